# Error of a numerical slope against the step h: forward and central
height = 320
load theme
set xlabel "h"
set ylabel "error of the slope"
set logscale xy
set format x "10^{%L}"
set format y "10^{%L}"
set xrange [1e-16:1]
set yrange [1e-10:100]
set xtics 1e4
set ytics 1e3
plot data index "slopes" using 1:3 with linespoints lt 5 title "forward", \
     data index "slopes" using 1:5 with linespoints lt 3 title "central"
