"""Marks inside a noun phrase: brackets and quotations, the slash and the dash of a name."""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import (
    BI,
)
from .classes import (
    COLON,
    COMMA,
    COMP,
    DASH,
    DEM,
    FUT,
    KANA_STRICT,
    LPAR,
    MEDIA,
    NAME,
    NAMEP,
    NAT,
    NEG,
    NUM,
    ORG,
    PERSON,
    PLACE,
    PREP,
    PRON,
    QAD,
    REL,
    RPAR,
    STOP,
    TIME,
    TITLE,
    UNIT,
    UNKNOWN,
)
from .proper_names import like_name
from .words import Word

__all__ = ["Punctuation", "is_judgement"]

#: A bracketed or quoted stretch longer than this (tokens) is no part of a name.
MAX_INSERT: Final = 9
#: What a part of a foreign name with a dash in it may be: هارلي-ديفيدسون.
_FOREIGN: Final = frozenset(("NAME", "NAMEN", "ADJ", "N"))


def is_judgement(words: list[Word]) -> bool:
    """Tell whether the few words are a definite noun and its bare predicate: «الوضع صعب جدا»."""
    this = words[0] if len(words) > 2 else None
    if this is not None and this.bits & DEM and not (this.conjunction or this.preposition):
        words = words[1:]  # «هذا القرار خاطئ»
    if len(words) not in (2, 3) or not words[0].article or words[0].first not in ("n", "m"):
        return False
    quality = words[1]
    if quality.first != "a" or "g" in quality.tags or quality.bits & NAT:
        return False
    return not (quality.article or quality.conjunction or quality.preposition)


