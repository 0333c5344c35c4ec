#!/bin/bash
# The site: what a page holds, and which faults of a lesson stop the build.
. tests/site/fixture.sh
page=build/site/01-sample.html

has() { grep -q -e "$1" "$page"; }
lacks() { ! has "$1"; }
said() { [ "$(cat "$scratch/out")" = "The notes are in build/site/index.html" ]; }

fresh
does "the notes are built" notes
said; ok $? "and say where they are, and nothing else"
does "no line ends between a number and its %, marked or not" has $'100\u00a0%'
does "a quoted function shows its own line numbers" has 'data-n="13">.*Adds up'
does "the caption links to the line in the file" has 'src/chapters/01-sample/score.c.html#L13'
does "the linked line is there" grep -q 'id="L13"' build/site/src/chapters/01-sample/score.c.html
does "an equation has an anchor and its number" has 'id="eq-preact".*(1.1)</a>'
does "an equation leads to the exercise that writes it" has '>Exercise <a href="#ex-1.1">1.1</a> writes this<'
does "or to several" has '>Exercises <a href="#ex-1.1">1.1</a> and <a href="#ex-1.2">1.2</a> write this<'
does "the tag is not in the formula" lacks '\\tag'
is "$(grep -o '<math display="inline" displaystyle="true"' $page | wc -l)" 4 "what stands beside each other are formulas of their own"
nbsp=$(printf '\302\240')
does "a pair of numbers stays on its line" has "point (1,${nbsp}2)"
does "and so does the number of a figure" has "in <a href=\"#fig-step\">figure${nbsp}1.1</a>"
does "a figure is drawn inline, with its alternative text" has '<title>A graph that is 0'
does "ids of two drawings differ" test -z "$(grep -o " id=[\"'][^\"']*" $page | sort | uniq -d)"
does "no style of a drawing leaks into the page" lacks '<style'
does "an exercise has its anchor" has 'id="ex-1.1"'
does "hints are closed" lacks '<details[^>]* open'
does "there is a hint for every rung" test "$(grep -c '<details' $page)" = 6
does "a link to another chapter leads to its page" \
    grep -q 'href="01-sample.html#eq-preact"' build/site/02-second.html
does "the index lists the chapters" grep -q 'The second chapter' build/site/index.html
does "no request leaves the page" test -z "$(grep -rhoE '(src|href)="(https?:)?//' build/site)"
does "a term leads to its definition" has 'id="term-bias"'

# ---- Navigation ----
# every PATTERN FILE: what matches, one a line.
every() { grep -oE -e "$1" "$2"; }
does "sections are numbered, and their number is their anchor" has '<a href="#one-neuron" class="mark">§1</a>'
does "the contents have each section and exercise, in order" test "$(sed -n '/class="toc"/,/<.nav>/p' $page |
    grep -o 'href="#[^"]*' | paste -s -d ' ')" = 'href="#one-neuron href="#the-same-in-c href="#exercises href="#predict-a-weight-of-zero href="#ex-1.1 href="#ex-1.2 href="#break-the-step-at-zero href="#what-can-go-wrong'
does "the index has the same, of every chapter" grep -q 'href="01-sample.html#ex-1.2">1.2 Answer' build/site/index.html
anchors() { every '<a href="#[^"]+"' "$page" | sed 's/.*#//; s/"//' | sort -u; }
dangling() { anchors | while read -r id; do has " id=\"$id\"" || echo "$id"; done; }
is "$(dangling)" "" "what the page remembers and links to is there"
does "a figure's number is its anchor" has '<a href="#fig-step" class="number"><strong>Figure'
does "a figure has its title" has '<p class="title">Three points, and'
does "and says what drew it" has 'score.gp</a> draws <a href="src/chapters/01-sample/score.c.html">score.c</a> · <code>make plot CH=01'
does "an exercise says what it is worth" has '15 minutes · 10 points · edit'
does "its command can be copied" has '<pre class="command"><code>make grade EX=1.1</code>'
does "what it needs is a link" has 'needs <a href="01-sample.html#ex-1.1">1.1</a>'

