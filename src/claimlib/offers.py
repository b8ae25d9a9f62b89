"""What a word offers the grammar of noun phrases in the place where it stands.

A word brings its terminals with it (``terminals.symbols``). What stands around it may change them:
a title in front makes it a name, a name in front makes an office an apposition, a noun in front
makes an adjective of what could be a noun.
"""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import (
    ACCUSATIVE_ENDING,
    BI,
    FA,
    MASCULINE_PLURALS,
    OF_FIRST,
    TEH_MARBUTA,
    WA,
)
from .classes import (
    ABSTRACT,
    ACCUSATIVE,
    ADVERB,
    CHANNEL,
    COLON,
    COMMA,
    COMP,
    DEM,
    DOC,
    EVID,
    FEM,
    INDEF_ACC,
    MASDAR,
    MEDIA,
    NAME,
    NAMEP,
    NAT,
    NEG,
    NOMINAL,
    NUM,
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
    RPAR,
    STOP,
    TIME,
    TITLE,
    UNIT,
    UNKNOWN,
    UNNAMED,
)
from .fitting import Fitting
from .lexicon import Lexicon
from .lists import (
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

__all__ = ["Offers", "Slots"]

#: For each terminal in turn that a word is, those of which it may be one.
Slots = tuple[tuple[str, ...], ...]
_NAME: Final[Slots] = (("NAME",),)
_CLOSING: Final = COMP | COLON | COMMA | STOP
_CONJOINED: Final = (("AND",), ("FA",))


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


@mypyc_attr(acyclic=True)
class Offers:
    """What the words of one document offer the grammar of noun phrases where they stand."""

    def __init__(
        self,
        words: list[Word],
        lexicon: Lexicon,
        proper_names: ProperNames,
        listed_names: ListedNames,
        rection: Rection,
        fitting: Fitting,
    ) -> None:
        self.words = words
        self.proper_names = proper_names
        self.listed_names = listed_names
        self.rection = rection
        self.fitting = fitting
        self.departments = lexicon.departments

    def anywhere(
        self, word: Word, position: int, start: int, limit: int, taken: list[tuple[int, str]]
    ) -> Slots | None:
        """Return what a word offers wherever in the phrase it stands, ``None`` if that decides."""
        words, bits, following = self.words, word.bits, position + 1
        if taken and self.fitting.is_circumstance(position, limit, taken):
            return ()
        if (
            taken
            and word.preposition == BI
            and word.core_in & MANNER
            and not (word.article and bits & ORG)  # «مصدر بالأمانة»
        ):
            return ()  # تشير المعلومات بقوة, «قال عادل الجبير بوضوح إن»: about the verb
        if taken and word.conjunction == WA and self.fitting.adds(position, limit):
            return (("AND",),)  # «المعلمون وكذلك الآباء», «الوزراء وحتى الرئيس»
        if bits & PREP and self.proper_names.named_as_particle(position, limit, taken):
            return _NAME
        if (
            word.rare
            and word.bare_in & MOTHERS
            and self.proper_names.is_mother(start, position, limit, taken)
        ):
            return (("NAMEP" if not words[following].article else "NPER",),)  # «أم محمد»
        if (
            (bits & (COMP | PREP | PART) or word.preposition)
            and word.key_in & PROPER
            and self.listed_names.end(position, limit)
        ):
            return _NAME  # بان كي مون, جنوب أفريقيا, بوركينا فاسو
        return None

    def first(
        self, word: Word, start: int, limit: int, slots: Slots, strip: bool
    ) -> tuple[Slots, bool]:
        """Return what the word that begins a phrase offers, and whether all of it is a name."""
        words, bits, following = self.words, word.bits, start + 1
        whole = False
        if (
            start
            and words[start - 1].verbal
            and (
                (word.conjunction and word.first not in ("p", "i"))
                or (word.first == "p" and not word.conjunction)
            )
            and following < limit
            and not bits & (PRON | DEM)
            and (not slots or slots[0][0] in ("WEAK", "FA", "AND") or slots == (("N",),))
            # «ما يراه ظلما»
            and not (words[start - 1].pronoun and word.core[-1:] == ACCUSATIVE_ENDING)
            and (
                words[following].bits & (COMP | PUNCT | PREP)
                or (word.first == "p" and like_name(words[following]))
            )
        ):
            # behind a verb, what looks like one is a name: قال رايت إن
            slots = _NAME
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
            slots = _NAME  # «قال خميس الجهني إن»
        elif bits & TIME and self.proper_names.months_name(start, limit):
            slots = _NAME  # «قالت ماي كارتر إن»
        elif word.given and self.proper_names.first_and_last(start, start):
            slots = _NAME  # «قال جمال خاشقجي إن»
        if word.conjunction and slots and slots[0] in _CONJOINED:
            slots = slots[1:]
        if strip and word.preposition:
            slots = slots[1:]
        return slots, whole

    def later(
        self,
        word: Word,
        position: int,
        start: int,
        limit: int,
        slots: Slots,
        taken: list[tuple[int, str]],
        end: int,
    ) -> Slots:
        """Return what a word offers behind others of its phrase, which may end at ``end``."""
        bits, before = word.bits, self.words[position - 1]
        last = TERMINAL_BITS.get(taken[-1][1], 0) if taken else 0
        titled = bool(last & T_DEFPER and before.bits & TITLE) and self._titled(
            word, position, limit
        )
        named = self._name(word, position, limit, slots, taken, last)
        if named is not None:
            slots = named
        elif titled or (
            last & (T_NAME | T_DEFPER) and self._before_ending(word, position, limit, last)
        ):
            slots = _NAME  # الدكتور لي شو, هاني شكر الله
        if slots and last & (T_N | T_NPER | T_ADJ):
            slots = self._noun(word, position, limit, slots, taken, last, end)
        if last & (T_NAMING | T_DEFADJ) or word.rare:
            if self._apposed(word, position, limit, slots, taken, last):
                return (("APPOS",), *slots)
        further = self._further(word, position, start, limit, slots, taken, last)
        if further is not None:
            return further
        if bits & (DEM | PREP) or word.preposition or word.key[:1] == BI or word.key_in & TERMINALS:
            return self._joined(word, position, limit, slots, taken, last, titled)
        return slots

    def _titled(self, word: Word, position: int, limit: int) -> bool:
        """Tell whether a word behind a title is the name of who bears it."""
        words, bits, following = self.words, word.bits, position + 1
        if bits & PREPRON or self.proper_names.is_titled(position, limit):
            return True
        # «السيدة ماي»: no month stands behind a title
        return bool(
            words[position - 1].bits & FEM
            and bits & TIME
            and bits & NAME
            and word.first == "g"
            and not (word.article or word.conjunction or word.preposition)
            and not (following < limit and words[following].bits & (NUM | TIME))
        )

    def _before_ending(self, word: Word, position: int, limit: int, last: int) -> bool:
        """Tell whether the next word closes names of two: هاني شكر الله."""
        words, bits, following = self.words, word.bits, position + 1
        return bool(
            following < limit
            and words[following].rare
            and words[following].core_in & NAME_ENDINGS
            and not words[following].article
            and not (word.article or word.conjunction or word.preposition)
            and not (word.pronoun or bits & (NEVER_NAMED & ~TIME))
            and (last & T_NAME or (last & T_DEFPER and words[position - 1].bits & TITLE))
        )

    def _name(
        self,
        word: Word,
        position: int,
        limit: int,
        slots: Slots,
        taken: list[tuple[int, str]],
        last: int,
    ) -> Slots | None:
        """Return what a word offers as a part of a name, ``None`` where it need be none."""
        words, bits, following = self.words, word.bits, position + 1
        if last & T_NAMEP and bits & NEG and following < limit:
            return (("NAMEP",),)  # بابلو دي لا توري
        if last & T_NAMEP and not (
            word.article
            or word.conjunction == WA
            or bits & (PREP | COMP)
            or (word.pronoun and word.pronoun not in OF_FIRST)
        ):
            return _NAME  # بن مانع, دو روجي
        if (
            following < limit
            and words[following].bits & NAMEP
            and not words[following].conjunction
            and (last & T_CLOSED or last & (T_DEFPER | T_NAME))
            and not (word.article or word.conjunction or word.preposition)
            and not (word.pronoun or bits & (NEVER_NAMED | MASDAR))
            and words[taken[0][0]].bits & (PERSON | TITLE | NAME)
        ):
            return _NAME  # العقيد عاطي بن عطية
        if (
            bits & TIME
            and last & (T_DEF | T_DEFADJ | T_DEFNAME | T_DEFPER | T_POSS | T_POSSPER)
            and self.proper_names.months_name(position, limit)
        ):
            return _NAME  # «وزيرة المالية ماي كارتر»
        if (
            word.core_in & RANKS
            and last & T_DEFPER
            and words[position - 1].bits & TITLE
            and following < limit
            and not (word.article or word.conjunction or word.preposition)
            and like_name(words[following])
        ):
            return _NAME  # الفريق أول سالم العامر
        if (
            taken
            and words[taken[0][0]].bits & MEDIA
            and self.proper_names.named_medium(word, position, limit, taken)
        ):
            return _NAME  # صحيفة دايلي ميل
        if (
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
            return _NAME  # الوزير الرفاتي
        if (
            last & T_DEFPER
            and bits & NAME
            and bits & PERSON
            and words[position - 1].bits & TITLE
            and slots == (("NPER", "NAME"),)
            and not bits & (ACCUSATIVE | INDEF_ACC)
            and not (following < limit and like_name(words[following]))
        ):
            return _NAME  # «الوزير حداد»: no further name follows
        return None

    def _noun(
        self,
        word: Word,
        position: int,
        limit: int,
        slots: Slots,
        taken: list[tuple[int, str]],
        last: int,
        end: int,
    ) -> Slots:
        """Return what a word offers behind a noun or an adjective without the article."""
        words, bits, following = self.words, word.bits, position + 1
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
        medium = last & T_N and words[position - 1].bits & (CHANNEL | DOC)  # «بيان صحافي»
        if (last & T_NPER or medium) and slots and "ADJ" in slots[0] and "NPER" in slots[0]:
            if self.fitting.describes(word, words[position - 1], bool(medium)):
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
                and (
                    (words[position - 1].bits & ORG and position - 1 == end - 1)
                    or word.core in self.fitting.seasons  # «مدير مهرجان الربيع»
                )
            )
            age = whose and bits & TIME and not bits & (UNIT | NUM | ADVERB)
            if word.core_in & FIELDS or (age and word.first == "n" and "d" not in word.tags):
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
        return slots

    def _apposed(
        self,
        word: Word,
        position: int,
        limit: int,
        slots: Slots,
        taken: list[tuple[int, str]],
        last: int,
    ) -> bool:
        """Tell whether a word may say, behind a name, who that is."""
        words, bits, following, rare = self.words, word.bits, position + 1, word.rare
        return bool(
            (
                (last & T_NAMING and not (last & T_QUOTED and len(taken) == 1))
                or (last & T_DEFADJ and named_since_and(taken))
                or (len(taken) > 1 and taken[-2][1] == "NAMEP")  # «عبد الرؤوف أحد السكان»
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
        )

    def _further(
        self,
        word: Word,
        position: int,
        start: int,
        limit: int,
        slots: Slots,
        taken: list[tuple[int, str]],
        last: int,
    ) -> Slots | None:
        """Return what a word offers as a further name, by what stands around it."""
        words, bits, following = self.words, word.bits, position + 1
        if (
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
            return _NAME
        if (
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
            return _NAME  # «تيريزا ماي»
        if (
            last & T_NAME
            and word.article
            and len(taken) > 1
            and taken[-2][1] == "NAMEP"
            and not (word.conjunction or word.preposition)
            and not bits & (PERSON | ORG | TIME | NAT | MASDAR | ABSTRACT)
            # «أحمد بن محمد العمود أن»
            and (following >= limit or words[following].bits & COMP or not bits & (DOC | EVID))
            and (following >= limit or words[following].bits & _CLOSING)
        ):
            return _NAME  # «فهد بن حمد السند، …»
        if (
            word.article
            and bits & TIME
            and following < limit
            and words[following].article
            and words[following].bits & TIME
            and not (words[following].conjunction or words[following].preposition)
            and (last & T_NAMING or (last & (T_N | T_ADJ) and words[start - 1].verbal))
        ):
            return ()  # «قال سامي العام الماضي إن»
        if (
            words[position - 1].rare
            and words[position - 1].core_in & NAME_ENDINGS
            and len(taken) > 1
            and "g" in words[taken[-2][0]].tags
            and word.article
            and word.first == "g"
            and not (word.conjunction or word.preposition)
            and not bits & (PERSON | ORG | TIME | PLACE | NAT)
        ):
            return _NAME  # كتائب عز الدين القسام, صلاح الدين الأيوبي
        if (
            last & T_NAME
            and word.tags == "i"
            and words[position - 1].first == "g"
            and not (word.hits or word.conjunction or word.pronoun)
            and not words[position - 1].bits & (PLACE | ORG)
            and (following >= limit or words[following].bits & (_CLOSING | RPAR))
        ):
            return _NAME  # «جانيت يلين، …»: a verb would go on
        if (
            last & T_NAME
            and word.conjunction == FA
            and word.article
            and (bits & UNKNOWN or word.tags == "i" or word.tags == "p")
            and not words[position - 1].bits & (PLACE | ORG)
        ):
            return _NAME  # «مارغوت فالستروم»: ف joins no nouns
        if word.article and self.proper_names.second_name(position, limit, taken):
            return _NAME  # «وصف عبد الفتاح البرهان القرار»
        if (
            last & T_NAME
            or (words[position - 1].rare and words[position - 1].core_in & NAME_ENDINGS)
        ) and self.proper_names.closes_name(start, position, limit):
            return _NAME  # «قال جوناثان هولت، …», «نور الدين مفتاح، …»
        if last & T_NAME and self.proper_names.before_verb(start, position, limit):
            return _NAME  # «إن محمد نزال أكد»
        if (
            last & T_DEFPER
            and word.first == "p"
            and words[position - 1].bits & TITLE
            and not (word.conjunction or word.pronoun or word.hits)
            and following < limit
            and like_name(words[following])
            and not words[following].article
        ):
            return _NAME  # السيناتور جيف فليك
        if last & (T_NAME | T_N) and word.article and word.rare and word.core_in & NAME_ENDINGS:
            if last & T_NAME or "g" in words[position - 1].tags:
                return (("DEFADJ",),)  # عز الدين
            return slots
        return None

    def _joined(
        self,
        word: Word,
        position: int,
        limit: int,
        slots: Slots,
        taken: list[tuple[int, str]],
        last: int,
        titled: bool,
    ) -> Slots:
        """Return what a word offers that a preposition joins, or that points."""
        words, bits, following = self.words, word.bits, position + 1
        if (
            bits & DEM
            and last & (T_QUANT | T_NUM | T_MIN)
            and not (word.conjunction or word.preposition)
            and (following >= limit or not words[following].article)
        ):
            return (("POSS",),)  # «كثير من هؤلاء»: they stand alone
        if word.key_in & SAYING and word.key[:1] == BI:
            return ()  # «ختم "الحداد" بقوله: …»
        if (
            word.preposition == BI
            and word.core_in & LEADING
            and not (word.article or word.conjunction)
            and taken
            and words[taken[0][0]].bits & (PERSON | ORG) != PERSON
        ):
            return ()  # «الوفد برئاسة سامي حداد»; but المتحدث بقيادة حرس الحدود
        if (
            following < limit
            and words[following].bits & PLACE
            and last & (T_DEF | T_DEFADJ | T_DEFPER)
            and not (word.article or word.conjunction or word.pronoun)
            and words[taken[0][0]].bits & PERSON
            and word.key[:1] == BI
            and word.key[1:] in self.departments
        ):
            return (("B_ORG",), *slots[-1:])  # المتحدث الإعلامي بصحة الطائف
        if (
            word.preposition == BI
            and word.core_in & KINDS_OF_PLACE
            and not (word.article or word.conjunction or word.pronoun)
            and following < limit
            and slots[:1] == (("B_N",),)
            and not words[position - 1].bits & PERSON
            and (words[following].article or words[following].bits & (PLACE | NAME | UNKNOWN))
        ):
            return (("B_PLACE",), *slots[1:])  # الشؤون الصحية بمنطقة جازان
        if slots and word.preposition and len(taken) > 1 and self.rection.governed(word, position):
            return (("GOV",), *slots[1:])
        if (
            slots
            and not titled
            and (
                (bits & PREP and slots[0][0][:2] == "P_")
                or (word.key_in & TERMINALS and not (word.conjunction or word.letter))
            )
        ):
            return self.rection.terminals_of(word, position, limit, taken)
        return slots
