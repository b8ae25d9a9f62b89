"""Sentences and quotations, as ranges of tokens.

A sentence ends at a full stop, question or exclamation mark (with closing quotes behind it) or at
a line break. A stop behind a single letter (د. م. أ.د.), between short letters without blanks
(بي.سي.سي) or behind a number that opens a line ends nothing; an ellipsis inside a line neither, but
two dots in front of a blank do, outside of marks that enclose. A semicolon ends a clause, no
sentence.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from .chars import TATWEEL
from .classes import BREAK, CLOSEQ, COLON, COMMA, COMP, LPAR, OPENQ, PUNCT, QUOTE, RPAR, SEMI, STOP
from .words import Word

__all__ = ["LONGEST", "quotations", "sentences"]

#: Tokens; news sentences of more than 250 are one in two thousand, and hold lists.
LONGEST: Final = 256

_ENDS: Final = BREAK | STOP

#: The press writes two dots for a full stop as often as for a pause.
TWO_DOTS: Final = ".."


#: How long what stands behind a quotation may be and say only whose it is (tokens).
ATTRIBUTION: Final = 14


#: How many stops and marks of quotation are looked over for one that closes.
DIVIDERS_AHEAD: Final = 64
#: How far apart two marks stand with one word between (tokens).
NAME_ALONE: Final = 2
#: How far apart two closing marks may stand of which one opens (tokens).
SHORT: Final = 4


def sentences(
    words: list[Word],
    starts: list[int],
    ends: list[int],
    dividers: list[int],
    letters: Collection[str] = (),
    passing: Collection[str] = (),
) -> list[tuple[int, int]]:
    """Return the sentences as half-open ranges of tokens; line breaks belong to none.

    ``dividers`` are the tokens that divide (:attr:`Word.divides`).

    One longer than :data:`LONGEST` is divided, at a mark where there is one: what is asked of a
    sentence looks at all of it, and no text may make that explode. ``letters`` are the names of
    foreign letters, which a stop shortens a name to (جون إف. كينيدي); ``passing`` the words that
    tell in passing whose a quotation is (كما).
    """
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
        elif bits & STOP and not _is_abbreviation(words, starts, ends, position, begin, letters):
            while position + 1 < count and (
                words[position + 1].bits & (STOP | CLOSEQ | RPAR)
                or (
                    words[position + 1].bits & QUOTE
                    and (
                        _closes(words, begin, position + 1)
                        or _written_on(words, starts, ends, position + 1)
                    )
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
        and hit.form.features.tense in "pi"
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


def _written_on(words: list[Word], starts: list[int], ends: list[int], position: int) -> bool:
    """Tell whether a straight mark is written onto the stop in front, and onto nothing behind.

    «"نحن هنا. ولن نرحل." كما قال الحارس»: the quotation was opened in a sentence before.
    """
    if starts[position] != ends[position - 1]:
        return False
    if position + 1 >= len(words) or words[position + 1].bits & BREAK:
        return True
    return starts[position + 1] > ends[position]


def _is_abbreviation(
    words: list[Word],
    starts: list[int],
    ends: list[int],
    position: int,
    begin: int,
    letters: Collection[str],
) -> bool:
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


def quotations(
    words: list[Word], starts: list[int], ends: list[int], dividers: list[int]
) -> dict[int, int]:
    """Return where each quotation mark that opens is closed, both as tokens.

    Marks pair with their own kind; « and » also the wrong way round; a straight mark opens and
    closes by turns, unless blanks and a full stop tell that one was left open. A quotation that is
    never closed ends with its paragraph. ``dividers`` are the tokens that divide.
    """
    pairs: dict[int, int] = {}
    stack: list[tuple[int, int]] = []  # token, kind: 0 a directed mark, 1 straight, 2 reversed
    for number, position in enumerate(dividers):
        bits = words[position].bits
        if bits & STOP:
            continue
        if bits & BREAK:
            for opened, _ in stack:
                pairs[opened] = position
            stack.clear()
        elif bits & QUOTE:
            if (
                stack
                and stack[-1][1] == 1
                and (ended := _left_open(words, starts, ends, stack[-1][0], position))
            ):
                pairs[stack.pop()[0]] = ended
                stack.append((position, 1))
            elif (
                stack
                and stack[-1][1] == 1
                and (
                    _leans_forward(words, starts, ends, stack[-1][0])
                    or words[stack[-1][0] - 1].bits & COLON
                )
                and _leans_forward(words, starts, ends, position)
                and _closes_next(words, starts, ends, dividers, number)
            ):
                stack.append((position, 1))  # "بدء عملية "السهم" أمس"
            elif (
                stack
                and stack[-1][1] == 1
                and words[stack[-1][0] - 1].bits & COLON
                and _names_inside(words, starts, ends, dividers, number)
            ):
                stack.append((position, 1))  # قال: " شركة " السهم " ناجحة ".
            elif stack and stack[-1][1] == 1:
                pairs[stack.pop()[0]] = position
            elif stack and any(kind == 1 for _, kind in stack[-3:]):
                while stack[-1][1] != 1:
                    pairs[stack.pop()[0]] = position
                pairs[stack.pop()[0]] = position
            elif stack and stack[-1][1] == 2 and _faces(starts, ends, stack[-1][0], position):
                pairs[stack.pop()[0]] = position  # ”ذا هيل"
            elif not _left_over(words, starts, ends, dividers, position):
                stack.append((position, 1))
        elif bits & OPENQ:
            if stack and stack[-1][1] == 2:
                pairs[stack.pop()[0]] = position
            else:
                if stack and words[position - 1].bits & COLON:
                    ended = _never_closed(words, dividers, number, stack[-1][0], len(stack))
                    if ended:
                        pairs[stack.pop()[0]] = ended
                stack.append((position, 0))
        elif stack and (stack[-1][1] in (0, 1) or position - stack[-1][0] <= SHORT):
            pairs[stack.pop()[0]] = position  # »المدينة»: one mark for both, round a name
        elif not _leans_back(words, starts, ends, dividers, number):
            stack.append((position, 2))
    for opened, _ in stack:
        pairs[opened] = len(words)
    return pairs


def _never_closed(
    words: list[Word], dividers: list[int], number: int, opened: int, depth: int
) -> int:
    """Return the stop at which a quotation ends that nobody closed, or 0.

    «قال: «الأسعار ترتفع. وأضاف: «الطلب يتراجع».»: the next one opens behind a colon, and one mark
    that closes is missing in the paragraph. ``depth`` is how many are open in front of it.
    """
    ended = 0
    for earlier in range(number - 1, max(-1, number - 1 - DIVIDERS_AHEAD), -1):
        if dividers[earlier] <= opened:
            break
        if words[dividers[earlier]].bits & STOP:
            ended = dividers[earlier]
            break
    if not ended:
        return 0
    still = depth + 1
    for later in dividers[number + 1 : number + 1 + DIVIDERS_AHEAD]:
        bits = words[later].bits
        if bits & BREAK:
            break
        still += bool(bits & OPENQ) - bool(bits & CLOSEQ)
        if not still:
            return 0
    return ended


def _faces(starts: Sequence[int], ends: Sequence[int], opened: int, position: int) -> bool:
    """Tell whether a mark the wrong way round and a straight one lean on what is between them."""
    return starts[opened + 1] == ends[opened] and starts[position] == ends[position - 1]


def _left_over(
    words: Sequence[Word],
    starts: Sequence[int],
    ends: Sequence[int],
    dividers: Sequence[int],
    position: int,
) -> bool:
    """Tell whether a straight mark closes what nothing in its paragraph opens.

    It leans on the word in front, another mark or nothing is behind (or a blank, where a stop is
    in front), and no further one follows but one that opens: «الوضع جيد". وأضاف "نحن هنا".».
    """
    if not position or starts[position] != ends[position - 1]:
        return False
    if words[position - 1].bits & (PUNCT | BREAK) and not words[position - 1].bits & STOP:
        return False
    behind = position + 1
    stopped = bool(words[position - 1].bits & STOP)  # «…هؤلاء." حسبما أفاد المدير»
    if behind < len(words) and not words[behind].bits & (COMMA | STOP | SEMI | BREAK):
        if not stopped or starts[behind] == ends[position]:
            return False
    for later in dividers[bisect_right(dividers, position) :]:
        if words[later].bits & BREAK:
            break
        if words[later].bits & QUOTE:
            return _leans_forward(words, starts, ends, later)
    return True


def _leans_forward(
    words: Sequence[Word], starts: Sequence[int], ends: Sequence[int], mark: int
) -> bool:
    """Tell whether a straight mark stands in front of a word: a blank in front and none behind."""
    if mark + 1 >= len(words) or starts[mark + 1] != ends[mark]:
        return False
    if words[mark + 1].bits & (PUNCT | BREAK):
        return False
    glued = mark > 0 and starts[mark] == ends[mark - 1]
    if glued and words[mark - 1].raw[-1:] == TATWEEL:
        return True  # «لـ"الحياة"»
    return not glued or bool(words[mark - 1].bits & (COLON | LPAR | BREAK))


def _leans_back(
    words: Sequence[Word],
    starts: Sequence[int],
    ends: Sequence[int],
    dividers: Sequence[int],
    number: int,
) -> bool:
    """Tell whether a mark that closes stands behind a word or a stop and in front of none.

    What it closes was opened in another paragraph, or nowhere: «الطريق مغلق». وأضاف …». The next
    mark of its paragraph opens, for else it would close what this one opens the wrong way round.
    """
    mark = dividers[number]
    if not mark or starts[mark] != ends[mark - 1] or words[mark - 1].bits & BREAK:
        return False
    behind = mark + 1
    if behind < len(words) and starts[behind] == ends[mark]:
        if not words[behind].bits & (PUNCT | BREAK):
            return False
    for later in dividers[number + 1 : number + 1 + DIVIDERS_AHEAD]:
        bits = words[later].bits
        if bits & BREAK:
            break
        if bits & (OPENQ | CLOSEQ | QUOTE):
            return bool(bits & OPENQ)
    return True


def _closes_next(
    words: Sequence[Word],
    starts: Sequence[int],
    ends: Sequence[int],
    dividers: Sequence[int],
    number: int,
) -> bool:
    """Tell whether the divider behind a straight mark is one that closes a name begun there."""
    if number + 1 >= len(dividers):
        return False
    opened, mark = dividers[number], dividers[number + 1]
    if not words[mark].bits & QUOTE or mark - opened > SHORT:
        return False
    apart = mark + 1 >= len(words) or starts[mark + 1] != ends[mark]
    if starts[mark] != ends[mark - 1]:
        return apart and mark - opened == NAME_ALONE  # «دار "الريح " تنشر»
    return apart or bool(words[mark + 1].bits & PUNCT)


def _names_inside(
    words: Sequence[Word],
    starts: Sequence[int],
    ends: Sequence[int],
    dividers: Sequence[int],
    number: int,
) -> bool:
    """Tell whether a name stands in marks of its own inside a quotation, with blanks around all.

    «قال: " شركة " السهم " ناجحة ".»: no verb and no و between them, and another mark that ends the
    sentence.
    """
    if number + 2 >= len(dividers):
        return False
    opened, mark = dividers[number], dividers[number + 1]
    if not words[mark].bits & QUOTE or not 1 < mark - opened <= SHORT:
        return False
    for position in (opened, mark):
        if starts[position] == ends[position - 1] or position + 1 >= len(words):
            return False
        if starts[position + 1] == ends[position]:
            return False
    if words[opened - 1].bits & (PUNCT | BREAK):
        return False
    if any(
        word.conjunction or word.preposition or word.first not in ("n", "g", "m", "a", "")
        for word in words[opened + 1 : mark]
    ):
        return False
    for later in dividers[number + 2 : number + 2 + DIVIDERS_AHEAD]:
        bits = words[later].bits
        if bits & QUOTE:
            return later + 1 >= len(words) or bool(words[later + 1].bits & (STOP | BREAK))
        if bits & BREAK:
            break
    return False


def _left_open(
    words: list[Word], starts: list[int], ends: list[int], opened: int, position: int
) -> int:
    """Return where a quotation that was never closed ends when a new one opens, else 0.

    Both marks lean on what follows, and a full stop is between: the last one ends the older
    quotation.
    """
    for mark in (opened, position):
        if not _leans_forward(words, starts, ends, mark):
            return 0
    for index in range(position - 1, opened, -1):
        if words[index].bits & STOP:
            return index + 1
    return 0
