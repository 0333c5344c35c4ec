# Loss on two moons against full-batch steps, with no layer frozen, or one
height = 300
load theme
set xlabel "step"
set ylabel "loss"
set logscale xy
set xrange [1:3000]
set yrange [2e-3:1]
set format y "10^{%L}"
set rmargin 3
plot data index "free" using 1:2 with lines lt 3 title "none", \
     data index "first frozen" using 1:2 with lines lt 5 title "first", \
     data index "last frozen" using 1:2 with lines lt 4 title "last"
