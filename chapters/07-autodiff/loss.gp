# The loss on two half moons falls in 400 steps
# data: moons
height = 240
load theme
set logscale y
set xlabel "step"
set ylabel "loss"
set format y "%g"
set yrange [0.003:2]
set xtics 100
plot data index "loss" using 1:2 with lines lt 4 dt 1
