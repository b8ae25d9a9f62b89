"""Commitments: whose what a cue governs is, in one sentence.

To who is named or has a pronoun, to the subject of a verb around it, to whoever speaks there.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from .acyclic import mypyc_attr
from .affixes import BI, DUAL_ENDINGS, I_DO, LI, OF_FIRST, OF_YOU, OWNERS, WA, WE, WE_DO, YEH
from .antecedents import Antecedents
from .classes import (
    ADVERB,
    COMMA,
    COMP,
    DEM,
    DOC,
    EITHER,
    EVID,
    MASDAR,
    NAME,
    NEGA,
    NOMINAL,
    ORG,
    PERSON,
    PLURAL,
    PREP,
    PRON,
    PUNCT,
    REL,
    TITLE,
)
from .context import Context, place_of
from .doers import Doers
from .holders import Registry
from .lists import SAYING
from .matches import Match
from .model import Actor, Category, SourceType
from .phrases import Phrase
from .pronouns import fits_form
from .records import (
    make_actor,
)
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

__all__ = ["Commitments", "introduces"]

# A member is looked up in its class each time.
_DOXASTIC: Final = Category.DOXASTIC
_EVIDENTIAL: Final = Category.EVIDENTIAL
_QUESTION: Final = Category.QUESTION
_REPORTING: Final = Category.REPORTING
_AUTHOR: Final = SourceType.AUTHOR
_EVIDENCE: Final = SourceType.EVIDENCE
_IMPERSONAL: Final = SourceType.IMPERSONAL
_PRONOUN: Final = SourceType.PRONOUN
_APPROXIMATOR: Final = Category.APPROXIMATOR
#: Behind a speaker, where his quotation may go on (tokens).
RESUMED: Final = 12
#: How far in front of a verbal noun the verb may stand whose object it is (tokens).
CONTROL_REACH: Final = 6
#: How far in front of what somebody brings forward the verb stands: «كرر وزير الطاقة اتهامه».
BORNE: Final = 4


def inherits(match: Match) -> bool:
    """Tell whether a cue belongs to whoever speaks where it stands: قد, «أعتقد أن»."""
    features = match.features
    return match.rule.source == "author" or (
        features is not None and features.person == 1 and features.tense in ("p", "i")
    )


def introduces(match: Match) -> bool:
    """Tell whether the cue brings in a source."""
    return (
        (match.rule.source in ("subject", "object") and match.rule.construction != "adverb")
        or match.subject_side == "borne"
        or (match.rule.source == "impersonal" and match.category is _REPORTING)
        or believed(match)
    )


def believed(match: Match) -> bool:
    """Tell whether the cue says what is thought by nobody in particular: «يُعتقد أن»."""
    return (
        match.rule.source == "impersonal"
        and match.category is _DOXASTIC
        and match.alias in ("that", "governed_that")
    )


def _stands_for(pronoun: Actor, named: Actor) -> bool:
    return pronoun.antecedent is not None and pronoun.antecedent == named.span


@mypyc_attr(acyclic=True)
class Commitments:
    """Tells whose commitments the contents of one sentence are."""

    def __init__(
        self,
        context: Context,
        registry: Registry,
        doers: Doers,
        antecedents: Antecedents,
        matches: list[Match],
        low: int,
        open_quote: tuple[int, Actor] | None,
    ) -> None:
        self.c = context
        self.registry = registry
        self.doers = doers
        self.antecedents = antecedents
        self.matches = matches
        self.low = low
        self.open_quote = open_quote  # where one closes that runs on, and whose it is
        self.holders: dict[int, Actor] = {}  # by the first token of the cue
        self.introducing: list[Match] = []  # the cues that bring in a source

    def find(self) -> dict[int, Actor]:
        """Return the holder of each cue, by its first token."""
        holders = self.holders
        for match in self.matches:
            self.classify(match)
        self.introducing = [match for match in self.matches if introduces(match)]
        for match in self.matches:
            if not inherits(match):
                holders[match.first] = self.holder(match)
        for match in self.matches:
            # what inherits its holder, when every holder of the sentence is known
            if inherits(match):
                holders[match.first] = self.holder(match)
        self.remember_told()
        return holders

    def classify(self, match: Match) -> None:
        """A speech verb whose subject cannot speak presents evidence (تؤكد الأرقام)."""
        rule = match.rule
        features = match.features
        if (
            rule.inanimate is not None
            and match.subject is None
            and features is not None
            and features.tense in ("p", "i")
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

    def holder(self, match: Match) -> Actor:
        """Return whose commitment the content is."""
        context = self.c
        rule = match.rule
        features = match.features
        source = rule.source
        myself = self.introduced(match) if match.subject is None else None
        if myself is not None:
            actor = phrase_actor(context, myself, match)
            self.registry.add(myself, actor, embedded=self.embedded(match), spoke=True)
            return self.pronoun(match, actor.span)
        if features is not None and features.person == 1 and features.tense in ("p", "i"):
            two = self.two_before(match) if features.number == "p" else None
            if two is not None:
                return self.pronoun(match, two)
            return self.first_person(match)
        if features is not None and features.person == 2 and features.tense in ("p", "i"):
            return self.pronoun(match, None)  # whoever is spoken to
        if match.rule.construction == "adverb" and source == "subject":
            return self.pronoun(match, None)  # «كما تعلمون»
        if source == "subject" and match.subject is None and self.told_of_self(match):
            return self.first_person(match)
        pronoun = context.words[match.last].pronoun or match.pronoun
        mine = pronoun in OF_FIRST and match.subject is None
        mine = mine and "accusative" not in rule.takes  # «إبلاغي»: I am told
        controlled = self.controlled(match)
        if controlled is not None:
            return controlled
        if mine and rule.construction in ("according", "noun"):
            return self.first_person(match)  # «في رأيي»
        owned = (
            match.pronoun in OWNERS
            and rule.construction == "noun"
            and rule.category is _DOXASTIC
            and "small" not in rule.takes  # «تم تصنيفها»: what is judged
            and "accusative" not in rule.takes  # «تم تسويقه على أنه»
        )  # «توقعاته»
        having = self.having(match)
        if having:
            return self.of_pronoun(having, match)  # «لديه قناعة بأن»
        if source == "impersonal" and not owned:
            if match.subject_side not in ("genitive", "borne"):
                return IMPERSONAL
        if self.of_accused(match):
            return IMPERSONAL
        if source == "author" and match.object is not None and match.subject is None:
            seen = phrase_actor(context, match.object, None)  # «تبين للباحثين أن»
            self.registry.add(match.object, seen, embedded=self.embedded(match))
            return seen
        if source == "author" and match.category is _EVIDENTIAL and match.subject is None:
            whom = self.to_whom(match)
            if whom:
                return self.of_pronoun(whom, match)  # «تبين له أن»
        if match.subject_side == "quoted" and match.subject is not None:
            quoted = phrase_actor(context, match.subject, match)
            self.registry.add(match.subject, quoted, embedded=self.embedded(match))
            return self.pronoun(match, quoted.span)
        if (
            features is not None
            and features.voice == "p"
            and features.tense in ("p", "i")
            and source == "subject"
            and match.subject_side != "genitive"  # «أُبلغوا من قبل الشرطة بأن»
        ):
            return IMPERSONAL
        if source == "object":
            if match.subject is not None:
                actor = phrase_actor(context, match.subject, match)
                embedded = self.embedded(match)
                aside = rule.construction == "according" and (
                    not is_speaker(context, match.subject) or self.behind_speech(match)
                )
                spoke = match.category is _REPORTING and not aside
                self.registry.add(match.subject, actor, embedded=embedded, aside=aside, spoke=spoke)
                return actor
            if match.pronoun == OF_YOU:
                return self.pronoun(match, None)
            antecedent = self.antecedents.resolve(match, self.low, self.closed(match))
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
                    embedded = self.embedded(match)
                    passing = match.alias == "host" and match.complement < match.first
                    aside = passing and not is_speaker(
                        context, match.subject
                    )  # «حسبما ذكر التقرير»
                    if match.category is _QUESTION and match.pronoun:
                        aside = True  # «وسأله القاضي عن ذلك. وقال إن»: he answers
                    spoke = match.category is _REPORTING and not aside
                    self.registry.add(
                        match.subject,
                        actor,
                        match.features,
                        embedded=embedded,
                        aside=aside,
                        spoke=spoke,
                    )
                elif self.tells(match):
                    # «أكد تقرير حديث أن …، مشيرا إلى»: it goes on when nobody else can
                    self.registry.add(match.subject, actor, match.features, aside=True)
                return actor
            if match.subject is not None:
                whole = self.registry.whole(phrase_span(context, match.subject))
                return self.pronoun(match, whole)
            if features is not None and features.tense == "a":
                inherited = self.enclosing_verb(match)
                if inherited is not None:
                    return inherited
            if match.rule.construction == "noun" and not match.pronoun:
                # «الزعم بأن»: speech that nobody is named for, unless the clause has a speaker
                before = context.words[match.first - 1] if match.first > self.low else None
                if before is not None and any(
                    hit.form.rule.construction == "impersonal" for hit in before.hits
                ):
                    return IMPERSONAL  # «وبالتالي، يمكن القول إن»
                if match.negation >= 0 and context.lexicon.refuses(context.words[match.negation]):
                    return self.refuser(match)
                subject = self.doers.clause_subject(match, self.low)
                if subject is None or not is_speaker(context, subject):
                    verb = self.adds_words(match)
                    if verb >= 0:
                        owner = ("f" if context.feminine_verb(verb) else "m"), "s"
                        closed = self.closed(match)
                        return self.pronoun(
                            match, self.antecedents.resolve(match, self.low, closed, owner)
                        )
                    return IMPERSONAL
                return self.pronoun(match, phrase_span(context, subject))
            closed = self.closed(match)
            if self.tells_me(match):
                closed = closed + self.own_mention(match)
            antecedent = self.antecedents.resolve(match, self.low, closed)
            if antecedent is None or antecedent.start < self.c.starts[self.low]:
                joined = self.joined_to(match, closed)
                if joined is not None:
                    return self.pronoun(match, joined.antecedent)
            if not self.embedded(match):
                self.registry.speaks_as(match, antecedent, self.low)
            return self.pronoun(match, antecedent)
        around = self.inherited(match)
        if around.type is _AUTHOR and rule.construction == "question" and match.last > match.first:
            if match.first > self.low and context.words[match.first - 1].bits & EITHER:
                for other in self.matches:
                    if other.rule is rule and other.first < match.first:
                        return self.holders.get(other.first, around)  # «ما إذا …، أم ما إذا كانت»
            # «صوت النواب على ما إذا كان»: whoever acts on it has it open
            acting = self.doers.clause_subject(match, self.low) if match.first > self.low else None
            if (
                acting is not None
                and acting.bits & (PERSON | ORG)
                # many are people: «اختلف الشهود حول ما إذا»
                and (acting.bits & PLURAL or not acting.bits & MASDAR)
                and is_speaker(context, acting)
            ):
                return phrase_actor(context, acting, match)
        return around

    def having(self, match: Match) -> str:
        """Return the pronoun of the one who has the hope or doubt: «لديه قناعة بأن»."""
        if match.rule.construction != "noun" or match.category is not _DOXASTIC:
            return ""
        if match.subject is not None or match.pronoun or match.article or not match.first:
            return ""
        before = self.c.words[match.first - 1]
        seized = before.pronoun in OWNERS or before.pronoun in OF_FIRST
        if seized and match.alias in ("that", "governed_that"):
            if self.c.is_verb(match.first - 1):
                return before.pronoun  # «ينتابه شعور بأن», «يراودني إحساس بأن»
        if before.terminal != "LADA" or self.c.words[match.first].conjunction:
            return ""
        return before.pronoun or (YEH if before.core[-1:] == YEH == before.light[-1:] else "")

    def controlled(self, match: Match) -> Actor | None:
        """Return who wants or tries to say it: «أريد إبلاغه أنني», «حاولت الشركة إقناع الناس بأن».

        The subject of such a verb is the doer of the verbal noun that is its object.
        """
        context, words = self.c, self.c.words
        if match.rule.construction != "noun" or match.category not in (_REPORTING, _DOXASTIC):
            return None
        if match.category is _DOXASTIC and not match.article:
            return None  # «يميلون إلى الاعتقاد بأن», but «يريد دحض اعتقاد بأن»
        if match.subject is not None or words[match.first].bits & PLURAL:
            return None
        if match.pronoun and "accusative" not in match.rule.takes:
            return None  # «يريد قوله»: its own doer
        end = match.first
        if end > self.low and words[end - 1].bits & PREP and not words[end - 1].pronoun:
            end -= 1  # «أرغب في القول»
        elif words[end].preposition:
            return None
        for verb in range(end - 1, max(self.low, end - CONTROL_REACH) - 1, -1):
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
                return self.first_person(match)
            subject = self.doers.clause_subject(match, self.low)
            if subject is None:
                return self.pronoun(match, None)
            if not is_speaker(context, subject):
                return None
            return self.pronoun(match, phrase_span(context, subject))
        return None

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

    def to_whom(self, match: Match) -> str:
        """Return the pronoun of the one to whom it is clear or seems: «بدا لها أن»."""
        behind = match.last + 1
        if match.rule.construction != "impersonal" or behind >= len(self.c.words):
            return ""
        word = self.c.words[behind]
        to = word.bits & PREP and word.core.startswith(LI) and not word.conjunction
        return word.pronoun if to else ""

    def tells(self, match: Match) -> bool:
        """Tell whether the evidence is a text, or what the sentence opens with: «أظهرت الأرقام»."""
        subject = match.subject
        assert subject is not None
        if subject.bits & DOC and match.rule.category is _REPORTING:
            return True
        return (
            bool(subject.bits & (DOC | EVID))
            and match.rule.construction == "verb"
            and match.alias in ("that", "governed_that")
            and match.first - self.low <= 2
            and not self.c.words[subject.start].bits & DEM
        )

    def adds_words(self, match: Match) -> int:
        """Return the verb whose subject says it to do so, or -1: «اختتم كلمته بالقول إن»."""
        words = self.c.words
        word = words[match.first]
        if word.key[:1] != BI:
            return -1
        saying = word.core_in & SAYING
        for index in range(match.first - 1, max(self.low, match.first - 8) - 1, -1):
            if words[index].bits & PUNCT:
                return -1
            if word.preposition == BI and self.c.lexicon.confines(words[index]):
                return index  # «واكتفى بالإشارة إلى أن»
            if self.c.is_verb(index):
                return index if saying and words[index].first in ("p", "i") else -1
        return -1

    def refuser(self, match: Match) -> Actor:
        """Return who does not do the deed: «رفض المتحدث تأكيد أو نفي الخبر»."""
        who = self.c.phrases.parse(match.negation + 1, match.first)
        if who is not None and is_speaker(self.c, who):
            return self.pronoun(match, phrase_span(self.c, who))
        return self.pronoun(match, self.antecedents.resolve(match, self.low, self.closed(match)))

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

    def introduced(self, match: Match) -> Phrase | None:
        """Return the name with which who says "I" begins: «أنا سامي حداد أعلن اعتزالي»."""
        words, index = self.c.words, match.first - 1
        if match.rule.construction != "verb" or index <= self.low or words[match.first].conjunction:
            return None
        first = max(self.low, match.first - CONTROL_REACH)
        while index > first and words[index].bits & (NAME | NOMINAL):
            index -= 1
        if not words[index].bits & PRON or words[index].bare not in self.c.lexicon.first_person:
            return None
        if words[index + 1].conjunction:
            return None  # «أنا وسامي نعتقد أن»
        phrase = self.c.phrases.parse(index + 1, match.first)
        return phrase if phrase is not None and phrase.named and phrase.end == match.first else None

    def first_person(self, match: Match) -> Actor:
        """Return who says "I" or "we": whoever speaks where the cue stands."""
        actor = self.inherited(match)
        if actor.type in (_AUTHOR, _IMPERSONAL):
            return AUTHOR
        return self.pronoun(match, actor.span or actor.antecedent)

    def two_before(self, match: Match) -> Span | None:
        """Return the two who said it, if they were named: «وصل الوزيران وأعلنا», not "we"."""
        if match.features is None or match.features.tense != "p":
            return None
        if not self.c.words[match.first].core.endswith(WE) or match.rule.lemma[-1] != WE[0]:
            return None  # only one nun takes in the other
        found = self.antecedents.resolve(match, self.low, self.closed(match), ("m", "d"))
        if found is None:
            return None
        first, *others = actor_key(self.c.text[found.start : found.end]).split()
        both = any(other.startswith(WA) for other in others)
        head = self.c.words[place_of(self.c.starts, found.start + 1) - 1]
        crowd = first.endswith(DUAL_ENDINGS[0]) and head.bits & PLURAL
        return found if both or (first.endswith(DUAL_ENDINGS) and not crowd) else None  # السكان

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

    def own_mention(self, match: Match) -> list[tuple[int, int]]:
        """Return where the one is named whose words the cue stands in: he is "I" there."""
        actor = self.inherited(match)
        spot = actor.span or actor.antecedent
        if spot is None:
            return []
        starts = self.c.starts
        return [(place_of(starts, spot.start), place_of(starts, spot.end))]

    def joined_to(
        self,
        match: Match,
        closed: list[tuple[int, int]],
    ) -> Actor | None:
        """Return the holder of the verb in front that this one is joined to, both without subject.

        «وأضاف أن …، وأكد أن»: whoever that is.
        """
        features = match.features
        if self.c.words[match.first].conjunction != WA or features is None:
            return None
        for other in reversed(self.matches):
            if other.first >= match.first or other.features is None:
                continue
            if any(start <= other.first < end for start, end in closed):
                continue
            actor = self.holders.get(other.first)
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
    ) -> Actor:
        """Return the holder that an attached pronoun stands for."""
        if whom in OF_FIRST:
            return self.first_person(match)
        owner = OWNERS.get(whom)
        if owner is None:
            return self.pronoun(match, None)
        closed = self.closed(match)
        return self.pronoun(match, self.antecedents.resolve(match, self.low, closed, owner))

    def pronoun(self, match: Match, antecedent: Span | None) -> Actor:
        """Return a holder that only the verb's ending shows, and whom it stands for."""
        key = (
            actor_key(self.c.text[antecedent.start : antecedent.end])
            if antecedent is not None
            else ""
        )
        return make_actor(_PRONOUN, None, "", key, antecedent)

    def enclosing_verb(self, match: Match) -> Actor | None:
        """Return the holder of a participle: the subject of the nearest verb that agrees (حال)."""
        closed = self.closed(match)
        about: tuple[int, int] | None = None  # what the nearest one tells who is no such subject
        for other in reversed(self.matches):
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
            actor = self.holders.get(other.first)
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

    def inherited(self, match: Match) -> Actor:
        """The holder of the place where the cue stands: of the innermost attribution around it."""
        best: Match | None = None
        for other in self.introducing:
            if other is match or other.content is None or other.first not in self.holders:
                continue
            if self.holders[other.first].type is _EVIDENCE:
                continue
            if match.category is _APPROXIMATOR and believed(other):
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
                        and not _stands_for(self.holders[other.first], self.holders[best.first])
                    )
                )
            ):
                best = other
        if best is not None:
            return self.holders[best.first]
        for other in self.introducing:
            if other.first < match.first and self.goes_on_quoting(other, match.first):
                return self.holders.get(other.first, AUTHOR)
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

    def behind_speech(self, match: Match) -> bool:
        """Tell whether somebody speaks in the sentence in front: «قال سامي إن …، بحسب الصحيفة»."""
        return any(
            other.first < match.first
            and other.rule.construction == "verb"
            and other.category is _REPORTING
            and other.subject is not None
            and other.subject_side == "after"
            and is_speaker(self.c, other.subject)
            for other in self.matches
        )

    def voices(self, match: Match, somebody: bool = False) -> Iterator[tuple[int, int]]:
        """Yield the contents that other holders of the sentence open; بحسب opens no new voice.

        With ``somebody``, nor does what nobody in particular says (يُذكر أن).
        """
        for other in self.matches:
            if somebody and other.rule.source == "impersonal":
                continue
            if (
                other is not match
                and other.content is not None
                and other.rule.construction != "according"
                and introduces(other)
            ):
                if other.category is _EVIDENTIAL and other.alias in ("object", "governed"):
                    continue  # «نتائج أكدت إصابته»: nobody speaks
                yield other.content

    def closed(self, match: Match) -> list[tuple[int, int]]:
        """Return the contents that begin before the cue and do not hold it."""
        finite = match.features is not None and match.features.tense in ("p", "i")
        return [
            (start, end)
            for start, end in self.voices(match, somebody=finite)
            if start < match.first and not start <= match.first < end
        ] + (self.accused(match) if finite else self.passing_on(match))

    def passing_on(self, match: Match) -> list[tuple[int, int]]:
        """Return who passes on what another says, and has not said it: «نقل عنه الموقع قوله»."""
        if match.rule.construction != "noun" or not match.pronoun:
            return []
        words = self.c.words
        for other in self.matches:
            medium, told = other.subject, other.last + 1
            if medium is None or other.subject_side != "after" or medium.end != match.first:
                continue
            if other.rule.source == "object" and medium.start == told + 1:
                if words[told].bits & PREP and words[told].pronoun:
                    return [(medium.start, medium.end)]
        return []

    def accused(self, match: Match) -> list[tuple[int, int]]:
        """Return whom verbs without a subject have beside them: «وتتهم المعارضة بأنها خائنة»."""
        found: list[tuple[int, int]] = []
        for other in self.matches:
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

    def embedded(self, match: Match) -> bool:
        """Tell whether the cue stands inside what another holder of the sentence says."""
        if any(start <= match.first < end for start, end in self.voices(match)):
            return True
        return any(
            other.rule.construction == "according"
            and other is not match
            and other.content is not None
            and other.content[0] <= match.first < other.content[1]
            and other.subject is not None
            and bool(other.subject.bits & (PERSON | TITLE))
            for other in self.matches
        )  # «وفقا للمدير فإن …»: what he tells of others

    def remember_told(self) -> None:
        """Keep whom somebody tells about, who speaks next when nobody else can.

        «قال الرئيس إن الوزيرة استقالت. وقالت إنها تعبت.»
        """
        for match in self.matches:
            if match.category is not _REPORTING or match.alias not in ("that", "governed_that"):
                continue
            if match.content is None or self.embedded(match):
                continue
            if match.features is None or match.features.tense not in ("p", "i"):
                continue
            phrase = self.doers.told_of(*match.content)
            if phrase is not None:
                actor = phrase_actor(self.c, phrase, None)
                self.registry.add(phrase, actor, embedded=True)
