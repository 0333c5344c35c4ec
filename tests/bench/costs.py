"""What the pieces of a step cost: chapters/09-sgd/cost on OpenBLAS, on two threads, and on GSL's own BLAS."""

import os
import statistics
import subprocess


def run(command, threads, kernels):
    """GFLOP/s and flop a byte, by name."""
    environment = {**os.environ, "OPENBLAS_NUM_THREADS": str(threads)}
    if kernels:
        environment["OPENBLAS_CORETYPE"] = kernels
    text = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout
    lines = [line.rsplit(None, 3) for line in text.splitlines() if not line.startswith("#")]
    return {name: (float(rate), float(intensity)) for name, intensity, _time, rate in lines}


def measure_costs(programs, folder, kernels, rounds):
    """Medians, a row for each line of the program: name, flop a byte, then three rates."""
    kinds = [(programs, 1), (programs, 2), (f"{folder}/cost-gsl", 1)]
    seen = [[run(command, threads, kernels) for command, threads in kinds] for _ in range(rounds)]
    return [
        (name, seen[0][0][name][1], *(statistics.median(s[k][name][0] for s in seen) for k in range(3)))
        for name in seen[0][0]
    ]


def print_costs(rows):
    best = max(row[2] for row in rows)
    print("\nwhat a call does on one thread: operations a byte, and a second as a share of the best;"
          "\non two threads, and by GSL's own BLAS, as times the rate of one thread of OpenBLAS\n")
    for name, intensity, one, two, gsl in rows:
        print(f"{name:36}{intensity:7.2f}{one / best:7.2f}{two / one:7.2f}{gsl / one:7.2f}")
