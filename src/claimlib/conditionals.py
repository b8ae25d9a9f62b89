"""Where a condition goes on and where its answer begins.

A protasis may be a series, of verbs or of nouns; its apodosis shows itself by a second verb, by
a future, by لـ or قد, no mark between them.
"""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import ACCUSATIVE_ENDING, FA, FUTURE, IMPERFECT_THIRD, LI, SHE, WA
from .boundaries import Boundaries
from .classes import (
    BREAK,
    COLON,
    COMMA,
    COMP,
    DEF,
    EITHER,
    FEM,
    FUT,
    INDEF_ACC,
    KANA,
    KANA_STRICT,
    MASDAR,
    NAME,
    NEG,
    NEGN,
    NOMINAL,
    NOUN,
    NUM,
    PART,
    PLURAL,
    PREP,
    PUNCT,
    QAD,
    QUANT,
    QWORD,
    REL,
    SEMI,
    STOP,
    TIME,
)
from .lists import BLESSINGS, WHATEVER
from .matches import Match
from .model import Category
from .words import has_future

__all__ = ["Conditionals"]

# A member is looked up in its class each time.
_EPISTEMIC: Final = Category.EPISTEMIC
_EVIDENTIAL: Final = Category.EVIDENTIAL
#: Tokens behind كان among which the verb of its compound tense is looked for.
TENSE_REACH: Final = 40


