"""Who does what the clauses of a sentence tell: the subject of each verb, behind it or in front.

Such a subject can be whom a later verb, a participle, a pronoun stand for.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from .acyclic import mypyc_attr
from .affixes import LI, PAST_DUAL, SHE, SOUND_PLURALS, THEY, WA
from .classes import (
    ABSTRACT,
    ACCUSATIVE,
    ADJ,
    COLON,
    COMP,
    DEF,
    DEM,
    FUNC,
    FUT,
    INDEF_ACC,
    KANA,
    MASDAR,
    MEDIA,
    NAME,
    NAT,
    NEG,
    NOMINAL,
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
    QAD,
    QUANT,
    QUOTE,
    QWORD,
    REL,
    TIME,
    TITLE,
    UNKNOWN,
    VERB,
    WORDLIKE,
)
from .context import Context
from .holders import Registry
from .inflect import Features
from .lists import ONE_OF, TURNING
from .matches import Match
from .model import Category
from .objects import SPEAKING, behind_object, up_to_comma, with_name, without_object
from .phrases import Phrase, begins_phrase
from .pronouns import Anaphor, does_deed, fits_form, within
from .sources import phrase_span
from .spans import Span
from .speakers import is_speaker

__all__ = ["SUBJECT_WORDS", "Doers"]

# A member is looked up in its class each time.
_REPORTING: Final = Category.REPORTING
# What a perfect can look like: رفع, جدد.
_HOMOGRAPHS: Final = ("m", "n", "a")
#: Function words, verbs, adverbs, adjectives: tags of what is no noun.
_NO_NOUN: Final = ("f", "i", "p", "d", "a")
# What stands between a subject and its verb.
_BETWEEN: Final = QAD | KANA | FUT | NEG
#: Words in front of a sentence's verb: «من جهته»، «وبهذه المناسبة».
FRONT: Final = 5
#: Words of a subject in front of its verb.
SUBJECT_WORDS: Final = 12
#: Words of a name that no list knows.
NAMES: Final = 2
#: Classes of a noun that no list knows.
NOBODYS: Final = NOUN | VERB | NAME | UNKNOWN | DEF | WORDLIKE | FUNC


@mypyc_attr(acyclic=True)
class Doers:
    """The subjects of the verbs of a text."""

    def __init__(self, context: Context, registry: Registry) -> None:
        self.c = context
        self.registry = registry
        # The verbs from one token to another that may have their subject behind.
        self._verbs: list[int] = []
        self._verbs_from = self._verbs_to = -1

    def told_of(self, start: int, end: int) -> Phrase | None:
        """Return the person whom the clause from ``start`` to ``end`` is about."""
        context = self.c
        if context.is_verb(start):
            phrase = self.behind_verb(start, end)
        else:
            limit = start + 1
            while limit < end and not context.is_verb(limit):
                limit += 1
            phrase = context.phrases.until(start, limit)
        if phrase is None or phrase.end > end or not phrase.bits & (PERSON | TITLE):
            return None
        if phrase.bits & PLURAL or not (phrase.definite or phrase.named):
            return None
        return phrase if self.speaks_later(phrase) else None

    def content_subject(self, match: Match, start: int, end: int) -> Span | None:
        """Return who the reported clause from ``start`` to ``end`` is about, when he can speak.

        «ذكرت الصحيفة أن المدرب … ، مؤكدا أن»: the circumstance is his, not the newspaper's.
        """
        for index in range(start + 1, end):
            if self.c.words[index].first == "p" and not self.c.words[index].given:
                end = index  # «الوزير سامي حداد زار المصنع»
                break
        phrase = self.c.phrases.until(start, end)
        if phrase is None or not phrase.bits & (PERSON | TITLE | NAME | ORG):
            phrase = self.behind_verb(start, end) if self.c.is_verb(start) else None
        if phrase is None or phrase.end > end or not (phrase.definite or phrase.named):
            return None
        if fits_form(self.c, phrase, match.features) and self.speaks_later(phrase):
            return phrase_span(self.c, phrase)
        return None

    def later_subject(
        self, match: Match, start: int, closed: Sequence[tuple[int, int]]
    ) -> Span | None:
        """Return the speaker behind the last main verb from ``start`` on: «…، واتفق نبيل على»."""
        context = self.c
        for index in range(match.first - 1, start - 1, -1):
            word = context.words[index]
            if not context.is_verb(index) or word.bits & KANA or within(index, closed):
                continue
            if not word.conjunction and not context.words[index - 1].opens:
                continue
            phrase = self.behind_verb(index, match.first)
            if phrase is None or phrase.bits & TIME or not phrase.bits & (PERSON | ORG):
                continue
            if self.speaks_later(phrase):
                if fits_form(context, phrase, match.features):
                    return phrase_span(context, phrase)
        return None

    def clause_subject(self, match: Match, low: int) -> Phrase | None:
        """Return the subject of the verb that the cue's verb is joined to by و, when it agrees."""
        context = self.c
        words = context.words
        first, limit = low, match.first
        while first < match.first and words[first].bits & PUNCT:
            first += 1
        finite = match.features is not None and match.features.tense in ("p", "i")
        for index in range(match.first - 1, first - 1, -1):
            if not context.is_verb(index) or words[index].bits & PUNCT:
                continue
            if index > first and words[index - 1].bits & COMP:
                # «أعلن أنه كشف القصر، وأشار»: what stands behind it is its object
                if words[index - 1].pronoun or (finite and context.tense(index) == "i"):
                    continue  # «سأل الله أن يجعل اللقاء مباركا، وأكد»
            if index > first:
                opening = context.phrases.parse(first, match.first)
                if opening is not None and opening.end == index and opening.definite:
                    if fits_form(context, opening, match.features):
                        return opening
            phrase = context.phrases.parse(index + 1, limit) if index + 1 < limit else None
            if phrase is not None:
                phrase = without_object(context, behind_object(context, phrase, match.first))
            if phrase is not None and phrase.end <= match.first and not phrase.bits & TIME:
                if context.lexicon.acts(words[index]) and not is_speaker(context, phrase):
                    return None  # «انتقد موقف الناس، وأشار إلى»: what he criticized
                relative = index > first and words[index - 1].bits & REL
                if relative and not words[index].pronoun and not is_speaker(context, phrase):
                    continue  # «الكاتب الذي هاجم الفيلم، وأكد»: so is what stands behind this one
                if self._owns_thing(index, first, phrase):
                    continue  # «قال إن الحكومة تملك سلاحا، وأوضح»: what she has
                if (
                    phrase.bits & (MASDAR | ABSTRACT)
                    and not phrase.bits & (PERSON | ORG)
                    and not self._has_object(phrase)
                ):
                    said = (hit.form.rule.category is _REPORTING for hit in words[index].hits)
                    if words[match.first].preposition != LI and any(said):
                        return None  # «أعلن تأجيل الرحلة، وأكد»: what he announced
                return phrase if fits_form(context, phrase, match.features) else None
            if words[index].conjunction:
                bare = match.features is None and index + 1 == match.first
                if bare and context.lexicon.confines(words[index]):
                    limit = index  # «لم يقدم الحارس توضيحا واكتفى بالإشارة إلى»
                    continue
                return None
        return None

    def _has_object(self, phrase: Phrase) -> bool:
        """Tell whether the object follows, so that the deed acts: «يحدد هذا الفحص عمر الورق»."""
        word = self.c.words[phrase.end]
        return bool(word.bits & NOMINAL) and not (
            word.article or word.preposition or word.conjunction or word.bits & (TIME | ADJ)
        )

    def opening(self, match: Match, low: int) -> Phrase | None:
        """Return the thing that «فإنها …» takes up: the first phrase of its sentence."""
        context = self.c
        first = low
        while first < match.first and context.words[first].bits & PUNCT:
            first += 1
        phrase = context.phrases.parse(first, match.first)
        if phrase is None or phrase.end > match.first or not phrase.definite:
            return None
        if is_speaker(context, phrase) or not fits_form(context, phrase, match.features):
            return None
        return phrase

    def opens_clause(self, index: int, low: int) -> bool:
        """Tell whether a verbal noun's homograph opens the sentence as its verb.

        «من جهته، رفع رئيس الديوان أسمى التهاني»: behind what is put in front of the sentence a
        title is its subject.
        """
        words = self.c.words
        word = words[index]
        if word.first not in _HOMOGRAPHS or "p" not in word.tags or word.pronoun or word.article:
            return False
        if word.preposition or index + 1 >= len(words) or index - low > FRONT:
            return False
        title = words[index + 1]
        name = title.first == "g" and not title.article  # «من جهته، رفض روحاني الاتهامات»
        if title.bits & NUM and not title.article and index + 2 < len(words):
            counted = words[index + 2]  # «رفض خمسة نواب القانون»
            name = bool(counted.bits & PERSON and not counted.article)
        elif title.bits & PLURAL:
            return False
        if not (title.bits & TITLE or name):
            return False
        if title.preposition or title.conjunction:
            return False
        while low < index and words[low].bits & PUNCT:
            low += 1
        if low == index:
            return True
        front = words[low].bits & PREP or words[low].preposition or words[low].first == "d"
        return bool(front) and not any(self.c.is_verb(at) for at in range(low, index))

    def verbs_with_room(self, low: int, high: int) -> Sequence[int]:
        """Return the verbs from ``low`` to ``high`` behind which a subject can stand.

        They are found once a sentence, and may go on behind ``high``.
        """
        context = self.c
        if low != self._verbs_from:
            self._verbs_from, self._verbs_to, self._verbs = low, low, []
        for index in range(self._verbs_to, high):
            verb = context.is_verb(index)
            if not verb and index - low <= FRONT and context.words[index].first in _HOMOGRAPHS:
                verb = self.opens_clause(index, low)
            if verb and self._room_behind(index) >= 0:
                self._verbs.append(index)
        self._verbs_to = max(self._verbs_to, high)
        return self._verbs

    def _room_behind(self, index: int) -> int:
        """Return where the subject of a verb can begin, or -1: a pronoun may be in between."""
        words = self.c.words
        start = index + 1
        core = words[index].core
        many = core.endswith(SOUND_PLURALS[0]) and len(core) > 5 and core[-3] != PAST_DUAL
        if many or (core.endswith(THEY) and len(core) > 3):
            return -1  # «يتبعون رجلا»: they do it to him; but يتعاون
        if start < len(words) and words[start].bits & PREP and words[start].pronoun:
            start += 1
        elif words[index].pronoun and start + 2 < len(words) and words[start].bits & PREP:
            start = self._past_circumstance(start)
        if (
            start >= len(words)
            or words[start].bits & (OPENQ | QUOTE | PREP | QWORD)
            or words[start].preposition
            or not begins_phrase(words[start])
        ):
            return -1  # what is said, no speaker; no subject
        return start

    def _past_circumstance(self, start: int) -> int:
        """Return the token behind a prepositional phrase, or its own where no person follows.

        «وأيدته في ذلك المديرة، مشددة»: the verb has its object, so she is no object of it.
        """
        words, high = self.c.words, self.c.limit(start)
        behind = start + 2
        alone = words[start + 1].bits & DEM and words[behind].bits & (PERSON | TITLE | NAME)
        if not alone:  # no manager of that kind: «في ذلك المديرة»
            place = self.c.phrases.parse(start + 1, high)
            if place is None:
                return start
            behind = place.end
        if behind >= high or words[behind].conjunction or words[behind].bits & PUNCT:
            return start
        who = self.c.phrases.parse(behind, high)
        return behind if who is not None and is_speaker(self.c, who) else start

    def behind_verb(self, index: int, limit: int) -> Phrase | None:
        """Return the noun phrase behind a verb, a pronoun in between: «تعهد فيه الوزير»."""
        context = self.c
        words = context.words
        start = self._room_behind(index)
        if not 0 <= start < limit:
            return None
        phrase = context.phrases.parse(start, limit)
        if phrase is None or phrase.end > limit:
            return None
        whom = words[phrase.head]
        if phrase.bits & PERSON and whom.article and whom.bits & PLURAL:
            if whom.core.endswith(SOUND_PLURALS[1]) and phrase.head == phrase.start:
                if context.lexicon.bits.get(whom.core[:-2], 0) & (PERSON | NAT):
                    return None  # «هنأ اللاعبين»: no subject ends so
        doer = behind_object(context, phrase, limit)
        phrase = with_name(context, without_object(context, doer), limit)
        phrase = up_to_comma(context, phrase, limit)
        if words[index].bits & KANA and not (phrase.definite or phrase.named):
            return None  # «كانوا منغمسين»
        if words[index].bits & KANA and index and words[index - 1].bits & REL:
            if not context.is_verb(phrase.end):
                return None  # «الذي كان زعيم الحزب»: what he was, but «الذي كان الوزير يزوره»
        return phrase

    def _owns_thing(self, verb: int, first: int, phrase: Phrase) -> bool:
        """Tell whether the thing behind a verb is its object: the subject stands behind أنّ."""
        context = self.c
        if is_speaker(context, phrase) or verb - first < 3:
            return False
        for that in range(verb - 2, max(first, verb - 8), -1):
            if context.words[that].bits & COMP and not context.words[that].pronoun:
                subject = context.phrases.parse(that + 1, verb)
                return subject is not None and subject.end == verb
            if context.words[that].bits & PUNCT:
                return False
        return False

    def opening_phrase(self, verb: int, first: int) -> Phrase | None:
        """Return the definite phrase in front of a verb that opens its clause: its subject.

        It stands first in the sentence, or behind كان, إن, لكن.
        """
        words = self.c.words
        end = verb
        while end > first and words[end - 1].bits & _BETWEEN and not words[end - 1].conjunction:
            end -= 1
        found: Phrase | None = None
        for start in range(end - 1, max(first, end - SUBJECT_WORDS) - 1, -1):
            if words[start].bits & (PUNCT | REL):
                break
            phrase = self.c.phrases.parse(start, end)
            if phrase is None or phrase.end != end or not (phrase.definite or phrase.named):
                continue
            if phrase.bits & TIME or words[start].preposition:
                continue
            before = words[start - 1]
            opens = before.bits & (KANA | COMP) and not before.pronoun
            if start == first or opens or before.core_in & TURNING:
                found = phrase
        return found

    def opening_subject(self, low: int, index: int, features: Features | None) -> Phrase | None:
        """Return the person who is the subject of the sentence's first verb, when he agrees."""
        context = self.c
        first = low
        while first < index and context.words[first].bits & (PUNCT | NEG | QAD | FUT):
            first += 1
        if first >= index or not context.is_verb(first):
            return None
        phrase = self.behind_verb(first, index)
        if phrase is None or not phrase.bits & PERSON or not self.speaks_later(phrase):
            return None
        return phrase if fits_form(context, phrase, features) else None

    def in_front(self, anaphor: Anaphor) -> tuple[Phrase | None, int]:
        """Return the nearest subject in front of its verb, and that verb: «لكن الوزير زار …»."""
        match, features, low = anaphor.match, anaphor.features, anaphor.low
        context = self.c
        words = context.words
        for index in range(match.first - 2, low - 2, -1):
            if index >= low:
                word = words[index]
                opens = (word.bits & (COMP | PART) and word.opens and not word.pronoun) or (
                    word.core_in & TURNING and not word.pronoun
                )
                if not opens or anaphor.in_speech(index + 1):
                    continue
            start = index + 1
            if words[start].bits & (PUNCT | PREP | QUANT) or context.is_verb(start):
                continue
            if words[start].preposition or words[start].first == "d":
                continue
            if any(hit.form.features for hit in words[start].hits):
                continue
            limit = start + 1
            while limit < match.first and not (
                words[limit].first in ("p", "i")
                and not words[limit].given
                and context.is_verb(limit)
            ):
                limit += 1
            phrase = context.phrases.until(start, limit)
            if phrase is None or phrase.end >= match.first or not phrase.definite:
                if index >= low and words[index].bits & COMP:
                    break  # the cue is in this clause
                continue
            verb = phrase.end
            while verb < match.first and words[verb].bits & _BETWEEN:
                verb += 1
            if verb >= match.first or not context.is_verb(verb):
                if index >= low and words[index].bits & COMP:
                    break
                continue
            if not phrase.bits & (PERSON | TITLE | ORG | MEDIA | PLACE | NAME):
                continue
            if self.can_speak(phrase) and fits_form(context, phrase, features):
                return phrase, verb
        return None, -1

    def relative_acts(self, index: int) -> bool:
        """Tell whether a relative pronoun in front of a verb is its subject: «الذي يدرب الفريق».

        No pronoun takes it up, and it is no time: «الوقت الذي أعلن الوزير».
        """
        words = self.c.words
        relative = words[index - 1]
        if index < 2 or not relative.bits & REL or relative.terminal in ("MA", "MIN"):
            return False
        if words[index].pronoun or words[index - 2].bits & TIME or relative.bits & PLURAL:
            return False
        behind = words[index + 1] if index + 1 < len(words) else None
        if behind is not None and behind.bits & PREP and behind.pronoun:
            return False
        hers = relative.core[2:3] == SHE
        return self.c.feminine_verb(index) is hers

    def object_perhaps(self, index: int, low: int, phrase: Phrase) -> bool:
        """Tell whether a verb behind و or أن may have its subject in front: «… وسيترك النادي»."""
        word = self.c.words[index]
        hangs = word.conjunction == WA or (
            index > low and self.c.words[index - 1].bits & COMP and word.first == "i"
        )
        return (
            bool(hangs)
            and index > low
            and bool(phrase.bits & (ORG | PLACE))
            and not phrase.bits & PERSON
            and phrase.definite
        )

    def gender_shown(self, index: int, match: Match) -> str:
        """Return the gender that a verb shows of the name behind it, "" where it could be either.

        In what that name says the cue may be a first person: «قال سامر: نحن، كما ذكرت، نطالب».
        """
        words = self.c.words
        if {"p", "i"} <= set(words[index].tags):
            return ""  # تلاه
        opened = COLON | OPENQ | QUOTE
        if any(words[at].bits & opened for at in range(index + 2, match.first)):
            return ""
        return "f" if self.c.feminine_verb(index) else "m"

    def speaks_later(self, phrase: Phrase) -> bool:
        """Tell whether the phrase behind a verb is somebody who can speak later on."""
        context = self.c
        word = context.words[phrase.head]
        bits = phrase.bits
        if self._named_by_deed(phrase):
            return True
        if phrase.end == phrase.start + 1 and word.first == "p" and not word.given:
            if any(hit.form.features for hit in word.hits):
                return False  # «حين شاهدها قال»
        if bits & (TIME | MASDAR | ABSTRACT) and not bits & (PERSON | ORG):
            return False
        if bits & PREP or word.bits & (OPENQ | QUOTE):
            inner = phrase.head + bool(word.bits & (OPENQ | QUOTE))
            if inner < phrase.end and context.words[inner].bits & PREP:
                return False  # «على الطريق»: a work is called so, no person
            if inner < phrase.end and context.words[inner].bits & MASDAR:
                return False  # «التحريض على إثارة المشاعر»: what is quoted does nothing
        if not bits & (PERSON | TITLE) or bits & ORG:
            own = word.pronoun and not word.core_in & ONE_OF
            if own and word.first in ("n", "m"):
                return False  # «حيث سيلتقي فريقه»: whose team it is is the topic
        if not bits & (PERSON | TITLE):
            noun = word.article or phrase.named or bits & SPEAKING or "g" in word.tags
            if word.first in _NO_NOUN and not noun and not word.core_in & ONE_OF:
                return False  # «ممكن», «أي», «مثلها»
        if word.bits & (ACCUSATIVE | INDEF_ACC) and phrase.end == phrase.head + 1:
            if word.first != "g" or context.words[phrase.start - 1].bits & KANA:
                return False  # «سيكون جاهزا»; but «رحب سيدا»
        if context.words[phrase.start].bits & NUM and not phrase.bits & PERSON:
            return False  # «ليبلغ 138 ألف جهاز»
        return is_speaker(context, phrase)

    def _named_by_deed(self, phrase: Phrase) -> bool:
        """Tell whether a noun of no class is a name by its verb: «رحب الدرش بالقرار»."""
        word = self.c.words[phrase.head]
        if word.pronoun or phrase.end > phrase.start + NAMES:
            return False
        known = NOBODYS | (TIME | MASDAR if word.first == "g" else 0)  # جوان is a month besides
        return not phrase.bits & ~known and does_deed(self.c, phrase)

    def can_speak(self, phrase: Phrase) -> bool:
        """Tell whether the phrase is somebody who can speak, or a surname known by now."""
        if self.speaks_later(phrase):
            return True
        return phrase.end == phrase.start + 1 and self.registry.knows(phrase)
