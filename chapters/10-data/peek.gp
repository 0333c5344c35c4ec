# The best of several coins, on the rows by which it was chosen and on fresh ones
height = 280
load theme
set xlabel "coins to choose from"
set ylabel "right of 85 rows, %"
set logscale x
set xrange [0.9:120]
set yrange [45:66]
set xtics (1, 2, 5, 10, 20, 50, 100)
set ytics 5
plot data index "coins" using 1:2 with linespoints lt 4 title "rows looked at", \
     data index "coins" using 1:3 with linespoints lt 3 title "fresh rows"
