# Test results of 100 random splits in order: walker, pocket, and always benign
height = 300
load theme
set xlabel "split, worst first"
set ylabel "right on the test part, %"
set xrange [0:101]
set yrange [60:101]
set xtics 25
set ytics 10
set key at 100,80 top right
plot data index "sorted" using 1:2 with points lt 6 ps 0.5 title "walker", \
     data index "sorted" using 1:3 with points lt 3 ps 0.5 title "pocket", \
     62.74 with lines lt 100 lw 1.8 dt (6,4) title "always benign"
