# tries: to command the terminal and turn the writing round with its name
# earns: 70
mv student "$(printf '\033[2J\033]0;owned\007\342\200\256dnuor\302\233\377\001')"
