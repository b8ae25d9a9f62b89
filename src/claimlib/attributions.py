"""What «بحسب X» and «كما قال X» govern: the clause beside them, in front, behind or around."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from .acyclic import mypyc_attr
from .affixes import ACCUSATIVE_ENDING, CONJUNCTIONS, FA, WA
from .classes import (
    ADVERB,
    BREAK,
    CLOSEQ,
    COLON,
    COMMA,
    COMP,
    DASH,
    DEM,
    INDEF_ACC,
    KANA,
    MEDIA,
    NEG,
    NEGA,
    NOMINAL,
    NUM,
    OPENQ,
    PREP,
    PRON,
    PUNCT,
    QAD,
    QUOTE,
    QWORD,
    REL,
    SEMI,
    STOP,
    TIME,
)
from .endings import Endings
from .factuality import Polarity
from .government import NAME_LENGTH, Government
from .insertions import Insertions
from .lists import ADDING, EMPHATIC, TURNING
from .matches import CLAUSAL, Match
from .model import Category
from .words import Word

__all__ = ["Attributions"]

# A member is looked up in its class each time.
_DOXASTIC: Final = Category.DOXASTIC
_REPORTING: Final = Category.REPORTING
#: How far behind an attribution فإن may take up what stands in front of it (tokens).
TAKEN_UP_REACH: Final = 22
#: How far the comma may be that closes where or when somebody said so (tokens).
OCCASION_REACH: Final = 10


@mypyc_attr(acyclic=True)
class Attributions(Government):
    """Finds what is attributed without a complement."""

    def __init__(self, endings: Endings, insertions: Insertions) -> None:
        super().__init__(endings)
        self.insertions = insertions

    def according(self, match: Match) -> tuple[int, int] | None:
        """Return the clause beside «بحسب X»: behind it where it comes first, else in front."""
        behind = match.complement if match.complement > 0 else match.last + 1
        opens = self.opens_clause(match)
        resumed = behind + 1 if behind < self.high and self.words[behind].bits & COMMA else behind
        if (
            resumed + 1 < self.high
            and self.words[resumed].bits & COMP
            and self.words[resumed].conjunction == FA
        ):
            behind = resumed + 1  # «وفقا للتقرير فإن الجسر قديم»
            leading = self.at.get(self.low)
            if leading is not None and leading is not match:
                # «بحسب ما أوردته الصحيفة نقلا عن الوزير، فإن الجسر قديم»
                opens = opens or leading.rule.construction == "according"
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
            return self.told_behind(behind, match)
        if final and match.first == self.low:
            # «”. وفقا للموقع.»: alone in its sentence, it tells of the one in front
            before = bisect_left(self.c.sentences, (self.low, 0)) - 1
            if before >= 0 and self.c.sentences[before][1] == self.low:
                start, end = self.c.sentences[before]
                if self.words[start].raw in CONJUNCTIONS:
                    start += 1
                return start, end
        enclosed = self.insertions.enclosed(match.first, behind)
        if enclosed < 0:
            enclosed = self.insertions.inserted(match.first, behind)
        if enclosed >= 0:
            return enclosed, self.endings.end(behind + 1, "report", match)
        pronoun = self.words[match.first - 1].bits if match.first > self.low else 0
        if not final and (pronoun & PRON or (pronoun & DEM and behind == match.last + 1)):
            # «وهو بحسب الفاو أدنى مستوى»: between a pronoun and its predicate
            return match.first - 1, self.endings.end(behind, "clause", match)
        return self.in_front(behind, final, match)

    def opens_clause(self, match: Match) -> bool:
        """Tell whether an attribution stands in front of all that it governs."""
        before = self.words[match.first - 1] if match.first > self.low else None
        if before is None or self.passes_on(match):
            return True
        if match.first - 1 not in self.closers:
            if before.bits & (COLON | SEMI | COMP | OPENQ | QUOTE):
                return True
            if before.bare_in & TURNING:
                return True
            if match.pronoun and self.endings.circumstances.because_of(match.first - 1):
                return True  # «هو مخطئ لأنه في رأيي لا يعرف»
        if self.words[match.first].conjunction != WA:
            return False
        if before.bits & COMMA and not self.words[match.first - 2].bits & REL:
            return True
        return self.beginnings.clause_start(match.first, wide=True) == match.first

    def passes_on(self, match: Match) -> bool:
        """Tell whether a medium alone passes on what a colon leads to: «الغد نقلا عن الوزير: …»."""
        behind = match.complement if match.complement > 0 else match.last + 1
        if match.rule.source != "object" or behind >= self.high or match.first == self.low:
            return False
        if not self.words[behind].bits & COLON:
            return False
        medium = self.c.phrases.until(self.low, match.first)
        return medium is not None and medium.end == match.first and bool(medium.bits & MEDIA)

    def told_behind(self, behind: int, match: Match) -> tuple[int, int]:
        """Return the clause behind an attribution that opens it: «بحسب الوكالة، ارتفعت الأسعار»."""
        while behind < self.high and self.words[behind].bits & COMMA:
            behind += 1
        if behind + 1 < self.high and self.words[behind].bits & COMP:
            behind += not self.words[behind].conjunction  # «في رأيي أن الحل بسيط»
        voice = self.at.get(behind)  # «وفقا للصحيفة، قال الوزير إن …»: all of it is the paper's
        within = voice is not None and voice.rule.construction in ("verb", "impersonal")
        return behind, self.endings.end(behind + within, "report", match)

    def in_front(self, behind: int, final: bool, match: Match) -> tuple[int, int]:
        """Return the clause in front of an attribution, or the one around it.

        ``final``: nothing but the end of the sentence stands at the token ``behind`` it.
        """
        following = self.words[behind] if behind < self.high else None
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
            and not (following is not None and self.named_topic(edge, following))
            and not self.is_anothers(self.closers[edge - 1], match)
        ):
            return max(self.closers[edge - 1] + 1, self.low), edge - 1
        start = self.beginnings.clause_start(match.first, wide=True)
        for index in range(match.first - 1, max(start, match.first - 8), -1):
            if self.words[index].bits & QWORD and self.words[index - 1].bits & COMMA:
                start = index  # «لم نلمس تعاونا، هل انتهى برأيك دوره»
                break
        # «لكنه سيتأهل بحسب المدرب، وسيلعب»: what follows is another clause
        closed = final or bool(following is not None and following.bits & COMMA)
        if edge == match.first and closed:
            start = self.last_clause(start, edge)
            if behind == match.last + 1 and match.category is _DOXASTIC:
                start = self.remark(start, edge)
        if start >= edge:
            return behind, self.endings.end(behind, "report", match)
        if not final and self.predicates(behind) and not self.beginnings.has_verb(start, edge):
            # «في فيلم "الجسر" بحسب الموقع تلعب سلمى دور البطولة»
            parting = self.words[behind].bits & PRON  # «و"الأرض" في رأيي هي الأفضل؛ وهي …»
            start += bool(parting) and self.words[start].raw in CONJUNCTIONS
            return start, self.endings.end(behind, "clause" if parting else "report", match)
        if following is not None and edge == match.first and self.completes(start, edge, behind):
            return start, self.endings.end(behind, "report", match)
        own = behind == match.last + 1 and bool(self.words[match.last].pronoun)
        if edge == match.first and own and not final and following is not None:
            bare = not (following.conjunction or following.preposition or following.bits & PREP)
            quality = following.first in ("a", "n", "m") or following.bits & NEGA
            nominal = bare and (following.article or quality)
            verb = self.c.is_verb(match.first - 1)
            governed = verb and not bare and not following.conjunction  # «يدل في رأيهم على ضعف»
            begun = following.article or self.beginnings.has_verb(start, edge)
            if governed or (nominal and (verb or not begun)):
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

    def behind_occasion(self, index: int) -> int:
        """Return the comma behind where or when somebody said so: «كما كتب سامي ذات مرة، الخيال».

        Where nothing of the kind stands at the token, or no comma closes it, that is the token.
        """
        words = self.words
        limit = min(self.high - 1, index + OCCASION_REACH)
        if index >= limit:
            return index
        word = words[index]
        once = word.core_in & EMPHATIC and words[index + 1].bits & TIME
        if not (word.bits & (PREP | TIME) or word.preposition or once) or word.conjunction:
            return index
        for at in range(index + 1, limit):
            if words[at].bits & COMMA:
                return index if words[at + 1].conjunction else at
            if words[at].bits & (PUNCT | COMP | REL | NEG) or self.c.is_verb(at):
                return index
        return index

    def without_copula(self, start: int, end: int) -> tuple[int, int]:
        """Return the subject of a predicate without كان in front: «ما زال مصيره مجهولا»."""
        words = self.words
        if words[start].bits & KANA:
            start += 1
        elif start + 1 < end and words[start + 1].bits & KANA:
            start += 2 if words[start].bits & NEG or words[start].terminal == "MA" else 0
        if start > self.low and words[start - 1].core in self.c.lexicon.concealed:
            start -= 1  # «سبب هذا التحول مجهول»: no verb
        return start, end

    def host(self, match: Match) -> tuple[int, int] | None:
        """The content of a verb in or behind what it reports."""
        edge = match.complement
        if match.rule.construction == "predicate":
            last = match.first
            while last - 1 > self.low and self.words[last - 1].bits & (KANA | NEG):
                last -= 1  # «سبب الحريق لا يزال مجهولا»
            subject = self.beginnings.host_start(last)
            if subject is not None:  # «…، فإن النتيجة ليست مضمونة»
                return self.without_copula(subject, last)
        if edge <= self.low:
            # «كما قال الوزير، ترتفع الأسعار»
            behind = match.subject.end if match.subject is not None else match.last + 1
            behind = self.insertions.behind_aside(behind)
            behind = self.answer_behind(behind) or behind  # «كما قال الوزير أمس، فإن الأسعار …»
            behind = self.behind_occasion(behind)
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
                behind = self.insertions.to_comma(behind)
            opened = self.insertions.enclosed(edge, behind)
            if opened < 0:
                opened = self.insertions.inserted(edge, behind)
            if opened >= edge - 1:
                opened = behind + 1  # «لأنها -كما يقولون- نادرة»: the pronoun is its subject
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
        for position in range(index, min(self.high - 1, index + TAKEN_UP_REACH)):
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
            if opening.conjunction == WA and self.judges(index + 1):
                return index + 1  # «…، ومن المتوقع ارتفاع العدد حسب المسؤولين»
            if opening.bare_in & ADDING and self.c.is_verb(index + 2):
                return index + 2  # «…، كما يدير المدارس بحسب الوزارة»
            if opening.conjunction == WA and opening.bits & NOMINAL:
                if not (opening.preposition or self.endings.coordination.clause_after(index + 1)):
                    continue  # «…، والمحكمة، ومكتب السوق»: more of a list
            length = self.beginnings.terminator(index + 1, "always")
            if length and not opening.bits & COMP:
                return index + 1 + length
            return start
        return start

    def judges(self, index: int) -> bool:
        """Tell whether a clause begins at the token with a cue that is its predicate."""
        found = self.at.get(index)
        return found is not None and found.rule.construction in ("predicate", "impersonal")

    def remark(self, start: int, edge: int) -> int:
        """Return where a remark on what is told in front begins, if an opinion is of it alone.

        «خسر الفريق، وهو أمر محزن في رأيي», «…، وهذا خطأ في تقديري»
        """
        words = self.words
        for index in range(edge - 3, start, -1):
            if not words[index].bits & COMMA:
                continue
            opening = words[index + 1]
            told = opening.bits & (PRON | DEM) and not opening.preposition
            return index + 1 if told and opening.conjunction == WA else start
        return start

    def completes(self, start: int, edge: int, behind: int) -> bool:
        """Tell whether what a copula in front lacks stands behind: «يبقى الحل في رأيهم صعبا»."""
        word = self.words[behind]
        shown = word.bits & INDEF_ACC or (word.first == "a" and word.core[-1:] == ACCUSATIVE_ENDING)
        if not shown or word.conjunction or word.preposition:
            return False
        return any(self.words[at].bits & KANA for at in range(max(start, edge - 4), edge))

    def predicates(self, index: int) -> bool:
        """Tell whether a predicate stands at the token: «الخطة بحسب الوزير جاهزة», «… هي الحل»."""
        word = self.words[index]
        bare = not (word.article or word.conjunction or word.preposition)
        parting = word.bits & PRON and not word.bits & DEM
        return self.c.is_verb(index) or (bare and (word.first in ("a", "c") or bool(parting)))

    def part_of_clause(self, opened: int, close: int, adjacent: bool) -> bool:
        """Tell whether an attribution is of the clause around the quotation in front of it."""
        if close - opened <= NAME_LENGTH + 1:
            return not adjacent and self.quoted_name(opened, close)
        # «عاجزة عن "رفع حصتها من السوق" بحسب تقرير»
        return opened > self.low and bool(self.words[opened - 1].bits & PREP)

    def is_anothers(self, opened: int, match: Match) -> bool:
        """Tell whether a verb in front has the quotation: «قال الوزير: "…"، بحسب الصحيفة».

        The paper tells that he said it.
        """
        return any(
            other.category is _REPORTING
            and other.rule.construction == "verb"
            and self.low <= other.first < opened
            and opened <= other.complement <= opened + 1
            for other in self.matches
            if other is not match
        )

    def named_topic(self, edge: int, following: Word) -> bool:
        """Tell whether a title in marks is what a clause is about: «"الأرض" في رأيي هي الأفضل»."""
        if not following.bits & PRON or following.conjunction or edge == self.low:
            return False
        opened = self.closers[edge - 1]
        return edge - 1 - opened <= NAME_LENGTH + 1 and not self.beginnings.has_verb(opened, edge)

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
