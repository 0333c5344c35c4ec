"""Reading a piece of work and talking to the runner, for peers in Python: see work.h."""

import sys
import time

import numpy as np


class Work:
    """One folder that tests/bench/prepare wrote."""

    CHECKED = 3  # epochs whose losses are compared

    def __init__(self, folder):
        words = open(f"{folder}/work").read().split()
        self.act, self.batch, self.eta, self.n = words[0], int(words[1]), float(words[2]), int(words[3])
        self.widths = [int(w) for w in words[4:]]
        self.X = np.fromfile(f"{folder}/X").reshape(self.n, self.widths[0])
        self.T = np.fromfile(f"{folder}/T").reshape(self.n, self.widths[-1])
        self.y = self.T.argmax(axis=1)
        self.orders = np.fromfile(f"{folder}/orders", dtype=np.uint64).astype(np.int64).reshape(self.CHECKED, self.n)
        self.theta = np.fromfile(f"{folder}/theta")

    def weights(self):
        """A pair of weights (in, out) and biases for each dense layer."""
        at = 0
        for n_in, n_out in zip(self.widths, self.widths[1:]):
            W = self.theta[at : at + n_in * n_out].reshape(n_in, n_out)
            at += n_in * n_out
            yield W.copy(), self.theta[at : at + n_out].copy()
            at += n_out


def time_epochs(work, epoch, least):
    samples, start = 0, time.perf_counter()
    now = start
    while now - start < least:
        epoch(None)
        samples += work.n
        now = time.perf_counter()
    return f"{samples} {now - start:.9f}"


def serve(work, epoch):
    """epoch(order) trains once over the samples and returns its loss; None: it shuffles for itself."""
    for line in sys.stdin:
        words = line.split()
        if words[0] == "check":
            print(*(repr(float(epoch(order))) for order in work.orders), flush=True)
        elif words[0] == "time":
            print(time_epochs(work, epoch, float(words[1])), flush=True)
        else:
            print("?", flush=True)
