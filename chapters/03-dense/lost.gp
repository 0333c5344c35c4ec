# The largest relative change of a number that is written and read back
load theme
set logscale xy
set xrange [1e-12:200]
set yrange [1e-17:10]
set xtics ("10^{−12}" 1e-12, "10^{−8}" 1e-8, "10^{−4}" 1e-4, "1" 1)
set ytics ("10^{−16}" 1e-16, "10^{−12}" 1e-12, "10^{−8}" 1e-8, "10^{−4}" 1e-4, "1" 1)
set xlabel "size of the number"
set ylabel "largest relative change"
plot data index "f" with lines lt 4 title "%f", \
     data index "g" with lines lt 5 title "%g", \
     data index "15 digits" with lines lt 3 title "%.15g"
