"""Where a main clause that no cue governs begins and ends, and the condition that it hangs on.

It ends in front of what has a cue of its own: a coordinated clause («…، وأكد المدرب أن»), a
participle («…، مؤكدا أن»), a condition. What a condition is laid on is not asserted.
"""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import FA, LI, WA
from .beginnings import Beginnings
from .boundaries import Boundaries, attributes
from .classes import (
    COMMA,
    COMP,
    DASH,
    DEM,
    EITHER,
    FUT,
    KANA_STRICT,
    NEG,
    PART,
    PREP,
    PRON,
    PUNCT,
    QAD,
    REL,
    SEMI,
)
from .concessions import stands_anyway
from .context import Context, between
from .endings import Endings
from .lists import ABOVE_ALL, IF_ANY, THAT_NOT_BARE, TOPICAL, TURNING, WHATEVER
from .matches import CLAUSAL, Match
from .model import Category

__all__ = ["MainClauses", "consequence", "fronted_condition", "no_condition"]

# A member is looked up in its class each time.
_BOOSTER: Final = Category.BOOSTER
#: What stands between the opening of a clause and its cue.
_LEADING: Final = FUT | KANA_STRICT | NEG | PRON | QAD
#: What may stand in front of a condition that opens its sentence.
_INTRODUCING: Final = COMP | PART | PUNCT
#: How many words may: «ولكن إذا».
INTRODUCING_REACH: Final = 2
#: How a clause begins that و joins, verbs apart.
_JOINED: Final = COMP | DEM | FUT | KANA_STRICT | NEG | PRON | QAD
#: How far in front of its verb a phrase or a subject may open the clause (tokens).
FRONTED_REACH: Final = 12
#: How far in front of a condition the clause opens that it is laid on (tokens).
LAID_REACH: Final = 60
#: Behind how many tokens of the main clause another is looked for that has a cue.
MAIN_REACH: Final = 300
#: How many tokens a connective in front of the cue's clause has: «في حين أكد».
CONNECTIVE_REACH: Final = 3


def fronted_condition(context: Context, matches: list[Match], low: int, high: int) -> int:
    """Return the number of the condition that opens the tokens, -1 where none does.

    It has ended when its sentence has not: what follows is the clause that hangs on it.
    """
    words = context.words
    for number, match in enumerate(matches):
        if match.first < low:
            continue
        introducing = 0
        for at in range(low, match.first):
            word = words[at]
            if not word.bits & PUNCT:
                introducing += 1
            if not (word.bits & _INTRODUCING or word.core_in & TURNING):
                return -1
        if introducing > INTRODUCING_REACH or match.rule.construction != "condition":
            return -1
        if match.content is None or match.content[0] <= match.first:
            return -1
        return number
    return -1


def no_condition(context: Context, match: Match, behind: int) -> bool:
    """Tell whether a condition behind a clause says nothing of it: «إن وجدت», «خصوصا إذا»."""
    words = context.words
    if stands_anyway(context, match) or words[match.first].conjunction:
        return True  # «سيخرج ولو هطل المطر»; with ف it opens a clause of its own
    if match.first and words[match.first - 1].core_in & ABOVE_ALL:
        return True
    start = match.last + 1
    return start + 1 >= behind and bool(words[start].core_in & IF_ANY)


