"""What the routines that come with the program say, in a form that is read in a thousandth of a second.

`packed.json` beside them holds what stands in each, behind the checksum of the file it was made of. Where that file
has changed since, it is read itself: it is what holds. `python -m tests.reading.packed` writes the other anew.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any
from zlib import crc32

import msgspec

from selfcare.keys.written import At, Node
from selfcare.reading.core import value

NAME = "packed.json"
TOP = At()
_OTHER = ""
"""The key under which a value stands that is no text, as it is written."""


def unpacked(path: Path, raw: bytes) -> Node | None:
    """What stands in these bytes of a file, without places; None where it is not known."""
    try:
        files = msgspec.json.decode(path.with_name(NAME).read_bytes(), type=dict[str, tuple[int, msgspec.Raw]])
        of, tree = files.get(path.name, (None, None))
        return _node(msgspec.json.decode(tree)) if tree is not None and of == crc32(raw) else None
    except (OSError, msgspec.MsgspecError):
        return None


def packed(raw: bytes, root: Node) -> tuple[int, Any]:
    """A file, and what was read of it."""
    return crc32(raw), _plain(root)


def _plain(node: Node) -> Any:
    if node.nulls or node.flawed:
        raise ValueError("only what is right is packed, without null in it")
    if isinstance(node.data, dict):
        return {str(name): _plain(part) for name, part in node.parts.items()}
    if isinstance(node.data, list):
        return [_plain(part) for part in node.parts.values()]
    return node.raw if isinstance(node.data, str) else {_OTHER: node.raw}


def _node(plain: Any) -> Node:
    if isinstance(plain, str):
        return Node(plain, TOP, plain)
    parts: dict[str | int, Node]
    if isinstance(plain, list):
        parts = {at: _node(part) for at, part in enumerate(plain)}
        return Node([part.data for part in parts.values()], TOP, "", parts)
    if _OTHER in plain:
        return Node(value(plain[_OTHER]), TOP, plain[_OTHER])
    parts = {name: _node(part) for name, part in plain.items()}
    return Node({name: parts[name].data for name in plain}, TOP, "", parts, dict.fromkeys(plain, TOP))
