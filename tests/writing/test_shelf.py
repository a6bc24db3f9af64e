"""A person's files are put in whole, never written over, and set aside, never deleted."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from selfcare.shelves.library import Library
from selfcare.writing.draft import SCHEMA_FILE
from selfcare.writing.shelf import Shelf, Taken, aside, write_new

TEXT = "title: A\nsteps:\n  - B: 3s\n"


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    (tmp_path / "bundled").mkdir()
    (tmp_path / "bundled" / "arm.yaml").write_text(TEXT, "utf-8")
    return Shelf(tmp_path / "bundled", tmp_path / "home" / "own")


def test_a_new_file_goes_into_the_persons_folder_which_is_made(shelf: Shelf) -> None:
    path = shelf.put("a", TEXT, {"type": "object"})
    assert path == shelf.own / "a.yaml"
    assert path.read_text("utf-8") == TEXT
    assert json.loads((shelf.own / SCHEMA_FILE).read_text("utf-8")) == {"type": "object"}


@pytest.mark.parametrize("ending", [".yaml", ".yml"])
def test_what_is_there_is_never_written_over(shelf: Shelf, ending: str) -> None:
    shelf.own.mkdir(parents=True)
    (shelf.own / f"a{ending}").write_text("mine", "utf-8")
    with pytest.raises(Taken) as taken:
        shelf.put("a", TEXT)
    assert taken.value.path == shelf.own / f"a{ending}"
    assert (shelf.own / f"a{ending}").read_text("utf-8") == "mine"


def test_a_bundled_name_is_taken_too(shelf: Shelf) -> None:
    with pytest.raises(Taken):
        shelf.put("arm", TEXT)


def test_a_link_to_nowhere_is_not_written_through(shelf: Shelf, tmp_path: Path) -> None:
    shelf.own.mkdir(parents=True)
    (shelf.own / "a.yaml").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(Taken):
        shelf.put("a", TEXT)
    assert not (tmp_path / "elsewhere").exists()


def test_a_write_that_fails_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(UnicodeEncodeError):
        write_new(tmp_path / "a.yaml", "\ud800")
    assert list(tmp_path.iterdir()) == []


def test_what_is_written_is_for_its_owner_alone_folders_above_too(shelf: Shelf) -> None:
    path = shelf.put("a", TEXT)
    assert path.stat().st_mode & 0o077 == 0
    assert shelf.own.stat().st_mode & 0o077 == 0 and shelf.own.parent.stat().st_mode & 0o077 == 0


def test_a_full_disk_leaves_what_was_there(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    mine = shelf.put("a", TEXT)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("selfcare.disk.write_all", full)
    with pytest.raises(OSError, match="No space"):
        shelf.put_over(mine, "a", b"title: another")
    assert mine.read_text("utf-8") == TEXT and list(shelf.own.iterdir()) == [mine]


def test_what_is_put_over_ones_own_leaves_it_under_another_name(shelf: Shelf) -> None:
    mine = shelf.put("a", TEXT)
    path, kept = shelf.put_over(mine, "a", b"title: another")
    assert path.read_bytes() == b"title: another" and kept is not None and kept.read_text("utf-8") == TEXT
    path, kept = shelf.put_over(shelf.bundled / "arm.yaml", "arm", b"title: another")
    assert kept is None and (shelf.bundled / "arm.yaml").exists()


def test_an_own_copy_hides_the_bundled_one_until_it_is_set_aside(shelf: Shelf) -> None:
    copy, made = shelf.own_copy(shelf.bundled / "arm.yaml")
    assert made and shelf.own_copy(shelf.bundled / "arm.yaml") == (copy, False)
    library = Library(shelf.bundled, shelf.own)
    assert (library.find("arm").path, library.find("arm").copy) == (copy, True)
    away = shelf.set_aside("arm")
    assert away == shelf.own / "arm.yaml.old"
    assert (library.find("arm").path, library.find("arm").copy) == (shelf.bundled / "arm.yaml", False)
    assert shelf.set_aside("arm") is None


def test_a_copy_in_which_nothing_was_changed_goes_away_again(shelf: Shelf) -> None:
    copy, _ = shelf.own_copy(shelf.bundled / "arm.yaml")
    assert shelf.drop_unchanged(copy)
    assert not copy.exists()


def test_a_changed_copy_and_what_comes_with_the_program_stay(shelf: Shelf) -> None:
    copy, _ = shelf.own_copy(shelf.bundled / "arm.yaml")
    copy.write_text(TEXT + "# mine\n", "utf-8")
    assert not shelf.drop_unchanged(copy) and copy.exists()
    assert not shelf.drop_unchanged(shelf.bundled / "arm.yaml") and (shelf.bundled / "arm.yaml").exists()


def test_setting_aside_never_hits_what_was_set_aside_before(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / "a.yaml").write_text(str(number), "utf-8")
        aside(tmp_path / "a.yaml")
    assert {path.name: path.read_text("utf-8") for path in tmp_path.iterdir()} == {
        "a.yaml.old": "0", "a.yaml.old2": "1", "a.yaml.old3": "2",
    }  # fmt: skip


def test_the_schema_is_only_written_when_it_has_changed_and_no_editor_needs_it(shelf: Shelf) -> None:
    shelf.put("a", TEXT, {"type": "object"})
    before = (shelf.own / SCHEMA_FILE).stat().st_mtime_ns
    shelf.put("b", TEXT, {"type": "object"})
    assert (shelf.own / SCHEMA_FILE).stat().st_mtime_ns == before
    (shelf.own / SCHEMA_FILE).unlink()
    (shelf.own / SCHEMA_FILE).mkdir()
    assert shelf.put("c", TEXT, {"type": "object"}).exists()
