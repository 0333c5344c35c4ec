# Exits 0 if the second file is what the first one says: line by line the same,
# where a line that is only "..." in the first matches any number of lines.

FNR == NR { want[++wants] = $0; next }
{ have[++haves] = $0 }

# Does the whole of want describe the whole of have?  Where they differ, the last
# "..." takes one line more and all behind it is tried again; an earlier one need
# not, since whatever it took could as well be taken by the last.
function same(    i, j, dots, taken)
{
    i = j = 1
    while (i <= wants || j <= haves) {
        if (i <= wants && want[i] == "...") {
            dots = i++
            taken = j
        } else if (i <= wants && j <= haves && want[i] == have[j]) {
            i++
            j++
        } else if (dots && taken <= haves) {
            i = dots + 1
            j = ++taken
        } else
            return 0
    }
    return 1
}

END { exit !same() }
