# tries: to break lists of files with line ends in its name, and with right answers
# earns: 70
mv student "$(printf 'a\nb\n::error::x\nScore: 70-70')"
