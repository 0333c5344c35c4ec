# A verdict after each save.
. tests/tap.sh
. tests/commands/scratch.sh

# Waits until the log holds $1 verdicts; 15 seconds at most.
verdicts() {
    for _ in {1..300}; do
        [ "$(grep -c '^Score: ' log)" -ge "$1" ] && return
        sleep 0.05
    done
    return 1
}

# The processes of this clone: nobody else's have its path.
left_over() {
    ps -eo pid,args | grep -F "$scratch/course" | grep -v -F grep
}

clone_course "$scratch/course"
cd "$scratch/course" || exit 1
file=exercises/01-perceptron/perceptron.c
make -s grade CH=1 B="$PWD/build" >/dev/null
# A group of its own, so that an interrupt reaches what a terminal's would; and not
# ignored, as it is by what runs in the background.
set -m
env --default-signal=INT make -s watch CH=1 B="$PWD/build" >log 2>&1 &
watching=$!
set +m
verdicts 1
ok $? "the first verdict comes at once"
sleep 0.5
is "$(grep -c '^Score: ' log)" 1 "without a save there is no other"
like "$(cat log)" 'Ctrl-C stops' "how to stop is said"
cat "$OLDPWD/solutions/01-perceptron/perceptron.c" >"$file"
verdicts 2
ok $? "a save gives a verdict"
is "$(grep '^Score: ' log | tail -n 1)" "Score: 70/70" "which is that of the new file"
sleep 0.3
sed '/^nn_step/,/^}/s/> 0.0/>= 0.0/' "$file" >new.c && mv new.c "$file"
verdicts 3
ok $? "a file that is replaced by another is noticed"
unlike "$(grep '^Score: ' log | tail -n 1)" '70/70' "and graded"
sleep 0.3
touch "$file"
verdicts 4
ok $? "a save that changes nothing is a save"
sleep 0.3
rm "$file"
sleep 0.4
kill -0 $watching 2>/dev/null
ok $? "a file that is gone for a moment does not end it"
cp "$OLDPWD/solutions/01-perceptron/perceptron.c" "$file"
verdicts 5
ok $? "and it is graded when it is back"
unlike "$(cat log)" "$(printf '\033')" "nothing is cleared without a terminal"
# Begun well before it is ended: a shell that is killed as it is forked runs our trap.
{ sleep 11; kill -KILL -- -$watching; } 2>/dev/null &
killer=$!
sleep 1 # the verdict has been written, and the wait for the next has begun
kill -INT -- -$watching
wait $watching
like $? '^130$' "Ctrl-C ends it as it ends any make"
unlike "$(cat log)" '\*\*\*' "and without a complaint"
kill $killer 2>/dev/null
sleep 0.2
is "$(left_over)" "" "and leaves no process behind"
is "$(find build -maxdepth 1 -name 'watch.*')" "" "and no file"
make -s watch >log 2>&1
is $? 2 "without CH or EX it does not start"
like "$(cat log)" 'make watch CH=01' "and shows how"
done_testing
