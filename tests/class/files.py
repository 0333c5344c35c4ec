"""Files that are whole or not there, and locks that end with their process."""

import contextlib
import fcntl
import os


def put(path, data, mode=0o644):
    """Puts data at path, whole or not at all."""
    new = "%s.new%d" % (path, os.getpid())
    handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode)
    with os.fdopen(handle, "wb") as file:
        file.write(data.encode("utf-8", "replace") if isinstance(data, str) else data)
    os.replace(new, path)


def get(path, otherwise=None):
    """The bytes of a file, or otherwise if there is none."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return otherwise


@contextlib.contextmanager
def locked(path):
    """Waits for whoever else is at work here, a job of a killed run included."""
    with open(path, "a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
