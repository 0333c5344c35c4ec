-- Writes what the search finds in a lesson to the file $SEARCH: a record for each
-- section, exercise and task, one a line:
--
--     {"page":"NN-name.html#ex-5.3","in":"5. Softmax","title":"...","text":"..."},

local here = PANDOC_SCRIPT_FILE:match '^(.*)/' or '.'
local site = dofile(here .. '/site.lua')
local exercise = dofile(here .. '/headings.lua')
local glossary = dofile(here .. '/glossary.lua')
local record = dofile(here .. '/record.lua')
local stringify = pandoc.utils.stringify

-- TeX without its marks, if it is part of a sentence.
local function plain(math)
    if math.mathtype == 'DisplayMath' then return {} end
    return pandoc.Str(glossary.spoken(math.text))
end

local function text_of(block)
    local from = site.comment(block, 'from')
    if from then return from end
    if block.t == 'RawBlock' or block.t == 'CodeBlock' or block.t == 'Header' then return '' end
    if glossary.is_task(block) then return '' end
    return stringify(pandoc.Div { block }:walk {
        Math = plain, CodeBlock = function() return {} end,
        Plain = function(p) p.content:insert(pandoc.Space()) return p end,
        Para = function(p) p.content:insert(pandoc.Space()) return p end,
    })
end

-- Where a part of the lesson begins, and its title.
local function part(header)
    local words = stringify(header)
    local number = select(3, exercise(words, header.level))
    return { anchor = '#' .. (number and 'ex-' .. number or header.identifier), title = words, text = {} }
end

local function parts(doc)
    local list = { { anchor = '', title = stringify(doc.meta.title), text = { stringify(doc.meta.sentence) } } }
    for _, block in ipairs(doc.blocks) do
        if block.t == 'Header' and block.level > 1 then
            table.insert(list, part(block))
        else
            table.insert(list[#list].text, text_of(block))
        end
    end
    return list
end

function Pandoc(doc)
    if not os.getenv 'SEARCH' then return nil end
    local file = assert(io.open(os.getenv 'SEARCH', 'w'))
    local place = site.number .. '. ' .. stringify(doc.meta.title)
    for _, p in ipairs(parts(doc)) do
        file:write(record(site.chapter .. '.html' .. p.anchor, place, p.title, table.concat(p.text, ' ')))
    end
    file:close()
end
