# How often noise in the weights breaks XOR, with and without a margin
load theme
set xlabel "largest change of a weight or bias"
set ylabel "broken truth tables, %"
set xrange [0:0.4]
set yrange [0:100]
set xtics 0,0.1
set ytics 0,25
plot data index "zero" with linespoints lt 4 title "scores on 0", \
     data index "margin" with linespoints lt 3 title "no score on 0"
