"""The front edge of what stands in front of a token: of the noun phrase there, of its clause."""

from __future__ import annotations

from .acyclic import mypyc_attr
from .affixes import WA
from .classes import (
    ACCUSATIVE,
    BREAK,
    COMMA,
    COMP,
    DEM,
    INDEF_ACC,
    MASDAR,
    NAMEP,
    NEG,
    NOMINAL,
    PERSON,
    PREP,
    PUNCT,
    QAD,
    REL,
    STOP,
    TITLE,
)
from .matches import Search
from .phrases import Phrase

__all__ = ["FrontEdge"]


@mypyc_attr(acyclic=True)
class FrontEdge:
    """Looks back in one sentence for where a phrase or a clause begins."""

    def __init__(self, search: Search) -> None:
        self.c = search.context
        self.words = search.words
        self.low = search.low
        self.high = search.high

    def ending_at(self, end: int) -> Phrase | None:
        """Return the longest noun phrase that ends just before the token ``end``."""
        best: Phrase | None = None
        for start in range(end - 1, max(self.low, end - 14) - 1, -1):
            word = self.words[start]
            if word.bits & (COMP | STOP | BREAK) or (
                word.bits & COMMA and start < end - 1 and best is not None
            ):
                break
            phrase = self.c.phrases.parse(start, self.high, strip=True)
            if phrase is not None and phrase.end == end:
                best = phrase
            elif best is not None and (word.bits & PREP or word.conjunction):
                break
            if best is not None and best.start == start and (word.conjunction or word.preposition):
                break
        return best

    def opening_before(self, comma: int, reach: int) -> int:
        """Return where the clause begins that runs into the comma, at most ``reach`` tokens off."""
        start = comma - 1
        while start > max(self.low, comma - reach) and not self.c.follows_opener(start, self.low):
            start -= 1
        return start

    def begins_clause(self, start: int) -> bool:
        """Tell whether و at the token joins clauses (not nouns): nothing nominal ends before it."""
        previous = self.words[start - 1]
        if previous.bits & NAMEP:
            return False  # أبو فراس: no clause begins inside a name
        opened = self.c.closers.get(start - 1, -1)
        if opened > self.low and start - opened <= 6 and self.words[opened - 1].bits & NOMINAL:
            # «مؤسس "فيسبوك" ورئيسها»: a name in marks of quotation is a noun as others are
            around = self.c.phrases.parse(opened - 1, self.high)
            if around is not None and around.end > start:
                return False
        if previous.bits & PUNCT or start == self.low:
            return True
        deeds = previous.bits & self.words[start].bits & MASDAR
        if deeds and not (previous.article or previous.pronoun or self.words[start].article):
            return False  # «لاحتضان واستقبال القوات»: two deeds with one genitive
        if self.ending_at(start) is not None:
            return False
        if self.words[start].bits & DEM:
            return True
        for earlier in range(start - 1, max(self.low, start - 6) - 1, -1):
            # «المصادر الأمنية والطبية»: a phrase runs over it
            if self.words[earlier].bits & (PUNCT | COMP) or self.c.is_verb(earlier):
                break
            phrase = self.c.phrases.parse(earlier, self.high)
            if phrase is not None and phrase.end > start:
                return False
        return True

    def in_relative(self, index: int) -> bool:
        """Tell whether the verb begins a clause about a noun, or stands behind a particle."""
        if index <= self.low:
            return False
        bits = self.words[index - 1].bits
        return bool(bits & (REL | NEG | QAD)) or (
            self.c.behind_bare_noun(index) and not bits & PERSON
        )

    def behind_predicate(self, start: int) -> bool:
        """Tell whether a definite noun behind و is no conjunct of the predicate in front of it.

        «أصبح الخداع واضحا والمعلومات تؤكد»: an indefinite accusative and it are no pair.
        """
        if start <= self.low:
            return False
        word, before = self.words[start], self.words[start - 1]
        if word.conjunction != WA or before.article or before.first != "a":
            return False
        if not word.article:  # «صار الموقف صعبا ورئيس الحكومة يؤكد»
            if not (word.bits & (PERSON | TITLE) and self.words[start + 1].article):
                return False
        return bool(before.bits & (INDEF_ACC | ACCUSATIVE)) and not before.preposition
