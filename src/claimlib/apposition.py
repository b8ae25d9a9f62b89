"""How far a person's phrase goes in front of what is said: names, titles, appositions (بدل)."""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import (
    ACCUSATIVE_ENDING,
    BI,
    DUAL_ENDING,
    FA,
    FEMININE_ENDINGS,
    HIS,
    LI,
    MAQSURA,
    OF_FIRST,
    OWNERS,
    SOUND_PLURALS,
    WE,
    YEH,
)
from .classes import (
    ABSTRACT,
    ACCUSATIVE,
    ADDR,
    ADJ,
    ADVERB,
    CHANNEL,
    CLOSEQ,
    COMMA,
    COMP,
    DEM,
    DOC,
    DUAL,
    EVID,
    FEM,
    FUNC,
    INDEF_ACC,
    LPAR,
    MASDAR,
    MEDIA,
    NAME,
    NAMEP,
    NAT,
    NEG,
    NOMINAL,
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
    QWORD,
    REL,
    RPAR,
    SEMI,
    STOP,
    TIME,
    TITLE,
    UNKNOWN,
)
from .context import Context
from .lists import (
    BLESSINGS,
    MANNER,
    PROPER,
    RELATIVE_PARTICIPLES,
    SAYING,
    TRAILING,
)
from .matches import Match, Search
from .offices import Offices
from .phrases import Phrase, is_surname_shaped, like_name
from .speakers import are_many, is_matter
from .words import Word

__all__ = ["Apposition", "without_topic"]

_THINGS: Final = ORG | PLACE | MEDIA | DOC | EVID | CHANNEL | ABSTRACT | MASDAR | TIME | NUM | QUANT
#: How far behind an apposition the comma that closes it may stand (tokens).
ADJUNCT_REACH: Final = 8
#: How many tokens a sentence has at least in front of an apposition when they say something.
BEHIND_SPEECH: Final = 8
#: An age in brackets (tokens): «(30 سنة)».
AGE_LENGTH: Final = 4
#: What a word behind the phrase does to it, instead of lengthening it up to a token.
_NO: Final = 0  # nothing that is asked for
_OVER: Final = -1  # it ends in front of the word
_ALONE: Final = -2  # a verb follows: nothing behind the subject is the subject's


def without_topic(context: Context, phrase: Phrase, high: int) -> Phrase:
    """Return a holder without the noun behind a comma that no other comma closes.

    «كما قالت ليلى، المدير سيسافر», «بحسب حداد، الملك سيزور المدينة»: an apposition is closed, so
    the sentence itself has begun.
    """
    words = context.words
    behind = words[phrase.end] if phrase.end < high else None
    if behind is None or behind.bits & (PUNCT | COMP | REL) or behind.conjunction == FA:
        return phrase
    if (behind.bits & PREP or behind.preposition) and not behind.conjunction:
        close = _closing_comma(context, phrase.end, high)
        if close and any(words[at].bits & COMMA for at in range(phrase.start, phrase.end)):
            return phrase._replace(end=close)  # «في رأي حداد، مدير المعهد في بيروت، الملك سيزور»
    for comma in range(phrase.end - 1, phrase.start, -1):
        if words[comma].bits & COMMA:
            return context.phrases.until(phrase.start, comma) or phrase
    return phrase


def _closing_comma(context: Context, start: int, high: int) -> int:
    """Return the comma behind prepositional phrases that end an apposition, or 0."""
    for at in range(start, min(high, start + ADJUNCT_REACH)):
        word = context.words[at]
        if word.bits & COMMA:
            return at
        if word.bits & STOP and start - context.sentence_of(start)[0] > BEHIND_SPEECH:
            return at  # what is said stands in front: «…، كما أكد حداد، مدير المعهد في بيروت.»
        if word.bits & (PUNCT | COMP | REL | NEG | PRON | TIME) or context.is_verb(at):
            return 0
    return 0


def _in_name(previous: Word) -> bool:
    """Tell whether what stands behind the word stands behind a name or a title."""
    return bool(previous.bits & (NAME | TITLE)) and not previous.preposition


@mypyc_attr(acyclic=True)
class _Reach:
    """How far a phrase goes by now, and what its verb lets stand behind it."""

    __slots__ = ("clause", "commas", "end", "named", "obliged", "speaks", "stop", "subject", "told")

    def __init__(self, match: Match, subject: Phrase, stop: int, clause: bool) -> None:
        takes = match.rule.takes
        self.subject = subject
        self.stop = stop  # the token where what is said begins
        self.clause = clause  # a clause is said
        self.told = "accusative" in takes
        self.speaks = clause and not self.told  # to nobody who stands in the accusative
        # a verb that takes nothing else has an object: «وصف سامي القرار بأنه»
        self.obliged = self.told and not match.pronoun and {"that", "quote"}.isdisjoint(takes)
        self.named = subject.named
        self.end = subject.end
        self.commas: list[int] = []

    def grow(self, end: int) -> int:
        """Take what ends there to the phrase; return where the reading goes on."""
        self.end = end
        return end

    def grow_by_name(self, end: int) -> int:
        """Take a name that ends there to the phrase; return where the reading goes on."""
        self.named = True
        self.end = end
        return end


