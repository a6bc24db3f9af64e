"""Sheets in the shapes of public leaflets, in our own words, with what a physiotherapist means by them: written by
hand, item by item, before the program was asked. `python -m tests.writing.lists.judging` counts what comes of them.

An item is `name part | key value | ...`: `hold` is how long each repetition is held, `say` what has to be among its
words. A stretch that is held for 15 s and more is as many sets of that time.
"""

from __future__ import annotations

from typing import NamedTuple


class Leaflet(NamedTuple):
    text: str
    items: tuple[str, ...]
    often: tuple[str, ...] = ()
    stops: tuple[str, ...] = ()
    """Signs to stop for, and cautions for all of it."""
    told: tuple[str, ...] = ()
    """What no routine of steps can hold, and so has to be told."""


LR, WAYS, LINKS = "sides left, right", "sides one way, the other way", "sides links, rechts"
FIRST: dict[str, Leaflet] = {
    "neck, a table with bars": Leaflet(
        """NECK EXERCISE SHEET
| Movement | Dose | Side | Comment |
| Chin tuck in sitting | 8 reps, hold 5 sec | - | eyes level |
| Side bend | 2 x 20 sec | L+R | ease into it |
| Turn and look behind | 6 reps | each way | slowly |
| Shoulder blade squeeze | 3 x 8, 3 sec hold | | rest 30 sec between sets |
How often: twice daily
Stop if: arm pain gets worse, dizziness, or visual disturbance""",
        (
            "Chin tuck in sitting | reps 8 | hold 5s | say eyes level",
            f"Side bend | sets 2 | duration 20s | {LR} | say ease into it",
            f"Turn and look behind | reps 6 | {WAYS} | say slowly",
            "Shoulder blade squeeze | sets 3 | reps 8 | hold 3s | rest 30s",
        ),
        ("twice daily",),
        ("arm pain gets worse", "dizziness", "visual disturbance"),
    ),
    "knee, a dose below each heading": Leaflet(
        """After your knee replacement – Weeks 1 to 2

Ankle pumps
Move both feet up and down briskly.
30 times every waking hour

Static quads
Push the back of the knee into the bed and hold for 5 seconds.
10 repetitions, 4 times a day

Knee bends on a chair (operated leg only)
Slide the foot back as far as you can. Hold 10 seconds.
10 repetitions

Heel prop
Heel on a rolled towel, let the knee sag straight.
5 minutes, 3 times a day

Do not put a pillow under the knee at night.
Ring the ward if the calf becomes hot, red or swollen.""",
        (
            "Ankle pumps | reps 30 | say every waking hour",
            "Static quads | reps 10 | hold 5s | say 4 times a day",
            "Knee bends on a chair | reps 10 | hold 10s | say operated leg only",
            "Heel prop | duration 5 min | say 3 times a day",
        ),
        (),
        ("pillow under the knee", "calf becomes hot, red or swollen"),
        ("Weeks 1 to 2",),
    ),
    "shoulder, labelled lines": Leaflet(
        """EXERCISE 1: Pendulum
Position: Standing, leaning on a table
Repetitions: 15 each direction
Sets: 2
Frequency: 3 times a day

EXERCISE 2: Table slide
Position: sitting
Repetitions: 10
Hold: 3 seconds
Sets: 2

EXERCISE 3: External rotation with stick
Repetitions: 8
Hold: 5 seconds
Side: right arm
Rest: 1 minute between sets
Sets: 3

Discontinue if you feel pins and needles in the hand.""",
        (
            f"Pendulum | reps 15 | sets 2 | {WAYS}",
            "Table slide | reps 10 | sets 2 | hold 3s",
            "External rotation with stick | reps 8 | sets 3 | hold 5s | rest 1 min | side right",
        ),
        ("3 times a day",),
        ("pins and needles in the hand",),
    ),
    "back, wrapped by a page": Leaflet(
        """1. Knee hugs. Lie on your back and bring one knee towards your chest until you feel a
comfortable stretch in the lower back. Hold for 20
seconds and lower. Repeat 3 times on each
side.
2. Pelvic tilts. Flatten the small of your back
into the floor, keep it there for 3 seconds
and let go. Do this 12
times.
3. Bridging. Lift your bottom off the floor, pause for a
count of 2, and lower slowly. 2 sets of
8, with one minute's rest between the sets.
If these exercises make your leg pain worse, stop and speak to your physiotherapist.""",
        (
            f"Knee hugs | sets 3 | duration 20s | {LR}",
            "Pelvic tilts | reps 12 | hold 3s",
            "Bridging | sets 2 | reps 8 | hold 2s | rest 1 min | say slowly",
        ),
        (),
        ("leg pain worse",),
    ),
    "running, days of a week": Leaflet(
        """Strength plan

MONDAY
Calf raise off a step – 3 x 12, slow, right leg then left leg
Side plank – 2 x 25 s per side
WEDNESDAY
Wall sit – 4 x 30 s, 45 s rest
Step down – 3 x 8 each leg, 90 s between sets
FRIDAY
As Monday
Warm up for 5 minutes before every session.""",
        (
            "Calf raise off a step | sets 3 | reps 12 | sides right, left | say slow",
            f"Side plank | sets 2 | duration 25s | {LR}",
            "Wall sit | sets 4 | duration 30s | rest 45s",
            f"Step down | sets 3 | reps 8 | {LR} | rest 90s",
        ),
        (),
        (),
        ("MONDAY", "WEDNESDAY", "FRIDAY", "As Monday", "5 minutes before every session"),
    ),
    "hip, German with bullets": Leaflet(
        """Heimübungen Hüfte

1) Brücke
   - Rückenlage, Beine aufgestellt
   - Becken anheben, 5 Sek. oben bleiben
   - 3 Durchgänge à 8 Wdh., dazwischen 60 Sek. Pause

2) Bein seitlich abspreizen
   - Seitenlage, unteres Bein gebeugt
   - 2 x 12 pro Seite, langsam

3) Hüftbeuger dehnen
   - Einbeinkniestand, Becken nach vorne schieben
   - 30 Sek. halten, 3 x je Seite

Täglich üben. Bei Leistenschmerz abbrechen und in der Praxis anrufen.""",
        (
            "Brücke | sets 3 | reps 8 | hold 5s | rest 60s",
            f"Bein seitlich abspreizen | sets 2 | reps 12 | {LINKS} | say langsam",
            f"Hüftbeuger dehnen | sets 3 | duration 30s | {LINKS}",
        ),
        ("Täglich",),
        ("Leistenschmerz",),
    ),
    "shoulder, German columns": Leaflet(
        """Übung;Wiederholungen;Sätze;Haltezeit;Seite
Pendeln;20;2;;rechts
Schulterblätter zusammenziehen;10;3;5 s;beidseits
Wandklettern;8;2;10 s;rechts

2 x täglich, 6 Tage pro Woche
Achtung: nicht über Schulterhöhe heben.""",
        (
            "Pendeln | reps 20 | sets 2 | side rechts",
            f"Schulterblätter zusammenziehen | reps 10 | sets 3 | hold 5s | {LINKS}",
            "Wandklettern | reps 8 | sets 2 | hold 10s | side rechts",
        ),
        ("2 x täglich", "6 Tage pro Woche"),
        ("nicht über Schulterhöhe heben",),
    ),
    "eyes, letters": Leaflet(
        """Gaze stability and eye exercises

Do these sitting down first.
a) Smooth pursuit: follow your thumb slowly from side to side, 10 times.
b) Pencil push-ups: bring a pencil towards your nose until it doubles, hold for 2 seconds. 2 sets of 10.
c) VOR x1: keep your eyes on a letter and turn your head left and right for 1 minute.
d) Near and far: look at your thumb for 5 seconds, then across the room for 5 seconds. Repeat 8 times.
Three times each day. A little dizziness is expected; rest until it settles. Stop if you have double """
        """vision that does not clear or a severe headache.""",
        (
            "Smooth pursuit | reps 10 | say slowly",
            "Pencil push-ups | sets 2 | reps 10 | hold 2s | say until it doubles",
            "VOR | duration 1 min",
            "Near and far | reps 8 | tempo out 5s, back 5s",
        ),
        ("Three times each day",),
        ("double vision that does not clear", "severe headache"),
        ("sitting down first",),
    ),
    "jaw, one dose for all": Leaflet(
        """JAW (TMJ) HOME PROGRAMME
"6 x 6" - do each exercise 6 times, 6 times a day
1. Tongue rest position, breathe through the nose
2. Controlled opening with tongue on roof of mouth
3. Gentle resistance to opening, hold 5 secs
Do not chew gum.""",
        ("Gentle resistance to opening | reps 6 | hold 5s",),
        (),
        ("Do not chew gum",),
        ("each exercise 6 times, 6 times a day", "Tongue rest position", "Controlled opening"),
    ),
    "chest, a cycle of breathing": Leaflet(
        """Breathing control and clearance
• Breathing control – 1 minute
• Deep breaths: 4 breaths, hold each for 3 seconds
• Breathing control – 30 seconds
• Huff: 2 huffs, then cough
Repeat the cycle until your chest feels clear, no longer than 20 minutes.
Morning and evening.
Stop and get help if you cough up blood.""",
        (
            "Breathing control | duration 1 min",
            "Deep breaths | breathe in 4s, hold 3s, out 6s | cycles 4",
            "Breathing control | duration 30s",
            "Huff | reps 2 | say then cough",
        ),
        ("Morning and evening",),
        ("cough up blood",),
        ("no longer than 20 minutes",),
    ),
    "balance, a patient's own words": Leaflet(
        """My balance exercises from Jenny (hold on to the kitchen top!)

- heel toe standing, count to ten, do each foot in front once
- stand on one leg 10 secs, both legs, 3 goes
- walking sideways 10 steps each way, twice
- up and down from the chair without hands if I can, 5 times, have a breather, 5 more
- tiptoes 20 goes

every day apart from Sunday. not if my knee is bad""",
        (
            f"heel toe standing | duration 10s | {LR}",
            f"stand on one leg | duration 10s | {LR} | sets 3",
            f"walking sideways | reps 10 | {WAYS} | sets 2",
            "up and down from the chair | reps 5 | sets 2 | say without hands if I can",
            "tiptoes | reps 20",
        ),
        ("every day apart from Sunday",),
        ("not if my knee is bad",),
    ),
    "hand, one line each": Leaflet(
        """Hand therapy after plaster
Hourly while awake: Tendon glides, 5 each position, hold 3 seconds
Wrist bend forward and back x 15, 4-5x/day
Thumb to each fingertip: 2 rounds each hand
Putty squeeze (yellow) 3 min L hand only
Contrast bath: 3 min warm, 1 min cool, repeat x 4, end with warm
No lifting heavier than a cup for 2 weeks.""",
        (
            "Tendon glides | reps 5 | hold 3s | say hourly while awake",
            "Wrist bend forward and back | reps 15 | say 4-5x/day",
            f"Thumb to each fingertip | reps 2 | {LR}",
            "Putty squeeze | duration 3 min | side left | say yellow",
            "Contrast bath | sets 4 | duration 3 min | say end with warm",
        ),
        (),
        ("No lifting heavier than a cup",),
    ),
}

