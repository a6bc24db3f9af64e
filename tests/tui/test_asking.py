"""Before, during and after, as somebody with worries meets them in the app."""

from __future__ import annotations

import json
import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import OptionList

from selfcare.care.asking_where import pointing_at
from selfcare.care.cautions import caution
from selfcare.care.decision import Verdict
from selfcare.care.here import HERE
from selfcare.care.tips import known
from selfcare.care.visit import Visit
from selfcare.presses import Fingers
from selfcare.session.position import State
from selfcare.shelves.library import Library
from selfcare.tui.app import SelfcareApp
from selfcare.tui.screens.gate import BEGIN, CHOOSE, GateScreen
from selfcare.tui.screens.hurts import HurtsScreen
from selfcare.tui.screens.leading import LeadingScreen
from selfcare.tui.screens.names import NamesScreen
from selfcare.tui.screens.outcome import OutcomeScreen
from selfcare.tui.screens.pick import ChoosingScreen
from selfcare.tui.screens.ready import ReadyScreen
from selfcare.tui.screens.summary import SummaryScreen
from selfcare.tui.screens.where import WhereScreen
from selfcare.tui.widgets.keyline import KeyLine
from selfcare.tui.widgets.line import Line
from tests.fakes import Wall
from tests.tui.test_app import ROUTINES, at, has_place, past_the_questions, text, until
from tests.tui.test_snapshots import rows

SIZES = [(80, 24), (120, 40), (40, 12)]
LIBRARY = Library(ROUTINES, Path("none"))
HANDS_ON = ("swedish-forearm", "elder-hand", "arm-circles")


@pytest.fixture
def wall(tmp_path: Path) -> Wall:
    return Wall(people=tmp_path / "people" / "people.json")


def app(wall: Wall, name: str, **wishes: Any) -> SelfcareApp:
    return SelfcareApp(wall.parts(LIBRARY.entries, **{"lead_in": 0, **wishes}), LIBRARY.find(name))


async def tick(pilot: Pilot[None], *answers: tuple[str, str]) -> None:
    """Go through all lists, tick these and answer their own questions with the option of these words; where nothing
    holds, to the stop before it begins, to choose first."""
    left = dict(answers)
    while isinstance(pilot.app.screen, GateScreen):
        listed = pilot.app.screen.query_one("#answers", OptionList)
        ids = [option.id for option in listed.options]
        wanted = next((id for id in left if id in ids), None)
        here = pilot.app.screen._questions.here
        if wanted is None and here is not None and {each.id for each in here.cautions} & set(left):
            listed.highlighted = ids.index(HERE)
            await pilot.press("enter")
        elif wanted is None and CHOOSE in ids:
            listed.highlighted = ids.index(CHOOSE)
            await pilot.press("enter")
        elif wanted is None:
            await pilot.press("g")
        else:
            listed.highlighted = ids.index(wanted)
            await pilot.press("enter")
            await pilot.pause()
            said, _, where = left.pop(wanted).partition(", ")
            if said == "Yes" and isinstance(pilot.app.screen, WhereScreen):
                await point(pilot, where)
            else:
                own = pilot.app.screen.query_one("#answers", OptionList)
                own.highlighted = [str(option.prompt) for option in own.options].index(said)
                await pilot.press("enter")
        await pilot.pause()
    assert not left, "this was not asked"


async def point(pilot: Pilot[None], where: str) -> None:
    """Show `left: wrist, forearm` in the rows; nothing for somebody who cannot say."""
    side, _, row = where.partition(": ")
    if row:
        listed = pilot.app.screen.query_one("#answers", OptionList)
        listed.highlighted = next(at for at, each in enumerate(listed.options) if str(each.prompt).endswith(row))
        await pilot.press(side)
        await pilot.pause()
    await pilot.press("g")


def keys(pilot: Pilot[None]) -> list[str]:
    return [f"{key.shown} {key.label}" for key in pilot.app.screen.query_one(KeyLine)._keys]


