"""The table of forms as a text that is searched, so that nothing is made of it at the start.

Making a dictionary of 50,000 forms, and taking it down again, would be a tenth of a short run.
Forms that begin with the same letters stand together, as rows of the form and a character that
numbers its kind: its parts of speech and features. A look-up searches some hundred characters.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final, Protocol

__all__ = ["FormTable", "Forms", "rows_of"]

#: How many letters the forms of one place begin with.
BEGINNING: Final = 3
#: The characters that number the kinds: private use, so that no file has them as text.
FIRST_KIND: Final = 0xE000
MOST_KINDS: Final = 0x1900


class Forms(Protocol):
    """Parts of speech and features by form: a :class:`FormTable`, or a dictionary."""

    def get(self, key: str, default: tuple[str, str], /) -> tuple[str, str]:
        """Return those of the form, or ``default``."""

    def items(self) -> Iterable[tuple[str, tuple[str, str]]]:
        """Return all forms with theirs."""

    def __contains__(self, key: object, /) -> bool: ...
    def __getitem__(self, key: str, /) -> tuple[str, str]: ...


class FormTable:
    """Parts of speech and features by form, found in a text of rows as :func:`rows_of` makes them.

    The rows of ``beginnings[n]`` are those from ``ends[n]`` to ``ends[n + 1]``.

    >>> kinds, rows = rows_of({"قد": ("f", ""), "قدر": ("pn", "")}.items())
    >>> parts = list(map("".join, rows.values()))
    >>> ends = [0, len(parts[0]), sum(map(len, parts))]
    >>> table = FormTable(list(rows), ends, "".join(parts), kinds)
    >>> table["قدر"], "قدرة" in table
    (('pn', ''), False)
    """

    def __init__(
        self, beginnings: list[str], ends: list[int], text: str, kinds: list[tuple[str, str]]
    ) -> None:
        self._beginnings: dict[str, int] = dict(zip(beginnings, range(len(ends) - 1), strict=True))
        self._ends = ends
        self._text = text
        self._kinds: dict[str, Any] = {chr(FIRST_KIND + n): kind for n, kind in enumerate(kinds)}

    def get(self, key: str, default: Any = None) -> Any:
        """Return the parts of speech and the features of the form, or ``default``."""
        number = self._beginnings.get(key[:BEGINNING])
        if number is None:
            return default
        text = self._text
        place = text.find("\n" + key + "\t", self._ends[number], self._ends[number + 1])
        return default if place < 0 else self._kinds[text[place + len(key) + 2]]

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and self.get(key) is not None

    def __getitem__(self, key: str) -> Any:
        kind = self.get(key)
        if kind is None:
            raise KeyError(key)
        return kind

    def __len__(self) -> int:
        return self._text.count("\n")

    def items(self) -> list[tuple[str, Any]]:
        """Return all forms with their parts of speech and features."""
        rows = self._text.split("\n")[1:]
        return [(row[:-2], self._kinds[row[-1]]) for row in rows]


def rows_of(
    table: Iterable[tuple[str, tuple[str, str]]],
) -> tuple[list[tuple[str, str]], dict[str, list[str]]]:
    """Return the kinds of the forms and the rows of a text, by what their forms begin with.

    Raises:
        ValueError: when there are more kinds than characters for them.
    """
    kinds: dict[tuple[str, str], str] = {}
    rows: dict[str, list[str]] = {}
    for form, kind in table:
        number = kinds.setdefault(kind, chr(FIRST_KIND + len(kinds)))
        rows.setdefault(form[:BEGINNING], []).append(f"\n{form}\t{number}")
    if len(kinds) > MOST_KINDS:
        raise ValueError(f"a table of forms has {MOST_KINDS} kinds at most")
    return list(kinds), rows
