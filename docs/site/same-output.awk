# Exits 0 if the second file is what the first one says: line by line the same,
# where a line that is only "..." in the first matches any number of lines.

FNR == NR { want[++wants] = $0; next }
{ have[++haves] = $0 }

# Does want[i..] describe have[j..]?
function same(i, j)
{
    if (i > wants)
        return j > haves
    if (want[i] == "...")
        return same(i + 1, j) || (j <= haves && same(i, j + 1))
    return j <= haves && want[i] == have[j] && same(i + 1, j + 1)
}

END { exit !same(1, 1) }
