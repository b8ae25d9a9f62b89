"""Sentences, as ranges of tokens.

A sentence ends at a full stop, question or exclamation mark (with closing quotes behind it) or at
a line break. A stop behind a single letter (د. م. أ.د.), between short letters without blanks
(بي.سي.سي) or behind a number that opens a line ends nothing; an ellipsis inside a line neither, but
two dots in front of a blank do, outside of marks that enclose. A semicolon ends a clause, no
sentence.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from .classes import BREAK, CLOSEQ, COLON, COMMA, COMP, LPAR, OPENQ, PUNCT, QUOTE, RPAR, SEMI, STOP
from .words import Word, Words

__all__ = ["LONGEST", "sentences"]

#: Tokens; news sentences of more than 250 are one in two thousand, and hold lists.
LONGEST: Final = 256

_ENDS: Final = BREAK | STOP

#: The press writes two dots for a full stop as often as for a pause.
TWO_DOTS: Final = ".."


#: How long what stands behind a quotation may be and say only whose it is (tokens).
ATTRIBUTION: Final = 14


def sentences(
    text: Words, letters: Collection[str] = (), passing: Collection[str] = ()
) -> list[tuple[int, int]]:
    """Return the sentences as half-open ranges of tokens; line breaks belong to none.

    One longer than :data:`LONGEST` is divided, at a mark where there is one: what is asked of a
    sentence looks at all of it, and no text may make that explode. ``letters`` are the names of
    foreign letters, which a stop shortens a name to (جون إف. كينيدي); ``passing`` the words that
    tell in passing whose a quotation is (كما).
    """
    words, starts, ends, dividers = text.words, text.starts, text.ends, text.dividers
    out: list[tuple[int, int]] = []
    begin = 0
    count = len(words)
    position = 0
    for stop in dividers:
        if stop < position or not words[stop].bits & _ENDS:
            continue  # a mark that went with the one before it, or that ends no sentence
        position = stop
        bits = words[position].bits
        if bits & BREAK:
            if begin < position:
                out.append((begin, position))
            begin = position + 1
        elif bits & STOP and word_is_ellipsis(words, position):
            if (
                position > begin
                and position + 1 < count
                and words[position].raw == TWO_DOTS
                and starts[position + 1] > ends[position]
                and not words[position + 1].bits & PUNCT
                and not _enclosed(words, begin, position)
            ):
                out.append((begin, position + 1))
                begin = position + 1
        elif (
            position + 1 < count
            and words[position + 1].bits & COMMA
            and _enclosed(words, begin, position)
        ):
            pass  # ««لا أحب هذا!، ولن أعود»»: an exclamation inside a sentence
        elif bits & STOP and not _is_abbreviation(text, position, begin, letters):
            while position + 1 < count and (
                words[position + 1].bits & (STOP | CLOSEQ | RPAR)
                or (
                    words[position + 1].bits & QUOTE
                    and (_closes(words, begin, position + 1) or _written_on(text, position + 1))
                )
            ):
                position += 1
            if words[position].bits & (CLOSEQ | QUOTE) and _says_it(words, position + 1, passing):
                position += 1
                continue
            out.append((begin, position + 1))
            begin = position + 1
        position += 1
    if begin < count:
        out.append((begin, count))
    if count > LONGEST and any(high - low > LONGEST for low, high in out):
        return [part for low, high in out for part in _divided(words, low, high)]
    return out


def _says_it(words: Sequence[Word], position: int, passing: Collection[str]) -> bool:
    """Tell whether what stands behind a quotation says whose it is: «"أين هو؟" سأل الحارس.».

    One that has words of its own, behind a colon, a mark or a complementizer, opens a sentence.
    ``passing`` are the words that may stand in front of it: «"…!" كما قال الحارس.».
    """
    if position < len(words) and words[position].bits & COMMA:
        return True  # «"أين هو؟"، سأل الحارس.»
    if position + 1 < len(words) and words[position].key in passing:
        position += 1
    if position >= len(words):
        return False
    word = words[position]
    if word.conjunction or word.first not in ("p", "i") or word.tags.strip("pi"):
        return False
    if not any(
        hit.form.features is not None
        and hit.form.features.tense in ("p", "i")
        and "quote" in hit.form.rule.takes
        for hit in word.singles
    ):
        return False
    for other in words[position + 1 : position + 1 + ATTRIBUTION]:
        if other.bits & (STOP | BREAK):
            return True
        if other.bits & (COLON | OPENQ | QUOTE | CLOSEQ | COMP):
            return False
    return position + 1 + ATTRIBUTION >= len(words)


def _divided(words: list[Word], low: int, high: int) -> Iterator[tuple[int, int]]:
    """Yield the parts of a sentence, none longer than ``LONGEST``, cut at marks where it can be."""
    while high - low > LONGEST:
        hard = low + LONGEST
        at = hard
        while at > hard - LONGEST // 4 and not words[at - 1].bits & (COMMA | SEMI):
            at -= 1
        if not words[at - 1].bits & (COMMA | SEMI):
            at = hard
        yield low, at
        low = at
    yield low, high


def word_is_ellipsis(words: list[Word], position: int) -> bool:
    """Tell whether the stop is an ellipsis inside a line: «(...)», «نعم... لكن»."""
    raw, following = words[position].raw, position + 1
    if raw == "." and _dotted(words, position):
        return not words[following].bits & BREAK
    if raw[:2] != ".." and raw[:1] != "\u2026":
        return False
    return following < len(words) and not words[following].bits & BREAK


def _dotted(words: list[Word], position: int) -> bool:
    """Tell whether the stop is one of three with blanks between: «أن. . . ثم»."""
    first = last = position
    while first and words[first - 1].raw == ".":
        first -= 1
    while last + 1 < len(words) and words[last + 1].raw == ".":
        last += 1
    return last - first > 1 and last + 1 < len(words)


def _enclosed(words: list[Word], begin: int, position: int) -> bool:
    """Tell whether a quotation or bracket that the sentence opened is still open."""
    opened = straight = 0
    for index in range(begin, position):
        bits = words[index].bits
        if bits & (OPENQ | LPAR):
            opened += 1
        elif bits & (CLOSEQ | RPAR):
            opened = max(0, opened - 1)
        elif bits & QUOTE:
            straight += 1
    return opened > 0 or straight % 2 == 1


def _closes(words: list[Word], begin: int, position: int) -> bool:
    """Tell whether a straight quotation mark closes one that the sentence opened."""
    seen = 0
    for index in range(begin, position):
        if words[index].bits & QUOTE:
            seen += 1
    return seen % 2 == 1


def _written_on(text: Words, position: int) -> bool:
    """Tell whether a straight mark is written onto the stop in front, and onto nothing behind.

    «"نحن هنا. ولن نرحل." كما قال الحارس»: the quotation was opened in a sentence before.
    """
    words, starts, ends = text.words, text.starts, text.ends
    if starts[position] != ends[position - 1]:
        return False
    if position + 1 >= len(words) or words[position + 1].bits & BREAK:
        return True
    return starts[position + 1] > ends[position]


def _is_abbreviation(text: Words, position: int, begin: int, letters: Collection[str]) -> bool:
    words, starts, ends = text.words, text.starts, text.ends
    if words[position].raw != ".":
        return False
    if position == 0 or starts[position] != ends[position - 1]:
        return False
    previous = words[position - 1]
    following = position + 1 < len(words) and starts[position + 1] == ends[position]
    if previous.bits & (PUNCT | BREAK):
        return False
    if len(previous.key) == 1 and not previous.key.isdigit():
        return True
    if previous.key in letters and position + 1 < len(words):
        # «سي إن إن.» is a name of letters, written out, and may end a sentence
        spelled = position > 1 and words[position - 2].key in letters
        if not spelled and not words[position + 1].bits & (PUNCT | BREAK):
            return True
    if following and len(words[position + 1].key) <= 3 and len(previous.key) <= 3:
        return not words[position + 1].bits & (CLOSEQ | QUOTE | BREAK | STOP)
    return bool(previous.key.isdigit() and position - 1 == begin and position + 1 < len(words))
