"""What may end a content: questions about the word behind a comma or a conjunction.

Whether another voice begins there, another act of the speaker, a clause of its own, or more of what
is told. ``endings`` asks them; what each answers is grammar, and none asks where a content ends.
"""

from __future__ import annotations

from typing import Final

from .affixes import (
    ACCUSATIVE_ENDING,
    BI,
    FA,
    FUTURE,
    HAMZA_ABOVE,
    HAMZA_BELOW,
    HIS,
    LI,
    OF_FIRST,
    OWNED,
    OWNERS,
    SHE,
    THEY,
    WA,
    WE_DO,
)
from .beginnings import AUXILIARIES, PREDICATE_REACH, Beginnings
from .chars import fold
from .classes import (
    ABSTRACT,
    ACCUSATIVE,
    ADJ,
    ADVERB,
    CHANNEL,
    COMMA,
    COMP,
    DEF,
    DEM,
    DOC,
    EITHER,
    EVID,
    FEM,
    FUT,
    INDEF_ACC,
    KANA,
    KANA_STRICT,
    MASDAR,
    NAME,
    NEG,
    NEGA,
    NEGN,
    NOMINAL,
    NUM,
    OPENQ,
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
from .matches import Match
from .model import Category, Stance
from .phrases import Phrase
from .words import Word

__all__ = ["Boundaries"]

# A member is looked up in its class each time.
_DOXASTIC: Final = Category.DOXASTIC
_REPORTING: Final = Category.REPORTING
_BOOSTER: Final = Category.BOOSTER
_EPISTEMIC: Final = Category.EPISTEMIC
_QUESTION: Final = Category.QUESTION
_DISTANCING: Final = Stance.DISTANCING
_ENDORSING: Final = Stance.ENDORSING
_EVIDENTIAL: Final = Category.EVIDENTIAL

#: The complements of a cue that gives what it governs to a holder.
CLAUSES_AND_THINGS: Final = (
    "that",
    "governed_that",
    "colon_that",
    "colon",
    "quote",
    "object",
    "governed",
    "clause",
)
#: How far from the conjunction of a clause that comes first a cue may stand (tokens).
SUBORDINATE_REACH: Final = 20
#: How long a clause about a noun between two commas may be (tokens).
INSERTION_REACH: Final = 14
#: How far in front of «ولا» the negation stands that it goes on with (tokens).
NEGATED_REACH: Final = 14
#: How long a phrase in front of its verb may be (tokens).
FRONTED_REACH: Final = 14
#: How far in front of a contrast the relative clause that it stands in begins (tokens).
REACH_OF_RELATIVE: Final = 16


class Boundaries:
    """Answers questions about the words at which what a cue governs may end."""

    def __init__(self, beginnings: Beginnings) -> None:
        self.beginnings = beginnings
        self.c = beginnings.c
        self.words = beginnings.words
        self.low = beginnings.low
        self.high = beginnings.high
        self.matches = beginnings.matches
        self.at = beginnings.at
        self.as_starts = beginnings.as_starts

    def other_voice(self, index: int, match: Match) -> bool:
        """Tell whether another attribution begins with the cue at this token."""
        found = self.at.get(index)
        if found is None or found is match or not found.alias:
            return False
        if found.features is not None and found.features.tense == "a":
            if found.category is _DOXASTIC and self.words[index - 1].bits & COMMA:
                return not found.article and found.rule.source == "subject"
            return found.category is _REPORTING and not found.article and self.adverbial(index)
        if found.rule.construction == "according":
            return not (self.own_aside(found) or self.divides(found, match))
        if found.rule.construction != "verb" or found.category is not _REPORTING:
            return False
        return found.subject_side != "relative"

    def divides(self, found: Match, match: Match) -> bool:
        """Tell whether an attribution stands inside its clause: «أن الأسعار، بحسب سامي، ارتفعت»."""
        content = found.content
        if content is None or not content[0] < found.first < content[1]:
            return False
        if match.rule.construction == "condition" and self.words[content[0]].conjunction:
            return False
        return bool(self.words[found.first - 1].bits & (PUNCT | PRON | PART))

    def own_aside(self, found: Match) -> bool:
        """Tell whether an opinion of the holder stands inside: «والسبيل في رأيها انتخابات»."""
        behind = found.last + 1
        inside = behind < self.high and not self.words[behind].bits & PUNCT
        return inside and self.words[found.last].pronoun != ""

    def adverbial(self, index: int) -> bool:
        """Tell whether a participle stands in the accusative, as «مؤكدا» and no predicate does."""
        word, previous = self.words[index], self.words[index - 1]
        return bool(
            word.bits & (ACCUSATIVE | INDEF_ACC | FEM | PLURAL)
            or word.conjunction
            or previous.bits & PUNCT
        )

    def next_act(self, index: int, match: Match) -> bool:
        """Tell whether a participle begins what the speaker does next: «…، داعيا السكان إلى».

        One that could be a cue, too, where its complement was not found. Where nobody speaks it is
        the subject's: «قد يخرج السكان، مطالبين بالماء».
        """
        word = self.words[index]
        if match.first < 0 or word.article or word.preposition or word.pronoun:
            return False  # a bare clause keeps it
        accusative = word.bits & INDEF_ACC or (word.bits & FEM and not word.conjunction)
        if word.bare not in self.c.lexicon.next_acts and not (
            accusative and self.participle_of_speech(word)
        ):
            return False
        if self.attributes(match) or (
            self.words[index - 1].bits & COMMA and match.category is not _BOOSTER
        ):
            return True
        return any(
            self.attributes(other) and other.complement <= match.first for other in self.matches
        )

    def acts_next(self, index: int, match: Match) -> bool:
        """Tell whether the speaker goes on with what claims nothing: «قال إن …، ودعا التجار إلى».

        The verb is of the tense of the cue, but that a belief is told in the imperfect, too; and no
        subject of the content can have it.
        """
        words, c = self.words, self.c
        features = match.features
        if features is None or index >= self.high or match.article:
            return False
        if match.rule.construction != "verb" or match.rule.source != "subject":
            return False
        believes = match.category is _DOXASTIC and match.alias in ("that", "governed_that")
        if not believes and (match.category is not _REPORTING or features.tense not in ("p", "a")):
            return False
        word = words[index]
        if not self.opines(index) and not (c.tense(index) == "p" and c.lexicon.acts(word)):
            return False
        feminine = word.core.endswith(SHE)
        if feminine != (features.gender == "f") or (features.number == "p") != (
            word.core.endswith(THEY)
        ):
            return False
        return self.is_holders(index, match, feminine, strict=believes)

    def keeps_open(self, index: int, match: Match) -> bool:
        """Tell whether the speaker goes on with what he does not say: «قال إن …، ولم يستبعد أن»."""
        words = self.words
        if not words[index].bits & NEG or words[index].conjunction != WA:
            return False
        found, features = self.at.get(index + 1), match.features
        if found is None or found.features is None or features is None or match.article:
            return False
        if match.rule.construction != "verb" or match.category is not _REPORTING:
            return False
        if found.rule.construction != "verb" or found.subject_side == "after":
            return False
        if found.category not in (_REPORTING, _DOXASTIC) or not found.alias:
            return False
        if match.subject is not None and match.subject.bits & DOC:
            return False  # «أوضح بيان أن …»: who is told of withholds it
        if any(
            words[at].bits & PERSON and self.c.is_verb(at - 1)
            for at in range(match.complement + 1, index)
        ):
            return False
        mine, theirs = (
            (features.gender, features.number),
            (
                found.features.gender,
                found.features.number,
            ),
        )
        return mine == theirs and self.is_holders(index, match, features.gender == "f")

    def is_holders(self, index: int, match: Match, feminine: bool, strict: bool = False) -> bool:
        """Tell whether a verb at the token is the speaker's: no subject of the content can have it.

        What is no person does not speak or act, nor does what is of another gender. ``strict``: a
        person always could, whatever the tense of what is told of him, and bodies hardly.
        """
        words, c = self.words, self.c
        start = match.complement
        if match.alias not in ("that", "governed_that", "colon_that") or start < 0:
            return True
        topic = start + bool(c.is_verb(start))
        phrase = c.phrases.parse(topic, index) if topic < index else None
        if phrase is not None and phrase.definite:
            actors = PERSON | TITLE | NAME | (0 if strict else ORG | PLACE | UNKNOWN)
            if not phrase.bits & actors or feminine != c.feminine(phrase):
                return True
            one = match.features is not None and match.features.number == "s"
            if one and phrase.bits & PLURAL and not c.is_verb(start):
                return True
            if strict:
                return False
        return not any(
            c.tense(at) == "p" and words[at].core.endswith(SHE) == feminine
            for at in range(start, index)
        )

    def go_on_ourselves(self, index: int, match: Match) -> bool:
        """Tell whether those who speak of themselves go on: «نعلم أن الوضع صعب، ونعمل على حله».

        Nothing that they say or know is of themselves, so that a verb of the first person joined by
        و is beside the cue: of its tense, or the form of كان that stands in front of it.
        """
        words, c = self.words, self.c
        features = match.features
        if features is None or features.person != 1 or match.rule.construction != "verb":
            return False
        if match.alias not in ("that", "governed_that") or words[index].conjunction != WA:
            return False
        before = words[match.first - 1] if match.first > self.low else None
        helper = before is not None and bool(before.bits & KANA_STRICT)
        helper = helper and before is not None and words[index].core == before.core
        ours = helper or (
            features.tense == "i"
            and words[index].core.startswith(WE_DO)
            and c.tense(index) == "i"
            and features.number == "p"
        )
        if not ours or index in self.at or words[match.complement - 1].pronoun in OF_FIRST:
            return False
        return not any(
            word.pronoun in OF_FIRST
            or (word.bits & PRON and word.bare in c.lexicon.first_person)
            or (word.core.startswith(WE_DO) and c.tense(at) == "i")
            for at, word in enumerate(words[match.complement : index], match.complement)
        )

    def found_out(self, match: Match) -> bool:
        """Tell whether somebody found out or knew what is told: «اكتشف أن المال نفد فرحل»."""
        features = match.features
        return (
            match.category is _DOXASTIC
            and match.rule.construction == "verb"
            and features is not None
            and features.tense == "p"
            and features.person == 3
        )

    def follows_knowledge(self, index: int, match: Match) -> bool:
        """Tell whether ف joins a clause to what somebody knows: «أدرك أن النهر جف، فرحل».

        What is known is so, and what comes of it is told by the writer.
        """
        if match.category is not _DOXASTIC:
            return False
        if match.rule.construction != "verb" or match.alias not in ("that", "governed_that"):
            return False
        word = self.words[index]
        if match.rule.stance is not _ENDORSING:
            return self.found_out(match) and self.c.tense(index) == "p"
        if word.core in self.c.lexicon.existing or (word.article and word.first):
            return True
        return self.c.is_verb(index) or bool(word.bits & (COMP | QAD | NEG | FUT | PRON | DEM))

    def happened(self, index: int, match: Match) -> bool:
        """Tell whether the story goes on behind what somebody will do.

        «صرح الرئيس بأنه لن يترشح، وأثارت تصريحاته جدلا»: a perfect with a subject of its own, where
        all that was said of the speaker himself is in the imperfect.
        """
        words, c = self.words, self.c
        features = match.features
        if features is None or features.tense != "p" or match.category is not _REPORTING:
            return False
        if match.alias not in ("that", "governed_that") or index + 1 >= self.high:
            return False
        start = match.complement
        comp = words[start - 1]
        if not (comp.bits & COMP and comp.pronoun):
            return False
        if not (c.is_verb(start) or words[start].bits & NEG):
            return False
        if words[index].first != "p" or c.tense(index) != "p" or words[index].pronoun:
            return False
        subject = words[index + 1]
        if subject.preposition or subject.conjunction or subject.bits & (PREP | COMP | PUNCT):
            return False
        if not (subject.article or subject.bits & NOMINAL) or subject.bits & INDEF_ACC:
            return False
        return not any(c.tense(at) == "p" for at in range(start, index))

    def repeats(self, index: int, match: Match) -> bool:
        """Tell whether a preposition comes once more: «من الأطباء، ومن الممرضين»."""
        words = self.words
        word = words[index]
        if word.conjunction != WA or not word.bits & PREP or word.pronoun or index in self.at:
            return False
        if match.first < 0 or self.front_of_clause(index):
            return False
        if not any(
            words[at].core == word.core and words[at].bits & PREP
            for at in range(self.beginnings.begun, index)
        ):
            return False
        for at in range(index + 1, self.high):
            bits = words[at].bits
            if bits & (PUNCT | REL):
                break
            if words[at].terminal == "MA" or bits & COMP:
                return False  # «وفي هذا ما يشير إلى»
            if self.c.is_verb(at) and not self.about_noun(at):
                return False  # «وبعد الصيف في الشمال بدأ العمل»
        return index + 1 < self.high

    def opines(self, index: int) -> bool:
        """Tell whether و joins what somebody believes or hopes: «قال إن …، وتوقع أن ترتفع»."""
        found = self.at.get(index)
        return (
            found is not None
            and self.words[index].conjunction == WA
            and found.category is _DOXASTIC
            and found.rule.construction == "verb"
            and found.rule.source == "subject"
            and found.alias in ("that", "governed_that", "small", "object", "governed")
            and found.features is not None
            and found.features.tense == "p"
        )

    def joins_clauses(self, index: int, reach: str, match: Match) -> bool:
        """Tell whether وأن at the token goes on with the clauses that the cue governs.

        «من المحتمل أن ترتفع الأسعار وأن يتراجع الطلب»; «وإن» alone is a condition or a new clause.
        """
        if reach in ("belief", "nominal"):
            return not (self.nested(match) and match.category is _DOXASTIC)
        if reach != "clause" or match.alias not in ("that", "governed_that"):
            return False
        word = self.words[index]
        if word.conjunction != WA or index + 1 >= self.high or self.under_that(match):
            return False
        anew = self.at.get(index + 1)
        if anew is not None and anew.rule.construction == match.rule.construction == "predicate":
            return False  # «من المتوقع أن تهطل الأمطار، وأنه من المحتمل أن تفيض الأودية»
        if word.raw[word.start : word.start + 1] == HAMZA_ABOVE:
            return True
        spelled = word.raw[word.start : word.start + 1]
        return spelled != HAMZA_BELOW and self.c.tense(index + 1) == "i"

    def joins_governed(self, index: int, match: Match) -> bool:
        """Tell whether the preposition stands with أن once more: «يدل على أن …، وعلى أن»."""
        words = self.words
        if match.alias != "governed_that" or index + 1 >= self.high or match.complement < 2:
            return False
        word, first = words[index], words[match.complement - 2]
        return (
            word.conjunction == WA
            and bool(word.bits & PREP and words[index + 1].bits & COMP)
            and not words[index + 1].conjunction
            and word.core == first.core
        )

    def still_wished(self, index: int, match: Match) -> bool:
        """Tell whether و joins a verb to the one behind أن: «يخشى أن يتأخروا، ولا يصلوا».

        The plural of the subjunctive shows itself: it has lost its ن.
        """
        words, c = self.words, self.c
        verb = index
        if index >= self.high or words[index].conjunction != WA or match.first < 0:
            return False
        if words[index].bits & NEG and words[index].core not in c.lexicon.jussive:
            verb = index + 1
        if verb >= self.high or verb in self.at or not words[verb].key.endswith(THEY):
            return False
        if words[verb].pronoun or c.tense(verb) != "i":
            return False
        for before in range(
            index - 1, max(self.beginnings.begun, index - SUBORDINATE_REACH) - 1, -1
        ):
            if words[before].bits & (SEMI | STOP) or before <= self.low:
                return False
            if c.tense(before) == "i" and not words[before].key.startswith(FUTURE):
                comp = words[before - 1]
                that = comp.bits & COMP and not comp.pronoun
                if that or words[before].preposition == LI or c.that_not(before - 1):
                    return True
        return False

    def under_that(self, match: Match) -> bool:
        """Tell whether the cue stands in a clause that another cue in front has behind أن."""
        first = match.first
        beside = (
            # «من المتوقع أن …، ومن المتوقع أن»: a clause of its own
            first - 1 > self.low
            and self.words[first].conjunction == WA
            and bool(self.words[first - 1].bits & (COMMA | SEMI))
        )
        return any(
            other.alias in ("that", "governed_that", "colon_that")
            and 0 <= other.complement <= first
            and not (beside and not self.attributes(other))
            for other in self.matches
            if other is not match
        )

    def governs(self, index: int) -> bool:
        """Tell whether a bare noun waits for its genitive: «إدارة فالنسيا», no «فالـ»."""
        word = self.words[index]
        return word.first in ("n", "m") and not (
            word.article or word.pronoun or word.bits & (INDEF_ACC | NAME)
        )

    def joins_phrases(self, index: int, match: Match) -> bool:
        """Tell whether a preposition behind و has another in front: «على سوريا وعلى لبنان»."""
        return any(
            self.words[at].bits & PREP or self.words[at].preposition
            for at in range(match.last + 1, index)
        )

    def tells(self, index: int) -> bool:
        """Tell whether a verb or its particle stands at the token, for what stands in front."""
        if index >= self.high:
            return False
        return bool(self.c.is_verb(index) or self.words[index].bits & (NEG | QAD | FUT | PRON))

    def there_follows(self, index: int) -> bool:
        """Tell whether و joins what there is: «قد يستقيل الوزير، وهناك من يقول إنه باق»."""
        word = self.words[index]
        return (
            word.conjunction == WA
            and word.core in self.c.lexicon.existing
            and bool(self.words[index - 1].bits & COMMA)
        )

    def is_what(self, index: int) -> bool:
        """Tell whether ما with its verb stands at the token, for what is so: «وهذا ما رأيناه»."""
        if index + 1 >= self.high or self.words[index].terminal != "MA":
            return False
        return bool(self.c.is_verb(index + 1))

    def reason_noun(self, index: int) -> bool:
        """Tell whether ف joins a clause about a verbal noun: «فارتفاع الأسعار يرهق الناس»."""
        words = self.words
        word = words[index]
        if not word.bits & MASDAR or word.first != "m" or word.preposition or word.pronoun:
            return False
        if words[index - 1].bits & PUNCT or self.governs(index - 1) or index in self.at:
            return False
        phrase = self.c.phrases.parse(index, self.high)
        if phrase is None or not phrase.definite or phrase.end >= self.high:
            return False
        end = phrase.end
        return self.c.is_verb(end) or bool(words[end].bits & (NEG | QAD | FUT))

    def adds(self, index: int, match: Match) -> bool:
        """Tell whether what كما adds is another thing said or done: «قال إن …، كما تعهد بـ»."""
        return self.other_voice(index + 1, match) or self.acts_next(index + 1, match)

    def new_topic(self, index: int) -> bool:
        """Tell whether أما puts a new topic in front: no إما, which has أو behind it."""
        word = self.words[index]
        if word.bare not in self.c.lexicon.topical or index + 1 >= self.high:
            return False
        spelled = word.raw[word.lead : word.lead + 1]
        if spelled == HAMZA_BELOW:
            return False
        either = any(at.bits & EITHER for at in self.words[index : min(self.high, index + 9)])
        return spelled == HAMZA_ABOVE or (self.words[index + 1].article and not either)

    def must(self, index: int) -> bool:
        """Tell whether a verb with أن right behind it stands at the token: «يجب أن»."""
        if index + 1 >= self.high or not self.c.is_verb(index):
            return False
        return bool(self.words[index + 1].bits & COMP) and not self.words[index + 1].pronoun

    def runs_on(self, index: int, match: Match) -> bool:
        """Tell whether the event that is told goes on with when or why: «رفض العروض بعد أن»."""
        if match.rule.construction != "verb":
            return False
        if "accusative" in match.rule.takes and self.words[index].key[:1] != LI:
            return False  # «أخبر الطبيب العائلة بوفاته بعد أن»; but «حذر من السباحة لأن»
        if match.category is _DOXASTIC and self.words[index - 1].bits & PUNCT:
            return False
        event, word = self.words[match.complement], self.words[index]
        if event.article or event.bits & PLURAL or word.conjunction:
            return False
        if event.bits & (ABSTRACT | MASDAR) and word.key[:1] == LI and match.category is _REPORTING:
            # «شدد على أهمية المباريات لأنها تكشف الأخطاء»: why it is so
            because = word.key.removesuffix(word.pronoun) if word.pronoun else word.key
            return because in self.c.lexicon.circumstances
        return bool(event.bits & MASDAR) and (
            word.core in self.c.lexicon.circumstances
            or bool(word.article and self.words[index + 1].bits & REL)
        )

    def reasons_anew(self, index: int, match: Match) -> bool:
        """Tell whether the reason of the next clause begins: «يرى أن …، ولأن الوقت ضيق سنبدأ».

        A second reason has another one in front of it: «لأن …، ولأن».
        """
        words = self.words
        word = words[index]
        if match.first < 0:
            return False  # a bare clause keeps it
        if not self.beginnings.terminator(index, "reason") or not words[index - 1].bits & COMMA:
            return False
        reason = word.bare.removesuffix(word.pronoun)
        return not any(
            earlier.bare.removesuffix(earlier.pronoun) == reason
            for earlier in words[match.complement : index]
        )

    def on_occasion(self, index: int, match: Match) -> bool:
        """Tell whether it follows where or when the speaker said it: «…، وذلك خلال لقائه السفير».

        A meeting is his own, or is named for the first time: «خلال اجتماع», no «خلال الاجتماع».
        """
        words, lexicon = self.words, self.c.lexicon
        features = match.features
        if match.rule.construction != "verb" or match.category is not _REPORTING:
            return False
        if features is None or features.tense not in ("p", "i") or index + 1 >= self.high:
            return False
        word = words[index]
        if word.conjunction or words[index - 1].bits & (NEG | PREP):
            return False
        behind = index + 1
        listed = word.core in lexicon.occasions and bool(word.bits & PREP)
        noun = words[behind]
        if not listed and word.bits & PREP and noun.core in lexicon.occasions:
            behind += 1  # «على هامش المؤتمر»
            if behind >= self.high or noun.pronoun or noun.bits & PREP:
                return False
            return bool(words[behind].bits & CHANNEL)
        if not listed or word.pronoun or not noun.bits & CHANNEL or noun.conjunction:
            return False
        if noun.pronoun:
            gender = OWNERS.get(noun.pronoun, ("", ""))[0]
            return bool(gender) and gender == (features.gender or gender)
        phrase = self.c.phrases.parse(behind, self.high)
        return not noun.article and not (phrase is not None and phrase.definite)

    def said_then(self, index: int, match: Match) -> bool:
        """Tell whether it follows where, in what or in answer to what the speaker said it."""
        if self.on_occasion(index, match) or self.in_speech(index, match):
            return True
        return match.category is _REPORTING and match.first >= 0 and self.in_answer(index)

    def at_his_meeting(self, index: int, match: Match) -> bool:
        """Tell whether a meeting of the speaker follows without a comma: «… خلال لقائه السفير»."""
        features = match.features
        if features is None or index + 1 >= self.high or not self.words[index + 1].pronoun:
            return False
        if self.words[index].core not in self.c.lexicon.occasions:
            return False
        if self.words[index + 1].core not in self.c.lexicon.encounters:
            return False
        if match.alias not in ("that", "governed_that") or features.number != "s":
            return False
        if self.c.is_verb(index - 1) or self.words[match.complement - 1].pronoun:
            return False
        subject = self.c.phrases.parse(match.complement, index)
        if subject is None or not subject.definite:
            return False
        feminine = features.gender == "f"
        return self.on_occasion(index, match) and self.is_holders(
            index, match, feminine, strict=True
        )

    def in_answer(self, index: int) -> bool:
        """Tell whether it follows what was asked, or what the words are about.

        «قال إن …، ردا على سؤال», «…، في رده على سؤال», «…، تعليقا على القرار»
        """
        words, lexicon = self.words, self.c.lexicon
        at = index + (words[index].terminal == "FI")
        if at + 2 >= self.high or words[index].conjunction or words[at + 1].terminal != "ALA":
            return False
        if words[at].core in lexicon.commenting:
            return at == index
        return words[at].core in lexicon.replying and words[at + 2].core in lexicon.inquiries

    def in_speech(self, index: int, match: Match) -> bool:
        """Tell whether it follows in what it was said: «قال إن …، في مقابلة مع الصحيفة».

        Where the content tells of words itself, they may be those.
        """
        words, lexicon, features = self.words, self.c.lexicon, match.features
        if match.rule.construction != "verb" or match.category is not _REPORTING:
            return False
        if words[index].terminal != "FI" or words[index].conjunction or index + 2 >= self.high:
            return False
        noun, following = words[index + 1], words[index + 2]
        press = bool(noun.bits & CHANNEL) and following.core in lexicon.to_press
        if not (press or noun.core in lexicon.spoken_in) or noun.article or features is None:
            return False
        if noun.pronoun:
            gender, number = OWNERS.get(noun.pronoun, ("", ""))
            if not gender or gender != features.gender or number != features.number:
                return False
        elif not press:
            phrase = self.c.phrases.parse(index + 1, self.high)
            if phrase is None or (phrase.definite and not following.preposition):
                return False  # but «في تصريح للصحيفة»
        if not self.has_predicate(match, index - 1):
            return False
        return not any(
            other.category is _REPORTING and match.complement <= other.first < index
            for other in self.matches
        )

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

    def opposed_in_relative(self, index: int, length: int, match: Match) -> bool:
        """Tell whether a contrast stands inside the relative clause: «الذي يحبه القراء بينما …».

        The verb behind it takes up the same noun by a pronoun, as the verb of the clause does:
        «… بينما يهاجمه النقاد».
        """
        words, verb = self.words, index + length
        if words[index].bare not in self.c.lexicon.opposing or verb >= self.high:
            return False
        if words[index - 1].bits & PUNCT or not words[verb].pronoun or not self.c.is_verb(verb):
            return False
        for before in range(index - 1, max(match.last + 1, index - REACH_OF_RELATIVE), -1):
            if words[before].bits & (PUNCT | STOP):
                return False
            if words[before].bits & REL and words[before + 1].pronoun == words[verb].pronoun:
                return self.c.is_verb(before + 1)
        return False

    def tells_when(self, index: int, reach: str, match: Match) -> bool:
        """Tell whether when or why belongs to the clause, no comma between: «قد ترتفع بعد أن»."""
        if reach not in ("belief", "clause", "condition") or match.alias == "small":
            return False
        if match.category is _QUESTION or index + 1 >= self.high:
            return False  # why somebody asks
        word, previous = self.words[index], self.words[index - 1]
        if (previous.bits & (PUNCT | DEM) and not previous.bits & RPAR) or word.conjunction:
            return False
        if word.core in self.c.lexicon.aside:
            if self.words[index + 1].bits & COMP:
                return False  # «حيث إن»: the writer's reason
            told = self.at.get(index + 1)
            if told is not None and told.rule.construction == "verb" and self.attributes(told):
                return False  # «قد تصل إلى الساحل حيث تشير التوقعات إلى»
        lexicon = self.c.lexicon
        if self.c.concedes(index):
            return True
        return reach != "condition" and word.core in lexicon.circumstances

    def sets_figures(self, index: int, match: Match) -> bool:
        """Tell whether data go on with figures: «أظهرت البيانات أن 7 % نجحوا، بينما رسب 9 %»."""
        words = self.words
        if match.category is not _EVIDENTIAL or match.rule.construction != "verb":
            return False
        if match.alias not in ("that", "governed_that"):
            return False
        if words[index].bare not in self.c.lexicon.opposing:
            return False
        told = any(words[at].bits & NUM for at in range(match.complement, index))
        for at in range(index + 1, self.high):
            if words[at].bits & (COMMA | STOP) or not told:
                return False
            if words[at].bits & NUM:
                return True
        return False

    def about_thing(self, match: Match) -> bool:
        """Tell whether the cue judges what its clause is about: «التي اعتبرها غير قانونية»."""
        return (
            match.category is _DOXASTIC
            and match.pronoun != ""
            and match.first > self.low
            and bool(self.words[match.first - 1].bits & REL)
        )

    def turns_away(self, index: int, match: Match) -> bool:
        """Tell whether a connective leads back to the writer: «زعم أن الوضع جيد، رغم أن»."""
        if match.rule.stance is _DISTANCING:
            return self.words[index].core not in self.c.lexicon.circumstances
        word, lexicon = self.words[index], self.c.lexicon
        turns = word.core in lexicon.turning or word.bare in lexicon.opposing
        if match.alias == "governed_that" and turns:
            # «وصفه بأنه تحفة، لكن الجمهور لم يحبه»: what somebody is called is one predicate
            called = "accusative" in match.rule.takes or match.rule.construction == "impersonal"
            return called and bool(self.words[match.complement - 1].pronoun)
        return match.category is _DOXASTIC and match.rule.stance is _ENDORSING

    def back_to_holder(self, index: int, match: Match) -> bool:
        """Tell whether what turns away is of the speaker: «قال الوزير إن …، لكن الوزير لم يحضر».

        Of himself he would say it with a pronoun. Behind the noun begins its predicate.
        """
        if match.subject is None or index + 1 >= self.high or match.rule.construction != "verb":
            return False
        word, head = self.words[index], self.words[match.subject.head]
        if not word.article or word.preposition or word.core != head.core:
            return False
        return self.tells(index + 1) or bool(self.words[index + 1].bits & KANA)

    def about_holder(self, index: int, match: Match) -> bool:
        """Tell whether the writer goes on about who told: «كشف التقرير أن …، وصدر التقرير أمس»."""
        words, subject = self.words, match.subject
        if subject is None or index + 1 >= self.high or match.rule.construction != "verb":
            return False
        if self.c.tense(index) != "p" or words[index].pronoun or index in self.at:
            return False
        word, head = words[index + 1], words[subject.head]
        if not word.article or word.preposition or not head.article:
            return False
        return word.core == head.core and subject.end == subject.head + 1

    def stands_apart(self, index: int, match: Match) -> bool:
        """Tell whether a clause begins that nothing joins: «قال إن …، هم في الحقيقة يريدون».

        A pronoun with a noun behind it may be the copula: «…، هي خطوة مهمة».
        """
        word = self.words[index]
        if match.alias not in ("that", "governed_that") or index + 1 >= self.high:
            return False
        if word.conjunction or word.preposition or not word.bits & (PRON | DEM):
            return False
        following = self.words[index + 1]
        if word.bits & DEM:
            return not self.adverbial_behind(index + 1)
        if word.core[:1] != HIS:
            return True  # «…، أنا بخير»: no copula
        return bool(
            self.c.is_verb(index + 1)
            or following.bits & (NEG | PREP | FUT | QAD)
            or following.preposition
            or following.key in self.c.lexicon.also
        )

    def lacks(self, index: int, length: int, match: Match) -> bool:
        """Tell whether the writer adds what is not: «قال إن …، في حين لا تتوفر أرقام»."""
        behind = index + length
        return (
            behind < self.high
            and match.rule.construction == "verb"
            and bool(self.words[behind].bits & NEG)
            and self.words[index].bare in self.c.lexicon.opposing
            and (length > 1 or not self.words[index].bits & PREP)
            and not self.words[behind - 1].bits & COMP
        )

    def speaks_on(self, behind: int, match: Match) -> bool:
        """Tell whether a pronoun takes up the speaker: «تقول إن …، غير أنها ترجح أن»."""
        found = self.at.get(behind)
        return (
            found is not None
            and match.rule.construction == "verb"
            and not self.words[match.complement].terminators
            and self.words[behind - 1].pronoun != ""
            and bool(self.words[behind - 1].bits & COMP)
            and found.rule.construction == "verb"
            and found.rule.source == "subject"
            and found.alias in ("that", "governed_that")
        )

    def withholds(self, index: int, match: Match) -> bool:
        """Tell whether it follows what the speaker leaves out: «قال إن …، دون أن يوضح السبب»."""
        words, lexicon = self.words, self.c.lexicon
        if match.rule.construction != "verb":
            return False
        of_from = words[index].terminal == "MIN"
        if of_from and index + 1 < self.high:
            index += 1
        word = words[index]
        lacking = word.core in lexicon.without or (of_from and word.bits & NEGA)  # «من غير أن»
        if not lacking or index + 1 >= self.high:
            return False
        if words[index + 1].core in lexicon.withholding:
            return True  # «دون ذكر السبب»
        if index + 2 >= self.high:
            return False
        if words[index + 1].core in lexicon.giving:
            return words[index + 2].core in lexicon.withholding  # «دون إعطاء تفاصيل»
        if not words[index + 1].bits & COMP:
            return False
        verb = words[index + 2]
        return verb.core in lexicon.withholding or any(
            hit.form.rule.category is _REPORTING for hit in verb.hits
        )

    def silent_on(self, index: int, length: int, match: Match) -> bool:
        """Tell whether the speaker is said to leave something out: «قال إن …، لكنه لم يذكر السبب».

        لكن has the pronoun of who spoke, of whom alone it can be said.
        """
        words, features = self.words, match.features
        behind = index + length
        if features is None or match.rule.construction != "verb" or behind + 1 >= self.high:
            return False
        turn = words[behind - 1]
        gender, number = OWNERS.get(turn.pronoun, ("", ""))
        if not gender or gender != features.gender or number != features.number:
            return False
        if not words[behind].bits & NEG or words[behind].core not in self.c.lexicon.jussive:
            return False
        verb = words[behind + 1]
        speaks = verb.core in self.c.lexicon.withholding or any(
            hit.form.rule.category is _REPORTING and hit.form.features is not None
            for hit in verb.hits
        )
        return speaks and self.is_holders(index, match, gender == "f", strict=True)

    def says_next(self, index: int, match: Match) -> bool:
        """Tell whether قبل أن opens what the speaker says next: «قال إن …، قبل أن يضيف أن».

        Whoever adds has spoken; other verbs stand behind a comma, and none shows another subject.
        """
        words, features = self.words, match.features
        word = words[index]
        if word.core not in self.c.lexicon.before or word.conjunction or index + 2 >= self.high:
            return False
        if word.pronoun or word.article or not words[index + 1].bits & COMP:
            return False
        found = self.at.get(index + 2)
        if found is None or found.rule.construction != "verb" or found.features is None:
            return False
        if found.category is not _REPORTING or found.subject_side == "after":
            return False
        if features is None or match.rule.construction != "verb" or match.rule.source != "subject":
            return False
        if features.tense == "a" or match.category not in (_REPORTING, _DOXASTIC):
            return False
        if found.features.person == 3 and found.features.gender != features.gender:
            return False
        adds = fold(found.rule.lemma) in self.c.lexicon.going_on
        return adds or bool(words[index - 1].bits & COMMA)

    def plainly_withholds(self, index: int, match: Match) -> bool:
        """Tell whether it is surely the speaker who leaves something out, though no comma parts it.

        «أكد الوزير أن الخطة جاهزة دون أن يسمي الشركات»
        """
        features = match.features
        if features is None or features.person != 3 or match.category is not _REPORTING:
            return False
        if not self.withholds(index, match):
            return False
        verb = index + 1 + (self.words[index].terminal == "MIN")
        feminine = features.gender == "f"
        if self.words[verb].bits & COMP:
            verb += 1
            if self.words[verb].core.startswith(SHE) != feminine:
                return False
        return self.is_holders(index, match, feminine, strict=True)

    def formula_at(self, index: int) -> bool:
        """Tell whether the writer goes on with a formula: «…، يذكر أن», «…، والجدير بالذكر أن»."""
        found = self.at.get(index)
        return (
            found is not None
            and found.category is _REPORTING
            and found.rule.construction in ("impersonal", "predicate")
            and found.alias in ("that", "governed_that")
        )

    def judges_content(self, index: int, match: Match) -> bool:
        """Tell whether what was said is called an opinion, a charge: «…، وهو رأي شكك فيه»."""
        if index + 1 >= self.high or match.rule.construction == "mark":
            return False
        word, following = self.words[index], self.words[index + 1]
        if word.conjunction != WA or not word.bits & PRON or following.article:
            return False
        return any(
            hit.form.rule.construction == "noun"
            and hit.form.rule.category in (_REPORTING, _DOXASTIC)
            for hit in following.hits
        )

    def shares_subject(self, index: int, match: Match) -> bool:
        """Tell whether و joins a verb to one whose subject it has.

        A plural ending tells so: «أن مجهولين كسروا القفل وعطلوا الكاميرا»; and what goes on is the
        clause about a bare noun: «جيل يحمل الشهادات ولا يقرأ».
        """
        words, c = self.words, self.c
        verb = index
        if self.side_by_side(index, match):
            return True
        if words[index].bits & NEG and index + 1 < self.high:
            if words[index].core in c.lexicon.jussive and not self.denied_too(index, match):
                return False
            verb = index + 1
        tense = c.tense(verb)
        if not tense or verb in self.at or index in self.at:
            return False
        for before in range(index - 1, max(match.last, index - 16), -1):
            bits = words[before].bits
            if bits & (PUNCT | COMP):
                return False
            if bits & PRON and not words[before].conjunction and tense == "i":
                before -= 1  # «ما هو أبعد من ذلك ويصل إلى»
                return bool(words[before].bits & REL or words[before].core in c.lexicon.whatever)
            if not c.is_verb(before):
                continue
            alike = words[verb].core[:1] == words[before].core[:1]
            if alike and "i" in words[verb].tags and c.tense(before) == "i":
                tense = "i"  # «التي تحفظ الحقوق وتوفر العمل»: no perfect توفّر
            if c.tense(before) != tense:
                return False
            if self.inside_belief(before, verb, match):
                return True
            if tense == "p":
                if words[verb].key.endswith(THEY) and words[before].key.endswith(THEY):
                    return True
                return self.tells_more(before, verb, match)
            same = words[verb].core[:1] == words[before].core[:1]
            about = self.about_noun(before) or bool(words[before - 1].bits & REL)
            near = range(max(self.low, before - 3), before)
            about = about or any(words[at].bits & KANA_STRICT for at in near)  # «كان يغضب ويصرخ»
            about = about or (verb > index and self.denied_too(index, match))
            return same and not words[before].conjunction and about
        return False

    def side_by_side(self, index: int, match: Match) -> bool:
        """Tell whether و joins a verb right to another: «قد يصلحها ويحسنها», «أن ينخفض ويرتفع».

        They have one subject, and one object where the first has none of its own.
        """
        words = self.words
        word, before = words[index], words[index - 1]
        if word.conjunction != WA or index <= match.last + 1 or before.bits & KANA:
            return False
        if self.c.tense(index) != "i" or self.c.tense(index - 1) != "i":
            return False
        if word.core[:1] != before.core[:1]:
            return False
        return not before.pronoun or word.pronoun == before.pronoun

    def tells_more(self, before: int, verb: int, match: Match) -> bool:
        """Tell whether a perfect behind و goes on with the relative clause in front.

        It has no subject behind it and agrees with that of the clause, while who tells of it is of
        another gender, or the cue is itself the subject of its verb: «أعلنت الشرطة اعتقال الرجل
        الذي سرق البنك وهرب إلى الجبل», «تم الإبلاغ عن حريق بدأ ليلا وانتشر في السوق».
        """
        words = self.words
        if words[before].conjunction or words[verb].pronoun or words[verb].bits & KANA:
            return False
        if not (words[before - 1].bits & REL or self.about_noun(before)):
            return False
        she = words[verb].core.endswith(SHE)
        if she != words[before].core.endswith(SHE) or "p" not in words[verb].tags:
            return False
        behind = words[verb + 1] if verb + 1 < self.high else None
        if behind is not None and not (behind.bits & (PREP | STOP) or behind.preposition):
            return False
        features = match.features
        if match.rule.construction == "noun":
            does = match.first > self.low and self.c.is_verb(match.first - 1)
            return does and words[match.first].article
        if match.rule.construction != "verb" or features is None or match.alias == "that":
            return False
        return features.number == "s" and features.gender == ("m" if she else "f")

    def denied_too(self, index: int, match: Match) -> bool:
        """Tell whether the verb in front is denied in the same way: «التي لم تعرف ولم تقرأ»."""
        words = self.words
        for before in range(index - 1, max(match.last, index - 16), -1):
            if words[before].bits & (PUNCT | COMP):
                return False
            if words[before].core == words[index].core and words[before].bits & NEG:
                return before > self.low and bool(words[before - 1].bits & REL)
        return False

    def inside_belief(self, before: int, verb: int, match: Match) -> bool:
        """Tell whether the second verb goes with the first in what is believed.

        Both are in the future, or they agree with each other and the verb of the belief does not:
        «يعتقد أن الأسعار ترتفع وتكون عبئا».
        """
        words = self.words
        if match.rule.construction != "verb" or match.alias not in ("that", "governed_that"):
            return False
        if words[before].conjunction or before < match.complement:
            return False
        first, second = (words[at].core.removeprefix(FUTURE)[:1] for at in (before, verb))
        if FUTURE + words[before].core in words[before].key:
            return first == second
        cue = words[match.last]
        if self.c.tense(match.last) != "i":
            return False
        if self.c.tense(verb) == "p":
            return all(
                words[before].key.endswith(who) == words[verb].key.endswith(who)
                for who in (SHE, THEY)
            )
        return first == second != cue.core[:1]

    def denies_phrase(self, index: int) -> bool:
        """Tell whether و denies no clause but a phrase: «وليس يقينا», «لا يملك المال ولا الخبرة».

        Behind a comma ليس stands in front of a preposition then: «ستفتح غدا، وليس في الصيف».
        """
        words = self.words
        if index + 1 >= self.high or index in self.at or self.c.is_verb(index + 1):
            return False
        word, following = words[index], words[index + 1]
        if word.core not in self.c.lexicon.denying or following.bits & (PRON | COMP | PUNCT):
            return False
        parted = bool(words[index - 1].bits & PUNCT)
        bare = following.bits & PREP and not following.pronoun
        if word.core in self.c.lexicon.nor:
            if parted or not self.denied_in_front(index):
                return False
            if bare or following.preposition or following.article or following.pronoun:
                return True
            nominal = following.first in ("n", "m", "a", "g", "c")
            if index + 2 >= self.high or words[index + 2].conjunction:
                return nominal
            return nominal and not self.c.is_verb(index + 2)
        if parted:
            return bool(bare or following.preposition) and not self.verb_behind(index + 2)
        return bool(following.bits & ACCUSATIVE or following.preposition)

    def corrects(self, index: int, match: Match) -> bool:
        """Tell whether بل puts a word in the place of what is denied: «ليس مغلقا، بل مفتوحا».

        No verb stands behind it, nor a pronoun or a particle that opens a clause.
        """
        words = self.words
        if words[index].core not in self.c.lexicon.instead or index + 1 >= self.high:
            return False
        following = words[index + 1]
        if index + 1 in self.at or following.conjunction or self.c.is_verb(index + 1):
            return False
        if following.bits & (NEG | COMP | QAD | FUT | KANA | PRON | DEM | PUNCT | QWORD):
            return False
        denied = any(
            word.bits & (NEG | NEGN)
            for word in words[max(match.complement, self.beginnings.begun) : index]
        )
        return denied and not self.verb_behind(index + 2)

    def denied_in_front(self, index: int) -> bool:
        """Tell whether the clause in front of the token has a negation that ولا goes on with."""
        for before in range(index - 1, max(self.low, index - NEGATED_REACH) - 1, -1):
            bits = self.words[before].bits
            if bits & NEG:
                return True
            if bits & (COMP | SEMI | STOP):
                return False
        return False

    def verb_behind(self, index: int) -> bool:
        """Tell whether a verb stands behind the token, in front of the next mark."""
        for at in range(index, self.high):
            if self.words[at].bits & PUNCT:
                return False
            if self.words[at].terminal == "MA":
                return True  # «وليس في القرار ما يمنع ذلك»
            if self.c.is_verb(at) and not self.beginnings.attributive(at):
                return True
        return False

    def joins_masdar(self, index: int, match: Match) -> bool:
        """Tell whether what looks like a perfect behind و is a verbal noun that is joined to one.

        «قد تؤدي إلى إغلاق المصانع وقتل العمال», «أعلن إغلاق الجسر وفتح الطريق»: the clause is in
        another tense, or has no verb.
        """
        words = self.words
        word = words[index]
        if (
            self.c.tense(index) != "p"
            or not word.bits & (MASDAR | ABSTRACT)
            or word.core.startswith(SHE)  # «وتبادل الجميع»: rather a verb
            or word.core.endswith(SHE)
            or index in self.at
            or index + 1 >= self.high
            or words[index - 1].bits & PUNCT
            or words[index + 1].bits & (INDEF_ACC | COMP)
            or (words[index + 1].bits & PREP and not word.pronoun)
        ):
            return False
        start = max(match.complement, match.last + 1)
        if not word.pronoun and not (words[index + 1].article or words[index + 1].bits & NOMINAL):
            return False
        joined = False
        for before in range(start, index):
            if words[before].bits & (COMP | REL | COMMA):
                joined = False
                continue
            if self.c.tense(before) == "p" and not words[before].bits & KANA:
                return False
            joined = joined or bool(words[before].bits & MASDAR)
        return joined

    def about_noun(self, index: int) -> bool:
        """Tell whether the verb begins a bare relative clause: «جيل يحمل الشهادات»."""
        previous = self.words[index - 1]
        return (
            bool(previous.bits & NOMINAL)
            and not previous.article
            and not previous.pronoun
            and not previous.bits & (NAME | UNKNOWN | PREP | TIME | KANA)
        )

    def asks_anew(self, index: int) -> bool:
        """Tell whether a direct question begins at the token: «…، هل يعود؟», «…، فهل يعود؟»."""
        found = self.at.get(index)
        return (
            found is not None
            and found.rule.construction == "question"
            and found.first == found.last
            and bool(self.words[index].bits & QWORD or self.words[index].terminal == "MA")
            and self.c.asks(self.low, self.high)
        )

    def attributes(self, match: Match) -> bool:
        """Tell whether the cue gives its content to a holder who goes on."""
        return match.alias in CLAUSES_AND_THINGS and (
            match.category is _REPORTING
            or (match.category is _DOXASTIC and match.rule.source == "subject")
            or (match.category is _EVIDENTIAL and match.rule.construction == "verb")
        )

    def participle_of_speech(self, word: Word) -> bool:
        """Tell whether the word is the participle of a verb of speech."""
        return any(
            hit.form.features is not None
            and hit.form.features.tense == "a"
            and hit.form.rule.category is _REPORTING
            and hit.form.rule.construction == "verb"
            for hit in word.hits
        )

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
        if previous.bits & EITHER or previous.core in self.c.lexicon.whatever:
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
        if words[index].bare in self.c.phrases.blessings:
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
        if self.c.behind_bare_noun(index) or self.words[index - 1].bits & (COMP | REL | PREP):
            return False
        return not any(self.c.is_verb(i) for i in range(start, index))

    def other_belief(self, index: int, match: Match) -> bool:
        """Tell whether another holder's belief begins: «…، وكذلك تعتقد نسبة من المشاركين أن»."""
        found = self.at.get(index)
        if found is None:
            following = self.at.get(index + 1)
            if following is None or not self.words[index].bits & PART:
                return False
            found = following
        if found is match or found.rule.construction != "verb" or found.category is not _DOXASTIC:
            return False
        if found.alias not in ("that", "governed_that"):
            return False
        return found.subject_side == "after" or self.believes_too(match, found)

    def believes_too(self, match: Match, other: Match) -> bool:
        """Tell whether those who believe go on behind a comma: «يرون أن …، ويتوقعون أن»."""
        mine, theirs = match.features, other.features
        if match.category is not _DOXASTIC or mine is None or theirs is None:
            return False
        many = mine.number == theirs.number == "p" and mine.person == theirs.person == 3
        joined = self.words[other.first].conjunction == WA
        return many and joined and bool(self.words[other.first - 1].bits & COMMA)

    def answers_relative(self, index: int, match: Match) -> bool:
        """Tell whether the verb begins the predicate of the noun that a relative clause is about.

        «الأسلحة التي تزعم واشنطن وجودها لم تظهر»: the clause ends with the returning pronoun.
        """
        before, words = match.first - 1, self.words
        if match.alias == "governed" and before == self.low and words[before].terminal == "MA":
            # «ما أعلنه الوزير من زيادة الأجور لم يرض أحدا»
            return bool(words[index].bits & NEG) or self.c.is_verb(index)
        if match.alias != "object" or before < self.low or not words[before].bits & REL:
            return False
        if (
            not words[index - 1].pronoun
            or words[index].conjunction
            or index != match.complement + 1
        ):
            return False
        return bool(words[index].bits & NEG) or self.c.is_verb(index)

    def over_relative(self, index: int, match: Match) -> bool:
        """Tell whether a verb begins whose subject stands in front of the cue's relative clause.

        «المدير الذي وصف القرار بأنه خطأ قال إن»
        """
        found = self.at.get(index)
        return (
            found is not None
            and found is not match
            and found.subject is not None
            and found.subject_side == "before"
            and found.rule.construction == "verb"
            and match.first > self.low
            and index > match.complement > match.first
            and found.subject.end <= match.first
            and not self.words[index].conjunction
            and any(self.words[at].bits & REL for at in range(found.subject.end, match.first))
        )

    def shifts_person(self, index: int, match: Match) -> bool:
        """Tell whether the writer goes on in his own person: «أخبرني أن …، لكنني أشك في ذلك».

        What others say is told in the third person behind أن.
        """
        word, features = self.words[index], match.features
        if match.alias not in ("that", "governed_that") or features is None:
            return False
        if match.rule.construction != "verb" or features.person != 3:
            return False
        if word.core in self.c.lexicon.turning and word.pronoun in OF_FIRST:
            return True
        found = self.at.get(index)
        return (
            found is not None
            and found is not match
            and found.features is not None
            and found.features.person == 1
            and bool(word.conjunction)
        )

    def parted(self, index: int, match: Match) -> bool:
        """Tell whether an attribution between commas parts what is judged from the judgement.

        «يعد النهر، بحسب الخبراء، الأهم في المنطقة»
        """
        if match.alias != "small" or index <= match.complement + 1:
            return False
        words = self.words
        found = self.as_starts.get(index)
        if found is not None:
            behind = found.subject.end if found.subject is not None else found.last + 1
        else:
            found = self.at.get(index)
            if found is None or found.rule.construction != "according":
                return False
            behind = found.complement if found.complement > 0 else found.last + 1
        if behind + 1 >= self.high or not words[behind].bits & COMMA:
            return False
        if not words[index - 1].bits & COMMA:
            return False
        following = words[behind + 1]
        if following.conjunction or following.preposition or not following.bits & (NOMINAL | ADJ):
            return False
        subject = self.c.phrases.until(match.complement, index - 1)
        return subject is not None and subject.end == index - 1 and subject.definite

    def brings(self, index: int, match: Match) -> bool:
        """Tell whether a clause begins about who brings the words: «اتهامات بالفساد وجهها سامي»."""
        subject = match.subject
        if subject is None or match.subject_side != "borne" or match.rule.construction != "noun":
            return False
        if not match.complement < index < subject.start:
            return False
        word = self.words[index]
        return bool(word.bits & REL) or word.core in self.c.lexicon.bearing

    def past_quality(self, index: int, match: Match) -> bool:
        """Tell whether و joins a noun to the one in front, not to the quality it is said to have.

        «أبعاد الاتفاق الذي وصفه الوزير بالتاريخي ونتائجه»
        """
        words, start = self.words, match.complement
        if match.alias != "governed" or match.preposition != BI or index != start + 1:
            return False
        if match.first <= self.low or not words[match.first - 1].bits & REL or not match.pronoun:
            return False
        word, quality = words[index], words[start]
        if word.conjunction != WA or not quality.article or "a" not in quality.tags:
            return False
        return word.first in ("n", "m") and "a" not in word.tags and bool(word.pronoun)

    def made_so(self, index: int, match: Match) -> bool:
        """Tell whether the noun at the token is what saying so is made: «يجعل القول إنه حر خطأ»."""
        word = self.words[index]
        if word.conjunction or index <= match.complement + 1 or not self.caused(match):
            return False
        stem = word.core.removesuffix(ACCUSATIVE_ENDING)
        nunated = stem != word.core and not {"n", "m"}.isdisjoint(self.c.lexicon.tags.tags(stem))
        return bool(word.bits & INDEF_ACC) or nunated

    def caused(self, match: Match) -> bool:
        """Tell whether a verb of making has the noun for its object: «يجعل القول إنه حر خطأ»."""
        if match.rule.construction != "noun" or match.first <= self.low:
            return False
        if match.alias not in ("that", "governed_that"):
            return False
        return self.words[match.first - 1].core in self.c.lexicon.causing

    def bare_predicate(self, index: int, match: Match) -> bool:
        """Tell whether an adjective is the predicate of the noun that the relative clause is about.

        «المرض الذي قد ينتقل إلى البشر نادر»: the noun opens the sentence, which has no other verb.
        """
        words = self.words
        word, previous = words[index], words[index - 1]
        if word.first != "a" or word.article or word.conjunction or word.preposition:
            return False
        if word.pronoun or word.bits & (ACCUSATIVE | INDEF_ACC | PLURAL | TIME | NUM):
            return False
        relative = match.first - 1
        while relative > self.low and words[relative].bits & (NEG | QAD | FUT):
            relative -= 1
        if relative <= self.low or not words[relative].bits & REL or words[relative].conjunction:
            return False
        closed = previous.article or previous.pronoun or self.c.is_verb(index - 1)
        if not (closed or previous.bits & NAME) or previous.bits & (KANA | PREP):
            return False
        if index - 1 in self.at or not any(self.c.is_verb(at) for at in range(relative + 1, index)):
            return False
        if self.first_predicate(index, match):
            return False  # «الذي يرى أن فريقه جاهز»
        start = self.low
        while start < relative and words[start].bits & PUNCT:
            start += 1
        head = self.c.phrases.until(start, relative)
        if head is None or head.end != relative or not head.definite:
            return False
        if bool(word.bits & FEM) != self.c.feminine(head):
            return False
        return not any(
            self.c.is_verb(at) or words[at].bits & (REL | COMP)
            for at in range(index + 1, self.high)
        )

    def first_predicate(self, index: int, match: Match) -> bool:
        """Tell whether only its subject stands in the content in front of the token."""
        if match.alias not in ("that", "governed_that") or index <= match.complement:
            return False
        subject = self.c.phrases.until(match.complement, index)
        return subject is not None and subject.end == index and subject.definite

    def in_relative(self, match: Match) -> bool:
        """Tell whether the cue tells about a noun: «الذي يعتقد أنه», «المتهم بأنه»."""
        first = match.first
        if self.words[first].article:
            participle = match.features is not None and match.features.tense == "a"
            return participle or (
                match.rule.construction == "predicate" and match.alias == "governed"
            )
        return first > self.low and bool(self.words[first - 1].bits & REL)

    def relative_over(self, index: int, match: Match) -> bool:
        """Tell whether a second verb goes on behind the clause that tells about a noun.

        «الرجل الذي يُزعم أنه قتل زوجته هرب», «المتهم بقتل زوجته هرب»
        """
        words, first = self.words, match.first
        word, before = words[index], words[index - 1]
        if match.alias not in ("that", "governed_that", "governed") or word.conjunction:
            return False
        relative = not words[first].article
        if not self.in_relative(match) or (relative and match.alias == "governed"):
            return False
        owned = before.pronoun or before.core.endswith(OWNED)
        acts = self.c.is_verb(index - 1) and not before.bits & KANA and before.first in ("p", "i")
        judged = bool(before.bits & ADJ) and not before.article
        judged = judged and self.first_predicate(index - 1, match)
        if not (before.article or owned or acts or judged) or before.bits & (REL | COMP | PREP):
            return False
        bare = (owned or judged) and not (word.bits & (PREP | TIME | ADVERB | ADJ) or word.article)
        bare = bare and not word.preposition
        if self.c.tense(index) != "p" and not (bare and "p" in word.tags):
            return False
        if word.bits & KANA or index <= match.complement + 1:
            return False
        told = any(self.c.is_verb(place) for place in range(match.complement, index - (not acts)))
        # «التي يعتقد أنها مسؤولة عن الهجوم أعلنت حلها»
        owner = words[match.complement - 1].pronoun != ""
        told = told or (
            owner
            and not any(words[at].bits & (COMP | COMMA) for at in range(match.complement, index))
        )
        return match.alias == "governed" or (
            (told or judged)
            and not any(
                self.beginnings.terminator(place, "always")
                for place in range(match.complement, index)
            )
        )

    def opens_sentence(self, match: Match) -> bool:
        """Tell whether a noun with أن is the sentence's subject: «تأكيد الوزير أن …»."""
        if match.rule.construction != "noun" or match.alias not in ("that", "governed_that"):
            return False
        word = self.words[match.first]
        if word.preposition or word.conjunction == FA:
            return False
        return all(self.words[at].bits & PUNCT for at in range(self.low, match.first))

    def subject_over(self, index: int, match: Match) -> bool:
        """Tell whether the predicate of such a subject begins: «… أن الأسعار ستنخفض أثار جدلا»."""
        words = self.words
        word, before = words[index], words[index - 1]
        if word.conjunction or word.preposition or index <= match.complement + 1:
            return False
        if not self.opens_sentence(match):
            return False
        if self.c.is_verb(index - 1) and not before.bits & KANA and before.first in ("p", "i"):
            return self.c.tense(index) == "p" and not word.bits & KANA
        if not before.bits & ADJ or before.article or index + 1 >= self.high:
            return False
        return bool(word.bits & (NEG | NEGN)) and not self.c.is_verb(index + 1)

    def noun_predicated(self, index: int, match: Match) -> bool:
        """Tell whether the verb begins whose subject the cue noun is: «الشكوى من الضجيج زادت».

        Behind what is definite no verb tells of it without a relative.
        """
        if match.alias not in ("object", "governed") or index <= match.complement:
            return False
        words, first = self.words, match.first
        word = words[index]
        if word.conjunction or word.preposition or words[first].preposition:
            return False
        if first > self.low and not words[first - 1].bits & COMP:
            if any(not words[at].bits & PUNCT for at in range(self.low, first)):
                return False
        verb = index + 1 if word.bits & (NEG | QAD | FUT) else index
        if verb >= self.high or not self.c.is_verb(verb) or self.beginnings.attributive(index):
            return False
        return not any(w.bits & (REL | PUNCT | COMP) for w in words[match.complement : index])

    def fronted_over(self, index: int, match: Match) -> bool:
        """Tell whether the main verb begins behind an occasion in front that holds a noun cue.

        «بعد إعلان الشركة عن إفلاسها تظاهر العمال»: no perfect tells about what is definite.
        """
        words, first = self.words, match.first
        if match.alias not in ("object", "governed"):
            return False
        if first <= self.low or first - self.low > 3 or index <= match.complement:
            return False
        when = words[first - 1]
        if match.rule.construction == "verb":
            # «بعد أن أعلنت الشركة خسائرها هبط السهم», «عندما أكد الوزير الخبر غادر»
            earlier = first - 2 >= self.low and words[first - 2].bits & (PREP | TIME)
            if not (when.bits & COMP and earlier) and when.core not in self.c.lexicon.circumstances:
                return False
        elif match.rule.construction != "noun":
            return False
        word, before = words[index], words[index - 1]
        if word.conjunction or word.preposition or word.first != "p" or word.bits & KANA:
            return False
        if self.c.tense(index) != "p" or not (before.article or before.pronoun):
            return False
        if match.rule.construction == "noun":
            if not (when.bits & (PREP | TIME) or words[first].preposition):
                return False
        return not any(w.bits & (REL | PUNCT | COMP) for w in words[match.complement : index])

    def judged_in_front(self, match: Match) -> bool:
        """Tell whether the cue tells of a bare noun in a phrase in front: «خلال مدة تعد قصيرة»."""
        if match.rule.construction != "impersonal" or match.alias != "small":
            return False
        if match.first - 2 < self.low:
            return False
        if not self.c.behind_bare_noun(match.first):
            return False
        opening = self.words[match.first - 2]
        return bool(opening.bits & PREP or self.words[match.first - 1].preposition) and not any(
            self.c.is_verb(at) for at in range(self.low, match.first)
        )

    def past_judgement(self, index: int, match: Match) -> bool:
        """Tell whether the main verb begins behind it: «خلال مدة تعد قصيرة ربح الفريق»."""
        words = self.words
        if index <= match.complement or words[index].conjunction or words[index].preposition:
            return False
        if self.c.tense(index) != "p" or words[index].bits & KANA:
            return False
        if words[index - 1].bits & (PUNCT | COMP | REL | NEG | PREP):
            return False
        return self.judged_in_front(match)

    def answered_by(self, index: int, match: Match) -> bool:
        """Tell whether the main verb begins behind a question in front of it.

        «وردا على سؤال عما إذا كان سيستقيل قال الوزير إن»: no verb stands in front of the cue.
        """
        words, found = self.words, self.at.get(index)
        if found is None or found is match or found.category is not _REPORTING:
            return False
        if found.rule.construction != "verb" or words[index].conjunction or found.article:
            return False
        if found.features is None or found.features.tense != "p" or index <= match.last + 2:
            return False
        if words[index - 1].bits & (COMP | REL | NEG | QAD | QWORD | PREP | KANA):
            return False
        return match.first > self.low and not any(
            self.c.is_verb(at) for at in range(self.low, match.first)
        )

    def of_oath(self, index: int) -> bool:
        """Tell whether قد has the ل of an oath, so that it opens a clause: لقد."""
        word = self.words[index]
        return bool(word.bits & QAD) and word.key[:1] == LI

    def oath_opens(self, index: int, match: Match) -> bool:
        """Tell whether لقد opens a clause that no mark parts off: «كأن الحرب انتهت لقد عادوا»."""
        if not self.of_oath(index):
            return False
        before = self.words[index - 1]
        if before.bits & (PUNCT | COMP | REL | PRON | PREP) or index <= match.last + 1:
            return False
        return index > match.complement and self.has_predicate(match, index)

    def seems_as(self, index: int, match: Match) -> bool:
        """Tell whether what somebody seems to be begins here: «يبدو الأمر وكأنه مزحة»."""
        found = self.at.get(index)
        return (
            found is not None
            and match.alias == "small"
            and match.rule.category is _EVIDENTIAL
            and found.rule.category is _EVIDENTIAL
            and found.rule.construction == "particle"
        )

    def opens_relative(self, index: int, match: Match) -> bool:
        """Tell whether a relative pronoun in front still waits for its verb: «التي للتو فرغت»."""
        for before in range(index - 1, max(match.complement, index - 4) - 1, -1):
            if self.words[before].bits & REL and not self.words[before].article:
                return True
            if self.c.is_verb(before):
                return False
        return False

    def front_of_clause(self, index: int) -> bool:
        """Tell whether و joins a phrase with its verb behind: «وبإحالته إلى المحكمة صدر الحكم»."""
        word = self.words[index]
        alone = bool(word.bits & PREP) and not word.pronoun and index + 1 < self.high
        if not word.conjunction or not (word.preposition or alone):
            return False
        if word.core in self.c.lexicon.emphatic:
            return False  # «وبالذات في عالمنا»
        phrase = self.c.phrases.parse(index + alone, self.high, strip=True)
        end = phrase.end if phrase is not None else self.high
        if phrase is None and self.words[index + alone].bits & TIME:
            end = index + alone + 1
        if end < self.high and self.words[end].bits & PREP and not self.words[end].conjunction:
            inner = self.c.phrases.parse(end + 1, self.high) if end + 1 < self.high else None
            if inner is not None and inner.definite:
                end = inner.end
        if end + 1 >= self.high:
            return False
        behind = self.words[end]
        single = bool(self.words[index - 1].bits & COMMA) and end == index + 1  # «…، وبصدق يجب»
        if self.c.is_verb(end) and (single or not self.beginnings.attributive(end)):
            return True
        if behind.conjunction == FA and behind.bits & (QAD | COMP | NEG | FUT):
            return True  # «وفي بعض المدن فقد ارتفعت»
        return "p" in behind.tags and bool(self.words[end + 1].bits & PREP)

    def borne_to(self, index: int, match: Match) -> bool:
        """Tell whether the verb in front bears the words to whoever stands behind إلى."""
        words = self.words
        if words[index].conjunction or words[index].pronoun or index + 1 >= self.high:
            return False
        whom = words[index + 1].bits
        if not whom & (PERSON | TITLE | ORG | NAME) or (whom & PLACE and not whom & ORG):
            return False  # «تهريب السلاح إلى سوريا»
        for before in range(match.first - 1, max(self.low, match.first - 6) - 1, -1):
            if words[before].core in self.c.lexicon.bearing:
                return True
            if words[before].bits & (PUNCT | COMP):
                return False
        return False

    def measures_change(self, index: int, match: Match) -> bool:
        """Tell whether «بنسبة 3%» measures the verb around the noun: «قلل من فرص الفوز بنسبة»."""
        words = self.words
        behind = words[index + 1] if index + 1 < self.high else None
        if behind is None or not (words[index].bits & (NUM | QUANT) or behind.bits & NUM):
            return False
        if not behind.bits & NUM:
            return False
        before = match.first - 1
        if before >= self.low and words[before].bits & PREP:
            before -= 1
        return before >= self.low and bool(self.c.is_verb(before) or words[before].bits & MASDAR)

    def relative_what(self, index: int) -> bool:
        """Tell whether ما begins a sentence's afterthought: «…، ما يفتح المجال»."""
        word = self.words[index]
        if word.terminal != "MA" or word.conjunction or index + 1 >= self.high or index == self.low:
            return False
        previous = self.words[index - 1]
        if (
            previous.bits & (PREP | QUANT | NEG)
            or self.c.is_verb(index - 1)
            or previous.preposition
        ):
            return False
        counts = self.at.get(index)
        if counts is not None and counts.rule.construction == "measure":
            return False  # «إصابة ما يقارب مئة»
        if previous.bits & (MASDAR | ABSTRACT) and not (previous.article or previous.pronoun):
            return False  # «إنكار ما يجري», «صحة ما يتردد»: its genitive
        if self.words[index + 1].bits & QAD and index + 2 < self.high:
            # «نصف متر ما قد يسبب سيولا», no «وجد في كلامهم ما قد يفيد»
            bare = previous.bits & NOMINAL and not (previous.article or previous.pronoun)
            return self.c.tense(index + 2) == "i" and bool(bare or previous.bits & PUNCT)
        if not previous.bits & PUNCT and index + 1 not in self.at:
            # «ينسف في ساعات ما تحقق»: an object; no mark divides it from its verb
            if not any(self.words[at].bits & PREP for at in range(max(0, index - 3), index)):
                return self.c.tense(index + 1) == "i" and bool(previous.bits & NOMINAL)
            return False
        return self.c.tense(index + 1) == "i" and bool(previous.bits & (NOMINAL | PUNCT))

    def predicate_noun(self, index: int, match: Match) -> bool:
        """Tell whether a bare noun behind the closed content is the predicate of the cue noun."""
        if match.complement < 0 or index <= match.complement:
            return False
        word = self.words[index]
        if (
            word.article
            or word.conjunction
            or word.preposition
            or word.bits & (PREP | PUNCT | NUM | TIME)
        ):
            return False
        if not word.bits & (NOMINAL & ~NAME) or word.bits & NAME:
            return False
        previous = self.words[index - 1]
        if previous.bits & MASDAR and previous.pronoun and previous.first == "m":
            return False  # «ارتكابه مخالفات»: its object
        if self.governs(index - 1) or word.core in self.c.lexicon.possessing:
            return False  # «إعداده لأعمال عنف»: its genitive; «ابنتها ذات العامين»
        if self.words[match.complement].bits & MASDAR and word.first in ("n", "m"):
            doer = self.c.phrases.parse(match.complement + 1, index)
            if doer is not None and doer.end == index and doer.bits & (PLACE | ORG | PERSON):
                return False  # «امتلاك كوريا الشمالية قنبلة»: its object
        if previous.article and previous.bits & ADJ and index + 1 < self.high:
            if word.pronoun or self.words[index + 1].pronoun:
                return False  # «البرلمان البالغ عدد أعضائه 300»
        phrase = self.c.phrases.parse(match.complement, self.high, strip=True)
        return phrase is not None and phrase.end == index and phrase.definite

    def front_in_commas(self, index: int) -> bool:
        """Tell whether a phrase and its comma stand in front of a verb: «…، وفي لقائه بالوفد، شدد».

        What joins و and a preposition to the nouns in front has no verb behind its comma.
        """
        words = self.words
        word = words[index]
        if word.conjunction != WA or not (word.preposition or word.bits & PREP) or word.pronoun:
            return False
        for at in range(index + 1, min(self.high - 1, index + FRONTED_REACH)):
            bits = words[at].bits
            if bits & COMMA:
                behind = words[at + 1]
                if behind.conjunction or behind.bits & REL or at + 1 in self.at:
                    return at + 1 in self.at and self.attributes(self.at[at + 1])
                return behind.first in ("p", "i") and self.c.is_verb(at + 1)
            if bits & (PUNCT | COMP | REL) or self.c.is_verb(at):
                return False
        return False

    def clause_after(self, index: int) -> bool:
        """Tell whether و at the token opens a clause that begins with its subject."""
        previous = self.words[index - 1]
        if not previous.bits & PUNCT:
            return False
        if index in self.beginnings.holders:
            return True  # «قد تفشل الخطة، والأرقام المعلنة اليوم تفيد بأن»
        phrase = self.c.phrases.parse(index, self.high)
        if phrase is None or phrase.end >= self.high or not phrase.definite:
            return False
        if self.c.is_verb(phrase.end) or self.words[phrase.end].bits & (NEG | QAD | KANA):
            return True
        return self.words[index].article and self.predicate_behind(phrase.end)

    def predicate_behind(self, index: int) -> bool:
        """Tell whether a bare predicate follows a topic: «والاعتماد على التكريم عملية أساسية»."""
        words = self.words
        while index + 1 < self.high:
            word = words[index]
            if word.conjunction or not (word.bits & PREP or word.preposition) or word.pronoun:
                break
            behind = index + bool(word.bits & PREP)
            phrase = self.c.phrases.parse(behind, self.high, strip=True)
            if phrase is None or phrase.end <= index:
                return False
            index = phrase.end
        if index + 1 >= self.high:
            return False
        word, previous = words[index], words[index - 1]
        if not (previous.article or previous.pronoun) or word.first not in ("n", "m", "a"):
            return False
        bare = not (word.article or word.conjunction or word.preposition or word.pronoun)
        return bare and not word.bits & (INDEF_ACC | ACCUSATIVE | TIME | NUM | NAME | PREP)

    def voice_follows(self, index: int, match: Match) -> bool:
        """Tell whether the clause that begins at the token is another voice's."""
        for position in range(index, min(self.high, index + 10)):
            if self.other_voice(position, match):
                found = self.at[position]
                features = found.features
                if features is not None and features.person == 1 and features.number == "p":
                    return False  # «…، لذا نقول لهم إن»: still the one who speaks
                return found.subject is not None or position == index
            if self.words[position].bits & COMMA and self.parted_voice(index, position, match):
                return True
            if self.words[position].bits & (COMMA | STOP | SEMI):
                return False
            if self.c.is_verb(position) and not self.beginnings.attributive(position):
                return False
        return False

    def parted_voice(self, index: int, comma: int, match: Match) -> bool:
        """Tell whether a comma parts a voice from its verb: «إذ إن الأرقام الأخيرة، تؤكد أن»."""
        if not self.other_voice(comma + 1, match):
            return False
        found = self.at[comma + 1]
        subject = found.subject
        if subject is None or found.subject_side != "before":
            return False
        return index <= subject.start + 1 and subject.end <= comma

    def nested(self, match: Match) -> bool:
        """Tell whether the match stands in the content of another that-frame of its sentence."""
        if match.first < 0 or self.words[match.first].conjunction:
            return False
        if (
            match.category is _REPORTING
            and match.features is not None
            and match.features.tense == "a"
            and not match.article
        ):
            return False  # «أكد أن …، مضيفا أن …»: beside the main verb, not under it
        for other in self.matches:
            if other is match:
                return False
            if (
                (
                    other.alias in ("that", "governed_that", "colon_that")
                    and other.complement <= match.first
                )
                and other.rule.construction == "verb"
                and not (other.features is not None and other.features.tense == "a")
            ):
                return True
        return False

    def relative_ma(self, index: int) -> bool:
        """Tell whether ما behind a preposition opens a relative clause: «بما واجهه من تعب»."""
        return self.words[index].core in self.c.lexicon.whereby

    def lacks_predicate(self, index: int, match: Match) -> bool:
        """Tell whether و goes on with a relative clause while the predicate is still to come.

        «أن الطريق، بما واجهه الفريق وعاناه فيه، لم يكن قصيرا»
        """
        if match.alias not in ("that", "governed_that", "colon_that") or match.complement < 0:
            return False
        words = self.words
        if not any(
            words[at].bits & REL or self.relative_ma(at) for at in range(match.complement, index)
        ):
            return False
        if self.has_predicate(match, index):
            return False
        return any(
            words[at].bits & COMMA
            and not words[at + 1].conjunction
            and (words[at + 1].bits & AUXILIARIES or self.c.is_verb(at + 1))
            for at in range(index, min(self.high - 1, index + PREDICATE_REACH))
        )

    def in_inserted_relative(self, match: Match, comma: int) -> bool:
        """Tell whether the comma closes the relative clause around the cue: «…، التي …، …»."""
        for index in range(match.first - 1, max(self.low, match.first - 12), -1):
            bits = self.words[index].bits
            if bits & COMMA:
                return bool(self.words[index + 1].bits & REL) and index + 1 < match.first + 1
            if bits & (STOP | COMP) and index < match.first - 1:
                return False
        return False

    def adverbial_behind(self, index: int) -> bool:
        """Tell whether a prepositional phrase of the same clause follows «وذلك» at the token."""
        if index >= self.high or index in self.at:
            return False
        word = self.words[index]
        return not word.conjunction and bool(word.bits & PREP or word.preposition)

    def resumes(self, index: int, match: Match) -> bool:
        """Tell whether a comma closes the relative clause of the cue: «التي أكدت أن …، أنصارها».

        Behind it stands a noun that nothing joins to the content.
        """
        if match.first <= self.low or not self.words[match.first - 1].bits & REL:
            return False
        word = self.words[index]
        parted = match.first - 2 > self.low and self.words[match.first - 2].bits & COMMA
        length = self.beginnings.terminator(index, "always") or self.beginnings.terminator(
            index, "comma"
        )
        if parted and word.bits & PREP and not (word.conjunction or length):
            # «يسيطر المتمردون، الذين يقولون إن …، على العاصمة»: between two commas
            return match.subject_side != "after" and not any(
                self.words[at].bits & COMMA for at in range(match.last + 1, index - 1)
            )
        if word.conjunction or word.preposition or word.bits & (PREP | PUNCT | NUM | INDEF_ACC):
            return False
        if match.subject_side == "after" or not word.bits & NOMINAL or self.c.is_verb(index):
            return False
        return index not in self.at and not any(
            self.words[at].bits & COMMA for at in range(match.last + 1, index - 1)
        )

    def has_predicate(self, match: Match, comma: int) -> bool:
        """Tell whether the clause has had its verb; if not, it stands behind the comma."""
        start = match.complement
        if (
            match.alias not in ("that", "governed_that", "colon_that")
            or start < 0
            or start >= comma
        ):
            return True
        first = self.words[start]
        noun = self.like_masdar(start, comma)
        if self.c.is_verb(start) and not noun:
            return True
        if first.core in self.c.lexicon.resulting and not first.bits & PREP:
            # «أنه كلما كبر الطفل، زاد وزنه»: its main clause follows the comma
            return any(self.words[index].bits & COMMA for index in range(start, comma))
        if first.bits & PREP and first.terminal != "MIN" and not first.pronoun:
            # «أنه مع تزايد الأعداد، سينخفض»: nothing but an adverbial so far
            place = self.c.phrases.parse(start + 1, comma)
            if place is not None and place.end < comma:
                there = self.words[place.end]
                if there.first in ("n", "m") and not (
                    there.article or there.conjunction or there.preposition or there.bits & TIME
                ):
                    return True  # «أن لدى الشركة خطة بديلة»
            return any(
                self.c.is_verb(index) or self.words[index].bits & (COMP | NEG)
                for index in range(start, comma)
            )
        phrase = self.c.phrases.parse(start + noun, self.high)
        if phrase is None or not phrase.definite or self.ends_in_predicate(phrase):
            return True
        if phrase.end < comma and not self.words[phrase.end].conjunction:
            opening = self.words[phrase.end].bits
            copula = opening & PRON and phrase.end + 1 < comma
            if (
                copula
                or opening & (NEG | QAD | FUT | KANA_STRICT)
                or self.beginnings.opens_quote(phrase.end)
            ):
                return True  # «أن السبب هو السرعة», «أن الفريق لا يملك المال»
            if phrase.named and self.c.is_verb(phrase.end):
                return True
        relative = told = False
        for index in range(phrase.end, comma):
            bits = self.words[index].bits
            if bits & REL or self.relative_ma(index):
                relative, told = True, False
            elif bits & COMMA:
                relative = False
            elif self.c.is_verb(index) or (not relative and self.words[index].first == "p"):
                if relative and told and not self.words[index].conjunction:
                    # «الكتب التي عرضتها الدار اختفت»: the relative clause has had its verb
                    return not self.words[index - 1].bits & (COMP | KANA)
                if not relative and not self.beginnings.attributive(index):
                    return True
                told = True
            elif bits & ADJ and not self.words[index].article and not relative:
                word = self.words[index]
                if not (bits & (NAME | NUM) or word.conjunction or "g" in word.tags):
                    return True
            elif index == phrase.end and self.bare_noun(index):
                return True  # «أن التعليم حق»: no bare noun goes on with a closed phrase
        return False

    def ends_in_predicate(self, phrase: Phrase) -> bool:
        """Tell whether what could be a name is a definite noun's predicate: «السوق هادئ»."""
        last = phrase.end - 1
        if last <= phrase.start or not self.words[last - 1].article:
            return False
        word = self.words[last]
        if word.article or word.preposition or word.conjunction or word.first not in ("n", "a"):
            return False
        return "g" not in word.tags or not phrase.bits & (PERSON | TITLE)

    def bare_noun(self, index: int) -> bool:
        """Tell whether a noun stands at the token that can be a predicate: no time, no article."""
        word = self.words[index]
        if word.article or word.conjunction or word.preposition or word.pronoun:
            return False
        return word.first == "n" and not word.bits & (TIME | PREP | NUM | QUANT)

    def like_masdar(self, start: int, comma: int) -> bool:
        """Tell whether what looks like a verb is the verbal noun that a verb follows as predicate.

        «تبين أن تناقل الصحف للخبر، كان دعاية»: no verb stands behind أنّ.
        """
        if comma + 1 >= self.high:
            return False
        word, behind = self.words[start], self.words[comma + 1]
        if behind.conjunction or not (behind.bits & KANA_STRICT or self.c.is_verb(comma + 1)):
            return False
        if word.pronoun or "p" not in word.tags or self.c.feminine_verb(comma + 1):
            return False
        if not {"n", "m"}.isdisjoint(word.tags):
            return True
        return word.core[:1] == SHE and len(word.core) > 3

    def awaits(self, match: Match, comma: int) -> bool:
        """Tell whether only the clause's subject stands in front of the comma, not its predicate.

        «أن رحيل المدير، وهو من المؤسسين، قد يضر»: what the commas enclose ends nothing.
        """
        start = match.complement
        if match.rule.construction in ("adverb", "particle"):
            start = self.beginnings.begun  # «في الواقع، فإن الدراسة، التي …، أشادت»
        elif match.alias not in ("that", "governed_that", "colon_that"):
            return False
        if start < 0:
            return False
        words, is_verb = self.words, self.c.is_verb
        first = words[start]
        if first.bits & (PREP | NEG | QAD | PRON) or first.preposition or first.pronoun:
            return False
        if not (first.article or first.first in ("n", "m", "g")):
            return False
        relative = False
        enclosing = comma
        for index in range(start, comma):
            bits = words[index].bits
            if bits & REL:
                relative = True
            elif bits & COMMA:
                enclosing = index
                break
            elif is_verb(index):
                if not relative and not self.beginnings.attributive(index):
                    return False
            elif index > start and bits & (ADJ | INDEF_ACC) and not words[index].article:
                if not relative and words[index - 1].article:
                    return False
        opening = words[enclosing + 1]
        told = (opening.bits & REL or self.relative_ma(enclosing + 1)) or (
            opening.conjunction == WA
            and (opening.bits & (PRON | PREP) or self.c.tense(enclosing + 1) == "i")
        )
        opens = told or self.beginnings.terminator(enclosing + 1, "comma")
        if not opens and (
            opening.core in self.c.lexicon.turning
            or not self.beginnings.terminator(enclosing + 1, "always")
        ):
            return False
        for index in range(enclosing + 1, min(self.high - 1, enclosing + PREDICATE_REACH)):
            bits = words[index].bits
            if bits & COMMA:
                behind = words[index + 1]
                verbal = is_verb(index + 1) or ("p" in behind.tags and not behind.article)
                if not behind.conjunction and (verbal or behind.bits & AUXILIARIES):
                    return index >= comma and index > start
                if self.noun_tells(start, enclosing, index + 1):
                    return index >= comma and index > start
            elif bits & COMP and words[index].conjunction:
                return False
        return False

    def noun_tells(self, start: int, comma: int, index: int) -> bool:
        """Tell whether a bare noun behind two commas is what the subject is said to be.

        «أن القانون الجديد، رغم عيوبه، خطوة مهمة»
        """
        words = self.words
        word = words[index]
        if word.article or word.conjunction or word.preposition or word.pronoun:
            return False
        if word.first not in ("n", "m", "a", "c") or index in self.at:
            return False
        if word.bits & (PREP | TIME | NUM | ACCUSATIVE | INDEF_ACC | REL | NAME | PERSON | TITLE):
            return False
        subject = self.c.phrases.parse(start, comma)
        return subject is not None and subject.definite and subject.end == comma

    def reopens(self, comma: int, match: Match) -> bool:
        """Tell whether what a comma opens is inserted: the clause goes on behind a second comma.

        «قد يؤدي الجفاف، وهو مشكلة قديمة، إلى الرحيل», «أن يصل الوفد، إذا صحا الجو، مساء الغد»:
        behind it stands a preposition or a time that nothing joins.
        """
        words, opening = self.words, self.words[comma + 1]
        if match.first < 0 or match.alias in ("object", "governed"):
            return False
        found = self.at.get(comma + 1)
        if found is not None:
            if found.rule.construction != "condition" or found.content is None:
                return False
            close = found.content[1]
        else:
            about = opening.bits & PRON and opening.conjunction == WA
            if not about or comma + 2 >= self.high or words[comma + 2].terminal == "MA":
                return False
            close = comma + 2
            while close < min(self.high, comma + INSERTION_REACH):
                bits = words[close].bits
                if bits & (COMMA | STOP | SEMI | COMP | OPENQ | QUOTE) or close in self.at:
                    break
                close += 1
        if close + 2 >= self.high or not words[close].bits & COMMA:
            return False
        behind = words[close + 1]
        if behind.conjunction or behind.pronoun or close + 1 in self.at:
            return False
        if self.beginnings.terminator(close + 1, "always") or self.beginnings.terminator(
            close + 1, "comma"
        ):
            return False
        if self.said_then(close + 1, match) or close + 1 in self.beginnings.turns:
            return False
        return bool(behind.bits & (PREP | TIME) or behind.preposition)

    def subordinate(self, match: Match) -> bool:
        """Tell whether the cue's own clause is subordinate and first: «بعد أن أكدت …، بحثنا»."""
        words = self.words
        start = self.low
        while start < match.first and words[start].bits & PUNCT:
            start += 1
        first = words[start]
        adverbial = first.core.endswith(ACCUSATIVE_ENDING) and first.bits & (INDEF_ACC | ACCUSATIVE)
        if start == match.first and match.rule.construction == "noun":
            # «بزعم أن المال نفد، أغلقت …», «إيمانا بأن التعليم حق، فتحت …»
            return bool(first.preposition or adverbial)
        if start >= match.first or match.first - start > SUBORDINATE_REACH:
            return False
        opens = first.bare in self.c.lexicon.connectives or (
            bool(first.bits & PREP) and words[start + 1].bits & COMP
        )
        because = first.core[:1] == LI and self.c.lexicon.function.get(first.core[1:], 0) & COMP
        opens = opens or bool(because)  # «لأن المدرب يرى أن …، رفض»
        opens = opens or first.bare in self.c.lexicon.resulting  # «لكي يؤكد أن …، بحثنا»
        if not opens and self.c.concedes(start):  # «على الرغم من أن»
            opens = any(word.bits & COMP for word in words[start : min(start + 4, match.first)])
        before = words[match.first - 1]  # the cue's clause is about a noun
        told = before.bits & (DOC | EVID) and not (before.article or before.pronoun)
        about = before.bits & REL or (told and match.rule.construction == "verb")
        if not opens and (match.rule.construction == "noun" or about):
            # «استنادا إلى تقرير يفيد بأن …، عاد الناس»,
            # «بعد إعلان الوزير أن …، غضب الناس»: a phrase in front of the main clause
            # «انطلاقا من إيمانه بأن …، فتحت …»
            fronted = first.bits & PREP or first.preposition or adverbial
            opens = bool(fronted) and not any(
                self.c.is_verb(index) for index in range(start + 1, match.first)
            )
        if not opens:
            return False
        # no main clause yet: nothing but و joins what follows a comma
        return not any(
            words[index].bits & COMMA
            and not words[index + 1].conjunction
            and self.c.is_verb(index + 1)
            for index in range(start, match.first)
        )

    def past_concession(self, index: int, match: Match) -> bool:
        """Tell whether the main clause begins behind the concession that the cue stands in.

        «رغم تأكيده أن …، فإن المدرب لم يستقل», «رغم أن الوزير أكد أن … إلا أن»
        """
        words = self.words
        if index + 1 >= self.high or index <= match.complement:
            return False
        word = words[index]
        start = self.low + (self.low < match.first and words[self.low].bits & PUNCT != 0)
        if word.core in self.c.lexicon.that_not_bare and not word.conjunction:
            opens = bool(words[index + 1].bits & COMP)
        elif word.bits & NEG:  # «رغم تأكيده أن الموسم صعب، لم يستقل المدرب»
            opens = bool(words[index - 1].bits & COMMA) and self.c.is_verb(index + 1)
            when = words[start].bits & PREP and words[start + 1].bits & COMP  # «بعد أن»
            opens = opens and not word.conjunction and bool(when or self.c.concedes(start))
            return opens and self.subordinate(match)
        else:
            opens = word.conjunction == FA and bool(word.bits & COMP)
        if not opens:
            return False
        concedes = match.rule.construction == "noun" or self.c.concedes(start)
        return concedes and self.subordinate(match)

    def main_clause_at(self, index: int) -> bool:
        """Tell whether a main clause that nothing joins begins with its verb at the token.

        Behind a clause or phrase that comes first a homograph with a subject is its verb.
        """
        word = self.words[index]
        if word.conjunction or word.article or word.preposition:
            return False
        if self.c.is_verb(index):
            return True
        if "p" not in word.tags or word.pronoun or index + 1 >= self.high:
            return False
        following = self.words[index + 1]
        return bool(following.article and not following.preposition and not following.conjunction)
