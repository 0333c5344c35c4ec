# Length of the gradient on the masses, against steps of descent and of Newton's
height = 300
load theme
set xlabel "steps"
set ylabel "length of the gradient"
set logscale xy
set format y "10^{%L}"
set xrange [0.8:4000]
set yrange [1e-13:10]
set xtics (1, 10, 100, 1000)
set ytics 1e-12, 1e4, 1
set key width 1
# where the program stops: the text's 10^-8
set arrow from graph 0, first 1e-8 to graph 1, first 1e-8 nohead lt 100 lw 1.2
plot data index "descent" using 1:2 with linespoints lt 3 title "descent", \
     data index "newton" using 1:($1 > 0 ? $2 : NaN) with linespoints lt 4 title "Newton"
