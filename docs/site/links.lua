-- Links: rewritten from the repository's paths to the site's, and resolved.

local here = PANDOC_SCRIPT_FILE:match '^(.*)/' or '.'
local site = dofile(here .. '/site.lua')
local source = dofile(here .. '/source.lua')

local function check(chapter, anchor, target)
    local outline = site.outline(chapter)
    if not outline then site.fail('the link %s: there is no such chapter', target) end
    if anchor ~= '' and not outline.anchors[anchor] then
        site.fail('the link %s: there is no #%s in chapters/%s/README.md', target, anchor, chapter)
    end
end

local function resolve(link)
    local path, anchor = link.target:match '^([^#]*)#?(.*)$'
    local file = site.path('chapters/' .. site.chapter, path)
    local chapter = file:match '^chapters/(%d[^/]*)$' or file:match '^chapters/(%d[^/]*)/README%.md$'
    if chapter then
        check(chapter, anchor, link.target)
        return chapter .. '.html' .. (anchor ~= '' and '#' .. anchor or '')
    end
    return source.page(file)
end

local function is_directory(path)
    return os.execute("test -d '" .. path:gsub("'", '') .. "'")
end

function Link(link)
    if link.target:match '^%a+:' or link.attributes['data-tip'] or link.classes:includes 'head' then
        return nil
    end
    if link.target:match '^#' then
        check(site.chapter, link.target:sub(2), link.target)
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
