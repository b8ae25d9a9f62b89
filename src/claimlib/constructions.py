"""What each construction asks for: a verb a subject, a noun a complement, «وفقا لـ» a holder."""

from __future__ import annotations

from .according import According
from .acyclic import mypyc_attr
from .ahead import Ahead
from .apposition import Apposition
from .classes import (
    DUAL,
    FEM,
    NUM,
    PERSON,
    QUANT,
    TIME,
    UNIT,
)
from .colons import Colons
from .complements import Complements
from .frames import Frames
from .guards import is_once, is_two, number_at
from .matches import Match, Search
from .parentheticals import Parentheticals
from .phrases import Island
from .resumption import Resumption
from .small_clauses import SmallClauses
from .subjects import Subjects
from .verbs import Verbs

__all__ = ["Constructions"]


@mypyc_attr(acyclic=True)
class Constructions:
    """Fits the entries of one sentence, each by its construction."""

    def __init__(self, search: Search, island: Island) -> None:
        self.c = search.context
        self.words = search.words
        self.high = search.high
        self.apposition = Apposition(search)
        subjects = Subjects(search, self.apposition)
        frames = Frames(search, island, subjects, self.apposition, Ahead(search))
        parentheticals = Parentheticals(search, subjects, self.apposition)
        self.resumption = Resumption(search, subjects, parentheticals)
        self.small_clauses = SmallClauses(search, frames.ahead, frames.chunks)
        self.verbs = Verbs(search, frames, parentheticals, self.resumption, self.small_clauses)
        self.complements = Complements(
            search, frames, parentheticals, self.resumption, self.small_clauses
        )
        # Made for the first that needs it, as few sentences do.
        self.search = search
        self._according: According | None = None
        self._colons: Colons | None = None

    @property
    def according(self) -> According:
        """What fits «بحسب»."""
        made = self._according
        if made is None:
            made = self._according = According(self.search, self.apposition)
        return made

    @property
    def colons(self) -> Colons:
        """What fits a colon."""
        made = self._colons
        if made is None:
            made = self._colons = Colons(self.search, self.apposition)
        return made

    def fit(self, match: Match) -> str | None:
        """Find what the construction of the entry needs; return the reason when it is not there."""
        reason = self.fit_as(match, match.rule.construction)
        if reason is None and match.subject is None:
            self.verbs.thing_in_front(match)
        subject = match.subject
        if reason is None and subject is not None and match.subject_side in ("after", "object"):
            ahead = match.alias in ("object", "governed") and match.subject_side == "after"
            limit = match.complement if ahead else self.high
            match.subject = self.apposition.offices.at_place(subject, limit)
            if ahead:
                match.subject = self.apposition.up_to_comma(match.subject, limit)
            if match.alias == "host" and match.subject_side == "after":
                match.subject = self.apposition.offices.in_place(match.subject, self.high)
        return reason

    def fit_as(self, match: Match, construction: str) -> str | None:
        """Find what a construction needs."""
        if construction == "verb":
            return self.verbs.fit(match)
        if construction in ("impersonal", "predicate", "noun"):
            reason = self.complements.fit(match)
            if (
                reason is None
                and construction == "impersonal"
                and self.resumption.said_before(match)
            ):
                return "the clause is no part of what is said"
            return reason
        if construction == "according":
            return self.according.fit(match)
        if construction == "measure":
            return self.fit_measure(match)
        if construction == "mark":
            return self.colons.fit(match)
        return None

    def fit_measure(self, match: Match) -> str | None:
        """Fit «نحو مئة», «قرابة عام»: a number or a single unit behind it."""
        index = match.last + 1
        if index >= self.high:
            return "no number behind it"
        index = self.behind_counted(match, index)
        number = number_at(self.words, index, self.high)
        word = self.words[number]
        counted = (
            word.bits & (NUM | QUANT)
            or any(guard.side == "next" and guard.what == "word" for guard in match.rule.when)
            or "u" in word.tags
            or is_once(word)
            or is_two(self.c, word)
            or (word.bits & TIME and word.article and index + 1 < self.high)
            or (word.bits & TIME and word.bits & (DUAL | UNIT))
            or (word.bits & UNIT and not word.bits & PERSON)  # «حوالي كيلومتر»
            or (word.article and self.c.lexicon.word(word.core).bits & QUANT)  # «قرابة النصف»
            or (word.article and word.bits & FEM and word.first == "a")  # «حوالي الخامسة»
        )
        if not counted:
            return "no number behind it"
        match.complement = index
        match.alias = "measure"
        return None

    def behind_counted(self, match: Match, index: int) -> int:
        """Return where the number begins behind what a verb counts: «قاربت الخسائر مليون يورو»."""
        if self.words[match.first].first not in ("p", "i") or self.words[index].bits & NUM:
            return index
        counted = self.search.context.phrases.parse(index, self.high)
        if counted is None or counted.end >= self.high or not self.words[counted.end].bits & NUM:
            return index
        return counted.end
