"""Find the subject of a cue: behind its verb, in front of it, in front of a relative clause.

Agreement decides (Wright II §§ 142-145), then what may stand between the two.
"""

from __future__ import annotations

from typing import Final

from .affixes import (
    BI,
    FA,
    FATHATAN,
    LI,
    MASCULINE_PLURALS,
    OWNERS,
    PARTICIPLE,
    SHE,
    SOUND_PLURALS,
    TEH_MARBUTA,
    WA,
    YEH,
)
from .apposition import Apposition
from .chars import light
from .classes import (
    ABSTRACT,
    ACCUSATIVE,
    ADJ,
    ADVERB,
    BREAK,
    CHANNEL,
    CLOSEQ,
    COLON,
    COMMA,
    COMP,
    DEF,
    DEM,
    DOC,
    EVID,
    FEM,
    INDEF_ACC,
    KANA,
    KANA_STRICT,
    LPAR,
    MASDAR,
    MEDIA,
    NAME,
    NAMEP,
    NAT,
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
    PRON,
    PUNCT,
    QAD,
    QUANT,
    QUOTE,
    QWORD,
    REL,
    RPAR,
    SEMI,
    STOP,
    TIME,
    TITLE,
    UNKNOWN,
)
from .inflect import Features
from .matches import Match, Search
from .model import Category, Stance
from .phrases import Phrase, like_name
from .speakers import is_speaker, named_by_agreement
from .words import Word

__all__ = ["Subjects"]

# A member is looked up in its class each time.
_DOXASTIC: Final = Category.DOXASTIC
_EVIDENTIAL: Final = Category.EVIDENTIAL
_REPORTING: Final = Category.REPORTING
_DISTANCING: Final = Stance.DISTANCING

#: The complements that only a verb can have.
_SURE: Final = ("that", "governed_that", "quote", "colon", "colon_that")
_TAKEN: Final = (*_SURE, "governed", "object")
#: How far in front of its verb a subject with a clause about it may stand (tokens).
RELATIVE_REACH: Final = 24
#: How many words tell where or of what something is: «على الفئران».
FIELD: Final = 5
#: How long what is told of a person between commas may be (tokens).
INSERTED: Final = 25
#: Words of a deed with its object in front of a verb.
DEED_WORDS: Final = 12
#: Letters of a perfect behind which an alef is the ending of two, and no weak last letter.
PERFECT_OF_TWO: Final = 4
#: Members of a list of people behind the first, and the words of one.
LISTED: Final = 4
MEMBER: Final = 12
#: How far in front of its verb the topic of أما may begin (tokens).
TOPIC_REACH: Final = 24
#: Words of a name with its office that stands whole in front of a verb.
FRONT_WORDS: Final = 12
# A definite noun of one of them is no name of a family.
_KINDS: Final = PERSON | ORG | PLACE | MEDIA | MASDAR | ABSTRACT | NAT | PLURAL
# No word of a name with its office.
_NO_SUBJECT: Final = (
    PUNCT | COMP | REL | NEG | PRON | DEM | TIME | ADVERB | QAD | QWORD | NUM | PART | PREP | KANA
)


def _bare_of_name(word: Word) -> bool:
    """Tell whether a word may be one more of somebody's names, be it spelled like another word."""
    if word.article or (word.conjunction and word.tags):
        return False
    if word.preposition or word.pronoun or word.hits or word.bits & _NO_SUBJECT:
        return False
    return like_name(word) or word.conjunction != "" or word.first in ("p", "i", "")


def _is_plain(word: Word) -> bool:
    """Tell whether a word is a bare noun, as a name of a family may be: «روبن غيب»."""
    if word.article or word.conjunction or word.preposition or word.pronoun or word.hits:
        return False
    return word.first == "n" and not word.bits & (_NO_SUBJECT | _KINDS | PERSON)


