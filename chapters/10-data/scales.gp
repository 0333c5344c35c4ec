# Five training numbers and two of the test, scaled in three ways
# data: paper
height = 330
load theme
set xlabel "scaled number z"
set xrange [-1.9:3.2]
set yrange [0.5:3.7]
set xtics 1
unset ytics
set border 1
set label 1 "by the training rows" at -1.8,3.42 left
set label 2 "by all rows" at -1.8,2.42 left
set label 3 "each part by itself" at -1.8,1.42 left
names = "'by the training rows' 'by all rows' 'each part by itself'"
plot for [k=1:3] for [i=1:5] data index word(names,k) using i:(4-k) with points lt 1, \
     for [k=1:3] for [i=6:7] data index word(names,k) using i:(4-k) with points lt 2, \
     for [k=1:3] for [i=1:7] data index word(names,k) using i:(3.72-k):(sprintf("%d",i)) with labels font ",13", \
     NaN with points lt 1 title "training", NaN with points lt 2 title "test"
