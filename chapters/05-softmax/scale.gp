# The loss of 150 irises when all weights and biases are multiplied by one number
# data: iris
load theme
set logscale x 4
set format x "%g"
set xlabel "factor of weights and biases"
set ylabel "loss, nats"
set xrange [0.058:69]
set yrange [0:1.3]
set xtics (0.0625, 0.25, 1, 4, 16, 64)
set ytics 0,0.4
set label 1 "three equal shares" at 0.075,1.19 font ",14"
plot log(3) with lines lt 7, \
     data index "loss" using 1:2 with lines lt 4 title "loss"
