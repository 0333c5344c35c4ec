# Attacks on the grader: a part of what `make test-hostile` hands in, and proof that
# the runner sees what an attack achieves.
. tests/tap.sh

# Without a sandbox that works there is nothing to attack.
tests/hostile/arena true 2>/dev/null || {
    echo "1..0 # SKIP no arena: overlays or namespaces cannot be made here"
    exit
}
make -s -j2 hostile-plan >"$scratch/plan" 2>&1
ok $? "all that grading needs can be made"

# What the runner says of attacks: attack ATTACK... -> its table.
run() { tests/hostile/run "$@" 2>&1; }

report=$(run answer-constants exit-success exit-like-no-program fork-twice include-solution \
    link-recorder file-read file-recording file-write forge-frames name-quotes network-out \
    output-escapes signal-everyone tree-pipe tree-solution)
like "$report" '^16 attacks, 0 forged points, 0 side effects$' "the sandbox holds against an attack of each kind"
unlike "$report" 'FORGED|changed|left|gives away' "the table says so of each"

# The other walls.
make -s hostile-plan NN_SANDBOX=landlock >"$scratch/plan" 2>&1
report=$(run answer-constants file-read fork-twice include-solution network-unix signal-everyone)
like "$report" '^6 attacks, 0 forged points, 0 side effects$' "so does Landlock where there are no namespaces"
make -s hostile-plan >"$scratch/plan" 2>&1

# Controls: the same attacks where nothing holds them.
report=$(run --grader tests/hostile/careless file-recording file-write fork-twice network-out file-read signal-everyone)
like "$report" '^file-recording +70/0 .* FORGED' "a forged score would be seen"
like "$report" "changed '/dev/shm/file-was-here'" "so would a file"
like "$report" "left [0-9]+ process.es. 'probe'" "a process"
like "$report" 'reached the network by TCP' "a connection"
like "$report" 'report.txt gives away .gsl_blas_ddot' "a line of a solution in a report"
like "$report" '^signal-everyone .*(the grader ended with|the witness is dead)' "and a grader that was killed"
run --grader tests/hostile/careless file-write >/dev/null
is $? 1 "and the runner ends with 1"
is "$(ls /var/tmp/file-was-here /dev/shm/file-was-here exercises/01-perceptron/file-was-here 2>/dev/null)" "" \
    "what happens in the arena stays there"
done_testing
