-- What each exercise of a chapter is worth: the points of its groups of cases.

local site = dofile((PANDOC_SCRIPT_FILE:match '^(.*)/' or '.') .. '/site.lua')

local tools = site.dir .. '/../../lib/tools/'

-- Points by number of exercise.
return function(chapter)
    local points = {}
    for probe in site.run('ls tests/' .. chapter .. '/probe_*.c 2>/dev/null'):gmatch '[^\n]+' do
        site.need(probe)
        for number, worth in site.run(tools .. 'groups', probe):gmatch '([%d.]+)\t[^\t]*\t%l+\t(%d+)\n' do
            points[number] = (points[number] or 0) + math.tointeger(tonumber(worth))
        end
    end
    return points
end
