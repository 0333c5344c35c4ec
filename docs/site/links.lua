-- Links: rewritten from the repository's paths to the site's, and resolved.

local here = PANDOC_SCRIPT_FILE:match '^(.*)/' or '.'
local site = dofile(here .. '/site.lua')
local source = dofile(here .. '/source.lua')

-- The anchors of a lesson, from its Markdown.
local function anchors(text)
    local ids = {}
    pandoc.read(text, site.format):walk { Header = function(h) ids[h.identifier] = true end }
    for id in text:gmatch '<!%-%- eq:([%w-]+) %-%->' do ids['eq-' .. id] = true end
    for id in text:gmatch '%]%(figures/([%w-]+)%.svg%)' do ids['fig-' .. id] = true end
    for id in text:gmatch '\n### Exercise (%d+%.%d+):' do ids['ex-' .. id] = true end
    return ids
end

local function check(lesson, anchor, target)
    if anchor ~= '' and not anchors(site.read(lesson))[anchor] then
        site.fail('the link %s: there is no #%s in %s', target, anchor, lesson)
    end
end

local function resolve(link)
    local path, anchor = link.target:match '^([^#]*)#?(.*)$'
    local file = site.path('chapters/' .. site.chapter, path)
    local chapter = file:match '^chapters/(%d[^/]*)$' or file:match '^chapters/(%d[^/]*)/README%.md$'
    if chapter then
        local lesson = 'chapters/' .. chapter .. '/README.md'
        if not site.read(lesson) then site.fail('the link %s: there is no such chapter', link.target) end
        check(lesson, anchor, link.target)
        return chapter .. '.html' .. (anchor ~= '' and '#' .. anchor or '')
    end
    return source.page(file)
end

local function is_directory(path)
    return os.execute("test -d '" .. path:gsub("'", '') .. "'")
end

function Link(link)
    if link.target:match '^%a+:' then return nil end
    if link.target:match '^#' then
        check(site.lesson, link.target:sub(2), link.target)
        return nil
    end
    local address = resolve(link)
    if not address then
        local path = site.path('chapters/' .. site.chapter, link.target:gsub('#.*', ''))
        if is_directory(path) then return link.content end
        site.fail('the link %s: there is no %s', link.target, path)
    end
    link.target = address
    return link
end
