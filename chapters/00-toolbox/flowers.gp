# Thirty flowers of the Iris data as a heat map
# data: heat
height = 380
load theme
unset grid
set border 0
set palette defined (0 "#F7FBFF", 3 "#6BAED6", 8 "#08306B")
set cbrange [0:8]
set cblabel "cm"
set cbtics 2
set rmargin at screen 0.80
set lmargin at screen 0.16
set xrange [-0.5:3.5]
set yrange [29.5:-0.5]
set xtics ("sepal\nlength" 0, "sepal\nwidth" 1, "petal\nlength" 2, "petal\nwidth" 3) scale 0
set bmargin 3.4
set ytics ("setosa" 4.5, "versi-\ncolor" 14.5, "virgi-\nnica" 24.5) scale 0
plot data index "flowers" matrix with image pixels
