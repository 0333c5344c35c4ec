# The probabilities of three logits from a low temperature to a high one
load theme
set logscale x
set xlabel "temperature"
set ylabel "probability"
set xrange [0.1:10]
set yrange [0:1.03]
set xtics (0.1, 0.3, 1, 3, 10)
set ytics 0,0.25
plot data index "curves" using 1:2 with lines lt 1 title "z = 2", \
     data index "curves" using 1:3 with lines lt 2 title "z = 1", \
     data index "curves" using 1:4 with lines lt 3 title "z = 0"
