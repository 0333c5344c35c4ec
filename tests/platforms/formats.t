# One record, many translations: each is held against its schema, or read by a program
# that reads such things, for a grade of every kind.
. tests/tap.sh
. tests/judge/submission.sh
. tests/platforms/records.sh

# Adds up what TAP::Parser, which prove uses, makes of TAP on standard input.
tap_counts() {
    perl -MTAP::Parser -e '
        local $/; my $p = TAP::Parser->new({ source => \(scalar <STDIN>) }); $p->run;
        printf "run %d passed %d failed %d todo %d skipped %d errors %d exit %d\n", $p->tests_run,
            scalar($p->actual_passed), scalar($p->failed), scalar($p->todo), scalar($p->skipped),
            scalar($p->parse_errors), $p->has_problems ? 1 : 0'
}
# Keeps a translation, to be held against its schema with the others.
keep() { mkdir -p "$scratch/valid/$1" && cp "$scratch/$1.json" "$scratch/valid/$1/$kind.json"; }
count() { ask "$1" "[.tests[].extra_data.state | select($2)] | length"; }
export CLASSROOM=nn ASSIGNMENT=ch01 OWNER=ada ASSIGNMENT_TYPE=individual
export SUBMISSION_TAG=submit/2026-06-01T14-32-05Z-a1b2c3d COMMIT_URL=https://git.example/c RELEASE_URL=https://git.example/r

for kind in $kinds; do
    record $kind
    at=$scratch/records/$kind
    mkdir -p "$scratch/valid/results"
    cp "$at/results.json" "$scratch/valid/results/$kind.json"
    expected=0
    [ $kind != fault ] || expected=2

    like "$(xmllint --noout --schema tests/platforms/junit.xsd "$at/junit.xml" 2>&1)" ' validates$' "$kind: JUnit's XML is what its schema says"
    is "$(for e in failure error skipped; do xmllint --xpath "count(//$e)" "$at/junit.xml"; done | paste -s -d ' ' -)" \
        "$(for e in failures errors skipped; do xmllint --xpath "string(/testsuites/@$e)" "$at/junit.xml"; done | paste -s -d ' ' -)" \
        "$kind: and its counts are right"

    translate tap $kind >"$scratch/tap"
    is $? $expected "$kind: a translation ends with $expected"
    is "$(tap_counts <"$scratch/tap")" \
        "run 7 passed $(count $kind '. == "passed" or . == "our fault"') failed $(count $kind \
            'IN("wrong", "crashed", "exited", "not built")') todo $(count $kind '. == "to do" or . == "blocked"') skipped $(count \
            $kind '. == "our fault"') errors 0 exit $([ "$(count $kind 'IN("wrong", "crashed", "exited", "not built")')" = 0 ] && echo 0 || echo 1)" \
        "$kind: a TAP parser finds each exercise, and fails for those that are wrong"

    is "$(translate xv6 $kind | grep -E '^Score: ([0-9]+)/([0-9]+)')" "$(ask $kind .output)" "$kind: xv6's line is there, once"
    is "$(translate xv6 $kind | tail -n 1)" "$(ask $kind .output)" "$kind: and is the last"

    translate autolab $kind >"$scratch/autolab"
    # Autolab puts quotation marks around bare keys before it reads the last line.
    tail -n 2 "$scratch/autolab" | sed -E '$s/([a-zA-Z0-9]+):/"\1":/g' | jq -s . >"$scratch/autolab.json"
    keep autolab
    whole=$(ask $kind 'if .extra_data.exit == 2 then {} else {"01-perceptron": .score} end | tojson')
    is "$(jq -r '.[1].scores | tojson' "$scratch/autolab.json")" "$whole" "$kind: a chapter has its points, or nothing where the grader failed"
    is "$(jq -r '.[0]["01-perceptron"] | [.[] | select(.passed)] | length' "$scratch/autolab.json")" \
        "$(count $kind '. == "passed"')" "$kind: and its page shows what is passed"

    translate prairielearn $kind >"$scratch/prairielearn.json"
    keep prairielearn
    is "$(jq '[.tests[]?.points] | add // 0' "$scratch/prairielearn.json")" \
        "$(ask $kind 'if .extra_data.exit == 2 then 0 else .score end')" "$kind: with all points"
    is "$(jq .gradable "$scratch/prairielearn.json")" \
        "$(ask $kind '.extra_data.exit != 2 and ([.tests[].extra_data.state] | unique) != ["not built"]')" \
        "$kind: and what does not compile, or is our fault, is no attempt"

    translate classroom50 $kind >"$scratch/classroom50.json"
    keep classroom50
    is "$(jq -c '[.score, ."max-score", ([.tests[].score] | add), ([.tests[]."max-score"] | add)]' "$scratch/classroom50.json")" \
        "$(ask $kind '[.score, .extra_data.max_score, .score, .extra_data.max_score] | tojson')" "$kind: and adds up"

    translate gradescope $kind >"$scratch/gradescope.json"
    keep gradescope
    is "$(jq '[.score, ([.tests[].score] | add)] | tojson' "$scratch/gradescope.json")" \
        "$(ask $kind 'if .extra_data.exit == 2 then [null, null] else [.score, .score] end | tojson | tojson')" \
        "$kind: and has the score, or none where the grader failed"

    translate github $kind | tests/platforms/runner >"$scratch/commands"
    is "$(jq -s '[.[] | select(.name == "error")] | length' "$scratch/commands")" \
        "$(ask $kind '[.tests[] | select(.extra_data.state | IN("wrong", "crashed", "exited")) | .number] + [.tests[]
            | select(.extra_data.state == "not built") | .tags[0]] | unique | length')" \
        "$kind: each fault is an annotation on GitHub, a file that does not compile one"
    is "$(jq -r 'select(.name == "error") | .properties | .file + ":" + .line' "$scratch/commands" | sort -u)" \
        "$(ask $kind '.tests[] | select(.extra_data.state | IN("wrong", "crashed", "exited", "not built"))
            | .extra_data | "\(.file):\(.line)"' | sort -u)" "$kind: with its file and line"

    translate summary $kind | pandoc -f gfm -t json >"$scratch/summary.json"
    is "$(jq '[.blocks[] | select(.t == "Table") | .c[4][0][3] | length] | tojson' "$scratch/summary.json")" '"[7]"' \
        "$kind: the summary has a row for each exercise"
