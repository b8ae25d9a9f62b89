"""Whether a clause has its predicate, or its subject still waits for it.

A comma ends no content whose verb stands behind it; what a subject and a bare noun, an adjective or
a verb make of each other is told here.
"""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import OWNERS, SHE, WA
from .boundaries import Boundaries
from .classes import (
    ACCUSATIVE,
    ADJ,
    COMMA,
    COMP,
    DEM,
    FUT,
    INDEF_ACC,
    KANA,
    KANA_STRICT,
    MASDAR,
    NAME,
    NEG,
    NOMINAL,
    NUM,
    ORG,
    PERSON,
    PLACE,
    PREP,
    PRON,
    PUNCT,
    QAD,
    QUANT,
    REL,
    TIME,
    TITLE,
)
from .front_subjects import AUXILIARIES, PREDICATE_REACH
from .lists import TURNING
from .matches import Match
from .model import Category
from .phrases import Phrase

__all__ = ["Predications"]

# A member is looked up in its class each time.
_EVIDENTIAL: Final = Category.EVIDENTIAL


@mypyc_attr(acyclic=True)
class Predications(Boundaries):
    """Tells predicates from what only describes their subjects."""

    def owned(self, index: int) -> bool:
        """Tell whether what could be a verb is a noun behind a preposition: «منذ نشأتها»."""
        return bool(self.words[index].pronoun and self.words[index - 1].bits & PREP)

    def has_predicate(self, match: Match, comma: int) -> bool:
        """Tell whether the clause has had its verb; if not, it stands behind the comma."""
        start = match.complement
        if (
            match.alias not in ("that", "governed_that", "colon_that")
            or start < 0
            or start >= comma
        ):
            return True
        first = self.words[start]
        noun = self.like_masdar(start, comma)
        if self.c.is_verb(start) and not noun:
            return True
        if first.core in self.c.lexicon.resulting and not first.bits & PREP:
            # «أنه كلما كبر الطفل، زاد وزنه»: its main clause follows the comma
            return any(self.words[index].bits & COMMA for index in range(start, comma))
        if first.bits & PREP and first.terminal != "MIN" and not first.pronoun:
            # «أنه مع تزايد الأعداد، سينخفض»: nothing but an adverbial so far
            place = self.c.phrases.parse(start + 1, comma)
            if place is not None and place.end < comma:
                there = self.words[place.end]
                if there.first in ("n", "m") and not (
                    there.article or there.conjunction or there.preposition or there.bits & TIME
                ):
                    return True  # «أن لدى الشركة خطة بديلة»
            return any(
                self.c.is_verb(index) or self.words[index].bits & (COMP | NEG)
                for index in range(start, comma)
            )
        phrase = self.c.phrases.parse(start + noun, self.high)
        if phrase is None or not phrase.definite or self.ends_in_predicate(phrase):
            return True
        if phrase.end < comma and not self.words[phrase.end].conjunction:
            opening = self.words[phrase.end].bits
            copula = opening & PRON and phrase.end + 1 < comma
            if (
                copula
                or opening & (NEG | QAD | FUT | KANA_STRICT)
                or self.beginnings.opens_quote(phrase.end)
            ):
                return True  # «أن السبب هو السرعة», «أن الفريق لا يملك المال»
            if phrase.named and self.c.is_verb(phrase.end):
                return True
        relative = told = False
        for index in range(phrase.end, comma):
            bits = self.words[index].bits
            if bits & REL or self.relative_ma(index):
                relative, told = True, False
            elif bits & COMMA:
                relative = False
            elif self.c.is_verb(index) or (
                not relative and self.words[index].first == "p" and not self.owned(index)
            ):
                if relative and told and not self.words[index].conjunction:
                    # «الكتب التي عرضتها الدار اختفت»: the relative clause has had its verb
                    return not self.words[index - 1].bits & (COMP | KANA)
                if not relative and not self.beginnings.attributive(index):
                    return True
                told = True
            elif bits & ADJ and not self.words[index].article and not relative:
                word = self.words[index]
                if not (bits & (NAME | NUM) or word.conjunction or "g" in word.tags):
                    return True
            elif index == phrase.end and self.bare_noun(index):
                return True  # «أن التعليم حق»: no bare noun goes on with a closed phrase
        return False

    def ends_in_predicate(self, phrase: Phrase) -> bool:
        """Tell whether what could be a name is a definite noun's predicate: «السوق هادئ»."""
        last = phrase.end - 1
        if last <= phrase.start:
            return False
        word, before = self.words[last], self.words[last - 1]
        owned = before.pronoun in OWNERS and word.first == "a"  # «برنامجها سلمي»
        if not (before.article or owned):
            return False
        if word.article or word.preposition or word.conjunction or word.first not in ("n", "a"):
            return False
        return "g" not in word.tags or not phrase.bits & (PERSON | TITLE)

    def bare_noun(self, index: int) -> bool:
        """Tell whether a noun stands at the token that can be a predicate: no time, no article."""
        word = self.words[index]
        if word.article or word.conjunction or word.preposition or word.pronoun:
            return False
        return word.first == "n" and not word.bits & (TIME | PREP | NUM | QUANT)

    def like_masdar(self, start: int, comma: int) -> bool:
        """Tell whether what looks like a verb is the verbal noun that a verb follows as predicate.

        «تبين أن تناقل الصحف للخبر، كان دعاية»: no verb stands behind أنّ.
        """
        if comma + 1 >= self.high:
            return False
        word, behind = self.words[start], self.words[comma + 1]
        if behind.conjunction or not (behind.bits & KANA_STRICT or self.c.is_verb(comma + 1)):
            return False
        if word.pronoun or "p" not in word.tags or self.c.feminine_verb(comma + 1):
            return False
        if not {"n", "m"}.isdisjoint(word.tags):
            return True
        return word.core[:1] == SHE and len(word.core) > 3

    def first_predicate(self, index: int, match: Match) -> bool:
        """Tell whether only its subject stands in the content in front of the token."""
        if match.alias not in ("that", "governed_that") or index <= match.complement:
            return False
        subject = self.c.phrases.until(match.complement, index)
        return subject is not None and subject.end == index and subject.definite

    def predicate_noun(self, index: int, match: Match) -> bool:
        """Tell whether a bare noun behind the closed content is the predicate of the cue noun."""
        if match.complement < 0 or index <= match.complement:
            return False
        word = self.words[index]
        if (
            word.article
            or word.conjunction
            or word.preposition
            or word.bits & (PREP | PUNCT | NUM | TIME)
        ):
            return False
        if not word.bits & (NOMINAL & ~NAME) or word.bits & NAME:
            return False
        previous = self.words[index - 1]
        if previous.bits & MASDAR and previous.pronoun and previous.first == "m":
            return False  # «ارتكابه مخالفات»: its object
        if self.governs(index - 1) or word.core in self.c.lexicon.possessing:
            return False  # «إعداده لأعمال عنف»: its genitive; «ابنتها ذات العامين»
        if self.words[match.complement].bits & MASDAR and word.first in ("n", "m"):
            doer = self.c.phrases.parse(match.complement + 1, index)
            if doer is not None and doer.end == index and doer.bits & (PLACE | ORG | PERSON):
                return False  # «امتلاك كوريا الشمالية قنبلة»: its object
        if previous.article and previous.bits & ADJ and index + 1 < self.high:
            if word.pronoun or self.words[index + 1].pronoun:
                return False  # «البرلمان البالغ عدد أعضائه 300»
        phrase = self.c.phrases.parse(match.complement, self.high, strip=True)
        return phrase is not None and phrase.end == index and phrase.definite

    def lacks_predicate(self, index: int, match: Match) -> bool:
        """Tell whether و goes on with a relative clause while the predicate is still to come.

        «أن الطريق، بما واجهه الفريق وعاناه فيه، لم يكن قصيرا»
        """
        if match.alias not in ("that", "governed_that", "colon_that") or match.complement < 0:
            return False
        words = self.words
        if not any(
            words[at].bits & REL or self.relative_ma(at) for at in range(match.complement, index)
        ):
            return False
        if self.has_predicate(match, index):
            return False
        return any(
            words[at].bits & COMMA
            and not words[at + 1].conjunction
            and (words[at + 1].bits & AUXILIARIES or self.c.is_verb(at + 1))
            for at in range(index, min(self.high - 1, index + PREDICATE_REACH))
        )

    def awaits(self, match: Match, comma: int) -> bool:
        """Tell whether only the clause's subject stands in front of the comma, not its predicate.

        «أن رحيل المدير، وهو من المؤسسين، قد يضر»: what the commas enclose ends nothing.
        """
        start = match.complement
        if match.rule.construction in ("adverb", "particle"):
            start = self.beginnings.begun  # «في الواقع، فإن الدراسة، التي …، أشادت»
        elif match.alias not in ("that", "governed_that", "colon_that"):
            return False
        if not 0 <= start < comma:
            return False
        words, is_verb = self.words, self.c.is_verb
        first = words[start]
        if first.bits & (PREP | NEG | QAD | PRON) or first.preposition or first.pronoun:
            return False
        this = first.bits & DEM and start + 1 < comma and words[start + 1].article
        if not (first.article or this or first.first in ("n", "m", "g")):
            return False
        relative = False
        enclosing = comma
        for index in range(start, comma):
            bits = words[index].bits
            if bits & REL:
                relative = True
            elif bits & COMMA:
                enclosing = index
                break
            elif is_verb(index):
                if not relative and not self.beginnings.attributive(index):
                    return False
            elif index > start and bits & (ADJ | INDEF_ACC) and not words[index].article:
                if not relative and words[index - 1].article:
                    return False
        opening = words[enclosing + 1]
        told = (opening.bits & REL or self.relative_ma(enclosing + 1)) or (
            opening.conjunction == WA
            and (opening.bits & (PRON | PREP) or self.c.tense(enclosing + 1) == "i")
        )
        inserted = self.beginnings.at.get(enclosing + 1)
        if inserted is not None and inserted.rule.construction == "condition":
            told = True  # «أن المدينة، إذا استمر الجفاف، ستخلو»
        opens = told or self.beginnings.terminator(enclosing + 1, "comma")
        if not opens and (
            opening.core_in & TURNING or not self.beginnings.terminator(enclosing + 1, "always")
        ):
            return False
        for index in range(enclosing + 1, min(self.high - 1, enclosing + PREDICATE_REACH)):
            bits = words[index].bits
            if bits & COMMA:
                behind = words[index + 1]
                verbal = is_verb(index + 1) or ("p" in behind.tags and not behind.article)
                if not behind.conjunction and (verbal or behind.bits & AUXILIARIES):
                    return index >= comma and index > start
                if self.noun_tells(start, enclosing, index + 1):
                    return index >= comma and index > start
            elif bits & COMP and words[index].conjunction:
                return False
        return False

    def noun_tells(self, start: int, comma: int, index: int) -> bool:
        """Tell whether a bare noun behind two commas is what the subject is said to be.

        «أن القانون الجديد، رغم عيوبه، خطوة مهمة»
        """
        words = self.words
        word = words[index]
        if word.article or word.conjunction or word.preposition or word.pronoun:
            return False
        if word.first not in ("n", "m", "a", "c") or index in self.at:
            return False
        if word.bits & (PREP | TIME | NUM | ACCUSATIVE | INDEF_ACC | REL | NAME | PERSON | TITLE):
            return False
        subject = self.c.phrases.parse(start, comma)
        return subject is not None and subject.definite and subject.end == comma

    def predicate_behind(self, index: int) -> bool:
        """Tell whether a bare predicate follows a topic: «والاعتماد على التكريم عملية أساسية»."""
        words = self.words
        while index + 1 < self.high:
            word = words[index]
            if word.conjunction or not (word.bits & PREP or word.preposition) or word.pronoun:
                break
            behind = index + bool(word.bits & PREP)
            phrase = self.c.phrases.parse(behind, self.high, strip=True)
            if phrase is None or phrase.end <= index:
                return False
            index = phrase.end
        if index + 1 >= self.high:
            return False
        word, previous = words[index], words[index - 1]
        if not (previous.article or previous.pronoun) or word.first not in ("n", "m", "a"):
            return False
        bare = not (word.article or word.conjunction or word.preposition or word.pronoun)
        return bare and not word.bits & (INDEF_ACC | ACCUSATIVE | TIME | NUM | NAME | PREP)

    def tells(self, index: int) -> bool:
        """Tell whether a verb or its particle stands at the token, for what stands in front."""
        if index >= self.high:
            return False
        return bool(self.c.is_verb(index) or self.words[index].bits & (NEG | QAD | FUT | PRON))

    def must(self, index: int) -> bool:
        """Tell whether a verb with أن right behind it stands at the token: «يجب أن»."""
        if index + 1 >= self.high or not self.c.is_verb(index):
            return False
        return bool(self.words[index + 1].bits & COMP) and not self.words[index + 1].pronoun

    def seems_as(self, index: int, match: Match) -> bool:
        """Tell whether what somebody seems to be begins here: «يبدو الأمر وكأنه مزحة»."""
        found = self.at.get(index)
        return (
            found is not None
            and match.alias == "small"
            and match.rule.category is _EVIDENTIAL
            and found.rule.category is _EVIDENTIAL
            and found.rule.construction == "particle"
        )
