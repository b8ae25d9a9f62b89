"""Say for each statement of a text which rule decided what, on which words."""

from __future__ import annotations

import argparse
import shlex
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..analyzer import Analyzer
    from ..model import Document

__all__ = ["add_arguments", "run"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    given = parser.add_mutually_exclusive_group(required=True)
    given.add_argument(
        "text", nargs="?", metavar="TEXT", help="the text itself; - reads standard input"
    )
    given.add_argument("--file", metavar="FILE", help="explain what the file holds")
    parser.add_argument(
        "--encoding", default="utf-8", help="of the file (default: utf-8), e.g. windows-1256"
    )
    parser.add_argument("--pack", metavar="DIR", help="rules to add to the default ones")
    parser.add_argument(
        "--all", action="store_true", help="also the cues that were seen and did not fire, and why"
    )


def run(options: argparse.Namespace) -> int:
    """Print the explanation of every statement."""
    from ..analyzer import Analyzer
    from .packs import load

    analyzer = Analyzer(load(options.pack))
    for number, (name, text) in enumerate(_texts(options)):
        if name:
            print(f"{chr(10) if number else ''}== {name}")
        print(_told(analyzer, analyzer.analyze(text), everything=options.all))
    return 0


def _texts(options: argparse.Namespace) -> Iterator[tuple[str, str]]:
    """Yield the texts, each with its name where there are several."""
    from ..reading import known_encoding, read_sources

    if options.file is None and options.text != "-":
        if _is_file(options.text):
            print(
                f"claimlib: {options.text} is read as a text; for what that file holds write "
                f"claimlib explain --file {shlex.quote(options.text)}",
                file=sys.stderr,
            )
        yield "", options.text
        return
    sources = list(
        read_sources([options.file or options.text], encoding=known_encoding(options.encoding))
    )
    for source in sources:
        yield source.name if len(sources) > 1 else "", source.text


def _is_file(text: str) -> bool:
    try:
        return Path(text).is_file()
    except (OSError, ValueError):  # no name of a file: too long, or with a zero in it
        return False


def _told(analyzer: Analyzer, document: Document, *, everything: bool) -> str:
    lines = ["\n\n".join(s.explain() for s in document.statements) or "no statements"]
    if everything:
        from ..unfired import unfired

        rest = unfired(analyzer, document)
        lines.append("\nseen and not fired:" if rest else "\nnothing else was seen")
        lines += map(str, rest)
    return "\n".join(lines)
