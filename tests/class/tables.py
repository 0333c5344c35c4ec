"""CSV files: read with the line of every fault, written so that no cell is a formula."""

import csv
import io

import files
from course import die

FORMULA = ("=", "+", "-", "@", "\t", "\r")


def cell(value):
    """A value as a cell: text that a spreadsheet would run gets an apostrophe."""
    if value is None:
        return ""
    if isinstance(value, int):
        return str(value)
    return "'" + value if value.startswith(FORMULA) else value


def write(path, rows):
    """RFC 4180: commas, CRLF, quotes where they are needed, UTF-8."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows([cell(value) for value in row] for row in rows)
    files.put(path, text.getvalue())


def read(path, needed, optional=()):
    """The rows below the header, as dictionaries that know their line; any fault ends it."""
    try:
        text = files.get(path).decode("utf-8-sig")
    except UnicodeDecodeError as why:
        die("%s: byte %d is not UTF-8" % (path, why.start))
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows, header = [], None
    try:
        for values in reader:
            if header is None:
                header = check_header(path, [v.strip() for v in values], needed, optional)
            elif any(v.strip() for v in values):
                if len(values) != len(header):
                    die("%s:%d: %d columns, but the header has %d" % (path, reader.line_num, len(values), len(header)))
                rows.append({**dict(zip(header, (v.strip() for v in values))), "line": reader.line_num})
    except csv.Error as why:
        die("%s:%d: %s" % (path, reader.line_num, why))
    if header is None:
        die("%s:1: it is empty; the header is %s" % (path, ",".join(needed)))
    return rows


def check_header(path, header, needed, optional):
    for name in needed:
        if name not in header:
            die("%s:1: there is no column '%s'; needed: %s" % (path, name, ",".join(needed)))
    for name in header:
        if name not in needed and name not in optional:
            die("%s:1: '%s' is no column of this file" % (path, name))
        if header.count(name) > 1:
            die("%s:1: the column '%s' is there twice" % (path, name))
    return header
