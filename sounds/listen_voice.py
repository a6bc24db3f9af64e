"""Listens to the voice by machine: `make listen`, or `python sounds/listen_voice.py`.

An offline recogniser writes down what it hears in every file of `voice/`, which is compared with the text. It is a weak
one, and knows nothing of massage: its mistakes mean little by themselves, but where it hears nonsense an ear may, too.
So the files come the worst first, each with the sounds that the voice was asked for, and then the words that the voice
had to guess. Short words are also listened for among each other alone: which of all counts was that?

What is garbled is mended in the text of the routine, or in PRONOUNCED of make_voice.py.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from make_voice import FOLDER, texts, written

from selfcare.sound.pack import Pack
from selfcare.sound.speech import common_words, number
from selfcare.sound.stream import read_sound

RATE = 16_000
SILENCE = bytes(2 * RATE // 4)
"""Put around the words: a recogniser wants to hear where they begin."""
SHORT = 3
"""Words in what is also listened for among its like."""
SAME = {
    "to": "two", "too": "two", "for": "four", "won": "one", "ate": "eight", "half": "halfway", "way": "",
    "a": "", "the": "", "an": "", "and": "", "in": "", "inn": "", "is": "", "are": "", "of": "",
}  # fmt: skip
"""What sounds alike, and the small words that matter little."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What was made of one file."""

    text: str
    words: tuple[str, ...]
    rate: float
    """Wrong words by words, 1 and more for nonsense."""


def words_of(text: str) -> tuple[str, ...]:
    """The words that matter, with numbers written out."""
    spelt = re.sub(r"[0-9]+", lambda found: number(int(found[0])), text.lower())
    words = [SAME.get(word, word) for word in re.findall(r"[a-z']+", spelt)]
    return tuple(word.removesuffix("s") for word in words if word) or tuple(re.findall(r"[a-z']+", spelt))


def distance(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words must be changed, left out or put in to make one of the other (Levenshtein)."""
    row = list(range(len(other) + 1))
    for n, word in enumerate(one, 1):
        before, row = row, [n]
        for m, against in enumerate(other, 1):
            row.append(min(row[-1] + 1, before[m] + 1, before[m - 1] + (word != against)))
    return row[-1]


def hear(decoder: Any, path: Path) -> str:
    decoder.start_utt()
    decoder.process_raw(SILENCE + read_sound(str(path), RATE).tobytes() + SILENCE, full_utt=True)
    decoder.end_utt()
    return decoder.hyp().hypstr if decoder.hyp() is not None else ""


def freely(pack: Pack, said: Sequence[str]) -> Iterator[Heard]:
    """Every text, with whatever English it is heard as."""
    from pocketsphinx import Decoder

    decoder = Decoder(samprate=RATE, loglevel="FATAL")
    for text in said:
        wanted, words = words_of(text), words_of(hear(decoder, pack.path(text)))
        yield Heard(text, words, distance(wanted, words) / len(wanted))


def among(pack: Pack, short: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Short words that are taken for another of them, with that other one."""
    from pocketsphinx import Decoder

    decoder = Decoder(samprate=RATE, loglevel="FATAL", lm=None)
    plain = {" ".join(re.findall(r"[a-z']+", text.lower())): text for text in short}
    known = {line: text for line, text in plain.items() if all(decoder.lookup_word(word) for word in line.split())}
    decoder.add_jsgf_string("short", f"#JSGF V1.0; grammar short; public <short> = {' | '.join(known)};")
    decoder.activate_search("short")
    for line, text in known.items():
        if (taken := hear(decoder, pack.path(text))) != line:
            yield text, taken or "nothing"


def asked_for(said: Sequence[str]) -> tuple[dict[str, str], dict[str, str]]:
    """The sounds that the voice was asked for, by text; and by word, those that it guessed for want of an entry."""
    from hibari import Hibari

    speaker = Hibari()
    guessed: list[str] = []
    guess = speaker.g2p.fallback

    def noted(token: Any) -> Any:
        guessed.append(token.text)
        return guess(token)

    speaker.g2p.fallback = noted
    sounds = {text: " ".join(speaker.phonemize(written(text))) for text in said}
    return sounds, {word: " ".join(speaker.phonemize(word)) for word in sorted(set(guessed))}


def main() -> None:
    parser = argparse.ArgumentParser(description="Listens to the voice by machine.")
    parser.add_argument("folder", nargs="?", type=Path, default=FOLDER, help="instead of sounds/voice")
    parser.add_argument("--worst", type=int, default=40, help="how many texts are shown")
    asked = parser.parse_args()
    pack, every = Pack(asked.folder), texts()
    common = set(common_words())
    heard = sorted(freely(pack, every), key=lambda each: -each.rate)
    worst = heard[: asked.worst]
    sounds, guessed = asked_for(every)
    for each in worst:
        print(f"{each.rate:4.0%}  {each.text}")
        print(f"      heard: {' '.join(each.words) or 'nothing'}\n      asked for: {sounds[each.text]}")
    print("\nNot in the voice's dictionary:")
    for word, sound in guessed.items():
        print(f"  {word}: {sound}")
    print("\nShort words taken for another:")
    for text, taken in among(pack, [text for text in every if len(text.split()) <= SHORT]):
        print(f"  {text}: {taken}")
    for name, part in (
        ("counting words", [each for each in heard if each.text in common]),
        ("instructions", [each for each in heard if each.text not in common]),
    ):
        if part:
            wrong = sum(each.rate * len(words_of(each.text)) for each in part)
            fine = sum(each.rate == 0 for each in part)
            share = wrong / sum(len(words_of(each.text)) for each in part)
            print(f"\n{len(part)} {name}: {share:.0%} of the words wrong, {fine} texts without a mistake.")


if __name__ == "__main__":
    main()
