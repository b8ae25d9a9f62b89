"""What completes a noun in front of its verb: prepositional phrases, a place, a field, a clause."""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import LI, OWNERS
from .classes import (
    ADJ,
    ADVERB,
    CHANNEL,
    CLOSEQ,
    COLON,
    COMMA,
    COMP,
    DEF,
    DEM,
    KANA,
    LPAR,
    NAME,
    NEG,
    NOMINAL,
    NUM,
    OPENQ,
    ORG,
    PART,
    PERSON,
    PLACE,
    PREP,
    PUNCT,
    QAD,
    QUANT,
    QUOTE,
    REL,
    RPAR,
    SEMI,
    STOP,
    TIME,
    TITLE,
)
from .lists import ANONYMITY, TRAILING
from .matches import Search
from .names import Names
from .offices import Offices
from .phrases import Phrase

__all__ = ["FIELD", "Modifiers"]

#: How many words tell where or of what something is: «على الفئران».
FIELD: Final = 5

#: Prepositions that may tell who a person is, and not only what he does.
_OF_NOUN: Final = frozenset(("FI", "MIN", "ILA", "ALA", "LADA", "BISM"))


@mypyc_attr(acyclic=True)
class Modifiers:
    """Modifiers of the subjects that stand in front of their verbs in one sentence."""

    def __init__(self, search: Search, offices: Offices, names: Names) -> None:
        self.c = search.context
        self.words = search.words
        self.low = search.low
        self.cue_tokens = search.cue_tokens
        self.offices = offices
        self.names = names

    def is_bare(self, phrase: Phrase) -> bool:
        """Tell whether the noun that heads the phrase is indefinite: «تقرير للأمم المتحدة»."""
        head = self.words[phrase.head]
        if head.first != "n" or head.article or head.pronoun or phrase.head != phrase.start:
            return False
        if not (phrase.definite or phrase.named):
            return True
        behind = self.words[phrase.head + 1] if phrase.head + 1 < phrase.end else None
        return behind is not None and bool(behind.preposition or behind.bits & PREP)

    def only_modifiers(self, start: int, end: int, bare: bool = False) -> bool:
        """Tell whether only modifiers of a noun stand between: prepositions, relative clauses.

        ``bare``: an indefinite noun, which a verb right behind it tells about.
        """
        index = start
        relative = bare and self.c.is_verb(start) and not self.words[start].conjunction
        adjectival = start - 2 >= self.low and self.words[start - 2].bits & ADJ
        indefinite = not self.words[start - 1].article or (
            bare and bool(adjectival) and not self.words[start - 2].article  # «رفيع المستوى»
        )
        if self.words[start].bits & COMMA and indefinite:
            # «مسؤول محلي، طلب عدم ذكر اسمه، قال»: a clause about the noun, between commas
            inner = start + 1
            opens = inner < end and not self.words[inner].conjunction
            if opens and (self.c.is_verb(inner) or self.words[inner].core_in & ANONYMITY):
                while inner < end and not self.words[inner].bits & COMMA:
                    inner += 1
                index = inner
        about = relative
        while index < end:
            word = self.words[index]
            bits = word.bits
            if about and bits & COMP:
                return False  # «موقف يمكن أن يفسر بأن»
            if bits & REL:
                relative = True
            elif (
                (bits & (COLON | STOP | SEMI | COMP) and not relative)
                or (bits & PART and not bits & PREP and not relative)  # but لدى, منذ
                or (self.c.is_verb(index) and not relative)
                or (word.conjunction and self.c.is_verb(index))
            ):
                return False
            elif (
                not relative
                and not bits & (PREP | COMMA | LPAR | RPAR | NUM | TIME)
                and not word.preposition
            ):
                previous = self.words[index - 1]
                if bits & (OPENQ | QUOTE) and self.c.quotes.get(index, end) < min(end, index + 6):
                    index = self.c.quotes[index] + 1  # «مندوبا رفيعا في "أوبك" صرح»: a name
                    continue
                told = word.core_in & TRAILING and previous.bits & (CLOSEQ | QUOTE)
                if (
                    not previous.bits & (PREP | NOMINAL | LPAR | NUM | DEM)
                    and not previous.preposition
                    and not told  # «فريق "الموج" المنحدر من بريستول، يزعم»
                ):
                    return False
                if index == start and not bits & (ADJ | DEF) and not word.conjunction:
                    return False
                if (
                    index == start
                    and word.first == "a"
                    and not (word.article or word.pronoun or word.conjunction)
                    and (previous.article or previous.pronoun in OWNERS)
                    and self.words[start - 1].first in ("n", "m")
                ):
                    return False  # «أن موكله بريء يعتقد أن»: a predicate
            index += 1
        return True

    def with_modifiers(self, phrase: Phrase, end: int) -> Phrase:
        """Lengthen a subject in front of its verb by what completes it.

        Before the verb has come, a prepositional phrase behind the noun is the noun's: «بعثة
        الاتحاد في الصومال أعلنت». So are bare words behind a person: «عالم الآثار إليات مزار».
        """
        words = self.words
        if words[end - 1].bits & RPAR:
            # «نقابة الأطباء في تركيا (TGC) قالت»
            for opened in range(end - 2, max(phrase.end, end - FIELD), -1):
                if words[opened].bits & LPAR:
                    inner = self.with_modifiers(phrase, opened)
                    return inner._replace(end=end) if inner.end == opened else inner
        while end > phrase.end and words[end - 1].bits & PUNCT:
            if words[end - 1].bits & (CLOSEQ | QUOTE):
                break
            end -= 1
        if end <= phrase.end:
            return phrase  # «المدير الجديد، قال إن»: nothing but the comma
        if all(
            not words[index].bits & (PUNCT | PREP | REL | TIME | ADVERB | NEG | QAD | KANA)
            and not (words[index].article or words[index].conjunction or words[index].preposition)
            for index in range(phrase.end, end)
        ):
            if phrase.bits & (PERSON | TITLE) and phrase.definite and end - phrase.end <= 4:
                return phrase._replace(end=end, named=True)
            return phrase
        lengthened = self.offices.at_place(phrase, end)
        if lengthened.end > phrase.end:
            return lengthened
        person = phrase.bits & (PERSON | TITLE | NAME) and not phrase.bits & ORG
        behind = words[phrase.end]
        if person and behind.bits & PREP and behind.terminal not in _OF_NOUN:
            return phrase  # «سامي حداد قبل قليل أكد», «عبر الهاتف»: when and how he did it
        if not phrase.bits & (PERSON | ORG | QUANT):
            return self.with_field(phrase, end)
        if end - phrase.end > 6:
            return phrase
        for index in range(phrase.end, end):
            bits = words[index].bits
            if bits & (OPENQ | CLOSEQ | QUOTE):
                continue
            if bits & (PUNCT | REL | TIME | CHANNEL | COMP) or words[index].conjunction:
                return phrase
        if not words[phrase.end].bits & PREP:
            return phrase
        called = phrase.bits & (PERSON | TITLE) and self.names.ends_in_name(phrase.end, end)
        return phrase._replace(end=end, named=phrase.named or bool(called))

    def with_field(self, phrase: Phrase, end: int) -> Phrase:
        """Lengthen what shows something by where or of what it is: «الوضع في اليمن يؤكد أن»."""
        words = self.words
        particle = words[phrase.end]
        if phrase.bits & (TIME | PLACE | DEM) or particle.conjunction or particle.pronoun:
            return phrase
        attached = particle.preposition == LI and particle.article
        if not (particle.bits & PREP or attached) or particle.bits & (TIME | ADVERB):
            return phrase
        if any(index in self.cue_tokens for index in range(phrase.end, end)):
            return phrase  # «الأرقام في رأيي تؤكد أن»
        for index in range(phrase.end + 1, end):
            word = words[index]
            if word.bits & (REL | COMMA):
                end = index
                break
            if word.bits & (OPENQ | CLOSEQ | QUOTE):
                continue
            if word.bits & (PUNCT | TIME | CHANNEL | COMP | NEG | QAD | KANA):
                return phrase
            if self.c.is_verb(index) or (word.conjunction and word.first not in ("n", "a", "g")):
                return phrase
        if not 0 < end - phrase.end <= FIELD or words[end - 1].bits & PREP:
            return phrase
        return phrase._replace(end=end)

    def past_adjuncts(self, position: int, limit: int) -> int:
        """Return the token behind the times and prepositional phrases that begin at the token.

        «وجه القاضي إليه أمس تهمة التزوير», «أبدى السكان في الحي مخاوف من»: they part a verb from
        its subject, and that from the object. A preposition with nothing behind it governs what
        stands at ``limit``.
        """
        for _ in range(4):
            if position >= limit:
                break
            word = self.words[position]
            if word.conjunction:
                break
            if word.bits & PREP or word.preposition:
                bare = bool(word.bits & PREP)
                if bare and word.pronoun:
                    position += 1
                    continue
                governed = self.c.phrases.parse(position + bare, limit, strip=not bare)
                if governed is None:
                    break
                position = governed.end
            elif word.bits & (TIME | ADVERB):
                position += 1
            else:
                break
        return position
