"""Where the subject of a cue's verb ends and its object begins: two nouns, and print has no cases.

Whoever is told, warned, accused or judged begins behind the subject; a family's name or a second
office goes on with it. What the cue takes decides between the two; of other verbs nobody
knows it (``objects``).
"""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import BI, LI, OWNERS, SOUND_PLURALS
from .ahead import Ahead, preposition_name
from .classes import (
    ABSTRACT,
    ACCUSATIVE,
    ADDR,
    ADJ,
    CHANNEL,
    COMMA,
    COMP,
    DEM,
    DOC,
    EVID,
    FEM,
    INDEF_ACC,
    MASDAR,
    MEDIA,
    NAME,
    NAMEP,
    NAT,
    NEG,
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
    QUANT,
    QUOTE,
    REL,
    TIME,
    TITLE,
    UNKNOWN,
    UNNAMED,
)
from .factuality import Polarity
from .matches import Match, Search
from .model import Category
from .phrases import Phrase, is_surname_shaped, like_name
from .speakers import are_many, is_matter

__all__ = ["Transitivity"]

#: How far behind a name the clause that is said may begin (tokens).
NAME_REACH: Final = 9
#: What a verb of speech takes, and one of refusing does not.
_CLAIMED: Final = ("that", "quote", "masdar")
# A member is looked up in its class each time.
_REPORTING: Final = Category.REPORTING
_NEGATIVE: Final = Polarity.NEGATIVE

#: What is said by its noun alone.
_TELLABLE: Final = MASDAR | ABSTRACT | EVID | DOC | CHANNEL


