# What becomes of results: statuses, lateness, decisions by hand, tables, pages.
. tests/tap.sh
. tests/class/fixture.sh
pretend_grader

submit ada '1.1 passed 10' '1.2 passed 10'
submit bo '1.1 passed 10' '1.2 wrong 3 Your step. K01.1\n    got <script>alert(1)</script> & ```'
submit cy '1.1 not_built 0 does not compile' '1.2 not_built 0 does not compile'
submit di '1.1 passed 10' '1.2 wrong 5'
submit dora die
submit once 'die once' '1.1 passed 10' '1.2 passed 10'
submit part '1.1 our_fault 0' '1.2 passed 10'
hand_in el $unit exercises/$unit.c
echo torn >"$class/fay.zip"
submit '=HYPERLINK("x")' '1.1 passed 10' '1.2 wrong 0 K01.1'
submit stranger '1.1 passed 1' '1.2 wrong 1'
cat >"$class/roster.csv" <<'EOF'
id,name,email,section,submitted,due
ada,"Lovelace, ""Ada""",ada@x,A,2026-01-31 20:00,
bo,<script>alert(2)</script>,+b@x,@B,2026-02-01 01:59,
cy,Cy,c@x,A,2026-02-03 00:00,
di,Di,d@x,A,2026-02-02 12:00,
dora,Dora,,,2026-01-31,
once,Once,,,2026-02-09 12:00,2026-02-10
part,Part,,,2026-02-09 12:00,
el,El,,,2026-01-31,
fay,Fay,,,2026-01-31,
"=HYPERLINK(""x"")",-Eve,e@x,A,2026-01-31,
gus,Gus,g@x,B,,
EOF
printf '[late]\ndue = 2026-01-31 23:59\ngrace = 2h\npercent per day = 10\ndays = 5\n' >"$class/policy.ini"

said=$(grade_class)
is $? 0 "a class is graded"
status() { for id; do printf '%s ' "$(book "$id" status)"; done; }
is "$(status ada bo cy di dora once part el fay gus stranger)" \
    "graded graded uncompilable late our fault graded our fault empty unreadable missing graded " "every status is told apart"
is "$(grep -c . "$out/work/dora/fault.txt")$(tail -n 1 "$out/work/dora/fault.txt")" "2the machine is on fire" "what the machine said is kept"
is "$(grep -c '^dora$' "$BEGUN") $(grep -c '^once$' "$BEGUN") $(grep -c '^ada$' "$BEGUN")" "2 2 1" "who dies is tried once more, others are not"
is "$(book dora final)$(book fay final)" "" "neither is a zero"
is "$(book gus final)$(book el final)" 0 "who is missing has one"
is "$(book part points) $(book part 1.1)" "10 " "our own fault in one exercise is left out"

# ---- Lateness ----
late() { echo "$(book "$1" 'late days') $(book "$1" 'late penalty') $(book "$1" final)"; }
is "$(late ada)" "0 0 20" "in time"
is "$(late bo)" "0 0 13" "within the grace"
is "$(late di)" "2 3 12" "two days of 10 percent of 15 points are 3 points"
is "$(late part)" "9 10 0" "after the last day nothing counts"
is "$(late once)" "0 0 20" "somebody's own due date, to the end of that day"
is "$(book stranger 'late days')" "" "no time, no lateness"
like "$(cat "$out/feedback/di.md")" '^Late by 2 days: 3 points taken off. .*rounded down' "the student is told the rule"

# ---- Tables ----
cat >"$scratch/tables.py" <<'EOF'
import csv, re, sys
out = sys.argv[1]
n = 0
def ok(right, what):
    print("%sok 1 - %s" % ("" if right else "not ", what))
