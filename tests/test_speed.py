"""A guard against slowdowns: the calls of an analysis, and its time against a yardstick in one run.

Calls are counted: the same on every machine, so their bounds are a seventh above what was measured.

The yardstick of an analysis is a large program in Python that is not ours: Python's own
``ast.unparse``, over the tree of a module of its library. Like the engine it is many small
functions that ask each other about objects; a tight loop is no measure of that, for how much
faster a loop runs than a program of many parts is another number on every processor (one engine
stayed below 28 loops on one and took 32 on another). Normalization is a loop, and is
measured against one: cut, look up, make an object.

The bounds are one and a half times what was measured, so noise does not trip them, and a
change that makes the engine half as fast does. They are of the sources as they run uncompiled; the
compiled engine has a guard of its own (test_packaging).
"""

from __future__ import annotations

import ast
import gc
import inspect
import re
import shlex
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import pytest

from claimlib import Analyzer, normalize

ROOT = Path(__file__).resolve().parents[1]
#: How many times the yardstick the analysis of all sentences may take, known words and new ones:
#: 18 to 19 and 27 to 30 on Python 3.11 to 3.13.
WARM, FIRST = 28.0, 43.0
#: How many times the time of cutting the text into words.
NORMALIZE = 0.6
#: The calls a sentence takes, of Python's functions and of C's: 746 and 1,207 on Python 3.11.
WARM_CALLS, FIRST_CALLS = 850, 1_380


def sentences() -> list[str]:
    lines = (ROOT / "benchmarks/sentences.txt").read_text("utf-8").splitlines()
    return [line for line in lines if line and line[0] != "#"]


class Token:
    __slots__ = ("end", "start", "text", "value")

    def __init__(self, text: str, start: int, end: int, value: int) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.value = value


def cut(text: str, table: dict[str, int]) -> list[Token]:
    """Cut a text and look every word up, with its first letters and without."""
    out = []
    for match in re.finditer(r"\S+", text):
        word = match[0]
        value = 0
        for letters in range(3):
            value += table.get(word[letters:], 0)
        out.append(Token(word, match.start(), match.end(), value))
    return out


@contextmanager
def resting() -> Iterator[None]:
    """Let the collector rest, as timeit does: it would walk what all other tests have left."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def best(work: Callable[[], object]) -> float:
    begin = time.process_time()  # what other programs take is not counted
    work()
    return time.process_time() - begin


def ratio(work: Callable[[], object], peer: Callable[[], object], rounds: int = 7) -> float:
    """Return the ratio of the best times, taken by turns."""
    with resting():
        times = [(best(work), best(peer)) for _ in range(rounds)]
    return min(one for one, _ in times) / min(other for _, other in times)


def ratio_to_yardstick(
    work: Callable[[], object], peer: Callable[[], object], rounds: int = 20
) -> float:
    """Return the least ratio of a round: a machine is as fast for both of one round.

    The yardstick is run four times, or one short moment would stand for the whole round.
    """
    with resting():
        return min(best(work) / (best(all_of(lambda _: peer(), "1234")) / 4) for _ in range(rounds))


@pytest.fixture(scope="module")
def yardstick() -> Callable[[], object]:
    tree = ast.parse(inspect.getsource(shlex))
    return lambda: ast.unparse(tree)


def all_of(run: Callable[[str], object], texts: Iterable[str]) -> Callable[[], None]:
    def work() -> None:
        for text in texts:
            run(text)

    return work


def calls_of(work: Callable[[], object]) -> int:
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(None)
    return calls


def test_analysis_is_no_slower_than_it_was(yardstick: Callable[[], object]) -> None:
    texts = sentences()
    analyze = Analyzer().analyze
    all_of(analyze, texts)()
    found = ratio_to_yardstick(all_of(analyze, texts), yardstick)
    assert found < WARM, f"{found:.1f} times the yardstick"


def test_analysis_makes_no_more_calls_than_it_did() -> None:
    texts = sentences()
    analyzer = Analyzer()
    work = all_of(analyzer.analyze, texts)
    work()
    analyzer._lexicon.forget()
    first, warm = (calls_of(work) / len(texts) for _ in range(2))
    assert warm < WARM_CALLS, f"{warm:.0f} calls a sentence"
    assert first < FIRST_CALLS, f"{first:.0f} calls a sentence at first sight of its words"


def test_new_words_cost_no_more_than_they_did(yardstick: Callable[[], object]) -> None:
    texts = sentences()
    analyzer = Analyzer()

    def first_pass() -> None:
        analyzer._lexicon.forget()
        all_of(analyzer.analyze, texts)()

    found = ratio_to_yardstick(first_pass, yardstick)
    assert found < FIRST, f"{found:.1f} times the yardstick"


def test_normalization_costs_less_than_cutting_words() -> None:
    texts = sentences()
    table = {word: len(word) for text in texts for word in text.split()}

    def mapped(text: str) -> object:
        return normalize(text, "key").map.to_original(0, 1)

    found = ratio_to_yardstick(all_of(mapped, texts), all_of(lambda text: cut(text, table), texts))
    assert found < NORMALIZE, f"{found:.2f} times the time of cutting"


def test_one_long_text_costs_what_many_short_ones_do() -> None:
    texts = sentences() * 4
    analyze = Analyzer().analyze
    all_of(analyze, texts)()
    found = ratio(lambda: analyze("\n".join(texts)), all_of(analyze, texts), rounds=4)
    assert found < 2, f"{found:.2f} times as long in one text"


@pytest.mark.parametrize("pattern", ["قد ", "قال إن ", "، ", "«", "كتب\u064e", "كتاب"])
def test_time_grows_with_length_and_no_faster(pattern: str) -> None:
    analyze = Analyzer().analyze
    # Past the length at which the work on one sentence is bounded.
    short, long = pattern * 600, pattern * 3_600
    analyze(short)
    found = ratio(lambda: analyze(long), lambda: analyze(short), rounds=2)
    # Six times the length; a quadratic step would show as 36.
    assert found < 15, f"{found:.1f} times as long for 6 times the text"
