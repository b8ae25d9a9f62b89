"""Load another tool when it is needed, and say how to get it where it is missing."""

from __future__ import annotations

import importlib
from typing import Any

from ..errors import ClaimlibError

__all__ = ["MissingExtraError", "load"]


class MissingExtraError(ClaimlibError, ImportError):
    """A tool that an adapter needs is not installed; the message says how to install it."""


def load(module: str, extra: str) -> Any:
    """Import a module of another tool.

    >>> load("json", "pandas").dumps([1])
    '[1]'
    >>> load("no_such_tool", "pandas")
    Traceback (most recent call last):
    claimlib.ext.extras.MissingExtraError: no_such_tool is missing: pip install 'claimlib[pandas]'

    Raises:
        MissingExtraError: the tool is not installed.
    """
    try:
        return importlib.import_module(module)
    except ModuleNotFoundError as error:
        if error.name is None or module.split(".")[0] != error.name.split(".")[0]:
            raise  # the tool is there, but something that it needs is not
        raise MissingExtraError(
            f"{module} is missing: pip install 'claimlib[{extra}]'", name=error.name
        ) from error
