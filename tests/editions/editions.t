#!/bin/bash
# The notes in other forms: what the fixture course becomes, and that the checks of the
# editions can fail.  The whole course is looked at by make test-site.
. tests/site/fixture.sh
. tests/editions/checks.sh

fresh
cat >editions.mk <<'EOT'
include Makefile
VERSION := 0.0
TOOL := B='$(B)' $(COURSE)/lib/tools
quoted = '$(subst ','\'',$1)'
EDITIONS := $(COURSE)/docs/editions
include $(COURSE)/docs/editions.mk
.PHONY: always
EOT
edition() { make --no-print-directory -f editions.mk COURSE="$course" "$@"; }
chapter=build/editions/01-sample/chapter.json
shows() { grep -q -e "$2" "$1"; }

# ---- The tree that the book is made of ----
does "a lesson becomes a chapter" edition $chapter build/editions/02-second/chapter.json
does "its anchors are its own" shows $chapter '"c01-ex-1.1"'
does "sections are numbered" shows $chapter '"1.1"'
does "a link to another chapter stays in the book" shows build/editions/02-second/chapter.json '"#c01-eq-preact"'
does "a formula and the comma behind it stay on one line" shows $chapter '"held"'
does "a link to a file becomes its words" bash -c "! grep -q 'src/lib' $chapter"
does "hints leave the exercise" bash -c "! grep -q '<details' $chapter"

# ---- EPUB ----
does "an EPUB is made" edition epub
unzip -q -o build/book.epub -d "$scratch/epub"
does "each chapter is a file" ls "$scratch/epub/EPUB/text/ch002.xhtml"
does "links between chapters lead to files" grep -q 'href="ch001.xhtml#c01-eq-preact"' "$scratch/epub/EPUB/text/ch002.xhtml"
does "hints are the last chapter" grep -q 'Hints' "$scratch/epub/EPUB/text/ch003.xhtml"
does "formulas and drawings are in it" grep -q 'properties="mathml svg"' "$scratch/epub/EPUB/content.opf"
check_epub build/book.epub

# ---- PDF ----
if [ -z "$browser" ] || missing pdftotext || missing qpdf; then
    skipped "a PDF" "Chromium, poppler or qpdf is not installed"
else
    does "a PDF is made" edition pdf
    check_pdf build/book.pdf
    is "$(pdfinfo build/book.pdf | sed -n 's/^Title: *//p')" "Neural networks from scratch" "it has a title"
    like "$(pdftotext -layout build/book.pdf -)" 'Stuck\? There are 3 hints, page [1-9][0-9]*\.' "a link on paper says its page"
    does "the same again is no work" edition --question build/book.pdf
    does "other paper is" bash -c "! make -s -f editions.mk COURSE='$course' --question build/book.pdf PAPER=letter"
    fails "no other is" 'PAPER=foo: .* a4 or letter' edition pdf PAPER=foo
    mkdir "$scratch/empty"
    fails "without Chromium it is said" 'Chromium is not installed. First: make setup pdf' \
        env PATH="$scratch/empty" /bin/sh "$course/docs/editions/print" x.pdf true
fi

# ---- Slides ----
if [ ! -f "$course/docs/editions/node_modules/reveal.js/dist/reveal.js" ]; then
    fails "slides say what they need" 'reveal.js is not installed. First: make setup slides' edition slides
    skipped "slides" "reveal.js is not installed"
