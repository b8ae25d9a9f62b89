"""What a verb asks for: its complement, its subject, and whether that can speak or believe."""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import (
    LI,
    OWNERS,
    SHADDA,
    SHE,
    SURE_IMPERFECTS,
    WA,
)
from .classes import (
    ABSTRACT,
    ADVERB,
    CHANNEL,
    COMP,
    DOC,
    EVID,
    KANA,
    MASDAR,
    NEG,
    NEGN,
    NUM,
    ORG,
    PERSON,
    PREP,
    PUNCT,
    QAD,
    QUANT,
    REL,
    TIME,
    UNKNOWN,
)
from .factuality import Polarity
from .frames import Frames
from .matches import CLAUSAL, Match, Search
from .model import Category
from .parentheticals import Parentheticals
from .resumption import Resumption
from .small_clauses import SmallClauses
from .speakers import is_count, is_speaker, is_surname, named_by_agreement, tells_alone

__all__ = ["Verbs"]

# A member is looked up in its class each time.
_DOXASTIC: Final = Category.DOXASTIC
_NEGATIVE: Final = Polarity.NEGATIVE
_HOST_ALONE: Final = frozenset(("host",))
_REPORTING: Final = Category.REPORTING
#: How far behind the mark that opens a name a verb in it may stand (tokens).
NAME_IN_MARKS: Final = 4
#: How far in front of و the verbal noun may stand that it joins another to (tokens).
JOINED_REACH: Final = 6


