-- Code blocks: C cut from files that compile, and terminals.

local here = PANDOC_SCRIPT_FILE:match '^(.*)/' or '.'
local site = dofile(here .. '/site.lua')
local source = dofile(here .. '/source.lua')

-- Text and first line of a definition, as snippet.awk cuts it.
local function cut(file, name)
    if not site.read(file) then
        site.fail('code from %s: there is no such file', file)
    end
    local text = site.run('awk -v line=1', '-v', 'name=' .. name,
        '-f', here .. '/snippet.awk', file)
    local first, code = text:match '^(%d+)\n(.*)\n$'
    if not first then
        site.fail('code from %s: there is no %s in it', file, name)
    end
    return code, tonumber(first)
end

-- The whole file is a page beside what is quoted of it; a file of solutions is one only
-- in the instructor's edition.
local function source_page(file)
    if file:match '^solutions/' and os.getenv 'SOLUTIONS' ~= 'shown' then return nil end
    return source.page(file)
end

-- <!-- from FILE: NAME --> and the block after it, which must agree.  In a handout
-- some solutions are not there; what a lesson quotes of them was compared before.
local function quote(block, address)
    local file, name = address:match '^(.-): (.*)$'
    file, name = file or address, name or ''
    if file:match '^solutions/' and not site.read(file) then
        return pandoc.RawBlock('html', source.pre(block.text, block.classes[1] or 'text'))
    end
    local code, first = cut(file, name)
    if block.text ~= code then
        site.fail('code from %s differs from its source; make snippets mends it', address)
    end
    local _, breaks = code:gsub('\n', '\n')
    local last = first + breaks
    local page = source_page(file)
    local caption = string.format('%s <span>%s</span>',
        page and string.format('<a href="%s#L%d">%s</a>', page, first, file) or '<code>' .. file .. '</code>',
        first == last and 'line ' .. first or 'lines ' .. first .. '–' .. last)
    return site.html('<figure class="listing"><figcaption>%s</figcaption>\n%s</figure>',
        caption, source.pre(code, block.classes[1], first))
end

-- What the reader must know about the files a command ran on.
local function stage_note(stage)
    local solved = stage and stage:match '^solution%s+(.*)$'
    if solved then
        local list, more = solved:gsub('%s+', ', ')
        return (more > 0 and 'with exercises ' or 'with exercise ') .. list .. ' solved'
    end
    if stage and stage:match '^mistake' then return 'with a mistake planted' end
    return nil
end

local function console(block, stage)
    local html = site.escape(block.text):gsub('%f[^\n%z]%$ ([^\n]*)',
        '<span class="prompt">$ </span><b>%1</b>')
    local note = stage_note(stage)
    return site.html('<figure class="console">%s<pre tabindex="0"><code>%s\n</code></pre></figure>',
        note and '<figcaption>' .. note .. '</figcaption>' or '', html)
end

local function code(block, before)
    local from = site.comment(before, 'from')
    if from then return quote(block, from) end
    if block.classes[1] == 'console' then
        return console(block, site.comment(before, 'with'))
    end
    return pandoc.RawBlock('html', source.pre(block.text, block.classes[1] or 'text'))
end

local function Blocks(blocks)
    for i, block in ipairs(blocks) do
        if block.t == 'CodeBlock' then
            blocks[i] = code(block, blocks[i - 1])
        elseif site.comment(block, 'from') and
            (not blocks[i + 1] or blocks[i + 1].t ~= 'CodeBlock') then
            site.fail('no code block follows %s', block.text)
        end
    end
    return blocks
end

return { { Blocks = Blocks } }
