"""Persons: kept for their own eyes, read kindly, asked again after a month."""

from __future__ import annotations

import json
import os
import stat
from datetime import date, timedelta
from pathlib import Path

import pytest

from selfcare.body.places import spots_in
from selfcare.care.cautions import caution
from selfcare.care.decision import Verdict
from selfcare.care.profile import People
from selfcare.care.visit import Visit
from selfcare.words.people import ME
from tests.care.judging import routine

TODAY = date(2026, 6, 10)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "people" / "people.json"


def visit(path: Path, name: str = "arm-circles", who: str = ME, today: date = TODAY) -> Visit:
    return Visit(routine(name), People(path), who, today)


def answered(visit: Visit, *ids: str, said: str = "yes", where: str = "") -> Visit:
    spots = spots_in([where]) if where else ()
    for sheet in visit.sheets():
        for each in sheet.cautions:
            if each.id in ids:
                visit.answer(each, said, spots)
        visit.none_more(sheet)
    visit.asked = True
    return visit


def lists(visit: Visit) -> list[str]:
    return [sheet.list for sheet in visit.sheets()]


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")
def test_what_is_kept_is_for_ones_own_eyes_alone(path: Path) -> None:
    assert answered(visit(path)).keep()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert [file.name for file in path.parent.iterdir()] == ["people.json"]


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")
def test_a_folder_that_was_open_is_closed(path: Path) -> None:
    path.parent.mkdir(parents=True, mode=0o755)
    answered(visit(path)).keep()
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_nothing_is_written_before_somebody_has_answered(path: Path) -> None:
    assert lists(visit(path)) == ["today", "standing"]
    assert not path.parent.exists()


def test_what_stands_is_asked_once_and_again_after_a_month(path: Path) -> None:
    answered(visit(path), "thinner").keep()
    assert lists(visit(path, today=TODAY + timedelta(days=29))) == ["today"]
    assert lists(visit(path, today=TODAY + timedelta(days=30))) == ["today", "standing"]
    assert lists(visit(path, today=TODAY - timedelta(days=1))) == ["today", "standing"]


def test_another_routine_asks_only_what_was_not_asked(path: Path) -> None:
    answered(visit(path), "thinner").keep()
    again = visit(path, "swedish-forearm")
    known = {each.id for sheet in visit(path, who="else").sheets() for each in sheet.cautions}
    asked = {each.id for sheet in again.sheets() for each in sheet.cautions if each.list != "today"}
    assert "vein" in asked and not asked & known


def test_today_is_never_kept(path: Path) -> None:
    answered(visit(path), "fever").keep()
    assert "fever" not in path.read_text("utf-8")


def test_what_is_kept_speaks_before_anything_is_asked_and_only_while_it_is_fresh(path: Path) -> None:
    hand = "swedish-forearm"
    assert visit(path, hand).beforehand().verdict is Verdict.OPEN
    assert answered(visit(path, hand), "heart").keep()
    assert visit(path, hand).beforehand().verdict is Verdict.ASK_FIRST
    assert [each.caution.id for each in visit(path, hand).beforehand().reasons] == ["heart"]
    assert visit(path, hand, today=TODAY + timedelta(days=29)).beforehand().verdict is Verdict.ASK_FIRST
    assert visit(path, hand, today=TODAY + timedelta(days=30)).beforehand().verdict is Verdict.OPEN


def test_a_clinicians_yes_opens_it_beforehand_too(path: Path) -> None:
    found = answered(visit(path, "swedish-forearm"), "cancer")
    assert found.decision().verdict is Verdict.ASK_FIRST
    assert found.keep() and visit(path, "swedish-forearm").beforehand().verdict is Verdict.ASK_FIRST
    found.clinician_said_yes()
    assert found.keep() and visit(path, "swedish-forearm").beforehand().verdict is Verdict.OPEN


def test_what_was_so_on_one_day_closes_nothing_beforehand(path: Path) -> None:
    found = answered(visit(path), "clot-now")
    assert found.decision().verdict is Verdict.CLOSED
    assert found.keep() and visit(path).beforehand().verdict is Verdict.OPEN


