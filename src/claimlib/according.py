"""«بحسب الوزير», «وفقا لـ»: who stands behind the preposition holds what the clause says.

A norm that is complied with, a measure, a thing that a verb bears are no holders.
"""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import (
    ACCUSATIVE_ENDING,
    BI,
    FA,
    LI,
    MASCULINE_PLURALS,
    OWNERS,
    SURE_IMPERFECTS,
    WA,
    YEH,
)
from .apposition import Apposition, without_topic
from .classes import (
    ACCUSATIVE,
    ADDR,
    CHANNEL,
    COMMA,
    COMP,
    COMPLIANCE,
    DOC,
    EVID,
    INDEF_ACC,
    KANA,
    MEDIA,
    NAME,
    NEG,
    NOMINAL,
    OPENQ,
    ORG,
    PERSON,
    PLACE,
    PREP,
    PRON,
    PUNCT,
    QAD,
    QUANT,
    QUOTE,
    REL,
    STOP,
    TIME,
    TITLE,
    UNKNOWN,
    UNNAMED,
)
from .cues import CueHit
from .fitting import could_be_perfect, is_most
from .lists import ONE_OF
from .matches import Match, Search
from .model import Category
from .phrases import Phrase, is_surname_shaped
from .speakers import is_speaker
from .words import Word, behind_letter

__all__ = ["According"]

# A member is looked up in its class each time.
_DOXASTIC: Final = Category.DOXASTIC
_EVIDENTIAL: Final = Category.EVIDENTIAL
_REPORTING: Final = Category.REPORTING
_ATTRIBUTING: Final = (_REPORTING, _EVIDENTIAL, _DOXASTIC)


