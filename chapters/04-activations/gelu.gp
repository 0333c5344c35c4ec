# The GELU, the rectifier, and a formula that is neither
height = 260
load theme
set key width 2
set xlabel "score z"
set ylabel "activation"
set xrange [-3:1.5]
set yrange [-0.25:1.5]
set xtics 1
set ytics 0.5
plot data index "curves" using 1:4 with lines lt 6 title "ReLU", \
     data index "curves" using 1:3 with lines lt 4 title "wrong", \
     data index "curves" using 1:2 with lines lt 3 dt 1 title "GELU"
