"""Strategies for hypothesis that make Arabic as it is really typed, for tests of your own.

``st.text()`` hardly ever puts a mark on an Arabic letter; these start from the traps: marks in any
order, combining hamza, ligatures and other presentation forms, tatweel, bidi controls, look-alike
letters, three kinds of digits.

>>> from hypothesis import find
>>> from claimlib.chars import light
>>> find(arabic_texts(), lambda text: light(text) != text) != ""
True

Needs hypothesis (``pip install claimlib[testing]``), which is imported when a strategy is made.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from . import chars

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

__all__ = [
    "accents",
    "arabic_letters",
    "arabic_texts",
    "arabic_words",
    "clusters",
    "controls",
    "noisy",
    "presentation_forms",
    "tashkeel",
    "texts",
    "vocalized",
]

#: Combining marks that compose with the letter before them.
_COMPOSING = "\u0653\u0654\u0655"
_QURANIC = "\u0670\u06d6\u06dc\u06e1\u06e4\u0610\u08f0\u08d4"
_CONTROLS = "\u200b\u200c\u200d\u200e\u200f\u061c\u202b\u202c\u2067\u2069\ufeff\u00ad\u06dd\u0600"
_RARE_LETTERS = "\u0671\u067e\u0686\u06af\u0679\u06c7\u0674\u066e\u0750\u08a0"
_PUNCTUATION = "\u060c\u061b\u061f\u06d4\u066a\u066b\u066c.,:!?()\"'\u00ab\u00bb\u201c\u201d-\u2014"
_FORM_MARKS = "\ufe70\ufe71\ufe76\ufe77\ufe7c\ufe7f\ufc5e\ufc60\ufcf2\ufcf4"


def _shapes() -> dict[str, list[str]]:
    r"""List the presentation forms of every letter or sequence of letters, by what they stand for.

    >>> "\ufefb" in _shapes()["لا"]
    True
    """
    shapes: dict[str, list[str]] = {}
    presented = (*range(0xFB50, 0xFDFD), *range(0xFE80, 0xFEFD))
    for code in presented:
        plain = unicodedata.normalize("NFKC", chr(code))
        if plain != chr(code) and " " not in plain and chars.TATWEEL not in plain:
            shapes.setdefault(plain, []).append(chr(code))
    return shapes


def arabic_letters() -> SearchStrategy[str]:
    """Make one letter: mostly of the 36 of Arabic, sometimes a look-alike or a rare one."""
    from hypothesis import strategies as st

    return st.one_of(
        st.sampled_from(chars.LETTERS),
        st.sampled_from("\u0627\u0648\u064a\u0649\u0629\u0647\u0644\u0623\u0625\u0622\u0624\u0626"),
        st.sampled_from([*chars.LOOKALIKES, *_RARE_LETTERS]),
    )


def tashkeel() -> SearchStrategy[str]:
    """Make the vowel signs of one letter, none to three, in any order."""
    from hypothesis import strategies as st

    return st.text(chars.TASHKEEL, max_size=3)


def accents() -> SearchStrategy[str]:
    """Make a combining mark of no script: an accent, a variation selector."""
    from hypothesis import strategies as st

    return st.sampled_from("\u0301\u0316\u0308\u036f\u20dd\ufe0f")


def controls() -> SearchStrategy[str]:
    """Make one invisible or enclosing format character."""
    from hypothesis import strategies as st

    return st.sampled_from(_CONTROLS)


def presentation_forms() -> SearchStrategy[str]:
    """Make one presentation form: a shaped letter or a ligature."""
    from hypothesis import strategies as st

    every = [shape for shapes in _shapes().values() for shape in shapes]
    return st.one_of(
        st.sampled_from("\ufefb\ufef7\ufef9\ufef5\ufdf2\ufeef\ufef1\ufe93\ufdfa\ufdfb\ufdfc"),
        st.sampled_from(every),
    )


def clusters() -> SearchStrategy[str]:
    """Make one cluster: a letter, a digit or a presentation form with anything written on it."""
    from hypothesis import strategies as st

    base = st.one_of(
        arabic_letters(), presentation_forms(), st.sampled_from([*chars.DIGITS, "7", "x"])
    )
    extender = st.one_of(
        st.sampled_from(chars.TASHKEEL),
        st.sampled_from(_COMPOSING),
        st.sampled_from(chars.TATWEEL + _QURANIC + _FORM_MARKS),
    )
    return st.builds(str.__add__, base, st.lists(extender, max_size=4).map("".join))


def vocalized(word: str) -> SearchStrategy[str]:
    """Make a word with tashkeel sprinkled behind its letters.

    >>> from hypothesis import find
    >>> find(vocalized("قال"), lambda made: len(made) > 3) != "قال"
    True
    """
    from hypothesis import strategies as st

    letters = [st.builds(str.__add__, st.just(char), tashkeel()) for char in word]
    return st.tuples(*letters).map("".join)


def arabic_words() -> SearchStrategy[str]:
    """Make one word of clean letters, without marks or anything to repair."""
    from hypothesis import strategies as st

    return st.text(chars.LETTERS, min_size=1, max_size=8)


def arabic_texts() -> SearchStrategy[str]:
    """Make a text of clusters, blanks, punctuation, digits, controls and foreign matter."""
    from hypothesis import strategies as st

    piece = st.one_of(
        clusters(),
        clusters(),
        arabic_words(),
        st.just(" "),
        st.sampled_from([*_PUNCTUATION, "\n", "\u00a0"]),
        st.sampled_from([*chars.DIGITS, *"0123456789"]),
        controls(),
        accents(),
        st.sampled_from([*chars.TASHKEEL, *_COMPOSING, chars.TATWEEL, *_FORM_MARKS]),
        st.sampled_from(["a", "e\u0301", "\u00e9", "\U0001f600", "\ud800", "\u4e2d", "\x00"]),
    )
    return st.lists(piece, max_size=12).map("".join)


def texts() -> SearchStrategy[str]:
    """Make any text at all: Arabic, or whatever a ``str`` can hold, surrogates included."""
    from hypothesis import strategies as st

    anything = st.text(st.characters(), max_size=40)
    return st.one_of(arabic_texts(), anything, st.builds(str.__add__, anything, arabic_texts()))


def noisy(text: str) -> SearchStrategy[str]:
    """Make a text that reads as ``text`` does: marks, tatweel, forms and look-alikes put in.

    The light form of what it makes is the light form of ``text``, for a text of Arabic letters.

    >>> from hypothesis import find
    >>> chars.light(find(noisy("قد"), lambda made: len(made) > 3))
    'قد'
    """
    from hypothesis import strategies as st

    shapes = _shapes()
    twins: dict[str, list[str]] = {}
    for twin, letter in chars.LOOKALIKES.items():
        if unicodedata.normalize("NFD", twin) == twin:
            twins.setdefault(letter, []).append(twin)

    def dress(char: str) -> SearchStrategy[str]:
        if char not in chars.LETTERS:
            return st.just(char)
        bases = [char, *shapes.get(char, ()), *twins.get(char, ())]
        after = st.sampled_from(["", "", chars.TATWEEL, chars.TATWEEL * 2])
        return st.builds("{}{}{}{}".format, st.sampled_from(bases), after, tashkeel(), after)

    return st.tuples(*map(dress, text)).map("".join)
