-- Which headings of a lesson are exercises: "Exercise 1.4: ...", which are graded,
-- and "Predict: ..." with its like, which are not.

local kinds = { Predict = true, Break = true, Measure = true, Derive = true, Build = true }

-- What a heading's words begin with, its title, and its number if it has one; or nil.
return function(words, level)
    local kind, title = words:match '^([^:]+): (.*)$'
    local number = kind and kind:match '^Exercise (%d+%.%d+)$'
    if level == 3 and (number or kinds[kind]) then return kind, title, number end
end