@mypyc_attr(acyclic=True)
class Apposition:
    """Lengthens the subjects of one sentence."""

    def __init__(self, search: Search) -> None:
        self.c = search.context
        self.words = search.words
        self.cue_tokens = search.cue_tokens
        self.offices = Offices(search)

    def lengthen(self, match: Match, stop: int, clause: bool) -> Phrase:
        """Lengthen a person's phrase by the names and titles in front of what is said, at ``stop``.

        A verb that takes a clause has one subject and no second noun phrase. What stands between
        the two and is neither adverb nor prepositional phrase tells who the subject is (بدل, Wright
        II §§ 136-139), be the words known or not; a bare noun behind a definite one is a name.
        """
        words = self.words
        subject = match.subject
        assert subject is not None
        reach = _Reach(match, subject, stop, clause)
        about = words[stop] if stop < len(words) else None
        if reach.obliged and about is not None and about.bits & COMP:
            if OWNERS.get(about.pronoun) == ("m", "s") and self.is_womans_office(subject):
                return subject  # «اتهمت وزيرة العدل السابقة سامي حداد بأنه»: him, no name of hers
        if subject.named and subject.end == stop - 1 and is_matter(words[subject.end]):
            if about is not None and about.bits & COMP and about.preposition == BI:
                return subject  # «برر سامي حداد القرار بأن»: what he accounts for
        if reach.speaks:
            if subject.named and not subject.bits & (PERSON | TITLE):
                subject = self.described(subject, stop)
            elif subject.bits & ORG and subject.definite:
                subject = self.called(subject, stop)
            if "that" in match.rule.takes:
                subject = self.role(subject, stop)
        if not subject.bits & (PERSON | TITLE) and (
            not subject.named or subject.bits & (PLACE | ORG)
        ):
            person = self.as_person(subject, stop, reach.speaks)
            if person is None:
                return subject
            subject = person
        reach.subject, reach.named, reach.end = subject, subject.named, subject.end
        reach.commas = [at for at in range(subject.start, subject.end) if words[at].bits & COMMA]
        commas = reach.commas
        if reach.obliged and len(commas) == 1 and subject.end == stop and subject.named:
            first = self.c.phrases.until(subject.start, commas[0])
            if first is not None and first.named and first.end == commas[0]:
                return first  # «وصفت سلمى حداد، رئيس الوزراء بأنه»: a comma would close what she is
        index = subject.end
        if commas:
            if len(commas) > 1 and (
                not clause or (reach.told and not words[stop - 1].bits & COMMA)
            ):
                subject = reach.subject = subject._replace(end=commas[1])
                reach.end = subject.end
                if clause:
                    return subject  # «أخبر سامي حداد، رئيس الحزب، وزير الداخلية أن»: the hearer
            index = reach.end = self.apposition_end(reach.end, stop)
            if not reach.named and clause and reach.end > subject.end:
                reach.named = self.named_behind(commas[0], reach.end)
            if not clause:
                index = stop
        if not subject.definite and not subject.named:
            return subject  # «مسؤول طلب عدم الكشف عن هويته»: a clause about him
        while index < stop:
            behind = self.past_mark(reach, index) or self.past_place(reach, index)
            if behind == _NO and self.is_over(reach, index):
                break
            behind = behind or self.past_name(reach, index) or self.past_noun(reach, index, about)
            if behind == _ALONE:
                return subject
            if behind == _OVER:
                break
            index = behind
        end = self.past_seat(subject, reach.end, stop) if clause else reach.end
        if end <= subject.end:
            return subject
        return subject._replace(end=end, named=reach.named)

    def is_womans_office(self, phrase: Phrase) -> bool:
        """Tell whether the phrase is a woman's office without her name."""
        office = phrase.bits & (PERSON | TITLE) != 0 and not phrase.named
        return office and self.c.feminine(phrase)

    def as_person(self, subject: Phrase, stop: int, speaks: bool) -> Phrase | None:
        """Return the subject as a person's who has no office, or ``None`` where nothing shows it.

        «القومندان هارت إن»: a bare name behind a word for a person that no list has.
        """
        words = self.words
        only = words[subject.start]
        if not speaks or subject.end != subject.start + 1:
            return None
        if only.given:
            return subject._replace(bits=subject.bits | NAME, named=True)  # «قالت وفاء إن»
        if not only.article or subject.bits & _THINGS or subject.end >= stop:
            return None
        surname, behind = is_surname_shaped(only), is_surname_shaped(words[subject.end])
        if surname and (behind or self.tells_whose(subject.end, stop)):
            # «الشاذلي الفندري إن»: two names of families; «العرابي صاحب المصنع إن»
            return subject._replace(named=True)
        if not (
            self.only_name(subject.end, stop)
            or self.offices.opens_name(subject.end, stop)
            or self.tells_whose(subject.end, stop)
        ):
            return None
        return subject._replace(named=True) if behind else subject

    def named_behind(self, comma: int, end: int) -> bool:
        """Tell whether what stands between commas has the name of the person in it.

        «المشرفة على الدراسة، اختصاصية الأعصاب إيما كولينز، إن»
        """
        if any(self.offices.opens_name(at, end) for at in range(comma + 2, end)):
            return True
        if end - comma <= 3 or not self.words[end - 3].article:
            return False
        pair = self.words[end - 2 : end]
        return pair[1].first == "g" and not any(
            word.article or word.conjunction or word.preposition or word.bits & (PLACE | ORG)
            for word in pair
        )

    def past_mark(self, reach: _Reach, index: int) -> int:
        """Pass over what a comma or a mark of quotation opens at the token."""
        bits = self.words[index].bits
        if bits & COMMA or (bits & SEMI and reach.clause):
            return self.past_comma(reach, index)
        if bits & (OPENQ | QUOTE):
            close = self.c.quotes.get(index)
            if close is None or close - index > 5 or close >= reach.stop:
                return _OVER
            return reach.grow_by_name(close + 1)
        if bits & LPAR and reach.named and index + AGE_LENGTH < reach.stop:
            behind = index + AGE_LENGTH
            if self.c.phrases.punctuation.is_age(behind, self.words):
                return self.past_title(reach, behind)  # «سامي حداد (30 سنة) صاحب متجر إن»
        return _NO

    def past_comma(self, reach: _Reach, comma: int) -> int:
        """Pass over what stands behind a comma and tells who the person is."""
        stop, clause, told = reach.stop, reach.clause, reach.told
        if reach.commas and not clause:
            return _OVER  # «المهندس سامي حداد، رئيس الشركة، ما حدث»
        closing = 0 if reach.named else self.name_between(comma, stop)
        if closing:
            behind = reach.grow_by_name(closing)
            return behind if clause else _OVER
        following = self.c.phrases.parse(comma + 1, stop)
        if following is None or following.bits & TIME:
            return _OVER
        opening = self.words[comma + 1]
        if opening.core_in & RELATIVE_PARTICIPLES:
            return _OVER
        if opening.bits & INDEF_ACC and not opening.bits & (PERSON | TITLE):
            return _OVER  # «صرح سامي حداد، مستعينا ببيانات الوزارة، أن»
        office = (
            reach.speaks
            and reach.named
            and opening.article
            and not opening.conjunction
            and not following.bits & (CHANNEL | MEDIA)
        )  # «كوري شولمان، المساعدة الخاصة للرئيس، إن»
        if not (following.named or following.bits & (PERSON | TITLE) or office):
            return _OVER
        body = following.bits & (ORG | PLACE | MEDIA)
        if told and body and not following.bits & (PERSON | TITLE):
            return _OVER  # «حذر سامي حداد، الاتحاد الأوروبي من»: the object
        behind = reach.grow(self.apposition_end(following.end, stop))
        reach.named = reach.named or following.named
        return behind if clause else _OVER  # behind the comma that closes it stands the object

    def past_place(self, reach: _Reach, index: int) -> int:
        """Pass over where or for what the office is, with the name behind that."""
        words, stop, subject = self.words, reach.stop, reach.subject
        word, previous = words[index], words[index - 1]
        if not reach.obliged and not word.conjunction:
            behind = self.offices.name_behind_place(index, stop)
            if behind:
                return reach.grow_by_name(behind)
        unnamed = not reach.named or (previous.article and bool(subject.bits & ORG))
        if reach.clause and not reach.obliged and unnamed and not word.conjunction:
            # «وزير الإدارة المحلية في اليمن عبدالرقيب فتح إن»: the name comes behind the place
            where = index + 1 if word.terminal == "FI" else index
            if (where > index or word.preposition == BI) and where + 1 < stop:
                name = words[where + 1]
                if (
                    (words[where].bits & PLACE or (words[where].article and name.first == "g"))
                    and (name.bits & (NAME | UNKNOWN) or "g" in name.tags)
                    and not name.bits & PLACE
                    and not (name.article or name.preposition or name.conjunction)
                ):
                    return reach.grow(where + 1)
        if word.terminal == "FI" and previous.bits & (ORG | NAME) and reach.named:
            # «مدير مكتب الحملة في تركيا أن»: where the office is
            place = self.c.phrases.parse(index + 1, stop)
            office = any(w.bits & ORG and not w.article for w in words[subject.start : index])
            if office and place is not None and place.end == stop and place.bits & PLACE:
                return reach.grow(place.end)
        if word.bare_in & BLESSINGS and self.c.phrases.formulas.blessing_end(index, stop):
            return _OVER
        if reach.clause and not reach.obliged:
            field = self.offices.field(subject, index, stop)
            if field:
                return reach.grow(field)
        return _NO

    def is_over(self, reach: _Reach, index: int) -> bool:
        """Tell whether the word at the token is no word of a person's phrase: a particle, a time.

        So is another cue, and the hearer behind his preposition.
        """
        word, previous = self.words[index], self.words[index - 1]
        bits = word.bits
        if word.preposition == LI and word.core_in & PROPER:
            return True  # «لفرانس برس»: the hearer
        if word.tags == "i" and word.light[-1:] == MAQSURA:
            return True  # «متحدث باسم طالبان يدعى سامي»: no name ends so
        if word.key[:1] == BI and word.core_in & SAYING:
            return True  # «برر المتحدث الخطوة بالقول إن»
        if bits & (PUNCT | COMP | NEG | PREP | REL | PRON | DEM | QWORD | NUM):
            return True
        if word.core in self.c.lexicon.function and not word.article:
            return True
        cue = self.cue_tokens.get(index)
        if cue is not None and reach.clause and previous.article and not bits & INDEF_ACC:
            features = cue.features  # مفيد, no circumstance (that were مفيدا): a name
            if features is not None and (features.tense, features.gender) == ("a", "m"):
                cue = cue if word.core.endswith((ACCUSATIVE_ENDING, DUAL_ENDING[-1])) else None
        if bits & TIME or (bits & ADVERB and word.first == "d") or cue is not None:
            return True
        akin = bits & PERSON and index + 1 < reach.stop and self.words[index + 1].article
        if reach.clause and not akin:  # «سعاد حداد شقيقة المصاب»: of whom, not how
            if self.c.phrases.fitting.says_how(index, reach.stop + 1, reach.subject.start):
                return True
        if word.terminal == "BISM" and index + 1 < reach.stop:
            whose = self.words[index + 1]
            if whose.article and not like_name(whose):
                return True  # «قال المسؤول باسم الحكومة إن»: for whom he speaks
        if word.preposition and bits & QUANT:
            return True  # «يؤكد أبو ناجي بكل فخر أن»
        # «قال سامي حداد لأعضاء المجلس إن»: the hearers
        hearers = word.preposition == LI and bits & PERSON != 0 and word.first in ("n", "m")
        return hearers and reach.named

    def past_name(self, reach: _Reach, index: int) -> int:
        """Pass over a name that is spelled like something else, and over a title with its name."""
        words, stop = self.words, reach.stop
        word, previous = words[index], words[index - 1]
        bits, in_name = word.bits, _in_name(previous)
        if reach.speaks and self.spelled_like(index, stop):
            return reach.grow_by_name(index + 2)
        if (word.conjunction or word.preposition) and not (in_name and not word.article):
            foreign = word.core not in self.c.lexicon.tags or word.pronoun == WE
            if not (foreign and reach.speaks and self.only_name(index, stop)):
                return _OVER
            return reach.grow_by_name(index + 1)
        if word.pronoun and not self.is_ours(reach, index):
            if word.light[-1:] == HIS and bits & PERSON and in_name and reach.speaks:
                # «هيلين حداد مديره المتحف أن»: a noun has no pronoun and a genitive, so it is مديرة
                of = words[index + 1] if index + 1 < stop else word
                if of.article and of.first in ("n", "m") and not of.bits & PERSON:
                    genitive = self.c.phrases.parse(index + 1, stop)
                    if genitive is not None:
                        return reach.grow(genitive.end)
            if word.pronoun in OWNERS and bits & (CHANNEL | DOC):
                return _OVER  # «تابع الحداد حديثه: …», «ختم سامي كلمته بالقول»
            if not (in_name and bits & NAME):
                return _OVER
        if word.core_in & SAYING or bits & ACCUSATIVE:
            if not (in_name and bits & NAME):
                return _OVER
        tribe = bool(bits & NAMEP) or word.core in self.c.lexicon.sons
        if (self.c.is_verb(index) or tribe) and not in_name:
            if not (reach.speaks and self.only_name(index, stop)):
                return _ALONE
            return reach.grow_by_name(index + 1)
        if reach.told and reach.named and self.many_told(reach.subject, index):
            return _OVER
        return self.past_title(reach, index)

    def is_ours(self, reach: _Reach, index: int) -> bool:
        """Tell whether a pronoun of the first person is the end of a name: «سناء مرسني أن»."""
        words, stop = self.words, reach.stop
        word, previous = words[index], words[index - 1]
        if word.pronoun not in OF_FIRST or not reach.speaks:
            return False
        # what looks like a verb with an object is the rest of the name
        ends = index + 1 == stop or bool(words[index + 1].bits & (COMMA | TIME))
        return previous.article or (_in_name(previous) and not word.hits and ends)

    def past_title(self, reach: _Reach, index: int) -> int:
        """Pass over a bare title or office, with the name in it: «المغنية الأمريكية ليدي غاغا»."""
        word, previous = self.words[index], self.words[index - 1]
        if not (reach.named or not reach.told):
            return _NO
        if not word.bits & (PERSON | TITLE) or word.article:
            return _NO
        following = self.c.phrases.parse(index, reach.stop)
        if following is None:
            return _NO
        if not (reach.clause or reach.named or following.end == reach.stop):
            return _NO
        lone = index == reach.subject.start + 1 and previous.core not in self.c.lexicon.bits
        # «العرابي صاحب المصنع إن»: who is told of so has a name
        named = reach.named or following.named or (lone and is_surname_shaped(previous))
        if reach.speaks and previous.article and not following.definite:
            named = named or bool(word.bits & TITLE)
        named = named or (reach.speaks and self.behind_body(index, reach.stop))
        reach.named = named
        return reach.grow(following.end)

    def behind_body(self, index: int, stop: int) -> bool:
        """Tell whether a person's name begins right behind a body's: «رئيس أرامكو أمين الناصر»."""
        body = self.words[index - 1].bits
        named = body & ORG and body & NAME and not body & (PERSON | TITLE)
        return bool(named) and self.offices.opens_name(index, stop)

    def past_noun(self, reach: _Reach, index: int, about: Word | None) -> int:
        """Pass over one more word of a name or an office.

        ``about`` is the word that what is said begins with.
        """
        words = self.words
        word, previous = words[index], words[index - 1]
        bits, named, in_name = word.bits, reach.named, _in_name(previous)
        if self.is_hearer(reach, index) or self.is_object(reach, index, about):
            return _OVER
        unknown = (
            self.is_ours(reach, index)
            or bool(bits & (NAME | UNKNOWN))
            or (not word.article and "g" in word.tags)
        )
        if word.article or bits & (PERSON | TITLE):
            if not named and reach.told and not (unknown and previous.bits & TITLE):
                return _OVER  # «أخبر الطبيب العائلة أن»: the hearer
        elif named and "g" in previous.tags and word.first in ("n", "m") and reach.obliged:
            return _OVER  # «قدر سامي العمري سعر الطن بأنه»: the object
        elif reach.speaks and previous.article and not (bits & FUNC or word.preposition):
            unknown = True  # «الوزير مفيد الحساينة»: bare behind a definite noun, a name
        elif reach.speaks and self.behind_body(index, reach.stop):
            unknown = True  # «عضو المكتب السياسي لحماس غازي حمد»
        elif (
            in_name
            and ((reach.clause and not reach.obliged) or self.tells_who(index + 1, reach.stop))
            and self.closes_name(index, reach.stop)
        ):
            unknown = True
        elif not unknown and (not in_name or word.first in ("n", "m")):
            return _OVER  # «كذب النادي خبر …»: the object
        reach.named = named or unknown or not word.article
        return reach.grow(index + 1)

    def is_hearer(self, reach: _Reach, index: int) -> bool:
        """Tell whether the one who is told begins at the token: many, a body, a land, a title."""
        words, stop, subject = self.words, reach.stop, reach.subject
        word, previous = words[index], words[index - 1]
        bits, named, in_name = word.bits, reach.named, _in_name(previous)
        if word.article and bits & PLURAL and bits & PERSON and (previous.article or in_name):
            opening = words[subject.start]  # مسؤولي الصحة الصينيين, but سامي
            if opening.given or opening.core[-1:] != YEH:
                # شاهين, a name, looks like a plural
                before = 0 if previous.given or previous.first == "g" else previous.bits
                if not (subject.bits | before) & (PLURAL | QUANT | NUM | DUAL):
                    return True  # «أبلغ سامي حداد السكان أن»: the hearers
        if word.preposition == LI and bits & (MEDIA | ORG) and in_name:
            return True  # «قال ترامب لرويترز إن»
        person = subject.bits & (PERSON | TITLE) and not bits & PERSON
        if bits & MEDIA and person and word.first == "g" and not word.given:
            return True  # «أبلغ الوزير رويترز أن»: nobody is called so
        if not reach.told:
            return False
        whose = named or bool(previous.bits & NAME and previous.first == "g")
        if whose and bits & (MEDIA | ORG) and not bits & (PERSON | TITLE):
            return True  # «أخبر ترامب سي إن إن أن»
        alone = index == subject.start + 1 or previous.article
        last = alone or (reach.obliged and index + 1 == stop and word.first == "g")
        if last and bits & PLACE and not bits & PERSON and not word.given:
            following = words[index + 1] if index + 1 < stop else None
            country = word.first == "g" and not (following is not None and like_name(following))
            if named or country:
                return True  # «حذر بومبيو إيران من أن», «اتهم جون كارتر روسيا بأنها»
        if not word.article:
            return False
        if named and bits & PLURAL and word.core.endswith(SOUND_PLURALS[1]):
            if not previous.article:
                return True  # «أخبرت سارة ساندرز المراسلين أن»
        if bits & ORG and not bits & (PERSON | NAME):
            return True  # «أبلغ حازم العلي الشركة أن»: the hearer
        return (
            named
            and bool(bits & TITLE)
            and index + 1 < stop
            and like_name(words[index + 1])
            and words[subject.start].article
        )  # «أبلغ الوزير سامي العلي السفير كمال أن»: the hearer, with his title

    def is_object(self, reach: _Reach, index: int, about: Word | None) -> bool:
        """Tell whether a thing begins at the token, which no person is, or what else is no name."""
        words, stop = self.words, reach.stop
        word, previous = words[index], words[index - 1]
        bits, named = word.bits, reach.named
        if reach.obliged and named and self.is_thing(index, stop):
            return True  # «وصف ترامب القرار بأنه»
        if not word.article:
            return False
        if not reach.clause:
            return True  # «كشف سلام فياض النقاب عن»: the object
        if named and word.first == "m" and word.hits and "g" not in word.tags:
            return True  # «جدد سامي حداد التأكيد على أن»
        if word.core_in & TRAILING and index + 1 < stop:
            if words[index + 1].bits & PREP or words[index + 1].preposition:
                return True  # «كيلي أوبراين البالغة من العمر 34 عاما إن»
        if bits & (DOC | EVID | MASDAR | ABSTRACT) and not bits & (PERSON | ORG | NAME):
            if bits & FEM and bits & DOC and bits & CHANNEL and named:
                return True  # «كتب سامي السيف التغريدة التالية: …»
            if previous.article and not named and word.first in "nm":
                return True  # «برر المدرب الخسارة بأن»: a person is no thing
        drawn = word.core in self.c.lexicon.drawn and index + 1 == stop
        # «لفت سامي حداد الانتباه إلى أن»
        return drawn and about is not None and bool(about.bits & PREP)

    def past_seat(self, subject: Phrase, end: int, stop: int) -> int:
        """Return where the seat of a member ends: «سامي حداد، عضو البرلمان عن الشمال، إن»."""
        words = self.words
        if end + 1 >= stop or not words[end - 1].article:
            return end
        sits = words[end]
        if sits.core not in self.c.lexicon.elected_by or sits.pronoun or sits.conjunction:
            return end
        sitting = self.c.lexicon.governing.get(sits.core, ())
        if not any(here.core in sitting for here in words[subject.start : end]):
            return end
        seat = self.c.phrases.parse(end + 1, stop)
        if seat is not None and words[end + 1].bits & (ORG | PLACE):
            if seat.end == stop or words[seat.end].bits & (COMMA | TIME):
                return seat.end
        return end

    def many_told(self, subject: Phrase, index: int) -> bool:
        """Tell whether many people begin behind one man's name, who hear it.

        «حذر سامي حداد جماهير ناديه من أن»: of one alone no plural can tell who he is.
        """
        one = not subject.bits & (PLURAL | QUANT | NUM | DUAL)
        return one and are_many(self.words[index])

    def is_thing(self, index: int, stop: int) -> bool:
        """Tell whether a definite noun behind a name is the object: no further noun follows it."""
        word = self.words[index]
        if not word.article or word.conjunction or word.preposition or word.first not in ("n", "m"):
            return False
        if is_surname_shaped(word) and word.bits & (ADJ | NAT):
            return False
        for behind in self.words[index + 1 : stop]:
            if behind.bits & (ADJ | NAT) and behind.first == "a":
                continue
            return not (behind.article and behind.first in ("n", "m"))
        return True

    def called(self, subject: Phrase, stop: int) -> Phrase:
        """Lengthen a body by its name between commas: «أكدت الشركة الأم، ألفابت، أن»."""
        words, start = self.words, subject.end + 1
        if start + 1 >= stop or not words[subject.end].bits & COMMA:
            return subject
        if not words[stop - 1].bits & COMMA or stop - start > 4:
            return subject
        for word in words[start : stop - 1]:
            if not word.bits & (NAME | UNKNOWN) or word.article or word.conjunction:
                return subject
            if word.preposition or word.pronoun or word.bits & (PLACE | TIME | PERSON):
                return subject
        return subject._replace(end=stop - 1, named=True)

    def described(self, subject: Phrase, stop: int) -> Phrase:
        """Lengthen a name by what it is, between commas: «تأمل بوليفيا، البلد الحبيس، أن»."""
        words, start = self.words, subject.end + 1
        if start + 1 >= stop or not words[subject.end].bits & COMMA:
            return subject
        if words[start].conjunction or words[start].preposition or self.c.is_verb(start):
            return subject
        if words[start].core_in & RELATIVE_PARTICIPLES:
            return subject
        if not words[stop - 1].bits & COMMA:
            return subject
        phrase = self.c.phrases.parse(start, stop - 1)
        if phrase is None or phrase.bits & (TIME | MASDAR | DOC):
            return subject
        if not words[start].article:
            # «إيطاليا، ثالث أكبر اقتصاد في أوروبا، إن», «ميتا، مالكة فيسبوك، أن»
            body = phrase.bits & (ORG | MEDIA | PLACE | PERSON) and phrase.definite
            if not (body or words[start].bits & NUM or "c" in words[start].tags):
                return subject
        for index in range(phrase.end, stop - 1):
            word = words[index]
            bare = not (word.article or word.preposition or word.bits & (PREP | NAME | UNKNOWN))
            if bare and not (word.conjunction or word.bits & (ORG | PLACE | NOMINAL)):
                return subject
            if word.bits & (PUNCT | COMP | REL | NEG | PRON) or self.c.is_verb(index):
                return subject
        return subject._replace(end=stop - 1)

    def role(self, subject: Phrase, stop: int) -> Phrase:
        """Lengthen a body by the definite noun that tells what it is, in front of what is said.

        «كتائب الفهد الذراع المسلحة للحزب أن»: a verb of a clause has no second noun phrase.
        """
        at = subject.end
        if at >= stop or not (subject.definite or subject.named):
            return subject
        if not subject.bits & ORG or subject.bits & (PERSON | TITLE):
            return subject
        if stop < len(self.words) and self.words[stop].preposition:
            return subject  # «برر المصنع التأخير بأن»: the object
        word = self.words[at]
        if not word.article or word.conjunction or word.preposition or word.bits & TIME:
            return subject
        if at in self.cue_tokens or word.first not in ("n", "m", "a"):
            return subject
        phrase = self.c.phrases.parse(at, stop)
        if phrase is None or not phrase.definite or phrase.bits & (TIME | DOC | CHANNEL):
            return subject
        if phrase.end < stop and not self.words[phrase.end].bits & (PREP | COMMA | ADVERB):
            return subject
        return subject._replace(end=phrase.end)

    def up_to_comma(self, subject: Phrase, limit: int) -> Phrase:
        """Lengthen what a comma opened up to the comma that closes it, in front of an object.

        «أعلن سامي حداد، رئيس الحزب في المدينة، تأجيل المؤتمر»
        """
        commas = sum(bool(here.bits & COMMA) for here in self.words[subject.start : subject.end])
        if commas != 1 or subject.end >= limit:
            return subject
        behind = self.words[subject.end]
        if not (behind.bits & PREP or (behind.preposition and not behind.conjunction)):
            return subject
        end = self.apposition_end(subject.end, limit)
        if end <= subject.end or end >= limit or not self.words[end].bits & COMMA:
            return subject
        return subject._replace(end=end)

    def name_between(self, comma: int, stop: int) -> int:
        """Return the comma that closes a person's name behind his office, or 0.

        «حذر نائب الوزير، دورين هالبرت، الاتحاد من»: bare words, the last of which is a name.
        """
        words = self.words
        close = comma + 1
        while close < min(stop, comma + 5) and not words[close].bits & PUNCT:
            word = words[close]
            if word.article or word.conjunction or word.preposition or word.pronoun:
                return 0
            if word.bits & (PREP | COMP | REL | TIME | NUM | QUANT | INDEF_ACC | PLACE | ORG):
                return 0
            if close in self.cue_tokens or (word.first in ("p", "i") and close == comma + 1):
                return 0
            close += 1
        if close - comma < 3 or close >= len(words) or not words[close].bits & COMMA:
            return 0
        last = words[close - 1]
        return close if "g" in last.tags or last.bits & UNKNOWN else 0

    def tells_who(self, comma: int, stop: int) -> bool:
        """Tell whether an apposition of a person begins behind the comma: «مارك كوبر، المؤسس»."""
        if comma + 1 >= stop or not self.words[comma].bits & COMMA:
            return False
        word = self.words[comma + 1]
        return word.article and bool(word.bits & (PERSON | TITLE)) and not word.conjunction

    def closes_name(self, index: int, stop: int) -> bool:
        """Tell whether a bare noun behind a name is the last of it: «قال مايك كوب، …، إن».

        It stands between the name and the clause, or the comma that begins an apposition, so it is
        neither object nor genitive.
        """
        word = self.words[index]
        # عكاشة, نخلة: families' names, which no list has
        family = self.words[index - 1].given and word.core not in self.c.lexicon.bits
        if family and self.c.phrases.proper_names.seems_attached(word):
            family = False  # «قال خالد لأمه»
        if self.words[index - 1].first == "g" and not word.core.endswith(FEMININE_ENDINGS):
            family = True  # حرب: a feminine that print shows is no accusative
        things = _THINGS & ~(PLACE | EVID) | INDEF_ACC | (0 if family else FEM)
        if word.bits & things or word.pronoun:
            return False
        if word.article or word.preposition or word.conjunction or word.bits & PREP:
            return False
        if index + 1 == stop or self.words[index + 1].bits & COMMA:
            return True
        if self.words[index + 1].bits & (PERSON | TITLE) and index + 2 < stop:
            behind = self.words[index + 1]  # «جيف نوت رئيس الشركة»
            office = self.c.phrases.parse(index + 1, stop)
            bare = not (behind.article or behind.conjunction or behind.preposition)
            if bare and office is not None and office.definite:
                return True
        # «جورج شقرا من ناحيته أن»
        own = self.words[index + 2] if index + 2 < stop else None
        return (
            own is not None
            and self.words[index + 1].bits & PREP != 0
            and own.pronoun != ""
            and own.core in self.c.lexicon.own_part
        )

    def tells_whose(self, index: int, stop: int) -> bool:
        """Tell whether all up to the clause tells who somebody is: «العرابي صاحب المصنع إن»."""
        word = self.words[index]
        if word.article or word.conjunction or word.preposition or word.pronoun:
            return False
        if not word.bits & (PERSON | TITLE) or self.words[index].bits & INDEF_ACC:
            return False
        office = self.c.phrases.parse(index, stop)
        return office is not None and office.end == stop and office.definite

    def only_name(self, index: int, stop: int) -> bool:
        """Tell whether a perfect and what follows to the clause can only be a name.

        «أعلن وزير الصحة نبيل الشريف أن»: behind a definite noun, without و or قد, no second verb
        can stand in front of the clause that is said.
        """
        word = self.words[index]
        if not self.words[index - 1].article or word.article or word.bits & (MEDIA | ADDR):
            return False
        joins = bool(word.bits & NAMEP) or word.core in self.c.lexicon.sons
        first = word.first == "i" and index + 2 == stop and self.words[index + 1].article
        if not word.preposition and not joins and (word.first != "p" or word.conjunction):
            # «وزير الداخلية نهاد المشنوق»: no verb of the first person, with its object
            return bool(first) and not word.conjunction and not self.words[index + 1].pronoun
        behind = index + 1
        while behind < stop and behind - index < 6:
            word = self.words[behind]
            if word.bits & (PUNCT | PREP | TIME):
                break
            named = word.bits & (NAME | NAMEP | UNKNOWN | NOMINAL)
            if not named or word.pronoun or word.bits & INDEF_ACC:
                return False
            behind += 1
        return True

    def spelled_like(self, index: int, stop: int) -> bool:
        """Tell whether what looks like a preposition and a noun is a first name: بتال العتيبي.

        A family's name with the article closes it in front of what is said, and no noun with ب or
        ل that a list knows stands there: «المتحدث بمكتب العتيبي».
        """
        word, last = self.words[index], self.words[index + 1] if index + 1 < stop else None
        if last is None or not self.words[index - 1].article:
            return False
        if not word.preposition or word.article or word.conjunction or word.pronoun:
            return False
        kinds = PERSON | TITLE | ABSTRACT | MASDAR | CHANNEL | NUM | QUANT | FEM | PLURAL
        if word.bits & (ORG | PLACE | MEDIA | DOC | EVID | TIME | kinds) or len(word.key) > 5:
            return False
        if word.core_in & MANNER or word.core in self.c.lexicon.bits:
            return False
        if "i" not in word.tags and "p" not in word.tags and "a" not in word.tags:
            return False  # a plain noun: «المتحدث بلسان القحطاني»
        if not (last.article and (last.first == "g" or is_surname_shaped(last))):
            return False
        return index + 2 == stop or bool(self.words[index + 2].bits & COMMA)

    def apposition_end(self, end: int, stop: int) -> int:
        """Return where an apposition that a comma opened ends: at the comma that closes it.

        «سامي شوقي، عضو اللجنة الطبية لمكافحة الفيروس، إن»: all between the two tells who it is.
        """
        adjunct = -1  # where the last prepositional phrase begins
        if end < stop and self.words[end - 1].article:
            served = self.words[end]
            if (
                served.preposition == LI
                and served.bits & NAME
                and not (served.conjunction or served.bits & _THINGS)
            ):
                phrase = self.c.phrases.parse(end, stop, strip=True)
                end = phrase.end if phrase is not None else end  # «المساعدة الخاصة لأوباما»
        for index in range(end, min(stop, end + 14)):
            word = self.words[index]
            bits = word.bits
            if bits & COMMA:
                return index
            if word.conjunction or (
                bits & PUNCT and not bits & (OPENQ | CLOSEQ | QUOTE | LPAR | RPAR)
            ):
                break
            if self.c.is_verb(index) or index in self.cue_tokens:
                break
            if (
                bits & (ADDR | CHANNEL)
                and word.preposition == LI
                and self.words[index - 1].article
                and index + 1 < stop
                and self.words[index + 1].bits & COMMA
            ):
                return index + 1  # «المساعدة الخاصة للرئيس، إن»: no hearer, closed by a comma
            if bits & MEDIA and self.words[index - 1].terminal == "FI":
                medium = self.c.phrases.parse(index, stop)
                if medium is not None and medium.end < stop:
                    if self.words[medium.end].bits & COMMA:
                        return medium.end  # «محررة الشؤون السياسية في بي بي سي، بأن»
            if bits & (REL | COMP | NEG | PRON | TIME | CHANNEL | ADDR | MEDIA):
                if bits & (CHANNEL | ADDR | MEDIA) and adjunct > end:
                    return adjunct
                break
            if bits & PREP or word.preposition:
                adjunct = index
        return end
