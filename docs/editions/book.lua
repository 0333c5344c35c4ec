-- A lesson's page as a chapter of the book, after the filters of the site: one set of
-- anchors and links for all chapters, numbered sections, and hints set aside.

local site = dofile(os.getenv 'SITE' .. '/site.lua')
local stringify = pandoc.utils.stringify

local function anchor(chapter, id)
    return 'c' .. chapter .. (id ~= '' and '-' .. id or '')
end

local here = site.chapter:match '^%d+'

-- Where a link of the site leads in the book; nil if the book does not hold that.
local function address(target)
    if target:match '^%a[%w+.-]*:' then return target end
    local page, id = target:match '^([^#]*)#?(.*)$'
    if page == '' then return '#' .. anchor(here, id) end
    local chapter = page:match '^(%d+)%-[%w-]+%.html$'
    return chapter and '#' .. anchor(chapter, id)
end

-- The same for HTML that a filter wrote: anchors, links, and references in drawings.
local function rewrite(html)
    if html:match '^<!%-%-' then return html end
    html = html:gsub('<a( [^>]-)href="([^"]*)"([^>]*)>(.-)</a>', function(before, target, after, text)
        local to = address(target)
        return to and '<a' .. before .. 'href="' .. to .. '"' .. after .. '>' .. text .. '</a>' or text
    end)
    local function own(before, id, after) return before .. anchor(here, id) .. after end
    html = html:gsub('( id=")([^"]+)(")', own):gsub("( id=')([^']+)(')", own)
    html = html:gsub('(xlink:href=["\']#)([^"\']+)(["\'])', own)
    return (html:gsub('(url%([\'"]?#)([^)\'"]+)([\'"]?%))', own))
end

local function raw(element)
    if element.format:match '^html' then element.text = rewrite(element.text) end
    return element
end

local function own_id(element)
    if element.identifier ~= '' then element.identifier = anchor(here, element.identifier) end
    return element
end

local function link(element)
    local to = address(element.target)
    if not to then return element.content end
    element.target = to
    return own_id(element)
end

-- Sections are numbered by hand: chapters begin with 0, and exercises have numbers of
-- their own.
local section = 0
local function header(h)
    local first = h.content[1]
    if first.t == 'Link' and first.classes:includes 'kind' then
        -- Between "Exercise 5.1" and its title, where these are not on two lines.
        if h.content[2] and h.content[2].t == 'Space' then h.content:remove(2) end
        h.content:insert(2, pandoc.Span(pandoc.Str ': ', { '', { 'colon' } }))
    elseif h.level == 2 then
        section = section + 1
        h.content:insert(1, pandoc.Span(site.number .. '.' .. section, { '', { 'number' } }))
        h.content:insert(2, pandoc.Space())
    end
    return own_id(h)
end

-- ---- Hints: out of the exercise, for the end of the book ----

local function is_open(block) return block.t == 'RawBlock' and block.text:match '^<details class="hint"' end
local function is_close(block) return block.t == 'RawBlock' and block.text:match '^</details>' end

-- The rungs of an exercise's hints, each a list of blocks; what is no hint stays.
local function take_hints(blocks)
    local rungs, stay = pandoc.List(), pandoc.List()
    for _, block in ipairs(blocks) do
        if is_open(block) then
            rungs:insert(pandoc.List())
        elseif #rungs == 0 then
            stay:insert(block)
        elseif not is_close(block) then
            rungs[#rungs]:insert(block)
        end
    end
    return rungs, stay
end

local function exercise(div)
    local number = div.classes:includes 'exercise' and div.identifier:match '^ex%-(.*)$'
    if not number then return nil end
    local rungs, stay = take_hints(div.content)
    if #rungs == 0 then return nil end
    local many = #rungs == 1 and 'one hint' or #rungs .. ' hints'
    stay:insert(pandoc.Div({ pandoc.Plain { pandoc.Link('Stuck? There are ' .. many,
        '#hints-' .. number, '', { '', { 'paged' } }), pandoc.Str '.' } }, { '', { 'stuck' } }))
    div.content = stay
    local title = pandoc.Header(3, { pandoc.Link('Exercise ' .. number, '#ex-' .. number) },
        { 'hints-' .. number, { 'unnumbered' } })
    return { div, pandoc.Div({ title, pandoc.OrderedList(rungs) }, { '', { 'hints' } }) }
end

-- ---- The opening of a chapter ----

local function facts(words, list)
    if not list or #list == 0 then return nil end
    local line = pandoc.List { pandoc.Strong(words), pandoc.Space() }
    for i, item in ipairs(list) do
        if i > 1 then line:extend { pandoc.Str ',', pandoc.Space() } end
        line:extend(pandoc.utils.type(item) == 'Inlines' and item or pandoc.Inlines(stringify(item)))
    end
    return pandoc.Div({ pandoc.Plain(line) }, { '', { 'facts' } })
end

local function opening(meta)
    local title = pandoc.Header(1, { pandoc.Span(tostring(site.number), { '', { 'number' } }),
        pandoc.Span(pandoc.Str '. ', { '', { 'colon' } }), pandoc.Str(stringify(meta.title)) }, { '', { 'chapter' } })
    local out = pandoc.List { title }
    if meta.sentence then
        out:insert(pandoc.Div({ pandoc.Plain(meta.sentence) }, { '', { 'sentence' } }))
    end
    out:insert(facts('Needs', meta.needs))
    out:insert(facts('New words', meta.terms))
    return out
end

function Pandoc(doc)
    local front = pandoc.Div(opening(doc.meta))
    local body = pandoc.Div(doc.blocks):walk { Div = exercise }
    front.content:extend(body.content)
    local chapter = front:walk {
        Header = header, Div = own_id, Span = own_id, Link = link, RawBlock = raw, RawInline = raw }
    chapter.content[1].identifier = anchor(here, '')
    return pandoc.Pandoc(chapter.content, { title = stringify(doc.meta.title), number = tostring(site.number) })
end
