-- Leaves of a text what has a spelling: no code, formulas, addresses or marks.

local function nothing() return {} end

return { {
    Code = nothing, CodeBlock = nothing, Math = nothing, RawInline = nothing, RawBlock = nothing,
    Link = function(link) return link.content end,
    Image = function(image) return image.caption end,
} }
