-- The page around the lesson: title, terms, contents, previous and next.

local site = dofile((PANDOC_SCRIPT_FILE:match '^(.*)/' or '.') .. '/site.lua')
local stringify = pandoc.utils.stringify

local function slug(term)
    return 'term-' .. term:lower():gsub('[^%w]+', '-')
end

-- The first bold use of a term defines it; returns the set of those found.
local function define(doc)
    local due, found = {}, {}
    for _, term in ipairs(doc.meta.terms or {}) do due[stringify(term):lower()] = true end
    doc.blocks = pandoc.Div(doc.blocks):walk {
        Strong = function(strong)
            local term = stringify(strong):lower()
            if not due[term] or found[term] then return nil end
            found[term] = true
            return pandoc.Span(strong, { slug(term), { 'term' } })
        end
    }.content
    return found
end

local function terms(doc)
    local found, out = define(doc), pandoc.List()
    for _, term in ipairs(doc.meta.terms or {}) do
        local name = stringify(term)
        local known = found[name:lower()]
        out:insert(pandoc.MetaInlines { known and pandoc.Link(name, '#' .. slug(name)) or pandoc.Str(name) })
    end
    if #out > 0 then doc.meta.terms = pandoc.MetaList(out) end
end

-- The list of sections, exercises under the section they stand in.
local function contents(doc)
    local items = {}
    doc:walk {
        Header = function(h)
            local title = h.attributes.toc or stringify(h)
            if h.level == 2 or (h.level == 3 and h.attributes.toc) then
                table.insert(items, string.format('<li class="level%d"><a href="#%s">%s</a></li>',
                    h.level, h.identifier, site.escape(title)))
            end
        end
    }
    if #items > 0 then
        doc.meta.contents = pandoc.MetaBlocks { site.html('<ul>%s</ul>', table.concat(items, '\n')) }
    end
end

local function neighbours(doc)
    local chapters, here = {}, nil
    for name in stringify(doc.meta.chapters or ''):gmatch '%S+' do
        table.insert(chapters, name)
        if name == site.chapter then here = #chapters end
    end
    for key, step in pairs { previous = -1, next = 1 } do
        local name = here and chapters[here + step]
        if name then
            doc.meta[key] = { url = name .. '.html', title = site.outline(name).title,
                number = tostring(tonumber(name:match '^%d+')) }
        end
    end
end

-- The heading of level 1 moves into the page's header.
local function title(doc)
    local first, due = doc.blocks[1], site.number .. '. ' .. stringify(doc.meta.title or '')
    if not first or first.t ~= 'Header' or stringify(first) ~= due then
        site.fail('the first heading should be "# %s"', due)
    end
    doc.blocks:remove(1)
    doc.meta.number = tostring(site.number)
    doc.meta.pagetitle = due
    doc.meta.description = doc.meta.sentence and stringify(doc.meta.sentence)
end

function Pandoc(doc)
    title(doc)
    contents(doc)
    terms(doc)
    neighbours(doc)
    doc.blocks = pandoc.Div(doc.blocks):walk {
        Header = function(h) h.attributes.toc = nil return h end,
        RawBlock = function(b) if b.text:match '^<!%-%-' then return {} end end,
        RawInline = function(i) if i.text:match '^<!%-%-' then return {} end end,
    }.content
    return doc
end
