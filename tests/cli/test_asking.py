"""The questions as lines: the same order and outcomes as on the screen."""

from __future__ import annotations

import io
from datetime import date
from enum import Enum
from pathlib import Path

import pytest

from selfcare.care.cautions import caution
from selfcare.care.profile import People
from selfcare.care.ratings import ratings
from selfcare.care.screening import needs_trained_hands
from selfcare.care.visit import Visit
from selfcare.format.within import steps_of
from selfcare.guide.moves import Move, run
from selfcare.guide.readiness import Go, Ready
from selfcare.guide.routine import Closed, Ending
from selfcare.guide.routine import routine as way_through
from selfcare.guide.stops import Lead
from selfcare.plain.readying import rate, ready
from selfcare.plain.shell import PlainShell
from selfcare.plain.telling import Lines
from selfcare.shelves.library import Library
from tests.care.judging import NAMES, routine, spots
from tests.care.people_by_hand import PEOPLE, Somebody
from tests.care.test_people_by_hand import wanted
from tests.fakes import FakeClock, Wall
from tests.test_cli import Selfcare, selfcare  # noqa: F401
from tests.test_plain import Script

SHELF = Library(Path(__file__).parents[2] / "routines", Path("none"))


class Way(Enum):
    """What follows from the answers."""

    OPEN = "open"
    CLOSED = "closed"
    CALM = "calm"
    NOBODY = "nobody"


WAYS = {"open": Way.OPEN, "ask first": Way.CLOSED, "closed": Way.CLOSED}
ENDS = {Closed.TURNED_AWAY: Way.CLOSED, Closed.NOBODY: Way.NOBODY}


def source(*lines: str) -> Script:
    return Script(FakeClock(), [(0, line) for line in lines])


def asked(path: Path, name: str, *lines: str, who: str | None = None) -> tuple[Way, list[str], Visit]:
    found = routine(name)
    visit = Visit(
        found, People(path), ("" if found.for_ == "partner" else "me") if who is None else who, date(2026, 6, 10)
    )
    out = io.StringIO()
    parts = Wall(people=path).parts(SHELF.entries, visit=lambda _: visit)
    shell = PlainShell(source(*lines), Lines(out), parts, lambda _: None)
    opened: list[Way] = []

    def answer(move: Move) -> object:
        """As far as the questions go."""
        if isinstance(move, Ready | Lead):
            calm = isinstance(move, Lead) and move.sitting.entry.name != name
            opened.append(Way.CALM if calm else Way.OPEN)
            raise Done
        return shell.answer(move)

    try:
        ending: Ending = run(way_through(parts, shell, SHELF.find(name)), answer)
    except Done:
        return opened[0], out.getvalue().splitlines(), visit
    assert ending.closed is not None
    return ENDS[ending.closed], out.getvalue().splitlines(), visit


class Done(Exception):
    """The questions are behind."""


def get_ready(visit: Visit, *lines: str) -> tuple[Ready, Go, list[str]]:
    """What is chosen at the last stop by these lines, and what was said."""
    out, stop = io.StringIO(), Ready(visit, "usual")
    go = ready(source(*lines), Lines(out), stop)
    return stop, go, out.getvalue().splitlines()


def typed(somebody: Somebody, visit: Visit) -> list[str]:
    """What this person types, list by list, as far as they are asked."""
    lines = [""] if visit.asks_on_whom else []
    for sheet in visit.sheets():
        if visit.is_closed():
            break
        shown = sheet.lines(opened=False)
        behind = sheet.here.cautions if sheet.here is not None else ()
        ticked = [place for place, each in enumerate(shown, start=1) if each.id in somebody.told]
        inner = [place for place, each in enumerate(behind, start=1) if each.id in somebody.told]
        numbers = [*ticked, *([len(shown) + 1] if inner else [])]
        lines += ["y", " ".join(map(str, numbers))] if numbers else ["n"]
        lines += [" ".join(map(str, inner))] if inner else []
        named = [*(shown[place - 1] for place in ticked), *(behind[place - 1] for place in inner)]
        lines += ["y"] if any(not each.asks_where for each in named) else []
        lines += [somebody.told[each.id] for each in named if each.asks_where]
        for each in named:
            visit.answer(each, "yes", spots(somebody.told[each.id]))
    return [*lines, "n", "n"]


