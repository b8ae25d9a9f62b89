"""Formulas that close a name: blessings, «طلب عدم ذكر اسمه», «من جهة أخرى»."""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import (
    WA,
)
from .classes import (
    ADJ,
    COMP,
    NEG,
    PREP,
    PUNCT,
    REL,
)
from .lexicon import Lexicon
from .lists import ANONYMITY, BLESSINGS, NAME_ENDINGS
from .words import Word

__all__ = ["Formulas"]

#: Among how many words behind «طلب», «رفض» the name or its telling stands.
ASKED: Final = 5


@mypyc_attr(acyclic=True)
class Formulas:
    """Finds formulas in one document."""

    def __init__(self, words: list[Word], lexicon: Lexicon) -> None:
        self.words = words
        self.anonymity_object = lexicon.anonymity_object
        self.identity = lexicon.identity
        self.naming = lexicon.naming
        self.own_part = lexicon.own_part
        self.praise = lexicon.praise

    def blessing_end(self, position: int, limit: int) -> int:
        """Return the token behind a blessing that begins here, or 0: «حفظه الله», «عز وجل»."""
        words = self.words
        end = position + 1
        if not words[position].bare_in & BLESSINGS:
            return 0
        for keys in self.praise:
            if words[position].bare == keys[0] and position + len(keys) <= limit:
                if all(words[position + at].key == keys[at] for at in range(1, len(keys))):
                    return position + len(keys)
        if end >= limit:
            return 0
        if words[end].article or not words[end].core_in & NAME_ENDINGS:
            return 0
        end += 1
        while end < limit:
            word = words[end]
            if not (word.bits & PREP and word.pronoun) and not (
                word.conjunction == WA and word.bare_in & BLESSINGS
            ):
                break
            end += 1  # «رضي الله عنه», «حفظه الله ورعاه»
        return end

    def withholds(self, position: int, limit: int) -> bool:
        """Tell whether the words behind the token ask for a name to be kept back."""
        return any(
            self.words[index].core in self.anonymity_object
            for index in range(position + 1, min(limit, position + ASKED))
        )

    def kept_back(self, position: int, limit: int) -> int:
        """Return the end of a clause that asks to keep the speaker's name back, or 0.

        So does a clause that the name is not told in: «لم يشأ ذكر اسمه», «لم تسمه».
        """
        words = self.words
        if words[position].bits & NEG and not words[position].conjunction:
            return self.not_told(position + 1, limit)
        if not words[position].core_in & ANONYMITY or words[position].article:
            return 0
        for index in range(position + 1, min(limit, position + ASKED)):
            if words[index].pronoun and words[index].core in self.anonymity_object:
                return index + 1
        return 0

    def of_name(self, verb: int, behind: int, limit: int) -> bool:
        """Tell whether a verb is about a name that is kept back: «رفض كشف هويته»."""
        words = self.words
        end = behind + 1 if behind < limit and words[behind].bits & PREP else behind
        if end >= limit or not words[end].pronoun or words[end].core not in self.identity:
            return False
        return any(
            words[index].bits & NEG or words[index].core_in & ANONYMITY
            for index in range(max(0, verb - 2), verb)
        )

    def kept_before(self, end: int, low: int) -> int:
        """Return where a clause that keeps a name back begins, which ends in front, or 0."""
        words = self.words
        if end - 2 <= low or not words[end - 1].pronoun:
            return 0
        for index in range(end - 2, max(low, end - 1 - ASKED), -1):
            if words[index].bits & NEG or words[index].core_in & ANONYMITY:
                if self.kept_back(index, end) == end:
                    return index
        return 0

    def not_told(self, position: int, limit: int) -> int:
        """Return the end of a negated clause about who somebody is, or 0."""
        words = self.words
        for index in range(position, min(limit, position + ASKED)):
            word = words[index]
            if word.bits & (PUNCT | COMP | REL):
                return 0
            named = index == position and word.core in self.naming
            if word.pronoun and (named or word.core in self.identity):
                return index + 1
        return 0

    def other_side(self, position: int, limit: int) -> bool:
        """Tell whether «من جهة أخرى» begins here, which is about the telling and no name's part."""
        words = self.words
        if words[position].terminal != "MIN" or position + 2 >= limit:
            return False
        side, other = words[position + 1], words[position + 2]
        return (
            side.core in self.own_part
            and not (side.article or side.pronoun)
            and bool(other.bits & ADJ)
            and not (other.article or other.conjunction)
        )
