"""What stands between commas or dashes, and the clause that it divides."""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .classes import (
    ADJ,
    COLON,
    COMMA,
    COMP,
    DASH,
    FUT,
    INDEF_ACC,
    KANA,
    LPAR,
    NEG,
    NOMINAL,
    PREP,
    PRON,
    PUNCT,
    QAD,
    REL,
    RPAR,
    SEMI,
    STOP,
)
from .front_subjects import AUXILIARIES
from .government import Government

__all__ = ["Insertions"]

#: How many words may tell when and where something was said between commas.
ASIDE_REACH: Final = 8


@mypyc_attr(acyclic=True)
class Insertions(Government):
    """Finds the clause that an insertion divides."""

    def enclosed(self, first: int, behind: int) -> int:
        """Return where the clause begins whose subject and predicate a parenthesis divides, or -1.

        «البيت، حسب الجيران، مهجور»: commas around it, no verb in front and one behind, or an
        adjective that agrees in nothing but that it has no article.
        """
        words = self.words
        if first - 1 <= self.low or behind + 1 >= self.high:
            return -1
        if not (words[first - 1].bits & COMMA and words[behind].bits & COMMA):
            return -1
        start = self.beginnings.clause_start(first - 1, wide=False)
        while start < first and words[start].bits & PUNCT:
            start += 1
        phrase = self.c.phrases.parse(start, self.high, strip=True) if start < first - 1 else None
        if phrase is None or not phrase.definite or phrase.end != first - 1:
            return -1
        following = words[behind + 1]
        if following.conjunction or following.preposition or following.article:
            return -1
        if following.bits & PRON and not self.c.is_verb(behind + 2):
            return start  # «الجواب، في نظر الجنرال، هو «لا»»
        predicate = self.c.is_verb(behind + 1) or following.bits & AUXILIARIES
        hedge = self.at.get(behind + 1)  # «الأزمة، في رأي الخبراء، ربما تستمر»
        if hedge is not None and hedge.rule.construction in ("adverb", "particle"):
            acts = hedge.last + 1
            predicate = predicate or (acts < self.high and self.c.is_verb(acts))
        nominal = following.first in ("a", "n", "m")  # «الحل، في رأيي، بسيط»
        return start if predicate or nominal else -1

    def inserted(self, first: int, behind: int) -> int:
        """Return where the clause begins that goes on behind an insertion between commas, or -1.

        «يتوقف الجواب، وفقا لمراقبين، على ما ستؤول إليه المعارك»: behind it stands a prepositional
        phrase that nothing joins; «لهذا السبب، على ما يبدو، جاءت المعادن»: in front no verb.
        """
        words = self.words
        if first - 1 <= self.low or behind + 1 >= self.high:
            return -1
        dashes = words[first - 1].bits & DASH and words[behind].bits & DASH
        if not dashes and first - 2 < self.low:
            return -1
        if not dashes and not (words[first - 1].bits & COMMA and words[behind].bits & COMMA):
            return -1
        following = words[behind + 1]
        if following.conjunction:
            return -1
        start = self.beginnings.clause_start(first - 1, wide=False)
        if dashes:
            return start  # «من المؤسف - بحسب التقرير - أن …»
        while start < first and words[start].bits & PUNCT:
            start += 1
        if following.bits & COMP and not dashes:
            return start  # «من المرجح، بحسب التقرير، أن …»
        verb = self.beginnings.has_verb(start, first - 1)
        copula = start
        while copula < first and words[copula].bits & (NEG | QAD | FUT):
            copula += 1
        judged = self.at.get(copula)
        small = judged is not None and judged.alias == "small" and judged.last == copula
        if (words[copula].bits & KANA or small) and not following.preposition:
            subject = self.c.phrases.parse(copula + 1, first - 1, strip=True)
            predicate = following.bits & (INDEF_ACC | NOMINAL | ADJ) or self.c.is_verb(behind + 1)
            if subject is not None and subject.end == first - 1 and predicate:
                return start  # «كانت الخطة، بحسب الوزير، ناجحة»: its predicate
        named = following.article or following.first in ("n", "m")
        if verb and self.c.is_verb(first - 2) and named and not following.preposition:
            return start  # «اتفاق يهدد، كما قالوا، الأمن»: the verb's subject or object
        governs_that = behind + 2 < self.high and words[behind + 2].bits & COMP
        phrasal = following.bits & PREP and not governs_that
        if verb and (phrasal or following.preposition):
            return -1 if self.beginnings.terminator(behind + 1, "always") else start
        opening = words[start].bits & PREP or words[start].preposition
        if not verb and opening and self.c.is_verb(behind + 1):
            return start
        return -1

    def to_comma(self, behind: int) -> int:
        """Pass over when and where something is said, up to a comma: «كما قال سامي أمس، …»."""
        for at in range(behind, min(self.high, behind + ASIDE_REACH)):
            bits = self.words[at].bits
            if bits & COMMA:
                return at
            if bits & (PUNCT | COMP | REL) or self.words[at].conjunction or self.c.is_verb(at):
                break
        return behind

    def behind_aside(self, comma: int) -> int:
        """Return the token behind a clause between commas about whoever stands in front of it.

        «كما قال سامي، الذي شهد الحادث، تأخرت الشرطة», «كما قال سامي، وهو شاهد، تأخرت الشرطة»
        """
        words = self.words
        if comma < self.high and words[comma].bits & LPAR:
            for index in range(comma + 1, min(self.high, comma + 9)):
                if words[index].bits & RPAR:
                    comma = index + 1  # «كما قال سامي (45 عاما)، …»
                    break
        if comma + 2 >= self.high or not words[comma].bits & COMMA:
            return comma
        opening = words[comma + 1]
        if not (opening.bits & REL or (opening.bits & PRON and opening.conjunction)):
            return comma
        for index in range(comma + 2, min(self.high, comma + 25)):
            if words[index].bits & COMMA:
                return index + 1
            if words[index].bits & (STOP | SEMI | COLON):
                break
        return comma
