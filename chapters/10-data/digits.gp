# Five digits of 8 by 8 pixels, read back from an IDX file
height = 130
load theme
set multiplot
unset key
unset border
unset tics
unset grid
unset colorbox
set margins 0,0,0,0
# Not black, which a page by night turns into its light ink.
set palette defined (0 '#ffffff', 1 '#101010')
set cbrange [0:1]
set xrange [-0.5:7.5]
set yrange [7.5:-0.5]
do for [i=0:4] {
    set size 0.18,0.84
    set origin 0.01 + 0.2 * i,0.08
    plot data index "image-".i matrix with image pixels
}
unset multiplot
