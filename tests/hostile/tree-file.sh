# tries: to be a file where a folder is expected
# earns: 0
mv student/01-perceptron/perceptron.c file
rm -r student
mkdir student
mv file student/01-perceptron
