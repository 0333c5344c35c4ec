-- First uses: a word of the glossary and a symbol of the notation lead to their
-- pages, once a lesson; a lesson's own new words have their definition beside them.
-- Runs before what turns formulas into HTML.  Links and notes are the site's alone.

local here = PANDOC_SCRIPT_FILE:match '^(.*)/' or '.'
local site = dofile(here .. '/site.lua')
local glossary = dofile(here .. '/glossary.lua')
local stringify = pandoc.utils.stringify

local function read(file)
    return site.read(file) or site.fail('there is no %s', file)
end

local terms = glossary.terms(read(glossary.terms_file), site.format)
local rows = glossary.symbols(read(glossary.symbols_file), site.format)
local tips = pandoc.List()

local function remember(key, inlines)
    tips:insert(pandoc.Div({ pandoc.Plain(inlines) }, { 'tip-' .. key }))
end

-- What a definition says, with the French word before it.
local function definition(term)
    local words = pandoc.List { pandoc.Span({ pandoc.Str(term.french) }, { '', { 'french' }, { lang = 'fr' } }),
        pandoc.Space() }
    words:extend(term.meaning)
    return words
end

local function link(content, page, key, class)
    return pandoc.Link(content, page .. '.html#' .. key, '', { '', { class }, { ['data-tip'] = key } })
end

-- ---- New words ----

local function as_term(due, strong)
    local name = stringify(strong):lower()
    if not due[name] then return nil end
    due[name] = nil
    return pandoc.Span(strong, { 'term-' .. glossary.key(name), { 'term' } })
end

local function note(term)
    local words = pandoc.List { link({ pandoc.Str(term.term) }, 'glossary', term.key, 'head'), pandoc.Space() }
    words:extend(definition(term))
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

local function define(doc, by_name)
    local due, out = {}, pandoc.List()
    for _, term in ipairs(doc.meta.terms or {}) do
        local name = stringify(term):lower()
        if not by_name[name] then site.fail('%s lacks the term %s', glossary.terms_file, name) end
        due[name] = true
    end
    for _, block in ipairs(doc.blocks) do
        if block.t == 'Header' then out:insert(block) else out:extend(with_notes(block, due, by_name)) end
    end
    doc.blocks = out
end

-- ---- First uses ----

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
    local out = pandoc.List { link(content, 'glossary', term.key, 'gloss') }
    if before ~= '' then out:insert(1, pandoc.Str(before)) end
    if after ~= '' then out:insert(pandoc.Str(after)) end
    return out
end

-- Symbols that a table of this lesson explains, of those that the notation has.
local function symbols_of(doc)
    local known, due = {}, {}
    for _, row in ipairs(rows) do
        for _, symbol in ipairs(row.symbols) do known[symbol.tex] = { key = symbol.key, row = row } end
    end
    doc:walk {
        Table = function(t)
            t = pandoc.utils.to_simple_table(t)
            if stringify(t.header[1] or {}) ~= 'symbol' then return end
            for _, cells in ipairs(t.rows) do
                pandoc.Div(cells[1]):walk { Math = function(math)
                    local tex = glossary.same(math.text)
                    due[tex] = known[tex]
                end }
            end
        end
    }
    return due
end

local function symbol_tip(row)
    local words = row.cells[2]:clone()
    if #row.cells[3] > 0 then
        words:extend { pandoc.Str ', shape ' }
        words:extend(row.cells[3])
    end
    if #row.cells[4] > 0 then
        words:extend { pandoc.Str ', in C ' }
        words:extend(row.cells[4])
    end
    return words
end

local function symbol_link(due, math)
    local tex = math.mathtype == 'InlineMath' and glossary.same(math.text)
    local symbol = tex and due[tex]
    if not symbol then return nil end
    due[tex] = nil
    remember('sym-' .. symbol.key, symbol_tip(symbol.row))
    return pandoc.Link({ math }, 'symbols.html#sym-' .. symbol.key, '',
        { '', { 'symbol' }, { ['data-tip'] = 'sym-' .. symbol.key } })
end

local function linked(by_first, due, inlines)
    local out, i = pandoc.List(), 1
    while inlines[i] do
        local term, last = nil, i
        if inlines[i].t == 'Str' then term, last = find(by_first, inlines, i) end
        if term then
            out:extend(as_link(term, inlines, i, last))
            remember(term.key, definition(term))
            local list = by_first[term.words[1]]
            for k = #list, 1, -1 do if list[k] == term then table.remove(list, k) end end
            i = last
        elseif inlines[i].t == 'Math' then
            out:insert(symbol_link(due, inlines[i]) or inlines[i])
        else
            out:insert(inlines[i])
        end
        i = i + 1
    end
    return out
end

-- A caption, and the line of facts under an exercise, are one emphasis.
local function is_aside(block)
    return #block.content == 1 and block.content[1].t == 'Emph'
end

local function first_uses(doc)
    local by_first, due = wanted(doc), symbols_of(doc)
    local function stop(element) return element, false end
    doc.blocks = pandoc.Div(doc.blocks):walk {
        traverse = 'topdown',
        Header = stop, Link = stop, Strong = stop, Image = stop, Table = stop, CodeBlock = stop,
        Div = function(div) if div.classes:includes 'note' then return div, false end end,
        Para = function(para) if is_aside(para) then return para, false end end,
        Inlines = function(inlines) return linked(by_first, due, inlines) end,
    }.content
end

function Pandoc(doc)
    local by_name = {}
    for _, term in ipairs(terms) do by_name[term.term:lower()] = term end
    define(doc, by_name)
    if FORMAT:match '^html' then first_uses(doc) end
    if #tips > 0 then doc.meta.tips = pandoc.MetaBlocks(tips) end
    return doc
end
