# Two moons, and where the score of the network is 0, after 0 to 100 epochs
height = 560
load theme
set contour base
set cntrparam levels discrete 0
unset surface
set table $after0;   splot data index "scores after 0.";   unset table
set table $after1;   splot data index "scores after 1.";   unset table
set table $after3;   splot data index "scores after 3.";   unset table
set table $after10;  splot data index "scores after 10.";  unset table
set table $after30;  splot data index "scores after 30.";  unset table
set table $after100; splot data index "scores after 100."; unset table
set multiplot layout 3,2
unset key
unset xtics
unset ytics
unset grid
set border 15
set xrange [-1.5:2.5]
set yrange [-1:1.5]
set lmargin 1
set rmargin 1
set tmargin 2
set bmargin 0.5
do for [e in "0 1 3 10 30 100"] {
    set title (e eq "1" ? "1 epoch" : e." epochs") offset 0,-0.6
    plot data index "samples 0" every 2 with points lt 1 ps 0.4, \
         data index "samples 1" every 2 with points lt 2 ps 0.55, \
         "$after".e using 1:2 with lines lt 7
}
unset multiplot
