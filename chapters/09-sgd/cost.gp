# Work done a second against work done for each byte that is moved
# data: chapters/09-sgd/cost.tsv
height = 340
load theme
set datafile separator "\t"
set logscale xy
set xlabel "operations for a byte that must be moved"
set ylabel "billions of operations a second"
set xrange [0.05:150]
set yrange [1:150]
set xtics (0.1, 1, 10, 100)
set ytics (1, 10, 100)
set key maxrows 2
stats data using 3 nooutput
peak = STATS_max
stats data using (strcol(1) eq "a sum of 10000000 numbers" ? $3 / $2 : NaN) nooutput
memory = STATS_max
# The roof: as much as memory can bring, until the processor can do no more.
roof(x) = x * memory < peak ? x * memory : peak
kind(s) = s[1:5] eq "a sum" ? 0 : strstrt(s, "row by") ? 2 : strstrt(s, "memory") ? 3 : 1
plot [0.05:150] roof(x) with lines lt 7 title "the roof", \
     data using 2:(kind(strcol(1)) == 1 ? $3 : NaN) with points lt 1 ps 1 title "one product", \
     data using 2:(kind(strcol(1)) == 2 ? $3 : NaN) with points lt 2 title "row by row", \
     data using 2:(kind(strcol(1)) == 1 ? $5 : NaN) with points lt 3 title "GSL's own BLAS", \
     data using 2:(kind(strcol(1)) == 0 ? $3 : NaN) with points lt 5 title "a sum"
