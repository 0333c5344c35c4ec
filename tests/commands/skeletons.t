# make skeletons never writes over work; editors find their commands.
. tests/tap.sh
. tests/commands/scratch.sh

clone_course "$scratch/course"
cd "$scratch/course" || exit 1
file=exercises/01-perceptron/perceptron.c
make -s skeletons
ok $? "skeletons are written"
is "$(git status --porcelain -- exercises)" "" "and are what git has"
mine=$(sed 's/return GSL_SUCCESS;/& \/* mine *\//' "$file")
printf '%s\n' "$mine" >"$file"
echo '/* A new line of the course. */' >>solutions/02-gates/gates.c
said=$(make -s skeletons 2>&1)
is $? 2 "work that git does not have stops it"
like "$said" 'exercises/01-perceptron/perceptron\.c' "and is named"
like "$(cat "$file")" 'mine' "and is still there"
is "$(git status --porcelain -- exercises/02-gates)" "" "nothing else was written either"
git checkout -q "$file"
make -s skeletons
is "$(tail -n 1 exercises/02-gates/gates.c)" '/* A new line of the course. */' "a changed solution makes a new skeleton"
echo '/* Another one. */' >>solutions/02-gates/gates.c
make -s skeletons
ok $? "what was generated a moment ago is no work"

make -s compile_commands.json
commands=compile_commands.json
is "$(jq -r '.[].file' $commands | sort)" \
    "$(find lib solutions exercises tests chapters -name '*.c' -type f 2>/dev/null | sort)" "editors learn of every C file"
is "$(jq -r '.[].directory' $commands | sort -u)" "$PWD" "each in this folder"
eval "$(jq -r '.[] | select(.file == "tests/judge/main.c") | .command' $commands) -fsyntax-only"
ok $? "the command of one of the judge's files compiles it"
eval "$(jq -r '.[] | select(.file == "solutions/01-perceptron/perceptron.c") | .command' $commands) -fsyntax-only"
ok $? "and that of a solution"
before=$(ls -i $commands)
make -s compile_commands.json
is "$(ls -i $commands)" "$before" "an unchanged file is left alone"
done_testing
