"""PyYAML's own parser, made to agree with libyaml's, so that a file means the same without the C parser."""

from __future__ import annotations

from typing import Any

from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError
from yaml.tokens import ScalarToken

_ENDS = "\0 \t\n"


class PythonParser(Reader, Scanner, Parser):
    """Events of a text, which has newlines for line ends and no control characters."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)

    def get_event(self) -> Any:
        try:
            return super().get_event()  # type: ignore[no-untyped-call]
        except (ValueError, OverflowError):  # "\UFFFFFFFF" is no character
            raise ScannerError(None, None, "found invalid escape code", self.get_mark()) from None

    def scan_directive(self) -> Any:
        """Unknown directives are errors, not ignored."""
        token = super().scan_directive()
        if token.name not in ("YAML", "TAG"):
            raise ScannerError(
                "while scanning a directive", token.start_mark, "found unknown directive", token.end_mark
            )
        return token

    def scan_yaml_directive_number(self, start: Any) -> Any:
        """Numbers of any length are not read."""
        if self.prefix(10).isdigit():
            raise ScannerError("while scanning a directive", start, "found a long number", self.get_mark())
        return super().scan_yaml_directive_number(start)

    def scan_to_next_token(self) -> None:
        """Tabs between words are white space."""
        while True:
            while self.peek() == " " or (self.peek() == "\t" and (self.flow_level or not self.allow_simple_key)):
                self.forward()
            if self.peek() == "#":
                while self.peek() not in "\0\n":
                    self.forward()
            if not self.scan_line_break():  # type: ignore[no-untyped-call]
                return
            if not self.flow_level:
                self.allow_simple_key = True

    def scan_plain(self) -> Any:
        """A question mark within brackets is text."""
        start = end = self.get_mark()
        indent = self.indent + 1
        chunks: list[str] = []
        spaces: list[str] = []
        while self.peek() != "#":
            length = 0
            while not self._ends_plain(length):
                length += 1
            if self.flow_level and self.peek(length) == ":" and self.peek(length + 1) in ",?[]{}":
                self.forward(length)
                raise ScannerError("while scanning a plain scalar", start, "found unexpected ':'", self.get_mark())
            if length == 0:
                break
            self.allow_simple_key = False
            chunks += [*spaces, self.prefix(length)]
            self.forward(length)
            end = self.get_mark()
            spaces = self.scan_plain_spaces(indent, start)
            if not spaces or self.peek() == "#" or (not self.flow_level and self.column < indent):
                break
        return ScalarToken("".join(chunks), True, start, end)

    def scan_plain_spaces(self, indent: int, start: Any) -> list[str]:
        """Tabs within a text are text, and those that indent its next line are errors."""
        length = 0
        while self.peek(length) in " \t":
            length += 1
        spaces = self.prefix(length)
        self.forward(length)
        if self.peek() != "\n":
            return [spaces] if spaces else []
        breaks = 0
        while self.peek() in " \t\n":
            if self.peek() == "\n":
                self.allow_simple_key = True
                breaks += 1
                if self.prefix(4)[1:] in ("---", "...") and self.peek(4) in _ENDS:
                    self.forward()
                    return []
            elif self.peek() == "\t" and self.column < indent:
                problem = "found a tab character that violates indentation"
                raise ScannerError("while scanning a plain scalar", start, problem, self.get_mark())
            self.forward()
        return ["\n" * (breaks - 1) or " "]

    def _ends_plain(self, length: int) -> bool:
        character = self.peek(length)
        if character == ":":
            return self.peek(length + 1) in _ENDS + (",[]{}" if self.flow_level else "")
        return character in _ENDS or (bool(self.flow_level) and character in ",[]{}")
