# TAP for the tests of the site: each works on a copy of the fixture, and the
# copy starts afresh with `fresh`.

course=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
count=0
lesson=chapters/01-sample/README.md

fresh() {
    rm -rf "$work/course"
    cp -r "$course/tests/site/fixture" "$work/course"
    cd "$work/course" || exit 1
}

# Reports the result of the last command, or of the command given after the name.
result() {
    local status=$1 name=$2
    count=$((count + 1))
    if [ "$status" -eq 0 ]; then
        echo "ok $count - $name"
    else
        echo "not ok $count - $name"
        sed 's/^/# /' "$work/out" 2>/dev/null
    fi
}

# ok NAME COMMAND...: the command succeeds.
ok() {
    local name=$1
    shift
    "$@" >"$work/out" 2>&1
    result $? "$name"
}

# fails NAME PATTERN COMMAND...: the command fails and says what matches.
fails() {
    local name=$1 pattern=$2
    shift 2
    ! "$@" >"$work/out" 2>&1 && grep -q -e "$pattern" "$work/out"
    result $? "$name"
}

notes() { make --no-print-directory COURSE="$course" notes; }
snippets() { "$course/docs/site/snippets" "$@"; }
plan() { echo "1..$count"; }
