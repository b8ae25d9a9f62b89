"""An office with the place or the task that it has, and the name that stands behind that.

«المتحدث الرسمي للهيئة بالمنطقة الشرقية فهد العامر»: where or for what an office is belongs to it.
"""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import BI, FA, LI
from .chars import is_arabic
from .classes import (
    ABSTRACT,
    ADDR,
    ADJ,
    CHANNEL,
    CLOSEQ,
    COLON,
    COMMA,
    COMP,
    DEM,
    DOC,
    EVID,
    FEM,
    INDEF_ACC,
    MASDAR,
    MEDIA,
    NAME,
    NAMEP,
    NEG,
    NUM,
    ORG,
    PERSON,
    PLACE,
    PLURAL,
    PREP,
    PRON,
    PUNCT,
    QUANT,
    QUOTE,
    QWORD,
    REL,
    STOP,
    TIME,
    TITLE,
    UNKNOWN,
)
from .lists import EPONYMS, HONORIFICS, KINDS_OF_PLACE, MANNER, RANKS
from .matches import Search
from .model import Category
from .phrases import Phrase, like_name
from .words import Word

__all__ = ["Offices"]

# A member is looked up in its class each time.
_REPORTING: Final = Category.REPORTING


def _speaks_of(word: Word) -> bool:
    """Tell whether the word is a noun of speech: «للتذكير»."""
    return any(hit.form.rule.category is _REPORTING for hit in word.hits)


