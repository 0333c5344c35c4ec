# Malignant masses among the 86 of a test part, in 100 plain and 100 stratified splits
height = 280
load theme
set xlabel "malignant masses in the test part"
set ylabel "splits of 100"
set xrange [21:48]
set yrange [0:15]
set xtics 5
set ytics 5
set style fill solid 0.4
set arrow 1 from 32,0 to 32,14.6 nohead lt 3 dt 1 lw 3
plot data index "plain" using 1:2:(0.8) with boxes lt 4 dt 1 title "plain", \
     NaN with lines lt 3 dt 1 lw 3 title "stratified: 100"
