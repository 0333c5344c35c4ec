# The one look of every figure.  A script begins with `load theme`; before that
# it may set height, in the units of which the width is 440.
#
# Line types are Okabe and Ito's colours, told apart by dashes and points too:
# 1 is what has label 0, 2 what has label 1, 7 is what the text calls the line.

if (!exists("height")) height = 300
set terminal svg size 440,height fixed enhanced font "sans-serif,16" linewidth 1.2
set encoding utf8
set minussign

set linetype 1 lc rgb "#0072B2" lw 1.8 dt 1           pt 7  ps 0.8
set linetype 2 lc rgb "#D55E00" lw 1.8 dt (9,4)       pt 9  ps 1.0
set linetype 3 lc rgb "#009E73" lw 1.8 dt (3,3)       pt 5  ps 0.75
set linetype 4 lc rgb "#CC79A7" lw 1.8 dt (9,4,2,4)   pt 13 ps 1.0
set linetype 5 lc rgb "#E69F00" lw 1.8 dt (14,5)      pt 6  ps 0.8
set linetype 6 lc rgb "#56B4E9" lw 1.8 dt (6,3,2,3,2,3) pt 8 ps 1.0
set linetype 7 lc rgb "#000000" lw 1.8 dt 1           pt 2  ps 0.8
set linetype cycle 7

# Thin grey that is right on light and on dark paper; labels take the text's colour.
set linetype 100 lc rgb "#808080" lw 0.5 dt 1
set border 3 lt 100
set grid lt 100 lw 0.3 dt (1,4)
set tics nomirror scale 0.5 textcolor rgb "#000000"
# The key stands above the plot, where it covers nothing.
set key noautotitle above left Left reverse horizontal samplen 1 width -1 font ",14"
set xlabel offset 0,0.3
set ylabel offset 0.5,0
set rmargin 2
