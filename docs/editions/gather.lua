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

local function chapters()
    local text, hints = pandoc.List(), pandoc.List()
    for path in os.getenv('BOOK'):gmatch '%S+' do
        local doc = pandoc.read(read(path), 'json')
        local body, aside = split(doc.blocks)
        text:extend(body)
        if #aside > 0 then
            hints:insert(pandoc.Header(2, 'Chapter ' .. stringify(doc.meta.number) .. ': ' ..
                stringify(doc.meta.title), { '', { 'unnumbered' } }))
            hints:extend(aside)
        end
    end
    return text, hints
end

-- ---- Contents with the numbers of pages ----

local function entry(h)
    local line = pandoc.Link(h.content, '#' .. h.identifier)
    local page = pandoc.Span(page_of('#' .. h.identifier), { '', { 'page' } })
    return pandoc.Div({ pandoc.Plain { line, page } }, { '', { 'entry', 'level' .. h.level } })
end

local function contents(blocks)
    local out = pandoc.List { pandoc.Header(1, 'Contents', { 'contents', { 'front' } }) }
    for _, block in ipairs(blocks) do
        if block.t == 'Header' and block.level <= 2 and block.identifier ~= '' then
            out:insert(entry(block))
        end
    end
    return out
end

-- A link that should say its page does.
local function paged(link)
    if not link.classes:includes 'paged' then return nil end
    return { link, pandoc.Str ', page ', pandoc.Span(page_of(link.target), { '', { 'page' } }) }
end

function Pandoc(doc)
    local text, hints = chapters()
    local book = text
    if #hints > 0 then
        book:insert(pandoc.Header(1, 'Hints', { 'hints', { 'back' } }))
        book:extend(hints)
    end
    if FORMAT:match '^html' then
        book = pandoc.Div(book):walk { Link = paged }.content
        doc.blocks = contents(book)
    else
        doc.blocks = pandoc.List()
    end
    doc.blocks:extend(book)
    return doc
end
