"""Hugging Face datasets: a function for ``Dataset.map``. Needs ``claimlib[datasets]``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ..analyzer import Analyzer
from . import arrow
from .batch import ShippedAnalyzer, check_columns, check_names, collect
from .extras import load

if TYPE_CHECKING:
    import datasets  # type: ignore[import-not-found, import-untyped, unused-ignore]

__all__ = ["StatementMapper", "features", "statements"]


class StatementMapper:
    """A function from a batch of texts to a batch of statements, for ``map(..., batched=True)``.

    It may be pickled, so ``num_proc`` works; each process makes its analyzer once.

    Args:
        column: the column that holds the texts.
        keep: columns to repeat beside each statement.
        analyzer: with your own rules; the default ones otherwise.
        unit: what offsets count: ``"codepoint"``, ``"utf16"`` or ``"utf8"``.

    >>> batch = {"text": ["قال الوزير إن الأسعار قد ترتفع."], "url": ["a"]}
    >>> found = StatementMapper("text", keep=["url"])(batch)
    >>> found["url"], found["source"], found["factuality"]
    (['a'], ['الوزير'], ['PS+'])
    """

    def __init__(
        self,
        column: str,
        *,
        keep: Sequence[str] = (),
        analyzer: Analyzer | None = None,
        unit: str = "codepoint",
    ) -> None:
        check_names(keep)
        self.column = column
        self.keep = tuple(keep)
        self.unit = unit
        self._shipped = ShippedAnalyzer(analyzer)

    def __call__(self, batch: Any) -> dict[str, list[Any]]:
        """Return the statements of a batch (a mapping from columns to lists)."""
        rows, columns = collect(batch[self.column], analyzer=self._shipped.analyzer, unit=self.unit)
        kept = {name: [batch[name][row] for row in rows] for name in self.keep}
        return {**kept, **columns}


def features(kept: datasets.Features | None = None) -> datasets.Features:
    """Return the features of the statements, those of kept columns first."""
    tool = load("datasets", "datasets")
    return tool.Features(
        {**(kept or {}), **tool.Features.from_arrow_schema(arrow.schema(row=False))}
    )


def statements(
    data: datasets.Dataset,
    column: str,
    *,
    keep: Sequence[str] = (),
    analyzer: Analyzer | None = None,
    unit: str = "codepoint",
    **options: Any,
) -> datasets.Dataset:
    """Return a dataset with one row a statement: ``data.map`` with a :class:`StatementMapper`.

    ``options`` go to ``map`` (``num_proc``, ``batch_size`` …). An ``IterableDataset`` gives an
    ``IterableDataset``, a dictionary of splits, as ``load_dataset`` returns it, the same.

    Raises:
        KeyError: there is no such column; the message lists those there are.
        ValueError: a column to keep is called like one of the result, there is no such unit, or a
            stream does not know its columns.
    """
    whole: Any = data
    if isinstance(whole, dict):
        parts = {
            name: statements(part, column, keep=keep, analyzer=analyzer, unit=unit, **options)
            for name, part in whole.items()
        }
        splits: datasets.Dataset = type(whole)(parts)
        return splits
    if whole.features is None:
        raise ValueError(
            "this stream does not know its columns; make it with features=Features({…})"
        )
    check_columns((column, *keep), whole.features)
    mapper = StatementMapper(column, keep=keep, analyzer=analyzer, unit=unit)
    # Plain values, whatever format is set: pandas' missing texts would be numbers.
    return whole.with_format(None).map(
        mapper,
        batched=True,
        # Kept columns are replaced; named here, an older stream would take them off the result.
        remove_columns=[name for name in whole.features if name not in mapper.keep],
        features=features({name: whole.features[name] for name in keep}),
        **options,
    )
