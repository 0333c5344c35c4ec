# Where a random network answers more than in the middle, without and with steps
height = 270
load theme
set multiplot
unset key
set xrange [-2.1:2.1]; set yrange [-2.1:2.1]
set xtics -2,2; set ytics -2,2
set tmargin at screen 0.88; set bmargin at screen 0.27
set xlabel "x_1"
set ylabel "x_2"
set lmargin at screen 0.13; set rmargin at screen 0.5
set title "two dense layers" font ",15" offset 0,-0.4
plot data index "bare map 0" with points lt 1 ps 0.25, \
     data index "bare map 1" with points lt 2 ps 0.4
set lmargin at screen 0.6; set rmargin at screen 0.98
unset ylabel
set title "steps between them"
plot data index "step map 0" with points lt 1 ps 0.25, \
     data index "step map 1" with points lt 2 ps 0.4
unset multiplot
