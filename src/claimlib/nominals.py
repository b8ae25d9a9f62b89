"""Noun phrases behind a cue: subject, object, predicate, or what is passed over."""

from __future__ import annotations

from typing import Final

from .adjuncts import Adjuncts
from .affixes import (
    ACCUSATIVE_ENDING,
    BI,
    FA,
    LI,
    OWNERS,
    PARTICIPLE,
    SOUND_PLURALS,
    THEY_DO,
)
from .ahead import preposition_name
from .apposition import without_topic
from .asides import Chunk
from .classes import (
    ABSTRACT,
    ACCUSATIVE,
    ADDR,
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
    NAMEP,
    NAT,
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
from .factuality import Certainty
from .matches import Match
from .model import Category
from .phrases import Phrase, is_surname_shaped, like_name
from .speakers import is_speaker
from .words import Word

__all__ = ["Nominals"]

#: How far apart the marks round a name may stand (tokens); more is speech.
QUOTED_NAME: Final = 4

#: How far behind a name the clause that is said may begin (tokens).
NAME_REACH: Final = 9
#: What a verb of speech takes, and one of refusing does not.
_CLAIMED: Final = ("that", "quote", "masdar")

# A member is looked up in its class each time.
_DOXASTIC: Final = Category.DOXASTIC
_QUESTION: Final = Category.QUESTION
_UNKNOWN: Final = Certainty.UNKNOWN
_EVIDENTIAL: Final = Category.EVIDENTIAL
_REPORTING: Final = Category.REPORTING

#: What no word of a foreign name is.
_NO_NAME: Final = (
    PREP | NEG | REL | PRON | DEM | QAD | NUM | QUANT | ADVERB | INDEF_ACC | ACCUSATIVE
)
#: Nouns that head a phrase of their own.
_KINDS: Final = PERSON | TITLE | ORG | MEDIA | DOC | EVID | CHANNEL | MASDAR | ABSTRACT


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
        words, takes = self.words, match.rule.takes
        first = words[position]
        if "that" not in takes or "accusative" in takes or match.pronoun:
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
        if not (previous.bits & NAME and not previous.article) or previous.bits & (PLACE | ORG):
            return 0
        if not set(word.tags) <= {"g"} or word.bits & (_KINDS | TIME | PLACE):
            return 0
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

    def is_told(self, match: Match, phrase: Phrase, index: int) -> bool:
        """Tell whether the one who is told begins behind a name: «حذر بومبيو إيران من».

        So does a plural of people in the accusative, a body behind a person, a place behind a name
        or a closed phrase.
        """
        word, before = self.words[index], self.words[index - 1]
        start, end = phrase.start, phrase.end
        obliged = match.rule.takes.isdisjoint(("that", "quote"))
        if word.conjunction or word.preposition or word.pronoun or before.bits & PUNCT:
            return False
        if before.bits & NAMEP:
            return False  # «أورسولا فون دير لاين»
        named = (
            (before.first == "g" or not before.tags)
            and bool(before.bits & (NAME | UNKNOWN))
            and not (before.article or before.terminal or before.bits & (TITLE | ORG | MEDIA))
        )
        many = word.bits & PERSON and word.bits & PLURAL and not word.bits & NAME
        if many and not word.article and not self.words[start].bits & (PLURAL | QUANT | NUM):
            # «حذر سامي حداد جماهير ناديه من»: many, who tell of no one man who he is
            behind_name = index - 2 >= start and bool(self.words[index - 2].bits & NAME)
            return (before.article and behind_name) or before.first == "g" or named
        if word.article:
            if word.bits & PLURAL and word.bits & PERSON and word.first == "n" and end == index + 1:
                surname = before.first == "g" and like_name(before) and before.article
                if (named or surname) and not word.bits & (ADJ | NAT) and "g" not in word.tags:
                    return True  # «وعد سامي الدوسري الأهالي بأن»: one man is not many
            if word.bits & PLURAL and word.core.endswith(SOUND_PLURALS[1]):
                # a name has no plural adjective: «ترامب الصحفيين»
                common = word.bits & PERSON and not word.bits & (ADJ | NAT)
                return named or bool(before.article and common)
            return named and bool(word.bits & ORG)
        if not word.bits & NAME or word.first != "g" or word.bits & PERSON:
            return False
        if word.given and before.given:
            return False  # «محمد عمران»
        if word.bits & PLACE:  # but «برناردينو ليون»
            if named and obliged and end == index + 1:
                return True  # «وصف جون كارتر إيران بأنها»: whom, for no other noun follows
            # «حذر بومبيو إيران من», but «أبلغ محمد عمران الشركة أن»: behind a given name a surname
            second = named and index == start + 1 and not before.given
            return second or (before.article and before.first in ("a", "n"))
        return named and bool(word.bits & (ORG | MEDIA)) and not before.bits & PLACE

    def many_told(self, index: int, end: int) -> bool:
        """Tell whether the last word of a subject is the many who are told what follows.

        «حذر مدير الميناء العمال من», «أبلغ سامي حداد الصحفيين أن»: behind a closed phrase stands no
        other noun of persons but in apposition, which agrees.
        """
        word, before = self.words[index], self.words[index - 1]
        if index != end - 1 or end >= self.high or not word.article or word.first != "n":
            return False
        many = PERSON | PLURAL
        if word.bits & many != many or "g" in word.tags or word.conjunction or word.preposition:
            return False
        behind = self.words[end]
        if not behind.bits & (COMP | PREP) or behind.conjunction:
            return False
        if "a" in word.tags and before.bits & many == many:
            return False  # «المراسلين الصحفيين»
        named = "g" in before.tags or not before.tags
        return bool(before.article or (named and before.bits & (NAME | UNKNOWN)))

    def open_to(self, match: Match) -> bool:
        """Tell whether the cue is a verb of not knowing, or says that it is not clear."""
        rule = match.rule
        if rule.category is _EVIDENTIAL:
            return match.negation >= 0  # «لم تتضح هوية السائق»
        return (
            rule.category is _DOXASTIC
            and rule.certainty is _UNKNOWN
            and rule.construction == "verb"
        )

    def conceals(self, word: Word) -> bool:
        """Tell whether a noun stands for a question: «سبب الحريق», why it burnt."""
        plain = not (word.article or word.preposition or word.conjunction)
        return plain and word.core in self.c.lexicon.concealed

    def place_acts(self, match: Match, position: int) -> bool:
        """Tell whether a word for a time is a place that speaks here: «يستبعد المغرب أن»."""
        word = self.words[position]
        features = match.features
        return (
            bool(word.bits & PLACE)
            and word.article
            and features is not None
            and features.tense in "pi"
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

    def more_of_name(self, match: Match, position: int, limit: int) -> int:
        """Return the token behind what goes on with the subject's name, or 0: «يرى سامي السند أن».

        A verb that judges (يرى X Y) and takes a clause as well has one of the two: where the clause
        stands behind a noun without its preposition, all in front of it is the subject's.
        """
        words = self.words
        subject = match.subject
        if (
            "that" not in match.rule.takes
            or match.rule.construction != "verb"
            or match.pronoun
            or subject is None
            or match.subject_side != "after"
            or subject.end != position
            or not (subject.named or subject.bits & (PERSON | TITLE))
        ):
            return 0
        end = position
        while end < limit and end < position + 7:
            word = words[end]
            bits = word.bits
            if bits & (PUNCT | PREP | COMP | NEG | PRON | REL | TIME | INDEF_ACC | ACCUSATIVE):
                break
            if word.conjunction or word.preposition or word.pronoun or self.c.is_verb(end):
                break
            end += 1
        index = end
        while position < index < limit and index < end + 9:
            word = words[index]
            bits = word.bits
            if bits & COMP:
                that = not (word.conjunction or word.preposition)
                return end if that and not words[index - 1].bits & PREP else 0
            if bits & TIME or (bits & COMMA and index in (end, end + 1)):
                index += 1
                continue
            if index > end and word.article and word.first == "a" and words[index - 1].bits & TIME:
                index += 1
                continue
            if index + 1 < limit and word.core == LI and words[index + 1].bits & (OPENQ | QUOTE):
                index = self.c.quotes.get(index + 1, limit) + 1  # «لـ"الحياة"»
                continue
            where = bits & PREP and index + 1 < limit and words[index + 1].bits & CHANNEL
            told = word.preposition == LI and bits & (ADDR | MEDIA)
            if not (where or told) or word.conjunction:
                return 0
            phrase = self.c.phrases.parse(index + (1 if where else 0), self.high, strip=not where)
            if phrase is None:
                return 0
            index = phrase.end
        return 0

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
        if word.core[0] == PARTICIPLE and word.bits & FEM and not word.pronoun:
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
            "that" in match.rule.takes and self.subject_inside(match)
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

    def is_object(self, match: Match, position: int, phrase: Phrase) -> bool:
        """Tell whether the phrase is the object that the cue takes."""
        takes = match.rule.takes
        if (
            match.pronoun
            and match.rule.construction == "verb"
            and "accusative" not in takes
            and self.words[match.first - 1].terminal != "MA"  # «ما يخشاه السكان هو عودة الحرب»
        ):
            return False  # «النتائج التي أعلنتها اللجنة مفاجئة»: the pronoun is its object
        before, here = self.words[position - 1], self.words[position]
        if here.first == "a" and not (here.article or here.bits & (MASDAR | ABSTRACT)):
            if match.first > self.low and self.words[match.first - 1].bits & REL:
                return False  # «النتائج التي أعلنت أمس مفاجئة»: the predicate
        yet = match.negation >= 0 and before.key in self.c.lexicon.yet  # «لم تعلن بعد نتائجها»
        if before.bits & PREP and not before.pronoun and position > match.last + 1 and not yet:
            return False  # «لاحظنا في الشوارع وعند الإشارات»
        head = phrase.bits
        behind = self.words[phrase.end] if phrase.end < self.high else None
        # «ذلك اليوم»; but what is without the article goes with no demonstrative: «أكد ذلك أمس»
        goes_on = behind is not None and (behind.article or behind.bits & COMP)
        alone = phrase.end == position + 1 and not goes_on
        if "object" in takes and alone and self.words[position].bits & DEM:
            return True  # «أكد الوزير ذلك، مشيرا إلى أن»
        kinds = MASDAR | ABSTRACT | EVID | CHANNEL if "object" in takes else MASDAR | ABSTRACT
        # «مؤكدا سعادة المدرب»: his happiness, as nobody called so is subject here
        person = head & PERSON and not self.words[phrase.start].bits & ABSTRACT
        abstract = bool(head & kinds) and not person
        later = "that" in takes and self.ahead.that_follows(phrase.end)
        if later and match.rule.source == "object" and self.words[phrase.end].bits & COMP:
            return False  # «نقلت عن الوزير تأكيده أن»
        if (
            later
            and match.subject is not None
            and match.subject.named
            and match.subject.end == position
            and match.subject.end - match.subject.start == 1
            and not self.ahead.bare_that_follows(phrase.end)
        ):
            abstract = False  # «أكد خالد السلامة مدير المكتب بأن»: the rest of the name
        if (
            later
            and phrase.end + 1 < self.high
            and self.words[phrase.end].bits & PREP
            and (self.words[phrase.end + 1].bits & COMP)
            and not (self.words[phrase.end - 1].pronoun and head & (MASDAR | ABSTRACT))
        ):
            abstract = False  # but «أكد إصراره على أن»: his own stand, and what it is about
        if later and any(word.bits & COMMA for word in self.words[match.last + 1 : position]):
            abstract = False  # «يزعم القادة، في كلمة إلى المدن المجاورة، أنهم»
        if later and not phrase.definite and not phrase.bits & ABSTRACT:
            abstract = False  # «تقرير نشر أمس، أن»: no object, a clause about the subject
        return (
            ("object" in takes or abstract)
            and not (later and not abstract)
            and not (head & TIME and not head & (NOUN | MASDAR))
        )

    def goes_on_name(self, match: Match, position: int, phrase: Phrase) -> bool:
        """Tell whether a definite noun is a family's name, for what is told or his office follows.

        «أعلن فاروق العقدة تأجيل الاجتماع»: no noun phrase goes on so, and no verb has two objects.
        """
        subject, words = match.subject, self.words
        if subject is None or match.subject_side != "after" or subject.end != position:
            return False
        word, last = words[position], words[position - 1]
        if self.common_family(match, position, phrase):
            return True
        if not subject.named or phrase.end != position + 1 or phrase.end >= self.high:
            return False
        if not word.article or word.bits & (PERSON | ORG | PLURAL | TIME) or word.conjunction:
            return False
        if not (last.given or "g" in last.tags) or last.article or last.bits & PLACE:
            return False
        behind = words[phrase.end]
        if behind.article or behind.conjunction or behind.preposition or behind.bits & PREP:
            return False
        return bool((behind.bits & MASDAR and behind.first == "m") or behind.bits & TITLE)

    def common_family(self, match: Match, position: int, phrase: Phrase) -> bool:
        """Tell whether a bare noun behind a first name is the family's: «أكد الوزير سامي حرب أن».

        What is said is a clause, and no verb of speech takes a noun besides.
        """
        word, first = self.words[position], self.words[position - 1]
        takes = match.rule.takes
        if match.pronoun or "accusative" in takes or not any(t.endswith("that") for t in takes):
            return False
        if word.article or word.conjunction or word.preposition or word.pronoun:
            return False
        if phrase.start != position or word.bits & (
            PERSON | TITLE | ORG | PLACE | TIME | INDEF_ACC
        ):
            return False
        if word.bits & (MASDAR | ABSTRACT):
            return False  # «أكد سامي ضرورة أن»
        if first.first != "g" or first.article or first.bits & (PLACE | ORG):
            return False
        for index in range(position + 1, min(self.high, position + NAME_REACH)):
            behind = self.words[index]
            if self.c.clause_opens(index):
                return not behind.preposition
            if behind.bits & PUNCT or behind.conjunction or self.c.is_verb(index):
                return False
            if index == position + 1 and not (behind.bits & (PREP | TIME) or behind.preposition):
                # «أكد سامي حرب مدير المصنع أن»
                if behind.article or behind.core not in self.c.lexicon.offices:
                    return False
        return False

    def more_office(self, match: Match, position: int, phrase: Phrase) -> bool:
        """Tell whether a second office of who says it stands behind the first.

        «أكد وزير الإسكان رئيس مجلس الإدارة سامي حداد أهمية المشروع»: persons are not what is said.
        """
        subject, words = match.subject, self.words
        if subject is None or match.subject_side != "after" or subject.end != position:
            return False
        takes = match.rule.takes
        if match.category is not _REPORTING or "accusative" in takes or takes.isdisjoint(_CLAIMED):
            return False
        if not subject.bits & (PERSON | TITLE) or not subject.definite or subject.bits & PLURAL:
            return False
        word = words[position]
        if word.article or word.conjunction or word.preposition or word.pronoun:
            return False
        if not word.bits & (PERSON | TITLE) or word.bits & (PLURAL | ABSTRACT | MASDAR | QUANT):
            return False
        if phrase.head != position or not phrase.definite or phrase.end >= self.high:
            return False
        if bool(word.bits & FEM) is not self.c.feminine(subject._replace(end=position)):
            return False
        if phrase.named:
            return True
        behind = words[phrase.end]
        if behind.bits & PREP:
            return not behind.pronoun and preposition_name(behind.core) in takes
        return bool(behind.bits & MASDAR) and not (behind.preposition or behind.conjunction)

    def another_name(self, phrase: Phrase, index: int) -> bool:
        """Tell whether a man's name begins behind a woman's office, and the clause is about him.

        «اتهمت وزيرة العدل السابقة سامي حداد بأنه»: the pronoun takes up the object.
        """
        word, before = self.words[index], self.words[index - 1]
        if not phrase.named or not before.article or phrase.end >= self.high:
            return False
        if before.bits & TITLE:
            return False  # «وصفت الوزيرة سناء حداد القرار بأنه»
        if word.article or word.conjunction or not (word.bits & NAME or "g" in word.tags):
            return False
        that = self.words[phrase.end]
        if not that.bits & COMP or OWNERS.get(that.pronoun) != ("m", "s"):
            return False
        head = self.words[phrase.head]
        return bool(head.bits & (PERSON | TITLE)) and self.c.feminine(phrase._replace(end=index))

    def another_office(self, match: Match, phrase: Phrase, index: int) -> bool:
        """Tell whether the one who is accused or warned begins here, with his office.

        «اتهم وزير الإسكان رئيس البلدية بالتقصير»: one of the two is the object, and none follows.
        """
        word, before = self.words[index], self.words[index - 1]
        if not before.article or word.article or word.conjunction or word.preposition:
            return False
        if not word.bits & (PERSON | TITLE) or word.pronoun or word.bits & (ABSTRACT | QUANT):
            return False
        if match.pronoun or not phrase.bits & (PERSON | TITLE) or phrase.end >= self.high:
            return False
        behind = self.words[phrase.end]
        if not (behind.bits & (PREP | COMP) or behind.preposition) or behind.conjunction:
            return False
        return not phrase.named or match.rule.takes.isdisjoint(("that", "quote"))

    def is_clause(self, match: Match, phrase: Phrase, start: int, end: int) -> bool:
        """Tell whether what is quoted is a clause, and no name of the speaker in front of it.

        «قال الوزير "لقد رحل الرجل"»; a person is not called by what has a verb anywhere.
        """
        if self.words[start].bits & QAD:
            return True
        if "quote" not in match.rule.takes:
            return False
        person = self.words[phrase.head].bits & PERSON and start > phrase.start + 1
        return any(self.c.is_verb(index) for index in range(start, end if person else start + 1))

    def without_judged(self, match: Match, phrase: Phrase) -> Phrase:
        """Return a person without the land or body that he judges: «يعتبر ترامب إيران دولة معادية».

        An indefinite predicate follows, so the last of the two names is the object.
        """
        words, last = self.words, phrase.end - 1
        if match.pronoun or last <= phrase.start or phrase.end >= self.high or not phrase.named:
            return phrase
        word, before, behind = words[last], words[last - 1], words[phrase.end]
        if word.first != "g" or word.article or word.given or not word.bits & (PLACE | ORG):
            return phrase
        if not like_name(before) or before.bits & (PLACE | ORG | MEDIA):
            return phrase
        if behind.article or behind.conjunction or behind.preposition or behind.pronoun:
            return phrase
        if behind.first not in ("n", "a") or behind.bits & (PUNCT | PREP | TIME):
            return phrase
        return self.c.phrases.until(phrase.start, last) or phrase

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
            end = self.more_of_name(match, position, limit)
            if end:
                return "NP", end, None, ""
        phrase = self.c.phrases.parse(position, self.high)
        if phrase is not None and match.first > self.low and self.as_word(match.first - 1):
            phrase = without_topic(self.c, phrase, self.high)
        if phrase is not None and wants_subject and phrase.end > behind:
            last = words[phrase.end - 1]
            if last.core in self.c.lexicon.saying and not last.pronoun:
                phrase = self.c.phrases.until(position, phrase.end - 1)  # «تساءل ناشط قائلا»
        if (
            phrase is not None
            and phrase.end > behind
            and "question" in takes
            and self.open_to(match)
        ):
            for index in range(behind, phrase.end):
                if self.conceals(words[index]):
                    phrase = self.c.phrases.until(position, index)  # «لم تعرف الأسرة مصير ابنها»
                    break
        if phrase is not None and wants_subject and match.subject is None and "accusative" in takes:
            for index in range(position + 1, phrase.end):
                told = words[index].first == "g" or words[index - 1].bits & UNNAMED
                pair = words[index].article and words[index - 1].article
                person = bool(words[index].bits & PERSON and not words[index].bits & (ADJ | NAT))
                if words[index].bits & PERSON & words[index - 1].bits:
                    # no adjective, which would agree: «حذر الطبيب المرضى من»
                    person |= bool((words[index].bits ^ words[index - 1].bits) & PLURAL)
                hearer = words[index].bits & ORG and not words[index].bits & NAME
                one = words[index - 1]
                if one.bits & PLURAL and words[index].bits & FEM and index - 1 > position:
                    # «باحث في شؤون الجماعات المتطرفة»: things agree as one woman
                    pair = pair and bool(one.bits & PERSON or words[index].bits & PLURAL)
                office = (
                    words[index].article
                    and person
                    and not (one.given or is_surname_shaped(words[index]))
                    and not (words[index].conjunction or words[index].preposition)
                    and index == position + 1
                    and one.first in ("g", "")
                    and like_name(one)
                )  # «اتهم بيركو الوزير بأنه»
                if office or (
                    (
                        words[index].bits & MEDIA
                        and told
                        # but «حذرت وكالة رويترز من», «حذرت صحيفة "لوموند" من»
                        and not (index == position + 1 and bits & MEDIA)
                        and index - 1 not in self.c.quotes
                    )
                    or (
                        hearer
                        and words[index].article
                        and not words[index].conjunction
                        and one.bits & NAME
                        and not (one.article or one.preposition or one.terminal)
                        and not one.bits & (TITLE | ORG | PLACE)
                    )
                    or (
                        pair
                        and person
                        and words[index - 1].bits & (PERSON | ORG)
                        and not (words[index].conjunction or phrase.named)
                    )
                    or self.is_told(match, phrase, index)
                    or self.many_told(index, phrase.end)
                    or self.another_office(match, phrase, index)
                    or self.another_name(phrase, index)
                ):
                    # «أبلغ مسؤولون رويترز أن», «أنذر المدير العمال بأن»: the one told
                    phrase = self.c.phrases.until(position, index)
                    break
        if phrase is not None and wants_subject and match.subject is None and "small" in takes:
            phrase = self.without_judged(match, phrase)
        if phrase is not None and wants_subject and match.subject is None and "quote" in takes:
            phrase = self.without_speech(match, phrase)
        opened = self.c.closers.get(phrase.end - 1, -1) if phrase is not None else -1
        if phrase is not None and opened > phrase.start and rule.construction == "verb":
            quoted = words[opened + 1]
            judged = "small" in takes and wants_subject and match.subject is None
            if judged and self.c.quotes_predicate(opened):
                phrase = self.c.phrases.until(position, opened)  # «اعتبره الوزير «خطوة مهمة»»
            elif quoted.preposition in takes and not quoted.conjunction:
                phrase = self.c.phrases.until(position, opened)  # «وصف القرار «بخطوة مهمة»»
        if phrase is None:
            if adjacent and "small" in takes and self.time_seems(match, position, behind):
                return "SMALL", behind, position, ""  # «يبدو المستقبل قاتما»
            ready = (match.pronoun and adjacent) or match.subject is not None
            if bits & NEGA and adjacent and rule.construction == "impersonal":
                ready = True  # «التي تعتبر غير قانونية»
            if "small" in takes and not relative and ready and bits & (ADJ | NEGN | NEGA | NOUN):
                return "SMALL", behind, position, ""
            return "X", behind, None, ""
        if word.conjunction:
            return "X", phrase.end, None, ""
        if bits & QWORD and word.tags == "f" and not bits & QUANT and wants_subject and adjacent:
            said = {"quote", "host"} <= takes and match.category is _REPORTING
            if match.features is not None and match.features.tense in "pi" and said:
                return "CLAUSE", behind, position, ""  # «وقال أين نحن من ذلك؟»
        if word.core in self.c.lexicon.emphatic and phrase.end == behind and not word.article:
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
        seems = adjacent and "small" in takes and self.time_seems(match, position, phrase.end)
        if seems:
            return "SMALL", behind, position, ""  # «يبدو المستقبل قاتما»
        if phrase.bits & TIME and not (phrase.bits & (PERSON | ORG) or word.pronoun or acts):
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
        if "small" in takes and rule.construction == "verb" and not relative:
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
            and not {"object", "masdar", "small"} & takes
        ):
            return "ADV", behind, None, ""  # «قال نصا»
        if "small" in takes and not relative:
            if (
                "that" in takes
                and match.subject is not None
                and phrase.end < limit
                and words[phrase.end].bits & COMP
                and not words[phrase.end].preposition
            ):
                return "NP", phrase.end, None, ""  # «اعتبر الوزير بعد لقائه نظيره التركي أن»
            if rule.construction != "verb" or match.pronoun or match.subject is not None:
                return "SMALL", phrase.end, position, ""
        if not relative and self.more_office(match, position, phrase):
            assert match.subject is not None
            named = match.subject.named or phrase.named
            match.subject = match.subject._replace(end=phrase.end, named=named)
            return "X", phrase.end, None, ""
        if (
            not relative
            and {"object", "masdar"} & takes
            and self.is_object(match, position, phrase)
        ):
            if self.goes_on_name(match, position, phrase):
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
                        and "accusative" in takes
                        and bits & PERSON
                        and not bits & PLURAL
                    )
                )
            )  # «واتهم الحكومة بـ», «واتهمت الوزير بـ»: the one accused
            # «قالت في عيد العمال المتقاعدين إن»: neither nominative nor feminine
            hers = match.features is not None and match.features.gender == "f"
            oblique = hers or "accusative" in takes
            common = common or (oblique and self.agreement.is_oblique(phrase))
            if rule.construction != "verb" or not called or common or phrase.bits & INDEF_ACC:
                return "NP", phrase.end, None, ""
        return "NP", phrase.end, phrase, ""
