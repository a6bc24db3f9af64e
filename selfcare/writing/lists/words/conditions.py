"""Words that change a dose or when it is done, and what is measured that no routine counts. English and German."""

from __future__ import annotations

import re

PACES = frozenset(
    {"slow", "slowly", "slower", "fast", "faster", "quick", "quickly", "gentle", "gently"}
    | {"langsam", "langsame", "langsamen", "langsamer", "schnell", "schnelle", "schneller", "zügig", "sanft", "sanfte"}
)
CONDITIONS = PACES | frozenset(
    {"if", "unless", "until", "till", "except", "instead", "not", "never", "skip", "omit", "without", "only"}
    | {"wenn", "falls", "sobald", "solange", "sofern", "außer", "statt", "nicht", "nie", "niemals", "nur", "ohne"}
    | {"auslassen", "weglassen"}
)
OF_A_STOP = frozenset({"if", "when", "not", "until", "unless", "wenn", "falls", "sobald", "nicht", "bis"})
"""Those that only lead to a sign to stop for."""
WEIGHED = frozenset(
    {"kg", "kgs", "kilo", "kilos", "lb", "lbs", "pound", "pounds", "cm", "mm", "inch", "inches", "ml", "litre", "liter"}
    | {"kilogramm", "pfund", "zentimeter", "millimeter", "zoll"}
)
"""Of those below, what is said of a movement and never how far one goes."""
MEASURED = WEIGHED | frozenset(
    {"kilogram", "kilograms", "g", "oz", "foot", "feet", "ft", "yard", "yards", "degree", "degrees", "percent", "rpm"}
    | {"watt", "watts", "bpm", "steps", "stairs", "meter", "grad", "prozent", "schritte", "stufen", "treppen", "°", "%"}
)
SCALES = re.compile(
    r"\b(?:pain(?![ -]free)|discomfort|intensity|vas|nrs|mild|effort|rpe|borg|scale|symptoms?|level"
    r"|schmerz(?!frei)\w*|anstrengung|skala|beschwerden)\b",
    re.I,
)
"""What is told by a number out of ten."""
SCOPED = re.compile(
    r"\W*(?P<lead>(?:for|with|on|in|during|when doing|as for|bei|beim|für|zu|zur|zum)\s+(?:(?:the|your|all|dem|der|den"
    r"|die|das)\s+)?)?(?P<name>[^\W\d][^.;:,()0-9]{2,40}?)\s*(?P<cut>:|,|\s-\s)\s*(?P<what>\S.*)",
    re.I,
)
"""`For the squat: not below 90`, `Bridge: never hold your breath`."""
