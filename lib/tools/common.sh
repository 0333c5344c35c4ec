# shellcheck shell=sh
# What the student's commands share.  Read by them, not run:
#
#     . "${0%/*}/common.sh"
#
# They stand in the course's top folder when they run; B is where things are made.
# What a person typed comes as environment variables: EX, CH, SUBMISSION, ...
tools=${0%/*}
B=${B:-build}
SUBMISSION=${SUBMISSION:-exercises}
# shellcheck disable=SC2034  # a tab, for cut and IFS
tab=$(printf '\t')

# One clear line, and the end: wrong usage or something missing.
die() {
    printf '%s\n' "$*" >&2
    exit 2
}

# Sets green, red, dim, plain: empty unless a person reads this on a terminal.
# shellcheck disable=SC2034
use_colors() {
    green='' red='' dim='' plain=''
    if [ -t 1 ] && [ -z "${NO_COLOR-}" ]; then
        green=$(printf '\033[32m') red=$(printf '\033[31m')
        dim=$(printf '\033[2m') plain=$(printf '\033[0m')
    fi
}

# Sets id, unit, function and title of the exercise that EX names.
# shellcheck disable=SC2034
need_exercise() {
    [ -n "${EX-}" ] || die "Which exercise? Say it like this: make ${0##*/} EX=1.4"
    line=$("$tools/select" exercise "$EX") || exit 2
    id=$(printf '%s\n' "$line" | cut -f 1)
    unit=$(printf '%s\n' "$line" | cut -f 2)
    function=$(printf '%s\n' "$line" | cut -f 3)
    title=$(printf '%s\n' "$line" | cut -f 4)
}

# Puts standard input at $1, whole or not at all.
put_file() {
    if ! cat >"$1.tmp$$" || ! mv -f "$1.tmp$$" "$1"; then
        rm -f "$1.tmp$$"
        die "$1 could not be written; it is as it was."
    fi
}
