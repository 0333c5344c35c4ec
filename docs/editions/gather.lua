-- The book of its chapters, which book.lua has made one by one: the parts of the book
-- in order, the hints of all chapters at the end, and contents.  BOOK names the
-- chapters' files; PAGES, if there is one, says on which page each anchor came.

local stringify = pandoc.utils.stringify

local function read(path)
    local file = assert(io.open(path))
    local text = file:read 'a'
    file:close()
    return text
end

-- What pdfinfo -dests found: anchor -> number of its page.
local function read_pages(path)
    local pages = {}
    for number, id in (path and read(path) or ''):gmatch ' *(%d+) [^\n]-"([^"\n]*)"' do
        pages[id] = number
    end
    return pages
end

local pages = read_pages(os.getenv 'PAGES')

-- A number of three digits where the page is not known yet, so that lines keep their length.
local function page_of(target)
    return pages[target:sub(2)] or '000'
end

-- Takes the hints out of a chapter's blocks.
local function split(blocks)
    local text, hints = pandoc.List(), pandoc.List()
    local function take(div)
        if not div.classes:includes 'hints' then return nil end
        hints:insert(div)
        return {}
    end
    text:extend(pandoc.Div(blocks):walk { Div = take }.content)
    return text, hints
end

-- Blocks under one title on pages of their own; heads collects what stands above them.
local heads = pandoc.List()
local function part(blocks, id, head)
    heads:insert(('@page %s { @top-right { content: "%s"; } }'):format(id, head:gsub('"', '\\"')))
    return pandoc.Div(blocks, { '', { 'section', 'chapter' }, { style = 'page: ' .. id } })
end

local function chapters()
    local parts, hints = pandoc.List(), pandoc.List { pandoc.Header(1, 'Hints', { 'hints', {} }) }
    for path in os.getenv('BOOK'):gmatch '%S+' do
        local doc = pandoc.read(read(path), 'json')
        local name = stringify(doc.meta.number) .. '. ' .. stringify(doc.meta.title)
        local text, aside = split(doc.blocks)
        parts:insert(part(text, text[1].identifier, name))
        if #aside > 0 then
            hints:insert(pandoc.Header(2, name, { 'hints-' .. text[1].identifier, { 'unnumbered' } }))
            hints:extend(aside)
        end
    end
    if #hints > 1 then parts:insert(part(hints, 'hints', 'Hints')) end
    return parts
end

-- ---- Contents with the numbers of pages ----

local function entry(h)
    local line = pandoc.Link(h.content, '#' .. h.identifier)
    local page = pandoc.Span(page_of('#' .. h.identifier), { '', { 'page' } })
    return pandoc.Div({ pandoc.Plain { line, page } }, { '', { 'entry', 'level' .. h.level } })
end

local function contents(parts)
    local out = pandoc.List { pandoc.Header(1, 'Contents') }
    for _, one in ipairs(parts) do
        for _, block in ipairs(one.content) do
            local listed = block.t == 'Header' and block.level <= 2 and not block.classes:includes 'unnumbered'
            if listed then out:insert(entry(block)) end
        end
    end
    return part(out, 'contents', 'Contents')
end

-- A link that should say its page does.
local function paged(link)
    if not link.classes:includes 'paged' then return nil end
    return { link, pandoc.Str ', page ', pandoc.Span(page_of(link.target), { '', { 'page' } }) }
end

local function on_paper(doc, parts)
    parts:insert(1, contents(parts))
    doc.blocks = pandoc.Div(parts):walk { Link = paged }.content
    doc.meta.heads = pandoc.MetaBlocks { pandoc.RawBlock('html', table.concat(heads, '\n')) }
    doc.meta.cover = pandoc.MetaBlocks { pandoc.RawBlock('html', read(stringify(doc.meta.drawing))) }
end

function Pandoc(doc)
    local parts = chapters()
    if FORMAT:match '^html' then
        on_paper(doc, parts)
    else
        doc.blocks = pandoc.List()
        for _, one in ipairs(parts) do doc.blocks:extend(one.content) end
    end
    return doc
end
