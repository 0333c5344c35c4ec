-- The instructor's edition of a lesson, before the site's filters: behind each exercise
-- its solution, a discussion, and the mistakes that the grader knows; at the end how
-- long all of it takes, and questions.  FREQUENCIES names what a class has done;
-- CLASS_MINUTES is how long it sits.

local here = PANDOC_SCRIPT_FILE:match '^(.*)/' or '.'
PANDOC_SCRIPT_FILE = os.getenv 'SITE' .. '/site.lua'
local site = dofile(PANDOC_SCRIPT_FILE)
local read = dofile(here .. '/teaching.lua')
local plan = dofile(here .. '/plan.lua')
local stringify = pandoc.utils.stringify

local function raw(...) return pandoc.RawBlock('html', string.format(...)) end

-- ---- What is known of the chapter's exercises ----

-- number -> { unit, name of the function }
local function functions()
    local found = {}
    for number, unit, name in site.run('lib/tools/exercises'):gmatch '([%d.]+)\t([^\t]+)\t([^\t]+)\t[^\n]*\n' do
        found[number] = { unit = unit, name = name }
    end
    return found
end

-- DISCUSSION.md of the solutions: the heading, or the exercise's number -> blocks.
local function discussions()
    local found, now = {}, nil
    local text = site.read('solutions/' .. site.chapter .. '/DISCUSSION.md') or ''
    for _, block in ipairs(pandoc.read(text, site.format).blocks) do
        if block.t == 'Header' and block.level == 2 then
            now = pandoc.List()
            found[stringify(block)] = now
        elseif now then
            now:insert(block)
        end
    end
    return found
end

local chapter = { functions = functions(), discussions = discussions(),
    mistakes = read.mistakes(site, site.chapter), made = read.frequencies(site) }

-- ---- What stands behind an exercise ----

local function solution(number)
    local f = chapter.functions[number]
    local file = f and 'solutions/' .. f.unit .. '.c'
    if not file or not site.read(file) then return {} end
    local code = site.run('awk', '-v', 'name=' .. f.name, '-f', site.dir .. '/snippet.awk', file):gsub('\n$', '')
    return { raw('<!-- from %s: %s -->', file, f.name), pandoc.CodeBlock(code, { '', { 'c' } }) }
end

