"""Say for each statement of a text which rule decided what, on which words."""

from __future__ import annotations

import argparse
import sys

__all__ = ["add_arguments", "run"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("text", metavar="TEXT", help="the text itself; - reads standard input")
    parser.add_argument("--pack", metavar="DIR", help="rules to add to the default ones")
    parser.add_argument(
        "--all", action="store_true", help="also the cues that were seen and did not fire, and why"
    )


def run(options: argparse.Namespace) -> int:
    """Print the explanation of every statement."""
    from ..analyzer import Analyzer
    from .packs import load

    text = options.text
    if text == "-":
        try:
            text = sys.stdin.buffer.read().decode("utf-8-sig")
        except UnicodeDecodeError as error:
            print(f"claimlib: standard input: byte {error.start} is not utf-8", file=sys.stderr)
            return 2
    analyzer = Analyzer(load(options.pack))
    document = analyzer.analyze(text)
    print("\n\n".join(s.explain() for s in document.statements) or "no statements")
    if options.all:
        from ..unfired import unfired

        rest = unfired(analyzer, document)
        print("\nseen and not fired:" if rest else "\nnothing else was seen")
        for item in rest:
            print(item)
    return 0
