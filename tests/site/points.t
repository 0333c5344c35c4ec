#!/bin/bash
# What the pages say an exercise is worth is what its probe records.
. tests/tap.sh

# points.lua runs inside pandoc, beside the filters.
mkdir -p "$scratch/docs" "$scratch/lib"
cp -r docs/site "$scratch/docs"
cp -r lib/tools "$scratch/lib"
cat >"$scratch/docs/site/print.lua" <<'END'
local here = PANDOC_SCRIPT_FILE:match '^(.*)/'
function Pandoc()
    local site = dofile(here .. '/site.lua')
    for number, points in pairs(dofile(here .. '/points.lua')(site.chapter)) do print(number, points) end
    return pandoc.Pandoc {}
end
END

shown() {
    for lesson in chapters/[0-9]*/README.md; do
        pandoc --from=gfm --to=plain --lua-filter="$scratch/docs/site/print.lua" "$lesson"
    done | grep . | sort
}

recorded() {
    awk '$1 == "exercise" { number = $2; sum[number] = 0 }
        $1 == "group" { sum[number] += $3 }
        END { for (number in sum) print number "\t" sum[number] }' "$@" | sort
}

references=$(for probe in tests/[0-9]*/probe_*.c; do
    unit=${probe#tests/}
    echo "${RECORDINGS:-build/recordings/1}/$(echo "$unit" | sed 's/probe_//; s/\.c$//')/reference"
done)
# shellcheck disable=SC2086  # several files
[ -n "${RECORDINGS-}" ] || make -s $references >/dev/null
# shellcheck disable=SC2086
is "$(shown)" "$(recorded $references)" "a page says what each exercise is worth"

done_testing
