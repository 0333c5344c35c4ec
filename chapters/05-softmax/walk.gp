# The probabilities of three species along a line of growing petals
# data: iris
load theme
unset key
set xlabel "length of the petal, cm"
set ylabel "probability"
set xrange [1:7]
set yrange [0:1.03]
set xtics 1
set ytics 0,0.25
set label 1 "setosa" at 1.05,0.8
set label 2 "versicolor" at 3.65,0.88 center
set label 3 "virginica" at 6.95,0.66 right
plot data index "walk" using 1:2 with lines lt 1, \
     data index "walk" using 1:3 with lines lt 2, \
     data index "walk" using 1:4 with lines lt 3
