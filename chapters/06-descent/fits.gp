# Ten points with noise, and the polynomials of degree 1, 3 and 9 fitted to them
# data: poly
height = 320
load theme
set xlabel "x"
set ylabel "y"
set xrange [-1.03:1.03]
set yrange [-2.2:2.7]
set xtics 0.5
set ytics 1
plot data index "degree 1" using 1:2 with lines lt 6 title "degree 1", \
     data index "degree 3" using 1:2 with lines lt 3 title "3", \
     data index "degree 9" using 1:2 with lines lt 5 title "9", \
     data index "seen" using 1:2 with points lt 7 pt 7 ps 1
