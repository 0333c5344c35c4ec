# An exercise as it was handed out, and nothing lost.
. tests/tap.sh
. tests/commands/scratch.sh

clone_course "$scratch/course"
solve "$scratch/course"
cd "$scratch/course" || exit 1
file=exercises/01-perceptron/perceptron.c
cp "$file" "$scratch/before"
said=$(make -s reset EX=1.4)
is $? 0 "one exercise is reset"
like "$said" 'before-reset-1' "where the copy is, is said"
is "$(saved "$file.before-reset-1")" "$(saved "$scratch/before")" "the copy holds the old bytes"
like "$(cat "$file")" 'exercise 1\.4 is not written yet' "the exercise is as handed out"
is "$(diff "$scratch/before" "$file" | grep -c '^[0-9]')" 1 "nothing else has changed"
is "$(grep -c 'is not written yet' "$file")" 1 "the other exercises are still written"
cc -fsyntax-only -std=c11 -Ilib -D_POSIX_C_SOURCE=200809L "$file" 2>/dev/null
ok $? "what remains compiles"
like "$(make -s reset EX=1.4)" 'nothing to do' "a second time there is nothing to do"
[ ! -e "$file.before-reset-2" ]
ok $? "and no copy is made"
sed -i.bak 's/^    \/\* Exercise 1\.4: write this\. \*\/$/    int mine = 1;/' "$file" && rm -f "$file.bak"
make -s reset EX=1.4 >/dev/null
like "$(cat "$file.before-reset-2")" 'int mine = 1' "a second copy does not overwrite the first"

# The type on the name's own line, as many write it.
awk '/^int$/ { held = $0; next } held != "" { $0 = held " " $0; held = "" } 1' "$scratch/before" >"$file"
make -s reset EX=1.2 >/dev/null
ok $? "a function with its type on the same line is found"
is "$(grep -c 'exercise 1\.2 is not written yet' "$file")" 1 "and reset"
is "$(grep -c 'nn_step(double z)' "$file")" 1 "and it is there once"
sed 's/^nn_step/nn_stepp/' "$scratch/before" >"$file"
said=$(make -s reset EX=1.2 2>&1)
isnt=$?
[ "$isnt" -ne 0 ]
ok $? "a function that is not there cannot be reset"
like "$said" 'no function nn_step .*' "it is named"
like "$said" 'make reset CH=01-perceptron' "and the way out is"
is "$(saved "$file")" "$(sed 's/^nn_step/nn_stepp/' "$scratch/before" | cksum)" "and the file is as it was"

make -s reset CH=1 >/dev/null
ok $? "a whole chapter is reset"
is "$(git status --porcelain -- exercises)" "" "the files are as handed out, and git does not see the copies"
cmp -s <(sed 's/^nn_step/nn_stepp/' "$scratch/before") "$file.before-reset-4"
ok $? "and what was there is kept"
rm -r solutions

cp "$scratch/before" "$file"
git commit -qam "All my work"
EX=1.7 lib/tools/reset >/dev/null
like "$(cat "$file")" 'exercise 1\.7 is not written yet' "without solutions the skeleton comes from git's history"
is "$(make -s reset 2>&1 | grep -c 'make reset EX=1.4')" 1 "without EX and CH it shows how"
# What make only knows as a source stands under "Not a target".
is "$(make -pn help 2>/dev/null | awk '/^exercises\/.*:/ && before != "# Not a target:" { before = $0; print }
    { before = $0 }')" "" "no rule has an exercise as its target"
done_testing
