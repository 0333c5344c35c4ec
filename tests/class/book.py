"""A class as one table: every student's results, and what is made of them."""

import json
import os
import re

import files
import rules

NOT_WRITTEN = ("to do", "blocked")


def load(path):
    return json.loads(files.get(path))


def in_order(numbers):
    return sorted(numbers, key=lambda number: [int(part) for part in number.split(".")])


def complete(student):
    """What is not said of a student is nothing."""
    for key, kind in (("notes", list), ("other", list), ("files", dict), ("unreadable", str), ("aside", str),
                      ("missing", bool)):
        student.setdefault(key, kind())
    return student


def result_of(student, facts, out):
    """A student's result, or why there is none. One made from something else is none."""
    folder = os.path.join(out, "work", student["path"])
    if student["missing"] or student["unreadable"]:
        return None, ""
    fault = files.get(os.path.join(folder, "fault.txt"))
    if files.get(os.path.join(folder, "key"), b"") != files.get(os.path.join(folder, "wanted")):
        return None, "work/%s/fault.txt" % student["path"] if fault else "the job was killed: grade again"
    result = load(os.path.join(folder, "results.json"))
    said = result["extra_data"]
    if said.get("seed_sha256", facts["seed"]) != facts["seed"]:
        return None, "the result is of another seed: grade again"
    for unit, digest in said.get("files", {}).items():
        if digest != student["files"].get(unit, digest):
            return None, "the result is of another %s.c: grade again" % unit
    return result, ""


def seconds_of(student, out):
    """Seconds for each exercise, as the grader measured them."""
    text = files.get(os.path.join(out, "work", student["path"], "times.tsv"), b"").decode()
    return {number: float(seconds) for number, seconds in re.findall(r"^([0-9.]+)\t([0-9.]+)$", text, re.M)}


def states(student):
    return {test["number"]: test["extra_data"]["state"] for test in student["tests"]}


def status_of(student):
    """One word for what became of a submission."""
    if student["missing"]:
        return "missing"
    if student["unreadable"]:
        return "unreadable"
    if student["fault"] or "our fault" in states(student).values():
        return "our fault"
    if student["empty"]:
        return "empty"
    if "not built" in states(student).values():
        return "uncompilable"
    return "late" if student["late days"] else "graded"


def points_of(student):
    """What the machine gave for each exercise; our own faults are left out."""
    return {t["number"]: t["score"] for t in student["tests"] if t["extra_data"]["state"] != "our fault"}


def decide(student, decided, policy):
    """Points, what lateness takes off, what a person decided, and the final grade."""
    points = student["points by exercise"]
    total = decided.get("total")
    student["points"] = sum(points.values()) if student["tests"] else 0 if student["missing"] else None
    changed = {**points, **{n: row["points"] for n, row in decided.items() if n != "total"}}
    earned = sum(changed.values()) if changed or student["missing"] else None
    student["penalty"] = 0 if earned is None else rules.penalty(earned, student["late days"], policy)
    student["final"] = total["points"] if total else None if earned is None else earned - student["penalty"]
    student["override"] = "; ".join(
        "%s: %s by %s (%s)" % (n, decided[n]["points"], decided[n]["who"], decided[n]["reason"])
        for n in sorted(decided)
    )


def maxima(students):
    """The most that each exercise can earn."""
    most = {}
    for student in students:
        for test in student["tests"]:
            most[test["number"]] = max(most.get(test["number"], 0), test["max_score"])
    return {number: most[number] for number in in_order(most)}


def assemble(out, people, policy, decisions):
    """The whole class: facts, exercises with their most, students in the roster's order."""
    facts = load(os.path.join(out, "students.json"))
    students = facts["students"]
    for student in students:
        person = people.get(student["id"])
        for key in ("name", "email", "section", "submitted"):
            student[key] = (person or {}).get(key) or student.get(key, "")
        complete(student)
        if people and not person:
            student["aside"] = student["aside"] or "not in the roster"
        result, student["fault"] = result_of(student, facts, out)
        student["tests"] = result["tests"] if result else []
        student["points by exercise"] = points_of(student)
        student["late days"] = rules.days_late(person, policy) if person and not student["missing"] else None
        student["status"] = status_of(student)
        decide(student, decisions.get(student["id"], {}), policy)
    order = {identity: at for at, identity in enumerate(people)}
    students.sort(key=lambda s: (order.get(s["id"], len(order)), s["id"]))
    return {**facts, "students": students, "most": maxima(students), "policy": rules.in_words(policy)}


def read_rules(out):
    """What the instructor says, as the environment names it; a fault in it ends this."""
    where, env = os.environ["CLASS"], os.environ.get
    people = rules.roster(rules.path_of("roster.csv", where, env("ROSTER")))
    policy = rules.policy(rules.path_of("policy.ini", where, env("POLICY")))
    return people, policy, rules.path_of("overrides.csv", where, env("OVERRIDES"))


def title(klass):
    """What the class was graded for: TITLE, or its chapters."""
    chapters = sorted({unit.split("/")[0] for unit in klass["units"]})
    return os.environ.get("TITLE") or ", ".join(chapter.replace("-", " ", 1) for chapter in chapters)
