"""What a cue governs: where its content begins and ends.

An embedding cue governs the clause behind its complementizer; a particle its own clause, the
subject in front of it included; an adverb the clause it stands in; an adjective its noun phrase.
Where a clause begins is told by ``beginnings``, where it ends by ``endings``.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from .affixes import (
    ACCUSATIVE_ENDING,
    BI,
    CONJUNCTIONS,
    DUAL_ENDINGS,
    FA,
    HAMZA_BELOW,
    KA,
    LI,
    NISBA_ACCUSATIVE,
    OWNERS,
    WA,
)
from .ahead import preposition_name, takes_that
from .beginnings import AUXILIARIES, Beginnings
from .classes import (
    ACCUSATIVE,
    ADJ,
    ADVERB,
    BREAK,
    CHANNEL,
    CLOSEQ,
    COLON,
    COMMA,
    COMP,
    DASH,
    DEF,
    DEM,
    EITHER,
    FEM,
    FUT,
    INDEF_ACC,
    KANA,
    KANA_STRICT,
    LPAR,
    MASDAR,
    NAME,
    NAT,
    NEG,
    NEGA,
    NOMINAL,
    NOUN,
    NUM,
    OPENQ,
    ORG,
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
from .endings import Endings
from .factuality import Certainty, Polarity
from .guards import number_at
from .matches import Match
from .model import Category
from .words import Word

__all__ = ["Scoper"]

# A member is looked up in its class each time.
_APPROXIMATOR: Final = Category.APPROXIMATOR
_DOXASTIC: Final = Category.DOXASTIC
_EPISTEMIC: Final = Category.EPISTEMIC
_EVIDENTIAL: Final = Category.EVIDENTIAL
_REPORTING: Final = Category.REPORTING
_CERTAIN: Final = Certainty.CERTAIN
_PROBABLE: Final = Certainty.PROBABLE

#: The complements that are clauses.
CLAUSAL: Final = ("that", "governed_that", "quote", "colon", "colon_that")
# What a clause behind ف begins with, verbs apart.
_ANSWERS: Final = COMP | NEG | QAD | FUT | PRON | DEM | PREP | KANA
#: The longest name in quotation marks (tokens).
NAME_LENGTH: Final = 4
#: How many words may tell when and where something was said between commas.
ASIDE_REACH: Final = 8
#: How far behind a condition its answer may stand (tokens).
ANSWER_REACH: Final = 45


class Scoper:
    """Finds the content of every match of one sentence."""

    def __init__(self, context: Context, low: int, high: int, matches: Sequence[Match]) -> None:
        self.c = context
        self.words = context.words
        self.low = low
        self.high = high
        self.matches = matches
        self.closers = context.closers
        self.beginnings = Beginnings(context, low, high, matches)
        self.endings = Endings(self.beginnings)
        self.at = self.beginnings.at
        self.answers = self.beginnings.answers

    def run(self) -> None:
        """Set ``content`` (tokens) of every match; a match without content keeps ``None``."""
        for match in self.matches:
            if match.rule.construction == "condition":
                answer = self.answer(match)
                if answer:
                    self.answers.append((match.first, answer))
            elif match.alias in ("that", "governed_that") and self.main_clause(match):
                self.answers.append((match.first, self.main_clause(match)))
            elif match.alias == "that" and match.rule.construction in ("noun", "verb"):
                predicate = self.predicate_of(match)
                if predicate:
                    self.answers.append((match.first, predicate))
        for match in reversed(self.matches):
            match.content = self.content(match)
        for number, match in enumerate(self.matches):
            if match.rule.construction == "according" and self.words[match.last].pronoun:
                self.take_over(number)
            elif match.rule.construction == "according" and match.content is not None:
                self.take_in(number)
        for match in self.matches:
            if match.subject is not None and match.alias in ("that", "governed_that"):
                self.end_relative(match)

    def governs_that(self, match: Match, word: Word) -> bool:
        """Tell whether the cue's preposition stands inside the marks, with أن: «حذر «من أن»»."""
        if word.terminal in ("ILA", "ALA"):
            return True
        plain = word.bits & PREP and not (word.pronoun or word.conjunction)
        return bool(plain) and takes_that(match.rule.takes, preposition_name(word.core))

    def end_relative(self, outer: Match) -> None:
        """End what a relative clause about the subject says in front of what the subject says.

        «قال المدير الذي وصف القرار بأنه خطأ إن الوضع جيد»
        """
        comp = outer.complement - 1
        if outer.subject_side != "after" or comp < 0 or not self.words[comp].bits & COMP:
            return
        if self.words[comp].conjunction:
            return
        relative = False
        for index in range(outer.last + 1, comp):
            relative = relative or bool(self.words[index].bits & (REL | PRON))
            inner = self.at.get(index) if relative else None
            if inner is None or inner.first != index or inner.content is None:
                continue
            start, end = inner.content
            if start < comp < end:
                end = comp
                while end > start + 1 and self.words[end - 1].bits & COMMA:
                    end -= 1
                inner.content = (start, self.before_occasion(start, end))

    def before_occasion(self, start: int, end: int) -> int:
        """Return where a relative clause ends that goes on with where its noun spoke.

        «قال المدير الذي يعد خبيرا في تصريح صحفي إن»: the last phrase is of the main verb.
        """
        words = self.words
        for index in range(end - 2, start + 1, -1):
            word = words[index]
            if word.bits & (PUNCT | COMP | REL) or self.c.is_verb(index):
                break
            if word.bits & PREP and not (word.pronoun or word.conjunction):
                place = words[index + 1]
                if place.bits & CHANNEL and not (place.article or place.pronoun):
                    return index
        return end

    def take_over(self, number: int) -> None:
        """Give «على حد تعبيره» the content that the verb of speech in front has."""
        match = self.matches[number]
        edge = match.first
        while edge > self.low and self.words[edge - 1].bits & (COMMA | DASH | CLOSEQ | QUOTE):
            edge -= 1
        for earlier in reversed(self.matches[:number]):
            if earlier.content is not None and earlier.content[1] == edge:
                verb = earlier.rule.construction == "verb" or earlier.alias in CLAUSAL
                if earlier.category is _REPORTING and verb:
                    match.content = earlier.content
                    return

    def take_in(self, number: int) -> None:
        """Give «بحسب X» between a verb of speech and what is said the whole of it.

        «قال الوزير، وفقا للوكالة، إن الأسعار ترتفع»
        """
        match = self.matches[number]
        assert match.content is not None
        for earlier in self.matches[:number]:
            if (
                earlier.rule.construction == "verb"
                and earlier.alias in CLAUSAL
                and earlier.category is _REPORTING
                and earlier.content is not None
                and earlier.first < match.first < earlier.complement
                and match.content[0] <= earlier.first
            ):
                whole = (match.content[0], earlier.content[1])
                passed_on = bool(self.words[match.first].bits & MASDAR)  # «نقلا عن»
                match.content = earlier.content if passed_on else whole
                return

    def content(self, match: Match) -> tuple[int, int] | None:
        """Return the content's tokens, punctuation cut off, or ``None`` when nothing is left."""
        construction = match.rule.construction
        if construction in ("verb", "impersonal", "predicate", "noun", "mark"):
            found = self.complement(match)
        elif construction == "according":
            found = self.according(match)
        elif construction == "particle":
            found = self.particle(match)
        elif construction == "adverb":
            found = self.adverb(match)
        elif construction == "adjective":
            found = self.adjective(match)
        elif construction == "measure":
            found = self.measure(match)
        else:
            found = self.condition(match)
        if found is None:
            return None
        start, end = self.c.trim(*found)
        if match.subject_side == "genitive":
            end = self.in_front_of_doer(match, start, end)
        if start < end - 1 and end in self.at and self.words[end - 1].bits & EITHER:
            start, end = self.c.trim(start, end - 1)  # «إذا تأخر الوفد أو إذا ألغي الحفل»
        if start < end - 1 and end < self.high and self.words[end - 1].terminal == "MIN":
            if self.words[end].core in self.c.lexicon.without and not self.words[end - 1].pronoun:
                end -= 1  # «… من دون أن يذكر السبب»
        if start < end - 2 and self.words[end - 1].bits & DEM:
            # «…، وذلك وفقا لـ»
            if self.words[end - 1].conjunction == WA:
                start, end = self.c.trim(start, end - 1)
        if start < end - 1 and self.words[end - 1].core in self.c.lexicon.above_all:
            if end < self.high and self.words[end].bits & (PART | COMP):
                start, end = self.c.trim(start, end - 1)  # «…، خاصة إذا»
        if (
            match.alias == "object"
            and start < end - 1
            and self.words[end - 1].key in self.c.lexicon.also
        ):
            if match.rule.construction == "verb":
                end -= 1  # «أعلن فوزه أيضا»: about the main clause
        if match.alias in ("object", "governed") and match.rule.construction == "verb":
            end = self.without_manner(start, end)
        if match.alias == "governed" and match.rule.construction == "predicate":
            end = self.without_manner(start, self.in_front_of_origin(start, end))
        if match.category is _REPORTING and self.says_that(start):
            start += 1
        return (start, end) if start < end else None

    def in_front_of_doer(self, match: Match, start: int, end: int) -> int:
        """Return where a content ends that goes on with who says it: «بالسرقة من قبل الموظفين»."""
        subject = match.subject
        if subject is None or not start + 2 < subject.start <= end:
            return end
        part, by = self.words[subject.start - 1], self.words[subject.start - 2]
        if part.core not in self.c.lexicon.on_part or by.terminal != "MIN":
            return end
        return subject.start - 2

    def in_front_of_origin(self, start: int, end: int) -> int:
        """Return where a matter ends that is to be checked elsewhere: «صحة الخبر من مصدر مستقل»."""
        words = self.words
        for index in range(start + 1, end - 1):
            if words[index].terminal != "MIN" or words[index].pronoun:
                continue
            told = words[index - 1].article or words[index - 1].pronoun
            whence = self.c.phrases.parse(index + 1, end)
            if told and whence is not None and whence.end == end and not whence.definite:
                if whence.bits & (PERSON | ORG):
                    return index
        return end

    def without_manner(self, start: int, end: int) -> int:
        """Return where an object ends that tells last how its verb is done: «نفى هذه الأنباء بشدة».

        Behind a deed with its own complement it may tell of that: «أعلن دعم الخطة بقوة».
        """
        words = self.words
        at = end - 1
        if at > start + 1 and words[at - 1].core in self.c.lexicon.means:
            at -= 1  # «بشكل قاطع»
        word = words[at]
        if at <= start or word.preposition != BI or word.conjunction or word.article:
            return end
        if at == end - 1 and word.core not in self.c.lexicon.manner:
            return end
        for index in range(start, at):
            told = words[index]
            if not (told.article or told.bits & DEM or (told.pronoun and index == start)):
                return end
        return at

    def says_that(self, start: int) -> bool:
        """Tell whether a quotation begins with إنّ, which belongs to the verb of speech."""
        if start <= 0 or start + 1 >= self.high:
            return False
        word = self.words[start]
        if not word.bits & COMP or word.article or word.conjunction or word.preposition:
            return False
        if not self.words[start - 1].bits & (OPENQ | QUOTE | CLOSEQ):
            return False
        if word.raw[word.start : word.start + 1] != HAMZA_BELOW:
            return False
        return bool(word.pronoun) or not (
            self.c.is_verb(start + 1) or self.words[start + 1].bits & NEG
        )

    def complement(self, match: Match) -> tuple[int, int] | None:
        """Return the content of a cue that takes a complement, by its frame."""
        alias = match.alias
        start = match.complement
        if alias == "host":
            return match.content or self.host(match)
        if alias == "quote" and match.rule.construction == "verb":
            front = self.quoted_in_front(match)
            if front is not None:
                return front
        if alias == "quote" or (alias == "colon" and self.beginnings.opens_quote(start)):
            opened = start if self.beginnings.opens_quote(start) else start + 1
            close = min(self.c.quotes.get(opened, self.high), self.high)
            begin = opened + 1
            if (
                begin + 2 < close
                and self.words[begin + 1].bits & COMP
                and self.governs_that(match, self.words[begin])
            ):
                begin += 2  # «أشار الوزير «إلى أن الأسعار …»», «حذر: «من أن …»»
            elif begin + 1 < close and self.words[begin].bits & COMP and begin not in self.at:
                begin += 1  # «قال: «إن النزاع يشتد»»: as behind إن without marks
            return begin, self.beginnings.joined_quotes(close)
        if alias == "colon":
            return start, self.endings.end(start, "report", match)
        if alias in ("that", "governed_that", "colon_that"):
            if self.words[start].bits & COLON and self.beginnings.opens_quote(start + 1):
                # «وصفه بأنه: «إنجاز»»
                close = self.c.quotes[start + 1]
                if close < self.high:
                    return start + 2, close
            end = self.told_end(match) or self.endings.end(start, self.reach(match), match)
            if start - 2 > match.last and self.beginnings.opens_quote(start - 2):
                close = self.c.quotes[start - 2]
                if end < close < self.high and self.ends_clause(close + 1):
                    end = close  # «يعتقد: "أن السفينة قديمة، لكنها آمنة"»: all of it is quoted
            if start + 1 < end and self.words[start].bits & NEG and self.c.that_not(start):
                start += 1  # «ألا»: أن and لا in one word
            if self.beginnings.opens_quote(start):
                # «أن «الشقوق ليست خطيرة»، لكنها …»: the whole clause is quoted
                close = self.c.quotes[start]
                following = self.words[close + 1] if close + 1 < end else None
                if (
                    following is None
                    or following.bits & PUNCT
                    or (following.conjunction == WA and self.c.is_verb(close + 1))
                ):
                    end = min(end, close + 1)
                elif (
                    self.words[close + 1].conjunction == WA
                    and self.c.is_verb(close + 1)
                    and self.beginnings.has_verb(start + 1, close)
                ):
                    end = min(end, close + 1)  # «أنه "لا توجد تفاصيل" ويحاول الفريق …»
            if (
                match.rule.construction in ("impersonal", "predicate")
                and match.rule.source != "subject"
            ):
                # «الأسعار يمكن أن ترتفع»: the subject of the content stands in front of the cue
                before = self.beginnings.host_start(match.first)
                if before is not None:
                    return before, end
            return start, end
        if alias == "small":
            return self.small(match)
        if alias == "question":
            if self.words[start].bits & QWORD and not match.rule.takes & {"question"}:
                start += 1
            start = self.beginnings.behind_whether(start)
            return start, self.endings.end(start, "clause", match)
        speech = match.category is _REPORTING and "quote" in match.rule.takes
        asked = alias in ("governed", "object") or (alias == "clause" and not speech)
        if asked and self.beginnings.whether_at(start):
            # «شكوكا حول ما إذا كانت النسبة ستفي», not «قال إن كان المال كافيا فسنشتري»
            start = self.beginnings.behind_whether(start + self.beginnings.whether_at(start))
            return start, self.endings.end(start, "clause", match)
        if alias == "clause":
            return start, self.endings.end(start, "report" if speech else "clause", match)
        if (
            alias == "governed"
            and self.words[start].bits & PREP
            and self.beginnings.opens_quote(start + 1)
        ):
            close = self.c.quotes.get(start + 1, self.high)
            if close < self.high and self.ends_clause(close + 1) and not self.words[start].pronoun:
                return start + 2, self.beginnings.joined_quotes(close)  # «اتهمه بـ"نشر معلومات"»
        if self.beginnings.opens_quote(start):
            close = self.c.quotes.get(start, self.high)
            if close < self.high and match.alias == "object":
                return start + 1, self.beginnings.joined_quotes(close)
        if match.rule.construction == "predicate" and match.category in (
            _EPISTEMIC,
            _EVIDENTIAL,
        ):
            before = self.beginnings.host_start(match.first)
            if before is not None:
                return before, self.endings.end(start, "clause", match)
        if match.rule.construction == "impersonal" and alias == "governed":
            before = self.beginnings.host_start(match.first)
            if before is not None:
                return before, self.endings.end(start, "clause", match)
            behind = match.last + 1
            measured = match.category is not _REPORTING  # an accusation names a person first
            if measured and start > behind and not self.words[behind].bits & PREP:
                return behind, self.endings.end(start, "clause", match)
        told = self.told_end(match)
        if told:
            return start, told
        if match.rule.construction == "impersonal" and alias == "governed":
            counted = self.estimate(match)
            if counted:
                return start, counted
        event = match.rule.construction == "noun" and alias == "object" and not match.pronoun
        event = event and match.rule.source == "impersonal"  # «خبر وفاة الفنان»
        reach = (
            "phrase"
            if event or not (self.reports(match) or match.rule.construction == "verb")
            else "nominal"
        )
        end = self.endings.end(start, reach, match)
        if alias == "object" and start - 1 > match.last and self.beginnings.opens_quote(start - 1):
            # «رأى الأمير «ضرورة السلام، لأن الحرب مكلفة»»: all of it is quoted
            close = self.c.quotes[start - 1]
            if end < close < self.high and self.ends_clause(close + 1):
                return start, close
        if self.points_back(start, end) and alias in ("governed", "object"):
            return start, start + 1
        if match.subject is not None and start < match.subject.start < end:
            # «أكد هذه الأنباء أمس المتحدث»: the object in front
            thing = self.c.phrases.until(start, match.subject.start)
            end = thing.end if thing is not None else match.subject.start
        return start, end

    def ends_clause(self, index: int) -> bool:
        """Tell whether no genitive or predicate of a quotation in front stands at the token."""
        if index >= self.high:
            return True
        word = self.words[index]
        if word.bits & (PUNCT | PREP) or word.conjunction:
            return True
        return bool(word.terminators)

    def estimate(self, match: Match) -> int:
        """Return where the measure ends in a clause about a bare noun, or 0.

        «دفع مبلغا قدر بآلاف الدنانير لشراء آلة»: what it is for belongs to the verb in front.
        """
        start = match.complement
        if match.category is not _DOXASTIC or not self.c.behind_bare_noun(match.first):
            return 0
        if start > match.last + 2 or start + 2 >= self.high:
            return 0
        if any(hit.form.rule.construction == "measure" for hit in self.words[start].hits):
            start += 1  # «قدر بنحو ألف دينار»
        elif self.words[start].bits & QUANT and self.words[start + 1].terminal == "MIN":
            start += 2  # «قدر بأكثر من ألف دينار»
        if not self.words[start].bits & NUM:
            return 0
        end = self.measure(match, start)[1]
        if self.words[end - 1].preposition == LI:
            end -= 1  # «30% لشحن المواد»: no unit
        if end >= self.high:
            return end
        word = self.words[end]
        # «مليون دولار من المساعدات», «ألف دينار كمعدل لكل منهم»
        part = word.terminal in ("MIN", "ILA") or word.preposition == KA
        goes_on = word.bits & (PREP | REL) or word.preposition or self.c.is_verb(end)
        return end if goes_on and not part else 0

    def points_back(self, start: int, end: int) -> bool:
        """Tell whether a demonstrative stands alone for what was said: «صرح بذلك أمس»."""
        words = self.words
        if not words[start].bits & DEM or start + 1 >= end:
            return False
        behind = words[start + 1]
        if behind.terminal == "ILA":
            return False  # «عزا الخبير ذلك إلى الجفاف»
        if behind.conjunction and behind.bits & PRON:
            return True  # «أوضح ذلك وهو يشير إلى»
        return not (behind.article or behind.conjunction or behind.bits & (DEM | REL | PRON | COMP))

    def quoted_in_front(self, match: Match) -> tuple[int, int] | None:
        """Return the quotation in front of a verb that divides it: «"A"، يقول الرجل، "B"»."""
        words = self.words
        if words[match.first].conjunction or match.first - 3 < self.low:
            return None
        if match.features is None or match.features.tense == "a":
            return None  # «"A" مؤكدا "B"»
        close = match.first - 1
        while close > self.low and words[close].bits & COMMA:
            close -= 1
        opened = self.closers.get(close, -1)
        if opened < self.low or close - opened < 3 or self.quoted_name(opened, close):
            return None
        return opened + 1, close

    def told_end(self, match: Match) -> int:
        """Return where the content ends by a tree, 0 where none tells."""
        told = self.c.reading(match.last)
        if told is None:
            return 0
        found = told.object if match.alias == "object" else told.content
        if found is None or not found[0] <= match.complement < found[1]:
            return 0
        return min(found[1], self.high)

    def reach(self, match: Match) -> str:
        """Return how far a that-clause runs: speech to the next voice, a belief one clause."""
        if match.rule.construction not in ("verb", "mark"):
            if match.rule.construction == "impersonal" and match.rule.certainty is _PROBABLE:
                return "clause"  # «يشتبه بأنه سرق المتجر، فيما هرب شريكه»: a belief of nobody
            return "report" if match.category is _REPORTING else "clause"
        participle = match.features is None or match.features.tense == "a"
        if match.category is _REPORTING:
            return "report"
        if match.category is _DOXASTIC and match.rule.certainty is _CERTAIN:
            return "belief" if participle else "report"
        return "belief"

    def reports(self, match: Match) -> bool:
        """Tell whether the cue attributes: what it embeds runs on until another voice begins."""
        if match.rule.construction == "verb":
            return match.category in (_REPORTING, _DOXASTIC, _EVIDENTIAL)
        return match.category is _REPORTING or match.category is _EVIDENTIAL

    def small(self, match: Match) -> tuple[int, int]:
        """Return the content of «يعتبر X Y»: subject and predicate without a complementizer."""
        start = match.complement
        if match.rule.construction != "verb":
            before = self.beginnings.host_start(match.first)
            if before is not None and match.last + 1 < self.high:
                previous = self.words[match.first - 1]
                if not previous.bits & REL:
                    return before, self.endings.end(match.last + 1, "clause", match)
        reach = "belief" if match.rule.construction == "verb" else "clause"
        return start, self.endings.end(start, reach, match)

    def host(self, match: Match) -> tuple[int, int] | None:
        """The content of a verb in or behind what it reports."""
        edge = match.complement
        if match.rule.construction == "predicate":
            subject = self.beginnings.host_start(match.first)
            if subject is not None:
                return subject, match.first  # «…، فإن النتيجة ليست مضمونة»
        if edge <= self.low:
            # «كما قال الوزير، ترتفع الأسعار»
            behind = match.subject.end if match.subject is not None else match.last + 1
            behind = self.behind_aside(behind)
            behind = self.answer_behind(behind) or behind  # «كما قال الوزير أمس، فإن الأسعار …»
            if behind + 1 < self.high and self.words[behind].bits & COMMA:
                behind += 1  # it opens what is told, and «كما قال الوزير، ارتفعت» is no new clause
            return behind, self.endings.end(behind, "report", match)
        previous = edge - 1
        while previous > self.low and self.words[previous].bits & (COMMA | DASH):
            previous -= 1
        if self.words[previous].bits & (CLOSEQ | QUOTE) and previous in self.closers:
            opened = self.closers[previous]
            if not self.quoted_name(opened, previous):
                return max(opened + 1, self.low), previous
        start = self.beginnings.clause_start(edge, wide=True)
        if edge < match.first:
            # «الخطة، كما يقول الوزير، جاهزة»
            behind = match.subject.end if match.subject is not None else match.last + 1
            if self.words[edge - 1].bits & COMMA:
                behind = self.to_comma(behind)
            opened = self.enclosed(edge, behind)
            if opened < 0:
                opened = self.inserted(edge, behind)
            if opened >= 0:
                return opened, self.endings.end(behind + 1, "report", match)
            near = not self.words[edge - 1].bits & PUNCT
            final = behind >= self.high or self.words[behind].bits & STOP
            if near and final and not match.pronoun:
                return self.last_clause(start, edge), edge
            told = near and behind < self.high and not self.beginnings.has_verb(start, edge)
            if near and not match.pronoun and behind in self.c.quotes:
                return behind + 1, self.c.quotes[behind]  # «المدينة كما يرى الكاتب «بيت كبير»»
            if told and (self.predicates(behind) or self.endings.predications.bare_noun(behind)):
                return start, self.endings.end(
                    behind, "report", match
                )  # «الخطة كما يقول سامي جاهزة»
        if edge < match.first and self.words[edge - 1].bits & COMMA:
            for index in range(match.last + 1, min(self.high - 1, match.last + 9)):
                if self.words[index].bits & COMMA:
                    following = self.words[index + 1]
                    if following.bits & COMP and not following.conjunction:
                        # «كانت تخشى، كما أخبرتنا، أن …»: the clause goes on
                        return start, self.endings.end(index + 1, "report", match)
                    break
        if match.pronoun and self.low < edge < match.first:
            denied = self.denied_words(match, start, previous + 1)
            if denied >= 0:
                return denied, previous + 1
            for earlier in self.matches:
                if start <= earlier.first <= start + 1 and start < earlier.complement < edge:
                    if earlier.alias in CLAUSAL:
                        start = earlier.complement  # «يُذكر أن …، وهو ما نفاه»
        if match.pronoun and edge == match.first:
            # «…، في حصيلة أعلنتها مصادر»: the noun that the pronoun takes up is no part of it
            for index in range(previous, start, -1):
                if self.words[index].bits & COMMA:
                    return start, index
        return start, previous + 1

    def denied_words(self, match: Match, start: int, end: int) -> int:
        """Return where begins what is denied of the words in front, or -1.

        «نشرت أنباء عن استقالة الوزير، وهو ما نفاه مكتبه»: that he resigned, not that it is told.
        """
        if match.rule.polarity is not Polarity.NEGATIVE or match.negation >= 0:
            return -1
        for earlier in reversed(self.matches):
            begin = earlier.complement
            if not start <= earlier.first < begin < end:
                continue
            if earlier.rule.construction != "noun" or earlier.category is not _REPORTING:
                continue
            if earlier.alias not in ("object", "governed", "that", "governed_that"):
                continue
            if any(self.words[at].bits & COMMA for at in range(begin, end)):
                return -1
            return begin
        return -1

    def behind_aside(self, comma: int) -> int:
        """Return the token behind a clause between commas about whoever stands in front of it.

        «كما قال سامي، الذي شهد الحادث، تأخرت الشرطة», «كما قال سامي، وهو شاهد، تأخرت الشرطة»
        """
        words = self.words
        if comma < self.high and words[comma].bits & LPAR:
            for index in range(comma + 1, min(self.high, comma + 9)):
                if words[index].bits & RPAR:
                    comma = index + 1  # «كما قال سامي (45 عاما)، …»
                    break
        if comma + 2 >= self.high or not words[comma].bits & COMMA:
            return comma
        opening = words[comma + 1]
        if not (opening.bits & REL or (opening.bits & PRON and opening.conjunction)):
            return comma
        for index in range(comma + 2, min(self.high, comma + 25)):
            if words[index].bits & COMMA:
                return index + 1
            if words[index].bits & (STOP | SEMI | COLON):
                break
        return comma

    def last_clause(self, start: int, edge: int) -> int:
        """Return where the last clause in front of an attribution begins that no comma divides off.

        «يعد الخرف سببا للوفاة، ويصيب الملايين وفق المنظمة»: it is of the second alone.
        """
        words = self.words
        for index in range(edge - 3, start, -1):
            if not words[index].bits & COMMA:
                continue
            if index in self.c.quotes or any(
                opened < index < close for opened, close in self.c.quotes.items()
            ):
                continue
            opening = words[index + 1]
            if opening.conjunction == WA and self.c.is_verb(index + 1):
                return index + 1
            if opening.bare in self.c.lexicon.adding and self.c.is_verb(index + 2):
                return index + 2  # «…، كما يدير المدارس بحسب الوزارة»
            if opening.conjunction == WA and opening.bits & NOMINAL:
                if not (opening.preposition or self.endings.coordination.clause_after(index + 1)):
                    continue  # «…، والمحكمة، ومكتب السوق»: more of a list
            length = self.beginnings.terminator(index + 1, "always")
            if length and not opening.bits & COMP:
                return index + 1 + length
            return start
        return start

    def part_of_clause(self, opened: int, close: int, adjacent: bool) -> bool:
        """Tell whether an attribution is of the clause around the quotation in front of it."""
        if close - opened <= NAME_LENGTH + 1:
            return not adjacent and self.quoted_name(opened, close)
        # «عاجزة عن "رفع حصتها من السوق" بحسب تقرير»
        return opened > self.low and bool(self.words[opened - 1].bits & PREP)

    def quoted_name(self, opened: int, close: int) -> bool:
        """Tell whether a quotation is a name in its sentence: «ترأس «بنك المدينة»، بحسب الشرطة»."""
        if opened <= self.low or close - opened > NAME_LENGTH + 1:
            return False
        before = self.words[opened - 1]
        if before.bits & (PUNCT | COMP) or before.raw in CONJUNCTIONS:
            return False
        if any(hit.form.rule.category is _REPORTING for hit in before.hits):
            return False
        return not any(
            self.c.is_verb(index) or self.words[index].bits & (NEG | PRON | DEM | COMP)
            for index in range(opened + 1, close)
        )

    def answer_behind(self, index: int) -> int:
        """Return the token behind «فإن» that takes up what is in front of it, or 0.

        «بحسب المعلومات التي تلقيناها فإن الجيش تقدم»: only what belongs to the holder between.
        """
        relative = False
        if index < self.high and self.words[index].terminators:
            return 0  # «بحسب الوكالة رغم تصويت الأعضاء فإن»: said by it
        about = (
            index < self.high
            and bool(self.words[index].pronoun)
            and self.beginnings.attributive(index)
        )
        relative = relative or about  # «بحسب تقرير نشرته الصحف، فقد …»
        for position in range(index, min(self.high - 1, index + ANSWER_REACH // 2)):
            word = self.words[position]
            if word.bits & COMP and word.conjunction == FA:
                return position + 1
            if about and word.bits & COMMA:
                behind = self.words[position + 1]
                if self.c.is_verb(position + 1) or behind.bits & QAD:
                    return position + 1
            relative = relative or bool(word.bits & REL)
            if word.bits & (STOP | SEMI | BREAK | OPENQ | CLOSEQ | QUOTE | COLON | COMP):
                return 0
            if word.bits & COMMA:
                relative = False
            elif (
                self.c.is_verb(position)
                and not relative
                and not self.beginnings.attributive(position)
            ):
                return 0
        return 0

    def according(self, match: Match) -> tuple[int, int] | None:
        """Return the clause beside «بحسب X»: behind it where it comes first, else in front."""
        behind = match.complement if match.complement > 0 else match.last + 1
        opens = (
            match.first <= self.low
            or (
                match.first > self.low
                and match.first - 1 not in self.closers
                and (
                    self.words[match.first - 1].bits & (COLON | SEMI | COMP | OPENQ | QUOTE)
                    or self.words[match.first - 1].bare in self.c.lexicon.turning
                )
            )
            or (
                self.words[match.first].conjunction == WA
                and (
                    (
                        match.first > self.low
                        and bool(self.words[match.first - 1].bits & COMMA)
                        and not self.words[match.first - 2].bits & REL
                    )
                    or self.beginnings.clause_start(match.first, wide=True) == match.first
                )
            )
        )
        resumed = behind + 1 if behind < self.high and self.words[behind].bits & COMMA else behind
        if (
            resumed + 1 < self.high
            and self.words[resumed].bits & COMP
            and self.words[resumed].conjunction == FA
        ):
            behind = resumed + 1  # «وفقا للتقرير فإن الجسر قديم»
            if match.first - 1 > self.low and self.words[match.first - 1].bits & COMMA:
                start = self.beginnings.clause_start(match.first - 1, wide=False)
                front = self.words[start].bits & PREP or self.words[start].preposition
                # «من حيث المبدأ، وفق الخبير، فإن الجسر قديم»
                opens = opens or (
                    bool(front) and not self.beginnings.has_verb(start, match.first - 1)
                )
        elif opens:
            behind = self.answer_behind(behind) or behind
        following = self.words[behind] if behind < self.high else None
        final = following is None or bool(following.bits & (STOP | SEMI | BREAK))
        asked = self.at.get(behind)
        if (
            asked is not None
            and asked.rule.construction == "question"
            and match.last == behind - 1
            and match.pronoun
            and self.words[match.first - 1].bits & COMMA
        ):
            opens = True  # «…، برأيك هل يعود؟»
        if opens and not final:
            while behind < self.high and self.words[behind].bits & COMMA:
                behind += 1
            if behind + 1 < self.high and self.words[behind].bits & COMP:
                behind += not self.words[behind].conjunction  # «في رأيي أن الحل بسيط»
            voice = self.at.get(behind)  # «وفقا للصحيفة، قال الوزير إن …»: all of it is the paper's
            within = voice is not None and voice.rule.construction in ("verb", "impersonal")
            return behind, self.endings.end(behind + within, "report", match)
        if final and match.first == self.low:
            # «”. وفقا للموقع.»: alone in its sentence, it tells of the one in front
            before = bisect_left(self.c.sentences, (self.low, 0)) - 1
            if before >= 0 and self.c.sentences[before][1] == self.low:
                start, end = self.c.sentences[before]
                if self.words[start].raw in CONJUNCTIONS:
                    start += 1
                return start, end
        enclosed = self.enclosed(match.first, behind)
        if enclosed < 0:
            enclosed = self.inserted(match.first, behind)
        if enclosed >= 0:
            return enclosed, self.endings.end(behind + 1, "report", match)
        pronoun = self.words[match.first - 1].bits if match.first > self.low else 0
        if not final and (pronoun & PRON or (pronoun & DEM and behind == match.last + 1)):
            # «وهو بحسب الفاو أدنى مستوى»: between a pronoun and its predicate
            return match.first - 1, self.endings.end(behind, "clause", match)
        edge = match.first
        while edge > self.low and self.words[edge - 1].bits & (COMMA | DASH):
            edge -= 1
        if (
            edge > self.low
            and self.words[edge - 1].bits & (CLOSEQ | QUOTE)
            and edge - 1 in self.closers
            and not self.part_of_clause(
                self.closers[edge - 1], edge - 1, final and edge == match.first
            )
        ):
            return max(self.closers[edge - 1] + 1, self.low), edge - 1
        start = self.beginnings.clause_start(match.first, wide=True)
        for index in range(match.first - 1, max(start, match.first - 8), -1):
            if self.words[index].bits & QWORD and self.words[index - 1].bits & COMMA:
                start = index  # «لم نلمس تعاونا، هل انتهى برأيك دوره»
                break
        if edge == match.first and final:
            start = self.last_clause(start, edge)
        if start >= edge:
            return behind, self.endings.end(behind, "report", match)
        if not final and self.predicates(behind) and not self.beginnings.has_verb(start, edge):
            # «في فيلم "الجسر" بحسب الموقع تلعب سلمى دور البطولة»
            return start, self.endings.end(behind, "report", match)
        own = behind == match.last + 1 and bool(self.words[match.last].pronoun)
        if edge == match.first and own and not final and following is not None:
            bare = not (following.conjunction or following.preposition or following.bits & PREP)
            nominal = bare and (following.article or following.first in ("a", "n", "m"))
            verb = self.c.is_verb(match.first - 1)
            if nominal and (
                verb or not (following.article or self.beginnings.has_verb(start, edge))
            ):
                return start, self.endings.end(
                    behind, "clause", match
                )  # «انتهى في رأيي دور المجلس»
        topic = self.topic_of(match.first, behind) if not final and edge == match.first else -1
        if topic >= 0:
            return topic, self.endings.end(behind, "clause", match)
        if (
            edge == match.first
            and not self.words[match.first].conjunction
            and following is not None
            and following.bits & (INDEF_ACC | NUM | COMP)
            and not following.bits & (TIME | ADVERB)
            and not following.conjunction
        ):
            # «سيضم الحلف بحسب الدعوة أربع دول»: an object behind it, so inside its clause
            start = self.last_clause(start, edge)
            return start, max(self.endings.end(behind, "clause", match), edge)
        return start, edge

    def topic_of(self, first: int, behind: int) -> int:
        """Return where a topic begins that «في رأيها» divides from its predicate, or -1.

        «…، والسبيل في رأيها استفتاء»: behind a comma a definite noun alone, and a noun behind.
        """
        words = self.words
        following = words[behind]
        if following.conjunction or following.preposition or following.bits & (PREP | PUNCT):
            return -1
        for start in range(first - 1, max(self.low, first - 7), -1):
            if words[start - 1].bits & COMMA:
                if not words[start].article:
                    return -1
                phrase = self.c.phrases.until(start, first)
                return start if phrase is not None and phrase.end == first else -1
            if self.c.is_verb(start) or words[start].bits & PUNCT:
                return -1
        return -1

    def predicates(self, index: int) -> bool:
        """Tell whether a predicate stands at the token: «الخطة بحسب الوزير جاهزة»."""
        word = self.words[index]
        bare = not (word.article or word.conjunction or word.preposition)
        return self.c.is_verb(index) or (bare and word.first == "a")

    def to_comma(self, behind: int) -> int:
        """Pass over when and where something is said, up to a comma: «كما قال سامي أمس، …»."""
        for at in range(behind, min(self.high, behind + ASIDE_REACH)):
            bits = self.words[at].bits
            if bits & COMMA:
                return at
            if bits & (PUNCT | COMP | REL) or self.words[at].conjunction or self.c.is_verb(at):
                break
        return behind

    def enclosed(self, first: int, behind: int) -> int:
        """Return where the clause begins whose subject and predicate a parenthesis divides, or -1.

        «البيت، حسب الجيران، مهجور»: commas around it, no verb in front and one behind, or an
        adjective that agrees in nothing but that it has no article.
        """
        words = self.words
        if first - 1 <= self.low or behind + 1 >= self.high:
            return -1
        if not (words[first - 1].bits & COMMA and words[behind].bits & COMMA):
            return -1
        start = self.beginnings.clause_start(first - 1, wide=False)
        while start < first and words[start].bits & PUNCT:
            start += 1
        phrase = self.c.phrases.parse(start, self.high, strip=True) if start < first - 1 else None
        if phrase is None or not phrase.definite or phrase.end != first - 1:
            return -1
        following = words[behind + 1]
        if following.conjunction or following.preposition or following.article:
            return -1
        if following.bits & PRON and not self.c.is_verb(behind + 2):
            return start  # «الجواب، في نظر الجنرال، هو «لا»»
        predicate = self.c.is_verb(behind + 1) or following.bits & AUXILIARIES
        nominal = following.first in ("a", "n", "m")  # «الحل، في رأيي، بسيط»
        return start if predicate or nominal else -1

    def inserted(self, first: int, behind: int) -> int:
        """Return where the clause begins that goes on behind an insertion between commas, or -1.

        «يتوقف الجواب، وفقا لمراقبين، على ما ستؤول إليه المعارك»: behind it stands a prepositional
        phrase that nothing joins; «لهذا السبب، على ما يبدو، جاءت المعادن»: in front no verb.
        """
        words = self.words
        if first - 1 <= self.low or behind + 1 >= self.high:
            return -1
        dashes = words[first - 1].bits & DASH and words[behind].bits & DASH
        if not dashes and first - 2 < self.low:
            return -1
        if not dashes and not (words[first - 1].bits & COMMA and words[behind].bits & COMMA):
            return -1
        following = words[behind + 1]
        if following.conjunction:
            return -1
        start = self.beginnings.clause_start(first - 1, wide=False)
        if dashes:
            return start  # «من المؤسف - بحسب التقرير - أن …»
        while start < first and words[start].bits & PUNCT:
            start += 1
        verb = self.beginnings.has_verb(start, first - 1)
        copula = start
        while copula < first and words[copula].bits & (NEG | QAD | FUT):
            copula += 1
        judged = self.at.get(copula)
        small = judged is not None and judged.alias == "small" and judged.last == copula
        if (words[copula].bits & KANA or small) and not following.preposition:
            subject = self.c.phrases.parse(copula + 1, first - 1, strip=True)
            predicate = following.bits & (INDEF_ACC | NOMINAL | ADJ) or self.c.is_verb(behind + 1)
            if subject is not None and subject.end == first - 1 and predicate:
                return start  # «كانت الخطة، بحسب الوزير، ناجحة»: its predicate
        named = following.article or following.first in ("n", "m")
        if verb and self.c.is_verb(first - 2) and named and not following.preposition:
            return start  # «اتفاق يهدد، كما قالوا، الأمن»: the verb's subject or object
        governs_that = behind + 2 < self.high and words[behind + 2].bits & COMP
        phrasal = following.bits & PREP and not governs_that
        if verb and (phrasal or following.preposition):
            return -1 if self.beginnings.terminator(behind + 1, "always") else start
        opening = words[start].bits & PREP or words[start].preposition
        if not verb and opening and self.c.is_verb(behind + 1):
            return start
        return -1

    def particle(self, match: Match) -> tuple[int, int]:
        """Return the clause of قد, ربما and their like, a subject in front included."""
        start = match.last + 1
        if start < self.high and self.words[start].bits & COMP:
            start += 1
        before = self.beginnings.host_start(match.first)
        if before is not None and self.endings.narration.of_oath(match.first):
            subject = self.c.phrases.until(before, match.first)
            if subject is None or subject.end != match.first:
                before = None  # «كأن الحرب واقعة غدا لقد عادوا»: no topic right in front
        if start >= self.high or self.words[start].bits & (RPAR | STOP | SEMI):
            # «(ورواج نايتلي ربما)»: it stands behind what it governs
            return self.beginnings.clause_start(match.first, wide=False), match.first
        end = self.endings.end(start, "clause", match)
        if before is not None and match.first - 1 in self.c.quotes:
            # «أن أعضاءه "قد يهربون" من البلاد»: only part of the clause is quoted
            close = self.c.quotes[match.first - 1]
            if end == close and close + 1 < self.high:
                end = self.endings.end(close + 1, "clause", match)
        following = self.words[start] if start < self.high else None
        if (
            following is not None
            and before is None
            and not self.c.is_verb(start)
            and not following.terminators  # «ربما لأنه يخاف»: a clause
            and not following.bits & (NEG | FUT | KANA | COMP | DEM | PRON | COMMA)
            and match.category is _EPISTEMIC
        ):
            # before a noun phrase alone it governs that phrase: «وربما تبادل المعلومات»
            phrase = self.c.phrases.parse(start, self.high, strip=True)
            behind = start + 1 if following.terminal == "MIN" else end
            fitting = any(
                # «لعل من المناسب بمكان أن نبدأ»: what is fitting stands behind it
                self.words[index].bits & COMP and not self.words[index].conjunction
                for index in range(behind, min(end, behind + 4))
            )
            then = bool(phrase is None and following.pronoun and start + 1 < end)
            if then and self.c.is_verb(start + 1):
                fitting = True  # «ربما عندها يعود الوفد»
            if not fitting and (phrase is None or not self.predicated(phrase.end, end)):
                end = min(end, self.endings.end(start, "phrase", match))
        return (before if before is not None else start), end

    def predicated(self, start: int, end: int) -> bool:
        """Tell whether a finite verb stands in the range."""
        return any(self.c.is_verb(index) for index in range(start, min(end, start + 12)))

    def adverb(self, match: Match) -> tuple[int, int] | None:
        """Return the clause that an adverb stands in; it is cut off at an edge."""
        behind = match.last + 1
        following = self.words[behind] if behind < self.high else None
        last = following is None or bool(
            following.bits & (STOP | SEMI | BREAK | RPAR | COMMA | CLOSEQ)
            # «مزعج بعض الشيء لكنني قبلته»
            or (
                following.core in self.c.lexicon.turning and not self.words[match.first].conjunction
            )
        )
        last = last or (behind > self.low + 1 and self.opens_anew(behind, match))
        if following is not None and match.category is _APPROXIMATOR and following.first == "f":
            # «سعرها موحد تقريبا لأن السوق صغيرة»
            last = last or (
                following.key[:1] == LI and bool(self.beginnings.terminator(behind, "always"))
            )
        apart = self.words[match.first].conjunction or (
            match.first > self.low and self.words[match.first - 1].bits & COMMA
        )
        if (
            match.category is _APPROXIMATOR
            and following is not None
            and following.bits & NUM
            and (apart or match.first == self.low)
        ):
            return self.measure(match, behind)  # «…، تقريبا 3/4 السكان»
        if (
            apart
            and match.category is _APPROXIMATOR
            and following is not None
            and following.first == "a"
            and not following.article
        ):
            return behind, self.endings.end(behind, "phrase", match)  # «بمظهر متحرر وأحيانا غريب»
        if apart and following is not None and (following.bits & PREP or following.preposition):
            # «…، وغالبا من الحرير»: it governs the phrase behind it alone
            return behind, self.endings.end(behind, "phrase", match)
        joined = self.words[match.first].conjunction == WA and match.first > self.low
        if joined and following is not None and not last:
            previous = self.words[match.first - 1]
            if (
                following.bits & ADJ
                and not following.article
                and previous.bits & (ADJ | NOUN)
                and not (previous.article or previous.pronoun)
                and not (self.c.is_verb(behind) or self.c.is_verb(match.first - 1))
            ):
                return behind, self.endings.end(
                    behind, "phrase", match
                )  # «بمظهر متحرر وأحيانا غريب»
            if self.c.is_verb(behind):
                return behind, self.endings.end(behind, "clause", match)  # «… وغالبا ما يعادون»
        if match.category is _APPROXIMATOR:
            # «68 دقيقة تقريبا في اليوم»
            counted = self.measure_before(match.first)
            if counted < 0:
                counted = self.whole_before(match.first)
            if counted >= 0:
                return counted, match.first
            if self.qualifies(match):
                return match.first - 1, match.last + 1
        start = self.beginnings.clause_start(match.first, wide=False)
        while start < match.first and self.words[start].bits & PUNCT:
            start += 1
        relative = start > self.low and self.words[start - 1].bits & REL and following is not None
        if relative and self.c.is_verb(behind) and self.beginnings.has_verb(start, match.first):
            # «الأسوار التي يقيمها الفلاح غالبا ما تكون هشة»: the main verb follows
            subject = self.beginnings.host_start(match.first)
            start = subject if subject is not None else start
        elif (
            start > self.low
            and self.words[start - 1].bits & REL
            and match.first - 1 > start
            and self.c.is_verb(match.first - 1)
            and not self.words[match.first - 1].conjunction
            and self.beginnings.has_verb(start, match.first - 1)
        ):
            # «الشركات التي تدير المحطات تتعاقد أحيانا مع غيرها»: behind the main verb
            subject = self.beginnings.host_start(match.first - 1)
            start = subject if subject is not None else start
        elif start == match.first - 1 and self.awaits_verb(start):
            start = self.low  # «القوانين التي تسن ضد الفساد، تثير أحيانا غضب الناس»
        topical = self.words[self.low].bare in self.c.lexicon.topical
        if self.words[match.first].conjunction == FA and not topical:
            start = match.first  # «إذا غادر الوفد فعلى الأرجح لن يعود»
        if (
            following is not None
            and start < match.first
            and following.key[:1] == LI
            and following.core not in self.c.lexicon.turning
            and following.first == "f"
            and match.category is not _APPROXIMATOR
            and self.beginnings.terminator(behind, "always")
        ):
            return behind, self.endings.end(behind, "clause", match)  # «غادر على الأرجح لأنه غاضب»
        if self.words[start].bits & QAD and self.words[start].key[:1] == LI:
            start += start + 1 < match.first  # «لقد عادوا مختلفين بعض الشيء»
        if start >= match.first:
            while behind < self.high and self.words[behind].bits & COMMA:
                behind += 1
            behind = self.behind_phrase(behind)
            if behind < self.high and self.words[behind].bits & COMP:
                behind += 1
            opening = self.at.get(behind)
            if opening is not None and opening.rule.construction == "condition" and opening.content:
                # «نظريا، إذا …، سيكون …»: it governs the consequence
                behind = opening.content[1]
                while behind < self.high and self.words[behind].bits & COMMA:
                    behind += 1
            return behind, self.endings.end(behind, "clause", match)
        if start < self.closers.get(behind, start) < match.first:
            # «جولة "ستعقد على الأرجح" في المدينة»: part of the clause is quoted
            return start, self.endings.end(behind + 1, "clause", match)
        if last:
            if start in (self.enclosed(match.first, behind), self.inserted(match.first, behind)):
                return start, self.endings.end(behind + 1, "clause", match)
            if (
                following is not None
                and following.bits & COMMA
                and not self.endings.comma_ends(behind + 1, "clause", match, behind)
            ):
                return start, self.endings.end(behind + 1, "clause", match)
            inside = match.category is _APPROXIMATOR
            return start, match.last + 1 if inside else match.first
        return start, self.endings.end(behind, "clause", match)

    def qualifies(self, match: Match) -> bool:
        """Tell whether the cue is the adjective of the nunated noun in front: «تقدما نسبيا».

        Behind an adjective it is the adverb: «باردا نسبيا».
        """
        word = self.words[match.first]
        if match.first != match.last or match.first <= self.low or word.conjunction:
            return False
        tags = self.c.lexicon.tags
        cue = word.core.removesuffix(ACCUSATIVE_ENDING)
        if cue == word.core or tags.tags(cue)[:1] != "a":
            return False
        noun = self.words[match.first - 1]
        if noun.article or noun.pronoun or noun.preposition:
            return False
        stem = noun.bare.removesuffix(ACCUSATIVE_ENDING)
        return stem != noun.bare and tags.tags(stem)[:1] in ("n", "m")

    def awaits_verb(self, index: int) -> bool:
        """Tell whether a verb behind a comma is that of the noun that opens the sentence.

        The noun has had its relative clauses in front of the comma, and no verb of its own.
        """
        words = self.words
        if index < self.low + 4 or not words[index - 1].bits & COMMA or not self.c.is_verb(index):
            return False
        opening = words[self.low]
        if words[index].conjunction or not opening.bits & NOMINAL or self.c.is_verb(self.low):
            return False
        if opening.preposition or opening.bits & PREP:
            return False
        relative = False
        for at in range(self.low + 1, index - 1):
            bits = words[at].bits
            if bits & (COMP | STOP | SEMI | COLON):
                return False
            if self.c.is_verb(at) and not words[at - 1].bits & REL:
                return False
            relative = relative or bool(bits & REL)
        return relative

    def behind_phrase(self, index: int) -> int:
        """Pass over a second phrase in front of the clause: «غالبا، وبعكس النساء، يصاب …»."""
        words = self.words
        if index + 2 >= self.high or not words[index - 1].bits & COMMA:
            return index
        word = words[index]
        if word.conjunction != WA or not (word.bits & PREP or word.preposition):
            return index
        for comma in range(index + 1, min(self.high - 1, index + 9)):
            if words[comma].bits & COMMA:
                return comma + 1
            if self.c.is_verb(comma) or words[comma].bits & PUNCT:
                return index
        return index

    def opens_anew(self, index: int, match: Match) -> bool:
        """Tell whether a clause of its own stands behind an adverb: «مرتفعة نسبيا فهو …»."""
        word = self.words[index]
        if word.conjunction != FA or match.first <= self.low:
            return False
        if word.bits & (PRON | COMP):
            return True
        return bool(word.article and word.first) and not word.bits & UNKNOWN

    def whole_before(self, index: int) -> int:
        """Return where «كل الجيش» begins in front of «تقريبا» at the token, or -1."""
        if self.words[index].first != "d" and not self.words[index].bits & INDEF_ACC:
            return -1
        for start in range(index - 1, max(self.low, index - 6) - 1, -1):
            word = self.words[start]
            if word.bits & QUANT and not word.article and start < index - 1:
                phrase = self.c.phrases.parse(start, self.high, strip=True)
                return start if phrase is not None and phrase.end == index else -1
            if word.bits & (PUNCT | PREP) or self.c.is_verb(start):
                return -1
        return -1

    def of_predicate(self, match: Match, head: int) -> int:
        """Return where the subject begins whose predicate the adjective is, else ``head``.

        «حدوث أعاصير في الجزيرة محتمل»: without its article it is no adjective of what has one.
        """
        words = self.words
        before = words[match.first - 1] if match.first > self.low else None
        if (
            before is None
            or match.article
            or words[match.first].conjunction
            or words[match.first].bits & INDEF_ACC
            or not before.article
            or head <= self.low
        ):
            return head
        start = self.beginnings.clause_start(match.first, wide=False)
        while start < head and words[start].bits & (PUNCT | COMP):
            start += 1
        subject = self.c.phrases.parse(start, self.high) if start < head else None
        if subject is None or any(self.c.is_verb(index) for index in range(start, head)):
            return head
        if not words[head - 1].bits & PREP:
            # «استقالة الوزير محتملة»
            whole = self.c.phrases.until(start, match.first)
            if whole is None or whole.end != match.first or not whole.definite:
                return head
        return start

    def judges(self, index: int) -> bool:
        """Tell whether a bare adjective stands behind what is definite: its predicate."""
        word, previous = self.words[index], self.words[index - 1]
        bare = not (word.conjunction or word.preposition or word.bits & INDEF_ACC)
        return bare and bool(previous.article or previous.pronoun)

    def adjective(self, match: Match) -> tuple[int, int]:
        """Return the noun phrase that an adjective belongs to, with its complements."""
        head = match.first
        words = self.words
        genitive = False  # what stands right in front does not agree: «إعاقة الرئيس المحتملة»
        while head > self.low:
            word, previous = words[head], words[head - 1]
            if head == match.first < match.last and self.of_other(head - 1, words[match.last]):
                break  # «أوقفت الشرطة المشتبه به»
            if head == match.first and previous.bits & (CLOSEQ | QUOTE) and word.article:
                opened = self.closers.get(head - 1, -1)
                if self.low <= opened and 1 < head - opened <= NAME_LENGTH:
                    head = opened + 1  # «"خليفته" المحتمل»
                    break
            if previous.bits & (PUNCT | PREP | COMP | REL | NEG | KANA) and not previous.article:
                if previous.bits & NEGA and not previous.article:
                    head -= 1
                    continue
                break
            if word.conjunction and not (
                word.bits & ADJ and previous.bits & ADJ and head != match.first
            ):
                if head != match.first:
                    break
                if not previous.bits & ADJ:
                    break
            if word.preposition:
                break
            if self.c.is_verb(head - 1):
                break
            clash = (
                word.article
                and previous.article
                and bool(word.bits & FEM) != bool(previous.bits & FEM)
                and not previous.bits & (PLURAL | ADJ)
                and not word.bits & PLURAL
            )
            noun = (
                clash
                or not word.bits & ADJ
                or word.first in ("n", "m")
                or bool(word.bits & PERSON and word.first != "a")
            )
            nunated = INDEF_ACC | ACCUSATIVE
            if (
                head != match.first
                and word.bits & nunated
                and not previous.bits & nunated
                and not match.article
            ):
                break  # «يشكل السد خطرا محتملا»: what has nunation is nobody's genitive
            genitive = genitive or (head == match.first == match.last and clash)
            if head != match.first and noun:
                if genitive and word.article and self.endings.governs(head - 1):
                    head -= 1
                    break
                # the head noun: bare nouns in front of an indefinite one belong to its idafa
                if word.article or previous.bits & MASDAR:
                    break
                if previous.article or previous.bits & ADJ or not previous.bits & NOMINAL:
                    break
            if not previous.bits & (NOMINAL | DEM | QUANT) and previous.tags:
                break
            head -= 1
        head = self.of_predicate(match, head)
        if head == match.first > self.low and words[head - 1].bits & KANA_STRICT:
            subject = self.beginnings.host_start(head - 1)
            if subject is not None and not words[head - 1].conjunction:
                head = subject  # «الهزيمة كانت متوقعة»
        end = self.endings.end(match.last + 1, "phrase", match)
        for index in range(match.last + 1, end):
            # «القاتل المفترض أمس», «المصابين المحتملين يظل»: the clause goes on behind the phrase
            word = words[index]
            timed = word.bits & TIME and not word.bits & NUM
            predicate = match.article and word.first == "a" and self.judges(index)
            governs = (word.bits & PREP or word.preposition) and not word.pronoun
            if match.first < match.last and governs:
                # «اتفق مع المشتبه بهم على السرقة»; but «المشتبه بهم في الهجوم»
                if words[match.first].article and word.terminal != "FI" and word.preposition != BI:
                    end = index
                    break
            if not word.article and (timed or predicate or word.bits & KANA_STRICT):
                before = words[index - 1]  # «كانت متوقعة منذ أشهر»: its preposition goes with it
                end = index - bool(index - 1 > match.last and before.bits & PREP)
                break
            # «الخطر المتوقع من المطر هو», «المتهمين المحتملين وغيرهم من الناس»
            apart = word.bits & PRON and match.article and not (word.pronoun or word.conjunction)
            others = word.conjunction == WA and word.first == "f"
            if apart or (others and not word.bits & (PREP | DEM | QUANT | NUM)):
                end = index
                break
        return head, end

    def of_other(self, index: int, last: Word) -> bool:
        """Tell whether the pronoun of «المشتبه به» does not agree with the noun at the token."""
        word, owner = self.words[index], OWNERS.get(last.pronoun)
        if not word.article or owner is None:
            return False
        gender, number = owner
        if number == "p" or (number == "s" and gender == "m"):
            return bool(word.bits & PLURAL) != (number == "p") or (
                number == "s" and bool(word.bits & FEM)
            )
        return number == "s" and not word.bits & (FEM | PLURAL)

    def measure(self, match: Match, index: int = -1) -> tuple[int, int]:
        """Return the number or measure behind «نحو», with its unit."""
        if index < 0:
            index = match.complement
        words = self.words
        end = number_at(words, index, self.high)
        bracket = bool(words[index].bits & LPAR)
        while end < self.high and (
            words[end].bits & (NUM | EITHER)
            or (bracket and words[end].bits & RPAR)
            or words[end].raw in ("%", "\u066a")
            or words[end].bits & QUANT
            or (
                # «570 - 632 ميلاديا»
                words[end].bits & DASH
                and end > index
                and end + 1 < self.high
                and words[end - 1].bits & NUM
                and words[end + 1].bits & NUM
            )
            or (
                # «12 ألفا و500 جندي»
                words[end].key == WA
                and end > index
                and end + 1 < self.high
                and words[end + 1].bits & NUM
                and words[end - 1].bits & NUM
                and words[end - 1].bits & UNIT
            )
            or (
                words[end].terminal == "ILA"
                and end > index
                and end + 1 < self.high
                and words[end + 1].bits & NUM
            )
        ):
            end += 1
        if end > index + 1 and words[end - 1].bits & EITHER:
            return index, end - 1  # «مئة ألف أو يزيدون»
        if (
            (
                end < self.high
                and words[end - 1].bits & NUM
                and words[end].bits & PREP
                and words[end].terminal == "FI"
            )
            and end + 1 < self.high
            and words[end + 1].bits & (UNIT | NUM | QUANT)
        ):
            end += 2
        compared = (
            # «5 في المائة مقارنة بالعام الماضي»: no unit
            end + 1 < self.high
            and end > index
            and words[end].bits & MASDAR
            and words[end].first == "a"
            and words[end + 1].preposition
        )
        if (
            end < self.high
            and not compared
            and not words[end].conjunction
            and not self.when_of_share(end)
            and words[end].preposition != BI
            and not words[end].bits & (PUNCT | PREP | COMP)
            and not (words[end].bits & ADVERB and not words[end].bits & UNIT)
            and not self.c.is_verb(end)
            and not self.beginnings.terminator(end, "always")  # «في المئة إذا استمر»
        ):
            phrase = self.c.phrases.parse(end, self.high)
            unit = end
            end = min(phrase.end, end + 4) if phrase is not None else end + 1
            for at in range(unit + 1, end):
                if words[at].bits & LPAR:
                    end = at  # «7 ملايين جنيه (3 ملايين دولار)»: the same once more
                    break
                if words[at].bits & PREP and words[at].terminal != "MIN":
                    end = at  # «39 قصة في الجريدة»
                    break
                if words[at].preposition == LI and not words[at].article:
                    end = at  # «ثلاثين دقيقة لوجود عطل»
                    break
                if self.year_at(at):
                    end = at
                    break
                if words[at].bits & MASDAR and words[at].first == "a" and at + 1 < self.high:
                    if words[at + 1].preposition:
                        end = at  # «20 مليون بطاقة مقارنة بـ»
                        break
            behind = words[end] if end < self.high else None
            if end > unit + 1 and (
                words[end - 1].pronoun or (behind is not None and behind.bits & POSS)
            ):
                end = unit + 1  # «150 شركة رأس مالها كبير»: a clause about what is counted
            elif words[unit].bits & TIME and words[unit].article:
                end = self.hour(unit)
            elif words[unit].bits & UNIT and not (
                words[unit].bits & PERSON and end == unit + 2 and not words[unit].bits & INDEF_ACC
            ):
                # what is measured ends with its unit: «بعد نحو أربعة أشهر أغلق المصنع»
                end = min(self.counted(unit), max(end, unit + 2))
            later = words[unit + 1] if end > unit + 1 else None
            if later is not None and words[unit].bits & TIME and later.first == "c":
                if not (later.article or later.conjunction or later.preposition):
                    end = unit + 1  # «بعد نحو سبعة أشهر أكثر ثقة بنفسه»: what he is by then
            if end + 1 < self.high and words[end].terminal == "MIN" and words[end + 1].article:
                whole = self.c.phrases.parse(end + 1, self.high)
                left = PLACE | NAME | (ORG if words[unit].bits & TIME else 0)
                if whole is not None and not whole.bits & left:
                    # «500 موظف من الحفارات», but «ثلاثين دقيقة من المطار»
                    if whole.bits & (PERSON | ORG) or not words[unit].bits & PERSON:
                        end = whole.end
            elif end < self.high and self.is_rate(unit, end):
                end += 1
                if end < self.high and words[end].article and words[end].bits & (ADJ | NUM):
                    end += not words[end].preposition  # «60 دولارا للبرميل الواحد»
        elif (
            end + 1 < self.high
            and end > index
            and words[end].terminal == "MIN"
            and not words[end].pronoun
            and words[end + 1].article
        ):
            whole = self.c.phrases.parse(end + 1, self.high)  # نحو 25 من الكتاب والنقاد
            if whole is not None and not whole.bits & (PLACE | NAME | TIME):
                end = whole.end
        elif end < self.high and end > index and words[end].terminal == "MIN":
            end += bool(words[end].pronoun)  # «40 بالمئة منهم»
        return index, self.by_era(max(end, index + 1))

    def when_of_share(self, index: int) -> bool:
        """Tell whether a time stands behind a percentage: «12% عام 2013», «12% العام الماضي»."""
        words = self.words
        if not words[index].bits & TIME or words[index].preposition:
            return False
        last = words[index - 1]
        return last.raw in ("%", "\u066a") or last.core in self.c.lexicon.percents

    def year_at(self, index: int) -> bool:
        """Tell whether a time with its number stands at the token: «300 سيارة عام 2013»."""
        word = self.words[index]
        if not word.bits & TIME or word.article or index + 1 >= self.high:
            return False
        return bool(self.words[index + 1].bits & NUM)

    def by_era(self, end: int) -> int:
        """Return the token behind the era of a year: «عام 600 ميلاديا», «قبل الميلاد»."""
        words, era = self.words, self.c.lexicon.era
        if end >= self.high or not words[end - 1].bits & NUM or words[end].conjunction:
            return end
        word = words[end]
        if word.core in era and bool(word.article) == (word.preposition == LI):
            return end + 1
        behind = words[end + 1] if end + 1 < self.high else None
        if word.bits & PREP and behind is not None and behind.article and behind.core in era:
            return end + 2
        return end

    def counted(self, unit: int) -> int:
        """Return the token behind a unit and its adjectives: «جنديا بريطانيا»."""
        words = self.words
        last = unit + 1
        while last < self.high and not words[last].conjunction and not words[last].preposition:
            word = words[last]
            # an adjective of the accusative, that looks like the name of the country
            agrees = words[unit].bits & INDEF_ACC and word.core.endswith(NISBA_ACCUSATIVE)
            if not agrees and (
                not word.bits & (UNIT | ADJ | NAT | NUM)
                or bool(word.article) != bool(words[unit].article)
                or (word.bits & MASDAR and not word.bits & (UNIT | NUM))  # «بطاقة مقارنة بـ»
                or self.year_at(last)
                or self.c.is_verb(last)
            ):
                break
            last += 1
        return last

    def hour(self, unit: int) -> int:
        """Return the token behind an hour, with the part of the day: «الساعة الثانية ظهر اليوم»."""
        words = self.words
        last = unit + 1
        while last < self.high and not words[last].conjunction and not words[last].preposition:
            word = words[last]
            following = words[last + 1] if last + 1 < self.high else None
            if word.bits & (PUNCT | PREP):
                break
            if word.bits & (TIME | NUM) or (word.article and word.bits & ADJ):
                last += 1
            elif following is not None and following.bits & TIME and following.article:
                last += 2
            else:
                break
        if last < self.high and words[last].preposition == BI:
            if words[last].core in self.c.lexicon.clock:
                last = self.by_clock(last)
        return last

    def is_rate(self, unit: int, index: int) -> bool:
        """Tell whether what is measured is told for each of something: «60 دولارا للبرميل»."""
        word, hour = self.words[index], self.words[unit]
        if word.preposition != LI or not word.article or word.bits & MASDAR:
            return False
        return not (hour.bits & TIME and hour.article)

    def by_clock(self, index: int) -> int:
        """Return the token behind the place of a clock: «بتوقيت بيروت», «بالتوقيت المحلي»."""
        words = self.words
        last = index + 1
        if last < self.high and words[last].preposition == "" and words[last].bits & (NAME | DEF):
            last += 1
        if last < self.high and words[last].preposition == LI and words[last].bits & (NAME | DEF):
            last += 1
        return last

    def measure_before(self, index: int) -> int:
        """Return where the number in front of «تقريبا» begins, with its unit, or -1."""
        words = self.words
        start = index
        if index > self.low and words[index - 1].bits & QUANT and words[index - 1].pronoun:
            return index - 1  # «نصفهم تقريبا من الأطباء»
        if index > self.low and words[index - 1].core.endswith(DUAL_ENDINGS):
            two = words[index - 1]
            if not (two.article or two.pronoun or two.conjunction):
                if self.c.lexicon.word(two.core[:-2]).bits & (TIME | UNIT):
                    return index - 1  # «في عامين تقريبا»
        for at in range(index - 1, max(self.low, index - 5) - 1, -1):
            bits = words[at].bits
            if bits & NUM or "u" in words[at].tags:
                start = at
                continue
            if words[at].raw in ("%", "."):
                continue
            if words[at].terminal == "FI" and at > self.low and start == at + 1:
                if words[at - 1].bits & NUM:
                    continue  # «عشرون في المئة تقريبا»
            if start < index or not bits & (UNIT | ADJ | NAT) or words[at].conjunction:
                break
        if start == index:
            return self.span_before(index)
        previous = words[start - 1] if start > self.low else None
        if previous is not None and previous.bits & TIME and not previous.article:
            if words[start].bits & NUM and not words[start - 1].bits & PUNCT:
                start -= 1  # عام 1000
        return start

    def span_before(self, index: int) -> int:
        """Return the unit of time in front that is one: «عام تقريبا», «قرن من الزمان تقريبا»."""
        words = self.words
        unit = index - 1
        if unit - 2 >= self.low and words[unit].article and words[unit].bits & TIME:
            if words[unit - 1].terminal == "MIN":
                unit -= 2
        if unit < self.low:
            return -1
        word = words[unit]
        one = word.bits & UNIT and word.bits & TIME and not (word.article or word.pronoun)
        if one and unit > self.low and words[unit - 1].bits & QUANT:
            unit -= 1  # «نصف ساعة تقريبا»
        return unit if one else -1

    def condition(self, match: Match) -> tuple[int, int]:
        """Return the clause behind a condition or question word."""
        start = match.last + 1
        reach = "condition" if match.rule.construction == "condition" else "clause"
        if start < self.high:
            word = self.words[start]
            # «في حالة أن العقد ألغي», «أم أنها عطلة رسمية؟»
            opens = word.bits & COMP and (reach == "condition" or word.pronoun)
            never = reach == "condition" and word.bits & NEG and self.c.that_not(start)
            what = word.terminal == "MA"
            if what and start + 1 < self.high and reach == "clause":
                behind = self.words[start + 1].bits
                what = not (behind & KANA and not behind & KANA_STRICT)  # «أم ما زال الباب مغلقا؟»
            if opens or what or never:
                start += 1
        if match.rule.construction == "question" and self.c.asks(self.low, self.high):
            for index in range(start + 1, self.high - 1):
                if self.words[index].bits & COMMA and self.endings.narration.asks_anew(index + 1):
                    return start, index  # «هل عاد الوفد، هل نجح؟»: two questions
                joined = self.at.get(index)
                if (
                    joined is not None
                    and self.words[index].conjunction == WA
                    and joined.rule.construction == "question"
                    and joined.cue_start > self.c.starts[index]
                ):
                    return start, index  # «ما هو السبب وما هو الحل؟»
            return start, self.high
        for first, answer in self.answers:
            if first == match.first:
                return start, answer
        end = self.endings.end(start, reach, match)
        if reach == "condition" and start < end and self.words[start].bits & MASDAR:
            for index in range(start + 1, end):
                if self.words[index].bits & QAD and not self.words[index - 1].bits & (REL | NOUN):
                    # «إن التأخير في حالة خروجها دون صفقة قد يكلف»: the noun's clause goes on
                    return start, index - bool(self.words[index - 1].bits & COMMA)
        return start, end

    def answer(self, match: Match) -> int:
        """Return the token whose ف answers the condition, or 0.

        Up to it everything is the condition's, commas and clauses in it too: «إذا رأى الوزير، وهو
        المسؤول، أن الأسعار ترتفع فإن». A bare verb behind a comma is an answer without ف.
        """
        words = self.words
        start = match.last + 1
        before = words[match.first - 1] if match.first > self.low else None
        comes_first = before is None or bool(before.bits & (PUNCT | COMP | PART))
        if not comes_first and not words[match.first].conjunction:
            return 0  # «سيسافر إذا تحسن الطقس»: its answer is in front
        if before is not None and before.bits & COMMA:
            if match.last > match.first or words[match.first].bits & COMP:
                return 0  # «…، حتى لو تحسن الطقس», «…، وإن تحسن الطقس»
        depth = 0
        for index in range(start + 1, min(self.high, start + ANSWER_REACH)):
            word = words[index]
            bits = word.bits
            if bits & (STOP | SEMI | BREAK | OPENQ | CLOSEQ | QUOTE | COLON):
                return 0
            depth += bool(bits & LPAR) - bool(bits & RPAR)
            if depth < 0:
                return 0
            if word.conjunction == FA and (
                bits & _ANSWERS
                or word.article
                or word.preposition
                or word.terminal == "MA"
                or words[index - 1].bits & COMMA
                or self.c.is_verb(index)
            ):
                return index
            if word.terminal == "LAMMA" or (
                self.beginnings.answers_with_li(index) and index > start + 2
            ):
                return index
            if bits & COMMA:
                behind = index + 1
                if behind >= self.high:
                    return 0
                following = words[behind]
                whole = (
                    self.beginnings.has_verb(start, index) or not words[start].bits & KANA_STRICT
                )
                if not following.conjunction and whole:
                    if self.c.is_verb(behind) or following.bits & (AUXILIARIES | COMP):
                        return 0
                if self.endings.voices.other_voice(behind, match) or self.beginnings.terminator(
                    behind, "always"
                ):
                    return 0
                if following.bits & PART:
                    return 0
                if (
                    whole
                    and self.beginnings.terminator(behind, "comma")
                    and not following.bits & PRON
                ):
                    return 0
            found = self.at.get(index)
            if found is not None and found.rule.construction == "condition":
                return 0
        return 0

    def main_clause(self, match: Match) -> int:
        """Return where فقد opens the main clause behind the clause that the cue stands in, or 0.

        «بعد أن أعلن المدير أنه سيستقيل فقد التقطته الكاميرات»
        """
        if not self.beginnings.terminator(self.low, "always"):
            return 0
        for index in range(match.complement + 1, min(self.high, match.complement + ANSWER_REACH)):
            word = self.words[index]
            if word.bits & (STOP | SEMI | BREAK | OPENQ | QUOTE):
                return 0
            if word.conjunction == FA and word.bits & QAD:
                return index
        return 0

    def predicate_of(self, match: Match) -> int:
        """Return where the predicate of a noun begins that its clause stands beside, or 0.

        «تصور أن العقوبات تنفع هو حلم»: the pronoun divides subject and predicate.
        """
        words = self.words
        before = words[match.first - 1] if match.first > self.low else None
        if before is not None and not before.bits & (COMP | STOP | OPENQ | QUOTE):
            return 0
        if match.rule.construction == "verb" and not (
            # behind إنّ stands no verb: «إن تصور أن …»
            before is not None
            and before.bits & COMP
            and any(tag in "nm" for tag in words[match.first].tags)
        ):
            return 0
        verb = False
        for index in range(match.complement, min(self.high - 1, match.complement + ANSWER_REACH)):
            bits = words[index].bits
            if bits & (PUNCT | COMMA):
                return 0
            verb = verb or self.c.is_verb(index)
            if bits & PRON and verb and not words[index].conjunction:
                following = words[index + 1]
                if words[index - 1].bits & (COMP | REL | NEG | QWORD) or (
                    self.c.is_verb(index + 1) and not any(tag in "nm" for tag in following.tags)
                ):
                    return 0
                return index
        return 0
