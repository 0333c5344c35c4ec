# One update carries the line across the sample that was wrong
height = 400
load theme
set size ratio -1
set xlabel "x_1"
set ylabel "x_2"
set xrange [-1:4]
set yrange [-1:4]
set xtics 1
set ytics 1
set label 1 "2, then −1" at 2.25,0.2 left
plot data index "line before" using 1:2 with lines lt 100 lw 1.8 dt (6,4) title "before", \
     data index "line after" using 1:2 with lines lt 7 title "after", \
     data index "point" using 1:2 with points lt 1 ps 1.4 title "label 0"
