# Error on the ten points seen and on 200 unseen, against the degree
# data: poly
height = 280
load theme
set xlabel "degree"
set ylabel "root mean squared error"
set xrange [-0.3:9.3]
set yrange [-0.03:1.3]
set xtics 1
set ytics 0.5
plot data index "errors" using 1:2 with linespoints lt 3 title "seen", \
     data index "errors" using 1:3 with linespoints lt 5 title "unseen"
