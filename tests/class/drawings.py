"""The figures of the graded chapters, drawn from a student's own code.

OUT/work/NAME/figures/NN-name.json holds a chapter's: what they were drawn from (key), and
of each the name, the title, and the drawing in base 64 or why there is none (why).
"""

import base64
import glob
import json
import os
import re

import course
import files
import svg
from unpack import plain

KITS = os.path.join(course.TOP, "build", "class", "draw")
LATE = "There was no time left to draw it."


def scripts(chapter):
    """A chapter's figures as the course names them: [(name, title)]."""
    found = []
    for end in ("gp", "dot"):
        for path in sorted(glob.glob(os.path.join(course.TOP, "chapters", chapter, "*." + end))):
            title = files.get(path).decode().splitlines()[0]
            found.append((os.path.basename(path)[: -len(end) - 1], title.lstrip("# ")))
    return found


def chapters(tests):
    """The chapters that have figures and in which something is right."""
    right = sorted({t["tags"][0].split("/")[0] for t in tests if t["extra_data"]["state"] == "passed"})
    return [chapter for chapter in right if scripts(chapter)]


def path_of(folder, chapter):
    return os.path.join(folder, "figures", chapter + ".json")


def key(folder, chapter):
    """What a chapter's figures are drawn from: what a grade is, and the prepared course."""
    made_from = (os.path.join(KITS, chapter, "built"), os.path.join(folder, "wanted"))
    return course.sha256(b"".join(files.get(path, b"?") for path in made_from))


def drawn(folder, chapter):
    """A chapter's figures, if they are drawn from what is there now."""
    data = files.get(path_of(folder, chapter))
    got = json.loads(data) if data else {}
    return got["figures"] if got.get("key") == key(folder, chapter) else None


def put(folder, chapter, key, figures):
    files.put(path_of(folder, chapter), json.dumps({"key": key, "figures": figures}))


def of(student, out):
    """What a student's page shows: [(chapter, its figures)]; nothing unless FIGURES is asked for."""
    if not os.environ.get("FIGURES"):
        return []
    folder = os.path.join(out, "work", student["path"])
    found = [(chapter, drawn(folder, chapter)) for chapter in chapters(student["tests"])]
    return [(chapter, figures) for chapter, figures in found if figures]


# ---- What came out of a sandbox: any bytes at all ----


def sentence(text):
    text = plain(text.strip(" .\t"))
    return text[:1].upper() + text[1:] + "."


def reasons(said):
    """Why figures are missing, by their names; '' stands for all others."""
    found = dict(re.findall(r"^  skipped  (\w+): (.*)$", said, re.M))
    whole = re.findall(r"^exercises/\S+ does not compile.*", said, re.M)
    return {"": whole[0] if whole else LATE, **found}


def figure(name, title, data, why):
    """One figure as it is stored: a drawing that may be shown, or a sentence."""
    wrong = "" if data is None else svg.wrong(data)
    if data is None or wrong:
        why = why or "what came out as a drawing %s" % wrong
        return {"name": name, "title": title, "svg": "", "why": sentence(why)}
    return {"name": name, "title": title, "svg": base64.b64encode(data).decode(), "why": ""}


def decoded(word):
    try:
        return base64.b64decode(word, validate=True)
    except ValueError:
        return b""


def judge(chapter, stream):
    """The chapter's figures from the lines of tests/sandbox/show-figures."""
    lines = [line.split() for line in stream.decode("ascii", "replace").splitlines()]
    came = {line[0]: decoded(line[1]) for line in lines if len(line) == 2}
    why = reasons(came.get("said", b"").decode("utf-8", "replace"))
    found = []
    for name, title in scripts(chapter):
        data = None if name in why else came.get(name)
        found.append(figure(name, title, data, why.get(name) or ("" if data else why[""])))
    return found
