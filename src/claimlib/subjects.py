"""Find the subject of a cue in front of it: its place there, past what goes with the verb.

What stands there decides which of the modules below is asked: a relative pronoun (``relatives``),
a noun phrase (``preverbal``), a clause or an apposition (``interposed``), a name (``names``).
"""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import FA, LI, WA
from .agreement import SURE, Agreement
from .apposition import Apposition
from .classes import (
    ABSTRACT,
    ADVERB,
    COLON,
    COMMA,
    COMP,
    DEF,
    DEM,
    DOC,
    KANA,
    KANA_STRICT,
    MASDAR,
    NEG,
    NOMINAL,
    NOUN,
    OPENQ,
    PERSON,
    PREP,
    PRON,
    PUNCT,
    QAD,
    QUOTE,
    REL,
    TIME,
)
from .edges import FrontEdge
from .interposed import Interposed
from .lists import ADDING, TURNING, WHATEVER
from .matches import Match, Search
from .model import Category
from .modifiers import Modifiers
from .names import Names
from .phrases import Phrase
from .preverbal import Preverbal
from .relatives import Relatives
from .speakers import is_speaker, shows

__all__ = ["Subjects"]

# A member is looked up in its class each time.
_DOXASTIC: Final = Category.DOXASTIC
_REPORTING: Final = Category.REPORTING
#: How many words tell who did before what he does: «سبق لوزير المالية أن».
HAD_REACH: Final = 5


