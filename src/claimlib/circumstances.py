"""When, where, why and how: circumstances of what is told, or of its telling.

«… خلال لقائه السفير» is where it was said; «قد ترتفع بعد أن» is of the clause; what two commas
enclose belongs to the clause around it.
"""

from __future__ import annotations

from typing import Final

from .acts import Acts
from .acyclic import mypyc_attr
from .affixes import LI, OWNERS, WA
from .beginnings import Beginnings
from .boundaries import Boundaries, attributes, of_speaker
from .classes import (
    ABSTRACT,
    CHANNEL,
    COMMA,
    COMP,
    DEM,
    MASDAR,
    NAME,
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
    RPAR,
    SEMI,
    STOP,
    TIME,
    TITLE,
)
from .lists import OCCASIONS
from .matches import Match
from .model import Category
from .predications import Predications

__all__ = ["Circumstances"]

# A member is looked up in its class each time.
_DOXASTIC: Final = Category.DOXASTIC
_REPORTING: Final = Category.REPORTING
_QUESTION: Final = Category.QUESTION
#: How long a clause about a noun between two commas may be (tokens).
INSERTION_REACH: Final = 14
#: How far in front of a verb in a phrase its complementizer is looked for (tokens).
INSIDE_REACH: Final = 40


@mypyc_attr(acyclic=True)
class Circumstances(Boundaries):
    """Tells what a circumstance belongs to."""

    def __init__(self, beginnings: Beginnings, predications: Predications, acts: Acts) -> None:
        super().__init__(beginnings)
        self.predications = predications
        self.acts = acts

    def said_then(self, index: int, match: Match) -> bool:
        """Tell whether it follows where, in what or in answer to what the speaker said it."""
        if self.on_occasion(index, match) or self.in_speech(index, match):
            return True
        if self.on_platform(index, match):
            return True
        return match.category is _REPORTING and match.first >= 0 and self.in_answer(index)

    def on_occasion(self, index: int, match: Match) -> bool:
        """Tell whether it follows where or when the speaker said it: «…، وذلك خلال لقائه السفير».

        A meeting is his own, or is named for the first time: «خلال اجتماع», no «خلال الاجتماع».
        """
        words = self.words
        features = match.features
        if match.rule.construction != "verb" or match.category is not _REPORTING:
            return False
        if features is None or features.tense not in ("p", "i") or index + 1 >= self.high:
            return False
        word = words[index]
        if word.conjunction or words[index - 1].bits & (NEG | PREP):
            return False
        behind = index + 1
        listed = word.core_in & OCCASIONS and bool(word.bits & PREP)
        noun = words[behind]
        if not listed and word.bits & PREP and noun.core_in & OCCASIONS:
            behind += 1  # «على هامش المؤتمر»
            if behind >= self.high or noun.pronoun or noun.bits & PREP:
                return False
            return bool(words[behind].bits & CHANNEL)
        if not listed or word.pronoun or not noun.bits & CHANNEL or noun.conjunction:
            return False
        if noun.pronoun:
            gender = OWNERS.get(noun.pronoun, ("", ""))[0]
            return bool(gender) and gender == (features.gender or gender)
        phrase = self.c.phrases.parse(behind, self.high)
        return not noun.article and not (phrase is not None and phrase.definite)

    def at_his_meeting(self, index: int, match: Match) -> bool:
        """Tell whether a meeting of the speaker follows without a comma: «… خلال لقائه السفير»."""
        features = match.features
        if features is None or index + 1 >= self.high or not self.words[index + 1].pronoun:
            return False
        if not self.words[index].core_in & OCCASIONS:
            return False
        if self.words[index + 1].core not in self.c.lexicon.encounters:
            return False
        if match.alias not in ("that", "governed_that") or features.number != "s":
            return False
        if self.c.is_verb(index - 1) or self.words[match.complement - 1].pronoun:
            return False
        subject = self.c.phrases.parse(match.complement, index)
        if subject is None or not subject.definite:
            return False
        feminine = features.gender == "f"
        return self.on_occasion(index, match) and self.acts.is_holders(
            index, match, feminine, strict=True
        )

    def in_answer(self, index: int) -> bool:
        """Tell whether it follows what was asked, or what the words are about.

        «قال إن …، ردا على سؤال», «…، في رده على سؤال», «…، تعليقا على القرار»
        """
        words, lexicon = self.words, self.c.lexicon
        at = index + (words[index].terminal == "FI")
        if at + 2 >= self.high or words[index].conjunction or words[at + 1].terminal != "ALA":
            return False
        if words[at].core in lexicon.commenting:
            return at == index
        return words[at].core in lexicon.replying and words[at + 2].core in lexicon.inquiries

    def on_platform(self, index: int, match: Match) -> bool:
        """Tell whether it follows where the speaker wrote it: «أعلن اعتزاله عبر صفحته الرسمية»."""
        words = self.words
        if not words[index].bits & PREP or words[index].pronoun or index + 1 >= self.high:
            return False
        place = words[index + 1]
        if not place.pronoun or place.core not in self.c.lexicon.platforms:
            return False
        if match.category is not _REPORTING or match.rule.construction != "verb":
            return False
        return index > match.complement + 1 and of_speaker(place.pronoun, match)

    def in_speech(self, index: int, match: Match) -> bool:
        """Tell whether it follows in what it was said: «قال إن …، في مقابلة مع الصحيفة».

        Where the content tells of words itself, they may be those.
        """
        words, lexicon, features = self.words, self.c.lexicon, match.features
        if match.rule.construction != "verb" or match.category is not _REPORTING:
            return False
        if words[index].terminal != "FI" or words[index].conjunction or index + 2 >= self.high:
            return False
        noun, following = words[index + 1], words[index + 2]
        press = bool(noun.bits & CHANNEL) and following.core in lexicon.to_press
        if not (press or noun.core in lexicon.spoken_in) or noun.article or features is None:
            return False
        if noun.pronoun:
            if not of_speaker(noun.pronoun, match):
                return False
        elif not press:
            phrase = self.c.phrases.parse(index + 1, self.high)
            if phrase is None or (phrase.definite and not following.preposition):
                return False  # but «في تصريح للصحيفة»
        if not self.predications.has_predicate(match, index - 1):
            return False
        return not any(
            other.category is _REPORTING and match.complement <= other.first < index
            for other in self.matches
        )

    def runs_on(self, index: int, match: Match) -> bool:
        """Tell whether the event that is told goes on with when or why: «رفض العروض بعد أن»."""
        if match.rule.construction != "verb":
            return False
        if "accusative" in match.rule.takes and self.words[index].key[:1] != LI:
            return False  # «أخبر الطبيب العائلة بوفاته بعد أن»; but «حذر من السباحة لأن»
        if match.category is _DOXASTIC and self.words[index - 1].bits & PUNCT:
            return False
        event, word = self.words[match.complement], self.words[index]
        if event.article or event.bits & PLURAL or word.conjunction:
            return False
        if event.bits & (ABSTRACT | MASDAR) and word.key[:1] == LI and match.category is _REPORTING:
            # «شدد على أهمية المباريات لأنها تكشف الأخطاء»: why it is so
            because = word.key.removesuffix(word.pronoun) if word.pronoun else word.key
            return because in self.c.lexicon.circumstances
        return bool(event.bits & MASDAR) and (
            word.core in self.c.lexicon.circumstances
            or bool(word.article and self.words[index + 1].bits & REL)
        )

    def tells_when(self, index: int, reach: str, match: Match) -> bool:
        """Tell whether when or why belongs to the clause, no comma between: «قد ترتفع بعد أن»."""
        if reach not in ("belief", "clause", "condition"):
            return False
        if match.alias == "small" and not any(
            word.bits & COMP for word in self.words[match.complement : index]
        ):
            return False  # but «بمثابة تحذير بحيث لا يمكن أن نعود عندما نخطط»: of the clause in it
        if match.category is _QUESTION or index + 1 >= self.high:
            return False  # why somebody asks
        word, previous = self.words[index], self.words[index - 1]
        if (previous.bits & (PUNCT | DEM) and not previous.bits & RPAR) or word.conjunction:
            return False
        if word.core in self.c.lexicon.aside:
            if self.words[index + 1].bits & COMP:
                return False  # «حيث إن»: the writer's reason
            told = self.at.get(index + 1)
            if told is not None and told.rule.construction == "verb" and attributes(told):
                return False  # «قد تصل إلى الساحل حيث تشير التوقعات إلى»
        lexicon = self.c.lexicon
        if self.c.concedes(index):
            return True
        return reach != "condition" and word.core in lexicon.circumstances

    def reasons_anew(self, index: int, match: Match) -> bool:
        """Tell whether the reason of the next clause begins: «يرى أن …، ولأن الوقت ضيق سنبدأ».

        A second reason has another one in front of it: «لأن …، ولأن».
        """
        words = self.words
        word = words[index]
        if match.first < 0:
            return False  # a bare clause keeps it
        if not self.beginnings.terminator(index, "reason") or not words[index - 1].bits & COMMA:
            return False
        reason = word.bare.removesuffix(word.pronoun)
        return not any(
            earlier.bare.removesuffix(earlier.pronoun) == reason
            for earlier in words[match.complement : index]
        )

    def reopens(self, comma: int, match: Match) -> bool:
        """Tell whether what a comma opens is inserted: the clause goes on behind a second comma.

        «قد يؤدي الجفاف، وهو مشكلة قديمة، إلى الرحيل», «أن يصل الوفد، إذا صحا الجو، مساء الغد»:
        behind it stands a preposition or a time that nothing joins.
        """
        words, opening = self.words, self.words[comma + 1]
        if match.first < 0 or match.alias in ("object", "governed"):
            return False
        found = self.at.get(comma + 1)
        if found is not None:
            if found.rule.construction != "condition" or found.content is None:
                return False
            close = found.content[1]
        else:
            about = opening.bits & PRON and opening.conjunction == WA
            if not about or comma + 2 >= self.high or words[comma + 2].terminal == "MA":
                return False
            close = comma + 2
            while close < min(self.high, comma + INSERTION_REACH):
                bits = words[close].bits
                if bits & (COMMA | STOP | SEMI | COMP | OPENQ | QUOTE) or close in self.at:
                    break
                close += 1
        if close + 2 >= self.high or not words[close].bits & COMMA:
            return False
        behind = words[close + 1]
        if behind.conjunction or behind.pronoun or close + 1 in self.at:
            return False
        if self.beginnings.terminator(close + 1, "always") or self.beginnings.terminator(
            close + 1, "comma"
        ):
            return False
        if self.said_then(close + 1, match) or close + 1 in self.beginnings.turns:
            return False
        return bool(behind.bits & (PREP | TIME) or behind.preposition)

    def borne_to(self, index: int, match: Match) -> bool:
        """Tell whether the verb in front bears the words to whoever stands behind إلى."""
        words = self.words
        if words[index].conjunction or words[index].pronoun or index + 1 >= self.high:
            return False
        whom = words[index + 1].bits
        if not whom & (PERSON | TITLE | ORG | NAME) or (whom & PLACE and not whom & ORG):
            return False  # «تهريب السلاح إلى سوريا»
        for before in range(match.first - 1, max(self.low, match.first - 6) - 1, -1):
            if words[before].core in self.c.lexicon.bearing:
                return True
            if words[before].bits & (PUNCT | COMP):
                return False
        return False

    def measures_change(self, index: int, match: Match) -> bool:
        """Tell whether «بنسبة 3%» measures the verb around the noun: «قلل من فرص الفوز بنسبة»."""
        words = self.words
        behind = words[index + 1] if index + 1 < self.high else None
        if behind is None or not (words[index].bits & (NUM | QUANT) or behind.bits & NUM):
            return False
        if not behind.bits & NUM:
            return False
        before = match.first - 1
        if before >= self.low and words[before].bits & PREP:
            before -= 1
        return before >= self.low and bool(self.c.is_verb(before) or words[before].bits & MASDAR)

    def told_inside(self, index: int) -> bool:
        """Tell whether a cue inside the phrase has its clause there: «مع إعلانه أنه سيصوت لها»."""
        for at in range(index - 1, max(self.beginnings.begun, index - INSIDE_REACH), -1):
            if self.words[at].bits & PUNCT:
                return False
            governed = self.words[at - 1].bits & PREP and not self.words[at - 1].pronoun
            if self.words[at].bits & COMP and governed:
                return True  # «قبل أن يعود»
            if self.beginnings.governed.get(at, -1) >= self.beginnings.begun:
                return True
        return False

    def tells_how(self, index: int) -> bool:
        """Tell whether what stands behind «وهو» tells in what state somebody does or is something.

        «شاهد اللاعب وهو يلعب», «وهو غاضب», «وهم في الطريق»; a noun tells who he is.
        """
        word = self.words[index]
        if self.c.tense(index) == "i":
            return True
        if word.article or word.conjunction or word.pronoun:
            return False
        return word.terminal == "FI" or (word.first == "a" and not word.preposition)

    def because_of(self, index: int) -> bool:
        """Tell whether a reason opens at the token, with its subject: «لأنه»."""
        return bool(self.words[index].terminators and self.words[index].pronoun)
