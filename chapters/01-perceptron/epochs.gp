# Mistakes in each epoch: AND comes to none, XOR stays at four
height = 260
load theme
set xlabel "epoch"
set ylabel "mistakes"
set xrange [0.5:12.5]
set yrange [-0.2:4.6]
set xtics 2
set ytics 1
set key width 1
plot data index "XOR" using 1:2 with linespoints lt 4 title "XOR", \
     data index "AND" using 1:2 with linespoints lt 6 title "AND"
