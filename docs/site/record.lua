-- A line of the search index.  Names are found, but not shown: of code, and commands.

local escapes = { ['"'] = '\\"', ['\\'] = '\\\\' }

local function quoted(text)
    text = text:gsub('[%c%s]+', ' '):gsub('^ ', ''):gsub(' $', ''):gsub('["\\]', escapes)
    return '"' .. text .. '"'
end

return function(page, place, title, text, names)
    return ('{"page":%s,"in":%s,"title":%s,"text":%s%s},\n'):format(quoted(page), quoted(place), quoted(title),
        quoted(text), names and names ~= '' and ',"names":' .. quoted(names) or '')
end
