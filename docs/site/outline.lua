-- What other pages need to know of a lesson, on standard output: its title, the
-- sentence under it, its exercises, and the anchors that links may lead to.
--
--     title TEXT / sentence TEXT / exercise 4.1 TITLE / anchor ID

local stringify = pandoc.utils.stringify

local function anchors(text)
    for id in text:gmatch '<!%-%- eq:([%w-]+)[^\n]- %-%->' do print('anchor eq-' .. id) end
    for id in text:gmatch '%]%(figures/([%w-]+)%.svg%)' do print('anchor fig-' .. id) end
end

local function header(h)
    print('anchor ' .. h.identifier)
    local number, title = stringify(h):match '^Exercise (%d+%.%d+): (.*)$'
    if number then
        print('anchor ex-' .. number)
        print('exercise ' .. number .. ' ' .. title)
    end
end

function Pandoc(doc)
    print('title ' .. stringify(doc.meta.title or ''))
    print('sentence ' .. stringify(doc.meta.sentence or ''))
    doc:walk { Header = header }
    local file = assert(io.open(PANDOC_STATE.input_files[1]))
    anchors(file:read 'a')
    file:close()
    return pandoc.Pandoc {}
end
