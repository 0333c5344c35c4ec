-- Slides of a lesson, from the page that the site's filters have made: what is shown
-- in class stands on slides, one section of the lesson below the other, and the prose
-- becomes the speaker's notes.

local site = dofile(os.getenv 'SITE' .. '/site.lua')
local deck = dofile((PANDOC_SCRIPT_FILE:match '^(.*)/' or '.') .. '/deck.lua')
local stringify = pandoc.utils.stringify

-- ---- What becomes of a block ----

local prose = { Para = true, Plain = true, HorizontalRule = true }

local function kind_of(block)
    if block.t == 'RawBlock' then
        return block.text:match '^<figure class="(%a+)' or block.text:match '^<div class="(equation)'
            or not block.text:match '^<pre class="command"' and block.text:match '^<(pre)' or nil
    elseif block.t == 'Div' then
        return block.classes:includes 'exercise' and 'exercise' or block.classes:includes 'callout' and 'callout'
            or block.classes:includes 'table' and 'table'
    elseif block.t:match 'List$' then
        return 'list'
    end
end

-- The bold beginning of an item stands for it.
local function headline(item)
    local first = item[1] and item[1].content and item[1].content[1]
    return first and first.t == 'Strong' and { pandoc.Plain(first.content) } or item
end

local function short_list(list)
    local items, whole = list.content, true
    for i, item in ipairs(items) do
        local short = headline(item)
        whole = whole and short == item
        items[i] = short
    end
    return pandoc[list.t](items), whole
end

-- ---- A walk through the lesson ----

local cut = {}

-- A drawing higher than wide has its caption beside it.
local function beside(opening)
    local width, height = opening.text:match '<svg.- width="([%d.]+)[pt]*"%s+height="([%d.]+)'
    if not width or tonumber(height) <= tonumber(width) then return opening end
    return pandoc.RawBlock('html', (opening.text:gsub('class="plot', '%0 tall', 1)))
end

-- A figure is three blocks: an opening, its caption, and the end.
function cut.plot(slides, blocks, i)
    local all = pandoc.List { beside(blocks[i]) }
    repeat
        i = i + 1
        all:insert(blocks[i])
    until blocks[i].t == 'RawBlock' and blocks[i].text:match '</figure>%s*$'
    slides:show(all, deck.heights.plot)
    return i
end

local function code(slides, blocks, i)
    for _, part in ipairs(deck.parts_of_code(blocks[i].text)) do
        slides:show({ pandoc.RawBlock('html', part.html) }, part.height, part.alone)
    end
    return i
end
cut.listing, cut.console, cut.pre = code, code, code

function cut.equation(slides, blocks, i)
    slides:show({ blocks[i] }, deck.heights.equation)
    return i
end

function cut.table(slides, blocks, i)
    for _, part in ipairs(deck.parts_of_table(blocks[i])) do
        slides:show({ part.block }, part.height, part.alone)
    end
    return i
end

function cut.callout(slides, blocks, i)
    slides:show({ blocks[i] }, deck.height_of_text(blocks[i], deck.heights.gap), true)
    return i
end

