#!/usr/bin/python3
"""Numbers for test_truth.c, by SciPy and without GSL or this course's code.

    /usr/bin/python3 tests/05-softmax/truth.py > tests/05-softmax/truth.h

The softmax of 7 rows of logits, some of them extreme; the Iris data with the
scores of the lesson, which are those of the nearest of three centres.
"""
import sys

import numpy as np
import scipy
from scipy.special import log_softmax, logsumexp, softmax
from sklearn.metrics import log_loss


def array(name, values):
    flat = np.asarray(values, dtype=float).ravel()
    print(f"static const double {name}[] = {{{', '.join(repr(float(x)) for x in flat)}}};")


def read(path):
    rows = [line for line in open(path) if line[0] in "0123456789-"]
    table = np.array([[float(cell) for cell in row.split(",")] for row in rows])
    return table[:, :-1], table[:, -1].astype(int)


Z = np.array([[2, 1, 0], [0, 0, 0], [1000, 1001, 999], [-1000, -1003, -1001],
              [0, -800, -1], [0.125, -3.5, 7.75], [-30, 30, 0]], dtype=float)
y = np.array([0, 2, 1, 1, 1, 0, 2])
log_P = log_softmax(Z, axis=1)
T = np.eye(3)[y]

print(f"/* By truth.py with Python {sys.version.split()[0]}, NumPy {np.__version__} and SciPy "
      f"{scipy.__version__}. */")
array("logits", Z)
print(f"static const int labels[] = {{{', '.join(map(str, y))}}};")
array("sums", logsumexp(Z, axis=1))
array("probabilities", softmax(Z, axis=1))
array("logarithms", log_P)
array("mean_loss", [-np.mean(log_P[np.arange(len(y)), y])])
array("slopes", (softmax(Z, axis=1) - T) / len(y))

X, species = read("data/iris.csv")
petals = X[:, 2:]
centres = np.array([[1.5, 0.25], [4.25, 1.25], [5.5, 2.0]])
scores = petals @ centres.T - 0.5 * np.sum(centres ** 2, axis=1)
# The shares of right answers, and the losses, for weights 1/4, 1, 4 and 16 times as large.
scales = [0.25, 1, 4, 16]
array("iris_right", [np.sum(np.argmax(s * scores, axis=1) == species) for s in scales])
array("iris_loss", [log_loss(species, softmax(s * scores, axis=1), eps=1e-300) for s in scales])
