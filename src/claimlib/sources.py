"""Which type of source a holder's phrase is: named, described, unnamed, evidence, a pronoun."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from .affixes import ACCUSATIVE_ENDING, FA, MASCULINE_PLURALS, OF_FIRST, SOUND_PLURALS
from .chars import fold
from .classes import (
    ACCUSATIVE,
    COMMA,
    COMP,
    DEM,
    FEM,
    INDEF_ACC,
    MASDAR,
    MEDIA,
    NAME,
    NAMEP,
    NAT,
    NEG,
    NUM,
    OPENQ,
    ORG,
    PERSON,
    PLURAL,
    PREP,
    PUNCT,
    QUANT,
    QUOTE,
    REL,
    TITLE,
    UNNAMED,
)
from .context import Context
from .lists import ANONYMITY, ANONYMOUS, LATTER, ONE_OF, SPEAKING_THINGS
from .matches import Match
from .model import Actor, Category, SourceType
from .phrases import Phrase, is_surname_shaped, like_name
from .records import make_actor, make_span
from .spans import Span
from .speakers import COMMON, is_speaker, is_surname, named_by_agreement
from .words import Word

__all__ = [
    "AUTHOR",
    "IMPERSONAL",
    "actor_key",
    "is_written",
    "phrase_actor",
    "phrase_span",
    "says_in_writing",
]

# A member is looked up in its class each time.
_AUTHOR: Final = SourceType.AUTHOR
_DESCRIBED: Final = SourceType.DESCRIBED
_EVIDENCE: Final = SourceType.EVIDENCE
_EVIDENTIAL: Final = Category.EVIDENTIAL
_IMPERSONAL: Final = SourceType.IMPERSONAL
_NAMED: Final = SourceType.NAMED
_PRONOUN: Final = SourceType.PRONOUN
_UNNAMED: Final = SourceType.UNNAMED

AUTHOR: Final = Actor(_AUTHOR)
IMPERSONAL: Final = Actor(_IMPERSONAL)


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
        if _ends_in_initials(context, start, end):
            break
        end -= 1
    return make_span(context.starts[start] + offset, context.ends[end - 1])


def _ends_in_initials(context: Context, start: int, end: int) -> bool:
    """Tell whether letters with their dots end in front of the token: «م. س.»."""
    if end - start < 4:
        return False
    first, dot, last, closing = context.words[end - 4 : end]
    letters = _is_letter(first) and _is_letter(last)
    return letters and dot.raw == "." and closing.raw == "."


def _is_letter(word: Word) -> bool:
    return len(word.core) == 1 and len(word.light) == 1 and not word.bits & PUNCT


def _in_initials(context: Context, phrase: Phrase) -> bool:
    """Tell whether somebody is called by his initials: «الناشط (م. س.)», «م. س.»."""
    if not phrase.bits & (PERSON | TITLE) or phrase.end - phrase.start < 4:
        return False
    raw = context.words
    return any(
        raw[at].raw == "." and _ends_in_initials(context, phrase.start, at + 1)
        for at in range(phrase.start + 3, phrase.end)
    )


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
    if _in_initials(context, phrase):
        return _NAMED
    behind = phrase.head + 1
    follows = words[behind] if behind < phrase.end else None
    near = follows is not None and follows.bits & UNNAMED and follows.first != "g"
    # «مصدر مقرب من الشيخ سامي حداد»: the name is another's
    if head.core_in & ANONYMOUS and (not phrase.named or (near and not head.article)):
        told = head.article and head.core in lexicon.witness and follows is None
        if told:
            pass  # «ادعى الشاهد أن»
        elif follows is None or follows.bits & UNNAMED or not follows.article or head.article:
            return _UNNAMED
    if head.core_in & SPEAKING_THINGS and near and follows is not None and not head.article:
        if not follows.bits & NAT:
            return _UNNAMED  # «أوساط قريبة من رئيس الحكومة», but «دوائر سياسية»
    if head.core_in & ANONYMOUS and phrase.head + 1 < phrase.end and not head.article:
        if words[phrase.head + 1].bits & (OPENQ | QUOTE | MEDIA):
            return _UNNAMED  # مصادر «الأيام», مصادر الصحيفة
    if phrase.head > phrase.start and words[phrase.start].bits & QUANT:
        if words[phrase.start + 1].bits & PREP and words[phrase.start].first == "c":
            return _DESCRIBED  # «أحدا في الحزب»: the name behind is another's
    if phrase.head == phrase.start and _keeps_nun(head):
        return _DESCRIBED  # «مسؤولون في السكك الحديد»: nobody's name begins so
    # «سامر، الذي رفض ذكر اسمه الكامل، يقول إن»: he has told his first name
    first = words[phrase.start]
    known = first.given or first.first == "g" or (phrase.named and first.bits & NAMEP != 0)
    if not known and _asks_for_anonymity(context, phrase):
        return _UNNAMED
    if head.pronoun and head.core_in & ONE_OF:
        return _UNNAMED
    if match is not None and match.category is _EVIDENTIAL and not is_speaker(context, phrase):
        return _EVIDENCE
    if head.bits & DEM and phrase.end - phrase.start == 1:
        return _PRONOUN  # «ويقول هؤلاء إن»
    if head.article and head.core_in & LATTER:
        return _DESCRIBED
    done_by = match is not None and match.subject_side == "genitive"  # no verb agrees with him
    if match is not None and not done_by:
        if named_by_agreement(context, phrase, match.features):
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
        if alike and not head.bits & (COMMON & ~PERSON & ~shape & ~deed):
            return _NAMED  # a family's name, as «بحسب العواجي»
    if phrase.end - phrase.start == 1 and not head.article and head.core not in lexicon.bits:
        mine = head.pronoun in OF_FIRST and head.first == "n"  # شواني, غاشي
        many = head.bits & PLURAL and head.bits & FEM and not head.bits & (COMMON & ~PLURAL)
        features = match.features if match is not None else None
        if mine or (many and features is not None and features.gender == "m"):
            return _NAMED  # «قال بارات إن»: a plural would not agree
    single = phrase.end - phrase.start == 1 and not phrase.definite
    if single and not head.bits & (COMMON | ACCUSATIVE | INDEF_ACC) and head.first != "f":
        # a bare word alone as a speaker is a name: an indefinite subject would say more
        return _NAMED
    if phrase.bits & TITLE and _ends_in_name(context, phrase):
        return _NAMED
    if context.words[phrase.start].bits & NUM and phrase.start != phrase.head:
        return _DESCRIBED  # «6 من كل 10 مستطلعين»: however many, they have no name
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


def _keeps_nun(head: Word) -> bool:
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
        elif word.bits & NEG and context.phrases.formulas.kept_back(index, len(words)):
            # «مسؤول لم يشأ ذكر اسمه»; the clause is about a bare noun, or behind «الذي»
            return not words[phrase.head].article or words[index - 1].bits & REL != 0
        elif word.core_in & ANONYMITY or word.key_in & ANONYMITY:
            asked = words[index + 1 : index + 7]
            if any(later.core in lexicon.identity for later in asked):
                return True
            # «رفض الكشف عن التفاصيل» withholds something else
            other = any(later.article and not later.bits & MASDAR for later in asked)
            return not other and any(later.core in lexicon.anonymity_object for later in asked[:-1])
        if index < phrase.end:
            continue
        if word.bits & PREP and word.core in lexicon.told_of and not word.pronoun:
            return False  # «نقلت الصحيفة عن مسؤول طلب عدم ذكر اسمه»: the name is his
        if index - phrase.end > 2 and not word.bits & REL:
            return False
    return False


def is_written(context: Context, phrase: Phrase) -> bool:
    """Tell whether it is what somebody writes in order to say it, accusative or not: «بيانا»."""
    core, written = context.words[phrase.head].core, context.lexicon.written
    return core in written or (
        core[-1:] == ACCUSATIVE_ENDING and core[:-1] in written and not phrase.definite
    )


def says_in_writing(context: Context, match: Match, subject: Phrase) -> bool:
    """Tell whether somebody's written words say it: «أكد البيان أن الوفد غادر»."""
    lexicon = context.lexicon
    wrote = is_written(context, subject)
    return wrote and fold(match.rule.lemma) in lexicon.written_say
