"""How what is said about how much is built. What no rule takes is loose, and loose tokens cost: the reading that
leaves the least over is the one that is taken."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, cast

from lark import Lark, Tree
from lark import Token as Terminal
from lark.lexer import Lexer

from selfcare.writing.lists.lexer import Token, kinds
from selfcare.writing.lists.tree import Leaf, Phrase

_PLAIN = kinds(
    "WORD AND OF FOR TO OR AT A IT DO ADJECTIVE ABOUT BETWEEN EXERCISES BREATHE LABEL FRONT REST HOLD WORK LIMB SIDE"
    " WAY REPEAT MORE THING FOLLOWING INHALE EXHALE ONLY BOTH THROUGH PART DAY HOURLY OFTEN TWICE BREATHS SETS ROUNDS"
    " PHASE TOTAL BOUND QUOTE SWAP ALL COUNT LATIN FIRST TOGETHER"
)
_GLUE = kinds("COMMA COLON DOT DASH OPEN CLOSE SLASH")
_ODD = kinds(
    "NUMBER NUMBERWORD ODD BREATHHOLD CLOCK SECONDS MINUTES HOURS METRES LENGTH PRIME X TIMES EACH OTHER ALTERNATE"
    " LEFT RIGHT BILATERAL SIDESWAP TURN READY HALFMINUTE MARK REF"
)

_RULES = (
    r"""
line: part*
?part.-1: chain | count | duration | held | pace | rested | general_rest | work | per_side | per_way | left_right
    | turns | bilateral | other_side | alternating | one_side | first_side | together | labelled_pair
    | often | often_field | days_a_week
    | calendar | ready | distance | breath_hold | inhale | exhale | ratio | cycles | unlike | again | more_times
    | fraction | bare | glue | plain
    | odd

// What may stand in a place or not: rules of their own, as each choice within a rule would double it.
_for: FOR?
_fors: (FOR | COLON | OF | X)*
_a: A?
_it: IT*
_its: (IT | THING | EXERCISES)*
_of: OF?
_holding: (OF | FOR)?
_each: EACH?
_adj: ADJECTIVE?
_dash: DASH?
_x: X?
_open: OPEN?
_close: CLOSE?
_do: DO*
_and: AND*
_places: (WORK | FOR | AT | TO | OF)*
_between: between?

chain: _for _x factor _tail+ | multiple (reps | time | bare_value) | many (reps | bare_value)
    | sets _holding _each bare_value _times | X factor
_tail: link factor | for_link (time | sets | reps | at_hold) | at_link (time | at_hold) | SLASH (on | off | time)
!link: _open X _open | X A | X OF | OF _each
!for_link: FOR _each
!at_link: AT
_times: TIMES?
?factor: bare_value | sets | reps | time | at_hold | on | off | times_a_day
bare_value: amount
multiple: TWICE _fors _each
many: number TIMES
sets: amount (SETS | ROUNDS)
reps: amount _adj _dash TIMES | amount _adj MORE
at_hold: _for _a time HOLD | HOLD time
on: time WORK
off: time REST
times_a_day: (amount | TWICE) (SLASH | EACH | A) DAY | (amount | TWICE) OFTEN

count: _do _it _for (sets | reps | reps_x) | _its _for (reps | reps_x) REPEAT | SETS COLON sets_value
    | ROUNDS COLON sets_value | TIMES COLON reps_value
    | REPEAT _its _fors reps_value | REPEAT _its _fors (reps | sets | reps_x) | REPEAT _its TWICE -> twice
    | _its TWICE REPEAT -> twice | TWICE -> twice | unmarked
unmarked.-3: SETS sets_value | ROUNDS sets_value | TIMES reps_value
reps_x: amount X
sets_value: amount
reps_value: amount
duration.-1: _do _for time | LABEL COLON time | AT time
held: HOLD held_what _fors time _each _it | _for _a time _dash HOLD held_after | time OF HOLD | HOLD _fors seconds_value
held_what: (IT | THING | EACH)*
held_after: (FOR | EACH | IT)*
seconds_value.-1: amount
pace: (AT | FOR)? time EACH _it
rested: rest_lead time _of REST _between | _its BETWEEN _a time _of REST
    | (REST | WORK) rest_for time _between | _for time between
    | REST _fors seconds_value | REST between COLON time | between _fors time _of REST | between _fors REST _fors time
