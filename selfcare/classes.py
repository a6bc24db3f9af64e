"""`dataclass` as the standard library has it, for classes with slots, made in a fraction of the time.

The library's own writes the source of six methods and compiles them for each class while a module is loaded: 0.6 ms a
class, which was more than half of what all our modules took. Here its fields and slots are the library's, so that
`fields`, `replace`, `asdict` and `match` know them; comparing and showing are closures over these; and `__init__` is
written when the first of a class is made. `tests/test_classes.py` holds each class of the program to the library's.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from functools import cache
from operator import attrgetter
from reprlib import recursive_repr
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(
        *, slots: bool, frozen: bool = False, kw_only: bool = False, eq: bool = True, order: bool = False
    ) -> Callable[[type], type]:
        """A class of data. `slots` is there to be read, and for who checks types: there are always slots."""
        assert slots

        def make(cls: type) -> type:
            if cls.__doc__ is None:
                cls.__doc__ = cls.__name__  # else the library works out a signature for it
            return _with_methods(_bare(kw_only)(cls), frozen, eq, order)

        return make


def _bare(kw_only: bool) -> Any:
    return dataclasses.dataclass(slots=True, kw_only=kw_only, init=False, repr=False, eq=False)


def _with_methods(cls: type, frozen: bool, eq: bool, order: bool) -> type:
    fields = dataclasses.fields(cls)
    given: dict[str, Any] = {
        "__init__": _init_later(cls),
        "__repr__": _shown([f.name for f in fields if f.repr]),
    }
    if eq or order:
        values = _values([field.name for field in fields if field.compare])
        given["__eq__"] = _compared(values, lambda one, other: one == other)
        # As the library has it: what can change cannot be looked up by what it is.
        given["__hash__"] = _hashed([field.name for field in fields if _is_hashed(field)]) if frozen else None
    if order:
        given["__lt__"] = _compared(values, lambda one, other: one < other)
        given["__le__"] = _compared(values, lambda one, other: one <= other)
        given["__gt__"] = _compared(values, lambda one, other: one > other)
        given["__ge__"] = _compared(values, lambda one, other: one >= other)
    if frozen:
        given |= {"__setattr__": _refuse_to_set, "__delattr__": _refuse_to_delete}
        # To copy one is to set its fields, which it refuses.
        given |= {"__getstate__": _state, "__setstate__": _set_state}
    for name, method in given.items():
        if name not in cls.__dict__ or (name == "__hash__" and cls.__dict__[name] is None):
            setattr(cls, name, method)
    return cls


def _is_hashed(field: dataclasses.Field[Any]) -> bool:
    return field.compare if field.hash is None else field.hash


def _values(names: list[str]) -> Callable[[Any], Any]:
    """What stands in these fields, as something that compares as a tuple of them does."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda one: tuple(getattr(one, name) for name in names)


def _compared(values: Callable[[Any], Any], how: Callable[[Any, Any], bool]) -> Callable[[Any, Any], Any]:
    def compared(self: Any, other: Any) -> Any:
        return how(values(self), values(other)) if other.__class__ is self.__class__ else NotImplemented

    return compared


def _hashed(names: list[str]) -> Callable[[Any], int]:
    values = _values(names)
    return lambda self: hash(values(self))


def _shown(names: list[str]) -> Callable[[Any], str]:
    @recursive_repr()
    def shown(self: Any) -> str:
        return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"

    return shown


def _refuse_to_set(_self: Any, name: str, _value: Any) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(_self: Any, name: str) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: Any) -> list[Any]:
    return [getattr(self, field.name) for field in dataclasses.fields(self)]


def _set_state(self: Any, state: list[Any]) -> None:
    for field, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, field.name, value)


def _init_later(cls: type) -> Callable[..., None]:
    """Stands in for the `__init__` of a class until the first one is made."""

    def __init__(self: Any, *given: Any, **named: Any) -> None:
        written = _init(cls)
        cls.__init__ = written  # type: ignore[misc]
        written(self, *given, **named)

    return __init__


def _init(cls: type) -> Callable[..., None]:
    """The same function as the library's, made of one that is written once for all classes of this shape."""
    fields = sorted(dataclasses.fields(cls), key=lambda field: bool(field.kw_only))
    made = tuple(field.default_factory is not dataclasses.MISSING for field in fields)
    code = _written(made, sum(bool(field.kw_only) for field in fields), hasattr(cls, "__post_init__"))
    names: dict[str, Any] = {"__name__": cls.__module__, "_unsaid": _UNSAID}
    said: dict[str, Any] = {}
    for at, field in enumerate(fields):
        names[f"_set_{at}"] = getattr(cls, field.name).__set__
        if made[at]:
            names[f"_make_{at}"], said[field.name] = field.default_factory, _UNSAID
        elif field.default is not dataclasses.MISSING:
            said[field.name] = field.default
    taken = tuple(said[field.name] for field in fields if field.name in said and not field.kw_only)
    written = FunctionType(
        code.replace(co_varnames=("self", *(each.name for each in fields))), names, "__init__", taken
    )
    written.__kwdefaults__ = {field.name: said[field.name] for field in fields if field.kw_only and field.name in said}
    written.__qualname__ = f"{cls.__qualname__}.__init__"
    return written


@cache
def _written(made: tuple[bool, ...], named: int, more: bool) -> CodeType:
    """To write and compile a function takes as long as twenty of its copies. `made`: which fields have a factory."""
    words = [f"v{at}" for at in range(len(made))]
    values = [f"_make_{at}() if v{at} is _unsaid else v{at}" if each else f"v{at}" for at, each in enumerate(made)]
    # Each value goes through its slot, whether or not something can be set afterwards.
    body = [f" _set_{at}(self, {value})" for at, value in enumerate(values)]
    taken = words[: len(words) - named]
    head = ", ".join(["self", *taken, *(["*", *words[len(taken) :]] if named else [])])
    lines = [f"def __init__({head}):", *body, *([" self.__post_init__()"] if more else []), " pass"]
    module = compile("\n".join(lines), "<__init__>", "exec")
    return next(each for each in module.co_consts if isinstance(each, CodeType))


_UNSAID: Any = object()
