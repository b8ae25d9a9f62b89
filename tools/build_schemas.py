"""Write docs/schema/*.json: the JSON Schemas of a pack's files, for editors."""

from __future__ import annotations

import json
from pathlib import Path

from claimlib.schemas import pack_schemas

TARGET = Path(__file__).resolve().parents[1] / "docs" / "schema"


def files() -> dict[str, str]:
    return {
        f"{name}.json": json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        for name, schema in pack_schemas().items()
    }


def main() -> None:
    TARGET.mkdir(parents=True, exist_ok=True)
    for name, text in files().items():
        (TARGET / name).write_text(text, encoding="utf-8")
        print(f"docs/schema/{name}")


if __name__ == "__main__":
    main()
