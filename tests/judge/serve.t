# A probe that is started once records what it records when it is started each time,
# whatever mistake is in it.
. tests/tap.sh
unit=02-gates/gates
probes="build/reference/$unit/probe $(awk -v d="build/mistakes/$unit" '/^K[0-9]/ { print d "/" $1 ".probe" }' "tests/$unit.mistakes")"
# shellcheck disable=SC2086
make -s build/judge $probes
for probe in $probes; do
    build/judge record --seed 3 "$probe" >"$scratch/alone"
    build/judge record --seed 3 --serve "$probe" >"$scratch/served"
    cmp -s "$scratch/alone" "$scratch/served"
    ok $? "${probe#build/*/} records the same"
done

. tests/judge/submission.sh
submission crash
write crash 2.2 <<<'const volatile double *null = 0; return *null > 0.0 ? GSL_SUCCESS : GSL_FAILURE;'
submission leaver
write leaver 2.2 <<<'void _exit(int); _exit(0); return GSL_SUCCESS;'
for name in crash leaver; do
    make -s "build/mine/$(echo "$scratch" | tr / _)_$name/$unit/built" SUBMISSION="$scratch/$name"
    build/judge record --serve "build/mine/$(echo "$scratch" | tr / _)_$name/$unit/probe" >"$scratch/served"
    is "$(grep -c '^ended' "$scratch/served")" "$(grep -c . <(build/reference/$unit/probe --list))" "after a $name the next exercises run"
done
like "$(cat "$scratch/served")" '^ended exit 0$' "and how it ended is said"
rm -rf "build/mine/$(echo "$scratch" | tr / _)"_*
done_testing
