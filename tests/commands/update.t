# The course's new version comes, the student's work stays.
. tests/tap.sh
. tests/commands/scratch.sh

mine=exercises/01-perceptron/perceptron.c
other=exercises/02-gates/gates.c
teacher=$scratch/teacher
clone_course "$teacher"
export B=build

# A student's clone of how the course was, in $scratch/$1, and into it.
student() {
    cd "$scratch" || exit 1
    rm -rf "${scratch:?}/$1"
    git clone -q "$scratch/old.git" "$scratch/$1"
    cd "$scratch/$1" || exit 1
    git remote set-url origin "$teacher"
}

update() {
    lib/tools/update 2>&1
}

# Everything that the student has: each file's bytes, HEAD and what git says.
everything() {
    git rev-parse HEAD
    git status --porcelain --untracked-files=all
    find . -name .git -prune -o -type f -exec cksum {} +  | sort -k 3
}

git clone -q --bare "$teacher" "$scratch/old.git"
student same
like "$(update)" 'nothing new' "without a new version nothing happens"

# The course's new version: a file changed, one gone, one new, a chapter new, and
# an exercise changed that students may have changed as well.
cd "$teacher" || exit 1
echo '# A new line of the course.' >>Makefile
git rm -q docs/notation.md
mkdir -p docs/new exercises/09-new
echo 'A new page.' >docs/new/page.md
echo '/* A new exercise. */' >exercises/09-new/new.c
echo '/* A new line of the course. */' >>$other
git add -A
git commit -qm "The course's new version"
new=$(git rev-parse HEAD)

student plain
said=$(update)
is $? 0 "a clone without work is updated"
is "$(git rev-parse HEAD)" "$new" "along the course's own history"
is "$(git status --porcelain)" "" "and is exactly the new version"
[ ! -e docs/notation.md ] && [ -e docs/new/page.md ]
ok $? "files have gone and come"

student uncommitted
echo 'int mine;' >>$mine
echo 'my notes' >notes.txt
echo 'int more;' >exercises/01-perceptron/more.c
before=$(saved $mine)
said=$(update)
is $? 0 "with work that is not committed, too"
is "$(saved $mine)" "$before" "the work is as it was"
is "$(cat notes.txt exercises/01-perceptron/more.c)" "$(printf 'my notes\nint more;')" "files of one's own stay"
is "$(tail -n 1 $other)" '/* A new line of the course. */' "an exercise that was not touched is the new one"
is "$(git rev-parse HEAD)" "$new" "the rest is the new version"
is "$(git status --porcelain)" " M $mine
?? exercises/01-perceptron/more.c
?? notes.txt" "and git sees the same work as before"

student both
echo 'int mine;' >>$other
before=$(saved $other)
said=$(update)
is $? 0 "when both have changed an exercise it is no error"
is "$(saved $other)" "$before" "mine stays"
is "$(saved $other.new)" "$(git show "$new:$other" | cksum)" "the course's stands beside it"
like "$said" "$other.*$other\.new" "and it is said"
like "$(update)" 'nothing new' "a second time nothing happens"
is "$(saved $other)" "$before" "to mine either"

student committed
echo 'int mine;' >>$mine
echo 'int mine;' >>$other
echo 'my notes' >notes.txt
git add -A
git commit -qm "My work"
work=$(git rev-parse HEAD)
echo 'int later;' >>$mine
before=$(saved $mine)$(saved $other)
said=$(update)
is $? 0 "with work that is committed, too"
is "$(saved $mine)$(saved $other)" "$before" "the work is as it was"
is "$(cat notes.txt)" 'my notes' "a committed file of one's own stays"
is "$(git log -1 --format=%P)" "$work $new" "both histories are kept"
is "$(git status --porcelain)" " M $mine" "and nothing else has changed"
is "$(saved $other.new)" "$(git show "$new:$other" | cksum)" "the course's exercise stands beside mine"
is "$(git diff --name-only "$new" HEAD)" "$mine
$other
notes.txt" "the commit holds the new version and my work"
(
    cd "$teacher" && echo '# And another.' >>Makefile && git commit -qam "Newer" &&
        git branch -q newer && git reset -q --hard "$new"
)
said=$(cd "$teacher" && git checkout -q newer && git checkout -q -B main && cd - >/dev/null && update)
is $? 0 "and the next new version comes as well"
is "$(tail -n 1 Makefile)" '# And another.' "with what it changes"
is "$(saved $mine)$(saved $other)" "$before" "the work is still as it was"
git -C "$teacher" reset -q --hard "$new"

