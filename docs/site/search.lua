-- Writes what the search finds in a lesson to the file $SEARCH: a record for each
-- section, exercise and task, one a line:
--
--     {"page":"NN-name.html#ex-5.3","in":"5. Softmax","title":"...","text":"...","names":"..."},

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

-- What of a block is found and not shown: names in code that say more than a letter, the
-- commands of a console, what a task says to run.
local function names_of(block)
    if block.t == 'Para' and glossary.is_task(block) then return { stringify(block) } end
    local found = {}
    local pattern = block.t == 'CodeBlock' and (block.classes:includes 'console' and '%f[^%z\n]%$ ([^\n]+)'
        or '%f[%w_](%a[%w]*_[%w_]*)')
    for name in (pattern and block.text or ''):gmatch(pattern or '') do table.insert(found, name) end
    return found
end

-- Where a part of the lesson begins, and its title.
local function part(header)
    local words = stringify(header)
    local number = select(3, exercise(words, header.level))
    return { anchor = '#' .. (number and 'ex-' .. number or header.identifier), title = words, text = {},
        names = pandoc.List() }
end

local function parts(doc)
    local list = { { anchor = '', title = stringify(doc.meta.title), text = { stringify(doc.meta.sentence) },
        names = pandoc.List() } }
    for _, block in ipairs(doc.blocks) do
        if block.t == 'Header' and block.level > 1 then
            table.insert(list, part(block))
        else
            table.insert(list[#list].text, text_of(block))
            for _, name in ipairs(names_of(block)) do
                if not list[#list].names:includes(name) then list[#list].names:insert(name) end
            end
        end
    end
    return list
end

function Pandoc(doc)
    if not os.getenv 'SEARCH' then return nil end
    local file = assert(io.open(os.getenv 'SEARCH', 'w'))
    local place = site.number .. '. ' .. stringify(doc.meta.title)
    for _, p in ipairs(parts(doc)) do
        file:write(record(site.chapter .. '.html' .. p.anchor, place, p.title, table.concat(p.text, ' '),
            table.concat(p.names, ' ')))
    end
    file:close()
end
