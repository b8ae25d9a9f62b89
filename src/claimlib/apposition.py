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
    OF_FIRST,
    OWNERS,
    SOUND_PLURALS,
    WE,
    YEH,
)
from .chars import is_arabic
from .classes import (
    ABSTRACT,
    ACCUSATIVE,
    ADDR,
    ADJ,
    ADVERB,
    CHANNEL,
    CLOSEQ,
    COLON,
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
    EPONYMS,
    HONORIFICS,
    MANNER,
    PROPER,
    RANKS,
    RELATIVE_PARTICIPLES,
    SAYING,
    TRAILING,
)
from .matches import Match, Search
from .phrases import Phrase, is_surname_shaped, like_name
from .speakers import are_many
from .words import Word

__all__ = ["Apposition", "without_topic"]

_THINGS: Final = ORG | PLACE | MEDIA | DOC | EVID | CHANNEL | ABSTRACT | MASDAR | TIME | NUM | QUANT


def without_topic(context: Context, phrase: Phrase, high: int) -> Phrase:
    """Return a holder without the noun behind a comma that no other comma closes.

    «كما قالت ليلى، المدير سيسافر», «بحسب حداد، الملك سيزور المدينة»: an apposition is closed, so
    the sentence itself has begun.
    """
    words = context.words
    behind = words[phrase.end] if phrase.end < high else None
    if behind is None or behind.bits & (PUNCT | COMP | REL) or behind.conjunction == FA:
        return phrase
    for comma in range(phrase.end - 1, phrase.start, -1):
        if words[comma].bits & COMMA:
            return context.phrases.until(phrase.start, comma) or phrase
    return phrase


