"""Arrow tables: a table of texts in, a table of statements out. Needs ``claimlib[arrow]``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from ..analyzer import Analyzer
from ..export import COLUMNS
from .batch import ROW, check_columns, check_names, collect
from .extras import load

if TYPE_CHECKING:
    import pyarrow  # type: ignore[import-not-found, import-untyped, unused-ignore]

__all__ = ["schema", "statements"]

_Data = TypeVar("_Data")


def schema(*, keep: pyarrow.Schema | None = None, row: bool = True) -> pyarrow.Schema:
    """Return the schema of the statements (docs/integrations.md has the table).

    Args:
        keep: fields of the input that the result has, too.
        row: put the number of the input's row first.
    """
    pa = load("pyarrow", "arrow")
    text, number = pa.string(), pa.int64()
    cue = pa.struct(
        [
            pa.field("text", text, nullable=False),
            pa.field("start", number, nullable=False),
            pa.field("end", number, nullable=False),
            pa.field("lemma", text, nullable=False),
            pa.field("category", text, nullable=False),
            pa.field("rule", text, nullable=False),
            pa.field("stance", text, nullable=False),
        ]
    )
    types = {
        "int": number,
        "int?": number,
        "str": text,
        "str?": text,
        "strings": pa.list_(pa.field("item", text, nullable=False)),
        "cues": pa.list_(pa.field("item", cue, nullable=False)),
    }
    fields = [
        pa.field(name, types[kind], nullable=kind.endswith("?")) for name, kind in COLUMNS.items()
    ]
    before = [pa.field(ROW, number, nullable=False)] if row else []
    return pa.schema([*before, *(keep if keep is not None else ()), *fields])


def statements(
    data: _Data,
    column: str,
    *,
    keep: Sequence[str] = (),
    analyzer: Analyzer | None = None,
    unit: str = "codepoint",
    processes: int = 1,
    row: bool = True,
) -> _Data:
    """Return the statements of the texts of a ``Table`` or ``RecordBatch``, as the same.

    Args:
        data: the table.
        column: which of its columns holds the texts; nulls have no statements.
        keep: columns to repeat beside each statement.
        analyzer: with your own rules; the default ones otherwise.
        unit: what offsets count: ``"codepoint"``, ``"utf16"`` or ``"utf8"``.
        processes: how many share the work, this one among them.
        row: put the number of the text's row first.

    Raises:
        KeyError: there is no such column.
        ValueError: a column to keep is called like one of the result, or there is no such unit.
    """
    pa = load("pyarrow", "arrow")
    table: Any = data
    check_names(keep, *([ROW] if row else []))
    check_columns((column, *keep), table.schema.names)
    rows, columns = collect(
        table.column(column).to_pylist(), analyzer=analyzer, unit=unit, processes=processes
    )
    kept = table.select(list(keep))
    shape = schema(keep=kept.schema, row=row)
    places = pa.array(rows, pa.int64())
    given = [kept.column(name).take(places) for name in keep]
    made = [pa.array(columns[name], shape.field(name).type) for name in COLUMNS]
    arrays = [*([places] if row else []), *given, *made]
    result: _Data = type(table).from_arrays(arrays, schema=shape)
    return result
