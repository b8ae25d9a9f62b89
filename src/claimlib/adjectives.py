"""What an adjective governs: its noun phrase, or the subject whose predicate it is."""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import BI, LI, OWNERS, WA
from .classes import (
    ACCUSATIVE,
    ADJ,
    ADVERB,
    CLOSEQ,
    COMP,
    DEM,
    FEM,
    INDEF_ACC,
    KANA,
    KANA_STRICT,
    MASDAR,
    NAMEP,
    NEG,
    NEGA,
    NOMINAL,
    NUM,
    PERSON,
    PLURAL,
    PREP,
    PRON,
    PUNCT,
    QUANT,
    QUOTE,
    REL,
    TIME,
)
from .government import NAME_LENGTH, Government
from .lists import EPONYMS
from .matches import Match
from .model import Category
from .words import Word

__all__ = ["Adjectives"]

# A member is looked up in its class each time.
_QUESTION: Final = Category.QUESTION
#: How far in front of «من عدمه» what is asked about may begin (tokens).
ASKED_REACH: Final = 12


@mypyc_attr(acyclic=True)
class Adjectives(Government):
    """Finds the noun phrases of المزعوم, محتمل and their like."""

    def adjective(self, match: Match) -> tuple[int, int]:
        """Return the noun phrase that an adjective belongs to, with its complements."""
        words = self.words
        if match.category is _QUESTION:
            return self.asked(match), match.first
        head = self.of_predicate(match, self.head(match))
        if head == match.first > self.low and words[head - 1].bits & KANA_STRICT:
            subject = self.beginnings.host_start(head - 1)
            if subject is not None and not words[head - 1].conjunction:
                head = subject  # «الهزيمة كانت متوقعة»
        return head, self.end(match)

    def asked(self, match: Match) -> int:
        """Return where what may be or not be begins: «يدرس المجلس تغيير الاسم من عدمه».

        It is the nearest deed with which the pronoun agrees, or else the noun phrase in front.
        """
        words, first = self.words, match.first
        hers = OWNERS.get(words[match.last].pronoun) == ("f", "s")
        for at in range(first - 1, max(self.low, first - ASKED_REACH) - 1, -1):
            word = words[at]
            if word.bits & (PUNCT | COMP) or (at > self.low and self.c.is_verb(at)):
                break
            if word.bits & MASDAR and not word.article and bool(word.bits & FEM) is hers:
                while at > self.low and not (words[at].preposition or words[at].conjunction):
                    before = words[at - 1]  # «استمرار حبسه»
                    if not before.bits & MASDAR or before.article or before.pronoun:
                        break
                    if self.c.lexicon.asks(before):
                        break  # «تحديد استمراره من عدمه»
                    at -= 1
                return at
        for start in range(max(self.low, first - ASKED_REACH), first - 1):
            word = words[start]
            if word.bits & (PUNCT | PREP) or self.c.is_verb(start):
                continue
            if word.article or word.preposition:
                continue
            phrase = self.c.phrases.until(start, first)
            if phrase is not None and phrase.end < first and words[phrase.end].preposition:
                phrase = self.c.phrases.parse(phrase.end, first, strip=True)
            if phrase is not None and phrase.end == first:  # «حاجته للاعب من عدمه»
                return start
        return first - 1

    def head(self, match: Match) -> int:
        """Return where the noun phrase begins that the adjective ends, or opens."""
        head = match.first
        words = self.words
        genitive = False  # what stands right in front does not agree: «إعاقة الرئيس المحتملة»
        while head > self.low:
            word, previous = words[head], words[head - 1]
            if head == match.first < match.last and self.of_other(head - 1, words[match.last]):
                break  # «أوقفت الشرطة المشتبه به»
            if head == match.first and previous.bits & (CLOSEQ | QUOTE) and word.article:
                opened = self.closers.get(head - 1, -1)
                if self.low <= opened and 1 < head - opened <= NAME_LENGTH:
                    head = opened + 1  # «"خليفته" المحتمل»
                    break
            if previous.bits & (PUNCT | PREP | COMP | REL | NEG | KANA) and not previous.article:
                if previous.bits & NEGA and not previous.article:
                    head -= 1
                    continue
                break
            if word.conjunction and not (
                word.bits & ADJ and previous.bits & ADJ and head != match.first
            ):
                if head != match.first:
                    break
                if not previous.bits & ADJ:
                    break
            if word.preposition:
                break
            if self.c.is_verb(head - 1):
                break
            clash = (
                word.article
                and previous.article
                and bool(word.bits & FEM) != bool(previous.bits & FEM)
                and not previous.bits & (PLURAL | ADJ)
                and not word.bits & PLURAL
            )
            noun = (
                clash
                or not word.bits & ADJ
                or word.first in ("n", "m")
                or bool(word.bits & PERSON and word.first != "a")
            )
            nunated = INDEF_ACC | ACCUSATIVE
            if (
                head != match.first
                and word.bits & nunated
                and not previous.bits & nunated
                and not match.article
            ):
                break  # «يشكل السد خطرا محتملا»: what has nunation is nobody's genitive
            genitive = genitive or (head == match.first == match.last and clash)
            if (
                head != match.first
                and not match.article
                and previous.first == "g"
                and word.first in ("n", "m")
                and not word.given
            ):
                break  # «تواجه تونس أزمة غاز محتملة»: a name has no genitive
            if head != match.first and noun:
                if genitive and word.article and self.endings.governs(head - 1):
                    head -= 1
                    break
                # the head noun: bare nouns in front of an indefinite one belong to its idafa
                if word.article or previous.bits & MASDAR:
                    break
                if previous.article or previous.bits & ADJ or not previous.bits & NOMINAL:
                    break
            if not previous.bits & (NOMINAL | DEM | QUANT) and previous.tags:
                break
            head -= 1
        return head

    def end(self, match: Match) -> int:
        """Return where the complements of the adjective end."""
        words = self.words
        end = self.endings.end(match.last + 1, "phrase", match)
        opening = words[match.first]
        definite = match.article or (match.first < match.last and opening.article)
        for index in range(match.last + 1, end):
            # «القاتل المفترض أمس», «المصابين المحتملين يظل»: the clause goes on behind the phrase
            word = words[index]
            timed = word.bits & TIME and not word.bits & NUM
            predicate = definite and self.begins_predicate(index)
            if opening.preposition == LI and index == match.last + 1 and word.bits & INDEF_ACC:
                predicate = definite  # «يؤكد أن للمشتبه به شقيقا»
            if index > match.last + 2 and match.article and self.names_him(index):
                end = index
                break
            governs = (word.bits & PREP or word.preposition) and not word.pronoun
            if match.first < match.last and governs:
                # «اتفق مع المشتبه بهم على السرقة»; but «المشتبه بهم في الهجوم»
                if words[match.first].article and word.terminal != "FI" and word.preposition != BI:
                    end = index
                    break
            if not word.article and (timed or predicate or word.bits & KANA_STRICT):
                before = words[index - 1]
                if timed and index - 1 > match.last and self.endings.governs(index - 1):
                    if not before.bits & PREP:
                        continue  # «تسليم متوقع بحلول عام 2030»
                # «كانت متوقعة منذ أشهر»: its preposition goes with it
                end = index - bool(index - 1 > match.last and before.bits & PREP)
                break
            # «الخطر المتوقع من المطر هو», «المتهمين المحتملين وغيرهم من الناس»
            apart = word.bits & PRON and match.article and not (word.pronoun or word.conjunction)
            others = word.conjunction == WA and word.first == "f"
            if index == match.last + 1 and word.conjunction == WA and not word.preposition:
                # «الأرباح المتوقعة وخطة التوسع», «المشتبه به وشقيقا له»
                bare = words[match.first].article and not word.article
                others = others or bare or (word.first in ("n", "m") and not word.bits & ADJ)
            if apart or (others and not word.bits & (PREP | DEM | QUANT | NUM)):
                end = index
                break
        return end

    def names_him(self, index: int) -> bool:
        """Tell whether who it is follows what he may be: «خليفته المحتمل في الحزب سامي حداد»."""
        word, before = self.words[index], self.words[index - 1]
        if not before.article or word.article or word.conjunction or word.preposition:
            return False
        called = word.given or (word.bits & NAMEP and not word.pronoun)
        return bool(called) and not before.core_in & EPONYMS

    def of_predicate(self, match: Match, head: int) -> int:
        """Return where the subject begins whose predicate the adjective is, else ``head``.

        «حدوث أعاصير في الجزيرة محتمل»: without its article it is no adjective of what has one.
        """
        words = self.words
        before = words[match.first - 1] if match.first > self.low else None
        if (
            before is None
            or match.article
            or words[match.first].conjunction
            or words[match.first].bits & INDEF_ACC
            or head <= self.low
        ):
            return head
        called = not before.article  # «زيارة سامي حداد محتملة»: the genitive is a name
        if called and (before.first not in ("g", "") or before.bits & (PUNCT | PREP | COMP)):
            return head
        start = self.beginnings.clause_start(match.first, wide=False)
        while start < head and words[start].bits & (PUNCT | COMP):
            start += 1
        subject = self.c.phrases.parse(start, self.high) if start < head else None
        if subject is None or any(self.c.is_verb(index) for index in range(start, head)):
            return head
        if called and words[head - 1].bits & PREP:
            # «عودة اللاعب إلى مرسيليا محتملة»
            return start if subject.definite and subject.end == head - 1 else head
        if called or not words[head - 1].bits & PREP:
            # «استقالة الوزير محتملة»
            whole = self.c.phrases.until(start, match.first)
            if whole is None or whole.end != match.first or not whole.definite:
                return head
        return start

    def begins_predicate(self, index: int) -> bool:
        """Tell whether what is told of the noun begins here: «الرئيس المحتمل للنادي طبيب سابق».

        Behind what is definite it is an adjective, a negation, or a noun without one of its own.
        """
        word, previous = self.words[index], self.words[index - 1]
        if word.bits & (NEG | NEGA):
            return not word.conjunction and bool(previous.article or previous.pronoun)
        if not self.judges(index):
            return False
        if word.first == "a":
            return True
        if word.first not in ("n", "m") or word.bits & (TIME | NUM | QUANT | PREP | ADVERB):
            return False
        phrase = self.c.phrases.parse(index, len(self.words))
        return phrase is not None and not (phrase.definite or phrase.named)

    def judges(self, index: int) -> bool:
        """Tell whether a bare adjective stands behind what is definite: its predicate."""
        word, previous = self.words[index], self.words[index - 1]
        bare = not (word.conjunction or word.preposition or word.bits & INDEF_ACC)
        return bare and bool(previous.article or previous.pronoun)

    def of_other(self, index: int, last: Word) -> bool:
        """Tell whether the pronoun of «المشتبه به» does not agree with the noun at the token."""
        word, owner = self.words[index], OWNERS.get(last.pronoun)
        if not word.article or owner is None:
            return False
        gender, number = owner
        if number == "p" or (number == "s" and gender == "m"):
            return bool(word.bits & PLURAL) != (number == "p") or (
                number == "s" and bool(word.bits & FEM)
            )
        return number == "s" and not word.bits & (FEM | PLURAL)
