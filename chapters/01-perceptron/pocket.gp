# Mistakes on versicolor and virginica: of the walker, and of its pocket
load theme
set xlabel "epoch"
set ylabel "mistakes on 100 flowers"
set xrange [0:100]
set yrange [0:56]
set xtics 20
set ytics 10
plot data index "mistakes" using 1:2 with lines lt 6 dt 1 lw 1.2 title "walker", \
     data index "mistakes" using 1:3 with lines lt 3 dt 1 lw 3 title "pocket"
