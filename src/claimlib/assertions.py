"""Bare assertions: main clauses that no cue governs, and the grammatical subject of any clause."""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import ACCUSATIVE_ENDING, HIS, SOUND_PLURALS, THEY
from .assess import START, Assessor, outer_view
from .beginnings import DATELINE_REACH, Beginnings
from .classes import (
    ABSTRACT,
    ACCUSATIVE,
    ADVERB,
    COMMA,
    COMP,
    DASH,
    INDEF_ACC,
    KANA,
    KANA_STRICT,
    MASDAR,
    NEG,
    NUM,
    PERSON,
    PLURAL,
    PREP,
    PUNCT,
    QAD,
    REL,
    TIME,
)
from .concessions import stands_anyway
from .context import Context
from .cues import CueForm, CueHit, rule_of
from .doers import Doers
from .drafts import Draft
from .factuality import Certainty, Factuality
from .main_clauses import MainClauses, consequence, fronted_condition
from .matches import Match
from .model import Actor, Category, Document, SourceType, Stance, Statement
from .objects import (
    behind_times,
    up_to_comma,
    with_name,
    without_adjuncts,
    without_object,
)
from .phrases import Phrase
from .records import (
    make_actor,
    make_span,
    make_statement,
    make_step,
)
from .rules import CueRule, RulePack
from .sources import (
    AUTHOR,
    actor_key,
    phrase_span,
)
from .trace import Operation, Step, fold

__all__ = ["Assertions"]

# A member is looked up in its class each time.
_CONDITIONAL: Final = Category.CONDITIONAL
_REPORTING: Final = Category.REPORTING
_FLIP: Final = Operation.FLIP
_WEAKEN: Final = Operation.WEAKEN
_UNKNOWN: Final = Certainty.UNKNOWN
_DESCRIBED: Final = SourceType.DESCRIBED
_NAMED: Final = SourceType.NAMED
_PRONOUN: Final = SourceType.PRONOUN
_NEUTRAL: Final = Stance.NEUTRAL

#: How many tokens stand in front of the verb of a sentence: «من جانبه بين المدير».
FRONT: Final = 8

# What can stand in front of the first word that tells the subject.
_BEFORE_CLAUSE: Final = NEG | QAD | KANA | PUNCT | COMP


