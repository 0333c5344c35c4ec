# tries: to hand in another student's work by a relative link
# earns: 0
ln -sf ../../../other/01-perceptron/perceptron.c student/01-perceptron/perceptron.c
