-- Reads a table of a page such as docs/notation.md, the first or another: its rows,
-- each a list of cells, each a list of inlines.

local function rows_of(table_block)
    local rows = {}
    for i, cells in ipairs(pandoc.utils.to_simple_table(table_block).rows) do
        rows[i] = {}
        for k, cell in ipairs(cells) do rows[i][k] = pandoc.utils.blocks_to_inlines(cell) end
    end
    return rows
end

return function(text, format, number)
    local tables = pandoc.read(text, format).blocks:filter(function(block) return block.t == 'Table' end)
    local due = tables[number or 1]
    return due and rows_of(due) or {}
end
