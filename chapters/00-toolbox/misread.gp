# The two petal columns, read by tda and read by size2
# data: heat
height = 360
load theme
unset grid
set border 0
set palette defined (0 "#F7FBFF", 3 "#6BAED6", 8 "#08306B")
set cbrange [0:8]
set xrange [-0.5:1.5]
set yrange [29.5:-0.5]
set xtics ("length" 0, "width" 1) scale 0
set ytics ("setosa" 4.5, "versi-\ncolor" 14.5, "virgi-\nnica" 24.5) scale 0
set multiplot
unset colorbox
set tmargin at screen 0.90; set bmargin at screen 0.10
set lmargin at screen 0.16; set rmargin at screen 0.45
set title "i * tda + j" offset 0,-0.6
plot data index "petals" matrix with image pixels
unset ytics
set lmargin at screen 0.52; set rmargin at screen 0.81
set title "i * size2 + j" offset 0,-0.6
set colorbox user origin 0.85,0.10 size 0.03,0.80
set cblabel "cm" offset -0.5,0
set cbtics 2
plot data index "misread" matrix with image pixels
unset multiplot
