# Wines named rightly when few are known: a scaler that knows the test seems better
# data: nearest
height = 280
load theme
set xlabel "wines known"
set ylabel "named rightly, %"
set xrange [0:40]
set yrange [80:95]
set xtics 10
set ytics 5
plot data index "small" using 2:5 with linespoints lt 4 title "scaler saw all", \
     data index "small" using 2:4 with linespoints lt 3 title "training only"
