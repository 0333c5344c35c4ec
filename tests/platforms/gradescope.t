# The archive for Gradescope, used as Gradescope uses it, in a folder of its own.
. tests/tap.sh
. tests/platforms/prebuilt.sh
unit=01-perceptron/perceptron

out=$(make -s gradescope CH=1 OUT="$scratch/autograder.zip" 2>&1)
is $? 0 "the archive is made"
like "$out" 'autograder.zip holds the autograder for 01-perceptron' "and said to be"
listing=$(unzip -Z1 "$scratch/autograder.zip")
is "$(printf '%s\n' "$listing" | grep -cx -e setup.sh -e run_autograder)" 2 "setup.sh and run_autograder are at its top"
unlike "$listing" '^course/(build|\.git)/|^seed$|\.zip$' "nothing made, and nobody's secret, is in it"
like "$(unzip -Z "$scratch/autograder.zip" run_autograder)" '^-rwxr-xr-x' "run_autograder can be run"
like "$(make -s gradescope OUT="$scratch/no.zip" SEED_FILE="$scratch/none" 2>&1)" 'none cannot be read' "a seed that is not there is an error"
[ ! -e "$scratch/no.zip" ]
ok $? "and makes no archive"
echo 1234567890123456 >"$scratch/my-seed"
make -s gradescope CH=1 OUT="$scratch/secret.zip" SEED_FILE="$scratch/my-seed" >/dev/null
is "$(unzip -p "$scratch/secret.zip" seed)" 1234567890123456 "a secret seed travels in the archive"

export AUTOGRADER_ROOT=$scratch/autograder
mkdir -p "$AUTOGRADER_ROOT/source" "$AUTOGRADER_ROOT/submission"
unzip -q "$scratch/autograder.zip" -d "$AUTOGRADER_ROOT/source"
cp "$AUTOGRADER_ROOT/source/run_autograder" "$AUTOGRADER_ROOT"
prebuilt "$AUTOGRADER_ROOT/source/course"
# Every package is there, so apt-get is not called; were it, this would be heard of.
mkdir "$scratch/bin"
printf '#!/bin/sh\necho "apt-get $*" >>%s\n' "$scratch/apt" >"$scratch/bin/apt-get"
chmod +x "$scratch/bin/apt-get"
(cd / && PATH=$scratch/bin:$PATH bash "$AUTOGRADER_ROOT/source/setup.sh") >"$scratch/setup" 2>&1
is $? 0 "setup.sh prepares the image"
like "$(cat "$scratch/setup")" '^Score: 70/70$' "and shows that the reference gets full marks in it"
is "$(stat -c %a "$AUTOGRADER_ROOT/source")" 750 "nobody else can look into it"

results=$AUTOGRADER_ROOT/results/results.json
# Runs it on $AUTOGRADER_ROOT/submission, as Gradescope does.
autograde() {
    rm -rf "$AUTOGRADER_ROOT/results"
    (cd "$AUTOGRADER_ROOT" && ./run_autograder) >"$scratch/stdout" 2>&1
    tests/platforms/validate tests/platforms/gradescope.schema.json "$results" 2>&1
}
submit() {
    rm -rf "${AUTOGRADER_ROOT:?}/submission"
    mkdir -p "$AUTOGRADER_ROOT/submission/$1"
}
score() { jq -r .score "$results"; }

submit .
cp solutions/$unit.c "$AUTOGRADER_ROOT/submission/"
is "$(autograde)" "" "a right file, alone: the result is valid"
is "$(score)" 70 "and full"
like "$(jq -r .output "$results")" '^151 of 151 cases are right\.$' "all cases have run: no more are promised"

