"""What a second look at strangers' lists brought: a caution keeps its words, and a dose goes where it was written."""

from __future__ import annotations

import pytest

from selfcare.writing.draft import draft
from selfcare.writing.lists import made
from tests.writing.lists.test_lists import shown, wanted

HEEL = "Heel raises | sets 3 | reps 10"
STRETCHES = "? Calf stretch | sets 3 | duration 30s\n? Hamstring stretch | sets 3 | duration 30s"
LISTS: tuple[tuple[str, str], ...] = (
    # More than and less than are a dose's bounds alone, and a caution keeps its words
    ("Heel raises 3 x 10\nNo lifting > 2 kg until week 12.", f"{HEEL}\n!! No lifting > 2 kg until week 12."),
    ("Heel raises 3 x 10\nStop if pain > 5/10", f"{HEEL}\n! pain > 5/10"),
    ("Heel raises > 10 reps", "? Heel raises | reps 10"),
    # A dose with exercises of its own below it is theirs, not of those above
    (
        "Bridge 3 x 10\nClam 2 x 12\nHold each stretch 30s x 3:\nCalf stretch\nHamstring stretch",
        f"Bridge | sets 3 | reps 10\nClam | sets 2 | reps 12\n{STRETCHES}",
    ),
    (
        "Heel raises\nToe raises\nHold each stretch 30s x 3:\nCalf stretch\nHamstring stretch",
        f"# Heel raises\n# Toe raises\n{STRETCHES}",
    ),
    # How often some of a list are done is not how often all of it is
    (
        "Strength 3 x 10, 2 x daily:\nHeel raises\nToe raises\n\nBalance 30 s",
        "? Heel raises | sets 3 | reps 10 | show 2 x daily.\n? Toe raises | sets 3 | reps 10 | show 2 x daily.\n"
        "Balance | duration 30s",
    ),
    (
        "Strength 3 x 10, 2 x daily:\nHeel raises\nToe raises",
        "? Heel raises | sets 3 | reps 10\n? Toe raises | sets 3 | reps 10\n~ 2 x daily\n~ 2 x daily",
    ),
    (
        "Bridge 3 x 10\n\n3 x 10, 2 x daily\n\nClam 2 x 12",
        "Bridge | sets 3 | reps 10\n# 3 x 10, 2 x daily\nClam | sets 2 | reps 12",
    ),
    ("Wade dehnen re. und li. 30 s", "? Wade dehnen | duration 30s | sides links, rechts"),
    (
        "Bed exercises: 10 reps\nAnkle pumps\nQuad sets 5 reps\nHeel slides",
        "# Bed exercises: 10 reps\n# Ankle pumps\n? Quad sets | reps 5\n# Heel slides",
    ),
    (
        "Bed exercises: 10 reps\nAnkle pumps\nHeel slides L",
        "? Ankle pumps | reps 10\n? Heel slides | reps 10 | side left",
    ),
    (
        "Hauptteil (2 Durchgänge):\n- Kniebeugen 10 Wdh.\n- Brücke 12 Wdh.",
        "2* Kniebeugen | reps 10\n2* Brücke | reps 12",
    ),
    # Sessions are how often
    ("Heel raises\nRepeat 10 times   2 sessions/day", "Heel raises | reps 10\n~ 2 times a day"),
    ("Fersen heben 10 x, 2 Einheiten pro Tag", "Fersen heben | reps 10\n~ 2 mal pro Tag"),
    (
        "Heel raises 3 x 10\nPrinted at: 02:52:51 / 20-09-2021 by VHI",
        f"{HEEL}\n# Printed at: 02:52:51 / 20-09-2021 by VHI",
    ),
    (
        "Heel raises 3 x 10\nOnce home, walk a little further each day and slowly do more.",
        f"{HEEL}\n# Once home, walk a little further each day and slowly do more.",
    ),
    # A heading is no sign
    (
        "Heel raises 3 x 10\nWhen to Stop\nDiscontinue if pain exceeds 3/10\nBridge 2 x 10",
        f"{HEEL}\nBridge | sets 2 | reps 10\n! pain exceeds 3/10",
    ),
    (
        "Heel raises 3 x 10\nWhen to Stop\nChest pain\nDizziness",
        f"{HEEL}\n! Chest pain\n! Dizziness",
    ),
    ("When to Stop\nHeel raises 3 x 10", f"# When to Stop\n{HEEL}"),
)


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_a_list_becomes_what_was_meant_or_is_told(text: str, expected: str) -> None:
    assert sorted(shown(made(text.splitlines()))) == sorted(wanted(expected))


def test_a_schedule_of_some_is_told() -> None:
    steps = made(["Strength 3 x 10, 2 x daily:", "Heel raises", "Toe raises", "", "Balance 30 s"])
    assert all(any("2 x daily" in why for why in each.told) for each in steps[:2])


def test_the_way_into_a_hold_that_no_list_said_is_noted() -> None:
    note = "  # not in your list: 2 s out and 2 s back were taken\n  - name: Bridge\n"
    assert note in draft("Case", lines=["Bridge 10 reps, hold 5 s"]).text
    assert (
        "not in your list: 2 s out and 2 s back were taken: Bridge"
        in draft("Case", lines=["Bridge 10 reps, hold 5 s"]).notes
    )
    assert "were taken" not in draft("Case", lines=["Bridge 3 x 10", "Calf stretch 30 s"]).text
