# Distance between slopes and differences, for steps h from 1/10 down to 1e-12
# data: graph
height = 300
load theme
set xlabel "h"
set ylabel "largest relative error"
set logscale xy
set format x "10^{%L}"
set format y "10^{%L}"
set xrange [3e-13:0.3]
set yrange [1e-10:1]
set xtics 1e3
set ytics 1e3
plot data index "errors" using 1:2 with linespoints lt 3
