# Every known mistake is caught and named, with many seeds (SEEDS, 100 if not set),
# and every exercise and chapter has enough of them.
. tests/tap.sh
units=$(ls solutions/*/*.c | sed 's/^solutions.//; s/\.c$//')
for u in $units; do
    { build/judge mistakes --build build --times "${SEEDS:-100}" "$u" ||
        echo "not ok 0 - the mistakes of $u can be judged"; } >"$scratch/$(echo "$u" | tr / -)" &
done
wait
relay "" < <(cat "$scratch"/*)

for u in $units; do
    n=$(grep -c '^K' "tests/$u.mistakes")
    is "$(tail -n 1 "$scratch/$(echo "$u" | tr / -)")" "1..$n" "$u: every known mistake was tried"
    [ "$n" -ge 8 ]
    ok $? "$u knows at least 8 mistakes ($n)"
    for id in $(sed -n 's/.*BEGIN SOLUTION \([0-9.]*\).*/\1/p' "solutions/$u.c"); do
        grep -q "^K[0-9.]* $id\$" "tests/$u.mistakes"
        ok $? "exercise $id has a known mistake"
    done
    is "$(grep '^K' "tests/$u.mistakes" | awk '{ print $1 }' | sort | uniq -d)" "" "$u: no identifier twice"
    is "$(grep '^say:' "tests/$u.mistakes" | sort | uniq -d)" "" "$u: no sentence twice"
    unlike "$(grep '^say:' "tests/$u.mistakes")" '[;{}]|nn_|gsl_|==|>=|<=|\+=' "$u: no code in a sentence"
done
is "$(cat tests/*/*.mistakes | awk '/^K[0-9]/ { print $1 }' | sort | uniq -d)" "" "no two units share an identifier"
done_testing
