"""The marks that are kept of the list say what a visit to each would say, and are judged anew when that is another."""

from __future__ import annotations

import os
import stat
from datetime import timedelta

import pytest

from selfcare import places
from selfcare.care.cautions import caution, cautions
from selfcare.care.doing import fingerprint
from selfcare.care.profile import ClinicianYes, People
from selfcare.cli.beforehand import Beforehand
from selfcare.cli.wishes import Wishes
from selfcare.shelves import index as index_module
from selfcare.shelves.index import YOUNG
from tests.cli.marked import LONG_AGO, RUB, TODAY, Home, later


def test_the_second_start_reads_no_file_and_says_the_same(ailing: Home, reads: list[str]) -> None:
    before = ailing.marks.stat()
    again = ailing.start()
    assert reads == []
    assert again == ailing.right()
    assert ailing.marks.stat().st_ino == before.st_ino, "it is written only where it changed"


def test_what_has_to_be_shown_first_is_told_in_its_own_words(home: Home) -> None:
    home.write("shown", RUB.format(title="Shown", step="{name: Rub, taught: true, duration").replace("10s", "10s}"))
    home.answer("numb", "yes", "right foot")
    for _ in range(2):
        assert home.start() == home.right()
    assert "shown first" in home.right()["shown"][0]


@pytest.mark.thorough
@pytest.mark.parametrize("id", [each.id for each in cautions() if not each.is_todays])
def test_each_answer_is_told_from_what_is_kept_as_by_a_visit(home: Home, reads: list[str], id: str) -> None:
    home.answer(id, "not sure", "left hand" if caution(id).asks_where else "")
    home.answer("numb", "yes", "right foot")
    right = home.right()
    assert home.start() == right
    reads.clear()
    assert home.start() == right
    assert reads == []


def test_neither_an_answer_nor_a_conditions_name_stands_in_it(ailing: Home) -> None:
    ailing.answer("numb", "yes", "left hand")
    ailing.start()
    text = ailing.marks.read_text("utf-8")
    assert '"arm-circles":' in text
    for word in ("numb", "heart", 'hand"', caution("numb").line, caution("heart").called):
        assert word not in text.replace("sensory-hand", "").replace("elder-hand", "").replace('-hand"', "")


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")
def test_it_is_for_its_owners_eyes_alone(ailing: Home) -> None:
    assert stat.S_IMODE(ailing.marks.stat().st_mode) == 0o600
    assert ailing.beside() == {"people.json", "marks.json"}


def test_of_whom_nothing_is_kept_nothing_is_written(home: Home) -> None:
    assert home.start()  # what is for trained hands asks first
    assert home.beside() == set()


# What makes another mark


@pytest.mark.parametrize("said", [("heart", "no", ""), ("heart", "not sure", ""), ("numb", "yes", "left foot")])
def test_after_another_answer_all_is_judged_anew(ailing: Home, reads: list[str], said: tuple[str, str, str]) -> None:
    ailing.answer(*said)
    assert not ailing.marks.exists()
    right = ailing.right()
    reads.clear()
    assert ailing.start() == right
    assert reads


def test_another_place_for_the_same_answer_is_another_answer(home: Home) -> None:
    home.answer("open-skin", "yes", "left hand")
    home.start()
    home.answer("open-skin", "yes", "right foot")
    assert home.start() == home.right()


def test_answers_that_another_program_wrote_make_it_worthless(ailing: Home, reads: list[str]) -> None:
    before = ailing.marks.read_bytes()
    ailing.answer("heart", "no")
    ailing.marks.write_bytes(before)
    right = ailing.right()
    reads.clear()
    assert ailing.start() == right
    assert reads


def test_from_day_to_day_it_is_judged_again_only_when_an_answer_or_a_yes_ends(home: Home, reads: list[str]) -> None:
    home.answer("heart", "yes", at=TODAY - timedelta(days=20))
    home.answer("diabetes", "not sure", at=TODAY)
    people = People(places.people())
    person = people.person("me")
    massage = next(each.routine for each in home.entries() if each.name == "swedish-forearm")
    assert massage is not None
    for days in (-363, 4):  # the first ends soon, the other begins
        on = TODAY + timedelta(days=days)
        person.yeses.append(ClinicianYes("heart", massage.title, fingerprint(massage), on, "yes"))
        assert people.keep(person)
    judged = []
    marks = set()
    for days in range(33):
        home.today = TODAY + timedelta(days=days)
        right = home.right()
        reads.clear()
        assert home.start() == right, days
        marks.add(right.get("swedish-forearm"))
        if reads:
            judged.append(days)
    assert judged == [0, 2, 4, 10, 30] and len(marks) > 1


