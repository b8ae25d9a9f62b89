"""Arguments of a cue: which of what stands behind it is its subject, which its object."""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import OWNERS
from .ahead import preposition_name, takes_that
from .apposition import Apposition
from .attachment import Complement
from .chunks import Chunks
from .classes import (
    ABSTRACT,
    ADJ,
    ADVERB,
    BREAK,
    CHANNEL,
    COLON,
    COMMA,
    COMP,
    DEM,
    DOC,
    EVID,
    FEM,
    FUT,
    INDEF_ACC,
    KANA_STRICT,
    MASDAR,
    MEDIA,
    NAME,
    NEG,
    NEGN,
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
    REL,
    SEMI,
    STOP,
    TIME,
    TITLE,
    UNKNOWN,
)
from .cues import TAKES_DEED
from .factuality import Polarity
from .far_clauses import FAR
from .lists import ANONYMOUS, NAME_ENDINGS, SAYING
from .matches import Match, Search
from .model import Category
from .phrases import Phrase, like_name
from .proper_names import is_closed
from .speakers import is_speaker, shows
from .subjects import Subjects

__all__ = ["TOLD", "Arguments"]

# A member is looked up in its class each time.
#: How many tokens of adverbials a speaker is looked for behind.
_GAP: Final = 12
_DOXASTIC: Final = Category.DOXASTIC
_EVIDENTIAL: Final = Category.EVIDENTIAL
_REPORTING: Final = Category.REPORTING
_NEGATIVE: Final = Polarity.NEGATIVE
#: Of what stands as an object behind a verb of speech, this may be what is said.
TOLD: Final = MASDAR | ABSTRACT | NEGN | DEM | QUANT | DOC | EVID | CHANNEL


