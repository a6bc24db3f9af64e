"""From the first moment of the program to its exit code: nobody is shown a traceback, and one door lets text out."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any, NoReturn

from selfcare.cli.codes import FAULT
from selfcare.cli.faults import silence, written_down
from selfcare.door import Door


class ReadEnough(Exception):
    """Whoever was reading has read enough; that is no fault, for which click takes it."""


def run_to_the_end(main: Callable[..., object]) -> NoReturn:
    """The program. Faults are told in a line, with the rest in a log that holds no values."""
    open_the_door()
    code = _code(main)
    for stream, descriptor in ((sys.stdout, 1), (sys.stderr, 2)):
        try:
            stream.flush()
        except OSError:
            silence(descriptor)
    gc.freeze()  # all of it goes now, and need not be looked through for rubbish before: a tenth of a command
    sys.exit(code)


def open_the_door() -> None:
    """Lead all that is printed through the one door; give a closed stdin or stderr a place to be."""
    _fill_up()
    sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]
    sys.stdout, sys.stderr = Door(sys.stdout), Door(sys.stderr)


def _fill_up() -> None:
    """A file that is opened later must get none of the first three numbers: it would be written over as a stream."""
    closed = sys.stdout is None
    for number, mode in enumerate((os.O_RDONLY, os.O_WRONLY, os.O_WRONLY)):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, mode)
    sys.stdin = sys.stdin or open(0, encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stderr = sys.stderr or open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    if closed:
        print("selfcare: nothing can be said, as the output is closed.", file=sys.stderr)
        sys.exit(FAULT)


def _code(main: Callable[..., object]) -> int:
    try:
        main()
        sys.stdout.flush()
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else 0
    except KeyboardInterrupt:
        return 130
    except (BrokenPipeError, ReadEnough):
        silence()
        return 0
    except OSError as fault:
        silence()
        _tell(f"selfcare: {fault.strerror or fault}")
        return FAULT
    except Exception as fault:  # the last door
        if (code := _of_click(fault)) is not None:
            return code
        _tell(f"selfcare: something went wrong ({type(fault).__name__}).{written_down(fault)}")
        return FAULT
    return 0


def _of_click(fault: Any) -> int | None:
    """The exit code that click means with it; None for another fault. Without click, nothing is raised by it."""
    if (click := sys.modules.get("click")) is None:
        return None
    if isinstance(fault, click.exceptions.Exit):
        return int(fault.exit_code)
    if isinstance(fault, click.ClickException):
        fault.show()
        return int(fault.exit_code)
    return 130 if isinstance(fault, click.Abort) else None


def _tell(sentence: str) -> None:
    with suppress(OSError, ValueError):
        print(sentence, file=sys.stderr)
