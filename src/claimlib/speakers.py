"""Which noun phrases can speak, believe, be asked: by their heads, by agreement, as surnames."""

from __future__ import annotations

from typing import Final

from .affixes import DUAL_ENDING, SOUND_PLURALS, WA
from .classes import (
    ABSTRACT,
    CHANNEL,
    COMP,
    DOC,
    DUAL,
    EVID,
    FEM,
    INDEF_ACC,
    MASDAR,
    MEDIA,
    NAME,
    NAT,
    NOUN,
    NUM,
    OPENQ,
    ORG,
    PERSON,
    PLACE,
    PLURAL,
    PREP,
    PRON,
    QUANT,
    QUOTE,
    TIME,
    TITLE,
    UNKNOWN,
    VERB,
    WORDLIKE,
)
from .context import Context
from .inflect import Features
from .lists import ANONYMOUS, LATTER, ONE_OF, THESE
from .matches import Match
from .model import Category
from .phrases import Phrase
from .words import Word

__all__ = [
    "COMMON",
    "are_many",
    "bare_name",
    "is_count",
    "is_matter",
    "is_speaker",
    "is_surname",
    "like_thing",
    "likened",
    "named_by_agreement",
    "shows",
    "subject_is",
    "tells_alone",
]

# A member is looked up in its class each time.
_DOXASTIC: Final = Category.DOXASTIC
_EVIDENTIAL: Final = Category.EVIDENTIAL
_REPORTING: Final = Category.REPORTING

#: Kinds of nouns that are nobody's name.
COMMON: Final = PERSON | ORG | DOC | EVID | CHANNEL | QUANT | NUM | MASDAR | ABSTRACT | PLURAL
_NO_SURNAME: Final = COMMON | MEDIA | NAT | DUAL | FEM | PLACE | TIME
_SPEAKERS: Final = PERSON | ORG | MEDIA
_THINGS: Final = EVID | DOC | MASDAR | ABSTRACT | CHANNEL


def is_count(context: Context, phrase: Phrase, high: int) -> bool:
    """Tell whether it is how many there are: «عدد القتلى», not «عدد من القتلى»."""
    behind = phrase.start + 1
    return (
        context.words[phrase.start].core in context.lexicon.counting
        and behind < high
        and not context.words[behind].bits & PREP
    )


def likened(context: Context, phrase: Phrase, relative: int) -> Phrase:
    """Return the one who is named of many, if the relative pronoun at the token is of one.

    «خبراء مثل الدكتور سامي حداد الذي يرى», but «دول مثل مصر التي ترى» is of all of them.
    """
    words = context.words
    if not phrase.named or words[relative].bits & PLURAL:
        return phrase
    for at in range(phrase.start, phrase.end - 1):
        if words[at].core in context.lexicon.likening and not words[at].pronoun:
            if at > phrase.start and not words[phrase.start].bits & PERSON:
                return phrase
            one = context.phrases.parse(at + 1, phrase.end)
            return phrase if one is None or one.end < phrase.end else one
    return phrase


