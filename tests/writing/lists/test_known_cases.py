"""Lists that once went wrong without a word, and what each should give: right, or told. Written by hand.

`right` is all that comes of it, as `shapes` writes it; where `told` is true, a note that the author has to look
at will do in its place. `never` must not come out in any case.
"""

from __future__ import annotations

from typing import NamedTuple

import pytest

from selfcare.writing.draft import draft
from selfcare.writing.lists import made
from tests.writing.lists.test_lists import shown, wanted

LR = "sides left, right"


class Case(NamedTuple):
    text: str
    right: str = ""
    told: bool = False
    never: tuple[str, ...] = ()


CASES: dict[str, Case] = {
    "J1-01": Case("Doorway stretch 0:30 x 3", "Doorway stretch | sets 3 | duration 0:30"),
    "J1-02": Case("Wall slides 1-2 x 10-15", "? Wall slides | sets 1 | reps 10"),
    "J1-03": Case("Nerve glides: 5-10 reps, 1-2 sets, twice a day", "? Nerve glides | sets 1 | reps 5\n~ twice a day"),
    "J1-04": Case("Chin tuck: 10-15 reps, 3-5 sets through the day", told=True, never=("say",)),
    "J1-07": Case("Hip circles x 2-3 sets x 5 each direction", told=True, never=("left",)),
    "J2-01": Case("Plank hold x 30 seconds", "Plank | duration 30s", never=("reps 30",)),
    "J2-02": Case(
        "Standing on one leg 3 times for 10 secs on each leg",
        f"Standing on one leg | reps 3 | tempo out 2s, hold 10s, back 2s | {LR}",
        never=("sets 10",),
    ),
    "J2-03": Case("Wrist stretch: 3 reps @ 15 secs", "Wrist stretch | reps 3 | tempo 15s", told=True),
    "J2-04": Case("Tighten the thigh for 5-10 secs x 10 reps x 3/day", told=True, never=("say",)),
    "J2-05": Case(
        "Thigh press: hold for about 6 seconds, then rest for up to 10 seconds. Repeat 8 to 12 times.",
        told=True,
        never=("reps 12", "reps 6"),
    ),
    "J3-01": Case(
        "Pendulum: 30 sec clockwise, 30 sec counter-clockwise",
        "Pendulum | duration 30s | sides clockwise, counter-clockwise",
        told=True,
    ),
    "J3-02": Case("Step ups: 2 minutes L, 2 minutes R", f"Step ups | duration 2 min | {LR}", told=True),
    "J3-03": Case("Bike: 30 sec quick; 20 sec slow. 15 cycles", told=True),
    "J3-04": Case("Week 1: 5 reps, week 2: 10 reps", told=True),
    "J3-07": Case("Heel raises 10 times, rest, 10 times more", told=True),
    "J4-01": Case(
        "Wrist stretch 20 sec on / 10 sec off x 5", "Wrist stretch | duration 20s | rest 10s | sets 5", told=True
    ),
    "J4-02": Case("Circuit (4 rounds, 45 sec work, 15 sec rest)", told=True),
    "J4-04": Case("3 x (10 s squeeze + 5 s rest)", "Squeeze | sets 3 | duration 10s | rest 5s", told=True),
    "J5-01": Case(
        "Clamshells 3 sets x 12 reps (L) and (R), red band", f"Clamshells | sets 3 | reps 12 | {LR} | say Red band."
    ),
    "J5-02": Case('Hamstring stretch 3 x 30" B', f"Hamstring stretch | sets 3 | duration 30s | {LR}", told=True),
    "J5-03": Case("Neck stretch 30 secs/side", f"Neck stretch | duration 30s | {LR}"),
    "J5-04": Case(
        "Heel-toe stand: balance for 10 seconds, then the other foot in front",
        f"Heel-toe stand | duration 10s | {LR} | show Balance.",
        told=True,
    ),
    "J5-05": Case(
        "2 sets, 10 reps, 5 sec hold, R side only: shoulder circles",
        "Shoulder circles | sets 2 | reps 10 | tempo out 2s, hold 5s, back 2s | side right",
        never=("R side only |",),
    ),
    "J6-01": Case("Heel walk 2 x 15m", told=True),
    "J6-02": Case("Fersenheben 3 Sätze à 10", "Fersenheben | sets 3 | reps 10", told=True, never=("duration 3s",)),
    "J6-03": Case(
        "Wadendehnung 3 x 30 Sek. halten", "Wadendehnung | sets 3 | duration 30s", told=True, never=("reps 30",)
    ),
    "J7-01": Case("- [x] Squats: **3 sets of 12 reps**", "Squats | sets 3 | reps 12"),
    "J7-02": Case("- **Hip planes** x 12 - slowly", "Hip planes | reps 12 | show Slowly."),
    "J7-03": Case("| 1 | Low lunge | 45s |", "Low lunge | duration 45s"),
    "J7-04": Case(
        "Bridging 3x10 @ 5 sec hold", "Bridging | sets 3 | reps 10 | tempo out 2s, hold 5s, back 2s", never=("say",)
    ),
    "J7-08": Case("a) Circle the wrist 10 times", "Circle the wrist | reps 10"),
    "J7-09": Case("➢ Spread 10 times", "Spread | reps 10"),
    "J7-10": Case("Step 1: Lift the toes 10 times", "Lift the toes | reps 10"),
    "J8-01": Case("One leg stand 10 s", "One leg stand | duration 10s", never=("reps 1",)),
    "J8-02": Case("Sit to stand (aim for five times)", "Sit to stand | reps 5"),
    "J8-04": Case("One arm row (do three on each side)", f"One arm row | reps 3 | {LR}", told=True, never=("reps 1",)),
    "J9-01": Case(
        "CHAIR SQUAT\nSets: 4\nReps: 10\nRest: 90 seconds", "Chair squat | sets 4 | reps 10 | rest 90s", told=True
    ),
    "J9-02": Case(
        "Hamstring stretch\n1. Sit on the front of a chair.\n2. Put one leg out, toes up.\n"
        "3. Hold this stretch for 30 seconds.\n4. Repeat with your other leg.\n5. Do this exercise 3 times.",
        f"Hamstring stretch | sets 3 | duration 30s | {LR} "
        "| say Sit on the front of a chair. Put one leg out, toes up.",
        never=("\nHold this", "\nDo this"),
    ),
    "J9-03": Case(
        "Warm-up (10 minutes)\n- Easy marching: 3 minutes\n- Shoulder rolls: 2 minutes\nTotal time: 45 minutes",
        told=True,
        never=("duration 10 min", "duration 45 min"),
    ),
    "J9-04": Case("2 rounds of:\n- Squats x 10\n- Bridges x 8", "2* Squats | reps 10\n2* Bridges | reps 8"),
    "J9-08": Case(
        "Evening (10 min):\n- Body scan (5 mins)\n- Legs up the wall 5 min", told=True, never=("duration 10 min",)
    ),
    "J9-09": Case(
        "Calf stretch (hold for 30\nseconds, each side)", f"Calf stretch | duration 30s | {LR}", never=("reps 30",)
    ),
    "J10-01": Case(
        "Exercise,Sets,Reps,Hold\nCalf stretch,3,1,30 s", "Calf stretch | sets 3 | duration 30s", never=("1.30",)
    ),
    "J11-01": Case(
        "Breathe in 4, hold 4, out 8, hold 4, 6 rounds",
        "Breathe | breathe in 4s, hold 4s, out 8s, rest 4s | cycles 6",
        told=True,
    ),
    "J11-02": Case(
        "Box breathing 4x4x4x4, 5 rounds",
        "Box breathing | breathe in 4s, hold 4s, out 4s, rest 4s | cycles 5",
        told=True,
        never=("reps",),
    ),
    "J11-04": Case("Exhale 6, inhale 4, x10", "Breathe | breathe in 4s, out 6s | cycles 10", told=True),
    "J12-01": Case("\u2022\tHeel raises 2 x 10", "Heel raises | sets 2 | reps 10"),
    "J12-02": Case("Toe curls\t2 x 10", "Toe curls | sets 2 | reps 10"),
    "J13-01": Case("Heel raises sets: 2 reps: 10", "Heel raises | sets 2 | reps 10"),
}


@pytest.mark.thorough
@pytest.mark.parametrize("case", CASES.values(), ids=list(CASES))
def test_it_is_right_or_told(case: Case) -> None:
    given = sorted(shown(made(case.text.splitlines())))
    right = bool(case.right) and given == sorted(wanted(case.right))
    told = case.told and any(line.lstrip("0123456789* ").startswith(("?", "#")) for line in given)
    assert right or told, given
    assert not [each for each in case.never if each in "\n" + "\n".join(given)], given


@pytest.mark.parametrize("case", CASES.values(), ids=list(CASES))
def test_no_mark_and_no_dose_is_left_in_what_is_spoken(case: Case) -> None:
    for line in draft("Case", lines=case.text.splitlines()).text.splitlines():
        if line.strip().removeprefix("- ").startswith(("say:", "name:")):
            assert not set(line.partition(":")[2]) & set("@|*[]/\u2022\ufffd0123456789"), line
