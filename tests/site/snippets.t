#!/bin/bash
# docs/site/snippets: code and output in lessons, filled and checked.
. tests/site/fixture.sh

scratch() {
    local copy
    copy=$(mktemp -d "$scratch/copy.XXXXXX") && cp -r . "$copy" && echo "$copy"
}
same() { cmp "$lesson" "$course/tests/site/fixture/$lesson"; }

fresh
does "the fixture agrees with its sources" snippets --check
does "and with what its commands print" snippets --check --scratch "$(scratch)"

fresh
sed -i 's/double z = b;/double z = 0;/' "$lesson"
fails "a wrong snippet is found, with a diff" '^+ *double z = b;' snippets --check
does "checking writes nothing" grep -q 'double z = 0;' "$lesson"
does "filling mends it" snippets
does "exactly" same

fresh
sed -i '/^wc -l\|^3$/s/3/4/' "$lesson"
does "stale output is not looked at without a scratch copy" snippets --check
fails "stale output is found" '^-4' snippets --check --scratch "$(scratch)"
does "filling runs the commands" snippets --scratch "$(scratch)"
does "and keeps the lines left out where the rest agrees" same

fresh
sed -i 's/^1 2$/1 3/' "$lesson"
fails "lines left out do not hide a wrong line" '^+4 3' snippets --check --scratch "$(scratch)"

# value NAME PATTERN SED: after the edit, values are checked and this is said.
value() {
    fresh
    sed -i "$3" "$lesson"
    fails "$1" "$2" snippets --check --scratch "$(scratch)"
}
fresh
elsewhere=$(scratch)
does "numbers in prose are what programs print" snippets --check --scratch "$elsewhere"
does "a program ran once for two of them" test "$(cat "$elsewhere/runs")" = 01-sample/score
value "a stale number is found" '^+score .* -->1.5<' 's/-->1.5</-->1.4</'
fresh
sed -i 's/-->1.5</-->1.52</' "$lesson"
snippets --scratch "$(scratch)" >/dev/null
does "filling takes the digits of the text" grep -q -e '-->1.50<' "$lesson"
value "a number before the point may lack its digits" '^+score .* -->2<!' 's/-->1.5</-->1</'
value "a minus is part of a number" '-->−2.5<!' 's/-->−2.5</-->2.5</'
value "a program that is not there" 'a value from nope, which does not run' 's/value: score/value: nope/'
value "a command that finds nothing" 'finds nothing' 's/$1 == 3/$1 == 7/'
value "a value at the start of a line" 'ends the paragraph' 's/^score <!-- value/<!-- value/'
value "a value without an end" 'a number and its end on one line' 's/1.5<!-- .value -->/1.5/'
value "a stale number in the text of a picture is found" '^+!.* score is 1.5, lies' '/^<!-- alt\|^!.Three/s/1\.5/1.4/'
value "and one that is not there" 'no 1.4 in the text of a picture' '/^<!-- alt/s/1\.5/1.4/'
value "one that stands there twice" '1.5 stands twice' '/^!.Three/s/lies/or 1.5, lies/'
value "an alternative to no picture" 'no picture follows' 's/^!.Three.*/No picture./'
value "a value in a table" 'parts the cells of a table' 's/^score <!-- value/| score <!-- value/'
agrees() { [ "$(TEXT=$1 HAVE=$2 awk -f "$course/docs/site/number.awk")" = "$3" ]; }
does "spaces between digits stay" agrees "65 040" 65040 "65 040"
does "a number with an exponent is rounded, too" agrees 0.0000055 5.5e-06 0.0000055
does "and so is one that has changed" agrees "−0.17" -0.1849 "−0.18"
does "what is no number must be equal" agrees nan inf inf

# What programs have printed can be at hand already.
fresh
mkdir -p build/figures/01-sample
cc -Ilib -o "$scratch/score" chapters/01-sample/score.c && "$scratch/score" >build/figures/01-sample/score.dat
is "$(awk -f "$course/docs/site/quoted.awk" "$lesson")" "01-sample 01-sample/score" "the programs that a lesson quotes are known"
does "and what they printed is what it says" snippets --check --printed build/figures
does "for which nothing runs" test ! -e runs
sed -i 's/+1\.5$/+1.6/' build/figures/01-sample/score.dat
fails "a number that is printed no more is found" '^+score .* -->1.6<' snippets --check --printed build/figures

fresh
notes >/dev/null
does "a page is made of a lesson that agrees" test -f build/site/01-sample.html
sed -i 's/w\[2\] = {1.0/w[2] = {3.0/' chapters/01-sample/score.c
fails "and not after its program has changed" 'make snippets mends it' notes

fresh
sed -i 's/with: solution 1.1/with: mistake K01.1/' "$lesson"
fails "the stage is set as the lesson says" '^+mistake K01.1' snippets --check --scratch "$(scratch)"
rm tests/course/stage
fails "without a stage to set that is an error" 'no tests/course/stage' snippets --check --scratch "$(scratch)"

fresh
printf 'int more;\n' >>lib/nn/sample.h
sed -i 's/h: nn_sample_preact/h: nn_nope/' "$lesson"
fails "an unknown name is an error" 'there is no nn_nope in it' snippets --check

# agree WANT HAVE: does same-output.awk find HAVE in WANT?  Lines end with \n.
agree() {
    printf '%b' "$1" >"$scratch/want"
    printf '%b' "$2" >"$scratch/have"
    awk -f "$course/docs/site/same-output.awk" "$scratch/want" "$scratch/have"
}
differ() { ! agree "$@"; }
# Twenty thousand lines of the same length, with a counted one after each hundred.
many=$(seq 20000 | awk '{ print $1 % 100 ? "x" : $1 }')
does "a line left out may be none" agree '1\n...\n2\n' '1\n2\n'
does "or the last" agree '1\n...\n' '1\n2\n3\n'
does "or lines that look like those behind it" agree '...\n2\n3\n...\n5\n' '2\n4\n2\n2\n3\n5\n4\n5\n'
does "a line that is missing differs" differ '1\n...\n3\n' '1\n2\n'
does "and one too many" differ '...\n2\n' '2\n3\n'
does "and the wrong order" differ '...\n3\n...\n2\n' '2\n3\n'
does "twenty thousand lines are left out" agree 'x\n...\n100\n...\nx\n20000\n' "$many\n"
does "or written out" agree "$many\n" "$many\n"
does "and a wrong last line is found" differ 'x\n...\n100\n...\n20001\n' "$many\n"

# cut FILE NAME: the first line and the number of lines of a definition.
cut_of() { awk -v line=1 -v name="$2" -f "$course/docs/site/snippet.awk" "$1" | awk 'NR == 1 { n = $0 } END { print n, NR - 1 }'; }
is() { [ "$(cut_of "$1" "$2")" = "$3" ]; }
fresh
does "a function, with the comment above it" is chapters/01-sample/score.c score "13 9"
does "a function without a comment" is chapters/01-sample/score.c main "23 10"
does "an array, with the comment above it" is chapters/01-sample/score.c points "6 6"
does "a typedef by the name after its brace" is lib/nn/sample.h nn_sample "5 5"
does "a prototype, with its contract" is lib/nn/sample.h nn_sample_step "18 2"
does "a macro" is lib/nn/sample.h NN_SAMPLE_H "3 1"
does "the whole file" is lib/nn/sample.h "" "1 21"
does "a name that is only used is not found" \
    bash -c "! awk -v name=x -f '$course/docs/site/snippet.awk' lib/nn/sample.h"

done_testing
