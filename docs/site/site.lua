-- What the filters of one page share: its chapter, files it read, its faults.

local site = {}

site.format = 'gfm+tex_math_dollars+smart'
site.dir = PANDOC_SCRIPT_FILE:match '^(.*)/' or '.'
site.build = os.getenv 'B' or 'build'
site.lesson = PANDOC_STATE.input_files[1]
site.chapter = site.lesson:match '([^/]+)/[^/]+$'
site.number = tonumber(site.chapter:match '^%d+')

-- Ends the build with one line that names the lesson and what is wrong in it.
function site.fail(...)
    io.stderr:write(site.lesson, ': ', string.format(...), '\n')
    os.exit(1)
end

-- The page is made again when the file changes.
local function depend(path)
    local deps = os.getenv 'DEPS'
    if deps then
        local file = assert(io.open(deps, 'a'))
        file:write(os.getenv 'PAGE', ': ', path, '\n', path, ':\n')
        file:close()
    end
end

-- The text of a file, or nil.
function site.read(path)
    local file = io.open(path)
    if not file then return nil end
    local text = file:read 'a'
    file:close()
    if text then depend(path) end
    return text
end

-- The text of a file without which there is no page.
function site.need(path)
    return site.read(path) or site.fail('there is no %s', path)
end

-- What other pages know of a lesson, or nil if there is none.
local outlines = {}
function site.outline(chapter)
    local there = io.open('chapters/' .. chapter .. '/README.md')
    if not there then return nil end
    there:close()
    outlines[chapter] = outlines[chapter]
        or dofile(site.dir .. '/outlines.lua')(site.read(site.build .. '/notes/' .. chapter .. '.outline'))
    return outlines[chapter]
end

-- What a command prints.
function site.run(command, ...)
    for _, word in ipairs { ... } do
        command = command .. " '" .. word:gsub("'", "'\\''") .. "'"
    end
    local pipe = assert(io.popen(command))
    local text = pipe:read 'a'
    pipe:close()
    return text
end

-- The path from the root of what is called `path` in the directory `from`.
function site.path(from, path)
    local parts = {}
    for part in (from .. '/' .. path):gmatch '[^/]+' do
        if part == '..' then
            table.remove(parts)
        elseif part ~= '.' then
            table.insert(parts, part)
        end
    end
    return table.concat(parts, '/')
end

local entity = { ['&'] = '&amp;', ['<'] = '&lt;', ['>'] = '&gt;', ['"'] = '&quot;' }

function site.escape(text)
    return (text:gsub('[&<>"]', entity))
end

function site.html(...)
    return pandoc.RawBlock('html', string.format(...))
end

-- HTML of some blocks, mathematics as MathML.
function site.write(blocks)
    local options = pandoc.WriterOptions { html_math_method = 'mathml' }
    return pandoc.write(pandoc.Pandoc(blocks), 'html', options)
end

-- What a comment such as <!-- eq:preact --> says after its key, or nil.
function site.comment(block, key)
    return block and block.t == 'RawBlock'
        and block.text:match('^<!%-%- ' .. key .. ':? ?(.-) %-%->%s*$') or nil
end

-- What <!-- eq:relu for 4.2 4.3 --> says: "relu" and "4.2 4.3"; nil, '' for others.
function site.equation(block)
    local words = site.comment(block, 'eq') or ''
    return words:match '^%S+', words:match ' for (.*)$' or ''
end

-- Numbers of one kind must be chapter.1, chapter.2, ... in order.
function site.counter(kind)
    local count = 0
    return function(number)
        count = count + 1
        local due = site.number .. '.' .. count
        if number ~= due then
            site.fail('%s %s comes where %s is due', kind, number, due)
        end
    end
end

return site
