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
-- forms well.  Those of the hat and the bar are specks; ^ and − are as wide as a letter.
local accent = { ['\u{302}'] = '^', ['\u{303}'] = '˜', ['\u{304}'] = '−', ['‾'] = '−',
    ['\u{20D7}'] = '→' }

-- The name of a function is an operator in MathML, with room on both sides: it gets a thin
-- space before what it is a factor of, and none before a parenthesis.
local function space_names(html)
    return (html:gsub('()<mo>(%a%a+)</mo>()', function(from, name, to)
        local factor = html:sub(1, from - 1):match '</(m%l+)>$'
        local bracket = html:find('^<mrow><mo[^>]*form="prefix">', to)
        return string.format('<mo lspace="%s" rspace="%s">%s</mo>',
            factor and factor ~= 'mo' and factor ~= 'mspace' and '0.167em' or '0', bracket and '0' or '0.167em', name)
    end))
end

local function is_tall(inner)
    inner = inner:gsub('<mstyle displaystyle="false"><mfrac', '')
    return inner:match '<mfrac' or inner:match '<mtable' or inner:match '<munder'
end

-- Parentheses round plain symbols and small fractions must not grow; inner ones come first.
local function calm(html)
    local from = 1
    while true do
        local first, a, b, inner, c, d, last = html:match('()<mrow>(<mo) stretchy="true"( form="prefix">[^<]*</mo>)(.-)'
            .. '(<mo) stretchy="true"( form="postfix">[^<]*</mo>)</mrow>()', from)
        if not first then return html end
        if inner:match 'stretchy="true"' then
            from = first + 1
        elseif is_tall(inner) then
            from = last
        else
            html = html:sub(1, first - 1) .. '<mrow>' .. a .. ' stretchy="false"' .. b .. inner
                .. c .. ' stretchy="false"' .. d .. '</mrow>' .. html:sub(last)
            from = 1
        end
    end
end

local function repair(html)
    html = html:gsub('∥', '‖'):gsub('<mo>ℓ</mo>', '<mi>ℓ</mi>')
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
    return calm(space_names(html))
end

local function mathml(math)
    local html = site.write { pandoc.Plain { math } }
    if not html:match '^<math' then
        site.fail('no MathML for the formula %s', math.text)
    end
    return repair(html)
end

-- Formulas that stand beside each other, parted by \quad or \qquad outside of all braces
-- and environments: on a narrow page they stand below each other.
local function pieces(tex)
    local list, from, at, depth = {}, 1, 1, 0
    while at <= #tex do
        local word = tex:match('^\\%a+', at) or tex:match('^\\.', at) or tex:sub(at, at)
        if word == '{' or word == '\\begin' or word == '\\left' then
            depth = depth + 1
        elseif word == '}' or word == '\\end' or word == '\\right' then
            depth = depth - 1
        elseif depth == 0 and (word == '\\quad' or word == '\\qquad') then
            table.insert(list, tex:sub(from, at - 1))
            from = at + #word
        end
        at = at + #word
    end
    table.insert(list, tex:sub(from))
    return list
end

-- The formulas of an equation in the box that scrolls.
local function scrolled(tex)
    local list = pieces(tex)
    for i, piece in ipairs(list) do list[i] = mathml(pandoc.Math('DisplayMath', piece)) end
    if #list > 1 then
        for i, html in ipairs(list) do
            list[i] = html:gsub('^<math display="block"', '<math display="inline" displaystyle="true"')
        end
    end
    return string.format('<div class="scroll%s" tabindex="0">%s</div>', #list > 1 and ' pieces' or '',
        table.concat(list, '\n'))
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
    return site.html('<div class="equation"%s>%s%s</div>%s',
        id and string.format(' id="eq-%s"', id) or '', scrolled(text),
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

-- A note below its paragraph, as on a phone, must not part that from its formula.
local function join(blocks)
    for i = #blocks, 2, -1 do
        local before = blocks[i - (site.equation(blocks[i - 1]) and 2 or 1)]
        if blocks[i].t == 'RawBlock' and blocks[i].text:match '^<div class="equation"' and before
            and before.t == 'Div' and before.classes:includes 'noted' then
            before.content:insert(blocks:remove(i))
        end
    end
    return blocks
end

local function Math(math)
    return pandoc.RawInline('html', mathml(math))
end

return { { Blocks = Blocks }, { Blocks = join }, { Math = Math } }
