# One hint at a time.
. tests/tap.sh
. tests/commands/scratch.sh

clone_course "$scratch/course"
cd "$scratch/course" || exit 1
cat >exercises/01-perceptron/HINTS.md <<'END'
# Hints

## 1.3

### 1

Another exercise's hint.

## 1.4

### 1

A nudge.

### 2

The idea, with its `code` and 100 % of it.

A second paragraph.

### 3

The steps.

## 1.5

### 1

Not to be seen.
END
first=$(make -s hint EX=1.4)
is $? 0 "a hint is given"
like "$first" '^Exercise 1\.4, Learn from one example: rung 1 of 3$' "it says which of how many"
like "$first" '^A nudge\.$' "the first rung comes first"
unlike "$first" 'idea|steps|Not to be|Another' "and no other"
like "$first" 'make hint EX=1\.4.* rung 2 of 3' "it says what comes next"
like "$(make -s hint EX=1.3)" 'That was the last' "an exercise with one hint says so"
second=$(make -s hint EX=1.4)
like "$second" '^A second paragraph\.$' "the second call gives the second, whole"
like "$(make -s hint EX=1.4)" '^The steps' "the third gives the third"
last=$(make -s hint EX=1.4)
like "$last" '^The steps' "after the last comes the last again"
like "$last" 'seen all 3' "and it is said"
like "$(make -s hint EX=1.4 LEVEL=2)" '^The idea' "LEVEL picks one"
like "$(make -s hint EX=1.4 RESET=1)" '^A nudge' "RESET starts over"
like "$(make -s hint EX=1.4)" '^The idea' "and the next one follows"
is "$(make -s hint EX=1.4 LEVEL=9 2>&1 >/dev/null | head -n 1)" \
    "There is no hint 9 for exercise 1.4; there are 1 to 3." "a rung that does not exist is refused"
like "$(make -s hint EX=1.6 2>&1)" 'no hints for exercise 1\.6' "an exercise without hints is named"
like "$(make -s hint 2>&1)" 'make hint EX=1\.4' "without EX it shows how"
like "$(make -s hint EX=1.44 2>&1)" 'nearest: 1\.4' "an unknown exercise gets the nearest"
is "$(git status --porcelain -- .hints)" "" "git does not see the memory"
done_testing
