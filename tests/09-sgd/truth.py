#!/usr/bin/python3
"""Three epochs of a small network, in NumPy: prints truth.h.

    /usr/bin/python3 tests/09-sgd/truth.py > tests/09-sgd/truth.h

The order of the samples is drawn from NumPy's own Mersenne twister, whose raw
numbers are those of gsl_rng_mt19937 with the same seed, by the rule that GSL's
manual gives for gsl_rng_uniform_int.
"""
import numpy as np

N, D, H, BATCH, ETA, EPOCHS, SEED = 7, 2, 3, 3, 0.5, 3, 42

raw = np.random.RandomState(SEED)


def below(n):
    scale = 0xFFFFFFFF // n
    while True:
        k = int(raw.randint(0, 2**32, dtype=np.uint32)) // scale
        if k < n:
            return k


i = np.arange(N)
X = np.stack([np.cos(i), np.sin(2.0 * i)], axis=1)
T = (i % 2).astype(float).reshape(N, 1)
theta = np.cos(np.arange(D * H + H + H + 1))
W1, b1 = theta[:6].reshape(D, H), theta[6:9]
W2, b2 = theta[9:12].reshape(H, 1), theta[12:]  # all four are views


def loss_of(Z, T):
    return float(np.mean(np.logaddexp(0.0, Z) - Z * T))


def forward(X):
    A = np.tanh(X @ W1 + b1)
    return A, A @ W2 + b2


def step(X, T):
    A, Z = forward(X)
    dZ = (1.0 / (1.0 + np.exp(-Z)) - T) / len(X)
    dA = dZ @ W2.T * (1.0 - A * A)
    grads = X.T @ dA, dA.sum(axis=0), A.T @ dZ, dZ.sum(axis=0)
    loss = loss_of(Z, T)
    for p, g in zip((W1, b1, W2, b2), grads):
        p -= ETA * g
    return loss


def show(name, numbers, kind="double"):
    text = ", ".join(repr(x) for x in numbers)
    print(f"static const {kind} {name}[] = {{{text}}};")


order = np.arange(N)
running, after, right = [], [], []
for epoch in range(EPOCHS):
    for k in range(N - 1, 0, -1):
        j = below(k + 1)
        order[k], order[j] = order[j], order[k]
    total = 0.0
    for first in range(0, N, BATCH):
        rows = order[first:first + BATCH]
        total += step(X[rows], T[rows]) * len(rows)
    running.append(total / N)
    Z = forward(X)[1]
    after.append(loss_of(Z, T))
    right.append(float(np.mean((Z > 0) == (T > 0.5))))

print("/* By truth.py with Python 3.11.2 and NumPy 1.24.2. */")
show("truth_order", order.tolist(), "size_t")
show("truth_running", running)
show("truth_loss", after)
show("truth_accuracy", right)
show("truth_theta", theta.tolist())
