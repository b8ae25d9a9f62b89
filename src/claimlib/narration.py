"""Whether the writer takes up the thread behind what somebody said or knows.

The story goes on, an opposition leads away from the speaker, what was said is judged, a new topic,
a question or an oath begins.
"""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import HAMZA_ABOVE, HAMZA_BELOW, HIS, LI, WA
from .beginnings import Beginnings
from .boundaries import Boundaries
from .classes import (
    COMMA,
    COMP,
    DEM,
    EITHER,
    FUT,
    INDEF_ACC,
    KANA,
    NAME,
    NEG,
    NOMINAL,
    NUM,
    PERSON,
    PLACE,
    PREP,
    PRON,
    PUNCT,
    QAD,
    QWORD,
    REL,
    STOP,
    TITLE,
)
from .lists import ALSO, TOPICAL, TURNING
from .matches import Match
from .model import Category, Stance
from .predications import Predications
from .words import letter_at

__all__ = ["Narration"]

# A member is looked up in its class each time.
_DOXASTIC: Final = Category.DOXASTIC
_REPORTING: Final = Category.REPORTING
_DISTANCING: Final = Stance.DISTANCING
_ENDORSING: Final = Stance.ENDORSING
_EVIDENTIAL: Final = Category.EVIDENTIAL


@mypyc_attr(acyclic=True)
class Narration(Boundaries):
    """Tells what the writer adds from what he tells of."""

    def __init__(self, beginnings: Beginnings, predications: Predications) -> None:
        super().__init__(beginnings)
        self.predications = predications

    def found_out(self, match: Match) -> bool:
        """Tell whether somebody found out or knew what is told: «اكتشف أن المال نفد فرحل»."""
        features = match.features
        return (
            match.category is _DOXASTIC
            and match.rule.construction == "verb"
            and features is not None
            and features.tense == "p"
            and features.person == 3
        )

    def follows_knowledge(self, index: int, match: Match) -> bool:
        """Tell whether ف joins a clause to what somebody knows: «أدرك أن النهر جف، فرحل».

        What is known is so, and what comes of it is told by the writer.
        """
        if match.category is not _DOXASTIC:
            return False
        if match.rule.construction != "verb" or match.alias not in ("that", "governed_that"):
            return False
        word = self.words[index]
        if match.rule.stance is not _ENDORSING:
            return self.found_out(match) and self.c.tense(index) == "p"
        if word.core in self.c.lexicon.existing or (word.article and word.first):
            return True
        return self.c.is_verb(index) or bool(word.bits & (COMP | QAD | NEG | FUT | PRON | DEM))

    def happened(self, index: int, match: Match) -> bool:
        """Tell whether the story goes on behind what somebody will do.

        «صرح الرئيس بأنه لن يترشح، وأثارت تصريحاته جدلا»: a perfect with a subject of its own, where
        all that was said of the speaker himself is in the imperfect.
        """
        words, c = self.words, self.c
        features = match.features
        if features is None or features.tense != "p" or match.category is not _REPORTING:
            return False
        if match.alias not in ("that", "governed_that") or index + 1 >= self.high:
            return False
        start = match.complement
        comp = words[start - 1]
        if not (comp.bits & COMP and comp.pronoun):
            return False
        if not (c.is_verb(start) or words[start].bits & NEG):
            return False
        if words[index].first != "p" or c.tense(index) != "p" or words[index].pronoun:
            return False
        subject = words[index + 1]
        if subject.preposition or subject.conjunction or subject.bits & (PREP | COMP | PUNCT):
            return False
        if not (subject.article or subject.bits & NOMINAL) or subject.bits & INDEF_ACC:
            return False
        return not any(c.tense(at) == "p" for at in range(start, index))

    def turns_away(self, index: int, match: Match) -> bool:
        """Tell whether a connective leads back to the writer: «زعم أن الوضع جيد، رغم أن»."""
        if match.rule.stance is _DISTANCING:
            return self.words[index].core not in self.c.lexicon.circumstances
        word, lexicon = self.words[index], self.c.lexicon
        turns = word.core_in & TURNING or word.bare in lexicon.opposing
        if match.alias == "governed_that" and turns:
            # «وصفه بأنه تحفة، لكن الجمهور لم يحبه»: what somebody is called is one predicate
            called = "accusative" in match.rule.takes or match.rule.construction == "impersonal"
            return called and bool(self.words[match.complement - 1].pronoun)
        return match.category is _DOXASTIC and match.rule.stance is _ENDORSING

    def another_acts(self, index: int, behind: int, match: Match) -> bool:
        """Tell whether somebody named did something meanwhile: «قال إن …، فيما قدمت فرنسا منحة».

        The writer sets it beside what was said; what is told without a doer goes on with that.
        """
        word, features = self.words[index], match.features
        if word.bare not in self.c.lexicon.opposing or word.bits & PREP or behind + 1 >= self.high:
            return False
        if features is None or features.tense != "p" or match.category is not _REPORTING:
            return False
        deed = self.words[behind]
        if deed.first != "p" or deed.bits & KANA or deed.pronoun or self.c.tense(behind) != "p":
            return False
        doer = self.c.phrases.parse(behind + 1, self.high)
        if doer is None or not doer.named or doer.end >= self.high:
            return False
        name = self.words[doer.start]
        if not name.bits & (NAME | PLACE) or name.bits & (PERSON | TITLE):
            return False  # «فيما قدم مركز أرامكو قروضا»: it may be part of who is told of
        told = self.words[max(match.complement, self.low) : index]
        return all(name.core != here.core for here in told)

    def back_to_holder(self, index: int, match: Match) -> bool:
        """Tell whether what turns away is of the speaker: «قال الوزير إن …، لكن الوزير لم يحضر».

        Of himself he would say it with a pronoun. Behind the noun begins its predicate.
        """
        if match.subject is None or index + 1 >= self.high or match.rule.construction != "verb":
            return False
        word, head = self.words[index], self.words[match.subject.head]
        if not word.article or word.preposition or word.core != head.core:
            return False
        return self.predications.tells(index + 1) or bool(self.words[index + 1].bits & KANA)

    def about_holder(self, index: int, match: Match) -> bool:
        """Tell whether the writer goes on about who told: «كشف التقرير أن …، وصدر التقرير أمس»."""
        words, subject = self.words, match.subject
        if subject is None or index + 1 >= self.high or match.rule.construction != "verb":
            return False
        if self.c.tense(index) != "p" or words[index].pronoun or index in self.at:
            return False
        word, head = words[index + 1], words[subject.head]
        if not word.article or word.preposition or not head.article:
            return False
        return word.core == head.core and subject.end == subject.head + 1

    def lacks(self, index: int, length: int, match: Match) -> bool:
        """Tell whether the writer adds what is not: «قال إن …، في حين لا تتوفر أرقام»."""
        behind = index + length
        return (
            behind < self.high
            and match.rule.construction == "verb"
            and bool(self.words[behind].bits & NEG)
            and self.words[index].bare in self.c.lexicon.opposing
            and (length > 1 or not self.words[index].bits & PREP)
            and not self.words[behind - 1].bits & COMP
        )

    def sets_figures(self, index: int, match: Match) -> bool:
        """Tell whether data go on with figures: «أظهرت البيانات أن 7 % نجحوا، بينما رسب 9 %»."""
        words = self.words
        if match.category is not _EVIDENTIAL or match.rule.construction != "verb":
            return False
        if match.alias not in ("that", "governed_that"):
            return False
        if words[index].bare not in self.c.lexicon.opposing:
            return False
        told = any(words[at].bits & NUM for at in range(match.complement, index))
        for at in range(index + 1, self.high):
            if words[at].bits & (COMMA | STOP) or not told:
                return False
            if words[at].bits & NUM:
                return True
        return False

    def judges_content(self, index: int, match: Match) -> bool:
        """Tell whether what was said is called an opinion, a charge: «…، وهو رأي شكك فيه»."""
        if index + 1 >= self.high or match.rule.construction == "mark":
            return False
        word, following = self.words[index], self.words[index + 1]
        if word.conjunction != WA or not word.bits & PRON or following.article:
            return False
        return any(
            hit.form.rule.construction == "noun"
            and hit.form.rule.category in (_REPORTING, _DOXASTIC)
            for hit in following.hits
        )

    def new_topic(self, index: int) -> bool:
        """Tell whether أما puts a new topic in front: no إما, which has أو behind it."""
        word = self.words[index]
        if not word.bare_in & TOPICAL or index + 1 >= self.high:
            return False
        spelled = letter_at(word, word.lead)
        if spelled == HAMZA_BELOW:
            return False
        either = any(at.bits & EITHER for at in self.words[index : min(self.high, index + 9)])
        return spelled == HAMZA_ABOVE or (self.words[index + 1].article and not either)

    def there_follows(self, index: int) -> bool:
        """Tell whether و joins what there is: «قد يستقيل الوزير، وهناك من يقول إنه باق»."""
        word = self.words[index]
        return (
            word.conjunction == WA
            and word.core in self.c.lexicon.existing
            and bool(self.words[index - 1].bits & COMMA)
        )

    def stands_apart(self, index: int, match: Match) -> bool:
        """Tell whether a clause begins that nothing joins: «قال إن …، هم في الحقيقة يريدون».

        A pronoun with a noun behind it may be the copula: «…، هي خطوة مهمة».
        """
        word = self.words[index]
        if match.alias not in ("that", "governed_that") or index + 1 >= self.high:
            return False
        if word.conjunction or word.preposition or not word.bits & (PRON | DEM):
            return False
        following = self.words[index + 1]
        if word.bits & DEM:
            return not self.adverbial_behind(index + 1)
        if word.core[:1] != HIS:
            return True  # «…، أنا بخير»: no copula
        return bool(
            self.c.is_verb(index + 1)
            or following.bits & (NEG | PREP | FUT | QAD)
            or following.preposition
            or following.key_in & ALSO
        )

    def asks_anew(self, index: int) -> bool:
        """Tell whether a direct question begins at the token: «…، هل يعود؟», «…، فهل يعود؟»."""
        found = self.at.get(index)
        return (
            found is not None
            and found.rule.construction == "question"
            and found.first == found.last
            and bool(self.words[index].bits & QWORD or self.words[index].terminal == "MA")
            and self.c.asks(self.low, self.high)
        )

    def of_oath(self, index: int) -> bool:
        """Tell whether قد has the ل of an oath, so that it opens a clause: لقد."""
        word = self.words[index]
        return bool(word.bits & QAD) and word.key[:1] == LI

    def oath_opens(self, index: int, match: Match) -> bool:
        """Tell whether لقد opens a clause that no mark parts off: «كأن الحرب انتهت لقد عادوا»."""
        if not self.of_oath(index):
            return False
        before = self.words[index - 1]
        if before.bits & (PUNCT | COMP | REL | PRON | PREP) or index <= match.last + 1:
            return False
        return index > match.complement and self.predications.has_predicate(match, index)