def said(pilot: Pilot[None]) -> str:
    return " ".join(line.text for line in pilot.app.screen.query(Line))


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("name", "keys"), [("arm-circles", 3), ("swedish-forearm", 3), ("elder-hand", 3), ("breath-calm", 0)]
)
async def test_with_nothing_to_declare_three_keys_the_first_time(wall: Wall, name: str, keys: int) -> None:
    async with app(wall, name).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert await past_the_questions(pilot) == keys <= 3


@pytest.mark.thorough
@pytest.mark.parametrize(("name", "keys"), [("arm-circles", 1), ("swedish-forearm", 1), ("breath-calm", 0)])
async def test_with_nothing_to_declare_two_keys_the_second_time(wall: Wall, name: str, keys: int) -> None:
    for _ in range(2):
        async with app(wall, name).run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            pressed = await past_the_questions(pilot)
        wall.today += timedelta(days=1)
    assert pressed == keys


async def test_the_bundled_routines_share_what_stands(wall: Wall) -> None:
    async with app(wall, "swedish-forearm").run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await past_the_questions(pilot)
    async with app(wall, "arm-circles").run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        lists = [text(pilot, "question")]
        await pilot.press("enter")
        await pilot.pause()
        lists.append(text(pilot, "question"))
    assert lists[0].startswith("Any today?") and lists[1].startswith("Any of this?")


@pytest.mark.thorough
@pytest.mark.parametrize("answer", ["Yes", "Not sure"])
@pytest.mark.parametrize("name", HANDS_ON)
async def test_a_clot_closes_it_says_why_and_whom_to_ask_and_leaves_calm_breathing(
    wall: Wall, name: str, answer: str
) -> None:
    running = app(wall, name)
    async with running.run_test(size=(80, 24)) as pilot:
        await until(pilot, GateScreen)
        await tick(pilot, ("clot-now", answer))
        await until(pilot, OutcomeScreen)
        assert text(pilot, "question") == "Not today."
        assert caution("clot-now").then in said(pilot) and "Ask a doctor, today." in said(pilot)
        await pilot.press("enter")
        await until(pilot, LeadingScreen)
        assert running.sitting is not None and running.sitting.entry.name == "breath-calm"
        await at(pilot, wall, 999)
        await until(pilot, SummaryScreen)
        await pilot.press("enter")
        await pilot.pause()
    assert running.return_code == 4


async def test_closed_and_not_today_ends_with_four(wall: Wall) -> None:
    running = app(wall, "arm-circles")
    async with running.run_test(size=(80, 24)) as pilot:
        await until(pilot, GateScreen)
        await tick(pilot, ("fever", "Yes"))
        await until(pilot, OutcomeScreen)
        await pilot.press("down", "enter")
        await pilot.pause()
    assert running.return_code == 4


async def test_a_tick_that_was_none_after_all_changes_nothing(wall: Wall) -> None:
    async with app(wall, "arm-circles").run_test(size=(80, 24)) as pilot:
        await until(pilot, GateScreen)
        await tick(pilot, ("fever", "No"))
        await until(pilot, ReadyScreen)
        assert isinstance(pilot.app.screen, ReadyScreen)
        visit = pilot.app.screen._visit
        assert visit.answers["fever"].said == "no" and visit.decision().verdict is Verdict.OPEN


