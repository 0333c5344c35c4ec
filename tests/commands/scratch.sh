# A clone of the course to try commands in: `. tests/commands/scratch.sh`, after
# tests/tap.sh.  The commands under test are the ones on disk, committed or not.
#
#     clone_course DIRECTORY    what is here, as a clone whose HEAD is all of it
#     solve DIRECTORY           puts the answers in place of the exercises there
#     saved FILE                a checksum of its bytes

export GIT_AUTHOR_NAME=ada GIT_AUTHOR_EMAIL=ada@localhost
export GIT_COMMITTER_NAME=ada GIT_COMMITTER_EMAIL=ada@localhost
export GIT_CONFIG_GLOBAL=/dev/null

clone_course() {
    mkdir -p "$1"
    git ls-files -z --cached --others --exclude-standard |
        while IFS= read -r -d '' file; do
            [ ! -f "$file" ] || printf '%s\0' "$file"
        done | tar -c --null -T - -f - | tar -x -C "$1" -f -
    (
        cd "$1" || exit 1
        git init -q -b main . && git add -A && git commit -qm "The course"
    )
}

solve() {
    cp solutions/01-perceptron/perceptron.c "$1/exercises/01-perceptron/perceptron.c"
}

saved() {
    cksum <"$1"
}
