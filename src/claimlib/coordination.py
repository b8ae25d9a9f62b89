"""What و and its like join: more of the content, or another clause.

More of it is a second clause behind أن, a verb with the subject of the one in front, a phrase like
one in front, what is denied with it or put in its place.
"""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import AL, FA, FUTURE, HAMZA_ABOVE, HAMZA_BELOW, LI, SHE, THEY, WA
from .beginnings import Beginnings
from .boundaries import Boundaries, attributes
from .classes import (
    ABSTRACT,
    ACCUSATIVE,
    COMMA,
    COMP,
    DEM,
    FUT,
    INDEF_ACC,
    KANA,
    KANA_STRICT,
    MASDAR,
    NAME,
    NEG,
    NEGN,
    NOMINAL,
    NUM,
    PERSON,
    PREP,
    PRON,
    PUNCT,
    QAD,
    QWORD,
    REL,
    SEMI,
    STOP,
    TIME,
    TITLE,
)
from .lists import EMPHATIC, WHATEVER
from .matches import Match
from .model import Category
from .predications import Predications
from .voices import Voices
from .words import has_future, letter_at

__all__ = ["Coordination"]

# A member is looked up in its class each time.
_DOXASTIC: Final = Category.DOXASTIC
_EPISTEMIC: Final = Category.EPISTEMIC
_HEDGING: Final = (Category.EPISTEMIC, Category.DOXASTIC, Category.EVIDENTIAL)
#: How far in front of a verb that و joins the one behind أن stands (tokens).
WISHED_REACH: Final = 20
#: How far behind a hedge the verb stands that it governs (tokens).
HEDGED_REACH: Final = 4
#: How far in front of «ولا» the negation stands that it goes on with (tokens).
NEGATED_REACH: Final = 14
#: How long a phrase in front of its verb may be (tokens).
FRONTED_REACH: Final = 14
#: How far in front of a verb that و joins the one stands whose subject it has (tokens).
SHARED_REACH: Final = 16


