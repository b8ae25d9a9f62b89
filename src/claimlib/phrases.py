"""Noun phrases, over ``np.lark``: the longest one that begins at a token, and what its words are.

The driver runs on Lark's tables; where a class of words does not decide,
``proper_names``, ``rection`` and ``fitting`` are asked.
"""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import (
    LI,
    OWNERS,
    WA,
)
from .classes import (
    ACCUSATIVE,
    ADJ,
    ADVERB,
    COLON,
    COMMA,
    COMP,
    DASH,
    DEF,
    INDEF_ACC,
    LPAR,
    MASDAR,
    NAME,
    NUM,
    OPENQ,
    ORG,
    PART,
    PLACE,
    POSS,
    PREP,
    PUNCT,
    QUANT,
    QUOTE,
    QWORD,
    STOP,
    TIME,
    TITLE,
)
from .fitting import Fitting
from .formulas import Formulas
from .heads import Heads, Phrase
from .islands import Island
from .lexicon import Lexicon
from .lists import (
    ANONYMITY,
    BLESSINGS,
    EMPHATIC,
    PROPER,
)
from .offers import Offers, Slots
from .proper_names import (
    ListedNames,
    ProperNames,
    is_surname_shaped,
    like_name,
)
from .punctuation import Punctuation
from .quantities import Quantities
from .rection import Rection
from .words import Word

__all__ = ["Island", "Phrase", "PhraseParser", "begins_phrase", "is_surname_shaped", "like_name"]

#: No name is longer than this (tokens); keeps the work per cue bounded.
MAX_PHRASE: Final = 60
_CLOSING: Final = COMP | COLON | COMMA | STOP
#: Words that may begin a phrase though they offer no terminal by themselves.
_READ_IN_PLACE: Final = PUNCT | PREP | PART
#: Words that may belong to a phrase without being asked of the grammar (``_closes``, ``_belongs``).
_WITHOUT_TERMINAL: Final = PREP | INDEF_ACC | ACCUSATIVE
#: Adverbs that may part a word from what it governs.
_PARTING: Final = INDEF_ACC | ACCUSATIVE | TIME
#: What may have «نفسه» behind it.
_EMPHASIZED: Final = frozenset(("DEF", "DEFPER", "DEFADJ", "POSS", "POSSPER"))


def begins_phrase(word: Word) -> bool:
    """Tell whether there is a place where a phrase begins with the word."""
    if word.symbols or word.first == "p" or word.conjunction:
        return True
    return bool(word.bits & _READ_IN_PLACE) or (word.first == "i" and word.given)  # يزيد


# What a question word offers the grammar: كيف, متى.
_ASKED: Final = (("N",),)


