# The look of a figure in a terminal: characters, no colours, no grid.

if (!exists("columns")) columns = 72
if (!exists("rows")) rows = 20
set terminal dumb size columns,rows
set encoding utf8
set border 3
set tics nomirror
set key noautotitle top left
