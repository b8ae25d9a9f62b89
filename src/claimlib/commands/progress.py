"""A progress bar on standard error: only on a terminal, only when the work takes a while."""

from __future__ import annotations

import time
from types import TracebackType
from typing import TextIO

__all__ = ["Progress"]

_PATIENCE = 0.5  # seconds before the first bar
_PAUSE = 0.1  # seconds between two
_WIDTH = 30


class Progress:
    """Counts bytes done against a total (0: unknown) and draws them.

    >>> import io
    >>> with Progress(io.StringIO()) as progress:
    ...     progress.set_total(100)
    ...     progress.advance(50)
    """

    def __init__(self, stream: TextIO, *, quiet: bool = False) -> None:
        self._stream = stream
        self._live = stream.isatty() and not quiet
        self._total = 0
        self._done = 0
        self._texts = 0
        self._drawn = False
        self._next = time.monotonic() + _PATIENCE

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.clear()

    def set_total(self, total: int) -> None:
        """Say how many bytes there are to do."""
        self._total = total

    def advance(self, size: int) -> None:
        """Count one more text of this many bytes."""
        self._done += size
        self._texts += 1

    def draw(self) -> None:
        """Draw the bar, unless it is too early for one."""
        now = time.monotonic()
        if not self._live or now < self._next:
            return
        self._next = now + _PAUSE
        line = f"{self._texts} texts"
        if self._total:
            part = min(1.0, self._done / self._total)
            bar = "#" * round(part * _WIDTH)
            line = (
                f"[{bar:<{_WIDTH}}] {part:4.0%}  {self._done / 1e6:.1f} of "
                f"{self._total / 1e6:.1f} MB  {line}"
            )
        self._stream.write(f"\r{line}\x1b[K")
        self._stream.flush()
        self._drawn = True

    def clear(self) -> None:
        """Take the bar off the screen, so that other lines can be written."""
        if self._drawn:
            self._stream.write("\r\x1b[K")
            self._stream.flush()
            self._drawn = False
