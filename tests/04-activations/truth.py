#!/usr/bin/python3
"""Numbers for test_truth.c, by mpmath and without GSL or this course's code.

    /usr/bin/python3 tests/04-activations/truth.py > tests/04-activations/truth.h

The six smooth curves of the lesson from their definitions, with 60 digits; the
slopes are mpmath's own derivatives of these, not formulas of the lesson.
"""
import sys

import mpmath as mp

mp.mp.dps = 60

SCORES = [-30, -6, -2.5, -1, -0.125, 0, 0.5, 1, 2, 5, 20]
CURVES = [
    ("NN_ACT_IDENTITY", lambda z: z),
    ("NN_ACT_SIGMOID", lambda z: 1 / (1 + mp.exp(-z))),
    ("NN_ACT_TANH", mp.tanh),
    ("NN_ACT_GELU", lambda z: z * mp.erfc(-z / mp.sqrt(2)) / 2),
    ("NN_ACT_GELU_TANH", lambda z: z / 2 * (1 + mp.tanh(
        mp.sqrt(2 / mp.pi) * (z + mp.mpf("0.044715") * z**3)))),
]

print(f"/* By truth.py with Python {sys.version.split()[0]} and mpmath {mp.__version__}. */")
print("static const struct {\n    nn_act act;\n    double z, value, slope;\n} truth[] = {")
for name, f in CURVES:
    for z in SCORES:
        z = mp.mpf(z)
        print(f"    {{{name}, {float(z)!r}, {float(f(z))!r}, {float(mp.diff(f, z))!r}}},")
print("};")
