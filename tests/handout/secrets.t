# What must not be in a handout is found, wherever it is; and where it may not go.
. tests/tap.sh
. tests/commands/scratch.sh
course=$scratch/course out=$scratch/out
tests/course/scratch "$course"
cd "$course" || exit 1
git init -q -b main . && git add -A && git commit -qm "The course"
secret=$(sed -n '/BEGIN SOLUTION 1.4/,/END SOLUTION 1.4/p' solutions/01-perceptron/perceptron.c |
    awk 'length > length(longest) { longest = $0 } END { print longest }')
mistake=$(awk '/^new:$/ { on = 1; next } /^$/ { on = 0 } on && length > length(longest) { longest = $0 } END { print longest }' \
    tests/01-perceptron/perceptron.mistakes)

handout() {
    make -s handout OUT="$out" CH="${1:-01}" 2>&1
}
# plant SENTENCE: are the answers found that $scratch/copy was given?
plant() {
    said=$(lib/tools/leaks "$scratch/copy" 01-perceptron)
    is $? 1 "$1"
    rm -rf "$scratch/copy" && cp -r "$out" "$scratch/copy"
}

handout >/dev/null
lib/tools/leaks "$out" 01-perceptron
ok $? "a handout has no answers"
cp -r "$out" "$scratch/copy"
printf '   %s\n' "$secret" >>"$scratch/copy/lib/csv.c"
plant "a line of an answer is found, however it is indented"
like "$said" '^lib/csv\.c: ' "with the file"
printf '/* %s */\n' "$secret" | sed 's/ /  /g' >>"$scratch/copy/README.md"
plant "in a comment, with other blanks"
printf '%s\n' "$mistake" >>"$scratch/copy/tests/01-perceptron/perceptron.mistakes"
plant "a line of a known mistake is found"
printf 'gsl 4 x 1 %s\n' "$secret" | sed 's/  */%20/g' >>"$scratch/copy/tests/01-perceptron/perceptron.recordings-1"
plant "as recordings write it"
printf '%s\n' "$secret" | gzip >"$scratch/copy/data/packed"
plant "in a compressed file, whatever its name"
printf '%s\n' "$secret" >"$scratch/copy/a" && tar -C "$scratch/copy" -czf "$scratch/copy/a.tgz" a && rm "$scratch/copy/a"
plant "in an archive"
printf '%s\n' "$secret" | git -C "$scratch/copy" hash-object -w --stdin >/dev/null
plant "in an object of git that nothing names"
cp solutions/01-perceptron/perceptron.c "$scratch/copy" && git -C "$scratch/copy" add -A &&
    git -C "$scratch/copy" commit -qm 1 && git -C "$scratch/copy" rm -q perceptron.c &&
    git -C "$scratch/copy" commit -qm 2 && git -C "$scratch/copy" gc -q
plant "and in what was there once"

# The tool asks itself.
before=$(git -C "$out" rev-parse HEAD)
cp chapters/01-perceptron/README.md "$scratch/lesson"
printf '\n    %s\n' "$secret" >>chapters/01-perceptron/README.md
like "$(handout)" 'changes that are not committed' "what is not committed is not handed out"
git commit -qam "A lesson that tells too much"
said=$(handout)
is $? 2 "a lesson that holds a line of an answer is not handed out"
like "$said" '^chapters/01-perceptron/README\.md: ' "and named"
is "$(git -C "$out" rev-parse HEAD)$(git -C "$out" status --porcelain)" "$before" "the earlier handout is as it was"
is "$(ls -d "$out".* 2>/dev/null)" "" "and nothing else is left"
cp "$scratch/lesson" chapters/01-perceptron/README.md && git commit -qam "A lesson"

# Where it may not go.
said=$(handout 00)
is $? 2 "an earlier chapter than last time is refused"
like "$said" 'has come to 01-perceptron already' "in words"
echo mine >"$out/notes.txt"
like "$(handout)" "changes of somebody's own" "so is a folder where somebody works"
git -C "$out" add -A && git -C "$out" commit -qm Mine
like "$(handout)" "commits of somebody's own" "also when it is committed"
for sort in "mkdir $scratch/other; touch $scratch/other/file" "touch $scratch/file"; do
    eval "$sort"
    like "$(make -s handout CH=01 OUT="${sort##* }" 2>&1)" 'holds something else|is no folder' "and ${sort##*/}"
done
like "$(make -s handout OUT="$scratch/other" CH=01 2>&1)" 'holds something else' "and a folder of other things"
like "$(make -s handout 2>&1)" 'make handout OUT=dir' "without OUT it says how"

# Cut off: mv and git stop the tool the Nth time.
mkdir "$scratch/bin"
cat >"$scratch/bin/mv" <<'END'
#!/bin/sh
case $* in *handout-new-*" $STOPPED") kill -9 "$PPID"; exit 1 ;; esac
exec /bin/mv "$@"
END
chmod +x "$scratch/bin/mv"
out=$scratch/cut
handout 00 >/dev/null
before=$(git -C "$out" rev-parse 'HEAD^{tree}')
STOPPED=$out PATH=$scratch/bin:$PATH make -s handout OUT="$out" CH=01 >/dev/null 2>&1
[ -e "$out" ] && is "no" "yes" "the swap was cut off"
handout 00 >/dev/null
is "$(git -C "$out" rev-parse 'HEAD^{tree}')" "$before" "what was cut off in the middle of the swap comes back"
like "$(handout)" 'up to chapter 01-perceptron' "and goes on"
is "$(ls -d "$out".* 2>/dev/null)" "" "with nothing left"

# No text that travels with any chapter shows a line of its answers.
for chapter in chapters/[0-9]*; do
    chapter=${chapter#*/}
    rm -rf "$scratch/copy"
    for folder in chapters/[0-9]* exercises/[0-9]* tests/[0-9]*; do
        [ "${folder#*/}" \> "$chapter" ] || { mkdir -p "$scratch/copy/${folder%/*}" && cp -r "$folder" "$scratch/copy/$folder"; }
    done
    rm -f "$scratch"/copy/tests/*/*.mistakes "$scratch"/copy/tests/*/test_*.c "$scratch"/copy/tests/*/truth.*
    is "$(lib/tools/leaks "$scratch/copy" "$chapter" 2>&1)" "" "$chapter shows no line of its answers or of later ones"
done
done_testing
