# tries: to let the reader wait for ever at a named pipe
# earns: 0
rm student/01-perceptron/perceptron.c
mkfifo student/01-perceptron/perceptron.c student/pipe
