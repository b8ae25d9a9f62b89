"""Where the main clause begins behind what comes first: a subordinate clause, a phrase, a subject.

The cue stands in what comes first («بعد أن أكدت …، بحثنا»), and the main clause is not of it.
"""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import ACCUSATIVE_ENDING, FA, LI, SHE, WA
from .boundaries import Boundaries
from .classes import (
    ACCUSATIVE,
    ADJ,
    COMMA,
    COMP,
    DOC,
    EVID,
    FEM,
    FUT,
    INDEF_ACC,
    KANA,
    NAME,
    NEG,
    NEGA,
    NEGN,
    PLURAL,
    PREP,
    PUNCT,
    QAD,
    QWORD,
    REL,
    TIME,
)
from .lists import CAUSING, THAT_NOT_BARE
from .matches import Match
from .model import Category

__all__ = ["Subordination"]

# A member is looked up in its class each time.
_REPORTING: Final = Category.REPORTING
#: How far from the conjunction of a clause that comes first a cue may stand (tokens).
SUBORDINATE_REACH: Final = 20


@mypyc_attr(acyclic=True)
class Subordination(Boundaries):
    """Tells the main clause from the clause or phrase in front that holds the cue."""

    def subordinate(self, match: Match) -> bool:
        """Tell whether the cue's own clause is subordinate and first: «بعد أن أكدت …، بحثنا»."""
        words = self.words
        start = self.opening(match.first)
        first = words[start]
        adverbial = first.core.endswith(ACCUSATIVE_ENDING) and first.bits & (INDEF_ACC | ACCUSATIVE)
        if start == match.first and match.rule.construction == "noun":
            # «بزعم أن المال نفد، أغلقت …», «إيمانا بأن التعليم حق، فتحت …»
            return bool(first.preposition or adverbial)
        if start >= match.first or match.first - start > SUBORDINATE_REACH:
            return False
        opens = first.bare in self.c.lexicon.connectives or (
            bool(first.bits & PREP) and words[start + 1].bits & COMP
        )
        if first.bare in self.c.lexicon.opposing:  # «بينما تقول», «في حين تقول»
            when = words[start + 1]
            moment = when.bits & TIME and not when.article and start + 2 == match.first
            opens = opens or not first.bits & PREP or bool(moment)
        because = first.core[:1] == LI and self.c.lexicon.function.get(first.core[1:], 0) & COMP
        opens = opens or bool(because)  # «لأن المدرب يرى أن …، رفض»
        opens = opens or first.bare in self.c.lexicon.resulting  # «لكي يؤكد أن …، بحثنا»
        if not opens and self.c.concedes(start):  # «على الرغم من أن»
            opens = any(word.bits & COMP for word in words[start : min(start + 4, match.first)])
        before = words[match.first - 1]  # the cue's clause is about a noun
        told = before.bits & (DOC | EVID) and not (before.article or before.pronoun)
        about = before.bits & REL or (told and match.rule.construction == "verb")
        if not opens and (match.rule.construction == "noun" or about):
            # «استنادا إلى تقرير يفيد بأن …، عاد الناس»,
            # «بعد إعلان الوزير أن …، غضب الناس»: a phrase in front of the main clause
            # «انطلاقا من إيمانه بأن …، فتحت …»
            fronted = first.bits & PREP or first.preposition or adverbial
            opens = bool(fronted) and not any(
                self.c.is_verb(index) for index in range(start + 1, match.first)
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

    def past_concession(self, index: int, match: Match) -> bool:
        """Tell whether the main clause begins behind the concession that the cue stands in.

        «رغم تأكيده أن …، فإن المدرب لم يستقل», «رغم أن الوزير أكد أن … إلا أن»
        """
        words = self.words
        if index + 1 >= self.high or index <= match.complement:
            return False
        word = words[index]
        start = self.low + (self.low < match.first and words[self.low].bits & PUNCT != 0)
        if word.core_in & THAT_NOT_BARE and not word.conjunction:
            opens = bool(words[index + 1].bits & COMP)
        elif word.bits & NEG:  # «رغم تأكيده أن الموسم صعب، لم يستقل المدرب»
            opens = bool(words[index - 1].bits & COMMA) and self.c.is_verb(index + 1)
            when = words[start].bits & PREP and words[start + 1].bits & COMP  # «بعد أن»
            opens = opens and not word.conjunction and bool(when or self.c.concedes(start))
            return opens and self.subordinate(match)
        else:
            opens = word.conjunction == FA and bool(word.bits & COMP)
        if not opens:
            return False
        concedes = match.rule.construction == "noun" or self.c.concedes(start)
        return concedes and self.subordinate(match)

    def main_clause_at(self, index: int) -> bool:
        """Tell whether a main clause that nothing joins begins with its verb at the token.

        Behind a clause or phrase that comes first a homograph with a subject is its verb.
        """
        word = self.words[index]
        if word.conjunction or word.article or word.preposition:
            return False
        if self.c.is_verb(index):
            return True
        if "p" not in word.tags or word.pronoun or index + 1 >= self.high:
            return False
        following = self.words[index + 1]
        return bool(following.article and not following.preposition and not following.conjunction)

    def fronted_over(self, index: int, match: Match) -> bool:
        """Tell whether the main verb begins behind an occasion in front that holds a noun cue.

        «بعد إعلان الشركة عن إفلاسها تظاهر العمال»: no perfect tells about what is definite.
        """
        words, first = self.words, match.first
        if match.alias not in ("object", "governed"):
            return False
        fronted = first == self.opening(first) and bool(words[first].preposition)
        joined = self.joins_occasion(first)
        if index <= match.complement or not (fronted or joined or self.low < first <= self.low + 3):
            return False  # «بحجة حماية البيئة أغلقت البلدية المصنع»
        when = words[max(self.low, first - 1)]
        if match.rule.construction == "verb" and not joined:
            # «بعد أن أعلنت الشركة خسائرها هبط السهم», «عندما أكد الوزير الخبر غادر»
            earlier = first - 2 >= self.low and words[first - 2].bits & (PREP | TIME)
            if not (when.bits & COMP and earlier) and when.core not in self.c.lexicon.circumstances:
                return False
        elif match.rule.construction != "noun" and not joined:
            return False
        word, before = words[index], words[index - 1]
        if word.conjunction or word.preposition or word.first != "p" or word.bits & KANA:
            return False
        if self.c.tense(index) != "p":
            return False
        if not (before.article or before.pronoun):
            # «رغم التوقعات بهطول أمطار غزيرة خرج الناس»: it does not agree, so it tells of no rain
            hers = word.core[-1:] == SHE
            if match.rule.construction != "noun" or before.bits & PREP:
                return False
            if hers is bool(before.bits & FEM) or (hers and before.bits & PLURAL):
                return False
        if match.rule.construction == "noun":
            leads = when.bits & TIME or (when.bits & PREP and not when.pronoun)
            if not (leads or words[first].preposition):
                return False  # «وجهت إليها تهمة محاولة قتل ابنتها»
        return self.unbroken(match, index)

    def joins_occasion(self, first: int) -> bool:
        """Tell whether a verb goes on with the occasion that opens its sentence.

        «بعد أن زارت المدينة ووعدت بالإصلاح خفت الاحتجاجات»
        """
        words = self.words
        if words[first].conjunction != WA or not self.c.is_verb(first):
            return False
        start = self.opening(first)
        if start + 2 >= first:
            return False
        that = words[start + 1]
        after = words[start].bits & (PREP | TIME) and that.bits & COMP and not that.pronoun
        if not after and words[start].core not in self.c.lexicon.circumstances:
            return False
        return not any(word.bits & (PUNCT | REL) for word in words[start:first])

    def judged_in_front(self, match: Match) -> bool:
        """Tell whether the cue tells of a bare noun in a phrase in front: «خلال مدة تعد قصيرة»."""
        if match.rule.construction != "impersonal" or match.alias != "small":
            return False
        if match.first - 2 < self.low:
            return False
        if not self.c.behind_bare_noun(match.first):
            return False
        opening = self.words[match.first - 2]
        return bool(opening.bits & PREP or self.words[match.first - 1].preposition) and not any(
            self.c.is_verb(at) for at in range(self.low, match.first)
        )

    def past_judgement(self, index: int, match: Match) -> bool:
        """Tell whether the main verb begins behind it: «خلال مدة تعد قصيرة ربح الفريق»."""
        words = self.words
        if index <= match.complement or words[index].conjunction or words[index].preposition:
            return False
        if self.c.tense(index) != "p" or words[index].bits & KANA:
            return False
        if words[index - 1].bits & (PUNCT | COMP | REL | NEG | PREP):
            return False
        return self.judged_in_front(match)

    def answered_by(self, index: int, match: Match) -> bool:
        """Tell whether the main verb begins behind a question in front of it.

        «وردا على سؤال عما إذا كان سيستقيل قال الوزير إن»: no verb stands in front of the cue.
        """
        words, found = self.words, self.at.get(index)
        if found is None or found is match or found.category is not _REPORTING:
            return False
        if found.rule.construction != "verb" or words[index].conjunction or found.article:
            return False
        if found.features is None or found.features.tense != "p" or index <= match.last + 1:
            return False
        if words[index - 1].bits & (COMP | REL | NEG | QAD | QWORD | PREP | KANA):
            return False
        # «وعما إذا كان سيترشح قال إن»: about what, so it hangs on the verb
        about = match.first > self.low or match.last > match.first
        return about and not any(self.c.is_verb(at) for at in range(self.low, match.first))

    def opens_sentence(self, match: Match) -> bool:
        """Tell whether a noun with أن is the sentence's subject: «تأكيد الوزير أن …»."""
        if match.rule.construction != "noun" or match.alias not in ("that", "governed_that"):
            return False
        word = self.words[match.first]
        if word.preposition or word.conjunction == FA:
            return False
        opening = self.opening(match.first)
        if opening == match.first - 1 and self.words[opening].bits & COMP:
            return not (self.words[opening].pronoun or self.words[opening].preposition)
        return opening == match.first  # «إن القول إن …»

    def subject_over(self, index: int, match: Match) -> bool:
        """Tell whether the predicate of such a subject begins: «… أن الأسعار ستنخفض أثار جدلا»."""
        words = self.words
        word, before = words[index], words[index - 1]
        if word.conjunction or word.preposition or index <= match.complement + 1:
            return False
        if not self.opens_sentence(match):
            return False
        if word.bits & NEGA and not word.pronoun and index + 1 < self.high:
            closed = before.article or bool(before.bits & (ADJ | NAME))
            closed = closed or self.c.is_verb(index - 1)
            return closed and self.is_last(index + 1)  # «القول إن السد قديم غير دقيق»
        if self.judges_noun(index, match):
            return True
        if word.core in self.c.lexicon.contrast and index + 1 < self.high:
            told = before.article and self.beginnings.has_verb(match.complement, index - 1)
            if (told or self.c.is_verb(index - 1)) and not self.c.is_verb(index + 1):
                return True  # «الزعم بأن البنك أفلس لا أساس له»
        if self.c.is_verb(index - 1) and not before.bits & KANA and before.first in ("p", "i"):
            if word.bits & NEG:
                return True  # «الثقة بأن الفريق سيتأهل لم تهتز»
            return self.c.tense(index) == "p" and not word.bits & KANA
        if before.bits & ADJ and not (before.article or before.bits & (INDEF_ACC | PREP)):
            topic = words[match.complement]
            if (topic.article or topic.pronoun) and self.c.tense(index) == "p":
                return not word.bits & KANA  # «القول إن الأزمة عابرة أثار جدلا»
        if not before.bits & ADJ or before.article or index + 1 >= self.high:
            return False
        return bool(word.bits & (NEG | NEGN)) and not self.c.is_verb(index + 1)

    def judges_noun(self, index: int, match: Match) -> bool:
        """Tell whether a bare adjective is said of the cue: «احتمال أن ينهار السد ضعيف».

        It agrees with the noun, and what stands right in front is definite and has had its verb.
        """
        word, before = self.words[index], self.words[index - 1]
        if not word.bits & ADJ or word.article or word.pronoun or word.bits & INDEF_ACC:
            return False
        if word.preposition or word.conjunction or self.c.is_verb(index):
            return False
        if not before.article or before.bits & PREP:
            return False
        if bool(word.bits & FEM) is not bool(self.words[match.first].bits & FEM):
            return False
        ends = self.is_last(index) or self.is_last(index + 1)
        return ends and self.beginnings.has_verb(match.complement, index)

    def is_last(self, index: int) -> bool:
        """Tell whether the clause ends behind the token: a mark, or nothing more."""
        return index + 1 >= self.high or bool(self.words[index + 1].bits & PUNCT)

    def noun_predicated(self, index: int, match: Match) -> bool:
        """Tell whether the verb begins whose subject the cue noun is: «الشكوى من الضجيج زادت».

        Behind what is definite no verb tells of it without a relative.
        """
        if match.alias not in ("object", "governed") or index <= match.complement:
            return False
        words, first = self.words, match.first
        word = words[index]
        if word.conjunction or word.preposition or words[first].preposition:
            return False
        if first > self.low and not words[first - 1].bits & COMP:
            if any(not words[at].bits & PUNCT for at in range(self.low, first)):
                return False
        verb = index + 1 if word.bits & (NEG | QAD | FUT) else index
        if verb >= self.high or not self.c.is_verb(verb) or self.beginnings.attributive(index):
            return False
        return self.unbroken(match, index)

    def caused(self, match: Match) -> bool:
        """Tell whether a verb of making has the noun for its object: «يجعل القول إنه حر خطأ»."""
        if match.rule.construction != "noun" or match.first <= self.low:
            return False
        if match.alias not in ("that", "governed_that"):
            return False
        return self.words[match.first - 1].core_in & CAUSING != 0

    def made_so(self, index: int, match: Match) -> bool:
        """Tell whether the noun at the token is what saying so is made: «يجعل القول إنه حر خطأ»."""
        word = self.words[index]
        if word.conjunction or index <= match.complement + 1 or not self.caused(match):
            return False
        stem = word.core.removesuffix(ACCUSATIVE_ENDING)
        nunated = stem != word.core and not {"n", "m"}.isdisjoint(self.c.lexicon.tags.tags(stem))
        return bool(word.bits & INDEF_ACC) or nunated
