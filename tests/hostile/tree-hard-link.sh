# tries: to hand in another student's file by a hard link
# earns: 0
ln -f ../other/01-perceptron/perceptron.c student/01-perceptron/perceptron.c
