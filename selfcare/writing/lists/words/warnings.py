"""What makes a sentence a sign to stop for, or a caution: one table a language, as regular expressions."""

from __future__ import annotations

import re

from msgspec import Struct


class Warnings(Struct, frozen=True):
    """The words of one language. A sentence with any of `stop`, `turn`, `never` or `mark` is for safety."""

    stop: str
    """To stop."""
    turn: str
    """To turn to somebody who helps."""
    when: str
    """What a condition begins with."""
    never: str
    """What must not be."""
    mark: str
    """A word that says that a warning follows."""
    felt: str
    """What a body feels that is no good."""
    wanted: str
    """What a stretch is to feel like: no sign to stop for."""
    having: str
    """What stands between the condition and what is felt, and says nothing: `you have any`."""
    whole: str
    """Words of a caution that goes for everything that is done."""
    symptom: str
    """What a body feels, in a sentence about it."""
    tells: str
    """What makes a sentence of a symptom: `Stiffness for more than 10 min means ...`."""
    past: str
    """What stands before a time that is no dose: `after 20 minutes`."""
    orders: str
    """How a sentence begins that says how all of it is done."""
    measures: str
    """How one begins whose numbers are those of what is measured."""


ENGLISH = Warnings(
    stop=r"(?:stop|stopping|discontinue|cease|give up|quit|(?:do not|don[’']t) (?:continue|carry on|keep going)"
    r"|end the (?:exercises?|session|routine))",
    turn=r"(?:contact|call|ring|phone|see|tell|ask|consult|seek|inform|speak to|talk to|check with|report)\b[^.]*?\b"
    r"(?:gp|doctors?|physio\w*|physical therapist|therapist|nurses?|wards?|surgeon|clinic\w*|hospital|help|advice"
    r"|attention|team|consultant|pharmacist|ambulance|999|911|112|111)"
    r"|dvt\b|(?:->|=>|→) ?(?:ed|a ?& ?e|er|gp)\b",
    when=r"(?:if|when|whenever|should you|in case|as soon as|unless|at the first)",
    never=r"(?:(?:put )?no weight(?= (?:on|through|is|may)\b)|weight off|non-?weight-?bearing|keep hold of"
    r"|do not|don[’']?t|never|avoid|avoiding|must ?n[o’']t|should ?n[o’']t|must not|should not|cannot|can[’']t"
    r"|not allowed|not to be|not (?:below|past|lower than|deeper than|higher than)"
    r"|no longer than|no further than|not further|not beyond|nothing (?:heavy|heavier)"
    r"|unless(?! (?:\w+ )?otherwise)"
    r"|(?:skip|leave out|omit)(?=[^.]*\bif\b)"
    r"|no (?:more|worse) than (?:an? )?(?:\w+ )?(?:pain|discomfort|ache)|only (?:mild|slight) (?:pain|discomfort)"
    r"|only (?:with|under|near|beside|next to|while|do (?:this|these|it))(?! (?:your |the |one )?(?:left|right)\b)"
    r"|not for(?= (?:people|anyone|anybody|those|patients|use|if))|not suitable|unsuitable"
    r"|(?:ease|back) off(?=[^.]*\bif\b)"
    r"|(?:use|choose)(?= [^.,;:]*\b(?:sturdy|stable|non-?slip)\b)"
    r"|only if|no (?!more|less|nr|need)(?:(?!rest)[a-z]+ ){0,2}(?!during|nothing|morning|evening)"
    r"(?:pain\w*|extension|flexion|rotation|impact|bounc\w*|jerk\w*|lifting|weight|twist\w*|driving|running|pressure|massage|forc\w*|strain\w*"
    r"|[a-z]+ing))",
    mark=r"(?:not(?=:)|warnings?|cautions?|careful|beware|danger\w*|important(?: note)?|precautions?|red flags?"
    r"|attention|take care|safety|contra-?indicat\w+)",
    felt=r"(?:pain\w*|hurts?|sore|dizz\w+|faint\w*|light-?headed\w*|numb\w*|tingl\w+|pins and needles|breathless\w*"
    r"|short(?:ness)? of breath|swell\w*|swollen|bleed\w*|hot|red|unwell|sick|ill|fever|cramps?|chest|nausea\w*|weak\w*"
    r"|worse|flares?|palpitations|giddy|unsteady|blurred)",
    wanted=r"(?:stretch\w*|pull|resistance|tension|gentle|comfortabl\w+)",
    having=r"(?:you(?:’re|'re)?|there)\s+(?:(?:are|start to|begin to|do|should|have|get|feel|experience|notice|develop"
    r"|suffer|feeling|having|getting|experiencing|is)\s+)+(?:any\s+(?:of\s+)?)?|any of (?:these|the following)\s*",
    whole=r"(?:phases?|stages?|weeks?|levels?|only (?:with|under|near|do)"
    r"|massag\w+|exercises?|programme|program|sheet|anything|these|if you|when you are|before you|leaflet"
    r"|(?:people|anyone|anybody|those|patients) (?:with|who))",
    symptom=r"(?:pain\w*|discomfort|ache\w*|aching|sore\w*|dizz\w+|faint\w*|light-?headed\w*|numb\w*|tingl\w+"
    r"|pins and needles|breathless\w*|short(?:ness)? of breath|swell\w*|swollen|stiff\w*|double vision|blurred vision"
    r"|headaches?|nausea\w*|palpitations|bleeding|bruis\w+|cramp\w*)",
    tells=r"(?:means?|signs?|is|are|may|can|should|will|that|which|lasts?|lasting|more than|longer than|beyond|settles?"
    r"|after|has|have)",
    past=r"(?:after|(?:more|longer|less) than|over|above|under|below|within|beyond|up to|until|at least"
    r"|lasts?|lasting)",
    orders=r"(?:always|only|make sure|ensure|ask|you (?:should|must|may)|please|remember)",
    measures=r"(?:measure|check|test|take) (?:your|the) (?:blood|pulse|heart|oxygen|temperature|sugar|pressure)",
)

