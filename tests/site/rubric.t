#!/bin/bash
# tests/course/rubric.lua on the fixture, which is far too short, and spoiled.
. tests/site/fixture.sh

rubric() { pandoc -f markdown -t plain --lua-filter="$course/tests/course/rubric.lua" "$lesson"; }
says() { rubric | grep -q -e "$1"; }

# spoil NAME LINE SED: after the edit the rubric says this.
spoil() {
    fresh
    does "before: $1" says "^ok.*$2"
    sed -i "$3" "$lesson"
    does "after: $1" says "^not ok.*$2"
}

fresh
does "a short lesson is found short" says '^not ok.* R1 '
sed -i 's/^title:/exempt: {R1: "a fixture"}\ntitle:/' "$lesson"
does "an exemption carries its reason" says '^ok.* R1 .*# SKIP a fixture'

spoil "a term bold twice" 'R3 the term "bias"' 's/the bias is where/the **bias** is where/'
spoil "a term used before it is bold" 'R3 the term "score"' 's/^Our program can/Our score can/'
spoil "a figure not cited" 'R16 figure score is cited' 's/of \[figure 1.2\](#fig-score)/above/'
spoil "a caption without a full stop" 'R16 figure step has a caption' 's/at 0 itself\.\*/at 0 itself*/'
spoil "an entry too few" 'R19 "What can go wrong"' '/All points move/d'
spoil "no exercise to break" 'R21 there is an exercise to break' 's/^### Break: the/### The/'
spoil "no minutes" 'R22 exercise 1.1' 's/15 minutes/a while/'
spoil "a word that talks down" 'tone' 's/^Our program can/Our program can simply/'
fresh
does "before: a rung too few" says '^ok.*R24 exercise 1.2'
sed -i '/^## 1.2/,$ { /^### 3/,$d }' exercises/01-sample/HINTS.md
does "after: a rung too few" says '^not ok.*R24 exercise 1.2'

done_testing
