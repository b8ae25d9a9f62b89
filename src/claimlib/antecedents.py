"""Whom a cue without a subject stands for: whoever its construction binds, its sentence, its text.

A dropped subject or a pronoun stands for the nearest earlier mention that agrees with it in gender
and number: in the clause, the sentence, then the holders of the sentences before.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from .acyclic import mypyc_attr
from .affixes import THEY, WA
from .binding import Binding
from .classes import (
    ABSTRACT,
    CHANNEL,
    COMP,
    DASH,
    DEM,
    DOC,
    EVID,
    MASDAR,
    NAMEP,
    OPENQ,
    ORG,
    PART,
    PERSON,
    PLACE,
    PLURAL,
    PREP,
    PUNCT,
    QUOTE,
    REL,
    TIME,
    TITLE,
)
from .context import Context
from .doers import Doers
from .holders import Registry
from .inflect import Features, shared_features
from .lists import TOPICAL
from .matches import Match
from .model import Category, SourceType
from .obliques import Obliques, goes_on
from .phrases import Phrase
from .pronouns import Anaphor, agree, features_of, fits_form, gender_number
from .sources import is_written, phrase_span
from .spans import Span
from .speakers import COMMON, is_speaker

__all__ = ["Antecedents"]

# A member is looked up in its class each time.
_DOXASTIC: Final = Category.DOXASTIC
_NAMED: Final = SourceType.NAMED
_REPORTING: Final = Category.REPORTING
#: Words of a dateline with its dash.
DATELINE: Final = 4
#: Holders, the last first, among which one of the sentence is looked for.
HELD_HERE: Final = 8


@mypyc_attr(acyclic=True)
class Antecedents:
    """Resolves subjects that are not told."""

    def __init__(self, context: Context, registry: Registry, doers: Doers) -> None:
        self.c = context
        self.registry = registry
        self.doers = doers
        # Made for the first pronoun that needs them.
        self._binding: Binding | None = None
        self._obliques: Obliques | None = None

    @property
    def binding(self) -> Binding:
        """Who binds a pronoun."""
        made = self._binding
        if made is None:
            made = self._binding = Binding(self.c, self.registry, self.doers)
        return made

    @property
    def obliques(self) -> Obliques:
        """Whom an oblique pronoun stands for."""
        made = self._obliques
        if made is None:
            made = self._obliques = Obliques(self.c)
        return made

    def resolve(
        self,
        match: Match,
        low: int,
        closed: Sequence[tuple[int, int]] = (),
        owner: tuple[str, str] | None = None,
    ) -> Span | None:
        """Return the span of the mention that the verb's or participle's subject stands for.

        ``owner`` tells gender and number of a pronoun that is not the subject: «تبين لها أن».
        """
        if self._blessed(match):
            return None
        features = features_of(match)
        if owner is not None:
            features = shared_features(gender=owner[0], number=owner[1])
        anaphor = Anaphor(match, features, low, closed)
        if (
            match.category is _DOXASTIC
            and match.first > low
            and (self.c.words[match.first - 1].bits & REL)
        ):
            believer = self.obliques.believer(anaphor)
            if believer is not None:
                return believer
        bound = self.binding.noun(anaphor)
        if bound is not None:
            return bound
        local = self._in_sentence(anaphor)
        if local is not None:
            if goes_on(self.c, match):
                return self._spoke_last(anaphor, local)
            return self._spoke_here(anaphor, local)
        return (
            self._of_office(anaphor)
            or self._of_circumstance(anaphor)
            or self.obliques.contrasted(anaphor)
            or self.binding.whose_act(anaphor)
            or self.obliques.answers(anaphor)
            or self.registry.nearest(anaphor, going_on=goes_on(self.c, match))
            or self.obliques.mentioned(anaphor)
            or self.obliques.told_before(anaphor)
            or self.binding.spoken_with(anaphor)
        )

    def _blessed(self, match: Match) -> bool:
        """Tell whether who said it is blessed and not named: «قوله عليه السلام»."""
        words, behind = self.c.words, match.last + 1
        if match.rule.construction != "noun" or not match.pronoun or behind + 1 >= len(words):
            return False
        word = words[behind]
        if self.c.phrases.formulas.blessing_end(behind, len(words)):
            return True
        peace = words[behind + 1]
        greeted = peace.article and peace.bits & (ABSTRACT | MASDAR)
        return bool(word.bits & PREP and word.pronoun and greeted)

    def _in_sentence(self, anaphor: Anaphor) -> Span | None:
        """Return the nearest subject in its sentence: of a verb, or in front of one."""
        match, features, low = anaphor.match, anaphor.features, anaphor.low
        context = self.c
        words = context.words
        best, either = self._held_here(anaphor)
        showing: Phrase | None = None
        telling: Phrase | None = None
        relative: Phrase | None = None
        front, its = self.doers.in_front(anaphor)
        if front is not None and best is not None and context.starts[front.start] <= best.start:
            front = None
        verbs = self.doers.verbs_with_room(low, match.first)
        for place in range(bisect_left(verbs, match.first) - 1, -1, -1):
            index = verbs[place]
            if best is not None and context.starts[index] < best.end:
                break  # or a word of a name that could be one: «بدر محمد»
            if anaphor.in_speech(index):
                continue
            if place and self._in_name(index, verbs[place - 1], match.first):
                continue
            if front is not None and index <= its:
                break  # «لكن الوزير زار المصنع، وأكد»: what stands behind is the object
            own = self.doers.opening_phrase(index, low)
            if own is not None and self.doers.speaks_later(own):
                if fits_form(context, own, features):
                    return phrase_span(context, own)  # «المهندس زار المصنع وأكد»
                continue
            phrase = self.doers.behind_verb(index, match.first)
            if phrase is None or anaphor.in_speech(phrase.start):
                continue
            gender, number = gender_number(context, phrase)
            if not gender and number == "s" and phrase.start == index + 1:
                gender = self.doers.gender_shown(index, match)  # «زارت رايس المدينة»
            if not agree(features, gender, number):
                continue
            if self.doers.can_speak(phrase):
                if self.doers.relative_acts(index):
                    continue  # «سامر، الذي يدرب الفريق»: what stands behind is the object
                about = REL if features is None or features.tense == "a" else REL | PART
                if words[index].pronoun and words[index - 1].bits & about:
                    relative = relative or phrase  # «الحفل الذي يقيمه الموظفون»: about the noun
                    continue
                if self.doers.object_perhaps(index, low, phrase):
                    opening = self.doers.opening_subject(low, index, features)
                    if opening is not None:
                        return phrase_span(context, opening)
                return phrase_span(context, phrase)
            text = phrase.bits & DOC and not phrase.bits & (TIME | PERSON) and not phrase.definite
            if text and phrase.start == index + 1 and not context.lexicon.acts(words[index]):
                wrote = is_written(context, phrase)
                telling = phrase if wrote or phrase.bits & EVID else telling
            alone = (
                phrase.end == phrase.start + 1
                and not phrase.bits & (COMMON | DEM)
                and not words[phrase.head].pronoun
            )
            if (phrase.bits & (DOC | CHANNEL) or alone) and phrase.definite:
                if not (phrase.bits & TIME or words[phrase.head].pronoun):  # «ختم حديثه قائلا»
                    showing = phrase
        if front is not None:
            return phrase_span(context, front)
        best = best or either
        if best is None:
            topic = self._opening(anaphor)
            if topic is not None:
                return phrase_span(context, topic)
            if showing is not None and features is not None and features.tense == "a":
                # «تطرق التقرير إلى النظام، مبينا أن», «تحدث الحربش عن المشروع، مشيرا إلى أنه»: the
                # circumstance of its verb
                return phrase_span(context, self._whose_deed(showing, features))
            if telling is not None and match.category is _REPORTING and not match.pronoun:
                return phrase_span(context, telling)  # «أثار تقرير جدلا، إذ قال إن»
            if relative is not None and (features is None or features.tense == "a"):
                return phrase_span(context, relative)
        return best

    def _in_name(self, index: int, verb: int, limit: int) -> bool:
        """Tell whether what looks like a verb stands in the subject of the verb in front.

        «أشاد الوزير نهاد المشنوق», «رحبت إلسا جونزاليز», «رفض شاهد فلسطيني الاتهامات»,
        «زار صالح بن نحيت»
        """
        words = self.c.words
        first = index == verb + 1 and not words[index].conjunction
        if not (first or words[index].given or words[index - 1].bits & NAMEP):
            return False
        around = self.doers.behind_verb(verb, limit)
        if around is None or index >= around.end:
            return False
        return around.start < index or around.named or around.bits & PERSON != 0

    def _held_here(self, anaphor: Anaphor) -> tuple[Span | None, Span | None]:
        """Return the last holder of its sentence, and one whose name could be a man's as well."""
        match, features, low = anaphor.match, anaphor.features, anaphor.low
        either: Span | None = None
        woman = features is not None and features.gender == "f" and features.tense in ("p", "i")
        for holder in reversed(self.registry.holders[-HELD_HERE:]):
            if (
                low <= holder.token < match.first
                and not anaphor.in_speech(holder.token)
                and agree(features, holder.gender, holder.number)
            ):
                if woman and not holder.gender:
                    either = either or holder.actor.span
                    continue  # «رفضت الوزيرة اتهام موفاز، وقالت»
                return holder.actor.span, either
        return None, either

    def _opening(self, anaphor: Anaphor) -> Phrase | None:
        """Return who opens the sentence, in front of every verb, when he can speak and agrees."""
        context = self.c
        words = context.words
        low, high = anaphor.low, anaphor.match.first
        first = self._behind_dateline(low, high)
        while first < high and words[first].bits & PUNCT & ~(OPENQ | QUOTE):
            first += 1
        if words[first].bare_in & TOPICAL:
            first += 1
        phrase = context.phrases.parse(first, high)
        if (
            phrase is not None
            and not context.is_verb(first)
            and not any(hit.form.features for hit in words[first].hits)
            and phrase.end <= high
            and phrase.definite
            and words[phrase.head].first != "d"
            and is_speaker(context, phrase)
            and not phrase.bits & (TIME | QUOTE)
            and fits_form(context, phrase, anaphor.features)
        ):
            return phrase
        return None

    def _of_office(self, anaphor: Anaphor) -> Span | None:
        """Return who spoke last in the sentence, a woman in an office that is called a man's.

        «أوضح المدير العام للصندوق إيلينا مارسو أن …، مؤكدة»: the verb agrees with the office, the
        circumstance with her, and nobody else agrees with that.
        """
        features, words = anaphor.features, self.c.words
        if features is None or features.tense != "a" or features.gender != "f":
            return None
        if features.number != "s":
            return None
        for holder in reversed(self.registry.holders[-HELD_HERE:]):
            at = holder.token
            if at < anaphor.low:
                break
            if at < anaphor.match.first and not anaphor.in_speech(at):
                actor = holder.actor
                named = actor.type is _NAMED and holder.spoke and holder.gender == "m"
                office = words[at].bits & (PERSON | TITLE) and words[at].bits & ORG == 0
                return actor.span if named and office else None
        return None

    def _of_circumstance(self, anaphor: Anaphor) -> Span | None:
        """Return whom a circumstance, or a verb of many, is of: somebody named in its sentence."""
        features = anaphor.features
        if features is None or (features.tense != "a" and features.number != "p"):
            return None
        return None if self._dropped(anaphor, features) else self.obliques.mentioned(anaphor)

    def _dropped(self, anaphor: Anaphor, features: Features) -> bool:
        """Tell whether no verb in front has a subject that does not agree: «وأشاد بدورهم، مؤكدا».

        Then the subject of such a verb is the cue's, and was named before.
        """
        context = self.c
        match = anaphor.match
        for index in range(anaphor.low, match.first):
            if not context.is_verb(index) or anaphor.in_speech(index):
                continue
            many = context.words[index].core.endswith(THEY)
            feminine = context.feminine_verb(index)
            if many == (features.number in ("p", "d")) and (
                many or feminine == (features.gender == "f")
            ):
                if self.doers.behind_verb(index, match.first) is None:
                    return True
        return False

    def _spoke_last(self, anaphor: Anaphor, local: Span) -> Span:
        """Return who goes on speaking: no subject of a clause deeper in the sentence.

        ``local`` is the nearest subject before the verb, whoever that is.
        """
        match, low = anaphor.match, anaphor.low
        context = self.c
        at = bisect_right(context.starts, local.start) - 1
        if self.registry.speaks_at(at):
            return local
        verb = at - 1
        opens = verb <= low or context.words[verb].conjunction == WA
        verbs = self.doers.verbs_with_room(low, match.first)
        if opens or not verbs or verbs[0] >= verb or not context.is_verb(verb):
            return local
        return self.registry.spoke_last(anaphor) or local

    def _spoke_here(self, anaphor: Anaphor, local: Span) -> Span:
        """Return who spoke in the sentence when the nearest subject is that of a result or purpose.

        «شدد المدرب على التدريب حتى يكون الفريق جاهزا، وقال»
        """
        match, low = anaphor.match, anaphor.low
        words = self.c.words
        verb = bisect_right(self.c.starts, local.start) - 2
        if match.category is not _REPORTING or verb <= low or not self.c.is_verb(verb):
            return local
        if words[match.first].conjunction != WA:
            return local
        before = words[verb - 1]
        that = before.bits & COMP and not before.pronoun
        if before.key not in self.c.lexicon.resulting and not that:
            return local
        return self.registry.spoke_last(anaphor, low) or local

    def _behind_dateline(self, low: int, high: int) -> int:
        """Return where a sentence begins behind the place it was written in: «القاهرة - فتح»."""
        words = self.c.words
        for index in range(low + 1, min(low + DATELINE, high)):
            if words[index].bits & DASH and words[low].bits & PLACE:
                joined = index + 1 < high and words[index + 1].conjunction
                return high if joined else index + 1  # «القاهرة - وفتح ملفه»
        return low

    def _whose_deed(self, phrase: Phrase, features: Features | None) -> Phrase:
        """Return who speaks in a circumstance of what he said: «جاء رد الطبيب، قائلا»."""
        words = self.c.words
        head = words[phrase.start]
        if features is None or features.tense != "a" or phrase.end < phrase.start + 2:
            return phrase
        if not (head.bits & CHANNEL and head.bits & MASDAR) or head.article or head.pronoun:
            return phrase
        whose = self.c.phrases.parse(phrase.start + 1, phrase.end)
        if whose is None or whose.end != phrase.end or not whose.bits & (PERSON | TITLE):
            return phrase
        definite = whose.definite and not whose.bits & PLURAL
        return whose if definite and fits_form(self.c, whose, features) else phrase
