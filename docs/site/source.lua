-- Code as HTML, with the line numbers of the file it stands in.

local site = dofile((PANDOC_SCRIPT_FILE:match '^(.*)/' or '.') .. '/site.lua')
local source = {}

local language = {
    c = 'c', h = 'c', gp = 'gnuplot', mk = 'makefile', lua = 'lua', sh = 'bash',
    py = 'python',
}

-- The coloured lines of a text, one span each, as a table of strings.
local function coloured(text, class)
    local html = site.write { pandoc.CodeBlock(text, { '', { class } }) }
    local lines = {}
    for line in html:gmatch '<span id="cb1%-%d+"><a href="#cb1%-%d+"[^>]*></a>([^\n]*)</span>' do
        table.insert(lines, line)
    end
    if #lines > 0 then return lines end
    for line in (text .. '\n'):gmatch '(.-)\n' do
        table.insert(lines, site.escape(line))
    end
    return lines
end

-- A <pre> of the text.  With a first line number every line shows its own, and
-- with an id prefix every line is an anchor.
function source.pre(text, class, first, id)
    local lines = coloured(text, class)
    for i, line in ipairs(lines) do
        local n = first and first + i - 1
        local number = n and string.format(' data-n="%d"', n) or ''
        local anchor = id and string.format(' id="%s%d"', id, n) or ''
        lines[i] = string.format('<span class="line"%s%s>%s</span>', anchor, number, line)
    end
    return string.format('<pre class="code%s" tabindex="0"><code>%s\n</code></pre>',
        first and ' numbered' or '', table.concat(lines, '\n'))
end

local page = [[
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>%s</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="%sstyle.css">
</head>
<body class="source">
<nav class="bar" aria-label="Course"><a href="%sindex.html">Contents</a></nav>
<main>
<h1><code>%s</code></h1>
%s
</main>
</body>
</html>
<!-- %s -->
]]

local function write(target, html)
    site.run('mkdir -p', (target:match '^(.*)/'))
    local file = assert(io.open(target, 'w'))
    file:write(html)
    file:close()
end

-- Is the page there, made of what is signed so?
local function is_there(target, signature)
    local file = io.open(target)
    if not file then return false end
    file:seek('end', -#signature - 5)
    local found = file:read 'a'
    file:close()
    return found:sub(1, #signature) == signature
end

-- Writes a file of the repository as a page of its own, build/site/src/..., unless it
-- is there; returns the address of that page as the lessons see it, or nil.
function source.page(path)
    local text = site.read(path)
    if not text then return nil end
    local address = 'src/' .. path .. '.html'
    local target = site.build .. '/site/' .. address
    local signature = pandoc.utils.sha1(page .. text)
    if not is_there(target, signature) then
        local class = language[path:match '%.(%w+)$'] or 'text'
        local up = address:gsub('[^/]+', '..'):gsub('%.%.$', '')
        local code = source.pre(text:gsub('\n$', ''), class, 1, 'L')
        -- Paragraphs are long lines.
        if path:match '%.md$' then code = code:gsub('class="', '%0prose ', 1) end
        write(target, page:format(path, up, up, path, code, signature))
    end
    return address
end

return source