def test_a_receiver_who_is_not_known_is_not_judged_by_somebody_elses_answers(path: Path) -> None:
    assert answered(visit(path), "bleed", "heart").keep()
    assert visit(path, "elder-hand", who="").beforehand().verdict is Verdict.OPEN


def test_a_receiver_is_kept_only_under_a_name_they_agree_to_and_asked_what_stands_once_a_month(path: Path) -> None:
    first = answered(visit(path, "elder-hand", ""), "numb")
    assert first.keep() and not path.exists()
    assert lists(visit(path, "elder-hand", "")) == ["today", "standing"]
    assert first.keep("Maria")
    again = visit(path, "elder-hand", "Maria")
    assert lists(again) == ["today"] and again.holds(caution("numb"))
    month = visit(path, "elder-hand", "Maria", today=TODAY + timedelta(days=30))
    assert lists(month) == ["today", "standing"] and month.holds(caution("numb"))
    assert People(path).names(receives=True) == ["Maria"] and People(path).names(receives=False) == []
    assert People(path).forget("Maria", receives=True) and People(path).names(receives=True) == []


def test_one_persons_answers_are_not_anothers(path: Path) -> None:
    answered(visit(path, who="Ann"), "thinner").keep()
    assert lists(visit(path, who="Bob")) == ["today", "standing"]
    assert not visit(path, who="me").holds(caution("thinner"))


def test_a_clinicians_yes_is_dated_kept_and_can_be_withdrawn(path: Path) -> None:
    first = answered(visit(path, "swedish-forearm"), "heart")
    assert first.decision().verdict is Verdict.ASK_FIRST
    first.clinician_said_yes()
    assert first.decision().verdict is Verdict.OPEN and first.keep()
    later = answered(visit(path, "swedish-forearm", today=TODAY + timedelta(days=8)))
    assert later.decision().verdict is Verdict.OPEN
    assert later.yeses() == [("the heart", TODAY)]
    later.withdraw()
    assert later.decision().verdict is Verdict.ASK_FIRST and later.keep()
    assert visit(path, "swedish-forearm").yeses() == []


def test_a_yes_to_something_new_today_holds_today_only(path: Path) -> None:
    first = answered(visit(path, "elder-hand", "Ann"), "swelling-new", where="left foot")
    assert first.decision().verdict is Verdict.ASK_FIRST
    first.clinician_said_yes()
    assert first.decision().verdict is Verdict.OPEN and first.keep()
    tomorrow = answered(
        visit(path, "elder-hand", "Ann", today=TODAY + timedelta(days=1)), "swelling-new", where="left foot"
    )
    assert tomorrow.decision().verdict is Verdict.ASK_FIRST


def test_a_place_is_kept_with_its_answer_and_known_everywhere(path: Path) -> None:
    answered(visit(path, "swedish-forearm"), "device", where="left chest").keep()
    for name in ("swedish-forearm", "arm-circles", "breath-calm"):
        assert visit(path, name).answers["device"].spots == spots_in(["left chest"])


def test_a_place_told_before_is_offered_again(path: Path) -> None:
    answered(visit(path), "fracture", where="left wrist").keep()
    again = visit(path, "swedish-forearm")
    again.all_anew = True
    assert again.pointing(caution("fracture")).before == spots_in(["left wrist"])


OLD = {
    "version": 1,
    "people": [
        {
            "name": "me",
            "receives": False,
            "answers": {
                "nodes": {"said": "yes", "on": "2026-06-09", "where": {"forearm": "left"}},
                "thinner": {"said": "no", "on": "2026-06-09"},
                "fracture": {"said": "no", "on": "2026-06-09"},
            },
            "yeses": {"heart": {"groups": ["light"], "on": "2026-06-09"}},
        }
    ],
}
"""As it was kept when a side had the words of one routine, and a yes those of a group."""


