"""Folding steps into a value."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlib.factuality import Certainty, Factuality, Polarity
from claimlib.spans import Span
from claimlib.trace import Operation, Step, fold

CERTAIN = Factuality(Certainty.CERTAIN, Polarity.POSITIVE)

spans = st.tuples(st.integers(0, 9), st.integers(10, 20)).map(lambda pair: Span(*pair))
steps = st.builds(
    Step,
    st.sampled_from(Operation),
    st.sampled_from(["a.b", "c"]),
    st.sampled_from(["", "note"]),
    st.none() | spans,
    st.none() | st.sampled_from(Certainty),
    st.none() | st.sampled_from(Polarity),
)
_ORDERLY = (Operation.WEAKEN, Operation.FLIP, Operation.NOTE)
orderly = steps.filter(lambda step: step.operation in _ORDERLY)


def test_nothing_folds_to_the_bare_assertion() -> None:
    assert fold(()) == CERTAIN


@given(st.lists(steps))
def test_records_bring_steps_back(made: list[Step]) -> None:
    assert [Step.from_dict(step.to_dict()) for step in made] == made


@given(st.lists(orderly))
def test_weakening_only_lowers_and_flips_count(made: list[Step]) -> None:
    value = fold(made)
    wanted = [
        step.certainty
        for step in made
        if step.operation is Operation.WEAKEN and step.certainty is not None
    ]
    assert value.certainty is min([Certainty.CERTAIN, *wanted])
    odd = sum(step.operation is Operation.FLIP for step in made) % 2
    assert value.polarity is (Polarity.NEGATIVE if odd else Polarity.POSITIVE)


@given(st.lists(orderly), st.randoms())
def test_the_order_of_weakenings_and_flips_is_irrelevant(made: list[Step], rng: object) -> None:
    shuffled = list(made)
    rng.shuffle(shuffled)  # type: ignore[attr-defined]
    assert fold(shuffled) == fold(made)


@given(st.lists(steps), st.lists(steps))
def test_a_full_set_forgets_what_was_before(before: list[Step], after: list[Step]) -> None:
    put = Step(Operation.SET, "x", "", None, Certainty.PROBABLE, Polarity.NEGATIVE)
    assert fold([*before, put, *after]) == fold([put, *after])


@given(st.lists(steps), st.sampled_from(["a", "b"]))
def test_a_note_changes_nothing(made: list[Step], rule: str) -> None:
    note = Step(Operation.NOTE, rule, "said", None, Certainty.UNKNOWN, Polarity.NEGATIVE)
    assert fold([*made, note]) == fold(made)


@pytest.mark.parametrize(
    ("certainty", "polarity", "code", "score"),
    [
        (Certainty.CERTAIN, Polarity.POSITIVE, "CT+", 3),
        (Certainty.CERTAIN, Polarity.NEGATIVE, "CT-", -3),
        (Certainty.PROBABLE, Polarity.POSITIVE, "PR+", 2),
        (Certainty.POSSIBLE, Polarity.NEGATIVE, "PS-", -1),
        (Certainty.UNKNOWN, Polarity.POSITIVE, "Uu", 0),
        (Certainty.UNKNOWN, None, "Uu", 0),
        (Certainty.CERTAIN, None, "CTu", 0),
    ],
)
def test_codes(certainty: Certainty, polarity: Polarity | None, code: str, score: int) -> None:
    value = Factuality(certainty, polarity)
    assert (value.code, value.score) == (code, score)
