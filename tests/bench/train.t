# What make bench measures: the library, and a student's plain units, learn the
# same; and the plain units are right.  No time is measured here.
. tests/tap.sh
bench=build/bench

# The plain ways of writing the quick solutions, as a student may hand them in.
units=$(ls solutions/*/*.c | sed "s|^solutions|$bench/units|")
# shellcheck disable=SC2086  # several files
make -s $units >"$scratch/log" 2>&1
is "$?$(cat "$scratch/log")" 0 "every edit finds its text in the solution"
make -s grade SUBMISSION=$bench/units RESULTS="$scratch/results" >"$scratch/report" 2>&1
like "$(tail -n 1 "$scratch/report")" '^Score: ([0-9]+)/\1$' "element by element everything is right"
is "$(cat $bench/units/*/*.c | grep -c 'nn_vec_[acg][a-z_]*(')" 0 \
    "and nothing of it calls the quick loops"

# W3's samples take 80 MB, and a test is no place for them.
works=$(awk '!/^#/ && $2 != "noisy" { print $1 }' tests/bench/works.tsv)
# shellcheck disable=SC2086,SC2046  # several files
make -s bench-programs $(printf "$bench/%s/work " $works) >"$scratch/log" 2>&1
is "$?$(cat "$scratch/log")" 0 "the programs can be built"
losses() {
    echo check | ASAN_OPTIONS=detect_leaks=0 OPENBLAS_NUM_THREADS=1 "$bench/$1" "$bench/$2"
}
# Sums in another order differ in the last bits.
apart() {
    printf '%s\n' "$1" "$2" | awk 'NR == 1 { split($0, a); next }
        { for (i = 1; i <= 3; i++) { d = a[i] - $i; if (d < 0) d = -d; if (!(d <= 1e-9 * a[i])) exit 1 }
          exit NF != 3 || !(a[3] < a[1]) }'
}
for work in $works; do
    ours=$(losses ours "$work")
    apart "$ours" "$(losses plain "$work")"
    ok $? "$work: get and set learn what the library learns"
    memory=$(echo memory | "$bench/ours" "$bench/$work")
    echo "$memory" | awk '{ exit !($1 <= 1.5 * $2) }'
    ok $? "$work: memory is within 1.5 times of the least ($memory)"
done
for program in student watched; do
    apart "$(losses ours W1)" "$(losses $program W1)"
    ok $? "W1: so do get and set of the program '$program'"
done

# Programs are quick only if OpenBLAS comes first where it is.
if pkg-config --exists openblas; then
    unlike "$($bench/bound blas)" '^GSL$' "what is measured multiplies with OpenBLAS"
    like "$(ldd $bench/student)" libgslcblas "the student's multiplies with GSL"
    unlike "$(ldd $bench/student)" openblas "and with nothing else"
fi
like "$(tests/bench/train $bench cost --work W9 2>&1)" '^bench: no such work: W9. There are: W1, ' "an unknown work is refused"
done_testing
