"""The frame of a cue: its subject and its complement, found over ``frame.lark``."""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import BI, LI, WA, YEH
from .ahead import Ahead, takes_that
from .apposition import Apposition
from .arguments import TOLD, Arguments
from .attachment import Attachment, Complement
from .chunks import Chunks
from .classes import (
    ADJ,
    COMMA,
    COMP,
    DEM,
    EITHER,
    FEM,
    MASDAR,
    MEDIA,
    NAME,
    NEG,
    ORG,
    PART,
    PERSON,
    PLACE,
    PREP,
    PRON,
    PUNCT,
    QUANT,
    REL,
    TIME,
    TITLE,
    UNKNOWN,
)
from .cues import TAKES_OBJECT
from .far_clauses import FarClauses
from .lists import ADDING, THESE, TURNING, WHATEVER
from .matches import CLAUSAL, Match, Search
from .model import Category
from .phrases import Island, Phrase
from .speakers import is_speaker
from .subjects import Subjects

__all__ = ["Frames"]

# A member is looked up in its class each time.
_DOXASTIC: Final = Category.DOXASTIC
_EVIDENTIAL: Final = Category.EVIDENTIAL
_QUESTION: Final = Category.QUESTION
_REPORTING: Final = Category.REPORTING
#: How far a complement may stand from its cue (tokens).
REACH: Final = 45


#: What somebody says, whatever stands in front of it.
_SAID: Final = frozenset(("that", "governed_that", "quote", "colon"))


def takes_clause_of(match: Match, other: Match) -> bool:
    """Tell whether a cue can have for its own the clause with أن that another one has."""
    given = other.preposition if other.alias == "governed_that" else ""
    return other.alias in ("that", "governed_that") and takes_that(match.rule.takes, given)


def take_over(match: Match, other: Match) -> None:
    """Give a cue what another has behind it: the complement, and who says it."""
    match.alias, match.complement = other.alias, other.complement
    match.preposition = other.preposition
    if other.subject is not None and other.subject_side == "after":
        match.subject, match.subject_side = other.subject, "after"


