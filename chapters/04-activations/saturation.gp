# The larger the weights, the more of a sigmoid or tanh layer is saturated
height = 280
load theme
set logscale x
set xlabel "standard deviation of the weights"
set ylabel "saturated, %"
set xrange [0.1:10]
set yrange [0:100]
set xtics 10
set ytics 25
plot data index "share" using 1:2 with lines lt 3 dt 1 title "sigmoid", \
     data index "share" using 1:3 with lines lt 4 title "tanh", \
     data index "share" using 1:4 with lines lt 6 title "ReLU"
