"""What a particle or an adverb governs: the clause that it stands in, or the phrase behind it."""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import ACCUSATIVE_ENDING, FA, LI, WA
from .classes import (
    ADJ,
    BREAK,
    CLOSEQ,
    COLON,
    COMMA,
    COMP,
    DEM,
    FUT,
    KANA,
    NEG,
    NOMINAL,
    NOUN,
    NUM,
    PREP,
    PRON,
    PUNCT,
    QAD,
    REL,
    RPAR,
    SEMI,
    STOP,
    UNKNOWN,
)
from .endings import Endings
from .government import Government
from .insertions import Insertions
from .lists import TOPICAL, TURNING
from .matches import Match
from .measures import Measures
from .model import Category

__all__ = ["Adverbs"]

# A member is looked up in its class each time.
_APPROXIMATOR: Final = Category.APPROXIMATOR
_EPISTEMIC: Final = Category.EPISTEMIC
_EVIDENTIAL: Final = Category.EVIDENTIAL
#: How long an aside between commas is behind a particle (tokens).
ASIDE_REACH: Final = 8


@mypyc_attr(acyclic=True)
class Adverbs(Government):
    """Finds the clauses of قد, ربما, غالبا, تقريبا and their like."""

    def __init__(self, endings: Endings, insertions: Insertions, measures: Measures) -> None:
        super().__init__(endings)
        self.insertions = insertions
        self.measures = measures

    def particle(self, match: Match) -> tuple[int, int]:
        """Return the clause of قد, ربما and their like, a subject in front included."""
        start = match.last + 1
        before = self.beginnings.host_start(match.first)
        if start < self.high and self.words[start].bits & COMP:
            start += 1
            if match.category is _EVIDENTIAL:
                before = None  # «يتصرف الجار كما لو أنه المالك»
        start = self.behind_aside(start)
        if before is not None and self.endings.narration.of_oath(match.first):
            subject = self.c.phrases.until(before, match.first)
            if subject is None or subject.end != match.first:
                before = None  # «كأن الحرب واقعة غدا لقد عادوا»: no topic right in front
        closes = start < self.high and start in self.closers  # «لن تعود ربما"»
        if start >= self.high or closes or self.words[start].bits & (RPAR | STOP | SEMI):
            # «(ورواج نايتلي ربما)»: it stands behind what it governs
            begin = self.beginnings.clause_start(match.first, wide=False)
            opening = self.closers.get(start, -1) if closes else -1
            if begin - 1 <= opening and opening > self.low:
                # «الحقيقة "لن تظهر ربما"»: only part of the clause is quoted
                begin = self.beginnings.clause_start(opening, wide=False)
            return begin, match.first
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

    def behind_aside(self, start: int) -> int:
        """Return where the clause begins behind an aside: «ربما، في النهاية، لن يعود»."""
        words = self.words
        if start + 3 >= self.high or not words[start].bits & COMMA or words[start].conjunction:
            return start
        for index in range(start + 1, min(self.high - 1, start + ASIDE_REACH)):
            bits = words[index].bits
            if bits & COMMA:
                return index + 1 if index > start + 1 else start
            if bits & PUNCT or self.c.is_verb(index):
                return start
        return start

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
            or (following.core_in & TURNING and not self.words[match.first].conjunction)
        )
        last = last or (behind > self.low + 1 and self.opens_anew(behind, match))
        if following is not None and match.category is _APPROXIMATOR and following.first == "f":
            # «سعرها موحد تقريبا لأن السوق صغيرة»
            last = last or (
                following.key[:1] == LI and bool(self.beginnings.terminator(behind, "always"))
            )
        narrow = self.beside(match, last)
        if narrow is not None:
            return narrow
        start = self.clause_begins(match)
        if (
            following is not None
            and start < match.first
            and following.key[:1] == LI
            and not following.core_in & TURNING
            and following.first == "f"
            and match.category is not _APPROXIMATOR
            and self.beginnings.terminator(behind, "always")
        ):
            return behind, self.endings.end(behind, "clause", match)  # «غادر على الأرجح لأنه غاضب»
        if self.words[start].bits & QAD and self.words[start].key[:1] == LI:
            start += start + 1 < match.first  # «لقد عادوا مختلفين بعض الشيء»
        if start >= match.first:
            return self.opened(match)
        if start < self.closers.get(behind, start) < match.first:
            # «جولة "ستعقد على الأرجح" في المدينة»: part of the clause is quoted
            return start, self.endings.end(behind + 1, "clause", match)
        if last:
            enclosed = self.insertions.enclosed(match.first, behind)
            if start in (enclosed, self.insertions.inserted(match.first, behind)):
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

    def beside(self, match: Match, last: bool) -> tuple[int, int] | None:
        """Return the phrase or number beside an adverb when it governs nothing else.

        ``last``: its clause ends with the adverb.
        """
        behind = match.last + 1
        following = self.words[behind] if behind < self.high else None
        apart = self.words[match.first].conjunction or (
            match.first > self.low and self.words[match.first - 1].bits & COMMA
        )
        if (
            match.category is _APPROXIMATOR
            and following is not None
            and following.bits & NUM
            and (apart or match.first == self.low)
        ):
            return self.measures.measure(match, behind)  # «…، تقريبا 3/4 السكان»
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
            counted = self.measures.before(match.first)
            if counted >= 0:
                return counted, match.first
            if self.qualifies(match):
                return match.first - 1, match.last + 1
        return None

    def clause_begins(self, match: Match) -> int:
        """Return where the clause begins that an adverb stands in."""
        behind = match.last + 1
        following = self.words[behind] if behind < self.high else None
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
        topical = self.words[self.low].bare_in & TOPICAL
        if self.words[match.first].conjunction == FA and not topical:
            start = match.first  # «إذا غادر الوفد فعلى الأرجح لن يعود»
        return start

    def opened(self, match: Match) -> tuple[int, int]:
        """Return the clause that an adverb opens: «غالبا، وبعكس النساء، يصاب الرجال»."""
        behind = match.last + 1
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
