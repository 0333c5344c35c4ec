-- A deck of slides: what is shown, what is said, and how much goes on one.  Heights are
-- in the pixels of a slide 1280 wide and 720 high; slides.js shrinks what was guessed
-- wrong.

local deck = {}
local stringify = pandoc.utils.stringify

deck.heights = { plot = 540, equation = 120, task = 0, gap = 20, item = 12, lead = 44, whole = 560 }
local room = 560
local columns, line = 96, 38 -- of prose
local sizes = { { lines = 17, height = 28, class = '' }, { lines = 23, height = 23, class = 'small' } }

local function lines_of(text)
    return math.ceil(utf8.len(text) / columns)
end

function deck.height_of_text(block, extra)
    local height = extra
    pandoc.Div { block }:walk {
        Para = function(p) height = height + line * lines_of(stringify(p)) end,
        Plain = function(p) height = height + line * lines_of(stringify(p)) end }
    return height
end

-- How many of n lines go on a slide that holds most, if all slides are to be alike.
local function share_of(n, most)
    return math.ceil(n / math.ceil(n / most))
end

-- A table of many rows stands on several slides, each with its head.
local most_rows = 11
function deck.parts_of_table(div)
    local rows, parts = div.content[1].bodies[1].body, {}
    local share = #rows > 0 and share_of(#rows, most_rows) or 1
    for first = 1, #rows, share do
        local part = div:clone()
        local body = pandoc.List()
        for k = first, math.min(#rows, first + share - 1) do body:insert(rows[k]) end
        local bodies = part.content[1].bodies
        bodies[1].body = body
        part.content[1].bodies = bodies
        table.insert(parts, { block = part, height = 72 + 42 * #body, alone = first > 1 })
    end
    return parts
end

-- ---- Code: as large as its number of lines allows, or on several slides ----

-- Lines first to last of what stands in <code>, with a class for their size.
local function part_of(head, lines, tail, first, last, class)
    local html = head:gsub('<pre([^>]*)class="', '<pre%1class="' .. class .. ' ')
    if html == head then html = head:gsub('<pre', '<pre class="' .. class .. '"') end
    return html .. table.concat(lines, '\n', first, last) .. tail
end

-- The last line up to which a slide may go: before a blank one, if there is one near.
local function break_before(lines, first, last)
    for k = last, first + 12, -1 do
        if lines[k]:gsub('<[^>]*>', ''):match '^%s*$' then return k - 1 end
    end
    return last
end

function deck.parts_of_code(html)
    local head, body, tail = html:match '^(.*<code>)(.*)\n(</code>.*)$'
    local lines, parts = {}, {}
    for text in (body .. '\n'):gmatch '(.-)\n' do table.insert(lines, text) end
    for _, size in ipairs(sizes) do
        if #lines <= size.lines then
            return { { html = part_of(head, lines, tail, 1, #lines, size.class), height = 60 + #lines * size.height } }
        end
    end
    local first, most = 1, sizes[#sizes].lines
    most = math.min(most, share_of(#lines, most) + 3)
    while first <= #lines do
        local last = #lines - first < most and #lines or break_before(lines, first, first + most - 1)
        table.insert(parts, { html = part_of(head, lines, tail, first, last, 'small'), height = room,
            alone = first > 1 })
        first = last + 1
    end
    return parts
end

-- ---- Slides ----

local slides = {}
slides.__index = slides

function deck.new(title)
    return setmetatable({ title = title, sections = {}, spoken = pandoc.List() }, slides)
end

-- The slide that is being filled, or a new one if there is none with this much room.
-- One with nothing but an exercise's task takes what comes.
local function slide_for(self, height)
    local section = self.sections[#self.sections]
    local last = section[#section]
    if last and not last.closed and (last.height == 0 or last.height + height <= room) then return last end
    local new = { title = self.heading or section.title, show = pandoc.List(), notes = pandoc.List(), height = 0 }
    table.insert(section, new)
    return new
end

-- What was said since the last thing shown belongs to the last slide of a section.
local function finish(self)
    local section = self.sections[#self.sections]
    if not section or #self.spoken == 0 then return end
    if #section == 0 then self:summary() end
    section[#section].notes:extend(self.spoken)
    self.spoken = pandoc.List()
end

function slides:section(title, id)
    finish(self)
    self.heading = nil
    table.insert(self.sections, { title = title, id = id })
end

-- From here on slides have this heading; nil is the section's.
function slides:open(heading)
    local section = self.sections[#self.sections]
    if #section > 0 then finish(self) end
    self.heading = heading
    if section[#section] then section[#section].closed = true end
end

function slides:say(block)
    self.spoken:insert(block)
end

-- The sentences of a paragraph, each a list of inlines.
local function sentences(para)
    local all, now = {}, pandoc.List()
    for i, word in ipairs(para.content) do
        local after = para.content[i + 1]
        local gap = word.t == 'Space' or word.t == 'SoftBreak'
        if #now > 0 or not gap then now:insert(word) end
        local ends = word.t == 'Str' and word.text:match '[.?!][”’)]*$'
        if ends and after and (after.t == 'Space' or after.t == 'SoftBreak') then
            table.insert(all, now)
            now = pandoc.List()
        end
    end
    if #now > 0 then table.insert(all, now) end
    return all
end

-- The same without anchors, for what stands on a slide and in its notes.
function deck.without_anchors(div)
    local function bare(element)
        element.identifier = ''
        return element
    end
    return div:walk { Span = bare, Link = bare, Div = bare }
end

-- The sentence that leads to what is shown next, if it is short.
local function lead_of(spoken)
    local last = spoken[#spoken]
    if not last or last.t ~= 'Para' then return nil end
    local all = sentences(last)
    local words = all[#all]
    if not words or #stringify(words) > 2 * columns then return nil end
    return deck.without_anchors(pandoc.Div({ pandoc.Plain(words) }, { '', { 'lead' } }))
end

-- Puts blocks on a slide, under the sentence that leads to them unless they stand alone.
function slides:show(blocks, height, alone)
    local lead = not alone and lead_of(self.spoken)
    local slide = slide_for(self, height + (lead and deck.heights.lead or 0))
    if lead then slide.show:insert(lead) end
    slide.show:extend(blocks)
    slide.height = slide.height + height + (lead and deck.heights.lead or 0)
    slide.notes:extend(self.spoken)
    self.spoken = pandoc.List()
end

-- Of a section that shows nothing, the first sentences of its paragraphs.
function slides:summary()
    local items, height = pandoc.List(), 0
    for _, block in ipairs(self.spoken) do
        local words = block.t == 'Para' and sentences(block)[1]
        local more = words and 50 + line * lines_of(stringify(words))
        if words and height + more <= room then
            items:insert(deck.without_anchors(pandoc.Div { pandoc.Plain(words) }).content)
            height = height + more
        end
    end
    local slide = slide_for(self, room)
    slide.show:insert(pandoc.BulletList(items))
    slide.height = room
end

-- ---- As HTML ----

local function raw(...) return pandoc.RawBlock('html', string.format(...)) end

local function slide_html(slide, id)
    local out = pandoc.List { raw('<section%s>', id and ' id="' .. id .. '"' or ''), raw '<div class="sheet">',
        pandoc.Header(2, slide.title) }
    out:extend(slide.show)
    out:insert(raw '</div>')
    if #slide.notes > 0 then
        out:insert(raw '<aside class="notes">')
        out:extend(slide.notes)
        out:insert(raw '</aside>')
    end
    out:insert(raw '</section>')
    return out
end

function slides:html()
    finish(self)
    local out = pandoc.List()
    for _, section in ipairs(self.sections) do
        if #section > 0 then
            out:insert(raw('<section>'))
            for k, slide in ipairs(section) do out:extend(slide_html(slide, k == 1 and section.id or nil)) end
            out:insert(raw '</section>')
        end
    end
    return out
end

return deck