@mypyc_attr(acyclic=True)
class Punctuation:
    """Passes over marks that part no noun phrase of one document."""

    def __init__(self, words: list[Word], quotes: dict[int, int], starts: list[int]) -> None:
        self.words = words
        self.quotes = quotes
        self.starts = starts

    def tells_when(self, position: int, end: int) -> bool:
        """Tell whether a bracket holds a day alone: «صرح سامي حداد (الأحد) بأن»."""
        words = self.words
        if not words[position].bits & LPAR or end != position + 3:
            return False
        inside = words[position + 1]
        return bool(inside.article and inside.bits & TIME and not inside.bits & (ORG | PERSON))

    def is_latin(self, position: int, end: int, limit: int) -> bool:
        """Tell whether brackets hold a Latin name and the nation follows: بيلد (Bild) الألمانية."""
        words = self.words
        if not words[position].bits & LPAR or end + 1 >= limit:
            return False
        adjective = words[end]
        if not adjective.article or not adjective.bits & NAT or adjective.conjunction:
            return False
        return all("A" <= inner.raw[:1] <= "z" for inner in words[position + 1 : end - 1])

    def names_body(self, body: Word, inside: list[Word], close: int) -> bool:
        """Tell whether a body is called by a clause: «قالت حركة «نحن هنا» إن».

        A bare noun for one is no speaker without its name, and what it says stands behind.
        """
        if not body.bits & ORG or body.bits & PERSON or body.article or body.pronoun:
            return False
        if len(inside) > 3 or close + 1 >= len(self.words):
            return False
        return self.words[close + 1].bits & COMP != 0

    def insert_end(self, position: int, limit: int, at_start: bool) -> int:
        """Return the token behind a short bracket or quotation that opens here, or -1."""
        words = self.words
        if words[position].bits & LPAR:
            for index in range(position + 1, min(limit, position + MAX_INSERT)):
                if words[index].bits & RPAR:
                    return index + 1
            return -1
        close = self.quotes.get(position, -1)
        if close < 0 or close >= limit or close - position > MAX_INSERT or close == position + 1:
            return -1
        inside = words[position + 1 : close]
        medium = words[position - 1] if position and not at_start else None
        if medium is not None and len(inside) == 1 and medium.bits & MEDIA and not medium.article:
            return close + 1  # «موقع "وان"»: be it spelled like a particle
        if medium is not None and self.names_body(medium, inside, close):
            return close + 1
        if inside and inside[0].bits & (COMP | QAD | NEG) and not inside[0].article:
            return -1  # a clause, no name
        if inside and inside[0].preposition == BI and inside[0].article and not at_start:
            return -1  # «وصف القرار "بالمتسرع"»: what the verb governs
        if any(
            (
                word.bits & (REL | PRON)
                or word.terminal == "MA"
                or (word.bits & COMP and len(inside) > 4)
            )
            and not word.article
            for word in inside
        ):
            return -1
        if inside and inside[0].first in "pi" and inside[0].first and (at_start or len(inside) > 4):
            return -1
        behind = words[close + 1] if close + 1 < len(words) else None
        if any(word.bits & (KANA_STRICT | FUT) for word in inside) and len(inside) > 2:
            return -1  # «قال المدرب "المباراة ستكون صعبة"»: a clause
        if (behind is None or behind.bits & STOP) and inside[0].first in ("p", "i"):
            if len(inside) > 2:
                return -1  # «قال المدرب "نزل المطر أمس".»
        if (
            (behind is None or behind.bits & STOP)
            and len(inside) > 2
            and any(word.verbal and word.tags in ("p", "i", "pi", "ip") for word in inside[1:])
        ):
            return -1  # «قال المدرب "الملعب امتلأ مبكرا".»
        told = behind is None or behind.bits & (STOP | COMMA) or behind.conjunction
        if told and is_judgement(inside):
            return -1  # «قال سامي "الوضع صعب جدا".»: subject and predicate
        if (
            told
            and len(inside) > 1
            and medium is not None
            and (medium.article or medium.bits & NAME)
            and inside[0].article
            and inside[0].first == "n"
            and not (inside[0].preposition or inside[0].conjunction)
            and inside[1].verbal
            and inside[1].tags in ("p", "i", "pi", "ip")
        ):
            return -1  # «قال سامي "الطريق انقطع"، ومضى»: subject and verb
        if (
            len(inside) > 4
            and (behind is None or not behind.bits & (COMP | COLON | PREP))
            and any(word.first == "i" and word.verbal for word in inside[1:])
        ):
            return -1  # «على موقعه "فلان يفوز برئاسة الائتلاف"»: a sentence
        return close + 1

    def is_slash(self, position: int, limit: int) -> bool:
        """Tell whether a slash stands between a title and the name: «الأستاذ/ سامي», «د/ سامي»."""
        title = self.words[position - 1]
        if not title.bits & TITLE or position + 1 >= limit:
            return False
        if not (title.article or len(title.light) == 1):
            return False
        behind = self.words[position + 1]
        if behind.conjunction or behind.preposition or (behind.bits & PREP and not behind.given):
            return False
        return behind.given or like_name(behind) or bool(behind.bits & (TITLE | NAMEP))

    def is_double_title(self, position: int, limit: int) -> bool:
        """Tell whether an abbreviated title is the first of two: «أ.د. سامي»."""
        if position + 3 >= limit or self.words[position + 1].raw != ".":
            return False
        second = self.words[position + 2]
        return bool(second.bits & TITLE) and len(second.light) == 1

    def is_hyphen(self, position: int, limit: int, taken: list[tuple[int, str]]) -> bool:
        """Tell whether a dash joins the two parts of one foreign name."""
        if not taken or taken[-1][1] not in _FOREIGN or position + 1 >= limit:
            return False
        before, behind = self.words[position - 1], self.words[position + 1]
        last = self.words[position + 2].bits if position + 2 < limit else 0
        return all(
            ("g" in word.tags or not word.tags)
            and bool(word.bits & (NAME | UNKNOWN))
            and not word.bits & (PLACE | ORG | MEDIA)
            and not (word.article or word.conjunction or word.preposition)
            for word in (before, behind)
        ) and not last & (DASH | NAME)

    def joins_places(self, position: int, limit: int) -> bool:
        """Tell whether a dash without blanks joins two places: «جهة الدار البيضاء-سطات»."""
        starts, behind = self.starts, position + 1
        if behind >= limit or starts[behind] - starts[position] != 1:
            return False
        before = self.words[position - 1]
        if starts[position - 1] + len(before.raw) != starts[position]:
            return False
        place = self.words[behind]
        if place.conjunction or place.preposition or place.pronoun:
            return False
        if not before.bits & PLACE and not (before.article or before.first == "g"):
            return False
        return bool(place.bits & PLACE) or (place.first in ("g", "") and not place.given)

    @staticmethod
    def is_age(end: int, words: list[Word]) -> bool:
        """Tell whether the bracket that closes in front of the token holds a number of years."""
        return end > 3 and bool(
            words[end - 1].bits & RPAR
            and words[end - 2].bits & (TIME | UNIT)
            and words[end - 3].bits & NUM
            and words[end - 4].bits & LPAR
        )