@mypyc_attr(acyclic=True)
class Offices:
    """Offices of one sentence, with their places and their holders' names."""

    def __init__(self, search: Search) -> None:
        self.c = search.context
        self.words = search.words

    def at_place(self, subject: Phrase, limit: int) -> Phrase:
        """Lengthen an office by the name behind the phrase that tells where it is."""
        if subject.end + 1 >= limit or not subject.bits & (PERSON | TITLE):
            return subject
        if not (subject.definite or subject.named):
            return subject
        end = self.name_behind_place(subject.end, limit)
        return subject._replace(end=end, named=True) if end else subject

    def in_place(self, subject: Phrase, stop: int) -> Phrase:
        """Lengthen an office or a group by where it is: «قال خبراء في ألمانيا إن».

        It tells who speaks, and not where, if no name stands between: «قال سامي في بيروت إن». So
        does where somebody is from: «قال مزارع من قرية الزهراء إن».
        """
        at = subject.end
        kinds = PERSON | ORG
        if not (subject.definite or subject.named):
            kinds |= CHANNEL  # «مهرجان في رومانيا»
        if at + 1 >= stop or not (subject.named or subject.bits & kinds):
            return subject
        if not subject.bits & kinds and not any(
            word.bits & PERSON for word in self.words[subject.start : at]
        ):
            return subject
        word, last = self.words[at], self.words[at - 1]
        native = word.terminal == "MIN" and kinds & CHANNEL and subject.bits & PERSON
        if not (word.terminal == "FI" or native) or word.conjunction or word.pronoun:
            return subject
        if last.bits & (CLOSEQ | QUOTE):
            return subject
        named = subject.named or not last.bits & ADJ  # «مصادر إغاثية»
        if named and last.bits & NAME and not last.bits & (PLACE | ORG):
            own = self.words[at - 2] if at > 1 else last
            if not last.article or (last.first == "g" and own.bits & NAME and like_name(own)):
                return subject  # «قال سامي الدوسري في بيروت إن»
        place = self.c.phrases.parse(at + 1, stop)
        if place is None or place.bits & (TIME | CHANNEL | PERSON) or place.bits & (DOC | MEDIA):
            return subject
        if self.words[place.end - 1].pronoun:
            return subject  # «في مناطق سيطرته»
        if not (
            place.bits & (PLACE | ORG)
            or self.words[at + 1].core_in & KINDS_OF_PLACE
            or self.c.lexicon.bits.get(self.words[at + 1].core, 0) & PLACE
            or (last.bits & ORG and place.named and place.end == at + 2)
        ):
            return subject
        if place.end == stop:
            return subject._replace(end=place.end)
        behind = self.words[place.end]
        closed = (
            behind.bits & (COMMA | COLON | STOP | TIME)
            or behind.conjunction == FA  # «بحسب مصادر في تركيا فقد غادر الوفد»
            # «قالت مصادر من عدن لوكالة الأنباء إن»: who is told
            or (native and behind.preposition == LI and behind.bits & (MEDIA | ORG | ADDR))
        )
        return subject._replace(end=place.end) if closed else subject

    def field(self, subject: Phrase, index: int, stop: int) -> int:
        """Return the end of what an office is for, in front of what is said, or 0.

        «المدير العالمي لمواجهة التهديدات في الشركة إن»: a deed is no hearer.
        """
        words = self.words
        word = words[index]
        if word.preposition != LI or not self.is_task(word):
            return 0
        if word.article and (index == subject.start + 1 or _speaks_of(word)):
            return 0  # «قال الوزير للتوضيح إن»
        things = word.article and word.bits & PLURAL and word.bits & FEM and not word.bits & ORG
        if not (word.bits & (MASDAR | ABSTRACT) or things):
            return 0
        if not words[index - 1].article or not (subject.bits & (PERSON | TITLE) or subject.named):
            return 0
        if not any(here.bits & (PERSON | TITLE) for here in words[subject.start : index]):
            return 0
        phrase = self.c.phrases.parse(index, stop, strip=True)
        if phrase is None or not phrase.definite:
            return 0
        end = phrase.end
        if end + 1 < stop and words[end].preposition == LI and self.is_task(words[end]):
            # «نائب الرئيس للمبيعات لماركتي فولفو ورينو»
            whose = self.c.phrases.parse(end, stop, strip=True)
            if whose is not None and (whose.definite or whose.named):
                end = whose.end
        inside = end < stop and words[end].terminal == "FI"
        if inside or (end < stop and words[end].preposition == BI and not words[end].pronoun):
            place = self.c.phrases.parse(end + bool(inside), stop, strip=not inside)
            if place is not None and place.bits & (PLACE | ORG):
                if place.end == stop or words[place.end].bits & (COMMA | COLON):
                    end = place.end
        if end == stop or words[end].bits & (COMMA | COLON | TIME):
            return end
        told = words[end].preposition == LI and words[end].bits & MEDIA
        said = words[end].terminal == "FI" and end + 1 < stop and words[end + 1].bits & CHANNEL
        return end if told or said else 0  # «للاستثمار لرويترز», «للاستثمار في مؤتمر صحفي»

    def is_task(self, word: Word) -> bool:
        """Tell whether a noun behind ل tells what for an office is, and is nobody who hears."""
        if word.conjunction or word.pronoun:
            return False
        return not word.bits & (ADDR | MEDIA | PERSON | TITLE | TIME | PUNCT)

    def name_behind_place(self, index: int, stop: int) -> int:
        """Return the end of a name behind the phrases that tell where or for what an office is.

        «المتحدث الرسمي للهيئة بالمنطقة الشرقية فهد العامر أن»: no second noun phrase stands between
        the verb and what is said, so a bare name there is the speaker's. 0: there is none.
        """
        words = self.words
        at = index
        for _ in range(3):
            word = words[at]
            if word.bits & (PUNCT | COMP) or word.conjunction or word.pronoun:
                return 0
            whose = word.core in self.c.lexicon.elected_by and not word.pronoun
            where = at + 1 if whose or word.terminal in ("FI", "MIN", "LADA", "BISM") else at
            if where >= stop:
                return 0
            if whose and not words[where].bits & (ORG | PLACE):
                return 0  # «عضو البرلمان عن حزب الأمة», but «قال الوزير عن القضية»
            if where == at and word.preposition not in (BI, LI):
                return 0
            if where + 1 >= stop or not self.tells_office(where, words[at]):
                return 0
            phrase = self.c.phrases.parse(where, stop, strip=where == at)
            if phrase is None or phrase.end > stop:
                return 0
            called = -1  # up to where a king's name is the place's: «في قاعة الملك فهد»
            for inside in range(where + 1, phrase.end):
                if words[inside].core_in & EPONYMS and words[inside].article:
                    hall = words[inside - 1]  # but «في لبنان الشيخ سامي حداد»
                    if hall.first == "n" and not (hall.article or hall.bits & NAME):
                        called = inside + 1
                elif words[inside].bits & NAMEP and inside == called + 1:
                    called += 2
                if inside > called and self.opens_name(inside, stop):
                    return phrase.end
            at = phrase.end
            while at + 1 < stop and words[at].article and words[at - 1].article:
                if words[at].bits & TITLE or words[at].preposition or words[at].conjunction:
                    break
                at += 1  # an adjective
            if at + 2 < stop and words[at].article and words[at].bits & TITLE:
                # «مقررة اللجنة في المجلس النائبة عن حزب العدل سناء حداد»
                office = self.c.phrases.parse(at, stop)
                if words[at + 1].bits & PREP and office is not None and office.named:
                    return office.end
            if at < stop and self.opens_name(at, stop):
                name = self.c.phrases.parse(at, stop)
                return name.end if name is not None else at + 1
            if at >= stop:
                return 0
            if words[at].bits & COMMA and at + 2 < stop and not words[at + 1].bits & PLACE:
                # «الصحافي في الساحل، فؤاد سالم، إن»
                name = self.c.phrases.parse(at + 1, stop)
                first = words[at + 1]
                # «رئيس اللجنة بالبطولة، الإعلامي سامي حداد، أن»
                titled = first.article and (first.bits & TITLE or first.first in ("a", "n"))
                fits = bool(titled) or like_name(first)
                if name is None or not (name.named and fits) or first.conjunction:
                    return 0
                if titled and not any(like_name(here) for here in words[at + 2 : name.end]):
                    return 0
                closed = name.end == stop or words[name.end].bits & COMMA
                return name.end if closed and name.end > at + 2 else 0
        return 0

    def tells_office(self, index: int, particle: Word) -> bool:
        """Tell whether the noun behind a preposition tells an office: no time, occasion, hearer."""
        word = self.words[index]
        if word.bits & QUANT and index + 1 < len(self.words):
            word = self.words[index + 1]  # «في إحدى الشركات»
        bits = word.bits
        if particle.preposition == LI and word.article and bits & DOC and not bits & MEDIA:
            return True  # المدير التنفيذي للبرنامج الوطني
        if particle.preposition == BI and word.article and bits & EVID and word.first == "n":
            if not bits & (DOC | CHANNEL | PERSON | NUM | TIME):
                return True  # «رئيس اللجنة بالبطولة»
        if bits & (TIME | PUNCT | COMP | PRON | DEM | REL | QWORD | NEG) or word.pronoun:
            return False
        if bits & CHANNEL and not (bits & ORG and particle.terminal == "FI"):
            return False  # «في مؤتمر», but «مقرر اللجنة في المجلس سامي حداد»
        hearer = particle.preposition == LI
        if bits & (PERSON | TITLE) and not (word.article and bits & ORG):
            return False
        if hearer:
            return not bits & (MEDIA | ADDR) or (bool(bits & ORG) and not bits & MEDIA)
        if word.core_in & MANNER:
            return False
        if bits & (ORG | PLACE) or self.c.lexicon.bits.get(word.core, 0) & PLACE:
            return True
        if word.article and bits & (DOC | EVID) and particle.terminal == "FI":
            return not bits & (CHANNEL | TIME)  # «الباحثة الرئيسية في الدراسة إيما واتس»
        if not word.article and word.first == "n" and index + 1 < len(self.words):
            # «رئيس اللجنة في جسر الملك فهد، المهندس سامي حداد، إن»
            kinds = DOC | EVID | MASDAR | ABSTRACT
            return self.words[index + 1].article and not bits & kinds
        return word.article and not bits & (DOC | EVID)

    def opens_name(self, index: int, stop: int) -> bool:
        """Tell whether a person's name, or a title in front of one, begins behind a closed noun."""
        words = self.words
        word, previous = words[index], words[index - 1]
        if not (previous.article or (previous.bits & (PLACE | ORG) and previous.bits & NAME)):
            return False
        if word.preposition or word.conjunction or word.pronoun or not is_arabic(word.key):
            return False
        bits = word.bits
        if bits & (TIME | PREP | PUNCT | COMP | NEG | QUANT) and not word.given:
            return False
        follows = words[index + 1] if index + 1 < stop else None
        if word.article:
            return (
                bool(bits & TITLE)
                and follows is not None
                and (
                    like_name(follows) or bool(follows.bits & TITLE) or follows.core_in & RANKS != 0
                )
            )
        if bits & (PLACE | ORG | MASDAR | INDEF_ACC) and not word.given:
            return False
        if word.given or bits & (NAME | UNKNOWN) or "g" in word.tags:
            if follows is not None and follows.bits & NAME and not follows.article:
                return True  # a name, be it spelled like a place's
            if follows is None or like_name(follows):
                return True
            if word.given and follows.article and follows.first == "g":
                return True  # «رئيس أرامكو أمين الناصر»
            if follows.bits & COMMA and index + 2 == stop and bits & NAME:
                return True
            return word.given and bool(follows.bits & (PREP | TIME | COMMA) or follows.preposition)
        if bits & (PERSON | TITLE) and follows is not None:
            honours = word.core_in & HONORIFICS != 0 and follows.article
            return like_name(follows) or (honours and bool(follows.bits & TITLE))
        return False
