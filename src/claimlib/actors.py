"""Who holds a statement: typing a holder's phrase, and resolving pronouns.

A dropped subject or a pronoun stands for the nearest earlier mention that agrees with it in gender
and number: in the clause, the sentence, then the holders of the sentences before.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from .acyclic import mypyc_attr
from .affixes import (
    AL,
    BI,
    FA,
    LI,
    MASCULINE_PLURALS,
    OF_FIRST,
    OWNERS,
    PAST_DUAL,
    SHE,
    SOUND_PLURALS,
    THEY,
    THEY_DO,
    WA,
    YEH,
)
from .chars import fold
from .classes import (
    ABSTRACT,
    ACCUSATIVE,
    ADJ,
    CHANNEL,
    CLOSEQ,
    COLON,
    COMMA,
    COMP,
    DASH,
    DEM,
    DOC,
    DUAL,
    EVID,
    FEM,
    FUT,
    INDEF_ACC,
    KANA,
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
    PART,
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
    SEMI,
    STOP,
    TIME,
    TITLE,
    UNKNOWN,
    UNNAMED,
)
from .context import Context
from .inflect import Features, shared_features
from .matches import Match
from .model import Actor, Category, SourceType
from .phrases import Phrase, begins_phrase, is_surname_shaped, like_name
from .records import make_actor, make_span
from .spans import Span
from .speakers import is_speaker, is_surname, named_by_agreement
from .words import Word

__all__ = [
    "AUTHOR",
    "IMPERSONAL",
    "Holder",
    "Registry",
    "phrase_actor",
    "phrase_span",
    "without_object",
]

# A member is looked up in its class each time.
_DOXASTIC: Final = Category.DOXASTIC
_EVIDENTIAL: Final = Category.EVIDENTIAL
_REPORTING: Final = Category.REPORTING
_AUTHOR: Final = SourceType.AUTHOR
_DESCRIBED: Final = SourceType.DESCRIBED
_EVIDENCE: Final = SourceType.EVIDENCE
_IMPERSONAL: Final = SourceType.IMPERSONAL
_NAMED: Final = SourceType.NAMED
_PRONOUN: Final = SourceType.PRONOUN
_UNNAMED: Final = SourceType.UNNAMED

AUTHOR: Final = Actor(_AUTHOR)
IMPERSONAL: Final = Actor(_IMPERSONAL)


@mypyc_attr(acyclic=True)
class Holder:
    """A mention that a later pronoun may stand for."""

    __slots__ = ("actor", "aside", "embedded", "gender", "number", "speaker", "spoke", "token")

    def __init__(
        self,
        actor: Actor,
        gender: str,
        number: str,
        token: int,
        speaker: bool,
        embedded: bool,
        aside: bool,
        spoke: bool,
    ) -> None:
        self.actor = actor
        self.gender = gender
        self.number = number
        self.token = token
        self.speaker = speaker
        self.embedded = embedded  # inside what somebody else says
        self.aside = aside  # a text that is named in passing: «حسبما ذكر التقرير»
        self.spoke = spoke  # who says something, not only the subject of a clause


def phrase_span(context: Context, phrase: Phrase) -> Span:
    """Return the phrase's place in the text, marks of quotation at its edges cut off."""
    words = context.words
    start, end = phrase.start, phrase.end
    offset = phrase.first_offset
    while start < end - 1 and words[start].bits & PUNCT and words[start].raw not in "([":
        start, offset = start + 1, 0
    while end > start + 1 and words[end - 1].bits & PUNCT:
        if words[end - 1].raw in ")]" and any(words[i].raw in "([" for i in range(start, end)):
            break
        if words[end - 1].raw in ("%", "\u066a"):
            break
        if context.closers.get(end - 1, -1) >= start:
            break
        end -= 1
    return make_span(context.starts[start] + offset, context.ends[end - 1])


def phrase_actor(context: Context, phrase: Phrase, match: Match | None) -> Actor:
    """Type the holder that a phrase names; a demonstrative alone («هؤلاء») is its own mention."""
    span = phrase_span(context, phrase)
    text = context.text[span.start : span.end]
    kind = _type(context, phrase, match)
    if kind is _PRONOUN:
        return make_actor(kind, span, text, actor_key(text), span)
    return make_actor(kind, span, text, actor_key(text))


@lru_cache(maxsize=4096)  # type: ignore[misc]
def actor_key(text: str) -> str:
    """Return the folded form under which mentions are grouped.

    >>> actor_key("الوزيرُ")
    'الوزير'
    """
    return " ".join(fold(word) for word in text.split())


def _type(context: Context, phrase: Phrase, match: Match | None) -> SourceType:
    words, lexicon = context.words, context.lexicon
    head = words[phrase.head]
    behind = phrase.head + 1
    follows = words[behind] if behind < phrase.end else None
    near = follows is not None and follows.bits & UNNAMED and follows.first != "g"
    # «مصدر مقرب من الشيخ سامي حداد»: the name is another's
    if head.core in lexicon.anonymous and (not phrase.named or (near and not head.article)):
        told = head.article and head.core in lexicon.witness and follows is None
        if told:
            pass  # «ادعى الشاهد أن»
        elif follows is None or follows.bits & UNNAMED or not follows.article or head.article:
            return _UNNAMED
    if head.core in lexicon.anonymous and phrase.head + 1 < phrase.end and not head.article:
        if words[phrase.head + 1].bits & (OPENQ | QUOTE | MEDIA):
            return _UNNAMED  # مصادر «الأيام», مصادر الصحيفة
    if phrase.head == phrase.start and keeps_nun(head):
        return _DESCRIBED  # «مسؤولون في السكك الحديد»: nobody's name begins so
    if _asks_for_anonymity(context, phrase) or (head.pronoun and head.core in lexicon.one_of):
        return _UNNAMED
    if match is not None and match.category is _EVIDENTIAL and not is_speaker(context, phrase):
        return _EVIDENCE
    if head.bits & DEM and phrase.end - phrase.start == 1:
        return _PRONOUN  # «ويقول هؤلاء إن»
    if head.article and head.core in lexicon.latter:
        return _DESCRIBED
    if match is not None and named_by_agreement(context, phrase, match.features):
        return _NAMED
    if match is not None and is_surname(context, phrase, match):
        return _NAMED
    if phrase.end - phrase.start == 1 and head.article and head.first == "g":
        if head.bits & (ORG | MEDIA) and not head.bits & (PERSON | PLURAL) and "n" not in head.tags:
            return _NAMED  # الناتو, الفيفا: names of bodies, in the table names alone
    if phrase.end - phrase.start == 1 and head.article and head.core not in lexicon.bits:
        alike = like_name(head) and ("n" not in head.tags or is_surname_shaped(head))
        deed = MASDAR if head.first == "g" else 0  # الفوزان, الجابر
        alike = alike or head.first == "g"
        plural = head.bits & PERSON or head.core.endswith(SOUND_PLURALS)
        shape = PLURAL if is_surname_shaped(head) and not plural else 0  # العواجي
        if alike and not head.bits & (_COMMON & ~PERSON & ~shape & ~deed):
            return _NAMED  # a family's name, as «بحسب العواجي»
    if phrase.end - phrase.start == 1 and not head.article and head.core not in lexicon.bits:
        mine = head.pronoun in OF_FIRST and head.first == "n"  # شواني, غاشي
        many = head.bits & PLURAL and head.bits & FEM and not head.bits & (_COMMON & ~PLURAL)
        features = match.features if match is not None else None
        if mine or (many and features is not None and features.gender == "m"):
            return _NAMED  # «قال بارات إن»: a plural would not agree
    single = phrase.end - phrase.start == 1 and not phrase.definite
    if single and not head.bits & (_COMMON | ACCUSATIVE | INDEF_ACC) and head.first != "f":
        # a bare word alone as a speaker is a name: an indefinite subject would say more
        return _NAMED
    if phrase.bits & TITLE and _ends_in_name(context, phrase):
        return _NAMED
    return _NAMED if phrase.named and not _by_example(context, phrase) else _DESCRIBED


