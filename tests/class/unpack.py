"""Reads what a stranger handed in: a folder, a zip, a tar. Nothing is ever unpacked.

Files are read into memory, under caps, and only those whose place in the course is
known are kept. No name from inside ever becomes a path to write to. The reading
itself runs in a process of its own under limits, so that no file can stop a class.
"""

import base64
import bz2
import gzip
import io
import json
import lzma
import os
import re
import resource
import stat
import tarfile
import unicodedata
import zipfile

import course

FILE_MAX = 256 * 1024
ARCHIVE_MAX = 16 * 1024 * 1024
TOTAL_MAX = 256 * 1024 * 1024
MEMBERS_MAX = 20000
LISTED = 40
SUFFIX = re.compile(r"\.(zip|tar|tar\.(gz|bz2|xz)|tgz|tbz2?|txz)$", re.I)
JUNK = re.compile(r"(^|/)(__MACOSX|\.DS_Store|\.git|\.hints|build|MANIFEST|compile_commands\.json)(/|$)|\.o$")


class Refused(Exception):
    """Why a whole submission cannot be read, in words."""


def plain(text, most=160):
    """A stranger's text for people: nothing that moves a cursor or turns the line around."""
    text = "".join(
        c if unicodedata.category(c)[0] != "C" and not unicodedata.category(c).startswith("Z") or c == " " else "?"
        for c in text
    )
    return text if len(text) <= most else text[: most - 3] + "..."


# ---- Three kinds of source; each yields (name, what is wrong with it, how to read it) ----


def bounded(stream, left):
    """Hands out a stream's bytes until there have been too many."""

    class Reader(io.RawIOBase):
        def read(self, size=-1):
            nonlocal left
            data = stream.read(size if 0 <= size <= left else left + 1)
            left -= len(data)
            if left < 0:
                raise Refused("it unpacks to more than %d MiB" % (TOTAL_MAX >> 20))
            return data

    return Reader()


class Xz(io.RawIOBase):
    """lzma's own file object has no limit of memory, and a header may ask for gigabytes."""

    def __init__(self, file):
        self.file, self.decoder = file, lzma.LZMADecompressor(memlimit=128 << 20)

    def read(self, size=-1):
        while not self.decoder.eof:
            more = self.file.read(65536) if self.decoder.needs_input else b""
            data = self.decoder.decompress(more, size)
            if data or not more and self.decoder.needs_input:
                return data
        return b""


def tar_members(file):
    start = file.read(6)
    file.seek(0)
    opener = {b"\x1f\x8b": gzip.GzipFile, b"BZ": bz2.BZ2File}.get(start[:2])
    if start == b"\xfd7zXZ\0":
        stream = Xz(file)
    else:
        stream = opener(fileobj=file) if opener is gzip.GzipFile else opener(file) if opener else file
    with tarfile.open(fileobj=bounded(stream, TOTAL_MAX), mode="r|") as tar:
        for member in tar:
            if member.isdir():
                continue
            regular = member.type in (tarfile.REGTYPE, tarfile.AREGTYPE)
            wrong = "" if regular else "a link" if member.islnk() or member.issym() else "no plain file"
            yield member.name, wrong, member.size, lambda m=member: tar.extractfile(m).read(m.size)


def zip_members(file, prefix=""):
    with zipfile.ZipFile(file) as archive:
        for info in archive.infolist():
            name = info.filename.replace("\\", "/")
            if not name.startswith(prefix) or name.endswith("/"):
                continue
            kind = stat.S_IFMT(info.external_attr >> 16)
            wrong = "a link" if kind == stat.S_IFLNK else "no plain file" if kind not in (0, stat.S_IFREG) else ""
            if info.flag_bits & 1:
                wrong = "encrypted"
            yield name[len(prefix) :], wrong, info.file_size, lambda i=info: read_zipped(archive, i)


def read_zipped(archive, info):
    """The sizes that a zip states may lie; no more is read than was stated."""
    with archive.open(info) as file:
        return file.read(info.file_size)


