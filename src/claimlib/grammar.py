"""Compile constructions with Lark and drive its LALR tables over word classes.

The grammar files are Lark's and Lark compiles them, strictly (a conflict is an error). What runs
over a sentence is a small driver over the tables Lark made: it starts at a cue, takes the symbols
that the words offer, and keeps the last place where the phrase could end (an island parse). A word
may offer several symbols; the first one that the parser's state accepts is taken, which is what
Lark's contextual lexer does with characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

__all__ = ["END", "Table", "compile_grammar", "conflict_in", "stock_parser", "terminals_of"]

END = "$END"


class Table(NamedTuple):
    """An LALR table: ``actions[state][symbol]`` is a state to shift to, or ``~rule`` to reduce by.

    ``rules`` holds for every rule its left side, the length of its right side and its alias.
    """

    start: int
    actions: tuple[dict[str, int], ...]
    gotos: tuple[dict[str, int], ...]
    rules: tuple[tuple[str, int, str], ...]
    accept: int


def terminals_of(source: str) -> list[str]:
    """Return the terminals that a grammar names, in order of first use.

    >>> terminals_of("np: N | np AND N  // a comment with OTHER")
    ['N', 'AND']
    """
    text = re.sub(r"//.*", "", source)
    return list(dict.fromkeys(re.findall(r"\b[A-Z][A-Z_0-9]*\b", text)))


def compile_grammar(source: str, start: str) -> Table:
    """Compile a grammar over declared word classes into a table.

    Raises:
        lark.exceptions.LarkError: when the grammar is malformed or has a conflict.
    """
    return _export(stock_parser(source, start), start)


def stock_parser(source: str, start: str) -> Any:
    """Return Lark's own parser for the grammar; it parses a list of :class:`lark.Token`.

    Raises:
        lark.exceptions.LarkError: when the grammar is malformed or has a conflict.
    """
    # Imported here: a compiled pack needs no Lark, which takes longer to import than the rest.
    from lark import Lark
    from lark.lexer import Lexer

    class Prepared(Lexer):
        """Hands prepared tokens through; there are no characters to cut."""

        def __init__(self, conf: object) -> None:
            pass

        def lex(self, data: Iterable[Any]) -> Iterable[Any]:  # type: ignore[override]
            return iter(data)

    declared = " ".join(terminals_of(source))
    return Lark(
        f"{source}\n%declare {declared}\n",
        start=start,
        parser="lalr",
        lexer=Prepared,
        strict=True,
    )


def _export(parser: Any, start: str) -> Table:
    table = parser.parser.parser._parse_table
    from lark.parsers.lalr_analysis import Shift

    numbers = {state: number for number, state in enumerate(table.states)}
    rules: list[tuple[str, int, str]] = []
    rule_numbers: dict[Any, int] = {}
    actions: list[dict[str, int]] = []
    gotos: list[dict[str, int]] = []
    for state in table.states:
        row: dict[str, int] = {}
        goto: dict[str, int] = {}
        for symbol, (action, argument) in table.states[state].items():
            if action is Shift:
                shifts = goto if symbol[0].islower() or symbol[0] == "_" else row
                shifts[symbol] = numbers[argument]
            else:
                if argument not in rule_numbers:
                    rule_numbers[argument] = len(rules)
                    rules.append(
                        (argument.origin.name, len(argument.expansion), argument.alias or "")
                    )
                row[symbol] = ~rule_numbers[argument]
        actions.append(row)
        gotos.append(goto)
    return Table(
        numbers[table.start_states[start]],
        tuple(actions),
        tuple(gotos),
        tuple(rules),
        numbers[table.end_states[start]],
    )


def conflict_in(error: Exception, source: str) -> tuple[int, str, str]:
    r"""Say where in a grammar Lark's complaint lies, what it is, what to do: line, reason, cure.

    >>> from lark.exceptions import GrammarError
    >>> error = GrammarError("Shift/Reduce conflict for terminal N. * <a : b>")
    >>> conflict_in(error, "np: a\na: b")[0]
    2
    """
    text = " ".join(str(error).split())
    names = list(dict.fromkeys(re.findall(r"<(\w+) :", text)))
    places = [
        source.count("\n", 0, found.start()) + 1
        for found in (re.search(rf"^[?]?{re.escape(name)}\s*:", source, re.M) for name in names)
        if found
    ]
    line = min(places, default=0)
    rules = " and ".join(sorted(set(re.findall(r"<[^>]+>", text)))) or "the rules"
    if "Shift/Reduce" in text:
        symbol = re.search(r"terminal '?([\w$]+)", text)
        ahead = symbol[1] if symbol else "the next word"
        return (
            line,
            f"conflict: before {ahead}, {rules} could end there or go on",
            "let one rule cover both: take out the alternative that repeats what another can build",
        )
    if "Reduce/Reduce" in text:
        return (
            line,
            f"conflict: the same words are both {rules}",
            "take one of the two out, or let them differ in a symbol",
        )
    at = line or getattr(error, "line", 0) or 0
    return at, f"does not compile: {text[:300]}", "mend the rule"
