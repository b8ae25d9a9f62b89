"""Statements as a table for the terminal, right-to-left text kept in its own cell."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from .model import Actor, Document, Statement

__all__ = ["crop", "display_width", "source_label", "to_table"]

_FIRST_STRONG_ISOLATE = "\u2068"
_POP_ISOLATE = "\u2069"
_MARKS = {"assertive": "\N{BLACK CIRCLE}", "speculative": "\N{WHITE CIRCLE}"}
_HEADS = (" ", "value", "source", "cues", "statement")
_CAPS = (1, 5, 30, 24)  # widest the fixed columns may grow; the statement takes the rest
_GAP = "  "
_ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"

#: Blanks and controls: a text must neither break the row nor steer the terminal.
_BLANKS = re.compile("[\\s\x00-\x1f\x7f-\x9f\u2028\u2029]+")
#: Direction controls of the text itself, which would reach out of its cell; and half surrogates.
_DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def display_width(text: str) -> int:
    """Count the terminal columns that a text takes: marks none, wide characters two.

    >>> display_width("قَدْ"), display_width("日本"), display_width("CT+")
    (2, 4, 3)
    """
    return sum(map(_width, text))


def _width(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def crop(text: str, width: int) -> str:
    """Cut a text to at most ``width`` columns, never between a letter and its marks.

    >>> crop("الاقتصاد", 5), crop("قَدْ", 2)
    ('الاق…', 'قَدْ')
    """
    if display_width(text) <= width:
        return text
    used, kept = 0, 0
    for index, char in enumerate(text):
        used += _width(char)
        if used > width - 1:
            break
        kept = index + 1
    return text[:kept] + _ELLIPSIS if width > 0 else ""


def source_label(actor: Actor, document: Document) -> str:
    """Name a source: its words, those of the mention it stands for (``=``), or its type.

    >>> from claimlib.model import SourceType
    >>> source_label(Actor(SourceType.AUTHOR), Document("", (), ()))
    '(author)'
    """
    if actor.text:
        return actor.text
    if actor.antecedent is not None:
        return f"= {document.text[actor.antecedent.slice]}"
    return f"({actor.type.value})"


def to_table(
    document: Document,
    statements: Iterable[Statement] | None = None,
    *,
    width: int | None = None,
    bidi: bool = True,
) -> str:
    """Lay a document's statements out as lines of text, one statement each.

    Args:
        document: where the statements come from.
        statements: those to show; all of the document when left out.
        width: columns to keep to; ``None`` crops nothing (for files and pipes).
        bidi: isolate right-to-left cells, so that the columns stay in order.

    >>> print(to_table(Document("", (), ())))
    no statements
    """
    rows = [
        (
            _MARKS[statement.kind],
            statement.factuality.code,
            _clean(source_label(statement.source, document)),
            _clean(" \N{MIDDLE DOT} ".join(cue.text for cue in statement.cues)) or "-",
            _clean(statement.text),
        )
        for statement in (document.statements if statements is None else statements)
    ]
    if not rows:
        return "no statements"
    widths = [
        min(cap, max(display_width(row[column]) for row in (_HEADS, *rows)))
        for column, cap in enumerate(_CAPS)
    ]
    rest = None
    if width is not None:
        rest = max(20, width - sum(widths) - len(_GAP) * len(widths))
    lines = [_row(_HEADS, widths, None, crop_cells=False, bidi=False)]
    lines += [_row(row, widths, rest, crop_cells=width is not None, bidi=bidi) for row in rows]
    speculative = sum(row[0] == _MARKS["speculative"] for row in rows)
    lines.append(
        f"{len(rows)} statement{'s' if len(rows) != 1 else ''}: "
        f"{_MARKS['assertive']} {len(rows) - speculative} assertive, "
        f"{_MARKS['speculative']} {speculative} speculative"
    )
    return "\n".join(lines)


def _clean(text: str) -> str:
    return _DIRECTION.sub("", _BLANKS.sub(" ", text)).strip()


def _row(
    cells: Sequence[str], widths: Sequence[int], rest: int | None, *, crop_cells: bool, bidi: bool
) -> str:
    out = []
    for column, cell in enumerate(cells):
        limit = widths[column] if column < len(widths) else rest
        if crop_cells and limit is not None:
            cell = crop(cell, limit)
        # The blanks stand outside the isolate: they belong to the table, not to the text.
        fill = " " * (limit - display_width(cell)) if column < len(widths) and limit else ""
        if bidi and _is_rtl(cell):
            cell = f"{_FIRST_STRONG_ISOLATE}{cell}{_POP_ISOLATE}"
        out.append(cell + fill)
    return _GAP.join(out).rstrip()


def _is_rtl(text: str) -> bool:
    return any(unicodedata.bidirectional(char) in ("R", "AL", "AN") for char in text)
