"""Files: one safe read of a regular file, one write that is whole or not at all, and locks between two selfcares.

A pipe would be waited for, a device read for ever or replaced, a link leads to what nobody named: each is refused with
its name. What is written here is for its owner's eyes alone.
"""

from __future__ import annotations

import errno
import os
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

PATIENCE = 3.0
"""Seconds that another selfcare is waited for, which holds a file for some thousandths of one."""
_TURN = 0.02
_KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISLNK, "a link"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
)


class Refused(OSError):
    """What stands at a path is no regular file, or is too large; `kind` says what it is."""

    def __init__(self, path: Path, kind: str) -> None:
        super().__init__(errno.EINVAL, f"{path} is {kind}")
        self.kind = kind

    def __str__(self) -> str:
        return str(self.strerror)


def kind_of(path: Path, follow: bool = False) -> str | None:
    """What stands at `path` in words, "" for a regular file, None where there is nothing."""
    try:
        mode = (path.stat() if follow else path.lstat()).st_mode
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return None
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            return None
        raise
    return _kind(mode)


def _kind(mode: int) -> str:
    return "" if stat.S_ISREG(mode) else next((name for is_it, name in _KINDS if is_it(mode)), "a device")


def refuse_other(path: Path, follow: bool = False) -> None:
    """Raise `Refused` where something other than a regular file stands at `path`."""
    if kind := kind_of(path, follow):
        raise Refused(path, kind)


def read(path: Path, most: int, follow: bool = False) -> bytes:
    """The bytes of a regular file of at most `most`; `follow` where a link to one may stand for it. Raises OSError."""
    refuse_other(path, follow)
    plain = 0 if follow else getattr(os, "O_NOFOLLOW", 0)
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | plain)
    with os.fdopen(handle, "rb") as file:
        found = os.fstat(handle)
        if kind := _kind(found.st_mode):  # it was another a moment ago
            raise Refused(path, kind)
        content = file.read(most + 1)
    if len(content) > most:
        raise Refused(path, f"larger than {most // 1024} KiB")
    return content


def write(path: Path, content: bytes, *, replace: bool = True) -> None:
    """Write a file whole or not at all, synced, with mode 0600 and its folders 0700. Raises OSError."""
    with draft(path, replace=replace) as handle:
        write_all(handle, content)


@contextmanager
def draft(path: Path, *, replace: bool = True) -> Iterator[int]:
    """The open draft of a file, which takes its place when all went well and is gone when not. Raises OSError."""
    refuse_other(path)
    folder(path.parent)
    made, handle = _new(path)
    try:
        try:
            yield handle
            os.fsync(handle)  # some disks say only now that they are full
        finally:
            os.close(handle)
        refuse_other(path)
        if replace:
            made.replace(path)
        else:
            give_name(made, path)
    finally:
        with suppress(OSError):
            made.unlink()
    sync_folder(path.parent)


def _new(path: Path) -> tuple[Path, int]:
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    for n in count():
        made = path.with_name(f".{path.name[:200]}.{os.getpid()}{f'-{n}' if n else ''}.new")
        with suppress(FileExistsError):
            return made, os.open(made, flags, 0o600)
    raise AssertionError


def give_name(made: Path, path: Path) -> None:
    """Give a draft its name unless there is one already: in one step, where the file system can."""
    try:
        os.link(made, path)
    except FileExistsError:
        raise
    except OSError:  # FAT, for one, knows no second names
        if os.path.lexists(path):
            raise FileExistsError(errno.EEXIST, f"{path} is there already") from None
        made.replace(path)


def write_all(handle: int, content: bytes) -> None:
    """All of it: the system may take a part."""
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(handle, rest) :]


def open_to_append(path: Path) -> int:
    """A regular file of the owner's alone, to which lines are added. Raises OSError."""
    refuse_other(path)
    folder(path.parent)
    flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    handle = os.open(path, flags, 0o600)
    try:
        mode = os.fstat(handle).st_mode
        if kind := _kind(mode):
            raise Refused(path, kind)
        if os.name == "posix" and stat.S_IMODE(mode) & 0o077:
            os.fchmod(handle, 0o600)
    except BaseException:
        os.close(handle)
        raise
    return handle


def folder(path: Path) -> None:
    """Make a folder that only its owner can look into, with those above it; one that is there stays as it is."""
    if not path.is_dir():
        folder(path.parent)  # `parents=True` would let others look into those
        path.mkdir(mode=0o700, exist_ok=True)
        sync_folder(path.parent)


def sync_folder(path: Path) -> None:
    """Make names that were just given in a folder survive a power cut; Windows has no such call and needs none."""
    if os.name == "posix":
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def free_name(path: Path) -> Path:
    """The path, or the same with a number, at which nothing stands."""
    names = (path.with_name(f"{path.name}{f'-{n}' if n > 1 else ''}") for n in count(1))
    return next(name for name in names if not os.path.lexists(name))


def hold(handle: int) -> bool:
    """Hold an open file for as long as it is open; False where another selfcare holds it."""
    try:
        import fcntl
    except ImportError:  # Windows: nobody is told of a second one
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # a file system without locks
        return True
    return True


def is_held(path: Path) -> bool:
    """Whether another selfcare holds this file."""
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    except OSError:
        return False
    try:
        return not hold(handle)
    finally:
        os.close(handle)


@contextmanager
def alone(path: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Change a file while no other selfcare does. Raises OSError.

    By a lock on its folder: the file itself is replaced, and a file for the lock would be left lying about.
    """
    folder(path.parent)
    if os.name != "posix":
        yield
        return
    handle = os.open(path.parent, os.O_RDONLY)
    try:
        until = time.monotonic() + patience
        while not hold(handle):
            if time.monotonic() > until:
                raise BlockingIOError(errno.EAGAIN, "another selfcare is writing there")
            time.sleep(_TURN)
        yield
    finally:
        os.close(handle)
