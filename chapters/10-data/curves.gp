# Project A: loss on the rows it learns from, and on rows it never saw
# data: spread
height = 260
load theme
set xlabel "epoch"
set ylabel "loss (nats)"
set xrange [0:86]
set yrange [0:0.5]
set xtics 20
plot data index "curves-sigmoid" using 1:2 with lines lt 1 title "training", \
     data index "curves-sigmoid" using 1:3 with lines lt 2 title "validation"
