-- Makes a drawing small enough to stand in a page: nothing is drawn differently.

local svg = {}

-- Attributes that say what holds anyway, and layers with nothing in them.
local function trim(text)
    text = text:gsub('[ \t]*\n[ \t]*', '\n'):gsub('  +', ' '):gsub('xlink:href', 'href')
    text = text:gsub(' xmlns:xlink="[^"]*"', ''):gsub(' color="currentColor"', '')
    text = text:gsub(' stroke%-linecap="butt"', ''):gsub(' stroke%-linejoin="miter"', '')
    text = text:gsub('<tspan font%-family="sans%-serif" *>([^<]*)</tspan>', '%1')
    repeat
        local count
        text, count = text:gsub('<g[^>]*>\n*</g>\n*', '')
    until count == 0
    return text
end

-- Shapes are defined for whoever wants them: keeps those that are used.
local function used_only(text)
    return (text:gsub('<filter.-</filter>\n*', function(filter)
        local id = filter:match "id=['\"]([^'\"]*)"
        return not text:find('#' .. id, 1, true) and '' or nil
    end):gsub("<(%l+) [^>]*id='([^']*%-gp%a+%d*)'[^>]*/>\n*", function(_, id)
        return not text:find("#" .. id .. "'", 1, true) and '' or nil
    end))
end

-- One of gnuplot's points: its shape, its place, its size and its colour.
local point = "^<use href='(#[^']*)' transform='translate%(([%d.-]+),([%d.-]+)%)( ?[^']*)'(.*)/>(.*)$"

-- Points of one kind that follow each other share a shape that has their size.
local function share(lines, first, last, id)
    local href, _, _, scale, rest = lines[first]:match(point)
    local shape = "<g%s><defs><g id='%s' transform='%s'><use href='%s'/></g></defs>"
    lines[first - 1] = lines[first - 1] .. shape:format(rest, id, scale:gsub('^ ', ''), href)
    for i = first, last do
        local _, x, y, _, _, after = lines[i]:match(point)
        lines[i] = ("<use href='#%s' x='%.1f' y='%.1f'/>%s"):format(id, x, y, after)
    end
    lines[last] = lines[last]:gsub('/>', '/></g>', 1)
end

local function share_points(text, name)
    local lines, kinds, count = {}, {}, 0
    for line in text:gmatch '[^\n]+' do
        table.insert(lines, line)
        local href, _, _, scale, rest = line:match(point)
        kinds[#lines] = href and scale ~= '' and href .. scale .. rest or nil
    end
    local i = 2
    while i <= #lines do
        local last = i
        while kinds[i] and kinds[last + 1] == kinds[i] and lines[last]:match '/>$' do last = last + 1 end
        if last - i > 5 then
            count = count + 1
            share(lines, i, last, name .. '-points' .. count)
        end
        i = last + 1
    end
    return table.concat(lines, '\n')
end

-- `name` begins the ids of the drawing.
function svg.slim(text, name)
    text = used_only(trim(text))
    return share_points(used_only(text), name)
end

return svg
