# tries: to hand in a link to the solution
# earns: 0
rm student/01-perceptron/perceptron.c
ln -s "$COURSE_FOLDER/solutions/01-perceptron/perceptron.c" student/01-perceptron/perceptron.c
