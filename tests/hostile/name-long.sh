# tries: to have the longest name that there is
# earns: 70
mv student "$(printf '%0255d' 0)"
