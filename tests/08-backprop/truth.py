#!/usr/bin/python3
"""Numbers for test_truth.c, by PyTorch and without this course's code.

    /usr/bin/python3 tests/08-backprop/truth.py > tests/08-backprop/truth.h

A chain of two dense layers with an activation between them, three losses; every
number that goes in is a small fraction that both programs work out alike.
"""
import sys

import torch
from torch.nn import functional as F

N, D, H, M = 7, 3, 5, 4
torch.set_default_dtype(torch.float64)


def table(n, m, a, b):
    return torch.tensor([[((a * i + b * j + 3) % 11 - 5) / 8 for j in range(m)] for i in range(n)])


def array(name, values):
    rows = [f"{float(x)!r}" for x in values]
    print(f"static const double {name}[] = {{{', '.join(rows)}}};")


ACTIVATIONS = {
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "relu": torch.relu,
    "leaky_relu": lambda z: F.leaky_relu(z, 0.01),
    "gelu": F.gelu,
    "gelu_tanh": lambda z: F.gelu(z, approximate="tanh"),
}
CLASSES = torch.tensor([i * i % M for i in range(N)])
ONE_HOT = F.one_hot(CLASSES, M).double()
LOSSES = {
    "mse": lambda Y: ((Y - table(N, M, 2, 5)) ** 2).sum(1).mean(),
    "xent": lambda Y: F.cross_entropy(Y, CLASSES),
    "bce": lambda Y: F.binary_cross_entropy_with_logits(Y, ONE_HOT, reduction="none").sum(1).mean(),
}


def gradient(activation, loss):
    W1, b1 = table(D, H, 4, 7), table(1, H, 1, 2)[0]
    W2, b2 = table(H, M, 3, 2), table(1, M, 1, 5)[0]
    parameters = [p.clone().requires_grad_() for p in (W1, b1, W2, b2)]
    W1, b1, W2, b2 = parameters
    value = loss(activation(table(N, D, 5, 3) @ W1 + b1) @ W2 + b2)
    value.backward()
    return value.item(), torch.cat([p.grad.flatten() for p in parameters])


print(f"/* By truth.py with Python {sys.version.split()[0]} and PyTorch {torch.__version__}. */")
for name, activation in ACTIVATIONS.items():
    value, grad = gradient(activation, LOSSES["mse"])
    array(f"mse_{name}", [value, *grad])
for name in ("xent", "bce"):
    value, grad = gradient(torch.tanh, LOSSES[name])
    array(f"{name}_tanh", [value, *grad])
