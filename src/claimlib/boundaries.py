"""What all questions about the edges of a content share: the sentence they are asked of.

Each subject has a module of its own: ``voices``, ``acts``, ``narration``, ``circumstances``,
``coordination``, ``adnominals``, ``conditionals``, ``subordination``, ``predications``. ``endings``
asks them; what each answers is grammar, and none asks where a content ends.
"""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import OWNERS
from .beginnings import Beginnings
from .classes import (
    COMP,
    INDEF_ACC,
    KANA,
    NAME,
    NOMINAL,
    PREP,
    PUNCT,
    REL,
    TIME,
    UNKNOWN,
)
from .lists import WHEREBY
from .matches import Match
from .model import Category

__all__ = ["Boundaries", "attributes", "of_speaker"]

# A member is looked up in its class each time.
_DOXASTIC: Final = Category.DOXASTIC
_REPORTING: Final = Category.REPORTING
_EVIDENTIAL: Final = Category.EVIDENTIAL

#: The complements of a cue that gives what it governs to a holder.
CLAUSES_AND_THINGS: Final = (
    "that",
    "governed_that",
    "colon_that",
    "colon",
    "quote",
    "object",
    "governed",
    "clause",
)


def attributes(match: Match) -> bool:
    """Tell whether the cue gives its content to a holder who goes on."""
    return match.alias in CLAUSES_AND_THINGS and (
        match.category is _REPORTING
        or (match.category is _DOXASTIC and match.rule.source == "subject")
        or (match.category is _EVIDENTIAL and match.rule.construction == "verb")
    )


def of_speaker(pronoun: str, match: Match) -> bool:
    """Tell whether a pronoun written onto a word can stand for who speaks by the cue."""
    features = match.features
    gender, number = OWNERS.get(pronoun, ("", ""))
    if features is None or not gender:
        return False
    return gender == features.gender and number == features.number


@mypyc_attr(acyclic=True)
class Boundaries:
    """One sentence, for whoever asks about the words at which a content may end."""

    def __init__(self, beginnings: Beginnings) -> None:
        self.beginnings = beginnings
        self.c = beginnings.c
        self.words = beginnings.words
        self.low = beginnings.low
        self.high = beginnings.high
        self.matches = beginnings.matches
        self.at = beginnings.at
        self.as_starts = beginnings.as_starts

    def opening(self, end: int) -> int:
        """Return the first token of the sentence that is no mark, ``end`` where there is none."""
        return self.beginnings.opening(end)

    def unbroken(self, match: Match, index: int) -> bool:
        """Tell whether one phrase reaches from the cue's complement to the token."""
        phrase = self.words[match.complement : index]
        return not any(word.bits & (REL | PUNCT | COMP) for word in phrase)

    def governs(self, index: int) -> bool:
        """Tell whether a bare noun waits for its genitive: «إدارة فالنسيا», no «فالـ»."""
        word = self.words[index]
        return word.first in ("n", "m") and not (
            word.article or word.pronoun or word.bits & (INDEF_ACC | NAME)
        )

    def about_noun(self, index: int) -> bool:
        """Tell whether the verb begins a bare relative clause: «جيل يحمل الشهادات»."""
        previous = self.words[index - 1]
        return (
            bool(previous.bits & NOMINAL)
            and not previous.article
            and not previous.pronoun
            and not previous.bits & (NAME | UNKNOWN | PREP | TIME | KANA)
        )

    def relative_ma(self, index: int) -> bool:
        """Tell whether ما behind a preposition opens a relative clause: «بما واجهه من تعب»."""
        return self.words[index].core_in & WHEREBY != 0

    def adverbial_behind(self, index: int) -> bool:
        """Tell whether a prepositional phrase of the same clause follows «وذلك» at the token."""
        if index >= self.high or index in self.at:
            return False
        word = self.words[index]
        return not word.conjunction and bool(word.bits & PREP or word.preposition)
