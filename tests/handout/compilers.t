# Recordings travel, so probes must draw the same numbers whoever compiles them: C leaves
# it to the compiler in which order the arguments of a call are evaluated.
. tests/tap.sh

if ! command -v clang >/dev/null; then
    ok 0 "another compiler # SKIP clang is not installed"
    done_testing
    exit
fi
units=$(lib/tools/exercises | cut -f 2 | sort -u)
# shellcheck disable=SC2046,SC2086
make -s CC=clang B="$scratch/build" UNEXPLAINED=1 $(printf 'recorded/%s\n' $units) >"$scratch/log" 2>&1
ok $? "the probes are built with clang"
make -s UNEXPLAINED=1 $(printf 'recorded/%s\n' $units) >/dev/null 2>&1

# What went in: eight digits, since what was computed may be rounded differently.
inputs() {
    sed -n '/^exercise\|^case\|^in/{s/\(0x1\.[0-9a-f]\{8\}\)[0-9a-f]*/\1/g;p;}' "$1"
}
for unit in $units; do
    inputs "build/recordings/1/$unit/reference" >"$scratch/gcc"
    inputs "$scratch/build/recordings/1/$unit/reference" >"$scratch/clang"
    [ -s "$scratch/gcc" ] && cmp -s "$scratch/gcc" "$scratch/clang"
    ok $? "$unit: the probe draws the same inputs"
done
done_testing
