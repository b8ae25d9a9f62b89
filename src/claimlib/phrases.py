"""Noun phrases, over ``np.lark``: the longest one that begins at a token, and what its words are.

The driver runs on Lark"s tables; where a class of words does not decide, ``fitting`` is asked.
"""

from __future__ import annotations

from typing import Final

from .affixes import (
    ACCUSATIVE_ENDING,
    BI,
    FA,
    HAMZA_BELOW,
    LI,
    MASCULINE_PLURALS,
    OF_FIRST,
    OWNERS,
    TEH_MARBUTA,
    THEY_DO,
    WA,
    YEH,
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
    KANA,
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
    QAD,
    QUANT,
    QUOTE,
    QWORD,
    REL,
    RPAR,
    STOP,
    TIME,
    TITLE,
    UNIT,
    UNKNOWN,
    UNNAMED,
)
from .fitting import (
    CLOSED,
    INDEFINITE,
    KNOWN_NOUNS,
    LINKS,
    NAMING,
    NEVER_NAMED,
    Fitting,
    Island,
    Phrase,
    is_surname_shaped,
    like_name,
    named_since_and,
)
from .words import Word

__all__ = ["Island", "Phrase", "PhraseParser", "begins_phrase", "is_surname_shaped", "like_name"]

#: No name is longer than this (tokens); keeps the work per cue bounded.
MAX_PHRASE: Final = 60
_CLOSING: Final = COMP | COLON | COMMA | STOP
#: Words that may begin a phrase though they offer no terminal by themselves.
_READ_IN_PLACE: Final = PUNCT | PREP | PART
#: What opens the field of an institution: للتجارة, لكرة القدم.
_FIELD_LINKS: Final = frozenset(("L_DEF", "L_MASDAR", "L_N", "L_ORG", "L_ADDR", "PAREN"))
_CONJOINED: Final = (("AND",), ("FA",))
#: What may follow an adjective that is a first name: نبيل عواد, زاهر العلي.
_NAME_ENDS: Final = ("NAMEN", "NAME", "DEFNAME", "N", "DEF", "DEFADJ")
#: What may have «نفسه» behind it.
_EMPHASIZED: Final = frozenset(("DEF", "DEFPER", "DEFADJ", "POSS", "POSSPER"))
#: What heads a phrase only where nothing else does.
_NO_HEADS: Final = frozenset(("QUANT", "NUM", "MIN", "DEM", "PAREN", "PAREN_MIN"))
#: What a listed name of several words is not, though its first word may be: إسلام آباد, أبو ظبي.
_OF_ITS_WORD: Final = ABSTRACT | CHANNEL | DOC | EVID | MASDAR | PERSON


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
    if word.first != "g" or follows is None or word.bits & (PLACE | ORG | MEDIA):
        return False
    if follows.first in ("g", "") and like_name(follows):
        return True
    # «بجامعة ييل بروس أكرمان»: a bare word that is no noun of a kind
    bare = not (follows.article or follows.conjunction or follows.preposition or follows.pronoun)
    return bare and follows.first in ("p", "c") and not follows.bits & (KNOWN_NOUNS | PERSON)


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


