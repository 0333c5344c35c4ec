# Makes a skeleton from a solution.
#
#     awk -f skeleton.awk solution.c > skeleton.c
#
# What stands between BEGIN SOLUTION and END SOLUTION becomes an error that says
# which exercise is not written; exercises named in -v keep="1.1 1.2" stay as they
# are solved, without the marks.  Refuses, with the line, a region that is not
# closed, lies in another, closes with another's number, or occurs twice.

function refuse(what) {
    printf "%s:%d: %s\n", FILENAME, FNR, what > "/dev/stderr"
    refused = 1
    exit 1
}

# The statement that an unwritten exercise is made of.
function stub(id, other,    reason) {
    reason = "\"exercise " id " is not written yet\""
    if (other == "")
        return "GSL_ERROR(" reason ", GSL_EUNIMPL);"
    if (other == "void")
        return "GSL_ERROR_VOID(" reason ", GSL_EUNIMPL);"
    return "GSL_ERROR_VAL(" reason ", GSL_EUNIMPL, " other ");"
}

/BEGIN SOLUTION/ {
    if (!match($0, /^ *\/\* BEGIN SOLUTION [0-9]+\.[0-9]+( else [^ ]+)? \*\/$/))
        refuse("a region begins with /* BEGIN SOLUTION N.M */")
    if (inside != "")
        refuse("exercise " $4 " begins inside exercise " inside)
    if ($4 in seen)
        refuse("exercise " $4 " occurs twice")
    inside = $4
    began = FNR
    seen[inside] = 1
    kept = index(" " keep " ", " " inside " ") > 0
    if (kept)
        next
    match($0, /^ */)
    indent = substr($0, 1, RLENGTH)
    print indent "/* Exercise " inside ": write this. */"
    print indent stub(inside, $5 == "else" ? $6 : "")
    next
}

/END SOLUTION/ {
    if (inside == "")
        refuse("a region ends that never began")
    if ($0 !~ /^ *\/\* END SOLUTION [0-9]+\.[0-9]+ \*\/$/ || $4 != inside)
        refuse("exercise " inside " is not closed by /* END SOLUTION " inside " */")
    inside = ""
    next
}

inside == "" || kept { print }

END {
    if (!refused && inside != "") {
        FNR = began
        refuse("exercise " inside " is never closed")
    }
    exit refused
}
