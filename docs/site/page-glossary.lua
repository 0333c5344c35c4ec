-- The glossary: each word with its meaning, its French and its chapter; then the
-- French words, each with the English one.

local here = PANDOC_SCRIPT_FILE:match '^(.*)/' or '.'
local site = dofile(here .. '/site.lua')
local glossary = dofile(here .. '/glossary.lua')
local record = dofile(here .. '/record.lua')
local stringify = pandoc.utils.stringify

local function chapter_of(doc, number)
    for name in stringify(doc.meta.chapters):gmatch '%S+' do
        if tonumber(name:match '^%d+') == number then return name end
    end
end

-- Where the term is defined, or the chapter that uses it first.
local function place(doc, term)
    local chapter = chapter_of(doc, term.chapter)
    if not chapter then return { pandoc.Str('chapter\u{a0}' .. term.chapter) } end
    local anchor = 'term-' .. term.key
    local defined = site.outline(chapter).anchors[anchor]
    return { pandoc.Link('chapter\u{a0}' .. term.chapter, chapter .. '.html' .. (defined and '#' .. anchor or '')) }
end

local function french(term)
    return pandoc.Span({ pandoc.Str(term.french) }, { '', { 'french' }, { lang = 'fr' } })
end

local function entry(doc, term)
    local head = { pandoc.Span({ pandoc.Strong(term.term) }, { term.key }), pandoc.Space(), french(term) }
    local meaning = term.meaning:clone()
    meaning:extend { pandoc.Space(), pandoc.Span(place(doc, term), { '', { 'where' } }) }
    return { head, { { pandoc.Plain(meaning) } } }
end

local plain = { ['à'] = 'a', ['â'] = 'a', ['é'] = 'e', ['è'] = 'e', ['ê'] = 'e', ['î'] = 'i', ['ô'] = 'o' }

local function by_french(terms)
    local function sorted_as(term) return (term.french:lower():gsub('[\xc3][\x80-\xbf]', plain)) end
    local list, items = pandoc.List(terms):clone(), pandoc.List()
    table.sort(list, function(a, b) return sorted_as(a) < sorted_as(b) end)
    for _, term in ipairs(list) do
        items:insert { pandoc.Plain { french(term), pandoc.Space(), pandoc.Link(term.term, '#' .. term.key) } }
    end
    return pandoc.Div({ pandoc.BulletList(items) }, { '', { 'french-list' } })
end

local function index(terms)
    if not os.getenv 'SEARCH' then return end
    local file = assert(io.open(os.getenv 'SEARCH', 'w'))
    for _, term in ipairs(terms) do
        file:write(record('glossary.html#' .. term.key, 'Glossary', term.term .. ' (' .. term.french .. ')',
            stringify(term.meaning)))
    end
    file:close()
end

function Pandoc(doc)
    local terms = glossary.terms(site.need(glossary.terms_file), site.format)
    local entries = {}
    for i, term in ipairs(terms) do entries[i] = entry(doc, term) end
    index(terms)
    doc.meta.pagetitle = 'Glossary'
    doc.meta.title = 'Glossary'
    doc.meta.kind = 'glossary'
    doc.blocks = { pandoc.Para(doc.blocks[2].content), pandoc.DefinitionList(entries),
        pandoc.Header(2, 'En français', { 'en-francais', {}, { lang = 'fr' } }), by_french(terms) }
    return doc
end
