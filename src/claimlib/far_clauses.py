"""Clauses far behind their cue: أن behind an insertion, or behind what cannot be read."""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import HAMZA_BELOW, OWNERS, WA
from .ahead import Ahead, may_take_that, preposition_name, takes_that
from .attachment import Complement
from .chunks import Chunks, is_beside
from .classes import (
    ABSTRACT,
    ADJ,
    ADVERB,
    BREAK,
    CHANNEL,
    CLOSEQ,
    COLON,
    COMMA,
    COMP,
    DEM,
    DOC,
    EITHER,
    EVID,
    MASDAR,
    MEDIA,
    NAME,
    NEG,
    NEGA,
    NUM,
    OPENQ,
    ORG,
    PART,
    PERSON,
    PREP,
    PRON,
    PUNCT,
    QAD,
    QUOTE,
    QWORD,
    REL,
    SEMI,
    STOP,
    TIME,
    TITLE,
)
from .lists import TURNING
from .matches import CLAUSAL, Match, Search
from .model import Category
from .phrases import Phrase
from .speakers import is_speaker

__all__ = ["FAR", "FarClauses"]

# A member is looked up in its class each time.
_REPORTING: Final = Category.REPORTING
#: How far behind its verb أنّ is looked for where what stands between cannot be read (tokens).
FAR: Final = 30
#: How near in front of أنّ a noun that takes it stands (tokens).
NOUN_REACH: Final = 3
#: How long a name in quotation marks may be (tokens).
QUOTED_NAME: Final = 6
#: How long a clause between two commas may be (tokens) for أن behind it to be the verb's in front.
INSERTED: Final = 30
#: How far behind a cue the comma may stand that closes what another one opens (tokens).
PARENTHESIS: Final = 10
_DEEDS: Final = frozenset(("object", "masdar"))
_NOUNS: Final = frozenset("mn")


