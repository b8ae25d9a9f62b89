"""Sentences of our own with all their statements, and minimal pairs that must differ.

The cases say what the annotation scheme says. What the rules do not give yet stands in
seeds/known-gaps.toml and is expected to fail here, strictly: a case that passes must move.
"""

from __future__ import annotations

from typing import Any

import pytest

from cases import CONTRAST, GAPS, GOLDEN, PAIR_GAPS, Case, Pair, place, rows_of, signature
from claimlib import Category, SourceType, analyze


def _gap(row: Case | Pair) -> Any:
    assert row.reason, f"{row.id}: a known gap tells its reason"
    return pytest.param(row, marks=pytest.mark.xfail(strict=True, reason=row.reason), id=row.id)


def check_case(case: Case) -> None:
    document = analyze(case.text)
    found = rows_of(document)
    wanted = (row.show(case.text) for row in case.rows)
    told = "\n".join(["wanted:", *wanted, "found:", *(row.show(case.text) for row in found)])
    assert found == case.rows, f"{case.text}\n{told}"


def check_pair(pair: Pair) -> None:
    assert signature(pair.first) == pair.first_gives, pair.first
    assert signature(pair.second) == pair.second_gives, pair.second


@pytest.mark.parametrize("case", [pytest.param(case, id=case.id) for case in GOLDEN])
def test_golden(case: Case) -> None:
    check_case(case)


@pytest.mark.parametrize("pair", [pytest.param(pair, id=pair.id) for pair in CONTRAST])
def test_contrast(pair: Pair) -> None:
    check_pair(pair)


@pytest.mark.parametrize("case", [_gap(case) for case in GAPS])
def test_known_gap(case: Case) -> None:
    check_case(case)


@pytest.mark.parametrize("pair", [_gap(pair) for pair in PAIR_GAPS])
def test_known_gap_of_a_pair(pair: Pair) -> None:
    check_pair(pair)


def test_cases_are_many_and_of_every_kind() -> None:
    every = [*GOLDEN, *GAPS]
    names = [case.id for case in every] + [pair.id for pair in (*CONTRAST, *PAIR_GAPS)]
    assert len(names) == len(set(names))
    assert len({case.text for case in every}) == len(every)
    assert len(GOLDEN) >= 120
    assert len(CONTRAST) >= 40
    rows = [row for case in GOLDEN for row in case.rows]
    assert {category for row in rows for category, _ in row.cues} == {c.value for c in Category}
    assert {row.source_type for row in rows} == {kind.value for kind in SourceType}
    assert {row.value for row in rows} >= {
        f"{certainty} {polarity}"
        for certainty in ("certain", "probable", "possible")
        for polarity in ("positive", "negative")
    }


@pytest.mark.parametrize("pair", [*CONTRAST, *PAIR_GAPS], ids=lambda pair: pair.id)
def test_a_pair_differs(pair: Pair) -> None:
    # Either in the values and categories, or in the cue that carries them.
    assert pair.first_gives != pair.second_gives


def test_an_anchor_that_is_no_place_is_an_error() -> None:
    with pytest.raises(ValueError, match=r"occurs 2 times in .*#1.*#2"):
        place("قد قد", "قد")
    with pytest.raises(ValueError, match="occurs 0 times"):
        place("قد", "ربما")
