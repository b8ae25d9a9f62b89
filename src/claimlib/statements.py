"""From one text to its document: the stages in order, holders, chains, statements."""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import BI, YEH
from .antecedents import Antecedents
from .assertions import Assertions
from .assess import Assessor, outer_view
from .classes import (
    COLON,
    COMMA,
    COMP,
    MASDAR,
    OPENQ,
    PREP,
    PUNCT,
    QUOTE,
    QWORD,
    UNKNOWN,
)
from .commitments import Commitments, introduces
from .concessions import stands_anyway
from .context import Context
from .doers import Doers
from .drafts import Draft
from .factuality import Factuality, Polarity
from .holders import Registry
from .inflect import shared_features
from .lists import ONE_OF, WHEREBY
from .main_clauses import no_condition
from .matches import Match, Sentence
from .matching import find_matches
from .mentions import group_actors
from .model import Actor, Category, Document, SourceType, Stance, Statement
from .phrases import Island
from .records import (
    make_actor,
    make_cue,
    make_document,
    make_sentence,
    make_span,
    make_statement,
)
from .rules import RulePack
from .scoping import Scoper
from .sources import (
    AUTHOR,
)
from .spans import Span
from .trace import Operation, Step, fold
from .words import behind_letter

__all__ = ["Reading"]

# A member is looked up in its class each time.
_APPROXIMATOR: Final = Category.APPROXIMATOR
_CONDITIONAL: Final = Category.CONDITIONAL
_QUESTION: Final = Category.QUESTION
_REPORTING: Final = Category.REPORTING
_FLIP: Final = Operation.FLIP
_AUTHOR: Final = SourceType.AUTHOR
_DESCRIBED: Final = SourceType.DESCRIBED
_NAMED: Final = SourceType.NAMED
_PRONOUN: Final = SourceType.PRONOUN
_UNNAMED: Final = SourceType.UNNAMED
_NEUTRAL: Final = Stance.NEUTRAL
#: What the writer hedges himself, or nobody in particular does.
_NOBODY: Final = (SourceType.AUTHOR, SourceType.IMPERSONAL)
_HEDGES: Final = (
    Category.EPISTEMIC,
    Category.EVIDENTIAL,
    Category.DOXASTIC,
    Category.BOOSTER,
    Category.QUESTION,
)

#: How many links of parents and conditions are followed from one statement.
LINKS: Final = 64


def _first_token(draft: Draft) -> int:
    return draft.match.first


