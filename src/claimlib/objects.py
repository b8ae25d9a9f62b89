"""Where a subject behind its verb ends and the verb's object, or whom it is done to, begins.

Two noun phrases that nothing divides stand behind the verb: a name, an office, a closed idafa show
where the first one is whole.
"""

from __future__ import annotations

from typing import Final

from .affixes import BI, LI
from .classes import (
    ABSTRACT,
    ADJ,
    CHANNEL,
    COMMA,
    COMP,
    DEM,
    DOC,
    DUAL,
    EVID,
    FEM,
    INDEF_ACC,
    MASDAR,
    MEDIA,
    NAME,
    NAMEP,
    NAT,
    NUM,
    ORG,
    PERSON,
    PLACE,
    PLURAL,
    PREP,
    PUNCT,
    QUANT,
    TIME,
    TITLE,
    UNKNOWN,
)
from .context import Context
from .lists import EMPHATIC, EPONYMS, EVERYBODY, GENERIC, HONORIFICS
from .phrases import Phrase, is_surname_shaped, like_name
from .speakers import COMMON
from .words import Word

__all__ = [
    "SPEAKING",
    "behind_object",
    "behind_times",
    "up_to_comma",
    "with_name",
    "without_adjuncts",
    "without_object",
]

#: Bodies and places that act, and who is pointed at.
SPEAKING: Final = ORG | MEDIA | PLACE | DEM
_THINGS: Final = ORG | PLACE | DOC | EVID | CHANNEL | MASDAR | ABSTRACT | PLURAL
#: Words among which a name stands behind its office and place.
NAME_REACH: Final = 9


def without_object(context: Context, phrase: Phrase) -> Phrase:
    """Return a person's phrase behind his verb without the object: «زار الأمير سامي مدارس …».

    A common noun behind a name continues no name and is no title.
    """
    words = context.words
    close = context.quotes.get(phrase.start, -1)
    if 0 <= close < phrase.end - 1:
        met = words[close + 1]  # «التقت «الصباح» الطبيب نبيل خوري»
        if met.article and met.bits & PERSON and met.first != "a" and not met.conjunction:
            return phrase._replace(end=close + 1)
    if _ends_in_met(context, phrase):
        phrase = phrase._replace(end=phrase.end - 1)
    phrase = _without_met(context, phrase)
    phrase = _without_purpose(context, _without_place(context, phrase))
    body, whom = words[phrase.start], words[min(phrase.start + 1, phrase.end - 1)]
    if body.article and body.bits & DUAL and whom.article and not whom.bits & DUAL:
        if phrase.end > phrase.start + 1 and not (whom.conjunction or whom.preposition):
            return phrase._replace(end=phrase.start + 1)  # «دعا الطرفان المجتمع الدولي»
    if body.article and body.bits & (ORG | MEDIA) and not body.bits & (PERSON | TITLE):
        if whom.article and not (whom.conjunction or whom.preposition or whom.bits & (ORG | NAT)):
            person = whom.first == "n" and whom.bits & (PERSON | TITLE) and not whom.bits & ADJ
            if person or _is_no_quality(context, phrase):
                return phrase._replace(end=phrase.start + 1, bits=body.bits, named=False)
    phrase = _without_thing(context, _without_owned(context, phrase))
    if not phrase.bits & (PERSON | TITLE):
        return phrase
    phrase = _without_person(context, phrase)
    for index in range(phrase.start + 1, phrase.end):
        body = words[index]
        if not body.article or not body.bits & ORG:
            continue
        quality = body.bits & FEM and words[index - 1].bits & (FEM | PLURAL)
        if quality and "a" in body.tags and words[index - 1].article:
            continue  # «قطاع السياسات الخارجية»
        if body.bits & (PERSON | TITLE | NAME):
            last, named = words[index - 1], index + 1 < phrase.end and words[index + 1].article
            if not named or last.article or last.first != "g" or last.bits & (ORG | PLACE):
                continue  # but «دعا البابا فرنسيس الأمم المتحدة»
        if body.conjunction or body.preposition or body.first != "n":
            continue
        named = phrase.named and words[index - 1].first == "g" and not words[index - 1].terminal
        surname = index - 2 > phrase.start and words[index - 2].given and phrase.named
        if words[index - 1].article or named or surname:
            return phrase._replace(end=index)  # «زار الوزير المصنع»
    if not phrase.named:
        return phrase
    name = False
    for index in range(phrase.start + 1, phrase.end):
        word, previous = words[index], words[index - 1]
        if previous.bits & COMMA and word.bits & (PLURAL | QUANT) and not word.given:
            return phrase._replace(end=index - 1)  # «هنأ الرئيس سامي حداد، جميع الموظفين»
        if word.given and index > phrase.start + 1 and previous.article and index + 1 < len(words):
            title = words[index + 1]  # «نقل الدكتور الزامل تهاني صاحب السمو»
            honour = title.bits & TITLE or title.core_in & HONORIFICS
            if honour and not title.article and not previous.bits & (TITLE | PERSON):
                if not (word.article or word.conjunction or previous.bits & (PLACE | ORG)):
                    return phrase._replace(end=index)
        if previous.terminal == "BISM" and _speaks_for(context, phrase, index - 1):
            continue
        name = name or previous.given or previous.first == "g"
        if not name or word.article or word.conjunction or word.preposition or word.given:
            continue
        if not (previous.given or "g" in previous.tags):
            continue
        if word.first == "c":
            return phrase._replace(end=index)  # «رفع المهندس سامي أجمل التهاني»
        if word.first not in ("n", "m"):
            continue
        thing = word.bits & (PLURAL | MASDAR | DOC | EVID | ABSTRACT | ORG) and "g" not in word.tags
        if (thing and not word.bits & (PERSON | TITLE | NAMEP)) or word.bits & INDEF_ACC:
            return phrase._replace(end=index)
    return phrase


