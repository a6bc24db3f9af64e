"""The pages to read: each has words, sources and no claims, and names only what there is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from selfcare.care.learn import TOPICS, Topic, UnknownTopic, find, topics
from selfcare.care.signs import NOT_REVIEWED, Numbers, all_told, help_for
from selfcare.care.tables import data
from tests.test_bundled import CLAIMS

TOP = Path(__file__).parent.parent.parent
KINDS = [
    "Swedish", "Aromatherapy", "Connective", "Deep", "Geriatric", "Lymph", "Massotherapy", "Medical", "Neuromuscular",
    "Reflexology", "Sports", "Oncology",
]  # fmt: skip
DENIAL = re.compile(r"\b(no|not|never|nor|nothing|nobody|neither)\b")


def words(topic: Topic) -> list[str]:
    """What the page says, without its sources."""
    return [topic.title, topic.line, *(line for section in topic.sections for line in section.lines)]


@pytest.mark.parametrize("name", TOPICS)
def test_every_topic_has_text_and_ends_with_its_sources(name: str) -> None:
    topic = find(name)
    assert topic.title and topic.line.endswith(".") and len(topic.line) <= 100
    assert len(words(topic)) >= 6
    assert topic.sources
    assert topic.lines[-len(topic.sources) :] == tuple(source.line for source in topic.sources)


@pytest.mark.parametrize("name", TOPICS)
def test_an_idea_is_short_enough_for_one_breath(name: str) -> None:
    sentences = [sentence for line in words(find(name)) for sentence in re.split(r"(?<=[.?:;]) ", line)]
    assert [sentence for sentence in sentences if len(sentence.split()) > 30] == []


@pytest.mark.parametrize("name", TOPICS)
def test_nothing_is_claimed_and_what_others_claim_is_named_only_to_deny_it(name: str) -> None:
    for line in words(find(name)):
        for claim in CLAIMS.finditer(line.lower()):
            assert DENIAL.search(line.lower()), f"{claim[0]!r} in {line!r}"


def test_every_routine_that_is_named_is_one_of_those_that_come_with_the_program() -> None:
    named = {routine for topic in topics() for section in topic.sections for routine in section.routines}
    assert named and named <= {path.stem for path in (TOP / "routines").glob("*.yaml")}


def test_each_kind_says_whether_it_belongs_at_home_and_names_its_home_version() -> None:
    kinds = {section.title.split()[0]: section for section in find("kinds").sections if section.title}
    assert list(kinds) == KINDS
    hands = set(data("learn/kinds")["hands"].values())
    assert all(hands & set(section.says) for section in kinds.values())
    assert [name for name, section in kinds.items() if not section.routines] == ["Oncology"]
    assert kinds["Lymph"].where == "Routines: arm-circles, lymph-upper, lymph-lower."
    assert "Trained hands only." in kinds["Medical"].says


def test_each_stroke_names_the_routines_that_it_is_in() -> None:
    assert all(section.routines for section in find("strokes").sections[1:])


def test_the_letters_say_which_are_of_the_past_and_where_to_check() -> None:
    letters = [point for section in find("letters").sections for point in section.points]
    past = [point.split(",")[0].split(":")[0] for point in letters if "of the past" in point]
    assert past == ["LMP", "NCTMB and NCTM"]
    assert sum("Check" in point for point in letters) >= 5


def test_the_places_and_signs_are_those_that_are_shown_when_it_hurts() -> None:
    never = find("places").sections[-1].points
    assert never == tuple(each.words for each in all_told("never")) and len(never) == len(data("signs")["never"])
    assert never[3] == "Soft back below the ribs. The kidneys lie there."
    numbers = Numbers("999", "Maria, 0123")
    page, shown = find("red-flags", numbers), help_for([], numbers)
    said = [line for section in page.sections for line in (*section.says, *section.points)]
    assert [line for line in said if line in shown.lines()] == [*shown.numbers, *shown.call, *shown.same_day]
    assert any(line.startswith("A cramp. Let go") for line in said)


def test_the_page_about_it_says_that_no_clinician_has_seen_it() -> None:
    assert NOT_REVIEWED in find("about").lines
    assert [source.publisher[:10] for source in find("about").sources[:2]] == ["Neuropathy", "Calgary Ne"]


def test_every_source_is_used_and_stands_in_the_document_too() -> None:
    used = {id for topic in topics() for section in topic.sections for id in section.sources}
    known = data("learn/sources")
    assert used == set(known)
    listed = " ".join((TOP / "docs" / "sources.md").read_text("utf-8").split())
    missing = [
        id for id, source in known.items()
        if f"{source['publisher']}: {source['title']}" not in listed or source.get("address", "") not in listed
    ]  # fmt: skip
    assert missing == []


@pytest.mark.parametrize("asked", ["red-flags", "Red Flags", " red_flags "])
def test_a_topic_is_found_however_it_is_written(asked: str) -> None:
    assert find(asked).name == "red-flags"


@pytest.mark.parametrize(
    ("asked", "meant"),
    [("kindz", "kinds"), ("reflexology", "kinds"), ("credentials", "letters"), ("emergency", "red-flags")],
)
def test_what_is_not_found_carries_what_may_be_meant(asked: str, meant: str) -> None:
    with pytest.raises(UnknownTopic) as unknown:
        find(asked)
    assert unknown.value.suggestions[0] == meant


def test_what_is_like_nothing_carries_no_guess() -> None:
    with pytest.raises(UnknownTopic) as unknown:
        find("xyzzy")
    assert unknown.value.suggestions == []
