# tries: to hand in nothing
# earns: 0
rm -r student/01-perceptron
