# How far a batch's gradient is from the gradient of all 256 samples
load theme
set logscale xy
set xlabel "samples in the batch"
set ylabel "distance"
set xrange [0.8:160]
set yrange [0.05:1.5]
set xtics (1, 4, 16, 64)
set ytics (0.05, 0.1, 0.2, 0.5, 1)
plot data index "noise" using 1:3 with lines lt 7 title "formula", \
     data index "noise" using 1:2 with points lt 3 ps 1 title "measured"
