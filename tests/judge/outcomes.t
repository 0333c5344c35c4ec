# The five outcomes of a grade, on submissions that really misbehave.
. tests/tap.sh
. tests/judge/submission.sh

submission faults
write faults 1.1 <<<'exit(0);'
write faults 1.2 <<<'for (;;);'
write faults 1.3 <<<'*(int *)0 = 1; return 0;'
write faults 1.4 <<<'p->b = GSL_NAN; *mistake = 1; return GSL_SUCCESS;'
write faults 1.5 <<<'for (int i = 0; i < 10; i++) { char *m = malloc(1 << 30); m[5] = 1; } return 0;'
write faults 1.7 <<<'abort();'
report=$(grade faults CH=01)
is $? 0 "a grade that ran to its end succeeds, whatever the score"
is "$(state 1.1)" exited "exit(0) is not a pass"
like "$(said 1.1)" 'ended the whole program \(exit status 0\)' "exit(0) is named"
like "$(said 1.1)" '01-perceptron/perceptron.c:[0-9]' "the line that called exit is named"
is "$(state 1.2)" 'no end' "an endless loop is told from a wrong answer"
like "$(said 1.2)" '^nn_step\(\) does not come to an end' "the function that never ends is named"
is "$(state 1.3)" crashed "a null pointer is a crash"
like "$(said 1.3)" '^nn_perceptron_predict\(\) follows a null pointer' "the null pointer is named"
like "$(said 1.5)" '^nn_perceptron_fit\(\) asks for more memory' "eating memory is named"
like "$(said 1.7)" 'stopped itself with abort' "abort is named"
like "$report" '^Score: 0/70$' "none of it earns a point"

submission memory
write memory 1.1 <<<'double *m = malloc(8); m[1] = 2.0; return m[1];'
write memory 1.2 <<<'int *m = malloc(4); free(m); return *m;'
write memory 1.4 <<<'int big = 2147483647; *mistake = big + (int)x->size; return 0;'
write memory 1.5 <<<'return nn_perceptron_fit(p, X, y, eta, max_epochs + 1, run) + 1;'
write memory 1.7 <<<'double v[2] = {1, 2}; volatile size_t k = 2; *mistakes = (size_t)v[k]; return 0;'
grade memory CH=01 >/dev/null
like "$(said 1.1)" 'writes outside a block of memory, which has 8 bytes' "a write out of bounds is named, with the size"
like "$(said 1.2)" 'uses memory that was already freed' "use after free is named"
like "$(said 1.4)" 'signed integer overflow' "integer overflow is named"
like "$(said 1.5)" 'ran out of stack' "endless recursion is named"
like "$(said 1.5)" 'array\?$' "and a question ends in one mark"
like "$(said 1.7)" 'index 2 out of bounds|reads outside' "a read out of bounds is named"

submission wrong
write wrong 1.1 <<<'return GSL_NAN;'
write wrong 1.2 <<<'for (int i = 0; i < 40000000 / 10; i++) puts("look at me"); return z > 0;'
report=$(grade wrong CH=01)
is "$(state 1.1)" wrong "NaN is a wrong answer"
is "$(points 1.1)" 0 "and earns nothing where a number is expected"
like "$(said 1.1)" '^z is NaN, not a number' "NaN is named"
is "$(points 1.2)" 10 "40 MB of output do not hurt a right answer"

submission todo
cp exercises/01-perceptron/perceptron.c "$scratch/todo/01-perceptron/perceptron.c"
report=$(grade todo CH=01)
is "$(state 1.4)" 'to do' "an untouched exercise is to do"
unlike "$report" '(wrong|crashed|blocked) +[0-9]' "to do is never a failure"
like "$report" '^Next: exercise 1.1' "the report says where to start"

submission unfinished
sed 's/^    GSL_ERROR_VAL("exercise 1.2 /    z += 1.0;\n&/' "$scratch/todo/01-perceptron/perceptron.c" >"$scratch/code"
cp "$scratch/code" "$scratch/unfinished/01-perceptron/perceptron.c"
report=$(grade unfinished CH=01)
like "$(said 1.2)" 'the line of the skeleton' "code above a stub that was left is noticed"
is "$(said 1.3)" "" "and an untouched exercise has nothing to say"
submission warned
write warned 1.1 <<<'double z; gsl_blas_ddot(p->w, x, &z);'
like "$(grade warned EX=1.1)" 'warning: control reaches end of non-void' "the compiler's warning stands beside a failure"
write warned 1.2 <<<'return z >= 0.0;'
report=$(grade warned EX=1.2)
like "$report" 'exactly at zero' "an exercise that is wrong has its sentence"
unlike "$report" 'warning' "and no warning about another one's function"

submission sleepy
write sleepy 1.2 <<<'sleep(1000); return 0;'
write sleepy 1.1 <<<'_exit(3);'
sed -i 's/#include <stdlib.h>/&\n#include <unistd.h>/' "$scratch/sleepy/01-perceptron/perceptron.c"
grade sleepy CH=01 >/dev/null
is "$(state 1.1)" exited "_exit is no return"
is "$(state 1.2)" 'no end' "a function that sleeps is stopped by the clock"
like "$(said 1.2)" 'it waits, and nothing comes' "and told from one that works"

submission rough
write rough 1.4 <<<'gsl_vector_set((gsl_vector *)x, 0, 9); *mistake = 0; return 0;'
write rough 1.6 <<<'*bound = gsl_matrix_get(X, 0, X->size2); return 0;'
grade rough CH=01 >/dev/null
like "$(said 1.4)" 'w is not what|changed its input x' "a changed input is noticed"
like "$(said 1.6)" 'GSL stopped a call at line [0-9]+: .*out of range' "GSL's own range check is named, with the student's line"

submission wordy
write wordy 1.2 <<<'GSL_ERROR_VAL("two\nlines", GSL_EINVAL, 0);'
grade wordy EX=1.2 >/dev/null
like "$(said 1.2)" 'GSL stopped a call.*: two.lines\.$' "a reason of GSL's over two lines is one fact"

submission leaky
write leaky 1.1 <<<'double *m = malloc(80); m[0] = 0.0; gsl_blas_ddot(p->w, x, m); return *m + p->b;'
grade leaky EX=1.1 >/dev/null
is "$(points 1.1)" 10 "a leak costs no points"
like "$(said 1.1)" 'warning: memory allocated at line [0-9]+ is never freed' "a leak is a warning that names the line"
if command -v strace >/dev/null; then
    out=$(timeout 60 strace -f -o /dev/null make -s grade EX=1.1 SUBMISSION="$scratch/leaky" RESULTS="$scratch/results" 2>&1)
    is $? 0 "where leaks cannot be looked for, the grader does not hang"
    like "$out" 'Score: 10/10' "and grades as before"
fi
done_testing
