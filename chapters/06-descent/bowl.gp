# Levels of the loss as a map, and the ways of two learning rates down
# data: line
height = 340
load theme
set xlabel "bias"
set ylabel "weight"
set xrange [-1.2:1.7]
set yrange [-0.2:1.8]
set xtics 0.5
set ytics 0.5
plot data index "levels" using 1:2 with lines lt 100 lw 1, \
     data index "large" every ::::14 using 2:3 with linespoints lt 4 ps 0.7 title "rate 0.17", \
     data index "small" using 2:3 with linespoints lt 3 ps 0.7 title "rate 0.1", \
     "<echo 0 1" using 1:2 with points lt 7 ps 1.6
