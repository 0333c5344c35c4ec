# Autolab's two last lines: what its page shows, then the scores.  A problem of the
# assessment is a chapter, called as its folder.  A chapter in which the grader itself
# failed gets no score at all, which Autolab leaves as it is.
include "record";

def hint: {passed: passed} + if passed or why == "" then {} else {hint: why} end;

def build: [.tests[] | {(unit): {passed: (unbuilt | not)}}] | add;

def stages: .tests | group_by(chapter)
  | map({(.[0] | chapter): (map({(.name | line): hint}) | add)}) | add;

def scores: .tests | group_by(chapter)
  | map(select(any(ours) | not) | {(.[0] | chapter): (map(.score) | add)}) | add // {};

stages as $stages
| ({_presentation: "semantic", stages: (["Build"] + ($stages | keys_unsorted)), Build: build} + $stages | tojson),
  ({scores: scores, scoreboard: [score]} | tojson)
