"""The symbols of ``frame.lark``, read from the words behind a cue.

Each call reads one chunk: what a token and those behind it are to the cue, which depends on what
the cue takes and on what was read before. Marks, prepositions and noun phrases have readers of
their own (``asides``, ``adjuncts``, ``nominals``); the rest is read here.
"""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .adjuncts import occasion
from .affixes import (
    ACCUSATIVE_ENDING,
    BI,
    FA,
    FUTURE,
    HAMZA_ABOVE,
    HAMZA_BELOW,
    IMPERFECT_THIRD,
    LI,
    NISBA_ACCUSATIVE,
    OF_FIRST,
    OWNERS,
    SHE,
    WA,
)
from .agreement import tells_how
from .ahead import may_take_that, preposition_name, takes_that
from .asides import Chunk
from .bearers import taken_up
from .classes import (
    ABSTRACT,
    ACCUSATIVE,
    ADJ,
    ADVERB,
    CHANNEL,
    CLOSEQ,
    COLON,
    COMMA,
    COMP,
    DEF,
    DEM,
    DOC,
    EITHER,
    EVID,
    FEM,
    INDEF_ACC,
    KANA,
    MASDAR,
    MEDIA,
    NAME,
    NAT,
    NEG,
    NEGA,
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
    QUANT,
    QUOTE,
    QWORD,
    REL,
    RPAR,
    SEMI,
    STOP,
    TIME,
    TITLE,
    UNIT,
    UNKNOWN,
    UNNAMED,
)
from .context import Context
from .cues import (
    TAKES_ACCUSATIVE,
    TAKES_ANY_SPEECH,
    TAKES_DEED,
    TAKES_OBJECT,
    TAKES_QUESTION,
    TAKES_QUOTE,
    TAKES_SMALL,
    TAKES_SPEECH,
    TAKES_THAT,
    CueHit,
)
from .factuality import Certainty, Polarity
from .lists import (
    ANONYMITY,
    BLESSINGS,
    EMPHATIC,
    IF_ANY,
    LEADING,
    MANNER,
    PROPER,
    SAYING,
    WHEREBY,
    WITHOUT,
)
from .matches import Match
from .model import Category
from .nominals import Nominals
from .phrases import Phrase, like_name
from .rules import PREPOSITIONS
from .speakers import is_speaker
from .words import Word, letter_at

__all__ = ["Chunk", "Chunks", "is_beside", "is_circumstance", "is_resumptive", "occasion"]

# A member is looked up in its class each time.
_DOXASTIC: Final = Category.DOXASTIC
_EVIDENTIAL: Final = Category.EVIDENTIAL
_EPISTEMIC: Final = Category.EPISTEMIC
_REPORTING: Final = Category.REPORTING
_NEGATIVE: Final = Polarity.NEGATIVE
_PROBABLE: Final = Certainty.PROBABLE
_UNKNOWN: Final = Certainty.UNKNOWN
#: How far behind «بما» the number of a measure stands (tokens): «بما لا يقل عن نحو مليون».
MEASURE_REACH: Final = 6
#: How far behind its verb the copy of a text stands (tokens): «حصلت الوكالة على نسخة منه».
COPY_REACH: Final = 10
#: What shows where speech begins.
_MARKED: Final = COMP | COLON | OPENQ | QUOTE


def is_resumptive(found: Match) -> bool:
    """Tell whether the object of the verb is a pronoun, so that its that-clause is another's.

    «أظهر استطلاع نشره المعهد أن»: the pronoun is what was published.
    """
    return (
        bool(found.pronoun)
        and found.rule.construction == "verb"
        and found.alias == "that"
        and "accusative" not in found.rule.takes
    )


def is_circumstance(words: list[Word], found: Match, match: Match) -> bool:
    """Tell whether a participle only says how the verb in front is done.

    «أضاف الوزير معقبا على الاحتمال أن»: it stands right behind the subject and has a
    complement of its own, so the clause is the verb's.
    """
    return (
        found.features is not None
        and found.features.tense == "a"
        and match.rule.construction == "verb"
        and match.rule.bits & TAKES_THAT != 0
        and found.alias in ("that", "governed_that")
        and found.complement - found.last > 2
        and not words[found.first - 1].bits & PUNCT
        and not words[found.first].conjunction
    )


def is_participle(hit: CueHit) -> bool:
    """Tell whether a form that a word may be is the participle of a cue: جازما."""
    features = hit.form.features
    return features is not None and features.tense == "a"


def is_beside(context: Context, found: Match, match: Match) -> bool:
    """Tell whether a cue in a clause beside the speech has an object of its own.

    «قال الوزير بعد أن نفى الخبر إن», «أكد من دون أن يذكر تفاصيل أن»: what is said is told by the
    verb in front. The hamza of إنّ tells so, too: only a verb of saying has it (Wright II § 36).
    """
    words = context.words
    first, subject = found.first, match.subject
    if found.rule.construction not in ("verb", "impersonal") or found.last > found.first:
        return False
    if match.rule.construction != "verb" or match.first >= first or subject is None:
        return False
    if subject.end > first or words[first].conjunction:
        return False
    if found.alias not in ("that", "governed_that", "quote") or found.complement - found.last < 3:
        return False
    behind = words[found.last + 1]
    if behind.bits & PREP and behind.pronoun and found.complement - found.last > 3:
        behind = words[found.last + 2]  # «في بيان أعلن فيه استقالته»
    if behind.bits & PREP or behind.preposition:
        return False
    before = words[first - 1]
    when = before.bits & COMP and words[first - 2].bits & (PREP | NEGA)  # «قبل أن», «دون أن»
    if not (when or before.first == "f" or context.behind_bare_noun(first)):
        return False
    particle, governs = words[found.complement - 1], words[found.complement - 2]
    if governs.bits & PREP and takes_that(match.rule.takes, preposition_name(governs.core)):
        return True  # «أشار الوزير بعد أن نفى الخبر إلى أن»
    if particle.light.startswith(HAMZA_BELOW) and match.rule.bits & TAKES_QUOTE:
        return True
    thing = behind.bits & (MASDAR | ABSTRACT | INDEF_ACC | ACCUSATIVE)
    return bool(thing or (behind.pronoun and not behind.bits & (PERSON | ORG)))