def test_what_was_kept_without_a_place_is_asked_anew_once_and_says_why(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps(OLD), "utf-8")
    first = visit(path, "swedish-forearm")
    sheets = {sheet.list: sheet for sheet in first.sheets()}
    assert "nodes" in {each.id for each in sheets["standing"].cautions} and sheets["standing"].because
    assert not {"thinner", "fracture"} & {each.id for sheet in sheets.values() for each in sheet.cautions}
    answered(first, "nodes", where="left armpit").keep()
    assert not any(sheet.because for sheet in visit(path, "swedish-forearm").sheets())
    assert visit(path, "hand-comfort").answers["nodes"].spots == spots_in(["left armpit"])


def test_until_it_is_asked_anew_it_holds_everywhere(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps(OLD), "utf-8")
    found = visit(path, "hand-comfort")
    assert found.holds(caution("nodes")) and found.answers["nodes"].spots == frozenset()
    assert found.is_closed()


def test_a_yes_of_old_was_about_no_routine_and_opens_none(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps(OLD).replace("nodes", "kidney"), "utf-8")
    assert answered(visit(path, "swedish-forearm"), "heart").decision().verdict is Verdict.ASK_FIRST


HOSTILE = {
    "nothing": b"",
    "no JSON": b"{",
    "a list": b"[1]",
    "not text": b"\xff\xfe\x00",
    "deep": b"[" * 100_000,
    "a number": b"7",
    "people is a word": b'{"version": 1, "people": "x"}',
    "people of all sorts": b'{"version": 1, "people": [1, null, {}, {"name": 7}, {"name": "\\u0000"}, {"name": ""}]}',
    "answers of all sorts": json.dumps(
        {
            "version": 1,
            "people": [
                {
                    "name": "me",
                    "answers": {
                        "thinner": {"said": "maybe", "on": "2026-06-09"},
                        "heart": {"said": ["yes"], "on": "2026-06-09"},
                        "bone": {"said": "no", "on": "2026-13-45"},
                        "stroke": {"said": "no", "on": "9999-01-01"},
                        "kidney": "no",
                        "vein": {"said": "no", "on": 20260609},
                    },
                    "yeses": {"heart": {"groups": "light", "on": "2026-06-09"}, "bone": {"groups": [1], "on": "x"}},
                }
            ],
        }
    ).encode(),
    "huge": b'{"version": 1, "people": []' + b" " * (1 << 20) + b"}",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_that_cannot_be_understood_means_asking_again(path: Path, name: str) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(HOSTILE[name])
    found = visit(path)
    assert lists(found) == ["today", "standing"]
    assert {"thinner", "heart", "bone", "stroke", "kidney"} <= {each.id for each in found.sheets()[1].cautions}
    assert answered(found).keep() and lists(visit(path)) == ["today"]


def test_a_file_that_could_not_be_read_is_set_aside_and_not_lost(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.write_text("{ my answers", "utf-8")
    people = People(path)
    assert people.trouble
    people.keep(people.person(ME))
    assert path.with_suffix(".unreadable").read_text("utf-8") == "{ my answers"


def test_a_file_of_a_newer_program_is_not_touched(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.write_text('{"version": 99, "people": []}', "utf-8")
    people = People(path)
    assert people.trouble and not people.keep(people.person(ME))
    assert path.read_text("utf-8") == '{"version": 99, "people": []}'


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_in_its_place_is_not_waited_for(path: Path) -> None:
    path.parent.mkdir(parents=True)
    os.mkfifo(path)
    assert People(path).trouble


def test_a_disk_that_takes_nothing_is_told_and_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where a folder should be", "utf-8")
    found = answered(visit(tmp_path / "data" / "people" / "people.json"))
    assert not found.keep() and found.people.trouble
    assert found.decision().verdict is Verdict.OPEN


def test_a_name_is_one_short_line() -> None:
    people = People(Path("/nowhere/people.json"))
    assert people.person("  Ma\x1b[31mria\n" + "x" * 99).name.startswith("Ma [31mria x")
    assert len(people.person("y" * 99).name) == 40
