"""Parentheticals: a verb of speech that stands in or behind what it reports.

«كما قال سامي», «"…"، قال سامي»: what it takes is around it or in front of it, and not behind it.
"""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import (
    HAMZA_BELOW,
    HIS,
    WA,
)
from .ahead import preposition_name
from .apposition import Apposition, without_topic
from .classes import (
    ACCUSATIVE,
    ADJ,
    ADVERB,
    CHANNEL,
    CLOSEQ,
    COLON,
    COMMA,
    COMP,
    DASH,
    DEF,
    DEM,
    DOC,
    EVID,
    FEM,
    INDEF_ACC,
    LPAR,
    MEDIA,
    NAME,
    NEG,
    NOMINAL,
    NOUN,
    OPENQ,
    ORG,
    PERSON,
    PLACE,
    PREP,
    PREPRON,
    PRON,
    PUNCT,
    QUANT,
    QUOTE,
    REL,
    STOP,
    TIME,
    TITLE,
)
from .lists import ANONYMITY
from .matches import Match, Search
from .model import Category
from .phrases import Phrase
from .speakers import is_speaker, is_surname
from .subjects import Subjects
from .words import letter_at

__all__ = ["Parentheticals"]

# A member is looked up in its class each time.
_HOST_ALONE: Final = frozenset(("host",))
_REPORTING: Final = Category.REPORTING
#: How many tokens a quotation may hold for the verb behind it to ask for its opening.
SPEECH: Final = 200
#: A quotation of more tokens than this, its marks counted, is no name.
QUOTED_NAME: Final = 7


