"""Where a clause begins: the reading of one sentence that its scopes start from.

A clause in front of a cue begins at its subject (``host_start``) or behind what ends the clause
before it (``clause_start``); what opens a question or a quotation is told here, too.
"""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import (
    CONJUNCTIONS,
    DUAL_ENDINGS,
    FA,
    HAMZA_ABOVE,
    LI,
    MAQSURA,
    OF_FIRST,
    THEY,
    THEY_DO,
    WA,
    YEH,
)
from .classes import (
    ACCUSATIVE,
    ADJ,
    ADVERB,
    BREAK,
    CLOSEQ,
    COLON,
    COMMA,
    COMP,
    DASH,
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
    NEGA,
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
    UNNAMED,
)
from .context import Context
from .lists import ABOVE_ALL, ADDING, CONCESSIONS, THAN_WHAT, TOPICAL, TURNING
from .matches import Match
from .model import Category
from .phrases import Phrase
from .speakers import is_speaker
from .words import Word, letter_at

__all__ = ["AUXILIARIES", "DATELINE_REACH", "PREDICATE_REACH", "Beginnings"]

# A member is looked up in its class each time.
_REPORTING: Final = Category.REPORTING
#: What stands between a subject and its verb.
AUXILIARIES: Final = QAD | KANA_STRICT | FUT | NEG
#: How far behind its subject a predicate may stand when commas enclose something (tokens).
PREDICATE_REACH: Final = 30
#: How far in front of its verb a relative clause about many people may begin (tokens).
THOSE_REACH: Final = 15
#: How far in front of its verb a clause may begin with its subject (tokens).
OPENING_REACH: Final = 25
#: Within how many tokens a dateline ends with its dash.
DATELINE_REACH: Final = 10
#: How far behind a conjunction a verb is looked for that makes a clause of it (tokens).
PHRASE_REACH: Final = 10
#: What أكبر and its like have.
LETTERS_OF_COMPARATIVE: Final = 4
#: Behind the last dash of a byline, the words of the place and its colon.
BYLINE_PLACE: Final = 6


def _can_close(match: Match) -> bool:
    """Tell whether a cue ends a content in front of it, whatever its first word is."""
    if match.rule.construction in ("according", "condition"):
        return True
    features = match.features
    if features is None:
        return False
    return features.tense == "a" or (features.tense == "p" and match.category is _REPORTING)


def concludes(word: Word) -> bool:
    """Tell whether «ولهذا», «ولذلك» opens a clause, which follows from the one in front."""
    return word.conjunction == WA and word.preposition == LI and bool(word.bits & DEM)


