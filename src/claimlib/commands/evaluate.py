"""Score a pack against annotated text, or two packs against each other."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..evaluate import Rate, Scores

__all__ = ["add_arguments", "run"]

_SHARES = (
    ("class", "category"),
    ("certainty", "certainty"),
    ("polarity", "polarity"),
    ("source type", "source_type"),
    ("source found (half of it)", "source_found"),
    ("source exact", "source_exact"),
    ("content characters F1", "content_f1"),
    ("content exact", "content_exact"),
    ("factuality micro", "factuality_micro"),
    ("factuality macro F1", "factuality_macro"),
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("gold", nargs="+", metavar="GOLD.jsonl", help="annotated text")
    parser.add_argument(
        "--pack", metavar="DIR", help="the pack to score (default: the shipped one)"
    )
    parser.add_argument(
        "--compare", metavar="DIR", help="another pack: show what it wins and loses against --pack"
    )
    parser.add_argument("-v", "--verbose", action="store_true", help="print the misses in context")
    parser.add_argument("-f", "--format", choices=("text", "json"), default="text")


def run(options: argparse.Namespace) -> int:
    """Print the figures of every file."""
    from ..analyzer import Analyzer
    from ..evaluate import compare, evaluate, read_gold
    from .packs import load

    first = Analyzer(load(options.pack))
    second = Analyzer(load(options.compare)) if options.compare else None
    out = []
    for path in options.gold:
        gold = read_gold(path)
        scores = evaluate(gold, first)
        other = evaluate(gold, second) if second is not None else None
        changes = compare(gold, first, second) if second is not None else []
        if options.format == "json":
            row = {"file": path, **scores.to_dict()}
            if other is not None:
                row["compare"] = other.to_dict()
                row["changes"] = [{"won": c.won, **c.miss._asdict()} for c in changes]
            out.append(row)
            continue
        print(f"== {path}: {scores.sentences} sentences, {scores.records} records")
        for line in _lines(scores, other):
            print(line)
        for change in changes:
            print(f"{'won ' if change.won else 'lost'} {change.miss}")
        if options.verbose:
            for miss in (other or scores).misses:
                print(miss)
    if options.format == "json":
        print(json.dumps(out, ensure_ascii=False, indent=1))
    return 0


def _lines(scores: Scores, other: Scores | None) -> Iterator[str]:
    if scores.carried[1]:
        after = f" > {other.carried[0]}" if other else ""
        right, total = scores.carried
        yield f"speaker carried over from an earlier sentence: {right}{after} of {total}"
    for name, one, two in (
        ("cue", scores.cue, other.cue if other else None),
        ("sentence speculative", scores.sentence, other.sentence if other else None),
    ):
        yield _rate(name, one, two)
    for name, attribute in _SHARES:
        value: float = getattr(scores, attribute)
        after = f" > {getattr(other, attribute):.3f}" if other else ""
        yield f"{name:<26}{value:.3f}{after}"
    for name, (rate, count) in sorted(scores.by_class.items(), key=lambda item: -item[1][1]):
        two = other.by_class.get(name, (None, 0))[0] if other else None
        yield _rate(f"   {name}", rate, two) + f"  of {count}"


def _rate(name: str, one: Rate, two: Rate | None) -> str:
    parts = [
        f"{letter} {a:.3f}" + (f" > {b:.3f}" if b is not None else "")
        for letter, a, b in zip(("P", "R", "F1"), one, two or (None, None, None), strict=True)
    ]
    return f"{name:<26}{'  '.join(parts)}"
