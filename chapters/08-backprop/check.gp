# How far every slope is from its difference, as a heat map of two layers
height = 400
load theme
unset tics; unset grid; unset key; unset border
set lmargin 1; set rmargin 1; set tmargin 0; set bmargin 0
set xrange [-1.2:12.4]; set yrange [19.2:-2.2]
set style fill solid 1 border lt 100
set palette defined (0 "#E8F1F8", 3 "#F3C98B", 6 "#D55E00")
set cbrange [-6:0]
set colorbox horizontal user origin 0.68,0.53 size 0.26,0.03
set cbtics ("10^{−6}" -6, "10^{−3}" -3, "1" 0) font ",13" offset 0,0.4
set label "error" at 9.05,8.1 left
set label "first layer" at -0.5,-1.1 left
set label "last layer" at 5.6,-1.1 left
set label "right" at 9.05,2.5 left
set label "weights" at 9.05,12.5 left
set label "moved" at 9.05,13.9 left
set label "too early" at 9.05,15.3 left
plot data index "right first" using 1:2:(0.46):(0.46):3 with boxxyerror lc palette, \
     data index "right last" using ($1 + 6):2:(0.46):(0.46):3 with boxxyerror lc palette, \
     data index "hasty first" using 1:($2 + 10.5):(0.46):(0.46):3 with boxxyerror lc palette, \
     data index "hasty last" using ($1 + 6):($2 + 10.5):(0.46):(0.46):3 with boxxyerror lc palette
