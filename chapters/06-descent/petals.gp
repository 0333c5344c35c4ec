# Petals of versicolor and virginica, with the line of even odds and those of 9 to 1
height = 340
load theme
set xlabel "length of the petal, cm"
set ylabel "width of the petal, cm"
set xrange [3:7]
set yrange [0.8:2.7]
set xtics 1
set ytics 0.5
set label 1 "0.1" at 5.35,0.95 right
set label 2 "0.9" at 6.45,1.2 left
plot data index "versicolor" using 1:2 with points lt 1 title "versicolor", \
     data index "virginica" using 1:2 with points lt 2 title "virginica", \
     data index "sure 0" using 1:2 with lines lt 100 lw 1.8 dt (6,4), \
     data index "sure 1" using 1:2 with lines lt 100 lw 1.8 dt (6,4), \
     data index "even" using 1:2 with lines lt 7