def _by_example(context: Context, phrase: Phrase) -> bool:
    """Tell whether the names are those of some among others: «بعض الأطباء، مثل سامي وهدى»."""
    words = context.words
    if not words[phrase.start].bits & (QUANT | PLURAL):
        return False
    return any(
        words[index].bits & COMMA
        and words[index + 1].bits & QUANT
        and not words[index + 2].article
        and like_name(words[index + 2])
        for index in range(phrase.start + 1, phrase.end - 2)
    )


def keeps_nun(head: Word) -> bool:
    """Tell whether a plural of persons keeps its nun, so that no genitive or name follows."""
    return (
        bool(head.bits & PERSON and head.bits & PLURAL)
        and head.core.endswith(MASCULINE_PLURALS)
        and not (head.article or head.pronoun or head.given or head.bits & NAME)
    )


def _ends_in_name(context: Context, phrase: Phrase) -> bool:
    """Tell whether a name that could be another word ends the phrase: «السيد فاراج».

    No noun is joined by ف to another (Wright II § 14), and no particle ends a phrase. A bare
    trade behind what is definite is a family: «المحافظ الجديد نجار».
    """
    last, before = context.words[phrase.end - 1], context.words[phrase.end - 2]
    if phrase.end - phrase.start < 2 or last.article or last.pronoun:
        return False
    if not last.conjunction:
        trade = last.bits & PERSON and not last.bits & (ACCUSATIVE | INDEF_ACC | TITLE)
        return bool(trade) and last.tags == "n" and before.article and before.first == "a"
    return last.conjunction == FA or last.first == "f"


#: Function words, verbs, adverbs, adjectives: tags of what is no noun.
_NO_NOUN: Final = ("f", "i", "p", "d", "a")
_SPEAKING: Final = ORG | MEDIA | PLACE | DEM
_COMMON: Final = PERSON | ORG | DOC | EVID | CHANNEL | QUANT | NUM | MASDAR | ABSTRACT | PLURAL


def _asks_for_anonymity(context: Context, phrase: Phrase) -> bool:
    """Tell whether the words behind the phrase say that its name is withheld."""
    words, lexicon = context.words, context.lexicon
    limit = min(len(words), phrase.end + 9)
    for index in range(phrase.head + 1, limit):
        word = words[index]
        if word.bits & COMP and not word.conjunction:
            return False
        if word.article:
            pass  # «شقيق الطالبة»
        elif word.core in lexicon.anonymity or word.key in lexicon.anonymity:
            return any(
                words[later].core in lexicon.anonymity_object
                for later in range(index + 1, min(len(words), index + 6))
            )
        if index < phrase.end:
            continue
        if index - phrase.end > 2 and not word.bits & REL:
            return False
    return False


def gender_number(context: Context, phrase: Phrase) -> tuple[str, str]:
    """Return the gender and number that a pronoun for the phrase would have ("" when open)."""
    bits = phrase.bits
    if context.words[phrase.head].core in context.lexicon.everybody:
        return "", "p"  # الجميع
    if bits & (QUANT | NUM) and not bits & (PERSON | ORG):
        return "", ""
    counting = context.words[phrase.start]
    if counting.core in context.lexicon.one_of:
        return ("f" if counting.core[-1] == YEH else "m"), "s"  # «أحد القادة», «إحدى الطالبات»
    if counting.core in context.lexicon.these:
        return "", "p"
    if bits & DUAL and bits & (PERSON | ORG) and not phrase.named:
        return "", "p"  # «الزوجان», «الجانبان»
    if counting.bits & QUANT and not counting.bits & PERSON and phrase.end > phrase.start + 1:
        partitive = context.words[phrase.start + 1].terminal == "MIN"
        if counting.core not in context.lexicon.one_of and any(
            word.bits & PERSON and (word.bits & PLURAL or (partitive and not word.bits & ORG))
            for word in context.words[phrase.start + 1 : phrase.end]
        ):
            return "", "p"  # «عدد من السكان»: they
    if bits & PERSON and any(
        word.conjunction and word.bits & (PERSON | TITLE) and word.first != "a"
        for word in context.words[phrase.start + 1 : phrase.end]
    ):
        return "", ""  # two persons, or two offices of one
    if phrase.named and any(
        word.conjunction and word.bits & (NAME | UNKNOWN) and not word.article
        for word in context.words[phrase.head + 1 : phrase.end]
    ):
        return "", ""  # «سامي وخالد»
    if context.words[phrase.head].core in context.lexicon.speaking_things:
        return "f", "s"
    head = context.words[phrase.head]
    if head.core[-1:] == YEH and bits & PERSON and not (bits & PLURAL or head.article):
        if not phrase.named and phrase.end > phrase.head + 1 and head.core[-2:-1] != SHE:
            return "m", ""  # «مستخدمي التطبيق» are many, «محامي الدفاع» is one
    if bits & PLURAL and not bits & PERSON and not context.words[phrase.head].tags:
        if not context.words[phrase.head].article and phrase.end == phrase.start + 1:
            return "", "s"  # ليون: a foreign name
    if bits & PLURAL and bits & NAME and not bits & PERSON:
        return "", "s"  # العواجي: a name in the shape of a plural
    if bits & PLURAL and bits & TITLE and phrase.named:
        return "", ""  # المواطن سامي حداد: the plural of موطن too
    if bits & PLURAL and bits & PERSON and context.words[phrase.head].bits & FEM:
        return "f", ""  # «عائلات تخاف», «المعلمات قلن»
    if bits & PLURAL:
        return ("m" if bits & PERSON else "f"), ("p" if bits & PERSON else "s")
    if bits & (UNKNOWN | NAME) and not bits & (PERSON | PLACE | TITLE):
        for word in context.words[phrase.head + 1 : phrase.end]:
            if word.bits & TITLE and not (word.conjunction or word.preposition):
                return ("f" if word.bits & FEM else "m"), "s"  # «أرييل شارون رئيس الحكومة»
            if not word.bits & (UNKNOWN | NAME | COMMA):
                break  # «سلمان، نجل النائبة»
        return "", "s"
    if bits & PLACE and not bits & PERSON:
        return ("m" if context.masculine_place(phrase) else "f"), "s"
    return ("f" if context.feminine(phrase) else "m"), "s"