@pytest.mark.thorough
async def test_a_clinicians_yes_is_dated_kept_and_withdrawn_with_one_key(wall: Wall) -> None:
    async with app(wall, "swedish-forearm").run_test(size=(80, 24)) as pilot:
        await until(pilot, GateScreen)
        await tick(pilot, ("heart", "Yes"))
        await until(pilot, OutcomeScreen)
        assert text(pilot, "question") == "First ask."
        await pilot.press("down", "enter")
        await until(pilot, ChoosingScreen)
        assert "Did your doctor or heart nurse say yes to this routine, in spite of the heart?" in said(pilot)
        await pilot.press("enter")  # no, or not yet
        await until(pilot, OutcomeScreen)
        await pilot.press("enter")
        await until(pilot, ChoosingScreen)
        await pilot.press("down", "enter")
        await until(pilot, ReadyScreen)
        told = "You told on 10 June 2026 that a professional said yes to this routine: the heart."
        assert told in said(pilot)
    async with app(wall, "swedish-forearm").run_test(size=(80, 24)) as pilot:
        await until(pilot, GateScreen)
        await pilot.press("enter")
        await until(pilot, ReadyScreen)
        await pilot.press("w")
        await pilot.pause()
    async with app(wall, "swedish-forearm").run_test(size=(80, 24)) as pilot:
        await until(pilot, GateScreen)
        await pilot.press("enter")
        await until(pilot, OutcomeScreen)


@pytest.mark.thorough
async def test_what_is_adapted_is_said_and_played(wall: Wall) -> None:
    running = app(wall, "swedish-forearm")
    async with running.run_test(size=(80, 24)) as pilot:
        await until(pilot, GateScreen)
        await tick(pilot, ("wound", "Yes, left: wrist, forearm"), ("thinner", "Yes"))
        await until(pilot, ReadyScreen)
        assert "because of your left forearm and your left wrist (the wound)" in said(pilot)
        assert "Left out, because of the blood thinner: Knead" in said(pilot).replace("\n", " ")
        await past_the_questions(pilot)
        assert running.sitting is not None
        steps = {segment.step for segment in running.sitting.timeline.segments}
        sides = {segment.side for segment in running.sitting.timeline.segments}
    assert "Knead" not in steps and "Long glide" in steps and sides == {"right"}


async def test_standing_names_its_safe_place_first_and_sitting_is_one_key_away(wall: Wall) -> None:
    running = app(wall, "arm-circles")
    async with running.run_test(size=(80, 24)) as pilot:
        await until(pilot, GateScreen)
        await tick(pilot)
        await until(pilot, ReadyScreen)
        first = pilot.app.screen.query("#ready Line").first(Line)
        assert "chair behind you" in first.text and "wall" in first.text
        await pilot.press("t")
        await pilot.pause()
        await pilot.press("enter")
        await until(pilot, LeadingScreen)
        assert running.sitting is not None
        assert running.sitting.timeline.position.startswith("Sit tall")
        assert {segment.needs for segment in running.sitting.timeline.segments} == {""}


async def test_the_level_is_one_key_and_no_question(wall: Wall) -> None:
    running = app(wall, "arm-circles")
    async with running.run_test(size=(80, 24)) as pilot:
        await until(pilot, GateScreen)
        await tick(pilot)
        await until(pilot, ReadyScreen)
        await pilot.press("l", "l", "enter")
        await until(pilot, LeadingScreen)
        assert running.sitting is not None and running.sitting.timeline.level == "easy"


async def test_numbers_before_and_after_stand_side_by_side_and_a_note_is_kept(wall: Wall) -> None:
    wall.telling = "After this routine tension rose by two or more, twice running."
    async with app(wall, "swedish-forearm").run_test(size=(80, 24)) as pilot:
        await until(pilot, GateScreen)
        await tick(pilot)
        await until(pilot, ReadyScreen)
        await pilot.press("1", "0", "enter")
        await until(pilot, LeadingScreen)
        await at(pilot, wall, 2000)
        await until(pilot, SummaryScreen)
        await pilot.press("3", "enter")
        await pilot.pause()
        assert text(pilot, "numbers") == "Tension   before 10   after 3"
        assert text(pilot, "telling") == wall.telling
        await pilot.press("n")
        await until(pilot, NamesScreen)
        await pilot.press(*"[/b]ok", "enter")
        await until(pilot, SummaryScreen)
    (keeper,) = wall.keepers
    assert keeper.rated == [("me", "tension", "before", 10), ("me", "tension", "after", 3)]
    assert keeper.notes == ["[/b]ok"]


