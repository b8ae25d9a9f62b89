"""The classes that a word can belong to, a bit each, and what lists, tags and marks say of them."""

from __future__ import annotations

from typing import Final

__all__ = [
    "ABSTRACT",
    "ACCUSATIVE",
    "ADDR",
    "ADJ",
    "ADVERB",
    "BREAK",
    "CHANNEL",
    "CLOSEQ",
    "COLON",
    "COMMA",
    "COMP",
    "COMPLIANCE",
    "DASH",
    "DEF",
    "DEM",
    "DOC",
    "DUAL",
    "EITHER",
    "EVID",
    "FEATURE_BITS",
    "FEM",
    "FUNC",
    "FUNCTION_BITS",
    "FUT",
    "INDEF_ACC",
    "INFLECTED",
    "KANA",
    "KANA_STRICT",
    "LIST_BITS",
    "LPAR",
    "MASDAR",
    "MEDIA",
    "NAME",
    "NAMEP",
    "NAT",
    "NEG",
    "NEGA",
    "NEGN",
    "NOMINAL",
    "NOUN",
    "NUM",
    "OPENING_MARKS",
    "OPENING_WORDS",
    "OPENQ",
    "ORG",
    "PART",
    "PERSON",
    "PLACE",
    "PLURAL",
    "POSS",
    "PREP",
    "PREPRON",
    "PRON",
    "PUNCT",
    "PUNCTUATION",
    "QAD",
    "QUANT",
    "QUOTE",
    "QWORD",
    "REL",
    "RPAR",
    "SEMI",
    "STOP",
    "TAG_BITS",
    "TIME",
    "TITLE",
    "UNIT",
    "UNKNOWN",
    "UNNAMED",
    "VERB",
    "WORD",
    "WORDLIKE",
]

# At most 62: in a compiled engine an int of more bits is no machine word any more.

COMP: Final = 1 << 0
REL: Final = 1 << 1
DEM: Final = 1 << 2
PRON: Final = 1 << 3
PREP: Final = 1 << 4
NEG: Final = 1 << 5
NEGN: Final = 1 << 6
QWORD: Final = 1 << 7
KANA: Final = 1 << 8
FUT: Final = 1 << 9
QAD: Final = 1 << 10
EITHER: Final = 1 << 11
PART: Final = 1 << 12
QUANT: Final = 1 << 13
NUM: Final = 1 << 14
TIME: Final = 1 << 15
PERSON: Final = 1 << 16
ORG: Final = 1 << 17
PLACE: Final = 1 << 18
MEDIA: Final = 1 << 19
DOC: Final = 1 << 20
EVID: Final = 1 << 21
ABSTRACT: Final = 1 << 22
CHANNEL: Final = 1 << 23
UNNAMED: Final = 1 << 24
NAT: Final = 1 << 25
TITLE: Final = 1 << 26
ADDR: Final = 1 << 27
COMPLIANCE: Final = 1 << 28
VERB: Final = 1 << 29
PREPRON: Final = 1 << 30
NOUN: Final = 1 << 31
MASDAR: Final = 1 << 32
ADJ: Final = 1 << 33
NAME: Final = 1 << 34
DEF: Final = 1 << 35
POSS: Final = 1 << 36
FUNC: Final = 1 << 37
UNKNOWN: Final = 1 << 38
FEM: Final = 1 << 39
PLURAL: Final = 1 << 40
WORD: Final = 1 << 41
STOP: Final = 1 << 42
COMMA: Final = 1 << 43
COLON: Final = 1 << 44
OPENQ: Final = 1 << 45
CLOSEQ: Final = 1 << 46
QUOTE: Final = 1 << 47
LPAR: Final = 1 << 48
RPAR: Final = 1 << 49
BREAK: Final = 1 << 50
DASH: Final = 1 << 51
ADVERB: Final = 1 << 52
UNIT: Final = 1 << 53
KANA_STRICT: Final = 1 << 54
NAMEP: Final = 1 << 55
DUAL: Final = 1 << 56
SEMI: Final = 1 << 57
# Wider than INDEF_ACC: known nouns (but people), too, that only add -ا to what they are without it.
ACCUSATIVE: Final = 1 << 58
PUNCT: Final = 1 << 59
INDEF_ACC: Final = 1 << 60
NEGA: Final = 1 << 61

