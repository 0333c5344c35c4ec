# Prints one definition of a C file with the comment directly above it.
#
#     awk -v name=nn_step [-v line=1] -f snippet.awk FILE
#
# The name is a function, prototype, struct, enum, constant or macro that stands
# at the line start.  Of a prototype and a definition the definition is printed.
# Without a name it is the whole file.  With line=1 the number of the first line
# comes first, on a line of its own.  Exits 1 if the name is not there.

# What counts for braces and semicolons: the line without strings and comments.
function bare(s)
{
    gsub(/"([^"\\]|\\.)*"|'([^'\\]|\\.)*'/, "", s)
    gsub(/\/\*.*\*\/|\/\/.*/, "", s)
    sub(/[ \t]+$/, "", s)
    return s
}

function names(s)
{
    return s ~ ("(^|[^A-Za-z0-9_])" name "([^A-Za-z0-9_]|$)")
}

# Ends the piece begun at `start`; keeps it if it is the best so far.
function finish(last)
{
    if (hit && (!found || (body && !found_body))) {
        found = start
        found_last = last
        found_body = body
    }
    start = comment = hit = body = depth = 0
}

{ text[NR] = $0 }

name == "" { next }

# Between pieces: a comment belongs to what stands directly below it.
!inside && comment_open { if (/\*\//) comment_open = 0; next }
!inside && /^[ \t]*$/ { start = 0; next }
!inside && /^\/\*/ { start = NR; comment_open = !/\*\//; next }
!inside && /^\/\// { if (!start) start = NR; next }

{
    if (!inside) {
        if (!start)
            start = NR
        inside = 1
        macro = /^#/
    }
    s = bare($0)
    if (macro ? $1 == "#define" && names($2) : /^[A-Za-z_}]/ && names(signature(s)))
        hit = 1
    if (s ~ /\{/)
        body = 1
    depth += gsub(/\{/, "{", s) - gsub(/\}/, "}", s)
    if (macro ? !/\\$/ : /^\}/ || (depth <= 0 && s ~ /[;}]$/)) {
        finish(NR)
        inside = 0
    }
}

# The part of a line that can declare a name: before arguments and values.
function signature(s)
{
    sub(/[(=\[].*/, "", s)
    return s
}

END {
    if (name == "") {
        found = 1
        found_last = NR
    }
    if (!found)
        exit 1
    if (line)
        print found
    for (i = found; i <= found_last; i++)
        print text[i]
}