def behind_times(context: Context, start: int, end: int) -> int:
    """Return the token behind adverbs that tell when: «وصلت [أمس] أول طائرة», «صباح اليوم».

    A noun for a part of the day is one where another word for a time follows it.
    """
    words = context.words
    index = start
    while index < end and words[index].bits & TIME:
        word, following = words[index], words[index + 1] if index + 1 < end else None
        adverb = word.first == "d" or index > start
        part = "d" in word.tags and following is not None and bool(following.bits & TIME)
        if not (adverb or part) or word.preposition or word.conjunction:
            break
        if index > start and not (word.article or word.first == "d"):
            break  # «أمس عام جديد»
        index += 1
        if index < end and words[index].article and words[index].core in context.lexicon.day_before:
            index += 1  # «أمس الأول»
    return index


def without_adjuncts(context: Context, phrase: Phrase, verb: int) -> Phrase:
    """Return a subject behind its verb without what tells when, and where to.

    «وصل الوفد أمس», «دخل الوفد إلى القاعة»; a deed keeps its goal: «تأتي زيارة الوزير إلى بغداد».
    """
    words = context.words
    head = words[phrase.head]
    goes = context.lexicon.moves(words[verb]) and not head.bits & (MASDAR | ABSTRACT)
    for index in range(phrase.start + 1, phrase.end):
        word, before = words[index], words[index - 1]
        closed = before.article or before.pronoun or before.bits & NAME
        if word.bits & TIME and word.first == "d" and closed:
            return phrase._replace(end=index)
        if word.terminal == "ILA" and goes and not word.conjunction:
            return phrase._replace(end=index)
    return phrase


def _speaks_for(context: Context, phrase: Phrase, end: int) -> bool:
    """Tell whether «باسم» at the token is "in the name of", and no man: «المتحدث باسم مجلس …»."""
    heads = context.lexicon.in_the_name
    return any(word.core in heads for word in context.words[phrase.start : end])


def _is_no_quality(context: Context, phrase: Phrase) -> bool:
    """Tell whether what seems a body's adjective is a person: «اعتقلت الشرطة الناشط سامي حداد».

    It does not agree, or a first name stands behind it.
    """
    words = context.words
    body, whom = words[phrase.start], words[min(phrase.start + 1, phrase.end - 1)]
    if not whom.bits & PERSON or (body.bits | whom.bits) & PLURAL:
        return False
    behind = words[phrase.start + 2] if phrase.start + 2 < len(words) else None
    return bool((body.bits ^ whom.bits) & FEM) or (behind is not None and behind.given)


def _ends_in_met(context: Context, phrase: Phrase) -> bool:
    """Tell whether a body ends the clause: «استقبل سامي حداد الوفد، مؤكدا»."""
    words, last = context.words, phrase.end - 1
    body, before = words[last], words[last - 1]
    if last <= phrase.start or not body.article or not body.bits & ORG or body.first != "n":
        return False
    if body.conjunction or body.preposition or "a" in body.tags:
        return False
    if phrase.end < len(words) and not words[phrase.end].bits & PUNCT:
        return False
    named = phrase.named and not before.article and before.bits & (NAME | UNKNOWN)
    return bool((before.article or named) and not before.bits & (MEDIA | ORG | QUANT | NUM))


