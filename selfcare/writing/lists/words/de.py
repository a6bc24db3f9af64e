"""German."""

from __future__ import annotations

from selfcare.writing.lists.words import Language

GERMAN = Language(
    "de",
    {
        "SECONDS": "s sek sekunde sekunden",
        "MINUTES": "min minute minuten",
        "METRES": "m",
        "LENGTH": "meter km cm schritte bahnen",
        "HOURS": "h std stunde stunden",
        "TIMES": "mal male wdh wiederholung wiederholungen wh",
        "REPEAT": "wiederholen wiederhole",
        "SETS": "satz sätze sätzen saetze serie serien",
        "ROUNDS": "runde runden durchgang durchgänge durchgängen",
        "COUNT": "zählen zähle zähl",
        "BREATHS": "atemzüge atemzügen atemzug",
        "X": "x",
        "TO": "bis",
        "OR": "oder",
        "AND": "und dann danach anschließend auch ebenso",
        "OF": "à von zu",
        "FOR": "für lang mit in",
        "ABOUT": "ca etwa ungefähr rund circa",
        "BOUND": "maximal mindestens höchstens",
        "AT": "bei auf an am",
        "A": "eine einen einer",
        "HOLD": "halten halte hält haltet gehalten haltezeit",
        "REST": "pause pausen ruhe entspannen pausieren",
        "WORK": "belastung arbeit",
        "BETWEEN": "zwischen dazwischen",
        "EXERCISES": "übungen übung stationen",
        "EACH": "je jede jeder jedes jeden jedem pro jeweils",
        "BOTH": "beide beiden beiderseits",
        "OTHER": "andere anderen anderes anderem",
        "SWAP": "wechseln wechsle wechselt",
        "ALTERNATE": "abwechselnd wechselseitig",
        "ONLY": "nur",
        "SIDE": "seite seiten",
        "LIMB": "bein beine beinen arm arme armen fuß fuss füße hand hände knie schulter hüfte ferse",
        "WAY": "richtung richtungen",
        "LEFT": "links li linke linken linkes",
        "RIGHT": "rechts re rechte rechten rechtes",
        "BILATERAL": "beidseits beidseitig bds",
        "SIDESWAP": "seitenwechsel",
        "TURN": "vorwärts rückwärts",
        "OFTEN": "täglich wöchentlich stündlich tgl tägl wöchentl",
        "DAY": "tag tage woche wochen",
        "PART": "morgen morgens abend abends nachts mittags",
        "THROUGH": "über",
        "PHASE": "einheit phase",
        "TWICE": "einmal zweimal dreimal viermal fünfmal sechsmal achtmal zehnmal zwölfmal fünfzehnmal zwanzigmal",
        "BREATHE": "atmen atmung",
        "INHALE": "einatmen",
        "EXHALE": "ausatmen",
        "TOTAL": "gesamt gesamtdauer gesamtzeit insgesamt",
        "DO": "bitte üben mache machen durchführen ausführen",
        "IT": "die der das den dem dies diese diesen dieses dieser sie es man",
        "THING": "dehnung spannung position stellung dehnposition endposition",
        "LABEL": "dauer häufigkeit dosierung",
        "FOLLOWING": "folgende folgenden",
        "ALL": "alle alles ganze ganzen",
        "MORE": "nochmals erneut weitere noch",
        "ADJECTIVE": "langsame langsam kleine große tiefe",
    },
    {
        "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9,
        "zehn": 10, "zwölf": 12, "fünfzehn": 15, "zwanzig": 20, "dreißig": 30, "vierzig": 40, "sechzig": 60,
    },
    {"sides": ("links", "rechts"), "ways": ("eine Richtung", "andere Richtung")},
    "schritt übung nr",
    (
        ("WORD", r"(?:mit|in|von|zu|zwischen|unter|über|um|durch|gegen) beiden? "
                 r"(?:beinen?|armen?|füße|füßen|hände|händen|knien?|fersen|ellbogen|schultern|hüften|handflächen)"),
        ("WORD", r"(?:steh\w*|stand|gleichmäßig) (?:\w+ )?auf beiden (?:beinen|füßen)"
                 r"|auf beiden (?:beinen|füßen) (?:gleichmäßig |sicher )?steh\w*"),
        ("READY", r"bis (?:sie |du )?(?:bereit|fertig)(?: sind| bist)?"),
        ("READY", r"so ?lange (?:wie )?(?:sie |du )?(?:möchten|magst)"),
        ("BOUND", r"bis zu"),
        ("OFTEN", r"(?:alle|jede) (?:halbe stunde|viertelstunde)"),
        ("OFTEN", r"jeden (?:zweiten|dritten|2\.|3\.) tag|alle (?:zwei|drei|2|3) (?:tage|stunden)|(?:morgens"
                  r" und abends)"),
        ("REF", r"(?:abbildung(?:en)?|abb|bild(?:er)?|foto|seite|kapitel|teil|stufe|wochen?|phasen?|tag"
                r"|übung(?:en)?|schritte?|nr|punkt)"
                r"\.? ?[0-9]{1,3}(?:(?: ?(?:-|/|,|&|bis|und) ?)[0-9]{1,3})*(?! ?(?:x|mal|s|sek|sekunden|min"
                r"|minuten|wdh|wiederholungen|bis)\b)(?!-[0-9]| (?:bis|oder) [0-9])(?![0-9:.]*[0-9:])"),
        ("HALFMINUTE", r"(?:eine )?(?:halbe|viertel|dreiviertel)[ -]?stunde|(?:eine )?halbe minute"
                       r"|(?:anderthalb|eineinhalb) (?:stunden|minuten)"),
        ("REF", r"(?:über|innerhalb von) (?:[a-zäöü]+|[0-9]+) (?:tagen?|wochen|monaten?)"),
    ),
    {
        "": "übung übungen name",
        "sets": "sätze satz serien serie durchgänge durchgang runden",
        "reps": "wdh wiederholungen wiederholung",
        "hold": "halten haltezeit",
        "rest": "pause",
        "duration": "dauer zeit",
        "frequency": "häufigkeit",
        "side": "seite seiten bein",
        "note": "hinweis hinweise bemerkung ausführung",
        "index": "nr #",
    },
    "Atmen",
    "Halten",
)  # fmt: skip

MULTIPLES = {
    "einmal": 1, "zweimal": 2, "dreimal": 3, "viermal": 4, "fünfmal": 5, "sechsmal": 6, "achtmal": 8, "zehnmal": 10,
    "zwölfmal": 12, "fünfzehnmal": 15, "zwanzigmal": 20,
}  # fmt: skip
