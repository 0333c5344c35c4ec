# A whole class with make grade-class: killed on the way, and undisturbed.
. tests/tap.sh
export MAKEFLAGS=
cd "$(git rev-parse --show-toplevel 2>/dev/null || pwd)" || exit 1

make -s synthetic-class OUT="$scratch" CH=01 N=16 >/dev/null
class=$scratch/class
echo 1234567890123456 >"$scratch/seed"
grade() {
    make -s grade-class CLASS="$class" OUT="$scratch/$1" CH=01 TIMES=1 SEED_FILE="$scratch/seed"
}
grade calm >"$scratch/said" 2>&1
ok $? "a class is graded"
number=$(wc -l <"$scratch/calm/graded.log")
like "$(cat "$scratch/said")" '[0-9]+ graded' "and said how"

# Waits until so many are graded.
reached() {
    for _ in $(seq 300); do
        [ "$(cat "$scratch/wild/graded.log" 2>/dev/null | wc -l)" -lt "$1" ] || return
        sleep 0.1
    done
}
# Kills the first process of this kind that there is: between two there is none.
kill_one() {
    for _ in $(seq 200); do
        kill -9 "$(pgrep -f "$1" | head -n 1)" 2>/dev/null && return
        sleep 0.02
    done
    return 1
}
killed() {
    grade wild >/dev/null 2>&1 &
    reached "$1"
    kill_one "$2"
    ok $? "killed: $3"
    [ "$3" = make ] || pkill -9 -P $! 2>/dev/null
    kill -9 $! 2>/dev/null
    wait $! 2>/dev/null
}
killed 2 "grade-one $scratch/wild" "a grader"
killed 4 "perl.*parallel.*$scratch/wild" "GNU parallel"
killed 6 "make.*OUT=$scratch/wild" make
grade wild >/dev/null 2>&1
ok $? "and then graded to the end"

for file in gradebook.csv moodle.csv canvas.csv feedback; do
    diff -r "$scratch/calm/$file" "$scratch/wild/$file" >/dev/null
    ok $? "$file is that of the undisturbed run"
done
still() { sed '/<h2 id="times">/,$d' "$scratch/$1/class.html"; }
is "$(still wild | cksum)" "$(still calm | cksum)" "so is the class's page, but for the times"
is "$(cut -f 2 "$scratch/wild/graded.log" | sort | uniq -d)" "" "nobody was graded twice"
is "$(wc -l <"$scratch/wild/graded.log")" "$number" "and nobody left out"

# The seed is in no file but its own, and in nobody's command line.
is "$(grep -rl 1234567890123456 "$scratch/calm" | wc -l)" 0 "the seed stands in nothing that is written"
is "$(find "$scratch/calm/work" -name results.json -exec jq -r .extra_data.seed_sha256 {} + | sort -u)" \
    "$(sha256sum <"$scratch/seed" | cut -d ' ' -f 1)" "but its hash does"

# Wrong usage.
like "$(make -s grade-class 2>&1)" '^Which class\? Say it like this: make grade-class CLASS=handed-in OUT=graded$' "without a class it asks"
like "$(make -s grade-class CLASS=/nowhere OUT="$scratch/x" 2>&1)" '^There is no folder /nowhere' "a class that is not there is told"
echo 12 >"$scratch/short"
like "$(make -s grade-class CLASS="$class" OUT="$scratch/x" SEED_FILE="$scratch/short" 2>&1)" \
    '/short must hold one whole number of 16 to 19 digits' "a seed that anybody could guess is refused"
done_testing
