"""Noun phrases: where a holder's name begins and ends, by the grammar of ``np.lark``.

The phrase is parsed as an island: from a given word forward, as far as the grammar goes, and the
last place where it could end is taken. All recursion of the grammar is on its first symbol, so the
stacks of the LALR machine are finitely many; each is met once and remembered as a state of its own.
"""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import (
    ACCUSATIVE_ENDING,
    BI,
    FA,
    HAMZA_ABOVE,
    HAMZA_BELOW,
    NISBA,
    OF_FIRST,
    OF_YOU,
    OWNERS,
    PARTICIPLE,
    PLACE_ENDINGS,
    SOUND_PLURALS,
    TEH_MARBUTA,
    WA,
    YEH,
)
from .classes import (
    ABSTRACT,
    ACCUSATIVE,
    ADDR,
    ADJ,
    BREAK,
    CHANNEL,
    COLON,
    COMMA,
    COMP,
    DASH,
    DEF,
    DEM,
    DOC,
    DUAL,
    EVID,
    FEM,
    FUT,
    INDEF_ACC,
    KANA_STRICT,
    LPAR,
    MASDAR,
    MEDIA,
    NAME,
    NAMEP,
    NAT,
    NEG,
    NOMINAL,
    NUM,
    OPENQ,
    ORG,
    PERSON,
    PLACE,
    PLURAL,
    POSS,
    PREP,
    PREPRON,
    PRON,
    PUNCT,
    QAD,
    QUANT,
    QUOTE,
    REL,
    RPAR,
    STOP,
    TIME,
    TITLE,
    UNIT,
    UNKNOWN,
    VERB,
)
from .grammar import END, Table
from .lexicon import Lexicon
from .words import Word

__all__ = ["Island", "Phrase", "PhraseParser", "begins_phrase", "is_surname_shaped", "like_name"]

#: A bracketed or quoted stretch longer than this (tokens) is no part of a name.
MAX_INSERT: Final = 9
#: No name is longer than this (tokens); keeps the work per cue bounded.
MAX_PHRASE: Final = 60


