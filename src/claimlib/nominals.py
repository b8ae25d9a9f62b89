"""Noun phrases behind a cue: subject, object, predicate, or what is passed over."""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .adjuncts import Adjuncts
from .affixes import (
    ACCUSATIVE_ENDING,
    BI,
    FA,
    HAMZA_ABOVE,
    HAMZA_BELOW,
    LI,
    OF_FIRST,
    OWNERS,
    PARTICIPLE,
    SHADDA,
    THEY_DO,
)
from .apposition import without_topic
from .asides import Chunk
from .classes import (
    ABSTRACT,
    ACCUSATIVE,
    ADJ,
    ADVERB,
    CHANNEL,
    COLON,
    COMMA,
    COMP,
    DEM,
    DOC,
    EVID,
    FEM,
    INDEF_ACC,
    LPAR,
    MASDAR,
    MEDIA,
    NAME,
    NEG,
    NEGA,
    NEGN,
    NOUN,
    NUM,
    OPENQ,
    ORG,
    PERSON,
    PLACE,
    PLURAL,
    PREP,
    PRON,
    PUNCT,
    QAD,
    QUANT,
    QUOTE,
    QWORD,
    REL,
    TIME,
    TITLE,
    UNIT,
    UNKNOWN,
    UNNAMED,
    WORDLIKE,
)
from .cues import (
    TAKES_ACCUSATIVE,
    TAKES_DEED,
    TAKES_OBJECT,
    TAKES_QUESTION,
    TAKES_QUOTE,
    TAKES_SMALL,
    TAKES_SPEECH,
    TAKES_THAT,
)
from .factuality import Certainty
from .lists import EMPHATIC, SAYING, TURNING
from .matches import Match
from .model import Category
from .phrases import Phrase, like_name
from .speakers import is_speaker
from .words import Word

__all__ = ["Nominals"]

#: How far apart the marks round a name may stand (tokens); more is speech.
QUOTED_NAME: Final = 4


# A member is looked up in its class each time.
_DOXASTIC: Final = Category.DOXASTIC
_QUESTION: Final = Category.QUESTION
_UNKNOWN: Final = Certainty.UNKNOWN
_EVIDENTIAL: Final = Category.EVIDENTIAL
_REPORTING: Final = Category.REPORTING
_BY_THAT: Final = f"{BI} that"
_THING_ALONE: Final = frozenset(("object",))

#: A verb with two objects has somebody, and what he is given: «حمل النائب الوزير المسؤولية».
TWO_OBJECTS: Final = TAKES_ACCUSATIVE | TAKES_OBJECT
#: What no word of a foreign name is.
_NO_NAME: Final = (
    PREP | NEG | REL | PRON | DEM | QAD | NUM | QUANT | ADVERB | INDEF_ACC | ACCUSATIVE
)
#: Nouns that head a phrase of their own.
_KINDS: Final = PERSON | TITLE | ORG | MEDIA | DOC | EVID | CHANNEL | MASDAR | ABSTRACT


