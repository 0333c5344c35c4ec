# The size of the slopes in ten layers, for three activations
height = 300
load theme
set xlabel "layer"
set ylabel "typical slope"
set logscale y
set format y "10^{%L}"
set xrange [0.5:10.5]
set yrange [1e-6:10]
set xtics 1
set ytics 1e2
plot data index "relu" using 1:2 with linespoints lt 3 title "relu", \
     data index "tanh" using 1:2 with linespoints lt 4 title "tanh", \
     data index "sigmoid" using 1:2 with linespoints lt 5 title "sigmoid"
