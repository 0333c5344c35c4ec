# XOR and two lines, each of which gets three corners right
height = 400
load theme
set size square
set key width 1
set key spacing 1.3
set xlabel "input x_1"
set ylabel "input x_2"
set xrange [-0.5:1.5]
set yrange [-0.5:1.5]
set xtics 0,1
set ytics 0,1
plot data index "or" with lines lt 7 dt 1 title "line of OR", \
     data index "nand" with lines lt 7 dt (9,4) title "of NAND", \
     data index "zeros" with points lt 1 ps 1.4 title "wanted 0", \
     data index "ones" with points lt 2 ps 1.7 title "wanted 1"
