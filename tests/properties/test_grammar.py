"""What holds of the grammars and of the driver over their tables (properties 25 to 31)."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.lark import from_lark
from lark import Lark, Token, Tree
from lark.exceptions import LarkError

import claimlib.adjuncts
import claimlib.asides
import claimlib.chunks
import claimlib.fitting
import claimlib.heads
import claimlib.nominals
import claimlib.phrases
import claimlib.proper_names
import claimlib.punctuation
import claimlib.quantities
import claimlib.rection
import claimlib.terminals
from cases import GOLDEN
from claimlib.analyzer import Analyzer
from claimlib.context import Context
from claimlib.grammar import Table, compile_grammar, conflict_in, stock_parser, terminals_of
from claimlib.loading import default_pack
from claimlib.phrases import Island

STARTS = ("np", "frame")
SEEDS = Path(__file__).resolve().parents[2] / "seeds"


@cache
def source(start: str) -> str:
    return default_pack().grammars[start]


@cache
def island(start: str) -> Island:
    return Island(compile_grammar(source(start), start))


@cache
def stock(start: str) -> Any:
    return stock_parser(source(start), start)


@cache
def earley(start: str) -> Lark:
    names = terminals_of(source(start))
    words = "\n".join(f'{name}: "<{name}>"' for name in names)
    return Lark(f"{source(start)}\n{words}\n", start=start, parser="earley", ambiguity="explicit")


def driven(start: str, symbols: list[str]) -> str | None:
    """Return what the driver says: the alias of the whole, ``""``, or ``None`` for a refusal."""
    state = 0
    for symbol in symbols:
        state = island(start).step(state, symbol)
        if state < 0:
            return None
    return island(start).accepted(state)


def parsed(start: str, symbols: list[str]) -> str | None:
    """Return what Lark's own parser says of the same symbols."""
    try:
        tree = stock(start).parse([Token(symbol, symbol) for symbol in symbols])
    except LarkError:
        return None
    return alias_of(tree, start)


def alias_of(tree: Tree[Token], start: str) -> str:
    """Return the alias nearest to the root: the name that the whole goes by."""
    if str(tree.data) != start:
        return str(tree.data)
    last = tree.children[-1] if tree.children else None
    if start == "frame" and isinstance(last, Tree):
        return str(last.data)
    return ""


@cache
def written(start: str) -> st.SearchStrategy[str]:
    """Make sentences of the grammar, each symbol in angle brackets."""
    names = terminals_of(source(start))
    return from_lark(stock(start), explicit={name: st.just(f"<{name}>") for name in names})


@st.composite
def generated(draw: st.DrawFn, start: str) -> list[str]:
    return re.findall(r"<(\w+)>", draw(written(start)))


def walked(table: Table, rng: random.Random, longest: int) -> list[str]:
    """Walk the table at random: symbols that may follow each other, often not to an end."""
    runner = Island(table)
    state, symbols = 0, list[str]()
    for _ in range(rng.randrange(1, longest)):
        top = runner.stacks[state][-1]
        choices = [symbol for symbol in table.actions[top] if symbol != "$END"]
        rng.shuffle(choices)
        for symbol in choices:
            moved = runner.step(state, symbol)
            if moved >= 0:
                state = moved
                symbols.append(symbol)
                break
        else:
            break
    return symbols


# -- 25 -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(default_pack().grammars))
def test_25_every_construction_compiles_strictly(name: str) -> None:
    assert name in STARTS, "a new grammar: let these tests walk it, too"
    table = compile_grammar(source(name), name)
    assert table.rules
    assert stock_parser(source(name), name) is not None


def test_25_a_conflict_does_not_compile() -> None:
    broken = source("frame") + "\nCLAUSE_AGAIN: CLAUSE\n"
    twice = source("frame").replace("| CLAUSE ", "| CLAUSE -> other\n          | CLAUSE ")
    assert twice != source("frame")
    with pytest.raises(LarkError):
        compile_grammar(broken, "frame")
    with pytest.raises(LarkError) as caught:
        compile_grammar("frame: a | b\na: N\nb: N\n", "frame")
    line, reason, cure = conflict_in(caught.value, "frame: a | b\na: N\nb: N\n")
    assert line == 2
    assert "both" in reason
    assert cure


