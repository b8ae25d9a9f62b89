"""What an embedding cue governs: the clause, the quotation, the noun phrase that it takes."""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import ACCUSATIVE_ENDING, IMPERFECT, KA, LI, SHE, WA, WE, YEH
from .ahead import preposition_name, takes_that
from .attributions import Attributions
from .classes import (
    ADJ,
    CLOSEQ,
    COLON,
    COMMA,
    COMP,
    DEM,
    FEM,
    FUT,
    KANA,
    NEG,
    NOMINAL,
    NUM,
    PLURAL,
    PREP,
    PRON,
    PUNCT,
    QUANT,
    QUOTE,
    QWORD,
    REL,
)
from .cues import TAKES_ACCUSATIVE
from .endings import Endings
from .factuality import Certainty
from .government import Government
from .insertions import Insertions
from .matches import Match
from .measures import Measures
from .model import Category
from .words import Word

__all__ = ["Embedding"]

# A member is looked up in its class each time.
_DOXASTIC: Final = Category.DOXASTIC
_EPISTEMIC: Final = Category.EPISTEMIC
_EVIDENTIAL: Final = Category.EVIDENTIAL
_REPORTING: Final = Category.REPORTING
_CERTAIN: Final = Certainty.CERTAIN
_PROBABLE: Final = Certainty.PROBABLE
#: How far behind a content what somebody is taken for may begin (tokens).
TAKEN_REACH: Final = 4
#: How far in front of its predicate a linking verb may stand (tokens): «تبقى أسعار النفط مرشحة».
LINKED_REACH: Final = 9