@mypyc_attr(acyclic=True)
class Nominals(Adjuncts):
    """Reads noun phrases."""

    def counted(self, inner: Match, position: int) -> Phrase | None:
        """Return who a loosened number counts: «أكد نحو مئة شاهد أن», with what loosens it."""
        if inner.rule.construction != "measure":
            return None
        phrase = self.c.phrases.parse(inner.complement, self.high)
        if phrase is None or phrase.bits & (TIME | MASDAR) or not is_speaker(self.c, phrase):
            return None
        if not phrase.bits & (PERSON | ORG) and phrase.end - inner.complement < 2:
            return None
        return Phrase(position, phrase.end, phrase.head, phrase.bits, False, phrase.definite, 0)

    def is_woman(self, match: Match, position: int) -> bool:
        """Tell whether the name of a month is a woman's: «كتبت ماي»; no month is feminine."""
        word, features = self.words[position], match.features
        return (
            bool(word.bits & TIME and word.bits & NAME)
            and word.first == "g"
            and not (word.article or word.conjunction or word.preposition)
            and features is not None
            and (features.gender, features.number) == ("f", "s")
            and not (
                position + 1 < self.high and self.words[position + 1].bits & (NUM | TIME | NAME)
            )
        )

    def unlisted(self, match: Match, position: int, limit: int) -> Phrase | None:
        """Return a name of several words that could be others, in front of what is said.

        «قال ليوني غرين إن», «قالت باز زاراتي، خبيرة القانون»: a verb of speech takes no second noun
        phrase, so bare words between the two are one name if one of them is like one.
        """
        words, takes = self.words, match.rule.bits
        first = words[position]
        if not takes & TAKES_THAT or takes & TAKES_ACCUSATIVE or match.pronoun:
            return None
        if match.category not in (_REPORTING, _DOXASTIC) or match.rule.construction != "verb":
            return None
        end = position
        while end < limit and end - position < 5:
            word = words[end]
            if word.bits & (COMP | PUNCT):
                break
            if word.article or word.conjunction or word.pronoun or not word.bits & WORDLIKE:
                return None
            if word.bits & (_NO_NAME | _KINDS) or word.first == "d" or word.hits:
                return None
            if word.bits & TIME and word.first != "g":
                return None
            if word.preposition and not (word.preposition == LI and "i" in word.tags):
                return None
            end += 1
        if end - position < 2 or end >= limit:
            return None
        last = words[end - 1]
        if not any(like_name(word) for word in words[position:end]) and last.tags != "p":
            return None
        close = words[end]
        if close.bits & COMMA:
            told = words[end + 1] if end + 1 < limit else None
            about = told is not None and (
                bool(told.bits & (PERSON | TITLE | REL))
                or bool(told.bits & PRON and told.conjunction)
            )
            if not about:
                return None
        elif not (close.bits & (COLON | OPENQ | QUOTE | COMP) and not close.conjunction):
            return None
        phrase = self.c.phrases.parse(position, self.high)
        if phrase is not None and (phrase.named or phrase.bits & _KINDS):
            return None
        if phrase is None or phrase.end < end:
            return Phrase(position, end, position, NAME, True, True, first.lead)
        return Phrase(position, phrase.end, position, NAME, True, True, first.lead)

    def rest_of_name(self, position: int, limit: int) -> int:
        """Return the end of a name whose next word looks as if ب began it, or 0.

        «صرح السيد بارك بيونج سيوج أن»: what stands behind ب is no word, and the clause follows.
        """
        words = self.words
        word, previous = words[position], words[position - 1]
        if word.preposition != BI or word.article or word.conjunction or word.pronoun:
            return 0
        called = previous.bits & NAME or (previous.bits & UNKNOWN and not previous.preposition)
        if not called or previous.article or previous.bits & (PLACE | ORG):
            return 0
        if not set(word.tags) <= {"g"} or word.bits & (_KINDS | TIME | PLACE):
            return 0
        if previous.bits & UNKNOWN and word.light[1:2] in (HAMZA_ABOVE, HAMZA_BELOW):
            return 0  # «قال ليندغرين بأوسلو إن»
        end = position + 1
        while end < limit and end - position < 4 and like_name(words[end]):
            end += 1
        if end >= limit or not words[end].bits & (COMP | COMMA | COLON):
            return 0
        return end if not words[end].conjunction else 0

    def time_seems(self, match: Match, position: int, end: int) -> bool:
        """Tell whether a time is what seems so: its predicate in the accusative stands behind."""
        if match.category is not _EVIDENTIAL or end >= self.high:
            return False
        word, behind = self.words[position], self.words[end]
        accusative = behind.bits & (INDEF_ACC | ACCUSATIVE) and not behind.bits & (TIME | ADVERB)
        return word.article and bool(accusative) and not behind.conjunction

    def ends_name(self, match: Match, position: int) -> bool:
        """Tell whether the word only looks as if و / ف began it: «قال إدواردو فارجاس إن».

        Behind a name, in front of the complement, no clause can begin with ف and a noun, nor with و
        and a first person that lacks its hamza.
        """
        word, previous = self.words[position], self.words[position - 1]
        if (
            not word.conjunction
            or word.article
            or word.preposition
            or word.pronoun
            or position == match.last + 1
            or not (previous.bits & TITLE or (previous.bits & NAME and not previous.article))
        ):
            return False
        if word.conjunction == FA:
            return word.first == "n" and not word.bits & (TIME | NUM | QUANT)
        following = self.words[position + 1] if position + 1 < self.high else None
        return (
            word.first == "i"
            and word.light[1:2] == ACCUSATIVE_ENDING  # a bare alef
            and following is not None
            and bool(following.bits & (COMMA | COMP | COLON))
        )

    def open_to(self, match: Match) -> bool:
        """Tell whether the cue is a verb of not knowing, or says that it is not clear."""
        rule = match.rule
        if rule.category is _EVIDENTIAL:
            return match.negation >= 0  # «لم تتضح هوية السائق»
        return (
            rule.category is _DOXASTIC
            and rule.certainty is _UNKNOWN
            and rule.construction in ("verb", "impersonal")
        )

    def conceals(self, word: Word) -> bool:
        """Tell whether a noun stands for a question: «سبب الحريق», why it burnt; «السبب»."""
        if word.preposition or word.conjunction:
            return False
        if word.article:
            return word.core in self.c.lexicon.concealed_alone
        return word.core in self.c.lexicon.concealed

    def is_judged(self, phrase: Phrase) -> bool:
        """Tell whether a thing and what it is taken for stand side by side: «اعتبر الخطوة نصرا»."""
        word = self.words[phrase.end]
        if phrase.named or phrase.bits & (PERSON | TITLE | ORG | NAME | PLACE | UNKNOWN):
            return False
        if word.article or word.conjunction or word.preposition or word.pronoun:
            return False
        behind = self.words[phrase.end + 1].bits if phrase.end + 1 < self.high else 0
        if behind & NUM:
            return False  # «البيان رقم 5»
        return word.first in ("n", "m", "a") and not word.bits & (TIME | NUM | PREP | ADVERB)

    def charges(self, match: Match) -> bool:
        """Tell whether the one noun phrase behind a verb of two objects is its first: «حمّل الحكم».

        The shadda says so, or a pronoun in front, which is the subject: «لكنه حمل الحكم مسؤولية …».
        """
        if SHADDA in self.words[match.first].raw:
            return True
        if match.first <= self.low:
            return False
        before = self.words[match.first - 1]
        opens = before.bits & COMP or before.core_in & TURNING
        return bool(opens and before.pronoun in OWNERS)

    def place_acts(self, match: Match, position: int) -> bool:
        """Tell whether a word for a time is a place that speaks here: «يستبعد المغرب أن»."""
        word = self.words[position]
        features = match.features
        return (
            bool(word.bits & PLACE)
            and word.article
            and features is not None
            and features.tense in ("p", "i")
            and features.gender == "m"
            and match.subject is None
            and position + 1 < self.high
            and not self.words[position + 1].bits & PUNCT
        )

    def measured(self, position: int) -> Phrase | None:
        """Return a number of people with what makes it inexact: «يرى نحو ثلث السكان أن»."""
        found = self.cue_tokens.get(position)
        if found is None or found.rule.construction != "measure" or found.first != position:
            return None
        behind = found.last + 1
        if behind >= self.high or not self.words[behind].bits & (QUANT | NUM):
            return None
        phrase = self.c.phrases.parse(behind, self.high)
        if phrase is None or phrase.bits & (TIME | UNIT):
            return None
        lead = self.words[position].lead
        return Phrase(
            position, phrase.end, phrase.head, phrase.bits, phrase.named, phrase.definite, lead
        )

    def is_doer(self, position: int) -> bool:
        """Tell whether a nominative, which is no predicate here, stands at the token: كثيرون."""
        word = self.words[position]
        plain = not (word.conjunction or word.preposition or word.pronoun)
        return plain and word.core.endswith(THEY_DO) and bool(word.bits & (PLURAL | QUANT))

    def subject_inside(self, match: Match) -> bool:
        """Tell whether the verb's form has its subject: «نعتبر القرار غير عادل»."""
        features = match.features
        return (
            features is not None
            and (
                features.person == 1
                or features.number == "p"
                or self.agreement.of_two(match)
                or self.agreement.pronoun_agrees(match)  # «إنه يعتبر القرار ظالما»
            )
            and not match.pronoun
        )

    def judges(self, index: int) -> bool:
        """Tell whether an indefinite predicate stands at the token: an adjective, غير."""
        word = self.words[index]
        nunated = word.core.endswith(ACCUSATIVE_ENDING) and not {"n", "m"}.isdisjoint(word.tags)
        if word.article or (self.c.is_verb(index) and not nunated):
            return False
        if word.bits & (INDEF_ACC | ADJ | NEGA) or nunated:  # «اعتبروا القرار ظلما»
            return True
        shown = word.core.endswith(ACCUSATIVE_ENDING) and len(word.core) > 3  # «ظالما»
        if word.core[:1] == PARTICIPLE and word.bits & FEM and not word.pronoun:
            shown = True  # «مثيرة»
        return shown and word.first == "n" and not (word.preposition or word.conjunction)

    def judged_by_itself(self, match: Match, phrase: Phrase) -> bool:
        """Tell whether what is judged and its predicate follow: «معتبرا القرار خطأ».

        So they do behind a finite verb whose subject is in it or in front: «نعتبر الخطة خطوة مهمة».
        """
        features = match.features
        if features is None or match.pronoun or phrase.end >= self.high:
            return False
        if features.tense != "a" and not (
            match.rule.bits & TAKES_THAT and self.subject_inside(match)
        ):
            return False
        predicate = self.words[phrase.end]
        if not phrase.definite or predicate.article or predicate.conjunction:
            return False
        if predicate.preposition:
            return False  # «يرون صورهم بوضوح»
        if predicate.bits & (PUNCT | COMP | REL | PREP | TIME | NUM | ADVERB | QUANT):
            return False
        if predicate.bits & (INDEF_ACC | ACCUSATIVE | ADJ | NEGA):
            return True
        return predicate.first in ("n", "m") and not (predicate.pronoun or predicate.preposition)

    def judged_in_quotes(self, phrase: Phrase) -> bool:
        """Tell whether a phrase is what is judged and its predicate: «وجدت الأغنية «مرحة»»."""
        opened = self.c.quoted_predicate(phrase)
        if opened < 0:
            return False
        judged = self.c.phrases.until(phrase.start, opened)
        return judged is not None and judged.definite

    def is_clause(self, match: Match, phrase: Phrase, start: int, end: int) -> bool:
        """Tell whether what is quoted is a clause, and no name of the speaker in front of it.

        «قال الوزير "لقد رحل الرجل"»; a person is not called by what has a verb anywhere.
        """
        if self.words[start].bits & QAD:
            return True
        if not match.rule.bits & TAKES_QUOTE:
            return False
        person = self.words[phrase.head].bits & PERSON and start > phrase.start + 1
        return any(self.c.is_verb(index) for index in range(start, end if person else start + 1))

    def without_speech(self, match: Match, phrase: Phrase) -> Phrase:
        """Return a speaker without the quotation behind him, when nothing else is what he says.

        «قال سامي «الطريق إلى المدينة مغلق»، وغادر»; but «قالت فرقة «النجم» إن» is of a name.
        """
        last = phrase.end - 1
        opened = self.c.closers.get(last, -1)
        if match.category is not _REPORTING or opened <= phrase.start:
            return phrase
        said = last - opened > 2 and self.is_clause(match, phrase, opened + 1, last)
        if last - opened <= QUOTED_NAME and not said:
            return phrase
        if phrase.end < self.high:
            behind = self.words[phrase.end]
            person = said and self.words[phrase.head].bits & PERSON
            told = behind.bits & (COMP | PREP) or behind.preposition or not person
            if behind.bits & (OPENQ | QUOTE | COLON | LPAR) or (told and not behind.bits & PUNCT):
                return phrase  # but «قال الوزير «سنرفع الأسعار» مشددا على أن»
            that = phrase.end + 1 < self.high and self.words[phrase.end + 1].bits & COMP
            if that and behind.bits & PUNCT:
                return phrase  # «قال سامي «النجم»، إن»
        return self.c.phrases.until(phrase.start, opened) or phrase

    def as_word(self, index: int) -> bool:
        """Tell whether the word is كما or another alone that means it: «كما قلت، ليس»."""
        return (self.c.key(index),) in self.c.lexicon.as_phrases

    def shows_moment(self, match: Match, position: int) -> bool:
        """Tell whether a time is what a recording shows: «يظهر المقطع لحظة الانفجار»."""
        word = self.words[position]
        if match.category is not _EVIDENTIAL or word.core not in self.c.lexicon.moments:
            return False
        if word.article or word.pronoun or word.preposition:
            return False
        return match.subject is None or match.subject.bits & (DOC | EVID | CHANNEL) != 0

    def read_noun_phrase(
        self, match: Match, position: int, limit: int, wants_subject: bool, relative: bool
    ) -> Chunk | None:
        """Read a noun phrase: subject, object, predicate, or what is passed over."""
        words = self.words
        word = words[position]
        bits = word.bits
        rule = match.rule
        takes = rule.takes
        behind = position + 1
        adjacent = position == match.last + 1
        if "small" in takes:
            end = self.transitivity.more_of_name(match, position, limit)
            if end:
                return "NP", end, None, ""
        phrase = self.c.phrases.parse(position, self.high)
        if phrase is not None and match.first > self.low and self.as_word(match.first - 1):
            phrase = without_topic(self.c, phrase, self.high)
        if phrase is not None and wants_subject and phrase.end > behind:
            last = words[phrase.end - 1]
            if last.core_in & SAYING and not last.pronoun:
                phrase = self.c.phrases.until(position, phrase.end - 1)  # «تساءل ناشط قائلا»
            elif last.core in self.c.lexicon.held and not words[position].article:
                if phrase.bits & DOC and not (last.article or last.conjunction):
                    # «ذكر تقرير للبنك الدولي صدر أمس أن»
                    phrase = self.c.phrases.until(position, phrase.end - 1)
        if (
            phrase is not None
            and phrase.end > behind
            and match.rule.bits & TAKES_QUESTION
            and self.open_to(match)
        ):
            for index in range(behind, phrase.end):
                if self.conceals(words[index]):
                    phrase = self.c.phrases.until(position, index)  # «لم تعرف الأسرة مصير ابنها»
                    break
        if phrase is not None and wants_subject and match.subject is None and "accusative" in takes:
            phrase = self.transitivity.without_told(match, phrase)
        elif phrase is not None and wants_subject and match.subject is None:
            if _BY_THAT in takes or takes == _THING_ALONE:
                phrase = self.transitivity.without_thing(match, phrase)
        if phrase is not None and wants_subject and match.subject is None and "small" in takes:
            phrase = self.transitivity.without_judged(match, phrase)
        if phrase is not None and wants_subject and match.subject is None and "quote" in takes:
            phrase = self.without_speech(match, phrase)
        opened = self.c.closers.get(phrase.end - 1, -1) if phrase is not None else -1
        if phrase is not None and opened > phrase.start and rule.construction == "verb":
            quoted = words[opened + 1]
            judged = match.rule.bits & TAKES_SMALL and wants_subject and match.subject is None
            if judged and self.c.quotes_predicate(opened):
                phrase = self.c.phrases.until(position, opened)  # «اعتبره الوزير «خطوة مهمة»»
            elif quoted.preposition in takes and not quoted.conjunction:
                phrase = self.c.phrases.until(position, opened)  # «وصف القرار «بخطوة مهمة»»
        if adjacent and wants_subject and 0 <= match.negation == match.first - 1:
            open_thing = self.conceals(word) and not bits & (PERSON | UNNAMED)
            if open_thing and "object" in takes and match.category is _REPORTING:
                return "OBJ", behind, position, ""  # «ولم يوضح عدد الضحايا»
        if phrase is None:
            if (
                adjacent
                and match.rule.bits & TAKES_SMALL
                and self.time_seems(match, position, behind)
            ):
                return "SMALL", behind, position, ""  # «يبدو المستقبل قاتما»
            ready = (match.pronoun and adjacent) or match.subject is not None
            if bits & NEGA and adjacent and rule.construction == "impersonal":
                ready = True  # «التي تعتبر غير قانونية»
            if (
                match.rule.bits & TAKES_SMALL
                and not relative
                and ready
                and bits & (ADJ | NEGN | NEGA | NOUN)
            ):
                return "SMALL", behind, position, ""
            return "X", behind, None, ""
        if word.conjunction:
            return "X", phrase.end, None, ""
        if bits & QWORD and word.tags == "f" and not bits & QUANT and wants_subject and adjacent:
            said = match.rule.bits & TAKES_SPEECH == TAKES_SPEECH and match.category is _REPORTING
            if match.features is not None and match.features.tense in ("p", "i") and said:
                return "CLAUSE", behind, position, ""  # «وقال أين نحن من ذلك؟»
        if word.core_in & EMPHATIC and phrase.end == behind and not word.article:
            if not word.pronoun and wants_subject:
                return "ADV", behind, None, ""  # «شعرت ذات مرة»
        acts = wants_subject and adjacent and self.place_acts(match, position)
        if (
            (phrase.bits & PLACE or (word.first == "g" and phrase.end == behind))
            and match.subject is None
            and position - 3 > match.last
            and words[position - 1].bits & COMMA
            and words[position - 3].terminal == "FI"
        ):
            return "PAREN", phrase.end, None, ""  # «قالت في تولسا، أوكلاهوما: …»: where that is
        seems = (
            adjacent
            and match.rule.bits & TAKES_SMALL
            and self.time_seems(match, position, phrase.end)
        )
        if seems:
            return "SMALL", behind, position, ""  # «يبدو المستقبل قاتما»
        shown = self.shows_moment(match, position)
        if phrase.bits & TIME and not (phrase.bits & (PERSON | ORG) or word.pronoun or acts):
            if not shown:
                return "ADV", phrase.end, None, ""
        if (
            match.subject is not None
            and words[position - 1].bits & COMMA
            and match.subject.end == position - 1
            and phrase.end < limit
            and words[phrase.end].bits & COMMA
            and not phrase.bits & (MASDAR | ABSTRACT)
        ):
            return "PAREN", phrase.end, None, ""  # «وزارة الدفاع، البنتاغون، أعلنت»
        if match.rule.bits & TAKES_SMALL and rule.construction == "verb" and not relative:
            if match.pronoun and wants_subject and match.subject is None and self.is_doer(position):
                doer = self.c.phrases.until(position, behind)
                if doer is not None:
                    return "NP", behind, doer, ""  # «يراه كثيرون مناسبا»
            if match.pronoun and not (phrase.definite and wants_subject):
                return "SMALL", phrase.end, position, ""
            if not wants_subject and adjacent and self.judged_in_quotes(phrase):
                return "SMALL", phrase.end, position, ""
            if (
                match.subject is None
                and phrase.definite
                and phrase.end < self.high
                and (
                    (
                        phrase.bits & (MASDAR | ABSTRACT | EVID | DOC)
                        and not phrase.bits & TITLE
                        and self.words[phrase.end].bits & (INDEF_ACC | ADJ | PREP)
                    )
                    or (self.subject_inside(match) and self.judges(phrase.end))
                    # «وعاد فوجد أخاه قد تغير»: no subject, for then its object would follow
                    or self.words[phrase.end].bits & QAD
                    or (adjacent and self.is_judged(phrase))
                )
            ):
                return "SMALL", phrase.end, position, ""
            if match.subject is None and adjacent and self.judged_by_itself(match, phrase):
                return "SMALL", phrase.end, position, ""
            if match.subject is not None and not match.pronoun and not phrase.definite:
                # «تعد مصر وتركيا طرفين»: subject and predicate, nobody who considers
                return None
        if wants_subject and match.subject is None and self.agreement.can_be_subject(match, phrase):
            return "NP", phrase.end, phrase, ""
        if (
            wants_subject
            and bits & ACCUSATIVE
            and phrase.end == behind
            and not match.rule.bits & (TAKES_DEED | TAKES_SMALL)
        ):
            return "ADV", behind, None, ""  # «قال نصا»
        if match.rule.bits & TAKES_SMALL and not relative:
            if match.subject is not None and phrase.end < limit and words[phrase.end].bits & COMP:
                led = words[phrase.end].preposition
                reason = f"{led} that" in takes and not words[phrase.end].pronoun
                if reason if led else match.rule.bits & TAKES_THAT:  # «فسر الخبراء الظاهرة بأن»
                    return "NP", phrase.end, None, ""  # «اعتبر الوزير بعد لقائه نظيره التركي أن»
            if rule.construction != "verb" or match.pronoun or match.subject is not None:
                return "SMALL", phrase.end, position, ""
        if not relative and self.transitivity.more_office(match, position, phrase):
            assert match.subject is not None
            named = match.subject.named or phrase.named
            match.subject = match.subject._replace(end=phrase.end, named=named)
            return "X", phrase.end, None, ""
        if not relative and match.rule.bits & TWO_OBJECTS == TWO_OBJECTS and not match.pronoun:
            if self.transitivity.first_of_two(position, phrase):
                return "NP", phrase.end, None, ""
            himself = words[position - 1].core_in & EMPHATIC  # «حمل المدرب نفسه مسؤولية الخسارة»
            alone = match.subject is not None and match.subject.end == position and not himself
            if alone and self.charges(match):
                match.subject, match.subject_side = None, ""
                return "OBJ", phrase.end, position, ""
            if adjacent or alone:
                return None  # «يحمل المدير مسؤولية كبيرة»: nobody else bears it
        if (
            not relative
            and {"object", "masdar"} & takes
            and self.transitivity.is_object(match, position, phrase)
        ):
            if self.transitivity.is_epithet(match, position):
                assert match.subject is not None
                match.subject = match.subject._replace(end=behind)
                return "X", behind, None, ""
            if self.transitivity.goes_on_name(match, position, phrase):
                assert match.subject is not None
                match.subject = match.subject._replace(end=phrase.end)
                return "X", phrase.end, None, ""
            return "OBJ", phrase.end, position, ""
        if "clause" in takes and adjacent:
            return "CLAUSE", behind, position, ""
        if (
            rule.category is _QUESTION
            and rule.construction == "verb"
            and match.subject is not None
            and bits & INDEF_ACC
        ):
            return None  # «حقق اللاعب رقما قياسيا»: an object, where only a question is taken
        if wants_subject and match.subject is None:
            # what does not agree is no subject, but for names, and titles that women bear as men do
            kinds = PERSON | TITLE | ORG | NAME | UNKNOWN
            bare = phrase.end == position + 1 and not (word.article or word.pronoun)
            called = phrase.named or phrase.bits & kinds or (bare and not phrase.bits & PLURAL)
            titled = phrase.named and not any(
                words[index].bits & (OPENQ | QUOTE) and words[index + 1].first in ("p", "i")
                for index in range(position + 1, phrase.end - 1)
            )  # but «قال لها الجملة "اجلسي"»
            common = (
                word.article
                and word.first == "n"
                and not titled
                and match.features is not None
                and (
                    (match.features.gender == "m" and phrase.bits & FEM)
                    or (
                        match.features.gender == "f"
                        and match.rule.bits & TAKES_ACCUSATIVE
                        and bits & PERSON
                        and not bits & PLURAL
                    )
                )
            )  # «واتهم الحكومة بـ», «واتهمت الوزير بـ»: the one accused
            # «أبلغنا منظمة الصحة بـ»: we told her
            ours = match.pronoun == OF_FIRST[0] and word.first == "n" and phrase.bits & FEM
            common = common or bool(ours and match.features and match.features.gender == "m")
            # «قالت في عيد العمال المتقاعدين إن»: neither nominative nor feminine
            hers = match.features is not None and match.features.gender == "f"
            oblique = hers or match.rule.bits & TAKES_ACCUSATIVE
            common = common or (oblique and self.agreement.is_oblique(phrase))
            if rule.construction != "verb" or not called or common or phrase.bits & INDEF_ACC:
                return "NP", phrase.end, None, ""
        return "NP", phrase.end, phrase, ""
