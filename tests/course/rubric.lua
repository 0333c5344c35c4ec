-- What a script can check of a good lesson, a TAP line a point:
--
--     pandoc -f markdown -t plain --lua-filter=tests/course/rubric.lua \
--         chapters/NN-name/README.md
--
-- Prose is what a reader reads as sentences: no headings, code, tables, captions,
-- task lines or formulas (a formula counts as one word where it stands in one).
-- Paragraphs that are list items, in quotes or in exercises are left out of the
-- mean paragraph, since they are short by nature.  Headings of exercises count
-- against too few headings, not against too many.  Console blocks are not code.
--
-- The front matter may exempt a lesson:  exempt: {R11: "counts, not formulas"}.

local stringify = pandoc.utils.stringify
local lesson = PANDOC_STATE.input_files[1]
local chapter = lesson:match '([^/]+)/README%.md$'
local number = 0
local exempt = {}

local function report(ok, point, format, ...)
    number = number + 1
    local what = point .. ' ' .. string.format(format, ...)
    if not ok and exempt[point] then
        print(('ok %d - %s # SKIP %s'):format(number, what, exempt[point]))
    else
        print(('%s %d - %s'):format(ok and 'ok' or 'not ok', number, what))
    end
end

local function between(x, low, high) return x >= low and x <= high end

local function count(text, pattern)
    local _, n = text:gsub(pattern, '')
    return n
end

-- Formulas and code become one word each, so that sentences keep their length.
local function text_of(inlines)
    local flat = pandoc.Span(inlines):walk {
        Math = function() return pandoc.Str 'x' end,
        Code = function() return pandoc.Str 'code' end,
        Note = function() return {} end,
    }
    return stringify(flat)
end

local function words(text) return count(text, '%S*%w%S*') end

local boxes = { Exercise = true, Predict = true, Break = true, Measure = true, Derive = true }

-- A paragraph is prose, unless it is one image, formula, caption or task line.
local function kind_of(block, text)
    local only = #block.content == 1 and block.content[1].t
    if only == 'Image' then return 'Image' end
    if only == 'Math' then return 'Display' end
    if only == 'Emph' and text:match '^Figure ' then return 'Caption' end
    if only == 'Emph' and text:match ' · ' then return 'Task' end
    return 'Prose'
end

-- Kind and text of a block.
local function describe(block)
    if block.t == 'Header' then return 'Header', stringify(block) end
    if block.t == 'CodeBlock' then
        return block.classes[1] == 'console' and 'Console' or 'Code', block.text
    end
    if block.t ~= 'Para' and block.t ~= 'Plain' then return block.t, '' end
    local text = text_of(block.content)
    return kind_of(block, text), text
end

-- The lesson as a flat list of what a reader meets, in order: kind, text, block,
-- and `side` where it is a list item, a quote or part of an exercise.  The heading
-- of an exercise has itself as its side.
local function flatten(blocks, out, side)
    for _, b in ipairs(blocks) do
        local kind, text = describe(b)
        if kind == 'Header' and b.level <= 3 then
            local box = b.level == 3 and text:match '^(%a+)[^:]*: '
            out.exercise = box and boxes[box] and text or nil
        end
        table.insert(out, { kind = kind, text = text, block = b, side = side or out.exercise })
        if kind == 'BulletList' or kind == 'OrderedList' then
            for _, entry in ipairs(b.content) do flatten(entry, out, 'list') end
        elseif kind == 'BlockQuote' or kind == 'Div' then
            flatten(b.content, out, 'quote')
        end
    end
    return out
end

local function of_kind(items, kind)
    local out = {}
    for i, item in ipairs(items) do
        if item.kind == kind then item.at = i table.insert(out, item) end
    end
    return out
end

-- Lengths of the sentences of a text; a stop within a number or an
-- abbreviation does not end one.
local function sentences(text, out)
    local rest = text:gsub('(%d)%.(%d)', '%1,%2'):gsub('e%.g%.', 'eg'):gsub('i%.e%.', 'ie')
    for sentence in (rest .. '. '):gmatch '(.-[.?!]["”)]*)%s+' do
        local n = words(sentence)
        if n > 0 then table.insert(out, n) end
    end
end

local function mean(list)
    local sum = 0
    for _, x in ipairs(list) do sum = sum + x end
    return #list > 0 and sum / #list or 0
end