@mypyc_attr(acyclic=True)
class FarClauses:
    """Looks in one sentence for clauses that stand far behind their cues."""

    def __init__(self, search: Search, ahead: Ahead, chunks: Chunks) -> None:
        self.c = search.context
        self.words = search.words
        self.low = search.low
        self.high = search.high
        self.ahead = ahead
        self.chunks = chunks

    def insertion(self, match: Match, comma: int, limit: int) -> int:
        """Return where أن stands behind a clause between two commas, or 0.

        «أكد المدير، بعد أن ودع الضيوف، أن»: when or why he said it is told in between.
        """
        words, lexicon, takes = self.words, self.c.lexicon, match.rule.takes
        first = comma + 1
        if first + 2 >= limit or match.rule.construction != "verb":
            return 0
        word = words[first]
        if word.core_in & TURNING or not (
            word.bits & PART
            or word.core in lexicon.circumstances
            or (word.bits & QAD and word.conjunction == WA)
            or (
                word.bits & PREP
                and not self.governs(match, first)
                and any(at.bits & COMP for at in words[first + 1 : first + 4])
            )
        ):
            return 0
        says = -1  # the last verb in between that may take أن
        for index in range(first, min(limit - 1, first + INSERTED)):
            word = words[index]
            if word.bits & (STOP | SEMI | COLON):
                return 0
            if word.bits & COMP:
                says = -1
            elif may_take_that(word):
                says = index
            if not word.bits & COMMA or index == first:
                continue
            that = index + 1
            if words[that].bits & PREP and that + 1 < limit and self.governs(match, that):
                that += 1
            elif "that" not in takes:
                continue
            if words[index + 1].conjunction or not words[that].bits & COMP:
                continue
            return index + 1 if says < 0 else 0
        return 0

    def parenthesis(self, match: Match, comma: int, limit: int) -> int:
        """Return where أن stands behind a few words between commas right behind the cue, or 0.

        «يبدو، والحال هذه، أن», «من المحتمل، بل من المرجح، أن»
        """
        if comma != match.last + 1:
            return 0
        for index in range(comma + 2, min(limit - 1, comma + PARENTHESIS)):
            word = self.words[index]
            if word.bits & (STOP | SEMI | COLON | COMP):
                return 0
            if word.bits & COMMA:
                that = self.words[index + 1]
                if that.conjunction:
                    return 0
                if that.bits & PREP and index + 2 < limit and self.governs(match, index + 1):
                    return index + 1 if self.words[index + 2].bits & COMP else 0
                plain = "that" in match.rule.takes and not that.preposition
                return index + 1 if plain and that.bits & COMP else 0
        return 0

    def described(self, match: Match, comma: int, limit: int) -> int:
        """Return where the object stands behind a clause about the subject, or 0.

        «يظهر التقرير، الذي نشر أمس، تحسنا في الأسعار», «أكد الوزير، وهو طبيب، أهمية اللقاح»
        """
        words, takes, subject = self.words, match.rule.takes, match.subject
        first = comma + 1
        if subject is None or match.subject_side != "after":
            return 0
        for index in range(subject.end, comma):  # «مؤشر المدينة لعام 2020، الذي …، تحسنا»
            if words[index].bits & (PUNCT | REL | COMP) or self.c.is_verb(index):
                return 0
        if match.rule.construction != "verb" or takes.isdisjoint(("object", "masdar")):
            return 0
        if first + 2 >= limit:
            return 0
        word = words[first]
        apart = bool(word.bits & REL) and not word.conjunction
        apart = apart and word.terminal not in ("MA", "MIN")
        if word.article and word.bits & ADJ and not word.bits & (PERSON | TITLE | NAME):
            apart = True  # «التقرير، الصادر أمس، تحسنا»
        if not apart and not (word.bits & (PRON | PREP) and word.conjunction == WA):
            return 0  # «الفرق، وفي مقدمتها فريق النهر، رفض القرار»
        for index in range(first + 1, min(limit - 1, first + INSERTED)):
            word = words[index]
            if word.bits & (STOP | SEMI | COLON | COMP):
                return 0
            if not word.bits & COMMA:
                continue
            told = words[index + 1]
            if told.conjunction or told.preposition:
                continue
            if not told.bits & (MASDAR | ABSTRACT) or told.bits & (PERSON | NAME):
                continue
            if self.c.is_verb(index + 1) and not self.chunks.masdar_of_two(index + 1):
                continue
            if self.ahead.that_follows(index + 2):
                return 0  # «أكد الوزير، الذي زار المدينة، أمس، أن»
            return index + 1
        return 0

    def clause_behind(self, index: int, limit: int) -> bool:
        """Tell whether و opens a clause at the token that begins with its subject."""
        word = self.words[index] if index < limit else None
        if word is None or word.conjunction != WA or word.preposition:
            return False
        if word.bits & QWORD and word.first == "f" and not word.bits & (NEG | REL):
            return True  # «ماذا نتوقع، وكيف يمكن أن»: the next question
        if not (word.article or word.bits & DEM):
            return False
        phrase = self.c.phrases.parse(index, limit)
        return phrase is not None and phrase.end < limit and self.c.is_verb(phrase.end)

    def governs(self, match: Match, position: int) -> bool:
        """Tell whether the cue takes the preposition at the token."""
        return takes_that(match.rule.takes, preposition_name(self.words[position].core))

    def behind_all(
        self, match: Match, wants_subject: bool, position: int, limit: int
    ) -> Complement | None:
        """Find إنّ behind what could not be read: «قال أكرم من صحيفة تقويم إن».

        Written with its hamza below, it stands behind speech alone, and no condition takes a
        pronoun or a noun (Wright II § 36): whatever is between belongs to who speaks.
        """
        words = self.words
        if match.negation >= 0:
            return None
        aside = False  # behind another verb that may have the speech
        beside = 0  # where a clause beside the speech ends
        for index in range(max(position, match.last + 2), limit - 1):
            word = words[index]
            bits = word.bits
            if bits & COLON and index + 1 in self.c.quotes and not aside:
                if wants_subject and match.subject is None:
                    match.subject = self.called(match.last + 1, index)
                    if match.subject is not None:
                        match.subject_side = "after"
                return (
                    Complement("quote", index + 1, "", index) if match.subject is not None else None
                )
            if bits & (STOP | SEMI | BREAK | COLON) or (
                index in self.c.quotes and (self.c.quotes[index] - index > 6)
            ):
                return None
            aside = aside or bool(index in self.chunks.single_tokens and self.c.is_verb(index))
            other = self.chunks.cue_tokens.get(index)
            if (
                other is not None
                and index > match.last
                and index >= beside
                and other.rule.category is _REPORTING
                and other.alias in CLAUSAL
                and not words[index - 1].bits & REL
            ):
                if not is_beside(self.c, other, match):
                    return None
                beside = other.complement - 1
            if not bits & COMP or word.light[:1] != HAMZA_BELOW:
                continue
            if not word.pronoun and self.c.is_verb(index + 1):
                return None
            if not word.pronoun and words[index + 1].bits & NEG:
                return None
            before = words[index - 1]
            if self.ahead.ends_connective(index) or before.key in self.c.lexicon.letters:
                continue
            if before.bits & (ORG | MEDIA) and not before.article and before.first in ("n", "m"):
                continue  # «شركة إن موبي»
            if wants_subject and match.subject is None:
                match.subject = self.called(match.last + 1, index)
                if match.subject is not None:
                    match.subject_side = "after"
            return Complement("that", index + 1, "", index)
        return None

    def far_that(self, match: Match, wants_subject: bool, limit: int) -> Complement | None:
        """Find أنّ behind what could not be read, where nothing nearer takes it.

        «أكدت سوزان ورال مديرة المكتبة أن», «أكد الوزير منذ أصبح نائبا أن»: what is said is still to
        come. Behind أنّ stands a noun, or its pronoun; a verb stands behind أنْ, of what is wanted.
        """
        words, lexicon, takes = self.words, self.c.lexicon, match.rule.takes
        if match.negation >= 0 or match.pronoun:
            return None
        if "accusative" in takes and match.subject is None:
            return None
        if match.features is None or match.features.tense not in ("p", "i"):
            return None
        if match.first > self.low and words[match.first - 1].bits & REL:
            return None
        if match.last + 1 >= limit or words[match.last + 1].conjunction:
            return None
        if match.subject is not None and not (
            match.subject_side == "after"
            and (is_speaker(self.c, match.subject) or match.subject.bits & (DOC | EVID | CHANNEL))
        ):
            return None
        noun = 0  # the last noun of speech or belief
        passed = 0  # where a name in quotation marks ends
        for index in range(match.last + 2, min(limit - 1, match.last + FAR)):
            if index < passed:
                continue
            word = words[index]
            bits = word.bits
            if bits & (STOP | SEMI | BREAK):
                return None
            if bits & COLON:
                index += 2 if index + 1 in self.c.quotes else 1
                if index >= limit - 1 or not words[index].bits & COMP:
                    return None
                word, bits = words[index], words[index].bits  # «أكدت فيه: «أن الضرر كبير»»
            passed = self.c.quotes.get(index, index)
            if passed - index > QUOTED_NAME:
                return None
            surname = index == match.last + 2 and words[index - 1].bits & NAME  # «سوزان ورال»
            if word.conjunction and self.c.is_verb(index) and not surname:
                when = words[index + 1].bits & (TIME | PREP) and index > match.last + 3
                if not (when and word.core in lexicon.held):
                    return None  # «تابعت الصفحة وحللت أنك»: another clause
            alone = index in self.chunks.single_tokens and not bits & NAME
            if alone and may_take_that(word, verbs=False):
                if self.c.is_verb(index):
                    other = self.chunks.cue_tokens.get(index)
                    if other is not None and is_beside(self.c, other, match):
                        continue
                    return None
                noun = index
            if not bits & COMP or word.conjunction:
                continue
            if noun and index - noun <= NOUN_REACH and not words[index - 1].bits & COMMA:
                return None
            if self.chunks.told_outside(match, index):
                return None
            before = words[index - 1]
            verb = index + 1 if word.pronoun or not words[index + 1].bits & NEG else index + 2
            if verb >= limit or (not word.pronoun and self.c.is_verb(verb)):
                if verb < limit and before.bits & (PREP | NEGA) and not before.pronoun:
                    if not takes_that(takes, preposition_name(before.core)):
                        continue  # «أكد الوزير من دون أن يذكر تفاصيل أن»
                return None
            preposition = word.preposition
            start = index
            if before.bits & PREP and not before.pronoun:
                preposition, start = preposition_name(before.core), index - 1
            elif self.ahead.ends_connective(index) or before.bits & (PART | PRON | EITHER):
                return None
            if not takes_that(takes, preposition):
                return None
            if not preposition and lexicon.takes_deed(before):
                return None
            if wants_subject and match.subject is None:
                found = self.called(match.last + 1, start)
                if found is None and not words[match.last + 1].bits & PREP:
                    return None
                if found is not None:
                    # «أكد طلعت حافظ الأمين العام»
                    told = found if is_speaker(self.c, found) else found._replace(named=True)
                    match.subject, match.subject_side = told, "after"
            if preposition:
                return Complement("governed_that", index + 1, preposition, start)
            return Complement("that", index + 1, "", index)
        return None

    def far_deed(self, match: Match, limit: int) -> Complement | None:
        """Find what is said behind the occasion and a clause about it, where it is a deed.

        «أعلن الوزير في بيان صدر أمس رفض الحكومة», «أكدت في ختام اجتماعها حرص مصر على»: the clause
        has its verb, and what a pronoun or an article closes is in construct with nothing.
        """
        words, takes, subject = self.words, match.rule.takes, match.subject
        if match.rule.construction != "verb" or match.pronoun or takes.isdisjoint(_DEEDS):
            return None
        if match.rule.source != "subject" or match.features is None:
            return None
        if subject is not None and not (
            match.subject_side == "after" and is_speaker(self.c, subject)
        ):
            return None
        start = subject.end if subject is not None else match.last + 1
        if start >= limit or words[start].conjunction:
            return None
        if words[start].bits & COMMA:
            return self.deed_behind_comma(start + 1, limit) if subject is not None else None
        if not (words[start].bits & (PREP | TIME | ADVERB) or words[start].preposition):
            return None
        return self.deed_within(start + 2, min(limit, start + FAR))

    def deed_behind_comma(self, first: int, limit: int) -> Complement | None:
        """Find the deed behind an occasion between two commas, whatever is told of that.

        «أكد الوزير، خلال اتصال أجراه مع نظيره، وقوف بلاده إلى جانب مصر»
        """
        words = self.words
        if first + 3 >= limit or not (words[first].bits & PREP or words[first].preposition):
            return None
        for index in range(first + 2, min(limit - 2, first + INSERTED)):
            if words[index].bits & COMMA:
                told = words[index + 1]
                if told.conjunction or told.preposition or told.bits & PREP or told.article:
                    return None
                deed = self.is_deed(index + 1)
                return Complement("object", index + 1, "", index + 1) if deed else None
            if words[index].bits & (PUNCT & ~(OPENQ | CLOSEQ | QUOTE) | COMP):
                return None
        return None

    def shown_beyond(self, match: Match, limit: int) -> Complement | None:
        """Find the deed that is shown behind a relative clause about what shows it.

        «أظهرت الفحوص التي أجراها الأطباء وجود ورم»: right behind the clause's verb it is its own.
        """
        words, subject = self.words, match.subject
        if subject is None or match.subject_side != "after" or match.pronoun:
            return None
        if match.rule.construction != "verb" or match.rule.takes.isdisjoint(_DEEDS):
            return None
        start = subject.end
        if start + 2 >= limit or not words[start].bits & REL or words[start].conjunction:
            return None
        if words[start].terminal in ("MA", "MIN") or not self.c.is_verb(start + 1):
            return None
        return self.deed_within(start + 3, min(limit, start + FAR))

    def deed_within(self, first: int, stop: int) -> Complement | None:
        """Find the first deed of the tokens, over phrases and clauses about what is in front."""
        words = self.words
        for index in range(first, min(stop, self.high - 1)):
            word, before = words[index], words[index - 1]
            if word.bits & (PUNCT | COMP | REL | NEG) or word.conjunction:
                return None
            if word.bits & PREP or word.preposition or before.bits & PREP:
                continue
            if self.is_deed(index) and self.closed(index - 1):
                return Complement("object", index, "", index)
            if self.c.is_verb(index) and not self.tells_when(index):
                return None
        return None

    def is_deed(self, index: int) -> bool:
        """Tell whether a verbal noun with its genitive begins at the token: «رفض الحكومة»."""
        word = self.words[index]
        if not word.bits & (MASDAR | ABSTRACT) or word.given or _NOUNS.isdisjoint(word.tags):
            return False
        if word.article:  # «التوصل إلى اتفاق»
            return bool(word.bits & MASDAR) and self.words[index + 1].bits & PREP != 0
        if self.words[index + 1].bits & NUM:
            return True  # «تسجيل خمس حالات»
        phrase = self.c.phrases.parse(index, self.high, weak=True)
        if phrase is None or phrase.bits & PERSON or word.bits & (DOC | CHANNEL):
            return False
        return phrase.definite or phrase.end > index + 1

    def closed(self, index: int) -> bool:
        """Tell whether nothing is in construct with the word: it is definite, a time, a quality."""
        word = self.words[index]
        if word.article or word.pronoun in OWNERS or word.first == "g":
            return True
        return bool(word.bits & (TIME | ADVERB)) or word.first == "a"

    def tells_when(self, index: int) -> bool:
        """Tell whether a verb is about the bare occasion in front, and has no object to come.

        «في بيان صدر أمس», «في اجتماع عقد في القاهرة», «في بيان بثته الوكالة» (Wright II § 172)
        """
        word = self.words[index]
        if not self.ahead.about_noun(index):
            return False
        return bool(word.pronoun) or word.core in self.c.lexicon.held

    def behind_called(self, match: Match) -> Complement | None:
        """Find the clause behind a name that is spelled like a verb: «رأى يزبك أن البيان مهم».

        A verb that says or thinks has no other verb right behind it.
        """
        name, that = match.last + 1, match.last + 2
        if match.rule.construction != "verb" or match.pronoun or that + 1 >= self.high:
            return None
        word, comp = self.words[name], self.words[that]
        if word.first != "i" or word.conjunction == WA or word.bits & NEG or word.hits:
            return None
        if not comp.bits & COMP or comp.conjunction or comp.preposition:
            return None
        if match.subject is not None:
            return None
        match.subject = Phrase(name, that, name, NAME, True, True, 0)
        match.subject_side = "after"
        return Complement("that", that + 1, "", that)

    def called(self, start: int, end: int) -> Phrase | None:
        """Return the name that begins behind the verb, whatever else its words could be."""
        first = self.words[start]
        if start + 1 == end and first.first == "i" and first.conjunction != WA:
            return Phrase(start, end, start, NAME, True, True, 0)  # «قال فلتشر إن»
        if first.bits & (PREP | PUNCT | TIME) or first.preposition or first.pronoun:
            return None
        phrase = self.c.phrases.parse(start, end)
        if phrase is not None:
            return phrase
        rest = self.c.phrases.parse(start + 1, end) if start + 1 < end else None
        if rest is not None and (rest.named or rest.definite):
            return Phrase(start, rest.end, start, NAME, True, True, 0)
        return None
