-- First uses of symbols: a formula that is nothing but a symbol which a table of the
-- lesson explains leads to the notation, or, where the notation says that the letter
-- stands for something else in this chapter, to the lesson's own table.  Runs before
-- formulas become HTML, for the site.

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
                word = word:gsub('[es]+$', '')
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

-- What the notation says of each symbol, and those that stand for something else in
-- this chapter.
local function read_notation()
    local text, usual, elsewhere = site.need(glossary.symbols_file), {}, {}
    for _, row in ipairs(glossary.symbols(text, site.format)) do
        for _, symbol in ipairs(row.symbols) do usual[symbol.tex] = row.cells[2] end
    end
    for _, row in ipairs(glossary.symbols(text, site.format, 2)) do
        if tonumber(stringify(row.cells[2])) == site.number then
            for _, symbol in ipairs(row.symbols) do elsewhere[symbol.tex] = row.cells[3] end
        end
    end
    return { usual = usual, elsewhere = elsewhere }
end

-- Where the meaning of a symbol stands that the lesson's table gives it: the notation if
-- that agrees, or this page if the notation does not know it or lists it as another here.
local function page_of(tex, words, notation)
    local usual, elsewhere = notation.usual[tex], notation.elsewhere[tex]
    local due = elsewhere or usual
    if due and not share(due, words) then
        site.fail('$%s$ is "%s"; in %s it is "%s"', tex, stringify(words), glossary.symbols_file, stringify(due))
    end
    return due == usual and usual and 'symbols.html' or ''
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
local function read_table(table, due, notation)
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
                due[tex] = { key = key, page = page_of(tex, cells[2], notation), cells = cells }
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
    local due, notation = {}, read_notation()
    local function stop(element) return element, false end
    doc.blocks = pandoc.Div(doc.blocks):walk { Table = function(t) return read_table(t, due, notation) end }.content
    for tex in pairs(notation.elsewhere) do
        if due[tex] == nil then site.fail('no table says what $%s$ is; %s does', tex, glossary.symbols_file) end
    end
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