@mypyc_attr(acyclic=True)
class Reading:
    """One analysis of one text."""

    def __init__(self, pack: RulePack, context: Context, frames: Island) -> None:
        self.pack = pack
        self.frames = frames
        self.c = context
        self.registry = Registry(self.c)
        self.doers = Doers(self.c, self.registry)
        self.antecedents = Antecedents(self.c, self.registry, self.doers)
        self.hanging: list[tuple[Statement, Match]] = []  # statements and their conditions
        self.home: list[Document] = []  # where the statements find their document
        self.open_quote: tuple[int, Actor] | None = None
        self.asked = -1  # the last sentence that went on with somebody's questions
        self.asker: Actor | None = None
        self.assertions = Assertions(pack, context, self.doers)

    def document(self) -> Document:
        """Return the document: cued sentences first, then what they leave to bare assertions."""
        context = self.c
        drafts: list[Draft] = []
        bare: list[tuple[int, Statement]] = []
        for number, (low, high) in enumerate(context.sentences):
            made: list[Draft] = []
            quoted = self.quoted_whole(number, drafts)
            if context.anchors(low, high):
                found = find_matches(context, low, high, self.frames, refused=False)
                if found.matches:
                    if quoted is not None and any(map(self.speaks_inside, found.matches)):
                        quoted = None
                    self.open_quote = quoted or self.open_quote
                    made = self.sentence(number, found)
            for draft in made:
                if draft.sentence < number:
                    self.told_behind(draft, drafts, bare)
            drafts += made
            cues = [draft.match for draft in made if draft.sentence == number]
            start, fronted = self.assertions.fronted(cues, low, high)
            if not self.assertions.covers_main(made, start, high):
                self.open_quote = quoted or self.open_quote
                quote = self.open_quote
                speaker = quote[1] if quote is not None and low < quote[0] else None
                statement = self.assertions.bare(
                    number, start, high, cues, fronted, speaker, self.home
                )
                if statement is not None:
                    bare.append((statement.span.start, statement))
                    if self.assertions.condition is not None:
                        self.hanging.append((statement, self.assertions.condition))
                    if self.open_quote is None or low >= self.open_quote[0]:
                        # not whom a speaker tells about
                        self.remember_subject(statement.subject, low)
            elif made and self.open_quote is None:
                self.remember_hedged(made, low)
            if quoted is not None:
                self.open_quote = None
        return self.assemble(drafts, bare)

    def quoted_whole(self, number: int, drafts: list[Draft]) -> tuple[int, Actor] | None:
        """Return where a sentence that is all quotation closes, and whose words it is.

        «قال الوزير إن العام صعب. "قد ترتفع الأسعار."»: his who spoke just before, or one unknown.
        """
        low, high = self.c.sentences[number]
        asking = self.asks_on(number, drafts)
        if asking is not None:
            return high, asking
        close = self.c.quotes.get(low, -1)
        if self.open_quote is not None or not low + 3 < close < high:
            return None
        if not all(word.bits & PUNCT for word in self.c.words[close + 1 : high]):
            return None
        speaker: Actor | None = None
        for draft in reversed(drafts):
            if draft.sentence < number - 1:
                break
            if draft.match.category is _REPORTING:
                speaker = draft.own
                break
        if speaker is None or speaker.type not in (_NAMED, _DESCRIBED, _PRONOUN, _UNNAMED):
            return close, make_actor(_PRONOUN)
        spot = speaker.span or speaker.antecedent
        return close, make_actor(_PRONOUN, None, "", speaker.key if spot else "", spot)

    def asks_on(self, number: int, drafts: list[Draft]) -> Actor | None:
        """Return who asks a question that follows on his: «وتساءل: هل ينجح؟ وكيف يعيش؟»."""
        words = self.c.words
        low, high = self.c.sentences[number]
        first = words[low]
        if self.open_quote is not None or not first.conjunction or not self.c.asks(low, high):
            return None
        if not first.bits & QWORD and first.terminal not in ("MIN", "MA"):
            return None
        if number and self.asked == number - 1 and self.asker is not None:
            self.asked = number
            return self.asker
        before = [draft for draft in drafts[-4:] if draft.sentence == number - 1]
        for draft in before:
            match, actor = draft.match, draft.own
            if match.category not in (_QUESTION, _REPORTING) or match.rule.construction != "verb":
                continue
            opening = max(match.last, match.complement - 1)
            if not any(words[at].bits & COLON for at in range(match.last + 1, opening + 1)):
                continue
            if actor is None or actor.type not in (_NAMED, _DESCRIBED, _PRONOUN, _UNNAMED):
                continue
            if any(word.bits & (OPENQ | QUOTE) for word in words[match.last : low]):
                continue
            spot = actor.span or actor.antecedent
            self.asked = number
            self.asker = make_actor(_PRONOUN, None, "", actor.key if spot else "", spot)
            return self.asker
        return None

    def speaks_inside(self, match: Match) -> bool:
        """Tell whether the cue stands in or behind what it reports: «"نعم، قال الوزير، سنفوز."»."""
        return match.alias == "host" and match.category is _REPORTING

    def told_behind(
        self, draft: Draft, drafts: list[Draft], bare: list[tuple[int, Statement]]
    ) -> None:
        """Give a sentence to the one who is named for it behind its end: «”. وفقا للموقع.»."""
        low, high = self.c.sentences[draft.sentence]
        if bare and bare[-1][1].sentence_index == draft.sentence:
            if self.assertions.covers_main([draft], low, high):
                bare.pop()  # no longer the author's own
        for inner in drafts:
            if inner.sentence == draft.sentence:
                inner.chain = (*draft.chain, *inner.chain[1:])
                inner.stances = (*draft.stances, *inner.stances)

    def remember_hedged(self, made: list[Draft], low: int) -> None:
        """Keep the subject of what the writer himself hedges: «يبدو المدرب واثقا. وقال إن …»."""
        for draft in made:
            match = draft.match
            if draft.chain[-1].type in _NOBODY and match.category in _HEDGES:
                if match.rule.construction not in ("adjective", "measure", "noun"):
                    self.assertions.subject_phrase = None
                    draft.subject = self.subject(match, *draft.tokens)
                    self.remember_subject(draft.subject, low, hedged=True)
                    return

    def remember_subject(self, actor: Actor | None, low: int, *, hedged: bool = False) -> None:
        """Keep the subject of a bare assertion, for who speaks next: «وصل المدير. وقال إن …»."""
        phrase = self.assertions.subject_phrase
        if phrase is not None and actor is not None and actor.span is not None:
            before = self.c.words[phrase.start - 1].bits if phrase.start else 0
            if before & COMP and phrase.bits & UNKNOWN:
                return  # «أن نشعل الضوء»: a verb that no list has
            head = self.c.words[phrase.start]
            if phrase.end == phrase.start + 1 and head.first == "a" and not head.article:
                if not (head.given or head.core.endswith(YEH) or self.registry.knows(phrase)):
                    return  # «هناك تاريخ طويل»: it tells of a thing; but حوتوبيلي
            if self.doers.speaks_later(phrase) or self.registry.knows(phrase):
                verb = phrase.start - 1
                hers = verb >= 0 and self.c.is_verb(verb) and self.c.feminine_verb(verb)
                shown = shared_features(gender="f", number="s") if hers else None
                self.registry.add(phrase, actor, shown, low=low, hedged=hedged)

    # -- one sentence ----------------------------------------------------------------------------

    def sentence(self, number: int, found: Sentence) -> list[Draft]:
        """Return the statements that the cues of one sentence make."""
        context = self.c
        low, high = found.low, found.high
        matches = found.matches
        Scoper(context, low, high, matches).run()
        matches = [match for match in matches if match.content is not None]
        asked = Commitments(
            context, self.registry, self.doers, self.antecedents, matches, low, self.open_quote
        )
        holders = asked.find()
        assessor = Assessor(context, self.pack, matches)
        drafts: list[Draft] = []
        for match in matches:
            assert match.content is not None
            span = self.content_span(match)
            if span is None:
                continue
            home = number if match.content[0] >= low else number - 1
            draft = Draft(match, span, match.content, home)
            draft.own = holders[match.first]
            draft.steps = tuple(assessor.steps(match))
            drafts.append(draft)
        self.chains(drafts, asked)
        self.hang(drafts)
        self.remember_quote(matches, holders, high)
        return drafts

    def begins_whole(self, start: int) -> bool:
        """Tell whether nothing is cut from the first word: behind أنه, behind a mark.

        What looks like و / ف there belongs to the word or to the words quoted: «إنه فقد سمعه».
        """
        if self.c.is_lost(start):
            return True
        if not start:
            return False
        before = self.c.words[start - 1]
        if before.pronoun and self.c.words[start].core_in & ONE_OF:
            return True  # «كأنه واحد منهم»
        return start - 1 in self.c.quotes or bool(before.bits & COMP)

    def content_span(self, match: Match) -> Span | None:
        """Return the place of the content, without the particles written onto its first word."""
        context = self.c
        assert match.content is not None
        start, end = match.content
        word = context.words[start]
        begin = context.starts[start]
        if (
            match.alias == "governed"
            and match.preposition
            and word.preposition
            and start == match.complement
        ):
            begin += word.start
        elif match.alias == "governed" and start == match.complement and word.core_in & WHEREBY:
            begin += behind_letter(word)  # «خسائر قدرت بما يعادل ألف دولار»: without its ب
        elif (
            match.alias == "host"
            and match.rule.polarity is Polarity.NEGATIVE
            and word.preposition == BI
            and word.bits & MASDAR
        ):
            begin += word.start  # «مزاعم باستهداف السفن، وهو ما تنفيه أنقرة»
        elif word.conjunction and not self.begins_whole(start):
            begin += word.lead
        if (
            match.first == start
            and match.cue_start > begin
            and match.rule.construction == "adjective"
        ):
            begin = context.starts[start] + word.start
        elif (
            match.rule.construction in ("adjective", "noun")
            and word.preposition
            and match.alias in ("", "governed", "small")
        ):
            begin = max(begin, context.starts[start] + word.start)
        elif (
            match.category is _APPROXIMATOR
            and match.rule.construction == "adverb"
            and end == match.first
            and word.preposition
        ):
            begin += word.start  # «ارتفع بمليون دولار تقريبا»: the measure alone
        finish = context.ends[end - 1]
        return make_span(begin, finish) if begin < finish else None

    def remember_quote(self, matches: list[Match], holders: dict[int, Actor], high: int) -> None:
        """Keep the speaker of a quotation that runs on behind the sentence."""
        if self.open_quote is not None and self.open_quote[0] < high:
            self.open_quote = None
        for match in matches:
            if match.alias not in ("quote", "colon") or match.first not in holders:
                continue
            opened = match.complement
            close = self.c.quotes.get(opened, self.c.quotes.get(opened + 1, -1))
            if close >= high:
                actor = holders[match.first]
                self.open_quote = (
                    close,
                    make_actor(_PRONOUN, None, "", actor.key, actor.span or actor.antecedent),
                )

    def chains(self, drafts: list[Draft], asked: Commitments) -> None:
        """Nest the drafts: each one's chain of sources, from the author inwards."""
        introducing = [draft for draft in drafts if introduces(draft.match)]
        for draft in drafts:
            match = draft.match
            around = [
                other
                for other in introducing
                if other is not draft
                and other.tokens[0] <= match.first < other.tokens[1]
                and not (
                    other.match.rule.construction == "according" and asked.of_speaker(other.match)
                )
                and not (match.first <= other.match.first <= match.last)
                and (
                    other.match.first < match.first
                    or not (draft.tokens[0] <= other.match.first < draft.tokens[1])
                    or other.tokens[1] - other.tokens[0] > draft.tokens[1] - draft.tokens[0]
                )
            ]
            around.sort(key=lambda other: (other.tokens[0] - other.tokens[1], other.match.first))
            chain: list[Actor] = [AUTHOR]
            stances: list[Stance] = []
            if self.open_quote is not None and match.first < self.open_quote[0]:
                chain.append(self.open_quote[1])
                stances.append(_NEUTRAL)
            for other in around:
                actor = asked.holders[other.match.first]
                if actor.type is not _AUTHOR and not _same_actor(actor, chain[-1]):
                    chain.append(actor)
                    stances.append(other.match.rule.stance)
            own = draft.own
            if own is not None and not _same_actor(own, chain[-1]):
                if own.type is _AUTHOR:
                    chain, stances = [AUTHOR], []
                else:
                    chain.append(own)
                    stances.append(match.rule.stance)
            draft.chain = tuple(chain)
            draft.stances = tuple(stances)

    def hang(self, drafts: list[Draft]) -> None:
        """Find for each draft the condition that stands behind its content."""
        ends: dict[int, list[Draft]] = {}
        for laid in drafts:
            match = laid.match
            if match.rule.construction != "condition":
                if self.can_hang(match):
                    ends.setdefault(laid.tokens[1], []).append(laid)
                continue
            if no_condition(self.c, match, laid.tokens[1]):
                continue
            near = ends.get(match.first, [])
            if match.first and self.c.words[match.first - 1].bits & COMMA:
                near = near + ends.get(match.first - 1, [])
            for draft in near:
                draft.condition = match

    def can_hang(self, match: Match) -> bool:
        """Tell whether a condition behind its content is the cue's: «قد يرحل إذا خسر».

        One inside what somebody says is embedded in the statement, whose value tells of it.
        """
        return match.category not in (_CONDITIONAL, _QUESTION, _REPORTING) and (
            match.rule.construction not in ("adjective", "measure", "noun")
        )

    # -- the document ----------------------------------------------------------------------------

    def assemble(self, drafts: list[Draft], bare: list[tuple[int, Statement]]) -> Document:
        """Put the drafts into text order, group those of one content, and make their records."""
        context = self.c
        text = context.text
        merged: list[Draft] = []
        seen: dict[Span, list[Draft]] = {}
        if len(drafts) > 1:
            drafts = sorted(drafts, key=_first_token)
        for draft in drafts:
            alike = seen.setdefault(draft.span, [])
            for first in alike:
                if _same_actor(first.chain[-1], draft.chain[-1]):
                    self.merge(first, draft)
                    break
            else:
                alike.append(draft)
                merged.append(draft)
        # start, -end, first token of the cue, number (so that no items are compared), item
        order: list[tuple[int, int, int, int, Draft | Statement]] = []
        for draft in merged:
            span = draft.span
            order.append((span.start, -span.end, draft.match.first, len(order), draft))
        for start, statement in bare:
            order.append((start, -statement.span.end, -1, len(order), statement))
        order.sort()
        statements: list[Statement] = []
        made: list[tuple[Draft, Statement]] = []  # of the item's sentence
        conditions: list[tuple[Draft, Statement]] = []
        placed: dict[Span, Statement] = {}  # conditions
        for _, _, _, _, item in order:
            if isinstance(item, Statement):
                statements.append(_renumber(item, len(statements)))
                continue
            if made and made[0][0].sentence != item.sentence:
                made, conditions = [], []
            parent = self.parent(item, made)
            condition = self.condition(item, conditions)
            statement = self.statement(item, len(statements), parent, condition)
            made.append((item, statement))
            if item.match.category is _CONDITIONAL:
                conditions.append((item, statement))
                placed[item.match.span(context.ends)] = statement
            if condition is None and item.condition is not None:
                self.hanging.append((statement, item.condition))
            statements.append(statement)
        for statement, match in self.hanging:
            found = placed.get(match.span(context.ends))
            if found is not None and not _reaches(found, statement):
                _hang(statement, found)
        every = tuple(statements)
        inside: list[tuple[Statement, ...]] = [()] * len(context.sentences)
        begin = 0
        while begin < len(every):
            number = every[begin].sentence_index
            end = begin + 1
            while end < len(every) and every[end].sentence_index == number:
                end += 1
            inside[number] += every[begin:end]
            begin = end
        sentences = []
        for number, (low, high) in enumerate(context.sentences):
            span = make_span(context.starts[low], context.ends[high - 1])
            sentences.append(make_sentence(span, text[span.start : span.end], inside[number]))
        return make_document(
            text,
            tuple(sentences),
            every,
            group_actors(
                context, [actor for statement in statements for actor in statement.sources]
            ),
            self.pack.info,
            self.home,
        )

    def merge(self, first: Draft, other: Draft) -> None:
        """Let a second cue on the same clause and for the same holder join the statement."""
        match = other.match
        first.joined = [*first.joined, match]
        have = {(s.operation, s.rule, s.span) for s in first.steps}
        flips = {s.span for s in first.steps if s.operation is _FLIP}
        more: list[Step] = []
        for step in other.steps[1:]:
            if (step.operation, step.rule, step.span) in have:
                continue
            if step.operation is _FLIP and flips:
                continue
            more.append(step)
        first.steps = (*first.steps, *more)

    def parent(self, draft: Draft, made: list[tuple[Draft, Statement]]) -> Statement | None:
        """Return the innermost statement made so far that the draft is embedded in."""
        first, end = draft.match.first, draft.span.end
        best: Statement | None = None
        for other, statement in reversed(made):  # they begin further and further in front
            span = statement.span
            if best is not None and best.span.length <= end - span.start:
                break  # none that covers the draft is shorter
            if not other.tokens[0] <= first < other.tokens[1] or not span.covers(draft.span):
                continue
            if best is None or span.length < best.span.length:
                best = statement
        return best

    def condition(
        self, draft: Draft, conditions: list[tuple[Draft, Statement]]
    ) -> Statement | None:
        """Return the nearest condition in front, on which the draft hangs."""
        for other, statement in reversed(conditions):
            if other.tokens[1] <= draft.match.first and not stands_anyway(self.c, other.match):
                return statement
        return None

    def subject(self, match: Match, start: int, end: int) -> Actor | None:
        """Return the grammatical subject of what a cue governs."""
        if start and self.assertions.pronoun_in_front(start, end):
            return make_actor(_PRONOUN)
        return self.assertions.subject(start, end, verbal=self.verb_behind(match, start))

    def verb_behind(self, match: Match, start: int) -> bool:
        """Tell whether a verb stands behind a particle of condition: «إذا رفض», «لو رفض».

        Behind a preposition or a noun it may be a verbal noun: «في حال رفض النواب المشروع».
        """
        if match.rule.construction != "condition" or match.last + 1 != start:
            return False
        cue, word = self.c.words[match.first], self.c.words[start]
        if cue.bits & PREP and cue.terminal != "HATTA":
            return False
        return cue.first == "f" and "p" in word.tags and not word.article

    def statement(
        self, draft: Draft, number: int, parent: Statement | None, condition: Statement | None
    ) -> Statement:
        """Make the record of a draft."""
        context = self.c
        value = fold(draft.steps)
        views: list[Factuality] = [value]
        for stance in reversed(draft.stances):
            views.insert(0, outer_view(views[0], stance, self.pack.view))
        cues = []
        matches = [draft.match, *draft.joined]
        if len(matches) > 1:
            matches.sort(key=lambda m: (not introduces(m), m.first))
        for match in matches:
            span = match.span(context.ends)
            cues.append(
                make_cue(
                    context.text[span.start : span.end],
                    span,
                    match.rule.lemma,
                    match.category,
                    match.rule.id,
                    match.rule.stance,
                )
            )
        start, end = draft.tokens
        return make_statement(
            number,
            draft.span,
            context.text[draft.span.start : draft.span.end],
            draft.chain,
            tuple(cues),
            value,
            draft.steps,
            tuple(views),
            draft.subject or self.subject(draft.match, start, end),
            parent,
            condition,
            draft.sentence,
            self.home,
        )


def _same_actor(one: Actor, other: Actor) -> bool:
    return one is other or one == other  # identity first: records compare field by field


def _renumber(statement: Statement, number: int) -> Statement:
    # It was made for this document alone and nobody has seen it: no need of a copy.
    object.__setattr__(statement, "id", number)
    return statement


def _reaches(statement: Statement, other: Statement) -> bool:
    """Tell whether a statement is another, or is embedded in it or hangs on it in any way."""
    waiting: list[Statement] = [statement]
    for _ in range(LINKS):
        if not waiting:
            return False
        found = waiting.pop()
        if found is other:
            return True
        waiting += [near for near in (found.parent, found.condition) if near is not None]
    return True  # too far to tell


def _hang(statement: Statement, condition: Statement) -> None:
    # The condition stands behind it and is made later; nobody has seen either.
    object.__setattr__(statement, "condition", condition)
