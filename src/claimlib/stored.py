"""Fields of a stored document: whatever is wrong with one is told with its place."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from .errors import shown
from .spans import Span

__all__ = ["BROKEN", "hold_to", "naming", "reason", "span_of"]

#: What reading a field that is missing or of another kind raises.
BROKEN = (KeyError, TypeError, ValueError, IndexError, AttributeError)


@contextmanager
def naming(place: str) -> Iterator[None]:
    """Put the place in front of what is wrong there.

    >>> with naming("statement 3"):
    ...     {}["span"]
    Traceback (most recent call last):
    ValueError: statement 3: it has no 'span'
    """
    try:
        yield
    except BROKEN as error:
        raise ValueError(f"{place}: {reason(error)}") from error


def reason(error: Exception) -> str:
    """Return in words what was wrong."""
    if isinstance(error, KeyError):
        return f"it has no {shown(error.args[0])}"
    return str(error)


def span_of(pair: Any) -> Span:
    """Return the span that is stored as ``[start, end]``.

    >>> span_of([2, 5])
    Span(start=2, end=5)

    Raises:
        ValueError: it is something else.
    """
    if isinstance(pair, list | tuple) and len(pair) == 2:
        start, end = pair
        if type(start) is type(end) is int and 0 <= start <= end:
            return Span(start, end)
    raise ValueError(f"a span is [start, end], two numbers from 0, not {shown(pair)}")


def hold_to(text: str, span: Span, words: object, what: str) -> None:
    """Refuse what does not read as the text does in its place.

    >>> hold_to("قال الوزير", Span(0, 3), "قال", "its cue")

    Raises:
        ValueError: the text has other words there, or ends before.
    """
    start, end = span
    if text[start:end] == words and end <= len(text):
        return
    there = shown(text[span.slice]) if span.end <= len(text) else f"{len(text)} characters only"
    raise ValueError(
        f"{what} is {shown(words)} at {span.start}:{span.end}, where the text of the document has "
        f"{there}; keep the two as they were written, or analyze the new text"
    )
