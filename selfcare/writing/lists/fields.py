"""The fields of a programme's printout, `Target Repetitions = 5` or `Reps - 10`, in the one way that is read."""

from __future__ import annotations

import re

from selfcare.writing.lists.sides import doubt, in_words

_COUNTED = r"(?:reps?|repetitions?|repeats|sets?|wdh|wiederholungen|sätze|serien|durchgänge)"
_FIELD = rf"(?:{_COUNTED}|hold|rest|frequency|freq|duration|halten|pause|häufigkeit|dauer)"
_A_DOSE = r"[0-9]+\s*(?:$|[,;.)]|(?:reps?|times|x|s|secs?|mins?|wdh|mal|sek)\b)"
_WRITTEN = (
    (re.compile(r"^(?:exercise|activity|übung)\s*:\s+(?=[^\W\d])", re.I), ""),
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
    (re.compile(r"\b([1-7])(?: days?)? out of (?:7|seven)(?: days?)?\b", re.I), r"\1 days a week"),
    (re.compile(r"\b(?:an )?([1-7]) von 7 tagen\b", re.I), r"\1 mal pro Woche"),
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
_NO_DOSE = re.compile(
    r"avoid|\bno\b|\bnot\b|never|don['’]t|vermeid|\bkein|\bnicht|pain|hurt|ache|borg|rpe|vas\b|nrs\b|lift|weight|schmerz|weh\b|heben|gewicht",
    re.I,
)
"""Where a bound is of something else, and its words stay: "stop if pain > 5"."""
_WHOLE = {
    "two": 2, "three": 3, "four": 4, "five": 5, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5,
}  # fmt: skip
_AND_A_HALF = re.compile(
    rf"\b(?P<en>{'|'.join(_WHOLE)}|[0-9]{{1,2}}) (?P<unit>minutes|mins?|hours) and a half\b"
    rf"|\b(?P<de>{'|'.join(_WHOLE)})einhalb\b",
    re.I,
)
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


_DOSES = {
    "Sets": r"sets?|sätze|serien|durchgänge|rounds|runden",
    "Reps": r"reps?|repetitions?|repeats|wdh\.?|wiederholungen|passes|strokes|striche",
    "Hold": r"hold(?: time)?|halten|haltezeit",
    "Breaths": r"breaths|atemzüge",
    "Rest": r"rest(?: time)?|pause",
    "": r"time|duration|dauer|zeit",
    "Frequency": r"frequency|freq|how often|häufigkeit",
}
_SIDES = r"sides?|seiten?"
_OTHERS = (
    r"pace|tempo|speed|pressure|druck|weights?|load|resistance|widerstand|gewicht|band|equipment|gerät|notes?|hinweis"
    r"|position|intensity|intensität|level|comments?|tips?"
)
_ALL = "|".join((*_DOSES.values(), _SIDES, _OTHERS))
_EVERY = re.compile(rf"(?:^|(?<=[\s,;|.]))(?P<label>{_ALL})\s*[:=]\s*", re.I)
_NONE = re.compile(r"\W*(?:0(?: ?s\w*)?|none|nil|n/?a|no|keine?)?\W*", re.I)


def _fielded(text: str) -> tuple[str, str]:
    """A line of several fields, `Time: 1 min   Side: R, then L   Pressure: light`, as a dose and sentences, and what
    is told of it; empty where it is no such line."""
    labels = [*_EVERY.finditer(text)]
    if len(labels) < 2 or labels[0].start():
        return "", ""
    ends = [*(label.start() for label in labels[1:]), len(text)]
    dose: list[str] = []
    said: list[str] = []
    told: list[str] = []
    for label, end in zip(labels, ends, strict=True):
        value = " ".join(text[label.end() : end].split()).strip(" ,;|")
        kind = next((name for name, words in _DOSES.items() if re.fullmatch(words, label["label"], re.I)), None)
        if _NONE.fullmatch(value):
            continue
        if re.fullmatch(_SIDES, label["label"], re.I):
            cell, _, remark = value.partition(" (")
            dose.append(in_words(cell))
            told.append(doubt(cell))
            said += [remark.rstrip(" ).")] if remark else []
        elif kind is not None and (kind == "Frequency" or re.search(r"[0-9½¼¾]", value)):
            dose.append(f"{value} breaths" if kind == "Breaths" else f"{kind}: {value}" if kind else value)
        else:
            said.append(f"{label['label']}: {value}".rstrip(" ."))
    whole = ", ".join(dose)
    sentences = "".join(f" {each[:1].upper()}{each[1:]}." for each in said)
    return (f"{whole}.{sentences}" if whole and said else whole), "; ".join(filter(None, told))


def _halved(match: re.Match[str]) -> str:
    word = (match["en"] or match["de"]).casefold()
    return f"{_WHOLE.get(word, word)}.5{' ' + match['unit'] if match['unit'] else ''}"


def plain(text: str) -> tuple[str, bool, str]:
    """The line with its fields as `Reps: 10`, whether it is made of such, and what is told of it."""
    fields, told = _fielded(text)
    if fields:
        text = fields
    elif UNDER.match(text):
        sided = _SIDE.sub(r", \1", text)
        text = _LABEL.sub(". ", sided)
        if text != sided and text[-1:] not in ".!?":
            text += "."
    text = _AND_A_HALF.sub(_halved, text)
    of_fields = bool(fields or UNDER.match(text))
    for pattern, way in _WRITTEN:
        text = pattern.sub(way, text)
    for pattern, way in () if _NO_DOSE.search(text) else _BOUNDS:
        text = pattern.sub(way, text)
    return _BETWEEN.sub(lambda match: f"{match[1]} {match[2] or 'bis'} {match[3]} mal", text), of_fields, told
