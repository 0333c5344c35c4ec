# One weight of the XOR network moves: the step jumps once, the sigmoid climbs
height = 260
load theme
set xlabel "weight from OR to the output"
set ylabel "answer at (1, 0)"
set xrange [-0.5:2.5]
set yrange [-0.05:1.1]
set xtics 0.5
set ytics 0.5
plot data index "answer" using 1:2 with steps lt 7 title "step", \
     data index "answer" using 1:3 with lines lt 3 dt 1 title "sigmoid"
