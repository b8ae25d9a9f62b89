"""JSON Schemas of the files of a pack, made from the vocabularies that the loader reads by.

Editors complete and check a file by them (``#:schema`` in its first line, as taplo reads it).
"""

from __future__ import annotations

from typing import Any

from .entries import MAX_FORM_LENGTH, MAX_FORMS
from .factuality import Certainty, Polarity
from .loading import PACK_KEYS, SCHEMA, default_pack
from .model import Category, SourceType, Stance
from .rules import CONSTRUCTIONS, GUARDS, SOURCES, TAKES

__all__ = ["pack_schemas"]

_DRAFT = "http://json-schema.org/draft-07/schema#"
_CERTAINTY = [member.value for member in Certainty]
_POLARITY = [member.value for member in Polarity]
_CATEGORY = [member.value for member in Category]
_STANCE = [member.value for member in Stance]


def pack_schemas() -> dict[str, dict[str, Any]]:
    """Return the schemas by file: ``lexicon``, ``pack``, ``composition``, ``function``.

    >>> pack_schemas()["lexicon"]["definitions"]["cue"]["properties"]["polarity"]["enum"]
    ['positive', 'negative']
    """
    return {
        "lexicon": _lexicon(),
        "pack": _pack(),
        "composition": _composition(),
        "function": _function(),
    }


def _file(title: str, properties: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"$schema": _DRAFT, "title": title, **_table(properties, **more)}


def _table(properties: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": properties,
        **more,
    }


def _word(says: str, **more: Any) -> dict[str, Any]:
    return {"type": "string", "description": says, **more}


def _one_of(says: str, words: Any, default: str | None = None) -> dict[str, Any]:
    out = {"description": says, "enum": list(words)}
    return out if default is None else {**out, "default": default}


def _list(says: str, items: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"type": "array", "description": says, "items": items, **more}


def _guard() -> dict[str, Any]:
    plain = [guard for guard in GUARDS if not guard.endswith(":")]
    open_ended = [guard for guard in GUARDS if guard.endswith(":")]
    patterns = [{"type": "string", "pattern": f"^{guard}.+$"} for guard in open_ended]
    return {"anyOf": [{"enum": plain}, *patterns]}


