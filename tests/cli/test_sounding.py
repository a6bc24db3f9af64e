"""Who is given the words of a session: a bundled routine has its voice with it, and no engine runs."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfcare import places
from selfcare.care.halting import EASIER
from selfcare.care.tips import known
from selfcare.cli import sounding
from selfcare.cli.speaking import who_speaks
from selfcare.cli.wishes import Wishes
from selfcare.cues.numbers import number
from selfcare.session.timeline import compile_routine
from selfcare.settings import Settings
from selfcare.shelves.entry import Entry
from selfcare.shelves.library import Library
from selfcare.sound.speech import phrases
from selfcare.sound.voice import Engine, Files

ESPEAK = Engine("espeak-ng", "1", "en", "/bin/false")
OWN = "title: Own\nsteps:\n  - {name: Lift, reps: 4, say: Words that nobody has spoken before.}\n"


class Loudspeaker:
    """Keeps what it is given."""

    way = "stream"

    def __init__(self) -> None:
        self.words: set[str] = set()
        self.recitals: list[FakeRecital] = []

    def proven(self, within: float) -> bool:
        return within > 0

    def load(self, paths: dict[str, Path]) -> None:
        assert paths == {}

    def load_words(self, files: Files) -> None:
        assert all(path.is_file() and seconds > 0 for path, seconds in files.values())
        self.words |= set(files)

    def recite(self, recital: FakeRecital) -> None:
        self.recitals.append(recital)


class FakeRecital:
    """Runs no engine."""

    def __init__(self, engine: Engine, folder: Path, texts: tuple[str, ...], *_: object, instead: Files) -> None:
        assert folder == places.kept_words()
        self.engine, self.texts, self.instead = engine, texts, instead


@pytest.fixture
def playing(monkeypatch: pytest.MonkeyPatch) -> Loudspeaker:
    made = Loudspeaker()
    who_speaks.cache_clear()  # each test has other engines
    monkeypatch.setattr(sounding, "loudspeaker_on", lambda *_: made)
    monkeypatch.setattr(sounding, "Recital", FakeRecital)
    return made


def lead(entry: Entry, engines: list[Engine], voice: str | None = None) -> tuple[str, ...]:
    """Begin a routine on a machine with these engines; all its words."""
    assert entry.routine is not None
    timeline = compile_routine(entry.routine)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("selfcare.sound.voice.engines", lambda: engines)
        sounding.loudspeaker(Wishes(voice=voice), entry, timeline, Settings(), lambda _: None, None)
    return phrases(timeline)


@pytest.fixture
def own(tmp_path: Path) -> Entry:
    (tmp_path / "own.yaml").write_text(OWN)
    return Library(tmp_path, tmp_path / "none").find("own")


def test_no_engine_is_started_for_a_bundled_routine(playing: Loudspeaker) -> None:
    entry = Library(places.bundled("routines"), Path("none")).find("arm-circles")
    words = lead(entry, [ESPEAK])
    around = playing.words - set(words)
    assert set(words) <= playing.words
    assert "At hand: a sturdy chair." in around and known()["water"] in around
    assert around <= {*known().values(), "At hand: a sturdy chair.", EASIER, "Five times.", "Eight times."}
    assert EASIER in around
    assert {"three", "two", "one", number(20)} <= playing.words
    assert playing.recitals == []


def test_an_engine_says_all_of_a_routine_of_ones_own(playing: Loudspeaker, own: Entry) -> None:
    words = lead(own, [ESPEAK])
    assert playing.words == set()
    (recital,) = playing.recitals
    assert (recital.engine, recital.texts) == (ESPEAK, words)
    assert {"Four times.", "one", "last one", "four"} <= set(recital.instead), "should the engine fail"


def test_without_an_engine_it_is_counted_all_the_same(playing: Loudspeaker, own: Entry) -> None:
    words = lead(own, [])
    unspoken = {"Words that nobody has spoken before.", "Own.", "Lift."}
    assert playing.words - {*known().values(), EASIER, "Two times."} == set(words) - unspoken
    assert {"Four times.", "one", "last one", "four"} <= playing.words
    assert playing.recitals == []


def test_no_voice_is_no_words(playing: Loudspeaker, own: Entry) -> None:
    lead(own, [ESPEAK], voice="none")
    assert (playing.words, playing.recitals) == (set(), [])
