-- How to cut a chapter into classes: what is read before each, and its tasks.
-- A class takes tasks in the lesson's order for as long as they fit into it.

local stringify = pandoc.utils.stringify

-- Words of prose a minute, of non-fiction read in silence: M. Brysbaert, "How many words
-- do we read per minute?", Journal of Memory and Language 109, 2019.  Formulas and code
-- are not counted, so what comes out is the least.
local PACE = 238

local plan = { pace = PACE }

-- Formulas, and what stands on lines of their own as code, are no words.
local function words(block)
    local count = 0
    pandoc.Div({ block }):walk { Str = function(str)
        if str.text:match '%a' then count = count + 1 end
    end }
    return count
end

-- The sections of a lesson, each with its words and the tasks in it.  What a task asks is
-- read while it is done.
function plan.sections(blocks, tasks)
    local sections, next_task, inside = { { words = 0, tasks = {} } }, 1, false
    for _, block in ipairs(blocks) do
        local header = block.t == 'Header'
        if header and block.level == 2 then table.insert(sections, { words = 0, tasks = {} }) end
        if header then inside = false end
        local now, task = sections[#sections], tasks[next_task]
        if task and header and block.level == 3 and stringify(block) == task.title then
            table.insert(now.tasks, task)
            next_task, inside = next_task + 1, true
        elseif not inside and not header then
            now.words = now.words + words(block)
        end
    end
    return sections
end

-- Classes of so many minutes: { first and last section to read, words, tasks, minutes },
-- without sections where there is nothing new.  A task longer than a class has its own.
function plan.classes(sections, length)
    local classes, read = {}, 0
    for k, section in ipairs(sections) do
        for _, task in ipairs(section.tasks) do
            local class = classes[#classes]
            if not class or class.minutes + task.minutes > length then
                class = { words = 0, minutes = 0, tasks = {} }
                table.insert(classes, class)
            end
            for unread = read + 1, k do
                class.words = class.words + sections[unread].words
                class.first, class.last = class.first or unread, unread
                read = unread
            end
            table.insert(class.tasks, task)
            class.minutes = class.minutes + task.minutes
        end
    end
    return classes
end

function plan.reading(class)
    return math.floor(class.words / PACE + 0.5)
end

return plan
