#!/usr/bin/python3
"""Numbers for test_truth.c, by NumPy and scikit-learn, without GSL.

    /usr/bin/python3 tests/06-descent/truth.py > tests/06-descent/truth.h
    clang-format -i tests/06-descent/truth.h

Logistic regression by scikit-learn, which counts sum of losses + |w|^2 / 2C
where this course counts mean of losses + ridge/2 |w|^2, so C = 1 / (N ridge).
The bias is a column of ones here and there, and penalised like the rest.
"""
import sys

import numpy as np
import sklearn
from sklearn.linear_model import LogisticRegression


def read(path):
    rows = [line for line in open(path) if line[0] in "0123456789-"]
    table = np.array([[float(cell) for cell in row.split(",")] for row in rows])
    return table[:, :-1], table[:, -1].astype(int)


def with_ones(X):
    return np.hstack([np.ones((len(X), 1)), X])


def logistic(X, y, ridge):
    penalty = {"penalty": "l2", "C": 1 / (len(X) * ridge)} if ridge else {"penalty": "none"}
    model = LogisticRegression(fit_intercept=False, solver="newton-cg", tol=1e-14, max_iter=1000, **penalty)
    return model.fit(X, y).coef_[0]


def array(name, values):
    print(f"static const double {name}[] = {{{', '.join(repr(float(x)) for x in values)}}};")


print(f"/* By truth.py with Python {sys.version.split()[0]}, NumPy {np.__version__}"
      f" and scikit-learn {sklearn.__version__}. */")
X, y = read("data/iris.csv")
X, y = X[50:], (y[50:] == 2).astype(int)
array("petal_line", np.linalg.lstsq(with_ones(X[:, 3:]), y, rcond=None)[0])
array("petal_logistic", logistic(with_ones(X[:, 3:]), y, 0))
array("petals_logistic", logistic(with_ones(X[:, 2:]), y, 0))

X, y = read("data/wdbc.csv")
X, y = X[:398], y[:398]
A = with_ones((X - X.mean(axis=0)) / X.std(axis=0))
theta = logistic(A, y, 0.01)
z = A @ theta
array("masses_logistic", theta)
array("masses_loss", [np.mean(np.logaddexp(0, z) - y * z) + 0.005 * theta @ theta])
array("masses_curvature", [np.linalg.eigvalsh(2 / len(A) * A.T @ A)[-1]])
