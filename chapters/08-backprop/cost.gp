# Multiplications for one gradient, by differences and by going back
# data: count
height = 300
load theme
set xlabel "parameters"
set ylabel "multiplications"
set logscale xy
set format x "10^{%L}"
set format y "10^{%L}"
set xrange [500:3e6]
set yrange [1e2:1e14]
set ytics 1e4
plot data index "cost" using 1:2 with linespoints lt 5 title "differences", \
     data index "cost" using 1:3 with linespoints lt 3 title "going back"
