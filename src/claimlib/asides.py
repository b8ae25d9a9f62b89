"""Marks of punctuation behind a cue: what opens speech, what encloses an insertion.

The first of the readers that the chunks of ``frame.lark`` come from.
"""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import (
    BI,
    WA,
)
from .agreement import Agreement
from .ahead import Ahead
from .classes import (
    ADVERB,
    BREAK,
    CLOSEQ,
    COLON,
    COMMA,
    COMP,
    DASH,
    FUT,
    KANA_STRICT,
    LPAR,
    MASDAR,
    NAME,
    NEG,
    OPENQ,
    ORG,
    PERSON,
    PLACE,
    PREP,
    PRON,
    PUNCT,
    QAD,
    QUOTE,
    RPAR,
    SEMI,
    STOP,
    TIME,
    TITLE,
    WORDLIKE,
)
from .cues import TAKES_OBJECT, TAKES_QUOTE, TAKES_SMALL, TAKES_SPEECH, TAKES_THAT
from .matches import Match, Search
from .model import Category
from .phrases import Phrase
from .punctuation import is_judgement
from .transitivity import Transitivity

__all__ = ["INSERTED", "Asides", "Chunk", "rule_of_sign"]

#: A symbol, the token behind it, its payload (a subject, or where the content begins), and its
#: preposition.
Chunk = tuple[str, int, Phrase | int | None, str]
_DOXASTIC: Final = Category.DOXASTIC
_EPISTEMIC: Final = Category.EPISTEMIC
_REPORTING: Final = Category.REPORTING
#: How long a clause between commas may be (tokens).
INSERTED: Final = 25


def rule_of_sign(match: Match) -> bool:
    """Tell whether an impersonal cue takes nothing but a quotation: «لافتة كتب عليها "كفى"»."""
    return match.rule.construction == "impersonal" and len(match.rule.takes) == 1


