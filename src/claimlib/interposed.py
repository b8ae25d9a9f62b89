"""What stands between a subject and its verb: an apposition or a clause, in commas or not.

Whoever is told of is the subject, and not what stands in what is told of him (Wright II § 183).
"""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import BI, WA
from .agreement import Agreement
from .classes import (
    ACCUSATIVE,
    BREAK,
    CLOSEQ,
    COLON,
    COMMA,
    COMP,
    INDEF_ACC,
    KANA,
    KANA_STRICT,
    MEDIA,
    NEG,
    NOUN,
    NUM,
    OPENQ,
    ORG,
    PERSON,
    PLACE,
    PLURAL,
    PREP,
    PRON,
    PUNCT,
    QUANT,
    QUOTE,
    REL,
    SEMI,
    STOP,
    TIME,
    TITLE,
)
from .edges import FrontEdge
from .lists import ONE_OF, TURNING
from .matches import Match, Search
from .modifiers import FIELD, Modifiers
from .names import Names
from .phrases import Phrase
from .relatives import RELATIVE_REACH, Relatives
from .speakers import is_speaker, shows

__all__ = ["Interposed"]

#: How long what is told of a person between commas may be (tokens).
INSERTED: Final = 25
#: Members of a list of people behind the first, and the words of one.
LISTED: Final = 4
MEMBER: Final = 12