for name in "gradebook", "moodle", "canvas":
    data = open("%s/%s.csv" % (out, name), "rb").read()
    rows = list(csv.reader(data.decode().splitlines(True), strict=True))
    ok(len({len(row) for row in rows}) == 1, name + ".csv: every row has the header's columns")
    ok(data.endswith(b"\r\n") and data.count(b"\n") == data.count(b"\r\n"), name + ".csv: lines end in CRLF")
    cells = [cell for row in rows for cell in row if cell]
    ok(not any(cell[0] in "=+-@\t\r" for cell in cells), name + ".csv: no cell is a formula")
    ok(any(cell.startswith("'=HYPERLINK") for cell in cells), name + ".csv: and none is lost")
book = list(csv.DictReader(open(out + "/gradebook.csv", newline="")))
ok(book[0]["name"] == 'Lovelace, "Ada"', "commas and quotes come back")
ok(book[1]["email"] == "'+b@x" and book[1]["section"] == "'@B", "formulas are neutralised in every column")
ok(all(re.fullmatch("[0-9a-f]{64}", row["seed sha256"]) for row in book), "the seed's hash is there")
ok(re.fullmatch("01-perceptron/perceptron=[0-9a-f]{64}", book[0]["file sha256"]), "and the file's")
canvas = list(csv.reader(open(out + "/canvas.csv", newline="")))
ok(canvas[0] == ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "01 perceptron"], "Canvas's columns")
ok(canvas[1] == ["    Points Possible", "", "", "", "", "20"], "Canvas's row of possible points")
ok(canvas[2] == ['Lovelace, "Ada"', "", "ada", "ada@x", "A", "20"], "a student for Canvas")
moodle = list(csv.reader(open(out + "/moodle.csv", newline="")))
ok(moodle[0] == ["ID number", "Full name", "Email address", "Grade", "Feedback comments"], "Moodle's columns")
ok(moodle[4][:4] == ["di", "Di", "d@x", "12"], "a student for Moodle")
EOF
relay "" < <(python3 "$scratch/tables.py" "$out")

