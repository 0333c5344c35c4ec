# The loss of one answer against the probability of the right class
load theme
set xlabel "probability of the right class"
set ylabel "loss, nats"
set xrange [0:1]
set yrange [0:5]
set xtics 0,0.25
set ytics 0,1
plot data index "curve" with lines lt 4 title "loss", \
     data index "chance" using 1:2 with points lt 5 ps 1.3 \
         title "by chance", \
     data index "chance" using 1:2:(sprintf("%d classes", $3)) \
         with labels left offset 0.8,0.5 font ",14" notitle
