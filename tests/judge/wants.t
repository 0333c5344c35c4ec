# Known mistakes are built when something is wrong that one of them may explain, and
# not before: most people's first grade is "to do".
. tests/tap.sh
. tests/judge/submission.sh
unit=01-perceptron/perceptron
recorded() { ls "build/recordings/7/$unit" 2>/dev/null | grep -c '^K'; }
rm -rf build/recordings/7

submission right
like "$(grade right CH=01 SEED=7)" '^Score: 70/70$' "who is right waits for no known mistake"
is "$(recorded)" 0 "none is recorded"
submission empty
cp -r exercises/01-perceptron "$scratch/empty/"
like "$(grade empty CH=01 SEED=7)" '^Score: 0/70$' "nor does who has not begun"
is "$(recorded)" 0 "none is recorded"
submission early
write early 1.2 <<<'return z >= 0.0;'
report=$(grade early CH=01 SEED=7)
is "$(of 1.2 .extra_data.mistake)" K01.1 "who is wrong is told by name in the same command"
is "$(printf '%s\n' "$report" | grep -c '^Score:')" 1 "and once"
is "$(recorded)" "$(grep -c '^K' tests/$unit.mistakes)" "all of the unit are recorded"
# As if the mistakes had changed; in truth that would make other tests build them anew.
touch -d '1 hour ago' "build/recordings/7/$unit"/K*
grade right CH=01 SEED=7 >/dev/null
is "$(find "build/recordings/7/$unit" -name 'K*' -mmin +30 | wc -l)" 0 "and from then on kept up to date"
rm -rf build/recordings/7
done_testing
