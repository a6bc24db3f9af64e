"""The page in large print: what stands on it, and that no text can become markup."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

import pytest

from selfcare.care.signs import NOT_REVIEWED, Numbers
from selfcare.format.model import Routine
from selfcare.sheet.markup import Markup, element
from selfcare.sheet.page import page
from tests import given
from tests.care.judging import routine
from tests.care.test_screening import made
from tests.care.test_unasked import BUNDLED

ALLOWED = {
    *("html", "head", "meta", "title", "style", "body", "main", "header", "section"),
    *("h1", "h2", "h3", "p", "ul", "ol", "li", "strong", "span"),
    *("svg", "path", "circle", "polygon"),
}
DRAWN = {
    *("xmlns", "viewbox", "width", "height", "role", "aria-label", "d", "fill", "stroke", "stroke-width"),
    *("stroke-linecap", "stroke-linejoin", "points", "cx", "cy", "r", "x", "y"),
}
"""What a picture has, drawn by the program itself."""
HOSTILE = "</title><script>alert(1)</script><img src=x onerror=alert(1)> \"' & &lt; [link=x]"


class Reader(HTMLParser):
    """Reads a page strictly: every tag is closed in its order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.texts: list[tuple[str, str]] = []
        self.spoken_in: list[tuple[str, str]] = []
        self.languages: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag != "meta":
            self.open.append(tag)
            self.languages.append(dict(attrs).get("lang") or (self.languages[-1] if self.languages else ""))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        self.languages.pop()

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.texts.append((self.open[-1], data))
            self.spoken_in.append((self.languages[-1], data))

    @property
    def text(self) -> str:
        return "\n".join(text for tag, text in self.texts if tag != "style")

    def of(self, tag: str) -> list[str]:
        return [text for where, text in self.texts if where == tag]


def sheet(given: Routine, level: str = "usual", numbers: Numbers | None = None) -> Reader:
    return Reader(page(given, level, numbers or Numbers()))


def hostile() -> Routine:
    text = HOSTILE
    step: dict[str, Any] = {
        "name": text, "reps": 4, "tempo": {"out": 2, "back": 1}, "sets": 2, "rest": 5, "sides": [text[:60], "b<i>"],
        "say": [text, text], "show": text, "receiver": text, "pressure": 2,
        "seated": {"name": text, "reps": 2, "say": text},
        "motion": text[:60], "on": text[:60], "by": text[:60], "way": [text[:60]], "pose": text[:60],
        "cues": [{"at": "each-rep+1s", "say": text, "pose": text[:60]},
                 {"at": "halfway", "say": text}, {"at": "-2s", "say": text}, {"at": "each-rep", "say": text}],
    }  # fmt: skip
    return made(
        {"name": text, "repeat": 2, "say": text, "steps": [step]}, {"rest": 5}, {text: "30s"}, title=text, summary=text,
        position=text, equipment=[text], stop_if=[text], easier=text, schedule=text, tips=[text], author=text,
        license=text, sources=[{"publisher": text, "title": text, "address": "javascript:alert(1)"}], area=text,
        screen=[{"ask": text, "yes": "stop", "say": text}, {"ask": text + "?", "yes": "note"}], care=["firm", "stand"],
        language='en"><script>', seated=text, **{"for": "partner"},
    )  # fmt: skip


def test_no_text_of_a_routine_becomes_markup() -> None:
    read = sheet(hostile(), numbers=Numbers(HOSTILE, HOSTILE))
    assert set(read.tags) <= ALLOWED
    assert {name for name, _ in read.attributes} <= {"lang", "class", "charset", "name", "content", "http-equiv"}
    assert read.of("title") == [HOSTILE] == read.of("h1")
    assert read.text.count("<script>") > 15 and "onerror" in read.text


@pytest.mark.thorough
@pytest.mark.parametrize("name", BUNDLED)
def test_a_page_is_whole_and_refers_to_nothing_outside(name: str) -> None:
    given = routine(name)
    text = page(given, "usual", Numbers())
    read = Reader(text)
    assert text.startswith('<!doctype html>\n<html lang="en">') and set(read.tags) <= ALLOWED
    assert not any(each in text for each in ("src=", "href=", "url(", "@import", "<script", "<link"))
    assert read.of("h1") == [given.title]
    assert NOT_REVIEWED in read.of("p")


def test_the_steps_of_arm_circles_stand_in_order_with_their_doses() -> None:
    read = sheet(routine("arm-circles"))
    wanted = ["Belly breaths", "5 breaths, in 4 s, out 6 s", "Circles", "All of this 3 times, with 20 s rest between.",
              "Small circles", "10 times, 2 s each", "Large circles", "10 times, 3 s each", "Shake out", "10 s",
              "Easy breaths", "3 breaths, in 4 s, out 6 s"]  # fmt: skip
    told = [text for _, text in read.texts]
    assert [text for text in told if text in wanted] == wanted
    assert told.index("Round 2: Arms out again. Small circles backwards.") > told.index("Small circles")


