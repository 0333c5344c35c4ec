# The page for instructors, followed to the letter in a clone of the course.
. tests/tap.sh
. tests/commands/scratch.sh
export MAKEFLAGS=

page=docs/instructor.md
clone_course "$scratch/course"
cp -r build "$scratch/course/build"
cd "$scratch/course" || exit 1
while IFS= read -r -u 3 command; do
    said=$(bash -c "$command" 2>&1)
    is "$?" 0 "$command"
    last=$said
done 3< <(sed -n 's/^\$ //p' "$page")
like "$last" '^The gradebook is ' "at the end there is a gradebook"
graded=$scratch/try/graded
like "$(cat "$graded/gradebook.csv")" '^s000,.*,1.4: 8 by kim \(explained it in person\),' "with the override in it"
like "$last" 's000: final went down' "and the lower grade was told"
for name in $(sed -n 's/^| `\([^`]*\)`.*/\1/p; s/^| `[^`]*`, `\([^`.][^`]*\)`.*/\1/p' "$page" | sed "s/ID/s000/"); do
    [ -e "$graded/$name" ]
    ok $? "$name is there, as the page says"
done
for status in graded late uncompilable empty missing unreadable 'our fault'; do
    grep -qE "^\| ([a-z, ]*, )?$status[ ,]" "$page" && grep -q "\"$status\"" tests/class/book.py
    ok $? "the status '$status' is the page's and the program's"
done
for goal in $(grep -oE 'make [a-z-]+' "$page" | sort -u | cut -d ' ' -f 2); do
    case $goal in
    handout) part=lib/tools/handout ;;
    test-hostile) part=tests/hostile ;;
    *) part=Makefile ;;
    esac
    if [ -e "$part" ]; then
        grep -qhE "^$goal:" Makefile lib/tools/*.mk tests/build/*.mk docs/*.mk
        ok $? "make $goal exists"
    fi
done
done_testing
