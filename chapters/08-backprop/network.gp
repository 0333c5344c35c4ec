# The network worked on paper: numbers above its nodes, slopes below
height = 330
load theme
unset border; unset tics; unset grid; unset key
set lmargin 0; set rmargin 0; set tmargin 0; set bmargin 0
set xrange [-0.45:4.5]; set yrange [-0.85:2.85]
set style arrow 1 nohead lt 100 lw 1.2
# An input's wires to the three scores, and the answer's from three neurons.
do for [j = 0:2] {
    set arrow from 0,1.6 to 1,2-j arrowstyle 1
    set arrow from 0,0.4 to 1,2-j arrowstyle 1
    set arrow from 1,2-j to 2,2-j arrowstyle 1
    set arrow from 2,2-j to 3,1 arrowstyle 1
}
set arrow from 3,1 to 4,1 arrowstyle 1
set label "x_1" at 0,1.6 center front
set label "x_2" at 0,0.4 center front
set label "2" at 0,1.95 center
set label "−1" at 0,0.75 center
set label "relu" at 1.5,2.14 center font ",13"
set label "y" at 3,1 center front
set label "loss" at 4,1 center front
name(s) = s eq "yhat" || s eq "loss" ? "" : s
plot '+' using (0):(1.6) every ::0::0 with points pt 7 ps 3.4 lc rgb "#DDDDDD", \
     '+' using (0):(0.4) every ::0::0 with points pt 7 ps 3.4 lc rgb "#DDDDDD", \
     data index "nodes" using 1:2 with points pt 7 ps 3.4 lc rgb "#DDDDDD", \
     data index "nodes" using 1:2:(name(stringcolumn(3))) with labels, \
     data index "nodes" using 1:($2 + 0.36):4 with labels, \
     data index "nodes" using 1:($2 - 0.36):5 with labels textcolor lt 2