done

for format in results gradescope classroom50 autolab prairielearn; do
    is "$(ls "$scratch/valid/$format" | wc -l | tr -d ' ')" 7 "$format: there is one for a grade of every kind"
    is "$(tests/platforms/validate tests/platforms/$format.schema.json "$scratch/valid/$format"/*.json 2>&1)" "" "$format: each is what the schema says"
done
like "$(translate gradescope mixed)" 'with z = 0|z = 0' "with the public seed a case is shown"
translate gradescope secret >"$scratch/gradescope.json"
unlike "$(jq -r '.tests[] | select(.extra_data.state == "wrong") | .output' "$scratch/gradescope.json")" ' = ' "with a secret seed no number of a case is"
like "$(jq -r '.tests[].output' "$scratch/gradescope.json")" 'What does the text say happens exactly at zero' "but the sentence is"
like "$(jq -r .output "$scratch/gradescope.json")" 'other numbers than those at home, which are not shown' "and that something is not shown"
unlike "$(cat "$scratch/gradescope.json")" 'seed_sha256|"files"|"seed"' "no trace of the seed is left"
for format in tap xv6 github summary prairielearn; do
    unlike "$(translate $format secret)" ' z = ' "$format: with a secret seed no number of a case is shown either"
done
make -s results FORMAT=tap RESULTS="$scratch/records/full" | cmp -s - <(translate tap full)
ok $? "make results gives the same"
like "$(translate summary full)" 'cases shown are right; [1-9][0-9]* more run when it is handed in' "what is still to come is said"

said=$(make -s results FORMAT=nothing 2>&1)
is $? 2 "an unknown format is an error"
like "$said" 'none of these formats: autolab classroom50 github gradescope prairielearn summary tap xv6' "which lists them"
make -s results FORMAT='tap; exit 0' >/dev/null 2>&1
is $? 2 "whatever it is called"
like "$(make -s results RESULTS="$scratch" FORMAT=tap 2>&1)" "^There is no $scratch/results.json yet: make grade makes it" "without a grade that is said"
echo '{"tests": 3' >"$scratch/results.json"
like "$(make -s results RESULTS="$scratch" FORMAT=tap 2>&1)" 'is not what make grade writes' "something else is not taken for one"
said=$(CLASSROOM='' make -s results RESULTS="$scratch/records/full" FORMAT=classroom50 2>&1)
is $? 2 "what Classroom 50 does not say stops the translation"
like "$said" '^classroom50 needs CLASSROOM in the environment' "and is named"
like "$(translate tap fault >/dev/null; cat "$scratch/messages")" '^The grader itself failed on an exercise; no score is to be taken' \
    "our fault is said beside the translation"
done_testing
