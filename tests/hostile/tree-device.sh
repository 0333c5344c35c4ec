# tries: to be a file without end: a device, or a link to one
# earns: 0
rm student/01-perceptron/perceptron.c
mknod student/01-perceptron/perceptron.c c 1 5 2>/dev/null ||
    ln -s /dev/zero student/01-perceptron/perceptron.c