def is_speaker(context: Context, phrase: Phrase) -> bool:
    """Tell whether the phrase can commit itself: a person, an institution, a place that acts."""
    bits = phrase.bits
    head = context.words[phrase.head]
    if phrase.head + 1 < phrase.end and not bits & (PERSON | TITLE):
        link = context.words[phrase.head + 1]
        if link.bits & PREP and (head.core, link.core) in context.lexicon.attitudes:
            return False  # «القضاء على الحشرات»: a deed, though there is a body called so
        if head.bits & NAME and "n" in head.tags and link.article and link.first == "n":
            common = link.bits & FEM and not link.bits & (NAME | PERSON | NAT | PLACE | ORG)
            behind = context.words[phrase.end : phrase.end + 1]
            if common and not any(word.bits & (PERSON | TITLE) for word in behind):
                return False  # «عمر الشجرة»: no man; but «عمر الصفراء مدير النادي»
    one = context.words[phrase.start].core_in & ONE_OF and head.bits & (OPENQ | QUOTE)
    if bits & _SPEAKERS or one:  # «أحد "الشيبان"»
        return True
    if bits & _THINGS:
        # a name before it is a deed, as رود is
        if bits & (EVID | DOC | CHANNEL | PLURAL) or head.article or head.first != "g":
            return False
    if phrase.named:
        return True
    if bits & PLACE or (bits & NAME and not (head.article and head.first in ("n", "m"))):
        return True
    return (
        bool(bits & QUANT)
        or head.core_in & THESE != 0
        or (head.article and head.core_in & LATTER != 0)
        or bool(bits & NUM and phrase.end - phrase.start > 1)
        or (bool(bits & UNKNOWN) and not head.article)
        or bool(bits & PRON)
        or (
            # «لكن مسؤولا كبيرا أكد»: an adjective that is a person where others follow it
            head.bits & INDEF_ACC != 0
            and head.first == "a"
            and phrase.end - phrase.start > 1
            and context.lexicon.bits.get(head.core[:-1], 0) & PERSON != 0
        )
        # an adjective that heads its phrase is a person or a surname: المتضررون, الشهري
        or (head.article and head.first in ("a", "") and not bits & FEM)
        # «وأشار غالي إلى»: an adjective alone and bare is no subject but a name
        or (
            head.first == "a"
            and not head.pronoun
            and phrase.end - phrase.start == 1
            and (not bits & FEM or head.given)
        )
    )


def tells_alone(context: Context, index: int, high: int) -> bool:
    """Tell whether one speaker and what he says follow a particle: «بداية بين المختص أن».

    "Between" takes two, or more of a kind: «الاتفاق بين الوزير والشركة أن», «بين اللاعبين أن».
    """
    at = index
    while at < high and not context.words[at].bits & COMP:
        phrase = context.phrases.parse(at, high)
        if phrase is None or not (phrase.definite or phrase.named):
            return False
        if at == index and (
            context.words[phrase.head].pronoun  # «بين ذويهم»
            or phrase.bits & (PLURAL | DUAL | QUANT)
            or not is_speaker(context, phrase)
        ):
            return False
        if at > index and not phrase.bits & (PERSON | NAME | UNKNOWN):
            return False
        at = phrase.end
    if not index < at < high:
        return False
    # «مدير الإعلام والعلاقات سعيد الحربي»: with a name at the end, what is joined is his office
    office = 0 if context.words[at - 1].bits & (NAME | UNKNOWN) else ORG | MEDIA | PLACE
    others = PERSON | NAME | office
    return not any(
        word.conjunction == WA and word.bits & others for word in context.words[index:at]
    )


def bare_name(context: Context, match: Match) -> bool:
    """Tell whether a noun stands behind a verb of speech as names do: «وأكد بحر أن».

    A thing that shows something is told with an adjective, a noun or a clause of its own.
    """
    phrase, words = match.subject, context.words
    if phrase is None or match.subject_side != "after" or phrase.end - phrase.start != 1:
        return False
    if match.alias not in ("that", "quote", "colon_that", "governed_that"):
        return False
    if phrase.start != match.last + 1:
        return False
    man = match.features is not None and match.features.gender == "m"
    return phrase.end < len(words) and like_thing(words[phrase.start], man=man)


def like_thing(word: Word, *, man: bool = False) -> bool:
    """Tell whether a bare noun is of no class: a thing, or somebody's name.

    ``man``: behind a masculine verb even what is spelled as a feminine is one, «أكد بارات».
    """
    known = NOUN | VERB | WORDLIKE | (FEM | PLURAL if man else 0)
    if word.bits & ~known or word.first != "n":
        return False
    return not (word.article or word.pronoun or word.preposition or word.conjunction)