def read_plain(path):
    """Never follows a link, never waits for a FIFO."""
    handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    with os.fdopen(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError("no plain file")
        return file.read(ARCHIVE_MAX + 1)


def folder_members(top, below=""):
    for entry in sorted(os.scandir(os.path.join(top, below)), key=lambda e: e.name):
        name = os.path.join(below, entry.name)
        if entry.is_dir(follow_symlinks=False):
            if below.count("/") < 12 and not JUNK.search(name):
                yield from folder_members(top, name)
            continue
        kind = entry.stat(follow_symlinks=False)
        wrong = "a link" if entry.is_symlink() else "" if stat.S_ISREG(kind.st_mode) else "no plain file"
        yield name, wrong, kind.st_size, lambda p=os.path.join(top, name): read_plain(p)


def members(path, prefix=""):
    """What a source holds. A prefix picks one folder of a zip that holds many."""
    kind = os.lstat(path).st_mode
    if stat.S_ISDIR(kind):
        yield from folder_members(path)
    elif not stat.S_ISREG(kind):
        raise Refused("it is no folder and no plain file")
    else:
        with open(path, "rb") as file:
            yield from archive_members(path, file, prefix)


def archive_members(name, file, prefix=""):
    return zip_members(file, prefix) if name.lower().endswith(".zip") else tar_members(file)


# ---- What is taken ----


def place(name, units):
    """Where a name puts a unit: (folders before it, unit), or nothing."""
    parts = [part for part in name.split("/") if part not in ("", ".")]
    unit = "/".join(parts[-2:])[:-2]
    before = parts[:-2]
    if name.startswith("/") or ".." in parts or not name.endswith(".c") or unit not in units:
        return None
    lead = before[:-1] if before[-1:] == ["exercises"] else before
    if len(lead) > 1 or (lead == before and lead and os.path.isdir(os.path.join(course.TOP, lead[0]))):
        return None
    return tuple(before), unit


def look(source, units):
    """Sorts a source's members: candidates by place, archives inside, and the rest."""
    found, inner, rest, total = {}, [], [], 0
    for count, (name, wrong, size, read) in enumerate(source):
        if count >= MEMBERS_MAX:
            raise Refused("it holds more than %d files" % MEMBERS_MAX)
        if JUNK.search(name):
            continue
        at = place(name, units)
        data = None
        most = FILE_MAX if at else ARCHIVE_MAX
        if not wrong and size > most:
            wrong = "more than %d KiB" % (most >> 10)
        if not wrong:
            total += size
            if total > TOTAL_MAX:
                raise Refused("it unpacks to more than %d MiB" % (TOTAL_MAX >> 20))
            data = read()
        if at and not wrong:
            found.setdefault(at[0], {})[at[1]] = data
        else:
            rest.append((name, wrong, bool(at), data and course.sha256(data)))
        if data is not None and SUFFIX.search(name):
            inner.append((name, data))
    return found, inner, rest


def choose(found):
    """The one place that is graded: exercises/ first, then what lies nearest to the top."""
    order = sorted(found, key=lambda before: ("exercises" not in before, len(before), before))
    return order[0] if order else None


def describe(rest, lead):
    """The files that were not used, as lines: refused, changed from the course's, or added."""
    lines = []
    for name, wrong, _, digest in rest:
        inside = name[len(lead) :] if name.startswith(lead) else name
        ours = os.path.normpath(os.path.join(course.TOP, inside))
        if name.startswith("/") or ".." in name.split("/"):
            lines.append("refused, an unsafe path: " + plain(name))
        elif wrong:
            lines.append("refused, %s: %s" % (wrong, plain(name)))
        elif not os.path.isfile(ours):
            lines.append("added: " + plain(inside))
        elif course.sha256(open(ours, "rb").read()) != digest:
            lines.append("differs from the course's: " + plain(inside))
    more = len(lines) - LISTED
    return sorted(lines)[:LISTED] + (["and %d more" % more] if more > 0 else [])


def take(path, prefix, units):
    """What is graded of a source, and words for the rest."""
    found, inner, rest = look(members(path, prefix), units)
    if not found and len(inner) == 1:
        name, data = inner[0]
        found, _, rest = look(archive_members(name, io.BytesIO(data)), units)
    before = choose(found)
    notes = []
    if len(found) > 1:
        taken = plain("/".join(before) or "the top")
        notes.append("the files are there more than once; those in %s were taken" % taken)
    notes += ["%s is %s: not taken" % (plain(name), wrong) for name, wrong, ours, _ in rest if ours and wrong]
    lead = before[0] + "/" if before and before[0] != "exercises" else ""
    return {"files": found.get(before, {}), "other": describe(rest, lead), "notes": notes[:LISTED]}


# ---- Under limits ----


def answer(path, prefix, units):
    """What take says, or why it cannot: this runs in a process that may be lost."""
    try:
        taken = take(path, prefix, units)
        taken["files"] = {u: base64.b64encode(d).decode() for u, d in taken["files"].items()}
        return taken
    except Refused as why:
        return {"unreadable": str(why)}
    except MemoryError:
        return {"unreadable": "it needs too much memory to be read"}
    except Exception as why:
        return {"unreadable": plain(str(why) or type(why).__name__)}


def read(path, prefix, units):
    """take() in a child of its own: 20 seconds of processor time, 1 GiB."""
    out, into = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(out)
        resource.setrlimit(resource.RLIMIT_CPU, (20, 20))
        resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
        with os.fdopen(into, "w") as file:
            json.dump(answer(path, prefix, units), file)
        os._exit(0)
    os.close(into)
    with os.fdopen(out) as file:
        text = file.read()
    os.waitpid(child, 0)
    try:
        taken = json.loads(text)
    except ValueError:
        return {"files": {}, "other": [], "notes": [], "unreadable": "reading it took too long or too much memory"}
    files = {u: base64.b64decode(d) for u, d in taken.get("files", {}).items()}
    return {"other": [], "notes": [], **taken, "files": files}
