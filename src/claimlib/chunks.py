"""Read what stands behind a cue, chunk by chunk: the symbols of ``frame.lark``.

What a chunk is depends on what the cue takes and on what was read before.
"""

from __future__ import annotations

from typing import Final

from .affixes import (
    ACCUSATIVE_ENDING,
    BI,
    FA,
    HAMZA_BELOW,
    HIS,
    KA,
    LI,
    NISBA_ACCUSATIVE,
    OWNERS,
    SHE,
    SOUND_PLURALS,
    THEY_DO,
    WA,
)
from .ahead import Ahead, preposition_name
from .classes import (
    ABSTRACT,
    ACCUSATIVE,
    ADDR,
    ADJ,
    ADVERB,
    BREAK,
    CHANNEL,
    CLOSEQ,
    COLON,
    COMMA,
    COMP,
    DASH,
    DEF,
    DEM,
    DOC,
    EVID,
    FEM,
    FUT,
    INDEF_ACC,
    KANA,
    KANA_STRICT,
    LPAR,
    MASDAR,
    MEDIA,
    NAME,
    NAT,
    NEG,
    NEGA,
    NEGN,
    NOUN,
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
    QUANT,
    QUOTE,
    QWORD,
    REL,
    RPAR,
    SEMI,
    STOP,
    TIME,
    TITLE,
    UNIT,
    UNKNOWN,
    UNNAMED,
    WORDLIKE,
)
from .context import Context
from .factuality import Certainty
from .matches import Match, Search
from .model import Category
from .phrases import Phrase
from .rules import ABOUT, PREPOSITIONS
from .speakers import is_speaker
from .subjects import Subjects
from .words import Word

__all__ = ["Chunk", "Chunks", "is_circumstance", "is_resumptive", "occasion"]

# A member is looked up in its class each time.
_DOXASTIC: Final = Category.DOXASTIC
_EPISTEMIC: Final = Category.EPISTEMIC
_QUESTION: Final = Category.QUESTION
_REPORTING: Final = Category.REPORTING
_UNKNOWN: Final = Certainty.UNKNOWN
_EVIDENTIAL: Final = Category.EVIDENTIAL

#: A symbol, the token behind it, its payload (a subject, or where the content begins), and its
#: preposition.
Chunk = tuple[str, int, Phrase | int | None, str]
#: How long a clause between commas may be (tokens).
INSERTED: Final = 25

#: Words of a name in quotation marks.
MEDIUM: Final = 4


