"""What each construction asks for: a verb a subject, a noun a complement, «وفقا لـ» a holder."""

from __future__ import annotations

from typing import Final

from .affixes import (
    ACCUSATIVE_ENDING,
    BI,
    FA,
    FUTURE,
    HAMZA_BELOW,
    HIS,
    IMPERFECT,
    IMPERFECT_THIRD,
    LI,
    MASCULINE_PLURALS,
    OWNERS,
    SHADDA,
    SHE,
    SINGULAR_NISBA,
    SOUND_PLURALS,
    SURE_IMPERFECTS,
    THEY_DO,
    WA,
    WE,
    YEH,
)
from .ahead import Ahead, preposition_name
from .apposition import Apposition, without_topic
from .bearers import Bearers
from .chars import is_arabic
from .classes import (
    ABSTRACT,
    ACCUSATIVE,
    ADDR,
    ADJ,
    ADVERB,
    BREAK,
    CHANNEL,
    CLOSEQ,
    COLON,
    COMMA,
    COMP,
    COMPLIANCE,
    DASH,
    DEF,
    DEM,
    DOC,
    DUAL,
    EVID,
    FEM,
    FUT,
    INDEF_ACC,
    KANA,
    LPAR,
    MASDAR,
    MEDIA,
    NAME,
    NEG,
    NEGA,
    NEGN,
    NOUN,
    NUM,
    OPENQ,
    ORG,
    PERSON,
    PLACE,
    PLURAL,
    PREP,
    PREPRON,
    PRON,
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
    UNIT,
    UNKNOWN,
    UNNAMED,
)
from .factuality import Certainty, Polarity
from .fitting import is_most
from .frames import Frames
from .guards import is_once, is_two, number_at
from .inflect import count_radicals
from .matches import Match, Search
from .model import Category
from .phrases import Island, Phrase, is_surname_shaped
from .speakers import is_speaker, is_surname, named_by_agreement, tells_alone
from .subjects import Subjects
from .words import behind_letter

__all__ = ["Constructions"]

# A member is looked up in its class each time.
_CERTAIN: Final = Certainty.CERTAIN
_DOXASTIC: Final = Category.DOXASTIC
_NEGATIVE: Final = Polarity.NEGATIVE
_HOST_ALONE: Final = frozenset(("host",))
_SMALL_ALONE: Final = frozenset(("small",))
_EVIDENTIAL: Final = Category.EVIDENTIAL
_REPORTING: Final = Category.REPORTING

#: Within how many tokens behind «التي» a relative clause ends in front of «هي أن».
IS_THAT_REACH: Final = 16
#: How far behind the mark that opens a name a verb in it may stand (tokens).
NAME_IN_MARKS: Final = 4
#: How many tokens a quotation may hold for the verb behind it to ask for its opening.
SPEECH: Final = 200
#: A quotation of more tokens than this, its marks counted, is no name.
QUOTED_NAME: Final = 7
_ATTRIBUTING: Final = (_REPORTING, _EVIDENTIAL, _DOXASTIC)


