# Gradescope's results.json, for students' eyes: without the seed, without hashes, and
# with a secret seed without the numbers of a case.  If the grader itself failed there is
# no score, which Gradescope shows as an autograder that failed, and not as points lost.
include "record";

def note($record):
  if $record.extra_data | has("seed_sha256") then
    "\nThese cases have other numbers than those at home, which are not shown: make grade shows the cases that are yours."
  else "" end;

. as $record
| {
    output: (if failed_here
      then "The grader itself failed on \([.tests[] | select(ours) | .number | line] | join(", ")). This is not your fault, and costs you nothing: there is no score yet."
      else "Score: \(score)/\(max_score)\n\(cases_line)\(note($record))" end),
    output_format: "text",
    test_output_format: "text",
    test_name_format: "text",
    visibility: "visible",
    stdout_visibility: "hidden",
    extra_data: {max_score: max_score, version: (.extra_data.version | line), fault: failed_here},
    tests: (if failed_here then [] else [.tests[] | {
      score: .score,
      max_score: .max_score,
      status: (if passed then "passed" else "failed" end),
      name: (.name | line),
      number: (.number | line),
      output: (details($record) | join("\n")),
      tags: [unit],
      visibility: "visible",
      extra_data: {state: (state | line), cases: .extra_data.cases, right: .extra_data.right}
    }] end)
  }
  + if failed_here then {} else {score: score} end
