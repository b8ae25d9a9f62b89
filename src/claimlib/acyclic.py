"""A promise that classes of the engine make to the compiler of a wheel.

``@mypyc_attr(acyclic=True)`` says that objects of a class never come to hold themselves, by way of
whatever they hold. Python's collector of garbage need not know them then: they are smaller and
sooner made, and a full collection does not walk the thousands of words that a lexicon remembers.
Where the sources run as they are, nothing is promised and nothing changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__all__ = ["mypyc_attr"]

if TYPE_CHECKING:
    from mypy_extensions import mypyc_attr
else:

    def mypyc_attr(**_):
        """Return what leaves a class as it is."""
        return lambda cls: cls
