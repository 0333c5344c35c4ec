# The loss of the batch as each logit of the first sample moves alone
height = 320
load theme
set key width 2
set xlabel "how far one logit is moved"
set ylabel "loss, nats"
set xrange [-3:3]
set yrange [0.4:1.8]
set xtics 1
set ytics 0.4,0.4
plot data index "first" using 1:2 with lines lt 1 title "Z_{00}", \
     data index "first" using 1:3 with lines lt 2 title "Z_{01}", \
     data index "first" using 1:4 with lines lt 3 title "Z_{02}", \
     data index "start" using 1:2 with points lt 7 pt 7 ps 1.2
