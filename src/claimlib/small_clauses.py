"""Small clauses: a verb of judgement with its object and its predicate, «اعتبر الخطوة مهمة».

What is only seen, found or made is no judgement: «رأيناهم يهربون», «يعد الطباخ وجبة».
"""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import (
    ACCUSATIVE_ENDING,
    BI,
    DUAL_ENDING,
    FUTURE,
    IMPERFECT_THIRD,
    LI,
    OWNERS,
    SHE,
    SOUND_PLURALS,
    THEY_DO,
    WA,
    WE,
)
from .ahead import Ahead
from .chunks import Chunks
from .classes import (
    ABSTRACT,
    ACCUSATIVE,
    ADJ,
    ADVERB,
    CHANNEL,
    COMMA,
    COMP,
    DEM,
    DOC,
    DUAL,
    EVID,
    INDEF_ACC,
    MASDAR,
    NEGA,
    NUM,
    OPENQ,
    ORG,
    PERSON,
    PLACE,
    PLURAL,
    PREP,
    PUNCT,
    QUANT,
    QUOTE,
    QWORD,
    REL,
    TIME,
    UNNAMED,
)
from .factuality import Certainty
from .matches import Match, Search
from .model import Category
from .phrases import Phrase

__all__ = ["SmallClauses"]

# A member is looked up in its class each time.
_CERTAIN: Final = Certainty.CERTAIN
_SMALL_ALONE: Final = frozenset(("small",))
_EVIDENTIAL: Final = Category.EVIDENTIAL


