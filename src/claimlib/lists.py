"""Lists of function words that are asked of many words, a bit each.

A word knows which of them hold its core, its form without a conjunction and its whole form
(``Word.core_in``, ``Word.bare_in``, ``Word.key_in``), so that a list is looked up once a form and
not at every word of a text. The names are those of :class:`~claimlib.lexicon.Lexicon`.
"""

from __future__ import annotations

from typing import Final

__all__ = [
    "ABOVE_ALL",
    "ADDING",
    "ALSO",
    "ANONYMITY",
    "ANONYMOUS",
    "BEFORE",
    "BLESSINGS",
    "BRANDED",
    "CAUSING",
    "CONCESSIONS",
    "DEPARTMENTS",
    "EMPHATIC",
    "EPONYMS",
    "EVERYBODY",
    "FIELDS",
    "GENERIC",
    "HONORIFICS",
    "IF_ANY",
    "KINDS",
    "KINDS_OF_PLACE",
    "LATTER",
    "LEADING",
    "MANNER",
    "MOTHERS",
    "NAME_ENDINGS",
    "OCCASIONS",
    "ONE_OF",
    "ONLY",
    "PROPER",
    "PURPOSES",
    "RANKS",
    "RARE",
    "RELATIVE_PARTICIPLES",
    "SAYING",
    "SPEAKING_THINGS",
    "TERMINALS",
    "THAN_WHAT",
    "THAT_NOT_BARE",
    "THESE",
    "TOPICAL",
    "TRAILING",
    "TURNING",
    "UNIQUE",
    "WHATEVER",
    "WHEREBY",
    "WITHOUT",
]

# At most 62, as the classes of words.

ABOVE_ALL: Final = 1 << 0
ADDING: Final = 1 << 1
ALSO: Final = 1 << 2
ANONYMITY: Final = 1 << 3
ANONYMOUS: Final = 1 << 4
BEFORE: Final = 1 << 5
BLESSINGS: Final = 1 << 6
BRANDED: Final = 1 << 7
CAUSING: Final = 1 << 8
CONCESSIONS: Final = 1 << 9
DEPARTMENTS: Final = 1 << 10
EMPHATIC: Final = 1 << 11
EPONYMS: Final = 1 << 12
EVERYBODY: Final = 1 << 13
FIELDS: Final = 1 << 14
GENERIC: Final = 1 << 15
HONORIFICS: Final = 1 << 16
IF_ANY: Final = 1 << 17
KINDS: Final = 1 << 18
KINDS_OF_PLACE: Final = 1 << 19
LATTER: Final = 1 << 20
LEADING: Final = 1 << 21
MANNER: Final = 1 << 22
MOTHERS: Final = 1 << 23
NAME_ENDINGS: Final = 1 << 24
OCCASIONS: Final = 1 << 25
ONE_OF: Final = 1 << 26
ONLY: Final = 1 << 27
PROPER: Final = 1 << 28
PURPOSES: Final = 1 << 29
RANKS: Final = 1 << 30
RELATIVE_PARTICIPLES: Final = 1 << 31
SAYING: Final = 1 << 32
SPEAKING_THINGS: Final = 1 << 33
TERMINALS: Final = 1 << 34
THAN_WHAT: Final = 1 << 35
THAT_NOT_BARE: Final = 1 << 36
THESE: Final = 1 << 37
TOPICAL: Final = 1 << 38
TRAILING: Final = 1 << 39
TURNING: Final = 1 << 40
UNIQUE: Final = 1 << 41
WHATEVER: Final = 1 << 42
WHEREBY: Final = 1 << 43
WITHOUT: Final = 1 << 44

#: What the reading of a phrase asks of every word and few words are, with the first words of names
#: of several words.
RARE: Final = (
    ANONYMITY | BLESSINGS | MOTHERS | NAME_ENDINGS | HONORIFICS | ONE_OF | EMPHATIC | PROPER
)
