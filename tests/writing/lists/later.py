"""Shapes that were written, with what each should give, when the reader was thought to be done."""

from __future__ import annotations

from tests.writing.lists.sheets import Sheet

LATER: tuple[Sheet, ...] = (
    Sheet(
        "Knee bends 3 sets of 8. Avoid twisting.", ("Knee bends | sets 3 | reps 8 | say Avoid twisting.",), (), (), ()
    ),
    Sheet(
        "Important: see your doctor before you begin.\n\nWall push 10 times",
        ("Wall push | reps 10",),
        (),
        (),
        ("see your doctor before you begin",),
    ),
    Sheet("Shoulder press 2x10 (stop if painful)", ("Shoulder press | sets 2 | reps 10",), (), ("painful",), ()),
    Sheet(
        "Every morning: arm swings 20x. Never hold the breath.",
        (
            "Arm swings | reps 20 | say Never hold the breath.",
            "~ Every morning",
        ),
        (),
        (),
        (),
    ),
    Sheet(
        "Do not exercise if you have a fever.\nHeel slides 10 reps",
        ("Heel slides | reps 10",),
        (),
        (),
        ("Do not exercise if you have a fever",),
    ),
    Sheet(
        "Heel slides 10 reps\nWarning: stop straight away if your calf is hot or swollen.\nBridges 8 reps",
        (
            "Heel slides | reps 10",
            "Bridges | reps 8",
        ),
        (),
        ("calf is hot or swollen",),
        (),
    ),
    Sheet(
        "Phase 2\nExercise 1: Squats 2 x 8\nExercise 2: Lunges 2 x 6 each leg",
        (
            "Squats | sets 2 | reps 8",
            "Lunges | sets 2 | reps 6 | sides left, right",
        ),
        ("Phase 2",),
        (),
        (),
    ),
    Sheet(
        "Page 1 of 2\nReviewed 03.04.2024\nBridges 10 x",
        ("Bridges | reps 10",),
        (
            "Page 1 of 2",
            "03.04.2024",
        ),
        (),
        (),
    ),
    Sheet(
        "Patient: Ann Example\nPhysio: Tom, tel 020 7946 0018\n- Clams 15 each side",
        ("Clams | reps 15 | sides left, right",),
        (
            "Ann Example",
            "Tom",
        ),
        (),
        (),
    ),
    Sheet("Bridge (see picture 4) 10 reps, hold 5 secs", (), ("picture 4",), (), ()),
    Sheet("Squats\n10 reps\nRepeat 3 times", (), ("3",), (), ()),
    Sheet(
        "Calf stretch\nLean on a wall.\nHold for 30 seconds.\nDo this 3 times on each side.",
        ("Calf stretch | sets 3 | duration 30s | sides left, right | say Lean on a wall.",),
        (),
        (),
        (),
    ),
    Sheet("Side bend, hold 10 s, then change sides", ("Side bend | duration 10s | sides left, right",), (), (), ()),
    Sheet(
        "Seitneigung 10 Sekunden halten, dann die andere Seite",
        ("Seitneigung | duration 10s | sides links, rechts",),
        (),
        (),
        (),
    ),
    Sheet(
        "Brücke 3 x 12, Pause 30 Sek. Bei Schmerzen sofort aufhören!",
        ("Brücke | sets 3 | reps 12 | rest 30s",),
        (),
        ("Schmerzen",),
        (),
    ),
    Sheet(
        "Achtung: Nicht ins Hohlkreuz gehen.\nBrücke 10 Wdh.", ("Brücke | reps 10",), (), (), ("Nicht ins Hohlkreuz",)
    ),
    Sheet("Only the right knee: straighten 10 times", (), ("knee",), (), ()),
    Sheet(
        "Straighten the operated knee 10 times, hold 5 s",
        ("Straighten the operated knee | reps 10 | tempo out 2s, hold 5s, back 2s",),
        (),
        (),
        (),
    ),
    Sheet("Plank 3 x 20 s, 40 s rest between sets", ("Plank | sets 3 | duration 20s | rest 40s",), (), (), ()),
    Sheet(
        "Step ups 10 on the left, 12 on the right",
        (),
        (
            "10",
            "12",
        ),
        (),
        (),
    ),
    Sheet(
        "Box breath: in for 4, hold for 4, out for 4, hold for 4. Repeat 5 times.",
        ("Box breath | breathe in 4s, hold 4s, out 4s, rest 4s | cycles 5",),
        (),
        (),
        (),
    ),
    Sheet(
        "Slow breathing: breathe in through the nose (4 s) and out through the mouth (6 s), 8 times",
        (
            "Slow breathing | breathe in 4s, out 6s | cycles 8"
            " | say Breathe in through the nose. Out through the mouth.",
        ),
        (),
        (),
        (),
    ),
    Sheet(
        "Hold each stretch for 20 seconds.\nCalf\nThigh\nHip",
        (),
        (
            "20 seconds",
            "Calf",
            "Thigh",
            "Hip",
        ),
        (),
        (),
    ),
    Sheet(
        "Perform 2-3 sets of each exercise.\nSquats 10\nBridges 12",
        (),
        (
            "2-3 sets",
            "Squats",
            "Bridges",
        ),
        (),
        (),
    ),
    Sheet("Rotations: 10 to the right, 10 to the left", (), ("10 to the right",), (), ()),
    Sheet(
        "Week 1-2: 1 set of 10. Week 3-4: 2 sets of 10.\nHeel raises",
        (),
        (
            "Week 1-2",
            "Heel raises",
        ),
        (),
        (),
    ),
    Sheet("Stand tall, feet apart. Raise both arms and lower them slowly. 12 repetitions, twice.", (), ("12",), (), ()),
    Sheet(
        "Contact the ward on 01234 567890 if you are worried.\nAnkle pumps 20",
        ("Ankle pumps | reps 20",),
        (),
        (),
        ("Contact the ward on 01234 567890",),
    ),
    Sheet(
        "Heel raises x10 (hold on to a chair)\nDon't do this one if you feel unsteady.",
        ("Heel raises | reps 10 | say Hold on to a chair. Don't do this one if you feel unsteady.",),
        (),
        (),
        ("Don't do this one if you feel unsteady",),
    ),
    Sheet(
        "1. Nod 5x\n2. Shake 5x\n3. Rest 30 s\n4. Tilt 5x each side, 3 s each",
        (
            "Nod | reps 5",
            "Shake | reps 5",
            "rest 30s",
            "Tilt | reps 5 | tempo 3s | sides left, right",
        ),
        (),
        (),
        (),
    ),
    Sheet(
        "Squats - start with 5, build up to 15",
        (),
        (
            "5",
            "15",
        ),
        (),
        (),
    ),
    Sheet("Stretch 1: calf, 30 s\nStretch 2: thigh, 30 s", (), ("30",), (), ()),
    Sheet(
        "Walk for 5 minutes 3 times a day",
        (
            "Walk | duration 5 min",
            "~ 3 times a day",
        ),
        (),
        (),
        (),
    ),
    Sheet(
        "Hamstring curl 3 sets: 12, 10, 8",
        (),
        (
            "12",
            "10",
            "8",
        ),
        (),
        (),
    ),
    Sheet("Ball squeeze: squeeze for a count of 5, 10x", (), ("count of 5",), (), ()),
    Sheet(
        "If your knee swells, do half as many.\nKnee bends 20",
        ("Knee bends | reps 20",),
        (),
        (),
        ("If your knee swells",),
    ),
    Sheet("Stop when tired. Squats 3 x 10", ("Squats | sets 3 | reps 10",), (), ("tired",), ()),
    Sheet(
        "Neck turn L 5x\nNeck turn R 5x",
        (),
        (
            "L",
            "R",
        ),
        (),
        (),
    ),
    Sheet(
        "Lift your arm (do not shrug), hold 3 s, 10 reps",
        ("Lift your arm | reps 10 | tempo out 2s, hold 3s, back 2s | say Do not shrug.",),
        (),
        (),
        (),
    ),
    Sheet(
        "Bauchlage 2 Minuten. Kein Kissen benutzen.",
        ("Bauchlage | duration 2 min | say Kein Kissen benutzen.",),
        (),
        (),
        (),
    ),
)