# ---- Pages ----
for page in "$out"/class.html "$out"/feedback/*.html; do
    python3 -c 'import sys, xml.dom.minidom as x; x.parse(sys.argv[1])' "$page" || echo "$page"
done >"$scratch/torn" 2>&1
is "$(cat "$scratch/torn")" "" "every page is well-formed"
is "$(grep -il '<script' "$out"/class.html "$out"/feedback/*.html)" "" "no text of a stranger's becomes a script"
is "$(cat "$out"/feedback/*.md | pandoc -f gfm -t html | grep -ci '<script')" 0 "nor in Markdown"
like "$(cat "$out/feedback/bo.html")" 'got &lt;script&gt;alert' "but is shown"
like "$(cat "$out/feedback/bo.md")" '^````$' "a fence is longer than what is in it"
is "$(grep -hoE '(src|href)="(https?:)?//[^"]*|url\([^)]*\)' -r "$out"/class.html "$out/feedback" | grep -v 'url(#histogram')" "" \
    "pages need nothing from elsewhere"
like "$(cat "$out/class.html")" 'K01.1, exercise 1.2: 2 students, 25 %' "the known mistakes are counted"
is "$(grep -c "$(cat "$out/seed")" -r "$out/feedback" "$out"/*.csv "$out/class.html" | grep -v ':0')" "" "the seed is in nothing that is shown"

# ---- The same again, and changed ----
cp -r "$out" "$scratch/before"
grade_class >/dev/null
diff -r -x graded.log -x queue -x lock "$scratch/before" "$out" >"$scratch/changed"
is $? 0 "graded again, every byte is the same"
is "$(sort "$BEGUN" | uniq -c | awk '$1 > 1 { print $2 }' | tr '\n' ' ')" "dora once " "only who died is tried again"
submit bo '1.1 passed 10' '1.2 passed 10'
grade_class >/dev/null
is "$(book bo final) $(grep -c '^bo$' "$BEGUN") $(grep -c '^ada$' "$BEGUN")" "20 2 1" "a changed submission is graded anew, the others are not"

# ---- Decisions by hand ----
cat >"$class/overrides.csv" <<'EOF'
id,exercise,points,reason,who
bo,1.2,9,"wrote it twice, by hand",kim
di,total,19,ill,kim
EOF
said=$(grade_class)
is "$(book bo final) $(book bo 1.2) $(book bo override)" "19 10 1.2: 9 by kim (wrote it twice, by hand)" "an exercise is decided, the grader's points stay to be seen"
like "$said" 'bo: final went down from 20 to 19' "a lower grade is said"
is "$(book bo changes)" "final went down from 20 to 19" "and noted"
is "$(late di)" "2 3 19" "a total is decided, whatever lateness says"
grade_class >/dev/null
is "$(book bo changes)" "final went down from 20 to 19" "the note stays while the grade does"
submit di '1.1 passed 10' '1.2 wrong 0'
submit ada '1.1 passed 10' '1.2 wrong 4'
said=$(grade_class)
is "$(book di final) $(book di points)" "19 10" "a decision survives a regrade"
like "$said" 'di: under the override of total, 1.2 went from 5 to 0' "a change under it is said"
like "$(book di changes)" 'under the override of total, 1.2 went from 5 to 0' "and noted"
like "$said" 'ada: final went down from 20 to 14' "so is every lower grade"
rm -r "$class/bo"
said=$(grade_class)
like "$said" 'bo: final went down from 19 to 9' "even of somebody whose work is gone"

# ---- Faults in what the instructor wrote ----
cp "$out/gradebook.csv" "$scratch/kept.csv"
fault() {
    said=$(run gradebook "${@:3}")
    is "$? $said" "2 $2" "$1"
}
bad() { printf '%s\n' "${@:2}" >"$scratch/$1"; }
bad r.csv id,name ada,A ada,B
fault "somebody twice in the roster" "$scratch/r.csv:3: the id ada is on line 2 already" ROSTER="$scratch/r.csv"
bad r.csv id,name ada
fault "a short row" "$scratch/r.csv:2: 1 columns, but the header has 2" ROSTER="$scratch/r.csv"
bad r.csv name Ada
fault "a roster without ids" "$scratch/r.csv:1: there is no column 'id'; needed: id" ROSTER="$scratch/r.csv"
bad r.csv id,submitted ada,yesterday
fault "a time that is none" "$scratch/r.csv:2: 'yesterday' is no time; it looks like 2026-01-31 23:59" ROSTER="$scratch/r.csv"
printf 'id,name\nada,\377\n' >"$scratch/r.csv"
fault "bytes that are no text" "$scratch/r.csv: byte 12 is not UTF-8" ROSTER="$scratch/r.csv"
bad p.ini '[late]' 'percent per day = ten'
fault "a percentage that is none" "$scratch/p.ini: [late] percent per day = ten: a whole number is needed" POLICY="$scratch/p.ini"
bad p.ini '[late]' 'percent = 10'
fault "a rule that there is not" "$scratch/p.ini: [late] has no 'percent'" POLICY="$scratch/p.ini"
head=id,exercise,points,reason,who
bad o.csv $head ada,1.9,1,r,w
fault "an override of an exercise that is not there" "$scratch/o.csv:2: '1.9' is no exercise that is graded here, nor 'total'" OVERRIDES="$scratch/o.csv"
bad o.csv $head zoe,1.1,1,r,w
fault "an override of nobody" "$scratch/o.csv:2: nobody in the class has the id 'zoe'" OVERRIDES="$scratch/o.csv"
bad o.csv $head ada,1.1,1,r,w ada,1.1,2,r,w
fault "two overrides of one thing" "$scratch/o.csv:3: line 2 decides this already" OVERRIDES="$scratch/o.csv"
bad o.csv $head ada,1.1,1,,w
fault "an override without a reason" "$scratch/o.csv:2: an override has a reason, and says who decided" OVERRIDES="$scratch/o.csv"
cmp -s "$out/gradebook.csv" "$scratch/kept.csv"
ok $? "a fault leaves the gradebook as it was"
done_testing
