# tries: to stop the grader with what it may not read
# earns: 0
echo 'static int nothing;' >student/01-perceptron/perceptron.c
chmod 0 student/01-perceptron/perceptron.c student/01-perceptron
