"""Many texts in several processes: which reads what, and the documents in order again."""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import suppress
from typing import Any, Protocol

from .model import Document
from .rules import RulePack
from .transfer import flatten, unflatten

__all__ = ["spread"]

#: What goes to a process at once: so many texts, or so many characters of long ones.
BATCH_TEXTS = 128
BATCH_CHARACTERS = 50_000
#: How many pieces of work a process has in front of it.
AHEAD = 3


class _Analyzer(Protocol):
    """What goes to the other processes."""

    pack: RulePack

    def analyze(self, text: str) -> Document: ...


class _Piece:
    """Some texts, and who reads them: another process, or this one."""

    def __init__(self, items: list[Any], texts: list[str]) -> None:
        self.items = items
        self.texts = texts
        self.sent: Future[list[bytes]] | None = None
        self.here: list[Document] | None = None

    @property
    def away(self) -> bool:
        return self.sent is not None and not self.sent.done()

    def read(self, analyze: Callable[[str], Document]) -> None:
        """Read the texts now; when one of them is no text, later, and say so when it comes."""
        with suppress(TypeError):
            self.here = [analyze(text) for text in self.texts]

    def documents(self, analyzer: _Analyzer) -> Iterable[Document]:
        if self.here is not None:
            return self.here
        if self.sent is not None:
            try:
                rows = self.sent.result()
            except TypeError:
                pass  # one is no text: the documents in front of it are wanted all the same
            else:
                info = analyzer.pack.info
                pairs = zip(self.texts, rows, strict=True)
                return (unflatten(text, info, row) for text, row in pairs)
        return map(analyzer.analyze, self.texts)


def spread(
    analyzer: _Analyzer, items: Iterable[Any], as_tuples: bool, processes: int
) -> Iterator[Any]:
    """Yield the documents in order; ``processes``, above 1, share the work.

    This process is one of them. It takes a piece whenever it would wait: what it reads need not be
    sent back, and whoever is long over each document leaves the analysis to the others.
    """
    batches = _batches(items, as_tuples)
    others = processes - 1
    with ProcessPoolExecutor(others, initializer=_start, initargs=(analyzer,)) as pool:
        pieces: deque[_Piece] = deque()
        while True:
            away = sum(piece.away for piece in pieces)
            while away < others * AHEAD and len(pieces) < processes * AHEAD:
                piece = next(batches, None)
                if piece is None:
                    break
                piece.sent = pool.submit(_work, piece.texts)
                pieces.append(piece)
                away += 1
            if not pieces:
                return
            if pieces[0].away and len(pieces) < processes * AHEAD:
                piece = next(batches, None)
                if piece is not None:
                    piece.read(analyzer.analyze)
                    pieces.append(piece)
                    continue
            piece = pieces.popleft()
            if as_tuples:
                for document, item in zip(piece.documents(analyzer), piece.items, strict=True):
                    yield document, item[1]
            else:
                yield from piece.documents(analyzer)


def _batches(items: Iterable[Any], as_tuples: bool) -> Iterator[_Piece]:
    """Cut a stream of texts into pieces of work."""
    batch: list[Any] = []
    texts: list[Any] = []
    size = 0
    for item in items:
        text = item[0] if as_tuples else item
        batch.append(item)
        texts.append(text)
        size += len(text) if isinstance(text, str) else 0  # who reads it says what it is
        if len(batch) == BATCH_TEXTS or size >= BATCH_CHARACTERS:
            yield _Piece(batch, texts)
            batch, texts, size = [], [], 0
    if batch:
        yield _Piece(batch, texts)


_analyzer: _Analyzer | None = None


def _start(analyzer: _Analyzer) -> None:
    from threading import Thread

    global _analyzer
    _analyzer = analyzer
    # What is there now stays: collections need not look at it, nor copy its pages by doing so.
    gc.freeze()
    Thread(target=_leave_with_parent, daemon=True).start()


def _leave_with_parent() -> None:
    """End this process when the one that gives it work is killed: it would wait for ever."""
    import os
    from multiprocessing import parent_process

    parent = parent_process()
    assert parent is not None
    parent.join()
    os._exit(1)


def _work(texts: list[str]) -> list[bytes]:
    assert _analyzer is not None
    return [flatten(_analyzer.analyze(text)) for text in texts]
