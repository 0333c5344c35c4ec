-- Exercises: a box each, with its hints closed behind one another.

local here = PANDOC_SCRIPT_FILE:match '^(.*)/' or '.'
local site = dofile(here .. '/site.lua')
local home = 'exercises/' .. site.chapter
local kinds = { Predict = true, Break = true, Measure = true, Derive = true, Build = true }

-- Links in a hint start from the hint's own directory; bare anchors are the lesson's.
local function Link(link)
    if not link.target:match '^#' and not link.target:match '^%a+:' then
        link.target = '../../' .. site.path(home, link.target)
    end
    return link
end

local function prepare(blocks)
    local div = pandoc.Div(blocks):walk { Link = Link }
    for _, file in ipairs { 'code', 'math' } do
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

-- The italic line under the heading, which says what the exercise takes.
local function style_task(blocks)
    local task = blocks[1] and blocks[1].t == 'Para' and #blocks[1].content == 1
        and blocks[1].content[1]
    if task and task.t == 'Emph' then
        blocks[1] = pandoc.Div({ pandoc.Plain(task.content) }, { '', { 'task' } })
    end
end

-- Sets "Exercise 1.4" apart from the title, which then begins with a capital.
local function style_heading(words, kind)
    while not pandoc.utils.stringify(words:remove(1)):match ':$' do end
    if words[2] and words[2].t == 'Str' then
        words[2].text = words[2].text:gsub('^%l', string.upper)
    end
    words:insert(1, pandoc.Span({ pandoc.Str(kind) }, { '', { 'kind' } }))
end

local function box(header, blocks)
    local kind, title = pandoc.utils.stringify(header):match '^([^:]+): (.*)$'
    local number = kind:match '^Exercise (.*)$'
    header.attributes.toc = number and number .. ' ' .. title or kind .. ': ' .. title
    style_heading(header.content, kind)
    style_task(blocks)
    blocks:insert(1, header)
    if number then blocks:extend(disclose(hints[number], 1)) end
    return pandoc.Div(blocks, { number and 'ex-' .. number or '',
        { 'section', 'exercise', kind:lower():match '%a+' } })
end

local function is_exercise(header)
    local kind = header.level == 3 and pandoc.utils.stringify(header):match '^([^:]+): '
    return kind and (kinds[kind] or kind:match '^Exercise %d+%.%d+$')
end

function Pandoc(doc)
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
