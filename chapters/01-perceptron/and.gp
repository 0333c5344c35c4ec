# The line of AND after 1, 4, 7 and 10 updates
load theme
set xlabel "x_1"
set ylabel "x_2"
set xrange [-0.9:2.2]
set yrange [-0.9:2.2]
set xtics 1
set ytics 1
set label 1 "1" at -0.3,-0.45 center
set label 2 "4" at -0.33,1.0 center
set label 3 "7" at -0.12,1.72 center
set label 4 "10" at 0.3,1.9 center
plot data index "line after 01" using 1:2 with lines lt 100 lw 1.8 dt (6,4), \
     data index "line after 04" using 1:2 with lines lt 100 lw 1.8 dt (6,4), \
     data index "line after 07" using 1:2 with lines lt 100 lw 1.8 dt (6,4), \
     data index "line after 10" using 1:2 with lines lt 7, \
     "<printf '0 0\n0 1\n1 0\n'" using 1:2 with points lt 1 ps 1.4, \
     "<echo 1 1" using 1:2 with points lt 2 ps 1.7
