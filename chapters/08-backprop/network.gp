# The network worked on paper: numbers above its nodes, slopes below
height = 330
load theme
unset border; unset tics; unset grid; unset key
set lmargin 0; set rmargin 0; set tmargin 0; set bmargin 0
set xrange [-0.45:4.5]; set yrange [-0.85:2.85]
set style arrow 1 nohead lt 100 lw 1.2
# A wire from one circle to another, and a weight beside it.
gap(x1, y1, x2, y2) = 0.27 / sqrt((x2 - x1)**2 + (y2 - y1)**2)
wire = 'g = gap(x1, y1, x2, y2); \
    set arrow from x1 + g * (x2 - x1), y1 + g * (y2 - y1) to x2 - g * (x2 - x1), y2 - g * (y2 - y1) arrowstyle 1'
do for [j = 0:2] {
    x1 = 0; y1 = 1.6; x2 = 1; y2 = 2 - j; @wire
    y1 = 0.4; @wire
    x1 = 1; y1 = 2 - j; x2 = 2; @wire
    x1 = 2; x2 = 3; y2 = 1; @wire
}
x1 = 3; y1 = 1; x2 = 4; @wire
set label "x_1" at 0,1.6 center
set label "x_2" at 0,0.4 center
set label "2" at 0,1.96 center
set label "−1" at 0,0.76 center
set label "relu" at 1.5,2.13 center font ",13"
set label "1" at 2.6,1.62 center font ",13"
set label "2" at 2.5,1.13 center font ",13"
set label "−2" at 2.62,0.38 center font ",13"
node(s) = s eq "yhat" ? "ŷ" : s
plot data index "nodes" using 1:2 with points pt 6 ps 3.4 lt 100 lw 1.2, \
     '+' using (0):(1.6) every ::0::0 with points pt 6 ps 3.4 lt 100 lw 1.2, \
     '+' using (0):(0.4) every ::0::0 with points pt 6 ps 3.4 lt 100 lw 1.2, \
     data index "nodes" using 1:2:(node(stringcolumn(3))) with labels, \
     data index "nodes" using 1:($2 + 0.36):(gprintf("%g", $4)) with labels, \
     data index "nodes" using 1:($2 - 0.37):(gprintf("%g", $5)) with labels textcolor lt 2
