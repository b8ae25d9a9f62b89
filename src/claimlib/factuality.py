"""The values of a commitment: certainty, polarity, and the two together.

The value set is FactBank's (Saurí & Pustejovsky 2009): a source is certain (CT), holds something
probable (PR) or possible (PS), or leaves it open (U), of a proposition or of its negation.
"""

from __future__ import annotations

from enum import Enum
from functools import total_ordering
from typing import NamedTuple

__all__ = ["Certainty", "Factuality", "Polarity"]


@total_ordering
class Certainty(Enum):
    """How firmly a source commits itself; ordered from ``UNKNOWN`` up to ``CERTAIN``.

    >>> Certainty.POSSIBLE < Certainty.PROBABLE < Certainty.CERTAIN
    True
    >>> min(Certainty.CERTAIN, Certainty.UNKNOWN).value
    'unknown'
    """

    UNKNOWN = "unknown"
    POSSIBLE = "possible"
    PROBABLE = "probable"
    CERTAIN = "certain"

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Certainty):
            return NotImplemented
        return self._rank < other._rank

    _rank: int


def direct(kind: type[Enum]) -> None:
    """Let the class hold its members themselves, as it does in later versions than Python 3.11.

    There, each use of a member asks a property, which is written in Python.
    """
    for name, member in kind.__members__.items():
        type.__setattr__(kind, name, member)


# An attribute, as a look-up would hash the member, which Python does in Python.
for _rank, _level in enumerate(Certainty):
    _level._rank = _rank


class Polarity(Enum):
    """Whether the content holds (``POSITIVE``) or does not (``NEGATIVE``) under the commitment."""

    POSITIVE = "positive"
    NEGATIVE = "negative"

    @property
    def flipped(self) -> Polarity:
        """The other polarity.

        >>> Polarity.POSITIVE.flipped
        <Polarity.NEGATIVE: 'negative'>
        """
        return Polarity.NEGATIVE if self is Polarity.POSITIVE else Polarity.POSITIVE


direct(Certainty)
direct(Polarity)

_LETTERS = {
    Certainty.CERTAIN: "CT",
    Certainty.PROBABLE: "PR",
    Certainty.POSSIBLE: "PS",
}
_SCORES = {
    Certainty.CERTAIN: 3,
    Certainty.PROBABLE: 2,
    Certainty.POSSIBLE: 1,
    Certainty.UNKNOWN: 0,
}


class Factuality(NamedTuple):
    """Certainty and polarity of one proposition for one source.

    ``polarity`` is ``None`` where the source leaves even that open.

    >>> Factuality(Certainty.POSSIBLE, Polarity.NEGATIVE).code
    'PS-'
    >>> Factuality(Certainty.UNKNOWN, Polarity.POSITIVE).code
    'Uu'
    """

    certainty: Certainty
    polarity: Polarity | None

    @property
    def code(self) -> str:
        """FactBank's code: one of ``CT+ PR+ PS+ CT- PR- PS- CTu Uu``."""
        if self.certainty is Certainty.UNKNOWN:
            return "Uu"
        letters = _LETTERS[self.certainty]
        if self.polarity is None:
            return "CTu" if self.certainty is Certainty.CERTAIN else "Uu"
        return letters + ("+" if self.polarity is Polarity.POSITIVE else "-")

    @property
    def score(self) -> int:
        """The value on the scale -3 ... 3 of Stanovsky et al. (2017); 0 is open.

        >>> Factuality(Certainty.PROBABLE, Polarity.NEGATIVE).score
        -2
        """
        if self.polarity is None:
            return 0
        points = _SCORES[self.certainty]
        return points if self.polarity is Polarity.POSITIVE else -points
