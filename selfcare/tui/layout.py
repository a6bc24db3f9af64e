"""Where everything of the session screen stands: texts and a size in, places out. Pure, and the one who decides.

Nothing that somebody must read is ever cut: the step's name, all of its words, what the one who receives is told, and
the keys have their rows first. Then the count in one row, a word of the program's own, on low screens the word of now,
the count in three rows and in five; what is next, how long it still is; the figure; the signs to stop for where all of
them fit; dots and bars; air. What is left makes the count larger. Where the words alone are too many they are turned
over, page by page.
"""

from __future__ import annotations

from functools import lru_cache

from msgspec.structs import replace

from selfcare.tui.bigtype import is_big, render
from selfcare.tui.blocks import Layout, Place, Texts
from selfcare.tui.headings import above, coming, heading, named, noticed
from selfcare.tui.keyrows import needed
from selfcare.tui.partway import can_be_large
from selfcare.tui.setting import SEEN, fitted
from selfcare.tui.staging import FIGURES, HIGH, can_stand, large, least_of_count, least_rows, stage
from selfcare.tui.wrapping import shortened, turned, wrapped

READ = 66
"""Columns of a line at most: longer ones are lost between two rows."""
TWO_LINES = 2 * SEEN
"""Rows of a name that is too long for one line of large letters."""
LARGE_COUNT, LARGE_WORD = 7, 5  # rows of word and count, or of a word alone, that a large name leaves them at least
BESIDE = 30
"""Columns for words beside a figure at least."""
BROAD, TALL = 100, 30
"""From so many columns and rows on there is room for air, and for large names."""


@lru_cache(maxsize=24)
def lay_out(texts: Texts, width: int, height: int, page: int = 0) -> Layout:
    """The places of all that fits; `page` is which page of the words, where they take several."""
    margin = 2 if width >= 60 else 1 if width >= 30 else 0
    room = max(1, width - 2 * margin)
    broad = width >= BROAD and height >= TALL
    if broad:
        halved = _Sheet(texts, margin, room, height, None, True).filled(page)
        # Where it is not high as well, half of it is less than what a figure has beside the words.
        if halved.figure is None or halved.figure.height >= FIGURES[0][1]:
            return halved
    for figure in FIGURES if texts.figure else ():
        if room - figure[0] - 2 >= BESIDE:
            beside = _Sheet(texts, margin, room, height, figure, False).filled(page)
            if beside.places and large(texts, beside.places):
                return beside
    return _Sheet(texts, margin, room, height, None, broad).filled(page)