student outside
echo '# Mine.' >>Makefile
echo 'int mine;' >>$mine
before=$(everything)
said=$(update)
is $? 2 "an edit outside exercises/ is refused"
like "$said" '^    Makefile$' "and named"
is "$(everything)" "$before" "nothing has changed"
git commit -qam "Mine"
before=$(everything)
like "$(update)" '^    Makefile$' "committed or not"
is "$(everything)" "$before" "nothing has changed then either"

student way
mkdir docs/new
echo 'mine' >docs/new/page.md
before=$(everything)
said=$(update)
is $? 2 "a file of one's own where a new one comes is refused"
like "$said" '^    docs/new/page\.md$' "and named"
is "$(everything)" "$before" "nothing has changed"

student staged
echo 'int staged;' >>$mine
git add $mine
echo 'int later;' >>$mine
update >/dev/null
is "$(git show refs/course/staged-before-update:$mine | tail -n 1)" 'int staged;' "what was staged is kept in git"
is "$(tail -n 1 $mine)" 'int later;' "what is on disk stays there"

student branch
git checkout -q -b my-branch
echo 'int mine;' >>$mine
update >/dev/null
is "$(git rev-parse my-branch)" "$new" "a branch of one's own gets the course's default branch"

student away
git remote set-url origin "$scratch/nowhere"
before=$(everything)
said=$(update)
is $? 2 "a course that cannot be reached is an error"
like "$said" 'could not be fetched' "and it is said"
is "$(everything)" "$before" "nothing has changed"
REMOTE=$teacher update >/dev/null
is "$(git rev-parse HEAD)" "$new" "REMOTE names another place"

# Cut off at every file that is put in place: mv stops the script the Nth time.
mkdir "$scratch/bin"
cat >"$scratch/bin/mv" <<'END'
#!/bin/sh
n=$(($(cat "$COUNT" 2>/dev/null || echo 0) + 1))
echo $n >"$COUNT"
[ "$n" -ne "$STOP" ] || { kill -9 "$PPID"; exit 1; }
exec /bin/mv "$@"
END
chmod +x "$scratch/bin/mv"
export COUNT=$scratch/count STOP
lost='' unfinished=''
for STOP in 1 2 3 4 5 6 7; do
    student cut
    echo 'int mine;' >>$mine
    echo 'int mine;' >>$other
    echo 'my notes' >notes.txt
    rm -f "$COUNT"
    { PATH=$scratch/bin:$PATH lib/tools/update; } >/dev/null 2>&1
    [ "$(cat "$COUNT")" -lt "$STOP" ] && break
    [ "$(tail -n 1 $mine)$(tail -n 1 $other)$(cat notes.txt)" = 'int mine;int mine;my notes' ] || lost="$lost $STOP"
    update >/dev/null && [ -z "$(ls -d .git/course-update.* build/update.* 2>/dev/null)" ] &&
        [ "$(git rev-parse HEAD)" = "$new" ] &&
        [ "$(git status --porcelain)" = " M $mine
 M $other
?? notes.txt" ] && [ "$(tail -n 1 $mine)$(tail -n 1 $other)" = 'int mine;int mine;' ] || unfinished="$unfinished $STOP"
done
[ "$STOP" -gt 3 ]
ok $? "an update was cut off at several points"
is "$lost" "" "nothing is lost at any of them"
is "$unfinished" "" "and running it again finishes it"
done_testing
