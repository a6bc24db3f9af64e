"""`selfcare learn`: the topics, a page, what is not there; on a terminal and in a pipe."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from selfcare import places
from selfcare.care.learn import TOPICS, find, topics
from selfcare.cli.commands.learn import lines, listed
from selfcare.cli.main import main
from selfcare.settings import Settings


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "settings", lambda: tmp_path / "settings.json")


def learn(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["learn", *arguments])


def test_without_a_topic_it_lists_them_with_a_line_each() -> None:
    result = learn()
    assert result.exit_code == 0
    assert [line.split()[0] for line in result.stdout.splitlines()] == list(TOPICS)
    assert result.stdout.startswith("kinds      What each kind is, and whether it belongs at home")


def test_in_a_pipe_a_topic_is_a_paragraph_a_line() -> None:
    result = learn("evidence")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == list(find("evidence").lines)
    assert max(map(len, result.stdout.splitlines())) > 120


@pytest.mark.parametrize("topic", TOPICS)
def test_a_page_has_no_drawn_lines_and_no_marks_that_a_screen_reader_would_read_out(topic: str) -> None:
    said = learn(topic).stdout
    assert not set(said) & set("─│·•*═━") and "\x1b" not in said


def test_a_page_is_found_by_its_title() -> None:
    for topic in topics():
        assert find(topic.title).name == topic.name
    assert learn("when to stop", "and get help").stdout == learn("red-flags").stdout


def test_a_topic_of_two_words_needs_no_hyphen() -> None:
    assert learn("red", "flags").stdout == learn("red-flags").stdout


def test_whom_to_call_are_the_numbers_that_the_person_has_set() -> None:
    choices = Settings.read(places.settings())
    choices.emergency, choices.helper = "999", "Maria, 0123"
    choices.write(places.settings())
    lines = learn("red-flags").stdout.splitlines()
    assert "Emergency number: 999." in lines and "Your helper: Maria, 0123" in lines


def test_what_is_not_a_topic_exits_with_three_and_a_guess() -> None:
    result = learn("lettres")
    assert result.exit_code == 3 and result.stdout == ""
    assert "there is no topic 'lettres'. Did you mean letters?" in result.stderr


def test_on_a_terminal_it_is_wrapped_to_the_width_and_nothing_is_lost() -> None:
    for width in (40, 80):
        for topic in topics():
            rows = list(lines(topic, width))
            assert all(len(row) < width for row in rows if "://" not in row)
            assert " ".join(" ".join(rows).split()) == " ".join(" ".join(topic.lines).split())
        rows = list(listed(topics(), width))
        assert all(len(row) < width for row in rows)
        assert [row.split()[0] for row in rows if not row.startswith(" ")] == list(TOPICS)
