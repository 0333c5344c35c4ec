# Text of a student's may be shown, but never does anything: in no format.
. tests/tap.sh
. tests/judge/submission.sh
. tests/platforms/records.sh

record hostile
like "$(ask hostile '.tests[0].output')" 'error: #error' "the compiler repeats what a hostile file says"

# What the runner would do with a text, as one line.
does() { tests/platforms/runner | jq -r '.name' | sort | uniq -c | tr -s ' \n' ' ' | sed 's/^ //; s/ $//'; }
is "$(hostile_text | does)" "1 add-mask 1 error 1 set-output" "read alone, the text gives the runner three commands"

for kind in hostile forged; do
    expected="1 error 1 notice"
    [ $kind = hostile ] || expected="4 error 1 notice"
    translate github $kind >"$scratch/github"
    is "$(does <"$scratch/github")" "$expected" "$kind: the runner finds our own commands and no other"
    is "$(tr '\r' '\n' <"$scratch/github" | wc -l | tr -d ' ')" "$(tests/platforms/runner <"$scratch/github" | wc -l | tr -d ' ')" \
        "$kind: each is one line"
    unlike "$(cat "$scratch/github")" '##\[' "$kind: the old form of a command is nowhere"
    is "$(tests/platforms/runner <"$scratch/github" | jq -r '.properties | keys_unsorted | join(" ")' | sort -u | paste -s -d , -)" \
        "file line title,title" "$kind: with no properties but ours"

    is "$(tests/platforms/runner <"$scratch/github" | jq -r 'select(.name == "error") | .data' | sed 's/# #\[/##[/g')" \
        "$(jq -r -L tests/platforms/lib 'include "record"; . as $r | ([.tests[] | select(unbuilt)][0] | details($r) | join("\n")),
            (.tests[] | select(state | IN("wrong", "crashed", "exited")) | why)' "$scratch/records/$kind/results.json")" \
        "$kind: and the text arrives as it was"

    translate summary $kind >"$scratch/summary.md"
    pandoc -f gfm -t json "$scratch/summary.md" >"$scratch/summary.json"
    is "$(jq -r '[.. | objects | .t? // empty | select(IN("RawBlock", "RawInline", "Link", "Image", "Code", "Emph", "Strong", "BlockQuote",
        "BulletList", "OrderedList", "HorizontalRule", "Strikeout", "Math"))] | unique | join(" ")' "$scratch/summary.json")" "" \
        "$kind: the summary holds no HTML, link or other mark"
    is "$(jq '[.blocks[] | select(.t == "Table") | .c[4][0][3] | length] | tojson' "$scratch/summary.json")" '"[7]"' "$kind: nor a row of anybody's"
    is "$(jq '[.blocks[] | select(.t == "Header")] | length' "$scratch/summary.json")" "$(grep -c '^###' "$scratch/summary.md")" "$kind: nor a heading"
    unlike "$(grep -v '^    ' "$scratch/summary.md")" '@[A-Za-z]' "$kind: nobody is called by a name"

    translate tap $kind >"$scratch/tap"
    is "$(perl -MTAP::Parser -e '
        local $/; my $p = TAP::Parser->new({ source => \(scalar <STDIN>) }); my @n;
        while (my $r = $p->next) { $n[0]++ if $r->is_test; $n[1]++ if $r->is_bailout; $n[2]++ if $r->is_unknown or $r->is_yaml; $n[3]++ if $r->has_skip }
        print join " ", map { $_ || 0 } @n[0 .. 3], scalar $p->parse_errors' <"$scratch/tap")" "7 0 0 0 0" \
        "$kind: a TAP parser finds seven tests, and neither a bail-out nor a directive"

    is "$(translate xv6 $kind | grep -c '^ *Score: [0-9]*/[0-9]*$')" "$([ $kind = forged ] && echo 8 || echo 1)" "$kind: a score in the text is shown, indented"
    is "$(translate xv6 $kind | grep -E '^Score: ' | paste -s -d ' ' -)" "Score: 0/70" "$kind: and is not where scripts look"
    translate autolab $kind >"$scratch/autolab"
    is "$(wc -l <"$scratch/autolab" | tr -d ' ')" 2 "$kind: Autolab gets two lines"
    is "$(tail -n 1 "$scratch/autolab" | sed -E 's/([a-zA-Z0-9]+):/"\1":/g' | jq -c '.scores | to_entries | map(.value)')" "[0]" "$kind: the last with the score"

    for format in tap xv6 autolab prairielearn github summary gradescope; do
        is "$(translate $format $kind | LC_ALL=C tr -d '\n -~' | wc -c | tr -d ' ')" 0 "$kind: $format has printable text only"
    done
    for format in prairielearn gradescope autolab; do
        is "$(translate $format $kind | jq -r '.. | strings' | LC_ALL=C tr -d '\n -~' | wc -c | tr -d ' ')" 0 "$kind: $format, unpacked, too"
    done
done
is "$(xmllint --xpath 'count(//script | //b)' "$scratch/records/hostile/junit.xml")" 0 "JUnit's XML has no element of anybody's"
xmllint --noout --schema tests/platforms/junit.xsd "$scratch/records/hostile/junit.xml" 2>/dev/null
ok $? "and is valid"

# Inside GitHub Actions: everything that make grade prints, compiler messages included.
export GITHUB_STEP_SUMMARY=$scratch/step-summary GITHUB_ENV=$scratch/env GITHUB_OUTPUT=$scratch/output
said=$(make -s github CH=01 SUBMISSION="$scratch/sub" RESULTS="$scratch/results")
is $? 0 "make github ends as make grade does"
is "$(printf '%s\n' "$said" | does)" "1 error 1 notice" "its whole output gives no command but ours"
like "$said" '^ *Score: 0/70$|^Score: 0/70$' "the report is there"
like "$(cat "$GITHUB_STEP_SUMMARY")" '^### Score: 0/70$' "and the step's summary"
[ ! -e "$GITHUB_ENV" ] && [ ! -e "$GITHUB_OUTPUT" ]
ok $? "no other file of the runner's was written"
is "$(printf '%s\n' "$said" | sed -n 's/^::stop-commands::\(.*\)/\1/p' | grep -cE '^[0-9a-f]{32}$')" 1 "the token is random, of 128 bits"
make -s github CH=01 SUBMISSION="$scratch/sub" RESULTS="$scratch/results" STRICT=1 >/dev/null 2>&1
is $? 2 "with STRICT=1 a score that is not full fails the step"
submission snoop
write snoop 1.2 <<<'for (int k = 0; k < 5; k++) { const char *n[] = {"GITHUB_ENV", "GITHUB_OUTPUT", "GITHUB_PATH", "GITHUB_STATE", "GITHUB_STEP_SUMMARY"}; if (getenv(n[k])) { FILE *f = fopen(getenv(n[k]), "a"); if (f) { fputs("sneaked=1\n", f); fclose(f); } } } return z > 0;'
sed -i 's/#include <stdlib.h>/&\n#include <stdio.h>/' "$scratch/snoop/01-perceptron/perceptron.c"
like "$(make -s github CH=01 EX=1.2 BANS= SUBMISSION="$scratch/snoop" RESULTS="$scratch/results")" '^::notice title=Score::10/10' "a right answer that looks for the runner's files"
unlike "$(cat "$GITHUB_STEP_SUMMARY" "$GITHUB_ENV" 2>/dev/null)" sneaked "does not find them"
done_testing
