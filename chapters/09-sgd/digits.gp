# The loss on 1437 digits that are learned from, and on 360 others
load theme
set xlabel "epoch"
set ylabel "loss, nats"
set xrange [0:30]
set yrange [0:0.5]
set xtics 10
set ytics 0.1
plot data index "losses" using 1:3 with lines lt 5 title "others", \
     data index "losses" using 1:2 with lines lt 3 dt 1 title "learned from"