local function shape(items, total)
    local lengths, paragraphs, long = {}, {}, 0
    for _, p in ipairs(of_kind(items, 'Prose')) do
        sentences(p.text, lengths)
        if not p.side then table.insert(paragraphs, words(p.text)) end
    end
    for _, n in ipairs(lengths) do if n > 30 then long = long + 1 end end
    local headings, boxed = #of_kind(items, 'Header') - 1, 0
    for _, h in ipairs(of_kind(items, 'Header')) do if h.side == h.text then boxed = boxed + 1 end end
    local few, many = headings / total * 1000, (headings - boxed) / total * 1000
    report(between(total, 2500, 4500), 'R1', '%d words of prose, 2500 to 4500', total)
    report(between(mean(lengths), 14, 19), 'R2', 'mean sentence of %.1f words, 14 to 19', mean(lengths))
    report(long <= 0.08 * #lengths, 'R2', '%d of %d sentences above 30 words, 8 %% at most', long, #lengths)
    report(between(mean(paragraphs), 35, 75), 'R2', 'mean paragraph of %.0f words, 35 to 75', mean(paragraphs))
    report(few >= 2.5 and many <= 5, 'R2', '%.1f headings per 1000 words, 2.5 to 5 (%.1f without exercises)',
        few, many)
end

-- How often the term is bold, and whether a paragraph before that uses it.
local function uses(items, name)
    local bold, early = 0, false
    local word = '%f[%w]' .. name:gsub('%W', '%%%0') .. '%f[%W]'
    for _, item in ipairs(of_kind(items, 'Prose')) do
        item.block:walk {
            Strong = function(s) if stringify(s):lower() == name then bold = bold + 1 end end
        }
        early = early or (bold == 0 and item.text:lower():match(word) ~= nil)
    end
    return bold, early
end

-- Each term is bold once, and not used before that.
local function terms(doc, items)
    local list = doc.meta.terms or {}
    report(between(#list, 1, 5), 'R3', '%d terms, 1 to 5', #list)
    for _, term in ipairs(list) do
        local name = stringify(term):lower()
        local bold, early = uses(items, name)
        report(bold == 1 and not early, 'R3', 'the term "%s" is bold once, at its first use (bold %d times%s)',
            name, bold, early and ', used before' or '')
    end
end

local function example_first(items)
    local read, numeral = 0, nil
    local instance, formula
    for i, item in ipairs(items) do
        if item.kind == 'Prose' and not numeral then
            local head = item.text:match '^(.-)%d'
            if head then numeral = read + words(head) end
            read = read + words(item.text)
        end
        if item.kind == 'Display' then formula = formula or i end
        if item.kind == 'Console' or item.kind == 'Table' or item.kind == 'Image' or
            (item.kind == 'Prose' and count(item.text, '%d') >= 2) then
            instance = instance or i
        end
    end
    report(numeral and numeral <= 300, 'R6', 'the first numeral comes after %s words, 300 at most',
        numeral or 'no')
    report(instance and (not formula or instance < formula), 'R6',
        'an instance in numbers comes before the first display equation')
end

local function densities(items, total)
    local per = function(n) return n / total * 1000 end
    local code, lines = of_kind(items, 'Code'), {}
    for _, c in ipairs(code) do table.insert(lines, count(c.text, '\n') + 1) end
    table.sort(lines)
    local longest, median = lines[#lines] or 0, lines[math.ceil(#lines / 2)] or 0
    local display = #of_kind(items, 'Display')
    report(between(per(display), 2, 6), 'R11', '%.1f display equations per 1000 words, 2 to 6', per(display))
    report(between(per(#code), 4, 9), 'R13', '%.1f code blocks per 1000 words, 4 to 9', per(#code))
    report(longest <= 30, 'R13', 'the longest code block has %d lines, 30 at most', longest)
    report(median <= 15, 'R13', 'the median code block has %d lines, 15 at most', median)
    report(#of_kind(items, 'Console') >= 2, 'R14', '%d console blocks, at least 2', #of_kind(items, 'Console'))
    report(between(per(#of_kind(items, 'Image')), 1.5, 3.5), 'R16', '%.1f figures per 1000 words, 1.5 to 3.5',
        per(#of_kind(items, 'Image')))
end

local function cited_before(items, last, anchor)
    for i = 1, last do
        local cited = false
        if items[i].kind == 'Prose' then
            items[i].block:walk { Link = function(l) cited = cited or l.target == anchor end }
        end
        if cited then return true end
    end
    return false
end

local function figures(items)
    for _, item in ipairs(of_kind(items, 'Image')) do
        local image = item.block.content[1]
        local name = image.src:match '([^/]+)%.svg$' or image.src
        local next_item = items[item.at + 1]
        local caption = next_item and next_item.kind == 'Caption' and next_item.text or ''
        report(stringify(image.caption) ~= '', 'R16', 'figure %s has alternative text', name)
        report(caption:match '^Figure %d+%.%d+%. .*%.$', 'R16', 'figure %s has a caption that is a sentence', name)
        report(cited_before(items, item.at, '#fig-' .. name), 'R16', 'figure %s is cited before it appears', name)
    end
end

local failure = { fail = true, fails = true, failed = true, wrong = true, error = true, errors = true,
    mistake = true, mistakes = true, crash = true, crashes = true, never = true, bug = true, bugs = true }

local function failing(items, prose, total)
    local inside, entries, hits = false, 0, 0
    for _, item in ipairs(items) do
        if item.kind == 'Header' and item.block.level <= 2 then inside = item.text == 'What can go wrong' end
        if inside and (item.kind == 'BulletList' or item.kind == 'OrderedList') and not item.side then
            entries = entries + #item.block.content
        elseif inside and item.kind == 'Header' and item.block.level == 3 then
            entries = entries + 1
        end
    end
    for word in prose:lower():gmatch '%a+' do if failure[word] then hits = hits + 1 end end
    report(between(entries, 3, 5), 'R19', '"What can go wrong" has %d entries, 3 to 5', entries)
    local rate = hits / total * 1000
    if not between(rate, 1.5, 4) then print(('# R19 %.1f failure words per 1000, better 1.5 to 4'):format(rate)) end
end

-- The rungs of every exercise in HINTS.md, by its number.
local function rungs()
    local out, current = {}, nil
    local file = io.open('exercises/' .. chapter .. '/HINTS.md')
    for line in file and file:lines() or function() end do
        local id = line:match '^## .-(%d+%.%d+)'
        current = id or current
        if id then out[id] = 0 end
        if current and line:match '^### ' then out[current] = out[current] + 1 end
    end
    if file then file:close() end
    return out
end

local function exercises(items)
    local kinds, hints, total = {}, rungs(), 0
    for i, item in ipairs(items) do
        local kind = item.kind == 'Header' and item.side == item.text and item.text:match '^%a+'
        if kind then
            local task = items[i + 1] and items[i + 1].kind == 'Task'
                and stringify(items[i + 1].block):gsub('%s+', ' ') or ''
            local id = item.text:match '^Exercise (%d+%.%d+)'
            local what = id and task:match '^%a+' or kind:lower()
            kinds[what or ''] = true
            total = total + 1
            if id then
                report(task:match '%d+ minutes?' and task:match 'edit exercises/%S+' and task:match 'run make %S+',
                    'R22', 'exercise %s names minutes, file and command', id)
                report(between(hints[id] or 0, 3, 5), 'R24', 'exercise %s has %d hints, 3 to 5', id, hints[id] or 0)
            end
        end
    end
    for _, kind in ipairs { 'predict', 'build', 'break' } do
        report(kinds[kind], 'R21', 'there is an exercise to %s', kind)
    end
end

local frowned = { 'simply', 'obviously', 'just', 'of course', 'trivially', 'clearly',
    'powerful', 'elegant', 'cornerstone' }

local function tone(prose)
    local found = {}
    local text = ' ' .. prose:lower():gsub('%s+', ' ') .. ' '
    for _, word in ipairs(frowned) do
        if text:match('%f[%a]' .. word .. '%f[%A]') then table.insert(found, word) end
    end
    report(#found == 0, 'tone', 'no word that talks down to the reader (%s)',
        #found > 0 and table.concat(found, ', ') or 'none')
end

function Pandoc(doc)
    for point, reason in pairs(doc.meta.exempt or {}) do exempt[point] = stringify(reason) end
    local items, prose = flatten(doc.blocks, {}), {}
    for _, p in ipairs(of_kind(items, 'Prose')) do table.insert(prose, p.text) end
    prose = table.concat(prose, '\n')
    local total = math.max(words(prose), 1)
    shape(items, total)
    terms(doc, items)
    example_first(items)
    densities(items, total)
    figures(items)
    failing(items, prose, total)
    exercises(items)
    tone(prose)
    print('1..' .. number)
    return pandoc.Pandoc {}
end
