-- Living figures: behind the figure before which <!-- living: NAME --> stands, a place
-- for the one that docs/living makes of it, if `make living` has: on the site, where it
-- stays hidden if no script runs.

local site = dofile((PANDOC_SCRIPT_FILE:match '^(.*)/' or '.') .. '/site.lua')

local function exists(path)
    local file = io.open(path)
    if file then file:close() end
    return file ~= nil
end

local function place(name)
    if not FORMAT:match '^html' or not exists(site.build .. '/site/living/' .. name .. '.js') then return nil end
    local scripts = {}
    for _, script in ipairs { 'living', 'plane', 'board', name } do
        table.insert(scripts, string.format('<script defer src="living/%s.js"></script>', script))
    end
    return site.html('<link rel="stylesheet" href="living/living.css">\n'
        .. '<div class="living" data-living="%s" role="group" aria-label="Living figure" hidden></div>\n%s',
        name, table.concat(scripts, '\n'))
end

local function is_figure(image, caption)
    return image and caption and image.t == 'Para' and #image.content == 1
        and image.content[1].t == 'Image' and caption.t == 'Para'
end

return { {
    Blocks = function(blocks)
        local out, due = pandoc.List(), {}
        for i, block in ipairs(blocks) do
            local name = site.comment(block, 'living')
            if name and not is_figure(blocks[i + 1], blocks[i + 2]) then
                site.fail('no figure with a caption follows living: %s', name)
            elseif name then
                due[i + 2] = place(name)
            else
                out:insert(block)
            end
            if due[i] then out:insert(due[i]) end
        end
        return out
    end
} }
