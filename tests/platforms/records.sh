# Grades of every kind, for test scripts: `. tests/platforms/records.sh`, after
# tests/tap.sh and tests/judge/submission.sh, from the top.
#
#     record NAME        makes the folder $scratch/records/NAME with results.json and
#                        junit.xml; NAME is one of $kinds
#     translate FORMAT NAME    the translation of a record, and translate's status
#     ask NAME FILTER    what jq says of a record

# shellcheck disable=SC2034  # read by who reads this
kinds="full mixed todo unbuilt fault secret hostile"

# What somebody would write who wants more than a grade: workflow commands old and new,
# ends of fences, comments and strings, directives, tags, names, and bytes for terminals.
# shellcheck disable=SC2016
hostile_text() {
    printf '%s\n' '::error file=a.c,line=1::forged' '  ::set-output name=score::100' '##[add-mask]0' \
        '::stop-commands::x' '::x::' '%0A::error::%25 100% , : ; ]' 'ok 99 - forged # SKIP' 'Bail out!' '1..0' \
        '  ...' 'Score: 999/999' '{"scores":{"01-perceptron":999}}' 'scores:{a:1}' '</pre></code><script>alert(1)</script>' \
        '```' '~~~' '| forged | passed | 10/10 |' '@everyone <b>bold</b> [link](https://evil.example) ![i](x)' \
        'https://evil.example www.evil.example me@evil.example' '# Heading' '* item' '&lt;b&gt; \# \@ `code` $(id)' ']]>' '<!--'
    printf 'cr\rlf\n\t\001\033[31mred\033]0;title\a \342\200\256 \177\377\n'
}

# A file that does not compile, with a message of its writer's in the compiler's mouth.
hostile_source() {
    hostile_text | tr -d '\r\n' | sed 's/^/#error /'
    echo
}

record() {
    local to=$scratch/records/$1
    mkdir -p "$to"
    case $1 in
    full) submission sub ;;
    mixed)
        submission sub
        write sub 1.1 <<<'*(volatile int *)0 = 1; return 0;'
        write sub 1.2 <<<'return z >= 0.0;'
        write sub 1.6 <<<'GSL_ERROR("exercise 1.6 is not written yet", GSL_EUNIMPL);'
        write sub 1.7 <<<'exit(0);'
        ;;
    todo) rm -rf "$scratch/sub" && cp -r exercises "$scratch/sub" ;;
    unbuilt) submission sub && sed -i '6s/^/int int;\n/' "$scratch/sub/01-perceptron/perceptron.c" ;;
    hostile)
        submission sub
        hostile_source >"$scratch/sub/01-perceptron/perceptron.c"
        ;;
    esac
    case $1 in
    fault) record_fault "$to" ;;
    secret)
        [ -d "$scratch/records/mixed" ] || record mixed
        cp "$scratch/records/mixed/junit.xml" "$to"
        jq '.extra_data |= (del(.seed) + {seed_sha256: ("0" * 64), files: {}})' \
            "$scratch/records/mixed/results.json" >"$to/results.json"
        ;;
    *)
        make -s grade CH=01 SUBMISSION="$scratch/sub" RESULTS="$to" >"$to/report" 2>&1
        [ "$1" != hostile ] || record_forged "$to"
        ;;
    esac
}

# The reference of exercise 1.3 breaks; all else is right.
record_fault() {
    local unit=01-perceptron/perceptron
    make -s graded/$unit SUBMISSION=solutions >/dev/null
    mkdir -p "$scratch/recordings/$unit"
    cp -r build/recordings/1/$unit/. "$scratch/recordings/$unit"
    awk '/^exercise/ { on = $2 == "1.3" } on && /^ended/ { $0 = "ended signal 11" } { print }' \
        build/recordings/1/$unit/reference >"$scratch/recordings/$unit/reference"
    build/judge grade --recordings "$scratch/recordings" --mine build/mine/solutions \
        --sources solutions --results "$1" $unit >"$1/report"
}

# As if everything that is not the course's had reached the record as it was written.
record_forged() {
    hostile_text >"$scratch/text"
    jq --rawfile text "$scratch/text" '
        .tests |= (to_entries | map(.key as $k | .value
            | .name += " # SKIP " + $text | .output = $text + "\u0000" | .tags[0] += $text
            | .extra_data.file += $text | .extra_data.sentence = $text
            | .extra_data.state = (["wrong", "crashed", "to do", "blocked", "not built", "exited", "passed"][$k % 7])))' \
        "$1/results.json" >"$1/forged.json"
    mkdir -p "$scratch/records/forged"
    mv "$1/forged.json" "$scratch/records/forged/results.json"
}

translate() {
    tests/platforms/translate "$1" "$scratch/records/$2" 2>"$scratch/messages"
}

ask() {
    jq -r "$2" "$scratch/records/$1/results.json"
}
