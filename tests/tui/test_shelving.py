"""Which routines are in sight: shelves, one technique, a search. No screen is needed for any of it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from selfcare.care.cautions import caution
from selfcare.care.decision import Decision, Reason, Verdict
from selfcare.cli.finding import regard
from selfcare.shelves.library import Library
from selfcare.shelves.needs import Need
from selfcare.shelves.programmes import Part, Programme, plans
from selfcare.tui import rows
from selfcare.tui.shelving import SHELVES, Beside, Row, Shelving

ROUTINES = Path(__file__).parent.parent.parent / "routines"
MADE = {
    "arm-circles": "technique: lymph-drainage\narea: arms\ndefaults: {pressure: 0, needs: standing}\nseated: Sit.",
    "breath": "technique: breathing\nfor: either",
    "foot-rub": "technique: swedish\nfor: partner\narea: feet",
    "stand-tall": "technique: balance\narea: legs and feet\ndefaults: {needs: standing}",
    "wrists": "technique: lymph-drainage\narea: wrists",
}
PROGRAMME = Programme(
    "Evening feet", "Feet, then rest.", (Part(("foot-rub",)), Part(("breath",))), frozenset({"foot-rub"})
)


@pytest.fixture
def shelving(tmp_path: Path) -> Shelving:
    bundled, own = tmp_path / "bundled", tmp_path / "own"
    for folder in (bundled, own):
        folder.mkdir()
    for name, keys in MADE.items():
        folder = own if name == "wrists" else bundled
        title = name.replace("-", " ").capitalize()
        (folder / f"{name}.yaml").write_text(f"title: {title}\n{keys}\nsteps:\n  - Go: 10 min\n", "utf-8")
    (own / "broken.yaml").write_text("title: Broken\n", "utf-8")
    made = Shelving()
    entries = Library(bundled, own, regard=regard).entries()
    made.take(entries, None)
    made.learn(plans([PROGRAMME], entries), {})
    return made


def names(found: Iterable[Row]) -> list[str]:
    return [row.name for row in found]


def closed(verdict: Verdict = Verdict.CLOSED) -> Decision:
    return Decision(verdict, (Reason(caution("clot-past"), verdict),))


def know(shelving: Shelving, known: dict[str, Decision]) -> None:
    shelving.learn(shelving.plans, known)


def row(shelving: Shelving, name: str) -> Row:
    return next(each for each in shelving.entries if each.name == name)


def test_a_newcomer_stands_on_a_good_one_to_begin_with(shelving: Shelving) -> None:
    assert names(shelving.rows()) == ["arm-circles", "breath", "foot-rub", "stand-tall", "wrists", "broken"]
    assert rows.in_list(shelving, row(shelving, "arm-circles"))[1] == "10 min, a good one to begin with"


def test_the_one_played_last_stands_first_even_where_it_is_closed_now(shelving: Shelving) -> None:
    shelving.last = "wrists"
    know(shelving, {"wrists": closed()})
    assert names(shelving.rows())[0] == "wrists"
    assert rows.in_list(shelving, row(shelving, "wrists"))[1:] == [
        "10 min, your own, played last",
        "closed for now: blood clot, past year or treated now",
    ]


def test_what_is_open_comes_before_what_is_to_be_asked_and_what_is_closed(shelving: Shelving) -> None:
    know(shelving, {"breath": closed(), "foot-rub": closed(Verdict.ASK_FIRST)})
    assert names(shelving.rows()) == ["arm-circles", "stand-tall", "wrists", "foot-rub", "breath", "broken"]


@pytest.mark.parametrize(
    ("shelf", "wanted"),
    [
        (Need.FEET, ["foot-rub", "stand-tall"]),
        (Need.HANDS, ["wrists"]),
        (Need.BACK, []),
        (Need.WITH_A_HELPER, ["breath", "foot-rub"]),
        (Need.CANNOT_STAND, ["arm-circles", "breath", "foot-rub", "wrists"]),
        (Beside.OWN, ["wrists", "broken"]),
        (Beside.PROGRAMMES, ["Evening feet"]),
    ],
)
def test_each_shelf_has_its_own(shelving: Shelving, shelf: Need | Beside, wanted: list[str]) -> None:
    shelving.go(shelf)
    assert names(shelving.rows()) == wanted


def test_among_what_needs_no_standing_a_seated_twin_says_that_it_is_to_be_chosen(shelving: Shelving) -> None:
    shelving.go(Need.CANNOT_STAND)
    told = {row.name: rows.in_list(shelving, row)[1] for row in shelving.rows()}
    assert told["arm-circles"].endswith("sitting")
    assert told["wrists"] == "10 min, your own"


def test_the_whole_library_stands_where_somebody_would_look_for_it() -> None:
    """Written by hand from the areas, the givers and the times of the content brief."""
    entries = Library(ROUTINES, Path("none"), regard=regard).entries()
    needs = {each.name: each.card.needs for each in entries if each.card is not None}
    on = {need: {name for name in needs if need in needs[name]} for need in Need}
    for_two = {"elder-back", "elder-hand", "passive-ease", "reflex-foot", "swedish-back"}
    assert on[Need.FEET] == {
        "foot-leg-comfort", "leg-stretch", "lymph-lower", "passive-ease", "reflex-foot", "seated-feet", "sports-ready",
        "sports-recover", "steady-six", "touch-ladder",
    }  # fmt: skip
    assert on[Need.HANDS] == {
        "aroma-hand", "connective-skin", "elder-hand", "hand-comfort", "hand-glides", "masso-shoulders",
        "nmt-ball-wall", "passive-ease", "reflex-hand-ear", "swedish-forearm", "touch-ladder",
    }  # fmt: skip
    assert on[Need.BACK] == {"arm-circles", "elder-back", "masso-shoulders", "nmt-ball-wall", "swedish-back"}
    assert on[Need.ALONE] == needs.keys() - for_two and on[Need.WITH_A_HELPER] > for_two
    short = {"breath-478", "breath-box", "breath-calm", "elder-back", "head-ease", "talk-first", "touch-ladder"}
    assert on[Need.SHORT] == short
    assert on[Need.CANNOT_STAND] == needs.keys(), "what is done standing has its seated twin"


def test_the_shelves_go_round(shelving: Shelving) -> None:
    shelving.turn(-1)
    assert shelving.shelf is Beside.OWN
    for _ in SHELVES:
        shelving.turn(1)
    assert shelving.shelf is Beside.OWN


def test_a_search_finds_everything_whatever_the_shelf_and_the_technique(shelving: Shelving) -> None:
    shelving.go(Need.HANDS)
    shelving.technique = "breathing"
    shelving.search = "FEET"
    assert names(shelving.rows()) == ["foot-rub", "stand-tall", "Evening feet"]
    shelving.search = "lymph drain"
    assert names(shelving.rows()) == ["arm-circles", "wrists"]


def test_a_technique_is_a_filter_on_every_shelf(shelving: Shelving) -> None:
    assert shelving.techniques() == {"balance": 1, "breathing": 1, "lymph drainage": 2, "swedish": 1}
    shelving.technique = "lymph drainage"
    assert names(shelving.rows()) == ["arm-circles", "wrists"]
    shelving.go(Need.FEET)
    assert shelving.rows() == [] and rows.nothing(shelving)[0] == "No lymph drainage on this shelf."


def test_a_technique_that_is_gone_filters_no_more(shelving: Shelving) -> None:
    shelving.technique = "swedish"
    shelving.take([], None)
    assert shelving.technique == "" and rows.nothing(shelving)[0] == "There are no routines yet."


def test_nothing_is_drawn_anew_where_nothing_in_sight_was_learnt(shelving: Shelving) -> None:
    found = shelving.plans
    assert not shelving.learn(found, {"breath": Decision()})
    assert shelving.learn(found, {"breath": closed()})
    assert not shelving.learn((), {"breath": closed()})
    shelving.go(Beside.PROGRAMMES)
    assert shelving.learn(found, {"breath": closed()})
    assert not shelving.learn(found, {"breath": closed()})


def test_a_programme_tells_its_routines_its_time_and_what_is_closed(shelving: Shelving) -> None:
    know(shelving, {"foot-rub": closed()})
    programme = shelving.plans[0]
    assert rows.in_list(shelving, programme) == ["Evening feet", "20 min, 2 routines", "1 closed for now"]
    assert rows.in_list(shelving, programme, alone=True)[1] == "20 min: Foot rub; Breath"
    title, lines = rows.beside(shelving, programme)
    assert title == "Evening feet" and "1. Foot rub, 10 min" in lines and "2. Breath, 10 min" in lines
    assert any(line.strip().startswith("closed for now: blood clot") for line in lines)


def test_beside_a_closed_routine_stands_the_whole_reason_and_whom_to_ask(shelving: Shelving) -> None:
    know(shelving, {"wrists": closed()})
    lines = rows.beside(shelving, row(shelving, "wrists"))[1]
    assert lines[0].startswith("Closed for now, from what you have answered.")
    clot = caution("clot-past")
    assert f"{clot.line}." in lines
    assert clot.then in lines
    assert f"Ask {clot.whom}." in lines


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("fot rub", "foot-rub"),
        ("wrsits", "wrists"),
        ("brath", "breath"),
        ("sweedish", "foot-rub"),
        ("fot rbu", "foot-rub"),
    ],
)
def test_fingers_that_slip_find_it_all_the_same(shelving: Shelving, typed: str, found: str) -> None:
    shelving.search = typed
    assert found in names(shelving.rows()) and shelving.only_near


def test_what_has_the_very_words_is_not_mixed_with_what_is_near(shelving: Shelving) -> None:
    shelving.search = "foot"
    assert "foot-rub" in names(shelving.rows()) and not shelving.only_near


def test_what_is_like_nothing_finds_nothing(shelving: Shelving) -> None:
    shelving.search = "zzzz"
    assert shelving.rows() == []


def test_what_was_gathered_for_a_search_counts_only_for_what_it_was_gathered_of(shelving: Shelving) -> None:
    put = shelving.gather()
    shelving.take([], None)
    put()
    shelving.search = "foot"
    assert "foot-rub" not in names(shelving.rows())
