-- Where a line may not end: between a formula and what clings to it, within a short piece
-- of code, "(1, 2)", "84 000", "5 %", "10 cm" or "figure 1.2".  Runs after formulas became HTML.

local function is_formula(inline)
    return inline.t == 'RawInline' and inline.text:match '^<math'
        or inline.t == 'Link' and inline.classes:includes 'symbol'
        or inline.t == 'Span' and inline.identifier:match '^sym%-'
end

local function hold(before, formula, after)
    local held = pandoc.List { formula }
    if before then held:insert(1, pandoc.Str(before)) end
    if after then held:insert(pandoc.Str(after)) end
    return pandoc.Span(held, { '', { 'held' } })
end

-- Cuts what clings off the words before and after place i; nil where nothing does.
local function cling(inlines, i)
    local left, right = inlines[i - 1], inlines[i + 1]
    local before = left and left.t == 'Str' and (left.text:match '[([]+$' or left.text:match '“$')
    local after = right and right.t == 'Str' and (right.text:match '^[])%.,;:!?]+' or right.text:match '^”')
    if before then left.text = left.text:sub(1, -1 - #before) end
    if after then right.text = right.text:sub(#after + 1) end
    return before, after
end

-- Quotation marks cling, too: they become words where a formula stands beside them.
local function Quoted(quoted)
    local content = quoted.content
    if quoted.quotetype ~= 'DoubleQuote' or not (is_formula(content[1]) or is_formula(content[#content])) then
        return nil
    end
    content:insert(1, pandoc.Str '“')
    content:insert(pandoc.Str '”')
    return content
end

local numbered = { figure = true, equation = true, exercise = true, chapter = true, section = true }

local function keeps(left, right)
    if left:match '%d$' and (right:match '^%%' or right:match '^[cm]m%f[%A]') then return true end
    if left:match '^%D*%d%d?%d?$' and right:match '^%d%d%d' and not right:match '^%d%d%d%.?%d' then return true end
    return numbered[left:match '(%l-)s?$'] and right:match '^%(?%d'
end

-- Is a pair such as "(1, 2)" open after this word?
local function opens(word, open)
    local tail = word:match '[()][^()]*$'
    if tail then return tail:match '^%([^%a]+,$' ~= nil end
    return open and word:match '^[^%a]+,$' ~= nil
end

-- Puts a space where no line ends in the place of one where it should not.
local function unbroken(inlines)
    local left, open
    for i, inline in ipairs(inlines) do
        local right = inlines[i + 1] and inlines[i + 1].t == 'Str' and inlines[i + 1].text
        if inline.t == 'Str' then
            left, open = inline.text, opens(inline.text, open)
        elseif inline.t ~= 'Space' and inline.t ~= 'SoftBreak' then
            left, open = nil, false
        elseif left and right and (keeps(left, right) or open and right:match '^[^%a()]+[,)]') then
            inlines[i] = pandoc.Str '\u{a0}'
        end
    end
end

-- The marks of numbers have done their work.
local function is_comment(inline)
    return inline.t == 'RawInline' and inline.text:match '^<!%-%-.*%-%->$'
end

local function Inlines(inlines)
    inlines = inlines:filter(function(inline) return not is_comment(inline) end)
    unbroken(inlines)
    for i, inline in ipairs(inlines) do
        if is_formula(inline) then
            local before, after = cling(inlines, i)
            if before or after then inlines[i] = hold(before, inline, after) end
        end
    end
    return inlines
end

local function Code(code)
    if utf8.len(code.text) > 24 then return nil end
    code.classes:insert 'short'
    return code
end

return { { Quoted = Quoted, Code = Code }, { Inlines = Inlines } }
