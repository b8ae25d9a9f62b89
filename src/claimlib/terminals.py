"""Which terminals of ``np.lark`` a word can be."""

from __future__ import annotations

from typing import Final

from .affixes import BI, KA, LI, NISBA, PARTICIPLE, WA
from .classes import (
    ABSTRACT,
    ADDR,
    ADJ,
    CHANNEL,
    COMP,
    COMPLIANCE,
    DEM,
    DOC,
    EITHER,
    EVID,
    FEM,
    FUT,
    INDEF_ACC,
    KANA,
    MASDAR,
    MEDIA,
    NAME,
    NAMEP,
    NAT,
    NEG,
    NEGA,
    NOUN,
    NUM,
    ORG,
    PART,
    PERSON,
    PLACE,
    POSS,
    PREP,
    PRON,
    QAD,
    QUANT,
    REL,
    TIME,
    TITLE,
    UNIT,
    UNKNOWN,
    WORD,
)
from .words import Word

__all__ = [
    "CLOSED",
    "INDEFINITE",
    "LINKS",
    "NAMING",
    "TERMINAL_BITS",
    "T_ADJ",
    "T_AND",
    "T_APPOS",
    "T_BISM",
    "T_B_ORG",
    "T_B_PLACE",
    "T_CLOSED",
    "T_COMMA_PER",
    "T_DEF",
    "T_DEFADJ",
    "T_DEFNAME",
    "T_DEFPER",
    "T_DEM",
    "T_FI_FIELD",
    "T_FI_ORG",
    "T_GOV",
    "T_ILA_PLACE",
    "T_INDEFINITE",
    "T_LADA",
    "T_LINKS",
    "T_L_ADDR",
    "T_L_DEF",
    "T_L_MASDAR",
    "T_L_N",
    "T_L_NAME",
    "T_L_ORG",
    "T_L_PLACE",
    "T_MIN",
    "T_MIN_ORG",
    "T_N",
    "T_NAME",
    "T_NAMEN",
    "T_NAMEP",
    "T_NAMING",
    "T_NPER",
    "T_NTIME",
    "T_NUM",
    "T_PAREN",
    "T_PAREN_MIN",
    "T_POSS",
    "T_POSSPER",
    "T_QUANT",
    "T_QUOTED",
    "T_WEAK",
    "symbols",
]

# The terminals that phrases are asked for at many words, a bit each.
T_ADJ: Final = 1 << 0
T_AND: Final = 1 << 1
T_APPOS: Final = 1 << 2
T_BISM: Final = 1 << 3
T_B_ORG: Final = 1 << 4
T_B_PLACE: Final = 1 << 5
T_COMMA_PER: Final = 1 << 6
T_DEF: Final = 1 << 7
T_DEFADJ: Final = 1 << 8
T_DEFNAME: Final = 1 << 9
T_DEFPER: Final = 1 << 10
T_DEM: Final = 1 << 11
T_FI_FIELD: Final = 1 << 12
T_FI_ORG: Final = 1 << 13
T_GOV: Final = 1 << 14
T_ILA_PLACE: Final = 1 << 15
T_LADA: Final = 1 << 16
T_L_ADDR: Final = 1 << 17
T_L_DEF: Final = 1 << 18
T_L_MASDAR: Final = 1 << 19
T_L_N: Final = 1 << 20
T_L_NAME: Final = 1 << 21
T_L_ORG: Final = 1 << 22
T_L_PLACE: Final = 1 << 23
T_MIN: Final = 1 << 24
T_MIN_ORG: Final = 1 << 25
T_N: Final = 1 << 26
T_NAME: Final = 1 << 27
T_NAMEN: Final = 1 << 28
T_NAMEP: Final = 1 << 29
T_NPER: Final = 1 << 30
T_NTIME: Final = 1 << 31
T_NUM: Final = 1 << 32
T_PAREN: Final = 1 << 33
T_PAREN_MIN: Final = 1 << 34
T_POSS: Final = 1 << 35
T_POSSPER: Final = 1 << 36
T_QUANT: Final = 1 << 37
T_QUOTED: Final = 1 << 38
T_WEAK: Final = 1 << 39
T_INDEFINITE: Final = T_N | T_ADJ | T_NPER
T_CLOSED: Final = T_DEF | T_DEFADJ | T_POSS
T_NAMING: Final = T_NAME | T_NAMEN | T_DEFNAME | T_QUOTED
T_LINKS: Final = (
    T_AND
    | T_B_ORG
    | T_B_PLACE
    | T_GOV
    | T_L_ORG
    | T_L_PLACE
    | T_L_ADDR
    | T_L_DEF
    | T_L_MASDAR
    | T_L_N
    | T_L_NAME
    | T_MIN_ORG
    | T_FI_ORG
    | T_FI_FIELD
    | T_BISM
    | T_LADA
    | T_ILA_PLACE
    | T_COMMA_PER
    | T_APPOS
)

