# No program of the course touches memory it should not, does what C leaves
# undefined, or loses memory: all of its code is compiled with sanitizers here.
. tests/tap.sh
export ASAN_OPTIONS=detect_leaks=1:exitcode=97 UBSAN_OPTIONS=exitcode=97:print_stacktrace=1

# The check itself can fail: this one loses eight bytes.
printf '#include <stdlib.h>\nint main(void) { volatile char *p = malloc(8); p = NULL; return p != NULL; }\n' >"$scratch/leak.c"
cc -fsanitize=address -no-pie "$scratch/leak.c" -o "$scratch/leak" && "$scratch/leak" >/dev/null 2>"$scratch/said"
if [ $? -ne 97 ]; then
    echo "1..0 # SKIP leaks cannot be looked for here: $(tail -n 1 "$scratch/said")"
    exit
fi

for p in chapters/[0-9]*/*.c tests/*/test_*.c; do
    [ -x "build/sanitized/${p%.c}" ]
    ok $? "${p%.c} is built"
    "build/sanitized/${p%.c}" >/dev/null 2>"$scratch/said" </dev/null
    [ $? -ne 97 ]
    status=$?
    ok $status "${p%.c} is clean under the sanitizers"
    [ $status -eq 0 ] || grep -v '^$' "$scratch/said" | head -n 12 | sed 's/^/#   /'
done
done_testing
