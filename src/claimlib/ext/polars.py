"""polars: a frame of texts in, a frame of statements out. Needs ``claimlib[polars]``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, TypeVar, overload

from ..analyzer import Analyzer
from ..export import COLUMNS
from .batch import ROW, check_names, collect, no_column
from .extras import load

if TYPE_CHECKING:
    import polars  # type: ignore[import-not-found, import-untyped, unused-ignore]

__all__ = ["schema", "statements"]

_Frame = TypeVar("_Frame")


def schema() -> polars.Schema:
    """Return the schema of the statements, without columns that are kept."""
    pl = load("polars", "polars")
    text, number = pl.String, pl.Int64
    cue = pl.Struct(
        {
            "text": text,
            "start": number,
            "end": number,
            "lemma": text,
            "category": text,
            "rule": text,
            "stance": text,
        }
    )
    types = {
        "int": number,
        "int?": number,
        "str": text,
        "str?": text,
        "strings": pl.List(text),
        "cues": pl.List(cue),
    }
    made: polars.Schema = pl.Schema(
        {ROW: number, **{name: types[kind] for name, kind in COLUMNS.items()}}
    )
    return made


@overload
def statements(
    data: polars.Series,
    column: None = None,
    *,
    keep: Sequence[str] = (),
    analyzer: Analyzer | None = None,
    unit: str = "codepoint",
    processes: int = 1,
) -> polars.DataFrame: ...


@overload
def statements(
    data: _Frame,
    column: str,
    *,
    keep: Sequence[str] = (),
    analyzer: Analyzer | None = None,
    unit: str = "codepoint",
    processes: int = 1,
) -> _Frame: ...


def statements(
    data: Any,
    column: str | None = None,
    *,
    keep: Sequence[str] = (),
    analyzer: Analyzer | None = None,
    unit: str = "codepoint",
    processes: int = 1,
) -> Any:
    """Return one row a statement; ``row`` is the number of the row that its text stands in.

    A ``LazyFrame`` gives a ``LazyFrame``; the texts are analyzed when it is collected.

    Args:
        data: a ``DataFrame`` or ``LazyFrame``, or a ``Series`` of texts.
        column: the column of the frame that holds the texts; nulls have no statements.
        keep: columns to repeat beside each statement, behind ``row``.
        analyzer: with your own rules; the default ones otherwise.
        unit: what offsets count: ``"codepoint"``, ``"utf16"`` or ``"utf8"``.
        processes: how many share the work, this one among them.

    Raises:
        polars.exceptions.ColumnNotFoundError: there is no such column; the message lists those
            there are.
        TypeError: the column holds something that is no text.
        ValueError: a column to keep is called like one of the result, or there is no such unit.
    """
    pl = load("polars", "polars")
    check_names(keep, ROW)
    frame: Any = data
    if isinstance(frame, pl.Series):
        if column is not None or keep:
            raise TypeError("a series is its own column: leave out column and keep")
        frame, column = frame.to_frame(), frame.name
    elif column is None:
        raise TypeError("say which column holds the texts: statements(frame, 'text')")

    names = frame.collect_schema().names()
    for name in (column, *keep):
        if name not in names:
            raise pl.exceptions.ColumnNotFoundError(no_column(name, names))

    def work(part: Any) -> Any:
        rows, columns = collect(
            part.get_column(column), analyzer=analyzer, unit=unit, processes=processes
        )
        shape = schema()
        made = pl.DataFrame({ROW: rows, **columns}, schema=shape)
        kept = [part.get_column(name).gather(rows) for name in keep]
        return made.select(ROW).with_columns(kept).with_columns(made.drop(ROW))

    if not isinstance(frame, pl.LazyFrame):
        return work(frame)
    given = frame.collect_schema()
    shape = schema()
    first = {ROW: shape.pop(ROW)}
    # Nothing is pushed below: row counts the rows of the whole frame, and work needs its columns.
    return frame.select(list(dict.fromkeys((column, *keep)))).map_batches(
        work,
        schema={**first, **{name: given[name] for name in keep}, **shape},
        predicate_pushdown=False,
        projection_pushdown=False,
        slice_pushdown=False,
    )
