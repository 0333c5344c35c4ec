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

-- A header that is a formula has no name for those who hear the page: its TeX will do.
local function name_formulas(cell)
    local tex = {}
    pandoc.Div(cell.contents):walk {
        RawInline = function(raw)
            table.insert(tex, raw.text:match '<annotation encoding="application/x%-tex">(.-)</annotation>')
        end
    }
    if #tex > 0 and pandoc.utils.stringify(cell.contents) == '' then
        cell.attributes['aria-label'] = table.concat(tex, ' ')
    end
end

function Table(grid)
    for _, row in ipairs(grid.head.rows) do
        for _, cell in ipairs(row.cells) do name_formulas(cell) end
    end
    return pandoc.Div({ grid }, { '', { 'scroll', 'table' }, { tabindex = '0' } })
end
