"""List the cues of the rules, all or some."""

from __future__ import annotations

import argparse
import csv
import json
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..rules import CueRule

__all__ = ["add_arguments", "run"]

_COLUMNS = ("id", "construction", "category", "certainty", "polarity", "stance", "forms", "place")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "form", nargs="?", metavar="FORM", help="only cues with this word or phrase"
    )
    parser.add_argument("--id", metavar="PART", help="only cues whose id has this in it")
    parser.add_argument("--category", help="only this class of cue, for example reporting")
    parser.add_argument("--construction", help="only this construction, for example adverb")
    parser.add_argument(
        "--value",
        metavar="VALUE",
        help="only cues of this value: certain, probable, possible, unknown, positive, negative",
    )
    parser.add_argument("--pseudo", action="store_true", help="only entries that block others")
    parser.add_argument("--pack", metavar="DIR", help="rules to add to the default ones")
    parser.add_argument("-f", "--format", choices=("table", "json", "csv"), default="table")


def run(options: argparse.Namespace) -> int:
    """Print the cues that fit; 1 when none does."""
    from ..factuality import Certainty, Polarity
    from ..model import Category
    from ..rules import CONSTRUCTIONS
    from .packs import load

    for given, known in (
        (options.category, [member.value for member in Category]),
        (options.construction, list(CONSTRUCTIONS)),
        (options.value, [m.value for m in Certainty] + [m.value for m in Polarity]),
    ):
        if given is not None and given not in known:
            print(f"claimlib: {given!r} is unknown; one of: {', '.join(known)}", file=sys.stderr)
            return 2
    found = [cue for cue in load(options.pack).cues if _fits(cue, options)]
    _WRITERS[options.format](found)
    return 0 if found else 1


def _fits(cue: CueRule, options: argparse.Namespace) -> bool:
    return (
        (options.category is None or cue.category.value == options.category)
        and (options.construction is None or cue.construction == options.construction)
        and (options.value in (None, cue.certainty.value, cue.polarity.value))
        and (options.id is None or options.id in cue.id)
        and (not options.pseudo or cue.pseudo)
        and (options.form is None or _has(cue, options.form))
    )


def _has(cue: CueRule, wanted: str) -> bool:
    """Tell whether the entry has the word or phrase as (part of) one of its forms."""
    from ..chars import fold
    from ..indexing import cue_forms

    keys = [fold(word) for word in wanted.split()]
    for form in cue_forms(cue):
        for start in range(len(form.words) - len(keys) + 1):
            if keys and all(key in form.words[start + i] for i, key in enumerate(keys)):
                return True
    return False


def _row(cue: CueRule) -> dict[str, str]:
    forms = [*(["/".join(cue.verb)] if cue.verb else []), *cue.forms]
    forms += [cue.participle] if cue.participle else []
    return {
        "id": cue.id,
        "construction": cue.construction,
        "category": "pseudo" if cue.pseudo else cue.category.value,
        "certainty": cue.certainty.value,
        "polarity": cue.polarity.value,
        "stance": cue.stance.value,
        "forms": "، ".join(forms),
        "place": f"{cue.file}:{cue.line}",
    }


def _write_table(cues: list[CueRule]) -> None:
    for row in _rows(cues):
        value = row["certainty"] + ("" if row["polarity"] == "positive" else " negative")
        print(f"{row['id']:<34} {row['category']:<12} {value:<17} {row['forms']}")
    print(f"{len(cues)} cue{'s' if len(cues) != 1 else ''}")


def _write_json(cues: list[CueRule]) -> None:
    print(json.dumps(list(_rows(cues)), ensure_ascii=False, indent=1))


def _write_csv(cues: list[CueRule]) -> None:
    writer = csv.DictWriter(sys.stdout, _COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(_rows(cues))


def _rows(cues: list[CueRule]) -> Iterator[dict[str, str]]:
    return map(_row, cues)


_WRITERS = {"table": _write_table, "json": _write_json, "csv": _write_csv}