# -- 26, 29: one mind with Lark -------------------------------------------------------------------


@pytest.mark.parametrize("start", STARTS)
@settings(max_examples=150)
@given(data=st.data())
def test_26_what_the_grammar_makes_the_driver_takes(start: str, data: st.DataObject) -> None:
    symbols = data.draw(generated(start))
    assert driven(start, symbols) is not None, symbols
    assert driven(start, symbols) == parsed(start, symbols)


@pytest.mark.parametrize("start", STARTS)
@settings(max_examples=150)
@given(data=st.data())
def test_29_driver_and_lark_agree_on_any_symbols(start: str, data: st.DataObject) -> None:
    symbols = data.draw(st.lists(st.sampled_from(terminals_of(source(start))), max_size=8))
    kept = data.draw(generated(start))
    place = data.draw(st.integers(0, len(kept)))
    for sequence in (symbols, kept[:place], kept[:place] + symbols[:1] + kept[place:]):
        assert driven(start, sequence) == parsed(start, sequence), sequence


@pytest.mark.parametrize("start", STARTS)
def test_29_driver_and_lark_agree_on_walks_over_the_table(start: str) -> None:
    rng = random.Random(20)
    table = compile_grammar(source(start), start)
    accepted = 0
    for _ in range(400):
        symbols = walked(table, rng, 14)
        verdict = driven(start, symbols)
        accepted += verdict is not None
        assert verdict == parsed(start, symbols), symbols
    assert 50 < accepted < 400, "both sides of the verdict are tried"


@pytest.mark.parametrize("start", STARTS)
@settings(max_examples=40)
@given(data=st.data())
def test_29_lalr_and_earley_agree_on_short_phrases(start: str, data: st.DataObject) -> None:
    names = terminals_of(source(start))
    symbols = data.draw(generated(start) | st.lists(st.sampled_from(names), max_size=5))[:6]
    try:
        tree = earley(start).parse("".join(f"<{symbol}>" for symbol in symbols))
    except LarkError:
        assert driven(start, symbols) is None
        return
    assert not list(tree.find_data("_ambig")), f"two readings of {symbols}"
    assert driven(start, symbols) == alias_of(tree, start)


# -- symbols of real sentences --------------------------------------------------------------------


def real_symbols() -> Iterator[list[str]]:
    """Yield the first symbols that the words of real sentences offer, clause by clause."""
    analyzer = Analyzer()
    texts = [case.text for case in GOLDEN]
    texts += (SEEDS / "egypt-east-libya.txt").read_text(encoding="utf-8").splitlines()
    for text in texts:
        context = Context(text, analyzer._lexicon, analyzer._phrases)
        run: list[str] = []
        for word in context.words:
            if word.symbols:
                run += [slot[0] for slot in word.symbols]
            elif run:
                yield run
                run = []
        if run:
            yield run


def test_29_driver_and_lark_agree_on_the_symbols_of_real_sentences() -> None:
    runs = list(real_symbols())
    assert len(runs) > 100
    verdicts = []
    for run in runs:
        for start in range(0, len(run), 3):
            for end in range(start + 1, min(len(run), start + 7) + 1):
                piece = run[start:end]
                verdicts.append(driven("np", piece))
                assert verdicts[-1] == parsed("np", piece), piece
    assert verdicts.count(None) > 100
    assert len(verdicts) - verdicts.count(None) > 100


def test_29_frames_of_real_sentences() -> None:
    taken: list[list[str]] = []

    class Recorder(Island):
        """An island that writes down which symbols it is given."""

        def step(self, state: int, symbol: str) -> int:
            if state == 0:
                taken.append([])
            taken[-1].append(symbol)
            return super().step(state, symbol)

    analyzer = Analyzer()
    analyzer._frames = Recorder(compile_grammar(source("frame"), "frame"))
    for case in GOLDEN:
        analyzer.analyze(case.text)
    assert len(taken) > 100
    for symbols in taken:
        for end in range(1, len(symbols) + 1):
            assert driven("frame", symbols[:end]) == parsed("frame", symbols[:end])


