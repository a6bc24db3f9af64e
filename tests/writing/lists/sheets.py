"""Whole sheets in the shapes that clinics hand out, in our own words, and what a physiotherapist means by them: written
by hand, dose for dose, before the program was asked.

`wanted` is the steps as `shapes` writes them. A dose need not be read, but then a note or a line that was not read has
to tell of it: `told` is what has to be found there. `stops` are signs to stop for, `cautions` what is said before it.
"""

from __future__ import annotations

from typing import NamedTuple

LR = "sides left, right"
LRD = "sides links, rechts"


class Sheet(NamedTuple):
    text: str
    wanted: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    stops: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()


SHEETS: dict[str, Sheet] = {
    "numbers without a dot": Sheet(
        "How Often\nDo this four times per week\n1 Leg Extension\n3 sets of 12 reps\nBlue Band\n2 Side Walk [Ankles]\n"
        "3 sets of 12 reps\n3 Wall Sit [Half]\n3 reps\n20 seconds",
        (
            "Leg Extension | sets 3 | reps 12",
            "Side Walk (Ankles) | sets 3 | reps 12",
            "Wall Sit (Half) | sets 3 | duration 20s",
            "~ four times per week",
        ),
        ("How Often", "Blue Band"),
    ),
    "headings with bullets": Sheet(
        "Exercises at Home\n\nAnkle Bends\n  • Straighten one leg in front of you.\n  • Do this 5 times then repeat on"
        " the other leg.\n\nHeel Lifts\n  • Lift for a slow count of 3 and lower for a slow count of 5 each time.\n"
        "  • Repeat 10 to 20 times.\n\nHeel Walk\n  • Walk 10 steps on your heels.\n  • Repeat the other way.\n\n"
        "March\n  • Go on marching for 1 to 2 minutes.",
        (f"Ankle Bends | reps 5 | {LR} | say Straighten one leg in front of you.",),
        ("Exercises at Home", "10 was taken", "count of 3", "10 steps", "other way", "1 was taken"),
    ),
    "sentences in one line": Sheet(
        "1. MARCHING Stand tall. March on the spot for 20-30 seconds.\n"
        "2. SIDE STEPS Step to one side with your toes to the front and come\n"
        "back. Then step to the other side and come back. Repeat 10-15 times.\n"
        "3. ONE-LEG STAND Stand on one leg with soft knees. Hold for 10-30\nseconds and repeat on both sides, four"
        " times each.\n4. UP AND DOWN With folded arms, get up from a firm chair 10 times.",
        ("UP AND DOWN With folded arms, get up from a firm chair | reps 10",),
        ("20 was taken", "10-15", "10 was taken", "four times"),
    ),
    "blanks to fill in": Sheet(
        "1. Hip Bend\nHold on to the table. Lift the knee 10 times. Repeat with other\nleg.\n"
        "Repeat _____times, _____ sets/day\n\n2. Toe Lift\nHold onto the table with both hands. Rise on your toes 10"
        " times.\nLift toes up\n10 times.",
        ("Lift toes up | reps 10",),
        ("Hip Bend", "sets/day", "Toe Lift"),
    ),
    "German with pictures": Sheet(
        "DEHNEN\n1. Nach unten dehnen\nBeugen Sie sich langsam zu Ihren Zehen. 10-15\nSekunden halten, dann lösen. Drei"
        " Mal wiederholen (siehe Abbildung 1)\n2. Oberschenkel dehnen\n10-15 Sekunden halten, dann lösen. Wiederholen"
        " Sie dies 3 Mal auf jedem\nBein (siehe Abbildung 4)",
        (),
        ("DEHNEN", "Abbildung 1", "Abbildung 4", "10 was taken"),
    ),
    "German numbered": Sheet(
        "Dehnen der Beine im Liegen\n1. Auf dem Rücken liegen und das Bein langsam zur Brust ziehen.\n"
        "2. Die Dehnung 30 Sekunden lang halten.\n3. 3 Mal täglich 1 Durchgang mit 4 Wiederholungen.\n"
        "4. Mit dem anderen Bein wiederholen.",
        ("~ 3 Mal täglich",),
        ("30", "4"),
    ),
    "German, the side in the last words": Sheet(
        "1. Rücken: Seitstütz\nDie Stellung fünf Sekunden halten, dann\nSpannung lösen. Die Übung fünfmal wiederholen,"
        " danach die Seite wechseln.\n2. Rücken: Vierfüßler\nHalten Sie diese Stellung einige Sekunden lang."
        " Wiederholen"
        " Sie die Übung fünfmal,\ndanach wechseln Sie das Bein.",
        (),
        ("fünfmal wiederholen", "einige Sekunden"),
    ),
    "German, a number on its own line": Sheet(
        "1\nÜbung für den Rücken: Bauchlage auf einer Matte.\nDann hebt man die Arme und hält die Spannung für"
        " mindestens 5 Sekunden. 5 Wiederholungen.\n2\nÜbung für den Bauch: Rückenlage.\nDiese Stellung hält man für"
        " mindestens 5 Sekunden. 5 Wiederholungen.\n3\nBeide Übungen langsam steigern.",
        (),
        ("mindestens 5", "Beide Übungen"),
    ),
    "repeated three times over": Sheet(
        "You Need:\nA firm chair\n\n  1. Stand on one foot behind the chair, holding on for balance.\n"
        "  2. Hold position for up to 10 seconds.\n  3. Repeat 10-15 times.\n  4. Repeat 10-15 times with other leg.\n"
        "  5. Repeat 10-15 more times with each leg.",
        (),
        ("You Need", "chair", "10-15"),
    ),
    "a table of a trial": Sheet(
        "Name\tDosage\tWeeks performed\nBlade setting\t5 sec hold × 5 reps\tWeek 1 then kept up\n"
        "Turning out\t10 reps × 2\tWeek 1&2\nWall press\t5 reps × 2\tWeeks 2–10\nTowel stretch\t1–3 mins"
        " hold\tWeeks 3–6",
        (),
        ("Week 1", "Weeks 2-10", "Weeks 3-6"),
    ),
    "breath in counts": Sheet(
        "Lip breathing\n\n  1. Breath in (inhale) slowly through your nose for 2 counts.\n  2. Feel your belly rise.\n"
        "  3. Purse your lips as if to whistle.\n  4. Breathe out (exhale) slowly through your lips for 4 or more"
        " counts.\n\nExhale normally. Do not hold your breath when you do lip breathing.\nRepeat these steps until your"
        " breathing slows.",
        (),
        ("2 counts", "4 or more", "until your breathing slows"),
        (),
        ("Do not hold your breath",),
    ),
    "breath over lines": Sheet(
        "The 4,7,8 Breath, 2 Minutes\n\nBreathe in for four seconds through your nose.\nThen hold the breath for 7"
        " seconds. Stay calm.\nNow breathe out for 8 seconds.\n\nDeep Breathing\n1) Breathe in deeply\n2) Hold your"
        " breath for about a count of 7 seconds\n3) Exhale to a count of about 8 seconds\n4) Repeat 4 or more times",
        (),
        ("4,7,8", "four seconds", "8 seconds", "4 or more"),
    ),
    "one dose for all": Sheet(
        "4 roller exercises\nFrequency: Do the moves at least 3 times a week.\nHow to do it: lie with the leg on the"
        " roller, then roll slowly in both directions until you find a tender spot. Hold for 5 to 10 seconds, or until"
        " the muscle lets go, then go on down the leg until you find another one; repeat 3 to 5 times.\n"
        "1. Outer thigh\nGood for: tight legs\nHow to do it: roll back and forth. Switch to the other leg.\n"
        "2. Inner thigh\nGood for: groin",
        ("~ at least 3 times a week",),
        ("4 roller", "5 was taken", "3 was taken", "both directions", "Outer thigh", "Inner thigh"),
    ),
    "a count for each above": Sheet(
        "Finger Glides\n1. Flat Hand\nHold your hand up with the fingers straight.\nHold: Stay like this for 5"
        " seconds.\n2. Hook\nBend the top joints of the fingers.\nHold: Stay like this for 5 seconds.\nTips:\n"
        "Go slowly and gently.\nRepeat each movement 10 times.\nDo these exercises 2 to 3 times a day.",
        ("~ 2 to 3 times a day",),
        ("Finger Glides", "each movement 10 times"),
    ),
    "steps that are meant by number": Sheet(
        "Hand glides\n  1. Point your fingers straight up.\n  2. Curl your fingers.\n  3. Repeat the series of"
        " motions 8"
        " to 12 times.\n  4. Switch hands and repeat steps 1 through 3, even if only one hand is sore.",
        (),
        ("8 was taken", "steps 1 through 3"),
    ),
    "weeks as headings": Sheet(
        "Exercises Duration\nStretches (all sessions)\n Back of thigh 3 × 10 repetitions; 10-second hold\nWeeks 1-2\n"
        " Wall squat (0°-40° of bend) 15 repetitions; 10-second hold\n Leg lifts 3 × 10 repetitions\nWeeks 3-4\n"
        " Wall squat (0°-60° of bend) 15 repetitions; 10-second hold",
        (
            "Back of thigh | sets 3 | reps 10 | tempo out 2s, hold 10s, back 2s",
        ),
        ("Exercises Duration", "Leg lifts", "Weeks 1-2", "Weeks 3-4", "40°", "60°"),
    ),
    "how often each of them": Sheet(
        "Keep Your Strength\n\nThigh Squeeze with Leg Lifts\n(3 sets of 10 reps, 1-2 times per day)\nLift it off the"
        " ground approximately 6 inches. Hold it for 10 seconds then lower it.\n\nSquats\n(3 sets of 10 reps, every"
        " other day)\n\nWall Squats\n(3 sets of 1-2 minutes, every other day)\nRest and repeat.",
        (),
        ("Keep Your Strength", "6 inches", "1-2 times per day", "every other day", "1 was taken"),
    ),
    "prose behind a dash": Sheet(
        "Knee Exercises:\n\nKnee stretch — Put your heel on a book so that the calf hangs free. Stay like this for five"
        " to ten minutes.\n\nThigh squeeze — Tighten the thigh and hold it for ten seconds. Repeat ten times.\n\n"
        "Leg raise – Lift the leg until the heel is about eighteen inches up. Lower it and relax for five seconds.\n\n"
        "Heel slides — Hold the knee bent for 10 seconds to 20 seconds, then straighten the leg, rest for ten seconds."
        " Repeat ten times.",
        ("Thigh squeeze | reps 10 | tempo out 2s, hold 10s, back 2s | say Tighten the thigh.",),
        ("Knee Exercises", "five to ten minutes", "eighteen", "10 seconds to 20"),
    ),
    "labels with how often": Sheet(
        "N12 Neck Stretch\n\n  • Sit upright on a firm chair.\n  • Feel the stretch down the neck and hold for 30-40"
        " seconds.\n\nWarm Up: 20 seconds\n\nMain Stretch: 30 to 40 seconds\n\nRepetitions: 2x daily",
        ("Warm Up | duration 20s", "~ 2x daily"),
        ("N12", "30 was taken"),
    ),
    "numbers that begin again": Sheet(
        "For the neck\n1. Lie on your front.\n2. Lift the hands, then the chest.\n3. Look straight down (looking ahead"
        " can strain the neck), hold for 15 seconds, then lower.\nDo this 15 times. This will make the neck stronger.\n"
        "1. Stand with your back against a wall and, without moving away from it, slowly roll your head down so that"
        " your chin comes to your chest.\n2. Roll slowly back up, then repeat 15 times.\n\nNeck Turn\nSlowly turn your"
        " head to the right until you feel a slight stretch.\nHold the position for 10-30 seconds.\nTurn your head to"
        " the left and hold the position for 10-30 seconds.\nRepeat at least 3-5 times.",
        (),
        ("15 seconds", "Roll slowly back up", "10-30", "3-5"),
    ),
    "a newcomer's feet": Sheet(
        "Park Lane Physiotherapy\nHOME PROGRAMME - Feet and knees\nName: ____________   Date: 12/03/2024   Physio: J."
        " Smith  Tel. 01632 960 114\n\nDo these exercises twice a day. Stop if you have sharp pain, dizziness or chest"
        " pain.\n\nWarm up\n• March on the spot, sitting, for 2 minutes.\n\nSitting\n1. Ankle pumps\n   Point your toes"
        " away, then pull them up.\n   3 x 10, both feet together. Rest 30 seconds between sets.\n\n2. Ankle circles\n"
        "   10 circles clockwise, then 10 circles anticlockwise, each foot.\n\n3. Toe curls\n   Pull a towel in"
        " with your"
        " toes. Hold 5 seconds, relax.\n   Repeat 8 times each side.\n\n4. Knee stretch\n   Straighten your right knee"
        " and hold for 10 secs. Repeat 5 times.\n   Then do the left.\n\nRest 1 minute.\n\nStanding, hands on the"
        " worktop\n5. Heel raises        2 sets of 12 reps   (rest 1 min)\n6. Calf stretch       hold 30 sec"
        " each side x 3"
        "\n7. Stand on one leg   hold 10 sec, 3 times each leg\n\nCool down\n• Breathing: in through the nose for 4"
        " seconds, out through the mouth for 6 seconds. Do this for 2 minutes.\n\nDo not do no. 7 without something to"
        " hold on to.",
        (
            "Ankle pumps | sets 3 | reps 10 | rest 30s | say Point your toes away, then pull them up. Both feet"
            " together.",
            "rest 1 min",
            "Heel raises | sets 2 | reps 12 | rest 1 min",
            f"Calf stretch | sets 3 | duration 30s | {LR}",
            f"Stand on one leg | reps 3 | tempo out 2s, hold 10s, back 2s | {LR}",
            "~ twice a day",
        ),
        ("Park Lane", "01632", "March", "circles", "Toe curls", "right", "Breathing"),
        ("sharp pain, dizziness or chest pain",),
        ("Do not do no. 7",),
    ),
    "a newcomer's neck": Sheet(
        "RIVERSIDE PAIN CLINIC\n\nPlease do daily. Keep breathing - don't hold your breath.\n\n"
        "| Exercise | Sets | Reps | Hold | Side | Rest |\n|---|---|---|---|---|---|\n"
        "| Chin tucks | 2 | 10 | 5 sec | | 30 sec |\n| Neck bend | 1 | 3 | 20 sec | L + R | 10 sec |\n"
        "| Doorway stretch | 1 | 2 | 30 s | each | - |\n| Wall press | 3 | 8 | - | left | 1 min |\n\nStretches\n---\n"
        "- Arm across (R only): 20\" x 4\n- Wrist stretch, 30 s L, 30 s R\n- Pendulum - 1 min with the left arm\n\n"
        "Box breathing: in 4, hold 4, out 4, hold 4 - 5 rounds\n\nFinish: lie down and relax for 5 minutes.\n\n"
        "WARNING: stop if you get pins and needles down the arm.",
        (
            "Chin tucks | sets 2 | reps 10 | rest 30s | tempo out 2s, hold 5s, back 2s",
            f"Doorway stretch | sets 1 | reps 2 | tempo out 2s, hold 30s, back 2s | {LR}",
            "Wall press | sets 3 | reps 8 | rest 1 min | side left",
            "Arm across | sets 4 | duration 20s | side right",
            f"Wrist stretch | duration 30s | {LR}",
            "Pendulum | duration 1 min | side left",
            "Box breathing | breathe in 4s, hold 4s, out 4s, rest 4s | cycles 5",
            "~ daily",
        ),
        ("RIVERSIDE", "Neck bend", "10s", "Finish"),
        ("pins and needles down the arm",),
        ("don't hold your breath",),
    ),
    "a knee after an operation": Sheet(
        "Knee replacement, weeks 2-6\nName: ________   Date: _______\nPhysiotherapist: ________   Operated leg:"
        " RIGHT\n\n"
        "Do these exercises 3 times a day. Some aching is normal. Stop if you have sharp\npain, or if the calf becomes"
        " hot and swollen, and ring the ward.\n\nA. LYING\n\n1. Ankle pumps\n   Bend and straighten both ankles.\n"
        "   20 times, every hour you are awake.\n\n2. Heel slides\n   Slide the heel to your bottom, then"
        " back.\n   3 x 10,"
        " right leg, rest 30 sec between sets\n\n3. Leg raise - 2 x 8 each leg, hold 3 sec at the top. Do not hold your"
        " breath.\n\n4. Knee bend: slide the foot back. Hold 20-30 seconds x 3, R only.\n\n5. Push 1 x 5, hold"
        " 10 s, rest"
        " 5 s between reps\n\n6. Side lifts   10 R / 10 L\n\nFinish: ice on the knee for 15 minutes.",
        (
            "Heel slides | sets 3 | reps 10 | rest 30s | side right | say Slide the heel to your bottom, then back.",
            f"Leg raise | sets 2 | reps 8 | tempo out 2s, hold 3s, back 2s | {LR} | say Hold at the top. Do not hold"
            f" your breath.",
            "Side lifts | reps 10 | sides right, left",
            "~ 3 times a day",
        ),
        ("weeks 2-6", "Operated leg", "every hour you are awake", "20", "Push", "Finish"),
        ("sharp pain, or if the calf becomes hot and swollen",),
        ("Some aching is normal",),
    ),
    "a shoulder": Sheet(
        "| Exercise | Sets | Reps | Hold | Rest | Side |\n|---|---|---|---|---|---|\n"
        "| Blade setting | 2 | 10 | 5 s | 30 s | both |\n| Band turns (red) | 3 | 12 | - | 60 s | left |\n"
        "| Wall push | 1 | 5 | 10 s | 5 s | left |\n| Neck stretch | 2 | 1 | 20 s | | each |\n\n"
        "Pendulum\n• lean forward, let the left arm hang\n• small circles, 1 minute clockwise, 1 minute anticlockwise\n"
        "• 2-3 times daily\n\nChin tucks: 2 sets x 10, hold 3\", rest 30\" between sets\n\nNeck turns\nTurn to"
        " the left,"
        " hold 5 sec, return, turn to the right, hold 5 sec. 5 times each way.\n\nStop if: pins and needles in"
        " the hand,"
        " or pain above 4/10 that lasts longer than 24 hours.",
        (
            "Band turns | sets 3 | reps 12 | rest 60s | side left | show Red.",
            f"Neck stretch | sets 2 | duration 20s | {LR}",
            "Chin tucks | sets 2 | reps 10 | rest 30s | tempo out 2s, hold 3s, back 2s",
        ),
        ("Blade setting", "Wall push", "Pendulum", "2-3 times daily", "Neck turns"),
        ("pins and needles in the hand",),
    ),
}  # fmt: skip
