# The slope of the sigmoid and two formulas mistaken for it
height = 260
load theme
set key width 2
set xlabel "score z"
set ylabel "slope"
set xrange [-6:6]
set yrange [-0.3:0.35]
set xtics 2
set ytics 0.1
plot data index "slopes" using 1:2 with lines lt 5 dt 1 title "right", \
     data index "slopes" using 1:3 with lines lt 7 dt (6,3) title "z(1−z)", \
     data index "slopes" using 1:4 with lines lt 4 title "twice"
