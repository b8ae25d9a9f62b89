"""What stands ahead of a token: a complementizer, a predicate, a question, a clause."""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import ACCUSATIVE_ENDING, BI, FA, HIS, KA
from .chars import fold
from .classes import (
    ABSTRACT,
    ADVERB,
    BREAK,
    CHANNEL,
    COMMA,
    COMP,
    DOC,
    EVID,
    KANA,
    MASDAR,
    NAME,
    NEGA,
    NOUN,
    ORG,
    PERSON,
    PREP,
    PUNCT,
    QUANT,
    REL,
    SEMI,
    STOP,
    TIME,
)
from .fitting import could_be_perfect
from .lists import PURPOSES, SAYING
from .matches import Search
from .phrases import Phrase
from .rules import PREPOSITIONS as PREPOSITION_NAMES
from .words import Word

__all__ = ["Ahead", "may_take_that", "preposition_name", "takes_that"]

#: How far behind who is looked at what he is taken for may begin (tokens).
AS_REACH: Final = 7
_PREPOSITION_NAMES: Final = {fold(name): name for name in PREPOSITION_NAMES}


def preposition_name(core: str) -> str:
    """Return the name that entries have for a preposition."""
    return _PREPOSITION_NAMES.get(core, core)


def takes_that(takes: frozenset[str], preposition: str = "") -> bool:
    """Tell whether a cue takes أن, or the preposition with أن behind it: «أن», «إلى أن»."""
    if not preposition:
        return "that" in takes
    return preposition in takes or f"{preposition} that" in takes


def may_take_that(word: Word, *, verbs: bool = True) -> bool:
    """Tell whether the word alone proposes a cue that takes أن, a verb if ``verbs``."""
    for hit in word.singles:
        rule = hit.form.rule
        if "that" in rule.takes and (rule.construction == "verb" or not verbs):
            return True
    return False


