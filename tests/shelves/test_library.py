"""Finding routines by name or file: the person's own before the bundled, bad ones listed."""

from __future__ import annotations

import os
from decimal import Decimal
from pathlib import Path

import pytest

from selfcare.reading import reader as reader_module
from selfcare.reading.reader import Reading, read
from selfcare.shelves.library import Library, NotFound


def routine(title: str) -> str:
    return f"title: {title}\nprepare: 0s\nsteps:\n  - Tap: 10s\n"


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    bundled, own = tmp_path / "bundled", tmp_path / "own"
    bundled.mkdir()
    own.mkdir()
    (bundled / "arm-circles.yaml").write_text(routine("Arm circles"), "utf-8")
    (bundled / "foot-rub.yaml").write_text(routine("Foot rub"), "utf-8")
    (own / "evening.yml").write_text(routine("zz Evening"), "utf-8")
    (own / "foot-rub.yaml").write_text(routine("My foot rub"), "utf-8")
    (own / "Broken.yaml").write_text("title: Broken\nstpes: []\n", "utf-8")
    return bundled, own


@pytest.fixture
def library(folders: tuple[Path, Path]) -> Library:
    return Library(*folders)


def test_each_name_stands_once_and_the_persons_own_comes_first(library: Library) -> None:
    assert [(entry.name, entry.title, entry.own) for entry in library.entries()] == [
        ("arm-circles", "Arm circles", False),
        ("Broken", "Broken", True),
        ("foot-rub", "My foot rub", True),
        ("evening", "zz Evening", True),
    ]


def test_a_bad_file_is_listed_with_its_problems(library: Library) -> None:
    [broken] = [entry for entry in library.entries() if entry.routine is None]
    assert (broken.name, broken.seconds) == ("Broken", None)
    assert [(problem.line, problem.hint) for problem in broken.problems] == [(2, "did you mean 'steps'?")]
    assert broken.source == "title: Broken\nstpes: []\n"


def test_a_good_file_has_its_length(library: Library) -> None:
    assert library.find("evening").seconds == Decimal(10)


def test_missing_folders_are_empty_ones(tmp_path: Path) -> None:
    library = Library(tmp_path / "none", tmp_path / "nor-this")
    assert library.entries() == []
    with pytest.raises(NotFound) as caught:
        library.find("arm-circles")
    assert (caught.value.name, caught.value.suggestions) == ("arm-circles", [])


def test_other_files_hidden_files_and_folders_below_are_no_routines(
    folders: tuple[Path, Path], library: Library
) -> None:
    _, own = folders
    (own / "notes.txt").write_text("x", "utf-8")
    (own / ".draft.yaml").write_text(routine("Draft"), "utf-8")
    (own / "old.yaml~").write_text(routine("Old"), "utf-8")
    (own / "below").mkdir()
    (own / "below" / "deep.yaml").write_text(routine("Deep"), "utf-8")
    assert len(library.entries()) == 4


def test_pipes_and_folders_with_a_routines_name_are_listed_as_bad(folders: tuple[Path, Path], library: Library) -> None:
    _, own = folders
    os.mkfifo(own / "pipe.yaml")
    (own / "folder.yaml").mkdir()
    (own / "gone.yaml").symlink_to("nowhere")
    bad = {entry.name for entry in library.entries() if entry.routine is None}
    assert bad == {"Broken", "pipe", "folder", "gone"}


def test_two_endings_of_one_name_are_one_routine(folders: tuple[Path, Path], library: Library) -> None:
    _, own = folders
    (own / "evening.yaml").write_text(routine("Evening, newer"), "utf-8")
    assert library.find("evening").title == "Evening, newer"
    assert len(library.entries()) == 4