@pytest.mark.parametrize("size", SIZES)
async def test_wiping_hands_is_read_whole_before_a_number_is_asked(wall: Wall, size: tuple[int, int]) -> None:
    async with app(wall, "swedish-forearm").run_test(size=size) as pilot:
        await pilot.pause()
        await past_the_questions(pilot)
        await at(pilot, wall, 2000)
        await until(pilot, SummaryScreen)
        await pilot.pause()
        shown = rows(pilot.app)
        assert "".join(known()["wipe"].split()) in "".join(re.sub(r"[▀-▟]", " ", shown).split())
        assert shown.index("Wipe cream") < shown.index("How tense")


async def test_a_number_is_left_out_with_one_key(wall: Wall) -> None:
    async with app(wall, "swedish-forearm").run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await past_the_questions(pilot)
        await at(pilot, wall, 2000)
        await until(pilot, SummaryScreen)
        await pilot.press("enter")
        await pilot.pause()
    assert wall.keepers[0].rated == []


@pytest.mark.thorough
async def test_the_receiver_is_asked_and_kept_only_if_they_agree(wall: Wall) -> None:
    async with app(wall, "elder-hand").run_test(size=(80, 24)) as pilot:
        await until(pilot, GateScreen)
        assert "the receiver" in text(pilot, "question")
        await tick(pilot, ("frail-skin", "Yes"))
        await until(pilot, ReadyScreen)
        assert "cover cuts" in said(pilot) and "Finger by finger" in said(pilot)
        assert not wall.people.exists()
        await pilot.press("k")
        await until(pilot, NamesScreen)
        await pilot.press(*"Maria", "enter")
        await until(pilot, ReadyScreen)
    assert [each["name"] for each in json.loads(wall.people.read_text("utf-8"))["people"]] == ["Maria"]
    async with app(wall, "elder-hand").run_test(size=(80, 24)) as pilot:
        await until(pilot, NamesScreen)
        await pilot.press("enter")
        await until(pilot, GateScreen)
        assert "For Maria." in text(pilot, "question")


async def test_the_comfort_check_waits_for_nobody_and_a_key_keeps_the_answer(wall: Wall) -> None:
    running = app(wall, "elder-hand")
    async with running.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await past_the_questions(pilot)
        await at(pilot, wall, 153)
        await pilot.pause()
        asked = " ".join((text(pilot, "receiver") + " " + text(pilot, "next")).split())
        assert "1 less · 2 stay · 3 more" in asked
        assert running.sitting is not None
        await pilot.press("1")
        await pilot.pause()
        assert running.sitting.player.position().state is State.RUNNING
        assert "lighter" in text(pilot, "receiver") + text(pilot, "next")
    assert wall.keepers[0].rated == [("", "comfort", "during", -1)]


@pytest.mark.parametrize("key", ["enter", "space", "2"])
async def test_any_large_key_answers_that_it_may_stay_so_and_pauses_nothing(wall: Wall, key: str) -> None:
    running = app(wall, "elder-hand")
    async with running.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await past_the_questions(pilot)
        await at(pilot, wall, 153)
        await pilot.pause()
        assert text(pilot, "todo") == "1 LESS    3 MORE" and pilot.app.screen.query_one("#todo").size.height == 3
        assert running.sitting is not None
        if key != "2":
            assert "space stay" in keys(pilot)
        await pilot.press(key)
        await pilot.pause()
        assert running.sitting.player.position().state is State.RUNNING
        assert text(pilot, "receiver") == "It stays as it is." and not has_place(pilot, "todo")
        await at(pilot, wall, 1)
        await pilot.press("space")
        await pilot.pause()
        assert running.sitting.player.position().state is State.PAUSED, "answered, it is the pause again"
    assert wall.keepers[0].rated == [("", "comfort", "during", 0)]


