"""What a terminal sends, as keys: letters as they are typed, and what is no key of ours as nothing."""

from __future__ import annotations

import pytest

from selfcare.plain.keys import TYPED, Keys


def keys(*reads: bytes) -> list[str]:
    """The keys of what is read piece by piece, with nothing more to come."""
    decoder = Keys()
    return [key for read in reads for key in decoder.feed(read)] + decoder.rest()


def test_letters_come_as_they_are_typed() -> None:
    assert "".join(TYPED.get(key, key) for key in keys("Müde, aber GUT".encode())) == "Müde, aber GUT"
    assert keys("Zoë 明".encode()) == ["Z", "o", "ë", "space", "明"]


def test_a_letter_of_several_bytes_may_come_in_pieces() -> None:
    sent = "ü明👩".encode()
    assert keys(*(sent[at : at + 1] for at in range(len(sent)))) == ["ü", "明", "👩"]


def test_keys_with_a_name_come_by_their_name() -> None:
    assert keys(b" \r+-=?\x7f\x08") == [
        "space", "enter", "plus", "minus", "equals_sign", "question_mark", "backspace", "backspace",
    ]  # fmt: skip
    assert keys(b"\x1b[C\x1b[D\x1bOC\x1bOD\x1bOP") == ["right", "left", "right", "left", "f1"]


def test_the_key_that_ends_a_sentence_of_the_terminal_is_escape_alone() -> None:
    assert keys(b"\x1b") == ["escape"]
    assert keys(b"\x1b\x1b") == ["escape", "escape"]


UNKNOWN = {
    "shift and an arrow": b"\x1b[1;2C", "ctrl and an arrow": b"\x1b[1;5D", "f5": b"\x1b[15~", "f12": b"\x1b[24~",
    "f2 of xterm": b"\x1bOQ", "the linux console's f2": b"\x1b[[B", "back tab": b"\x1b[Z", "alt and a letter": b"\x1bb",
    "alt and an arrow, as rxvt says it": b"\x1b\x1b[C", "the keypad's 5": b"\x1b[E", "focus": b"\x1b[I",
    "where the cursor is": b"\x1b[12;40R", "the terminal's colour": b"\x1b]11;rgb:0000/0000/0000\x1b\\",
    "its name": b"\x1bP>|term 1.0\x1b\\", "the keyboard protocol": b"\x1b[97;5u", "menu": b"\x1b[29~",
}  # fmt: skip


@pytest.mark.parametrize("sent", UNKNOWN.values(), ids=UNKNOWN)
def test_a_sequence_that_means_nothing_here_is_nothing_and_what_follows_is_heard(sent: bytes) -> None:
    assert keys(sent) == []
    assert keys(sent + b"n") == ["n"]
    assert keys(b" " + sent) == ["space"]


@pytest.mark.parametrize("sent", UNKNOWN.values(), ids=UNKNOWN)
def test_a_sequence_may_come_in_pieces(sent: bytes) -> None:
    for cut in range(1, len(sent)):
        assert keys(sent[:cut], sent[cut:]) == []


@pytest.mark.parametrize(
    ("sent", "key"),
    [
        (b"\x1b[A", "up"), (b"\x1b[B", "down"), (b"\x1b[H", "home"), (b"\x1b[F", "end"), (b"\x1bOA", "up"),
        (b"\x1b[1~", "home"), (b"\x1b[2~", "insert"), (b"\x1b[3~", "delete"), (b"\x1b[4~", "end"),
        (b"\x1b[5~", "pageup"), (b"\x1b[6~", "pagedown"), (b"\x1b[7~", "home"), (b"\x1b[8~", "end"),
        (b"\x1b[11~", "f1"), (b"\x1b[[A", "f1"),
    ],
)  # fmt: skip
def test_an_arrow_or_delete_is_one_key_by_its_name_and_never_escape(sent: bytes, key: str) -> None:
    assert keys(sent) == [key]
    assert keys(b"n" + sent + b"m") == ["n", key, "m"]


def test_what_was_broken_off_is_nothing() -> None:
    for sent in (b"\x1b[", b"\x1bO", b"\x1b[1;", b"\x1b]11;rgb", b"\xc3"):
        assert keys(sent) == []


def test_that_it_hurts_is_heard_through_anything() -> None:
    assert keys(b"\x1bx") == ["x"] and keys(b"\x1bX") == ["X"]
    assert keys(b"\x1b[1;2") == [] and keys(b"\x1b[x", b"x")[-1] == "x"


def test_bytes_that_are_no_text_disturb_nobody() -> None:
    assert keys(b"n\xff\xfem")[0] == "n" and keys(b"n\xff\xfem")[-1] == "m"


def test_a_control_key_has_no_letter() -> None:
    assert keys(b"\x01\t\x0b") == ["ctrl+a", "tab", "ctrl+k"]
