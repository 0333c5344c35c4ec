# Two spirals of 400 samples, and where the score of the network is 0
height = 450
load theme
set contour base
set cntrparam levels discrete 0
unset surface
set table $boundary
splot data index "scores"
unset table
set size square
set xlabel "x_1"
set ylabel "x_2"
set xrange [-1.1:1.1]
set yrange [-1.1:1.1]
set xtics -1,1
set ytics -1,1
plot $boundary using 1:2 with lines lt 7 title "score 0", \
     data index "samples 0" with points lt 1 ps 0.6 title "label 0", \
     data index "samples 1" with points lt 2 ps 0.8 title "label 1"