class TestFind:
    def test_by_name(self, library: Library) -> None:
        assert library.find("arm-circles").title == "Arm circles"
        assert library.find("foot-rub").title == "My foot rub"

    def test_by_name_whatever_the_case(self, library: Library) -> None:
        assert library.find("ARM-Circles").name == "arm-circles"
        assert library.find("broken").name == "Broken"

    def test_a_name_of_just_this_case_comes_first(self, folders: tuple[Path, Path], library: Library) -> None:
        (folders[1] / "Arm-Circles.yaml").write_text(routine("Capitals"), "utf-8")
        assert library.find("arm-circles").title == "Arm circles"
        assert library.find("Arm-Circles").title == "Capitals"

    def test_by_file(self, folders: tuple[Path, Path], library: Library) -> None:
        bundled, own = folders
        found = library.find(str(bundled / "foot-rub.yaml"))
        assert (found.title, found.name, found.own, found.path) == (
            "Foot rub",
            "foot-rub",
            False,
            bundled / "foot-rub.yaml",
        )
        assert library.find(f"{own}/evening.yml").own

    def test_a_file_in_this_folder_by_its_ending(
        self, folders: tuple[Path, Path], library: Library, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(folders[0])
        assert library.find("foot-rub.yaml").title == "Foot rub"
        assert library.find("./foot-rub.yaml").title == "Foot rub"
        with pytest.raises(NotFound):
            library.find("evening.yml")

    def test_a_bad_file_is_found_with_its_problems(self, tmp_path: Path, library: Library) -> None:
        (tmp_path / "x.yaml").write_text("title: [", "utf-8")
        assert library.find(str(tmp_path / "x.yaml")).problems
        assert "folder" in library.find(f"{tmp_path}/").problems[0].message

    def test_what_is_not_there_is_told_with_names_that_are_near(self, library: Library) -> None:
        with pytest.raises(NotFound) as caught:
            library.find("arm-cirlces")
        assert (caught.value.name, caught.value.suggestions) == ("arm-cirlces", ["arm-circles"])
        with pytest.raises(NotFound) as caught:
            library.find("EVENNIG")
        assert caught.value.suggestions == ["evening"]

    def test_a_file_that_is_not_there_is_told_with_files_that_are_near(
        self, folders: tuple[Path, Path], library: Library
    ) -> None:
        with pytest.raises(NotFound) as caught:
            library.find(str(folders[0] / "foot-rubb.yaml"))
        assert caught.value.suggestions[0] == str(folders[0] / "foot-rub.yaml")

    @pytest.mark.parametrize(
        "name", ["", " ", "..", "\0", "a\0b.yaml", "x" * 100_000, "é" * 300 + ".yaml", "-", "%s", "[/x]"]
    )
    def test_no_name_makes_it_raise_anything_else(self, library: Library, name: str) -> None:
        with pytest.raises(NotFound):
            library.find(name)


class TestReading:
    @pytest.fixture
    def reads(self, monkeypatch: pytest.MonkeyPatch) -> list[str]:
        names: list[str] = []

        def counted(path: Path, packed: bool) -> Reading:
            names.append(path.name)
            return read(path, packed=packed)

        monkeypatch.setattr(reader_module, "read", counted)
        return names

    def test_only_what_is_asked_for_is_read(self, library: Library, reads: list[str]) -> None:
        assert reads == []
        library.find("arm-circles")
        assert reads == ["arm-circles.yaml"]

    def test_a_file_is_read_again_only_when_it_has_changed(
        self, folders: tuple[Path, Path], library: Library, reads: list[str]
    ) -> None:
        library.entries()
        before = len(reads)
        library.entries()
        assert len(reads) == before
        (folders[1] / "evening.yml").write_text(routine("Another evening, a longer title"), "utf-8")
        assert library.find("evening").title == "Another evening, a longer title"
        assert len(reads) == before + 1

    def test_what_comes_and_goes_is_seen(self, folders: tuple[Path, Path], library: Library) -> None:
        library.entries()
        (folders[1] / "evening.yml").unlink()
        (folders[1] / "foot-rub.yaml").unlink()
        (folders[1] / "new.yaml").write_text(routine("New"), "utf-8")
        assert [entry.title for entry in library.entries()] == ["Arm circles", "Broken", "Foot rub", "New"]


class TestAsPeopleSayIt:
    """A routine is found by what somebody calls it, and never one of several by chance."""

    @pytest.mark.parametrize(
        "said", ["Arm circles", "arm circles", "ARM_CIRCLES", "  arm   circles ", "arm", "Circles"]
    )
    def test_by_its_title_or_by_words_that_it_alone_has(self, library: Library, said: str) -> None:
        assert library.find(said).name == "arm-circles"

    def test_by_a_title_that_is_not_its_name(self, library: Library) -> None:
        assert library.find("My foot rub").name == library.find("my").name == "foot-rub"
        assert library.find("zz Evening").name == "evening"

    def test_a_broken_one_too(self, library: Library) -> None:
        assert library.find("Broken").routine is None

    def test_of_several_none_is_taken(self, folders: tuple[Path, Path], library: Library) -> None:
        (folders[1] / "foot-bath.yaml").write_text(routine("Foot bath"), "utf-8")
        assert self.offered(library, "foot") == ["foot-bath", "foot-rub"]

    def test_of_two_with_one_title_none_is_taken(self, folders: tuple[Path, Path], library: Library) -> None:
        (folders[1] / "arms.yaml").write_text(routine("Arm circles, new"), "utf-8")
        (folders[1] / "arms-two.yaml").write_text(routine("Arm circles, new"), "utf-8")
        assert self.offered(library, "Arm circles, new") == ["arms", "arms-two"]

    @pytest.mark.parametrize("said", ["arm-circle", "amr-circles", "ar", "circels", "arn circles"])
    def test_a_slip_is_asked_about(self, library: Library, said: str) -> None:
        assert self.offered(library, said) == ["arm-circles"]

    @pytest.mark.parametrize("said", ["", " ", "-", "hips", "x" * 5000])
    def test_what_is_like_nothing_offers_nothing(self, library: Library, said: str) -> None:
        assert self.offered(library, said) == []

    def test_a_name_comes_before_a_title(self, folders: tuple[Path, Path], library: Library) -> None:
        (folders[1] / "other.yaml").write_text(routine("Evening"), "utf-8")
        assert library.find("evening").title == "zz Evening"

    @staticmethod
    def offered(library: Library, said: str) -> list[str]:
        with pytest.raises(NotFound) as caught:
            library.find(said)
        return caught.value.suggestions


def test_the_names_are_known_without_reading_any(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader_module, "read", None)
    assert library.names() == ["Broken", "arm-circles", "evening", "foot-rub"]
