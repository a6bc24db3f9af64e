"""docs/routine-format.md cannot drift: its examples are read, its tables have the model's keys, its messages come."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest

from selfcare.care.cautions import cautions
from selfcare.care.techniques import PRESSURE_CAPS, TECHNIQUES
from selfcare.care.tips import known as known_tips
from selfcare.cli.checking import known
from selfcare.format.model import (
    Breath,
    CueLine,
    Defaults,
    Group,
    Levels,
    Part,
    Question,
    Rest,
    Routine,
    Seated,
    Source,
    Step,
    TempoPhases,
)
from selfcare.reading.advice import ADVICE, advise
from selfcare.reading.keys import keys
from selfcare.reading.problems import as_text
from selfcare.reading.reader import read_text
from selfcare.reading.rules import CUE_SOUNDS
from selfcare.session import doses

PAGE = (Path(__file__).parent.parent.parent / "docs" / "routine-format.md").read_text("utf-8")
BLOCKS = re.findall(r"^```(.*?)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
GOOD = [text for kind, text in BLOCKS if kind == "yaml"]
BROKEN = [(text, said) for (kind, text), (_, said) in pairwise(BLOCKS) if kind == "yaml broken"]
SECTIONS: dict[str, type[Part]] = {
    "The routine": Routine,
    "A step": Step,
    "A group": Group,
    "A rest": Rest,
    "tempo": TempoPhases,
    "breathe": Breath,
    "A cue": CueLine,
    "A question in screen": Question,
    "defaults": Defaults,
    "levels": Levels,
    "A source": Source,
}


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


@pytest.mark.parametrize("name", SECTIONS)
def test_a_table_has_every_key_and_no_other(name: str) -> None:
    assert set(table(name)) == set(keys(SECTIONS[name]))


@pytest.mark.parametrize("name", SECTIONS)
def test_what_must_be_there_is_called_so(name: str) -> None:
    rows, model = table(name), SECTIONS[name]
    needed = {field.alias or key for key, field in model.model_fields.items() if field.is_required()}
    assert {key for key, row in rows.items() if row[1] == "must be there"} - {"cycles"} == needed


def test_the_defaults_are_those_of_the_program() -> None:
    seconds = {"prepare": doses.PREPARE, "switch": doses.SWITCH, "tempo": doses.TEMPO, "expect": doses.EXPECT}
    for name, key in (
        ("The routine", "prepare"), ("A step", "switch"), ("A step", "tempo"), ("A step", "expect"),
        ("A group", "switch"), ("defaults", "switch"), ("defaults", "tempo"), ("defaults", "expect"),
    ):  # fmt: skip
        assert table(name)[key][1] == f"{seconds[key]} s", (name, key)
    assert {key: Decimal(row[1]) for key, row in table("levels").items()} == Levels().model_dump()
    assert table("The routine")["for"][1] == "`self`"
    assert table("The routine")["language"][1] == "`en`"
    assert table("A question in screen")["yes"][1] == "`stop`"


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
    assert re.findall("`([a-z]+)`", listed) == keys(Seated)


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