async def test_alone_the_comfort_keys_do_nothing(wall: Wall) -> None:
    async with app(wall, "swedish-forearm").run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await past_the_questions(pilot)
        await at(pilot, wall, 20)
        await pilot.press("1", "2", "3")
        await pilot.pause()
    assert wall.keepers[0].rated == []


async def test_when_it_hurts_the_numbers_set_the_signs_and_the_red_flags_are_shown(wall: Wall) -> None:
    running = app(wall, "elder-hand")
    running.parts.choices.emergency, running.parts.choices.helper = "112", "Maria, 0123"
    async with running.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await past_the_questions(pilot)
        await at(pilot, wall, 20)
        await pilot.press("x")
        await until(pilot, HurtsScreen)
        shown = said(pilot)
        assert "Emergency number: 112." in shown and "Maria, 0123" in shown
        assert "A hand that pulls away: Hands still or off at once." in shown and "Chest pain" in shown


async def test_someone_else_answers_under_their_own_name(wall: Wall) -> None:
    async with app(wall, "arm-circles").run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await past_the_questions(pilot)
    async with app(wall, "arm-circles").run_test(size=(80, 24)) as pilot:
        await until(pilot, GateScreen)
        await pilot.press("w")
        await until(pilot, NamesScreen)
        await pilot.press("tab", *"Bob", "enter")
        await until(pilot, GateScreen)
        assert text(pilot, "question") == "Any of this today? For Bob.  1 of 2"


async def test_something_that_changed_is_asked_anew(wall: Wall) -> None:
    async with app(wall, "arm-circles").run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await past_the_questions(pilot)
    async with app(wall, "arm-circles").run_test(size=(80, 24)) as pilot:
        await until(pilot, GateScreen)
        assert "of" not in text(pilot, "question").split("?")[1]
        await pilot.press("up", "enter")
        await pilot.pause()
        assert text(pilot, "question").endswith("1 of 2")


@pytest.mark.parametrize("name", ["swedish-forearm", "seated-feet"])
@pytest.mark.parametrize("size", [(40, 12), (80, 24)])
async def test_at_the_end_of_a_list_the_line_that_enter_takes_is_marked_and_in_sight(
    wall: Wall, size: tuple[int, int], name: str
) -> None:
    """Enter began it, and no line that says so was on the screen."""
    async with app(wall, name).run_test(size=size) as pilot:
        await until(pilot, GateScreen)
        for _ in range(40):
            await pilot.pause()
            await pilot.pause()
            screen = pilot.app.screen
            if not isinstance(screen, GateScreen):
                break
            listed = screen.query_one("#answers", OptionList)
            assert listed.highlighted_option is not None
            if screen._enter() == "read on":
                assert str(listed.options[0].prompt) == "Read on: more stands below"
            else:
                begins = screen._enter() == "begin"
                assert str(listed.highlighted_option.prompt) == (BEGIN if begins else "None of these")
                assert str(listed.highlighted_option.prompt) in rows(pilot.app), "it is seen"
                if size == (40, 12):
                    assert screen.query_one("#question").size.height == 1, "the heading leaves the rows to the list"
                await pilot.press("up")
                await pilot.pause()
                await pilot.press("down")
                await pilot.pause()
            await pilot.press("enter")
        assert isinstance(pilot.app.screen, LeadingScreen)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_every_question_can_be_reached_and_read_at_every_size(wall: Wall, size: tuple[int, int]) -> None:
    async with app(wall, "swedish-forearm").run_test(size=size) as pilot:
        await until(pilot, GateScreen)
        await pilot.press("enter")
        await pilot.pause()
        listed = pilot.app.screen.query_one("#answers", OptionList)
        assert listed.show_vertical_scrollbar is (listed.virtual_size.height > listed.size.height)
        assert listed.region.bottom <= size[1] - 1
        await pilot.press("end")
        await pilot.pause()
        assert listed.highlighted == listed.option_count - 1 - sum(option.disabled for option in listed.options)
        if listed.scroll_offset.y + listed.size.height < listed.virtual_size.height:
            await pilot.press("enter")  # what is to be seen to stands under it
            await pilot.pause()
        assert listed.scroll_offset.y + listed.size.height >= listed.virtual_size.height


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("name", ["arm-circles", "swedish-back"])
async def test_enter_alone_leaves_no_row_of_a_list_unseen(wall: Wall, name: str, size: tuple[int, int]) -> None:
    """A list is answered when its end was seen, the second one too, whatever the first one was turned to."""
    seen: dict[str, set[int]] = {}
    tall: dict[str, int] = {}
    async with app(wall, name).run_test(size=size) as pilot:
        await until(pilot, GateScreen)
        while isinstance(pilot.app.screen, GateScreen):
            listed, heading = pilot.app.screen.query_one("#answers", OptionList), text(pilot, "question")
            at = listed.scroll_offset.y
            seen.setdefault(heading, set()).update(range(at, at + listed.size.height))
            tall[heading] = listed.virtual_size.height
            await pilot.press("enter")
            await pilot.pause()
    assert len(tall) == 2
    for heading, height in tall.items():
        assert set(range(height)) <= seen[heading], heading


