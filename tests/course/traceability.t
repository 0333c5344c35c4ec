# make traceability: everything of an exercise follows from its number, and a hole is found.
. tests/tap.sh

table=$(tests/course/traceability --tsv 2>"$scratch/holes")
is "$(cat "$scratch/holes")" "" "no exercise lacks anything"
is "$(printf '%s\n' "$table" | tail -n +2 | cut -f 1,4)" "$(lib/tools/exercises | cut -f 1,3)" \
    "every exercise has a row"
# What the table reads from the probes' text is what the probes do.
is "$(printf '%s\n' "$table" | tail -n +2 | cut -f 1,8)" "$(cat build/recordings/1/*/*/reference | awk '
    $1 == "exercise" { if (id) print id "\t" groups; id = $2; groups = "" }
    $1 == "group" { groups = groups (groups == "" ? "" : ", ") $2 " " $3 }
    END { print id "\t" groups }' | sort -t . -k 1,1n -k 2,2n)" "groups and points are those that are recorded"
for columns in 80 200; do
    shown=$(COLUMNS=$columns make -s traceability)
    like "$shown" '^[0-9]+ exercises, [0-9]+ points, 0 holes$' "$columns columns: a sum at the end"
    is "$(printf '%s\n' "$shown" | awk -v most=$columns 'length > most' | grep -v 'none: ')" "" "$columns columns are not exceeded"
done
make -s traceability FORMAT=pdf >/dev/null 2>"$scratch/said"
is "$? $(head -n 1 "$scratch/said")" "2 usage: tests/course/traceability [--tsv]" "an unknown format is refused"

# hole WORDS FILE SED: without these lines of FILE the table fails and says so.
hole() {
    sed -i -E "$3" "$scratch/course/$2"
    ! (cd "$scratch/course" && tests/course/traceability >/dev/null 2>"$scratch/holes")
    ok $? "it fails: ${1%%$'\n'*}"
    is "$(cat "$scratch/holes")" "$1" "and says only that"
    cp "$2" "$scratch/course/$2"
}
mkdir -p "$scratch/course/lib"
cp -r lib/nn lib/tools "$scratch/course/lib"
mkdir "$scratch/course/tests"
cp -r chapters exercises solutions "$scratch/course"
cp -r tests/course tests/[0-9]* "$scratch/course/tests"
chapter=$(basename chapters/05-*)
unit=$chapter/softmax
hole "5.1: no contract in lib/nn" lib/nn/softmax.h '/^double nn_logsumexp/d'
hole "5.4: no known mistake" "tests/$unit.mistakes" 's/^(K05\.[0-9]+) 5\.4$/\1 5.5/'
hole "5.3: 2 hints where 3 are due" "exercises/$chapter/HINTS.md" '/^## 5.3/,/^## 5.4/{/^### 3/d}'
hole "5.8: no section in the lesson" "chapters/$chapter/README.md" 's/^### Exercise 5.8: .*/### The decision/'
hole "5.2: no solution" "solutions/$unit.c" '/END SOLUTION 5.2 /d'
hole "5.7: no group of cases" "tests/$chapter/probe_softmax.c" '/^probe_jacobian/,/^}/s/rec_group\(.*//'
hole "5.6: no probe
5.6: no group of cases" "tests/$chapter/xent.h" 's/^probe_xent\(/probe_sent(/'
hole "5.5: neither an equation for it nor a reason why not, or both" \
    "chapters/$chapter/README.md" 's/<!-- eq:nll for 5.5 -->/<!-- eq:nll -->/'
hole "5.4: neither an equation for it nor a reason why not, or both" \
    "chapters/$chapter/README.md" 's/<!-- eq:nll for 5.5 -->/<!-- eq:nll for 5.4 5.5 -->/'
done_testing
