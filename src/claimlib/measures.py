"""Numbers and measures: which are beside «نحو» and «تقريبا», with their units and eras."""

from __future__ import annotations

from .acyclic import mypyc_attr
from .affixes import BI, DUAL_ENDINGS, LI, NISBA_ACCUSATIVE, WA
from .classes import (
    ADJ,
    ADVERB,
    COMP,
    DASH,
    DEF,
    EITHER,
    INDEF_ACC,
    LPAR,
    MASDAR,
    NAME,
    NAT,
    NUM,
    ORG,
    PERSON,
    PLACE,
    POSS,
    PREP,
    PUNCT,
    QUANT,
    RPAR,
    TIME,
    UNIT,
)
from .government import Government
from .guards import number_at
from .matches import Match

__all__ = ["Measures"]


@mypyc_attr(acyclic=True)
class Measures(Government):
    """Finds the numbers of a sentence with what they count."""

    def measure(self, match: Match, index: int = -1) -> tuple[int, int]:
        """Return the number or measure behind «نحو», with its unit."""
        if index < 0:
            index = match.complement
        words = self.words
        end = self.figure(index)
        part = index + 1
        if end <= part < self.high and words[part].article and words[part].bits & TIME:
            if not words[index].article and not words[index].bits & (NUM | QUANT | UNIT):
                return index, part + 1  # «حوالي منتصف الليل»
        if end > index + 1 and words[end - 1].bits & EITHER:
            return index, end - 1  # «مئة ألف أو يزيدون»
        if (
            (
                end < self.high
                and words[end - 1].bits & NUM
                and words[end].bits & PREP
                and words[end].terminal == "FI"
            )
            and end + 1 < self.high
            and words[end + 1].bits & (UNIT | NUM | QUANT)
        ):
            end += 2
        compared = (
            # «5 في المائة مقارنة بالعام الماضي»: no unit
            end + 1 < self.high
            and end > index
            and words[end].bits & MASDAR
            and words[end].first == "a"
            and words[end + 1].preposition
        )
        if (
            end < self.high
            and not compared
            and not words[end].conjunction
            and not self.when_of_share(end)
            and words[end].preposition != BI
            and not words[end].bits & (PUNCT | PREP | COMP)
            and not (words[end].bits & ADVERB and not words[end].bits & UNIT)
            and not self.c.is_verb(end)
            and not self.beginnings.terminator(end, "always")  # «في المئة إذا استمر»
        ):
            end = self.with_unit(end)
        elif (
            end + 1 < self.high
            and end > index
            and words[end].terminal == "MIN"
            and not words[end].pronoun
            and words[end + 1].article
        ):
            whole = self.c.phrases.parse(end + 1, self.high)  # نحو 25 من الكتاب والنقاد
            if whole is not None and not whole.bits & (PLACE | NAME | TIME):
                end = whole.end
        elif end < self.high and end > index and words[end].terminal == "MIN":
            end += bool(words[end].pronoun)  # «40 بالمئة منهم»
        return index, self.by_era(max(end, index + 1))

    def figure(self, index: int) -> int:
        """Return the token behind a number: «12 ألفا و500», «570 - 632», «3 إلى 5»."""
        words = self.words
        end = number_at(words, index, self.high)
        bracket = bool(words[index].bits & LPAR)
        while end < self.high and (
            words[end].bits & (NUM | EITHER)
            or (bracket and words[end].bits & RPAR)
            or words[end].raw in ("%", "\u066a")
            or words[end].bits & QUANT
            or (
                # «570 - 632 ميلاديا»
                words[end].bits & DASH
                and end > index
                and end + 1 < self.high
                and words[end - 1].bits & NUM
                and words[end + 1].bits & NUM
            )
            or (
                # «12 ألفا و500 جندي»
                words[end].key == WA
                and end > index
                and end + 1 < self.high
                and words[end + 1].bits & NUM
                and words[end - 1].bits & NUM
                and words[end - 1].bits & UNIT
            )
            or (
                words[end].terminal == "ILA"
                and end > index
                and end + 1 < self.high
                and words[end + 1].bits & NUM
            )
        ):
            end += 1
        return end

    def with_unit(self, unit: int) -> int:
        """Return the token behind what a number counts, its part and its rate."""
        words = self.words
        phrase = self.c.phrases.parse(unit, self.high)
        end = min(phrase.end, unit + 4) if phrase is not None else unit + 1
        end = self.unit_ends(unit, end)
        behind = words[end] if end < self.high else None
        if end > unit + 1 and (
            words[end - 1].pronoun or (behind is not None and behind.bits & POSS)
        ):
            end = unit + 1  # «150 شركة رأس مالها كبير»: a clause about what is counted
        elif words[unit].bits & TIME and words[unit].article:
            end = self.hour(unit)
        elif words[unit].bits & UNIT and not (
            words[unit].bits & PERSON and end == unit + 2 and not words[unit].bits & INDEF_ACC
        ):
            # what is measured ends with its unit: «بعد نحو أربعة أشهر أغلق المصنع»
            end = min(self.counted(unit), max(end, unit + 2))
        later = words[unit + 1] if end > unit + 1 else None
        if later is not None and words[unit].bits & TIME and later.first == "c":
            if not (later.article or later.conjunction or later.preposition):
                end = unit + 1  # «بعد نحو سبعة أشهر أكثر ثقة بنفسه»: what he is by then
        if end + 1 < self.high and words[end].terminal == "MIN" and words[end + 1].article:
            whole = self.c.phrases.parse(end + 1, self.high)
            left = PLACE | NAME | (ORG if words[unit].bits & TIME else 0)
            if whole is not None and not whole.bits & left:
                # «500 موظف من الحفارات», but «ثلاثين دقيقة من المطار»
                if whole.bits & (PERSON | ORG) or not words[unit].bits & PERSON:
                    end = whole.end
        elif end < self.high and self.is_rate(unit, end):
            end += 1
            if end < self.high and words[end].article and words[end].bits & (ADJ | NUM):
                end += not words[end].preposition  # «60 دولارا للبرميل الواحد»
        return end

    def unit_ends(self, unit: int, end: int) -> int:
        """Return where the phrase of a unit goes on with what is not counted."""
        words = self.words
        for at in range(unit + 1, end):
            if words[at].bits & LPAR:
                return at  # «7 ملايين جنيه (3 ملايين دولار)»: the same once more
            if words[at].bits & PREP and words[at].terminal != "MIN":
                return at  # «39 قصة في الجريدة»
            if words[at].preposition == LI and not words[at].article:
                return at  # «ثلاثين دقيقة لوجود عطل»
            if self.year_at(at):
                return at
            if words[at].bits & MASDAR and words[at].first == "a" and at + 1 < self.high:
                if words[at + 1].preposition:
                    return at  # «20 مليون بطاقة مقارنة بـ»
        return end

    def when_of_share(self, index: int) -> bool:
        """Tell whether a time stands behind a percentage: «12% عام 2013», «12% العام الماضي»."""
        words = self.words
        if not words[index].bits & TIME or words[index].preposition:
            return False
        last = words[index - 1]
        return last.raw in ("%", "\u066a") or last.core in self.c.lexicon.percents

    def year_at(self, index: int) -> bool:
        """Tell whether a time with its number stands at the token: «300 سيارة عام 2013»."""
        word = self.words[index]
        if not word.bits & TIME or word.article or index + 1 >= self.high:
            return False
        return bool(self.words[index + 1].bits & NUM)

    def by_era(self, end: int) -> int:
        """Return the token behind the era of a year: «عام 600 ميلاديا», «قبل الميلاد»."""
        words, era = self.words, self.c.lexicon.era
        if end >= self.high or not words[end - 1].bits & NUM or words[end].conjunction:
            return end
        word = words[end]
        if word.core in era and bool(word.article) == (word.preposition == LI):
            return end + 1
        behind = words[end + 1] if end + 1 < self.high else None
        if word.bits & PREP and behind is not None and behind.article and behind.core in era:
            return end + 2
        return end

    def counted(self, unit: int) -> int:
        """Return the token behind a unit and its adjectives: «جنديا بريطانيا»."""
        words = self.words
        last = unit + 1
        while last < self.high and not words[last].conjunction and not words[last].preposition:
            word = words[last]
            # an adjective of the accusative, that looks like the name of the country
            agrees = words[unit].bits & INDEF_ACC and word.core.endswith(NISBA_ACCUSATIVE)
            if not agrees and (
                not word.bits & (UNIT | ADJ | NAT | NUM)
                or bool(word.article) != bool(words[unit].article)
                or (word.bits & MASDAR and not word.bits & (UNIT | NUM))  # «بطاقة مقارنة بـ»
                or self.year_at(last)
                or self.c.is_verb(last)
            ):
                break
            last += 1
        return last

    def hour(self, unit: int) -> int:
        """Return the token behind an hour, with the part of the day: «الساعة الثانية ظهر اليوم»."""
        words = self.words
        last = unit + 1
        while last < self.high and not words[last].conjunction and not words[last].preposition:
            word = words[last]
            following = words[last + 1] if last + 1 < self.high else None
            if word.bits & (PUNCT | PREP):
                break
            if word.bits & (TIME | NUM) or (word.article and word.bits & ADJ):
                last += 1
            elif following is not None and following.bits & TIME and following.article:
                last += 2
            else:
                break
        if last < self.high and words[last].preposition == BI:
            if words[last].core in self.c.lexicon.clock:
                last = self.by_clock(last)
        return last

    def is_rate(self, unit: int, index: int) -> bool:
        """Tell whether what is measured is told for each of something: «60 دولارا للبرميل»."""
        word, hour = self.words[index], self.words[unit]
        if word.preposition != LI or not word.article or word.bits & MASDAR:
            return False
        return not (hour.bits & TIME and hour.article)

    def by_clock(self, index: int) -> int:
        """Return the token behind the place of a clock: «بتوقيت بيروت», «بالتوقيت المحلي»."""
        words = self.words
        last = index + 1
        if last < self.high and words[last].preposition == "" and words[last].bits & (NAME | DEF):
            last += 1
        if last < self.high and words[last].preposition == LI and words[last].bits & (NAME | DEF):
            last += 1
        return last

    def before(self, index: int) -> int:
        """Return where the number in front of «تقريبا» begins, with its unit, or -1."""
        words = self.words
        start = index
        if index > self.low and words[index - 1].bits & QUANT and words[index - 1].pronoun:
            return index - 1  # «نصفهم تقريبا من الأطباء»
        if index > self.low and words[index - 1].core.endswith(DUAL_ENDINGS):
            two = words[index - 1]
            if not (two.article or two.pronoun or two.conjunction):
                if self.c.lexicon.word(two.core[:-2]).bits & (TIME | UNIT):
                    return index - 1  # «في عامين تقريبا»
        for at in range(index - 1, max(self.low, index - 5) - 1, -1):
            bits = words[at].bits
            if bits & NUM or "u" in words[at].tags:
                start = at
                continue
            if words[at].raw in ("%", "."):
                continue
            if words[at].terminal == "FI" and at > self.low and start == at + 1:
                if words[at - 1].bits & NUM:
                    continue  # «عشرون في المئة تقريبا»
            if start < index or not bits & (UNIT | ADJ | NAT) or words[at].conjunction:
                break
        if start == index:
            return self.span_before(index)
        previous = words[start - 1] if start > self.low else None
        if previous is not None and previous.bits & TIME and not previous.article:
            if words[start].bits & NUM and not words[start - 1].bits & PUNCT:
                start -= 1  # عام 1000
        return start

    def span_before(self, index: int) -> int:
        """Return the unit of time in front that is one: «عام تقريبا», «قرن من الزمان تقريبا»."""
        words = self.words
        unit = index - 1
        if unit - 2 >= self.low and words[unit].article and words[unit].bits & TIME:
            if words[unit - 1].terminal == "MIN":
                unit -= 2
        if unit < self.low:
            return -1
        word = words[unit]
        part = unit > self.low and words[unit - 1].bits & QUANT != 0  # «نصف ساعة تقريبا»
        bits = word.bits
        if part and word.pronoun:
            bits = self.c.lexicon.bits.get(word.bare, 0)  # «نصف ساعه»: her dots are left out
        elif word.article or word.pronoun:
            return -1
        if not bits & UNIT or not bits & TIME:
            return -1
        return unit - part