@mypyc_attr(acyclic=True)
class Verbs:
    """Fits verbs of one sentence that have a subject."""

    def __init__(
        self,
        search: Search,
        frames: Frames,
        parentheticals: Parentheticals,
        resumption: Resumption,
        small_clauses: SmallClauses,
    ) -> None:
        self.c = search.context
        self.words = search.words
        self.low = search.low
        self.high = search.high
        self.frames = frames
        self.subjects = frames.subjects
        self.parentheticals = parentheticals
        self.resumption = resumption
        self.small_clauses = small_clauses

    def fit(self, match: Match) -> str | None:
        """Find what the verb needs; return the reason when it is not there."""
        features = match.features
        tense = features.tense if features is not None else "n"
        finite = tense in ("p", "i")
        if finite and not match.pronoun and self.in_place_of_noun(match, tense):
            return "a noun in this place"
        reason = self.frames.fill(match)
        if self.own_words(match):
            match.subject, match.subject_side = None, ""
        if reason is None:
            reason = self.refused(match, finite)
        if self.reads_otherwise(match, reason is None):
            reason = None
        if reason is None and finite:
            other = self.no_verb(match)
            if other is not None:
                return other
        if (
            features is not None
            and features.number == "d"
            and tense == "p"
            and match.subject_side == "after"
        ):
            return "a dual in front of its subject"  # «شكا عدد من السكان»
        if tense == "p" and self.verbal_noun(match):
            return "a verbal noun behind أن: «أن كشف الحقيقة واجب»"
        if finite:
            if match.subject is None:
                self.subjects.subject_before(match)
            self.subjects.told_subject(match)
            if reason is None:
                return self.small_clauses.refused(match) or self.unfit_subject(match)
            if self.told_elsewhere(match):
                return None
        elif reason is None:
            if tense == "a" and match.subject_side == "after":
                return None  # «…، مؤكدا الوزير حرص بلاده»
            if tense == "a":
                match.subject, match.subject_side = None, ""
                self.subjects.subject_of_predicate(match)
        return reason

    def in_place_of_noun(self, match: Match, tense: str) -> bool:
        """Tell whether what stands in front lets no verb follow: «عدم كشف اسمه»."""
        if match.first <= self.low:
            return False
        word, previous = self.words[match.first], self.words[match.first - 1]
        if word.conjunction:
            return False
        if tense == "p" and not (previous.article or previous.pronoun):
            if previous.bits & NEGN:
                return True
            if previous.bits & MASDAR and "m" in word.tags:
                if previous.preposition or self.behind_preposition(match.first - 1):
                    return True  # «لمنع كشف الأسرار»
        if word.first and word.first not in ("p", "i"):
            # a word that is first of all a noun needs a place where a verb can stand
            if previous.bits & (PREP | QUANT | NUM) and not previous.bits & REL:
                return not self.c.is_who(match.first - 1, self.low)
        return False

    def behind_preposition(self, index: int) -> bool:
        """Tell whether a preposition stands alone in front of the token."""
        return index > self.low and bool(self.words[index - 1].bits & PREP)

    def refused(self, match: Match, finite: bool) -> str | None:
        """Return why the verb does not take the complement that was found, or ``None``."""
        if self.of_fifth_form(match):
            return "a verbal noun behind its preposition"
        if self.small_clauses.saw_it(match):
            return "its object alone, of the first person"
        if match.alias == "quote" and self.joined_deed(match):
            return "a verbal noun joined to another"
        if self.inside_name(match):
            return "what stands in marks takes nothing outside of them"
        reason = self.parentheticals.refused(match) if finite else None
        if reason is None:
            reason = self.resumption.refused(match, finite)
        if reason is None and self.sends_away(match):
            reason = "somebody, whom nobody denies"
        return reason

    def joined_deed(self, match: Match) -> bool:
        """Tell whether و joins a verbal noun: «لمحاربة الجهل ونشر المعرفة، «وهذا صعب»».

        What looks like the verb's subject could say nothing.
        """
        word, subject = self.words[match.first], match.subject
        if word.conjunction != WA or {"n", "m"}.isdisjoint(word.tags):
            return False
        object_of = self.words[match.last + 1]
        if not object_of.article or object_of.preposition:
            return False  # «أشاد بالحوار ونشر على صفحته: …»
        if subject is not None and (match.subject_side != "after" or is_speaker(self.c, subject)):
            return False
        for index in range(match.first - 1, max(self.low, match.first - JOINED_REACH) - 1, -1):
            deed = self.words[index]
            if deed.bits & MASDAR and (deed.preposition or self.behind_preposition(index)):
                return True
            if deed.bits & PUNCT or self.c.is_verb(index):
                return False
        return False

    def reads_otherwise(self, match: Match, found: bool) -> bool:
        """Take the complement that a reading of the sentence has, where it is another one."""
        if match.rule.takes == _HOST_ALONE:
            return False  # «…، كما حذر سامي»: what is behind it is not its content
        told = self.c.reading(match.first)
        if told is None:
            return False
        if (
            told.content is not None
            and match.first < told.content[0] < self.high
            and (
                not found
                or (
                    match.complement != told.content[0]
                    and match.alias in ("that", "object", "small", "host")
                )
            )
        ):
            match.complement, match.alias = told.content[0], "that"
            return True
        if (
            told.object is not None
            and match.alias in ("", "object")
            and "object" in match.rule.takes
            and match.first < told.object[0] < self.high
        ):
            match.complement, match.alias = told.object[0], "object"
            return True
        return False

    def no_verb(self, match: Match) -> str | None:
        """Return what the word is where nothing shows the verb, or ``None``.

        By the dictionary it is a noun or a particle first (بين, نسبة).
        """
        first, words = match.first, self.words
        word = words[first]
        if word.first in ("p", "i", "") or self.c.key(first).startswith(SURE_IMPERFECTS):
            return None
        doubled = SHADDA in word.raw
        if word.first == "f" and match.alias == "governed" and match.last + 1 < self.high:
            after = words[match.last + 1]
            if after.bits & PREP and not after.preposition and not after.pronoun:
                return None  # «وعبر عن قلقه»: no preposition stands before another
        if (
            word.first == "f"
            and not doubled
            and match.negation < 0
            and match.subject_side != "before"
            and not self.c.follows_opener(first, self.low)
            and not words[first - 1].bits & (QAD | KANA | REL)
            and not self.c.behind_own_part(first, self.low)
            and not words[first - 1].bits & ADVERB  # «بدوره عبر الوزير عن»
            and not self.c.opens_with_time(first - 1, self.low)
            and not tells_alone(self.c, match.last + 1, self.high)
        ):
            return "a particle in this place"
        if match.alias in CLAUSAL or match.alias == "question" or (match.pronoun and doubled):
            return None  # a clause shows the verb; ذكّره
        if self.c.is_verb(first) or self.resumption.behind_what(match):
            return None
        if (
            match.pronoun
            and match.alias == "governed"
            and "accusative" in match.rule.takes
            and word.conjunction == WA
            and match.complement == match.last + 1
        ):
            return None  # «ندد بالهجوم ووصفه بالجبان»
        subject = match.subject
        if subject is not None:
            if word.conjunction:
                return None
            if match.subject_side == "after" and is_speaker(self.c, subject):
                if (
                    self.c.follows_opener(first, self.low)
                    or self.c.behind_own_part(first, self.low)
                    or words[first - 1].bits & ADVERB
                ):
                    return None
            # «الوزارة تشدد على»: no bare noun follows a closed phrase
            if match.subject_side == "before" and subject.end == first:
                if is_speaker(self.c, subject):
                    return None
        return "a noun in this place"

    def unfit_subject(self, match: Match) -> str | None:
        """Return why the subject can neither speak nor believe, or ``None``."""
        rule, subject = match.rule, match.subject
        if subject is None:
            return None
        told = match.alias in ("governed", "object")
        if told and (
            (
                rule.category is _REPORTING
                and rule.inanimate is None
                and match.subject_side in ("after", "before")
                and not is_speaker(self.c, subject)
                and not subject.bits & (EVID | DOC | CHANNEL)
                and not named_by_agreement(self.c, subject, match.features)
                and not is_surname(self.c, subject, match)
            )
            or (subject.bits & NUM and not subject.bits & (PERSON | DOC | EVID))
        ):
            return "a subject that does not speak"
        if (
            rule.category is _DOXASTIC
            and match.subject_side == "relative"
            and match.alias == "that"
            and match.features is not None
            and match.features.tense == "i"
            and not (match.pronoun or subject.named or is_speaker(self.c, subject))
            and not subject.bits & (PERSON | ORG | DOC | EVID | CHANNEL | UNKNOWN)
        ):
            return "a thing that holds no beliefs"  # «الجسر الذي يتوقع أن يكتمل»
        if (
            rule.category is _DOXASTIC
            and rule.inanimate is None
            and match.subject_side != "relative"
            and (not is_speaker(self.c, subject) or is_count(self.c, subject, self.high))
            and not is_surname(self.c, subject, match)
            and not (
                subject.bits & DOC
                and (subject.definite or subject.end == match.complement)
                and ("small" not in rule.takes or self.small_clauses.judges(match))
            )  # «توقع التقرير تدهور الأوضاع»
            and match.alias not in ("that", "governed_that", "quote", "colon")
        ):
            return "a subject that holds no beliefs"
        return None

    def told_elsewhere(self, match: Match) -> bool:
        """Fit a finite verb that has nothing behind it: what it tells is named, or around it."""
        parentheticals = self.parentheticals
        if parentheticals.told_there(match) or self.resumption.takes_up(match):
            return True
        if "host" not in match.rule.takes and not parentheticals.says_quoted(match):
            return False
        if self.words[match.first].preposition == LI:
            return False  # «فاز الفريق، ليعلن المدرب بعدها أنه»: no word behind what is said
        return parentheticals.fit(match)

    def of_fifth_form(self, match: Match) -> bool:
        """Tell whether a noun spelled as "she says" stands behind ل: «قادهم لتزعم الترتيب».

        Where no woman and no thing in front has done anything, nobody is there who could say it.
        """
        features, word, verb = match.features, self.words[match.first], match.rule.verb
        if features is None or verb is None or match.alias != "object" or match.subject is not None:
            return False
        if features.tense != "i" or word.preposition != LI or match.pronoun or len(word.core) != 4:
            return False
        if word.core[:1] != SHE or match.rule.radicals != 3:
            return False
        return not any(
            self.c.is_verb(index) and self.c.feminine_verb(index)
            for index in range(self.low, match.first)
        )

    def inside_name(self, match: Match) -> bool:
        """Tell whether the verb is a word of a name in marks: «مشروع "وعد الخير" الهادف إلى»."""
        subject = match.subject
        if match.alias not in ("object", "small", "governed") or subject is None:
            return False
        for index in range(match.first - 1, max(self.low - 1, match.first - NAME_IN_MARKS), -1):
            close = self.c.quotes.get(index)
            if close is not None:
                return match.last < subject.start < close < match.complement
        return False

    def sends_away(self, match: Match) -> bool:
        """Tell whether people are the object of what denies: «نفى الملك معارضيه», «أنكر ابنه»."""
        if match.alias != "object" or match.rule.polarity is not _NEGATIVE:
            return False
        if match.category is not _REPORTING or match.subject_side != "after":
            return False
        phrase = self.c.phrases.parse(match.complement, self.high)
        return (
            phrase is not None
            and phrase.bits & PERSON != 0
            and not phrase.bits & (MASDAR | ABSTRACT | DOC | EVID | CHANNEL | QUANT | NUM)
        )

    def verbal_noun(self, match: Match) -> bool:
        """Tell whether أن has a noun behind it, since no verb follows it without its subject."""
        first = match.first
        if first <= self.low or match.negation >= 0 or match.pronoun:
            return False
        if match.alias == "that" and match.complement - match.last <= 2:
            return False  # «أن تصور أن»: a noun of thinking
        word, comp = self.words[first], self.words[first - 1]
        nominal = word.bits & MASDAR or any(tag in "mn" for tag in word.tags)
        if not comp.bits & COMP or comp.pronoun or comp.preposition or not nominal:
            return False
        if first - 1 > self.low:
            before = self.words[first - 2]
            if before.bits & (PREP | NEG) or before.core in self.c.lexicon.foregoing:
                return False  # «بعد أن كشف السر», «سبق أن كشف السر»
        else:
            return False  # «إن كشف السر ندم»
        if match.subject_side != "after" or match.subject is None:
            return True
        return not (
            is_speaker(self.c, match.subject) or match.subject.bits & (EVID | DOC | CHANNEL)
        )

    def own_words(self, match: Match) -> bool:
        """Tell whether whose words follow begins or ends them: «وختم حديثه قائلا», no subject."""
        subject = match.subject
        if (
            subject is None
            or match.subject_side != "after"
            or subject.head != match.last + 1
            or match.category is not _REPORTING
            or match.rule.inanimate is not None
            or match.pronoun  # «نفته صفحته»
        ):
            return False
        word = self.words[subject.head]
        return word.pronoun in OWNERS and bool(word.bits & CHANNEL) and not word.bits & PERSON

    def thing_in_front(self, match: Match) -> None:
        """Take the bare thing that a verb tells about, inside whatever phrase it stands.

        «لافتا إلى وجود أبحاث تشير إلى ارتفاع العدد»: it is they that show.
        """
        rule, features, first = match.rule, match.features, match.first
        if (
            rule.inanimate is None
            or match.category is not _REPORTING
            or features is None
            or features.tense not in ("p", "i")
            or features.person != 3
            or match.pronoun
            or first <= self.low
            or not self.c.behind_bare_noun(first)
            or self.c.says_within(match.last)  # «نشر الجيش بيانا أكد فيه أن»: he does
        ):
            return
        index = first - 1
        while index > self.low and self.words[index].first == "a":
            index -= 1
        thing = self.c.phrases.parse(index, first, strip=True)
        if thing is None or thing.end != first or thing.definite or thing.named:
            return
        if not thing.bits & (EVID | DOC | ABSTRACT) or thing.bits & (PERSON | ORG | TIME):
            return
        if self.subjects.relatives.turns_out(match, thing):
            return
        if features.number == "s" and (features.gender == "f") == self.c.feminine(thing):
            match.subject, match.subject_side = thing, "relative"
