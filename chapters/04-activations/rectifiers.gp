# The rectifier and its relatives, each beside its slope
# data: curves
height = 520
load theme
unset key
set multiplot layout 3,2 rowsfirst margins 0.08,0.98,0.125,0.945 spacing 0.1,0.09
set xrange [-4:4]
set xtics 2
set ytics 1
set title offset 0,-0.9
set format x ""
do for [name in "relu leaky_relu gelu"] {
    again = name eq "gelu" ? "gelu_tanh" : name
    if (name eq "gelu") { set format x "%h"; set xlabel "score z" offset 0,0.7 }
    set yrange [-1.3:1.3]
    set title name eq "relu" ? "ReLU" : name eq "gelu" ? "GELU; dots: by tanh" : "leaky ReLU"
    plot data index name using 1:2 with lines lt 3 dt 1, \
         data index again using 1:(name eq again ? NaN : $2) with lines lt 7 dt (2,6)
    set yrange [-0.2:1.3]
    set title "slope"
    plot data index name using 1:3 with lines lt 5 dt 1, \
         data index again using 1:(name eq again ? NaN : $3) with lines lt 7 dt (2,6)
}
unset multiplot
