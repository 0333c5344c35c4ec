# With ReLU, deal 15: training goes on falling, validation rises again
# data: spread
height = 260
load theme
set xlabel "epoch"
set ylabel "loss (nats)"
set xrange [0:86]
set yrange [0:0.25]
set xtics 20
set ytics 0.05
plot data index "curves-relu" using 1:2 with lines lt 1 title "training", \
     data index "curves-relu" using 1:3 with lines lt 2 title "validation"