@mypyc_attr(acyclic=True)
class Arguments:
    """Divides in one sentence what stands behind a cue among its subject and its object."""

    def __init__(
        self, search: Search, subjects: Subjects, apposition: Apposition, chunks: Chunks
    ) -> None:
        self.c = search.context
        self.words = search.words
        self.low = search.low
        self.high = search.high
        self.subjects = subjects
        self.agreement = subjects.agreement
        self.apposition = apposition
        self.chunks = chunks

    def own_subject(self, match: Match, position: int, limit: int) -> int:
        """Take the subject that a participle has behind it; return the token behind it.

        «…، مؤكدا وزير الدفاع حرص بلاده», «مشيرا سموه إلى أن»: a person is nothing that is stated.
        """
        features = match.features
        takes = match.rule.takes
        if (
            features is None
            or features.tense != "a"
            or match.rule.construction != "verb"
            or match.category is not _REPORTING
            or "that" not in takes
            or "accusative" in takes
            or match.pronoun
            or position + 1 >= limit
            or not self.words[position].bits & (PERSON | TITLE | ORG)
            or self.words[position].conjunction
            or self.words[position].preposition
        ):
            return position
        first = self.words[match.first]
        aside = match.first > self.low and self.words[match.first - 1].bits & COMMA
        if not first.bits & INDEF_ACC and not (first.bits & FEM and aside):
            return position
        phrase = self.c.phrases.parse(position, self.high)
        if phrase is not None and phrase.bits & ORG and not phrase.bits & PERSON:
            # «…، موضحة الوزارة أن»: a body only where the clause follows, and it agrees
            agrees = self.c.feminine(phrase) == bool(first.bits & FEM)
            behind = phrase.end
            if behind + 1 < limit and self.words[behind].bits & PREP:
                behind += 1
            that = behind < limit and self.words[behind].bits & COMP
            if agrees and that and phrase.definite and not self.words[behind].conjunction:
                match.subject, match.subject_side = phrase, "after"
                return phrase.end
        if (
            phrase is None
            or not phrase.bits & PERSON
            or not first.bits & INDEF_ACC
            or not (phrase.definite or phrase.named)
            or phrase.bits & PLURAL
            or phrase.end >= limit
        ):
            return position
        following = self.words[phrase.end]
        if not (
            following.bits & (COMP | PREP)
            or (following.bits & (MASDAR | ABSTRACT) and not following.article)
        ):
            return position
        match.subject, match.subject_side = phrase, "after"
        return phrase.end

    def evidence_in_front(self, match: Match) -> bool:
        """Tell whether a demonstrative in front of the verb shows it: «هذا يعني ارتفاع الأسعار»."""
        words = self.words
        if match.category is not _EVIDENTIAL or match.pronoun or words[match.first].conjunction:
            return False
        index = match.first - 1
        while index > self.low and words[index].bits & (QAD | NEG | FUT | KANA_STRICT):
            if words[index].conjunction:
                return False
            index -= 1
        if index < self.low or not words[index].bits & DEM or words[index].preposition:
            return False
        return index == self.low or not words[index - 1].bits & PREP

    def only_object(self, match: Match) -> bool:
        """Tell whether the one noun phrase behind a verb of speech is what is said.

        «وأكد وجود خلافات», «وتخشى عودة العاصفة»: whoever speaks or fears was named before, and a
        verbal noun does not.
        """
        subject, takes = match.subject, match.rule.takes
        thinks = match.rule.category is _DOXASTIC and "masdar" in takes
        # what things show may be themselves: «يكشف انتشار المرض ضعف الوقاية»
        nominal = "object" in takes or ("masdar" in takes and match.rule.inanimate is None)
        if (
            subject is None
            or match.subject_side != "after"
            or match.rule.construction != "verb"
            or not ((match.rule.category is _REPORTING and nominal) or thinks)
            or match.pronoun
            or subject.start != match.last + 1
        ):
            return False
        head = self.words[subject.head]
        behind = subject.head + 1
        if nominal and "object" not in takes and head.bits & PLURAL:
            return False  # «وأبرز إنجازات الفريق»: a superlative
        if head.bits & MASDAR and behind < self.high and self.words[behind].bits & NUM:
            return not head.article  # «أعلن تسجيل خمس حالات»
        if thinks:
            deed = head.bits & MASDAR and not head.bits & (DOC | CHANNEL)
            return bool(deed) and not (
                subject.named
                or subject.bits & (PERSON | ORG | MEDIA | PLACE)
                or head.article
                or head.pronoun
            )
        told = subject.named or not head.bits & (MASDAR | NEGN)
        if not (subject.named or is_speaker(self.c, subject)) and not subject.bits & (
            PERSON | ORG | MEDIA | PLACE | TIME
        ):
            if head.bits & UNKNOWN and subject.end > subject.head + 1:
                return False  # «نفى قالن الاتهامات»: a name that no list has
            if match.rule.polarity is _NEGATIVE:
                return True  # «ونفى أي علاقة بالحادث»: no thing denies
            features = match.features
            if features is not None and features.gender == "m" and features.tense == "p":
                if self.c.feminine(subject) and not subject.bits & (QUANT | NUM):
                    return True  # «وأعلن النتائج النهائية»: a woman's verb would agree
        if subject.named and head.given and not subject.bits & (MASDAR | ABSTRACT):
            return False  # «كما أكد نعيم قاسم»: a first name and a family's, no deed
        return (
            bool(head.bits & (MASDAR | NEGN | ABSTRACT))
            and not subject.bits & (PERSON | ORG | MEDIA | DOC | PLACE)
            and not head.article
            # «أكد بقاؤه في الفريق»: ill spelled, for nothing else is said
            and (not head.pronoun or self.c.nominative(subject.head))
            # «أكد دعم الأمير خالد للمشروع»: whose act it is stands behind it
            and (not told or subject.end > subject.head + 1)
        )

    def bare_speakers(self, match: Match) -> Complement | None:
        """Part people without a name from the deed they tell of: «أعلن نشطاء مقتل الزعيم».

        No clause was found behind, so that they are no people of that deed («خبراء تقييم المخاطر»).
        """
        subject = match.subject
        if subject is None or match.subject_side != "after" or match.pronoun:
            return None
        if match.rule.construction != "verb" or match.rule.takes.isdisjoint(("object", "masdar")):
            return None
        people, deed = self.words[subject.start], subject.start + 1
        if subject.start != match.last + 1 or subject.end <= deed or subject.named:
            return None
        if not people.bits & PERSON or not people.bits & PLURAL or people.pronoun or people.article:
            return None
        told = self.words[deed]
        deeds = MASDAR | ABSTRACT
        if not told.bits & deeds or told.article or told.preposition or told.conjunction:
            return None
        match.subject = self.c.phrases.until(subject.start, deed)
        return Complement("object", deed, "", deed) if match.subject is not None else None

    def object_first(self, match: Match, start: int) -> int:
        """Return where the object begins; in front of its subject where only that can speak.

        «أكد هذه الأنباء المتحدث باسم الشركة»: a thing first, then a person who agrees.
        """
        first = match.subject
        assert first is not None
        second = self.c.phrases.parse(start, self.high)
        if (
            second is None
            or not self.is_somebody(second)
            or is_speaker(self.c, first)
            or first.bits & (PERSON | ORG)
            or match.category is not _REPORTING
            or match.pronoun
            or not self.agreement.can_be_subject(match, second)
        ):
            return start
        match.subject = second
        return first.start

    def told_that(self, match: Match) -> Complement | None:
        """Part a demonstrative from who says it: «أعلن ذلك المتحدث باسم الوزارة».

        Nothing else is told, so it is the object and points to what was told before.
        """
        subject, words = match.subject, self.words
        if subject is None or match.subject_side != "after" or match.pronoun:
            return None
        start = subject.start
        if match.category is not _REPORTING or match.rule.construction != "verb":
            return None
        if "object" not in match.rule.takes or start != match.last + 1:
            return None
        person = words[start + 1] if start + 1 < subject.end else words[start]
        if not words[start].bits & DEM or words[start].conjunction or words[start].preposition:
            return None
        if not (person.article and person.bits & (PERSON | TITLE)):
            return None
        speaker = self.c.phrases.parse(start + 1, self.high)
        if speaker is None or speaker.end < start + 3:
            return None  # «أوضح ذلك المدير»: that manager
        match.subject = speaker
        return Complement("object", start, "", start)

    def is_somebody(self, phrase: Phrase) -> bool:
        """Tell whether the phrase is a definite one for a person, or a person's name."""
        if phrase.bits & PERSON:
            return phrase.definite or phrase.named
        things = ORG | PLACE | MEDIA | TIME | DOC | EVID | CHANNEL | MASDAR | ABSTRACT
        head = self.words[phrase.head]
        called = head.given or (head.first == "g" and bool(head.bits & NAME))
        return phrase.named and called and (head.given or not phrase.bits & things)

    def speaker_behind_object(self, match: Match, start: int) -> None:
        """Take the speaker behind the thing that he says: «أكد هذه المعلومات لاحقا سامي حداد».

        The thing was told before, and it does not agree with the verb or says nothing.
        """
        words = self.words
        if match.category is not _REPORTING or match.rule.construction != "verb" or match.pronoun:
            return
        if start != match.last + 1 or not (words[start].bits & DEM or words[start].article):
            return
        thing = self.c.phrases.parse(start, self.high)
        if thing is None or thing.named or not thing.bits & TOLD or thing.bits & (PERSON | ORG):
            return
        behind = self.subjects.modifiers.past_adjuncts(thing.end, self.high)
        if behind >= self.high or words[behind].conjunction or words[behind].preposition:
            return
        phrase = self.c.phrases.parse(behind, self.high)
        if phrase is None or not self.is_somebody(phrase) or phrase.bits & TIME:
            return
        if self.agreement.can_be_subject(match, phrase):
            match.subject, match.subject_side = phrase, "after"

    def speaker_in_gap(self, match: Match, stop: int) -> None:
        """Take the speaker who stands right in front of what is said, behind an adverbial.

        «قال منذ أيام سالم الشهري إن», «قالت ردا على سؤال الوزيرة سلمى حداد إن»: the adverbial was
        read as far as the phrase goes, and took the name with it. A verb between is a clause's.
        """
        words, features = self.words, match.features
        first = match.last + 2
        if match.category is not _REPORTING or match.rule.construction != "verb" or match.pronoun:
            return
        if features is None or features.tense == "a" or features.person == 1:
            return
        if features.number == "p" or not first < stop <= first + _GAP:
            return
        for index in range(match.last + 1, stop):
            word = words[index]
            if word.bits & (REL | COMMA | COMP | PRON | NEG | SEMI | COLON):
                return
            if word.bits & PREP and word.pronoun and index > match.last + 1:
                return  # «ردا على سؤال وجهه إليه النائب سامي العمر إن»
            if index + 1 < stop and word.first in ("p", "i") and not word.given:
                if self.c.is_verb(index):
                    return
            if index >= first and self.opens_speaker(index):
                phrase = self.c.phrases.until(index, stop)
                if phrase is None or phrase.bits & TIME or not is_speaker(self.c, phrase):
                    continue
                match.subject, match.subject_side = phrase, "after"
                phrase = self.apposition.lengthen(match, stop, True)
                called = phrase.named or phrase.bits & TITLE
                if phrase.end == stop and called and self.agreement.can_be_subject(match, phrase):
                    match.subject = phrase
                    return
                match.subject, match.subject_side = None, ""

    def opens_speaker(self, index: int) -> bool:
        """Tell whether a person's phrase may begin behind the closed phrase of an adverbial."""
        word, before = self.words[index], self.words[index - 1]
        if (
            word.conjunction
            or word.preposition
            or word.pronoun
            or word.bits & (PREP | PLACE | TIME)
        ):
            return False
        if (before.bits & PREP and not before.pronoun) or word.key_in & SAYING:
            return False
        lapse = before.bits & TIME or before.first == "d"  # «منذ أيام», «قبل قليل»
        if not lapse and not is_closed(before):
            return False
        if word.article:
            return bool(word.bits & TITLE) and not before.bits & (PERSON | TITLE)
        return bool(word.bits & (PERSON | TITLE)) or like_name(word)

    def speaker_behind_that(self, match: Match, start: int) -> None:
        """Take the speaker behind a demonstrative that stands for what he said.

        «صرح بذلك مدير المستشفى سامي حداد»: it points to what was told before.
        """
        words = self.words
        if start >= self.high:
            return
        behind = start + 1
        shows = match.rule.inanimate is not None or match.category is _EVIDENTIAL
        if words[start].bits & DEM and shows and behind < self.high:
            self.evidence_behind_that(match, behind)
            if match.subject is not None:
                return
        if (
            not words[start].bits & DEM
            or match.category is not _REPORTING
            or match.rule.construction != "verb"
            or match.pronoun
        ):
            return
        if behind < self.high and words[behind].article and words[behind].bits & PERSON == 0:
            return  # «صرح بذلك الأمر»
        for _ in range(2):
            # «صرح بذلك لـ"الوطن" المدير», «صرح بذلك في مؤتمر صحفي المدير»
            if behind + 1 >= self.high or words[behind].conjunction:
                return
            bare = words[behind].bits & PREP and not words[behind].pronoun
            if not bare and not words[behind].preposition:
                break
            within = behind + bool(bare)
            if within in self.c.quotes:
                behind = min(self.c.quotes[within] + 1, self.high)
                continue
            inner = self.c.phrases.parse(within, self.high, strip=not bare)
            if inner is None:
                return
            behind = inner.end
        if behind >= self.high or words[behind].conjunction or words[behind].preposition:
            return
        phrase = self.c.phrases.parse(behind, self.high)
        if (
            phrase is None
            or not (phrase.bits & (PERSON | TITLE | ORG | MEDIA | DOC) or phrase.named)
            or phrase.bits & TIME
            or not self.agreement.can_be_subject(match, phrase)
        ):
            return
        match.subject, match.subject_side = phrase, "after"
        stop = phrase.end
        while stop < self.high and not words[stop].bits & (PUNCT | COMP | REL):
            if self.c.is_verb(stop):
                return
            stop += 1
        # «صرح بذلك مدير المستشفى في المدينة الدكتور سامي حداد»: nothing but his name is left
        match.subject = self.apposition.lengthen(match, stop, True)

    def evidence_behind_that(self, match: Match, behind: int) -> None:
        """Take the evidence behind a demonstrative: «ويدل على ذلك انخفاض الأسعار»."""
        word, features = self.words[behind], match.features
        if word.conjunction or word.preposition or word.bits & (PUNCT | PREP | COMP | REL | PRON):
            return
        if word.article:
            return  # «يكشف عن هذه الأدلة»
        phrase = self.c.phrases.parse(behind, self.high)
        if phrase is None or phrase.bits & TIME or features is None or match.pronoun:
            return
        shows = phrase.bits & (EVID | DOC | MASDAR | ABSTRACT) and not phrase.bits & PERSON
        if shows and (features.gender == "f") == self.c.feminine(phrase):
            match.subject, match.subject_side = phrase, "after"

    def own_complement(self, match: Match, accepted: Complement) -> Complement:
        """Give a preposition back to the noun in front that it completes.

        «أكد حرص الوزارة على الخدمة», «لم تعلن جهة مسؤوليتها عن الهجوم»: what is said is the noun.
        """
        subject = match.subject
        words = self.words
        if accepted.alias == "governed":
            later = self.governed_later(match, accepted)
            if later:
                return Complement("governed_that", later + 2, accepted.preposition, later)
            noun = self.completed_noun(match, accepted)
            if noun:
                return Complement("object", noun, "", noun)
        if (
            subject is None
            or match.subject_side != "after"
            or match.rule.construction != "verb"
            or "object" not in match.rule.takes
        ):
            return accepted
        governed = words[accepted.at].core
        last = accepted.at - 1
        if words[last].pronoun and (words[last].core, governed) in self.c.lexicon.attitudes:
            if last == subject.end:
                return Complement("object", last, "", last)  # «أكد مسؤول حرصه على»
        if subject.end != accepted.at:
            return accepted
        for index in (subject.head, subject.end - 1):
            word = words[index]
            if (word.core, governed) not in self.c.lexicon.attitudes or word.article:
                continue
            if index == subject.start:
                match.subject, match.subject_side = None, ""
            elif word.pronoun:
                match.subject = self.c.phrases.until(subject.start, index) or subject
            else:
                continue
            return Complement("object", index, "", index)
        return accepted

    def completed_noun(self, match: Match, accepted: Complement) -> int:
        """Return the noun, behind more than the subject, that the preposition completes, or 0.

        «أكد في بيان صدر أمس حرص مصر على تطبيق المعايير»: what is said is the care.
        """
        words, governed = self.words, self.words[accepted.at].core
        if match.rule.construction != "verb" or not match.rule.bits & TAKES_DEED:
            return 0
        for index in range(accepted.at - 1, max(match.last + 1, accepted.at - 4), -1):
            word, before = words[index], words[index - 1]
            if word.bits & (PREP | PUNCT | COMP) or word.preposition or word.conjunction:
                return 0
            if (word.core, governed) not in self.c.lexicon.attitudes or word.article:
                continue
            closed = before.article or before.pronoun or before.bits & (TIME | ADVERB)
            return index if closed and not before.bits & PREP else 0
        return 0

    def governed_later(self, match: Match, accepted: Complement) -> int:
        """Return where the governed preposition stands again, with أن, or 0.

        «حذر في حديث عبر الهاتف من بيته من أن», «أشار الخطاب الموجه إلى المجلس إلى أن»: of two
        that one verb could govern the clause is what is said, the noun a place or somebody.
        """
        start, governed, position = accepted.start, accepted.preposition, accepted.at
        words, rule = self.words, match.rule
        if rule.construction != "verb" or match.category is not _REPORTING:
            return 0
        if not takes_that(rule.takes, governed) or not words[position].bits & PREP:
            return 0
        if words[start].bits & (MASDAR | ABSTRACT):
            return 0  # «حذر من خطورة الوضع»
        for index in range(start + 1, min(self.high - 2, start + FAR)):
            word = words[index]
            if word.bits & (STOP | SEMI | BREAK | COLON | COMP):
                return 0
            if index in self.chunks.cue_tokens or self.governs_like(index, governed):
                return 0
            if not word.bits & PREP or word.pronoun or preposition_name(word.core) != governed:
                continue
            that = words[index + 1]
            if not that.bits & COMP or that.conjunction or that.preposition:
                continue
            return 0 if word.conjunction or words[index - 1].bits & INDEF_ACC else index
        return 0

    def governs_like(self, index: int, governed: str) -> bool:
        """Tell whether a word alone proposes another cue that takes the preposition with أن."""
        return any(takes_that(hit.form.rule.takes, governed) for hit in self.words[index].singles)

    def own_deed(self, match: Match, accepted: Complement) -> Complement:
        """Take the speaker's own deed from his phrase: «أكد مسؤول رفضه القرار»."""
        subject = match.subject
        words = self.words
        if subject is None or match.subject_side != "after" or subject.end != accepted.start:
            return accepted
        last = subject.end - 1
        if (
            subject.start < last
            and words[last].pronoun
            and words[last].bits & MASDAR
            and not words[last].conjunction
            and words[subject.start].bits & PERSON
            and match.rule.construction == "verb"
            and match.category is _REPORTING
        ):
            shorter = self.c.phrases.until(subject.start, last)
            if shorter is not None and shorter.end == last:
                match.subject = shorter
                return Complement("object", last, "", last)
        return accepted

    def passed_on(self, match: Match, start: int) -> str | None:
        """Find from whom a thing is that stands in front: «نسبت الصحيفة الخبر إلى مصدر أمني»."""
        words = self.words
        of_him, word = words[match.last + 1], words[start]
        if of_him.pronoun and of_him.bits & PREP and of_him.core in self.c.lexicon.told_of:
            if word.pronoun and word.bits & MASDAR and match.subject_side == "after":
                match.alias, match.complement = "object", start
                return None  # «نقلت عنه الوكالة تأكيده أن»
        thing = self.c.phrases.parse(start, self.high)
        if thing is None or thing.end + 1 >= self.high:
            return "nobody from whom it is"  # «نقلت الحافلة الركاب»
        before = words[thing.end]
        governed = preposition_name(before.core)
        if not before.bits & PREP or before.pronoun or governed not in match.rule.takes:
            return "nobody from whom it is"
        holder = self.c.phrases.parse(thing.end + 1, self.high)
        said = words[thing.head].bits & (DEM | DOC | CHANNEL | EVID | MASDAR | ABSTRACT)
        if holder is None or not is_speaker(self.c, holder) or not said:
            return "nobody from whom it is"  # «نقل المريض عن السرير»
        if match.subject_side in ("after", "before"):
            match.agent = match.subject
        match.subject, match.subject_side = holder, "object"
        match.alias, match.complement = "host", match.first
        match.content = thing.start, thing.end
        return None

    def shows_alone(self, match: Match) -> bool:
        """Tell whether a thing behind the cue may be its subject: it shows, and none is in front.

        «أكدت دراسة وجود الماء», but «الشهادة التي توضح تفاصيل الحادث»
        """
        if match.category is not _REPORTING:
            return True
        before = self.words[match.first - 1].bits if match.first > self.low else 0
        return shows(match) and not before & REL and not self.c.behind_bare_noun(match.first)

    def evidence_end(self, subject: Phrase) -> int:
        """Return where a bare text or picture ends, counted and with what it is of, as one noun.

        «أظهرت ثلاث صور وجود تصدعات», «أظهر مقطع فيديو فرار السائق»
        """
        words, index = self.words, subject.start
        if words[index].bits & NUM and index + 1 < subject.end:
            if not words[index + 1].bits & (DOC | EVID):
                return index + 1
            index += 1
        while index + 1 < subject.end and words[index].bits & words[index + 1].bits & (DOC | EVID):
            follows = words[index + 1]
            if follows.bits & MASDAR or follows.article or follows.preposition or follows.pronoun:
                break
            index += 1
        return index + 1

    def inside_subject(self, match: Match) -> Complement | None:
        """Take back a prepositional phrase that the verb needs: «شكك الخبير في صحة الوثيقة»."""
        subject = match.subject
        assert subject is not None
        behind = self.evidence_end(subject)
        if (
            "masdar" in match.rule.takes or "object" in match.rule.takes
        ) and behind < subject.end - 1:
            # «نفى خطاب وجود أي أثر»: a name that is a noun, and what is denied
            word = self.words[behind]
            only = self.words[behind - 1]
            if (
                word.bits & (MASDAR | ABSTRACT)
                and (word.bits & MASDAR or self.words[behind + 1].article)
                and not (word.article or word.conjunction or word.preposition or word.pronoun)
                and (
                    only.bits & PERSON
                    or only.core_in & ANONYMOUS
                    or (only.bits & (DOC | EVID) and self.shows_alone(match))
                )
                and not (only.article or only.pronoun or only.bits & (QUANT | NUM))
                and not (only.core in self.c.lexicon.offices or word.bits & ORG)  # «مدير مرور»
                and not self.words[behind + 1].preposition
                and not self.words[behind + 1].bits & (PREP | PUNCT)
            ):
                # «أكدت مصادر مقتل القائد»: nobody who speaks belongs to a deed
                told = self.c.phrases.until(subject.start, behind)
                if told is not None and told.end == behind:
                    match.subject = told
                    return Complement("object", behind, "", behind)
            if (
                word.bits & (MASDAR | NEGN | ABSTRACT)
                and word.first in ("m", "n")
                and not self.words[behind + 1].core_in & NAME_ENDINGS  # شكر الله
                and not (word.article or word.conjunction or word.preposition or word.pronoun)
                and not only.bits & (PERSON | ORG | MASDAR | ABSTRACT | QUANT | NUM | TIME | FEM)
                and not (only.article or only.pronoun)
            ):
                match.subject = subject._replace(
                    end=behind, bits=subject.bits & ~(DOC | EVID | CHANNEL) | NAME, named=True
                )
                return Complement("object", behind, "", behind)
        if "masdar" in match.rule.takes or "object" in match.rule.takes:
            parted = self.behind_adjective(match, subject)
            if parted is not None:
                match.subject = parted
                return Complement("object", parted.end, "", parted.end)
        opened = self.c.closers.get(subject.end - 1, -1)
        if (
            "quote" in match.rule.takes
            and opened > subject.start
            and subject.bits & PERSON
            and not subject.bits & (ORG | MEDIA | DOC)
            and (subject.end >= self.high or self.words[subject.end].bits & (STOP | COMMA))
        ):
            # «قالت عنها المخرجة "خطوة مهمة"»: what she says, and not what she is called
            shorter = self.c.phrases.until(subject.start, opened)
            if shorter is not None and shorter.end == opened and shorter.definite:
                match.subject = shorter
                return Complement("quote", opened, "", opened)
        for index in range(subject.start + 1, subject.end):
            word = self.words[index]
            attached = word.preposition
            if attached and not word.conjunction and word.bits & (MASDAR | ABSTRACT):
                if f"{attached} masdar" in match.rule.takes and index > subject.head:
                    # «أشار رئيس الحكومة لأهمية التعاون»
                    shorter = self.c.phrases.until(subject.start, index)
                    if shorter is not None and shorter.end == index and is_speaker(self.c, shorter):
                        match.subject = shorter
                        return Complement("governed", index, attached, index)
            if index + 1 == subject.end:
                break
            if word.terminal == "FI" and "small" in match.rule.takes and not word.pronoun:
                # «يرى النقاد في القانون خطوة مهمة»: what they see in it stands behind
                shorter = self.c.phrases.until(subject.start, index)
                if shorter is not None and shorter.end == index and is_speaker(self.c, shorter):
                    if self.chunks.judged_as(subject.end):
                        match.subject = shorter
                        return Complement("small", index, preposition_name(word.core), index)
            if word.bits & PREP and not (word.pronoun or word.conjunction or word.given):
                governed = preposition_name(word.core)
                if governed in match.rule.takes:
                    shorter = self.c.phrases.until(subject.start, index)
                    if shorter is not None and shorter.end == index and is_speaker(self.c, shorter):
                        match.subject = shorter
                        return Complement("governed", index + 1, governed, index)
        return None

    def behind_adjective(self, match: Match, subject: Phrase) -> Phrase | None:
        """Return who speaks in front of a deed that was read as his genitive, or ``None``.

        «أعلنت مصادر مطلعة وجود خلافات»: an adjective that is a noun, too; «أعلنت سلمى حداد ارتفاع»,
        «أظهر شريط مصور فرار السائق».
        """
        words = self.words
        for index in range(subject.start + 2, subject.end - 1):
            word, previous = words[index], words[index - 1]
            if (
                not word.bits & (MASDAR | NEGN | ABSTRACT)
                or word.first not in ("m", "n")
                or word.article
                or word.conjunction
                or word.preposition
                or word.pronoun
                or previous.article
                or previous.bits & PREP
                or word.bits & previous.bits & ORG  # «رئيس بلدية محافظة الطائف»
            ):
                continue
            shorter = self.c.phrases.until(subject.start, index)
            if shorter is None or shorter.end != index:
                continue
            text = shorter.bits & (DOC | EVID) and self.shows_alone(match)
            if not (text or is_speaker(self.c, shorter)):
                continue
            if previous.bits & ADJ if not shorter.named else previous.bits & NAME:
                return shorter
        return None

    def part_object(self, match: Match, position: int) -> None:
        """Part a definite object from a bare subject: «وصفت منظمات حقوقية القرار بأنه خاطئ».

        The adjective is the subject's; with the object it would tell what kind it is of.
        """
        subject, words = match.subject, self.words
        if subject is None or match.subject_side != "after" or subject.end != position:
            return
        if "accusative" not in match.rule.takes or match.pronoun or subject.end - subject.start < 3:
            return
        last, quality = words[subject.end - 1], words[subject.end - 2]
        if not last.article or last.first not in ("n", "m") or quality.article:
            return
        if not quality.bits & ADJ or words[subject.head].article or subject.named:
            return
        shorter = self.c.phrases.until(subject.start, subject.end - 1)
        if shorter is None or shorter.end != subject.end - 1 or shorter.definite:
            return
        woman = self.c.feminine(shorter)
        if quality.bits & FEM and not woman and not words[subject.head].bits & PLURAL:
            return  # «رئيس بلدية البطين»: it does not agree, so it is a noun
        if shorter.bits & (PERSON | ORG | MEDIA) and is_speaker(self.c, shorter):
            match.subject = shorter

    def part_accused(self, match: Match, that: int) -> None:
        """Part the name of whom she calls so from her office: «اتهمت الوزيرة ماكرون بأنه».

        The pronoun of the complementizer is a man's, the verb and the office are a woman's.
        """
        subject, features, words = match.subject, match.features, self.words
        if subject is None or match.subject_side != "after" or features is None or match.pronoun:
            return
        if "accusative" not in match.rule.takes or subject.end != that or features.gender != "f":
            return
        if OWNERS.get(words[that].pronoun, ("", "")) != ("m", "s") or not words[that].bits & COMP:
            return
        last = words[that - 1]
        if last.article and last.bits & (PERSON | TITLE) and not words[that - 2].article:
            whole = self.c.phrases.until(subject.start, that - 1)  # «اتهمت سوزان كارتر الوزير»
            if whole is not None and whole.end == that - 1 and whole.named:
                match.subject = whole
                return
        for index in range(subject.start + 1, that):
            if not words[index - 1].article or words[index].article:
                continue
            if words[index].first not in ("g", "") or not words[index].bits & (NAME | UNKNOWN):
                continue
            office = self.c.phrases.until(subject.start, index)
            if office is not None and office.end == index and office.bits & (PERSON | TITLE):
                match.subject = office
            return

    def two_people(self, match: Match, that: int) -> bool:
        """Tell whether two names are subject and object: «وصفت بيلوسي كافانو بأنه كاذب».

        The verb is a woman's, the pronoun of the complementizer at ``that`` a man's, or the other
        way round.
        """
        subject, features = match.subject, match.features
        assert subject is not None
        if that - subject.start != 2 or not subject.named or features is None:
            return False
        if any(
            word.article or word.conjunction or word.bits & (PUNCT | PERSON | TITLE | ORG | PLACE)
            for word in self.words[subject.start : that]
        ):
            return False
        gender, number = OWNERS.get(self.words[that].pronoun, ("", ""))
        return number == "s" and features.number == "s" and gender != features.gender

    def alone(self, phrase: Phrase, alias: str, position: int) -> bool:
        """Tell whether the phrase is one noun phrase, and right in front of the complement.

        At most an adverb stands between: «اتهمت القوات كذلك بارتكاب فظائع».
        """
        length = phrase.end - phrase.start
        beside = phrase.end <= position and all(
            word.bits & (ADVERB | PART | TIME) for word in self.words[phrase.end : position]
        )
        if beside and alias in ("governed", "governed_that"):
            if not is_speaker(self.c, phrase):
                return True  # «يصف هذا الاتفاق بالكارثة»: no thing calls another so
        return (
            beside
            and length <= (1 if phrase.named else 3)
            and (
                alias == "governed_that"
                or (
                    alias == "governed"
                    and bool(
                        self.words[position].bits & (MASDAR | (ABSTRACT if phrase.named else 0))
                        # «وصف القرار بالخطير», «يصف إسرائيل بالصديق»: what it is called
                        or (
                            self.words[position].article
                            and self.words[position].bits & (PERSON | ADJ)
                        )
                    )
                )
            )
        )

    def tightens(self, match: Match, thing: int, position: int) -> bool:
        """Tell whether a thing with the article is all that stands behind the subject.

        «شدد الجيش الحصار على المدينة»: it is what is done, and no word is said.
        """
        subject = match.subject
        if subject is None or subject.end != thing or match.subject_side != "after":
            return False
        word = self.words[thing]
        return (
            position == thing + 1
            and bool(word.article)
            and not word.bits & (ADJ | TIME | NUM | QUANT | TITLE | PLURAL)
            and word.first in ("n", "m")
            and is_speaker(self.c, subject)
        )
