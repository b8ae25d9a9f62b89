"""Make the skeleton of a rule pack: one cue, one construction, one test."""

from __future__ import annotations

import argparse
import json
import re
import shlex
import sys
from pathlib import Path

from ..errors import why_not

__all__ = ["add_arguments", "run"]

_SKELETON = Path(__file__).resolve().parents[1] / "assets" / "new-pack"
_HEAD = """\
// The default pack's noun phrase with one construction more: what DAKHIL ties to a phrase belongs
// to the name of the holder. The word behind DAKHIL stands in function.toml. A construction
// replaces the one of the same name in the pack below, so the whole file stands here.

"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("folder", metavar="DIR", help="the folder to make; it must not exist yet")


def run(options: argparse.Namespace) -> int:
    """Write the files; 2 when the folder is not empty."""
    target = Path(options.folder)
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        print(f"claimlib: {target} is there already; give a new folder", file=sys.stderr)
        return 2
    name = re.sub(r"[^\w.-]+", "-", target.resolve().name).strip("-_.") or "mine"
    files = skeleton(name)
    try:
        for path, text in files.items():
            (target / path).parent.mkdir(parents=True, exist_ok=True)
            (target / path).write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        print(f"claimlib: {target}: {why_not(error)}", file=sys.stderr)
        return 2
    for path in files:
        if not path.startswith("."):
            print(target / path)
    print(f"try: claimlib check {shlex.quote(str(target))}")
    return 0


def skeleton(name: str) -> dict[str, str]:
    """Return the files of a new pack by path."""
    from ..loading import default_pack
    from ..schemas import pack_schemas

    files = {
        path: (_SKELETON / path).read_text(encoding="utf-8").replace("@NAME@", name)
        for path in ("pack.toml", "function.toml", "lexicon/hedges.toml")
    }
    files["constructions/np.lark"] = _HEAD + _with_link(default_pack().grammars["np"])
    files["gold.jsonl"] = (_SKELETON / "gold.jsonl").read_text(encoding="utf-8")
    # Kept as text, so that it is no test of claimlib itself.
    files["test_pack.py"] = (_SKELETON / "test_pack.txt").read_text(encoding="utf-8")
    for kind, schema in pack_schemas().items():
        files[f".schema/{kind}.json"] = json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
    return files


def _with_link(source: str) -> str:
    return re.sub(r"^_link: ", "_link: DAKHIL | ", source, count=1, flags=re.M)
