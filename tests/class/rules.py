"""What the instructor says: roster.csv, policy.ini, overrides.csv."""

import configparser
import os
import re
from datetime import datetime, timedelta

import tables
from course import die

SPANS = {"m": "minutes", "h": "hours", "d": "days"}


def when(text, where, end_of_day=False):
    """A time as people write it: 2026-01-31, or 2026-01-31 23:59, or with a zone."""
    try:
        time = datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError:
        die("%s: '%s' is no time; it looks like 2026-01-31 23:59" % (where, text))
    if end_of_day and re.fullmatch(r"[0-9-]+", text):
        time += timedelta(days=1)
    return time


def roster(path):
    """The class in the roster's order: id -> its row. A row without an id is a fault."""
    people = {}
    optional = ("name", "email", "section", "submitted", "due")
    for row in tables.read(path, ("id",), optional) if path else []:
        where = "%s:%d" % (path, row["line"])
        if not row["id"]:
            die(where + ": a row without an id")
        if row["id"] in people:
            die("%s: the id %s is on line %d already" % (where, row["id"], people[row["id"]]["line"]))
        person = {**dict.fromkeys(optional, ""), **row}
        person["submitted at"] = when(row["submitted"], where) if row.get("submitted") else None
        person["due at"] = when(row["due"], where, True) if row.get("due") else None
        people[row["id"]] = person
    return people


def whole(section, key, where, least=0):
    text = section.get(key, "0").strip()
    if not re.fullmatch(r"[0-9]+", text) or int(text) < least:
        die("%s: [late] %s = %s: a whole number is needed" % (where, key, text))
    return int(text)


def span(text, where):
    """2h, 30m, 1d, or 0."""
    match = re.fullmatch(r"([0-9]+) *([mhd])|0", text.strip())
    if not match:
        die("%s: [late] grace = %s: it looks like 30m, 2h or 1d" % (where, text))
    return timedelta(**{SPANS[match.group(2)]: int(match.group(1))}) if match.group(1) else timedelta()


def policy(path):
    """What lateness costs. Without a file it costs nothing."""
    parser = configparser.ConfigParser(interpolation=None)
    try:
        if path:
            with open(path, encoding="utf-8") as file:
                parser.read_file(file)
    except (configparser.Error, UnicodeDecodeError) as why:
        die("%s: %s" % (path, " ".join(str(why).split())))
    for name in parser.sections():
        for key in parser[name] if name == "late" else ["there is no section [%s]" % name]:
            if key not in ("due", "grace", "percent per day", "days"):
                die("%s: %s" % (path, key if name != "late" else "[late] has no '%s'" % key))
    late = parser["late"] if parser.has_section("late") else {}
    return {
        "due": when(late["due"], path + ": [late] due", True) if late.get("due") else None,
        "grace": span(late.get("grace", "0"), path),
        "grace in words": late.get("grace", ""),
        "percent": whole(late, "percent per day", path),
        "days": whole(late, "days", path) if "days" in late else None,
    }


def in_words(rule):
    """The policy as the sentence that students read."""
    if not rule["percent"]:
        return "Lateness costs no points."
    text = "Each day begun after the due time costs %d %% of the points earned" % rule["percent"]
    if rule["days"] is not None:
        text += ", and after day %d nothing counts" % rule["days"]
    text += "; what is taken off is rounded down to whole points."
    if rule["grace"]:
        text += " Up to %s late costs nothing." % rule["grace in words"]
    return text


def days_late(person, rule):
    """Days begun since the due time; 0 within the grace. None if no time is known."""
    due = person["due at"] or rule["due"]
    handed_in = person["submitted at"]
    if due is None or handed_in is None:
        return None
    if (due.tzinfo is None) != (handed_in.tzinfo is None):
        die("%s is due at %s and came at %s: one has a time zone, the other has not" % (person["id"], due, handed_in))
    over = handed_in - due
    return 0 if over <= max(rule["grace"], timedelta()) else -(-over // timedelta(days=1))


def penalty(points, days, rule):
    """Whole points that lateness takes off, rounded down."""
    if not days:
        return 0
    if rule["days"] is not None and days > rule["days"]:
        return points
    return min(points, points * rule["percent"] * days // 100)


def overrides(path, people, numbers):
    """What a person has decided: id -> {exercise or "total": row}."""
    decided = {}
    for row in tables.read(path, ("id", "exercise", "points", "reason", "who")) if path else []:
        where = "%s:%d" % (path, row["line"])
        if row["id"] not in people:
            die("%s: nobody in the class has the id '%s'" % (where, row["id"]))
        if row["exercise"] != "total" and row["exercise"] not in numbers:
            die("%s: '%s' is no exercise that is graded here, nor 'total'" % (where, row["exercise"]))
        if not re.fullmatch(r"[0-9]+", row["points"]):
            die("%s: points are a whole number, not '%s'" % (where, row["points"]))
        if not row["reason"] or not row["who"]:
            die("%s: an override has a reason, and says who decided" % where)
        mine = decided.setdefault(row["id"], {})
        if row["exercise"] in mine:
            die("%s: line %d decides this already" % (where, mine[row["exercise"]]["line"]))
        mine[row["exercise"]] = {**row, "points": int(row["points"])}
    return decided


def path_of(name, folder, given):
    """A file of the instructor's: the one given, else the one beside the submissions."""
    if given:
        if not os.path.isfile(given):
            die("%s: there is no such file" % given)
        return given
    path = os.path.join(folder if os.path.isdir(folder) else os.path.dirname(folder) or ".", name)
    return path if os.path.isfile(path) else ""
