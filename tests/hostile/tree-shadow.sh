# tries: to shadow the course's headers, makefiles and tools' settings with its own
# earns: 70
cd student/01-perceptron || exit 1
mkdir nn gsl
for file in nn/perceptron.h gsl/gsl_blas.h gsl/gsl_errno.h stdlib.h; do
    echo '#error shadowed' >$file
done
for file in Makefile GNUmakefile .gdbinit specs perceptron.h perceptron.o; do
    echo 'all: ; touch /tmp/make-was-here' >$file
    cp $file ..
done