class Island:
    """The states of one LALR table that stacks reach, built as they are met."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.numbers: dict[tuple[int, ...], int] = {(table.start,): 0}
        self.stacks: list[tuple[int, ...]] = [(table.start,)]
        self.moves: list[dict[str, int]] = [{}]
        self.accepts: list[str | bool | None] = [False]

    def step(self, state: int, symbol: str) -> int:
        """Return the state behind ``symbol``, or -1 when it cannot follow."""
        row = self.moves[state]
        found = row.get(symbol)
        if found is None:
            found = row[symbol] = self._step(self.stacks[state], symbol)
        return found

    def accepted(self, state: int) -> str | None:
        """Return the alias (or ``""``) when the phrase may end in this state, else ``None``."""
        known = self.accepts[state]
        if known is False:
            known = self.accepts[state] = self._accept(self.stacks[state])
        return known  # type: ignore[return-value]

    def _number(self, stack: tuple[int, ...]) -> int:
        found = self.numbers.get(stack)
        if found is None:
            found = self.numbers[stack] = len(self.stacks)
            self.stacks.append(stack)
            self.moves.append({})
            self.accepts.append(False)
        return found

    def _reduce(self, stack: list[int], symbol: str) -> tuple[bool, str]:
        actions, gotos, rules = self.table.actions, self.table.gotos, self.table.rules
        alias = ""
        while True:
            if symbol == END and stack[-1] == self.table.accept:
                return True, alias
            action = actions[stack[-1]].get(symbol)
            if action is None:
                return False, alias
            if action >= 0:
                stack.append(action)
                return True, alias
            origin, length, name = rules[~action]
            alias = name or alias
            if length:
                del stack[-length:]
            stack.append(gotos[stack[-1]][origin])

    def _step(self, stack: tuple[int, ...], symbol: str) -> int:
        work = list(stack)
        done, _ = self._reduce(work, symbol)
        return self._number(tuple(work)) if done else -1

    def _accept(self, stack: tuple[int, ...]) -> str | None:
        done, alias = self._reduce(list(stack), END)
        return alias if done else None


@mypyc_attr(acyclic=True)
class Phrase:
    """A noun phrase: tokens ``start`` to ``end``, its head, and what its words are. A value."""

    __slots__ = ("bits", "definite", "end", "first_offset", "head", "named", "start")

    def __init__(
        self,
        start: int,
        end: int,
        head: int,
        bits: int,
        named: bool,
        definite: bool,
        first_offset: int,
    ) -> None:
        self.start = start
        self.end = end
        self.head = head
        self.bits = bits  # classes of the head
        self.named = named
        self.definite = definite
        self.first_offset = first_offset  # where it begins in its first token (behind ب)

    def _parts(self) -> tuple[int, int, int, int, bool, bool, int]:
        return (
            *(self.start, self.end, self.head, self.bits),
            *(self.named, self.definite, self.first_offset),
        )

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Phrase) and self._parts() == other._parts()

    def __hash__(self) -> int:
        return hash(self._parts())

    def _replace(
        self,
        *,
        end: int | None = None,
        bits: int | None = None,
        named: bool | None = None,
        first_offset: int | None = None,
    ) -> Phrase:
        """Return the phrase with other values; what is ``None`` stays."""
        return Phrase(
            self.start,
            self.end if end is None else end,
            self.head,
            self.bits if bits is None else bits,
            self.named if named is None else named,
            self.definite,
            self.first_offset if first_offset is None else first_offset,
        )


#: Among how many words behind «طلب», «رفض» the name or its telling stands.
ASKED: Final = 5


class PhraseParser:
    """Parses noun phrases in the words of one document."""

    def __init__(
        self, island: Island, words: list[Word], quotes: dict[int, int], lexicon: Lexicon
    ) -> None:
        self.island = island
        self.words = words
        self.quotes = quotes
        self.memo: dict[tuple[int, int, bool, bool], Phrase | None] = {}
        self.proper_bits: dict[int, tuple[int, bool]] = {}  # by the first word's token
        # Word lists of the lexicon, each asked for at many words.
        self.annexing = lexicon.annexing
        self.anonymity = lexicon.anonymity
        self.anonymity_object = lexicon.anonymity_object
        self.blessings = lexicon.blessings
        self.emphatic = lexicon.emphatic
        self.fields = lexicon.fields
        self.generic = lexicon.generic
        self.governing = lexicon.governing
        self.honorifics = lexicon.honorifics
        self.kinds = lexicon.kinds
        self.listed = lexicon.bits
        self.manner = lexicon.manner
        self.mothers = lexicon.mothers
        self.name_endings = lexicon.name_endings
        self.one_of = lexicon.one_of
        self.percents = lexicon.percents
        self.proper = lexicon.proper
        self.ranks = lexicon.ranks
        self.sorts = lexicon.sorts
        self.terminals = lexicon.terminals
        self.trailing = lexicon.trailing
        self.unique = lexicon.unique

    def parse(
        self, start: int, limit: int, *, strip: bool = False, weak: bool = False
    ) -> Phrase | None:
        """Return the longest noun phrase that begins at token ``start``, or ``None``.

        With ``strip``, a preposition attached to the first word is passed over. With ``weak``, a
        homograph of a verb may be a noun wherever the grammar lets one stand.
        """
        if start >= limit or not begins_phrase(self.words[start]):
            return None
        key = (start, limit, strip, weak)
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
        moves, accepts = island.moves, island.accepts
        state, position, end = 0, start, -1
        taken: list[tuple[int, str]] = []
        kept = 0
        whole = False  # a name that begins with ف
        counted = (-1, 0)  # where it ended in front of a quantity
        limit = min(limit, start + MAX_PHRASE)
        slots: tuple[tuple[str, ...], ...]
        while position < limit:
            word = words[position]
            bits = word.bits
            following = position + 1
            if word.bare in self.blessings and self.blessing_end(position, limit):
                break  # «الشيخ سامي حفظه الله»
            if taken and word.core in self.anonymity and self.withholds(position, limit):
                break  # «مسؤول طلب عدم ذكر اسمه»
            if not bits & PUNCT:
                slots = word.symbols
                if bits & PREP and self._named_as_particle(position, limit, taken):
                    slots = (("NAME",),)
                elif word.bare in self.mothers and self._mother(start, position, limit, taken):
                    slots = (("NAMEP" if not words[following].article else "NPER",),)  # «أم محمد»
                elif bits & COMP and word.key in self.proper and self.proper_end(position, limit):
                    slots = (("NAME",),)  # بان كي مون
                elif bits & COMP and word.conjunction and self._noble(start, position, limit):
                    slots = (("NAMEP",),)
                elif position == start:
                    if (
                        start
                        and (
                            not slots or slots[0][0] in ("WEAK", "FA", "AND") or slots == (("N",),)
                        )
                        and words[start - 1].verbal
                        and not bits & (PRON | DEM)
                        and (
                            (word.conjunction and word.first not in ("p", "i"))
                            or (word.first == "p" and not word.conjunction)
                        )
                        and following < limit
                        and (
                            words[following].bits & (COMP | PUNCT | PREP)
                            or (word.first == "p" and like_name(words[following]))
                        )
                    ):
                        # behind a verb, what looks like one is a name: قال رايت إن
                        slots = (("NAME",),)
                        whole = True
                    elif (
                        start
                        and word.given
                        and bits & TIME
                        and word.first == "g"
                        and words[start - 1].verbal
                        and following < limit
                        and not words[following].bits & TIME
                    ):
                        slots = (("NAME",),)  # «قال خميس الجهني إن»
                    if word.conjunction and slots and slots[0] in _CONJOINED:
                        slots = slots[1:]
                    if strip and word.preposition:
                        slots = slots[1:]
                else:
                    last = taken[-1][1] if taken else ""
                    titled = (
                        last == "DEFPER"
                        and bool(words[position - 1].bits & TITLE)
                        and (bool(bits & PREPRON) or self._titled(position, limit))
                    )
                    if titled:
                        slots = (("NAME",),)  # الدكتور لي شو: behind a title a name
                    elif (
                        following < limit
                        and words[following].core in self.name_endings
                        and not words[following].article
                        and not (word.article or word.conjunction or word.preposition)
                        and not (word.pronoun or bits & (_NEVER_NAMED & ~TIME))
                        and (
                            last == "NAME"
                            or (last == "DEFPER" and words[position - 1].bits & TITLE)
                        )
                    ):
                        slots = (("NAME",),)  # هاني شكر الله
                    if last == "NAMEP" and not (
                        word.article
                        or word.conjunction == WA
                        or bits & (PREP | COMP)
                        or (word.pronoun and word.pronoun != OF_FIRST[0])
                    ):
                        slots = (("NAME",),)  # بن مانع, دو روجي
                    elif (
                        following < limit
                        and words[following].bits & NAMEP
                        and not words[following].conjunction
                        and (last in _CLOSED or last in ("DEFPER", "NAME"))
                        and not (word.article or word.conjunction or word.preposition)
                        and not (word.pronoun or bits & (_NEVER_NAMED | MASDAR))
                        and words[taken[0][0]].bits & (PERSON | TITLE | NAME)
                    ):
                        slots = (("NAME",),)  # العقيد عاطي بن عطية
                    elif (
                        word.core in self.ranks
                        and last == "DEFPER"
                        and words[position - 1].bits & TITLE
                        and following < limit
                        and not (word.article or word.conjunction or word.preposition)
                        and like_name(words[following])
                    ):
                        slots = (("NAME",),)  # الفريق أول سالم العامر
                    elif (
                        taken
                        and words[taken[0][0]].bits & MEDIA
                        and self._named_medium(word, position, limit, taken)
                    ):
                        slots = (("NAME",),)  # صحيفة دايلي ميل
                    elif (
                        last == "DEFPER"
                        and words[position - 1].bits & TITLE
                        and word.article
                        and not word.preposition
                        and not word.bits & (_KNOWN_NOUNS | NAT | TIME)
                        and (
                            word.tags == ""
                            or word.first == "g"
                            or (is_surname_shaped(word) and ("g" in word.tags or word.tags == "n"))
                        )
                        and not word.core.endswith(TEH_MARBUTA)
                    ):
                        slots = (("NAME",),)  # الوزير الرفاتي
                    if (
                        last in ("N", "NPER")
                        and slots
                        and slots[0][0] == "NAME"
                        and bits & UNKNOWN
                        and bits & PLURAL
                        and words[position - 1].bits & PERSON
                        and words[position - 1].core[-2:] in SOUND_PLURALS[:2]
                        and word.core[-2:] == words[position - 1].core[-2:]
                    ):
                        slots = (("ADJ",),)  # باحثون لاحقون
                    if word.article and word.core in self.fields and slots == (("DEFNAME",),):
                        slots = (("DEF",),)  # أستاذ التاريخ: a subject, no time
                    if (
                        last == "NPER"
                        and slots == (("NTIME",),)
                        and word.first in ("n", "a", "m")
                        and following < limit
                        and not words[following].bits & TIME
                        and words[following].bits & NOMINAL
                        and not words[following].bits & NUM
                    ):
                        slots = (("N",),)  # مدير عام الشركة: general, no year
                    if (
                        (
                            (last in _NAMING and not (last == "QUOTED" and len(taken) == 1))
                            or (last == "DEFADJ" and _named_since_and(taken))
                            or (
                                word.core in self.honorifics
                                and self._honours(position, limit, taken)
                            )
                        )
                        and not word.conjunction
                        and not word.preposition
                        and not bits & PREP
                        and (
                            word.core in self.one_of
                            or word.core in self.honorifics
                            or (bits & PERSON and not word.article and slots and "NPER" in slots[0])
                        )
                    ):
                        slots = (("APPOS",), *slots)
                    elif (
                        (last in _NAMING or (len(taken) > 1 and taken[-2][1] == "NAMEP"))
                        and following < limit
                        and words[following].bits & (COMP | COLON)
                        and (
                            _may_be_name(word)
                            or (
                                # «فهد بن محمد بارباع أن»: the last of several names
                                word.preposition == BI
                                and len(taken) > 2
                                and taken[-2][1] in ("NAME", "NAMEP")
                                and not word.article
                                and not bits & (MASDAR | CHANNEL | DOC | PLACE | ORG | TIME | POSS)
                            )
                        )
                    ) or (word.given and self._given(position, limit, taken)):
                        slots = (("NAME",),)
                    elif (
                        last == "NAME"
                        and bits & TIME
                        and word.first == "g"
                        and not (word.article or word.conjunction or word.preposition)
                        and not words[position - 1].bits & (PLACE | ORG | NUM)
                        and (
                            following >= limit
                            or bool(words[following].preposition)
                            or not (words[following].article or words[following].bits & NUM)
                        )
                    ):
                        slots = (("NAME",),)  # «تيريزا ماي»
                    elif (
                        last == "NAME"
                        and word.article
                        and len(taken) > 1
                        and taken[-2][1] == "NAMEP"
                        and not (word.conjunction or word.preposition)
                        and not bits & (PERSON | ORG | TIME | NAT)
                        and (following >= limit or words[following].bits & _CLOSING)
                    ):
                        slots = (("NAME",),)  # «فهد بن حمد السند، …»
                    elif last == "NAME" and self._closes_name(start, position, limit):
                        slots = (("NAME",),)  # «قال جوناثان هولت، …»
                    elif (
                        last == "DEFPER"
                        and word.first == "p"
                        and words[position - 1].bits & TITLE
                        and not (word.conjunction or word.pronoun or word.hits)
                        and following < limit
                        and like_name(words[following])
                        and not words[following].article
                    ):
                        slots = (("NAME",),)  # السيناتور جيف فليك
                    elif last in ("NAME", "N") and word.article and word.core in self.name_endings:
                        if last == "NAME" or "g" in words[position - 1].tags:
                            slots = (("DEFADJ",),)  # عز الدين
                    elif word.preposition == BI and word.core in self.manner:
                        slots = ()  # تشير المعلومات بقوة: about the verb
                    elif (
                        slots
                        and word.preposition
                        and len(taken) > 1
                        and self._governed(word, position)
                    ):
                        slots = (("GOV",), *slots[1:])
                    elif (
                        slots
                        and not titled
                        and (
                            slots[0][0][:2] == "P_"
                            or (
                                word.key in self.terminals and not (word.conjunction or word.letter)
                            )
                        )
                    ):
                        slots = self._preposition(word, position, limit, taken)
            elif bits & (LPAR | OPENQ | QUOTE) or position in self.quotes:
                following = self._insert(position, limit, position == start)
                if following < 0:
                    break
                symbol = "PAREN" if bits & LPAR else "QUOTED"
                if (
                    bits & LPAR
                    and following < limit
                    and self.terminals.get(words[following].core) == "MIN"
                ):
                    symbol, following = "PAREN_MIN", following + 1
                slots = ((symbol,),)
            elif bits & COMMA:
                if following >= limit:
                    break
                named_next = (
                    words[following].first == "g" and words[following].bits & NAME
                ) or self._named_as_particle(following, limit, taken)
                one = words[following].core in self.one_of and following + 1 < limit
                if (
                    not (one and words[following + 1].bits & PERSON)
                    and not words[following].bits & (PERSON | TITLE)
                    and not (
                        named_next
                        and taken
                        and words[taken[0][0]].bits & PERSON
                        and not (words[following].bits & PLACE)
                        and not _has_own_name(taken)
                    )
                ):
                    break
                if words[following].first in "pi" and words[following].first:
                    break
                if words[following].conjunction or words[following].preposition:
                    break
                if taken and self._is_body(taken[0][0]) and not words[following].bits & ORG:
                    break  # «وصفت هيئة الإذاعة، الوزير بأنه»: no person tells who a body is
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
                continue
            elif bits & DASH and end == position and self._hyphen(position, limit, taken):
                position = following  # نيوتون - بيشوب
                continue
            elif word.raw == "%" or word.raw == "\u066a":
                slots = (("NUM",),)
            else:
                slots = word.symbols
            if (
                word.pronoun in OWNERS
                and word.core in self.emphatic
                and not (word.preposition or word.conjunction)
                and end == position
                and taken
                and taken[-1][1] in _EMPHASIZED
            ):
                position = end = following  # «المصدر نفسه»
                continue
            if (
                word.terminal == "MIN"
                and word.pronoun
                and not word.conjunction
                and end == position
                and taken
                and (taken[-1][1] in ("QUANT", "NUM") or words[taken[-1][0]].bits & QUANT)
            ):
                end = following  # «كثير منهم»
                break
            if (
                bits & (INDEF_ACC | ACCUSATIVE)
                and end == position
                and taken
                and taken[-1][1] == "DEFADJ"
                and words[position - 1].first == "c"
                and not (word.conjunction or word.preposition or word.article)
            ):
                position = end = following  # «الصحيفة الأوسع انتشارا في البلاد»
                if end + 1 < limit and words[end].terminal == "FI" and words[end + 1].bits & PLACE:
                    position = end = end + 2
                continue
            if word.article and bits & QUANT and slots and slots[-1][:1] == ("QUANT",):
                if following >= limit or words[following].terminal != "MIN":
                    slots = (*slots[:-1], ("DEF",))  # الجميع, but «الكثير من الناس»
            if (
                (bits & (INDEF_ACC | ACCUSATIVE | TIME) or word.first == "d")
                and end == position
                and following + 1 < limit
                and taken
                and words[position - 1].article
                and words[following].bits & PREP
                and not words[following].pronoun
                and not (word.conjunction or word.preposition or word.article)
                and words[position - 1].core in self.governing.get(words[following].core, ())
            ):
                position = following  # «التقرير الصادر حديثا عن المؤسسة»
                continue
            if bits & (NUM | PREP) and taken and taken[-1][1] == "NUM":
                behind = self.percent_end(position, limit)
                if behind:
                    slots, following = (("NUM",),), behind
            if not slots:
                break
            kind = bits
            if word.core in self.proper or (bits & COMP and word.key in self.proper):
                behind = self.proper_end(position, limit)
                if behind:
                    slots = (*slots[:-1], ("NAME",))
                    following = behind
                    kind |= self.proper_bits[position][0]
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
            moved = state
            for slot in slots:
                if slot[0] == "WEAK" and (
                    weak or following >= limit or (words[following].bits & (COMP | PUNCT) and taken)
                ):
                    # an attached pronoun closes a verbal noun: «حرصها»
                    closed = weak and word.pronoun and bits & MASDAR
                    slot = ("POSS" if closed else "N", *slot)
                for symbol in slot:
                    known = moves[moved].get(symbol)
                    following_state = island.step(moved, symbol) if known is None else known
                    if following_state < 0:
                        continue
                    if taken and not self._fits(
                        word, symbol, taken, words[following] if following < limit else None, kind
                    ):
                        continue
                    if (
                        (symbol == "N" or symbol == "NPER")
                        and taken
                        and taken[-1][1] == "N"
                        and not weak
                        and ("p" in word.tags or "i" in word.tags)
                        and not words[taken[-1][0]].bits & (ORG | PLACE)
                        and (
                            following >= limit
                            or not words[following].bits & (DEF | NAME | POSS)
                            or words[following].bits & PREP
                        )
                    ):
                        continue  # «تقرير نشر أمس»: the verb of a clause about the noun
                    moved = following_state
                    taken.append((position, symbol))
                    break
                else:
                    moved = -1
                    break
            if moved < 0:
                break
            state, position = moved, following
            alias = accepts[state]
            if (island.accepted(state) if alias is False else alias) is not None:
                if taken[-1][1] == "MIN" and len(taken) > 1 and taken[-2][1] in ("QUANT", "NUM"):
                    end, kept = counted  # «أول من أمس»: and of what?
                    continue
                if symbol in ("QUANT", "NUM"):
                    counted = end, kept
                if bits & LPAR and self._age(position, words):
                    continue  # «سمير حداد (34 عاما)»: part of the name only if more of it follows
                end, kept = position, len(taken)
        if end < 0:
            return None
        found = self._phrase(start, end, taken[:kept], strip)
        return found._replace(first_offset=0) if whole else found

    def proper_end(self, position: int, limit: int) -> int:
        """Return the token behind a listed name of several words that begins here (0: none)."""
        words = self.words
        word = words[position]
        for rest, bits, proper in self.proper.get(word.key if word.bits & COMP else word.core, ()):
            behind = position + 1 + len(rest)
            if behind <= limit and all(
                words[position + 1 + slot].key == key for slot, key in enumerate(rest)
            ):
                self.proper_bits[position] = (bits, proper)
                return behind
        return 0

    def _named_medium(
        self, word: Word, position: int, limit: int, taken: list[tuple[int, str]]
    ) -> bool:
        """Tell whether a word behind a paper, a channel is the name of it: صحيفة دايلي ميل.

        An adjective would agree; a genitive noun (وكالة أنباء) stays one. A bare noun for one is
        made definite by what follows, so a definite time there is its name: صحيفة الغد.
        """
        words = self.words
        head = words[taken[0][0]]
        if not head.bits & MEDIA or not head.bits & FEM or head.article or head.pronoun:
            return False
        if word.conjunction or word.preposition or word.pronoun:
            return False
        last = taken[-1][1]
        if word.article:
            return last == "N" and len(taken) == 1 and bool(word.bits & TIME)
        if last not in ("N", "NAME") or word.bits & (_NEVER_NAMED & ~TIME):
            return False
        follows = words[position + 1] if position + 1 < limit else None
        adjective = follows is not None and follows.article and bool(follows.bits & NAT)
        if last == "NAME":
            return adjective and (word.first != "i") and not word.bits & (TIME | INDEF_ACC)
        if word.bits & TIME:
            return adjective and word.first == "n"  # صحيفة زمان التركية
        return word.first == "a" and not word.bits & (FEM | INDEF_ACC)

    def _mother(self, start: int, position: int, limit: int, taken: list[tuple[int, str]]) -> bool:
        """Tell whether أم is a mother called after her child, and no "or": «قالت أم محمد»."""
        if position + 1 >= limit or self.words[position].conjunction:
            return False
        child, before = self.words[position + 1], self.words[position - 1] if position else None
        named = child.given or (child.first == "g" and like_name(child))
        if position == start and before is not None and before.verbal:
            return named or (child.article and bool(child.bits & PERSON))
        if not named:
            return False
        if not taken:
            return before is None or bool(before.bits & (STOP | BREAK))  # «أم يزن: …»
        return taken[-1][1] == "DEFPER" and before is not None and bool(before.bits & TITLE)

    def percent_end(self, position: int, limit: int) -> int:
        """Return the token behind "per cent", or 0: «عشرون بالمئة», «عشرون في المئة»."""
        words = self.words
        word = words[position]
        if word.preposition == BI and word.article and word.core in self.percents:
            return position + 1
        if word.terminal == "FI" and position + 1 < limit and not word.conjunction:
            noun = words[position + 1]
            if noun.article and noun.core in self.percents:
                return position + 2
        return 0

    def _of_nation(self, word: Word) -> bool:
        """Tell whether a relational adjective is made from the name of a place: بلغاري, مصرية."""
        for nisba in NISBA:
            if word.core.endswith(nisba):
                stem = word.core[: -len(nisba)]
                return any(self.listed.get(stem + end, 0) & PLACE for end in PLACE_ENDINGS)
        return False

    def withholds(self, position: int, limit: int) -> bool:
        """Tell whether the words behind the token ask for a name to be kept back."""
        return any(
            self.words[index].core in self.anonymity_object
            for index in range(position + 1, min(limit, position + ASKED))
        )

    def blessing_end(self, position: int, limit: int) -> int:
        """Return the token behind a blessing that begins here, or 0: «حفظه الله ورعاه»."""
        words = self.words
        end = position + 1
        if words[position].bare not in self.blessings or end >= limit:
            return 0
        if words[end].article or words[end].core not in self.name_endings:
            return 0
        end += 1
        while end < limit:
            word = words[end]
            if not (word.bits & PREP and word.pronoun) and not (
                word.conjunction == WA and word.bare in self.blessings
            ):
                break
            end += 1  # «رضي الله عنه», «حفظه الله ورعاه»
        return end

    def _honours(self, position: int, limit: int, taken: list[tuple[int, str]]) -> bool:
        """Tell whether a form of address begins behind an office: «مدير الشرطة سمو الأمير …»."""
        last = taken[-1][1]
        follows = self.words[position + 1] if position + 1 < limit else None
        return (
            (last in _CLOSED or last == "DEFPER")
            and follows is not None
            and follows.article
            and bool(follows.bits & TITLE)
            and bool(self.words[taken[0][0]].bits & (PERSON | TITLE))
        )

    def _titled(self, position: int, limit: int) -> bool:
        """Tell whether a word behind a title is a name, though it looks like a particle or a time.

        «الدكتور علي العمر», «الأستاذ شعبان», «الدكتور باسم يوسف»: what is called with a title has
        its name behind it, and no preposition stands there whose noun would be a name.
        """
        word = self.words[position]
        follows = self.words[position + 1] if position + 1 < limit else None
        if word.conjunction == FA and follows is not None and follows.bits & (COMP | COLON):
            return True  # السيد فليس: no «ف + ليس»
        if word.article or word.pronoun or word.conjunction == WA or not word.given:
            return False
        if word.bits & (MASDAR | QUANT | UNIT):
            return False
        if word.bits & TIME and follows is not None and follows.bits & TIME and word.first != "g":
            return not follows.article  # «قال الوزير صباح الأحد»
        if word.bits & PREP or word.key in self.terminals:
            if follows is None or word.light[-1:] != word.key[-1:]:
                return False
            return like_name(follows) or (
                is_surname_shaped(follows) or self._surname_before_clause(position + 1, limit)
            )
        if (
            word.first in ("n", "m")
            and follows is not None
            and follows.article
            and not follows.preposition
            and (not follows.bits & TIME)
        ):
            return like_name(follows) or self._surname_before_clause(position + 1, limit)
        return True

    def _surname_before_clause(self, position: int, limit: int) -> bool:
        """Tell whether a definite word in front of the clause that is said may be a family's."""
        word = self.words[position]
        return (
            word.article
            and position + 1 < limit
            and bool(self.words[position + 1].bits & (COMP | COLON | COMMA | PERSON | TITLE))
            and not word.bits & (_KNOWN_NOUNS | PERSON | TIME)
        )

    def _given(self, position: int, limit: int, taken: list[tuple[int, str]]) -> bool:
        """Tell whether a word that may be a given name is one here.

        It is behind another name (محمد رضا) and, when more of a name follows, behind a closed
        phrase that tells an office: «مدير الخطوط السعودية حامد الأزوري».
        """
        word = self.words[position]
        last = taken[-1][1]
        before = self.words[position - 1]
        follows = self.words[position + 1] if position + 1 < limit else None
        goes_on = follows is not None and (
            like_name(follows)
            or (
                follows.article
                and position + 2 < limit
                and bool(self.words[position + 2].bits & (COMP | COLON))
                and not follows.bits & (_KNOWN_NOUNS | PERSON | TIME)
            )
        )
        if word.bits & QUANT:
            return False
        if word.bits & PREP:
            # علي with its dots is no على where a family's name follows
            if follows is None or not (goes_on and follows.article):
                return False
            if word.light[-1:] != word.key[-1:]:
                return False
        elif word.key in self.terminals:
            return False
        if last == "NAME" and not before.bits & (PLACE | ORG):
            return goes_on or not word.bits & MASDAR
        if (
            last in _CLOSED
            or last in ("DEFPER", "QUOTED")
            or (last == "NAME" and before.bits & PLACE)
        ):
            return goes_on and bool(self.words[taken[0][0]].bits & (PERSON | TITLE))
        return False

    def _place_named(self, taken: list[tuple[int, str]]) -> bool:
        """Tell whether the only name in the phrase so far is a place's."""
        names = [position for position, symbol in taken if symbol == "NAME"]
        return bool(names) and all(self.words[position].bits & PLACE for position in names)

    def _fits(
        self,
        word: Word,
        symbol: str,
        taken: list[tuple[int, str]],
        follows: Word | None,
        kind: int,
    ) -> bool:
        """Tell whether a symbol that the grammar accepts also fits by agreement and kind.

        ``kind`` are the word's classes, and those of the name of several words that it begins.
        """
        if not taken:
            return True
        if symbol == "NUM" and taken[-1][1] in _CLOSED and word.key[:1].isalpha():
            return word.article  # «بحسب الوزارة مليون طن»: a bare numeral begins its own phrase
        last, before = taken[-1]
        bits = self._kind(last)
        if symbol == "WEAK" and word.pronoun and word.first == "p" and before in _INDEFINITE:
            return False  # «تحقيق أجرته المنظمة»: the verb of a clause about the noun
        if (
            symbol == "POSS"
            and before == "N"
            and bits & (DOC | EVID | CHANNEL)
            and follows is not None
            and follows.bits & (ORG | MEDIA | PERSON | NAME)
            and (follows.article or follows.first == "g")
            and not follows.bits & ADJ
            and could_be_perfect(word)
        ):
            return False  # «استطلاع نشره المعهد»: its subject stands behind it
        if symbol == "WEAK" and word.first == "p":
            if self.words[last].bits & (INDEF_ACC | ACCUSATIVE):
                return False  # «مسؤولا زار المدينة»: nunation, no genitive follows
            if len(taken) == 2 and taken[0][1] == "QUANT" and before == "N":
                return False  # «كل طرف دخل الهدنة»
        if symbol == "NAME" and before == "COMMA_PER" and word.bits & PERSON:
            if follows is not None and follows.article and not follows.bits & PERSON:
                return False  # «فرنسيس، بابا الفاتيكان»: what he is, no further name
        if word.bits & ACCUSATIVE and word.first == "a" and before in _INDEFINITE:
            # «تساءل ناشط قائلا»: the noun would show the accusative, too
            if not (bits & (PLURAL | DUAL) or self.words[last].core.endswith(_CASELESS)):
                return False
        if symbol == "DEFADJ":
            if word.core in self.trailing and follows is not None and follows.bits & PREP:
                return False  # «الشاب البالغ من العمر عشرين عاما»: no part of his name
            if word.bits & TIME and before in _NAMING and follows is not None:
                if follows.article and follows.bits & TIME:
                    return False  # «تزوج دالي العام الماضي»: when
            if word.bits & bits & PERSON and not word.bits & (ADJ | NAT | NAME):
                if (word.bits ^ bits) & (FEM | PLURAL):
                    return False  # «استدعت الوزيرة السفير»: somebody else
            return self._agrees(word, taken)
        if symbol in ("N", "NAME", "NAMEN") and word.bits & PREP and before in _NAMING:
            # كلينتون أمام, but محمد علي
            return (follows is not None and bool(follows.bits & (COMP | COLON))) or (
                self._named_as_particle(taken[-1][0] + 1, len(self.words), taken)
            )
        if symbol in ("NAME", "NAMEN") and word.bits & INDEF_ACC and word.core[:1] == PARTICIPLE:
            return False  # «أكد أبو ناجي مبتسما أنه»
        if symbol == "NAMEN" and word.bits & ACCUSATIVE:
            return False  # «تهديدات الجنرال خطرا»
        if symbol == "DEFPER" and before in ("DEF", "DEFPER") and follows is not None:
            if self._governed(follows, taken[-1][0] + 2):
                return False  # السفن التابعة للشركة
        if (
            symbol == "DEFPER"
            and before in ("DEF", "DEFADJ")
            and ("a" in word.tags or word.bits & bits & FEM)
            and follows is not None
            and follows.article
            and not follows.bits & (PERSON | TITLE)
            and (not follows.bits & NAME or follows.bits & (NAT | ADJ))
            and not word.bits & TITLE
        ):
            return False  # القناة المعارضة القطرية: an adjective
        foreign = "g" in word.tags or not word.tags
        if symbol == "ADJ" and before == "N" and foreign and not word.bits & FEM:
            thing = bits & FEM and not bits & (PERSON | PLURAL | QUANT | NUM | NAME)
            if thing and not word.bits & PLURAL and word.core[-1:] == YEH:
                return False  # «مكتبة برادلي»: no adjective of a feminine noun
            if follows is not None and follows.article and follows.first == "a":
                return False  # «متحف برادلي الوطني»
        if word.pronoun in OWNERS and before in ("NPER", "NAME", "NAMEN"):
            surname = "g" in self.words[last].tags and not self.words[last].conjunction
            owned = not (word.conjunction or word.given or "g" in word.tags)
            if surname and owned and word.first in ("n", "m"):
                if any(earlier in _NAMING for _, earlier in taken):
                    return False  # «كرر سامي حداد قوله»: what he repeats
        if symbol == "NAMEN" and before == "DEFPER":
            return bool(bits & TITLE)
        if symbol == "DEFNAME" and word.bits & TIME and (word.bits & NUM or not word.bits & PLURAL):
            return False  # «أعلن محمد الخميس», «أعلن "فيفا" الاثنين»: when
        if (
            symbol == "DEFNAME"
            and follows is not None
            and not follows.bits & (COMP | PUNCT | PERSON | NAME | DEF)
            and word.first != "g"
            and not is_surname_shaped(word)
        ):
            return False
        if symbol in ("DEFNAME", "NAMEN"):
            return before in _NAMING and not bits & (PLACE | ORG)
        if symbol == "NAME" and kind & PLACE and not kind & PERSON:
            # two names of places side by side are subject and object: تهدد الولايات المتحدة سورية
            return before in _BEFORE_PLACE and not (before == "NAME" and bits & PLACE)
        if symbol == "NAME" and kind & ORG and bits & PLACE:
            # so are a place and a body: أخبرت كوريا الشمالية الأمم المتحدة
            return before != "NAME"
        if symbol == "DEF" and before == "ADJ" and self.words[last].core not in self.annexing:
            return False
        head = self.words[taken[0][0]].bits
        if (
            symbol in ("N", "NPER", "WEAK", "DEF", "POSS")
            and bits & PLURAL
            and bits & PERSON
            and not self.words[last].article
            and self.words[last].core.endswith(SOUND_PLURALS[0])
            and not word.core.endswith(SOUND_PLURALS[:2])
        ):
            return False  # «توقع محللون انخفاضا»: what keeps its nun governs no genitive
        if (
            symbol in ("N", "NPER")
            and before in _INDEFINITE
            and word.bits & INDEF_ACC
            and not bits & INDEF_ACC
        ):
            return False  # nor is an accusative one
        if symbol == "NTIME" and (head & PERSON or before in ("NPER", "ADJ")) and word.first != "n":
            return False  # «مصدر برلماني أمس»
        if (
            symbol == "NAME"
            and before in _CLOSED
            and len(taken) == 2
            and taken[0][1] == "DEM"
            and bits & (EVID | DOC | MASDAR | ABSTRACT)
            and not bits & (PERSON | ORG)
        ):
            return False  # «هذا الفحص عمر المخطوط»: no thing is called Omar
        if symbol == "L_NAME":
            if before in ("DEFADJ", "DEFPER") and _named_since_and(taken):
                return not word.bits & (MEDIA | ADDR)  # مورلا المستشار القانوني لمارادونا
            return bool(head & (MASDAR | EVID)) and not head & (PERSON | ORG)
        if symbol == "L_ADDR":
            # تقرير لصحيفة الغارديان, تعداد لوكالة الأنباء
            if word.bits & ORG and not word.bits & MEDIA and before == "DEFADJ":
                return bool(head & PERSON)  # الناطق الإعلامي لشرطة العاصمة
            plain = before == "N" or (before == "ADJ" and len(taken) == 2)
            return plain and len(taken) < 3 and bool(head & (DOC | EVID | MASDAR))
        if symbol in ("L_PLACE", "B_PLACE"):
            if bits & PERSON or head & MASDAR:
                return True
            # where an office is: رئيس الغرفة التجارية بالرياض
            kinds = [self._kind(at) for at, _ in taken]
            return symbol == "B_PLACE" and any(kind & ORG for kind in kinds)
        if symbol in ("L_DEF", "L_ORG", "L_N", "L_MASDAR") and before in (
            "DEFPER",
            "POSSPER",
            "NAME",
            "NAMEN",
            "DEFNAME",
        ):
            return word.core in self.fields or any(
                self.words[position].bits & ORG for position, _ in taken
            )
        if symbol == "DEFPER" and before in ("NAME", "DEFADJ") and self._place_named(taken):
            return follows is not None and bool(
                follows.bits & (NAME | UNKNOWN | PERSON)
                or (word.bits & TITLE and not follows.article)
            )
        if (
            symbol == "DEFPER"
            and before in ("DEF", "DEFADJ", "DEFPER")
            and follows is not None
            and not (
                follows.bits & COMP
                and follows.key in self.proper
                and self.proper_end(last + 2, len(self.words))
            )
            and (
                follows.preposition
                or follows.conjunction
                or (follows.bits & (PREP | PUNCT | COMP) and not follows.given)
                or (follows.bits & (MASDAR | TIME) and not follows.given)
            )
            and not follows.bits & TITLE
        ):
            # no title, for no name follows: الأمين العام المساعد للشؤون, الحزب الحاكم تأجيل المؤتمر
            return False
        if symbol == "QUOTED" and before in _CLOSED and head & PLACE and not head & (ORG | PERSON):
            return False  # «بنظر الغرب "دولة إيجابية"»
        if symbol == "L_MASDAR":
            return any(self.words[position].bits & ORG for position, _ in taken)
        return True

    def _agrees(self, word: Word, taken: list[tuple[int, str]]) -> bool:
        """Tell whether a definite adjective agrees with some noun of the phrase so far."""
        if not taken:
            return True
        words = self.words
        bits = word.bits
        plural = bits & PLURAL and word.core.endswith(SOUND_PLURALS)
        for position, symbol in taken:
            if symbol in _LINKS and symbol not in ("AND",):
                continue
            other = words[position].bits
            if symbol in ("NAME", "NAMEN", "QUOTED", "AND", "DEM", "DEFNAME") or other & (
                PLACE | UNKNOWN
            ):
                return True
            if plural:
                if other & (PLURAL | DUAL):
                    return True
            elif bits & FEM:
                if other & (FEM | PLURAL):
                    return True
            elif not other & FEM or other & PERSON:
                return True
        return False

    def _insert(self, position: int, limit: int, at_start: bool) -> int:
        """Return the token behind a short bracket or quotation that opens here, or -1."""
        words = self.words
        if words[position].bits & LPAR:
            for index in range(position + 1, min(limit, position + MAX_INSERT)):
                if words[index].bits & RPAR:
                    return index + 1
            return -1
        close = self.quotes.get(position, -1)
        if close < 0 or close >= limit or close - position > MAX_INSERT or close == position + 1:
            return -1
        inside = words[position + 1 : close]
        medium = words[position - 1] if position and not at_start else None
        if medium is not None and len(inside) == 1 and medium.bits & MEDIA and not medium.article:
            return close + 1  # «موقع "وان"»: be it spelled like a particle
        if inside and inside[0].bits & (COMP | QAD | NEG) and not inside[0].article:
            return -1  # a clause, no name
        if inside and inside[0].preposition == BI and inside[0].article and not at_start:
            return -1  # «وصف القرار "بالمتسرع"»: what the verb governs
        if any(
            (
                word.bits & (REL | PRON)
                or word.terminal == "MA"
                or (word.bits & COMP and len(inside) > 4)
            )
            and not word.article
            for word in inside
        ):
            return -1
        if inside and inside[0].first in "pi" and inside[0].first and (at_start or len(inside) > 4):
            return -1
        behind = words[close + 1] if close + 1 < len(words) else None
        if any(word.bits & (KANA_STRICT | FUT) for word in inside) and len(inside) > 2:
            return -1  # «قال المدرب "المباراة ستكون صعبة"»: a clause
        if (behind is None or behind.bits & STOP) and inside[0].first in ("p", "i"):
            if len(inside) > 2:
                return -1  # «قال المدرب "نزل المطر أمس".»
        if (
            (behind is None or behind.bits & STOP)
            and len(inside) > 2
            and any(word.verbal and word.tags in ("p", "i", "pi", "ip") for word in inside[1:])
        ):
            return -1  # «قال المدرب "الملعب امتلأ مبكرا".»
        if (
            len(inside) > 4
            and (behind is None or not behind.bits & (COMP | COLON | PREP))
            and any(word.first == "i" and word.verbal for word in inside[1:])
        ):
            return -1  # «على موقعه "فلان يفوز برئاسة الائتلاف"»: a sentence
        return close + 1

    def _is_body(self, head: int) -> bool:
        """Tell whether the head of a phrase is an institution or a medium, and no person."""
        bits = self.words[head].bits
        return bool(bits & (ORG | MEDIA)) and not bits & (PERSON | TITLE)

    def _closes_name(self, start: int, position: int, limit: int) -> bool:
        """Tell whether a word is the last of its subject's names, whatever else it could be.

        Behind a verb and a person's name, right in front of a mark or what is said, no second verb
        can stand, and a bare noun has no genitive there: «قال جوناثان هولت، …», «ديفيد باتون إن».
        """
        words = self.words
        word, previous = words[position], words[position - 1]
        if word.conjunction == WA or word.hits or word.article or not start:
            return False
        if word.preposition or (word.pronoun and word.pronoun != OF_YOU):
            return False
        if not words[start - 1].verbal or words[start - 1].pronoun:
            return False
        closed = position + 1 >= limit or bool(words[position + 1].bits & (COMMA | STOP | LPAR))
        if word.first == "p" and not (word.conjunction or word.pronoun):
            return closed
        closed = closed or bool(words[position + 1].bits & (COMP | COLON))
        return (
            closed
            and previous.first == "g"
            and not previous.bits & (PLACE | ORG | MEDIA | TIME)
            and word.first in ("n", "a", "m", "")
            and not word.bits & (PERSON | TITLE | _KNOWN_NOUNS | FEM | ACCUSATIVE | INDEF_ACC)
            and not word.bits & (_NEVER_NAMED | NAT)
        )

    def _hyphen(self, position: int, limit: int, taken: list[tuple[int, str]]) -> bool:
        """Tell whether a dash joins the two parts of one foreign name."""
        if not taken or taken[-1][1] != "NAME" or position + 1 >= limit:
            return False
        before, behind = self.words[position - 1], self.words[position + 1]
        last = self.words[position + 2].bits if position + 2 < limit else 0
        return all(
            word.first in ("g", "")
            and bool(word.bits & (NAME | UNKNOWN))
            and not word.bits & (PLACE | ORG | MEDIA)
            and not (word.article or word.conjunction or word.preposition)
            for word in (before, behind)
        ) and not last & (DASH | NAME)

    @staticmethod
    def _age(end: int, words: list[Word]) -> bool:
        """Tell whether the bracket that closes in front of the token holds a number of years."""
        return end > 3 and bool(
            words[end - 1].bits & RPAR
            and words[end - 2].bits & (TIME | UNIT)
            and words[end - 3].bits & NUM
            and words[end - 4].bits & LPAR
        )

    def _preposition(
        self, word: Word, position: int, limit: int, taken: list[tuple[int, str]]
    ) -> tuple[tuple[str, ...], ...]:
        if position + 1 >= limit:
            return ()
        terminal = self.terminals.get(word.key) or self.terminals.get(word.core)
        if terminal is None:
            return (("GOV",),) if self._governed(word, position) else ()
        following = self.words[position + 1]
        if terminal == "FI" and following.pronoun:
            return ()  # «استقبل الأمير في مكتبه»: where he did it, whoever he is
        if self._governed(word, position):
            return (("GOV",),)
        if terminal == "FI":
            if following.bits & CHANNEL or following.bits & TIME:
                return ()
            if following.bits & ORG:
                return (("FI_ORG",),)
            last = self.words[taken[-1][0]].bits if taken else 0
            if following.core in self.fields:
                return (("FI_FIELD",),)
            return ()
        if terminal == "MIN":
            sort = self.words[position - 1]
            if taken and sort.article and sort.core in self.sorts and following.article:
                return (("GOV",),)  # «هذا النوع من الدراسات»
            head = self.words[taken[0][0]].bits if taken else 0
            if (
                taken
                and taken[-1][1] not in ("QUANT", "NUM")
                and head & (DOC | PERSON)
                and not _named_since_and(taken)
                and (following.bits & (ORG | DOC) and not self.words[taken[0][0]].article)
            ):
                return (("MIN_ORG",),)
            return (("MIN",),)
        if terminal == "LADA":
            # السفير لدى الأمم المتحدة, but أكد لدى افتتاحه المعرض
            return (("LADA",),) if following.bits & (ORG | PLACE) or following.article else ()
        if terminal == "ILA":
            last = self.words[taken[-1][0]].bits if taken else 0
            return (("ILA_PLACE",),) if following.bits & PLACE and taken and last else ()
        return ((terminal,),)

    def _named_as_particle(self, position: int, limit: int, taken: list[tuple[int, str]]) -> bool:
        """Tell whether a word spelled like a preposition is a name: علي الحجيري, «عيسى والي، …».

        علي is no على when its ya is dotted and a name follows; no preposition stands before a mark.
        """
        word = self.words[position]
        if not word.bits & PREP or word.pronoun or word.preposition or position + 1 >= limit:
            return False
        following = self.words[position + 1]
        if word.conjunction or "g" not in word.tags:
            return bool(
                taken
                and taken[-1][1] in _NAMING
                and following.bits & (COMMA | COLON)
                and len(word.core) > 2
            )
        if (
            not taken
            and position
            and self.words[position - 1].verbal
            and following.bits & (COMMA | COLON | COMP)
        ):
            return word.light[-1:] == word.key[-1:]  # «…» قال علي، …
        no_noun = bool(
            following.bits & (INDEF_ACC | ACCUSATIVE | PREP | COMP | PUNCT | REL | TIME)
        ) or following.first in ("p", "i")
        if no_noun and taken and taken[-1][1] in _NAMING and self.words[position - 1].given:
            return word.light[-1:] == word.key[-1:]  # «محمد علي متهما»: nothing that it governs
        return (
            word.light[-1:] == word.key[-1:]
            and (
                following.first == "g"
                or bool(following.bits & NAME)
                # «قال علي العمر إن»
                or (
                    not taken
                    and position > 0
                    and self.words[position - 1].verbal
                    and self._surname_before_clause(position + 1, limit)
                )
            )
            and not following.bits & (PLACE | ORG)
        )

    def _noble(self, start: int, position: int, limit: int) -> bool:
        """Tell whether فان is the "van" of a name: «قال لويس فان جال», not فإن.

        Between a verb and its subject's name no clause begins, and فإن has its hamza or a noun.
        """
        if not start or not self.words[start - 1].verbal or position + 1 >= limit:
            return False
        word, following = self.words[position], self.words[position + 1]
        return (
            not word.pronoun
            and HAMZA_BELOW not in word.light
            and HAMZA_ABOVE not in word.light
            and following.first in ("g", "p", "n", "")
            and not (following.article or following.conjunction or following.preposition)
            and not (
                following.pronoun or following.bits & (PLACE | ORG | PERSON | PUNCT | _NEVER_NAMED)
            )
        )

    def _governed(self, word: Word, position: int) -> bool:
        """Tell whether the noun in front is completed by this preposition: العاملون في القطاع."""
        if word.conjunction:
            return False
        nouns = self.governing.get(word.preposition or word.core)
        if nouns is None:
            return False
        if not word.preposition and position + 1 < len(self.words):
            where = self.words[position + 1].bits
            if where & (CHANNEL | TIME) and not where & (ORG | PLURAL):
                return False  # «قال الخبير في المؤتمر إن»: where he said it
        last = position - 1
        between = self.words[last]
        if not between.article and (between.bits & (ACCUSATIVE | TIME) or between.first == "d"):
            last -= 1  # «الصادر أمس عن»
        for behind in (last, last - 1):
            noun = self.words[behind].core
            if (
                noun in nouns
                or (
                    noun.endswith(_INFLECTED)
                    and not self.words[behind].bits & ORG  # المنظمة is no منظم ل
                    and any(
                        noun.endswith(ending) and noun[: -len(ending)] in nouns
                        for ending in _INFLECTED
                    )
                )
            ):
                return True
            if behind < 1 or not self.words[behind].article or not self.words[behind - 1].article:
                return False  # only over an adjective: المشرف العام على المحطات
        return False

    def _kind(self, position: int) -> int:
        """Return the classes of a word, and those of the name of several words that it begins."""
        bits = self.words[position].bits
        if self.proper_bits:  # few texts have such names
            found = self.proper_bits.get(position)
            if found is not None:
                bits |= found[0]
        return bits

    def _phrase(self, start: int, end: int, taken: list[tuple[int, str]], strip: bool) -> Phrase:
        words = self.words
        head, named, definite = -1, False, False
        previous = ""
        previous_bits = 0
        linked = False
        linking = closed = False  # whether a link was met, and a definite noun in front of it
        within = 0  # what the noun behind a link is: «المحلل في بنك …»
        for position, symbol in taken:
            bits = self._kind(position)
            if symbol == "DEFPER" or (
                symbol in ("NAME", "NAMEP")
                and linked
                and not bits & (PLACE | ORG)
                and (
                    previous in _CLOSED
                    or (previous == "NAME" and previous_bits & (PLACE | ORG))
                    or (
                        within & ORG
                        and closed
                        and (
                            previous == "QUOTED"
                            or (previous == "NAME" and _begins_name(words, position))
                        )
                    )
                )
            ):
                linked = False  # a title or a name after the institution: it is the person's
            if symbol in _LINKS:
                linked = symbol not in ("AND", "COMMA_PER", "APPOS")
                within = 0
                if not linking:
                    linking, closed = True, definite
            else:
                if linked and not within:
                    within = bits
                if head < 0 and symbol not in _NO_HEADS:
                    head = position
            if symbol == "NAMEP" and not linked:
                named = True
            if (
                symbol == "NAME"
                and previous in ("N", "ADJ")
                and words[head].bits & (DOC | EVID)
                and not words[head].bits & (PERSON | ORG)
            ):
                pass  # «تقارير الأمم المتحدة»: whose they are, no name of their own
            elif symbol == "NAME" and bits & NAT and bits & PERSON and previous in _INDEFINITE:
                pass  # باحثون ألمان
            elif (
                symbol == "NAME"
                and head != position
                and bits & ORG
                and not bits & PERSON
                and not words[position].given
                and words[head].bits & PERSON
                and previous in ("N", "NPER")
            ):
                pass  # «أعضاء حزب العمال», «مدير فيسبوك»: whose they are
            elif symbol in ("NAME", "NAMEN", "QUOTED") and not linked:
                if head == position or not (
                    previous in ("N", "WEAK") and previous_bits & (ORG | PLACE)
                ):
                    if head == position or not bits & PLACE or bits & PERSON:
                        named = True
                elif words[head].bits & ORG:
                    named = True
            if symbol in ("DEF", "DEFADJ", "DEFPER", "POSS", "POSSPER", "NAME", "QUOTED", "DEM"):
                definite = True
            previous, previous_bits = symbol, bits
        if head < 0:
            head = taken[0][0]
            for position, symbol in taken:
                if symbol in ("DEM", "QUANT", "NUM"):
                    head = position
                    break
        bits = words[head].bits
        listed = self.proper_bits.get(head)
        if listed is not None and end >= head + 2:
            bits |= listed[0]
            counted = all(symbol in _NO_HEADS for position, symbol in taken if position < head)
            if counted or not named:
                named = listed[1]
        if not named and not bits & (PERSON | ORG | PLURAL) and words[head].first == "a":
            # an adjective alone cannot head a phrase: «نبيل عواد» is a name
            following = [symbol for position, symbol in taken if position == head + 1]
            named = words[head].given or (bool(following) and following[0] in _NAME_ENDS)
        if not named and bits & ORG and not words[head].article and not bits & (PLURAL | PERSON):
            # «وزارة الداخلية»: a bare institution closed by a definite noun is a proper name
            following = [symbol for position, symbol in taken if position > head]
            named = bool(following) and following[0] in ("DEF", "DEFADJ", "N") and definite
            closing = words[taken[-1][0]]
            if following[:1] == ["DEFPER"] and words[taken[1][0]].bits & PLURAL and len(taken) == 2:
                named = True  # مجلس الوزراء, نقابة المهندسين
            if words[head].core in self.generic:
                # «حكومة البلاد», but «حكومة الأنبار»
                named = len(taken) == 2 and (closing.first == "g" or bool(closing.bits & PLACE))
            if taken[-1][1] == "DEF" and closing.core in self.kinds and linking is False:
                named = False  # «إدارة النادي»: that of one that was named before
            if words[taken[0][0]].bits & QUANT:
                named = False
        if bits & PLACE and taken[0][0] == head:
            named = True
        if (
            not named
            and words[head].first == "n"
            and not bits & (PERSON | ORG | PLACE | DOC | EVID | MASDAR | ABSTRACT | CHANNEL | TIME)
            and not bits & (QUANT | PLURAL | MEDIA)
            and not words[head].article
            and taken[0][0] == head
            and len(taken) > 1
            and taken[1][1] in ("DEF", "DEFADJ", "DEFNAME")
            and words[taken[1][0]].first == "g"
        ):
            named = True  # أركان السعدي: a noun of no kind that speaks, and a surname
        if not named and bits & ORG and words[head].article and not bits & (PLURAL | PERSON):
            # «المؤسسة السورية العامة للتجارة»: an institution told apart by adjectives and a field
            behind = [symbol for position, symbol in taken if position > head]
            named = (
                behind[:1] == ["DEFADJ"]
                and any(symbol in _FIELD_LINKS for symbol in behind[1:3])
                and words[head].core not in self.generic
            )
        if not named and words[head].core in self.unique and words[head].article:
            # «الاتحاد البلغاري», «الخطوط الجوية البريطانية»: a nation has one
            named = any(
                symbol == "DEFADJ"
                and words[position].bits & NAT
                and self._of_nation(words[position])
                for position, symbol in taken[1:3]
                if position > head
            )
        word = words[start]
        first = word.start if strip else word.lead
        return Phrase(start, end, head, bits, named, definite, first)


