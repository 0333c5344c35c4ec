# Dead units of 100 when their bias slides down
height = 280
load theme
set xlabel "bias of every unit"
set ylabel "dead units of 100"
set xrange [-5:0]
set yrange [-3:103]
set xtics 1
set ytics 25
plot data index "dead" using 1:2 with linespoints lt 6 dt 1 ps 0.6 title "10 rows", \
     data index "dead" using 1:3 with linespoints lt 6 pt 7 ps 0.6 title "1000 rows", \
     data index "dead" using 1:4 with lines lt 7 dt (6,3) title "leaky"
