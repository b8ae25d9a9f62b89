"""The noun phrase in front of a verb that is its subject, with nothing but its own in between."""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import FA, MASCULINE_PLURALS, WA
from .agreement import SURE, Agreement
from .classes import (
    ACCUSATIVE,
    ADJ,
    ADVERB,
    BREAK,
    COLON,
    COMMA,
    COMP,
    DEM,
    INDEF_ACC,
    KANA,
    LPAR,
    MASDAR,
    MEDIA,
    NAME,
    NAMEP,
    NEG,
    NOMINAL,
    NOUN,
    NUM,
    OPENQ,
    ORG,
    PART,
    PERSON,
    PLACE,
    PLURAL,
    PREP,
    PUNCT,
    QAD,
    QUANT,
    QUOTE,
    QWORD,
    REL,
    SEMI,
    STOP,
    TIME,
    TITLE,
)
from .edges import FrontEdge
from .interposed import Interposed
from .lists import CAUSING, MOTHERS, ONE_OF, THESE, TOPICAL
from .matches import Match, Search
from .modifiers import Modifiers
from .names import Names
from .phrases import Phrase
from .speakers import is_speaker, shows
from .words import Word

__all__ = ["Preverbal"]

#: How far in front of a verb its clause may begin (tokens).
CLAUSE_REACH: Final = 34
#: How many tokens a name in marks of quotation may have, with the marks.
QUOTED_NAME: Final = 6
#: Words of a deed with its object in front of a verb.
DEED_WORDS: Final = 12
#: How far in front of its verb the topic of أما may begin (tokens).
TOPIC_REACH: Final = 24


