#!/usr/bin/python3
"""scikit-learn takes part: MLPClassifier, plain SGD without momentum or penalty, an epoch at a time.

Of two classes it makes one logistic output, where the others have two logits: a smaller network, so
that its losses are compared for more than two classes only.
"""

import sys

import numpy as np
from sklearn.neural_network import MLPClassifier

from peer import Work, serve

work = Work(sys.argv[1])
classes = np.arange(work.widths[-1])
net = MLPClassifier(
    hidden_layer_sizes=work.widths[1:-1],
    activation="relu" if work.act == "relu" else "logistic",
    solver="sgd",
    alpha=0.0,
    batch_size=work.batch,
    learning_rate="constant",
    learning_rate_init=work.eta,
    momentum=0.0,
    nesterovs_momentum=False,
    shuffle=False,
)


def start():
    """The given weights, in the place of its own."""
    net.partial_fit(work.X[: work.batch], work.y[: work.batch], classes=classes)
    if len(classes) > 2:
        for k, (W, b) in enumerate(work.weights()):
            net.coefs_[k][:], net.intercepts_[k][:] = W, b


def epoch(order):
    net.shuffle = order is None
    rows = slice(None) if order is None else order
    net.partial_fit(work.X[rows], work.y[rows])
    return net.loss_


start()
serve(work, epoch)
