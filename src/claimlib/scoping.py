"""What a cue governs: where its content begins and ends.

An embedding cue governs the clause behind its complementizer; a particle its own clause, the
subject in front of it included; an adverb the clause it stands in; an adjective its noun phrase.
Where a clause begins is told by ``beginnings``, where it ends by ``endings``.
"""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .adjectives import Adjectives
from .adverbs import Adverbs
from .affixes import BI, HAMZA_BELOW, WA
from .beginnings import Beginnings
from .classes import (
    CHANNEL,
    CLOSEQ,
    COMMA,
    COMP,
    DASH,
    DEM,
    EITHER,
    MASDAR,
    NEG,
    OPENQ,
    ORG,
    PART,
    PERSON,
    PREP,
    PRON,
    PUNCT,
    QUOTE,
    REL,
)
from .context import Context
from .embedding import Embedding
from .endings import Endings
from .lists import ABOVE_ALL, ALSO, MANNER, WITHOUT
from .matches import CLAUSAL, Match
from .model import Category
from .passives import Passives
from .protases import Protases
from .words import letter_at

__all__ = ["Scoper"]

# A member is looked up in its class each time.
_REPORTING: Final = Category.REPORTING


@mypyc_attr(acyclic=True)
class Scoper:
    """Finds the content of every match of one sentence."""

    def __init__(self, context: Context, low: int, high: int, matches: list[Match]) -> None:
        self.c = context
        self.words = context.words
        self.low = low
        self.high = high
        self.matches = matches
        self.beginnings = Beginnings(context, low, high, matches)
        self.at = self.beginnings.at
        endings = Endings(self.beginnings)
        self.endings = endings
        self.embedding = Embedding(endings)
        self.passives = Passives(context)
        # Made for the first that needs them, as few sentences do.
        self._adverbs: Adverbs | None = None
        self._adjectives: Adjectives | None = None
        self.protases = Protases(endings)

    @property
    def adverbs(self) -> Adverbs:
        """What finds the clauses of particles and adverbs."""
        made = self._adverbs
        if made is None:
            insertions = self.embedding.attributions.insertions
            made = self._adverbs = Adverbs(self.endings, insertions, self.embedding.measures)
        return made

    @property
    def adjectives(self) -> Adjectives:
        """What finds the nouns of adjectives."""
        made = self._adjectives
        if made is None:
            made = self._adjectives = Adjectives(self.endings)
        return made

    def run(self) -> None:
        """Set ``content`` (tokens) of every match; a match without content keeps ``None``."""
        self.protases.find_answers()
        for match in reversed(self.matches):
            match.content = self.content(match)
        for number, match in enumerate(self.matches):
            if match.rule.construction == "according" and self.words[match.last].pronoun:
                self.take_over(number)
            elif match.rule.construction == "according" and match.content is not None:
                self.take_in(number)
        for match in self.matches:
            if match.subject is not None and match.alias in ("that", "governed_that"):
                self.end_relative(match)

    def end_relative(self, outer: Match) -> None:
        """End what a relative clause about the subject says in front of what the subject says.

        «قال المدير الذي وصف القرار بأنه خطأ إن الوضع جيد»
        """
        comp = outer.complement - 1
        if outer.subject_side != "after" or comp < 0 or not self.words[comp].bits & COMP:
            return
        if self.words[comp].conjunction:
            return
        relative = False
        for index in range(outer.last + 1, comp):
            relative = relative or bool(self.words[index].bits & (REL | PRON))
            inner = self.at.get(index) if relative else None
            if inner is None or inner.first != index or inner.content is None:
                continue
            start, end = inner.content
            if start < comp < end:
                end = comp
                while end > start + 1 and self.words[end - 1].bits & COMMA:
                    end -= 1
                inner.content = (start, self.before_occasion(start, end))

    def before_occasion(self, start: int, end: int) -> int:
        """Return where a relative clause ends that goes on with where its noun spoke.

        «قال المدير الذي يعد خبيرا في تصريح صحفي إن»: the last phrase is of the main verb.
        """
        words = self.words
        for index in range(end - 2, start + 1, -1):
            word = words[index]
            if word.bits & (PUNCT | COMP | REL) or self.c.is_verb(index):
                break
            if word.bits & PREP and not (word.pronoun or word.conjunction):
                place = words[index + 1]
                if place.bits & CHANNEL and not (place.article or place.pronoun):
                    return index
        return end

    def take_over(self, number: int) -> None:
        """Give «على حد تعبيره» the content that the verb of speech in front has."""
        match = self.matches[number]
        edge = match.first
        while edge > self.low and self.words[edge - 1].bits & (COMMA | DASH | CLOSEQ | QUOTE):
            edge -= 1
        for earlier in reversed(self.matches[:number]):
            if earlier.content is not None and earlier.content[1] == edge:
                verb = earlier.rule.construction == "verb" or earlier.alias in CLAUSAL
                if earlier.category is _REPORTING and verb:
                    match.content = earlier.content
                    return

    def take_in(self, number: int) -> None:
        """Give «بحسب X» between a verb of speech and what is said the whole of it.

        «قال الوزير، وفقا للوكالة، إن الأسعار ترتفع»
        """
        match = self.matches[number]
        assert match.content is not None
        for earlier in self.matches[:number]:
            if (
                earlier.rule.construction == "verb"
                and earlier.alias in CLAUSAL
                and earlier.category is _REPORTING
                and earlier.content is not None
                and earlier.first < match.first < earlier.complement
                and match.content[0] <= earlier.first
            ):
                whole = (match.content[0], earlier.content[1])
                passed_on = bool(self.words[match.first].bits & MASDAR)  # «نقلا عن»
                match.content = earlier.content if passed_on else whole
                return

    def content(self, match: Match) -> tuple[int, int] | None:
        """Return the content's tokens, punctuation cut off, or ``None`` when nothing is left."""
        construction = match.rule.construction
        if construction in ("verb", "impersonal", "predicate", "noun", "mark"):
            found = self.embedding.complement(match)
        elif construction == "according":
            found = self.embedding.attributions.according(match)
        elif construction == "particle":
            found = self.adverbs.particle(match)
        elif construction == "adverb":
            found = self.adverbs.adverb(match)
        elif construction == "adjective":
            found = self.adjectives.adjective(match)
        elif construction == "measure":
            found = self.embedding.measures.measure(match)
        else:
            found = self.protases.condition(match)
        if found is None:
            return None
        start, end = self.c.trim(*found)
        if match.subject_side == "genitive":
            end = self.in_front_of_doer(match, start, end)
        else:
            end = self.passives.name_doer(match, start, end)
        if start < end - 1 and end in self.at and self.words[end - 1].bits & EITHER:
            start, end = self.c.trim(start, end - 1)  # «إذا تأخر الوفد أو إذا ألغي الحفل»
        if start < end - 1 and end < self.high and self.words[end - 1].terminal == "MIN":
            if self.words[end].core_in & WITHOUT and not self.words[end - 1].pronoun:
                end -= 1  # «… من دون أن يذكر السبب»
        if start < end - 2 and self.words[end - 1].bits & DEM:
            # «…، وذلك وفقا لـ»
            if self.words[end - 1].conjunction == WA:
                start, end = self.c.trim(start, end - 1)
        if start < end - 1 and self.words[end - 1].core_in & ABOVE_ALL:
            if end < self.high and self.words[end].bits & (PART | COMP):
                start, end = self.c.trim(start, end - 1)  # «…، خاصة إذا»
        if match.alias == "object" and start < end - 1 and self.words[end - 1].key_in & ALSO:
            if match.rule.construction == "verb":
                end -= 1  # «أعلن فوزه أيضا»: about the main clause
        if match.alias in ("object", "governed") and match.rule.construction == "verb":
            end = self.without_manner(start, end)
        if match.alias == "governed" and match.rule.construction == "predicate":
            end = self.without_manner(start, self.in_front_of_origin(start, end))
        if match.category is _REPORTING and self.says_that(start):
            start += 1
        return (start, end) if start < end else None

    def in_front_of_doer(self, match: Match, start: int, end: int) -> int:
        """Return where a content ends that goes on with who says it: «بالسرقة من قبل الموظفين»."""
        subject = match.subject
        if subject is None or not start + 2 < subject.start <= end:
            return end
        part, by = self.words[subject.start - 1], self.words[subject.start - 2]
        if part.core not in self.c.lexicon.on_part or by.terminal != "MIN":
            return end
        return subject.start - 2

    def in_front_of_origin(self, start: int, end: int) -> int:
        """Return where a matter ends that is to be checked elsewhere: «صحة الخبر من مصدر مستقل»."""
        words = self.words
        for index in range(start + 1, end - 1):
            if words[index].terminal != "MIN" or words[index].pronoun:
                continue
            told = words[index - 1].article or words[index - 1].pronoun
            whence = self.c.phrases.parse(index + 1, end)
            if told and whence is not None and whence.end == end and not whence.definite:
                if whence.bits & (PERSON | ORG):
                    return index
        return end

    def without_manner(self, start: int, end: int) -> int:
        """Return where an object ends that tells last how its verb is done: «نفى هذه الأنباء بشدة».

        Behind a deed with its own complement it may tell of that: «أعلن دعم الخطة بقوة».
        """
        words = self.words
        at = end - 1
        if at > start + 1 and words[at - 1].core in self.c.lexicon.means:
            at -= 1  # «بشكل قاطع»
        word = words[at]
        if at <= start or word.preposition != BI or word.conjunction or word.article:
            return end
        if at == end - 1 and not word.core_in & MANNER:
            return end
        for index in range(start, at):
            told = words[index]
            if not (told.article or told.bits & DEM or (told.pronoun and index == start)):
                return end
        return at

    def says_that(self, start: int) -> bool:
        """Tell whether a quotation begins with إنّ, which belongs to the verb of speech."""
        if start <= 0 or start + 1 >= self.high:
            return False
        word = self.words[start]
        if not word.bits & COMP or word.article or word.conjunction or word.preposition:
            return False
        if not self.words[start - 1].bits & (OPENQ | QUOTE | CLOSEQ):
            return False
        if letter_at(word, word.start) != HAMZA_BELOW:
            return False
        return bool(word.pronoun) or not (
            self.c.is_verb(start + 1) or self.words[start + 1].bits & NEG
        )