@mypyc_attr(acyclic=True)
class Preverbal:
    """Subjects in front of their verbs in one sentence."""

    def __init__(
        self,
        search: Search,
        agreement: Agreement,
        edge: FrontEdge,
        names: Names,
        modifiers: Modifiers,
        interposed: Interposed,
    ) -> None:
        self.c = search.context
        self.words = search.words
        self.low = search.low
        self.high = search.high
        self.agreement = agreement
        self.edge = edge
        self.names = names
        self.modifiers = modifiers
        self.interposed = interposed

    def phrase_ending(self, end: int, match: Match) -> Phrase | None:
        """Return the subject phrase whose clause runs into the verb at ``end``."""
        low = max(self.low, end - CLAUSE_REACH)
        inside = end  # where a name in marks of quotation opens
        for start in range(end - 1, low - 1, -1):
            word = self.words[start]
            if self.names.dot_of_title(start) or self.names.dot_of_title(start - 1):
                continue  # «د. فورد قالت»
            if word.bits & (STOP | BREAK | SEMI):
                return None
            if word.bits & QWORD and not word.bits & (QUANT | NEG) and start == end - 1:
                return None  # «هل ينذر الوزير بأن»
            if start > inside:
                continue
            opened = self.c.closers.get(start, -1)
            if self.low < opened and start - opened <= QUOTED_NAME and start >= end - 2:
                before = self.words[opened - 1]
                if before.bits & (MEDIA | ORG) and not self.c.is_verb(opened - 1):
                    inside = opened  # «صحيفة "صن" قالت»
                    continue
            opens = self.raised(start, match) or self.edge.behind_predicate(start)
            if not opens and not self.c.follows_opener(start, self.low):
                if self.c.is_verb(start) and not self.edge.in_relative(start):
                    listed = self.c.phrases.listed_names.end(start, end) > start + 1  # بان كي مون
                    if not listed and not self.names.is_last_name(start, end, match):
                        return None
                continue
            if self.inside_phrase(start, end) or self.is_circumstance(start):
                continue
            if start < end - 1 and "p" in word.tags and self.c.tells_of_object(end):
                return None  # «نشر الحزب صورا قال إنها», «تداول ناشطون منشورا يزعم أن»
            if (
                start < end - 1
                and self.c.is_verb(start)
                and not word.tags.startswith(("n", "m", "a", "g"))
            ):
                if self.between_commas(start, end):
                    continue
                return None
            if start == end - 1 and word.pronoun and word.first in ("i", "p"):
                if self.c.is_verb(start):
                    return None  # «نجدها تقول»: its object
            phrase = self.phrase_from(start, end, match)
            if phrase is None:
                if self.c.is_verb(start) and not self.edge.in_relative(start):
                    return None
                continue
            if (
                (word.bits & (ACCUSATIVE | INDEF_ACC) or word.first == "d")
                and phrase.end == start + 1
                and not (start > self.low and self.words[start - 1].bits & COMP)
            ):
                continue  # «بدلا من ذلك، وصف»
            if phrase.end + 1 == end and self.names.goes_on(phrase, end):
                phrase = phrase._replace(end=end)  # «ديفيد باتون قال»
            bare = self.modifiers.is_bare(phrase)
            if bare and phrase.end + 1 < end:
                last, wide = self.words[phrase.end - 1], self.words[phrase.end]
                if last.first == "a" and not last.article and wide.article and wide.first == "n":
                    phrase = phrase._replace(end=phrase.end + 1)  # «رفيع المستوى»
            only = phrase.end < end and self.names.only_names(phrase, end)
            if phrase.end == end or only or self.modifiers.only_modifiers(phrase.end, end, bare):
                told = self.interposed.told_of(phrase, end, match)
                if told is not None:
                    return told
                if self.agreement.agrees(match, phrase) and not (
                    phrase.bits & TIME and not phrase.bits & (PERSON | ORG)
                ):
                    if word.conjunction and start > self.low and not opens:
                        if not self.edge.begins_clause(start):
                            continue
                    if self.two_persons(phrase, match):
                        return None
                    if phrase.end < end and self.words[start - 1].bits & COMMA:
                        whole = self.interposed.with_apposition(phrase, match)
                        if whole is not None:
                            return whole
                    before = self.words[start - 1] if start > self.low else word
                    if before.bits & COMP and before.pronoun and not phrase.definite:
                        return None  # «الذي وصف القرار بأنه خطأ قال إن»: a predicate
                    if self.led_inside(start, before):
                        continue
                    phrase = self.with_leader(phrase, before)
                    if only:
                        named = phrase.named or not self.words[end - 1].article
                        return phrase._replace(end=end, named=named)
                    if phrase.end == end:
                        return phrase
                    return self.modifiers.with_modifiers(phrase, end)
            if start > self.low and self.words[start - 1].bits & COMP:
                return None
        return None

    def is_circumstance(self, start: int) -> bool:
        """Tell whether a plural in the accusative tells how: «…، مستندين إلى أرقام أظهرت أن»."""
        word = self.words[start]
        if start <= self.low or not self.words[start - 1].bits & COMMA:
            return False
        if (
            word.article
            or word.conjunction
            or word.pronoun
            or not word.core.endswith(MASCULINE_PLURALS[1])
        ):
            return False
        return not word.bits & PERSON and bool(self.words[start + 1].bits & PREP)

    def raised(self, start: int, match: Match) -> bool:
        """Tell whether what stands behind the token in front is a subject, though no clause begins.

        «أما الوزير», «لا يزال الوزير يعتقد أن», «لم يعد الوزير يعتقد», «لا أحد يعتقد»
        """
        if start <= self.low:
            return False
        word, before = self.words[start], self.words[start - 1]
        if before.bare_in & TOPICAL and word.terminal != "MA":
            return True
        if match.features is None or match.features.tense != "i":
            return False
        return (
            bool(before.bits & KANA)
            or self.c.lexicon.serves(before)
            or start - 2 in self.c.negating
            or (word.core_in & ONE_OF != 0 and bool(before.bits & NEG))
        )

    def inside_phrase(self, start: int, end: int) -> bool:
        """Tell whether no subject begins at the token: a mark, the rest of a name, a time, an age.

        ``end`` is the token behind the subject that is looked for.
        """
        words, word = self.words, self.words[start]
        if word.bits & PUNCT and not word.bits & (LPAR | OPENQ):
            if not (word.bits & QUOTE and start in self.c.quotes):
                return True  # «"حماس" تؤكد أن»: a plain mark opens as the others do
        if start > self.low and self.c.phrases.listed_names.holds(start):
            return True  # «جامعة أم القرى قالت», «بان كي مون قال»
        if start - 1 > self.low and words[start - 1].conjunction == FA:
            van = self.c.phrases.until(start - 2, end)
            if words[start - 1].bits & COMP and van is not None and van.end > start:
                return True  # «روبن فان بيرسي قال»
        governor = words[start - 1] if start > self.low else word
        if governor.bits & PREP and not governor.pronoun and start - 2 > self.low:
            if words[start - 2].bits & COMMA and words[end - 1].bits & COMMA:
                return True  # «مدير الشركة، بعد الاجتماع، قال»
        if start > self.low and words[start - 1].bits & PREP and word.bits & NUM:
            return True  # «بعد ثلاث سنوات - قال»
        if word.raw[:1].isdigit() and start + 1 < end and words[start + 1].bits & TIME:
            return True  # «كانت 10 دقائق مفيدة، ذكرت», «كيلي أوبراين، 34 عاما، قالت»
        if start > self.low and words[start - 1].bits & QWORD and word.bits & MASDAR:
            return True  # «عن كيفية الابتعاد»: a genitive
        opened = self.c.closers.get(start - 1, -1)
        return (
            self.low < opened
            and start - opened <= QUOTED_NAME
            and word.article
            and not self.c.follows_opener(opened, self.low)
            and bool(words[opened - 1].bits & NOMINAL)
        )  # «بنك "يو بي إس" السويسري»: an adjective behind a name

    def between_commas(self, start: int, end: int) -> bool:
        """Tell whether the verb at the token begins a clause between commas about a bare noun."""
        words = self.words
        return (
            bool(words[start - 1].bits & COMMA)
            and bool(words[end - 1].bits & COMMA)
            and not words[start].conjunction
            and bool(words[start - 2].bits & (NOUN | ADJ))
            and not words[start - 2].article
        )

    def phrase_from(self, start: int, end: int, match: Match) -> Phrase | None:
        """Return the noun phrase that begins at the token and ends at ``end`` or in front of it."""
        phrase = self.c.phrases.parse(start, self.high)
        if phrase is not None and phrase.end > end:
            verb = self.words[match.first].tags
            marked = self.words[end].bits & (OPENQ | QUOTE)  # «البعثة «نفت بشدة» مزاعم»
            if marked or match.alias in SURE or (match.alias and set(verb) <= {"p", "i"}):
                # «الوزير رأى أن»: a verb, no «view»; «الوزارة فندت الخبر»: no name
                phrase = self.c.phrases.until(start, end)
        return phrase if phrase is not None and phrase.end <= end else None

    def led_inside(self, start: int, before: Word) -> bool:
        """Tell whether a preposition or a title governs the word that leads the phrase."""
        if start - 2 < self.low:
            return False
        governor = self.words[start - 2]
        if before.bits & DEM and governor.bits & PREP and not governor.pronoun:
            return True  # «ما يحدث في هذا الجانب يؤكد أن»
        # «المواطنة أم عبدالله قالت»
        titled = governor.article and bool(governor.bits & (TITLE | PERSON))
        return titled and before.bare_in & MOTHERS != 0

    def with_leader(self, phrase: Phrase, before: Word) -> Phrase:
        """Return the phrase with what leads it: «هذا التقرير الجديد», «أم درمان»."""
        if phrase.start <= self.low:
            return phrase
        if before.bits & DEM or before.bare_in & MOTHERS:
            whole = self.c.phrases.until(phrase.start - 1, phrase.end)
            if whole is not None and whole.end == phrase.end:
                return whole
        return phrase

    def two_persons(self, phrase: Phrase, match: Match) -> bool:
        """Tell whether two names stand in front of a verb that has one subject.

        «حول مستقبل اللاعبين؛ سامر وحسان، قال»: full agreement (Wright II § 148); of two offices, he
        may have both.
        """
        features = match.features
        if features is None or (features.gender, features.number) != ("m", "s"):
            return False
        first = self.words[phrase.start]
        return (
            (first.given or first.first == "g")
            and any(
                word.conjunction == WA
                and not (word.article or word.bits & (PERSON | TITLE | ORG | PLACE | ADJ))
                and word.core in self.c.lexicon.tags  # ويلكينز: a foreign name
                for word in self.words[phrase.start + 1 : phrase.end]
            )
        )

    def made_to(self, end: int, match: Match) -> Phrase | None:
        """Return who is made to think or say it: «تجعل كثيرا من الناس يعتقدون أن»."""
        words, features = self.words, match.features
        if features is None or features.tense != "i" or words[match.first].conjunction:
            return None
        for at in range(end - 2, max(self.low, end - 12) - 1, -1):
            word = words[at]
            if word.bits & (PUNCT | COMP | REL):
                return None
            if not word.core_in & CAUSING or word.pronoun:
                continue
            for start in range(at + 1, end):
                phrase = self.c.phrases.until(start, end)
                if phrase is None or phrase.end != end or not self.agreement.agrees(match, phrase):
                    continue
                many = phrase.bits & PLURAL and not words[start].core_in & THESE
                if words[start].bits & DEM and many:
                    continue  # «جعل ذلك المحللين يعتقدون»
                if is_speaker(self.c, phrase) and not words[start].preposition:
                    return phrase
            return None
        return None

    def topic(self, match: Match) -> None:
        """Take the topic of أما as the subject of the verb behind ف: «أما الوزير فأكد أن»."""
        first = match.first - 2
        reach = max(self.low, first - TOPIC_REACH)
        while first > reach and not self.words[first].bare_in & TOPICAL:
            first -= 1
        if first < reach or not self.words[first].bare_in & TOPICAL:
            return
        for index in range(first + 1, match.first):
            word = self.words[index]
            if word.bits & (STOP | SEMI | BREAK):
                return
            if word.conjunction == FA and not self.words[index - 1].bits & NAMEP:
                if not (word.bits & QAD and index + 1 == match.first):
                    return  # but «أما الوزير فقد قال»
        phrase = self.c.phrases.parse(first + 1, match.first)
        if phrase is not None and not phrase.bits & TIME and self.agreement.agrees(match, phrase):
            match.subject, match.subject_side = phrase, "before"

    def opening_subject(self, match: Match) -> bool:
        """Take the thing that opens the clause, with only adverbials between it and the verb.

        «انخفاض المبيعات في الصيف خلال العطلة يعكس ضعف الطلب»
        """
        words, first = self.words, match.first
        word = words[first]
        if match.rule.construction != "verb" or word.conjunction or match.pronoun:
            return False
        if match.features is None or match.features.person != 3 or match.negation >= 0:
            return False
        if self.part_of_next(match):
            return False
        if not shows(match):
            return False
        start = first
        while start > self.low:
            before = words[start - 1]
            if before.bits & (PUNCT | COMP | REL | NEG):
                break
            if self.c.is_verb(start - 1):
                # «تغير المقرات من أبها إلى تونس يؤكد»: print does not tell it from a noun
                start -= bool(before.bits & MASDAR) and not before.pronoun
                break
            start -= 1
        if first - start < 4 or (start > self.low and not words[start - 1].bits & (COMP | PUNCT)):
            return False
        closing = words[first - 1]
        if not (closing.article or closing.pronoun or closing.bits & (NAME | PLACE | TIME)):
            return False  # «وسط شائعات تؤكد رحيله»: it tells of the noun in front
        opening = words[start]
        if opening.preposition or opening.bits & (PREP | TIME) or not opening.bits & MASDAR:
            return False
        subject = self.c.phrases.parse(start, first, weak=True)
        if subject is None or not subject.definite or not self.agreement.agrees(match, subject):
            return False
        index = subject.end
        while index < first:
            bits = words[index].bits
            if bits & PART and index + 1 < first and words[index + 1].bits & PREP:
                index += 1  # «إلى باريس ثم إلى لندن»
            elif bits & PREP and not words[index].pronoun:
                index += 1
                phrase = self.c.phrases.parse(index, first)
                if phrase is None and not (index < first and words[index].bits & TIME):
                    return False
                index = phrase.end if phrase is not None else index + 1
            elif bits & (TIME | ADVERB) or (words[index - 1].bits & TIME and bits & ADJ):
                index += 1
            else:
                return False
        if index != first:
            return False
        match.subject, match.subject_side = subject, "before"
        return True

    def deed_in_front(self, match: Match) -> None:
        """Find the deed with its object that opens the clause: «وصول الطائرة مطار عدن يعني».

        A verbal noun governs an object as its verb does (Wright II § 27).
        """
        words, features = self.words, match.features
        if (
            features is None
            or features.person != 3
            or match.pronoun
            or words[match.first].conjunction
        ):
            return
        start = match.first
        while start > self.low and match.first - start < DEED_WORDS:
            word = words[start - 1]
            if word.bits & (PUNCT | COMP | REL | NEG) or self.c.is_verb(start - 1):
                break
            start -= 1
        before = words[start - 1] if start > self.low else None
        if before is not None and (
            before.pronoun or not before.bits & (COMP | OPENQ | QUOTE | COLON)
        ):
            return
        head = words[start]
        if not head.bits & MASDAR or head.first != "m" or head.article:
            return
        if head.preposition or (head.conjunction and start > self.low):
            return
        deed = self.c.phrases.parse(start, match.first)
        if deed is None or deed.head != start or not deed.definite or deed.end >= match.first:
            return
        if deed.bits & (PERSON | ORG) or not self.agreement.agrees(match, deed):
            return
        done = self.c.phrases.parse(deed.end, match.first)
        if done is None or words[deed.end].article or words[deed.end].conjunction:
            return
        match.subject = deed._replace(end=match.first)
        match.subject_side = "before"

    def part_of_next(self, match: Match) -> bool:
        """Tell whether «من جانبه» in front is the part of the speaker behind the verb.

        «الطريق آمن ومن جانبه أكد الوزير أن»
        """
        if not self.c.behind_own_part(match.first, self.low) or match.last + 1 >= self.high:
            return False
        phrase = self.c.phrases.parse(match.last + 1, self.high)
        return phrase is not None and phrase.definite and is_speaker(self.c, phrase)
