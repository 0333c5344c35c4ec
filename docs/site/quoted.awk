# Prints which programs lessons quote, in commands and as sources of numbers: "NN-name
# NN-name/foo", a line each.  In the name of a program is no point, and files have one.
#
#     awk -f quoted.awk chapters/NN-name/README.md ...

function quote(program,    path) {
    split(FILENAME, path, "/")
    if (program !~ /\//)
        program = path[2] "/" program
    if (program !~ /\./ && !seen[path[2], program]++)
        print path[2], program
}

/^\$ make run DEMO=[^ ]*$/ { quote(substr($0, index($0, "=") + 1)) }
{
    while (match($0, /<!-- (value|alt [^:]+): [^|]+ \|/)) {
        source = substr($0, RSTART, RLENGTH - 2)
        $0 = substr($0, RSTART + RLENGTH)
        sub(/.*: /, "", source)
        quote(source)
    }
}
