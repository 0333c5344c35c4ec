"""Drawings for the pages: gnuplot in the course's theme, made fit for a page by docs/site/svgfix."""

import os
import subprocess
import tempfile

from course import TOP

BINS = 10


def counts(points, most):
    """How many fall into each tenth of what can be earned; all of it belongs to the last."""
    bins = [0] * BINS
    for value in points:
        bins[min(BINS - 1, max(0, value) * BINS // most)] += 1
    return bins


def gnuplot(script, data, **settings):
    """The drawing that a script of this folder makes of data."""
    with tempfile.NamedTemporaryFile("w", suffix=".dat") as file:
        file.write(data)
        file.flush()
        words = ["theme='lib/plot/theme.gp'", "data='%s'" % file.name]
        words += ["%s=%s" % item for item in settings.items()]
        drawn = subprocess.run(
            ["gnuplot", "-e", "; ".join(words), "tests/class/%s.gp" % script],
            cwd=TOP,
            stdout=subprocess.PIPE,
            check=True,
        )
    return drawn.stdout


def histogram(points, most):
    """Points against the number of students, as SVG for the inside of a page."""
    if not points or not most:
        return ""
    data = "".join("%d %d\n" % row for row in enumerate(counts(points, most)))
    title = "How many students earned how many points"
    fixed = subprocess.run(
        ["docs/site/svgfix", "histogram", title],
        cwd=TOP,
        input=gnuplot("histogram", data, most=most, bins=BINS),
        stdout=subprocess.PIPE,
        check=True,
    )
    svg = fixed.stdout.decode()
    start, end = svg.index("<style>"), svg.index("</style>") + len("</style>")
    return svg[svg.index("<svg") : start] + svg[end:]
