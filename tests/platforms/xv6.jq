# As the graders of MIT's xv6 labs print it: a line for each test, details indented,
# and at the end the line that scripts look for, "Score: a/b".
include "record";

def verdict:
  if passed then "OK" elif ours then "SKIPPED (the grader failed)" else "FAIL (\(.score)/\(.max_score), \(state | line))" end;

. as $record
| (.tests[] | "== Test \(.name | line) == \(verdict)", (details($record)[] | "    " + .)),
  "Score: \(score)/\(max_score)"