@mypyc_attr(acyclic=True)
class Embedding(Government):
    """Finds the complements of verbs, nouns and predicates."""

    def __init__(self, endings: Endings) -> None:
        super().__init__(endings)
        # Made for the first that needs them, as few sentences do.
        self._attributions: Attributions | None = None
        self._measures: Measures | None = None

    @property
    def attributions(self) -> Attributions:
        """What finds contents that are attributed without a complement."""
        made = self._attributions
        if made is None:
            made = self._attributions = Attributions(self.endings, Insertions(self.endings))
        return made

    @property
    def measures(self) -> Measures:
        """What finds a number and its unit."""
        made = self._measures
        if made is None:
            made = self._measures = Measures(self.endings)
        return made

    def complement(self, match: Match) -> tuple[int, int] | None:
        """Return the content of a cue that takes a complement, by its frame."""
        alias = match.alias
        start = match.complement
        if alias == "host":
            return match.content or self.attributions.host(match)
        if alias == "quote" and match.rule.construction == "verb":
            front = self.quoted_in_front(match)
            if front is not None:
                return front
        if alias == "quote" or (alias == "colon" and self.beginnings.opens_quote(start)):
            return self.quoted(match)
        if alias == "colon":
            return start, self.endings.end(start, "report", match)
        if alias in ("that", "governed_that", "colon_that"):
            return self.clause(match)
        if alias == "small":
            return self.small(match)
        if alias == "question":
            if self.words[start].bits & QWORD and not match.rule.takes & {"question"}:
                start += 1
            start = self.beginnings.behind_whether(start)
            return start, self.endings.end(start, "clause", match)
        speech = match.category is _REPORTING and "quote" in match.rule.takes
        asked = alias in ("governed", "object") or (alias == "clause" and not speech)
        if asked and self.beginnings.whether_at(start):
            # «شكوكا حول ما إذا كانت النسبة ستفي», not «قال إن كان المال كافيا فسنشتري»
            start = self.beginnings.behind_whether(start + self.beginnings.whether_at(start))
            return start, self.endings.end(start, "clause", match)
        if alias == "clause":
            return start, self.endings.end(start, "report" if speech else "clause", match)
        return self.thing(match)

    def quoted(self, match: Match) -> tuple[int, int]:
        """Return what stands in the quotation marks behind the cue: «قال: «…»»."""
        start = match.complement
        opened = start if self.beginnings.opens_quote(start) else start + 1
        close = min(self.c.quotes.get(opened, self.high), self.high)
        begin = opened + 1
        if (
            begin + 2 < close
            and self.words[begin + 1].bits & COMP
            and self.governs_that(match, self.words[begin])
        ):
            begin += 2  # «أشار الوزير «إلى أن الأسعار …»», «حذر: «من أن …»»
        elif begin + 1 < close and self.words[begin].bits & COMP and begin not in self.at:
            begin += 1  # «قال: «إن النزاع يشتد»»: as behind إن without marks
        turned = self.reporter_goes_on(begin, close)
        return begin, turned or self.beginnings.joined_quotes(close)

    def reporter_goes_on(self, begin: int, close: int) -> int:
        """Return the comma behind which the writer reports on inside a quotation's marks, or 0.

        «وأضاف: "إننا نعمل ليلا، مبينا أن العمل ينتهي غدا": the circumstance is of who is quoted,
        for "we" is no subject of it; so it is where no mark closes the quotation.
        """
        words = self.words
        ours: bool | None = None
        for index in range(begin + 2, close - 1):
            if not words[index - 1].bits & COMMA:
                continue
            found = self.at.get(index)
            if found is None or found.category is not _REPORTING or not found.features:
                continue
            if found.features.tense != "a" or not self.c.clause_opens(found.last + 1):
                continue
            if ours is None:
                left_open = close >= self.high or not words[close].bits & (CLOSEQ | QUOTE)
                ours = left_open or self.says_we(begin)
            return index - 1 if ours else 0
        return 0

    def says_we(self, begin: int) -> bool:
        """Tell whether what is quoted has "we" for its subject: «إننا نعمل», «لن نرفع»."""
        words = self.words
        if words[begin - 1].bits & COMP:
            return words[begin - 1].pronoun == WE
        verb = begin + bool(words[begin].bits & (NEG | FUT))
        return self.c.tense(verb) == "i" and words[verb].core[:1] == IMPERFECT[2]

    def clause(self, match: Match) -> tuple[int, int]:
        """Return the clause behind the complementizer, with a subject in front of the cue."""
        start = match.complement
        if self.words[start].bits & COLON and self.beginnings.opens_quote(start + 1):
            # «وصفه بأنه: «إنجاز»»
            close = self.c.quotes[start + 1]
            if close < self.high:
                return start + 2, close
        end = self.told_end(match) or self.endings.end(start, self.reach(match), match)
        if start - 2 > match.last and self.beginnings.opens_quote(start - 2):
            close = self.c.quotes[start - 2]
            if end < close < self.high and self.ends_clause(close + 1):
                end = close  # «يعتقد: "أن السفينة قديمة، لكنها آمنة"»: all of it is quoted
        if start + 1 < end and self.words[start].bits & NEG and self.c.that_not(start):
            start += 1  # «ألا»: أن and لا in one word
        if self.beginnings.opens_quote(start):
            # «أن «الشقوق ليست خطيرة»، لكنها …»: the whole clause is quoted
            close = self.c.quotes[start]
            following = self.words[close + 1] if close + 1 < end else None
            if (
                following is None
                or following.bits & PUNCT
                or (following.conjunction == WA and self.c.is_verb(close + 1))
            ):
                end = min(end, close + 1)
            elif (
                self.words[close + 1].conjunction == WA
                and self.c.is_verb(close + 1)
                and self.beginnings.has_verb(start + 1, close)
            ):
                end = min(end, close + 1)  # «أنه "لا توجد تفاصيل" ويحاول الفريق …»
        if (
            match.rule.construction in ("impersonal", "predicate")
            and match.rule.source != "subject"
        ):
            # «الأسعار يمكن أن ترتفع»: the subject of the content stands in front of the cue
            before = self.beginnings.host_start(match.first)
            if before is not None:
                return before, end
        return start, end

    def thing(self, match: Match) -> tuple[int, int]:
        """Return the noun phrase that the cue has as object or behind its preposition."""
        alias = match.alias
        start = match.complement
        if (
            alias == "governed"
            and self.words[start].bits & PREP
            and self.beginnings.opens_quote(start + 1)
        ):
            close = self.c.quotes.get(start + 1, self.high)
            if close < self.high and self.ends_clause(close + 1) and not self.words[start].pronoun:
                return start + 2, self.beginnings.joined_quotes(close)  # «اتهمه بـ"نشر معلومات"»
        if self.beginnings.opens_quote(start):
            close = self.c.quotes.get(start, self.high)
            if close < self.high and match.alias == "object":
                return start + 1, self.beginnings.joined_quotes(close)
        if match.rule.construction == "predicate" and match.category in (
            _EPISTEMIC,
            _EVIDENTIAL,
        ):
            before = self.beginnings.host_start(match.first)
            if before is None and alias == "governed":
                before = self.linking_start(match)
            if before is not None:
                return before, self.endings.end(start, "clause", match)
        if match.rule.construction == "impersonal" and alias == "governed":
            before = self.beginnings.host_start(match.first)
            if before is not None:
                return before, self.endings.end(start, "clause", match)
            behind = match.last + 1
            measured = match.category is not _REPORTING  # an accusation names a person first
            if measured and start > behind and not self.words[behind].bits & PREP:
                return behind, self.endings.end(start, "clause", match)
        told = self.told_end(match)
        if told:
            return start, told
        if match.rule.construction == "impersonal" and alias == "governed":
            counted = self.estimate(match)
            if counted:
                return start, counted
        event = match.rule.construction == "noun" and alias == "object" and not match.pronoun
        event = event and match.rule.source == "impersonal"  # «خبر وفاة الفنان»
        reach = (
            "phrase"
            if event or not (self.reports(match) or match.rule.construction == "verb")
            else "nominal"
        )
        end = self.endings.end(start, reach, match)
        if match.category is _DOXASTIC and alias == "governed":
            end = self.taken_for(match, end) or end
        if alias == "object" and start - 1 > match.last and self.beginnings.opens_quote(start - 1):
            # «رأى الأمير «ضرورة السلام، لأن الحرب مكلفة»»: all of it is quoted
            close = self.c.quotes[start - 1]
            if end < close < self.high and self.ends_clause(close + 1):
                return start, close
        if self.points_back(start, end) and alias in ("governed", "object"):
            return start, start + 1
        if match.rule.construction == "noun":
            end = self.before_predicate(match, start, end)
        if match.subject is not None and start < match.subject.start < end:
            # «أكد هذه الأنباء أمس المتحدث»: the object in front
            thing = self.c.phrases.until(start, match.subject.start)
            end = thing.end if thing is not None else match.subject.start
        return start, end

    def linking_start(self, match: Match) -> int | None:
        """Return where a clause begins whose linking verb stands in front of the cue, or ``None``.

        «تبقى الأسعار مرشحة للارتفاع», «باتت مرشحة»; behind «تبدو» it begins with its subject.
        """
        words, first = self.words, match.first
        if words[first].conjunction or words[first].preposition or first <= self.low:
            return None
        if words[first - 1].bits & PRON and not words[first - 1].pronoun:
            if words[first - 1].conjunction:
                return first - 1  # «…، وهي مرشحة للارتفاع»
            subject = self.beginnings.host_start(first - 1)  # «الفريق هو الأوفر حظا»
            return first - 1 if subject is None else subject
        if words[first].article or words[first].bits & PREP:
            return None  # «ما زال من الصعب القول به»
        for index in range(first - 1, max(self.low - 1, first - LINKED_REACH), -1):
            word = words[index]
            seems = self.at.get(index)
            links = word.bits & KANA
            if links or (seems is not None and seems.category is _EVIDENTIAL):
                if index + 1 < first:
                    phrase = self.c.phrases.parse(index + 1, first)
                    if phrase is None or phrase.end != first:
                        return None
                elif not links:
                    return None
                if not links:
                    return index + 1
                denied = index > self.low and words[index - 1].bits & NEG
                return index - 1 if denied else index  # «لم تعد مرشحة للفوز»
            if word.bits & (PUNCT | COMP | REL) or self.c.is_verb(index):
                return None
        return None

    def taken_for(self, match: Match, end: int) -> int:
        """Return where ends what somebody is taken for behind a circumstance, or 0.

        «يُنظر إلى الزواج عادة باعتباره تحالفا»
        """
        words = self.words
        for at in range(end, min(self.high - 1, end + TAKEN_REACH)):
            word = words[at]
            if word.core in self.c.lexicon.as_nouns and word.pronoun and at > end:
                return self.endings.end(at + 1, "phrase", match)
            if word.bits & PREP and words[at + 1].bits & COMP and words[at + 1].pronoun:
                return self.endings.end(at + 2, "clause", match) if at + 2 < self.high else 0
            if word.bits & (PUNCT | REL | COMP) or word.conjunction or self.c.is_verb(at):
                return 0
        return 0

    def before_predicate(self, match: Match, start: int, end: int) -> int:
        """Return where the noun phrase of a cue ends that is itself the subject of its clause.

        «احتمالات اندلاع حرب تبدو ضئيلة», «احتمال هطول أمطار ضعيف», «يبقى احتمال عودته قائما»: what
        agrees with the cue, and not with what stands right in front, is the predicate.
        """
        words = self.words
        before = words[match.first - 1] if match.first > self.low else None
        seems = self.at.get(match.first - 1)
        after = before is not None and before.bits & KANA != 0
        after = after or (seems is not None and seems.category is _EVIDENTIAL)
        opens = before is None or after or before.bits & (PUNCT | COMP)
        cue = words[match.first]
        if not opens or cue.preposition or match.pronoun or end - start < 2:
            return end
        if end < self.high and not (words[end].bits & PUNCT or words[end].conjunction):
            return end  # its predicate stands behind
        hers = bool(words[match.last].bits & (FEM | PLURAL))
        judged = 0
        for index in range(end - 1, start, -1):
            word, near = words[index], words[index - 1]
            if word.article or word.conjunction or word.preposition or word.bits & PUNCT:
                continue
            if near.bits & (COMP | NEG | REL | PREP) or near.terminal == "MA":
                continue
            if word.first == "i" and self.c.is_verb(index):
                whom = index + 1 < end and words[index + 1].article
                if word.core[:1] == (SHE if hers else YEH) and not whom:
                    return index
            elif not judged and self.judges(word, near, hers, after):
                judged = index
        return judged or end

    def judges(self, word: Word, near: Word, hers: bool, accusative: bool) -> bool:
        """Tell whether a bare adjective agrees with the cue, not with what is in front of it."""
        if accusative and not hers:
            if near.core.endswith(ACCUSATIVE_ENDING) or not word.bits & NOMINAL:
                return False
            return word.core.endswith(ACCUSATIVE_ENDING)  # «يبقى احتمال عودته قائما»
        if not word.bits & ADJ or (near.bits & ADJ and not near.bits & (FEM | PLURAL)):
            return False
        beside = bool(near.bits & (FEM | PLURAL))
        return bool(word.bits & FEM) is hers and beside is not hers

    def governs_that(self, match: Match, word: Word) -> bool:
        """Tell whether the cue's preposition stands inside the marks, with أن: «حذر «من أن»»."""
        if word.terminal in ("ILA", "ALA"):
            return True
        plain = word.bits & PREP and not (word.pronoun or word.conjunction)
        return bool(plain) and takes_that(match.rule.takes, preposition_name(word.core))

    def ends_clause(self, index: int) -> bool:
        """Tell whether no genitive or predicate of a quotation in front stands at the token."""
        if index >= self.high:
            return True
        word = self.words[index]
        if word.bits & (PUNCT | PREP) or word.conjunction:
            return True
        return bool(word.terminators)

    def estimate(self, match: Match) -> int:
        """Return where the measure ends in a clause about a bare noun, or 0.

        «دفع مبلغا قدر بآلاف الدنانير لشراء آلة»: what it is for belongs to the verb in front.
        """
        start = match.complement
        if match.category is not _DOXASTIC or not self.c.behind_bare_noun(match.first):
            return 0
        if start > match.last + 2 or start + 2 >= self.high:
            return 0
        if any(hit.form.rule.construction == "measure" for hit in self.words[start].hits):
            start += 1  # «قدر بنحو ألف دينار»
        elif self.words[start].bits & QUANT and self.words[start + 1].terminal == "MIN":
            start += 2  # «قدر بأكثر من ألف دينار»
        if not self.words[start].bits & NUM:
            return 0
        end = self.measures.measure(match, start)[1]
        if self.words[end - 1].preposition == LI:
            end -= 1  # «30% لشحن المواد»: no unit
        if end >= self.high:
            return end
        word = self.words[end]
        # «مليون دولار من المساعدات», «ألف دينار كمعدل لكل منهم»
        part = word.terminal in ("MIN", "ILA") or word.preposition == KA
        goes_on = word.bits & (PREP | REL) or word.preposition or self.c.is_verb(end)
        return end if goes_on and not part else 0

    def points_back(self, start: int, end: int) -> bool:
        """Tell whether a demonstrative stands alone for what was said: «صرح بذلك أمس»."""
        words = self.words
        if not words[start].bits & DEM or start + 1 >= end:
            return False
        behind = words[start + 1]
        if behind.terminal == "ILA":
            return False  # «عزا الخبير ذلك إلى الجفاف»
        if behind.conjunction and behind.bits & PRON:
            return True  # «أوضح ذلك وهو يشير إلى»
        return not (behind.article or behind.conjunction or behind.bits & (DEM | REL | PRON | COMP))

    def quoted_in_front(self, match: Match) -> tuple[int, int] | None:
        """Return the quotation in front of a verb that divides it: «"A"، يقول الرجل، "B"»."""
        words = self.words
        if words[match.first].conjunction or match.first - 3 < self.low:
            return None
        if match.features is None or match.features.tense == "a":
            return None  # «"A" مؤكدا "B"»
        close = match.first - 1
        while close > self.low and words[close].bits & COMMA:
            close -= 1
        opened = self.closers.get(close, -1)
        if opened < self.low or close - opened < 3 or self.attributions.quoted_name(opened, close):
            return None
        return opened + 1, close

    def told_end(self, match: Match) -> int:
        """Return where the content ends by a tree, 0 where none tells."""
        told = self.c.reading(match.last)
        if told is None:
            return 0
        found = told.object if match.alias == "object" else told.content
        if found is None or not found[0] <= match.complement < found[1]:
            return 0
        return min(found[1], self.high)

    def reach(self, match: Match) -> str:
        """Return how far a that-clause runs: speech to the next voice, a belief one clause."""
        if match.rule.construction not in ("verb", "mark"):
            if match.rule.construction == "impersonal" and match.rule.certainty is _PROBABLE:
                return "clause"  # «يشتبه بأنه سرق المتجر، فيما هرب شريكه»: a belief of nobody
            if match.rule.construction == "noun" and match.rule.bits & TAKES_ACCUSATIVE:
                if self.words[match.complement - 1].pronoun and not match.article:
                    return "clause"  # «تصوير القرية بأنها خطرة، ولكل منهم أسبابه»
            return "report" if match.category is _REPORTING else "clause"
        participle = match.features is None or match.features.tense == "a"
        if match.category is _REPORTING:
            return "report"
        if match.category is _DOXASTIC and match.rule.certainty is _CERTAIN:
            return "belief" if participle else "report"
        return "belief"

    def reports(self, match: Match) -> bool:
        """Tell whether the cue attributes: what it embeds runs on until another voice begins."""
        if match.rule.construction == "verb":
            return match.category in (_REPORTING, _DOXASTIC, _EVIDENTIAL)
        return match.category is _REPORTING or match.category is _EVIDENTIAL

    def small(self, match: Match) -> tuple[int, int]:
        """Return the content of «يعتبر X Y»: subject and predicate without a complementizer."""
        start = match.complement
        if match.rule.construction != "verb":
            before = self.beginnings.host_start(match.first)
            previous = self.words[match.first - 1] if match.first > self.low else None
            if previous is not None and previous.bits & PRON and start > match.last:
                before = match.first - 1  # «وهو يعد أكبر المشاريع»
            if previous is not None and before is not None and match.last + 1 < self.high:
                if not previous.bits & REL:
                    return before, self.endings.end(match.last + 1, "clause", match)
        reach = "belief" if match.rule.construction == "verb" else "clause"
        end = self.endings.end(start, reach, match)
        if start == match.last + 1 and start + 1 < end and self.likens(self.words[start]):
            start += 1  # «بدا كأن الخطة نجحت»: as behind a complementizer
        return start, end

    def likens(self, word: Word) -> bool:
        """Tell whether the word is كأن, which what seems so has in front."""
        return any(
            hit.form.rule.construction == "particle" and hit.form.rule.category is _EVIDENTIAL
            for hit in word.singles
        )
