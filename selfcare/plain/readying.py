"""The last stop before it begins, as lines: what can be chosen, and the numbers."""

from __future__ import annotations

from collections.abc import Mapping

from selfcare.care.answer import NO, YES
from selfcare.care.ratings import Rating, number
from selfcare.care.signs import NOT_REVIEWED
from selfcare.guide.moves import Gone, Nobody
from selfcare.guide.readiness import Go, Ready
from selfcare.plain.answers import ANSWERS, Source
from selfcare.plain.replies import LEAVING, NOT_BEGUN, all_yes, line, numbered, numbers
from selfcare.plain.telling import Lines
from selfcare.words.levels import LEVELS

KEEP, WITHDRAW, TURN = "keep", "withdraw", "turn"
WAYS = {"sitting": ("sit", "sitting"), "standing": ("stand", "standing")}
"""The words for the other way to do it."""
WHOLE = ("h", "help")
HELP = "help"
ALLOWED = "allowed"
"""A word of its own: whoever has answered y to ten questions answers y to the last one too."""
NOT_NOW = ("stop", "s", "x", "hurts", *LEAVING)
"""What does not begin it, beside n and no."""
AGREED = "They agree to be kept. Under which name? Enter for none."


def ready(source: Source | None, lines: Lines, move: Ready) -> Go:
    """What to see to before it begins, and what can be chosen; then the numbers. Raises Nobody at the end of input."""
    if source is None:
        raise Nobody
    few = True
    while True:
        told = move.lines(reviewed=True, in_few=few)
        for each in told if move.visit.has_questions() else (*told, NOT_REVIEWED):
            lines.say(each)
        match _choice(source, lines, move, few):
            case said if said in LEVELS:
                move.level = said
            case "help":
                few = False
            case "turn":
                move.turn()
            case "allowed":
                lines.say(f"It would open: {'; '.join(move.opens)}.")
                if all_yes(source, lines, move.asked_of_a_yes):
                    _say_if_not(lines, move, move.approve())
                else:
                    lines.say("Nothing more is opened.")
            case "keep":
                lines.say(AGREED)
                if name := line(source, any_words=True).strip():
                    _say_if_not(lines, move, move.keep(name))
            case "withdraw":
                _say_if_not(lines, move, move.withdraw())
                return Go.JUDGE
            case "no":
                lines.say(NOT_BEGUN)
                return Go.LEAVE
            case typed:
                given(typed, move)
                return Go.BEGIN


def _choice(source: Source, lines: Lines, move: Ready, few: bool) -> str:
    """One of what can be chosen now: a level, sit or stand, allowed, keep, withdraw, no, or nothing to begin."""
    can = {level: level for level in LEVELS} | {"easier": LEVELS[0]} | _words(move)
    if few and move.was_told:
        can |= dict.fromkeys(WHOLE, HELP)
    while True:
        lines.say(_prompt(move, few))
        try:
            said = line(source).strip().lower()
        except Gone:
            if source.keys:  # whoever ends the input at a keyboard has not begun
                return NO
            raise
        answer = ANSWERS.get(said, said)
        if not answer or numbers(said, move.ratings):
            return answer
        if answer in can:
            return can[answer]
        if given(said, move):
            lines.say(f"How much: {move.level}.{_kept(move)}")
            continue
        if answer == YES:
            return ""
        if answer == NO or said in NOT_NOW:
            return NO
        lines.say("Please press Enter to begin, or type one of the words; n does not begin.")


def _words(move: Ready) -> dict[str, str]:
    """Each word that can be typed here, and what it is taken for."""
    can = dict.fromkeys(WAYS.get(move.other_way, ()), TURN)
    return can | {
        word: word
        for word, is_so in ((ALLOWED, move.waits_for), (KEEP, move.can_keep), (WITHDRAW, move.can_withdraw))
        if is_so
    }


def _prompt(move: Ready, few: bool) -> str:
    """What Enter does stands by itself, then each word with what it does: by ear, a comma joins what it should part."""
    words = (
        f"type {', '.join(level for level in LEVELS if level != move.level)}",
        {"sitting": "sit: all sitting", "standing": "stand: as usual"}.get(move.other_way, ""),
        f"{ALLOWED}: a professional has said yes to {move.waits_for}" if move.waits_for else "",
        f"{KEEP}: they agree to be kept" if move.can_keep else "",
        f"{WITHDRAW}: a clinician's word no longer holds" if move.can_withdraw else "",
        "h: all" if few and move.was_told else "",
    )
    rated = f" {numbered(move.ratings)}" if move.ratings else ""
    seated = ", sitting" if move.other_way == "standing" else ""
    return f"Ready? Enter begins, n does not. Now {move.level}{seated}; or {'; '.join(filter(None, words))}.{rated}"


def given(typed: str, move: Ready) -> bool:
    """Take a line of how much and numbers, `easy 4` or `4`; whether it is one."""
    word, _, rest = typed.partition(" ")
    level = word if word in LEVELS else ""
    found = numbers(rest if level else typed, move.ratings)
    if found is None:
        return False
    move.level = level or move.level
    move.before.update(found)
    return True


def _kept(move: Ready) -> str:
    """The numbers that were given, to be heard again."""
    return "".join(
        f" {each.id.capitalize()} {move.before[each.id]}." for each in move.ratings if each.id in move.before
    )


def _say_if_not(lines: Lines, move: Ready, kept: bool) -> None:
    if not kept and move.visit.people.trouble:
        lines.say(move.visit.people.trouble)


def rate(source: Source | None, lines: Lines, ratings: tuple[Rating, ...]) -> Mapping[str, int]:
    """The numbers that a routine asks for; an empty line leaves one out, and so does the end of input."""
    given: dict[str, int] = {}
    for rating in ratings:
        while source is not None:
            lines.say(f"{rating.ask} {rating.scale}. A number, or Enter to leave it out.")
            try:
                typed = source.line()
            except EOFError:
                return given
            value = number(typed)
            if value is not None:
                given[rating.id] = value
            if value is not None or not typed.strip():
                break
            lines.say("That is no number from 0 to 10.")
    return given
