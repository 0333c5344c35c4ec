# tries: to hand in a program instead of its text
# earns: 0
cp /bin/true student/01-perceptron/perceptron.c