class Subjects:
    """Subjects of the cues of one sentence."""

    def __init__(self, search: Search, apposition: Apposition) -> None:
        self.apposition = apposition
        self.c = search.context
        self.words = search.words
        self.low = search.low
        self.high = search.high

    def subject_before(self, match: Match) -> None:
        """Find the subject in front of the verb: «كانت الوزارة أعلنت», «الذي يخشى», «أنها ترى»."""
        features = match.features
        if features is not None and features.person == 1:
            return
        word = self.words[match.first]
        if word.conjunction:
            if word.conjunction == FA:
                self.topic(match)
            return
        denied = match.negation >= 0 and match.negation == match.first - 1
        if denied and self.words[match.negation].conjunction == WA:
            return  # «…، ولم يستبعد أن»
        index = match.first - 1
        if index > self.low and self.words[index].bits & QAD:
            if self.words[index].conjunction == FA:
                self.topic(match)
                return
        if match.negation >= 0 and all(
            between in self.c.blocked or self.words[between].bits & (KANA_STRICT | ADVERB | TIME)
            for between in range(match.negation + 1, match.first)
        ):
            index = match.negation - 1  # but «لم يكن الوزير يتوقع», «لا أحد يتوقع»
        while (
            index >= self.low
            and self.words[index].bits & (KANA_STRICT | QAD | PRON | ADVERB)
            and not self.words[index].conjunction
            and not self.words[index].bits & (COMP)
            and not self.c.phrases.inside_listed(index)  # «موقع روسيا اليوم قال»
        ):
            index -= 1
        index = self.in_front_of_helper(match, index)
        if self.c.behind_own_part(index + 1, self.low) and self.words[index - 1].terminal == "MIN":
            index -= 2  # «الوزارة من جانبها أكدت أن»
        if index > self.low and self.words[index].terminal == "MA" and not self.c.is_what(index):
            index -= 2  # «الوزير غالبا ما يؤكد أن»
        if index < self.low:
            return
        if (
            self.words[index].bits & (OPENQ | QUOTE)
            and index in self.c.quotes
            and index > self.low
            and not self.words[index - 1].bits & PUNCT
        ):
            index -= 1  # «أن الشركة "تدرس خفض الأسعار"»
        previous = self.words[index]
        if previous.bare in self.c.lexicon.adding and index == match.first - 1:
            return  # «…، الأمر الذي يضر، كما أكد أن»: whoever spoke before
        if previous.bits & REL and previous.conjunction == WA:
            phrase = self.joined_antecedent(index, match)
            if phrase is not None:
                match.subject, match.subject_side = phrase, "relative"
                return
        alone = index == self.low or not previous.conjunction
        if previous.bits & REL and (alone or self.adds(index)):
            if match.pronoun:
                return
            phrase = self.antecedent(index)
            if phrase is not None:
                phrase = self.about_whom(phrase, match, index)
            if phrase is not None and phrase.bits & (DOC | CHANNEL | MASDAR):
                behind = match.last + 1
                where = self.words[behind] if behind < self.high else None
                if where is not None and where.terminal == "FI" and where.pronoun:
                    # «تصريح الوزير الذي أكد فيه أن»: whose it is
                    whose = self.c.phrases.parse(phrase.start + 1, phrase.end)
                    if whose is not None and whose.bits & (PERSON | TITLE):
                        if whose.definite and self.agrees(match, whose):
                            match.subject, match.subject_side = whose, "relative"
                    return
            if self.resumed(match, previous):
                return  # «القائد الذي يفترض أنه محنك»: it is supposed of him
            if features is not None and features.number == "s" and previous.bits & PLURAL:
                return  # «المسؤولين الذين يرى أنهم»: somebody else sees it
            if features is not None and features.number == "s" and features.gender:
                hers = previous.core[2:3] == SHE
                if previous.core[-1:] == YEH and hers != (features.gender == "f"):
                    return  # «المشروع الذي قالت إنه»: somebody else says it
            if phrase is not None and self.agrees(match, phrase):
                if (
                    match.rule.category is _DOXASTIC
                    and match.rule.inanimate is None
                    and (
                        phrase.bits & (PLURAL | EVID | ABSTRACT | MASDAR)
                        and not phrase.bits & (PERSON | QUANT | NUM)
                    )
                    and not is_speaker(self.c, phrase)
                ):
                    return  # «القوى التي ترى أنها»: things hold no beliefs, somebody else does
                match.subject, match.subject_side = phrase, "relative"
            elif phrase is None and self.stands_alone(index, match):
                who = Phrase(index, index + 1, index, PERSON, False, False, previous.lead)
                match.subject, match.subject_side = who, "relative"  # «يخطئ الذين يظنون أن»
            return
        if previous.bits & COMP:
            if previous.pronoun:
                return
            match.subject = self.had_done(index)
            if match.subject is not None:
                match.subject_side = "before"
                return
        if match.pronoun and index + 1 == match.first and previous.bare in self.c.lexicon.whatever:
            return  # «كان سامي مذهولا لما اعتبره ظلما»: whoever he is
        what = self.c.is_what(index)
        if what and (match.negation >= 0 or match.alias not in _TAKEN):
            what = False
        if (previous.core in self.c.lexicon.whereby or what) and not match.pronoun:
            shows = match.rule.inanimate is not None or match.category is _EVIDENTIAL
            if shows and (features is None or features.gender != "f"):
                first = previous.lead if what else self.behind_letter(previous)
                match.subject = Phrase(index, index + 1, index, EVID, False, False, first)
                match.subject_side = "before"  # «مما يعني أن»: ما alone
            return
        if previous.terminal == "MIN" and not previous.pronoun and index + 1 == match.first:
            if match.pronoun and match.features is not None:
                return  # «على من اعتبرته خائنا»: of whom somebody else says it
            who = Phrase(index, index + 1, index, PERSON, False, False, previous.lead)
            match.subject, match.subject_side = who, "relative"  # «من يظن أن»
            return
        if self.taken_up(match):
            return
        found = self.with_circumstance(match.first, match) or self.told_aside(index, match)
        found = found or self.phrase_ending(index + 1, match) or self.behind_relative(match)
        found = found or self.headless(index + 1, match) or self.beyond_clause(index + 1, match)
        found = found or self.made_to(index + 1, match)
        ahead = self.words[found.start - 1] if found is not None and found.start else previous
        if found is None or found.end <= index or ahead.bits & NOMINAL or ahead.verbal:
            whole = self.whole_front(index + 1, match)
            if whole is not None and (
                found is None
                or whole.start < found.start
                or (whole.start == found.start and whole.end > found.end)
            ):
                found = whole
        if found is not None:
            if (
                match.category is _DOXASTIC
                and match.rule.inanimate is None
                and not (found.definite or found.named)
                and found.bits & (MASDAR | ABSTRACT)
                and not is_speaker(self.c, found)
            ):
                return  # «سقوط صواريخ يعتقد أنها قديمة»: somebody else believes it
            if self.turns_out(match, found):
                return
            match.subject, match.subject_side = found, "before"
        elif previous.bits & NOMINAL and not previous.article and not match.pronoun:
            # «قابل رجلا كان يعتقد», «نتائج تؤكد أن»: a bare relative clause (صفة) about a noun
            phrase = self.ending_at(index + 1)
            kinds = PERSON if match.rule.category is _DOXASTIC else 0
            if match.rule.category is _REPORTING and match.rule.stance is not _DISTANCING:
                kinds |= DOC | CHANNEL  # «إعلان يقول إن»
            that = match.alias in ("that", "governed_that", "colon_that")
            if match.alias == "quote" and match.last + 2 < self.high:
                that = bool(self.words[match.last + 2].bits & COMP)  # «تدعي "أنها …"»
            if that and match.complement - match.last <= 2 and not previous.pronoun:
                if match.category is _REPORTING:
                    kinds |= PERSON | ORG  # «رجلا يقول إنه», «منظمات تدعي أنها»
                elif features is not None and features.gender == "f":
                    kinds |= ORG  # but «حزب يعتقد أنه»: that may be a passive
            evident = match.rule.inanimate is not None or match.category is _EVIDENTIAL
            if evident:
                kinds |= EVID | DOC | ABSTRACT | MASDAR
            if evident and phrase is not None and not self.agrees(match, phrase):
                phrase = self.c.phrases.until(index, index + 1)  # «انتشار شائعات تؤكد»
            shows = match.rule.inanimate is not None and phrase is not None
            if (
                phrase is not None
                and (phrase.bits & kinds or (shows and self.shows(phrase)))
                and not (phrase.definite or phrase.named)
                and self.agrees(match, phrase)
                and not self.words[phrase.start - 1].bits & KANA_STRICT
                and not self.turns_out(match, phrase)
            ):
                match.subject, match.subject_side = phrase, "relative"
        shows = match.rule.inanimate is not None or match.category is _EVIDENTIAL
        told = match.alias in _SURE or match.alias == "governed"
        tells = told and features is not None and features.tense == "i"
        if match.subject is None and (
            shows or (tells and match.category is _REPORTING and not match.pronoun)
        ):
            self.shown_by(match)
        # asked anew: inside the branch the compiler takes it that there is none
        if match.subject is None and shows:
            self.deed_in_front(match)

    def whole_front(self, end: int, match: Match) -> Phrase | None:
        """Return all in front of a verb, from where only a noun can stand, as its subject.

        «كان نهاد المشنوق قد أكد», «لكن دندن قال»: whatever else the words could be, between the two
        is one name or the office and name of one person.
        """
        words, features = self.words, match.features
        if features is None or match.rule.construction != "verb" or match.pronoun:
            return None
        start = end
        while start > self.low and not self.wants_noun(start - 1, features):
            if words[start - 1].bits & _NO_SUBJECT or end - start >= FRONT_WORDS:
                return None
            start -= 1
        if start == end or words[start].bits & _NO_SUBJECT:
            return None
        first = words[start]
        phrase = self.c.phrases.until(start, end)
        verbal = first.first in ("p", "i")
        if verbal and not (features.tense == "p" or first.given):
            return None
        if verbal and not set(words[match.first].tags) <= {"p", "i"}:
            return None  # «جرى نفي الخبر»
        if verbal and start == self.low and first.core.endswith(TEH_MARBUTA):
            return None  # «تلاه سامي حداد قال»: a pronoun
        if any(
            word.bits & (ACCUSATIVE | INDEF_ACC) and word.first != "g" for word in words[start:end]
        ):
            return None
        if phrase is None or (verbal and not first.bits & PERSON):
            if features.tense != "p" or not (verbal or first.first in ("g", "")):
                return None
            if first.article or first.preposition or self.c.lexicon.serves(first) or first.hits:
                return None
            phrase = Phrase(start, start + 1, start, NAME, True, True, first.lead)
        if not phrase.bits & (PERSON | TITLE | NAME | UNKNOWN) or phrase.bits & TIME:
            return None
        rest = words[phrase.end : end]
        if rest:
            office = self.c.phrases.until(phrase.end, end)
            if office is None or office.end != end or not (office.named or office.bits & PERSON):
                lone = phrase.named and len(rest) == 1
                if not (_bare_of_name(rest[0]) or (lone and _is_plain(rest[0]))):
                    return None
                if not all(
                    _bare_of_name(word) or (word.article and not word.bits & _KINDS)
                    for word in rest[1:]
                ):
                    return None
            named = phrase.named or any(map(like_name, rest)) or rest[-1].first in ("p", "i")
            bits = phrase.bits
            phrase = Phrase(start, end, phrase.head, bits, named, True, phrase.first_offset)
        elif not (phrase.definite or phrase.named) and start > self.low:
            return None
        return phrase if self.agrees(match, phrase) else None

    def wants_noun(self, index: int, features: Features) -> bool:
        """Tell whether nothing but a noun stands behind the token, in front of a verb."""
        word = self.words[index]
        if word.bits & KANA_STRICT:
            return features.tense == "p" and not word.pronoun
        if word.pronoun:
            return False
        return bool(word.bits & COMP and word.opens) or word.core in self.c.lexicon.turning

    def of_two(self, match: Match) -> bool:
        """Tell whether the verb is of two, so that no subject stands behind it: «واعتبرا القرار».

        «شكا السكان» is of one, from a verb whose last letter is weak.
        """
        features = match.features
        if features is None or features.number != "d":
            return False
        return features.tense == "i" or len(self.words[match.first].core) > PERFECT_OF_TWO

    def resumed(self, match: Match, relative: Word) -> bool:
        """Tell whether أن takes up with its pronoun whom the relative clause is about.

        The verb must be one that is spelled alike when nobody in particular believes it.
        """
        behind, features = match.last + 1, match.features
        if behind >= self.high or relative.conjunction or match.rule.category is not _DOXASTIC:
            return False
        if features is None or features.tense != "i" or match.pronoun:
            return False
        that = self.words[behind]
        if not that.bits & COMP or that.pronoun not in OWNERS:
            return False
        return any(
            hit.form.rule.construction == "impersonal" and hit.form.rule.voice == "passive"
            for hit in self.words[match.first].hits
        )

    def about_whom(self, phrase: Phrase, match: Match, relative: int) -> Phrase:
        """Return whom of a chain of genitives a relative clause is about.

        «لقتال الجماعة التي أعلنت», «بيت المدير الذي وصف»: a deed or a house says nothing, though
        words do («إعلان الشركة الذي أكد»); «رسالة الوزير الذي أكد»: the pronoun agrees with one.
        """
        words = self.words
        head = words[phrase.start]
        if phrase.start != phrase.head or phrase.end < phrase.start + 2:
            return phrase
        if head.article or head.pronoun:
            return phrase
        whose = words[phrase.start + 1]
        if phrase.named and not (whose.article and whose.bits & TITLE):
            return phrase  # but «بيت الوزير سامي حداد، الذي يعتقد»
        if phrase.bits & (PERSON | TITLE | ORG | MEDIA | PLACE):
            return phrase
        hers = words[relative].core[2:3] == SHE
        one = words[relative].core[-1:] == YEH
        agrees = not one or self.c.feminine(phrase) is hers
        words_or_signs = DOC | CHANNEL | EVID
        shows = match.rule.inanimate is not None or match.category is _EVIDENTIAL
        believes = match.category is _DOXASTIC  # «عمل الوزير الذي يعتقد»
        if agrees and (shows or (head.bits & words_or_signs and not believes)):
            return phrase
        kinds = PERSON | TITLE | (ORG if head.bits & MASDAR else 0)
        kinds |= words_or_signs if shows else 0
        for start in range(phrase.start + 1, phrase.end):
            if words[start].conjunction or words[start].preposition:
                return phrase
            inner = self.c.phrases.parse(start, phrase.end)
            if inner is None or inner.end != phrase.end or inner.head != start:
                continue
            if not inner.bits & kinds or (one and self.c.feminine(inner) is not hers):
                continue
            return inner if self.agrees(match, inner) else phrase
        return phrase

    def behind_letter(self, word: Word) -> int:
        """Return where a word goes on behind its first letter and the marks on it (code points)."""
        offset = word.lead + 1
        while offset + 1 < len(word.raw) and not light(word.raw[offset]):
            offset += 1
        return offset

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
        for index in range(comp - 2, max(self.low, comp - FIELD) - 1, -1):
            if self.words[index].core in self.c.lexicon.foregoing:
                if self.words[index + 1].preposition != LI:
                    return None
                phrase = self.c.phrases.parse(index + 1, comp, strip=True)
                return phrase if phrase is not None and phrase.end == comp else None
        return None

    def stands_alone(self, index: int, match: Match) -> bool:
        """Tell whether no noun in front is what the relative pronoun is about, and it agrees."""
        features = match.features
        feminine = self.words[index].core[2:3] == SHE  # التي
        if features is not None and features.gender and feminine != (features.gender == "f"):
            return False  # «والتي يتوقع أن»
        if index == self.low:
            return True
        before = self.words[index - 1]
        if before.bits & PREP and not before.pronoun:
            return True
        return bool(before.bits & PART) or self.c.is_verb(index - 1)

    def joined_antecedent(self, index: int, match: Match) -> Phrase | None:
        """Return the person whom «والذي» takes up: «بالنسبة إلى الوزير، والذي علق».

        Not where it joins another relative clause: «المدير الذي زار المصنع، والذي أكد».
        """
        features = match.features
        relative = self.words[index].core
        if match.pronoun or features is None or match.category is _EVIDENTIAL:
            return None
        if (relative[2:3] == SHE) != (features.gender == "f"):
            return None
        phrase = self.antecedent(index)
        if phrase is not None and not is_speaker(self.c, phrase):
            phrase = self.inner_name(phrase)
        if phrase is None or phrase.bits & PLACE or not (phrase.definite or phrase.named):
            return None
        if not is_speaker(self.c, phrase) or not self.agrees(match, phrase):
            return None
        if match.category is not _REPORTING and not phrase.bits & (PERSON | TITLE):
            return None
        return phrase

    def inner_name(self, phrase: Phrase) -> Phrase | None:
        """Return the name at the end of a phrase: «بالنسبة لترامب»."""
        for start in range(phrase.start + 1, phrase.end):
            name = self.c.phrases.parse(start, phrase.end, strip=True)
            if name is not None and name.end == phrase.end and name.named:
                return name if is_speaker(self.c, name) else None
        return None

    def shown_by(self, match: Match) -> None:
        """Find the evidence farther in front that a bare relative clause is about.

        «أصدر الصندوق دراسة عن الطاقة أظهرت أن», «إلى تجارب سابقة على الفئران بينت أن», and, of a
        text, «تلقت الشرطة بلاغا من السكان، يفيد بأن».
        """
        features = match.features
        speaks = match.rule.inanimate is None and match.category is not _EVIDENTIAL
        kinds = DOC if speaks else EVID | DOC
        close = match.first - 1
        if self.words[close].bits & COMMA and features is not None and features.tense == "i":
            close -= 1
        for start in range(close, max(self.low, match.first - 16) - 1, -1):
            word = self.words[start]
            if word.bits & (PUNCT | COMP | REL) or (word.conjunction and self.c.is_verb(start)):
                return
            if (
                not word.bits & kinds
                or word.conjunction
                or word.article
                or word.pronoun
                or word.preposition
            ):
                continue
            if start + 1 == match.first:
                continue
            before = self.words[start - 1] if start > self.low else None
            if before is not None and before.bits & NOUN and not before.article:
                if not self.c.is_verb(start - 1):  # «ورد بلاغ للعمليات يفيد»
                    continue  # «تجارب سابقة»
            phrase = self.c.phrases.parse(start, match.first)
            if phrase is None or phrase.head != start:
                continue
            if (phrase.definite or phrase.named) and not self.is_bare(phrase):
                continue
            if phrase.bits & (PERSON | ORG) or not self.agrees(match, phrase):
                continue
            if before is not None and (before.bits & PREP or before.preposition):
                if not any(self.c.is_verb(at) for at in range(self.low, start)):
                    return  # «في لقاء مع المدير أوضح أن»
            if self.turns_out(match, phrase):
                return
            if self.only_modifiers(phrase.end, match.first):
                if phrase.end > start + 1 and self.words[start + 1].bits & PREP:
                    phrase = phrase._replace(end=start + 1)  # «بلاغا من غرفة العمليات»
                match.subject, match.subject_side = phrase, "relative"
            return

    def turns_out(self, match: Match, phrase: Phrase) -> bool:
        """Tell whether it turns out of the noun in front: «ضبطت سيارات، تبين أن ثلاثا منها مسروقة».

        The verb is spelled as one without a subject. What opens its clause takes up the noun, or a
        preposition governs the noun and no verb stands in front: «بعد دراسة تبين أن».
        """
        words, start = self.words, match.last + 2
        if match.rule.inanimate is None or phrase.end > match.first or start >= self.high:
            return False
        if not words[start - 1].bits & COMP or not any(
            hit.form.rule.construction == "impersonal" and "that" in hit.form.rule.takes
            for hit in words[match.first].singles
        ):
            return False
        before = words[phrase.start - 1] if phrase.start > self.low else words[phrase.start]
        if before.bits & PREP or words[phrase.start].preposition:
            if not any(self.c.is_verb(at) for at in range(self.low, phrase.start)):
                return True
        gender = match.features.gender if match.features is not None else ""
        opening = words[start - 1 : min(self.high, start + 2)]
        return any(OWNERS.get(word.pronoun, ("", ""))[0] == (gender or "?") for word in opening)

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
        if deed.bits & (PERSON | ORG) or not self.agrees(match, deed):
            return
        done = self.c.phrases.parse(deed.end, match.first)
        if done is None or words[deed.end].article or words[deed.end].conjunction:
            return
        match.subject = deed._replace(end=match.first)
        match.subject_side = "before"

    def shows(self, phrase: Phrase) -> bool:
        """Tell whether a bare noun in front can be evidence: «نماذج كثيرة تشهد على»."""
        head = self.words[phrase.head]
        if phrase.bits & (PERSON | TIME) or head.first not in ("n", "m"):
            return False
        return not self.words[phrase.start].conjunction

    def topic(self, match: Match) -> None:
        """Take the topic of أما as the subject of the verb behind ف: «أما الوزير فأكد أن»."""
        first = match.first - 2
        reach = max(self.low, first - TOPIC_REACH)
        while first > reach and self.words[first].bare not in self.c.lexicon.topical:
            first -= 1
        if first < reach or self.words[first].bare not in self.c.lexicon.topical:
            return
        for index in range(first + 1, match.first):
            word = self.words[index]
            if word.bits & (STOP | SEMI | BREAK):
                return
            if word.conjunction == FA and not self.words[index - 1].bits & NAMEP:
                if not (word.bits & QAD and index + 1 == match.first):
                    return  # but «أما الوزير فقد قال»
        phrase = self.c.phrases.parse(first + 1, match.first)
        if phrase is not None and not phrase.bits & TIME and self.agrees(match, phrase):
            match.subject, match.subject_side = phrase, "before"

    def bearer(self, match: Match) -> None:
        """Find who has the words, hopes or doubts of a noun: «أبدى السكان مخاوف من»."""
        words, bearing = self.words, self.c.lexicon.bearing
        if match.subject is not None or match.pronoun:
            return
        if match.category is _DOXASTIC and self.owner(match):
            return
        limit = match.first
        if limit > self.low and words[limit - 1].bits & MASDAR and words[limit - 1].core in bearing:
            limit -= 1  # «بإيصال رسالة»
        for index in range(limit - 1, max(self.low, match.first - 12) - 1, -1):
            word = words[index]
            if word.bits & PUNCT and not word.bits & (OPENQ | CLOSEQ | QUOTE):
                return
            if not self.c.is_verb(index):
                named = words[index + 1].bits & (PERSON | TITLE | NAME)
                homograph = "p" in word.tags and word.core in bearing and word.first == "a"
                if not (homograph and named and not word.article):  # «جدد الوزير التحذير من»
                    continue
            if limit == match.first and word.core not in bearing:
                return
            begin = self.past_adjuncts(index + 1, limit)
            phrase = self.c.phrases.parse(begin, limit) if begin < limit else None
            if phrase is not None and limit == match.first and phrase.end != limit:
                noun = words[limit]  # «قام بعضهم بالسرقة بدعوى الفقر» tells why
                if noun.conjunction or noun.preposition:
                    return
                if self.past_adjuncts(phrase.end, limit) != limit:
                    return
            if phrase is None and limit == match.first and begin == limit:
                phrase = self.phrase_ending(index, match)
                if phrase is not None and (phrase.end != index or begin != index + 1):
                    return
            speaks = phrase is not None and is_speaker(self.c, phrase)
            if phrase is not None and (phrase.definite or phrase.named or speaks):
                if speaks or words[match.first].bits & (CHANNEL | DOC):  # a message bears itself
                    match.subject, match.subject_side = phrase, "borne"
            return

    def past_adjuncts(self, position: int, limit: int) -> int:
        """Return the token behind the times and prepositional phrases that begin at the token.

        «وجه القاضي إليه أمس تهمة التزوير», «أبدى السكان في الحي مخاوف من»: they part a verb from
        its subject, and that from the object. A preposition with nothing behind it governs what
        stands at ``limit``.
        """
        for _ in range(4):
            if position >= limit:
                break
            word = self.words[position]
            if word.conjunction:
                break
            if word.bits & PREP or word.preposition:
                bare = bool(word.bits & PREP)
                if bare and word.pronoun:
                    position += 1
                    continue
                governed = self.c.phrases.parse(position + bare, limit, strip=not bare)
                if governed is None:
                    break
                position = governed.end
            elif word.bits & (TIME | ADVERB):
                position += 1
            else:
                break
        return position

    def brought_by(self, match: Match) -> None:
        """Find who brings the words of a noun forward: «ادعاءات التزوير التي قدمها المحامي»."""
        words = self.words
        if match.subject is not None or match.pronoun or match.category is not _REPORTING:
            return
        if match.alias not in ("object", "governed"):
            return
        for index in range(match.complement + 1, min(self.high - 1, match.complement + 8)):
            word = words[index]
            if word.bits & (PUNCT & ~(OPENQ | CLOSEQ | QUOTE) | COMP) or word.conjunction:
                return
            relative = word.bits & REL
            verb = index + 1 if relative else index
            acts = self.c.is_verb(verb) or (words[verb].pronoun and "p" in words[verb].tags)
            if words[verb].core not in self.c.lexicon.bearing or not acts:
                if relative:
                    return
                continue
            behind = verb + 1
            taken_up = words[verb].pronoun
            if not taken_up and behind < self.high and words[behind].bits & PREP:
                taken_up = words[behind].pronoun
                behind += 1
            if taken_up not in OWNERS or behind >= self.high:
                return
            phrase = self.c.phrases.parse(behind, self.high)
            if phrase is None or not is_speaker(self.c, phrase) or phrase.bits & TIME:
                return
            match.subject, match.subject_side = phrase, "borne"
            return

    def owner(self, match: Match) -> bool:
        """Find who has a belief: «لدى الخبراء قناعة بأن», «الاعتقاد السائد لدى الخبراء»."""
        words = self.words
        for index in range(match.first - 1, max(self.low, match.first - 8) - 1, -1):
            if words[index].bits & PUNCT or self.c.is_verb(index):
                break
            if words[index].core in self.c.lexicon.having and not words[index].pronoun:
                phrase = self.c.phrases.parse(index + 1, match.first)
                if phrase is not None and phrase.end == match.first:
                    return self.owned_by(match, phrase)
                break
        for index in range(match.last + 1, min(match.complement, match.last + 4)):
            if words[index].core in self.c.lexicon.having and not words[index].pronoun:
                phrase = self.c.phrases.parse(index + 1, self.high)
                if phrase is not None and phrase.end <= match.complement:
                    return self.owned_by(match, phrase)
        return False

    def owned_by(self, match: Match, phrase: Phrase) -> bool:
        """Make the phrase the holder of a belief if it can hold one."""
        if not is_speaker(self.c, phrase):
            return False
        match.subject, match.subject_side = phrase, "borne"
        return True

    def is_pronoun(self, match: Match) -> bool:
        """Tell whether the subject is the pronoun in front, past a negation: «أنه لم يتوقع».

        Behind a pronoun that stands for nobody the subject follows: «إنه لم يعلم أحد».
        """
        if not self.pronoun_agrees(match):
            return False
        behind = self.c.phrases.parse(match.last + 1, self.high)
        return behind is None or not is_speaker(self.c, behind)

    def pronoun_agrees(self, match: Match) -> bool:
        """Tell whether a pronoun in front agrees with the verb: «لكنها لا تعتبر», «وهو يعد»."""
        features, index = match.features, match.first - 1
        while index > self.low and self.words[index].bits & (NEG | KANA_STRICT):
            index -= 1
        if features is None or features.person != 3 or index < self.low:
            return False
        if self.words[match.first].conjunction:
            return False
        before = self.words[index]
        if before.bits & PRON and index + 1 == match.first:
            return True
        if before.pronoun not in OWNERS or before.first != "f" or before.bits & PREP:
            return False
        gender, number = OWNERS[before.pronoun]
        if features.gender and gender and features.gender != gender:
            return False
        return (features.number == "s") is (number == "s")

    def taken_up(self, match: Match) -> bool:
        """Tell whether a pronoun takes up the bare noun in front: «في رسالة يشرح فيها».

        The noun is not the subject of such a clause about it, nor is what stands in front of it.
        """
        behind, front = match.last + 1, match.first
        if self.words[front].conjunction:
            return False
        while front - 1 > self.low and self.words[front - 1].bits & TIME:
            front -= 1  # «أدلى بتصريح أمس يؤكد فيه أن»
        return (
            match.rule.construction == "verb"
            and behind < self.high
            and bool(self.words[behind].bits & PREP)
            and self.words[behind].pronoun in OWNERS
            and not self.words[behind].conjunction
            and self.c.behind_bare_noun(front)
            and not self.words[front - 1].bits & (PERSON | NAME | UNKNOWN)
        )

    def antecedent(self, index: int) -> Phrase | None:
        """Return the phrase that the relative pronoun takes up, a comma between or not."""
        end = index
        while end > self.low and self.words[end - 1].bits & (COMMA | CLOSEQ):
            end -= 1
        phrase = self.ending_at(end) if end > self.low else None
        if (
            phrase is not None
            and end < index
            and phrase.bits & PLACE
            and phrase.start > self.low
            and self.words[phrase.start - 1].terminal == "FI"
        ):
            return None  # «عضو المجلس في العراق، الذي»: where somebody is
        if phrase is not None and phrase.start - 1 > self.low:
            own, first = self.words[phrase.start - 1], self.words[phrase.start]
            people = own.bits & first.bits & PERSON and first.article and not first.conjunction
            if people and own.pronoun:
                if own.bits & PLURAL and phrase.bits & PLURAL and not phrase.named:
                    # «مع زملائه المعلمين الذين يعتقدون»
                    whole = self.c.phrases.parse(phrase.start - 1, phrase.start, strip=True)
                    return phrase if whole is None else whole._replace(end=phrase.end)
        return phrase

    def of_relative(self, match: Match) -> bool:
        """Take the antecedent of a relative clause as its subject where none can follow the verb.

        «الوزير الذي اتهم الحكومة بـ»: no pronoun of the clause takes the antecedent up, so it is
        in the verb (Wright II §§ 172-175); «الوزير الذي قالت الحكومة إنه» has one.
        """
        index = (match.negation if match.negation >= 0 else match.first) - 1
        if index < self.low or match.pronoun or match.rule.construction != "verb":
            return False
        relative = self.words[index]
        behind = match.last + 1
        if not relative.bits & REL or relative.conjunction or behind >= self.high:
            return False
        following = self.c.phrases.parse(behind, self.high)
        if following is None or self.words[behind].preposition:
            return False
        antecedent = self.antecedent(index)
        if antecedent is not None:
            antecedent = self.about_whom(antecedent, match, index)
        if antecedent is None or antecedent.bits & TIME or not self.agrees(match, antecedent):
            return False
        many = bool(antecedent.bits & PLURAL and antecedent.bits & PERSON)
        plural = many or relative.core.endswith(SOUND_PLURALS[1])
        if plural and match.features is not None and match.features.number != "p":
            return False  # «الناخبين الذين يعتقد محللون أنهم»
        feminine = self.c.feminine(antecedent)
        wanted = ("m", "p") if many else ("f", "s") if feminine else ("m", "s")
        fits = self.can_be_subject(match, following)
        if fits and not is_speaker(self.c, antecedent):
            return False
        if match.category is _DOXASTIC and not is_speaker(self.c, antecedent):
            return False
        # «ماركة تقدر أسعارها بـ», «الوزير الذي قالت الحكومة إنه»
        until = following.end + 25 if fits else following.end
        for word in self.words[behind:until]:
            if word.bits & (STOP | BREAK):
                break
            if OWNERS.get(word.pronoun) == wanted:
                return False
        match.subject, match.subject_side = antecedent, "relative"
        return True

    def of_bare_relative(self, match: Match) -> bool:
        """Tell whether the thing in front shows what stands behind: «توضيح يؤكد وجود خلاف»."""
        behind = match.last + 1
        if (
            match.rule.inanimate is None
            or match.pronoun
            or behind >= self.high
            or not self.words[behind].bits & (MASDAR | ABSTRACT)
            or self.words[behind].article
            or not self.c.behind_bare_noun(match.first)
        ):
            return False
        following = self.c.phrases.parse(behind, self.high)
        if following is None or is_speaker(self.c, following):
            return False
        phrase = self.ending_at(match.first)
        return (
            phrase is not None
            and bool(phrase.bits & (EVID | DOC | CHANNEL | MASDAR))
            and not (phrase.definite or phrase.named)
            and self.agrees(match, phrase)
        )

    def adjacent_subject(self, match: Match) -> bool:
        """Take a definite phrase that opens the clause and runs into the verb as its subject."""
        index = match.first - 1
        if match.rule.construction != "verb" or self.part_of_next(match):
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
            or before.core in self.c.lexicon.turning
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

    def part_of_next(self, match: Match) -> bool:
        """Tell whether «من جانبه» in front is the part of the speaker behind the verb.

        «الطريق آمن ومن جانبه أكد الوزير أن»
        """
        if not self.c.behind_own_part(match.first, self.low) or match.last + 1 >= self.high:
            return False
        phrase = self.c.phrases.parse(match.last + 1, self.high)
        return phrase is not None and phrase.definite and is_speaker(self.c, phrase)

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
        if match.category is not _EVIDENTIAL and match.rule.inanimate is None:
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
        if subject is None or not subject.definite or not self.agrees(match, subject):
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
                ahead = self.phrase_ending(end, match) if end > self.low else None
                if ahead is not None and ahead.end == end and (ahead.definite or ahead.named):
                    match.subject, match.subject_side = ahead, "before"
                return
            if here.bits & KANA:
                phrase = self.c.phrases.until(index + 1, match.first)
                if phrase is not None and phrase.end == match.first:
                    match.subject, match.subject_side = phrase, "before"
                return
            if here.bits & PUNCT:
                return
        found = self.phrase_ending(match.first, match)
        if found is not None and found.end == match.first and found.definite:
            match.subject, match.subject_side = found, "before"

    def shows_that(self, match: Match, phrase: Phrase) -> bool:
        """Tell whether the deed right behind the verb shows what a clause says.

        «يوضح اعتذار النادي أن»: a verb with both an object and أن does not exist.
        """
        return (
            (match.rule.inanimate is not None or match.category is _EVIDENTIAL)
            and "that" in match.rule.takes
            and phrase.start == match.last + 1
            and phrase.definite
            and not match.pronoun
            and phrase.end < self.high
            and bool(self.words[phrase.end].bits & COMP)
            and not self.words[phrase.end].preposition
        )

    def can_be_subject(self, match: Match, phrase: Phrase) -> bool:
        """Agreement of a verb with a subject that follows it (Wright II §§ 142-145)."""
        features = match.features
        if match.rule.construction == "noun":
            return (
                phrase.start == match.last + 1
                and is_speaker(self.c, phrase)
                # no article on the cue and a definite phrase behind it: its genitive, the speaker;
                # equal in definiteness it is an adjective: الأنباء المضللة, تلميح واضح
                and not match.article
                and phrase.definite
                and bool(phrase.bits & (PERSON | ORG | PLACE | MEDIA | NAME | DEF) or phrase.named)
                and (self.words[phrase.head].first != "a" or self.words[phrase.head].article)
                and (not self.words[phrase.start].bits & QUANT or phrase.end > phrase.start + 1)
            )
        if features is None:
            if match.rule.category is _DOXASTIC and match.rule.construction == "verb":
                deed = phrase.bits & (MASDAR | ABSTRACT)
                return not deed or is_speaker(self.c, phrase)  # «لم ينس التصفيق»
            return True
        if features.gender == "f" and named_by_agreement(self.c, phrase, features):
            return True  # «قالت هدى الحداد إن»
        if (
            phrase.end - phrase.start == 1
            and phrase.bits & NUM
            and not phrase.bits & (PERSON | ORG)
            and not self.words[phrase.start].pronoun  # but «كتب أحدهم»
        ):
            return False
        if (
            phrase.bits & (MASDAR | ABSTRACT)
            and self.words[phrase.head].pronoun
            and ({"masdar", "object"} & match.rule.takes and not phrase.bits & (PERSON | ORG))
        ):
            if phrase.start == match.last + 1 and self.c.nominative(phrase.head):
                return features.gender == "m"  # «يؤكد بقاؤه ضعف خصومه»
            return False  # «يؤكد إصراره»: his own, so what he affirms
        opening = self.words[phrase.start]
        if opening.bits & QWORD and opening.tags == "f" and not opening.bits & QUANT:
            return False  # «وقال أين نحن من ذلك؟»
        if (
            opening.raw[:1].isdigit()
            and phrase.end - phrase.start == 2
            and self.words[phrase.start + 1].article
            and not self.words[phrase.start + 1].bits & (PERSON | ORG | PLACE)
        ):
            return False  # «يوم 27/10 الحالي»
        if "accusative" in match.rule.takes and self.is_oblique(phrase):
            return False  # «واتهم الصحفيين بالكذب»: whom he accuses
        named = (
            opening.first == "g" and FATHATAN not in opening.raw and opening.core[:1] != PARTICIPLE
        )  # a name that ends as the accusative does: سيدا
        if phrase.end - phrase.start == 1 and opening.bits & ACCUSATIVE and not named:
            return False  # «قال نصا»: a subject stands in the nominative
        if (
            "small" in match.rule.takes
            and not match.pronoun
            and phrase.end < self.high
            and self.words[phrase.end].bits & PRON
            and not self.words[phrase.end].conjunction
        ):
            return False  # «تعد الجماعة هي المسؤولة»: subject and predicate
        if (
            "small" in match.rule.takes
            and not match.pronoun
            and not phrase.definite
            and not phrase.named
            and not phrase.bits & (PERSON | ORG | QUANT | PLACE)
        ):
            return False  # «يعتبر ميناء محوريا», «فترة تعتبر قصيرة»: the predicate
        if (
            phrase.start != match.last + 1
            and self.words[phrase.head].first == "a"
            and not (phrase.bits & (PERSON | ORG))
        ):
            return False
        if phrase.start != match.last + 1 and not (
            phrase.bits & (PERSON | ORG | PLACE | MEDIA | NAME) or phrase.named
        ):
            return False
        acts = (
            features.gender == "f"
            and phrase.start == match.last + 1
            and phrase.end - phrase.start == 1
            and phrase.definite
            and self.c.feminine(phrase)
            and self.noun_follows(phrase.end)
        )  # «استبعدت الرقابة كل الآراء»: the first of two noun phrases is the subject
        acts = acts or self.shows_that(match, phrase)
        if (
            phrase.bits & ABSTRACT
            and not acts
            and not phrase.bits & (PERSON | ORG | DOC | EVID)
            and ({"object", "masdar"} & match.rule.takes)
        ):
            return False
        deed = phrase.bits & (ABSTRACT | MASDAR)
        if phrase.end - phrase.start == 1 and opening.article and opening.first == "a":
            deed &= ~MASDAR  # «أضاف الشهري أن»: an adjective first, so alone a surname
        if opening.first == "g" and phrase.named and not opening.article:
            deed &= ~MASDAR  # «أوضح رود ريد أن»: a name before it is a deed
        if deed and not acts and not phrase.bits & (PERSON | ORG | EVID | DOC):
            if match.rule.inanimate is None and match.category is not _EVIDENTIAL:
                return False
            if features.gender == "m" and not self.another_object(phrase, match):
                return False
        head = self.words[phrase.head]
        feminine = self.c.feminine(phrase)
        if self.words[phrase.start].bits & QUANT and phrase.start == match.last + 1:
            return True
        unknown = bool(phrase.bits & (UNKNOWN | NAME | PLACE)) and not phrase.bits & PERSON
        if head.article and head.first == "n" and not phrase.bits & PLACE:
            unknown = False  # a common noun first, if a name at all: المورد
        if features.gender == "f":
            if (
                phrase.bits & PERSON
                and head.core.endswith(MASCULINE_PLURALS)
                and head.bits & PLURAL
            ):
                return False  # «قالت بمناسبة يوم الصحافيين»: no woman, no thing
            if (
                feminine
                or unknown
                or phrase.bits & (QUANT | NUM | PLURAL)
                or (head.bits & DEF and not head.tags)
                or (head.bits & TITLE and len(head.core) == 1)  # «أوضحت د. فورد»
            ):
                return True
            return bool(phrase.bits & ORG)
        if features.gender == "m" and feminine and not unknown:
            if named_by_agreement(self.c, phrase, features):
                return True
            things = phrase.bits & FEM and phrase.bits & (MASDAR | ABSTRACT | EVID | DOC)
            many = phrase.bits & PLURAL and not things
            return bool((phrase.bits & PERSON and head.first != "m") or many)  # معارضته: a deed
        return True

    def is_oblique(self, phrase: Phrase) -> bool:
        """Tell whether a plural of people in ين heads the phrase, which no subject does."""
        word = self.words[phrase.head]
        return (
            phrase.start == phrase.head
            and word.article
            and bool(phrase.bits & PERSON and word.bits & PLURAL)
            and word.core.endswith(SOUND_PLURALS[1])
            and bool(self.c.lexicon.bits.get(word.core[:-2], 0) & (PERSON | NAT))
        )

    def noun_follows(self, position: int) -> bool:
        """Tell whether a noun phrase, bare of prepositions, stands at the token."""
        if position >= self.high:
            return False
        word = self.words[position]
        if word.preposition or word.conjunction or word.bits & (PREP | PUNCT | COMP | TIME):
            return False
        return self.c.phrases.parse(position, self.high) is not None

    def another_object(self, phrase: Phrase, match: Match) -> bool:
        """Tell whether a complement still follows, so that this phrase may be the subject."""
        if phrase.end >= self.high:
            return False
        word = self.words[phrase.end]
        if word.bits & (COMP | PREP) or word.preposition:
            return True
        following = self.c.phrases.parse(phrase.end, self.high)
        return following is not None and phrase.definite

    def agrees(self, match: Match, phrase: Phrase) -> bool:
        """Agreement of a verb with a subject before it: full, in gender and number."""
        features = match.features
        if features is None:
            return True
        feminine = self.c.feminine(phrase)
        bits = phrase.bits
        if self.words[phrase.start].bits & (QUANT | DEM):
            return True
        if (
            phrase.end == match.first
            and phrase.start > self.low
            and self.words[phrase.start - 1].bits & KANA_STRICT
            and features.number != "p"
        ):
            return True  # «كانت مصادر قالت»: the subject of كان is the verb's
        unknown = bool(bits & (UNKNOWN | NAME | PLACE)) and not bits & PERSON
        if features.number == "p" and features.gender == "m":
            if (
                phrase.end == match.first
                and phrase.start > self.low
                and self.words[phrase.start - 1].bits & COMP
                and phrase.definite
                and not self.c.feminine(phrase)
            ):
                return True  # «أن مالكي السفينة أشاروا»: nothing else can be its subject
            return (
                bool(bits & (PLURAL | PERSON | QUANT | NUM | UNKNOWN))
                or self.words[phrase.head].bits & (REL) != 0
            )
        if features.gender == "f":
            if not bits & PERSON and phrase.definite:
                return True  # a broken plural of things: الآثار تشهد
            return (
                feminine
                or unknown
                or bool(bits & (QUANT | NUM))
                or (bits & TITLE and len(self.words[phrase.head].core) == 1)  # «د. فورد»
                or (bool(bits & ORG) and phrase.named)
                # «عائلات تخاف»
                or (phrase.end == match.first and not phrase.definite and bool(bits & FEM))
                # «المصادر شددت»: things in grammar
                or self.words[phrase.head].core in self.c.lexicon.speaking_things
                or (features.number == "p" and bool(bits & PERSON))  # «نساء القرية يقلن»
                or (bool(bits & FEM) and self.is_title(phrase))
            )
        if features.gender == "m" and features.number in ("s", ""):
            return not feminine or unknown or self.only_a_name(match, phrase)
        return True

    def only_a_name(self, match: Match, phrase: Phrase) -> bool:
        """Tell whether nothing but a man can be the subject: «لكن الصفراء أكد أن»."""
        if match.category is not _REPORTING or match.alias not in _SURE or phrase.bits & ORG:
            return False
        if phrase.end != match.first or phrase.start <= self.low:
            return False
        before = self.words[phrase.start - 1]
        if not (before.bits & COMP or before.core in self.c.lexicon.turning):
            return False
        return named_by_agreement(self.c, phrase, match.features)

    def is_title(self, phrase: Phrase) -> bool:
        """Tell whether a woman's title heads the phrase, be it a plural too: «المحامية قالت»."""
        return bool(phrase.bits & TITLE) and self.words[phrase.head].core.endswith(TEH_MARBUTA)

    def ending_at(self, end: int) -> Phrase | None:
        """Return the longest noun phrase that ends just before the token ``end``."""
        best: Phrase | None = None
        for start in range(end - 1, max(self.low, end - 14) - 1, -1):
            word = self.words[start]
            if word.bits & (COMP | STOP | BREAK) or (
                word.bits & COMMA and start < end - 1 and best is not None
            ):
                break
            phrase = self.c.phrases.parse(start, self.high, strip=True)
            if phrase is not None and phrase.end == end:
                best = phrase
            elif best is not None and (word.bits & PREP or word.conjunction):
                break
            if best is not None and best.start == start and (word.conjunction or word.preposition):
                break
        return best

    def behind_predicate(self, start: int) -> bool:
        """Tell whether a definite noun behind و is no conjunct of the predicate in front of it.

        «أصبح الخداع واضحا والمعلومات تؤكد»: an indefinite accusative and it are no pair.
        """
        if start <= self.low:
            return False
        word, before = self.words[start], self.words[start - 1]
        if word.conjunction != WA or before.article or before.first != "a":
            return False
        if not word.article:  # «صار الموقف صعبا ورئيس الحكومة يؤكد»
            if not (word.bits & (PERSON | TITLE) and self.words[start + 1].article):
                return False
        return bool(before.bits & (INDEF_ACC | ACCUSATIVE)) and not before.preposition

    def phrase_ending(self, end: int, match: Match) -> Phrase | None:
        """Return the subject phrase whose clause runs into the verb at ``end``."""
        low = max(self.low, end - 34)
        inside = end  # where a name in marks of quotation opens
        for start in range(end - 1, low - 1, -1):
            word = self.words[start]
            if self.dot_of_title(start) or self.dot_of_title(start - 1):
                continue  # «د. فورد قالت»
            if word.bits & (STOP | BREAK | SEMI):
                return None
            if word.bits & QWORD and not word.bits & (QUANT | NEG) and start == end - 1:
                return None  # «هل ينذر الوزير بأن»
            if start > inside:
                continue
            opened = self.c.closers.get(start, -1)
            if self.low < opened and start - opened <= 6 and start >= end - 2:
                before = self.words[opened - 1]
                if before.bits & (MEDIA | ORG) and not self.c.is_verb(opened - 1):
                    inside = opened  # «صحيفة "صن" قالت»
                    continue
            topical = start > self.low and self.words[start - 1].bare in self.c.lexicon.topical
            topical = topical and word.terminal != "MA"
            raised = (
                start > self.low
                and match.features is not None
                and match.features.tense == "i"
                and (
                    bool(self.words[start - 1].bits & KANA)
                    or self.c.lexicon.serves(self.words[start - 1])
                    or start - 2 in self.c.negating
                    or (word.core in self.c.lexicon.one_of and self.words[start - 1].bits & NEG)
                )
            )  # «لا يزال الوزير يعتقد أن», «لم يعد الوزير يعتقد», «لا أحد يعتقد»
            opens = topical or raised or self.behind_predicate(start)
            if not opens and not self.c.follows_opener(start, self.low):
                if self.c.is_verb(start) and not self.in_relative(start):
                    listed = self.c.phrases.proper_end(start, end) > start + 1  # بان كي مون
                    if not listed and not self.is_last_name(start, end, match):
                        return None
                continue
            if word.bits & PUNCT and not word.bits & (LPAR | OPENQ):
                continue
            if start > self.low and self.c.phrases.inside_listed(start):
                continue  # «جامعة أم القرى قالت», «بان كي مون قال»
            if start - 1 > self.low and self.words[start - 1].conjunction == FA:
                van = self.c.phrases.until(start - 2, end)
                if self.words[start - 1].bits & COMP and van is not None and van.end > start:
                    continue  # «روبن فان بيرسي قال»
            governor = self.words[start - 1] if start > self.low else word
            if governor.bits & PREP and not governor.pronoun and start - 2 > self.low:
                if self.words[start - 2].bits & COMMA and self.words[end - 1].bits & COMMA:
                    continue  # «مدير الشركة، بعد الاجتماع، قال»
            if start > self.low and self.words[start - 1].bits & PREP and word.bits & NUM:
                continue  # «بعد ثلاث سنوات - قال»
            if word.raw[:1].isdigit() and start + 1 < end and self.words[start + 1].bits & TIME:
                continue  # «كانت 10 دقائق مفيدة، ذكرت»
            if word.raw[:1].isdigit() and self.words[start - 1].bits & COMMA and start + 2 < end:
                if self.words[end - 1].bits & COMMA and self.words[start + 1].bits & TIME:
                    continue  # «كيلي أوبراين، 34 عاما، قالت»
            if start > self.low and self.words[start - 1].bits & QWORD and word.bits & MASDAR:
                continue  # «عن كيفية الابتعاد»: a genitive
            opened = self.c.closers.get(start - 1, -1)
            if (
                self.low < opened
                and start - opened <= 6
                and word.article
                and not self.c.follows_opener(opened, self.low)
                and self.words[opened - 1].bits & NOMINAL
            ):
                continue  # «بنك "يو بي إس" السويسري»: an adjective behind a name
            if (
                start < end - 1
                and self.c.is_verb(start)
                and not word.tags.startswith(("n", "m", "a", "g"))
            ):
                if (
                    self.words[start - 1].bits & COMMA
                    and self.words[end - 1].bits & COMMA
                    and not word.conjunction
                    and self.words[start - 2].bits & (NOUN | ADJ)
                    and not self.words[start - 2].article
                ):
                    continue  # a clause between commas about an indefinite noun
                return None
            if start == end - 1 and word.pronoun and word.first in ("i", "p"):
                if self.c.is_verb(start):
                    return None  # «نجدها تقول»: its object
            phrase = self.c.phrases.parse(start, self.high)
            if phrase is not None and phrase.end > end:
                verb = self.words[match.first].tags
                marked = self.words[end].bits & (OPENQ | QUOTE)  # «البعثة «نفت بشدة» مزاعم»
                if marked or match.alias in _SURE or (match.alias and set(verb) <= {"p", "i"}):
                    # «الوزير رأى أن»: a verb, no «view»; «الوزارة فندت الخبر»: no name
                    phrase = self.c.phrases.until(start, end)
            if phrase is None or phrase.end > end:
                if self.c.is_verb(start) and not self.in_relative(start):
                    return None
                continue
            if (
                (word.bits & (ACCUSATIVE | INDEF_ACC) or word.first == "d")
                and phrase.end == start + 1
                and not (start > self.low and self.words[start - 1].bits & COMP)
            ):
                continue  # «بدلا من ذلك، وصف»
            if phrase.end + 1 == end and self.goes_on(phrase, end):
                phrase = phrase._replace(end=end)  # «ديفيد باتون قال»
            bare = self.is_bare(phrase)
            if bare and phrase.end + 1 < end:
                last, wide = self.words[phrase.end - 1], self.words[phrase.end]
                if last.first == "a" and not last.article and wide.article and wide.first == "n":
                    phrase = phrase._replace(end=phrase.end + 1)  # «رفيع المستوى»
            only = phrase.end < end and self.only_names(phrase, end)
            if phrase.end == end or only or self.only_modifiers(phrase.end, end, bare):
                if phrase.end >= end - 1 and self.words[start - 1].bits & COMMA:
                    several = self.listed(phrase, match)
                    if several is not None:
                        return several
                if self.words[end - 1].bits & COMMA and start - 2 > self.low:
                    person = self.aside_about(start, match)
                    if person is not None:
                        return person
                if self.agrees(match, phrase) and not (
                    phrase.bits & TIME and not phrase.bits & (PERSON | ORG)
                ):
                    if word.conjunction and start > self.low and not opens:
                        if not self.begins_clause(start):
                            continue
                    if self.two_persons(phrase, match):
                        return None
                    if phrase.end < end and self.words[start - 1].bits & COMMA:
                        whole = self.with_apposition(phrase, match)
                        if whole is not None:
                            return whole
                    before = self.words[start - 1] if start > self.low else word
                    if before.bits & COMP and before.pronoun and not phrase.definite:
                        return None  # «الذي وصف القرار بأنه خطأ قال إن»: a predicate
                    if before.bits & DEM and start - 2 >= self.low:
                        particle = self.words[start - 2]
                        if particle.bits & PREP and not particle.pronoun:
                            continue  # «ما يحدث في هذا الجانب يؤكد أن»
                    if before.bare in self.c.phrases.mothers and start - 2 >= self.low:
                        title = self.words[start - 2]
                        if title.article and title.bits & (TITLE | PERSON):
                            continue  # «المواطنة أم عبدالله قالت»
                    led = before.bits & DEM or before.bare in self.c.phrases.mothers
                    if led and start > self.low:
                        whole = self.c.phrases.until(start - 1, phrase.end)
                        if whole is not None and whole.end == phrase.end:
                            phrase = whole  # «هذا التقرير الجديد», «أم درمان»
                    if only:
                        named = phrase.named or not self.words[end - 1].article
                        return phrase._replace(end=end, named=named)
                    return phrase if phrase.end == end else self.with_modifiers(phrase, end)
            if start > self.low and self.words[start - 1].bits & COMP:
                return None
        return None

    def made_to(self, end: int, match: Match) -> Phrase | None:
        """Return who is made to think or say it: «تجعل كثيرا من الناس يعتقدون أن»."""
        words, features = self.words, match.features
        if features is None or features.tense != "i" or words[match.first].conjunction:
            return None
        for at in range(end - 2, max(self.low, end - 12) - 1, -1):
            word = words[at]
            if word.bits & (PUNCT | COMP | REL):
                return None
            if word.core not in self.c.lexicon.causing or word.pronoun:
                continue
            for start in range(at + 1, end):
                phrase = self.c.phrases.until(start, end)
                if phrase is None or phrase.end != end or not self.agrees(match, phrase):
                    continue
                many = phrase.bits & PLURAL and words[start].core not in self.c.lexicon.these
                if words[start].bits & DEM and many:
                    continue  # «جعل ذلك المحللين يعتقدون»
                if is_speaker(self.c, phrase) and not words[start].preposition:
                    return phrase
            return None
        return None

    def is_last_name(self, index: int, end: int, match: Match) -> bool:
        """Tell whether what looks like a verb ends a name: «الباحث جان دوبوا قال إن»."""
        word = self.words[index]
        if index == end - 1 and index > self.low and self.words[index - 1].given:
            if word.pronoun == YEH and not (word.hits or word.preposition or word.conjunction):
                return True  # «أسامة نقلي يؤكد أن»
        if index == end - 1 and index > self.low and not word.tags and not word.conjunction:
            if self.words[index - 1].first == "g" and like_name(self.words[index - 1]):
                return True  # «جان كلود يونكر قال إن»
        return (
            index == end - 1
            and index > self.low
            and word.first == "p"
            and "m" not in word.tags
            and not word.hits
            and not (word.conjunction or self.c.lexicon.serves(word))
            and match.features is not None
            and (match.features.tense == "p" or (match.features.tense == "i" and word.tags == "p"))
            and like_name(self.words[index - 1])
        )

    def adds(self, index: int) -> bool:
        """Tell whether «والذي» at the token adds something about a person: «سامي، والذي قال».

        About a thing or a place it may as well be farther off: «جماعة في سيناء، والتي أعلنت».
        """
        if index <= self.low or self.words[index].conjunction != WA:
            return False
        phrase = self.antecedent(index) if self.words[index - 1].bits & COMMA else None
        if phrase is None or phrase.bits & (PERSON | TITLE):
            return phrase is not None
        return phrase.named and bool(
            self.words[phrase.head].first == "g" and not phrase.bits & (PLACE | ORG | MEDIA | TIME)
        )

    def goes_on(self, phrase: Phrase, end: int) -> bool:
        """Tell whether a bare noun between a person's first name and his verb is the rest of it.

        A name in front of its verb has no predicate but the verb: «ديفيد باتون قال إن».
        """
        first, last = self.words[phrase.end - 1], self.words[end - 1]
        # «أسامة نقلي يؤكد أن»
        family = first.given and last.pronoun == YEH and not last.preposition
        return (
            (phrase.named or phrase.end - phrase.start == 1)
            and not self.words[phrase.start].bits & (ACCUSATIVE | INDEF_ACC)
            and first.first == "g"
            and bool(first.bits & NAME)
            and not first.bits & (PLACE | ORG | MEDIA | TIME)
            and self.c.follows_opener(phrase.start, self.low)
            and (family or last.first in ("n", "a", "m", "g", "") or self.no_verb(last, end))
            and not (last.article or last.conjunction or last.preposition)
            and (family or not last.pronoun)
            and not last.bits & (ACCUSATIVE | INDEF_ACC | PREP | PUNCT | TIME | NUM | QUANT)
            and not last.bits & (NEG | REL | COMP | ADVERB | PART | PRON | DEM | KANA | QAD)
        )

    def no_verb(self, word: Word, end: int) -> bool:
        """Tell whether a perfect in front of another is a name: «وليام بار قال إن»."""
        if word.first != "p" or word.hits or word.conjunction or end >= self.high:
            return False
        return self.c.is_verb(end) and self.words[end].first in ("p", "i")

    def only_names(self, phrase: Phrase, end: int) -> bool:
        """Tell whether bare words alone stand between a person and his verb.

        «لكن المغنية الأمريكية ليدي غاغا قالت إن»: behind a definite noun they are a name.
        """
        first = self.words[phrase.start].core
        if first in self.c.lexicon.given and phrase.end == phrase.start + 1 == end - 1:
            family = self.words[end - 1]  # «صالح الصماد قال»
            common = PERSON | ORG | PLACE | MEDIA | TIME | PUNCT | NUM | QUANT
            return family.article and not (
                family.conjunction or family.preposition or family.bits & common
            )
        if not phrase.bits & (PERSON | TITLE) or not phrase.definite:
            return False
        if not 0 < end - phrase.end <= 4:
            return False
        words = self.words
        named = phrase.named
        kinds = ORG | PLACE | MEDIA | TIME | PUNCT | NUM | QUANT
        if all(
            word.article and not (word.conjunction or word.preposition or word.bits & kinds)
            for word in words[phrase.end : end]
        ):
            return True  # «صالح الصماد قال», «وكيل الوزارة المساعد قال»
        for index in range(phrase.end, end):
            word = words[index]
            if word.article or word.conjunction or word.preposition or word.pronoun:
                return False
            if word.bits & (PUNCT | PREP | REL | TIME | ADVERB | NEG | QAD | KANA | COMP | PRON):
                return False
            if word.bits & (INDEF_ACC | ACCUSATIVE | NUM | QUANT | DEM) or word.hits:
                return False
            if self.c.is_verb(index) and index < end - 1:
                return False
            named = named or like_name(word) or bool(word.bits & TITLE)
        return named

    def dot_of_title(self, index: int) -> bool:
        """Tell whether the token is the dot behind an abbreviated title: «د. فورد»."""
        if index <= self.low or self.words[index].raw != ".":
            return False
        title = self.words[index - 1]
        return bool(title.bits & TITLE) and len(title.core) == 1

    def opening_before(self, comma: int, reach: int) -> int:
        """Return where the clause begins that runs into the comma, at most ``reach`` tokens off."""
        start = comma - 1
        while start > max(self.low, comma - reach) and not self.c.follows_opener(start, self.low):
            start -= 1
        return start

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
        first = self.opening_before(comma, 10)
        person = self.c.phrases.until(first, comma)
        if person is None or person.end < comma:
            person = self.bare_name(first, comma) or person
        if person is None or self.words[first].bits & PUNCT:
            return None
        last = self.words[comma - 1]
        if person.end == comma - 1 and person.named and last.first == "p" and not last.hits:
            person = person._replace(end=comma)  # هولت: no verb, for one follows
        if person.end < comma:
            return None
        if not (person.definite or person.named) or person.bits & TIME:
            return None
        return person if self.agrees(match, person) else None

    def bare_name(self, start: int, end: int) -> Phrase | None:
        """Return bare words that open a clause as a name, be they others too, or ``None``.

        «كير ستارمر، وهو محام، قال إن»: nothing else can stand in front of what is told of him.
        """
        words = self.words
        if not 1 < end - start < 5:
            return None
        for word in words[start:end]:
            if word.article or word.preposition or word.pronoun:
                return None
            if word.conjunction and word is not words[start]:
                return None
            if word.bits & (PUNCT | PREP | REL | NEG | QAD | KANA | COMP | PRON | DEM | QWORD):
                return None
            if word.bits & (NUM | QUANT | TIME | ADVERB | PERSON | TITLE | ORG | MEDIA | DOC):
                return None
            if word.bits & (ACCUSATIVE | INDEF_ACC | MASDAR | ABSTRACT | EVID | CHANNEL):
                return None
        if words[start].conjunction and start > self.low:
            return None
        if not (words[start].first == "g" or any(map(like_name, words[start + 1 : end]))):
            return None
        return Phrase(start, end, start, NAME, True, True, words[start].lead)

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
            outer = self.ending_at(close) if close > self.low else None
            if (
                outer is None
                or not (outer.definite or outer.named)
                or not is_speaker(self.c, outer)
                or (words[outer.start].conjunction and outer.start > self.low)
                or words[outer.start].preposition
                or not self.c.follows_opener(outer.start, self.low)
                or not self.agrees(match, outer)
            ):
                return None
            return outer
        return None

    def behind_relative(self, match: Match) -> Phrase | None:
        """Return the subject of كان or أن that a bare clause tells about: «كان تقرير صدر أمس حذر».

        Of two verbs with no و between behind an indefinite subject the first is a صفة of it, the
        second the predicate (Wright II §§ 172, 183).
        """
        verbs = 0
        for index in range(match.first - 1, max(self.low, match.first - RELATIVE_REACH) - 1, -1):
            word = self.words[index]
            if word.bits & (KANA_STRICT | COMP):
                if not verbs or word.pronoun or index + 1 >= match.first:
                    return None
                phrase = self.c.phrases.parse(index + 1, match.first)
                if phrase is None or phrase.named or phrase.end >= match.first:
                    return None
                head, behind = self.words[phrase.head], self.words[phrase.head + 1]
                genitive = behind.article and not behind.preposition
                known = head.bits & NOUN and not (head.article or head.pronoun or genitive)
                predicate = word.bits & KANA and head.bits & (ACCUSATIVE | INDEF_ACC)
                if not known or predicate:
                    return None
                return phrase if self.agrees(match, phrase) else None
            if word.bits & (STOP | SEMI | BREAK | COLON | REL | NEG):
                return None
            if self.c.is_verb(index) and not word.bits & KANA:
                if word.conjunction or verbs:
                    return None
                verbs += 1
        return None

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
            subject = self.antecedent(index)
            if subject is None or not (subject.definite or subject.named) or subject.bits & TIME:
                return None
            first = words[subject.start]
            if first.preposition or not self.c.follows_opener(subject.start, self.low):
                return None
            if first.conjunction and not self.begins_clause(subject.start):
                return None
            shows = match.rule.inanimate is not None or match.category is _EVIDENTIAL
            if not (shows or is_speaker(self.c, subject)):
                return None
            return subject if self.agrees(match, subject) else None
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

    def headless(self, end: int, match: Match) -> Phrase | None:
        """Return a relative clause without a noun as the subject: «من زار المدينة يرى أن».

        It opens its clause, one verb is its own, and the next without و has it as its subject. So
        has «ما حدث يؤكد أن», where the verb is one of showing.
        """
        words, features = self.words, match.features
        if match.rule.construction != "verb" or features is None or match.pronoun:
            return None
        while end > self.low and words[end - 1].bits & COMMA:
            end -= 1
        verbs = 0
        shows = match.rule.inanimate is not None or match.category is _EVIDENTIAL
        for index in range(end - 1, max(self.low, end - RELATIVE_REACH) - 1, -1):
            word = words[index]
            bits = word.bits
            whom = word.terminal == "MIN" and not (word.pronoun or word.preposition)
            what = shows and word.terminal == "MA" and not (word.pronoun or word.preposition)
            if verbs and (bits & REL or whom or what) and index + 1 < end:
                first = index + 1
                while words[first].bits & (NEG | QAD | KANA_STRICT) and first + 1 < end:
                    first += 1
                start = index
                if index > self.low and words[index - 1].bits & QUANT and not word.conjunction:
                    start -= 1  # «جميع من قابلتهم أكدوا»
                acts = self.c.is_verb(first) or words[first].first == "p"
                if not acts or not self.c.follows_opener(start, self.low):
                    return None
                told = words[start - 1].bits if start > self.low else COMP
                if bits & REL and not (told & COMP or self.stands_alone(start, match)):
                    return None  # «السيدة شرودر، التي سافرت، قالت»
                if what and not told & COMP:
                    return None  # «استاءت موسكو، ما دفع الوزارة إلى»
                many = word.core.endswith(SOUND_PLURALS[1])  # الذين
                if many and features.number != "p":
                    return None
                if not many and not whom and features.number == "p":
                    return None
                if what:
                    if features.gender == "f" or features.number == "p":
                        return None
                    return Phrase(start, end, index, EVID, False, True, words[start].lead)
                kinds = PERSON | (PLURAL if many or features.number == "p" else 0)
                return Phrase(start, end, index, kinds, False, True, words[start].lead)
            if bits & (STOP | SEMI | BREAK | COLON | COMP | REL | COMMA):
                return None
            verb = self.c.is_verb(index) or (word.first == "p" and index > self.low)
            if verb and not bits & KANA_STRICT:
                if verbs:
                    return None
                verbs += not word.conjunction
        return None

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
        start = self.opening_before(comma, 8)
        person = self.c.phrases.until(start, comma)
        if person is None or person.end < comma or not person.named:
            return None
        if person.bits & (PLACE | ORG | TIME | MEDIA) or words[start].preposition:
            return None
        if words[close - 1].bits & TIME and not words[close - 1].article and close - comma > 2:
            close -= 1  # «مدير المركز آنذاك»
        return person._replace(end=close) if self.agrees(match, person) else None

    def named_aside(self, comma: int, close: int, match: Match) -> Phrase | None:
        """Return an office and the name between commas behind it: «المديرة، ألبا مورو، قالت»."""
        if self.bare_name(comma + 1, close) is None:
            return None
        start = self.opening_before(comma, 8)
        office = self.c.phrases.until(start, comma)
        if office is None or office.end < comma or office.named or not office.definite:
            return None
        if not office.bits & PERSON or office.bits & PLURAL or self.words[start].preposition:
            return None
        named = office._replace(end=close, named=True)
        return named if self.agrees(match, office) else None

    def with_apposition(self, phrase: Phrase, match: Match) -> Phrase | None:
        """Return the person in front whom the phrase between two commas is in apposition to.

        «سامي حداد، مؤسس الشركة ورئيسها، قال»: the name opens the clause, the verb agrees with it.
        """
        comma = phrase.start - 1
        if comma <= self.low or not self.words[phrase.end].bits & (COMMA | REL):
            return None  # «سامي حداد، الخبير الذي عمل في البنك، قال»
        one = self.words[phrase.start].core in self.c.lexicon.one_of  # «…، أحد المحامين، قال»
        # «وزير الخارجية، مايك بومبيو، قال»: his name, where an office is in front
        name = phrase.named and not phrase.bits & (PERSON | PLACE | ORG | MEDIA | TIME)
        if self.words[phrase.start].conjunction:
            return None
        if not (phrase.bits & (PERSON | TITLE) or one or name):
            return None
        start = self.opening_before(comma, 10)
        if self.words[start].bits & PUNCT:
            return None
        person = self.c.phrases.until(start, comma)
        if person is not None and person.end + 1 == comma and self.goes_on(person, comma):
            person = person._replace(end=comma)
        if person is None:
            return None
        if person.end < comma:
            # «مدير المركز في المدينة، سامي حداد، قال»
            where = self.words[person.end]
            placed = where.terminal == "FI" or where.preposition == BI
            if not (placed and name and person.bits & (PERSON | TITLE)):
                return None
            if comma - person.end > FIELD or not self.only_modifiers(person.end, comma):
                return None
        if not (person.named or person.bits & (PERSON | TITLE)):
            return None
        if name and not person.bits & (PERSON | TITLE):
            return None
        if person.bits & (PLACE | ORG | TIME) or not (person.definite or person.named):
            return None
        if self.words[start].preposition or not self.c.follows_opener(start, self.low):
            return None
        if self.words[start].conjunction and not self.begins_clause(start):
            return None
        if not self.agrees(match, person):
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

    def with_modifiers(self, phrase: Phrase, end: int) -> Phrase:
        """Lengthen a subject in front of its verb by what completes it.

        Before the verb has come, a prepositional phrase behind the noun is the noun's: «بعثة
        الاتحاد في الصومال أعلنت». So are bare words behind a person: «عالم الآثار إليات مزار».
        """
        words = self.words
        if words[end - 1].bits & RPAR:
            # «نقابة الأطباء في تركيا (TGC) قالت»
            for opened in range(end - 2, max(phrase.end, end - FIELD), -1):
                if words[opened].bits & LPAR:
                    inner = self.with_modifiers(phrase, opened)
                    return inner._replace(end=end) if inner.end == opened else inner
        while end > phrase.end and words[end - 1].bits & PUNCT:
            if words[end - 1].bits & (CLOSEQ | QUOTE):
                break
            end -= 1
        if end <= phrase.end:
            return phrase  # «المدير الجديد، قال إن»: nothing but the comma
        if all(
            not words[index].bits & (PUNCT | PREP | REL | TIME | ADVERB | NEG | QAD | KANA)
            and not (words[index].article or words[index].conjunction or words[index].preposition)
            for index in range(phrase.end, end)
        ):
            if phrase.bits & (PERSON | TITLE) and phrase.definite and end - phrase.end <= 4:
                return phrase._replace(end=end, named=True)
            return phrase
        lengthened = self.apposition.at_place(phrase, end)
        if lengthened.end > phrase.end:
            return lengthened
        if not phrase.bits & (PERSON | ORG | QUANT):
            return self.with_field(phrase, end)
        if end - phrase.end > 6:
            return phrase
        for index in range(phrase.end, end):
            bits = words[index].bits
            if bits & (OPENQ | CLOSEQ | QUOTE):
                continue
            if bits & (PUNCT | REL | TIME | CHANNEL | COMP) or words[index].conjunction:
                return phrase
        if not words[phrase.end].bits & PREP:
            return phrase
        person = phrase.bits & (PERSON | TITLE) and self.ends_in_name(phrase.end, end)
        return phrase._replace(end=end, named=phrase.named or bool(person))

    def ends_in_name(self, start: int, end: int) -> bool:
        """Tell whether a place and a person's name end an office: «المنسق في غزة وائل الحداد»."""
        if end - start < 4:
            return False
        place, first, last = self.words[end - 3 : end]
        if not (place.bits & PLACE or place.article) or place.conjunction:
            return False
        if not (first.given or first.first == "g") or not like_name(first):
            return False
        return like_name(last) or not (
            last.conjunction or last.preposition or last.pronoun or last.bits & (PLACE | ORG)
        )

    def with_field(self, phrase: Phrase, end: int) -> Phrase:
        """Lengthen what shows something by where or of what it is: «الوضع في اليمن يؤكد أن»."""
        words = self.words
        particle = words[phrase.end]
        if phrase.bits & (TIME | PLACE | DEM) or particle.conjunction or particle.pronoun:
            return phrase
        attached = particle.preposition == LI and particle.article
        if not (particle.bits & PREP or attached) or particle.bits & (TIME | ADVERB):
            return phrase
        if any(index in self.apposition.cue_tokens for index in range(phrase.end, end)):
            return phrase  # «الأرقام في رأيي تؤكد أن»
        for index in range(phrase.end + 1, end):
            word = words[index]
            if word.bits & (REL | COMMA):
                end = index
                break
            if word.bits & (OPENQ | CLOSEQ | QUOTE):
                continue
            if word.bits & (PUNCT | TIME | CHANNEL | COMP | NEG | QAD | KANA):
                return phrase
            if self.c.is_verb(index) or (word.conjunction and word.first not in ("n", "a", "g")):
                return phrase
        if not 0 < end - phrase.end <= FIELD or words[end - 1].bits & PREP:
            return phrase
        return phrase._replace(end=end)

    def begins_clause(self, start: int) -> bool:
        """Tell whether و at the token joins clauses (not nouns): nothing nominal ends before it."""
        previous = self.words[start - 1]
        if previous.bits & NAMEP:
            return False  # أبو فراس: no clause begins inside a name
        opened = self.c.closers.get(start - 1, -1)
        if opened > self.low and start - opened <= 6 and self.words[opened - 1].bits & NOMINAL:
            # «مؤسس "فيسبوك" ورئيسها»: a name in marks of quotation is a noun as others are
            around = self.c.phrases.parse(opened - 1, self.high)
            if around is not None and around.end > start:
                return False
        if previous.bits & PUNCT or start == self.low:
            return True
        deeds = previous.bits & self.words[start].bits & MASDAR
        if deeds and not (previous.article or previous.pronoun or self.words[start].article):
            return False  # «لاحتضان واستقبال القوات»: two deeds with one genitive
        if self.ending_at(start) is not None:
            return False
        if self.words[start].bits & DEM:
            return True
        for earlier in range(start - 1, max(self.low, start - 6) - 1, -1):
            # «المصادر الأمنية والطبية»: a phrase runs over it
            if self.words[earlier].bits & (PUNCT | COMP) or self.c.is_verb(earlier):
                break
            phrase = self.c.phrases.parse(earlier, self.high)
            if phrase is not None and phrase.end > start:
                return False
        return True

    def in_relative(self, index: int) -> bool:
        """Tell whether the verb begins a clause about a noun, or stands behind a particle."""
        if index <= self.low:
            return False
        bits = self.words[index - 1].bits
        return bool(bits & (REL | NEG | QAD)) or (
            self.c.behind_bare_noun(index) and not bits & PERSON
        )

    def is_bare(self, phrase: Phrase) -> bool:
        """Tell whether the noun that heads the phrase is indefinite: «تقرير للأمم المتحدة»."""
        head = self.words[phrase.head]
        if head.first != "n" or head.article or head.pronoun or phrase.head != phrase.start:
            return False
        if not (phrase.definite or phrase.named):
            return True
        behind = self.words[phrase.head + 1] if phrase.head + 1 < phrase.end else None
        return behind is not None and bool(behind.preposition or behind.bits & PREP)

    def only_modifiers(self, start: int, end: int, bare: bool = False) -> bool:
        """Tell whether only modifiers of a noun stand between: prepositions, relative clauses.

        ``bare``: an indefinite noun, which a verb right behind it tells about.
        """
        index = start
        relative = bare and self.c.is_verb(start) and not self.words[start].conjunction
        adjectival = start - 2 >= self.low and self.words[start - 2].bits & ADJ
        indefinite = not self.words[start - 1].article or (
            bare and bool(adjectival) and not self.words[start - 2].article  # «رفيع المستوى»
        )
        if self.words[start].bits & COMMA and indefinite:
            # «مسؤول محلي، طلب عدم ذكر اسمه، قال»: a clause about the noun, between commas
            inner = start + 1
            opens = inner < end and not self.words[inner].conjunction
            if opens and (
                self.c.is_verb(inner) or self.words[inner].core in self.c.lexicon.anonymity
            ):
                while inner < end and not self.words[inner].bits & COMMA:
                    inner += 1
                index = inner
        about = relative
        while index < end:
            word = self.words[index]
            bits = word.bits
            if about and bits & COMP:
                return False  # «موقف يمكن أن يفسر بأن»
            if bits & REL:
                relative = True
            elif (
                (bits & (COLON | STOP | SEMI | COMP) and not relative)
                or (bits & PART and not bits & PREP and not relative)  # but لدى, منذ
                or (self.c.is_verb(index) and not relative)
                or (word.conjunction and self.c.is_verb(index))
            ):
                return False
            elif (
                not relative
                and not bits & (PREP | COMMA | LPAR | RPAR | NUM | TIME)
                and not word.preposition
            ):
                previous = self.words[index - 1]
                if bits & (OPENQ | QUOTE) and self.c.quotes.get(index, end) < min(end, index + 6):
                    index = self.c.quotes[index] + 1  # «مندوبا رفيعا في "أوبك" صرح»: a name
                    continue
                told = word.core in self.c.phrases.trailing and previous.bits & (CLOSEQ | QUOTE)
                if (
                    not previous.bits & (PREP | NOMINAL | LPAR | NUM | DEM)
                    and not previous.preposition
                    and not told  # «فريق "الموج" المنحدر من بريستول، يزعم»
                ):
                    return False
                if index == start and not bits & (ADJ | DEF) and not word.conjunction:
                    return False
                if (
                    index == start
                    and word.first == "a"
                    and not (word.article or word.pronoun or word.conjunction)
                    and (previous.article or previous.pronoun in OWNERS)
                    and self.words[start - 1].first in ("n", "m")
                ):
                    return False  # «أن موكله بريء يعتقد أن»: a predicate
            index += 1
        return True
