"""How far a person's name goes in front of a verb, be its words spelled like others.

Behind the verb ``apposition`` tells it. In front of it the verb closes the name, so what stands
between a first name or an office and the verb, and can be nothing else there, is the rest of it.
"""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import TEH_MARBUTA, YEH
from .agreement import Agreement
from .classes import (
    ABSTRACT,
    ACCUSATIVE,
    ADVERB,
    CHANNEL,
    COMP,
    DEM,
    DOC,
    EVID,
    INDEF_ACC,
    KANA,
    KANA_STRICT,
    MASDAR,
    MEDIA,
    NAME,
    NAT,
    NEG,
    NUM,
    ORG,
    PART,
    PERSON,
    PLACE,
    PLURAL,
    PREP,
    PRON,
    PUNCT,
    QAD,
    QUANT,
    QWORD,
    REL,
    TIME,
    TITLE,
    UNKNOWN,
)
from .inflect import Features
from .lists import TURNING
from .matches import Match, Search
from .phrases import Phrase, like_name
from .words import Word, has_future

__all__ = ["Names"]

#: Words of a name with its office that stands whole in front of a verb.
FRONT_WORDS: Final = 12
# A definite noun of one of them is no name of a family.
_KINDS: Final = PERSON | ORG | PLACE | MEDIA | MASDAR | ABSTRACT | NAT | PLURAL
#: What neither an office nor a name ends with, be it with the article.
_PLACED: Final = ORG | PLACE | MEDIA | TIME | PUNCT | NUM | QUANT
#: Nouns that tell what something is, where a name tells who.
_COMMON: Final = PERSON | TITLE | ORG | MEDIA | DOC | MASDAR | ABSTRACT | EVID | CHANNEL
#: What is no word of a name, however it is spelled.
_NO_NAME: Final = PUNCT | PREP | REL | NEG | QAD | KANA | COMP | PRON | DEM | TIME | ADVERB | NUM
#: Nor is what has the case of an object, nor how many they are, where no verb is sure to follow.
_NO_BARE_NAME: Final = _NO_NAME | ACCUSATIVE | INDEF_ACC | QUANT
#: Nor is a particle, in front of a verb.
_NO_SUBJECT: Final = _NO_NAME | QWORD | PART


def _bare_of_name(word: Word) -> bool:
    """Tell whether a word may be one more of somebody's names, be it spelled like another word."""
    if word.article or (word.conjunction and word.tags):
        return False
    if word.preposition or word.pronoun or word.hits or word.bits & _NO_SUBJECT:
        return False
    if has_future(word):
        return False
    return like_name(word) or word.conjunction != "" or word.first in ("p", "i", "")


def _is_plain(word: Word) -> bool:
    """Tell whether a word is a bare noun, as a name of a family may be: «روبن غيب»."""
    if word.article or word.conjunction or word.preposition or word.pronoun or word.hits:
        return False
    return word.first == "n" and not word.bits & (_NO_SUBJECT | _KINDS)


def _is_closing(word: Word, kinds: int) -> bool:
    """Tell whether a word with the article, of none of the classes, may close a name or office."""
    return word.article and not (word.conjunction or word.preposition or word.bits & kinds)


