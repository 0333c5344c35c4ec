-- The list of chapters: the title, the sentence and the exercises of each.

local stringify = pandoc.utils.stringify

local function escape(text)
    return (text:gsub('&', '&amp;'):gsub('<', '&lt;'))
end

local function exercises(doc)
    local items = {}
    doc:walk {
        Header = function(h)
            local number, title = stringify(h):match '^Exercise (%d+%.%d+): (.*)$'
            if number then
                table.insert(items, ('<li><a href="%%s.html#ex-%s">%s</a></li>')
                    :format(number, escape(title)))
            end
        end
    }
    return table.concat(items, '\n')
end

local function entry(chapter)
    local file = assert(io.open('chapters/' .. chapter .. '/README.md'))
    local doc = pandoc.read(file:read 'a', 'gfm+tex_math_dollars+smart')
    file:close()
    local list = exercises(doc):gsub('%%s', chapter)
    return pandoc.RawBlock('html', table.concat({
        '<li><span class="number">' .. tonumber(chapter:match '^%d+') .. '</span>',
        '<h2><a href="' .. chapter .. '.html">' .. escape(stringify(doc.meta.title)) .. '</a></h2>',
        '<p>' .. escape(stringify(doc.meta.sentence or '')) .. '</p>',
        list ~= '' and '<ul>' .. list .. '</ul>' or '', '</li>' }, '\n'))
end

function Pandoc(doc)
    doc.blocks:insert(pandoc.RawBlock('html', '<ol class="chapters">'))
    for chapter in stringify(doc.meta.chapters or ''):gmatch '%S+' do
        doc.blocks:insert(entry(chapter))
    end
    doc.blocks:insert(pandoc.RawBlock('html', '</ol>'))
    doc.meta.pagetitle = stringify(doc.meta.title)
    doc.meta.index = true
    return doc
end
