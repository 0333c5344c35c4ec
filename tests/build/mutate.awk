# Puts one known mistake, or another way of writing it, into a solution.
#
#     awk -f mutate.awk -v id=K01.1 unit.mistakes solution.c > mutant.c
#
# The old text must occur exactly once.

function refuse(what) {
    printf "%s: %s: %s\n", ARGV[1], id, what > "/dev/stderr"
    exit failed = 1
}

FNR == 1 { file++ }

file == 1 && /^[KP][0-9]/ { wanted = $1 == id; found += wanted; part = "" }
file == 1 && !wanted { next }
file == 1 && /^say: / { next }
file == 1 && (/^old:$/ || /^new:$/) { part = $1; next }
file == 1 && /^$/ { part = ""; next }
file == 1 && part != "" { text[part] = text[part] $0 "\n"; next }
file == 1 { next }

{ solution = solution $0 "\n" }

END {
    if (failed)
        exit 1
    if (found != 1 || text["old:"] == "")
        refuse("there must be one entry of this name, with old and new text")
    at = index(solution, text["old:"])
    if (at == 0)
        refuse("the old text does not occur in the solution")
    rest = substr(solution, at + length(text["old:"]))
    if (index(rest, text["old:"]) > 0)
        refuse("the old text occurs more than once in the solution")
    printf "%s%s%s", substr(solution, 1, at - 1), text["new:"], rest
}
