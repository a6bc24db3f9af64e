"""Going back, by ear: what it is, how much, which way, and a count-in before anything is counted."""

from __future__ import annotations

from tests.test_plain import CIRCLES, played

GOT_READY = {**CIRCLES, "reps": 8, "prepare": 6, "say": "Arms out."}


def after(said: list[str], line: str) -> list[str]:
    return said[len(said) - said[::-1].index(line) :]


def test_back_within_a_count_is_back_to_getting_ready_for_it() -> None:
    said = played(GOT_READY, lines=[(12, "b")])
    again = said.index("Get ready, 6 s.", 3)
    heading = "Circles: 8 times, 2 s each."
    assert said[again + 1 : again + 7] == [heading, "Arms out.", "3", "2", "1", "1"]


def test_twice_is_the_one_before_with_its_name_and_how_and_a_count_in() -> None:
    second = {**GOT_READY, "name": "Large", "say": "Like a wheel."}
    said = played(GOT_READY, second, lines=[(34, "b"), (35, "b")])
    assert after(said, "Get ready, 6 s.")[:1] == ["Large: 8 times, 2 s each."]
    first = [n for n, line in enumerate(said) if line == "Circles: 8 times, 2 s each."][1]
    assert said[first + 1 : first + 6] == ["Arms out.", "3", "2", "1", "1"]


def test_back_to_work_without_a_getting_ready_is_counted_in() -> None:
    said = played({**CIRCLES, "reps": 9, "say": "Round."}, lines=[(9, "b")])
    again = said.index("Circles: 9 times, 2 s each.", 3)
    assert said[again + 1 : again + 7] == ["Round.", "3", "2", "1", "Going on.", "1"]
    assert "Paused" not in " ".join(said)


def test_back_while_paused_tells_where_it_will_go_on_and_stays_paused() -> None:
    said = played(GOT_READY, lines=[(12, "pause"), (13, "b"), (50, "go")])
    paused = said.index("Paused. Enter goes on.")
    assert said[paused + 1 : paused + 4] == ["Get ready, 6 s.", "Circles: 8 times, 2 s each.", "Arms out."]
    assert said.count("Arms out.") == 2


def test_next_while_paused_tells_what_it_came_to() -> None:
    said = played(GOT_READY, lines=[(2, "pause"), (3, "n"), (50, "go")])
    paused = said.index("Paused. Enter goes on.")
    assert said[paused + 1 : paused + 2] == ["Circles: 8 times, 2 s each."]
