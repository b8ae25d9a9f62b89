"""The JSON Schemas in docs/schema: as the vocabularies are, and right about the shipped files."""

from __future__ import annotations

import importlib.util
import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from claimlib.schemas import pack_schemas

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "schema"
SCHEMAS = pack_schemas()


def errors(schema: dict[str, Any], value: Any, root: dict[str, Any], at: str = "") -> list[str]:
    """Check the keywords that these schemas use."""
    if "$ref" in schema:
        return errors(root["definitions"][schema["$ref"].rpartition("/")[2]], value, root, at)
    known = {"type", "enum", "const", "required", "properties", "additionalProperties", "items"}
    known |= {"pattern", "patternProperties", "anyOf", "minItems", "maxItems", "minLength"}
    known |= {"maxLength", "minProperties", "description", "default", "title", "$schema"}
    assert set(schema) <= known | {"definitions"}, set(schema) - known
    types = {"object": dict, "array": list, "string": str, "boolean": bool}
    out: list[str] = []
    if "type" in schema and not isinstance(value, types[schema["type"]]):
        return [f"{at}: no {schema['type']}"]
    if "enum" in schema and value not in schema["enum"]:
        out.append(f"{at}: {value!r} is not in the list")
    if "const" in schema and value != schema["const"]:
        out.append(f"{at}: {value!r} is not {schema['const']!r}")
    if "anyOf" in schema and all(errors(one, value, root, at) for one in schema["anyOf"]):
        out.append(f"{at}: fits none")
    if isinstance(value, str):
        if "pattern" in schema and not re.search(schema["pattern"], value):
            out.append(f"{at}: {value!r} does not fit")
        if not schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", 10**9):
            out.append(f"{at}: length")
    if isinstance(value, list):
        if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", 10**9):
            out.append(f"{at}: number")
        for index, item in enumerate(value):
            out += errors(schema.get("items", {}), item, root, f"{at}[{index}]")
    if isinstance(value, dict):
        out += [f"{at}: no {key}" for key in schema.get("required", ()) if key not in value]
        if len(value) < schema.get("minProperties", 0):
            out.append(f"{at}: empty")
        for key, item in value.items():
            inner = schema.get("properties", {}).get(key)
            for pattern, other in schema.get("patternProperties", {}).items():
                inner = other if re.search(pattern, key) else inner
            if inner is not None:
                out += errors(inner, item, root, f"{at}.{key}")
            elif schema.get("additionalProperties") is False:
                out.append(f"{at}: unknown {key}")
    return out


def build() -> dict[str, str]:
    spec = importlib.util.spec_from_file_location("build", ROOT / "tools" / "build_schemas.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    made: dict[str, str] = module.files()
    return made


def test_the_files_are_as_the_vocabularies_are() -> None:
    here = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.json")}
    assert here == build(), "run: python tools/build_schemas.py"


def packs() -> list[Path]:
    return [ROOT / "grammars", ROOT / "packs" / "spoken", ROOT / "src/claimlib/assets/new-pack"]


@pytest.mark.parametrize(
    "path",
    [
        pytest.param(path, id=str(path.relative_to(ROOT)))
        for pack in packs()
        for path in sorted(pack.rglob("*.toml"))
        if path.name != "classes.toml"
    ],
)
def test_shipped_files_fit(path: Path) -> None:
    name = "lexicon" if path.parent.name == "lexicon" else path.stem
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    assert errors(SCHEMAS[name], data, SCHEMAS[name]) == []


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"certainty": "posible"}, "is not in the list"),
        ({"when": ["next:word:X", "nxt:noun"]}, "fits none"),
        ({"catgory": "epistemic"}, "unknown catgory"),
        ({"counter": []}, "number"),
        ({"id": "one"}, "does not fit"),
    ],
)
def test_wrong_entries_do_not_fit(change: dict[str, Any], message: str) -> None:
    entry = {
        "id": "a.b",
        "construction": "adverb",
        "category": "epistemic",
        "forms": ["X"],
        "example": [{"text": "X"}],
        "counter": [{"text": "Y"}],
    }
    schema = SCHEMAS["lexicon"]
    assert errors(schema, {"cue": [entry]}, schema) == []
    found = errors(schema, {"cue": [entry | change]}, schema)
    assert len(found) == 1
    assert message in found[0]


def test_they_are_json() -> None:
    for text in build().values():
        assert json.loads(text)["$schema"]
