"""Lists in the ways that strangers wrote them, and what each has to give: written by hand, from the sheet's side.

The notation is that of `shapes`.
"""

from __future__ import annotations

LR, WAYS = "sides left, right", "sides one way, the other way"
HELD = "tempo out 2s, hold 5s, back 2s"
NUMBERS: tuple[tuple[str, str], ...] = (
    # The number, letter or picture of an exercise is no dose and no part of its name
    ("2a Heel raises 3 x 10\n2b Toe raises 3 x 8", "Heel raises | sets 3 | reps 10\nToe raises | sets 3 | reps 8"),
    ("2a) Heel raises 3 x 10\n2b) Toe raises 3 x 8", "Heel raises | sets 3 | reps 10\nToe raises | sets 3 | reps 8"),
    ("2a. Heel raises 3 x 10", "Heel raises | sets 3 | reps 10"),
    ("No. 4 Heel raises x 10", "Heel raises | reps 10"),
    ("Exercise 7: Calf stretch 30 s", "Calf stretch | duration 30s"),
    ("Exercise 9 Bridge 3 x 10", "Bridge | sets 3 | reps 10"),
    ("EXERCISE 1\nHeel slides\n10 reps\nEXERCISE 2\nBridge\n12 reps", "Heel slides | reps 10\nBridge | reps 12"),
    ("Ex 3 Ankle circles 10 each way", f"Ankle circles | reps 10 | {WAYS}"),
    ("Ex. 4 Ankle circles 10 each way", f"Ankle circles | reps 10 | {WAYS}"),
    ("Übung 5 Fersen heben 3 x 10", "Fersen heben | sets 3 | reps 10"),
    ("Übung Nr. 7: Brücke 3x12", "Brücke | sets 3 | reps 12"),
    ("Nr. 8 Kniebeugen 2 x 10", "Kniebeugen | sets 2 | reps 10"),
    ("#1 Squat 3x10\n#2 Row 3x12", "Squat | sets 3 | reps 10\nRow | sets 3 | reps 12"),
    ("1/ Squat 3x10\n2/ Row 3x12", "Squat | sets 3 | reps 10\nRow | sets 3 | reps 12"),
    ("1 - Squat 3x10\n2 - Row 3x12", "Squat | sets 3 | reps 10\nRow | sets 3 | reps 12"),
    ("Picture 5: Calf stretch 30 s", "Calf stretch | duration 30s"),
    ("Abb. 2 Beinheben 10 mal", "Beinheben | reps 10"),
    ("Exercise 12 (Fig. 12): Clams 2 x 15", "Clams | sets 2 | reps 15"),
    ("Heel slides (Fig. 3) 10 times", "? Heel slides | reps 10"),
    ("Slide the hand along a 12-inch ruler, 10 times", "Slide the hand along a 12-inch ruler | reps 10"),
    ("14. Tag: Fäden ziehen\nFersen heben 3 x 10", "# 14. Tag: Fäden ziehen\nFersen heben | sets 3 | reps 10"),
)
DOSE = f"Heel raises | sets 3 | reps 10 | {HELD}"
FIELDS: tuple[tuple[str, str], ...] = (
    # The fields of a programme's printout, glued, in any order, with anything between them
    ("Heel raises\nSETS: 3REPS: 10HOLD: 5DAILY: 1", f"? {DOSE}\n~ 1 x daily"),
    ("Heel raises\nSets: 3 Reps: 10 Hold: 5s Daily: 2", f"{DOSE}\n~ 2 x daily"),
    ("Heel raises | Sets: 3 | Reps: 10 | Hold: 5 s | Daily: 2", f"{DOSE}\n~ 2 x daily"),
    ("Heel raises\nSets: 3 / Reps: 10 / Hold: 5 sec", DOSE),
    ("Heel raises\nTarget Repetitions = 5", "Heel raises | reps 5"),
    ("Heel raises\nTarget Sets = 3\nTarget Repetitions = 10\nHold Time = 5 seconds", DOSE),
    ("Heel raises\nFrequency - 2x/day\nReps - 10\nSets - 2", "Heel raises | sets 2 | reps 10\n~ 2x/day"),
    ("Heel raises\n3 sets - 10 reps", "Heel raises | sets 3 | reps 10"),
    ("Heel raises\nRepetitions: 10\nSets: 2\nTimes per day: 3", "Heel raises | sets 2 | reps 10\n~ 3 x per day"),
    (
        "Heel raises\nRepeat 10 Times\nHold 5 Seconds\nComplete 3 Sets\nPerform 2 Time(s) a Day",
        f"{DOSE}\n~ 2 Times a Day",
    ),
    ("Fersen heben\nSätze: 3 Wdh.: 10 Täglich: 2x", "Fersen heben | sets 3 | reps 10\n~ 2 x täglich"),
    ("Fersen heben\nAnzahl der Wiederholungen = 10\nAnzahl Sätze: 3", "Fersen heben | sets 3 | reps 10"),
    ("Fersen heben\nAnzahl: 10\nSätze: 3", "Fersen heben | sets 3 | reps 10"),
    ("Heel raises\nFreq: 3-4x/daily\n10 reps", "Heel raises | reps 10\n~ 3-4x/daily"),
    ("Heel raises 10 reps\nFersen heben zehn- bis fünfzehnmal", "Heel raises | reps 10\n? Fersen heben | reps 10"),
)
BRIDGE = "Bridge | reps 12"
AWAY: tuple[tuple[str, str], ...] = (
    # A dose in a line of its own, above its title or for several
    (
        "3 sets of 10 of each:\nHeel raises\nToe raises",
        "? Heel raises | sets 3 | reps 10\n? Toe raises | sets 3 | reps 10",
    ),
    ("10 times each:\na) nods\nb) shrugs", "? Nods | reps 10\n? Shrugs | reps 10"),
    ("Leg exercises (3 x 10)\n- Squat\n- Row", "? Squat | sets 3 | reps 10\n? Row | sets 3 | reps 10"),
    ("Stretches - hold each 30 seconds\n- Calf\n- Wrist", "? Calf | duration 30s\n? Wrist | duration 30s"),
    ("Kräftigung (3 x 12 Wdh.)\nBrücke\nBrett", "? Brücke | sets 3 | reps 12\n? Brett | sets 3 | reps 12"),
    (
        "Repeat all exercises 10 times, 3 times a day\n1. Nods\n2. Shrugs",
        "? Nods | reps 10\n? Shrugs | reps 10\n~ 3 times a day",
    ),
    ("Squat\nRow\n3 x 10 each", "? Squat | sets 3 | reps 10\n? Row | sets 3 | reps 10"),
    ("Brett\nBrücke\nJeweils 3 x 10", "? Brett | sets 3 | reps 10\n? Brücke | sets 3 | reps 10"),
    ("3 x 10\nHeel raises\n2 x 15\nToe raises", "? Heel raises | sets 3 | reps 10\n? Toe raises | sets 2 | reps 15"),
    (
        "Leg exercises\n3 x 10\nHeel raises\n2 x 15\nToe raises",
        "# Leg exercises\n? Heel raises | sets 3 | reps 10\n? Toe raises | sets 2 | reps 15",
    ),
    ("Heel raises\n3 x 10\nToe raises\n2 x 15", "Heel raises | sets 3 | reps 10\nToe raises | sets 2 | reps 15"),
    (
        "Squat 3 x 10\nEach of these 5 times: nods, shrugs",
        "? Squat | sets 3 | reps 10\n# Each of these 5 times: nods, shrugs",
    ),
    ("Warm up (5 mins)\n- March\n- Circles", "Warm up | duration 5 min | say March. Circles."),
)
GERMAN: tuple[tuple[str, str], ...] = (
    ("Kniebeugen 10–15 mal in 3 Serien", "? Kniebeugen | sets 3 | reps 10"),
    ("Fersen heben dreimal mit je zehn Wiederholungen", "Fersen heben | sets 3 | reps 10"),
    ("Brücke je 10 Wdh", "? Brücke | reps 10"),
    ("Arm kreisen 3 x je 10", "Arm kreisen | sets 3 | reps 10"),
    ("Ball drücken siebenmal", "Ball drücken | reps 7"),
    ("Ball drücken zehn bis fünfzehn Mal", "? Ball drücken | reps 10"),
    ("Kniebeugen drei Durchgänge", "? Kniebeugen | until ready | show Kniebeugen drei Durchgänge"),
    ("Kniebeugen 2-3 Serien 10-15 Wdh", "? Kniebeugen | sets 2 | reps 10"),
)
SQUAT = "Squat | sets 3 | reps 10"
DITTO: tuple[tuple[str, str], ...] = (
    ('Exercise | Sets | Reps\nSquat | 3 | 10\nRow | " | 12', f"{SQUAT}\n? Row | sets 3 | reps 12"),
    ("Exercise | Sets | Reps\nSquat | 3 | 10\nRow | ditto | as above", f"{SQUAT}\n? Row | sets 3 | reps 10"),
    ("Übung | Sätze | Wdh\nSquat | 3 | 10\nBrücke | wie oben | dto.", f"{SQUAT}\n? Brücke | sets 3 | reps 10"),
    ('Squat | 3 x 10\nRow | "', f"{SQUAT}\n? Row | sets 3 | reps 10"),
    (
        'Exercise | Dose | Side\nSquat | 3 x 10 | L\nRow | 2 x 12 | "',
        f"{SQUAT} | side left\n? Row | sets 2 | reps 12 | side left",
    ),
    ("Squat 3 x 10\nRow ditto", f"{SQUAT}\n# Row ditto"),
)
WAITS: tuple[tuple[str, str], ...] = (
    ("Squat 3 x 10\nrest a minute before the next exercise\nBridge 12 reps", f"{SQUAT}\nrest 1 min\n{BRIDGE}"),
    ("Squat 3 x 10, rest a minute before the next exercise\nBridge 12 reps", f"{SQUAT}\nrest 1 min\n{BRIDGE}"),
    ("Squat 3 x 10\n30 Sek. Pause, dann\nBridge 12 reps", f"{SQUAT}\nrest 30s\n{BRIDGE}"),
    ("Squat 3 x 10, 30 Sek. Pause, dann Bridge 12 Wdh", f"{SQUAT}\nrest 30s\n{BRIDGE}"),
    ("Squat 3 x 10\nVor der nächsten Übung 1 Minute ausruhen\nBridge 12 reps", f"{SQUAT}\nrest 1 min\n{BRIDGE}"),
    ("Squat 3 x 10. Wait 30 seconds before moving on.\nBridge 12 reps", f"{SQUAT}\nrest 30s\n{BRIDGE}"),
    ("Squat 3x10. Then rest for 2 minutes.", f"? {SQUAT} | rest 2 min"),
    ("Squat 3 x 10, rest 1 min between sets", f"{SQUAT} | rest 1 min"),
    ("Zwischen den Übungen 1 Min. Pause\nSquat 3x10\nBridge 12 Wdh", f"? {SQUAT}\nrest 1 min\n{BRIDGE}"),
)
TEN = "? Squat | reps 10"
BOUNDS: tuple[tuple[str, str], ...] = (
    *(
        (f"Squat {words}", TEN)
        for words in (
            "max 10", "up to 10 times", "+/- 10", "±10 reps", "approx. 10 times", "~10", "at least 10", "10+",
            "10+ reps", "10 or more", "10 reps max", "about 10", "10 times?", "try 10", ">10 reps", "ca. 10",
            "mindestens 10", "mind. 10 Wdh", "höchstens 10 mal", "wenigstens 10 mal", "ungefähr 10 mal", "10 mal?",
        )
    ),
    ("Squat 3 x max", "? Squat | reps 3"),
    ("Squat 3 x as many as possible", "? Squat | reps 3 | say As many as possible."),
    ("Squat as many as you can", "# Squat as many as you can"),
    ("Squat 3 x bis zur Ermüdung", "? Squat | reps 3 | say Bis zur Ermüdung."),
    ("Walk 10 min or more", "? Walk | duration 10 min"),
    ("Walk 10 min", "Walk | duration 10 min"),
    ("Squat (aim for five times)", "Squat | reps 5"),
)  # fmt: skip
ROW = "Row | sets 3 | reps 10"
OFTEN: tuple[tuple[str, str], ...] = (
    ("Squat 10 reps 3-4x/daily", "Squat | reps 10\n~ 3-4x/daily"),
    ("Squat 3-4x/daily", "# Squat 3-4x/daily"),
    ("Squat 3-4 x a day", "# Squat 3-4 x a day"),
    ("Squat 10 reps x 3 a day", "Squat | reps 10\n~ 3 a day"),
    ("Squat x10 x3 daily", "Squat | reps 10\n~ 3 daily"),
    ("Squat 10 reps daily", "Squat | reps 10\n~ daily"),
    ("Squat 10 reps Mon/Wed/Fri", "Squat | reps 10\n~ Mon/Wed/Fri"),
    ("Squat 10 reps, 2x/d", "Squat | reps 10\n~ 2x/day"),
    ("Kniebeuge 10 Wdh, 3 x die Woche", "Kniebeuge | reps 10\n~ 3 x die Woche"),
    ("Kniebeuge mehrmals täglich 10 mal", "Kniebeuge | reps 10\n~ mehrmals täglich"),
    (
        "Squat 10 reps. 2 sets per day.",
        "? Squat | until ready | show Squat 10 reps. 2 sets per day.",
    ),
    # What goes for one exercise goes not for the whole
    ("Squat 3 x 10\n\nToe curls\ntwice a day\n\nRow 3 x 10", f"{SQUAT}\n# Toe curls / twice a day\n{ROW}"),
    ("Squat 3 x 10\n\nIce for 10 minutes\ndaily", f"{SQUAT}\n# Ice for 10 minutes / daily"),
    ("Squat 3 x 10\nRow 3 x 10\n3 times a day", f"{SQUAT}\n{ROW}\n~ 3 times a day"),
)
SIDES: tuple[tuple[str, str], ...] = (
    ("Übung | Wdh | Seite\nClam | 10 | li/re", "Clam | reps 10 | sides links, rechts"),
    ("Exercise | Reps | Side\nClam | 10 | rt", "Clam | reps 10 | side right"),
    ("Exercise | Reps | Side\nClam | 10 | L & R", f"Clam | reps 10 | {LR}"),
)
STOPS: tuple[tuple[str, str], ...] = tuple(
    (f"Squat 3 x 10\n{line}", f"{SQUAT}\n! {sign}")
    for line, sign in {
        "STOP: pain, dizziness, chest pain": "pain, dizziness, chest pain",
        "Stop immediately for chest pain": "chest pain",
        "Stop with any increase in pain": "any increase in pain",
        "Do not continue if you feel dizzy.": "dizzy",
        "Pain = stop": "Pain",
        "Any pain? Stop.": "Any pain",
        "If it hurts - stop!": "it hurts",
        "Quit if sharp pain": "sharp pain",
        "Nicht weitermachen bei Schmerz": "Schmerz",
        "Schmerzen? Aufhören!": "Schmerzen",
        "Bei Schmerzen aufhören": "Schmerzen",
        "Übung abbrechen bei Schwindel oder Atemnot": "Schwindel oder Atemnot",
    }.items()
)
PARTS: tuple[tuple[str, str], ...] = (
    # Parts of a plan are all led in one go, and so each says so
    *(
        (f"{one}\nSquat 3 x 10\n{other}\nRow 3 x 10", f"# {one}\n? {SQUAT}\n# {other}\n? {ROW}")
        for one, other in (
            ("Week 1-2", "Week 3-4"), ("Phase 1", "Phase 2: strength"), ("Level: easy", "Level: hard"),
            ("Beginner", "Advanced"), ("Woche 1-2", "Woche 3-4"), ("1. Woche", "2. Woche"), ("Day 1", "Day 2"),
            ("Stufe 1: leicht", "Stufe 2: schwer"), ("Weeks 0-2 post op", "Weeks 2 to 6"),
        )
    ),
    ("Squat 3 x 10\nHarder: with weights 5 reps", f"{SQUAT}\n# Harder: with weights 5 reps"),
    ("Squat 3 x 10\nOption B: on the wall 8 reps", f"{SQUAT}\n# Option B: on the wall 8 reps"),
    ("Squat 3 x 10\nSteigerung: einbeinig 10 mal", f"{SQUAT}\n# Steigerung: einbeinig 10 mal"),
)  # fmt: skip
ALL = (*NUMBERS, *FIELDS, *AWAY, *GERMAN, *DITTO, *WAITS, *BOUNDS, *OFTEN, *SIDES, *STOPS, *PARTS)
