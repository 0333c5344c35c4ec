# Skeletons: generated, refused when regions are bad, clean for two compilers; and
# every exercise has points, a heading in the lesson, and hints.
. tests/tap.sh
awk_skeleton() { awk -f tests/build/skeleton.awk "$1" 2>&1; }

for u in solutions/*/*.c; do
    e=exercises/${u#solutions/}
    awk_skeleton "$u" >"$scratch/skeleton.c"
    git show "HEAD:$e" 2>/dev/null | cmp -s - "$scratch/skeleton.c" || cmp -s "$e" "$scratch/skeleton.c"
    ok $? "$e is what its solution generates"
    unlike "$(cat "$scratch/skeleton.c")" 'SOLUTION' "$e: no mark of a solution is left"
    for cc in gcc clang; do
        command -v $cc >/dev/null || continue
        warnings=$($cc -std=c11 -O2 -Wall -Wextra -Wpedantic -Wshadow -Wmissing-prototypes -Wconversion \
            -Wno-unused-parameter -Wno-unused-function -Ilib -D_POSIX_C_SOURCE=200809L -DHAVE_INLINE \
            -c "$scratch/skeleton.c" -o "$scratch/skeleton.o" 2>&1)
        is "$warnings" "" "$e: no warning from $cc"
    done
done

refuses() {
    printf '%s\n' "$1" >"$scratch/bad.c"
    like "$(awk_skeleton "$scratch/bad.c"; echo "status $?")" 'status 1' "refused: $2"
    like "$(awk_skeleton "$scratch/bad.c")" "bad.c:$3: " "and says where: $2"
}
begin='/* BEGIN SOLUTION 1.1 */' end='/* END SOLUTION 1.1 */'
refuses "int x;
$begin" "a region that is never closed" 2
refuses "$begin
/* BEGIN SOLUTION 1.2 */" "a region inside another" 2
refuses "$begin
/* END SOLUTION 1.2 */" "a region closed with another's number" 2
refuses "$begin
$end
$begin
$end" "an exercise that occurs twice" 3
refuses "$end" "an end without a beginning" 1
refuses "/* BEGIN SOLUTION one */" "a region without a number" 1

for u in solutions/*/*.c; do
    chapter=$(basename "$(dirname "$u")") unit=$(basename "$u" .c)
    lesson=chapters/$chapter/README.md hints=exercises/$chapter/HINTS.md
    "build/reference/$chapter/$unit/probe" --list >"$scratch/list"
    is "$(awk '{ print $1 }' "$scratch/list")" \
        "$(sed -n 's/.*BEGIN SOLUTION \([0-9.]*\).*/\1/p' "$u")" "$chapter: the probe and the solution have the same exercises"
    while read -r id function title; do
        grep -q -x "### Exercise $id: $title" "$lesson"
        ok $? "exercise $id has its heading in the lesson"
        rungs=$(awk -v id="$id" '/^## / { on = $2 == id } on && /^### / { n++ } END { print n + 0 }' "$hints")
        [ "$rungs" -ge 3 ] && [ "$rungs" -le 5 ]
        ok $? "exercise $id has three to five hints ($rungs)"
        grep -q "^group [a-z]* [1-9]" <(build/reference/$chapter/$unit/probe --exercise "$id" 2>/dev/null)
        ok $? "exercise $id has points"
        grep -q "\b$function(" lib/nn/*.h
        ok $? "$function has its contract in a header"
    done <"$scratch/list"
done
done_testing