@mypyc_attr(acyclic=True)
class Transitivity:
    """Objects behind the subjects of one sentence."""

    def __init__(self, search: Search, ahead: Ahead) -> None:
        self.c = search.context
        self.words = search.words
        self.low = search.low
        self.high = search.high
        self.ahead = ahead

    def without_told(self, match: Match, phrase: Phrase) -> Phrase | None:
        """Return a subject without the one behind it who is told, warned, accused.

        «أبلغ مسؤولون رويترز أن», «أنذر المدير العمال بأن»
        """
        for index in range(phrase.start + 1, phrase.end):
            if (
                self.is_hearer(phrase, index)
                or self.is_told(match, phrase, index)
                or self.many_told(index, phrase.end)
                or self.another_office(match, phrase, index)
                or self.another_name(phrase, index)
                or self.judged_thing(match, phrase, index)
                or self.judged_matter(phrase, index)
            ):
                return self.c.phrases.until(phrase.start, index)
        return phrase

    def without_thing(self, match: Match, phrase: Phrase) -> Phrase | None:
        """Return a man's phrase without what he accounts for: «برر سامي حداد القرار بأن».

        So is the object of a verb that takes no other: «عزا سامي حداد التراجع إلى الجفاف».
        """
        last = phrase.end - 1
        if phrase.named and self.judged_matter(phrase, last, alone="that" not in match.rule.takes):
            return self.c.phrases.until(phrase.start, last)
        return phrase

    def is_hearer(self, phrase: Phrase, index: int) -> bool:
        """Tell whether a body, a medium or an office at the token is told: it goes on with no name.

        «اتهم بيركو الوزير بأنه», «أبلغ مسؤولون رويترز أن», «أنذر المدير العمال بأن»
        """
        words, start = self.words, phrase.start
        word, before = words[index], words[index - 1]
        attached = word.conjunction != "" or word.preposition != ""
        if word.bits & MEDIA and (word.first == "g" or before.bits & UNNAMED):
            # but «حذرت وكالة رويترز من», «حذرت صحيفة "لوموند" من»
            second = index == start + 1 and words[start].bits & MEDIA
            if not second and index - 1 not in self.c.quotes:
                return True
        if not word.article:
            return False
        called = before.bits & NAME or before.given
        if word.bits & ORG and not word.bits & NAME and not word.conjunction and called:
            if not (before.article or before.preposition or before.terminal):
                if not before.bits & (TITLE | ORG | PLACE):
                    return True
        person = bool(word.bits & PERSON and not word.bits & (ADJ | NAT))
        if word.bits & PERSON & before.bits:
            # no adjective, which would agree: «حذر الطبيب المرضى من»
            person |= bool((word.bits ^ before.bits) & PLURAL)
        if not person or attached:
            return False
        if index == start + 1 and before.first in ("g", "") and like_name(before):
            if not (before.given or is_surname_shaped(word)):
                return True
        if not before.article or phrase.named or not before.bits & (PERSON | ORG):
            return False
        if before.bits & PLURAL and word.bits & FEM and index - 1 > start:
            # «باحث في شؤون الجماعات المتطرفة»: things agree as one woman
            return bool(before.bits & PERSON or word.bits & PLURAL)
        return True

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
        if word.bits & ORG and word.first == "n" and not word.article and index + 1 < end:
            # «أبلغ سامي حداد وفد الكونغرس أن»: no body tells of a man who he is
            person = before.bits & NAME and not before.bits & (ORG | PLACE | TITLE)
            if (
                person
                and index > start + 1
                and not before.article
                and self.words[index + 1].article
            ):
                called = self.c.phrases.until(start, index)
                one = called is not None and called.named and called.end == index
                return one and not self.words[start].bits & (ORG | PLURAL)
        named = (
            (before.first == "g" or not before.tags)
            and bool(before.bits & (NAME | UNKNOWN))
            and not (before.article or before.terminal or before.bits & (TITLE | ORG | MEDIA))
        )
        if are_many(word) and not self.words[start].bits & (PLURAL | QUANT | NUM):
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

    def judged_thing(self, match: Match, phrase: Phrase, index: int) -> bool:
        """Tell whether the words that are judged begin behind a name.

        «وصف حسين أمير زاده التصريحات بأنها»: a verb that takes no clause without a preposition
        has such an object.
        """
        word = self.words[index]
        if not (phrase.named and word.article and word.bits & (DOC | EVID | CHANNEL)):
            return False
        if match.pronoun or not match.rule.takes.isdisjoint(("that", "quote")):
            return False
        if word.bits & (PERSON | ORG | NAME | PLACE) or word.conjunction or word.preposition:
            return False
        speaker = self.c.phrases.until(phrase.start, index)
        return speaker is not None and speaker.end == index and speaker.named

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

    def judged_matter(self, phrase: Phrase, index: int, *, alone: bool = False) -> bool:
        """Tell whether a thing that is judged closes a man's phrase: «وصف سامي حداد القرار بأنه».

        A deed or a matter with the article is nobody's surname.
        """
        word, before = self.words[index], self.words[index - 1]
        if index != phrase.end - 1 or index < phrase.start + 2 or not phrase.named:
            return False
        if not is_matter(word):
            return False
        surname = self.words[index - 2].given and not before.article
        if "g" not in before.tags and not (surname or before.bits & (NAME | UNKNOWN)):
            return False
        behind = self.words[phrase.end] if phrase.end < self.high else None
        if behind is None:
            return False
        return behind.preposition == BI or bool(alone and behind.bits & PREP)

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
        if here.terminal == "MA" and position - 2 > match.last and before.first in ("n", "m"):
            owner = before.article or before.pronoun or before.bits & INDEF_ACC
            if not owner and self.words[position - 2].bits & PREP:
                return False  # «عن بيع ما يقارب نصف التذاكر»: its genitive
        if "object" in takes and match.rule.source == "subject":
            if self.has_own_clause(match, phrase):
                return True
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

    def has_own_clause(self, match: Match, phrase: Phrase) -> bool:
        """Tell whether a noun of speech has the clause behind it: «نفت الشركة مزاعم بأن».

        The preposition in front of أن is the noun's, and not the verb's.
        """
        if phrase.end >= self.high:
            return False
        that = self.words[phrase.end]
        clause = f"{that.preposition} that" if that.preposition else "that"
        if not that.bits & COMP:
            return False
        if clause in match.rule.takes and (
            that.preposition or match.rule.polarity is not _NEGATIVE
        ):
            return False
        return any(
            hit.form.rule.construction == "noun"
            and hit.form.rule.category is _REPORTING
            and clause in hit.form.rule.takes
            for hit in self.words[phrase.start].singles
        )

    def first_of_two(self, position: int, phrase: Phrase) -> bool:
        """Tell whether whom the verb is about stands here, and what it is about him behind.

        «حمل النائب الحكومة مسؤولية الانهيار»: a verb with two objects.
        """
        if phrase.end >= self.high or not (phrase.definite or phrase.named):
            return bool(self.words[position].bits & QUANT)  # «أي طرف»
        thing = self.words[phrase.end]
        if thing.conjunction or thing.preposition:
            return False
        return bool(thing.bits & (MASDAR | ABSTRACT | EVID))

    def is_epithet(self, match: Match, position: int) -> bool:
        """Tell whether a definite participle tells of the speaker: «نفى الرئيس المنتخب الأنباء».

        What is said stands behind it, for it governs no noun, and nobody denies a person.
        """
        subject, words = match.subject, self.words
        if subject is None or match.subject_side != "after" or subject.end != position:
            return False
        if match.category is not _REPORTING or "accusative" in match.rule.takes:
            return False
        word, last = words[position], words[position - 1]
        if position + 1 >= self.high or not (word.article and last.article):
            return False
        if not last.bits & (PERSON | TITLE) or word.conjunction or word.preposition:
            return False
        if word.first not in ("n", "a") or word.bits & (_TELLABLE | ORG | PLACE | TIME | NAME):
            return False
        if (word.bits ^ last.bits) & (FEM | PLURAL):
            return False
        told = words[position + 1]
        if told.conjunction or told.preposition or told.bits & (PREP | PERSON):
            return False
        if told.bits & (_TELLABLE | DEM | QUANT):
            return True
        bare = told.first in ("n", "m") and not told.article
        return bare and not told.bits & (TIME | INDEF_ACC | NAME)  # «صحة الخبر»

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
