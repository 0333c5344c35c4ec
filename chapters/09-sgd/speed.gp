# How many times as fast as PyTorch each program trains six networks
# data: chapters/09-sgd/speed.tsv
height = 380
load theme
set logscale x
set xlabel "times the rate of PyTorch"
set yrange [5.6:-0.6]
set xrange [0.06:150]
set xtics (0.1, 1, 10, 100)
set arrow from 1, graph 0 to 1, graph 1 nohead lt 100 lw 2
set lmargin 7
set key maxrows 3
plot data using 3:0:ytic(1) with points lt 4 title "scikit-learn", \
     data using 4:0 with points lt 3 title "NumPy", \
     data using 5:0 with points lt 5 title "FANN", \
     data using 6:0 with points lt 2 title "by get and set", \
     data using 7:0 with points lt 1 ps 1 title "the library", \
     data using 8:0 with points lt 7 title "products alone"
