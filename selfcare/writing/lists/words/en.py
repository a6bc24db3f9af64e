"""English."""

from __future__ import annotations

from selfcare.writing.lists.words import Language

ENGLISH = Language(
    "en",
    {
        "SECONDS": "s sec secs second seconds",
        "MINUTES": "min mins minute minutes",
        "METRES": "m",
        "LENGTH": "metre metres meter meters km feet foot-steps steps yards miles lengths laps",
        "HOURS": "h hr hrs hour hours",
        "TIMES": "times rep reps repetition repetitions repeats ones goes",
        "REPEAT": "repeat",
        "SETS": "set sets lots",
        "ROUNDS": "round rounds circuits circuit cycles cycle",
        "BREATHS": "breaths breath",
        "COUNT": "count counts",
        "X": "x",
        "TO": "to",
        "OR": "or",
        "AND": "and & plus then also likewise",
        "OF": "of",
        "FOR": "for lasting in with",
        "ABOUT": "about approx approximately around roughly ca",
        "BOUND": "maximum minimum max",
        "AT": "at",
        "A": "a an",
        "HOLD": "hold holds holding held",
        "REST": "rest rests resting pause pauses break breaks relax off wait",
        "WORK": "work on",
        "BETWEEN": "between",
        "EXERCISES": "exercises exercise movements movement moves motions stations",
        "EACH": "each ea per every either",
        "BOTH": "both",
        "OTHER": "other opposite",
        "SWAP": "swap switch change",
        "ALTERNATE": "alt alternate alternating alternately alternated alternates",
        "ONLY": "only",
        "SIDE": "side sides",
        "LIMB": "leg legs arm arms foot feet hand hands knee knees calf ankle ankles wrist wrists elbow elbows shoulder"
        " shoulders sh hip hips thigh heel",
        "WAY": "direction directions way ways",
        "LEFT": "left",
        "RIGHT": "right",
        "BILATERAL": "bilateral bilaterally bilat bil b/l",
        "TURN": "clockwise anticlockwise counterclockwise counter-clockwise anti-clockwise forwards backwards forward"
        " backward inwards outwards upwards downwards",
        "OFTEN": "daily dly weekly nightly",
        "HOURLY": "hourly",
        "DAY": "day days week weeks wk wks",
        "PART": "morning mornings evening evenings night nights afternoon bedtime waking",
        "THROUGH": "through throughout during",
        "PHASE": "session phase stage",
        "TWICE": "once twice thrice",
        "BREATHE": "breathing breathe",
        "INHALE": "inhale",
        "EXHALE": "exhale",
        "TOTAL": "total altogether overall",
        "DO": "please should practise practice do perform complete aim try work-up",
        "IT": "it same this that the these them your there still time one",
        "THING": "stretch position pose squeeze contraction series sequence process",
        "LABEL": "duration dose dosage frequency freq",
        "FOLLOWING": "following",
        "ALL": "all everything whole entire both-parts",
        "MORE": "more again further extra additional another",
        "ADJECTIVE": "slow gentle easy small big deep full slowly",
        "FRONT": "front",
    },
    {
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "forty-five": 45,
        "fifty": 50, "sixty": 60, "ninety": 90,
    },
    {"sides": ("left", "right"), "ways": ("one way", "the other way")},
    "step exercise ex no nr number station activity task drill card",
    (
        ("WORD", r"do more(?= *(?:$|[.,;]))"),
        ("WORD", r"once (?:home|at home|this|it|you|the|that|your|they|these|comfortable|able)"),
        ("WORD", r"(?:not|never) (?:both )?(?:together|at (?:the same time|once)|simultaneously)"),
        ("TOGETHER", r"(?:both )?(?:together|at (?:the same time|once)|simultaneously)"),
        ("FIRST", r"(?:always |please )*(?:(?:start|begin|lead)(?:ning|ing)?(?: (?:with|on|from))?"
                  r"|first(?: (?:with|on))?)(?: (?:the|your))?(?= (?:left|right)\b)"),
        ("ROUNDS", r"times (?:through|round|around)(?= *(?:$|[.,;:()]))"),
        ("TIMES", r"(?<=[0-9] )time(?= (?:a|per|each|every)\b)"),
        ("FIRST", r"first(?= *(?:$|[.,;:()-]|then\b|and\b))"),
        ("READY", r"(?:until|till|when) (?:you(?: are|'re|’re)? )?ready|as long as (?:you )?(?:like|need|want)"),
        ("OFTEN", r"(?:one|two|three|four|five|six|[1-6])(?:(?: ?- ?| to | or )(?:two|three|four|five|six|[2-6]))?"
                  r" (?:morning|afternoon|evening|night|day)s? (?:a|per|each|every) week"),
        ("HOURLY", r"(?:every|each) (?:half |waking )?hour (?:(?:while|when|that) )?(?:you(?:’|')?(?:re| are) )?awake"),
        ("HOURLY", r"(?:every|each) waking hour|hourly (?:while|when) (?:you are )?awake"),
        ("LABEL", r"how often(?= ?[:?-])"),
        ("HOURLY", r"(?:every|each) half[ -]hour|every quarter of an hour"),
        ("OFTEN", r"(?:every|each) (?:other|second|third) (?:day|week)|on alternate days|alternate days|once in"
                  r" a while"),
        ("OFTEN", r"(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?:(?:, | and | & )(?:mon|tues|wednes"
                  r"|thurs|fri|satur|sun)days?)*"),
        ("OFTEN", r"(?:a )?couple of times (?:a|per) (?:day|week)"),
        ("OFTEN", r"(?:several|a few|many) times (?:a|per|each) (?:day|week)"),
        ("OFTEN", r"(?:mon|tues?|wed|thur?s?|fri|sat|sun)(?: ?(?:,|/|&|\+|and) ?(?:mon|tues?|wed|thur?s?|fri|sat|sun))+"
                  r"|m[ /,]w[ /,]f|am ?(?:/|and|&|\+) ?pm"),
        ("OFTEN", r"(?:before|after|at) (?:breakfast|lunch|dinner|each meal|every meal|meals|bedtime)"),
        ("LATIN", r"(?:b\.?i\.?d|t\.?i\.?d|q\.?i\.?d|q\.?d|o\.?d|b\.?d|t\.?d\.?s|q\.?d\.?s)\.?(?=$|[\s,;)])"),
        ("REF", r"(?:figures?|fig|pictures?|photos?|images?|diagrams?|pages?|chapters?|sections?|parts?|levels?"
                r"|weeks?|wks?|phases?"
                r"|stages?|sessions?|days?|exercises?|numbers?|no|nos|steps?|grade|appendix|items?)\.?"
                r" ?[0-9]{1,3}(?! ?x ?[0-9])(?:(?: ?(?:-|/|,|&|to|through|and|or) ?)"
                r"[0-9]{1,3})*(?! ?(?:x|times|reps|rep|sets?|sec|secs|seconds|min|mins|minutes|s"
                r"|to)\b)(?! ?- ?[0-9]| (?:to|or) [0-9])(?![0-9:.]*[0-9:])"),
        ("BREATHHOLD", r"hold(?:s|ing)?,? (?:it |this |each |the (?:stretch|position|pose) |there )?for (?:about )?"
                       r"(?:an?|one|two|three|four|five|six|eight|ten|[0-9]{1,2}) (?:[a-z]+ )?breaths?"),
        ("BREATHHOLD", r"hold (?:[0-9]{1,2}|two|three|four|five|six|eight|ten) breaths"),
        ("WORD", r"(?:hold|holding|held) on(?:to| to)?|rest (?:your|the|both|one(?! (?:min|sec))|on)"),
        ("WORD", r"holds? (?:the|your|a|an|one|both) (?!stretch|position|pose|squeeze|contraction|breath|end)"),
        ("ODD", r"(?:then )?(?:rest|relax|pause)(?:ing)? (?:for )?(?:the same|an equal|as long|equally)"
                r"(?: (?:time|amount|length|as|of time))*"),
        ("BOUND", r"up to|at least|at most|no more than|not more than"),
        ("WORD", r"(?:quads?|quadriceps|glutes?|gluteal|ham|hamstrings?|abdominal) sets?"),
        ("HALFMINUTE", r"half (?:of )?an? (?:minute|hour)(?:['’]s)?|half[ -](?:minute|hour)"
                       r"|(?:a |one )?quarter of an? (?:hour|minute)"
                       r"|(?:a )?quarter[ -]hour|three[ -]quarters? of an hour|(?:an?|one) (?:hour|minute) and a half"
                       r"|one and a half (?:hours?|minutes?)"),
        ("BILATERAL", r"e/s|b/s|b/l"),
        ("BILATERAL", r"ea(?=\.?\s*(?:$|[,;)]))"),
        ("ODD", r"(?:an? |one )?[a-z]+ of an (?:hour|minute)"),
        ("REF", r"(?:over|within) (?:the (?:next|first|following) )?(?:[a-z]+|[0-9]+) (?:days|weeks|months)"),
    ),
    {
        "": "exercise exercises movement activity name stretch",
        "sets": "sets set rounds round circuits",
        "reps": "reps repetitions repeats times rep",
        "hold": "hold",
        "rest": "rest",
        "duration": "time duration",
        "frequency": "frequency often",
        "side": "side sides leg arm limb",
        "note": "notes note comments instructions comment",
        "index": "no nr # number",
    },
    "Breathe",
    "Hold",
)  # fmt: skip