def _without_owned(context: Context, phrase: Phrase) -> Phrase:
    """Return a subject without what is his, or all who are meant: «أبدى سامي سعادته».

    So does «هنأ السديس الجميع»; but «الوزير نفسه» and «السكان كلهم» are one phrase.
    """
    words = context.words
    for index in range(phrase.head + 1, phrase.end):
        word, previous = words[index], words[index - 1]
        if word.core_in & EVERYBODY and word.article and not word.conjunction:
            return phrase._replace(end=index)
        if word.conjunction or word.preposition or word.bits & (QUANT | PREP):
            continue
        if not word.pronoun or word.first not in ("n", "m") or word.core_in & EMPHATIC:
            continue
        if previous.article or previous.first == "g":
            return phrase._replace(end=index)
    return phrase


def _without_person(context: Context, phrase: Phrase) -> Phrase:
    """Return a person's phrase behind his verb without whom the deed is done to.

    «انتقد النائب سامي حداد وزيرة المالية»: a man and a woman are two.
    """
    words = context.words
    first = words[phrase.start]
    if phrase.start != phrase.head or first.bits & PLURAL or not first.bits & (PERSON | TITLE):
        return phrase
    for index in range(phrase.start + 1, phrase.end):
        word, previous = words[index], words[index - 1]
        if word.first != "n" or not word.bits & (PERSON | TITLE) or word.given:
            continue
        if word.conjunction or word.preposition or word.bits & (NAME | NAT):
            continue
        if previous.bits & NAMEP:
            continue  # أبو علامة
        if not (previous.article or previous.given or previous.first == "g"):
            if index < phrase.start + 3 or not words[index - 2].given:
                continue
        whole = phrase._replace(end=index)
        if bool(word.bits & FEM) is not context.feminine(whole) and not word.bits & PLURAL:
            return whole
    return phrase


def _without_met(context: Context, phrase: Phrase) -> Phrase:
    """Return a person's phrase behind a verb of meeting without the person who is met.

    «استقبل الأمير خالد الفيصل السفير المصري»: the verb has an object, and no noun phrase follows
    that could be it; so the second office is no apposition (بدل) of the first.
    """
    words = context.words
    start, end = phrase.start, phrase.end
    if not start or not phrase.bits & (PERSON | TITLE | NAME):
        return phrase
    if not (context.lexicon.meets(words[start - 1]) and context.is_verb(start - 1)):
        return phrase
    follows = words[end] if end < len(words) else None
    if follows is not None and not (follows.bits & (PUNCT | PREP | COMP | TIME)):
        if not (follows.preposition or follows.conjunction) or follows.given:
            return phrase  # «استقبل النائب سامي حداد رئيس اللجنة وفدا»
    named = any(map(_is_persons, words[start:end]))
    seen = False
    for index in range(start + 1, end):
        word, previous = words[index], words[index - 1]
        if previous.bits & PUNCT or word.conjunction or word.preposition:
            return phrase
        title = words[index - 2] if index - 2 >= start else previous
        called = title.article and title.bits & TITLE and not previous.article  # الرئيس عون
        seen = seen or _is_persons(previous) or bool(previous.given or called)
        second = word.article and not word.bits & TITLE  # «هنأ رئيس الاتحاد المدرب سامي حداد»
        closed = seen or (bool(previous.article) and (not named or second))
        if not closed or not word.bits & (PERSON | TITLE) or word.given or word.pronoun:
            continue
        if word.first in ("a", "g") or word.bits & (NAT | NAME | NAMEP):
            continue
        if not seen and not word.article:
            continue
        style = word.core in context.lexicon.styles or word.core_in & EPONYMS
        if style and not seen:
            continue
        return phrase._replace(end=index, named=phrase.named and seen)
    return phrase


