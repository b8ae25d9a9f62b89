"""Prepositional phrases behind a cue: what the cue governs, who is told, time and place."""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import (
    ACCUSATIVE_ENDING,
    BI,
    HIS,
    KA,
    LI,
    MASCULINE_PLURALS,
    OWNERS,
    SHE,
    TEH_MARBUTA,
    WA,
)
from .ahead import preposition_name, takes_that
from .asides import Asides, Chunk
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
    DEM,
    DOC,
    EVID,
    FEM,
    INDEF_ACC,
    MASDAR,
    MEDIA,
    NAME,
    NAT,
    NEG,
    NEGA,
    NEGN,
    NOMINAL,
    NUM,
    OPENQ,
    ORG,
    PERSON,
    PLACE,
    PLURAL,
    PREP,
    PUNCT,
    QUANT,
    QUOTE,
    QWORD,
    REL,
    SEMI,
    STOP,
    TIME,
    TITLE,
    UNIT,
    UNKNOWN,
)
from .context import Context
from .cues import TAKES_DEED, TAKES_QUESTION, TAKES_SMALL, TAKES_THAT
from .factuality import Polarity
from .lists import ANONYMITY, SAYING
from .matches import Match
from .model import Category
from .phrases import Phrase, is_surname_shaped, like_name
from .proper_names import is_closed
from .rules import ABOUT, PREPOSITIONS
from .words import Word

__all__ = ["MEDIUM", "Adjuncts", "occasion", "phrase_is_adjunct"]

_REPORTING: Final = Category.REPORTING
_EVIDENTIAL: Final = Category.EVIDENTIAL
_QUESTION: Final = Category.QUESTION
_POSITIVE: Final = Polarity.POSITIVE
#: Words of a name in quotation marks.
MEDIUM: Final = 4
#: How long a clause is that only says when somebody speaks (tokens).
WHEN_REACH: Final = 14
#: The prepositions that the press writes in front of أن behind any verb of speech.
STRAY: Final = (PREPOSITIONS[0], PREPOSITIONS[1], PREPOSITIONS[2])  # على, إلى, عن
_ON: Final = PREPOSITIONS[0]


def occasion(words: list[Word], index: int, verb: int) -> bool:
    """Tell whether a noun of speech only tells when a verb in front speaks: «في ختام تصريحه أن»."""
    before = index - 1
    head = words[before]
    if before - 1 > verb and not head.article and not head.bits & PREP:
        if head.first in ("n", "m") or head.bits & QUANT:
            before -= 1  # the head of the phrase: ختام, مستهل, أحد, أول
    return before > verb and words[before].terminal == "FI" and not words[before].pronoun


def phrase_is_adjunct(context: Context, phrase: Phrase | None) -> bool:
    """Tell whether a phrase behind في is time or occasion."""
    return phrase is None or bool(context.words[phrase.head].bits & (TIME | CHANNEL))


