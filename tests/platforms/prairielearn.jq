# PrairieLearn's results.json.  What cannot be graded is no attempt: all files of the
# student's fail to compile, or the grader itself failed.
include "record";

def text: join("\n");

. as $record
| if failed_here then
    {gradable: false, format_errors: ["The grader itself failed. This is not your fault, and costs you nothing."]}
  elif all(.tests[]; unbuilt) then
    {gradable: false, format_errors: ([.tests[] | details($record) | text] | unique)}
  else
    {
      gradable: true,
      score: (score / max_score),
      message: cases_line,
      tests: [.tests[] | {
        name: (.name | line),
        points: .score,
        max_points: .max_score,
        message: (if passed then "" else "\(state | line). \(why)" end),
        output: (if passed then "" else details($record) | text end)
      }]
    }
  end