#: The bit of each terminal; a pack's own grammar may have others, which nothing here asks for.
TERMINAL_BITS: Final = {
    "ADJ": T_ADJ,
    "AND": T_AND,
    "APPOS": T_APPOS,
    "BISM": T_BISM,
    "B_ORG": T_B_ORG,
    "B_PLACE": T_B_PLACE,
    "COMMA_PER": T_COMMA_PER,
    "DEF": T_DEF,
    "DEFADJ": T_DEFADJ,
    "DEFNAME": T_DEFNAME,
    "DEFPER": T_DEFPER,
    "DEM": T_DEM,
    "FI_FIELD": T_FI_FIELD,
    "FI_ORG": T_FI_ORG,
    "GOV": T_GOV,
    "ILA_PLACE": T_ILA_PLACE,
    "LADA": T_LADA,
    "L_ADDR": T_L_ADDR,
    "L_DEF": T_L_DEF,
    "L_MASDAR": T_L_MASDAR,
    "L_N": T_L_N,
    "L_NAME": T_L_NAME,
    "L_ORG": T_L_ORG,
    "L_PLACE": T_L_PLACE,
    "MIN": T_MIN,
    "MIN_ORG": T_MIN_ORG,
    "N": T_N,
    "NAME": T_NAME,
    "NAMEN": T_NAMEN,
    "NAMEP": T_NAMEP,
    "NPER": T_NPER,
    "NTIME": T_NTIME,
    "NUM": T_NUM,
    "PAREN": T_PAREN,
    "PAREN_MIN": T_PAREN_MIN,
    "POSS": T_POSS,
    "POSSPER": T_POSSPER,
    "QUANT": T_QUANT,
    "QUOTED": T_QUOTED,
    "WEAK": T_WEAK,
}


def _named(bits: int) -> frozenset[str]:
    """Return the names of terminals."""
    return frozenset(name for name, bit in TERMINAL_BITS.items() if bit & bits)


#: What holds a noun without the article.
INDEFINITE: Final = _named(T_INDEFINITE)
#: What closes a phrase: nothing is its genitive.
CLOSED: Final = _named(T_CLOSED)
#: What holds a name.
NAMING: Final = _named(T_NAMING)
#: What joins a noun, a place or a body to the phrase in front.
LINKS: Final = _named(T_LINKS)

_NO_NOUNS: Final = COMP | REL | PRON | NEG | KANA | FUT | QAD
_PLAIN_NOUNS: Final = NOUN | NAME | ADJ | UNKNOWN | COMPLIANCE | WORD
_MEANINGFUL: Final = PERSON | ORG | DOC | EVID | ABSTRACT | CHANNEL | TIME | PLACE | MEDIA | UNIT


