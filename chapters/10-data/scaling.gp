# Proline and colour of 178 wines, both axes in one unit, before and after scaling
# data: nearest
height = 500
load theme
set multiplot
unset key
set lmargin at screen 0.15
set rmargin at screen 0.98
set tmargin at screen 0.93
set bmargin at screen 0.87
set title "as they stand: colour is flat" offset 0,-0.5
set xrange [0:1750]
set yrange [-50:60]
set xtics 500
set ytics (0)
set xlabel "proline"
plot for [c=0:2] data index "raw-".c using 1:2 with points lt c+1 ps 0.6
set tmargin at screen 0.61
set bmargin at screen 0.13
set title "scaled"
set ylabel "colour"
set xrange [-2.5:4]
set yrange [-2:3.7]
set xtics -2,1,4
set ytics -2,1,3
plot for [c=0:2] data index "scaled-".c using 1:2 with points lt c+1 ps 0.6
unset multiplot
