# For test scripts: `. tests/tap.sh`, from the top of the repository.  Prints TAP.
#
#     ok STATUS SENTENCE           passes if STATUS is 0
#     is GOT EXPECTED SENTENCE     passes if the two are equal
#     like TEXT PATTERN SENTENCE   passes if a line of TEXT matches (grep -E)
#     unlike TEXT PATTERN SENTENCE passes if none does
#     relay PREFIX                 passes on the TAP on standard input, numbered anew
#     done_testing                 the last line of every script; fails if a test has
#
# $scratch is a folder of the script's own that goes away with it.

tap_count=0
tap_failed=0
scratch=$(mktemp -d "${TMPDIR:-/tmp}/nn-test.XXXXXX") || exit 1
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' INT TERM
export NO_COLOR=1
unset MAKEFLAGS MFLAGS MAKELEVEL CH EX SUBMISSION SEED STRICT MINE

ok() {
    tap_count=$((tap_count + 1))
    if [ "$1" -eq 0 ]; then
        echo "ok $tap_count - $2"
    else
        tap_failed=$((tap_failed + 1))
        echo "not ok $tap_count - $2"
    fi
}

is() {
    [ "$1" = "$2" ]
    ok $? "$3"
    [ "$1" = "$2" ] || printf 'got:\n%s\nexpected:\n%s\n' "$1" "$2" | sed 's/^/#   /'
}

like() {
    printf '%s\n' "$1" | grep -q -E -e "$2"
    set -- "$1" "$2" "$3" $?
    ok "$4" "$3"
    [ "$4" -eq 0 ] || printf 'no line matches %s in:\n%s\n' "$2" "$1" | sed 's/^/#   /'
}

unlike() {
    ! printf '%s\n' "$1" | grep -q -E -e "$2"
    set -- "$1" "$2" "$3" $?
    ok "$4" "$3"
    [ "$4" -eq 0 ] || printf 'a line matches %s in:\n%s\n' "$2" "$1" | sed 's/^/#   /'
}

relay() {
    while read -r line; do
        case $line in
        ok*) ok 0 "$1${line#ok * - }" ;;
        "not ok"*) ok 1 "$1${line#not ok * - }" ;;
        '#'*) echo "$line" ;;
        esac
    done
}

done_testing() {
    echo "1..$tap_count"
    [ "$tap_failed" -eq 0 ]
}
