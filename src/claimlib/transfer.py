"""Documents on their way from one process to another: flat data, unpacked when it is looked at.

Pickled as objects, a short text's document takes a third of the time of its analysis, most of it in
the process that reads the results, which then no number of workers can make faster. So what is sent
is rows of numbers and strings, without the text and what can be cut out of it; the reader keeps
them as they came and makes the records when one of them is asked for.

The form is that of :mod:`marshal`, which differs between versions of Python: for processes that
one program started, and never for a file.
"""

from __future__ import annotations

import marshal
from collections.abc import Mapping
from enum import Enum
from functools import partial
from typing import Any, Final

from .acyclic import mypyc_attr
from .factuality import Certainty, Factuality, Polarity
from .model import Actor, Category, Document, PackInfo, SourceType, Stance, Statement
from .records import (
    make_actor,
    make_cue,
    make_sentence,
    make_span,
    make_statement,
    make_step,
)
from .trace import Operation, Step
from .unread import unread

__all__ = ["flatten", "unflatten"]

_Row = tuple[Any, ...]


def flatten(document: Document) -> bytes:
    """Return what the document holds besides its text and its pack."""
    flat = _Flat(document.text)
    statements = [flat.statement(statement) for statement in document.statements]
    groups = [[flat.place(actor) for actor in group] for group in document.actors]
    sentences = [_pair(sentence.span) for sentence in document.sentences]
    return marshal.dumps((sentences, flat.actors, statements, groups))


@mypyc_attr(acyclic=True)
class _Flat:
    """The rows of one document. Every worker makes them for every text."""

    # A named tuple is taken as the tuple that it is, and _value_ spares the call that .value is.

    def __init__(self, text: str) -> None:
        self.text = text
        self.actors: list[_Row] = []
        self.places: dict[int, int] = {}  # by identity: one mention stands in chains and groups
        # By identity: bare assertions share trace and views, all others their first step.
        self.steps: dict[int, _Row] = {}
        self.traces: dict[int, list[_Row]] = {}
        self.views: dict[int, list[_Row]] = {}

    def place(self, actor: Actor) -> int:
        """Return the number of the actor's row."""
        found = self.places.get(id(actor), -1)
        if found < 0:
            found = self.places[id(actor)] = len(self.actors)
            span, words = _pair(actor.span), actor.text
            cut = span is not None and self.text[span[0] : span[1]] == words
            self.actors.append(
                (
                    actor.type._value_,
                    span,
                    None if cut else words,
                    actor.key,
                    _pair(actor.antecedent),
                )
            )
        return found

    def statement(self, statement: Statement) -> _Row:
        """Return the row of a statement."""
        subject, parent, condition = statement.subject, statement.parent, statement.condition
        cues: list[_Row] = []
        for cue in statement.cues:
            span = _pair(cue.span)
            cues.append((span, cue.lemma, cue.category._value_, cue.rule, cue.stance._value_))
        return (
            _pair(statement.span),
            [self.place(actor) for actor in statement.sources],
            cues,
            statement.certainty._value_,
            statement.polarity._value_,
            self.trace(statement.trace),
            self.view(statement.views),
            self.place(subject) if subject is not None else None,
            parent.id if parent is not None else None,
            condition.id if condition is not None else None,
            statement.sentence_index,
        )

    def trace(self, trace: tuple[Step, ...]) -> list[_Row]:
        """Return the rows of a trace."""
        found = self.traces.get(id(trace))
        if found is None:
            found = self.traces[id(trace)] = [self.step(step) for step in trace]
        return found

    def view(self, views: tuple[Factuality, ...]) -> list[_Row]:
        """Return the rows of what each source says of a statement."""
        found = self.views.get(id(views))
        if found is None:
            found = [(_value(view[0]), _value(view[1])) for view in views]
            self.views[id(views)] = found
        return found

    def step(self, step: Step) -> _Row:
        """Return the row of a step of a trace."""
        found = self.steps.get(id(step))
        if found is None:
            parts: tuple[Any, ...] = step
            found = self.steps[id(step)] = (
                parts[0]._value_,
                parts[1],
                parts[2],
                _pair(parts[3]),
                _value(parts[4]),
                _value(parts[5]),
            )
        return found


