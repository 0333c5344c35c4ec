# A sine, and what one hidden layer of 2, 5 and 20 neurons made of it
load theme
set xlabel "x"
set ylabel "answer"
set xrange [-6.4:6.4]
set yrange [-1.7:1.7]
set xtics -6,3
set ytics -1,1
set samples 200
plot sin(x) with lines lt 100 lw 5 title "sine", \
     data index "width 2" with lines lt 4 title "2", \
     data index "width 5" with lines lt 5 dt (8,3) title "5", \
     data index "width 20" with lines lt 3 dt 1 title "20"
