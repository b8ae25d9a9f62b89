"""Subjects in front of particles: where the clause of «قد», «يمكن» begins with its subject."""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import DUAL_ENDINGS, FA, LI, OF_FIRST, THEY, THEY_DO, WA, YEH
from .classes import (
    ACCUSATIVE,
    ADJ,
    ADVERB,
    BREAK,
    CLOSEQ,
    COLON,
    COMMA,
    COMP,
    DEM,
    DUAL,
    EITHER,
    FEM,
    FUT,
    INDEF_ACC,
    KANA,
    KANA_STRICT,
    LPAR,
    MASDAR,
    NAME,
    NEG,
    NEGN,
    NOMINAL,
    NUM,
    OPENQ,
    PART,
    PERSON,
    PLACE,
    PLURAL,
    POSS,
    PREP,
    PRON,
    PUNCT,
    QAD,
    QUANT,
    QUOTE,
    QWORD,
    REL,
    RPAR,
    SEMI,
    STOP,
    TIME,
    UNIT,
    UNKNOWN,
)
from .context import Context
from .lists import ABOVE_ALL, ALSO, TURNING
from .matches import Match
from .phrases import Phrase
from .words import Word

__all__ = ["AUXILIARIES", "PREDICATE_REACH", "FrontSubjects", "concludes"]

#: What stands between a subject and its verb.
AUXILIARIES: Final = QAD | KANA_STRICT | FUT | NEG
#: How far behind its subject a predicate may stand when commas enclose something (tokens).
PREDICATE_REACH: Final = 30
#: How far in front of its verb a relative clause about many people may begin (tokens).
THOSE_REACH: Final = 15
#: How far in front of its verb a clause may begin with its subject (tokens).
OPENING_REACH: Final = 25


def concludes(word: Word) -> bool:
    """Tell whether «ولهذا», «ولذلك» opens a clause, which follows from the one in front."""
    return word.conjunction == WA and word.preposition == LI and bool(word.bits & DEM)


