-- Exercises: a box each, with its hints closed behind one another.

local here = PANDOC_SCRIPT_FILE:match '^(.*)/' or '.'
local site = dofile(here .. '/site.lua')
local home = 'exercises/' .. site.chapter
local exercise = dofile(here .. '/headings.lua')
local points = dofile(here .. '/points.lua')(site.chapter)
local chapters = {}

-- Links in a hint start from the hint's own directory; bare anchors are the lesson's.
local function Link(link)
    if not link.target:match '^#' and not link.target:match '^%a+:' then
        link.target = '../../' .. site.path(home, link.target)
    end
    return link
end

local function prepare(blocks)
    local div = pandoc.Div(blocks):walk { Link = Link }
    for _, file in ipairs { 'code', 'math', 'breaks' } do
        for _, filter in ipairs(dofile(here .. '/' .. file .. '.lua')) do
            div = div:walk(filter)
        end
    end
    return div.content
end

-- HINTS.md as a table: the exercise's number, then the rungs in order.
local function read_hints()
    local hints, rungs = {}, nil
    local text = site.read(home .. '/HINTS.md')
    if not text then return hints end
    for _, block in ipairs(pandoc.read(text, site.format).blocks) do
        local title = block.t == 'Header' and pandoc.utils.stringify(block)
        if title and block.level == 2 then
            rungs = {}
            hints[title:match '%d+%.%d+' or title] = rungs
        elseif title and block.level == 3 then
            table.insert(rungs, pandoc.List())
        elseif rungs and #rungs > 0 then
            rungs[#rungs]:insert(block)
        end
    end
    return hints
end

-- Rung k holds rung k + 1, so a reader opens them in order.
local function disclose(rungs, k)
    if not rungs or not rungs[k] then return {} end
    local out = pandoc.List { site.html('<details class="hint"><summary>%s %d of %d</summary>',
        k == 1 and 'Hint' or 'Another hint,', k, #rungs) }
    out:extend(prepare(rungs[k]))
    out:extend(disclose(rungs, k + 1))
    out:insert(site.html '</details>')
    return out
end

local hints = read_hints()

-- Numbers of exercises become links.
local function with_links(text)
    local out, from = pandoc.List(), 1
    for first, number, after in text:gmatch '()(%d+%.%d+)()' do
        local chapter = chapters[tonumber(number:match '^%d+')]
        if chapter and not text:sub(1, first - 1):match '%($' then
            out:insert(pandoc.Str(text:sub(from, first - 1)))
            out:insert(pandoc.Link(number, '../' .. chapter .. '/README.md#ex-' .. number))
            from = after
        end
    end
    out:insert(pandoc.Str(text:sub(from)))
    return out
end

-- A fact of the task as inlines: the path that is edited is code.
local function fact(text)
    local before, path = text:match '^(edit .-)(%S+/%S+)$'
    if path then return pandoc.List { pandoc.Str(before), pandoc.Code(path) } end
    if text:match '^needs ' then return with_links((text:gsub('(%d%.%d+) %f[%d]', '%1, '))) end
    return pandoc.List { pandoc.Str(text) }
end

-- The line of facts with the points among them, and what it says to run on a line
-- that can be copied.
local function task(text, number)
    local line, commands = pandoc.List(), {}
    local function add(inlines)
        if #line > 0 then line:insert(pandoc.Str ' · ') end
        line:extend(inlines)
    end
    for piece in (text .. ' · '):gmatch '(.-) · ' do
        local run = piece:match '^run (.*)$'
        if run then table.insert(commands, (run:gsub(', ', '\n'))) else add(fact(piece)) end
        if piece:match ' minutes$' and points[number] then
            add { pandoc.Str(points[number] .. ' points') }
        end
    end
    local out = pandoc.List { pandoc.Div({ pandoc.Plain(line) }, { '', { 'task' } }) }
    if #commands > 0 then
        out:insert(pandoc.CodeBlock(table.concat(commands, '\n'), { '', { 'command' } }))
    end
    return out
end

-- The italic line under the heading, which says what the exercise takes.
local function style_task(blocks, number)
    local first = blocks[1] and blocks[1].t == 'Para' and #blocks[1].content == 1
        and blocks[1].content[1]
    if first and first.t == 'Emph' then
        blocks:remove(1)
        for i, block in ipairs(task(pandoc.utils.stringify(first), number)) do
            blocks:insert(i, block)
        end
    end
end

-- Sets "Exercise 1.4" apart from the title, which then begins with a capital.
local function style_heading(words, kind, id)
    while not pandoc.utils.stringify(words:remove(1)):match ':$' do end
    if words[2] and words[2].t == 'Str' then
        words[2].text = words[2].text:gsub('^%l', string.upper)
    end
    words:insert(1, pandoc.Link(kind, '#' .. id, '', { '', { 'kind' } }))
end

local function box(header, blocks)
    local kind, _, number = exercise(pandoc.utils.stringify(header), header.level)
    style_heading(header.content, kind, number and 'ex-' .. number or header.identifier)
    style_task(blocks, number)
    blocks:insert(1, header)
    if number then blocks:extend(disclose(hints[number], 1)) end
    return pandoc.Div(blocks, { number and 'ex-' .. number or '',
        { 'section', 'exercise', kind:lower():match '%a+' } })
end

local function is_exercise(header)
    return exercise(pandoc.utils.stringify(header), header.level) ~= nil
end

function Pandoc(doc)
    for name in pandoc.utils.stringify(doc.meta.chapters or ''):gmatch '%S+' do
        chapters[tonumber(name:match '^%d+')] = name
    end
    local out, header, inside = pandoc.List(), nil, nil
    local function close()
        if header then out:insert(box(header, inside)) end
        header = nil
    end
    for _, block in ipairs(doc.blocks) do
        if block.t == 'Header' and block.level <= 3 then close() end
        if block.t == 'Header' and is_exercise(block) then
            header, inside = block, pandoc.List()
        elseif header then
            inside:insert(block)
        else
            out:insert(block)
        end
    end
    close()
    doc.blocks = out
    return doc
end
