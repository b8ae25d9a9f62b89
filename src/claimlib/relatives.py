"""Subjects and relative clauses: whom the clause is about that a verb stands in.

The antecedent is the subject unless a pronoun of the clause takes it up (Wright II §§ 172-175).
A clause about an indefinite noun has no relative pronoun (صفة); one without a noun is a subject
of its own («من زار المدينة يرى أن»).
"""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import OWNERS, SHE, SOUND_PLURALS, WA, YEH
from .agreement import SURE, Agreement
from .classes import (
    ABSTRACT,
    ADJ,
    BREAK,
    CHANNEL,
    CLOSEQ,
    COLON,
    COMMA,
    COMP,
    DOC,
    EVID,
    KANA_STRICT,
    MASDAR,
    MEDIA,
    NAME,
    NEG,
    NOUN,
    NUM,
    ORG,
    PART,
    PERSON,
    PLACE,
    PLURAL,
    PREP,
    PUNCT,
    QAD,
    QUANT,
    REL,
    SEMI,
    STOP,
    TIME,
    TITLE,
    UNKNOWN,
)
from .edges import FrontEdge
from .lists import WHEREBY
from .matches import Match, Search
from .model import Category, Stance
from .modifiers import Modifiers
from .phrases import Phrase
from .speakers import is_speaker, likened, shows
from .words import Word, behind_letter

__all__ = ["RELATIVE_REACH", "Relatives"]

# A member is looked up in its class each time.
_DOXASTIC: Final = Category.DOXASTIC
_EVIDENTIAL: Final = Category.EVIDENTIAL
_REPORTING: Final = Category.REPORTING
_DISTANCING: Final = Stance.DISTANCING
#: The complements that stand behind a verb and no noun: «ما يعني أن».
_TAKEN: Final = (*SURE, "governed", "object")
#: How far in front of its verb a subject with a clause about it may stand (tokens).
RELATIVE_REACH: Final = 24
#: How far in front of a joined noun the first of those begins (tokens).
JOINT: Final = 4