@mypyc_attr(acyclic=True)
class SmallClauses:
    """Tells in one sentence whether somebody is judged to be something."""

    def __init__(self, search: Search, ahead: Ahead, chunks: Chunks) -> None:
        self.c = search.context
        self.words = search.words
        self.high = search.high
        self.ahead = ahead
        self.chunks = chunks

    def refused(self, match: Match) -> str | None:
        """Return why a finite verb judges nothing here, or ``None``."""
        if match.alias != "small":
            return None
        words = self.words
        if match.pronoun:
            if match.rule.certainty is _CERTAIN:  # but «أظنه وصل»
                if self.is_deed(match.complement):
                    return "what he does is seen: «رأيناهم يهربون»"
                if words[match.complement].bits & QWORD:
                    return "how it happens is seen: «رأينا كيف سقط»"
            for index in range(match.last + 1, match.complement):
                if words[index].bits & COMMA:
                    if index + 1 == match.complement or words[index + 1].conjunction:
                        return "what follows is a clause of its own: «وظيفة وجدها، عمل فيها»"
        elif not match.preposition and not self.two_parts(match):
            return "one part only: what is considered, nobody who considers"
        if match.subject_side == "after" and match.subject is not None:
            between = range(match.last + 1, match.subject.start)
            if any(words[at].bits & COMMA for at in between):
                # «يعد من أهم الأفلام، وله أعمال مثل …»
                return "another clause: a comma parts the verb from its subject"
        return None

    def saw_it(self, match: Match) -> bool:
        """Tell whether نا is the ending of the verb and what was seen is new: «رأينا شجرة كبيرة».

        What is judged is known, and only its predicate is indefinite.
        """
        if match.alias != "small" or match.pronoun != WE or match.subject is not None:
            return False
        phrase = self.c.phrases.parse(match.complement, self.high)
        if phrase is None or phrase.start != match.last + 1:
            return False
        noun = self.words[phrase.start]
        bare = phrase.end > phrase.start + 1 and noun.first == "n" and not noun.article
        bare = bare and bool(self.words[phrase.start + 1].bits & ADJ)  # «نافورة جميلة وسط الميدان»
        if (phrase.definite and not bare) or phrase.named:
            return False
        return any(
            hit.form.rule is match.rule
            and not hit.pronoun
            and hit.form.features is not None
            and hit.form.features.person == 1
            for hit in self.words[match.first].hits
        )

    def two_parts(self, match: Match) -> bool:
        """Tell whether object and predicate both follow: «يعتبر الوزير الخطوة مهمة»."""
        if self.words[match.complement].terminal == "MA":
            return self.judged_behind(match.complement + 1)
        phrase = self.c.phrases.parse(match.complement, self.high)
        if phrase is None:
            return False
        if self.c.quoted_predicate(phrase) >= 0:
            return self.chunks.judged_in_quotes(phrase)
        if phrase.end >= self.high:
            return False
        opening = self.words[phrase.start]
        if opening.bits & QUANT or "c" in opening.tags:
            return False
        following = self.words[phrase.end]
        bits = following.bits
        if bits & (OPENQ | QUOTE) and self.c.quotes_predicate(phrase.end):
            return True  # «اعتبر الوزير ذلك «خطأ»»
        if bits & PREP:
            if self.ahead.as_follows(phrase.end) or self.judged_beyond(phrase):
                return True
            return following.terminal == "MIN" and self.counts_among(match, phrase)
        if bits & COMP and following.preposition == BI and f"{BI} that" in match.rule.takes:
            return True  # «تعتبر الفارين بأنهم مهاجرون»
        if self.c.is_verb(phrase.end) and following.first == "i" and not following.conjunction:
            return False  # «رأى الحارس اللص يهرب»: seen, not thought
        if match.rule.takes == _SMALL_ALONE and match.subject is None:
            for hit in following.hits:
                rule = hit.form.rule
                if rule.construction == "noun" and rule.category is _EVIDENTIAL:
                    return False  # «لم تجد الدراسة دليلا»: what is found
        if bits & (TIME | NUM) or following.first in ("d", "u"):
            return False  # «عد الموظف النقود مرتين»: how often, no predicate
        return not bits & (PUNCT | COMP | REL)

    def counts_among(self, match: Match, phrase: Phrase) -> bool:
        """Tell whether persons count a thing among others: «يعتبر الفلاحون السد من العوائق».

        Of a passive they would be what is considered, and no thing with the article would follow:
        their ending shows that they are its subject, or the noun that it names no person.
        """
        subject = match.subject
        if subject is None or match.subject_side != "after" or subject.end != phrase.start:
            return False
        if not subject.bits & PERSON or subject.named or not subject.definite:
            return False
        thing, head = self.words[phrase.start], self.words[subject.head]
        if not thing.article or thing.conjunction or phrase.bits & (PERSON | TIME):
            return False
        if thing.first not in ("n", "m"):
            return False
        shown = head.core.endswith((SOUND_PLURALS[0], DUAL_ENDING)) and head.bits & (PLURAL | DUAL)
        return bool(shown or phrase.bits & (DOC | EVID | MASDAR | ABSTRACT))

    def judged_beyond(self, phrase: Phrase) -> bool:
        """Tell whether an accusative predicate stands behind a phrase that is part of the object.

        «وجدت الانتقال إلى الكتب سهلا»
        """
        index = phrase.end
        if not phrase.definite or phrase.bits & (PERSON | TIME):
            return False
        if index + 1 >= self.high or self.words[index].pronoun:
            return False
        inner = self.c.phrases.parse(index + 1, self.high)
        if inner is None or inner.end >= self.high or not inner.definite:
            return False
        word = self.words[inner.end]
        shown = word.bits & INDEF_ACC or (len(word.core) > 3 and word.core[-1] == ACCUSATIVE_ENDING)
        return bool(shown) and word.first in ("a", "n") and not word.bits & TIME

    def judged_behind(self, index: int) -> bool:
        """Tell whether a predicate follows what is judged: «اعتبر الوزير ما جرى خطأ»."""
        if index >= self.high or not self.c.is_verb(index):
            return False
        for later in range(index + 1, min(self.high, index + 12)):
            word = self.words[later]
            if word.bits & (PUNCT | COMP) or word.conjunction:
                return False
            if word.bits & (INDEF_ACC | ACCUSATIVE) and not word.bits & (TIME | ADVERB):
                return True
        return False

    def is_deed(self, index: int) -> bool:
        """Tell whether a verb stands there, be it one that only its shape shows: «يتهامسون»."""
        word = self.words[index]
        shown = word.core.endswith(ACCUSATIVE_ENDING) and not {"n", "m"}.isdisjoint(word.tags)
        if shown and self.c.tense(index):
            return False  # «ما يراه ظلما», «ما اعتبروه تجاوزا»: no verb of two
        return self.c.is_verb(index) or (
            word.core[:1] in IMPERFECT_THIRD
            and word.core.endswith(THEY_DO)
            and not (word.article or word.preposition or word.bits & (ADJ | PERSON))
        )

    def judges(self, match: Match) -> bool:
        """Tell whether a text judges a thing: «اعتبرت الدراسة القرار خطأ».

        Of a passive the text would be the deputy subject, and no second definite noun would follow.
        """
        subject = match.subject
        if match.alias != "small" or subject is None or subject.end != match.complement:
            return False
        if match.subject_side != "after" or not subject.definite:
            return False
        if not subject.bits & (EVID | CHANNEL):
            return False
        thing = self.c.phrases.parse(match.complement, self.high)
        if thing is None or not thing.definite or thing.bits & (PERSON | TIME):
            return False
        return bool(self.words[thing.start].article or self.words[thing.start].bits & DEM)

    def prepares(self, match: Match) -> bool:
        """Tell whether a person and a thing follow: «يعد الطباخ وجبة» is no judgement of him.

        A predicate of a person is a person, an adjective or shows its accusative.
        """
        words = self.words
        phrase = self.c.phrases.parse(match.complement, self.high)
        if words[match.first].core.endswith(SOUND_PLURALS[0]) and not match.features:
            # «يعدون ملصقات», «يعدون المدينة آمنة»: of persons only persons are the predicate
            told = phrase is not None and phrase.bits & (PERSON | QUANT | NUM | ADJ | UNNAMED)
            return match.complement == match.last + 1 and phrase is not None and not told
        if phrase is None or phrase.end >= self.high:
            return False
        if self.goes_on_with(match, phrase):
            return True
        if not phrase.bits & (PERSON | ORG) or phrase.named or not phrase.definite:
            return False
        word = words[phrase.end]
        if phrase.bits & (ORG | PLURAL | PLACE) and not (
            word.bits & DOC and not phrase.bits & PLACE
        ):
            return False
        thing = self.c.phrases.parse(phrase.end, self.high)
        return (
            thing is not None
            and not word.article
            and word.first in ("n", "m")
            and not word.bits & (INDEF_ACC | PERSON | ADJ | QUANT | PREP | NEGA)
            and not word.conjunction
            and not word.preposition
        )

    def goes_on_with(self, match: Match, phrase: Phrase) -> bool:
        """Tell whether who does it does more with it: «بيئة تعد الطلاب وتزودهم بالخبرة».

        The verb behind و has the same subject, and its pronoun, of another gender or number than
        that, takes up the noun in front: the noun is an object and no predicate.
        """
        words = self.words
        behind = match.complement + 1
        reach = min(self.high - 1, behind + 4)
        while behind < reach and words[behind].conjunction != WA:
            if words[behind].bits & (PUNCT | COMP | REL):
                return False
            behind += 1
        word, noun = words[behind], words[behind - 1]
        if noun.preposition == LI and behind - 2 >= match.complement:
            noun = words[behind - 2]  # «تعد المهندسين للعمل وتدربهم»
        if word.conjunction != WA or word.pronoun not in OWNERS or "i" not in word.tags:
            return False
        if not noun.article or noun.preposition:
            return False
        subject = words[match.first].core.removeprefix(FUTURE)[:1]
        gender, number = OWNERS[word.pronoun]
        if word.bare.removeprefix(FUTURE)[:1] != subject:
            return False
        if gender == ("f" if subject == SHE else "m") and number == "s":
            return False  # «تعد القاهرة العاصمة وتحكمها أسرة»
        if number == "p":
            of_many = behind - 2 >= phrase.start and words[phrase.start].bits & PLURAL
            return bool(noun.bits & PERSON and noun.bits & PLURAL and not of_many)
        return not noun.bits & (ADJ | QUANT | PERSON)