class Constructions:
    """Fits the entries of one sentence, each by its construction."""

    def __init__(self, search: Search, island: Island) -> None:
        self.c = search.context
        self.words = search.words
        self.low = search.low
        self.high = search.high
        self.apposition = Apposition(search)
        self.subjects = Subjects(search, self.apposition)
        self.bearers = Bearers(search, self.subjects.modifiers, self.subjects.preverbal)
        self.ahead = Ahead(search)
        self.frames = Frames(search, island, self.subjects, self.apposition, self.ahead)

    def fit(self, match: Match) -> str | None:
        """Find what the construction of the entry needs; return the reason when it is not there."""
        reason = self.fit_as(match, match.rule.construction)
        if reason is None and match.subject is None:
            self.thing_in_front(match)
        subject = match.subject
        if reason is None and subject is not None and match.subject_side in ("after", "object"):
            ahead = match.alias in ("object", "governed") and match.subject_side == "after"
            limit = match.complement if ahead else self.high
            match.subject = self.apposition.at_place(subject, limit)
            if ahead:
                match.subject = self.apposition.up_to_comma(match.subject, limit)
            if match.alias == "host" and match.subject_side == "after":
                match.subject = self.apposition.in_place(match.subject, self.high)
        return reason

    def after_preposition(self, index: int) -> bool:
        """Tell whether a preposition stands alone in front of the token."""
        return index > self.low and bool(self.words[index - 1].bits & PREP)

    def thing_in_front(self, match: Match) -> None:
        """Take the bare thing that a verb tells about, inside whatever phrase it stands.

        «لافتا إلى وجود أبحاث تشير إلى ارتفاع العدد»: it is they that show.
        """
        rule, features, first = match.rule, match.features, match.first
        if (
            rule.inanimate is None
            or match.category is not _REPORTING
            or features is None
            or features.tense not in ("p", "i")
            or features.person != 3
            or match.pronoun
            or first <= self.low
            or not self.c.behind_bare_noun(first)
        ):
            return
        index = first - 1
        while index > self.low and self.words[index].first == "a":
            index -= 1
        thing = self.c.phrases.parse(index, first, strip=True)
        if thing is None or thing.end != first or thing.definite or thing.named:
            return
        if not thing.bits & (EVID | DOC | ABSTRACT) or thing.bits & (PERSON | ORG | TIME):
            return
        if self.subjects.relatives.turns_out(match, thing):
            return
        if features.number == "s" and (features.gender == "f") == self.c.feminine(thing):
            match.subject, match.subject_side = thing, "relative"

    def fit_as(self, match: Match, construction: str) -> str | None:
        """Find what a construction needs."""
        if construction == "verb":
            return self.fit_verb(match)
        if construction in ("impersonal", "predicate", "noun"):
            reason = self.fit_complement(match)
            if reason is None and construction == "impersonal" and self.said_before(match):
                return "the clause is no part of what is said"
            return reason
        if construction == "according":
            return self.fit_according(match)
        if construction == "measure":
            return self.fit_measure(match)
        if construction == "mark":
            return self.fit_mark(match)
        return None

    def fit_verb(self, match: Match) -> str | None:
        """Fit a verb: its frame, its subject, and whether that subject can speak or believe."""
        rule, features = match.rule, match.features
        tense = features.tense if features is not None else "n"
        if tense in "pi" and not match.pronoun:
            word = self.words[match.first]
            previous = self.words[match.first - 1] if match.first > self.low else None
            if (
                previous is not None
                and tense == "p"
                and previous.bits & NEGN
                and not (previous.article or previous.pronoun or word.conjunction)
            ):
                return "a noun in this place"  # «عدم كشف اسمه»
            if (
                previous is not None
                and tense == "p"
                and previous.bits & MASDAR
                and "m" in word.tags
                and not (previous.article or previous.pronoun or word.conjunction)
                and (previous.preposition or self.after_preposition(match.first - 1))
            ):
                return "a noun in this place"  # «لمنع كشف الأسرار»
            if (
                previous is not None
                and not word.conjunction
                and word.first
                and word.first not in "pi"
            ):
                # a word that is first of all a noun needs a place where a verb can stand
                if previous.bits & (PREP | QUANT | NUM) and not previous.bits & REL:
                    if not self.c.is_who(match.first - 1, self.low):
                        return "a noun in this place"
        reason = self.frames.fill(match)
        if self.own_words(match):
            match.subject, match.subject_side = None, ""
        if reason is None and self.of_fifth_form(match):
            reason = "a verbal noun behind its preposition"
        if reason is None and self.saw_it(match):
            reason = "its object alone, of the first person"
        if reason is None and self.inside_name(match):
            reason = "what stands in marks takes nothing outside of them"
        if (
            reason is None
            and match.alias in ("object", "small")
            and "host" in rule.takes
            and tense in "pi"
            and self.as_before(match.first) >= 0
            and self.is_person(match.complement)
        ):
            reason = "what it tells stands beside it"  # «…، كما أوضح سامي، وهو باحث»
        if (
            reason is None
            and match.alias in ("quote", "object")
            and match.complement in self.c.quotes
            and tense in "pi"
            and self.words[match.complement - 1].bits & COMMA
            and self.as_before(match.first) > self.low
            and self.closes_speech(self.as_before(match.first))
        ):
            reason = "what it tells stands in front"  # «"…"، كما قال سامي، "…"»
        if (
            reason is None
            and match.alias == "clause"
            and "host" in rule.takes
            and tense in "pi"
            and self.words[match.complement - 1].bits & COMMA
            and self.as_before(match.first) > self.low
            and self.words[self.as_before(match.first) - 1].bits & COMMA
            and not self.words[match.complement].conjunction
        ):
            reason = "what it tells is around it"  # «أن الأسعار، كما قال سامي، ارتفعت»
        if reason is None and match.alias == "that" and tense in "pi" and self.inserted_as(match):
            reason = "the clause is another verb's"
        if (
            reason is None
            and match.pronoun
            and match.category is _REPORTING
            and match.alias in ("that", "governed_that")
            and "accusative" not in rule.takes
            and rule.source == "subject"
            and match.first > self.low
            and self.words[match.first - 1].bits & REL
            and self.words[match.first - 1].terminal not in ("MA", "MIN")
        ):
            reason = "the pronoun is what is said"  # «التصريحات التي تناقلتها الصحف … مضيفا أن»
        if reason is None and match.pronoun and tense in "pi" and self.of_what(match):
            if match.alias == "clause" or self.told_of(match, match.alias == "governed"):
                reason = "ما is what is said"  # «ما كشفه الوزير من وجود خلاف»
        if reason is None and self.sends_away(match):
            reason = "somebody, whom nobody denies"
        if reason is None and tense in "pi" and self.said_before(match):
            reason = "the clause is no part of what is said"
        told = self.c.reading(match.first)
        if rule.takes == _HOST_ALONE:
            told = None  # «…، كما حذر سامي»: what is behind it is not its content
        if (
            told is not None
            and told.content is not None
            and match.first < told.content[0] < self.high
            and (
                reason is not None
                or (
                    match.complement != told.content[0]
                    and match.alias in ("that", "object", "small", "host")
                )
            )
        ):
            match.complement, match.alias, reason = told.content[0], "that", None
        elif (
            told is not None
            and told.object is not None
            and match.alias in ("", "object")
            and "object" in rule.takes
            and match.first < told.object[0] < self.high
        ):
            match.complement, match.alias, reason = told.object[0], "object", None
        shaped = self.c.key(match.first).startswith(SURE_IMPERFECTS)
        if (
            reason is None
            and tense in "pi"
            and not shaped
            and (self.words[match.first].first not in ("p", "i", ""))
        ):
            # by the dictionary a noun or particle first (بين, نسبة): only a clause shows the verb
            strict = match.alias in (
                "that",
                "governed_that",
                "quote",
                "colon",
                "colon_that",
                "question",
            ) or (match.pronoun != "" and SHADDA in self.words[match.first].raw)  # ذكّره
            if (
                self.words[match.first].first == "f"
                and SHADDA not in self.words[match.first].raw
                and match.negation < 0
                and match.subject_side != "before"
                and not self.c.follows_opener(match.first, self.low)
                and not self.words[match.first - 1].bits & (QAD | KANA | REL)
                and not self.c.behind_own_part(match.first, self.low)
                and not self.words[match.first - 1].bits & ADVERB  # «بدوره عبر الوزير عن»
                and not self.c.opens_with_time(match.first - 1, self.low)
                and not tells_alone(self.c, match.last + 1, self.high)
            ):
                return "a particle in this place"
            if (
                not strict
                and not self.c.is_verb(match.first)
                and not self.behind_what(match)
                and not (
                    match.pronoun
                    and match.alias == "governed"
                    and "accusative" in rule.takes
                    and self.words[match.first].conjunction == WA
                    and match.complement == match.last + 1
                )  # «ندد بالهجوم ووصفه بالجبان»
                and not (
                    match.subject is not None
                    and (
                        self.words[match.first].conjunction
                        or (
                            (
                                self.c.follows_opener(match.first, self.low)
                                or self.c.behind_own_part(match.first, self.low)
                                or self.words[match.first - 1].bits & ADVERB
                            )
                            and match.subject_side == "after"
                            and is_speaker(self.c, match.subject)
                        )
                        # «الوزارة تشدد على»: no bare noun follows a closed phrase
                        or (
                            match.subject_side == "before"
                            and match.subject.end == match.first
                            and is_speaker(self.c, match.subject)
                        )
                    )
                )
            ):
                return "a noun in this place"
        if (
            features is not None
            and features.number == "d"
            and tense == "p"
            and match.subject_side == "after"
        ):
            return "a dual in front of its subject"  # «شكا عدد من السكان»
        if tense == "p" and self.verbal_noun(match):
            return "a verbal noun behind أن: «أن كشف الحقيقة واجب»"
        if tense in "pi":
            if match.subject is None:
                self.subjects.subject_before(match)
            self.subjects.told_subject(match)
            if reason is None:
                sees = rule.certainty is _CERTAIN  # but «أظنه وصل»
                if (
                    sees
                    and match.alias == "small"
                    and match.pronoun
                    and (self.is_deed(match.complement))
                ):
                    return "what he does is seen: «رأيناهم يهربون»"
                if (
                    sees
                    and match.alias == "small"
                    and match.pronoun
                    and self.words[match.complement].bits & QWORD
                ):
                    return "how it happens is seen: «رأينا كيف سقط»"
                if (
                    match.alias == "small"
                    and match.pronoun
                    and any(
                        self.words[index].bits & COMMA
                        and (index + 1 == match.complement or self.words[index + 1].conjunction)
                        for index in range(match.last + 1, match.complement)
                    )
                ):
                    return "what follows is a clause of its own: «وظيفة وجدها، عمل فيها»"
                if (
                    match.alias == "small"
                    and not match.pronoun
                    and not match.preposition
                    and not (self.two_parts(match))
                ):
                    return "one part only: what is considered, nobody who considers"
                if match.alias == "small" and match.subject_side == "after" and match.subject:
                    between = range(match.last + 1, match.subject.start)
                    if any(self.words[at].bits & COMMA for at in between):
                        # «يعد من أهم الأفلام، وله أعمال مثل …»
                        return "another clause: a comma parts the verb from its subject"
                if (
                    rule.category is _REPORTING
                    and rule.inanimate is None
                    and match.subject is not None
                    and match.subject_side in ("after", "before")
                    and match.alias in ("governed", "object")
                    and not is_speaker(self.c, match.subject)
                    and not match.subject.bits & (EVID | DOC | CHANNEL)
                    and not named_by_agreement(self.c, match.subject, features)
                    and not is_surname(self.c, match.subject, match)
                ) or (
                    match.alias in ("governed", "object")
                    and match.subject is not None
                    and match.subject.bits & NUM
                    and not match.subject.bits & PERSON
                ):
                    return "a subject that does not speak"
                if (
                    rule.category is _DOXASTIC
                    and rule.inanimate is None
                    and match.subject is not None
                    and match.subject_side != "relative"
                    and (not is_speaker(self.c, match.subject) or self.is_count(match.subject))
                    and not is_surname(self.c, match.subject, match)
                    and not (
                        match.subject.bits & DOC
                        and (match.subject.definite or match.subject.end == match.complement)
                        and ("small" not in rule.takes or self.judges(match))
                    )  # «توقع التقرير تدهور الأوضاع»
                    and match.alias not in ("that", "governed_that", "quote", "colon")
                ):
                    return "a subject that holds no beliefs"
                return None
        elif reason is None:
            if tense == "a" and match.subject_side == "after":
                return None  # «…، مؤكدا الوزير حرص بلاده»
            if tense == "a":
                match.subject, match.subject_side = None, ""
                self.subjects.subject_of_predicate(match)
            return None
        if tense in "pi" and reason is not None and self.told_there(match):
            return None
        if tense in "pi" and (
            self.takes_up(match)
            or (("host" in rule.takes or self.says_quoted(match)) and self.fit_host(match))
        ):
            return None
        return reason

    def of_fifth_form(self, match: Match) -> bool:
        """Tell whether a noun spelled as "she says" stands behind ل: «قادهم لتزعم الترتيب».

        Where no woman and no thing in front has done anything, nobody is there who could say it.
        """
        features, word, verb = match.features, self.words[match.first], match.rule.verb
        if features is None or verb is None or match.alias != "object" or match.subject is not None:
            return False
        if features.tense != "i" or word.preposition != LI or match.pronoun or len(word.core) != 4:
            return False
        if word.core[:1] != SHE or count_radicals(verb[0]) != 3:
            return False
        return not any(
            self.c.is_verb(index) and self.c.feminine_verb(index)
            for index in range(self.low, match.first)
        )

    def saw_it(self, match: Match) -> bool:
        """Tell whether نا is the ending of the verb and what was seen is new: «رأينا شجرة كبيرة».

        What is judged is known, and only its predicate is indefinite.
        """
        if match.alias != "small" or match.pronoun != WE or match.subject is not None:
            return False
        phrase = self.c.phrases.parse(match.complement, self.high)
        if phrase is None or phrase.start != match.last + 1:
            return False
        noun = self.words[phrase.start]
        bare = phrase.end > phrase.start + 1 and noun.first == "n" and not noun.article
        bare = bare and bool(self.words[phrase.start + 1].bits & ADJ)  # «نافورة جميلة وسط الميدان»
        if (phrase.definite and not bare) or phrase.named:
            return False
        return any(
            hit.form.rule is match.rule
            and not hit.pronoun
            and hit.form.features is not None
            and hit.form.features.person == 1
            for hit in self.words[match.first].hits
        )

    def inside_name(self, match: Match) -> bool:
        """Tell whether the verb is a word of a name in marks: «مشروع "وعد الخير" الهادف إلى»."""
        subject = match.subject
        if match.alias not in ("object", "small", "governed") or subject is None:
            return False
        for index in range(match.first - 1, max(self.low - 1, match.first - NAME_IN_MARKS), -1):
            close = self.c.quotes.get(index)
            if close is not None:
                return match.last < subject.start < close < match.complement
        return False

    def sends_away(self, match: Match) -> bool:
        """Tell whether people are the object of what denies: «نفى الملك معارضيه», «أنكر ابنه»."""
        if match.alias != "object" or match.rule.polarity is not _NEGATIVE:
            return False
        if match.category is not _REPORTING or match.subject_side != "after":
            return False
        phrase = self.c.phrases.parse(match.complement, self.high)
        return (
            phrase is not None
            and phrase.bits & PERSON != 0
            and not phrase.bits & (MASDAR | ABSTRACT | DOC | EVID | CHANNEL | QUANT | NUM)
        )

    def said_before(self, match: Match) -> bool:
        """Tell whether ما stands for what is said: «ما قيل عنه غير صحيح والسبب أن»."""
        return (
            match.category is _REPORTING
            and match.alias == "that"
            and match.complement - match.last > 2
            and match.subject_side != "after"
            and match.first > self.low
            and self.words[match.first - 1].terminal == "MA"
        )

    def verbal_noun(self, match: Match) -> bool:
        """Tell whether أن has a noun behind it, since no verb follows it without its subject."""
        first = match.first
        if first <= self.low or match.negation >= 0 or match.pronoun:
            return False
        if match.alias == "that" and match.complement - match.last <= 2:
            return False  # «أن تصور أن»: a noun of thinking
        word, comp = self.words[first], self.words[first - 1]
        nominal = word.bits & MASDAR or any(tag in "mn" for tag in word.tags)
        if not comp.bits & COMP or comp.pronoun or comp.preposition or not nominal:
            return False
        if first - 1 > self.low:
            before = self.words[first - 2]
            if before.bits & (PREP | NEG) or before.core in self.c.lexicon.foregoing:
                return False  # «بعد أن كشف السر», «سبق أن كشف السر»
        else:
            return False  # «إن كشف السر ندم»
        if match.subject_side != "after" or match.subject is None:
            return True
        return not (
            is_speaker(self.c, match.subject) or match.subject.bits & (EVID | DOC | CHANNEL)
        )

    def is_count(self, phrase: Phrase) -> bool:
        """Tell whether it is how many there are: «عدد القتلى», not «عدد من القتلى»."""
        behind = phrase.start + 1
        return (
            self.words[phrase.start].core in self.c.lexicon.counting
            and behind < self.high
            and not self.words[behind].bits & PREP
        )

    def takes_up(self, match: Match) -> bool:
        """Fit a verb whose pronoun takes up what is said: «الهجوم الذي تبناه التنظيم», «خبر نفته».

        «…، وهو ما نفاه الوزير» takes up the clause in front.
        """
        words, first, rule = self.words, match.first, match.rule
        if rule.source == "object" or first <= self.low or words[first].conjunction:
            return False
        what = self.of_what(match)
        related = words[first - 1].bits & REL or what
        bare = match.category is not _DOXASTIC and self.c.behind_bare_noun(first)
        governed = bool(related or bare) and self.governs_pronoun(match)
        if not governed and (
            not match.pronoun
            or match.subject is None
            or match.subject_side != "after"
            or "accusative" in rule.takes
            or match.category is _DOXASTIC
        ):
            return False
        nominal = governed or not rule.takes.isdisjoint(("object", "masdar"))
        previous = words[first - 1]
        if what:
            told = self.told_of(match, nominal)
            if told:
                clause = self.words[told - 1].bits & COMP
                match.alias = "governed_that" if clause else "governed"
                match.complement = told
                return True
            before = words[first - 2] if first - 2 >= self.low else None
            if before is None or not nominal or previous.terminal != "MA":
                return False
            if before.bits & QUANT:
                match.alias, match.complement = "host", first
                match.content = first - 2, first  # «كل ما ذكره الكتاب»
                return True
            return self.takes_up_clause(match, first - 2)
        if previous.bits & REL and not previous.conjunction:
            taken = self.subjects.relatives.antecedent(first - 1)
        elif self.c.behind_bare_noun(first):
            taken = self.subjects.edge.ending_at(first)
        else:
            return False
        if taken is None or taken.bits & (PERSON | TIME) or taken.named:
            return False
        if nominal and words[taken.head].core in self.c.lexicon.matter:
            return self.takes_up_clause(match, taken.start)  # «…، الأمر الذي نفاه التجار»
        kinds = MASDAR | ABSTRACT | EVID | DOC | CHANNEL
        if not (nominal and taken.bits & kinds):
            return False  # «كل كلمة قالها المحامي»: words, and not what they claim
        if "host" in rule.takes and self.in_figures(first):
            return False  # «…، في حصيلة أعلنتها الوزارة»: the figures are in front
        match.alias, match.complement = "host", first
        match.content = taken.start, taken.end
        return True

    def governs_pronoun(self, match: Match) -> bool:
        """Tell whether the pronoun is on the preposition that the verb governs: «وعدت بها الحكومة».

        Who speaks stands right behind it.
        """
        behind = match.last + 1
        if match.pronoun or behind + 1 >= self.high or match.rule.construction != "verb":
            return False
        word = self.words[behind]
        name = preposition_name(word.core[:1] if word.bits & PREPRON else word.core)
        if not word.bits & PREP or word.pronoun not in OWNERS or name not in match.rule.takes:
            return False
        phrase = self.c.phrases.parse(behind + 1, self.high)
        if phrase is None or phrase.first_offset:
            return False
        shown = match.rule.inanimate is not None and phrase.bits & (DOC | EVID | CHANNEL)
        if not (shown or is_speaker(self.c, phrase)):
            return False
        match.subject, match.subject_side = phrase, "after"
        return True

    def takes_up_clause(self, match: Match, edge: int) -> bool:
        """Take the clause in front of «وهو ما», «الأمر الذي» for what is said."""
        words = self.words
        here = words[edge]
        if edge <= self.low + 1 or words[edge - 1].bits & PREP or here.preposition:
            return False
        if not (here.bits & (DEM | PRON) or here.core in self.c.lexicon.matter):
            return False
        if here.core in self.c.lexicon.matter and not words[edge - 1].bits & (COMMA | DASH):
            return False
        match.alias, match.complement = "host", edge
        return True

    def of_what(self, match: Match) -> bool:
        """Tell whether ما stands in front, alone or behind a preposition: «بما أعلنه الوزير»."""
        if match.first <= self.low or self.as_before(match.first) >= 0:
            return False
        word = self.words[match.first - 1]
        return word.terminal == "MA" or word.core in self.c.lexicon.whatever

    def told_of(self, match: Match, nominal: bool) -> int:
        """Return where it begins what ما is: «ما كشفه الوزير من أن», «من وجود خلاف», or 0."""
        subject = match.subject
        if subject is None or match.subject_side != "after":
            return 0
        index = subject.end
        if index < self.high and self.words[index].bits & COMMA:
            index += 1
        if index + 1 >= self.high:
            return 0
        if self.words[index].bits & PRON and self.words[index + 1].bits & COMP:
            return index + 2 if index + 2 < self.high else 0  # «ما أكده الوزير هو أن»
        if self.words[index].terminal != "MIN":
            return 0
        if self.words[index + 1].bits & COMP:
            return index + 2 if index + 2 < self.high else 0
        if not nominal or self.words[index].pronoun:
            return 0
        phrase = self.c.phrases.parse(index + 1, self.high)
        if phrase is None or (phrase.named and not phrase.bits & MASDAR):
            return 0
        head = self.words[phrase.head]
        deed = head.bits & (MASDAR | ABSTRACT | EVID) and not head.bits & (PERSON | TIME)
        return index + 1 if deed and not head.article else 0

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

    def announced(self, match: Match) -> bool:
        """Fit a passive whose preposition takes up the noun in front.

        «الصفقة التي أُعلن عنها», «الصفقة التي تم الإعلان عنها»
        """
        behind, rule, verb = match.last + 1, match.rule, match.first
        if match.category is not _REPORTING or behind >= self.high or match.pronoun:
            return False
        if rule.construction == "noun" and verb - 1 > self.low:
            verb -= 1
            if not self.c.lexicon.undergoes(self.words[verb]):
                return False
        elif rule.construction != "impersonal":
            return False
        if verb <= self.low:
            return False
        relative, word = self.words[verb - 1], self.words[behind]
        if not relative.bits & REL or relative.conjunction or word.pronoun not in OWNERS:
            return False
        name = preposition_name(word.core[:1] if word.bits & PREPRON else word.core)
        if not word.bits & PREP or name not in rule.takes:
            return False
        if behind + 1 < self.high:
            who = self.c.phrases.parse(behind + 1, self.high)
            if who is not None and is_speaker(self.c, who):
                return False  # «الصفقة التي أعلن عنها النادي»
        thing = self.subjects.relatives.antecedent(verb - 1)
        if thing is None or thing.named or thing.bits & (PERSON | TIME):
            return False
        if self.words[thing.head].first not in ("n", "m"):
            return False  # «نتائج الربع الثاني التي»
        match.alias, match.complement = "host", match.first
        match.content = thing.start, thing.end
        return True

    def says_quoted(self, match: Match) -> bool:
        """Tell whether a verb of speech stands behind a quotation with who said it: «…»، حذر سامي.

        Whatever else it takes, there it has its words in front.
        """
        takes = match.rule.takes
        return (
            (match.category is _REPORTING or "quote" in takes)
            and not {"that", "quote"}.isdisjoint(takes)
            and not match.pronoun
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

    def two_parts(self, match: Match) -> bool:
        """Tell whether object and predicate both follow: «يعتبر الوزير الخطوة مهمة»."""
        if self.words[match.complement].terminal == "MA":
            return self.judged_behind(match.complement + 1)
        phrase = self.c.phrases.parse(match.complement, self.high)
        if phrase is None:
            return False
        if self.c.quoted_predicate(phrase) >= 0:
            return self.frames.chunks.judged_in_quotes(phrase)
        if phrase.end >= self.high:
            return False
        opening = self.words[phrase.start]
        if opening.bits & QUANT or "c" in opening.tags:
            return False
        following = self.words[phrase.end]
        bits = following.bits
        if bits & (OPENQ | QUOTE) and self.c.quotes_predicate(phrase.end):
            return True  # «اعتبر الوزير ذلك «خطأ»»
        if bits & PREP:
            return self.ahead.as_follows(phrase.end) or self.judged_beyond(phrase)
        if bits & COMP and following.preposition == BI and f"{BI} that" in match.rule.takes:
            return True  # «تعتبر الفارين بأنهم مهاجرون»
        if self.c.is_verb(phrase.end) and following.first == "i" and not following.conjunction:
            return False  # «رأى الحارس اللص يهرب»: seen, not thought
        if match.rule.takes == _SMALL_ALONE and match.subject is None:
            for hit in following.hits:
                rule = hit.form.rule
                if rule.construction == "noun" and rule.category is _EVIDENTIAL:
                    return False  # «لم تجد الدراسة دليلا»: what is found
        if bits & (TIME | NUM) or following.first in ("d", "u"):
            return False  # «عد الموظف النقود مرتين»: how often, no predicate
        return not bits & (PUNCT | COMP | REL)

    def judged_beyond(self, phrase: Phrase) -> bool:
        """Tell whether an accusative predicate stands behind a phrase that is part of the object.

        «وجدت الانتقال إلى الكتب سهلا»
        """
        index = phrase.end
        if not phrase.definite or phrase.bits & (PERSON | TIME):
            return False
        if self.words[index].pronoun or index + 1 >= self.high:
            return False
        inner = self.c.phrases.parse(index + 1, self.high)
        if inner is None or inner.end >= self.high or not inner.definite:
            return False
        word = self.words[inner.end]
        shown = word.bits & INDEF_ACC or (word.core[-1] == ACCUSATIVE_ENDING and len(word.core) > 3)
        return bool(shown) and word.first in ("a", "n") and not word.bits & TIME

    def judged_behind(self, index: int) -> bool:
        """Tell whether a predicate follows what is judged: «اعتبر الوزير ما جرى خطأ»."""
        if index >= self.high or not self.c.is_verb(index):
            return False
        for later in range(index + 1, min(self.high, index + 12)):
            word = self.words[later]
            if word.bits & (PUNCT | COMP) or word.conjunction:
                return False
            if word.bits & (INDEF_ACC | ACCUSATIVE) and not word.bits & (TIME | ADVERB):
                return True
        return False

    def behind_what(self, match: Match) -> bool:
        """Tell whether «what» with its pronoun shows the cue to be a verb: «ما وصفه بالظلم».

        So does a relative pronoun: «القرار الذي وصفه الوزير بالظلم».
        """
        before = self.words[match.first - 1] if match.first > self.low else None
        if before is None or not match.pronoun or self.words[match.first].conjunction:
            return False
        related = before.bits & REL and match.alias == "governed" and not before.preposition
        return not before.pronoun and bool(related or before.bare in self.c.lexicon.whatever)

    def only_passive(self, match: Match) -> bool:
        """Tell whether no active form is spelled so: «توصف», for the active is «تصف»."""
        active = match.rule.active_keys()
        spelled = match.form.words[match.form.anchor]  # as an entry has it, whatever is in front
        return bool(active) and match.first == match.last and active.isdisjoint(spelled)

    def is_deed(self, index: int) -> bool:
        """Tell whether a verb stands there, be it one that only its shape shows: «يتهامسون»."""
        word = self.words[index]
        shown = word.core.endswith(ACCUSATIVE_ENDING) and not {"n", "m"}.isdisjoint(word.tags)
        if shown and self.c.tense(index):
            return False  # «ما يراه ظلما», «ما اعتبروه تجاوزا»: no verb of two
        return self.c.is_verb(index) or (
            word.core[:1] in IMPERFECT_THIRD
            and word.core.endswith(THEY_DO)
            and not (word.article or word.preposition or word.bits & (ADJ | PERSON))
        )

    def is_said_of(self, match: Match) -> bool:
        """Tell whether what seems a genitive of a noun cue is a verb with object and subject."""
        index = match.complement
        if match.alias != "object" or index != match.last + 1 or index + 1 >= self.high:
            return False
        word, following = self.words[index], self.words[index + 1]
        return (
            not (match.article or match.pronoun or word.article or word.preposition)
            and word.pronoun != ""
            and following.article
            and not following.bits & (ADJ | TIME)
            and not following.preposition
        )

    def fit_host(self, match: Match) -> bool:
        """Fit a verb that stands in or behind what it reports: كما قال X, «…»، قال X."""
        index = match.first
        word = self.words[index]
        as_start = self.as_before(index)
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
            if as_start <= self.low and match.subject_side == "after":
                if match.subject is not None:
                    match.subject = without_topic(self.c, match.subject, self.high)
            return True
        if word.conjunction or index == self.low:
            return False
        if match.rule.takes == _HOST_ALONE and match.category is _REPORTING:
            return False  # «واليوم، أقر المجلس»: only behind كما
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
            or (follows.core in self.c.lexicon.anonymity and self.closes_speech(index))
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
        if comp.raw[comp.start : comp.start + 1] == HAMZA_BELOW or comp.conjunction:
            return False
        behind = match.complement - 2
        if behind <= match.last or not self.words[behind].bits & COMMA:
            return False
        near = range(max(self.low, start - 4), start - 1)
        return any(self.c.is_verb(index) for index in near)

    def as_before(self, index: int) -> int:
        """Return the token where كما / حسبما / وفق ما before the verb begins, or -1."""
        for keys in self.c.lexicon.as_phrases:
            start = index - len(keys)
            if start < self.low:
                continue
            if all(
                self.c.key(start + slot) == key
                if slot == 0
                else self.words[start + slot].key == key
                for slot, key in enumerate(keys)
            ):
                aside = start == self.low or self.words[start - 1].bits & (COMMA | CLOSEQ | QUOTE)
                if keys in self.c.lexicon.as_aside and not aside:
                    continue
                return start
        return -1

    def own_words(self, match: Match) -> bool:
        """Tell whether whose words follow begins or ends them: «وختم حديثه قائلا», no subject."""
        subject = match.subject
        if (
            subject is None
            or match.subject_side != "after"
            or subject.head != match.last + 1
            or match.category is not _REPORTING
            or match.rule.inanimate is not None
            or match.pronoun  # «نفته صفحته»
        ):
            return False
        word = self.words[subject.head]
        return word.pronoun in OWNERS and bool(word.bits & CHANNEL) and not word.bits & PERSON

    def is_object_of_man(self, match: Match, phrase: Phrase) -> bool:
        """Tell whether a feminine right behind a masculine verb cannot be its deputy subject.

        «يتهم الحكومة بـ», «اتهم الصين بـ», «يعتبر القلعة منيعة».
        """
        head = self.words[phrase.head]
        if match.alias == "small":
            alone = head.article and bool(phrase.bits & FEM) and phrase.start == match.last + 1
            return alone and not phrase.bits & (PERSON | PLURAL | ABSTRACT)
        return bool(phrase.bits & (FEM | PLACE))

    def governs_no_deputy(self, match: Match) -> bool:
        """Tell whether what stands behind a feminine cannot be the subject of a passive.

        «تتوقع أن ترتفع»: a clause is masculine (يُتوقع أن), and so is ارتفاع in «تتوقع ارتفاع
        الأسعار» (the deputy of the agent agrees as he does, Wright II § 147).
        """
        word, rule = self.words[match.first], match.rule
        if rule.construction != "impersonal" or rule.voice != "passive" or match.pronoun:
            return False
        if word.vowels[0] == "u" or word.preposition or not self.c.feminine_verb(match.first):
            return False
        if match.alias in ("that", "governed_that"):
            return match.complement - match.last <= 2
        if match.alias != "object" or match.complement != match.last + 1:
            return False
        phrase = self.c.phrases.parse(match.complement, self.high)
        if phrase is None or not phrase.definite or phrase.named or self.c.feminine(phrase):
            return False
        return bool(phrase.bits & MASDAR) and not phrase.bits & (PLURAL | QUANT | NUM | PERSON)

    def fit_complement(self, match: Match) -> str | None:
        """Fit what takes a complement and no speaker behind it: a noun, a predicate, «يمكن أن»."""
        if match.rule.construction == "noun" and not match.pronoun and match.first == match.last:
            owner = self.words[match.last].pronoun
            writes_it = match.form.spelling[-1].endswith(owner)  # «زعمه», not «قناعه» for قناعة
            match.pronoun = owner if owner in OWNERS and writes_it else ""
        reason = self.frames.fill(match)
        if reason is not None and (self.told_in_passing(match) or self.announced(match)):
            return None
        if reason is not None and self.is_that(match):
            return None
        if match.rule.construction == "noun" and self.is_said_of(match):
            match.alias = ""
            return "a clause about it: «شائعات تداولها الناس»"
        if match.rule.construction == "noun":
            if match.subject is not None:
                match.subject_side = "genitive"
                if reason is None and match.alias == "object":
                    if match.complement > match.subject.end:
                        return "more than whose it is in front of its object"
            elif reason is None and match.rule.source in ("subject", "impersonal"):
                agent = self.agent(match) or self.agent_behind(match)
                if agent is not None:
                    match.subject, match.subject_side = agent, "genitive"
                else:
                    self.bearers.bearer(match)
                    self.bearers.brought_by(match)
        elif match.subject is not None and match.subject_side == "after":
            match.subject, match.subject_side = None, ""
        if (
            reason is None
            and match.rule.construction == "impersonal"
            and match.features is not None
            and match.features.tense in "pi"
            and match.features.number == "p"
            and match.alias in ("that", "governed_that")
        ):
            match.alias = ""
            return "a plural: somebody is its subject"  # «ينتظرون أن تصل المساعدات»
        if reason is None and self.governs_no_deputy(match):
            match.alias = ""
            return "an active verb: a feminine passive has no such subject"
        if reason is None and match.rule.source == "subject" and match.rule.construction != "noun":
            self.subjects.subject_of_predicate(match)
        if (
            reason is None
            and match.rule.construction == "impersonal"
            and (match.rule.voice == "passive" or match.features is None)
            and match.alias in ("governed", "object", "governed_that", "small", "that")
            and self.words[match.first].vowels[0] != "u"
            and not self.only_passive(match)
        ):
            phrase = (
                self.c.phrases.parse(match.last + 1, self.high)
                if match.last + 1 < self.high
                else None
            )
            if (
                phrase is not None
                and phrase.bits & PERSON
                and not phrase.named
                and phrase.definite
                and match.alias != "small"
                and not self.is_count(phrase)
                and (match.alias != "that" or self.words[phrase.end].bits & COMP)
            ):
                match.alias = ""
                return "an active verb: its subject follows"
            if (
                phrase is not None
                and self.is_object_of_man(match, phrase)
                and phrase.definite
                and match.features is not None
                and match.features.gender == "m"
                and match.rule.voice == "passive"
                and match.alias in ("governed", "governed_that", "small")
                and not (match.first > self.low and self.c.is_verb(match.first - 1))  # تم وصف
            ):
                match.alias = ""
                return "an active verb: its object follows"  # «يتهم الحكومة بـ»
        if (
            reason is None
            and match.alias == "small"
            and match.rule.construction == "impersonal"
            and match.category is _DOXASTIC
            and self.prepares(match)
        ):
            match.alias = ""
            return "an active verb: somebody and what he makes"
        if reason is None:
            if match.rule.construction in ("noun", "predicate") and match.alias == "that":
                between = match.complement - match.last
                heard = between > 6 and any(
                    self.frames.chunks.told_to_whom(match, index) == match.complement - 1
                    for index in range(match.last + 1, match.complement - 1)
                    if self.words[index].bits & REL
                )
                # «إعلان عضو اللجنة المركزية سامي حداد أن»: all between is who speaks
                who = match.subject
                heard = heard or (
                    who is not None
                    and who.start == match.last + 1
                    and who.end == match.complement - 1
                    and bool(who.bits & (PERSON | TITLE | ORG))
                )
                if between > (6 if match.rule.construction == "noun" else 4) and not heard:
                    match.alias = ""
                    return "no complement that it takes"
            return None
        if "small" in match.rule.takes and match.last + 1 < self.high:
            following = self.words[match.last + 1]
            if following.bits & (COMP | STOP | BREAK | NEG):
                return reason
            seems = match.category is _EVIDENTIAL  # «يبدو بالقدر نفسه من الأهمية»
            if following.preposition == BI and (
                (following.bits & MASDAR and not seems) or following.core in self.c.lexicon.manner
            ):
                return reason  # «يعد بتقديم المساعدة»: a promise; «تفسر بحذر»: how
            if not following.bits & PUNCT:
                match.alias = "small"
                match.complement = match.last + 1
                return None
        if "host" in match.rule.takes:
            match.alias = "host"
            match.complement = match.first
            return None
        return reason

    def is_that(self, match: Match) -> bool:
        """Tell whether what a definite noun is stands behind a pronoun: «الحجة التي ذكرها هي أن».

        Who does it in its relative clause holds it: «الحجة التي قدمتها الشركة هي أن».
        """
        rule, words = match.rule, self.words
        if rule.construction != "noun" or match.pronoun or not words[match.last].article:
            return False
        if not any(kind == "that" or kind.endswith(" that") for kind in rule.takes):
            return False
        relative = match.last + 1
        while relative < self.high and words[relative].article and words[relative].bits & ADJ:
            relative += 1
        if relative + 3 >= self.high or not words[relative].bits & REL:
            return False
        hers = words[relative].core[2:3] == SHE
        for index in range(relative + 1, min(self.high - 2, relative + IS_THAT_REACH)):
            bits = words[index].bits
            if bits & (COMP | SEMI | STOP | REL):
                return False
            if not bits & PRON or words[index].conjunction:
                continue
            that = words[index + 1]
            if not that.bits & COMP or that.conjunction or that.preposition or that.pronoun:
                return False
            if (words[index].core[-1:] == YEH) is not hers:
                return False
            behind = relative + 2
            while behind + 1 < index and not words[behind + 1].preposition:
                behind += 1  # «قدمتها الشركة لتبرير الخطوة»
            doer = self.c.phrases.until(relative + 2, behind + 1)
            if rule.source in ("author", "object"):
                doer = None
            if doer is not None and doer.definite and is_speaker(self.c, doer):
                if self.c.is_verb(relative + 1) and not doer.bits & TIME:
                    match.subject, match.subject_side = doer, "genitive"
            match.alias, match.complement = "that", index + 2
            return True
        return False

    def agent(self, match: Match) -> Phrase | None:
        """Return from whom the words of a noun come: «الادعاء الموجه إليه من قبل الشرطة بأنه».

        «تلقى بلاغا من الجيران بوجود حريق»: what is received comes from somebody, too.
        """
        words = self.words
        for index in range(match.last + 1, match.complement - 1):
            word = words[index]
            if word.terminal != "MIN" or word.pronoun or word.conjunction:
                continue
            start = index + 1
            if words[start].core in self.c.lexicon.on_part and not words[start].pronoun:
                start += 1
            elif match.pronoun or match.alias == "that":
                continue
            phrase = self.c.phrases.parse(start, match.complement)
            if phrase is not None and is_speaker(self.c, phrase) and not phrase.bits & TIME:
                return phrase
        return None

    def agent_behind(self, match: Match) -> Phrase | None:
        """Return by whom it is said: «تم الإعلان عن النتائج من قبل الوزارة»."""
        clause = match.alias == "that"  # «تم الإعلان أن غدا عطلة من قبل الوزارة»
        if not clause and match.alias not in ("governed", "object"):
            return None
        if match.category is not _REPORTING:
            return None
        words = self.words
        told = self.c.phrases.parse(match.complement, self.high, strip=True)
        if not clause and (told is None or (told.bits & MASDAR and not self.aimed(match, told))):
            return None  # «الإعلان عن استهداف المقر من قبل مسلحين»: who did that
        for index in range(match.complement + 1, min(self.high - 1, match.complement + 12)):
            word = words[index]
            if clause and word.bits & (QUOTE | OPENQ | CLOSEQ):
                continue
            if word.bits & (PUNCT | COMP | REL) or self.c.is_verb(index):
                return None
            if clause and word.bits & MASDAR:
                return None
            if word.terminal != "MIN" or word.pronoun or word.conjunction:
                continue
            part = words[index + 1]
            if part.core not in self.c.lexicon.on_part or part.pronoun or part.article:
                continue
            phrase = self.c.phrases.parse(index + 2, self.high)
            if phrase is not None and is_speaker(self.c, phrase) and not phrase.bits & TIME:
                return phrase
        return None

    def aimed(self, match: Match, deed: Phrase) -> bool:
        """Tell whether somebody is charged with a deed, and nobody named to whom it is done.

        Who is named behind «واجه المدير اتهامات بالاعتداء الجنسي» charges, and does not do it.
        """
        words = self.words
        if not words[deed.start].article or deed.end >= self.high:
            return False
        if words[deed.end].terminal != "MIN":
            return False  # «اتهامات بالاعتداء عليها من قبل الشرطة»
        if not all(word.article and word.first == "a" for word in words[deed.start + 1 : deed.end]):
            return False
        directed = self.c.lexicon.inflected("directed")
        for index in range(match.first - 1, max(self.low, match.first - 8) - 1, -1):
            word = words[index]
            if word.core in directed or word.core in self.c.lexicon.undergoing:
                return True
            if word.bits & (PUNCT | COMP):
                return False
        return False

    def judges(self, match: Match) -> bool:
        """Tell whether a text judges a thing: «اعتبرت الدراسة القرار خطأ».

        Of a passive the text would be the deputy subject, and no second definite noun would follow.
        """
        subject = match.subject
        if match.alias != "small" or subject is None or subject.end != match.complement:
            return False
        if match.subject_side != "after" or not subject.definite:
            return False
        if not subject.bits & (EVID | CHANNEL):
            return False
        thing = self.c.phrases.parse(match.complement, self.high)
        if thing is None or not thing.definite or thing.bits & (PERSON | TIME):
            return False
        return bool(self.words[thing.start].article or self.words[thing.start].bits & DEM)

    def prepares(self, match: Match) -> bool:
        """Tell whether a person and a thing follow: «يعد الطباخ وجبة» is no judgement of him.

        A predicate of a person is a person, an adjective or shows its accusative.
        """
        words = self.words
        phrase = self.c.phrases.parse(match.complement, self.high)
        if words[match.first].core.endswith(SOUND_PLURALS[0]) and not match.features:
            # «يعدون ملصقات», «يعدون المدينة آمنة»: of persons only persons are the predicate
            told = phrase is not None and phrase.bits & (PERSON | QUANT | NUM | ADJ | UNNAMED)
            return match.complement == match.last + 1 and phrase is not None and not told
        if phrase is None or phrase.end >= self.high:
            return False
        if self.goes_on_with(match, phrase):
            return True
        if not phrase.bits & (PERSON | ORG) or phrase.named or not phrase.definite:
            return False
        word = words[phrase.end]
        if phrase.bits & (ORG | PLURAL | PLACE) and not (
            word.bits & DOC and not phrase.bits & PLACE
        ):
            return False
        thing = self.c.phrases.parse(phrase.end, self.high)
        return (
            thing is not None
            and not word.article
            and word.first in ("n", "m")
            and not word.bits & (INDEF_ACC | PERSON | ADJ | QUANT | PREP | NEGA)
            and not word.conjunction
            and not word.preposition
        )

    def goes_on_with(self, match: Match, phrase: Phrase) -> bool:
        """Tell whether who does it does more with it: «بيئة تعد الطلاب وتزودهم بالخبرة».

        The verb behind و has the same subject, and its pronoun, of another gender or number than
        that, takes up the noun in front: the noun is an object and no predicate.
        """
        words = self.words
        behind = match.complement + 1
        reach = min(self.high - 1, behind + 4)
        while behind < reach and words[behind].conjunction != WA:
            if words[behind].bits & (PUNCT | COMP | REL):
                return False
            behind += 1
        word, noun = words[behind], words[behind - 1]
        if noun.preposition == LI and behind - 2 >= match.complement:
            noun = words[behind - 2]  # «تعد المهندسين للعمل وتدربهم»
        if word.conjunction != WA or word.pronoun not in OWNERS or "i" not in word.tags:
            return False
        if not noun.article or noun.preposition:
            return False
        subject = words[match.first].core.removeprefix(FUTURE)[:1]
        gender, number = OWNERS[word.pronoun]
        if word.bare.removeprefix(FUTURE)[:1] != subject:
            return False
        if gender == ("f" if subject == SHE else "m") and number == "s":
            return False  # «تعد القاهرة العاصمة وتحكمها أسرة»
        if number == "p":
            of_many = behind - 2 >= phrase.start and words[phrase.start].bits & PLURAL
            return bool(noun.bits & PERSON and noun.bits & PLURAL and not of_many)
        return not noun.bits & (ADJ | QUANT | PERSON)

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

    def fit_according(self, match: Match) -> str | None:
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
            and hit.form.features.tense in "pi"
            and hit.form.rule.category in _ATTRIBUTING
        ]
        verb = index < self.high and self.c.is_verb(index)
        if verb and not said:
            return "a verb that says nothing"  # «حسب ما يناسبها»
        if verb or any(hit.pronoun for hit in said):
            # «حسبما أفاد X»: the verb's subject holds it
            holder = index + 1
            if (
                holder + 1 < self.high
                and self.words[holder].terminal == "FI"
                and any(hit.form.rule.source == "object" for hit in said)
            ):
                holder += 1  # «حسب ما جاء في التقرير»
            holder = self.behind_resumed(holder)
            phrase = self.c.phrases.parse(holder, self.high) if holder < self.high else None
            if phrase is not None and phrase.end == holder + 1:
                only = self.words[holder]
                bare = only.first == "a" and not only.given and "g" not in only.tags
                quality = bare and not verb and not only.bits & PERSON
                if only.bits & (INDEF_ACC | ACCUSATIVE) or quality:
                    phrase = None  # «وفق ما يرونه مناسبا», «حسب فهمها الخاص»: a pronoun has it
            if phrase is not None:
                match.subject, match.subject_side = phrase, "object"
            elif not verb and not match.pronoun:
                match.pronoun = self.words[index].pronoun
            match.alias = "according"
            match.complement = phrase.end if phrase is not None else index + 1
            if match.first == self.low or self.words[match.first].conjunction == WA:
                if match.complement < self.high:
                    # «حسب ما نقلته الوكالة عن الوزير، ارتفعت»: up to the comma
                    match.complement = self.behind_holder(match.complement)
            return None
        if (
            match.last > match.first
            and index < self.high
            and self.words[match.last].terminal in ("MA", "LAMMA")
            and self.c.key(index).startswith(SURE_IMPERFECTS)
        ):
            return "no verb of speech behind it"  # «حسب ما يناسبها»
        while index < self.high and self.words[index].bits & PREP and not self.words[index].pronoun:
            if self.words[index].given:
                named = self.c.phrases.parse(index, self.high)
                if named is not None and named.named:
                    break  # «بحسب علي العمر»
            index += 1
        if index >= self.high:
            return "no holder behind it"
        word = self.words[index]
        if word.bits & PUNCT and not word.bits & (OPENQ | QUOTE):
            return "no holder behind it"
        phrase = self.c.phrases.parse(index, self.high, strip=True)
        if phrase is None:
            return "no holder behind it"
        if match.first == self.low or self.words[match.first].conjunction == WA:
            phrase = without_topic(self.c, phrase, self.high)  # «بحسب حداد، الملك سيزور المدينة»
        if index == match.last + 1 and self.hides_preposition(match.last):
            hidden = self.words[index]
            offset = behind_letter(hidden)  # «وفقا لـنغوين»
            phrase = phrase._replace(first_offset=offset)
        if phrase.start == phrase.head and phrase.end > index + 1:
            uttered = self.words[index]
            if uttered.core in self.c.lexicon.utterances and not uttered.article:
                speaker = self.c.phrases.parse(index + 1, self.high)
                if speaker is not None and speaker.definite and is_speaker(self.c, speaker):
                    phrase = speaker  # «حسب تصريحات الوزير»
        bits = phrase.bits
        if "c" in self.words[phrase.head].tags and phrase.head + 1 < phrase.end:
            # «لأحدث البيانات»: the noun behind the elative
            bits = bits & ~COMPLIANCE | self.words[phrase.head + 1].bits
        holder = (
            bits & (PERSON | ORG | MEDIA | DOC | PLACE | UNNAMED | NAME | UNKNOWN | EVID)
            or phrase.named
            or (self.words[phrase.start].core in self.c.lexicon.one_of)  # «على حد تعبير أحدهم»
            or (bits & QUANT and word.article and "f" in word.tags)  # «في رأي البعض»
            or (bits & QUANT and word.core.endswith(MASCULINE_PLURALS))  # «حسب كثيرين»
        )
        if not holder and phrase.end == phrase.start + 1 and word.article:
            holder = is_surname_shaped(word)  # «بحسب الأحمري، تضاعفت»
        if self.words[phrase.start].pronoun and not bits & (
            PERSON | ORG | MEDIA | DOC | PLACE | UNNAMED | EVID
        ):
            holder = 0  # «وفق أجوائهم»: no name has an owner
        alone = phrase.named and phrase.end == phrase.start + 1  # but «وفق توجيهات الأمير سالم»
        norm = bits & COMPLIANCE and not bits & (PERSON | MEDIA) and not alone
        if norm and bits & ORG and not self.words[phrase.end - 1].bits & COMPLIANCE:
            norm = 0  # «وفق نظام دمشق», but «وفق الأنظمة والتعليمات»
        charge = self.words[phrase.head + 1] if phrase.head + 1 < phrase.end else None
        if (
            norm
            and charge is not None
            and any(
                hit.form.rule.category is _REPORTING and hit.form.rule.construction == "noun"
                for hit in charge.hits
            )
        ):
            norm = 0  # «وفق لائحة الاتهام»: it charges
        if not holder or norm:
            return "a norm or measure, no holder"
        person = phrase.bits & (PERSON | TITLE) or (
            phrase.named and not phrase.bits & (ORG | PLACE | MEDIA)
        )
        if person and phrase.definite:
            # «وفقا للمتحدث الرسمي بالباحة عماد الزهراني، تلقت»: up to the comma all is the holder
            comma = phrase.end
            at = comma < self.high and phrase.named and self.words[comma].bits & PREP
            far = comma + (12 if at else 8)
            while comma < min(self.high, far) and not self.words[comma].bits & PUNCT:
                comma += 1
            closed = comma == self.high or self.words[comma].bits & (COMMA | STOP)
            if phrase.end < comma and closed and not self.goes_on_behind(phrase.end, comma):
                match.subject = phrase
                phrase = self.apposition.lengthen(match, comma, True)
        if person and phrase.end + 1 < self.high and self.words[phrase.end].bits & COMMA:
            # «حسب جيفري وايسنفيل، أحد المنظمين، فإن»: an apposition between commas
            told = self.c.phrases.parse(phrase.end + 1, self.high)
            if told is not None and told.end < self.high and self.words[told.end].bits & COMMA:
                if told.bits & (PERSON | TITLE) or self.words[told.start].core in (
                    self.c.lexicon.one_of
                ):
                    phrase = phrase._replace(end=told.end, named=phrase.named or told.named)
        phrase = self.apposition.in_place(phrase, self.high)
        match.subject, match.subject_side = phrase, "object"
        match.alias = "according"
        match.complement = phrase.end
        behind = phrase.end
        if behind < self.high and (
            self.words[behind].bits & REL or (not phrase.definite and self.c.is_verb(behind))
        ):
            # a clause about the holder runs to the comma
            for index in range(behind, min(self.high, behind + 22)):
                word = self.words[index]
                if word.bits & COMP and word.conjunction == FA:
                    match.complement = index  # «بحسب المعلومات التي جمعناها فإن»
                    break
                if word.bits & COMMA:
                    match.complement = index + 1
                    break
        elif behind < self.high and (
            match.first == self.low or self.words[match.first].conjunction == WA
        ):
            match.complement = self.behind_holder(behind)
        return None

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
            if where and bits & COMP and words[index].conjunction == FA:
                return index  # «وفقا لسفير مصر في الجزائر فإن»
            if bits & (PUNCT | COMP | NEG | QAD | KANA | PRON) or words[index].conjunction == FA:
                break
            if self.c.is_verb(index) and not words[index - 1].bits & REL:
                break
        return behind

    def fit_mark(self, match: Match) -> str | None:
        """Fit «الوزير: …»: a speaker alone in front of the mark, a clause behind it."""
        first = match.first
        while first > self.low and not self.words[first - 1].bits & COLON:
            first -= 1  # «رابط الخبر بصحيفة الغد: الوزير: …»
        while (
            first < match.first
            and self.words[first].bits & (PUNCT & ~(OPENQ | QUOTE | LPAR))
            and (self.words[first].bits & (DASH | COMMA))
        ):
            first += 1
        if first >= match.first:
            return "nothing in front of it"
        mark = self.told_to(first, match.first)
        phrase = self.c.phrases.until(first, mark)
        if phrase is not None and phrase.end < mark and phrase.definite:
            if (phrase.bits & (PERSON | TITLE) or phrase.named) and phrase.end + 12 > mark:
                # «وزير الإدارة المحلية في اليمن سامي حداد: …»
                match.subject = phrase
                phrase = self.apposition.lengthen(match, mark, True)
                match.subject = None
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
        quoted = behind in self.c.quotes and self.all_quoted(behind)
        if not self.words[phrase.start].article and any(
            hit.form.features is not None
            and hit.form.features.tense == "a"
            and "quote" in hit.form.rule.takes
            for hit in self.words[phrase.start].singles
        ):
            return "a participle that takes it in front of it"  # «مضيفين: …»
        speaker = phrase.bits & (PERSON | ORG) or (phrase.named and not phrase.bits & PLACE)
        thing = phrase.bits & (ABSTRACT | MASDAR | TIME | EVID) and not phrase.bits & (PLACE | DOC)
        text = (
            phrase.bits & DOC and phrase.bits & EVID and not phrase.definite and first == self.low
        )  # «دراسة: القهوة مفيدة», «تقرير أممي: ارتفاع عدد النازحين»
        speaker = speaker or text or (phrase.bits & PLACE and self.says_we(behind))
        if not speaker and not (quoted and (phrase.bits & PLACE or phrase.definite) and not thing):
            return "no speaker in front of it"
        headline = (phrase.bits & PERSON or text) and bool(
            self.words[behind].bits & (MASDAR | ABSTRACT)
        )
        clause = (quoted or headline) or any(
            self.c.is_verb(index)
            or self.words[index].bits & (COMP | NEG | PRON)
            # «سامي حداد: في الحقيقة علاقتنا بالجيران ممتازة»: who speaks of us has the word
            or (self.words[index].pronoun == WE and self.words[index].first not in ("g", ""))
            for index in range(behind, min(self.high, behind + 12))
        )
        if not (clause or self.judged(self.behind_opening(behind))):
            return "no clause behind it"
        match.subject, match.subject_side = phrase, "before"
        match.alias = "quote" if quoted else "colon"
        match.complement = behind
        return None

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

    def judged(self, index: int) -> bool:
        """Tell whether a subject and its predicate stand at the token: «الموسم صعب»."""
        phrase = self.c.phrases.parse(index, self.high)
        if phrase is None or not phrase.definite or phrase.end >= self.high:
            return False
        predicate = self.words[phrase.end]
        bare = not (predicate.article or predicate.conjunction or predicate.preposition)
        nisba = (
            predicate.core.endswith(SINGULAR_NISBA)
            and predicate.first in ("n", "")
            and not predicate.bits & (PERSON | NAME | PLACE | ORG | PREP)
        )
        return bare and (predicate.first == "a" or bool(predicate.bits & NEGA) or nisba)

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
            and hit.form.features.tense in "pi"
            and hit.form.rule.construction == "verb"
            and "quote" in hit.form.rule.takes
            for hit in word.hits
        )

    def fit_measure(self, match: Match) -> str | None:
        """Fit «نحو مئة», «قرابة عام»: a number or a single unit behind it."""
        index = match.last + 1
        if index >= self.high:
            return "no number behind it"
        number = number_at(self.words, index, self.high)
        word = self.words[number]
        counted = (
            word.bits & (NUM | QUANT)
            or "u" in word.tags
            or is_once(word)
            or is_two(self.c, word)
            or (word.bits & TIME and word.article and index + 1 < self.high)
            or (word.bits & TIME and word.bits & (DUAL | UNIT))
            or (word.bits & UNIT and not word.bits & PERSON)  # «حوالي كيلومتر»
            or (word.article and self.c.lexicon.word(word.core).bits & QUANT)  # «قرابة النصف»
        )
        if not counted:
            return "no number behind it"
        match.complement = index
        match.alias = "measure"
        return None
