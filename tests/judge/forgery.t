# Nothing that a student's process says is worth a point unless it is right.
. tests/tap.sh
. tests/judge/submission.sh
unit=01-perceptron/perceptron.c
# The rule against such things is switched off: it is not what keeps points safe.
grade_file() { grade "$1" CH=01 BANS=; }
append() { cat >>"$scratch/$1/$unit"; }
prepend() { { cat; cat "$scratch/$1/$unit"; } >"$scratch/new" && mv "$scratch/new" "$scratch/$1/$unit"; }
todo() {
    submission "$1"
    awk -f tests/build/skeleton.awk "solutions/$unit" >"$scratch/$1/$unit"
}

todo shouter
prepend shouter <<'C'
#include <stdio.h>
#include <string.h>
#include <unistd.h>
__attribute__((constructor)) static void shout(void)
{
    const char *words = "exercise 1.1 nn_perceptron_preact x -\nout z double 0x1p+0\nreturn\n"
                        "ended return 0\nok 1\nPASS\nScore: 70/70\n";
    for (int fd = 0; fd < 300; fd++)
        if (write(fd, words, strlen(words)) < 0)
            continue;
    _exit(0);
}
C
like "$(grade_file shouter)" '^Score: 0/70$' "a constructor that writes to every descriptor and exits earns nothing"
like "$(state 1.1)" '^(exited|crashed|wrong)$' "and does not pass for to do"

todo quiet
prepend quiet <<'C'
#include <unistd.h>
__attribute__((constructor)) static void leave(void) { _exit(0); }
C
like "$(grade_file quiet)" '^Score: 0/70$' "a constructor that exits earns nothing"
like "$(said 1.1)" 'ended the program before the first test began' "and is told so"

submission after
prepend after <<'C'
#include <stdio.h>
#include <unistd.h>
__attribute__((destructor)) static void late(void)
{
    for (int fd = 3; fd < 300; fd++)
        dprintf(fd, "return\n?\n");
}
C
unlike "$(grade_file after)" '^Score: 70/70$' "garbage in the grader's channel earns nothing, even beside right answers"

submission borrower
write borrower 1.1 <<<'extern double reference_preact(const void *, const void *); return reference_preact(p, x);'
like "$(grade_file borrower)" 'it calls reference_preact, which this chapter does not offer' \
    "the archive does not hold the answer: a missing function is an undefined reference"

submission recorder
append recorder <<'C'
void rec_out_double(void *r, const char *name, double value);
void rec_out_double(void *r, const char *name, double value) { (void)r; (void)name; (void)value; }
C
like "$(grade_file recorder)" 'defines rec_out_double, a name taken by the course or' "the recorder cannot be replaced"
like "$(grade_file recorder)" '^Score: 0/70$' "and who tries earns nothing"

submission mainly
append mainly <<'C'
int main(void) { return 0; }
C
like "$(grade_file mainly)" 'perceptron.c defines main' "a file that defines main is told so"

submission empty
: >"$scratch/empty/$unit"
like "$(grade_file empty)" 'perceptron.c is empty' "an empty file is told so"
like "$(grade_file empty)" '^Score: 0/70$' "and earns nothing"

submission absent
rm "$scratch/absent/$unit"
like "$(grade_file absent)" 'perceptron.c does not exist' "a file that is not there is told so"

submission renamed
sed -i 's/^nn_step(double z)/nn_stepp(double z)/; s/^int nn_step/&/' "$scratch/renamed/$unit"
report=$(grade_file renamed)
is "$(state 1.2)" "not built" "a renamed function is missing"
like "$report" 'no function nn_step that others can call' "by name"
is "$(points 1.1)" 10 "and the other functions are graded all the same"

submission hidden
awk '/^nn_step\(double z\)/ { sub(/^int$/, "static int", last) } NR > 1 { print last } { last = $0 } END { print last }' \
    "$scratch/hidden/$unit" >"$scratch/new" && mv "$scratch/new" "$scratch/hidden/$unit"
like "$(grade_file hidden)" "static declaration of 'nn_step'|static declaration of .nn_step" "a function made static is told so, with the compiler's words"
like "$(grade_file hidden)" 'perceptron.c:[0-9]+:[0-9]+: error' "with file and line"

submission typo
write typo 1.3 <<<'return nn_step(nn_perceptron_preact(p, x)'
report=$(grade_file typo)
like "$(printf '%s\n' "$report" | head -n 1)" 'perceptron.c does not compile' "a compiler error comes first"
like "$report" 'perceptron.c:[0-9]+:[0-9]+: error: expected' "with file and line"
like "$report" '^Score: 0/70$' "and the unit earns nothing"

submission other
write other 1.3 <<<'return nn_step(nn_perceptron_preact(p, x)'
like "$(grade other)" '00 toolbox .*70/70' "a file that does not compile costs the other chapters nothing"
done_testing
