"""From one text to its document: the stages in order, holders, chains, statements."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from .acyclic import mypyc_attr
from .affixes import BI, DUAL_ENDINGS, I_DO, LI, OF_FIRST, OF_YOU, OWNERS, SHE, WA, WE, WE_DO, YEH
from .antecedents import Antecedents
from .assess import START, Assessor, outer_view
from .beginnings import DATELINE_REACH, Beginnings
from .classes import (
    ABSTRACT,
    ADVERB,
    COLON,
    COMMA,
    COMP,
    DASH,
    DEM,
    DOC,
    EITHER,
    EVID,
    KANA,
    KANA_STRICT,
    MASDAR,
    NEG,
    NEGA,
    OPENQ,
    ORG,
    PERSON,
    PLURAL,
    PREP,
    PUNCT,
    QAD,
    QUOTE,
    QWORD,
    REL,
    TIME,
    TITLE,
    UNKNOWN,
)
from .context import Context, place_of
from .cues import CueForm, CueHit, rule_of
from .doers import Doers
from .endings import Endings
from .factuality import Factuality, Polarity
from .holders import Registry
from .matches import Match, Sentence
from .matching import find_matches
from .mentions import group_actors
from .model import Actor, Category, Document, SourceType, Stance, Statement
from .objects import without_object
from .phrases import Island, Phrase
from .pronouns import fits_form
from .records import (
    make_actor,
    make_cue,
    make_document,
    make_sentence,
    make_span,
    make_statement,
    make_step,
)
from .rules import CueRule, RulePack
from .scoping import Scoper
from .sources import (
    AUTHOR,
    IMPERSONAL,
    actor_key,
    phrase_actor,
    phrase_span,
    says_in_writing,
)
from .spans import Span
from .speakers import bare_name, is_speaker, is_surname, like_thing, named_by_agreement
from .trace import Operation, Step, fold

__all__ = ["Reading"]

# A member is looked up in its class each time.
_CONDITIONAL: Final = Category.CONDITIONAL
_DOXASTIC: Final = Category.DOXASTIC
_EVIDENTIAL: Final = Category.EVIDENTIAL
_QUESTION: Final = Category.QUESTION
_REPORTING: Final = Category.REPORTING
_FLIP: Final = Operation.FLIP
_AUTHOR: Final = SourceType.AUTHOR
_DESCRIBED: Final = SourceType.DESCRIBED
_EVIDENCE: Final = SourceType.EVIDENCE
_IMPERSONAL: Final = SourceType.IMPERSONAL
_NAMED: Final = SourceType.NAMED
_PRONOUN: Final = SourceType.PRONOUN
_UNNAMED: Final = SourceType.UNNAMED
_NEUTRAL: Final = Stance.NEUTRAL
_APPROXIMATOR: Final = Category.APPROXIMATOR

# What can stand in front of the first word that tells the subject.
_BEFORE_CLAUSE: Final = NEG | QAD | KANA | PUNCT | COMP

#: Behind a speaker, where his quotation may go on (tokens).
RESUMED: Final = 12
#: How far in front of a verbal noun the verb may stand whose object it is (tokens).
CONTROL_REACH: Final = 6


#: How far in front of what somebody brings forward the verb stands: «كرر وزير الطاقة اتهامه».
BORNE: Final = 4
_NONE_JOINED: Final[list[Match]] = []


@mypyc_attr(acyclic=True)
class _Draft:
    """A statement in the making: the matches that share a content and a holder."""

    __slots__ = (
        "chain",
        "joined",
        "match",
        "own",
        "sentence",
        "span",
        "stances",
        "steps",
        "tokens",
    )

    def __init__(self, match: Match, span: Span, tokens: tuple[int, int], sentence: int) -> None:
        self.match = match
        self.joined = _NONE_JOINED  # further cues on the same content
        self.span = span
        self.tokens = tokens
        self.sentence = sentence
        self.chain: tuple[Actor, ...] = ()
        self.stances: tuple[Stance, ...] = ()
        self.steps: tuple[Step, ...] = ()
        self.own: Actor | None = None


def _first_token(draft: _Draft) -> int:
    return draft.match.first


class Reading:
    """One analysis of one text."""

    def __init__(self, pack: RulePack, context: Context, frames: Island) -> None:
        self.pack = pack
        self.frames = frames
        self.c = context
        self.registry = Registry(self.c)
        self.doers = Doers(self.c, self.registry)
        self.antecedents = Antecedents(self.c, self.registry, self.doers)
        self.home: list[Document] = []  # where the statements find their document
        self.open_quote: tuple[int, Actor] | None = None
        self.asked = -1  # the last sentence that went on with somebody's questions
        self.asker: Actor | None = None
        self.introducing: list[Match] = []  # of the sentence, the cues that bring in a source
        self.subject_phrase: Phrase | None = None  # of the clause last asked

    def document(self) -> Document:
        """Return the document: cued sentences first, then what they leave to bare assertions."""
        context = self.c
        drafts: list[_Draft] = []
        bare: list[tuple[int, Statement]] = []
        for number, (low, high) in enumerate(context.sentences):
            made: list[_Draft] = []
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
            if not self.covers_main(made, low, high):
                self.open_quote = quoted or self.open_quote
                statement = self.bare(number, low, high)
                if statement is not None:
                    bare.append((statement.span.start, statement))
                    if self.open_quote is None or low >= self.open_quote[0]:
                        self.remember_subject(statement)  # not whom a speaker tells about
            if quoted is not None:
                self.open_quote = None
        return self.assemble(drafts, bare)

    def quoted_whole(self, number: int, drafts: list[_Draft]) -> tuple[int, Actor] | None:
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

    def asks_on(self, number: int, drafts: list[_Draft]) -> Actor | None:
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
        self, draft: _Draft, drafts: list[_Draft], bare: list[tuple[int, Statement]]
    ) -> None:
        """Give a sentence to the one who is named for it behind its end: «”. وفقا للموقع.»."""
        low, high = self.c.sentences[draft.sentence]
        if bare and bare[-1][1].sentence_index == draft.sentence:
            if self.covers_main([draft], low, high):
                bare.pop()  # no longer the author's own
        for inner in drafts:
            if inner.sentence == draft.sentence:
                inner.chain = (*draft.chain, *inner.chain[1:])
                inner.stances = (*draft.stances, *inner.stances)

    def behind_speech(self, match: Match, matches: list[Match]) -> bool:
        """Tell whether somebody speaks in the sentence in front: «قال سامي إن …، بحسب الصحيفة»."""
        return any(
            other.first < match.first
            and other.rule.construction == "verb"
            and other.category is _REPORTING
            and other.subject is not None
            and other.subject_side == "after"
            and is_speaker(self.c, other.subject)
            for other in matches
        )

    def remember_subject(self, statement: Statement) -> None:
        """Keep the subject of a bare assertion, for who speaks next: «وصل المدير. وقال إن …»."""
        phrase, actor = self.subject_phrase, statement.subject
        if phrase is not None and actor is not None and actor.span is not None:
            before = self.c.words[phrase.start - 1].bits if phrase.start else 0
            if before & COMP and phrase.bits & UNKNOWN:
                return  # «أن نشعل الضوء»: a verb that no list has
            head = self.c.words[phrase.start]
            if phrase.end == phrase.start + 1 and head.first == "a" and not head.article:
                if not (head.given or head.core.endswith(YEH) or self.registry.knows(phrase)):
                    return  # «هناك تاريخ طويل»: it tells of a thing; but حوتوبيلي
            if self.doers.speaks_later(phrase) or self.registry.knows(phrase):
                low = self.c.sentences[statement.sentence_index][0]
                self.registry.add(phrase, actor, low=low)

    # -- one sentence ----------------------------------------------------------------------------

    def sentence(self, number: int, found: Sentence) -> list[_Draft]:
        """Return the statements that the cues of one sentence make."""
        context = self.c
        low, high = found.low, found.high
        matches = found.matches
        Scoper(context, low, high, matches).run()
        matches = [match for match in matches if match.content is not None]
        for match in matches:
            self.classify(match)
        drafts: list[_Draft] = []
        assessor = Assessor(context, self.pack, matches)
        holders: dict[int, Actor] = {}
        self.introducing = [match for match in matches if self.introduces(match)]
        for match in matches:
            if not inherits(match):
                holders[match.first] = self.holder(match, matches, holders, low)
        for match in matches:
            # what inherits its holder, when every holder of the sentence is known
            if inherits(match):
                holders[match.first] = self.holder(match, matches, holders, low)
        self.remember_told(matches)
        for match in matches:
            assert match.content is not None
            span = self.content_span(match)
            if span is None:
                continue
            home = number if match.content[0] >= low else number - 1
            draft = _Draft(match, span, match.content, home)
            draft.own = holders[match.first]
            draft.steps = tuple(assessor.steps(match))
            drafts.append(draft)
        self.chains(drafts, matches, holders)
        self.remember_quote(matches, holders, high)
        return drafts

    def remember_told(self, matches: list[Match]) -> None:
        """Keep whom somebody tells about, who speaks next when nobody else can.

        «قال الرئيس إن الوزيرة استقالت. وقالت إنها تعبت.»
        """
        for match in matches:
            if match.category is not _REPORTING or match.alias not in ("that", "governed_that"):
                continue
            if match.content is None or self.embedded(match, matches):
                continue
            if match.features is None or match.features.tense not in ("p", "i"):
                continue
            phrase = self.doers.told_of(*match.content)
            if phrase is not None:
                actor = phrase_actor(self.c, phrase, None)
                self.registry.add(phrase, actor, embedded=True)

    def classify(self, match: Match) -> None:
        """A speech verb whose subject cannot speak presents evidence (تؤكد الأرقام)."""
        rule = match.rule
        features = match.features
        if (
            rule.inanimate is not None
            and match.subject is None
            and features is not None
            and features.tense in "pi"
            and features.person == 3
            and (
                self.c.words[match.first].conjunction == WA
                or (self.c.words[match.first].preposition == LI and features.tense == "i")
            )  # «وجاءت الخطوة لتؤكد أن»
        ):
            subject = self.doers.clause_subject(match, self.c.sentence_of(match.first)[0])
            owned = subject is not None and self.c.words[subject.head].pronoun
            if subject is not None and not subject.definite:
                owned = owned or self.c.words[match.first].preposition  # «لا يأتي وحيدا ليؤكد»
            if (
                subject is not None
                and not owned  # «تم نقلها، وأشار إلى»
                and not (
                    subject.end - subject.start == 1 and like_thing(self.c.words[subject.start])
                )  # «الدور الذي يلعبه راموس وأكد أنه»
                and not is_speaker(self.c, subject)
            ):
                match.subject, match.subject_side = subject, "before"
        elif (
            rule.inanimate is not None
            and match.subject is None
            and match.first > 0
            and self.c.words[match.first - 1].bits & COMP
            and self.c.words[match.first - 1].pronoun
        ):
            subject = self.doers.opening(match, self.c.sentence_of(match.first)[0])
            if subject is not None:
                match.subject, match.subject_side = subject, "before"
        if rule.inanimate is not None and bare_name(self.c, match):
            assert match.subject is not None
            match.subject = match.subject._replace(named=True)
        if (
            rule.inanimate is not None
            and match.subject is not None
            and (
                not is_speaker(self.c, match.subject)
                and not self.registry.knows(match.subject)
                and not named_by_agreement(self.c, match.subject, match.features)
                and not is_surname(self.c, match.subject, match)
                and not says_in_writing(self.c, match, match.subject)
            )
        ):
            match.category = rule.inanimate

    def begins_whole(self, start: int) -> bool:
        """Tell whether nothing is cut from the first word: behind أنه, behind a mark.

        What looks like و / ف there belongs to the word or to the words quoted: «إنه فقد سمعه».
        """
        if self.c.is_lost(start):
            return True
        if not start:
            return False
        before = self.c.words[start - 1]
        if before.pronoun and self.c.words[start].core in self.c.lexicon.one_of:
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
        finish = context.ends[end - 1]
        return make_span(begin, finish) if begin < finish else None

    def holder(
        self, match: Match, matches: list[Match], holders: dict[int, Actor], low: int
    ) -> Actor:
        """Return whose commitment the content is."""
        context = self.c
        rule = match.rule
        features = match.features
        source = rule.source
        if features is not None and features.person == 1 and features.tense in "pi":
            two = self.two_before(match, matches, low) if features.number == "p" else None
            if two is not None:
                return self.pronoun(match, two)
            return self.first_person(match, matches, holders)
        if features is not None and features.person == 2 and features.tense in "pi":
            return self.pronoun(match, None)  # whoever is spoken to
        if match.rule.construction == "adverb" and source == "subject":
            return self.pronoun(match, None)  # «كما تعلمون»
        if source == "subject" and match.subject is None and self.told_of_self(match):
            return self.first_person(match, matches, holders)
        pronoun = context.words[match.last].pronoun or match.pronoun
        mine = pronoun in OF_FIRST and match.subject is None
        mine = mine and "accusative" not in rule.takes  # «إبلاغي»: I am told
        controlled = self.controlled(match, matches, holders, low)
        if controlled is not None:
            return controlled
        if mine and rule.construction in ("according", "noun"):
            return self.first_person(match, matches, holders)  # «في رأيي»
        owned = (
            match.pronoun in OWNERS
            and rule.construction == "noun"
            and rule.category is _DOXASTIC
            and "small" not in rule.takes  # «تم تصنيفها»: what is judged
        )  # «توقعاته»
        having = self.having(match)
        if having:
            return self.of_pronoun(having, match, matches, holders, low)  # «لديه قناعة بأن»
        if source == "impersonal" and not owned:
            if match.subject_side not in ("genitive", "borne"):
                return IMPERSONAL
        if self.of_accused(match):
            return IMPERSONAL
        if source == "author" and match.object is not None and match.subject is None:
            seen = phrase_actor(context, match.object, None)  # «تبين للباحثين أن»
            self.registry.add(match.object, seen, embedded=self.embedded(match, matches))
            return seen
        if source == "author" and match.category is _EVIDENTIAL and match.subject is None:
            whom = self.to_whom(match)
            if whom:
                return self.of_pronoun(whom, match, matches, holders, low)  # «تبين له أن»
        if match.subject_side == "quoted" and match.subject is not None:
            quoted = phrase_actor(context, match.subject, match)
            self.registry.add(match.subject, quoted, embedded=self.embedded(match, matches))
            return self.pronoun(match, quoted.span)
        if (
            features is not None
            and features.voice == "p"
            and features.tense in "pi"
            and source == "subject"
        ):
            return IMPERSONAL
        if source == "object":
            if match.subject is not None:
                actor = phrase_actor(context, match.subject, match)
                embedded = self.embedded(match, matches)
                aside = rule.construction == "according" and (
                    not is_speaker(context, match.subject) or self.behind_speech(match, matches)
                )
                spoke = match.category is _REPORTING and not aside
                self.registry.add(match.subject, actor, embedded=embedded, aside=aside, spoke=spoke)
                return actor
            if match.pronoun == OF_YOU:
                return self.pronoun(match, None)
            antecedent = self.antecedents.resolve(match, low, self.closed(match, matches))
            return self.pronoun(match, antecedent)
        if source == "subject" or owned or match.subject_side in ("genitive", "borne"):
            shown = (
                match.category is _EVIDENTIAL
                and match.subject is not None
                and not is_speaker(context, match.subject)
            )  # «النتائج التي تؤكد أن»: evidence, in its own words
            if match.subject is not None and (shown or match.subject_side != "relative"):
                actor = self.registry.named_before(phrase_actor(context, match.subject, match))
                if actor.type is not _EVIDENCE:
                    embedded = self.embedded(match, matches)
                    passing = match.alias == "host" and match.complement < match.first
                    aside = passing and not is_speaker(
                        context, match.subject
                    )  # «حسبما ذكر التقرير»
                    spoke = match.category is _REPORTING and not aside
                    self.registry.add(
                        match.subject,
                        actor,
                        match.features,
                        embedded=embedded,
                        aside=aside,
                        spoke=spoke,
                    )
                elif self.tells(match, low):
                    # «أكد تقرير حديث أن …، مشيرا إلى»: it goes on when nobody else can
                    self.registry.add(match.subject, actor, match.features, aside=True)
                return actor
            if match.subject is not None:
                whole = self.registry.whole(phrase_span(context, match.subject))
                return self.pronoun(match, whole)
            if features is not None and features.tense == "a":
                inherited = self.enclosing_verb(match, matches, holders)
                if inherited is not None:
                    return inherited
            if match.rule.construction == "noun" and not match.pronoun:
                # «الزعم بأن»: speech that nobody is named for, unless the clause has a speaker
                before = context.words[match.first - 1] if match.first > low else None
                if before is not None and any(
                    hit.form.rule.construction == "impersonal" for hit in before.hits
                ):
                    return IMPERSONAL  # «وبالتالي، يمكن القول إن»
                if match.negation >= 0 and context.lexicon.refuses(context.words[match.negation]):
                    return self.refuser(match, matches, low)
                subject = self.doers.clause_subject(match, low)
                if subject is None or not is_speaker(context, subject):
                    verb = self.adds_words(match, low)
                    if verb >= 0:
                        owner = ("f" if context.feminine_verb(verb) else "m"), "s"
                        closed = self.closed(match, matches)
                        return self.pronoun(
                            match, self.antecedents.resolve(match, low, closed, owner)
                        )
                    return IMPERSONAL
                return self.pronoun(match, phrase_span(context, subject))
            closed = self.closed(match, matches)
            if self.tells_me(match):
                closed = closed + self.own_mention(match, matches, holders)
            antecedent = self.antecedents.resolve(match, low, closed)
            if antecedent is None or antecedent.start < self.c.starts[low]:
                joined = self.joined_to(match, matches, holders, closed)
                if joined is not None:
                    return self.pronoun(match, joined.antecedent)
            if not self.embedded(match, matches):
                self.registry.speaks_as(match, antecedent, low)
            return self.pronoun(match, antecedent)
        around = self.inherited(match, matches, holders)
        if around.type is _AUTHOR and rule.construction == "question" and match.last > match.first:
            if match.first > low and context.words[match.first - 1].bits & EITHER:
                for other in matches:
                    if other.rule is rule and other.first < match.first:
                        return holders.get(other.first, around)  # «ما إذا …، أم ما إذا كانت»
            # «صوت النواب على ما إذا كان»: whoever acts on it has it open
            acting = self.doers.clause_subject(match, low) if match.first > low else None
            if (
                acting is not None
                and acting.bits & (PERSON | ORG)
                and not acting.bits & MASDAR
                and is_speaker(context, acting)
            ):
                return phrase_actor(context, acting, match)
        return around

    def refuser(self, match: Match, matches: list[Match], low: int) -> Actor:
        """Return who does not do the deed: «رفض المتحدث تأكيد أو نفي الخبر»."""
        who = self.c.phrases.parse(match.negation + 1, match.first)
        if who is not None and is_speaker(self.c, who):
            return self.pronoun(match, phrase_span(self.c, who))
        return self.pronoun(
            match, self.antecedents.resolve(match, low, self.closed(match, matches))
        )

    def of_accused(self, match: Match) -> bool:
        """Tell whether the pronoun of a deed is whom it is done to: «بعد اتهامه بالتزوير».

        It is who does it with an object behind it («اتهامه الشركة بالغش»), or where he has said it
        («كرر الوزير اتهامه بالغش»).
        """
        rule, behind = match.rule, match.last + 1
        if rule.construction != "noun" or "accusative" not in rule.takes or not match.pronoun:
            return False
        words = self.c.words
        if match.alias == "governed_that":
            if not words[behind].bits & COMP or not words[behind].pronoun:
                return False  # «اتهامه بأن الشركة تغش»
        elif match.alias != "governed" or match.complement != behind:
            return False
        bearing = self.c.lexicon.bearing
        nearby = words[max(0, match.first - BORNE) : match.first]
        return not any(word.core in bearing for word in nearby)

    def tells_me(self, match: Match) -> bool:
        """Tell whether a third person tells it to the first: «أجابني بأن», «قال لي إن»."""
        features = match.features
        if features is None or features.person != 3:
            return False
        if match.pronoun in OF_FIRST:
            return True
        behind = match.last + 1
        if behind >= len(self.c.words):
            return False
        word = self.c.words[behind]
        return bool(word.bits & PREP) and word.pronoun in OF_FIRST and not word.conjunction

    def own_mention(
        self, match: Match, matches: list[Match], holders: dict[int, Actor]
    ) -> list[tuple[int, int]]:
        """Return where the one is named whose words the cue stands in: he is "I" there."""
        actor = self.inherited(match, matches, holders)
        spot = actor.span or actor.antecedent
        if spot is None:
            return []
        starts = self.c.starts
        return [(place_of(starts, spot.start), place_of(starts, spot.end))]

    def joined_to(
        self,
        match: Match,
        matches: list[Match],
        holders: dict[int, Actor],
        closed: list[tuple[int, int]],
    ) -> Actor | None:
        """Return the holder of the verb in front that this one is joined to, both without subject.

        «وأضاف أن …، وأكد أن»: whoever that is.
        """
        features = match.features
        if self.c.words[match.first].conjunction != WA or features is None:
            return None
        for other in reversed(matches):
            if other.first >= match.first or other.features is None:
                continue
            if any(start <= other.first < end for start, end in closed):
                continue
            actor = holders.get(other.first)
            if other.rule.source != "subject" or other.features.tense not in ("p", "i"):
                continue
            alike = other.features.gender == features.gender
            if actor is None or actor.type is not _PRONOUN or not alike:
                return None
            if other.features.number != features.number or other.features.person != features.person:
                return None
            return actor
        return None

    def of_pronoun(
        self,
        whom: str,
        match: Match,
        matches: list[Match],
        holders: dict[int, Actor],
        low: int,
    ) -> Actor:
        """Return the holder that an attached pronoun stands for."""
        if whom in OF_FIRST:
            return self.first_person(match, matches, holders)
        owner = OWNERS.get(whom)
        if owner is None:
            return self.pronoun(match, None)
        closed = self.closed(match, matches)
        return self.pronoun(match, self.antecedents.resolve(match, low, closed, owner))

    def controlled(
        self, match: Match, matches: list[Match], holders: dict[int, Actor], low: int
    ) -> Actor | None:
        """Return who wants or tries to say it: «أريد إبلاغه أنني», «حاولت الشركة إقناع الناس بأن».

        The subject of such a verb is the doer of the verbal noun that is its object.
        """
        context, words = self.c, self.c.words
        if match.rule.construction != "noun" or match.category is not _REPORTING:
            return None
        if match.subject is not None or words[match.first].bits & PLURAL:
            return None
        if match.pronoun and "accusative" not in match.rule.takes:
            return None  # «يريد قوله»: its own doer
        end = match.first
        if end > low and words[end - 1].bits & PREP and not words[end - 1].pronoun:
            end -= 1  # «أرغب في القول»
        elif words[end].preposition:
            return None
        for verb in range(end - 1, max(low, end - CONTROL_REACH) - 1, -1):
            word = words[verb]
            if word.bits & (PUNCT | COMP | REL):
                return None
            if not context.is_verb(verb):
                continue
            if not context.lexicon.controls(word):
                return None
            if verb + 1 < end:
                phrase = context.phrases.parse(verb + 1, end)
                if phrase is None or phrase.end != end or not is_speaker(context, phrase):
                    return None
                return self.pronoun(match, phrase_span(context, phrase))
            we = word.key.endswith(WE) and context.tense(verb) == "p"
            if we or (context.tense(verb) == "i" and word.core[:1] in (WE_DO, I_DO)):
                return self.first_person(match, matches, holders)
            subject = self.doers.clause_subject(match, low)
            if subject is None:
                return self.pronoun(match, None)
            if not is_speaker(context, subject):
                return None
            return self.pronoun(match, phrase_span(context, subject))
        return None

    def having(self, match: Match) -> str:
        """Return the pronoun of the one who has the hope or doubt: «لديه قناعة بأن»."""
        if match.rule.construction != "noun" or match.category is not _DOXASTIC:
            return ""
        if match.subject is not None or match.pronoun or match.article or not match.first:
            return ""
        before = self.c.words[match.first - 1]
        if before.terminal != "LADA" or self.c.words[match.first].conjunction:
            return ""
        return before.pronoun or (YEH if before.core[-1:] == YEH == before.light[-1:] else "")

    def two_before(self, match: Match, matches: list[Match], low: int) -> Span | None:
        """Return the two who said it, if they were named: «وصل الوزيران وأعلنا», not "we"."""
        if match.features is None or match.features.tense != "p":
            return None
        if not self.c.words[match.first].core.endswith(WE) or match.rule.lemma[-1] != WE[0]:
            return None  # only one nun takes in the other
        found = self.antecedents.resolve(match, low, self.closed(match, matches), ("m", "d"))
        if found is None:
            return None
        first, *others = actor_key(self.c.text[found.start : found.end]).split()
        both = any(other.startswith(WA) for other in others)
        head = self.c.words[place_of(self.c.starts, found.start + 1) - 1]
        crowd = first.endswith(DUAL_ENDINGS[0]) and head.bits & PLURAL
        return found if both or (first.endswith(DUAL_ENDINGS) and not crowd) else None  # السكان

    def to_whom(self, match: Match) -> str:
        """Return the pronoun of the one to whom it is clear or seems: «بدا لها أن»."""
        behind = match.last + 1
        if match.rule.construction != "impersonal" or behind >= len(self.c.words):
            return ""
        word = self.c.words[behind]
        to = word.bits & PREP and word.core.startswith(LI) and not word.conjunction
        return word.pronoun if to else ""

    def tells(self, match: Match, low: int) -> bool:
        """Tell whether the evidence is a text, or what the sentence opens with: «أظهرت الأرقام»."""
        subject = match.subject
        assert subject is not None
        if subject.bits & DOC and match.rule.category is _REPORTING:
            return True
        return (
            bool(subject.bits & (DOC | EVID))
            and match.rule.construction == "verb"
            and match.alias in ("that", "governed_that")
            and match.first - low <= 2
            and not self.c.words[subject.start].bits & DEM
        )

    def adds_words(self, match: Match, low: int) -> int:
        """Return the verb whose subject says it to do so, or -1: «اختتم كلمته بالقول إن»."""
        words = self.c.words
        word = words[match.first]
        if word.key[:1] != BI:
            return -1
        saying = word.core in self.c.lexicon.saying
        for index in range(match.first - 1, max(low, match.first - 8) - 1, -1):
            if words[index].bits & PUNCT:
                return -1
            if word.preposition == BI and self.c.lexicon.confines(words[index]):
                return index  # «واكتفى بالإشارة إلى أن»
            if self.c.is_verb(index):
                return index if saying and words[index].first in ("p", "i") else -1
        return -1

    def told_of_self(self, match: Match) -> bool:
        """Tell whether a predicate's subject is the first person: «لست متأكدا», «إنني واثق»."""
        features = match.features
        if match.rule.construction != "verb" or (features is not None and features.tense != "a"):
            return False
        words = self.c.words
        index = match.first - 1
        while index > 0 and words[index].bits & (NEGA | ADVERB):
            index -= 1
        return (
            index >= 0
            and not words[match.first].conjunction
            and words[index].bare in self.c.lexicon.first_person
        )

    def voices(
        self, match: Match, matches: list[Match], somebody: bool = False
    ) -> Iterator[tuple[int, int]]:
        """Yield the contents that other holders of the sentence open; بحسب opens no new voice.

        With ``somebody``, nor does what nobody in particular says (يُذكر أن).
        """
        for other in matches:
            if somebody and other.rule.source == "impersonal":
                continue
            if (
                other is not match
                and other.content is not None
                and other.rule.construction != "according"
                and self.introduces(other)
            ):
                if other.category is _EVIDENTIAL and other.alias in ("object", "governed"):
                    continue  # «نتائج أكدت إصابته»: nobody speaks
                yield other.content

    def closed(self, match: Match, matches: list[Match]) -> list[tuple[int, int]]:
        """Return the contents that begin before the cue and do not hold it."""
        finite = match.features is not None and match.features.tense in "pi"
        return [
            (start, end)
            for start, end in self.voices(match, matches, somebody=finite)
            if start < match.first and not start <= match.first < end
        ] + (self.accused(match, matches) if finite else [])

    def accused(self, match: Match, matches: list[Match]) -> list[tuple[int, int]]:
        """Return whom verbs without a subject have beside them: «وتتهم المعارضة بأنها خائنة»."""
        found: list[tuple[int, int]] = []
        for other in matches:
            if other.first >= match.first or other.subject is not None or other.content is None:
                continue
            features, begin = other.features, other.last + 1
            if features is None or features.tense not in ("p", "i") or features.voice == "p":
                continue
            if "accusative" not in other.rule.takes or other.content[0] - begin < 2:
                continue
            if not self.c.words[begin].bits & PREP:
                found.append((begin, other.content[0]))
        return found

    def embedded(self, match: Match, matches: list[Match]) -> bool:
        """Tell whether the cue stands inside what another holder of the sentence says."""
        if any(start <= match.first < end for start, end in self.voices(match, matches)):
            return True
        return any(
            other.rule.construction == "according"
            and other is not match
            and other.content is not None
            and other.content[0] <= match.first < other.content[1]
            and other.subject is not None
            and bool(other.subject.bits & (PERSON | TITLE))
            for other in matches
        )  # «وفقا للمدير فإن …»: what he tells of others

    def pronoun(self, match: Match, antecedent: Span | None) -> Actor:
        """Return a holder that only the verb's ending shows, and whom it stands for."""
        key = (
            actor_key(self.c.text[antecedent.start : antecedent.end])
            if antecedent is not None
            else ""
        )
        return make_actor(_PRONOUN, None, "", key, antecedent)

    def enclosing_verb(
        self, match: Match, matches: list[Match], holders: dict[int, Actor]
    ) -> Actor | None:
        """Return the holder of a participle: the subject of the nearest verb that agrees (حال)."""
        closed = self.closed(match, matches)
        about: tuple[int, int] | None = None  # what the nearest one tells who is no such subject
        for other in reversed(matches):
            if other.first >= match.first or other.rule.source != "subject":
                impersonal = other.rule.source == "impersonal" and other.first < match.first
                if impersonal and other.category is _REPORTING and about is None:
                    about = other.content
                continue
            if any(start <= other.first < end for start, end in closed):
                continue
            if other.pronoun and self.c.behind_bare_noun(other.first):
                continue  # «في تصريح نشرته الوكالة»: about the noun
            if other.rule.construction == "noun" and not other.pronoun and other.subject is None:
                continue  # «طالب النائب الدولة بإعلان الطوارئ، مؤكدا»: a deed asked of others
            actor = holders.get(other.first)
            if actor is None or actor.type is _EVIDENCE:
                continue
            if other.subject is not None:
                if other.category is _REPORTING and fits_form(
                    self.c, other.subject, match.features
                ):
                    behind = max(other.last + 1, other.content[1] if other.content else 0)
                    later = self.doers.later_subject(match, behind, closed)
                    if later is not None:
                        return self.pronoun(match, later)
                    return self.pronoun(match, actor.span or actor.antecedent)
                if (
                    other.category is _REPORTING
                    and about is None
                    and other.features is not None
                    and match.features is not None
                    and {other.features.gender, match.features.gender} == {"m", "f"}
                ):
                    about = other.content
            elif actor.type is _PRONOUN and other.category is _REPORTING:
                if (
                    other.features is None
                    or match.features is None
                    or (other.features.gender in ("", match.features.gender))
                ):
                    return self.pronoun(match, actor.antecedent)
        if about is not None and about in closed:
            subject = self.doers.content_subject(match, *about)
            if subject is not None:
                return self.pronoun(match, subject)
        return None

    def first_person(self, match: Match, matches: list[Match], holders: dict[int, Actor]) -> Actor:
        """Return who says "I" or "we": whoever speaks where the cue stands."""
        actor = self.inherited(match, matches, holders)
        if actor.type in (_AUTHOR, _IMPERSONAL):
            return AUTHOR
        return self.pronoun(match, actor.span or actor.antecedent)

    def inherited(self, match: Match, matches: list[Match], holders: dict[int, Actor]) -> Actor:
        """The holder of the place where the cue stands: of the innermost attribution around it."""
        best: Match | None = None
        for other in self.introducing:
            if other is match or other.content is None or other.first not in holders:
                continue
            if holders[other.first].type is _EVIDENCE:
                continue
            if match.category is _APPROXIMATOR and self.believed(other):
                continue  # it is the writer who measures
            if other.rule.construction == "according" and self.of_speaker(other):
                continue  # «بحسب توقعاتنا»: it is the speaker who expects
            start, end = other.content
            asked = (other.alias == "question" and match.content == other.content) or (
                match.rule.construction == "question" and match.last + 1 == start
            )  # «شكوك الخبير حول ما إذا …»: the question word stands in front of the content
            if (
                (start <= match.first < end or (asked and other.first < match.first))
                and other.first != match.first
                and (
                    best is None
                    or best.content is None
                    or (end - start < best.content[1] - best.content[0])
                    or (
                        end - start == best.content[1] - best.content[0]
                        # «قال سامي إن …، حسب قوله»: he was named already
                        and not _stands_for(holders[other.first], holders[best.first])
                    )
                )
            ):
                best = other
        if best is not None:
            return holders[best.first]
        for other in self.introducing:
            if other.first < match.first and self.goes_on_quoting(other, match.first):
                return holders.get(other.first, AUTHOR)
        if self.open_quote is not None and match.first < self.open_quote[0]:
            return self.open_quote[1]
        return AUTHOR

    def goes_on_quoting(self, match: Match, index: int) -> bool:
        """Tell whether who was quoted is quoted on at the token: «"…"، قال سامي، "وربما …"»."""
        context = self.c
        if match.alias not in ("host", "quote") or match.category is not _REPORTING:
            return False
        if match.content is None or match.content[1] > match.first:
            return False
        opened = match.content[0] - 1
        if opened < 0 or context.quotes.get(opened, -1) not in range(opened, match.first):
            return False
        start = match.last + 1
        if match.subject is not None and match.subject_side == "after":
            start = match.subject.end
        limit = min(index, start + RESUMED)
        while start < limit:
            close = context.quotes.get(start, -1)
            if close >= 0 and context.words[start - 1].bits & COMMA:
                return index < close
            if context.words[start].bits & COMP or context.is_verb(start):
                return False
            start = max(start, close) + 1  # «قال سامي لـ"الغد"، "وربما …"»
        return False

    def of_speaker(self, match: Match) -> bool:
        """Tell whether what somebody goes by is his own: «وفق معلوماتي», «بحسب توقعاتنا»."""
        subject = match.subject
        if subject is None or subject.end != subject.start + 1:
            return False
        word = self.c.words[subject.head]
        return word.pronoun in OF_FIRST and not is_speaker(self.c, subject)

    def introduces(self, match: Match) -> bool:
        """Tell whether the cue brings in a source."""
        return (
            (match.rule.source in ("subject", "object") and match.rule.construction != "adverb")
            or match.subject_side == "borne"
            or (match.rule.source == "impersonal" and match.category is _REPORTING)
            or self.believed(match)
        )

    def believed(self, match: Match) -> bool:
        """Tell whether the cue says what is thought by nobody in particular: «يُعتقد أن»."""
        return (
            match.rule.source == "impersonal"
            and match.category is _DOXASTIC
            and match.alias in ("that", "governed_that")
        )

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

    def chains(self, drafts: list[_Draft], matches: list[Match], holders: dict[int, Actor]) -> None:
        """Nest the drafts: each one's chain of sources, from the author inwards."""
        introducing = [draft for draft in drafts if self.introduces(draft.match)]
        for draft in drafts:
            match = draft.match
            around = [
                other
                for other in introducing
                if other is not draft
                and other.tokens[0] <= match.first < other.tokens[1]
                and not (
                    other.match.rule.construction == "according" and self.of_speaker(other.match)
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
                actor = holders[other.match.first]
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

    # -- bare assertions -------------------------------------------------------------------------

    def covers_main(self, drafts: list[_Draft], low: int, high: int) -> bool:
        """Tell whether a statement already stands for the sentence's main clause."""
        context = self.c
        first = low
        while first < high and context.words[first].bits & PUNCT:
            first += 1
        if first >= high:
            return True
        if not drafts:
            return False
        if any(
            word.bits & DASH for word in context.words[first : min(first + DATELINE_REACH, high)]
        ):
            first = Beginnings(context, low, high, ()).skip_dateline(first, high)
        main = self.main_predicate(first, high)
        for draft in drafts:
            match = draft.match
            if match.rule.construction in ("adjective", "measure", "noun"):
                continue
            if match.first <= main <= match.last:
                return True
            if draft.tokens[0] <= main < draft.tokens[1]:
                return True
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

    def main_predicate(self, low: int, high: int) -> int:
        """Return the token of the sentence's main verb, or its first one when it has none."""
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

    def bare(self, number: int, low: int, high: int) -> Statement | None:
        """The author's own assertion: the main clause of a sentence that no cue governs."""
        context = self.c
        beginnings = Beginnings(context, low, high, ())
        start = beginnings.skip_dateline(low, high)
        start, end = context.trim(start, high)
        if start >= end:
            return None
        match = _NO_MATCH
        end = Endings(beginnings).end(start, "report", match)
        start, end = context.trim(start, end)
        if start >= end:
            return None
        word = context.words[start]
        lead = 0 if context.is_lost(start) else word.lead
        span = make_span(context.starts[start] + lead, context.ends[end - 1])
        chain, steps, value, views = _BY_AUTHOR, _PLAINLY, _CERTAINLY, _PLAIN_VIEWS
        clause = _ungoverned((start, end))
        negation = Assessor(context, self.pack, ()).content_negation(clause)
        if negation >= 0:
            place = make_span(
                context.starts[negation] + context.words[negation].lead, context.ends[negation]
            )
            flip = make_step(_FLIP, "negation.predicate", "negates the predicate", place)
            steps = (START, flip)
            value = fold(steps)
            views = (value,)
        if self.open_quote is not None and low < self.open_quote[0]:
            chain = (AUTHOR, self.open_quote[1])
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
            self.subject(start, end),
            None,
            None,
            number,
            self.home,
        )

    def subject(self, start: int, end: int) -> Actor | None:
        """Return the grammatical subject of the clause in the tokens, when one is told."""
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
                position == index and self.doers.opens_clause(position, start)
            ):
                after = position + 1
                while after < end and (
                    context.words[after].bits & PREP or context.words[after].preposition
                ):
                    inner = context.phrases.parse(
                        after + (1 if context.words[after].bits & PREP else 0), end, strip=True
                    )
                    if inner is None:
                        break
                    after = inner.end
                phrase = context.phrases.parse(after, end) if after < end else None
                if phrase is not None and phrase.end <= end and self.fits_verb(position, phrase):
                    return self.subject_actor(without_object(context, phrase))
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
                return self.subject_actor(phrase)
        return None

    def fits_verb(self, position: int, phrase: Phrase) -> bool:
        """Tell whether a verb and the phrase behind it agree in gender."""
        context = self.c
        core = context.words[position].core
        tense = context.tense(position)
        feminine = context.feminine(phrase)
        marked = core.startswith(SHE) if tense == "i" else core.endswith(SHE) and len(core) > 3
        if marked:
            return True
        return not feminine or bool(phrase.bits & ~(ABSTRACT | MASDAR) and not phrase.definite)

    def subject_actor(self, phrase: Phrase) -> Actor:
        """Return the mention that a phrase is as a subject."""
        context = self.c
        span = phrase_span(context, phrase)
        text = context.text[span.start : span.end]
        self.subject_phrase = phrase
        kind = _NAMED if phrase.named else _DESCRIBED
        return make_actor(kind, span, text, actor_key(text))

    # -- the document ----------------------------------------------------------------------------

    def assemble(self, drafts: list[_Draft], bare: list[tuple[int, Statement]]) -> Document:
        """Put the drafts into text order, group those of one content, and make their records."""
        context = self.c
        text = context.text
        merged: list[_Draft] = []
        seen: dict[Span, list[_Draft]] = {}
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
        order: list[tuple[int, int, int, int, _Draft | Statement]] = []
        for draft in merged:
            span = draft.span
            order.append((span.start, -span.end, draft.match.first, len(order), draft))
        for start, statement in bare:
            order.append((start, -statement.span.end, -1, len(order), statement))
        order.sort()
        statements: list[Statement] = []
        made: list[tuple[_Draft, Statement]] = []  # of the item's sentence
        conditions: list[tuple[_Draft, Statement]] = []
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
            statements.append(statement)
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

    def merge(self, first: _Draft, other: _Draft) -> None:
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

    def parent(self, draft: _Draft, made: list[tuple[_Draft, Statement]]) -> Statement | None:
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
        self, draft: _Draft, conditions: list[tuple[_Draft, Statement]]
    ) -> Statement | None:
        """Return the nearest condition in front, on which the draft hangs."""
        for other, statement in reversed(conditions):
            if other.tokens[1] <= draft.match.first:
                return statement
        return None

    def statement(
        self, draft: _Draft, number: int, parent: Statement | None, condition: Statement | None
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
            matches.sort(key=lambda m: (not self.introduces(m), m.first))
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
            self.subject(start, end),
            parent,
            condition,
            draft.sentence,
            self.home,
        )


