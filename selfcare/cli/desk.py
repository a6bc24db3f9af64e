"""Where the app writes routines: the same folder, drafts and editor as those of the commands."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from selfcare.cli.bench import made_schema
from selfcare.cli.editors import Editor, NoEditor, chosen
from selfcare.reading.reader import read
from selfcare.shelves.library import Entry
from selfcare.writing.draft import draft, file_name, title_of
from selfcare.writing.shelf import Shelf, Taken


class Desk:
    """Begins, edits and puts back; says in a sentence what came of it, and never raises."""

    def __init__(self, shelf: Shelf, editor: Callable[[], Editor] = chosen) -> None:
        self._shelf, self._editor = shelf, editor

    def begin(self, title: str, position: str, lines: Sequence[str]) -> tuple[str | None, str]:
        made = draft(title_of(title) or "New routine", position=position, lines=lines or None)
        name = file_name(title_of(title) or "New routine")
        try:
            path = self._shelf.put(name, made.text, made_schema())
        except Taken:
            return None, "There is a routine of this name already; choose another one."
        except OSError as error:
            return None, f"It could not be written: {error.strerror or 'unknown'}."
        unread = f" Not read, and kept in it as notes: {'; '.join(made.unread)}." if made.unread else ""
        return name, f"Written: {path}. F3 opens it.{unread}"

    def on_the_terminal(self) -> bool:
        try:
            return self._editor().waits
        except NoEditor:
            return False

    def edit(self, entry: Entry) -> str:
        path, made = entry.path, False
        try:
            editor = self._editor()
            if not entry.own:
                path, made = self._shelf.own_copy(path)
            editor.open(path)
        except NoEditor as none:
            if made:
                self._shelf.drop_unchanged(path)
            return f"{str(none)[:1].upper()}{str(none)[1:]}"
        except (OSError, Taken) as error:
            return f"It could not be opened: {getattr(error, 'strerror', None) or 'unknown'}."
        if not editor.waits:
            return f"Opened: {path}. When you come back to this window, the list is read anew."
        if made and self._shelf.drop_unchanged(path):
            return "Nothing was changed."
        if read(path).routine is None:
            return f"{entry.name} cannot be played until it is mended. F3 opens it again."
        return f"This is your own copy now: {path}" if made else f"Saved: {path}"

    def put_back(self, entry: Entry) -> str:
        try:
            away = self._shelf.set_aside(entry.name)
        except OSError as error:
            return f"It could not be put back: {error.strerror or 'unknown'}."
        return f"{entry.name} is as it came. Your copy is kept here: {away}" if away else ""
