"""The strategies that tests use: the public ones."""

from __future__ import annotations

from claimlib.testing import *  # noqa: F403
from claimlib.testing import _shapes as shapes

__all__ = ["shapes"]