@mypyc_attr(acyclic=True)
class PhraseParser:
    """Parses noun phrases in the words of one document."""

    def __init__(
        self,
        island: Island,
        words: list[Word],
        quotes: dict[int, int],
        lexicon: Lexicon,
        starts: list[int],
    ) -> None:
        self.island = island
        self.starts = starts
        self.words = words
        self.quotes = quotes
        self.memo: dict[int, Phrase | None] = {}  # by where it begins, ends, and how it is asked
        self.listed_names = ListedNames(words, lexicon)
        self.proper_names = ProperNames(words, quotes, lexicon)
        self.rection = Rection(words, lexicon, self.proper_names)
        self.fitting = Fitting(words, lexicon, self.proper_names, self.listed_names, self.rection)
        self.offers = Offers(
            words, lexicon, self.proper_names, self.listed_names, self.rection, self.fitting
        )
        self.heads = Heads(words, lexicon, self.listed_names)
        # Made for the first phrase that needs them, as few do.
        self.lexicon = lexicon
        self._formulas: Formulas | None = None
        self._quantities: Quantities | None = None
        self._punctuation: Punctuation | None = None
        # Word lists of the lexicon, each asked for at many words.
        self.departments = lexicon.departments
        self.governing = lexicon.governing
        self.terminals = lexicon.terminals

    @property
    def formulas(self) -> Formulas:
        """What knows blessings and other formulas."""
        made = self._formulas
        if made is None:
            made = self._formulas = Formulas(self.words, self.lexicon)
        return made

    @property
    def quantities(self) -> Quantities:
        """What knows quantities and their parts."""
        made = self._quantities
        if made is None:
            made = self._quantities = Quantities(self.words, self.lexicon)
        return made

    @property
    def punctuation(self) -> Punctuation:
        """What knows marks inside a phrase."""
        made = self._punctuation
        if made is None:
            made = self._punctuation = Punctuation(self.words, self.quotes, self.starts)
        return made

    def parse(
        self, start: int, limit: int, *, strip: bool = False, weak: bool = False
    ) -> Phrase | None:
        """Return the longest noun phrase that begins at token ``start``, or ``None``.

        With ``strip``, a preposition attached to the first word is passed over. With ``weak``, a
        homograph of a verb may be a noun wherever the grammar lets one stand.
        """
        if start >= limit or not begins_phrase(self.words[start]):
            return None
        # a number is made and compared at less cost than a tuple
        key = ((start * (len(self.words) + 1) + limit) * 2 + strip) * 2 + weak
        memo = self.memo
        if key in memo:
            return memo[key]
        found = memo[key] = self._parse(start, limit, strip, weak)
        return found

    def until(self, start: int, limit: int) -> Phrase | None:
        """Return the phrase at ``start`` as if the text ended at the token ``limit``."""
        return self._parse(start, limit, False, False)

    def _parse(self, start: int, limit: int, strip: bool, weak: bool) -> Phrase | None:
        words, island = self.words, self.island
        accepts = island.accepts
        state, position, end = 0, start, -1
        taken: list[tuple[int, str]] = []
        kept = 0
        whole = False  # a name that begins with ف
        counted = (-1, 0)  # where it ended in front of a quantity
        called = -1  # the word behind an abbreviated title
        limit = min(limit, start + MAX_PHRASE)
        slots: Slots
        while position < limit:
            word = words[position]
            bits = word.bits
            following = position + 1
            rare = word.rare  # it may be in the lists that are asked of each word
            if rare or (taken and (word.terminal or word.conjunction or bits & QWORD)):
                if self._stops(word, position, limit, taken):
                    break
            if not bits & PUNCT:
                if (
                    bits & TITLE
                    and len(word.light) == 1
                    and self.punctuation.is_double_title(position, limit)
                ):
                    position += 2  # أ.د. محمد
                    continue
                slots = word.symbols
                many = bits & (ADVERB | INDEF_ACC) and following + 1 < limit
                if many and self.quantities.many_of(position):
                    slots = (("QUANT",),)  # «كثيرا من الناس»
                if position == called and word.given and not word.article:
                    slots = (("NAME",),)  # أ/ سعيد
                if (
                    word.preposition == LI
                    and word.article
                    and self.fitting.annexed(position, limit)
                ):
                    # «وفقا للجنة التحقيق»: ل and لجنة, no اللجنة
                    slots = (*slots[:-2], ("L_ORG" if bits & ORG else "L_N",), ("N",))
                offered = self.offers.anywhere(word, position, start, limit, taken)
                if offered is not None:
                    slots = offered
                elif (
                    bits & COMP
                    and word.conjunction
                    and self.proper_names.is_noble(start, position, limit)
                ):
                    slots = (("NAMEP",),)
                    whole = whole or position == start
                elif position == start:
                    slots, whole = self.offers.first(word, start, limit, slots, strip)
                else:
                    slots = self.offers.later(word, position, start, limit, slots, taken, end)
            elif bits & (LPAR | OPENQ | QUOTE) or position in self.quotes:
                following = self.punctuation.insert_end(position, limit, position == start)
                if following < 0 or (taken and self.punctuation.tells_when(position, following)):
                    break
                if end == position and self.punctuation.is_latin(position, following, limit):
                    position = following  # «صحيفة بيلد (Bild) الألمانية»
                    continue
                symbol = "PAREN" if bits & LPAR else "QUOTED"
                if (
                    bits & LPAR
                    and following < limit
                    and self.terminals.get(words[following].core) == "MIN"
                ):
                    symbol, following = "PAREN_MIN", following + 1
                slots = ((symbol,),)
            elif bits & COMMA:
                if not self.fitting.opens_apposition(position, limit, taken):
                    break
                slots = (("COMMA_PER",),)
            elif (
                word.raw == "."
                and position > start
                and len(words[position - 1].core) == 1
                and not words[position - 1].bits & PUNCT
            ):
                position += 1  # the dot of an abbreviated title: د. أحمد
                if end == position - 1:
                    end = position
                called = position
                continue
            elif (
                word.raw == "/" and position > start and self.punctuation.is_slash(position, limit)
            ):
                position = called = following  # الأستاذ/ محمد
                continue
            elif (
                bits & DASH
                and end == position
                and self.punctuation.is_hyphen(position, limit, taken)
            ):
                position = following  # نيوتون - بيشوب
                continue
            elif bits & DASH and end == position and self.punctuation.joins_places(position, limit):
                position = end = following + 1  # «جهة الدار البيضاء-سطات»
                continue
            elif word.raw == "%" or word.raw == "\u066a":
                slots = (("NUM",),)
            else:
                slots = word.symbols
            if taken and end == position and (rare or word.terminal or bits & _WITHOUT_TERMINAL):
                if self._closes(word, position, limit, taken):
                    end = following
                    break
                behind = self._belongs(word, position, limit, taken)
                if behind:
                    position = end = behind
                    continue
            if word.article and bits & QUANT and slots and slots[-1][:1] == ("QUANT",):
                part = following < limit and words[following].terminal == "MIN"
                if not part or self.quantities.no_part(following, limit, [(position, "QUANT")]):
                    slots = (*slots[:-1], ("DEF",))  # الجميع, but «الكثير من الناس»
            if taken and end == position and (bits & _PARTING or word.first == "d"):
                if self._inserted(word, position, limit):
                    position = following  # «التقرير الصادر حديثا عن المؤسسة»
                    continue
            if bits & (NUM | PREP) and taken and taken[-1][1] == "NUM":
                behind = self.quantities.percent_end(position, limit)
                if behind:
                    slots, following = (("NUM",),), behind
            if (
                bits & NUM
                and taken
                and following < limit
                and words[following].bits & TIME
                and words[position - 1].article
                and not (word.article or words[following].article or word.raw[:1].isdigit())
            ):
                break  # «قال بطل القارة ثلاث مرات إن»
            if not slots:
                break
            kind = bits
            if rare and (
                word.core_in & PROPER
                or ((bits & COMP or word.preposition) and word.key_in & PROPER)
            ):
                behind = self.listed_names.end(position, limit)
                if behind:
                    if (
                        taken
                        and taken[-1][1] in ("DEFPER", "POSSPER")
                        and word.article
                        and not (word.conjunction or word.preposition)
                        and self.listed_names.found[position][0] & (ORG | PLACE)
                    ):
                        break  # «اتهم النائب الأمم المتحدة»: no name of his
                    slots = (*slots[:-1], ("NAME",))
                    following = behind
                    kind |= self.listed_names.found[position][0]
            if (
                taken
                and taken[-1][1] == "QUANT"
                and bits & ADJ
                and following + 1 < limit
                and not (word.article or word.conjunction or word.preposition)
                and words[following].terminal == "MIN"
                and not words[following].pronoun
                and begins_phrase(words[following + 1])
                and not words[following + 1].bits & (PUNCT | PREP)
            ):
                counted = following, len(taken)  # «عدد كبير من السكان»
                position = following
                continue
            moved = self._advance(word, position, following, limit, state, slots, taken, kind, weak)
            if moved < 0:
                break
            state, position = moved, following
            alias = accepts[state]
            if (island.accepted(state) if alias is False else alias) is not None:
                if taken[-1][1] == "MIN" and len(taken) > 1 and taken[-2][1] in ("QUANT", "NUM"):
                    end, kept = counted  # «أول من أمس»: and of what?
                    continue
                if taken[-1][1] in ("QUANT", "NUM"):
                    counted = end, kept
                if bits & LPAR and self.punctuation.is_age(position, words):
                    continue  # «سمير حداد (34 عاما)»: part of the name only if more of it follows
                end, kept = position, len(taken)
        if end < 0:
            return None
        if kept < len(taken):
            taken = taken[:kept]
        found = self.heads.phrase(start, end, taken, strip)
        return found._replace(first_offset=0) if whole else found

    def _stops(self, word: Word, position: int, limit: int, taken: list[tuple[int, str]]) -> bool:
        """Tell whether a phrase ends in front of a word, whatever the word offers."""
        bits = word.bits
        if word.rare:
            if word.bare_in & BLESSINGS and self.formulas.blessing_end(position, limit):
                return True  # «الشيخ سامي حفظه الله»
            if taken and word.core_in & ANONYMITY and self.formulas.withholds(position, limit):
                return True  # «مسؤول طلب عدم ذكر اسمه»
        if not taken:
            return False
        if word.terminal == "MIN" and (
            self.formulas.other_side(position, limit)
            or self.quantities.no_part(position, limit, taken)
        ):
            return True
        if bits & QWORD and word.tags == "f" and word.symbols == _ASKED:
            return True  # «لم يتضح حتى الآن كيف»: no genitive
        return word.conjunction == WA and self.fitting.verb_joins(position, limit)

    def _closes(self, word: Word, position: int, limit: int, taken: list[tuple[int, str]]) -> bool:
        """Tell whether a word is the last of a phrase that could end in front of it."""
        if word.terminal == "MIN" and word.pronoun and not word.conjunction:
            at, symbol = taken[-1]  # «كثير منهم»
            if symbol in ("QUANT", "NUM") or self.words[at].bits & QUANT:
                return True
        if word.terminal == "MA" and len(taken) == 1 and taken[0][1] == "NPER":
            return self.quantities.is_somebody(position, limit)
        return False

    def _belongs(self, word: Word, position: int, limit: int, taken: list[tuple[int, str]]) -> int:
        """Return the end of what belongs to a phrase without being asked of the grammar, or 0."""
        words, bits, end = self.words, word.bits, position + 1
        if word.rare and word.pronoun in OWNERS and word.core_in & EMPHATIC:
            if not (word.preposition or word.conjunction) and taken[-1][1] in _EMPHASIZED:
                return end  # «المصدر نفسه»
        if word.terminal == "BISM" and word.pronoun in OWNERS and not word.conjunction:
            heads = self.fitting.in_the_name  # «المتحدث الرسمي باسمها»
            return end if any(words[at].core in heads for at, _ in taken) else 0
        if bits & PREP and word.pronoun and self.rection.governed(word, position):
            return end  # «المقربون منه», «الجهات التابعة لها»
        if (
            bits & (INDEF_ACC | ACCUSATIVE)
            and taken[-1][1] == "DEFADJ"
            and words[position - 1].first == "c"
            and not (word.conjunction or word.preposition or word.article)
        ):
            # «الصحيفة الأوسع انتشارا في البلاد»
            where = end + 1 < limit and words[end].terminal == "FI" and words[end + 1].bits & PLACE
            return end + 2 if where else end
        return 0

    def _inserted(self, word: Word, position: int, limit: int) -> bool:
        """Tell whether an adverb parts a word of a phrase from what that governs."""
        words, following = self.words, position + 1
        return bool(
            following + 1 < limit
            and words[position - 1].article
            and words[following].bits & PREP
            and not words[following].pronoun
            and not (word.conjunction or word.preposition or word.article)
            and words[position - 1].core in self.governing.get(words[following].core, ())
        )

    def _advance(
        self,
        word: Word,
        position: int,
        following: int,
        limit: int,
        state: int,
        slots: Slots,
        taken: list[tuple[int, str]],
        kind: int,
        weak: bool,
    ) -> int:
        """Take of each slot the first terminal that the grammar lets stand and that fits.

        Returns the state that follows, or -1. What was taken is added to ``taken``.
        """
        words, island = self.words, self.island
        moves = island.moves
        follows = words[following] if following < limit else None
        for slot in slots:
            if slot[0] == "WEAK" and (
                weak or follows is None or (follows.bits & (COMP | PUNCT) and taken)
            ):
                # an attached pronoun closes a verbal noun: «حرصها»
                closed = weak and word.pronoun and word.bits & MASDAR
                slot = ("POSS" if closed else "N", *slot)
            for symbol in slot:
                known = moves[state].get(symbol)
                moved = island.step(state, symbol) if known is None else known
                if moved < 0:
                    continue
                if taken and not self.fitting.fits(word, symbol, taken, follows, kind):
                    continue
                if taken and taken[-1][1] == "N" and (symbol == "N" or symbol == "NPER"):
                    if not weak and self._is_verb(word, taken[-1][0], follows):
                        continue  # «تقرير نشر أمس»: the verb of a clause about the noun
                state = moved
                taken.append((position, symbol))
                break
            else:
                return -1
        return state

    def _is_verb(self, word: Word, last: int, follows: Word | None) -> bool:
        """Tell whether a homograph of a verb behind the noun ``last`` begins a clause about it."""
        return bool(
            ("p" in word.tags or "i" in word.tags)
            and not self.words[last].bits & (ORG | PLACE)
            and not word.bits & ORG  # «مدير عام فرع الوزارة»
            and (follows is None or not follows.bits & (DEF | NAME | POSS) or follows.bits & PREP)
        )
