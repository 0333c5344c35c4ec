# tries: to be taken by the compiler for a file of options
# earns: 70
mv student '@options'
