"""`selfcare doctor`: what works on this machine, and what to do about what does not."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import click

from selfcare import __version__, places

SCHEMA = 1
OPENING = 4.0
"""Seconds that each thing looked at may take."""
RING = 3.0
TONES = "start"


@click.command("doctor")
@click.option("--json", "as_json", is_flag=True, help="As JSON. Plays and asks nothing.")
def command(as_json: bool) -> None:
    """What works on this machine: sound, voice, terminal, folders. Plays a sound and a word, and asks."""
    from tempfile import TemporaryDirectory

    from selfcare.cli.output import has_screen, json_text
    from selfcare.settings import Settings

    choices = Settings.read(places.settings())
    with TemporaryDirectory() as folder:
        found = examined(choices, Path(folder))
        if as_json:
            click.echo(json_text(found))
            return
        for line in lines(found):
            click.echo(line)
        if has_screen():
            listen(choices, found)


def examined(choices: Any, folder: Path) -> dict[str, Any]:
    """Everything there is to know, as the JSON gives it."""
    import platform

    from selfcare.awake import works
    from selfcare.cli import voices

    return {
        "schema_version": SCHEMA,
        "version": __version__,
        "python": platform.python_version(),
        "platform": platform.platform(),
        "terminal": terminal(),
        "sound": sound(choices.sound, folder),
        "voice": voices.voice(choices.voice, folder),
        "awake": {"works": works(OPENING)},
        "folders": folders(),
        "history": history(),
    }


def terminal() -> dict[str, Any]:
    from shutil import get_terminal_size

    size = get_terminal_size((0, 0))
    colours = os.environ.get("COLORTERM", "") in ("truecolor", "24bit")
    return {
        "interactive": sys.stdin.isatty() and sys.stdout.isatty(),
        "type": os.environ.get("TERM") or None,
        "columns": size.columns,
        "rows": size.lines,
        "colours": "none" if "NO_COLOR" in os.environ else "16 million" if colours else "as the terminal says",
        "utf8": (sys.stdout.encoding or "").lower().replace("-", "") == "utf8",
    }


def sound(choice: str, folder: Path) -> dict[str, Any]:
    """Each way to play, in the order in which they are tried, and the first that works."""
    from selfcare.sound.ways import AUTO, CHOICES, ways

    choice = choice if choice in CHOICES else AUTO
    tried = []
    for way in ways(choice):
        why, on = "", None
        match way:
            case "stream":
                why, on = stream()
            case "playsound":
                why = program(folder)
            case "bell":
                why = "" if sys.stdout.isatty() else "there is no terminal to ring it."
        tried.append({"way": way, "works": not why, "on": on, "why": why or None})
    plays = next(each["way"] for each in tried if each["works"])
    return {"choice": choice, "plays": plays, "ways": tried}


def stream() -> tuple[str, str | None]:
    """Why the stream cannot play, and what it plays on."""
    from importlib.util import find_spec

    from selfcare.sound.streaming import StreamInstrument

    if find_spec("miniaudio") is None:
        return "miniaudio is not installed; there is none for this kind of machine.", None
    failed: list[str] = []
    tried = StreamInstrument(failed.append)
    ready = tried.warm_up(OPENING)
    backend = tried.backend
    tried.close()
    return ("", backend) if ready else (f"{failed[0] if failed else 'the sound device did not answer'}.", None)


def program(folder: Path) -> str:
    """Why no player program can play; silence is played to find out."""
    import wave

    from selfcare.sound.device import ThreadedSpeaker

    with wave.open(str(folder / "silence.wav"), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(48_000)
        file.writeframes(bytes(2 * 28_800))  # long enough for a failure to be seen
    speaker = ThreadedSpeaker(folder)
    speaker.play("silence")
    speaker.ring_out(OPENING)
    why = speaker.trouble or ""
    speaker.close()
    return why.removeprefix("No sound: ")


def folders() -> list[dict[str, Any]]:
    named = {
        "routines": places.own_routines(),
        "history": places.history().parent,
        "settings": places.settings().parent,
        "cache": places.cache(),
        "log": places.log().parent,
    }
    return [
        {"name": name, "path": str(path), "exists": path.is_dir(), "writable": writable(path)}
        for name, path in named.items()
    ]


def writable(path: Path) -> bool:
    """Whether files can be made in a folder, or the folder itself where it is not there yet."""
    while not path.exists() and path != path.parent:
        path = path.parent
    return path.is_dir() and os.access(path, os.W_OK | os.X_OK)


def history() -> dict[str, Any]:
    from selfcare.history.store import Store
    from selfcare.history.trouble import HistoryProblem

    if not places.history().exists():
        return {"sessions": 0, "damaged": [], "problem": None}
    try:
        with Store.open(places.history()) as store:
            damaged = [store.notice] if store.notice else []
            return {"sessions": len(store.sessions()), "damaged": [*damaged, *store.damaged()], "problem": None}
    except HistoryProblem as problem:
        return {"sessions": None, "damaged": [], "problem": str(problem)}


def lines(found: dict[str, Any]) -> Iterator[str]:
    """The same in words: a line a thing, what is wrong under it."""
    from selfcare.cli import voices

    yield f"selfcare {found['version']}, Python {found['python']}, {found['platform']}"
    at, heard, said = found["terminal"], found["sound"], found["voice"]
    if at["interactive"]:
        size = f"{at['columns']} by {at['rows']}"
        letters = "all letters (UTF-8)" if at["utf8"] else "no UTF-8: pictures are drawn in plain letters"
        yield f"Terminal: {at['type']}, {size}, colours: {at['colours']}, {letters}."
        if at["columns"] < 40 or at["rows"] < 12:
            yield "  It is small; from 40 by 12 on all of a session is shown."
    else:
        yield "Terminal: none here; routines are led in plain lines."
    names = {"stream": "the sound stream", "playsound": "a player program", "bell": "the terminal's bell"}
    on = next((f", on {each['on']}" for each in heard["ways"] if each["way"] == heard["plays"] and each["on"]), "")
    yield f"Sound: {names.get(heard['plays'], 'none')}{on}."
    for each in heard["ways"]:
        if each["why"]:
            yield f"  Not {names[each['way']]}: {each['why']}"
    yield from voices.lines(said)
    yield f"Keeping the screen on: {'yes' if found['awake']['works'] else 'not here; set its time in the system'}."
    for each in found["folders"]:
        state = "" if each["exists"] else " (made when it is needed)"
        yield f"{each['name'].capitalize()}: {each['path']}{state}{'' if each['writable'] else ': CANNOT BE WRITTEN'}"
    kept = found["history"]
    yield f"Sessions kept: {kept['problem'] or kept['sessions']}"
    for damage in kept["damaged"]:
        yield f"  {damage}"


def listen(choices: Any, found: dict[str, Any]) -> None:
    """Play a sound and words, and ask whether they were heard."""
    import time

    from selfcare.cli.playing import ring
    from selfcare.cli.voices import PHRASE, of_phrase
    from selfcare.sound.notes import Note
    from selfcare.sound.voice import Recital
    from selfcare.sound.ways import loudspeaker

    if found["sound"]["plays"] == "none":
        return
    told: list[str] = []
    way = found["sound"]["choice"]
    playing = loudspeaker(way, places.bundled("sounds"), choices, places.kept_words(), told.append, ring)
    try:
        playing.warm_up(OPENING)
        heard = _asked(
            lambda: playing.send([Note(time.perf_counter() + 0.2, TONES)]),
            "Did you hear two rising notes, or the bell?",
        )
        understood = True
        parts = of_phrase(choices.voice)
        if found["voice"]["speaks"] and (parts.ready or parts.engine is not None):
            playing.load_words(parts.ready)
            if parts.engine is not None:
                Recital(parts.engine, places.kept_words(), parts.left, playing.load_words).over.wait(OPENING)
            understood = _asked(
                lambda: playing.send([Note(time.perf_counter() + 0.2, PHRASE, voice=True)]),
                f'Did you hear "{PHRASE}"?',
            )
    finally:
        playing.close()
    for sentence in told:
        click.echo(sentence)
    if heard and understood:
        click.echo("Good. All is ready.")
        return
    click.echo("Look first at the computer's own volume, and at which loudspeaker it plays on.")
    if choices.muted or not choices.cues_volume:
        click.echo("In selfcare the sound is off: m turns it on in a session.")
    if not understood and not choices.speaking:
        click.echo("In selfcare the voice is off: v turns it on in a session.")
    click.echo("Then try `selfcare play arm-circles --sound playsound`.")


def _asked(play: Any, question: str) -> bool:
    while True:
        play()
        click.echo(f"{question} y, n, or a to hear it again: ", nl=False)
        answer = ""
        with suppress(EOFError):
            answer = input().strip().lower()
        if not answer.startswith("a"):
            return answer.startswith("y")
