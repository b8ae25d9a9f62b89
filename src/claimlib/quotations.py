"""Quotations: which mark closes which.

Marks pair with their own kind; the press leaves some open, types others the wrong way round, and
writes straight ones that open and close by turns. What a mark leans on decides then.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import Final

from .chars import TATWEEL
from .classes import BREAK, CLOSEQ, COLON, COMMA, LPAR, OPENQ, PUNCT, QUOTE, SEMI, STOP
from .words import Words

__all__ = ["quotations"]

#: How many stops and marks of quotation are looked over for one that closes.
DIVIDERS_AHEAD: Final = 64
#: How far apart two marks stand with one word between (tokens).
NAME_ALONE: Final = 2
#: How far apart two closing marks may stand of which one opens (tokens).
SHORT: Final = 4


def quotations(text: Words) -> dict[int, int]:
    """Return where each quotation mark that opens is closed, both as tokens.

    Marks pair with their own kind; « and » also the wrong way round; a straight mark opens and
    closes by turns, unless blanks and a full stop tell that one was left open. A quotation that is
    never closed ends with its paragraph.
    """
    words, dividers = text.words, text.dividers
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
            if stack and stack[-1][1] == 1 and (ended := _left_open(text, stack[-1][0], position)):
                pairs[stack.pop()[0]] = ended
                stack.append((position, 1))
            elif stack and stack[-1][1] == 1 and _nests(text, stack[-1][0], number):
                stack.append((position, 1))
            elif stack and stack[-1][1] == 1:
                pairs[stack.pop()[0]] = position
            elif stack and any(kind == 1 for _, kind in stack[-3:]):
                while stack[-1][1] != 1:
                    pairs[stack.pop()[0]] = position
                pairs[stack.pop()[0]] = position
            elif stack and stack[-1][1] == 2 and _faces(text, stack[-1][0], position):
                pairs[stack.pop()[0]] = position  # ”ذا هيل"
            elif not _left_over(text, position):
                stack.append((position, 1))
        elif bits & OPENQ:
            if stack and stack[-1][1] == 2:
                pairs[stack.pop()[0]] = position
            else:
                if stack and words[position - 1].bits & COLON:
                    ended = _never_closed(text, number, stack[-1][0], len(stack))
                    if ended:
                        pairs[stack.pop()[0]] = ended
                stack.append((position, 0))
        elif stack and (stack[-1][1] in (0, 1) or position - stack[-1][0] <= SHORT):
            pairs[stack.pop()[0]] = position  # »المدينة»: one mark for both, round a name
        elif not _leans_back(text, number):
            stack.append((position, 2))
    for opened, _ in stack:
        pairs[opened] = len(words)
    return pairs


def _never_closed(text: Words, number: int, opened: int, depth: int) -> int:
    """Return the stop at which a quotation ends that nobody closed, or 0.

    «قال: «الأسعار ترتفع. وأضاف: «الطلب يتراجع».»: the next one opens behind a colon, and one mark
    that closes is missing in the paragraph. ``depth`` is how many are open in front of it.
    """
    words, dividers = text.words, text.dividers
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


def _faces(text: Words, opened: int, position: int) -> bool:
    """Tell whether a mark the wrong way round and a straight one lean on what is between them."""
    starts, ends = text.starts, text.ends
    return starts[opened + 1] == ends[opened] and starts[position] == ends[position - 1]


def _left_over(text: Words, position: int) -> bool:
    """Tell whether a straight mark closes what nothing in its paragraph opens.

    It leans on the word in front, another mark or nothing is behind (or a blank, where a stop is
    in front), and no further one follows but one that opens: «الوضع جيد". وأضاف "نحن هنا".».
    """
    words, starts, ends, dividers = text.words, text.starts, text.ends, text.dividers
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
            return _leans_forward(text, later)
    return True


def _leans_forward(text: Words, mark: int) -> bool:
    """Tell whether a straight mark stands in front of a word: a blank in front and none behind."""
    words, starts, ends = text.words, text.starts, text.ends
    if mark + 1 >= len(words) or starts[mark + 1] != ends[mark]:
        return False
    if words[mark + 1].bits & (PUNCT | BREAK):
        return False
    glued = mark > 0 and starts[mark] == ends[mark - 1]
    if glued and words[mark - 1].raw[-1:] == TATWEEL:
        return True  # «لـ"الحياة"»
    return not glued or bool(words[mark - 1].bits & (COLON | LPAR | BREAK))


def _leans_back(text: Words, number: int) -> bool:
    """Tell whether a mark that closes stands behind a word or a stop and in front of none.

    What it closes was opened in another paragraph, or nowhere: «الطريق مغلق». وأضاف …». The next
    mark of its paragraph opens, for else it would close what this one opens the wrong way round.
    """
    words, starts, ends, dividers = text.words, text.starts, text.ends, text.dividers
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


def _nests(text: Words, opened: int, number: int) -> bool:
    """Tell whether a straight mark opens a name inside a quotation that another one opened."""
    speech = bool(text.words[opened - 1].bits & COLON)
    if speech or _leans_forward(text, opened):
        if _leans_forward(text, text.dividers[number]) and _closes_next(text, number):
            return True  # "بدء عملية "السهم" أمس"
    return speech and _names_inside(text, number)  # قال: " شركة " السهم " ناجحة ".


def _closes_next(text: Words, number: int) -> bool:
    """Tell whether the divider behind a straight mark is one that closes a name begun there."""
    words, starts, ends, dividers = text.words, text.starts, text.ends, text.dividers
    if number + 1 >= len(dividers):
        return False
    opened, mark = dividers[number], dividers[number + 1]
    if not words[mark].bits & QUOTE or mark - opened > SHORT:
        return False
    apart = mark + 1 >= len(words) or starts[mark + 1] != ends[mark]
    if starts[mark] != ends[mark - 1]:
        return apart and mark - opened == NAME_ALONE  # «دار "الريح " تنشر»
    return apart or bool(words[mark + 1].bits & PUNCT)


def _names_inside(text: Words, number: int) -> bool:
    """Tell whether a name stands in marks of its own inside a quotation, with blanks around all.

    «قال: " شركة " السهم " ناجحة ".»: no verb and no و between them, and another mark that ends the
    sentence.
    """
    words, starts, ends, dividers = text.words, text.starts, text.ends, text.dividers
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


def _left_open(text: Words, opened: int, position: int) -> int:
    """Return where a quotation that was never closed ends when a new one opens, else 0.

    Both marks lean on what follows (the older one may stand behind a colon and blanks instead),
    and a full stop is between: the last one ends the older quotation.
    """
    words = text.words
    if not _leans_forward(text, position):
        return 0
    if not _leans_forward(text, opened) and not (opened and words[opened - 1].bits & COLON):
        return 0
    for index in range(position - 1, opened, -1):
        if words[index].bits & STOP:
            return index + 1
    return 0
