# One network for XOR under two conventions for the step at 0
height = 290
load theme
set multiplot layout 1,2
unset key
set xlabel "input x_1"
set xrange [-0.5:1.5]
set yrange [-0.5:1.5]
set xtics 0,1
set ytics 0,1
set rmargin 1
set size square
set title "1 if z > 0" offset 0,-0.6
set ylabel "input x_2"
plot data index "strict 0" with points lt 1 ps 0.3, \
     data index "strict 1" with points lt 2 ps 0.45
set title "1 if z ≥ 0" offset 0,-0.6
unset ylabel
plot data index "inclusive 0" with points lt 1 ps 0.3, \
     data index "inclusive 1" with points lt 2 ps 0.45
unset multiplot
