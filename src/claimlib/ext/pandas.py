"""pandas: a frame or series of texts in, a frame of statements out. Needs ``claimlib[pandas]``."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import TYPE_CHECKING, Any

from ..analyzer import Analyzer
from ..export import COLUMNS
from .batch import check_columns, check_names, collect
from .extras import load

if TYPE_CHECKING:
    import pandas  # type: ignore[import-not-found, import-untyped, unused-ignore]

__all__ = ["statements"]

_DTYPES = {
    "int": "int64",
    "int?": "Int64",
    "str": "string",
    "str?": "string",
    "strings": "object",
    "cues": "object",
}


def statements(
    data: pandas.DataFrame | pandas.Series,
    column: Hashable = None,
    *,
    keep: Sequence[str] = (),
    analyzer: Analyzer | None = None,
    unit: str = "codepoint",
    processes: int = 1,
) -> pandas.DataFrame:
    """Return one row a statement, under the index of the row that its text stands in.

    So ``frame.join(statements(frame, "text"))`` puts each row beside its statements.

    Args:
        data: a frame, or a series of texts.
        column: the column of the frame that holds the texts; missing ones have no statements.
        keep: columns of the frame to repeat beside each statement.
        analyzer: with your own rules; the default ones otherwise.
        unit: what offsets count: ``"codepoint"``, ``"utf16"`` or ``"utf8"``.
        processes: how many share the work, this one among them.

    Raises:
        KeyError: there is no such column; the message lists those there are.
        TypeError: the column holds something that is no text.
        ValueError: a column to keep is called like one of the result, or there is no such unit.
    """
    pd = load("pandas", "pandas")
    check_names(keep)
    frame: Any = data
    if isinstance(frame, pd.Series):
        if column is not None or keep:
            raise TypeError("a series is its own column: leave out column and keep")
        texts = frame
    elif column is None:
        raise TypeError("say which column holds the texts: statements(frame, 'text')")
    else:
        check_columns((column, *keep), frame.columns)
        texts = frame[column]
    missing = texts.isna()
    rows, columns = collect(
        (None if gone else text for text, gone in zip(texts, missing, strict=True)),
        analyzer=analyzer,
        unit=unit,
        processes=processes,
    )
    index = frame.index.take(rows)
    made = {
        name: pd.Series(columns[name], index=index, dtype=_DTYPES[kind])
        for name, kind in COLUMNS.items()
    }
    kept = {name: frame[name].take(rows).set_axis(index) for name in keep}
    return pd.DataFrame({**kept, **made}, index=index)
