# Ten thousand normal draws and the bell curve
load theme
set xlabel "value"
set ylabel "share for each unit"
set xrange [-2:2]
set yrange [0:1]
set xtics 1
set ytics 0.5
set style fill solid 0.3 noborder
set boxwidth 0.15
plot data index "draws" using 1:2 with boxes lt 6 title "10000 draws", \
     data index "bell" using 1:2 with lines lt 7 title "bell curve"
