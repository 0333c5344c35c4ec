# A probe that lies, 301 times, before a judge with sanitizers: it never fails, and
# gives full marks for nothing but the truth.
. tests/tap.sh
unit=01-perceptron/perceptron
make -s graded/$unit SUBMISSION=solutions build/sanitized/judge build/tests/fuzz/liar
mkdir -p "$scratch/mine/$unit" "$scratch/results"
cp build/tests/fuzz/liar "$scratch/mine/$unit/probe"
export FUZZ_REFERENCE=build/recordings/1/$unit/reference FUZZ_LOG=$scratch/log FUZZ_SEED

# What each run says, line by line: harm, lie, points, of, state.
judged=$scratch/judged
broken=0 plain=0 json=0 xml=0
for FUZZ_SEED in $(seq 43); do
    : >"$FUZZ_LOG"
    build/sanitized/judge grade --recordings build/recordings/1 --mine "$scratch/mine" --sources solutions \
        --results "$scratch/results" --no-leaks $unit >"$scratch/report" 2>"$scratch/errors"
    [ $? -le 1 ] && [ ! -s "$scratch/errors" ] || { broken=$((broken + 1)); sed 's/^/# /' "$scratch/errors"; }
    LC_ALL=C grep -q '[^[:print:][:space:]]' "$scratch/report" && plain=$((plain + 1))
    xmllint --noout "$scratch/results/junit.xml" 2>/dev/null || xml=$((xml + 1))
    jq -r '.tests[] | [.score, .max_score, .extra_data.state] | join(" ")' "$scratch/results/results.json" >"$scratch/verdicts" ||
        json=$((json + 1))
    # In the order of the exercises: they run in any, and what is wrong runs twice.
    sort -u "$FUZZ_LOG" | paste -d ' ' "$scratch/verdicts" - >>"$judged"
done
# Lines are now: points, of, state, exercise, harm, lie; a state may be two words.
sed -i 's/to do/to-do/; s/no end/no-end/; s/not built/not-built/' "$judged"
is "$(wc -l <"$judged")" 301 "each exercise was judged each time"
is "$broken" 0 "the judge never fails"
is "$plain $json $xml" "0 0 0" "its reports are plain text, JSON and XML"
is "$(awk '$5 == "harmless" && $1 < $2' "$judged")" "" "the truth has full marks"
is "$(awk '$5 == "harmful" && $1 >= $2' "$judged")" "" "a spoilt answer never has"
is "$(awk '$1 < 0 || $1 > $2 || ($3 == "passed") != ($1 == $2)' "$judged")" "" "full marks are a pass, and a pass is full marks"
is "$(awk '{ print $5 }' "$judged" | sort -u | paste -s)" "harmful	harmless	unknown" "lies of every kind were told"
done_testing
