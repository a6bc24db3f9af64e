"""Whatever becomes of the file with the marks on the list: the list is right, and it goes with the answers."""

from __future__ import annotations

import errno
import json
import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from selfcare import disk, places
from selfcare.care import kept as kept_pages
from selfcare.care import marks as marks_module
from selfcare.care.profile import People
from selfcare.cli.commands import me
from tests.cli.marked import TODAY, Home, told

FEW = ("arm-circles", "swedish-forearm", "elder-hand", "breath-box", "deep-slow")


@pytest.mark.parametrize("how", ["forget", "remove", "another window"])
def test_it_goes_with_the_answers(ailing: Home, how: str) -> None:
    for name in ("marks.json", "people.json"):
        ailing.marks.with_name(f".{name}.4711.new").write_bytes(b"left by a kill")
    people = People(places.people())
    beforehand, entries, _ = ailing.begun()
    if how == "remove":
        (page,) = kept_pages.pages(people, TODAY)
        assert kept_pages.remove(people, page, page.entries[0])
        assert ailing.beside() == {"people.json"}
        return
    assert people.forget("me")
    assert ailing.beside() == set()
    beforehand._on_disk = {}
    beforehand.keep({each.name for each in entries})  # a window that had judged by those answers
    assert ailing.beside() == set()


def test_what_somebody_else_put_there_stays(ailing: Home) -> None:
    for name in ("bookmarks.json", "marks.json.bak"):
        ailing.marks.with_name(name).write_bytes(b"mine")
    assert People(places.people()).forget("me")
    assert ailing.beside() == {"bookmarks.json", "marks.json.bak"}


def test_me_says_where_it_stands(ailing: Home) -> None:
    said = CliRunner().invoke(me.command, []).output
    assert str(places.people()) in said and "beside it in marks.json" in said
    ailing.marks.unlink()
    assert "marks.json" not in CliRunner().invoke(me.command, []).output


@pytest.mark.usefixtures("ailing")
def test_answers_stay_where_the_marks_cannot_be_removed(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "no")

    monkeypatch.setattr(Path, "unlink", refused)
    people = People(places.people())
    assert not people.forget("me") and people.trouble
    assert People(places.people()).names(receives=False) == ["me"]


@pytest.mark.parametrize("fault", [errno.ENOSPC, errno.EROFS, errno.EACCES])
def test_where_it_cannot_be_written_the_list_is_right_and_no_draft_is_left(
    home: Home, monkeypatch: pytest.MonkeyPatch, fault: int
) -> None:
    home.answer("heart", "yes")

    def full(*_: object) -> None:
        raise OSError(fault, "no")

    monkeypatch.setattr(disk, "write_all", full)
    for _ in range(2):
        assert home.start() == home.right()
        assert home.beside() == {"people.json"}


def test_one_that_may_not_be_read_is_replaced(ailing: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """As another user's: the folder is one's own."""
    original = disk.read

    def refused(path: Path, most: int) -> bytes:
        if path.name == "marks.json":
            raise PermissionError(errno.EACCES, "no")
        return original(path, most)

    before = ailing.marks.stat().st_ino
    with monkeypatch.context() as another:
        another.setattr(disk, "read", refused)
        assert ailing.start() == ailing.right()
    assert ailing.marks.stat().st_ino != before
    assert ailing.start() == ailing.right()


@pytest.mark.parametrize("what", ["link", "folder", "pipe"])
def test_whatever_else_stands_there_is_not_touched(ailing: Home, what: str) -> None:
    ailing.marks.unlink()
    precious = ailing.top / "precious"
    match what:
        case "link":
            precious.write_text("mine", "utf-8")
            ailing.marks.symlink_to(precious)
        case "folder":
            ailing.marks.mkdir()
        case _:
            os.mkfifo(ailing.marks)
    before = ailing.marks.lstat()
    assert ailing.start() == ailing.right()
    assert (ailing.marks.lstat().st_mode, ailing.marks.lstat().st_ino) == (before.st_mode, before.st_ino)
    if what == "link":
        assert precious.read_text("utf-8") == "mine"


def test_two_at_once_are_both_right(ailing: Home) -> None:
    one, entries, first = ailing.begun()
    ailing.answer("clot-past", "yes")
    other, _, second = ailing.begun()
    names = {each.name for each in entries}
    for each in (other, one, other):
        each.keep(names)
    assert first != second == ailing.right() == ailing.start()
    assert told(one(entries)) == second


def test_one_too_large_is_neither_written_nor_read(ailing: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(marks_module, "LARGEST", 1000)
    assert ailing.start() == ailing.right()
    assert ailing.marks.stat().st_size > 1000  # it stays as it was
    ailing.marks.unlink()
    assert ailing.start() == ailing.right()
    assert not ailing.marks.exists()


def rows(content: bytes) -> object:
    """What is kept, in whatever order."""
    return json.loads(content.partition(b"\n")[2])


def cut(content: bytes, chance: random.Random) -> bytes:
    return content[: chance.randrange(len(content))]


def torn(content: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(content))
    return content[:at] + chance.randbytes(100) + content[at + 100 :]


def strange(_: bytes, chance: random.Random) -> bytes:
    return chance.randbytes(chance.randrange(3000))


def reopened(content: bytes, chance: random.Random) -> bytes:
    """A routine that is closed is said to be open."""
    at = chance.choice([at for at in range(len(content)) if content.startswith(b'"ask first",[', at)])
    return content[:at] + b'"open",[]' + content[content.index(b"]", at) + 1 :]


def flipped(content: bytes, chance: random.Random) -> bytes:
    found = bytearray(content)
    found[chance.randrange(len(found))] ^= 1 << chance.randrange(8)
    return bytes(found)


def vouched(content: bytes, chance: random.Random) -> bytes:
    """As only somebody could write it: numbers of no answer, behind a checksum that holds."""
    text = content.partition(b"\n")[2].replace(b"[2]", b"[%d]" % chance.choice((-1, -99, 7, 10**30)))
    return marks_module._proof(text) + b"\n" + text


def another_form(*_: object) -> bytes:
    """As another version may write it."""
    text = b'["of",{"arm-circles":"open"}]'
    return marks_module._proof(text) + b"\n" + text


@pytest.mark.thorough
@pytest.mark.parametrize("how", [cut, torn, strange, reopened, flipped, vouched, another_form])
def test_however_it_is_damaged_the_list_is_right_and_the_next_one_too(
    home: Home, how: Callable[[bytes, random.Random], bytes]
) -> None:
    for path in home.own.iterdir():
        if path.stem not in FEW:
            path.unlink()
    home.answer("heart", "yes")
    right = home.start()
    whole = home.marks.read_bytes()
    assert right == home.right() and right
    for seed in range(40):
        home.marks.write_bytes(how(whole, random.Random(seed)))
        assert home.start() == right, seed
        assert home.start() == right, seed
        assert rows(home.marks.read_bytes()) == rows(whole), seed
