"""Words by which a line of a list is known to be no exercise, or to be doubted. English and German."""

from __future__ import annotations

import re

_UNIT = r"(?:weeks?|wks?|months?|phases?|stages?|levels?|wochen?|wo\.|monate?[ns]?|phasen?|stufen?)"
_COUNTED = r"(?:[0-9]+|[ivx]+\b|one|two|three|four|eins?|zwei|drei|vier)"
_DAYS = (
    r"(?:mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|mo|di|mi|do"
    r"|fr|sa|so|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)s?\.?"
)
ON_DAYS = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b"
    r"|\b(?:mon|tue|wed|thu|fri|sat)\b(?:\W+(?:tue|wed|thu|fri|sat|sun)\b)+"
    r"|\b(?:mon|diens|donners|frei|sams|sonn)tags?\b|\bmittwochs?\b",
    re.I,
)
ALL = re.compile(
    r"\b(?:each|every|all|any|these|those|the following|following|both) (?:of (?:the|these) )?(?:\w+ )?"
    r"(?:exercises?|stretches|movements|holds)\b|\bof each\b(?! (?:leg|arm|side|foot|hand|knee|way|direction))"
    r"|\b(?:do|practi[sc]e|perform|complete|repeat) (?:all (?:of )?)?(?:these|them|the (?:whole )?(?:list|lot"
    r"|programme?|routine|sheet))\b"
    r"|\bthe exercises\b|\b(?:jede[rnms]?|alle[rn]?|diese[rn]?|folgende[nr]?"
    r"|sämtliche) (?:\w+ )?(?:übung(?:en)?|dehnung(?:en)?)\b"
    r"|\bdie übungen\b",
    re.I,
)
ADVICE = "it is advice, and no exercise"
REASONS = (
    (
        "it begins with a condition",
        re.compile(
            r"(?:when|if|once|unless|until|as soon as|as you|after you|whenever|should you|provided|wenn|falls"
            r"|sobald|sofern"
            r"|solange|erst|bis|nachdem|bevor|before you|ab)\b(?![:-])"
            r"|(?:on |an )?(?:a |the |your )?(?:good|bad|better|worse|gute[nr]?|schlechte[nr]?) (?:days?|tage?n?)\b",
            re.I,
        ),
    ),
    (
        "it says what is not done",
        re.compile(
            r"(?:without|ohne|not|nicht|no|kein\w*|don['’]?t|do not|never|avoid|nie|niemals|vermeide\w*)\b", re.I
        ),
    ),
    (
        "it reads as a part of a plan",
        re.compile(
            rf"{_UNIT}\W*{_COUNTED}|[0-9]+\.?\s*(?:-|bis|to|–)?\s*[0-9]*\.?\s*{_UNIT}(?!\w)"
            r"|(?:\w*plan|\w*programm(?:e|s)?|program|schedule|day [0-9]+|tag [0-9]+)\b",
            re.I,
        ),
    ),
    (
        "it reads as a rule for the whole list",
        re.compile(
            r"(?:we|wir|ideally|aim|try|measure|check|messen|prüfen|idealerweise"
            r"|generally|in general|grundsätzlich|allgemein|wo nichts"
            r"|where nothing"
            r"|where not|otherwise|ansonsten|sonst|frequency|häufigkeit|tempo|pace|speed|intensity|intensität"
            r"|dosage|dosierung"
            r"|duration|dauer"
            r"|how (?:often|many|long)|wie (?:oft|lange|viele)|progress(?:ion|ing|ions)?|steiger\w*|increase"
            r"|erhöh\w*"
            r"|recommend\w*|empfehl\w*|my|mein\w*|your (?:physio\w*|therapist)|please|bitte|remember|note"
            r"|achtung|hinweis"
            r"|repeat (?:the |this |whole )*(?:routine|circuit|programme?|all)|each|every|all|jede[rsnm]?"
            r"|alle[sn]?)\b"
            r"(?!.{0,3}\b(?:leg|arm|side|foot|hand|bein|seite|fours|vier\w*)\b)",
            re.I,
        ),
    ),
    (
        ADVICE,
        re.compile(
            r"(?:(?:apply|use|put|place|take|then|finish with|some|an?)\s+)*(?:ice|icing|r\.?i\.?c\.?e\.?\b"
            r"|(?:ice|cold|cool|gel|heat|hot) ?(?:pack|pad|compress)\w*|heat|hot water bottle|wheat bag"
            r"|kühl(?:en|ung|pack\w*|akku\w*)|eis(?:pack\w*|beutel)?|wärmflasche"
            r"|wärme(?:kissen|pack\w*)?|paracetamol|ibuprofen)\b(?! ?(?:skat|crunch))",
            re.I,
        ),
    ),
    (
        "it says a limit",
        re.compile(
            r".*\b(?:more|less|longer|further|higher|greater|fewer|mehr|länger|weniger|höher) (?:than|als)\W*$", re.I
        ),
    ),
    (
        "it is for one day",
        re.compile(rf"{_DAYS}\b(?:\W*(?:and|und|to|bis)?\W*{_DAYS}\b)*\W*$", re.I),
    ),
    (
        "it says how long all of it takes",
        re.compile(r".*\b(?:takes?|taking|lasts?|dauert|dauern|allow)\W*$", re.I),
    ),
    (
        "it answers a question",
        re.compile(r"(?:yes|yep|sure|ok|okay|of course|ja|klar|natürlich)\b", re.I),
    ),
    (
        "it may be a person's or a clinic's name",
        re.compile(
            r"(?:.*\b(?:physio|physios|physiotherap\w*|therapist\w*|hospital|clinic|praxis|klinik|krankenhaus"
            r"|nhs|trust|gmbh"
            r"|centre|center|department|rehabilitation|dr|mr|mrs|ms|frau|herr|patient\w*)\b"
            r"|(?-i:[A-Z]\. ?[A-Z][a-z]+)$)",
            re.I,
        ),
    ),
)
TURNS = re.compile(r"(?:alternat\w+|in turns?|im wechsel|abwechselnd|wechselweise) (?:with|mit)\b", re.I)
BROKEN = re.compile(r"[^\W\dA-Z_]{2,},?$|[,(/-]$")
SHEET = re.compile(
    r"(?:next app(?:t|ointment)\b|nächste\w* termin|.*\b(?:pain ?meds?|medications?|pain ?killers?|tablets?|inhalers?"
    r"|salbutamol|schmerzmittel|tabletten?|medikamente?)\b"
    r"|\w*pause\b|breaks?\b|after (?:each|every)|nach jede\w*|(?:bei|noch|any) fragen|questions?|contact"
    r"|kontakt|beginn\b|ausgabe"
    r"|freigabe|version|leaflet|form\b|code|today['’]?s|heute|visit|besuch|follow[ -]?up|appointment|termin"
    r"|created|erstellt"
    r"|reviewed|issued|date|datum|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|okt|nov|dec|dez)\b\.?|suite\b"
    r"|tel\b|phone"
    r"|anruf\w*|call\b|address|adresse|stra(?:ß|ss)e|street|road|opening (?:hours|times)|öffnungs\w*"
    r"|montag|dienstag|monday|tuesday|mo\b|mon\b)",
    re.I,
)
"""How what is about the sheet begins."""
ITS_NUMBER = re.compile(r"[0-9]{1,2}(?=\s+[A-ZÄÖÜ„“\"])")
AN_INDEX = re.compile(r"[^\W\d_]+\.? ([0-9]{1,2})\s?[.:)]\s+[^\W\da-zß-ÿ]")
"""`Station 3. Step ups`."""
EVER = 100
"""More than nobody does in one go: a year, a telephone, the number of a house."""
CONTINUES = re.compile(
    r"[^\WA-ZÄÖÜ]|\(|[^.!?]*[.!?]|(?:hold|repeat|do|rest|sets?|reps?|times|perform|complete|daily|each|side"
    r"|left|right|both"
    r"|frequency|halten|wiederhol\w*|spannung|pause|sätze|wdh|je|jede\w*|pro|dauer|häufigkeit|duration|target|anzahl"
    r"|number|all|alle|keep|freq|then|dann|start|begin|work|build|number)\b|(?:\W*\w+){1,3}\W*$|.{3,30}:",
    re.I,
)
"""A line below a name that plainly is of it."""
PREPOSITION = re.compile(
    r"(?:with|mit|as|from|to|of|by|for|für|zu|zum|zur|nach|vor|und|oder|and|or|besonders|especially)\b", re.I
)
OTHER_HELPS = re.compile(
    r"\b(?:other|opposite|andere[nrsm]?) (?:leg|arm|hand|foot|knee|bein|fuß|knie)\s+"
    r"(?!(?:and|und|or|oder|in|on|too|as|auch|first|front|then|dann|for|für|each|repeat\w*|wiederhol\w*|ebenso"
    r"|forward|x|mal)\b)"
    r"(?-i:[a-zäöü]\w+)",
    re.I,
)
BREATHS = re.compile(r"\b[0-9]+ (?:\w+ )?(?:breaths?|atemz\w+)", re.I)
HEADING = re.compile(r"\b(?:weeks?|wk|phases?|stages?|levels?|wochen?|stufen?)\s*[0-9]{1,2}\b", re.I)
BY_TURNS = re.compile(r"\b(?:alternat\w+|abwechselnd|im wechsel)\b", re.I)
MODAL = re.compile(
    r"\b(?:should|must|may|could|might|would|can be|ought|recommend\w*|advised?|sollte[ns]?|soll(?:en)?|müssen|muss"
    r"|dürfen|empfehl\w*|empfohlen)\b",
    re.I,
)
STUBS = re.compile(
    r"(?:(?:ab|abb|fig|figure|bild|picture|photo|page|seite|printed|home|keep|start|end|total|exercise"
    r"|exercises|übung|übungen"
    r"|üben|train\w*|practi[sc]e|session|sessions|workout|mal|time|times|day|days|daily|week|weekly|tag|woche|täglich"
    r"|morning|evening|morgens|abends|hintereinander|wiederholen|repeat|repetitions|reps|sets|sätze|of|in|on|at"
    r"|to|the|then"
    r"|and|und|or|oder|bei|mit|von|dann|danach|aber|but|also|auch|next|previous|previously|now|currently|früher|jetzt|optional|only|nur|with|for|für"
    r"|level|name"
    r"|date|datum|per|pro|do|done|perform|complete|is|as|als|wie|ca|you|sie|du|we|it|this|that|these|es|das|man"
    r"|about|up|down|more|less|mehr|weniger|mc|maybe|perhaps|vielleicht|evtl|neu|changed|geändert|stopped|still|always"
    r"|to be)\W*)+",
    re.I,
)
"""Words that are no exercise, however many of them stand together."""
NO_NAME = re.compile(
    r"(?:(?:paar )?sekunden halten|hold|halten|relax\w*|pause|rest|side|seite|left|right|links|rechts)"
    r"(?: (?:at|for|in|on|it|the|am|im|auf|für)\b.*)?",
    re.I,
)
POINTS = re.compile(
    r"\b(?:same(?! time)|likewise|similarly|as (?:above|before|next|previous|for)|as in|genauso|ebenso"
    r"|gleich(?:e|es|en)?|wie (?:oben|vorher|zuvor|bei|stufe|übung)|ditto|dito)\b",
    re.I,
)
PLAN = re.compile(
    rf"(?<!/)\b{_UNIT}\W{{0,2}}(?:[0-9]+|[ivx]+\b)|\b[0-9]+\.?\s*{_UNIT}(?!\w)|\b(?:from|after|until|ab|nach"
    rf"|bis)\s+{_UNIT}(?!\w)"
    r"|\bpost-?op\w*|\bafter (?:surgery|the operation)|\bnach (?:der )?op\b",
    re.I,
)
AGAIN = re.compile(
    r"\b(?:1|one|ein)\s?(?:x|mal|times?)\s*(?:wiederholen|repeat\w*)|\brepeat(?:ed)? (?:it )?(?:1|one"
    r"|once)(?:\s?x| time)?\b"
    r"(?!\s?[0-9-])|\beinmal wiederholen|\b(?:1|ein) wiederholung\b",
    re.I,
)
WAIT = re.compile(
    r"\b(?:gleich lang\w*|genauso lang\w*|ebenso lang\w*|equal|same|kurze?|short|brief"
    r"|lange?)\W+(?:\w+ )?(?:pause|rest|break)\b"
    r"|\b(?:then|danach|dann|anschließend)\W+(?:pause|rest|ausruhen)\b|\b(?:pause|rest) (?:as long|for the same"
    r"|equally)"
    r"|\b(?:rest|pause|break)s? (?:as (?:needed|required|long)|until|till|when|if|nach bedarf|bis|wenn)\b",
    re.I,
)
SECOND_GO = re.compile(
    r"\brepeat\w*\b(?!(?: (?:it|this|the (?:movement|exercise|stretch|sequence|cycle)|slowly|gently))*\s*(?:[.,;)]|$))"
    r"[^.;]*|\brevers(?:e|ed|ing)\b|\b(?:change|switch|swap|other) (?:directions?|ways?)\b"
    r"|\b(?:do|go through) [^.;]*\bagain\b|\bback again\b|\bturn\w*\b[^.;]*\brepeat\b"
    r"|\b(?:the )?same (?:\w+ )?(?:with|on|for|in|to|lying|sitting|standing|facing|palm)\b"
    r"|\bas well\b|\btoo\s*[.,;)]?$"
    r"|\b(?:auf|mit|an|im|in)\b[^.;,]*\bwiederhol\w*|\b(?:dasselbe|das gleiche|genauso|ebenso)\b"
    r"|\bwiederhol\w*\b(?!(?: (?:sie|die übung|langsam))*\s*(?:[.,;)]|$))[^.;]*"
    r"|\brichtung(?:s| )?wechsel\w*|\brichtung (?:ändern|wechseln)|\bandersherum|\bumgekehrt|\bauch\s*[.,;)]?$",
    re.I,
)
"""Words that are spoken, and may mean that all of it is done once more in another way."""
THEN = re.compile(
    r"(?<=[0-9])[^0-9].*?(?P<then>\bthen (?:the|your|with|on|to the|palm|thumb|from)\b[^.;]*"
    r"|\bdann (?:die|der|den|das|mit|auf|nach)\b[^.;]*)",
    re.I | re.S,
)
"""The same behind a dose, in the words of the line: a step drops its `then`."""
CARE = re.compile(
    r"\b(?:ice|icing|(?:ice|cold|cool|gel|heat|hot) ?packs?|heat pads?|hot water bottle|elevat(?:e|ed|ion)(?=.*\bmin)"
    r"|TENS|splints?|braces?|contrast baths?|compression"
    r"|schiene|bandage|verband|kühlen|kühlpack\w*|eis|hochlager\w*(?=.*\bmin)|wärmflasche)\b",
    re.I,
)
MEANWHILE = re.compile(
    r"\b(?:dazw(?:ischen)?|zwischendurch|zwischen den (?:sätzen|wiederholungen)|nach jede[rm] (?:satz|wiederholung)"
    r"|in between|between (?:sets|reps|repetitions|each|every|them)|after (?:each|every) (?:set|rep|one|repetition))\b",
    re.I,
)
"""What is done between repetitions or sets."""
_NOT_DONE = (
    r"(?:skip(?:ped)?(?= (?:for|this|these|it|until|till|the)\b|\W*$|[)\]:])|leave out|left out|omit(?:ted)?|on hold"
    r"|stop(?:ped)? (?:doing|these|this|it|for now)|not yet|no longer(?! than)|not for now|paused|discontinued?"
    r"|cancel\w*|nicht mehr|weglassen|auslassen|weggelassen|pausier\w*|noch nicht|entfällt|gestrichen)\b"
)
NOT_DONE = re.compile(rf"(?<![\w-]){_NOT_DONE}", re.I)
NOT_DONE_FIRST = re.compile(
    rf"\W*(?:please |bitte |now |jetzt )?(?:{_NOT_DONE}|drop(?:ped)?\b(?! (?:to|the|your|into|down|one|it)\b))",
    re.I,
)
"""What takes an exercise out of the list."""
HELD_OFF = re.compile(
    r"\bhold(?:ing)? off(?=\W+(?:on|until|till|unless|for now|this|these)\b|\W*$|\))"
    r"|\b(?:leave|leaving) (?:this|these|it|them|that)(?: one)? out\b"
    r"|\bnot (?:until|before|till) (?:\w+ ){1,4}(?:clears?|says?|allows?|okays?|has seen)\b"
    r"|\buntil (?:\w+ ){1,3}clears (?:you|it|this|that|them|me|him|her)\b"
    r"|\bbis (?:\w+ ){1,4}(?:freigibt|freigegeben|erlaubt)\b|\bvorerst nicht\b",
    re.I,
)
"""What is put off, whatever its dose."""
REPORT = re.compile(r"\b(?:was|were|felt|had|war|waren|hatte|fühlte)\b", re.I)
"""What somebody tells of, and orders nothing."""
WANTED = re.compile(
    r"\b(?:if|unless|instead|either|wenn|falls|entweder|statt)\b.*|\bor\b(?= (?:\w+ ){2})[^,]*|\boptional\w*", re.I
)
"""What makes a name a choice."""
EITHER = re.compile(
    r"(?:(?!(?:on|onto|with|against|at|to|of|in|into|from|for|holding|using|a|an|the|your|auf|an|am|mit|gegen|bei|zu|von"
    r"|im|vor|über|unter|d(?:ie|er|as|en|em)|eine[mnrs]?|ein)\b)[^\W\d_]+[ -]+)+(?:or|oder)\b.*",
    re.I,
)
"""`Squats or stairs`; a choice of what one holds or stands on, as in `at a wall or table`, is none of exercises."""
PUT_OFF = re.compile(
    r"\bnot (?:until|till|before)\b[^.,;)]*|\bnicht vor\b[^.,;)]*|\b(?:erst|frühestens) (?:ab|wenn|nach|am)\b[^.,;)]*",
    re.I,
)
"""`Not until Friday`."""
_LIMBS = "leg|arm|foot|hand|knee|side|ankle|wrist|elbow|shoulder|hip|heel|finger|toe|bein|fuß|knie|seite|schulter|hüfte"
HOLD_IT = re.compile(r"\W*(?:and |und |dann |then )?(?:hold|hold it|halten|dabei halten)\W*", re.I)
HALF = re.compile(r"\W*(?:and )?(?:an? )?(?:half|quarter|dozen|halb\w*|dutzend)\W*", re.I)
ONE_BY_ONE = re.compile(
    r"\b(?:affected|unaffected|operated|injured|bad|weak|weaker|sore|painful|good|better|stiff|stiffer|surgical|each|every"
    r"|(?:operiert|betroffen|schlecht|gesund|krank|verletzt|schwach)e[rsnm]?|jedes|jede[rmn]?|ein)"
    rf" (?:{_LIMBS})\b|\bone (?:\w+ )?at a time\b|\bat a time\b|\bboth sides\b(?! (?:together|at))|(?:^|\. )both\b\.?$"
    r"|\bone after the other\b|\b(?:single|one)[- ](?:leg|arm|hand)(?:ged|ed)\b|\bein(?:beinig|armig|händig)\w*"
    r"|\b(?:nacheinander|seitenweise|einzeln)\b",
    re.I,
)
"""Words that may mean a side each."""
LATER = re.compile(
    r"\b(?:when|once|if|wenn|sobald|falls)\b[^.;]*\b(?:easy|easier|comfortable|able|tolerated|leicht|geht"
    r"|gelingt|möglich)\b"
    r"|\b(?:easier|harder|progress(?:ion|ing|ions)?|steigerung|optional\w*)\b",
    re.I,
)
OTHER_ITEM = re.compile(r"(?!(?i:how|wie|when|wann)\b)(?!\w+(?:ung|ing)?:)[^\W\da-zß-ÿ][^:.;0-9]{5,45}:\s+[^\W\d]")
OF_RATE = re.compile(
    r"\b(?:every (?:other |second )?(?:day|week|hour)|(?:times|x|once|twice)\W?(?:a|per|/)\W?(?:day|week)|daily"
    r"|weekly"
    r"|jeden (?:zweiten |2\. )?tag|täglich|(?:mal|x)\W?(?:am|pro)\W?(?:tag|woche))\b",
    re.I,
)
LONG_NAME = 12
"""Words from which a name is a whole sentence."""
FULL = 40
"""Letters from which a line may have been broken by a page."""
