"""Whether a verb and a noun phrase agree, so that the one may be the subject of the other.

In front of the verb they agree in full, behind it in gender alone (Wright II §§ 142-145). Behind
it, what cannot be a subject at all (an object, a predicate, a time) is told here, too.
"""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import (
    AL,
    FATHATAN,
    HIS,
    MASCULINE_PLURALS,
    OWNERS,
    PARTICIPLE,
    SOUND_PLURALS,
    TEH_MARBUTA,
    TEH_MARBUTA_WRITTEN,
)
from .classes import (
    ABSTRACT,
    ACCUSATIVE,
    ADJ,
    COMP,
    DEF,
    DEM,
    DOC,
    EVID,
    FEM,
    INDEF_ACC,
    KANA_STRICT,
    MASDAR,
    MEDIA,
    NAME,
    NAT,
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
    QWORD,
    REL,
    TIME,
    TITLE,
    UNKNOWN,
)
from .inflect import Features
from .lists import SPEAKING_THINGS, TURNING
from .matches import Match, Search
from .model import Category
from .phrases import Phrase
from .speakers import is_speaker, named_by_agreement, shows
from .words import Word

__all__ = ["SURE", "Agreement"]

# A member is looked up in its class each time.
_DOXASTIC: Final = Category.DOXASTIC
_REPORTING: Final = Category.REPORTING
#: The complements that only a verb can have.
SURE: Final = ("that", "governed_that", "quote", "colon", "colon_that")
#: Letters of a perfect behind which an alef is the ending of two, and no weak last letter.
PERFECT_OF_TWO: Final = 4


def tells_how(word: Word, features: Features | None) -> bool:
    """Tell whether a known word is spelled as a plain stem's participle in the accusative.

    مازحا, باكيا: nothing in the nominative ends so (Wright II § 74), but foreign names do. Of a
    woman, ضاحكة, it is one that is nobody's trade.
    """
    light = word.light
    if len(light) != 5 or light[1] != AL[0] or word.article:
        return False
    if light[4] in (TEH_MARBUTA_WRITTEN, HIS):
        woman = features is not None and features.gender == "f"
        return woman and word.first == "a" and (not word.bits & PERSON or word.tags == "a")
    if light[4] != AL[0]:
        return False
    return word.first not in ("g", "") and not word.bits & (UNKNOWN | NAME)


