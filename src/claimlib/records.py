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
# Classes that are not compiled would be looked up among the module's names, each time.
_SPAN: Final[Any] = Span
_STEP: Final[Any] = Step
_ACTOR: Final[Any] = Actor
_CUE: Final[Any] = Cue
_STATEMENT: Final[Any] = Statement
_SENTENCE: Final[Any] = Sentence
_DOCUMENT: Final[Any] = Document
_MADE_ACTOR: Final[Any] = MadeActor
_MADE_CUE: Final[Any] = MadeCue
_MADE_STATEMENT: Final[Any] = MadeStatement
_MADE_SENTENCE: Final[Any] = MadeSentence
_MADE_DOCUMENT: Final[Any] = MadeDocument
_POSITIVE: Final[Any] = Polarity.POSITIVE


def make_span(start: int, end: int) -> Span:
    """Return a span."""
    made: Span = _tuple(_SPAN, (start, end))
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
    made: Step = _tuple(_STEP, (operation, rule, note, span, certainty, polarity))
    return made


def make_actor(
    type: SourceType,
    span: Span | None = None,
    text: str = "",
    key: str = "",
    antecedent: Span | None = None,
) -> Actor:
    """Return a mention of a holder or subject."""
    made: Any = _MADE_ACTOR(type, span, text, key, antecedent)
    made.__class__ = _ACTOR
    return made  # type: ignore[no-any-return]


def make_cue(
    text: str, span: Span, lemma: str, category: Category, rule: str, stance: Stance
) -> Cue:
    """Return a cue."""
    made: Any = _MADE_CUE(text, span, lemma, category, rule, stance)
    made.__class__ = _CUE
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
    made: Any = _MADE_STATEMENT(
        id,
        span,
        text,
        sources,
        cues,
        value[0],
        value[1] or _POSITIVE,
        trace,
        views,
        subject,
        parent,
        condition,
        sentence_index,
        document,
    )
    made.__class__ = _STATEMENT
    return made  # type: ignore[no-any-return]


def make_sentence(span: Span, text: str, statements: tuple[Statement, ...]) -> Sentence:
    """Return a sentence."""
    made: Any = _MADE_SENTENCE(span, text, statements)
    made.__class__ = _SENTENCE
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
    made: Any = _MADE_DOCUMENT(text, sentences, statements, actors, pack)
    made.__class__ = _DOCUMENT
    home.append(made)
    return made  # type: ignore[no-any-return]