class PhraseParser(Fitting):
    """Parses noun phrases in the words of one document."""

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
                if word.bare in self.blessings and self.blessing_end(position, limit):
                    break  # «الشيخ سامي حفظه الله»
                if taken and word.core in self.anonymity and self.withholds(position, limit):
                    break  # «مسؤول طلب عدم ذكر اسمه»
            if taken and word.terminal:
                if word.terminal == "MIN" and (
                    self.other_side(position, limit) or self._no_part(position, limit, taken)
                ):
                    break
            if taken and bits & QWORD and word.tags == "f" and word.symbols == _ASKED:
                break  # «لم يتضح حتى الآن كيف»: no genitive
            if taken and word.conjunction:
                if word.conjunction == WA and self.verb_joins(position, limit):
                    break
            if not bits & PUNCT:
                if bits & TITLE and len(word.raw) == 1 and self._double_title(position, limit):
                    position += 2  # أ.د. محمد
                    continue
                slots = word.symbols
                many = bits & (ADVERB | INDEF_ACC) and following + 1 < limit
                if many and self._many_of(position):
                    slots = (("QUANT",),)  # «كثيرا من الناس»
                if position == called and word.given and not word.article:
                    slots = (("NAME",),)  # أ/ سعيد
                if word.preposition == LI and word.article and self.annexed(position, limit):
                    # «وفقا للجنة التحقيق»: ل and لجنة, no اللجنة
                    slots = (*slots[:-2], ("L_ORG" if bits & ORG else "L_N",), ("N",))
                if taken and self._says_how(position, limit, taken):
                    slots = ()
                elif (
                    taken
                    and word.preposition == BI
                    and word.core in self.manner
                    and not (word.article and bits & ORG)  # «مصدر بالأمانة»
                ):
                    slots = ()  # تشير المعلومات بقوة, «قال عادل الجبير بوضوح إن»: about the verb
                elif taken and word.conjunction == WA and self._adds(position, limit):
                    slots = (("AND",),)  # «المعلمون وكذلك الآباء», «الوزراء وحتى الرئيس»
                elif bits & PREP and self._named_as_particle(position, limit, taken):
                    slots = (("NAME",),)
                elif (
                    rare
                    and word.bare in self.mothers
                    and self._mother(start, position, limit, taken)
                ):
                    slots = (("NAMEP" if not words[following].article else "NPER",),)  # «أم محمد»
                elif (
                    (bits & (COMP | PREP | PART) or word.preposition)
                    and word.key in self.proper
                    and self.proper_end(position, limit)
                ):
                    slots = (("NAME",),)  # بان كي مون, جنوب أفريقيا, بوركينا فاسو
                elif bits & COMP and word.conjunction and self._noble(start, position, limit):
                    slots = (("NAMEP",),)
                    whole = whole or position == start
                elif position == start:
                    if (
                        start
                        and (
                            not slots or slots[0][0] in ("WEAK", "FA", "AND") or slots == (("N",),)
                        )
                        and words[start - 1].verbal
                        and not bits & (PRON | DEM)
                        # «ما يراه ظلما»
                        and not (words[start - 1].pronoun and word.core[-1:] == ACCUSATIVE_ENDING)
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
                    elif self._months_name(position, limit):
                        slots = (("NAME",),)  # «قالت ماي كارتر إن»
                    elif word.given and self._first_and_last(start, position):
                        slots = (("NAME",),)  # «قال جمال خاشقجي إن»
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
                    if (
                        last == "DEFPER"
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
                        and words[following].core in self.name_endings
                        and not words[following].article
                        and not (word.article or word.conjunction or word.preposition)
                        and not (word.pronoun or bits & (NEVER_NAMED & ~TIME))
                        and (
                            last == "NAME"
                            or (last == "DEFPER" and words[position - 1].bits & TITLE)
                        )
                    ):
                        slots = (("NAME",),)  # هاني شكر الله
                    if last == "NAMEP" and bits & NEG and following < limit:
                        slots = (("NAMEP",),)  # بابلو دي لا توري
                    elif last == "NAMEP" and not (
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
                        and (last in CLOSED or last in ("DEFPER", "NAME"))
                        and not (word.article or word.conjunction or word.preposition)
                        and not (word.pronoun or bits & (NEVER_NAMED | MASDAR))
                        and words[taken[0][0]].bits & (PERSON | TITLE | NAME)
                    ):
                        slots = (("NAME",),)  # العقيد عاطي بن عطية
                    elif last[:3] in ("DEF", "POS") and self._months_name(position, limit):
                        slots = (("NAME",),)  # «وزيرة المالية ماي كارتر»
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
                        and not word.bits & (KNOWN_NOUNS | NAT | TIME)
                        and (
                            word.tags == ""
                            or word.first == "g"
                            or (is_surname_shaped(word) and ("g" in word.tags or word.tags == "n"))
                            or self._family_behind_title(position, limit)
                        )
                        and not word.core.endswith(TEH_MARBUTA)
                    ):
                        slots = (("NAME",),)  # الوزير الرفاتي
                    elif (
                        last == "DEFPER"
                        and bits & NAME
                        and bits & PERSON
                        and words[position - 1].bits & TITLE
                        and slots == (("NPER", "NAME"),)
                        and not bits & (ACCUSATIVE | INDEF_ACC)
                        and not (following < limit and like_name(words[following]))
                    ):
                        slots = (("NAME",),)  # «الوزير حداد»: no further name follows
                    if (
                        last in ("N", "NPER")
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
                        last == "NPER"
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
                                and self._describes(words[following], words[position - 1])
                            )
                        )
                    ):
                        slots = (("N",),)  # عضو شرف نادي المدينة
                    if last == "NPER" and slots and "ADJ" in slots[0] and "NPER" in slots[0]:
                        if self._describes(word, words[position - 1]):
                            slots = (("ADJ", *slots[0]),)  # مسؤول كبير, مصادر مطلعة
                    if (
                        last == "ADJ"
                        and bits & UNNAMED
                        and slots == (("NPER",),)
                        and taken[0] == (position - 2, "NPER")
                        and self._describes(word, words[position - 2])
                    ):
                        slots = (("ADJ",),)  # مصدر أمني مسؤول
                    if word.article and slots == (("DEFNAME",),) and not word.conjunction:
                        whose = last == "NPER" or (
                            last == "N"
                            and words[position - 1].bits & ORG
                            and position - 1 == end - 1
                        )
                        age = whose and bits & TIME and not bits & (UNIT | NUM | ADVERB)
                        if word.core in self.fields or (
                            age and word.first == "n" and "d" not in word.tags
                        ):
                            slots = (("DEF",),)  # أستاذ التاريخ, ولي العهد: no time
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
                            (last in NAMING and not (last == "QUOTED" and len(taken) == 1))
                            or (last == "DEFADJ" and named_since_and(taken))
                            or (
                                rare
                                and word.core in self.honorifics
                                and self._honours(position, limit, taken)
                            )
                        )
                        and not word.conjunction
                        and not word.preposition
                        and not bits & PREP
                        and (
                            (rare and word.core in self.one_of)
                            or (
                                rare
                                and word.core in self.honorifics
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
                        (last in NAMING or (len(taken) > 1 and taken[-2][1] == "NAMEP"))
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
                        and (last in NAMING or (last in ("N", "ADJ") and words[start - 1].verbal))
                    ):
                        slots = ()  # «قال سامي العام الماضي إن»
                    elif (
                        words[position - 1].rare
                        and words[position - 1].core in self.name_endings
                        and len(taken) > 1
                        and "g" in words[taken[-2][0]].tags
                        and word.article
                        and word.first == "g"
                        and not (word.conjunction or word.preposition)
                        and not bits & (PERSON | ORG | TIME | PLACE | NAT)
                    ):
                        slots = (("NAME",),)  # كتائب عز الدين القسام, صلاح الدين الأيوبي
                    elif (
                        last == "NAME"
                        and word.tags == "i"
                        and words[position - 1].first == "g"
                        and not (word.hits or word.conjunction or word.pronoun)
                        and not words[position - 1].bits & (PLACE | ORG)
                        and (following >= limit or words[following].bits & (_CLOSING | RPAR))
                    ):
                        slots = (("NAME",),)  # «جانيت يلين، …»: a verb would go on
                    elif (
                        last == "NAME"
                        and word.conjunction == FA
                        and word.article
                        and (bits & UNKNOWN or word.tags == "i" or word.tags == "p")
                        and not words[position - 1].bits & (PLACE | ORG)
                    ):
                        slots = (("NAME",),)  # «مارغوت فالستروم»: ف joins no nouns
                    elif self._second_name(position, limit, taken):
                        slots = (("NAME",),)  # «وصف عبد الفتاح البرهان القرار»
                    elif (
                        last == "NAME"
                        or (
                            words[position - 1].rare
                            and words[position - 1].core in self.name_endings
                        )
                    ) and self._closes_name(start, position, limit):
                        slots = (("NAME",),)  # «قال جوناثان هولت، …», «نور الدين مفتاح، …»
                    elif last == "NAME" and self._before_verb(start, position, limit):
                        slots = (("NAME",),)  # «إن محمد نزال أكد»
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
                    elif (
                        last in ("NAME", "N")
                        and word.article
                        and rare
                        and word.core in self.name_endings
                    ):
                        if last == "NAME" or "g" in words[position - 1].tags:
                            slots = (("DEFADJ",),)  # عز الدين
                    elif (
                        bits & DEM
                        and last in ("QUANT", "NUM", "MIN")
                        and not (word.conjunction or word.preposition)
                        and (following >= limit or not words[following].article)
                    ):
                        slots = (("POSS",),)  # «كثير من هؤلاء»: they stand alone
                    elif word.key[:1] == BI and word.key in self.saying:
                        slots = ()  # «ختم "الحداد" بقوله: …»
                    elif (
                        word.preposition == BI
                        and word.core in self.leading
                        and not (word.article or word.conjunction)
                        and taken
                        and words[taken[0][0]].bits & (PERSON | ORG) != PERSON
                    ):
                        slots = ()  # «الوفد برئاسة سامي حداد»; but المتحدث بقيادة حرس الحدود
                    elif (
                        word.key[:1] == BI
                        and word.key[1:] in self.departments
                        and not (word.article or word.conjunction or word.pronoun)
                        and following < limit
                        and words[following].bits & PLACE
                        and words[taken[0][0]].bits & PERSON
                        and last in ("DEF", "DEFADJ", "DEFPER")
                    ):
                        slots = (("B_ORG",), *slots[-1:])  # المتحدث الإعلامي بصحة الطائف
                    elif (
                        word.preposition == BI
                        and word.core in self.kinds_of_place
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
                if words[following].pronoun and any(held == "COMMA_PER" for _, held in taken):
                    break  # «نعى سامي حداد، نجل النائب، والدته»: the object
                if following + 1 < limit and words[following + 1].bits & COMP:
                    if any(
                        hit.form.features is not None and hit.form.features.tense == "a"
                        for hit in words[following].hits
                    ):
                        break  # «قالت المدربة، مضيفة أن»: no hostess
                if words[following].core in self.relative_participles:
                    break  # «سامر، البالغ من العمر 23 عاما»: a clause about him, no office
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
                called = position
                continue
            elif word.raw == "/" and position > start and self._slash(position, limit):
                position = called = following  # الأستاذ/ محمد
                continue
            elif bits & DASH and end == position and self._hyphen(position, limit, taken):
                position = following  # نيوتون - بيشوب
                continue
            elif word.raw == "%" or word.raw == "\u066a":
                slots = (("NUM",),)
            else:
                slots = word.symbols
            if (
                rare
                and word.pronoun in OWNERS
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
            if word.terminal == "MA" and end == position and len(taken) == 1:
                if taken[0][1] == "NPER" and self._some(position, limit):
                    end = following
                    break
            if (
                bits & PREP
                and word.pronoun
                and end == position
                and taken
                and self._governed(word, position)
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
                if not part or self._no_part(following, limit, [(position, "QUANT")]):
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
                word.core in self.proper
                or ((bits & COMP or word.preposition) and word.key in self.proper)
            ):
                behind = self.proper_end(position, limit)
                if behind:
                    if (
                        taken
                        and taken[-1][1] in ("DEFPER", "POSSPER")
                        and word.article
                        and not (word.conjunction or word.preposition)
                        and self.proper_bits[position][0] & (ORG | PLACE)
                    ):
                        break  # «اتهم النائب الأمم المتحدة»: no name of his
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
                if bits & LPAR and self._age(position, words):
                    continue  # «سمير حداد (34 عاما)»: part of the name only if more of it follows
                end, kept = position, len(taken)
        if end < 0:
            return None
        found = self._phrase(start, end, taken[:kept], strip)
        return found._replace(first_offset=0) if whole else found

    def _months_name(self, position: int, limit: int) -> bool:
        """Tell whether the name of a month is a person's, for a name follows: «ماي كارتر»."""
        word = self.words[position]
        if not word.bits & TIME or word.first != "g" or position + 1 >= limit:
            return False
        if word.article or word.conjunction or word.preposition or word.pronoun:
            return False
        follows = self.words[position + 1]
        return follows.first in ("g", "") and like_name(follows) and not follows.bits & TIME

    def _family_behind_title(self, position: int, limit: int) -> bool:
        """Tell whether a definite noun of no known kind is a family's name: «الدكتور الزامل أن».

        Right in front of what is said stands no object; a verb has the article only as a name.
        """
        word = self.words[position]
        if word.bits & (PERSON | PLURAL | QUANT | NUM) or position + 1 >= limit:
            return False
        noun = word.first in ("n", "a") and "n" in word.tags
        if word.tags != "p" and not (noun and self.words[position - 1].core in self.styles):
            return False
        behind = self.words[position + 1]
        if behind.bits & (COMP | COLON):
            return True
        return behind.hits != () and behind.verbal and not behind.conjunction

    def _first_and_last(self, start: int, position: int) -> bool:
        """Tell whether a noun or verb is a given name, for the name of a family follows.

        «قال جمال خاشقجي إن», «بحسب رائد الحسيني», but «قال رائد الفضاء إن»
        """
        words = self.words
        word = words[position]
        if position + 2 >= len(words) or not self._begins_subject(start):
            return False
        if self.names_speaker(position):
            return True
        if word.article or word.conjunction or word.preposition or word.pronoun:
            return False
        last, behind = words[position + 1], words[position + 2]
        if last.conjunction or last.preposition or last.pronoun:
            return False
        if behind.bits & STOP and not (start and words[start - 1].hits):
            return False  # but «كما أكد جمال خاشقجي.»
        if last.bits & (PLACE | ORG | MEDIA):
            return False
        if last.article:
            family = last.first == "g" or last.tags == "" or is_surname_shaped(last)
        else:
            family = ("g" in last.tags or last.tags == "") and like_name(last)
        if not family:
            return False
        if word.first in ("p", "i"):
            # «بحسب مدحت الحسيني», «أشرف الحسيني يقول»
            led = start > 0 and (words[start - 1].bits & PREP or words[start - 1].preposition)
            led = led or self.behind_hearer(start)
            return bool(led) or (behind.verbal and bool(behind.hits) and not behind.conjunction)
        return word.symbols[-1][0] in ("N", "ADJ", "NPER", "NAME")

    def names_speaker(self, index: int) -> bool:
        """Tell whether a given name and a surname stand beside a verb that tells.

        «إن أكرم الكعبي أكد», «إن بدر عبد العاطي قال», «إن بدر جاموس أضاف», «قال أنس خطاب إن»: of
        two verbs side by side one is a name.
        """
        words = self.words
        word, last = words[index], index + 1
        if word.article or word.conjunction or word.preposition or word.pronoun or not word.given:
            return False
        kin = last + 1 < len(words) and words[last].bits & NAMEP
        last += bool(kin)
        if last + 1 >= len(words):
            return False
        family, behind = words[last], words[last + 1]
        if family.conjunction or family.preposition or family.pronoun:
            return False
        if family.bits & (PLACE | MEDIA | TIME | QUANT | NUM | PUNCT | PREP | NEG | COMP | REL):
            return False
        if family.bits & (ACCUSATIVE | INDEF_ACC | ADVERB):
            return False
        previous = words[index - 1] if index else None
        sure = kin != 0 or is_surname_shaped(family)
        if family.article:
            sure = sure or family.tags in ("", "p") or "g" in family.tags
        elif like_name(family):
            sure = sure or family.tags == "" or "g" in family.tags
        if previous is not None and previous.verbal:
            if previous.pronoun or previous.bits & KANA or previous.first == "i":
                return False
            if sure and word.first == "p" and not word.hits:
                return True  # «افتتح أكرم الكعبي المعرض»: of two perfects one is a name
            if not (previous.hits and behind.bits & (COMP | COMMA | STOP | COLON)):
                return False
            if behind.bits & COMP and behind.light[:1] != HAMZA_BELOW and not sure:
                return False
        elif not self._tells_next(last, len(words)):
            return False
        if sure or family.article:
            return sure
        if family.bits & (PERSON | ORG | NAT) and not family.given:
            return False
        things = KNOWN_NOUNS
        clause = behind if previous is None or not previous.bits & COMP else previous
        if clause.bits & COMP and clause.light[:1] == HAMZA_BELOW:
            things = ORG | PLACE | MEDIA | QUANT  # «قال أنس خطاب إن»: a text governs no إن
        return family.first in ("n", "a", "m") and not family.bits & (things | FEM | PLURAL)

    def annexed(self, position: int, limit: int) -> bool:
        """Tell whether what looks like ل and the article is ل and a first letter ل, and a genitive.

        «للجنة التحقيق», «للاعب الفريق»: behind a noun with the article no other stands but in
        apposition, and an adjective.
        """
        word = self.words[position]
        if position + 1 >= limit or not word.key.endswith(LI + word.core):
            return False
        if word.core[:1] != LI or word.pronoun or word.bits & (NAME | PLACE):
            return False
        whose = self.words[position + 1]
        if not whose.article or whose.conjunction or whose.preposition:
            return False
        return whose.first in ("n", "m") and not whose.bits & (ADJ | NAT | TIME | TITLE)

    def behind_hearer(self, start: int) -> bool:
        """Tell whether a paper that was told stands in front, and the verb: «قال لـ"الغد"»."""
        for opened in range(start - 2, max(2, start - 6) - 1, -1):
            if self.quotes.get(opened) == start - 1:
                return self.words[opened - 1].core == LI and self.words[opened - 2].verbal
        return False

    def _begins_subject(self, start: int) -> bool:
        """Tell whether a holder may begin here: at the front, behind a verb, أن or بحسب."""
        if not start:
            return True
        previous = self.words[start - 1]
        if previous.verbal or previous.first in ("p", "i"):
            return True
        return bool(previous.bits & (PUNCT | COMP | PREP) or previous.hits)

    def _second_name(self, position: int, limit: int, taken: list[tuple[int, str]]) -> bool:
        """Tell whether a definite word is the family's name behind عبد الفتاح, عبد الله."""
        words = self.words
        word = words[position]
        if len(taken) < 2 or taken[-2][1] != "NAMEP" or taken[-1][0] != position - 1:
            return False
        if not (word.article and words[position - 1].article) or position + 1 >= limit:
            return False
        if word.conjunction or word.preposition or "g" not in word.tags:
            return False
        if word.bits & (PERSON | ORG | TIME | NAT | PLACE):
            return False
        follows = words[position + 1]
        if follows.first in ("i", "m") and not follows.preposition:
            return True  # «عبد الفتاح البرهان يؤكد», «أعلن عبد الفتاح البرهان إغلاق المكتب»
        return follows.article or bool(follows.bits & (_CLOSING | PREP | QAD))

    def _no_part(self, position: int, limit: int, taken: list[tuple[int, str]]) -> bool:
        """Tell whether من behind a quantity is no part of it: «حذر كثيرون من أن».

        Who are only "many" or "some" are persons, and nothing that happens is a part of them.
        """
        if taken[-1][1] not in ("QUANT", "NUM"):
            return False
        word, following = self.words[taken[-1][0]], position + 1
        if self.words[position].pronoun:
            return False  # «كل منهم»
        if following >= limit or self.words[following].bits & COMP:
            return True
        whole = self.words[following].bits
        if whole & (PERSON | ORG) or not whole & (MASDAR | ABSTRACT):
            return False
        return word.core.endswith(THEY_DO) or (word.article and "f" in word.tags)

    def _describes(self, word: Word, noun: Word) -> bool:
        """Tell whether what may be a person is an adjective of the person in front."""
        if word.article or word.pronoun or word.conjunction or word.preposition:
            return False
        if noun.article or noun.pronoun or not noun.bits & PERSON:
            return False
        many = bool(noun.bits & PLURAL)
        if word.bits & NAT:
            return many == bool(word.bits & PLURAL)
        if word.first != "a" and not word.bits & UNNAMED:
            return False
        return many or not word.bits & PLURAL

    def _whose(self, taken: list[tuple[int, str]], position: int, head: int) -> bool:
        """Tell whether the name tells whose the persons are that head the phrase, and ends it.

        «أنصار ترامب», «عائلة سامي», «مؤسس "فيسبوك"». A single person with names behind may bear
        them; no name of his own stands in marks of quotation.
        """
        word = self.words[head]
        if not word.bits & PERSON or word.article or word.pronoun or word.first not in ("n", "a"):
            return False
        if word.given and not word.bits & PLURAL:
            return False
        place = next((at for at, (where, _) in enumerate(taken) if where == head), -1)
        behind = taken[place + 1 :]
        if place < 0 or not behind or behind[0][0] != head + 1:
            return False
        symbols = [symbol for _, symbol in behind]
        if symbols[0] == "QUOTED":
            return len(behind) == 1
        many = word.bits & (PLURAL | ORG) or taken[0][1] in ("QUANT", "NUM")
        # محللو مورغان ستانلي: the plural in front of its genitive
        many = many or (word.core[-1:] in THEY_DO[:1] + YEH and word.core[:-1] in self.listed)
        if not many and (word.bits & TITLE or len(behind) > 1):
            return False
        return all(symbol in ("NAME", "NAMEN") for symbol in symbols)

    def verb_joins(self, position: int, limit: int) -> bool:
        """Tell whether و joins a verb spelled like a noun: «وصل الوفد ورفع الشيخ سامي التهاني».

        No noun is annexed to a person by his title and name but one for a person.
        """
        if position + 2 >= limit:
            return False
        word, title, name = self.words[position : position + 3]
        if word.first not in ("m", "n") or "p" not in word.tags or word.article or word.pronoun:
            return False
        if word.bits & (PERSON | ORG) or word.preposition:
            return False
        return bool(title.bits & TITLE) and title.article and name.given and not title.preposition

    def _some(self, position: int, limit: int) -> bool:
        """Tell whether ما says that it is somebody or other: «اتهام شخص ما بالسرقة»."""
        word = self.words[position]
        if word.conjunction or word.preposition or word.pronoun:
            return False
        if position + 1 >= limit:
            return True
        follows = self.words[position + 1]
        if follows.conjunction or self.words[position - 1].bits & PLURAL:
            return False
        if follows.preposition == BI:
            return position > 1 and not self.words[position - 2].verbal  # «سأل رجل ما بداخلها»
        return bool(follows.bits & (COMP | PUNCT))

    def _adds(self, position: int, limit: int) -> bool:
        """Tell whether و joins a noun by a particle that says "also" or "even".

        Not «وحتى الآن», up to a time, and not «وكذلك قال», which joins a clause.
        """
        word = self.words[position]
        if word.terminal != "HATTA" and word.core not in self.also:
            return False
        if position + 1 >= limit:
            return False
        noun = self.words[position + 1]
        if noun.bits & (TIME | NUM | PREP | ADVERB) or noun.conjunction or noun.preposition:
            return False
        return noun.article or noun.given or noun.first in ("n", "m", "g")

    def _quotes_person(self, position: int) -> bool:
        """Tell whether a person's name begins in the marks of quotation: «"الدكتور سامي حداد"»."""
        first = self.words[position + 1] if position + 1 < len(self.words) else None
        if first is None:
            return False
        return first.given or bool(first.bits & NAMEP or (first.bits & TITLE and first.article))

    def _bears_name(self, taken: list[tuple[int, str]]) -> bool:
        """Tell whether a bare word behind a firm, a club or a paper is the name of it.

        «شركة مارشال», «نادي كريستال», «موقع كورة»: no deed, no plural, nothing that it deals in. An
        indefinite body would hardly speak without an adjective.
        """
        if len(taken) < 2 or taken[1][1] not in ("N", "NPER", "NAME", "ADJ"):
            return False
        if len(taken) > 2 and not (len(taken) == 3 and taken[2][1] == "DEFADJ"):
            return False
        head, word = self.words[taken[0][0]], self.words[taken[1][0]]
        if word.pronoun or word.conjunction or word.preposition or word.bits & INDEF_ACC:
            return False
        if word.bits & (ORG | MEDIA) and not ("n" in word.tags or "a" in word.tags):
            return True  # شركة موديرنا
        if word.bits & (MASDAR | ABSTRACT | QUANT | NUM | TIME | CHANNEL | DOC) or (
            word.bits & PLURAL and "g" not in word.tags
        ):
            return False
        if word.core in self.business or word.first in ("m", "c"):
            return False
        if "a" in word.tags or word.bits & NAT:
            return bool(word.bits & ORG and "g" in word.tags)
        return not (head.bits & FEM and word.bits & FEM and word.first == "a")

    def _phrase(self, start: int, end: int, taken: list[tuple[int, str]], strip: bool) -> Phrase:
        words = self.words
        head, named, definite = -1, False, False
        previous = ""
        previous_bits = 0
        linked = False
        linking = closed = False  # whether a link was met, and a definite noun in front of it
        within = 0  # what the noun behind a link is: «المحلل في بنك …»
        inner = False  # in the name of what the office is at: «مدير جامعة الملك سعود»
        for position, symbol in taken:
            bits = self._kind(position)
            if symbol == "DEFPER" and words[position].core in self.eponyms:
                inner = (
                    previous == "N"
                    and not previous_bits & PERSON
                    and head >= 0
                    and (linked or bool(words[head].bits & PERSON))
                )
            elif inner and (
                symbol not in ("NAME", "NAMEP", "NAMEN", "DEFNAME")
                or (symbol == "NAME" and previous == "NAME" and not words[position].article)
            ):
                inner = False  # «مدير جامعة الملك سعود سالم الحداد»
            if inner:
                pass
            elif (
                symbol == "DEFPER"
                or (symbol == "QUOTED" and linked and self._quotes_person(position))
            ) or (
                symbol in ("NAME", "NAMEP")
                and linked
                and not bits & (PLACE | ORG)
                and (
                    previous in CLOSED
                    or (previous == "NAME" and previous_bits & (PLACE | ORG))
                    or (
                        previous == "N"
                        and previous_bits & ORG
                        and words[position - 1].preposition == LI
                        and _begins_name(words, position)  # «الرئيس التنفيذي لآبل تيم كوك»
                    )
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
            if symbol in LINKS:
                linked = symbol not in ("AND", "COMMA_PER", "APPOS")
                within = 0
                if not linking:
                    linking, closed = True, definite
            else:
                if linked and not within:
                    within = bits
                if head < 0 and symbol not in _NO_HEADS:
                    head = position
            if symbol == "NAMEP" and not linked and not inner:
                named = True
            if inner:
                pass
            elif symbol == "NUM" and position == head + 1 and words[head].bits & MEDIA:
                named = True  # القناة 12
            elif (
                symbol == "NAME"
                and previous in ("N", "ADJ")
                and words[head].bits & (DOC | EVID)
                and not words[head].bits & (PERSON | ORG)
            ):
                pass  # «تقارير الأمم المتحدة»: whose they are, no name of their own
            elif symbol == "NAME" and bits & NAT and bits & PERSON and previous in INDEFINITE:
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
            elif (
                symbol == "NAME"
                and previous == "NPER"
                and head < position - 1
                and previous_bits & FEM
                and not bits & FEM & PERSON
            ):
                pass  # «شيخ قبيلة عتيبة», «نجل عائلة حداد»
            elif symbol == "QUOTED" and words[taken[0][0]].core in self.one_of:
                pass  # «أحد مسؤولي شركة "أوبر"»
            elif symbol in ("NAME", "NAMEN", "QUOTED") and self._whose(taken, position, head):
                pass  # «مؤسس "فيسبوك"», «أنصار ترامب»
            elif symbol in ("NAME", "NAMEN", "QUOTED") and not linked:
                if head == position or not (
                    previous in ("N", "WEAK") and previous_bits & (ORG | PLACE)
                ):
                    if head == position or not bits & PLACE or bits & PERSON:
                        named = True
                elif words[head].bits & (ORG | MEDIA):
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
        if words[head].core in self.emphatic and len(taken) > 1 and taken[0] == (head, "N"):
            head = taken[1][0]  # «ذات المصدر»
        bits = words[head].bits
        if len(taken) > 1 and taken[0] == (head, "NAME") and words[head].given:
            if taken[1][1] in NAMING or taken[1][1] in ("DEFADJ", "DEF"):
                bits &= ~(MASDAR | ABSTRACT)  # جمال خاشقجي, توفيق الطيراوي: no deed
        listed = self.proper_bits.get(head)
        if listed is not None and end >= head + 2:
            bits = bits & ~_OF_ITS_WORD | listed[0]
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
            many = following[:1] == ["NPER"] and words[taken[1][0]].bits & PLURAL
            if many and len(taken) == 3 and closing.article and closing.bits & PLACE:
                named = True  # شبكة أطباء السودان
            if following[:1] == ["DEFPER"] and words[taken[1][0]].bits & PLURAL:
                if all(symbol == "DEFADJ" for symbol in following[1:]):
                    named = True  # مجلس الوزراء, نقابة المهندسين, حزب العمال البريطاني
            if words[head].core in self.generic:
                # «حكومة البلاد», but «حكومة الأنبار»
                place = words[taken[1][0]] if len(taken) == 3 else closing
                adjective = len(taken) == 3 and taken[2][1] == "DEFADJ"  # مستشفى النبهانية العام
                named = len(taken) == 2 and (closing.first == "g" or bool(closing.bits & PLACE))
                named = named or (adjective and bool(place.bits & PLACE))
            branded = words[head].core in self.branded and taken[0][0] == head
            if taken[-1][1] == "DEF" and closing.core in self.kinds and linking is False:
                # «إدارة النادي»: that of one that was named before; but «صحيفة المدينة»
                named = named and branded
            if branded and not named:
                named = self._bears_name(taken)
            if words[taken[0][0]].bits & QUANT:
                named = False
        if not named and bits & PERSON and words[head].core in self.branded and taken[0][0] == head:
            named = self._bears_name(taken)  # قبيلة عتيبة
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
            and (
                words[taken[1][0]].first == "g"
                or (words[taken[1][0]].tags == "" and is_surname_shaped(words[taken[1][0]]))
            )
        ):
            named = True  # أركان السعدي: a noun of no kind that speaks, and a surname
        if not named and bits & ORG and words[head].article and not bits & (PLURAL | PERSON):
            # «المؤسسة السورية العامة للتجارة»: an institution told apart by adjectives and a field
            behind = [symbol for position, symbol in taken if position > head]
            nation = words[head + 1] if behind[:1] == ["DEFADJ"] else words[head]
            national = bool(nation.bits & NAT) and self._of_nation(nation)
            named = (
                (not bits & MEDIA or national)  # «الموقع الإلكتروني للجامعة»
                and behind[:1] == ["DEFADJ"]
                and any(symbol in _FIELD_LINKS for symbol in behind[1:3])
                and (words[head].core not in self.generic or behind[-1] == "NAME")
                # «الأمانة العامة للمجلس»: of one that was named before
                and not (behind[-2:] == ["L_ADDR", "DEF"] and words[end - 1].core in self.kinds)
            )
        if (
            not named
            and bits & ORG
            and words[head].article
            and not bits & (PLURAL | PERSON | MEDIA)
        ):
            # «اللجنة الانتخابية المستقلة البوروندية»: told apart by its task, and of a nation
            told = 0
            for position, symbol in taken:
                if position != head + told + 1 or symbol != "DEFADJ":
                    continue
                told += 1
                if words[position].bits & NAT and self._of_nation(words[position]):
                    named = told > 1 and words[head].core not in self.generic
                    break
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
