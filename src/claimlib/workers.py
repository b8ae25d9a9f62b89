"""Many texts in several processes: which reads what, and the documents in order again.

The process that asks for the texts is one of those that read them. It talks with each of the others
over a pipe of its own and from one thread: an executor's threads would have to be given their turn
by the analysis, once for every piece that passes, while the others wait for work.
"""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing import Pipe, Process
from multiprocessing.connection import Connection, wait
from queue import SimpleQueue
from threading import Thread
from typing import Any, Protocol

from .collector import resting
from .model import Document
from .rules import RulePack
from .transfer import flatten, unflatten

__all__ = ["spread"]

#: What goes to a process at once: so many texts, or so many characters of long ones.
BATCH_TEXTS = 128
BATCH_CHARACTERS = 50_000
#: How many pieces of work a process has in front of it.
AHEAD = 3
#: After how many texts of its own this process looks what the others have done.
LOOK = 16
#: What this process's share of the texts is multiplied by when the others wait for it.
SLOWER = 0.9


class _Analyzer(Protocol):
    """What goes to the other processes."""

    pack: RulePack

    def analyze(self, text: str) -> Document: ...


class _Piece:
    """Some texts, and who reads them: another process, or this one when their turn comes."""

    def __init__(self, items: list[Any], texts: list[Any]) -> None:
        self.items = items
        self.texts = texts
        self.away = False
        self.rows: list[bytes] | None = None
        self.here: list[Document] | None = None

    @property
    def ours(self) -> bool:
        return not self.away and self.rows is None and self.here is None

    def read(self, analyze: Callable[[str], Document]) -> None:
        """Read the texts before their turn; one that fails fails again when it comes."""
        # The documents live until their turn comes: walking them would find nothing.
        with suppress(Exception), resting():
            self.here = [analyze(text) for text in self.texts]

    def documents(self, analyzer: _Analyzer) -> Iterable[Document]:
        if self.here is not None:
            return self.here
        if self.rows is not None:
            info = analyzer.pack.info
            pairs = zip(self.texts, self.rows, strict=True)
            return (unflatten(text, info, row) for text, row in pairs)
        return map(analyzer.analyze, self.texts)  # each is wanted, and dropped, before the next


class _Worker:
    """Another process, and the pieces that it has."""

    def __init__(self, analyzer: _Analyzer) -> None:
        self.end, end = Pipe()
        # A daemon ends with this process, however this one ends.
        self.process = Process(target=_serve, args=(end, analyzer), daemon=True)
        self.process.start()
        end.close()
        self.pieces: deque[_Piece] = deque()

    def give(self, piece: _Piece) -> None:
        with self._alive():
            self.end.send(piece.texts)
        piece.away = True
        self.pieces.append(piece)

    def take(self) -> None:
        """Take the oldest of its pieces back; wait for it where it is not yet read."""
        with self._alive():
            rows = self.end.recv()
        piece = self.pieces.popleft()
        piece.away = False
        piece.rows = rows  # none when it failed: this process tries again, and says how it fails

    @contextmanager
    def _alive(self) -> Iterator[None]:
        try:
            yield
        except (EOFError, ConnectionError) as error:
            self.process.join()
            raise RuntimeError(
                f"a process that was reading texts ended, with code {self.process.exitcode}: give"
                " it more memory, or ask for fewer processes"
            ) from error

    def leave(self) -> None:
        self.process.terminate()
        self.process.join()
        self.end.close()