@pytest.mark.thorough
@pytest.mark.parametrize("somebody", PEOPLE, ids=lambda somebody: somebody.who)
def test_the_people_come_to_the_end_that_was_written_by_hand_by_lines(tmp_path: Path, somebody: Somebody) -> None:
    for name in NAMES:
        path = tmp_path / name / "people.json"
        found = routine(name)
        judged = wanted(somebody, name)
        if judged in "OL" and needs_trained_hands(found):
            judged = "A"  # it was judged as if it had been shown
        visit = Visit(found, People(path), "" if found.for_ == "partner" else "me", date(2026, 6, 10))
        if not visit.has_questions():
            assert judged in "OL", name
            continue
        way, said, visit = asked(path, name, *typed(somebody, visit))
        assert way is (Way.OPEN if judged in "OL" else Way.CLOSED), name
        first = any(line.startswith("First ask") for line in said)
        assert (first, "Not today." in said) == (judged == "A", judged == "C"), name


def test_nothing_to_declare_is_two_answers_the_first_time_and_one_the_second(tmp_path: Path) -> None:
    path = tmp_path / "people" / "people.json"
    assert asked(path, "arm-circles", "n", "n")[0] is Way.OPEN
    assert asked(path, "arm-circles", "n")[0] is Way.OPEN


def test_the_second_time_it_is_told_in_few_words_and_h_tells_it_all(tmp_path: Path) -> None:
    path = tmp_path / "p" / "people.json"
    first = asked(path, "swedish-forearm", "", "n")[1]
    again = asked(path, "swedish-forearm", "h", "n")[1]
    assert "Sit at a table." not in first and again.index("Sit at a table.") < again.index(whole := first[-4])
    assert whole == "Sit at a table, feet flat, one forearm on a folded towel, a little cream open."
    prompts = [line for line in again if line.startswith("Enter: none")]
    assert prompts == [
        "Enter: none, begin; n 4: tension 4/10. Numbers, a: anew, h: all.",
        "Enter: none, begin; n 4: tension 4/10. c: easier. Numbers, a: anew.",
    ]


def test_at_the_stop_itself_h_tells_it_all_too(tmp_path: Path) -> None:
    path = tmp_path / "p" / "people.json"
    _, _, visit = asked(path, "swedish-forearm", "", "n")
    assert visit.was_told
    _, go, said = get_ready(visit, "h", "")
    assert go is Go.BEGIN and said[0] == "Sit at a table." and said[1:].count("Sit at a table.") == 0
    assert "; h: all." in "".join(said[:4]) and any(line.startswith("Sit at a table, feet flat") for line in said)


def test_with_the_input_at_its_end_nobody_was_asked(tmp_path: Path) -> None:
    for lines in ((), ("n",), ("y",), ("y", "1"), ("maybe",)):
        assert asked(tmp_path / "people.json", "arm-circles", *lines)[0] is Way.NOBODY


def test_not_sure_of_a_list_asks_each_of_its_questions(tmp_path: Path) -> None:
    today = asked(tmp_path / "q" / "people.json", "arm-circles")[2].sheets()[0]
    several = len(today.cautions)
    way, said, _ = asked(tmp_path / "p" / "people.json", "arm-circles", "?", *["n"] * several, "n", "n")
    alone = [line for line in said if line.endswith("y, n or ?") or "n: no. ?: not sure. Where?" in line]
    assert way is Way.OPEN and len(alone) == several


