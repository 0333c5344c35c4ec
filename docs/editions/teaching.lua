-- What the instructor's pages share: minutes of tasks, known mistakes, and how many of
-- a class have made each.

local teaching = {}
local stringify = pandoc.utils.stringify

-- ---- Minutes ----

-- Exercises and other tasks of a lesson: { title, short, anchor, kind, minutes }.
function teaching.tasks(blocks)
    local tasks = {}
    for k, block in ipairs(blocks) do
        local line = blocks[k + 1] and blocks[k + 1].t == 'Para' and stringify(blocks[k + 1]) or ''
        local kind, minutes = line:match '^(%l+) · (%d+) minutes'
        if block.t == 'Header' and block.level == 3 and kind then
            local title = stringify(block)
            local number = title:match '^Exercise (%d+%.%d+): '
            table.insert(tasks, { title = title, anchor = number and 'ex-' .. number or block.identifier,
                short = number or title:match '^%a+', kind = kind, minutes = math.tointeger(tonumber(minutes)) })
        end
    end
    return tasks
end

function teaching.total(tasks)
    local sum = 0
    for _, task in ipairs(tasks) do sum = sum + task.minutes end
    return sum
end

-- 135 -> 2 h 15 min
function teaching.hours(minutes)
    if minutes < 60 then return minutes .. ' min' end
    return ('%d h %02d min'):format(minutes // 60, minutes % 60)
end

-- ---- Known mistakes ----

-- Of a chapter's exercises, in the order of the files: { id, number, says, new }.
function teaching.mistakes(site, chapter)
    local found = {}
    for path in site.run('ls tests/' .. chapter .. '/*.mistakes 2>/dev/null'):gmatch '[^\n]+' do
        for entry in ('\n' .. site.read(path) .. '\n'):gsub('\n(K%d+%.%d+ )', '\0%1'):gmatch '%z(K[^%z]*)' do
            local id, number = entry:match '^(%S+) (%S+)'
            table.insert(found, { id = id, number = number, says = entry:match '\nsay: ([^\n]*)',
                new = (entry:match '\nnew:\n(.-)%s*$' or '') })
        end
    end
    return found
end

-- Those of one exercise, the most frequent first.
function teaching.of_exercise(mistakes, number, made)
    local found = {}
    for k, mistake in ipairs(mistakes) do
        if mistake.number == number then
            table.insert(found, mistake)
            mistake.order = k
        end
    end
    local function times(mistake) return made[mistake.id] and made[mistake.id].times or 0 end
    table.sort(found, function(a, b)
        if times(a) ~= times(b) then return times(a) > times(b) end
        return a.order < b.order
    end)
    return found
end

-- id -> { times, of }, from the lines of tests/class/frequencies.
function teaching.frequencies(site)
    local made, path = {}, os.getenv 'FREQUENCIES'
    for id, times, of in (path and site.read(path) or ''):gmatch '(%S+)\t(%d+)\t(%d+)\n' do
        made[id] = { times = math.tointeger(tonumber(times)), of = math.tointeger(tonumber(of)) }
    end
    return made
end

function teaching.share(made)
    return ('%d of %d students, %d %%.'):format(made.times, made.of, math.floor(100 * made.times / made.of + 0.5))
end

return teaching
