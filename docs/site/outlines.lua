-- Reads what outline.lua has written of a lesson: title, sentence, the set of its
-- anchors, and its sections in order, each with its exercises and tasks.  What stands
-- before the first section is in one without a title.

return function(text)
    local outline = { anchors = {}, sections = {} }
    local function add(kind, id, title)
        if kind == 'section' or #outline.sections == 0 then
            table.insert(outline.sections, { parts = {} })
        end
        local section = outline.sections[#outline.sections]
        if kind == 'section' then
            outline.count = (outline.count or 0) + 1
            section.id, section.title, section.number = id, title, outline.count
        else
            table.insert(section.parts, { kind = kind, id = id, title = title })
        end
    end
    for key, words in text:gmatch '(%l+) ([^\n]*)\n' do
        if key == 'anchor' then
            outline.anchors[words] = true
        elseif key == 'title' or key == 'sentence' then
            outline[key] = words
        else
            add(key, words:match '^(%S+) (.*)$')
        end
    end
    return outline
end
