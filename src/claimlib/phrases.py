"""Noun phrases, over ``np.lark``: the longest one that begins at a token, and what its words are.

The driver runs on Lark's tables; where a class of words does not decide,
``proper_names``, ``rection`` and ``fitting`` are asked.
"""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import (
    ACCUSATIVE_ENDING,
    BI,
    FA,
    LI,
    MASCULINE_PLURALS,
    OF_FIRST,
    OWNERS,
    TEH_MARBUTA,
    WA,
)
from .classes import (
    ABSTRACT,
    ACCUSATIVE,
    ADJ,
    ADVERB,
    CHANNEL,
    COLON,
    COMMA,
    COMP,
    DASH,
    DEF,
    DEM,
    DOC,
    EVID,
    FEM,
    INDEF_ACC,
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
    PART,
    PERSON,
    PLACE,
    PLURAL,
    POSS,
    PREP,
    PREPRON,
    PRON,
    PUNCT,
    QUANT,
    QUOTE,
    QWORD,
    RPAR,
    STOP,
    TIME,
    TITLE,
    UNIT,
    UNKNOWN,
    UNNAMED,
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
    FIELDS,
    HONORIFICS,
    KINDS_OF_PLACE,
    LEADING,
    MANNER,
    MOTHERS,
    NAME_ENDINGS,
    ONE_OF,
    PROPER,
    RANKS,
    SAYING,
    TERMINALS,
)
from .proper_names import (
    KNOWN_NOUNS,
    NEVER_NAMED,
    ListedNames,
    ProperNames,
    is_surname_shaped,
    like_name,
    named_since_and,
)
from .punctuation import Punctuation
from .quantities import Quantities
from .rection import Rection
from .terminals import (
    T_ADJ,
    T_CLOSED,
    T_DEF,
    T_DEFADJ,
    T_DEFNAME,
    T_DEFPER,
    T_MIN,
    T_N,
    T_NAME,
    T_NAMEP,
    T_NAMING,
    T_NPER,
    T_NUM,
    T_POSS,
    T_POSSPER,
    T_QUANT,
    T_QUOTED,
    TERMINAL_BITS,
)
from .words import Word

__all__ = ["Island", "Phrase", "PhraseParser", "begins_phrase", "is_surname_shaped", "like_name"]