def test_numbers_that_are_none_of_the_list_are_asked_for_again(tmp_path: Path) -> None:
    way, said, _ = asked(tmp_path / "p" / "people.json", "arm-circles", "y", "x", "99", "2", "n", "n", "n")
    assert way is Way.OPEN and sum(line.startswith("Which? Their numbers, such as 2 5") for line in said) == 3


def test_a_clinicians_yes_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "p" / "people.json"
    way, said, _ = asked(path, "swedish-forearm", "n", "y", "3", "y", "y")
    assert way is Way.OPEN and sum(line.startswith("Did ") and "say yes to this routine" in line for line in said) == 1


def test_calm_breathing_is_one_answer_away(tmp_path: Path) -> None:
    assert asked(tmp_path / "q" / "people.json", "deep-slow", "n", "n", "c")[0] is Way.CALM
    assert asked(tmp_path / "q" / "people.json", "deep-slow", "n", "n")[0] is Way.CLOSED
    assert asked(tmp_path / "p" / "people.json", "arm-circles", "y", "1", "y", "y")[0] is Way.CALM


def test_getting_ready_names_the_safe_place_first_and_takes_sitting_and_the_level(tmp_path: Path) -> None:
    _, _, visit = asked(tmp_path / "p" / "people.json", "arm-circles", "n", "n", "n")
    stop, go, said = get_ready(visit, "easy", "sit", "11", "4")
    assert go is Go.BEGIN and (stop.level, stop.before, visit.seated) == ("easy", {"tension": 4}, True)
    assert "chair behind you" in said[0] and "wall" in said[0]


def test_a_clinicians_yes_brings_the_firm_steps_back_at_the_last_stop(tmp_path: Path) -> None:
    path = tmp_path / "p" / "people.json"
    place = 1 + next(
        sheet for sheet in asked(path, "swedish-forearm")[2].sheets() if sheet.list == "standing"
    ).cautions.index(caution("stroke"))
    way, _, visit = asked(path, "swedish-forearm", "n", "y", str(place), "y", "n")
    assert way is Way.OPEN and "Knead" not in {step.name for step in steps_of(visit.played().steps)}
    _, _, said = get_ready(visit, "y, I mean", "allowed", "n", "allowed", "y", "", "", "")
    assert any(line.startswith("Until a professional says yes, without ") and "the stroke" in line for line in said)
    prompts = [line for line in said if line.startswith("Ready?")]
    assert "allowed: a professional has said yes to " in prompts[0] and "allowed" not in prompts[-1]
    assert said.count("Nothing more is opened.") == 1 and any(
        line.startswith("It would open: Knead; ") for line in said
    )
    assert "Knead" in {step.name for step in steps_of(visit.played().steps)}
    assert [yes.routine for yes in visit.people.person("me").yeses] == [visit.routine.title]


def test_the_way_that_is_offered_is_the_other_one_and_none_where_sitting_is_a_must(tmp_path: Path) -> None:
    _, _, visit = asked(tmp_path / "p" / "people.json", "arm-circles", "n", "n", "n")
    assert visit.other_way == "sitting" and visit.stands()
    visit.seated = True
    assert visit.other_way == "standing" and not visit.stands()
    visit.answer(caution("drowsy"), "yes")
    assert visit.other_way == "" and not visit.stands()
    visit.seated = False
    assert visit.other_way == "" and not visit.stands()


def test_nobody_else_is_told_of_a_yes(tmp_path: Path) -> None:
    _, _, visit = asked(tmp_path / "p" / "people.json", "swedish-forearm", "n", "n", "n")
    _, _, said = get_ready(visit, "", "", "")
    assert "clinician said yes" not in " ".join(said)


def test_numbers_are_left_out_with_an_empty_line_and_at_the_end_of_input() -> None:
    lines = Lines(io.StringIO())
    asked_for = ratings(routine("arm-circles").rate)
    assert asked_for and rate(source(""), lines, asked_for) == {}
    assert rate(source(), lines, asked_for) == rate(None, lines, asked_for) == {}


