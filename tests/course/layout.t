# The house: layout, format, and files that a reader would want to print.
. tests/tap.sh

is "$(git ls-files | cut -d/ -f1 | sort -u | tr '\n' ' ')" \
    ".ci .clang-format .editorconfig .github .gitignore LICENSE Makefile README.md chapters data docs exercises lib solutions tests " \
    "the top level holds what it should"
for tree in chapters exercises solutions tests; do
    is "$(git ls-files "$tree" | cut -d/ -f2 | grep '^[0-9]' | sort -u)" \
        "$(git ls-files chapters | cut -d/ -f2 | sort -u)" "$tree/ is parallel to chapters/"
done
names=$(git ls-files chapters | cut -d/ -f2 | sort -u | paste -s -d '|')
# Examples in comments and help texts may.
is "$(git grep -hE "($names)" -- Makefile '*.mk' tests/build docs/site lib/tools | sed 's/#.*//' | grep -E "($names)")" "" \
    "no build file or tool names a chapter"

unformatted=$(git ls-files '*.c' '*.h' | grep -v '^exercises/\|^tests/site/fixture' |
    xargs clang-format --dry-run -Werror 2>&1 | grep -c 'error:')
is "$unformatted" 0 "every C file has the course's format"
long=$(git ls-files '*.c' '*.h' | xargs wc -l | awk '$2 != "total" && $1 > 450 { print $2 ": " $1 }')
is "$long" "" "no C file is longer than 450 lines"
# Columns are characters, not bytes.
wide=$(git ls-files '*.js' '*.lua' '*.py' | LC_ALL=C.UTF-8 xargs grep -nE '^.{121}' /dev/null | cut -d: -f1,2)
is "$wide" "" "no line of a script is wider than 120 columns"
# A definition's name stands at the line start, its closing brace too.
long=$(git ls-files '*.c' | grep -v '^tests/site' | xargs awk '
    FNR == 1 { inside = 0 }
    /^\{/ { inside = FNR }
    /^\}/ && inside { if (FNR - inside > 60) print FILENAME ":" inside ": " FNR - inside " lines"; inside = 0 }')
is "$long" "" "no function is longer than 60 lines"
# Nothing allocates in a computing function: a unit without an _alloc asks for nothing.
# nn_idx_read makes the matrix that it returns.
for u in solutions/*/*.c; do
    grep -qE '^nn_([a-z_]*_alloc|idx_read)\(' "$u" || is "$(nm -u "build/${u%.c}.o" | grep -E 'alloc|calloc')" "" "$u allocates nothing"
done
for h in lib/nn/*.h; do
    gcc -std=c11 -Wall -Wextra -Werror -Ilib -x c -fsyntax-only "$h" 2>/dev/null
    ok $? "$h stands on its own"
done
is "$(make help | wc -l)" "$(git grep -h '  ## ' -- Makefile '*.mk' ':!docs/handout' | grep -vc awk)" "make help lists every goal that says what it does"
is "$(git grep -nwiE 'TODO|FIXME|XXX|HACK' -- '*.c' '*.h' '*.lua' '*.awk' '*.mk' Makefile | head -n 5)" "" "nothing is left for later"
is "$(git grep -nwiE 'simply|obviously|trivially' -- '*.md' ':!docs/style.md' | grep -v 'words\|never says' | head -n 5)" "" \
    "no text says simply"
(cd data && sha256sum --quiet -c sha256sums >/dev/null 2>&1)
ok $? "the data sets are what their checksums say"
done_testing
