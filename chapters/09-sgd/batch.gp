# The loss on two moons in 40 epochs, for four sizes of batch
load theme
set key width 1
set xlabel "epoch"
set ylabel "loss, nats"
set xrange [0:40]
set yrange [0:0.7]
set xtics 10
set ytics 0.2
plot data index "of 256" with lines lt 7 title "256", \
     data index "of 64" with lines lt 5 title "64", \
     data index "of 8" with lines lt 3 dt 1 lw 2.4 title "8", \
     data index "of 1" with lines lt 6 dt 1 lw 1.2 title "1"
