-- Figures: an image paragraph and its caption become one element, drawn inline
-- so that it takes the colours of the page.

local here = PANDOC_SCRIPT_FILE:match '^(.*)/' or '.'
local site = dofile(here .. '/site.lua')
local source = dofile(here .. '/source.lua')
local slim = dofile(here .. '/svg.lua').slim
local count = site.counter 'figure'

-- The drawing without what only a file of its own needs, its title the alt text.
local function drawing(name, alt)
    local svg = site.read(site.build .. '/figures/' .. site.chapter .. '/' .. name .. '.svg')
        or site.read('chapters/' .. site.chapter .. '/figures/' .. name .. '.svg')
    if not svg then site.fail('figures/%s.svg: there is no such drawing', name) end
    svg = svg:match '<svg.*</svg>':gsub('<style>.-</style>%s*', ''):gsub('<title>.-</title>%s*', '')
    if not svg:match '^<svg[^>]* role="img"' then svg = svg:gsub('^<svg', '<svg role="img"') end
    svg = svg:gsub('^(<svg[^>]*>)', function(open)
        return open .. '<title>' .. site.escape(alt) .. '</title>'
    end)
    return FORMAT:match '^html' and slim(svg, name) or svg
end

-- The script that draws a figure, its title and the program whose output it draws.
local function script(name)
    local base = 'chapters/' .. site.chapter .. '/' .. name
    for _, path in ipairs { base .. '.gp', base .. '.dot' } do
        local text = site.read(path)
        if text then
            local data = text:match '^[^\n]*\n# data: *(%S+)' or name
            return path, text:match '^# *([^\n]*)', 'chapters/' .. site.chapter .. '/' .. data .. '.c'
        end
    end
end

local function link(path)
    local address = source.page(path)
    return address and ('<a href="%s">%s</a>'):format(address, path:match '[^/]*$')
end

-- How a reader makes the figure anew.
local function made(path, program)
    local from = path and link(program)
    return path and ('<p class="made">%s%s · <code>make plot CH=%02d</code></p>'):format(
        link(path), from and ' draws ' .. from or '', site.number) or ''
end

-- The inlines of *Figure 1.2. ...* without the number, and the number.
local function caption(block)
    local emph = block and block.t == 'Para' and #block.content == 1 and block.content[1]
    if not emph or emph.t ~= 'Emph' then return nil end
    local number = pandoc.utils.stringify(emph):match '^Figure (%d+%.%d+)%. '
    if not number then return nil end
    local words = emph.content
    for _ = 1, 4 do words:remove(1) end
    return words, number
end

local function figure(image, words, number)
    local name = image.src:match '^figures/([%w-]+)%.svg$'
    local alt = pandoc.utils.stringify(image.caption)
    if not name then site.fail('the image %s is not figures/NAME.svg', image.src) end
    if alt == '' then site.fail('%s has no alternative text', image.src) end
    if not words then site.fail('no caption *Figure N.M. ...* follows %s', image.src) end
    count(number)
    local path, title, program = script(name)
    words:insert(1, pandoc.Link({ pandoc.Strong { pandoc.Str('Figure ' .. number .. '.') } }, '#fig-' .. name,
        '', { '', { 'number' } }))
    words:insert(2, pandoc.Space())
    return pandoc.List {
        site.html('<figure class="plot" id="fig-%s">%s<div class="drawing">%s</div><figcaption>', name,
            title and '<p class="title">' .. site.escape(title) .. '</p>' or '', drawing(name, alt)),
        pandoc.Plain(words),
        site.html('%s</figcaption></figure>', made(path, program)) }
end

local function Blocks(blocks)
    local out, i = pandoc.List(), 1
    while blocks[i] do
        local image = blocks[i].t == 'Para' and #blocks[i].content == 1 and blocks[i].content[1]
        if image and image.t == 'Image' then
            out:extend(figure(image, caption(blocks[i + 1])))
            i = i + 1
        else
            out:insert(blocks[i])
        end
        i = i + 1
    end
    return out
end

local function Image(image)
    site.fail('the image %s needs a paragraph of its own', image.src)
end

return { { Blocks = Blocks }, { Image = Image } }
