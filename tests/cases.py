"""Cases of seeds/: sentences with all their statements, minimal pairs, and the known gaps."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any, NamedTuple

from claimlib import Document, SourceType, Span, Statement, analyze

SEEDS = Path(__file__).resolve().parents[1] / "seeds"
GOLDEN_FILES = sorted((SEEDS / "golden").glob("*.toml"))
CONTRAST_FILES = sorted((SEEDS / "contrast").glob("*.toml"))
GAPS_FILE = SEEDS / "known-gaps.toml"


class Row(NamedTuple):
    """A statement as a case tells it. Places are spans; ``holders`` is the chain of sources."""

    span: Span
    cues: tuple[tuple[str, Span], ...]
    holders: tuple[Span | str, ...]
    source_type: str
    antecedent: Span | None
    value: str
    parent: int | None

    def show(self, text: str) -> str:
        """Say it in words, for the message of a test that fails."""

        def cut(place: Span | str) -> str:
            return place if isinstance(place, str) else text[place.slice]

        cues = ", ".join(f"{category} {cut(span)}" for category, span in self.cues)
        tail = f", stands for {cut(self.antecedent)}" if self.antecedent is not None else ""
        tail += f", inside {self.parent}" if self.parent is not None else ""
        by = " > ".join(map(cut, self.holders))
        return f"«{cut(self.span)}» [{cues}] by {by} ({self.source_type}): {self.value}{tail}"


class Case(NamedTuple):
    """A sentence and every statement in it."""

    id: str
    text: str
    rows: tuple[Row, ...]
    reason: str = ""


class Pair(NamedTuple):
    """Two sentences that differ in one thing, and what each gives."""

    id: str
    first: str
    first_gives: tuple[tuple[str, ...], ...]
    second: str
    second_gives: tuple[tuple[str, ...], ...]
    reason: str = ""


def place(text: str, anchor: str) -> Span:
    """Return where the anchor stands; an anchor that is absent or ambiguous is an error.

    >>> place("قد قد", "قد#2")
    Span(start=3, end=5)
    """
    numbered = re.fullmatch(r"(.+)#(\d+)", anchor, re.DOTALL)
    words, number = (numbered[1], int(numbered[2])) if numbered else (anchor, 0)
    found = [match.start() for match in re.finditer(re.escape(words), text)]
    if len(found) != 1 and not 0 < number <= len(found):
        hint = f"; write «{words}#1» … «{words}#{len(found)}»" if found else ""
        raise ValueError(f"anchor «{anchor}» occurs {len(found)} times in «{text}»{hint}")
    start = found[max(number - 1, 0)]
    return Span(start, start + len(words))


def _row(text: str, row: dict[str, Any]) -> Row:
    holder: Span | str = place(text, row["source"]) if "source" in row else row["type"]
    between = tuple(place(text, anchor) for anchor in row.get("between", ()))
    antecedent = row.get("antecedent")
    return Row(
        place(text, row["text"]),
        tuple((category, place(text, anchor)) for category, anchor in row.get("cues", ())),
        ("author", *between, holder) if holder != "author" else ("author",),
        row["type"],
        place(text, antecedent) if antecedent is not None else None,
        row["value"],
        row.get("parent"),
    )


def _cases(path: Path) -> list[Case]:
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return [
        Case(
            row["id"],
            row["text"],
            tuple(_row(row["text"], statement) for statement in row["statement"]),
            row.get("reason", ""),
        )
        for row in data.get("case", ())
    ]


def _pairs(path: Path) -> list[Pair]:
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return [
        Pair(
            row["id"],
            row["first"],
            tuple(map(tuple, row["first_gives"])),
            row["second"],
            tuple(map(tuple, row["second_gives"])),
            row.get("reason", ""),
        )
        for row in data.get("pair", ())
    ]


GOLDEN = [case for path in GOLDEN_FILES for case in _cases(path)]
CONTRAST = [pair for path in CONTRAST_FILES for pair in _pairs(path)]
GAPS = _cases(GAPS_FILE)
PAIR_GAPS = _pairs(GAPS_FILE)


def row_of(statement: Statement) -> Row:
    """Return a statement as a case would tell it."""
    source = statement.source
    # The antecedent of a mention that has words of its own is no part of a case.
    pronoun = source.type is SourceType.PRONOUN
    return Row(
        statement.span,
        tuple((cue.category.value, cue.span) for cue in statement.cues),
        tuple(
            actor.span if actor.span is not None else actor.type.value
            for actor in statement.sources
        ),
        source.type.value,
        source.antecedent if pronoun else None,
        f"{statement.certainty.value} {statement.polarity.value}",
        statement.parent.id if statement.parent is not None else None,
    )


def rows_of(document: Document) -> tuple[Row, ...]:
    """Return every statement of a document as a case would tell it."""
    return tuple(map(row_of, document.statements))


def signature(text: str) -> tuple[tuple[str, ...], ...]:
    """Return what a pair tells of a sentence: a row a statement, code and cues."""
    return tuple(
        (s.factuality.code, *(f"{cue.category.value} {cue.text}" for cue in s.cues))
        for s in analyze(text).statements
    )
