# How many students earned how much
load theme
set xlabel "points"
set ylabel "students"
set xrange [0:most]
set yrange [0:*]
set ytics autofreq
set style fill solid 0.85 noborder
set boxwidth 0.86 * most / bins absolute
plot data using (($1 + 0.5) * most / bins):2 with boxes lt 1
