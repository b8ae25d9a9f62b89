"""The analyzer: one pack made ready, and the ways to give it texts."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, overload

from . import compiled
from .context import Annotated, Context
from .errors import text_type_message
from .grammar import Table, compile_grammar
from .lexicon import Lexicon
from .model import Document
from .phrases import Island
from .rules import RulePack
from .statements import Reading

__all__ = ["Analyzer", "analyze"]

#: What goes to a worker process at once: so many texts, or so many characters of long ones.
BATCH_TEXTS = 128
BATCH_CHARACTERS = 50_000
#: From how many characters on the collector of garbage rests while a text is analyzed.
LONG_TEXT = 20_000


class Analyzer:
    """Analyzes texts with one rule pack. Immutable in use; may be shared by threads and pickled.

    >>> analyzer = Analyzer(disable={"epistemic.particle.rubbama"})
    >>> [s.kind for s in analyzer.analyze("ربما ترتفع الأسعار.").statements]
    ['assertive']
    """

    def __init__(self, pack: RulePack | None = None, *, disable: Iterable[str] = ()) -> None:
        base = pack if pack is not None else _default_pack()
        disabled = frozenset(disable)
        self.pack: RulePack = base.without(disabled) if disabled else base
        self._lexicon = Lexicon(self.pack)
        self._phrases = Island(_table(self.pack, "np"))
        self._frames = Island(_table(self.pack, "frame"))

    def __reduce__(self) -> tuple[Any, ...]:
        # The default pack goes by name: the other process has it, with its index.
        return (Analyzer, () if self.pack is _default_pack() else (self.pack,))

    def analyze(self, text: str, *, annotations: Annotated | None = None) -> Document:
        """Return the document of one text.

        ``annotations`` are what another analyzer says of it: ``claimlib.ext.annotations``.

        Raises:
            TypeError: when ``text`` is no ``str``; any ``str`` gives a result.
        """
        if not isinstance(text, str):
            raise TypeError(text_type_message(text))
        # What an analysis drops on its way holds no cycles, so in a long text the collector of
        # garbage would only walk, again and again, records that are all alive.
        paused = len(text) > LONG_TEXT and gc.isenabled()
        if paused:
            gc.disable()
        try:
            context = Context(text, self._lexicon, self._phrases, annotations)
            return Reading(self.pack, context, self._frames).document()
        finally:
            if paused:
                gc.enable()

    __call__ = analyze

    @overload
    def pipe(
        self, texts: Iterable[str], *, as_tuples: bool = False, processes: int = 1
    ) -> Iterator[Document]: ...
    @overload
    def pipe(
        self, texts: Iterable[tuple[str, Any]], *, as_tuples: bool = True, processes: int = 1
    ) -> Iterator[tuple[Document, Any]]: ...
    def pipe(
        self, texts: Iterable[Any], *, as_tuples: bool = False, processes: int = 1
    ) -> Iterator[Any]:
        """Yield the documents of many texts, lazily and in order; ``texts`` may be endless.

        With ``as_tuples`` the items are ``(text, context)`` and so are the results. ``processes``
        above 1 spreads the work over that many worker processes; their documents make their records
        when one is first asked for.
        """
        if processes > 1:
            yield from self._spread(texts, as_tuples, processes)
        elif as_tuples:
            for text, context in texts:
                yield self.analyze(text), context
        else:
            for text in texts:
                yield self.analyze(text)

    def _spread(self, texts: Iterable[Any], as_tuples: bool, processes: int) -> Iterator[Any]:
        from collections import deque
        from concurrent.futures import Future, ProcessPoolExecutor

        from .transfer import unflatten

        batches = _batches(texts, as_tuples)
        with ProcessPoolExecutor(processes, initializer=_start_worker, initargs=(self,)) as pool:
            waiting: deque[tuple[Future[list[bytes]], list[Any]]] = deque()
            while True:
                while len(waiting) < processes * 3:
                    batch = next(batches, None)
                    if batch is None:
                        break
                    plain = [item[0] for item in batch] if as_tuples else batch
                    waiting.append((pool.submit(_work, plain), batch))
                if not waiting:
                    return
                future, batch = waiting.popleft()
                for data, item in zip(future.result(), batch, strict=True):
                    if as_tuples:
                        yield unflatten(item[0], self.pack.info, data), item[1]
                    else:
                        yield unflatten(item, self.pack.info, data)


def _batches(items: Iterable[Any], as_tuples: bool) -> Iterator[list[Any]]:
    """Cut a stream of texts into pieces of work."""
    batch: list[Any] = []
    size = 0
    for item in items:
        text = item[0] if as_tuples else item
        batch.append(item)
        size += len(text) if isinstance(text, str) else 0  # the worker says what it is
        if len(batch) == BATCH_TEXTS or size >= BATCH_CHARACTERS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _default_pack() -> RulePack:
    pack = compiled.shipped()
    if pack is None:
        from .loading import default_pack  # what reads files is imported where there are any

        pack = default_pack()
    return pack


def _table(pack: RulePack, name: str) -> Table:
    source = pack.grammars[name]
    return compiled.table_of(source, name) or compile_grammar(source, name)


_worker: Analyzer | None = None


def _start_worker(analyzer: Analyzer) -> None:
    from threading import Thread

    global _worker
    _worker = analyzer
    # What is there now stays: collections need not look at it, nor copy its pages by doing so.
    gc.freeze()
    Thread(target=_leave_with_parent, daemon=True).start()


def _leave_with_parent() -> None:
    """End this worker when the process that gives it work is killed: it would wait for ever."""
    import os
    from multiprocessing import parent_process

    parent = parent_process()
    assert parent is not None
    parent.join()
    os._exit(1)


def _work(texts: list[str]) -> list[bytes]:
    from .transfer import flatten

    assert _worker is not None
    return [flatten(_worker.analyze(text)) for text in texts]


@cache
def _default() -> Analyzer:
    return Analyzer()


def analyze(text: str) -> Document:
    """Analyze one sentence or a whole article with the default pack.

    Raises:
        TypeError: when ``text`` is no ``str``; any ``str`` gives a result.

    >>> doc = analyze("قال الوزير إن الأسعار قد ترتفع.")
    >>> [(s.text, s.source.text, s.factuality.code) for s in doc.statements]
    [('الأسعار قد ترتفع', 'الوزير', 'PS+')]
    """
    return _default().analyze(text)