GERMAN = Warnings(
    stop=r"(?:stopp\w*|nicht weiter(?:machen|üben|trainieren)?"
    r"|aufhören|aufzuhören|hör\w* (?:sie )?(?:sofort )?auf|abbrechen|abzubrechen|brich\w* .*?ab"
    r"|brech\w* .*?ab|abbruch|beende\w*|unterbrech\w*)",
    turn=r"(?:(?:wenden|rufen|fragen|sprechen|melden|informieren|benachrichtigen|suchen"
    r"|kontaktieren)\b[^.]*?\b(?:\w*arzt"
    r"|\w*ärztin|physio\w*|therapeut\w*|notruf|112|klinik|praxis|notaufnahme|hilfe)|(?:\w*arzt|\w*ärztin|therapeut\w*"
    r"|notruf|112|klinik|praxis)\b[^.]*?\b(?:wenden|rufen|anrufen|aufsuchen|fragen|sprechen|melden|informieren"
    r"|kontaktieren)|(?:sofort|umgehend|gleich|direkt) (?:zum|zur|in die|ins) (?:\w*arzt|\w*ärztin|notaufnahme"
    r"|klinik|krankenhaus))",
    when=r"(?:wenn|falls|sobald|sollten|bei|(?:wird|werden)(?= (?:es )?(?:ihnen|dir)\b)"
    r"|(?:treten|tritt)(?=[^.,]*\bauf,)|(?:haben|spüren|verspüren|bekommen|bemerken|fühlen) sie(?=[^.,]*,))",
    never=r"(?:keine belastung|nicht belasten|nicht|nie|niemals|kein\w*|vermeid\w*|nur wenn|keinesfalls|auf keinen fall"
    r"|(?:(?:be)?nutz\w*|verwende\w*|nehm\w*)(?= [^.,;:]*\b(?:stabil|standfest|rutschfest)e\w*\b)|ohne schmerz\w*"
    r"|nur (?:mit|unter|neben|nahe|in der nähe|im beisein)(?! (?:(?:dem|der|einem|einer) )?(?:link|recht)\w*)"
    r"(?=[^.0-9]*(?:[.!]|$))"
    r"|[^.,;:]*\b(?:weglassen|auslassen|überspringen)(?=[^.]*\b(?:wenn|falls|bei)\b)"
    r"|verboten)",
    mark=r"(?:achtung|vorsicht(?!ig)\w*|(?:seien sie|sei) (?:\w+ )?vorsichtig"
    r"|warnung|warnhinweis\w*|wichtig|sicherheitshinweis\w*|gefahr|kontraindikation\w*)",
    felt=r"(?:\w*schmerz\w*|weh|schwindel\w*|schwindlig|taub\w*|kribbel\w*|atemnot|luftnot|übel\w*|schwell\w*"
    r"|geschwollen|blut\w*|fieber|krampf\w*|krämpf\w*|herzrasen|brust\w*|schlecht\w*|unwohl|rot|heiß|schwäche)",
    wanted=r"(?:dehnung|ziehen|spannung|leicht\w*)",
    having=r"(?:sie|du|es|ihnen)\s+(?:haben|hast|spüren|spürst|fühlen|bekommen|bekommst|bemerken|treten)?\s*",
    whole=r"(?:phasen?|stufen?|wochen?|nur (?:mit|unter|neben)"
    r"|übungen|programm|wenn sie|falls sie|blatt|nicht für|(?:menschen|personen|patienten) mit)",
    symptom=r"(?:\w*schmerz\w*|beschwerden|schwindel\w*|schwindlig|taub\w*|kribbel\w*|atemnot|luftnot|übelkeit|\w*schwellung\w*"
    r"|steifigkeit|doppelbilder|herzrasen)",
    tells=r"(?:bedeute[nt]|heißt|heißen|zeichen|ist|sind|kann|können|darf|dürfen|sollte?n?|d(?:ie|er|as)(?= [^.]*,)"
    r"|länger als|mehr als|anhalten)",
    past=r"(?:nach|(?:länger|mehr|weniger) als|über|unter|innerhalb von|bis zu|mindestens)",
    orders=r"(?:immer|nur|stets|achten sie|achte|sie (?:sollten|müssen|dürfen)|bitte|denken sie)",
    measures=r"(?:messe?n?|prüfen?|kontrolliere?n?) sie\b[^.0-9]*(?:blut\w*|puls|zucker|temperatur|sauerstoff\w*)",
)

WARNINGS = (ENGLISH, GERMAN)

WHEN_TO_STOP = re.compile(
    r"(?:when|wann)(?: (?:to|should you|sie|man))? (?:stop|stop exercising|aufhören|stoppen)(?: sollten)?\W*", re.I
)
"""A heading, whose signs stand below it."""
