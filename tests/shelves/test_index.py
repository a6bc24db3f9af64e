"""What is kept of routines between two starts: with it, without it, and whatever became of it, the list is the same."""

from __future__ import annotations

import gc
import os
import random
import sqlite3
import stat
from pathlib import Path

import pytest

from selfcare.cli.finding import regard
from selfcare.format.model import Routine
from selfcare.reading import reader
from selfcare.shelves import index as index_module
from selfcare.shelves import library as library_module
from selfcare.shelves.index import YOUNG, Index
from selfcare.shelves.library import Library

ROUTINES = Path(__file__).parents[2] / "routines"
LONG_AGO = 10**18
"""Nanoseconds; a moment long before any file here is looked at."""


def later() -> int:
    return 4 * LONG_AGO


def write(path: Path, text: str, at: int = LONG_AGO) -> None:
    path.write_text(text, "utf-8")
    os.utime(path, ns=(at, at))


def routine(title: str, more: str = "") -> str:
    return f"title: {title}\nprepare: 0s\n{more}steps:\n  - Tap: 10s\n"


class Shelf:
    """Two folders and an index; each `library` is a new start of the program."""

    def __init__(self, top: Path) -> None:
        self.bundled, self.own, self.path = top / "bundled", top / "own", top / "cache/routines.db"
        self.bundled.mkdir()
        self.own.mkdir()
        for name in ("arm-circles", "foot-rub"):
            write(self.bundled / f"{name}.yaml", (ROUTINES / "arm-circles.yaml").read_text("utf-8"))
        write(self.own / "mine.yaml", routine("Mine", "summary: for the evening\n"))
        write(self.own / "broken.yaml", "title: Broken\nsteps: 3\n")

    def library(self, index: bool = True) -> Library:
        return Library(self.bundled, self.own, Index(self.path, later) if index else None, regard)

    def seen(self, index: bool = True) -> list[tuple[object, ...]]:
        return [
            (each.name, each.title, each.seconds, each.own, each.copy, each.card)
            for each in self.library(index).entries()
        ]


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are read."""
    names: list[str] = []
    original = reader.read

    def noted(path: Path, packed: bool) -> reader.Reading:
        names.append(path.name)
        return original(path, packed=packed)

    monkeypatch.setattr(reader, "read", noted)
    return names


def test_the_second_start_reads_only_what_cannot_be_read(shelf: Shelf, reads: list[str]) -> None:
    first = shelf.seen()
    assert sorted(reads) == ["arm-circles.yaml", "broken.yaml", "foot-rub.yaml", "mine.yaml"]
    reads.clear()
    assert shelf.seen() == first
    assert reads == ["broken.yaml"]
    assert shelf.seen(index=False) == first


def test_every_bundled_routine_has_the_same_card_from_the_index_as_from_its_file(tmp_path: Path) -> None:
    path = tmp_path / "routines.db"
    with_index = [Library(ROUTINES, tmp_path, Index(path, later)).entries() for _ in range(2)]
    plain = Library(ROUTINES, tmp_path).entries()
    assert [each.card for each in with_index[1]] == [each.card for each in plain]
    assert len(plain) >= 31 and all(each.card for each in plain)


def test_a_file_that_changed_is_read_again(shelf: Shelf, reads: list[str]) -> None:
    shelf.seen()
    reads.clear()
    write(shelf.own / "mine.yaml", routine("Other"), LONG_AGO + 1)
    assert "Other" in [each.title for each in shelf.library().entries()]
    assert sorted(reads) == ["broken.yaml", "mine.yaml"]


def test_one_that_was_written_just_now_is_not_kept_as_it_may_be_written_again_in_the_same_moment(
    shelf: Shelf, reads: list[str]
) -> None:
    write(shelf.own / "young.yaml", routine("Young"), later() - YOUNG + 1)
    shelf.seen()
    reads.clear()
    shelf.seen()
    assert "young.yaml" in reads


def test_one_that_plays_a_sound_of_its_own_is_read_each_time_as_the_sound_may_be_gone(shelf: Shelf) -> None:
    (shelf.own / "bell.ogg").write_bytes(b"OggS")
    text = "title: Bell\nsteps:\n  - name: Tap\n    duration: 30s\n    cues: [{at: 10s, sound: bell.ogg}]\n"
    write(shelf.own / "bell.yaml", text)
    assert ("bell", "Bell") in [each[:2] for each in shelf.seen()]
    (shelf.own / "bell.ogg").unlink()
    assert next(each for each in shelf.library().entries() if each.name == "bell").card is None


def test_a_file_that_is_gone_is_gone_and_leaves_the_index_with_the_next_change(shelf: Shelf) -> None:
    shelf.seen()
    (shelf.own / "mine.yaml").unlink()
    assert "mine" not in [each[0] for each in shelf.seen()]
    write(shelf.own / "new.yaml", routine("New"))
    shelf.seen()
    assert set(Index(shelf.path, later).cards(shelf.own)) == {"new.yaml"}


def shelves(path: Path) -> dict[str, bytes]:
    """What is put up of each folder."""
    kept = sqlite3.connect(path)
    try:
        return {
            Path(folder).name: bytes(lines, "utf-8")
            for folder, lines in kept.execute("SELECT folder, lines FROM shelf")
        }
    finally:
        kept.close()


def test_a_list_of_what_is_known_looks_at_no_card(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    right = [each[:2] for each in shelf.seen()]

    def looked(*_: object) -> None:
        raise AssertionError("a card was looked at")

    monkeypatch.setattr(Index, "cards", looked)
    entries = shelf.library().entries()
    assert [(each.name, each.title) for each in entries] == right
    assert [each.minutes for each in entries] == ["6 min", "6 min", "", "1 min"]


def test_a_file_of_one_moment_before_has_a_card_of_its_own(shelf: Shelf) -> None:
    """Another selfcare kept a newer one after this one had looked at the files."""
    shelf.seen()
    entry = next(each for each in shelf.library().entries() if each.name == "mine")
    write(shelf.own / "mine.yaml", routine("Other", "summary: for the morning\n"), LONG_AGO + 1)
    shelf.seen()
    assert entry.card is not None and entry.card.summary == "for the morning"


def test_what_a_list_shows_is_put_up_anew_when_a_card_is_another(shelf: Shelf) -> None:
    shelf.seen()
    assert shelves(shelf.path)["own"] == b"mine.yaml\nMine\n1 min"
    write(shelf.own / "mine.yaml", routine("Other"), LONG_AGO + 1)
    shelf.seen()
    assert shelves(shelf.path)["own"] == b"mine.yaml\nOther\n1 min"
    (shelf.own / "mine.yaml").unlink()
    write(shelf.own / "new.yaml", routine("New"))
    shelf.seen()
    assert shelves(shelf.path)["own"] == b"new.yaml\nNew\n1 min"


def test_where_only_what_cannot_be_read_was_read_nothing_is_written(shelf: Shelf) -> None:
    shelf.seen()
    before = shelf.path.stat().st_mtime_ns
    os.utime(shelf.path, ns=(before, LONG_AGO))
    shelf.seen()
    assert shelf.path.stat().st_mtime_ns == LONG_AGO


@pytest.mark.parametrize("column", ["lines", "states", "proof"])
@pytest.mark.parametrize("said", ["NULL", "''", "'x'", "17", "x'00ff'"])
def test_a_damaged_shelf_is_made_of_the_cards(shelf: Shelf, reads: list[str], column: str, said: str) -> None:
    right = shelf.seen()
    whole = shelves(shelf.path)
    with sqlite3.connect(shelf.path) as kept:
        kept.execute(f"UPDATE shelf SET {column} = {said}")
    kept.close()
    reads.clear()
    assert shelf.seen() == right
    assert reads == ["broken.yaml"] and shelves(shelf.path) == whole


def test_what_leads_nowhere_is_in_the_list_each_time(shelf: Shelf) -> None:
    (shelf.own / "nowhere.yaml").symlink_to(shelf.own / "not-there.yaml")
    right = shelf.seen(index=False)
    assert ("nowhere", "nowhere", None) in [each[:3] for each in right]
    assert shelf.seen() == right
    assert shelf.seen() == right


def test_what_is_played_is_read_from_its_file_whatever_the_card_says(shelf: Shelf) -> None:
    shelf.seen()
    entry = next(each for each in shelf.library().entries() if each.name == "mine")
    write(shelf.own / "mine.yaml", routine("Other"), LONG_AGO + 1)
    assert entry.title == "Mine"
    assert entry.routine is not None and entry.routine.title == "Other"


def test_a_card_that_its_file_speaks_against_is_not_believed_again(shelf: Shelf) -> None:
    shelf.seen()
    library = shelf.library()
    entry = next(each for each in library.entries() if each.name == "mine")
    before = (shelf.own / "mine.yaml").stat()
    with (shelf.own / "mine.yaml").open("r+b") as file:  # as only a disk can change it: of the same size and time
        file.write(b"tilte")
    os.utime(shelf.own / "mine.yaml", ns=(before.st_atime_ns, before.st_mtime_ns))
    assert entry.routine is None
    assert next(each for each in library.entries() if each.name == "mine").card is None


def test_another_program_begins_it_anew(shelf: Shelf, reads: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    shelf.seen()
    reads.clear()
    monkeypatch.setattr(index_module, "__version__", "another")
    shelf.seen()
    assert len(reads) == 4


@pytest.mark.thorough
@pytest.mark.parametrize("seed", range(200))
def test_however_it_is_damaged_the_list_is_right_and_the_next_one_too(shelf: Shelf, seed: int) -> None:
    right = shelf.seen(index=False)
    shelf.seen()
    chance = random.Random(seed)
    content = bytearray(shelf.path.read_bytes())
    match seed % 5:
        case 0:
            content = content[: chance.randrange(len(content))]
        case 1:
            at = chance.randrange(len(content))
            content[at : at + 400] = chance.randbytes(400)
        case 2:
            content = bytearray(chance.randbytes(chance.randrange(1, 3000)))
        case 3:
            letters = [at for at in range(len(content)) if bytes(content[at : at + 4]) in (b"Mine", b"Arm ")]
            content[chance.choice(letters)] = chance.randrange(65, 91)
        case _:
            for _ in range(30):
                content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    shelf.path.write_bytes(content)
    assert {*glanced(shelf)} <= {each[:2] + each[3:5] for each in right}
    shelf.path.write_bytes(content)  # as it was before the glance, which throws away what it cannot read
    assert shelf.seen() == right
    assert shelf.seen() == right


@pytest.mark.parametrize("what", ["folder", "link", "no room", "other tables", "held"])
def test_whatever_else_stands_there_the_list_is_right_and_nothing_of_it_is_touched(shelf: Shelf, what: str) -> None:
    right = shelf.seen(index=False)
    shelf.path.parent.mkdir(exist_ok=True)
    held = None
    match what:
        case "folder":
            shelf.path.mkdir()
        case "link":
            (shelf.own.parent / "precious").write_text("mine", "utf-8")
            shelf.path.symlink_to(shelf.own.parent / "precious")
        case "no room":
            shelf.path = Path("/dev/full/routines.db")
        case "other tables":
            with sqlite3.connect(shelf.path) as other:
                other.execute("CREATE TABLE card (x)")
            other.close()
        case _:
            shelf.seen()
            write(shelf.own / "new.yaml", routine("New"))
            right = shelf.seen(index=False)
            held = sqlite3.connect(shelf.path, isolation_level=None)
            held.execute("BEGIN EXCLUSIVE")
    assert shelf.seen() == right
    if what == "link":
        assert (shelf.own.parent / "precious").read_text("utf-8") == "mine"
    if held is not None:
        held.close()
        assert shelf.path.exists()


def test_it_is_for_its_owners_eyes_alone(shelf: Shelf) -> None:
    shelf.seen()
    assert stat.S_IMODE(shelf.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(shelf.path.parent.stat().st_mode) == 0o700


def glanced(shelf: Shelf, *named: str) -> list[tuple[object, ...]]:
    return [(each.name, each.title, each.own, each.copy) for each in shelf.library().glance(named)]


def test_a_glance_tells_what_is_kept_without_a_look_at_any_file(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    right = [each[:2] + each[3:5] for each in shelf.seen() if each[5] is not None]

    def looked(_: object) -> None:
        raise AssertionError("a file was looked at")

    monkeypatch.setattr(library_module, "states_of", looked)
    assert glanced(shelf) == right


def test_a_glance_has_what_stands_first_and_what_is_asked_for(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library_module, "FIRST", 2)
    for each in range(9):
        write(shelf.own / f"own-{each}.yaml", routine(f"Own {9 - each}"))
    shelf.seen()
    assert [each[1] for each in glanced(shelf) if each[2]] == ["Mine", "Own 1"]
    assert [each[1] for each in glanced(shelf, "own-0", "not-there") if each[2]] == ["Mine", "Own 1", "Own 9"]


def test_at_a_glance_a_copy_of_ones_own_stands_in_place_of_the_bundled(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(shelf.own / "foot-rub.yml", routine("Zz my foot rub"))
    shelf.seen()
    monkeypatch.setattr(library_module, "FIRST", 2)
    assert ("foot-rub", "Zz my foot rub", True, True) in glanced(shelf)
    assert [each[0] for each in glanced(shelf)].count("foot-rub") == 1


def test_a_glance_costs_the_same_however_many_are_kept(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    connected, steps = Index._connected, 0

    def stepped() -> int:
        nonlocal steps
        steps += 1
        return 0

    def watched(index: Index) -> sqlite3.Connection:
        kept = connected(index)
        kept.set_progress_handler(stepped, 10)
        return kept

    monkeypatch.setattr(library_module, "FIRST", 3)
    cost = []
    for many in (10, 500):
        for each in range(many):
            write(shelf.own / f"own-{each:03}.yaml", routine(f"Own {each:03}"))
        shelf.seen()
        with monkeypatch.context() as watching:
            watching.setattr(Index, "_connected", watched)
            steps = 0
            assert len(glanced(shelf, "own-007")) == 6
            cost.append(steps)
    assert 0 < cost[1] < 2 * cost[0]


def test_where_nothing_is_kept_there_is_nothing_to_glance_at(shelf: Shelf) -> None:
    assert glanced(shelf) == []
    assert shelf.library(index=False).glance(()) == []


def test_who_leaves_during_the_first_reading_does_not_begin_it_anew(
    shelf: Shelf, reads: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library_module, "TOGETHER", 3)
    for each in range(10):
        write(shelf.own / f"own-{each}.yaml", routine(f"Own {each}"))
    counted = reader.read

    def left(path: Path, packed: bool) -> reader.Reading:
        if len(reads) == 8:
            raise KeyboardInterrupt
        return counted(path, packed=packed)

    with monkeypatch.context() as leaving:
        leaving.setattr(reader, "read", left)
        with pytest.raises(KeyboardInterrupt):
            shelf.seen()
    assert not shelves(shelf.path), "a list would miss what is kept and not put up"
    before = [each for each in reads if each != "broken.yaml"][:6]
    reads.clear()
    shelf.seen()
    assert not {*reads} & {*before}
    assert len(reads) == 14 - 6


def test_of_what_is_kept_not_all_that_was_read_stays_in_memory(shelf: Shelf, reads: list[str]) -> None:
    entries = {each.name: each for each in shelf.library().entries()}
    gc.collect()
    stay = {each.title for each in gc.get_objects() if isinstance(each, Routine)}
    assert "Mine" not in stay, "neither its reading nor what made its card may hold the routine"
    reads.clear()
    assert entries["broken"].problems and reads == []
    assert entries["mine"].routine is not None and reads == ["mine.yaml"]
