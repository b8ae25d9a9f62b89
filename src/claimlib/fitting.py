"""Whether a word fits where the grammar of noun phrases would let it stand.

The grammar knows classes of words; what is told here asks for more than a class: names that look
like other words, agreement, what a title or a medium has behind it, where a name closes.
"""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import (
    ACCUSATIVE_ENDING,
    BI,
    DUAL_ENDING,
    FA,
    HAMZA_ABOVE,
    HAMZA_BELOW,
    LI,
    MASCULINE_PLURALS,
    NISBA,
    OF_FIRST,
    OF_YOU,
    OWNERS,
    PARTICIPLE,
    PLACE_ENDINGS,
    SHE,
    SOUND_PLURALS,
    TEH_MARBUTA,
    WA,
    YEH,
    derived_participle,
)
from .classes import (
    ABSTRACT,
    ACCUSATIVE,
    ADDR,
    ADJ,
    ADVERB,
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
    NUM,
    ORG,
    PART,
    PERSON,
    PLACE,
    PLURAL,
    PREP,
    PREPRON,
    PRON,
    PUNCT,
    QAD,
    QUANT,
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

__all__ = [
    "ASKED",
    "CLOSED",
    "INDEFINITE",
    "KNOWN_NOUNS",
    "LINKS",
    "MAX_INSERT",
    "NAMING",
    "NEVER_NAMED",
    "Fitting",
    "Island",
    "Phrase",
    "could_be_perfect",
    "is_judgement",
    "is_most",
    "is_surname_shaped",
    "like_name",
    "named_since_and",
]

#: A bracketed or quoted stretch longer than this (tokens) is no part of a name.
MAX_INSERT: Final = 9
#: Among how many words behind «طلب», «رفض» the name or its telling stands.
ASKED: Final = 5
KNOWN_NOUNS: Final = ORG | PLACE | DOC | EVID | MASDAR | ABSTRACT | CHANNEL | MEDIA | QUANT
NEVER_NAMED: Final = PREP | COMP | REL | NEG | PRON | QAD | QUANT | NUM | TIME | DEM
#: Nouns that end so add no alef in the accusative: لجنة، سماء، مستشفى.
_CASELESS: Final = (TEH_MARBUTA, ACCUSATIVE_ENDING, "ء", "ي", "ت")
_INFLECTED: Final = (TEH_MARBUTA, *SOUND_PLURALS)
INDEFINITE: Final = frozenset(("N", "ADJ", "NPER"))
CLOSED: Final = frozenset(("DEF", "DEFADJ", "POSS"))
NAMING: Final = frozenset(("NAME", "NAMEN", "DEFNAME", "QUOTED"))
#: What a part of a foreign name with a dash in it may be: هارلي-ديفيدسون.
#: What closes a noun phrase, so that a bare adjective behind it is none of its own.
_SHUT: Final = CLOSED | NAMING | frozenset(("DEFPER", "POSSPER"))
_FOREIGN: Final = frozenset(("NAME", "NAMEN", "ADJ", "N"))
LINKS: Final = frozenset(
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
_BEFORE_PLACE: Final = LINKS | {"N", "NPER", "QUANT", "NAME", "WEAK", "MIN"}


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


def is_surname_shaped(word: Word) -> bool:
    """Tell whether a definite word that no list knows ends like a family's name: الأزوري."""
    return (
        word.article
        and word.core.endswith(NISBA)
        and word.first in ("n", "a", "g")
        and not word.bits & KNOWN_NOUNS
        and len(word.core) > 3
    )


def like_name(word: Word) -> bool:
    """Tell whether a word may be the next of a person's names."""
    if word.conjunction or word.preposition or word.pronoun or word.bits & (PLACE | PUNCT):
        return False
    if word.article:
        return "g" in word.tags or is_surname_shaped(word)
    return (word.given or bool(word.bits & (NAME | UNKNOWN | NAMEP))) and not word.bits & PREP


def is_how(word: Word) -> bool:
    """Tell whether a word is shaped as a circumstance: ساخرا, باكية, غاضبين.

    Indefinite and accusative (Wright II § 44), an active participle (فاعل, or with م in front) or a
    word that the lists know as an adjective, and no name.
    """
    if word.article or word.conjunction or word.preposition or word.pronoun or word.given:
        return False
    bits, form = word.bits, word.key  # ساخرا, of which س could be the future's
    if bits & (TIME | NUM | QUANT | PLACE | ORG | MEDIA | PUNCT | COMP):
        return False
    if form.endswith(ACCUSATIVE_ENDING):
        if bits & INDEF_ACC and (bits & ADJ or form[:1] == PARTICIPLE):
            return True  # مبتسما, with a name's tag too
        if bits & ACCUSATIVE and word.first in ("n", "a") and form[-3:-2] == YEH:
            return len(form) == 5  # حزينا
        stem = form[:-1]
    elif form.endswith(TEH_MARBUTA):
        stem = form[:-1]
    elif form.endswith(SOUND_PLURALS[1]):
        stem = form[:-2]
    else:
        return False
    if derived_participle(stem):
        return True  # مستهجنة, متفاخرين
    if "g" in word.tags or len(stem) < 4:
        return False
    active = stem[0] == PARTICIPLE or (len(stem) == 4 and stem[1] == ACCUSATIVE_ENDING)
    if not word.tags:
        return active and form.endswith(SOUND_PLURALS[1])
    return word.first == "a" or (active and not {"n", "a"}.isdisjoint(word.tags))


def is_most(word: Word, follows: Word) -> bool:
    """Tell whether an elative and its bare genitive begin here: «أدنى مستوى», «ثاني أكبر شركة»."""
    if word.article or word.conjunction or follows.article or follows.conjunction:
        return False
    if word.first == "a" and not word.given:
        return follows.first == "c" and not follows.given
    bare = follows.first in ("n", "m") and not (follows.preposition or follows.pronoun)
    return word.first == "c" and bare and not like_name(follows)


def is_judgement(words: list[Word]) -> bool:
    """Tell whether the few words are a definite noun and its bare predicate: «الوضع صعب جدا»."""
    if len(words) not in (2, 3) or not words[0].article or words[0].first not in ("n", "m"):
        return False
    quality = words[1]
    if quality.first != "a" or "g" in quality.tags or quality.bits & NAT:
        return False
    return not (quality.article or quality.conjunction or quality.preposition)


def named_since_and(taken: list[tuple[int, str]]) -> bool:
    """Tell whether the last of the coordinated nouns holds a name."""
    for _, symbol in reversed(taken):
        if symbol in ("AND", "NAME"):
            return symbol == "NAME"
    return False


def could_be_perfect(word: Word) -> bool:
    """Tell whether a noun with an attached pronoun may be a perfect with its object."""
    if not word.pronoun or not word.bits & VERB:
        return False
    return "p" in word.tags or any(
        hit.form.features is not None and hit.form.features.tense == "p" for hit in word.hits
    )


class Fitting:
    """The words of one document, and what can stand where in a noun phrase."""

    def __init__(
        self, island: Island, words: list[Word], quotes: dict[int, int], lexicon: Lexicon
    ) -> None:
        self.island = island
        self.words = words
        self.quotes = quotes
        self.memo: dict[int, Phrase | None] = {}  # by where it begins, ends, and how it is asked
        self.proper_bits: dict[int, tuple[int, bool]] = {}  # by the first word's token
        # Word lists of the lexicon, each asked for at many words.
        self.annexing = lexicon.annexing
        self.anonymity = lexicon.anonymity
        self.own_part = lexicon.own_part
        self.anonymity_object = lexicon.anonymity_object
        self.blessings = lexicon.blessings
        self.emphatic = lexicon.emphatic
        self.relative_participles = lexicon.relative_participles
        self.fields = lexicon.fields
        self.general = lexicon.general
        self.generic = lexicon.generic
        self.governing = lexicon.governing
        self.told_in = lexicon.told_in
        self.given_names = lexicon.given
        self.kinds_of_place = lexicon.kinds_of_place
        self.honorifics = lexicon.honorifics
        self.eponyms = lexicon.eponyms
        self.witnesses = lexicon.witness
        self.kinds = lexicon.kinds
        self.listed = lexicon.bits
        self.leading = lexicon.leading
        self.in_the_name = lexicon.in_the_name
        self.manner = lexicon.manner
        self.saying = lexicon.saying
        self.also = lexicon.also
        self.either_gender = lexicon.either_gender
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
        self.branded = lexicon.branded
        self.styles = lexicon.styles
        self.seasons = lexicon.seasons
        self.partitives = lexicon.partitive
        self.departments = lexicon.departments
        self.business = lexicon.business

    def proper_end(self, position: int, limit: int) -> int:
        """Return the token behind a listed name of several words that begins here (0: none)."""
        words = self.words
        word = words[position]
        rows = self.proper.get(word.key if word.bits & COMP else word.core, ())
        if not rows and word.preposition:
            rows = self.proper.get(word.key, ())  # بوركينا فاسو, which has no بـ
        for rest, bits, proper in rows:
            behind = position + 1 + len(rest)
            if behind <= limit and all(
                words[position + 1 + slot].key == key for slot, key in enumerate(rest)
            ):
                self.proper_bits[position] = (bits, proper)
                return behind
        return 0

    def bare_quality(self, word: Word) -> bool:
        """Tell whether an adjective stands bare, without the alef of the accusative."""
        if word.article or word.conjunction or word.preposition or word.pronoun:
            return False
        return bool(word.bits & ADJ) and not word.bits & (ACCUSATIVE | INDEF_ACC | FEM | PLURAL)

    def _many_of(self, position: int) -> bool:
        """Tell whether an adverb is a quantity of persons: «كثيرا من الناس»."""
        word, of, whole = self.words[position : position + 3]
        many = word.core.removesuffix(ACCUSATIVE_ENDING) in self.partitives
        if not many or word.conjunction or word.article:
            return False
        return of.terminal == "MIN" and not of.pronoun and bool(whole.bits & PERSON)

    def _apart(self, taken: list[tuple[int, str]]) -> bool:
        """Tell whether a single person or a body is closed in front, and nothing there is many."""
        words = self.words
        head = words[taken[0][0]]
        if taken[-1][1] not in CLOSED and taken[-1][1] not in NAMING and taken[-1][1] != "DEFPER":
            return False
        if not head.bits & (PERSON | TITLE | ORG) or head.bits & (PLURAL | DUAL | QUANT | NUM):
            return False
        if taken[0][1] == "NAME" and (head.bits & PERSON or not head.bits & ORG):
            return False
        several = head.core[-1:] in (YEH, WA) and head.core[:-1] in self.listed
        if taken[0][1] in ("QUANT", "NUM") or several or head.core.endswith(DUAL_ENDING):
            return False  # مسؤولي الصحة, البلدان الأعضاء
        for position, symbol in reversed(taken):
            if symbol in NAMING:
                return True
            word = words[position]
            many = word.bits & PLURAL and word.bits & PERSON
            if many or word.bits & (DUAL | QUANT | NUM) or symbol == "AND":
                return False
            if word.core[-1:] in (YEH, WA) and word.core[:-1] in self.listed and not word.article:
                return False  # مسؤولو الصحة, مسؤولي الصحة: they are many in front of a genitive
        return True

    def _slash(self, position: int, limit: int) -> bool:
        """Tell whether a slash stands between a title and the name: «الأستاذ/ سامي», «د/ سامي»."""
        title = self.words[position - 1]
        if not title.bits & TITLE or position + 1 >= limit:
            return False
        if not (title.article or len(title.raw) == 1):
            return False
        behind = self.words[position + 1]
        if behind.conjunction or behind.preposition or (behind.bits & PREP and not behind.given):
            return False
        return behind.given or like_name(behind) or bool(behind.bits & (TITLE | NAMEP))

    def _double_title(self, position: int, limit: int) -> bool:
        """Tell whether an abbreviated title is the first of two: «أ.د. سامي»."""
        if position + 3 >= limit or self.words[position + 1].raw != ".":
            return False
        second = self.words[position + 2]
        return bool(second.bits & TITLE) and len(second.raw) == 1

    def inside_listed(self, position: int) -> bool:
        """Tell whether a listed name of several words began in front of the token and holds it."""
        return any(
            self.words[first].core in self.proper or self.words[first].key in self.proper
            for first in range(max(0, position - 3), position)
            if self.proper_end(first, len(self.words)) > position
        )

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
        news = words[taken[1][0]] if len(taken) == 2 and last == "N" else None
        if news is not None and news.bits & DOC and news.bits & PLURAL and not news.pronoun:
            # «وكالة أنباء مهر»: the news are nobody's, so a bare noun behind them is its name
            common = ADJ | FEM | PREP | COMP | PUNCT | INDEF_ACC | TIME | PLACE
            return not (word.article or word.bits & common) and word.first in ("n", "m", "g", "")
        if word.article:
            return last == "N" and len(taken) == 1 and bool(word.bits & TIME)
        if last not in ("N", "NAME") or word.bits & (NEVER_NAMED & ~TIME):
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
        if (
            position == start
            and before is not None
            and (before.verbal or before.bits & (PREP | COMP | PART))
        ):
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

    def kept_back(self, position: int, limit: int) -> int:
        """Return the end of a clause that asks to keep the speaker's name back, or 0."""
        words = self.words
        if words[position].core not in self.anonymity or words[position].article:
            return 0
        for index in range(position + 1, min(limit, position + ASKED)):
            if words[index].pronoun and words[index].core in self.anonymity_object:
                return index + 1
        return 0

    def other_side(self, position: int, limit: int) -> bool:
        """Tell whether «من جهة أخرى» begins here, which is about the telling and no name's part."""
        words = self.words
        if words[position].terminal != "MIN" or position + 2 >= limit:
            return False
        side, other = words[position + 1], words[position + 2]
        return (
            side.core in self.own_part
            and not (side.article or side.pronoun)
            and bool(other.bits & ADJ)
            and not (other.article or other.conjunction)
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
            (last in CLOSED or last == "DEFPER")
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
            and not word.bits & (KNOWN_NOUNS | PERSON | TIME)
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
            or (follows.article and bool(follows.bits & UNKNOWN))
            or ("c" in word.tags and self.bare_quality(follows))  # «الرئيس أشرف غني»
            or (
                follows.article
                and position + 2 < limit
                and bool(self.words[position + 2].bits & (COMP | COLON))
                and not follows.bits & (KNOWN_NOUNS | PERSON | TIME)
            )
        )
        if follows is not None and follows.article and word.first in ("p", "i"):
            # «أشاد وزير العمل نهاد المشنوق»: behind its subject a verb has no second verb
            start = taken[0][0]
            kinds = KNOWN_NOUNS | PERSON | TIME | MASDAR | NAT | ORG | PLACE
            goes_on = goes_on or bool(
                start and self.words[start - 1].verbal and not follows.bits & kinds
            )
        if word.bits & QUANT:
            return False
        if word.bits & TIME and follows is not None and follows.bits & TIME:
            return False  # «حسب سامي حداد صباح اليوم»
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
            last in CLOSED
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
        if symbol in ("L_NAME", "L_ADDR", "L_ORG", "L_N"):
            if self.words[taken[0][0]].core in self.witnesses:
                return False  # «قالت شاهدة لرويترز»: who is told
        heads = self.in_the_name
        if symbol == "BISM" and not any(self.words[at].core in heads for at, _ in taken):
            return False  # «قال سامي حداد باسم الحكومة إن»
        if symbol == "B_ORG" and word.first == "g" and word.bits & ABSTRACT and follows is not None:
            if follows.first in ("n", "m") and not (follows.conjunction or follows.preposition):
                return False  # «طالب سامي حداد بفتح تحقيق»: the deed, no movement of that name
        lone = self.words[taken[0][0]] if len(taken) == 1 else None
        if lone is not None and symbol[:2] == "L_" and lone.pronoun:
            if lone.core in self.one_of or lone.bits & QUANT:
                return False  # «قال أحدهم لآخر», «قال بعضهم لبعض»: who is told
        own = word.article or (
            word.bits & (PERSON | TITLE) and follows is not None and follows.article
        )
        if lone is not None and symbol == "AND" and own and not lone.article:
            if lone.first == "a" and lone.bits & (INDEF_ACC | ACCUSATIVE):
                return False  # «أصبح الخداع واضحا والمعلومات تؤكد»: another clause begins
        if symbol == "NUM" and taken[-1][1] in CLOSED and word.key[:1].isalpha():
            return word.article  # «بحسب الوزارة مليون طن»: a bare numeral begins its own phrase
        last, before = taken[-1]
        bits = self._kind(last)
        if symbol == "NPER" and before in CLOSED and len(word.raw) > 1:
            body = self.words[taken[0][0]].bits
            plain = all(held in CLOSED or held == "N" for _, held in taken)
            if plain and body & ORG and not body & (PERSON | MEDIA) and not word.given:
                if word.core not in self.honorifics:
                    return False  # «أبلغت السلطات الإيرانية محامية رضايان أن»: who is told
        if symbol == "WEAK" and word.pronoun and word.first == "p" and before in INDEFINITE:
            return False  # «تحقيق أجرته المنظمة»: the verb of a clause about the noun
        if (
            symbol == "POSS"
            and before == "N"
            and bits & (DOC | EVID | CHANNEL)
            and follows is not None
            and (
                (
                    (follows.bits & (ORG | MEDIA | PERSON | NAME) or word.first == "p")
                    and (follows.article or follows.first == "g" or follows.bits & (ORG | MEDIA))
                    and not follows.bits & ADJ
                )
                or (follows.bits & PREP and follows.pronoun)  # «سؤال وجهه إليه النائب»
            )
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
        if word.bits & ACCUSATIVE and word.first == "a" and before in INDEFINITE:
            # «تساءل ناشط قائلا», «تساءل ناشط قوي غاضبا»: the noun would show the accusative, too
            if not bits & (PLURAL | DUAL) and any(
                not self.words[at].core.endswith(_CASELESS)
                for at, held in taken[-2:]
                if held in INDEFINITE and (at == last or self.words[last].bits & ADJ)
            ):
                return False
        if (
            symbol in ("DEFPER", "DEF", "DEFADJ")
            and (before in NAMING or (before == "DEFADJ" and named_since_and(taken)))
            and word.bits & TITLE
            and word.core not in self.given_names  # عدنان السيد حسين
            and follows is not None
            and (follows.first == "g" or follows.given)
            and not (follows.article or follows.preposition or follows.bits & PLACE)
            and taken[0][1] == "DEFPER"
            and self.words[taken[0][0]].bits & TITLE
            and all(
                held in ("DEFPER", "DEFADJ", "NAME", "NAMEP", "NAMEN", "DEFNAME")
                for _, held in taken
            )
        ):
            return False  # «اتهم الرئيس ترامب الرئيس بايدن»: each has his title
        if symbol in ("DEFPER", "DEF", "DEFADJ") and word.bits & PLURAL and word.bits & PERSON:
            if word.article and (self._apart(taken) or self._only_name(word, taken)):
                return False  # «حذر الوزير السكان من»: he is one, they are many
        if symbol == "DEFADJ":
            if word.core in self.trailing and follows is not None and follows.bits & PREP:
                return False  # «الشاب البالغ من العمر عشرين عاما»: no part of his name
            if word.bits & TIME and before in NAMING and follows is not None:
                if follows.article and follows.bits & TIME:
                    return False  # «تزوج دالي العام الماضي»: when
            if word.bits & bits & PERSON and not word.bits & (ADJ | NAT | NAME):
                if (word.bits ^ bits) & (FEM | PLURAL):
                    return False  # «استدعت الوزيرة السفير»: somebody else
            return self._agrees(word, taken)
        if symbol in ("N", "NAME", "NAMEN") and word.bits & PREP and before in NAMING:
            # كلينتون أمام, but محمد علي
            return (follows is not None and bool(follows.bits & (COMP | COLON))) or (
                self._named_as_particle(taken[-1][0] + 1, len(self.words), taken)
            )
        if symbol in ("N", "NAMEN", "ADJ") and before in NAMING and follows is not None:
            if is_most(word, follows):
                return False  # «بحسب سامي أدنى مستوى»: an elative with its genitive is no name
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
            if surname and owned and (word.first in ("n", "m") or "m" in word.tags):
                if any(earlier in NAMING for _, earlier in taken):
                    return False  # «كرر سامي حداد قوله»: what he repeats
        if symbol == "NAMEN" and before == "DEFPER":
            return bool(bits & TITLE)
        if symbol == "DEFNAME" and word.core in self.seasons:
            # «قال سامي الربيع إن», but «قال سامي الربيع الماضي إن»: a season alone tells no time
            dated = follows is not None and follows.article and bool(follows.bits & (TIME | ADJ))
            return before in NAMING and not bits & (PLACE | ORG) and not dated
        if symbol == "DEFNAME" and word.bits & TIME and (word.bits & NUM or not word.bits & PLURAL):
            return False  # «أعلن محمد الخميس», «أعلن "فيفا" الاثنين»: when
        if (
            symbol == "DEFNAME"
            and follows is not None
            and not follows.bits & (COMP | PUNCT | PERSON | NAME | DEF | QAD)
            # «القاضي طارق البيطار يؤكد», «أعلن القاضي طارق البيطار إغلاق المكتب»
            and (follows.first not in ("i", "m") or bool(follows.preposition))
            and word.first != "g"
            and word.tags != "p"  # «عبدالرحمن الزامل أمس»
            and not is_surname_shaped(word)
        ):
            return False
        if symbol in ("DEFNAME", "NAMEN"):
            return before in NAMING and not bits & (PLACE | ORG)
        if symbol == "NAME" and kind & PLACE and word.given and before == "DEFPER":
            if bits & TITLE:
                return True  # «الشيخ خليل بن هادي»
        if symbol == "NAME" and kind & PLACE and not kind & PERSON:
            if (
                before in CLOSED
                and self.words[taken[0][0]].bits & TITLE
                and follows is not None
                and not follows.bits & (PLACE | ORG | MEDIA)
                and follows.tags in ("", "g")
                and like_name(follows)
                and not follows.article
            ):
                return True  # رئيسة الوزراء الإيطالية جورجيا ميلوني
            # two names of places side by side are subject and object: تهدد الولايات المتحدة سورية
            return before in _BEFORE_PLACE and not (before == "NAME" and bits & PLACE)
        if symbol in ("NAME", "NAMEN", "DEFNAME") and before in CLOSED and taken[0][1] == "NPER":
            if len(taken) > 2 and taken[1][1] in ("GOV", "FI_FIELD", "FI_ORG", "MIN_ORG", "B_ORG"):
                return False  # «رسم خبير في مجال الطاقة خطتين»: who has a name is definite
        if symbol == "NAME" and word.bits & ORG and word.bits & (MASDAR | ABSTRACT):
            shut = before in CLOSED or (before == "DEFPER" and bits & NAT)
            if shut and not word.article:
                return False  # «أعلنت الحكومة السورية فتح المعبر»: what is announced
        if symbol == "NAME" and kind & ORG and bits & PLACE:
            # so are a place and a body: أخبرت كوريا الشمالية الأمم المتحدة
            return before != "NAME"
        if symbol == "DEF" and before == "ADJ" and self.words[last].core not in self.annexing:
            return False
        head = self.words[taken[0][0]].bits
        if (
            symbol in ("N", "NPER", "WEAK", "DEF", "DEFPER", "POSS", "POSSPER", "DEM")
            and bits & (PERSON | QUANT)
            and not self.words[last].article
            and self._keeps_nun(self.words[last].core, bits)
            and not word.core.endswith((*MASCULINE_PLURALS, self.words[last].core[-2:]))
        ):
            return False  # «توقع محللون انخفاضا»: what keeps its nun governs no genitive
        if (
            symbol in ("N", "NPER", "DEF", "DEFPER", "DEFADJ")
            and before == "NPER"
            and bits & PERSON
            and len(taken) > 1
            and taken[-2][1] == "NUM"
            and not bits & NUM
            and (
                symbol not in ("N", "NPER")
                or word.bits & (MASDAR | ABSTRACT)
                or (follows is not None and follows.article)
            )
        ):
            return False  # «اتهم ثلاثة خبراء الشركة»: what is counted stays indefinite
        if (
            (
                symbol in ("N", "NPER")
                # but «مصدر أعلى مقاما»
                or (symbol == "ADJ" and word.first in ("n", "m") and self.words[last].first != "c")
            )
            and before in INDEFINITE
            and word.bits & INDEF_ACC
            and not bits & INDEF_ACC
        ):
            return False  # nor is an accusative one: «كتب سامي حداد مقالا»
        if symbol == "NTIME" and (head & PERSON or before in ("NPER", "ADJ")) and word.first != "n":
            return False  # «مصدر برلماني أمس»
        if (
            symbol == "NAME"
            and before in CLOSED
            and len(taken) == 2
            and taken[0][1] == "DEM"
            and bits & (EVID | DOC | MASDAR | ABSTRACT)
            and not bits & (PERSON | ORG)
        ):
            return False  # «هذا الفحص عمر المخطوط»: no thing is called Omar
        if symbol[:2] == "L_" and before in ("DEF", "DEFADJ") and self._surname_last(taken):
            before = "NAME"
        if symbol == "L_NAME":
            if before in ("DEFADJ", "DEFPER") and named_since_and(taken):
                return not word.bits & (MEDIA | ADDR)  # مورلا المستشار القانوني لمارادونا
            return bool(head & (MASDAR | EVID | DOC)) and not head & (PERSON | ORG)
        if symbol == "L_ADDR":
            # تقرير لصحيفة الغارديان, تعداد لوكالة الأنباء
            agency = follows is not None and follows.bits & ORG and not follows.bits & MEDIA
            if word.bits & ORG and before == "DEFADJ" and (agency or not word.bits & MEDIA):
                # الناطق الإعلامي لشرطة العاصمة, الأمانة العامة لمجلس الوزراء
                whose = len(taken) == 2 and self.words[last].core in self.general
                return (whose and bool(head & ORG)) or any(
                    self.words[position].bits & PERSON for position, _ in taken
                )
            plain = before == "N" or (before == "ADJ" and len(taken) == 2)
            text = head & (DOC | EVID | MASDAR) and not head & PERSON  # شهود عيان: persons
            return plain and len(taken) < 3 and bool(text)
        if symbol in ("L_PLACE", "B_PLACE"):
            if bits & PERSON or head & MASDAR:
                return True
            # where an office is: رئيس الغرفة التجارية بالرياض
            kinds = [self._kind(at) for at, _ in taken]
            if word.core in self.kinds_of_place and taken[0][1] == "NPER" and before in CLOSED:
                return True  # مدير التعليم بمنطقة القصيم
            return symbol == "B_PLACE" and any(kind & ORG for kind in kinds)
        if symbol == "L_DEF" and word.bits & PLURAL and word.bits & PERSON:
            if self.words[taken[0][0]].bits & PERSON and any(held == "NAME" for _, held in taken):
                return False  # «قال اللواء أحمد الحازمي للإيرانيين إن»: who is told
        if symbol in ("L_DEF", "L_ORG", "L_N", "L_MASDAR") and before in (
            "DEFPER",
            "POSSPER",
            "NAME",
            "NAMEN",
            "DEFNAME",
        ):
            if self._own_name_last(taken):
                return word.core in self.fields
            return word.core in self.fields or any(
                self.words[position].bits & (ORG | TITLE) == ORG  # «الفريق سامي حداد للسكان»
                # «رئيس منطقة ستانفورد لتطوير الأعمال»: the zone is a body, as it has an office
                or (
                    symbol == "L_MASDAR"
                    and held == "NPER"
                    and self.words[position + 1].core in self.kinds_of_place
                )
                for position, held in taken
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
                # «الدول المانحة أكدت»
                or (follows.tags in ("p", "i") and follows.hits != () and not follows.given)
            )
            and not follows.bits & TITLE
        ):
            # no title, for no name follows: الأمين العام المساعد للشؤون, الحزب الحاكم تأجيل المؤتمر
            return False
        if symbol == "QUOTED" and before in CLOSED and head & PLACE and not head & (ORG | PERSON):
            return False  # «بنظر الغرب "دولة إيجابية"»
        if symbol == "L_MASDAR":
            return any(self.words[position].bits & ORG for position, _ in taken)
        return True

    def _says_how(self, position: int, limit: int, taken: list[tuple[int, str]]) -> bool:
        """Tell whether a bare word behind a subject is a circumstance (حال, Wright II § 44).

        «أكد أبو ناجي مبتسما أنه», «قالت سلمى ضاحكة إن»: no definite noun takes it as adjective.
        The feminine shows no accusative, so a feminine verb in front has to tell whose it is.
        """
        word = self.words[position]
        if not is_how(word):
            return False
        last, before = taken[-1]
        noun = self.words[last]
        if word.key.endswith(ACCUSATIVE_ENDING):
            if before in INDEFINITE:  # «بناء جديدا», «فريقا متخصصا»: its adjective
                if noun.bits & (INDEF_ACC | ACCUSATIVE):
                    return False
                return bool(noun.bits & FEM) or not noun.core.endswith(_CASELESS)
            return before in _SHUT
        named = before in INDEFINITE and any(symbol in NAMING for _, symbol in taken)
        return (before in _SHUT or named) and self.says_how(position, limit, taken[0][0])

    def says_how(self, position: int, limit: int, start: int) -> bool:
        """Tell whether a bare word is the circumstance of the subject that begins at ``start``."""
        word, verb = self.words[position], self.words[start - 1]
        if not start or not verb.verbal or not is_how(word):
            return False
        if word.key.endswith(ACCUSATIVE_ENDING):
            return True
        if word.bits & TITLE or (word.bits & NAME and not derived_participle(word.key[:-1])):
            return False
        if not word.key.endswith(TEH_MARBUTA):
            return bool(self.words[start].bits & PLURAL)
        if not verb.key.endswith(SHE) and not verb.key.startswith(SHE):
            return False
        if not word.bits & PERSON or word.bits & ADJ:
            return True
        # «قالت سلمى حداد مندوبة الحزب», «عضوة في المجلس»: what she is
        return position + 1 < limit and bool(self.words[position + 1].bits & (COMP | COLON))

    def _only_name(self, word: Word, taken: list[tuple[int, str]]) -> bool:
        """Tell whether one person's name alone is in front of a noun for many: «كلينتون السكان».

        No surname is the common plural of a noun for persons.
        """
        if word.first != "n" or "g" in word.tags or word.bits & NAME:
            return False
        if taken[0][1] not in ("NAME", "NAMEP") or self.words[taken[0][0]].bits & (PLACE | ORG):
            return False
        return all(symbol in ("NAME", "NAMEP", "NAMEN", "DEFADJ", "DEFNAME") for _, symbol in taken)

    def _keeps_nun(self, core: str, bits: int) -> bool:
        """Tell whether a noun for persons ends in the nun of a plural or dual: محللون, خبيران."""
        if core.endswith(DUAL_ENDING):
            return bool(self.listed.get(core[: -len(DUAL_ENDING)], 0) & PERSON)
        return bool(bits & (PLURAL | QUANT)) and core.endswith(SOUND_PLURALS[0])

    def _agrees(self, word: Word, taken: list[tuple[int, str]]) -> bool:
        """Tell whether a definite adjective agrees with some noun of the phrase so far."""
        if not taken:
            return True
        words = self.words
        bits = word.bits
        plural = bits & PLURAL and word.core.endswith(SOUND_PLURALS)
        for position, symbol in taken:
            if symbol in LINKS and symbol not in ("AND",):
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
                if other & (FEM | PLURAL) or words[position].core in self.either_gender:
                    return True
            elif not other & FEM or other & PERSON:
                return True
            elif words[position].core in self.either_gender:
                return True  # «السوق المالي», «السوق المالية»
            if bits & NUM and other & (FEM | PLURAL):
                return True  # «القوى الكبرى الست»: of what is counted
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
        told = behind is None or behind.bits & (STOP | COMMA) or behind.conjunction
        if told and is_judgement(inside):
            return -1  # «قال سامي "الوضع صعب جدا".»: subject and predicate
        if (
            told
            and len(inside) > 1
            and medium is not None
            and (medium.article or medium.bits & NAME)
            and inside[0].article
            and inside[0].first == "n"
            and not (inside[0].preposition or inside[0].conjunction)
            and inside[1].verbal
            and inside[1].tags in ("p", "i", "pi", "ip")
        ):
            return -1  # «قال سامي "الطريق انقطع"، ومضى»: subject and verb
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
        if word.conjunction == WA or word.article:
            return False
        if word.hits and not (word.first == "p" and start and self._tells_of(start - 1)):
            return False
        if word.tags == "p" and position + 1 < limit and not (word.conjunction or word.pronoun):
            behind = words[position + 1]  # «الباحث جان دوبوا قال إن»: of two verbs one is a name
            if behind.hits and behind.tags == "p" and not behind.conjunction:
                return not previous.bits & (PLACE | ORG | MEDIA | TIME)
        if not start:
            return False
        if word.preposition or (word.pronoun and word.pronoun != OF_YOU):
            mine = word.pronoun == YEH and previous.given and not word.preposition
            if not mine:
                return False  # «اللواء أنور عشقي»
        source = words[start - 1].hits and words[start - 1].bits & PREP  # «بحسب لويس آرسي، …»
        if not (words[start - 1].verbal or source) or words[start - 1].pronoun:
            return False
        closed = position + 1 >= limit or bool(words[position + 1].bits & (COMMA | STOP | LPAR))
        told = not closed and self._tells_of(start - 1) and not previous.bits & (PLACE | ORG)
        behind = words[position + 1] if position + 1 < limit else word
        if word.first == "p" and not (word.conjunction or word.pronoun):
            # «واتهم كيفن هارت الحكومة», «كتب كيفن هارت على الموقع»: of two perfects one is a name
            open_ = behind.article or behind.bits & (COMP | COLON | PREP | REL | TIME | QAD | DEM)
            last = previous.first in ("g", "") and "m" not in word.tags
            return closed or (told and last and bool(open_ or behind.preposition))
        if word.first == "u" and word.bits & NUM and (closed or told) and previous.first == "g":
            # «قالت راشيل ستون إن»: a number counts what stands behind it
            ends = behind.article or behind.bits & (COMP | COLON | PREP | REL | TIME | QAD | DEM)
            return words[start - 1].hits != () and (closed or bool(ends or behind.preposition))
        if told and not word.bits & PLURAL and not word.core.endswith(TEH_MARBUTA):
            # a noun without its alef is no object: «وقالت نورا دان في مقابلة»
            closed = bool(behind.bits & (PREP | REL | TIME | QAD) or behind.preposition == LI)
            closed = closed and (previous.first == "g" or previous.given) and not behind.article
        closed = closed or bool(behind.bits & (COMP | COLON))
        # «أكد حسن نافعة أن»: a family's name, which no list has, but «أكدت سلمى صادقة أن»
        # and «قال خالد لأمه»
        hers = words[start - 1].key.endswith(SHE) or word.core in self.listed
        hers = hers or word.core[:1] in (BI, LI)
        feminine = FEM if hers or not previous.given else 0
        things = KNOWN_NOUNS
        if previous.given and position + 1 < limit:
            behind = words[position + 1]  # a noun governs no إن: «قالت وفاء سفر: …»
            if behind.bits & COLON or (behind.bits & COMP and behind.light[:1] == HAMZA_BELOW):
                things &= ~(MASDAR | ABSTRACT)
            if word.pronoun == YEH:
                things &= ~(MASDAR | ABSTRACT)  # «اللواء أنور عشقي أن»
            after = words[position + 2] if position + 2 < limit else behind
            clause = behind if behind.bits & COMP else after  # «خطاب إن», «خطاب من أن»
            opens = clause.bits & COMP and (clause is behind or behind.bits & PREP)
            if opens and not behind.preposition and word.bits & CHANNEL:
                things &= ~(DOC | EVID | CHANNEL)  # «قال الوزير مختار خطاب إن»
        return (
            closed
            and (previous.first == "g" or previous.given or previous.core in self.name_endings)
            and not previous.bits & (PLACE | ORG | MEDIA | TIME)
            and word.first in ("n", "a", "m", "")
            and not word.bits & (PERSON | TITLE | things | feminine)
            and not word.bits & (ACCUSATIVE | INDEF_ACC)
            and not word.bits & (NEVER_NAMED | (0 if previous.given else NAT))
        )

    def _tells_next(self, position: int, limit: int) -> bool:
        """Tell whether a verb that attributes stands right behind the token: «… مارك أكد»."""
        if position + 1 >= len(self.words):
            return False
        verb = self.words[position + 1]
        if not verb.hits or verb.first not in ("p", "i") or verb.bits & KANA_STRICT:
            return False
        return not (verb.conjunction or verb.preposition or verb.pronoun)

    def _before_verb(self, start: int, position: int, limit: int) -> bool:
        """Tell whether a word between a person's name and the verb of speech is his surname.

        «إن محمد نزال أكد», «ديفيد لامي قال»: no noun but a name, a title or an adverb stands there,
        and of two verbs side by side the first is no verb, but an auxiliary: «سامي عاد يقول».
        """
        word, previous = self.words[position], self.words[position - 1]
        if not self._tells_next(position, limit) or word.article:
            return False
        if start and self.words[start - 1].verbal:
            return False  # «نفى مصدر قريب من سعيد تغريدة نسبت إليه»
        if not (previous.first == "g" or previous.given or previous.tags == ""):
            return False
        if previous.bits & (PLACE | ORG | MEDIA | TIME | PUNCT) or previous.pronoun:
            return False
        bits = word.bits
        if bits & (NEVER_NAMED | KNOWN_NOUNS | ACCUSATIVE | INDEF_ACC | ADVERB | PUNCT):
            return False
        if bits & (PERSON | TITLE | FEM):
            return False
        if word.first in ("d", "f") or bits & (NAT | KANA_STRICT):
            return False
        if word.conjunction:
            return word.tags == "" or word.conjunction == FA  # تور وينسلاند
        if word.preposition or (word.pronoun and word.pronoun not in OF_FIRST):
            return word.first not in ("n", "m")  # but «سامي بنفسه قال»
        if word.first in ("p", "i"):
            return self.words[position + 1].first == "p"
        return True

    def _tells_of(self, index: int) -> bool:
        """Tell whether a verb that attributes opens its clause at the token, no auxiliary."""
        if index < 0:
            return False
        word = self.words[index]
        if not word.hits or word.bits & KANA_STRICT or word.first not in ("p", "i"):
            return False
        before = self.words[index - 1] if index else None
        return before is None or not before.bits & (COMP | KANA_STRICT | PREP)

    def _hyphen(self, position: int, limit: int, taken: list[tuple[int, str]]) -> bool:
        """Tell whether a dash joins the two parts of one foreign name."""
        if not taken or taken[-1][1] not in _FOREIGN or position + 1 >= limit:
            return False
        before, behind = self.words[position - 1], self.words[position + 1]
        last = self.words[position + 2].bits if position + 2 < limit else 0
        return all(
            ("g" in word.tags or not word.tags)
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
            chamber = following.bits & ORG and self._of_chamber(position, limit, taken)
            if (following.bits & CHANNEL and not chamber) or following.bits & TIME:
                return ()
            if following.bits & ORG:
                if self._is_gathering(position, limit, taken):
                    return ()
                if following.bits & MEDIA and taken and self._named_last(taken):
                    return ()  # «كتبت سلمى حداد في صحيفة الغد أن»: where she wrote it
                return (("FI_ORG",),)
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
                and not named_since_and(taken)
                and (following.bits & (ORG | DOC) and not self.words[taken[0][0]].article)
            ):
                return (("MIN_ORG",),)
            return (("MIN",),)
        if terminal == "LADA":
            # السفير لدى الأمم المتحدة, but أكد لدى افتتاحه المعرض
            return (("LADA",),) if following.bits & (ORG | PLACE) or following.article else ()
        if terminal == "ILA":
            return (
                (("ILA_PLACE",),) if following.bits & PLACE and self._is_sent(word, taken) else ()
            )
        return ((terminal,),)

    def _of_chamber(self, position: int, limit: int, taken: list[tuple[int, str]]) -> bool:
        """Tell whether a body of a council goes on: «لجنة الخارجية في مجلس الشورى»."""
        if not taken or position + 2 >= limit or not self._is_body(taken[0][0]):
            return False
        head, council = self.words[taken[0][0]], self.words[position + 1]
        owned = council.pronoun or council.article or not self.words[position + 2].article
        return not (head.article or head.bits & MEDIA or owned) and taken[-1][1] in CLOSED

    def _is_sent(self, particle: Word, taken: list[tuple[int, str]]) -> bool:
        """Tell whether where he goes belongs to a name: «سفير مصر إلى بغداد».

        So it does to a thing («زيارة الوزير إلى مصر»). Whoever is not sent there by his office
        gets there by the verb: «وصل الوزير إلى الرياض».
        """
        if not taken:
            return False
        sent = self.governing.get(particle.core, frozenset())
        if any(self.words[at].core in sent for at, _ in taken):
            return True
        return not self.words[taken[0][0]].bits & (PERSON | TITLE | ORG | MEDIA | NAME | UNKNOWN)

    def _is_gathering(self, position: int, limit: int, taken: list[tuple[int, str]]) -> bool:
        """Tell whether a bare deed behind a name is where he spoke: «قال ترامب في تجمع حاشد إن».

        Nobody belongs to a body that has no name: «سامي حداد في تجمع المهنيين».
        """
        word = self.words[position + 1]
        if not word.bits & MASDAR or word.article or not taken or not self._named_last(taken):
            return False
        if position + 2 >= limit:
            return True
        behind = self.words[position + 2]
        return not (behind.article or behind.bits & NAME) or bool(behind.preposition)

    def _surname_last(self, taken: list[tuple[int, str]]) -> bool:
        """Tell whether a family's name with the article closes a person's: «سامي الدوسري»."""
        if len(taken) < 2 or taken[-2][1] not in ("NAME", "NAMEN"):
            return False
        last, own = self.words[taken[-1][0]], self.words[taken[-2][0]]
        if last.first != "g" or own.bits & (PLACE | ORG | MEDIA) or own.article:
            return False
        if taken[0][1] != "NAME" and not self.words[taken[0][0]].bits & (PERSON | TITLE):
            return False  # «رؤية الأمير خالد الفيصل للسوق»
        return len(taken) == 2 or taken[-3][1] not in INDEFINITE

    def _own_name_last(self, taken: list[tuple[int, str]]) -> bool:
        """Tell whether a person's name closes his office: «المتحدث باسم الحكومة سامي حداد».

        It begins behind a closed noun, so what follows is no part of the body in front.
        """
        index = len(taken) - 1
        while index > 0 and taken[index][1] in ("NAME", "NAMEN", "DEFNAME", "NAMEP", "DEFADJ"):
            index -= 1
            if taken[index + 1][1] == "DEFADJ" and taken[index][1] not in ("NAME", "NAMEN"):
                return False
        if index + 1 >= len(taken) or not self.words[taken[0][0]].bits & (PERSON | TITLE):
            return False
        first = self.words[taken[index + 1][0]]
        if first.article or (first.bits & (PLACE | ORG | MEDIA) and not first.given):
            return False
        if self.words[taken[index][0]].core in self.eponyms:
            return False  # «مدير مركز الملك سلمان للإغاثة»
        return taken[index][1] in CLOSED or taken[index][1] == "DEFPER"

    def _named_last(self, taken: list[tuple[int, str]]) -> bool:
        """Tell whether a name ends here, be it a family's with the article."""
        symbol = taken[-1][1]
        return symbol in NAMING or (symbol in ("DEF", "DEFADJ") and self._surname_last(taken))

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
                and taken[-1][1] in NAMING
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
        ends = following.bits & (COMMA | STOP) or (following.hits and following.first == "p")
        if no_noun and taken and taken[-1][1] in NAMING:
            if self.words[position - 1].given or (ends and not self.words[position - 1].article):
                return word.light[-1:] == word.key[-1:]  # «محمد علي متهما»: it governs nothing
        return (
            word.light[-1:] == word.key[-1:]
            and (
                following.first == "g"
                or bool(following.bits & NAME)
                or following.given
                or (following.tags == "" and like_name(following))  # علي شمخاني
                # «أكد النائب علي خطاب أن»: على and a bare noun govern no clause
                or (
                    bool(taken)
                    and position + 2 < limit
                    and (
                        (
                            taken[-1][1] == "DEFPER"
                            and bool(self.words[position - 1].bits & TITLE)
                            and bool(self.words[position + 2].bits & (COMP | COLON | COMMA))
                        )
                        or (
                            taken[-1][1] in CLOSED
                            and taken[0][1] == "NPER"
                            and bool(self.words[taken[0][0]].bits & TITLE)
                            and (
                                bool(self.words[position + 2].bits & (COMP | COLON))
                                or self._tells_next(position + 1, limit)
                            )
                        )
                    )
                    and not (following.article or following.pronoun or following.conjunction)
                    and not following.bits & (MASDAR | ABSTRACT)
                )
                # «قال علي العمر إن»
                or (
                    not taken
                    and position > 0
                    and self.words[position - 1].verbal
                    and self._surname_before_clause(position + 1, limit)
                )
                # «إن علي العمر أكد»: a noun that على governs is no subject
                or (
                    not taken
                    and following.article
                    and not following.bits & (KNOWN_NOUNS | PERSON | TIME | NAT)
                    and self._tells_next(position + 1, limit)
                )
            )
            and not following.bits & (PLACE | ORG)
        )

    def _noble(self, start: int, position: int, limit: int) -> bool:
        """Tell whether فان is the "van" of a name: «قال لويس فان جال», not فإن.

        Between a verb and its subject's name no clause begins, and فإن has its hamza or a noun.
        """
        if position + 1 >= limit:
            return False
        if not start or not (self.words[start - 1].verbal or self.words[start - 1].hits):
            first, last = self.words[position - 1], self.words[position + 1]
            if position == start or first.first not in ("g", "") or last.first not in ("g", ""):
                return False  # «روبن فان بيرسي قال»
            if not like_name(first) or not like_name(last):
                return False
        word, following = self.words[position], self.words[position + 1]
        return (
            not word.pronoun
            and HAMZA_BELOW not in word.light
            and HAMZA_ABOVE not in word.light
            and following.first in ("g", "p", "n", "")
            and not (following.article or following.conjunction or following.preposition)
            and not (
                following.pronoun or following.bits & (PLACE | ORG | PERSON | PUNCT | NEVER_NAMED)
            )
        )

    def _is_bare(self, index: int) -> bool:
        """Tell whether a noun is indefinite: no article, no pronoun, no genitive behind it."""
        word = self.words[index]
        if word.article or word.pronoun:
            return False
        behind = self.words[index + 1] if index + 1 < len(self.words) else None
        return behind is None or not behind.article

    def _governed(self, word: Word, position: int) -> bool:
        """Tell whether the noun in front is completed by this preposition: العاملون في القطاع."""
        if word.conjunction:
            return False
        particle = word.core[:1] if word.bits & PREPRON else word.core
        nouns = self.governing.get(word.preposition or particle)
        if nouns is None:
            return False
        if not (word.preposition or word.pronoun) and position + 1 < len(self.words):
            own = self.words[position + 1]
            if own.pronoun and own.core in self.emphatic:
                return False  # «دافع النائب عن نفسه»
        if word.terminal == "FI" and not word.pronoun and position + 1 < len(self.words):
            where = self.words[position + 1].bits
            if where & (CHANNEL | TIME) and not where & (ORG | PLURAL):
                return False  # «قال الخبير في المؤتمر إن»: where he said it
            told = self.words[position + 1].core in self.told_in
            if told and not where & ORG and self._is_bare(position + 1):
                return False  # «قال الخبير في تصريحات صحفية إن»
        last = position - 1
        between = self.words[last]
        adverb = between.bits & (ACCUSATIVE | TIME) or between.first == "d"
        if adverb and not between.article and between.core not in nouns:
            last -= 1  # «الصادر أمس عن», but «مصدر مطلع على الملف»
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