# ---- Words and symbols ----
uses() { every 'class="gloss" data-tip="[^"]*"' "$1" | sort | uniq -c; }
is "$(uses $page | grep -c neuron)" 1 "a word of the glossary is linked"
is "$(uses $page | grep -vc '^ *1 ')" 0 "once a lesson"
does "not before the chapter that introduces it" lacks 'data-tip="point"'
does "each has a text to show" has 'id="tip-neuron"'
does "a new word has its meaning beside it" has '<p><a href="glossary.html#weight" class="head">weight</a> <span class="french" lang="fr">poids</span>'
is "$(sed -n '/id="term-score"/,/class="equation"/p' "$page" | grep -c '^</div>')" 0 "and does not part the text from its formula"
is "$(every '<span id="[^"]*"><strong>' build/site/glossary.html | wc -l)" 6 "the glossary has every word"
does "which leads to where it is defined" grep -q '01-sample.html#term-weight' build/site/glossary.html
is "$(every 'id="sym-[^"]*"' build/site/symbols.html | paste -s -d ' ')" \
    'id="sym-x" id="sym-w" id="sym-hat-y" id="sym-hat-Y"' "the page of symbols has every symbol, once"
does "a first use of a symbol shows what a table says of it" has 'href="symbols.html#sym-w" class="symbol"'
does "or leads to that table, where the notation lists another meaning" has 'href="#sym-x" class="symbol"'

# ---- Search ----
index=build/site/search-index.js
does "the search index is a list of records" python3 -c 'import json, sys
text = open(sys.argv[1]).read().split("=", 1)[1].strip().rstrip(";").rstrip("]").rstrip().rstrip(",")
assert all({"page", "in", "title", "text"} <= set(r) <= {"page", "in", "title", "text", "names"}
           for r in json.loads(text + "]"))' $index
does "with commands and what a task says, to be found" grep -q 'ex-1.1".*"names":"build · [^"]*EX=1.1 cat exercises' $index
for place in 01-sample.html#one-neuron 01-sample.html#ex-1.1 01-sample.html#break-the-step-at-zero 02-second.html \
    glossary.html#bias symbols.html#sym-hat-y; do
    does "with a record for $place" grep -q "^{\"page\":\"$place\"," $index
done

svg=build/figures/01-sample/score.svg
does "a drawing is titled by its script" grep -q '<title>Three points, and' $svg
does "black is the colour of the text" bash -c "! grep -qE 'black|#000000' $svg"
does "opened by itself it knows the dark" grep -q 'prefers-color-scheme:dark' $svg
does "a drawing is well-formed" python3 -c 'import sys, xml.dom.minidom as x; x.parse(sys.argv[1])' $svg

svg=build/figures/02-second/parts.svg
does "a graph is titled by its script" grep -q '^<title>A layer &amp; its neurons</title><style>' $svg
does "it has one title" test "$(grep -c '<title>' $svg)" = 1
does "it is as wide as a plot" grep -q '^<svg role="img" width="440" height="[0-9.]*"$' $svg
does "its words and arrows have the colour of the text" grep -q '<g fill="currentColor" id="parts-graph0"' $svg
does "no black is left" bash -c "! grep -q black $svg"
does "it is well-formed" python3 -c 'import sys, xml.dom.minidom as x; x.parse(sys.argv[1])' $svg

notes >/dev/null
does "nothing is made again" make --question COURSE="$course" build/site/01-sample.html
touch lib/nn/sample.h
does "a quoted header makes its page anew" \
    bash -c "! make --question COURSE='$course' build/site/01-sample.html"
notes >/dev/null
touch "$scratch/then"
echo 'One sentence more.' >>chapters/01-sample/README.md
notes >/dev/null
remade() { find build/site -name '0*.html' -newer "$scratch/then" | sed 's,.*/,,' | sort | paste -s; }
is "$(remade)" 01-sample.html "one more sentence makes one page anew"
printf '\n## A heading more\n' >>chapters/01-sample/README.md
notes >/dev/null
is "$(remade)" "01-sample.html	02-second.html" "what others may lead to makes theirs, too"

# spoil NAME PATTERN SED: a lesson edited so must fail with these words.
spoil() {
    fresh
    sed -i "$3" "$lesson"
    fails "$1" "$2" make --no-print-directory COURSE="$course" "$page"
}
spoil "code that differs from its source" \
    'score.c: score differs from its source' 's/double z = b;/double z = 0;/'
spoil "code from a file that is not there" 'nope.h: there is no such file' 's/from lib.nn.sample.h/from nope.h/'
spoil "code of a name that is not there" 'there is no nn_nope in it' 's/h: nn_sample_preact/h: nn_nope/'
spoil "a link to an unknown equation" '#eq-nope: there is no #eq-nope in chapters' 's/(#eq-step)/(#eq-nope)/'
spoil "a link to an unknown file" 'lib/nn/nope.h: there is no lib/nn/nope.h' 's/the header..*sample.h)/the header](..\/..\/lib\/nn\/nope.h)/'
spoil "a link to an unknown chapter" 'there is no such chapter' 's/(#eq-step)/(..\/07-nope\/README.md)/'
spoil "an unknown anchor in another chapter" 'no #nope in chapters/02-second' 's/(#eq-step)/(..\/02-second\/README.md#nope)/'
spoil "an equation out of order" 'equation 1.3 comes where 1.2 is due' 's/tag{1.2}/tag{1.3}/'
spoil "an equation for an exercise that is not there" 'an equation is for exercise 1.7, which' 's/preact for 1.1/preact for 1.7/'
spoil "an equation with an id and no number" 'id and a .tag or neither' 's/.tag{1.2}//'
spoil "a formula that is not TeX" 'no MathML for the formula' 's/.frac{R}/\\nofrac{R}/'
spoil "a figure out of order" 'figure 1.3 comes where 1.2 is due' 's/Figure 1.2\./Figure 1.3./'
spoil "a figure without alternative text" 'step.svg has no alternative text' 's/!\[A graph[^]]*\]/![]/'
spoil "a figure without a caption" 'no caption .* follows figures/score.svg' 's/^\*Figure 1.2/*Drawing 1.2/'
spoil "a figure without a drawing" 'nope.svg: there is no such drawing' 's/figures.score.svg/figures\/nope.svg/'
spoil "a symbol that means what the notation does not say" \
    '$w$ is "the wishes"; in docs/notation.md it is "weights"' 's/| the weights |/| the wishes |/'
spoil "a symbol whose other meaning the chapter does not tell" 'no table says what $x$ is' '/where a point stands/d'
spoil "a title that is not the front matter's" 'first heading should be "# 1. A neuron' 's/^# 1. A/# 1. One/'

fresh
sed -i 's/#eq-preact/#eq-gone/' exercises/01-sample/HINTS.md
fails "a hint with a broken link" 'there is no #eq-gone' notes

fresh
sed -i '/^| bias /d' docs/glossary.md
fails "a new word that the glossary lacks" 'docs/glossary.md lacks the term bias' notes

done_testing
