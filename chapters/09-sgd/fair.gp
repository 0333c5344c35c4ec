# How often each order of three comes out of two ways to shuffle
height = 280
load theme
set ylabel "of 60 000 shuffles, %"
set xrange [-0.6:5.6]
set yrange [0:24]
set xtics ("012" 0, "021" 1, "102" 2, "120" 3, "201" 4, "210" 5)
set ytics 5
set boxwidth 0.34
set style fill solid 0.7 noborder
plot data index "naive" using ($1-0.18):2 with boxes lt 4 dt 1 title "naive", \
     data index "fair" using ($1+0.18):2 with boxes lt 3 dt 1 title "ours", \
     100.0 / 6.0 with lines lt 7 title "1/6"