@mypyc_attr(acyclic=True)
class Chunks(Nominals):
    """Reads the chunks behind a cue."""

    def read(
        self, match: Match, position: int, limit: int, wants_subject: bool, relative: bool
    ) -> Chunk | None:
        """Return the chunk at a token, or ``None`` where the search ends."""
        words = self.words
        word = words[position]
        bits = word.bits
        rule = match.rule
        takes = rule.takes
        behind = position + 1
        adjacent = position == match.last + 1
        if bits & PUNCT:
            return self.read_mark(match, position, limit, wants_subject)
        if word.key in self.c.lexicon.object_pronouns:
            predicate = adjacent and match.rule.bits & TAKES_SMALL and not relative
            return ("SMALL" if predicate else "ADV"), behind, position if predicate else None, ""
        if adjacent and wants_subject and match.subject is None:
            measured = self.measured(position)
            if measured is not None:
                return "NP", measured.end, measured, ""
        if adjacent and word.core_in & WITHOUT and not bits & PREP and not word.pronoun:
            if behind < limit and not words[behind].bits & (COMP | PUNCT):
                lacking = self.c.phrases.parse(behind, limit, weak=True)
                # «أجاب بلا تردد: …»
                return "PP", behind + 1 if lacking is None else lacking.end, None, ""
        how = adjacent and wants_subject and not rule.bits & TAKES_SMALL
        how = how and tells_how(word, match.features)
        if how and word.bits & FEM and behind < limit:
            how = bool(words[behind].bits & (PUNCT | COMP))
        if how and not any(is_participle(hit) for hit in word.hits):
            return "ADV", behind, None, ""  # «علق مازحا: …»
        if word.bare_in & BLESSINGS:
            blessed = self.c.phrases.formulas.blessing_end(position, self.high)
            if blessed:
                return "ADV", blessed, None, ""
        behind_hearer = position - 1 in self.c.closers  # «لـ«الرياض» تاماس فارجا»
        if wants_subject and match.subject is None and (adjacent or behind_hearer):
            called = None if word.article else self.unlisted(match, position, limit)
            if called is not None:
                return "NP", called.end, called, ""
        if adjacent and wants_subject and bits & INDEF_ACC and behind < limit:
            if words[behind].terminal == "BISM" and self.spoken_for(behind + 1):
                return "ADV", behind, None, ""  # «قال متحدثا باسم الكتلة سامي حداد إن»
        if word.terminal == "BISM" and wants_subject and match.subject is None and behind < limit:
            sent = self.spoken_for(behind)
            if sent:
                return "PP", sent, None, ""
        if bits & PREP and word.given and adjacent and wants_subject and match.subject is None:
            phrase = self.c.phrases.parse(position, self.high)
            if phrase is not None and phrase.named and phrase.end > behind:
                return "NP", phrase.end, phrase, ""  # «ذكر علي العمر، مدير المصنع، أن»
        if bits & NEG and words[position - 1].bits & (DOC | CHANNEL):
            unsure = self.unverified(position, limit)
            if unsure:
                return "ADV", unsure, None, ""
        if not relative and self.says_if(match, position):
            if words[position - 1].bits & COLON:
                return None  # all behind the colon is said
            return "CLAUSE", behind, position, ""
        if bits & DEM and behind < limit and not (word.preposition or word.conjunction):
            when = words[behind]
            dated = when.bits & TIME and when.bits & (UNIT | ADVERB)
            if dated and when.article and match.category is not _EVIDENTIAL:
                return "ADV", behind + 1, None, ""  # «أعلنت هذا الأسبوع أن»
        if match.rule.bits & TAKES_QUESTION:
            length = self.ahead.whether(position)
            if length:
                return "QWORD", position + length, position + length, ""
            asked = self.c.lexicon.how_far  # «إلى أي مدى ستنجح الخطة»
            if not (relative or word.conjunction) and self.phrase_of(position, asked):
                return "QWORD", behind, position, ""
        if bits & (PREP | PART) and not word.pronoun:
            length = self.phrase_of(position, self.c.lexicon.later)
            if length:
                return "ADV", position + length, None, ""
        if (
            adjacent
            and wants_subject
            and match.subject is None
            and word.key_in & PROPER
            and (bits & (PREP | PART) or word.preposition)
            and self.c.phrases.listed_names.end(position, self.high)
        ):
            # «أعلنت جنوب أفريقيا», «بوركينا فاسو»
            return self.read_noun_phrase(match, position, limit, wants_subject, relative)
        if bits & COMP and {position, behind, behind + 1} <= self.c.blocked:
            return "X", behind, None, ""  # «سنفوز إن شاء الله»
        if bits & COMP and self._if_any(behind):
            return None  # «ترفق الشهادات إن وجدت»
        if bits & EITHER and rule.construction == "noun" and self.c.asks(self.low, self.high):
            return None  # «توقعات للمستقبل أم تعبير عن الخوف؟»
        if bits & COMP and not adjacent and words[position - 1].bits & EITHER:
            return None  # «هل يشهد العام انفراجا أم أن الأزمة باقية»
        if bits & COMP and not word.article and not word.conjunction:
            if word.key_in & PROPER and self.c.phrases.listed_names.end(position, self.high):
                return self.read_noun_phrase(match, position, limit, wants_subject, relative)
            if relative and self.wanted_inside(match, position, limit):
                return "X", behind, None, ""
            return self.read_complementizer(match, position)
        if bits & COMP and word.conjunction:
            if adjacent and wants_subject and match.subject is None:
                phrase = self.c.phrases.parse(position, self.high)
                if phrase is not None and phrase.named:
                    return "NP", phrase.end, phrase, ""  # «أشار فان دير فارت»
            return None
        if word.conjunction and bits & PREP and behind < limit and words[behind].bits & COMP:
            return None
        if (
            word.terminal == "MIN"
            and match.rule.bits & TAKES_QUESTION
            and not word.conjunction
            and match.category in (_DOXASTIC, _EPISTEMIC)
            and (adjacent or (match.subject is not None and match.subject.end == position))
            and self.asks(match, position, limit)
        ):
            return "QWORD", behind, position, ""
        if (
            word.terminal == "MIN"
            and match.rule.bits & (TAKES_QUESTION | TAKES_OBJECT)
            and match.negation >= 0
            and not (word.conjunction or word.pronoun)
            and behind < limit
            and self.who(behind)
        ):
            # «لم يوضح الوزير في كلمته من بادر بالاتصال»
            return (
                ("QWORD" if match.rule.bits & TAKES_QUESTION else "OBJ"),
                behind,
                position,
                "",
            )
        if (
            bits & NEG
            and self.c.that_not(position)
            and (
                match.rule.bits & TAKES_THAT
                or (word.preposition and f"{word.preposition} that" in takes)
            )
            # «حذر أعضاءه بألا يصدقوا»: whom one tells what not to do
            and not (word.preposition and match.rule.bits & TAKES_ACCUSATIVE and not adjacent)
        ):
            return "COMP", behind, position, ""  # «من المرجح ألا»: the negation is the content's
        still_open = match.negation >= 0 or (
            match.rule.certainty is _UNKNOWN and rule.construction == "predicate"
        )
        if still_open and word.key in self.c.lexicon.yet:  # «ليس من الواضح بعد كيف»
            return "ADV", behind, None, ""
        if bits & UNNAMED and bits & ADJ and not (word.article or word.conjunction or adjacent):
            sought = wants_subject and match.subject is None and not bits & NAT
            if sought and words[position - 1].bits & TIME and not word.preposition:
                return "ADV", behind, None, ""  # «قال مرة أخرى سامي حداد إن»
        inner = self.cue_tokens.get(position)
        told = match.subject if match.object is None else match.object
        withheld = bits & NEG or word.core_in & ANONYMITY
        if withheld and told is not None and told.end <= position and not words[told.head].article:
            kept_back = self.c.phrases.formulas.kept_back(position, limit)
            if kept_back:
                return "ADV", kept_back, None, ""  # «أكد مسؤول طلب عدم ذكر اسمه أن»
        if inner is not None and adjacent and self.seems_so(match, inner):
            return "SMALL", inner.last + 1, position, ""  # «يبدو من غير المرجح أن»
        beside = inner is not None and inner.rule.construction == "adverb"
        if inner is not None and beside and (inner.last > position or word.preposition):
            # «يؤكد بما لا يقبل الشك أن», «يتوقع بالطبع فوزا»
            return "ADV", inner.last + 1, None, ""
        if inner is not None and adjacent and wants_subject and match.subject is None:
            counted = self.counted(inner, position)
            if counted is not None:
                return "NP", counted.end, counted, ""
        if (
            bits & PREP
            and not word.conjunction
            and not word.pronoun
            and not (word.preposition and bits & (QUANT | EVID))  # «التنبؤ بنتيجة السباق»
        ):
            return self.read_preposition(match, position, limit)
        if (
            inner is not None
            and inner.rule.construction == "according"
            and inner.subject is not None
        ):
            return "PP", inner.subject.end, None, ""
        if (
            word.core_in & SAYING
            and rule.construction == "noun"
            and not (word.article or word.preposition or word.pronoun)
            and not self.c.is_verb(position)
        ):
            return None  # «رد على تصريحات الوزير قائلا: «…»»: the verb's, or its own
        if (
            word.core_in & SAYING
            and match.category is _REPORTING
            and (
                word.first in ("d", "a", "")
                or word.pronoun
                or word.first in ("m", "n")
                or (
                    (adjacent or (match.subject is not None and match.subject.end == position))
                    and not word.conjunction
                    and rule.construction == "verb"
                )
            )
        ):
            if rule.polarity is _NEGATIVE and word.first in ("d", "a", ""):
                return None  # «نفت الأنباء، قائلة إنها كاذبة»: what one says then is not denied
            return "X", behind, None, ""
        if (
            position in self.single_tokens
            and not (adjacent and wants_subject and self.subject_noun(match, position))
            and self.stops(match, position)
        ):
            return None
        if rule.construction == "noun" and word.core in self.c.lexicon.linking:
            near = words[position - 1]
            if not adjacent and (near.preposition or words[position - 2].bits & PREP):
                return None  # «أرفق تصريحاته بخبر مفاده أن»: it links a nearer noun
            return self.read_linking(match, position, limit)
        if (
            bits & NEG
            and not relative
            and not (match.rule.bits & TAKES_QUESTION and self.c.asks_why(position))
        ):
            return self.read_negation(match, position)
        if (
            match.rule.bits & TAKES_QUESTION
            and not word.conjunction
            and self.asks(match, position, limit)
        ):
            return "QWORD", behind, position, ""
        if (
            word.terminal == "MA"
            and match.rule.bits & TAKES_SMALL
            and rule.construction == "verb"
            and match.subject is not None
            and match.subject.end == position
            and not (relative or word.conjunction or match.pronoun)
        ):
            return "SMALL", behind, position, ""  # «اعتبر الوزير ما جرى خطأ»
        if bits & NUM and words[position - 1].raw == "/" and words[position - 2].bits & NUM:
            this = behind < limit and words[behind].article and words[behind].bits & ADJ
            return "ADV", behind + bool(this), None, ""  # «يوم 5 / 3 الحالي»
        if adjacent and self.by_what(match, position, limit):
            return "GPP", behind, behind, BI  # «لا يمكن التنبؤ بما سيحدث»
        if not relative and self.by_measure(match, position, limit):
            return "GPP", behind, position, BI  # «تقدر الخسائر بما لا يقل عن مليون دولار»
        if bits & REL and not word.conjunction:
            that = self.told_to_whom(match, position)
            return ("ADV", that, None, "") if that else ("X", behind, None, "")
        if adjacent and bits & PREP and word.pronoun in OWNERS and self.in_relative(match):
            if preposition_name(word.core) in takes:
                return None  # «المقال الذي أشرتم إليه»: its complement is the noun in front
        if bits & PREP and word.pronoun and adjacent and behind < limit and self.judges_now(match):
            inside = self.c.lexicon.terminals.get(word.core) == "FI"
            if inside and words[behind].bits & (INDEF_ACC | ACCUSATIVE):
                return "SMALL", behind, position, ""  # «يرون فيه ملاذا»
        if bits & PREP and word.pronoun and adjacent and wants_subject:
            start = self.seen_in_it(match, position, limit)
            if start:
                return "SMALL", start + 1, start, preposition_name(word.core)
        judged = match.rule.bits & TAKES_SMALL or preposition_name(word.core) in takes
        if bits & PREP and word.pronoun and judged and adjacent:
            start = self.ahead.predicate_beyond(behind) or self.judge_behind(match, behind)
            if start:
                # «ينظر إليه باعتباره خطوة»: what it is taken for
                return "GPP", start, start, preposition_name(word.core)
        if self.speaks(match) and not relative and self.opens_speech(match, position):
            return "CLAUSE", behind, position, ""
        if (
            bits & PRON
            and not word.conjunction
            and match.subject is not None
            and match.rule.bits & TAKES_SPEECH == TAKES_SPEECH
            and not match.rule.bits & TAKES_ACCUSATIVE
            and (not relative)
        ):
            if behind < limit and words[behind].bits & COMP:
                return "X", behind, None, ""  # «ما قاله الوزير هو أن»
            return "CLAUSE", behind, position, ""
        if word.preposition == BI and not word.conjunction:
            if word.core_in & MANNER or word.key in self.c.lexicon.necessarily:
                return "ADV", behind, None, ""  # «لا يدل ذلك بالضرورة على أن»
        if word.preposition == BI and word.core_in & LEADING and not word.conjunction:
            leader = self.c.phrases.parse(position, self.high, strip=True)
            return "PP", leader.end if leader is not None else behind, None, ""
        if (
            word.pronoun
            and word.core_in & EMPHATIC
            and not adjacent
            and (
                words[position - 1].article  # «مؤكدا في الوقت ذاته»
                or (match.subject is not None and match.subject.end == position)
            )
        ):
            return "ADV", behind, None, ""
        if word.preposition and word.preposition != "" and not word.conjunction:
            rest = 0
            if match.subject is not None and match.subject.end == position:
                rest = self.rest_of_name(position, limit)
            if rest and match.subject is not None:
                match.subject = match.subject._replace(end=rest, named=True)
                return "NP", rest, None, ""
            return self.read_attached(match, position, limit)
        if self.ends_name(match, position):
            if match.subject is not None and match.subject.end == position:
                match.subject = match.subject._replace(end=behind)
            return "NP", behind, None, ""
        odd = word.first == "p" or bool(word.conjunction)  # a name, if anything: رايت, فليك, ويصا
        odd = odd or bool(word.given and bits & TIME)  # خميس
        odd = odd or bool(bits & TIME and word.first == "g" and self.named_behind(position))  # ماي
        if adjacent and wants_subject and match.subject is None and odd:
            phrase = self.c.phrases.parse(position, self.high)
            if phrase is not None and phrase.start == position and phrase.named:
                return "NP", phrase.end, phrase, ""
        if adjacent and wants_subject and match.subject is None and self.is_woman(match, position):
            return "NP", behind, Phrase(position, behind, position, NAME, True, True, 0), ""
        if word.first in ("p", "i") and words[position - 1].bits & (DOC | CHANNEL):
            copied = self.copied(position, limit)
            if copied:
                return "ADV", copied, None, ""
        if bits & INDEF_ACC and bits & (PERSON | ORG) and not adjacent:
            received = self.received(position)
            if received:
                return "ADV", received, None, ""
        if self.tells_about(match, position):
            return "X", behind, None, ""
        if self.c.is_verb(position):
            return self.read_verb(match, position, wants_subject, relative)
        if word.conjunction == FA:
            topic = self.words[match.first - 1] if match.first > self.low else None
            if topic is None or topic.bare not in self.c.lexicon.topical or not bits & PRON:
                return None
            if rule.construction == "noun" and behind < limit and words[behind].bits & COMP:
                return "X", behind, None, ""  # «أما الاحتمال الثاني فهو أن»
            return None
        if adjacent and wants_subject and match.subject is None and bits & TIME:
            shown = self.time_shows(match, position, limit)
            if shown is not None:
                return "NP", shown.end, shown, ""
        if match.rule.bits & TAKES_OBJECT and self.many_of(position, limit):
            if adjacent or match.subject is not None:
                return "OBJ", behind, position, ""
        wanted = wants_subject and match.subject is None  # «ذي إندبندنت»
        if word.first == "f" and word.core in self.c.lexicon.possessing and not wanted:
            owned = self.c.phrases.parse(behind, self.high) if behind < limit else None
            if owned is not None and not word.preposition:
                return "X", owned.end, None, ""  # «في بلدة ذات أغلبية مسلمة»
        end = self.adverbial(match, position, limit)
        if (
            end
            and adjacent
            and match.rule.bits & TAKES_SMALL
            and self.time_seems(match, position, end)
        ):
            end = 0  # «يبدو المستقبل قاتما»
        if end and self.shows_moment(match, position):
            end = 0
        if end:
            return "ADV", end, None, ""
        if bits & PRON and word.conjunction == WA and match.subject is None:
            spoken = self.while_doing(match, position, limit)
            if spoken:
                return "ADV", spoken, None, ""  # «ويضيف وهو ينظر إلى البحر: «…»»
        if word.conjunction and adjacent:
            return None
        if (
            rule.construction == "noun"
            and bits & ADJ
            and word.first == "a"
            and not bits & PERSON
            and word.article == match.article
        ):
            if not adjacent and bits & INDEF_ACC and words[position - 1].bits & INDEF_ACC:
                return None  # «تهديدا كبيرا موسوما بالعنف»: what follows is the participle's
            return "X", behind, None, ""  # an adjective of the noun
        if rule.construction == "noun" and match.article:
            if bits & NEGA:
                return None  # «المزاعم غير متسقة مع»: the predicate
            bare = not (word.article or word.pronoun or word.preposition or word.conjunction)
            if adjacent and bare and word.first in ("n", "m"):
                if not bits & (INDEF_ACC | TIME | PERSON | ADJ | NAME | UNKNOWN | DEM | QUANT):
                    return None  # «الإعلان عبارة عن ترويج»
        if adjacent and wants_subject:
            found = self.cue_tokens.get(position)
            if found is not None and self.is_denied_word(match, found, position):
                return "OBJ", found.complement, position, ""  # «ونفى مزاعم بأنه مريض»
        return self.read_noun_phrase(match, position, limit, wants_subject, relative)

    def spoken_for(self, position: int) -> int:
        """Return where who speaks begins behind whom he speaks for, or 0.

        «قال باسم الكتلة النائب سامي حداد إن»: whoever is so called has no body behind his name.
        """
        words = self.words
        if position >= self.high or not words[position].article:
            return 0
        phrase = self.c.phrases.parse(position, self.high)
        if phrase is None or not words[position].bits & ORG:
            return 0
        for index in range(position + 1, phrase.end):
            word = words[index]
            if word.conjunction or word.preposition:
                return 0
            if word.article and word.bits & (PERSON | TITLE) and not word.bits & (ADJ | ORG):
                return index
        return 0

    def copied(self, position: int, limit: int) -> int:
        """Return the end of a clause about who got a copy of the text, or 0.

        «في بيان تلقت «النهار» نسخة منه», «في بلاغ حصلت الوكالة على نسخة منه»
        """
        if self.words[position].conjunction or self.words[position - 1].article:
            return 0
        for index in range(position + 1, min(limit - 1, position + COPY_REACH)):
            word, of_it = self.words[index], self.words[index + 1]
            if word.bits & (COMMA | STOP | COLON | COMP):
                return 0
            if word.core in self.c.lexicon.copies and of_it.bits & PREP and of_it.pronoun:
                end = index + 2
                if end < limit and self.words[end].bits & (MEDIA | OPENQ | QUOTE):
                    medium = self.c.phrases.parse(end, limit)  # «تلقت نسخة منه «النهار»»
                    end = medium.end if medium is not None else end
                return end
        return 0

    def unverified(self, position: int, limit: int) -> int:
        """Return the end of a clause that denies something of the text, or 0.

        «في بيان لم يتسن التحقق من صحته أنه», «في تسجيل لم تنشره الصحف»: a pronoun refers back.
        """
        words = self.words
        if words[position].conjunction or words[position - 1].article:
            return 0
        refers = False
        for index in range(position + 1, min(limit - 1, position + COPY_REACH)):
            word = words[index]
            governs = word.bits & PREP and not word.pronoun and words[index + 1].bits & COMP
            if word.bits & COMP or governs:  # «أشار في بيان لم تتأكد صحته إلى أن»
                return index if refers and index > position + 1 else 0
            if word.bits & (COMMA | STOP | COLON | REL):
                return 0
            refers = refers or word.pronoun in OWNERS
        return 0

    def received(self, position: int) -> int:
        """Return the end of whom somebody met, whose deed is an occasion, or 0.

        «أكد خلال لقائه وفدا من النقابة ضرورة الحوار»: a verbal noun has an object of its own.
        """
        deed = position - 1
        if self.words[deed].bits & TIME:
            deed -= 1  # «خلال لقائه أمس وفدا»
        met = self.words[deed]
        if not (met.bits & (MASDAR | CHANNEL) and met.pronoun):
            return 0
        if not self.words[deed - 1].bits & PREP:
            return 0
        whom = self.c.phrases.parse(position, self.high)
        return whom.end if whom is not None else 0

    def while_doing(self, match: Match, position: int, limit: int) -> int:
        """Return the colon behind what somebody does while he speaks, or 0."""
        words = self.words
        if match.rule.bits & TAKES_SPEECH != TAKES_SPEECH or match.category is not _REPORTING:
            return 0
        if not self.c.is_verb(position + 1):
            return 0
        for index in range(position + 2, limit - 1):
            if words[index].bits & COLON:
                return index if words[index + 1].bits & (OPENQ | QUOTE) else 0
            if words[index].bits & (PUNCT | COMP):
                return 0
        return 0

    def named_behind(self, position: int) -> bool:
        """Tell whether a name stands right behind the token."""
        if position + 1 >= self.high:
            return False
        follows = self.words[position + 1]
        return follows.first in ("g", "") and like_name(follows) and not follows.bits & TIME

    def told_to_whom(self, match: Match, position: int) -> int:
        """Return أنّ behind a clause about who is told, or 0: «تأكيده للدول التي تجاوره أنه»."""
        if match.rule.construction != "noun" or not match.rule.bits & TAKES_THAT:
            return 0
        if match.category is not _REPORTING or self.words[position].terminal in ("MA", "MIN"):
            return 0
        for index in range(position - 1, max(match.last, position - 4), -1):
            word = self.words[index]
            if word.key[:1] == LI and (word.preposition == LI or word.article):
                told = self.told_beyond(position + 1)
                return told if told and self.words[told].pronoun in OWNERS else 0
        return 0

    def says(self, index: int) -> bool:
        """Tell whether the word is the participle of to say: «الفكرة القائلة إن»."""
        core = self.words[index].core
        return not self.c.lexicon.saying.isdisjoint((core, core + ACCUSATIVE_ENDING))

    def _if_any(self, behind: int) -> bool:
        """Tell whether what closes the clause behind إن makes it a condition: «إن وجدت»."""
        words = self.words
        if behind >= self.high or not words[behind].core_in & IF_ANY:
            return False
        if words[behind].pronoun or words[behind - 1].light[:1] == HAMZA_ABOVE:
            return False
        return behind + 1 >= self.high or bool(
            words[behind + 1].bits & (STOP | COMMA | RPAR) or words[behind + 1].conjunction == WA
        )

    def read_complementizer(self, match: Match, position: int) -> Chunk | None:
        """Read أن / إنّ, bare or with a preposition written onto it."""
        words = self.words
        word = words[position]
        rule = match.rule
        takes = rule.takes
        behind = position + 1
        adjacent = position == match.last + 1
        if (
            rule.construction != "verb"
            and match.category is not _REPORTING
            and letter_at(word, word.start) == HAMZA_BELOW
            and not self.says(match.last)
        ):
            return None  # what is possible or feared stands behind أنْ / أنّ, never behind إنّ
        if rule.construction == "verb" and self.told_outside(match, position):
            return None
        copula, before = words[position - 1], words[match.first - 1]
        if copula.bits & PRON and rule.construction == "verb" and position - 1 > match.last + 1:
            told = before.bits & REL or before.terminal == "MA"
            if not (told or copula.conjunction or word.pronoun or word.preposition):
                return None  # «الحقيقة، كما يعرف أهله، هي أن السد قديم»: what that is
        if rule.construction == "noun" and not word.preposition:
            if match.article and match.first > self.low and words[match.first - 1].bits & DEM:
                return None  # «مشكلة هذه التكهنات أنها خاطئة»: what it is was said before
            if match.article and words[position - 1].bits & (INDEF_ACC | ACCUSATIVE):
                return None  # «إذا كان الدليل كافيا أن تصدر حكمها»: behind its predicate
        far = position > match.last + 4 and not match.rule.bits & TAKES_QUOTE
        if not adjacent and position + 1 < len(words) and words[position + 1].bits & NEG:
            # «ترويها الجدات إن لم يكتبنها»
            ends = match.subject.end if match.subject is not None else 0
            far = far or position != ends
        if far and word.light[:1] != HAMZA_ABOVE and not word.pronoun:
            taken = self.cue_tokens.get(position)
            if taken is not None and taken.rule.construction == "condition":
                return "X", behind, None, ""  # «شهدنا تقدما قد يستمر إن توفرت الظروف»: no إنّ
        bound = None if adjacent else self.cue_tokens.get(position - 1)
        noun = bool(words[position - 1].bits & NOUN)
        if noun and bound is not None and bound.rule.construction == "condition":
            return "X", behind, None, ""  # «شريطة أن يعود»
        if not adjacent and (
            self.ahead.ends_connective(position) or self.ahead.serves(position - 1)
        ):
            return "X", behind, None, ""  # «كما أن»
        if not adjacent and position > match.last + 2 and self.another_takes(match, position):
            return "X", behind, None, ""
        preposition = word.preposition
        if not preposition:
            if match.rule.bits & TAKES_THAT:
                return "COMP", behind, behind, ""
            return None
        if preposition == BI and (
            BI in takes or f"{BI} that" in takes or match.rule.bits & TAKES_THAT
        ):
            return "GCOMP", behind, behind, BI
        if takes_that(takes, preposition):
            return "GCOMP", behind, behind, preposition
        return None

    def wanted_inside(self, match: Match, position: int, limit: int) -> bool:
        """Tell whether أن belongs to the relative clause in front, the cue's complement behind it.

        «أكد المدير الذي سبق له أن عمل هنا أن»: a verb right behind أنْ, and أنّ or what the cue
        governs still to come.
        """
        words, takes = self.words, match.rule.takes
        word = words[position]
        if match.rule.construction != "verb" or word.pronoun or word.preposition:
            return False
        if word.light[:1] == HAMZA_BELOW or position + 1 >= limit:
            return False
        lexicon = self.c.lexicon
        near = words[max(match.last + 1, position - 3) : position]
        surely = lexicon.wants(near[-1]) or any(at.core in lexicon.foregoing for at in near)
        if not (surely or self.c.is_verb(position + 1)):
            return False
        if not surely and "m" in words[position + 1].tags and position + 2 < limit:
            if words[position + 2].article:
                return False  # «أعلن الأطباء الذين يعالجونه أن تغير اللون»: a deed
        for index in range(position + 2, limit):
            word = words[index]
            if word.bits & (STOP | SEMI | COLON):
                return False
            if word.conjunction:
                continue
            if word.bits & COMP:
                before = words[index - 1]
                if word.preposition or before.bits & PREP or self.ahead.ends_connective(index):
                    continue
                told = index + 1 < limit and not self.c.is_verb(index + 1)
                return match.rule.bits & TAKES_THAT != 0 and (surely or told)
            if word.bits & PREP and not word.pronoun and word.terminal != "MIN":
                if preposition_name(word.core) in takes and word.terminal not in ("FI", "ILA"):
                    return True
        return False

    def another_takes(self, match: Match, position: int) -> bool:
        """Tell whether أن is of a verb or a duty between it and the cue.

        «نرى الصور التي نريد أن ننشرها», «لأن على الطلاب أن يدفعوا».
        """
        words, lexicon = self.words, self.c.lexicon
        word = words[position]
        if word.pronoun or word.preposition or word.light[:1] == HAMZA_BELOW:
            return False
        if lexicon.takes_deed(words[position - 1]) and self.c.is_verb(position - 1):
            return True
        if position + 1 >= self.high or not self.c.is_verb(position + 1):
            return False  # «ذكر المدير الذي يريد الرحيل أن المصنع باق»
        for index in range(position - 2, max(match.last, position - 6), -1):
            word = words[index]
            if word.bits & (PUNCT | COMP):
                return False
            opened = words[index - 1].bits & (COMP | PART | REL)
            if opened and index > match.last + 1:
                if word.terminal == "ALA":
                    return True
                return self.c.is_verb(index) and lexicon.takes_deed(word)
        return False

    def told_outside(self, match: Match, position: int) -> bool:
        """Tell whether what is said behind a comma belongs to a verb in front of an insertion.

        «قال سامي، وهو طالب يسجل الاحتجاج، إن»: the comma closes what is told of him.
        """
        words = self.words
        if not words[position - 1].bits & COMMA:
            return False
        for index in range(match.first - 1, self.low, -1):
            if not words[index].bits & COMMA:
                continue
            opening = words[index + 1]
            told = opening.bits & REL or (opening.bits & PRON and opening.conjunction == WA)
            return bool(told) and any(may_take_that(word) for word in words[self.low : index])
        return False

    def read_linking(self, match: Match, position: int, limit: int) -> Chunk | None:
        """Read a verb that links a noun with its content."""
        words = self.words
        behind = position + 1
        if words[position].pronoun and words[position].first == "f":
            return "X", behind, None, ""  # «التصريح بشأنها في الوقت الراهن»: told of before
        # «مخاوف تتعلق بـ», «رسالة تتمثل في أن»: the noun's content is the linking verb's
        if behind < limit and words[behind].bits & PREP:
            if behind + 1 < limit and words[behind + 1].bits & COMP:
                return "GCOMP", behind + 2, behind + 2, ""
            return "GPP", behind + 1, behind + 1, ""
        if not any(preposition in match.rule.takes for preposition in PREPOSITIONS):
            return None
        if behind < limit and words[behind].preposition:
            if match.category is _DOXASTIC and not words[behind].bits & (MASDAR | ABSTRACT):
                return None  # «مخاوف تتعلق بالبيئة»: a field, nothing that may come about
            return "GPP", behind, behind, words[behind].preposition
        return "X", behind, None, ""

    def read_negation(self, match: Match, position: int) -> Chunk | None:
        """Read a negation: the content itself, where a clause or speech may stand."""
        word = self.words[position]
        rule = match.rule
        takes = rule.takes
        behind = position + 1
        if self.denies_of_subject(match, position):
            return "X", behind, None, ""
        said = (
            match.category is _REPORTING
            and rule.construction == "verb"
            and match.rule.bits & TAKES_SPEECH == TAKES_SPEECH
            and not word.conjunction
            and match.subject is not None
            and match.subject_side == "after"
            and is_speaker(self.c, match.subject)
            and (
                match.subject.end in (position, position - 1)
                or self.beside_subject(match, position)
            )
        ) or (
            self.speaks(match)
            and position == match.last + 2
            and bool(self.words[position - 1].bits & COMMA)
        )  # «قالت اللجنة لم يقع شيء», «قالوا، لا تخرج»
        if said and match.pronoun and self.words[match.first - 1].bits & REL:
            return None  # «الهدنة التي أعلنها الجيش لم تصمد»: the predicate of what was told
        if "clause" in takes or said or self.says_bare(match, position):
            return "CLAUSE", behind, position, ""
        return None

    def denies_of_subject(self, match: Match, position: int) -> bool:
        """Tell whether a negation begins a bare clause about the subject in front of it.

        «أكد مسؤول لم يكشف عن اسمه أن»: what the verb takes is still to come behind that clause.
        """
        subject = match.subject
        if subject is None or subject.end != position or match.subject_side != "after":
            return False
        if match.rule.construction != "verb" or not match.rule.bits & TAKES_THAT:
            return False
        return self.ahead.denied_of_noun(position) and self.ahead.that_follows(position + 2)

    def says_bare(self, match: Match, position: int) -> bool:
        """Tell whether what is said stands right behind, with neither أن nor marks of quotation.

        «وأضاف لا يقبل الحزب شروطا», «مضيفا تزيد المبيعات صيفا»: behind a verb of speech only what a
        subject cannot begin with; behind a participle, which has no subject there, any verb.
        """
        word = self.words[position]
        features = match.features
        if (
            position != match.last + 1
            or word.conjunction
            or match.pronoun
            or features is None
            or match.rule.construction != "verb"
            or match.category is not _REPORTING
            or not match.rule.bits & TAKES_QUOTE
            or match.negation >= 0
        ):
            return False
        if features.tense == "a" and not self.words[match.first].bits & INDEF_ACC:
            return False  # «مصر لا تزال», the country
        if word.bits & NEG:
            return position + 1 < self.high and self.c.is_verb(position + 1)
        return (
            features.tense == "a"
            and word.first == "i"
            and not any(tag in "nmg" for tag in word.tags)
        )

    def says_behind_comma(self, match: Match, position: int) -> bool:
        """Tell whether what is said stands behind a comma alone: «وقال المتحدث، تلقت الشرطة بلاغا».

        Not where إن or a mark of speech is still to come: «قال مسؤول، رفض ذكر اسمه، إن».
        """
        subject = match.subject
        if (
            subject is None
            or match.subject_side != "after"
            or subject.end != position - 1
            or not self.words[position - 1].bits & COMMA
            or match.category is not _REPORTING
            or match.rule.bits & TAKES_SPEECH != TAKES_SPEECH
            or not (subject.definite or subject.named)
            or not is_speaker(self.c, subject)
        ):
            return False
        if match.first > self.low and not self.c.follows_opener(match.first, self.low):
            return False
        for index in range(position + 1, self.high):
            bits = self.words[index].bits
            if bits & (COLON | OPENQ | QUOTE):
                return False
            if bits & COMP and self.words[index - 1].bits & COMMA:
                return False
        return True

    def says_if(self, match: Match, position: int) -> bool:
        """Tell whether a condition with its answer is said: «قال المدرب إن فاز الفريق فسيتأهل».

        No verb stands behind إنّ, and a condition of the verb of speech would have that for its
        answer. Without an answer it is إنّ all the same, for some write it in front of a verb.
        """
        words = self.words
        word, behind = words[position], position + 1
        inner = self.cue_tokens.get(position)
        written = bool(word.bits & COMP) and word.light[:1] != HAMZA_ABOVE and not word.pronoun
        if not written and (inner is None or inner.rule.construction != "condition"):
            return False
        subject = match.subject
        near = subject is not None and subject.end == position
        near = near or position == match.last + 1 or bool(words[position - 1].bits & COLON)
        if not near or behind + 1 >= self.high or not self.speaks(match):
            return False
        if written:
            verb = behind + 1 if words[behind].bits & NEG else behind
            if not self.c.is_verb(verb) or (verb == behind and self.c.tense(verb) != "p"):
                return False
            deed = words[behind].bits & (ABSTRACT | MASDAR) and words[behind].core[-1:] != SHE
            if deed and words[behind + 1].article:
                return False  # «إن قتل الأبرياء جريمة», not «إن هبت الريح»
        return self.c.answered(behind + 1, self.high)

    def speaks(self, match: Match) -> bool:
        """Tell whether the cue is a verb of speech that may have the bare words behind it."""
        features = match.features
        return (
            match.category is _REPORTING
            and match.rule.construction == "verb"
            and match.rule.bits & TAKES_ANY_SPEECH == TAKES_ANY_SPEECH
            and match.negation < 0
            and not match.pronoun
            and features is not None
            and features.tense in ("p", "i")
            and (match.first == self.low or not self.as_word(match.first - 1))
        )

    def judge_behind(self, match: Match, position: int) -> int:
        """Take who judges behind a pronoun; return what he takes it for, or 0.

        «ينظر إليه معظم النقاد على أنه»
        """
        if match.subject is not None or match.rule.construction != "verb":
            return 0
        judge = self.c.phrases.parse(position, self.high)
        if judge is None or not (judge.definite or judge.named) or judge.bits & TIME:
            return 0
        start = self.ahead.predicate_beyond(judge.end)
        if start:
            match.subject, match.subject_side = judge, "after"
        return start

    def opens_speech(self, match: Match, position: int) -> bool:
        """Tell whether the word begins what is said, with neither أن nor marks of quotation.

        «وقال نحن نحمل أمانة», «كنت أقول، أنا أركز», «وأشار سالم هناك ثلاثة أنواع»
        """
        word = self.words[position]
        if word.conjunction or word.preposition or position + 1 >= self.high:
            return False
        here = match.last + 1
        comma = position > here and bool(self.words[position - 1].bits & COMMA)
        if word.bits & PRON and word.bare in self.c.lexicon.first_person:
            near = position == here or (comma and position <= here + 2)
            return near and self.never_marked(position, COLON | OPENQ | QUOTE)
        features = match.features
        if word.bits & KANA and position == here and features is not None and features.tense == "p":
            return self.never_marked(position, _MARKED)  # «وقال كان الوضع صعبا»
        subject = match.subject
        ours = word.bits & PREP and word.pronoun in OF_FIRST  # «وقال المدرب لدينا فريق قوي»
        if subject is None or not (ours or word.bare in self.c.lexicon.existing):
            return False
        return subject.end == position and self.never_marked(position, _MARKED)

    def never_marked(self, position: int, marks: int) -> bool:
        """Tell whether a word is behind the token, and none of these still to come."""
        if self.words[position + 1].bits & PUNCT:
            return False
        return not any(self.words[index].bits & marks for index in range(position + 1, self.high))

    def direct(self, match: Match, position: int) -> bool:
        """Tell whether the verb behind a third person who speaks is his own: «قال سالم نرحب بكم».

        Or a perfect behind somebody definite, whom it cannot be about: «قال المتحدث سقط القتلى».
        """
        subject, features, word = match.subject, match.features, self.words[position]
        if (
            subject is None
            or match.subject_side != "after"
            or features is None
            or features.person != 3
            or word.conjunction
            or not (subject.definite or subject.named)
            or not is_speaker(self.c, subject)
        ):
            return False
        if subject.end != position and not self.beside_subject(match, position):
            return False
        if word.first == "i" and word.light == FUTURE + word.core:
            # «قال المدير سيتم الافتتاح»: no future is a clause about somebody definite
            beside = subject.end == position and position + 1 < self.high
            return beside and self.never_marked(position, _MARKED)
        if word.tags == "i":
            # «شدد الوزير نهاد المشنوق على أن»: a name, however it is spelled
            name = position + 2 < self.high and self.words[position + 1].article
            named = bool(name) and self.c.clause_opens(position + 2)
            return word.core[:1] not in IMPERFECT_THIRD and not named
        if word.first != "p" or word.given or subject.end != position or position + 1 >= self.high:
            return False
        if word.tags != "p" and not match.rule.takes.isdisjoint(("object", "masdar")):
            return False  # «أعلن الجيش قتل مسلحين»
        last = self.words[position - 1]
        office = subject.definite and (last.article or last.bits & (CLOSEQ | QUOTE))
        whole = self.words[subject.start].article or (office and subject.bits & PERSON)
        return bool(whole) and self.never_marked(position, _MARKED)

    def is_participle(self, match: Match) -> bool:
        """Tell whether the cue is a participle, which governs what stands right behind it."""
        return match.features is not None and match.features.tense == "a"

    def asks(self, match: Match, position: int, limit: int) -> bool:
        """Tell whether the word asks; the cue takes a question."""
        word = self.words[position]
        if word.terminal == "MA" and self.words[position - 1].bits & PRON:
            return False  # «يدرس الأمر، وهو ما أكده»
        if word.bits & QWORD and (not word.bits & NEG or self.c.asks_why(position)):
            return True
        if self.open_to(match) and self.conceals(word):
            return True  # «لا يعرف سبب الحريق»
        possible = self.cue_tokens.get(position)
        beside = position == match.last + 1 or (
            match.subject is not None and match.subject.end == position
        )
        if (
            beside
            and word.first == "f"
            and not word.bits & (PREP | NEG)
            and any(hit.form.rule.construction == "question" for hit in word.singles)
        ):
            return True  # «لا ندري إذا وصل القطار»
        if (
            possible is not None
            and possible.rule.construction == "noun"
            and possible.rule.category is _EPISTEMIC
            and match.rule.construction == "verb"
            and match.rule.certainty is _UNKNOWN
        ):
            return True  # «يدرس الباحثون إمكانية صنع لقاح»
        behind = position + 1
        before = self.words[position - 1]
        if word.terminal not in ("MA", "MIN") or word.pronoun or behind >= limit:
            return False
        if word.terminal == "MA" and self.words[behind].bits & REL:
            return True  # «لم يتضح ما الذي حدث», «لم يتضح على الفور ما الذي حدث»
        if word.terminal == "MA" and before.bits & NOUN and self.words[position - 2].bits & PREP:
            return False  # «عن شيء ما»: some thing or other
        # «لا نعرف من أشعل الحريق»
        return match.rule.certainty is _UNKNOWN and (word.terminal == "MA" or self.who(behind))

    def phrase_of(self, position: int, phrases: tuple[tuple[str, ...], ...]) -> int:
        """Return how many tokens has the listed phrase that begins here, 0 where none does."""
        key = self.words[position].key
        for keys in phrases:
            if key == keys[0] and keys == tuple(
                other.key for other in self.words[position : position + len(keys)]
            ):
                return len(keys)
        return 0

    def who(self, position: int) -> bool:
        """Tell whether a verb stands at the token, behind من: "who", not "from"."""
        word = self.words[position]
        if self.c.is_verb(position) or (word.conjunction == "" and word.first == "i"):
            return True
        if word.article or word.conjunction or word.preposition or "p" not in word.tags:
            return False
        behind = position + 1
        return behind < self.high and bool(self.words[behind].bits & (DEM | DEF))

    def masdar_of_two(self, position: int) -> bool:
        """Tell whether a verbal noun is spelled like a verb of two: «تحسنا طفيفا», «تراجعا في»."""
        if position + 1 >= self.high:
            return False
        word, behind = self.words[position], self.words[position + 1]
        if "m" not in word.tags or not word.core.endswith(ACCUSATIVE_ENDING) or word.conjunction:
            return False
        return bool(behind.bits & (INDEF_ACC | ACCUSATIVE | PREP)) and not behind.conjunction

    def read_verb(
        self, match: Match, position: int, wants_subject: bool, relative: bool
    ) -> Chunk | None:
        """Read a finite verb: the content, a clause about a noun, or the end of the search."""
        words = self.words
        word = words[position]
        bits = word.bits
        rule = match.rule
        takes = rule.takes
        behind = position + 1
        adjacent = position == match.last + 1
        about_subject = (
            match.subject is not None
            and bool(word.pronoun)
            and (self.ahead.about_noun(position) or self.about_bare(match, position))
        )
        if (
            match.rule.bits & TAKES_SMALL
            and match.pronoun
            and (adjacent or match.subject is not None)
            and word.core.endswith(ACCUSATIVE_ENDING)
            and not (word.conjunction or word.pronoun or relative)
            and not {"n", "m", "a"}.isdisjoint(word.tags)
        ):
            return "SMALL", behind, position, ""  # «ما يراه ظلما», no verb for two
        opener = words[position - 1]
        when = opener.terminators and opener.bits & PART  # «عندما زار المدينة»
        homograph = not (word.conjunction or about_subject or when) and any(
            tag in "nm" for tag in word.tags
        )
        if (
            homograph
            and match.rule.bits & TAKES_DEED
            and not relative
            and (
                (adjacent and (rule.construction != "verb" or self.is_participle(match)))
                or match.subject is not None
                or (adjacent and self.behind_whereby(match))
            )
        ):
            # «من شأنها دفع», «بتهمة قتل»: a verbal noun that print does not tell from a verb
            phrase = self.c.phrases.parse(position, self.high, weak=True)
            if phrase is not None and self.tells_of_occasion(match, position, phrase):
                return "X", behind, None, ""  # «أعلن الوزير في مؤتمر عقد أمس أن»
            told = match.subject is not None and match.subject.end == position
            if words[position - 1].bits & COMMA and self.masdar_of_two(position):
                return "OBJ", behind, position, ""  # «يظهر التقرير، الصادر أمس، تحسنا طفيفا»
            if told and match.subject is not None:  # «أعلن الجيش قتل مسلحين»: one verb only
                told = match.subject.definite or match.subject.named
            nunated = "m" in word.tags and word.core.endswith(ACCUSATIVE_ENDING)
            if told and nunated and phrase is not None:
                return "OBJ", phrase.end, position, ""  # «أظهرت النتائج تحسنا»: no verb of two
            if phrase is not None and (
                phrase.definite or (told and phrase.end > behind and bits & (MASDAR | ABSTRACT))
            ):
                return "OBJ", phrase.end, position, ""
            bare = rule.construction != "verb" or (adjacent and bool(word.pronoun))
            if phrase is not None and bare:
                return "OBJ", phrase.end, position, ""
        alone = adjacent or not self.ahead.about_noun(position)  # «أعلن في بيان رفض نشره»
        if homograph and alone and not relative and self.only_masdar(match, position):
            phrase = self.c.phrases.parse(position, self.high, weak=True)
            alone = phrase is not None and not self.ahead.that_follows(phrase.end)
            if phrase is not None and alone and phrase.definite and phrase.end > behind:
                return "OBJ", phrase.end, position, ""
        if rule.construction == "noun":
            spread = match.category is _REPORTING and word.core in self.c.lexicon.circulating
            spread = spread or self.brought_forward(position)
            return ("X", behind, None, "") if spread else None  # «شائعات انتشرت أمس عن»
        if relative:
            return "X", behind, None, ""
        if ("clause" in takes and adjacent) or self.says_bare(match, position):
            return "CLAUSE", behind, position, ""
        if self.speaks(match) and self.direct(match, position):
            return "CLAUSE", behind, position, ""
        if word.conjunction:
            return None
        if self.says_behind_comma(match, position):
            return "CLAUSE", behind, position, ""
        previous = words[position - 1]
        if previous.bits & (NOUN | ADJ) and not previous.article and not adjacent:
            return "X", behind, None, ""
        if bits & KANA:
            return None
        return None if adjacent or wants_subject else ("X", behind, None, "")

    def brought_forward(self, position: int) -> bool:
        """Tell whether a clause about the noun says who has it: «الوعود التي أطلقها المرشح بأن»."""
        word = self.words[position]
        if word.conjunction or word.core not in self.c.lexicon.bearing:
            return False
        return taken_up(self.words, position, self.high) != 0

    def tells_of_occasion(self, match: Match, position: int, phrase: Phrase) -> bool:
        """Tell whether a passive spelled like a noun is about a bare occasion in front of أن.

        «أعلن الوزير في مؤتمر صحافي عقد بالفندق أن المعرض سيفتح»
        """
        word = self.words[position]
        if not {"i", "p"} & set(word.tags) or word.pronoun or not match.rule.bits & TAKES_THAT:
            return False
        subject = match.subject
        start = subject.end if subject is not None else match.last + 1
        while start < position and self.words[start].terminal != "FI":
            start += 1
        timed = False  # «في مؤتمر صحافي يوم الأحد الماضي عقد»
        for at in range(start + 1, position):
            timed = timed or (at > start + 1 and self.words[at].bits & TIME != 0)
            if (self.words[at].article and not timed) or self.words[at].bits & (COMMA | REL):
                return False
        if start + 1 >= position or self.words[start + 1].pronoun:
            return False
        end = position + 1
        return any(self.ahead.that_follows(at) for at in (end, phrase.end))

    def seems_so(self, match: Match, inner: Match) -> bool:
        """Tell whether a predicate with its clause stands behind «يبدو» and is what seems so."""
        if match.category is not _EVIDENTIAL or not match.rule.bits & TAKES_SMALL:
            return False
        return inner.rule.construction == "predicate" and inner.alias != ""

    def seen_in_it(self, match: Match, position: int, limit: int) -> int:
        """Return where it begins what somebody sees in it, and take him for subject, or 0.

        «يرى فيه النقاد خليفة له»
        """
        inside = self.c.lexicon.terminals.get(self.words[position].core) == "FI"
        if not inside or not self.judges_now(match) or match.pronoun or match.subject is not None:
            return 0
        phrase = self.c.phrases.parse(position + 1, limit)
        if phrase is None or not (phrase.definite or phrase.named) or phrase.end >= limit:
            return 0
        judge = phrase.bits & (PERSON | ORG | PLACE | NAME | QUANT)
        seen = self.words[phrase.end]
        if not judge or not seen.bits & (INDEF_ACC | ACCUSATIVE | NOUN) or seen.article:
            return 0
        if seen.conjunction or seen.preposition or seen.bits & (TIME | ADVERB | PREP):
            return 0
        match.subject, match.subject_side = phrase, "after"
        return phrase.end

    def by_what(self, match: Match, position: int, limit: int) -> bool:
        """Tell whether ب with ما opens the complement: «لا يمكن التنبؤ بما سيحدث».

        Behind a verb, or beside what is said or shown, it tells why or what else.
        """
        word = self.words[position]
        if match.rule.construction not in ("predicate", "noun"):
            return False
        if not word.core_in & WHEREBY or word.conjunction or not word.core.startswith(BI):
            return False
        if BI not in match.rule.takes or match.category in (_REPORTING, _EVIDENTIAL):
            return False
        return position + 1 < limit and self.c.is_verb(position + 1)

    def by_measure(self, match: Match, position: int, limit: int) -> bool:
        """Tell whether ب with ما opens a measure: «تقدر الخسائر بما بين مليون ومليونين».

        A number stands soon behind it, nothing but a verb with its negation or preposition between.
        """
        word, rule = self.words[position], match.rule
        if BI not in rule.takes or match.category is not _DOXASTIC or word.conjunction:
            return False
        if rule.construction not in ("verb", "impersonal") or rule.certainty is not _PROBABLE:
            return False
        if not word.core_in & WHEREBY or not word.core.startswith(BI):
            return False
        for index in range(position + 1, min(limit, position + MEASURE_REACH)):
            inner = self.words[index]
            if inner.bits & NUM:
                return True
            if inner.bits & (PUNCT | COMP) or inner.article:
                return False
        return False

    def behind_whereby(self, match: Match) -> bool:
        """Tell whether what shows is all that was said in front: «مما يعكس ضعف السوق»."""
        before = self.words[match.first - 1] if match.first > self.low else None
        shows = match.rule.category is _EVIDENTIAL
        what = shows and before is not None and self.c.is_what(match.first - 1)
        if what and match.last + 1 < self.high:
            shown = self.c.phrases.parse(match.last + 1, self.high)
            if shown is not None and self.ahead.that_follows(shown.end):
                return False  # «ما يظهر التقرير أن»
        return (
            before is not None
            and (before.core_in & WHEREBY != 0 or what)
            and (match.rule.inanimate is not None or shows)
            and match.negation < 0
            and not (match.pronoun or self.words[match.first].conjunction)
        )

    def only_masdar(self, match: Match, position: int) -> bool:
        """Tell whether the homograph is a verbal noun: no verb stands behind «أكد» at once.

        «وأكد حرص الوزارة على الخدمة»: whoever stresses it was named before.
        """
        features = match.features
        return (
            match.rule.construction == "verb"
            and match.rule.source == "subject"
            and match.category in (_REPORTING, _DOXASTIC)
            and match.rule.bits & TAKES_DEED != 0
            and features is not None
            and (features.tense in ("p", "i") or self.is_participle(match))
            and not match.pronoun
            and "m" in self.words[position].tags
            and not self.words[position].pronoun
        )

    def about_bare(self, match: Match, position: int) -> bool:
        """Tell whether the verb is about a bare subject, and its clause still to come.

        «أظهر استطلاع للرأي نشره معهد أن السكان قلقون»
        """
        subject = match.subject
        if subject is None or subject.named:
            return False
        inner = self.words[subject.start : subject.end]
        bare = not subject.definite or any(w.preposition or w.bits & PREP for w in inner[1:])
        if not bare or inner[0].article or inner[0].pronoun:
            return False
        for index in range(position + 1, min(self.high, position + 12)):
            word = self.words[index]
            if word.bits & COMP:
                return not word.conjunction and not self.words[index - 1].bits & PREP
            if word.bits & (STOP | SEMI | COLON):
                return False
        return False

    def time_shows(self, match: Match, position: int, limit: int) -> Phrase | None:
        """Return a time that shows something: «أثبتت الأيام أن», «يظهر التاريخ أن».

        The last night or today only tell when.
        """
        words, features = self.words, match.features
        word = words[position]
        if match.rule.inanimate is None and match.rule.category is not _EVIDENTIAL:
            return None
        if not word.article or word.conjunction or word.preposition or word.bits & NUM:
            return None
        many = word.bits & PLURAL and features is not None and features.gender == "f"
        if not (many or word.bits & EVID):
            return None
        if word.bits & EVID and not many and features is not None and features.gender == "f":
            return None
        end = position + 1
        while end < limit and words[end].article and words[end].bits & ADJ:
            end += 1
        if end >= limit or not self.ahead.that_follows(end):
            return None
        return Phrase(position, end, position, word.bits & ~TIME | EVID, False, True, word.lead)

    def many_of(self, position: int, limit: int) -> bool:
        """Tell whether a quantity in the accusative is an object: «عزت كثيرا من الأحداث إلى»."""
        word = self.words[position]
        if word.conjunction or word.preposition or not word.core.endswith(ACCUSATIVE_ENDING):
            return False
        if position + 2 >= limit or self.words[position + 1].terminal != "MIN":
            return False
        of = self.words[position + 2]
        if of.bits & TIME or not (of.article or of.pronoun or of.bits & DEM):
            return False
        return bool(self.c.lexicon.word(word.core[:-1]).bits & QUANT)

    def adverbial(self, match: Match, position: int, limit: int) -> int:
        """Return the token behind an adverbial of time or manner that begins here, or 0."""
        words = self.words
        word = words[position]
        bits = word.bits
        takes = match.rule.bits
        behind = position + 1
        adjacent = position == match.last + 1
        counted = bits & QUANT and behind < limit and words[behind].bits & (NOUN | DEF)
        acts = adjacent and self.place_acts(match, position)
        timely = bits & TIME and not bits & (PERSON | ORG)
        if (timely and not (word.pronoun or counted or acts)) or (
            bits & ADVERB and word.first == "d"
        ):
            if word.article:
                while behind < limit and words[behind].article and words[behind].first == "a":
                    behind += 1  # الأسبوع الماضي
            return behind
        state = words[match.first].bits & PREP and match.last > match.first
        if state and match.features is None and adjacent and word.first == "a":
            if not (word.article or word.conjunction or word.preposition or word.pronoun):
                return behind  # «على قناعة تامة بأن»: of what kind it is, nobody's name
        if bits & NUM and match.features is None and behind < limit:
            share = self.c.phrases.quantities.percent_end(behind, limit)
            if share:
                return share  # «متأكد مئة في المئة من أن»
        if (
            bits & NUM
            and not adjacent
            and behind < limit
            and (words[behind].bits & TIME or words[position - 1].bits & TIME)
            and not words[behind].bits & PERSON
        ):
            return behind  # الخميس 28 شوال
        nisba = word.core.endswith(NISBA_ACCUSATIVE)
        how = nisba and bits & ACCUSATIVE and word.first == "a" and self.ahead.that_follows(behind)
        if (
            (bits & INDEF_ACC or how)  # «لم يثبت علميا أن»: no subject
            and (bits & (ADJ | UNKNOWN) or nisba)
            and not bits & (PERSON | MASDAR)
            and not takes & TAKES_SMALL
        ):
            return behind
        return 0

    def tells_about(self, match: Match, position: int) -> bool:
        """Tell whether a homograph is the verb of a bare relative clause about the subject.

        «تقرير نشر على الموقع»: a verbal noun would have its genitive behind it, or the article.
        """
        subject = match.subject
        word = self.words[position]
        if subject is None or subject.end != position or subject.named:
            return False
        inner = self.words[subject.start : subject.end]
        if subject.definite and not any(w.preposition or w.bits & PREP for w in inner[1:]):
            return False
        if inner[0].article:
            return False
        if word.article or word.conjunction or word.preposition:
            return False
        inside = self.cue_tokens.get(position)
        told = inside is not None and is_resumptive(inside)
        if word.pronoun and (told or "p" in word.tags) and self.about_bare(match, position):
            return True
        if "p" not in word.tags:
            return False
        behind = position + 1
        return behind < self.high and bool(self.words[behind].bits & (PREP | TIME))

    def in_relative(self, match: Match) -> bool:
        """Tell whether the cue is the verb of a relative clause, and takes no accusative."""
        first = match.first
        return (
            match.rule.construction == "verb"
            and first > self.low
            and bool(self.words[first - 1].bits & REL)
            and self.words[first - 1].terminal not in ("MA", "MIN")
            and not self.words[first].conjunction
        )

    def subject_noun(self, match: Match, position: int) -> bool:
        """Tell whether the noun cue behind a verb is its subject: «ذكرت تقارير صحفية أن»."""
        found = self.cue_tokens.get(position)
        return (
            found is not None
            and found.rule.construction == "noun"
            and match.rule.construction == "verb"
            and match.rule.bits & TAKES_THAT != 0
            and bool(self.words[position].bits & (DOC | EVID | PERSON))
            and found.alias in ("that", "governed_that")
        )

    def is_denied_word(self, match: Match, found: Match, position: int) -> bool:
        """Tell whether somebody's words are the object: «نفت الشركة مزاعم بأن الدواء خطير»."""
        takes = match.rule.takes
        if found.rule.construction != "noun" or found.category is not _REPORTING:
            return False
        # «نفى ادعاء الشركة أن الدواء آمن»
        bare = found.alias == "that" and match.subject is not None
        bare = bare and match.rule.polarity is _NEGATIVE
        if not (bare or found.alias == "governed_that"):
            return False
        if found.first != position or found.pronoun:
            return False
        if match.rule.construction != "verb" or match.rule.source != "subject":
            return False
        if "object" not in takes or (not bare and f"{found.preposition} that" in takes):
            return False
        word, before = self.words[position], self.words[position - 1]
        if word.preposition or word.conjunction or (before.bits & PREP and not before.pronoun):
            return False  # «أكد في تصريحات بأن»
        return position == match.last + 1 or match.subject is not None

    def is_deputy(self, match: Match, found: Match) -> bool:
        """Tell whether a noun is what something is said of: «توصف الرواية بأنها أفضل أعماله».

        The pronoun behind بأن takes it up, so that what stands there is not what it tells.
        """
        if found.rule.construction != "noun" or found.first != match.last + 1:
            return False
        if found.alias != "governed_that" or "that" in match.rule.takes:
            return False
        if f"{found.preposition} that" not in match.rule.takes:
            return False
        features = match.features
        owner = OWNERS.get(self.words[found.complement - 1].pronoun)
        return owner is not None and (features is None or features.gender == owner[0])

    def stops(self, match: Match, position: int) -> bool:
        """Tell whether a cue at this token ends the search for an earlier cue's complement."""
        found = self.cue_tokens.get(position)
        if found is None:
            return False
        if self.in_bare_relative(found) or is_circumstance(self.words, found, match):
            return False
        if match.rule.construction == "impersonal" and self.is_deputy(match, found):
            return False
        if found.pronoun and self.c.behind_bare_noun(found.first):
            return False  # «قال في تصريحات نقلتها الوكالة "…"»: about the noun
        if is_resumptive(found):
            return False
        if (
            found.rule.construction == "noun"
            and match.rule.construction == "verb"
            and (
                not match.rule.bits & TAKES_DEED
                or occasion(self.words, found.first, match.last)
                # «نقلت الوكالة عن الوزير تأكيده أن»: his words, which she passes on
                or (match.rule.source == "object" and found.pronoun != "")
            )
        ):
            return False
        if (
            found.rule.construction == "noun"
            and found.category is _EPISTEMIC
            and match.rule.bits & TAKES_DEED
            and match.subject is not None
            and match.subject.end == position
        ):
            return False  # «استبعد الوزير احتمال أن يؤجل الحفل»
        if self.is_denied_word(match, found, position):
            return False
        return (
            found.rule.construction in ("verb", "impersonal", "predicate", "noun", "condition")
            and bool(found.alias)
            and found.alias not in ("object", "small", "host")
            and not (found.rule.construction == "noun" and found.alias == "governed")
        )
