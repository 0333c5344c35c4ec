#!/usr/bin/python3
"""NumPy takes part: the same loop as chapter 9's, written by hand, one product a layer and direction."""

import sys

import numpy as np

from peer import Work, serve

work = Work(sys.argv[1])
weights = [W for W, _ in work.weights()]
biases = [b for _, b in work.weights()]
relu = work.act == "relu"
random = np.random.default_rng(7)


def activate(Z):
    return np.maximum(Z, 0.0) if relu else 1.0 / (1.0 + np.exp(-Z))


def step(X, T):
    """One batch: forward, loss, backward, update."""
    A = [X]
    for W, b in zip(weights[:-1], biases):
        A.append(activate(A[-1] @ W + b))
    Z = A[-1] @ weights[-1] + biases[-1]
    Z -= Z.max(axis=1, keepdims=True)
    E = np.exp(Z)
    total = E.sum(axis=1, keepdims=True)
    loss = (np.log(total[:, 0]) - (T * Z).sum(axis=1)).sum()
    dY = (E / total - T) / len(X)
    for k in range(len(weights) - 1, -1, -1):
        dW, db = A[k].T @ dY, dY.sum(axis=0)
        if k > 0:
            dY = dY @ weights[k].T
            dY *= A[k] > 0.0 if relu else A[k] * (1.0 - A[k])
        weights[k] -= work.eta * dW
        biases[k] -= work.eta * db
    return loss


def epoch(order):
    index = random.permutation(work.n) if order is None else order
    total = 0.0
    for first in range(0, work.n, work.batch):
        rows = index[first : first + work.batch]
        total += step(work.X[rows], work.T[rows])
    return total / work.n


serve(work, epoch)