async def test_without_the_questions_there_is_no_ready_screen_and_no_number(wall: Wall) -> None:
    async with app(wall, "swedish-forearm", screening=False).run_test(size=(80, 24)) as pilot:
        await until(pilot, LeadingScreen)
        await at(pilot, wall, 2000)
        await until(pilot, SummaryScreen)
        await pilot.press("enter")
        await pilot.pause()
    assert wall.keepers[0].rated == [] and not wall.people.exists()


@pytest.mark.thorough
@pytest.mark.parametrize("size", SIZES)
async def test_a_clinicians_yes_brings_the_firm_steps_back_and_can_be_taken_back(
    wall: Wall, size: tuple[int, int]
) -> None:
    pilot_app = app(wall, "swedish-forearm")
    async with pilot_app.run_test(size=size) as pilot:
        await pilot.pause()
        await tick(pilot, ("stroke", "Yes"))
        await until(pilot, ReadyScreen)
        assert "Until a professional says yes, without Knead and" in said(pilot)
        assert "y a clinician said yes" in keys(pilot)
        await pilot.press("y")
        await until(pilot, ChoosingScreen)
        assert "in spite of the stroke" in said(pilot) and "It would open: Knead;" in said(pilot)
        await pilot.press("enter")  # no, or not yet
        await until(pilot, ReadyScreen)
        assert "Until a professional" in said(pilot)
        await pilot.press("y")
        await until(pilot, ChoosingScreen)
        await pilot.press("down", "enter")
        await until(pilot, ReadyScreen)
        assert "Until a professional" not in said(pilot) and "a professional said yes to this routine" in said(pilot)
        assert "y a clinician said yes" not in keys(pilot) and "w take the yes back" in keys(pilot)


async def test_nobody_else_is_shown_a_key_for_a_yes(wall: Wall) -> None:
    async with app(wall, "swedish-forearm").run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await tick(pilot)
        await until(pilot, ReadyScreen)
        assert "y a clinician said yes" not in keys(pilot)
        await pilot.press("y")
        assert "You told on" not in said(pilot)


async def test_the_second_time_the_number_and_what_to_see_to_stand_under_todays_list(wall: Wall) -> None:
    for _ in range(2):
        running = app(wall, "swedish-forearm")
        async with running.run_test(size=(80, 40)) as pilot:
            await until(pilot, GateScreen)
            first = [str(option.prompt) for option in pilot.app.screen.query_one("#answers", OptionList).options]
            await pilot.press("7")
            pressed = await past_the_questions(pilot)
    assert pressed == 1 and first[0] == "None of these: begin" and first[-1].startswith("·  ")
    assert [number for *_, number in wall.keepers[-1].rated] == [7]


