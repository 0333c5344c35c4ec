# Markdown for GitHub's step summary.  Text is escaped to the last mark, and what a case
# shows is indented code: no HTML, link, table or mention can come out of it.
include "record";

# A backslash before every mark; nothing follows an @ that could be somebody's name.
def mark: . == 64 or (. >= 33 and . <= 47) or (. >= 58 and . <= 63) or (. >= 91 and . <= 96) or (. >= 123 and . <= 126);
def escaped:
  line | [explode[] | . as $c | [$c] | implode
    | if $c == 64 then "\\@&#8203;" elif ($c | mark) then "\\" + . else . end] | add // "";

def row: "| \(.name | escaped) | \(state | escaped) | \(.score)/\(.max_score) |";

. as $record
| "### Score: \(score)/\(max_score)", "",
  cases_line, "",
  "| exercise | state | points |", "|---|---|---:|",
  (.tests[] | row),
  (.tests[] | select((passed or state == "to do") | not)
   | details($record) as $details
   | "", "#### \(.name | escaped)", "",
     (why | select(. != "") | escaped, ""),
     ($details[] | "    " + .))