def is_surname_shaped(word: Word) -> bool:
    """Tell whether a definite word that no list knows ends like a family's name: الأزوري."""
    return (
        word.article
        and word.core.endswith(NISBA)
        and word.first in ("n", "a", "g")
        and not word.bits & _KNOWN_NOUNS
        and len(word.core) > 3
    )


def like_name(word: Word) -> bool:
    """Tell whether a word may be the next of a person's names."""
    if word.conjunction or word.preposition or word.pronoun or word.bits & (PLACE | PUNCT):
        return False
    if word.article:
        return "g" in word.tags or is_surname_shaped(word)
    return (word.given or bool(word.bits & (NAME | UNKNOWN | NAMEP))) and not word.bits & PREP


def _named_since_and(taken: list[tuple[int, str]]) -> bool:
    """Tell whether the last of the coordinated nouns holds a name."""
    for _, symbol in reversed(taken):
        if symbol in ("AND", "NAME"):
            return symbol == "NAME"
    return False


def _has_own_name(taken: list[tuple[int, str]]) -> bool:
    """Tell whether a personal name stands near the end, other than one that closes an idafa."""
    symbols = [symbol for _, symbol in taken]
    return any(
        symbols[index] == "NAME" and (index == 0 or symbols[index - 1] != "N")
        for index in range(max(0, len(symbols) - 3), len(symbols))
    )


