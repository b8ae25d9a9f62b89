"""Frequent forms as they were looked up when the wheel was built.

Looking a form up strips its clitics, asks the table and the lists, and finds the cues that it can
be. Of a frequent form all that comes of it is written down: what it shares with others of its kind
(a :class:`_Kind`) once, and its letters and cues in a row of a text that is searched, as the table
of forms is. A form that is read from its row is the same word as one that is looked up.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from .acyclic import mypyc_attr
from .chars import fold_letters, is_light
from .cues import CueHit, CueReader, Rows, packed
from .forms import BEGINNING
from .words import Word, keep_hits

__all__ = ["FrequentWords", "written"]

#: In front of each cue that a word can be, behind its core.
_PARTS: Final = "\x1f"
#: Numbers are written as characters from this one on, the larger ones as two.
_FIRST: Final = 0x100
_HALF: Final = 1 << 12
#: For the preposition where there is none.
_NO_LETTER: Final = "-"

# The flags of a kind, a bit each.
_ARTICLE: Final = 1 << 0
_GIVEN: Final = 1 << 1
_VERBAL: Final = 1 << 2
_OPENS: Final = 1 << 3
_DIVIDES: Final = 1 << 4
_LETTER: Final = 1 << 5
_NOTABLE: Final = 1 << 6
_RARE: Final = 1 << 7
_CLOSES: Final = 1 << 8
_CUT: Final = 1 << 9  # the bare form is the key without its first letter
_FOLDED: Final = 1 << 10  # the key is not the form
_OWN_CORE: Final = 1 << 11  # the core is no part of the key
# What a hit has taken off, a bit each.
_AND: Final = 1 << 0
_THE: Final = 1 << 1


@mypyc_attr(acyclic=True)
class _Kind:
    """What words have in common that differ in their letters alone."""

    __slots__ = (
        "bare_in",
        "begin",
        "bits",
        "conjunction",
        "core_in",
        "cut",
        "first",
        "flags",
        "key_in",
        "lead",
        "preposition",
        "pronoun",
        "start",
        "symbols",
        "tags",
        "tense",
        "terminal",
    )

    def __init__(self, row: tuple[Any, ...]) -> None:
        self.flags: int = row[0]
        self.bits: int = row[1]
        self.key_in: int = row[2]
        self.bare_in: int = row[3]
        self.core_in: int = row[4]
        self.lead: int = row[5]
        self.start: int = row[6]
        self.begin: int = row[7]  # of the core in the key
        self.cut: int = row[8]  # how many letters of the key stand behind it
        self.conjunction: str = row[9]
        self.preposition: str = row[10]
        self.pronoun: str = row[11]
        self.tags: str = row[12]
        self.first: str = row[13]
        self.tense: str | None = row[14]
        self.terminal: str = row[15]
        self.symbols: tuple[tuple[str, ...], ...] = row[16]


class FrequentWords:
    """Words by their forms, made of their rows when they are asked for.

    The rows of ``beginnings[n]`` are those from ``ends[n]`` to ``ends[n + 1]`` of the text.
    """

    def __init__(
        self, beginnings: list[str], ends: list[int], text: str, kinds: Rows, reader: CueReader
    ) -> None:
        self._beginnings: dict[str, int] = dict(zip(beginnings, range(len(ends) - 1), strict=True))
        self._ends = ends
        self._text = text
        self._rows = kinds
        self._kinds: dict[int, _Kind] = {}
        self._reader = reader

    def find(self, raw: str) -> Word | None:
        """Return the word of a form, or ``None`` where it is not among those written down."""
        number = self._beginnings.get(raw[:BEGINNING], -1)
        if number < 0:
            return None
        text, end = self._text, self._ends[number + 1]
        place = text.find(f"\n{raw}\t", self._ends[number], end)
        if place < 0:
            return None
        place += len(raw) + 2
        close = text.find("\n", place, end)
        return self._made(raw, text[place : close if close >= 0 else end])

    def _kind(self, number: int) -> _Kind:
        found = self._kinds.get(number)
        if found is None:  # threads may both make the same one
            found = self._kinds.setdefault(number, _Kind(self._rows.values(number)))
        return found

    def _made(self, raw: str, row: str) -> Word:
        kind = self._kind((ord(row[0]) - _FIRST) * _HALF + ord(row[1]) - _FIRST)
        flags = kind.flags
        key = fold_letters(raw) if flags & _FOLDED else raw
        word = Word(raw, key)
        parts = row[2:].split(_PARTS) if len(row) > 2 else []
        if flags & _OWN_CORE:
            word.core = parts[0]
        elif kind.begin or kind.cut:
            word.core = key[kind.begin : len(key) - kind.cut]
        if flags & _CUT:
            word.bare = key[1:]
        word.bits = kind.bits
        word.key_in, word.bare_in, word.core_in = kind.key_in, kind.bare_in, kind.core_in
        word.conjunction, word.preposition = kind.conjunction, kind.preposition
        word.article = flags & _ARTICLE != 0
        word.pronoun = kind.pronoun
        word.lead, word.start = kind.lead, kind.start
        word.tags, word.first = kind.tags, kind.first
        word.given = flags & _GIVEN != 0
        word.tense = kind.tense
        word.terminal = kind.terminal
        word.verbal = flags & _VERBAL != 0
        word.symbols = kind.symbols
        word.opens = flags & _OPENS != 0
        word.divides = flags & _DIVIDES != 0
        word.letter = flags & _LETTER != 0
        word.rare = flags & _RARE != 0
        word.closes = flags & _CLOSES != 0
        if len(parts) > 1:
            reader = self._reader
            hits = []
            for hit in parts[1:]:
                off = ord(hit[3]) - _FIRST
                hits.append(
                    CueHit(
                        reader.form((ord(hit[0]) - _FIRST) * _HALF + ord(hit[1]) - _FIRST),
                        ord(hit[2]) - _FIRST,
                        off & _AND != 0,
                        hit[4] if hit[4] != _NO_LETTER else "",
                        off & _THE != 0,
                        hit[5:],
                    )
                )
            keep_hits(word, hits)
        word.notable = flags & _NOTABLE != 0
        return word


# --- Writing --------------------------------------------------------------------------------------


def written(
    words: Iterable[Word], numbers: Mapping[int, int]
) -> tuple[dict[str, list[str]], list[bytes]]:
    """Return the rows of words by what their forms begin with, and the rows of their kinds.

    ``numbers`` has the number of each form of a cue by its ``id``. A word is left out that is not
    in its plain spelling, or begins a phrase that ends a clause.

    Raises:
        ValueError: when there are more kinds or forms than numbers for them.
    """
    kinds: dict[bytes, int] = {}
    rows: dict[str, list[str]] = {}
    for word in words:
        raw, key = word.raw, word.key
        plain = is_light(raw) and word.light == raw and word.vowels == ("", "")
        if not plain or word.terminators or fold_letters(raw) != key:
            continue
        begin = key.find(word.core) if word.core else -1
        own = "" if begin >= 0 else word.core
        flags = _flags(word) | (_OWN_CORE if begin < 0 else 0)
        row = packed(
            (
                flags,
                word.bits,
                word.key_in,
                word.bare_in,
                word.core_in,
                word.lead,
                word.start,
                max(begin, 0),
                len(key) - begin - len(word.core) if begin >= 0 else 0,
                word.conjunction,
                word.preposition,
                word.pronoun,
                word.tags,
                word.first,
                word.tense,
                word.terminal,
                word.symbols,
            )
        )
        kind = kinds.setdefault(row, len(kinds))
        hits = "".join(
            f"{_PARTS}{_number(numbers[id(hit.form)])}{chr(_FIRST + hit.start)}"
            f"{chr(_FIRST + hit.conjunction * _AND + hit.article * _THE)}"
            f"{hit.preposition or _NO_LETTER}{hit.pronoun}"
            for hit in word.hits
        )
        rows.setdefault(raw[:BEGINNING], []).append(f"\n{raw}\t{_number(kind)}{own}{hits}")
    return rows, list(kinds)


def _flags(word: Word) -> int:
    held = (
        (_ARTICLE, word.article),
        (_GIVEN, word.given),
        (_VERBAL, word.verbal),
        (_OPENS, word.opens),
        (_DIVIDES, word.divides),
        (_LETTER, word.letter),
        (_NOTABLE, word.notable),
        (_RARE, word.rare),
        (_CLOSES, word.closes),
        (_CUT, word.bare != word.key),
        (_FOLDED, word.key != word.raw),
    )
    return sum(flag for flag, there in held if there)


def _number(number: int) -> str:
    high, low = divmod(number, _HALF)
    if high >= _HALF:
        raise ValueError(f"{number} is more than a row can tell")
    return chr(_FIRST + high) + chr(_FIRST + low)