@mypyc_attr(acyclic=True)
class MainClauses(Boundaries):
    """Finds the end of one sentence's main clause."""

    def __init__(self, beginnings: Beginnings) -> None:
        super().__init__(beginnings)
        self.endings = Endings(beginnings)
        self.main = -1  # the verb of the main clause

    def end(self, start: int, clause: Match) -> int:
        """Return the token behind the last one of the main clause that begins at ``start``.

        ``clause`` is the clause in the place of a match. It is ``start`` where nothing but a
        subordinate clause stands in front of the one that has a cue.
        """
        end = self.endings.end(start, "report", clause)
        if end < self.high and self.words[end].bits & PREP and not self.parted(end - 1):
            # «أقيل المدرب بعد أن أكد الرئيس أن»: it is told when
            end = Endings(Beginnings(self.c, self.low, self.high, [])).end(start, "report", clause)
        whole = min(end + self.parted(end), self.high)
        for match in self.matches:
            if match.first > min(whole, start + MAIN_REACH, end + FRONTED_REACH):
                break
            if match.first <= start:
                continue
            if match.rule.construction == "condition" and self.belongs(match, clause):
                continue
            opening = self.opening_of(match, start)
            if start < opening < end and self.ends_before(opening, match, clause):
                end = opening
        for opening in self.beginnings.turns:
            if start < opening < end and self.whole(opening, clause):
                end = opening
        return start if self.adverbial(start, end) else end

    def adverbial(self, start: int, end: int) -> bool:
        """Tell whether what stands in front of the clause of a cue is only an adverb of it.

        «بعد أن خسر الفريق، أكد المدرب أن», «من جهتهم، أكدوا أن»: no main clause of its own.
        """
        words, first = self.words, self.words[start]
        behind = end + self.parted(end)
        if not any(self.heads(match, behind) for match in self.matches):
            return False
        cue = behind < self.high and not words[behind].conjunction
        if self.subordinate(start):
            return not self.begun(start, end) and (cue or bool(first.bits & PREP))
        if not (first.bits & PREP or first.preposition or self.c.concedes(start)):
            return False
        for at in range(start + 1, end):
            if self.c.is_verb(at) and not words[at - 1].bits & (COMP | REL):
                if not self.about_noun(at) or words[at - 1].bits & COMMA:
                    return False
            elif self.homograph(at):
                return False
        return cue and not any(words[at].bits & (COMP | NEG) for at in range(start + 2, end))

    def parted(self, at: int) -> bool:
        """Tell whether a comma stands at the token."""
        return at < self.high and bool(self.words[at].bits & COMMA)

    def homograph(self, at: int) -> bool:
        """Tell whether what may be a noun is a verb behind a closed phrase: «من جانبه قدم»."""
        word, before = self.words[at], self.words[at - 1]
        if "p" not in word.tags or word.article or word.preposition or word.conjunction:
            return False
        return bool(before.article or before.pronoun or before.bits & DEM)

    def heads(self, match: Match, start: int) -> bool:
        """Tell whether the clause that begins at the token is a cue's, no other verb before it."""
        if not start <= match.first < start + FRONTED_REACH:
            return False
        if match.rule.construction in ("adjective", "measure", "condition"):
            return False
        return not any(
            self.words[at].bits & PUNCT or self.c.is_verb(at) for at in range(start, match.first)
        )

    def opening_of(self, match: Match, start: int) -> int:
        """Return where the clause of a cue begins that is joined to the main one, or -1."""
        words = self.words
        if match.rule.construction in ("adjective", "measure"):
            return -1
        index = match.first
        if match.rule.construction == "condition":
            return self.laid_clause(index, start)
        if match.content is not None and start < match.content[0] < index:
            index = match.content[0]
        subject = match.subject
        if subject is not None and match.subject_side == "before" and start < subject.start < index:
            index = subject.start
        while index - 1 > start and not words[index].conjunction:
            leads = words[index - 1].bits & _LEADING and not words[index - 1].bits & REL
            if not leads and words[index - 1].core not in self.c.lexicon.existing:
                break
            index -= 1
        if words[index].conjunction in (WA, FA):
            whole = index == match.first and match.cue_start == self.c.starts[index]
            if whole:
                return -1  # «البحارة واعون بأن»
            return self.topic_of(index, start) if words[index].conjunction == FA else index
        for length in range(1, CONNECTIVE_REACH + 1):
            opening = index - length
            if opening <= start:
                break
            if self.beginnings.terminator(opening, "always") == length:
                return opening if self.connects(opening) else -1
        features = match.features
        if features is not None and features.tense == "a":
            return index if self.endings.voices.other_voice(match.first, match) else -1
        return self.fronted_in(index, start) if match.rule.construction == "verb" else -1

    def topic_of(self, index: int, start: int) -> int:
        """Return where أما puts the topic in front that ف at the token answers, or the token."""
        for at in range(index - 1, max(start, index - LAID_REACH), -1):
            if self.words[at].bare_in & TOPICAL and self.endings.narration.new_topic(at):
                return at
        return index

    def connects(self, at: int) -> bool:
        """Tell whether a connective opens a clause beside the main one, and none that is in it.

        What tells when or why is told with it unless a comma parts it: «غادر بعدما أعلن أن».
        """
        word = self.words[at]
        if self.words[at - 1].bits & (COMMA | SEMI):
            return not word.bits & PREP or bool(self.words[at + 1].bits & COMP)
        lexicon = self.c.lexicon
        when = word.core in lexicon.circumstances and word.core not in lexicon.subordinating
        within = when or word.bits & PREP
        return not within and not (word.preposition and word.bits & COMP)

    def fronted_in(self, index: int, start: int) -> int:
        """Return where a clause opens with a phrase or its subject: «…، غير أن النادي، نفى»."""
        for at in range(index - 1, max(start, index - FRONTED_REACH), -1):
            word = self.words[at]
            if self.c.is_verb(at) or word.bits & REL:
                return -1
            if self.words[at - 1].bits & (COMMA | SEMI) and not word.bits & PUNCT:
                opens = word.conjunction in (WA, FA) or word.core_in & TURNING
                if opens or self.beginnings.terminator(at, "always"):
                    return at
        return -1

    def laid_clause(self, index: int, start: int) -> int:
        """Return where the clause opens that the condition at the token is laid on, or the token.

        «…، وهذا لا يحدث إلا إذا»: what و joins behind a comma is the nearer clause.
        """
        words = self.words
        if words[index].conjunction:
            return index
        for at in range(index - 1, max(start + 1, index - LAID_REACH), -1):
            word = words[at]
            if not words[at - 1].bits & (COMMA | SEMI) or word.conjunction not in (WA, FA):
                continue
            if self.c.is_verb(at) or word.bits & _JOINED or (word.conjunction == FA):
                return at
            if self.endings.coordination.clause_after(at):
                return at
        return index

    def ends_before(self, opening: int, match: Match, clause: Match) -> bool:
        """Tell whether the main clause is over where the clause of a cue opens."""
        if not self.whole(opening, clause) or self.quoted(opening, clause):
            return False
        if opening == match.first and self.interposed(match):
            return False
        if self.words[opening - 1].bits & (COMMA | SEMI):
            return True
        features = match.features
        if match.rule.construction == "condition":
            return True
        if features is not None and features.tense == "a":
            return True
        if match.rule.construction != "verb" or match.alias not in CLAUSAL:
            return False
        if not self.goes_on(opening, match, clause):
            return True
        return match.subject_side == "after" and self.c.tense(match.first) == "p"

    def interposed(self, match: Match) -> bool:
        """Tell whether the main clause goes on behind a condition: «سينجح -إذا صبر- في بنائها»."""
        words = self.words
        if match.rule.construction != "condition":
            return False
        before = words[match.first - 1].bits
        if before & DASH:
            return True
        end = match.content[1] if match.content is not None else self.high
        if not before & COMMA or not self.parted(end) or end + 1 >= self.high:
            return False
        word = words[end + 1]
        if self.beginnings.terminator(end + 1, "always"):
            return False
        return not word.conjunction and bool(word.bits & PREP or word.preposition)

    def whole(self, opening: int, clause: Match) -> bool:
        """Tell whether the main clause has had its predicate in front of the token."""
        start = clause.complement
        if opening == start + 1:
            return self.c.is_verb(start)
        if self.subordinate(start) and self.begun(opening, self.high):
            return self.begun(start, opening)
        has = self.endings.predications.has_predicate
        return has(clause, opening - 1) or has(clause, opening)

    def subordinate(self, start: int) -> bool:
        """Tell whether a subordinate clause opens at the token: «بعد أن», «فيما»."""
        word = self.words[start]
        if word.bits & PREP:
            return start + 1 < self.high and bool(self.words[start + 1].bits & COMP)
        return word.core in self.c.lexicon.circumstances or word.bare in self.c.lexicon.opposing

    def begun(self, start: int, end: int) -> bool:
        """Tell whether a main clause has begun behind the subordinate one that comes first."""
        return any(
            self.words[at].bits & COMMA
            and not self.words[at + 1].conjunction
            and (self.c.is_verb(at + 1) or self.words[at + 1].bits & _LEADING)
            for at in range(start, min(end - 1, start + MAIN_REACH))
        )

    def quoted(self, opening: int, clause: Match) -> bool:
        """Tell whether the token stands in a quotation that has opened in the main clause."""
        openers, quotes = self.c.openers, self.c.quotes
        inside = between(openers, clause.complement + 1, opening)
        return any(quotes[opened] >= opening for opened in inside)

    def goes_on(self, opening: int, match: Match, clause: Match) -> bool:
        """Tell whether و joins the verb to one of a subordinate clause: «الذي فاز وقال إنه»."""
        tense = self.c.tense(match.first)
        for at in range(opening - 1, clause.complement, -1):
            if not self.c.is_verb(at):
                continue
            if self.c.tense(at) != tense:
                continue
            before = self.words[at - 1]
            if before.bits & (REL | COMP) or self.words[at].preposition == LI:
                return True
            return self.about_noun(at) or self.c.behind_bare_noun(at)
        return False

    # -- conditions ------------------------------------------------------------------------------

    def hangs_on(self, clause: Match, end: int) -> Match | None:
        """Return the condition behind or inside the main clause that it hangs on."""
        for match in self.matches:
            if match.rule.construction != "condition" or match.first <= clause.complement:
                continue
            if match.first > min(end + self.parted(end), clause.complement + MAIN_REACH):
                break
            behind = match.content[1] if match.content is not None else match.last + 1
            if not no_condition(self.c, match, behind) and not self.belongs(match, clause):
                return match
        return None

    def belongs(self, match: Match, clause: Match) -> bool:
        """Tell whether a condition is of something in the main clause, which stands without it.

        It stands in a clause about a noun, or what has happened is a decision or a demand («قرر
        المجلس التأجيل إذا»), unless it is contrary to fact («لو», «لولا»).
        """
        word = self.words[match.first]
        if word.conjunction or stands_anyway(self.c, match):
            return False
        if self.told(match):
            return True
        behind = match.content[1] if match.content is not None else match.last + 1
        if no_condition(self.c, match, behind) or self.inside(match, clause.complement, self.main):
            return True
        return self.happened(self.main) and word.core not in self.c.lexicon.contrary

    def told(self, match: Match) -> bool:
        """Tell whether a condition stands in what a clause within tells that somebody says.

        «حتى قال الزوار إنه لو …», «الرسالة التي تشير إلى أنه إذا»
        """
        for other in self.matches:
            if other.first >= match.first:
                break
            if other.content is None or not attributes(other) or other.first <= self.low:
                continue
            if not other.content[0] <= match.first < other.content[1]:
                continue
            before = self.words[other.first - 1]
            if before.bits & REL or before.terminal in ("HATTA", "MA"):
                return True
            if other.rule.construction == "noun" or before.core_in & WHATEVER:
                return True
        return False

    def happened(self, main: int) -> bool:
        """Tell whether the verb tells of the past."""
        if self.c.tense(main) == "p":
            return True
        before = self.words[main - 1] if main > self.low else None
        return before is not None and bool(
            before.bits & NEG and before.core in self.c.lexicon.jussive
        )

    def inside(self, match: Match, start: int, main: int) -> bool:
        """Tell whether a condition stands in a clause about a noun: «رجل يغضب إذا»."""
        for at in range(match.first - 1, max(start, main), -1):
            if self.c.is_verb(at) and not self.words[at].preposition:
                return bool(self.words[at - 1].bits & REL) or self.about_noun(at)
        return False


def consequence(context: Context, matches: list[Match], number: int, high: int) -> int:
    """Return where what hangs on the condition of that number begins, -1 where nothing does."""
    words = context.words
    content = matches[number].content
    start = content[1] if content is not None else high
    while start < high and words[start].bits & PUNCT:
        start += 1
    behind = number + 1
    if start < high and words[start].bits & EITHER and behind < len(matches):
        if matches[behind].first == start + 1 and matches[behind].rule.construction == "condition":
            return start + 1  # «إذا خسر أو إذا تعادل فسيهبط»
    if start + 1 < high and words[start].conjunction == FA and words[start].bits & COMP:
        return start + 1  # «فإن الأسعار سترتفع»
    if start + 1 < high and words[start].core_in & THAT_NOT_BARE and words[start + 1].bits & COMP:
        return start + 2  # «وإن غاب المدرب، إلا أن الفريق حاضر»
    if start >= high or words[start].conjunction == WA or words[start].bits & EITHER:
        return -1  # more of the condition
    return start
