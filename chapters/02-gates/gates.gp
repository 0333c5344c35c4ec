# AND, OR, NAND and NOT: the corners of the square, and the line of each gate
height = 500
load theme
set multiplot layout 2,2
unset key
set xrange [-0.5:1.5]
set yrange [-0.5:1.5]
set xtics 0,1
set ytics 0,1
set rmargin 1
set size square
do for [name in "and or nand"] {
    set title (name eq "and" ? "AND" : name eq "or" ? "OR" : "NAND") offset 0,-0.6
    plot data index name." line" with lines lt 7, \
         data index name." 0" with points lt 1 ps 1.4, \
         data index name." 1" with points lt 2 ps 1.7
}
set title "NOT" offset 0,-0.6
unset ytics
plot data index "not line" with lines lt 7, \
     data index "not 0" with points lt 1 ps 1.4, \
     data index "not 1" with points lt 2 ps 1.7
unset multiplot