@mypyc_attr(acyclic=True)
class Interposed:
    """Subjects that something interposed divides from their verbs in one sentence."""

    def __init__(
        self,
        search: Search,
        agreement: Agreement,
        edge: FrontEdge,
        names: Names,
        modifiers: Modifiers,
        relatives: Relatives,
    ) -> None:
        self.c = search.context
        self.words = search.words
        self.low = search.low
        self.agreement = agreement
        self.edge = edge
        self.names = names
        self.modifiers = modifiers
        self.relatives = relatives

    def told_of(self, phrase: Phrase, end: int, match: Match) -> Phrase | None:
        """Return the several whom the phrase in front of ``end`` is the last of, or whom it is of.

        «المدير، ونائبه، ورئيس العمال، أكدوا أن», «هولت، وهو باحث، قال»
        """
        start = phrase.start
        if phrase.end >= end - 1 and self.words[start - 1].bits & COMMA:
            several = self.listed(phrase, match)
            if several is not None:
                return several
        return self.aside_about(start, match) if self.words[end - 1].bits & COMMA else None

    def told_aside(self, close: int, match: Match) -> Phrase | None:
        """Return a person with what he is, between commas, in front of the verb.

        «لكن سامي حداد، مدير معهد أبحاث السلام في مدينة بيت لحم، يقول»: whatever stands between the
        commas, as long as it begins with a noun for a person and holds no verb (بدل).
        """
        words = self.words
        if not words[close].bits & COMMA:
            return None
        comma, verb = close - 1, False
        while comma > max(self.low, close - INSERTED):
            word = words[comma]
            if word.bits & COMMA:
                break
            if word.bits & (COMP | REL | PUNCT & ~(OPENQ | QUOTE | CLOSEQ)):
                return None
            verb = verb or (comma < close - 1 and self.c.is_verb(comma))
            comma -= 1
        told = words[comma + 1]
        if not words[comma].bits & COMMA or comma <= self.low or told.conjunction:
            return None
        if not told.bits & (PERSON | TITLE) or told.given or told.preposition:
            return self.named_aside(comma, close, match)
        if verb:
            return None
        start = self.edge.opening_before(comma, 8)
        person = self.c.phrases.until(start, comma)
        if person is None or person.end < comma or not person.named:
            return None
        if person.bits & (PLACE | ORG | TIME | MEDIA) or words[start].preposition:
            return None
        if words[close - 1].bits & TIME and not words[close - 1].article and close - comma > 2:
            close -= 1  # «مدير المركز آنذاك»
        return person._replace(end=close) if self.agreement.agrees(match, person) else None

    def named_aside(self, comma: int, close: int, match: Match) -> Phrase | None:
        """Return an office and the name between commas behind it: «المديرة، ألبا مورو، قالت»."""
        if self.names.bare_name(comma + 1, close) is None:
            return None
        start = self.edge.opening_before(comma, 8)
        office = self.c.phrases.until(start, comma)
        if office is None or office.end < comma or office.named or not office.definite:
            return None
        if not office.bits & PERSON or office.bits & PLURAL or self.words[start].preposition:
            return None
        named = office._replace(end=close, named=True)
        return named if self.agreement.agrees(match, office) else None

    def aside_about(self, start: int, match: Match) -> Phrase | None:
        """Return the person whom a clause between commas is about: «هولت، وهو باحث، قال».

        ``start`` is where the predicate of that clause begins, behind «وهو».
        """
        comma = start - 2
        if comma <= self.low or not self.words[comma].bits & COMMA:
            return None
        pronoun = self.words[start - 1]
        if not (pronoun.bits & PRON and pronoun.conjunction):
            return None
        first = self.edge.opening_before(comma, 10)
        person = self.c.phrases.until(first, comma)
        if person is None or person.end < comma:
            person = self.names.bare_name(first, comma) or person
        if person is None or self.words[first].bits & PUNCT:
            return None
        last = self.words[comma - 1]
        if person.end == comma - 1 and person.named and last.first == "p" and not last.hits:
            person = person._replace(end=comma)  # هولت: no verb, for one follows
        if person.end < comma:
            return None
        if not (person.definite or person.named) or person.bits & TIME:
            return None
        return person if self.agreement.agrees(match, person) else None

    def with_apposition(self, phrase: Phrase, match: Match) -> Phrase | None:
        """Return the person in front whom the phrase between two commas is in apposition to.

        «سامي حداد، مؤسس الشركة ورئيسها، قال»: the name opens the clause, the verb agrees with it.
        """
        comma = phrase.start - 1
        if comma <= self.low or not self.words[phrase.end].bits & (COMMA | REL):
            return None  # «سامي حداد، الخبير الذي عمل في البنك، قال»
        one = self.words[phrase.start].core_in & ONE_OF  # «…، أحد المحامين، قال»
        # «وزير الخارجية، مايك بومبيو، قال»: his name, where an office is in front
        name = phrase.named and not phrase.bits & (PERSON | PLACE | ORG | MEDIA | TIME)
        if self.words[phrase.start].conjunction:
            return None
        if not (phrase.bits & (PERSON | TITLE) or one or name):
            return None
        start = self.edge.opening_before(comma, 10)
        if self.words[start].bits & PUNCT:
            return None
        person = self.c.phrases.until(start, comma)
        if person is not None and person.end + 1 == comma and self.names.goes_on(person, comma):
            person = person._replace(end=comma)
        if person is None:
            return None
        if person.end < comma:
            # «مدير المركز في المدينة، سامي حداد، قال»
            where = self.words[person.end]
            placed = where.terminal == "FI" or where.preposition == BI
            if not (placed and name and person.bits & (PERSON | TITLE)):
                return None
            if comma - person.end > FIELD or not self.modifiers.only_modifiers(person.end, comma):
                return None
        if not (person.named or person.bits & (PERSON | TITLE)):
            return None
        if name and not person.bits & (PERSON | TITLE):
            return None
        if person.bits & (PLACE | ORG | TIME) or not (person.definite or person.named):
            return None
        if self.words[start].preposition or not self.c.follows_opener(start, self.low):
            return None
        if self.words[start].conjunction and not self.edge.begins_clause(start):
            return None
        if not self.agreement.agrees(match, person):
            return None
        return person._replace(end=phrase.end, named=person.named or phrase.named)

    def listed(self, phrase: Phrase, match: Match) -> Phrase | None:
        """Return the several people whom commas list, the phrase the last of them.

        «المدير، ونائبه، ورئيس العمال، أكدوا أن»: a verb for many has no subject that is one.
        """
        features, words = match.features, self.words
        if features is None or features.number != "p" or features.tense not in ("p", "i"):
            return None
        if phrase.bits & (PLURAL | QUANT | NUM) or not phrase.bits & (PERSON | TITLE):
            return None
        first, joined = phrase.start, bool(words[phrase.start].conjunction)
        named = many = phrase.named
        for _ in range(LISTED):
            comma, opening = first - 1, first
            if comma <= self.low or not words[comma].bits & COMMA:
                break
            for start in range(comma - 1, max(self.low, comma - MEMBER) - 1, -1):
                if words[start].bits & (PUNCT | COMP) or words[start].preposition:
                    break
                if self.c.is_verb(start) and not words[start].given:
                    continue
                member = self.c.phrases.until(start, comma)
                if member is None or member.end != comma:
                    continue
                if member.named or member.bits & (PERSON | TITLE):
                    opening = start
                    many = named or member.named
            if opening == first:
                break
            named = many
            joined = joined or bool(words[opening].conjunction)
            first = opening
        if first == phrase.start or not joined:
            return None
        lead = words[first].lead
        return Phrase(first, phrase.end, phrase.head, phrase.bits, named, phrase.definite, lead)

    def with_circumstance(self, end: int, match: Match) -> Phrase | None:
        """Return the subject whom a clause behind وهو tells about: «سامي حداد، وهو طبيب، يقول».

        What stands in that clause is no subject of the verb (Wright II § 183).
        """
        words = self.words
        for index in range(end - 2, max(self.low, end - 14), -1):
            word = words[index]
            if word.bits & (STOP | SEMI | BREAK | COLON | COMP):
                return None
            if not (word.bits & PRON and word.conjunction == WA):
                if index > self.low and self.c.is_verb(index):
                    before = words[index - 1]
                    if not (before.bits & PRON and before.conjunction == WA):
                        return None
                continue
            close = index - 1 if words[index - 1].bits & COMMA else index
            outer = self.edge.ending_at(close) if close > self.low else None
            if (
                outer is None
                or not (outer.definite or outer.named)
                or not is_speaker(self.c, outer)
                or (words[outer.start].conjunction and outer.start > self.low)
                or words[outer.start].preposition
                or not self.c.follows_opener(outer.start, self.low)
                or not self.agreement.agrees(match, outer)
            ):
                return None
            return outer
        return None

    def behind_relative(self, match: Match) -> Phrase | None:
        """Return the subject of كان, أن or لكن that a bare clause tells about.

        «كان تقرير صدر أمس حذر من», «لكن مصدرا طلب عدم ذكر اسمه رجح أن»
        Of two verbs with no و between behind an indefinite subject the first is a صفة of it, the
        second the predicate (Wright II §§ 172, 183).
        """
        end = match.first
        kept_back = self.c.phrases.formulas.kept_before(end, self.low)
        verbs = 1 if kept_back else 0
        end = kept_back or end
        for index in range(end - 1, max(self.low, end - RELATIVE_REACH) - 1, -1):
            word = self.words[index]
            if word.bits & (KANA_STRICT | COMP) or word.core_in & TURNING:
                if not verbs or word.pronoun or index + 1 >= match.first:
                    return None
                phrase = self.c.phrases.parse(index + 1, match.first)
                if phrase is None or phrase.named or phrase.end >= match.first:
                    return None
                head = self.words[phrase.head]
                known = bool(head.bits & NOUN and not (head.article or head.pronoun))
                if known and phrase.head + 1 < len(self.words):
                    behind = self.words[phrase.head + 1]
                    known = not behind.article or behind.preposition != ""
                predicate = word.bits & KANA and head.bits & (ACCUSATIVE | INDEF_ACC)
                if not known or predicate:
                    return None
                return phrase if self.agreement.agrees(match, phrase) else None
            if word.bits & (STOP | SEMI | BREAK | COLON | REL | NEG):
                return None
            if (self.c.is_verb(index) or self.was_held(index)) and not word.bits & KANA:
                if word.conjunction or verbs:
                    return None
                verbs += 1
        return None

    def is_bare(self, phrase: Phrase) -> bool:
        """Tell whether the first noun is indefinite, with no genitive that is definite."""
        for index in range(phrase.start + 1, phrase.end):
            word = self.words[index]
            if word.preposition or word.bits & PREP:
                break  # «مصدرا في الاتحاد»
            if word.article:
                return self.words[index - 1].core in self.c.lexicon.annexing
        return not self.words[phrase.start].article

    def was_held(self, index: int) -> bool:
        """Tell whether a deed without an object is told of a bare text: «تقريرا نشر أمس»."""
        word = self.words[index]
        if word.core not in self.c.lexicon.held or word.preposition or "p" not in word.tags:
            return False
        text = self.words[index - 1]
        return bool(text.bits & (INDEF_ACC | ACCUSATIVE) and text.bits & NOUN)

    def beyond_clause(self, end: int, match: Match) -> Phrase | None:
        """Return the subject that a relative clause with speech of its own divides from its verb.

        «ماري، التي قالت إنها رأت الحادث، أكدت أن», «المدير الذي وصف القرار بأنه خطأ قال إن»
        """
        words = self.words
        if match.rule.construction != "verb" or match.pronoun or end < self.low + 4:
            return None
        if any(words[at].conjunction for at in range(end, match.first + 1)):
            return None  # «…، ولم يفصح عن»
        closed = bool(words[end - 1].bits & COMMA)
        that = -1
        for index in range(end - 2, max(self.low, end - RELATIVE_REACH) - 1, -1):
            word = words[index]
            if word.bits & (STOP | SEMI | BREAK | COLON):
                return None
            if word.bits & COMP and not word.conjunction:
                that = index
            if not word.bits & REL:
                continue
            if word.conjunction or that < 0 or index <= self.low:
                return None
            if bool(words[index - 1].bits & COMMA) != closed:
                return None
            if not closed and not self.whole_clause(that, end):
                return None
            subject = self.relatives.antecedent(index)
            if subject is None or not (subject.definite or subject.named) or subject.bits & TIME:
                return None
            first = words[subject.start]
            if first.preposition or not self.c.follows_opener(subject.start, self.low):
                return None
            if first.conjunction and not self.edge.begins_clause(subject.start):
                return None
            if not (shows(match) or is_speaker(self.c, subject)):
                return None
            return subject if self.agreement.agrees(match, subject) else None
        return None

    def whole_clause(self, that: int, end: int) -> bool:
        """Tell whether the clause behind أن has its predicate in front of the token ``end``."""
        words = self.words
        if any(self.c.is_verb(at) for at in range(that + 1, end)):
            return True
        last = words[end - 1]
        if last.article or last.bits & (PUNCT | PREP) or last.first not in ("a", "n", "m"):
            return False
        return bool(words[that].pronoun) or (
            end - that > 2 and bool(words[end - 2].article or words[end - 2].pronoun)
        )
