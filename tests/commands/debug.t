# The smallest failing case under gdb.
. tests/tap.sh
. tests/commands/scratch.sh

clone_course "$scratch/course"
solve "$scratch/course"
cd "$scratch/course" || exit 1
file=exercises/01-perceptron/perceptron.c
said=$(make -s debug EX=1.4 2>&1 </dev/null)
is $? 0 "an exercise that passes is no error"
like "$said" 'Exercise 1\.4 passes' "and it is said"
make -s reset EX=1.2 >/dev/null
like "$(make -s debug EX=1.2 2>&1 </dev/null)" '1\.2 is not written yet' "nor is there anything to debug in a skeleton"
sed 's/int error = y/*(volatile int *)(size_t)(y - 1) = 0; &/' solutions/01-perceptron/perceptron.c >"$file"
line=$(grep -n volatile "$file" | cut -d : -f 1)

# Without gdb: the tools it needs, and nothing else.
mkdir "$scratch/bin"
for tool in sh env make cc gcc as ld nm awk sed grep cut tr sort head tail cat mkdir rm mv \
    touch cksum paste find pkg-config comm uname cp; do
    ln -s "$(command -v $tool)" "$scratch/bin/$tool"
done
said=$(PATH=$scratch/bin make -s debug EX=1.4 2>&1 </dev/null)
is $? 2 "without gdb there is no debugging"
like "$said" '^gdb is not installed.*apt-get install gdb' "and how to get it is said"

if command -v gdb >/dev/null; then
    said=$(make -s debug EX=1.4 BATCH=1 2>&1 </dev/null)
    like "$said" '^Exercise 1\.4, Learn from one example: crashed, in case [0-9]+\.$' "the failing case is named"
    like "$said" 'type  run' "what to type first is said"
    like "$said" 'Breakpoint 1, nn_perceptron_update' "it stops where the function begins"
    like "$said" "nn_perceptron_update .*perceptron.c:$line\$" "and where it fails"
    unlike "$said" 'exercise 1\.4 nn_perceptron|LeakSanitizer' "what the probe records is not shown, and leaks are not looked for"
fi
echo 'int x = ;' >>"$file"
like "$(make -s debug EX=1.4 2>&1 </dev/null)" 'could not be built.*make grade EX=1\.4' "a file that does not compile is told"
done_testing