-- Code without the spaces that all its lines begin with.
local function at_margin(code)
    local indent
    for spaces in ('\n' .. code):gmatch '\n( *)[^\n ]' do
        indent = indent and math.min(indent, #spaces) or #spaces
    end
    return (('\n' .. code):gsub('\n' .. (' '):rep(indent or 0), '\n'):sub(2))
end

local function mistake_item(mistake)
    local line = pandoc.List { pandoc.Strong(mistake.id), pandoc.Space() }
    local made = chapter.made[mistake.id]
    if made then line:extend { pandoc.Emph(read.share(made)), pandoc.Space() } end
    line:insert(pandoc.Str(mistake.says))
    local item = pandoc.List { pandoc.Para(line) }
    if mistake.new ~= '' then item:insert(pandoc.CodeBlock(at_margin(mistake.new), { '', { 'c' } })) end
    return item
end

local function known(mistakes)
    if #mistakes == 0 then return {} end
    local items = pandoc.List(mistakes):map(mistake_item)
    local what = ' the sentence that the student reads, and the code that earns it:'
    return { pandoc.Para { pandoc.Strong 'Known mistakes,', pandoc.Str(what) }, pandoc.BulletList(items) }
end

local function summary(number, mistakes)
    local parts = { number and 'solution and discussion' or 'an answer' }
    if #mistakes > 0 then table.insert(parts, #mistakes .. ' known mistakes') end
    return 'For the instructor: ' .. table.concat(parts, ', ')
end

local function behind(title)
    local number = title:match '^Exercise (%d+%.%d+): '
    local text = chapter.discussions[number or title]
    local mistakes = number and read.of_exercise(chapter.mistakes, number, chapter.made) or {}
    if number and not text then site.fail('solutions/%s/DISCUSSION.md says nothing of %s', site.chapter, number) end
    if not text then return {} end
    local out = pandoc.List { raw('<details class="instructor"><summary>%s</summary>', summary(number, mistakes)) }
    out:extend(text)
    out:extend(number and solution(number) or {})
    out:extend(known(mistakes))
    out:insert(raw '</details>')
    return out
end

-- ---- What stands at the end of the lesson ----

local function cell(text) return { pandoc.Plain(pandoc.Inlines(text)) } end

-- Rows of inlines or words; a column whose head is about minutes has numbers.
local function table_of(head, rows)
    local aligned = pandoc.List(head):map(function(title)
        return title:match 'inutes' and pandoc.AlignRight or pandoc.AlignLeft
    end)
    return pandoc.utils.from_simple_table(pandoc.SimpleTable({}, aligned, aligned:map(function() return 0 end),
        pandoc.List(head):map(cell), pandoc.List(rows):map(function(row) return pandoc.List(row):map(cell) end)))
end

local function timing(tasks)
    local rows, sum = {}, 0
    for _, task in ipairs(tasks) do
        sum = sum + task.minutes
        table.insert(rows, { task.title, task.kind, tostring(task.minutes), tostring(sum) })
    end
    return table_of({ 'Task', 'Kind', 'Minutes', 'Minutes so far' }, rows)
end

-- The sections to read before a class; the first of them has no number.
local function sections_of(class)
    if not class.first then return 'nothing new' end
    if class.first == 1 then return 'up to §' .. class.last - 1 end
    local from, to = class.first - 1, class.last - 1
    return from == to and '§' .. from or ('§%d to §%d'):format(from, to)
end

local function links(tasks)
    local line = pandoc.List()
    for k, task in ipairs(tasks) do
        if k > 1 then line:extend { pandoc.Str ',', pandoc.Space() } end
        line:insert(pandoc.Link(task.short, '#' .. task.anchor))
    end
    return line
end

local function classes(blocks, tasks)
    local given, rows = os.getenv 'CLASS_MINUTES', {}
    local length = tonumber(given)
    if not length or length <= 0 then site.fail('MINUTES=%s is no length of a class, such as 90', given) end
    for k, class in ipairs(plan.classes(plan.sections(blocks, tasks), length)) do
        table.insert(rows, { tostring(k), sections_of(class), tostring(plan.reading(class)), links(class.tasks),
            tostring(class.minutes) })
    end
    local says = ('A plan for classes of %s minutes: what to read before each, and its tasks. Reading is the least '
        .. 'that it takes, at %d words of prose a minute, with no time for formulas and code.'):format(given, plan.pace)
    return { pandoc.Para(says), table_of({ 'Class', 'Read before', 'Minutes', 'In class', 'Minutes' }, rows) }
end

-- The items of the last list of nothing but questions.
local function questions(blocks)
    local found
    for _, block in ipairs(blocks) do
        local all = block.t == 'BulletList' or block.t == 'OrderedList'
        for _, item in ipairs(all and block.content or {}) do
            all = all and stringify(item):match '%?$' ~= nil
        end
        found = all and block.content or found
    end
    return found
end

-- Each question with its answer, which stands at the same place of the discussion's list.
local function answered(asked)
    local list = (chapter.discussions['To discuss'] or {})[1]
    local answers = list and list.t == 'OrderedList' and list.content or {}
    if #answers ~= #asked then
        site.fail('solutions/%s/DISCUSSION.md has %d answers "To discuss", to %d questions',
            site.chapter, #answers, #asked)
    end
    local items = {}
    for k, question in ipairs(asked) do
        items[k] = pandoc.List(question) .. { raw '<details class="instructor"><summary>Answer</summary>' }
        items[k]:extend(answers[k])
        items[k]:insert(raw '</details>')
    end
    return pandoc.OrderedList(items)
end

local function for_the_instructor(blocks, tasks)
    local out = pandoc.List { pandoc.Header(2, 'For the instructor', { 'for-the-instructor' }),
        pandoc.Para(('How long each task takes a student, as the lesson says: together %s.'):format(
            read.hours(read.total(tasks)))), timing(tasks) }
    out:extend(classes(blocks, tasks))
    local asked = questions(blocks)
    if asked then
        out:extend { pandoc.Para 'To discuss in class, with the page closed:', answered(asked) }
    end
    return out
end

function Pandoc(doc)
    local out, title = pandoc.List(), nil
    local function finish()
        if title then out:extend(behind(title)) end
        title = nil
    end
    local tasks = read.tasks(doc.blocks)
    for k, block in ipairs(doc.blocks) do
        if block.t == 'Header' and block.level <= 3 then finish() end
        out:insert(block)
        if k == 1 then
            out:insert(raw('<p class="instructor"><a href="#for-the-instructor">For the instructor</a>: '
                .. '%s of tasks, %d known mistakes</p>', read.hours(read.total(tasks)), #chapter.mistakes))
        end
        if block.t == 'Header' and block.level == 3 then title = stringify(block) end
    end
    finish()
    out:extend(for_the_instructor(doc.blocks, tasks))
    doc.blocks = out
    return doc
end
