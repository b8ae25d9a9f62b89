"""How far a condition or a question goes, and where the clause begins that answers it."""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import FA, WA
from .classes import (
    BREAK,
    CLOSEQ,
    COLON,
    COMMA,
    COMP,
    DEM,
    FUT,
    KANA,
    KANA_STRICT,
    LPAR,
    MASDAR,
    NEG,
    NOUN,
    OPENQ,
    PART,
    PREP,
    PRON,
    PUNCT,
    QAD,
    QUOTE,
    QWORD,
    REL,
    RPAR,
    SEMI,
    STOP,
    UNKNOWN,
)
from .front_subjects import AUXILIARIES
from .government import Government
from .matches import CLAUSAL, Match

__all__ = ["Protases"]

# What a clause behind ف begins with, verbs apart.
_ANSWERS: Final = COMP | NEG | QAD | FUT | PRON | DEM | PREP | KANA
#: The complements that may have a clause of their own in them.
_EMBEDDED: Final = ("that", "governed_that", "object", "governed", "clause", "question")
#: How far behind أما a cue may stand in its topic (tokens).
TOPIC_REACH: Final = 6
#: How far behind a condition its answer may stand (tokens).
ANSWER_REACH: Final = 45


@mypyc_attr(acyclic=True)
class Protases(Government):
    """Finds the clause behind a condition or question word."""

    def find_answers(self) -> None:
        """Remember which tokens answer what stands in front of them: no content goes past them."""
        for match in self.matches:
            if match.rule.construction == "condition":
                answer = self.awaited(match) or self.answer(match)
                if answer:
                    self.beginnings.answers.append((match.first, answer))
            elif match.alias in ("that", "governed_that") and self.main_clause(match):
                self.beginnings.answers.append((match.first, self.main_clause(match)))
            elif match.alias == "that" and match.rule.construction in ("noun", "verb"):
                predicate = self.predicate_of(match)
                if predicate:
                    self.beginnings.answers.append((match.first, predicate))
        for match in self.matches:
            if match.alias in _EMBEDDED:
                self.find_comment(match)

    def find_comment(self, match: Match) -> None:
        """Remember the ف behind أما where the cue stands in its topic: «أما القول إن … فخطأ»."""
        if self.words[match.first].conjunction == FA:
            return  # «أما الوزير فقال إن»
        lowest = max(self.low, match.first - TOPIC_REACH)
        for topic in range(match.first - 1, lowest - 1, -1):
            if self.words[topic].bits & PUNCT or self.words[topic].conjunction == FA:
                return
            if self.endings.narration.new_topic(topic):
                comment = self.comment(match)
                if comment:
                    self.beginnings.answers.append((topic, comment))
                return

    def comment(self, match: Match) -> int:
        """Return the token whose ف opens what is said of the topic that holds the cue, or 0."""
        inner = {answer for first, answer in self.beginnings.answers if first > match.first}
        for index in range(match.complement + 1, min(self.high, match.complement + ANSWER_REACH)):
            word = self.words[index]
            if word.bits & (STOP | BREAK | SEMI):
                return 0
            if word.conjunction == FA and not word.bits & UNKNOWN and index not in inner:
                return index
        return 0

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
        for first, answer in self.beginnings.answers:
            if first == match.first:
                return start, answer
        end = self.endings.end(start, reach, match)
        if reach == "condition" and start < end and self.words[start].bits & MASDAR:
            for index in range(start + 1, end):
                if self.words[index].bits & QAD and not self.words[index - 1].bits & (REL | NOUN):
                    # «إن التأخير في حالة خروجها دون صفقة قد يكلف»: the noun's clause goes on
                    return start, index - bool(self.words[index - 1].bits & COMMA)
        return start, end

    def awaited(self, match: Match) -> int:
        """Return the complementizer that a cue in front of a condition waits for, or 0.

        «من المتوقع في حال فوز الحزب أن ترتفع الأسعار»
        """
        for outer in self.matches:
            if outer.first >= match.first:
                break
            comp = outer.complement - 1
            if outer.alias in CLAUSAL and comp > match.last + 1 and outer.last < match.first:
                if self.words[comp].bits & COMP and not self.words[comp].conjunction:
                    return comp
        return 0

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
            if word.conjunction == FA and self.endings.is_deed(index):
                continue  # «إذا أردنا فهم الخطة»
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