def _without_thing(context: Context, phrase: Phrase) -> Phrase:
    """Return a man's phrase without the thing behind his names: «رفض سامي حداد القرار».

    A surname that is a trade besides, حداد, heads no idafa behind a first name.
    """
    words = context.words
    if not phrase.named:
        return phrase
    for index in range(phrase.start + 2, phrase.end):
        first, last, thing = words[index - 2], words[index - 1], words[index]
        foreign = first.first == "g" and not first.bits & (PLACE | ORG | MEDIA)
        if not (first.given or foreign or first.bits & NAMEP) or first.article or first.pronoun:
            continue
        if last.article or last.pronoun or last.conjunction or last.preposition:
            continue
        if last.bits & NAMEP:
            continue  # «عمر بن الخطاب»
        if not (last.given or "g" in last.tags or last.bits & UNKNOWN):
            continue
        masses = thing.article and not (thing.conjunction or thing.preposition)
        if _is_thing(thing) or (masses and thing.core in context.lexicon.masses):
            return phrase._replace(end=index)  # «خاطب الرئيس سامي حداد الشعب»
    return phrase


def _is_thing(word: Word) -> bool:
    """Tell whether a common noun is of no person, and nobody's surname."""
    listed = not word.article and word.bits & DOC
    if not (word.first in ("n", "m") or listed) or word.given or "g" in word.tags:
        return False
    if word.conjunction or word.preposition or word.bits & (PERSON | TITLE | NAT | NAMEP | TIME):
        return False
    if word.article:
        return not is_surname_shaped(word) and bool(word.bits & _THINGS or word.bits & FEM)
    return bool(word.bits & (_THINGS & ~(PLACE | ORG)))


def _is_persons(word: Word) -> bool:
    """Tell whether a word in a phrase is a bare name of a person."""
    plural = PLURAL if word.first == "g" else 0  # كلينتون
    if word.article or word.pronoun:
        return False
    if word.bits & (SPEAKING | COMMON & ~(PERSON | plural)):
        return False
    return word.given or "g" in word.tags


def _without_place(context: Context, phrase: Phrase) -> Phrase:
    """Return a person's phrase behind his verb without the country: «زار كيري روسيا».

    A place's name behind a first name alone may be a surname: «جورج واشنطن».
    """
    words = context.words
    if not phrase.named:
        return phrase
    for index in range(phrase.start + 1, phrase.end):
        word, previous = words[index], words[index - 1]
        place = word.bits & PLACE and word.first == "g" and not word.given
        plain = not (word.article or word.conjunction or word.preposition)
        if place and plain and previous.article and not previous.bits & PLACE:
            if phrase.bits & (PERSON | TITLE):  # «زار رئيس الحكومة روسيا»
                named = any(_is_persons(word) for word in words[phrase.start : index])
                return phrase._replace(end=index, named=named)
        body = previous.bits & (ORG | MEDIA | PLACE) and not previous.article
        if body and not previous.bits & PERSON:
            return phrase  # «وزير خارجية روسيا», «شركة حداد بيروت»
        if not word.bits & PLACE or not plain:
            continue
        if not place or not _is_persons(previous):
            return phrase
        if previous.given and (index - 2 < phrase.start or not _is_persons(words[index - 2])):
            return phrase
        return phrase._replace(end=index)
    return phrase


def _without_purpose(context: Context, phrase: Phrase) -> Phrase:
    """Return a phrase behind its verb without what the deed is for: «تسعى الوزارة لتطوير …».

    An office or a body that is named by its task has a word more: «الهيئة العامة لمكافحة الفساد».
    """
    words = context.words
    for index in range(phrase.start + 1, phrase.end):
        word, previous = words[index], words[index - 1]
        deed = word.bits & CHANNEL and not word.article  # «أشاد النائب بكلمة الوزير»
        if (
            word.preposition == BI
            and index == phrase.start + 1
            and (deed or not previous.bits & TITLE)
        ):
            if previous.article and previous.bits & PERSON and not word.conjunction:
                return phrase._replace(end=index)  # «اتصلت الأم بالشرطة», «الأستاذ بالجامعة»
        if word.terminal in ("ILA", "FI") and phrase.named and _is_persons(previous):
            return phrase._replace(end=index)  # «وصل سامي حداد إلى القاهرة»
        if word.preposition == LI and word.pronoun and word.bits & PERSON:
            return phrase._replace(end=index)  # «أكد الوزير لنظيره المصري»
        if word.preposition != LI or word.article or word.conjunction:
            continue
        if word.bits & TIME:
            return phrase._replace(end=index)  # «سامي حداد لموسمين مقبلين»
        first = words[phrase.start]
        if first.article and previous.article and first.core_in & GENERIC:
            if word.bits & (MASDAR | ABSTRACT):
                return phrase._replace(end=index)  # «تتجه الحكومة البريطانية لخفض الدعم»
        if not word.bits & MASDAR:
            continue
        body = index == phrase.start + 1 and previous.article and previous.bits & ORG
        if (body and not previous.bits & PERSON) or (phrase.named and _is_persons(previous)):
            return phrase._replace(end=index)
    return phrase


