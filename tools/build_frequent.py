"""Write the list of frequent forms that a wheel looks up when it is built.

    python tools/build_frequent.py NEWS.tsv MORE.tsv --out tools/frequent_forms.txt

The arguments are UTF-8 text files, one sentence or paragraph a line; of tab-separated columns the
last with more than three Arabic words is read. Nothing of the text reaches the list but which forms
are in it at least so often.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from claimlib.chars import is_light

#: A run of letters and the marks on them.
WORD = re.compile(r"[\u0620-\u065f\u0670-\u06d3]+")
HEAD = "# Forms that are frequent in news, in plain spelling: the wheel holds what they are.\n"


def forms(path: Path) -> Iterator[str]:
    """Yield the forms of a file that are in plain spelling, each as often as it stands there."""
    for line in path.read_text("utf-8").splitlines():
        columns = [WORD.findall(column) for column in line.split("\t")]
        told = next((words for words in reversed(columns) if len(words) > 3), [])
        yield from filter(is_light, told)


def main() -> None:
    """Count the forms and write those that are frequent."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("texts", nargs="+", type=Path)
    parser.add_argument("--least", type=int, default=3, help="how often a form stands there")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    counts = Counter(form for path in args.texts for form in forms(path))
    frequent = sorted(form for form, count in counts.items() if count >= args.least)
    args.out.write_text(HEAD + "\n".join(frequent) + "\n", "utf-8")


if __name__ == "__main__":
    main()