@mypyc_attr(acyclic=True)
class FrontSubjects:
    """Finds in one sentence the subjects that stand in front of what their clauses begin with."""

    def __init__(self, context: Context, low: int, high: int, matches: list[Match]) -> None:
        self.c = context
        self.words = context.words
        self.low = low
        self.high = high
        self.matches = matches
        self.at: dict[int, Match] = {match.first: match for match in matches}
        self.as_starts = {
            match.complement: match
            for match in matches
            if match.alias == "host" and match.complement < match.first
        }

    def opens_quote(self, index: int) -> bool:
        """Tell whether a quotation opens at the token."""
        return (
            index < self.high
            and index in self.c.quotes
            and bool(self.words[index].bits & (OPENQ | QUOTE | CLOSEQ))
        )

    def host_start(self, index: int) -> int | None:
        """Return where the subject in front of the token begins, when it opens the token's clause.

        An indefinite noun right in front has the clause as its attribute (صفة), not as its
        predicate: then there is no such subject.
        """
        word = self.words[index]
        if word.conjunction or index <= self.low:
            return None
        if index - 2 > self.low and self.opens_quote(index - 1):
            # «أن لاعبيها "يمكن أن يخسروا"», no «قال الوزير "يمكن أن»
            if not self.words[index - 2].bits & PUNCT:
                start = self.subject_in_front(index - 1)
                told = start is not None and start > self.low and self.words[start - 1].bits & COMP
                return start if told else None
        over = self.over_clause(index)
        if over >= 0:
            return over
        subject = self.subject_in_front(index)
        return self.opening_subject(index) if subject is None else subject

    def over_clause(self, index: int) -> int:
        """Return where a subject begins whose relative clause has a cue of its own, or -1.

        «الخبير الذي توقع أن ترتفع الأسعار قد يغير رأيه»: it opens the sentence, and what the clause
        about it tells has had its verb.
        """
        words = self.words
        opening = self.opening(index)
        inner = next((m for m in self.matches if m.first > opening), None)
        if inner is None or inner.alias not in ("that", "governed_that"):
            return -1
        told = inner.complement
        if not inner.first <= told < index:
            return -1
        if told == index - 1 and not words[told - 1].pronoun:
            return -1
        if any(words[at].bits & (PUNCT | REL | COMP) for at in range(told, index)):
            return -1
        if not (self.c.is_verb(told) or self.has_predicate(told, index)):
            return -1
        topic = self.topic(inner.first - 1)
        return -1 if topic is None else topic.start

    def opening(self, end: int) -> int:
        """Return the first token of the sentence that is no mark, ``end`` where there is none."""
        start = self.low
        while start < end and self.words[start].bits & PUNCT:
            start += 1
        return start

    def topic(self, relative: int) -> Phrase | None:
        """Return the definite noun that opens the sentence, if a relative clause about it begins.

        «الخبير الذي …»: the pronoun stands at the token ``relative``, right behind the noun.
        """
        if relative <= self.low or not self.words[relative].bits & REL:
            return None
        head = self.c.phrases.until(self.opening(relative), relative)
        return head if head is not None and head.end == relative and head.definite else None

    def opening_subject(self, index: int) -> int | None:
        """Return where a clause begins that has no verb but the token's, or ``None``.

        «منح الشركات إعفاءات قد يشجع الاستثمار», «من يدخن قد يصاب»: were the token's clause about
        the noun right in front, the clause would have no predicate.
        """
        words, first, cue = self.words, self.low + 1, index
        while index > first and words[index - 1].bits & AUXILIARIES:
            index -= 1
            if words[index].conjunction:
                return None
        start = self.nominal_opening(index)
        if start < 0 or self.has_predicate(start, index):
            return None
        return start if self.lacks_predicate(cue) else None

    def nominal_opening(self, index: int) -> int:
        """Return where the clause begins in front of the token, if with a definite noun, or -1."""
        words, start = self.words, -1
        for at in range(index - 1, max(self.low, index - OPENING_REACH) - 1, -1):
            word = words[at]
            if word.bits & COMP and not word.article:
                start = -1 if word.pronoun else at + 1
                break
            marks = word.bits & PUNCT and not word.bits & (OPENQ | CLOSEQ | QUOTE)
            cue = self.at.get(at)
            if marks or word.core_in & TURNING:
                return -1
            if cue is not None and cue.rule.construction not in ("measure", "adjective"):
                return -1
            if at == self.low:
                start = at
        told = start > self.low and bool(words[start - 1].bits & COMP)
        if start < 0 or start > index - (1 if told else 2):
            return -1
        last = words[index - 1]
        if self.c.lexicon.connectives & {last.key, self.c.key(index - 1)}:
            return -1
        if last.bits & (REL | PART | PREP | NEG | QWORD | KANA) and not last.article:
            return -1
        if last.preposition and not last.bits & (NOMINAL | TIME | NUM | NAME | UNKNOWN):
            return -1  # «بحيث يمكن»
        word = words[start]
        if word.preposition or word.conjunction == FA or word.bits & PUNCT:
            return -1
        if self.opens_free(start):
            return start
        if self.opens_count(start) and start + 2 < index:
            return start
        if word.bits & NEGN and words[start + 1].bits & MASDAR and not word.pronoun:
            return start  # «عدم تناول أدوية كافية»
        if word.bits & (PREP | PART | QWORD | NEG | ADVERB | TIME | DEM | PRON | REL):
            return -1
        people = word.bits & PERSON and word.first == "n"
        may_act = self.c.is_verb(start) or not {"p", "i"}.isdisjoint(word.tags)
        if may_act and not people and not self.is_deed(start, index):
            return -1
        phrase = self.c.phrases.parse(start, self.high, weak=True)
        if phrase is None or phrase.end > index:
            return -1
        if told and phrase.end == index:
            return start  # «إن لجنة قد تتشكل»: a topic behind إنّ, bare or not
        more = words[phrase.end] if phrase.end < index else None
        if more is not None and not word.bits & MASDAR and more.bits & NOMINAL:
            if (
                not more.bits & (INDEF_ACC | ACCUSATIVE | NUM | UNIT | TIME)
                and not more.preposition
            ):
                return -1  # «القهوة مشروب قد يضر»: the clause is about the predicate
        # «استخدام مواد رخيصة», but «زيارة مفاجئة»
        deed = word.bits & MASDAR and words[start + 1].first in ("n", "m")
        much = word.bits & (QUANT | NUM) or deed
        return start if phrase.definite or phrase.named or much else -1

    def is_deed(self, start: int, index: int) -> bool:
        """Tell whether a homograph of a verb is the deed that the verb behind the token is about.

        «منح الشركات إعفاءات قد يشجع», but «دفع المقاول غرامة قد تسقط», «رسم خبير خطتين قد تنجحان»
        """
        words, word = self.words, self.words[start]
        if not word.bits & MASDAR or word.pronoun or index < start + 2:
            return False
        of, last = words[start + 1], words[index - 1]
        if of.bits & PREP:
            return False
        if not of.article and (of.bits & PERSON or not words[start + 2].article):
            return False
        behind = index + 1 if index + 1 < self.high else index
        hers = last.bits & (FEM | PLURAL) and not word.bits & FEM
        return bool(hers) and words[behind].core[:1] == YEH and self.c.is_verb(behind)

    def opens_free(self, start: int) -> bool:
        """Tell whether a clause about whoever or whatever begins: «من يدخن», «كل من يدخن»."""
        who = start + (1 if self.words[start].bits & QUANT else 0)
        if who + 1 >= self.high or self.words[who].pronoun:
            return False
        if self.words[who].terminal not in ("MIN", "MA"):
            return False
        return self.c.is_verb(who + 1) and not self.words[who + 1].conjunction

    def opens_count(self, start: int) -> bool:
        """Tell whether an inexact number begins: «نحو مليون شخص», «أكثر من مليون طفل»."""
        words, cue = self.words, self.at.get(start)
        if cue is not None and cue.rule.construction == "measure":
            return True
        if start + 2 >= self.high or words[start].first != "c":
            return False
        number = words[start + 2].bits & (NUM | QUANT)
        return words[start + 1].terminal == "MIN" and number != 0

    def has_predicate(self, start: int, index: int) -> bool:
        """Tell whether a verb that is in no relative clause stands between the tokens."""
        words = self.words
        relative = self.opens_free(start)
        for at in range(start + 1, index):
            word = words[at]
            if word.bits & (NEG | QAD | KANA) and not relative:
                return True
            if word.bits & REL:
                relative = True
            elif not relative and (self.main_verb(at) or self.has_it(at)):
                return True  # «لهم عادات قد تختلف»: what they have
        return False

    def has_it(self, index: int) -> bool:
        """Tell whether a preposition has a pronoun of somebody told of."""
        word = self.words[index]
        return bool(word.bits & PREP) and word.pronoun != "" and word.pronoun not in OF_FIRST

    def lacks_predicate(self, index: int) -> bool:
        """Tell whether no second verb follows, whose subject would stand in front of the token."""
        words, verbs = self.words, 0
        for at in range(index, self.high):
            word = words[at]
            if word.bits & (PUNCT | REL) or (word.conjunction and at > index):
                break
            if word.bits & COMP:
                verbs -= 1  # the clause behind it has a verb of its own
            elif self.c.is_verb(at) and not word.bits & (QAD | FUT | NEG):
                if verbs > 0 and self.main_verb(at):
                    return False
                verbs += 1
        return True

    def subject_in_front(self, index: int) -> int | None:
        """Return where the subject that ends in front of the token begins, as ``host_start``."""
        words, first = self.words, self.low + 1
        while index > first and words[index - 1].bits & AUXILIARIES:
            index -= 1
            if words[index].conjunction:
                return None
        named = self.named_subject(index)
        if named >= 0:
            return named
        measured = self.before_measure(index)
        if measured < index:
            subject = self.subject_in_front(measured)
            if subject is not None:
                return subject
        those = self.those_who(index)
        if those >= 0:
            return those
        previous = self.words[index - 1]
        if previous.bits & COMMA:
            # «أولئك الذين …، قد يشعرون»: a comma may close the subject's relative clause
            opening = self.low
            phrase = self.c.phrases.parse(opening, self.high)
            if phrase is not None and phrase.end < index and self.words[phrase.end].bits & REL:
                return opening
            if phrase is not None and phrase.definite and phrase.end < index - 1:
                beside = self.encloses(phrase.end) or self.apposed(phrase, index - 1)
                beside = beside or self.parts_topic(phrase, index - 1)
                if beside and not self.c.is_verb(opening):
                    if not self.has_comma(phrase.end + 1, index - 1):
                        return opening  # «الأسعار، التي ارتفعت أمس، قد تنخفض»
            return self.enclosing_subject(index)
        if previous.bits & DEM and previous.preposition == LI and index - 2 >= self.low:
            if self.words[index - 2].bits & COMMA:
                return None  # «…، لذلك من المتوقع أن»
        if not previous.bits & DEM and (
            self.c.lexicon.connectives & {previous.key, self.c.key(index - 1)}
        ):
            return None
        if (
            previous.bits & NOMINAL
            and not previous.article
            and not previous.bits & (NAME | POSS | UNKNOWN | PUNCT | DEM)
        ):
            if (
                not previous.bits & QUANT
                and index - 2 >= self.low
                and not self.words[index - 2].bits & PREP
                and not self.any_opens(index - 2)
            ):
                return None
            if (
                not previous.bits & QUANT
                and not self.any_opens(index - 2)
                and self.words[index - 1].conjunction == ""
                and not previous.pronoun
            ):
                return None
        if (
            previous.bits & (REL | COMP | COMMA | PUNCT | NEG | KANA)
            and not previous.article
            and not previous.bits & (RPAR | CLOSEQ | QUOTE | COMMA)
        ):
            return None
        low = max(self.low, index - 45)
        clause: int | None = None
        nouns: set[int] = set()  # homographs of verbs that the phrase in front reads as nouns
        for start in range(index - 1, low - 1, -1):
            here = self.words[start]
            if here.bits & (STOP | BREAK | SEMI) or here.core_in & TURNING:
                return None
            if concludes(here) or (
                here.preposition == LI and here.bits & DEM and self.words[start - 1].bits & COMMA
            ):
                return None  # «القهوة غالية ولهذا تبدو الأسواق هادئة»
            if not self.c.follows_opener(start, self.low):
                if start not in nouns and self.main_verb(start):
                    return clause
                continue
            if here.bits & PUNCT:
                continue
            phrase = self.c.phrases.parse(start, self.high, weak=bool(here.conjunction))
            if phrase is None and here.bits & TIME and here.article and self.timed(start, index):
                return start
            if phrase is None and here.bits & MASDAR and not (here.pronoun or here.preposition):
                # «تناول القهوة قد يفيد»: what follows is no clause of its own, were it a verb
                deed = self.c.phrases.parse(start, self.high, weak=True)
                if deed is not None and deed.definite and not deed.named:
                    times = self.words[deed.end : index]  # «تناول القهوة صباحا قد يفيد»
                    if all(word.first == "d" and word.bits & TIME for word in times):
                        return start
            if phrase is None or phrase.end > index:
                if self.c.is_verb(start) and not self.attributive(start):
                    return clause
                continue
            if phrase.bits & TIME and start > self.low and phrase.end == index:
                nominal = self.words[start - 1]
                if (nominal.article or nominal.pronoun) and nominal.bits & (NOMINAL | NUM):
                    continue  # «رفع الفائدة هذا العام من شأنه»: when
            general = bool(self.words[phrase.start].bits & (QUANT | DEM)) or phrase.named
            reaches = phrase.end == index or self.modifiers(phrase.end, index, nouns)
            if reaches and (phrase.definite or general or (phrase.end < index)):
                if start > self.low and (
                    (here.conjunction and self.joins_nouns(start))
                    or self.words[start - 1].bits & EITHER
                    # «الأطفال وأيضا الكبار قد يصابون»
                    or (
                        self.words[start - 1].core_in & ALSO
                        and start - 1 > self.low
                        and self.joins_nouns(start - 1)
                    )
                ):
                    nouns.update(range(phrase.start, phrase.end))
                    if here.article and phrase.end == index:
                        clause = start  # «وصل القمح والأسعار قد ترتفع», if a verb is in front
                    continue
                before = self.words[start - 1] if start > self.low else None
                if before is not None and self.governs_noun(before) and phrase.end == index:
                    continue  # «بعد البحث يبدو أن الباب مفتوح»
                joined = before is not None and not (before.article or here.conjunction)
                governed = start - 2 >= self.low and self.words[start - 2].bits & PREP
                if governed and before is not None and before.bits & DEM:
                    if not (before.conjunction or self.words[start - 2].pronoun):
                        return None  # «محافظ في هذا السوق قد تربح»: where it is
                if before is not None and joined and before.bits & (DEM | QUANT):
                    if (
                        phrase.bits & TIME
                        and start - 2 > self.low
                        and self.words[start - 2].article
                    ):
                        continue  # «رفع الفائدة للمرة الثالثة هذا العام من شأنه»: when
                    return start - 1  # «هذا الأمر قد يضر», «أي حادث قد يضر»
                return start
            if reaches and start == self.low and phrase.end < index:
                return start
            if start > self.low and self.words[start - 1].bits & COMP:
                return None
        return None

    def those_who(self, index: int) -> int:
        """Return where many people begin whose relative clause ends with an indefinite noun, or -1.

        «الأطفال الذين يتناولون أدوية قد يعانون», «من يدخنون سجائر قد يصابون»: the verb behind the
        token is theirs, for a thing would have it in the singular.
        """
        words, last = self.words, self.words[index - 1]
        if not last.bits & (NOMINAL | TIME) or last.article or last.pronoun or last.bits & PERSON:
            return -1
        behind = index
        while behind < self.high and words[behind].bits & (AUXILIARIES | COMP):
            behind += 1
        verb = words[min(behind, index + 1)] if index + 1 < self.high else last
        if not (verb.core.endswith(THEY_DO) and self.c.is_verb(min(behind, index + 1))):
            return -1
        for start in range(index - 2, max(self.low, index - THOSE_REACH) - 1, -1):
            word = words[start]
            if word.bits & (PUNCT | COMP):
                return -1
            if word.terminal == "MIN" and not word.pronoun and self.c.is_verb(start + 1):
                if words[start + 1].core.endswith((THEY_DO, THEY)):
                    return start if self.c.follows_opener(start, self.low) else -1
            if word.bits & REL and word.terminal not in ("MA", "MIN") and start > self.low:
                many = words[start - 1]
                if not many.bits & PLURAL or not many.bits & PERSON:
                    return -1
                subject = self.subject_in_front(start)
                return -1 if subject is None else subject
        return -1

    def before_measure(self, index: int) -> int:
        """Return where a measure in the accusative begins in front of the token, or the token.

        «المشي نصف ساعة يوميا قد يقلل الخطر», «ارتفاع الحرارة درجتين قد يغرق الجزر»: behind a
        definite noun it tells how long or how much.
        """
        words, at = self.words, index
        while at - 2 > self.low:
            start = at
            if words[start - 1].first == "d" and words[start - 1].bits & TIME:
                start -= 1
            unit = words[start - 1]
            if unit.bits & ADJ and not unit.bits & UNIT and not unit.article:
                start -= 1  # «درجتين مئويتين»
                unit = words[start - 1]
            if (
                not unit.bits & (UNIT | TIME)
                or unit.bits & PERSON
                or unit.article
                or unit.pronoun
                or unit.preposition
            ):
                break
            counts = words[start - 2]
            if unit.bits & DUAL or unit.core.endswith(DUAL_ENDINGS):
                start -= 1
            elif counts.bits & (NUM | QUANT) and not (counts.article or counts.pronoun):
                if counts.preposition or counts.conjunction:
                    break
                start -= 2
                least = words[start - 1].terminal == "MIN" and start - 2 > self.low
                if least and words[start - 2].first == "c":
                    start -= 2  # «أقل من ست ساعات»
            else:
                break
            at = start
        if at == index or at <= self.low:
            return index
        closed = words[at - 1]
        if closed.bits & (PREP | PUNCT | COMP | QUANT) or not (closed.article or closed.pronoun):
            return index
        return at

    def governs_noun(self, word: Word) -> bool:
        """Tell whether the word is a preposition, which حتى in front of a subject is not."""
        if not word.bits & PREP or word.pronoun or word.article:
            return False
        return word.terminal != "HATTA" and word.first == "f"

    def named_subject(self, index: int) -> int:
        """Return where a person begins whose name runs up to the token with bare words, or -1.

        «إن ليونيل ميسي يبدو مستعدا»: behind إنّ stands a subject, and nothing else before the verb.
        """
        words = self.words
        for start in range(index - 2, max(self.low, index - 7), -1):
            if not words[start - 1].bits & COMP:
                continue
            phrase = self.c.phrases.parse(start, self.high)
            if phrase is None or not start < phrase.end < index or index - phrase.end > 3:
                return -1
            if not (phrase.bits & PERSON or phrase.named):
                return -1
            rest = all(
                word.first in ("n", "g", "m", "p", "")
                and not (word.article or word.conjunction or word.preposition or word.pronoun)
                and not word.bits & (PUNCT | PREP | TIME | NUM | QUANT | NEG | REL | KANA)
                for word in words[phrase.end : index]
            )
            return start if rest else -1
        return -1

    def any_opens(self, index: int) -> bool:
        """Tell whether «أي» stands first in its clause: «أي حادث قد يضر»."""
        if index < self.low or not self.words[index].bits & QUANT:
            return False
        return index == self.low or bool(self.words[index - 1].bits & (COMP | PUNCT))

    def timed(self, start: int, index: int) -> bool:
        """Tell whether a time with its adjectives stands up to the token: «الأسابيع المقبلة»."""
        if start > self.low and not self.words[start - 1].bits & (COMP | PUNCT | QUANT):
            return False
        return all(word.article for word in self.words[start:index])

    def enclosing_subject(self, index: int) -> int | None:
        """Return where a subject begins that something between commas divides from its verb.

        «أن رحيل المدير، وهو من المؤسسين، قد يضر»
        """
        words = self.words
        for start in range(index - 2, max(self.low, index - PREDICATE_REACH), -1):
            if words[start - 1].bits & COMP and not words[start - 1].pronoun:
                phrase = self.c.phrases.parse(start, index)
                if phrase is None or phrase.end >= index - 1 or self.c.is_verb(start):
                    return None
                if self.encloses(phrase.end):
                    return start
                parted = phrase.definite and self.parts_topic(phrase, index - 1)
                return start if parted and not self.has_comma(phrase.end + 1, index - 1) else None
        return None

    def encloses(self, comma: int) -> bool:
        """Tell whether a comma at the token opens an insertion about the noun in front of it."""
        following = self.words[comma + 1]
        return bool(self.words[comma].bits & COMMA) and bool(
            following.bits & REL or (following.conjunction and following.bits & PRON)
        )

    def parts_topic(self, phrase: Phrase, end: int) -> bool:
        """Tell whether commas enclose who says so, where or when, between a topic and its verb.

        «الخطوة، بحسب المراقبين، قد تؤجج الصراع», «الأسعار، بعد هذا القرار، قد ترتفع»
        """
        words, comma = self.words, phrase.end
        if phrase.bits & (TIME | ADVERB) or not words[comma].bits & COMMA or comma + 1 >= end:
            return False
        inside, cue = words[comma + 1], self.at.get(comma + 1)
        if inside.conjunction:
            return False
        if cue is not None and cue.rule.construction in ("according", "adverb"):
            return True
        if comma + 1 in self.as_starts:
            return True  # «القرار، كما يقول الخبراء، قد يضر»
        if not (inside.bits & PREP or inside.preposition) or inside.pronoun:
            return False
        return not self.has_clause(comma + 1, end)

    def has_clause(self, start: int, end: int) -> bool:
        """Tell whether a verb or what opens a clause stands between the tokens."""
        return any(
            word.bits & (COMP | REL) or self.main_verb(at)
            for at, word in enumerate(self.words[start:end], start)
        )

    def apposed(self, phrase: Phrase, end: int) -> bool:
        """Tell whether commas enclose what a definite noun is, or who of it above all, and no verb.

        «الذهب، الملاذ الآمن، قد يصعد», «كبار السن، ولا سيما المرضى، قد يعانون»
        """
        words, comma = self.words, phrase.end
        if phrase.bits & (TIME | ADVERB) or not words[comma].bits & COMMA or comma + 1 >= end:
            return False
        inside = words[comma + 1]
        if not inside.article and not inside.core_in & ABOVE_ALL and not inside.bits & QUANT:
            if not (inside.bits & NEG and comma + 2 < end):
                return False  # «ولا سيما»
        return not self.has_clause(comma + 1, end)

    def has_comma(self, start: int, end: int) -> bool:
        """Tell whether the tokens hold a comma."""
        return any(self.words[index].bits & COMMA for index in range(start, end))

    def main_verb(self, index: int) -> bool:
        """Tell whether the token is surely the verb of a clause of its own.

        A perfect in the middle of a clause may as well be a noun that print does not tell apart.
        """
        tense = self.c.tense(index)
        if not tense or self.attributive(index):
            return False
        word, previous = self.words[index], self.words[index - 1]
        if tense == "i" or word.conjunction or previous.bits & (NEG | QAD | FUT | COMP):
            return True
        return not any(tag in "nmag" for tag in word.tags) and not previous.pronoun

    def joins_nouns(self, start: int) -> bool:
        """Tell whether و at the token joins a noun to a noun."""
        previous = self.words[start - 1]
        if previous.bits & PUNCT:
            return False
        return bool(previous.bits & NOMINAL) and not self.c.is_verb(start - 1)

    def attributive(self, index: int) -> bool:
        """Tell whether the verb begins a relative clause, with الذي or behind an indefinite."""
        previous = self.words[index - 1] if index > self.low else None
        if previous is None:
            return False
        if previous.bits & (REL | NEG | QAD | FUT):
            return True
        return (
            bool(previous.bits & NOMINAL)
            and not previous.article
            and not (  # «أن بلاده ستواصل»; but «نفوذه وصفته»: the و may be a conjunction
                previous.pronoun and (previous.bits & MASDAR or self.words[index].key[:1] != WA)
            )
            and not (previous.first == "g" and previous.bits & PLACE)  # «على إيران قال»
            and not self.words[index].conjunction
        )

    def modifiers(self, start: int, end: int, nouns: set[int]) -> bool:
        """Tell whether nothing but modifiers of the noun stands between."""
        relative = self.attributive(start) and self.c.is_verb(start)
        index = start
        while index < end:
            word = self.words[index]
            bits = word.bits
            if bits & REL:
                relative = True
            elif (
                bits & (COLON | STOP | SEMI | BREAK)
                or (bits & COMMA and not relative and index > start)
                or (bits & COMP and not relative)
            ):
                return False
            elif index not in nouns and self.main_verb(index):
                if word.conjunction or not (relative or self.attributive(index)):
                    return False
                relative = True
            index += 1
        if not relative:
            first = self.words[start]
            return bool(
                first.bits & (PREP | LPAR | COMMA | ADJ | NUM | TIME)
                or first.preposition
                or first.conjunction
            )
        return True