@mypyc_attr(acyclic=True)
class Agreement:
    """Agreement of the verbs and the noun phrases of one sentence."""

    def __init__(self, search: Search) -> None:
        self.c = search.context
        self.words = search.words
        self.low = search.low
        self.high = search.high

    def of_two(self, match: Match) -> bool:
        """Tell whether the verb is of two, so that no subject stands behind it: «واعتبرا القرار».

        «شكا السكان» is of one, from a verb whose last letter is weak.
        """
        features = match.features
        if features is None or features.number != "d":
            return False
        return features.tense == "i" or len(self.words[match.first].core) > PERFECT_OF_TWO

    def pronoun_agrees(self, match: Match) -> bool:
        """Tell whether a pronoun in front agrees with the verb: «لكنها لا تعتبر», «وهو يعد»."""
        features, index = match.features, match.first - 1
        while index > self.low and self.words[index].bits & (NEG | KANA_STRICT):
            index -= 1
        if features is None or features.person != 3 or index < self.low:
            return False
        if self.words[match.first].conjunction:
            return False
        before = self.words[index]
        if before.bits & PRON and index + 1 == match.first:
            return True
        if before.pronoun not in OWNERS or before.first != "f" or before.bits & PREP:
            return False
        gender, number = OWNERS[before.pronoun]
        if features.gender and gender and features.gender != gender:
            return False
        return (features.number == "s") is (number == "s")

    def is_pronoun(self, match: Match) -> bool:
        """Tell whether the subject is the pronoun in front, past a negation: «أنه لم يتوقع».

        Behind a pronoun that stands for nobody the subject follows: «إنه لم يعلم أحد».
        """
        if not self.pronoun_agrees(match):
            return False
        behind = self.c.phrases.parse(match.last + 1, self.high)
        return behind is None or not is_speaker(self.c, behind)

    def agrees(self, match: Match, phrase: Phrase) -> bool:
        """Agreement of a verb with a subject before it: full, in gender and number."""
        features = match.features
        if features is None:
            return True
        feminine = self.c.feminine(phrase)
        bits = phrase.bits
        if self.words[phrase.start].bits & (QUANT | DEM):
            return True
        if (
            phrase.end == match.first
            and phrase.start > self.low
            and self.words[phrase.start - 1].bits & KANA_STRICT
            and features.number != "p"
        ):
            return True  # «كانت مصادر قالت»: the subject of كان is the verb's
        unknown = bool(bits & (UNKNOWN | NAME | PLACE)) and not bits & PERSON
        if features.number == "p" and features.gender == "m":
            if (
                phrase.end == match.first
                and phrase.start > self.low
                and self.words[phrase.start - 1].bits & COMP
                and phrase.definite
                and not self.c.feminine(phrase)
            ):
                return True  # «أن مالكي السفينة أشاروا»: nothing else can be its subject
            return (
                bool(bits & (PLURAL | PERSON | QUANT | NUM | UNKNOWN))
                or self.words[phrase.head].bits & (REL) != 0
            )
        if features.gender == "f":
            if not bits & PERSON and phrase.definite:
                return True  # a broken plural of things: الآثار تشهد
            return (
                feminine
                or unknown
                or bool(bits & (QUANT | NUM))
                or (bits & TITLE and len(self.words[phrase.head].core) == 1)  # «د. فورد»
                or (bool(bits & ORG) and phrase.named)
                # «عائلات تخاف»
                or (phrase.end == match.first and not phrase.definite and bool(bits & FEM))
                # «المصادر شددت»: things in grammar
                or self.words[phrase.head].core_in & SPEAKING_THINGS != 0
                or (features.number == "p" and bool(bits & PERSON))  # «نساء القرية يقلن»
                or (bool(bits & FEM) and self.is_title(phrase))
            )
        if features.gender == "m" and features.number in ("s", ""):
            called = phrase.named and self.words[phrase.start].given  # «خليفة حفتر قال»
            called = called and phrase.head == phrase.start and phrase.end > phrase.start + 1
            return not feminine or unknown or called or self.only_a_name(match, phrase)
        return True

    def only_a_name(self, match: Match, phrase: Phrase) -> bool:
        """Tell whether nothing but a man can be the subject: «لكن الصفراء أكد أن»."""
        if match.category is not _REPORTING or match.alias not in SURE or phrase.bits & ORG:
            return False
        if phrase.end != match.first or phrase.start <= self.low:
            return False
        before = self.words[phrase.start - 1]
        if not (before.bits & COMP or before.core_in & TURNING):
            return False
        return named_by_agreement(self.c, phrase, match.features)

    def is_title(self, phrase: Phrase) -> bool:
        """Tell whether a woman's title heads the phrase, be it a plural too: «المحامية قالت»."""
        return bool(phrase.bits & TITLE) and self.words[phrase.head].core.endswith(TEH_MARBUTA)

    def people(self, phrase: Phrase) -> bool:
        """Tell whether a noun of persons heads the phrase, which is no adjective: «قول علماء»."""
        head = self.words[phrase.head]
        bare = head.first == "n" and not (head.pronoun or head.bits & (INDEF_ACC | ADJ))
        return bool(head.bits & PERSON) and bare

    def can_be_subject(self, match: Match, phrase: Phrase) -> bool:
        """Agreement of a verb with a subject that follows it (Wright II §§ 142-145)."""
        features = match.features
        if match.rule.construction == "noun":
            return (
                phrase.start == match.last + 1
                and is_speaker(self.c, phrase)
                # no article on the cue and a definite phrase behind it: its genitive, the speaker;
                # equal in definiteness it is an adjective: الأنباء المضللة, تلميح واضح
                and not match.article
                and (phrase.definite or self.people(phrase))
                and bool(phrase.bits & (PERSON | ORG | PLACE | MEDIA | NAME | DEF) or phrase.named)
                and (self.words[phrase.head].first != "a" or self.words[phrase.head].article)
                and (not self.words[phrase.start].bits & QUANT or phrase.end > phrase.start + 1)
            )
        if features is None:
            if match.rule.category is _DOXASTIC and match.rule.construction == "verb":
                deed = phrase.bits & (MASDAR | ABSTRACT)
                return not deed or is_speaker(self.c, phrase)  # «لم ينس التصفيق»
            return True
        if features.gender == "f" and named_by_agreement(self.c, phrase, features):
            return True  # «قالت هدى الحداد إن»
        if (
            phrase.end - phrase.start == 1
            and phrase.bits & NUM
            and not phrase.bits & (PERSON | ORG)
            and not self.words[phrase.start].pronoun  # but «كتب أحدهم»
        ):
            return False
        if (
            phrase.bits & (MASDAR | ABSTRACT)
            and self.words[phrase.head].pronoun
            and ({"masdar", "object"} & match.rule.takes and not phrase.bits & (PERSON | ORG))
        ):
            if phrase.start == match.last + 1 and self.c.nominative(phrase.head):
                return features.gender == "m"  # «يؤكد بقاؤه ضعف خصومه»
            return False  # «يؤكد إصراره»: his own, so what he affirms
        opening = self.words[phrase.start]
        if opening.bits & QWORD and opening.tags == "f" and not opening.bits & QUANT:
            return False  # «وقال أين نحن من ذلك؟»
        if (
            opening.raw[:1].isdigit()
            and phrase.end - phrase.start == 2
            and self.words[phrase.start + 1].article
            and not self.words[phrase.start + 1].bits & (PERSON | ORG | PLACE)
        ):
            return False  # «يوم 27/10 الحالي»
        if "accusative" in match.rule.takes and self.is_oblique(phrase):
            return False  # «واتهم الصحفيين بالكذب»: whom he accuses
        named = (
            opening.first == "g" and FATHATAN not in opening.raw and opening.core[:1] != PARTICIPLE
        )  # a name that ends as the accusative does: سيدا
        if phrase.end - phrase.start == 1 and opening.bits & ACCUSATIVE and not named:
            return False  # «قال نصا»: a subject stands in the nominative
        if phrase.end - phrase.start == 1 and tells_how(opening, match.features):
            return False  # «علق مازحا: …»
        if (
            "small" in match.rule.takes
            and not match.pronoun
            and phrase.end < self.high
            and self.words[phrase.end].bits & PRON
            and not self.words[phrase.end].conjunction
        ):
            return False  # «تعد الجماعة هي المسؤولة»: subject and predicate
        if (
            "small" in match.rule.takes
            and not match.pronoun
            and not phrase.definite
            and not phrase.named
            and not phrase.bits & (PERSON | ORG | QUANT | PLACE)
        ):
            return False  # «يعتبر ميناء محوريا», «فترة تعتبر قصيرة»: the predicate
        if (
            phrase.start != match.last + 1
            and self.words[phrase.head].first == "a"
            and not (phrase.bits & (PERSON | ORG))
        ):
            return False
        if phrase.start != match.last + 1 and not (
            phrase.bits & (PERSON | ORG | PLACE | MEDIA | NAME) or phrase.named
        ):
            return False
        acts = (
            features.gender == "f"
            and phrase.start == match.last + 1
            and phrase.end - phrase.start == 1
            and phrase.definite
            and self.c.feminine(phrase)
            and self.noun_follows(phrase.end)
        )  # «استبعدت الرقابة كل الآراء»: the first of two noun phrases is the subject
        acts = acts or self.shows_that(match, phrase)
        if (
            phrase.bits & ABSTRACT
            and not acts
            and not phrase.bits & (PERSON | ORG | DOC | EVID)
            and ({"object", "masdar"} & match.rule.takes)
        ):
            return False
        deed = phrase.bits & (ABSTRACT | MASDAR)
        if phrase.end - phrase.start == 1 and opening.article and opening.first == "a":
            deed &= ~MASDAR  # «أضاف الشهري أن»: an adjective first, so alone a surname
        if opening.first == "g" and phrase.named and not opening.article:
            deed &= ~MASDAR  # «أوضح رود ريد أن»: a name before it is a deed
        if deed and not acts and not phrase.bits & (PERSON | ORG | EVID | DOC):
            if not shows(match):
                return False
            if features.gender == "m" and not self.another_object(phrase, match):
                return False
        head = self.words[phrase.head]
        feminine = self.c.feminine(phrase)
        if self.words[phrase.start].bits & QUANT and phrase.start == match.last + 1:
            return True
        unknown = bool(phrase.bits & (UNKNOWN | NAME | PLACE)) and not phrase.bits & PERSON
        if head.article and head.first == "n" and not phrase.bits & PLACE:
            unknown = False  # a common noun first, if a name at all: المورد
        if features.gender == "f":
            if (
                phrase.bits & PERSON
                and head.core.endswith(MASCULINE_PLURALS)
                and head.bits & PLURAL
            ):
                return False  # «قالت بمناسبة يوم الصحافيين»: no woman, no thing
            if (
                feminine
                or unknown
                or phrase.bits & (QUANT | NUM | PLURAL)
                or (head.bits & DEF and not head.tags)
                or (head.bits & TITLE and len(head.core) == 1)  # «أوضحت د. فورد»
            ):
                return True
            return bool(phrase.bits & ORG)
        if features.gender == "m" and feminine and not unknown:
            if named_by_agreement(self.c, phrase, features):
                return True
            things = phrase.bits & FEM and phrase.bits & (MASDAR | ABSTRACT | EVID | DOC)
            many = phrase.bits & PLURAL and not things
            return bool((phrase.bits & PERSON and head.first != "m") or many)  # معارضته: a deed
        return True

    def shows_that(self, match: Match, phrase: Phrase) -> bool:
        """Tell whether the deed right behind the verb shows what a clause says.

        «يوضح اعتذار النادي أن»: a verb with both an object and أن does not exist.
        """
        return (
            shows(match)
            and "that" in match.rule.takes
            and phrase.start == match.last + 1
            and phrase.definite
            and not match.pronoun
            and phrase.end < self.high
            and bool(self.words[phrase.end].bits & COMP)
            and not self.words[phrase.end].preposition
        )

    def is_oblique(self, phrase: Phrase) -> bool:
        """Tell whether a plural of people in ين heads the phrase, which no subject does."""
        word = self.words[phrase.head]
        return (
            phrase.start == phrase.head
            and word.article
            and bool(phrase.bits & PERSON and word.bits & PLURAL)
            and word.core.endswith(SOUND_PLURALS[1])
            and bool(self.c.lexicon.bits.get(word.core[:-2], 0) & (PERSON | NAT))
        )

    def noun_follows(self, position: int) -> bool:
        """Tell whether a noun phrase, bare of prepositions, stands at the token."""
        if position >= self.high:
            return False
        word = self.words[position]
        if word.preposition or word.conjunction or word.bits & (PREP | PUNCT | COMP | TIME):
            return False
        return self.c.phrases.parse(position, self.high) is not None

    def another_object(self, phrase: Phrase, match: Match) -> bool:
        """Tell whether a complement still follows, so that this phrase may be the subject."""
        if phrase.end >= self.high:
            return False
        word = self.words[phrase.end]
        if word.bits & (COMP | PREP) or word.preposition:
            return True
        following = self.c.phrases.parse(phrase.end, self.high)
        return following is not None and phrase.definite
