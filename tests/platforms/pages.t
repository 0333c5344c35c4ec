# The scripts of docs/platforms.md are run as they stand there.
. tests/tap.sh
. tests/platforms/prebuilt.sh
unit=01-perceptron/perceptron

# The block of this language.
block() { awk -v language="$1" '$0 == "```" { on = 0 } on { print } $0 == "```" language { on = 1 }' docs/platforms.md; }

mkdir "$scratch/course"
git ls-files -z | tar --null -T - -cf - | tar -xf - -C "$scratch/course"
prebuilt "$scratch/course"
mkdir -p "$scratch/pack/handin-ada/01-perceptron"
sed 's/return z > 0.0;/return z >= 0.0;/' solutions/$unit.c >"$scratch/pack/handin-ada/$unit.c"
tar -C "$scratch/pack" -czf "$scratch/handin.tar.gz" handin-ada
score=$(make -s grade SUBMISSION="$scratch/pack/handin-ada" CH=01 TIMES=4 RESULTS="$scratch/results" | sed -n 's/^Score: \([0-9]*\).*/\1/p')

mkdir "$scratch/autolab"
(cd "$scratch" && make -s -C course class-plan CH=01 TIMES=4 && tar -cf autolab/autograde.tar course)
cp "$scratch/handin.tar.gz" "$scratch/autolab"
block make >"$scratch/autolab/Makefile"
(cd "$scratch/autolab" && make) >"$scratch/out" 2>&1
is $? 0 "Autolab's Makefile ends well"
is "$(sed '$d' "$scratch/out" | tail -n 1 | jq -r ._presentation)" semantic "before the last line stands what the page shows"
is "$(tail -n 1 "$scratch/out")" "{\"scores\":{\"01-perceptron\":$score},\"scoreboard\":[$score]}" "the last line has the score"

# git clone would fetch what is committed; what is here is wanted.
mkdir "$scratch/bin"
printf '#!/bin/sh\nfor last; do :; done\ncp -a %s/course "$last"\n' "$scratch" >"$scratch/bin/git"
chmod +x "$scratch/bin/git"
mkdir -p "$scratch/classroom/student/exercises/01-perceptron"
cp "$scratch/pack/handin-ada/$unit.c" "$scratch/classroom/student/exercises/01-perceptron/"
block python >"$scratch/autograder.py"
(
    cd "$scratch/classroom/student" &&
        PATH=$scratch/bin:$PATH CLASSROOM=nn ASSIGNMENT=ch01 USERNAME=ada SUBMISSION_TAG=submit/1 COMMIT_URL=https://g.example/c \
            RELEASE_URL=https://g.example/r /usr/bin/python3 "$scratch/autograder.py" >"$scratch/out" 2>&1
)
is $? 0 "Classroom 50's autograder ends well"
is "$(tests/platforms/validate tests/platforms/classroom50.schema.json "$scratch/classroom/student/result.json" 2>&1)" "" "its result is valid"
is "$(jq -c '[.score, .usernames]' "$scratch/classroom/student/result.json")" "[$score,[\"ada\"]]" "and has the score"

mkdir -p "$scratch/grade/student"
cp "$scratch/pack/handin-ada/$unit.c" "$scratch/grade/student/"
block sh | sed -e "s| /grade/| $scratch/grade/|g" -e "s|cd /course|cd $scratch/course|" >"$scratch/entry"
sh "$scratch/entry" >"$scratch/out" 2>&1
is $? 0 "PrairieLearn's entry point ends well"
is "$(tests/platforms/validate tests/platforms/prairielearn.schema.json "$scratch/grade/results/results.json" 2>&1)" "" "its result is valid"
is "$(jq '.score * 70 | round' "$scratch/grade/results/results.json")" "$score" "and has the score"
done_testing
