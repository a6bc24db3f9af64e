"""Remarks that warn and are not for all of a list: of one exercise, of now, of what was asked. English and German."""

from __future__ import annotations

import re

BANS = re.compile(
    r"(?:please |bitte )?(?:(?:things|what|activities|movements)? ?(?:to |you (?:should|must) )?"
    r"(?:avoid|not (?:to )?do)|do not(?: do)?|don['’]?ts?|do ?n['’]ts?|never|not allowed|forbidden"
    r"|contra-?indicated|zu vermeiden|vermeiden(?: sie)?|nicht (?:erlaubt|machen)|verboten|was sie vermeiden sollten"
    r"|not yet|for later|on hold|no longer|stop doing(?: these)?|leave out|skip(?: these)?|discontinued|noch nicht"
    r"|nicht mehr|für später|weglassen|auslassen)",
    re.I,
)
"""What heads a list of what must not be."""
NOT_NOW = re.compile(r"\b(?:noch nicht|nicht mehr|not yet|no longer|not for now)\W*$", re.I)
ONE_SIDE = re.compile(
    r"\W*(?:the )?(?:painful|sore|bad|affected|operated|injured|weak|stiff)(?:er)?"
    r" (?:side|leg|foot|arm|knee|hand) only\b",
    re.I,
)
TURNS_TO = re.compile(r"(?:please |then |bitte )*(?:ring|call|phone|contact|telephone|text|rufen|anrufen)\b", re.I)
ANSWERS = re.compile(r"(?:yes|no|ja|nein|ok|okay|sure|fine)\W*", re.I)
ELLIPTIC = re.compile(
    r"\(|(?:but |and |aber )?(?:not|only|nicht|nur) (?:if|when|while|for|after|before|during|wenn|bei|solange)\b", re.I
)
"""A remark of the words before it, which says nothing alone: `(not if wrists sore)`."""
ADAPTS = re.compile(
    r"\b(?:instead|fewer|less|smaller|lower|skip|drop (?:back |down )?to|go (?:back|down) to|leave out|just|only do"
    r"|nur [0-9]|only [0-9]|do [0-9]|weniger|stattdessen|kleiner|weglassen|auslassen|unterlegen)\b",
    re.I,
)
"""What is done of one exercise in another way."""
LEFT_OUT = re.compile(
    r"\b(?:leave out|leaving out|skip|omit|miss out|stop|drop|avoid|no more|not yet|no|without"
    r"|(?:do not|don[’']t|never) do|keine?|ohne|noch keine?|vermeiden sie)\s+"
    r"(?:(?:doing|the|your|any|all|these|those|this|die|das|den|der|mehr)\s+)*",
    re.I,
)
"""What stands before the name of an exercise that is not to be done."""
LEFT_OUT_BEHIND = re.compile(
    r"\b(?:weglassen|auslassen|pausieren|überspringen|nicht (?:mehr )?(?:machen|üben)|fällt aus|entfällt"
    r"|(?:are |is )?(?:left out|on hold|not (?:for now|yet|allowed)))\b",
    re.I,
)
"""The same behind the name."""
WHOLE = re.compile(r"\b(?:circuit|routine|workout|programme?|session|zirkel\w*|programm|einheit)$", re.I)
"""How the name of all that stands below ends."""
SEVERAL = re.compile(r"[^\W\d_]{3} ?\+ ?[^\W\d_]{3}")
"""`Arm circles + shoulder rolls`."""
