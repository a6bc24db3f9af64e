"""A part of a routine file: a class whose fields are its keys. Reader, schema, hints and pages walk these fields."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, ClassVar, Generic, NamedTuple, Self, TypeVar, cast, dataclass_transform, overload

from msgspec import NODEFAULT, Struct, StructMeta, field
from msgspec.structs import replace

from selfcare.keys import guesses
from selfcare.keys.kinds import Kind
from selfcare.keys.marks import not_a_dash, unmarked
from selfcare.keys.written import Node, Tell, mark_of, quoted

T = TypeVar("T")
D = TypeVar("D")


class Key(Struct, frozen=True):
    """What is known of one key."""

    attribute: str
    kind: Kind[Any]
    about: str
    """A sentence for people; it may hold Markdown."""
    needs: tuple[str, ...]
    """It has a meaning only beside one of these."""
    by_default: str
    """What `defaults` says of it; empty: it cannot stand there."""
    otherwise: str
    """What holds without it, for the page."""
    shape: str
    also: tuple[str, ...]
    """What people write who do not know the key, and no likeness tells."""
    examples: tuple[Any, ...]
    required: bool
    owner: type[Part] | None = None
    """The measure that it belongs to."""

    @property
    def said(self) -> str:
        """The sentence as an editor shows it."""
        return re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", self.about).replace("`", "")

    def schema(self) -> dict[str, Any]:
        examples = {"examples": list(self.examples)} if self.examples else {}
        return {**self.kind.schema(), "description": self.said, **examples}


class Fault(NamedTuple):
    """A rule between keys that is broken, at one of them, or "" for all of them."""

    key: str
    message: str
    hint: str = ""


@overload
def key(
    kind: Kind[T], about: str, *, needs: str | tuple[str, ...] = (), by_default: str = "", otherwise: str = "",
    shape: str = "", also: str = "", examples: tuple[Any, ...] = (),
) -> T: ...  # fmt: skip
@overload
def key(
    kind: Kind[T], about: str, *, default: D, needs: str | tuple[str, ...] = (), by_default: str = "",
    otherwise: str = "", shape: str = "", also: str = "", examples: tuple[Any, ...] = (),
) -> T | D: ...  # fmt: skip
@overload
def key(
    kind: Kind[T], about: str, *, default_factory: Callable[[], D], needs: str | tuple[str, ...] = (),
    by_default: str = "", otherwise: str = "", shape: str = "", also: str = "", examples: tuple[Any, ...] = (),
) -> T | D: ...  # fmt: skip
def key(
    kind: Kind[Any],
    about: str,
    *,
    default: Any = NODEFAULT,
    default_factory: Any = NODEFAULT,
    needs: str | tuple[str, ...] = (),
    by_default: str = "",
    otherwise: str = "",
    shape: str = "",
    also: str = "",
    examples: tuple[Any, ...] = (),
) -> Any:
    """A key of a part. `also`: other words for it, with spaces between."""
    needs = (needs,) if isinstance(needs, str) else needs
    required = default is NODEFAULT and default_factory is NODEFAULT
    spec = Key("", kind, about, needs, by_default, otherwise, shape, tuple(also.split()), examples, required)
    declared: Any = field(default=default) if default_factory is NODEFAULT else field(default_factory=default_factory)
    return _Declared({"": spec}, declared)


def spread(parts: tuple[type[Part], ...]) -> Any:
    """One of several parts, whose keys stand among those of the part at hand."""
    keys = {name: replace(spec, owner=owner) for owner in parts for name, spec in owner.table.items()}
    return _Declared(keys, field())


class _Declared(NamedTuple):
    """What stands for a field where a part is written down."""

    keys: Mapping[str, Key]
    """By their names; "" for the name of the field."""
    field: Any


class _PartMeta(StructMeta):
    """Makes the class of a part, which knows its keys and those of the part that it is made after."""

    def __new__(
        mcls, name: str, bases: tuple[type, ...], namespace: dict[str, Any], frozen: bool = True, kw_only: bool = True
    ) -> _PartMeta:
        keys = {word: spec for base in reversed(bases) for word, spec in getattr(base, "table", {}).items()}
        for attribute, value in namespace.items():
            if isinstance(value, _Declared):
                if hasattr(Part, attribute):
                    raise TypeError(f"a part has something else called {attribute}; call the field {attribute}_")
                keys |= {
                    word or attribute.rstrip("_"): spec if word else replace(spec, attribute=attribute)
                    for word, spec in value.keys.items()
                }
                namespace[attribute] = value.field
        namespace["table"] = keys
        namespace["required"] = tuple(word for word, spec in keys.items() if spec.required and spec.owner is None)
        namespace["defaulted"] = tuple(spec.attribute for spec in keys.values() if spec.by_default)
        namespace["synonyms"] = {other: word for word, spec in keys.items() for other in spec.also}
        return super().__new__(mcls, name, bases, namespace, frozen=frozen, kw_only=kw_only)


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(key, spread))
class Part(Struct, metaclass=_PartMeta, frozen=True):
    """Any map of a routine file: keys outside the format are refused, `x-*` keys are kept in `extensions`."""

    table: ClassVar[Mapping[str, Key]]
    required: ClassVar[tuple[str, ...]]
    """The keys that must be there."""
    defaulted: ClassVar[tuple[str, ...]]
    """The fields for which a file's `defaults` may say something."""
    synonyms: ClassVar[Mapping[str, str]]
    """What people write for a key who do not know it."""
    called: ClassVar[str] = ""
    example: ClassVar[str] = ""
    """How it is begun, for hints."""
    whole: ClassVar[bool] = True
    """Whether the keys that must be there must be there."""

    extensions: Mapping[str, Any] = field(default_factory=dict)

    def __hash__(self) -> int:
        """Of what can be hashed: maps are left out, as two parts that are equal in the rest are rare."""
        values = (getattr(self, name) for name in self.__struct_fields__)
        return hash(tuple(value for value in values if not isinstance(value, Mapping)))

    @classmethod
    def of(cls, node: Node, tell: Tell) -> Self | None:
        """The part that stands there; None where something is wrong, and then all of that is told."""
        if not isinstance(node.data, dict):
            tell.value(node, *cls.no_map(node))
            return None
        values = cls.read(node, tell)
        return None if values is None else cls.built(values, node, tell)

    @classmethod
    def built(cls, values: dict[str, Any], node: Node, tell: Tell) -> Self | None:
        made = cls(**values)
        return made if made.holds_together(node, tell) else None

    @classmethod
    def read(cls, node: Node, tell: Tell) -> dict[str, Any] | None:
        """The values by the names of their fields."""
        values: dict[str, Any] = {}
        extensions: dict[str, Any] = {}
        renamed, right, table = set(), True, cls.table
        for name, value in cast("Mapping[str, Node]", node.parts).items():
            spec = table.get(name)
            if spec is not None:
                values[spec.attribute] = read = spec.kind.read(value, name, tell)
                if read is None:
                    right = False
            elif name.startswith("x-"):
                extensions[name] = value.data
            else:
                right = False
                if not tell.full:
                    renamed.add(cls.lost(name, node, tell))
        for name in node.nulls:
            if name not in table:
                right = False
                if not tell.full:
                    renamed.add(cls.lost(name, node, tell))
        for name in cls.required if cls.whole else ():
            if name not in node.parts:
                right = False
                tell.wrong = True
                if name in node.nulls:
                    told = f"{name}: null stands here, which is no value, and {cls.called} needs one"
                    tell.at(node, mark_of(node.nulls[name]), told, "write it, without 'null'")
                elif name not in renamed:
                    cls.missing(name, node, tell)
        if not right:
            return None
        values["extensions"] = extensions
        return values

    def holds_together(self, node: Node, tell: Tell) -> bool:
        """Whether no rule between its keys is broken; each that is is told."""
        holds = True
        for key, message, hint in self.faults():
            holds = False
            tell.at(node, node.place_of(key), message, hint)
        return holds

    def faults(self) -> Iterable[Fault]:
        """The rules between its keys that are broken."""
        return ()

    @classmethod
    def no_map(cls, node: Node) -> tuple[str, str]:
        """What is told where something else than a map stands, and what to do."""
        such = " and ".join(f"'{name}:'" for name in list(cls.table)[:2])
        return f"{cls.called} is made of keys of its own, such as {such}", f"write {cls.example}"

    @classmethod
    def missing(cls, name: str, node: Node, tell: Tell) -> None:
        tell.value(node, f"{cls.called} needs '{name}', and this one has none", f"add '{name}:'")

    @classmethod
    def meant(cls, name: str, node: Node, near: str | None) -> str | None:
        """The key that was probably meant by an unknown one; `near` is the usual guess."""
        return near

    @classmethod
    def stray(cls, name: str, node: Node, near: str | None) -> tuple[str, str] | None:
        """What is told of an unknown key, where the part has more to say than others."""
        return None

    @classmethod
    def lost(cls, name: str, node: Node, tell: Tell) -> str | None:
        """Tell of a key that the part does not have; gives the one that was probably meant."""
        homes = [home for home in tell.neighbours if home is not cls and name in home.table]
        likely = guesses.key(name, cls.table, cls.synonyms, node.keys, at_home=bool(homes) or tell.many)
        near = cls.meant(name, node, likely)
        unknown = f"unknown key {quoted(name)} in {cls.called}"
        known = list(cls.table)
        if fault := not_a_dash(name):
            own = unmarked(name)
            told = (f"a mark stands before {quoted(own)}", f"delete it: '{own}:'") if own in cls.table else fault
        elif known_of := cls.stray(name, node, near):
            told = known_of
        elif near:
            told = unknown, f"did you mean '{near}'?"
        elif homes:
            told = cls.belongs(name, homes[0])
        elif len(known) <= 9:
            told = unknown, f"known here: {', '.join(known)}"
        else:
            told = unknown, "delete it, or begin it with 'x-' if it is a note of your own"
        tell.at(node.parts.get(name, node), node.place_of(name), *told)
        return near

    @classmethod
    def belongs(cls, name: str, home: type[Part]) -> tuple[str, str]:
        """What is told of a key of another part."""
        return f"'{name}' belongs to {home.called}, not to {cls.called}", "move it there, or delete it"

    @classmethod
    def schema(cls) -> dict[str, Any]:
        return {
            "type": "object",
            "properties": {name: spec.schema() for name, spec in cls.table.items()},
            "patternProperties": {"^x-": {}},
            "additionalProperties": False,
            "required": list(cls.required),
            "dependencies": {name: list(spec.needs) for name, spec in cls.table.items() if len(spec.needs) == 1},
        }


Q = TypeVar("Q", bound=Part)


class PartOf(Struct, Generic[Q], frozen=True):
    """A value that is a part: a map with keys of its own."""

    part: Callable[[], type[Q]]
    """Gives the class; asked late, as parts hold one another."""
    shape: str

    def read(self, node: Node, key: str, tell: Tell) -> Q | None:
        return self.part().of(node, tell)

    def schema(self) -> dict[str, Any]:
        return self.part().schema()