submit exercises/01-perceptron
sed 's/return z > 0.0;/return z >= 0.0;/' solutions/$unit.c >"$AUTOGRADER_ROOT/submission/exercises/$unit.c"
mkdir -p "$AUTOGRADER_ROOT/submission/solutions/01-perceptron"
cp solutions/$unit.c "$AUTOGRADER_ROOT/submission/solutions/01-perceptron/"
is "$(autograde)" "" "a wrong one, in a copy of the course: valid"
is "$(score)" "$(jq '[.tests[].score] | add' "$results")" "the score is the sum"
is "$(jq -r '.tests[1] | .number + " " + .extra_data.state' "$results")" "1.2 wrong" "exercises/ is what was graded"

submit .
is "$(autograde)" "" "nothing: valid"
is "$(score)" 0 "and worth nothing"
like "$(jq -r '.tests[0].output' "$results")" 'perceptron\.c does not exist' "which is explained"

submit mine/01-perceptron
echo 'int f(void { return 1; }' >"$AUTOGRADER_ROOT/submission/mine/$unit.c"
is "$(autograde)" "" "a file that does not compile, in a folder: valid"
is "$(score)" 0 "and worth nothing"
like "$(jq -r '.tests[0].output' "$results")" '^ *exercises/01-perceptron/perceptron\.c:1:.*error' "with the compiler's message, and no folder of ours"

submit .
mkdir -p "$scratch/pack/handin-ada-2026-01-31/01-perceptron"
cp solutions/$unit.c "$scratch/pack/handin-ada-2026-01-31/01-perceptron/"
tar -C "$scratch/pack" -czf "$AUTOGRADER_ROOT/submission/handin-ada-2026-01-31.tar.gz" handin-ada-2026-01-31
is "$(autograde)" "" "what make handin packs: valid"
is "$(score)" 70 "and graded"

submit .
ln -s "$AUTOGRADER_ROOT/source/course/solutions" "$AUTOGRADER_ROOT/submission/exercises"
ln -s "$AUTOGRADER_ROOT/source/course/solutions/$unit.c" "$AUTOGRADER_ROOT/submission/perceptron.c"
mkfifo "$AUTOGRADER_ROOT/submission/matrix.c"
is "$(autograde)" "" "links to the answers: valid"
is "$(score)" 0 "but not followed"

# A grader that is killed in the middle, with a score of before and without.
submit .
sed 's/return z > 0.0;/for (;;) ;/' solutions/$unit.c >"$AUTOGRADER_ROOT/submission/perceptron.c"
killed() {
    rm -rf "$AUTOGRADER_ROOT/results"
    (cd "$AUTOGRADER_ROOT" && exec setsid ./run_autograder) >/dev/null 2>&1 &
    local pid=$!
    for _ in $(seq 400); do
        [ -s "$results" ] && break
        sleep 0.05
    done
    kill -9 -- -$pid
    wait $pid 2>/dev/null
    tests/platforms/validate tests/platforms/gradescope.schema.json "$results" 2>&1
}
is "$(killed)" "" "after kill -9 the result is valid"
is "$(score)" null "has no score, which is not a zero"
like "$(jq -r .output "$results")" 'stopped before it had finished\. This is not your fault' "and says why"
echo '{"previous_submissions": [{"score": "37.0"}, {"score": 12}, {"autograder_error": true}]}' >"$AUTOGRADER_ROOT/submission_metadata.json"
is "$(killed)" "" "after an earlier submission, too"
is "$(score)" 37 "and the best score of before stands"

# A grader that is broken.
mv "$AUTOGRADER_ROOT/source/course/build/judge" "$scratch/judge"
printf '#!/bin/sh\nexit 2\n' >"$AUTOGRADER_ROOT/source/course/build/judge"
chmod +x "$AUTOGRADER_ROOT/source/course/build/judge"
is "$(autograde)" "" "with a broken judge the result is valid"
is "$(score) $(jq .extra_data.fault "$results")" "37 true" "and no score is lost"
mv "$scratch/judge" "$AUTOGRADER_ROOT/source/course/build/judge"
[ ! -e "$scratch/apt" ]
ok $? "apt-get was not called"
done_testing