@mypyc_attr(acyclic=True)
class Ahead:
    """Looks ahead in one sentence, without regard to the cues in it."""

    def __init__(self, search: Search) -> None:
        self.c = search.context
        self.words = search.words
        self.high = search.high

    def whether(self, position: int) -> int:
        """Return how many tokens of «ما إذا» and its like begin here (0: none)."""
        for keys in self.c.lexicon.whether:
            if position + len(keys) < self.high and all(
                self.words[position + slot].key == key for slot, key in enumerate(keys)
            ):
                return len(keys)
        return 0

    def that_follows(self, position: int) -> bool:
        """Tell whether a complementizer comes before the clause ends or another cue begins."""
        for index in range(position, min(self.high, position + 25)):
            word = self.words[index]
            bits = word.bits
            if bits & COMP and not word.conjunction and word.preposition in ("", BI):
                if self.joins(index):
                    return False  # «أعلن الوزير إلغاء الرحلات بعد أن»
                previous = self.words[index - 1]
                return (
                    not previous.bits & (NOUN | MASDAR | ABSTRACT)
                    or previous.article
                    or bool(previous.bits & (PERSON | NAME | ORG))
                    # «لم يكشف عن اسمه أن», «لا تملك بيتا إن»: a noun that takes no clause
                    or (
                        bool(previous.pronoun or previous.bare.endswith(ACCUSATIVE_ENDING))
                        and not previous.hits
                    )
                    # «في بيان أن»: where it was said
                    or bool(
                        previous.bits & (DOC | CHANNEL) and self.words[index - 2].terminal == "FI"
                    )
                )
            if bits & (STOP | SEMI | BREAK):
                return False
            if bits & PUNCT:
                continue
            if word.conjunction == FA and self.words[index - 1].bits & COMMA:
                return False  # «، فالطرفان»: a clause of its own
            if word.core_in & SAYING and self.words[index - 1].bits & COMMA:
                return False  # «نفت تقارير عن أزمة، قائلة إنها كاذبة»
            if self.c.is_verb(index) and not self.words[index - 1].bits & REL:
                return False
        return False

    def joins(self, index: int) -> bool:
        """Tell whether the complementizer says when or how: «بعد أن», «دون أن», «من غير أن»."""
        previous = self.words[index - 1]
        if previous.bits & PREP and not previous.pronoun:
            return previous.core not in _PREPOSITION_NAMES
        return bool(previous.bits & NEGA) and self.words[index - 2].terminal == "MIN"

    def bare_that_follows(self, position: int) -> bool:
        """Tell whether the next complementizer has no preposition."""
        for word in self.words[position : self.high]:
            if word.bits & COMP:
                return not word.preposition
        return False

    def ends_connective(self, position: int) -> bool:
        """Tell whether the complementizer belongs to a connective: كما أن، رغم أن، إلا أن."""
        comp = self.words[position].core
        previous = self.words[position - 1]
        if previous.pronoun and previous.bits & PREP:
            # «قال المدير بعدها إن», no «بعد أن»; but «التحقيق معهم إن كان»
            return position + 1 < self.high and bool(self.words[position + 1].bits & KANA)
        if previous.article and not previous.preposition:
            if position < 2 or not self.words[position - 2].bits & PREP:
                return False  # «الهيئة الخاصة إن», no «خاصة أن»
        ends = any(
            (len(keys) == 2 and keys[1] == comp) or (len(keys) == 1 and strength == "always")
            for keys, strength, _, _ in previous.terminators
        )  # رغم أن، حيث إن
        return (
            ends
            and not any(  # «أكدت فيما بعد أن»
                keys == tuple(word.key for word in self.words[position - len(keys) : position])
                for keys in self.c.lexicon.later
            )
        )

    def serves(self, index: int) -> bool:
        """Tell whether a noun and the preposition in front of it join a clause: «من أجل أن»."""
        word = self.words[index]
        return (
            word.core_in & PURPOSES != 0
            and not word.pronoun
            and (word.preposition != "" or bool(self.words[index - 1].bits & PREP))
        )

    def as_follows(self, position: int) -> bool:
        """Tell whether «على أنه», «بوصفه» or «كـ» follows close by."""
        for index in range(position, min(self.high - 1, position + 10)):
            word = self.words[index]
            if word.bits & (STOP | SEMI):
                return False
            if word.bits & PREP and self.words[index + 1].bits & COMP:
                return True
            if word.preposition == KA or word.core in self.c.lexicon.as_nouns:
                return True
        return False

    def predicate_behind(self, position: int) -> int:
        """Return where a predicate begins behind «باعتباره», «على أنه» or ك at the token, or 0."""
        word = self.words[position] if position + 1 < self.high else None
        if word is None:
            return 0
        if word.core in self.c.lexicon.as_nouns and (word.pronoun or word.light[-1:] == HIS):
            return position + 1
        if word.bits & PREP and self.words[position + 1].bits & COMP and position + 2 < self.high:
            return position + 2
        if word.preposition == KA and not word.article and not word.pronoun:
            return position  # «ينظر إليه كخطوة مهمة»
        return 0

    def predicate_beyond(self, position: int) -> int:
        """Return the same where when and where it is held so may stand in front of it, or 0.

        «يُنظر إليها على نطاق واسع على أنها رائدة»
        """
        told = True  # nothing but an adverb or a time stands between
        for at in range(position, min(self.high - 1, position + AS_REACH)):
            found = self.predicate_behind(at)
            if found and (told or found > at):
                return found
            word = self.words[at]
            if word.bits & (PUNCT | REL | COMP) or word.conjunction or self.c.is_verb(at):
                return 0
            if told and (word.bits & (PERSON | ORG | QUANT) or word.article):
                if not word.bits & (ADVERB | TIME) and not word.preposition:
                    return 0  # «ينظر إليه النقاد على أنه»: who does it
            told = told and word.bits & (ADVERB | TIME) != 0
        return 0

    def about_noun(self, index: int) -> bool:
        """Tell whether a bare relative clause about the noun in front begins at the token."""
        if not self.c.behind_bare_noun(index):
            return False
        word = self.words[index]
        if self.c.is_verb(index) or (word.pronoun and "p" in word.tags):
            return True
        # «في تصريح نشرته الوكالة», which print does not tell from her bulletin
        told = self.words[index - 1].bits & (DOC | EVID | CHANNEL)
        return bool(told) and not word.article and could_be_perfect(word)

    def denied_of_noun(self, index: int) -> bool:
        """Tell whether a bare clause that denies something of the noun in front begins here."""
        behind = index + 1
        return (
            behind < self.high
            and self.c.is_verb(behind)
            and not self.words[behind].conjunction
            and self.c.behind_bare_noun(index)
        )

    def behind_masdar(self, phrase: Phrase) -> int:
        """Return the token behind a phrase and the object of the verbal noun that closes it.

        «لدى توقيعه اتفاق تعاون»: a masdar with its subject attached governs an accusative.
        """
        last = self.words[phrase.end - 1]
        if not (last.pronoun and last.bits & MASDAR) or phrase.end >= self.high:
            return phrase.end
        word = self.words[phrase.end]
        if word.bits & (PUNCT | COMP | PREP | TIME) or word.preposition or word.conjunction:
            return phrase.end
        thing = self.c.phrases.parse(phrase.end, self.high, weak=True)
        if thing is None or thing.named or thing.bits & PERSON:
            return phrase.end
        if word.bits & ABSTRACT and not word.bits & MASDAR and not last.hits:
            return phrase.end  # «أكد في ختام زيارته ضرورة الإسراع»: the object of the cue
        return thing.end
