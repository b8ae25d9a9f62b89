"""Quantities in a noun phrase: what is many, some, a share."""

from __future__ import annotations

from .acyclic import mypyc_attr
from .affixes import (
    ACCUSATIVE_ENDING,
    BI,
    THEY_DO,
)
from .classes import (
    ABSTRACT,
    COMP,
    MASDAR,
    ORG,
    PERSON,
    PLURAL,
    PUNCT,
)
from .lexicon import Lexicon
from .words import Word

__all__ = ["Quantities"]


@mypyc_attr(acyclic=True)
class Quantities:
    """Reads quantities in one document."""

    def __init__(self, words: list[Word], lexicon: Lexicon) -> None:
        self.words = words
        self.partitives = lexicon.partitive
        self.percents = lexicon.percents

    def many_of(self, position: int) -> bool:
        """Tell whether an adverb is a quantity of persons: «كثيرا من الناس»."""
        word, of, whole = self.words[position : position + 3]
        many = word.core.removesuffix(ACCUSATIVE_ENDING) in self.partitives
        if not many or word.conjunction or word.article:
            return False
        return of.terminal == "MIN" and not of.pronoun and bool(whole.bits & PERSON)

    def percent_end(self, position: int, limit: int) -> int:
        """Return the token behind "per cent", or 0: «عشرون بالمئة», «عشرون في المئة»."""
        words = self.words
        word = words[position]
        if word.preposition == BI and word.article and word.core in self.percents:
            return position + 1
        if word.terminal == "FI" and position + 1 < limit and not word.conjunction:
            noun = words[position + 1]
            if noun.article and noun.core in self.percents:
                return position + 2
        return 0

    def is_somebody(self, position: int, limit: int) -> bool:
        """Tell whether ما says that it is somebody or other: «اتهام شخص ما بالسرقة»."""
        word = self.words[position]
        if word.conjunction or word.preposition or word.pronoun:
            return False
        if position + 1 >= limit:
            return True
        follows = self.words[position + 1]
        if follows.conjunction or self.words[position - 1].bits & PLURAL:
            return False
        if follows.preposition == BI:
            return position > 1 and not self.words[position - 2].verbal  # «سأل رجل ما بداخلها»
        return bool(follows.bits & (COMP | PUNCT))

    def no_part(self, position: int, limit: int, taken: list[tuple[int, str]]) -> bool:
        """Tell whether من behind a quantity is no part of it: «حذر كثيرون من أن».

        Who are only "many" or "some" are persons, and nothing that happens is a part of them.
        """
        if taken[-1][1] not in ("QUANT", "NUM"):
            return False
        word, following = self.words[taken[-1][0]], position + 1
        if self.words[position].pronoun:
            return False  # «كل منهم»
        if following >= limit or self.words[following].bits & COMP:
            return True
        whole = self.words[following].bits
        if whole & (PERSON | ORG) or not whole & (MASDAR | ABSTRACT):
            return False
        return word.core.endswith(THEY_DO) or (word.article and "f" in word.tags)
