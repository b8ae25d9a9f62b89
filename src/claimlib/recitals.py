"""Signs that are quotation marks: brackets round what is recited, plus signs round a name."""

from __future__ import annotations

from typing import Final

from .classes import BREAK, CLOSEQ, COLON, LPAR, NUM, OPENQ, PUNCT, RPAR
from .words import Word, Words

__all__ = ["PLUS", "mark_names", "recite"]

#: What wires set round a name that stands in no other marks: «شركة + ميغ + الروسية».
PLUS: Final = "+"
#: How far apart the two stand (tokens).
CALLED: Final = 5


def recite(out: Words, exalting: frozenset[str]) -> None:
    """Make quotation marks of the brackets round what is recited: «قال تعالى (…)», «{…}».

    Round brackets hold words where the speaker is exalted in front of them; the others always.
    """
    words = out.words
    recited: list[int] = []
    closes: dict[int, int] | None = None  # few texts recite anything
    for first in out.brackets:
        before = first - 1
        if before > 0 and words[before].bits & COLON:
            before -= 1
        again = bool(recited) and recited[-1] == first - 1  # «((…))»
        exalted = before >= 0 and words[before].core in exalting
        if not (again or exalted or words[first].raw == "{"):
            continue
        if closes is None:
            closes = _brackets_closed(words)
        close = closes.get(first, -1)
        if close - first > 2:
            recited.append(first)
            words[first] = _mark_of_speech(words[first].raw, 0 if again else OPENQ)
            words[close] = _mark_of_speech(words[close].raw, 0 if again else CLOSEQ)
            if not again:
                out.dividers.extend((first, close))
    if recited:
        out.dividers.sort()


def mark_names(out: Words) -> None:
    """Make quotation marks of two plus signs round a name: no number, no other mark between."""
    words, opened = out.words, -1
    for index, word in enumerate(words):
        if word.raw == PLUS:
            if 1 < index - opened <= CALLED and opened > 0:
                words[opened] = _mark_of_speech(PLUS, OPENQ)
                words[index] = _mark_of_speech(PLUS, CLOSEQ)
                out.dividers.extend((opened, index))
                opened = -1
            else:
                opened = index
        elif word.bits & (NUM | PUNCT | BREAK):
            opened = -1
    out.dividers.sort()


def _mark_of_speech(raw: str, bits: int) -> Word:
    """Return a bracket as a quotation mark, or as a mark that says nothing."""
    word = Word(raw, raw)
    word.bits = PUNCT | bits
    word.notable = word.divides = word.opens = bits != 0
    return word


def _brackets_closed(words: list[Word]) -> dict[int, int]:
    """Return the tokens that close brackets in their paragraph, by those that open them."""
    closes: dict[int, int] = {}
    opened: list[int] = []
    for index, word in enumerate(words):
        if word.bits & LPAR:
            opened.append(index)
        elif word.bits & RPAR and opened:
            closes[opened.pop()] = index
        elif word.bits & BREAK:
            opened.clear()
    return closes
