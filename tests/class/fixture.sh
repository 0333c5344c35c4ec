# A small class for test scripts: `. tests/class/fixture.sh`, after tests/tap.sh.
#
#     hand_in ID [UNIT FILE]       a folder of ID's, with FILE as its unit
#     collect [VARIABLE=value]     collects $class into $out
#     known ID FIELD               what the last collection knows, as jq prints it
#     run STEP [VARIABLE=value]    a step of tests/class
#     book ID COLUMN               a cell of the gradebook, as Python's csv reads it

unit=01-perceptron/perceptron
class=$scratch/class
out=$scratch/out
mkdir -p "$class" "$out/work"
echo 4711471147114711 >"$out/seed"

hand_in() {
    mkdir -p "$class/$1/${2%/*}"
    [ $# -eq 1 ] || cp "$3" "$class/$1/$2.c"
}

run() {
    local step=$1
    shift
    env OUT="$out" CLASS="$class" CH=01 TIMES=1 SEED_FILE="$out/seed" "$@" "tests/class/$step" 2>&1
}

collect() {
    run collect "$@"
}

known() {
    jq -r --arg id "$1" '.students[] | select(.id == $id) | '"$2" "$out/students.json"
}

book() {
    python3 - "$out/gradebook.csv" "$1" "$2" <<'EOF'
import csv, sys
path, who, column = sys.argv[1:]
for row in csv.DictReader(open(path, newline="", encoding="utf-8"), strict=True):
    if row["id"].lstrip("'") == who:
        print(row[column])
EOF
}

# A grader that believes what a submission says of itself: the lines
#
#     // 1.1 passed 10 the grader's words
#     // die, // hang or // die once
#
# of a unit become its results.  What it does is noted in $scratch/begun.
pretend_grader() {
    cat >"$scratch/grader" <<'EOF'
#!/usr/bin/python3
import json, os, re, sys, time
plan, folder, out = sys.argv[1:]
text = open(folder + "/01-perceptron/perceptron.c").read()
open(os.environ["BEGUN"], "a").write(folder.split("/")[-2] + "\n")
time.sleep(float(os.environ.get("PRETEND", "0")))
begun = open(os.environ["BEGUN"]).read().split().count(folder.split("/")[-2])
if "// hang" in text: time.sleep(1000)
if "// die\n" in text or "// die once" in text and begun < 2:
    print("the machine is on fire"); sys.exit(2)
tests = []
for number, state, score, said in re.findall(r"^// (\S+) ([a-z_]+) (\d+) ?(.*)$", text, re.M):
    extra = {"cases": 2, "right": 1, "state": state.replace("_", " "), "function": "f"}
    mistake = re.search(r"K[0-9.]+", said)
    if mistake: extra["mistake"] = mistake.group()
    tests.append({"score": int(score), "max_score": 10, "name": number + " Ex", "number": number,
                  "output": said.replace("\\n", "\n"), "tags": ["01-perceptron/perceptron"], "extra_data": extra})
score = sum(t["score"] for t in tests)
with open(out + "/results.json", "w") as file:
    json.dump({"score": score, "output": "Score: %d/20" % score, "extra_data": {"exit": 0}, "tests": tests}, file, indent=1)
open(out + "/times.tsv", "w").write("1.1\t0.25\n")
EOF
    chmod +x "$scratch/grader"
    export GRADER=$scratch/grader BEGUN=$scratch/begun
    : >"$BEGUN"
}

# submit ID LINE...: a submission that says this of itself.
submit() {
    mkdir -p "$class/$1/${unit%/*}"
    printf '%s\n' "${@:2}" | sed 's,^,// ,' >"$class/$1/$unit.c"
}

# Collects, grades and writes all that comes of it.
grade_class() {
    run collect "$@" && run jobs "$@" && run gradebook "$@" && run pages "$@"
}