class Chunks:
    """Reads chunks in one sentence."""

    def __init__(self, search: Search, subjects: Subjects, ahead: Ahead) -> None:
        self.c = search.context
        self.words = search.words
        self.low = search.low
        self.high = search.high
        self.cue_tokens = search.cue_tokens
        self.single_tokens = search.single_tokens
        self.subjects = subjects
        self.ahead = ahead

    def read(
        self, match: Match, position: int, limit: int, wants_subject: bool, relative: bool
    ) -> Chunk | None:
        """Return the chunk at a token, or ``None`` where the search ends."""
        words = self.words
        word = words[position]
        bits = word.bits
        rule = match.rule
        takes = rule.takes
        behind = position + 1
        adjacent = position == match.last + 1
        if bits & PUNCT:
            return self.read_mark(match, position, limit, wants_subject)
        if adjacent and wants_subject and match.subject is None:
            measured = self.measured(position)
            if measured is not None:
                return "NP", measured.end, measured, ""
        if bits & PREP and word.given and adjacent and wants_subject and match.subject is None:
            phrase = self.c.phrases.parse(position, self.high)
            if phrase is not None and phrase.named and phrase.end > behind:
                return "NP", phrase.end, phrase, ""  # «ذكر علي العمر، مدير المصنع، أن»
        if word.bare in self.c.lexicon.blessings:
            blessed = self.c.phrases.blessing_end(position, self.high)
            if blessed:
                return "ADV", blessed, None, ""
        if "question" in takes:
            length = self.ahead.whether(position)
            if length:
                return "QWORD", position + length, position + length, ""
        if bits & (PREP | PART) and not word.pronoun:
            for keys in self.c.lexicon.later:
                if word.key == keys[0] and keys == tuple(
                    other.key for other in words[position : position + len(keys)]
                ):
                    return "ADV", position + len(keys), None, ""
        if bits & COMP and {position, behind, behind + 1} <= self.c.blocked:
            return "X", behind, None, ""  # «سنفوز إن شاء الله»
        if bits & COMP and not word.article and not word.conjunction:
            if word.key in self.c.lexicon.proper and self.c.phrases.proper_end(position, self.high):
                return self.read_noun_phrase(match, position, limit, wants_subject, relative)
            return self.read_complementizer(match, position)
        if bits & COMP and word.conjunction:
            if adjacent and wants_subject and match.subject is None:
                phrase = self.c.phrases.parse(position, self.high)
                if phrase is not None and phrase.named:
                    return "NP", phrase.end, phrase, ""  # «أشار فان دير فارت»
            return None
        if word.conjunction and bits & PREP and behind < limit and words[behind].bits & COMP:
            return None
        if (
            word.terminal == "MIN"
            and "question" in takes
            and not word.conjunction
            and match.category is _DOXASTIC
            and (adjacent or (match.subject is not None and match.subject.end == position))
            and self.asks(match, position, limit)
        ):
            return "QWORD", behind, position, ""
        if bits & NEG and "that" in takes and self.c.that_not(position):
            return "COMP", behind, position, ""  # «من المرجح ألا»: the negation is the content's
        if match.negation >= 0 and word.key in self.c.lexicon.yet:
            return "ADV", behind, None, ""
        inner = self.cue_tokens.get(position)
        if inner is not None and adjacent and wants_subject and match.subject is None:
            counted = self.counted(inner, position)
            if counted is not None:
                return "NP", counted.end, counted, ""
        if (
            bits & PREP
            and not word.conjunction
            and not word.pronoun
            and not (word.preposition and bits & QUANT)
        ):
            return self.read_preposition(match, position, limit)
        if (
            inner is not None
            and inner.rule.construction == "according"
            and inner.subject is not None
        ):
            return "PP", inner.subject.end, None, ""
        if (
            word.core in self.c.lexicon.saying
            and match.category is _REPORTING
            and (
                word.first in ("d", "a", "")
                or word.pronoun
                or word.first in ("m", "n")
                or (
                    (adjacent or (match.subject is not None and match.subject.end == position))
                    and not word.conjunction
                    and rule.construction == "verb"
                )
            )
        ):
            return "X", behind, None, ""
        if (
            position in self.single_tokens
            and not (adjacent and wants_subject and self.subject_noun(match, position))
            and self.stops(match, position)
        ):
            return None
        if rule.construction == "noun" and word.core in self.c.lexicon.linking:
            near = words[position - 1]
            if not adjacent and (near.preposition or words[position - 2].bits & PREP):
                return None  # «أرفق تصريحاته بخبر مفاده أن»: it links a nearer noun
            return self.read_linking(match, position, limit)
        if bits & NEG and not relative and not ("question" in takes and self.c.asks_why(position)):
            return self.read_negation(match, position)
        if "question" in takes and not word.conjunction and self.asks(match, position, limit):
            return "QWORD", behind, position, ""
        if (
            word.terminal == "MA"
            and "small" in takes
            and rule.construction == "verb"
            and match.subject is not None
            and match.subject.end == position
            and not (relative or word.conjunction or match.pronoun)
        ):
            return "SMALL", behind, position, ""  # «اعتبر الوزير ما جرى خطأ»
        if bits & REL and not word.conjunction:
            return "X", behind, None, ""
        if adjacent and bits & PREP and word.pronoun in OWNERS and self.in_relative(match):
            if preposition_name(word.core) in takes:
                return None  # «المقال الذي أشرتم إليه»: its complement is the noun in front
        if bits & PREP and word.pronoun and adjacent and behind < limit and self.judges_now(match):
            inside = self.c.lexicon.terminals.get(word.core) == "FI"
            if inside and words[behind].bits & (INDEF_ACC | ACCUSATIVE):
                return "SMALL", behind, position, ""  # «يرون فيه ملاذا»
        judged = "small" in takes or preposition_name(word.core) in takes
        if bits & PREP and word.pronoun and judged and adjacent:
            start = self.ahead.predicate_behind(behind)
            if start:
                # «ينظر إليه باعتباره خطوة»: what it is taken for
                return "GPP", start, start, preposition_name(word.core)
        if (
            bits & PRON
            and not word.conjunction
            and match.subject is not None
            and {"quote", "host"} <= takes
            and "accusative" not in takes
            and (not relative)
        ):
            return "CLAUSE", behind, position, ""
        if word.preposition == BI and not word.conjunction and word.core in self.c.lexicon.manner:
            return "ADV", behind, None, ""
        if (
            word.pronoun
            and word.core in self.c.lexicon.emphatic
            and not adjacent
            and (
                words[position - 1].article  # «مؤكدا في الوقت ذاته»
                or (match.subject is not None and match.subject.end == position)
            )
        ):
            return "ADV", behind, None, ""
        if word.preposition and word.preposition != "" and not word.conjunction:
            return self.read_attached(match, position, limit)
        if self.ends_name(match, position):
            if match.subject is not None and match.subject.end == position:
                match.subject = match.subject._replace(end=behind)
            return "NP", behind, None, ""
        odd = word.first == "p" or bool(word.conjunction)  # a name, if anything: رايت, فليك, ويصا
        odd = odd or bool(word.given and bits & TIME)  # خميس
        if adjacent and wants_subject and match.subject is None and odd:
            phrase = self.c.phrases.parse(position, self.high)
            if phrase is not None and phrase.start == position and phrase.named:
                return "NP", phrase.end, phrase, ""
        if adjacent and wants_subject and match.subject is None and self.is_woman(match, position):
            return "NP", behind, Phrase(position, behind, position, NAME, True, True, 0), ""
        if self.tells_about(match, position):
            return "X", behind, None, ""
        if self.c.is_verb(position):
            return self.read_verb(match, position, wants_subject, relative)
        if word.conjunction == FA:
            return None
        end = self.adverbial(match, position, limit)
        if end:
            return "ADV", end, None, ""
        if word.conjunction and adjacent:
            return None
        if (
            rule.construction == "noun"
            and bits & ADJ
            and word.first == "a"
            and not bits & PERSON
            and word.article == match.article
        ):
            if not adjacent and bits & INDEF_ACC and words[position - 1].bits & INDEF_ACC:
                return None  # «تهديدا كبيرا موسوما بالعنف»: what follows is the participle's
            return "X", behind, None, ""  # an adjective of the noun
        if rule.construction == "noun" and match.article and bits & NEGA:
            return None  # «المزاعم غير متسقة مع»: the predicate
        return self.read_noun_phrase(match, position, limit, wants_subject, relative)

    def counted(self, inner: Match, position: int) -> Phrase | None:
        """Return who a loosened number counts: «أكد نحو مئة شاهد أن», with what loosens it."""
        if inner.rule.construction != "measure":
            return None
        phrase = self.c.phrases.parse(inner.complement, self.high)
        if phrase is None or phrase.bits & (TIME | MASDAR) or not is_speaker(self.c, phrase):
            return None
        if not phrase.bits & (PERSON | ORG) and phrase.end - inner.complement < 2:
            return None
        return Phrase(position, phrase.end, phrase.head, phrase.bits, False, phrase.definite, 0)

    def is_told(self, index: int, start: int) -> bool:
        """Tell whether the one who is told begins behind a name: «حذر بومبيو إيران من».

        So does a plural of people in the accusative, a body behind a person, a place behind a name
        or a closed phrase.
        """
        word, before = self.words[index], self.words[index - 1]
        if word.conjunction or word.preposition or word.pronoun or before.bits & PUNCT:
            return False
        named = (
            before.first == "g"
            and bool(before.bits & NAME)
            and not (before.article or before.terminal or before.bits & (TITLE | ORG | MEDIA))
        )
        if word.article:
            if word.bits & PLURAL and word.core.endswith(SOUND_PLURALS[1]):
                # a name has no plural adjective: «ترامب الصحفيين»
                common = word.bits & PERSON and not word.bits & (ADJ | NAT)
                return named or bool(before.article and common)
            return named and bool(word.bits & ORG)
        if not word.bits & NAME or word.first != "g" or word.bits & PERSON:
            return False
        if word.bits & PLACE:  # but «برناردينو ليون»
            return (named and index == start + 1) or (before.article and before.first in ("a", "n"))
        return named and bool(word.bits & (ORG | MEDIA)) and not before.bits & PLACE

    def is_woman(self, match: Match, position: int) -> bool:
        """Tell whether the name of a month is a woman's: «كتبت ماي»; no month is feminine."""
        word, features = self.words[position], match.features
        return (
            bool(word.bits & TIME and word.bits & NAME)
            and word.first == "g"
            and not (word.article or word.conjunction or word.preposition)
            and features is not None
            and (features.gender, features.number) == ("f", "s")
            and not (
                position + 1 < self.high and self.words[position + 1].bits & (NUM | TIME | NAME)
            )
        )

    def ends_name(self, match: Match, position: int) -> bool:
        """Tell whether the word only looks as if و / ف began it: «قال إدواردو فارجاس إن».

        Behind a name, in front of the complement, no clause can begin with ف and a noun, nor with و
        and a first person that lacks its hamza.
        """
        word, previous = self.words[position], self.words[position - 1]
        if (
            not word.conjunction
            or word.article
            or word.preposition
            or word.pronoun
            or position == match.last + 1
            or not (previous.bits & TITLE or (previous.bits & NAME and not previous.article))
        ):
            return False
        if word.conjunction == FA:
            return word.first == "n" and not word.bits & (TIME | NUM | QUANT)
        following = self.words[position + 1] if position + 1 < self.high else None
        return (
            word.first == "i"
            and word.light[1:2] == ACCUSATIVE_ENDING  # a bare alef
            and following is not None
            and bool(following.bits & (COMMA | COMP | COLON))
        )

    def read_mark(
        self, match: Match, position: int, limit: int, wants_subject: bool
    ) -> Chunk | None:
        """Read a mark: what ends the search, opens speech or encloses an insertion."""
        words = self.words
        bits = words[position].bits
        rule = match.rule
        takes = rule.takes
        behind = position + 1
        if bits & (STOP | SEMI | BREAK):
            return None
        if bits & COLON:
            if behind < limit and words[behind].raw == "/":
                return None  # «http://»
            if self.in_bare_relative(match) and "object" in takes:
                return None
            if "quote" in takes:
                if position == match.last + 1 and self.names_writer(match, behind):
                    return None
                return "COLON", behind, behind, ""
            if behind < limit and words[behind].bits & COMP and "that" in takes:
                return "COMP", behind + 1, behind + 1, ""
            return None
        if bits & (OPENQ | QUOTE | CLOSEQ):
            return self.read_quotation(match, position, limit, wants_subject)
        if bits & LPAR:
            for index in range(behind, min(limit, position + 12)):
                if words[index].bits & RPAR:
                    return "PAREN", index + 1, None, ""
            return "X", behind, None, ""
        if bits & COMMA:
            if rule.construction == "noun":
                if self.notified(match, position, limit):
                    return "COMMA", behind, None, ""
                return None  # what a noun governs stands close behind it
            if self.in_bare_relative(match):
                # «تقرير نشر أمس، أن …»: the comma closes the clause about the noun
                return None
            if "that" in takes:
                close = self.insertion_end(behind, limit)
                if close:
                    return "PAREN", close, None, ""
            return "COMMA", behind, None, ""
        if bits & DASH:
            # «العلماء -الذين …- ب»: an insertion between dashes
            for index in range(behind, min(limit, position + 25)):
                if words[index].bits & DASH:
                    return "PAREN", index + 1, None, ""
            return "COMMA", behind, None, ""
        return "X", behind, None, ""

    def names_writer(self, match: Match, start: int) -> bool:
        """Tell whether only a name stands behind the verb and its colon: «كتب: سامي حداد»."""
        if match.first > self.low or match.subject is not None:
            return False
        phrase = self.c.phrases.parse(start, self.high)
        if phrase is None or not phrase.named or phrase.bits & (PLACE | ORG):
            return False
        return phrase.end >= self.high or bool(self.words[phrase.end].bits & (STOP | BREAK))

    def insertion_end(self, start: int, limit: int) -> int:
        """Return the token of the أن behind a clause between commas, or 0.

        «يخشى سامي، كما أخبرنا، أن»; «يعتقد سامي، وهو طبيب لم يره، أن» (Wright II § 183).
        """
        word = self.words[start] if start < limit else None
        if word is None:
            return 0
        aside = word.bits & PRON and word.conjunction == WA
        if not aside and (word.key,) not in self.c.lexicon.as_phrases:
            return 0
        for index in range(start + 1, min(limit - 1, start + INSERTED)):
            behind = self.words[index + 1]
            if self.words[index].bits & (STOP | SEMI | BREAK | COLON):
                return 0
            if self.words[index].bits & COMMA and behind.bits & COMP and not behind.conjunction:
                return index + 1
        return 0

    def notified(self, match: Match, position: int, limit: int) -> bool:
        """Tell whether a comma parts a notice from its content: «إخطارا من الحارس، بوقوع سرقة»."""
        behind = position + 1
        if behind >= limit or position == match.last + 1:
            return False
        word, first = self.words[behind], self.words[match.last + 1]
        if word.preposition != BI or word.conjunction:
            return False
        takes = match.rule.takes
        if word.bits & COMP:
            return f"{BI} that" in takes
        return first.terminal == "MIN" and f"{BI} masdar" in takes and word.bits & MASDAR != 0

    def read_quotation(
        self, match: Match, position: int, limit: int, wants_subject: bool
    ) -> Chunk | None:
        """Read a quotation: speech, a name in quotation marks, or what is passed over."""
        words = self.words
        takes = match.rule.takes
        behind = position + 1
        adjacent = position == match.last + 1
        close = self.c.quotes.get(position)
        if close is None:
            return "X", behind, None, ""
        speech = "quote" in takes and any(
            words[index].bits & (NEG | PRON | COMP | KANA_STRICT | FUT)
            for index in range(behind, close)
        )  # «أضاف "هذا ليس كبيرا"، لكنه»
        if speech:
            return "QUOTE", behind, position, ""
        if (
            behind < close
            and words[behind].preposition
            and not words[behind].conjunction
            and words[behind].preposition in takes
            and close - position <= 8
            and (match.subject is not None or match.pronoun or not wants_subject)
        ):
            return "GPP", behind + 1, behind, words[behind].preposition  # «وصف القرار "بالمتسرع"»
        if wants_subject and match.subject is None:
            phrase = self.c.phrases.parse(position, self.high)
            if phrase is not None and close - position <= 4 and phrase.end > close + 1:
                return "NP", phrase.end, phrase, ""
            if (
                phrase is not None
                and close - position <= 5
                and close + 1 < limit
                and (
                    words[close + 1].bits & (COMP | COMMA | PREP)
                    or (words[close + 1].preposition and words[close + 1].preposition in takes)
                    or (
                        (words[close + 1].preposition or words[close + 1].bits & TIME)
                        and not words[behind].preposition
                        and self.ahead.that_follows(close + 1)
                    )
                )
            ):
                return "NP", phrase.end, phrase, ""
        if (
            wants_subject
            and match.subject is None
            and adjacent
            and close == position + 2
            and words[behind].bits & WORDLIKE
            and close + 1 < limit
            and words[close + 1].bits & (COMP | COMMA | PREP)
        ):
            # «قالت «أبل» إن»: one word is a name, whatever else it could be
            name = Phrase(position, close + 1, behind, NAME, True, True, 0)
            return "NP", close + 1, name, ""
        cried = (
            adjacent and not wants_subject and close - position > 2 and self.c.is_verb(behind)
        )  # «يهتفون "عاشت البلاد"»
        long = close - position > 4 or words[position - 1].bits & COLON
        if "quote" in takes and (long or cried or rule_of_sign(match)):
            return "QUOTE", behind, position, ""
        if "object" in takes and close - position <= 8 and not wants_subject:
            return "OBJ", behind, position, ""
        return "X", behind, None, ""

    def read_complementizer(self, match: Match, position: int) -> Chunk | None:
        """Read أن / إنّ, bare or with a preposition written onto it."""
        words = self.words
        word = words[position]
        rule = match.rule
        takes = rule.takes
        behind = position + 1
        adjacent = position == match.last + 1
        if (
            rule.construction != "verb"
            and match.category is not _REPORTING
            and word.raw[word.start : word.start + 1] == HAMZA_BELOW
        ):
            return None  # what is possible or feared stands behind أنْ / أنّ, never behind إنّ
        if not adjacent and (
            self.ahead.ends_connective(position) or self.ahead.serves(position - 1)
        ):
            return "X", behind, None, ""  # «كما أن»
        preposition = word.preposition
        if not preposition:
            if "that" in takes:
                return "COMP", behind, behind, ""
            return None
        if preposition == BI and (BI in takes or f"{BI} that" in takes or "that" in takes):
            return "GCOMP", behind, behind, BI
        if preposition in takes or f"{preposition} that" in takes:
            return "GCOMP", behind, behind, preposition
        return None

    def read_preposition(self, match: Match, position: int, limit: int) -> Chunk | None:
        """Read a preposition: one that the cue governs, or a phrase to pass over."""
        words = self.words
        word = words[position]
        rule = match.rule
        takes = rule.takes
        behind = position + 1
        adjacent = position == match.last + 1
        governed = ABOUT if word.core in self.c.lexicon.about else preposition_name(word.core)
        following = words[behind] if behind < limit else None
        if following is not None and following.bits & COMP and not following.conjunction:
            return self.read_preposition_that(match, position, governed)
        if (
            word.terminal == "MIN"
            and following is not None
            and (following.pronoun in OWNERS or following.light[-1:] == HIS)
            and following.core in self.c.lexicon.own_part
        ):
            return "ADV", behind + 1, None, ""  # «حذر الوزير من جانبه من أن»
        if "question" in takes and governed in takes and not word.conjunction:
            length = self.ahead.whether(behind)
            if length:
                return "QWORD", behind + length, behind + length, ""  # «شكوك حول ما إذا»
        if (
            following is not None
            and following.bits & QWORD
            and "question" in takes
            and governed in takes
        ):
            return "QWORD", behind, behind, governed
        phrase = None
        if behind < limit:
            phrase = self.c.phrases.parse(behind, self.high) or self.c.phrases.parse(
                behind, self.high, weak=True
            )
        if phrase is not None and governed == LI:
            phrase = self.hearer(match, phrase)
        elif phrase is None and governed == LI and behind in self.c.quotes:
            close = self.c.quotes[behind]
            if close - behind <= MEDIUM and match.category is _REPORTING:
                return "PP", close + 1, None, ""  # «لـ«سبق»»: called by a verb
        if rule.source == "object" and governed in takes and phrase is not None:
            return "PP", self.take_object(match, phrase), None, ""
        if (
            phrase is not None
            and phrase.end > behind + 1
            and words[behind].bits & TIME
            and words[behind].first != "m"  # «في ختام زيارته»
            and not words[behind].article
            and words[behind + 1].bits & MASDAR
            and words[behind + 1].pronoun
            and {"object", "masdar"} & takes
        ):
            return "PP", behind + 1, None, ""  # «أعلنت قبل عام اعتزامها بيع المصنع»
        near = words[position - 1]
        if (
            word.terminal == "MIN"
            and near.bits & ADJ
            and not near.article
            and words[position - 2].bits & TIME
            and behind < limit
        ):
            # «في وقت سابق من هذا الأسبوع»
            pointed = bool(words[behind].bits & DEM)
            when = behind + pointed
            if when < limit and words[when].bits & TIME and words[when].article:
                return "PP", when + 1, None, ""
        if (
            rule.construction == "noun"
            and match.category is _REPORTING
            and governed == PREPOSITIONS[2]
            and phrase is not None
            and phrase.named
            and phrase.bits & (PERSON | NAME)
            and not phrase.bits & (MASDAR | ABSTRACT | ORG | PLACE)
        ):
            return None  # «شائعات عن سلمى حداد»: about somebody, but not what
        if self.governs(takes, governed, phrase) and not self.is_adjunct(
            word.terminal, phrase, match
        ):
            if phrase is not None or (
                following is not None
                and (
                    following.bits & (REL | QWORD | NUM)
                    or (following.core[:1] == SHE and following.first in ("p", "i"))
                )
                and not (word.terminal == "MIN" and not following.bits & (REL | QWORD | NUM))
            ):  # «كشف عن تواري القيادات»: behind a preposition no verb stands
                attached = self.c.ends[position] == self.c.starts[behind]
                if following is not None and following.bits & (OPENQ | QUOTE):
                    attached = False  # «واصفا القرار بـ"الجيد"»
                return "GPP", behind, position if attached else behind, governed
        if (
            "small" in takes
            and (word.terminal == "ILA" or governed == LI)
            and self.ahead.as_follows(behind)
        ):
            return "SMALL", behind, behind, governed
        if (
            "small" in takes
            and rule.construction == "impersonal"
            and word.terminal == "MIN"
            and following is not None
            and (following.bits & QUANT or "c" in following.tags or following.bits & DEM)
        ):
            return "SMALL", behind, position, governed
        if (
            adjacent
            and phrase is not None
            and phrase.end < self.high
            and word.terminal == "FI"
            and self.judges_now(match)
            and words[phrase.end].bits & (INDEF_ACC | ACCUSATIVE)
            and not phrase.bits & (TIME | PLACE)
        ):
            return "SMALL", behind, position, governed  # «يرون في الذهب ملاذا»
        if (
            "small" in takes
            and word.terminal == "FI"
            and adjacent is False
            and not any(taken.endswith(" that") for taken in takes)  # نظر إلى
            and match.subject is not None
            and not phrase_is_adjunct(self.c, phrase)
            and not (
                phrase is not None
                and phrase.end < self.high
                and words[phrase.end].bits & (TIME | ADVERB | STOP | COMP)
            )
        ):
            return "SMALL", behind, position, governed
        if phrase is None and word.terminal == "FI" and following is not None:
            if following.first in ("i", "") and not following.bits & (PUNCT | PREP | NUM | TIME):
                return "PP", behind + 1, None, ""  # «في تولسا»: no verb behind a preposition
        if phrase is None:
            return "PP", behind, None, ""
        cut = self.before_object(match, behind, phrase)
        return "PP", cut or self.ahead.behind_masdar(phrase), None, ""

    def before_object(self, match: Match, behind: int, phrase: Phrase) -> int:
        """Return where the object of the cue begins inside what follows a preposition, or 0.

        «أعلنت الوزارة في مارس تسجيل حالات», «نفى في تصريح وجود خلاف»: neither a month nor where
        something is said is in construct with what happens, and behind an adjective nothing is.
        """
        if match.rule.construction != "verb" or not {"object", "masdar"} & match.rule.takes:
            return 0
        head = self.words[behind]
        if head.article or (phrase.end < self.high and self.words[phrase.end].bits & COMP):
            return 0
        for index in range(behind + 1, phrase.end):
            word = self.words[index]
            if word.conjunction or word.preposition or word.bits & PREP:
                return 0
            if word.article or not word.bits & (MASDAR | ABSTRACT) or word.bits & (ADJ | PERSON):
                continue
            before = self.words[index - 1]
            if index == behind + 1:
                month = head.bits & TIME and head.first == "g"
                if month or (head.bits & (DOC | CHANNEL) and not (head.pronoun or word.pronoun)):
                    return index  # but «في تقرير نشرته أمس»
            elif (
                before.bits & ADJ and not before.article and before.first == "a"
            ) or before.pronoun:
                return index
        return 0

    def take_object(self, match: Match, phrase: Phrase) -> int:
        """Keep whom a verb quotes; return where his phrase ends, in front of قوله."""
        for index in range(phrase.start + 1, min(self.high, phrase.end + 6)):
            word = self.words[index]
            if word.pronoun and word.core in self.c.lexicon.saying:
                # «نقلت الوكالة عن المتحدث حامد رضا اصفى قوله إن»: all up to it is his name
                behind = self.words[phrase.end]
                called = index > phrase.end and not (behind.article or behind.preposition)
                named = phrase.named or called
                phrase = self.c.phrases.until(phrase.start, index) or phrase
                phrase = phrase._replace(end=index, named=named)
                break
            if word.bits & (PUNCT | COMP | PREP | REL) and index >= phrase.end:
                break
        if match.object is None:
            match.object = phrase
        return phrase.end

    def governs(self, takes: frozenset[str], preposition: str, phrase: Phrase | None) -> bool:
        """Tell whether the preposition is one that the cue takes, with such a phrase behind it."""
        if preposition in takes:
            return True
        return (
            f"{preposition} masdar" in takes
            and phrase is not None
            and bool(self.words[phrase.head].bits & (MASDAR | ABSTRACT))
            and not phrase.bits & PERSON
            and not (preposition == LI and phrase.bits & ORG)
            and (preposition != ABOUT or self.is_event(phrase))
        )

    def is_event(self, phrase: Phrase) -> bool:
        """Tell whether a verbal noun has who or what takes part: «قلق بشأن الطلب» is a field."""
        if phrase.end - phrase.start > 1 or self.words[phrase.start].pronoun:
            return True
        return phrase.end < self.high and bool(
            self.words[phrase.end].bits & PREP or self.words[phrase.end].preposition
        )

    def read_preposition_that(self, match: Match, position: int, governed: str) -> Chunk | None:
        """Read a preposition with a clause behind it: «عن أن», «إلى أن»."""
        word = self.words[position]
        rule = match.rule
        takes = rule.takes
        behind = position + 1
        adjacent = position == match.last + 1
        if governed in takes or f"{governed} that" in takes:
            return "GCOMP", behind + 1, behind + 1, governed
        if (
            "that" in takes
            and word.terminal == "ILA"
            and match.category is _REPORTING
            and rule.construction == "verb"
            and not match.pronoun  # «التقرير الذي نشرته الوزارة إلى أن»: another verb's
            and (adjacent or (match.subject is not None and match.subject.end == position))
        ):
            return "GCOMP", behind + 1, behind + 1, governed
        return None

    def read_attached(self, match: Match, position: int, limit: int) -> Chunk | None:
        """Read a word with a preposition written onto it."""
        words = self.words
        word = words[position]
        bits = word.bits
        rule = match.rule
        takes = rule.takes
        behind = position + 1
        phrase = self.c.phrases.parse(position, self.high, strip=True)
        if phrase is not None and word.preposition == LI:
            phrase = self.hearer(match, phrase)
        if rule.source == "object" and word.preposition in takes and phrase is not None:
            return "PP", self.take_object(match, phrase), None, ""  # «نسبت الوكالة للنائب قوله»
        appears = match.category is _EVIDENTIAL and rule.source == "author"
        if appears and word.preposition == LI and phrase is not None and position == match.last + 1:
            if phrase.bits & (PERSON | TITLE | ORG) and not phrase.bits & (MASDAR | TIME):
                match.object = match.object or phrase  # «تبين للباحثين أن»: to whom it is clear
        measured = rule.construction == "impersonal" and (
            bool(bits & QUANT) or (behind < limit and bool(words[behind].bits & NUM))
        )
        if (
            word.preposition == BI
            and phrase is not None
            and "that" in takes
            and match.category is _REPORTING
            and match.subject is not None
            and self.c.lexicon.bits.get(word.core, 0) & PLACE
            and not phrase.bits & (PERSON | ORG | MASDAR)
        ):
            return "PP", phrase.end, None, ""  # «صرح الوزير بمدينة حلب قائلا»: where
        if (
            word.preposition == BI
            and phrase is not None
            and ("that" in takes or self.c.lexicon.bits.get(word.core, 0) & PLACE)
            and match.category is _REPORTING
            and self.told_behind(phrase.end, limit)
        ):
            return "PP", phrase.end, None, ""  # «صرح المشاركون بالدراسة التي … بأنهم»
        if (
            word.preposition == KA
            and "small" in takes
            and match.pronoun
            and phrase is not None
            and not word.conjunction
        ):
            return "SMALL", phrase.end, position, ""  # «صنفتهم السلطات كمعارضين»
        if self.governs(takes, word.preposition, phrase) and (phrase is not None or measured):
            if phrase is None or not (
                word.preposition == LI and phrase.bits & (ADDR | MEDIA | PERSON)
            ):
                return "GPP", behind, position, word.preposition
        if (
            rule.construction == "noun"
            and word.preposition == BI
            and f"{BI} that" in takes
            and bits & (DOC | CHANNEL | EVID)
        ):
            return None  # «أرفق التصريحات بخبر مفاده أن»: the other noun's
        return "PP", phrase.end if phrase is not None else behind, None, ""

    def hearer(self, match: Match, phrase: Phrase) -> Phrase:
        """Return the medium that is told without who speaks: «أكد لـ«الرياض» الوزير أن».

        A person with the article does not tell who a medium is: behind its name the subject begins.
        """
        words, features = self.words, match.features
        speaks = match.category is _REPORTING and match.rule.construction == "verb"
        if not speaks or match.subject is not None or features is None or features.tense == "a":
            return phrase
        closed = words[phrase.start].bits & (OPENQ | QUOTE) or phrase.start in self.c.quotes
        if not closed and not words[phrase.head].bits & MEDIA:
            return phrase
        for index in range(phrase.start + 1, phrase.end):
            word, before = words[index], words[index - 1]
            if word.conjunction or word.preposition:
                continue
            person = word.given or word.bits & (PERSON | TITLE)
            if person and not word.article and before.bits & (CLOSEQ | QUOTE):
                return phrase._replace(end=index)  # «لصحيفة «الرياض» رئيس البلدية»
            if not word.article:
                continue
            if not word.bits & (PERSON | TITLE) or word.bits & NAT:
                continue
            if bool(word.bits & FEM) is not (features.gender == "f"):
                continue
            if before.bits & (CLOSEQ | QUOTE) or before.article or before.first == "g":
                return phrase._replace(end=index)
        return phrase

    def told_behind(self, start: int, limit: int) -> bool:
        """Tell whether «بأن» follows with nothing but a relative clause between."""
        for index in range(start, min(limit, start + 12)):
            word = self.words[index]
            if word.bits & COMP:
                return word.preposition == BI and not word.conjunction
            named = self.words[index - 1].bits & (NAME | UNKNOWN)  # «نيشن وايد»
            if word.bits & PUNCT or (word.conjunction and not named):
                return False
        return False

    def read_linking(self, match: Match, position: int, limit: int) -> Chunk | None:
        """Read a verb that links a noun with its content."""
        words = self.words
        behind = position + 1
        # «مخاوف تتعلق بـ», «رسالة تتمثل في أن»: the noun's content is the linking verb's
        if behind < limit and words[behind].bits & PREP:
            if behind + 1 < limit and words[behind + 1].bits & COMP:
                return "GCOMP", behind + 2, behind + 2, ""
            return "GPP", behind + 1, behind + 1, ""
        if not any(preposition in match.rule.takes for preposition in PREPOSITIONS):
            return None
        if behind < limit and words[behind].preposition:
            if match.category is _DOXASTIC and not words[behind].bits & (MASDAR | ABSTRACT):
                return None  # «مخاوف تتعلق بالبيئة»: a field, nothing that may come about
            return "GPP", behind, behind, words[behind].preposition
        return "X", behind, None, ""

    def read_negation(self, match: Match, position: int) -> Chunk | None:
        """Read a negation: the content itself, where a clause or speech may stand."""
        word = self.words[position]
        rule = match.rule
        takes = rule.takes
        behind = position + 1
        said = (
            match.category is _REPORTING
            and rule.construction == "verb"
            and {"quote", "host"} <= takes
            and not word.conjunction
            and match.subject is not None
            and match.subject_side == "after"
            and is_speaker(self.c, match.subject)
            and match.subject.end in (position, position - 1)
        )  # «قالت اللجنة لم يقع شيء»
        if "clause" in takes or said or self.says_bare(match, position):
            return "CLAUSE", behind, position, ""
        return None

    def says_bare(self, match: Match, position: int) -> bool:
        """Tell whether what is said stands right behind, with neither أن nor marks of quotation.

        «وأضاف لا يقبل الحزب شروطا», «مضيفا تزيد المبيعات صيفا»: behind a verb of speech only what a
        subject cannot begin with; behind a participle, which has no subject there, any verb.
        """
        word = self.words[position]
        features = match.features
        if (
            position != match.last + 1
            or word.conjunction
            or match.pronoun
            or features is None
            or match.rule.construction != "verb"
            or match.category is not _REPORTING
            or "quote" not in match.rule.takes
            or match.negation >= 0
        ):
            return False
        if features.tense == "a" and not self.words[match.first].bits & INDEF_ACC:
            return False  # «مصر لا تزال», the country
        if word.bits & NEG:
            return position + 1 < self.high and self.c.is_verb(position + 1)
        return (
            features.tense == "a"
            and word.first == "i"
            and not any(tag in "nmg" for tag in word.tags)
        )

    def says_behind_comma(self, match: Match, position: int) -> bool:
        """Tell whether what is said stands behind a comma alone: «وقال المتحدث، تلقت الشرطة بلاغا».

        Not where إن or a mark of speech is still to come: «قال مسؤول، رفض ذكر اسمه، إن».
        """
        subject = match.subject
        if (
            subject is None
            or match.subject_side != "after"
            or subject.end != position - 1
            or not self.words[position - 1].bits & COMMA
            or match.category is not _REPORTING
            or not {"quote", "host"} <= match.rule.takes
            or not (subject.definite or subject.named)
            or not is_speaker(self.c, subject)
        ):
            return False
        if match.first > self.low and not self.c.follows_opener(match.first, self.low):
            return False
        for index in range(position + 1, self.high):
            bits = self.words[index].bits
            if bits & (COLON | OPENQ | QUOTE):
                return False
            if bits & COMP and self.words[index - 1].bits & COMMA:
                return False
        return True

    def is_participle(self, match: Match) -> bool:
        """Tell whether the cue is a participle, which governs what stands right behind it."""
        return match.features is not None and match.features.tense == "a"

    def asks(self, match: Match, position: int, limit: int) -> bool:
        """Tell whether the word asks; the cue takes a question."""
        word = self.words[position]
        if word.bits & QWORD:
            return True
        if self.open_to(match) and self.conceals(word):
            return True  # «لا يعرف سبب الحريق»
        possible = self.cue_tokens.get(position)
        beside = position == match.last + 1 or (
            match.subject is not None and match.subject.end == position
        )
        if (
            beside
            and word.first == "f"
            and not word.bits & (PREP | NEG)
            and any(hit.form.rule.construction == "question" for hit in word.singles)
        ):
            return True  # «لا ندري إذا وصل القطار»
        if (
            possible is not None
            and possible.rule.construction == "noun"
            and possible.rule.category is _EPISTEMIC
            and match.rule.construction == "verb"
            and match.rule.certainty is _UNKNOWN
        ):
            return True  # «يدرس الباحثون إمكانية صنع لقاح»
        behind = position + 1
        return (
            match.rule.certainty is _UNKNOWN
            and word.terminal in ("MA", "MIN")
            and not word.pronoun
            and behind < limit
            and (word.terminal == "MA" or self.who(behind))
        )  # «لا نعرف من أشعل الحريق»

    def open_to(self, match: Match) -> bool:
        """Tell whether the cue is a verb of not knowing, or says that it is not clear."""
        rule = match.rule
        if rule.category is _EVIDENTIAL:
            return match.negation >= 0  # «لم تتضح هوية السائق»
        return (
            rule.category is _DOXASTIC
            and rule.certainty is _UNKNOWN
            and rule.construction == "verb"
        )

    def conceals(self, word: Word) -> bool:
        """Tell whether a noun stands for a question: «سبب الحريق», why it burnt."""
        plain = not (word.article or word.preposition or word.conjunction)
        return plain and word.core in self.c.lexicon.concealed

    def who(self, position: int) -> bool:
        """Tell whether a verb stands at the token, behind من: "who", not "from"."""
        word = self.words[position]
        if self.c.is_verb(position) or (word.conjunction == "" and word.first == "i"):
            return True
        if word.article or word.conjunction or word.preposition or "p" not in word.tags:
            return False
        behind = position + 1
        return behind < self.high and bool(self.words[behind].bits & (DEM | DEF))

    def read_verb(
        self, match: Match, position: int, wants_subject: bool, relative: bool
    ) -> Chunk | None:
        """Read a finite verb: the content, a clause about a noun, or the end of the search."""
        words = self.words
        word = words[position]
        bits = word.bits
        rule = match.rule
        takes = rule.takes
        behind = position + 1
        adjacent = position == match.last + 1
        about_subject = (
            match.subject is not None
            and bool(word.pronoun)
            and (self.ahead.about_noun(position) or self.about_bare(match, position))
        )
        homograph = (
            not word.conjunction and not about_subject and any(tag in "nm" for tag in word.tags)
        )
        if (
            homograph
            and {"masdar", "object"} & takes
            and not relative
            and (
                (adjacent and (rule.construction != "verb" or self.is_participle(match)))
                or match.subject is not None
            )
        ):
            # «من شأنها دفع», «بتهمة قتل»: a verbal noun that print does not tell from a verb
            phrase = self.c.phrases.parse(position, self.high, weak=True)
            told = match.subject is not None and match.subject.end == position
            if told and match.subject is not None:  # «أعلن الجيش قتل مسلحين»: one verb only
                told = match.subject.definite or match.subject.named
            if phrase is not None and (
                phrase.definite or (told and phrase.end > behind and bits & (MASDAR | ABSTRACT))
            ):
                return "OBJ", phrase.end, position, ""
            bare = rule.construction != "verb" or (adjacent and bool(word.pronoun))
            if phrase is not None and bare:
                return "OBJ", phrase.end, position, ""
        if homograph and adjacent and not relative and self.only_masdar(match, position):
            phrase = self.c.phrases.parse(position, self.high, weak=True)
            alone = phrase is not None and not self.ahead.that_follows(phrase.end)
            if phrase is not None and alone and phrase.definite and phrase.end > behind:
                return "OBJ", phrase.end, position, ""
        if rule.construction == "noun":
            return None
        if relative:
            return "X", behind, None, ""
        if ("clause" in takes and adjacent) or self.says_bare(match, position):
            return "CLAUSE", behind, position, ""
        if word.conjunction:
            return None
        if self.says_behind_comma(match, position):
            return "CLAUSE", behind, position, ""
        previous = words[position - 1]
        if previous.bits & (NOUN | ADJ) and not previous.article and not adjacent:
            return "X", behind, None, ""
        if bits & KANA:
            return None
        return None if adjacent or wants_subject else ("X", behind, None, "")

    def only_masdar(self, match: Match, position: int) -> bool:
        """Tell whether the homograph is a verbal noun: no verb stands behind «أكد» at once.

        «وأكد حرص الوزارة على الخدمة»: whoever stresses it was named before.
        """
        features = match.features
        return (
            match.rule.construction == "verb"
            and match.rule.source == "subject"
            and match.category is _REPORTING
            and "object" in match.rule.takes
            and features is not None
            and features.tense in ("p", "i")
            and not match.pronoun
            and "m" in self.words[position].tags
            and not self.words[position].pronoun
        )

    def about_bare(self, match: Match, position: int) -> bool:
        """Tell whether the verb is about a bare subject, and its clause still to come.

        «أظهر استطلاع للرأي نشره معهد أن السكان قلقون»
        """
        subject = match.subject
        if subject is None or subject.named:
            return False
        inner = self.words[subject.start : subject.end]
        bare = not subject.definite or any(w.preposition or w.bits & PREP for w in inner[1:])
        if not bare or inner[0].article or inner[0].pronoun:
            return False
        for index in range(position + 1, min(self.high, position + 12)):
            word = self.words[index]
            if word.bits & COMP:
                return not word.conjunction and not self.words[index - 1].bits & PREP
            if word.bits & (STOP | SEMI | COLON):
                return False
        return False

    def adverbial(self, match: Match, position: int, limit: int) -> int:
        """Return the token behind an adverbial of time or manner that begins here, or 0."""
        words = self.words
        word = words[position]
        bits = word.bits
        takes = match.rule.takes
        behind = position + 1
        adjacent = position == match.last + 1
        counted = bits & QUANT and behind < limit and words[behind].bits & (NOUN | DEF)
        acts = adjacent and self.place_acts(match, position)
        timely = bits & TIME and not bits & (PERSON | ORG)
        if (timely and not (word.pronoun or counted or acts)) or (
            bits & ADVERB and word.first == "d"
        ):
            if word.article:
                while behind < limit and words[behind].article and words[behind].first == "a":
                    behind += 1  # الأسبوع الماضي
            return behind
        if bits & NUM and match.features is None and behind < limit:
            share = self.c.phrases.percent_end(behind, limit)
            if share:
                return share  # «متأكد مئة في المئة من أن»
        if (
            bits & NUM
            and not adjacent
            and behind < limit
            and (words[behind].bits & TIME or words[position - 1].bits & TIME)
            and not words[behind].bits & PERSON
        ):
            return behind  # الخميس 28 شوال
        if (
            bits & INDEF_ACC
            and (bits & (ADJ | UNKNOWN) or word.core.endswith(NISBA_ACCUSATIVE))
            and not bits & (PERSON | MASDAR)
            and "small" not in takes
        ):
            return behind
        return 0

    def place_acts(self, match: Match, position: int) -> bool:
        """Tell whether a word for a time is a place that speaks here: «يستبعد المغرب أن»."""
        word = self.words[position]
        features = match.features
        return (
            bool(word.bits & PLACE)
            and word.article
            and features is not None
            and features.tense in "pi"
            and features.gender == "m"
            and match.subject is None
            and position + 1 < self.high
            and not self.words[position + 1].bits & PUNCT
        )

    def read_noun_phrase(
        self, match: Match, position: int, limit: int, wants_subject: bool, relative: bool
    ) -> Chunk | None:
        """Read a noun phrase: subject, object, predicate, or what is passed over."""
        words = self.words
        word = words[position]
        bits = word.bits
        rule = match.rule
        takes = rule.takes
        behind = position + 1
        adjacent = position == match.last + 1
        if "small" in takes:
            end = self.more_of_name(match, position, limit)
            if end:
                return "NP", end, None, ""
        phrase = self.c.phrases.parse(position, self.high)
        if phrase is not None and wants_subject and phrase.end > behind:
            last = words[phrase.end - 1]
            if last.core in self.c.lexicon.saying and not last.pronoun:
                phrase = self.c.phrases.until(position, phrase.end - 1)  # «تساءل ناشط قائلا»
        if (
            phrase is not None
            and phrase.end > behind
            and "question" in takes
            and self.open_to(match)
        ):
            for index in range(behind, phrase.end):
                if self.conceals(words[index]):
                    phrase = self.c.phrases.until(position, index)  # «لم تعرف الأسرة مصير ابنها»
                    break
        if phrase is not None and wants_subject and match.subject is None and "accusative" in takes:
            for index in range(position + 1, phrase.end):
                told = words[index].first == "g" or words[index - 1].bits & UNNAMED
                pair = words[index].article and words[index - 1].article
                person = words[index].bits & PERSON and not words[index].bits & (ADJ | NAT)
                hearer = words[index].bits & ORG and not words[index].bits & NAME
                one = words[index - 1]
                if (
                    (
                        words[index].bits & MEDIA
                        and told
                        # but «حذرت وكالة رويترز من»
                        and not (index == position + 1 and bits & MEDIA)
                    )
                    or (
                        hearer
                        and words[index].article
                        and not words[index].conjunction
                        and one.bits & NAME
                        and not (one.article or one.preposition or one.terminal)
                        and not one.bits & (TITLE | ORG | PLACE)
                    )
                    or (
                        pair
                        and person
                        and words[index - 1].bits & (PERSON | ORG)
                        and not (words[index].conjunction or phrase.named)
                    )
                    or self.is_told(index, position)
                ):
                    # «أبلغ مسؤولون رويترز أن», «أنذر المدير العمال بأن»: the one told
                    phrase = self.c.phrases.until(position, index)
                    break
        if phrase is None:
            ready = (match.pronoun and adjacent) or match.subject is not None
            if bits & NEGA and adjacent and rule.construction == "impersonal":
                ready = True  # «التي تعتبر غير قانونية»
            if "small" in takes and not relative and ready and bits & (ADJ | NEGN | NEGA | NOUN):
                return "SMALL", behind, position, ""
            return "X", behind, None, ""
        if word.conjunction:
            return "X", phrase.end, None, ""
        acts = wants_subject and adjacent and self.place_acts(match, position)
        if phrase.bits & TIME and not (phrase.bits & (PERSON | ORG) or word.pronoun or acts):
            return "ADV", phrase.end, None, ""
        if (
            match.subject is not None
            and words[position - 1].bits & COMMA
            and match.subject.end == position - 1
            and phrase.end < limit
            and words[phrase.end].bits & COMMA
            and not phrase.bits & (MASDAR | ABSTRACT)
        ):
            return "PAREN", phrase.end, None, ""  # «وزارة الدفاع، البنتاغون، أعلنت»
        if "small" in takes and rule.construction == "verb" and not relative:
            if match.pronoun and wants_subject and match.subject is None and self.is_doer(position):
                doer = self.c.phrases.until(position, behind)
                if doer is not None:
                    return "NP", behind, doer, ""  # «يراه كثيرون مناسبا»
            if match.pronoun and not (phrase.definite and wants_subject):
                return "SMALL", phrase.end, position, ""
            if (
                match.subject is None
                and phrase.definite
                and phrase.end < self.high
                and (
                    (
                        phrase.bits & (MASDAR | ABSTRACT | EVID | DOC)
                        and not phrase.bits & TITLE
                        and self.words[phrase.end].bits & (INDEF_ACC | ADJ | PREP)
                    )
                    or (self.subject_inside(match) and self.judges(phrase.end))
                )
            ):
                return "SMALL", phrase.end, position, ""
            if match.subject is not None and not match.pronoun and not phrase.definite:
                # «تعد مصر وتركيا طرفين»: subject and predicate, nobody who considers
                return None
        if wants_subject and match.subject is None and self.subjects.can_be_subject(match, phrase):
            return "NP", phrase.end, phrase, ""
        if (
            wants_subject
            and bits & ACCUSATIVE
            and phrase.end == behind
            and not {"object", "masdar", "small"} & takes
        ):
            return "ADV", behind, None, ""  # «قال نصا»
        if "small" in takes and not relative:
            if rule.construction != "verb" or match.pronoun or match.subject is not None:
                return "SMALL", phrase.end, position, ""
        if (
            not relative
            and {"object", "masdar"} & takes
            and self.is_object(match, position, phrase)
        ):
            return "OBJ", phrase.end, position, ""
        if "clause" in takes and adjacent:
            return "CLAUSE", behind, position, ""
        if (
            rule.category is _QUESTION
            and rule.construction == "verb"
            and match.subject is not None
            and bits & INDEF_ACC
        ):
            return None  # «حقق اللاعب رقما قياسيا»: an object, where only a question is taken
        if wants_subject and match.subject is None:
            # what does not agree is no subject, but for names, and titles that women bear as men do
            kinds = PERSON | TITLE | ORG | NAME | UNKNOWN
            bare = phrase.end == position + 1 and not (word.article or word.pronoun)
            called = phrase.named or phrase.bits & kinds or (bare and not phrase.bits & PLURAL)
            titled = phrase.named and not any(
                words[index].bits & (OPENQ | QUOTE) and words[index + 1].first in ("p", "i")
                for index in range(position + 1, phrase.end - 1)
            )  # but «قال لها الجملة "اجلسي"»
            common = (
                word.article
                and word.first == "n"
                and not titled
                and match.features is not None
                and (
                    (match.features.gender == "m" and phrase.bits & FEM)
                    or (
                        match.features.gender == "f"
                        and "accusative" in takes
                        and bits & PERSON
                        and not bits & PLURAL
                    )
                )
            )  # «واتهم الحكومة بـ», «واتهمت الوزير بـ»: the one accused
            common = common or ("accusative" in takes and self.subjects.is_oblique(phrase))
            if rule.construction != "verb" or not called or common or phrase.bits & INDEF_ACC:
                return "NP", phrase.end, None, ""
        return "NP", phrase.end, phrase, ""

    def measured(self, position: int) -> Phrase | None:
        """Return a number of people with what makes it inexact: «يرى نحو ثلث السكان أن»."""
        found = self.cue_tokens.get(position)
        if found is None or found.rule.construction != "measure" or found.first != position:
            return None
        behind = found.last + 1
        if behind >= self.high or not self.words[behind].bits & (QUANT | NUM):
            return None
        phrase = self.c.phrases.parse(behind, self.high)
        if phrase is None or phrase.bits & (TIME | UNIT):
            return None
        lead = self.words[position].lead
        return Phrase(
            position, phrase.end, phrase.head, phrase.bits, phrase.named, phrase.definite, lead
        )

    def more_of_name(self, match: Match, position: int, limit: int) -> int:
        """Return the token behind what goes on with the subject's name, or 0: «يرى سامي السند أن».

        A verb that judges (يرى X Y) and takes a clause as well has one of the two: where the clause
        stands behind a noun without its preposition, all in front of it is the subject's.
        """
        words = self.words
        subject = match.subject
        if (
            "that" not in match.rule.takes
            or match.rule.construction != "verb"
            or match.pronoun
            or subject is None
            or match.subject_side != "after"
            or subject.end != position
            or not (subject.named or subject.bits & (PERSON | TITLE))
        ):
            return 0
        end = position
        while end < limit and end < position + 7:
            word = words[end]
            bits = word.bits
            if bits & (PUNCT | PREP | COMP | NEG | PRON | REL | TIME | INDEF_ACC | ACCUSATIVE):
                break
            if word.conjunction or word.preposition or word.pronoun or self.c.is_verb(end):
                break
            end += 1
        index = end
        while position < index < limit and index < end + 9:
            word = words[index]
            bits = word.bits
            if bits & COMP:
                that = not (word.conjunction or word.preposition)
                return end if that and not words[index - 1].bits & PREP else 0
            if bits & TIME or (bits & COMMA and index in (end, end + 1)):
                index += 1
                continue
            if index > end and word.article and word.first == "a" and words[index - 1].bits & TIME:
                index += 1
                continue
            if index + 1 < limit and word.core == LI and words[index + 1].bits & (OPENQ | QUOTE):
                index = self.c.quotes.get(index + 1, limit) + 1  # «لـ"الحياة"»
                continue
            where = bits & PREP and index + 1 < limit and words[index + 1].bits & CHANNEL
            told = word.preposition == LI and bits & (ADDR | MEDIA)
            if not (where or told) or word.conjunction:
                return 0
            phrase = self.c.phrases.parse(index + (1 if where else 0), self.high, strip=not where)
            if phrase is None:
                return 0
            index = phrase.end
        return 0

    def is_doer(self, position: int) -> bool:
        """Tell whether a nominative, which is no predicate here, stands at the token: كثيرون."""
        word = self.words[position]
        plain = not (word.conjunction or word.preposition or word.pronoun)
        return plain and word.core.endswith(THEY_DO) and bool(word.bits & (PLURAL | QUANT))

    def judges_now(self, match: Match) -> bool:
        """Tell whether a verb of seeing judges: in the imperfect, «رأى في السوق رجلا» does not."""
        features = match.features
        return (
            "small" in match.rule.takes
            and match.rule.construction == "verb"
            and features is not None
            and features.tense == "i"
        )

    def subject_inside(self, match: Match) -> bool:
        """Tell whether the verb's form has its subject: «نعتبر القرار غير عادل»."""
        features = match.features
        return (
            features is not None
            and (features.person == 1 or features.number == "p")
            and not match.pronoun
        )

    def judges(self, index: int) -> bool:
        """Tell whether an indefinite predicate stands at the token: an adjective, غير."""
        word = self.words[index]
        if word.article or self.c.is_verb(index):
            return False
        if word.bits & (INDEF_ACC | ADJ | NEGA):
            return True
        shown = word.core.endswith(ACCUSATIVE_ENDING) and len(word.core) > 3  # «ظالما»
        return shown and word.first == "n" and not (word.preposition or word.conjunction)

    def tells_about(self, match: Match, position: int) -> bool:
        """Tell whether a homograph is the verb of a bare relative clause about the subject.

        «تقرير نشر على الموقع»: a verbal noun would have its genitive behind it, or the article.
        """
        subject = match.subject
        word = self.words[position]
        if subject is None or subject.end != position or subject.named:
            return False
        inner = self.words[subject.start : subject.end]
        if subject.definite and not any(w.preposition or w.bits & PREP for w in inner[1:]):
            return False
        if inner[0].article:
            return False
        if word.article or word.conjunction or word.preposition:
            return False
        inside = self.cue_tokens.get(position)
        told = inside is not None and is_resumptive(inside)
        if word.pronoun and (told or "p" in word.tags) and self.about_bare(match, position):
            return True
        if "p" not in word.tags:
            return False
        behind = position + 1
        return behind < self.high and bool(self.words[behind].bits & (PREP | TIME))

    def is_object(self, match: Match, position: int, phrase: Phrase) -> bool:
        """Tell whether the phrase is the object that the cue takes."""
        takes = match.rule.takes
        if (
            match.pronoun
            and match.rule.construction == "verb"
            and "accusative" not in takes
            and self.words[match.first - 1].terminal != "MA"  # «ما يخشاه السكان هو عودة الحرب»
        ):
            return False  # «النتائج التي أعلنتها اللجنة مفاجئة»: the pronoun is its object
        before = self.words[position - 1]
        yet = match.negation >= 0 and before.key in self.c.lexicon.yet  # «لم تعلن بعد نتائجها»
        if before.bits & PREP and not before.pronoun and position > match.last + 1 and not yet:
            return False  # «لاحظنا في الشوارع وعند الإشارات»
        head = phrase.bits
        kinds = MASDAR | ABSTRACT | EVID | CHANNEL if "object" in takes else MASDAR | ABSTRACT
        abstract = bool(head & kinds) and not head & PERSON
        later = "that" in takes and self.ahead.that_follows(phrase.end)
        if later and match.rule.source == "object" and self.words[phrase.end].bits & COMP:
            return False  # «نقلت عن الوزير تأكيده أن»
        if (
            later
            and match.subject is not None
            and match.subject.named
            and match.subject.end == position
            and match.subject.end - match.subject.start == 1
            and not self.ahead.bare_that_follows(phrase.end)
        ):
            abstract = False  # «أكد خالد السلامة مدير المكتب بأن»: the rest of the name
        if (
            later
            and phrase.end + 1 < self.high
            and self.words[phrase.end].bits & PREP
            and (self.words[phrase.end + 1].bits & COMP)
            and not (self.words[phrase.end - 1].pronoun and head & (MASDAR | ABSTRACT))
        ):
            abstract = False  # but «أكد إصراره على أن»: his own stand, and what it is about
        if later and not phrase.definite and not phrase.bits & ABSTRACT:
            abstract = False  # «تقرير نشر أمس، أن»: no object, a clause about the subject
        return (
            ("object" in takes or abstract)
            and not (later and not abstract)
            and not (head & TIME and not head & (NOUN | MASDAR))
        )

    def in_relative(self, match: Match) -> bool:
        """Tell whether the cue is the verb of a relative clause, and takes no accusative."""
        first = match.first
        return (
            match.rule.construction == "verb"
            and first > self.low
            and bool(self.words[first - 1].bits & REL)
            and self.words[first - 1].terminal not in ("MA", "MIN")
            and not self.words[first].conjunction
        )

    def in_bare_relative(self, match: Match) -> bool:
        """Tell whether the cue is the verb of a bare relative clause behind an indefinite noun."""
        if match.rule.construction != "verb" or match.first <= self.low:
            return False
        return match.subject is None and self.c.behind_bare_noun(match.first)

    def subject_noun(self, match: Match, position: int) -> bool:
        """Tell whether the noun cue behind a verb is its subject: «ذكرت تقارير صحفية أن»."""
        found = self.cue_tokens.get(position)
        return (
            found is not None
            and found.rule.construction == "noun"
            and match.rule.construction == "verb"
            and "that" in match.rule.takes
            and bool(self.words[position].bits & (DOC | EVID | PERSON))
            and found.alias in ("that", "governed_that")
        )

    def stops(self, match: Match, position: int) -> bool:
        """Tell whether a cue at this token ends the search for an earlier cue's complement."""
        found = self.cue_tokens.get(position)
        if found is None:
            return False
        if self.in_bare_relative(found) or is_circumstance(self.words, found, match):
            return False
        if found.pronoun and self.c.behind_bare_noun(found.first):
            return False  # «قال في تصريحات نقلتها الوكالة "…"»: about the noun
        if is_resumptive(found):
            return False
        if (
            found.rule.construction == "noun"
            and match.rule.construction == "verb"
            and (
                not ({"object", "masdar"} & match.rule.takes)
                or occasion(self.words, found.first, match.last)
                # «نقلت الوكالة عن الوزير تأكيده أن»: his words, which she passes on
                or (match.rule.source == "object" and found.pronoun != "")
            )
        ):
            return False
        return (
            found.rule.construction in ("verb", "impersonal", "predicate", "noun", "condition")
            and bool(found.alias)
            and found.alias not in ("object", "small", "host")
            and not (found.rule.construction == "noun" and found.alias == "governed")
        )

    def is_adjunct(self, preposition: str, phrase: Phrase | None, match: Match) -> bool:
        """Tell whether the prepositional phrase tells time, place or occasion, not the content."""
        if phrase is None:
            return False
        bits = self.words[phrase.head].bits
        if bits & MASDAR and bits & CHANNEL:
            return False  # «يأمل في تحقيق السلام»
        if preposition == "FI" and bits & (TIME | CHANNEL | PLACE):
            return True
        if preposition == "MIN" and bits & (PLACE | NAME) and match.category is _REPORTING:
            return False
        return preposition == "ALA" and self.words[phrase.head].core in self.c.lexicon.adjuncts