WORDLIKE: Final = WORD

NOMINAL: Final = NOUN | MASDAR | ADJ | NAME | PERSON | ORG | PLACE | DEF | POSS

# Behind which a clause can begin.
OPENING_WORDS: Final = COMP | KANA_STRICT | EITHER | QWORD
OPENING_MARKS: Final = COMMA | COLON | SEMI | DASH | OPENQ | QUOTE | CLOSEQ | BREAK | STOP

#: Lists of function words that give verbs by their principal parts, a letter each.
INFLECTED: Final = {
    "asking": "q",
    "wanting": "w",
    "able": "c",
    "subjunctive": "s",
    "acting": "a",
    "meeting": "m",
    "auxiliary": "x",
    "controlling": "k",
    "directed": "d",
    "confining": "f",
    "deed": "p",
    "moving": "v",
    "upon": "u",
}

LIST_BITS: Final = {
    "person": PERSON | NOUN,
    "title": TITLE | PERSON | NOUN,
    "organisation": ORG | NOUN,
    "media": MEDIA | ORG | NOUN,
    "document": DOC | NOUN,
    "evidence": EVID | NOUN,
    "abstract": ABSTRACT | NOUN,
    "channel": CHANNEL | NOUN,
    "time": TIME,
    "place": PLACE | NAME,
    "nationality": NAT | ADJ,
    "unnamed": UNNAMED,
    "unit": UNIT | NOUN,
    "compliance": COMPLIANCE,
    "addressee": ADDR,
    "given": 0,  # no class: a name is a noun or an adjective besides
    "name": NAME,
}
FUNCTION_BITS: Final = {
    "complementizer": COMP,
    "relative": REL,
    "demonstrative": DEM,
    "pronoun": PRON,
    "preposition": PREP,
    "prepositional": PREP | PREPRON,
    "negation": NEG,
    "negative_noun": NEGN,
    "negative_adjective": NEGA,
    "name_particle": NAMEP,
    "question": QWORD,
    "kana": KANA | VERB,
    "kana_strict": KANA_STRICT | KANA,
    "future": FUT,
    "perfective": QAD,
    "either": EITHER,
    "particle": PART,
    "quantifier": QUANT,
    "coordinator": PART,
}
TAG_BITS: Final = {
    "p": VERB,
    "i": VERB,
    "n": NOUN,
    "m": MASDAR | NOUN,
    "a": ADJ,
    "g": NAME,
    "f": FUNC,
    "d": ADVERB,
    "c": ADJ,
    "u": NUM,
}
FEATURE_BITS: Final = {"F": FEM, "P": PLURAL, "D": DUAL, "H": PERSON}
PUNCTUATION: Final = {
    ".": STOP,
    "!": STOP,
    "?": STOP,
    "\u061f": STOP,
    "\u2026": STOP,
    "\u060c": COMMA,
    ",": COMMA,
    "\u061b": SEMI,
    ";": SEMI,
    ":": COLON,
    "«": OPENQ,
    "\u201c": OPENQ,
    "\u2018": OPENQ,
    "\u2039": OPENQ,
    "\u201e": OPENQ,
    "»": CLOSEQ,
    "\u201d": CLOSEQ,
    "\u2019": CLOSEQ,
    "\u203a": CLOSEQ,
    '"': QUOTE,
    "(": LPAR,
    "[": LPAR,
    "{": LPAR,
    ")": RPAR,
    "]": RPAR,
    "}": RPAR,
    "-": DASH,
    "\u2013": DASH,
    "\u2014": DASH,
    "\u2015": DASH,
}
