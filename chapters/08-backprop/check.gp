# How far every slope is from its difference, as a heat map of two layers
height = 400
load theme
unset tics; unset grid; unset key; unset border
set lmargin 1; set rmargin 1; set tmargin 0; set bmargin 0
set xrange [-0.7:12.4]; set yrange [18.2:-2.2]
set style fill solid 1 noborder
set palette defined (0 "#A9C1D8", 3 "#E69F00", 6 "#B23A00")
set cbrange [-6:0]
set colorbox horizontal user origin 0.67,0.5 size 0.28,0.03
set cbtics ("10^{−6}" -6, "10^{−3}" -3, "1" 0) scale 0 textcolor rgb "#000000" font ",14" offset 0,0.5
set label "error" at 8.8,6.7 left
set label "first layer" at -0.5,-1.1 left
set label "last layer" at 5.4,-1.1 left
set label "right" at 8.8,2.5 left
set label "weights" at 8.8,12.1 left
set label "moved" at 8.8,13.5 left
set label "too early" at 8.8,14.9 left
plot data index "right first" using 1:2:(0.46):(0.46):3 with boxxyerror lc palette, \
     data index "right last" using ($1 + 5.7):2:(0.46):(0.46):3 with boxxyerror lc palette, \
     data index "hasty first" using 1:($2 + 10.5):(0.46):(0.46):3 with boxxyerror lc palette, \
     data index "hasty last" using ($1 + 5.7):($2 + 10.5):(0.46):(0.46):3 with boxxyerror lc palette