def test_sides_phases_pressure_and_the_receivers_words_are_told() -> None:
    text = sheet(routine("elder-hand")).text
    for words in ("Left, then right; 30 s to change.", "3 times, 8 s each", "Each time, after 6 s: Lightly back.",
                  "After 18 s: Ring finger.", "Pressure: as if spreading cream.",
                  "For the one who receives: You can say stop at any time.",
                  "For two: one gives, one receives.", "Never press"):  # fmt: skip
        assert words in text, words


def test_what_speaks_against_it_stands_before_the_steps_and_what_to_stop_for_with_what_to_do() -> None:
    headings = sheet(routine("arm-circles")).of("h2")
    assert headings == ["Before you begin", "Get ready", "Stop for", "Step by step", "Afterwards", "Whom to call",
                        "Where it comes from"]  # fmt: skip
    read = sheet(routine("arm-circles"))
    assert "Dizziness: Sit or lie down and breathe normally. With diabetes, check your sugar." in read.of("li")
    assert "Heart failure, angina, unstable rhythm, very high blood pressure." in read.of("strong")
    assert any("Ask your heart clinic or rehabilitation team." in text for text in read.of("li"))
    assert "Sitting: Sit tall on a sturdy chair, feet flat, with two arm lengths of space." in read.of("p")


def test_what_is_other_sitting_stands_with_the_step() -> None:
    lift = {"name": "Lift", "reps": 8, "tempo": 2, "say": "Up.", "seated": {"reps": 4, "say": "Lift one heel."}}
    away = {"name": "Rise", "reps": 3, "seated": "leave-out"}
    read = sheet(made(lift, away, seated="On a chair.", defaults={"needs": "standing"}))
    assert "Sitting: 4 times, 2 s each. Lift one heel." in "".join(text for _, text in read.texts).replace("\n", "")
    assert "Sitting: leave this out." in read.of("p")


def test_quiet_breathing_has_no_page_of_cautions() -> None:
    assert "Before you begin" not in sheet(routine("breath-calm")).of("h2")


def test_the_persons_numbers_stand_there_and_a_line_to_fill_in_where_there_is_none() -> None:
    assert "Your helper:" in sheet(routine("breath-calm")).of("p")
    read = sheet(routine("breath-calm"), numbers=Numbers("15", "Ann, 01 23"))
    assert "Emergency number: 15." in read.of("p") and "Your helper: Ann, 01 23" in read.of("p")
    assert "Your helper:" not in read.of("p")


def test_a_level_changes_the_doses_and_is_told() -> None:
    text = sheet(routine("arm-circles"), "easy").text
    assert "5 times, 2 s each" in text and "the easy level" in text


def test_in_another_language_the_programs_own_words_are_marked_as_english() -> None:
    read = sheet(made({"Atmen": "30s"}, title="Ruhe", language="de", position="Sitzen"))
    spoken = {text: language for language, text in read.spoken_in}
    assert (spoken["Ruhe"], spoken["Sitzen"], spoken["Atmen"]) == ("de", "de", "de")
    assert spoken[NOT_REVIEWED] == spoken["Step by step"] == spoken["30 s"] == "en"


def test_markup_is_told_from_text_by_its_type() -> None:
    assert element("p", "<b>", Markup("<b></b>"), None, class_='"') == '<p class="&quot;">&lt;b&gt;<b></b></p>'


def test_what_a_routine_does_not_say_has_no_heading() -> None:
    bare = sheet(
        given.routine({"title": "Bare", "steps": [{"name": "Rest well", "duration": 30, "work": ["talk"]}]})
    ).text
    assert "Step by step" in bare
    assert "Get ready" not in bare and "Stop for" not in bare


def test_a_step_with_a_movement_has_its_figure_and_what_is_misspelt_has_none() -> None:
    lift = {"name": "Lift", "reps": 4, "motion": "heel-raise"}
    assert sheet(made(lift)).tags.count("svg") == 4  # three moments, and the picture round them
    assert sheet(made({**lift, "motion": "heel-rise"})).tags.count("svg") == 0
    assert sheet(made({**lift, "motion": "none"})).tags.count("svg") == 0


def test_a_step_that_is_done_sitting_in_another_way_has_a_figure_for_that_too() -> None:
    lift = {"name": "Lift", "reps": 4, "motion": "heel-raise", "needs": "standing"}
    twin = {**lift, "seated": {"pose": "sitting", "say": "Sit tall."}}
    assert sheet(made(twin, seated="Sit.")).tags.count("svg") == 8
