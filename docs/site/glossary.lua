-- The words of docs/glossary.md and the symbols of docs/notation.md, as the pages
-- know them: each has a key, which is its anchor on a page of its own.

local stringify = pandoc.utils.stringify
local sheet = dofile((PANDOC_SCRIPT_FILE:match '^(.*)/' or '.') .. '/sheet.lua')
local glossary = { terms_file = 'docs/glossary.md', symbols_file = 'docs/notation.md' }

function glossary.key(term)
    return (term:lower():gsub('[^%w]+', '-'))
end

-- Terms in the order of the table: { key, term, french, chapter, meaning }.
function glossary.terms(text, format)
    local terms = {}
    for i, row in ipairs(sheet(text, format)) do
        local term = stringify(row[1])
        terms[i] = { key = glossary.key(term), term = term, french = stringify(row[2]),
            chapter = tonumber(stringify(row[3])), meaning = row[4] }
    end
    return terms
end

-- TeX as what decides whether two formulas are the same symbol.
function glossary.same(tex)
    return (tex:gsub('%s+', ' '):gsub('^ ', ''):gsub(' $', ''))
end

-- TeX as one would type it in a letter: "log P", "hat y".
function glossary.spoken(tex)
    return (tex:gsub('\\(%a+)', '%1'):gsub('[{}\\]', ''))
end

function glossary.symbol_key(tex)
    local key = tex:gsub("'", ' prime'):gsub('\\mathrm', ''):gsub('[^%w]+', '-')
    return (key:gsub('^%-', ''):gsub('%-$', ''))
end

-- Rows of the notation, each { symbols = {{ key, tex }...}, cells }: of its first table,
-- or of the second, letters that one chapter uses otherwise.
function glossary.symbols(text, format, number)
    local rows = {}
    for i, cells in ipairs(sheet(text, format, number)) do
        rows[i] = { symbols = {}, cells = cells }
        pandoc.Plain(cells[1]):walk {
            Math = function(math)
                table.insert(rows[i].symbols,
                    { key = glossary.symbol_key(math.text), tex = glossary.same(math.text) })
            end
        }
    end
    return rows
end

-- A link that shows, where one points at it, the text that has the same key.
function glossary.link(content, target, key, class)
    return pandoc.Link(content, target, '', { '', { class }, { ['data-tip'] = key } })
end

-- A caption, or the line of facts under an exercise: one emphasis, and no sentence.
function glossary.is_aside(block)
    return #block.content == 1 and block.content[1].t == 'Emph'
end

-- The line of facts: "build · 20 minutes · ...".
function glossary.is_task(block)
    return block.t == 'Para' and glossary.is_aside(block) and stringify(block):match '^%l+ · %d+ minutes' ~= nil
end

-- What a definition says, with the French word before it.
function glossary.definition(term)
    local words = pandoc.List { pandoc.Span({ pandoc.Str(term.french) }, { '', { 'french' }, { lang = 'fr' } }),
        pandoc.Space() }
    words:extend(term.meaning)
    return words
end

return glossary
