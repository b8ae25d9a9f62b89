"""Say everything that is wrong with a rule pack, and run its examples."""

from __future__ import annotations

import argparse
import json

__all__ = ["add_arguments", "run"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("pack", metavar="PACK", help="the folder of the pack")
    parser.add_argument(
        "--extends",
        metavar="BASE",
        help="what it builds on: default, none, or another pack's folder (default: none for a "
        "folder with all tables and constructions, else default)",
    )
    parser.add_argument(
        "--known",
        metavar="FILE",
        help="a TOML file of examples that are known to fail: tables [[known]] with rule, text and "
        "reason; one that passes by now is a problem",
    )
    parser.add_argument("-f", "--format", choices=("text", "json"), default="text")


def run(options: argparse.Namespace) -> int:
    """Print the problems; 1 when there are any."""
    from ..check import check_pack, read_known
    from .packs import extended

    known = read_known(options.known) if options.known else {}
    problems = check_pack(
        options.pack, extends=extended(options.pack, options.extends), known=known
    )
    if options.format == "json":
        keys = ("code", "file", "line", "rule", "reason", "cure")
        rows = [{key: getattr(problem, key) for key in keys} for problem in problems]
        print(json.dumps(rows, ensure_ascii=False, indent=1))
    else:
        for problem in problems:
            print(problem)
        print(_summary(options.pack, len(problems), len(known)))
    return 1 if problems else 0


def _summary(name: str, count: int, known: int) -> str:
    if count:
        return f"{name}: {_count(count, 'problem')}"
    from ..loading import default_pack, load_pack
    from .packs import extended

    base = extended(name)
    below = set(map(id, default_pack().cues)) if base == "default" else set()
    own = [cue for cue in load_pack(name, extends=base).cues if id(cue) not in below]
    cases = [case for cue in own for case in cue.cases]
    counters = sum(case.counter for case in cases)
    parts = (
        _count(len(own), "cue"),
        _count(len(cases) - counters, "example"),
        _count(counters, "counter-example"),
    )
    but = f", but for {_count(known, 'known failure')}" if known else ""
    return f"{name}: no problems; {parts[0]}, {parts[1]} and {parts[2]} as written{but}"


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'s' if number != 1 else ''}"
