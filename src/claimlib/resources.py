"""Where the files that come with claimlib are."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["grammar_root", "schema_file"]


def grammar_root() -> Path:
    """Return the folder of the default rule pack.

    In an installed package it lies inside it; in a checkout it stands beside ``src``.

    >>> (grammar_root() / "pack.toml").is_file()
    True
    """
    # Found from __file__, as importlib.resources costs 10 ms; pathlib costs five, and a start with
    # the compiled pack asks for no folder.
    from pathlib import Path

    here = Path(__file__).resolve()
    shipped = here.parent / "grammars"
    return shipped if shipped.is_dir() else here.parents[2] / "grammars"


def schema_file() -> Path:
    """Return the JSON Schema of documents: inside an installed package, in ``docs`` of a checkout.

    >>> schema_file().name
    'schema.json'
    """
    from pathlib import Path

    here = Path(__file__).resolve()
    shipped = here.parent / "schema.json"
    return shipped if shipped.is_file() else here.parents[2] / "docs" / "schema.json"