@mypyc_attr(acyclic=True)
class Adjuncts(Asides):
    """Reads prepositions, written alone or onto the noun."""

    def judges_now(self, match: Match) -> bool:
        """Tell whether a verb of seeing judges: in the imperfect, «رأى في السوق رجلا» does not."""
        features = match.features
        return (
            match.rule.bits & TAKES_SMALL != 0
            and match.rule.construction == "verb"
            and features is not None
            and features.tense == "i"
        )

    def before_object(self, match: Match, behind: int, phrase: Phrase) -> int:
        """Return where the object of the cue begins inside what follows a preposition, or 0.

        «أعلنت الوزارة في مارس تسجيل حالات», «نفى في تصريح وجود خلاف»: neither a month nor where
        something is said is in construct with what happens, and behind an adjective nothing is.
        """
        if match.rule.construction != "verb" or not match.rule.bits & TAKES_DEED:
            return 0
        head = self.words[behind]
        if head.core in self.c.lexicon.course:
            return 0  # «أعلن في معرض رده على سؤال أن»
        if head.article or (phrase.end < self.high and self.words[phrase.end].bits & COMP):
            return 0
        for index in range(behind + 1, phrase.end):
            word = self.words[index]
            if word.conjunction or word.preposition or word.bits & PREP:
                return 0
            reached = word.article and index == behind + 1 and self.reaches(index)
            if reached and head.bits & (DOC | CHANNEL) and not head.pronoun:
                return index  # «أعلنت في بيان التوصل إلى اتفاق»
            if word.article or not word.bits & (MASDAR | ABSTRACT) or word.bits & (ADJ | PERSON):
                continue
            before = self.words[index - 1]
            if index == behind + 1:
                month = head.bits & TIME and head.first == "g"
                month = month or head.core in self.c.lexicon.platforms  # «على تويتر رفض الخطة»
                if month or (head.bits & (DOC | CHANNEL) and not (head.pronoun or word.pronoun)):
                    return index  # but «في تقرير نشرته أمس»
            elif (
                before.bits & ADJ and not before.article and before.first == "a"
            ) or before.pronoun:
                return index
        return 0

    def reaches(self, index: int) -> bool:
        """Tell whether a definite verbal noun has its preposition behind it: «التوصل إلى اتفاق»."""
        word = self.words[index]
        if not word.bits & MASDAR or "m" not in word.tags or index + 1 >= self.high:
            return False
        behind = self.words[index + 1]
        return bool(behind.bits & PREP) and not behind.conjunction

    def take_object(self, match: Match, phrase: Phrase) -> int:
        """Keep whom a verb quotes; return where his phrase ends, in front of قوله."""
        for index in range(phrase.start + 1, min(self.high, phrase.end + 6)):
            word = self.words[index]
            if word.pronoun and word.core_in & SAYING:
                # «نقلت الوكالة عن المتحدث حامد رضا اصفى قوله إن»: all up to it is his name
                called = index > phrase.end
                if called:
                    behind = self.words[phrase.end]
                    called = not (behind.article or behind.preposition)
                named = phrase.named or called
                phrase = self.c.phrases.until(phrase.start, index) or phrase
                phrase = phrase._replace(end=index, named=named)
                break
            if word.bits & (PUNCT | COMP | PREP | REL) and index >= phrase.end:
                break
            if index >= phrase.end and (word.bits & NEG or word.core_in & ANONYMITY):
                if self.c.phrases.formulas.kept_back(index, self.high):
                    break  # «عن مسؤول لم تسمه قوله»
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

    def of_noun_before(self, position: int, phrase: Phrase) -> bool:
        """Tell whether the preposition goes with the noun in front, which is itself an adjunct.

        «ردا على سؤال», «عبر حسابه على تويتر»
        """
        words = self.words
        noun, preposition = words[position - 1], words[position]
        if noun.core.endswith(ACCUSATIVE_ENDING) and not (noun.article or noun.pronoun):
            return (noun.core[:-1], preposition.core) in self.c.lexicon.attitudes
        return bool(
            noun.pronoun in OWNERS
            and words[position - 2].bits & PREP
            and phrase.bits & (NAME | MEDIA | ORG | UNKNOWN)
            and not phrase.bits & (PERSON | PLACE)
            and phrase.end < self.high
            and words[phrase.end].bits & COMP
        )

    def of_occasion(self, position: int, phrase: Phrase, limit: int) -> bool:
        """Tell whether the preposition goes with the occasion in front, and the cue's own follows.

        «أشار في حديث إلى صحيفة الغد إلى أن الوضع تحسن»
        """
        words = self.words
        noun = words[position - 1]
        if not noun.bits & (CHANNEL | DOC) or noun.article or noun.pronoun:
            return False
        if words[position].conjunction or not words[position - 2].bits & PREP:
            return False
        if not phrase.bits & (ADDR | MEDIA | ORG | PERSON | NAME) or phrase.bits & MASDAR:
            return False
        for index in range(phrase.end, min(limit - 1, phrase.end + MEDIUM * 3)):
            if words[index].terminal == words[position].terminal and not words[index].conjunction:
                return bool(words[index + 1].bits & (COMP | MASDAR))
            if words[index].bits & (PUNCT | COMP):
                return False
        return False

    def read_preposition_that(self, match: Match, position: int, governed: str) -> Chunk | None:
        """Read a preposition with a clause behind it: «عن أن», «إلى أن»."""
        rule = match.rule
        takes = rule.takes
        behind = position + 1
        adjacent = position == match.last + 1
        if takes_that(takes, governed):
            return "GCOMP", behind + 1, behind + 1, governed
        if (
            match.rule.bits & TAKES_THAT
            and governed in STRAY
            and match.category is _REPORTING
            and rule.construction == "verb"
            and not match.pronoun  # «التقرير الذي نشرته الوزارة إلى أن»: another verb's
            and (adjacent or self.beside_subject(match, position))
        ):
            return "GCOMP", behind + 1, behind + 1, governed
        if (
            match.rule.bits & TAKES_THAT
            and rule.construction == "verb"
            and self.ahead.joins(behind)
        ):
            told = self.told_beyond(behind + 1)
            if told and not (self.c.is_verb(told + 1) and rule.polarity is _POSITIVE):
                return "ADV", told, None, ""
        return None

    def told_beyond(self, start: int) -> int:
        """Return the complementizer behind a clause that only says when, or 0.

        «أكد الوزير بعد أن زار المدينة أن الجسر آمن»: no verb in it takes a clause of its own, and
        none follows أنّ, as one does in «بعد أن طلبت منه الشركة أن يوقع».
        """
        for index in range(start, min(self.high - 1, start + WHEN_REACH)):
            word = self.words[index]
            if word.bits & (STOP | SEMI | BREAK | COLON | OPENQ | QUOTE):
                return 0
            if index in self.cue_tokens:
                return 0
            if word.bits & COMP:
                plain = not (word.conjunction or word.preposition)
                return index if plain and not self.ahead.joins(index) else 0
        return 0

    def beside_subject(self, match: Match, position: int) -> bool:
        """Tell whether nothing but where it is said stands between the speaker and the token.

        «أوضح سالم في حديثه إلى أنه»: what is said stands behind whatever preposition.
        """
        subject = match.subject
        start = match.last + 1 if subject is None or match.subject_side == "before" else subject.end
        if start == position:
            return True
        if start >= position or not self.words[start].bits & PREP:
            return False
        phrase = self.c.phrases.parse(start + 1, self.high)
        return phrase is not None and phrase.end == position and bool(phrase.bits & (CHANNEL | DOC))

    def hearer(self, match: Match, phrase: Phrase) -> Phrase:
        """Return the medium that is told without who speaks: «أكد لـ«الرياض» الوزير أن».

        A person with the article does not tell who a medium is: behind its name the subject begins.
        """
        words, features = self.words, match.features
        speaks = match.category is _REPORTING and match.rule.construction == "verb"
        if not speaks or match.subject is not None or features is None or features.tense == "a":
            return phrase
        closed = words[phrase.start].bits & (OPENQ | QUOTE) or phrase.start in self.c.quotes
        named = self.medium_named(phrase)
        while phrase.start < named < phrase.end and (
            words[named].letter or (words[named - 1].letter and not words[named].given)
        ):
            named += 1  # «لشبكة سي إن إن», «إن بي سي نيوز»
        if phrase.start < named < phrase.end:
            word = words[named]
            agrees = word.article and (word.bits & FEM or word.core.endswith(TEH_MARBUTA))
            if not (agrees or word.conjunction or word.preposition):
                # «لوكالة فرانس برس سامي حداد», but «لوكالة رويترز البريطانية»
                return phrase._replace(end=named)
        told = (words[phrase.head].bits | phrase.bits) & MEDIA
        if not closed and not told:
            head = words[phrase.head]
            people = head.article and head.bits & PERSON and head.bits & PLURAL
            if not people or not phrase.named:
                return phrase
        for index in range(phrase.start + 1, phrase.end):
            word, before = words[index], words[index - 1]
            if word.conjunction or word.preposition:
                continue
            if not closed and self.names_another(index):
                return phrase._replace(end=index)  # «لصحيفة الحياة جون كارتر», «للصحفيين …»
            if not (closed or told):
                continue
            if word.article and before.bits & (CLOSEQ | QUOTE) and features.gender == "m":
                if is_surname_shaped(word) and "g" in word.tags and not word.bits & NAT:
                    return phrase._replace(end=index)  # «لـ«الرياض» الدوسري»
            # «لصحيفة «الرياض» رئيس البلدية», «لـ«الرياض» جون كارتر»
            person = word.bits & (PERSON | TITLE) or (like_name(word) and not word.bits & NAT)
            if person and not word.article and before.bits & (CLOSEQ | QUOTE):
                return phrase._replace(end=index)  # «لصحيفة «الرياض» رئيس البلدية»
            office = word.bits & PERSON and word.first == "n" and not (word.article or word.given)
            shut = before.bits & MEDIA and before.first == "g"
            if office and (before.article or shut) and not word.pronoun:
                return phrase._replace(end=index)  # «لوكالة رويترز وزير النفط»
            if not word.article:
                continue
            if not word.bits & (PERSON | TITLE) or word.bits & NAT:
                continue
            if bool(word.bits & FEM) is not (features.gender == "f"):
                continue
            if before.bits & (CLOSEQ | QUOTE) or before.article or before.first == "g":
                return phrase._replace(end=index)
        return phrase

    def office_of(self, match: Match, position: int, phrase: Phrase | None) -> Phrase | None:
        """Return who speaks with whom he is an officer of: «النائب السابق لرئيس المجلس سامي حداد».

        Behind an office and its quality ل tells whose it is, where a name stands behind.
        """
        words, subject = self.words, match.subject
        word, last = words[position], words[position - 1]
        if word.preposition != LI or phrase is None or word.article:
            return None
        if subject is None or subject.end != position or match.subject_side != "after":
            return None
        if subject.named or not subject.bits & (PERSON | TITLE) or subject.bits & PLURAL:
            return None
        if not last.article or last.first not in ("a", "d") or word.conjunction or word.pronoun:
            return None
        if not word.bits & (PERSON | TITLE | ORG) or word.bits & (MEDIA | PLURAL):
            return None
        if phrase.named:
            return subject._replace(end=phrase.end, named=True)
        if phrase.end + 2 >= self.high or not words[phrase.end + 1].bits & PLACE:
            return None
        # «المبعوث الخاص لرئيس الوزراء إلى كشمير سامي حداد»
        name = self.c.phrases.parse(phrase.end + 2, self.high)
        to_place = words[phrase.end].bits & PREP and not words[phrase.end].pronoun
        if not to_place or name is None or not name.named or words[name.start].article:
            return None
        return subject._replace(end=name.end, named=True)

    def occasion_alone(self, match: Match, phrase: Phrase) -> Phrase:
        """Return where it is said without who says it: «أكد في تصريح لصحيفة «الرياض» سامي أن»."""
        words, features = self.words, match.features
        if match.category is not _REPORTING or match.rule.construction != "verb":
            return phrase
        if features is None or features.tense == "a":
            return phrase
        for index in range(phrase.start + 1, phrase.end):
            word = words[index]
            if word.conjunction or word.preposition or words[index - 1].bits & (PERSON | TITLE):
                break
            if self.begins_speaker(index):
                return phrase._replace(end=index)  # «قال في القاهرة سالم الشهري إن»
        if not phrase.bits & (CHANNEL | MEDIA):
            return phrase
        for index in range(phrase.start + 2, phrase.end):
            if index - 1 in self.c.closers and like_name(words[index]):
                if not words[index].article and not words[index].bits & NAT:
                    return phrase._replace(end=index)
        return phrase

    def begins_speaker(self, index: int) -> bool:
        """Tell whether a person begins behind the closed noun of a preposition.

        «قال في القاهرة سالم الشهري إن», «قال في مقابلة تلفزيونية سالم الشهري إن»: neither a place
        nor an occasion bears the name of a man, and no town is a minister.
        """
        word, before = self.words[index], self.words[index - 1]
        if word.article:
            town = before.bits & PLACE and before.bits & NAME
            return bool(town and word.bits & (PERSON | TITLE) and not word.bits & (ADJ | NAT))
        if not like_name(word) or word.bits & (MEDIA | ORG | NAT) or before.given:
            return False
        return (word.given or word.first == "g" or word.tags == "gn") and is_closed(before)

    def names_another(self, index: int) -> bool:
        """Tell whether a person's name begins behind the whole name of a medium, or of people.

        «قال لرويترز جون كارتر إن», «قال للصحفيين جون كارتر إن»
        """
        word, before = self.words[index], self.words[index - 1]
        if word.article or not like_name(word) or word.bits & (MEDIA | ORG | NAT):
            return False
        if word.letter or (before.letter and not word.given):
            return False  # «قال لشبكة سي إن إن», «إن بي سي نيوز»
        if not (word.given or word.first == "g" or word.tags == "gn"):
            return False
        return bool(before.article or (before.bits & MEDIA and before.bits & NAME))

    def medium_named(self, phrase: Phrase) -> int:
        """Return the token behind the listed name of a medium that begins the phrase, or 0."""
        words, phrases, start = self.words, self.c.phrases, phrase.start
        first = words[start]
        if first.bits & MEDIA and first.first == "n" and not first.article:
            start += 1  # «وكالة فرانس برس»
            if start >= phrase.end:
                return 0
        end = phrases.listed_names.end(start, phrase.end)
        if end:
            return end if phrases.listed_names.found[start][0] & MEDIA else 0
        own = words[start]
        return start + 1 if own.bits & MEDIA and own.first == "g" and not own.article else 0

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

    def is_adjunct(self, preposition: str, phrase: Phrase | None, match: Match) -> bool:
        """Tell whether the prepositional phrase tells time, place or occasion, not the content."""
        if phrase is None:
            return False
        bits = self.words[phrase.head].bits
        if preposition == "FI" and self.again_behind(phrase):
            return True
        if bits & MASDAR and bits & CHANNEL:
            return False  # «يأمل في تحقيق السلام»
        if match.category is _QUESTION and bits & (CHANNEL | DOC):
            return False  # «تحقق في تقارير عن خسائر»
        if preposition == "FI" and bits & (TIME | CHANNEL | PLACE):
            return True
        if preposition == "MIN" and bits & (PLACE | NAME) and match.category is _REPORTING:
            return False
        if preposition != "ALA":
            return False
        core = self.words[phrase.head].core
        if core in self.c.lexicon.adjuncts or core in self.c.lexicon.platforms:
            return True
        # «أكدت الشركة على موقعها الإلكتروني أن»: where, for what is stressed stands behind it
        there = bits & (CHANNEL | MEDIA) and phrase.end < self.high
        return bool(there) and bool(self.words[phrase.end].bits & COMP)

    def again_behind(self, phrase: Phrase) -> bool:
        """Tell whether the same preposition governs a deed behind an occasion of speech.

        «شكك الوزير في تصريحات صحفية في وجود خلافات»: the deed is doubted, not the words.
        """
        words, head, at = self.words, self.words[phrase.head], phrase.end
        at += at < self.high and words[at].bits & COMMA != 0
        if at + 1 >= self.high or words[at].terminal != "FI" or words[at].conjunction:
            return False
        if not (head.bits & CHANNEL or head.core in self.c.lexicon.adjuncts):
            return False
        return words[at + 1].bits & (COMP | MASDAR | ABSTRACT) != 0

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
        if following is not None and not following.conjunction:
            never = following.bits & NEG and self.c.that_not(behind)
            if following.bits & COMP or (
                never and (adjacent or self.beside_subject(match, position))
            ):  # «أصر على ألا»
                led = self.read_preposition_that(match, position, governed)
                if led is not None or not word.pronoun:
                    return led  # but «قال المدير بعدها إن»: it has what it governs
        if following is not None and following.bits & DEM and behind + 1 < limit:
            that = words[behind + 1]
            if that.bits & COMP and not (that.conjunction or that.preposition):
                if match.rule.bits & TAKES_THAT and governed in takes:
                    return "PP", behind + 1, None, ""  # «الدليل على ذلك أن»
        if (
            word.terminal == "MIN"
            and following is not None
            and (following.pronoun in OWNERS or following.light[-1:] == HIS)
            and following.core in self.c.lexicon.own_part
        ):
            return "ADV", behind + 1, None, ""  # «حذر الوزير من جانبه من أن»
        if self.c.phrases.formulas.other_side(position, limit):
            return "ADV", behind + 2, None, ""  # «حذر الوزير من جهة أخرى من أن»
        if match.rule.bits & TAKES_QUESTION and governed in takes and not word.conjunction:
            length = self.ahead.whether(behind)
            if length:
                return "QWORD", behind + length, behind + length, ""  # «شكوك حول ما إذا»
        if (
            following is not None
            and following.bits & QWORD
            and match.rule.bits & TAKES_QUESTION
            and governed in takes
        ):
            return "QWORD", behind, behind, governed
        phrase = None
        if behind < limit:
            phrase = self.c.phrases.parse(behind, self.high)
            if phrase is None and not (word.terminal == "MIN" and self.c.whoever(position)):
                phrase = self.c.phrases.parse(behind, self.high, weak=True)
        if phrase is not None and governed == LI:
            phrase = self.hearer(match, phrase)
        elif phrase is not None and match.subject is None:
            phrase = self.occasion_alone(match, phrase)
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
            and match.rule.bits & TAKES_DEED
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
        if phrase is not None and not word.conjunction and self.of_noun_before(position, phrase):
            return "PP", phrase.end, None, ""
        if phrase is not None and self.of_occasion(position, phrase, limit):
            return "PP", phrase.end, None, ""
        if (
            phrase is not None
            and word.terminal == "FI"
            and rule.construction == "noun"
            and ABOUT in takes
            and phrase.end < limit
            and preposition_name(words[phrase.end].core) == ABOUT
            and not words[phrase.end].pronoun
        ):
            return "PP", phrase.end, None, ""  # «الشكوك في العواصم حول الاتفاق»: where
        if word.terminal == "ALA" and phrase is not None and self.is_duty_of(match, phrase):
            deed = self.impressed(phrase, limit)
            if deed:
                return "GPP", deed, deed, governed  # «شدد على العمال ضرورة الالتزام»
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
                return "GPP", behind, behind, governed  # «القرار بـ"الجيد"», «قدر بـ15 مليونا»
        if (
            match.rule.bits & TAKES_SMALL
            and (word.terminal == "ILA" or governed == LI)
            and self.ahead.as_follows(behind)
        ):
            return "SMALL", behind, behind, governed
        if (
            match.rule.bits & TAKES_SMALL
            and rule.construction == "impersonal"
            and word.terminal == "MIN"
            and following is not None
            and (following.bits & (QUANT | DEM | NEGA) or "c" in following.tags)
        ):
            return "SMALL", behind, position, governed  # «يبدو من غير المحتمل أن»
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
            match.rule.bits & TAKES_SMALL
            and word.terminal == "FI"
            and adjacent is False
            and not any(taken.endswith(" that") for taken in takes)  # نظر إلى
            and match.subject is not None
            and phrase is not None
            and self.judged_as(phrase.end)
            and (
                not phrase_is_adjunct(self.c, phrase)
                # «يرى النقاد في القرار تهديدا»
                or (following is not None and following.article and not phrase.bits & TIME)
            )
            and not any(
                words[index].conjunction or self.c.is_verb(index)
                for index in range(match.subject.end, position)
            )
        ):
            return "SMALL", behind, position, governed
        if phrase is None and word.terminal == "FI" and following is not None:
            if following.first in ("i", "") and not following.bits & (PUNCT | PREP | NUM | TIME):
                return "PP", behind + 1, None, ""  # «في تولسا»: no verb behind a preposition
        if phrase is None:
            return "PP", behind, None, ""
        cut = self.before_object(match, behind, phrase)
        if match.pronoun and match.rule.bits & TAKES_SMALL:
            # «كان الناس يعتبرونه قبل سنوات "شاعرا"», «قبل سنوات شاعرا»: what he was held to be
            inside = range(behind + 1, phrase.end)
            opened = next((index for index in inside if self.c.quotes_predicate(index)), -1)
            marked = bool(words[phrase.head].bits & TIME) and phrase.head + 1 < phrase.end
            marked = marked and bool(words[phrase.head + 1].bits & INDEF_ACC)
            cut = opened if opened > behind else (phrase.head + 1 if marked else cut)
        return "PP", cut or self.ahead.behind_masdar(phrase), None, ""

    def is_duty_of(self, match: Match, phrase: Phrase) -> bool:
        """Tell whether what is stressed may be impressed upon the people of the phrase."""
        if match.category is not _REPORTING or match.rule.construction != "verb":
            return False
        if match.rule.takes.isdisjoint((_ON, f"{_ON} masdar")):
            return False
        first = self.words[phrase.start]
        if first.bits & (MASDAR | ABSTRACT) or not (phrase.definite or phrase.named):
            return False
        if first.bits & QUANT and phrase.start + 1 < phrase.end:
            first = self.words[phrase.start + 1]  # «جميع الراغبين»: a sound plural is of people
        return bool(phrase.bits & PERSON or first.core.endswith(MASCULINE_PLURALS))

    def impressed(self, phrase: Phrase, limit: int) -> int:
        """Return the bare deed behind those on whom it is impressed, or 0.

        «أكد على الحاضرين ضرورة الالتزام», «على جميع الراغبين في التسجيل، ضرورة الحضور»: no bare
        noun goes on with a phrase that is closed, and the preposition does not govern it.
        """
        words, at = self.words, phrase.end
        for index in range(phrase.start + 1, at):
            word, before = words[index], words[index - 1]
            bare = not (word.article or word.preposition or word.conjunction or word.pronoun)
            if bare and word.bits & (ABSTRACT | NEGN) and is_closed(before):
                return index
        if at < limit and words[at].bits & (REL | PREP):
            while at < limit and not words[at].bits & (COMMA | COMP | STOP | BREAK | SEMI):
                at += 1
            if at < limit and not words[at].bits & COMMA:
                return 0
        if at < limit and words[at].bits & COMMA:
            at += 1
        if at + 1 >= limit:
            return 0
        word = words[at]
        if word.article or word.preposition or word.conjunction or word.pronoun:
            return 0
        return at if word.bits & (ABSTRACT | NEGN) and word.first in ("m", "n") else 0

    def judged_as(self, index: int) -> bool:
        """Tell whether what somebody sees in a thing stands here: «ترى مصر في هذه القوات شريكا»."""
        if index >= self.high:
            return False
        word = self.words[index]
        if word.conjunction or word.article or word.bits & (PREP | PUNCT | TIME | ADVERB | COMP):
            return False
        if not word.bits & (NOMINAL | INDEF_ACC | ACCUSATIVE):
            return False
        if word.core.endswith(ACCUSATIVE_ENDING) and not {"n", "m"}.isdisjoint(word.tags):
            return True  # «يرى النقاد في القرار تراجعا»: no verb of two
        return not self.c.is_verb(index)

    def named_hearer(self, position: int, limit: int) -> int:
        """Return the token behind a medium that is told, up to what it is told, or 0.

        «صرح الناطق لموقع ذا فيرج بأن»: bare words behind a word for a medium are its name.
        """
        words = self.words
        if words[position].article or words[position].first == "g":
            return 0  # «قال لرويترز سامي حداد إن»: who has a name needs no other
        if self.c.phrases.listed_names.end(position, limit) or (
            position + 1 < limit and self.c.phrases.listed_names.end(position + 1, limit)
        ):
            return 0
        for index in range(position + 1, min(limit, position + 6)):
            word = words[index]
            if word.bits & COMP and index > position + 1:
                return index if not word.conjunction else 0
            if word.article or word.conjunction == WA or word.pronoun:
                return 0
            if word.bits & (PUNCT | PREP | REL | NEG | TIME | COMP | PERSON | TITLE):
                return 0
        return 0

    def read_attached(self, match: Match, position: int, limit: int) -> Chunk | None:
        """Read a word with a preposition written onto it."""
        words = self.words
        word = words[position]
        bits = word.bits
        rule = match.rule
        takes = rule.takes
        behind = position + 1
        if word.preposition == LI and bits & MEDIA and match.rule.bits & TAKES_THAT:
            told = self.named_hearer(position, limit)
            if told and match.subject is None and match.category is _REPORTING:
                for index in range(behind, told - 1):
                    if self.names_another(index) or (index > behind and words[index].given):
                        told = index  # «قال لرويترز جون كارتر إن»
                        break
            if told:
                return "PP", told, None, ""
        phrase = self.c.phrases.parse(position, self.high, strip=True)
        office = self.office_of(match, position, phrase)
        if office is not None:
            match.subject = office
            return "NP", office.end, office, ""
        if word.preposition == BI and rule.construction == "noun" and phrase is not None:
            place = self.c.lexicon.bits.get(word.core, 0) & PLACE and not bits & (ORG | MASDAR)
            if place or (word.core in self.c.lexicon.means and not word.pronoun):
                return "PP", phrase.end, None, ""  # «الاتهام بموجب القانون», «التهديد بمدينة حلب»
        if phrase is not None and word.preposition == LI:
            phrase = self.hearer(match, phrase)
        if rule.source == "object" and word.preposition in takes and phrase is not None:
            return "PP", self.take_object(match, phrase), None, ""  # «نسبت الوكالة للنائب قوله»
        appears = match.category is _EVIDENTIAL and rule.source == "author"
        if appears and word.preposition == LI and phrase is not None and position == match.last + 1:
            body = PERSON | TITLE | ORG
            called = phrase.named and not phrase.bits & (PLACE | DOC | EVID)
            if (phrase.bits & body or called) and not phrase.bits & (MASDAR | TIME):
                match.object = match.object or phrase  # «تبين للباحثين أن»: to whom it is clear
        measured = rule.construction == "impersonal" and (
            bool(bits & QUANT) or (behind < limit and bool(words[behind].bits & NUM))
        )
        if (
            word.preposition == BI
            and phrase is not None
            and match.rule.bits & TAKES_THAT
            and match.category is _REPORTING
            and match.subject is not None
            and self.c.lexicon.bits.get(word.core, 0) & PLACE
            and not phrase.bits & (PERSON | ORG | MASDAR)
        ):
            return "PP", phrase.end, None, ""  # «صرح الوزير بمدينة حلب قائلا»: where
        if (
            word.preposition == BI
            and phrase is not None
            and (match.rule.bits & TAKES_THAT or self.c.lexicon.bits.get(word.core, 0) & PLACE)
            and match.category is _REPORTING
            and self.told_behind(phrase.end, limit)
        ):
            return "PP", phrase.end, None, ""  # «صرح المشاركون بالدراسة التي … بأنهم»
        if (
            word.preposition == KA
            and match.rule.bits & TAKES_SMALL
            and match.pronoun
            and phrase is not None
            and not word.conjunction
        ):
            return "SMALL", phrase.end, position, ""  # «صنفتهم السلطات كمعارضين»
        neither = word.preposition == BI and bits & NEGA and match.category is _REPORTING
        if neither and BI in takes and rule.construction != "noun":
            return "GPP", behind, position, word.preposition  # «وصف القرار بغير القانوني»
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
        end = phrase.end if phrase is not None else behind
        ordinal = words[end] if end < limit else None
        if ordinal is not None and word.article and ordinal.article and bits & (TIME | UNIT):
            if ordinal.first == "a" or ordinal.bits & NUM:
                end += 1  # «أعلن للمرة الأولى عن»
        return "PP", end, None, ""
