# The loss on XOR from ten starts of two hidden neurons
load theme
set xlabel "epoch"
set ylabel "loss, nats"
set xrange [0:1000]
set yrange [0:0.8]
set xtics 250
set ytics 0.2
plot data index "learned" with lines lt 3 dt 1 lw 1.2 title "learned", \
     data index "stuck" with lines lt 4 dt (6,3) lw 2 title "stuck"
