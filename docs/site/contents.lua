-- The contents of a lesson, from its outline, as a list of links: sections with
-- their number, and under each its exercises.

local function escape(text)
    return (text:gsub('&', '&amp;'):gsub('<', '&lt;'))
end

local function item(page, part, mark)
    return ('<a href="%s#%s">%s%s</a>'):format(page, part.id, mark or '', escape(part.title))
end

local function parts(page, section)
    local items = {}
    for _, part in ipairs(section.parts) do
        table.insert(items, '<li>' .. item(page, part) .. '</li>')
    end
    return #items > 0 and '\n<ul>' .. table.concat(items, '\n') .. '</ul>' or ''
end

-- `page` is empty for links within the lesson's own page.
return function(outline, page)
    local items = {}
    for _, section in ipairs(outline.sections) do
        local title = section.id
            and item(page, section, '<span class="mark">§' .. section.number .. '</span> ') or ''
        table.insert(items, '<li>' .. title .. parts(page, section) .. '</li>')
    end
    return '<ul>' .. table.concat(items, '\n') .. '</ul>'
end
