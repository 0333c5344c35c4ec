# What the translations share: words for a record, and text that is safe.
#
# Names and sentences are the course's, but compiler messages, file names and what a
# failing case shows may hold text of a student's.  Every string of the record goes
# through plain or line before it goes anywhere else.

# Printable ASCII and line ends; any other character becomes a question mark.
def plain:
  gsub("\r\n?"; "\n") | explode | map(if . == 10 or (. >= 32 and . < 127) then . else 63 end) | implode;

# The same on one line.
def line: plain | gsub("[\n ]+"; " ") | sub("^ "; "") | sub(" $"; "");

# Lines without the empty ones at the end.
def lines: plain | sub("\n+$"; "") | if . == "" then [] else split("\n") end;

# ---- Of one test ----
def state: .extra_data.state;
def passed: state == "passed";
def ours: state == "our fault";
def waits: state == "to do" or state == "blocked";
def unbuilt: state == "not built";
def unit: .tags[0] | line;
def chapter: unit | split("/")[0];

# Why it is not passed, on one line; empty if nothing is to be said.
def why:
  if .extra_data.sentence != "" then .extra_data.sentence | line
  elif unbuilt then (.output | lines[0] // "") | line
  else ""
  end;

# What a student may read.  With a secret seed, no numbers of a case: they would help
# to find the seed, and the words do without them.
def details($record):
  if ($record.extra_data | has("seed_sha256")) and (unbuilt | not) and (passed | not) then
    [.extra_data.sentence, "at \(.extra_data.file):\(.extra_data.line)" | select(. != "")] | join("\n") | lines
  else .output | lines
  end;

# ---- Of the record ----
def failed_here: .extra_data.exit == 2;
def score: [.tests[].score] | add // 0;
def max_score: [.tests[].max_score] | add // 0;
def sum_of($key): [.tests[].extra_data[$key] // 0] | add // 0;

# How many cases there were, and whether others are to come.
def cases_line:
  sum_of("more") as $more
  | "\(sum_of("right")) of \(sum_of("cases")) cases "
    + if $more > 0 then "shown are right; \($more) more run when it is handed in." else "are right." end;
