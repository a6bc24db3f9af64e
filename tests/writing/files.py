"""Files that `check` once answered wrongly, and what each has to be told: nothing where it is to be read as it was
meant, else words that have to stand in message and hint. Written by hand from what somebody would need to hear."""

from __future__ import annotations

from typing import NamedTuple


class Given(NamedTuple):
    text: str
    says: tuple[str, ...] = ()
    """Empty: it is read, with no word."""
    never: tuple[str, ...] = ()


FILES: dict[str, Given] = {
    "Y1-01": Given("title: Evening hands\nsteps:\n\xa0\xa0- name: Fist\n\xa0\xa0\xa0\xa0reps: 10\n", ()),
    "Y1-02": Given("title: Evening hands\nsteps:\n  - name:\xa0Fist\n    reps:\xa010\n", ()),
    "Y1-03": Given("title: Evening hands\nsteps:\n  - name: Fist\n    duration: 1\u2009min\n", ()),
    "Y1-04": Given("title: Evening hands\nsteps:\n  - \u200bname: Fist\n    reps: 10\n", ()),
    "Y1-05": Given("title: Evening hands\nsteps:\xa0\n  - Fist: 30s\n", ()),
    "Y1-09": Given("title: Evening hands\nsteps:\n  - name: Fist\n    dura\xadtion: 30s\n", ()),
    "Y2-01": Given("title: Evening hands\nsteps:\n  \u2014 Fist: 30s\n", ("'-'", "'—'")),
    "Y2-02": Given("title: Evening hands\nsteps:\n  \u2192 Fist: 30s\n", ("'-'", "'→'")),
    "Y2-03": Given("title: Evening hands\nsteps:\n  \uf0b7 Fist: 30s\n", ("'-'", "bullet")),
    "Y3-01": Given("title: Evening hands\nsteps:\n  - Fist: 2x30s\n", ("sets: 2", "duration: 30s")),
    "Y3-02": Given(
        "title: Evening hands\nsteps:\n  - Fist: 30s each side\n", ("duration: 30s", "sides: [left, right]")
    ),
    "Y3-03": Given("title: Evening hands\nsteps:\n  - Fist: 5 breaths\n", ("breathe", "cycles: 5")),
    "Y3-04": Given("title: Evening hands\nsteps:\n  - name: Fist\n    duration: \xbd min\n", ("30s",)),
    "Y3-05": Given("title: Evening hands\nsteps:\n  - Fist: 90 s.\n", ("90s",)),
    "Y3-06": Given("title: Evening hands\nsteps:\n  - Fist: 30 Sek\n", ("30s",)),
    "Y3-10": Given("title: Evening hands\nsteps:\n  - Fist: 1h30\n", ("1h30m",)),
    "Y4-01": Given(
        "title: Evening hands\nsteps:\n  - name: Fist\n    reps: 10 each side\n", ("reps: 10", "sides: [left, right]")
    ),
    "Y4-02": Given("title: Evening hands\nsteps:\n  - name: Fist\n    reps: 10x\n", ("write only the number: 10",)),
    "Y4-04": Given("title: Evening hands\nsteps:\n  - name: Fist\n    reps: 10.0\n", ("write only the number: 10",)),
    "Y5-01": Given(
        "title: Evening hands\nsteps:\n  - name: Fist\n    reps: 10\n    description: Slowly.\n",
        ("say:", "show:"),
        ("'duration'",),
    ),
    "Y5-02": Given(
        "title: Evening hands\nsteps:\n  - name: Fist\n    reps: 10\n    rounds: 3\n", ("sets: 3", "repeat:")
    ),
    "Y5-03": Given("title: Evening hands\nsteps:\n  - exercise: Fist\n    reps: 10\n", ("'name'",)),
    "Y5-04": Given(
        "title: Evening hands\nsteps:\n  - exercise: Fist\n    reps: 10\n    times_per_day: 2\n",
        ("'name'", "schedule"),
        ("'duration'",),
    ),
    "Y5-05": Given(
        "title: Evening hands\nwarmup:\n  - Fist: 30s\nsteps:\n  - Spread: 30s\n",
        ("under 'steps:'", "phase: warmup"),
        ("delete",),
    ),
    "Y5-06": Given(
        "title: Evening hands\nsteps:\n  - name: Fist\n    duration: 30s\n    video: fist.mp4\n",
        ("pictures and films",),
        ("'sides'",),
    ),
    "Y5-11": Given("title: Evening hands\nintervals:\n  - Fist: 30s\n", ("'steps'",)),
    "Y6-01": Given(
        "```yaml\ntitle: Evening hands\nsteps:\n  - Fist: 30s\n```\n", ("copied", "delete lines"), ("quotes",)
    ),
    "Y6-02": Given("---\ntitle: Evening hands\nsteps:\n  - Fist: 30s\n---\n", ()),
    "Y6-04": Given("---\ntitle: Evening hands\nsteps:\n  - Fist: 30s\n---\n# the end\n", ()),
    "Y7-01": Given(
        '{"title": "Back", "steps": [{"name": "Cat and cow", "reps": 6, "sets": null, "tempo": null}]}\n', ()
    ),
    "Y8-01": Given("title: Evening hands\nsteps:\n  - name: Fist\n    duration: 1.30\n", ("1.3 s", "1:30")),
    "Y8-02": Given("title: Evening hands\nsteps:\n  - Fist: 2.30 min\n", ("2 min 18 s", "2:30")),
}
