# Numbers in prose that a program printed are marked: the check, and all lessons.
. tests/tap.sh

course=$PWD
mkdir -p "$scratch/tests/course" "$scratch/chapters/05-sample"
cd "$scratch" || exit 1
printf '# comment\n05 333  a reason\n06 444  of another chapter\n' >tests/course/chosen
echo 'double chosen = 777; /* not nn_888 */' >chapters/05-sample/sample.c
cat >chapters/05-sample/README.md <<'END'
```console
$ make run DEMO=05-sample/111
51.53 and 65040 of 1234
333 444 777 888 -0.25 99
```
It is 51.53 here, and 111.
<!-- value: sample | head -1 -->51.53<!-- /value --> and $51.53$ and `51.53`, [51.53](51.53).
Spaces are no matter in 65 040; 333 has a reason, 444 not, 777 is chosen, 888 only seems so.
Of 0.25, 99 and 2.5e-3 too little is known. But 2.50 was in a file.

<!-- alt 444: sample | tail -1 -->
![From 444 to 1234](a.svg)
END
echo '2.50 2.5e-3' >printed
is "$("$course/tests/course/numbers" chapters/05-sample/README.md)" \
    $'6: 51.53\n7: 51.53\n8: 444\n8: 65040\n8: 888\n12: 1234' "numbers without a mark are found"
is "$("$course/tests/course/numbers" chapters/05-sample/README.md printed | grep '^9')" "9: 2.50" "so are those of a file, but two digits say too little"
cd "$course" || exit 1

for lesson in chapters/[0-9]*/README.md; do
    chapter=$(basename "${lesson%/*}")
    # shellcheck disable=SC2046  # what the chapter's figures show, if it has any
    is "$(tests/course/numbers "$lesson" $(ls build/figures/"$chapter"/*.dat 2>/dev/null))" "" \
        "$chapter: every number that its programs print is marked, or chosen"
done
done_testing
