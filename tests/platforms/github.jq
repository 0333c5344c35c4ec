# Workflow commands for GitHub Actions: an annotation at the line of each fault.  What
# is not written yet, or waits for another exercise, is no fault.  A file that does not
# compile has one annotation.
include "record";

# The runner undoes these escapes; in a property it would split at : and , too.
def data: plain | gsub("%"; "%25") | gsub("\n"; "%0A") | gsub("##\\["; "# #[");
def property: data | gsub(":"; "%3A") | gsub(","; "%2C");

def place:
  "file=\(.extra_data.file | line | property)"
  + if .extra_data.line > 0 then ",line=\(.extra_data.line)" else "" end;

def annotation($title; $text): "::error \(place),title=\($title | line | property)::\($text | data)";

. as $record
| ([.tests[] | select(unbuilt)] | group_by(unit)[] | .[0]
   | annotation("\(unit).c cannot be built"; details($record) | join("\n"))),
  (.tests[] | select((passed or waits or ours or unbuilt) | not)
   | annotation(.name; if why == "" then state else why end)),
  (.tests[] | select(ours) | "::warning title=\(.name | line | property)::The grader itself failed, which costs nothing."),
  "::notice title=Score::\(score)/\(max_score); \(cases_line | data)"
