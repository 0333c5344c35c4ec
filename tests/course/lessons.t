# Lessons: the rubric's points that a script can check, code and output as their
# sources have it, figures as their programs draw them, pages without a warning.
. tests/tap.sh

for lesson in chapters/[0-9]*/README.md; do
    pandoc -f markdown -t plain --lua-filter=tests/course/rubric.lua "$lesson" >"$scratch/rubric" 2>"$scratch/messages"
    [ "$(grep -c '^ok' "$scratch/rubric")" -ge 20 ]
    ok $? "${lesson#chapters/}: the rubric was applied"
    relay "${lesson#chapters/}: " < <(cat "$scratch/rubric" "$scratch/messages")
    # Every numbered equation is held against the code by a test that names it.
    chapter=$(basename "$(dirname "$lesson")")
    for number in $(grep -o '\\tag{[0-9.]*}' "$lesson" | tr -cd '0-9.\n'); do
        grep -q "equation ($number): " tests/"$chapter"/test_*.c
        ok $? "a test holds equation ($number) against the code"
    done
done

out=$(make -s notes B=build 2>&1)
is "$out" "The notes are in build/site/index.html" "the notes are built without a warning"
for c in chapters/[0-9]*/README.md; do
    [ -s "build/site/$(basename "$(dirname "$c")").html" ]
    ok $? "there is a page for $(dirname "$c")"
done
is "$(grep -rhoE '(src|href)="(https?:)?//[^"]*' build/site/*.html | head -n 3)" "" "no page asks the network for anything"
is "$(grep -nE '^[+*] ' chapters/[0-9]*/README.md exercises/[0-9]*/HINTS.md)" "" "no line of a sum became an item of a list"
is "$(grep -rhF '$$' build/site/*.html | head -n 3)" "" "no page shows a formula as it was typed"

# Whether what is here drew the committed drawings of such scripts.  Graphviz
# leaves room for words according to the font.
gp_drew() { [ "$(gnuplot --version)" = "gnuplot 5.4 patchlevel 4" ]; }
dot_drew() {
    [ "$(dot -V 2>&1)" = "dot - graphviz version 2.43.0 (0)" ] &&
        [ "$(fc-match sans-serif)" = 'DejaVuSans.ttf: "DejaVu Sans" "Book"' ]
}
for f in chapters/[0-9]*/*.gp chapters/[0-9]*/*.dot; do
    [ -e "$f" ] || continue
    chapter=$(basename "$(dirname "$f")")
    figure=$(basename "${f%.*}").svg
    drawn=chapters/$chapter/figures/$figure
    if "${f##*.}_drew"; then
        cmp -s "$drawn" "build/figures/$chapter/$figure"
        ok $? "$drawn is what its program draws"
    else
        ok 0 "$drawn # SKIP another ${f##*.} draws it a little differently"
    fi
done

tests/course/scratch "$scratch/course"
out=$(docs/site/snippets --check --scratch "$scratch/course" 2>&1)
is "$out" "" "quoted code and the output of quoted commands are what they are now"
done_testing
