# What no exercise needs is refused by name; what is an exercise's answer costs that
# exercise.
. tests/tap.sh
. tests/judge/submission.sh

# What the rule says of C code on standard input.
said_of() {
    cc -std=gnu11 -O2 -x c -S - -o "$scratch/u.s" 2>/dev/null && cc -c "$scratch/u.s" -o "$scratch/u.o" &&
        nm -g -P "$scratch/u.o" >"$scratch/symbols" && tests/build/bans "$scratch/symbols" "$scratch/u.s" tests/build/forbidden
}
is "$(said_of <<<'int fork(void); int f(void) { return fork(); }')" $'starts another process\tfork' "a new process is named"
is "$(said_of <<<'int system(const char *); int f(void) { return system("ls"); }')" $'starts another program\tsystem' "a shell"
is "$(said_of <<<'int socket(int, int, int); int f(void) { return socket(1, 1, 0); }')" $'uses the network\tsocket' "the network"
is "$(said_of <<<'void *dlopen(const char *, int); void *f(void) { return dlopen("x", 1); }')" $'loads code\tdlopen' "foreign code"
is "$(said_of <<<'#include <stdio.h>
FILE *f(void) { return fopen("/etc/passwd", "r"); }')" $'opens files\tfopen' "a file"
is "$(said_of <<<'void f(void) { __asm__ volatile("nop"); }')" $'holds assembler\tasm' "assembler in a function"
is "$(said_of <<<'__asm__(".incbin \"/etc/hostname\"");')" $'holds assembler\tasm' "assembler outside"
is "$(said_of <<<'static int n; __attribute__((constructor)) static void early(void) { n = 1; } int f(void) { return n; }')" \
    $'runs before or after the grader\tearly' "a constructor"
is "$(said_of <<<'static int n; __attribute__((destructor)) static void late(void) { n = 1; } int f(void) { return n; }')" \
    $'runs before or after the grader\tlate' "a destructor"
is "$(said_of <<<'void g(void); static void (*const x)(void) __attribute__((section(".preinit_array"), used)) = g;')" \
    $'runs before or after the grader\tg' "a function in a section of its own"
is "$(said_of <<<'int __attribute__((weak)) f(void) { return 1; }')" $'defines a symbol that others may replace\tf' "a weak symbol"
is "$(said_of <<<'static int g(void) { return 1; } static void *pick(void) { return g; } int f(void) __attribute__((ifunc("pick")));')" \
    $'defines a symbol that others may replace\tf' "an ifunc"
is "$(said_of <<<'#include <math.h>
#include <stdio.h>
#include <stdlib.h>
double f(double x) { printf("%g\n", x); char *p = malloc(3); free(p); if (x > 1e9) abort(); return tanh(x); }')" "" \
    "what exercises do use is not"
for unit in $(ls solutions/*/*.c | sed 's/^solutions.//; s/\.c$//'); do
    nm -g -P "build/reference/$unit.o" >"$scratch/symbols"
    is "$(tests/build/bans "$scratch/symbols" /dev/null tests/build/forbidden $(ls "tests/$unit.forbidden" 2>/dev/null))" "" \
        "the solution of $unit obeys"
done

submission forker
write forker 1.2 <<<'int fork(void); return fork() > 0 && z > 0.0;'
like "$(grade forker CH=01)" 'perceptron.c starts another process: fork. No exercise needs that' "a student is told so"
is "$(points 1.1)" 0 "and the file earns nothing until it is gone"

submission shuffler
write shuffler 9.1 <<<'gsl_ran_shuffle(r, order, n, sizeof *order);'
sed -i '1i #include <gsl/gsl_randist.h>' "$scratch/shuffler/09-sgd/sgd.c"
report=$(grade shuffler CH=09)
like "$report" 'Your file calls gsl_ran_shuffle. This exercise asks you to write that' "an answer that GSL has is told so"
is "$(points 9.1) $(points 9.2)" "0 10" "and costs that exercise alone"
done_testing
