# Width of petals: labels 0 and 1, a straight line and a sigmoid through them
height = 300
load theme
set xlabel "width of the petal, cm"
set ylabel "label, answer"
set xrange [0.9:2.6]
set yrange [-0.35:1.35]
set xtics 0.5
set ytics 0.5
plot data index "fits" using 1:2 with lines lt 6 title "line", \
     data index "fits" using 1:3 with lines lt 7 title "sigmoid", \
     data index "flowers" using 1:($2 == 0 ? 0 : NaN) with points lt 1, \
     data index "flowers" using 1:($2 == 1 ? 1 : NaN) with points lt 2
