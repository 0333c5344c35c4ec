# Jobs that are killed, hang or die; each student is graded once.
. tests/tap.sh
. tests/class/fixture.sh
pretend_grader

for n in 01 02 03 04 05 06 07 08 09 10 11 12; do
    submit "s$n" "1.1 passed ${n#0}" '1.2 wrong 1'
done
printf 'id\n' >"$class/roster.csv"
cp -r "$class" "$scratch/kept"
grade_class >/dev/null
cp "$out/gradebook.csv" "$scratch/undisturbed.csv"
cp -r "$out/feedback" "$scratch/undisturbed"
is "$(wc -l <"$out/graded.log")" 12 "undisturbed, every student is graded"

# What kill -9 hits: a job, GNU parallel, what was started first.
again() {
    (run collect && run jobs PRETEND=0.6 JOBS=2) >/dev/null 2>&1 &
    started=$!
    sleep "$1"
}
# Kills whose command matches; waits for one, as a busy machine begins late.
kill_one() {
    local patience=200
    until pkill -9 -f "$1"; do
        [ $((patience -= 1)) -gt 0 ] || return
        sleep 0.05
    done
}
rm -rf "$out/work" "$out/graded.log"
mkdir "$out/work"
: >"$BEGUN"
again 1.2
kill_one "^/bin/sh tests/class/job $out"
ok $? "a job is killed"
sleep 0.7
kill_one "^[^ ]*perl [^ ]*parallel .*$out"
ok $? "GNU parallel is killed"
wait "$started" 2>/dev/null
again 1.2
kill -9 $(pgrep -P "$started") "$started"
ok $? "what was started first is killed, and jobs go on without it"
wait "$started" 2>/dev/null
find "$out/work" -name new -prune -o -name results.json -exec jq -e .score {} + >/dev/null
ok $? "whatever result is there is whole"
grade_class PRETEND=0.2 >/dev/null 2>&1
ok $? "and then the class is graded"
cmp -s "$out/gradebook.csv" "$scratch/undisturbed.csv"
ok $? "the gradebook is that of the undisturbed run"
diff -r "$out/feedback" "$scratch/undisturbed" >/dev/null
ok $? "so are the students' pages"
is "$(cut -f 2 "$out/graded.log" | sort | uniq -d)" "" "nobody was graded twice"
is "$(cut -f 2 "$out/graded.log" | sort -u | wc -l)" 12 "and everybody once"
is "$(find "$out" -name new -o -name '*.new*' | wc -l)" 0 "nothing unfinished is left"

# Killed between the result and the log's line.
sed -i '/\ts03\t/d' "$out/graded.log"
run collect >/dev/null
like "$(tail -n 1 "$out/graded.log")" 's03' "a result whose line is missing is found, not made again"

# Two at a time.
rm -rf "$out/work" "$out/graded.log"
mkdir "$out/work"
run collect >/dev/null
(run jobs PRETEND=0.2 >/dev/null 2>&1) &
run jobs PRETEND=0.2 >/dev/null 2>&1
wait
is "$(wc -l <"$out/graded.log")" 12 "two runs at a time share the work"

# One that hangs, and one whose machine fails.
submit s01 hang
submit s02 die
run collect >/dev/null
said=$(run jobs JOB_LIMIT=1)
like "$said" '^fault    s01: see .*/work/s01/fault.txt$' "a job that hangs is stopped"
like "$said" '^fault    s02' "a job that fails is told"
rm -rf "$class" && cp -r "$scratch/kept" "$class"
grade_class >/dev/null
cmp -s "$out/gradebook.csv" "$scratch/undisturbed.csv"
ok $? "and done when it can be"
done_testing
