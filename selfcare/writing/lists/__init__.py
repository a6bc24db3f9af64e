"""A physiotherapist's list becomes the routine that was meant, or says what it did not read.

Lines are cleaned and put together (`lines`, `numbering`, `fields`, `tables`, `stacked`, into rows: `row`); what is
quoted, asked, crossed out or not ticked is set aside (`quoted`, `boxes`), and a remark that names an exercise goes to
that one (`scoped`). What they say for safety is taken out of them first (`safety`, `words/warnings`; `pointing` says
which exercise one means), what is about the sheet alone is set aside (`aside`); the rest is cut into tokens of which
every character belongs to one (`lexer`, its words in one table a language: `words`) and read by a grammar (`grammar`,
which alone loads lark; `tree` is what it gives). Its phrases become facts (`phrases`, `facts`, `amounts`; `meant` says
which of them are only words of what is done), a dose
(`dose`) and a name (`naming`); `blocks` says which lines make a step together (`block`, `headings`), `net` what of that
is no exercise after all (`uncounted`: by its number), `accounts` what of them was
lost, `fragments` what says nothing alone, `making` what goes for the whole list (`across`: told at each of its steps;
`left_out`: at the one that is not to be done), `telling` what became of a line in words.
Nothing that is left over is silent, and nothing that is left over is spoken unless it is a sentence.

From outside: `made` and `Made`, what a step came to in words (`dose_words`), which lines
were read as one (`joined`), whether a line has two doses (`two_counts`).
"""

from __future__ import annotations

from selfcare.writing.lists.lines import joined
from selfcare.writing.lists.made import Made
from selfcare.writing.lists.making import made
from selfcare.writing.lists.telling import dose_words, shortened, two_counts

__all__ = ["Made", "dose_words", "joined", "made", "shortened", "two_counts"]