def without_object(context: Context, phrase: Phrase) -> Phrase:
    """Return a person's phrase behind his verb without the object: «زار الأمير سامي مدارس …».

    A common noun behind a name continues no name and is no title.
    """
    words = context.words
    if _ends_in_met(context, phrase):
        phrase = phrase._replace(end=phrase.end - 1)
    phrase = _without_met(context, phrase)
    phrase = _without_purpose(context, _without_place(context, phrase))
    body, whom = words[phrase.start], words[min(phrase.start + 1, phrase.end - 1)]
    if body.article and body.bits & (ORG | MEDIA) and not body.bits & (PERSON | TITLE):
        if whom.article and not (whom.conjunction or whom.preposition or whom.bits & (ORG | NAT)):
            person = whom.first == "n" and whom.bits & (PERSON | TITLE) and not whom.bits & ADJ
            if person or _is_no_quality(context, phrase):
                return phrase._replace(end=phrase.start + 1, bits=body.bits, named=False)
    phrase = _without_owned(context, phrase)
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
            honour = title.bits & TITLE or title.core in context.lexicon.honorifics
            if honour and not title.article and not previous.bits & (TITLE | PERSON):
                if not (word.article or word.conjunction or previous.bits & (PLACE | ORG)):
                    return phrase._replace(end=index)
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
    words, lexicon = context.words, context.lexicon
    for index in range(phrase.head + 1, phrase.end):
        word, previous = words[index], words[index - 1]
        if word.core in lexicon.everybody and word.article and not word.conjunction:
            return phrase._replace(end=index)
        if word.conjunction or word.preposition or word.bits & (QUANT | PREP):
            continue
        if not word.pronoun or word.first not in ("n", "m") or word.core in lexicon.emphatic:
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
        closed = seen or (not named and bool(previous.article))
        if not closed or not word.bits & (PERSON | TITLE) or word.given or word.pronoun:
            continue
        if word.first in ("a", "g") or word.bits & (NAT | NAME | NAMEP):
            continue
        if not seen and not word.article:
            continue
        style = word.core in context.lexicon.styles or word.core in context.lexicon.eponyms
        if style and not seen:
            continue
        return phrase._replace(end=index, named=phrase.named and seen)
    return phrase


def _is_persons(word: Word) -> bool:
    """Tell whether a word in a phrase is a bare name of a person."""
    plural = PLURAL if word.first == "g" else 0  # كلينتون
    if word.article or word.pronoun:
        return False
    if word.bits & (_SPEAKING | _COMMON & ~(PERSON | plural)):
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
        if first.article and previous.article and first.core in context.phrases.generic:
            if word.bits & (MASDAR | ABSTRACT):
                return phrase._replace(end=index)  # «تتجه الحكومة البريطانية لخفض الدعم»
        if not word.bits & MASDAR:
            continue
        body = index == phrase.start + 1 and previous.article and previous.bits & ORG
        if (body and not previous.bits & PERSON) or (phrase.named and _is_persons(previous)):
            return phrase._replace(end=index)
    return phrase


# What a perfect can look like: رفع, جدد.
_HOMOGRAPHS: Final = ("m", "n", "a")
#: Words in front of a sentence's verb: «من جهته»، «وبهذه المناسبة».
FRONT: Final = 5
#: Words of a subject in front of its verb.
SUBJECT_WORDS: Final = 12
# What stands between the two.
_BETWEEN: Final = QAD | KANA | FUT | NEG
#: Names with a word in common that are compared; a text with more of them is no news.
NAMESAKES: Final = 64
#: Words of a dateline with its dash.
DATELINE: Final = 4
#: How far in front of a noun of speech the act may stand that و joins to it (tokens).
JOINED_REACH: Final = 8