#: No name is longer than this (tokens); keeps the work per cue bounded.
MAX_PHRASE: Final = 60
_CLOSING: Final = COMP | COLON | COMMA | STOP
#: Words that may begin a phrase though they offer no terminal by themselves.
_READ_IN_PLACE: Final = PUNCT | PREP | PART
_CONJOINED: Final = (("AND",), ("FA",))
#: What may have «نفسه» behind it.
_EMPHASIZED: Final = frozenset(("DEF", "DEFPER", "DEFADJ", "POSS", "POSSPER"))


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
        moves, accepts = island.moves, island.accepts
        state, position, end = 0, start, -1
        taken: list[tuple[int, str]] = []
        kept = 0
        whole = False  # a name that begins with ف
        counted = (-1, 0)  # where it ended in front of a quantity
        called = -1  # the word behind an abbreviated title
        limit = min(limit, start + MAX_PHRASE)
        slots: tuple[tuple[str, ...], ...]
        while position < limit:
            word = words[position]
            bits = word.bits
            following = position + 1
            rare = word.rare  # it may be in the lists that are asked of each word
            if rare:
                if word.bare_in & BLESSINGS and self.formulas.blessing_end(position, limit):
                    break  # «الشيخ سامي حفظه الله»
                if taken and word.core_in & ANONYMITY and self.formulas.withholds(position, limit):
                    break  # «مسؤول طلب عدم ذكر اسمه»
            if taken and word.terminal:
                if word.terminal == "MIN" and (
                    self.formulas.other_side(position, limit)
                    or self.quantities.no_part(position, limit, taken)
                ):
                    break
            if taken and bits & QWORD and word.tags == "f" and word.symbols == _ASKED:
                break  # «لم يتضح حتى الآن كيف»: no genitive
            if taken and word.conjunction:
                if word.conjunction == WA and self.fitting.verb_joins(position, limit):
                    break
            if not bits & PUNCT:
                if (
                    bits & TITLE
                    and len(word.raw) == 1
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
                if taken and self.fitting.is_circumstance(position, limit, taken):
                    slots = ()
                elif (
                    taken
                    and word.preposition == BI
                    and word.core_in & MANNER
                    and not (word.article and bits & ORG)  # «مصدر بالأمانة»
                ):
                    slots = ()  # تشير المعلومات بقوة, «قال عادل الجبير بوضوح إن»: about the verb
                elif taken and word.conjunction == WA and self.fitting.adds(position, limit):
                    slots = (("AND",),)  # «المعلمون وكذلك الآباء», «الوزراء وحتى الرئيس»
                elif bits & PREP and self.proper_names.named_as_particle(position, limit, taken):
                    slots = (("NAME",),)
                elif (
                    rare
                    and word.bare_in & MOTHERS
                    and self.proper_names.is_mother(start, position, limit, taken)
                ):
                    slots = (("NAMEP" if not words[following].article else "NPER",),)  # «أم محمد»
                elif (
                    (bits & (COMP | PREP | PART) or word.preposition)
                    and word.key_in & PROPER
                    and self.listed_names.end(position, limit)
                ):
                    slots = (("NAME",),)  # بان كي مون, جنوب أفريقيا, بوركينا فاسو
                elif (
                    bits & COMP
                    and word.conjunction
                    and self.proper_names.is_noble(start, position, limit)
                ):
                    slots = (("NAMEP",),)
                    whole = whole or position == start
                elif position == start:
                    if (
                        start
                        and words[start - 1].verbal
                        and (
                            (word.conjunction and word.first not in ("p", "i"))
                            or (word.first == "p" and not word.conjunction)
                        )
                        and following < limit
                        and not bits & (PRON | DEM)
                        and (
                            not slots or slots[0][0] in ("WEAK", "FA", "AND") or slots == (("N",),)
                        )
                        # «ما يراه ظلما»
                        and not (words[start - 1].pronoun and word.core[-1:] == ACCUSATIVE_ENDING)
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
                    elif bits & TIME and self.proper_names.months_name(position, limit):
                        slots = (("NAME",),)  # «قالت ماي كارتر إن»
                    elif word.given and self.proper_names.first_and_last(start, position):
                        slots = (("NAME",),)  # «قال جمال خاشقجي إن»
                    if word.conjunction and slots and slots[0] in _CONJOINED:
                        slots = slots[1:]
                    if strip and word.preposition:
                        slots = slots[1:]
                else:
                    last = TERMINAL_BITS.get(taken[-1][1], 0) if taken else 0
                    titled = (
                        last & T_DEFPER
                        and bool(words[position - 1].bits & TITLE)
                        and (bool(bits & PREPRON) or self.proper_names.is_titled(position, limit))
                    )
                    if (
                        last & T_DEFPER
                        and words[position - 1].bits & TITLE
                        and words[position - 1].bits & FEM
                        and bits & TIME
                        and bits & NAME
                        and word.first == "g"
                        and not (word.article or word.conjunction or word.preposition)
                        and not (following < limit and words[following].bits & (NUM | TIME))
                    ):
                        titled = True  # «السيدة ماي»: no month stands behind a title
                    if titled:
                        slots = (("NAME",),)  # الدكتور لي شو: behind a title a name
                    elif (
                        following < limit
                        and words[following].rare
                        and words[following].core_in & NAME_ENDINGS
                        and not words[following].article
                        and not (word.article or word.conjunction or word.preposition)
                        and not (word.pronoun or bits & (NEVER_NAMED & ~TIME))
                        and (
                            last & T_NAME or (last & T_DEFPER and words[position - 1].bits & TITLE)
                        )
                    ):
                        slots = (("NAME",),)  # هاني شكر الله
                    if last & T_NAMEP and bits & NEG and following < limit:
                        slots = (("NAMEP",),)  # بابلو دي لا توري
                    elif last & T_NAMEP and not (
                        word.article
                        or word.conjunction == WA
                        or bits & (PREP | COMP)
                        or (word.pronoun and word.pronoun not in OF_FIRST)
                    ):
                        slots = (("NAME",),)  # بن مانع, دو روجي
                    elif (
                        following < limit
                        and words[following].bits & NAMEP
                        and not words[following].conjunction
                        and (last & T_CLOSED or last & (T_DEFPER | T_NAME))
                        and not (word.article or word.conjunction or word.preposition)
                        and not (word.pronoun or bits & (NEVER_NAMED | MASDAR))
                        and words[taken[0][0]].bits & (PERSON | TITLE | NAME)
                    ):
                        slots = (("NAME",),)  # العقيد عاطي بن عطية
                    elif (
                        bits & TIME
                        and last & (T_DEF | T_DEFADJ | T_DEFNAME | T_DEFPER | T_POSS | T_POSSPER)
                        and self.proper_names.months_name(position, limit)
                    ):
                        slots = (("NAME",),)  # «وزيرة المالية ماي كارتر»
                    elif (
                        word.core_in & RANKS
                        and last & T_DEFPER
                        and words[position - 1].bits & TITLE
                        and following < limit
                        and not (word.article or word.conjunction or word.preposition)
                        and like_name(words[following])
                    ):
                        slots = (("NAME",),)  # الفريق أول سالم العامر
                    elif (
                        taken
                        and words[taken[0][0]].bits & MEDIA
                        and self.proper_names.named_medium(word, position, limit, taken)
                    ):
                        slots = (("NAME",),)  # صحيفة دايلي ميل
                    elif (
                        last & T_DEFPER
                        and words[position - 1].bits & TITLE
                        and word.article
                        and not word.preposition
                        and not word.bits & (KNOWN_NOUNS | NAT | TIME)
                        and (
                            word.tags == ""
                            or word.first == "g"
                            or (is_surname_shaped(word) and ("g" in word.tags or word.tags == "n"))
                            or self.proper_names.family_behind_title(position, limit)
                        )
                        and not word.core.endswith(TEH_MARBUTA)
                    ):
                        slots = (("NAME",),)  # الوزير الرفاتي
                    elif (
                        last & T_DEFPER
                        and bits & NAME
                        and bits & PERSON
                        and words[position - 1].bits & TITLE
                        and slots == (("NPER", "NAME"),)
                        and not bits & (ACCUSATIVE | INDEF_ACC)
                        and not (following < limit and like_name(words[following]))
                    ):
                        slots = (("NAME",),)  # «الوزير حداد»: no further name follows
                    if (
                        last & (T_N | T_NPER)
                        and slots
                        and slots[0][0] == "NAME"
                        and bits & UNKNOWN
                        and bits & PLURAL
                        and words[position - 1].bits & PERSON
                        and words[position - 1].core[-2:] in MASCULINE_PLURALS
                        and word.core[-2:] == words[position - 1].core[-2:]
                    ):
                        slots = (("ADJ",),)  # باحثون لاحقون
                    if (
                        last & T_NPER
                        and word.first == "p"
                        and "n" in word.tags
                        and slots
                        and slots[0][0] == "WEAK"
                        and not (word.hits or word.pronoun or word.conjunction)
                        and words[position - 1].first == "n"
                        and following < limit
                        and not (words[following].article or words[following].preposition)
                        and (
                            words[following].bits & ORG
                            # «علماء آثار فرنسيون»: the adjective agrees with the head
                            or (
                                words[following].core[-2:] in MASCULINE_PLURALS
                                and self.fitting.describes(words[following], words[position - 1])
                            )
                        )
                    ):
                        slots = (("N",),)  # عضو شرف نادي المدينة
                    if last & T_NPER and slots and "ADJ" in slots[0] and "NPER" in slots[0]:
                        if self.fitting.describes(word, words[position - 1]):
                            slots = (("ADJ", *slots[0]),)  # مسؤول كبير, مصادر مطلعة
                    if (
                        last & T_ADJ
                        and bits & UNNAMED
                        and slots == (("NPER",),)
                        and taken[0] == (position - 2, "NPER")
                        and self.fitting.describes(word, words[position - 2])
                    ):
                        slots = (("ADJ",),)  # مصدر أمني مسؤول
                    if (
                        word.article
                        and (bits & TIME or word.core_in & FIELDS)
                        and not word.conjunction
                        and slots == (("DEFNAME",),)
                    ):
                        whose = last & T_NPER or (
                            last & T_N
                            and words[position - 1].bits & ORG
                            and position - 1 == end - 1
                        )
                        age = whose and bits & TIME and not bits & (UNIT | NUM | ADVERB)
                        if word.core_in & FIELDS or (
                            age and word.first == "n" and "d" not in word.tags
                        ):
                            slots = (("DEF",),)  # أستاذ التاريخ, ولي العهد: no time
                    if (
                        last & T_NPER
                        and following < limit
                        and not words[following].bits & TIME
                        and words[following].bits & NOMINAL
                        and not words[following].bits & NUM
                        and word.first in ("n", "a", "m")
                        and slots == (("NTIME",),)
                    ):
                        slots = (("N",),)  # مدير عام الشركة: general, no year
                    if (
                        (
                            (last & T_NAMING and not (last & T_QUOTED and len(taken) == 1))
                            or (last & T_DEFADJ and named_since_and(taken))
                            or (
                                rare
                                and word.core_in & HONORIFICS
                                and self.proper_names.opens_address(position, limit, taken)
                            )
                        )
                        and not word.conjunction
                        and not word.preposition
                        and not bits & PREP
                        and (
                            (rare and word.core_in & ONE_OF)
                            or (
                                rare
                                and word.core_in & HONORIFICS
                                and following < limit
                                and (words[following].article or words[following].bits & TITLE)
                            )  # «ترامب إيران دولة معادية» is no form of address
                            or (
                                bits & PERSON
                                and not (word.article or bits & INDEF_ACC)
                                and slots
                                and "NPER" in slots[0]
                            )
                        )
                    ):
                        slots = (("APPOS",), *slots)
                    elif (
                        (last & T_NAMING or (len(taken) > 1 and taken[-2][1] == "NAMEP"))
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
                    ) or (word.given and self.proper_names.is_given(position, limit, taken)):
                        slots = (("NAME",),)
                    elif (
                        last & T_NAME
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
                        last & T_NAME
                        and word.article
                        and len(taken) > 1
                        and taken[-2][1] == "NAMEP"
                        and not (word.conjunction or word.preposition)
                        and not bits & (PERSON | ORG | TIME | NAT | DOC | EVID | MASDAR | ABSTRACT)
                        and (following >= limit or words[following].bits & _CLOSING)
                    ):
                        slots = (("NAME",),)  # «فهد بن حمد السند، …»
                    elif (
                        word.article
                        and bits & TIME
                        and following < limit
                        and words[following].article
                        and words[following].bits & TIME
                        and not (words[following].conjunction or words[following].preposition)
                        and (last & T_NAMING or (last & (T_N | T_ADJ) and words[start - 1].verbal))
                    ):
                        slots = ()  # «قال سامي العام الماضي إن»
                    elif (
                        words[position - 1].rare
                        and words[position - 1].core_in & NAME_ENDINGS
                        and len(taken) > 1
                        and "g" in words[taken[-2][0]].tags
                        and word.article
                        and word.first == "g"
                        and not (word.conjunction or word.preposition)
                        and not bits & (PERSON | ORG | TIME | PLACE | NAT)
                    ):
                        slots = (("NAME",),)  # كتائب عز الدين القسام, صلاح الدين الأيوبي
                    elif (
                        last & T_NAME
                        and word.tags == "i"
                        and words[position - 1].first == "g"
                        and not (word.hits or word.conjunction or word.pronoun)
                        and not words[position - 1].bits & (PLACE | ORG)
                        and (following >= limit or words[following].bits & (_CLOSING | RPAR))
                    ):
                        slots = (("NAME",),)  # «جانيت يلين، …»: a verb would go on
                    elif (
                        last & T_NAME
                        and word.conjunction == FA
                        and word.article
                        and (bits & UNKNOWN or word.tags == "i" or word.tags == "p")
                        and not words[position - 1].bits & (PLACE | ORG)
                    ):
                        slots = (("NAME",),)  # «مارغوت فالستروم»: ف joins no nouns
                    elif word.article and self.proper_names.second_name(position, limit, taken):
                        slots = (("NAME",),)  # «وصف عبد الفتاح البرهان القرار»
                    elif (
                        last & T_NAME
                        or (words[position - 1].rare and words[position - 1].core_in & NAME_ENDINGS)
                    ) and self.proper_names.closes_name(start, position, limit):
                        slots = (("NAME",),)  # «قال جوناثان هولت، …», «نور الدين مفتاح، …»
                    elif last & T_NAME and self.proper_names.before_verb(start, position, limit):
                        slots = (("NAME",),)  # «إن محمد نزال أكد»
                    elif (
                        last & T_DEFPER
                        and word.first == "p"
                        and words[position - 1].bits & TITLE
                        and not (word.conjunction or word.pronoun or word.hits)
                        and following < limit
                        and like_name(words[following])
                        and not words[following].article
                    ):
                        slots = (("NAME",),)  # السيناتور جيف فليك
                    elif (
                        last & (T_NAME | T_N)
                        and word.article
                        and rare
                        and word.core_in & NAME_ENDINGS
                    ):
                        if last & T_NAME or "g" in words[position - 1].tags:
                            slots = (("DEFADJ",),)  # عز الدين
                    elif (
                        bits & DEM
                        and last & (T_QUANT | T_NUM | T_MIN)
                        and not (word.conjunction or word.preposition)
                        and (following >= limit or not words[following].article)
                    ):
                        slots = (("POSS",),)  # «كثير من هؤلاء»: they stand alone
                    elif word.key_in & SAYING and word.key[:1] == BI:
                        slots = ()  # «ختم "الحداد" بقوله: …»
                    elif (
                        word.preposition == BI
                        and word.core_in & LEADING
                        and not (word.article or word.conjunction)
                        and taken
                        and words[taken[0][0]].bits & (PERSON | ORG) != PERSON
                    ):
                        slots = ()  # «الوفد برئاسة سامي حداد»; but المتحدث بقيادة حرس الحدود
                    elif (
                        following < limit
                        and words[following].bits & PLACE
                        and last & (T_DEF | T_DEFADJ | T_DEFPER)
                        and not (word.article or word.conjunction or word.pronoun)
                        and words[taken[0][0]].bits & PERSON
                        and word.key[:1] == BI
                        and word.key[1:] in self.departments
                    ):
                        slots = (("B_ORG",), *slots[-1:])  # المتحدث الإعلامي بصحة الطائف
                    elif (
                        word.preposition == BI
                        and word.core_in & KINDS_OF_PLACE
                        and not (word.article or word.conjunction or word.pronoun)
                        and following < limit
                        and slots[:1] == (("B_N",),)
                        and not words[position - 1].bits & PERSON
                        and (
                            words[following].article
                            or words[following].bits & (PLACE | NAME | UNKNOWN)
                        )
                    ):
                        slots = (("B_PLACE",), *slots[1:])  # الشؤون الصحية بمنطقة جازان
                    elif (
                        slots
                        and word.preposition
                        and len(taken) > 1
                        and self.rection.governed(word, position)
                    ):
                        slots = (("GOV",), *slots[1:])
                    elif (
                        slots
                        and not titled
                        and (
                            (bits & PREP and slots[0][0][:2] == "P_")
                            or (word.key_in & TERMINALS and not (word.conjunction or word.letter))
                        )
                    ):
                        slots = self.rection.terminals_of(word, position, limit, taken)
            elif bits & (LPAR | OPENQ | QUOTE) or position in self.quotes:
                following = self.punctuation.insert_end(position, limit, position == start)
                if following < 0:
                    break
                if bits & LPAR and taken and following == position + 3:
                    inside = words[position + 1]
                    if inside.article and inside.bits & TIME and not inside.bits & (ORG | PERSON):
                        break  # «صرح سامي حداد (الأحد) بأن»: when
                if bits & LPAR and end == position and following + 1 < limit:
                    adjective = words[following]
                    if adjective.article and adjective.bits & NAT and not adjective.conjunction:
                        if all(
                            "A" <= inner.raw[:1] <= "z"
                            for inner in words[position + 1 : following - 1]
                        ):
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
            if (
                rare
                and word.pronoun in OWNERS
                and word.core_in & EMPHATIC
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
            if word.terminal == "MA" and end == position and len(taken) == 1:
                if taken[0][1] == "NPER" and self.quantities.is_somebody(position, limit):
                    end = following
                    break
            if (
                bits & PREP
                and word.pronoun
                and end == position
                and taken
                and self.rection.governed(word, position)
            ):
                position = end = following  # «المقربون منه», «الجهات التابعة لها»
                continue
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
                part = following < limit and words[following].terminal == "MIN"
                if not part or self.quantities.no_part(following, limit, [(position, "QUANT")]):
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
                    if taken and not self.fitting.fits(
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
                        and not bits & ORG  # «مدير عام فرع الوزارة»
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
                if bits & LPAR and self.punctuation.is_age(position, words):
                    continue  # «سمير حداد (34 عاما)»: part of the name only if more of it follows
                end, kept = position, len(taken)
        if end < 0:
            return None
        if kept < len(taken):
            taken = taken[:kept]
        found = self.heads.phrase(start, end, taken, strip)
        return found._replace(first_offset=0) if whole else found
