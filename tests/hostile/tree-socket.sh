# tries: to be a socket
# earns: 0
rm student/01-perceptron/perceptron.c
/usr/bin/python3 -c 'import socket; socket.socket(socket.AF_UNIX).bind("student/01-perceptron/perceptron.c")'
