# The score of the parity network's output against the number of ones
height = 260
load theme
set xlabel "inputs that are 1"
set ylabel "score of the output"
set xrange [-0.4:6.4]
set yrange [-1:1]
set xtics 0,1
set ytics 0.5
plot 0 with lines lt 7, \
     data index "scores" using 1:($2 <= 0 ? $2 : NaN) with points lt 1 ps 1.4, \
     data index "scores" using 1:($2 > 0 ? $2 : NaN) with points lt 2 ps 1.7
