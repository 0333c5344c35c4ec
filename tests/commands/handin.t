# One file to hand in.
. tests/tap.sh
. tests/commands/scratch.sh

clone_course "$scratch/course"
solve "$scratch/course"
cd "$scratch/course" || exit 1
archive=handin-ada-2026-01-31.tar.gz
said=$(make -s handin NAME=ada DATE=2026-01-31)
is $? 0 "the work is packed"
like "$said" "^$archive holds:" "the archive is named"
like "$said" '^  01-perceptron/perceptron\.c$' "what is in it is listed"
like "$said" 'Not graded yet' "without a grade it says so"
is "$(tar -tzf $archive | grep -c -v '/\(.*\.c\|MANIFEST\)$')" 0 "it holds C files and the list alone"
mkdir "$scratch/out"
tar -xzf $archive -C "$scratch/out"
cmp -s "$scratch/out/handin-ada-2026-01-31/01-perceptron/perceptron.c" exercises/01-perceptron/perceptron.c
ok $? "a file in it has the bytes of mine"
(cd "$scratch/out/handin-ada-2026-01-31" && tail -n +2 MANIFEST | sha256sum -c --quiet) >/dev/null 2>&1
ok $? "the list has the right checksums"
is "$(head -n 1 "$scratch/out/handin-ada-2026-01-31/MANIFEST")" \
    "course $(sed -n 's/^VERSION *:= *//p' Makefile)" "and the course's version"
first=$(saved $archive)
sleep 1.1
find exercises -name '*.c' -exec touch -t 203001010101 {} +
(umask 077 && make -s handin NAME=ada DATE=2026-01-31 >/dev/null)
is "$(saved $archive)" "$first" "the same work gives the same bytes"
ln -s /etc/passwd exercises/01-perceptron/more.c
make -s handin NAME=ada DATE=2026-01-31 >/dev/null
is "$(saved $archive)" "$first" "a symbolic link is not packed"
rm exercises/01-perceptron/more.c
mkdir -p build/grade
echo "1.4 passed 10 10 0" >build/grade/progress
like "$(make -s handin NAME='a b/../c')" '^handin-a_b_.._c-' "a name of any letters makes one file here"
like "$(make -s handin NAME=ada)" 'Last known score: 10/10' "the last known score is told"
rm -f handin-*
mv exercises/01-perceptron/perceptron.c "$scratch/kept.c"
said=$(make handin NAME=ada 2>&1)
is $? 2 "with a file missing nothing is packed"
like "$said" '^exercises/01-perceptron/perceptron\.c is missing' "the file is named"
ln -s "$scratch/kept.c" exercises/01-perceptron/perceptron.c
like "$(make handin NAME=ada 2>&1)" 'is a symbolic link' "a symbolic link in its place is refused"
is "$(find . -name 'handin-*' | wc -l | tr -d ' ')" 0 "and no archive is left"
done_testing
