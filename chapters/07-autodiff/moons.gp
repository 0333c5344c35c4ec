# Two half moons, and on which side of 0 the network's answer is
height = 340
load theme
set xlabel "input x_1"
set ylabel "input x_2"
set xrange [-1.5:2.5]
set yrange [-1.25:1.75]
set xtics 1
set ytics 1
plot data index "map 0" with points lt 1 ps 0.2 notitle, \
     data index "map 1" with points lt 2 ps 0.3 notitle, \
     data index "samples 0" with points lt 1 title "label 0", \
     data index "samples 1" with points lt 2 title "label 1"
