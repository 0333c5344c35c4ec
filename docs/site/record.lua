-- A line of the search index.

local escapes = { ['"'] = '\\"', ['\\'] = '\\\\' }

local function quoted(text)
    text = text:gsub('[%c%s]+', ' '):gsub('^ ', ''):gsub(' $', ''):gsub('["\\]', escapes)
    return '"' .. text .. '"'
end

return function(page, place, title, text)
    return ('{"page":%s,"in":%s,"title":%s,"text":%s},\n'):format(
        quoted(page), quoted(place), quoted(title), quoted(text))
end
