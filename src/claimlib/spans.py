"""Half-open spans of code points, the one way the library speaks of places in a text."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Span"]


class Span(NamedTuple):
    """A stretch of the original text: code points ``start`` (inside) to ``end`` (outside).

    A span is a tuple, so it compares, sorts, hashes and unpacks like one.

    >>> span = Span(4, 9)
    >>> "قال الوزير"[span.slice], len(span.slice.indices(10)), span.length
    ('الوزي', 3, 5)
    """

    start: int
    end: int

    @property
    def slice(self) -> slice:
        """The same stretch as a :class:`slice`, to cut it out of the text."""
        return slice(self.start, self.end)

    @property
    def length(self) -> int:
        """How many code points the span holds."""
        return self.end - self.start

    def covers(self, other: Span) -> bool:
        """Tell whether ``other`` lies wholly inside this span (equal spans do).

        >>> Span(0, 9).covers(Span(3, 9)), Span(0, 9).covers(Span(3, 10))
        (True, False)
        """
        return self.start <= other[0] and other[1] <= self.end

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two spans share at least one code point.

        >>> Span(0, 3).overlaps(Span(3, 5)), Span(0, 4).overlaps(Span(3, 5))
        (False, True)
        """
        return self.start < other[1] and other[0] < self.end

    def shift(self, by: int) -> Span:
        """Return the span moved ``by`` code points forward (backward when negative).

        >>> Span(1, 2).shift(10)
        Span(start=11, end=12)
        """
        return Span(self.start + by, self.end + by)
