"""Files that mean harm, or that were never routines, for `test_hostile`, and for `bench_limits` with its clock."""

from __future__ import annotations

LIMIT = 256 * 1024
BILLION_LAUGHS = "title: A\nx-0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"x-{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 10)
)
MERGE_BOMB = "x-0: &a0 {k: 1}\n" + "".join(
    f"x-{n}: &a{n}\n  <<: [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12)
)
DEEP_ALIASES = "x-0: &a0 [[[[[[[[[x]]]]]]]]]\n" + "".join(
    f"x-{n}: &a{n} [[[[[[[[*a{n - 1}]]]]]]]]\n" for n in range(1, 9)
)
REPEATS = "title: A\nsteps:\n" + "".join(f"{'    ' * n}  - repeat: 10000\n{'    ' * n}    steps:\n" for n in range(8))

GOOD = "title: A\nsteps:\n  - a: 1s\n"
CUED = "title: A\nsteps:\n  - name: a\n    duration: 30s\n    cues:\n"

ONE_PROBLEM = {
    "200,000 brackets": ("[" * 200_000, "too deep"),
    "200,000 braces": ("{a: " * 50_000, "too deep"),
    "60 KB of dashes": ("- " * 30_000, "too deep"),
    "60 KB of question marks": ("? " * 30_000, "too deep"),
    "lists in lists, line by line": ("".join(f"{' ' * n}-\n" for n in range(600)), "too deep"),
    "an alias bomb": (BILLION_LAUGHS, "too much in one file"),
    "aliases that nest": (DEEP_ALIASES, "too deep"),
    "100,000 values": ("x-a: [" + "b," * 100_000 + "]", "too much in one file"),
    "80,000 lines": ("- a\n" * 60_000, "too much in one file"),
    "a timeline bomb": (REPEATS + " " * 34 + "- a: 1s\n", "at most 20,000 can be played"),
    "a timeline bomb of nothing": (REPEATS + " " * 34 + "- rest: 0s\n", "nothing to do"),
    "a timeline bomb of little": (REPEATS + " " * 34 + "- rest: 1s\n  - a: 1s\n", "at most 20,000 can be played"),
    "5,000 digits": ("title: A\nsteps:\n  - a: " + "9" * 5_000, "too many digits"),
    "250,000 digits": ("title: A\nsteps:\n  - a: " + "9" * 250_000, "too many digits"),
    "a huge exponent": ("title: A\nsteps:\n  - a: 1e999999999", "too many digits"),
    "a long version": ("%YAML 1." + "9" * 100_000 + "\n---\ntitle: A", "begins with '%'"),
    "sixties without end": ("title: A\nsteps:\n  - a: " + "1:" * 120_000 + "1", "not a duration"),
    "a duration with much room": ("title: A\nsteps:\n  - a: 1s" + " " * 200_000 + "1s x", "not a duration"),
    "a duration of many parts": ("title: A\nsteps:\n  - a: '" + "1s " * 80_000 + "'", "not a duration"),
    "a long text": ("title: " + "a" * 250_000 + "\nsteps:\n  - a: 1s", "120 are the most"),
    "a text of line breaks": ('title: "' + "\\n" * 120_000 + '"\nsteps:\n  - a: 1s', "this text is empty"),
    "a long key": ("title: A\nsteps:\n  - a: 1s\n" + "k" * 1_000 + ": 1", "unknown key 'kkk"),
    "a python object": ("!!python/object/apply:os.system ['true']", "a tag"),
    "a tag without end": ("!" * 250_000, "tag"),
    "more than 256 KiB": ("#" * (LIMIT + 1), "larger than 256 KiB"),
    "an open quote before much": ('title: "' + "a\n" * 120_000, "never closed"),
    "colons only": ("a:" * 120_000, "quotes"),
    "quotes only": ("'" * 250_001, "never closed"),
    "comments only": ("#\n" * 120_000, "empty"),
    "line ends only": ("\r\n" * 120_000, "empty"),
    "escapes, and a wrong one": ('title: "' + "\\n" * 120_000 + '\\q"\n', "a backslash begins a special character"),
    "spaces on a line without a colon": ("a" + " " * 240_000 + "\nb: 1\n", "no ':' on this line"),
    "words on a line without a colon": ("a " * 120_000 + "\nb: 1\n", "no ':' on this line"),
    "a long text before a line that is out of place": ("a:\n  - '" + "x" * 240_000 + "'\n b\n", "under the one above"),
    "fences": ("```\n" * 60_000 + "a: [\n", "and 59992 more"),
    "a fence before much room": ("```" + " " * 240_000 + "x y\na: [\n", "cannot begin with '`'"),
    "comments before a fault": ("title: A\n" + "#\n" * 120_000 + "x\n", "no ':' on this line"),
    "tabs": ("title: A\n" + "\t" * 250_000 + "x\n", "a tab stands here"),
    "brackets that end in a brace": (GOOD + "x-a: [" + "a, " * 19_000 + "}\n", "cannot begin with '}'"),
    "15,000 anchors, and one that is not there": (
        GOOD + "x-a:\n" + "".join(f"  - &a{n} x\n" for n in range(15_000)) + "  - *b\n", "not in this file",
    ),
    "lists of 37 levels": (GOOD + "x-a: [" + ("[" * 37 + "]" * 37 + ",") * 500 + "]\nb: 1\n", "unknown key 'b'"),
    "15,000 long numbers": (GOOD + "x-a: [" + "0xffffffffffff," * 15_000 + "]\nb: 1\n", "unknown key 'b'"),
    "a wide table": (GOOD + "x-a: {" + ", ".join(f"k{n}: 1" for n in range(9_900)) + "}\nb: 1\n", "unknown key 'b'"),
    "a key of 250 KB in quotes": (GOOD + '"' + "k" * 250_000 + '": 1\n', "no ':' after this"),
    "a key of 250 KB after a question mark": (GOOD + "? " + "k " * 125_000 + "\n: 1\n", "unknown key"),
    "wide spaces at the start of each line": (GOOD + "\u3000\n" * 60_000 + "x", "no ':' on this line"),
    "200,000 control characters": ("title: A\n" + "\x01" * 200_000, "200,000 control characters"),
    "nothing but returns": ("title: A\r" + "#\r" * 120_000, "'steps'"),
    "wrong surrogates": ('title: "' + "\\ud800" * 41_000 + '"\nsteps:\n  - a: 1s\n', "character"),
    "a block of blank lines": ("title: |\n" + "\n" * 250_000 + "steps:\n  - a: 1s\n", "this text is empty"),
    "many documents": ("title: A\n---\n" * 10_000, "second document"),
    "a character out of range": ('title: "\\UFFFFFFFF"', "special character"),
    "half a character": ('title: "\\uD800"\nsteps:\n  - a: 1s\n', "character"),
}  # fmt: skip