@mypyc_attr(acyclic=True)
class Beginnings:
    """The words of one sentence with its matches, and where clauses begin there."""

    def __init__(self, context: Context, low: int, high: int, matches: list[Match]) -> None:
        self.c = context
        self.words = context.words
        self.low = low
        self.high = high
        self.matches = matches
        self.at: dict[int, Match] = {match.first: match for match in matches}
        self.closers = context.closers
        self._closing: list[int] | None = None
        self._turns: dict[int, int] | None = None
        self.begun = -1  # where the content begins whose end is looked for
        self.answers: list[tuple[int, int]] = []  # conditions, and where the ف of the answer stands
        # Where a holder begins that stands in front of what it tells: «الأرقام المعلنة تفيد بأن».
        self.holders: set[int] = {
            match.subject.start
            for match in matches
            if match.subject is not None
            and match.subject_side == "before"
            and match.rule.construction == "verb"
            and match.subject.end <= match.first
        }
        # The complementizers of the cues, which belong to them: «اقتراح يرى النقاد أنه صعب».
        self.governed: dict[int, int] = {
            match.complement - 1: match.first
            for match in matches
            if match.alias in ("that", "governed_that", "colon_that") and match.complement > 0
        }
        self.as_starts = {
            match.complement: match
            for match in matches
            if match.alias == "host" and match.complement < match.first
        }

    def whether_at(self, index: int) -> int:
        """Return how many tokens of «ما إذا» and its like begin at the token, و aside (0: none)."""
        words = self.words
        for keys in self.c.lexicon.whether:
            if index + len(keys) < self.high and words[index].bare == keys[0]:
                if all(words[index + slot].key == keys[slot] for slot in range(1, len(keys))):
                    return len(keys)
        return 0

    def behind_whether(self, start: int) -> int:
        """Pass over كان behind «ما إذا», which belongs to the question word."""
        if start + 1 < self.high and start > self.low + 1 and self.words[start].bits & KANA_STRICT:
            if self.whether_at(start - 2) == 2:
                return start + 1
        return start

    def opens_quote(self, index: int) -> bool:
        """Tell whether a quotation opens at the token."""
        return (
            index < self.high
            and index in self.c.quotes
            and bool(self.words[index].bits & (OPENQ | QUOTE | CLOSEQ))
        )

    def joined_quotes(self, close: int) -> int:
        """Return where the last of quotations that و or a comma joins is closed: «"كاذب" و"محتال"».

        Behind a comma only what ends the clause may follow the last one.
        """
        following = close + 2
        listed = last = close
        while (
            following < self.high
            and (self.words[following - 1].raw == WA or self.words[following - 1].bits & COMMA)
            and self.opens_quote(following)
            and self.c.quotes[following] < self.high
        ):
            listed = self.c.quotes[following]
            if self.words[following - 1].raw == WA and last == close:
                close = listed
            last = listed
            following = listed + 2
        if listed + 1 >= self.high or self.words[listed + 1].bits & (STOP | BREAK | SEMI):
            return listed  # «هتفوا: "لا للحرب"، "نعم للسلام".»
        return close

    def has_verb(self, start: int, end: int) -> bool:
        """Tell whether the tokens hold a verb other than كان."""
        return any(
            self.c.is_verb(index) and not self.words[index].bits & KANA_STRICT
            for index in range(start, end)
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
        subject = self.subject_in_front(index)
        return self.opening_subject(index) if subject is None else subject

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
        of, last = words[start + 1], words[index - 1]
        if not word.bits & MASDAR or word.pronoun or of.bits & PREP:
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
                return start if self.encloses(phrase.end) else None
        return None

    def encloses(self, comma: int) -> bool:
        """Tell whether a comma at the token opens an insertion about the noun in front of it."""
        following = self.words[comma + 1]
        return bool(self.words[comma].bits & COMMA) and bool(
            following.bits & REL or (following.conjunction and following.bits & PRON)
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
        return not any(
            word.bits & (COMP | REL) or self.main_verb(at)
            for at, word in enumerate(words[comma + 1 : end], comma + 1)
        )

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

    def clause_start(self, index: int, *, wide: bool) -> int:
        """Return the token where the clause that holds ``index`` begins.

        ``wide`` looks for the whole sentence (an attribution at its end covers all of it).
        """
        words = self.words
        for position in range(index - 1, self.low - 1, -1):
            word = words[position]
            bits = word.bits
            if bits & (STOP | BREAK):
                return position + 1
            if (
                bits & (OPENQ | QUOTE)
                and self.c.quotes.get(position, -1) >= index
                and (position < index - 2 or self.c.quotes[position] > index + 4)
            ):
                return position + 1
            if bits & (SEMI | COLON) and not wide:
                return position + 1
            if bits & LPAR and not any(w.bits & RPAR for w in words[position:index]):
                return position + 1
            if wide:
                continue
            found = self.at.get(position)
            if found is not None and found.rule.construction == "condition":
                if found.last < index - 1:
                    return found.last + 1
            if found is not None and found.rule.construction == "question" and bits & QWORD:
                return found.last + 1  # «ولكن هل سيؤدي ذلك حتما إلى الحرب؟»
            if bits & PART and position + 2 < index:
                asked = self.whether_at(position)
                if asked:
                    return position + asked  # «سأل عما إذا كان الوفد قد وصل فعلا»
            if bits & COMP and not word.article:
                return position + 1
            if bits & REL and not word.article and word.terminal != "MA":
                return position + 1
            if (
                position > self.low
                and (word.conjunction in CONJUNCTIONS)
                and (
                    self.c.is_verb(position)
                    or bits & (NEG | QAD | KANA | COMP)
                    or (bits & PRON and word.conjunction == WA)  # «وهو على الأرجح غاضب»
                )
            ):
                return position + (1 if bits & COMP else 0)
            if (
                position > self.low
                and word.bare_in & ADDING
                and position + 1 < index
                and self.c.is_verb(position + 1)
            ):
                return position + 1  # «كما كان يحدث غالبا»
            this = word.conjunction == WA and bits & DEM and not word.preposition
            if this and position > self.low and self.words[position - 1].bits & COMMA:
                if index + 1 < self.high and self.c.is_verb(index + 1):
                    return position  # «…، وهذا بالطبع سيؤخر العمل»
            therefore = word.preposition == LI and bits & DEM and position > self.low
            if therefore and self.words[position - 1].bits & COMMA:
                return position + 1  # «…، لهذا لا تصل عادة»
            if position > self.low and concludes(word):
                return position + 1  # «ولهذا ربما ترحل»
            length = self.terminator(position, "always") if position > self.low else 0
            if length:
                return position + length
            if (
                word.core in self.c.lexicon.resulting
                and position + 1 < index
                and self.c.is_verb(position + 1)
            ):
                return position + 1  # «بحيث تعد السهول أحيانا»
            if bits & COMMA and position + 1 < index and self.c.is_verb(position + 1):
                return position + 1
            if bits & COMMA and position + 2 < index and self.subject_behind(position + 1, index):
                return position + 1  # «وصل القمح، والأسعار ترتفع على الأرجح»
            if bits & DASH:
                return position + 1
        start = self.low
        if wide:
            start = self.skip_dateline(start, index)
            start = self.skip_connective(start, index)
        return start

    def subject_behind(self, index: int, end: int) -> bool:
        """Tell whether و opens a clause with its subject and verb at the token."""
        word = self.words[index]
        phrasal = bool(word.bits & PREP or word.preposition) and not word.pronoun
        if word.conjunction != WA or not (word.article or phrasal):
            return False
        opening = index + 1 if word.bits & PREP else index  # «…، وفي المساء سنعود حتما»
        phrase = self.c.phrases.parse(opening, end, strip=phrasal)
        if phrase is None and self.words[opening].bits & TIME and opening + 1 < end:
            return self.c.is_verb(opening + 1)
        return (
            phrase is not None
            and phrase.definite
            and phrase.end < end
            and self.c.is_verb(phrase.end)
        )

    def skip_connective(self, start: int, index: int) -> int:
        """Pass over what only joins the sentence to the one before: «لكن …», «كما انفجرت …»."""
        if start + 1 >= index:
            return start
        word = self.words[start]
        if word.pronoun or word.terminators == ():
            return start
        if word.core_in & TURNING or (word.bare_in & ADDING and self.c.is_verb(start + 1)):
            return start + 1
        length = self.terminator(start, "always")
        if length == 2 and self.words[start + 1].bits & COMP and start + 2 < index:
            return start if word.core_in & CONCESSIONS else start + 2  # «غير أن»
        return start

    def skip_dateline(self, start: int, index: int) -> int:
        """Pass over «القاهرة –» and the like at the head of a text."""
        bracket = False
        limit = min(start + DATELINE_REACH, index)
        dashes = [at for at in self.closing() if start < at < limit and self.words[at].bits & DASH]
        if not dashes:
            return start
        if len(dashes) > 1:
            for at in range(dashes[-1] + 2, min(dashes[-1] + BYLINE_PLACE, index - 1)):
                if self.words[at].bits & COLON:
                    return at + 1  # «سامي حداد- الغد- صنعاء: كشف المدير أن»
        for position in range(start, limit):
            bits = self.words[position].bits
            bracket = bracket or bool(bits & LPAR)
            if bits & DASH and position > start:
                if position + 1 < index and self.words[position + 1].bits & NUM:
                    continue  # «عمان 3 - 9 (اف ب) - وصلت …»
                return position + 1
            if (position - start >= 4 and not bracket) or self.c.is_verb(position):
                return start
        return start

    def terminator(self, index: int, strength: str) -> int:
        """Return how many tokens of a terminator of this strength begin here (0: none).

        What ends a report (``"report"``) ends anything.
        """
        if not self.words[index].terminators:
            return 0
        for keys, level, star, fits in self.words[index].terminators:
            asked = level == strength or level == "never"
            if not asked and not (level == "report" and strength == "always"):
                continue
            length = len(keys)
            if not fits or index + length > self.high:
                continue
            if level == "report" and self.words[index].conjunction == FA:
                continue  # «فيأتي ذلك كالبلسم»: a consequence
            if length > 1 and self.words[index].pronoun and keys[0] == self.words[index].core:
                continue  # «الخطوة فيها إشارة إلى»: no «في إشارة إلى»
            if length > 1 and self.words[index].bits & NEGA and index > self.low:
                if self.words[index - 1].terminal == "MIN":
                    continue  # «من غير أن يندم»
            if index > self.low and self.words[index].preposition == "" and self.compares(index):
                continue  # «أكبر مما أعلن»
            if length > 1 and self.words[index].article and index > self.low:
                if self.words[index - 1].bits & DEM and not self.words[index - 1].bits & PUNCT:
                    continue  # «بهذا الأمر الذي وقعنا به»: what is pointed at
            for slot in range(1, length):
                here = self.words[index + slot]
                if here.key == keys[slot]:
                    continue
                if star and slot == length - 1 and here.core == keys[slot]:
                    continue
                break
            else:
                if self.words[index].core in self.c.lexicon.then and self.joins_phrase(index):
                    return 0  # «من دمشق ثم حلب»
                if level == "never" or (index > self.low and self.whether_at(index - 1) == 2):
                    return 0  # «فيما يخص»; the second word of «ما إذا»
                return length
        return 0

    def joins_phrase(self, index: int) -> bool:
        """Tell whether no verb stands in the clause behind the token: «بفضل المدرب ثم اللاعبين»."""
        words = self.words
        if index + 1 >= self.high or words[index].conjunction:
            return False
        following = words[index + 1]
        if following.light[-1:] == MAQSURA and "p" in following.tags:
            return False  # «ثم تخلى»
        if not (following.bits & (NOMINAL | PREP) or following.preposition or following.article):
            return False
        for at in range(index + 1, min(self.high, index + PHRASE_REACH)):
            if at > index + 1 and (words[at].bits & PUNCT or words[at].conjunction):
                break
            if self.c.is_verb(at) or words[at].bits & (COMP | NEG | QAD | FUT | QWORD | KANA):
                return False
        return True

    def compares(self, index: int) -> bool:
        """Tell whether مما at the token tells than what: «أكبر مما أعلن», «أكثر خطورة مما نظن».

        A comparative has the shape of أكبر and stands in front, at most two words between.
        """
        words = self.words
        if not words[index].core_in & THAN_WHAT:
            return False
        for at in range(index - 1, max(self.low, index - 4) - 1, -1):
            word = words[at]
            if "c" in word.tags:
                return True
            if word.bits & PUNCT or word.article:
                return False
            spelled = letter_at(word, word.start) == HAMZA_ABOVE
            if spelled and len(word.core) == len(word.bare) == LETTERS_OF_COMPARATIVE:
                if word.core.endswith(YEH) or not ("n" in word.tags or "m" in word.tags):
                    return True  # «أقسى», «أفدح»
        return False

    def closing(self) -> list[int]:
        """Return the tokens that can end what is reported, believed or a clause."""
        if self._closing is None:
            words = self.words
            found = [index for index in range(self.low, self.high) if words[index].closes]
            cues = [first for first, match in self.at.items() if _can_close(match)]
            if cues or self.as_starts or self.turns:
                found = sorted({*found, *cues, *self.as_starts, *self.turns})
            self._closing = found
        return self._closing

    @property
    def turns(self) -> dict[int, int]:
        """Return where a phrase turns to another voice, and its verb: «ومن جهته أكد سامي»."""
        if self._turns is None:
            self._turns = {}
            for first, match in self.at.items():
                start = self._turn_before(match)
                if start > self.low:
                    self._turns[start] = first
        return self._turns

    def _turn_before(self, match: Match) -> int:
        """Return where a phrase in front opens the clause of a verb of speech, or -1.

        With و it may be any, without it one that says so: «من جهته», «في سياق آخر», «إلى ذلك».
        """
        topic = self._topic_of(match)
        if topic > 0:
            return topic
        if self._said_before(match) > 0:
            return self._said_before(match)
        words, first, features = self.words, match.first, match.features
        if match.subject is None or match.subject_side != "after" or words[first].conjunction:
            return -1
        if match.rule.construction != "verb" or match.category is not _REPORTING:
            return -1
        if features is None or features.tense != "p" or not is_speaker(self.c, match.subject):
            return -1
        for start in range(first - 2, max(self.low, first - 6), -1):
            word = words[start]
            if word.bits & PUNCT or self.c.is_verb(start):
                return -1
            if not word.bits & PREP or word.pronoun or words[start - 1].bits & (COMP | REL):
                continue
            last = words[first - 1]
            if start + 2 == first and last.bits & DEM:
                return start  # «إلى ذلك»
            phrase = self.c.phrases.parse(start + 1, first)
            if phrase is None or phrase.end != first:
                return -1
            other = bool(last.bits & UNNAMED and last.bits & ADJ) and not last.article
            own = self.c.behind_own_part(first, self.low)
            opens = word.conjunction == WA or words[start - 1].bits & COMMA
            return start if opens or own or other else -1
        return -1

    def _topic_of(self, match: Match) -> int:
        """Return the أما whose topic speaks or believes, or -1: «…، أما الوزير فقال إن»."""
        subject = match.subject
        if subject is None or self.words[match.first].conjunction != FA:
            return -1
        if match.subject_side != "before" or subject.start <= self.low:
            return -1
        if match.rule.construction != "verb" or match.rule.source != "subject":
            return -1
        before = subject.start - 1
        return before if self.words[before].bare_in & TOPICAL else -1

    def _said_before(self, match: Match) -> int:
        """Return where the writer turns back to what was said earlier, or -1.

        «…، وكان الوزير قد أكد أن», «…، وسبق أن حذر الخبراء من»
        """
        words, at, features = self.words, match.first, match.features
        if features is None or features.tense != "p" or words[at].conjunction:
            return -1
        if match.rule.construction != "verb" or match.category is not _REPORTING:
            return -1
        if at - 1 > self.low and words[at - 1].bits & COMP and not words[at - 1].pronoun:
            for start in range(at - 2, max(self.low, at - 6), -1):
                if words[start].core in self.c.lexicon.earlier and words[start].conjunction == WA:
                    return start
            return -1
        if at - 1 > self.low and words[at - 1].bits & QAD and not words[at - 1].conjunction:
            at -= 1
        subject = match.subject
        if subject is not None and match.subject_side == "before" and subject.end == at:
            at = subject.start
        kana = words[at - 1] if at - 1 > self.low else None
        if kana is None or not kana.bits & KANA_STRICT or kana.conjunction != WA:
            return -1
        return at - 1 if self.c.tense(at - 1) == "p" else -1

    def spaced(self, index: int) -> bool:
        """Tell whether the mark has blanks on both sides."""
        before = self.c.starts[index] > self.c.ends[index - 1]
        return before and index + 1 < self.high and self.c.starts[index + 1] > self.c.ends[index]

    def answers_with_li(self, index: int) -> bool:
        """Tell whether لـ + perfect stands at the token: «لو تحسن الطقس لسافر»."""
        word = self.words[index]
        if word.key[:1] != LI or word.article or (word.tags and word.preposition != LI):
            if word.key[:1] == LI and len(word.key) > 4 and not word.preposition:
                bare = self.c.lexicon.word(word.light[1:])
                if bare.bits & KANA_STRICT:
                    return True  # «لكانا»
                hedges = (hit.form.rule for hit in bare.singles)
                return any(rule.construction == "particle" for rule in hedges)  # «لربما نجا»
            return False  # «لبس»: the letter is its own
        answer = self.c.lexicon.tags.tags(word.key[1:])
        if word.light[-1:] == MAQSURA and "p" in answer:
            return True  # «لتخلى»: the noun has ي
        if not answer and word.conjunction == "":
            answer = self.c.lexicon.word(word.light[1:]).tags  # «لصدقناه»
        return answer[:1] == "p" and "m" not in answer
