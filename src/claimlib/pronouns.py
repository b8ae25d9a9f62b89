"""What a form tells of whom it stands for: gender, number, person.

A verb without a subject, a participle, a pronoun on a noun stand for a mention that agrees.
"""

from __future__ import annotations

from collections.abc import Sequence

from .acyclic import mypyc_attr
from .affixes import OWNERS, SHE, YEH
from .classes import (
    COMMA,
    DUAL,
    FEM,
    NAME,
    NOMINAL,
    NUM,
    ORG,
    PERSON,
    PLACE,
    PLURAL,
    QUANT,
    TITLE,
    UNKNOWN,
    VERB,
)
from .context import Context
from .inflect import Features, shared_features
from .lists import EVERYBODY, ONE_OF, SPEAKING_THINGS, THESE
from .matches import Match
from .phrases import Phrase

__all__ = ["Anaphor", "agree", "does_deed", "features_of", "fits_form", "gender_number", "within"]


def gender_number(context: Context, phrase: Phrase) -> tuple[str, str]:
    """Return the gender and number that a pronoun for the phrase would have ("" when open)."""
    bits = phrase.bits
    if context.words[phrase.head].core_in & EVERYBODY:
        return "", "p"  # الجميع
    if bits & (QUANT | NUM) and not bits & (PERSON | ORG):
        return "", ""
    counting = context.words[phrase.start]
    if counting.core_in & ONE_OF:
        return ("f" if counting.core[-1] == YEH else "m"), "s"  # «أحد القادة», «إحدى الطالبات»
    if counting.core_in & THESE:
        return "", "p"
    if bits & DUAL and bits & (PERSON | ORG) and not phrase.named:
        return "", "p"  # «الزوجان», «الجانبان»
    if counting.bits & QUANT and not counting.bits & PERSON and phrase.end > phrase.start + 1:
        partitive = context.words[phrase.start + 1].terminal == "MIN"
        if not counting.core_in & ONE_OF and any(
            word.bits & PERSON and (word.bits & PLURAL or (partitive and not word.bits & ORG))
            for word in context.words[phrase.start + 1 : phrase.end]
        ):
            return "", "p"  # «عدد من السكان»: they
    if bits & PERSON and any(
        word.conjunction and word.bits & (PERSON | TITLE) and word.first != "a"
        for word in context.words[phrase.start + 1 : phrase.end]
    ):
        return "", ""  # two persons, or two offices of one
    if phrase.named and any(
        word.conjunction and word.bits & (NAME | UNKNOWN) and not word.article
        for word in context.words[phrase.head + 1 : phrase.end]
    ):
        return "", ""  # «سامي وخالد»
    if context.words[phrase.head].core_in & SPEAKING_THINGS:
        return "f", "s"
    head = context.words[phrase.head]
    if head.core[-1:] == YEH and bits & PERSON and not (bits & PLURAL or head.article):
        if not phrase.named and phrase.end > phrase.head + 1 and head.core[-2:-1] != SHE:
            return "m", ""  # «مستخدمي التطبيق» are many, «محامي الدفاع» is one
    if bits & PLURAL and not bits & PERSON and not context.words[phrase.head].tags:
        if not context.words[phrase.head].article and phrase.end == phrase.start + 1:
            return "", "s"  # ليون: a foreign name
    if bits & PLURAL and bits & NAME and not bits & PERSON:
        return "", "s"  # العواجي: a name in the shape of a plural
    if bits & PLURAL and bits & TITLE and phrase.named:
        return "", ""  # المواطن سامي حداد: the plural of موطن too
    if bits & PLURAL and bits & PERSON and context.words[phrase.head].bits & FEM:
        return "f", ""  # «عائلات تخاف», «المعلمات قلن»
    if bits & PLURAL:
        return ("m" if bits & PERSON else "f"), ("p" if bits & PERSON else "s")
    if bits & (UNKNOWN | NAME) and not bits & (PERSON | PLACE | TITLE):
        for word in context.words[phrase.head + 1 : phrase.end]:
            if word.bits & TITLE and not (word.conjunction or word.preposition):
                return ("f" if word.bits & FEM else "m"), "s"  # «أرييل شارون رئيس الحكومة»
            if not word.bits & (UNKNOWN | NAME | COMMA):
                break  # «سلمان، نجل النائبة»
        return "", "s"
    called = phrase.named and phrase.end > phrase.start + 1
    if called and head.bits & VERB and not head.bits & NOMINAL:
        return "", "s"  # إلسا جونزاليز: a foreign first name that is spelled like a verb
    return _gender(context, phrase), "s"


def does_deed(context: Context, phrase: Phrase) -> bool:
    """Tell whether the phrase stands right behind a verb that only persons and bodies do."""
    return phrase.start > 0 and context.lexicon.deed(context.words[phrase.start - 1])


def _gender(context: Context, phrase: Phrase) -> str:
    """Return the gender of a phrase that is one: a deed's verb in front shows it of any name."""
    if not phrase.bits & (PERSON | ORG) and does_deed(context, phrase):
        return "f" if context.feminine_verb(phrase.start - 1) else "m"  # «رحب الإليزيه بالقرار»
    if phrase.bits & PLACE and not phrase.bits & PERSON:
        return "m" if context.masculine_place(phrase) else "f"
    return "f" if context.feminine(phrase) else "m"


def features_of(match: Match) -> Features | None:
    """Return what the verb, or the pronoun on a noun (قوله), tells of whom it stands for."""
    if match.features is None and match.rule.construction in ("noun", "according"):
        owner = OWNERS.get(match.pronoun)
        return shared_features(gender=owner[0], number=owner[1]) if owner else None
    return match.features


def agree(features: Features | None, gender: str, number: str) -> bool:
    """Tell whether a verb's (or participle's) form can have such a subject."""
    if features is None:
        return True
    if number == "s" and (features.number == "p" or (features.number == "d" and gender == "m")):
        return False
    if features.number == "s" and number == "p":
        return False
    return not (features.gender and gender and features.gender != gender)


def fits_form(context: Context, phrase: Phrase, features: Features | None) -> bool:
    """Tell whether a phrase can be the subject of a form, or stand for the pronoun on it."""
    return features is None or agree(features, *gender_number(context, phrase))


def within(token: int, stretches: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a token stands in one of the stretches."""
    return any(start <= token < end for start, end in stretches)


@mypyc_attr(acyclic=True)
class Anaphor:
    """A cue whose subject is not told: what its form tells of whom it stands for.

    ``low`` begins its sentence. ``closed`` are the tokens of what others say in the sentence before
    the cue: whoever is mentioned there is no subject of a clause outside.
    """

    __slots__ = ("closed", "features", "low", "match")

    def __init__(
        self,
        match: Match,
        features: Features | None,
        low: int,
        closed: Sequence[tuple[int, int]],
    ) -> None:
        self.match = match
        self.features = features
        self.low = low
        self.closed = closed

    def in_speech(self, token: int) -> bool:
        """Tell whether a token stands in what somebody else says in the sentence."""
        return within(token, self.closed)