MANY_PROBLEMS = {
    "a merge bomb": (MERGE_BOMB, "'<<' is not read here"),
    "9,000 unknown keys": (
        "title: A\nsteps:\n  - a: 1s\n" + "".join(f"tittle{n}: 1\n" for n in range(9_000)),
        "unknown key",
    ),
    "9,000 keys twice": ("title: A\nsteps:\n  - a: 1s\n" + "title: B\n" * 9_000, "stands twice"),
    "6,000 steps without a measure": ("title: A\nsteps:\n" + "  - name: B\n" * 6_000, "does not say how much"),
    "9,000 aliases of a long text": (
        f"x-t: &t {'b' * 180_000}\ntitle: A\nsteps:\n" + "  - *t\n" * 9_000,
        "does not say how much",
    ),
    "9,000 tags": ("- !a\n" * 9_000, "a tag"),
    "9,000 keys with nothing": (GOOD + "".join(f"k{n}:\n" for n in range(9_000)), "nothing stands after"),
    "9,000 keys with nothing in a step": (
        GOOD + "".join(f"    k{n}:\n" for n in range(9_000)), "nothing stands after",
    ),
    "9,000 nulls": (GOOD + "".join(f"k{n}: null\n" for n in range(9_000)), "unknown key"),
    "9,000 empty dashes": (GOOD + "tips:\n" + "  -\n" * 9_000, "nothing stands after this dash"),
    "3,900 cues after the end": (CUED + "      - {at: 99s, say: x}\n" * 3_900, "outside of this step's work"),
    "3,900 sounds that are not there": (
        CUED + "".join(f"      - {{at: 1s, sound: ../s{n}}}\n" for n in range(3_900)),
        "outside of the routine's folder",
    ),
    "6,000 doses for times": (
        "title: A\nsteps:\n" + "".join(f"  - a{n}: 2x{n}\n" for n in range(6_000)), "is not a duration",
    ),
    "9,000 numbers as keys": (GOOD + "".join(f"{n}: 1\n" for n in range(9_000)), "a name before ':'"),
    "9,000 escaped control characters": (
        GOOD + "".join(f'"\\x01{n}": 1\n' for n in range(9_000)), "a control character",
    ),
    "maps as keys": (GOOD + "x-a:\n" + "  ? [a]\n  : b\n" * 6_000, "cannot be a key"),
}  # fmt: skip


def largest() -> str:
    """As many values as one file may have."""
    # The root, three keys, title, list, step, its name and duration, the list of x-s: 10 values beside.
    return "title: A\nsteps:\n  - a: 1s\nx-s: [" + "b," * 19_990 + "]"
