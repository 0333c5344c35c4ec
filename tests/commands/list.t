# The last known state of every exercise.
. tests/tap.sh
. tests/commands/scratch.sh

line() {
    printf '%s\n' "$list" | grep "^  $1 " | tr -s ' '
}

clone_course "$scratch/course"
solve "$scratch/course"
cd "$scratch/course" || exit 1
file=exercises/01-perceptron/perceptron.c
make -s reset EX=1.5 >/dev/null
list=$(make -s list CH=1)
is $? 0 "the list needs no grade"
is "$(line 1.4)" " 1.4 Learn from one example not graded " "an exercise nobody has graded says so"
make -s grade EX=1.4 >/dev/null
list=$(make -s list CH=1)
is "$(line 1.4)" " 1.4 Learn from one example passed 10/10" "a passed exercise shows its points"
is "$(line 1.3)" " 1.3 The answer of a neuron not graded " "grading one says nothing of another"
make -s grade CH=1 >/dev/null
list=$(make -s list CH=1)
is "$(line 1.5)" " 1.5 Train until nothing is wrong to do 0/10" "an exercise that is not written is to do"
like "$list" '^01 perceptron +\[#{17}\.{3}\]  85%' "the chapter's bar counts its points"
like "$list" '6 of 7 exercises' "what passes is counted"
unlike "$list" "$(printf '\033')" "there are no colours without a terminal"
make -s grade CH=1 SUBMISSION=solutions >/dev/null
is "$(make -s list CH=1)" "$list" "grading another submission changes nothing"
echo '/* later */' >>"$file"
list=$(make -s list CH=1)
is "$(line 1.4)" " 1.4 Learn from one example changed 10/10" "after an edit the state is known to be old"
make -s grade CH=1 >/dev/null
chmod a-w build/grade/progress
list=$(make -s list CH=1)
is "$(line 1.4)" " 1.4 Learn from one example passed 10/10" "and after a grade it is new again"
rm -rf build/grade/progress && mkdir build/grade/progress
make -s grade CH=1 >/dev/null 2>&1
ok $? "a grade is given even when it cannot be remembered"
is "$(find build/grade -name '*.tmp*' | wc -l | tr -d ' ')" 0 "and nothing half-written is left"
like "$(make -s list CH=percepton 2>&1)" 'nearest: 01-perceptron' "an unknown chapter gets the nearest"
done_testing
