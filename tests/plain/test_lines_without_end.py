"""Whoever sends lines without end, `yes` for one, is not kept in memory."""

from __future__ import annotations

import os

import pytest

from selfcare.plain.terminal import WAITING, LineSource


def to_its_end(source: LineSource) -> None:
    """Until then its thread reads; the number of a file closed under it may be another file the next moment."""
    with pytest.raises(EOFError):
        source.line()


def test_no_more_lines_than_some_wait_to_be_read_and_none_of_them_is_lost() -> None:
    reading, writing = os.pipe()
    sent = 10 * WAITING
    os.write(writing, b"y\n" * sent)
    os.close(writing)
    source = LineSource(reading)
    try:
        while not source._queue.full():
            pass
        assert source._queue.qsize() == WAITING
        assert [source.line() for _ in range(sent)] == ["y"] * sent
        to_its_end(source)
    finally:
        os.close(reading)


def test_a_line_without_end_is_cut() -> None:
    reading, writing = os.pipe()
    source = LineSource(reading)
    try:
        for _ in range(200):
            os.write(writing, b"y" * 1024)
        os.write(writing, b"\nn\n")
        first, second = source.line(), source.line()
    finally:
        os.close(writing)
    to_its_end(source)
    os.close(reading)
    assert set(first) == {"y"} and len(first) <= 65_536 + 1024 and second == "n"
