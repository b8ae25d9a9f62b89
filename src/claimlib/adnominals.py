"""Where a relative clause begins and ends around a cue.

A cue that tells about a noun («الذي يُزعم أنه قتل زوجته هرب») governs nothing of what the noun does
in the main clause.
"""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import BI, OWNED, SHE, WA
from .beginnings import Beginnings
from .boundaries import Boundaries
from .classes import (
    ABSTRACT,
    ACCUSATIVE,
    ADJ,
    ADVERB,
    COMMA,
    COMP,
    FEM,
    FUT,
    INDEF_ACC,
    KANA,
    MASDAR,
    NAME,
    NEG,
    NOMINAL,
    NUM,
    PLURAL,
    PREP,
    PUNCT,
    QAD,
    QUANT,
    REL,
    STOP,
    TIME,
)
from .matches import Match
from .model import Category
from .predications import Predications
from .words import has_future

__all__ = ["Adnominals"]

# A member is looked up in its class each time.
_DOXASTIC: Final = Category.DOXASTIC
#: How far in front of a contrast the relative clause that it stands in begins (tokens).
REACH_OF_RELATIVE: Final = 16


#: Constructions of cues that stand in front of their clause's verb.
_HEDGES: Final = frozenset(("adverb", "particle", "impersonal", "predicate"))


