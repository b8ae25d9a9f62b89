"""Apache Spark: a frame of texts in, a frame of statements out. Needs ``claimlib[spark]``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from ..analyzer import Analyzer
from ..export import span_converter
from . import arrow
from .batch import ShippedAnalyzer, check_names
from .extras import load

if TYPE_CHECKING:
    import pyspark.sql  # type: ignore[import-not-found, import-untyped, unused-ignore]

__all__ = ["statements"]


def statements(
    data: pyspark.sql.DataFrame,
    column: str,
    *,
    keep: Sequence[str] = (),
    analyzer: Analyzer | None = None,
    unit: str = "codepoint",
) -> pyspark.sql.DataFrame:
    """Return one row a statement, by ``mapInArrow``: lazy, spread over the executors.

    The rules travel with the job; the executors' Python needs claimlib and pyarrow installed, and
    each worker makes one analyzer. Spark's ``substring`` counts code points from 1, Java and Scala
    count ``unit="utf16"``.

    Args:
        data: a Spark frame.
        column: the column that holds the texts; nulls have no statements.
        keep: columns to repeat beside each statement, such as your key.
        analyzer: with your own rules; the default ones otherwise.
        unit: what offsets count: ``"codepoint"``, ``"utf16"`` or ``"utf8"``.

    Raises:
        ValueError: a column to keep is called like one of the result, or there is no such unit.
    """
    types = load("pyspark.sql.types", "spark")
    conversion = load("pyspark.sql.pandas.types", "spark")
    check_names(keep)
    span_converter("", unit)  # an unknown unit is found here, not on a worker
    frame: Any = data
    names = list(dict.fromkeys((column, *keep)))
    chosen = frame.select(*names)
    made = conversion.from_arrow_schema(arrow.schema(row=False))
    kept = [chosen.schema[name] for name in keep]
    return chosen.mapInArrow(
        _Worker(column, tuple(keep), ShippedAnalyzer(analyzer), unit),
        types.StructType([*kept, *made.fields]),
    )


class _Worker:
    """What goes to the executors: the columns, the rules by value, and how to use them."""

    def __init__(
        self, column: str, keep: tuple[str, ...], shipped: ShippedAnalyzer, unit: str
    ) -> None:
        self.column = column
        self.keep = keep
        self.shipped = shipped
        self.unit = unit

    def __call__(self, batches: Iterator[Any]) -> Iterator[Any]:
        analyzer = self.shipped.analyzer
        for batch in batches:
            yield arrow.statements(
                batch, self.column, keep=self.keep, analyzer=analyzer, unit=self.unit, row=False
            )
