# tries: to be taken for an option
# earns: 70
mv -- student ./-rf
