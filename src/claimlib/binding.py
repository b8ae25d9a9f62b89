"""Constructions that bind a cue without a subject to a noun of its own sentence.

A relative clause that goes on, وهو, whoever is to do it, the words or the act of somebody: the noun
is no subject of a clause in front, and stands for the cue's all the same.
"""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import BI, LI, OWNERS, THEY, THEY_DO, WA
from .chars import fold
from .classes import (
    ADJ,
    CHANNEL,
    CLOSEQ,
    COMMA,
    COMP,
    KANA_STRICT,
    MASDAR,
    MEDIA,
    NAME,
    NEG,
    OPENQ,
    ORG,
    PERSON,
    PLACE,
    PLURAL,
    PREP,
    PRON,
    PUNCT,
    QAD,
    QUOTE,
    REL,
    SEMI,
    STOP,
    TIME,
    TITLE,
)
from .context import Context
from .doers import SUBJECT_WORDS, Doers
from .holders import Registry
from .model import Category
from .objects import without_object
from .phrases import Phrase
from .pronouns import Anaphor, fits_form, gender_number
from .rules import PREPOSITIONS, TOPICS
from .sources import phrase_span
from .spans import Span
from .speakers import is_speaker, likened

__all__ = ["Binding"]

# A member is looked up in its class each time.
_REPORTING: Final = Category.REPORTING
#: How far in front of a noun of speech the act may stand that و joins to it (tokens).
JOINED_REACH: Final = 8
#: Prepositions of what a talk is about, or of where it is; those of company are none of them.
_ABOUT: Final = frozenset(map(fold, PREPOSITIONS))
_TOPICS: Final = frozenset(map(fold, TOPICS))