@mypyc_attr(acyclic=True)
class Apposition:
    """Lengthens the subjects of one sentence."""

    def __init__(self, search: Search) -> None:
        self.c = search.context
        self.words = search.words
        self.cue_tokens = search.cue_tokens

    def lengthen(self, match: Match, stop: int, clause: bool) -> Phrase:
        """Lengthen a person's phrase by the names and titles in front of what is said, at ``stop``.

        A verb that takes a clause has one subject and no second noun phrase. What stands between
        the two and is neither adverb nor prepositional phrase tells who the subject is (بدل, Wright
        II §§ 136-139), be the words known or not; a bare noun behind a definite one is a name.
        """
        words = self.words
        subject = match.subject
        assert subject is not None
        told = "accusative" in match.rule.takes
        # a verb that takes nothing else has an object: «وصف سامي القرار بأنه»
        obliged = told and not match.pronoun and {"that", "quote"}.isdisjoint(match.rule.takes)
        about = words[stop] if stop < len(words) else None
        called_so = obliged and about is not None and bool(about.bits & COMP)
        if called_so and about is not None and OWNERS.get(about.pronoun) == ("m", "s"):
            if subject.bits & (PERSON | TITLE) and not subject.named and self.c.feminine(subject):
                return subject  # «اتهمت وزيرة العدل السابقة سامي حداد بأنه»: him, no name of hers
        if clause and not told and subject.named and not subject.bits & (PERSON | TITLE):
            subject = self.described(subject, stop)
        elif clause and not told and subject.bits & ORG and subject.definite:
            subject = self.called(subject, stop)
        if clause and not told and "that" in match.rule.takes:
            subject = self.role(subject, stop)
        if not subject.bits & (PERSON | TITLE) and (
            not subject.named or subject.bits & (PLACE | ORG)
        ):
            # «القومندان هارت إن»: a bare name behind a word for a person that no list has
            only = words[subject.start]
            if clause and not told and only.given and subject.end == subject.start + 1:
                subject = subject._replace(bits=subject.bits | NAME, named=True)  # «قالت وفاء إن»
            elif (
                not (clause and not told and only.article)
                or subject.end != subject.start + 1
                or subject.bits & _THINGS
                or subject.end >= stop
                or not (
                    self.only_name(subject.end, stop)
                    or self.opens_name(subject.end, stop)
                    # «الشاذلي الفندري إن»: two names of families
                    or (is_surname_shaped(only) and is_surname_shaped(words[subject.end]))
                    or self.tells_whose(subject.end, stop)
                )
            ):
                return subject
            whose = is_surname_shaped(only) and self.tells_whose(subject.end, stop)
            if whose or is_surname_shaped(words[subject.end]):
                subject = subject._replace(named=True)
        named, end, index = subject.named, subject.end, subject.end
        commas = [here for here in range(subject.start, end) if words[here].bits & COMMA]
        if obliged and len(commas) == 1 and end == stop and named:
            first = self.c.phrases.until(subject.start, commas[0])
            if first is not None and first.named and first.end == commas[0]:
                return first  # «وصفت سلمى حداد، رئيس الوزراء بأنه»: a comma would close what she is
        if commas:
            if len(commas) > 1 and (not clause or (told and not words[stop - 1].bits & COMMA)):
                end = commas[1]
                subject = subject._replace(end=end)
                if clause:
                    return subject  # «أخبر سامي حداد، رئيس الحزب، وزير الداخلية أن»: the hearer
            index = end = self.apposition_end(end, stop)
            if not named and clause and end > subject.end:
                # «المشرفة على الدراسة، اختصاصية الأعصاب إيما كولينز، إن»
                named = any(self.opens_name(at, end) for at in range(commas[0] + 2, end))
                if not named and end - commas[0] > 3 and words[end - 3].article:
                    pair = words[end - 2 : end]
                    named = pair[1].first == "g" and not any(
                        w.article or w.conjunction or w.preposition or w.bits & (PLACE | ORG)
                        for w in pair
                    )
            if not clause:
                index = stop
        if not subject.definite and not subject.named:
            return subject  # «مسؤول طلب عدم الكشف عن هويته»: a clause about him
        while index < stop:
            word = words[index]
            bits = word.bits
            if bits & COMMA or (bits & SEMI and clause):
                if commas and not clause:
                    break  # «المهندس سامي حداد، رئيس الشركة، ما حدث»
                closing = 0 if named else self.name_between(index, stop)
                if closing:
                    index = end = closing
                    named = True
                    if not clause:
                        break
                    continue
                following = self.c.phrases.parse(index + 1, stop)
                if following is None or following.bits & TIME:
                    break
                opening = words[index + 1]
                if opening.core_in & RELATIVE_PARTICIPLES:
                    break
                if opening.bits & INDEF_ACC and not opening.bits & (PERSON | TITLE):
                    break  # «صرح سامي حداد، مستعينا ببيانات الوزارة، أن»
                office = (
                    clause
                    and named
                    and not told
                    and opening.article
                    and not opening.conjunction
                    and not following.bits & (CHANNEL | MEDIA)
                )  # «كوري شولمان، المساعدة الخاصة للرئيس، إن»
                if not (following.named or following.bits & (PERSON | TITLE) or office):
                    break
                body = following.bits & (ORG | PLACE | MEDIA)
                if told and body and not following.bits & (PERSON | TITLE):
                    break  # «حذر سامي حداد، الاتحاد الأوروبي من»: the object
                index = end = self.apposition_end(following.end, stop)
                named = named or following.named
                if not clause:
                    break  # behind the comma that closes it stands the object
                continue
            if bits & (OPENQ | QUOTE):
                close = self.c.quotes.get(index)
                if close is None or close - index > 5 or close >= stop:
                    break
                index = end = close + 1
                named = True
                continue
            if not obliged and not word.conjunction:
                behind = self.name_behind_place(index, stop)
                if behind:
                    index = end = behind
                    named = True
                    continue
            unnamed = not named or (words[index - 1].article and bool(subject.bits & ORG))
            if clause and not obliged and unnamed and not word.conjunction:
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
                        index = end = where + 1
                        continue
            if word.terminal == "FI" and words[index - 1].bits & (ORG | NAME) and named:
                # «مدير مكتب الحملة في تركيا أن»: where the office is
                place = self.c.phrases.parse(index + 1, stop)
                office = any(w.bits & ORG and not w.article for w in words[subject.start : index])
                if office and place is not None and place.end == stop and place.bits & PLACE:
                    index = end = place.end
                    continue
            if word.bare_in & BLESSINGS and self.c.phrases.formulas.blessing_end(index, stop):
                break
            if clause and not obliged and self.field(subject, index, stop):
                index = end = self.field(subject, index, stop)
                continue
            if word.preposition == LI and word.core_in & PROPER:
                break  # «لفرانس برس»: the hearer
            if word.key[:1] == BI and word.core_in & SAYING:
                break  # «برر المتحدث الخطوة بالقول إن»
            previous = words[index - 1]
            in_name = bool(previous.bits & (NAME | TITLE)) and not previous.preposition
            if bits & (PUNCT | COMP | NEG | PREP | REL | PRON | DEM | QWORD | NUM) or (
                word.core in self.c.lexicon.function and not word.article
            ):
                break
            cue = self.cue_tokens.get(index)
            if cue is not None and clause and previous.article and not bits & INDEF_ACC:
                features = cue.features  # مفيد, no circumstance (that were مفيدا): a name
                if features is not None and (features.tense, features.gender) == ("a", "m"):
                    cue = cue if word.core.endswith((ACCUSATIVE_ENDING, DUAL_ENDING[-1])) else None
            if bits & TIME or (bits & ADVERB and word.first == "d") or cue is not None:
                break
            if clause and self.c.phrases.fitting.says_how(index, stop + 1, subject.start):
                break
            if word.terminal == "BISM" and index + 1 < stop and words[index + 1].article:
                if not like_name(words[index + 1]):
                    break  # «قال المسؤول باسم الحكومة إن»: for whom he speaks
            if word.preposition and bits & QUANT:
                break  # «يؤكد أبو ناجي بكل فخر أن»
            if word.preposition == LI and bits & PERSON and named and word.first in ("n", "m"):
                break  # «قال سامي حداد لأعضاء المجلس إن»: the hearers
            if clause and not told and self.spelled_like(index, stop):
                named, index = True, index + 2
                end = index
                continue
            if (word.conjunction or word.preposition) and not (in_name and not word.article):
                foreign = word.core not in self.c.lexicon.tags or word.pronoun == WE
                if not (foreign and clause and not told and self.only_name(index, stop)):
                    break
                named, index = True, index + 1
                end = index
                continue
            ours = (
                word.pronoun in OF_FIRST
                and clause
                and not told
                and (
                    previous.article
                    # «سناء مرسني أن»: what looks like a verb with an object is the rest of the name
                    or (
                        in_name
                        and not word.hits
                        and (index + 1 == stop or bool(words[index + 1].bits & (COMMA | TIME)))
                    )
                )
            )
            attached = bool(word.pronoun) and not ours
            if attached and word.light[-1:] == HIS and bits & PERSON and in_name and not told:
                # «هيلين حداد مديره المتحف أن»: no noun has a pronoun and a genitive, so it is مديرة
                of = words[index + 1] if index + 1 < stop else word
                if clause and of.article and of.first in ("n", "m") and not of.bits & PERSON:
                    genitive = self.c.phrases.parse(index + 1, stop)
                    if genitive is not None:
                        index = end = genitive.end
                        continue
            if attached and word.pronoun in OWNERS and bits & (CHANNEL | DOC):
                break  # «تابع الحداد حديثه: …», «ختم سامي كلمته بالقول»
            if word.core_in & SAYING or bits & ACCUSATIVE or attached:
                if not (in_name and bits & NAME):
                    break
            tribe = bool(bits & NAMEP) or word.core in self.c.lexicon.sons
            if (self.c.is_verb(index) or tribe) and not in_name:
                if not (clause and not told and self.only_name(index, stop)):
                    return subject
                named, index = True, index + 1
                end = index
                continue
            if told and named and self.many_told(subject, index):
                break
            if (named or not told) and bits & (PERSON | TITLE) and not word.article:
                following = self.c.phrases.parse(index, stop)
                whole = clause or named or (following is not None and following.end == stop)
                if following is not None and whole:
                    lone = index == subject.start + 1 and previous.core not in self.c.lexicon.bits
                    index = end = following.end
                    # «العرابي صاحب المصنع إن»: who is told of so has a name
                    named = named or following.named or (lone and is_surname_shaped(previous))
                    if clause and not told and previous.article and not following.definite:
                        named = named or bool(bits & TITLE)  # «المغنية الأمريكية ليدي غاغا»
                    continue
            unknown = (
                ours or bool(bits & (NAME | UNKNOWN)) or (not word.article and "g" in word.tags)
            )
            many = word.article and bits & PLURAL and bits & PERSON
            many = many and (previous.article or in_name)
            opening = words[subject.start]  # مسؤولي الصحة الصينيين, but سامي
            many = many and (opening.given or opening.core[-1:] != YEH)
            # شاهين, a name, looks like a plural
            before = 0 if previous.given or previous.first == "g" else previous.bits
            if many and not (subject.bits | before) & (PLURAL | QUANT | NUM | DUAL):
                break  # «أبلغ سامي حداد السكان أن»: the hearers
            if word.article and not clause:
                break  # «كشف سلام فياض النقاب عن»: the object
            if (
                word.article
                and word.core_in & TRAILING
                and index + 1 < stop
                and words[index + 1].bits & PREP
            ):
                break  # «كيلي أوبراين البالغة من العمر 34 عاما إن»
            alone = index == subject.start + 1 or words[index - 1].article
            whose = named or bool(previous.bits & NAME and previous.first == "g")
            if told and whose and bits & (MEDIA | ORG) and not bits & (PERSON | TITLE):
                break  # «أخبر ترامب سي إن إن أن»
            last = alone or (obliged and index + 1 == stop and bool(word.first == "g"))
            if told and last and bits & PLACE and not bits & PERSON and not word.given:
                country = word.first == "g" and not (
                    index + 1 < stop and like_name(words[index + 1])
                )
                if named or country:
                    break  # «حذر بومبيو إيران من أن», «اتهم جون كارتر روسيا بأنها»
            if told and named and word.article and bits & PLURAL:
                if word.core.endswith(SOUND_PLURALS[1]) and not words[index - 1].article:
                    break  # «أخبرت سارة ساندرز المراسلين أن»
            if word.preposition == LI and bits & (MEDIA | ORG) and in_name:
                break  # «قال ترامب لرويترز إن»
            if told and word.article and bits & ORG and not bits & (PERSON | NAME):
                break  # «أبلغ حازم العلي الشركة أن»: the hearer
            thing = bits & (DOC | EVID | MASDAR | ABSTRACT) and not bits & (PERSON | ORG | NAME)
            if thing and bits & FEM and bits & DOC and bits & CHANNEL and word.article and named:
                break  # «كتب سامي السيف التغريدة التالية: …»
            if thing and word.article and previous.article and not named and word.first in "nm":
                break  # «برر المدرب الخسارة بأن»: a person is no thing
            if word.core in self.c.lexicon.drawn and word.article and index + 1 == stop:
                if about is not None and about.bits & PREP:
                    break  # «لفت سامي حداد الانتباه إلى أن»: the object
            if obliged and named and self.is_thing(index, stop):
                break  # «وصف ترامب القرار بأنه»
            if told and named and word.article and bits & TITLE and index + 1 < stop:
                if like_name(words[index + 1]) and words[subject.start].article:
                    break  # «أبلغ الوزير سامي العلي السفير كمال أن»: the hearer, with his title
            if word.article or bits & (PERSON | TITLE):
                if not named and told and not (unknown and previous.bits & TITLE):
                    break  # «أخبر الطبيب العائلة أن»: the hearer
            elif named and "g" in previous.tags and word.first in ("n", "m") and obliged:
                break  # «قدر سامي العمري سعر الطن بأنه»: the object
            elif clause and not told and previous.article and not (bits & FUNC or word.preposition):
                unknown = True  # «الوزير مفيد الحساينة»: bare behind a definite noun, a name
            elif (
                in_name
                and ((clause and not obliged) or self.tells_who(index + 1, stop))
                and self.closes_name(index, stop)
            ):
                unknown = True
            elif not unknown and (not in_name or word.first in ("n", "m")):
                break  # «كذب النادي خبر …»: the object
            named = named or unknown or not word.article
            index = end = index + 1
        if clause and end + 1 < stop and words[end - 1].article:
            sits = words[end]  # «سامي حداد، عضو البرلمان عن الشمال، إن»
            sitting = self.c.lexicon.governing.get(sits.core, ())
            if (
                sits.core in self.c.lexicon.elected_by
                and not (sits.pronoun or sits.conjunction)
                and any(here.core in sitting for here in words[subject.start : end])
            ):
                seat = self.c.phrases.parse(end + 1, stop)
                if seat is not None and words[end + 1].bits & (ORG | PLACE):
                    if seat.end == stop or words[seat.end].bits & (COMMA | TIME):
                        end = seat.end
        return subject._replace(end=end, named=named) if end > subject.end else subject

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

    def at_place(self, subject: Phrase, limit: int) -> Phrase:
        """Lengthen an office by the name behind the phrase that tells where it is."""
        if subject.end + 1 >= limit or not subject.bits & (PERSON | TITLE):
            return subject
        if not (subject.definite or subject.named):
            return subject
        end = self.name_behind_place(subject.end, limit)
        return subject._replace(end=end, named=True) if end else subject

    def up_to_comma(self, subject: Phrase, limit: int) -> Phrase:
        """Lengthen what a comma opened up to the comma that closes it, in front of an object.

        «أعلن سامي حداد، رئيس الحزب في المدينة، تأجيل المؤتمر»
        """
        commas = sum(bool(here.bits & COMMA) for here in self.words[subject.start : subject.end])
        if commas != 1 or subject.end >= limit or not self.words[subject.end].bits & PREP:
            return subject
        end = self.apposition_end(subject.end, limit)
        if end <= subject.end or end >= limit or not self.words[end].bits & COMMA:
            return subject
        return subject._replace(end=end)

    def in_place(self, subject: Phrase, stop: int) -> Phrase:
        """Lengthen an office or a group by where it is: «قال خبراء في ألمانيا إن».

        It tells who speaks, and not where, if no name stands between: «قال سامي في بيروت إن».
        """
        at = subject.end
        kinds = PERSON | ORG
        if not (subject.definite or subject.named):
            kinds |= CHANNEL  # «مهرجان في رومانيا»
        if at + 1 >= stop or not (subject.named or subject.bits & kinds):
            return subject
        if not subject.bits & kinds and not any(
            word.bits & PERSON for word in self.words[subject.start : at]
        ):
            return subject
        word, last = self.words[at], self.words[at - 1]
        if word.terminal != "FI" or word.conjunction or last.bits & (CLOSEQ | QUOTE):
            return subject
        if last.bits & NAME and not last.bits & (PLACE | ORG):
            own = self.words[at - 2] if at > 1 else last
            if not last.article or (last.first == "g" and own.bits & NAME and like_name(own)):
                return subject  # «قال سامي الدوسري في بيروت إن»
        place = self.c.phrases.parse(at + 1, stop)
        if place is None or place.bits & (TIME | CHANNEL | PERSON) or place.bits & (DOC | MEDIA):
            return subject
        if self.words[place.end - 1].pronoun:
            return subject  # «في مناطق سيطرته»
        if not (
            place.bits & (PLACE | ORG)
            or self.c.lexicon.bits.get(self.words[at + 1].core, 0) & PLACE
            or (last.bits & ORG and place.named and place.end == at + 2)
        ):
            return subject
        closed = place.end == stop or self.words[place.end].bits & (COMMA | COLON | STOP | TIME)
        return subject._replace(end=place.end) if closed else subject

    def name_behind_place(self, index: int, stop: int) -> int:
        """Return the end of a name behind the phrases that tell where or for what an office is.

        «المتحدث الرسمي للهيئة بالمنطقة الشرقية فهد العامر أن»: no second noun phrase stands between
        the verb and what is said, so a bare name there is the speaker's. 0: there is none.
        """
        words = self.words
        at = index
        for _ in range(3):
            word = words[at]
            if word.bits & (PUNCT | COMP) or word.conjunction or word.pronoun:
                return 0
            whose = word.core in self.c.lexicon.elected_by and not word.pronoun
            where = at + 1 if whose or word.terminal in ("FI", "MIN", "LADA", "BISM") else at
            if where >= stop:
                return 0
            if whose and not words[where].bits & (ORG | PLACE):
                return 0  # «عضو البرلمان عن حزب الأمة», but «قال الوزير عن القضية»
            if where == at and word.preposition not in (BI, LI):
                return 0
            if where + 1 >= stop or not self.tells_office(where, words[at]):
                return 0
            phrase = self.c.phrases.parse(where, stop, strip=where == at)
            if phrase is None or phrase.end > stop:
                return 0
            called = -1  # up to where a king's name is the place's: «في قاعة الملك فهد»
            for inside in range(where + 1, phrase.end):
                if words[inside].core_in & EPONYMS and words[inside].article:
                    hall = words[inside - 1]  # but «في لبنان الشيخ سامي حداد»
                    if hall.first == "n" and not (hall.article or hall.bits & NAME):
                        called = inside + 1
                elif words[inside].bits & NAMEP and inside == called + 1:
                    called += 2
                if inside > called and self.opens_name(inside, stop):
                    return phrase.end
            at = phrase.end
            while at + 1 < stop and words[at].article and words[at - 1].article:
                if words[at].bits & TITLE or words[at].preposition or words[at].conjunction:
                    break
                at += 1  # an adjective
            if at + 2 < stop and words[at].article and words[at].bits & TITLE:
                # «مقررة اللجنة في المجلس النائبة عن حزب العدل سناء حداد»
                office = self.c.phrases.parse(at, stop)
                if words[at + 1].bits & PREP and office is not None and office.named:
                    return office.end
            if at < stop and self.opens_name(at, stop):
                name = self.c.phrases.parse(at, stop)
                return name.end if name is not None else at + 1
            if at >= stop:
                return 0
            if words[at].bits & COMMA and at + 2 < stop and not words[at + 1].bits & PLACE:
                # «الصحافي في الساحل، فؤاد سالم، إن»
                name = self.c.phrases.parse(at + 1, stop)
                first = words[at + 1]
                # «رئيس اللجنة بالبطولة، الإعلامي سامي حداد، أن»
                titled = first.article and (first.bits & TITLE or first.first in ("a", "n"))
                fits = bool(titled) or like_name(first)
                if name is None or not (name.named and fits) or first.conjunction:
                    return 0
                if titled and not any(like_name(here) for here in words[at + 2 : name.end]):
                    return 0
                closed = name.end == stop or words[name.end].bits & COMMA
                return name.end if closed and name.end > at + 2 else 0
        return 0

    def field(self, subject: Phrase, index: int, stop: int) -> int:
        """Return the end of what an office is for, in front of what is said, or 0.

        «المدير العالمي لمواجهة التهديدات في الشركة إن»: a deed is no hearer.
        """
        words = self.words
        word = words[index]
        if word.preposition != LI or word.article or word.conjunction or word.pronoun:
            return 0
        if not word.bits & (MASDAR | ABSTRACT) or word.bits & (ADDR | MEDIA | PERSON | TIME):
            return 0
        if not words[index - 1].article or not (subject.bits & (PERSON | TITLE) or subject.named):
            return 0
        if not any(here.bits & (PERSON | TITLE) for here in words[subject.start : index]):
            return 0
        phrase = self.c.phrases.parse(index, stop, strip=True)
        if phrase is None or not phrase.definite:
            return 0
        end = phrase.end
        if end < stop and words[end].terminal == "FI":
            place = self.c.phrases.parse(end + 1, stop)
            if place is not None and place.end == stop and place.bits & (PLACE | ORG):
                end = place.end
        return end if end == stop or words[end].bits & (COMMA | TIME) else 0

    def tells_office(self, index: int, particle: Word) -> bool:
        """Tell whether the noun behind a preposition tells an office: no time, occasion, hearer."""
        word = self.words[index]
        if word.bits & QUANT and index + 1 < len(self.words):
            word = self.words[index + 1]  # «في إحدى الشركات»
        bits = word.bits
        if particle.preposition == LI and word.article and bits & DOC and not bits & MEDIA:
            return True  # المدير التنفيذي للبرنامج الوطني
        if particle.preposition == BI and word.article and bits & EVID and word.first == "n":
            if not bits & (DOC | CHANNEL | PERSON | NUM | TIME):
                return True  # «رئيس اللجنة بالبطولة»
        if bits & (TIME | PUNCT | COMP | PRON | DEM | REL | QWORD | NEG) or word.pronoun:
            return False
        if bits & CHANNEL and not (bits & ORG and particle.terminal == "FI"):
            return False  # «في مؤتمر», but «مقرر اللجنة في المجلس سامي حداد»
        hearer = particle.preposition == LI
        if bits & (PERSON | TITLE) and not (word.article and bits & ORG):
            return False
        if hearer:
            return not bits & (MEDIA | ADDR) or (bool(bits & ORG) and not bits & MEDIA)
        if word.core_in & MANNER:
            return False
        if bits & (ORG | PLACE) or self.c.lexicon.bits.get(word.core, 0) & PLACE:
            return True
        if word.article and bits & (DOC | EVID) and particle.terminal == "FI":
            return not bits & (CHANNEL | TIME)  # «الباحثة الرئيسية في الدراسة إيما واتس»
        if not word.article and word.first == "n" and index + 1 < len(self.words):
            # «رئيس اللجنة في جسر الملك فهد، المهندس سامي حداد، إن»
            kinds = DOC | EVID | MASDAR | ABSTRACT
            return self.words[index + 1].article and not bits & kinds
        return word.article and not bits & (DOC | EVID)

    def opens_name(self, index: int, stop: int) -> bool:
        """Tell whether a person's name, or a title in front of one, begins behind a closed noun."""
        words = self.words
        word, previous = words[index], words[index - 1]
        if not (previous.article or (previous.bits & PLACE and previous.bits & NAME)):
            return False
        if word.preposition or word.conjunction or word.pronoun or not is_arabic(word.key):
            return False
        bits = word.bits
        if bits & (TIME | PREP | PUNCT | COMP | NEG | QUANT) and not word.given:
            return False
        follows = words[index + 1] if index + 1 < stop else None
        if word.article:
            return (
                bool(bits & TITLE)
                and follows is not None
                and (
                    like_name(follows) or bool(follows.bits & TITLE) or follows.core_in & RANKS != 0
                )
            )
        if bits & (PLACE | ORG | MASDAR | INDEF_ACC) and not word.given:
            return False
        if word.given or bits & (NAME | UNKNOWN) or "g" in word.tags:
            if follows is not None and follows.bits & NAME and not follows.article:
                return True  # a name, be it spelled like a place's
            if follows is None or like_name(follows):
                return True
            if follows.bits & COMMA and index + 2 == stop and bits & NAME:
                return True
            return word.given and bool(follows.bits & (PREP | TIME | COMMA) or follows.preposition)
        if bits & (PERSON | TITLE) and follows is not None:
            honours = word.core_in & HONORIFICS != 0 and follows.article
            return like_name(follows) or (honours and bool(follows.bits & TITLE))
        return False

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
        if family and word.core[:1] in (BI, LI) and word.core[1:-1] in self.c.lexicon.tags:
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
                bits & ADDR
                and bits & PERSON
                and word.preposition
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
