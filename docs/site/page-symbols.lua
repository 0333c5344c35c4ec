-- The page of symbols: docs/notation.md, with an anchor on every symbol.

local here = PANDOC_SCRIPT_FILE:match '^(.*)/' or '.'
local site = dofile(here .. '/site.lua')
local glossary = dofile(here .. '/glossary.lua')
local record = dofile(here .. '/record.lua')
local stringify = pandoc.utils.stringify

-- A second row of one symbol would be a contradiction.
local seen = {}

local function anchored(math)
    local key = 'sym-' .. glossary.symbol_key(math.text)
    if seen[key] then site.fail('$%s$ stands in two rows', math.text) end
    seen[key] = true
    return pandoc.Span({ math }, { key })
end

-- The second table says what letters stand for elsewhere; the anchors are the first's.
local function with_anchors(table)
    local simple = pandoc.utils.to_simple_table(table)
    if pandoc.utils.stringify(simple.header[2]) == 'chapter' then return nil end
    for _, cells in ipairs(simple.rows) do
        cells[1] = pandoc.Div(cells[1]):walk { Math = anchored }.content
    end
    return pandoc.utils.from_simple_table(simple)
end

local function index()
    if not os.getenv 'SEARCH' then return end
    local file = assert(io.open(os.getenv 'SEARCH', 'w'))
    for _, row in ipairs(glossary.symbols(site.need(glossary.symbols_file), site.format)) do
        for _, symbol in ipairs(row.symbols) do
            file:write(record('symbols.html#sym-' .. symbol.key, 'Symbols', glossary.spoken(symbol.tex),
                stringify(row.cells[2]) .. ' ' .. stringify(row.cells[4])))
        end
    end
    file:close()
end

function Pandoc(doc)
    index()
    doc.meta.pagetitle = 'Symbols'
    doc.meta.title = 'Symbols'
    doc.meta.kind = 'symbols'
    doc.blocks:remove(1)
    doc.blocks = pandoc.Div(doc.blocks):walk { Table = with_anchors }.content
    return doc
end