@mypyc_attr(acyclic=True)
class Assertions:
    """Makes the bare assertions of one text."""

    def __init__(self, pack: RulePack, context: Context, doers: Doers) -> None:
        self.pack = pack
        self.c = context
        self.doers = doers
        self.subject_phrase: Phrase | None = None  # of the clause last asked
        self.condition: Match | None = None  # on which the last assertion hangs

    def fronted(self, matches: list[Match], low: int, high: int) -> tuple[int, Match | None]:
        """Return where the main clause may begin, and the condition that opens its sentence.

        Where nothing follows the condition, that is the end of the sentence.
        """
        if not any(match.category is _CONDITIONAL for match in matches):
            return low, None
        first = Beginnings(self.c, low, high, []).skip_dateline(low, high)
        condition: Match | None = None
        number = fronted_condition(self.c, matches, first, high)
        while number >= 0:
            condition = matches[number]
            first = consequence(self.c, matches, number, high)
            if first < 0:
                return high, condition
            number = fronted_condition(self.c, matches, first, high)
        return (low, None) if condition is None else (first, condition)

    def covers_main(self, drafts: list[Draft], low: int, high: int) -> bool:
        """Tell whether a statement already stands for the sentence's main clause."""
        context = self.c
        first = low
        while first < high and context.words[first].bits & PUNCT:
            first += 1
        if first >= high:
            return True
        if not drafts:
            return False
        for at in range(first, min(first + DATELINE_REACH, high)):
            if context.words[at].bits & DASH:
                first = Beginnings(context, low, high, []).skip_dateline(first, high)
                break
        matches = [draft.match for draft in drafts]
        main = self.main_predicate(first, high, _about_documents(matches))
        if main == first < high and not context.is_verb(main) and self.cue_is_main(matches, first):
            return True
        for draft in drafts:
            match = draft.match
            if match.rule.construction in ("adjective", "measure", "noun"):
                continue
            if match.rule.construction == "condition" and match.first > first:
                continue  # «المباراة صعبة إذا أمطرت»: the main clause has no verb
            if match.first <= main <= match.last:
                return True
            if match.rule.construction == "according" and match.first <= main < draft.tokens[0]:
                return True  # «بحسب ما ذكرته الوكالة، فإن المفاوضات تنهار»
            if draft.tokens[0] <= main < draft.tokens[1]:
                return True
            if match.rule.construction == "mark" and not context.is_verb(main):
                return True  # «عاجل | الدفاع المدني: …»: a label is no clause
            if match.alias == "host" and match.rule.construction == "predicate":
                if context.words[main].bits & KANA and first <= main < match.first:
                    return True  # «ما زال سبب الحريق مجهولا»: it only joins subject and cue
            subject = match.subject
            if subject is not None and match.subject_side == "before":
                if subject.start <= main < subject.end:
                    return True  # «ما حدث يؤكد أن», «من زار القرية يرى أن»: a verb inside it
            if (
                subject is not None
                and match.subject_side == "before"
                and subject.start == first + 1
            ):
                if context.words[first].bits & KANA_STRICT:
                    return True  # «كان تقرير صدر أمس حذر»: the verb of the clause that كان opens
        return False

    def cue_is_main(self, matches: list[Match], first: int) -> bool:
        """Tell whether the first verb of a sentence is a cue that looks like another word.

        «وبدوره، عبر الوزير عن», «من جهته بين المدير أن»: only what is put in front of it is there.
        """
        context = self.c
        word = context.words[first]
        if not (word.bits & (PREP | ADVERB) or word.preposition):
            return False
        for match in matches:
            features = match.features
            if features is None or features.tense not in ("p", "i") or match.pronoun:
                continue
            if match.first - first > FRONT or match.rule.construction != "verb":
                return False
            between = context.words[first : match.first]
            return not any(
                other.bits & (COMP | REL) or (other.bits & PUNCT and not other.bits & COMMA)
                for other in between
            )
        return False

    def main_predicate(self, low: int, high: int, about: list[int]) -> int:
        """Return the token of the sentence's main verb, or its first one when it has none.

        ``about`` are the tokens of verbs that tell of a source: «وفقا لتقرير أصدره المركز».
        """
        context = self.c
        relative = False
        for index in range(low, min(high, low + 40)):
            bits = context.words[index].bits
            if bits & REL:
                relative = True
            elif bits & COMP and index > low:
                opening = context.words[low]
                if index == low + 1 and opening.first == "f" and not opening.bits & (PREP | TIME):
                    continue  # «غير أن», «كما أن»: the main clause comes behind
                return low
            elif index in about:
                continue
            elif context.is_verb(index):
                if relative:
                    relative = False
                    continue
                behind = index + 1
                if bits & KANA_STRICT and behind < high:
                    if context.words[behind].bits & QAD or context.is_verb(behind):
                        continue  # «كانت تخشى»
                return index
        return low

    def bare(
        self,
        number: int,
        low: int,
        high: int,
        matches: list[Match],
        fronted: Match | None,
        speaker: Actor | None,
        home: list[Document],
    ) -> Statement | None:
        """The author's own assertion: the main clause of a sentence that no cue governs.

        It is the ``speaker``'s, if the sentence is of a quotation. Behind the ``fronted`` condition
        it hangs on that; then, and where one follows, ``condition`` is left here.
        """
        context = self.c
        self.condition = None
        beginnings = Beginnings(context, low, high, matches)
        start = beginnings.skip_dateline(low, high)
        start, end = context.trim(start, high)
        if start >= end:
            return None
        clause = _ungoverned((start, end))
        clause.alias, clause.complement = "that", start
        clauses = MainClauses(beginnings)
        until = next((m.first for m in matches if _conditional(m) and m.first > start), end)
        about = _about_documents(matches)
        clauses.main = self.main_predicate(start, until, about) if matches else start
        end = clauses.end(start, _NO_MATCH if not matches else clause)
        if fronted is not None:
            hangs = None if stands_anyway(context, fronted) else fronted
        elif matches:
            hangs = clauses.hangs_on(clause, end)
        else:
            hangs = None
        self.condition = hangs
        start, end = context.trim(start, end)
        if start >= end:
            return None
        if end < high and start <= context.closers.get(end, -1):
            end += 1  # «… في "المجلة"»
        word = context.words[start]
        lead = 0 if context.is_lost(start) else word.lead
        if fronted is not None and context.words[start - 1].bits & COMP:
            lead = 0  # «… فإنه واهم»
        span = make_span(context.starts[start] + lead, context.ends[end - 1])
        chain, steps, value, views = _BY_AUTHOR, _PLAINLY, _CERTAINLY, _PLAIN_VIEWS
        if hangs is not None:
            where = hangs.span(context.ends)
            steps = (START, make_step(_WEAKEN, hangs.rule.id, "it hangs on this", where, _UNKNOWN))
        predicate = self.past_relative(start, end, matches)
        negation = Assessor(context, self.pack, []).content_negation(_ungoverned((predicate, end)))
        if negation >= 0:
            place = make_span(
                context.starts[negation] + context.words[negation].lead, context.ends[negation]
            )
            steps = (*steps, make_step(_FLIP, "negation.predicate", "negates the predicate", place))
        if len(steps) > 1:
            value = fold(steps)
            views = (value,)
        if speaker is not None:
            chain = (AUTHOR, speaker)
            views = (outer_view(value, _NEUTRAL, self.pack.view), value)
        return make_statement(
            0,
            span,
            context.text[span.start : span.end],
            chain,
            (),
            value,
            steps,
            views,
            self.subject(start, end, verbal=beginnings.answers_with_li(start)),
            None,
            None,
            number,
            home,
        )

    def past_relative(self, start: int, end: int, matches: list[Match]) -> int:
        """Return where the predicate begins, behind what a relative clause tells of its subject.

        «الوزير الذي أكد أن الحل سياسي لن يشارك»; where no such clause is denied, that is ``start``.
        """
        words = self.c.words
        for match in matches:
            relative = match.first - 1
            if match.content is None or relative <= start or not words[relative].bits & REL:
                continue
            behind = match.content[1]
            if match.first < behind < end and words[behind].bits & NEG:
                if not words[behind].conjunction and not words[behind - 1].bits & PUNCT:
                    subject = self.c.phrases.until(start, relative)
                    if subject is not None and subject.end == relative:
                        return behind
        return start

    def subject(self, start: int, end: int, *, verbal: bool = False) -> Actor | None:
        """Return the grammatical subject of the clause in the tokens, when one is told.

        ``verbal``: it is known to begin with its verb, whatever else the word can be.
        """
        context = self.c
        told = context.told_predicate(start, end)
        if told is not None:
            told_phrase = context.told_subject(told, end)
            if told_phrase is not None and start <= told_phrase.start and told_phrase.end <= end:
                return self.subject_actor(told_phrase)
            return make_actor(_PRONOUN)
        index = start
        while index < end and context.words[index].bits & _BEFORE_CLAUSE:
            index += 1
        for position in range(index, min(end, index + 25)):
            word = context.words[position]
            if context.is_verb(position) or (
                position == index
                and ((verbal and position == start) or self.doers.opens_clause(position, start))
            ):
                after = self.behind_adjuncts(position + 1, end)
                phrase = context.phrases.parse(after, end) if after < end else None
                if phrase is not None and self.is_time(phrase):
                    head = context.words[phrase.head]
                    if after > position + 1 or head.bare.endswith(ACCUSATIVE_ENDING):
                        return make_actor(_PRONOUN)  # «توفي عن عمر 92 سنة», «يغيب شهرا»
                if phrase is not None and self.is_object(position, phrase):
                    return make_actor(_PRONOUN)
                if phrase is not None and phrase.end <= end and self.fits_verb(position, phrase):
                    phrase = self.whole(phrase)
                    phrase = with_name(context, without_object(context, phrase), end)
                    phrase = up_to_comma(context, phrase, end)
                    return self.subject_actor(without_adjuncts(context, phrase, position))
                return make_actor(_PRONOUN)
            if word.bits & (PREP | REL) or word.preposition:
                inner = context.phrases.parse(
                    position + (1 if word.bits & PREP else 0), end, strip=True
                )
                if inner is not None and position == index:
                    return self.subject(inner.end, end) if inner.end < end else None
                return None
            phrase = context.phrases.parse(position, end)
            if phrase is not None and phrase.end <= end and not phrase.bits & TIME:
                return self.subject_actor(self.whole(phrase))
        return None

    def pronoun_in_front(self, start: int, end: int) -> bool:
        """Tell whether the clause's subject is the pronoun on the complementizer: «أنها ستغلق …».

        «أنه» may be nobody's, where a verb that does not agree or is done to something follows.
        """
        context = self.c
        that = context.words[start - 1]
        if not that.bits & COMP or not that.pronoun:
            return False
        if that.pronoun != HIS:
            return True
        index = start
        while index < end - 1 and context.words[index].bits & _BEFORE_CLAUSE:
            index += 1
        word = context.words[index]
        if word.bits & PREP or word.preposition:
            return False  # «أنه من المرجح أن»
        if word.core in context.lexicon.existing or word.core in context.lexicon.undergoing:
            return False
        return not (context.is_verb(index) and context.feminine_verb(index))

    def is_object(self, verb: int, phrase: Phrase) -> bool:
        """Tell whether the phrase behind a verb is no subject: its ending or the verb's says so.

        «رفضوا العرض», «تلقت عروضا», «ستلاحق مسؤولين»
        """
        words = self.c.words
        done, head = words[verb], words[phrase.head]
        if done.core.endswith(THEY) and len(done.core) > 3:
            return True
        if phrase.head != phrase.start or phrase.named or phrase.definite or head.first == "g":
            return False
        if head.bits & (INDEF_ACC | ACCUSATIVE) and head.core.endswith(ACCUSATIVE_ENDING):
            return not head.bits & NUM
        many = PERSON | PLURAL
        return head.bits & many == many and head.core.endswith(SOUND_PLURALS[1])

    def whole(self, phrase: Phrase) -> Phrase:
        """Return a subject without the verb behind it, or the count, that looks like its end.

        «الطرفين يسعيان», «وزارة الصحة 214 إصابة»
        """
        context = self.c
        for index in range(phrase.head + 1, phrase.end):
            word = context.words[index]
            verb = not word.tags and context.is_verb(index)
            counts = word.bits & NUM and not word.tags and index == phrase.end - 1
            if counts and index + 1 < len(context.words):
                behind = context.words[index + 1]
                bare = not (behind.article or behind.conjunction or behind.preposition)
                counts = bare and behind.first in ("n", "m")
            if verb or counts:
                return context.phrases.until(phrase.start, index) or phrase
        return phrase

    def is_time(self, phrase: Phrase) -> bool:
        """Tell whether a phrase is a bare word for a time."""
        return bool(self.c.words[phrase.head].bits & TIME) and not phrase.definite

    def behind_adjuncts(self, start: int, end: int) -> int:
        """Return the token behind what tells when and where: «توفي صباح اليوم في بلدته الصياد»."""
        context = self.c
        after, last = start, -1
        while after < end and after != last:
            last = after
            after = behind_times(context, after, end)
            if after < end and (
                context.words[after].bits & PREP or context.words[after].preposition
            ):
                inner = context.phrases.parse(
                    after + (1 if context.words[after].bits & PREP else 0), end, strip=True
                )
                if inner is None:
                    break
                after = inner.end
        return after

    def fits_verb(self, position: int, phrase: Phrase) -> bool:
        """Tell whether a verb and the phrase behind it agree in gender."""
        context = self.c
        if context.feminine_verb(position):
            return True
        return not context.feminine(phrase) or bool(
            phrase.bits & ~(ABSTRACT | MASDAR) and not phrase.definite
        )

    def subject_actor(self, phrase: Phrase) -> Actor:
        """Return the mention that a phrase is as a subject."""
        context = self.c
        span = phrase_span(context, phrase)
        text = context.text[span.start : span.end]
        self.subject_phrase = phrase
        kind = _NAMED if phrase.named else _DESCRIBED
        return make_actor(kind, span, text, actor_key(text))


# A bare assertion as most are; a text holds each of these once.
_BY_AUTHOR: Final[tuple[Actor, ...]] = (AUTHOR,)
_PLAINLY: Final[tuple[Step, ...]] = (START,)
_CERTAINLY: Final = fold(_PLAINLY)
_PLAIN_VIEWS: Final[tuple[Factuality, ...]] = (_CERTAINLY,)

_NO_RULE: Final = rule_of(CueRule("", "", _REPORTING, ""))
_NO_FORM: Final = CueForm(_NO_RULE, (), (), 0, (), None)
_NO_HIT: Final = CueHit(_NO_FORM, 0, False, "", False, "")


def _about_documents(matches: list[Match]) -> list[int]:
    """Return where clauses may begin about those according to whom something is so."""
    return [
        match.subject.end
        for match in matches
        if match.rule.construction == "according" and match.subject is not None
    ]


def _ungoverned(content: tuple[int, int] | None) -> Match:
    """Return a clause that no cue governs, in the place of a match."""
    match = Match(_NO_RULE, _NO_FORM, _NO_HIT, -1, -2)
    match.content = content
    return match


def _conditional(match: Match) -> bool:
    return match.rule.construction == "condition"


_NO_MATCH: Final = _ungoverned(None)
