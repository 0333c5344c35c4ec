# Adding a chapter is adding directories: the ten steps of docs/writing-a-chapter.md,
# followed in a scratch copy with the files in tests/course/chapter: two units, of which
# the one with the later exercise has the earlier name.
. tests/tap.sh
new=$PWD/tests/course/chapter
tests/course/scratch "$scratch/course"
cd "$scratch/course" || exit 1

cp -r "$new"/lib "$new"/solutions .   # steps 1 and 2: the contract, the solution
like "$(make -s skeletons 2>&1; cat exercises/97-sample/sample.c)" 'exercise 97\.1 is not written yet' \
    "step 3: the skeleton is made"
like "$(cat exercises/97-sample/half.c)" 'exercise 97\.2 is not written yet' "of each unit"
cp -r "$new"/tests "$new"/exercises . # steps 4 to 7: probe, mistakes, hints, tests
like "$(make -s grade CH=97 SUBMISSION=solutions 2>&1)" '^Score: 20/20$' "step 4: the solution gets full marks"
like "$(make -s grade CH=97 2>&1)" '97\.1 +Twice a number +to do +0/10' "and the skeleton is to do"
is "$(make -s grade CH=97 2>&1 | grep -o '97\.[12] ' | head -n 2 | tr -d '\n')" "97.1 97.2 " \
    "the units stand in the order of their exercises"
for k in 1 2; do
    said=$(make -s mistake K=K97.$k 2>&1)
    like "$said" 'Is .* a number its (square|root)' "step 5: known mistake K97.$k is named"
    like "$said" '^Score: 10/20$' "and all else in the chapter is solved"
done
like "$(make -s mistake K=K97.3 2>&1)" "no known mistake is called 'K97\.3'" "a mistake that nobody knows is refused"
like "$(make -s hint EX=97.1 2>&1)" 'What is added' "step 6: there is a hint"
like "$(make -s build/tests/97-sample/test_sample && tests/gsl-tap build/tests/97-sample/test_sample)" \
    '^ok 1 - equation \(97\.1\)' "step 7: the reference is tested"
cp -r "$new"/chapters .               # steps 8 and 9: programs and lesson
is "$(make -s run DEMO=97-sample/twice)" 3 "step 8: the program runs"
like "$(make -s snippets 2>&1)" '97-sample/README.md: filled anew' "step 9: code and output are filled in"
like "$(cat chapters/97-sample/README.md)" '^3$' "with what the program prints"
like "$(tail -n 2 chapters/97-sample/README.md)" '^1$' "and with a mistake in one unit, the other being solved"
printf '| double | double | 97 | A number taken twice. |\n' >>docs/glossary.md
rm -f build/figures/01-perceptron/and.svg
is "$(env -u LC_ALL -u LC_CTYPE -u LANG make -s notes 2>&1)" "The notes are in build/site/index.html" \
    "the notes have no complaint, even where no locale is set"
like "$(cat build/site/97-sample.html)" 'id="ex-97.1"' "and a page for the chapter"
like "$(cat build/site/index.html)" '97-sample.html' "which the contents list"
like "$(make -s list 2>&1)" '97\.1 +Twice a number' "make list has it"
cp solutions/97-sample/*.c exercises/97-sample
make -s reset EX=97.2 >/dev/null
is "$(grep -l 'is not written yet' exercises/97-sample/*.c)" exercises/97-sample/half.c "make reset finds the unit of an exercise"
make -s reset CH=97 >/dev/null
is "$(grep -l 'is not written yet' exercises/97-sample/*.c | wc -l | tr -d ' ')" 2 "or all units of a chapter"
done_testing
