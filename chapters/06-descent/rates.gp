# Loss against step for four learning rates, the largest above the limit
height = 300
load theme
set xlabel "step"
set ylabel "loss"
set logscale y
set format y "10^{%L}"
set xrange [0:60]
set yrange [1e-3:1e2]
set xtics 20
set key width 1
plot data index "loss" using 1:2 with lines lt 6 title "0.01", \
     data index "loss" using 1:3 with lines lt 3 title "0.1", \
     data index "loss" using 1:4 with lines lt 4 title "0.178", \
     data index "loss" using 1:5 with lines lt 5 dt 1 lw 3 title "0.1821"