@pytest.mark.parametrize(("typed", "enters", "rated"), [("", 1, []), ("3", 2, [3])])
async def test_who_leaves_the_first_number_out_is_not_asked_for_the_next(
    wall: Wall, typed: str, enters: int, rated: list[int]
) -> None:
    for _ in range(2):
        async with app(wall, "hand-comfort").run_test(size=(80, 40)) as pilot:
            await until(pilot, GateScreen)
            await pilot.press(*typed)
            pressed = await past_the_questions(pilot)
    assert pressed == enters and [number for *_, number in wall.keepers[-1].rated] == rated


async def test_who_ticks_on_that_page_comes_to_the_last_stop_as_before(wall: Wall) -> None:
    async with app(wall, "swedish-forearm").run_test(size=(80, 40)) as pilot:
        await until(pilot, GateScreen)
        await past_the_questions(pilot)
    async with app(wall, "swedish-forearm").run_test(size=(80, 40)) as pilot:
        await until(pilot, GateScreen)
        await tick(pilot, ("drowsy", "Yes"))
        await until(pilot, ReadyScreen)


async def test_that_it_begins_then_is_read_on_the_smallest_screen_too(wall: Wall) -> None:
    async with app(wall, "swedish-forearm").run_test(size=(80, 40)) as pilot:
        await until(pilot, GateScreen)
        await past_the_questions(pilot)
    async with app(wall, "swedish-forearm").run_test(size=(40, 12)) as pilot:
        await until(pilot, GateScreen)
        await pilot.pause()
        seen = " ".join(rows(pilot.app).split())
        assert "Any today? Then it begins." in seen


@pytest.mark.thorough
async def test_a_page_whose_end_was_not_seen_begins_nothing(wall: Wall) -> None:
    async with app(wall, "swedish-forearm").run_test(size=(80, 40)) as pilot:
        await until(pilot, GateScreen)
        await past_the_questions(pilot)
    async with app(wall, "swedish-forearm").run_test(size=(40, 12)) as pilot:
        await until(pilot, GateScreen)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, GateScreen)
        assert await past_the_questions(pilot) >= 2


async def test_a_tick_on_the_places_opens_their_lines_where_it_stood(wall: Wall) -> None:
    async with app(wall, "swedish-forearm").run_test(size=(80, 24)) as pilot:
        await until(pilot, GateScreen)
        await pilot.press("g")
        await pilot.pause()
        listed = pilot.app.screen.query_one("#answers", OptionList)
        assert not any("Broken bone" in str(option.prompt) for option in listed.options)
        listed.highlighted = listed.get_option_index(HERE)
        await pilot.press("enter")
        await pilot.pause()
        words = [str(option.prompt) for option in listed.options]
        assert any("Broken bone" in each for each in words) and not any(each.startswith("[ ] Arms:") for each in words)
        assert listed.highlighted is not None and "Broken bone" in words[listed.highlighted]
        assert isinstance(pilot.app.screen, GateScreen)


async def test_the_line_under_the_finger_says_what_enter_does_now(wall: Wall) -> None:
    async with app(wall, "swedish-forearm").run_test(size=(40, 12)) as pilot:
        await until(pilot, GateScreen)
        await pilot.pause()
        listed = pilot.app.screen.query_one("#answers", OptionList)
        assert str(listed.options[0].prompt) == "Read on: more stands below"
        await pilot.press("end")
        await pilot.pause()
        await pilot.pause()
        assert str(listed.options[0].prompt) == "None of these"


@pytest.mark.parametrize(("name", "two"), [("reflex-foot", True), ("swedish-forearm", False)])
async def test_before_the_first_question_who_is_alone_learns_that_it_takes_two(
    wall: Wall, name: str, two: bool
) -> None:
    for size in SIZES:
        async with app(wall, name).run_test(size=size) as pilot:
            await until(pilot, GateScreen)
            await pilot.pause()
            assert ("For two: alone it cannot be done." in " ".join(rows(pilot.app).split())) == two


