-- Reads what outline.lua has written of a lesson: title, sentence, the set of its
-- anchors, and its exercises in order, each with number and title.

return function(text)
    local outline = { anchors = {}, exercises = {} }
    for key, words in text:gmatch '(%l+) ([^\n]*)\n' do
        local number, title = words:match '^(%S+) (.*)$'
        if key == 'anchor' then
            outline.anchors[words] = true
        elseif key == 'exercise' then
            table.insert(outline.exercises, { number = number, title = title })
        else
            outline[key] = words
        end
    end
    return outline
end