@mypyc_attr(acyclic=True)
class Asides:
    """Reads marks and what they enclose."""

    def __init__(self, search: Search, agreement: Agreement, ahead: Ahead) -> None:
        self.c = search.context
        self.words = search.words
        self.low = search.low
        self.high = search.high
        self.cue_tokens = search.cue_tokens
        self.single_tokens = search.single_tokens
        self.agreement = agreement
        self.ahead = ahead
        self.transitivity = Transitivity(search, ahead)

    def in_bare_relative(self, match: Match) -> bool:
        """Tell whether the cue is the verb of a bare relative clause behind an indefinite noun."""
        if match.rule.construction != "verb" or match.first <= self.low:
            return False
        return match.subject is None and self.c.behind_bare_noun(match.first)

    def names_writer(self, match: Match, start: int) -> bool:
        """Tell whether only a name stands behind the verb and its colon: «كتب: سامي حداد»."""
        if match.first > self.low or match.subject is not None or start in self.c.quotes:
            return False  # «وأضاف: «الطلب يتراجع».»
        phrase = self.c.phrases.parse(start, self.high)
        if phrase is None or not phrase.named or phrase.bits & (PLACE | ORG):
            return False
        return phrase.end >= self.high or bool(self.words[phrase.end].bits & (STOP | BREAK))

    def insertion_end(self, start: int, limit: int) -> int:
        """Return the token of the أن behind a clause between commas, or 0.

        «يخشى سامي، كما أخبرنا، أن»; «يعتقد سامي، وهو طبيب لم يره، أن» (Wright II § 183).
        """
        word = self.words[start] if start < limit else None
        if word is None:
            return 0
        aside = word.bits & PRON and word.conjunction == WA
        if not aside and (word.key,) not in self.c.lexicon.as_phrases:
            return 0
        for index in range(start + 1, min(limit - 1, start + INSERTED)):
            behind = self.words[index + 1]
            if self.words[index].bits & (STOP | SEMI | BREAK | COLON):
                return 0
            if self.words[index].bits & COMMA and behind.bits & COMP and not behind.conjunction:
                return index + 1
        return 0

    def titled(self, match: Match, position: int, limit: int) -> bool:
        """Tell whether a semicolon stands for the comma behind who speaks.

        «قال سامي حداد؛ تاجر جلود، إن», «أكدت الوزارة؛ أن»
        """
        subject = match.subject
        if subject is None or subject.end != position or not match.rule.bits & TAKES_THAT:
            return False
        if match.rule.construction != "verb" or position + 2 >= limit:
            return False
        behind = self.words[position + 1]
        if behind.bits & COMP:
            return not behind.conjunction
        told = self.c.phrases.parse(position + 1, limit)
        if told is None or not told.bits & (PERSON | TITLE) or told.end + 1 >= limit:
            return False
        return bool(self.words[told.end].bits & COMMA and self.words[told.end + 1].bits & COMP)

    def notified(self, match: Match, position: int, limit: int) -> bool:
        """Tell whether a comma parts a notice from its content: «إخطارا من الحارس، بوقوع سرقة»."""
        behind = position + 1
        if behind >= limit or position == match.last + 1:
            return False
        word, first = self.words[behind], self.words[match.last + 1]
        if word.preposition != BI or word.conjunction:
            return False
        takes = match.rule.takes
        if word.bits & COMP:
            return f"{BI} that" in takes
        return first.terminal == "MIN" and f"{BI} masdar" in takes and word.bits & MASDAR != 0

    def read_quotation(
        self, match: Match, position: int, limit: int, wants_subject: bool
    ) -> Chunk | None:
        """Read a quotation: speech, a name in quotation marks, or what is passed over."""
        words = self.words
        takes = match.rule.takes
        behind = position + 1
        adjacent = position == match.last + 1
        close = self.c.quotes.get(position)
        if close is None:
            return "X", behind, None, ""
        speech = match.rule.bits & TAKES_QUOTE and any(
            words[index].bits & (NEG | PRON | COMP | KANA_STRICT | FUT | QAD)
            for index in range(behind, close)
        )  # «أضاف "هذا ليس كبيرا"، لكنه»
        if match.rule.bits & TAKES_QUOTE and behind + 1 < close:
            speech = speech or self.hedged(behind)
        if speech:
            return "QUOTE", behind, position, ""
        if (
            behind < close
            and words[behind].preposition
            and not words[behind].conjunction
            and words[behind].preposition in takes
            and close - position <= 8
            and (match.subject is not None or match.pronoun or not wants_subject)
        ):
            return "GPP", behind + 1, behind, words[behind].preposition  # «وصف القرار "بالمتسرع"»
        if (
            match.rule.bits & TAKES_SMALL
            and match.pronoun
            and match.subject is not None
            and match.subject_side == "after"
            and match.subject.end == position
            and self.c.quotes_predicate(position)
        ):
            return "SMALL", behind + 1, behind, ""  # «اعتبره الوزير «خطوة مهمة»»
        if (
            match.rule.bits & TAKES_SMALL
            and match.pronoun
            and position > match.last + 1
            and match.rule.construction == "verb"
            and words[match.last + 1].bits & (PREP | TIME | ADVERB)
            and self.c.quotes_predicate(position)
        ):
            return "SMALL", behind + 1, behind, ""  # «كان الناس يعتبرونه في الماضي "شاعرا"»
        if (
            match.rule.bits & TAKES_SMALL
            and match.pronoun
            and self.names_what(match, position, close)
        ):
            return "SMALL", behind + 1, behind, ""  # «ما سماه «فوضى السوق»، وما تلاه»
        if wants_subject and match.subject is None:
            phrase = self.c.phrases.parse(position, self.high)
            if phrase is not None and close - position <= 4 and phrase.end > close + 1:
                return "NP", phrase.end, phrase, ""
            if (
                phrase is not None
                and close - position <= 5
                and close + 1 < limit
                and (
                    words[close + 1].bits & (COMP | COMMA | PREP)
                    or (words[close + 1].preposition and words[close + 1].preposition in takes)
                    or (
                        (words[close + 1].preposition or words[close + 1].bits & TIME)
                        and not words[behind].preposition
                        and self.ahead.that_follows(close + 1)
                    )
                )
            ):
                return "NP", phrase.end, phrase, ""
            if phrase is not None and phrase.end == close + 1 and self.quotes_person(position):
                return "NP", phrase.end, phrase, ""  # «أعلن "سامي بن فهد الحداد" تأجيل المباراة»
        if (
            wants_subject
            and match.subject is None
            and adjacent
            and close == position + 2
            and words[behind].bits & WORDLIKE
            and close + 1 < limit
            and words[close + 1].bits & (COMP | COMMA | PREP)
        ):
            # «قالت «أبل» إن»: one word is a name, whatever else it could be
            name = Phrase(position, close + 1, behind, NAME, True, True, 0)
            return "NP", close + 1, name, ""
        ends = close + 1 >= limit or words[close + 1].bits & (STOP | COMMA | BREAK)
        spoken = (adjacent and (not wants_subject or ends)) or match.subject_side == "after"
        # «يهتفون "عاشت البلاد"», «قال الوزير "رحل الرجل"», «قال الوزير "الأسعار ترتفع"»
        says = match.rule.bits & TAKES_SPEECH == TAKES_SPEECH and match.category is _REPORTING
        verbs = range(behind, close if says else behind + 1)
        cried = spoken and close - position > 2 and any(self.c.is_verb(at) for at in verbs)
        if says and spoken and is_judgement(words[behind:close]):
            cried = True  # «قال سامي "الوضع صعب".»
        if says and adjacent and close - position > 2 and match.subject is not None:
            cried = True  # «الوزير قال "الوضع جيد"»
        joined = words[match.first].conjunction and match.first == match.last
        if says and adjacent and ends and joined and close - position > 2:
            cried = True  # «وأضاف "نخفض الدعم".»: nothing else is what he adds
        long = close - position > 4 or words[position - 1].bits & COLON
        if not match.rule.bits & TAKES_THAT and not words[position - 1].bits & COLON and not cried:
            if behind < close and words[behind].bits & MASDAR and match.rule.construction == "verb":
                return None  # «ستواصل البلاد "خوض هذه المعركة"»
        if match.rule.bits & TAKES_QUOTE and (long or cried or rule_of_sign(match)):
            return "QUOTE", behind, position, ""
        if match.rule.bits & TAKES_OBJECT and close - position <= 8 and not wants_subject:
            if self.inside_phrase(match, position):
                return "X", close + 1, None, ""
            return "OBJ", behind, position, ""
        return "X", behind, None, ""

    def quotes_person(self, opened: int) -> bool:
        """Tell whether the marks hold nothing but a person's full name, and more follows."""
        close, first = self.c.quotes[opened], self.words[opened + 1]
        behind = close + 1
        if not (first.given or (first.article and first.bits & TITLE)) or behind >= self.high:
            return False
        if self.words[behind].bits & (STOP | BREAK) or self.words[behind].conjunction:
            return False
        name = self.c.phrases.until(opened + 1, close)
        return name is not None and name.end == close and name.named and close - opened > 2

    def hedged(self, index: int) -> bool:
        """Tell whether a hedge begins at the token, as no name does: «أضاف "ربما نستقيل"»."""
        return any(
            hit.form.rule.construction == "particle" and hit.form.rule.category is _EPISTEMIC
            for hit in self.words[index].hits
        )

    def names_what(self, match: Match, position: int, close: int) -> bool:
        """Tell if marks right behind «ما سماه» hold the name: «ما سماه «حزب النهر» خطأ» not."""
        words = self.words
        if position != match.last + 1 or close - position > 8 or close + 1 >= len(words):
            return False
        if match.first <= self.low or words[match.first - 1].terminal != "MA":
            return False
        after = words[close + 1]
        return bool(after.bits & (PUNCT | PREP) or after.conjunction or after.preposition)

    def inside_phrase(self, match: Match, position: int) -> bool:
        """Tell whether the marks are round a word of a phrase: «مرحلة «جديدة»», no object."""
        previous = self.words[position - 1]
        subject = match.subject
        if position - 1 <= match.last or (subject is not None and subject.end == position):
            return False
        noun = previous.first in ("n", "m", "a") and not previous.bits & (PREP | TIME | ADVERB)
        return noun and not (previous.article or previous.preposition or previous.pronoun)

    def between_dashes(self, match: Match) -> bool:
        """Tell whether a dash closes an insertion that the cue stands in."""
        words = self.words
        for index in range(match.first - 1, max(self.low, match.first - 6) - 1, -1):
            if words[index].bits & DASH:
                return True
            if words[index].bits & (PUNCT | COMP):
                return False
        return False

    def read_colon(self, match: Match, position: int, limit: int) -> Chunk | None:
        """Read a colon: what is said follows, or أن in spite of it, be it quoted."""
        words = self.words
        takes = match.rule.bits
        behind = position + 1
        that = behind + bool(behind + 1 < limit and words[behind].bits & (OPENQ | QUOTE))
        governed = that < limit and words[that].bits & COMP and not words[that].conjunction
        if takes & TAKES_QUOTE:
            if position == match.last + 1 and self.names_writer(match, behind):
                return None
            if governed and match.category is _DOXASTIC and not takes & TAKES_THAT:
                return None  # «يرى الخبير: أن السد قديم» is what he thinks, no speech
            return "COLON", behind, behind, ""
        if governed and takes & TAKES_THAT:
            told = position - 1 > match.last and self.told_in_front(position - 1)
            return None if told else ("COMP", that + 1, that + 1, "")
        return None

    def told_in_front(self, index: int) -> bool:
        """Tell whether a verb right in front of the colon has what follows: «…، قال: "إنه»."""
        return self.c.is_verb(index) or index in self.cue_tokens

    def title_end(self, position: int, limit: int) -> int:
        """Return where a title behind a colon ends, with a clause behind that, or 0.

        «أكدت الدراسة التي جاءت تحت عنوان: «…» أن»: what the study is called is not what it says.
        """
        words, behind = self.words, position + 1
        if position <= self.low or words[position - 1].core not in self.c.lexicon.entitling:
            return 0
        close = self.c.quotes.get(behind, -1)
        if close < 0 or close + 1 >= limit:
            return 0
        that = close + 1
        if words[that].bits & COMMA and that + 1 < limit:
            that += 1
        if words[that].bits & PREP and that + 1 < limit:
            that += 1
        return close + 1 if words[that].bits & COMP else 0

    def read_mark(
        self, match: Match, position: int, limit: int, wants_subject: bool
    ) -> Chunk | None:
        """Read a mark: what ends the search, opens speech or encloses an insertion."""
        words = self.words
        bits = words[position].bits
        rule = match.rule
        takes = rule.bits
        behind = position + 1
        if bits & SEMI and self.titled(match, position, limit):
            return "COMMA", behind, None, ""
        if bits & (STOP | SEMI | BREAK):
            return None
        if bits & COLON:
            if behind < limit and words[behind].raw == "/":
                return None  # «http://»
            close = self.title_end(position, limit)
            if close and takes & TAKES_THAT:
                return "X", close, None, ""
            if self.in_bare_relative(match) and takes & TAKES_OBJECT:
                return None
            return self.read_colon(match, position, limit)
        if bits & (OPENQ | QUOTE | CLOSEQ):
            return self.read_quotation(match, position, limit, wants_subject)
        if bits & LPAR:
            for index in range(behind, min(limit, position + 12)):
                if words[index].bits & RPAR:
                    return "PAREN", index + 1, None, ""
            return "X", behind, None, ""
        if bits & COMMA:
            if rule.construction == "noun":
                if self.notified(match, position, limit):
                    return "COMMA", behind, None, ""
                return None  # what a noun governs stands close behind it
            if self.in_bare_relative(match):
                # «تقرير نشر أمس، أن …»: the comma closes the clause about the noun
                return None
            if takes & TAKES_THAT:
                close = self.insertion_end(behind, limit)
                if close:
                    return "PAREN", close, None, ""
            return "COMMA", behind, None, ""
        if bits & DASH:
            if rule.construction == "noun" and self.between_dashes(match):
                return None  # «- بحسب تقارير رسمية - أن»: not what the reports tell
            # «العلماء -الذين …- ب»: an insertion between dashes
            for index in range(behind, min(limit, position + 25)):
                if words[index].bits & DASH:
                    return "PAREN", index + 1, None, ""
            return "COMMA", behind, None, ""
        return "X", behind, None, ""