def inherits(match: Match) -> bool:
    """Tell whether a cue belongs to whoever speaks where it stands: قد, «أعتقد أن»."""
    features = match.features
    return match.rule.source == "author" or (
        features is not None and features.person == 1 and features.tense in "pi"
    )


def _same_actor(one: Actor, other: Actor) -> bool:
    return one is other or one == other  # identity first: records compare field by field


def _stands_for(pronoun: Actor, named: Actor) -> bool:
    return pronoun.antecedent is not None and pronoun.antecedent == named.span


def _renumber(statement: Statement, number: int) -> Statement:
    # It was made for this document alone and nobody has seen it: no need of a copy.
    object.__setattr__(statement, "id", number)
    return statement


# A bare assertion as most are; a text holds each of these once.
_BY_AUTHOR: Final[tuple[Actor, ...]] = (AUTHOR,)
_PLAINLY: Final[tuple[Step, ...]] = (START,)
_CERTAINLY: Final = fold(_PLAINLY)
_PLAIN_VIEWS: Final[tuple[Factuality, ...]] = (_CERTAINLY,)

_NO_RULE: Final = rule_of(CueRule("", "", _REPORTING, ""))
_NO_FORM: Final = CueForm(_NO_RULE, (), (), 0, (), None)
_NO_HIT: Final = CueHit(_NO_FORM, 0, False, "", False, "")


def _ungoverned(content: tuple[int, int] | None) -> Match:
    """Return a clause that no cue governs, in the place of a match."""
    match = Match(_NO_RULE, _NO_FORM, _NO_HIT, -1, -2)
    match.content = content
    return match


_NO_MATCH: Final = _ungoverned(None)
