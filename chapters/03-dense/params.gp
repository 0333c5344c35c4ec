# Weights and biases of each layer of a 784-30-10 network
height = 240
load theme
set xrange [1:200000]
set logscale x
set yrange [2.6:0.4]
set xlabel "parameters, on a logarithmic scale"
set ytics ("layer 1" 1, "layer 2" 2)
set xtics (1, 10, 100, "1000" 1000, "10000" 10000)
set style fill solid 0.5 border lt 100
plot data index "layers" using (sqrt($2)):($1-0.19):(1):2:($1-0.34):($1-0.04) with boxxyerror lt 3 dt 1 title "weights", \
     '' index "layers" using (sqrt($3)):($1+0.19):(1):3:($1+0.04):($1+0.34) with boxxyerror lt 5 dt 1 title "biases", \
     '' index "layers" using ($2*1.15):($1-0.19):2 with labels left, \
     '' index "layers" using ($3*1.15):($1+0.19):3 with labels left
