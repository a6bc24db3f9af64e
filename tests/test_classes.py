"""Classes of data are what the standard library's `dataclass` makes of them, in everything but the time it takes."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
import pkgutil
from collections.abc import Iterator, Mapping
from importlib import import_module
from types import MemberDescriptorType
from typing import Any

import pytest

import selfcare
from selfcare import classes


@classes.dataclass(frozen=True, slots=True, order=True)
class Stand:
    """With all that a field can have."""

    high: int
    wide: int = 2
    kept: Mapping[str, Any] = dataclasses.field(default_factory=dict, hash=False, compare=False)
    hidden: str = dataclasses.field(default="", repr=False)
    at: str = dataclasses.field(default="here", kw_only=True)


@dataclasses.dataclass(frozen=True, slots=True, order=True)
class Likeness:
    """The same, by the library."""

    high: int
    wide: int = 2
    kept: Mapping[str, Any] = dataclasses.field(default_factory=dict, hash=False, compare=False)
    hidden: str = dataclasses.field(default="", repr=False)
    at: str = dataclasses.field(default="here", kw_only=True)


@classes.dataclass(frozen=True, slots=True)
class Taller(Stand):
    """A class above it, with a default of the one below changed."""

    wide: int = 5
    top: str = "flat"


@classes.dataclass(slots=True)
class Loose:
    """One that can change."""

    high: int
    seen: list[int] = dataclasses.field(default_factory=list)

    def __post_init__(self) -> None:
        self.seen.append(self.high)


@classes.dataclass(slots=True, eq=False)
class Itself:
    """Equal to itself alone."""

    high: int


@classes.dataclass(frozen=True, slots=True)
class Own:
    """With methods of its own, which stay."""

    high: int

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Own) and abs(self.high) == abs(other.high)

    def __hash__(self) -> int:
        return hash(abs(self.high))

    def __repr__(self) -> str:
        return "own"


@classes.dataclass(frozen=True, slots=True)
class Empty:
    """No fields at all."""


def program() -> Iterator[type]:
    """Each class of data of the program."""
    for module in pkgutil.walk_packages(selfcare.__path__, "selfcare."):
        if module.name.endswith("__main__"):
            continue
        for each in vars(import_module(module.name)).values():
            if isinstance(each, type) and each.__module__ == module.name and "__dataclass_fields__" in vars(each):
                yield each


def by_the_library(cls: type) -> Any:
    """A class with the same fields, made by the standard library."""
    fields = [
        (
            each.name,
            each.type,
            dataclasses.field(default=each.default, default_factory=each.default_factory, kw_only=each.kw_only),
        )
        for each in dataclasses.fields(cls)
    ]
    return dataclasses.make_dataclass(cls.__name__, fields)


def shape(function: Any) -> list[tuple[str, Any, Any]]:
    """The parameters, each with its kind and whether it has to be there."""
    found = inspect.signature(function).parameters.values()
    return [(each.name, each.kind, each.default is inspect.Parameter.empty) for each in found]


def test_every_class_of_the_program_is_made_from_the_same_words_as_by_the_library() -> None:
    found = list(program())
    assert len(found) > 150
    for cls in found:
        assert shape(classes._init(cls)) == shape(by_the_library(cls).__init__), cls
        slots = [name for name, each in inspect.getmembers(cls) if isinstance(each, MemberDescriptorType)]
        assert set(slots) >= {each.name for each in dataclasses.fields(cls)}, cls


@pytest.mark.parametrize("given", [(1,), (1, 3), (1, 2, {"a": 1}), (2, 2, {}, "x")])
def test_it_is_filled_shown_hashed_and_copied_as_by_the_library(given: tuple[Any, ...]) -> None:
    ours, theirs = Stand(*given), Likeness(*given)
    assert repr(ours) == repr(theirs).replace("Likeness", "Stand")
    assert dataclasses.asdict(ours) == dataclasses.asdict(theirs)
    assert hash(ours) == hash(theirs)
    assert dataclasses.replace(ours, wide=9) == Stand(given[0], 9, *given[2:])
    assert copy.deepcopy(ours) == ours == pickle.loads(pickle.dumps(ours)) == copy.copy(ours)
    match ours:
        case Stand(high, wide):
            assert (high, wide) == (ours.high, ours.wide)


def test_two_are_compared_by_what_counts_in_them_and_a_stranger_is_another() -> None:
    assert Stand(1, kept={"a": 1}) == Stand(1)
    assert Stand(1) != Stand(2)
    assert Stand(1) < Stand(2) <= Stand(2) and Stand(3) > Stand(2) >= Stand(2)
    assert Stand(1) != Likeness(1)
    with pytest.raises(TypeError):
        assert Stand(1) < Likeness(1)  # type: ignore[operator]
    assert Empty() == Empty() and hash(Empty()) == hash(Empty()) and repr(Empty()) == "Empty()"


@pytest.mark.parametrize("wrong", [lambda: Stand(), lambda: Stand(1, new=2), lambda: Stand(1, 2, {}, "", "there")])
def test_words_that_are_missing_unknown_or_out_of_place_are_refused_in_its_name(wrong: Any) -> None:
    for _ in range(2):  # the first of all, and a later one
        with pytest.raises(TypeError, match=r"^Stand\.__init__\(\)"):
            wrong()


def test_what_is_frozen_lets_nothing_be_changed() -> None:
    stand = Stand(1)
    with pytest.raises(dataclasses.FrozenInstanceError):
        stand.high = 2  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        del stand.high
    assert stand.high == 1


def test_what_can_change_is_equal_but_has_no_hash_and_one_shares_nothing_with_the_next() -> None:
    one, other = Loose(1), Loose(1)
    assert one == other and one.seen == [1] and one.seen is not other.seen
    one.high = 2
    assert one != other
    with pytest.raises(TypeError, match="unhashable"):
        hash(one)
    assert Itself(1) != Itself(1)
    assert len({Itself(1), Itself(1)}) == 2


def test_a_class_above_another_has_its_fields_first_and_its_own_defaults() -> None:
    taller = Taller(1)
    assert (taller.high, taller.wide, taller.at, taller.top) == (1, 5, "here", "flat")
    assert Stand(1).wide == 2
    assert taller != Stand(1, 5)


def test_methods_of_a_class_of_its_own_stay() -> None:
    assert Own(1) == Own(-1) and hash(Own(1)) == hash(Own(-1)) and repr(Own(1)) == "own"


def test_one_that_holds_itself_is_shown_once() -> None:
    inner: dict[str, Any] = {}
    stand = Stand(1, 2, inner)
    inner["stand"] = stand
    assert repr(stand).count("Stand(") == 1