@pytest.mark.thorough
@pytest.mark.parametrize("name", ["swedish-forearm", "elder-hand", "arm-circles"])
def test_a_clot_closes_the_program_in_plain_mode_with_four(selfcare: Selfcare, name: str) -> None:  # noqa: F811
    done = selfcare("play", name, "--plain", "--speed", "1000", "--no-sound", given="y\n1\ny\n")
    assert done.returncode == 4 and "Not today." in done.stdout and "session-started" not in done.stdout
    assert selfcare.json("history", "--json") == {"sessions": []}


def test_foot_work_is_closed_for_a_clot_in_plain_mode(selfcare: Selfcare) -> None:  # noqa: F811
    foot = "title: Feet\narea: feet\nprepare: 0s\nsteps:\n  - {name: Stroke the sole, duration: 2s, pressure: 2}\n"
    done = selfcare("play", selfcare.write("feet.yaml", foot), "--plain", "--no-sound", given="y\n1\n?\n")
    assert done.returncode == 4 and "Ask a doctor, today." in done.stdout


def test_somebody_who_is_open_is_led_and_the_numbers_are_kept(selfcare: Selfcare) -> None:  # noqa: F811
    done = selfcare("play", "arm-circles", "--speed", "5000", "--no-sound", given="\nn 4\n")
    assert done.returncode == 0 and "Tension: before 4, after not told." in done.stdout


def test_the_level_is_remembered(selfcare: Selfcare) -> None:  # noqa: F811
    given = "\neasy\nn\n\n"
    assert selfcare("play", "arm-circles", "--speed", "5000", "--no-sound", given=given).returncode == 0
    again = selfcare("play", "arm-circles", "--speed", "5000", "--no-sound", given="n\n\n\n")
    assert "Enter: none, begin (easy);" in again.stdout


def test_a_rise_twice_running_is_told_from_the_history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from selfcare import places
    from selfcare.care.ratings import worth_telling
    from selfcare.cli.keeping import numbers_of
    from selfcare.history.rows import RatingRow
    from selfcare.history.store import Store
    from tests.history.given import start

    monkeypatch.setattr(places, "history", lambda: tmp_path / "history.db")
    with Store.open(tmp_path / "history.db") as store:
        for before, after, who in ((3, 5, "me"), (1, 9, "Bob"), (2, 6, "me")):
            session = store.write(0, start("arm-circles"))
            store.write(session, RatingRow(1, who, "pain", "before", before))
            store.write(session, RatingRow(2, who, "pain", "after", after))
    assert numbers_of("arm-circles", "me") == {"pain": [(2, 6), (3, 5)]}
    assert worth_telling(numbers_of("arm-circles", "me")) and not worth_telling(numbers_of("arm-circles", "Bob"))


def test_whom_to_call_is_set_and_shown(selfcare: Selfcare) -> None:  # noqa: F811
    done = selfcare("numbers", "--emergency", "112", "--helper", "Maria, 0123")
    assert done.stdout.splitlines() == ["Emergency number: 112.", "Your helper: Maria, 0123"]
    assert selfcare("numbers").stdout == done.stdout


def test_a_long_helper_keeps_the_number_at_its_end_or_is_refused_and_never_cut(selfcare: Selfcare) -> None:  # noqa: F811
    helper = "My neighbour Katharina Lindqvist-Hansen, 0049 171 2345678"
    assert f"Your helper: {helper}" in selfcare("numbers", "--helper", helper).stdout
    refused = selfcare("numbers", "--helper", f"{'Anna, ' * 15}0171")
    assert refused.returncode == 2 and "a short name and the number will do" in " ".join(refused.stderr.split())
    assert f"Your helper: {helper}" in selfcare("numbers").stdout