@mypyc_attr(acyclic=True)
class Parentheticals:
    """Fits parentheticals of one sentence, and tells what belongs to none."""

    def __init__(self, search: Search, subjects: Subjects, apposition: Apposition) -> None:
        self.c = search.context
        self.words = search.words
        self.low = search.low
        self.high = search.high
        self.subjects = subjects
        self.apposition = apposition

    def refused(self, match: Match) -> str | None:
        """Return why a finite verb does not take what was found behind it, or ``None``."""
        alias, words = match.alias, self.words
        if alias == "that":
            return "the clause is another verb's" if self.inserted_as(match) else None
        if (
            alias in ("object", "small")
            and "host" in match.rule.takes
            and self.as_before(match.first) >= 0
            and self.is_person(match.complement)
        ):
            return "what it tells stands beside it"  # «…، كما أوضح سامي، وهو باحث»
        if (
            alias == "governed"
            and "host" in match.rule.takes
            and words[match.complement].bits & DEM
            and self.as_before(match.first) >= 0
        ):
            return "what it tells stands around it"  # «…، كما أفاد بذلك شهود»
        if alias not in ("quote", "object", "clause"):
            return None
        if not words[match.complement - 1].bits & COMMA:
            return None
        if alias == "clause":
            if "host" not in match.rule.takes or words[match.complement].conjunction:
                return None
            start = self.as_before(match.first)
            if start > self.low and words[start - 1].bits & COMMA:
                return "what it tells is around it"  # «أن الأسعار، كما قال سامي، ارتفعت»
            return None
        if match.complement not in self.c.quotes:
            return None
        start = self.as_before(match.first)
        if start > self.low and self.closes_speech(start):
            return "what it tells stands in front"  # «"…"، كما قال سامي، "…"»
        return None

    def told_there(self, match: Match) -> bool:
        """Fit a verb behind كما that names where something is told: «…، كما ورد في البيان»."""
        behind = match.last + 1
        start = self.as_before(match.first)
        if match.rule.source != "object" or start < 0 or behind + 1 >= self.high:
            return False
        word = self.words[behind]
        if word.pronoun or not word.bits & PREP:
            return False
        if preposition_name(word.core) not in match.rule.takes:
            return False
        phrase = self.c.phrases.parse(behind + 1, self.high)
        if phrase is None or phrase.bits & TIME:
            return False
        following = self.words[phrase.end] if phrase.end < self.high else None
        if following is not None and not (following.bits & (PUNCT | TIME) or start <= self.low):
            return False
        match.subject, match.subject_side = phrase, "object"
        match.alias, match.complement = "host", start
        return True

    def told_in_passing(self, match: Match) -> bool:
        """Fit a passive behind كما that takes nothing: «…، كما ذُكر في البلاغ», «كما أُعلن أمس»."""
        start = self.as_before(match.first)
        rule, behind = match.rule, match.last + 1
        if (
            start < 0
            or rule.construction != "impersonal"
            or match.category is not _REPORTING
            or match.pronoun
            or rule.takes.isdisjoint(("that", "quote"))
        ):
            return False
        following = self.words[behind] if behind < self.high else None
        if following is not None and not (
            following.bits & (PUNCT | PREP | TIME | ADVERB) or following.preposition
        ):
            return False
        match.alias, match.complement = "host", start
        return True

    def says_quoted(self, match: Match) -> bool:
        """Tell whether a verb of speech stands behind a quotation with who said it: «…»، حذر سامي.

        Whatever else it takes, there it has its words in front.
        """
        takes = match.rule.takes
        if self.words[match.first].bits & PREP:
            if self.words[match.first - 1].bits & (CLOSEQ | QUOTE):
                return False  # «زوار مهرجان "ليالي البحر" بين المواقع»
        return (
            (match.category is _REPORTING or "quote" in takes)
            and not {"that", "quote"}.isdisjoint(takes)
            and (not match.pronoun or "accusative" in takes)  # «"…؟" سألها الطبيب»
            and self.closes_speech(match.first)
            and (
                self.alone_behind(match)
                if match.subject is None
                else match.subject_side == "after" and is_speaker(self.c, match.subject)
            )
        )

    def alone_behind(self, match: Match) -> bool:
        """Tell whether nothing stands between a quotation, the verb and a mark: «"…؟" تساءلت.»."""
        behind = match.last + 1
        if not self.words[match.first - 1].bits & (CLOSEQ | QUOTE):
            return False
        return behind >= self.high or bool(self.words[behind].bits & (STOP | COMMA))

    def fit(self, match: Match) -> bool:
        """Fit a verb that stands in or behind what it reports: كما قال X, «…»، قال X."""
        index = match.first
        word = self.words[index]
        as_start = self.as_before(index)
        if as_start >= 0 and match.subject is not None and match.subject_side == "after":
            match.subject = self.without_matter(match.subject)
        if as_start > self.low and match.rule.takes == _HOST_ALONE:
            self.leave_quotation(match)
        behind = (
            match.subject.end if match.subject_side == "after" and match.subject else match.last + 1
        )
        if as_start >= 0 and match.pronoun and match.rule.takes == _HOST_ALONE:
            if not self.parts_topic(as_start, behind, match.pronoun):
                return False  # «نفذوا الخطة كما شرحها المدرب»: how they did it
        elif as_start >= 0 and match.rule.takes == _HOST_ALONE:
            # «كما يعتقد أن الوفد وصل», «كما يرى المدير أيضا أن»: it goes on behind him
            follows = self.words[behind] if behind < self.high else None
            still = OPENQ | QUOTE | LPAR | COLON  # «كما حذر: من أن»
            bits = PUNCT if follows is None else follows.bits
            closed = bool(bits & TIME) or bool(bits & PUNCT and not bits & still)
            if behind in self.c.quotes and not self.words[as_start - 1].bits & PUNCT:
                closed = True  # «المدينة كما يرى الكاتب «بيت كبير»»
            if as_start <= self.low or not (closed or (follows and follows.conjunction == WA)):
                return False
        if as_start >= 0:
            match.alias = "host"
            match.complement = as_start
            self.take_teller(match)
            if as_start <= self.low and match.subject_side == "after":
                if match.subject is not None:
                    match.subject = without_topic(self.c, match.subject, self.high)
            return True
        if word.conjunction or index == self.low:
            return False
        if match.rule.takes == _HOST_ALONE and match.category is _REPORTING:
            return False  # «واليوم، أقر المجلس»: only behind كما
        if match.subject_side == "before" and self.quotes_subject(match):
            match.subject, match.subject_side = None, ""
        if match.subject is None:
            behind = match.last + 1
            if self.words[index - 1].core in self.c.lexicon.thus:
                index -= 1
            if not self.closes_speech(index) or (behind < self.high and self.c.is_verb(behind)):
                return False
            match.alias = "host"
            match.complement = index
            return True  # «…»، قالت لي: she has been named before
        if self.words[index - 1].core in self.c.lexicon.thus and index - 1 > self.low:
            index -= 1  # «…»، هكذا قال المدرب
        previous = self.words[index - 1]
        follows = self.words[behind] if behind < self.high else None
        if follows is not None and match.subject_side == "after" and self.closes_speech(index):
            behind = self.to_stop(match, behind)
            follows = self.words[behind] if behind < self.high else None
        parenthetic = follows is None or bool(
            follows.bits & (PUNCT | PREP | TIME | ADVERB)
            or follows.preposition
            or (self.c.is_verb(behind) and self.closes_speech(index))  # «قال سمير، باحث يدرس …»
            or (self.tells_of_speaker(behind) and self.closes_speech(index))
            or (follows.core_in & ANONYMITY and self.closes_speech(index))
            or (self.told_alone(match, behind) and self.closes_speech(index))
        )
        if (
            previous.bits & (CLOSEQ | QUOTE | COMMA | DASH)
            and parenthetic
            and not self.only_circumstance(index)
            and match.subject_side == "after"
            and (
                match.pronoun
                or match.subject is None
                or is_speaker(self.c, match.subject)
                or match.subject.bits & (DOC | EVID | CHANNEL)
                or is_surname(self.c, match.subject, match)
            )
        ):
            # a quotation or a comma in front, and the speaker behind: «…»، قال الوزير
            match.alias = "host"
            match.complement = index
            return True
        resumed = (
            previous.terminal == "MA"
            and match.last + 1 < self.high
            and bool(self.words[match.last + 1].bits & PREPRON)
        )
        if (
            (match.pronoun or resumed)  # «هذا ما صرحت به الوزيرة»
            and match.subject is not None
            and previous.bits & (NOUN | ADJ | DEF | REL)
            and (previous.terminal == "MA" or self.in_figures(index))
        ):
            if previous.terminal == "MA" and index - 2 < self.low:
                return False  # «ما زعمه التاجر لم يثبت»
            before = self.words[index - 2]
            if (
                previous.terminal == "MA"
                and not before.bits & (DEM | PRON | QUANT | PUNCT)
                and before.core not in self.c.lexicon.by_way_of
            ):
                return False  # «ينفذ ما يقوله الوزير»: no claim of his is told
            match.alias = "host"
            match.complement = index
            if (
                previous.terminal == "MA"
                and index - 2 > self.low
                and self.words[index - 2].bits & (DEM | PRON)
            ):
                match.complement = index - 2  # «هذا ما» stands for what is in front
            return True
        return False

    def quotes_subject(self, match: Match) -> bool:
        """Tell whether what seems the subject is what was said: «"هذا هراء"، تقول»."""
        subject, close = match.subject, match.first - 2
        if subject is None or not self.words[match.first - 1].bits & COMMA:
            return False
        return self.c.quotes.get(self.low) == close and self.low <= subject.start <= close

    def take_teller(self, match: Match) -> None:
        """Take who stands behind what takes the matter up: «كما أشار إليه التقرير»."""
        behind = match.last + 1
        if match.subject is not None or match.rule.construction != "verb":
            return
        if behind + 1 >= self.high:
            return
        matter = self.words[behind]
        if not matter.bits & PREP or not matter.pronoun:
            return
        if preposition_name(matter.core.removesuffix(matter.pronoun)) not in match.rule.takes:
            return
        teller = self.c.phrases.parse(behind + 1, self.high)
        if teller is None or not (teller.definite or teller.named):
            return
        if self.subjects.agreement.agrees(match, teller):
            match.subject, match.subject_side = teller, "after"

    def without_matter(self, subject: Phrase) -> Phrase:
        """Return who speaks behind كما without what takes up the matter: «كما قال ذلك أنصاره».

        With the article it would point to him: «كما قال ذلك المدير».
        """
        words, behind = self.words, subject.start + 1
        if not words[subject.start].bits & DEM or behind >= self.high:
            return subject
        who = words[behind]
        if who.article or who.bits & (DEM | PUNCT) or words[subject.start].preposition:
            return subject
        speaker = self.c.phrases.parse(behind, self.high)
        return speaker if speaker is not None and is_speaker(self.c, speaker) else subject

    def told_alone(self, match: Match, index: int) -> bool:
        """Tell whether whom it is told ends the sentence: «"…؟" سألت الأم ابنها.»."""
        if "accusative" not in match.rule.takes or match.pronoun:
            return False
        told = self.c.phrases.parse(index, self.high)
        if told is None or not told.bits & (PERSON | ORG | MEDIA) or not told.definite:
            return False
        return told.end >= self.high or bool(self.words[told.end].bits & (STOP | COMMA))

    def parts_topic(self, as_start: int, behind: int, pronoun: str) -> bool:
        """Tell whether كما divides a topic from its predicate: «الخطة كما يصفها سهلة»."""
        words = self.words
        if behind >= self.high or as_start <= self.low:
            return False
        topic = self.subjects.edge.ending_at(as_start)
        if topic is None or not topic.definite or self.c.feminine(topic) == (pronoun == HIS):
            return False
        opens = topic.start <= self.low or words[topic.start - 1].bits & (COMP | PUNCT)
        if not opens and not words[topic.start].conjunction:
            return False
        word = words[behind]
        if word.conjunction or word.article or word.preposition:
            return False
        return self.c.is_verb(behind) or (word.first in ("a", "n") and not word.bits & TIME)

    def to_stop(self, match: Match, behind: int) -> int:
        """Lengthen a speaker behind a quotation up to the mark that ends his name.

        «"…"، قالت المغنية الأمريكية ليدي غاغا»: all that is left is who she is.
        """
        subject, stop = match.subject, behind
        assert subject is not None
        if any(word.bits & COMMA for word in self.words[subject.start : behind]):
            return behind  # «قال سمير حداد، باحث يدرس الزلازل»
        while stop < self.high and stop - behind < 5 and not self.words[stop].bits & PUNCT:
            stop += 1
        if stop < self.high and not self.words[stop].bits & (STOP | COMMA):
            return behind
        longer = self.apposition.lengthen(match, stop, True)
        if longer.end <= behind or longer.end < stop:
            return behind
        match.subject = longer
        return longer.end

    def only_circumstance(self, index: int) -> bool:
        """Tell whether only a prepositional phrase stands in front: «في خطوة جديدة، أعلنت»."""
        words = self.words
        if not words[index - 1].bits & COMMA:
            return False
        first = self.low
        while first < index - 1 and words[first].bits & PUNCT:
            first += 1
        opening = words[first]
        if not (opening.bits & PREP or opening.preposition) or opening.pronoun:
            return False
        return not any(
            self.c.is_verb(at) or words[at].bits & (COMMA | OPENQ | QUOTE | COMP | PRON | NEG)
            for at in range(first + 1, index - 1)
        )

    def tells_of_speaker(self, index: int) -> bool:
        """Tell whether more of who speaks follows: «قالت سلمى باكية», «وهي تبكي», «التي …»."""
        word = self.words[index]
        if word.conjunction:
            return bool(word.bits & PRON)
        return bool(word.bits & (REL | INDEF_ACC | ACCUSATIVE)) or (
            word.first == "a" and bool(word.bits & FEM) and not word.article
        )

    def is_person(self, index: int) -> bool:
        """Tell whether a person's phrase stands at the token, which nobody states."""
        phrase = self.c.phrases.parse(index, self.high)
        return phrase is not None and bool(
            phrase.bits & (PERSON | TITLE) or (phrase.named and not phrase.bits & (ORG | PLACE))
        )

    def leave_quotation(self, match: Match) -> None:
        """Cut from a person what he says behind his name: «كما يرى الكاتب «بيت كبير»»."""
        subject = match.subject
        if subject is None or match.subject_side != "after" or subject.bits & (ORG | MEDIA | DOC):
            return
        opened = self.c.closers.get(subject.end - 1, -1)
        if opened <= subject.start or self.words[opened + 1].bits & (PERSON | TITLE | NAME):
            return  # «كما يرى المخرج «سامي حداد»»
        if subject.end - opened > QUOTED_NAME or self.c.quotes_predicate(opened):
            match.subject = self.c.phrases.until(subject.start, opened)

    def in_figures(self, index: int) -> bool:
        """Tell whether the noun in front stands for speech: «…، في حصيلة أعلنتها الوزارة»."""
        if not self.c.behind_bare_noun(index):
            return False
        phrase = self.subjects.edge.ending_at(index)
        return (
            phrase is not None
            and phrase.start > self.low
            and self.words[phrase.start - 1].terminal == "FI"
        )

    def closes_speech(self, index: int) -> bool:
        """Tell whether a quotation of more than a name ends in front, with or without a comma."""
        close = index - 1 - bool(self.words[index - 1].bits & COMMA)
        if close <= self.low or not self.words[close].bits & (CLOSEQ | QUOTE):
            return False
        if close not in self.c.closers and close not in self.c.quotes:
            return close - self.low > 3  # opened in a paragraph before: «… وهذا يكفي»، يقول»
        if self.words[index - 1].bits & COMMA and self.c.quotes.get(self.low) == close:
            return True  # «"هذا هراء"، تقول»: no name opens its sentence so
        if close - 3 > self.low and self.c.quotes.get(close - 3) == close:
            called = self.words[close - 4]  # «برنامج «صباح الخير» يخاطب الشباب»
            if called.bits & NOMINAL and not (called.article or called.bits & PERSON):
                return False
        return any(
            self.c.quotes.get(start) == close
            for start in range(close - 3, max(self.low, close - SPEECH) - 1, -1)
        )

    def inserted_as(self, match: Match) -> bool:
        """Tell whether commas divide «كما» and its verb from a clause that they stand in.

        «كانت تخشى، كما أخبرتنا، أن يرحل أبناؤها»: the clause is the other verb's.
        """
        start = self.as_before(match.first)
        if start <= self.low or not self.words[start - 1].bits & COMMA:
            return False
        comp = self.words[match.complement - 1]
        if letter_at(comp, comp.start) == HAMZA_BELOW or comp.conjunction:
            return False
        behind = match.complement - 2
        if behind <= match.last or not self.words[behind].bits & COMMA:
            return False
        near = range(max(self.low, start - 4), start - 1)
        return any(self.c.is_verb(index) for index in near)

    def upon(self, start: int, index: int) -> bool:
        """Tell whether «على ما» tells what something is done to: «رد على ما أعلنت الشركة».

        It tells of a source where no verb in front takes على: «قتل رجلان على ما أعلنت الشرطة».
        """
        words = self.words
        before = words[start - 1]
        if words[start].conjunction or words[index].pronoun or before.bits & (PREP | INDEF_ACC):
            return True  # «ردا على ما أعلنت الشركة»
        if before.first == "m" and not before.article:
            return True  # «بناء على ما أعلنت الشركة»
        acts = False
        for at in range(start - 1, self.low - 1, -1):
            word = words[at]
            if word.bits & (COMMA | COLON):
                break
            if self.c.is_verb(at):
                if self.c.lexicon.upon(word):
                    return True
                acts = True
        return not acts

    def as_before(self, index: int) -> int:
        """Return the token where كما / حسبما / وفق ما before the verb begins, or -1."""
        if index == self.low:
            return -1
        before, closing = self.words[index - 1], self.c.lexicon.as_closing
        if before.key not in closing and before.bare not in closing:
            return -1
        for keys in self.c.lexicon.as_phrases:
            start = index - len(keys)
            if start < self.low:
                continue
            if len(keys) > 1 and self.words[index - 1].key != keys[-1]:
                continue
            if all(
                self.c.key(start + slot) == key
                if slot == 0
                else self.words[start + slot].key == key
                for slot, key in enumerate(keys)
            ):
                aside = start == self.low or self.words[start - 1].bits & (COMMA | CLOSEQ | QUOTE)
                if keys in self.c.lexicon.as_aside and not aside and self.upon(start, index):
                    continue
                return start
        return -1
