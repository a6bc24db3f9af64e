"""All rows, place by place; and the same as tables of a page."""

from __future__ import annotations

from collections.abc import Mapping

from selfcare.actions.action import Action, Where
from selfcare.actions.session import SESSION

HOME = (
    Action("start", Where.HOME, ("enter",), "start", "Start the routine or the programme that the bar is on", "enter"),
    Action(
        "turn", Where.HOME, ("right", "tab"), "shelf", "Another shelf: feet, hands, back, alone, programmes, your own",
        "←→",
    ),
    Action("turn_back", Where.HOME, ("left", "shift+tab"), "shelf before"),
    Action("search", Where.HOME, (), "search", "Type: search all there is, whatever the shelf", "a-z"),
    Action("help", Where.HOME, ("f1", "question_mark"), "help", shown="f1", opens="keys"),
    Action("leave", Where.HOME, ("escape",), "leave", "Out of the search, then out of selfcare", "esc"),
    Action("new", Where.HOME, ("f2",), "new", "Begin a routine of your own", "f2", "New routine"),
    Action("edit", Where.HOME, ("f3",), "edit", "Open the chosen one in your editor", "f3", "Edit"),
    Action(
        "take", Where.HOME, (), "take along", "Files of the chosen one for a phone and to print, in your home folder",
        title="Export a recording and a page",
    ),
    Action("put_back", Where.HOME, (), "put back", "Restore the original; your copy is kept", title="Put back"),
    Action(
        "learn", Where.HOME, ("f4",), "learn", "Kinds of massage, strokes, therapists, signs, studies", "f4", "Learn",
        opens="learn",
    ),
    Action(
        "technique", Where.HOME, ("f5",), "technique", "Show only one kind of massage or exercise", "f5", "Technique"
    ),
    Action(
        "look_back", Where.HOME, ("f6",), "look back", "Days, routines, numbers and notes of the last months", "f6",
        "Look back: history", opens="lookback",
    ),
    Action(
        "kept", Where.HOME, ("f7",), "your answers", "Your saved answers: see them, change them, remove them for good",
        "f7", "Your saved answers", opens="kept",
    ),
    Action("rub_out", Where.HOME, ("backspace",), "rub out"),
)  # fmt: skip
QUESTIONS = (
    Action("choose", Where.QUESTIONS, ("enter",), "choose", shown="enter"),
    Action("down", Where.QUESTIONS, ("down",), "the next", shown="↓"),
    Action("go_on", Where.QUESTIONS, ("g",), "go on", shown="g"),
    Action("who", Where.QUESTIONS, ("w",), "for somebody else", shown="w"),
    Action("leave", Where.QUESTIONS, ("escape", "q"), "back", shown="esc"),
)
OUTCOME = (
    Action("choose", Where.OUTCOME, ("enter",), "choose", shown="enter"),
    Action("down", Where.OUTCOME, ("down",), "the next", shown="↓"),
    Action("read", Where.OUTCOME, ("pagedown",), "read on", shown="pgdn", first=True),
    Action("read_back", Where.OUTCOME, ("pageup",), "read back", first=True),
    Action("leave", Where.OUTCOME, ("escape", "q"), "back"),
)
READY = (
    Action("begin", Where.READY, ("enter", "space"), "begin", shown="enter"),
    Action("twin", Where.READY, ("t",), "do it sitting", shown="t"),
    Action("approve", Where.READY, ("y",), "a clinician said yes", shown="y"),
    Action("level", Where.READY, ("l",), "how much", shown="l"),
    Action("keep", Where.READY, ("k",), "keep answers", shown="k"),
    Action("withdraw", Where.READY, ("w",), "take the yes back", shown="w"),
    Action("rub_out", Where.READY, ("backspace",), "rub out"),
    Action("read", Where.READY, ("down", "pagedown"), "read on", shown="↓"),
    Action("read_back", Where.READY, ("up", "pageup"), "read back"),
    Action("leave", Where.READY, ("escape", "q"), "back", shown="esc"),
)
HURTS = (
    Action("go_on", Where.HURTS, ("space",), "all right, go on", shown="space"),
    Action("easier", Where.HURTS, ("e",), "easier", shown="e"),
    Action("leave_out", Where.HURTS, ("right", "n"), "leave this step out", shown="→"),
    Action("end", Where.HURTS, ("s",), "end here", shown="s"),
    Action("read", Where.HURTS, ("down", "pagedown"), "read on", shown="↓"),
    Action("read_back", Where.HURTS, ("up", "pageup"), "read back"),
)
SUMMARY = (
    Action("go_on", Where.SUMMARY, ("enter", "space", "s"), "back", shown="enter"),
    Action("leave", Where.SUMMARY, ("escape", "q"), "back"),
    Action("note", Where.SUMMARY, ("n",), "a note of your own", shown="n"),
    Action("rub_out", Where.SUMMARY, ("backspace",), "rub out"),
    Action("read", Where.SUMMARY, ("down", "pagedown"), "read on", shown="↓"),
    Action("read_back", Where.SUMMARY, ("up", "pageup"), "read back"),
)
COMING = (
    Action("on", Where.COMING, ("enter", "space"), "go on", "In this programme", "enter", "Go on"),
    Action("end", Where.COMING, ("escape", "q", "s"), "end here", "In this programme", "esc", "End here"),
    Action("past", Where.COMING, ("right", "n"), "leave it out", "In this programme", "→", "Leave it out"),
)
CHOOSING = (
    Action("choose", Where.CHOOSING, ("enter",), "choose", shown="enter"),
    Action("down", Where.CHOOSING, ("down",), "the next", shown="↓"),
    Action("leave", Where.CHOOSING, ("escape", "q"), "back", shown="esc"),
)
POINTING = (
    Action("left", Where.POINTING, ("left", "l"), "left", shown="←"),
    Action("right", Where.POINTING, ("right", "r"), "right", shown="→"),
    Action("middle", Where.POINTING, ("m",), "middle"),
    Action("choose", Where.POINTING, ("enter",), "choose", shown="enter"),
    Action("go_on", Where.POINTING, ("g",), "go on", shown="g"),
    Action("leave", Where.POINTING, ("escape", "q"), "back", shown="esc"),
)
NAMES = (
    Action("choose", Where.NAMES, ("enter",), "choose", shown="enter"),
    Action("other", Where.NAMES, ("tab",), "a new name", shown="tab"),
    Action("leave", Where.NAMES, ("escape",), "back", shown="esc"),
)
NEW = (
    Action("write", Where.NEW, ("f2", "ctrl+s"), "write it", shown="f2", first=True),
    Action("next", Where.NEW, ("tab",), "next", shown="tab"),
    Action("leave", Where.NEW, ("escape",), "back", shown="esc", first=True),
)
LEARN = (
    Action("read", Where.LEARN, ("enter", "right"), "read", shown="enter"),
    Action("back", Where.LEARN, ("escape", "left", "backspace"), "back", shown="esc"),
    # Before the list and the page: they read on, whichever of the two the keys are with.
    Action("read_on", Where.LEARN, ("space", "pagedown"), "read on", shown="space", first=True),
    Action("read_back", Where.LEARN, ("pageup",), "read back", first=True),
    Action("choose", Where.LEARN, ("down",), "choose", shown="↑↓"),
    Action(
        "start",
        Where.LEARN,
        ("s",),
        "start a routine",
        "Choose one of the routines that the page names",
        "s",
        "Start a routine of this page",
    ),
    Action("leave", Where.LEARN, ("f4",), "leave"),
    Action("help", Where.LEARN, ("f1", "question_mark"), "help", opens="keys"),
)
KEPT = (
    Action("choose", Where.KEPT, ("enter",), "change or remove", shown="enter"),
    Action("down", Where.KEPT, ("down",), "the next", shown="↓"),
    Action("leave", Where.KEPT, ("escape", "q", "f7"), "back", shown="esc"),
)
LOOK_BACK = (
    Action("turn", Where.LOOK_BACK, ("right", "tab"), "more to see", shown="←→"),
    Action("turn_back", Where.LOOK_BACK, ("left", "shift+tab"), "before"),
    Action("read_on", Where.LOOK_BACK, ("space", "down", "pagedown"), "read on", shown="↓"),
    Action("read_back", Where.LOOK_BACK, ("up", "pageup"), "read back"),
    Action("leave", Where.LOOK_BACK, ("escape", "q", "f6"), "back", shown="esc"),
)
HELP = (
    Action("close", Where.HELP, ("escape", "enter", "q", "question_mark", "f1", "h"), "back", shown="esc"),
    Action("read", Where.HELP, ("down", "pagedown", "space"), "read on", shown="↓"),
    Action("read_back", Where.HELP, ("up", "pageup"), "read back"),
)
LEAVING = (
    Action("leave", Where.LEAVING, ("escape", "ctrl+q"), "once more leaves", shown="esc"),
    Action("stay", Where.LEAVING, ("space", "enter"), "stays", shown="any other key"),
)
ANYWHERE = (
    Action(
        "command_palette", Where.ANYWHERE, ("ctrl+p",), "list", "All of this as a list to search, and the colours",
        "ctrl+p",
    ),
    Action("try_sound", Where.ANYWHERE, (), "sound test", "Play a tone: is it heard?", title="Sound test"),
    Action(
        "numbers", Where.ANYWHERE, (), "numbers", "Whom to call when it hurts",
        title="Numbers to call: emergency, helper",
    ),
    Action("change_theme", Where.ANYWHERE, (), "colours", "Choose dark, light or other colours", title="Colours"),
    Action(
        "ask_to_leave", Where.ANYWHERE, ("ctrl+q",), "leave", "End selfcare; what was done is saved", "ctrl+q", "Leave",
    ),
)  # fmt: skip
PLACES: Mapping[Where, tuple[Action, ...]] = {
    Where.SESSION: SESSION, Where.HOME: HOME, Where.QUESTIONS: QUESTIONS, Where.OUTCOME: OUTCOME, Where.READY: READY,
    Where.HURTS: HURTS, Where.SUMMARY: SUMMARY, Where.COMING: COMING, Where.CHOOSING: CHOOSING,
    Where.POINTING: POINTING, Where.NAMES: NAMES, Where.NEW: NEW, Where.LEARN: LEARN, Where.KEPT: KEPT,
    Where.LOOK_BACK: LOOK_BACK, Where.HELP: HELP, Where.LEAVING: LEAVING, Where.ANYWHERE: ANYWHERE,
}  # fmt: skip
if forgotten := [where.name for where in Where if where not in PLACES]:
    raise NotImplementedError(f"PLACES has no rows for {', '.join(forgotten)}")
TABLE = tuple(action for rows in PLACES.values() for action in rows)
OF_LISTS = frozenset({"enter", "down", "tab"})
"""Keys that a list or a form takes for itself; a row with only these has no method of its own."""


def of(where: Where) -> tuple[Action, ...]:
    """The rows of a place."""
    return PLACES[where]


def one(where: Where, id: str) -> Action:
    """The row of this name there."""
    found = [action for action in of(where) if action.id == id]
    if not found:
        raise LookupError(f"there is no row {id!r} {where.value}")
    return found[0]


def help_rows(where: Where) -> tuple[tuple[str, str], ...]:
    """Key and help of what is told of a place on a page of help."""
    return tuple((action.shown, action.help) for action in of(where) if action.help and action.shown)


def markdown(where: Where) -> str:
    """The same as a table of a document."""
    rows = [f"| {shown} | {help[:1].lower()}{help[1:]} |" for shown, help in help_rows(where)]
    return "\n".join(["| key | what it does |", "|---|---|", *rows])
