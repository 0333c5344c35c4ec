# Three points, the line on which the score is 0, and the arrow of the weights
height = 400
load theme
set size ratio -1
set xlabel "x_1"
set ylabel "x_2"
set xrange [-1:4]
set yrange [0:4]
set xtics 1
set ytics 1
set arrow 1 from 1,2.5 to 3,1.5 lt 7 dt 1 lw 2 filled
set label 1 "w" at 2.95,1.9 left
set label 2 "score below 0" at -0.8,3.4 left
set label 3 "score above 0" at 2.1,0.45 left
plot data index "line" using 1:2 with lines lt 7 title "score 0", \
     data index "points" using 1:($4 == 0 ? $2 : NaN) with points lt 1 ps 1.4 title "says 0", \
     data index "points" using 1:($4 == 1 ? $2 : NaN) with points lt 2 ps 1.7 title "says 1"
