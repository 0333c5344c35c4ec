-- Leaves of a text what has an English spelling: no code, formulas, addresses or marks,
-- and no column of a table that is headed "en français".

local function nothing() return {} end

local function english(grid)
    local drop = {}
    local function sift(row)
        for k, cell in ipairs(row.cells) do
            if drop[k] then cell.contents = {} end
        end
    end
    for _, row in ipairs(grid.head.rows) do
        for k, cell in ipairs(row.cells) do
            drop[k] = pandoc.utils.stringify(cell.contents) == 'en français'
        end
        sift(row)
    end
    for _, body in ipairs(grid.bodies) do
        for _, row in ipairs(body.body) do sift(row) end
    end
    return grid
end

return { {
    Code = nothing, CodeBlock = nothing, Math = nothing, RawInline = nothing, RawBlock = nothing,
    Link = function(link) return link.content end,
    Image = function(image) return image.caption end,
    Table = english,
} }
