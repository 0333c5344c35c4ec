# The output of a random network along a line, without and with steps
# data: plane
height = 270
load theme
set xlabel "x_1 = 2 x_2"
set ylabel "output"
set xrange [-2:2]
set yrange [-2.5:2.5]
set xtics -2,1
set ytics -2,1
plot data index "bare cut" with lines lt 3 title "two dense layers", \
     data index "step cut" with lines lt 4 dt 1 title "steps between"
