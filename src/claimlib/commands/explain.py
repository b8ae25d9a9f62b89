"""Say for each statement of a text which rule decided what, on which words."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

__all__ = ["add_arguments", "run"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("text", metavar="TEXT", help="the text itself; - reads standard input")
    parser.add_argument("--pack", metavar="DIR", help="rules to add to the default ones")


def run(options: argparse.Namespace) -> int:
    """Print the explanation of every statement."""
    from ..analyzer import Analyzer
    from ..loading import load_pack

    text = options.text
    if text == "-":
        try:
            text = sys.stdin.buffer.read().decode("utf-8-sig")
        except UnicodeDecodeError as error:
            print(f"claimlib: standard input: byte {error.start} is not utf-8", file=sys.stderr)
            return 2
    analyzer = Analyzer(load_pack(Path(options.pack), extends="default") if options.pack else None)
    document = analyzer.analyze(text)
    print("\n\n".join(s.explain() for s in document.statements) or "no statements")
    return 0
