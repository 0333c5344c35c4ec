#!/usr/bin/python3
"""Numbers for test_truth.c, by NumPy and without GSL or this course's code.

    /usr/bin/python3 tests/01-perceptron/truth.py > tests/01-perceptron/truth.h

The perceptron rule and Novikoff's bound, written from the lesson's equations
on the augmented samples (x, 1); the Iris data as they stand in data/.
"""
import sys

import numpy as np


def read(path):
    rows = [line for line in open(path) if line[0] in "0123456789-"]
    table = np.array([[float(cell) for cell in row.split(",")] for row in rows])
    return table[:, :-1], table[:, -1].astype(int)


def train(A, y, most):
    v, updates = np.zeros(A.shape[1]), 0
    for epoch in range(1, most + 1):
        before = updates
        for a, label in zip(A, y):
            error = label - int(a @ v > 0)
            v = v + error * a
            updates += abs(error)
        if updates == before:
            return v, updates, epoch
    return v, updates, most


def bound(v, A, y):
    margin = np.min((2 * y - 1) * (A @ v)) / np.linalg.norm(v)
    return (np.max(np.linalg.norm(A, axis=1)) / margin) ** 2


def array(name, values):
    print(f"static const double {name}[] = {{{', '.join(repr(float(x)) for x in values)}}};")


X, y = read("data/iris.csv")
setosa = (y == 0).astype(int)
print(f"/* By truth.py with Python {sys.version.split()[0]} and NumPy {np.__version__}. */")
for name, columns in (("sepals", [0, 1]), ("petals", [2, 3]), ("all", [0, 1, 2, 3])):
    A = np.hstack([X[:, columns], np.ones((len(X), 1))])
    v, updates, epochs = train(A, setosa, 1000)
    array(f"{name}_w_b", v)
    array(f"{name}_updates_epochs_bound", [updates, epochs, bound(v, A, setosa)])
