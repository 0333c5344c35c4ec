# Classroom 50's result.json.  Its runner says in the environment what is graded; it
# stamps owner and type itself.  Its first version had usernames in the place of owner.
include "record";

def needed($name): env[$name] // "" | if . == "" then error("classroom50 needs \($name) in the environment") else . end;
def wanted($name): env[$name] // "" | select(. != "");

{
  schema: "classroom50/result/v1",
  classroom: needed("CLASSROOM"),
  assignment: needed("ASSIGNMENT")
}
+ ({owner: wanted("OWNER")} // {usernames: [wanted("USERNAME")]})
+ ({assignment_type: wanted("ASSIGNMENT_TYPE")} // {})
+ {
  submission: needed("SUBMISSION_TAG"),
  commit: needed("COMMIT_URL"),
  release: needed("RELEASE_URL"),
  review: (wanted("REVIEW_URL") // needed("COMMIT_URL")),
  datetime: (now | floor | todate),
  score: score,
  "max-score": max_score,
  tests: [.tests[] | select(ours | not)
    | {"test-name": (.name | line), passed: passed, score: .score, "max-score": .max_score}]
}
