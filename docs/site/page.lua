-- The page around the lesson: title, terms, contents, previous and next.

local here = PANDOC_SCRIPT_FILE:match '^(.*)/' or '.'
local site = dofile(here .. '/site.lua')
local contents = dofile(here .. '/contents.lua')
local stringify = pandoc.utils.stringify

-- The new words in the page's header lead to their definitions.
local function terms(doc)
    local places, out = {}, pandoc.List()
    doc:walk {
        Span = function(span)
            if span.classes:includes 'term' then places[stringify(span):lower()] = span.identifier end
        end
    }
    for _, term in ipairs(doc.meta.terms or {}) do
        local name = stringify(term)
        local id = places[name:lower()]
        out:insert(pandoc.MetaInlines { id and pandoc.Link(name, '#' .. id) or pandoc.Str(name) })
    end
    if #out > 0 then doc.meta.terms = pandoc.MetaList(out) end
end

local function neighbours(doc)
    local chapters, here = {}, nil
    for name in stringify(doc.meta.chapters or ''):gmatch '%S+' do
        table.insert(chapters, name)
        if name == site.chapter then here = #chapters end
    end
    for key, step in pairs { previous = -1, next = 1 } do
        local name = here and chapters[here + step]
        if name then
            doc.meta[key] = { url = name .. '.html', title = site.outline(name).title,
                number = tostring(tonumber(name:match '^%d+')) }
        end
    end
end

-- The heading of level 1 moves into the page's header.
local function title(doc)
    local first, due = doc.blocks[1], site.number .. '. ' .. stringify(doc.meta.title or '')
    if not first or first.t ~= 'Header' or stringify(first) ~= due then
        site.fail('the first heading should be "# %s"', due)
    end
    doc.blocks:remove(1)
    doc.meta.number = tostring(site.number)
    doc.meta.pagetitle = due
    doc.meta.description = doc.meta.sentence and stringify(doc.meta.sentence)
end

-- Every heading is an anchor: a section by its number, others by a mark.
local function numbered()
    local count = 0
    return function(h)
        local function anchor(text)
            return pandoc.Link(text, '#' .. h.identifier, '', { '', { 'mark' } })
        end
        if h.level == 2 then
            count = count + 1
            h.content:insert(1, anchor('§' .. count))
            h.content:insert(2, pandoc.Space())
        elseif not (h.content[1].t == 'Link' and h.content[1].classes:includes 'kind') then
            h.content:insert(pandoc.Str '\u{a0}')
            h.content:insert(anchor '#')
        end
        return h
    end
end

function Pandoc(doc)
    title(doc)
    terms(doc)
    neighbours(doc)
    doc.meta.lesson = true
    doc.meta.kind = 'lesson'
    doc.meta.contents = pandoc.MetaBlocks { site.html('%s', contents(site.outline(site.chapter), '')) }
    doc.blocks = pandoc.Div(doc.blocks):walk {
        Header = FORMAT:match '^html' and numbered() or nil,
        RawBlock = function(b) if b.text:match '^<!%-%-' then return {} end end,
        RawInline = function(i) if i.text:match '^<!%-%-' then return {} end end,
    }.content
    return doc
end
