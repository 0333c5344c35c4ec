# The error of a long sum, and what is proved about it
load theme
set logscale xy
set xlabel "N"
set ylabel "relative error" 
set format x "10^{%T}"
set format y "10^{%T}"
set xrange [7:1.5e7]
set yrange [3e-17:3e-9]
set xtics 100
set ytics 1e2
plot data index "error" using 1:3 with lines lt 7 dt (6,3) title "proved bound", \
     data index "error" using 1:2 with linespoints lt 3 dt 1 title "measured"
