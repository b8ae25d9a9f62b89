"""Attachment: whether a clause that stands behind a cue is another word's.

«ينتظر المدرب عودة اللاعب الذي من المقرر أن يسافر»: what is planned, and not awaited.
"""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import OWNERS, WA
from .ahead import Ahead, preposition_name
from .chunks import Chunks
from .classes import (
    ACCUSATIVE,
    COLON,
    COMMA,
    COMP,
    INDEF_ACC,
    MASDAR,
    PREP,
    PUNCT,
    REL,
    WORDLIKE,
)
from .cues import TAKES_THAT
from .matches import CLAUSAL, Match, Search
from .model import Category

__all__ = ["Attachment", "Complement"]

# A member is looked up in its class each time.
_DOXASTIC: Final = Category.DOXASTIC
_REPORTING: Final = Category.REPORTING


@mypyc_attr(acyclic=True)
class Complement:
    """What was found behind a cue for its complement."""

    __slots__ = ("alias", "at", "preposition", "start")

    def __init__(self, alias: str, start: int, preposition: str, at: int) -> None:
        self.alias = alias  # of the frame's alternative
        self.start = start  # where the complement begins
        self.preposition = preposition  # that governs it
        self.at = at  # where what belongs to it begins: its complementizer, its preposition


@mypyc_attr(acyclic=True)
class Attachment:
    """Tells in one sentence to which of two words a clause belongs."""

    def __init__(self, search: Search, ahead: Ahead, chunks: Chunks) -> None:
        self.c = search.context
        self.words = search.words
        self.low = search.low
        self.high = search.high
        self.ahead = ahead
        self.chunks = chunks

    def refused(self, match: Match, accepted: Complement, relative: bool) -> str | None:
        """Return why the complement is another word's, or ``None``.

        With ``relative``, it stands behind a relative clause.
        """
        if self.told_inside(match, accepted):
            return "the clause is of the verb that tells what stands in the text"
        if self.of_predicate(match, accepted):
            return "the clause is of the predicate in front of it"
        if self.of_inference(match, accepted):
            return "the clause is what is gathered from it"
        if accepted.alias == "governed_that" and self.of_noun_behind_comma(match, accepted):
            return "the clause is the noun's in front of it"
        if relative and self.of_nearer_cue(match, accepted):
            return "the clause is the nearer cue's"
        if self.resumed(match, accepted):
            return "a pronoun of the relative clause is its complement"
        if self.of_verb_in_front(match, accepted):
            return "the clause is of the verb in front of the relative clause"
        features = match.features
        joined = features is not None and features.tense == "a" and accepted.alias in CLAUSAL
        if joined and self.of_joined_circumstance(match, accepted):
            return "the clause is of the circumstance that و joins"
        return None

    def of_joined_circumstance(self, match: Match, accepted: Complement) -> bool:
        """Tell whether another circumstance has the clause: «متمنيا له الخير وسائلا الله أن يحفظه».

        Of two right beside each other, both have it: «متمنيا وآملا أن».
        """
        words = self.words
        if not words[match.last].bits & (INDEF_ACC | ACCUSATIVE):
            return False
        return any(
            words[at].conjunction == WA
            and words[at].first == "a"
            and words[at].bits & (INDEF_ACC | ACCUSATIVE)
            for at in range(match.last + 2, accepted.at)
        )

    def quoted_for_other(self, match: Match, start: int) -> str | None:
        """Return why the quotation at the token is not what the cue has, or ``None``."""
        words, rule = self.words, match.rule
        if match.category is _DOXASTIC:
            if not any(words[index].bits & COLON for index in range(match.last + 1, start + 1)):
                return "no colon in front of what is thought"  # «رأى الناقد «الفيل الأزرق»»
        other = (
            start - match.last > 3
            and match.first > self.low
            and bool(words[start - 1].bits & WORDLIKE)
            and any(
                words[index].bits & REL
                for index in range(max(self.low, match.first - 2), match.first)
            )
        )
        if not other and match.pronoun and rule.construction == "verb":
            # «قال في تصريحات نقلتها الوكالة "…"»: it has its object, and is about the noun
            other = (
                "accusative" not in rule.takes
                and rule.source == "subject"
                and self.c.behind_bare_noun(match.first)
            ) or self.speech_ahead(match)
        return "the quotation is the main verb's" if other else None

    def of_nearer_cue(self, match: Match, accepted: Complement) -> bool:
        """Tell whether a cue inside the relative clause in front has the clause for its own.

        «ينتظر المدرب عودة اللاعب الذي من المقرر أن يسافر»
        """
        alias, start, position = accepted.alias, accepted.start, accepted.at
        if alias not in CLAUSAL or match.category is _REPORTING:
            return False  # «قال في بيان نشره أمس إن»
        if (
            position - 1 > match.last
            and self.words[position].bits & COMP
            and start < self.high
            and self.c.tense(position - 1) == "i"
            and self.c.tense(start) == "i"
        ):
            return True  # «أحسنا إعداد رجال يستحقون أن يكرموا»
        if (
            position - 3 > match.last
            and self.words[position].bits & COMP
            and self.words[position - 1].article
            and self.words[position - 2].terminal == "MIN"
            and self.words[position - 3].bits & REL
        ):
            return True  # «ينتظر عودة اللاعب الذي من المقرر أن يسافر»
        for index in range(position - 1, match.last, -1):
            other = self.chunks.cue_tokens.get(index)
            if (
                other is not None
                and other.complement == start
                and other.alias in CLAUSAL
                and other.category is not _REPORTING
            ):
                return True
        return False

    def told_inside(self, match: Match, accepted: Complement) -> bool:
        """Tell whether the clause is what a text in front holds, by the verb that says so.

        «كتب الوزير مقالا رأى فيه أن الحل قريب»: he wrote the article; what he thinks follows.
        """
        if accepted.alias not in CLAUSAL or match.rule.construction != "verb":
            return False
        subject = match.subject
        if subject is not None and self.words[subject.end].bits & PREP:
            return False  # «أعلن الناطق في بيان أكد فيه أن»: both do
        for index in range(match.last + 2, accepted.at):
            if not self.c.says_within(index):
                continue
            other = self.chunks.cue_tokens.get(index)
            if other is None or other.rule.construction != "verb" or other.alias not in CLAUSAL:
                continue
            if other.complement == accepted.start and not self.words[index].conjunction:
                return True
        return False

    def of_predicate(self, match: Match, accepted: Complement) -> bool:
        """Tell whether the clause is what is possible: «رصد مالا لما من الممكن أن يسببه»."""
        alias, position = accepted.alias, accepted.at
        before = position - 1
        if alias not in CLAUSAL or before - 1 <= match.last or not self.words[before].article:
            return False
        if self.words[before - 1].terminal != "MIN":
            return False
        return any(
            hit.form.rule.construction == "predicate"
            and len(hit.form.words) > 1
            and self.words[before - 1].core in hit.form.words[-2]
            for hit in self.words[before].hits
        )

    def of_noun_behind_comma(self, match: Match, accepted: Complement) -> bool:
        """Tell whether a verbal noun behind a comma has the clause, and not the verb before that.

        «سيواجه الفريق خصمه، فضلا عن تصوير اللاعبين بأنهم ضعفاء»
        """
        if match.rule.construction != "verb":
            return False
        for index in range(accepted.at - 1, match.last, -1):
            other = self.chunks.cue_tokens.get(index)
            if other is not None:
                return (
                    other.rule.construction == "noun"
                    and other.complement == accepted.start
                    and self.words[index].bits & MASDAR != 0
                    and any(here.bits & COMMA for here in self.words[match.last + 1 : index])
                )
        return False

    def of_inference(self, match: Match, accepted: Complement) -> bool:
        """Tell whether words are what a verb in front gathers it from: «يتضح من أقوال الشهود أن».

        Behind ب it is what they say: «استاء من تصريحات الوزير بأن».
        """
        words, before = self.words, match.first - 2
        if match.rule.construction != "noun" or accepted.alias != "that" or before < self.low:
            return False
        if words[before + 1].terminal != "MIN" or words[before + 1].pronoun:
            return False
        return any(
            hit.form.rule.bits & TAKES_THAT
            # «بعد يوم فحسب من قول الحكومة إن»: no verb
            and (
                hit.form.rule.construction == "impersonal"
                or (hit.form.rule.construction == "verb" and self.c.is_verb(before))
            )
            and hit.form.rule.category is not _REPORTING
            for hit in words[before].hits
        )

    def resumed(self, match: Match, accepted: Complement) -> bool:
        """Tell whether the noun in front is what the verb governs: «الفكرة التي يبشر بها الخبر».

        No second complement with the same preposition follows: «… ستنجح بشكل كبير».
        """
        alias, preposition, position = accepted.alias, accepted.preposition, accepted.at
        behind = match.last + 1
        if alias != "governed" or behind >= position or match.first <= self.low:
            return False
        if match.rule.construction != "verb" or not self.words[match.first - 1].bits & REL:
            return False
        word = self.words[behind]
        named = preposition_name(word.core.removesuffix(word.pronoun))
        return word.pronoun in OWNERS and named == preposition

    def of_verb_in_front(self, match: Match, accepted: Complement) -> bool:
        """Tell whether the only clause that follows a relative one is of the verb in front of that.

        «أظهرت الدراسة التي نشرت أمس أن الحرارة ترتفع»: the study was published; what it showed
        stands behind أن.
        """
        alias, position = accepted.alias, accepted.at
        words, first, features = self.words, match.first, match.features
        if alias != "that" or match.pronoun:
            return False
        if match.rule.construction not in ("verb", "impersonal"):
            return False
        if features is None or features.tense != "p" or features.person != 3:
            return False
        if match.subject_side == "after" or match.negation >= 0 or position == match.last + 1:
            return False
        relative = first - 1
        if words[first].conjunction == WA:
            while relative > max(self.low, first - 8) and not words[relative].bits & (REL | PUNCT):
                relative -= 1
        if relative - 2 < self.low or not words[relative].bits & REL:
            return False
        for at in range(relative - 1, max(self.low, relative - 16) - 1, -1):
            if words[at].bits & (PUNCT | COMP | REL):
                return False
            if self.c.is_verb(at):
                break
        else:
            return False
        holder = self.c.phrases.parse(at + 1, relative)
        opens = at == self.low or words[at].conjunction != ""  # more may tell of it: «تقرير … عن»
        if holder is None or (holder.end != relative and not opens):
            return False
        if not any("that" in hit.form.rule.takes for hit in words[at].hits):
            return False
        behind = range(position + 1, min(self.high, position + 40))
        return not any(words[i].bits & COMP and not words[i].conjunction for i in behind)

    def judged_by_that(self, match: Match, start: int) -> bool:
        """Tell whether what could be two parts of a judgement stands in front of its clause.

        «يرى مسؤول في الوزارة لصحيفة النهار أن القرار خاطئ»
        """
        if match.rule.construction != "verb" or match.pronoun or match.subject is None:
            return False
        if match.subject_side != "after" or start < match.subject.end:
            return False
        inside = self.words[start].terminal == "FI"
        phrase = self.c.phrases.parse(start + inside, self.high)
        named = phrase is not None and phrase.named
        goes_on = match.subject.named and start == match.subject.end  # «عبد الرحمن البراك، أن»
        if phrase is None or not (inside or named or goes_on):
            return False
        return self.ahead.that_follows(phrase.end) and self.ahead.bare_that_follows(phrase.end)

    def speech_ahead(self, match: Match) -> bool:
        """Tell whether a verb of speech stands in front of the relative clause that the cue is in.

        «قال في الفيديو الذي نشره: "…"»: what was posted is the film, what was said the quotation.
        """
        relative = match.first - 1
        if relative - 2 < self.low or not self.words[relative].bits & REL:
            return False
        if not (self.words[relative - 2].bits & PREP or self.words[relative - 1].preposition):
            return False
        return any(
            hit.form.rule.category is _REPORTING
            and hit.form.rule.construction == "verb"
            and "quote" in hit.form.rule.takes
            for index in range(self.low, relative)
            if self.c.is_verb(index)
            for hit in self.words[index].hits
        )
