"""The report of make bench: what was measured, as ratios, beside what was asked for."""

import sys

LEGEND = """
Behind a network stands its batch; W1s has sigmoids, the others ReLU. In brackets is what was asked for,
< where it is missed. Losses agreed to 1e-9, but FANN's, which does other mathematics, and scikit-learn's
for two classes, where its network has one output."""


class Report:
    """Standard output, and a copy of it in a file."""

    def __init__(self, path):
        self.copy = open(path, "w")

    def write(self, text):
        sys.__stdout__.write(text)
        self.copy.write(text)

    def flush(self):
        sys.__stdout__.flush()
        self.copy.flush()


def describe(work):
    return f"{work['widths'].replace(',', '-')}, {work['batch']}"


def verdict(value, goal):
    """A ratio with its goal, and a mark where it is missed."""
    mark = "" if goal == "-" else f" ({goal}){'' if value >= float(goal) else '<'}"
    return f"{value:5.3g}{mark}".ljust(12)


def print_table(works, results, note):
    print(f"\n{note}\n")
    print(f"{'':23}{'samples':>9}  {'times the rate of':34}{'share of'}")
    print(f"{'':23}{'a second':>9}  {'PyTorch':12}{'NumPy':>6}{'sklearn':>8}{'FANN':>6}  {'the bound'}")
    for work in works:
        r = results[work["name"]]
        times = {p: r["ours"] / r[p] for p in r if r[p] and p != "memory"}
        print(f"{work['name']:5}{describe(work):18}{r['ours']:9.3g}  {verdict(times['torch'], work['torch'])}"
              f"{times['numpy']:6.2f}{times['sklearn']:8.2f}{times['fann']:6.1f}"
              f"  {verdict(times['bound'], work['share'])}".rstrip())
    print()


def print_plain(works, results):
    print("by get and set, as a share of the library's rate; memory, as times the least\n")
    for work in works:
        r = results[work["name"]]
        print(f"{work['name']:5}{describe(work):18}{r['plain'] / r['ours']:9.2f}{r['memory']:9.2f}")
    if "W1" in results:
        r = results["W1"]
        print(f"\nW1 by get and set on GSL's own BLAS: {r['student'] / r['torch']:.2f} (2) times PyTorch, "
              f"with sanitizers {r['watched'] / r['torch']:.2f} (2)")


def print_threads(one, two):
    print("\nTwo threads, as times the rate of one:")
    for name in two:
        ratios = ", ".join(f"{p} {two[name][p] / one[name][p]:.2f}" for p in ("ours", "bound", "torch", "numpy"))
        print(f"  {name:4} {ratios}")
