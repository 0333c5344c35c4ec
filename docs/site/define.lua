-- New words of a lesson: marked where they stand bold for the first time, with what
-- the glossary says about them beside the paragraph.

local here = PANDOC_SCRIPT_FILE:match '^(.*)/' or '.'
local site = dofile(here .. '/site.lua')
local glossary = dofile(here .. '/glossary.lua')
local stringify = pandoc.utils.stringify

local function as_term(due, strong)
    local name = stringify(strong):lower()
    if not due[name] then return nil end
    due[name] = nil
    return pandoc.Span(strong, { 'term-' .. glossary.key(name), { 'term' } })
end

local function note(term)
    local head = pandoc.Link(term.term, 'glossary.html#' .. term.key, '', { '', { 'head' } })
    local words = pandoc.List { head, pandoc.Space() }
    words:extend(glossary.definition(term))
    return pandoc.Div({ pandoc.Para(words) }, { '', { 'note' }, { role = 'note' } })
end

-- The block with its new words marked, and notes beside it.
local function with_notes(block, due, by_name)
    local notes = pandoc.List()
    local marked = pandoc.Div { block }:walk {
        Strong = function(strong)
            local span = as_term(due, strong)
            if span then notes:insert(note(by_name[stringify(strong):lower()])) end
            return span
        end
    }.content
    if #notes == 0 or not FORMAT:match '^html' then return marked end
    notes:extend(marked)
    return { pandoc.Div(notes, { '', { 'noted' } }) }
end

local function as_set(doc, by_name)
    local due = {}
    for _, term in ipairs(doc.meta.terms or {}) do
        local name = stringify(term):lower()
        if not by_name[name] then site.fail('%s lacks the term %s', glossary.terms_file, name) end
        due[name] = true
    end
    return due
end

function Pandoc(doc)
    local by_name, out = {}, pandoc.List()
    for _, term in ipairs(glossary.terms(site.need(glossary.terms_file), site.format)) do
        by_name[term.term:lower()] = term
    end
    local due = as_set(doc, by_name)
    for _, block in ipairs(doc.blocks) do
        if block.t == 'Header' then out:insert(block) else out:extend(with_notes(block, due, by_name)) end
    end
    doc.blocks = out
    return doc
end