def named_by_agreement(context: Context, phrase: Phrase, features: Features | None) -> bool:
    """Tell whether a masculine verb in front of a feminine noun shows it to be a man's name.

    «أكد العقدة أن»: only disagreement tells (Wright II § 142); «قالت هدى الحداد» is of a woman.
    """
    if features is not None and features.gender == "f":
        return features.tense in ("p", "i") and _is_womans(context, phrase)
    return (
        features is not None
        and features.gender == "m"
        and features.tense in ("p", "i")
        and phrase.end - phrase.start == 1
        and context.words[phrase.head].article
        and context.feminine(phrase)
        and not phrase.bits & (PLURAL | ABSTRACT | MASDAR | PERSON)  # الرحالة, العلامة are men too
        and phrase.end < len(context.words)
        # «أكد العقدة أن», «أشار العقدة إلى أن», «لكن الصفراء أكد أن»
        and (context.clause_opens(phrase.end) or bool(context.tense(phrase.end)))
    )


def _is_womans(context: Context, phrase: Phrase) -> bool:
    """Tell whether a masculine noun behind a feminine verb is a woman's name, a surname behind."""
    words = context.words
    head = words[phrase.start]
    if not head.given or head.article or head.pronoun or head.conjunction or head.preposition:
        return False
    if head.bits & (FEM | PLURAL | PERSON) or phrase.head != phrase.start:
        return False
    if not 0 < phrase.end - phrase.start <= 3:
        return False
    return all(
        (word.article or word.first == "g") and not (word.conjunction or word.preposition)
        for word in words[phrase.start + 1 : phrase.end]
    )


def is_surname(context: Context, phrase: Phrase, match: Match) -> bool:
    """Tell whether a lone definite noun that nothing knows as a speaker is a man's name.

    «أضاف البراك أن»: what is neither person nor body nor thing known to show something, nor plural,
    and speaks, is called so.
    """
    head = context.words[phrase.head]
    features = match.features
    if (
        phrase.end - phrase.start != 1
        or not head.article
        or features is None
        or features.gender != "m"
        or features.tense not in ("p", "i")
        or match.rule.construction != "verb"
        or match.rule.category not in (_REPORTING, _DOXASTIC)
        or match.rule.source != "subject"
        or match.subject_side not in ("after", "before")
    ):
        return False
    listed, stem = context.lexicon.bits, head.core[:-2]
    common = _NO_SURNAME & ~MASDAR if head.first in ("a", "g") else _NO_SURNAME
    if head.core.endswith(SOUND_PLURALS[1]) and match.subject_side == "after":
        if head.core not in listed and not listed.get(stem, 0) & (PERSON | ORG | NAT):
            common &= ~PLURAL  # البابطين: no subject ends as the accusative does
    dual = (
        head.core[-2:] == DUAL_ENDING
        and head.first == "n"
        and stem in context.lexicon.tags
        and head.core not in context.lexicon.given
    )
    return not head.bits & common and not dual


def subject_is(context: Context, match: Match, what: str) -> bool:
    """Tell whether the subject is one that can speak (``person``), none, or an anonymous source."""
    if match.subject is None:
        return False
    if what == "unnamed":  # «مصدر أمني»
        head = context.words[match.subject.head]
        return head.core_in & ANONYMOUS != 0 and not (head.article or head.pronoun)
    return is_speaker(context, match.subject) is (what == "person")


def shows(match: Match) -> bool:
    """Tell whether a cue is of showing, so that things may be its subject: «النتائج تؤكد أن»."""
    return match.rule.inanimate is not None or match.category is _EVIDENTIAL


def are_many(word: Word) -> bool:
    """Tell whether a bare plural of people begins at the word: «جماهير ناديه»."""
    if word.article or word.conjunction or word.preposition or word.bits & NAME:
        return False
    return bool(word.bits & PERSON and word.bits & PLURAL)


def is_matter(word: Word) -> bool:
    """Tell whether a noun with the article is a deed or a matter, and nobody's surname: القرار."""
    if not word.article or word.conjunction or word.preposition or "g" in word.tags:
        return False
    if word.first not in ("n", "m") or not word.bits & _THINGS:
        return False
    return not word.bits & (PERSON | TITLE | ORG | PLACE | NAME | TIME)
