# tries: to send the reader in circles, with a link to itself
# earns: 0
ln -sf perceptron.c student/01-perceptron/perceptron.c
ln -s . student/again
