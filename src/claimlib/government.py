"""What all questions about what a cue governs share: the sentence, with its edges.

Each construction has a module of its own: ``embedding``, ``attributions``, ``adverbs``,
``adjectives``, ``measures``, ``protases``. ``scoping`` asks them.
"""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .endings import Endings

__all__ = ["NAME_LENGTH", "Government"]

#: The longest name in quotation marks (tokens).
NAME_LENGTH: Final = 4


@mypyc_attr(acyclic=True)
class Government:
    """One sentence, for whoever asks what a cue in it governs."""

    def __init__(self, endings: Endings) -> None:
        self.endings = endings
        self.beginnings = endings.beginnings
        self.c = endings.c
        self.words = endings.words
        self.low = endings.low
        self.high = endings.high
        self.matches = endings.matches
        self.at = endings.at
        self.closers = endings.c.closers
