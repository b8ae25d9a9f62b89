"""What a cue governs: where its content begins and ends.

An embedding cue governs the clause behind its complementizer; a particle its own clause, the
subject in front of it included; an adverb the clause it stands in; an adjective its noun phrase.
Where a clause ends is decided by what follows a comma or a conjunction, at one of three reaches: a
noun phrase, a
clause, or what is reported (which runs on until another voice begins).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Final

from .affixes import BI, CONJUNCTIONS, FA, FUTURE, HAMZA_BELOW, LI, WA
from .context import Context
from .factuality import Certainty
from .lexicon import (
    ADJ,
    ADVERB,
    BREAK,
    CLOSEQ,
    COLON,
    COMMA,
    COMP,
    DASH,
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
from .matches import Match
from .model import Category

__all__ = ["Scoper"]

#: The complements that are clauses.
CLAUSAL: Final = ("that", "governed_that", "quote", "colon", "colon_that")

# What stands between a subject and its verb.
_AUXILIARIES: Final = QAD | KANA_STRICT | FUT | NEG
# What a clause behind ف begins with, verbs apart.
_ANSWERS: Final = COMP | NEG | QAD | FUT | PRON | DEM | PREP | KANA
#: How far behind a condition its answer may stand (tokens).
ANSWER_REACH: Final = 45
#: How far from the conjunction of a clause that comes first a cue may stand (tokens).
SUBORDINATE_REACH: Final = 20
#: How far behind its subject a predicate may stand when commas enclose something (tokens).
PREDICATE_REACH: Final = 30
#: Tokens in front of a sentence in which a quotation around it may have opened.
QUOTED_REACH: Final = 400


def _can_close(match: Match) -> bool:
    """Tell whether a cue ends a content in front of it, whatever its first word is."""
    return match.rule.construction in ("according", "condition") or (
        match.features is not None and match.features.tense == "a"
    )


_closes: Final = attrgetter("closes")


class Scoper:
    """Finds the content of every match of one sentence."""

    def __init__(self, context: Context, low: int, high: int, matches: Sequence[Match]) -> None:
        self.c = context
        self.words = context.words
        self.low = low
        self.high = high
        self.matches = matches
        self.at: dict[int, Match] = {match.first: match for match in matches}
        self.closers = context.closers
        self._closing: list[int] | None = None
        self.answers: list[tuple[int, int]] = []  # conditions, and where the ف of the answer stands
        self.as_starts = {
            match.complement: match
            for match in matches
            if match.alias == "host" and match.complement < match.first
        }

    def run(self) -> None:
        """Set ``content`` (tokens) of every match; a match without content keeps ``None``."""
        for match in self.matches:
            if match.rule.construction == "condition":
                answer = self.answer(match)
                if answer:
                    self.answers.append((match.first, answer))
            elif match.alias == "that" and match.rule.construction in ("noun", "verb"):
                predicate = self.predicate_of(match)
                if predicate:
                    self.answers.append((match.first, predicate))
        for match in reversed(self.matches):
            match.content = self.content(match)
        for number, match in enumerate(self.matches):
            if match.rule.construction == "according" and self.words[match.last].pronoun:
                self.take_over(number)

    def take_over(self, number: int) -> None:
        """Give «على حد تعبيره» the content that the verb of speech in front has."""
        match = self.matches[number]
        edge = match.first
        while edge > self.low and self.words[edge - 1].bits & (COMMA | DASH | CLOSEQ | QUOTE):
            edge -= 1
        for earlier in reversed(self.matches[:number]):
            if earlier.content is not None and earlier.content[1] == edge:
                verb = earlier.rule.construction == "verb" or earlier.alias in CLAUSAL
                if earlier.category is Category.REPORTING and verb:
                    match.content = earlier.content
                    return

    # -- by construction -------------------------------------------------------------------------

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
        if start < end - 2 and self.words[end - 1].bits & DEM and self.words[end - 2].bits & COMMA:
            # «…، وذلك وفقا لـ»
            if self.words[end - 1].conjunction == WA:
                start, end = self.c.trim(start, end - 1)
        if (
            match.alias == "object"
            and start < end - 1
            and self.words[end - 1].key in self.c.lexicon.also
        ):
            if match.rule.construction == "verb":
                end -= 1  # «أعلن فوزه أيضا»: about the main clause
        if match.category is Category.REPORTING and self.says_that(start):
            start += 1
        return (start, end) if start < end else None

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
            return self.host(match)
        if alias == "quote" or (alias == "colon" and self.opens_quote(start)):
            opened = start if self.opens_quote(start) else start + 1
            close = min(self.c.quotes.get(opened, self.high), self.high)
            begin = opened + 1
            if begin + 1 < close and self.words[begin].bits & COMP and begin not in self.at:
                begin += 1  # «قال: «إن النزاع يشتد»»: as behind إن without marks
            return begin, close
        if alias == "colon":
            return start, self.end(start, "report", match)
        if alias in ("that", "governed_that", "colon_that"):
            if self.words[start].bits & COLON and self.opens_quote(start + 1):
                # «وصفه بأنه: «إنجاز»»
                close = self.c.quotes[start + 1]
                if close < self.high:
                    return start + 2, close
            end = self.told_end(match) or self.end(start, self.reach(match), match)
            if start + 1 < end and self.words[start].bits & NEG and self.c.that_not(start):
                start += 1  # «ألا»: أن and لا in one word
            if self.opens_quote(start):
                # «أن «الشقوق ليست خطيرة»، لكنها …»: the whole clause is quoted
                close = self.c.quotes[start]
                if close + 1 >= end or self.words[close + 1].bits & PUNCT:
                    end = min(end, close + 1)
            if (
                match.rule.construction in ("impersonal", "predicate")
                and match.rule.source != "subject"
            ):
                # «الأسعار يمكن أن ترتفع»: the subject of the content stands in front of the cue
                before = self.host_start(match.first)
                if before is not None:
                    return before, end
            return start, end
        if alias == "small":
            return self.small(match)
        if alias == "question":
            if self.words[start].bits & QWORD and not match.rule.takes & {"question"}:
                start += 1
            start = self.behind_whether(start)
            return start, self.end(start, "clause", match)
        if alias in ("governed", "object", "clause") and self.whether_at(start):
            # «شكوكا حول ما إذا كانت النسبة ستفي»
            start = self.behind_whether(start + self.whether_at(start))
            return start, self.end(start, "clause", match)
        if alias == "clause":
            speech = match.category is Category.REPORTING and "quote" in match.rule.takes
            return start, self.end(start, "report" if speech else "clause", match)
        if self.opens_quote(start):
            close = self.c.quotes.get(start, self.high)
            if close < self.high and match.alias == "object":
                return start + 1, self.joined_quotes(close)
        if match.rule.construction == "predicate" and match.category in (
            Category.EPISTEMIC,
            Category.EVIDENTIAL,
        ):
            before = self.host_start(match.first)
            if before is not None:
                return before, self.end(start, "clause", match)
        if match.rule.construction == "impersonal" and alias == "governed":
            before = self.host_start(match.first)
            if before is not None:
                return before, self.end(start, "clause", match)
            behind = match.last + 1
            measured = (
                match.category is not Category.REPORTING
            )  # an accusation names a person first
            if measured and start > behind and not self.words[behind].bits & PREP:
                return behind, self.end(start, "clause", match)
        told = self.told_end(match)
        if told:
            return start, told
        reach = "nominal" if self.reports(match) or match.rule.construction == "verb" else "phrase"
        end = self.end(start, reach, match)
        if match.subject is not None and start < match.subject.start < end:
            # «أكد هذه الأنباء أمس المتحدث»: the object in front
            thing = self.c.phrases.until(start, match.subject.start)
            end = thing.end if thing is not None else match.subject.start
        return start, end

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
        """Return where the last of quotations that و joins is closed: «"كاذب" و"محتال"»."""
        following = close + 2
        while (
            following < self.high
            and self.words[following - 1].raw == WA
            and self.opens_quote(following)
            and self.c.quotes[following] < self.high
        ):
            close = self.c.quotes[following]
            following = close + 2
        return close

    def told_end(self, match: Match) -> int:
        """Return where the content ends by a tree, 0 where none tells."""
        told = self.c.reading(match.last)
        if told is None:
            return 0
        found = told.object if match.alias == "object" else told.content
        if found is None or not found[0] <= match.complement < found[1]:
            return 0
        return min(found[1], self.high)

    def opens_quote(self, index: int) -> bool:
        """Tell whether a quotation opens at the token."""
        return (
            index < self.high
            and index in self.c.quotes
            and bool(self.words[index].bits & (OPENQ | QUOTE | CLOSEQ))
        )

    def reach(self, match: Match) -> str:
        """Return how far a that-clause runs: speech to the next voice, a belief one clause."""
        if match.rule.construction not in ("verb", "mark"):
            return "report" if match.category is Category.REPORTING else "clause"
        participle = match.features is None or match.features.tense == "a"
        if match.category is Category.REPORTING:
            return "report"
        if match.category is Category.DOXASTIC and match.rule.certainty is Certainty.CERTAIN:
            return "belief" if participle else "report"
        return "belief"

    def reports(self, match: Match) -> bool:
        """Tell whether the cue attributes: what it embeds runs on until another voice begins."""
        if match.rule.construction == "verb":
            return match.category in (Category.REPORTING, Category.DOXASTIC, Category.EVIDENTIAL)
        return match.category is Category.REPORTING or match.category is Category.EVIDENTIAL

    def small(self, match: Match) -> tuple[int, int]:
        """Return the content of «يعتبر X Y»: subject and predicate without a complementizer."""
        start = match.complement
        if match.rule.construction != "verb":
            before = self.host_start(match.first)
            if before is not None and match.last + 1 < self.high:
                previous = self.words[match.first - 1]
                if not previous.bits & REL:
                    return before, self.end(match.last + 1, "clause", match)
        reach = "belief" if match.rule.construction == "verb" else "clause"
        return start, self.end(start, reach, match)

    def host(self, match: Match) -> tuple[int, int] | None:
        """The content of a verb in or behind what it reports."""
        edge = match.complement
        if edge <= self.low:
            # «كما قال الوزير، ترتفع الأسعار»
            behind = match.subject.end if match.subject is not None else match.last + 1
            return behind, self.end(behind, "report", match)
        previous = edge - 1
        while previous > self.low and self.words[previous].bits & (COMMA | DASH):
            previous -= 1
        if self.words[previous].bits & (CLOSEQ | QUOTE) and previous in self.closers:
            opened = self.closers[previous]
            return max(opened + 1, self.low), previous
        start = self.clause_start(edge, wide=True)
        if match.pronoun and edge == match.first:
            # «…، في حصيلة أعلنتها مصادر»: the noun that the pronoun takes up is no part of it
            for index in range(previous, start, -1):
                if self.words[index].bits & COMMA:
                    return start, index
        return start, previous + 1

    def according(self, match: Match) -> tuple[int, int] | None:
        """Return the clause beside «بحسب X»: behind it where it comes first, else in front."""
        behind = match.complement if match.complement > 0 else match.last + 1
        opens = (
            match.first <= self.low
            or (
                match.first > self.low
                and self.words[match.first - 1].bits & (COLON | SEMI | COMP | OPENQ | QUOTE)
            )
            or (
                self.words[match.first].conjunction == WA
                and (
                    (
                        match.first > self.low
                        and bool(self.words[match.first - 1].bits & COMMA)
                        and not self.words[match.first - 2].bits & REL
                    )
                    or self.clause_start(match.first, wide=True) == match.first
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
        following = self.words[behind] if behind < self.high else None
        final = following is None or bool(following.bits & (STOP | SEMI | BREAK))
        if opens and not final:
            return behind, self.end(behind, "report", match)
        if final and match.first == self.low:
            # «”. وفقا للموقع.»: alone in its sentence, it tells of the one in front
            before = bisect_left(self.c.sentences, (self.low, 0)) - 1
            if before >= 0 and self.c.sentences[before][1] == self.low:
                start, end = self.c.sentences[before]
                if self.words[start].raw in CONJUNCTIONS:
                    start += 1
                return start, end
        enclosed = self.enclosed(match.first, behind)
        if enclosed >= 0:
            return enclosed, self.end(behind + 1, "report", match)
        pronoun = self.words[match.first - 1].bits if match.first > self.low else 0
        if not final and (pronoun & PRON or (pronoun & DEM and behind == match.last + 1)):
            # «وهو بحسب الفاو أدنى مستوى»: between a pronoun and its predicate
            return match.first - 1, self.end(behind, "clause", match)
        edge = match.first
        while edge > self.low and self.words[edge - 1].bits & (COMMA | DASH):
            edge -= 1
        if (
            edge > self.low
            and self.words[edge - 1].bits & (CLOSEQ | QUOTE)
            and edge - 1 in self.closers
        ):
            return max(self.closers[edge - 1] + 1, self.low), edge - 1
        start = self.clause_start(match.first, wide=True)
        if start >= edge:
            return behind, self.end(behind, "report", match)
        if (
            edge == match.first
            and not self.words[match.first].conjunction
            and following is not None
            and following.bits & (INDEF_ACC | NUM)
            and not following.bits & (TIME | ADVERB)
            and not following.conjunction
        ):
            # «سيضم الحلف بحسب الدعوة أربع دول»: an object behind it, so inside its clause
            return start, max(self.end(behind, "clause", match), edge)
        return start, edge

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
        start = self.clause_start(first - 1, wide=False)
        while start < first and words[start].bits & PUNCT:
            start += 1
        phrase = self.c.phrases.parse(start, self.high, strip=True) if start < first - 1 else None
        if phrase is None or not phrase.definite or phrase.end != first - 1:
            return -1
        following = words[behind + 1]
        if following.conjunction or following.preposition or following.article:
            return -1
        predicate = self.c.is_verb(behind + 1) or following.bits & _AUXILIARIES
        return start if predicate or following.first == "a" else -1

    def particle(self, match: Match) -> tuple[int, int]:
        """Return the clause of قد, ربما and their like, a subject in front included."""
        start = match.last + 1
        if start < self.high and self.words[start].bits & COMP:
            start += 1
        before = self.host_start(match.first)
        if start >= self.high or self.words[start].bits & (RPAR | STOP | SEMI):
            # «(ورواج نايتلي ربما)»: it stands behind what it governs
            return self.clause_start(match.first, wide=False), match.first
        end = self.end(start, "clause", match)
        following = self.words[start] if start < self.high else None
        if (
            following is not None
            and before is None
            and not self.c.is_verb(start)
            and not following.bits & (NEG | FUT | KANA | COMP | DEM | PRON | COMMA)
            and match.category is Category.EPISTEMIC
        ):
            # before a noun phrase alone it governs that phrase: «وربما تبادل المعلومات»
            phrase = self.c.phrases.parse(start, self.high, strip=True)
            if phrase is None or not self.predicated(phrase.end, end):
                end = min(end, self.end(start, "phrase", match))
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
        )
        apart = self.words[match.first].conjunction or (
            match.first > self.low and self.words[match.first - 1].bits & COMMA
        )
        if apart and following is not None and (following.bits & PREP or following.preposition):
            # «…، وغالبا من الحرير»: it governs the phrase behind it alone
            return behind, self.end(behind, "phrase", match)
        if match.category is Category.APPROXIMATOR:
            # «68 دقيقة تقريبا في اليوم»
            aside = last or (following is not None and bool(following.bits & PREP))
            counted = self.measure_before(match.first) if aside else -1
            if counted < 0:
                counted = self.whole_before(match.first)
            if counted >= 0:
                return counted, match.first
        start = self.clause_start(match.first, wide=False)
        while start < match.first and self.words[start].bits & PUNCT:
            start += 1
        if start >= match.first:
            while behind < self.high and self.words[behind].bits & COMMA:
                behind += 1
            if behind < self.high and self.words[behind].bits & COMP:
                behind += 1
            opening = self.at.get(behind)
            if opening is not None and opening.rule.construction == "condition" and opening.content:
                # «نظريا، إذا …، سيكون …»: it governs the consequence
                behind = opening.content[1]
                while behind < self.high and self.words[behind].bits & COMMA:
                    behind += 1
            return behind, self.end(behind, "clause", match)
        if last:
            if self.enclosed(match.first, behind) == start:
                return start, self.end(behind + 1, "clause", match)
            if (
                following is not None
                and following.bits & COMMA
                and not self.comma_ends(behind + 1, "clause", match, behind)
            ):
                return start, self.end(behind + 1, "clause", match)
            inside = match.category is Category.APPROXIMATOR
            return start, match.last + 1 if inside else match.first
        return start, self.end(behind, "clause", match)

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

    def adjective(self, match: Match) -> tuple[int, int]:
        """Return the noun phrase that an adjective belongs to, with its complements."""
        head = match.first
        words = self.words
        while head > self.low:
            word, previous = words[head], words[head - 1]
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
            if word.preposition and head != match.first:
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
            if head != match.first and noun:
                # the head noun: bare nouns in front of an indefinite one belong to its idafa
                if word.article or previous.bits & MASDAR:
                    break
                if previous.article or previous.bits & ADJ or not previous.bits & NOMINAL:
                    break
            if not previous.bits & (NOMINAL | DEM | QUANT) and previous.tags:
                break
            head -= 1
        end = self.end(match.last + 1, "phrase", match)
        for index in range(match.last + 1, end):
            # «القاتل المفترض أمس», «المصابين المحتملين يظل»: the clause goes on behind the phrase
            word = words[index]
            timed = word.bits & TIME and not word.bits & NUM
            if not word.article and (timed or word.bits & KANA_STRICT):
                end = index
                break
        return head, end

    def measure(self, match: Match) -> tuple[int, int]:
        """Return the number or measure behind «نحو», with its unit."""
        index = match.complement
        words = self.words
        end = index
        while end < self.high and (
            words[end].bits & (NUM | EITHER)
            or words[end].raw in ("%", "\u066a")
            or words[end].bits & QUANT
            or (
                words[end].terminal == "ILA"
                and end > index
                and end + 1 < self.high
                and words[end + 1].bits & NUM
            )
        ):
            end += 1
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
        if (
            end < self.high
            and not words[end].conjunction
            and not words[end].bits & (PUNCT | PREP | COMP)
            and not self.c.is_verb(end)
        ):
            phrase = self.c.phrases.parse(end, self.high)
            unit = end
            end = min(phrase.end, end + 4) if phrase is not None else end + 1
            for at in range(unit + 1, end):
                if words[at].bits & PREP and words[at].terminal != "MIN":
                    end = at  # «39 قصة في الجريدة»
                    break
            if words[unit].bits & UNIT:
                # what is measured ends with its unit: «بعد نحو أربعة أشهر فشل المشروع»
                last = unit + 1
                while (
                    last < end
                    and not words[last].conjunction
                    and words[last].bits & (UNIT | ADJ | NAT | NUM)
                ):
                    last += 1
                end = last
            if end + 1 < self.high and words[end].terminal == "MIN" and words[end + 1].article:
                whole = self.c.phrases.parse(end + 1, self.high)
                end = whole.end if whole is not None and not whole.bits & (PLACE | NAME) else end
            elif end < self.high and words[end].preposition == LI and words[end].article:
                end += 1
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
        return index, max(end, index + 1)

    def measure_before(self, index: int) -> int:
        """Return where the number in front of «تقريبا» begins, with its unit, or -1."""
        words = self.words
        start = index
        for at in range(index - 1, max(self.low, index - 5) - 1, -1):
            bits = words[at].bits
            if bits & NUM or "u" in words[at].tags:
                start = at
                continue
            if words[at].raw in ("%", "."):
                continue
            if start < index or not bits & (UNIT | ADJ | NAT) or words[at].conjunction:
                break
        if start == index:
            return -1
        previous = words[start - 1] if start > self.low else None
        if previous is not None and previous.bits & TIME and not previous.article:
            if words[start].bits & NUM and not words[start - 1].bits & PUNCT:
                start -= 1  # عام 1000
        return start

    def condition(self, match: Match) -> tuple[int, int]:
        """Return the clause behind a condition or question word."""
        start = match.last + 1
        reach = "condition" if match.rule.construction == "condition" else "clause"
        if start < self.high:
            word = self.words[start]
            # «في حالة أن العقد ألغي», «أم أنها عطلة رسمية؟»
            opens = word.bits & COMP and (reach == "condition" or word.pronoun)
            if opens or word.terminal == "MA":
                start += 1
        if match.rule.construction == "question" and self.c.asks(self.low, self.high):
            return start, self.high
        for first, answer in self.answers:
            if first == match.first:
                return start, answer
        return start, self.end(start, reach, match)

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
            if word.terminal == "LAMMA" or (self.answers_with_li(index) and index > start + 2):
                return index
            if bits & COMMA:
                behind = index + 1
                if behind >= self.high:
                    return 0
                following = words[behind]
                whole = self.has_verb(start, index) or not words[start].bits & KANA_STRICT
                if not following.conjunction and whole:
                    if self.c.is_verb(behind) or following.bits & (_AUXILIARIES | COMP):
                        return 0
                if self.other_voice(behind, match) or self.terminator(behind, "always"):
                    return 0
                if following.bits & PART:
                    return 0
                if whole and self.terminator(behind, "comma") and not following.bits & PRON:
                    return 0
            found = self.at.get(index)
            if found is not None and found.rule.construction == "condition":
                return 0
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

    def has_verb(self, start: int, end: int) -> bool:
        """Tell whether the tokens hold a verb other than كان."""
        return any(
            self.c.is_verb(index) and not self.words[index].bits & KANA_STRICT
            for index in range(start, end)
        )

    # -- where a clause begins -------------------------------------------------------------------

    def host_start(self, index: int) -> int | None:
        """Return where the subject in front of the token begins, when it opens the token's clause.

        An indefinite noun right in front has the clause as its attribute (صفة), not as its
        predicate: then there is no such subject.
        """
        word = self.words[index]
        if word.conjunction or index <= self.low:
            return None
        words, first = self.words, self.low + 1
        while index > first and words[index - 1].bits & _AUXILIARIES:
            index -= 1
            if words[index].conjunction:
                return None
        previous = self.words[index - 1]
        if previous.bits & COMMA:
            # «أولئك الذين …، قد يشعرون»: a comma may close the subject's relative clause
            opening = self.low
            phrase = self.c.phrases.parse(opening, self.high)
            if phrase is not None and phrase.end < index and self.words[phrase.end].bits & REL:
                return opening
            return self.enclosing_subject(index)
        if self.c.lexicon.connectives & {previous.key, self.c.key(index - 1)}:
            return None
        if (
            previous.bits & NOMINAL
            and not previous.article
            and not previous.bits & (NAME | POSS | UNKNOWN | PUNCT)
        ):
            if (
                not previous.bits & QUANT
                and index - 2 >= self.low
                and not self.words[index - 2].bits & PREP
            ):
                return None
            if (
                not previous.bits & QUANT
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
        nouns: set[int] = set()  # homographs of verbs that the phrase in front reads as nouns
        for start in range(index - 1, low - 1, -1):
            here = self.words[start]
            if here.bits & (STOP | BREAK | SEMI):
                return None
            if not self.c.follows_opener(start, self.low):
                if start not in nouns and self.main_verb(start):
                    return None
                continue
            if here.bits & PUNCT:
                continue
            phrase = self.c.phrases.parse(start, self.high, weak=bool(here.conjunction))
            if phrase is None or phrase.end > index:
                if self.c.is_verb(start) and not self.attributive(start):
                    return None
                continue
            general = bool(self.words[phrase.start].bits & QUANT) or phrase.named
            reaches = phrase.end == index or self.modifiers(phrase.end, index, nouns)
            if reaches and (phrase.definite or general or (phrase.end < index)):
                if start > self.low and (
                    (here.conjunction and self.joins_nouns(start))
                    or self.words[start - 1].bits & EITHER
                ):
                    nouns.update(range(phrase.start, phrase.end))
                    continue
                return start
            if reaches and start == self.low and phrase.end < index:
                return start
            if start > self.low and self.words[start - 1].bits & COMP:
                return None
        return None

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
                behind = words[phrase.end]
                following = words[phrase.end + 1]
                if behind.bits & COMMA and (
                    following.bits & REL or (following.conjunction and following.bits & PRON)
                ):
                    return start
                return None
        return None

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
            if bits & COMP and not word.article:
                return position + 1
            if bits & REL and not word.article and word.terminal != "MA":
                return position + 1
            if (
                position > self.low
                and (word.conjunction in CONJUNCTIONS)
                and (self.c.is_verb(position) or bits & (NEG | QAD | KANA | COMP))
            ):
                return position + (1 if bits & COMP else 0)
            length = self.terminator(position, "always") if position > self.low else 0
            if length:
                return position + length
            if bits & COMMA and position + 1 < index and self.c.is_verb(position + 1):
                return position + 1
            if bits & DASH:
                return position + 1
        start = self.low
        if wide:
            start = self.skip_dateline(start, index)
        return start

    def skip_dateline(self, start: int, index: int) -> int:
        """Pass over «القاهرة –» and the like at the head of a text."""
        bracket = False
        limit = min(start + 10, index)
        if not any(self.words[at].bits & DASH for at in self.closing() if start < at < limit):
            return start
        for position in range(start, limit):
            bits = self.words[position].bits
            bracket = bracket or bool(bits & LPAR)
            if bits & DASH and position > start:
                return position + 1
            if (position - start >= 4 and not bracket) or self.c.is_verb(position):
                return start
        return start

    # -- where it ends ---------------------------------------------------------------------------

    def terminator(self, index: int, strength: str) -> int:
        """Return how many tokens of a terminator of this strength begin here (0: none)."""
        if not self.words[index].terminators:
            return 0
        for keys, level, star, fits in self.words[index].terminators:
            if level not in (strength, "never") or not fits or index + len(keys) > self.high:
                continue
            for slot in range(1, len(keys)):
                here = self.words[index + slot]
                if here.key == keys[slot]:
                    continue
                if star and slot == len(keys) - 1 and here.core == keys[slot]:
                    continue
                break
            else:
                if level != strength or (index > self.low and self.whether_at(index - 1) == 2):
                    return 0  # «فيما يخص»; the second word of «ما إذا»
                return len(keys)
        return 0

    def end(self, start: int, reach: str, match: Match) -> int:
        """Return the token behind the last one of a content that begins at ``start``."""
        words = self.words
        depth = 0
        quoted = self.enclosing_close(start)
        asked: Iterable[int] = range(start, quoted)
        if reach in ("report", "belief", "clause") and not (
            match.alias in ("object", "governed") and match.rule.construction == "noun"
        ):
            # most words end nothing at these reaches
            closing = self.closing()
            asked = closing[bisect_left(closing, start) : bisect_left(closing, quoted)]
        passed = start  # a quotation inside the content is one piece
        for index in asked:
            if index < passed:
                continue
            bits = words[index].bits
            if bits & PUNCT:
                if bits & (STOP | BREAK) and index + 1 >= self.high:
                    return index
                if index in self.c.quotes and depth == 0:
                    close = self.c.quotes[index]
                    if close < quoted and words[close].bits & (CLOSEQ | QUOTE):
                        passed = close + 1
                        continue
                if bits & LPAR:
                    depth += 1
                elif bits & RPAR:
                    if depth == 0:
                        return index
                    depth -= 1
                elif (
                    (bits & (CLOSEQ | QUOTE) and self.closers.get(index, start) < start)
                    or (bits & SEMI and reach != "report")
                    or (bits & COLON and reach in ("phrase", "nominal"))
                    or (
                        bits & DASH
                        and reach in ("phrase", "clause")
                        and index > start
                        and self.spaced(index)
                    )
                ):
                    return index
                elif bits & COMMA and depth == 0:
                    if reach in ("phrase", "condition") or (
                        index + 1 < self.high and self.comma_ends(index + 1, reach, match, index)
                    ):
                        return index
            elif index > start and depth == 0 and self.word_ends(index, reach, match):
                return index
        return quoted

    def closing(self) -> Sequence[int]:
        """Return the tokens that can end what is reported, believed or a clause."""
        if self._closing is None:
            words = self.words
            found = [index for index in range(self.low, self.high) if words[index].closes]
            cues = [first for first, match in self.at.items() if _can_close(match)]
            if cues or self.as_starts:
                found = sorted({*found, *cues, *self.as_starts})
            self._closing = found
        return self._closing

    def spaced(self, index: int) -> bool:
        """Tell whether the mark has blanks on both sides."""
        before = self.c.starts[index] > self.c.ends[index - 1]
        return before and index + 1 < self.high and self.c.starts[index + 1] > self.c.ends[index]

    def enclosing_close(self, start: int) -> int:
        """Return the token that closes the innermost quotation around ``start``."""
        best = self.high
        openers, quotes = self.c.openers, self.c.quotes
        for number in range(bisect_left(openers, start) - 1, -1, -1):
            opened = openers[number]
            if opened < self.low - QUOTED_REACH:
                break
            if start <= quotes[opened] < best:
                best = quotes[opened]
        for first, answer in self.answers:
            if first < start < answer < best:
                best = answer
        return best

    def other_voice(self, index: int, match: Match) -> bool:
        """Tell whether another attribution begins with the cue at this token."""
        found = self.at.get(index)
        if found is None or found is match or not found.alias:
            return False
        if found.features is not None and found.features.tense == "a":
            if found.category is Category.DOXASTIC and self.words[index - 1].bits & COMMA:
                return not found.article and found.rule.source == "subject"
            return found.category is Category.REPORTING and not found.article
        if found.rule.construction == "according":
            return True
        if found.rule.construction != "verb" or found.category is not Category.REPORTING:
            return False
        return found.subject_side != "relative"

    def apodosis(self, index: int, match: Match) -> bool:
        """Tell whether the answer of a condition begins here: a second verb, or لـ + verb."""
        start = match.last + 1
        if self.words[start].bits & COMP:
            start += 1
        word, previous = self.words[index], self.words[index - 1]
        if index <= start + 1 and not word.key.startswith(LI):
            return False
        if self.answers_with_li(index):
            return True
        if word.terminal == "LAMMA" and index > start:
            return True
        future = word.key[:1] == FUTURE and word.key[:1] != word.core[:1]
        if (
            future
            and index > start
            and self.c.is_verb(index)
            and not previous.bits & (COMP | REL | NEG | PREP)
            and (
                self.words[start].bits & MASDAR
                or any(self.c.is_verb(i) for i in range(start, index))
            )
        ):
            return True  # «لو توافر الوقود ستظل»: what would follow
        if word.conjunction or not self.c.is_verb(index) or self.attributive(index):
            return False
        if previous.bits & (NEG | QAD | FUT | KANA | COMP | REL | PREP) and not previous.pronoun:
            return False
        if word.tags and not word.tags.startswith(("p", "i")):
            return False
        return any(
            self.c.is_verb(i) and not self.words[i].bits & KANA for i in range(start, index)
        ) or bool(self.words[start].bits & NOMINAL and not self.words[start].bits & KANA)

    def answers_with_li(self, index: int) -> bool:
        """Tell whether لـ + perfect stands at the token: «لو تحسن الطقس لسافر»."""
        word = self.words[index]
        if word.key[:1] != LI or word.article or (word.tags and word.preposition != LI):
            return False  # «لبس»: the letter is its own
        answer = self.c.lexicon.tags.get(word.key[1:], ("", ""))[0]
        return answer[:1] == "p" and "m" not in answer

    def other_belief(self, index: int, match: Match) -> bool:
        """Tell whether another holder's belief begins: «…، وكذلك تعتقد نسبة من المشاركين أن»."""
        found = self.at.get(index)
        if found is None:
            following = self.at.get(index + 1)
            if following is None or not self.words[index].bits & PART:
                return False
            found = following
        return (
            found is not match
            and found.rule.construction == "verb"
            and found.category is Category.DOXASTIC
            and found.subject_side == "after"
            and found.alias in ("that", "governed_that")
        )

    def word_ends(self, index: int, reach: str, match: Match) -> bool:
        """Tell whether the content ends in front of the word at the token."""
        word = self.words[index]
        bits = word.bits
        if index in self.as_starts and self.as_starts[index] is not match:
            return True
        found = self.at.get(index)
        participle = (
            found is not None and found.features is not None and found.features.tense == "a"
        )
        if participle and self.other_voice(index, match):
            return True
        if (
            found is not None
            and found is not match
            and found.rule.construction == "according"
            and found.first > match.last
        ):
            return True
        if reach == "report":
            if word.conjunction == WA and (
                self.other_voice(index, match) or self.other_belief(index, match)
            ):
                return True
            if word.conjunction == WA and bits & COMP and self.nested(match):
                return match.category is Category.DOXASTIC
            length = self.terminator(index, "always")
            if length and not bits & COMP:
                behind = index + length
                return self.voice_follows(behind, match) or self.other_belief(behind, match)
            return False
        if self.terminator(index, "always"):
            return not (reach == "condition" and bits & COMP)
        if (
            reach == "phrase"
            and match.rule.construction == "noun"
            and word.preposition == BI
            and self.measures_change(index, match)
        ):
            return True
        if self.relative_what(index):
            return True
        if (
            reach in ("belief", "nominal")
            and bits & COMP
            and word.conjunction == WA
            and not (self.nested(match) and match.category is Category.DOXASTIC)
        ):
            return False
        if (
            found is not None
            and found is not match
            and found.rule.construction == "condition"
            and reach == "clause"
        ):
            return True
        if reach == "condition":
            if word.conjunction == FA:
                return True
            if self.apodosis(index, match):
                return True
            return bool(word.conjunction == WA and bits & (COMP | QAD))
        if word.conjunction == FA and (self.c.is_verb(index) or bits & (COMP | QAD | NEG | FUT)):
            return True
        if word.conjunction == WA:
            if bits & REL and not word.article and reach == "clause":
                return True
            if self.c.is_verb(index) or bits & (NEG | QAD | KANA | FUT | COMP | QWORD):
                return True
            if (
                found is not None
                and found is not match
                and found.rule.construction
                in ("particle", "predicate", "impersonal", "condition", "verb", "noun")
                and (found.rule.construction != "noun" or match.rule.construction == "noun")
            ):
                return True
            if bits & PRON:
                enclosed = bool(self.words[index - 1].bits & COMMA) and self.awaits(
                    match, index - 1
                )
                return not enclosed and self.has_predicate(match, index)
            if reach in ("clause", "nominal") and self.clause_after(index):
                return True
        if (
            match.rule.construction == "noun"
            and match.alias in ("object", "governed")
            and (self.predicate_noun(index, match))
        ):
            return True
        if (
            reach == "nominal"
            and self.c.is_verb(index)
            and not self.attributive(index)
            and not (self.words[index - 1].bits & (COMP | EITHER | KANA))
            and (match.first > self.low and self.words[match.first - 1].bits & REL)
        ):
            return True  # «المقاومة التي يدعي الحزب قيادتها نجحت»: the relative clause is over
        if reach in ("phrase",):
            if bits & REL or (bits & COMP and not self.words[index - 1].bits & NOMINAL):
                return not (bits & REL)
            if self.c.is_verb(index) and not self.attributive(index) and word.preposition != LI:
                return True
            if (
                found is not None
                and found is not match
                and found.rule.construction in ("particle", "adverb")
            ):
                return True
        return False

    def measures_change(self, index: int, match: Match) -> bool:
        """Tell whether «بنسبة 3%» measures the verb around the noun: «قلل من فرص الفوز بنسبة»."""
        words = self.words
        behind = words[index + 1] if index + 1 < self.high else None
        if behind is None or not (words[index].bits & (NUM | QUANT) or behind.bits & NUM):
            return False
        if not behind.bits & NUM:
            return False
        before = match.first - 1
        if before >= self.low and words[before].bits & PREP:
            before -= 1
        return before >= self.low and bool(self.c.is_verb(before) or words[before].bits & MASDAR)

    def relative_what(self, index: int) -> bool:
        """Tell whether ما begins a sentence's afterthought: «…، ما يفتح المجال»."""
        word = self.words[index]
        if word.terminal != "MA" or word.conjunction or index + 1 >= self.high or index == self.low:
            return False
        previous = self.words[index - 1]
        if (
            previous.bits & (PREP | QUANT | NEG)
            or self.c.is_verb(index - 1)
            or previous.preposition
        ):
            return False
        counts = self.at.get(index)
        if counts is not None and counts.rule.construction == "measure":
            return False  # «إصابة ما يقارب مئة»
        if previous.bits & MASDAR and not (previous.article or previous.pronoun):
            return False  # «إنكار ما يجري»: its genitive
        return self.c.tense(index + 1) == "i" and bool(previous.bits & (NOMINAL | PUNCT))

    def predicate_noun(self, index: int, match: Match) -> bool:
        """Tell whether a bare noun behind the closed content is the predicate of the cue noun."""
        if match.complement < 0 or index <= match.complement:
            return False
        word = self.words[index]
        if (
            word.article
            or word.conjunction
            or word.preposition
            or word.bits & (PREP | PUNCT | NUM | TIME)
        ):
            return False
        if not word.bits & (NOMINAL & ~NAME) or word.bits & NAME:
            return False
        phrase = self.c.phrases.parse(match.complement, self.high, strip=True)
        return phrase is not None and phrase.end == index and phrase.definite

    def clause_after(self, index: int) -> bool:
        """Tell whether و at the token opens a clause that begins with its subject."""
        previous = self.words[index - 1]
        if not previous.bits & PUNCT:
            return False
        phrase = self.c.phrases.parse(index, self.high)
        if phrase is None or phrase.end >= self.high or not phrase.definite:
            return False
        return self.c.is_verb(phrase.end) or bool(self.words[phrase.end].bits & (NEG | QAD | KANA))

    def voice_follows(self, index: int, match: Match) -> bool:
        """Tell whether the clause that begins at the token is another voice's."""
        for position in range(index, min(self.high, index + 10)):
            if self.other_voice(position, match):
                found = self.at[position]
                features = found.features
                if features is not None and features.person == 1 and features.number == "p":
                    return False  # «…، لذا نقول لهم إن»: still the one who speaks
                return found.subject is not None or position == index
            if self.words[position].bits & (COMMA | STOP | SEMI):
                return False
            if self.c.is_verb(position) and not self.attributive(position):
                return False
        return False

    def nested(self, match: Match) -> bool:
        """Tell whether the match stands in the content of another that-frame of its sentence."""
        if match.first < 0 or self.words[match.first].conjunction:
            return False
        if (
            match.category is Category.REPORTING
            and match.features is not None
            and match.features.tense == "a"
            and not match.article
        ):
            return False  # «أكد أن …، مضيفا أن …»: beside the main verb, not under it
        for other in self.matches:
            if other is match:
                return False
            if (
                (
                    other.alias in ("that", "governed_that", "colon_that")
                    and other.complement <= match.first
                )
                and other.rule.construction == "verb"
                and not (other.features is not None and other.features.tense == "a")
            ):
                return True
        return False

    def in_inserted_relative(self, match: Match, comma: int) -> bool:
        """Tell whether the comma closes the relative clause around the cue: «…، التي …، …»."""
        for index in range(match.first - 1, max(self.low, match.first - 12), -1):
            bits = self.words[index].bits
            if bits & COMMA:
                return bool(self.words[index + 1].bits & REL) and index + 1 < match.first + 1
            if bits & (STOP | COMP) and index < match.first - 1:
                return False
        return False

    def adverbial_behind(self, index: int) -> bool:
        """Tell whether a prepositional phrase of the same clause follows «وذلك» at the token."""
        if index >= self.high or index in self.at:
            return False
        word = self.words[index]
        return not word.conjunction and bool(word.bits & PREP or word.preposition)

    def resumes(self, index: int, match: Match) -> bool:
        """Tell whether a comma closes the relative clause of the cue: «التي أكدت أن …، أنصارها».

        Behind it stands a noun that nothing joins to the content.
        """
        if match.first <= self.low or not self.words[match.first - 1].bits & REL:
            return False
        word = self.words[index]
        if word.conjunction or word.preposition or word.bits & (PREP | PUNCT | NUM | INDEF_ACC):
            return False
        if match.subject_side == "after" or not word.bits & NOMINAL or self.c.is_verb(index):
            return False
        return index not in self.at and not any(
            self.words[at].bits & COMMA for at in range(match.last + 1, index - 1)
        )

    def has_predicate(self, match: Match, comma: int) -> bool:
        """Tell whether the clause has had its verb; if not, it stands behind the comma."""
        start = match.complement
        if (
            match.alias not in ("that", "governed_that", "colon_that")
            or start < 0
            or start >= comma
        ):
            return True
        if self.c.is_verb(start):
            return True
        phrase = self.c.phrases.parse(start, self.high)
        if phrase is None or not phrase.definite:
            return True
        relative = told = False
        for index in range(phrase.end, comma):
            bits = self.words[index].bits
            if bits & REL:
                relative, told = True, False
            elif bits & COMMA:
                relative = False
            elif self.c.is_verb(index):
                if relative and told and not self.words[index].conjunction:
                    # «الكتب التي عرضتها الدار اختفت»: the relative clause has had its verb
                    return not self.words[index - 1].bits & (COMP | KANA)
                if not relative and not self.attributive(index):
                    return True
                told = True
            elif bits & ADJ and not self.words[index].article and not relative:
                return True
        return False

    def awaits(self, match: Match, comma: int) -> bool:
        """Tell whether only the clause's subject stands in front of the comma, not its predicate.

        «أن رحيل المدير، وهو من المؤسسين، قد يضر»: what the commas enclose ends nothing.
        """
        start = match.complement
        if match.alias not in ("that", "governed_that", "colon_that") or start < 0:
            return False
        words, is_verb = self.words, self.c.is_verb
        first = words[start]
        if first.bits & (PREP | NEG | QAD | PRON) or first.preposition or first.pronoun:
            return False
        if not (first.article or first.first in ("n", "m", "g")):
            return False
        relative = False
        enclosing = comma
        for index in range(start, comma):
            bits = words[index].bits
            if bits & REL:
                relative = True
            elif bits & COMMA:
                enclosing = index
                break
            elif is_verb(index):
                if not relative and not self.attributive(index):
                    return False
            elif index > start and bits & (ADJ | INDEF_ACC) and not words[index].article:
                if not relative and words[index - 1].article:
                    return False
        opening = words[enclosing + 1]
        told = opening.bits & REL or (opening.conjunction == WA and opening.bits & (PRON | PREP))
        if not told and not self.terminator(enclosing + 1, "comma"):
            return False
        for index in range(enclosing + 1, min(self.high - 1, enclosing + PREDICATE_REACH)):
            bits = words[index].bits
            if bits & COMMA:
                behind = words[index + 1]
                if not behind.conjunction and (is_verb(index + 1) or behind.bits & _AUXILIARIES):
                    return index >= comma and index > start
            elif bits & COMP and words[index].conjunction:
                return False
        return False

    def subordinate(self, match: Match) -> bool:
        """Tell whether the cue's own clause is subordinate and first: «بعد أن أكدت …، بحثنا»."""
        words = self.words
        start = self.low
        while start < match.first and words[start].bits & PUNCT:
            start += 1
        if start >= match.first or match.first - start > SUBORDINATE_REACH:
            return False
        first = words[start]
        opens = first.bare in self.c.lexicon.connectives or (
            bool(first.bits & PREP) and words[start + 1].bits & COMP
        )
        if not opens:
            return False
        # no main clause yet: nothing but و joins what follows a comma
        return not any(
            words[index].bits & COMMA
            and not words[index + 1].conjunction
            and self.c.is_verb(index + 1)
            for index in range(start, match.first)
        )

    def comma_ends(self, index: int, reach: str, match: Match, comma: int) -> bool:
        """Tell whether the content ends at a comma, by the word behind it."""
        if self.opens_quote(index) and self.c.quotes[index] > index + 4:
            index += 1  # «…، "وستبقى …"»: what the quotation begins with decides
        if index >= self.high:
            return True
        word = self.words[index]
        bits = word.bits
        if index in self.as_starts:
            return True
        if self.other_voice(index, match):
            return True
        if self.resumes(index, match):
            return True
        found = self.at.get(index)
        if reach == "report":
            length = self.terminator(index, "always")
            if length:
                return self.voice_follows(index + length, match)
            if bits & QAD and word.key[:1] == LI and match.alias in ("that", "governed_that"):
                return self.has_predicate(match, comma)  # «…، لقد أجابني»: a clause of its own
            if word.conjunction == WA and bits & COMP and self.nested(match):
                return match.category is Category.DOXASTIC
            if (
                found is not None
                and found.rule.construction == "verb"
                and found.subject_side == "after"
                and found.category is Category.REPORTING
            ):
                return True
            if self.other_belief(index, match) and word.conjunction:
                return True
            if self.c.is_verb(index) and not word.conjunction and self.subordinate(match):
                return self.has_predicate(match, comma)
            return self.nested(match) and word.conjunction == WA and self.clause_after(index)
        if match.first >= 0 and reach != "nominal" and self.awaits(match, comma):
            return False
        if (
            bits & DEM
            and word.conjunction == WA
            and not word.preposition
            and self.adverbial_behind(index + 1)
        ):
            return False
        if self.terminator(index, "always") or self.terminator(index, "comma"):
            return True
        if self.in_inserted_relative(match, comma):
            return True
        if (
            found is not None
            and found is not match
            and found.rule.construction
            in ("condition", "particle", "adverb", "predicate", "impersonal")
        ):
            return True
        if word.conjunction and word.preposition:
            phrase = self.c.phrases.parse(index, self.high, strip=True)
            if phrase is not None and phrase.end < self.high and self.c.is_verb(phrase.end):
                return True
        if (
            bits & NEG
            and not word.conjunction
            and self.c.tense(index + 1 if index + 1 < self.high else index)
        ):
            return self.has_predicate(match, comma)
        if word.conjunction in CONJUNCTIONS:
            if (
                reach in ("belief", "nominal")
                and bits & COMP
                and not (self.nested(match) and match.category is Category.DOXASTIC)
            ):
                return False
            if bits & REL and not word.article:
                return True
            if self.c.is_verb(index) or bits & (
                NEG | QAD | KANA | FUT | COMP | PRON | DEM | QWORD | PREP
            ):
                return not (bits & PREP and word.conjunction == WA and reach == "nominal")
            return self.clause_after(index)
        if self.relative_what(index):
            return True
        if word.preposition == LI and self.c.tense(index) == "i":
            return False  # «ارتفاع الأسعار، لتبلغ …»: what comes of it
        if self.c.is_verb(index):
            return self.has_predicate(match, comma)
        if bits & REL and reach == "nominal" and not word.article:
            # «علامات ضعف، التي قد تزول»: at the end of the clause it is said by the writer
            return not any(self.words[at].bits & COMMA for at in range(index, self.high))
        if bits & (PREP | EITHER | REL | ADJ):
            return False
        phrase = self.c.phrases.parse(index, self.high)
        return bool(
            phrase is not None
            and phrase.definite
            and phrase.end < self.high
            and self.c.is_verb(phrase.end)
        )
