"""The fields of a programme's printout, `Target Repetitions = 5` or `Reps - 10`, in the one way that is read."""

from __future__ import annotations

import re

_COUNTED = r"(?:reps?|repetitions?|repeats|sets?|wdh|wiederholungen|sätze|serien|durchgänge)"
_FIELD = rf"(?:{_COUNTED}|hold|rest|frequency|freq|duration|halten|pause|häufigkeit|dauer)"
_A_DOSE = r"[0-9]+\s*(?:$|[,;.)]|(?:reps?|times|x|s|secs?|mins?|wdh|mal|sek)\b)"
_WRITTEN = (
    (re.compile(r"(?<=[^\W\d_])\(s\)(?!\w)"), "s"),  # `Time(s)`
    (
        re.compile(
            rf"\b(?:target|prescribed|number of|no\.? of|anzahl(?: der)?|anz\.?) (?={_COUNTED}\b\.?\s*[:=-]?\s*[0-9])",
            re.I,
        ),
        "",
    ),
    (re.compile(r"^anzahl(?=\s*[:=]\s*[0-9])", re.I), "Wdh"),
    (re.compile(r"(?:\+\s?/\s?-|±|~|≈)\s*(?=[0-9])"), "ca. "),
    (re.compile(r"(?<=[0-9])\s?\+(?=\s*(?:$|[,;.)]|(?:reps?|times|s|secs?|mins?|wdh|mal|sek)\b))", re.I), " or more"),
    (re.compile(r"(?<=[0-9])\s*sessions?\s*(?:/|\b(?:a|per|each|every)\b)\s*(day|week)\b", re.I), r" times a \1"),
    (re.compile(r"(?<=[0-9])\s*einheiten\s*(?:/|\b(?:am|pro|je)\b)\s*(tag|woche)\b", re.I), r" mal pro \1"),
    (re.compile(r"(?<=[0-9x×])\s*/\s*d\b\.?", re.I), "/day"),
    (re.compile(r"(?<=[0-9x×])\s*/\s*t\b\.?", re.I), "/Tag"),
    (re.compile(r"(?<=[0-9x×])\s*/\s*wk?\b\.?", re.I), "/week"),
    (re.compile(r"(?<=[0-9x×])\s*/\s*wo\b\.?", re.I), "/Woche"),
    (re.compile(rf"((?:^|[,;|/]\s*){_FIELD}\.?)\s+-\s+(?=[0-9])", re.I), r"\1: "),
)
_BOUNDS = (
    (re.compile(rf"(?:>=|≥|(?<![-=])>)\s*(?={_A_DOSE})", re.I), "at least "),
    (re.compile(rf"(?:<=|≤|<)\s*(?={_A_DOSE})", re.I), "up to "),
)
_NO_DOSE = re.compile(r"pain|hurt|ache|borg|rpe|vas\b|nrs\b|lift|weight|schmerz|weh\b|heben|gewicht", re.I)
"""Where a bound is of something else, and its words stay: "stop if pain > 5"."""
_NUMBER = r"(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|fünfzehn|zwanzig)"
_BETWEEN = re.compile(rf"\b({_NUMBER})(?:-?\s(bis|oder)\s|-)({_NUMBER})mal\b", re.I)
"""`Zehn- bis fünfzehnmal`, as two numbers and what they count."""
UNDER = re.compile(rf"{_COUNTED}\b\.?\s*[:=-]?\s*[0-9]", re.I)
"""A field with its value, which belongs to no number above it."""
_SIDE = re.compile(r"[\s,;|]*\b(?:sides?|seite)\s*:\s*(left|right|both|links|rechts|beide)(?: side)?\s*$", re.I)
_LABEL = re.compile(
    r"(?<=[^\s,;|:])[\s,;|]*(?=\b(?:sides?|weights?|load|resistance|band|equipment|notes?|position|intensity|level|seite|gewicht"
    r"|gerät|widerstand|hinweis)\s*:)|(?<=[0-9])(?=(?:side|weight|load|seite|gewicht)\s*:)",
    re.I,
)
"""Fields that are no dose, behind one that is: a sentence of their own, and no name of a step."""


def plain(text: str) -> str:
    """The line with its fields as `Reps: 10`."""
    if UNDER.match(text):
        sided = _SIDE.sub(r", \1", text)
        text = _LABEL.sub(". ", sided)
        if text != sided and text[-1:] not in ".!?":
            text += "."
    for pattern, way in _WRITTEN:
        text = pattern.sub(way, text)
    for pattern, way in () if _NO_DOSE.search(text) else _BOUNDS:
        text = pattern.sub(way, text)
    return _BETWEEN.sub(lambda match: f"{match[1]} {match[2] or 'bis'} {match[3]} mal", text)
