"""The engine's records are the very records that their classes make."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import attrs
import pytest

from claimlib import records
from claimlib.factuality import Certainty, Factuality, Polarity
from claimlib.model import (
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
from claimlib.spans import Span
from claimlib.trace import Operation, Step

VALUE = Factuality(Certainty.POSSIBLE, Polarity.NEGATIVE)
SPAN = Span(2, 5)
STEP = Step(Operation.NOTE, "frame.x", "construction", SPAN)
ACTOR = Actor(SourceType.NAMED, SPAN, "زيد", "زيد", Span(0, 1))
CUE = Cue("قد", SPAN, "قد", Category.EPISTEMIC, "hedge", Stance.NEUTRAL)


def statement(home: list[Document]) -> Statement:
    return records.make_statement(
        *(3, SPAN, "نعم", (ACTOR,), (CUE,), VALUE, (STEP,), (VALUE,), ACTOR, None, None, 1, home)
    )


OTHERS: Any = [
    (records.make_span(2, 5), SPAN),
    (records.make_step(Operation.NOTE, "frame.x", "construction", SPAN), STEP),
    (records.make_step(Operation.FLIP, "x"), Step(Operation.FLIP, "x")),
    (records.make_actor(SourceType.PRONOUN), Actor(SourceType.PRONOUN)),
    (records.make_actor(SourceType.NAMED, SPAN, "زيد", "زيد", Span(0, 1)), ACTOR),
    (records.make_cue("قد", SPAN, "قد", Category.EPISTEMIC, "hedge", Stance.NEUTRAL), CUE),
    (
        statement([]),
        Statement(
            *(3, SPAN, "نعم", (ACTOR,), (CUE,), *VALUE, (STEP,), (VALUE,), ACTOR, None, None, 1)
        ),
    ),
    (records.make_sentence(SPAN, "نعم", ()), Sentence(SPAN, "نعم")),
    (
        records.make_document("نعم", (), (), (), PackInfo("a", "1", "b"), []),
        Document("نعم", (), (), (), PackInfo("a", "1", "b")),
    ),
]


@pytest.mark.parametrize(("made", "other"), OTHERS, ids=lambda value: type(value).__name__)
def test_a_record_is_what_its_class_makes(made: Any, other: Any) -> None:
    assert type(made) is type(other)
    assert (made, repr(made), hash(made)) == (other, repr(other), hash(other))
    for again in (pickle.loads(pickle.dumps(made)), copy.deepcopy(made)):
        assert (again, type(again)) == (other, type(other))
    if attrs.has(type(made)):
        for field in attrs.fields(type(made)):
            with pytest.raises(attrs.exceptions.FrozenInstanceError):
                setattr(made, field.name, None)
            with pytest.raises(attrs.exceptions.FrozenInstanceError):
                delattr(made, field.name)
    else:
        assert tuple(made) == tuple(other)


@pytest.mark.parametrize("kind", [Actor, Cue, Statement, Sentence, Document])
def test_a_record_is_filled_field_by_field(kind: type[attrs.AttrsInstance]) -> None:
    made = getattr(records, f"Made{kind.__name__}")
    names = [field.alias for field in attrs.fields(kind)]
    assert list(made.__init__.__annotations__) == [*names, "return"]
    assert made.__slots__ == ()


def test_statements_find_their_document() -> None:
    home: list[Document] = []
    inner = statement(home)
    views = (Sentence(SPAN, ""), records.make_sentence(SPAN, "نعم", (inner,)))
    document = records.make_document("نعم", views, (inner,), (), PackInfo(), home)
    assert inner.sentence is document.sentences[1]