def rule_of_sign(match: Match) -> bool:
    """Tell whether an impersonal cue takes nothing but a quotation: «لافتة كتب عليها "كفى"»."""
    return match.rule.construction == "impersonal" and len(match.rule.takes) == 1


def occasion(words: list[Word], index: int, verb: int) -> bool:
    """Tell whether a noun of speech only tells when a verb in front speaks: «في ختام تصريحه أن»."""
    before = index - 1
    if before - 1 > verb and words[before].first in ("n", "m") and not words[before].article:
        before -= 1  # the head of the phrase: ختام, مستهل, إطار
    return before > verb and words[before].terminal == "FI" and not words[before].pronoun


def is_resumptive(found: Match) -> bool:
    """Tell whether the object of the verb is a pronoun, so that its that-clause is another's.

    «أظهر استطلاع نشره المعهد أن»: the pronoun is what was published.
    """
    return (
        bool(found.pronoun)
        and found.rule.construction == "verb"
        and found.alias == "that"
        and "accusative" not in found.rule.takes
    )


def is_circumstance(words: list[Word], found: Match, match: Match) -> bool:
    """Tell whether a participle only says how the verb in front is done.

    «أضاف الوزير معقبا على الاحتمال أن»: it stands right behind the subject and has a
    complement of its own, so the clause is the verb's.
    """
    return (
        found.features is not None
        and found.features.tense == "a"
        and match.rule.construction == "verb"
        and "that" in match.rule.takes
        and found.alias in ("that", "governed_that")
        and found.complement - found.last > 2
        and not words[found.first - 1].bits & PUNCT
        and not words[found.first].conjunction
    )


def phrase_is_adjunct(context: Context, phrase: Phrase | None) -> bool:
    """Tell whether a phrase behind في is time or occasion."""
    return phrase is None or bool(context.words[phrase.head].bits & (TIME | CHANNEL))
