-- The list of chapters: the title, the sentence and the exercises of each.

local stringify = pandoc.utils.stringify
local outlines = dofile((PANDOC_SCRIPT_FILE:match '^(.*)/' or '.') .. '/outlines.lua')

local function escape(text)
    return (text:gsub('&', '&amp;'):gsub('<', '&lt;'))
end

local function exercises(chapter, outline)
    local items = {}
    for _, exercise in ipairs(outline.exercises) do
        table.insert(items, ('<li><a href="%s.html#ex-%s">%s</a></li>')
            :format(chapter, exercise.number, escape(exercise.title)))
    end
    return table.concat(items, '\n')
end

local function entry(chapter)
    local file = assert(io.open((os.getenv 'B' or 'build') .. '/notes/' .. chapter .. '.outline'))
    local outline = outlines(file:read 'a')
    file:close()
    local list = exercises(chapter, outline)
    return pandoc.RawBlock('html', table.concat({
        '<li><span class="number">' .. tonumber(chapter:match '^%d+') .. '</span>',
        '<h2><a href="' .. chapter .. '.html">' .. escape(outline.title) .. '</a></h2>',
        '<p>' .. escape(outline.sentence) .. '</p>',
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
