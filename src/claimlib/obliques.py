"""Who is named in a sentence without being the subject of a clause: objects, genitives.

A cue without a subject stands for such a one when nobody else agrees.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from .acyclic import mypyc_attr
from .affixes import FA
from .chars import fold
from .classes import (
    CHANNEL,
    CLOSEQ,
    COMP,
    DOC,
    MASDAR,
    MEDIA,
    NAME,
    NOUN,
    NUM,
    OPENQ,
    ORG,
    PART,
    PERSON,
    PLACE,
    PLURAL,
    PREP,
    PUNCT,
    QUANT,
    QUOTE,
    REL,
    TIME,
    TITLE,
)
from .context import Context
from .lists import ONE_OF, THESE, TURNING
from .matches import Match
from .model import Category
from .objects import up_to_comma, with_name, without_object
from .phrases import Phrase
from .pronouns import Anaphor, features_of, fits_form
from .sources import phrase_span
from .spans import Span
from .speakers import is_speaker

__all__ = ["Obliques", "goes_on"]

# A member is looked up in its class each time.
_DOXASTIC: Final = Category.DOXASTIC
_REPORTING: Final = Category.REPORTING


def goes_on(context: Context, match: Match) -> bool:
    """Tell whether the verb says that its subject has spoken before: «وأضاف»."""
    lemma = match.rule.lemma
    return match.category is _REPORTING and fold(lemma) in context.lexicon.going_on


@mypyc_attr(acyclic=True)
class Obliques:
    """The persons who are named as no subject."""

    def __init__(self, context: Context) -> None:
        self.c = context

    def believer(self, anaphor: Anaphor) -> Span | None:
        """Return the nearest word before the cue that names who can believe: «مصر … التي تراها»."""
        match, low = anaphor.match, anaphor.low
        context = self.c
        for index in range(match.first - 1, low - 1, -1):
            word = context.words[index]
            if not word.bits & (PLACE | ORG | PERSON) or word.bits & PUNCT:
                continue
            if word.first == "a" and index > low and context.words[index - 1].article:
                continue  # «الحزب الوطني»
            if (
                word.bits & (PLACE | ORG)
                and index > low
                and context.lexicon.terminals.get(context.words[index - 1].core) == "FI"
            ):
                continue  # where something is, not who sees it
            phrase = context.phrases.parse(index, match.first, strip=True)
            if phrase is not None and word.bits & PLACE and phrase.head == index:
                phrase = phrase._replace(end=index + 1)  # no adjective of the phrase around it
            if phrase is not None:
                for position in range(phrase.start + 1, phrase.end):
                    if context.words[position].conjunction:
                        phrase = phrase._replace(end=position)
                        break
            if phrase is None or phrase.head != index or not is_speaker(context, phrase):
                continue
            if phrase.definite and fits_form(context, phrase, match.features):
                return phrase_span(context, phrase)
        return None

    def contrasted(self, anaphor: Anaphor) -> Span | None:
        """Return who is meant by the pronoun on لكن: the last one named in the clause in front.

        «طلب اللاعب من إدارة النادي تحديد موقفه، لكنها أعلنت أنها»
        """
        match, features, low = anaphor.match, anaphor.features, anaphor.low
        context = self.c
        words = context.words
        turning = match.first - 1
        if turning <= low or not words[turning].pronoun or features is None or features.person != 3:
            return None
        if not words[turning].core_in & TURNING:
            return None
        best: Span | None = None
        closed = -1  # where the phrase of the best one ends
        index = low
        while index < turning:
            word = words[index]
            if (
                context.is_verb(index)
                or word.bits & (PUNCT | NUM | PREP)
                or anaphor.in_speech(index)
            ):
                index += 1
                continue
            phrase = context.phrases.parse(index, turning, strip=True)
            if phrase is None or word.core in context.lexicon.adjuncts:
                index += 1
                continue
            phrase = with_name(context, without_object(context, phrase), turning)
            phrase = up_to_comma(context, phrase, turning)
            index += 1
            named = phrase.bits & (PERSON | TITLE | ORG | MEDIA) and phrase.definite
            named = named or (phrase.named and words[phrase.head].given)
            if named and not phrase.bits & (TIME | PLURAL) and is_speaker(context, phrase):
                if fits_form(context, phrase, features):
                    if phrase.start != closed or best is None:  # but «سامي حداد مدير الشركة»
                        best = phrase_span(context, phrase)
                    index = closed = max(phrase.end, index)
        return best

    def mentioned(self, anaphor: Anaphor) -> Span | None:
        """Return the last one who is named at all in a clause in front, when nobody else is.

        «كانت كلمة الوزير قصيرة، لكنه أكد أن»: he is no subject there. What is put in front of the
        cue's own verb is only what it is about: «وفي رده على سؤال الوزير، قال إن».
        """
        match, features, low = anaphor.match, anaphor.features, anaphor.low
        context = self.c
        words = context.words
        if features is None or (features.person != 3 and features.tense in ("p", "i")):
            return None
        if match.category not in (_REPORTING, _DOXASTIC):
            return None
        many = features.number in ("p", "d")  # قائلين is either
        best: Span | None = None
        clause = False
        index = low
        while index < match.first:
            word = words[index]
            verb = context.is_verb(index)
            clause = clause or verb
            if verb or word.bits & (PUNCT | NUM | PREP) or anaphor.in_speech(index):
                index += 1
                continue
            phrase = context.phrases.parse(index, match.first, strip=True)
            if phrase is None or phrase.end > match.first or not self._told(phrase, many):
                index += 1
                continue
            if fits_form(context, phrase, features):
                apart = many or any(
                    context.is_verb(at) or words[at].bits & (COMP | REL | PART)
                    for at in range(phrase.end, match.first)
                )
                if apart or (features.tense not in ("p", "i") and clause):
                    # «حضر أقارب الراحل والموظفون الذين تبادلوا التهنئة متمنين»
                    told = many and words[phrase.end].bits & REL
                    if features.tense != "a" or best is None or told:
                        best = phrase_span(context, self._alone(phrase))
                    if features.tense == "a" and (told or not many):
                        break  # a circumstance is rather of whom the clause began with
            index = phrase.end
        return best

    def answers(self, anaphor: Anaphor) -> Span | None:
        """Return to whom something was done, and who speaks thereupon, when no subject agrees.

        «أوقفت الشرطة السائق، فاعترف بأنه»: ف tells what came of it.
        """
        match, features, low = anaphor.match, anaphor.features, anaphor.low
        words = self.c.words
        if words[match.first].conjunction != FA or match.category is not _REPORTING:
            return None
        if features is None or features.person != 3 or features.tense not in ("p", "i"):
            return None
        for index in range(match.first - 1, low + 1, -1):
            word, before = words[index], words[index - 1]
            if not word.bits & (PERSON | TITLE) or word.first == "a":
                continue
            if before.bits & (PERSON | TITLE) and not (before.article or before.pronoun):
                continue  # «نائب الرئيس»: a genitive
            if not (word.article or (word.first == "n" and words[index + 1].article)):
                continue
            if word.preposition or word.conjunction or before.bits & PREP:
                continue
            phrase = self.c.phrases.parse(index, match.first)
            if phrase is None or not (phrase.definite and fits_form(self.c, phrase, features)):
                continue
            if any(self.c.is_verb(at) for at in range(low, index)):
                return phrase_span(self.c, phrase)
        return None

    def told_before(self, anaphor: Anaphor) -> Span | None:
        """Return whom the sentence in front names, when nobody who agrees is a subject anywhere.

        «اعتقلت الشرطة الصحفي سامي حداد. وقال إنه بريء.»
        """
        context = self.c
        words = context.words
        match, low = anaphor.match, anaphor.low
        features = features_of(match)
        number = bisect_left(context.sentences, (low, 0)) - 1
        if number < 0 or features is None or features.person != 3:
            return None
        if features.tense not in ("p", "i"):
            return None
        if match.category is not _REPORTING or match.first - low > 1 or goes_on(context, match):
            return None
        index, end = context.sentences[number]
        if any(
            (words[at].bits & (OPENQ | QUOTE | CLOSEQ) and not self._quotes_name(at))
            or any(hit.form.rule.category is _REPORTING for hit in words[at].hits)
            for at in range(index, end)
        ):
            return None  # somebody speaks there, who is not told
        best: Span | None = None
        named = False
        many = features.number in ("p", "d")
        while index < end:
            word = words[index]
            if context.is_verb(index) or word.bits & (PUNCT | NUM | PREP):
                index += 1
                continue
            phrase = context.phrases.parse(index, end, strip=True)
            if phrase is None:
                index += 1
                continue
            phrase = with_name(context, without_object(context, phrase), end)
            phrase = up_to_comma(context, phrase, end)
            # in a person's phrase what stands behind the first word is his name or a genitive
            person = phrase.start == phrase.head and word.bits & (PERSON | TITLE | NAME)
            index = max(index + 1, phrase.end if person or word.given else 0)
            if named and not phrase.named:
                continue
            if self._told(phrase, many) and fits_form(context, phrase, features):
                best, named = phrase_span(context, phrase), phrase.named
                index = max(phrase.end, index)
        return best

    def _quotes_name(self, index: int) -> bool:
        """Tell whether the mark is of a single word, a name: «التقت «الصباح» الطبيب»."""
        quotes = self.c.quotes
        return quotes.get(index, -1) == index + 2 or quotes.get(index - 2, -1) == index

    def _alone(self, phrase: Phrase) -> Phrase:
        """Return persons behind a verb without its object: «تداول نشطاء مقطع فيديو»."""
        words = self.c.words
        if phrase.definite or phrase.named or not phrase.start or phrase.end < phrase.start + 2:
            return phrase
        thing = words[phrase.start + 1]
        verb = any(tag in "pi" for tag in words[phrase.start - 1].tags)
        if verb and thing.first in ("n", "m") and not thing.bits & (PERSON | ORG | PLACE):
            return phrase._replace(end=phrase.start + 1)
        return phrase

    def _told(self, phrase: Phrase, many: bool) -> bool:
        """Tell whether a phrase names a certain person, or certain persons."""
        words = self.c.words
        head, before = words[phrase.start], words[phrase.start - 1] if phrase.start else None
        if many and head.core_in & THESE and phrase.end == phrase.start + 1:
            return True  # «فكيف بهؤلاء يعدونها»
        if phrase.bits & TIME or not is_speaker(self.c, phrase):
            return False
        called = phrase.named and head.given and phrase.end > phrase.start + 1 and not many
        if not phrase.bits & (PERSON | TITLE) and not called:
            # «أثناء حديث ترامب»: whose act it is
            act = before is not None and before.bits & (MASDAR | CHANNEL) and not before.bits & DOC
            if not act or not phrase.named or phrase.bits & (PLACE | ORG | MEDIA):
                return False
        if before is not None and head.first == "a" and not head.article:
            if before.bits & NOUN and not before.article and not before.preposition:
                return False  # «تصريح صحفي»
        if before is not None and head.first == "a" and before.article:
            return False  # «الكتب الروائية»
        if many:
            told = phrase.definite or phrase.named
            if not told and phrase.bits & PLURAL:
                # «كان الحاضرون أنفسهم مهاجرين»: a predicate
                told = before is None or not (before.article or before.pronoun)
            return told
        if head.core_in & ONE_OF:
            return True
        if head.bits & QUANT or (head.pronoun and not phrase.named):
            return False
        if any(
            word.conjunction and word.bits & (PERSON | TITLE | NAME) and word.first != "a"
            for word in words[phrase.start + 1 : phrase.end]
        ):
            return False
        if before is not None and phrase.definite:
            if before.bits & COMP or before.core_in & TURNING:
                return True  # «لكن الراهب نجا»: a subject
        return phrase.named or (phrase.bits & TITLE != 0 and phrase.end > phrase.start + 1)