def unflatten(text: str, pack: PackInfo, data: bytes) -> Document:
    """Return the document of a text; its parts are made when one of them is asked for."""
    return unread(Document, {"text": text, "pack": pack}, partial(_parts, data))


def _parts(data: bytes, document: Document, name: str) -> Mapping[str, Any]:
    if name not in ("sentences", "statements", "actors"):
        return {}
    text = document.text
    spans, actor_rows, rows, groups = marshal.loads(data)
    actors = [
        make_actor(
            _TYPES[kind],
            make_span(*span) if span is not None else None,
            text[span[0] : span[1]] if words is None else words,
            key,
            make_span(*antecedent) if antecedent is not None else None,
        )
        for kind, span, words, key, antecedent in actor_rows
    ]
    statements = _statements(text, rows, actors, [document])
    inside: list[list[Statement]] = [[] for _ in spans]
    for statement in statements:
        inside[statement.sentence_index].append(statement)
    return {
        "sentences": tuple(
            make_sentence(make_span(start, end), text[start:end], tuple(found))
            for (start, end), found in zip(spans, inside, strict=True)
        ),
        "statements": tuple(statements),
        "actors": tuple(tuple(actors[place] for place in group) for group in groups),
    }


def _statements(
    text: str, rows: list[_Row], actors: list[Actor], home: list[Document]
) -> list[Statement]:
    made: list[Statement] = []  # what a statement is embedded in stands before it
    behind: list[tuple[Statement, int]] = []  # «سيرحل إذا خسر»: the condition may stand behind
    for (start, end), sources, cues, certainty, polarity, trace, views, *links in rows:
        subject, parent, condition, sentence = links
        statement = make_statement(
            len(made),
            make_span(start, end),
            text[start:end],
            tuple([actors[place] for place in sources]),
            tuple(
                [
                    make_cue(
                        text[start:end],
                        make_span(start, end),
                        lemma,
                        _CATEGORIES[category],
                        rule,
                        _STANCES[stance],
                    )
                    for (start, end), lemma, category, rule, stance in cues
                ]
            ),
            Factuality(_CERTAINTIES[certainty], _POLARITIES[polarity]),
            tuple(
                [
                    make_step(
                        _OPERATIONS[operation],
                        rule,
                        note,
                        make_span(*span) if span is not None else None,
                        _CERTAINTIES[certainty],
                        _POLARITIES[polarity],
                    )
                    for operation, rule, note, span, certainty, polarity in trace
                ]
            ),
            tuple(
                [
                    Factuality(_CERTAINTIES[certainty], _POLARITIES[polarity])
                    for certainty, polarity in views
                ]
            ),
            actors[subject] if subject is not None else None,
            made[parent] if parent is not None else None,
            made[condition] if condition is not None and condition < len(made) else None,
            sentence,
            home,
        )
        made.append(statement)
        if condition is not None and condition >= len(made):
            behind.append((statement, condition))
    for statement, condition in behind:
        object.__setattr__(statement, "condition", made[condition])  # nobody has seen it
    return made


def _value(member: Enum | None) -> Any:
    return member._value_ if member is not None else None


def _pair(span: tuple[int, int] | None) -> tuple[int, int] | None:
    """Return a span as a plain tuple."""
    return (span[0], span[1]) if span is not None else None


def _members(kind: type[Enum]) -> dict[Any, Any]:
    return {None: None, **{member.value: member for member in kind}}


_CATEGORIES: Final = _members(Category)
_CERTAINTIES: Final = _members(Certainty)
_OPERATIONS: Final = _members(Operation)
_POLARITIES: Final = _members(Polarity)
_STANCES: Final = _members(Stance)
_TYPES: Final = _members(SourceType)
