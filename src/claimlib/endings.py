"""Where a content ends, at the reach that its cue has.

What follows a comma or a conjunction decides, at one of three reaches: a noun phrase, a clause, or
what is reported, which runs on until another voice begins.
"""

from __future__ import annotations

from typing import Final

from .acts import Acts
from .acyclic import mypyc_attr
from .adnominals import Adnominals
from .affixes import (
    ACCUSATIVE_ENDING,
    BI,
    CONJUNCTIONS,
    FA,
    HIS,
    LI,
    MASCULINE_PLURALS,
    SOUND_PLURALS,
    WA,
)
from .beginnings import Beginnings
from .boundaries import Boundaries
from .circumstances import Circumstances
from .classes import (
    ACCUSATIVE,
    ADJ,
    ADVERB,
    BREAK,
    CHANNEL,
    CLOSEQ,
    COLON,
    COMMA,
    COMP,
    DASH,
    DEM,
    DOC,
    EITHER,
    FUT,
    KANA,
    LPAR,
    MASDAR,
    NAME,
    NEG,
    NEGN,
    NOMINAL,
    NUM,
    OPENQ,
    PERSON,
    PLURAL,
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
    TIME,
    TITLE,
    UNKNOWN,
)
from .conditionals import Conditionals
from .context import between, place_of
from .coordination import Coordination
from .front_subjects import concludes
from .lists import ADDING, ALSO, BLESSINGS, SAYING, TURNING, WHATEVER
from .matches import Match
from .model import Category
from .narration import Narration
from .predications import Predications
from .subordination import Subordination
from .voices import Voices

__all__ = ["Endings"]

# A member is looked up in its class each time.
_DOXASTIC: Final = Category.DOXASTIC
_EVIDENTIAL: Final = Category.EVIDENTIAL
_QUESTION: Final = Category.QUESTION
_REPORTING: Final = Category.REPORTING
#: Tokens in front of a sentence in which a quotation around it may have opened.
QUOTED_REACH: Final = 400


