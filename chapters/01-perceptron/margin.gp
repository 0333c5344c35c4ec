# Updates needed, and Novikoff's bound, for corridors of nine widths
height = 300
load theme
set logscale xy 2
set xlabel "half width of the corridor"
set ylabel "updates"
set format x "2^{%L}"
set format y "2^{%L}"
set xrange [2**-8.4:1.3]
set yrange [1:2**19]
set xtics 4
set ytics 16
plot data index "corridor" using 1:3 with linespoints lt 5 title "bound", \
     data index "corridor" using 1:2 with linespoints lt 6 title "needed"
