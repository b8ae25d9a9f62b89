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
from .spans import Span
from .trace import Operation
from .unread import unread

__all__ = ["flatten", "unflatten"]

_Row = tuple[Any, ...]


def flatten(document: Document) -> bytes:
    """Return what the document holds besides its text and its pack."""
    # Every worker does this for every text: _value_ spares it the call that .value is.
    places: dict[int, int] = {}  # by identity: one mention stands in chains, groups and subjects
    actors: list[_Row] = []

    def place(actor: Actor | None) -> int | None:
        if actor is None:
            return None
        found = places.get(id(actor))
        if found is None:
            found = places[id(actor)] = len(actors)
            span, words = actor.span, actor.text
            cut = span is not None and document.text[span.slice] == words
            actors.append(
                (
                    actor.type._value_,
                    _pair(span),
                    None if cut else words,
                    actor.key,
                    _pair(actor.antecedent),
                )
            )
        return found

    statements = [
        (
            *statement.span,
            [place(actor) for actor in statement.sources],
            [
                (*cue.span, cue.lemma, cue.category._value_, cue.rule, cue.stance._value_)
                for cue in statement.cues
            ],
            statement.certainty._value_,
            statement.polarity._value_,
            [
                (
                    step.operation._value_,
                    step.rule,
                    step.note,
                    _pair(step.span),
                    _value(step.certainty),
                    _value(step.polarity),
                )
                for step in statement.trace
            ],
            [(_value(view.certainty), _value(view.polarity)) for view in statement.views],
            place(statement.subject),
            statement.parent.id if statement.parent is not None else None,
            statement.condition.id if statement.condition is not None else None,
            statement.sentence_index,
        )
        for statement in document.statements
    ]
    groups = [[place(actor) for actor in group] for group in document.actors]
    sentences = [tuple(sentence.span) for sentence in document.sentences]
    return marshal.dumps((sentences, actors, statements, groups))


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
    made: list[Statement] = []  # what a statement hangs on stands before it
    for start, end, sources, cues, certainty, polarity, trace, views, *links in rows:
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
                    for start, end, lemma, category, rule, stance in cues
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
            made[condition] if condition is not None else None,
            sentence,
            home,
        )
        made.append(statement)
    return made


def _value(member: Enum | None) -> Any:
    return member._value_ if member is not None else None


def _pair(span: Span | None) -> tuple[int, int] | None:
    return (span.start, span.end) if span is not None else None


def _members(kind: type[Enum]) -> dict[Any, Any]:
    return {None: None, **{member.value: member for member in kind}}


_CATEGORIES: Final = _members(Category)
_CERTAINTIES: Final = _members(Certainty)
_OPERATIONS: Final = _members(Operation)
_POLARITIES: Final = _members(Polarity)
_STANCES: Final = _members(Stance)
_TYPES: Final = _members(SourceType)
