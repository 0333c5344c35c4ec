# TAP 13, for prove and every TAP consumer.  An exercise that is not written, or waits
# for another, is a TODO test: not ok, and no failure.
include "record";

# Within a name, # would begin a directive.
def name: .name | line | gsub("\\\\"; "\\\\") | gsub("#"; "\\#");

def directive:
  if state == "to do" then " # TODO not written yet"
  elif state == "blocked" then " # TODO another exercise comes first"
  elif ours then " # SKIP the grader failed, which costs nothing"
  else ""
  end;

. as $record
| "TAP version 13",
  "1..\(.tests | length)",
  (.tests | to_entries[] | .key as $k | .value
   | "\(if passed or ours then "ok" else "not ok" end) \($k + 1) - \(name)\(directive)",
     "# \(state | line), \(.score)/\(.max_score) points",
     (details($record)[] | "# " + .)),
  "# Score: \(score)/\(max_score)"
