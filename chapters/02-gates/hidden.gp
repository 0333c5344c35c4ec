# What the output neuron of XOR sees: the answers of the hidden layer
# data: xor
height = 400
load theme
set size square
set key maxcols 2 width 1
set key spacing 1.4
set xlabel "hidden answer h_1"
set ylabel "hidden answer h_2"
set xrange [-0.5:1.5]
set yrange [-0.5:1.5]
set xtics 0,1
set ytics 0,1
plot data index "hidden 0" with points lt 1 ps 1.4 title "wanted 0", \
     data index "hidden 1" with points lt 2 ps 1.7 title "wanted 1", \
     data index "output" with lines lt 7 title "output"