@mypyc_attr(acyclic=True)
class Subjects:
    """Subjects of the cues of one sentence."""

    def __init__(self, search: Search, apposition: Apposition) -> None:
        self.c = search.context
        self.words = search.words
        self.low = search.low
        self.high = search.high
        self.agreement = Agreement(search)
        self.edge = FrontEdge(search)
        self.names = Names(search, self.agreement)
        self.modifiers = Modifiers(search, apposition.offices, self.names)
        self.relatives = Relatives(search, self.agreement, self.edge, self.modifiers)
        self.interposed = Interposed(
            search, self.agreement, self.edge, self.names, self.modifiers, self.relatives
        )
        self.preverbal = Preverbal(
            search, self.agreement, self.edge, self.names, self.modifiers, self.interposed
        )

    def stressed(self, match: Match) -> bool:
        """Take who opens the sentence for the subject where ل stresses the verb behind a clause.

        «والوزارة إذ تنشر النتائج لتؤكد أن»: ل of oath, no purpose, for the topic has no verb yet.
        """
        words, low = self.words, self.low
        phrase = self.c.phrases.parse(low, match.first)
        if phrase is None or not (phrase.definite or phrase.named) or phrase.end + 1 >= match.first:
            return False
        opener, verb = words[phrase.end], phrase.end + 1
        if not opener.terminators or opener.conjunction or not self.c.is_verb(verb):
            return False
        if any(words[at].bits & COMP for at in range(verb, match.first)):
            return False
        if not is_speaker(self.c, phrase) or not self.agreement.agrees(match, phrase):
            return False
        match.subject, match.subject_side = phrase, "before"
        return True

    def subject_before(self, match: Match) -> None:
        """Find the subject in front of the verb: «كانت الوزارة أعلنت», «الذي يخشى», «أنها ترى»."""
        features = match.features
        if features is not None and features.person == 1:
            return
        word = self.words[match.first]
        if word.conjunction:
            if word.conjunction == FA:
                self.preverbal.topic(match)
            return
        denied = match.negation >= 0 and match.negation == match.first - 1
        if denied and self.words[match.negation].conjunction == WA:
            return  # «…، ولم يستبعد أن»
        index = match.first - 1
        if index > self.low and self.words[index].bits & QAD:
            if self.words[index].conjunction == FA:
                self.preverbal.topic(match)
                return
        if word.preposition == LI:
            if self.stressed(match):
                return
            if self.words[match.first - 1].bits & COMMA:
                return  # «عاد اللاعب إلى بلده، ليعلن أن»: what came of it
        index = self.in_front_of_verb(match)
        if index < self.low:
            return
        previous = self.words[index]
        if previous.bare_in & ADDING and index == match.first - 1:
            return  # «…، الأمر الذي يضر، كما أكد أن»: whoever spoke before
        if previous.bits & REL:
            if previous.conjunction == WA:
                phrase = self.relatives.joined_antecedent(index, match)
                if phrase is not None:
                    match.subject, match.subject_side = phrase, "relative"
                    return
            if index == self.low or not previous.conjunction or self.relatives.adds(index):
                self.relatives.of_antecedent(match, index)
                return
        if previous.bits & COMP:
            if previous.pronoun:
                return
            match.subject = self.had_done(index)
            if match.subject is not None:
                match.subject_side = "before"
                return
        if match.pronoun and index + 1 == match.first and previous.bare_in & WHATEVER:
            return  # «كان سامي مذهولا لما اعتبره ظلما»: whoever he is
        if self.relatives.of_what(match, index):
            return
        if previous.terminal == "MIN" and not previous.pronoun and index + 1 == match.first:
            if match.pronoun and match.features is not None:
                return  # «على من اعتبرته خائنا»: of whom somebody else says it
            who = Phrase(index, index + 1, index, PERSON, False, False, previous.lead)
            match.subject, match.subject_side = who, "relative"  # «من يظن أن»
            return
        if self.relatives.taken_up(match):
            return
        if previous.article and self.epithet(index) and not match.pronoun:
            self.relatives.of_bare_noun(match, index - 2, alone=True)
            if match.subject is not None:
                match.subject = match.subject._replace(end=index + 1)
                return
        found = self.noun_in_front(match, index)
        if found is not None:
            if (
                match.category is _DOXASTIC
                and match.rule.inanimate is None
                and not (found.definite or found.named)
                and found.bits & (MASDAR | ABSTRACT)
                and not is_speaker(self.c, found)
            ):
                return  # «سقوط صواريخ يعتقد أنها قديمة»: somebody else believes it
            if self.c.says_within(match.last) and self.holds_text(found):
                return  # «وذلك بعد تصريحات لوزير الدفاع قال فيها إن»
            if self.relatives.turns_out(match, found):
                return
            match.subject, match.subject_side = found, "before"
        elif previous.bits & NOMINAL and not previous.article and not match.pronoun:
            self.relatives.of_bare_noun(match, index)
        evident = shows(match)
        told = match.alias in SURE or match.alias == "governed"
        tells = told and features is not None and features.tense == "i"
        if match.subject is None and (
            evident or (tells and match.category is _REPORTING and not match.pronoun)
        ):
            self.relatives.shown_by(match)
        # asked anew: inside the branch the compiler takes it that there is none
        if match.subject is None and evident:
            self.preverbal.deed_in_front(match)

    def epithet(self, index: int) -> bool:
        """Tell whether a bare noun's adjective has its genitive at the token: «بيان شديد اللهجة».

        So the noun stays bare (Wright II § 30), and what follows is a clause about it.
        """
        words = self.words
        if index - 2 < self.low or words[index].preposition or words[index].conjunction:
            return False
        quality, noun = words[index - 1], words[index - 2]
        if quality.first != "a" or not noun.bits & NOUN or noun.article or noun.pronoun:
            return False
        if quality.article or quality.pronoun or quality.preposition or quality.conjunction:
            return False
        return noun.first in ("n", "m") and not self.c.is_verb(index - 2)

    def holds_text(self, phrase: Phrase) -> bool:
        """Tell whether a phrase is a bare text, or no more than a pronoun that points to it."""
        told = self.c.lexicon
        return phrase.bits & DEM != 0 or any(
            word.core in told.own_speech or word.core in told.utterances
            for word in self.words[phrase.start : phrase.end]
            if not (word.article or word.pronoun)
        )

    def in_front_of_verb(self, match: Match) -> int:
        """Return the token in front of a verb and of all that goes with it.

        That is a negation, قد and كان, a pronoun, an adverb, a verb that only helps, «من جانبه»,
        «غالبا ما», the mark of quotation that opens at the verb. It may stand in front of the
        sentence.
        """
        index = match.first - 1
        if match.negation >= 0 and all(
            between in self.c.blocked or self.words[between].bits & (KANA_STRICT | ADVERB | TIME)
            for between in range(match.negation + 1, match.first)
        ):
            index = match.negation - 1  # but «لم يكن الوزير يتوقع», «لا أحد يتوقع»
        while (
            index >= self.low
            and self.words[index].bits & (KANA_STRICT | QAD | PRON | ADVERB)
            and not self.words[index].conjunction
            and not self.words[index].bits & COMP
            and not self.c.phrases.listed_names.holds(index)  # «موقع روسيا اليوم قال»
        ):
            index -= 1
        index = self.in_front_of_helper(match, index)
        if self.c.behind_own_part(index + 1, self.low) and self.words[index - 1].terminal == "MIN":
            index -= 2  # «الوزارة من جانبها أكدت أن»
        if index > self.low and self.words[index].terminal == "MA" and not self.c.is_what(index):
            index -= 2  # «الوزير غالبا ما يؤكد أن»
        if (
            index > self.low
            and self.words[index].bits & (OPENQ | QUOTE)
            and index in self.c.quotes
            and not self.words[index - 1].bits & PUNCT
        ):
            index -= 1  # «أن الشركة "تدرس خفض الأسعار"»
        return index

    def noun_in_front(self, match: Match, index: int) -> Phrase | None:
        """Return the noun phrase that ends at the token as the subject of the verb behind it."""
        end = index + 1
        found = self.interposed.with_circumstance(match.first, match)
        found = found or self.interposed.told_aside(index, match)
        told = None if found is not None else self.interposed.behind_relative(match)
        if told is not None and self.interposed.is_bare(told):
            found = told
        found = found or self.preverbal.phrase_ending(end, match)
        found = found or told
        found = found or self.relatives.headless(end, match)
        found = found or self.interposed.beyond_clause(end, match)
        found = found or self.preverbal.made_to(end, match)
        ahead = self.words[found.start - 1 if found is not None and found.start else index]
        if found is None or found.end <= index or ahead.bits & NOMINAL or ahead.verbal:
            whole = self.names.whole_front(end, match)
            if whole is not None and (
                found is None
                or whole.start < found.start
                or (whole.start == found.start and whole.end > found.end)
            ):
                found = whole
        return self.issued(found) if found is not None and not found.definite else found

    def issued(self, phrase: Phrase) -> Phrase:
        """Return the text that somebody issues, as what stands behind tells of it.

        «بعد صدور تقرير دولي يتهم السلطات بـ»: the report accuses, not its issue.
        """
        text = phrase.start + 1
        if not self.words[phrase.start].bits & MASDAR or text >= phrase.end:
            return phrase
        if self.words[phrase.start].bits & DOC or not self.words[text].bits & DOC:
            return phrase
        inner = self.c.phrases.parse(text, phrase.end)
        return inner if inner is not None and inner.end == phrase.end else phrase

    def in_front_of_helper(self, match: Match, index: int) -> int:
        """Return the token in front of a verb that only tells how the cue's verb goes on.

        «المدرب لا يزال يعتقد», «الوزير عاد ليقول», «الوزير سبق أن أعلن»: they have one subject.
        ``index`` is the token in front of the cue's verb.
        """
        words, low, features = self.words, self.low, match.features
        if index <= low or features is None or features.tense not in ("i", "p"):
            return index
        helper, known = index, False
        if words[index].bits & COMP and not (words[index].pronoun or words[index].preposition):
            helper = index - 1
            known = words[helper].core in self.c.lexicon.foregoing
        elif index == match.first - 1 and features.tense == "i":
            purpose = words[match.first].preposition == LI and self.c.is_verb(index)
            known = purpose or self.c.lexicon.serves(words[index])
        if not known or words[helper].conjunction or helper <= low:
            return index
        helper -= 1
        while helper > low and (
            words[helper].bits & (NEG | KANA_STRICT | QAD) or words[helper].terminal == "MA"
        ):
            helper -= 1
        return helper

    def had_done(self, comp: int) -> Phrase | None:
        """Return whose deed is told of behind أن: «سبق للوزير أن أعلن»."""
        for index in range(comp - 2, max(self.low, comp - HAD_REACH) - 1, -1):
            if self.words[index].core in self.c.lexicon.foregoing:
                if self.words[index + 1].preposition != LI:
                    return None
                phrase = self.c.phrases.parse(index + 1, comp, strip=True)
                return phrase if phrase is not None and phrase.end == comp else None
        return None

    def stands_in_front(self, match: Match) -> bool:
        """Tell whether the subject stands in front of the verb, so that none can follow it."""
        return (
            self.adjacent_subject(match)
            or self.relatives.of_relative(match)
            or self.relatives.of_bare_relative(match)
            or self.preverbal.opening_subject(match)
        )

    def adjacent_subject(self, match: Match) -> bool:
        """Take a definite phrase that opens the clause and runs into the verb as its subject."""
        index = match.first - 1
        if match.rule.construction != "verb" or self.preverbal.part_of_next(match):
            return False
        if match.features is None and not self.words[match.first].conjunction:
            self.subject_of_predicate(match)  # «أصبح المدرب مقتنعا», «المدرب أصبح على قناعة»
            whose = match.subject
            if whose is not None:
                ahead = self.words[whose.start - 1].bits if whose.start > self.low else 0
                if (ahead | self.words[whose.end].bits) & (KANA | NEG):
                    return True
            match.subject, match.subject_side = None, ""
        if match.negation >= 0:
            finite = match.features is not None and match.features.tense == "i"
            if match.negation != index or self.words[index].conjunction or not finite:
                return False
            index -= 1  # «الاتفاق لا يعني تغيير سياستنا»
        if index < self.low or self.words[match.first].conjunction:
            return False
        previous = self.words[index]
        if previous.bits & QAD and not previous.conjunction and index > self.low:
            index -= 1  # «كانت الشركة قد توقعت»
            previous = self.words[index]
        apposed = bool(previous.bits & COMMA) and index > self.low
        if apposed:
            index -= 1  # «سمير حداد، المتحدث باسم الوزارة، نفى الخبر»
            previous = self.words[index]
        if not previous.bits & NOMINAL or previous.bits & PREP or self.c.is_verb(index):
            return False
        self.subject_before(match)
        subject = match.subject
        if subject is None or match.subject_side != "before":
            match.subject, match.subject_side = None, ""
            return False
        before = self.words[subject.start - 1] if subject.start > self.low else None
        opens = (
            before is None
            or before.bits & (COMP | COMMA | COLON | OPENQ | QUOTE | KANA_STRICT)
            or before.core_in & TURNING
        )
        if apposed and not any(
            word.bits & COMMA for word in self.words[subject.start : subject.end]
        ):
            opens = False
        behind_was = subject.start > self.low and (self.words[subject.start - 1].bits & KANA_STRICT)
        told = subject.definite or subject.named or behind_was
        if not told and subject.bits & PERSON and not apposed:
            # «مصادر رسمية أكدت المعلومات»: indefinite, and yet told of
            behind = match.last + 1
            told = behind < self.high and bool(self.words[behind].bits & (DEF | DEM))
        if subject.end == index + 1 and opens and told:
            return True
        match.subject, match.subject_side = None, ""
        return False

    def subject_of_predicate(self, match: Match) -> None:
        """Find the subject of a participle that is a predicate: «كان نابليون واثقا من أن»."""
        word = self.words[match.first]
        if word.conjunction or match.category is _REPORTING:
            return
        for index in range(match.first - 1, max(self.low, match.first - 10) - 1, -1):
            here = self.words[index]
            if here.bits & KANA and index + 1 == match.first:
                end = index  # «المدرب أصبح على قناعة»
                while end > self.low and self.words[end - 1].bits & (NEG | QAD):
                    end -= 1
                ahead = self.preverbal.phrase_ending(end, match) if end > self.low else None
                if ahead is not None and ahead.end == end and (ahead.definite or ahead.named):
                    match.subject, match.subject_side = ahead, "before"
                return
            if here.bits & (KANA | NEG):  # «كان الوزير واثقا», «ليس الوزير واثقا»
                phrase = self.c.phrases.until(index + 1, match.first)
                if phrase is not None and phrase.end == match.first:
                    match.subject, match.subject_side = phrase, "before"
                return
            if here.bits & PUNCT:
                return
        found = self.preverbal.phrase_ending(match.first, match)
        if found is not None and found.end == match.first and found.definite:
            match.subject, match.subject_side = found, "before"

    def told_subject(self, match: Match) -> None:
        """Take the subject that a tree gives; a tree without one means a pronoun."""
        told = self.c.reading(match.first)
        if told is None or not told.tree or match.subject_side == "relative":
            return
        if match.rule.source == "object":
            return  # the holder stands behind a preposition: نقلت الوكالة عن الوزير
        if told.subject is None:
            if told.tense is not None:
                match.subject, match.subject_side = None, ""
            return
        phrase = self.c.told_subject(told, self.high)
        if phrase is not None:
            match.subject = phrase
            match.subject_side = "after" if phrase.start > match.first else "before"
