# Validation loss of one network on 20 random deals of the same masses
height = 270
load theme
set xlabel "deal"
set ylabel "validation loss (nats)"
set xrange [0:21]
set yrange [0:0.24]
set xtics 5
set ytics 0.08
set grid noxtics
plot data index "sigmoid" using 1:2 with points lt 1 title "sigmoid", \
     data index "relu" using 1:2 with points lt 2 title "ReLU", \
     0.08 with lines lt 7 dt 3 lw 1 title "0.08"
