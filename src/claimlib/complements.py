"""What takes a complement and no speaker behind it: a noun, a predicate, «يمكن أن», a passive."""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import (
    BI,
    LI,
    OWNERS,
    SHE,
    YEH,
)
from .bearers import Bearers
from .classes import (
    ABSTRACT,
    ADJ,
    BREAK,
    CHANNEL,
    CLOSEQ,
    COMMA,
    COMP,
    FEM,
    INDEF_ACC,
    MASDAR,
    NEG,
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
from .frames import Frames
from .lists import MANNER
from .matches import Match, Search
from .model import Category
from .parentheticals import Parentheticals
from .phrases import Phrase
from .resumption import Resumption
from .small_clauses import SmallClauses
from .speakers import is_count, is_speaker

__all__ = ["Complements"]

# A member is looked up in its class each time.
_DOXASTIC: Final = Category.DOXASTIC
_EVIDENTIAL: Final = Category.EVIDENTIAL
_REPORTING: Final = Category.REPORTING
#: Within how many tokens behind «التي» a relative clause ends in front of «هي أن».
IS_THAT_REACH: Final = 16
#: How near behind its noun a preposition stands that it governs, over a verb (tokens).
FAR_GOVERNED: Final = 6
#: How many words may tell when somebody says what stands behind.
OCCASION_WORDS: Final = 6


@mypyc_attr(acyclic=True)
class Complements:
    """Fits nouns, predicates and impersonal verbs of one sentence."""

    def __init__(
        self,
        search: Search,
        frames: Frames,
        parentheticals: Parentheticals,
        resumption: Resumption,
        small_clauses: SmallClauses,
    ) -> None:
        self.c = search.context
        self.words = search.words
        self.low = search.low
        self.high = search.high
        self.frames = frames
        self.subjects = frames.subjects
        self.bearers = Bearers(search, self.subjects.modifiers, self.subjects.preverbal)
        self.parentheticals = parentheticals
        self.resumption = resumption
        self.small_clauses = small_clauses

    def fit(self, match: Match) -> str | None:
        """Find what the cue takes; return the reason when it is not there."""
        rule, words, lexicon = match.rule, self.words, self.c.lexicon
        noun = rule.construction == "noun"
        if noun and not match.pronoun and match.first == match.last:
            owner = self.words[match.last].pronoun
            writes_it = match.form.spelling[-1].endswith(owner)  # «زعمه», not «قناعه» for قناعة
            match.pronoun = owner if owner in OWNERS and writes_it else ""
        reason = self.frames.fill(match)
        if reason is not None and (
            self.parentheticals.told_in_passing(match)
            or self.resumption.announced(match)
            or self.is_that(match)
        ):
            return None
        if noun:
            if self.is_said_of(match):
                match.alias = ""
                return "a clause about it: «شائعات تداولها الناس»"
            if match.subject is not None and words[match.subject.start].bits & INDEF_ACC:
                match.subject, match.subject_side = None, ""  # «ادعاء مضللا»: no genitive
            if match.subject is not None and words[match.first].core in lexicon.done_to:
                match.subject = self.doer_of_deed(match, match.subject)
            if match.subject is not None:
                match.subject_side = "genitive"
                if reason is None and match.alias == "object":
                    if match.complement > match.subject.end:
                        return "more than whose it is in front of its object"
            elif reason is None and rule.source in ("subject", "impersonal"):
                self.find_holder(match)
        elif match.subject is not None and match.subject_side == "after":
            match.subject, match.subject_side = None, ""
        if reason is None:
            if not noun and rule.source == "subject":
                self.subjects.subject_of_predicate(match)
            other = self.active(match)
            if other is None and self.said_by_noun(match):
                other = "the clause is a noun's, whose owner says it"
            if other is None and self.too_far(match):
                other = "no complement that it takes"
            if other is not None:
                match.alias = ""
            return other
        if "small" in rule.takes and match.last + 1 < self.high:
            following = self.words[match.last + 1]
            if following.bits & (COMP | STOP | BREAK | NEG):
                return reason
            seems = match.category is _EVIDENTIAL  # «يبدو بالقدر نفسه من الأهمية»
            if following.preposition == BI and (
                (following.bits & MASDAR and not seems) or following.core_in & MANNER
            ):
                return reason  # «يعد بتقديم المساعدة»: a promise; «تفسر بحذر»: how
            if not following.bits & PUNCT:
                match.alias = "small"
                match.complement = match.last + 1
                return None
        if "host" in rule.takes:
            match.alias = "host"
            match.complement = match.first
            return None
        return reason

    def doer_of_deed(self, match: Match, phrase: Phrase) -> Phrase | None:
        """Return who does the deed that a noun is of its genitive: «اتهام النائب للوزير بالغش».

        Alone it is whom the deed is done to: «اتهام الوزير بالغش». Who says that something is so
        does the deed: «اتهام النائب بأن الوزير غشه».
        """
        words = self.words
        for index in range(phrase.start + 1, phrase.end):
            if words[index].preposition == LI:
                return self.c.phrases.until(phrase.start, index)
        if match.alias == "governed_that" and not words[match.complement - 1].pronoun:
            return phrase
        behind = phrase.end + (match.alias == "governed_that")
        return phrase if match.complement > behind else None

    def find_holder(self, match: Match) -> None:
        """Find whose the words of a noun are that nobody owns."""
        agent = self.agent(match) or self.agent_behind(match)
        if agent is not None:
            match.subject, match.subject_side = agent, "genitive"
        elif match.complement < match.last + 4 or not self.bearers.brought_inside(match):
            self.bearers.bearer(match)
            self.bearers.brought_by(match)

    def active(self, match: Match) -> str | None:
        """Return why an impersonal verb is spelled as an active one and is it, or ``None``."""
        rule, features, alias = match.rule, match.features, match.alias
        if rule.construction != "impersonal":
            return None
        if (
            features is not None
            and features.tense in ("p", "i")
            and features.number == "p"
            and alias in ("that", "governed_that")
        ):
            return "a plural: somebody is its subject"  # «ينتظرون أن تصل المساعدات»
        if self.governs_no_deputy(match):
            return "an active verb: a feminine passive has no such subject"
        behind = match.last + 1
        if (
            (rule.voice == "passive" or features is None)
            and alias in ("governed", "object", "governed_that", "small", "that")
            and self.words[match.first].vowels[0] != "u"
            and behind < self.high
            and not self.only_passive(match)
        ):
            phrase = self.c.phrases.parse(behind, self.high)
            if phrase is not None and phrase.definite:
                if (
                    phrase.bits & PERSON
                    and not phrase.named
                    and alias != "small"
                    and not is_count(self.c, phrase, self.high)
                    and (alias != "that" or self.words[phrase.end].bits & COMP)
                ):
                    return "an active verb: its subject follows"
                if (
                    self.is_object_of_man(match, phrase)
                    and features is not None
                    and features.gender == "m"
                    and rule.voice == "passive"
                    and alias in ("governed", "governed_that", "small")
                    and not (match.first > self.low and self.c.is_verb(match.first - 1))  # تم وصف
                ):
                    return "an active verb: its object follows"  # «يتهم الحكومة بـ»
        if alias == "small" and match.category is _DOXASTIC and self.small_clauses.prepares(match):
            return "an active verb: somebody and what he makes"
        return None

    def said_by_noun(self, match: Match) -> bool:
        """Tell whether a noun in front has the clause: «نُسب إلى الشاعر قوله إن», it is his word."""
        if match.rule.construction != "impersonal" or match.alias != "that":
            return False
        if match.category is not _REPORTING:
            return False
        noun = self.frames.chunks.cue_tokens.get(match.complement - 2)
        return (
            noun is not None
            and noun.first > match.last
            and noun.rule.construction == "noun"
            and noun.category is _REPORTING
            and noun.complement == match.complement
        )

    def too_far(self, match: Match) -> bool:
        """Tell whether more than who speaks parts a noun or a predicate from its clause."""
        construction = match.rule.construction
        between = match.complement - match.last
        governed = match.alias == "governed" and not match.pronoun
        if construction == "noun" and governed and between > FAR_GOVERNED:
            # «في بلاغ توصلت وكالة الأنباء بنسخة منه توقيف قاض عن العمل»: another word has it
            return any(self.c.is_verb(at) for at in range(match.last + 1, match.complement - 1))
        if match.alias != "that" or construction not in ("noun", "predicate"):
            return False
        if between <= (6 if construction == "noun" else 4) or self.waits_for_clause(match):
            return False
        # «إعلان عضو اللجنة المركزية سامي حداد أن»: all between is who speaks
        who = match.subject
        if (
            who is not None
            and who.start == match.last + 1
            and (who.bits & (PERSON | TITLE | ORG) or who.named)
            and self.only_when(who.end, match.complement - 1)
        ):
            return False
        return between <= 6 or not any(
            self.frames.chunks.told_to_whom(match, index) == match.complement - 1
            for index in range(match.last + 1, match.complement - 1)
            if self.words[index].bits & REL
        )

    def only_when(self, start: int, end: int) -> bool:
        """Tell whether no more than when and where it is said stands between the tokens.

        «إعلان الوزير سامي حداد غداة عودته من باريس أن»
        """
        if start == end:
            return True
        if end - start > OCCASION_WORDS or not self.words[start].bits & (PREP | TIME):
            return False
        for index in range(start, end):
            word = self.words[index]
            if word.bits & (PUNCT | COMP | REL | NEG) or word.conjunction or self.c.is_verb(index):
                return False
            if word.hits and not word.bits & (PREP | CHANNEL):
                return False
        return True

    def waits_for_clause(self, match: Match) -> bool:
        """Tell whether nothing but its clause can follow a predicate, whatever stands between.

        «من المتوقع في الأيام المقبلة أن», «الأرجح، في هذه الحالة، أن»: it has من in front, which no
        comparative governs («أكثر من المتوقع»), or commas enclose all that stands between.
        """
        words = self.words
        if match.rule.construction != "predicate":
            return False
        if words[match.last + 1].bits & words[match.complement - 2].bits & COMMA:
            return True
        # «الواضح من كلام الوزير في البرلمان أن»: a subject, whose predicate is the clause
        opens = match.first == self.low or bool(words[match.first - 1].bits & PUNCT)
        subject = match.article and opens and words[match.last + 1].terminal == "MIN"
        alone = match.last == match.first or words[match.last - 1].terminal != "MIN"
        if alone and not subject:
            return False
        before = words[match.first - 1] if match.first > self.low else None
        if before is not None and before.first == "a" and not before.article:
            return False
        return not any(self.c.is_verb(at) for at in range(match.last + 1, match.complement - 1))

    def only_passive(self, match: Match) -> bool:
        """Tell whether no active form is spelled so: «توصف», for the active is «تصف»."""
        active = match.rule.active_keys()
        spelled = match.form.words[match.form.anchor]  # as an entry has it, whatever is in front
        return bool(active) and match.first == match.last and active.isdisjoint(spelled)

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
        if rule.voice != "passive" or match.pronoun:
            return False
        if word.vowels[0] == "u" or word.preposition or not self.c.feminine_verb(match.first):
            return False
        if match.alias == "governed_that" and "that" not in rule.takes:
            # «المدينة توصف بأنها»: the clause is no deputy, and the pronoun takes that up
            if OWNERS.get(self.words[match.complement - 1].pronoun) == ("f", "s"):
                return False
        if match.alias in ("that", "governed_that"):
            return match.complement - match.last <= 2
        if match.alias != "governed" and (
            match.alias != "object" or match.complement != match.last + 1
        ):
            return False  # «وصفت تحرك الحكومة بالخطأ» is as «تتوقع ارتفاع الأسعار»
        phrase = self.c.phrases.parse(match.last + 1, self.high)
        if phrase is None or not phrase.definite or phrase.named or self.c.feminine(phrase):
            return False
        return bool(phrase.bits & MASDAR) and not phrase.bits & (PLURAL | QUANT | NUM | PERSON)

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
        for index in range(match.first - 1, max(self.low, match.first - 8) - 1, -1):
            word = words[index]
            if word.core in self.c.lexicon.undergoing or self.c.lexicon.directs(word):
                return True
            if word.bits & (PUNCT | COMP):
                return False
        return False
