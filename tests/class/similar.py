"""How alike two submissions are: sim_c on what each student wrote, the skeleton's lines taken away."""

import os
import re
import shutil
import statistics
import subprocess
import tempfile

import course
import files

# Runs of fewer tokens than this are chance; a student with fewer lines is not compared.
RUN = 12
LINES = 5


def own_lines(text, skeleton):
    """The lines that are not the skeleton's, whatever their indentation."""
    given = {line.strip() for line in skeleton.splitlines()}
    return [line for line in text.splitlines() if line.strip() and line.strip() not in given]


def own_text(student, units, out):
    """All that a student wrote, or nothing if it is too little to compare."""
    lines = []
    for unit in units:
        path = os.path.join(out, "work", student["path"], "submission", unit + ".c")
        lines += own_lines(files.get(path, b"").decode("utf-8", "replace"), course.skeleton(unit).decode())
    return "\n".join(lines) + "\n" if len(lines) >= LINES else ""


def run_sim(names, folder):
    """sim_c's lines as (file, file, percent); it may complain of what is no C, and goes on."""
    if not shutil.which("sim_c"):
        return []
    command = ["sim_c", "-p", "-e", "-T", "-r", str(RUN), "-i"]
    done = subprocess.run(
        command, cwd=folder, input="\n".join(names) + "\n", stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    found = re.findall(r"^(\d+)\.c consists for (\d+) % of (\d+)\.c material", done.stdout, re.M)
    return [(int(one), int(other), int(percent)) for one, percent, other in found]


def pairs(students, units, out):
    """(every pair with a likeness, from the most alike; how many were compared; the class's median)."""
    texts = {at: own_text(student, units, out) for at, student in enumerate(students) if student["files"]}
    texts = {at: text for at, text in texts.items() if text}
    with tempfile.TemporaryDirectory() as folder:
        for at, text in texts.items():
            files.put(os.path.join(folder, "%d.c" % at), text)
        alike = run_sim(["%d.c" % at for at in texts], folder) if len(texts) > 1 else []
    number = len(texts) * (len(texts) - 1) // 2
    median = int(statistics.median([percent for _, _, percent in alike] + [0] * (number - len(alike)))) if number else 0
    alike.sort(key=lambda row: (-row[2], row[0], row[1]))
    return [(students[a], students[b], percent) for a, b, percent in alike], len(texts), median
