"""Where a content ends, at the reach that its cue has.

What follows a comma or a conjunction decides, at one of three reaches: a noun phrase, a clause, or
what is reported, which runs on until another voice begins.
"""

from __future__ import annotations

from typing import Final

from .affixes import (
    ACCUSATIVE_ENDING,
    BI,
    CONJUNCTIONS,
    FA,
    HIS,
    LI,
    SHE,
    WA,
)
from .beginnings import concludes
from .boundaries import Boundaries
from .classes import (
    ABSTRACT,
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
    INDEF_ACC,
    KANA,
    KANA_STRICT,
    LPAR,
    MASDAR,
    NAME,
    NEG,
    NEGN,
    NOMINAL,
    NOUN,
    NUM,
    OPENQ,
    PART,
    PERSON,
    PREP,
    PRON,
    PUNCT,
    QAD,
    QUANT,
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
from .context import between, place_of
from .matches import Match
from .model import Category

__all__ = ["Endings"]

# A member is looked up in its class each time.
_DOXASTIC: Final = Category.DOXASTIC
_EVIDENTIAL: Final = Category.EVIDENTIAL
_QUESTION: Final = Category.QUESTION
_REPORTING: Final = Category.REPORTING
#: Tokens in front of a sentence in which a quotation around it may have opened.
QUOTED_REACH: Final = 400
#: Tokens behind كان among which the verb of its compound tense is looked for.
TENSE_REACH: Final = 40


class Endings(Boundaries):
    """Tells where what a cue governs ends."""

    def end(self, start: int, reach: str, match: Match) -> int:
        """Return the token behind the last one of a content that begins at ``start``."""
        words = self.words
        self.beginnings.begun = start
        depth = 0
        quoted = self.enclosing_close(start)
        if (
            reach in ("report", "belief", "clause")
            and not self.in_relative(match)
            and not (match.alias in ("object", "governed") and match.rule.construction == "noun")
            and not self.opens_sentence(match)
            and not self.caused(match)
            and not self.judged_in_front(match)
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
                elif (
                    (bits & (CLOSEQ | QUOTE) and self.beginnings.closers.get(index, start) < start)
                    or (bits & SEMI and reach != "report")
                    or (bits & COLON and self.colon_ends(start, index, reach))
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
                    if reach == "condition" and self.goes_on(start, index, match):
                        continue
                    if reach == "phrase" and self.lists(start, index):
                        continue
                    if reach in ("phrase", "condition") or (
                        index + 1 < self.high and self.comma_ends(index + 1, reach, match, index)
                    ):
                        return index
            elif index > start and depth == 0 and self.word_ends(index, reach, match):
                return index
        return quoted

    def colon_ends(self, start: int, index: int, reach: str) -> bool:
        """Tell whether a colon ends the content: where another clause follows, but no speech."""
        if reach in ("phrase", "nominal"):
            return True
        behind = index + 1
        if reach != "clause" or behind >= self.high:
            return False
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

    def lists(self, start: int, comma: int) -> bool:
        """Tell whether a second verbal noun follows a comma: «تهمة السرقة، وإعاقة العدالة»."""
        words = self.words
        if comma + 2 >= self.high or not words[start].bits & (MASDAR | ABSTRACT):
            return False
        word = words[comma + 1]
        return (
            word.conjunction == WA
            and bool(word.bits & MASDAR)
            and not (word.article or word.preposition)
            and comma + 1 not in self.at
            and comma + 2 not in self.at
            and not self.c.is_verb(comma + 1)
            and bool(words[comma + 2].article or words[comma + 2].bits & NOMINAL)
        )

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
        second verb is in the perfect as the first is, and a verb without و stands behind a comma.
        """
        words = self.words
        before = words[match.first - 1] if match.first > self.low else None
        if before is not None and not before.bits & (PUNCT | COMP | PART):
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
            if bits & PUNCT or words[index].conjunction == FA:
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
            return not (self.parted(index, match) or self.divides(self.as_starts[index], match))
        found = self.at.get(index)
        participle = (
            found is not None and found.features is not None and found.features.tense == "a"
        )
        if participle and self.other_voice(index, match):
            return True
        if self.relative_over(index, match) or self.subject_over(index, match):
            return True
        if self.past_judgement(index, match):
            return True
        if match.category is _QUESTION and self.answered_by(index, match):
            return True
        if self.past_concession(index, match):
            return True
        if self.answers_relative(index, match) or self.over_relative(index, match):
            return True
        if self.brings(index, match) or self.bare_predicate(index, match):
            return True
        if self.past_quality(index, match) or self.made_so(index, match):
            return True
        if self.fronted_over(index, match) or self.oath_opens(index, match):
            return True
        if (
            bits & ACCUSATIVE
            and word.core in self.c.lexicon.saying
            and index > match.complement
            and index + 1 < self.high
            and self.words[index + 1].bits & (COLON | OPENQ | QUOTE)
        ):
            return True  # «قال إنه تأخر قائلا: "…"»
        if (
            (bits & ACCUSATIVE or word.bare.endswith(ACCUSATIVE_ENDING))
            and word.bare in self.c.lexicon.next_acts
            and not self.words[index - 1].bits & ACCUSATIVE
            and index + 1 < self.high
            and not self.words[index + 1].bits & PUNCT
            and self.next_act(index, match)
        ):
            return True
        if (
            found is not None
            and found is not match
            and found.rule.construction == "according"
            and found.first > match.last
            and not (
                (reach == "report" or self.because_of(index - 1))
                and self.own_aside(found)  # «سيبقى لأنه في رأيي أفضل لاعب»
            )
        ):
            return not (self.parted(index, match) or self.divides(found, match))
        if self.seems_as(index, match) or self.still_wished(index, match):
            return False
        if word.conjunction == WA and self.words[index - 1].core in self.c.lexicon.been_before:
            if bits & COMP or self.c.is_verb(index):
                return False  # «الأطفال الذين سبق وأن زارتهم»
        if word.conjunction == WA and self.side_by_side(index, match):
            return False
        if match.first >= 0 and self.beginnings.turns.get(index, -1) > match.first:
            return True  # «قال إن … ومن جهته أكد سامي»
        if self.says_next(index, match):
            return True
        if reach == "report":
            if self.beginnings.terminator(index, "report"):
                return True  # «قال إن … وجاء ذلك خلال لقائه»
            if self.plainly_withholds(index, match):
                return True
            if self.at_his_meeting(index, match):
                return True
            if word.conjunction == WA and (
                self.other_voice(index, match) or self.other_belief(index, match)
            ):
                return True
            if word.conjunction == WA and bits & COMP and self.nested(match):
                return match.category is _DOXASTIC
            if (
                word.conjunction == FA
                and (
                    (match.rule.construction == "noun" and not match.pronoun)
                    or self.found_out(match)
                )
                and not self.words[index - 1].bits & (PUNCT | NAME | TITLE)
                and (self.c.tense(index) == "p" or bits & QAD)
            ):
                return True  # «وجه إنذارا بأنه سيتدخل فقرر الجيش»: the story goes on
            if word.conjunction == WA and self.acts_next(index, match):
                return True
            if self.keeps_open(index, match):
                return True
            if self.go_on_ourselves(index, match):
                return True
            if word.bare in self.c.lexicon.adding and self.adds(index, match):
                return True
            length = self.beginnings.terminator(index, "always")
            if length and word.core in self.c.lexicon.turning and self.about_thing(match):
                return True  # «التي اعتبرتها مدريد غير قانونية، لكن السكان …»
            if length and not bits & COMP:
                behind = index + length
                if self.acts_next(behind, match):
                    return True  # «قال إن …، ثم دعا السكان إلى»
                if self.back_to_holder(behind, match):
                    return True
                parted = bool(self.words[index - 1].bits & COMMA)
                if not parted and match.alias == "governed_that":
                    # «يصفه البعض بأنه بطل بينما ينتقده غيرهم»
                    parted = word.bare in self.c.lexicon.opposing and self.c.is_verb(behind)
                    parted = parted and self.c.phrases.parse(behind + 1, self.high) is not None
                if parted and self.turns_away(index, match):
                    return True
                return self.voice_follows(behind, match) or self.other_belief(behind, match)
            return False
        if bits & COMP and reach == "clause" and self.joins_clauses(index, reach, match):
            return False
        length = self.beginnings.terminator(index, "always")
        if self.topic_of_condition(index, match):
            return False
        if reach == "nominal" and self.withholds(index, match):
            return True
        if reach == "nominal" and self.on_occasion(index, match):
            return True
        if word.bare in self.c.lexicon.adding and (self.adds(index, match) or self.must(index + 1)):
            return True  # «نفى الخبر كما أكد أن», «أكد أهمية الخطة كما يجب أن»
        if length and reach == "nominal":
            if self.runs_on(index, match):
                return self.voice_follows(index + length, match)
            if self.hangs_on(index, match) or self.opposed_in_relative(index, length, match):
                return False
        if length and (self.tells_when(index, reach, match) or self.sets_figures(index, match)):
            return False
        if length and self.corrects(index, match):
            return False  # «ليست مغلقة بل مفتوحة»
        if length and self.words[index - 1].bits & (COMP | REL) and not word.conjunction:
            return False  # «العميل الذي على الرغم من …»: inside the clause that it opens
        if length and reach == "clause" and self.words[index - 1].bits & COMMA:
            if self.awaits(match, index - 1) or self.reopens(index - 1, match):
                return False  # «أن الطبيب، رغم مرضه، سيحضر»
        if length:
            return not (reach == "condition" and bits & COMP)
        if (
            reach == "phrase"
            and match.rule.construction == "noun"
            and word.preposition == BI
            and self.measures_change(index, match)
        ):
            return True
        if (
            word.terminal == "ILA"
            and match.rule.construction == "noun"
            and match.alias in ("object", "governed")
            and self.borne_to(index, match)
        ):
            return True  # «وجه اتهامات بالفساد إلى الوزير»
        if self.relative_what(index) or self.new_topic(index):
            return True  # «…، أما البحث فقد تأخر»
        if bits & COMP and word.conjunction == WA and self.joins_clauses(index, reach, match):
            return False
        if (
            found is not None
            and found is not match
            and found.rule.construction == "condition"
            and reach == "clause"
            and not self.words[index - 1].bits & COMP  # «أبلغ الهيئة أنه إذا …»
            and not (self.words[index - 1].bits & COMMA and self.reopens(index - 1, match))
        ):
            return True
        if reach == "condition":
            if word.conjunction == FA:
                return True
            if self.apodosis(index, match) or self.hedged_answer(index, match):
                return True
            if word.conjunction == WA and word.article and index + 1 < self.high:
                if self.c.is_verb(index - 1) and self.c.is_verb(index + 1):
                    return not self.words[index + 1].conjunction  # «إذا نجح والعاقل يفهم»
            if bits & NEG and index + 1 < self.high and word.conjunction:
                other = self.at.get(index + 1)
                if other is not None and other.rule.construction == "condition":
                    return True  # «إن كنا أحياء ولا إن كنا موتى»
            if bits & (QAD | NEG | FUT) and self.answers_noun(index, match):
                return True
            if bits & QWORD and found is not None and found.rule.construction == "question":
                governed = self.words[index - 1].bits & PREP and not self.words[index - 1].pronoun
                if self.c.asks(self.low, self.high) and not governed:
                    return True  # «إذا لم يفرح بها لماذا لمعانها؟»
            return bool(word.conjunction == WA and bits & (COMP | QAD))
        if word.conjunction == FA and any(
            first == match.complement and answer == index
            for first, answer in self.beginnings.answers
        ):
            return False
        if self.c.is_lost(index) or self.joins_governed(index, match):
            return False
        if word.conjunction == FA and (self.c.is_verb(index) or bits & (COMP | QAD | NEG | FUT)):
            return True
        if word.conjunction == FA and bits & ADVERB and index + 1 < self.high:
            if self.c.is_verb(index + 1) and self.has_predicate(match, index):
                return True  # «أكد أهمية السوق فمثلا تحتل التمور المركز الأول»
        if word.conjunction == FA and word.article and word.first and not bits & UNKNOWN:
            if not self.words[index - 1].bits & PUNCT and not self.governs(index - 1):
                return self.has_predicate(match, index)  # «قد ترتفع الأسعار فالطلب كبير»
        if word.conjunction == FA and self.reason_noun(index):
            return self.has_predicate(match, index)
        if word.conjunction == FA and bits & PRON:
            if match.first > self.low and self.words[match.first - 1].terminal == "MIN":
                return True  # «من يظن أن … فهو واهم»
            if not self.words[index - 1].bits & (PUNCT | PREP):
                # «يعتقد أن الجسر قديم فهو مغلق», not «في فهم»
                return self.has_predicate(match, index)
        if word.conjunction == WA:
            if (word.preposition or bits & PREP) and self.front_of_clause(index):
                return True
            parted = bool(self.words[index - 1].bits & COMMA)
            enclosed = parted and (self.awaits(match, index - 1) or self.reopens(index - 1, match))
            if bits & REL and not word.article and reach == "clause" and not enclosed:
                # but «لا يعرف ما مصدر الخبر والذي نقلته الصحف»
                asked = match.alias == "question" and self.words[index - 1].bits & NOMINAL
                return word.terminal in ("MA", "MIN") or not asked
            if concludes(word) or (
                bits & DEM
                and not word.preposition
                and (self.tells(index + 1) or self.is_what(index + 1))
            ):
                return self.has_predicate(match, index)  # «يبدو أن الأسعار ترتفع وهذا يقلق»
            if self.shares_subject(index, match) or self.joins_masdar(index, match):
                return False
            if bits & NEG and self.denies_phrase(index):
                return False
            if self.c.is_verb(index) and self.lacks_predicate(index, match):
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
                if index + 1 < self.high and self.tells_how(index + 1):
                    return False  # «مشاهدة اللاعب وهو يلعب»: how
            if bits & PRON:
                return not enclosed and self.has_predicate(match, index)
            if reach in ("clause", "nominal") and self.clause_after(index):
                return True
        if (
            match.rule.construction == "noun"
            and match.alias in ("object", "governed")
            and (self.predicate_noun(index, match) or self.noun_predicated(index, match))
        ):
            return True
        if reach in ("phrase", "nominal") and index > match.last + 1 and not word.conjunction:
            if self.words[index - 1].core in self.c.lexicon.whatever:
                return False  # «علاقتها بما يجري»
        if (
            reach == "nominal"
            and self.c.is_verb(index)
            and not self.beginnings.attributive(index)
            and not (self.words[index - 1].bits & (COMP | EITHER | KANA))
            and (match.first > self.low and self.words[match.first - 1].bits & REL)
            and not self.opens_relative(index, match)
        ):
            return True  # «المقاومة التي يدعي الحزب قيادتها نجحت»: the relative clause is over
        if reach in ("phrase",):
            if word.conjunction == WA and bits & PREP and not self.joins_phrases(index, match):
                return True
            previous = self.words[index - 1]
            if (
                bits & COMP
                and self.beginnings.governed.get(index, -1) >= self.beginnings.begun > match.last
            ):
                return False  # «مع إعلان الوزير أنه»: of what is told in it
            if bits & COMP and previous.bits & PREP and not previous.pronoun:
                return False  # «من أن»
            if bits & PREP and self.beginnings.governed.get(index + 1, match.first) < match.first:
                return True  # «أشار في رده على سؤال حول الأسعار إلى أنها»
            if bits & REL or (bits & COMP and (previous.article or not previous.bits & NOMINAL)):
                return not (bits & REL)
            if previous.bits & PREP and not previous.pronoun:
                return False  # «في ظل الأوضاع»
            if self.told_inside(index) or previous.core in self.c.lexicon.means:
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

    def tells_how(self, index: int) -> bool:
        """Tell whether what stands behind «وهو» tells in what state somebody does or is something.

        «شاهد اللاعب وهو يلعب», «وهو غاضب», «وهم في الطريق»; a noun tells who he is.
        """
        word = self.words[index]
        if self.c.tense(index) == "i":
            return True
        if word.article or word.conjunction or word.pronoun:
            return False
        return word.terminal == "FI" or (word.first == "a" and not word.preposition)

    def because_of(self, index: int) -> bool:
        """Tell whether a reason opens at the token, with its subject: «لأنه»."""
        return bool(self.words[index].terminators and self.words[index].pronoun)

    def told_inside(self, index: int) -> bool:
        """Tell whether a cue inside the phrase has its clause there: «مع إعلانه أنه سيصوت لها»."""
        for at in range(index - 1, max(self.beginnings.begun, index - TENSE_REACH), -1):
            if self.words[at].bits & PUNCT:
                return False
            governed = self.words[at - 1].bits & PREP and not self.words[at - 1].pronoun
            if self.words[at].bits & COMP and governed:
                return True  # «قبل أن يعود»
            if self.beginnings.governed.get(at, -1) >= self.beginnings.begun:
                return True
        return False

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
        if self.seems_as(index, match) or self.parted(index, match):
            return False
        if self.still_wished(index, match):
            return False
        if self.beginnings.opens_quote(index) and self.c.quotes[index] > index + 4:
            index += 1  # «…، "وستبقى …"»: what the quotation begins with decides
        words = self.words
        if index >= self.high:
            return True
        word = words[index]
        bits = word.bits
        if index in self.as_starts:
            return not (self.parted(index, match) or self.divides(self.as_starts[index], match))
        if any(
            first == match.complement and answer == index
            for first, answer in self.beginnings.answers
        ):
            return False  # «أنه إذا تأخر الوفد، فسوف …»: the answer belongs to it
        if self.other_voice(index, match) or self.next_act(index, match):
            return True
        if bits & EITHER and self.asks_either(index, match):
            return True
        if match.first >= 0 and word.terminal == "FI" and index + 1 < self.high:
            if words[index + 1].core in self.c.lexicon.glossing and not words[index + 1].article:
                return True  # «…، في إشارة إلى الانتخابات»: the teller says what was meant
        that = bits & DEM and word.conjunction == WA and not word.preposition
        if index + 1 < self.high and self.said_then(index + bool(that), match):
            return True
        if that and index + 2 < self.high and words[index + 1].terminal == "FI":
            said = words[index + 2]
            if said.bits & CHANNEL and said.bits & DOC and not (said.article or said.pronoun):
                return match.rule.construction == "verb"  # «…، وذلك في بيان صدر أمس»
        if self.resumes(index, match) or self.past_concession(index, match):
            return True
        if self.reopens(comma, match):
            return False
        if reach in ("nominal", "belief") and self.front_in_commas(index):
            return self.has_predicate(match, comma)
        found = self.at.get(index)
        if match.first >= 0 and self.beginnings.turns.get(index, -1) > match.first:
            return True
        if self.says_next(index, match) and self.has_predicate(match, comma):
            return True
        if reach == "report":
            if self.shifts_person(index, match) or self.beginnings.terminator(index, "report"):
                return True
            if self.formula_at(index):
                return self.has_predicate(match, comma)
            if self.reasons_anew(index, match):
                return True
            length = self.beginnings.terminator(index, "always")
            if length:
                if self.turns_away(index, match) and self.has_predicate(match, comma):
                    return True
                if self.lacks(index, length, match) or self.speaks_on(index + length, match):
                    return True
                if self.back_to_holder(index + length, match):
                    return True
                if self.silent_on(index, length, match):
                    return True
                if self.acts_next(index + length, match):
                    return True
                return self.voice_follows(index + length, match)
            if self.withholds(index, match) or self.judges_content(index, match):
                return True
            if word.conjunction == FA and self.follows_knowledge(index, match):
                return self.has_predicate(match, comma)
            if word.bare in self.c.lexicon.adding and self.adds(index, match):
                return True  # «…، كما تعهدت الوزارة بـ»
            if word.conjunction == WA and self.acts_next(index, match):
                return True
            if self.keeps_open(index, match):
                return True
            if self.go_on_ourselves(index, match):
                return True
            if word.conjunction == WA and self.happened(index, match):
                return True
            if word.conjunction == WA and self.about_holder(index, match):
                return True
            if (
                bits & REL
                and word.conjunction == WA
                and match.first > self.low
                and self.words[match.first - 1].bits & REL
                and self.words[match.first - 1].core == word.core
            ):
                return True  # «الذي يعلم أن …، والذي يعلم أن»: another one
            if self.stands_apart(index, match):
                return self.has_predicate(match, comma)
            if match.alias in ("that", "governed_that") and word.conjunction != WA:
                if self.asks_anew(index):
                    return True
            if self.of_oath(index) and match.alias in ("that", "governed_that"):
                return self.has_predicate(match, comma)  # «…، لقد أجابني»: a clause of its own
            if word.conjunction == WA and bits & COMP and self.nested(match):
                return match.category is _DOXASTIC
            if (
                found is not None
                and found.rule.construction == "verb"
                and found.subject_side == "after"
                and found.category is _REPORTING
            ):
                return True
            if self.other_belief(index, match) and word.conjunction:
                return True
            if self.main_clause_at(index) and self.subordinate(match):
                return self.has_predicate(match, comma)
            if word.conjunction == WA and self.c.is_verb(index):
                if match.rule.construction == "noun" and words[match.first].preposition:
                    return True  # «أغلقت أبوابها بزعم أن المال نفد، وسرحت العمال»
            return self.nested(match) and word.conjunction == WA and self.clause_after(index)
        if match.first >= 0 and reach != "nominal" and self.awaits(match, comma):
            return False
        if bits & NEG and word.conjunction == WA and self.denies_phrase(index):
            return False
        if (
            bits & DEM
            and word.conjunction == WA
            and not word.preposition
            and self.adverbial_behind(index + 1)
        ):
            return False
        if reach == "nominal" and self.withholds(index, match):
            return True
        if bits & COMP and reach == "clause" and self.joins_clauses(index, reach, match):
            return False
        length = self.beginnings.terminator(index, "always") or self.beginnings.terminator(
            index, "comma"
        )
        # an event that is told goes on as a report does
        there = reach != "nominal" and self.there_follows(index)
        if not length and (there or self.reasons_anew(index, match)):
            return self.has_predicate(match, comma)
        if self.joins_governed(index, match) or self.repeats(index, match):
            return False
        if length and reach == "nominal" and self.runs_on(index, match):
            return self.voice_follows(index + length, match)
        timed = bits & DEM and not word.conjunction and index + 1 < self.high
        if timed and words[index + 1].bits & TIME and words[index + 1].article:
            return False  # «…، هذا الأسبوع»
        if length:
            return not (self.sets_figures(index, match) or self.corrects(index, match))
        if self.in_inserted_relative(match, comma) or self.asks_anew(index):
            return True
        if self.stands_apart(index, match) and not (bits & DEM):
            if self.words[match.complement].bits & PREP or self.has_predicate(match, comma):
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
        if self.front_of_clause(index):
            return True  # «…، وبالتالي أسهم في»
        if (
            bits & NEG
            and not word.conjunction
            and self.c.tense(index + 1 if index + 1 < self.high else index)
        ):
            return self.has_predicate(match, comma)
        if word.conjunction in CONJUNCTIONS:
            if word.core in self.c.lexicon.rather and index + 1 < self.high:
                return self.c.is_verb(index + 1)
            if bits & COMP and self.joins_clauses(index, reach, match):
                return False
            if bits & REL and not word.article:
                return True
            if word.conjunction == FA and word.article and self.has_predicate(match, comma):
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
            return self.clause_after(index) and self.has_predicate(match, comma)
        if self.relative_what(index):
            return True
        if word.preposition == LI and self.c.tense(index) == "i":
            return False  # «ارتفاع الأسعار، لتبلغ …»: what comes of it
        if bits & (PERSON | TITLE) and words[comma - 1].bits & (NAME | UNKNOWN):
            return False  # «سيرجيو جارسيا، بطل العالم»: who he is
        if self.c.is_verb(index) or (self.main_clause_at(index) and self.subordinate(match)):
            return self.has_predicate(match, comma)
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
