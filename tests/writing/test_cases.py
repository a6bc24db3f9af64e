"""The table of what once went wrong: nothing of it goes wrong in silence."""

from __future__ import annotations

from tests.writing.cases import commands, files, lists, slips


def test_each_list_is_right_or_told_and_each_file_and_command_is_answered() -> None:
    assert [each for each in (*lists(), *files(), *commands()) if each.verdict not in ("right", "told")] == []


def test_what_is_said_of_a_slip_names_its_cause_and_what_to_write() -> None:
    assert [each for each in slips() if each.verdict != "named"] == []
