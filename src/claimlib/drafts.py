"""Statements in the making."""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .matches import Match
from .model import Actor, Stance
from .spans import Span
from .trace import Step

__all__ = ["Draft"]

_NONE_JOINED: Final[list[Match]] = []


@mypyc_attr(acyclic=True)
class Draft:
    """A statement in the making: the matches that share a content and a holder."""

    __slots__ = (
        "chain",
        "condition",
        "joined",
        "match",
        "own",
        "sentence",
        "span",
        "stances",
        "steps",
        "subject",
        "tokens",
    )

    def __init__(self, match: Match, span: Span, tokens: tuple[int, int], sentence: int) -> None:
        self.match = match
        self.condition: Match | None = None  # one behind the content
        self.joined = _NONE_JOINED  # further cues on the same content
        self.span = span
        self.tokens = tokens
        self.sentence = sentence
        self.chain: tuple[Actor, ...] = ()
        self.stances: tuple[Stance, ...] = ()
        self.steps: tuple[Step, ...] = ()
        self.own: Actor | None = None
        self.subject: Actor | None = None  # of the content, where it was asked for already