@mypyc_attr(acyclic=True)
class According:
    """Fits prepositions of holders in one sentence."""

    def __init__(self, search: Search, apposition: Apposition) -> None:
        self.c = search.context
        self.words = search.words
        self.low = search.low
        self.high = search.high
        self.apposition = apposition

    def fit(self, match: Match) -> str | None:
        """Fit بحسب X, وفقا لـ X: the noun phrase is a holder, not a norm that is complied with."""
        index = match.last + 1
        if self.words[match.first].preposition == BI and self.borne(match.first):
            return "the verb's"  # «أدلى الشاهد بشهادته»
        if self.words[match.first].conjunction == FA and index < self.high:
            particle = self.words[index]
            if particle.bits & PREP and particle.core != LI and not particle.given:
                return "only"  # «بعد شهر فحسب من الحريق»
        own = self.words[match.last]
        if not match.pronoun and own.first == "a" and own.core[-1:] == YEH and not own.article:
            if "m" in self.c.lexicon.tags.tags(own.core[:-1]):
                match.pronoun = YEH  # «من وجهة نظري», no theoretical one
        if match.pronoun or (match.last > match.first and self.words[match.last].pronoun):
            if index < self.high and self.words[index].bits & (OPENQ | QUOTE):
                return "what was said follows"  # «على حد قوله «…»»
            match.alias = "according"
            return None
        said = [
            hit
            for hit in (self.words[index].hits if index < self.high else ())
            if hit.form.features is not None
            and hit.form.features.tense in ("p", "i")
            and hit.form.rule.category in _ATTRIBUTING
        ]
        verb = index < self.high and self.c.is_verb(index)
        if verb and not said:
            return "a verb that says nothing"  # «حسب ما يناسبها»
        if verb or any(hit.pronoun for hit in said):
            self.take_subject(match, said, verb)
            return None
        if (
            match.last > match.first
            and index < self.high
            and self.words[match.last].terminal in ("MA", "LAMMA")
            and self.c.key(index).startswith(SURE_IMPERFECTS)
        ):
            return "no verb of speech behind it"  # «حسب ما يناسبها»
        index = self.behind_prepositions(index)
        phrase = self.holder(match, index) if index < self.high else None
        if phrase is not None and phrase.end > phrase.start + 1:
            phrase = self.many(phrase) or self.without_verb(phrase)
        if phrase is None:
            return "no holder behind it"
        if not self.holds(phrase, self.words[index]):
            return "a norm or measure, no holder"
        phrase = self.apposition.offices.in_place(self.lengthen(match, phrase), self.high)
        match.subject, match.subject_side = phrase, "object"
        match.alias = "according"
        match.complement = self.behind_clause(match, phrase)
        return None

    def without_verb(self, phrase: Phrase) -> Phrase | None:
        """Return a text without the verb that is told of it: «بحسب وثائق سربها موقع».

        The verb looks like a noun with its pronoun, and its subject stands behind.
        """
        words, last = self.words, self.words[phrase.end - 1]
        if not last.pronoun or last.article or words[phrase.start].article:
            return phrase
        if phrase.end >= self.high or not words[phrase.end].bits & NOMINAL:
            return phrase
        for hit in last.hits:
            features = hit.form.features
            if hit.pronoun and features is not None and features.tense == "p":
                return self.c.phrases.until(phrase.start, phrase.end - 1)
        return phrase

    def opens(self, match: Match) -> bool:
        """Tell whether the holder opens a sentence or what و joins."""
        return match.first == self.low or self.words[match.first].conjunction == WA

    def take_subject(self, match: Match, said: list[CueHit], verb: bool) -> None:
        """Take the subject of a verb of speech, or the pronoun, for holder: «حسبما أفاد X»."""
        words = self.words
        index = match.last + 1
        holder = index + 1
        if (
            holder + 1 < self.high
            and words[holder].terminal == "FI"
            and any(hit.form.rule.source == "object" for hit in said)
        ):
            holder += 1  # «حسب ما جاء في التقرير»
        holder = self.behind_resumed(holder)
        phrase = self.c.phrases.parse(holder, self.high) if holder < self.high else None
        if phrase is not None and phrase.end == holder + 1:
            only = words[holder]
            bare = only.first == "a" and not only.given and "g" not in only.tags
            quality = bare and not verb and not only.bits & PERSON
            if only.bits & (INDEF_ACC | ACCUSATIVE) or quality:
                phrase = None  # «وفق ما يرونه مناسبا», «حسب فهمها الخاص»: a pronoun has it
        if phrase is not None:
            if self.opens(match):
                # «وبحسب ما أفاد به حداد، الملك سيزور المدينة»
                phrase = self.lengthen(match, without_topic(self.c, phrase, self.high))
                phrase = self.apposition.offices.in_place(phrase, self.high)
            match.subject, match.subject_side = phrase, "object"
        elif not verb and not match.pronoun:
            match.pronoun = words[index].pronoun
        match.alias = "according"
        match.complement = phrase.end if phrase is not None else index + 1
        if match.complement < self.high and self.opens(match):
            # «حسب ما نقلته الوكالة عن الوزير، ارتفعت»: up to the comma
            match.complement = self.behind_holder(match.complement)

    def behind_prepositions(self, index: int) -> int:
        """Pass over prepositions, but not over who is called like one: «بحسب علي العمر»."""
        while index < self.high and self.words[index].bits & PREP and not self.words[index].pronoun:
            if self.words[index].given:
                named = self.c.phrases.parse(index, self.high)
                if named is not None and named.named:
                    break
            index += 1
        return index

    def holder(self, match: Match, index: int) -> Phrase | None:
        """Return the phrase that may be a holder at the token."""
        word = self.words[index]
        if word.bits & PUNCT and not word.bits & (OPENQ | QUOTE):
            return None
        phrase = self.c.phrases.parse(index, self.high, strip=True)
        if phrase is None:
            return None
        if self.opens(match):
            phrase = without_topic(self.c, phrase, self.high)  # «بحسب حداد، الملك سيزور المدينة»
        if index == match.last + 1 and self.hides_preposition(match.last):
            offset = behind_letter(word)  # «وفقا لـنغوين»
            phrase = phrase._replace(first_offset=offset)
        if phrase.start == phrase.head and not word.article:
            if word.core in self.c.lexicon.utterances:
                return self.utterer(phrase)
        return phrase

    def utterer(self, phrase: Phrase) -> Phrase:
        """Return whose words the holder's phrase is about, the phrase itself if nobody's."""
        speaker = self.c.phrases.parse(phrase.start + 1, self.high)
        if speaker is None or not is_speaker(self.c, speaker):
            return phrase
        if phrase.end == phrase.start + 1:
            # «وفق تصريحات شاهد فإن»: what looks like a verb, or like nothing known, ends there
            behind = self.words[speaker.end].bits if speaker.end < self.high else PUNCT
            return speaker if behind & (COMP | PUNCT) else phrase
        # «حسب تصريحات الوزير», «حسب تصريحات مسؤول كبير»
        return speaker if speaker.definite or speaker.bits & (PERSON | UNNAMED) else phrase

    def many(self, phrase: Phrase) -> Phrase | None:
        """Return the many alone, in front of what is no plural: «في رأي كثيرين ضروري»."""
        word, behind = self.words[phrase.start], self.words[phrase.start + 1]
        if not word.bits & QUANT or not word.core.endswith(MASCULINE_PLURALS):
            return None
        if behind.bits & PREP or behind.core.endswith(MASCULINE_PLURALS):
            return None
        return self.c.phrases.until(phrase.start, phrase.start + 1)

    def holds(self, phrase: Phrase, word: Word) -> bool:
        """Tell whether a phrase that begins with the word is a holder, and no norm or measure."""
        words, bits = self.words, phrase.bits
        if "c" in words[phrase.head].tags and phrase.head + 1 < phrase.end:
            # «لأحدث البيانات»: the noun behind the elative
            bits = bits & ~COMPLIANCE | words[phrase.head + 1].bits
        if words[phrase.start].pronoun:
            if not bits & (PERSON | ORG | MEDIA | DOC | PLACE | UNNAMED | EVID):
                return False  # «وفق أجوائهم»: no name has an owner
        if not (
            bits & (PERSON | ORG | MEDIA | DOC | PLACE | UNNAMED | NAME | UNKNOWN | EVID)
            or phrase.named
            or words[phrase.start].core_in & ONE_OF  # «على حد تعبير أحدهم»
            or (bits & QUANT and word.article and "f" in word.tags)  # «في رأي البعض»
            or (word.bits & QUANT and word.core.endswith(MASCULINE_PLURALS))  # «حسب كثيرين»
            # «بحسب الأحمري، تضاعفت»
            or (phrase.end == phrase.start + 1 and word.article and is_surname_shaped(word))
        ):
            return False
        return not self.is_norm(phrase, bits)

    def is_norm(self, phrase: Phrase, bits: int) -> bool:
        """Tell whether the phrase is what somebody complies with: «وفق الأنظمة والتعليمات»."""
        if not bits & COMPLIANCE or bits & (PERSON | MEDIA):
            return False
        if phrase.named and phrase.end == phrase.start + 1:
            return False  # but «وفق توجيهات الأمير سالم»
        if bits & ORG and not self.words[phrase.end - 1].bits & COMPLIANCE:
            return False  # «وفق نظام دمشق»
        if phrase.head + 1 >= phrase.end:
            return True
        return not any(
            hit.form.rule.category is _REPORTING and hit.form.rule.construction == "noun"
            for hit in self.words[phrase.head + 1].hits
        )  # «وفق لائحة الاتهام»: it charges

    def lengthen(self, match: Match, phrase: Phrase) -> Phrase:
        """Lengthen a person up to the comma, over an apposition between commas, too."""
        words = self.words
        if not phrase.bits & (PERSON | TITLE):
            if not phrase.named or phrase.bits & (ORG | PLACE | MEDIA):
                return phrase
        if phrase.definite:
            # «وفقا للمتحدث الرسمي بالباحة عماد الزهراني، تلقت»: up to the comma all is the holder
            comma = phrase.end
            at = comma < self.high and phrase.named and words[comma].bits & PREP
            far = comma + (12 if at else 8)
            while comma < min(self.high, far) and not words[comma].bits & PUNCT:
                comma += 1
            closed = comma == self.high or words[comma].bits & (COMMA | STOP)
            if phrase.end < comma and closed and not self.goes_on_behind(phrase.end, comma):
                match.subject = phrase
                phrase = self.apposition.lengthen(match, comma, True)
        if phrase.end + 1 < self.high and words[phrase.end].bits & COMMA:
            # «حسب جيفري وايسنفيل، أحد المنظمين، فإن»
            told = self.c.phrases.parse(phrase.end + 1, self.high)
            if told is not None and told.end < self.high and words[told.end].bits & COMMA:
                one = words[told.start].core_in & ONE_OF
                if one or told.bits & (PERSON | TITLE):
                    return phrase._replace(end=told.end, named=phrase.named or told.named)
        return phrase

    def behind_clause(self, match: Match, phrase: Phrase) -> int:
        """Return where the sentence goes on behind a holder and a clause about it."""
        behind = phrase.end
        if behind >= self.high:
            return behind
        words = self.words
        if words[behind].bits & REL or self.tells_about(phrase):
            # it runs to the comma
            for index in range(behind, min(self.high, behind + 22)):
                word = words[index]
                if word.bits & COMP and word.conjunction == FA:
                    return index  # «بحسب المعلومات التي جمعناها فإن»
                if word.bits & COMMA:
                    return index + 1
            return self.second_verb(behind) if self.opens(match) else behind
        return self.behind_holder(behind) if self.opens(match) else behind

    def second_verb(self, behind: int) -> int:
        """Return the main verb behind a clause that no comma closes, or where that clause begins.

        «بحسب أرقام نشرها المكتب أمس ارتفع التضخم»: of two verbs the first tells of the text.
        """
        words = self.words
        if not words[behind].pronoun:
            return behind
        for index in range(behind + 2, min(self.high, behind + 12)):
            word, before = words[index], words[index - 1]
            if word.bits & (PUNCT | COMP | REL | NEG) or word.conjunction:
                return behind
            closed = before.article or before.bits & TIME
            if closed and self.c.is_verb(index) and not word.pronoun:
                return index
        return behind

    def tells_about(self, phrase: Phrase) -> bool:
        """Tell whether the verb of a clause about a bare source stands behind it.

        Print does not tell «تقرير نشرته صحيفة» from a bulletin of hers, nor نشر from a noun.
        """
        word = self.words[phrase.end]
        if phrase.definite or word.conjunction or word.article or word.preposition:
            return False
        if self.c.is_verb(phrase.end):
            return True
        if not phrase.bits & (DOC | EVID | CHANNEL):
            return False
        if could_be_perfect(word):
            return True
        behind = phrase.end + 1  # «بيان نشر في مجلة»: a verbal noun would have its genitive there
        return "p" in word.tags and behind < self.high and self.words[behind].bits & PREP != 0

    def behind_resumed(self, index: int) -> int:
        """Pass over what takes ما up and who is told: «وفقا لما صرح به لرويترز المتحدث»."""
        words = self.words
        if index + 1 < self.high and words[index].bits & PREP and words[index].pronoun in OWNERS:
            index += 1
        if index + 1 < self.high and words[index].preposition == LI:
            if words[index].bits & MEDIA and words[index + 1].bits & (PERSON | TITLE):
                return index + 1  # «لرويترز المتحدث»
            hearer = self.c.phrases.parse(index, self.high, strip=True)
            if hearer is not None and words[index].bits & (MEDIA | ADDR):
                behind = hearer.end
                if behind < self.high and not words[behind].bits & (PUNCT | PREP | COMP):
                    index = behind
        when = index
        while when + 1 < self.high and words[when].bits & TIME and not words[when].preposition:
            if words[when].conjunction or words[when].bits & (PERSON | ORG):
                break
            when += 1
        if when > index and not words[when].bits & PUNCT:
            index = when  # «بحسب ما ذكر أمس الخميس مسؤول»
        return index

    def goes_on_behind(self, start: int, end: int) -> bool:
        """Tell whether the clause goes on behind a holder: its verb or its predicate stands there.

        «بحسب الوزير ترتفع الأسعار», «الخطة بحسب الوزير جاهزة»
        """
        first = self.words[start]
        bare = not (first.article or first.conjunction or first.preposition)
        if bare and first.first == "a" and not first.given and "g" not in first.tags:
            return True
        if start + 1 < end and is_most(first, self.words[start + 1]):
            return True  # «وهو بحسب الوزير أدنى مستوى»
        return any(self.c.is_verb(index) for index in range(start, end))

    def hides_preposition(self, last: int) -> bool:
        """Tell whether ل is written onto a foreign name that no list has: «وفقا لفاندرويك».

        A noun in the accusative governs through a preposition only.
        """
        cue, word = self.words[last], self.words[last + 1]
        return (
            bool(cue.bits & PREP)
            and cue.core.endswith(ACCUSATIVE_ENDING)
            and word.core.startswith(LI)
            and word.first in ("g", "", "n")
            and len(word.core) > (4 if word.first != "n" else 3)
            and not (word.preposition or word.article or word.pronoun or word.bits & PREP)
        )

    def borne(self, index: int) -> bool:
        """Tell whether a verb of bearing words in front governs the noun: «أدلى سالم بشهادته»."""
        for at in range(index - 1, max(self.low, index - 8) - 1, -1):
            if self.words[at].bits & PUNCT:
                return False
            if self.c.is_verb(at):
                return self.words[at].core in self.c.lexicon.bearing
        return False

    def behind_holder(self, behind: int) -> int:
        """Return where the sentence goes on behind what else tells about the holder that opens it.

        «وفقا لوثيقة صادرة عن اللجنة التابعة للوزارة، كانت»: prepositional phrases up to the comma.
        """
        words = self.words
        if not (words[behind].bits & (PREP | TIME) or words[behind].preposition):
            return behind
        where = words[behind].terminal == "FI" or words[behind].preposition == BI
        for index in range(behind, min(self.high, behind + 22)):
            bits = words[index].bits
            if bits & COMMA:
                return index + 1
            if where and bits & (COMP | QAD) and words[index].conjunction == FA:
                return index  # «وفقا لسفير مصر في الجزائر فإن», «بحسب مصادر في تركيا فقد»
            if bits & (PUNCT | COMP | NEG | QAD | KANA | PRON) or words[index].conjunction == FA:
                break
            if self.c.is_verb(index) and not words[index - 1].bits & REL:
                break
        return behind
