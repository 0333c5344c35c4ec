# tries: to hand in 64 GB that take no place on the disk
# earns: 0
truncate -s 64G student/01-perceptron/perceptron.c
