-- What other pages need to know of a lesson, on standard output: its title, the
-- sentence under it, its parts in order, and the anchors that links may lead to.
-- A part is a section, a graded exercise or a task, with the anchor of its box.
--
--     title TEXT / sentence TEXT / section ID TITLE / exercise ex-4.1 4.1 TITLE /
--     task ID KIND: TITLE / anchor ID

local here = PANDOC_SCRIPT_FILE:match '^(.*)/' or '.'
local exercise = dofile(here .. '/headings.lua')
local key = dofile(here .. '/glossary.lua').key
local stringify = pandoc.utils.stringify

local function anchors(text)
    for id in text:gmatch '<!%-%- eq:([%w-]+)[^\n]- %-%->' do print('anchor eq-' .. id) end
    for id in text:gmatch '%]%(figures/([%w-]+)%.svg%)' do print('anchor fig-' .. id) end
end

local function header(h)
    local words = stringify(h)
    local kind, title, number = exercise(words, h.level)
    print('anchor ' .. h.identifier)
    if number then
        print('anchor ex-' .. number)
        print('exercise ex-' .. number .. ' ' .. number .. ' ' .. title)
    elseif kind then
        print('task ' .. h.identifier .. ' ' .. words)
    elseif h.level == 2 then
        print('section ' .. h.identifier .. ' ' .. words)
    end
end

function Pandoc(doc)
    print('title ' .. stringify(doc.meta.title or ''))
    print('sentence ' .. stringify(doc.meta.sentence or ''))
    for _, term in ipairs(doc.meta.terms or {}) do print('anchor term-' .. key(stringify(term))) end
    doc:walk { Header = header }
    local file = assert(io.open(PANDOC_STATE.input_files[1]))
    anchors(file:read 'a')
    file:close()
    return pandoc.Pandoc {}
end