function cut.list(slides, blocks, i)
    local long = deck.without_anchors(pandoc.Div { blocks[i]:clone() })
    local list, whole = short_list(blocks[i])
    slides:show({ list }, deck.height_of_text(list, deck.heights.item * #list.content))
    if not whole then slides:say(long) end
    return i
end

-- "Exercise 5.1: The log of a sum": the heading's first element is the kind.
local function heading_of(h)
    local title = pandoc.List(h.content):filter(function(_, k) return k > 1 end)
    return stringify(h.content[1]) .. ': ' .. stringify(pandoc.Span(title)):gsub('^%s+', '')
end

-- An exercise's contract is shown, its reasons are told; a question is shown whole.
function cut.exercise(slides, blocks, i)
    local div = blocks[i]
    slides:open(heading_of(div.content:remove(1)))
    local graded = div.identifier:match '^ex%-'
    for k, block in ipairs(div.content) do
        if block.t == 'RawBlock' and block.text:match '^<details' then break end
        if block.t == 'Div' and block.classes:includes 'task' then
            slides:show({ block }, deck.heights.task, true)
        elseif not graded and prose[block.t] then
            slides:show({ block }, deck.height_of_text(block, deck.heights.gap))
        elseif kind_of(block) and cut[kind_of(block)] then
            cut[kind_of(block)](slides, div.content, k)
        elseif prose[block.t] then
            slides:say(block)
        end
    end
    slides:open(nil)
    return i
end

local function walk(slides, blocks)
    local i = 1
    while blocks[i] do
        local block, kind = blocks[i], kind_of(blocks[i])
        if block.t == 'Header' and block.level == 2 then
            slides:section(stringify(block), block.identifier)
        elseif block.t == 'Header' then
            slides:open(stringify(block))
        elseif kind and cut[kind] then
            i = cut[kind](slides, blocks, i)
        elseif prose[block.t] then
            slides:say(block)
        end
        i = i + 1
    end
end

-- ---- The deck ----

-- What the reader is asked first stands on a slide as it is.
local function question(slides, blocks)
    slides:section(slides.title)
    local first = blocks[1]
    if first and first.t == 'Para' then
        slides:open 'The question'
        slides:show({ pandoc.Div({ blocks:remove(1) }, { '', { 'question' } }) }, deck.heights.whole)
        slides:open(nil)
    end
end

-- Every exercise with its minutes, as a list.
local function tasks(blocks)
    local items = pandoc.List()
    pandoc.Div(blocks):walk { Div = function(div)
        if not div.classes:includes 'exercise' then return nil end
        local minutes = stringify(div.content[2] or {}):match ' · (%d+) minutes'
        local length = minutes and '\u{a0}· ' .. minutes .. '\u{a0}minutes' or ''
        items:insert { pandoc.Plain(heading_of(div.content[1]) .. length) }
    end }
    return items
end

local function show_tasks(slides, items)
    if #items == 0 then return end
    slides:section 'To do'
    slides:show({ pandoc.Div({ pandoc.BulletList(items) }, { '', { 'tasks' } }) }, deck.heights.whole)
end

-- Links that leave the lesson become their words.
local function link(element)
    return (element.target:match '^#' or element.target:match '^%a+:') and element or element.content
end

local function raw(element)
    element.text = element.text:gsub('<a( [^>]-)href="([^"]*)"([^>]*)>(.-)</a>', function(_, target, _, text)
        return not target:match '^#' and not target:match '^%a+:' and text or nil
    end)
    return element
end

-- Sources are for readers.
local function without_sources(blocks)
    local out, skip = pandoc.List(), false
    for _, block in ipairs(blocks) do
        if block.t == 'Header' and block.level == 2 then skip = stringify(block) == 'Sources' end
        if not skip then out:insert(block) end
    end
    return out
end

local function asset(meta, key, path)
    local text = site.read(path) or site.fail('there is no %s', path)
    meta[key] = pandoc.MetaBlocks { pandoc.RawBlock('html', (text:gsub('</script', '<\\/script'))) }
end

function Pandoc(doc)
    local home = PANDOC_SCRIPT_FILE:match '^(.*)/' or '.'
    local blocks = pandoc.Div(without_sources(doc.blocks)):walk { Link = link, RawBlock = raw, RawInline = raw }.content
    local slides = deck.new(stringify(doc.meta.title))
    local due = tasks(blocks)
    question(slides, blocks)
    walk(slides, blocks)
    show_tasks(slides, due)
    doc.blocks = slides:html()
    for k, need in ipairs(doc.meta.needs or {}) do doc.meta.needs[k] = stringify(need) end
    local reveal = stringify(doc.meta.reveal)
    asset(doc.meta, 'revealcss', reveal .. '/reveal.css')
    asset(doc.meta, 'revealjs', reveal .. '/reveal.js')
    asset(doc.meta, 'notesjs', reveal .. '/plugin/notes.js')
    asset(doc.meta, 'css', home .. '/slides.css')
    asset(doc.meta, 'js', home .. '/slides.js')
    doc.meta.font = site.run('base64 -w 0', os.getenv 'SITE' .. '/math.woff2')
    return doc
end
