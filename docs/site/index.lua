-- The list of chapters: the title, the sentence and the parts of each.

local here = PANDOC_SCRIPT_FILE:match '^(.*)/' or '.'
local site = dofile(here .. '/site.lua')
local contents = dofile(here .. '/contents.lua')
local stringify = pandoc.utils.stringify

-- "7 sections, 8 exercises"
local function count(outline)
    local sections, exercises = 0, 0
    for _, section in ipairs(outline.sections) do
        sections = sections + (section.id and 1 or 0)
        for _, part in ipairs(section.parts) do
            exercises = exercises + (part.kind == 'exercise' and 1 or 0)
        end
    end
    return ('%d sections, %d exercises'):format(sections, exercises)
end

local function entry(chapter)
    local outline = site.outline(chapter)
    return site.html([[
<li data-chapter="%s"><span class="number">%d</span>
<h2><a href="%s.html">%s</a></h2>
<p>%s</p>
<details class="parts"><summary>%s</summary>
%s</details></li>]], chapter, tonumber(chapter:match '^%d+'), chapter, site.escape(outline.title),
        site.escape(outline.sentence), count(outline), contents(outline, chapter .. '.html'))
end

function Pandoc(doc)
    doc.blocks:insert(site.html '<ol class="chapters">')
    for chapter in stringify(doc.meta.chapters or ''):gmatch '%S+' do doc.blocks:insert(entry(chapter)) end
    doc.blocks:insert(site.html '</ol>')
    doc.meta.pagetitle = stringify(doc.meta.title)
    doc.meta.kind = 'index'
    return doc
end
