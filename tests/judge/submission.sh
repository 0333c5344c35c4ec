# Submissions that misbehave, for test scripts: `. tests/judge/submission.sh`.
#
#     submission NAME              a folder $scratch/NAME with every solution in it
#     write NAME EX <<<'code'      puts code in the place of what exercise EX asks for
#     grade NAME [make arguments]  grades it; the report on standard output
#     state EX, points EX, said EX what the last results.json says of an exercise

submission() {
    rm -rf "${scratch:?}/$1"
    cp -r solutions "$scratch/$1"
}

write() {
    local file
    file=$(grep -l "BEGIN SOLUTION $2\>" "$scratch/$1"/*/*.c) || return 1
    cat >"$scratch/code"
    awk -v id="$2" -v code="$scratch/code" '
        $2 == "BEGIN" && $4 == id { while ((getline line < code) > 0) print line; off = 1 }
        !off { print }
        $2 == "END" && $4 == id { off = 0 }' "$file" >"$scratch/written"
    mv "$scratch/written" "$file"
}

grade() {
    local name=$1
    shift
    make -s grade SUBMISSION="$scratch/$name" RESULTS="$scratch/results" "$@" 2>&1
}

of() {
    jq -r --arg id "$1" '.tests[] | select(.number == $id) | '"$2" "$scratch/results/results.json"
}

state() {
    of "$1" .extra_data.state
}

points() {
    of "$1" .score
}

said() {
    of "$1" .output
}
