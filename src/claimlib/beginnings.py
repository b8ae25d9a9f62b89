"""Where a clause begins: the reading of one sentence that its scopes start from.

A clause in front of a cue begins at its subject (``host_start``) or behind what ends the clause
before it (``clause_start``); what opens a question or a quotation is told here, too.
"""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import CONJUNCTIONS, FA, HAMZA_ABOVE, LI, MAQSURA, WA, YEH
from .classes import (
    ADJ,
    BREAK,
    COLON,
    COMMA,
    COMP,
    DASH,
    DEM,
    FUT,
    KANA,
    KANA_STRICT,
    LPAR,
    NEG,
    NEGA,
    NOMINAL,
    NUM,
    OPENQ,
    PART,
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
    UNNAMED,
)
from .context import Context
from .front_subjects import FrontSubjects, concludes
from .lists import ADDING, CONCESSIONS, THAN_WHAT, TOPICAL, TURNING
from .matches import Match
from .model import Category
from .phrases import Phrase
from .speakers import is_speaker
from .words import letter_at

__all__ = ["DATELINE_REACH", "Beginnings"]

# A member is looked up in its class each time.
_REPORTING: Final = Category.REPORTING
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


@mypyc_attr(acyclic=True)
class Beginnings(FrontSubjects):
    """The words of one sentence with its matches, and where clauses begin there."""

    def __init__(self, context: Context, low: int, high: int, matches: list[Match]) -> None:
        super().__init__(context, low, high, matches)
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
            if position == index - 1 and self.parts(position):
                return position
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

    def parts(self, index: int) -> bool:
        """Tell whether و and one noun begin a clause, where the one in front has had its verb.

        «انتهى نصف العمل والباقي على الأرجح لن ينتهي»
        """
        words = self.words
        word = words[index]
        if word.conjunction != WA or not word.article or word.first not in ("n", "a"):
            return False
        behind = index + 1
        while behind < self.high and behind in self.at:
            behind = self.at[behind].last + 1
        if behind == index + 1 or behind >= self.high:
            return False
        if not (words[behind].bits & (NEG | FUT) or self.c.is_verb(behind)):
            return False
        for before in range(index - 1, max(self.low, index - 8) - 1, -1):
            if words[before].bits & (COMP | PUNCT):
                return False
            if self.c.is_verb(before):
                return True
        return False

    def subject_behind(self, index: int, end: int) -> bool:
        """Tell whether و opens a clause with its subject and verb, or predicate, at the token."""
        word = self.words[index]
        phrasal = bool(word.bits & PREP or word.preposition) and not word.pronoun
        if word.conjunction != WA:
            return False
        if not (word.article or phrasal):
            return self.predicated(self.c.phrases.parse(index, end), end)
        opening = index + 1 if word.bits & PREP else index  # «…، وفي المساء سنعود حتما»
        phrase = self.c.phrases.parse(opening, end, strip=phrasal)
        if phrase is None and self.words[opening].bits & TIME and opening + 1 < end:
            return self.c.is_verb(opening + 1)
        if phrase is None or not phrase.definite or phrase.end >= end:
            return False
        return self.c.is_verb(phrase.end) or (not phrasal and self.predicated(phrase, end))

    def predicated(self, phrase: Phrase | None, end: int) -> bool:
        """Tell whether a definite phrase has a noun or adjective behind it for its predicate.

        «…، والموسيقى نشاط جامع في أغلب الأحيان».
        """
        if phrase is None or not phrase.definite or phrase.end >= end:
            return False
        told = self.words[phrase.end]
        clitics = told.article or told.conjunction or told.preposition or told.pronoun
        return told.first in ("n", "a", "m") and not clitics and not told.bits & (TIME | PREP)

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
                if length > 1 and self.words[index].terminal == "MA" and self.needs_what(index):
                    return 0  # «السرعة هي ما أدى إلى الحادث»
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

    def needs_what(self, index: int) -> bool:
        """Tell whether the word in front of ما needs it: «هو ما دفعهم», «من أهم ما أدى إليه».

        Else it stands for all that was said, and tells what came of that.
        """
        if index == self.low:
            return True
        before = self.words[index - 1]
        if before.bits & (PRON | PREP | KANA | QUANT | COMP | REL | NEG):
            return True
        return "c" in before.tags and not before.article

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
