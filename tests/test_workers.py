"""Several processes: what may go wrong between them. (test_engine: they agree with one.)"""

from __future__ import annotations

import gc
import os
import signal
from itertools import islice
from multiprocessing import active_children, get_start_method

import pytest

from claimlib import Analyzer

SENTENCE = "قال الوزير إن الأسعار قد ترتفع. "


class Text(str):
    """A text that cannot be sent to another process: nobody finds its class."""

    __slots__ = ()
    __qualname__ = "hidden"


def test_long_texts_do_not_wait_for_each_other() -> None:
    # Each fills a pipe many times over, there and back: whoever wrote and did not read would wait.
    texts = [SENTENCE * 3000 for _ in range(9)]
    first, *others = Analyzer().pipe(texts, processes=2)
    assert len(first.statements) == 3000
    assert all(document == first for document in others)


def test_a_process_that_is_killed_is_said() -> None:
    made = Analyzer().pipe((SENTENCE for _ in iter(int, 1)), processes=2)
    assert next(made).statements
    (worker,) = active_children()
    assert worker.pid is not None
    os.kill(worker.pid, signal.SIGKILL)
    with pytest.raises(RuntimeError, match=r"ended, with code -9.*fewer processes"):
        for _ in made:
            pass
    assert not active_children()


def test_who_stops_early_leaves_no_process() -> None:
    made = Analyzer().pipe((SENTENCE for _ in iter(int, 1)), processes=3)
    next(made)
    assert len(active_children()) == 2
    made.close()  # type: ignore[attr-defined]
    assert not active_children()


def test_texts_of_other_classes_are_read_here() -> None:
    texts = [Text(SENTENCE), *[SENTENCE] * 400, Text(SENTENCE)]
    documents = list(Analyzer().pipe(texts, processes=2))
    assert len(documents) == 402
    assert {len(document.statements) for document in documents} == {1}


@pytest.mark.skipif(get_start_method() != "fork", reason="the other process makes its analyzer")
def test_what_cannot_be_read_fails_when_its_turn_comes() -> None:
    class Picky(Analyzer):
        def analyze(self, text: str, **options: object) -> object:  # type: ignore[override]
            if "!" in text:
                raise ValueError(text)
            return super().analyze(text)

    made = Picky().pipe([*[SENTENCE] * 1000, "!", SENTENCE], processes=2)
    assert sum(1 for _ in islice(made, 1000)) == 1000
    with pytest.raises(ValueError, match="!"):
        next(made)


def test_the_collector_is_left_as_it_was() -> None:
    assert gc.isenabled()
    list(Analyzer().pipe([SENTENCE] * 1000, processes=2))
    assert gc.isenabled()
    gc.disable()
    try:
        list(Analyzer().pipe([SENTENCE] * 1000, processes=2))
        assert not gc.isenabled()
    finally:
        gc.enable()
