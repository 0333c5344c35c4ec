-- First uses of symbols: a formula that is nothing but a symbol which a table of the
-- lesson explains leads to the notation, or, where the letter means something else
-- there, to the lesson's own table.  Runs before formulas become HTML, for the site.

local here = PANDOC_SCRIPT_FILE:match '^(.*)/' or '.'
local site = dofile(here .. '/site.lua')
local glossary = dofile(here .. '/glossary.lua')
local stringify = pandoc.utils.stringify
local tips = pandoc.List()

local idle = { every = true, each = true, other = true, number = true, where = true, what = true, with = true }

-- The words that carry the meaning of some inlines, roughly.
local function meaning(inlines)
    local words = {}
    pandoc.Plain(inlines):walk {
        Str = function(str)
            for word in str.text:lower():gmatch '%a%a%a%a+' do
                word = word:gsub('e?s$', '')
                if not idle[word] then words[word] = true end
            end
        end
    }
    return words
end

local function share(a, b)
    for word in pairs(meaning(a)) do
        if meaning(b)[word] then return true end
    end
    return false
end

-- What the notation says of each symbol.
local function notation()
    local known = {}
    for _, row in ipairs(glossary.symbols(site.need(glossary.symbols_file), site.format)) do
        for _, symbol in ipairs(row.symbols) do known[symbol.tex] = row.cells[2] end
    end
    return known
end

-- Words, shape and name in C of a row, as a sentence.
local function tip(cells)
    local words = cells[2]:clone()
    for i, name in pairs { [3] = ', shape ', [4] = ', in C ' } do
        if cells[i] and #cells[i] > 0 then
            words:insert(pandoc.Str(name))
            words:extend(cells[i])
        end
    end
    return words
end

-- Gives the symbols of a table anchors, and notes what its rows say; a symbol that has
-- two rows has two meanings, and is left alone.
local function read_table(table, due, known)
    local simple = pandoc.utils.to_simple_table(table)
    if stringify(simple.header[1] or {}) ~= 'symbol' then return nil end
    for _, row in ipairs(simple.rows) do
        local cells = {}
        for i, cell in ipairs(row) do cells[i] = pandoc.utils.blocks_to_inlines(cell) end
        row[1] = pandoc.Div(row[1]):walk {
            Math = function(math)
                local tex = glossary.same(math.text)
                local key = 'sym-' .. glossary.symbol_key(math.text)
                if due[tex] ~= nil then
                    due[tex] = false
                    return nil
                end
                local agrees = known[tex] and share(known[tex], cells[2])
                due[tex] = { key = key, page = agrees and 'symbols.html' or '', cells = cells }
                return pandoc.Span({ math }, { key })
            end
        }.content
    end
    return pandoc.utils.from_simple_table(simple)
end

local function link(due, math)
    local tex = glossary.same(math.text)
    local symbol = math.mathtype == 'InlineMath' and due[tex]
    if not symbol then return nil end
    due[tex] = false
    tips:insert(pandoc.Div({ pandoc.Plain(tip(symbol.cells)) }, { 'tip-' .. symbol.key }))
    -- A link has words, if only for those who cannot see the formula.
    local words = pandoc.Span(stringify(symbol.cells[2]), { '', { 'unseen' } })
    return glossary.link({ math, words }, symbol.page .. '#' .. symbol.key, symbol.key, 'symbol')
end

function Pandoc(doc)
    if not FORMAT:match '^html' then return nil end
    local due, known = {}, notation()
    local function stop(element) return element, false end
    doc.blocks = pandoc.Div(doc.blocks):walk { Table = function(t) return read_table(t, due, known) end }.content
    doc.blocks = pandoc.Div(doc.blocks):walk {
        traverse = 'topdown',
        Header = stop, Link = stop, Table = stop,
        Div = function(div) if div.classes:includes 'note' then return div, false end end,
        Para = function(para) if glossary.is_aside(para) then return para, false end end,
        Math = function(math) return link(due, math) end,
    }.content
    tips:extend(doc.meta.tips or {})
    if #tips > 0 then doc.meta.tips = pandoc.MetaBlocks(tips) end
    return doc
end