LATER: dict[str, Leaflet] = {
    "heel, a paragraph each with a bold lead": Leaflet(
        """**Looking after your sore heel**

**Towel stretch (before you get out of bed).** Loop a towel around the ball of your foot and pull towards you. Keep this
for 30 seconds and do it three times with each foot.

**Step stretch.** Let your heels drop over the edge of a step. Hold 20 to 30 seconds, 2 or 3 times, morning and night.

**Can roll.** Roll the arch over a cold can for 5 minutes at the end of the day.

**Towel scrunch.** 2 sets of 15 scrunches, sitting. Add a tin on the towel once this is easy.

Some discomfort, up to 4 out of 10, is acceptable. If it is still worse the next morning, do half as many.""",
        (
            f"Towel stretch | sets 3 | duration 30s | {LR} | say before you get out of bed",
            "Step stretch | sets 2 | duration 20s | say morning and night",
            "Can roll | duration 5 min | say at the end of the day",
            "Towel scrunch | sets 2 | reps 15",
        ),
        (),
        ("up to 4 out of 10", "do half as many"),
        ("2 or 3 times", "20 to 30"),
    ),
    "pelvic floor, slow and quick": Leaflet(
        """Pelvic floor muscle training

Slow squeezes
Tighten, lift and hold for up to 8 seconds. Relax for 8 seconds. Repeat 8 times.

Quick squeezes
Tighten and let go straight away. 10 times.

Do both sets lying, sitting and standing: 3 times a day.
Do not hold your breath.
Do not practise while passing urine.""",
        (
            "Slow squeezes | reps 8 | tempo hold 8s, pause 8s",
            "Quick squeezes | reps 10 | say let go straight away",
        ),
        ("3 times a day",),
        ("Do not hold your breath", "while passing urine"),
        ("lying, sitting and standing",),
    ),
    "elbow, a table with tabs and weeks": Leaflet(
        "Exercise\tSets\tReps\tHold\tTimes per week\n"
        "Wrist extension hold (2 kg)\t5\t1\t45 s\t7\n"
        "Wrist lowering, slow (2 kg)\t3\t10\t\t3\n"
        "Forearm turning with hammer\t2\t12\t\t3\n"
        "Rest 2 minutes between sets. Right side only.\n"
        "Stop if grip pain is above 5/10 during the set.",
        (
            "Wrist extension hold | sets 5 | duration 45s | rest 2 min | side right",
            "Wrist lowering, slow | sets 3 | reps 10 | rest 2 min | side right",
            "Forearm turning with hammer | sets 2 | reps 12 | rest 2 min | side right",
        ),
        (),
        ("grip pain is above 5/10 during the set",),
        ("7", "Right side only"),
    ),
    "sprain, phases": Leaflet(
        """ANKLE SPRAIN: EARLY EXERCISES (days 3-10)
1) Alphabet: draw the letters A to M in the air with your foot, once, 4 times daily
2) Ankle up and down: 20 x slowly, 20 x quickly
3) Sit with foot flat, lift heel only: 2 x 10, sore side
4) Stand on sore leg holding the sink: build up from 5 to 30 secs
Progress to days 11-21 only if you can walk without a limp
5) Heel raises two feet 3 x 8
6) Hop: NOT YET""",
        (
            "Ankle up and down | reps 20",
            "Sit with foot flat | sets 2 | reps 10 | say sore side",
            "Heel raises two feet | sets 3 | reps 8",
        ),
        (),
        ("without a limp",),
        ("letters A to M", "4 times daily", "20 x quickly", "from 5 to 30 secs", "NOT YET"),
    ),
    "posture, German sentences": Leaflet(
        """Pausenübungen für den Schreibtisch

Schultern kreisen: zehnmal rückwärts, danach zehnmal vorwärts.
Nacken dehnen: Kopf zur Seite neigen, 15 bis 20 Sekunden halten, dann Seite wechseln.
Handgelenke ausschütteln, eine halbe Minute.
Aufstehen und 20 Schritte gehen.
Augen schließen und 5 ruhige Atemzüge nehmen (4 Sekunden ein, 6 Sekunden aus).

Alle zwei Stunden wiederholen. Bei Schwindel sofort hinsetzen und aufhören.""",
        (
            "Schultern kreisen | reps 10 | sides rückwärts, vorwärts",
            f"Nacken dehnen | duration 15s | {LINKS}",
            "Handgelenke ausschütteln | duration 30s",
            "Augen schließen | breathe in 4s, out 6s | cycles 5",
        ),
        ("Alle zwei Stunden",),
        ("Schwindel",),
        ("20 Schritte",),
    ),
    "stroke arm, what the helper does": Leaflet(
        """Arm exercises with your helper
Do these on the weak (left) arm.

1 Shoulder lift
   Helper lifts the arm to shoulder height and lowers it. x8
2 Elbow bend & straighten
   x8, slowly, count 3 each way
3 Wrist
   Bend back, hold 10 s, x5
4 Fingers
   Open one by one, then all together. 2 mins

Helper: never pull on the arm or lift under the armpit.
If the shoulder hurts, stop and only do 3 and 4.""",
        (
            "Shoulder lift | reps 8",
            "Elbow bend & straighten | reps 8 | say slowly",
            "Wrist | reps 5 | hold 10s",
            "Fingers | duration 2 min",
        ),
        (),
        ("never pull on the arm", "only do 3 and 4"),
        ("weak (left) arm", "count 3 each way"),
    ),
    "tension, muscle by muscle": Leaflet(
        """Progressive relaxation (20 min)
Tense each muscle for 5 seconds, then let go for 15 seconds. Twice each.
- right hand and forearm
- left hand and forearm
- forehead
- jaw
- shoulders
Finish with 2 minutes of quiet breathing.
Leave out any part that is injured.""",
        ("Finish | duration 2 min",),
        (),
        ("Leave out any part that is injured",),
        (
            "20 min",
            "Tense each muscle for 5 seconds, then let go for 15 seconds",
            "right hand and forearm",
            "left hand and forearm",
            "forehead",
            "jaw",
            "shoulders",
        ),
    ),
    "gym, short marks": Leaflet(
        """Pt: A.B.  L ACLR wk 8
BW squat 3/12 RI 60s
SL RDL L 3x8, R 2x8 @ 4kg
Leg press 4x(10,8,8,6) 40-60kg
Plank 3x 0:40 r 0:20
Bike 12' easy
Copenhagen 2 x 15s e/s
EOD. No open chain knee ext <30deg""",
        (
            "BW squat | sets 3 | reps 12 | rest 60s",
            "Plank | sets 3 | duration 0:40 | rest 0:20",
            "Bike | duration 12 min | say easy",
            f"Copenhagen | sets 2 | duration 15s | {LR}",
        ),
        ("EOD",),
        ("No open chain knee ext",),
        ("L 3x8, R 2x8", "4x(10,8,8,6)"),
    ),
}

SHEETS: dict[str, dict[str, Leaflet]] = {"twelve": FIRST, "eight": LATER}
