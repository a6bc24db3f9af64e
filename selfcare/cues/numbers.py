"""Numbers and lengths as they are said aloud: `twenty one`, `one and a half minutes`."""

from __future__ import annotations

from decimal import ROUND_CEILING, Decimal

TEENS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
TENS = ("zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def number(n: int) -> str:
    """`seven`, `twenty one`, `one hundred and twenty`: as it is counted aloud, up to 999,999."""
    if n < len(TEENS):
        return TEENS[n]
    if n < 100:
        tens, ones = divmod(n, 10)
        return f"{TENS[tens]} {TEENS[ones]}" if ones else TENS[tens]
    if n >= 1000:
        thousands, rest = divmod(n, 1000)
        return f"{number(thousands)} thousand {number(rest)}" if rest else f"{number(thousands)} thousand"
    hundreds, rest = divmod(n, 100)
    return f"{TEENS[hundreds]} hundred and {number(rest)}" if rest else f"{TEENS[hundreds]} hundred"


def several(n: int, thing: str) -> str:
    return f"{number(n)} {thing}" if n == 1 else f"{number(n)} {thing}s"


def said_times(count: int | None) -> str:
    """`once`, `ten times`."""
    return "once" if count == 1 else f"{number(count or 0)} times"


def lasting(seconds: Decimal) -> str:
    """`forty seconds`, `one minute`, `one and a half minutes`, `two minutes and ten seconds`."""
    whole = int(seconds.to_integral_value(ROUND_CEILING))
    minutes, left = divmod(whole, 60)
    if not minutes:
        return several(left, "second")
    if left == 30:
        return f"{number(minutes)} and a half minutes"
    return " and ".join([several(minutes, "minute"), *([several(left, "second")] if left else [])])
