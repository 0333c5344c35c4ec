"""How alike two submissions are: sim_c on what each student wrote, the skeleton's lines taken away."""

import concurrent.futures
import itertools
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
# So many texts go with so many others: what sim_c takes grows with the cube of both.
BLOCK = 25


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


def without_comments(text):
    return " ".join(re.sub(r"/\*.*?\*/|//[^\n]*", " ", text, flags=re.DOTALL).split())


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


def compare(names, folder):
    """run_sim on every two of these names, some with some at a time."""
    blocks = [names[at:at + BLOCK] for at in range(0, len(names), BLOCK)]
    tasks = [one + other for one, other in itertools.combinations(blocks, 2)] or blocks
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        found = pool.map(lambda task: run_sim(task, folder), tasks)
        return set(itertools.chain.from_iterable(found))


def likenesses(texts):
    """Rows (one, other, percent) of texts by number. sim_c takes a tenth of a millisecond for a pair
    that is the same, and minutes for a class of it, so texts that differ in comments alone go as one."""
    groups = {}
    for at, text in texts.items():
        groups.setdefault(without_comments(text), []).append(at)
    groups = {group[0]: group for group in groups.values()}
    with tempfile.TemporaryDirectory() as folder:
        for at in groups:
            files.put(os.path.join(folder, "%d.c" % at), texts[at])
        found = compare(["%d.c" % at for at in groups], folder) if len(groups) > 1 else []
    rows = [(a, b, percent) for one, other, percent in found for a in groups[one] for b in groups[other]]
    rows += [(a, b, 100) for group in groups.values() for a, b in itertools.combinations(group, 2)]
    return [(min(a, b), max(a, b), percent) for a, b, percent in rows]


def pairs(students, units, out):
    """(every pair with a likeness, from the most alike; how many were compared; the class's median)."""
    texts = {at: own_text(student, units, out) for at, student in enumerate(students) if student["files"]}
    texts = {at: text for at, text in texts.items() if text}
    alike = likenesses(texts)
    number = len(texts) * (len(texts) - 1) // 2
    median = int(statistics.median([percent for _, _, percent in alike] + [0] * (number - len(alike)))) if number else 0
    alike.sort(key=lambda row: (-row[2], row[0], row[1]))
    return [(students[a], students[b], percent) for a, b, percent in alike], len(texts), median
