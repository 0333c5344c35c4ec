#!/usr/bin/python3
"""Numbers for test_truth.c, by NumPy and scikit-learn, without GSL or this
course's code.

    /usr/bin/python3 tests/10-data/truth.py > tests/10-data/truth.h

The wines as they stand in data/: what StandardScaler measures on every third
of them, what it makes of the first wine, and the medians of the columns.
"""
import sys

import numpy as np
import sklearn
from sklearn.preprocessing import StandardScaler


def read(path):
    rows = [line for line in open(path) if line[0] in "0123456789-"]
    table = np.array([[float(cell) for cell in row.split(",")] for row in rows])
    return table[:, :-1]


def show(name, values):
    print(f"static const double {name}[] = {{")
    for value in values:
        print(f"    {float(value)!r},")
    print("};")


wine = read("data/wine.csv")
scaler = StandardScaler().fit(wine[::3])
print(f"/* By truth.py with Python {sys.version.split()[0]}, NumPy {np.__version__}"
      f" and scikit-learn {sklearn.__version__}. */")
show("wine_mean", scaler.mean_)
show("wine_sigma", scaler.scale_)
show("wine_first", scaler.transform(wine[:1])[0])
show("wine_median", np.median(wine, axis=0))
show("wine_sd", wine.std(axis=0))
