-- What each exercise of a chapter is worth: the points of its groups of cases, read
-- off the files of its probes.  A function asks for its own groups and for those of
-- the functions that it hands the recorder to.

local site = dofile((PANDOC_SCRIPT_FILE:match '^(.*)/' or '.') .. '/site.lua')

-- Adds the bodies of a file's functions by name; the file's own go before others'.
local function functions_of(text, others)
    local found = setmetatable({}, { __index = others })
    for name, body in text:gmatch '\n([%a_][%w_]*)%b()%s*(%b{})' do
        found[name], others[name] = { text = body, home = found }, { text = body, home = found }
    end
    return found
end

local function worth(f)
    local sum = 0
    for points in f.text:gmatch 'rec_group%(r, "%l+", (%d+)%)' do sum = sum + math.tointeger(tonumber(points)) end
    for callee in f.text:gmatch '([%a_][%w_]*)%(r%f[,)]' do
        if f.home[callee] then sum = sum + worth(f.home[callee]) end
    end
    return sum
end

-- Points by number of exercise; none where the function is not found.
return function(chapter)
    local points, others, tables = {}, {}, {}
    for path in site.run('ls tests/' .. chapter .. '/*.[ch] 2>/dev/null'):gmatch '[^\n]+' do
        if not path:match '/test_' and not path:match '/accept_' then
            local text = site.read(path)
            tables[functions_of(text, others)] = text:match 'probe_exercises%[%] *= *(%b{})'
        end
    end
    for functions, entries in pairs(tables) do
        for entry in entries:gmatch '{%s*(%.id.-)}' do
            local number, run = entry:match '%.id = "([%d.]+)"', entry:match '%.run = ([%w_]+)'
            if run and functions[run] then points[number] = worth(functions[run]) end
        end
    end
    return points
end
