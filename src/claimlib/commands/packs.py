"""The pack that a command works with: the default one, or a folder's."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..rules import RulePack

__all__ = ["extended", "is_whole", "load"]

_WHOLE = ("constructions/np.lark", "constructions/frame.lark", "composition.toml", "function.toml")


def is_whole(path: str) -> bool:
    """Tell whether the folder builds on no other pack: it has every table and construction."""
    return all((Path(path) / name).is_file() for name in _WHOLE)


def extended(path: str, given: str | None = None) -> str | RulePack | None:
    """Return what the pack in a folder builds on: as ``given``, else by what the folder holds."""
    from ..loading import load_pack

    if given is None:
        return None if is_whole(path) else "default"
    if given in ("default", "none"):
        return "default" if given == "default" else None
    return load_pack(given, extends=extended(given))


def load(path: str | None) -> RulePack:
    """Return the default pack, or the one in the folder ``path``."""
    from ..loading import default_pack, load_pack

    return default_pack() if path is None else load_pack(path, extends=extended(path))
