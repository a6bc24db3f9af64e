"""What the bundled routines say, packed: it is what stands in the files, or it is as if it were not there."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from zlib import crc32

import msgspec
import pytest

from selfcare import places
from selfcare.keys.written import Node
from selfcare.reading.encoding import clean, decode
from selfcare.reading.nodes import compose
from selfcare.reading.packed import NAME, packed, unpacked
from selfcare.reading.reader import read
from selfcare.shelves.library import Library
from tests.reading.packed import text

FOLDER = places.bundled("routines")
FILES = sorted(FOLDER.glob("*.yaml"))


def without_places(node: Node) -> object:
    if node.single:
        return type(node.data), node.data, node.raw
    parts = {name: without_places(part) for name, part in node.parts.items()}
    return type(node.data), str(node.data), list(node.keys), parts, dict(node.nulls), node.flawed


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return shutil.copytree(FOLDER, tmp_path / "routines")


def test_it_is_what_the_files_say_today() -> None:
    assert (FOLDER / NAME).read_text("utf-8") == text(FOLDER), "python -m tests.reading.packed writes it anew"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_of_each_file_the_same_is_read(path: Path) -> None:
    raw = path.read_bytes()
    whole, found = compose(clean(decode(raw))[0]), unpacked(path, raw)
    assert whole[0] is not None and found is not None
    assert without_places(found) == without_places(whole[0])
    quick, slow = read(path, packed=True), read(path)
    assert quick.root is None and slow.root is not None
    assert (quick.routine, quick.source, quick.seconds) == (slow.routine, slow.source, slow.seconds)


def test_a_file_that_was_changed_is_read_itself(folder: Path, tmp_path: Path) -> None:
    path = folder / "arm-circles.yaml"
    was = path.read_text("utf-8")
    path.write_text(was.replace("repeat: 3", "repeat: 2"), "utf-8")
    here = Library(folder, tmp_path / "own").find("arm-circles").routine
    assert here == read(path).routine
    assert here != read(FILES[0]).routine


@pytest.mark.parametrize(
    "damage",
    [
        lambda _: b"",
        lambda whole: whole[: len(whole) // 2],
        lambda whole: whole.replace(b"[", b"{", 1),
        lambda _: b"[]",
        lambda _: b'{"arm-circles.yaml": [1]}',
        lambda _: b'{"arm-circles.yaml": ["x", {}]}',
        lambda whole: b"\xff" + whole,
    ],
)
def test_one_that_is_damaged_is_as_if_it_were_not_there(folder: Path, damage: Callable[[bytes], bytes]) -> None:
    kept, path = folder / NAME, folder / "arm-circles.yaml"
    kept.write_bytes(damage(kept.read_bytes()))
    assert unpacked(path, path.read_bytes()) is None
    found = read(path, packed=True)
    assert found.routine == read(FILES[0]).routine and found.root is not None


def test_what_is_no_routine_any_more_is_told_with_its_places(tmp_path: Path) -> None:
    path = tmp_path / "short.yaml"
    path.write_text("title: Short\nsteps:\n  - Hold: never\n", "utf-8")
    raw = path.read_bytes()
    root, _ = compose(raw.decode())
    assert root is not None
    (tmp_path / NAME).write_bytes(msgspec.json.encode({path.name: packed(raw, root)}))
    assert unpacked(path, raw) is not None
    told = read(path, packed=True)
    assert told.routine is None and [problem.line for problem in told.problems] == [3]


def test_a_wrong_checksum_counts_for_nothing(folder: Path) -> None:
    path = folder / "arm-circles.yaml"
    raw = path.read_bytes()
    (folder / NAME).write_bytes(msgspec.json.encode({path.name: (crc32(raw) ^ 1, {"title": "Other", "steps": []})}))
    assert unpacked(path, raw) is None


def test_ones_own_routine_is_read_itself_whatever_lies_beside_it(tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    path = own / "mine.yaml"
    path.write_text("title: Mine\nsteps:\n  - Hold: 10s\n", "utf-8")
    lie, _ = compose("title: Mine\nsteps:\n  - Hold: 99s\n")
    assert lie is not None
    (own / NAME).write_bytes(msgspec.json.encode({path.name: packed(path.read_bytes(), lie)}))
    routine = Library(FOLDER, own).find("mine").routine
    assert routine is not None and routine == read(path).routine


def test_a_bundled_routine_is_there_without_yaml() -> None:
    program = (
        "import sys; from selfcare.cli.finding import found; assert found('arm-circles').routine is not None; "
        "sys.exit('yaml' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