rest_lead: (FOR | A | AND)*
rest_for: (FOR | OF | COLON | IT | TO)*
between: _for BETWEEN _each _it _what
_what: (SETS | TIMES | ROUNDS | SIDE)?
general_rest: REST _fors time _for BETWEEN _each _it EXERCISES | _for time _of REST _for BETWEEN _each _it EXERCISES
    | _for time _for BETWEEN _each _it EXERCISES
    | BETWEEN _each _it EXERCISES _fors time _of REST | BETWEEN _each _it EXERCISES _fors REST _fors time
    | REST _for BETWEEN _each _it EXERCISES COLON time
work: time WORK

per_side: _places _it EACH _slash side | SLASH side | _places _it BOTH _it SIDE | place BOTH LIMB
    | (DO | REPEAT) BOTH side
    | _do _for NUMBERWORD _places EACH side
_slash: SLASH?
place: WORK | FOR | AT | TO | OF
?side: SIDE | LIMB
_side: side?
per_way: _places (EACH | BOTH) WAY | SLASH WAY
left_right: _places _open LEFT _side _close ties _on _open RIGHT _side _close
    | _places _open RIGHT _side _close ties _on _open LEFT _side _close
_on: (WORK | AT | IT)*
ties: (SLASH | AND | COMMA | DASH | OR)*
turns: turn ties turn
turn: TURN
bilateral: BILATERAL
other_side: _and _it side SWAP | _and SWAP _it side | _places _it OTHER side REPEAT
    | _again _it _places _it OTHER side _front | _and SIDESWAP | REPEAT _places EACH side
_again: (AND | REPEAT | SWAP | DO | MORE)*
_front: (FOR FRONT)?
alternating: ALTERNATE _side
one_side.-1: _open _places _it (LEFT | RIGHT) _side _close | ONLY _places _it (LEFT | RIGHT) _side
    | _places (LEFT | RIGHT) _side ONLY
first_side: _open FIRST _places _it one _then_other _close | _open _places _it one FIRST _then_other _close
one: (LEFT | RIGHT) _side
_then_other: (ties _on (LEFT | RIGHT) _side)?
together: _places _it BOTH _it _side _for TOGETHER
labelled_pair: some _at label ties some _at label | _label some ties _label some
_label: FIRST? _on label
_at: (WORK | FOR | IT)*
?some: _for (bare_value | reps | reps_x | time | so_often)
so_often: TWICE
label: (LEFT | RIGHT) _side | TURN

often.1: times_day | LABEL COLON times_day | _do _its how_many OFTEN | TIMES COLON how_many OFTEN
    | TIMES COLON how_many (EACH | A | SLASH | AT) DAY
    | TWICE OR TWICE (OFTEN | (EACH | A) DAY) | _do _its how_many (EACH | A | IT | SLASH | AT) DAY | how_many OFTEN
    | how_many SLASH OFTEN
    | _do _its OFTEN | how_many (EACH | A | IT | SLASH | AT) DAY | EACH DAY | _lead PART often_more
    | THROUGH _it DAY | EACH amount HOURS | EACH HOURS | EACH amount DAY
    | LABEL COLON often | LATIN | HOURLY
_lead: (FOR IT | AT | EACH)?
often_more: (AND _for _it PART)*
times_day: how_many DAY
how_many: TWICE | amount | amount X | amount _dash TIMES
often_field.2: OFTEN COLON amount X? TIMES? | TIMES (EACH | A | SLASH | AT) DAY COLON amount X?
days_a_week.4: _for amount DAY (EACH | A | SLASH) DAY
calendar: (DAY | PHASE) NUMBER
ready: READY
breath_hold: BREATHHOLD
distance: (FOR | AT)? amount (METRES | LENGTH)

