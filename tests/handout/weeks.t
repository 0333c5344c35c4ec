# A class goes on: three weeks of handouts, and a student who takes each.
. tests/tap.sh
. tests/commands/scratch.sh
course=$scratch/course class=$scratch/class mine=$scratch/mine
tests/course/scratch "$course"
cd "$course" || exit 1
git init -q -b main . && git add -A && git commit -qm "The course"

handout() {
    make -s handout OUT="${1:-$class}" CH="$2" 2>&1
}
score() {
    make -s grade "$@" 2>&1 | tail -n 1
}
# Number, state and points of every exercise in a results.json.
verdicts() {
    lib/tools/results "$1" | cut -f 1,3,4,5
}

# ---- Week 0 ----
like "$(handout "" 00)" 'up to chapter 00-toolbox' "the first week is handed out"
is "$(git -C "$class" log --format=%s)" "Course version 0.1 ($(git rev-parse --short HEAD)), up to chapter 00-toolbox" \
    "as a repository with one commit"
handout "$scratch/again" 00 >/dev/null
is "$(git -C "$scratch/again" rev-parse 'HEAD^{tree}')" "$(git -C "$class" rev-parse 'HEAD^{tree}')" \
    "the same version of the course is handed out with the same bytes"
is "$(cd "$class" && ls -d solutions chapters/* exercises/* tests/[0-9]* 2>/dev/null | tr '\n' ' ')" \
    "chapters/00-toolbox exercises/00-toolbox tests/00-toolbox " "it has the first chapter and no answers"
is "$(grep -rlE '^(old|new):$' "$class/tests")" "" "nor the code of a known mistake"
is "$(git -C "$class" ls-files | grep -E '/test_|\.t$|\.py$|truth|^docs/[a-zA-Z]*\.md|^lib/tools/(handout|leaks)$')" \
    "docs/glossary.md
docs/notation.md" "nor what authors and instructors need, but for the words and symbols of the pages"
git clone -q "$class" "$mine"
cd "$mine" || exit 1
like "$(make help 2>&1)" 'make grade +grade' "make help works in it"
unlike "$(make help 2>&1)" 'make (handout|skeletons|mistake|snippets|figures)' "and lists nothing for authors"
like "$(make test 2>&1)" 'tests of the course are not handed out' "make test says what to do instead"
like "$(make project-a 2>&1)" 'needs chapters that are not here yet' "a project of a later chapter is refused in words"
is "$(score)" "Score: 0/70" "it is graded, everything to do"
{ cat "$course/solutions/00-toolbox/matrix.c"; echo '/* My own words. */'; } >exercises/00-toolbox/matrix.c
is "$(score)" "Score: 70/70" "and when it is solved, it is right"
work=$(saved exercises/00-toolbox/matrix.c)

# ---- Week 2: two chapters at a time ----
cd "$course" || exit 1
like "$(handout "" 02)" 'up to chapter 02-gates' "a later week is handed out"
is "$(git -C "$class" log --format=%s | wc -l | tr -d ' ')" 2 "as one more commit"
cd "$mine" || exit 1
like "$(make -s update 2>&1)" 'The course is up to date' "make update takes it"
is "$(saved exercises/00-toolbox/matrix.c)" "$work" "the student's work stays"
cmp -s solutions/00-toolbox/matrix.c "$course/solutions/00-toolbox/matrix.c"
ok $? "the answers of the first week have come"
is "$(score)" "Score: 70/210" "and everything can be graded again"
is "$(make -s notes 2>&1)" "The notes are in build/site/index.html" "the notes have no complaint"
unlike "$(cat build/site/*.html)" '0[3-9]-[a-z]*\.html' "and lead to no chapter that is missing"
unlike "$(cat README.md)" '@|chapters/0[3-9]' "nor does the README"
said=$(make run DEMO=02-gates/xor 2>&1)
is "$?" 2 "a program that needs what is not written fails"
like "$said" 'exercise 2\.[0-9] is not written yet' "and says what it needs"
like "$said" 'run on your own exercises/02-gates' "and why"
like "$(make -s plot CH=02 2>&1)" 'xor: needs exercise 2\.5' "so does a figure"
cp "$course"/solutions/01-perceptron/*.c exercises/01-perceptron/
cp "$course"/solutions/02-gates/*.c exercises/02-gates/
is "$(score)" "Score: 210/210" "solved, it has full marks"
for c in 00 01 02; do
    make -s grade CH=$c RESULTS="$scratch/here-$c" >/dev/null 2>&1
    make -s -C "$course" grade CH=$c SUBMISSION="$mine/exercises" RESULTS="$scratch/there-$c" >/dev/null 2>&1
    is "$(verdicts "$scratch/here-$c/results.json")" "$(verdicts "$scratch/there-$c/results.json")" \
        "chapter $c: the same verdicts as the whole course gives"
done
like "$(make run DEMO=02-gates/xor 2>&1)" '[0-9]' "a program runs on the student's own code"
is "$(score CH=02 SEED=2)" "Score: 70/70" "it can be graded with another public seed"
said=$(make -s grade SEED=7 2>&1)
is $? 2 "a seed without recordings is an error"
like "$said" '02-gates/gates can be graded with SEED=1 SEED=2 SEED=3' "that names those there are"
if command -v clang >/dev/null; then
    is "$(score CH=02 CC=clang B=build-clang)" "Score: 70/70" "another compiler comes to the same"
    rm -rf build-clang
fi
for k in K02.3 K02.12; do
    awk -v id=$k -f tests/build/mutate.awk "$course/tests/02-gates/gates.mistakes" \
        "$course/solutions/02-gates/gates.c" >exercises/02-gates/gates.c
    make -s grade CH=02 >/dev/null 2>&1
    like "$(grep -o '"mistake": "[^"]*"' build/grade/results.json)" "\"$k\"" "the known mistake $k is named, whose code is not here"
done
make -s reset CH=02 >/dev/null 2>&1
cmp -s exercises/02-gates/gates.c "$course/exercises/02-gates/gates.c"
ok $? "make reset brings the skeleton back"

# ---- Week 3: a chapter of two units, of which one calls the other ----
cd "$course" || exit 1
handout "" 03 >/dev/null
cd "$mine" || exit 1
make -s update >/dev/null 2>&1
is "$(score CH=03)" "Score: 0/80" "a chapter of two units is graded"
cp "$course/solutions/03-dense/net.c" exercises/03-dense/
like "$(make -s grade CH=03 2>&1)" 'It calls exercise 3\.1, which is not right yet' "what calls an unwritten exercise of the other unit is blocked"
is "$(score CH=03)" "Score: 30/80" "and the rest of the unit is right"
awk -v id=K03.1 -f tests/build/mutate.awk "$course/tests/03-dense/dense.mistakes" \
    "$course/solutions/03-dense/dense.c" >exercises/03-dense/dense.c
make -s grade CH=03 >/dev/null 2>&1
is "$(lib/tools/results | awk -F '\t' '$3 != "passed" { print $1, $3 }')" "3.1 wrong
3.6 blocked" "a mistake in the other unit counts once"
like "$(make -s grade EX=3.6 2>&1)" '3\.6 .* blocked' "also when one exercise is asked for"
unlike "$(make -s grade EX=3.6 2>&1)" ' 3\.1  ' "and nothing else is shown"
echo 'int x' >exercises/03-dense/dense.c
is "$(score CH=03)" "Score: 30/80" "a file that does not compile leaves the other its points"
cp "$course/solutions/03-dense/dense.c" exercises/03-dense/
is "$(score CH=03)" "Score: 80/80" "solved, both are right"
done_testing