@mypyc_attr(acyclic=True)
class Adnominals(Boundaries):
    """Tells a relative clause from the clause that it stands in."""

    def __init__(self, beginnings: Beginnings, predications: Predications) -> None:
        super().__init__(beginnings)
        self.predications = predications

    def in_relative(self, match: Match) -> bool:
        """Tell whether the cue tells about a noun: «الذي يعتقد أنه», «المتهم بأنه»."""
        first = match.first
        if self.words[first].article:
            participle = match.features is not None and match.features.tense == "a"
            return participle or (
                match.rule.construction == "predicate" and match.alias == "governed"
            )
        return first > self.low and bool(self.words[first - 1].bits & REL)

    def relative_over(self, index: int, match: Match) -> bool:
        """Tell whether a second verb goes on behind the clause that tells about a noun.

        «الرجل الذي يُزعم أنه قتل زوجته هرب», «المتهم بقتل زوجته هرب»
        """
        words, first = self.words, match.first
        word, before = words[index], words[index - 1]
        if match.alias not in ("that", "governed_that", "governed") or word.conjunction:
            return False
        relative = not words[first].article
        if not self.in_relative(match) or (relative and match.alias == "governed"):
            return False
        owned = before.pronoun or before.core.endswith(OWNED)
        acts = self.c.is_verb(index - 1) and not before.bits & KANA and before.first in ("p", "i")
        judged = bool(before.bits & ADJ) and not before.article
        judged = judged and self.predications.first_predicate(index - 1, match)
        if not (before.article or owned or acts or judged) or before.bits & (REL | COMP | PREP):
            return False
        bare = (owned or judged) and not (word.bits & (PREP | TIME | ADVERB | ADJ) or word.article)
        bare = bare and not word.preposition
        if self.c.tense(index) != "p" and not (bare and "p" in word.tags):
            return False
        if word.bits & KANA or index <= match.complement + 1:
            return False
        told = any(self.c.is_verb(place) for place in range(match.complement, index - (not acts)))
        # «التي يعتقد أنها مسؤولة عن الهجوم أعلنت حلها»
        owner = words[match.complement - 1].pronoun != ""
        told = told or (
            owner
            and not any(words[at].bits & (COMP | COMMA) for at in range(match.complement, index))
        )
        return match.alias == "governed" or (
            (told or judged)
            and not any(
                self.beginnings.terminator(place, "always")
                for place in range(match.complement, index)
            )
        )

    def answers_relative(self, index: int, match: Match) -> bool:
        """Tell whether the verb begins the predicate of the noun that a relative clause is about.

        «الأسلحة التي تزعم واشنطن وجودها لم تظهر»: the clause ends with the returning pronoun.
        """
        before, words = match.first - 1, self.words
        if match.alias == "governed" and before == self.low and words[before].terminal == "MA":
            # «ما أعلنه الوزير من زيادة الأجور لم يرض أحدا»
            return bool(words[index].bits & NEG) or self.c.is_verb(index)
        if match.alias != "object" or before < self.low or not words[before].bits & REL:
            return False
        if (
            not words[index - 1].pronoun
            or words[index].conjunction
            or index != match.complement + 1
        ):
            return False
        return bool(words[index].bits & NEG) or self.c.is_verb(index)

    def over_relative(self, index: int, match: Match) -> bool:
        """Tell whether a verb begins whose subject stands in front of the cue's relative clause.

        «المدير الذي وصف القرار بأنه خطأ قال إن»
        """
        found = self.at.get(index)
        return (
            found is not None
            and found is not match
            and found.subject is not None
            and found.subject_side == "before"
            and found.rule.construction == "verb"
            and match.first > self.low
            and index > match.complement > match.first
            and found.subject.end <= match.first
            and not self.words[index].conjunction
            and any(self.words[at].bits & REL for at in range(found.subject.end, match.first))
        )

    def awaited(self, index: int, match: Match) -> bool:
        """Tell whether the verb begins that the noun waits for which a relative clause is about.

        «الوزير الذي أكد أن الحل سياسي لن يشارك»: the noun opens the sentence, and what the clause
        about it tells has had its predicate.
        """
        words = self.words
        word = words[index]
        told = match.alias in ("that", "governed_that")
        if not (told or match.alias == "object") or word.conjunction:
            return False
        hedge = self.at.get(index)
        if hedge is not None and hedge.rule.construction in _HEDGES:
            acts = hedge.last + 1
            acts += acts < self.high and bool(words[acts].bits & COMP)
        elif word.bits & (NEG | QAD | FUT) or has_future(word):
            acts = index + (0 if self.c.is_verb(index) else 1)
        else:
            return False
        if acts >= self.high or not self.c.is_verb(acts):
            return False
        if told and index == match.complement + 1 and not words[index - 2].pronoun:
            return False  # «أن الأسعار قد ترتفع», but «أنها أفلست قد تواجه»
        if any(
            words[at].bits & (REL | COMP | COMMA) or words[at].terminal in ("MA", "MIN")
            for at in range(match.complement, index)
        ):
            return False
        if not self.predications.has_predicate(match, index):
            return False
        head = self.beginnings.topic(self.relative_of(match))
        if head is None:
            return False
        hers = words[acts].core[:1] == SHE
        return hers == self.c.feminine(head) or bool(head.bits & PLURAL)

    def relative_of(self, match: Match) -> int:
        """Return the token in front of the cue and its particles, where a relative may stand."""
        relative = match.first - 1
        while relative > self.low and self.words[relative].bits & (NEG | QAD | FUT):
            relative -= 1
        return relative

    def bare_predicate(self, index: int, match: Match) -> bool:
        """Tell whether an adjective is the predicate of the noun that the relative clause is about.

        «المرض الذي قد ينتقل إلى البشر نادر»: the noun opens the sentence, which has no other verb.
        """
        words = self.words
        word, previous = words[index], words[index - 1]
        if word.first != "a" or word.article or word.conjunction or word.preposition:
            return False
        if word.pronoun or word.bits & (ACCUSATIVE | INDEF_ACC | PLURAL | TIME | NUM):
            return False
        relative = self.relative_of(match)
        if relative <= self.low or not words[relative].bits & REL or words[relative].conjunction:
            return False
        closed = previous.article or previous.pronoun or self.c.is_verb(index - 1)
        if not (closed or previous.bits & NAME) or previous.bits & (KANA | PREP):
            return False
        if index - 1 in self.at or not any(self.c.is_verb(at) for at in range(relative + 1, index)):
            return False
        if self.predications.first_predicate(index, match):
            return False  # «الذي يرى أن فريقه جاهز»
        head = self.beginnings.topic(relative)
        if head is None:
            return False
        if bool(word.bits & FEM) != self.c.feminine(head):
            return False
        return not any(
            self.c.is_verb(at) or words[at].bits & (REL | COMP)
            for at in range(index + 1, self.high)
        )

    def past_quality(self, index: int, match: Match) -> bool:
        """Tell whether و joins a noun to the one in front, not to the quality it is said to have.

        «أبعاد الاتفاق الذي وصفه الوزير بالتاريخي ونتائجه»
        """
        words, start = self.words, match.complement
        if match.alias != "governed" or match.preposition != BI or index != start + 1:
            return False
        if match.first <= self.low or not words[match.first - 1].bits & REL or not match.pronoun:
            return False
        word, quality = words[index], words[start]
        if word.conjunction != WA or not quality.article or "a" not in quality.tags:
            return False
        return word.first in ("n", "m") and "a" not in word.tags and bool(word.pronoun)

    def brings(self, index: int, match: Match) -> bool:
        """Tell whether a clause begins about who brings the words: «اتهامات بالفساد وجهها سامي»."""
        subject = match.subject
        if subject is None or match.subject_side != "borne" or match.rule.construction != "noun":
            return False
        if not match.complement < index < subject.start:
            return False
        word = self.words[index]
        return bool(word.bits & REL) or word.core in self.c.lexicon.bearing

    def about_thing(self, match: Match) -> bool:
        """Tell whether the cue judges what its clause is about: «التي اعتبرها غير قانونية»."""
        return (
            match.category is _DOXASTIC
            and match.pronoun != ""
            and match.first > self.low
            and bool(self.words[match.first - 1].bits & REL)
        )

    def opens_relative(self, index: int, match: Match) -> bool:
        """Tell whether a relative pronoun in front still waits for its verb: «التي للتو فرغت»."""
        for before in range(index - 1, max(match.complement, index - 4) - 1, -1):
            if self.words[before].bits & REL and not self.words[before].article:
                return True
            if self.c.is_verb(before):
                return False
        return False

    def in_inserted_relative(self, match: Match, comma: int) -> bool:
        """Tell whether the comma closes the relative clause around the cue: «…، التي …، …»."""
        for index in range(match.first - 1, max(self.low, match.first - 12), -1):
            bits = self.words[index].bits
            if bits & COMMA:
                return bool(self.words[index + 1].bits & REL) and index + 1 < match.first + 1
            if bits & (STOP | COMP) and index < match.first - 1:
                return False
        return False

    def resumes(self, index: int, match: Match) -> bool:
        """Tell whether a comma closes the relative clause of the cue: «التي أكدت أن …، أنصارها».

        Behind it stands a noun that nothing joins to the content.
        """
        if match.first <= self.low or not self.words[match.first - 1].bits & REL:
            return False
        word = self.words[index]
        parted = match.first - 2 > self.low and self.words[match.first - 2].bits & COMMA
        length = self.beginnings.terminator(index, "always") or self.beginnings.terminator(
            index, "comma"
        )
        if parted and word.bits & PREP and not (word.conjunction or length):
            # «يسيطر المتمردون، الذين يقولون إن …، على العاصمة»: between two commas
            return match.subject_side != "after" and not any(
                self.words[at].bits & COMMA for at in range(match.last + 1, index - 1)
            )
        if word.conjunction or word.preposition or word.bits & (PREP | PUNCT | NUM | INDEF_ACC):
            return False
        if match.subject_side == "after" or not word.bits & NOMINAL or self.c.is_verb(index):
            return False
        return index not in self.at and not any(
            self.words[at].bits & COMMA for at in range(match.last + 1, index - 1)
        )

    def opposed_in_relative(self, index: int, length: int, match: Match) -> bool:
        """Tell whether a contrast stands inside the relative clause: «الذي يحبه القراء بينما …».

        The verb behind it takes up the same noun by a pronoun, as the verb of the clause does:
        «… بينما يهاجمه النقاد».
        """
        words, verb = self.words, index + length
        if words[index].bare not in self.c.lexicon.opposing or verb >= self.high:
            return False
        if words[index - 1].bits & PUNCT or not words[verb].pronoun or not self.c.is_verb(verb):
            return False
        for before in range(index - 1, max(match.last + 1, index - REACH_OF_RELATIVE), -1):
            if words[before].bits & (PUNCT | STOP):
                return False
            if words[before].bits & REL and words[before + 1].pronoun == words[verb].pronoun:
                return self.c.is_verb(before + 1)
        return False

    def relative_what(self, index: int) -> bool:
        """Tell whether ما begins a sentence's afterthought: «…، ما يفتح المجال»."""
        word = self.words[index]
        if word.terminal != "MA" or word.conjunction or index + 1 >= self.high or index == self.low:
            return False
        previous = self.words[index - 1]
        if (
            previous.bits & (PREP | QUANT | NEG)
            or self.c.is_verb(index - 1)
            or previous.preposition
        ):
            return False
        counts = self.at.get(index)
        if counts is not None and counts.rule.construction == "measure":
            return False  # «إصابة ما يقارب مئة»
        if previous.bits & (MASDAR | ABSTRACT) and not (previous.article or previous.pronoun):
            return False  # «إنكار ما يجري», «صحة ما يتردد»: its genitive
        if self.words[index + 1].bits & QAD and index + 2 < self.high:
            # «نصف متر ما قد يسبب سيولا», no «وجد في كلامهم ما قد يفيد»
            bare = previous.bits & NOMINAL and not (previous.article or previous.pronoun)
            return self.c.tense(index + 2) == "i" and bool(bare or previous.bits & PUNCT)
        if not previous.bits & PUNCT and index + 1 not in self.at:
            # «ينسف في ساعات ما تحقق»: an object; no mark divides it from its verb
            if not any(self.words[at].bits & PREP for at in range(max(0, index - 3), index)):
                return self.c.tense(index + 1) == "i" and bool(previous.bits & NOMINAL)
            return False
        return self.c.tense(index + 1) == "i" and bool(previous.bits & (NOMINAL | PUNCT))

    def is_what(self, index: int) -> bool:
        """Tell whether ما with its verb stands at the token, for what is so: «وهذا ما رأيناه»."""
        if index + 1 >= self.high or self.words[index].terminal != "MA":
            return False
        return bool(self.c.is_verb(index + 1))