@mypyc_attr(acyclic=True)
class Conditionals(Boundaries):
    """Tells the answer of a condition from the condition."""

    def apodosis(self, index: int, match: Match) -> bool:
        """Tell whether the answer of a condition begins here: a second verb, or لـ + verb."""
        start = match.last + 1
        if self.words[start].bits & COMP:
            start += 1
        word, previous = self.words[index], self.words[index - 1]
        named = self.words[start].article and start == match.last + 1
        alone = named and word.key[:1] == FUTURE  # «في حالة الموافقة سيبدأ»
        whose = bool(self.words[start].bits & MASDAR and self.words[start].pronoun)
        caught = named and self.words[match.first].terminal == "FI"  # «في حال المرض يحق»
        whose = whose or bool(caught)
        if index <= start + 1 and not (word.key.startswith(LI) or alone or whose):
            return self.two_perfects(index)
        if self.beginnings.answers_with_li(index):
            return True
        if self.opens_topic(start, match):
            topic = self.c.phrases.parse(start, self.high)
            near = topic is not None and topic.end == index
            if near or (previous.article and not self.beginnings.has_verb(start, index)):
                return False  # «لو أن الوفد الكبير وصل»: its predicate
        for back in range(index - 1, start, -1):
            if self.words[back].bits & COMP:
                return False  # «لو أعلن الوزير أن الخطة فشلت»: the verb of the clause in it
            if self.c.is_verb(back) or self.words[back].conjunction:
                break
        if word.terminal == "LAMMA" and index > start:
            return True
        future = word.key[:1] == FUTURE and word.key[:1] != word.core[:1]
        if (
            future
            and index > start
            and self.c.is_verb(index)
            and not previous.bits & (COMP | REL | NEG | PREP)
            and (
                self.words[start].bits & (MASDAR if start > match.last + 1 else MASDAR | DEF)
                or any(self.c.is_verb(i) for i in range(start, index))
            )
        ):
            return True  # «لو توافر الوقود ستظل»: what would follow
        if (
            word.bits & NEG
            and not word.conjunction
            and not self.c.that_not(index)
            and (
                word.core in self.c.lexicon.future_negations
                or not self.c.behind_bare_noun(index)  # «حرب لا تنتهي»
            )
            and not previous.bits & (COMP | REL | NEG)
            and not (previous.bits & PREP and not previous.pronoun)
            and not previous.conjunction
            and index + 1 < self.high
            and self.c.tense(index + 1) == "i"
        ):
            # «مهما كتبت عنه لن تجد»: a clause of its own
            return any(
                self.c.is_verb(i) and not self.words[i].bits & KANA for i in range(start, index)
            )
        other = self.at.get(index)
        ours = (
            # «إذا رجعنا إلى ثلاثة مواسم نجد أن»: of us no noun is told that way
            other is not None
            and other.features is not None
            and other.features.person == 1
            and other.alias == "that"
            and other.complement > 0
            and not previous.bits & (REL | NEG | QAD | FUT | COMP)
        )
        if word.conjunction or not self.c.is_verb(index):
            return False
        whole = previous.pronoun and previous.first in ("n", "m")  # «في حال نجح دوره يكون راضيا»
        been = self.been_so(start, index)
        if self.beginnings.attributive(index) and not ours and not whole and not been:
            return False
        asked = self.at.get(index - 1)
        if asked is not None and asked.rule.construction == "condition":
            return False  # «لو علم أنه سيعاقب لو قبض عليه»
        if previous.bits & EITHER or previous.core_in & WHATEVER:
            return False  # «يحصلون على عمل أو ينالون دخلا», «بما يسمح له»
        if previous.bits & (NEG | QAD | FUT | KANA | COMP | REL | PREP) and not previous.pronoun:
            return False
        if word.tags and not word.tags.startswith(("p", "i")):
            return False
        return (
            been
            or any(self.c.is_verb(i) and not self.words[i].bits & KANA for i in range(start, index))
            or bool(
                self.words[start].bits & (NOMINAL | QUANT) and not self.words[start].bits & KANA
            )
        )

    def opens_topic(self, start: int, match: Match) -> bool:
        """Tell whether a condition begins with a subject: «لو أن الوفد …», «ما دامت الأسعار …»."""
        if start > match.last + 1:
            return True
        last = self.words[match.last]
        return bool(last.bits & KANA) or last.bare in self.c.lexicon.resulting

    def been_so(self, start: int, index: int) -> bool:
        """Tell whether كان has had its predicate in front: «إذا كان الطقس جيدا تقلع الطائرة».

        An adjective in the accusative behind a definite subject has no relative clause.
        """
        words = self.words
        predicate = words[index - 1]
        if index < start + 3 or not words[start].bits & KANA_STRICT:
            return False
        if not predicate.core.endswith(ACCUSATIVE_ENDING) or predicate.first not in ("a", "d"):
            return False
        subject = self.c.phrases.until(start + 1, index - 1)
        if subject is None or subject.end != index - 1 or not subject.definite:
            return False
        if index + 1 >= self.high or not words[index + 1].article or words[index + 1].preposition:
            return False  # «ولو كان الحفل صغيرا يقتصر على الأقارب»
        return self.c.tense(index) == "i" and not words[index].conjunction

    def two_perfects(self, index: int) -> bool:
        """Tell whether a condition is a verb alone and its answer the next: «إن تعثر نهض».

        Neither of them looks like a noun, which would be the subject of the first.
        """
        words = self.words
        if words[index].conjunction or words[index - 1].bits & (KANA | COMP | NEG):
            return False
        if words[index].bare_in & BLESSINGS:
            return False  # «إن قال صلى الله عليه وسلم»
        return all(
            words[at].first == "p" and self.c.tense(at) == "p" and "m" not in words[at].tags
            for at in (index - 1, index)
        )

    def hedged_answer(self, index: int, match: Match) -> bool:
        """Tell whether «ربما» and its like open the answer: «إذا تأخر الوفد ربما تلغى الجلسة»."""
        words, start = self.words, match.last + 1
        found = self.at.get(index)
        if found is None or found.rule.construction != "particle" or words[index].conjunction:
            return False
        if found.category is not _EPISTEMIC or index + 1 >= self.high:
            return False
        if words[index - 1].bits & (COMP | REL | PREP | EITHER):
            return False
        told = self.c.behind_bare_noun(index) and not words[index - 1].pronoun
        verb = found.last + 1
        governs = self.c.tense(verb) == "i" if words[index].bits & QAD else self.c.is_verb(verb)
        if told or not governs:
            return False
        for at in range(index - 1, start - 1, -1):
            if words[at].bits & COMP and at > start:
                return False  # «إذا رأى الوزير أن الخطة قد تفشل»
            if self.c.is_verb(at) and not words[at].bits & KANA:
                return True
        return False

    def answers_noun(self, index: int, match: Match) -> bool:
        """Tell whether a particle of the verb begins the answer of a condition that is a noun.

        «في حال استمرار الأوضاع قد تنخفض الأسعار»; behind an indefinite it tells about the noun.
        """
        start = match.last + 1
        if index <= start or self.words[index].conjunction or not self.words[start].bits & MASDAR:
            return False
        if self.words[index - 1].bits & (COMP | REL | PREP):
            return False
        if self.c.behind_bare_noun(index) and not self.parts_from(index):
            return False
        return not any(self.c.is_verb(i) for i in range(start, index))

    def parts_from(self, index: int) -> bool:
        """Tell whether the verb behind a particle tells of another than the bare noun in front.

        «في حال الخروج بدون صفقة قد يخسر المصنع»: it does not agree.
        """
        noun, verb = self.words[index - 1], index + 1
        if verb >= self.high or self.c.tense(verb) != "i" or noun.first not in ("n", "m"):
            return False
        prefix = self.c.key(verb)[:1]
        if prefix not in IMPERFECT_THIRD or noun.bits & PLURAL:
            return False
        return (prefix == SHE) is not bool(noun.bits & FEM)

    def hangs_on(self, index: int, match: Match) -> bool:
        """Tell whether what is promised or told hangs on a condition: «تعهد بخفضها إذا فاز»."""
        found = self.at.get(index)
        return (
            found is not None
            and found.rule.construction == "condition"
            and match.rule.construction == "verb"
            and not self.words[index].conjunction
            and not self.words[index - 1].bits & PUNCT
        )

    def topic_of_condition(self, index: int, match: Match) -> bool:
        """Tell whether a condition begins behind the subject alone: «أن الشركة إذا أفلست …»."""
        found = self.at.get(index)
        if found is None or found.rule.construction != "condition" or found is match:
            return False
        if match.alias not in ("that", "governed_that", "colon_that"):
            return False
        if self.words[index].conjunction or not self.beginnings.begun < index:
            return False
        subject = self.c.phrases.until(self.beginnings.begun, index)
        return subject is not None and subject.end == index and subject.definite

    def goes_on(self, start: int, comma: int, match: Match) -> bool:
        """Tell whether a condition goes on behind a comma: one of a series, or a second noun.

        «إذا سرق المال، وقتل الجيران، وأحرق البيت»; «لم يحضر، ولم يعتذر»; «عدم الضرب، وتعويدهم».
        """
        words = self.words
        if comma + 2 >= self.high:
            return False
        word, first = words[comma + 1], words[start]
        kana = start + bool(first.bits & NEG)
        if word.bits & INDEF_ACC and not word.conjunction and words[kana].bits & KANA_STRICT:
            # «إن لم يكن الفنان، مثلا، عضوا»: the predicate of كان
            between_them = range(kana + 1, comma - 1)
            return not any(self.c.is_verb(at) or words[at].bits & INDEF_ACC for at in between_them)
        if first.bits & KANA_STRICT and self.tense_goes_on(start, comma):
            return True
        if word.bits & EITHER and self.c.tense(comma + 2) == self.c.tense(start) != "":
            return True  # «حتى وإن كسر بابا، أو حطم نافذة»
        if word.conjunction != WA or word.preposition:
            return False
        inner = self.at.get(comma + 1)
        if inner is not None and inner.category is _EVIDENTIAL:
            inner = None  # «في حال كانت العينة سليمة، وثبتت هوية صاحبها، …»
        if inner is not None and not (inner.rule.construction == "noun" and word.pronoun):
            return False  # but «لولا رفض مصر، وتأكيدها أنها»
        if self.joins_object(start, comma):
            return True
        if first.bits & NEG:
            return bool(word.bits & NEG) and word.core == first.core
        if first.bits & (MASDAR | NEGN) and not (first.article or self.c.is_verb(start)):
            return bool(word.bits & MASDAR and word.pronoun) and not self.c.is_verb(comma + 1)
        if self.answer_follows(start, comma, match):
            return True
        if self.c.tense(comma + 1) != "p" or not (
            "p" in first.tags or (first.core[:1] == SHE and self.c.is_verb(start))
        ):
            return False  # «تشبه» may be the fifth form, which no list has
        if bool(word.core.endswith(SHE)) != bool(first.core.endswith(SHE)):
            return False
        # a series has a third member; the second is in its middle
        for index in range(comma + 2, self.high - 1):
            if words[index].bits & COMMA:
                behind = words[index + 1]
                return behind.conjunction == WA and self.c.tense(index + 1) == "p"
            if words[index].bits & PUNCT:
                break
        for index in range(comma - 1, start, -1):
            if words[index].bits & COMMA:
                return words[index + 1].conjunction == WA and self.c.tense(index + 1) == "p"
        return False

    def answer_follows(self, start: int, comma: int, match: Match) -> bool:
        """Tell whether the answer is still to come behind a second condition.

        «في حال فشلت المحادثات، وانسحب الوفد، ستعود العقوبات»: the condition opens its sentence, the
        second verb is in the perfect as the first is, and a verb without و stands behind a comma,
        or one that needs ف: «هل لو كنت غريبا، وضللت الطريق فستسأل».
        """
        words = self.words
        before = words[match.first - 1] if match.first > self.low else None
        if before is not None and not before.bits & (PUNCT | COMP | PART | QWORD):
            return False
        if self.c.tense(start) != "p" or self.c.tense(comma + 1) != "p":
            return False
        if words[comma + 1].conjunction != WA:
            return False
        for index in range(comma + 2, self.high - 1):
            bits = words[index].bits
            if bits & COMMA:
                answer = words[index + 1]
                verb = self.c.is_verb(index + 1) or answer.bits & (FUT | NEG)
                return bool(verb) and not answer.conjunction
            if words[index].conjunction == FA:
                return bool(bits & (FUT | COMP) or has_future(words[index]))
            if bits & PUNCT:
                return False
        return False

    def tense_goes_on(self, kana: int, comma: int) -> bool:
        """Tell whether the verb of a compound tense stands behind the comma, no verb before it.

        «إذا كان الوزير سامي حداد، ومدير البنك، مستشار الرئيس، قد اتفقا»: commas list its subjects.
        """
        words = self.words
        index, limit = kana + 1, min(self.high - 1, kana + TENSE_REACH)
        while index < limit:
            word = words[index]
            bits = word.bits
            if bits & QAD:
                listed = words[index - 1].bits & COMMA or words[comma + 1].conjunction
                parted = word.conjunction or index < comma or not listed
                return not parted and self.c.tense(index + 1) == "p"
            if bits & COMMA:
                index += 1
                continue
            if bits & (COMP | NEG | INDEF_ACC | STOP | BREAK | SEMI | COLON):
                return False
            noun = self.c.phrases.parse(index, limit)
            if noun is not None:
                index = max(noun.end, index + 1)
                continue
            if index in self.at or word.conjunction == FA or self.c.is_verb(index):
                return False
            index += 1
        return False

    def joins_object(self, start: int, comma: int) -> bool:
        """Tell whether a second indefinite noun follows a comma: «إذا قدم صورة، ونسخة من عقده».

        Nothing indefinite is the subject of a clause that و joins.
        """
        words = self.words
        word = words[comma + 1]
        if word.article or word.pronoun or word.first not in ("n", "m") or comma + 1 in self.at:
            return False
        if not self.c.is_verb(start) or self.c.is_verb(comma + 1):
            return False
        phrase = self.c.phrases.parse(comma + 1, self.high)
        if phrase is None or phrase.definite or phrase.named or phrase.bits & (NUM | QUANT):
            return False
        return any(
            words[at].bits & NOUN
            and not (words[at].article or words[at].pronoun or words[at].preposition)
            and not words[at].bits & (NAME | TIME)
            and not self.c.is_verb(at)
            and not words[at + 1].article
            for at in range(start + 1, comma)
        )