else
    does "slides are made" edition slides
    deck=build/slides/01-sample.html
    does "the question comes first" shows $deck '<h2[^>]*>The question</h2>'
    does "prose is for the speaker" shows $deck '<aside class="notes">'
    does "a contract is shown" shows $deck 'The score  z = w . x + b'
    does "hints are not" bash -c "! grep -q '<details class=\"hint' $deck"
    does "tasks are listed with their minutes" shows $deck 'Exercise 1.1: Score one sample.*· 15.*minutes'
    does "nothing is asked of a network" test -z "$(grep -oE '(src|href)="(https?:)?//' $deck)"
    does "and no link leads to a page that is not in it" test -z "$(grep -oE 'href="[^"#:]+\.html' $deck)"
    check_slides $deck
    sed 's/<div class="sheet">/&<p style="width: 3000px; background: red">wide<\/p>/' $deck >wide.html
    if can_look; then
        fails "a slide that is too full is found" 'stands beyond the edge' look wide.html
    else
        skipped "a slide that is too full is found" "Chromium, node or playwright is not installed"
    fi
fi

# ---- An answer would be found ----
cd "$course" || exit 1
answer=$(awk '/BEGIN SOLUTION/ { inside = 1; next } /END SOLUTION/ { inside = 0 } inside && length > 55' solutions/[0-9]*/*.c | head -n 1)
chapter=$(basename "$(dirname "$(ls -d solutions/[0-9]*/*.c | head -n 1)")")
printf '    %s\n' "$answer" >"$scratch/answer.md"
leaks() {
    "$here/text" "$scratch/text" "$@" && lib/tools/leaks "$scratch/text" "$chapter"
    local status=$?
    rm -rf "$scratch/text"
    return $status
}
words=$(printf '%s' "$answer" | tr -s ' ' | sed 's/^ //; s/[][\\.*^$]/\\&/g')
mkdir "$scratch/page"
pandoc --standalone --metadata title=x "$scratch/answer.md" -o "$scratch/page/answer.html"
fails "an answer in a page is found" "$words" leaks "$scratch/page"
pandoc --metadata title=x "$scratch/answer.md" -o "$scratch/answer.epub"
fails "and in an EPUB" "$words" leaks "$scratch/answer.epub"
if [ -z "$browser" ] || missing pdftotext; then
    skipped "and in a PDF" "Chromium or poppler is not installed"
else
    "$browser" --headless --no-sandbox --disable-gpu --user-data-dir="$scratch/profile" \
        --print-to-pdf="$scratch/answer.pdf" "file://$scratch/page/answer.html" >/dev/null 2>&1
    fails "and in a PDF" "$words" leaks "$scratch/answer.pdf"
    printf '<pre>%0300d</pre>' 0 >"$scratch/wide.html"
    "$browser" --headless --no-sandbox --disable-gpu --user-data-dir="$scratch/profile" \
        --print-to-pdf="$scratch/wide.pdf" "file://$scratch/wide.html" >/dev/null 2>&1
    fails "a word outside the margins is found" 'page 1: *000' "$here/margins" "$scratch/wide.pdf"
fi

# ---- What instructors read ----
cat >"$scratch/lesson.md" <<'EOT'
# 1. A lesson
Six words before it, `code` and $x$ not.
## One
Two words.
### Exercise 1.1: Long
*build · 50 minutes · edit a.c*

None of these counts.
### Exercise 1.2: Short
*build · 30 minutes · edit a.c*
### Predict: more
*predict · 20 minutes*
## Two
A section of five words.
## Three
Three more words.
### Exercise 1.3: Endless
*build · 200 minutes · edit a.c*
## Sources
EOT
cat >"$scratch/plan.lua" <<'EOT'
function Pandoc(doc)
    local plan, read = dofile 'docs/editions/plan.lua', dofile 'docs/editions/teaching.lua'
    for _, class in ipairs(plan.classes(plan.sections(doc.blocks, read.tasks(doc.blocks)), 80)) do
        print(class.first, class.last, class.words, class.minutes, class.tasks[1].anchor, #class.tasks)
    end
    return pandoc.Pandoc {}
end
EOT
is "$(pandoc --from=gfm+tex_math_dollars --lua-filter="$scratch/plan.lua" "$scratch/lesson.md" | tr '\t' ' ')" \
    $'1 2 8 80 ex-1.1 2\nnil nil 0 20 predict-more 1\n3 4 8 200 ex-1.3 1' \
    "classes take what fits, a long task has its own, and sections are read once"
missing=$(lib/tools/exercises | while IFS='	' read -r number unit _; do
    grep -qx "## $number" "solutions/${unit%/*}/DISCUSSION.md" || echo "$number"
done)
is "$missing" "" "every exercise has a discussion"
missing=$(awk '/^### /{ title = substr($0, 5) } /^\*[a-z]+ · [0-9]+ minutes/ && !/^\*build/ { print FILENAME "\t" title }' \
    chapters/[0-9]*/README.md | while IFS='	' read -r lesson title; do
    grep -qxF "## $title" "solutions/$(basename "${lesson%/*}")/DISCUSSION.md" || echo "$title"
done)
is "$missing" "" "every other task has an answer"
missing=$(for lesson in chapters/[0-9]*; do
    grep -qx '## To discuss' "solutions/${lesson#*/}/DISCUSSION.md" || echo "$lesson"
done)
is "$missing" "" "and the questions of every chapter have answers"
done_testing
