"""The record of a decision: which rule did what to a statement's value, on which words.

The engine computes a statement's factuality *by folding these steps*; the explanation prints the
same steps. There is no second algorithm that could disagree with the first.
"""

from __future__ import annotations

from enum import Enum
from typing import Any, Final, NamedTuple

from .factuality import Certainty, Factuality, Polarity, direct
from .spans import Span

__all__ = ["Operation", "Step", "fold"]


class Operation(Enum):
    """What a step does to the value reached so far."""

    START = "start"  #: begin at this value (the author's bare assertion: CT+)
    WEAKEN = "weaken"  #: combine with this certainty; the weaker of the two stays
    FLIP = "flip"  #: turn the polarity round
    SET = "set"  #: put the value to this, whatever it was
    NOTE = "note"  #: a decision that leaves the value alone: source, scope, reading


direct(Operation)


class Step(NamedTuple):
    """One decision. ``span`` holds the words it rests on (code points of the original)."""

    operation: Operation
    rule: str
    note: str = ""
    span: Span | None = None
    certainty: Certainty | None = None
    polarity: Polarity | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return plain data; fields that are empty are left out."""
        out: dict[str, Any] = {"operation": self.operation.value, "rule": self.rule}
        if self.note:
            out["note"] = self.note
        if self.span is not None:
            out["span"] = [self.span.start, self.span.end]
        if self.certainty is not None:
            out["certainty"] = self.certainty.value
        if self.polarity is not None:
            out["polarity"] = self.polarity.value
        return out

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Step:
        """Rebuild a step from :meth:`to_dict`'s result."""
        span = data.get("span")
        certainty = data.get("certainty")
        polarity = data.get("polarity")
        return cls(
            Operation(data["operation"]),
            data["rule"],
            data.get("note", ""),
            Span(*span) if span is not None else None,
            Certainty(certainty) if certainty is not None else None,
            Polarity(polarity) if polarity is not None else None,
        )


# A member is looked up in its class each time; this is asked for every statement.
_WEAKEN: Final = Operation.WEAKEN
_FLIP: Final = Operation.FLIP
_NOTE: Final = Operation.NOTE
_CERTAIN: Final = Certainty.CERTAIN
_POSITIVE: Final = Polarity.POSITIVE
_NEGATIVE: Final = Polarity.NEGATIVE
# Values are few, and one object each: by how certain, then positive and negative.
_VALUES: Final = [
    (Factuality(certainty, _POSITIVE), Factuality(certainty, _NEGATIVE)) for certainty in Certainty
]


def fold(steps: tuple[Step, ...] | list[Step]) -> Factuality:
    """Apply the steps in order and return the value they lead to.

    >>> steps = [
    ...     Step(Operation.START, "default.author", certainty=Certainty.CERTAIN,
    ...          polarity=Polarity.POSITIVE),
    ...     Step(Operation.WEAKEN, "hedge.particle.qad", certainty=Certainty.POSSIBLE),
    ...     Step(Operation.FLIP, "negation.la"),
    ... ]
    >>> fold(steps).code
    'PS-'
    """
    certainty, polarity = _CERTAIN, _POSITIVE
    for step in steps:
        operation = step.operation
        if operation is _NOTE:
            continue
        told = step.certainty
        if operation is _WEAKEN:
            if told is not None and told._rank < certainty._rank:
                certainty = told
        elif operation is _FLIP:
            polarity = _NEGATIVE if polarity is _POSITIVE else _POSITIVE
        else:  # it sets or starts
            certainty = told or certainty
            polarity = step.polarity or polarity
    positive, negative = _VALUES[certainty._rank]
    return positive if polarity is _POSITIVE else negative
