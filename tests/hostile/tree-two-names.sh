# tries: to be one file with two names, a hard link, beside right answers
# earns: 70
ln student/01-perceptron/perceptron.c student/again.c
