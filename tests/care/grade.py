"""How many years of school a sentence asks for, after Flesch and Kincaid; syllables are counted by their vowels."""

from __future__ import annotations

import re

_VOWELS = re.compile(r"[aeiouy]+")


def syllables(word: str) -> int:
    plain = re.sub(r"[^a-z]", "", word.lower())
    found = len(_VOWELS.findall(plain))
    if re.search(r"(?<![aeiouyl])e$", plain) or re.search(r"[^aeioutd]ed$", plain):
        found -= 1
    if re.search(r"[aeiou]le$", plain) or re.search(r"[^aeiouscxz]es$", plain):
        found -= 1
    return max(found, 1)


def grade(text: str) -> float:
    """Of all its sentences together."""
    sentences = max(len([each for each in re.split(r"[.!?]+", text) if each.strip()]), 1)
    words = [word for word in re.findall(r"[A-Za-z']+", text) if word.strip("'")]
    return 0.39 * len(words) / sentences + 11.8 * sum(map(syllables, words)) / len(words) - 15.59
