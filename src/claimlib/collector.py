"""Python's collector of garbage, which walks again and again what a long piece of work keeps."""

from __future__ import annotations

import gc

__all__ = ["resting"]


class resting:
    """Within it the collector rests; behind it, it is as it was found.

    For work that keeps what it makes and drops nothing that holds a cycle: the collector would only
    walk, over and over, records that are all alive.

    >>> import gc
    >>> with resting():
    ...     gc.isenabled()
    False
    >>> gc.isenabled()
    True
    """

    __slots__ = ("_was",)

    def __enter__(self) -> None:
        self._was = gc.isenabled()
        gc.disable()

    def __exit__(self, *_: object) -> None:
        if self._was:
            gc.enable()