@mypyc_attr(acyclic=True)
class Endings(Boundaries):
    """Tells where what a cue governs ends."""

    def __init__(self, beginnings: Beginnings) -> None:
        super().__init__(beginnings)
        self.predications = Predications(beginnings)
        self.conditionals = Conditionals(beginnings)
        self.subordination = Subordination(beginnings)
        self.voices = Voices(beginnings)
        self.adnominals = Adnominals(beginnings, self.predications)
        self.narration = Narration(beginnings, self.predications)
        self.acts = Acts(beginnings, self.voices)
        self.coordination = Coordination(beginnings, self.predications, self.voices)
        self.circumstances = Circumstances(beginnings, self.predications, self.acts)

    def end(self, start: int, reach: str, match: Match) -> int:
        """Return the token behind the last one of a content that begins at ``start``."""
        words = self.words
        self.beginnings.begun = start
        depth = 0
        quoted = self.enclosing_close(start)
        if (
            reach in ("report", "belief", "clause")
            and not self.adnominals.in_relative(match)
            and not (match.alias in ("object", "governed") and match.rule.construction == "noun")
            and not self.subordination.opens_sentence(match)
            and not self.subordination.caused(match)
            and not self.subordination.judged_in_front(match)
        ):
            # most words end nothing at these reaches
            asked = between(self.beginnings.closing(), start, quoted)
        else:
            asked = list(range(start, quoted))
        passed = start  # a quotation inside the content is one piece
        for index in asked:
            if index < passed:
                continue
            bits = words[index].bits
            if bits & PUNCT:
                if bits & (STOP | BREAK) and index + 1 >= self.high:
                    return index
                if index in self.c.quotes and depth == 0:
                    close = self.c.quotes[index]
                    if close < quoted and words[close].bits & (CLOSEQ | QUOTE):
                        passed = close + 1
                        continue
                if bits & DASH and not self.between_dashes(match):
                    closing_dash = self.closing_dash(index)
                    if closing_dash:
                        passed = closing_dash + 1
                        continue
                if bits & LPAR:
                    depth += 1
                elif bits & RPAR:
                    if depth == 0:
                        return index
                    depth -= 1
                    if depth == 0 and match.alias in ("colon", "quote"):
                        if words[start].bits & LPAR and self.said_in_parentheses(start, index):
                            return index + 1
                elif (
                    (bits & (CLOSEQ | QUOTE) and self.beginnings.closers.get(index, start) < start)
                    or (bits & SEMI and (reach != "report" or self.answered(index + 1)))
                    or (bits & COLON and self.colon_ends(start, index, reach, match))
                    or (
                        bits & DASH
                        and index > start
                        and (
                            (reach in ("phrase", "clause") and self.beginnings.spaced(index))
                            or self.between_dashes(match)
                        )
                    )
                ):
                    return index
                elif bits & COMMA and depth == 0:
                    if reach == "condition" and self.conditionals.goes_on(start, index, match):
                        continue
                    if reach == "phrase" and self.coordination.lists(start, index):
                        continue
                    if reach in ("phrase", "nominal") and self.coordination.second_verb(
                        index, match
                    ):
                        passed = index + 2  # the verb behind the comma is its own
                        continue
                    if reach in ("phrase", "condition") or (
                        index + 1 < self.high and self.comma_ends(index + 1, reach, match, index)
                    ):
                        return index
            elif index > start and depth == 0 and self.word_ends(index, reach, match):
                return index
        return quoted

    def said_in_parentheses(self, start: int, close: int) -> bool:
        """Tell whether parentheses hold all that is said: «فقال: (الليل طويل) ونام»."""
        behind = close + 1
        if any(self.words[at].bits & LPAR for at in range(start + 1, close)):
            return False
        if behind >= self.high or self.words[behind].bits & (STOP | COMMA):
            return True
        return bool(self.words[behind].conjunction and self.c.is_verb(behind))

    def colon_ends(self, start: int, index: int, reach: str, match: Match) -> bool:
        """Tell whether a colon ends the content: where another clause follows, but no speech.

        What explains a noun is no part of its relative clause: «الشروط التي قد تعيد السلام: …».
        """
        if reach in ("phrase", "nominal"):
            return True
        behind = index + 1
        if reach != "clause" or behind >= self.high:
            return False
        previous = self.words[match.first - 1] if match.first > self.low else None
        if previous is None or not previous.bits & REL or previous.terminal in ("MA", "MIN"):
            negated = self.words[behind].bits & NEG
            if not (negated or self.c.is_verb(behind) or self.beginnings.opens_quote(behind)):
                return False
        return not any(
            hit.form.rule.category is _REPORTING
            for word in self.words[start:index]
            for hit in word.hits
        )

    def closing_dash(self, index: int) -> int:
        """Return the dash that closes what one opens at the token, 0 where none does.

        «يوجد عاقل –ولو كان فقيرا- يذهب»: a blank outside of each, and none inside.
        """
        starts, ends = self.c.starts, self.c.ends
        if index == 0 or starts[index] == ends[index - 1]:
            return 0
        if index + 2 >= self.high:
            return 0
        if starts[index + 1] > ends[index]:
            return self.closing_spaced(index)
        for position in range(index + 2, min(self.high - 1, index + 14)):
            bits = self.words[position].bits
            if bits & DASH and starts[position] == ends[position - 1]:
                return position if starts[position + 1] > ends[position] else 0
            if bits & (STOP | BREAK | COLON):
                return 0
        return 0

    def closing_spaced(self, index: int) -> int:
        """Return the dash that closes an insertion about the noun in front: «- وهو الأكبر -»."""
        opening = self.words[index + 1]
        about = opening.bits & REL and not opening.article
        found = self.at.get(index + 1)
        told = found is not None and found.rule.construction == "according"
        if not (about or told) and not (opening.bits & PRON and opening.conjunction):
            return 0
        for position in range(index + 2, min(self.high - 1, index + 20)):
            bits = self.words[position].bits
            if bits & DASH and self.beginnings.spaced(position):
                return position
            if bits & (STOP | BREAK | COLON | SEMI):
                return 0
        return 0

    def between_dashes(self, match: Match) -> bool:
        """Tell whether a dash opens an insertion right in front of the cue: «-إذا يسر الله-»."""
        return match.first > self.low and bool(self.words[match.first - 1].bits & DASH)

    def enclosing_close(self, start: int) -> int:
        """Return the token that closes the innermost quotation around ``start``."""
        best = self.high
        openers, quotes = self.c.openers, self.c.quotes
        for number in range(place_of(openers, start) - 1, -1, -1):
            opened = openers[number]
            if opened < self.low - QUOTED_REACH:
                break
            if start <= quotes[opened] < best:
                best = quotes[opened]
        for first, answer in self.beginnings.answers:
            if first < start < answer < best:
                best = answer
        return best

    def word_ends(self, index: int, reach: str, match: Match) -> bool:
        """Tell whether the content ends in front of the word at the token."""
        word = self.words[index]
        bits = word.bits
        if index in self.as_starts and self.as_starts[index] is not match:
            return self.voices.apart(index, self.as_starts[index], match)
        found = self.at.get(index)
        participle = (
            found is not None and found.features is not None and found.features.tense == "a"
        )
        if participle and self.voices.other_voice(index, match):
            return True
        if self.adnominals.relative_over(index, match) or self.subordination.subject_over(
            index, match
        ):
            return True
        if self.subordination.past_judgement(index, match):
            return True
        if match.category is _QUESTION and self.subordination.answered_by(index, match):
            return True
        if self.subordination.past_concession(index, match):
            return True
        if self.adnominals.answers_relative(index, match) or self.adnominals.over_relative(
            index, match
        ):
            return True
        if self.adnominals.brings(index, match) or self.adnominals.bare_predicate(index, match):
            return True
        if self.adnominals.awaited(index, match):
            return True
        if self.adnominals.past_quality(index, match) or self.subordination.made_so(index, match):
            return True
        if self.subordination.fronted_over(index, match) or self.narration.oath_opens(index, match):
            return True
        if (
            bits & ACCUSATIVE
            and word.core_in & SAYING
            and index > match.complement
            and index + 1 < self.high
            and self.words[index + 1].bits & (COLON | OPENQ | QUOTE)
        ):
            return True  # «قال إنه تأخر قائلا: "…"»
        if (
            word.bare in self.c.lexicon.next_acts
            and (
                bits & ACCUSATIVE
                or word.bare.endswith(ACCUSATIVE_ENDING)
                or (word.bare.endswith(SOUND_PLURALS[1]) and self.by_many(index, match))
            )
            and not self.words[index - 1].bits & ACCUSATIVE
            and index + 1 < self.high
            and not self.words[index + 1].bits & PUNCT
            and self.acts.next_act(index, match)
        ):
            return True
        if (
            found is not None
            and found is not match
            and found.rule.construction == "according"
            and found.first > match.last
            and not (
                (reach == "report" or self.circumstances.because_of(index - 1))
                and self.voices.own_aside(found)  # «سيبقى لأنه في رأيي أفضل لاعب»
            )
        ):
            return self.voices.apart(index, found, match)
        if self.predications.seems_as(index, match) or self.coordination.still_wished(index, match):
            return False
        if word.bare_in & BLESSINGS and word.conjunction == WA:
            blessing_end = self.c.phrases.formulas.blessing_end
            if any(blessing_end(at, self.high) > index for at in range(index - 3, index)):
                return False  # «النبي صلى الله عليه وسلم»
        if word.conjunction == WA and self.words[index - 1].core in self.c.lexicon.been_before:
            if bits & COMP or self.c.is_verb(index):
                return False  # «الأطفال الذين سبق وأن زارتهم»
        if word.conjunction == WA and self.coordination.side_by_side(index, match):
            return False
        if word.bare != word.key or word.key == WA:
            if self.coordination.gapped(index, match):
                return True
        if match.first >= 0 and self.beginnings.turns.get(index, -1) > match.first:
            return True  # «قال إن … ومن جهته أكد سامي»
        if self.acts.says_next(index, match):
            return True
        if match.alias == "object" and bits & PREP and self.circumstances.on_platform(index, match):
            return True
        if reach == "report":
            return self.report_ends(index, match)
        if (
            bits & COMP
            and reach == "clause"
            and self.coordination.joins_clauses(index, reach, match)
        ):
            return False
        length = self.beginnings.terminator(index, "always")
        if length and word.terminal == "MA" and self.goes_with_noun(index, reach, match):
            return False
        if self.conditionals.topic_of_condition(index, match):
            return False
        if reach == "nominal" and self.acts.withholds(index, match):
            return True
        if reach == "nominal" and self.circumstances.on_occasion(index, match):
            return True
        if reach == "nominal" and word.conjunction == WA and word.core_in & ALSO:
            if self.coordination.topic_at(index + 1):
                return True  # «أعلن إنشاء فرع وأيضا الفرع يعتبر الأكبر»
        if reach == "nominal" and bits & PRON and self.coordination.says_which(index, match):
            return False
        if word.bare_in & ADDING and (
            self.acts.adds(index, match)
            or self.predications.must(index + 1)
            or (
                match.first >= 0
                and index + 1 < self.high
                and self.words[index + 1].core == self.words[match.first].core
            )
        ):
            return True  # «نفى الخبر كما أكد أن», «أكد أهمية الخطة كما يجب أن»
        if length and reach == "nominal":
            if self.circumstances.runs_on(index, match):
                return self.voices.voice_follows(index + length, match)
            if self.conditionals.hangs_on(index, match) or self.adnominals.opposed_in_relative(
                index, length, match
            ):
                return False
        if length and (
            self.circumstances.tells_when(index, reach, match)
            or self.narration.sets_figures(index, match)
        ):
            return False
        if length and self.coordination.corrects(index, match):
            return False  # «ليست مغلقة بل مفتوحة»
        if length and self.words[index - 1].bits & (COMP | REL) and not word.conjunction:
            return False  # «العميل الذي على الرغم من …»: inside the clause that it opens
        if length and reach in ("clause", "belief") and self.words[index - 1].bits & COMMA:
            if self.predications.awaits(match, index - 1) or self.circumstances.reopens(
                index - 1, match
            ):
                return False  # «أن الطبيب، رغم مرضه، سيحضر»
        if length:
            return not (reach == "condition" and bits & COMP)
        if (
            reach == "phrase"
            and match.rule.construction == "noun"
            and word.preposition == BI
            and self.circumstances.measures_change(index, match)
        ):
            return True
        if (
            word.terminal == "ILA"
            and match.rule.construction == "noun"
            and match.alias in ("object", "governed")
            and self.circumstances.borne_to(index, match)
        ):
            return True  # «وجه اتهامات بالفساد إلى الوزير»
        # «نفى صحة ما يتردد»: what is denied is no bare noun alone
        noun = self.words[index - 1]
        place = index - 1 - bool(index - 2 == match.complement and self.denies(index - 2))
        lone = place == match.complement and not (noun.article or noun.pronoun)
        if (self.adnominals.relative_what(index) and not lone) or self.narration.new_topic(index):
            return True  # «…، أما البحث فقد تأخر»
        if (
            bits & COMP
            and word.conjunction == WA
            and self.coordination.joins_clauses(index, reach, match)
        ):
            return False
        if (
            found is not None
            and found is not match
            and found.rule.construction == "condition"
            and reach == "clause"
            and not self.words[index - 1].bits & COMP  # «أبلغ الهيئة أنه إذا …»
            and not (
                self.words[index - 1].bits & COMMA
                and (
                    self.circumstances.reopens(index - 1, match)
                    or self.predications.awaits(match, index - 1)
                )
            )
        ):
            return True
        if reach == "condition":
            return self.condition_ends(index, match)
        if word.conjunction == FA and self.answers_inside(index, match):
            return False
        if self.c.is_lost(index) or self.coordination.joins_governed(index, match):
            return False
        if word.conjunction == FA and (self.c.is_verb(index) or bits & (COMP | QAD | NEG | FUT)):
            # «يبدو أنه مع تراجع الأسعار فإن الأرباح ستنخفض»: nothing was told yet
            return not bits & COMP or self.predications.has_predicate(match, index)
        if word.conjunction == FA and bits & ADVERB and index + 1 < self.high:
            if self.c.is_verb(index + 1) and self.predications.has_predicate(match, index):
                return True  # «أكد أهمية السوق فمثلا تحتل التمور المركز الأول»
        if word.conjunction == FA and word.article and word.first and not bits & UNKNOWN:
            if not self.words[index - 1].bits & PUNCT and not self.governs(index - 1):
                # «قد ترتفع الأسعار فالطلب كبير»
                return self.predications.has_predicate(match, index)
        if word.conjunction == FA and self.coordination.reason_noun(index):
            return self.predications.has_predicate(match, index)
        if word.conjunction == FA and bits & PRON:
            if match.first > self.low and self.words[match.first - 1].terminal == "MIN":
                return True  # «من يظن أن … فهو واهم»
            if not self.words[index - 1].bits & (PUNCT | PREP) and not self.is_deed(index):
                # «يعتقد أن الجسر قديم فهو مغلق», not «في فهم»
                return self.predications.has_predicate(match, index)
        if word.conjunction == WA:
            if (word.preposition or bits & PREP) and self.coordination.front_of_clause(index):
                return True
            parted = bool(self.words[index - 1].bits & COMMA)
            enclosed = parted and (
                self.predications.awaits(match, index - 1)
                or self.circumstances.reopens(index - 1, match)
            )
            if bits & REL and not word.article and reach == "clause" and not enclosed:
                # but «لا يعرف ما مصدر الخبر والذي نقلته الصحف»
                return not self.goes_on_about(index, index - 1, match)
            if concludes(word) or (
                bits & DEM
                and not word.preposition
                and (self.predications.tells(index + 1) or self.adnominals.is_what(index + 1))
            ):
                # «يبدو أن الأسعار ترتفع وهذا يقلق»
                return self.predications.has_predicate(match, index)
            if self.coordination.shares_subject(index, match) or self.coordination.joins_masdar(
                index, match
            ):
                return False
            if bits & NEG and self.coordination.denies_phrase(index):
                return False
            if self.c.is_verb(index) and self.predications.lacks_predicate(index, match):
                return False
            if word.core in self.c.lexicon.rather and index + 1 < self.high:
                if self.c.is_verb(index + 1):
                    return True  # «لا يمكن أن يغيب وإنما يتأخر»
            if self.c.is_verb(index) or bits & (NEG | QAD | KANA | FUT | COMP | QWORD):
                return True
            if (
                found is not None
                and found is not match
                and found.rule.construction
                in ("particle", "predicate", "impersonal", "condition", "verb", "noun")
                and (found.rule.construction != "noun" or match.rule.construction == "noun")
            ):
                return True
            if bits & PRON and word.core[:1] == HIS and not self.words[index - 1].bits & PUNCT:
                if index + 1 < self.high and self.circumstances.tells_how(index + 1):
                    return False  # «مشاهدة اللاعب وهو يلعب»: how
            if bits & PRON:
                return not enclosed and self.predications.has_predicate(match, index)
            if reach in ("clause", "nominal") and self.coordination.clause_after(index):
                return True
        if (
            match.rule.construction == "noun"
            and match.alias in ("object", "governed")
            and (
                self.predications.predicate_noun(index, match)
                or self.subordination.noun_predicated(index, match)
            )
        ):
            return True
        if reach in ("phrase", "nominal") and index > match.last + 1 and not word.conjunction:
            if self.words[index - 1].core_in & WHATEVER:
                return False  # «علاقتها بما يجري»
        if (
            reach == "nominal"
            and self.c.is_verb(index)
            and not self.beginnings.attributive(index)
            and not (self.words[index - 1].bits & (COMP | EITHER | KANA))
            and (match.first > self.low and self.words[match.first - 1].bits & REL)
            and not self.adnominals.opens_relative(index, match)
        ):
            return True  # «المقاومة التي يدعي الحزب قيادتها نجحت»: the relative clause is over
        return reach == "phrase" and self.phrase_ends(index, match)

    def by_many(self, index: int, match: Match) -> bool:
        """Tell whether several said it, and the plural at the token is of nobody they tell of.

        «شدد الحاضرون على أهمية العمل متمنين للجميع النجاح», but «أكدوا خروج العمال مطالبين»
        """
        subject = match.subject
        many = subject is not None and subject.bits & PLURAL
        if not many and (match.features is None or match.features.number != "p"):
            return False
        return not any(
            word.bits & PLURAL or word.core.endswith(MASCULINE_PLURALS)
            for word in self.words[match.complement : index]
        )

    def report_ends(self, index: int, match: Match) -> bool:
        """Tell whether what is reported ends in front of the word at the token."""
        word = self.words[index]
        bits = word.bits
        if self.beginnings.terminator(index, "report"):
            return True  # «قال إن … وجاء ذلك خلال لقائه»
        if self.acts.plainly_withholds(index, match):
            return True
        if self.circumstances.at_his_meeting(index, match):
            return True
        if word.conjunction == WA and (
            self.voices.other_voice(index, match) or self.voices.other_belief(index, match)
        ):
            return True
        if word.conjunction == WA and bits & COMP and self.voices.nested(match):
            return match.category is _DOXASTIC
        if (
            word.conjunction == FA
            and (
                (match.rule.construction == "noun" and not match.pronoun)
                or self.narration.found_out(match)
            )
            and not self.words[index - 1].bits & (PUNCT | NAME | TITLE)
            and (self.c.tense(index) == "p" or bits & QAD)
        ):
            return True  # «وجه إنذارا بأنه سيتدخل فقرر الجيش»: the story goes on
        if word.conjunction == WA and self.acts.acts_next(index, match):
            return True
        if self.acts.keeps_open(index, match):
            return True
        if self.acts.go_on_ourselves(index, match):
            return True
        if word.bare_in & ADDING and self.acts.adds(index, match):
            return True
        length = self.beginnings.terminator(index, "always")
        if length and word.core_in & TURNING and self.adnominals.about_thing(match):
            return True  # «التي اعتبرتها مدريد غير قانونية، لكن السكان …»
        if length and not bits & COMP:
            behind = index + length
            if self.acts.acts_next(behind, match):
                return True  # «قال إن …، ثم دعا السكان إلى»
            if self.narration.back_to_holder(behind, match):
                return True
            if self.narration.another_acts(index, behind, match):
                return True
            parted = bool(self.words[index - 1].bits & COMMA)
            if not parted and match.alias == "governed_that":
                # «يصفه البعض بأنه بطل بينما ينتقده غيرهم»
                parted = word.bare in self.c.lexicon.opposing and self.c.is_verb(behind)
                parted = parted and self.c.phrases.parse(behind + 1, self.high) is not None
            if parted and self.narration.turns_away(index, match):
                return True
            return self.voices.voice_follows(behind, match) or self.voices.other_belief(
                behind, match
            )
        return False

    def goes_with_noun(self, index: int, reach: str, match: Match) -> bool:
        """Tell whether ما is the predicate, or what follows from a relative clause alone.

        «يعتقد أن الخوف ما دفعهم إلى الهرب», «سعادته بالدعم الذي يجده ما جعله ينجح»
        """
        if reach == "nominal" and match.complement >= 0:
            for at in range(index - 1, match.complement, -1):
                bits = self.words[at].bits
                if bits & COMMA:
                    break
                if bits & REL:
                    return True
        return not self.predications.has_predicate(match, index)

    def is_deed(self, index: int) -> bool:
        """Tell whether what could be ف and a pronoun is a verbal noun: «قد يصعب فهم هذه القواعد».

        No pronoun has a demonstrative or a definite thing for its predicate.
        """
        if index + 1 >= self.high or "m" not in self.c.lexicon.tags.tags(self.words[index].key):
            return False
        behind = self.words[index + 1]
        if behind.conjunction or behind.preposition or behind.bits & (PERSON | PRON | REL):
            return False
        return bool(behind.article or behind.bits & DEM)

    def condition_ends(self, index: int, match: Match) -> bool:
        """Tell whether a condition ends in front of the word at the token."""
        word = self.words[index]
        bits = word.bits
        found = self.at.get(index)
        if word.conjunction == FA:
            return not self.is_deed(index)  # «إذا أردنا فهم الخطة»
        if self.conditionals.apodosis(index, match) or self.conditionals.hedged_answer(
            index, match
        ):
            return True
        if word.conjunction == WA and word.article and index + 1 < self.high:
            if self.c.is_verb(index - 1) and self.c.is_verb(index + 1):
                return not self.words[index + 1].conjunction  # «إذا نجح والعاقل يفهم»
        if bits & NEG and index + 1 < self.high and word.conjunction:
            other = self.at.get(index + 1)
            if other is not None and other.rule.construction == "condition":
                return True  # «إن كان سعيدا ولا إن كان حزينا»
        if bits & (QAD | NEG | FUT) and self.conditionals.answers_noun(index, match):
            return True
        if bits & QWORD and found is not None and found.rule.construction == "question":
            governed = self.words[index - 1].bits & PREP and not self.words[index - 1].pronoun
            if self.c.asks(self.low, self.high) and not governed:
                return True  # «إذا لم يفرح بها لماذا لمعانها؟»
        return bool(word.conjunction == WA and bits & (COMP | QAD))

    def phrase_ends(self, index: int, match: Match) -> bool:
        """Tell whether a noun phrase ends in front of the word at the token."""
        word = self.words[index]
        bits = word.bits
        found = self.at.get(index)
        if (
            word.conjunction == WA
            and bits & PREP
            and not self.coordination.joins_phrases(index, match)
        ):
            return True
        previous = self.words[index - 1]
        if (
            bits & COMP
            and self.beginnings.governed.get(index, -1) >= self.beginnings.begun > match.last
        ):
            return False  # «مع إعلان الوزير أنه»: of what is told in it
        if bits & COMP and previous.bits & PREP and not previous.pronoun:
            return False  # «من أن»
        if bits & COMP and self.beginnings.governed.get(index, match.first) < match.first:
            return True  # «زعم في بيان لم يتسن التحقق من صحته أنه»: of the verb in front
        if bits & PREP and self.beginnings.governed.get(index + 1, match.first) < match.first:
            return True  # «أشار في رده على سؤال حول الأسعار إلى أنها»
        if bits & REL or (bits & COMP and (previous.article or not previous.bits & NOMINAL)):
            return not (bits & REL)
        if previous.bits & PREP and not previous.pronoun:
            return False  # «في ظل الأوضاع»
        if self.circumstances.told_inside(index) or previous.core in self.c.lexicon.means:
            return False  # «على نحو يضر بالسوق»
        if (
            self.c.is_verb(index)
            and not self.beginnings.attributive(index)
            and word.preposition != LI
        ):
            before = self.at.get(index - 1)  # «حرب ربما تستمر»
            hedged = before is not None and before.rule.construction == "particle"
            return not (hedged and self.about_noun(index - 1))
        if (
            found is not None
            and found is not match
            and found.rule.construction in ("particle", "adverb")
        ):
            if self.words[index - 1].bits & REL:
                return False  # «المدة التي قد تستغرقها»
            return not self.about_noun(index)  # «أزمة قد تضر بالاقتصاد»
        return False

    def answers_inside(self, index: int, match: Match) -> bool:
        """Tell whether the answer of a condition in the content begins at the token.

        «أنه إذا تأخر الوفد، فسوف …»: it belongs to the content as the condition does.
        """
        return any(
            first == match.complement and answer == index
            for first, answer in self.beginnings.answers
        )

    def asks_either(self, index: int, match: Match) -> bool:
        """Tell whether أم opens a second question: «ما إذا كان …، أم ما إذا كانت»."""
        if index + 1 >= self.high or not self.beginnings.whether_at(index + 1):
            return False
        return any(
            other.rule.construction == "question" and match.first >= other.first
            for other in self.matches
        )

    def comma_ends(self, index: int, reach: str, match: Match, comma: int) -> bool:
        """Tell whether the content ends at a comma, by the word behind it."""
        if self.predications.seems_as(index, match) or self.voices.parted(index, match):
            return False
        if self.coordination.still_wished(index, match):
            return False
        if self.beginnings.opens_quote(index) and self.c.quotes[index] > index + 4:
            index += 1  # «…، "وستبقى …"»: what the quotation begins with decides
        words = self.words
        if index >= self.high:
            return True
        word = words[index]
        bits = word.bits
        if index in self.as_starts:
            return self.voices.apart(index, self.as_starts[index], match)
        if self.answers_inside(index, match):
            return False
        if self.voices.other_voice(index, match) or self.acts.next_act(index, match):
            # «أكدت أنه بعد «محاكمة طويلة»، أبلغت السلطات»: what is told begins with the verb
            dummy = self.words[match.complement - 1]
            fronted = dummy.bits & COMP and dummy.pronoun and not word.conjunction
            return not fronted or self.predications.has_predicate(match, comma)
        if bits & EITHER and self.asks_either(index, match):
            return True
        if match.category is _QUESTION and bits & COMP and word.pronoun and not word.conjunction:
            if not any(self.c.is_verb(at) for at in range(match.last + 1, comma)):
                return True  # «أين حال الفقراء اليوم، أنهم يعانون»: no verb that asks for it
        if match.first >= 0 and word.terminal == "FI" and index + 1 < self.high:
            if words[index + 1].core in self.c.lexicon.glossing and not words[index + 1].article:
                return True  # «…، في إشارة إلى الانتخابات»: the teller says what was meant
        that = bits & DEM and word.conjunction == WA and not word.preposition
        if index + 1 < self.high and self.circumstances.said_then(index + bool(that), match):
            return True
        if that and index + 2 < self.high and words[index + 1].terminal == "FI":
            said = words[index + 2]
            if said.bits & CHANNEL and said.bits & DOC and not (said.article or said.pronoun):
                return match.rule.construction == "verb"  # «…، وذلك في بيان صدر أمس»
        if self.adnominals.resumes(index, match) or self.subordination.past_concession(
            index, match
        ):
            return True
        if self.circumstances.reopens(comma, match):
            return False
        if reach in ("nominal", "belief") and self.coordination.front_in_commas(index):
            return self.predications.has_predicate(match, comma)
        found = self.at.get(index)
        if match.first >= 0 and self.beginnings.turns.get(index, -1) > match.first:
            return True
        if self.acts.says_next(index, match) and self.predications.has_predicate(match, comma):
            return True
        if reach == "report":
            return self.report_comma_ends(index, match, comma)
        if match.first >= 0 and reach != "nominal" and self.predications.awaits(match, comma):
            return False
        if bits & NEG and word.conjunction == WA and self.coordination.denies_phrase(index):
            return False
        if (
            bits & DEM
            and word.conjunction == WA
            and not word.preposition
            and self.adverbial_behind(index + 1)
        ):
            return False
        if reach == "nominal" and self.acts.withholds(index, match):
            return True
        if (
            bits & COMP
            and reach == "clause"
            and self.coordination.joins_clauses(index, reach, match)
        ):
            return False
        length = self.beginnings.terminator(index, "always") or self.beginnings.terminator(
            index, "comma"
        )
        # an event that is told goes on as a report does
        there = reach != "nominal" and self.narration.there_follows(index)
        if not length and (there or self.circumstances.reasons_anew(index, match)):
            return self.predications.has_predicate(match, comma)
        if self.coordination.joins_governed(index, match) or self.coordination.repeats(
            index, match
        ):
            return False
        if length and reach == "nominal" and self.circumstances.runs_on(index, match):
            return self.voices.voice_follows(index + length, match)
        timed = bits & DEM and not word.conjunction and index + 1 < self.high
        if timed and words[index + 1].bits & TIME and words[index + 1].article:
            return False  # «…، هذا الأسبوع»
        if length:
            return not (
                self.narration.sets_figures(index, match)
                or self.coordination.corrects(index, match)
            )
        if self.adnominals.in_inserted_relative(match, comma) or self.narration.asks_anew(index):
            return True
        if self.narration.stands_apart(index, match) and not (bits & DEM):
            if self.words[match.complement].bits & PREP or self.predications.has_predicate(
                match, comma
            ):
                return True
        if word.conjunction == WA and bits & PREP and reach == "nominal" and index + 1 < self.high:
            adverbial = self.c.phrases.parse(index + 1, self.high)
            if adverbial is not None and adverbial.end < self.high:
                if self.c.tense(adverbial.end) and adverbial.end not in self.at:
                    return True  # «…، وتحت قيادته قامت مصر»
        if (
            found is not None
            and found is not match
            and found.rule.construction
            in ("condition", "particle", "adverb", "predicate", "impersonal")
        ):
            return True
        if found is not None and found.rule.construction == "question" and found is not match:
            if not word.conjunction and self.c.asks(self.low, self.high):
                return True  # «…، أليس كذلك؟»
        if self.coordination.front_of_clause(index):
            return True  # «…، وبالتالي أسهم في»
        if (
            bits & NEG
            and not word.conjunction
            and self.c.tense(index + 1 if index + 1 < self.high else index)
        ):
            return self.predications.has_predicate(match, comma)
        if word.conjunction in CONJUNCTIONS:
            if word.core in self.c.lexicon.rather and index + 1 < self.high:
                return self.c.is_verb(index + 1)
            if bits & COMP and self.coordination.joins_clauses(index, reach, match):
                return False
            if bits & REL and not word.article:
                return not self.goes_on_about(index, comma - 1, match)
            if (
                word.conjunction == FA
                and word.article
                and self.predications.has_predicate(match, comma)
            ):
                return True  # «…، فالعملية التي … لن»
            if (
                match.rule.construction == "impersonal"
                and match.alias in ("governed", "small")
                and match.first > self.low
                and words[match.first - 1].bits & REL
                and word.bits & (MASDAR | NOMINAL)
                and not (word.bits & NUM or word.preposition)
            ):
                return True  # «المشاريع التي تقدر كلفتها بالملايين، وجهود …»
            if self.c.is_verb(index) or bits & (
                NEG | QAD | KANA | FUT | COMP | PRON | DEM | QWORD | PREP
            ):
                return not (bits & PREP and word.conjunction == WA and reach == "nominal")
            return self.coordination.clause_after(index) and self.predications.has_predicate(
                match, comma
            )
        if self.adnominals.relative_what(index):
            return True
        if word.preposition == LI and self.c.tense(index) == "i":
            return False  # «ارتفاع الأسعار، لتبلغ …»: what comes of it
        if bits & (PERSON | TITLE) and words[comma - 1].bits & (NAME | UNKNOWN):
            return False  # «سيرجيو جارسيا، بطل العالم»: who he is
        if self.c.is_verb(index) or (
            self.subordination.main_clause_at(index) and self.subordination.subordinate(match)
        ):
            if match.rule.construction == "noun" and match.alias in ("governed", "object"):
                return True  # «شائعات عن وفاة المطرب، دفعته إلى»: a noun takes no predicate
            return self.predications.has_predicate(match, comma)
        if (
            bits & REL
            and reach == "nominal"
            and not word.article
            and match.category is not _REPORTING
        ):
            # «علامات ضعف، التي قد تزول»: at the end of the clause it is said by the writer
            return not any(self.words[at].bits & COMMA for at in range(index, self.high))
        if bits & (PREP | EITHER | REL | ADJ):
            return False
        phrase = self.c.phrases.parse(index, self.high)
        return bool(
            phrase is not None
            and phrase.definite
            and phrase.end < self.high
            and self.c.is_verb(phrase.end)
        )

    def answered(self, index: int) -> bool:
        """Tell whether somebody answers what was said: «قالت إن …؛ فقال القاضي: …»."""
        found = self.at.get(index)
        if found is None or self.words[index].conjunction != FA:
            return False
        told = found.category is _REPORTING and found.rule.construction == "verb"
        return told and found.subject_side == "after"

    def denies(self, index: int) -> bool:
        """Tell whether the noun at the token denies the one behind it: «عدم صحة ما يتردد»."""
        return bool(self.words[index].bits & NEGN)

    def goes_on_about(self, index: int, noun: int, match: Match) -> bool:
        """Tell whether a joined relative pronoun tells of the noun at the end of a clause.

        What is believed goes on in it («يرجح أن السبب هو الدخان، والذي غطى المدينة»), and what is
        asked; of a thing that is judged the writer tells («يعد أكبر الأنهار، والذي ينبع من الجبل»).
        """
        if self.words[index].terminal in ("MA", "MIN") or not self.words[noun].bits & NOMINAL:
            return False
        return match.alias in ("that", "governed_that", "question")

    def report_comma_ends(self, index: int, match: Match, comma: int) -> bool:
        """Tell whether what is reported ends at a comma, by the word behind it."""
        words = self.words
        word = words[index]
        bits = word.bits
        found = self.at.get(index)
        if self.voices.shifts_person(index, match) or self.beginnings.terminator(index, "report"):
            return True
        if self.voices.formula_at(index):
            # «يروى أن …، ويقال إن»: what is told by nobody goes on
            told = word.conjunction == WA and match.rule.construction == "impersonal"
            return told or self.predications.has_predicate(match, comma)
        if self.circumstances.reasons_anew(index, match):
            return True
        length = self.beginnings.terminator(index, "always")
        if length:
            if self.narration.turns_away(index, match) and self.predications.has_predicate(
                match, comma
            ):
                return True
            if self.narration.lacks(index, length, match) or self.acts.speaks_on(
                index + length, match
            ):
                return True
            if self.narration.back_to_holder(index + length, match):
                return True
            if self.narration.another_acts(index, index + length, match):
                return self.predications.has_predicate(match, comma)
            if self.acts.judges_on(index + length, match):
                return True
            if self.acts.silent_on(index, length, match):
                return True
            if self.acts.acts_next(index + length, match):
                return True
            return self.voices.voice_follows(index + length, match)
        if self.acts.withholds(index, match) or self.narration.judges_content(index, match):
            return True
        if word.conjunction == FA and self.narration.follows_knowledge(index, match):
            return self.predications.has_predicate(match, comma)
        if word.bare_in & ADDING and self.acts.adds(index, match):
            return True  # «…، كما تعهدت الوزارة بـ»
        if word.conjunction == WA and self.acts.acts_next(index, match):
            return True
        if self.acts.keeps_open(index, match):
            return True
        if self.acts.go_on_ourselves(index, match):
            return True
        if word.conjunction == WA and self.narration.happened(index, match):
            return True
        if word.conjunction == WA and self.narration.about_holder(index, match):
            return True
        if (
            bits & REL
            and word.conjunction == WA
            and match.first > self.low
            and self.words[match.first - 1].bits & REL
            and self.words[match.first - 1].core == word.core
        ):
            return True  # «الذي يعلم أن …، والذي يعلم أن»: another one
        if self.narration.stands_apart(index, match):
            return self.predications.has_predicate(match, comma)
        if match.alias in ("that", "governed_that") and word.conjunction != WA:
            if self.narration.asks_anew(index):
                return True
        if self.narration.of_oath(index) and match.alias in ("that", "governed_that"):
            # «…، لقد أجابني»: a clause of its own
            return self.predications.has_predicate(match, comma)
        if word.conjunction == WA and bits & COMP and self.voices.nested(match):
            return match.category is _DOXASTIC
        if (
            found is not None
            and found.rule.construction == "verb"
            and found.subject_side == "after"
            and found.category is _REPORTING
        ):
            return True
        if self.voices.other_belief(index, match) and word.conjunction:
            return True
        if self.subordination.main_clause_at(index) and self.subordination.subordinate(match):
            return self.predications.has_predicate(match, comma)
        if word.conjunction == WA and self.c.is_verb(index):
            if match.rule.construction == "noun" and words[match.first].preposition:
                return True  # «أغلقت أبوابها بزعم أن المال نفد، وسرحت العمال»
        if match.category is _DOXASTIC and word.conjunction == WA and word.article:
            if self.coordination.own_topic(index, match):
                return self.predications.has_predicate(match, comma)
        return (
            self.voices.nested(match)
            and word.conjunction == WA
            and self.coordination.clause_after(index)
        )
