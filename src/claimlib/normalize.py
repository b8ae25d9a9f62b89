"""Normalize a text and keep the way back: what ``chars`` does to words, for whole texts.

Two levels. ``light`` repairs what encodings and keyboards did (composition, presentation forms,
look-alike letters, tatweel, invisible characters) and drops the tashkeel, so a reader would call
the text the same; punctuation and digits stay. ``key`` also folds what writers confuse, for
look-up: hamza on alef, alef maqsura and yeh, teh marbuta and heh, Arabic and Persian digits, and
the signs inside a number (percent, decimal and thousands separators) and the Urdu full stop, which
become their Latin twins. The Arabic comma, semicolon and question mark stay at both levels: they
are no look-alikes of anything.

A text without Arabic is returned as it is, but for invisible characters. Marks that were dropped
are not lost: :meth:`NormalizedText.marks_at` reads them from the original.

Normal Arabic text goes through an 8-bit code page of our own: encode, delete, decode with the
table of the level. These are three passes in C, several times faster than ``str.translate``.
Text with characters outside the page takes the slower way of ``chars``; tests hold the two equal.
The offset map is made from the same bytes, when it is first asked for.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from itertools import chain, compress, repeat
from typing import Literal

from . import chars
from .chars import DELETED, KEY_PAGE, LIGHT_PAGE, PAGE, decode, encode
from .errors import text_type_message
from .offsets import OffsetMap
from .spans import Span

__all__ = ["Level", "NormalizedText", "clusters", "normalize"]

Level = Literal["light", "key"]


class NormalizedText:
    """A normalized text, its original, and the map between them.

    >>> made = normalize("أكّـــدَ الوزيرُ")
    >>> made.text, made.original[made.map.to_original(0, 3).slice]
    ('أكد الوزير', 'أكّـــدَ')
    """

    __slots__ = ("_data", "_map", "level", "original", "text")

    original: str
    text: str
    level: Level
    _data: bytes | None
    _map: OffsetMap | None

    def __init__(self, original: str, text: str, level: Level, data: bytes | None = None) -> None:
        self.original = original
        self.text = text
        self.level = level
        self._data = data  # the original in the code page, when it fits
        self._map = None

    @property
    def map(self) -> OffsetMap:
        """The offset map; made on the first call, its arrays on the first question to it."""
        made = self._map
        if made is None:
            length, left, data = len(self.original), len(self.text), self._data
            if data is None:
                made = OffsetMap.lazy(partial(_bounds_of_text, self.original), length, left)
            elif length == left:  # a character of the page leaves one or none
                made = OffsetMap.identity(length)
            else:
                made = OffsetMap.lazy(partial(_bounds_of_page, data, left), length, left)
            self._map = made
        return made

    def marks_at(self, index: int) -> str:
        r"""Return the tashkeel of normalized character ``index``, shadda first.

        >>> normalize("أكّد").marks_at(1) == "\u0651"
        True

        Raises:
            IndexError: the normalized text has no such character.
        """
        if not 0 <= index < len(self.text):
            raise IndexError(f"no character {index} in a text of {len(self.text)}")
        starts, ends = self.map.starts, self.map.ends
        start = starts[index]
        first = index
        while first and starts[first - 1] == start:
            first -= 1
        letters = re.findall(
            f"[^{chars.TASHKEEL}][{chars.TASHKEEL}]*",
            chars.marks(self.original[start : ends[index]]),
        )
        written: str = letters[index - first]
        return written[1:]

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, NormalizedText):
            return NotImplemented
        return (self.original, self.level) == (other.original, other.level)

    def __hash__(self) -> int:
        return hash((self.original, self.level))

    def __repr__(self) -> str:
        return f"<NormalizedText {self.level} {self.text!r}>"

    def __reduce__(self) -> tuple[Callable[..., NormalizedText], tuple[str, str, Level]]:
        return (NormalizedText, (self.original, self.text, self.level))


def normalize(text: str, level: Level = "light") -> NormalizedText:
    """Normalize a text, any ``str``, in linear time.

    >>> normalize("إلى المدينـةِ").text, normalize("إلى المدينـةِ", "key").text
    ('إلى المدينة', 'الي المدينه')

    Raises:
        TypeError: ``text`` is no ``str``.
        ValueError: there is no such level.
    """
    if not isinstance(text, str):
        raise TypeError(text_type_message(text))
    try:
        page = _PAGES[level]
    except KeyError:
        raise ValueError(f"no level {level!r}: choose 'light' or 'key'") from None
    try:
        data = encode(text, "strict", PAGE)[0]
    except UnicodeEncodeError:
        return NormalizedText(text, _by_parts(text, level), level)
    kept = data.translate(None, DELETED)
    return NormalizedText(text, decode(kept, "strict", page)[0], level, data)


def clusters(text: str) -> list[Span]:
    r"""Cut a text into clusters: each a character with what is written on it.

    The spans tile the text, and no offset map ever points inside one.

    >>> clusters("كتـ\u064eب")
    [Span(start=0, end=1), Span(start=1, end=4), Span(start=4, end=5)]
    """
    return [Span(*found.span()) for found in re.finditer(chars.CLUSTER, text)]


# --- The code page --------------------------------------------------------------------------------

_PAGES: dict[str, str] = {"light": LIGHT_PAGE, "key": KEY_PAGE}
_FORMS: dict[str, Callable[[str], str]] = {"light": chars.light, "key": chars.fold}

# A kind of character is one byte: 0 goes with the cluster before it, 1 leaves nothing but is a
# cluster of its own, 2 and up leave one character less than they say.
_EXTENDS, _VANISHES, _STANDS = 0, 1, 2


def _kind(char: str) -> int:
    if chars.light_char(char):
        return _STANDS
    return _EXTENDS if char in chars.EXTENDING else _VANISHES


_PAGE_KINDS = bytes(map(_kind, chars.REPERTOIRE)).ljust(256, bytes([_STANDS]))
_REMOVED = f"[{chars.EXTENDERS}]+|[{chars.CONTROLS}]+"
_NUMBERS = bytes([0, *range(255)])  # from a kind to how many characters it leaves


def _by_parts(text: str, level: Level) -> str:
    """Normalize a text that the code page cannot hold."""
    form, page = _FORMS[level], _PAGES[level]
    if chars.is_tricky(text):
        text = chars.repair(text)
    parts = _outside(text)
    for place, part in enumerate(parts):
        parts[place] = (
            form(part)
            if place % 2
            else decode(encode(part, "strict", PAGE)[0].translate(None, DELETED), "strict", page)[0]
        )
    return "".join(parts)


@lru_cache(maxsize=1)
def _splitter() -> Callable[[str], list[str]]:
    # Compiled for the first text that needs it: the class is large, the need is rare.
    return re.compile(f"([^{re.escape(chars.REPERTOIRE)}]+)").split


def _outside(text: str) -> list[str]:
    """Split a text at the runs of characters that the code page has no place for.

    Parts of the page and parts outside it take turns. When there are so many that the text is
    better treated as a whole, it is one part outside.
    """
    parts = _splitter()(text)
    return parts if len(parts) * 8 < len(text) else ["", text]


def _kinds(text: str) -> bytes:
    """Return the kind of every character of a text that the code page cannot hold."""
    parts = _outside(text)
    kinds = bytearray()
    for place, part in enumerate(parts):
        if place % 2:
            kept = bytearray(bytes([_STANDS]) * len(part))
            for found in re.finditer(_REMOVED, part):
                start, end = found.span()
                kind = _EXTENDS if found[0][0] in chars.EXTENDING else _VANISHES
                kept[start:end] = bytes([kind]) * (end - start)
            kinds += kept
        else:
            kinds += encode(part, "strict", PAGE)[0].translate(_PAGE_KINDS)
    if chars.is_tricky(text):
        for found in re.finditer(chars.TRICKY, text):
            start, end = found.span()
            kinds[start:end] = bytes([_left(found[0]) + 1]).ljust(end - start, b"\0")
    return bytes(kinds)


def _left(cluster: str) -> int:
    """Count the characters that a cluster leaves."""
    return _left_by_short(cluster) if len(cluster) < 8 else len(chars.light(cluster))


@lru_cache(maxsize=4096)
def _left_by_short(cluster: str) -> int:
    return len(chars.light(cluster))


def _bounds_of_text(text: str) -> tuple[Sequence[int], Sequence[int]]:
    return _bounds(_kinds(text))


def _bounds_of_page(data: bytes, left: int) -> tuple[Sequence[int], Sequence[int]]:
    kinds = data.translate(_PAGE_KINDS)
    starts = _starts(kinds)
    # As many clusters as characters: each leaves one.
    return _with_ends(starts, len(kinds)) if len(starts) == left else _bounds(kinds)


def _bounds(kinds: bytes) -> tuple[Sequence[int], Sequence[int]]:
    """Return where the cluster of each normalized character starts and ends."""
    length = len(kinds)
    numbers = kinds.translate(_NUMBERS, _EXTENDING)  # one byte a cluster
    simple = not numbers.translate(None, _ONE)  # every cluster leaves one character
    if simple and len(numbers) == length:
        return range(length), range(1, length + 1)
    starts, ends = _with_ends(_starts(kinds), length)
    if simple:
        return starts, ends
    return (
        array("I", chain.from_iterable(map(repeat, starts, numbers))),
        array("I", chain.from_iterable(map(repeat, ends, numbers))),
    )


def _starts(kinds: bytes) -> list[int] | array[int]:
    """Return where the clusters start."""
    if len(kinds) <= len(_INTEGERS):
        return list(compress(_INTEGERS, kinds))
    return array("I", compress(range(len(kinds)), kinds))


def _with_ends(starts: list[int] | array[int], length: int) -> tuple[Sequence[int], Sequence[int]]:
    """Return the starts, and where each cluster ends: where the next one starts."""
    if not starts:
        return (), ()
    ends = starts[1:]
    ends.append(length)
    return starts, ends


# For texts of usual length: integers that are there already, instead of new ones for every map.
_INTEGERS = tuple(range(1024))
_EXTENDING = bytes([_EXTENDS])
_ONE = bytes([1])
