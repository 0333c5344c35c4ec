#!/bin/bash
# Gradescope runs this once, when its image is made: installs what grading needs, and
# builds everything that does not depend on a submission.  The reference is graded at the
# end, so an image in which it does not get full marks is never made.
#
# AUTOGRADER_ROOT names another folder than /autograder, to try it out elsewhere.
set -eu
source=${AUTOGRADER_ROOT:-/autograder}/source
cd "$source/course"
# shellcheck source=/dev/null
. "$source/settings"
tools=lib/tools
. lib/tools/system.sh

missing=
for what in 'C compiler' make binutils GSL zlib pkg-config bubblewrap libseccomp jq; do
    for package in $(package_of "$what" apt); do
        dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed ||
            missing="$missing $package"
    done
done
if [ -n "$missing" ]; then
    export DEBIAN_FRONTEND=noninteractive
    apt-get update
    # shellcheck disable=SC2086  # several packages
    apt-get install -y --no-install-recommends $missing
fi
# Others may not look in; what a sandbox shows of it, it shows itself.
chmod o= "$source"
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
tests/platforms/gradescope/grade solutions "$results"
tail -n 1 "$results/report.txt"
jq -e '.extra_data.exit == 0' "$results/results.json" >/dev/null ||
    { echo "The reference does not get full marks here: this image must not be used." >&2; exit 2; }
