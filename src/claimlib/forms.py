"""The table of forms as a text that is searched, so that nothing is made of it at the start.

Making a dictionary of 50,000 forms, and taking it down again, would be a tenth of a short run.
Forms that begin with the same letters stand together, as rows of the form and a character that
numbers its kind: its parts of speech and features. A look-up searches some hundred characters.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

__all__ = ["BEGINNING", "UNTAGGED", "FormTable", "Forms", "rows_of"]

#: How many letters the forms of one place begin with.
BEGINNING: Final = 3
#: The characters that number the kinds: private use, so that no file has them as text.
FIRST_KIND: Final = 0xE000
MOST_KINDS: Final = 0x1900
#: What a form has that is in no table.
UNTAGGED: Final = ("", "")


class Forms:
    """Parts of speech and features by form: of a dictionary, or a :class:`FormTable`."""

    def __init__(self, table: dict[str, tuple[str, str]]) -> None:
        self._table = table

    def get(self, key: str) -> tuple[str, str]:
        """Return those of the form; both empty when it is in no table."""
        return self._table.get(key, UNTAGGED)

    def tags(self, key: str) -> str:
        """Return the parts of speech of the form, likeliest first; ``""`` when there are none."""
        return self.get(key)[0]

    def __contains__(self, key: str) -> bool:
        return self.get(key)[0] != ""

    def items(self) -> list[tuple[str, tuple[str, str]]]:
        """Return all forms with theirs."""
        return list(self._table.items())


class FormTable(Forms):
    """Parts of speech and features by form, found in a text of rows as :func:`rows_of` makes them.

    The rows of ``beginnings[n]`` are those from ``ends[n]`` to ``ends[n + 1]``.

    >>> kinds, rows = rows_of({"قد": ("f", ""), "قدر": ("pn", "")}.items())
    >>> parts = list(map("".join, rows.values()))
    >>> ends = [0, len(parts[0]), sum(map(len, parts))]
    >>> table = FormTable(list(rows), ends, "".join(parts), kinds)
    >>> table.get("قدر"), "قدرة" in table
    (('pn', ''), False)
    """

    def __init__(
        self, beginnings: list[str], ends: list[int], text: str, kinds: list[tuple[str, str]]
    ) -> None:
        super().__init__({})
        self._beginnings: dict[str, int] = dict(zip(beginnings, range(len(ends) - 1), strict=True))
        self._ends = ends
        self._text = text
        self._kinds = kinds
        # The form that was asked for last, which is often asked for again, and what it has.
        self._last: tuple[str, tuple[str, str]] = ("", UNTAGGED)

    def get(self, key: str) -> tuple[str, str]:
        """Return the parts of speech and the features of the form; both empty where it is not."""
        last = self._last
        if last[0] == key:
            return last[1]
        number = self._beginnings.get(key[:BEGINNING], -1)
        found = UNTAGGED
        if number >= 0:
            text = self._text
            place = text.find(f"\n{key}\t", self._ends[number], self._ends[number + 1])
            if place >= 0:
                found = self._kinds[ord(text[place + len(key) + 2]) - FIRST_KIND]
        self._last = (key, found)
        return found

    def __len__(self) -> int:
        return self._text.count("\n")

    def items(self) -> list[tuple[str, tuple[str, str]]]:
        """Return all forms with their parts of speech and features."""
        rows = self._text.split("\n")[1:]
        return [(row[:-2], self._kinds[ord(row[-1]) - FIRST_KIND]) for row in rows]


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