def symbols(word: Word) -> tuple[tuple[str, ...], ...]:
    """Return the word's terminals for ``np.lark``: a slot each for و, a preposition, the word."""
    bits = word.bits
    slots: list[tuple[str, ...]] = []
    if word.conjunction == WA:
        slots.append(("AND",))
    elif word.conjunction:
        slots.append(("FA",))  # opens a phrase, never continues one
    names: list[str] = []
    shade = bits & KANA and word.first == "n"  # «في ظل الأزمة»
    if bits & _NO_NOUNS and not word.article and not shade:
        return ()
    if bits & PREP and not bits & (QUANT | NOUN):
        if word.terminal == "MIN" and not word.pronoun:
            return (*slots, ("MIN",))
        return (*slots, ("P_" + word.core,)) if not word.pronoun else ()
    if word.preposition:
        kind = {BI: "B", LI: "L", KA: "K"}[word.preposition]
        if bits & (ADDR | MEDIA) and kind == "L":
            slots.append((f"{kind}_ADDR",))
        elif bits & ORG:
            slots.append((f"{kind}_ORG",))
        elif bits & PLACE:
            slots.append((f"{kind}_PLACE",))
        elif word.article:
            slots.append((f"{kind}_MASDAR" if bits & MASDAR else f"{kind}_DEF",))
        elif bits & (MASDAR | ABSTRACT):
            slots.append((f"{kind}_MASDAR",))
        elif bits & (NAME | UNKNOWN):
            slots.append((f"{kind}_NAME",))
        else:
            slots.append((f"{kind}_N",))
    if bits & PART and word.pronoun:
        return ()
    if bits & NAMEP and not word.article and not word.preposition:
        return (*slots, ("POSSPER",) if word.pronoun else ("NAMEP",))  # «والدته وأباه»
    if bits & NEGA and not word.pronoun and not word.article:
        return (*slots, ("GHAYR",))
    if bits & EITHER:
        return (("AND",),)
    if bits & DEM:
        return (*slots, ("DEM",))
    if (
        word.first in "pi"
        and word.first
        and not word.article
        and not word.preposition
        and not (bits & (PERSON | ORG | PLACE))
    ):
        if word.tags and any(tag in "nmag" for tag in word.tags):
            # a verb first: a noun only where the grammar leaves nothing else (chain WEAK head)
            return (*slots, ("WEAK", "NAMEN") if "g" in word.tags else ("WEAK",))
        return ()
    if bits & TIME and not bits & (PERSON | ORG | PLACE):
        if word.article and not bits & ADJ:
            return (*slots, ("DEFNAME",)) if not slots else ()
        if not word.article and not word.pronoun:
            return (*slots, ("NTIME",))
    if word.article and bits & QUANT:
        names += ["QUANT", "DEF"]
    elif word.article:
        relational = word.core.endswith(NISBA) and word.first not in ("n", "m")
        if bits & PERSON and word.first != "a":
            names += ["DEFPER", "DEF", "DEFADJ"]
        elif bits & NUM or bits & ADJ or word.first == "a" or relational or bits & UNKNOWN:
            names += ["DEFADJ", "DEF"]
        else:
            names += ["DEF"]
            family = word.first == "g" and not bits & (_MEANINGFUL & ~ABSTRACT | NAT)
            if family or not bits & (_MEANINGFUL | MASDAR):
                names.append("DEFADJ" if bits & FEM else "DEFNAME")
    elif bits & POSS:
        names += ["POSSPER" if bits & PERSON else "POSS"]
    elif bits & QUANT:
        names += ["QUANT", "N"]
    elif bits & NUM:
        names += ["NUM"]
    else:
        if bits & (PERSON | TITLE):
            if bits & NAME:
                names += ["NAME", "NPER"] if word.first == "g" else ["NPER", "NAME"]
            else:
                names += ["NPER"]
        elif bits & (ORG | DOC) and (not bits & NAME or (bits & DOC and word.first == "n")):
            names += ["N"]
        elif bits & PLACE or word.first == "g":
            names += ["NAME", "N"] if bits & NOUN else ["NAME"]
        elif word.first == "a" or (bits & NAT):
            names += ["ADJ", "NAME"] if bits & (NAME | UNKNOWN) else ["ADJ", "N"]
        elif bits & UNKNOWN:
            names += ["NAME", "N"]
        elif bits & (NOUN | MASDAR):
            names += ["N", "NAME"] if bits & NAME else ["N"]
        elif bits & NAME:
            names += ["NAME"]
        elif bits & PART:
            return ()
        else:
            names += ["N"]
        if bits & ADJ and "ADJ" not in names:
            names.append("ADJ")
        if bits & INDEF_ACC and word.core[:1] == PARTICIPLE and names == ["NAME"]:
            names = ["N", "NAME"]
        if (
            not bits & ~_PLAIN_NOUNS
            and not bits & MASDAR
            and ("NAME" not in names or word.first == "a")
        ):
            # a rare noun behind a personal name is most often the rest of the name
            names.append("NAMEN")
    slots.append(tuple(names))
    return tuple(slots)
