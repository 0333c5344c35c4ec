# The reference earns full marks, the skeletons none, and grading repeats itself.
. tests/tap.sh
grade() { make -s grade RESULTS="$scratch/results" "$@" 2>&1; }

report=$(grade SUBMISSION=solutions STRICT=1)
is $? 0 "the solutions pass, strictly"
like "$report" '^Score: ([0-9]+)/\1$' "with full marks"
unlike "$report" ' (wrong|to do|crashed|exited|no end|blocked|our fault) +[0-9]' "in every exercise"
unlike "$report" 'warning' "and without a warning"

# In a copy, so that nobody's work in exercises/ matters.
mkdir -p "$scratch/skeletons"
for u in solutions/*/*.c; do
    mkdir -p "$scratch/skeletons/$(basename "$(dirname "$u")")"
    awk -f tests/build/skeleton.awk "$u" >"$scratch/skeletons/${u#solutions/}"
done
report=$(grade SUBMISSION="$scratch/skeletons")
is $? 0 "grading skeletons ends well"
like "$report" '^Score: 0/[1-9]' "they earn nothing"
like "$report" '^Next: exercise 0\.1' "and the report says where to start"
is "$(jq -r '[.tests[].extra_data.state] | unique | join(",")' "$scratch/results/results.json")" \
    "to do" "every exercise is to do, none is wrong"
make -s grade STRICT=1 SUBMISSION="$scratch/skeletons" RESULTS="$scratch/results" >/dev/null 2>&1
is $? 2 "STRICT=1 fails unless the score is full"

cp "$scratch/results/results.json" "$scratch/first.json"
cp "$scratch/results/junit.xml" "$scratch/first.xml"
grade SUBMISSION="$scratch/skeletons" >/dev/null
cmp -s "$scratch/first.json" "$scratch/results/results.json"
ok $? "results.json is the same, byte by byte, the second time"
cmp -s "$scratch/first.xml" "$scratch/results/junit.xml"
ok $? "junit.xml likewise"
for seed in 2 1234567; do
    like "$(grade SUBMISSION=solutions SEED=$seed)" '^Score: ([0-9]+)/\1$' "full marks with seed $seed"
done
grade SUBMISSION=solutions SEED=3 >/dev/null
like "$(grade SUBMISSION=solutions SEED=3 TIMES=4)" '^Score: ([0-9]+)/\1$' "full marks with four times the cases"
done_testing
