# The softmax of two logits lies on the logistic curve of their difference
height = 290
load theme
set xlabel "difference of the logits, z_1 − z_0"
set ylabel "probability p_1"
set xrange [-6:6]
set yrange [0:1.03]
set xtics 3
set ytics 0,0.25
plot data index "logistic" with lines lt 7 title "logistic", \
     data index "softmax" with points lt 2 title "softmax"
