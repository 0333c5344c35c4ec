# tries: to hand in what the grader may not read
# earns: 0
chmod 0 student/01-perceptron/perceptron.c student/01-perceptron
