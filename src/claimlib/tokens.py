"""Cut a text into words, numbers, marks of punctuation and line breaks, by original offsets.

The raw text is cut; nothing is normalized first, so a token's place is exact by construction.
"""

from __future__ import annotations

import re
from itertools import accumulate
from typing import Final

from .chars import INVISIBLE, SPELT_OUT, WORD

__all__ = ["Tokens", "pieces", "tokenize"]

# One alternative a kind, the frequent first. A run of dots is one token, so an ellipsis is no
# three sentence ends; a run of stray marks or of one kind of filler is one, so that hostile text
# makes few tokens.
_TOKEN: Final = re.compile(
    "("
    + rf"{WORD}(?:{SPELT_OUT})?"
    + r"|[0-9\u0660-\u0669\u06f0-\u06f9]+(?:[.,\u066b\u066c:/][0-9\u0660-\u0669\u06f0-\u06f9]+)*"
    + r"|[^\W\d_\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]+"
    + r"(?:['\u2019.-][^\W\d_\u0600-\u06ff\ufb50-\ufefc]+)*"
    + r"|\n+|\.{2,}|\u2026+|[\u064b-\u065f\u0670\u0640]+|[-_=*~]{2,}"
    + rf"|[^\s{INVISIBLE}])"
)

Tokens = tuple[list[str], list[int]]


def tokenize(text: str) -> Tokens:
    """Return the tokens of ``text`` and where each begins (code points).

    Blanks and invisible characters between tokens are no tokens; a line break is one.

    >>> tokenize("وقال: 3.5 مليون")
    (['وقال', ':', '3.5', 'مليون'], [0, 4, 6, 10])
    """
    parts = pieces(text)
    ends = list(accumulate(map(len, parts)))
    return parts[1::2], ends[0:-1:2]


def pieces(text: str) -> list[str]:
    """Return the text in pieces: by turns what is no token (often nothing) and a token.

    No token holds a blank, nor does one depend on what is behind a blank.

    >>> pieces("نعم، لا")
    ['', 'نعم', '', '،', ' ', 'لا', '']
    """
    return _TOKEN.split(text)
