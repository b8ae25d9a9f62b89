"""The one function behind every table: texts in, columns of statements out."""

from __future__ import annotations

import pickle
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import islice
from typing import Any

from ..analyzer import Analyzer
from ..errors import shown
from ..export import COLUMNS, to_rows

__all__ = [
    "ROW",
    "ShippedAnalyzer",
    "check_columns",
    "check_names",
    "collect",
    "default_analyzer",
    "no_column",
]

#: The column that says which row of the input a statement comes from, where there is no index.
ROW = "row"
#: How many columns a message lists.
MAX_NAMES = 20


@cache
def default_analyzer() -> Analyzer:
    """Return the analyzer with the default rules, made once."""
    return Analyzer()


def _chosen(analyzer: Analyzer | None) -> Analyzer:
    """Return the analyzer to use: the default one where none is given."""
    if analyzer is None:
        return default_analyzer()
    if isinstance(analyzer, Analyzer):
        return analyzer
    name = shown(analyzer) if isinstance(analyzer, str) else "'DIR'"
    raise TypeError(
        f"analyzer is an Analyzer, not {type(analyzer).__name__}; for rules in a folder: "
        f"analyzer=claimlib.Analyzer(claimlib.load_pack({name}))"
    )


def collect(
    texts: Iterable[str | None],
    *,
    analyzer: Analyzer | None = None,
    unit: str = "codepoint",
    processes: int = 1,
) -> tuple[list[int], dict[str, list[Any]]]:
    """Return the statements of many texts as columns, and for each which text it comes from.

    A missing text (``None``) has no statements. A lone surrogate, which no table can hold, counts
    as U+FFFD.

    >>> rows, columns = collect([None, "قال الوزير إن الأسعار قد ترتفع."])
    >>> rows, columns["source"], columns["statement"]
    ([1], ['الوزير'], ['الأسعار قد ترتفع'])

    Raises:
        TypeError: a text is no ``str``; the message says which.
        ValueError: there is no such ``unit``.
    """
    engine = _chosen(analyzer)
    rows: list[int] = []
    columns: dict[str, list[Any]] = {name: [] for name in COLUMNS}
    pairs = list(columns.items())
    results = engine.pipe(_present(texts), as_tuples=True, processes=processes)
    for document, number in results:
        for row in to_rows(document, unit=unit):
            rows.append(number)
            for name, column in pairs:
                column.append(row[name])
    return rows, columns


def _present(texts: Iterable[Any]) -> Iterator[tuple[str, int]]:
    for number, text in enumerate(texts):
        if text is None:
            continue
        if not isinstance(text, str):
            raise TypeError(
                f"row {number} holds {type(text).__name__}, not text; convert the column to text, "
                "or drop that row"
            )
        yield _whole(text), number


def _whole(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in text)
    return text


def check_names(keep: Sequence[str], *more: str) -> None:
    """Refuse columns to keep that are called like a column of the result.

    >>> check_names(["id", "date"])

    Raises:
        ValueError: a name is taken.
    """
    if isinstance(keep, str):
        raise TypeError(f"keep is a list of columns: keep=[{keep!r}]")
    taken = [name for name in keep if name in COLUMNS or name in more]
    if taken:
        raise ValueError(
            f"the result has a column of its own called {', '.join(map(repr, taken))}; "
            "rename yours before"
        )


def no_column(name: object, there: Iterable[object]) -> str:
    """Say that there is no such column, and which there are.

    >>> no_column("txt", ["text", "url"])
    "no column is called 'txt'; there are 'text', 'url'"
    """
    names = [shown(one) for one in islice(there, MAX_NAMES + 1)]
    more = ["…"] if len(names) > MAX_NAMES else []
    listed = ", ".join([*names[:MAX_NAMES], *more]) or "none"
    return f"no column is called {shown(name)}; there are {listed}"


def check_columns(names: Iterable[object], there: Collection[object]) -> None:
    """Refuse names of columns that are not there.

    >>> check_columns(["text"], ["text", "url"])

    Raises:
        KeyError: a name is no column's; the message lists those that are.
    """
    for name in names:
        if name not in there:
            raise KeyError(no_column(name, there))


class ShippedAnalyzer:
    """An analyzer that travels by value: its rules go along as bytes.

    A worker makes the analyzer from them once, however many batches it gets, and needs no file of
    rules of its own.

    >>> shipped = pickle.loads(pickle.dumps(ShippedAnalyzer(default_analyzer())))
    >>> shipped.analyzer is shipped.analyzer
    True
    """

    __slots__ = ("_rules",)

    def __init__(self, analyzer: Analyzer | None = None) -> None:
        self._rules = pickle.dumps(_chosen(analyzer))

    @property
    def analyzer(self) -> Analyzer:
        """The analyzer, made when it is first asked for in a process."""
        return _unpack(self._rules)


@lru_cache(maxsize=4)
def _unpack(rules: bytes) -> Analyzer:
    made: Analyzer = pickle.loads(rules)
    return made
