"""What is said when something hurts. Facts: the red flags of the content brief; the words are our own."""

from __future__ import annotations

HELP_NOW = (
    "Chest pain, sudden breathlessness, collapse.",
    "A drooping face, a weak arm, slurred words, the worst headache ever.",
    "Swollen lips or face, wheezing.",
    "Weakness or numbness that climbs, or new trouble with bladder or bowels.",
)
"""Signs that want the emergency number at once."""

EMERGENCY = (
    "Call the emergency number now: 112 in Europe and many other countries, 911 in North America, "
    "999 in the UK, 000 in Australia, 111 in New Zealand."
)

SAME_DAY = (
    "A leg or arm newly swollen, warm and aching, or a foot that is hot, red, or newly wounded: "
    "a doctor today, and do not rub it."
)

NOT_REVIEWED = "No clinician has reviewed this routine. It is not medical advice, and it does not replace care."