async def test_an_answer_that_came_too_quickly_is_not_swallowed_in_silence(wall: Wall) -> None:
    moments = iter([10.0, 10.3, 10.6, 12.0, 14.0])
    fingers = Fingers(moment=lambda: next(moments), hold_back=0.0)
    async with app(wall, "aroma-hand", fingers=fingers).run_test(size=(80, 24)) as pilot:
        await until(pilot, ChoosingScreen)
        await pilot.press("down", "enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, ChoosingScreen)
        assert [each.message for each in pilot.app._notifications] == [
            "That was too quick to be an answer. Press it again."
        ]
        await pilot.press("enter")
        await pilot.pause()
        assert len(pilot.app._notifications) == 1, "said once"
        await pilot.press("enter")
        await until(pilot, GateScreen)


@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
async def test_a_line_s_own_question_and_its_place_are_one_screen_and_no_is_in_sight(
    wall: Wall, size: tuple[int, int]
) -> None:
    async with app(wall, "swedish-forearm").run_test(size=size) as pilot:
        visit = await opened(pilot, "wound")
        shown = " ".join(rows(pilot.app).split())
        assert "fragile scar? If so, where?" in shown and re.search(
            "No Not sure .?.?Yes, but I cannot say where", shown
        )
        await pilot.press("enter")  # a bounce: it answers nothing
        await pilot.pause()
        assert isinstance(pilot.app.screen, WhereScreen) and "wound" not in visit.answers
        await pilot.press("left", "g")
        await until(pilot, GateScreen)
        assert visit.answers["wound"].said == "yes"
        assert {spot.side.value for spot in visit.answers["wound"].spots} == {"left"}


@pytest.mark.parametrize(("word", "sides"), [("Not sure", {"left"}), ("No", set())])
async def test_not_sure_keeps_the_place_that_was_shown_and_no_keeps_none(
    wall: Wall, word: str, sides: set[str]
) -> None:
    async with app(wall, "swedish-forearm").run_test(size=(80, 24)) as pilot:
        visit = await opened(pilot, "wound")
        await pilot.press("left")
        listed = pilot.app.screen.query_one("#answers", OptionList)
        listed.highlighted = [str(option.prompt) for option in listed.options].index(word)
        await pilot.press("enter")
        await until(pilot, GateScreen)
        assert visit.answers["wound"].said == word.lower()
        assert {spot.side.value for spot in visit.answers["wound"].spots} == sides


async def opened(pilot: Pilot[None], caution: str) -> Visit:
    """Enter on its line; the visit it is asked in."""
    await until(pilot, GateScreen)
    gate = pilot.app.screen
    assert isinstance(gate, GateScreen)
    listed = gate.query_one("#answers", OptionList)
    listed.highlighted = listed.get_option_index(caution)
    await pilot.press("enter")
    await until(pilot, WhereScreen)
    return gate._visit


async def test_on_a_small_screen_the_number_stands_under_what_is_to_be_seen_to_and_takes_no_page(wall: Wall) -> None:
    async with app(wall, "swedish-forearm").run_test(size=(40, 12)) as pilot:
        await until(pilot, GateScreen)
        await tick(pilot, ("thinner", "Yes"))
        await until(pilot, ReadyScreen)
        pages = []
        while isinstance(pilot.app.screen, ReadyScreen):
            pages.append(" ".join(rows(pilot.app).split()))
            await pilot.press("enter")
            await pilot.pause()
        assert len(pages) <= 4 and "How tense" in pages[-1] and "How tense" not in pages[0]
        assert all(any(word in page for page in pages) for word in ("Knead", "Phone near", "Never press", "medical"))


def test_places_with_and_without_a_side_begin_in_one_column() -> None:
    wound = caution("wound")
    screen = WhereScreen(wound, pointing_at(wound, frozenset()))
    at = {screen._prompt(n, row).plain.index(row.words) for n, row in enumerate(screen._pointing.rows)}
    assert len(at) == 1
    assert {bool(row.sides) for row in screen._pointing.rows} == {True, False}
