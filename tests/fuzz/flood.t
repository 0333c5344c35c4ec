# As much as a recording may hold, from a probe that wants the judge to choke: each
# flood is judged in five seconds of processor time and 600 MB, in a short report.
. tests/tap.sh
unit=01-perceptron/perceptron
make -s graded/$unit SUBMISSION=solutions
mkdir -p "$scratch/mine/$unit" "$scratch/results"
cat >"$scratch/mine/$unit/probe" <<'PROBE'
#!/bin/bash
cat "$FLOOD" >&"$NN_RECORD"
PROBE
chmod +x "$scratch/mine/$unit/probe"
export FLOOD=$scratch/flood

# flood NAME: what follows on standard input, up to 16 MB of it, after a group
flood() {
    { printf 'exercise 1.1 f title -\ngroup a 6\n' && cat; } 2>/dev/null | head -c 16770000 >"$FLOOD"
    (
        ulimit -t 5 -v 600000
        build/judge grade --recordings build/recordings/1 --mine "$scratch/mine" --sources solutions \
            --results "$scratch/results" --exercise 1.1 --no-leaks $unit >"$scratch/report" 2>"$scratch/errors"
    )
    is "$? $(cat "$scratch/errors")" "1 " "$1: judged"
    is "$(jq -r '.score' "$scratch/results/results.json")" 0 "$1: without a point"
    is "$(wc -c <"$scratch/report" | awk '{ print ($1 < 30000) }')" 1 "$1: in a short report"
    rm -f "$scratch/results"/*
}

# Text without a line end, again and again.
long() { yes "$1" | tr -d '\n'; }

flood "one case again and again" < <(yes 'case 1 a')
flood "a million cases" < <(seq -f 'case %.0f a' 1000000)
flood "matrices that are not there" < <(echo 'case 1 a'; yes 'out a matrix 4194304 1')
flood "empty vectors" < <(echo 'case 1 a'; yes 'out a vector 0')
flood "integers" < <(echo 'case 1 a'; yes 'out a int 1')
flood "exercises" < <(yes 'exercise 1.1 f title -')
flood "groups" < <(yes 'group a 1')
flood "one long number" < <(printf 'case 1 a\nout z double '; long 9)
flood "one long vector" < <(printf 'case 1 a\nout z vector 4194304'; long ' 0')
flood "one long name" < <(printf 'case 1 a\nout '; long a)
flood "one long word" < <(printf 'unwritten '; long a)
flood "one long trace" < <(printf 'case 1 a\ngsl 1 a 1 '; long '01-perceptron/perceptron.c:1')
done_testing