def _lexicon() -> dict[str, Any]:
    example = {
        "text": _word("A sentence; it is executed.", minLength=1),
        "cue": _word("The words of the cue, as in the text."),
        "content": _word("What the cue acts on, as in the text."),
        "source": _word("The words of the holder, as in the text."),
        "source_type": _one_of("What kind of holder.", [member.value for member in SourceType]),
        "certainty": _one_of("How sure the holder is.", _CERTAINTY),
        "polarity": _one_of("Whether the content holds.", _POLARITY),
        "category": _one_of("The class of the cue here.", _CATEGORY),
        "note": _word("A remark for readers."),
    }
    cue = {
        "id": _word(
            "Unique, dotted, stable for ever. The id of a cue below replaces that cue.",
            pattern=r"^[a-z0-9_]+(\.[a-z0-9_]+)+$",
        ),
        "construction": _one_of("How the cue stands in its clause.", CONSTRUCTIONS),
        "category": _one_of("The class of the annotation scheme.", _CATEGORY),
        "lemma": _word("What the results call it (default: the first form)."),
        "forms": _list(
            "Words or phrases, with hamza, without marks and without an attached conjunction; "
            "X|Y is either word, a final * allows an attached pronoun. No patterns.",
            {
                "type": "string",
                "minLength": 1,
                "maxLength": MAX_FORM_LENGTH,
                "pattern": r"^[^\\^$+?(){}\[\]]+$",  # what only patterns have
            },
            minItems=1,
            maxItems=MAX_FORMS,
        ),
        "verb": _word(
            "Perfect and imperfect, 3rd person masculine, with shadda.", pattern=r"^\S+\s+\S+$"
        ),
        "participle": _word("The active participle, when it serves as a cue.", pattern=r"^\S+$"),
        "voice": _one_of("The voice of verb.", ["active", "passive"], "active"),
        "takes": _list("What the complement can be.", {"enum": list(TAKES)}),
        "certainty": _one_of("What it does to the content.", _CERTAINTY, "certain"),
        "polarity": _one_of("negative turns the content round.", _POLARITY, "positive"),
        "stance": _one_of("The writer's own stand.", _STANCE, "neutral"),
        "source": _one_of("Where the holder is found.", SOURCES),
        "inanimate": _one_of("The class when the subject is no speaker.", _CATEGORY),
        "negated": {
            **_table(
                {
                    "certainty": _one_of("", _CERTAINTY, "certain"),
                    "polarity": _one_of("", _POLARITY, "positive"),
                }
            ),
            "description": "What a negation before the cue makes of it.",
            "minProperties": 1,
        },
        "when": _list("All of these must hold.", _guard()),
        "unless": _list("None of these may hold.", _guard()),
        "pseudo": {"type": "boolean", "description": "Only blocks shorter cues.", "default": False},
        "note": _word("A remark for readers."),
        "example": _list(
            "At least one: the entry fires.", _table(example, required=["text"]), minItems=1
        ),
        "counter": _list(
            "At least one: the entry does not fire.", _table(example, required=["text"]), minItems=1
        ),
    }
    entry = _table(
        cue,
        required=["id", "construction", "category", "example", "counter"],
        anyOf=[{"required": ["forms"]}, {"required": ["verb"]}, {"required": ["participle"]}],
    )
    return _file(
        "claimlib: lexicon/*.toml",
        {"cue": _list("The entries.", {"$ref": "#/definitions/cue"})},
        definitions={"cue": entry},
    )


def _pack() -> dict[str, Any]:
    pack = {
        "name": _word("The pack's name, in every result.", minLength=1, maxLength=80),
        "version": _word("Minor: added; major: changed meaning.", minLength=1, maxLength=80),
        "schema": {"description": "The version of these files.", "enum": [SCHEMA]},
        "description": _word("What the pack is for."),
        "disable": _list("Ids of cues of the pack below that are left out.", {"type": "string"}),
    }
    assert tuple(pack) == PACK_KEYS
    table = _table(pack, required=["name", "version", "schema"])
    return _file("claimlib: pack.toml", {"pack": table}, required=["pack"])


def _composition() -> dict[str, Any]:
    value = _word(
        "certainty:polarity", pattern=f"^({'|'.join(_CERTAINTY)}):({'|'.join(_POLARITY)})$"
    )
    row = _table(dict.fromkeys(_CERTAINTY, value), required=_CERTAINTY)
    order = [certainty.value for certainty in sorted(Certainty)]
    return _file(
        "claimlib: composition.toml",
        {
            "order": {"description": "From the weakest to the strongest.", "const": order},
            "negation": {
                **_table(dict.fromkeys(_CATEGORY, row)),
                "description": "What a negation before a cue makes of its value.",
            },
            "view": {
                **_table({word: _one_of("", ["same", "open"]) for word in _STANCE}),
                "description": "How an outer source sees what an inner one is committed to.",
            },
        },
    )


def _function() -> dict[str, Any]:
    shipped = default_pack()
    words = _list("", {"type": "string", "minLength": 1})
    return _file(
        "claimlib: function.toml",
        {
            "words": {
                **_table(dict.fromkeys(shipped.function, words)),
                "description": "Closed classes of words; a list replaces that of the pack below.",
            },
            "terminator": {
                **_table(dict.fromkeys(shipped.terminators, words)),
                "description": "Where the clause of a hedge ends.",
            },
            "terminal": {
                "type": "object",
                "description": "Words with a class of their own in constructions/np.lark.",
                "patternProperties": {"^[A-Z][A-Z_0-9]*$": words},
                "additionalProperties": False,
            },
        },
    )
