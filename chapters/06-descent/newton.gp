# Length of the gradient on the masses, against steps of descent and of Newton's
height = 300
load theme
set xlabel "steps"
set ylabel "length of the gradient"
set logscale xy
set format y "10^{%L}"
set xrange [0.8:4000]
set yrange [1e-9:10]
set xtics (1, 10, 100, 1000)
set ytics 1e3
set key width 1
plot data index "descent" using 1:2 with linespoints lt 3 title "descent", \
     data index "newton" using 1:($1 > 0 ? $2 : NaN) with linespoints lt 4 title "Newton"
