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

function Table(table)
    return pandoc.Div({ table }, { '', { 'scroll', 'table' }, { tabindex = '0' } })
end
