# No program of the course touches memory it should not, or loses any.
. tests/tap.sh
check() {
    valgrind -q --leak-check=full --show-leak-kinds=definite,indirect --errors-for-leak-kinds=definite,indirect \
        --error-exitcode=97 "$@" >/dev/null 2>"$scratch/valgrind" </dev/null
    [ $? -ne 97 ]
    ok $? "$1 is clean under valgrind"
    grep -q . "$scratch/valgrind" && sed 's/^/# /' "$scratch/valgrind" | head -n 12
}
for p in chapters/[0-9]*/*.c; do
    check "build/${p%.c}"
done
for p in tests/*/test_*.c; do
    check "build/${p%.c}-gslcblas"
done
done_testing
