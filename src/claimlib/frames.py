"""The frame of a cue: its subject and its complement, found over ``frame.lark``."""

from __future__ import annotations

from typing import Final

from .affixes import BI, HAMZA_BELOW, LI, OWNERS, WA, YEH
from .ahead import Ahead, may_take_that, preposition_name, takes_that
from .apposition import Apposition
from .chunks import Chunks
from .classes import (
    ABSTRACT,
    ADJ,
    BREAK,
    CHANNEL,
    COLON,
    COMMA,
    COMP,
    DEM,
    DOC,
    EITHER,
    EVID,
    FEM,
    FUT,
    INDEF_ACC,
    MASDAR,
    MEDIA,
    NAME,
    NEG,
    NEGN,
    NUM,
    ORG,
    PART,
    PERSON,
    PLACE,
    PLURAL,
    PREP,
    PRON,
    PUNCT,
    QAD,
    QUANT,
    QWORD,
    REL,
    SEMI,
    STOP,
    TIME,
    TITLE,
    UNKNOWN,
    WORDLIKE,
)
from .factuality import Polarity
from .matches import Match, Search
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
_NEGATIVE: Final = Polarity.NEGATIVE

#: How far a complement may stand from its cue (tokens).
REACH: Final = 45
#: Of what stands as an object behind a verb of speech, this may be what is said.
TOLD: Final = MASDAR | ABSTRACT | NEGN | DEM | QUANT | DOC | EVID | CHANNEL
#: How far behind its verb أنّ is looked for where what stands between cannot be read (tokens).
FAR: Final = 30
#: How near in front of أنّ a noun that takes it stands (tokens).
NOUN_REACH: Final = 3
#: How long a name in quotation marks may be (tokens).
QUOTED_NAME: Final = 6
#: How long a clause between two commas may be (tokens) for أن behind it to be the verb's in front.
INSERTED: Final = 30
#: The complements that are clauses.
CLAUSAL: Final = ("that", "governed_that", "quote", "colon", "colon_that")


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

    def fill(self, match: Match) -> str | None:
        """Drive the frame grammar from behind the cue; fill in subject and complement."""
        rule = match.rule
        takes = rule.takes
        island = self.island
        state = 0
        position = match.last + 1
        limit = min(self.high, position + REACH)
        genitive = (
            rule.construction == "noun"
            and rule.source in ("subject", "impersonal")
            and not match.pronoun
            and "accusative" not in takes  # «إخبار العمال بأن»: the one told
        )
        if self.shares(match):
            return None
        wants_subject = genitive or (
            rule.construction == "verb"
            and (match.features is None or match.features.tense in "pi")
            and not (
                match.features is not None
                and (match.features.person == 1 or match.features.number == "p")
            )
        )
        if wants_subject and self.agreement.of_two(match):
            wants_subject = False
        told = self.c.reading(match.first)
        if wants_subject and told is not None and told.tree and told.tense:
            # a tree that has the subject in front of the verb, or none
            wants_subject = told.subject is not None and told.subject[0] > match.first
        if wants_subject and self.subjects.stands_in_front(match):
            wants_subject = False
        before = self.words[match.first - 1] if match.first > self.low else None
        if wants_subject and before is not None and before.bits & COMP and before.pronoun:
            wants_subject = False  # أنها تظهر: the pronoun is the subject
        if wants_subject and match.negation >= 0 and self.agreement.is_pronoun(match):
            wants_subject = False
        if wants_subject and before is not None and before.bits & PRON:
            wants_subject = False  # وهو يتهم العالم
        if wants_subject and before is not None and before.terminal == "MIN":
            tense = match.features.tense if match.features is not None else ""
            he = tense == "i" and self.words[match.first].core[:1] == YEH
            who = he or (tense == "p" and self.c.is_who(match.first - 1, self.low))
            if who and not (before.pronoun or match.pronoun):
                wants_subject = False  # «هناك من اعتبر القرار ظلما»
        if wants_subject and (self.chunks.behind_whereby(match) or self.evidence_in_front(match)):
            wants_subject = False
        if not wants_subject and match.subject is None:
            position = self.own_subject(match, position, limit)
        relative = False
        filled = False  # the place of the object is taken by a thing
        thing = -1  # where that thing begins
        beside = False  # something nominal stands behind the subject
        accepted: tuple[str, int, str, int] | None = None
        aside = False  # in a clause beside the cue's
        lexicon = self.c.lexicon
        while position < limit:
            word = self.words[position]
            if word.bits & PART and position > match.last + 1:
                if word.core in lexicon.turning:
                    break
                behind = position + 1
                if word.bare in lexicon.adding and behind < self.high and self.c.is_verb(behind):
                    break  # «نفى الخبر كما أكد أن»
                causal = word.core in lexicon.whatever or word.core in lexicon.aside
                if causal and behind < self.high and self.words[behind].bits & COMP:
                    break  # «نسي الوعد، وبما أنه», «حيث إنه»: the clause is a reason
                aside = aside or word.core in lexicon.aside
                because = word.core[:1] == LI and lexicon.function.get(word.core[1:], 0) & COMP
                if because and not relative:
                    break  # «لن نرى هذه الصور، لأن على المدير أن»
            if word.bits & COMMA:
                closed = self.insertion(match, position, limit)
                closed = closed or self.described(match, position, limit)
                if closed:
                    position = closed
                    continue
                if self.clause_behind(position + 1, limit):
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
                and (thing == match.last + 1 or self.tightens(match, thing, position))
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
            pronoun = self.words[position].pronoun
            told_of = symbol == "X" and pronoun and self.chunks.tells_about(match, position)
            if symbol == "X" and (
                self.words[position].bits & REL or self.c.is_verb(position) or told_of
            ):
                relative = relative or bool(
                    self.words[position].bits & REL or self.ahead.about_noun(position) or told_of
                )
                wants_subject = False
            state = moved
            alias = island.accepted(state)
            if alias is not None:
                start = payload if isinstance(payload, int) else position
                accepted = (alias, start, preposition, position)
                if symbol != "COLON":
                    position = following
                    break
            position = following
        if accepted is not None and self.of_predicate(match, accepted):
            return "the clause is of the predicate in front of it"
        if accepted is not None and relative and self.of_nearer_cue(match, accepted):
            return "the clause is the nearer cue's"
        if accepted is not None and self.resumed(match, accepted):
            return "a pronoun of the relative clause is its complement"
        if accepted is not None and self.of_verb_in_front(match, accepted):
            return "the clause is of the verb in front of the relative clause"
        if accepted is None and match.subject_side == "after":
            accepted = self.inside_subject(match)
        if accepted is None and {"that", "quote", "host"} <= takes and rule.construction == "verb":
            accepted = self.behind_all(match, wants_subject, position, limit)
        if rule.construction == "verb" and match.category is _REPORTING:
            if accepted is None:
                accepted = self.far_that(match, wants_subject, limit)
            elif accepted[0] == "object" and not self.words[accepted[1]].bits & TOLD:
                # «أكد الوزير، في بيان حصلت «النهار» على نسخة منه، أن»: a thing is not what is said
                accepted = self.far_that(match, wants_subject, limit) or accepted
        if accepted is None and wants_subject and "that" in takes:
            accepted = self.behind_called(match)
        if accepted is not None and accepted[0] in ("governed", "governed_that"):
            accepted = self.own_complement(match, accepted)
        if accepted is not None and accepted[0] == "object":
            accepted = self.own_deed(match, accepted)
        if accepted is None and self.only_object(match):
            assert match.subject is not None
            accepted = ("object", match.subject.start, "", match.subject.start)
            match.subject, match.subject_side = None, ""
        if accepted is None:
            accepted = self.told_that(match)
        if accepted is None:
            if "host" not in takes or match.subject_side != "after":
                if match.subject_side == "after" and rule.construction != "verb":
                    match.subject, match.subject_side = None, ""
            return "no complement that it takes"
        alias, start, preposition, _ = accepted
        if alias == "small" and self.judged_by_that(match, start):
            return "a clause with أن is what is thought"
        if rule.source == "object" and rule.construction == "verb":
            if alias == "object":
                if match.object is None:
                    return self.passed_on(match, start)
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
            start = self.object_first(match, start)
        elif alias == "object" and match.subject is None and wants_subject:
            self.speaker_behind_object(match, start)
        if alias == "governed" and match.subject is None and wants_subject:
            self.speaker_behind_that(match, start)
        match.alias = alias
        match.preposition = preposition
        match.complement = start
        self.part_object(match, accepted[3])
        if (
            match.subject is not None
            and match.subject_side == "after"
            and not beside
            and not match.pronoun
            and "accusative" in takes
            and not {"that", "quote"} & takes
            and self.alone(match.subject, alias, accepted[3])
        ):
            # «واتهم الوزير بالتحريض»: one noun phrase alone is the one accused
            match.subject, match.subject_side = None, ""
        elif (
            match.subject is not None
            and match.subject_side == "after"
            and not match.pronoun
            and "accusative" in takes
            and alias == "governed_that"
            and self.two_people(match, accepted[3])
        ):
            match.subject = self.c.phrases.until(match.subject.start, match.subject.start + 1)
        elif match.subject is not None and match.subject_side == "after":
            if alias in CLAUSAL or alias == "governed":
                match.subject = self.apposition.lengthen(match, accepted[3], alias in CLAUSAL)
            first = match.subject
            if alias in CLAUSAL or not (first.definite or first.named):
                # «أعلن متحف في باريس إغلاق أبوابه»: of what is indefinite the place tells more
                match.subject = self.apposition.in_place(first, accepted[3])
        if alias == "governed_that":
            self.part_accused(match, accepted[3])
        if alias == "quote" and match.category is _DOXASTIC:
            if not any(self.words[i].bits & COLON for i in range(match.last + 1, start + 1)):
                return "no colon in front of what is thought"  # «رأى الناقد «الفيل الأزرق»»
        if alias == "quote":
            if (
                start - match.last > 3
                and match.first > self.low
                and (
                    self.words[start - 1].bits & WORDLIKE
                    and any(
                        self.words[i].bits & REL
                        for i in range(max(self.low, match.first - 2), match.first)
                    )
                )
            ):
                return "the quotation is the main verb's"
            if (
                match.pronoun
                and match.rule.construction == "verb"
                and "accusative" not in takes
                and rule.source == "subject"
                and self.c.behind_bare_noun(match.first)
            ):
                # «قال في تصريحات نقلتها الوكالة "…"»: it has its object, and is about the noun
                return "the quotation is the main verb's"
            if match.pronoun and rule.construction == "verb" and self.speech_ahead(match):
                return "the quotation is the main verb's"
        if alias == "colon" and "quote" not in takes:
            return "a colon, which it does not take"
        if alias == "that" and start < self.high and self.words[start].bits & COMP:
            if self.words[start].key == self.words[start - 1].key:
                start = match.complement = start + 1  # «قالت أن أن الأسعار»
        if start >= self.high:
            return "nothing behind it"
        return None

    def of_nearer_cue(self, match: Match, accepted: tuple[str, int, str, int]) -> bool:
        """Tell whether a cue inside the relative clause in front has the clause for its own.

        «ينتظر المدرب عودة اللاعب الذي من المقرر أن يسافر»
        """
        alias, start, _, position = accepted
        if alias not in CLAUSAL or match.category is _REPORTING:
            return False  # «قال في بيان نشره أمس إن»
        if (
            position - 1 > match.last
            and self.words[position].bits & COMP
            and start < self.high
            and self.c.tense(position - 1) == "i"
            and self.c.tense(start) == "i"
        ):
            return True  # «أحسنا إعداد رجال يستحقون أن يكرموا»
        if (
            position - 3 > match.last
            and self.words[position].bits & COMP
            and self.words[position - 1].article
            and self.words[position - 2].terminal == "MIN"
            and self.words[position - 3].bits & REL
        ):
            return True  # «ينتظر عودة اللاعب الذي من المقرر أن يسافر»
        for index in range(position - 1, match.last, -1):
            other = self.chunks.cue_tokens.get(index)
            if (
                other is not None
                and other.complement == start
                and other.alias in CLAUSAL
                and other.category is not _REPORTING
            ):
                return True
        return False

    def of_predicate(self, match: Match, accepted: tuple[str, int, str, int]) -> bool:
        """Tell whether the clause is what is possible: «رصد مالا لما من الممكن أن يسببه»."""
        alias, _, _, position = accepted
        before = position - 1
        if alias not in CLAUSAL or before - 1 <= match.last or not self.words[before].article:
            return False
        if self.words[before - 1].terminal != "MIN":
            return False
        return any(
            hit.form.rule.construction == "predicate"
            and len(hit.form.words) > 1
            and self.words[before - 1].core in hit.form.words[-2]
            for hit in self.words[before].hits
        )

    def judged_by_that(self, match: Match, start: int) -> bool:
        """Tell whether what could be two parts of a judgement stands in front of its clause.

        «يرى مسؤول في الوزارة لصحيفة النهار أن القرار خاطئ»
        """
        if match.rule.construction != "verb" or match.pronoun or match.subject is None:
            return False
        if match.subject_side != "after" or start < match.subject.end:
            return False
        inside = self.words[start].terminal == "FI"
        phrase = self.c.phrases.parse(start + inside, self.high)
        named = phrase is not None and phrase.named
        goes_on = match.subject.named and start == match.subject.end  # «عبد الرحمن البراك، أن»
        if phrase is None or not (inside or named or goes_on):
            return False
        return self.ahead.that_follows(phrase.end) and self.ahead.bare_that_follows(phrase.end)

    def resumed(self, match: Match, accepted: tuple[str, int, str, int]) -> bool:
        """Tell whether the noun in front is what the verb governs: «الفكرة التي يبشر بها الخبر».

        No second complement with the same preposition follows: «… ستنجح بشكل كبير».
        """
        alias, _, preposition, position = accepted
        behind = match.last + 1
        if alias != "governed" or behind >= position or match.first <= self.low:
            return False
        if match.rule.construction != "verb" or not self.words[match.first - 1].bits & REL:
            return False
        word = self.words[behind]
        named = preposition_name(word.core.removesuffix(word.pronoun))
        return word.pronoun in OWNERS and named == preposition

    def of_verb_in_front(self, match: Match, accepted: tuple[str, int, str, int]) -> bool:
        """Tell whether the only clause that follows a relative one is of the verb in front of that.

        «أظهرت الدراسة التي نشرت أمس أن الحرارة ترتفع»: the study was published; what it showed
        stands behind أن.
        """
        alias, _, _, position = accepted
        words, first, features = self.words, match.first, match.features
        if alias != "that" or match.pronoun:
            return False
        if match.rule.construction not in ("verb", "impersonal"):
            return False
        if features is None or features.tense != "p" or features.person != 3:
            return False
        if match.subject_side == "after" or match.negation >= 0 or position == match.last + 1:
            return False
        relative = first - 1
        if words[first].conjunction == WA:
            while relative > max(self.low, first - 8) and not words[relative].bits & (REL | PUNCT):
                relative -= 1
        if relative - 2 < self.low or not words[relative].bits & REL:
            return False
        for at in range(relative - 1, max(self.low, relative - 16) - 1, -1):
            if words[at].bits & (PUNCT | COMP | REL):
                return False
            if self.c.is_verb(at):
                break
        else:
            return False
        holder = self.c.phrases.parse(at + 1, relative)
        opens = at == self.low or words[at].conjunction != ""  # more may tell of it: «تقرير … عن»
        if holder is None or (holder.end != relative and not opens):
            return False
        if not any("that" in hit.form.rule.takes for hit in words[at].hits):
            return False
        behind = range(position + 1, min(self.high, position + 40))
        return not any(words[i].bits & COMP and not words[i].conjunction for i in behind)

    def shares(self, match: Match) -> bool:
        """Take the clause of a verb that و joins to the cue: «من يظن ويدعي أنه يعرف»."""
        index = match.last + 1
        if match.rule.construction == "noun" and index + 1 < self.high:
            return self.shares_noun(match, index)
        other = self.chunks.cue_tokens.get(index)
        mine = match.features
        if other is None or mine is None or match.pronoun or other.pronoun:
            return False
        theirs = other.features
        if theirs is None or self.words[index].conjunction != WA or mine.tense not in "pi":
            return False
        if match.rule.construction != "verb" or other.rule.construction != "verb":
            return False
        if (mine.tense, mine.person, mine.number) != (theirs.tense, theirs.person, theirs.number):
            return False
        takes = match.rule.takes
        if other.alias == "question":
            taken = "question" in takes
        else:
            given = other.preposition if other.alias == "governed_that" else ""
            taken = other.alias in ("that", "governed_that") and takes_that(takes, given)
        if not taken:
            return False
        match.alias, match.complement, match.preposition = (
            other.alias,
            other.complement,
            other.preposition,
        )
        if other.subject is not None and other.subject_side == "after":
            match.subject, match.subject_side = other.subject, other.subject_side
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

    def tightens(self, match: Match, thing: int, position: int) -> bool:
        """Tell whether a thing with the article is all that stands behind the subject.

        «شدد الجيش الحصار على المدينة»: it is what is done, and no word is said.
        """
        subject = match.subject
        if subject is None or subject.end != thing or match.subject_side != "after":
            return False
        word = self.words[thing]
        return (
            position == thing + 1
            and bool(word.article)
            and not word.bits & (ADJ | TIME | NUM | QUANT | TITLE | PLURAL)
            and word.first in ("n", "m")
            and is_speaker(self.c, subject)
        )

    def insertion(self, match: Match, comma: int, limit: int) -> int:
        """Return where أن stands behind a clause between two commas, or 0.

        «أكد المدير، بعد أن ودع الضيوف، أن»: when or why he said it is told in between.
        """
        words, lexicon, takes = self.words, self.c.lexicon, match.rule.takes
        first = comma + 1
        if first + 2 >= limit or match.rule.construction != "verb":
            return 0
        word = words[first]
        if word.core in lexicon.turning or not (
            word.bits & PART
            or word.core in lexicon.circumstances
            or (word.bits & QAD and word.conjunction == WA)
            or (
                word.bits & PREP
                and not self.governs(match, first)
                and any(at.bits & COMP for at in words[first + 1 : first + 4])
            )
        ):
            return 0
        says = -1  # the last verb in between that may take أن
        for index in range(first, min(limit - 1, first + INSERTED)):
            word = words[index]
            if word.bits & (STOP | SEMI | COLON):
                return 0
            if word.bits & COMP:
                says = -1
            elif may_take_that(word):
                says = index
            if not word.bits & COMMA or index == first:
                continue
            that = index + 1
            if words[that].bits & PREP and that + 1 < limit and self.governs(match, that):
                that += 1
            elif "that" not in takes:
                continue
            if words[index + 1].conjunction or not words[that].bits & COMP:
                continue
            return index + 1 if says < 0 else 0
        return 0

    def described(self, match: Match, comma: int, limit: int) -> int:
        """Return where the object stands behind a clause about the subject, or 0.

        «يظهر التقرير، الذي نشر أمس، تحسنا في الأسعار», «أكد الوزير، وهو طبيب، أهمية اللقاح»
        """
        words, takes, subject = self.words, match.rule.takes, match.subject
        first = comma + 1
        if subject is None or match.subject_side != "after":
            return 0
        for index in range(subject.end, comma):  # «مؤشر المدينة لعام 2020، الذي …، تحسنا»
            if words[index].bits & (PUNCT | REL | COMP) or self.c.is_verb(index):
                return 0
        if match.rule.construction != "verb" or takes.isdisjoint(("object", "masdar")):
            return 0
        if first + 2 >= limit:
            return 0
        word = words[first]
        apart = bool(word.bits & REL) and not word.conjunction
        apart = apart and word.terminal not in ("MA", "MIN")
        if word.article and word.bits & ADJ and not word.bits & (PERSON | TITLE | NAME):
            apart = True  # «التقرير، الصادر أمس، تحسنا»
        if not apart and not (word.bits & (PRON | PREP) and word.conjunction == WA):
            return 0  # «الفرق، وفي مقدمتها فريق النهر، رفض القرار»
        for index in range(first + 1, min(limit - 1, first + INSERTED)):
            word = words[index]
            if word.bits & (STOP | SEMI | COLON | COMP):
                return 0
            if not word.bits & COMMA:
                continue
            told = words[index + 1]
            if told.conjunction or told.preposition:
                continue
            if not told.bits & (MASDAR | ABSTRACT) or told.bits & (PERSON | NAME):
                continue
            if self.c.is_verb(index + 1) and not self.chunks.masdar_of_two(index + 1):
                continue
            if self.ahead.that_follows(index + 2):
                return 0  # «أكد الوزير، الذي زار المدينة، أمس، أن»
            return index + 1
        return 0

    def governs(self, match: Match, position: int) -> bool:
        """Tell whether the cue takes the preposition at the token."""
        return takes_that(match.rule.takes, preposition_name(self.words[position].core))

    def clause_behind(self, index: int, limit: int) -> bool:
        """Tell whether و opens a clause at the token that begins with its subject."""
        word = self.words[index] if index < limit else None
        if word is None or word.conjunction != WA or word.preposition:
            return False
        if word.bits & QWORD and word.first == "f" and not word.bits & (NEG | REL):
            return True  # «ماذا نتوقع، وكيف يمكن أن»: the next question
        if not (word.article or word.bits & DEM):
            return False
        phrase = self.c.phrases.parse(index, limit)
        return phrase is not None and phrase.end < limit and self.c.is_verb(phrase.end)

    def passed_on(self, match: Match, start: int) -> str | None:
        """Find from whom a thing is that stands in front: «نسبت الصحيفة الخبر إلى مصدر أمني»."""
        words = self.words
        thing = self.c.phrases.parse(start, self.high)
        if thing is None or thing.end + 1 >= self.high:
            return "nobody from whom it is"  # «نقلت الحافلة الركاب»
        before = words[thing.end]
        governed = preposition_name(before.core)
        if not before.bits & PREP or before.pronoun or governed not in match.rule.takes:
            return "nobody from whom it is"
        holder = self.c.phrases.parse(thing.end + 1, self.high)
        said = words[thing.head].bits & (DEM | DOC | CHANNEL | EVID | MASDAR | ABSTRACT)
        if holder is None or not is_speaker(self.c, holder) or not said:
            return "nobody from whom it is"  # «نقل المريض عن السرير»
        if match.subject_side in ("after", "before"):
            match.agent = match.subject
        match.subject, match.subject_side = holder, "object"
        match.alias, match.complement = "host", match.first
        match.content = thing.start, thing.end
        return None

    def object_first(self, match: Match, start: int) -> int:
        """Return where the object begins; in front of its subject where only that can speak.

        «أكد هذه الأنباء المتحدث باسم الشركة»: a thing first, then a person who agrees.
        """
        first = match.subject
        assert first is not None
        second = self.c.phrases.parse(start, self.high)
        if (
            second is None
            or not self.is_somebody(second)
            or is_speaker(self.c, first)
            or first.bits & (PERSON | ORG)
            or match.category is not _REPORTING
            or match.pronoun
            or not self.agreement.can_be_subject(match, second)
        ):
            return start
        match.subject = second
        return first.start

    def told_that(self, match: Match) -> tuple[str, int, str, int] | None:
        """Part a demonstrative from who says it: «أعلن ذلك المتحدث باسم الوزارة».

        Nothing else is told, so it is the object and points to what was told before.
        """
        subject, words = match.subject, self.words
        if subject is None or match.subject_side != "after" or match.pronoun:
            return None
        start = subject.start
        if match.category is not _REPORTING or match.rule.construction != "verb":
            return None
        if "object" not in match.rule.takes or start != match.last + 1:
            return None
        person = words[start + 1] if start + 1 < subject.end else words[start]
        if not words[start].bits & DEM or words[start].conjunction or words[start].preposition:
            return None
        if not (person.article and person.bits & (PERSON | TITLE)):
            return None
        speaker = self.c.phrases.parse(start + 1, self.high)
        if speaker is None or speaker.end < start + 3:
            return None  # «أوضح ذلك المدير»: that manager
        match.subject = speaker
        return "object", start, "", start

    def is_somebody(self, phrase: Phrase) -> bool:
        """Tell whether the phrase is a definite one for a person, or a person's name."""
        if phrase.bits & PERSON:
            return phrase.definite or phrase.named
        things = ORG | PLACE | MEDIA | TIME | DOC | EVID | CHANNEL | MASDAR | ABSTRACT
        head = self.words[phrase.head]
        called = head.given or (head.first == "g" and bool(head.bits & NAME))
        return phrase.named and called and (head.given or not phrase.bits & things)

    def speaker_behind_object(self, match: Match, start: int) -> None:
        """Take the speaker behind the thing that he says: «أكد هذه المعلومات لاحقا سامي حداد».

        The thing was told before, and it does not agree with the verb or says nothing.
        """
        words = self.words
        if match.category is not _REPORTING or match.rule.construction != "verb" or match.pronoun:
            return
        if start != match.last + 1 or not (words[start].bits & DEM or words[start].article):
            return
        thing = self.c.phrases.parse(start, self.high)
        if thing is None or thing.named or not thing.bits & TOLD or thing.bits & (PERSON | ORG):
            return
        behind = self.subjects.modifiers.past_adjuncts(thing.end, self.high)
        if behind >= self.high or words[behind].conjunction or words[behind].preposition:
            return
        phrase = self.c.phrases.parse(behind, self.high)
        if phrase is None or not self.is_somebody(phrase) or phrase.bits & TIME:
            return
        if self.agreement.can_be_subject(match, phrase):
            match.subject, match.subject_side = phrase, "after"

    def own_complement(
        self, match: Match, accepted: tuple[str, int, str, int]
    ) -> tuple[str, int, str, int]:
        """Give a preposition back to the noun in front that it completes.

        «أكد حرص الوزارة على الخدمة», «لم تعلن جهة مسؤوليتها عن الهجوم»: what is said is the noun.
        """
        subject = match.subject
        words = self.words
        if accepted[0] == "governed":
            later = self.governed_later(match, accepted)
            if later:
                return "governed_that", later + 2, accepted[2], later
        if (
            subject is None
            or match.subject_side != "after"
            or match.rule.construction != "verb"
            or "object" not in match.rule.takes
        ):
            return accepted
        governed = words[accepted[3]].core
        last = accepted[3] - 1
        if words[last].pronoun and (words[last].core, governed) in self.c.lexicon.attitudes:
            if last == subject.end:
                return "object", last, "", last  # «أكد مسؤول حرصه على»
        if subject.end != accepted[3]:
            return accepted
        for index in (subject.head, subject.end - 1):
            word = words[index]
            if (word.core, governed) not in self.c.lexicon.attitudes or word.article:
                continue
            if index == subject.start:
                match.subject, match.subject_side = None, ""
            elif word.pronoun:
                match.subject = self.c.phrases.until(subject.start, index) or subject
            else:
                continue
            return "object", index, "", index
        return accepted

    def governed_later(self, match: Match, accepted: tuple[str, int, str, int]) -> int:
        """Return where the governed preposition stands again, with أن, or 0.

        «حذر في حديث عبر الهاتف من بيته من أن», «أشار الخطاب الموجه إلى المجلس إلى أن»: of two
        that one verb could govern the clause is what is said, the noun a place or somebody.
        """
        _, start, governed, position = accepted
        words, rule = self.words, match.rule
        if rule.construction != "verb" or match.category is not _REPORTING:
            return 0
        if not takes_that(rule.takes, governed) or not words[position].bits & PREP:
            return 0
        if words[start].bits & (MASDAR | ABSTRACT):
            return 0  # «حذر من خطورة الوضع»
        for index in range(start + 1, min(self.high - 2, start + FAR)):
            word = words[index]
            if word.bits & (STOP | SEMI | BREAK | COLON | COMP):
                return 0
            if index in self.chunks.cue_tokens or self.governs_like(index, governed):
                return 0
            if not word.bits & PREP or word.pronoun or preposition_name(word.core) != governed:
                continue
            that = words[index + 1]
            if not that.bits & COMP or that.conjunction or that.preposition:
                continue
            return 0 if word.conjunction or words[index - 1].bits & INDEF_ACC else index
        return 0

    def governs_like(self, index: int, governed: str) -> bool:
        """Tell whether a word alone proposes another cue that takes the preposition with أن."""
        return any(takes_that(hit.form.rule.takes, governed) for hit in self.words[index].singles)

    def own_deed(
        self, match: Match, accepted: tuple[str, int, str, int]
    ) -> tuple[str, int, str, int]:
        """Take the speaker's own deed from his phrase: «أكد مسؤول رفضه القرار»."""
        subject = match.subject
        words = self.words
        if subject is None or match.subject_side != "after" or subject.end != accepted[1]:
            return accepted
        last = subject.end - 1
        if (
            subject.start < last
            and words[last].pronoun
            and words[last].bits & MASDAR
            and not words[last].conjunction
            and words[subject.start].bits & PERSON
            and match.rule.construction == "verb"
            and match.category is _REPORTING
        ):
            shorter = self.c.phrases.until(subject.start, last)
            if shorter is not None and shorter.end == last:
                match.subject = shorter
                return "object", last, "", last
        return accepted

    def evidence_in_front(self, match: Match) -> bool:
        """Tell whether a demonstrative in front of the verb shows it: «هذا يعني ارتفاع الأسعار»."""
        words = self.words
        if match.category is not _EVIDENTIAL or match.pronoun or words[match.first].conjunction:
            return False
        index = match.first - 1
        while index > self.low and words[index].bits & (QAD | NEG | FUT):
            index -= 1
        if index < self.low or not words[index].bits & DEM or words[index].preposition:
            return False
        return index == self.low or not words[index - 1].bits & PREP

    def only_object(self, match: Match) -> bool:
        """Tell whether the one noun phrase behind a verb of speech is what is said.

        «وأكد وجود خلافات», «وتخشى عودة العاصفة»: whoever speaks or fears was named before, and a
        verbal noun does not.
        """
        subject, takes = match.subject, match.rule.takes
        thinks = match.rule.category is _DOXASTIC and "masdar" in takes
        if (
            subject is None
            or match.subject_side != "after"
            or match.rule.construction != "verb"
            or not ((match.rule.category is _REPORTING and "object" in takes) or thinks)
            or match.pronoun
            or subject.start != match.last + 1
        ):
            return False
        head = self.words[subject.head]
        if thinks:
            deed = head.bits & MASDAR and not head.bits & (DOC | CHANNEL)
            return bool(deed) and not (
                subject.named
                or subject.bits & (PERSON | ORG | MEDIA | PLACE)
                or head.article
                or head.pronoun
            )
        told = subject.named or not head.bits & (MASDAR | NEGN)
        if not (subject.named or is_speaker(self.c, subject)) and not subject.bits & (
            PERSON | ORG | MEDIA | PLACE | TIME
        ):
            if head.bits & UNKNOWN and subject.end > subject.head + 1:
                return False  # «نفى قالن الاتهامات»: a name that no list has
            if match.rule.polarity is _NEGATIVE:
                return True  # «ونفى أي علاقة بالحادث»: no thing denies
            features = match.features
            if features is not None and features.gender == "m" and features.tense == "p":
                if self.c.feminine(subject) and not subject.bits & (QUANT | NUM):
                    return True  # «وأعلن النتائج النهائية»: a woman's verb would agree
        return (
            bool(head.bits & (MASDAR | NEGN | ABSTRACT))
            and not subject.bits & (PERSON | ORG | MEDIA | DOC | PLACE)
            and not head.article
            # «أكد بقاؤه في الفريق»: ill spelled, for nothing else is said
            and (not head.pronoun or self.c.nominative(subject.head))
            # «أكد دعم الأمير خالد للمشروع»: whose act it is stands behind it
            and (not told or subject.end > subject.head + 1)
        )

    def evidence_behind_that(self, match: Match, behind: int) -> None:
        """Take the evidence behind a demonstrative: «ويدل على ذلك انخفاض الأسعار»."""
        word, features = self.words[behind], match.features
        if word.conjunction or word.preposition or word.bits & (PUNCT | PREP | COMP | REL | PRON):
            return
        if word.article:
            return  # «يكشف عن هذه الأدلة»
        phrase = self.c.phrases.parse(behind, self.high)
        if phrase is None or phrase.bits & TIME or features is None or match.pronoun:
            return
        shows = phrase.bits & (EVID | DOC | MASDAR | ABSTRACT) and not phrase.bits & PERSON
        if shows and (features.gender == "f") == self.c.feminine(phrase):
            match.subject, match.subject_side = phrase, "after"

    def speaker_behind_that(self, match: Match, start: int) -> None:
        """Take the speaker behind a demonstrative that stands for what he said.

        «صرح بذلك مدير المستشفى سامي حداد»: it points to what was told before.
        """
        words = self.words
        if start >= self.high:
            return
        behind = start + 1
        shows = match.rule.inanimate is not None or match.category is _EVIDENTIAL
        if words[start].bits & DEM and shows and behind < self.high:
            self.evidence_behind_that(match, behind)
            if match.subject is not None:
                return
        if (
            not words[start].bits & DEM
            or match.category is not _REPORTING
            or match.rule.construction != "verb"
            or match.pronoun
        ):
            return
        if behind < self.high and words[behind].article and words[behind].bits & PERSON == 0:
            return  # «صرح بذلك الأمر»
        for _ in range(2):
            # «صرح بذلك لـ"الوطن" المدير», «صرح بذلك في مؤتمر صحفي المدير»
            if behind + 1 >= self.high or words[behind].conjunction:
                return
            bare = words[behind].bits & PREP and not words[behind].pronoun
            if not bare and not words[behind].preposition:
                break
            within = behind + bool(bare)
            if within in self.c.quotes:
                behind = min(self.c.quotes[within] + 1, self.high)
                continue
            inner = self.c.phrases.parse(within, self.high, strip=not bare)
            if inner is None:
                return
            behind = inner.end
        if behind >= self.high or words[behind].conjunction or words[behind].preposition:
            return
        phrase = self.c.phrases.parse(behind, self.high)
        if (
            phrase is None
            or not (phrase.bits & (PERSON | TITLE | ORG | MEDIA | DOC) or phrase.named)
            or phrase.bits & TIME
            or not self.agreement.can_be_subject(match, phrase)
        ):
            return
        match.subject, match.subject_side = phrase, "after"
        stop = phrase.end
        while stop < self.high and not words[stop].bits & (PUNCT | COMP | REL):
            if self.c.is_verb(stop):
                return
            stop += 1
        # «صرح بذلك مدير المستشفى في المدينة الدكتور سامي حداد»: nothing but his name is left
        match.subject = self.apposition.lengthen(match, stop, True)

    def speech_ahead(self, match: Match) -> bool:
        """Tell whether a verb of speech stands in front of the relative clause that the cue is in.

        «قال في الفيديو الذي نشره: "…"»: what was posted is the film, what was said the quotation.
        """
        relative = match.first - 1
        if relative - 2 < self.low or not self.words[relative].bits & REL:
            return False
        if not (self.words[relative - 2].bits & PREP or self.words[relative - 1].preposition):
            return False
        return any(
            hit.form.rule.category is _REPORTING
            and hit.form.rule.construction == "verb"
            and "quote" in hit.form.rule.takes
            for index in range(self.low, relative)
            if self.c.is_verb(index)
            for hit in self.words[index].hits
        )

    def part_object(self, match: Match, position: int) -> None:
        """Part a definite object from a bare subject: «وصفت منظمات حقوقية القرار بأنه خاطئ».

        The adjective is the subject's; with the object it would tell what kind it is of.
        """
        subject, words = match.subject, self.words
        if subject is None or match.subject_side != "after" or subject.end != position:
            return
        if "accusative" not in match.rule.takes or match.pronoun or subject.end - subject.start < 3:
            return
        last, quality = words[subject.end - 1], words[subject.end - 2]
        if not last.article or last.first not in ("n", "m") or quality.article:
            return
        if not quality.bits & ADJ or words[subject.head].article or subject.named:
            return
        shorter = self.c.phrases.until(subject.start, subject.end - 1)
        if shorter is None or shorter.end != subject.end - 1 or shorter.definite:
            return
        woman = self.c.feminine(shorter)
        if quality.bits & FEM and not woman and not words[subject.head].bits & PLURAL:
            return  # «رئيس بلدية البطين»: it does not agree, so it is a noun
        if shorter.bits & (PERSON | ORG | MEDIA) and is_speaker(self.c, shorter):
            match.subject = shorter

    def part_accused(self, match: Match, that: int) -> None:
        """Part the name of whom she calls so from her office: «اتهمت الوزيرة ماكرون بأنه».

        The pronoun of the complementizer is a man's, the verb and the office are a woman's.
        """
        subject, features, words = match.subject, match.features, self.words
        if subject is None or match.subject_side != "after" or features is None or match.pronoun:
            return
        if "accusative" not in match.rule.takes or subject.end != that or features.gender != "f":
            return
        if OWNERS.get(words[that].pronoun, ("", "")) != ("m", "s") or not words[that].bits & COMP:
            return
        last = words[that - 1]
        if last.article and last.bits & (PERSON | TITLE) and not words[that - 2].article:
            whole = self.c.phrases.until(subject.start, that - 1)  # «اتهمت سوزان كارتر الوزير»
            if whole is not None and whole.end == that - 1 and whole.named:
                match.subject = whole
                return
        for index in range(subject.start + 1, that):
            if not words[index - 1].article or words[index].article:
                continue
            if words[index].first not in ("g", "") or not words[index].bits & (NAME | UNKNOWN):
                continue
            office = self.c.phrases.until(subject.start, index)
            if office is not None and office.end == index and office.bits & (PERSON | TITLE):
                match.subject = office
            return

    def two_people(self, match: Match, that: int) -> bool:
        """Tell whether two names are subject and object: «وصفت بيلوسي كافانو بأنه كاذب».

        The verb is a woman's, the pronoun of the complementizer at ``that`` a man's, or the other
        way round.
        """
        subject, features = match.subject, match.features
        assert subject is not None
        if that - subject.start != 2 or not subject.named or features is None:
            return False
        if any(
            word.article or word.conjunction or word.bits & (PUNCT | PERSON | TITLE | ORG | PLACE)
            for word in self.words[subject.start : that]
        ):
            return False
        gender, number = OWNERS.get(self.words[that].pronoun, ("", ""))
        return number == "s" and features.number == "s" and gender != features.gender

    def alone(self, phrase: Phrase, alias: str, position: int) -> bool:
        """Tell whether the phrase is one noun phrase, and right in front of the complement."""
        length = phrase.end - phrase.start
        if phrase.end == position and alias in ("governed", "governed_that"):
            if not is_speaker(self.c, phrase):
                return True  # «يصف هذا الاتفاق بالكارثة»: no thing calls another so
        return (
            phrase.end == position
            and length <= (1 if phrase.named else 3)
            and (
                alias == "governed_that"
                or (
                    alias == "governed"
                    and bool(
                        self.words[position].bits & (MASDAR | (ABSTRACT if phrase.named else 0))
                        # «وصف القرار بالخطير», «يصف إسرائيل بالصديق»: what it is called
                        or (
                            self.words[position].article
                            and self.words[position].bits & (PERSON | ADJ)
                        )
                    )
                )
            )
        )

    def own_subject(self, match: Match, position: int, limit: int) -> int:
        """Take the subject that a participle has behind it; return the token behind it.

        «…، مؤكدا وزير الدفاع حرص بلاده», «مشيرا سموه إلى أن»: a person is nothing that is stated.
        """
        features = match.features
        takes = match.rule.takes
        if (
            features is None
            or features.tense != "a"
            or match.rule.construction != "verb"
            or match.category is not _REPORTING
            or "that" not in takes
            or "accusative" in takes
            or match.pronoun
            or position + 1 >= limit
            or not self.words[position].bits & (PERSON | TITLE | ORG)
            or self.words[position].conjunction
            or self.words[position].preposition
        ):
            return position
        first = self.words[match.first]
        aside = match.first > self.low and self.words[match.first - 1].bits & COMMA
        if not first.bits & INDEF_ACC and not (first.bits & FEM and aside):
            return position
        phrase = self.c.phrases.parse(position, self.high)
        if phrase is not None and phrase.bits & ORG and not phrase.bits & PERSON:
            # «…، موضحة الوزارة أن»: a body only where the clause follows, and it agrees
            agrees = self.c.feminine(phrase) == bool(first.bits & FEM)
            behind = phrase.end
            if behind + 1 < limit and self.words[behind].bits & PREP:
                behind += 1
            that = behind < limit and self.words[behind].bits & COMP
            if agrees and that and phrase.definite and not self.words[behind].conjunction:
                match.subject, match.subject_side = phrase, "after"
                return phrase.end
        if (
            phrase is None
            or not phrase.bits & PERSON
            or not first.bits & INDEF_ACC
            or not (phrase.definite or phrase.named)
            or phrase.bits & PLURAL
            or phrase.end >= limit
        ):
            return position
        following = self.words[phrase.end]
        if not (
            following.bits & (COMP | PREP)
            or (following.bits & (MASDAR | ABSTRACT) and not following.article)
        ):
            return position
        match.subject, match.subject_side = phrase, "after"
        return phrase.end

    def behind_all(
        self, match: Match, wants_subject: bool, position: int, limit: int
    ) -> tuple[str, int, str, int] | None:
        """Find إنّ behind what could not be read: «قال أكرم من صحيفة تقويم إن».

        Written with its hamza below, it stands behind speech alone, and no condition takes a
        pronoun or a noun (Wright II § 36): whatever is between belongs to who speaks.
        """
        words = self.words
        if match.negation >= 0:
            return None
        aside = False  # behind another verb that may have the speech
        for index in range(max(position, match.last + 2), limit - 1):
            word = words[index]
            bits = word.bits
            if bits & COLON and index + 1 in self.c.quotes and not aside:
                if wants_subject and match.subject is None:
                    match.subject = self.called(match.last + 1, index)
                    if match.subject is not None:
                        match.subject_side = "after"
                return ("quote", index + 1, "", index) if match.subject is not None else None
            if bits & (STOP | SEMI | BREAK | COLON) or (
                index in self.c.quotes and (self.c.quotes[index] - index > 6)
            ):
                return None
            aside = aside or bool(index in self.chunks.single_tokens and self.c.is_verb(index))
            other = self.chunks.cue_tokens.get(index)
            if (
                other is not None
                and index > match.last
                and other.rule.category is _REPORTING
                and other.alias in CLAUSAL
                and not words[index - 1].bits & REL
            ):
                return None
            if not bits & COMP or word.light[:1] != HAMZA_BELOW:
                continue
            if not word.pronoun and self.c.is_verb(index + 1):
                return None
            if not word.pronoun and words[index + 1].bits & NEG:
                return None
            before = words[index - 1]
            if self.ahead.ends_connective(index) or before.key in self.c.lexicon.letters:
                continue
            if before.bits & (ORG | MEDIA) and not before.article and before.first in ("n", "m"):
                continue  # «شركة إن موبي»
            if wants_subject and match.subject is None:
                match.subject = self.called(match.last + 1, index)
                if match.subject is not None:
                    match.subject_side = "after"
            return "that", index + 1, "", index
        return None

    def far_that(
        self, match: Match, wants_subject: bool, limit: int
    ) -> tuple[str, int, str, int] | None:
        """Find أنّ behind what could not be read, where nothing nearer takes it.

        «أكدت سوزان ورال مديرة المكتبة أن», «أكد الوزير منذ أصبح نائبا أن»: what is said is still to
        come. Behind أنّ stands a noun, or its pronoun; a verb stands behind أنْ, of what is wanted.
        """
        words, lexicon, takes = self.words, self.c.lexicon, match.rule.takes
        if match.negation >= 0 or match.pronoun:
            return None
        if "accusative" in takes and match.subject is None:
            return None
        if match.features is None or match.features.tense not in ("p", "i"):
            return None
        if match.first > self.low and words[match.first - 1].bits & REL:
            return None
        if match.last + 1 >= limit or words[match.last + 1].conjunction:
            return None
        if match.subject is not None and not (
            match.subject_side == "after"
            and (is_speaker(self.c, match.subject) or match.subject.bits & (DOC | EVID | CHANNEL))
        ):
            return None
        noun = 0  # the last noun of speech or belief
        passed = 0  # where a name in quotation marks ends
        for index in range(match.last + 2, min(limit - 1, match.last + FAR)):
            if index < passed:
                continue
            word = words[index]
            bits = word.bits
            if bits & (STOP | SEMI | BREAK):
                return None
            if bits & COLON:
                index += 2 if index + 1 in self.c.quotes else 1
                if index >= limit - 1 or not words[index].bits & COMP:
                    return None
                word, bits = words[index], words[index].bits  # «أكدت فيه: «أن الضرر كبير»»
            passed = self.c.quotes.get(index, index)
            if passed - index > QUOTED_NAME:
                return None
            surname = index == match.last + 2 and words[index - 1].bits & NAME  # «سوزان ورال»
            if word.conjunction and self.c.is_verb(index) and not surname:
                return None  # «تابعت الصفحة وحللت أنك»: another clause
            alone = index in self.chunks.single_tokens and not bits & NAME
            if alone and may_take_that(word, verbs=False):
                if self.c.is_verb(index):
                    return None
                noun = index
            if not bits & COMP or word.conjunction:
                continue
            if noun and index - noun <= NOUN_REACH:
                return None
            if self.chunks.told_outside(match, index):
                return None
            before = words[index - 1]
            verb = index + 1 if word.pronoun or not words[index + 1].bits & NEG else index + 2
            if verb >= limit or (not word.pronoun and self.c.is_verb(verb)):
                return None
            preposition = word.preposition
            start = index
            if before.bits & PREP and not before.pronoun:
                preposition, start = preposition_name(before.core), index - 1
            elif self.ahead.ends_connective(index) or before.bits & (PART | PRON | EITHER):
                return None
            if not takes_that(takes, preposition):
                return None
            if not preposition and lexicon.takes_deed(before):
                return None
            if wants_subject and match.subject is None:
                found = self.called(match.last + 1, start)
                if found is None and not words[match.last + 1].bits & PREP:
                    return None
                if found is not None:
                    # «أكد طلعت حافظ الأمين العام»
                    told = found if is_speaker(self.c, found) else found._replace(named=True)
                    match.subject, match.subject_side = told, "after"
            if preposition:
                return "governed_that", index + 1, preposition, start
            return "that", index + 1, "", index
        return None

    def behind_called(self, match: Match) -> tuple[str, int, str, int] | None:
        """Find the clause behind a name that is spelled like a verb: «رأى يزبك أن البيان مهم».

        A verb that says or thinks has no other verb right behind it.
        """
        name, that = match.last + 1, match.last + 2
        if match.rule.construction != "verb" or match.pronoun or that + 1 >= self.high:
            return None
        word, comp = self.words[name], self.words[that]
        if word.first != "i" or word.conjunction == WA or word.bits & NEG or word.hits:
            return None
        if not comp.bits & COMP or comp.conjunction or comp.preposition:
            return None
        if match.subject is not None:
            return None
        match.subject = Phrase(name, that, name, NAME, True, True, 0)
        match.subject_side = "after"
        return "that", that + 1, "", that

    def called(self, start: int, end: int) -> Phrase | None:
        """Return the name that begins behind the verb, whatever else its words could be."""
        first = self.words[start]
        if start + 1 == end and first.first == "i" and first.conjunction != WA:
            return Phrase(start, end, start, NAME, True, True, 0)  # «قال فلتشر إن»
        if first.bits & (PREP | PUNCT | TIME) or first.preposition or first.pronoun:
            return None
        phrase = self.c.phrases.parse(start, end)
        if phrase is not None:
            return phrase
        rest = self.c.phrases.parse(start + 1, end) if start + 1 < end else None
        if rest is not None and (rest.named or rest.definite):
            return Phrase(start, rest.end, start, NAME, True, True, 0)
        return None

    def behind_adjective(self, subject: Phrase) -> Phrase | None:
        """Return who speaks in front of a deed that was read as his genitive, or ``None``.

        «أعلنت مصادر مطلعة وجود خلافات»: an adjective that is a noun, too; «أعلنت سلمى حداد ارتفاع».
        """
        words = self.words
        for index in range(subject.start + 2, subject.end - 1):
            word, previous = words[index], words[index - 1]
            if (
                not word.bits & (MASDAR | NEGN | ABSTRACT)
                or word.first not in ("m", "n")
                or word.article
                or word.conjunction
                or word.preposition
                or word.pronoun
                or previous.article
                or previous.bits & PREP
                or word.bits & previous.bits & ORG  # «رئيس بلدية محافظة الطائف»
            ):
                continue
            shorter = self.c.phrases.until(subject.start, index)
            if shorter is None or shorter.end != index or not is_speaker(self.c, shorter):
                continue
            if previous.bits & ADJ if not shorter.named else previous.bits & NAME:
                return shorter
        return None

    def inside_subject(self, match: Match) -> tuple[str, int, str, int] | None:
        """Take back a prepositional phrase that the verb needs: «شكك الخبير في صحة الوثيقة»."""
        subject = match.subject
        assert subject is not None
        behind = subject.start + 1
        if (
            "masdar" in match.rule.takes or "object" in match.rule.takes
        ) and behind < subject.end - 1:
            # «نفى خطاب وجود أي أثر»: a name that is a noun, and what is denied
            word = self.words[behind]
            only = self.words[subject.start]
            if (
                word.bits & (MASDAR | ABSTRACT)
                and (word.bits & MASDAR or self.words[behind + 1].article)
                and not (word.article or word.conjunction or word.preposition or word.pronoun)
                and (
                    only.bits & PERSON
                    or only.core in self.c.lexicon.anonymous
                    or (only.bits & (DOC | EVID) and match.category is not _REPORTING)
                )
                and not (only.article or only.pronoun or only.bits & (QUANT | NUM))
                and not (only.core in self.c.lexicon.offices or word.bits & ORG)  # «مدير مرور»
                and not self.words[behind + 1].preposition
                and not self.words[behind + 1].bits & (PREP | PUNCT)
            ):
                # «أكدت مصادر مقتل القائد»: nobody who speaks belongs to a deed
                told = self.c.phrases.until(subject.start, behind)
                if told is not None and told.end == behind:
                    match.subject = told
                    return "object", behind, "", behind
            if (
                word.bits & (MASDAR | NEGN | ABSTRACT)
                and word.first in ("m", "n")
                and self.words[behind + 1].core not in self.c.lexicon.name_endings  # شكر الله
                and not (word.article or word.conjunction or word.preposition or word.pronoun)
                and not only.bits & (PERSON | ORG | MASDAR | ABSTRACT | QUANT | NUM | TIME | FEM)
                and not (only.article or only.pronoun)
            ):
                match.subject = subject._replace(
                    end=behind, bits=subject.bits & ~(DOC | EVID | CHANNEL) | NAME, named=True
                )
                return "object", behind, "", behind
        if "masdar" in match.rule.takes or "object" in match.rule.takes:
            parted = self.behind_adjective(subject)
            if parted is not None:
                match.subject = parted
                return "object", parted.end, "", parted.end
        opened = self.c.closers.get(subject.end - 1, -1)
        if (
            "quote" in match.rule.takes
            and opened > subject.start
            and subject.bits & PERSON
            and not subject.bits & (ORG | MEDIA | DOC)
            and (subject.end >= self.high or self.words[subject.end].bits & (STOP | COMMA))
        ):
            # «قالت عنها المخرجة "خطوة مهمة"»: what she says, and not what she is called
            shorter = self.c.phrases.until(subject.start, opened)
            if shorter is not None and shorter.end == opened and shorter.definite:
                match.subject = shorter
                return "quote", opened, "", opened
        for index in range(subject.start + 1, subject.end):
            word = self.words[index]
            attached = word.preposition
            if attached and not word.conjunction and word.bits & (MASDAR | ABSTRACT):
                if f"{attached} masdar" in match.rule.takes and index > subject.head:
                    # «أشار رئيس الحكومة لأهمية التعاون»
                    shorter = self.c.phrases.until(subject.start, index)
                    if shorter is not None and shorter.end == index and is_speaker(self.c, shorter):
                        match.subject = shorter
                        return "governed", index, attached, index
            if index + 1 == subject.end:
                break
            if word.terminal == "FI" and "small" in match.rule.takes and not word.pronoun:
                # «يرى النقاد في القانون خطوة مهمة»: what they see in it stands behind
                shorter = self.c.phrases.until(subject.start, index)
                if shorter is not None and shorter.end == index and is_speaker(self.c, shorter):
                    if self.chunks.judged_as(subject.end):
                        match.subject = shorter
                        return "small", index, preposition_name(word.core), index
            if word.bits & PREP and not (word.pronoun or word.conjunction or word.given):
                governed = preposition_name(word.core)
                if governed in match.rule.takes:
                    shorter = self.c.phrases.until(subject.start, index)
                    if shorter is not None and shorter.end == index and is_speaker(self.c, shorter):
                        match.subject = shorter
                        return "governed", index + 1, governed, index
        return None
