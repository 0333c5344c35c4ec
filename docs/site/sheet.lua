-- Reads the one table of a page such as docs/notation.md: its rows, each a list of
-- cells, each a list of inlines.

return function(text, format)
    local rows = {}
    for _, block in ipairs(pandoc.read(text, format).blocks) do
        if block.t == 'Table' then
            for _, cells in ipairs(pandoc.utils.to_simple_table(block).rows) do
                local row = {}
                for i, cell in ipairs(cells) do row[i] = pandoc.utils.blocks_to_inlines(cell) end
                table.insert(rows, row)
            end
        end
    end
    return rows
end
