# Two spirals of points around each other
#
#     gnuplot -e "cover=0" cover.gp >drawing.svg      the drawing alone, for the title page
#     gnuplot -e "cover=1" cover.gp >cover.png        with the book's name, title='...'

size = cover ? "1200,1600" : "440,440"
if (cover) {
    set terminal pngcairo size 1200,1600 font "TeX Gyre Pagella,30" background rgb "#fdfcf9"
    set label 1 title at screen 0.5,0.92 center font "TeX Gyre Pagella,58" textcolor rgb "#1f1e1b"
    set label 2 subtitle at screen 0.5,0.86 center font "TeX Gyre Pagella Italic,30" textcolor rgb "#65615a"
    set lmargin at screen 0.08
    set rmargin at screen 0.92
    set tmargin at screen 0.74
    set bmargin at screen 0.11
    small = 2.6
} else {
    set terminal svg size 440,440 fixed enhanced font "sans-serif,16"
    small = 0.75
}
unset border
unset tics
unset key
set xrange [-1.05:1.05]
set yrange [-1.05:1.05]
set parametric
set samples 60
set trange [0:1]
# Equal steps along t would crowd the points at the centre; the root spreads them out.
turn(t) = 2.6 * pi * sqrt(t) + 0.5
far(t) = 0.12 + 0.88 * sqrt(t)
plot far(t) * cos(turn(t)), far(t) * sin(turn(t)) with points pt 7 ps small lc rgb "#0072B2", \
     -far(t) * cos(turn(t)), -far(t) * sin(turn(t)) with points pt 9 ps 1.25 * small lc rgb "#D55E00"
