"""Many short texts run in flat memory: what is done with is let go.

CLAIMLIB_MEMORY_TEXTS=1000000 runs it at full size.
"""

from __future__ import annotations

import gc
import os
import tracemalloc
from collections.abc import Iterator

import pytest

import claimlib
from claimlib.analyzer import LONG_TEXT
from claimlib.export import to_jsonl
from claimlib.ext.annotations import Annotations

TEXTS = int(os.environ.get("CLAIMLIB_MEMORY_TEXTS", "1600"))
#: In a long run every text has words of its own, in a short one the memo of words fills at once.
FORMS = 500 if TEXTS < 100_000 else TEXTS
ALLOWED = 500_000 if TEXTS < 100_000 else 100_000_000


def short_texts(count: int) -> Iterator[str]:
    letters = "بتثجحخدذرزسشصضطظ"
    for number in range(count):
        name = "".join(letters[number % FORMS >> shift & 15] for shift in (0, 4, 8, 12, 16))
        yield f"قال {name} إن {number % FORMS} من الأسعار قد ترتفع."


@pytest.mark.parametrize("processes", [1, 2])
def test_a_stream_takes_no_more_memory_than_its_start(processes: int) -> None:
    analyzer = claimlib.Analyzer()
    results = analyzer.pipe(short_texts(TEXTS), processes=processes)
    sizes: list[int] = []
    seen = 0
    tracemalloc.start()
    try:
        for line in to_jsonl(results):
            seen += 1
            assert line
            if seen in (TEXTS // 2, TEXTS):
                gc.collect()
                sizes.append(tracemalloc.get_traced_memory()[0])
    finally:
        tracemalloc.stop()
    assert seen == TEXTS
    # One document kept of every text would be some megabytes, in a long run some gigabytes.
    grown = sizes[1] - sizes[0]
    assert grown < ALLOWED, f"{grown:,} bytes more after {TEXTS // 2} further texts"


def test_an_endless_stream_is_read_as_it_is_asked_for() -> None:
    taken = 0

    def endless() -> Iterator[str]:
        nonlocal taken
        while True:
            taken += 1
            yield "قال الوزير إن الأسعار قد ترتفع."

    results = claimlib.Analyzer().pipe(endless())
    for _ in range(3):
        next(results)
    assert taken == 3


@pytest.mark.parametrize("before", [True, False])
def test_the_collector_is_left_as_it_was(before: bool) -> None:
    text = "قال الوزير إن الأسعار قد ترتفع. " * (LONG_TEXT // 30 + 1)
    (gc.enable if before else gc.disable)()
    try:
        assert len(claimlib.analyze(text).statements) > 100
        assert gc.isenabled() is before
        given = Annotations.from_words("قيل", [[{"form": "قيل"}]])
        with pytest.raises(ValueError, match="another text"):
            claimlib.Analyzer().analyze(text, annotations=given)
        assert gc.isenabled() is before
    finally:
        gc.enable()
