"""Seconds of speech in a minute of each bundled routine, by amount of words: `python -m tests.soak.speech`."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from selfcare.session.aloud import Amount
from selfcare.session.outlook import Due, coming
from selfcare.session.session import Session
from selfcare.session.timeline import compile_routine
from selfcare.shelves.library import Library
from selfcare.sound.pack import Pack
from selfcare.sound.score import notes

HERE = Path(__file__).parents[2]


def main() -> None:
    pack = Pack(HERE / "sounds" / "voice")
    spoken, minutes = dict.fromkeys(Amount, 0.0), 0.0
    for entry in Library(HERE / "routines", Path("none")).entries():
        assert entry.routine is not None
        timeline = compile_routine(entry.routine)
        lasts, row = float(timeline.seconds) / 60, []
        for amount in Amount:
            session = Session(timeline, unattended=True)
            session.start(Decimal(0), Decimal(15))
            dues = (Due(float(due.at), due.event) for due in coming(session))
            said = sum(note.seconds for note in notes(dues, pack.seconds, amount=amount, since=6.0) if note.voice)
            spoken[amount] += said
            row.append(said / lasts)
        minutes += lasts
        print(f"{entry.name:18}", *(f"{each:5.1f}" for each in row))
    print(f"{'all':18}", *(f"{spoken[amount] / minutes:5.1f}" for amount in Amount))


if __name__ == "__main__":
    main()