class Registry:
    """The holders of a document so far, in order."""

    def __init__(self, context: Context) -> None:
        self.c = context
        self.holders: list[Holder] = []
        self.names: dict[str, dict[str, None]] = {}  # by each of their words
        self.nameless: set[str] = set()  # what those are called whose name is kept back
        # The verbs from one token to another that may have their subject behind.
        self._verbs: list[int] = []
        self._verbs_from = self._verbs_to = -1
        self._families: set[str] = set()  # what stands behind first names up to a token
        self._families_to = 0

    def knows(self, phrase: Phrase) -> bool:
        """Tell whether the phrase repeats the end of a name met before (a surname)."""
        span = phrase_span(self.c, phrase)
        key = actor_key(self.c.text[span.start : span.end])
        return len(key) > 3 and any(
            name == key or name.endswith(" " + key) or f" {key} " in name
            for name in self.names_with(key)
        )

    def names_with(self, key: str) -> Iterable[str]:
        """Return the names met before that hold the first word of a key."""
        return self.names.get(key.partition(" ")[0], ())

    def named_before(self, actor: Actor) -> Actor:
        """Return the actor as named when its words repeat a name met before.

        «المسؤول» is without a name when «مسؤول رفض ذكر اسمه» was.
        """
        if actor.type not in (_DESCRIBED, _EVIDENCE) or len(actor.key) < 4:
            return actor
        first, *rest = actor.key.split()
        stressed = any(rest[-1].startswith(word) for word in self.c.lexicon.emphatic if rest)
        if first[:2] == AL and first[2:] in self.nameless and (not rest or stressed):
            return make_actor(_UNNAMED, actor.span, actor.text, actor.key)
        if not rest and actor.span is not None and first[:2] == AL:
            if first in self._families_before(actor.span.start):
                return make_actor(_NAMED, actor.span, actor.text, actor.key)
        office = first[:2] == AL and bool(self.c.lexicon.word(first).bits & (TITLE | PERSON))
        if office and len(rest) == 1 and rest[0][:2] == AL:
            # «الدكتور سالم الزامل … . وأشار الدكتور الزامل»
            last = rest[0]
            if not self.c.lexicon.word(last).bits & (PERSON | TITLE | ADJ) and any(
                name.endswith(" " + last) or f" {last} " in name for name in self.names_with(last)
            ):
                return make_actor(_NAMED, actor.span, actor.text, actor.key)
        if rest and self.c.lexicon.word(first).bits & PERSON and first[:2] != AL:
            return actor  # «سامي حداد، محافظ عدن، … . وأشار محافظ عدن»: his office, no name
        for name in self.names_with(actor.key):
            if (
                # «مدير الجامعة الدكتور سامي حداد … . وأكد الدكتور»: no name of his
                (name.endswith(" " + actor.key) or (not office and f" {actor.key} " in name))
                and len(actor.key.split()) <= 2
                and not actor.key.startswith(name.split()[0])
            ):
                return make_actor(_NAMED, actor.span, actor.text, actor.key)
        return actor

    def _families_before(self, place: int) -> set[str]:
        """Return what stood behind first names in front of a place of the text: «فيصل الحارس».

        Right behind a verb and a first name it may be the verb's object; titles are no such names.
        """
        context = self.c
        words = context.words
        until = bisect_left(context.starts, place)
        for index in range(max(2, self._families_to), until):
            word, first, opening = words[index], words[index - 1], words[index - 2]
            if not word.article or word.conjunction or word.preposition or not first.given:
                continue
            if first.article or first.bits & (PLACE | ORG) or word.bits & (TITLE | TIME | PLURAL):
                continue
            if first.pronoun or context.is_verb(index - 2) or opening.first in ("p", "i"):
                continue
            if index + 1 < len(words) and words[index + 1].article:
                continue  # «سامي المدرب الجديد»
            self._families.add(word.key)
        self._families_to = max(self._families_to, until)
        return self._families

    def add(
        self,
        phrase: Phrase,
        actor: Actor,
        features: Features | None = None,
        *,
        embedded: bool = False,
        aside: bool = False,
        spoke: bool = False,
        low: int = -1,
    ) -> None:
        """Remember a mention; the verb's own agreement tells the gender best.

        ``low`` begins the sentence of one who only does something: whoever speaks in it is nearer.
        """
        gender, number = gender_number(self.c, phrase)
        if features is not None and features.gender == "f" and not phrase.bits & PLURAL:
            gender, number = "f", number or "s"
        elif features is not None and features.gender == "m" and number != "p":
            gender = "m"
        if actor.type is _NAMED:
            key = "".join(c for c in actor.key if c.isalnum() or c == " ")  # سالم الزامل، رئيس …
            for word in key.split():
                names = self.names.setdefault(word, {})
                if len(names) < NAMESAKES:
                    names[key] = None
        elif actor.type is _UNNAMED:
            self.nameless.add(actor.key.partition(" ")[0])
        speaker = is_speaker(self.c, phrase)
        holder = Holder(actor, gender, number, phrase.start, speaker, embedded, aside, spoke)
        place = len(self.holders)
        while low >= 0 and place and self.holders[place - 1].token >= low:
            before = self.holders[place - 1]
            if not (before.spoke and not (before.embedded or before.aside)):
                break
            place -= 1  # «فيما وصل الوزير، أكد المدير أن … . وقال»
        self.holders.insert(place, holder)

    def speaks_as(self, match: Match, span: Span | None, low: int) -> None:
        """Remember whom a verb of speech without a subject stands for, named in its sentence.

        «وجه النائب سامي حداد اللوم إلى الوزير، وقال إن … . وأضاف أن»
        """
        features = match.features
        if span is None or features is None or features.tense not in ("p", "i", "a"):
            return
        context = self.c
        if match.category is not _REPORTING or span.start < context.starts[low]:
            return
        for holder in self.holders[-12:]:
            named = holder.actor.span
            if named is not None and named.start <= span.start < named.end:
                return
        token = bisect_right(context.starts, span.start) - 1
        word = context.words[token]
        if word.pronoun or word.bits & (MASDAR | ABSTRACT):
            return
        if not (word.bits & (PERSON | TITLE | NAME | ORG | MEDIA | UNKNOWN) or word.given):
            return
        if features.tense == "a":
            # «ودعا سامي حداد إلى الحوار، مشيرا إلى أن … . وأضاف»: one person, no body, no crowd
            one = features.number == "s" and not word.bits & (PLURAL | ORG | QUANT | PLACE)
            if not one or not (word.bits & (PERSON | TITLE) or word.given):
                return
        text = context.text[span.start : span.end]
        actor = make_actor(_DESCRIBED, span, text, actor_key(text))
        self.holders.append(
            Holder(actor, features.gender, features.number, token, True, False, False, True)
        )

    def whole(self, span: Span) -> Span:
        """Return the place of a holder's name of which the span is the end."""
        for holder in reversed(self.holders[-12:]):
            named = holder.actor.span
            if named is not None and named.end == span.end and named.start < span.start:
                if self.c.text[span.start - 1].isspace():
                    return named  # «وكيل الوزارة سامي حداد، الذي»
        return span

    def resolve(
        self,
        match: Match,
        low: int,
        closed: Sequence[tuple[int, int]] = (),
        owner: tuple[str, str] | None = None,
    ) -> Span | None:
        """Return the span of the mention that the verb's or participle's subject stands for.

        ``closed`` are the tokens of what others say in the sentence before the cue: whoever is
        mentioned there is no subject of a clause outside. ``owner`` tells gender and number of a
        pronoun that is not the subject: «تبين لها أن».
        """
        features = features_of(match)
        if owner is not None:
            features = shared_features(gender=owner[0], number=owner[1])
        if self._blessed(match):
            return None
        if (
            match.category is _DOXASTIC
            and match.first > low
            and (self.c.words[match.first - 1].bits & REL)
        ):
            mention = self._mention(match, low)
            if mention is not None:
                return mention
        local = self._of_relative(match, features, low, closed)
        local = local or self._taken_up(match, features, low)
        local = local or self._of_duty(match, features, low)
        local = local or self._whose_words(match, features, low)
        local = local or self._presented(match, features, low, closed)
        local = local or self._joined_act(match, features, low)
        if local is not None:
            return local
        local = self._in_sentence(match, features, low, closed)
        if local is not None:
            if self._goes_on(match):
                return self._spoke_last(match, features, low, closed, local)
            return self._spoke_here(match, features, low, closed, local)
        if features is not None and (features.tense == "a" or features.number == "p"):
            if not self._dropped(match, features, low, closed):
                mention = self._mentioned(match, features, low, closed)
                if mention is not None:
                    return mention  # a circumstance is of somebody in its clause
        contrasted = self._contrasted(match, features, low, closed)
        contrasted = contrasted or self._whose_act(match, features, low)
        if contrasted is not None:
            return contrasted
        recent = self._recent(match, features, closed)
        for holder in recent:
            if not (holder.embedded or holder.aside):
                return holder.actor.span
        for holder in recent:
            if not holder.aside:
                return holder.actor.span
        if recent:
            return recent[0].actor.span
        return self._mentioned(match, features, low, closed) or self._told_before(match, low)

    def _blessed(self, match: Match) -> bool:
        """Tell whether who said it is blessed and not named: «قوله عليه السلام»."""
        words, behind = self.c.words, match.last + 1
        if match.rule.construction != "noun" or not match.pronoun or behind + 1 >= len(words):
            return False
        word = words[behind]
        if self.c.phrases.blessing_end(behind, len(words)):
            return True
        peace = words[behind + 1]
        greeted = peace.article and peace.bits & (ABSTRACT | MASDAR)
        return bool(word.bits & PREP and word.pronoun and greeted)

    def _whose_act(self, match: Match, features: Features | None, low: int) -> Span | None:
        """Return whose act it is that the sentence opens with: «أثناء حديث ترامب، قال إن»."""
        context = self.c
        words = context.words
        while low < match.first and words[low].bits & PUNCT:
            low += 1
        if low + 3 > match.first or not words[low].bits & PREP or words[low].pronoun:
            return None
        act = words[low + 1]
        if not act.bits & (MASDAR | CHANNEL) or act.article or act.pronoun:
            return None
        if features is None or features.person != 3 or match.category is not _REPORTING:
            return None
        if any(context.is_verb(at) for at in range(low, match.first)):
            return None
        phrase = context.phrases.parse(low + 2, match.first)
        if phrase is None or phrase.bits & (TIME | PLURAL) or not self._can_speak(phrase):
            return None
        if not phrase.named and not (phrase.bits & (PERSON | TITLE) and phrase.definite):
            return None
        if phrase.bits & (PLACE | ORG | MEDIA) or not agree(
            features, *gender_number(context, phrase)
        ):
            return None
        return phrase_span(context, phrase)

    def _joined_act(self, match: Match, features: Features | None, low: int) -> Span | None:
        """Return whose act stands in front that و joins to the cue: «رفض مصر وتأكيدها أن»."""
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
            if phrase is None or phrase.first_offset or not self._can_speak(phrase):
                continue
            if agree(features, *gender_number(self.c, phrase)):
                return phrase_span(self.c, phrase)
        return None

    def _told_before(self, match: Match, low: int) -> Span | None:
        """Return whom the sentence in front names, when nobody who agrees is a subject anywhere.

        «اعتقلت الشرطة الصحفي سامي حداد. وقال إنه بريء.»
        """
        context = self.c
        words = context.words
        features = features_of(match)
        number = bisect_left(context.sentences, (low, 0)) - 1
        if number < 0 or features is None or features.person != 3:
            return None
        if features.tense not in ("p", "i"):
            return None
        if match.category is not _REPORTING or match.first - low > 1 or self._goes_on(match):
            return None
        index, end = context.sentences[number]
        if any(
            words[at].bits & (OPENQ | QUOTE | CLOSEQ)
            or any(hit.form.rule.category is _REPORTING for hit in words[at].hits)
            for at in range(index, end)
        ):
            return None  # somebody speaks there, who is not told
        best: Span | None = None
        named = False
        many = features.number in ("p", "d")
        while index < end:
            word = words[index]
            if context.is_verb(index) or word.bits & (PUNCT | NUM | PREP):
                index += 1
                continue
            phrase = context.phrases.parse(index, end, strip=True)
            if phrase is None:
                index += 1
                continue
            phrase = without_object(context, phrase)
            # in a person's phrase what stands behind the first word is his name or a genitive
            person = phrase.start == phrase.head and word.bits & (PERSON | TITLE | NAME)
            index = max(index + 1, phrase.end if person or word.given else 0)
            if named and not phrase.named:
                continue
            if self._told(phrase, many) and agree(features, *gender_number(context, phrase)):
                best, named = phrase_span(context, phrase), phrase.named
                index = max(phrase.end, index)
        return best

    def _dropped(
        self, match: Match, features: Features, low: int, closed: Sequence[tuple[int, int]]
    ) -> bool:
        """Tell whether no verb in front has a subject that does not agree: «وأشاد بدورهم، مؤكدا».

        Then the subject of such a verb is the cue's, and was named before.
        """
        context = self.c
        for index in range(low, match.first):
            if not context.is_verb(index) or _inside(index, closed):
                continue
            many = context.words[index].core.endswith(THEY)
            feminine = context.feminine_verb(index)
            if many == (features.number in ("p", "d")) and (
                many or feminine == (features.gender == "f")
            ):
                if self._behind_verb(index, match.first) is None:
                    return True
        return False

    def _of_relative(
        self, match: Match, features: Features | None, low: int, closed: Sequence[tuple[int, int]]
    ) -> Span | None:
        """Return whom a relative clause is about that the cue's verb goes on with.

        «المتحدث الذي انتقد الفيلم وتوقع فشله»: behind a comma it would be the main clause's verb.
        """
        context = self.c
        words = context.words
        if words[match.first].conjunction != WA:
            return None
        for index in range(match.first - 1, low, -1):
            word = words[index]
            if _inside(index, closed) or (word.bits & COMP and _inside(index + 1, closed)):
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
                        return self.whole(phrase_span(context, phrase))
            if relative <= low or not words[relative].bits & REL or word.pronoun:
                return None
            phrase = self._ending_at(relative, low)
            if phrase is None or not is_speaker(context, phrase):
                return None
            if without_object(context, phrase).end < phrase.end:
                return None  # «زار الوزير المصنع الذي»
            if words[phrase.start].pronoun and words[phrase.start].first == "m":
                return None  # «دفاعه عن الاتفاق الذي»: a deed, though there are bodies called so
            if not agree(features, *gender_number(context, phrase)):
                return None
            return self.whole(phrase_span(context, phrase))
        return None

    def _taken_up(self, match: Match, features: Features | None, low: int) -> Span | None:
        """Return the person right in front of وهو: «استمعنا إلى الرئيس وهو يصف».

        So is whom something is told of: «روي عن الشيخ أنه قال».
        """
        words = self.c.words
        index = match.first - 1
        if index <= low:
            return None
        if words[index].bits & COMP and words[index].pronoun in OWNERS:
            phrase = self._ending_at(index, low)
            if phrase is None or words[phrase.start - 1].core not in self.c.lexicon.told_of:
                return None
            if OWNERS[words[index].pronoun][0] != gender_number(self.c, phrase)[0]:
                return None
        elif words[index].bits & PRON and words[index].conjunction == WA:
            end = index - 1 if words[index - 1].bits & COMMA else index
            phrase = self._ending_at(end, low)
        else:
            return None
        if phrase is None or not phrase.bits & (PERSON | TITLE) or not phrase.definite:
            return None
        if not agree(features, *gender_number(self.c, phrase)):
            return None
        return self.whole(phrase_span(self.c, phrase))

    def _of_duty(self, match: Match, features: Features | None, low: int) -> Span | None:
        """Return who is to do it: «يجب على السكان أن يدركوا», «طلب من الوزير أن يوضح»."""
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
        if not agree(features, *gender_number(self.c, phrase)):
            return None
        return self.whole(phrase_span(self.c, phrase))

    def _presented(
        self, match: Match, features: Features | None, low: int, closed: Sequence[tuple[int, int]]
    ) -> Span | None:
        """Return whom a clause with وهو presents: «تحدث سامي حداد وهو أستاذ في الجامعة وأكد»."""
        context = self.c
        words = context.words
        if words[match.first].conjunction != WA or match.category is not _REPORTING:
            return None
        for index in range(match.first - 1, max(low, match.first - SUBJECT_WORDS), -1):
            word = words[index]
            if context.is_verb(index) or word.bits & COMP or _inside(index, closed):
                return None
            if not word.bits & PRON or word.conjunction != WA:
                continue
            phrase = self._ending_at(index - 1 if words[index - 1].bits & COMMA else index, low)
            if phrase is None or not phrase.named or phrase.bits & (ORG | MEDIA | PLACE):
                return None
            if not is_speaker(context, phrase) or not agree(
                features, *gender_number(context, phrase)
            ):
                return None
            return self.whole(phrase_span(context, phrase))
        return None

    def _whose_words(self, match: Match, features: Features | None, low: int) -> Span | None:
        """Return whose words the clause in front ends with: «استندوا إلى كلمة النائب، حيث قال».

        Its own subject is another, by the verb's form.
        """
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
            if not agree(features, *gender_number(context, phrase)):
                return None
            found = phrase
        return None

    def _ending_at(self, end: int, low: int) -> Phrase | None:
        """Return the longest noun phrase that ends in front of the token."""
        longest: Phrase | None = None
        for start in range(end - 1, max(low, end - 14) - 1, -1):
            found = self.c.phrases.parse(start, end, strip=True)
            if found is not None and found.end == end:
                longest = found
        return longest

    def _contrasted(
        self, match: Match, features: Features | None, low: int, closed: Sequence[tuple[int, int]]
    ) -> Span | None:
        """Return who is meant by the pronoun on لكن: the last one named in the clause in front.

        «طلب اللاعب من إدارة النادي تحديد موقفه، لكنها أعلنت أنها»
        """
        context = self.c
        words = context.words
        turning = match.first - 1
        if turning <= low or not words[turning].pronoun or features is None or features.person != 3:
            return None
        if words[turning].core not in context.lexicon.turning:
            return None
        best: Span | None = None
        index = low
        while index < turning:
            word = words[index]
            if context.is_verb(index) or word.bits & (PUNCT | NUM | PREP) or _inside(index, closed):
                index += 1
                continue
            phrase = context.phrases.parse(index, turning, strip=True)
            if phrase is None or word.core in context.lexicon.adjuncts:
                index += 1
                continue
            phrase = without_object(context, phrase)
            index += 1
            named = phrase.bits & (PERSON | TITLE | ORG | MEDIA) and phrase.definite
            if named and not phrase.bits & (TIME | PLURAL) and is_speaker(context, phrase):
                if agree(features, *gender_number(context, phrase)):
                    best = phrase_span(context, phrase)
                    index = max(phrase.end, index)
        return best

    def _mentioned(
        self, match: Match, features: Features | None, low: int, closed: Sequence[tuple[int, int]]
    ) -> Span | None:
        """Return the last one who is named at all in a clause in front, when nobody else is.

        «كانت كلمة الوزير قصيرة، لكنه أكد أن»: he is no subject there. What is put in front of the
        cue's own verb is only what it is about: «وفي رده على سؤال الوزير، قال إن».
        """
        context = self.c
        words = context.words
        if features is None or (features.person != 3 and features.tense in "pi"):
            return None
        if match.category not in (_REPORTING, _DOXASTIC):
            return None
        many = features.number in ("p", "d")  # قائلين is either
        best: Span | None = None
        clause = False
        index = low
        while index < match.first:
            word = words[index]
            verb = context.is_verb(index)
            clause = clause or verb
            if verb or word.bits & (PUNCT | NUM | PREP) or _inside(index, closed):
                index += 1
                continue
            phrase = context.phrases.parse(index, match.first, strip=True)
            if phrase is None or phrase.end > match.first or not self._told(phrase, many):
                index += 1
                continue
            if agree(features, *gender_number(context, phrase)):
                apart = many or any(
                    context.is_verb(at) or words[at].bits & (COMP | REL | PART)
                    for at in range(phrase.end, match.first)
                )
                if apart or (features.tense not in "pi" and clause):
                    # «حضر أقارب الراحل والموظفون الذين تبادلوا التهنئة متمنين»
                    told = many and words[phrase.end].bits & REL
                    if features.tense != "a" or best is None or told:
                        best = phrase_span(context, self._alone(phrase))
                    if features.tense == "a" and (told or not many):
                        break  # a circumstance is rather of whom the clause began with
            index = phrase.end
        return best

    def _alone(self, phrase: Phrase) -> Phrase:
        """Return persons behind a verb without its object: «تداول نشطاء مقطع فيديو»."""
        words = self.c.words
        if phrase.definite or phrase.named or not phrase.start or phrase.end < phrase.start + 2:
            return phrase
        thing = words[phrase.start + 1]
        verb = any(tag in "pi" for tag in words[phrase.start - 1].tags)
        if verb and thing.first in ("n", "m") and not thing.bits & (PERSON | ORG | PLACE):
            return phrase._replace(end=phrase.start + 1)
        return phrase

    def _told(self, phrase: Phrase, many: bool) -> bool:
        """Tell whether a phrase names a certain person, or certain persons."""
        words = self.c.words
        head, before = words[phrase.start], words[phrase.start - 1] if phrase.start else None
        if many and head.core in self.c.lexicon.these and phrase.end == phrase.start + 1:
            return True  # «فكيف بهؤلاء يعدونها»
        if phrase.bits & TIME or not is_speaker(self.c, phrase):
            return False
        called = phrase.named and head.given and phrase.end > phrase.start + 1 and not many
        if not phrase.bits & (PERSON | TITLE) and not called:
            # «أثناء حديث ترامب»: whose act it is
            act = before is not None and before.bits & (MASDAR | CHANNEL) and not before.bits & DOC
            if not act or not phrase.named or phrase.bits & (PLACE | ORG | MEDIA):
                return False
        if before is not None and head.first == "a" and not head.article:
            if before.bits & NOUN and not before.article and not before.preposition:
                return False  # «تصريح صحفي»
        if before is not None and head.first == "a" and before.article:
            return False  # «الكتب الروائية»
        if many:
            told = phrase.definite or phrase.named
            if not told and phrase.bits & PLURAL:
                # «كان الحاضرون أنفسهم مهاجرين»: a predicate
                told = before is None or not (before.article or before.pronoun)
            return told
        if head.core in self.c.lexicon.one_of:
            return True
        if head.bits & QUANT or (head.pronoun and not phrase.named):
            return False
        if any(
            word.conjunction and word.bits & (PERSON | TITLE | NAME) and word.first != "a"
            for word in words[phrase.start + 1 : phrase.end]
        ):
            return False
        if before is not None and phrase.definite:
            if before.bits & COMP or before.core in self.c.lexicon.turning:
                return True  # «لكن الراهب نجا»: a subject
        return phrase.named or (phrase.bits & TITLE != 0 and phrase.end > phrase.start + 1)

    def _goes_on(self, match: Match) -> bool:
        """Tell whether the verb says that its subject has spoken before: «وأضاف»."""
        lemma = match.rule.lemma
        return match.category is _REPORTING and fold(lemma) in self.c.lexicon.going_on

    def says_in_writing(self, match: Match, subject: Phrase) -> bool:
        """Tell whether somebody's written words say it: «أكد البيان أن الوفد غادر»."""
        lexicon = self.c.lexicon
        wrote = self.c.words[subject.head].core in lexicon.written
        return wrote and fold(match.rule.lemma) in lexicon.written_say

    def _spoke_last(
        self,
        match: Match,
        features: Features | None,
        low: int,
        closed: Sequence[tuple[int, int]],
        local: Span,
    ) -> Span:
        """Return who goes on speaking: no subject of a clause deeper in the sentence.

        ``local`` is the nearest subject before the verb, whoever that is.
        """
        context = self.c
        at = bisect_right(context.starts, local.start) - 1
        if any(holder.token == at and holder.spoke for holder in self.holders[-12:]):
            return local
        verb = at - 1
        opens = verb <= low or context.words[verb].conjunction == WA
        verbs = self._verbs_with_room(low, match.first)
        if opens or not verbs or verbs[0] >= verb or not context.is_verb(verb):
            return local
        return self._who_spoke(match, features, closed) or local

    def _who_spoke(
        self,
        match: Match,
        features: Features | None,
        closed: Sequence[tuple[int, int]],
        low: int = 0,
    ) -> Span | None:
        """Return who spoke last, from the token ``low`` on, by himself and not in passing."""
        for holder in reversed(self.holders[-12:]):
            if holder.token < low:
                break
            if (
                holder.spoke
                and not (holder.embedded or holder.aside)
                and holder.token < match.first
                and not _inside(holder.token, closed)
                and agree(features, holder.gender, holder.number)
            ):
                return holder.actor.span
        return None

    def _spoke_here(
        self,
        match: Match,
        features: Features | None,
        low: int,
        closed: Sequence[tuple[int, int]],
        local: Span,
    ) -> Span:
        """Return who spoke in the sentence when the nearest subject is that of a result or purpose.

        «شدد المدرب على التدريب حتى يكون الفريق جاهزا، وقال»
        """
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
        return self._who_spoke(match, features, closed, low) or local

    def opening(self, match: Match, low: int) -> Phrase | None:
        """Return the thing that «فإنها …» takes up: the first phrase of its sentence."""
        context = self.c
        first = low
        while first < match.first and context.words[first].bits & PUNCT:
            first += 1
        phrase = context.phrases.parse(first, match.first)
        if phrase is None or phrase.end > match.first or not phrase.definite:
            return None
        if is_speaker(context, phrase) or not agree(
            match.features, *gender_number(context, phrase)
        ):
            return None
        return phrase

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
                    if agree(match.features, *gender_number(context, opening)):
                        return opening
            phrase = context.phrases.parse(index + 1, limit) if index + 1 < limit else None
            if phrase is not None:
                phrase = without_object(context, self._behind_object(phrase, match.first))
            if phrase is not None and phrase.end <= match.first and not phrase.bits & TIME:
                if context.lexicon.acts(words[index]) and not is_speaker(context, phrase):
                    return None  # «انتقد موقف الناس، وأشار إلى»: what he criticized
                relative = index > first and words[index - 1].bits & REL
                if relative and not words[index].pronoun and not is_speaker(context, phrase):
                    continue  # «الكاتب الذي هاجم الفيلم، وأكد»: so is what stands behind this one
                if self._owns_thing(index, first, phrase):
                    continue  # «قال إن الحكومة تملك سلاحا، وأوضح»: what she has
                if phrase.bits & (MASDAR | ABSTRACT) and not phrase.bits & (PERSON | ORG):
                    said = (hit.form.rule.category is _REPORTING for hit in words[index].hits)
                    if words[match.first].preposition != LI and any(said):
                        return None  # «أعلن تأجيل الرحلة، وأكد»: what he announced
                return phrase if agree(match.features, *gender_number(context, phrase)) else None
            if words[index].conjunction:
                bare = match.features is None and index + 1 == match.first
                if bare and context.lexicon.confines(words[index]):
                    limit = index  # «لم يقدم الحارس توضيحا واكتفى بالإشارة إلى»
                    continue
                return None
        return None

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

    def _opening(self, verb: int, first: int) -> Phrase | None:
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
            if start == first or opens or before.core in self.c.lexicon.turning:
                found = phrase
        return found

    def _mention(self, match: Match, low: int) -> Span | None:
        """The nearest word before the cue that names who can believe: «سياسة مصر … التي تراها»."""
        context = self.c
        for index in range(match.first - 1, low - 1, -1):
            word = context.words[index]
            if not word.bits & (PLACE | ORG | PERSON) or word.bits & PUNCT:
                continue
            if word.first == "a" and index > low and context.words[index - 1].article:
                continue  # «الحزب الوطني»
            if (
                word.bits & (PLACE | ORG)
                and index > low
                and context.lexicon.terminals.get(context.words[index - 1].core) == "FI"
            ):
                continue  # where something is, not who sees it
            phrase = context.phrases.parse(index, match.first, strip=True)
            if phrase is not None and word.bits & PLACE and phrase.head == index:
                phrase = phrase._replace(end=index + 1)  # no adjective of the phrase around it
            if phrase is not None:
                for position in range(phrase.start + 1, phrase.end):
                    if context.words[position].conjunction:
                        phrase = phrase._replace(end=position)
                        break
            if phrase is None or phrase.head != index or not is_speaker(context, phrase):
                continue
            if phrase.definite and agree(match.features, *gender_number(context, phrase)):
                return phrase_span(context, phrase)
        return None

    def _in_sentence(
        self, match: Match, features: Features | None, low: int, closed: Sequence[tuple[int, int]]
    ) -> Span | None:
        """The nearest subject before the cue in its sentence: of a verb, or in front of one."""
        context = self.c
        words = context.words
        best: Span | None = None
        either: Span | None = None  # a name that could be a man's as well
        woman = features is not None and features.gender == "f" and features.tense in ("p", "i")
        for holder in reversed(self.holders[-8:]):
            if (
                low <= holder.token < match.first
                and not _inside(holder.token, closed)
                and agree(features, holder.gender, holder.number)
            ):
                if woman and not holder.gender:
                    either = either or holder.actor.span
                    continue  # «رفضت الوزيرة اتهام موفاز، وقالت»
                best = holder.actor.span
                break
        showing: Phrase | None = None
        telling: Phrase | None = None
        relative: Phrase | None = None
        front, its = self._in_front(match, features, low, closed)
        if front is not None and best is not None and context.starts[front.start] <= best.start:
            front = None
        verbs = self._verbs_with_room(low, match.first)
        for place in range(bisect_left(verbs, match.first) - 1, -1, -1):
            index = verbs[place]
            if best is not None and context.starts[index] < best.end:
                break  # or a word of a name that could be one: «بدر محمد»
            if _inside(index, closed):
                continue
            if words[index].given and place:
                around = self._behind_verb(verbs[place - 1], match.first)
                if around is not None and around.start < index < around.end:
                    continue  # «أشاد الوزير نهاد المشنوق»: no verb, a name
            if front is not None and index <= its:
                break  # «لكن الوزير زار المصنع، وأكد»: what stands behind is the object
            own = self._opening(index, low)
            if own is not None and self.speaks_later(own):
                if agree(features, *gender_number(context, own)):
                    return phrase_span(context, own)  # «المهندس زار المصنع وأكد»
                continue
            phrase = self._behind_verb(index, match.first)
            if phrase is None or _inside(phrase.start, closed):
                continue
            gender, number = gender_number(context, phrase)
            if not gender and number == "s" and phrase.start == index + 1:
                gender = self._gender_shown(index, match)  # «زارت رايس المدينة»
            if not agree(features, gender, number):
                continue
            if self._can_speak(phrase):
                if self._does_it(index):
                    continue  # «سامر، الذي يدرب الفريق»: what stands behind is the object
                about = REL if features is None or features.tense == "a" else REL | PART
                if words[index].pronoun and words[index - 1].bits & about:
                    relative = relative or phrase  # «الحفل الذي يقيمه الموظفون»: about the noun
                    continue
                if self._object_perhaps(index, low, phrase):
                    opening = self._opening_subject(low, index, features)
                    if opening is not None:
                        return phrase_span(context, opening)
                return phrase_span(context, phrase)
            text = phrase.bits & DOC and not phrase.bits & (TIME | PERSON) and not phrase.definite
            if text and phrase.start == index + 1 and not context.lexicon.acts(words[index]):
                wrote = words[phrase.head].core in context.lexicon.written
                telling = phrase if wrote or phrase.bits & EVID else telling
            alone = (
                phrase.end == phrase.start + 1
                and not phrase.bits & (_COMMON | DEM)
                and not words[phrase.head].pronoun
            )
            if (phrase.bits & (DOC | CHANNEL) or alone) and phrase.definite:
                if not (phrase.bits & TIME or words[phrase.head].pronoun):  # «ختم حديثه قائلا»
                    showing = phrase
        if front is not None:
            return phrase_span(context, front)
        best = best or either
        if best is None:
            first = self._behind_dateline(low, match.first)
            while first < match.first and words[first].bits & PUNCT & ~(OPENQ | QUOTE):
                first += 1
            if words[first].bare in context.lexicon.topical:
                first += 1
            phrase = context.phrases.parse(first, match.first)
            if (
                phrase is not None
                and not context.is_verb(first)
                and not any(hit.form.features for hit in words[first].hits)
                and phrase.end <= match.first
                and phrase.definite
                and words[phrase.head].first != "d"
                and is_speaker(context, phrase)
                and not phrase.bits & (TIME | QUOTE)
                and agree(features, *gender_number(context, phrase))
            ):
                return phrase_span(context, phrase)
            if showing is not None and features is not None and features.tense == "a":
                # «تطرق التقرير إلى النظام، مبينا أن», «تحدث الحربش عن المشروع، مشيرا إلى أنه»: the
                # circumstance of its verb
                return phrase_span(context, self._whose_deed(showing, features))
            if telling is not None and match.category is _REPORTING and not match.pronoun:
                return phrase_span(context, telling)  # «أثار تقرير جدلا، إذ قال إن»
            if relative is not None and (features is None or features.tense == "a"):
                return phrase_span(context, relative)
        return best

    def _behind_dateline(self, low: int, high: int) -> int:
        """Return where a sentence begins behind the place it was written in: «القاهرة - فتح»."""
        words = self.c.words
        for index in range(low + 1, min(low + DATELINE, high)):
            if words[index].bits & DASH and words[low].bits & PLACE:
                joined = index + 1 < high and words[index + 1].conjunction
                return high if joined else index + 1  # «القاهرة - وفتح ملفه»
        return low

    def _does_it(self, index: int) -> bool:
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
        return whose if definite and agree(features, *gender_number(self.c, whose)) else phrase

    def _gender_shown(self, index: int, match: Match) -> str:
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

    def _in_front(
        self, match: Match, features: Features | None, low: int, closed: Sequence[tuple[int, int]]
    ) -> tuple[Phrase | None, int]:
        """Return the nearest subject in front of its verb, and that verb: «لكن الوزير زار …»."""
        context = self.c
        words = context.words
        for index in range(match.first - 2, low - 2, -1):
            if index >= low:
                word = words[index]
                opens = (word.bits & (COMP | PART) and word.opens and not word.pronoun) or (
                    word.core in context.lexicon.turning and not word.pronoun
                )
                if not opens or _inside(index + 1, closed):
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
            if self._can_speak(phrase) and agree(features, *gender_number(context, phrase)):
                return phrase, verb
        return None, -1

    def _recent(
        self, match: Match, features: Features | None, closed: Sequence[tuple[int, int]]
    ) -> list[Holder]:
        """Return the holders met before that agree, the last first."""
        return [
            holder
            for holder in reversed(self.holders[-12:])
            if holder.token < match.first
            and not _inside(holder.token, closed)
            and agree(features, holder.gender, holder.number)
        ]

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
            phrase = self._behind_verb(start, end) if self.c.is_verb(start) else None
        if phrase is None or phrase.end > end or not (phrase.definite or phrase.named):
            return None
        if agree(match.features, *gender_number(self.c, phrase)) and self.speaks_later(phrase):
            return phrase_span(self.c, phrase)
        return None

    def told_of(self, start: int, end: int) -> Phrase | None:
        """Return the person whom the clause from ``start`` to ``end`` is about."""
        context = self.c
        if context.is_verb(start):
            phrase = self._behind_verb(start, end)
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

    def later_subject(
        self, match: Match, start: int, closed: Sequence[tuple[int, int]]
    ) -> Span | None:
        """Return the speaker behind the last main verb from ``start`` on: «…، واتفق نبيل على»."""
        context = self.c
        for index in range(match.first - 1, start - 1, -1):
            word = context.words[index]
            if not context.is_verb(index) or word.bits & KANA or _inside(index, closed):
                continue
            if not word.conjunction and not context.words[index - 1].opens:
                continue
            phrase = self._behind_verb(index, match.first)
            if phrase is None or phrase.bits & TIME or not phrase.bits & (PERSON | ORG):
                continue
            if self.speaks_later(phrase):
                if agree(match.features, *gender_number(context, phrase)):
                    return phrase_span(context, phrase)
        return None

    def _verbs_with_room(self, low: int, high: int) -> Sequence[int]:
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
        if not (title.bits & TITLE or name) or title.bits & PLURAL:
            return False
        if title.preposition or title.conjunction:
            return False
        while low < index and words[low].bits & PUNCT:
            low += 1
        if low == index:
            return True
        front = words[low].bits & PREP or words[low].preposition or words[low].first == "d"
        return bool(front) and not any(self.c.is_verb(at) for at in range(low, index))

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
            inside = self.c.phrases.parse(start + 1, high)
            if inside is None:
                return start
            behind = inside.end
        if behind >= high or words[behind].conjunction or words[behind].bits & PUNCT:
            return start
        who = self.c.phrases.parse(behind, high)
        return behind if who is not None and is_speaker(self.c, who) else start

    def _behind_verb(self, index: int, limit: int) -> Phrase | None:
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
        doer = self._behind_object(phrase, limit)
        phrase = self._with_name(without_object(context, doer), limit)
        if words[index].bits & KANA and not (phrase.definite or phrase.named):
            return None  # «كانوا منغمسين»
        if words[index].bits & KANA and index and words[index - 1].bits & REL:
            if not context.is_verb(phrase.end):
                return None  # «الذي كان زعيم الحزب»: what he was, but «الذي كان الوزير يزوره»
        return phrase

    def _behind_object(self, phrase: Phrase, limit: int) -> Phrase:
        """Return the person behind a thing that stands between the verb and him, its object.

        «افتتح المعرض الأمير سامي حداد»: a closed noun phrase and a title are two phrases, and of a
        thing and a person it is the person who acts.
        """
        words = self.c.words
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
        if not word.bits & (PERSON | TITLE) and word.core not in self.c.lexicon.honorifics:
            return phrase
        if word.conjunction or word.preposition or word.pronoun or word.first == "a":
            return phrase
        person = self.c.phrases.parse(at, limit)
        if person is None or not (person.definite or person.named):
            return phrase
        return person

    def _with_name(self, phrase: Phrase, limit: int) -> Phrase:
        """Return an office with the title and name behind its place, behind a verb.

        «ثمن مدير التعليم بالمنطقة الدكتور سامي حداد جهود المعلمين»,
        «أشاد المشرف في النادي سامي حداد بهم»
        """
        words = self.c.words
        if not phrase.bits & (PERSON | TITLE) or phrase.end + 2 >= limit:
            return phrase
        if phrase.named and any(word.given for word in words[phrase.start : phrase.end]):
            return phrase
        where = words[phrase.end]
        if where.conjunction or (where.terminal != "FI" and where.preposition != BI):
            return phrase
        if where.bits & CHANNEL and not where.article:
            return phrase  # «أشاد النائب بكلمة الوزير سامي حداد»
        for at in range(phrase.end + 1, min(limit - 1, phrase.end + FRONT + 1)):
            word = words[at]
            if word.bits & PUNCT or word.conjunction or word.preposition or self.c.is_verb(at):
                return phrase
            named = word.given and not word.article and words[at - 1].bits & PLACE
            if not (named and (like_name(words[at + 1]) or words[at + 1].bits & NAMEP)):
                if not (word.article and word.bits & TITLE and words[at + 1].given):
                    continue
            person = self.c.phrases.parse(at, limit)
            if person is not None and person.named:
                return phrase._replace(end=without_object(self.c, person).end, named=True)
            return phrase
        return phrase

    def speaks_later(self, phrase: Phrase) -> bool:
        """Tell whether the phrase behind a verb is somebody who can speak later on."""
        context = self.c
        word = context.words[phrase.head]
        bits = phrase.bits
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
            own = word.pronoun and word.core not in context.lexicon.one_of
            if own and word.first in ("n", "m"):
                return False  # «حيث سيلتقي فريقه»: whose team it is is the topic
        if not bits & (PERSON | TITLE):
            noun = word.article or phrase.named or bits & _SPEAKING or "g" in word.tags
            if word.first in _NO_NOUN and not noun and word.core not in context.lexicon.one_of:
                return False  # «ممكن», «أي», «مثلها»
        if word.bits & (ACCUSATIVE | INDEF_ACC) and phrase.end == phrase.head + 1:
            return False  # «سيكون جاهزا»
        if context.words[phrase.start].bits & NUM and not phrase.bits & PERSON:
            return False  # «ليبلغ 138 ألف جهاز»
        return is_speaker(context, phrase)

    def _can_speak(self, phrase: Phrase) -> bool:
        """Tell whether the phrase is somebody who can speak, or a surname known by now."""
        if self.speaks_later(phrase):
            return True
        return phrase.end == phrase.start + 1 and self.knows(phrase)

    def _object_perhaps(self, index: int, low: int, phrase: Phrase) -> bool:
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

    def _opening_subject(self, low: int, index: int, features: Features | None) -> Phrase | None:
        """Return the person who is the subject of the sentence's first verb, when he agrees."""
        context = self.c
        first = low
        while first < index and context.words[first].bits & (PUNCT | NEG | QAD | FUT):
            first += 1
        if first >= index or not context.is_verb(first):
            return None
        phrase = self._behind_verb(first, index)
        if phrase is None or not phrase.bits & PERSON or not self.speaks_later(phrase):
            return None
        return phrase if agree(features, *gender_number(context, phrase)) else None


def features_of(match: Match) -> Features | None:
    """Return what the verb, or the pronoun on a noun (قوله), tells of whom it stands for."""
    if match.features is None and match.rule.construction in ("noun", "according"):
        owner = OWNERS.get(match.pronoun)
        return shared_features(gender=owner[0], number=owner[1]) if owner else None
    return match.features


def _inside(token: int, closed: Sequence[tuple[int, int]]) -> bool:
    return any(start <= token < end for start, end in closed)


def agree(features: Features | None, gender: str, number: str) -> bool:
    """Tell whether a verb's (or participle's) form can have such a subject."""
    if features is None:
        return True
    if number == "s" and (features.number == "p" or (features.number == "d" and gender == "m")):
        return False
    if features.number == "s" and number == "p":
        return False
    return not (features.gender and gender and features.gender != gender)
