"""«الوزير: …»: a speaker in front of a colon, and what is said behind it."""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import (
    FUTURE,
    IMPERFECT,
    IMPERFECT_THIRD,
    LI,
    SINGULAR_NISBA,
    THEY_DO,
    WE,
)
from .apposition import Apposition
from .chars import is_arabic
from .classes import (
    ABSTRACT,
    CHANNEL,
    COLON,
    COMMA,
    COMP,
    DASH,
    DOC,
    EVID,
    FUT,
    LPAR,
    MASDAR,
    MEDIA,
    NAME,
    NAT,
    NEG,
    NEGA,
    NOUN,
    NUM,
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
    STOP,
    TIME,
    TITLE,
    UNKNOWN,
)
from .matches import Match, Search
from .phrases import Phrase, is_surname_shaped

__all__ = ["Colons"]

#: It parts a label from its line, or the name of a site from a title.
BAR: Final = "|"
#: It makes a label of the word behind it.
HASH: Final = "#"
#: What a line is about is short (tokens).
MAX_MATTER: Final = 8
#: So is what a speaker is, behind his office.
MAX_ATTRIBUTE: Final = 8
OPENING: Final = OPENQ | QUOTE | LPAR


@mypyc_attr(acyclic=True)
class Colons:
    """Fits colons of one sentence."""

    def __init__(self, search: Search, apposition: Apposition) -> None:
        self.c = search.context
        self.words = search.words
        self.low = search.low
        self.high = search.high
        self.apposition = apposition

    def fit(self, match: Match) -> str | None:
        """Fit «الوزير: …»: a speaker alone in front of the mark, a clause behind it."""
        head = self.behind_label(match.first)
        first = match.first
        while first > head and not self.words[first - 1].bits & COLON:
            first -= 1  # «رابط الخبر بصحيفة الغد: الوزير: …»
        while (
            first < match.first
            and self.words[first].bits & (PUNCT & ~(OPENQ | QUOTE | LPAR))
            and (self.words[first].bits & (DASH | COMMA))
        ):
            first += 1
        if first >= match.first:
            return "nothing in front of it"
        addressed = self.told_to(first, match.first)
        mark = self.on_matter(first, addressed)
        on_matter = mark < addressed
        phrase = self.c.phrases.until(first, mark)
        of_whom = self.quoted_from(phrase, match.first)
        if of_whom is not None:
            first, mark, phrase = of_whom.start, match.first, of_whom
        if phrase is not None and phrase.end < mark and phrase.definite:
            if (phrase.bits & (PERSON | TITLE) or phrase.named) and phrase.end + 12 > mark:
                # «وزير الإدارة المحلية في اليمن سامي حداد: …»
                match.subject = phrase
                phrase = self.apposition.lengthen(match, mark, True)
                match.subject = None
        if phrase is not None and phrase.end < mark and first == head:
            whole = self.with_attribute(phrase, mark)
            if whole is not None:
                phrase, mark = whole, whole.end
        if phrase is None or phrase.end != mark or self.c.is_verb(first):
            return "more than a speaker in front of it"
        if any(self.verb_of_speech(index) for index in range(first, match.first)):
            return "a verb of speech in front of it"
        if not phrase.bits & (PERSON | ORG) and any(
            hit.form.rule.construction == "verb" and "quote" in hit.form.rule.takes
            for hit in self.words[first].singles
        ):
            return "a verb that takes it in front of it"  # «رد سامي: …»
        behind = match.last + 1
        if behind >= self.high:
            return "nothing behind it"
        if not any(is_arabic(word.key) for word in self.words[behind : self.high]):
            return "no Arabic behind it"  # «A spokesperson said: "We"»
        opening = self.words[behind]
        if not opening.bits & (OPENQ | QUOTE | LPAR | NUM) and not is_arabic(opening.key):
            if not opening.bits & (DASH | STOP):
                return "an address behind it"  # «تويتر: @name»
        if phrase.end == phrase.start + 1 and len(self.words[phrase.start].key) == 1:
            return "a letter in front of it"  # «س: …»
        if opening.bits & NUM and len(self.words[phrase.end - 1].key) == 1:
            return "a label in front of a number"  # «سباك ماهر ت: 5550000 للتواصل»
        quoted = behind in self.c.quotes and self.all_quoted(behind)
        if not self.words[phrase.start].article and any(
            hit.form.features is not None
            and hit.form.features.tense == "a"
            and "quote" in hit.form.rule.takes
            for hit in self.words[phrase.start].singles
        ):
            return "a participle that takes it in front of it"  # «مضيفين: …»
        thing = phrase.bits & (ABSTRACT | MASDAR | TIME | EVID) and not phrase.bits & (PLACE | DOC)
        # «التخطيط «المرن» للقوى البشرية: …»: a deed, whatever it is called
        called = thing and any(
            self.words[at].bits & (OPENQ | QUOTE) for at in range(phrase.start, phrase.end)
        )
        named = phrase.named and not phrase.bits & PLACE and not called
        speaker = phrase.bits & (PERSON | ORG) or named
        text = (
            phrase.bits & DOC and phrase.bits & EVID and not phrase.definite and first == head
        )  # «دراسة: القهوة مفيدة», «تقرير أممي: ارتفاع عدد النازحين»
        speaker = speaker or text
        speaker = speaker or (phrase.bits & PLACE and (on_matter or self.says_we(behind)))
        speaker = speaker or self.is_seat(phrase)
        if not speaker and first == head and self.lone_surname(phrase, behind):
            speaker = True
            phrase = phrase._replace(named=True)
        if not speaker and not (quoted and (phrase.bits & PLACE or phrase.definite) and not thing):
            return "no speaker in front of it"
        told = phrase.bits & (PERSON | MEDIA) or text
        told = told or (not opening.article and self.heads_line(phrase, match.first, head))
        headline = told and bool(opening.bits & (MASDAR | ABSTRACT))
        clause = (quoted or headline) or any(
            self.c.is_verb(index)
            or self.words[index].bits & (COMP | NEG | PRON)
            # «سامي حداد: في الحقيقة علاقتنا بالجيران ممتازة»: who speaks of us has the word
            or (self.words[index].pronoun == WE and self.words[index].first not in ("g", ""))
            for index in range(behind, min(self.high, behind + 12))
        )
        kinds = PERSON | TITLE | NAME | ORG | UNKNOWN
        known = bool(phrase.bits & PERSON or (phrase.named and phrase.bits & kinds))
        known = known or self.heads_line(phrase, match.first, head)
        if known and not phrase.named and (opening.given or opening.first == "g"):
            known = False  # «المؤلف: سامي حداد في سيرته»: who that is
        if not (clause or self.judged(self.behind_opening(behind), known)):
            return "no clause behind it"
        match.subject, match.subject_side = phrase, "before"
        match.alias = "quote" if quoted else "colon"
        match.complement = behind
        return None

    def with_attribute(self, phrase: Phrase, mark: int) -> Phrase | None:
        """Return who heads a line, where no more than what he is stands in front of the mark.

        «أحد القضاة المرشحين لرئاسة المحكمة: …», «أحد الناجين من الحادث: …»; but where he speaks is
        no part of who he is: «الوزير من بغداد: …».
        """
        words, behind = self.words, phrase.end
        if not phrase.bits & (PERSON | TITLE) or not phrase.definite or phrase.named:
            return None
        if mark - behind > MAX_ATTRIBUTE or words[phrase.start].preposition:
            return None
        opening = words[behind]
        where = bool(opening.bits & PREP) or opening.preposition != ""
        if not (where or opening.article) or opening.conjunction:
            return None
        for index in range(behind, mark):
            word = words[index]
            if word.bits & (PUNCT | COMP | NEG | TIME) or self.c.is_verb(index):
                return None
        if where:
            noun = words[behind + 1] if opening.bits & PREP and behind + 1 < mark else opening
            if noun.bits & PLACE and not noun.bits & (ORG | NOUN):
                return phrase
        return phrase._replace(end=mark)

    def behind_label(self, mark: int) -> int:
        """Return where a line begins behind its label or a sign: «عاجل | الدفاع المدني: …»."""
        words = self.words
        head = self.low
        for index in range(self.low, mark):
            if words[index].raw.strip(BAR) == "":
                head = index + 1
        label = head
        while label < mark and words[label].bits & PUNCT and not words[label].bits & OPENING:
            label += 1
        hashed = label > head and words[label - 1].raw == HASH
        if label + 1 >= mark or words[label].core not in self.c.lexicon.labels:
            return head if hashed else label
        behind = label + 1
        while behind < mark and words[behind].bits & (DASH | COLON):
            behind += 1
        bare = words[label].first == "a" and not words[label].article  # «عاجل البيت الأبيض: …»
        return behind if hashed or bare or behind > label + 1 else label

    def on_matter(self, first: int, mark: int) -> int:
        """Return where it stands of what a speaker speaks, or the mark: «موسكو عن الضربة: …».

        What tells whom the speaker is for is his name's: «المسؤول عن الملف: …».
        """
        words, lexicon = self.words, self.c.lexicon
        phrase = self.c.phrases.parse(first, mark)
        if phrase is None or phrase.end + 1 >= mark:
            return mark
        if not (phrase.named or (phrase.definite and phrase.bits & (PERSON | TITLE))):
            return mark
        index = phrase.end
        particle = words[index]
        of_it = particle.core in lexicon.concerning and not particle.pronoun
        if particle.core in lexicon.replying or particle.core in lexicon.commenting:
            of_it = words[index + 1].bits & PREP != 0
            index += 1
        if not of_it or particle.conjunction or phrase.bits & (MEDIA | DOC | TIME):
            return mark
        if mark > index + MAX_MATTER or self.c.phrases.parse(index + 1, mark) is None:
            return mark
        told = any(self.c.is_verb(at) or words[at].bits & PUNCT for at in range(index + 1, mark))
        return mark if told else phrase.end

    def is_seat(self, phrase: Phrase) -> bool:
        """Tell whether a house stands for who sits in it: «البيت الأبيض: …», and no dateline."""
        if not phrase.bits & PLACE or not phrase.named:
            return False
        name = " ".join(self.words[at].core for at in range(phrase.start, phrase.end))
        return name in self.c.lexicon.seats

    def says_we(self, index: int) -> bool:
        """Tell whether a capital speaks for itself: «موسكو: لن ننسحب», «القاهرة: نرفض الشروط»."""
        denied = index
        while index < self.high and self.words[index].bits & (NEG | QAD | FUT):
            index += 1
        if index >= self.high:
            return False
        word = self.words[index]
        if index > denied and not word.tags and word.core[:1] == IMPERFECT[2]:
            return len(word.core) > 3  # «لن ننسحب», which no table has
        if not self.c.is_verb(index):
            return False
        start = word.core[1:2] if word.core[:1] == FUTURE else word.core[:1]
        return word.first == "i" and start in IMPERFECT and start not in IMPERFECT_THIRD

    def all_quoted(self, opening: int) -> bool:
        """Tell whether a quotation is more than a name that the sentence begins with."""
        close = self.c.quotes[opening]
        if close - opening > 3 or close + 1 >= self.high:
            return True
        return bool(self.words[close + 1].bits & PUNCT)  # but «رابط الخبر: «زولا» يصل غدا»

    def behind_opening(self, index: int) -> int:
        """Return where the subject stands behind a prepositional phrase: «للأسف الموسم صعب»."""
        word = self.words[index]
        within = index + bool(word.bits & PREP)
        if within == index and not word.preposition:
            return index
        if word.preposition and word.article and index + 1 < self.high:
            if self.words[index + 1].article and self.words[index + 1].first == "n":
                return index + 1  # no second noun beside the first
        phrase = self.c.phrases.parse(within, self.high, strip=within == index)
        if phrase is None:
            return index
        comma = phrase.end < self.high and self.words[phrase.end].bits & COMMA
        return phrase.end + bool(comma)

    def judged(self, index: int, known: bool) -> bool:
        """Tell whether a subject and its predicate stand at the token: «الموسم صعب».

        A ``known`` speaker has a name or an office: what is definite and has a bare noun or a
        preposition behind it is a clause, and no list of his: «سامي حداد: النيل خط أحمر».
        """
        if index >= self.high:
            return False  # the text is cut off behind the aside
        opening = self.words[index]
        if known and opening.first == "a" and opening.core.endswith(THEY_DO):
            behind = self.words[min(index + 1, self.high - 1)]
            governed = bool(behind.bits & PREP or behind.preposition)
            return governed and not opening.article  # «بوتين: جاهزون لصفقة»: we are
        phrase = self.c.phrases.parse(index, self.high)
        if phrase is None or not phrase.definite or phrase.end >= self.high:
            return False
        predicate = self.words[phrase.end]
        bare = not (predicate.article or predicate.conjunction or predicate.preposition)
        if known and not phrase.bits & (PERSON | TITLE | TIME | NUM) and not predicate.conjunction:
            if predicate.bits & PREP or predicate.preposition:
                return not phrase.bits & PLACE
            if bare and predicate.first in ("n", "m") and not predicate.bits & (PUNCT | TIME):
                return True
        nisba = (
            predicate.core.endswith(SINGULAR_NISBA)
            and predicate.first in ("n", "")
            and not predicate.bits & (PERSON | NAME | PLACE | ORG | PREP)
        )
        return bare and (predicate.first == "a" or bool(predicate.bits & NEGA) or nisba)

    def lone_surname(self, phrase: Phrase, behind: int) -> bool:
        """Tell whether a family's name alone heads the line: «الحريري: الحكومة باقية».

        A name that is a common noun, too, needs a speaker's "we": «البرهان: لن نضع السلاح».
        """
        only = self.words[phrase.start]
        if phrase.end != phrase.start + 1 or not only.article:
            return False
        if not only.bits & NAME and only.tags:
            return False  # but «الحريزي: …», which no table has
        if only.bits & (PLACE | NAT | TIME | DOC | MEDIA) or only.preposition or only.conjunction:
            return False
        return is_surname_shaped(only) or self.says_we(behind)

    def heads_line(self, phrase: Phrase, mark: int, head: int) -> bool:
        """Tell whether a body alone in front of the only colon heads a line of news.

        «الداخلية: ضبط خمسة متهمين», but no list of whose task is what.
        """
        if phrase.start != head or not phrase.bits & ORG:
            return False
        if not (phrase.definite or phrase.named) or mark + 2 >= self.high:
            return False
        quality = self.words[mark + 2]
        if self.words[mark + 1].bits & DOC and quality.first == "a" and not quality.bits & QUANT:
            return False  # «الوزارة: إعلان هام»
        return not any(word.bits & COLON for word in self.words[mark + 1 : self.high])

    def quoted_from(self, phrase: Phrase | None, mark: int) -> Phrase | None:
        """Return whom a medium quotes in front of the colon: «رويترز عن مسؤول: الاتفاق قريب»."""
        if phrase is None or phrase.end + 1 >= mark or not phrase.bits & MEDIA:
            return None
        particle = self.words[phrase.end]
        if particle.core not in self.c.lexicon.told_of or particle.pronoun:
            return None
        whom = self.c.phrases.until(phrase.end + 1, mark)
        return whom if whom is not None and whom.end == mark else None

    def hears(self, first: int, index: int, mark: int) -> bool:
        """Tell whether whom the speaker talks to stands behind ل: «السيسي لرئيس الوزراء: …».

        A body or a place behind an office would be the office's: «الأمين العام للاتحاد: …».
        """
        word = self.words[index]
        phrase = self.c.phrases.parse(index, mark, strip=True)
        if phrase is None or phrase.end != mark:
            return False
        if word.bits & (PERSON | TITLE) or (phrase.named and not phrase.bits & (ORG | PLACE)):
            return True
        speaker = self.words[index - 1]
        office = any(here.bits & (PERSON | TITLE) for here in self.words[first:index])
        return bool(speaker.bits & NAME and phrase.bits & (ORG | PLACE)) and not office

    def told_to(self, first: int, mark: int) -> int:
        """Return where the medium or occasion begins, or the mark: «الوزير لـ«الغد»: …»."""
        words = self.words
        for index in range(first + 1, mark):
            word = words[index]
            if word.bits & PREP and word.core == LI:
                if self.c.quotes.get(index + 1, -1) == mark - 1:
                    return index
            elif word.preposition == LI and word.bits & MEDIA:
                phrase = self.c.phrases.parse(index, mark, strip=True)
                close = self.c.quotes.get(index + 1, -1)
                if close == mark - 1 or (phrase is not None and phrase.end == mark):
                    return index
            elif word.preposition == LI and not word.conjunction and not word.pronoun:
                if self.hears(first, index, mark):
                    return index
            elif word.bits & PREP and words[index + 1].core in self.c.lexicon.platforms:
                phrase = self.c.phrases.parse(index + 1, mark)
                if phrase is not None and words[index + 1].pronoun:
                    return index  # «سامي حداد على حسابه في تويتر: …»
            elif word.terminal == "FI" and words[index + 1].bits & (MASDAR | CHANNEL | DOC):
                phrase = self.c.phrases.parse(index + 1, mark)
                if phrase is not None and phrase.end == mark:
                    return index  # «الوزير في افتتاح المعرض: …»
        return mark

    def verb_of_speech(self, index: int) -> bool:
        """Tell whether the word is a verb that takes speech and nothing else: «سلمى كتبت: …»."""
        word = self.words[index]
        if word.article or word.preposition or "g" in word.tags:
            return False
        if word.first not in ("p", "i", ""):
            return False
        return any(
            hit.form.features is not None
            and hit.form.features.tense in ("p", "i")
            and hit.form.rule.construction == "verb"
            and "quote" in hit.form.rule.takes
            for hit in word.hits
        )
