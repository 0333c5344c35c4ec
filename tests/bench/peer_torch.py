#!/usr/bin/python3
"""PyTorch takes part: Sequential, cross_entropy, SGD, batches by a shuffled index, in double precision.

This is the quickest of its usual forms; a DataLoader is slower.
"""

import os
import sys

import torch
import torch.nn.functional as F
from torch import nn

from peer import Work, serve

torch.set_num_threads(int(os.environ.get("TORCH_THREADS", "1")))
torch.set_default_dtype(torch.float64)
work = Work(sys.argv[1])
X, y = torch.from_numpy(work.X), torch.from_numpy(work.y)

layers = []
for W, b in work.weights():
    dense = nn.Linear(*W.shape)
    with torch.no_grad():
        dense.weight.copy_(torch.from_numpy(W.T))
        dense.bias.copy_(torch.from_numpy(b))
    layers += [dense, nn.ReLU() if work.act == "relu" else nn.Sigmoid()]
net = nn.Sequential(*layers[:-1])
optimizer = torch.optim.SGD(net.parameters(), lr=work.eta)


def epoch(order):
    index = torch.randperm(work.n) if order is None else torch.from_numpy(order)
    total = 0.0
    for first in range(0, work.n, work.batch):
        rows = index[first : first + work.batch]
        optimizer.zero_grad()
        loss = F.cross_entropy(net(X[rows]), y[rows])
        loss.backward()
        optimizer.step()
        if order is not None:  # not in the time: reading a loss costs
            total += loss.item() * len(rows)
    return total / work.n


serve(work, epoch)