# -- 28, 30 ---------------------------------------------------------------------------------------


def test_28_without_its_complement_a_frame_is_none() -> None:
    assert driven("frame", ["NP", "ADV", "COMP"]) == "that"
    assert driven("frame", ["NP", "ADV"]) is None
    assert driven("frame", ["COLON", "QUOTE"]) == "quote"
    assert driven("frame", ["COLON"]) == "colon"
    assert driven("frame", ["COLON", "COMP"]) == "colon_that"
    assert driven("frame", []) is None


def test_30_the_island_is_the_longest_phrase_and_blind_to_what_follows() -> None:
    analyzer = Analyzer()

    def phrase(text: str) -> str:
        context = Context(text, analyzer._lexicon, analyzer._phrases)
        found = context.phrases.parse(0, len(context.words))
        assert found is not None
        return text[context.starts[found.start] : context.ends[found.end - 1]]

    assert phrase("وزير الخارجية المصري") == "وزير الخارجية المصري"
    for tail in (" إن الأسعار ترتفع", " أن يعود", ". وعاد", "\nوعاد", " الذي عاد", " لم يعد"):
        assert phrase("وزير الخارجية المصري" + tail) == "وزير الخارجية المصري"


# -- 31: no dead class, no orphan alias -----------------------------------------------------------

_MODULES = (
    claimlib.terminals,
    claimlib.phrases,
    claimlib.fitting,
    claimlib.quantities,
    claimlib.punctuation,
    claimlib.proper_names,
    claimlib.heads,
    claimlib.rection,
    claimlib.chunks,
    claimlib.nominals,
    claimlib.adjuncts,
    claimlib.asides,
)


@cache
def code() -> str:
    return "\n".join(Path(str(module.__file__)).read_text(encoding="utf-8") for module in _MODULES)


def emitted() -> set[str]:
    """Return the symbols that words or the engine's code can offer."""
    symbols = set(re.findall(r'"([A-Z][A-Z_]*)"', code()))
    symbols |= {f"{kind}_{rest}" for kind in "BLK" for rest in
                re.findall(r"\{kind\}_([A-Z]+)", code())}  # fmt: skip
    for rest in re.findall(r'f"\{kind\}_([A-Z]+)" if .* else f"\{kind\}_([A-Z]+)"', code()):
        symbols |= {f"{kind}_{name}" for kind in "BLK" for name in rest}
    return symbols | set(default_pack().terminals)


@pytest.mark.parametrize("start", STARTS)
def test_31_every_terminal_can_be_emitted(start: str) -> None:
    dead = set(terminals_of(source(start))) - emitted()
    assert not dead, f"no word and no line of the engine gives {sorted(dead)}"


def test_31_every_symbol_of_a_word_is_known_or_ends_a_phrase_on_purpose() -> None:
    known = set(terminals_of(source("np")))
    # A preposition or kind of preposition that no rule takes ends the phrase: that is their use;
    # so does ف (FA), which opens a phrase and continues none.
    offered = {
        symbol for run in real_symbols() for symbol in run if not re.match(r"P_|[BLK]_|FA$", symbol)
    }
    assert offered <= known, sorted(offered - known)


def test_31_every_frame_symbol_of_the_engine_is_known() -> None:
    returned = set(re.findall(r'return \(?"([A-Z]+)", ', code()))
    returned |= set(re.findall(r'else \("([A-Z]+)", ', code()))
    assert returned == set(terminals_of(source("frame")))


def test_31_every_alias_is_read_by_the_engine() -> None:
    aliases = {name for _, _, name in compile_grammar(source("frame"), "frame").rules if name}
    engine = "\n".join(
        path.read_text(encoding="utf-8")
        for path in Path(claimlib.chunks.__file__).parent.glob("*.py")
    )
    unread = {alias for alias in aliases if f'"{alias}"' not in engine}
    assert not unread
