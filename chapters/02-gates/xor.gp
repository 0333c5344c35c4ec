# What the network for XOR answers at every point of the square
height = 400
load theme
set size square
set key maxcols 2 width 1
set key spacing 1.4
set xlabel "input x_1"
set ylabel "input x_2"
set xrange [-0.5:1.5]
set yrange [-0.5:1.5]
set xtics 0,1
set ytics 0,1
plot data index "map 0" with points lt 1 ps 0.25 notitle, \
     data index "map 1" with points lt 2 ps 0.4 notitle, \
     data index "corners 0" with points lt 1 ps 1.4 title "wanted 0", \
     data index "corners 1" with points lt 2 ps 1.7 title "wanted 1", \
     data index "first" with lines lt 7 title "hidden", \
     data index "second" with lines lt 7 notitle
