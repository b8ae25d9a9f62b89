"""Conditions that are none, as what is told stands: «حتى لو»، «مهما»، «وإن كان … إلا أن».

(Wright II § 6 c, Rem.: وَإِنْ and وَلَوْ "although".)
"""

from __future__ import annotations

from .classes import COMMA, COMP
from .context import Context
from .lists import THAT_NOT_BARE, TURNING
from .matches import Match

__all__ = ["stands_anyway"]


def stands_anyway(context: Context, match: Match) -> bool:
    """Tell whether what is told stands without the condition: «حتى لو», «مهما»."""
    word = context.words[match.first]
    if word.terminal == "HATTA" or word.core in context.lexicon.no_matter:
        return True
    return _is_turned(context, match)


def _is_turned(context: Context, match: Match) -> bool:
    """Tell whether "but" follows the clause: «وإن كان المدرب غائبا، إلا أن الفريق حاضر»."""
    if match.content is None or match.content[0] <= match.first:
        return False
    words, behind = context.words, match.content[1]
    if behind < len(words) and words[behind].bits & COMMA:
        behind += 1
    if behind + 1 >= len(words):
        return False
    word = words[behind]
    if word.core_in & TURNING and not word.conjunction:
        return True
    return word.core_in & THAT_NOT_BARE != 0 and words[behind + 1].bits & COMP != 0