@mypyc_attr(acyclic=True)
class Names:
    """Names in front of the verbs of one sentence."""

    def __init__(self, search: Search, agreement: Agreement) -> None:
        self.c = search.context
        self.words = search.words
        self.low = search.low
        self.high = search.high
        self.agreement = agreement

    def whole_front(self, end: int, match: Match) -> Phrase | None:
        """Return all in front of a verb, from where only a noun can stand, as its subject.

        «كان نهاد المشنوق قد أكد», «لكن دندن قال»: whatever else the words could be, between the two
        is one name or the office and name of one person.
        """
        words, features = self.words, match.features
        if features is None or match.rule.construction != "verb" or match.pronoun:
            return None
        start = end
        while start > self.low and not self.wants_noun(start - 1, features):
            if words[start - 1].bits & _NO_SUBJECT or end - start >= FRONT_WORDS:
                return None
            start -= 1
        if start == end or words[start].bits & _NO_SUBJECT:
            return None
        phrase = self.first_of_name(start, end, match, features)
        if phrase is None or not phrase.bits & (PERSON | TITLE | NAME | UNKNOWN):
            return None
        if phrase.bits & TIME:
            return None
        if phrase.end < end:
            if not self.is_rest(phrase, end):
                return None
            rest = words[phrase.end : end]
            named = phrase.named or any(map(like_name, rest)) or rest[-1].first in ("p", "i")
            bits = phrase.bits
            phrase = Phrase(start, end, phrase.head, bits, named, True, phrase.first_offset)
        elif not (phrase.definite or phrase.named) and start > self.low:
            return None
        return phrase if self.agreement.agrees(match, phrase) else None

    def first_of_name(
        self, start: int, end: int, match: Match, features: Features
    ) -> Phrase | None:
        """Return the office or the first name that stands at the token, be it spelled as a verb."""
        words = self.words
        first = words[start]
        verbal = first.first in ("p", "i")
        if verbal and (has_future(first) or not (features.tense == "p" or first.given)):
            return None
        if verbal and not set(words[match.first].tags) <= {"p", "i"}:
            return None  # «جرى نفي الخبر»
        if verbal and start == self.low and first.core.endswith(TEH_MARBUTA):
            return None  # «تلاه سامي حداد قال»: a pronoun
        if any(
            word.bits & (ACCUSATIVE | INDEF_ACC) and word.first != "g" for word in words[start:end]
        ):
            return None
        phrase = self.c.phrases.until(start, end)
        if phrase is not None and not (verbal and not first.bits & PERSON):
            return phrase
        if features.tense != "p" or not (verbal or first.first in ("g", "")):
            return None
        if first.article or first.preposition or self.c.lexicon.serves(first) or first.hits:
            return None
        return Phrase(start, start + 1, start, NAME, True, True, first.lead)

    def is_rest(self, phrase: Phrase, end: int) -> bool:
        """Tell whether all behind the first phrase is an office, a name or the rest of the name."""
        office = self.c.phrases.until(phrase.end, end)
        if office is not None and office.end == end and (office.named or office.bits & PERSON):
            return True
        first = self.words[phrase.end]
        lone = phrase.named and end == phrase.end + 1
        if not (_bare_of_name(first) or (lone and _is_plain(first))):
            return False
        return all(
            _bare_of_name(word) or (word.article and not word.bits & _KINDS)
            for word in self.words[phrase.end + 1 : end]
        )

    def wants_noun(self, index: int, features: Features) -> bool:
        """Tell whether nothing but a noun stands behind the token, in front of a verb."""
        word = self.words[index]
        if word.bits & KANA_STRICT:
            return features.tense == "p" and not word.pronoun
        if word.pronoun:
            return False
        return bool(word.bits & COMP and word.opens) or word.core_in & TURNING != 0

    def only_names(self, phrase: Phrase, end: int) -> bool:
        """Tell whether bare words alone stand between a person and his verb.

        «لكن المغنية الأمريكية ليدي غاغا قالت إن»: behind a definite noun they are a name.
        """
        first = self.words[phrase.start].core
        if first in self.c.lexicon.given and phrase.end == phrase.start + 1 == end - 1:
            family = self.words[end - 1]  # «صالح الصماد قال»
            return _is_closing(family, _PLACED | PERSON)
        if not phrase.bits & (PERSON | TITLE) or not phrase.definite:
            return False
        if not 0 < end - phrase.end <= 4:
            return False
        words = self.words
        named = phrase.named
        if all(_is_closing(word, _PLACED) for word in words[phrase.end : end]):
            return True  # «صالح الصماد قال», «وكيل الوزارة المساعد قال»
        for index in range(phrase.end, end):
            word = words[index]
            if word.article or word.conjunction or word.preposition or word.pronoun:
                return False
            if word.bits & _NO_BARE_NAME or word.hits:
                return False
            if self.c.is_verb(index) and index < end - 1:
                return False
            named = named or like_name(word) or bool(word.bits & TITLE)
        return named

    def goes_on(self, phrase: Phrase, end: int) -> bool:
        """Tell whether a bare noun between a person's first name and his verb is the rest of it.

        A name in front of its verb has no predicate but the verb: «ديفيد باتون قال إن».
        """
        first, last = self.words[phrase.end - 1], self.words[end - 1]
        # «أسامة نقلي يؤكد أن»
        family = first.given and last.pronoun == YEH and not last.preposition
        return (
            (phrase.named or phrase.end - phrase.start == 1)
            and not self.words[phrase.start].bits & (ACCUSATIVE | INDEF_ACC)
            and first.first == "g"
            and bool(first.bits & NAME)
            and not first.bits & (PLACE | ORG | MEDIA | TIME)
            and self.c.follows_opener(phrase.start, self.low)
            and (family or last.first in ("n", "a", "m", "g", "") or self.no_verb(last, end))
            and not (last.article or last.conjunction or last.preposition)
            and (family or not last.pronoun)
            and not last.bits & (_NO_BARE_NAME | PART)
        )

    def no_verb(self, word: Word, end: int) -> bool:
        """Tell whether a perfect in front of another is a name: «وليام بار قال إن»."""
        if word.first != "p" or word.hits or word.conjunction or end >= self.high:
            return False
        return self.c.is_verb(end) and self.words[end].first in ("p", "i")

    def is_last_name(self, index: int, end: int, match: Match) -> bool:
        """Tell whether what looks like a verb ends a name: «الباحث جان دوبوا قال إن»."""
        word = self.words[index]
        if index == end - 1 and index > self.low and self.words[index - 1].given:
            if word.pronoun == YEH and not (word.hits or word.preposition or word.conjunction):
                return True  # «أسامة نقلي يؤكد أن»
        if index == end - 1 and index > self.low and not word.tags and not word.conjunction:
            if self.words[index - 1].first == "g" and like_name(self.words[index - 1]):
                return True  # «جان كلود يونكر قال إن»
        return (
            index == end - 1
            and index > self.low
            and word.first == "p"
            and "m" not in word.tags
            and not word.hits
            and not (word.conjunction or self.c.lexicon.serves(word))
            and match.features is not None
            and (match.features.tense == "p" or (match.features.tense == "i" and word.tags == "p"))
            and like_name(self.words[index - 1])
        )

    def bare_name(self, start: int, end: int) -> Phrase | None:
        """Return bare words that open a clause as a name, be they others too, or ``None``.

        «كير ستارمر، وهو محام، قال إن»: nothing else can stand in front of what is told of him.
        """
        words = self.words
        if not 1 < end - start < 5:
            return None
        for word in words[start:end]:
            if word.article or word.preposition or word.pronoun:
                return None
            if word.conjunction and word is not words[start]:
                return None
            if word.bits & (_NO_BARE_NAME | _COMMON | QWORD):
                return None
        if words[start].conjunction and start > self.low:
            return None
        if not (words[start].first == "g" or any(map(like_name, words[start + 1 : end]))):
            return None
        return Phrase(start, end, start, NAME, True, True, words[start].lead)

    def ends_in_name(self, start: int, end: int) -> bool:
        """Tell whether a place and a person's name end an office: «المنسق في غزة وائل الحداد»."""
        if end - start < 4:
            return False
        place, first, last = self.words[end - 3 : end]
        if not (place.bits & PLACE or place.article) or place.conjunction:
            return False
        if not (first.given or first.first == "g") or not like_name(first):
            return False
        return like_name(last) or not (
            last.conjunction or last.preposition or last.pronoun or last.bits & (PLACE | ORG)
        )

    def dot_of_title(self, index: int) -> bool:
        """Tell whether the token is the dot behind an abbreviated title: «د. فورد»."""
        if index <= self.low or self.words[index].raw != ".":
            return False
        title = self.words[index - 1]
        return bool(title.bits & TITLE) and len(title.core) == 1
