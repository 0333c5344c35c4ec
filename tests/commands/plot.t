# A chapter's figures from the student's own code.
. tests/tap.sh
. tests/commands/scratch.sh

clone_course "$scratch/course"
solve "$scratch/course"
cd "$scratch/course" || exit 1
rm -rf chapters
chapter=chapters/01-perceptron
mkdir -p $chapter
cat >$chapter/scores.c <<'END'
#include "nn/perceptron.h"
#include <stdio.h>
int
main(void)
{
    nn_perceptron *p = nn_perceptron_alloc(1);
    gsl_vector *x = gsl_vector_alloc(1);
    gsl_vector_set(p->w, 0, 2.0);
    printf("# points\n");
    for (int k = 0; k < 5; k++) {
        gsl_vector_set(x, 0, k);
        printf("%d %g\n", k, nn_perceptron_preact(p, x));
    }
    gsl_vector_free(x);
    nn_perceptron_free(p);
    return 0;
}
END
sed 's/%d %g\\n", k, nn_perceptron_preact(p, x)/%d\\n", nn_step(k)/' $chapter/scores.c >$chapter/steps.c
printf '# The score grows & grows\nload theme\nplot data index "points" using 1:2 with lines lt 1\n' >$chapter/scores.gp
printf '# A graph\n# data: none\ndigraph { a -> "b & c" }\n' >$chapter/graph.dot
printf '# Another\n# data: node\n' >$chapter/another.dot
cat >$chapter/node.c <<'END'
#include "nn/perceptron.h"
#include <stdio.h>
int
main(void)
{
    printf("digraph { \"step of 1 is %d\" }\n", nn_step(1.0));
    return 0;
}
END
printf '# Steps\nload theme\nplot data index "points" using 0:1 with lines lt 1\n' >$chapter/steps.gp
printf '# Again\n# data: steps\nload theme\nplot data index "points" using 0:1 with points lt 2\n' >$chapter/again.gp

said=$(make -s plot CH=1 2>&1)
is $? 0 "the figures are drawn"
like "$said" 'drawn +build/plot/01-perceptron/scores\.svg' "their paths are printed"
like "$(cat build/plot/01-perceptron/scores.svg)" '<title>The score grows &amp; grows</title>' "a figure is an SVG with its title"
like "$said" 'again\.svg' "another program's output can be a figure's data"
like "$(cat build/plot/01-perceptron/graph.svg)" 'b &amp; c' "a script can hold a graph"
like "$(cat build/plot/01-perceptron/another.svg)" 'step of 1 is 1' "or a program can print one"
like "$(make -s plot CH=1 SUBMISSION=solutions 2>&1)" 'drawn +build/plot/solutions/01-perceptron/scores\.svg' \
    "another submission's figures have a place of their own"
is "$(tail -n 1 build/plot/exercises/01-perceptron/scores.dat)" "4 8" "the data are what the program printed"
sed '/^nn_perceptron_preact/,/^}/s/return .*;/return 41.0;/' solutions/01-perceptron/perceptron.c \
    >exercises/01-perceptron/perceptron.c
make -s plot CH=1 >/dev/null 2>&1
is "$(tail -n 1 build/plot/exercises/01-perceptron/scores.dat)" "4 41" "it is the student's code that runs, not the course's"
sed -i.bak 's/return 0;/FILE *runs = fopen("runs", "a"); fputs("run\\n", runs); return 0;/' $chapter/steps.c
make -s plot CH=1 >/dev/null
is "$(cat runs)" run "a program is run once for all the figures of its data"
make -s reset EX=1.2 >/dev/null
said=$(make -s plot CH=1 2>&1)
is $? 0 "an exercise that is not written stops nothing"
like "$said" 'skipped +steps: needs exercise 1\.2, which is not written yet' "the figure that needs it says so"
like "$said" 'drawn +.*scores\.svg' "and the others are drawn"
is "$(printf '%s\n' "$said" | wc -l | tr -d ' ')" 6 "in one line each"
[ ! -e build/plot/01-perceptron/steps.svg ] && [ -e build/plot/01-perceptron/scores.svg ]
ok $? "a figure of earlier code is not left to be taken for one of today's"
sed '/^nn_perceptron_preact/,/^}/s/return .*;/return gsl_vector_get(x, 99);/' solutions/01-perceptron/perceptron.c \
    >exercises/01-perceptron/perceptron.c
like "$(make -s plot CH=1 2>&1)" 'skipped +scores: its program failed\. gsl: .*index out of range' "GSL's complaint is shown"
make -s reset EX=1.2 >/dev/null
sed -i.bak '/^nn_step(/,/^}/s/nn_step/other_name/' exercises/01-perceptron/perceptron.c
like "$(make -s plot CH=1 2>&1)" 'skipped +steps: your file does not offer nn_step' "a missing function is named"
make -s reset CH=1 >/dev/null
like "$(make -s plot CH=1 SUBMISSION=solutions 2>&1)" 'drawn +build/plot/solutions/01-perceptron/scores\.svg' \
    "another submission's figures stand in a folder of its own"
mkdir "$scratch/bin"
for tool in sh make env awk sed cut sort grep uname tr cat mkdir rm find paste head tail pkg-config cc ar cp mv touch; do
    ln -s "$(command -v $tool)" "$scratch/bin/$tool"
done
said=$(PATH=$scratch/bin make plot CH=1 2>&1)
is $? 2 "without gnuplot nothing can be drawn"
like "$said" '^gnuplot is not installed' "and it is said"
like "$(make -s plot CH=98 2>&1)" "no chapter 98" "an unknown chapter is refused"
said=$(make plot CH=01 SUBMISSION=solutions 2>&1)
is $? 0 "another submission can be drawn, too"
like "$said" '^  drawn    build/plot/solutions/.*/scores.svg$' "into a folder of its own"
done_testing
