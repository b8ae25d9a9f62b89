"""Offset maps: from a rewritten text back to the original, and between units of text.

:class:`OffsetMap` ties a normalized text to its original, :class:`UnitMap` ties code points to
UTF-8 bytes or UTF-16 units. Both are exact in either direction and never search a text for words.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate, compress, count

from .spans import Span

__all__ = ["UNITS", "OffsetMap", "UnitMap", "span_converter", "utf8_units", "utf16_units"]

#: What offsets can count.
UNITS = ("codepoint", "utf16", "utf8")

Bounds = tuple[Sequence[int], Sequence[int]]
#: What ``Span(start, end)`` calls in its turn, for the one place where that counts.
_span = tuple.__new__


class OffsetMap:
    """Which stretch of an original text each character of a rewritten text comes from.

    Character ``i`` of the rewritten text (the *target*) stands for one cluster of the original
    (the *source*), ``starts[i]`` to ``ends[i]``: a letter with all that is written on it. Several
    characters may share a cluster (a ligature), and a part of the source may have no character at
    all (bidi controls). Starts and ends never fall. Maps are immutable values.

    >>> offsets = OffsetMap([0, 2, 2], [1, 4, 4], source_length=5)
    >>> offsets.to_original(1, 3), offsets.to_normalized(3, 5)
    (Span(start=2, end=4), Span(start=1, end=3))
    """

    __slots__ = ("_bounds", "_build", "source_length", "target_length")

    source_length: int
    target_length: int
    _bounds: Bounds | None
    _build: Callable[[], Bounds] | None

    def __init__(self, starts: Iterable[int], ends: Iterable[int], source_length: int) -> None:
        bounds = (array("I", starts), array("I", ends))
        if len(bounds[0]) != len(bounds[1]):
            raise ValueError("an offset map needs as many ends as starts")
        self.source_length = source_length
        self.target_length = len(bounds[0])
        self._bounds = bounds
        self._build = None

    @classmethod
    def identity(cls, length: int) -> OffsetMap:
        """Return the map of a text that was left as it is.

        >>> OffsetMap.identity(9).to_original(2, 5)
        Span(start=2, end=5)
        """
        made = cls.__new__(cls)
        made.source_length = made.target_length = length
        made._bounds = (range(length), range(1, length + 1))
        made._build = None
        return made

    @classmethod
    def lazy(cls, build: Callable[[], Bounds], source_length: int, target_length: int) -> OffsetMap:
        """Return a map whose starts and ends are made by ``build`` when they are first needed.

        ``build`` must be pure: two threads may call it at once, and either result serves.

        >>> OffsetMap.lazy(lambda: ([0], [2]), 2, 1).to_original(0, 1)
        Span(start=0, end=2)
        """
        made = cls.__new__(cls)
        made.source_length = source_length
        made.target_length = target_length
        made._bounds = None
        made._build = build
        return made

    def _both(self) -> Bounds:
        bounds = self._bounds
        if bounds is None:
            # Kept until the bounds are in place, so that a second thread finds one or the other.
            build = self._build
            if build is None:  # another thread has just finished
                bounds = self._bounds
                assert bounds is not None
                return bounds
            bounds = self._bounds = build()
            self._build = None
        return bounds

    @property
    def starts(self) -> Sequence[int]:
        """Where the cluster of each target character begins in the source."""
        return self._both()[0]

    @property
    def ends(self) -> Sequence[int]:
        """Where the cluster of each target character ends in the source."""
        return self._both()[1]

    def to_original(self, start: int, end: int) -> Span:
        """Return the stretch of the source that the target characters ``start`` to ``end`` cover.

        Whole clusters, always: the marks of the last letter are inside. An empty stretch gives an
        empty span, before the cluster of the character it stands at.

        Raises:
            ValueError: ``start`` to ``end`` is no stretch of the target.
        """
        if not 0 <= start <= end <= self.target_length:
            raise ValueError(_outside(start, end, self.target_length))
        starts, ends = self._bounds or self._both()
        if start < end:
            return _span(Span, (starts[start], ends[end - 1]))
        place = starts[start] if start < self.target_length else self.source_length
        return Span(place, place)

    def to_normalized(self, start: int, end: int) -> Span:
        """Return the stretch of the target whose clusters the source ``start`` to ``end`` touches.

        A source stretch that left no character gives an empty span, where it would stand.

        Raises:
            ValueError: ``start`` to ``end`` is no stretch of the source.
        """
        if not 0 <= start <= end <= self.source_length:
            raise ValueError(_outside(start, end, self.source_length))
        starts, ends = self._bounds or self._both()
        first = bisect_right(ends, start)
        return Span(first, bisect_left(starts, end, first) if start < end else first)

    def compose(self, after: OffsetMap) -> OffsetMap:
        """Return the map of two rewritings: this one first, then ``after`` on its result.

        >>> drop = OffsetMap([0, 2], [2, 3], 3)       # three characters become two
        >>> join = OffsetMap([0], [2], 2)             # and the two become one
        >>> drop.compose(join).to_original(0, 1)
        Span(start=0, end=3)

        Raises:
            ValueError: ``after`` does not start from as many characters as this map ends in.
        """
        if after.source_length != self.target_length:
            raise ValueError(
                f"cannot compose: the first map ends in {self.target_length} characters, "
                f"the second starts from {after.source_length}"
            )
        starts, ends = self._both()
        return OffsetMap(
            [starts[place] for place in after.starts],
            [ends[place - 1] for place in after.ends],
            self.source_length,
        )

    def __len__(self) -> int:
        return self.target_length

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, OffsetMap):
            return NotImplemented
        return self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def __repr__(self) -> str:
        return f"<OffsetMap of {self.target_length} onto {self.source_length} characters>"

    def __reduce__(self) -> tuple[type[OffsetMap], tuple[Sequence[int], Sequence[int], int]]:
        return (OffsetMap, (*self._both(), self.source_length))

    def _key(self) -> tuple[int, tuple[int, ...], tuple[int, ...]]:
        starts, ends = self._both()
        return (self.source_length, tuple(starts), tuple(ends))


class UnitMap:
    r"""Code points of one text against the units of an encoding of it.

    >>> units = utf16_units("\U0001f600 قال")
    >>> units.to_units(2, 5), units.from_units(3, 6), units.length
    (Span(start=3, end=6), Span(start=2, end=5), 6)
    """

    __slots__ = ("_starts",)

    def __init__(self, starts: Sequence[int]) -> None:
        # Where each code point begins in units, and at last where the text ends.
        self._starts = starts

    @property
    def length(self) -> int:
        """How many units the whole text takes."""
        return self._starts[-1]

    def to_units(self, start: int, end: int) -> Span:
        """Return the units that the code points ``start`` to ``end`` take, in constant time.

        Raises:
            ValueError: ``start`` to ``end`` is no stretch of the text.
        """
        starts = self._starts
        if not 0 <= start <= end < len(starts):
            raise ValueError(_outside(start, end, len(starts) - 1))
        return Span(starts[start], starts[end])

    def from_units(self, start: int, end: int) -> Span:
        """Return the code points that the units ``start`` to ``end`` touch, in logarithmic time.

        A code point is never split: units that begin or end inside one give the whole of it.

        Raises:
            ValueError: ``start`` to ``end`` is no stretch of the encoded text.
        """
        starts = self._starts
        if not 0 <= start <= end <= starts[-1]:
            raise ValueError(_outside(start, end, starts[-1]))
        first = bisect_right(starts, start) - 1
        return Span(first, bisect_left(starts, end, first) if start < end else first)


def utf8_units(text: str) -> UnitMap:
    """Return the map from code points of a text to its bytes in UTF-8.

    A lone surrogate, which strict UTF-8 has no bytes for, counts as three.

    >>> utf8_units("a قال").to_units(2, 5)
    Span(start=2, end=8)
    """
    if text.isascii():
        return UnitMap(range(len(text) + 1))
    data = text.encode("utf-8", "surrogatepass")
    starts = array("I", compress(count(), data.translate(_FIRST_BYTES)))
    starts.append(len(data))
    return UnitMap(starts)


def utf16_units(text: str) -> UnitMap:
    """Return the map from code points of a text to its units in UTF-16, as JavaScript counts.

    >>> utf16_units("قال").to_units(0, 3)
    Span(start=0, end=3)
    """
    if not text or max(text) <= "\uffff":
        return UnitMap(range(len(text) + 1))
    widths = [2 if char > "\uffff" else 1 for char in text]
    return UnitMap(array("I", accumulate(widths, initial=0)))


# One where a byte begins a character of UTF-8, zero where it goes on with one.
_FIRST_BYTES = bytes(0 if 0x80 <= byte < 0xC0 else 1 for byte in range(256))


def span_converter(text: str, unit: str = "codepoint") -> Callable[[Span], Span]:
    r"""Return a function from spans in code points of ``text`` to spans in ``unit``.

    >>> span_converter("\U0001f600 قال", "utf16")(Span(2, 5))
    Span(start=3, end=6)

    Raises:
        ValueError: ``unit`` is none of ``UNITS``.
    """
    if unit == "codepoint":
        return lambda span: span
    if unit == "utf16":
        units = utf16_units(text)
    elif unit == "utf8":
        units = utf8_units(text)
    else:
        raise ValueError(f"no unit is called {unit!r}; use one of {', '.join(UNITS)}")
    return lambda span: units.to_units(span.start, span.end)


def _outside(start: int, end: int, length: int) -> str:
    return f"{start} to {end} is no stretch of a text of {length}: need 0 <= start <= end <= length"
