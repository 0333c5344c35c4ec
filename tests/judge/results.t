# Results: valid for real readers, never lost, and our own fault is nobody's zero.
. tests/tap.sh
. tests/judge/submission.sh

submission plain
write plain 1.2 <<<'printf("\033[31m<b>&\"\001\n"); return z >= 0.0;'
sed -i 's/#include <stdlib.h>/&\n#include <stdio.h>/' "$scratch/plain/01-perceptron/perceptron.c"
report=$(grade plain CH=01)
unlike "$report" $'\033' "control characters of a student's output are not shown"
jq -e . "$scratch/results/results.json" >/dev/null 2>&1
ok $? "results.json is JSON, whatever the code prints"
is "$(jq -r '[.tests[].score] | add == $s' --argjson s "$(jq .score "$scratch/results/results.json")" "$scratch/results/results.json")" \
    true "the score is the sum of its tests"
is "$(jq -r '[.tests[] | (.score|type), (.max_score|type), (.status|type), (.name|type), (.output|type)] | unique | join(" ")' \
    "$scratch/results/results.json")" "number string" "its fields have Gradescope's types"
is "$(jq -r '.extra_data.version' "$scratch/results/results.json")" "$(sed -n 's/^VERSION := //p' Makefile)" \
    "it carries the version of the course"
xmllint --noout "$scratch/results/junit.xml" 2>/dev/null
ok $? "junit.xml is XML"
is "$(xmllint --xpath 'string(/testsuites/@tests)' "$scratch/results/junit.xml")" \
    "$(xmllint --xpath 'count(//testcase)' "$scratch/results/junit.xml")" "its counts agree with its cases"
is "$(xmllint --xpath 'string(/testsuites/@failures)' "$scratch/results/junit.xml")" \
    "$(xmllint --xpath 'count(//failure)' "$scratch/results/junit.xml")" "failures too"
like "$(said 1.2)" 'What does the text say happens exactly at zero' "a known mistake is named by its sentence"
is "$(of 1.2 .extra_data.mistake)" K01.1 "and by its identifier"
like "$(of 1.2 .extra_data.sentence)" '^What does the text say' "the sentence stands alone, too"
line=$(of 1.2 .extra_data.line)
like "$(sed -n "${line}p" "$(of 1.2 .extra_data.file)")" '^nn_step\(' "the file and the line where to look are named"

# What is not shown yet is counted: the cases of four times, minus these.
cases() { jq '[.tests[].extra_data.cases] | add' "$scratch/results/results.json"; }
more() { jq '[.tests[].extra_data.more] | add' "$scratch/results/results.json"; }
right=$(jq '[.tests[].extra_data.right] | add' "$scratch/results/results.json")
like "$report" "^$right of $(cases) cases shown are right; $(more) more run when it is handed in\.$" \
    "the report says how many cases are still to come"
shown=$(cases) coming=$(more)
report=$(grade plain CH=01 TIMES=4)
is "$(cases)" $((shown + coming)) "and so many come, when all of them run"
is "$(more)" 0 "after which no more is to come"
unlike "$report" 'cases shown' "and nothing is said of it"
report=$(grade plain CH=01)

submission unbuilt
sed -i '7s/^/int int;/' "$scratch/unbuilt/01-perceptron/perceptron.c"
grade unbuilt CH=01 >/dev/null
is "$(of 1.1 .extra_data.line)" 7 "a file that does not compile is to be read where the compiler stopped"
like "$(xmllint --xpath 'string((//error)[1])' "$scratch/results/junit.xml")" 'perceptron\.c:7:' \
    "and JUnit's readers see the compiler's message"
grade plain CH=01 >/dev/null

# A full disk: the old results survive.
cp "$scratch/results/results.json" "$scratch/before.json"
if [ -e /dev/full ]; then
    ln -s /dev/full "$scratch/results/results.json.new"
    report=$(grade plain CH=01)
    is $? 2 "results that cannot be written are an error"
    like "$report" 'results.json is as it was before' "which says that the old ones are still there"
    cmp -s "$scratch/before.json" "$scratch/results/results.json"
    ok $? "and they are"
    rm -f "$scratch/results/results.json.new"
fi

# An interrupt in the middle: nobody is left behind.
submission endless
for ex in 1.1 1.2 1.3 1.4; do write endless $ex <<<'for (;;);'; done
setsid make -s grade SUBMISSION="$scratch/endless" RESULTS="$scratch/results" CH=01 >/dev/null 2>&1 &
group=$!
running() { pgrep -f 'mine/.*endless.*/probe --exercise'; }
for _ in $(seq 600); do
    running >/dev/null && break
    sleep 0.1
done
running >/dev/null
ok $? "a probe is running when the interrupt comes"
kill -INT -- -$group 2>/dev/null || kill -INT $group
wait $group 2>/dev/null
sleep 0.3
is "$(running)" "" "after Ctrl-C no probe runs on"
cmp -s "$scratch/before.json" "$scratch/results/results.json"
ok $? "and the results of before are still there"

# A reference that breaks is our fault.
unit=01-perceptron/perceptron
mkdir -p "$scratch/recordings/01-perceptron"
cp -r build/recordings/1/01-perceptron/perceptron "$scratch/recordings/01-perceptron/"
awk '/^exercise 1.3 /{ on = 1 } /^exercise 1.4 /{ on = 0 } on && /^ended/ { print "ended signal 11"; next } { print }' \
    "build/recordings/1/$unit/reference" >"$scratch/recordings/$unit/reference"
make -s graded/$unit SUBMISSION=solutions
report=$(build/judge grade --recordings "$scratch/recordings" --mine build/mine/solutions \
    --sources solutions --results "$scratch/results" $unit)
is $? 2 "a broken reference ends the grader with 2"
like "$report" 'not your fault' "the student is told whose fault it is"
like "$report" '^Score: 60/60$' "and loses nothing"
done_testing