def test_a_clock_that_was_set_back_is_one_more_day(ailing: Home) -> None:
    ailing.today = TODAY - timedelta(days=3)  # the answer is of a day that has not come
    assert ailing.start() == ailing.right() != {}


def test_what_somebody_was_told_in_a_session_changes_no_mark(ailing: Home, reads: list[str]) -> None:
    people = People(places.people())
    person = people.person("me")
    person.told["0123456789abcdef"] = TODAY
    assert people.keep(person)
    reads.clear()
    ailing.start()
    assert reads == []


@pytest.mark.parametrize("of", ["version", "table"])
def test_another_program_or_another_table_of_care_judges_anew(
    ailing: Home, reads: list[str], monkeypatch: pytest.MonkeyPatch, of: str
) -> None:
    if of == "version":
        monkeypatch.setattr(index_module, "__version__", "another")
    else:
        seen = os.scandir

        class Touched:
            def __init__(self, entry: os.DirEntry[str]) -> None:
                self.path, self.is_file, self._stat = entry.path, entry.is_file, entry.stat

            def stat(self) -> object:
                found = list(self._stat())
                return os.stat_result([*found[:6], found[6] + self.path.endswith("reach.yaml"), *found[7:]])

        monkeypatch.setattr(os, "scandir", lambda path: [Touched(each) for each in seen(path)])
    right = ailing.right()
    reads.clear()
    assert ailing.start() == right
    assert len(set(reads)) > 20


def test_only_a_file_that_changed_is_judged(ailing: Home, reads: list[str]) -> None:
    ailing.write("arm-circles", RUB.format(title="A rub", step="Rub"), LONG_AGO + 1)
    ailing.entries()
    reads.clear()
    found = ailing.start()
    assert reads == ["arm-circles"]
    assert found == ailing.right()


def test_a_routine_that_is_gone_leaves_it(ailing: Home) -> None:
    (ailing.own / "arm-circles.yaml").unlink()
    ailing.write("other", RUB.format(title="A rub", step="Rub"))
    ailing.start()
    assert "arm-circles" not in ailing.marks.read_text("utf-8") and '"other"' in ailing.marks.read_text("utf-8")


@pytest.mark.parametrize("moment", ["young", "meanwhile"])
def test_a_file_that_may_be_another_already_is_not_kept(ailing: Home, moment: str) -> None:
    ailing.write("other", RUB.format(title="A rub", step="Rub"), later() - YOUNG + 1 if moment == "young" else LONG_AGO)
    beforehand, entries = Beforehand(Wishes(), lambda: TODAY, later), ailing.entries()
    if moment == "meanwhile":
        ailing.write("other", RUB.format(title="A rob", step="Rob"), LONG_AGO + 1)
    beforehand(entries)
    beforehand.keep({each.name for each in entries})
    assert '"other"' not in ailing.marks.read_text("utf-8")
    assert ailing.start() == ailing.right()


# Whose body


def test_each_has_marks_of_their_own(ailing: Home) -> None:
    ailing.answer("numb", "yes", "left hand", "Ada", receives=True)
    ailing.answer("bleed", "yes", who="Ada")
    for who in ("", "Ada", "", "Somebody"):
        assert ailing.start(who) == ailing.right(who)
    assert ailing.right("Ada") != ailing.right("") != ailing.right("Somebody")


def test_what_is_told_by_no_number_is_judged_each_time(home: Home, reads: list[str]) -> None:
    """Two troubles, one a hand: no hand is left to do it; and an author's own question, written in by hand."""
    home.write("asks", RUB.format(title="Asks", step="Rub") + "screen:\n  - {ask: Are you well?, yes: ask}\n")
    home.answer("own: Are you well?", "yes")
    home.answer("heart", "yes")
    home.answer("open-skin", "yes", "left hand")
    home.answer("numb", "yes", "right hand")
    right = home.right()
    assert right["asks"][0].startswith("ask first: heart") and right["asks"][0].endswith(", and 1 more")
    for _ in range(2):
        reads.clear()
        assert home.start() == right
        assert "asks" in reads
