"""Files that mean harm, or that were never routines: one clear problem each, at once, with either parser."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfcare.reading.nodes import NewParser
from selfcare.reading.reader import Reading, read, read_text
from tests.reading.fuzz import PARSERS, check, seeds, texts

QUICK = 1.0
"""Seconds of processor that any file may take, where the machine has them to give."""
HONEST = 6
"""How many times the largest honest file any file may take, where it has not: beside others all work takes longer."""

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
    "a character out of range": ('title: "\\UFFFFFFFF"', "special character"),
    "half a character": ('title: "\\uD800"\nsteps:\n  - a: 1s\n', "character"),
}  # fmt: skip


def timed(text: str | bytes, parser: NewParser) -> Reading:
    reading, took = worked(text, parser)
    assert took < QUICK or took < HONEST * worked(largest(), parser)[1]
    return reading


def worked(text: str | bytes, parser: NewParser) -> tuple[Reading, float]:
    """What a text reads as, and the seconds of processor that it took."""
    start = time.process_time()
    reading = read_text(text, "f.yaml", None, parser=parser)
    return reading, time.process_time() - start


def largest() -> str:
    """As many values as one file may have."""
    # The root, three keys, title, list, step, its name and duration, the list of x-s: 10 values beside.
    return "title: A\nsteps:\n  - a: 1s\nx-s: [" + "b," * 19_990 + "]"


@pytest.mark.thorough
@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize("name", ONE_PROBLEM)
def test_a_hostile_text_has_one_clear_problem(name: str, parser: NewParser) -> None:
    text, said = ONE_PROBLEM[name]
    reading = timed(text, parser)
    assert reading.routine is None
    assert len(reading.problems) == 1
    problem = reading.problems[0]
    assert said in f"{problem.message}; {problem.hint}"
    assert len(problem.message) < 200


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
}


@pytest.mark.thorough
@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize("name", MANY_PROBLEMS)
def test_a_file_full_of_problems_is_told_in_time(name: str, parser: NewParser) -> None:
    text, said = MANY_PROBLEMS[name]
    reading = timed(text, parser)
    assert reading.routine is None
    assert any(said in problem.message for problem in reading.problems)


@pytest.mark.parametrize(
    "text", ["[" * 200_000, "- " * 30_000, "{" * 100_000, "? " * 30_000, "- ? " * 20_000, "[{" * 60_000]
)
def test_what_brings_down_the_c_composer_does_not_bring_us_down(text: str, tmp_path: Path) -> None:
    path = tmp_path / "deep.yaml"
    path.write_text(text, "utf-8")
    code = (
        "import sys; from pathlib import Path; from selfcare.reading.reader import read;"
        "print(read(Path(sys.argv[1])).problems[0].message)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)], capture_output=True, text=True, timeout=20, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("nested too deep")


def test_the_largest_text_that_may_be_read_is_read() -> None:
    text = "title: A\nsteps:\n  - a: 1s\n#"
    for parser in PARSERS:
        assert timed(text + "x" * (LIMIT - len(text)), parser).routine
        assert not timed(text + "x" * (LIMIT - len(text) + 1), parser).routine


@pytest.mark.thorough
def test_depth_and_size_are_allowed_up_to_their_limits() -> None:
    good = "title: A\nsteps:\n  - a: 1s\n"
    for parser in PARSERS:
        assert timed(good + "x-deep: " + "[" * 39 + "]" * 39, parser).routine
        assert not timed(good + "x-deep: " + "[" * 40 + "]" * 40, parser).routine
        assert timed(largest(), parser).routine
        assert not timed(largest().replace("[", "[b,"), parser).routine


@pytest.mark.parametrize(
    "character",
    [
        "\x00",
        "\x07",
        "\x08",
        "\x0b",
        "\x0c",
        "\x1b",
        "\x7f",
        "\x80",
        "\x85",
        "\x9b",
        "\x9f",
        "\u202a",
        "\u202e",
        "\u2066",
        "\u2069",
    ],
)
def test_control_characters_are_refused_raw_and_as_escapes(character: str) -> None:
    escape = f"\\u{ord(character):04x}"
    for place in (
        'title: "A{}"\nsteps:\n  - a: 1s',
        'title: A\nsteps:\n  - "a{}": 1s',
        'title: A\nx-y: ["{}"]\nsteps:\n  - a: 1s',
    ):
        for parser in PARSERS:
            for written in (character, escape):
                reading = timed(place.format(written), parser)
                assert reading.routine is None
                assert all(character not in problem.message for problem in reading.problems)


@pytest.mark.parametrize(
    "text", ["tab\\there", "line\\nbreak", "👩‍⚕️", "नमस्ते", "می‌خواهم", "e\u0301", "\u200fשלום", "😀 \U000e0067"]
)
def test_what_texts_are_made_of_is_allowed(text: str) -> None:
    for parser in PARSERS:
        reading = timed(f'title: "{text}"\nsteps:\n  - a: 1s\n', parser)
        assert reading.problems == ()


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le"])
def test_wide_encodings_are_named(encoding: str) -> None:
    reading = read_text("title: A\nsteps:\n  - a: 1s\n".encode(encoding), "f.yaml", None)
    assert "UTF-16" in reading.problems[0].message or "UTF-32" in reading.problems[0].message
    assert len(reading.problems) == 1


class TestFilesThatAreNone:
    def test_a_missing_file(self, tmp_path: Path) -> None:
        [problem] = read(tmp_path / "none.yaml").problems
        assert (problem.line, problem.column, problem.message) == (1, 1, "there is no such file")

    def test_a_folder(self, tmp_path: Path) -> None:
        assert "folder" in read(tmp_path).problems[0].message

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
    def test_a_pipe_is_not_waited_for(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "f.yaml")
        assert "a pipe" in read(tmp_path / "f.yaml").problems[0].message  # or this never ends

    @pytest.mark.parametrize("device", ["/dev/zero", "/dev/null", "/dev/tty"])
    def test_a_device(self, device: str) -> None:
        if not Path(device).exists():
            pytest.skip("no such device")
        assert "a device" in read(Path(device)).problems[0].message

    def test_a_gigabyte_is_not_read(self, tmp_path: Path) -> None:
        with (tmp_path / "f.yaml").open("wb") as file:
            file.truncate(1 << 30)
        tracemalloc.start()
        try:
            assert "larger than 256 KiB" in read(tmp_path / "f.yaml").problems[0].message
            assert tracemalloc.get_traced_memory()[1] < 8 * LIMIT
        finally:
            tracemalloc.stop()

    def test_a_link_to_itself(self, tmp_path: Path) -> None:
        (tmp_path / "f.yaml").symlink_to("f.yaml")
        assert read(tmp_path / "f.yaml").problems[0].message.startswith("this file cannot be read")

    def test_a_name_that_no_file_can_have(self, tmp_path: Path) -> None:
        assert read(tmp_path / ("n" * 5_000)).routine is None
        assert read(Path("a\0b.yaml")).routine is None

    def test_a_file_that_may_not_be_read(self, tmp_path: Path) -> None:
        path = tmp_path / "f.yaml"
        path.write_text("title: A", "utf-8")
        path.chmod(0)
        if os.access(path, os.R_OK):
            pytest.skip("root reads everything")
        assert "may not be read" in read(path).problems[0].message


def test_mutilated_routines_are_read_alike_by_both_parsers_or_refused() -> None:
    for text in texts(600, seed=1):
        check(text)


@pytest.mark.thorough
@settings(max_examples=200, derandomize=True, deadline=None)
@given(
    st.one_of(
        st.text(),
        st.binary(),
        st.lists(st.sampled_from(seeds()), max_size=2).map("".join),
        st.text(alphabet=" -:[]{}'\"\n#&*!|>%@`,?\tabc019.~<"),
    )
)
def test_no_text_makes_the_reader_raise(text: str | bytes) -> None:
    check(text)