@mypyc_attr(acyclic=True)
class Frames:
    """Drives the grammar of frames in one sentence."""

    def __init__(
        self,
        search: Search,
        island: Island,
        subjects: Subjects,
        apposition: Apposition,
        ahead: Ahead,
    ) -> None:
        self.c = search.context
        self.words = search.words
        self.low = search.low
        self.high = search.high
        self.island = island
        self.subjects = subjects
        self.agreement = subjects.agreement
        self.apposition = apposition
        self.ahead = ahead
        self.chunks = Chunks(search, self.agreement, ahead)
        self.attachment = Attachment(search, ahead, self.chunks)
        self.far_clauses = FarClauses(search, ahead, self.chunks)
        self.arguments = Arguments(search, subjects, apposition, self.chunks)

    def fill(self, match: Match) -> str | None:
        """Drive the frame grammar from behind the cue; fill in subject and complement."""
        rule = match.rule
        takes = rule.takes
        island = self.island
        state = 0
        position = match.last + 1
        limit = min(self.high, position + REACH)
        if self.shares(match):
            return None
        wants_subject = self.wants_subject(match)
        if not wants_subject and match.subject is None:
            position = self.arguments.own_subject(match, position, limit)
        relative = False
        filled = False  # the place of the object is taken by a thing
        thing = -1  # where that thing begins
        beside = False  # something nominal stands behind the subject
        accepted: Complement | None = None
        aside = False  # in a clause beside the cue's
        inserted = False  # behind a comma that may open an insertion
        lexicon = self.c.lexicon
        while position < limit:
            word = self.words[position]
            if word.bits & PART and position > match.last + 1:
                if word.core_in & TURNING:
                    break
                behind = position + 1
                if word.bare_in & ADDING and behind < self.high and self.c.is_verb(behind):
                    break  # «نفى الخبر كما أكد أن»
                causal = word.core_in & WHATEVER or word.core in lexicon.aside
                if causal and behind < self.high and self.words[behind].bits & COMP:
                    break  # «نسي الوعد، وبما أنه», «حيث إنه»: the clause is a reason
                aside = aside or word.core in lexicon.aside
                because = word.core[:1] == LI and lexicon.function.get(word.core[1:], 0) & COMP
                if because and not relative:
                    break  # «لن نرى هذه الصور، لأن على المدير أن»
            if word.bits & COMMA:
                if inserted and relative:
                    relative = inserted = False  # «أكد، في بيان صدر أمس، حرصه على»: it is over
                else:
                    inserted = position + 1 < limit and not relative
                    inserted = inserted and bool(self.words[position + 1].bits & PREP)
                closed = self.far_clauses.insertion(match, position, limit)
                closed = closed or self.far_clauses.parenthesis(match, position, limit)
                closed = closed or self.far_clauses.described(match, position, limit)
                if closed:
                    position = closed
                    continue
                if self.far_clauses.clause_behind(position + 1, limit):
                    break  # «…، والمدير يريد أن»: another clause
            chunk = self.chunks.read(match, position, limit, wants_subject, relative)
            if chunk is None:
                break
            symbol, following, payload, preposition = chunk
            if symbol == "OBJ" and filled:
                break
            if symbol == "GPP" and filled and match.category is _QUESTION:
                break  # «يحقق المواطن نجاحات في مسيرته»: it has an object, so it asks nothing
            if (
                symbol == "GPP"
                and filled
                and rule.construction == "verb"
                and match.category in (_REPORTING, _DOXASTIC)
                and (thing == match.last + 1 or self.arguments.tightens(match, thing, position))
                and takes.isdisjoint(("object", "masdar", "accusative", "small"))
            ):
                # «تشدد الشرطة الخناق على», «يؤمن المصنع الحاجات بأسعار»: it has an object, so it
                # says and believes nothing
                break
            if (
                symbol == "OBJ"
                and match.pronoun
                and match.subject is None
                and wants_subject
                and match.category is _REPORTING
                and rule.construction == "verb"
                and "accusative" not in takes
                and position == match.last + 1
                and self.words[match.first - 1].terminal == "MA"
            ):
                told_by = self.c.phrases.parse(position, self.high)
                if told_by is not None:  # «هذا ما أوضحته سريا حداد»: its object is the pronoun
                    symbol, payload = "NP", told_by
            if symbol == "GPP" and relative and "that" in takes:
                if self.ahead.that_follows(following):
                    symbol, payload = "PP", None  # «أفادت دراسة صدرت عن الجامعة أن»
            if aside and symbol in ("OBJ", "GPP", "SMALL", "CLAUSE"):
                break  # «أعلنت الطوارئ، حيث نصحت السلطات بتجنب الساحل»
            if (
                symbol == "NP"
                and not relative
                and isinstance(payload, Phrase)
                and rule.construction == "verb"
                and not (wants_subject and match.subject is None)
                and not payload.named
                and (
                    not payload.bits & (PERSON | NAME | UNKNOWN | PLACE)
                    or self.words[payload.start].bits & QUANT
                    or self.named_thing(match, payload)
                )
                and not (payload.bits & (ORG | MEDIA) and payload.definite)
            ):
                filled = True
                thing = position
            moved = island.step(state, symbol)
            if moved < 0:
                break
            if match.subject is not None and symbol in ("NP", "OBJ", "X", "SMALL"):
                beside = beside or not self.words[position].bits & PART
            if (
                symbol == "NP"
                and wants_subject
                and match.subject is None
                and isinstance(payload, Phrase)
                and self.words[payload.head].terminal != "MA"  # «رواها، وهو ما أغضب الناس»
            ):
                match.subject, match.subject_side = payload, "after"
                wants_subject = False
            if symbol == "PP" and following < limit and self.ahead.about_noun(following):
                wants_subject = False  # «في اجتماع حضره …»: what follows is about the noun
            elif (
                symbol == "PP" and "accusative" in takes and self.words[position].terminal == "MIN"
            ):
                if self.c.whoever(position) and self.c.is_verb(position + 1):
                    relative, wants_subject = True, False  # «حذر كل من يتأخر بأن»
            pronoun = self.words[position].pronoun
            told_of = symbol == "X" and pronoun and self.chunks.tells_about(match, position)
            begins = self.words[position].bits & (REL | NEG)
            if symbol == "X" and (begins or self.c.is_verb(position) or told_of):
                relative = relative or bool(begins or self.ahead.about_noun(position) or told_of)
                wants_subject = False
            state = moved
            alias = island.accepted(state)
            if alias is not None:
                start = payload if isinstance(payload, int) else position
                accepted = Complement(alias, start, preposition, position)
                if symbol != "COLON":
                    position = following
                    break
            position = following
        if accepted is not None:
            reason = self.attachment.refused(match, accepted, relative)
            if reason is not None:
                return reason
        accepted = self.farther(match, accepted, wants_subject, position, limit)
        if accepted is None:
            if "host" not in takes or match.subject_side != "after":
                if match.subject_side == "after" and rule.construction != "verb":
                    match.subject, match.subject_side = None, ""
            return "no complement that it takes"
        alias, start, preposition = accepted.alias, accepted.start, accepted.preposition
        if alias == "small" and self.attachment.judged_by_that(match, start):
            return "a clause with أن is what is thought"
        if rule.source == "object" and rule.construction == "verb":
            if alias == "object":
                if match.object is None:
                    return self.arguments.passed_on(match, start)
                word, previous = self.words[start], self.words[start - 1]
                if not (previous.bits & COMMA or word.pronoun or word.first == "m"):
                    return "more of his name"
            if match.object is not None:
                if match.subject_side in ("after", "before"):
                    match.agent = match.subject
                match.subject, match.subject_side = match.object, "object"
        if thing >= 0 and self.words[thing - 1].bits & PREP:
            thing = -1  # «علمت الفرق، وفي مقدمتها فريق النهر، بوصولهم»
        if alias == "governed" and preposition == BI and thing >= 0 and match.category is _DOXASTIC:
            # «قدرت المنظمة إنتاج القمح بنحو مليوني طن»: the measured and its measure
            alias, preposition, start = "object", "", thing
        if alias == "object" and match.subject is not None and match.subject_side == "after":
            start = self.arguments.object_first(match, start)
        elif alias == "object" and match.subject is None and wants_subject:
            self.arguments.speaker_behind_object(match, start)
        if alias == "governed" and match.subject is None and wants_subject:
            self.arguments.speaker_behind_that(match, start)
        match.alias = alias
        match.preposition = preposition
        match.complement = start
        self.arguments.part_object(match, accepted.at)
        self.settle_subject(match, accepted, beside)
        wanted = match.subject is None and alias in _SAID
        if wanted and self.wants_subject(match):
            self.arguments.speaker_in_gap(match, accepted.at)
        if alias == "governed_that":
            self.arguments.part_accused(match, accepted.at)
        if alias == "quote":
            reason = self.attachment.quoted_for_other(match, start)
            if reason is not None:
                return reason
        if alias == "colon" and "quote" not in takes:
            return "a colon, which it does not take"
        if alias == "that" and start < self.high and self.words[start].bits & COMP:
            if self.words[start].key == self.words[start - 1].key:
                start = match.complement = start + 1  # «قالت أن أن الأسعار»
        if start >= self.high:
            return "nothing behind it"
        return None

    def wants_subject(self, match: Match) -> bool:
        """Tell whether the subject of the cue is to be looked for behind it."""
        rule, features, words = match.rule, match.features, self.words
        if rule.construction == "noun":
            if rule.source not in ("subject", "impersonal") or match.pronoun:
                return False
            if "accusative" in rule.takes:
                return False  # «إخبار العمال بأن»: the one told
        elif rule.construction != "verb":
            return False
        elif features is not None:
            if features.tense not in ("p", "i") or features.person == 1 or features.number == "p":
                return False
            marked = features.voice == "p" and words[match.first].vowels[0] == "u"
            if marked and "accusative" not in rule.takes:
                return False  # «أُكدت وفاة اللاعب»: nobody who says it
        if self.agreement.of_two(match):
            return False
        told = self.c.reading(match.first)
        if told is not None and told.tree and told.tense:
            # a tree that has the subject in front of the verb, or none
            if told.subject is None or told.subject[0] <= match.first:
                return False
        if self.subjects.stands_in_front(match):
            return False
        before = words[match.first - 1] if match.first > self.low else None
        if before is not None and before.bits & COMP and before.pronoun:
            return False  # أنها تظهر: the pronoun is the subject
        if match.negation >= 0 and self.agreement.is_pronoun(match):
            return False
        if before is not None and before.bits & PRON:
            return False  # وهو يتهم العالم
        if before is not None and before.terminal == "MIN":
            tense = features.tense if features is not None else ""
            he = tense == "i" and words[match.first].core[:1] == YEH
            who = he or (tense == "p" and self.c.is_who(match.first - 1, self.low))
            if who and not (before.pronoun or match.pronoun):
                return False  # «هناك من اعتبر القرار ظلما»
        if rule.bits & TAKES_OBJECT and self.tells_of_bare_noun(match):
            return False
        return not (self.chunks.behind_whereby(match) or self.arguments.evidence_in_front(match))

    def tells_of_bare_noun(self, match: Match) -> bool:
        """Take the bare noun in front for the subject if it tells the thing behind the verb.

        «لوحات تحكي معاناة الناس»: a clause about the noun, without a pronoun for it, has the noun
        for its subject; people behind the verb would say it themselves.
        """
        words, features = self.words, match.features
        if features is None or features.tense != "i" or features.person != 3 or match.pronoun:
            return False
        if match.category is not _REPORTING or match.first <= self.low:
            return False
        if not self.c.behind_bare_noun(match.first) or match.last + 1 >= self.high:
            return False
        thing = self.c.phrases.parse(match.last + 1, self.high)
        if thing is None or thing.bits & (PERSON | TITLE | MEDIA):
            return False
        last = thing.end >= self.high or words[thing.end].bits & PUNCT  # a speaker says something
        if not last and is_speaker(self.c, thing):
            return False
        head = words[thing.start]
        if head.article or head.first not in ("n", "m") or thing.end == thing.start + 1:
            return False
        bare = self.subjects.edge.ending_at(match.first)
        if bare is None or bare.definite or bare.named or bare.bits & (TIME | PERSON | ORG):
            return False
        quality = words[match.first - 1].bits & (ADJ | FEM)  # «مقاطع وطنية تحكي»
        if quality == ADJ | FEM:
            if features.gender != "f":
                return False
        elif not self.agreement.agrees(match, bare):
            return False
        match.subject, match.subject_side = bare, "relative"
        return True

    def farther(
        self,
        match: Match,
        accepted: Complement | None,
        wants_subject: bool,
        position: int,
        limit: int,
    ) -> Complement | None:
        """Return the complement: what was accepted, part of that, or what stands farther off."""
        rule, takes = match.rule, match.rule.takes
        if accepted is None and match.subject_side == "after":
            accepted = self.arguments.inside_subject(match)
        if accepted is None and {"that", "quote", "host"} <= takes and rule.construction == "verb":
            accepted = self.far_clauses.behind_all(match, wants_subject, position, limit)
        if rule.construction == "verb" and match.category is _REPORTING:
            if accepted is None:
                accepted = self.far_clauses.far_that(match, wants_subject, limit)
            elif accepted.alias == "object" and (
                not self.words[accepted.start].bits & TOLD or self.ahead.about_noun(accepted.start)
            ):
                # «أكد الوزير، في بيان حصلت «النهار» على نسخة منه، أن»: a thing is not what is said
                accepted = (
                    self.far_clauses.far_that(match, wants_subject, limit)
                    or self.far_clauses.far_deed(match, limit)
                    or accepted
                )
            elif accepted.alias == "governed" and self.governed_by_noun(match, accepted):
                accepted = self.far_clauses.far_that(match, wants_subject, limit) or accepted
        if accepted is None and wants_subject and "that" in takes:
            accepted = self.far_clauses.behind_called(match)
        if accepted is not None and accepted.alias in ("governed", "governed_that"):
            accepted = self.arguments.own_complement(match, accepted)
        if accepted is not None and accepted.alias == "object":
            accepted = self.arguments.own_deed(match, accepted)
        if accepted is None:
            accepted = self.arguments.bare_speakers(match)
        if accepted is None and self.arguments.only_object(match):
            assert match.subject is not None
            accepted = Complement("object", match.subject.start, "", match.subject.start)
            match.subject, match.subject_side = None, ""
        if accepted is None:
            accepted = self.arguments.told_that(match)
        if accepted is None and match.category in (_REPORTING, _DOXASTIC):
            accepted = self.far_clauses.far_deed(match, limit)
        if accepted is None and (match.category is _EVIDENTIAL or rule.inanimate is _EVIDENTIAL):
            accepted = self.far_clauses.shown_beyond(match, limit)
        return accepted

    def governed_by_noun(self, match: Match, accepted: Complement) -> bool:
        """Tell whether a noun in between has the preposition: «أكد الوزير، في رده على سؤال، أن»."""
        if accepted.start < match.last + 3 or "that" not in match.rule.takes:
            return False
        noun = self.words[accepted.start - 2]
        if match.subject is not None and accepted.start - 2 < match.subject.end:
            return False
        before = self.words[accepted.start - 3]
        deed = bool(noun.pronoun) or noun.bits & MASDAR != 0
        return deed and not noun.bits & PREP and not before.bits & (COMP | PUNCT)

    def settle_subject(self, match: Match, accepted: Complement, beside: bool) -> None:
        """Tell who of those behind the cue speaks, and take all of his phrase."""
        subject, takes = match.subject, match.rule.takes
        if subject is None or match.subject_side != "after":
            return
        alias, at = match.alias, accepted.at
        if alias == "governed_that" and self.gives_reason(match, accepted.preposition):
            match.subject, match.subject_side = None, ""
            return
        if not match.pronoun and "accusative" in takes:
            if (
                not beside
                and not {"that", "quote"} & takes
                and self.arguments.alone(subject, alias, at)
            ):
                # «واتهم الوزير بالتحريض»: one noun phrase alone is the one accused
                match.subject, match.subject_side = None, ""
                return
            if alias == "governed_that" and self.arguments.two_people(match, at):
                match.subject = self.c.phrases.until(subject.start, subject.start + 1)
                return
        if alias in CLAUSAL or alias == "governed":
            subject = match.subject = self.apposition.lengthen(match, at, alias in CLAUSAL)
        if alias in CLAUSAL or not (subject.definite or subject.named):
            # «أعلن متحف في باريس إغلاق أبوابه»: of what is indefinite the place tells more
            match.subject = self.apposition.offices.in_place(subject, at)

    def named_thing(self, match: Match, phrase: Phrase) -> bool:
        """Tell whether a noun that is also a first name is what is measured: «عمر الصخور»."""
        word = self.words[phrase.start]
        if match.subject is None or match.subject.end != phrase.start or match.negation >= 0:
            return False
        return phrase.end > phrase.start + 1 and word.first in ("n", "m") and "g" in word.tags

    def gives_reason(self, match: Match, preposition: str) -> bool:
        """Tell whether a demonstrative alone is what the reason is given for: «وبرر ذلك بأن».

        Where a thing can be the subject it tells: «ويفيد ذلك بأن».
        """
        subject, rule = match.subject, match.rule
        if subject is None or preposition != BI or match.pronoun or rule.inanimate is not None:
            return False
        if rule.construction != "verb" or rule.category not in (_REPORTING, _DOXASTIC):
            return False
        told = self.c.words[subject.start]
        if subject.end > subject.start + 1 or told.core_in & THESE:
            return False  # «يتحجج هؤلاء بأن»
        return told.bits & DEM != 0

    def shares(self, match: Match) -> bool:
        """Take the clause of a verb that و joins to the cue: «من يظن ويدعي أنه يعرف»."""
        index = match.last + 1
        if match.rule.construction == "noun" and index + 1 < self.high:
            return self.shares_noun(match, index)
        other = self.chunks.cue_tokens.get(index)
        mine = match.features
        if other is None and mine is not None and not match.pronoun:
            return self.shares_denied(match, index)
        if other is None or mine is None or match.pronoun or other.pronoun:
            return False
        theirs = other.features
        if theirs is None or self.words[index].conjunction != WA or mine.tense not in ("p", "i"):
            return False
        if match.rule.construction != "verb" or other.rule.construction != "verb":
            return False
        if (mine.tense, mine.person, mine.number) != (theirs.tense, theirs.person, theirs.number):
            return False
        asks = other.alias == "question" and "question" in match.rule.takes
        if not asks and not takes_clause_of(match, other):
            return False
        take_over(match, other)
        return True

    def shares_denied(self, match: Match, index: int) -> bool:
        """Take what a second verb under a negation has: «لم يؤكد المتحدث ولم ينف وقوع الغارة».

        So do two verbs that أو joins: «دون أن تؤكد أو تنفي وقوعها».
        """
        words, mine = self.words, match.features
        if index + 1 >= self.high or match.rule.construction != "verb" or mine is None:
            return False
        who = None
        if not words[index].bits & (NEG | EITHER):
            if match.negation < 0 or not self.wants_subject(match):
                return False
            who = self.c.phrases.parse(index, self.high)
            if who is None or who.end + 1 >= self.high:
                return False
            index = who.end
        joins = words[index].bits & EITHER
        if words[index].bits & NEG and words[index].conjunction == WA and match.negation >= 0:
            joins = NEG
        other = self.chunks.cue_tokens.get(index + 1)
        if not joins or other is None or other.features is None or other.pronoun:
            return False
        theirs = other.features
        if other.rule.construction != "verb" or other.category is not match.category:
            return False
        if (mine.person, mine.gender, mine.number) != (theirs.person, theirs.gender, theirs.number):
            return False
        takes = match.rule.takes
        if other.alias == "object":
            taken = not takes.isdisjoint(("object", "masdar"))
        else:
            taken = takes_clause_of(match, other)
        if not taken or (who is not None and not self.agreement.can_be_subject(match, who)):
            return False
        take_over(match, other)
        if who is not None:
            match.subject, match.subject_side = who, "after"
        return True

    def shares_noun(self, match: Match, index: int) -> bool:
        """Take the complement of a noun that أو joins to the cue: «تأكيد أو نفي الخبر»."""
        other = self.chunks.cue_tokens.get(index + 1)
        if other is None or not self.words[index].bits & EITHER or match.pronoun:
            return False
        if other.rule.construction != "noun" or other.pronoun or match.article:
            return False
        nominal = other.alias == "object" and not match.rule.takes.isdisjoint(("object", "masdar"))
        if not nominal and not (other.alias == "that" and "that" in match.rule.takes):
            return False
        match.alias, match.complement = other.alias, other.complement
        return True
