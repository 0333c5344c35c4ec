# tries: to hand in a folder that is a link to the solutions'
# earns: 0
rm -r student/01-perceptron
ln -s "$COURSE_FOLDER/solutions/01-perceptron" student/01-perceptron
