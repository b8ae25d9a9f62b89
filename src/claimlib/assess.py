"""Values: what each cue, negation and neighbour makes of a statement, as steps that are folded."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from typing import Final

from .acyclic import mypyc_attr
from .affixes import ACCUSATIVE_ENDING, BI, FA, TEH_MARBUTA, WA, YEH
from .classes import (
    ADJ,
    ADVERB,
    COLON,
    COMMA,
    COMP,
    DEM,
    FEM,
    INDEF_ACC,
    KANA,
    KANA_STRICT,
    NAME,
    NEG,
    NEGA,
    NEGN,
    NUM,
    OPENQ,
    PLACE,
    PREP,
    PRON,
    PUNCT,
    QAD,
    QUANT,
    QUOTE,
    QWORD,
    REL,
    SEMI,
    STOP,
    TIME,
)
from .concessions import stands_anyway
from .context import Context
from .cues import CueHit
from .factuality import Certainty, Factuality, Polarity
from .lists import ABOVE_ALL, IF_ANY, ONLY, THAT_NOT_BARE, TURNING, WHEREBY
from .matches import Match, first_token
from .model import Category, Stance
from .records import make_span, make_step
from .rules import RulePack
from .speakers import named_by_agreement
from .trace import Operation, Step

__all__ = ["START", "Assessor", "outer_view"]

# A member is looked up in its class each time.
_APPROXIMATOR: Final = Category.APPROXIMATOR
_BOOSTER: Final = Category.BOOSTER
_DOXASTIC: Final = Category.DOXASTIC
_EPISTEMIC: Final = Category.EPISTEMIC
_EVIDENTIAL: Final = Category.EVIDENTIAL
_QUESTION: Final = Category.QUESTION
_REPORTING: Final = Category.REPORTING
_CERTAIN: Final = Certainty.CERTAIN
_UNKNOWN: Final = Certainty.UNKNOWN
_FLIP: Final = Operation.FLIP
_NOTE: Final = Operation.NOTE
_START: Final = Operation.START
_WEAKEN: Final = Operation.WEAKEN
_NEGATIVE: Final = Polarity.NEGATIVE
_POSITIVE: Final = Polarity.POSITIVE

#: How far into a content its main predicate is looked for (tokens).
PREDICATE_REACH: Final = 40
#: How far behind a negation «but» is looked for (tokens).
NOT_ONLY_REACH: Final = 24

#: How far behind a contrast «ولا» may go on with it (tokens).
CONTRAST_REACH: Final = 8

#: Constructions that act on the clause around them, questions apart.
_MODIFIERS: Final = frozenset(("particle", "adverb", "condition", "predicate", "impersonal"))
_TELLING: Final = NEG | COMP | PUNCT
#: What a bare noun behind a definite phrase is besides, when it is no predicate.
_NO_PREDICATE: Final = ADVERB | INDEF_ACC | NAME | PREP | QUANT | TIME

_OPEN: Final = Factuality(_UNKNOWN, None)


#: Where every value begins.
START: Final = Step(
    _START,
    "default.author",
    "a statement is certain and positive until something says otherwise",
    None,
    _CERTAIN,
    _POSITIVE,
)


@mypyc_attr(acyclic=True)
class Assessor:
    """Makes the steps that decide the value of each match of one sentence."""

    def __init__(self, context: Context, pack: RulePack, matches: list[Match]) -> None:
        self.c = context
        self.words = context.words
        self.pack = pack
        self.matches = matches
        # By where their content begins and where they end, the cues that can act on the clause of
        # another; questions, which do so from further off; cues that stand inside their content.
        self.modifiers: dict[int, list[Match]] = {}
        self.questions: list[Match] = []
        self.openers: list[Match] = []  # questions and conditions: they leave their clause open
        self.hedges: list[Match] = []  # particles of possibility: «ربما قال الوزير إن»
        self.backward: list[Match] = []
        for match in matches:
            if match.content is None:
                continue
            if match.content[0] <= match.first:
                self.backward.append(match)
            construction = match.rule.construction
            if construction in ("question", "condition"):
                self.openers.append(match)
            if construction == "particle" and match.category is _EPISTEMIC:
                self.hedges.append(match)
            if construction == "question":
                self.questions.append(match)
            elif construction in _MODIFIERS:
                for place in {match.content[0], match.last + 1}:
                    self.modifiers.setdefault(place, []).append(match)
        self.first_verb: dict[int, int] = {}

    def own_effect(self, match: Match) -> list[Step]:
        """Return what the cue itself makes of its content, negated or not."""
        rule = match.rule
        span = match.span(self.c.ends)
        if match.negation >= 0:
            value = rule.negated or self.pack.negation[rule.category][rule.certainty]
            negation = match.negation
            where = make_span(self.c.starts[negation], self.c.ends[negation])
            certainty, polarity = value
            if polarity is _NEGATIVE and self.only_needed(match):
                certainty, polarity = _UNKNOWN, _POSITIVE
            steps = [make_step(_WEAKEN, rule.id, "cue under negation", span, certainty)]
            if polarity is not rule.polarity and polarity is _NEGATIVE:
                steps.append(make_step(_FLIP, "negation.raised", "negation", where))
            elif polarity is _POSITIVE and rule.polarity is _NEGATIVE:
                steps.append(make_step(_NOTE, "negation.cancelled", "negation", where))
            elif polarity is _NEGATIVE:
                steps.append(make_step(_FLIP, rule.id, "", span))
            return steps
        steps = []
        if rule.certainty is not _CERTAIN:
            steps.append(make_step(_WEAKEN, rule.id, rule.note, span, rule.certainty))
        else:
            steps.append(make_step(_NOTE, rule.id, rule.note, span))
        if rule.polarity is _NEGATIVE and not (self.asked(match) or self.undeniable(match)):
            steps.append(make_step(_FLIP, rule.id, "denies its content", span))
        return steps

    def only_needed(self, match: Match) -> bool:
        """Tell whether it is denied only that it must follow: «لا تعني الأرقام بالضرورة أن»."""
        if match.category is not _EVIDENTIAL or match.alias not in ("that", "governed_that"):
            return False
        between = range(match.last + 1, match.complement)
        return any(self.words[index].key in self.c.lexicon.necessarily for index in between)

    def asked(self, match: Match) -> bool:
        """Tell whether the content is a question, neither so nor not: «شكوك حول ما إذا»."""
        if match.content is None:
            return False
        start = match.content[0]
        return any(match.last < other.first < other.last + 1 == start for other in self.questions)

    def content_negation(self, match: Match) -> int:
        """Return the token that negates the main predicate of the content, or -1."""
        negation = self.negating_token(match)
        if negation < 0 or match.content is None:
            return negation
        if self.not_only(negation) or self.excepts(negation, match.content[1]):
            return -1
        return negation

    def excepts(self, negation: int, end: int) -> bool:
        """Tell whether an exception turns the negation round: «لا يملك إلا خيارا واحدا».

        It stands in the same clause, behind what is denied, and is what the clause lacks (المفرغ,
        Wright II § 186): an adverbial or a condition («إلا إذا») behind a whole clause leaves it
        denied.
        """
        words, lexicon = self.words, self.c.lexicon
        for index in range(negation + 1, min(end - 1, negation + NOT_ONLY_REACH)):
            word = words[index]
            if word.bits & NEGA and index == negation + 2 and self.but_for(index):
                return True
            if word.core in lexicon.excepting and not (word.conjunction or self.c.that_not(index)):
                behind = words[index + 1]
                whole = index > negation + 2  # «لا يبرع إلا في الرسم» is none without it
                if whole and (behind.bits & PREP or behind.preposition):
                    return False  # «لن يكون هناك حل إلا عبر الحوار»: but for that there is none
                return not (behind.bits & (PUNCT | COMP) or self.lays_at(index))
            if word.bits & (PUNCT | COMP | REL | NEG):
                return False
        return False

    def but_for(self, index: int) -> bool:
        """Tell whether غير excepts a thing from what its verb is denied of: «لم يبق غير ساعات».

        With an adjective behind it, or behind كان, it is of the predicate: «لم يكن غير قانوني».
        """
        word, verb, thing = (self.words[at] for at in (index, index - 1, index + 1))
        if word.article or word.conjunction or word.preposition or verb.bits & KANA:
            return False
        return self.c.is_verb(index - 1) and (thing.first in ("n", "m") or thing.bits & NUM != 0)

    def lays_at(self, index: int) -> bool:
        """Tell whether a condition begins at the token: «إلا إذا تحسن الطقس»."""
        return any(
            other.first == index and other.rule.construction == "condition"
            for other in self.openers
        )

    def not_only(self, negation: int) -> bool:
        """Tell whether it is denied only that this is all: «لم يدمر المخزن فقط بل المكاتب أيضا»."""
        words, lexicon = self.words, self.c.lexicon
        only = False
        for index in range(negation + 1, min(self.c.limit(negation), negation + NOT_ONLY_REACH)):
            word = words[index]
            if not only:
                if word.bits & (COMP | REL | SEMI | NEG):
                    return False  # «عدم الرد ليس خطأ فقط بل إهانة»: the nearer one
                only = word.core_in & ONLY != 0 or word.key_in & ONLY != 0
            elif word.core in lexicon.rather and not word.preposition:
                return True
            elif word.bits & SEMI:
                return False
        return False

    def negating_token(self, match: Match) -> int:
        """Return the token of the first negation of the content's main predicate, or -1."""
        if match.content is None:
            return -1
        start, end = match.content
        if match.alias == "host" and match.category is _DOXASTIC:
            # «ليس القرار خطأ كما يعتقد البعض»: what they believe is denied; not behind a comma
            if end >= len(self.words) or not self.words[end].bits & COMMA:
                return -1
        start = self.past_concession(start, end)
        if self.openers:
            start = self.answer_behind(start, end) or start
        words = self.words
        joined = match.alias or match.rule.construction == "condition"
        if start and joined and words[start - 1].bits & NEG and self.c.that_not(start - 1):
            return start - 1  # «ألا»: the negation in the complementizer
        if match.rule is not None and match.rule.construction == "adjective":
            if start and words[start - 1].bits & NEGN and not words[start - 1].article:
                return start - 1  # «غياب نتائج متوقعة»
        if start < end:
            first = words[start]
            governed = match.alias == "governed"
            if (
                first.bits & NEGN
                and not first.bits & PREP
                and (governed or not first.preposition)
                and (not first.conjunction)
                and not self.predicated(match, start, end)
            ):
                return start
            if (
                match.alias in ("object", "governed")
                and match.rule is not None
                and (match.rule.construction != "impersonal")
            ):
                return -1  # a noun phrase: what is negated further in is not its predicate
        relative = told = False  # told: the relative clause has had a verb
        seen = False
        commas = 0
        was = -1
        cue_first, cue_last, own = match.first, match.last, match.negation
        negating, blocked = self.c.negating, self.c.blocked
        taken = len(negating) + len(blocked) > 0  # in few texts any word is
        passed = start
        for index in range(start, min(end, start + PREDICATE_REACH)):
            if index < passed:
                continue
            word = words[index]
            bits = word.bits
            if self.openers and bits & COMMA and index + 1 < end:
                passed = self.behind_condition(index, end)
                if passed > index:
                    continue
            if taken and index in negating:
                return index
            if taken and index in blocked:
                if bits & NEG:
                    return -1
                continue
            if index == own:
                continue
            if cue_first <= index <= cue_last:
                seen = True
                continue
            if index > start and word.core_in & TURNING and not bits & NEG:
                return -1  # «أن الباب مغلق، لكن الزوار لن ينصرفوا»
            if (bits & REL and not bits & NEG) or word.core_in & WHEREBY:
                relative = True
                continue
            if index == start and word.terminal == "MIN" and index + 1 < end:
                # «أن من يدير الشركة ليس قادرا»: whoever does
                relative = self.c.is_verb(index + 1) or bool(words[index + 1].bits & NEG)
                continue
            if (
                index == start
                and word.terminal == "MA"
                and index + 1 < end
                and words[index + 1].bits & KANA_STRICT
            ):
                return index  # «ما كان الوزير حاضرا» (Wright II § 159)
            if bits & _TELLING:
                if bits & NEG and bits & QWORD and index + 1 < end and self.c.asks_why(index):
                    continue  # «لم اخترتها»
                if bits & NEG and any(asked.first == index for asked in self.questions):
                    continue  # «هذا القرار ألا يضر»: it asks
                if bits & NEG and not word.article:
                    if index > start and self.is_gathering(index):
                        continue
                    if index + 1 < end and words[index + 1].bits & COMP:
                        return -1  # «الا ان» without hamza is إلا أن
                    if word.core_in & THAT_NOT_BARE and not self.c.that_not(index):
                        continue  # «كلها خونة إلا هو»
                    if relative or (index > start and self.attributes(index, end)):
                        # «من لا يعمل لا يأكل»: its verb is the relative clause's
                        relative = index + 1 < end and self.c.is_verb(index + 1)
                        continue
                    if index > start and (
                        self.tells_of_new(start, index) or self.tells_of_predicate(start, index)
                    ):
                        return -1
                    near = index - 1 - bool(words[index - 1].bits & (OPENQ | QUOTE))
                    if near > start and words[near].key in self.c.lexicon.subordinating:
                        return -1  # «كان غاضبا لأنه لا يملك شيئا», «لأنه "لا يملك شيئا"»
                    if self.in_marker(index, match) or self.makes_opposite(index, end):
                        return -1
                    if index > start + 2 and self.has_none(start, index, end):
                        passed = index + 2
                        continue
                    if index > start + 1 and self.there_is(start):
                        return -1  # «هناك طرق كثيرة لكن لا أحد يعرفها»
                    if index > start:
                        previous = words[index - 1]
                        if word.conjunction or previous.terminal == "MA":
                            return -1  # «ما لم»: of a condition, no negation of what it is laid on
                        if previous.bits & COMMA:
                            if self.contrasts(index, end):
                                return -1
                        elif self.sets_apart(start, index, end):
                            return -1
                        if commas == 1 and -1 < was < index - 1 and cue_first < index:
                            return -1  # «كان طفلا، الجيران لا يزورونه»: another clause
                    return index
                if bits & COMP and index > start:
                    return -1
                if bits & PUNCT:
                    if bits & (STOP | SEMI):
                        return -1
                    if bits & COMMA:
                        relative = told = False
                        commas += 1
                    continue
            if self.c.is_verb(index):
                # a verb behind a bare noun tells about it: صفة
                bare = self.c.behind_bare_noun(index) and not self.words[index - 1].pronoun
                if relative or bare:
                    relative, told = False, relative
                    continue
                if told and word.conjunction == WA:
                    continue  # «بما حملته ونقلته»
                if bits & KANA and not seen:
                    was, commas = index, 0
                    continue
                return -1
        return -1

    def behind_condition(self, comma: int, end: int) -> int:
        """Return the comma that closes a condition inside a content, or the one that opens it.

        «إن المدينة، إذا لم تمطر، ستخلو»: what the condition denies is not denied of the city.
        """
        for other in self.openers:
            if other.first != comma + 1 or other.rule.construction != "condition":
                continue
            if other.content is not None:
                close = other.content[1]
                if close + 1 < end and self.words[close].bits & COMMA:
                    return close
        return comma

    def in_marker(self, index: int, match: Match) -> bool:
        """Tell whether the negation belongs to a marker that affirms: «قال إنه لا شك في أن»."""
        near = bisect_left(self.matches, index - 1, key=first_token)
        for other in self.matches[near : near + 3]:
            if other is match or other.category not in (_EPISTEMIC, _BOOSTER, _DOXASTIC):
                continue
            if other.category is _DOXASTIC and not self.same_holder(match, other):
                continue  # «أكدت المديرة أن اللجنة لا تنسى أن»: that is what she says of it
            if other.negation == index:
                return self.negated_polarity(other) is not _NEGATIVE
            if other.first <= index <= other.last:
                return other.rule.polarity is not _NEGATIVE
        return False

    def makes_opposite(self, index: int, end: int) -> bool:
        """Tell whether لا makes the opposite of an adjective: «وصفها بأنها لا مسؤولة».

        An ending shows that it is one («لا جديد في القضية»), and no ولا denies more with it.
        """
        words = self.words
        word = words[index + 1] if index + 1 < end else None
        if word is None or word.first != "a" or words[index].core not in self.c.lexicon.contrast:
            return False
        if word.article or word.conjunction or word.preposition or word.pronoun:
            return False
        if not word.core.endswith((TEH_MARBUTA, YEH)):
            return False
        behind = words[index + 2] if index + 2 < end else None
        if behind is not None and not (behind.conjunction or behind.bits & PUNCT):
            return False  # «لا نية لديه للاستقالة»
        return not any(here.bits & NEG and here.conjunction for here in words[index + 2 : end])

    def has_none(self, start: int, index: int, end: int) -> bool:
        """Tell whether لا denies a noun of the bare one in front: «قضايا لا صلة لها بالسياسة».

        A preposition governs that one, so it is no subject, and a pronoun takes it up.
        """
        words = self.words
        if index + 2 >= end or self.c.is_verb(index + 1) or words[index].conjunction:
            return False
        about = words[index + 2]
        if words[index + 1].article or not (about.bits & PREP and about.pronoun):
            return False
        at = index - 1
        while at > start and words[at].first == "a" and not words[at].article:
            at -= 1  # «قضايا جنائية»
        noun = words[at]
        if noun.article or noun.pronoun or noun.first not in ("n", "m") or at <= start:
            return False
        return noun.preposition != "" or words[at - 1].bits & PREP != 0

    def there_is(self, start: int) -> bool:
        """Tell whether the content begins with what there is: «هناك طرق كثيرة»."""
        if self.words[start].core not in self.c.lexicon.existing:
            return False
        behind = self.words[start + 1]
        return not (behind.bits & (PUNCT | PREP) or behind.preposition or self.c.is_verb(start + 1))

    def contrasts(self, index: int, end: int) -> bool:
        """Tell whether لا behind a comma sets one word against another: «الحل سياسي، لا عسكري».

        What it denies altogether has neither article nor nunation: «لا علاقة له» (Wright II § 39).
        """
        behind = self.words[index + 1] if index + 1 < end else None
        if behind is None or self.words[index].core not in self.c.lexicon.contrast:
            return False
        if self.c.is_verb(index + 1) and not (behind.first == "p" and "n" in behind.tags):
            return False  # but «لا علته»: it denies no perfect
        marked = behind.article or behind.preposition or behind.bits & (INDEF_ACC | PREP)
        # «سبب الأزمة، لا علاجها», «كان سوقا، لا حصنا»
        owned = behind.pronoun and behind.first in ("n", "m", "p")
        nunated = len(behind.core) > 3 and behind.core.endswith(ACCUSATIVE_ENDING)
        return bool(marked or owned or nunated) or behind.first == "a"

    def sets_apart(self, start: int, index: int, end: int) -> bool:
        """Tell whether لا without a comma sets a word against one like it: «سبب الأزمة لا علاجها».

        No «ولا» follows, with which it denies both: «الطريق لا آمن ولا قصير». A preposition stands
        in front, too: «في القراءة لا في النص».
        """
        words = self.words
        if index <= start or not self.contrasts(index, end):
            return False
        if words[index - 1].bits & (PUNCT | COMP | PRON | KANA | QAD) or self.c.is_verb(index - 1):
            return False
        behind, contrast = words[index + 1], words[index].core
        for at in range(index + 2, min(end, index + CONTRAST_REACH)):
            if words[at].bits & PUNCT:
                break
            if words[at].conjunction and words[at].core == contrast:
                return False
        if behind.bits & PREP and not behind.preposition:
            return any(words[at].core == behind.core for at in range(start, index))
        if behind.preposition:
            return any(words[at].preposition == behind.preposition for at in range(start, index))
        if behind.first == "a" and not (behind.article or behind.pronoun):
            return words[index - 1].first == "a"  # «سياسية لا اقتصادية», but «اجتماع لا جديد فيه»
        return True

    def is_gathering(self, index: int) -> bool:
        """Tell whether what is spelled as a negation is a deed: «قادر على لم الشمل».

        A preposition governs it; من and حتى may stand in front of a negated verb.
        """
        word, previous = self.words[index], self.words[index - 1]
        if word.core not in self.c.lexicon.jussive or word.conjunction:
            return False
        governed = previous.bits & PREP and not (previous.pronoun or previous.preposition)
        return bool(governed) and previous.terminal not in ("MIN", "HATTA", "MA")

    def attributes(self, index: int, end: int) -> bool:
        """Tell whether a negated verb tells about the bare noun in front: «اتفاق لا يرضيهم سيسقط».

        It does (صفة, Wright II § 172) where the predicate is still to come, another verb behind it.
        """
        if index + 1 >= end or not self.c.is_verb(index + 1):
            return False
        if not self.c.behind_bare_noun(index) or self.words[index - 1].pronoun:
            return False
        if self.c.is_verb(index - 1):
            return False
        for place in range(index + 2, min(end, index + PREDICATE_REACH)):
            word = self.words[place]
            if word.bits & (PUNCT | COMP | REL | NEG) or word.conjunction:
                return False
            if self.c.is_verb(place):
                return not self.c.behind_bare_noun(place)
        return False

    def tells_of_new(self, start: int, index: int) -> bool:
        """Tell whether a negated verb tells about what there is: «لدى الوزير خطة لا نعرفها».

        A bare noun behind «هناك» or a phrase with a preposition is the subject (Wright II § 127).
        """
        words = self.words
        if index + 1 >= len(words) or not self.c.is_verb(index + 1):
            return False
        if not self.c.behind_bare_noun(index):
            return False
        while start < index - 1 and words[start].bits & KANA:
            start += 1
        head = index - 1
        while head > start and (
            words[head].bits & NEGA  # «ورقة غير معلنة لا نعلم بها»
            or (
                words[head].bits & ADJ
                and (words[head - 1].bits & NEGA or self.c.behind_bare_noun(head))
            )
        ):
            head -= 1
        noun, opening = words[head], words[start]
        if noun.pronoun or noun.preposition or head <= start:
            return False
        if opening.core in self.c.lexicon.existing:
            return head == start + 1
        if not (opening.bits & PREP or opening.preposition):
            return False
        between = words[start:head]
        if any(word.bits & (PUNCT | NEG | KANA | COMP | REL) for word in between):
            return False
        if words[head - 1].bits & PREP and not words[head - 1].pronoun:
            return False
        closed = between[-1]
        return bool(closed.article or closed.pronoun or closed.bits & NAME)

    def tells_of_predicate(self, start: int, index: int) -> bool:
        """Tell whether a negated verb tells about a bare predicate: «إنه أمر لا يصدق».

        The subject is a pronoun, of the complementizer or alone («هذا أمر لا يصدق»), or a definite
        phrase: «هذا القرار خطأ لا يغتفر».
        """
        words = self.words
        if index + 1 >= len(words):
            return False
        none_of = self.denies_kind(index)
        if not (none_of or self.c.is_verb(index + 1)):
            return False
        if not self.c.behind_bare_noun(index) or words[index - 1].pronoun:
            return False
        head = index - 1
        while head > start and words[head].bits & ADJ and self.c.behind_bare_noun(head):
            head -= 1
        if words[head].preposition or words[head].bits & PREP or head <= 0:
            return False
        if none_of and words[head].first == "a" and not words[head].bits & _NO_PREDICATE:
            return head > start and bool(words[head - 1].article)  # «القرار نهائي لا رجعة فيه»
        before = words[head - 1]
        if head == start:
            if before.bits & (OPENQ | QUOTE) and head > 1:
                before = words[head - 2]  # «وصفه بأنه «خطأ لا يغتفر»»
            return bool(before.bits & COMP and before.pronoun)
        if words[head].core.endswith(ACCUSATIVE_ENDING) and words[head].first in ("n", "m"):
            if not words[head].bits & (_NO_PREDICATE & ~INDEF_ACC) and any(
                word.bits & KANA for word in words[start:head]
            ):
                return True  # «أن الرواية تكون عملا لا ينسى»
        alone = head - 1 == start and not before.preposition
        if alone and before.bits & (DEM | PRON | KANA):
            return True
        first = head
        while first - 1 > start and self.c.behind_bare_noun(first):
            first -= 1  # «الأمر مجرد مزاح لا يستحق»: an idafa
        return self.nominal_predicate(start, first, head, index + 1)

    def denies_kind(self, index: int) -> bool:
        """Tell whether لا denies all of a kind, in what tells of a noun: «حرب لا هوادة فيها»."""
        words = self.words
        if index + 2 >= len(words) or words[index].core not in self.c.lexicon.contrast:
            return False
        kind, behind = words[index + 1], words[index + 2]
        if kind.article or kind.preposition or kind.first not in ("n", "m"):
            return False
        return bool(behind.pronoun and (behind.bits & PREP or behind.preposition))

    def nominal_predicate(self, start: int, head: int, last: int, verb: int) -> bool:
        """Tell whether a bare noun behind a definite phrase is its predicate: «القرار خطأ».

        It is ``head``, or an idafa from there to ``last``. Neither a name, an adjective nor what
        may be an adverb («الوزير عادة لا يسافر») is; a noun with ة is none where the verb agrees
        with the phrase as well.
        """
        noun = self.words[last]
        if noun.first not in ("n", "m") or noun.bits & _NO_PREDICATE or noun.conjunction:
            return False
        if self.words[head].bits & _NO_PREDICATE or self.words[head].conjunction:
            return False
        phrase = self.c.phrases.parse(start, head + 1)
        if phrase is None or not phrase.definite:
            return False
        if phrase.end != head and not self.prepositions_to(phrase.end, head):
            return False
        closing = self.words[head - 1]
        if not (closing.article or closing.pronoun or closing.bits & PLACE):
            return False  # «اللاعب حسن معاذ لم يسافر»: more of his name
        if noun.bits & FEM:
            taken = self.c.feminine_verb(verb) or bool(self.words[verb].pronoun)
            return taken and not self.c.feminine(phrase)  # «القرار خطوة لا يقبلها الشعب»
        return True

    def prepositions_to(self, start: int, end: int) -> bool:
        """Tell if prepositional phrases alone stand up to the token: «هجوم سامي على الفكرة»."""
        opening = self.words[start]
        if not (opening.bits & PREP or opening.preposition) or opening.conjunction:
            return False
        stops = PUNCT | COMP | REL | NEG | PRON | KANA
        last = start
        for at in range(start, end):
            word = self.words[at]
            if word.bits & stops or self.c.is_verb(at):
                return False
            if word.bits & PREP or word.preposition:
                last = at
        held = self.words[last]
        inside = last + 1 if held.bits & PREP and not held.preposition else last
        phrase = self.c.phrases.parse(inside, end + 1, strip=True)
        return phrase is not None and phrase.end == end  # but «مع المدرب بولوني لم»: his name

    def predicated(self, match: Match, start: int, end: int) -> bool:
        """Tell whether the noun that a clause begins with is its subject: «أن عدم الدفع يضر»."""
        if match.alias in ("object", "governed"):
            return False
        if match.alias in ("that", "governed_that", "colon_that", "small"):
            return True
        if start < match.first < end:
            return True  # «عدم الدفع قد يضر»
        phrase = self.c.phrases.parse(start, end)
        return phrase is not None and phrase.end < end and self.c.is_verb(phrase.end)

    def sharing(self, outer: Match) -> list[Match]:
        """Return the cues that act on the head clause of ``outer``'s content, in order.

        They stand at its first words, or begin their own content there and stand behind it.
        """
        if outer.content is None or len(self.matches) < 2:
            return []
        start, end = self.head_of(outer)
        first = bisect_left(self.matches, start, key=first_token)
        behind = bisect_left(self.matches, start + 2, lo=first, key=first_token)
        near = self.matches[first:behind]
        later = [other for other in self.backward if start + 2 <= other.first < end]
        both = (*near, *later)
        quoted = self.in_predicate(start, end, behind)
        if quoted is not None:
            both = (*both, quoted)
        found = [other for other in both if self.shares_clause(outer, other)]
        for other in self.questions:
            # «شكوك حول ما إذا كانت …»: the question word stands in front of the content
            if other.last + 1 == start and other.first > outer.last and other not in found:
                found.append(other)
        return found

    def in_predicate(self, start: int, end: int, number: int) -> Match | None:
        """Return the particle that a quoted predicate begins with, from the cue of that number on.

        «قال إن القمة «قد تفشل»»: the subject stands in front of the quotation.
        """
        for other in self.matches[number : number + 2]:
            if start + 1 < other.first < end and self.opens_predicate(start, other):
                return other
        return None

    def opens_predicate(self, start: int, inner: Match) -> bool:
        """Tell whether a particle opens a quotation, nothing but the subject in front of it."""
        opened = inner.first - 1
        if inner.rule.construction != "particle" or opened <= start:
            return False
        if not self.words[opened].bits & (OPENQ | QUOTE) or opened not in self.c.quotes:
            return False
        phrase = self.c.phrases.parse(start, opened)
        return phrase is not None and phrase.definite and phrase.end == opened

    def head_of(self, outer: Match) -> tuple[int, int]:
        """Return where the content's first clause begins, "but" aside, and where it ends."""
        assert outer.content is not None
        start, end = outer.content
        if start + 1 < end and self.words[start].core_in & TURNING:
            start += 1  # «قال: «لكن إذا …»»
        return self.past_concession(start, end), end

    def past_concession(self, start: int, end: int) -> int:
        """Return where the clause behind a concession begins: «رغم المطر فإنهم لن يغلقوا»."""
        words = self.words
        if start + 2 >= end:
            return start
        if self.openers:
            answer = self.behind_even_if(start, end)
            if answer:
                return answer
        if not self.c.concedes(start):
            return start
        for index in range(start + 2, end - 1):
            word = words[index]
            if word.bits & COMP:
                but = words[index - 1]  # «إلا أن»
                if word.conjunction == FA or but.core_in & THAT_NOT_BARE:
                    return index + 1
            elif word.core_in & TURNING:
                return index + 1
            if word.bits & (STOP | SEMI):
                break
        return start

    def answer_behind(self, start: int, end: int) -> int:
        """Return where the answer of the condition begins that opens the content, or 0.

        «قال إنه إذا لم تصل القطع فسيتوقف العمل»: what is said is the answer, and not denied.
        """
        for other in self.openers:
            if other.first != start or other.rule.construction != "condition":
                continue
            if other.content is None:
                return 0
            behind = other.content[1]
            while behind < end and self.words[behind].bits & COMMA:
                behind += 1
            return behind if behind < end else 0
        return 0

    def behind_even_if(self, start: int, end: int) -> int:
        """Return where the clause begins that stands even so, or 0: «حتى لو تأخروا فسنبدأ»."""
        for other in self.openers:
            if other.first != start or other.content is None:
                continue
            if other.rule.construction != "condition" or not stands_anyway(self.c, other):
                continue
            answer = other.content[1]
            if answer + 1 < end and self.words[answer].bits & COMMA:
                answer += 1
            if answer + 2 < end and self.words[answer].core_in & THAT_NOT_BARE:
                answer += 1 + (self.words[answer + 1].bits & COMP != 0)  # «إلا أنه لن يسافر»
            elif answer + 1 < end and self.words[answer].bits & COMP:
                answer += self.words[answer].conjunction == FA  # «فإنه لن يسافر»
            return answer if answer < end - 1 else 0
        return 0

    def shares_clause(self, outer: Match, inner: Match) -> bool:
        """Tell whether ``inner`` acts on the head clause of ``outer``'s content."""
        if outer.content is None or inner.content is None or outer is inner:
            return False
        start, end = self.head_of(outer)
        if not (start <= inner.first < end):
            return False
        if inner.rule.construction in ("adjective", "measure"):
            return outer.content == inner.content or (
                inner.content[0] == start
                and inner.rule.construction == "adjective"
                and not self.verb_between(start, end)
            )
        if self.same_holder(outer, inner):
            return True
        if inner.rule.construction in ("verb", "according", "mark") or (
            inner.category in (_REPORTING, _BOOSTER, _APPROXIMATOR)
        ):
            return False
        if inner.content[0] == start and inner.content[1] <= end:
            return True
        if inner.rule.construction == "noun":
            # «حذر من احتمال تورطهم», «أكد عدم إمكانية», «أعرب عن أمله في أن»: what is told
            if outer.alias in ("that", "governed_that") and inner.category is _EPISTEMIC:
                # «قال إن هناك احتمالا»: possible is what there is, as behind «من المحتمل»
                there = self.words[start].core in self.c.lexicon.existing
                return there and inner.first == start + 1
            head = start + bool(self.words[start].bits & NEGN)
            told = outer.alias in ("governed", "object") and (
                inner.category is _EPISTEMIC
                or (
                    inner.category is _DOXASTIC
                    and outer.category is _REPORTING
                    and inner.alias in ("that", "governed_that")
                )
            )
            return told and inner.first == head and outer.rule.polarity is not _NEGATIVE
        if inner.first == start:
            return True
        if inner.rule.construction == "condition" and inner.first == start:
            return True
        if self.opens_predicate(start, inner):
            return True
        return bool(inner.rule.construction == "particle" and inner.content[0] <= start + 1)

    def same_holder(self, outer: Match, inner: Match) -> bool:
        """Tell whether the speaker only says what he believes: «قال إنه يتوقع», «قال: «أتوقع»»."""
        if (
            inner.category is not _DOXASTIC
            or outer.category is not _REPORTING
            or outer.content is None
            or outer.content[0] not in (inner.first, inner.negation)
            or outer.content[0] == 0
        ):
            return False
        before = self.words[outer.content[0] - 1]
        features = inner.features
        if features is None and inner.rule.source != "author":
            return False
        if features is None or features.person == 1:  # «قال: «لا نعلم السبب»»
            return bool(before.bits & (COLON | OPENQ | QUOTE | COMP))
        return bool(before.bits & COMP and before.pronoun) and inner.subject is None

    def verb_between(self, start: int, end: int) -> bool:
        """Tell whether a finite verb stands in the tokens."""
        first = self.first_verb.get(start)
        if first is None:
            first, limit = start, self.c.limit(start)
            while first < limit and not self.c.is_verb(first):
                first += 1
            first = first if first < limit else len(self.words)
            self.first_verb[start] = first
        return first < end

    def weakened_by(self, match: Match) -> list[Match]:
        """Return the cues whose commitment also limits this match's content."""
        out = self.sharing(match)
        if match.rule.construction == "measure":
            return out + [
                other for other in self.matches if other not in out and self.measures(other, match)
            ]
        if match.content is None or match.rule.construction in ("adjective", "noun"):
            if match.rule.construction == "noun" and match.category is _EPISTEMIC:
                # «يدرس الباحثون إمكانية صنعه»: whether it is possible is what is open
                out += self.taking(match)
            elif match.rule.construction == "noun":
                # «أنباء غير مؤكدة عن»
                out += [
                    other
                    for other in self.backward
                    if other.first == match.last + 1
                    and other.rule.construction == "adjective"
                    and other.category is _EPISTEMIC
                ]
                # «في حال تأكيد الوزير أن»: whether he does is open
                out += [
                    other
                    for other in self.openers
                    if other.rule.construction == "condition"
                    and other.content is not None
                    and other.content[0] == match.first
                ]
            return out
        if match.category is _BOOSTER:
            out += [other for other in self.matches if self.inquires(other, match)]
        out += [other for other in self.openers if other not in out and self.opens(other, match)]
        if match.rule.certainty is _CERTAIN and match.category in (_REPORTING, _DOXASTIC):
            out += [other for other in self.openers if other not in out and self.lays(other, match)]
        if match.rule.certainty is _CERTAIN and match.rule.construction == "verb":
            out += [other for other in self.hedges if other not in out and self.opens(other, match)]
        near = list(self.questions)
        for place in {match.first - 1, match.first, match.content[0]} if self.modifiers else ():
            near += self.modifiers.get(place, ())
        for other in sorted(near, key=first_token) if len(near) > 1 else near:
            if other is match or other in out or other.content is None:
                continue
            if self.takes_for_granted(other):
                continue
            start, end = other.content
            if not (start <= match.first < end) or (
                other.first >= match.first and (other.rule.construction != "adverb")
            ):
                continue
            direct = (
                match.first - start <= 1
                or match.content[0] == start
                or other.last + 1 == match.first
                or (
                    other.rule.construction == "question"
                    and not self.verb_between(start, match.first)
                )
            )
            if (
                (direct and match.alias in ("small", "governed", "object", "clause", ""))
                or (
                    direct
                    and match.alias in ("that", "governed_that")
                    and match.rule.construction in ("impersonal", "predicate")
                )
                or (
                    direct
                    and other.rule.construction == "condition"
                    and match.rule.construction == "verb"
                    and match.category is _REPORTING
                )
            ):
                out.append(other)
        return out

    def inquires(self, outer: Match, match: Match) -> bool:
        """Tell whether a verb asks for the clause of a booster: «تساءل إن كان قد وصل فعلا»."""
        if outer.category is not _QUESTION or outer.rule.construction != "verb":
            return False
        content = outer.content
        return content is not None and content[0] <= match.first < content[1]

    def measures(self, outer: Match, match: Match) -> bool:
        """Tell whether a measure is what a belief or a likelihood is about.

        «قدرت المصاريف بنحو ألف», «يتوقع أن يبلغ عددهم نحو ألف», but «قد تغرق قرية فيها نحو ألف».
        """
        if outer.rule.certainty is _CERTAIN or outer.content is None or outer.negation >= 0:
            return False
        if outer.category not in (_DOXASTIC, _EPISTEMIC, _EVIDENTIAL):
            return False
        if outer.rule.construction in ("adjective", "noun"):
            return False
        start, end = outer.content
        if not start <= match.first < end or outer.last >= match.first:
            return False
        verb = -1
        for index in range(max(start, outer.last + 1), match.first):
            if self.words[index].bits & (COMP | REL | COMMA | SEMI | STOP):
                return False
            if self.c.is_verb(index):
                if verb >= 0 and not self.words[verb].bits & KANA:
                    return False
                verb = index
        if self.words[match.first].preposition == BI:
            return verb >= 0 or outer.category is _DOXASTIC
        if verb < 0:
            return False
        behind = verb + 1
        if behind + 1 < match.first and self.words[behind].bits & PREP:
            behind += 1  # «قد يبقى في المخيم نحو ألف»
        phrase = self.c.phrases.parse(behind, match.first)
        return verb + 1 == match.first or (phrase is not None and phrase.end == match.first)

    def taking(self, match: Match) -> list[Match]:
        """Return the cues that leave open what the noun names: «يدرس الباحثون إمكانية صنعه»."""
        return [
            other
            for other in self.matches
            if other.category is _QUESTION
            and other is not match
            and other.content is not None
            and other.content[0] == match.first
        ]

    def denying(self, match: Match) -> Match | None:
        """Return the cue that denies what a noun says to be possible: «استبعد احتمال الحرب»."""
        if match.rule.construction != "noun" or match.category is not _EPISTEMIC:
            return None
        for other in self.matches:
            if (
                other.content is not None
                and other.content[0] == match.first
                and other.rule.construction in ("verb", "noun")
                and other.rule.polarity is _NEGATIVE
                and other.negation < 0
            ):
                return other
        return None

    def opens(self, opener: Match, match: Match) -> bool:
        """Tell whether the match heads the clause of a question, a condition or a hedge.

        «هل يعتقدون أن», «إذا قال الوزير إن», «ربما قال إن»: whether he says or believes it is open.
        """
        if opener is match or opener.content is None or self.takes_for_granted(opener):
            return False
        start, end = opener.content
        if not start <= match.first < end:
            return False
        for index in range(start, match.first):
            bits = self.words[index].bits
            if bits & (COMP | REL | SEMI | STOP) or (self.c.is_verb(index) and not bits & KANA):
                return False
        return True

    def takes_for_granted(self, opener: Match) -> bool:
        """Tell whether it is asked why, so that what is asked about is so: «لماذا تعتبرون أن»."""
        asked = opener.rule.construction == "question" and opener.first == opener.last
        return asked and self.words[opener.first].bare in self.c.lexicon.why

    def lays(self, opener: Match, match: Match) -> bool:
        """Tell whether a condition closes what is told: «قال إنه سيرحل إذا خسر», «وعد به إن فاز».

        It is laid on the main clause of the content, with one verb at most in front of it and no
        comma. What stands "even if" is told without it: «حتى لو», «ولو», «مهما».
        """
        if opener.rule.construction != "condition" or match.content is None or not match.alias:
            return False
        start, end = match.content
        place, behind = opener.first, opener.last + 1
        if not start < place < behind < end or match.alias in ("host", "small"):
            return False
        if self.words[place].conjunction or stands_anyway(self.c, opener):
            return False  # «لن يبيع مهما رفعوا السعر»
        if self.words[place - 1].core_in & ABOVE_ALL:
            return False
        if behind + 1 == end and self.words[behind].core_in & IF_ANY:
            return False  # «سيدفع الغرامات إن وجدت»
        verbs, helped = 0, False  # by a verb that only tells how the next one goes on
        linked = False
        for index in range(start, place):
            bits = self.words[index].bits
            linked = linked or (bits & KANA != 0 and self.c.is_verb(index))
            if bits & COMP and helped and self.c.is_verb(index + 1):
                continue  # «كاد أن ينجح لولا تدخل الشرطة»
            after = self.words[index + 1]
            first = not (verbs or helped or after.conjunction)
            if bits & COMMA and first and self.c.is_verb(index + 1):
                continue  # «هذا الهجوم من البحر، كاد ينجح لولا الحراس»
            if bits & (COMP | REL | COMMA | SEMI | STOP):
                return False
            if self.c.is_verb(index) and not bits & KANA:
                helps = self.c.lexicon.serves(self.words[index])
                helped = helped or helps
                verbs += not helps
        verbs = verbs or int(helped or linked)  # «لم يكن ليبقى لولا دعمهم»
        if verbs > 1:
            return False
        if self.words[behind].terminal == "MA" and behind + 1 < end:
            behind += 1
        if self.words[behind].bits & NEG or self.c.is_verb(behind):
            return True
        if verbs == 0 and self.answered(opener, end):
            return True
        # «سيفوز الفريق في حال عودتهم», but «حذر من مواجهة عزلة في حال رفضها» names no clause
        return verbs == 1 and match.alias not in ("object", "governed")

    def answered(self, opener: Match, end: int) -> bool:
        """Tell whether the condition is answered behind it: «أن الفريق في حال فوزه فسيتأهل»."""
        if opener.content is None:
            return False
        behind = opener.content[1]
        if behind < end and self.words[behind].bits & COMMA:
            behind += 1
        return behind < end and (self.words[behind].conjunction == FA or self.c.is_verb(behind))

    def unrealised(self, match: Match) -> int:
        """Return the token by which the speech or thought has not come about, or -1.

        «حتى تؤكد الشرطة أن», «بمجرد أن يعلن», «أراد أن يثبت أنه»: an imperfect behind "until", or
        behind أن and what is wanted or tried, or cannot be done: «لا أستطيع أن أؤكد أن».
        """
        features = match.features
        if features is None or features.tense != "i" or match.alias in ("", "host"):
            return -1
        words = self.words
        index = match.first - 1
        if index < 0 or words[match.first].conjunction:
            return -1
        if words[index].terminal == "HATTA" and not words[match.first].preposition:
            return index
        if not words[index].bits & COMP or words[index].pronoun or words[index].preposition:
            return -1
        index -= 1
        for back in range(index, max(-1, index - 5), -1):
            if words[back].bits & (COMP | REL | STOP | SEMI):
                return -1
            if self.c.lexicon.wants(words[back]) or self.unable(back, match):
                if back == index:
                    return back
                phrase = self.c.phrases.parse(back + 1, index + 2)
                return back if phrase is not None and phrase.end == index + 1 else -1
            if self.c.is_verb(back) and not words[back].bits & KANA:
                return -1
        return -1

    def unable(self, index: int, match: Match) -> bool:
        """Tell whether it is denied at the token that somebody can say or think so.

        Who cannot deny something holds it: «لا يستطيع أحد أن ينكر أن».
        """
        if index == 0 or match.rule.polarity is _NEGATIVE or match.negation >= 0:
            return False
        denied = self.words[index - 1].bits & NEG
        return bool(denied) and self.c.lexicon.enables(self.words[index])

    def undeniable(self, match: Match) -> bool:
        """Tell whether nobody can deny the content: «لا يستطيع أحد أن ينكر أن الخبر صحيح»."""
        words, that = self.words, match.first - 1
        if that < 2 or not words[that].bits & COMP or words[that].pronoun:
            return False
        able = that - 1 if self.c.lexicon.enables(words[that - 1]) else that - 2
        return able > 0 and bool(words[able - 1].bits & NEG) and self.c.lexicon.enables(words[able])

    def subject_effect(self, match: Match) -> list[Step]:
        """Return the step that a hedging noun makes as the subject: «تشير التوقعات إلى»."""
        subject = match.subject
        if (
            subject is None
            or match.rule.construction != "verb"
            or match.category not in (_EVIDENTIAL, _REPORTING)
            or named_by_agreement(self.c, subject, match.features)  # «قالت أمل الحداد»
        ):
            return []
        found: CueHit | None = None  # of several entries the first by name, whatever their order
        for hit in self.words[subject.head].hits:
            rule = hit.form.rule
            if (
                rule.construction == "noun"
                and rule.category in (_DOXASTIC, _EPISTEMIC)
                and rule.certainty is not _CERTAIN
                and len(hit.form.words) == 1
                and (not hit.preposition or hit.article)  # كامل is no «كأمل»
                and (found is None or rule.id < found.form.rule.id)
            ):
                found = hit
        if found is None:
            return []
        start = self.c.starts[subject.head] + found.start
        place = make_span(start, self.c.ends[subject.head])
        told = found.form.rule
        return [make_step(_WEAKEN, told.id, "is its subject", place, told.certainty)]

    def steps(self, match: Match) -> list[Step]:
        """Return the steps of a match, in the order in which they are folded."""
        out = [START]
        if match.alias:
            out.append(_framed(match.alias))
        denying = self.denying(match)
        if denying is not None and match.negation < 0:
            place = match.span(self.c.ends)
            out.append(make_step(_NOTE, match.rule.id, match.rule.note, place))
            span = denying.span(self.c.ends)
            out.append(make_step(_FLIP, denying.rule.id, "denies that it is possible", span))
            certainty = denying.rule.certainty
            if certainty is not _CERTAIN:
                text = "acts on the same clause"
                out.append(make_step(_WEAKEN, denying.rule.id, text, span, certainty))
            return out
        out += self.own_effect(match)
        out += self.subject_effect(match)
        unrealised = self.unrealised(match)
        if unrealised >= 0:
            where = make_span(self.c.starts[unrealised], self.c.ends[unrealised])
            text = "has not come about"
            out.append(make_step(_WEAKEN, "context.unrealised", text, where, _UNKNOWN))
        for other in self.weakened_by(match):
            rule = other.rule
            certainty = rule.certainty
            if other.negation >= 0:
                certainty = (rule.negated or self.pack.negation[rule.category][certainty])[0]
            if certainty is not _CERTAIN:
                out.append(
                    make_step(
                        _WEAKEN,
                        rule.id,
                        "acts on the same clause",
                        other.span(self.c.ends),
                        certainty,
                    )
                )
        negation = self.content_negation(match)
        if negation >= 0:
            out.append(self.denial(negation))
        elif match.rule.construction != "question":
            for other in self.sharing(match):
                polarity = other.rule.polarity
                if other.negation >= 0:
                    polarity = self.negated_polarity(other)  # «قال: «لا أستبعد ذلك»»
                if polarity is _NEGATIVE:
                    out.append(
                        make_step(
                            _FLIP,
                            other.rule.id,
                            "denies the same clause",
                            other.span(self.c.ends),
                        )
                    )
                    break
                within = self.denied_within(other)
                if within >= 0:
                    out.append(self.denial(within))
                    break
        return out

    def denial(self, negation: int) -> Step:
        """Return the step of a negation at the token."""
        start = self.c.starts[negation] + self.words[negation].lead
        place = make_span(start, self.c.ends[negation])
        return make_step(_FLIP, "negation.predicate", "negates the predicate", place)

    def denied_within(self, other: Match) -> int:
        """Return the token that denies what a hedge of the same clause governs, or -1.

        «قال إن من المرجح أن الوفد لن يعود»: as «قال إن الوفد ربما لن يعود».
        """
        if other.rule.construction not in ("impersonal", "predicate", "verb"):
            return -1
        if other.category not in (_EPISTEMIC, _EVIDENTIAL, _DOXASTIC) or other.negation >= 0:
            return -1
        if other.alias not in ("that", "governed_that") or other.rule.certainty is _CERTAIN:
            return -1
        return self.content_negation(other)

    def negated_polarity(self, match: Match) -> Polarity:
        """Return the polarity that a negated cue gives."""
        rule = match.rule
        return (rule.negated or self.pack.negation[rule.category][rule.certainty])[1]


def _framed(alias: str) -> Step:
    """Return the step that names a frame, one object for each of the few."""
    found = _FRAMED.get(alias)
    if found is None:
        found = _FRAMED[alias] = make_step(_NOTE, f"frame.{alias}", "construction")
    return found


_FRAMED: Final[dict[str, Step]] = {}


def outer_view(inner: Factuality, stance: Stance, view: Mapping[Stance, str]) -> Factuality:
    """Return how the source outside a cue of this stance sees what the source inside holds.

    FactBank (Saurí & Pustejovsky 2009): who reports is uncommitted unless the verb commits him.
    """
    return inner if view[stance] == "same" else _OPEN
