# What a person may type for CH, EX and SUBMISSION, and what is said otherwise.
. tests/tap.sh
. tests/commands/scratch.sh

select=lib/tools/select
for name in 1 01 perceptron 01-perceptron; do
    is "$($select chapter $name)" 01-perceptron "CH=$name is chapter 01-perceptron"
done
is "$($select units '' 1)" 01-perceptron/perceptron "a chapter's units are found"
is "$($select units 1.4 '')" 01-perceptron/perceptron "an exercise's unit is found"
is "$($select exercise 1.4 | cut -f 3,4)" "$(printf 'nn_perceptron_update\tLearn from one example')" \
    "an exercise's function and title are found"
said=$($select exercise 1.44 2>&1)
is $? 2 "an unknown exercise is wrong usage"
like "$said" 'no exercise 1\.44; nearest: 1\.4, 1\.5' "the nearest exercises are named"
said=$($select chapter percepton 2>&1)
is $? 2 "an unknown chapter is wrong usage"
like "$said" 'no chapter percepton; nearest: 01-perceptron' "the nearest chapter is named"
said=$(make slides CH=98 2>&1)
is "$? $(printf '%s\n' "$said" | grep -c .)" "2 2" "slides of no chapter are an error"
like "$said" '^There is no chapter 98; nearest:' "which is said once"
like "$($select units 1.4 2 2>&1)" 'in chapter 01-perceptron, not in|no chapter 2' \
    "an exercise of another chapter is not graded"

clone_course "$scratch/course"
cd "$scratch/course" || exit 1
for arguments in CH=77 EX=1.44 "EX=1.4'" SUBMISSION=nowhere SUBMISSION=Makefile; do
    said=$(make "grade" "$arguments" 2>&1)
    is $? 2 "make grade $arguments fails"
    is "$(printf '%s\n' "$said" | grep -c -v '^[^ ]*: \*\*\*')" 1 "and says why in one line"
done
[ ! -e build ]
ok $? "nothing was built before it was refused"
like "$(make grade SUBMISSION=nowhere 2>&1)" 'no folder nowhere' "a submission that does not exist is named"
like "$(make grade SUBMISSION=Makefile 2>&1)" 'Makefile is no folder' "a submission that is no folder is named"
done_testing