def _begins_name(words: list[Word], position: int) -> bool:
    """Tell whether a person's name begins behind a body's: «لدى بنك باركليز جون كيري»."""
    word = words[position]
    if word.given:
        return True
    follows = words[position + 1] if position + 1 < len(words) else None
    return word.first == "g" and follows is not None and follows.first == "g" and like_name(follows)


def begins_phrase(word: Word) -> bool:
    """Tell whether there is a place where a phrase begins with the word."""
    return bool(word.symbols or word.bits & _READ_IN_PLACE or word.first == "p" or word.conjunction)


def _may_be_name(word: Word) -> bool:
    """Tell whether a word between a name and a complementizer is the rest of the name.

    علي is no على when its ya is dotted, and a verb that is no cue takes no clause: «سوزان ورال إن».
    """
    if word.bits & PREP:
        return bool(word.bits & NAME) and word.light[-1:] == word.key[-1:]
    if word.conjunction and word.conjunction != FA:
        return word.first == "p" and word.tags == "p" and not word.hits
    if word.conjunction:
        return not word.article and not word.hits
    return word.first == "p" and not word.hits


_KNOWN_NOUNS: Final = ORG | PLACE | DOC | EVID | MASDAR | ABSTRACT | CHANNEL | MEDIA | QUANT
_CLOSING: Final = COMP | COLON | COMMA | STOP
_NEVER_NAMED: Final = PREP | COMP | REL | NEG | PRON | QAD | QUANT | NUM | TIME | DEM
#: Words that may begin a phrase though they offer no terminal by themselves.
_READ_IN_PLACE: Final = PUNCT | PREP
#: Nouns that end so add no alef in the accusative: لجنة، سماء، مستشفى.
_CASELESS: Final = (TEH_MARBUTA, ACCUSATIVE_ENDING, "ء", "ي", "ت")
_INFLECTED: Final = (TEH_MARBUTA, *SOUND_PLURALS)
_INDEFINITE: Final = frozenset(("N", "ADJ", "NPER"))
#: What opens the field of an institution: للتجارة, لكرة القدم.
_FIELD_LINKS: Final = frozenset(("L_DEF", "L_MASDAR", "L_N", "L_ORG", "PAREN"))
_CONJOINED: Final = (("AND",), ("FA",))
#: What may follow an adjective that is a first name: نبيل عواد, زاهر العلي.
_NAME_ENDS: Final = ("NAMEN", "NAME", "DEFNAME", "N", "DEF", "DEFADJ")
_CLOSED: Final = frozenset(("DEF", "DEFADJ", "POSS"))
_NAMING: Final = frozenset(("NAME", "NAMEN", "DEFNAME", "QUOTED"))
_LINKS: Final = frozenset(
    [
        "AND",
        "B_ORG",
        "B_PLACE",
        "GOV",
        "L_ORG",
        "L_PLACE",
        "L_ADDR",
        "L_DEF",
        "L_MASDAR",
        "L_N",
        "L_NAME",
        "MIN_ORG",
        "FI_ORG",
        "FI_FIELD",
        "BISM",
        "LADA",
        "ILA_PLACE",
        "COMMA_PER",
        "APPOS",
    ]
)
#: What may have «نفسه» behind it.
_EMPHASIZED: Final = frozenset(("DEF", "DEFPER", "DEFADJ", "POSS", "POSSPER"))
#: What heads a phrase only where nothing else does.
_NO_HEADS: Final = frozenset(("QUANT", "NUM", "MIN", "DEM", "PAREN", "PAREN_MIN"))
_BEFORE_PLACE: Final = _LINKS | {"N", "NPER", "QUANT", "NAME", "WEAK", "MIN"}


def could_be_perfect(word: Word) -> bool:
    """Tell whether a noun with an attached pronoun may be a perfect with its object."""
    if not word.pronoun or not word.bits & VERB:
        return False
    return "p" in word.tags or any(
        hit.form.features is not None and hit.form.features.tense == "p" for hit in word.hits
    )
