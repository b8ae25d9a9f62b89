"""Write seeds/known-failures.toml anew: the examples of the default pack that fail today.

python tools/update_known_failures.py            write the file
python tools/update_known_failures.py --check    say what would change; status 1 when it would
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from claimlib.check import run_cases

TARGET = Path(__file__).resolve().parents[1] / "seeds" / "known-failures.toml"
HEAD = """\
# Examples and counter-examples of the default pack that do not come out as written yet.
# tests/test_cases.py expects each of them to fail, and complains when one is mended.
# Written by tools/update_known_failures.py; take rows out, put none in by hand.
"""


def rows() -> str:
    parts = [HEAD]
    for failure in sorted(run_cases(), key=lambda f: (f.rule, f.text, f.reason)):
        parts.append(
            "\n[[known]]\n"
            f"rule = {_quote(failure.rule)}\n"
            f"text = {_quote(failure.text)}\n"
            f"reason = {_quote(failure.reason)}\n"
        )
    return "".join(parts)


def _quote(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)  # a basic string of TOML, for text without controls


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing")
    options = parser.parse_args(arguments)
    made = rows()
    before = TARGET.read_text(encoding="utf-8") if TARGET.exists() else ""
    count = made.count("[[known]]")
    if options.check:
        print(f"{count} failures today, {before.count('[[known]]')} in {TARGET.name}")
        return int(made != before)
    TARGET.write_text(made, encoding="utf-8")
    print(f"{TARGET.name}: {before.count('[[known]]')} -> {count}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