class _Sheet:
    """One way to fill the screen."""

    def __init__(
        self, texts: Texts, margin: int, room: int, height: int, beside: tuple[int, int] | None, broad: bool
    ) -> None:
        self.texts, self.margin, self.room, self.height = texts, margin, room, height
        self.beside, self.broad = beside, broad
        self.column = room - beside[0] - 2 if beside else room
        self.whole = room + 2 * margin
        self.indent = 0 if beside or room < 56 else 2
        self.across = self.column - 2 * self.indent
        self.read = min(READ, self.across)
        self.rows: dict[str, int] = {}
        self.free = 0
        self.taller = 0
        """Rows that the figure is higher than what stands beside it."""
        self.over = False
        """Whether the name stands over the figure."""

    def filled(self, page: int) -> Layout:
        """The layout; an empty one where the figure has no room beside all that comes before it."""
        texts, height = self.texts, self.height
        if texts.word and not can_stand(texts.word, self.column):
            # As words then, whole: a side that somebody has named at length.
            texts = self.texts = replace(texts, word="", words=(texts.word, *texts.words))
        if texts.stops and texts.stops_needed:
            texts = self.texts = replace(texts, stops="", words=(*texts.words, f"Stop for {texts.stops}."))
        name = wrapped(texts.name, self.across)
        if len(name) > max(2, height // 6):
            # Too long for a heading: whole among the words, and its beginning as the heading.
            name = [shortened(texts.name, self.across)]
            texts = self.texts = replace(texts, words=(texts.name, *texts.words))
        words = [line for each in texts.words for line in wrapped(each, self.read)]
        receiver = wrapped(texts.receiver, self.read)
        notice = noticed(texts.notice, min(READ, self.room - 2 * self.indent), height < HIGH)
        head = above(texts, "".join(name[-1:]), self.across, self.room) if height < HIGH else " "
        self.rows = rows = {"name": len(name), "words": len(words), "receiver": len(receiver), "keys": 1}
        self.free = height - sum(rows.values())
        pages = 1
        if self.free < self._least_stage():
            if self.beside:
                return Layout()
            words, receiver, pages = self._turned(name, [*words, *receiver], page)
            rows |= {"words": len(words), "receiver": 0}
            self.free = max(0, height - sum(rows.values()))
        low = height < HIGH
        big = 0
        if self._has_stage():
            big = self._grow(0, least_of_count(texts, height))
        if notice:
            self._take("notice", len(notice))
        if low and big and texts.parts and not texts.or_word:
            self._take("part", 1)
        todo = SEEN if fitted(texts.large, self.room) else 0
        # In a pause the key is worth more than the word for it, where only one of them can be large.
        if big and not texts.count and not todo <= self.free < todo + SEEN - 1:
            big = self._grow(big, SEEN)
        self._take("todo", todo)
        big = self._grow(big, SEEN) if big else 0
        if big == SEEN and "part" in rows and any(can_be_large(each, self.whole) for each in texts.parts):
            rows["part"] = self._grow(1, SEEN)
        if big and rows.get("part") != SEEN:
            big = self._grow(big, 5)
        next = coming(texts, self.across, low)
        self._take("next", len(next))
        if head:
            self._take("head", 1)
        if self.beside and (big < 5 or "next" not in rows or (head and "head" not in rows) or not self._figure_fits()):
            return Layout()
        more = max(0, min(needed(texts.keys, self.room, 3) - 1, self.free))
        rows["keys"] += more
        self.free -= more
        stops = wrapped(f"Stop for   {texts.stops}", self.room) if texts.stops else []
        self._take("stops", len(stops))
        if texts.track:
            self._take("step", 1)
        self._take("whole", 1)
        if not low:
            self._take("rule", 1)
        said = texts.name.upper() == texts.word  # a rest is large already
        large_name = not low and not said and (self._name_over(SEEN) or self._name_over(TWO_LINES))
        big = self._grow(big, height // 3)
        if not low and not said and not large_name:
            large_name = self._enlarge_name(big)
        # Never what is next alone: it would be taken for what is now.
        if (
            (large_name or (said and not low))
            and self._may_enlarge(big, SEEN - 1)
            and is_big(texts.ahead, self.across, SEEN)
        ):
            self._exchange("next", "ahead")
        gaps = self._gaps(big)
        lines = {"name": name, "words": words, "receiver": receiver, "notice": notice, "next": next, "stops": stops}
        return self._placed(lines, head, big + self.free, gaps, pages, large_name)

    # How many rows each has

    def _has_stage(self) -> bool:
        return bool(self.texts.word or self.texts.count)

    def _least_stage(self) -> int:
        """Rows of word and count, and of the word of now, that words never take."""
        return least_rows(self.texts, self.whole, self.height) if self._has_stage() and self.height > 4 else 0

    def _take(self, name: str, rows: int) -> None:
        """All of its rows, or none."""
        if 0 < rows <= self.free:
            self.rows[name] = rows
            self.free -= rows

    def _exchange(self, small: str, large: str) -> None:
        """The same in large letters, where the row that it has and free ones make room for them."""
        if small in self.rows and SEEN - self.rows[small] <= self.free:
            self.free -= SEEN - self.rows.pop(small)
            self.rows[large] = SEEN

    def _grow(self, stage: int, wanted: int) -> int:
        if stage < wanted <= stage + self.free:
            self.free -= wanted - stage
            return wanted
        return stage

    def _figure_fits(self) -> bool:
        """Beside the words and the count: what is higher of the two sides decides."""
        assert self.beside is not None
        side = self.rows["name"] + self.rows["words"] + self.rows["receiver"] + 5
        taller = max(0, self.beside[1] - side)
        if taller > self.free:
            return False
        self.free -= taller
        self.taller = taller
        return True

    def _turned(self, name: list[str], words: list[str], page: int) -> tuple[list[str], list[str], int]:
        """One page of too many words, with its number: as many rows as name, keys and the least count leave."""
        shown, pages = turned(words, max(1, self.height - len(name) - 1 - self._least_stage()), page)
        return shown, [], pages

    def _may_enlarge(self, big: int, rows: int) -> bool:
        """Whether so many rows more for words take nothing from what is large already: the count, and what stands
        under it."""
        if self.broad:
            return True
        stage, needed = big + self.free + self.taller - rows, LARGE_COUNT if self.texts.count else LARGE_WORD
        return not self.texts.count_first and stage >= needed + self._under()

    def _under(self) -> int:
        """Rows for what stands large under word and count."""
        return (SEEN + 1) * (bool(self.texts.parts) + bool(self.texts.tally))

    def _enlarge_name(self, big: int) -> bool:
        before = self.rows["name"]
        for rows, least in ((4, SEEN), (SEEN, SEEN), (TWO_LINES, TWO_LINES)):
            drawn = len(render(self.texts.name, self.across, rows))
            if drawn >= SEEN and drawn - before <= self.free and self._may_enlarge(big, least - before):
                self.free -= drawn - before
                self.rows["name"] = drawn
                return True
        return False

    def _name_over(self, rows: int) -> bool:
        """The name over figure and words, as wide as both; what it leaves there is the count's."""
        if not self.beside or not is_big(self.texts.name, self.room, rows):
            return False
        side = self.rows["words"] + self.rows["receiver"] + 5
        taller = max(0, self.beside[1] - side)
        wanted = rows - self.rows["name"] + taller - self.taller
        if wanted == self.free + 1 and "rule" in self.rows:
            self.free += self.rows.pop("rule")
        if wanted > self.free:
            return False
        self.free -= wanted
        self.taller, self.rows["name"], self.over = taller, rows, True
        return True

    def _gaps(self, stage: int) -> set[str]:
        """Over which places a row stays empty. A count that is still small needs the rows more than the eye does."""
        wanted = [*([] if self.over else ["name"]), "keys", "words", "step", "stage", "next", "stops"]
        gaps: set[str] = set()
        if self.height < HIGH or not stage:
            return gaps
        if self.texts.count_first and not self.broad:
            return gaps
        spare = self.free - (0 if self.broad else max(0, 8 + self._under() - stage - self.taller))
        for each in wanted:
            if spare > 0 and self.free > 0 and (each == "stage" or each in self.rows):
                gaps.add(each)
                self.free -= 1
                spare -= 1
        return gaps

    # Where each of them stands

    def _placed(
        self, lines: dict[str, list[str]], head: str, rows_of_stage: int, gaps: set[str], pages: int, large_name: bool
    ) -> Layout:
        texts, rows, margin = self.texts, self.rows, self.margin
        places: dict[str, Place] = {}
        y = 0
        column, indent = margin, self.indent
        if self.beside:
            column += self.beside[0] + 2
        for name in ("head", "rule"):
            if name in rows:
                told = (head,) if self.height < HIGH else heading(texts, self.room)
                places[name] = Place(margin, y, self.room, 1, told)
                y += 1
        if self.over:
            places["name"] = Place(margin, y, self.room, rows["name"], tuple(lines["name"]))
            y += rows["name"]
        top = y
        for name in ("name", "words", "receiver"):
            if rows.get(name) and name not in places:
                y += name in gaps
                places[name] = Place(column + indent, y, self.across, rows[name], tuple(lines[name]))
                y += rows[name]
        if "head" not in rows and texts.where and not large_name and "name" in places:
            places["name"] = named(places["name"], texts.where)
        y += "stage" in gaps
        if rows_of_stage > 0:
            if self.beside:
                rows_of_stage += self.taller
                first = top + ("name" in gaps)
                places["figure"] = Place(margin, first, self.beside[0], y + rows_of_stage - first)
            under = rows.get("part", 0)
            over = replace(texts, parts=()) if under else texts
            places |= stage(over, Place(column, y, self.column, rows_of_stage), self.broad)
            y += rows_of_stage
            if under:
                places["part"] = Place(0, y, self.whole, under)
                y += under
        foot = ("todo", "step", "next", "ahead", "whole", "notice", "stops")
        for name in foot:
            if name in rows:
                y += name in gaps
                inside = 0 if name in ("whole", "stops", "todo") else self.indent
                shown = tuple(lines.get(name, ()))
                places[name] = Place(margin + inside, y, self.room - 2 * inside, rows[name], shown)
                y += rows[name]
        places["keys"] = Place(margin, self.height - rows["keys"], self.room, rows["keys"])
        if large_name:
            places["large"] = places.pop("name")
        return Layout(places, pages)
