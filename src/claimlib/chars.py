"""Characters of the Arabic script: classes, repairs and folds of single words.

Three forms of a word, from the most to the least faithful:

* :func:`marks` repairs the encoding and keeps the tashkeel, in one canonical order;
* :func:`light` repairs the encoding and drops the tashkeel: what a reader would call the same
  spelling;
* :func:`fold` is the key for look-up: it also folds what writers confuse (hamza on alef, alef
  maqsura and yeh, teh marbuta and heh, the kinds of digits).

``fold(light(word)) == fold(word)`` and ``light(marks(word)) == light(word)`` for every string.

A letter and what is written on it are repaired together, as one *cluster*: a base and the marks
and tatweel behind it. Characters are first composed (waw + combining hamza is the letter waw with
hamza) and only then folded, so texts that are canonically equivalent give the same result.

Normal Arabic text goes through an 8-bit code page of our own: encode, delete, decode with the
table of the form. These are three passes in C, several times faster than ``str.translate``. What
has characters outside the page takes the slower way; tests hold the two equal.

The classes are those of pyarabic. They are written out here because importing pyarabic costs more
than all the rest of this module; :func:`pyarabic_classes` is the one door to it, and a test holds
the two equal.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from functools import lru_cache
from typing import Final

__all__ = [
    "ACCENTS",
    "ALEFAT",
    "CLUSTER",
    "CONTROLS",
    "DELETED",
    "DIACRITICS",
    "DIGITS",
    "EXTENDERS",
    "EXTENDING",
    "HARAKAT",
    "INVISIBLE",
    "KEY_PAGE",
    "LETTERS",
    "LIGHT_PAGE",
    "LOOKALIKES",
    "PAGE",
    "REPERTOIRE",
    "SHADDA",
    "SPELT_OUT",
    "TANWIN",
    "TASHKEEL",
    "TATWEEL",
    "TRICKY",
    "WORD",
    "decode",
    "encode",
    "fold",
    "fold_letters",
    "is_arabic",
    "is_tricky",
    "key_char",
    "light",
    "light_char",
    "marks",
    "pyarabic_classes",
    "repair",
    "repair_cluster",
]

# --- Classes that pyarabic names ------------------------------------------------------------------

TATWEEL = "\u0640"
SHADDA = "\u0651"
TANWIN = "\u064b\u064c\u064d"
#: Vowel signs and sukun, without shadda, in the order of pyarabic.
HARAKAT = TANWIN + "\u064e\u064f\u0650\u0652"
#: Harakat and shadda.
TASHKEEL = HARAKAT + SHADDA
#: The 36 letters of Arabic: hamza and its seats, alef maqsura and teh marbuta included.
LETTERS: Final = "".join(map(chr, [*range(0x0621, 0x063B), *range(0x0641, 0x064B)]))
#: Every alef: plain, madda, hamza above and below, wasla; and alef maqsura and dagger alef.
ALEFAT = "\u0627\u0622\u0623\u0625\u0671\u0649\u0670"

# --- Classes of our own: ranges, ends included ----------------------------------------------------

_Ranges = tuple[tuple[int, int], ...]

_BLOCK_MARKS: _Ranges = (
    (0x0610, 0x061A),
    (0x064B, 0x065F),
    (0x0670, 0x0670),
    (0x06D6, 0x06DC),
    (0x06DF, 0x06E4),
    (0x06E7, 0x06E8),
    (0x06EA, 0x06ED),
)
# Marks of the later Arabic blocks: Quranic, African, and those of Unicode 14 and 15.
_LATER_MARKS: _Ranges = (
    (0x0898, 0x089F),
    (0x08CA, 0x08E1),
    (0x08E3, 0x08FF),
    (0x10EFC, 0x10EFF),
)
# Marks as presentation forms. Unicode decomposes them to SPACE or tatweel and a mark; here they
# are marks and nothing else, so that no repair puts a blank into a word.
_FORM_MARKS: _Ranges = (
    (0xFC5E, 0xFC63),
    (0xFCF2, 0xFCF4),
    (0xFE70, 0xFE72),
    (0xFE74, 0xFE74),
    (0xFE76, 0xFE7F),
)
# Bidi controls, zero-width characters, soft hyphen.
_INVISIBLE: _Ranges = (
    (0x00AD, 0x00AD),
    (0x061C, 0x061C),
    (0x180E, 0x180E),
    (0x200B, 0x200F),
    (0x202A, 0x202E),
    (0x2060, 0x206F),
    (0xFEFF, 0xFEFF),
)
# The signs that Arabic typesetting lays around numbers: end of ayah, number sign, ...
_NUMBER_SIGNS: _Ranges = ((0x0600, 0x0605), (0x06DD, 0x06DD), (0x0890, 0x0891), (0x08E2, 0x08E2))


def _fragment(ranges: _Ranges) -> str:
    """Write ranges as a fragment of a regex character class."""
    return "".join(f"\\U{low:08x}-\\U{high:08x}" for low, high in ranges)


def _members(ranges: _Ranges) -> list[int]:
    """List the code points of ranges."""
    return [code for low, high in ranges for code in range(low, high + 1)]


#: Every combining mark of the Arabic block: tashkeel, combining hamza, Quranic marks, dagger alef.
DIACRITICS = "".join(map(chr, _members(_BLOCK_MARKS)))
_PLAIN_MARKS = _fragment(_BLOCK_MARKS + _LATER_MARKS)
#: What stays with the character before it (marks, tatweel), as a fragment of a character class.
EXTENDERS = _PLAIN_MARKS + _fragment(_FORM_MARKS) + TATWEEL
#: The same as a set.
EXTENDING = frozenset(
    map(chr, [*_members(_BLOCK_MARKS + _LATER_MARKS + _FORM_MARKS), ord(TATWEEL)])
)
#: Invisible format characters, as a fragment of a character class.
INVISIBLE = _fragment(_INVISIBLE)
#: What leaves no trace and is no mark: the invisible characters and the number signs.
CONTROLS = _fragment(_INVISIBLE + _NUMBER_SIGNS)
#: Combining marks of no script (accents, variation selectors), as a fragment of a character class.
#: They are dropped from an Arabic character, and left alone on any other.
ACCENTS = r"\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f"
# What composes with the letter before it: madda, hamza above, hamza below.
_COMPOSING = "\u0653\u0654\u0655"

_FORM_LETTERS = r"\ufb50-\ufbb1\ufbd3-\ufc5d\ufc64-\ufcf1\ufcf5-\ufd3d\ufd50-\ufdfc\ufe80-\ufefc"
# Every character of the script that can carry marks, presentation forms apart. Digits and stops of
# the Arabic block count: what is written on them goes as well.
_BASES = (
    r"\u0606-\u060f\u061b\u061d-\u063f\u0641-\u064a\u0660-\u066f\u0671-\u06d5\u06de\u06e5\u06e6"
    r"\u06e9\u06ee-\u06ff\u0750-\u077f\u0870-\u088f\u08a0-\u08c9\ufbb2-\ufbd2\ufd3e-\ufd4f"
    r"\ufdfd-\ufdff\ufe73"
)
_SCRIPT_LETTERS = (
    r"\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06e5\u06e6\u06ee\u06ef"
    r"\u06fa-\u06fc\u06ff\u0750-\u077f\u0870-\u0887\u0889-\u088e\u08a0-\u08c9"
    r"\ufb50-\ufbb1\ufbd3-\ufc5d\ufc64-\ufcf1\ufcf5-\ufd3d\ufd50-\ufdc7\ufdf0-\ufdfb\ufe80-\ufefc"
)
_INSIDE = _SCRIPT_LETTERS + EXTENDERS + ACCENTS

#: Source of a regex for one word in Arabic script. It begins with a letter, ends with a letter or
#: a mark, and may hold invisible characters only inside; it has no group and never backtracks far.
WORD = rf"[{_SCRIPT_LETTERS}][{_INSIDE}]*(?:[{INVISIBLE}]+[{_INSIDE}]+)*"

_SPELT = rf"(?:\.(?:[{_SCRIPT_LETTERS}][{EXTENDERS}{ACCENTS}{INVISIBLE}]*){{1,3}})"
#: Source of a regex for what makes a word the first part of an abbreviation: two or more parts of
#: at most three letters behind it, with a stop in front of each and no blank (سي.إن.إن).
SPELT_OUT = rf"{_SPELT}{{2,}}(?![{_INSIDE}])"

#: Source of a regex for the clusters that no character-by-character table can repair: those with a
#: composing hamza or madda, a presentation form or a foreign accent.
TRICKY = (
    rf"[{_FORM_LETTERS}][{EXTENDERS}{ACCENTS}]*+"
    rf"|[{_BASES}{CONTROLS}](?:(?![{_COMPOSING}])[{_PLAIN_MARKS}{TATWEEL}])*+"
    rf"[{_COMPOSING}{_fragment(_FORM_MARKS)}{ACCENTS}][{EXTENDERS}{ACCENTS}]*+"
)

#: Source of a regex for one cluster: a character and what is written on it. The matches tile any
#: text; only the first can be without a base, when the text begins with marks.
CLUSTER = (
    rf"[{_FORM_LETTERS}{_BASES}{CONTROLS}][{EXTENDERS}{ACCENTS}]*"
    rf"|[^{EXTENDERS}][{EXTENDERS}]*|[{EXTENDERS}]+"
)

# --- Tables ---------------------------------------------------------------------------------------

#: Letters of Persian, Urdu and their neighbours that stand for an Arabic letter in Arabic text,
#: mostly because of the keyboard. Letters with a sound of their own (peh, tcheh, gaf, veh) stay.
LOOKALIKES = {
    "\u06a9": "\u0643",  # keheh
    "\u06aa": "\u0643",  # swash kaf
    "\u06cc": "\u064a",  # Farsi yeh
    "\u06cd": "\u064a",  # yeh with tail
    "\u06d0": "\u064a",  # e
    "\u06d2": "\u064a",  # yeh barree
    "\u06d3": "\u0626",  # yeh barree with hamza above
    "\u06be": "\u0647",  # heh doachashmee
    "\u06c0": "\u0647",  # heh with yeh above
    "\u06c1": "\u0647",  # heh goal
    "\u06c2": "\u0647",  # heh goal with hamza above
    "\u06d5": "\u0647",  # ae
    "\u06c3": "\u0629",  # teh marbuta goal
    "\u06ba": "\u0646",  # noon ghunna
    "\u0672": "\u0623",  # alef with wavy hamza above
    "\u0673": "\u0625",  # alef with wavy hamza below
    "\u0675": "\u0623",  # high hamza alef
    "\u0676": "\u0624",  # high hamza waw
    "\u0678": "\u0626",  # high hamza yeh
}
#: Arabic-Indic and Persian digits, and the ASCII digit each stands for.
DIGITS = {chr(base + n): str(n) for base in (0x0660, 0x06F0) for n in range(10)}

_FOLDS = {
    "\u0622": "\u0627",  # alef with madda
    "\u0623": "\u0627",  # alef with hamza above
    "\u0625": "\u0627",  # alef with hamza below
    "\u0671": "\u0627",  # alef wasla
    "\u0649": "\u064a",  # alef maqsura
    "\u0629": "\u0647",  # teh marbuta
    # What stands inside or behind a number, and the Urdu full stop. The Arabic comma, semicolon
    # and question mark are no look-alikes of the Latin ones: they stay.
    "\u066a": "%",
    "\u066b": ".",
    "\u066c": ",",
    "\u06d4": ".",
    **DIGITS,
}


_removed = dict.fromkeys(
    [
        *_members(_BLOCK_MARKS + _LATER_MARKS + _FORM_MARKS + _INVISIBLE + _NUMBER_SIGNS),
        ord(TATWEEL),
    ]
)
_light_table: dict[int, str | None] = {
    **_removed,
    **{ord(c): to for c, to in LOOKALIKES.items()},
}
_key_table: dict[int, str | None] = {
    **_light_table,
    **{ord(c): to for c, to in _FOLDS.items()},
    **{ord(c): _FOLDS.get(to, to) for c, to in LOOKALIKES.items()},
}
_marks_table: dict[int, str | None] = {
    code: to for code, to in _light_table.items() if chr(code) not in TASHKEEL
}

_find_tricky: Final = re.compile(
    f"[{_COMPOSING}{_FORM_LETTERS}{_fragment(_FORM_MARKS)}{ACCENTS}]"
).search
_LETTER_FOLDS: Final = [(letter, folded) for letter, folded in _FOLDS.items() if letter in LETTERS]
_LETTERS = frozenset(LETTERS)
_sort_runs = re.compile(f"[{TASHKEEL}]{{2,}}").sub
_RANK = {c: -1 if c == SHADDA else unicodedata.combining(c) for c in TASHKEEL}


def is_light(word: str) -> bool:
    r"""Tell whether a word is in its plain spelling: nothing but letters, none of them foreign.

    >>> is_light("مدينة"), is_light("مدينةٍ"), is_light("مدينة،")
    (True, False, False)
    """
    return not word.lstrip(LETTERS)  # a third of the time of a pattern


def fold(word: str) -> str:
    """Return the key under which a word is looked up: repaired, unvocalised, folded.

    Alef carries no hamza in a key, alef maqsura is yeh, teh marbuta is heh, digits are ASCII;
    hamza alone, on waw and on yeh stays.

    >>> fold("إِلَى"), fold("الحکومـة"), fold("٢٠٢٤"), fold("مسؤول")
    ('الي', 'الحكومه', '2024', 'مسؤول')
    """
    if is_light(word):
        return fold_letters(word)
    try:
        data = encode(word, "strict", PAGE)[0]
    except UnicodeEncodeError:
        if is_tricky(word):
            word = repair(word)
        return word.translate(_key_table)
    return decode(data.translate(None, DELETED), "strict", KEY_PAGE)[0]


def fold_letters(word: str) -> str:
    """Return the key of a word that :func:`is_light`: folded, as there is nothing to repair.

    >>> fold_letters("إلى")
    'الي'
    """
    for letter, folded in _LETTER_FOLDS:  # several times as fast as a table of all characters
        if letter in word:
            word = word.replace(letter, folded)
    return word


def light(word: str) -> str:
    r"""Return a word in its plain spelling: repaired and unvocalised, but nothing folded.

    >>> light("إِلَى"), light("الحکومـة"), light("مسؤ\u064eول")
    ('إلى', 'الحكومة', 'مسؤول')
    """
    if is_light(word):
        return word
    try:
        data = encode(word, "strict", PAGE)[0]
    except UnicodeEncodeError:
        if is_tricky(word):
            word = repair(word)
        return word.translate(_light_table)
    return decode(data.translate(None, DELETED), "strict", LIGHT_PAGE)[0]


def marks(word: str) -> str:
    r"""Return a word repaired, with its tashkeel in one order: shadda, then the vowel.

    >>> marks("يؤكـ\u0650\u0651د") == "يؤك\u0651\u0650د"
    True
    """
    if is_light(word):
        return word
    try:
        data = encode(word, "strict", PAGE)[0]
    except UnicodeEncodeError:
        if is_tricky(word):
            word = repair(word)
        word = word.translate(_marks_table)
    else:
        word = decode(data.translate(None, _DELETED_FROM_MARKS), "strict", LIGHT_PAGE)[0]
    return _sort_runs(_in_order, word)


def is_arabic(key: str) -> bool:
    """Tell whether a folded word has an Arabic letter.

    >>> is_arabic("قال"), is_arabic("BBC")
    (True, False)
    """
    return not _LETTERS.isdisjoint(key)


def light_char(char: str) -> str:
    r"""Return what one character leaves in the light form: itself, another one, or nothing.

    Only for characters that need no composing; a presentation form comes back unchanged.

    >>> light_char("ک"), light_char("أ"), light_char("\u064b")
    ('ك', 'أ', '')
    """
    return char.translate(_light_table)


def key_char(char: str) -> str:
    """Return what one character leaves in the key, as :func:`light_char` does for the light form.

    >>> key_char("ک"), key_char("أ"), key_char("٣"), key_char("؟")
    ('ك', 'ا', '3', '؟')
    """
    return char.translate(_key_table)


def is_tricky(text: str) -> bool:
    r"""Tell whether a text has characters that no table can repair one by one.

    >>> is_tricky("مسؤول"), is_tricky("مسو\u0654ول"), is_tricky("ﷲ")
    (False, True, True)
    """
    return _find_tricky(text) is not None


def repair(text: str) -> str:
    r"""Compose what needs composing in a text and undo its presentation forms, no more.

    >>> repair("مسو\u0654ول ﻷن کان")
    'مسؤول لأن کان'
    """
    return re.sub(TRICKY, _repaired, text)


def repair_cluster(cluster: str) -> str:
    r"""Compose one cluster, undo its presentation forms, and keep of its marks the tashkeel.

    >>> repair_cluster("و\u0654"), repair_cluster("ﻷ"), repair_cluster("ى\u0640\u0654")
    ('ؤ', 'لأ', 'ئ')
    """
    normal = unicodedata.normalize
    base = normal("NFKC", cluster[0]) if cluster[0] >= "\ufb50" else cluster[0]
    carried = "".join([_KEPT_MARKS.get(mark, "") for mark in cluster[1:]])
    # Look-alikes first: Farsi yeh and a hamza above it are yeh with hamza, as yeh barree's are.
    text = normal("NFC", (base + carried).translate(_lookalike_table))
    if "\u0649" in text and "\u0654" in text:
        # Some fonts and keyboards make yeh with hamza of alef maqsura and a hamza above it.
        seated = normal("NFC", text.replace("\u0649", "\u064a"))
        text = seated if "\u0626" in seated else text
    return text.translate(_marks_table)


def pyarabic_classes() -> dict[str, str]:
    """Return the classes of pyarabic that this module writes out, by the names they have here.

    >>> classes = pyarabic_classes()
    >>> classes["TATWEEL"] == TATWEEL, classes["LETTERS"] == LETTERS
    (True, False)
    >>> sorted(classes["LETTERS"]) == sorted(LETTERS)
    True
    """
    from pyarabic import araby

    return {
        name: "".join(getattr(araby, name))
        for name in (
            "ALEFAT",
            "DIACRITICS",
            "HARAKAT",
            "LETTERS",
            "SHADDA",
            "TANWIN",
            "TASHKEEL",
            "TATWEEL",
        )
    }


# The marks that a repair reads, and the mark that each presentation form of one stands for.
_KEPT_MARKS = {mark: mark for mark in TASHKEEL + _COMPOSING} | {
    chr(code): unicodedata.normalize("NFKC", chr(code)).strip(" " + TATWEEL)
    for code in _members(_FORM_MARKS)
}
_lookalike_table = {ord(c): to for c, to in LOOKALIKES.items()}


def _repaired(found: re.Match[str]) -> str:
    cluster = found[0]
    return _repair_short(cluster) if len(cluster) < 8 else repair_cluster(cluster)


# The same few clusters make up any text that needs repair; a long one is an attack or a joke.
_repair_short = lru_cache(maxsize=4096)(repair_cluster)


def _in_order(found: re.Match[str]) -> str:
    return "".join(sorted(found[0], key=_RANK.__getitem__))


# --- The code page --------------------------------------------------------------------------------

# 255 characters at most: ASCII, the letters and look-alikes, tashkeel, digits, the punctuation of
# Arabic text and invisible characters. What must be composed, or gives several characters, has no
# place here; what has none takes the slow way, so the choice is one of speed alone.
REPERTOIRE = "".join(
    [
        *map(chr, range(0x80)),
        *LETTERS,
        *TASHKEEL,
        TATWEEL,
        "\u0670\u0671",
        *DIGITS,
        *"\u060c\u061b\u061f\u066a\u066b\u066c\u06d4",
        *"\u06a9\u06cc\u06be\u06c1\u06d5\u06c0\u06d2\u067e\u0686\u0698\u06a4\u06af",
        *"\u00a0\u00ab\u00bb\u201c\u201d\u2018\u2019\u2013\u2014\u2026\u2022\u00b0\u00b7\u00d7",
        *"\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\ufeff\u00ad\u061c",
        *"\u2066\u2067\u2068\u2069",
        *"\u00e9\u00e8\u00e1\u00f6\u00fc\u00e7\u00f3\u00ed",
    ]
)
# What the stdlib's own 8-bit codecs are made of (codecs.charmap_build and its two coders).
PAGE = codecs.charmap_build(REPERTOIRE + "\ufffe" * (256 - len(REPERTOIRE)))
encode = codecs.charmap_encode
decode = codecs.charmap_decode


def _decoding(table: dict[int, str | None]) -> str:
    # A deleted character never reaches the table, but in a form that keeps it.
    return "".join(char.translate(table) or char for char in REPERTOIRE)


#: What a byte of the page is in the light form and in the key.
LIGHT_PAGE, KEY_PAGE = _decoding(_light_table), _decoding(_key_table)
_REMOVED_BYTES = [place for place, char in enumerate(REPERTOIRE) if not light_char(char)]
#: The bytes of what neither of them keeps.
DELETED = bytes(_REMOVED_BYTES)
_DELETED_FROM_MARKS = bytes(p for p in _REMOVED_BYTES if REPERTOIRE[p] not in TASHKEEL)