@mypyc_attr(acyclic=True)
class Relatives:
    """Subjects of the verbs that stand in the relative clauses of one sentence."""

    def __init__(
        self, search: Search, agreement: Agreement, edge: FrontEdge, modifiers: Modifiers
    ) -> None:
        self.c = search.context
        self.words = search.words
        self.low = search.low
        self.high = search.high
        self.agreement = agreement
        self.edge = edge
        self.modifiers = modifiers

    def antecedent(self, index: int) -> Phrase | None:
        """Return the phrase that the relative pronoun takes up, a comma between or not."""
        end = index
        while end > self.low and self.words[end - 1].bits & (COMMA | CLOSEQ):
            end -= 1
        phrase = self.edge.ending_at(end) if end > self.low else None
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
        return None if phrase is None else likened(self.c, self.counted(phrase), index)

    def counted(self, phrase: Phrase) -> Phrase:
        """Return the phrase with what tells how many of it there are: «العديد من الدراسات التي»."""
        words, start = self.words, phrase.start
        if start > self.low and words[start].preposition == "":
            start -= 1
            if words[start].terminal == "MIN" and not words[start].pronoun:
                start -= 1
                if words[start].bits & ADJ and not words[start].bits & QUANT:
                    start -= 1  # «عدد كبير من الخبراء الذين»
            if start >= self.low and words[start].bits & QUANT and not words[start].pronoun:
                whole = self.c.phrases.parse(start, phrase.end)
                if whole is not None and whole.end == phrase.end:
                    return whole
        return phrase

    def of_antecedent(self, match: Match, index: int) -> None:
        """Take whom the relative pronoun at the token is about as the subject of its clause.

        So where nothing in the clause shows that somebody else says it of him.
        """
        words, features = self.words, match.features
        if match.pronoun:
            return
        previous = words[index]
        phrase = self.antecedent(index)
        if phrase is not None:
            phrase = self.about_whom(phrase, match, index)
        if phrase is not None and phrase.bits & (DOC | CHANNEL | MASDAR):
            behind = match.last + 1
            where = words[behind] if behind < self.high else None
            if where is not None and where.terminal == "FI" and where.pronoun:
                # «تصريح الوزير الذي أكد فيه أن»: whose it is
                whose = self.c.phrases.parse(phrase.start + 1, phrase.end)
                if whose is not None and whose.bits & (PERSON | TITLE):
                    if whose.definite and self.agreement.agrees(match, whose):
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
        if phrase is not None and self.agreement.agrees(match, phrase):
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

    def of_what(self, match: Match, index: int) -> bool:
        """Take ما at the token as the subject of a verb of showing: «مما يعني أن», «ما يؤكد أن».

        Tell whether it is such a ما, be the verb another.
        """
        previous, features = self.words[index], match.features
        what = self.c.is_what(index)
        if what and (match.negation >= 0 or match.alias not in _TAKEN):
            what = False
        if match.pronoun or not (previous.core_in & WHEREBY or what):
            return False
        if shows(match) and (features is None or features.gender != "f"):
            first = previous.lead if what else behind_letter(previous)
            match.subject = Phrase(index, index + 1, index, EVID, False, False, first)
            match.subject_side = "before"
        return True

    def of_bare_noun(self, match: Match, index: int, alone: bool = False) -> None:
        """Take the indefinite noun at the token as the subject of the clause about it (صفة).

        «قابل رجلا كان يعتقد», «نتائج تؤكد أن»; the noun ``alone``, whatever it ends.
        """
        words, features = self.words, match.features
        if self.c.says_within(match.last):
            return  # «مؤتمرا صحفيا أكد خلاله أن»: where somebody says so
        phrase = None if alone else self.edge.ending_at(index + 1)
        if alone:
            phrase = self.c.phrases.until(index, index + 1)
        kinds = PERSON if match.rule.category is _DOXASTIC else 0
        clause = match.alias in ("that", "governed_that")
        taken_up = clause and words[match.complement - 1].pronoun != ""
        if match.rule.category is _REPORTING and match.rule.stance is not _DISTANCING:
            perfect = features is not None and features.tense == "p"
            if not (taken_up and perfect and self.c.tells_of_object(match.first)):
                kinds |= DOC | CHANNEL  # «إعلان يقول إن»; but «نشر الجيش صورا قال إنها قديمة»
        elif match.category is _REPORTING and clause and not taken_up:
            kinds |= DOC  # «منشورا يزعم أن اللقاح خطير»; but «وثيقة يزعم أنها مزورة»
        that = match.alias in ("that", "governed_that", "colon_that")
        if match.alias == "quote" and match.last + 2 < self.high:
            that = bool(words[match.last + 2].bits & COMP)  # «تدعي "أنها …"»
        if that and match.complement - match.last <= 2 and not words[index].pronoun:
            if match.category is _REPORTING:
                kinds |= PERSON | ORG  # «رجلا يقول إنه», «منظمات تدعي أنها»
            elif features is not None and features.gender == "f":
                kinds |= ORG  # but «حزب يعتقد أنه»: that may be a passive
        evident = shows(match)
        if evident:
            kinds |= EVID | DOC | ABSTRACT | MASDAR
        if evident and phrase is not None and not self.agreement.agrees(match, phrase):
            phrase = self.c.phrases.until(index, index + 1)  # «انتشار شائعات تؤكد»
        if phrase is not None and not phrase.bits & kinds and phrase.end > phrase.start + 2:
            inner = phrase.start + 2  # «مستندين إلى مؤشرات أظهرت أن»
            if words[inner - 1].bits & PREP and words[inner].bits & kinds:
                phrase = self.c.phrases.until(inner, phrase.end)
        if phrase is None or phrase.definite or phrase.named:
            return
        if words[phrase.start].conjunction == WA and words[phrase.start].first != "a" and not alone:
            phrase = self.joint_head(phrase)
        if not phrase.bits & kinds:
            if not (match.rule.inanimate or evident) or not self.can_show(phrase):
                return
        if (
            self.agreement.agrees(match, phrase)
            and not words[phrase.start - 1].bits & KANA_STRICT
            and not self.turns_out(match, phrase)
        ):
            match.subject, match.subject_side = phrase, "relative"

    def joint_head(self, phrase: Phrase) -> Phrase:
        """Return the bare nouns that و joins, whose last the phrase is: «حقائق وأرقام تثبت»."""
        words = self.words
        for start in range(phrase.start - 1, max(self.low, phrase.start - JOINT) - 1, -1):
            word = words[start]
            if word.bits & (PUNCT | COMP | PREP) or word.article or self.c.is_verb(start):
                break
            whole = self.c.phrases.parse(start, phrase.end, strip=True)
            if whole is not None and whole.end == phrase.end:
                if whole.definite or whole.named:
                    break
                phrase = whole
            if word.conjunction or word.preposition:
                break
        return phrase

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
        evident = shows(match)
        believes = match.category is _DOXASTIC  # «عمل الوزير الذي يعتقد»
        if agrees and (evident or (head.bits & words_or_signs and not believes)):
            return phrase
        kinds = PERSON | TITLE | (ORG if head.bits & MASDAR else 0)
        kinds |= words_or_signs if evident else 0
        for start in range(phrase.start + 1, phrase.end):
            if words[start].conjunction or words[start].preposition:
                return phrase
            inner = self.c.phrases.parse(start, phrase.end)
            if inner is None or inner.end != phrase.end or inner.head != start:
                continue
            if not inner.bits & kinds or (one and self.c.feminine(inner) is not hers):
                continue
            return inner if self.agreement.agrees(match, inner) else phrase
        return phrase

    def joined_antecedent(self, index: int, match: Match) -> Phrase | None:
        """Return the person whom «والذي» takes up: «بالنسبة إلى الوزير، والذي علق».

        Not where it joins another relative clause: «المدير الذي زار المصنع، والذي أكد».
        """
        features = match.features
        relative = self.words[index].core
        if match.pronoun or features is None:
            return None
        if (relative[2:3] == SHE) != (features.gender == "f"):
            return None
        phrase = self.antecedent(index)
        if phrase is not None and not self.agreement.agrees(match, phrase):
            phrase = self.genitive(phrase, match) or phrase
        if shows(match) and phrase is not None and phrase.bits & (EVID | DOC):
            # «نتائج المسح والتي تشير إلى»
            whole = self.about_whom(phrase, match, index)
            if whole.bits & (EVID | DOC) and self.agreement.agrees(match, whole):
                return whole
        if match.category is _EVIDENTIAL:
            return None
        if phrase is not None and not is_speaker(self.c, phrase):
            phrase = self.inner_name(phrase)
        if phrase is None or phrase.bits & PLACE or not (phrase.definite or phrase.named):
            return None
        if not is_speaker(self.c, phrase) or not self.agreement.agrees(match, phrase):
            return None
        if match.category is not _REPORTING and not phrase.bits & (PERSON | TITLE):
            return None
        return phrase

    def genitive(self, phrase: Phrase, match: Match) -> Phrase | None:
        """Return the body at the end of a phrase that agrees: «إدارة البنك والذي أفاد»."""
        for start in range(phrase.start + 1, phrase.end):
            if self.words[start].conjunction or self.words[start].preposition:
                return None
            inner = self.c.phrases.parse(start, phrase.end)
            if inner is None or inner.end != phrase.end or inner.head != start:
                continue
            if inner.definite and is_speaker(self.c, inner):
                return inner if self.agreement.agrees(match, inner) else None
        return None

    def inner_name(self, phrase: Phrase) -> Phrase | None:
        """Return the name at the end of a phrase: «بالنسبة لترامب»."""
        for start in range(phrase.start + 1, phrase.end):
            name = self.c.phrases.parse(start, phrase.end, strip=True)
            if name is not None and name.end == phrase.end and name.named:
                return name if is_speaker(self.c, name) else None
        return None

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
        if (
            antecedent is None
            or antecedent.bits & TIME
            or not self.agreement.agrees(match, antecedent)
        ):
            return False
        many = bool(antecedent.bits & PLURAL and antecedent.bits & PERSON)
        plural = many or relative.core.endswith(SOUND_PLURALS[1])
        if plural and match.features is not None and match.features.number != "p":
            return False  # «الناخبين الذين يعتقد محللون أنهم»
        feminine = self.c.feminine(antecedent)
        wanted = ("m", "p") if many else ("f", "s") if feminine else ("m", "s")
        fits = self.agreement.can_be_subject(match, following)
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
        evident = shows(match)
        for index in range(end - 1, max(self.low, end - RELATIVE_REACH) - 1, -1):
            word = words[index]
            bits = word.bits
            whom = word.terminal == "MIN" and not (word.pronoun or word.preposition)
            what = evident and word.terminal == "MA" and not (word.pronoun or word.preposition)
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

    def of_bare_relative(self, match: Match) -> bool:
        """Tell whether the thing in front shows what stands behind: «توضيح يؤكد وجود خلاف»."""
        behind = match.last + 1
        if (
            (match.rule.inanimate is None and not shows(match))
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
        phrase = self.edge.ending_at(match.first)
        return (
            phrase is not None
            and bool(phrase.bits & (EVID | DOC | CHANNEL | MASDAR))
            and not (phrase.definite or phrase.named)
            and self.agreement.agrees(match, phrase)
        )

    def shown_by(self, match: Match) -> None:
        """Find the evidence farther in front that a bare relative clause is about.

        «أصدر الصندوق دراسة عن الطاقة أظهرت أن», «إلى تجارب سابقة على الفئران بينت أن», and, of a
        text, «تلقت الشرطة بلاغا من السكان، يفيد بأن».
        """
        features = match.features
        if self.c.says_within(match.last):
            return
        speaks = not shows(match)
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
            named = before is not None and (before.given or before.first == "g")
            if before is not None and before.bits & NOUN and not (before.article or named):
                if not self.c.is_verb(start - 1):  # «ورد بلاغ للعمليات يفيد»
                    continue  # «تجارب سابقة»
            phrase = self.c.phrases.parse(start, match.first)
            if phrase is None or phrase.head != start:
                continue
            if (phrase.definite or phrase.named) and not self.modifiers.is_bare(phrase):
                continue
            if phrase.bits & (PERSON | ORG) or not self.agreement.agrees(match, phrase):
                continue
            if before is not None and (before.bits & PREP or before.preposition):
                if not any(self.c.is_verb(at) for at in range(self.low, start)):
                    return  # «في لقاء مع المدير أوضح أن»
            if self.turns_out(match, phrase):
                return
            if self.modifiers.only_modifiers(phrase.end, match.first):
                if phrase.end > start + 1 and self.words[start + 1].bits & PREP:
                    phrase = phrase._replace(end=start + 1)  # «بلاغا من غرفة العمليات»
                match.subject, match.subject_side = phrase, "relative"
            return

    def can_show(self, phrase: Phrase) -> bool:
        """Tell whether a bare noun in front can be evidence: «نماذج كثيرة تشهد على»."""
        head = self.words[phrase.head]
        if phrase.bits & (PERSON | TIME) or head.first not in ("n", "m"):
            return False
        return not self.words[phrase.start].conjunction

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
