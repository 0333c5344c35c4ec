# Test results of 100 random splits in order, worst first: walker and pocket
height = 300
load theme
set xlabel "split, worst first"
set ylabel "right on the test part, %"
set xrange [0:101]
set yrange [85:101]
set xtics 25
set ytics 5
plot data index "sorted" using 1:2 with lines lt 6 dt 1 lw 2 title "walker", \
     data index "sorted" using 1:3 with lines lt 3 dt 1 lw 3 title "pocket"
