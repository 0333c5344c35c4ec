# Strangers' code in a sandbox: the same grade, and nothing to reach.
. tests/tap.sh
. tests/judge/submission.sh
unset NN_SANDBOX TRUST SEED_FILE TIMES

plan=$scratch/plan
prepare() { make -s class-plan CH=01 PLAN_FILE="$plan" "$@"; }
prepare >"$scratch/made" 2>&1
ok $? "make class-plan prepares it"
others=$(cksum build/class/plan 2>&1)
# Grading works in a folder of its own here, which another user may pass through.
chmod 711 "$scratch" && mkdir -m 711 "$scratch/room"
with() { prepare NN_SANDBOX="$1"; }
one() { TMPDIR=$scratch/room tests/sandbox/grade-one "$plan" "$scratch/$1" "$scratch/results"; }

# In a chroot or a container bubblewrap may build nothing at all.
if bwrap --ro-bind / / true 2>/dev/null; then
    best=bwrap
    is "$(tests/sandbox/enter which)" bwrap "bubblewrap can build walls here"
else
    best=landlock
    ok 0 "bubblewrap builds no walls on this machine # SKIP"
fi
build/class/bin/confine --works
ok $? "and so can Landlock"

submission early
write early 1.2 <<<'return z >= 0.0;'
submission right
submission crash
write crash 1.1 <<<'const volatile double *null = 0; return *null;'
submission endless
write endless 1.2 <<<'for (;;) ; return z > 0.0;'
submission leaver
write leaver 1.3 <<<'void exit(int); exit(0); return 1;'
submission torn
write torn 1.4 <<<'return nn_step(;'
submission hog
write hog 1.2 <<<'char *p; do p = calloc(1 << 20, 64); while (p); return p != 0;'
submission thief
sed -i '1i #include "../../solutions/01-perceptron/perceptron.c"' "$scratch/thief/01-perceptron/perceptron.c"

for walls in $(printf '%s\n' $best landlock | uniq); do
    with $walls
    one right
    ok $? "$walls: a right submission is graded"
    is "$(tail -n 1 "$scratch/results/report.txt")" "Score: 70/70" "$walls: and has full marks"
    is "$(jq -r '.extra_data.submission' "$scratch/results/results.json")" exercises "$walls: its paths are the student's"
    is "$(cut -f 1 "$scratch/results/times.tsv" | paste -sd ' ')" "1.1 1.2 1.3 1.4 1.5 1.6 1.7" "$walls: its times are noted"
    one early
    is "$(state 1.2) $(points 1.2) $(of 1.2 .extra_data.mistake)" "wrong 5 K01.1" "$walls: a known mistake is named"
    one crash
    like "$(said 1.1)" 'nn_perceptron_preact\(\) follows a null pointer' "$walls: a crash is explained"
    like "$(said 1.1)" '^at exercises/01-perceptron/perceptron.c:[0-9]+$' "$walls: with its line"
    one leaver
    like "$(said 1.3)" 'ended the whole program \(exit status 0\)' "$walls: exit is told"
    one torn
    like "$(cat "$scratch/results/report.txt")" 'perceptron.c:[0-9]+:[0-9]+: error: expected' "$walls: so is a compiler's error"
    one thief
    like "$(cat "$scratch/results/report.txt")" 'solutions/01-perceptron/perceptron.c: (No such file|Permission denied)' \
        "$walls: the solution is not there"
done

with $best
one endless
like "$(said 1.2)" 'nn_step\(\) does not come to an end' "an endless loop is found, with its function"
is "$(points 1.1)" 10 "and costs the others nothing"
one hog
is "$(points 1.2)" 0 "who takes all memory gets none"

# A secret seed.
echo 1234567890123456 >"$scratch/seed"
prepare SEED_FILE="$scratch/seed" TIMES=4 2>"$scratch/made"
is "$(cksum build/class/plan 2>&1)" "$others" "who asks for a plan of their own leaves the others'"
one right
is "$(tail -n 1 "$scratch/results/report.txt")" "Score: 70/70" "with a secret seed, too"
is "$(jq -r '.extra_data.seed_sha256' "$scratch/results/results.json")" "$(sha256sum <"$scratch/seed" | cut -d ' ' -f 1)" \
    "whose hash is in the results"
is "$(jq -r '.extra_data.files["01-perceptron/perceptron"]' "$scratch/results/results.json")" \
    "$(sha256sum <solutions/01-perceptron/perceptron.c | cut -d ' ' -f 1)" "beside that of the file"
unlike "$(cat "$scratch/results"/*)" '1234567890123456' "and which is in none of them"
submission teller
write teller 1.2 <<<'printf("my inputs: %a", z); return z >= 0.0;'
sed -i '1i #include <stdio.h>' "$scratch/teller/01-perceptron/perceptron.c"
one teller
unlike "$(cat "$scratch/results"/*)" 'my inputs' "nor what the code printed"
is "$(of 1.2 .extra_data.mistake)" K01.1 "though the mistake is named"
prepare SEED_FILE=/dev/null >"$scratch/made" 2>&1
is $? 2 "an empty seed is refused"
like "$(cat "$scratch/made")" 'must hold one whole number of 16 to 19 digits' "in words"

# What is no file is refused, before anybody reads it.
submission strange
unit=$scratch/strange/01-perceptron/perceptron.c
prepare
refused() {
    one strange
    like "$(cat "$scratch/results/report.txt")" "exercises/01-perceptron/perceptron.c $1" "$2 is refused"
    is "$(tail -n 1 "$scratch/results/report.txt")" "Score: 0/70" "and earns nothing"
    rm -rf "$unit"
}
ln -sf "$PWD/solutions/01-perceptron/perceptron.c" "$unit"
refused "is a symbolic link" "a link to the solution"
mkfifo "$unit"
refused "cannot be read, or is no file" "a FIFO"
mkdir "$unit"
refused "cannot be read, or is no file" "a folder"
head -c 300000 /dev/zero >"$unit"
refused "is larger than 256 kB" "a huge file"
refused "does not exist" "what is missing"

tests/sandbox/grade-one "$scratch/nowhere" "$scratch/right" "$scratch/results" 2>"$scratch/made"
is $? 2 "without a plan nothing is graded"
make -s class-plan CH=01 NN_SANDBOX=none >"$scratch/made" 2>&1
is $? 2 "without a sandbox, neither"
like "$(cat "$scratch/made")" 'TRUST=1' "unless the code is trusted"
is "$(ls "$scratch/room")" "" "nothing is left behind"
done_testing
