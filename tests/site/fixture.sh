# For the tests of the site: each works on a copy of the fixture course, which
# starts afresh with `fresh`.
. tests/tap.sh

course=$PWD
lesson=chapters/01-sample/README.md

fresh() {
    rm -rf "$scratch/course"
    cp -r "$course/tests/site/fixture" "$scratch/course"
    cd "$scratch/course" || exit 1
}

# Reports a status; after a failure, what the command said.
report() {
    ok "$1" "$2"
    [ "$1" -eq 0 ] || sed 's/^/# /' "$scratch/out"
}

# does NAME COMMAND...: the command succeeds.
does() {
    local name=$1
    shift
    "$@" >"$scratch/out" 2>&1
    report $? "$name"
}

# fails NAME PATTERN COMMAND...: the command fails and says what matches.
fails() {
    local name=$1 pattern=$2
    shift 2
    ! "$@" >"$scratch/out" 2>&1 && grep -q -e "$pattern" "$scratch/out"
    report $? "$name"
}

notes() { make --no-print-directory COURSE="$course" notes; }
snippets() { COURSE="$course" "$course/docs/site/snippets" "$@"; }
