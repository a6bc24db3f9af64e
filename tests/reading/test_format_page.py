"""docs/routine-format.md cannot drift: its examples are read, its tables have the model's keys, its messages come."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest

from selfcare.care.cautions import cautions
from selfcare.care.tips import known as known_tips
from selfcare.cli.checking import known
from selfcare.format.model import PARTS, Levels, Seated
from selfcare.reading.advice import ADVICE, advise
from selfcare.reading.problems import as_text
from selfcare.reading.reader import read_text
from selfcare.reading.rules import CUE_SOUNDS
from selfcare.words.techniques import PRESSURE_CAPS, TECHNIQUES
from tests.reading.pages import written

PAGE = (Path(__file__).parent.parent.parent / "docs" / "routine-format.md").read_text("utf-8")
BLOCKS = re.findall(r"^```(.*?)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
GOOD = [text for kind, text in BLOCKS if kind == "yaml"]
BROKEN = [(text, said) for (kind, text), (_, said) in pairwise(BLOCKS) if kind == "yaml broken"]


def section(name: str) -> str:
    return re.split(r"^##", PAGE.split(f"# {name}\n")[1], maxsplit=1, flags=re.MULTILINE)[0]


def table(name: str) -> dict[str, list[str]]:
    """The rows of a section's table by the key that stands first."""
    rows = (re.split(r"(?<!\\)\|", line.strip("|")) for line in section(name).splitlines() if line.startswith("| `"))
    return {row[0].strip().strip("`"): [cell.strip() for cell in row[1:]] for row in rows}


@pytest.mark.parametrize("text", GOOD)
def test_every_example_is_a_routine_without_a_warning(text: str) -> None:
    reading = read_text(text, "evening-hands.yaml", None)
    assert reading.problems == ()
    assert advise(reading, "evening-hands.yaml", known()) == ()


@pytest.mark.parametrize(("text", "said"), BROKEN)
def test_every_message_that_is_quoted_really_comes(text: str, said: str) -> None:
    reading = read_text(text, "evening-hands.yaml", None)
    assert as_text(reading.problems, {"evening-hands.yaml": text}) == said.rstrip("\n")


def test_the_page_has_examples_of_both_kinds_and_no_other_blocks() -> None:
    assert len(GOOD) >= 6 and len(BROKEN) >= 4
    assert len(BLOCKS) == len(GOOD) + 2 * len(BROKEN)


def test_its_tables_are_those_of_the_keys() -> None:
    assert written(PAGE) == PAGE, "python -m tests.reading.pages writes them anew"


def test_a_key_says_what_holds_without_it() -> None:
    assert table("The routine")["prepare"][1] == table("A step")["switch"][1] == table("A group")["switch"][1] == "5 s"
    assert (table("A step")["tempo"][1], table("A step")["expect"][1], table("A step")["between"][1]) == (
        "3 s", "30 s", "3 s",
    )  # fmt: skip
    levels = {key: Decimal(row[1]) for key, row in table("levels").items()}
    assert levels == {key: getattr(Levels(), key) for key in PARTS["levels"].table}
    assert table("The routine")["for"][1] == "`self`"
    assert {key for key, row in table("A step").items() if row[1] == "must be there"} == {"name", "cycles", "hold"}


def test_every_warning_is_listed_in_its_own_words() -> None:
    assert {id: row[0] for id, row in table("Warnings").items()} == ADVICE


def test_the_known_names_are_all_there_and_no_others() -> None:
    groups, tips, named, techniques = (
        part for part in section("Known names").strip().split("\n\n") if part.startswith("**")
    )
    assert {name: int(most) for name, most in re.findall(r"`([a-z]+)` (\d)", groups)} == dict(PRESSURE_CAPS)
    assert set(re.findall("`([a-z-]+)`", tips)) == set(known_tips())
    assert re.findall("`([a-z-]+)`", named) == [each.id for each in cautions()]
    assert set(re.findall("`([a-z-]+)`", techniques)) == TECHNIQUES
    sounds = re.findall("`([a-z]+)`", table("A cue")["sound"][2])
    assert set(sounds) == CUE_SOUNDS


def test_what_can_be_other_in_the_seated_twin_is_all_there() -> None:
    listed = section("The seated twin").split("These can be other: ")[1].split(".")[0]
    assert re.findall("`([a-z_]+)`", listed) == list(Seated.table)


def test_every_link_within_the_page_leads_somewhere() -> None:
    heads = {
        re.sub("[^a-z0-9 -]", "", head.lower()).strip().replace(" ", "-")
        for head in re.findall("^#+ (.*)$", PAGE, re.M)
    }
    assert set(re.findall(r"\(#([a-z0-9-]+)\)", PAGE)) <= heads


def test_inline_examples_in_the_tables_are_read() -> None:
    wrapped = {
        "tempo": "title: A\nsteps:\n  - name: B\n    reps: 2\n    {}\n",
        "breathe": "title: A\nsteps:\n  - name: B\n    cycles: 2\n    {}\n",
        "A cue": "title: A\nsteps:\n  - name: B\n    duration: 20s\n    {}\n",
        "A question in screen": "title: A\n{}\nsteps: [B: 3s]\n",
        "defaults": "title: A\n{}\nsteps: [B: 3s]\n",
        "levels": "title: A\n{}\nsteps: [B: 3s]\n",
        "The seated twin": "title: A\nseated: Sit.\nsteps:\n  - name: B\n    duration: 20s\n    {}\n",
    }
    for name, around in wrapped.items():
        intro = section(name).split("\n| key")[0]
        [example] = re.findall(r"`([a-z]+: [\[{].*?[\]}])`", intro)
        assert read_text(around.format(example), "f.yaml", None).problems == (), example
