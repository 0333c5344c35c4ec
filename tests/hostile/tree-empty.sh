# tries: to hand in an empty file
# earns: 0
: >student/01-perceptron/perceptron.c
