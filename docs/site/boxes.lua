-- Callouts, and tables that scroll instead of widening the page.

local classes = { ['^Elsewhere you may read'] = 'elsewhere', ['^Trap%.'] = 'trap' }

function BlockQuote(quote)
    local first = quote.content[1]
    local bold = first.t == 'Para' and first.content[1].t == 'Strong'
        and pandoc.utils.stringify(first.content[1]) or ''
    for pattern, class in pairs(classes) do
        if bold:match(pattern) then
            return pandoc.Div(quote.content, { '', { 'callout', class }, { role = 'note' } })
        end
    end
end

local function unseen(text)
    return pandoc.Span(text, { '', { 'unseen' } })
end

-- A heading that is empty, or a formula alone, gets a name for those who cannot see it.
local function name(cell)
    if #cell == 0 then return { pandoc.Plain { unseen 'row' } } end
    local formula = #cell == 1 and #cell[1].content == 1 and cell[1].content[1]
    local tex = formula and formula.t == 'RawInline' and formula.text:match '<annotation[^>]*>(.-)</annotation>'
    if tex then cell[1].content:insert(unseen(tex)) end
    return cell
end

function Table(table)
    local simple = pandoc.utils.to_simple_table(table)
    local headed = pandoc.List(simple.header):find_if(function(cell) return #cell > 0 end)
    if headed and FORMAT:match '^html' then
        for i, cell in ipairs(simple.header) do simple.header[i] = name(cell) end
        table = pandoc.utils.from_simple_table(simple)
    end
    return pandoc.Div({ table }, { '', { 'scroll', 'table' }, { tabindex = '0' } })
end
