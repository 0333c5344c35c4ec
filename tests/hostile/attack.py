"""The attacks of this folder, and the submissions that are made of them.

An attack is NAME.c, code that is put into a unit, or NAME.sh, a script that turns
the folder of a right submission into a strange one.  Both begin with a comment:

    tries: a sentence         what it is after
    earns: 0                  the points it may honestly get
    base: solution            what the rest of the unit is; else the skeleton

The code of NAME.c stands in front of the unit, as far as lines such as

    /* ---- exercise 1.2 ---- */     the body of exercise 1.2 instead
    /* ---- at the end ---- */       behind the unit

do not put it elsewhere.  COURSE_FOLDER and HOME_FOLDER in it become what they say.
NAME.sh runs in a folder that holds the submission `student`; the one thing that
is left there is handed in.
"""

import os
import re
import subprocess
from collections import namedtuple

HERE = "tests/hostile"
UNIT = "01-perceptron/perceptron.c"

Attack = namedtuple("Attack", "name path tries earns base")


def read(path):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    head = re.sub(r"^(/\*| \*/?|#!?)", "", text[:2000], flags=re.M)
    field = lambda key, default: (
        re.search(rf"^ *{key}: *((?:.|\n +)*?)$(?!\n  )", head, re.M) or [0, default]
    )[1]
    tries = " ".join(field("tries", "").split())
    if not tries or not field("earns", "").isdigit():
        raise SystemExit(f"{path}: its comment must say tries: and earns:")
    name = os.path.splitext(os.path.basename(path))[0]
    return Attack(name, path, tries, int(field("earns", "")), field("base", "skeleton"))


def all_attacks():
    files = sorted(os.listdir(HERE))
    return [read(f"{HERE}/{f}") for f in files if f.endswith((".c", ".sh"))]


def sections(code):
    """The parts of an attack: {"in front": code, "exercise 1.2": code, ...}."""
    parts = re.split(r"^/\* ---- (.*) ---- \*/\n", code, flags=re.M)
    return {"in front": parts[0], **dict(zip(parts[1::2], parts[2::2]))}


def with_places(code):
    home = os.environ.get("HOME", "/tmp/home")
    return code.replace("COURSE_FOLDER", os.getcwd()).replace("HOME_FOLDER", home)


def unit_text(attack=None):
    """The unit with the attack in it; without an attack, the right one."""
    with open(f"solutions/{UNIT}", encoding="utf-8") as file:
        unit = file.read()
    parts = {}
    if attack is not None:
        with open(attack.path, encoding="utf-8") as file:
            parts = sections(with_places(file.read()))
    ids = re.findall(r"BEGIN SOLUTION (\S+)", unit)
    for id in ids:
        if f"exercise {id}" in parts:
            region = rf" */\* BEGIN SOLUTION {id}\b(?s:.*?)END SOLUTION {id} \*/\n"
            unit = re.sub(region, lambda _: parts[f"exercise {id}"], unit)
    keep = "" if attack and attack.base == "skeleton" else " ".join(ids)
    awk = ["awk", "-v", f"keep={keep}", "-f", "tests/build/skeleton.awk"]
    unit = subprocess.run(awk, input=unit, text=True, capture_output=True, check=True)
    return parts.get("in front", "") + unit.stdout + parts.get("at the end", "")


def submit(folder, attack=None):
    """Makes the submission in folder, which must not exist, and returns its path."""
    unit = f"{folder}/student/{UNIT}"
    os.makedirs(os.path.dirname(unit))
    with open(unit, "w", encoding="utf-8") as file:
        file.write(unit_text(attack if attack and attack.path.endswith(".c") else None))
    if attack and attack.path.endswith(".sh"):
        script = os.path.abspath(attack.path)
        environment = {**os.environ, "COURSE_FOLDER": os.getcwd()}
        subprocess.run(["sh", script], cwd=folder, env=environment, check=True)
    (name,) = os.listdir(os.fsencode(folder))
    return os.path.join(folder, os.fsdecode(name))