@pytest.mark.parametrize("said", ["n", "no", "N", "stop", "s", "q", "quit", "x"])
def test_whoever_says_no_at_the_last_stop_is_not_begun_with(tmp_path: Path, said: str) -> None:
    _, _, visit = asked(tmp_path / "p" / "people.json", "arm-circles", "n", "n", "n")
    assert get_ready(visit, said)[1] is Go.LEAVE


@pytest.mark.parametrize("said", ["stand", "keep", "withdraw", "bananas", "?"])
def test_a_word_that_is_not_offered_begins_nothing_and_is_asked_about(tmp_path: Path, said: str) -> None:
    _, _, visit = asked(tmp_path / "p" / "people.json", "arm-circles", "n", "n", "n")
    _, go, lines = get_ready(visit, said, "", "")
    assert go is Go.BEGIN and "Please press Enter to begin, or type one of the words; n does not begin." in lines


def test_yes_begins_where_no_clinicians_word_is_waited_for(tmp_path: Path) -> None:
    _, _, visit = asked(tmp_path / "p" / "people.json", "arm-circles", "n", "n", "n")
    assert get_ready(visit, "y", "")[1] is Go.BEGIN


def test_one_who_receives_is_kept_under_the_name_they_agree_to_as_it_is_typed(tmp_path: Path) -> None:
    path = tmp_path / "p" / "people.json"
    _, _, visit = asked(path, "elder-hand", "n", "n", "n")
    _, _, said = get_ready(visit, "keep", "Zoë Ärmel", "", "", "")
    assert People(path).names(receives=True) == ["Zoë Ärmel"]
    prompts = [line for line in said if line.startswith("Ready?")]
    assert "keep: they agree" in prompts[0] and "keep" not in prompts[1]


def test_one_who_receives_may_still_say_that_they_are_not_to_be_kept(tmp_path: Path) -> None:
    path = tmp_path / "p" / "people.json"
    _, _, visit = asked(path, "elder-hand", "n", "n", "n")
    assert get_ready(visit, "keep", "", "", "", "")[1] is Go.BEGIN and not path.exists()


def test_where_is_asked_in_numbers_with_a_side_or_in_names_and_a_slip_is_told(tmp_path: Path) -> None:
    path = tmp_path / "p" / "people.json"
    sheet = asked(path, "seated-feet")[2].sheets()[1]
    assert sheet.here is not None
    place = 1 + sheet.here.cautions.index(caution("fracture"))
    told = ("n", str(1 + len(sheet.lines(opened=False))), str(place), "y", "right wirst", "99", "right wrist")
    _, said, visit = asked(path, "seated-feet", *told)
    assert visit.answers["fracture"].spots == spots("right wrist")
    assert any("Did you mean 'right wrist" in line for line in said) and "There is no 99 in the list." in said
    assert "Kept in mind: your right wrist." in said


def test_whoever_cannot_say_where_is_led_as_if_it_were_everywhere(tmp_path: Path) -> None:
    path = tmp_path / "p" / "people.json"
    today = asked(path, "hand-comfort")[2].sheets()[0].cautions
    way, _, visit = asked(path, "hand-comfort", "y", str(1 + today.index(caution("wound"))), "y", "", "n", "n")
    assert way is Way.CLOSED and visit.answers["wound"].holds and not visit.answers["wound"].spots


def test_on_whom_is_asked_where_it_can_be_either_and_a_receiver_is_asked_as_one(tmp_path: Path) -> None:
    path = tmp_path / "p" / "people.json"
    _, said, visit = asked(path, "head-ease", "s", "n", "n", "n")
    assert visit.receiving and said[2].startswith("For you: Enter.") and any("Giver:" in line for line in said)
    _, said, visit = asked(path, "head-ease", "", "n", "n", "n")
    assert not visit.receiving and not any("Giver:" in line for line in said)
    assert not any("For you: Enter." in line for line in asked(path, "hand-comfort", "n", "n", "n")[1])
