# Identity, step, sigmoid and tanh, each beside its slope
# data: curves
height = 660
load theme
unset key
set multiplot layout 4,2 rowsfirst margins 0.08,0.98,0.09,0.96 spacing 0.1,0.07
set xrange [-4:4]
set xtics 2
set ytics 1
set title offset 0,-0.9
set format x ""
do for [name in "identity step sigmoid tanh"] {
    if (name eq "tanh") { set format x "%h"; set xlabel "score z" offset 0,0.7 }
    set yrange [-1.3:1.3]
    set title name
    plot data index name using 1:2 with lines lt 3 dt 1
    set yrange [-0.2:1.3]
    set title "slope"
    plot data index name using 1:3 with lines lt 5 dt 1
}
unset multiplot
