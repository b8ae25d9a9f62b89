"""How the engine makes the records of its results: at the least cost, and no other than anybody's.

A test holds each against what its class makes of the same values.
"""

from __future__ import annotations

from typing import Any, Final

from .factuality import Certainty, Factuality, Polarity
from .made import MadeActor, MadeCue, MadeDocument, MadeSentence, MadeStatement
from .model import (
    Actor,
    Category,
    Cue,
    Document,
    PackInfo,
    Sentence,
    SourceType,
    Stance,
    Statement,
)
from .spans import Span
from .trace import Operation, Step

__all__ = [
    "make_actor",
    "make_cue",
    "make_document",
    "make_sentence",
    "make_span",
    "make_statement",
    "make_step",
]

# What a named tuple's own __new__ calls, in Python.
_tuple: Final[Any] = tuple.__new__


def make_span(start: int, end: int) -> Span:
    """Return a span."""
    made: Span = _tuple(Span, (start, end))
    return made


def make_step(
    operation: Operation,
    rule: str,
    note: str = "",
    span: Span | None = None,
    certainty: Certainty | None = None,
    polarity: Polarity | None = None,
) -> Step:
    """Return a step of a trace."""
    made: Step = _tuple(Step, (operation, rule, note, span, certainty, polarity))
    return made


def make_actor(
    type: SourceType,
    span: Span | None = None,
    text: str = "",
    key: str = "",
    antecedent: Span | None = None,
) -> Actor:
    """Return a mention of a holder or subject."""
    made: Any = MadeActor(type, span, text, key, antecedent)
    made.__class__ = Actor
    return made  # type: ignore[no-any-return]


def make_cue(
    text: str, span: Span, lemma: str, category: Category, rule: str, stance: Stance
) -> Cue:
    """Return a cue."""
    made: Any = MadeCue(text, span, lemma, category, rule, stance)
    made.__class__ = Cue
    return made  # type: ignore[no-any-return]


def make_statement(
    id: int,
    span: Span,
    text: str,
    sources: tuple[Actor, ...],
    cues: tuple[Cue, ...],
    value: Factuality,
    trace: tuple[Step, ...],
    views: tuple[Factuality, ...],
    subject: Actor | None,
    parent: Statement | None,
    condition: Statement | None,
    sentence_index: int,
    document: list[Document],
) -> Statement:
    """Return a statement. ``document`` is for the document: one list for all its statements."""
    made: Any = MadeStatement(
        id,
        span,
        text,
        sources,
        cues,
        value[0],
        value[1] or Polarity.POSITIVE,
        trace,
        views,
        subject,
        parent,
        condition,
        sentence_index,
        document,
    )
    made.__class__ = Statement
    return made  # type: ignore[no-any-return]


def make_sentence(span: Span, text: str, statements: tuple[Statement, ...]) -> Sentence:
    """Return a sentence."""
    made: Any = MadeSentence(span, text, statements)
    made.__class__ = Sentence
    return made  # type: ignore[no-any-return]


def make_document(
    text: str,
    sentences: tuple[Sentence, ...],
    statements: tuple[Statement, ...],
    actors: tuple[tuple[Actor, ...], ...],
    pack: PackInfo,
    home: list[Document],
) -> Document:
    """Return a document, put into the list ``home`` that its statements were made with."""
    made: Any = MadeDocument(text, sentences, statements, actors, pack)
    made.__class__ = Document
    home.append(made)
    return made  # type: ignore[no-any-return]
