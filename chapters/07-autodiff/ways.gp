# Steps down a chain of doublings: each value once, or path by path
height = 260
load theme
set logscale y
set xlabel "doublings"
set ylabel "steps"
set format y "10^{%T}"
set xrange [0:20]
set yrange [1:5e6]
set ytics 10
plot data index "chain" using 1:3 with linespoints lt 4 title "path by path", \
     data index "chain" using 1:2 with linespoints lt 3 title "once each"
