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

from selfcare.cli.checking import known
from selfcare.reading.advice import advise
from selfcare.reading.nodes import NewParser
from selfcare.reading.reader import Reading, read, read_text
from tests.reading.fuzz import PARSERS, check, seeds, texts
from tests.reading.hostile import LIMIT, MANY_PROBLEMS, ONE_PROBLEM, largest

QUICK = 1.0
"""Seconds of processor that any file may take, where the machine has them to give."""
HONEST = 6
"""How many times the largest honest file any file may take, where it has not: beside others all work takes longer."""


def timed(text: str | bytes, parser: NewParser) -> Reading:
    reading, took = worked(text, parser)
    assert took < QUICK or took < HONEST * worked(largest(), parser)[1]
    return reading


def worked(text: str | bytes, parser: NewParser) -> tuple[Reading, float]:
    """What a text reads as, and the seconds of processor that it took."""
    start = time.process_time()
    reading = read_text(text, "f.yaml", None, parser=parser)
    return reading, time.process_time() - start


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


@pytest.mark.thorough
@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize("name", MANY_PROBLEMS)
def test_a_file_full_of_problems_is_told_in_time(name: str, parser: NewParser) -> None:
    text, said = MANY_PROBLEMS[name]
    reading = timed(text, parser)
    assert reading.routine is None
    assert any(said in problem.message for problem in reading.problems)


@pytest.mark.thorough
@pytest.mark.parametrize("line", ["#\n", "  # - name: x\n"])
def test_notes_without_end_are_looked_through_in_time(line: str) -> None:
    """Each line was looked at together with all before it: a quarter of a megabyte took longer than anybody waits."""
    reading = read_text("title: A\nsteps:\n  - a: 1s\n" + line * (LIMIT // len(line) - 20), "f.yaml", None)
    start = time.process_time()
    assert all(each.severity == "warning" for each in advise(reading, "f.yaml", known()))
    assert time.process_time() - start < max(QUICK, HONEST * worked(largest(), PARSERS[0])[1])


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
