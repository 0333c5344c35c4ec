# A matrix of 3 rows and 4 columns, and the same twelve numbers in memory
height = 300
load theme
set multiplot
unset border; unset tics; unset grid; unset key
set style fill solid 0.35 border lt 100
set lmargin 0; set rmargin 0; set tmargin 0; set bmargin 0

set size 1,0.62; set origin 0,0.38
set xrange [-4.3:7.8]; set yrange [2.7:-1.0]
set label 1 "X" at -0.9,1 center
set label 2 "window V" at 3.75,1.5 left
plot data index "cells" using 1:2:(0.48):(0.46):(stringcolumn(5) eq "1" ? 0x009E73 : 0xBBBBBB) with boxxyerror lc rgb variable, \
     '' index "cells" using 1:2:3 with labels

set size 1,0.34; set origin 0,0.02
set xrange [-0.9:11.9]; set yrange [1.7:-0.9]
set label 1 "X->data" at -0.5,-0.75 left
unset label 2
set label 3 "+0" at 0,0.95 center
set label 4 "V.data = X->data + 5" at 5,0.95 center
set label 7 "+9" at 9,0.95 center
plot data index "cells" using 4:(0):(0.48):(0.46):(stringcolumn(5) eq "1" ? 0x009E73 : 0xBBBBBB) with boxxyerror lc rgb variable, \
     '' index "cells" using 4:(0):3 with labels
unset multiplot
