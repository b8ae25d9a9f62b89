"""Who has the words, the hopes, the doubts that a noun names: «أبدى السكان مخاوف من».

The noun has no subject: a verb beside it gives it one («وجه القاضي تهمة»), or what tells whose it
is («لدى الخبراء قناعة»).
"""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import OWNERS
from .classes import (
    CHANNEL,
    CLOSEQ,
    COMP,
    DOC,
    MASDAR,
    NAME,
    OPENQ,
    PERSON,
    PREP,
    PUNCT,
    QUOTE,
    REL,
    TIME,
    TITLE,
)
from .matches import Match, Search
from .model import Category
from .modifiers import Modifiers
from .phrases import Phrase
from .preverbal import Preverbal
from .speakers import is_speaker
from .words import Word

__all__ = ["Bearers", "taken_up"]

# A member is looked up in its class each time.
_DOXASTIC: Final = Category.DOXASTIC
_QUESTION: Final = Category.QUESTION
_REPORTING: Final = Category.REPORTING


def taken_up(words: list[Word], verb: int, high: int) -> int:
    """Return the token behind a verb and the pronoun that takes a noun up, or 0 without one.

    «الوعود التي أطلقها»; «اعترافات أدلى بها»: on the verb, or on the preposition behind it.
    """
    behind = verb + 1
    pronoun = words[verb].pronoun
    if not pronoun and behind < high and words[behind].bits & PREP:
        pronoun = words[behind].pronoun
        behind += 1
    return behind if pronoun in OWNERS else 0


@mypyc_attr(acyclic=True)
class Bearers:
    """Bearers of the nouns of one sentence that are cues."""

    def __init__(self, search: Search, modifiers: Modifiers, preverbal: Preverbal) -> None:
        self.c = search.context
        self.words = search.words
        self.low = search.low
        self.high = search.high
        self.modifiers = modifiers
        self.preverbal = preverbal

    def bearer(self, match: Match) -> None:
        """Find who has the words, hopes or doubts of a noun: «أبدى السكان مخاوف من»."""
        words, bearing = self.words, self.c.lexicon.bearing
        if match.subject is not None or match.pronoun:
            return
        if match.category is _DOXASTIC and self.owner(match):
            return
        limit = match.first
        deed = words[limit - 1] if limit > self.low else None
        if deed is not None and deed.bits & MASDAR and deed.core in bearing:
            if "p" in deed.tags:
                return  # «بعد تداول أخبار»
            limit -= 1  # «بإيصال رسالة»
        for index in range(limit - 1, max(self.low, match.first - 12) - 1, -1):
            word = words[index]
            if word.bits & PUNCT and not word.bits & (OPENQ | CLOSEQ | QUOTE):
                return
            if not self.c.is_verb(index):
                behind = words[index + 1]  # «جدد الجانبان التأكيد على»: and a subject with ال
                named = behind.bits & (PERSON | TITLE | NAME) or behind.article
                homograph = "p" in word.tags and word.core in bearing and word.first == "a"
                if not (homograph and named and not word.article):  # «جدد الوزير التحذير من»
                    continue
            if limit == match.first and word.core not in bearing:
                return
            begin = self.modifiers.past_adjuncts(index + 1, limit)
            phrase = self.c.phrases.parse(begin, limit) if begin < limit else None
            if phrase is not None and limit == match.first and phrase.end != limit:
                noun = words[limit]  # «قام بعضهم بالسرقة بدعوى الفقر» tells why
                if noun.conjunction or noun.preposition:
                    return
                if self.modifiers.past_adjuncts(phrase.end, limit) != limit:
                    return
            if phrase is None and limit == match.first and begin == limit:
                phrase = self.preverbal.phrase_ending(index, match)
                if phrase is not None and (phrase.end != index or begin != index + 1):
                    return
            speaks = phrase is not None and is_speaker(self.c, phrase)
            if phrase is not None and (phrase.definite or phrase.named or speaks):
                message = words[match.first].bits & (CHANNEL | DOC)  # it bears itself
                if speaks or (message and match.category is not _QUESTION):
                    match.subject, match.subject_side = phrase, "borne"
            return

    def owner(self, match: Match) -> bool:
        """Find who has a belief: «لدى الخبراء قناعة بأن», «الاعتقاد السائد لدى الخبراء»."""
        words = self.words
        for index in range(match.first - 1, max(self.low, match.first - 8) - 1, -1):
            if words[index].bits & PUNCT or self.c.is_verb(index):
                break
            if words[index].core in self.c.lexicon.having and not words[index].pronoun:
                phrase = self.c.phrases.parse(index + 1, match.first)
                if phrase is not None and phrase.end == match.first:
                    return self.owned_by(match, phrase)
                break
        for index in range(match.last + 1, min(match.complement, match.last + 4)):
            if words[index].core in self.c.lexicon.having and not words[index].pronoun:
                phrase = self.c.phrases.parse(index + 1, self.high)
                if phrase is not None and phrase.end <= match.complement:
                    return self.owned_by(match, phrase)
        return False

    def owned_by(self, match: Match, phrase: Phrase) -> bool:
        """Make the phrase the holder of a belief if it can hold one."""
        if not is_speaker(self.c, phrase):
            return False
        match.subject, match.subject_side = phrase, "borne"
        return True

    def brought_inside(self, match: Match) -> bool:
        """Find who brings it forward in front of its content: «الوعود التي أطلقها المرشح بأن»."""
        words = self.words
        for index in range(match.last + 1, match.complement - 1):
            if words[index].core not in self.c.lexicon.bearing or words[index].conjunction:
                continue
            behind = taken_up(words, index, self.high)
            if not behind:
                continue
            phrase = self.c.phrases.parse(behind, match.complement)
            return phrase is not None and self.owned_by(match, phrase)
        return False

    def brought_by(self, match: Match) -> None:
        """Find who brings the words of a noun forward: «ادعاءات التزوير التي قدمها المحامي»."""
        words = self.words
        if match.subject is not None or match.pronoun or match.category is not _REPORTING:
            return
        if match.alias not in ("object", "governed"):
            return
        for index in range(match.complement + 1, min(self.high - 1, match.complement + 8)):
            word = words[index]
            if word.bits & (PUNCT & ~(OPENQ | CLOSEQ | QUOTE) | COMP) or word.conjunction:
                return
            relative = word.bits & REL
            verb = index + 1 if relative else index
            acts = self.c.is_verb(verb) or (words[verb].pronoun and "p" in words[verb].tags)
            if words[verb].core not in self.c.lexicon.bearing or not acts:
                if relative:
                    return
                continue
            behind = taken_up(words, verb, self.high)
            if not behind or behind >= self.high:
                return
            phrase = self.c.phrases.parse(behind, self.high)
            if phrase is None or not is_speaker(self.c, phrase) or phrase.bits & TIME:
                return
            match.subject, match.subject_side = phrase, "borne"
            return
