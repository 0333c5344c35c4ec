# A batch of three on its way through a chain, and the vector of its parameters
height = 260
load theme
unset border; unset tics; unset grid; unset key
set style fill solid 0.35 border lt 100
set lmargin 0; set rmargin 0; set tmargin 0; set bmargin 0
set xrange [-0.4:17.4]; set yrange [-9.2:2.2]
colour(c) = c == 0 ? 0xBBBBBB : c == 1 ? 0x009E73 : c == 2 ? 0xE69F00 : c == 3 ? 0x56B4E9 : 0xCC79A7
set label 1 "X" at 1,0.7 center
set label 2 "Y_1" at 6,0.7 center
set label 3 "Y_2" at 12,0.7 center
set label 4 "Y_3" at 16.5,0.7 center
set label 5 "dense" at 3,1.6 center
set label 6 "step" at 9,1.6 center
set label 7 "dense" at 15,1.6 center
set arrow 1 from 2.4,-1.5 to 3.6,-1.5 lt 7 dt 1 lw 2 filled
set arrow 2 from 8.4,-1.5 to 9.6,-1.5 lt 7 dt 1 lw 2 filled
set arrow 3 from 14.4,-1.5 to 15.6,-1.5 lt 7 dt 1 lw 2 filled
set label 8 "3×2" at 1,-3.7 center
set label 9 "3×4" at 6,-3.7 center
set label 10 "3×4" at 12,-3.7 center
set label 11 "3×1" at 16.4,-3.7 center
set label 12 "θ" at 0,-5.4 left
set label 13 "W_1 : 2×4" at 4,-7.7 center
set label 14 "b_1" at 10,-7.7 center
set label 15 "W_3 : 4×1" at 13.8,-7.7 center
set label 16 "b_3" at 16.6,-7.7 center
plot data index "batch" using 1:2:(0.47):(0.47):(colour($3)) with boxxyerror lt 1 lc rgb variable, \
     data index "theta" using 1:2:(0.47):(0.47):(colour($3)) with boxxyerror lt 1 lc rgb variable
