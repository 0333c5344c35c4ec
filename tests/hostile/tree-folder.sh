# tries: to be a folder where a file is expected
# earns: 0
rm student/01-perceptron/perceptron.c
mkdir -p student/01-perceptron/perceptron.c/perceptron.c