class _Window:
    """The pieces whose turn comes next, in order, and the processes that read most of them."""

    def __init__(self, analyzer: _Analyzer, batches: Iterator[_Piece], others: int) -> None:
        self.analyzer = analyzer
        self.batches = batches
        self.workers = [_Worker(analyzer) for _ in range(others)]
        self.ends: dict[Any, _Worker] = {worker.end: worker for worker in self.workers}
        self.pieces: deque[_Piece] = deque()
        #: How many pieces this process keeps for each that it gives away: as many as each of the
        #: others, or fewer, as they have to wait for whoever is long over each document.
        self.share = self.most = 1 / others
        self.kept = 0.0

    def fill(self) -> None:
        """Take what the others have read and give them more, so that none waits for it."""
        while ready := [end for end in wait(self.ends, 0) if self.ends[end].pieces]:
            for end in ready:
                self.ends[end].take()
        while True:
            worker = min(self.workers, key=lambda worker: len(worker.pieces))
            if len(worker.pieces) >= AHEAD:
                return
            piece = self.more()
            if piece is None:
                return
            if self.kept >= 1:
                self.kept -= 1
            elif all(type(text) is str for text in piece.texts):
                worker.give(piece)
                self.kept += self.share

    def more(self) -> _Piece | None:
        """Return one more piece, at the end, while there is room."""
        if len(self.pieces) >= 2 * AHEAD * (len(self.workers) + 1):
            return None
        piece = next(self.batches, None)
        if piece is not None:
            self.pieces.append(piece)
        return piece

    def next(self) -> _Piece | None:
        """Return the next piece; while another process has it, read others that are ours."""
        while self.pieces:
            self.fill()
            front = self.pieces[0]
            if front.away:
                self.share = min(self.share / SLOWER, self.most)
                spare = next((piece for piece in self.pieces if piece.ours), None) or self.more()
                if spare is not None:
                    spare.read(self.analyzer.analyze)
                else:
                    next(worker for worker in self.workers if front in worker.pieces).take()
                continue
            if front.ours and not any(worker.pieces for worker in self.workers):
                self.share *= SLOWER  # the others wait for us
            return self.pieces.popleft()
        return None

    def __enter__(self) -> _Window:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self.workers:
            worker.leave()


def spread(
    analyzer: _Analyzer, items: Iterable[Any], as_tuples: bool, processes: int
) -> Iterator[Any]:
    """Yield the documents in order; ``processes``, above 1, share the work.

    This process is one of them. What it reads need not be sent back; it reads what it keeps when
    its turn comes, and before, whenever it would wait.

    Raises:
        RuntimeError: when one of the processes is killed.
    """
    with _Window(analyzer, _batches(items, as_tuples), processes - 1) as window:
        window.fill()
        while (piece := window.next()) is not None:
            documents = zip(piece.documents(analyzer), piece.items, strict=True)
            for count, (document, item) in enumerate(documents):
                yield (document, item[1]) if as_tuples else document
                if count % LOOK == 0:
                    window.fill()


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


def _serve(end: Connection[Any, Any], analyzer: _Analyzer) -> None:
    """Read what comes, in another process, until the process that started it ends it."""
    # What is there now stays: collections need not look at it, nor copy its pages by doing so.
    gc.freeze()
    wanted: SimpleQueue[list[str]] = SimpleQueue()
    ready: SimpleQueue[list[bytes] | None] = SimpleQueue()
    # Whoever writes to a full pipe waits until somebody reads, so neither end may wait for itself.
    Thread(target=_leave_with_parent, daemon=True).start()
    Thread(target=_listen, args=(end, wanted), daemon=True).start()
    Thread(target=_answer, args=(end, ready), daemon=True).start()
    with suppress(KeyboardInterrupt):  # which the process that started it gets, too
        while True:
            texts = wanted.get()
            try:
                ready.put([flatten(analyzer.analyze(text)) for text in texts])
            except Exception:  # the other process will meet it as well, where it can be told
                ready.put(None)


def _listen(end: Connection[Any, Any], wanted: SimpleQueue[list[str]]) -> None:
    with suppress(EOFError, OSError):
        while True:
            wanted.put(end.recv())


def _answer(end: Connection[Any, Any], ready: SimpleQueue[list[bytes] | None]) -> None:
    with suppress(OSError):
        while True:
            end.send(ready.get())


def _leave_with_parent() -> None:
    """End this process when the one that gives it work is killed: it would wait for ever."""
    import os
    from multiprocessing import parent_process

    parent = parent_process()
    assert parent is not None
    parent.join()
    os._exit(1)
