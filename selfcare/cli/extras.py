"""How more is brought in: the command that works for how selfcare was installed. Its own name is on no index."""

from __future__ import annotations

import sys
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from shlex import quote

VOICE, AUDIO = "voice", "audio"


def bringing(extra: str) -> str:
    """The command that brings an extra here, to be typed as it stands."""
    in_venv = sys.prefix != sys.base_prefix
    return command(extra, Path(sys.prefix), sys.executable, in_venv=in_venv, pip=find_spec("pip") is not None)


def command(extra: str, prefix: Path, executable: str, *, in_venv: bool, pip: bool) -> str:
    """The command for a Python that stands there; `pip`: whether it has pip."""
    package = quote(_package(extra))
    if (prefix / "uv-receipt.toml").is_file():
        source = _uv_source(prefix / "uv-receipt.toml", extra)
        return f"uv tool install {source}" if source else f"uv pip install --python {quote(executable)} {package}"
    if (prefix / "pipx_metadata.json").is_file():
        return f"pipx inject selfcare {package}"
    if _is_project_of_uv(prefix):
        return f"uv run --extra {extra} selfcare"
    if in_venv and not pip:
        return f"uv pip install --python {quote(executable)} {package}"
    return f"{quote(executable)} -m pip install {'' if in_venv else '--user '}{package}"


def _package(extra: str) -> str:
    """What the extra is made of, as the package says it: `hibari-tts<0.3,>=0.2.1`."""
    from importlib import metadata  # `selfcare --help` loads this file, and half as long again for these

    with suppress(metadata.PackageNotFoundError):
        for each in metadata.requires("selfcare") or ():
            wanted, _, marker = each.partition(";")
            if f"extra == '{extra}'" in marker.replace('"', "'"):
                return wanted.strip()
    return {VOICE: "hibari-tts", AUDIO: "soundfile"}[extra]


def _uv_source(receipt: Path, extra: str) -> str:
    """Where uv has selfcare from, with the extras that it has already and this one; "" where that is not known."""
    import tomllib

    with suppress(OSError, ValueError, KeyError, TypeError):
        for each in tomllib.loads(receipt.read_text("utf-8"))["tool"]["requirements"]:
            folder = each.get("directory") or each.get("editable")
            if each["name"] == "selfcare" and folder:
                extras = dict.fromkeys([*each.get("extras", ()), extra])
                return quote(f"{folder}[{','.join(extras)}]")
    return ""


def _is_project_of_uv(prefix: Path) -> bool:
    """Whether it is the .venv that `uv run` makes in selfcare's own folder."""
    with suppress(OSError):
        made_by_uv = "\nuv = " in f"\n{(prefix / 'pyvenv.cfg').read_text('utf-8')}"
        return made_by_uv and (prefix.parent / "pyproject.toml").is_file()
    return False
