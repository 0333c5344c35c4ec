-- Mathematics: MathML that browsers draw well, and numbered equations.

local site = dofile((PANDOC_SCRIPT_FILE:match '^(.*)/' or '.') .. '/site.lua')
local count = site.counter 'equation'

-- Browsers ignore mathvariant on mstyle: spell words upright, and take bold
-- letters from their own place in Unicode.
local bold = { { '0', '9', 0x1D7CE }, { 'A', 'Z', 0x1D400 }, { 'a', 'z', 0x1D41A } }

local function embolden(letter)
    for _, range in ipairs(bold) do
        if letter >= range[1] and letter <= range[2] then
            return utf8.char(range[3] + letter:byte() - range[1]:byte())
        end
    end
    return letter
end

local function variant(kind, inner)
    local text = inner:gsub('<[^>]+>', '')
    if kind == 'normal' then
        return '<mi mathvariant="normal">' .. text .. '</mi>'
    end
    return '<mi mathvariant="normal">' .. text:gsub('%w', embolden) .. '</mi>'
end

-- Combining accents have no width; over one letter browsers place their spacing
-- forms well.
local accent = { ['\u{302}'] = 'ˆ', ['\u{303}'] = '˜', ['\u{304}'] = '¯', ['‾'] = '¯',
    ['\u{20D7}'] = '→' }

local function repair(html)
    html = html:gsub('∥', '‖')
    -- A minus after another operator is a sign, and stands close to its number.
    html = html:gsub('(<mo[^>]*>([^<]*)</mo>)<mo>−</mo>', function(before, mark)
        return mark ~= ')' and mark ~= ']' and before .. '<mo form="prefix">−</mo>' or nil
    end)
    html = html:gsub('<mstyle mathvariant="(%l+)">(.-)</mstyle>', function(kind, inner)
        return (kind == 'normal' or kind == 'bold') and variant(kind, inner) or nil
    end)
    html = html:gsub('(<mover><m[in][^>]*>[^<]*</m[in]>)<mo accent="true">([^<]*)</mo>',
        function(base, mark)
            return accent[mark] and base .. '<mo accent="true" stretchy="false">' .. accent[mark] .. '</mo>'
        end)
    -- Parentheses round plain symbols must not grow.
    return (html:gsub('<mrow>(<mo) stretchy="true"( form="prefix">[^<]*</mo>)(.-)'
        .. '(<mo) stretchy="true"( form="postfix">[^<]*</mo>)</mrow>',
        function(a, b, inner, c, d)
            if inner:match '<mfrac' or inner:match '<mtable' or inner:match '<munder'
                or inner:match 'stretchy="true"' then return nil end
            return '<mrow>' .. a .. ' stretchy="false"' .. b .. inner
                .. c .. ' stretchy="false"' .. d .. '</mrow>'
        end))
end

local function mathml(math)
    local html = site.write { pandoc.Plain { math } }
    if not html:match '^<math' then
        site.fail('no MathML for the formula %s', math.text)
    end
    return repair(html)
end

-- A line that leads to the exercises, given as "4.2 4.3", that write an equation.
local function writers(numbers)
    local links = {}
    for number in numbers:gmatch '%S+' do
        if not site.outline(site.chapter).anchors['ex-' .. number] then
            site.fail('an equation is for exercise %s, which is not there', number)
        end
        table.insert(links, string.format('<a href="#ex-%s">%s</a>', number, number))
    end
    if #links == 0 then return '' end
    return string.format('\n<p class="writes">%s this</p>', #links == 1
        and 'Exercise ' .. links[1] .. ' writes'
        or 'Exercises ' .. table.concat(links, ' and ') .. ' write')
end

local function equation(math, id, exercises)
    local text, number = math.text:gsub('\\tag%s*{.-}', ''), math.text:match '\\tag%s*{(.-)}'
    if (number == nil) ~= (id == nil) then
        site.fail('an equation has an id and a \\tag or neither: %s', math.text)
    end
    if number then count(number) end
    return site.html('<div class="equation"%s><div class="scroll" tabindex="0">%s</div>%s</div>%s',
        id and string.format(' id="eq-%s"', id) or '',
        mathml(pandoc.Math('DisplayMath', text)),
        id and string.format('<a class="number" href="#eq-%s">(%s)</a>', id, number) or '',
        writers(exercises))
end

local function Blocks(blocks)
    for i, block in ipairs(blocks) do
        local math = block.t == 'Para' and #block.content == 1 and block.content[1]
        local id, exercises = site.equation(blocks[i - 1])
        if math and math.t == 'Math' and math.mathtype == 'DisplayMath' then
            blocks[i] = equation(math, id, exercises)
        elseif id then
            site.fail('no equation of its own paragraph follows eq:%s', id)
        end
    end
    return blocks
end

local function Math(math)
    return pandoc.RawInline('html', mathml(math))
end

-- Browsers break lines between a formula and what clings to it: holds them together.
local function is_formula(inline)
    return inline.t == 'RawInline' and inline.text:match '^<math'
        or inline.t == 'Link' and inline.classes:includes 'symbol'
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
    local before = left and left.t == 'Str' and left.text:match '[([]+$'
    local after = right and right.t == 'Str' and right.text:match '^[])%.,;:!?]+'
    if before then left.text = left.text:sub(1, -1 - #before) end
    if after then right.text = right.text:sub(#after + 1) end
    return before, after
end

local function Inlines(inlines)
    for i, inline in ipairs(inlines) do
        if is_formula(inline) then
            local before, after = cling(inlines, i)
            if before or after then inlines[i] = hold(before, inline, after) end
        end
    end
    return inlines
end

return { { Blocks = Blocks }, { Math = Math }, { Inlines = FORMAT:match '^html' and Inlines or nil } }
