# Loss on two moons against full-batch steps, with layers free or frozen
height = 300
load theme
set xlabel "step"
set ylabel "loss"
set logscale y
set xrange [0:3000]
set yrange [2e-3:1]
set xtics 1000
set format y "10^{%L}"
set key width 1
plot data index "last frozen" using 1:2 with lines lt 4 title "last frozen", \
     data index "first frozen" using 1:2 with lines lt 5 title "first frozen", \
     data index "free" using 1:2 with lines lt 3 title "all free"
