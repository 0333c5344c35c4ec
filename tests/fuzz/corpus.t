# Every input that is kept is given to its reader, with sanitizers: none fails.
. tests/tap.sh
make -s replays || exit 2
for target in tests/fuzz/fuzz_*.c; do
    name=${target#tests/fuzz/fuzz_}
    name=${name%.c}
    files=(tests/fuzz/corpus/"$name"/*)
    out=$(ASAN_OPTIONS=max_allocation_size_mb=64 build/sanitized/fuzz/"$name" "${files[@]}" 2>&1 >"$scratch/given")
    is "$? $(printf '%s' "$out" | grep -m 1 'ERROR\|runtime error\|broken promise')" "0 " "$name: ${#files[@]} inputs are read"
    is "$(wc -l <"$scratch/given")" "${#files[@]}" "$name: all of them"
done
is "$(du -sb tests/fuzz/corpus | awk '{ print ($1 < 500000) }')" 1 "the corpus has less than 500 kB"
is "$(ls -d tests/fuzz/corpus/* | sed 's#.*/##' | paste -s -d ' ')" \
    "$(ls tests/fuzz/fuzz_*.c | sed 's/.*fuzz_//; s/\.c$//' | paste -s -d ' ')" "each reader has a corpus, and each corpus a reader"
done_testing