def behind_object(context: Context, phrase: Phrase, limit: int) -> Phrase:
    """Return the person behind a thing that stands between the verb and him, its object.

    «افتتح المعرض الأمير سامي حداد»: a closed noun phrase and a title are two phrases, and of a
    thing and a person it is the person who acts.
    """
    words = context.words
    thing = words[phrase.head]
    kinds = PERSON | TITLE | ORG | PLACE | MEDIA | NAME | TIME | QUANT | PUNCT
    if phrase.head != phrase.start or thing.bits & kinds or thing.first not in ("n", "m"):
        return phrase
    if thing.conjunction or thing.preposition or thing.pronoun:
        return phrase
    at = phrase.start + 1
    while at < limit and not words[at - 1].article:
        if at >= phrase.end or (words[at].bits & kinds and not words[at].article):
            return phrase
        at += 1
    while at < limit and words[at].article and words[at].first == "a":
        if words[at].bits & (PERSON | TITLE):
            break
        at += 1
    if at >= limit:
        return phrase
    word = words[at]
    if not word.bits & (PERSON | TITLE) and not word.core_in & HONORIFICS:
        return phrase
    if word.conjunction or word.preposition or word.pronoun or word.first == "a":
        return phrase
    person = context.phrases.parse(at, limit)
    if person is None or not (person.definite or person.named):
        return phrase
    return person


def up_to_comma(context: Context, phrase: Phrase, limit: int) -> Phrase:
    """Return a person with all that stands between the commas behind the name.

    «زار سامي حداد، مدير المركز في بيروت، المدينة»
    """
    words, end = context.words, phrase.end
    if end >= limit or not phrase.bits & (PERSON | TITLE | NAME | UNKNOWN):
        return phrase
    where = words[end]
    if where.conjunction or not (where.bits & PREP or where.preposition):
        return phrase
    if sum(bool(words[at].bits & COMMA) for at in range(phrase.start, end)) != 1:
        return phrase
    for at in range(end, min(limit, end + NAME_REACH)):
        word = words[at]
        if word.bits & COMMA:
            return phrase._replace(end=at)
        if word.bits & (PUNCT | COMP | TIME) or context.is_verb(at):
            return phrase
    return phrase


def with_name(context: Context, phrase: Phrase, limit: int) -> Phrase:
    """Return an office with the title and name behind its place, behind a verb.

    «ثمن مدير التعليم بالمنطقة الدكتور سامي حداد جهود المعلمين»,
    «أشاد المشرف في النادي سامي حداد بهم»
    """
    words = context.words
    if not phrase.bits & (PERSON | TITLE) or phrase.end + 2 >= limit:
        return phrase
    if phrase.named and any(word.given for word in words[phrase.start : phrase.end]):
        return phrase
    where = words[phrase.end]
    if where.conjunction or (where.terminal != "FI" and where.preposition != BI):
        return phrase
    if where.bits & CHANNEL and not where.article:
        return phrase  # «أشاد النائب بكلمة الوزير سامي حداد»
    for at in range(phrase.end + 1, min(limit - 1, phrase.end + NAME_REACH)):
        word = words[at]
        if word.bits & PUNCT or word.conjunction or word.preposition or context.is_verb(at):
            return phrase
        if word.pronoun or (word.bits & PERSON and not (word.article or word.given)):
            return phrase  # «استقبل الأمير في مكتبه مدير الجامعة سامي حداد»
        last, follows = words[at - 1], words[at + 1]
        first = word.given or (word.first in ("g", "") and last.bits & PLACE and like_name(word))
        closed = last.bits & PLACE or (last.article and where.terminal == "FI")
        named = first and closed and not (word.article or word.bits & (PLACE | ORG))
        family = like_name(follows) or bool(follows.bits & NAMEP)
        family = family or (follows.article and bool(follows.bits & UNKNOWN))
        if not (named and family):
            if not (word.article and word.bits & TITLE and words[at + 1].given):
                continue
        person = context.phrases.parse(at, limit)
        if person is not None and person.named:
            return phrase._replace(end=without_object(context, person).end, named=True)
        return phrase
    return phrase
