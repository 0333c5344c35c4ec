"""What the programs of tests/class know of the course, asked of the course itself."""

import hashlib
import os
import re
import subprocess
import sys

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
GRADING = ["Makefile", "lib", "solutions", "tests"]


def die(message):
    """One clear line, and the end."""
    sys.stderr.write(message + "\n")
    raise SystemExit(2)


def tool(*command):
    """What one of the course's own tools prints; its complaint ends this too."""
    done = subprocess.run(command, cwd=TOP, stdout=subprocess.PIPE, text=True)
    if done.returncode:
        raise SystemExit(2)
    return done.stdout


def exercises():
    """Every exercise in order: (number, unit, function, title)."""
    return [tuple(line.split("\t")) for line in tool("lib/tools/exercises").splitlines()]


def units(chapter=""):
    """The units to grade, in the order of their exercises."""
    return tool("lib/tools/select", "units", "", chapter, "exercises").split()


def skeleton(unit):
    with open(os.path.join(TOP, "exercises", unit + ".c"), "rb") as file:
        return file.read()


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def files_below(folder):
    """Regular files below a folder of the course, as paths from its top, in order."""
    found = []
    for at, folders, names in os.walk(os.path.join(TOP, folder)):
        folders[:] = sorted(f for f in folders if f != "__pycache__")
        found += [os.path.relpath(os.path.join(at, name), TOP) for name in sorted(names)]
    return found or [folder]


def fingerprint():
    """A hash of every file that can change a grade: when it changes, all are graded anew."""
    total = hashlib.sha256()
    for path in [path for part in GRADING for path in files_below(part)]:
        if re.match(r"tests/(class|hostile|fuzz|platforms|site|commands|course)/", path):
            continue
        with open(os.path.join(TOP, path), "rb") as file:
            total.update(("%s %s\n" % (path, sha256(file.read()))).encode())
    return total.hexdigest()[:16]


def git(*words):
    done = subprocess.run(
        ("git", "-C", TOP) + words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    return done.stdout.strip() if done.returncode == 0 else ""


def version():
    """0.1, and where git is the commit; a + after it says that files differ from it."""
    with open(os.path.join(TOP, "Makefile")) as file:
        number = re.search(r"^VERSION *:= *(\S+)", file.read(), re.M).group(1)
    commit = git("rev-parse", "--short=12", "HEAD")
    if commit and git("status", "--porcelain", "--", *GRADING):
        commit += "+"
    return "%s %s" % (number, commit) if commit else number


def mistakes():
    """The sentence of every known mistake: {"K01.1": "What does the text say ..."}."""
    said = {}
    for path in files_below("tests"):
        if re.fullmatch(r"tests/[0-9][^/]*/[^/]*\.mistakes", path):
            with open(os.path.join(TOP, path), encoding="utf-8") as file:
                said.update(re.findall(r"^(K\S+) .*\nsay: (.*)$", file.read(), re.M))
    return said


def hint(number, unit):
    """The first hint for an exercise, or nothing; links are left as their words."""
    path = os.path.join(TOP, "exercises", unit.split("/")[0], "HINTS.md")
    if not os.path.isfile(path):
        return ""
    with open(path, encoding="utf-8") as file:
        part = re.search(r"^## %s\n+### 1\n+(.*?)(?=^##|\Z)" % re.escape(number), file.read(), re.M | re.S)
    return re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", part.group(1)).strip() if part else ""
