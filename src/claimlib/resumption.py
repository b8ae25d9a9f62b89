"""Resumption: a pronoun, or ما, that takes up what is said.

«الهجوم الذي تبناه التنظيم», «وهو ما نفاه الوزير», «ما كشفه الوزير من وجود خلاف»
"""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import (
    OWNERS,
)
from .ahead import preposition_name, takes_that
from .classes import (
    ABSTRACT,
    CHANNEL,
    COMMA,
    COMP,
    DASH,
    DEM,
    DOC,
    EVID,
    MASDAR,
    NEG,
    PERSON,
    PREP,
    PREPRON,
    PRON,
    QUANT,
    REL,
    TIME,
)
from .lists import WHATEVER
from .matches import Match, Search
from .model import Category
from .parentheticals import Parentheticals
from .speakers import is_speaker
from .subjects import Subjects

__all__ = ["Resumption"]

# A member is looked up in its class each time.
_DOXASTIC: Final = Category.DOXASTIC
_REPORTING: Final = Category.REPORTING


@mypyc_attr(acyclic=True)
class Resumption:
    """Finds in one sentence what the pronoun of a cue takes up."""

    def __init__(self, search: Search, subjects: Subjects, parentheticals: Parentheticals) -> None:
        self.c = search.context
        self.words = search.words
        self.low = search.low
        self.high = search.high
        self.subjects = subjects
        self.parentheticals = parentheticals

    def refused(self, match: Match, finite: bool) -> str | None:
        """Return why what was found behind the verb is not what it says, or ``None``."""
        rule = match.rule
        if match.pronoun:
            if (
                match.category is _REPORTING
                and match.alias in ("that", "governed_that")
                and "accusative" not in rule.takes
                and rule.source == "subject"
                and match.first > self.low
                and self.words[match.first - 1].bits & REL
                and self.words[match.first - 1].terminal not in ("MA", "MIN")
            ):
                # «التصريحات التي تناقلتها الصحف … مضيفا أن»
                return "the pronoun is what is said"
            if finite and self.of_what(match):
                if match.alias == "clause" or self.told_of(match, match.alias == "governed"):
                    return "ما is what is said"  # «ما كشفه الوزير من وجود خلاف»
        if finite and self.said_before(match):
            return "the clause is no part of what is said"
        return None

    def said_before(self, match: Match) -> bool:
        """Tell whether ما stands for what is said: «ما قيل عنه غير صحيح والسبب أن»."""
        return (
            match.category is _REPORTING
            and match.alias == "that"
            and match.complement - match.last > 2
            and match.subject_side != "after"
            and match.first > self.low
            and self.words[match.first - 1].terminal == "MA"
        )

    def takes_up(self, match: Match) -> bool:
        """Fit a verb whose pronoun takes up what is said: «الهجوم الذي تبناه التنظيم», «خبر نفته».

        «…، وهو ما نفاه الوزير» takes up the clause in front.
        """
        words, first, rule = self.words, self.front(match), match.rule
        if rule.source == "object" or first <= self.low or words[first].conjunction:
            return False
        what = self.of_what(match)
        if not what and words[first - 1].terminal == "MA":
            return False  # «…، على ما أفاد به شهود»: what is in front
        related = words[first - 1].bits & REL or what
        bare = match.category is not _DOXASTIC and self.c.behind_bare_noun(first)
        governed = bool(related or bare) and self.governs_pronoun(match)
        if not governed and (
            not match.pronoun
            or match.subject is None
            or match.subject_side != "after"
            or "accusative" in rule.takes
            or (match.category is _DOXASTIC and not what)
        ):
            return False
        nominal = governed or not rule.takes.isdisjoint(("object", "masdar"))
        previous = words[first - 1]
        if what:
            told = self.told_of(match, nominal)
            if match.category is _DOXASTIC and not governed:
                # «ما يخشاه السكان هو أن»; what is thought is nothing that is told elsewhere
                if not told or "that" not in rule.takes or not words[told - 1].bits & COMP:
                    return False
                match.alias, match.complement = "that", told
                return True
            if told:
                clause = self.words[told - 1].bits & COMP
                match.alias = "governed_that" if clause else "governed"
                match.complement = told
                return True
            before = words[first - 2] if first - 2 >= self.low else None
            if before is not None and first - 2 == self.low and before.bits & DEM:
                return self.takes_up_clause(match, first - 2)  # «هذا ما قاله الوزير»
            if before is None or not nominal or previous.terminal != "MA":
                return False
            if before.bits & QUANT:
                match.alias, match.complement = "host", first
                match.content = first - 2, first  # «كل ما ذكره الكتاب»
                return True
            return self.takes_up_clause(match, first - 2)
        if previous.bits & REL and not previous.conjunction:
            taken = self.subjects.relatives.antecedent(first - 1)
        elif self.c.behind_bare_noun(first):
            taken = self.subjects.edge.ending_at(first)
        else:
            return False
        if taken is None or taken.bits & (PERSON | TIME) or taken.named:
            return False
        if nominal and words[taken.head].core in self.c.lexicon.matter:
            return self.takes_up_clause(match, taken.start)  # «…، الأمر الذي نفاه التجار»
        kinds = MASDAR | ABSTRACT | EVID | DOC | CHANNEL
        if not (nominal and taken.bits & kinds):
            return False  # «كل كلمة قالها المحامي»: words, and not what they claim
        if "host" in rule.takes and self.parentheticals.in_figures(first):
            return False  # «…، في حصيلة أعلنتها الوزارة»: the figures are in front
        match.alias, match.complement = "host", first
        match.content = taken.start, taken.end
        return True

    def governs_pronoun(self, match: Match) -> bool:
        """Tell whether the pronoun is on the preposition that the verb governs: «وعدت بها الحكومة».

        Who speaks stands right behind it.
        """
        behind = match.last + 1
        if match.pronoun or behind + 1 >= self.high or match.rule.construction != "verb":
            return False
        word = self.words[behind]
        name = preposition_name(word.core[:1] if word.bits & PREPRON else word.core)
        takes = match.rule.takes
        if not word.bits & PREP or word.pronoun not in OWNERS:
            return False
        if name not in takes and not (self.of_what(match) and takes_that(takes, name)):
            return False  # «ما ذهب إليه الوزير من أن», but «المكان الذي ذهب إليه الوزير»
        phrase = self.c.phrases.parse(behind + 1, self.high)
        if phrase is None or phrase.first_offset:
            return False
        shown = match.rule.inanimate is not None and phrase.bits & (DOC | EVID | CHANNEL)
        if not (shown or is_speaker(self.c, phrase)):
            return False
        match.subject, match.subject_side = phrase, "after"
        return True

    def takes_up_clause(self, match: Match, edge: int) -> bool:
        """Take the clause in front of «وهو ما», «الأمر الذي» for what is said."""
        words = self.words
        here = words[edge]
        if edge == self.low and here.bits & DEM and not here.preposition:
            # «هذا ما أكده المدرب»: of what stands in another sentence nothing but this is here
            match.alias, match.complement = "host", match.first
            match.content = edge, edge + 1
            return True
        if edge <= self.low + 1 or words[edge - 1].bits & PREP or here.preposition:
            return False
        if not (here.bits & (DEM | PRON) or here.core in self.c.lexicon.matter):
            return False
        if here.core in self.c.lexicon.matter and not words[edge - 1].bits & (COMMA | DASH):
            return False
        match.alias, match.complement = "host", edge
        return True

    def front(self, match: Match) -> int:
        """Return where the verb begins, its negation with it: «وهو ما لم تؤكده الوزارة»."""
        before = match.first - 1
        if before > self.low and self.words[before].bits & NEG and match.negation == before:
            return before
        return match.first

    def of_what(self, match: Match) -> bool:
        """Tell whether ما stands in front, alone or behind a preposition: «بما أعلنه الوزير»."""
        first = self.front(match)
        if first <= self.low or self.parentheticals.as_before(first) >= 0:
            return False
        word = self.words[first - 1]
        return word.terminal == "MA" or word.core_in & WHATEVER != 0

    def told_of(self, match: Match, nominal: bool) -> int:
        """Return where it begins what ما is: «ما كشفه الوزير من أن», «من وجود خلاف», or 0."""
        subject = match.subject
        if subject is None or match.subject_side != "after":
            return 0
        index = subject.end
        if index < self.high and self.words[index].bits & COMMA:
            index += 1
        if index + 1 >= self.high:
            return 0
        if self.words[index].bits & PRON and self.words[index + 1].bits & COMP:
            return index + 2 if index + 2 < self.high else 0  # «ما أكده الوزير هو أن»
        if self.words[index].terminal != "MIN":
            return 0
        if self.words[index + 1].bits & COMP:
            return index + 2 if index + 2 < self.high else 0
        if not nominal or self.words[index].pronoun:
            return 0
        phrase = self.c.phrases.parse(index + 1, self.high)
        if phrase is None or (phrase.named and not phrase.bits & MASDAR):
            return 0
        head = self.words[phrase.head]
        deed = head.bits & (MASDAR | ABSTRACT | EVID) and not head.bits & (PERSON | TIME)
        return index + 1 if deed and not head.article else 0

    def announced(self, match: Match) -> bool:
        """Fit a passive whose preposition takes up the noun in front.

        «الصفقة التي أُعلن عنها», «الصفقة التي تم الإعلان عنها»
        """
        behind, rule, verb = match.last + 1, match.rule, match.first
        if match.category is not _REPORTING or behind >= self.high or match.pronoun:
            return False
        if rule.construction == "noun" and verb - 1 > self.low:
            verb -= 1
            if not self.c.lexicon.undergoes(self.words[verb]):
                return False
        elif rule.construction != "impersonal":
            return False
        if verb <= self.low:
            return False
        relative, word = self.words[verb - 1], self.words[behind]
        if not relative.bits & REL or relative.conjunction or word.pronoun not in OWNERS:
            return False
        name = preposition_name(word.core[:1] if word.bits & PREPRON else word.core)
        if not word.bits & PREP or name not in rule.takes:
            return False
        if behind + 1 < self.high:
            who = self.c.phrases.parse(behind + 1, self.high)
            if who is not None and is_speaker(self.c, who):
                return False  # «الصفقة التي أعلن عنها النادي»
        thing = self.subjects.relatives.antecedent(verb - 1)
        if thing is None or thing.named or thing.bits & (PERSON | TIME):
            return False
        if self.words[thing.head].first not in ("n", "m"):
            return False  # «نتائج الربع الثاني التي»
        match.alias, match.complement = "host", match.first
        match.content = thing.start, thing.end
        return True

    def behind_what(self, match: Match) -> bool:
        """Tell whether «what» with its pronoun shows the cue to be a verb: «ما وصفه بالظلم».

        So does a relative pronoun: «القرار الذي وصفه الوزير بالظلم».
        """
        before = self.words[match.first - 1] if match.first > self.low else None
        if before is None or not match.pronoun or self.words[match.first].conjunction:
            return False
        related = before.bits & REL and match.alias == "governed" and not before.preposition
        return not before.pronoun and bool(related or before.bare_in & WHATEVER)