inhale: breathe INHALE _fors (seconds_value | time) | (seconds_value | time) INHALE
exhale: breathe EXHALE _fors (seconds_value | time) | (seconds_value | time) EXHALE
breathe: BREATHE?
ratio.1: NUMBER DASH NUMBER DASH NUMBER | NUMBER DASH NUMBER DASH NUMBER DASH NUMBER
cycles: _for amount _adj BREATHS
unlike.1: _unlike (TIMES | X)? | _times_first _unlike
_unlike: NUMBER (SLASH NUMBER SLASH | COMMA NUMBER COMMA) NUMBER (SLASH NUMBER | COMMA NUMBER)*
    | NUMBER COMMA NUMBER AND NUMBER | NUMBER COMMA NUMBER COMMA AND NUMBER
_times_first: TIMES COLON | SETS OF
more_times.1: _and REPEAT? number MORE TIMES REPEAT? | _and REPEAT? MORE number TIMES REPEAT? | _and REPEAT? TWICE MORE
    | _and MORE TWICE REPEAT | _and MORE (number X | number TIMES) REPEAT
again: _and (REPEAT | DO) _it MORE
fraction: NUMBER SLASH NUMBER
bare.-3: amount

?amount: number | range | bounded_amount
bounded_amount: (ABOUT | BOUND) amount | number OR MORE
range: number (DASH | TO | OR) number
number: NUMBER | NUMBERWORD
time: amount _dash unit -> simple_time
    | amount (MINUTES | PRIME) _and number SECONDS -> two_part_time
    | amount unit (DASH | TO | OR) amount unit -> range_time
    | CLOCK -> clock
    | CLOCK MINUTES -> clock
    | CLOCK (DASH | TO | OR) CLOCK -> range_clock
    | HALFMINUTE -> half_minute
    | A unit -> one_unit
    | A? ADJECTIVE? COUNT OF amount -> counted_time
    | amount COUNT -> counted_time
    | TO amount COUNT -> counted_time
    | COUNT TO amount -> counted_time
    | (ABOUT | BOUND) time -> bounded_time
unit: SECONDS | MINUTES | HOURS | PRIME

glue.-1: _GLUE_
plain.-2: _PLAIN_
odd.-7: _ODD_
""".replace("_GLUE_", " | ".join(sorted(_GLUE)))
    .replace("_PLAIN_", " | ".join(sorted(_PLAIN)))
    .replace("_ODD_", " | ".join(sorted(_ODD)))
)


class _Given(Lexer):
    """Hands the parser tokens that are there already."""

    def __init__(self, conf: Any) -> None:
        self.conf = conf

    def lex(self, state: Any) -> Iterator[Terminal]:  # type: ignore[override]  # lark's way for lexers of others
        given: list[Token] = state if isinstance(state, list) else state.text
        for at, token in enumerate(given):
            yield Terminal(token.kind, token.value or token.text, start_pos=at, end_pos=at + 1)


@cache
def _parser() -> Lark:
    declared = " ".join(sorted(_PLAIN | _GLUE | _ODD))
    return Lark(
        f"{_RULES}\n%declare {declared}\n",
        parser="earley",
        lexer=_Given,
        start="line",
        propagate_positions=True,
        keep_all_tokens=True,
        maybe_placeholders=False,
    )


def parsed(line: list[Token]) -> list[Phrase]:
    """The line's phrases in their order; positions are numbers of tokens."""
    tree = _parser().parse(cast(str, line))
    return [_phrase(each) for each in tree.children if isinstance(each, Tree)]


def _phrase(tree: Tree[Terminal]) -> Phrase:
    parts = [_phrase(each) if isinstance(each, Tree) else Leaf(each.type, str(each)) for each in tree.children]
    empty = tree.meta.empty
    return Phrase(str(tree.data), tuple(parts), *((0, 0) if empty else (tree.meta.start_pos, tree.meta.end_pos)))