@mypyc_attr(acyclic=True)
class Binding:
    """The nouns that constructions bind a cue to."""

    def __init__(self, context: Context, registry: Registry, doers: Doers) -> None:
        self.c = context
        self.registry = registry
        self.doers = doers

    def noun(self, anaphor: Anaphor) -> Span | None:
        """Return the noun that the construction of the cue binds it to."""
        return (
            self.of_relative(anaphor)
            or self.of_text(anaphor)
            or self.taken_up(anaphor)
            or self.of_duty(anaphor)
            or self.whose_words(anaphor)
            or self.presented(anaphor)
            or self.joined_act(anaphor)
        )

    def of_relative(self, anaphor: Anaphor) -> Span | None:
        """Return whom a relative clause is about that the cue's verb goes on with.

        «المتحدث الذي انتقد الفيلم وتوقع فشله»: behind a comma it would be the main clause's verb.
        """
        match, features, low = anaphor.match, anaphor.features, anaphor.low
        context = self.c
        words = context.words
        if words[match.first].conjunction != WA:
            return None
        for index in range(match.first - 1, low, -1):
            word = words[index]
            if anaphor.in_speech(index) or (word.bits & COMP and anaphor.in_speech(index + 1)):
                continue
            if word.bits & (PUNCT | COMP) and not word.bits & (OPENQ | QUOTE | CLOSEQ):
                return None
            if not context.is_verb(index) or word.conjunction == WA:
                continue
            relative = index - 1
            if relative > low and words[relative].bits & (NEG | QAD):
                relative -= 1
            if features is not None and features.tense == "i" and features.number == "p":
                # «صورا لجنود يرفعون الأعلام ويقولون إن»: as the verb that و joins it to
                if context.tense(index) == "i" and context.behind_bare_noun(index):
                    phrase = self._ending_at(index, low)
                    if phrase is not None and phrase.bits & PERSON and phrase.bits & PLURAL:
                        return self.registry.whole(phrase_span(context, phrase))
            if relative <= low or not words[relative].bits & REL or word.pronoun:
                return None
            phrase = self._ending_at(relative, low)
            if phrase is None or not is_speaker(context, phrase):
                return None
            phrase = likened(context, phrase, relative)
            if without_object(context, phrase).end < phrase.end:
                return None  # «زار الوزير المصنع الذي»
            if words[phrase.start].pronoun and words[phrase.start].first == "m":
                return None  # «دفاعه عن الاتفاق الذي»: a deed, though there are bodies called so
            if not fits_form(context, phrase, features):
                return None
            return self.registry.whole(phrase_span(context, phrase))
        return None

    def of_text(self, anaphor: Anaphor) -> Span | None:
        """Return whose words a clause tells of: «تصريحات لوزير الدفاع قال فيها إن».

        They stand in front of the clause, and he behind ل; a paper there only prints them.
        """
        match, low = anaphor.match, anaphor.low
        context = self.c
        words = context.words
        if not context.says_within(match.last) or words[match.first].conjunction:
            return None
        told = context.lexicon
        for index in range(match.first - 1, max(low, match.first - JOINED_REACH), -1):
            word = words[index]
            if word.bits & (PUNCT | COMP | REL) or context.is_verb(index):
                return None
            if word.preposition != LI or word.bits & (MEDIA | TIME) or word.pronoun:
                continue
            text = index - 1
            while text > low and words[text].bits & ADJ and not words[text].article:
                text -= 1
            if words[text].core not in told.own_speech and words[text].core not in told.utterances:
                return None
            phrase = context.phrases.parse(index, match.first, strip=True)
            if phrase is None or not is_speaker(context, phrase):
                return None
            if not (phrase.definite or phrase.named):
                return None
            name = words[phrase.end : match.first]
            if any(here.bits & PREP or here.preposition or here.conjunction for here in name):
                return None
            phrase = phrase._replace(end=match.first)  # «لوزيرة البيئة هالة نصار»
            fits = fits_form(context, phrase, anaphor.features)
            return phrase_span(context, phrase) if fits else None
        return None

    def taken_up(self, anaphor: Anaphor) -> Span | None:
        """Return the person right in front of وهو: «استمعنا إلى الرئيس وهو يصف».

        So is whom something is told of: «روي عن الشيخ أنه قال».
        """
        match, features, low = anaphor.match, anaphor.features, anaphor.low
        words = self.c.words
        index = match.first - 1
        if index > low and words[index].bits & KANA_STRICT and words[index - 1].bits & COMP:
            index -= 1  # «عُرف عن الشيخ أنه كان يقول»
        if index <= low:
            return None
        if words[index].bits & COMP and words[index].pronoun in OWNERS:
            phrase = self._ending_at(index, low)
            if phrase is None or words[phrase.start - 1].core not in self.c.lexicon.told_of:
                return None
            if gender_number(self.c, phrase)[0] not in ("", OWNERS[words[index].pronoun][0]):
                return None
        elif words[index].bits & PRON and words[index].conjunction == WA:
            end = index - 1 if words[index - 1].bits & COMMA else index
            phrase = self._ending_at(end, low)
        else:
            return None
        if phrase is None or not (phrase.definite or phrase.named):
            return None
        if not (phrase.bits & (PERSON | TITLE) or (phrase.named and is_speaker(self.c, phrase))):
            return None
        if not fits_form(self.c, phrase, features):
            return None
        return self.registry.whole(phrase_span(self.c, phrase))

    def of_duty(self, anaphor: Anaphor) -> Span | None:
        """Return who is to do it: «يجب على السكان أن يدركوا», «طلب من الوزير أن يوضح»."""
        match, features, low = anaphor.match, anaphor.features, anaphor.low
        words = self.c.words
        index = match.first - 1
        if index <= low or not words[index].bits & COMP or words[index].pronoun in OWNERS:
            return None
        if features is None or features.tense != "i" or words[index].preposition:
            return None
        phrase = self._ending_at(index, low)
        if phrase is None or phrase.start <= low or not is_speaker(self.c, phrase):
            return None
        governor = words[phrase.start - 1]
        led = governor.bits & PREP and not governor.pronoun and not phrase.bits & TIME
        if not (led or words[phrase.start].preposition in (LI, BI)):
            return None
        if not (phrase.definite or phrase.named or words[phrase.start].preposition == LI):
            return None  # «لا يمكن لفقيه أن يقول»
        if not fits_form(self.c, phrase, features):
            return None
        return self.registry.whole(phrase_span(self.c, phrase))

    def whose_words(self, anaphor: Anaphor) -> Span | None:
        """Return whose words the clause in front ends with: «استندوا إلى كلمة النائب، حيث قال».

        Its own subject is another, by the verb's form.
        """
        match, features, low = anaphor.match, anaphor.features, anaphor.low
        context = self.c
        words = context.words
        where = match.first - 1
        if where <= low or words[where].key not in context.lexicon.subordinating:
            return None
        if match.category is not _REPORTING or features is None or features.number != "s":
            return None
        found: Phrase | None = None
        for index in range(where - 1, max(low, where - SUBJECT_WORDS) - 1, -1):
            word = words[index]
            if context.is_verb(index):
                if found is None:
                    return None
                several = word.core.endswith((THEY, THEY_DO))
                other = context.feminine_verb(index) is not (features.gender == "f")
                return phrase_span(context, found) if several or other else None
            if word.bits & (PUNCT | COMP | REL) and index < where - 1:
                return None
            if not word.bits & CHANNEL or word.article or word.pronoun or word.conjunction:
                continue
            phrase = context.phrases.parse(index + 1, where)
            if phrase is None or words[phrase.start].preposition or phrase.bits & TIME:
                return None
            if not phrase.bits & (PERSON | TITLE) and not phrase.named:
                return None
            if not fits_form(context, phrase, features):
                return None
            found = phrase
        return None

    def presented(self, anaphor: Anaphor) -> Span | None:
        """Return whom a clause with وهو presents: «تحدث سامي حداد وهو أستاذ في الجامعة وأكد»."""
        match, features, low = anaphor.match, anaphor.features, anaphor.low
        context = self.c
        words = context.words
        if words[match.first].conjunction != WA or match.category is not _REPORTING:
            return None
        for index in range(match.first - 1, max(low, match.first - SUBJECT_WORDS), -1):
            word = words[index]
            if context.is_verb(index) or word.bits & COMP or anaphor.in_speech(index):
                return None
            if not word.bits & PRON or word.conjunction != WA:
                continue
            phrase = self._ending_at(index - 1 if words[index - 1].bits & COMMA else index, low)
            if phrase is None or not phrase.named or phrase.bits & (ORG | MEDIA | PLACE):
                return None
            if not is_speaker(context, phrase) or not fits_form(context, phrase, features):
                return None
            return self.registry.whole(phrase_span(context, phrase))
        return None

    def joined_act(self, anaphor: Anaphor) -> Span | None:
        """Return whose act stands in front that و joins to the cue: «رفض مصر وتأكيدها أن»."""
        match, features, low = anaphor.match, anaphor.features, anaphor.low
        words = self.c.words
        if match.rule.construction != "noun" or words[match.first].conjunction != WA:
            return None
        if match.pronoun not in OWNERS:
            return None
        joined = match.first
        for index in range(match.first - 1, max(low, match.first - JOINED_REACH) - 1, -1):
            word = words[index]
            if word.bits & (STOP | SEMI | COMP | REL):
                return None
            if word.conjunction or (word.key[:1] == LI and (word.preposition or word.article)):
                joined = index  # «دعم مصر للمشروع وتأكيدها»
            if not word.bits & MASDAR or word.article or word.pronoun or index + 1 >= joined:
                continue
            phrase = self.c.phrases.until(index + 1, joined)
            if phrase is None or phrase.first_offset or not self.doers.can_speak(phrase):
                continue
            if fits_form(self.c, phrase, features):
                return phrase_span(self.c, phrase)
        return None

    def whose_act(self, anaphor: Anaphor) -> Span | None:
        """Return whose act it is that the sentence opens with: «أثناء حديث ترامب، قال إن»."""
        match, features, low = anaphor.match, anaphor.features, anaphor.low
        context = self.c
        words = context.words
        while low < match.first and words[low].bits & PUNCT:
            low += 1
        if low + 3 > match.first or not words[low].bits & PREP or words[low].pronoun:
            return None
        if words[low].core in _TOPICS or words[low].core in context.lexicon.about:
            return None  # «وعن مشاركة القائد، قال إن»: what he is asked about
        act = words[low + 1]
        if not act.bits & (MASDAR | CHANNEL) or act.article or act.pronoun:
            return None
        if features is None or features.person != 3 or match.category is not _REPORTING:
            return None
        if any(context.is_verb(at) for at in range(low, match.first)):
            return None
        speech = act.bits & CHANNEL != 0
        start = self._owner_of(low + 1)
        phrase = context.phrases.parse(start, match.first, strip=True) if start else None
        if phrase is None or phrase.bits & TIME or not self.doers.can_speak(phrase):
            return None
        if phrase.bits & (PLURAL | PLACE | ORG | MEDIA) and not speech:
            return None  # whom the act concerns: «بعد زيارة الوزارة، قال إن»
        kinds = PERSON | TITLE | (ORG if speech else 0)
        if not (phrase.named or (phrase.bits & kinds and phrase.definite)):
            return None
        if not fits_form(context, phrase, features):
            return None
        return phrase_span(context, phrase)

    def spoken_with(self, anaphor: Anaphor) -> Span | None:
        """Return with whom the talk was that opens the sentence: «في حديث مع الكاتبة، قالت إن».

        Whoever asked is not told of; where somebody spoke before, it is rather that one.
        """
        match, features, low = anaphor.match, anaphor.features, anaphor.low
        context = self.c
        words = context.words
        if features is None or features.person != 3 or match.category is not _REPORTING:
            return None
        if low + 5 > match.first or not words[low].bits & PREP or words[low].pronoun:
            return None
        if not words[match.first - 1].bits & COMMA:
            return None
        talk, beside = words[low + 1], words[low + 2]
        if talk.article or talk.pronoun or talk.core not in context.lexicon.encounters:
            return None
        if not beside.bits & PREP or beside.pronoun or beside.core in _ABOUT:
            return None
        who = context.phrases.parse(low + 3, match.first, strip=True)
        if who is None or not who.bits & (PERSON | TITLE) or who.bits & (ORG | MEDIA | PLURAL):
            return None
        joined = any(word.conjunction == WA for word in words[who.start + 1 : who.end + 1])
        if joined or not (who.definite or who.named):
            return None  # «في لقاء بين الوزير والسفير»
        if any(context.is_verb(at) for at in range(low, match.first)):
            return None
        return phrase_span(context, who) if fits_form(context, who, features) else None

    def _owner_of(self, act: int) -> int:
        """Return where whoever acts or speaks begins behind the noun, or 0.

        Behind ل he has the words: «خلال مؤتمر صحفي لوزير الدفاع، قال إن»; or they are told to him:
        «في كلمة للأمة».
        """
        words = self.c.words
        start = act + 1
        own = words[act].core in self.c.lexicon.own_speech
        if own and words[start].bits & ADJ and words[start + 1].preposition == LI:
            start += 1
        if words[start].preposition:
            person = words[start].bits & (PERSON | NAME) and not words[start].bits & (
                MEDIA | PLURAL
            )
            if not (own and person and words[start].preposition == LI):
                return 0
        return start

    def _ending_at(self, end: int, low: int) -> Phrase | None:
        """Return the longest noun phrase that ends in front of the token."""
        longest: Phrase | None = None
        for start in range(end - 1, max(low, end - 14) - 1, -1):
            found = self.c.phrases.parse(start, end, strip=True)
            if found is not None and found.end == end:
                longest = found
        return longest
