"""Values some of whose parts are read when they are first asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

__all__ = ["Unread", "unread"]

_Value = TypeVar("_Value", bound="Unread")
#: Reads a part of a value, by name, and what comes with it; ``{}`` when there is no such part.
_Reader = Callable[[Any, str], Mapping[str, Any]]


class Unread:
    """The base of records with slots that may stay empty until they are asked for.

    A part that has been read is an attribute like any other, and costs no more.
    """

    __slots__ = ("_reader",)

    if not TYPE_CHECKING:  # or every slip of the pen would pass for an attribute

        def __getattr__(self, name: str) -> Any:
            # Python asks here when it finds no attribute, or an empty slot.
            parts = object.__getattribute__(self, "_reader")(self, name)
            if name not in parts:
                raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
            _fill(self, parts)
            return parts[name]


def unread(kind: type[_Value], parts: Mapping[str, Any], reader: _Reader) -> _Value:
    """Return a record of these parts; ``reader`` is asked for the others.

    >>> class Letter(Unread):
    ...     __slots__ = ("sender", "text")
    >>> letter = unread(Letter, {"sender": "Omar"}, lambda letter, name: {"text": "Salam"})
    >>> letter.sender, letter.text
    ('Omar', 'Salam')
    """
    value = kind.__new__(kind)
    _fill(value, {"_reader": reader, **parts})
    return value


def _fill(value: Unread, parts: Mapping[str, Any]) -> None:
    for name, part in parts.items():
        object.__setattr__(value, name, part)  # to its user the record is immutable
