"""docs/schema.json says what documents are, no more and no less."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import Any

import pytest

import claimlib
from claimlib.export import UNITS, json_schema, to_dict
from claimlib.model import SCHEMA, Category, SourceType, Stance
from claimlib.trace import Operation
from sample import sample

SCHEMA_FILE = Path(__file__).resolve().parents[1] / "docs" / "schema.json"
TEXTS = (
    "",
    "\n\n",
    "قالت رويترز إن الوزير أكد أن الأسعار قد ترتفع.",
    "إذا ارتفعت الأسعار فسيحتج الناس. هل يستقيل الوزير؟",
    "يُعتقد أن نحو ثلاثين شخصاً قتلوا. وأضاف أنه لا شك في ذلك.",
    "\ud800 قال الوزير \U0001f600 إن الأسعار ترتفع.",
)


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    data: dict[str, Any] = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
    return data


@pytest.fixture(scope="module")
def validator(schema: dict[str, Any]) -> Any:
    jsonschema = pytest.importorskip("jsonschema")
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def test_it_comes_with_the_package(schema: dict[str, Any]) -> None:
    assert json_schema() == schema
    assert schema["$id"] == "urn:claimlib:schema:" + SCHEMA.partition("/")[2]


def test_the_version_is_the_model_s(schema: dict[str, Any]) -> None:
    assert schema["properties"]["schema"]["const"] == SCHEMA
    assert schema["properties"]["unit"]["enum"] == list(UNITS)


@pytest.mark.parametrize("unit", UNITS)
def test_documents_are_valid(validator: Any, unit: str) -> None:
    documents = [sample(), *(claimlib.analyze(text) for text in TEXTS)]
    assert any(document.statements for document in documents[1:])
    for document in documents:
        validator.validate(to_dict(document, unit=unit))
        validator.validate(json.loads(document.to_json()))


def closed(schema: dict[str, Any]) -> dict[str, Any]:
    """Return the schema with no room for fields that it does not name."""

    def walk(part: Any) -> Any:
        if isinstance(part, dict):
            out = {key: walk(value) for key, value in part.items()}
            return {**out, "additionalProperties": False} if "properties" in out else out
        return [walk(value) for value in part] if isinstance(part, list) else part

    result: dict[str, Any] = walk(schema)
    return result


def test_every_field_is_described(schema: dict[str, Any], validator: Any) -> None:
    strict = type(validator)(closed(schema))
    for document in [sample(), *(claimlib.analyze(text) for text in TEXTS)]:
        strict.validate(document.to_dict())


@pytest.mark.parametrize(
    ("path", "values"),
    [
        (("actor", "type"), SourceType),
        (("cue", "category"), Category),
        (("cue", "stance"), Stance),
        (("step", "operation"), Operation),
        (("certainty",), claimlib.Certainty),
        (("polarity",), claimlib.Polarity),
    ],
)
def test_the_enumerations_are_the_model_s(
    schema: dict[str, Any], path: tuple[str, ...], values: type[Enum]
) -> None:
    part = schema["$defs"][path[0]]
    if len(path) > 1:
        part = part["properties"][path[1]]
    assert sorted(part["enum"]) == sorted(member.value for member in values)


def put(*path: str | int, value: Any) -> Callable[[dict[str, Any]], None]:
    def change(data: dict[str, Any]) -> None:
        part: Any = data
        for key in path[:-1]:
            part = part[key]
        part[path[-1]] = value

    return change


@pytest.mark.parametrize(
    "damage",
    [
        put("schema", value="claimlib/2"),
        put("unit", value="bytes"),
        put("sentences", 0, value=[1]),
        put("statements", 0, "span", value=[0, -1]),
        put("statements", 0, "span", value=[0, 1, 2]),
        put("statements", 0, "kind", value="claim"),
        put("statements", 0, "certainty", value="sure"),
        put("statements", 0, "factuality", value="CT"),
        put("statements", 0, "sources", value=[]),
        put("statements", 0, "source", "type", value="nobody"),
        put("statements", 0, "cues", 0, "category", value="report"),
        put("statements", 0, "parent", value="1"),
        put("statements", 0, "views", 0, value=["certain"]),
        put("statements", 0, "trace", 0, "operation", value="guess"),
        put("actors", 0, value=[]),
        lambda data: data.pop("text"),
        lambda data: data["statements"][0].pop("polarity"),
        lambda data: data["pack"].pop("sha256"),
    ],
)
def test_damage_is_found(validator: Any, damage: Callable[[dict[str, Any]], Any]) -> None:
    data = copy.deepcopy(sample().to_dict())
    assert validator.is_valid(data)
    damage(data)
    assert not validator.is_valid(data)
