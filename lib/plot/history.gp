# Learning curves: a history as nn_history_fprintf writes it; what is "loss" or
# "accuracy".
height = 260
load theme
set datafile separator ","
set xlabel "epoch"
set ylabel what
set yrange [*:*]
if (what eq "loss") set yrange [0:*]
set xtics autofreq
plot data using "epoch":what with lines lt 1 title "training", \
     data using "epoch":"valid_".what with lines lt 2 title "validation"
