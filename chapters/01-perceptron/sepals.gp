# Sepals of 150 irises, and the line that the perceptron found for setosa
height = 360
load theme
set xlabel "length of the sepal, cm"
set ylabel "width of the sepal, cm"
set xrange [4:8]
set yrange [1.6:4.6]
set xtics 1
set ytics 1
plot data index "others" using 1:2 with points lt 1 title "others", \
     data index "setosa" using 1:2 with points lt 2 title "setosa", \
     data index "line" using 1:2 with lines lt 7
