"""Dask: a frame of texts in, a frame of statements out. Needs ``claimlib[dask]``."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import TYPE_CHECKING, Any

from ..analyzer import Analyzer
from . import pandas as _pandas
from .batch import ShippedAnalyzer
from .extras import load

if TYPE_CHECKING:
    import dask.dataframe  # type: ignore[import-not-found, import-untyped, unused-ignore]

__all__ = ["statements"]


def statements(
    data: dask.dataframe.DataFrame | dask.dataframe.Series,
    column: Hashable = None,
    *,
    keep: Sequence[str] = (),
    analyzer: Analyzer | None = None,
    unit: str = "codepoint",
) -> dask.dataframe.DataFrame:
    """Return one row a statement, lazily, under the index of the row that its text stands in.

    Partitions stay partitions. The rules travel with the graph; a worker needs claimlib installed
    and makes one analyzer.

    Args:
        data: a Dask frame, or a series of texts.
        column: the column of the frame that holds the texts; missing ones have no statements.
        keep: columns to repeat beside each statement.
        analyzer: with your own rules; the default ones otherwise.
        unit: what offsets count: ``"codepoint"``, ``"utf16"`` or ``"utf8"``.

    Raises:
        ValueError: a column to keep is called like one of the result, or there is no such unit.
    """
    load("dask.dataframe", "dask")
    frame: Any = data
    # What the result looks like, from the function itself on a part without rows.
    meta = _pandas.statements(frame._meta, column, keep=keep, analyzer=analyzer, unit=unit)
    made: dask.dataframe.DataFrame = frame.map_partitions(
        _work, column, tuple(keep), ShippedAnalyzer(analyzer), unit, meta=meta
    )
    return made


def _work(
    part: Any, column: Hashable, keep: tuple[str, ...], shipped: ShippedAnalyzer, unit: str
) -> Any:
    return _pandas.statements(part, column, keep=keep, analyzer=shipped.analyzer, unit=unit)
