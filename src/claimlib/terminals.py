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

__all__ = ["CLOSED", "INDEFINITE", "LINKS", "NAMING", "symbols"]

#: What holds a noun without the article.
INDEFINITE: Final = frozenset(("N", "ADJ", "NPER"))
#: What closes a phrase: nothing is its genitive.
CLOSED: Final = frozenset(("DEF", "DEFADJ", "POSS"))
#: What holds a name.
NAMING: Final = frozenset(("NAME", "NAMEN", "DEFNAME", "QUOTED"))
#: What joins a noun, a place or a body to the phrase in front.
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
    if bits & _NO_NOUNS and not word.article:
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