@mypyc_attr(acyclic=True)
class Coordination(Boundaries):
    """Tells what a conjunction joins to the content."""

    def __init__(self, beginnings: Beginnings, predications: Predications, voices: Voices) -> None:
        super().__init__(beginnings)
        self.predications = predications
        self.voices = voices

    def repeats(self, index: int, match: Match) -> bool:
        """Tell whether a preposition comes once more: «من الأطباء، ومن الممرضين»."""
        words = self.words
        word = words[index]
        if word.conjunction != WA or not word.bits & PREP or word.pronoun or index in self.at:
            return False
        if match.first < 0 or self.front_of_clause(index):
            return False
        if not any(
            words[at].core == word.core and words[at].bits & PREP
            for at in range(self.beginnings.begun, index)
        ):
            return False
        for at in range(index + 1, self.high):
            bits = words[at].bits
            if bits & (PUNCT | REL):
                break
            if words[at].terminal == "MA" or bits & COMP:
                return False  # «وفي هذا ما يشير إلى»
            if self.c.is_verb(at) and not self.about_noun(at):
                return False  # «وبعد الصيف في الشمال بدأ العمل»
        return index + 1 < self.high

    def joins_phrases(self, index: int, match: Match) -> bool:
        """Tell whether a preposition behind و has another in front: «على سوريا وعلى لبنان»."""
        return any(
            self.words[at].bits & PREP or self.words[at].preposition
            for at in range(match.last + 1, index)
        )

    def joins_clauses(self, index: int, reach: str, match: Match) -> bool:
        """Tell whether وأن at the token goes on with the clauses that the cue governs.

        «من المحتمل أن ترتفع الأسعار وأن يتراجع الطلب»; «وإن» alone is a condition or a new clause.
        """
        if reach in ("belief", "nominal"):
            return not (self.voices.nested(match) and match.category is _DOXASTIC)
        if reach != "clause" or match.alias not in ("that", "governed_that"):
            return False
        word = self.words[index]
        if word.conjunction != WA or index + 1 >= self.high or self.under_that(match):
            return False
        anew = self.at.get(index + 1)
        if anew is not None and anew.rule.construction == match.rule.construction == "predicate":
            return False  # «من المتوقع أن تهطل الأمطار، وأنه من المحتمل أن تفيض الأودية»
        spelled = letter_at(word, word.start)
        if spelled == HAMZA_ABOVE:
            return True
        return spelled != HAMZA_BELOW and self.c.tense(index + 1) == "i"

    def under_that(self, match: Match) -> bool:
        """Tell whether the cue stands in a clause that another cue in front has behind أن."""
        first = match.first
        beside = (
            # «من المتوقع أن …، ومن المتوقع أن»: a clause of its own
            first - 1 > self.low
            and self.words[first].conjunction == WA
            and bool(self.words[first - 1].bits & (COMMA | SEMI))
        )
        return any(
            other.alias in ("that", "governed_that", "colon_that")
            and 0 <= other.complement <= first
            and not (beside and not attributes(other))
            for other in self.matches
            if other is not match
        )

    def joins_governed(self, index: int, match: Match) -> bool:
        """Tell whether the preposition stands with أن once more: «يدل على أن …، وعلى أن»."""
        words = self.words
        if match.alias != "governed_that" or index + 1 >= self.high or match.complement < 2:
            return False
        word, first = words[index], words[match.complement - 2]
        return (
            word.conjunction == WA
            and bool(word.bits & PREP and words[index + 1].bits & COMP)
            and not words[index + 1].conjunction
            and word.core == first.core
        )

    def still_wished(self, index: int, match: Match) -> bool:
        """Tell whether و joins a verb to the one behind أن: «يخشى أن يتأخروا، ولا يصلوا».

        The plural of the subjunctive shows itself: it has lost its ن.
        """
        words, c = self.words, self.c
        verb = index
        if index >= self.high or words[index].conjunction != WA or match.first < 0:
            return False
        if match.category is _EPISTEMIC and self.still_hedged(index, match):
            return True
        if words[index].bits & NEG and words[index].core not in c.lexicon.jussive:
            verb = index + 1
        if verb >= self.high or verb in self.at or not words[verb].key.endswith(THEY):
            return False
        if words[verb].pronoun or c.tense(verb) != "i":
            return False
        for before in range(index - 1, max(self.beginnings.begun, index - WISHED_REACH) - 1, -1):
            if words[before].bits & (SEMI | STOP) or before <= self.low:
                return False
            if c.tense(before) == "i" and not words[before].key.startswith(FUTURE):
                comp = words[before - 1]
                that = comp.bits & COMP and not comp.pronoun
                if that or words[before].preposition == LI or c.that_not(before - 1):
                    return True
        return False

    def second_verb(self, comma: int, match: Match) -> bool:
        """Tell whether a relative clause has a second verb behind a comma.

        «استمرار الخدمات التي ترضي الزبائن، وتلبي حاجاتهم»: the verbs are alike, and not as the
        cue's own verb is.
        """
        words, c, index = self.words, self.c, comma + 1
        if index >= self.high or words[index].conjunction != WA or index in self.at:
            return False
        if c.tense(index) != "i":
            return False
        person = words[index].core[:1]
        if match.features is not None and match.features.tense == "i":
            if words[match.first].core[:1] == person:
                return False
        for before in range(comma - 1, max(match.last, comma - SHARED_REACH), -1):
            if words[before].bits & (PUNCT | COMP):
                return False
            if words[before - 1].bits & REL and not words[before - 1].article:
                return "i" in words[before].tags and words[before].core[:1] == person
            if c.is_verb(before):
                return False
        return False

    def still_hedged(self, index: int, match: Match) -> bool:
        """Tell whether a verb behind a comma goes on with the one that a hedge governs.

        It has that one's subject, which stands in front of both: «ما قد يضر بالزرع، ويزيد من
        الغلاء، ويهدد حياة السكان». A phrase behind it with which it does not agree is its object.
        """
        words, c = self.words, self.c
        first, word = match.last + 1, words[index]
        if not words[index - 1].bits & COMMA or first >= index or index in self.at:
            return False
        limit = min(index, first + HEDGED_REACH)
        while first < limit and c.tense(first) != "i" and not words[first].bits & PUNCT:
            first += 1  # «من شأن القانون أن يحد من الفساد، ويزيد من الشفافية»
        if c.tense(first) != "i" or c.tense(index) != "i" or has_future(word):
            return False
        if words[first].core[:1] != word.core[:1]:
            return False
        if self.beginnings.begun in (first, match.last + 1) and first <= match.last + 2:
            # no subject in front, where «السكر قد يضر بالقلب، ويزيد من الوزن» has one
            near = words[first + 1]
            if not (near.bits & PREP or near.preposition or self.in_relative_what(match.first)):
                return False
        behind = words[index + 1] if index + 1 < self.high else word
        if word.pronoun or behind.bits & PREP or behind.preposition:
            return True
        phrase = c.phrases.parse(index + 1, self.high)
        return phrase is not None and c.feminine(phrase) != c.feminine_verb(index)

    def in_relative_what(self, first: int) -> bool:
        """Tell whether a relative pronoun stands right in front: «ما قد», «التي قد»."""
        about = self.words[first - 1] if first > self.low else None
        return about is not None and (about.bits & REL != 0 or about.terminal == "MA")

    def shares_subject(self, index: int, match: Match) -> bool:
        """Tell whether و joins a verb to one whose subject it has.

        A plural ending tells so: «أن مجهولين كسروا القفل وعطلوا الكاميرا»; and what goes on is the
        clause about a bare noun: «جيل يحمل الشهادات ولا يقرأ».
        """
        words, c = self.words, self.c
        verb = index
        if self.side_by_side(index, match):
            return True
        if words[index].bits & NEG and index + 1 < self.high:
            if words[index].core in c.lexicon.jussive and not self.denied_too(index, match):
                return False
            verb = index + 1
        tense = c.tense(verb)
        if not tense or verb in self.at or index in self.at:
            return False
        for before in range(index - 1, max(match.last, index - SHARED_REACH), -1):
            bits = words[before].bits
            if bits & (PUNCT | COMP):
                return False
            if bits & PRON and not words[before].conjunction and tense == "i":
                before -= 1  # «ما هو أبعد من ذلك ويصل إلى»
                return bool(words[before].bits & REL or words[before].core_in & WHATEVER)
            if not c.is_verb(before):
                continue
            alike = words[verb].core[:1] == words[before].core[:1]
            if alike and "i" in words[verb].tags and c.tense(before) == "i":
                tense = "i"  # «التي تحفظ الحقوق وتوفر العمل»: no perfect توفّر
            if c.tense(before) != tense:
                return False
            if self.inside_belief(before, verb, match):
                return True
            if tense == "p":
                if words[verb].key.endswith(THEY) and words[before].key.endswith(THEY):
                    return True
                return self.tells_more(before, verb, match)
            same = words[verb].core[:1] == words[before].core[:1]
            about = self.about_noun(before) or bool(words[before - 1].bits & REL)
            near = range(max(self.low, before - 3), before)
            about = about or any(words[at].bits & KANA_STRICT for at in near)  # «كان يغضب ويصرخ»
            about = about or (verb > index and self.denied_too(index, match))
            # «قد يسجن عاما ويدفع غرامة»: قد and أن govern both
            hedged = match.category in _HEDGING and not has_future(words[verb])
            return same and not words[before].conjunction and (about or hedged)
        return False

    def gapped(self, index: int, match: Match) -> bool:
        """Tell whether another speaker begins whose verb is left out: «قال سامي إن …، وسلمى إن …».

        Somebody stands between و and إنّ, which nothing but speech takes.
        """
        if match.alias != "that" or match.rule.construction != "verb":
            return False
        start = index + (self.words[index].key == WA)  # «، و30 في المئة إنهم»
        if start + 1 >= self.high or index <= match.complement:
            return False
        if not self.words[start].bits & (PERSON | TITLE | NAME | NUM):
            return False
        speaker = self.c.phrases.parse(start, self.high)
        if speaker is None or speaker.end >= self.high:
            return False
        that, first = self.words[speaker.end], self.words[match.complement - 1]
        opening = letter_at(that, that.lead)
        # where neither has its hamza, one may be what the other is
        bare = opening == AL[0] and letter_at(first, first.lead) == AL[0]
        below = opening == HAMZA_BELOW or bare
        return bool(that.bits & COMP) and below and not (that.conjunction or that.preposition)

    def side_by_side(self, index: int, match: Match) -> bool:
        """Tell whether و joins a verb right to another: «قد يصلحها ويحسنها», «أن ينخفض ويرتفع».

        They have one subject, and one object where the first has none of its own.
        """
        words = self.words
        word, before = words[index], words[index - 1]
        if word.conjunction != WA or index <= match.last + 1 or before.bits & KANA:
            return False
        if self.c.tense(index) != "i" or self.c.tense(index - 1) != "i":
            return False
        if word.core[:1] != before.core[:1]:
            return False
        return not before.pronoun or word.pronoun == before.pronoun

    def tells_more(self, before: int, verb: int, match: Match) -> bool:
        """Tell whether a perfect behind و goes on with the relative clause in front.

        It has no subject behind it and agrees with that of the clause, while who tells of it is of
        another gender, or the cue is itself the subject of its verb: «أعلنت الشرطة اعتقال الرجل
        الذي سرق البنك وهرب إلى الجبل», «تم الإبلاغ عن حريق بدأ ليلا وانتشر في السوق».
        """
        words = self.words
        if words[before].conjunction or words[verb].pronoun or words[verb].bits & KANA:
            return False
        if not (words[before - 1].bits & REL or self.about_noun(before)):
            return False
        she = words[verb].core.endswith(SHE)
        if she != words[before].core.endswith(SHE) or "p" not in words[verb].tags:
            return False
        behind = words[verb + 1] if verb + 1 < self.high else None
        if behind is not None and not (behind.bits & (PREP | STOP) or behind.preposition):
            return False
        features = match.features
        if match.rule.construction == "noun":
            does = match.first > self.low and self.c.is_verb(match.first - 1)
            return does and words[match.first].article
        if match.rule.construction != "verb" or features is None or match.alias == "that":
            return False
        return features.number == "s" and features.gender == ("m" if she else "f")

    def denied_too(self, index: int, match: Match) -> bool:
        """Tell whether the verb in front is denied in the same way: «التي لم تعرف ولم تقرأ»."""
        words = self.words
        for before in range(index - 1, max(match.last, index - SHARED_REACH), -1):
            if words[before].bits & (PUNCT | COMP):
                return False
            if words[before].core == words[index].core and words[before].bits & NEG:
                return before > self.low and bool(words[before - 1].bits & REL)
        return False

    def inside_belief(self, before: int, verb: int, match: Match) -> bool:
        """Tell whether the second verb goes with the first in what is believed.

        Both are in the future, or they agree with each other and the verb of the belief does not:
        «يعتقد أن الأسعار ترتفع وتكون عبئا».
        """
        words = self.words
        if match.rule.construction != "verb" or match.alias not in ("that", "governed_that"):
            return False
        if words[before].conjunction or before < match.complement:
            return False
        first, second = (words[at].core.removeprefix(FUTURE)[:1] for at in (before, verb))
        if FUTURE + words[before].core in words[before].key:
            return first == second
        cue = words[match.last]
        if self.c.tense(match.last) != "i":
            return False
        if self.c.tense(verb) == "p":
            return all(
                words[before].key.endswith(who) == words[verb].key.endswith(who)
                for who in (SHE, THEY)
            )
        return first == second != cue.core[:1]

    def joins_masdar(self, index: int, match: Match) -> bool:
        """Tell whether what looks like a perfect behind و is a verbal noun that is joined to one.

        «قد تؤدي إلى إغلاق المصانع وقتل العمال», «أعلن إغلاق الجسر وفتح الطريق»: the clause is in
        another tense, or has no verb.
        """
        words = self.words
        word = words[index]
        if (
            self.c.tense(index) != "p"
            or not word.bits & (MASDAR | ABSTRACT)
            or word.core.startswith(SHE)  # «وتبادل الجميع»: rather a verb
            or word.core.endswith(SHE)
            or index in self.at
            or index + 1 >= self.high
            or words[index - 1].bits & PUNCT
            or words[index + 1].bits & (INDEF_ACC | COMP)
            or (words[index + 1].bits & PREP and not word.pronoun)
        ):
            return False
        start = max(match.complement, match.last + 1)
        if not word.pronoun and not (words[index + 1].article or words[index + 1].bits & NOMINAL):
            return False
        joined = False
        for before in range(start, index):
            if words[before].bits & (COMP | REL | COMMA):
                joined = False
                continue
            if self.c.tense(before) == "p" and not words[before].bits & KANA:
                return False
            joined = joined or bool(words[before].bits & MASDAR)
        return joined

    def denies_phrase(self, index: int) -> bool:
        """Tell whether و denies no clause but a phrase: «وليس يقينا», «لا يملك المال ولا الخبرة».

        Behind a comma ليس stands in front of a preposition then: «ستفتح غدا، وليس في الصيف».
        """
        words = self.words
        if index + 1 >= self.high or index in self.at or self.c.is_verb(index + 1):
            return False
        word, following = words[index], words[index + 1]
        if word.core not in self.c.lexicon.denying or following.bits & (PRON | COMP | PUNCT):
            return False
        parted = bool(words[index - 1].bits & PUNCT)
        bare = following.bits & PREP and not following.pronoun
        if word.core in self.c.lexicon.nor:
            if parted or not self.denied_in_front(index):
                return False
            if bare or following.preposition or following.article or following.pronoun:
                return True
            nominal = following.first in ("n", "m", "a", "g", "c")
            if index + 2 >= self.high or words[index + 2].conjunction:
                return nominal
            return nominal and not self.c.is_verb(index + 2)
        if parted:
            return bool(bare or following.preposition) and not self.verb_behind(index + 2)
        return bool(following.bits & ACCUSATIVE or following.preposition)

    def corrects(self, index: int, match: Match) -> bool:
        """Tell whether بل puts a word in the place of what is denied: «ليس مغلقا، بل مفتوحا».

        No verb stands behind it, nor a pronoun or a particle that opens a clause.
        """
        words = self.words
        if words[index].core not in self.c.lexicon.instead or index + 1 >= self.high:
            return False
        following = words[index + 1]
        if index + 1 in self.at or following.conjunction or self.c.is_verb(index + 1):
            return False
        if following.bits & (NEG | COMP | QAD | FUT | KANA | PRON | DEM | PUNCT | QWORD):
            return False
        denied = any(
            word.bits & (NEG | NEGN)
            for word in words[max(match.complement, self.beginnings.begun) : index]
        )
        return denied and not self.verb_behind(index + 2)

    def denied_in_front(self, index: int) -> bool:
        """Tell whether the clause in front of the token has a negation that ولا goes on with."""
        for before in range(index - 1, max(self.low, index - NEGATED_REACH) - 1, -1):
            bits = self.words[before].bits
            if bits & NEG:
                return True
            if bits & (COMP | SEMI | STOP):
                return False
        return False

    def verb_behind(self, index: int) -> bool:
        """Tell whether a verb stands behind the token, in front of the next mark."""
        for at in range(index, self.high):
            if self.words[at].bits & PUNCT:
                return False
            if self.words[at].terminal == "MA":
                return True  # «وليس في القرار ما يمنع ذلك»
            if self.c.is_verb(at) and not self.beginnings.attributive(at):
                return True
        return False

    def reason_noun(self, index: int) -> bool:
        """Tell whether ف joins a clause about a verbal noun: «فارتفاع الأسعار يرهق الناس»."""
        words = self.words
        word = words[index]
        if not word.bits & MASDAR or word.first != "m" or word.preposition or word.pronoun:
            return False
        if words[index - 1].bits & PUNCT or self.governs(index - 1) or index in self.at:
            return False
        phrase = self.c.phrases.parse(index, self.high)
        if phrase is None or not phrase.definite or phrase.end >= self.high:
            return False
        end = phrase.end
        return self.c.is_verb(end) or bool(words[end].bits & (NEG | QAD | FUT))

    def clause_after(self, index: int) -> bool:
        """Tell whether و at the token opens a clause that begins with its subject."""
        previous = self.words[index - 1]
        if not previous.bits & PUNCT:
            return False
        if index in self.beginnings.holders:
            return True  # «قد تفشل الخطة، والأرقام المعلنة اليوم تفيد بأن»
        phrase = self.c.phrases.parse(index, self.high)
        if phrase is None or phrase.end >= self.high or not phrase.definite:
            return False
        if self.c.is_verb(phrase.end) or self.words[phrase.end].bits & (NEG | QAD | KANA):
            return True
        return self.words[index].article and self.predications.predicate_behind(phrase.end)

    def says_which(self, index: int, match: Match) -> bool:
        """Tell whether a first person says which one he means: «نعلن عن فرع جديد وهو فرع السلام».

        Of what another announces the writer may tell it.
        """
        features, word = match.features, self.words[index]
        if features is None or features.person != 1 or word.conjunction != WA:
            return False
        if self.words[index - 1].bits & PUNCT or index + 1 >= self.high:
            return False
        following = self.words[index + 1]
        return following.first in ("n", "m", "g") and not following.preposition

    def topic_at(self, index: int) -> bool:
        """Tell whether a definite subject with its verb behind it begins at the token."""
        topic = self.c.phrases.parse(index, self.high) if index < self.high else None
        if topic is None or not (topic.definite or topic.named) or topic.end >= self.high:
            return False
        return self.c.is_verb(topic.end) and not self.beginnings.attributive(topic.end)

    def own_topic(self, index: int, match: Match) -> bool:
        """Tell whether a first person goes on with a topic of his own behind what he finds.

        «نجد أنها زادت، والاستثمار هو ما ينمو»: the pronoun that parts topic and predicate shows it.
        """
        if match.features is None or match.features.person != 1 or match.alias != "that":
            return False
        topic = self.c.phrases.parse(index, self.high)
        if topic is None or not topic.definite or topic.end >= self.high:
            return False
        parting = self.words[topic.end]
        return parting.bits & PRON != 0 and not parting.conjunction and not parting.preposition

    def front_of_clause(self, index: int) -> bool:
        """Tell whether و joins a phrase with its verb behind: «وبإحالته إلى المحكمة صدر الحكم»."""
        word = self.words[index]
        alone = bool(word.bits & PREP) and not word.pronoun and index + 1 < self.high
        if not word.conjunction or not (word.preposition or alone):
            return False
        if word.core_in & EMPHATIC:
            return False  # «وبالذات في عالمنا»
        phrase = self.c.phrases.parse(index + alone, self.high, strip=True)
        end = phrase.end if phrase is not None else self.high
        if phrase is None and self.words[index + alone].bits & TIME:
            end = index + alone + 1
        if end < self.high and self.words[end].bits & PREP and not self.words[end].conjunction:
            inner = self.c.phrases.parse(end + 1, self.high) if end + 1 < self.high else None
            if inner is not None and inner.definite:
                end = inner.end
        if end + 1 >= self.high:
            return False
        behind = self.words[end]
        single = bool(self.words[index - 1].bits & COMMA) and end == index + 1  # «…، وبصدق يجب»
        if self.c.is_verb(end) and (single or not self.beginnings.attributive(end)):
            return True
        if behind.conjunction == FA and behind.bits & (QAD | COMP | NEG | FUT):
            return True  # «وفي بعض المدن فقد ارتفعت»
        return "p" in behind.tags and bool(self.words[end + 1].bits & PREP)

    def front_in_commas(self, index: int) -> bool:
        """Tell whether a phrase and its comma stand in front of a verb: «…، وفي لقائه بالوفد، شدد».

        What joins و and a preposition to the nouns in front has no verb behind its comma.
        """
        words = self.words
        word = words[index]
        if word.conjunction != WA or not (word.preposition or word.bits & PREP) or word.pronoun:
            return False
        for at in range(index + 1, min(self.high - 1, index + FRONTED_REACH)):
            bits = words[at].bits
            if bits & COMMA:
                behind = words[at + 1]
                if behind.conjunction or behind.bits & REL or at + 1 in self.at:
                    return at + 1 in self.at and attributes(self.at[at + 1])
                return behind.first in ("p", "i") and self.c.is_verb(at + 1)
            if bits & (PUNCT | COMP | REL) or self.c.is_verb(at):
                return False
        return False

    def lists(self, start: int, comma: int) -> bool:
        """Tell whether a second verbal noun follows a comma: «تهمة السرقة، وإعاقة العدالة»."""
        words = self.words
        if comma + 2 >= self.high or not words[start].bits & (MASDAR | ABSTRACT):
            return False
        word = words[comma + 1]
        return (
            word.conjunction == WA
            and bool(word.bits & MASDAR)
            and not (word.article or word.preposition)
            and comma + 1 not in self.at
            and comma + 2 not in self.at
            and not self.c.is_verb(comma + 1)
            and bool(words[comma + 2].article or words[comma + 2].bits & NOMINAL)
        )
