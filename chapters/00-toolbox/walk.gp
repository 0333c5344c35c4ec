# Two walks through the window: by tda, and by size2
# data: storage
height = 260
load theme
unset border; unset tics; unset grid; unset key
set style fill solid 0.35 border lt 100
set lmargin 0; set rmargin 0; set tmargin 0; set bmargin 0
set xrange [-0.9:11.9]; set yrange [5.4:-1.5]
set label "memory" at -0.5,-0.75 left
set label "visited by  i * tda + j" at -0.5,1.45 left
set label "visited by  i * size2 + j" at -0.5,3.65 left
plot data index "cells" using 4:(0):(0.48):(0.42):(stringcolumn(5) eq "1" ? 0x009E73 : 0xBBBBBB) with boxxyerror lc rgb variable, \
     '' index "cells" using 4:(0):3 with labels, \
     data index "right" using 1:(2.2):(0.48):(0.42) with boxxyerror lt 3 dt 1, \
     '' index "right" using 1:(2.2):2 with labels, \
     data index "wrong" using 1:(4.4):(0.48):(0.42) with boxxyerror lt 4 dt 1, \
     '' index "wrong" using 1:(4.4):2 with labels
