-- First uses of words: each leads to its entry in the glossary, once a lesson; new
-- words of the lesson are define.lua's.  For the site, which has that page.

local here = PANDOC_SCRIPT_FILE:match '^(.*)/' or '.'
local site = dofile(here .. '/site.lua')
local glossary = dofile(here .. '/glossary.lua')
local stringify = pandoc.utils.stringify

local terms = glossary.terms(site.need(glossary.terms_file), site.format)
local tips = pandoc.List()

local function remember(key, inlines)
    tips:insert(pandoc.Div({ pandoc.Plain(inlines) }, { 'tip-' .. key }))
end

local function words_of(term)
    local words = {}
    for word in term:lower():gmatch '%S+' do table.insert(words, word) end
    return words
end

-- Terms that are looked for, by their first word; longer ones first.
local function wanted(doc)
    local own, by_first = {}, {}
    for _, term in ipairs(doc.meta.terms or {}) do own[stringify(term):lower()] = true end
    for _, term in ipairs(terms) do
        if not own[term.term:lower()] and term.chapter <= site.number then
            term.words = words_of(term.term)
            local list = by_first[term.words[1]] or {}
            by_first[term.words[1]] = list
            table.insert(list, term)
            table.sort(list, function(a, b) return #a.words > #b.words end)
        end
    end
    return by_first
end

-- The letters of a word, what stands before and after them.
local function core(inline)
    if not inline or inline.t ~= 'Str' then return '', '', '' end
    local before, word, after = inline.text:match '^(%p*)(.-)(%p*)$'
    return word, before, after
end

local function is_gap(inline)
    return inline and (inline.t == 'Space' or inline.t == 'SoftBreak')
end

-- Does the term stand at place i, in the singular or with an s?  Then its last place.
local function stands(inlines, i, term)
    for k, due in ipairs(term.words) do
        local word, before, after = core(inlines[i])
        local last = k == #term.words
        word = word:lower()
        if word ~= due and not (last and (word == due .. 's' or word == due .. 'es')) then return nil end
        if (k > 1 and before ~= '') or (not last and after ~= '') then return nil end
        if last then return i end
        if not is_gap(inlines[i + 1]) then return nil end
        i = i + 2
    end
end

local function candidates(by_first, word)
    word = word:lower()
    return by_first[word] or by_first[word:gsub('s$', '')] or by_first[word:gsub('es$', '')] or {}
end

local function find(by_first, inlines, i)
    local list = candidates(by_first, (core(inlines[i])))
    for _, term in ipairs(list) do
        local last = stands(inlines, i, term)
        if last then return term, last end
    end
end

-- Places i to last as a link, what is no letter of the first and last word outside.
local function as_link(term, inlines, i, last)
    local _, before = core(inlines[i])
    local _, _, after = core(inlines[last])
    local content = pandoc.List()
    for k = i, last do content:insert(inlines[k]:clone()) end
    content[1].text = content[1].text:sub(#before + 1)
    local tail = content[#content]
    tail.text = tail.text:sub(1, #tail.text - #after)
    local out = pandoc.List { glossary.link(content, 'glossary.html#' .. term.key, term.key, 'gloss') }
    if before ~= '' then out:insert(1, pandoc.Str(before)) end
    if after ~= '' then out:insert(pandoc.Str(after)) end
    return out
end

local function linked(by_first, inlines)
    local out, i = pandoc.List(), 1
    while inlines[i] do
        local term, last = nil, i
        if inlines[i].t == 'Str' then term, last = find(by_first, inlines, i) end
        if term then
            out:extend(as_link(term, inlines, i, last))
            remember(term.key, glossary.definition(term))
            local list = by_first[term.words[1]]
            for k = #list, 1, -1 do if list[k] == term then table.remove(list, k) end end
            i = last
        else
            out:insert(inlines[i])
        end
        i = i + 1
    end
    return out
end

local function first_uses(doc)
    local by_first = wanted(doc)
    local function stop(element) return element, false end
    doc.blocks = pandoc.Div(doc.blocks):walk {
        traverse = 'topdown',
        Header = stop, Link = stop, Strong = stop, Image = stop, Table = stop, CodeBlock = stop,
        Div = function(div) if div.classes:includes 'note' then return div, false end end,
        Para = function(para) if glossary.is_aside(para) then return para, false end end,
        Inlines = function(inlines) return linked(by_first, inlines) end,
    }.content
end

function Pandoc(doc)
    if not FORMAT:match '^html' then return nil end
    first_uses(doc)
    if #tips > 0 then doc.meta.tips = pandoc.MetaBlocks(tips) end
    return doc
end
