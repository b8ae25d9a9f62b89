r"""The notation of constructions: a safe part of Lark's, read before Lark sees it.

A construction is untrusted. What is allowed is rules over word classes: names, ``|``, ``( )``,
``[ ]``, ``?``, ``*``, ``+``, ``-> alias`` and comments. No strings, regular expressions, imports or
repeats, so nothing can be read from elsewhere; the size is bounded before anything is expanded; and
recursion may only be on the first symbol, so that an island parse meets finitely many states.

>>> [flaw.reason for flaw in flaws_of("np: N np | N\n", "np")]
['np calls itself behind its first symbol']
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from .errors import shown

__all__ = ["Flaw", "classes_of", "flaws_of"]

MAX_CHARACTERS = 40_000
MAX_RULES = 200
MAX_DEPTH = 8
MAX_EXPANSIONS = 3_000
MAX_LENGTH = 30
MAX_STATES = 2_000
MAX_NAME = 60

_TOKEN = re.compile(r"->|[()\[\]|?*+:]|[A-Za-z_][A-Za-z_0-9]*|\S")
_RULE = re.compile(r"_?[a-z][a-z_0-9]*")
_CLASS = re.compile(r"[A-Z][A-Z_0-9]*")
_HEAD = re.compile(r"(\??)([A-Za-z_][A-Za-z_0-9]*)[ \t]*:(.*)")

_WHY = {
    '"': ("a string", "write the name of a word class instead; words belong in lexicon/ or words/"),
    "/": ("a regular expression", "write the name of a word class instead"),
    "%": ("a directive", "take the line out: a construction stands by itself"),
    "~": ("a repeat", "write the symbol as often as it may stand, or use + or *"),
    "{": ("a template", "write the rule out"),
    ".": ("a priority", "take it out: the longest phrase wins by itself"),
    "!": ("a modifier", "take it out"),
}


class Flaw(NamedTuple):
    """One thing that is wrong with a construction."""

    line: int
    reason: str
    cure: str


class _Token(NamedTuple):
    text: str
    line: int


class _Trouble(Exception):
    def __init__(self, line: int, reason: str, cure: str) -> None:
        super().__init__(reason)
        self.flaw = Flaw(line, reason, cure)


_Expansions = list[tuple[str, ...]]


def classes_of(source: str) -> dict[str, int]:
    """Return the word classes that a construction names, each with the line of its first use.

    >>> classes_of("np: N | np AND N  // OTHER")
    {'N': 1, 'AND': 1}
    """
    found: dict[str, int] = {}
    for token in _tokens(source):
        if _CLASS.fullmatch(token.text):
            found.setdefault(token.text, token.line)
    return found


def flaws_of(source: str, start: str) -> list[Flaw]:
    """Return what keeps a construction from being used safely; ``[]`` when nothing does.

    A conflict between rules is left to Lark, which names it better.
    """
    if len(source) > MAX_CHARACTERS:
        reason = f"holds {len(source)} characters, more than {MAX_CHARACTERS}"
        return [Flaw(0, reason, "make the construction smaller")]
    reader = _Reader(source)
    rules = reader.read()
    if reader.flaws:
        return reader.flaws
    if start not in rules:
        return [Flaw(0, f"no rule is called {start!r}", f"the file's first rule is {start}: …")]
    return [
        *_undefined(rules, reader.lines),
        *_unused(rules, reader.lines, start),
        *_recursion(rules, reader.lines),
        *_states(rules, start),
    ]


def _tokens(source: str) -> Iterator[_Token]:
    for number, line in enumerate(source.splitlines(), 1):
        for match in _TOKEN.finditer(line.split("//", 1)[0]):
            yield _Token(match[0], number)


class _Reader:
    """Reads the rules into plain sequences of symbols, counting before it expands."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.flaws: list[Flaw] = []
        self.lines: dict[str, int] = {}
        self.rules: dict[str, _Expansions] = {}
        self.helpers: dict[tuple[tuple[str, ...], ...], str] = {}
        self.tokens: list[_Token] = []
        self.at = 0
        self.total = 0

    def read(self) -> dict[str, _Expansions]:
        blocks: list[tuple[str, int, list[_Token]]] = []
        for number, written in enumerate(self.source.splitlines(), 1):
            plain = written.split("//", 1)[0]
            if not plain.strip():
                continue
            if plain[0].isspace() or plain[0] == "|":
                if not blocks:
                    self.flaw(number, "a line without a rule", "begin a rule with name: …")
                    return {}
                blocks[-1][2].extend(_Token(m[0], number) for m in _TOKEN.finditer(plain))
                continue
            head = _HEAD.fullmatch(plain.rstrip())
            if head is None:
                reason, cure = _WHY.get(plain[0], ("no rule", "begin a rule with name: …"))
                self.flaw(number, f"{reason} stands here", cure)
                continue
            name = head[2]
            if not _RULE.fullmatch(name) or len(name) > MAX_NAME:
                self.flaw(
                    number,
                    f"{shown(name)} is no name for a rule",
                    f"use up to {MAX_NAME} small letters: names in capitals are word classes, "
                    "which words have",
                )
                continue
            blocks.append((name, number, [_Token(m[0], number) for m in _TOKEN.finditer(head[3])]))
        if len(blocks) > MAX_RULES:
            self.flaw(0, f"has {len(blocks)} rules, more than {MAX_RULES}", "use fewer rules")
            return {}
        for name, line, tokens in blocks:
            if name in self.rules:
                self.flaw(
                    line,
                    f"the rule {name!r} is given twice, first in line {self.lines[name]}",
                    "join the two with |",
                )
                continue
            self.lines[name] = line
            self.rules[name] = []
            self.tokens, self.at = tokens, 0
            try:
                self.rules[name] = self.alternatives(line, 0, top=True)
                if self.at < len(self.tokens):
                    token = self.tokens[self.at]
                    raise _Trouble(token.line, f"{token.text!r} closes nothing", "take it out")
            except _Trouble as trouble:
                self.flaws.append(trouble.flaw)
        return self.rules

    def flaw(self, line: int, reason: str, cure: str) -> None:
        self.flaws.append(Flaw(line, reason, cure))

    def peek(self) -> str:
        return self.tokens[self.at].text if self.at < len(self.tokens) else ""

    def grown(self, expansions: _Expansions, line: int) -> _Expansions:
        self.total += len(expansions)
        if self.total > MAX_EXPANSIONS * 4 or len(expansions) > MAX_EXPANSIONS:
            raise _Trouble(
                line,
                f"stands for more than {MAX_EXPANSIONS} sequences",
                "every [ ], ? and ( | ) multiplies them: split the rule into rules of their own",
            )
        return expansions

    def alternatives(self, line: int, depth: int, *, top: bool = False) -> _Expansions:
        if depth > MAX_DEPTH:
            raise _Trouble(line, "has brackets too deep", "give the inner part a rule of its own")
        out: _Expansions = []
        while True:
            out += self.sequence(line, depth, top)
            if self.peek() != "|":
                return self.grown(list(dict.fromkeys(out)), line)
            line = self.tokens[self.at].line
            self.at += 1

    def sequence(self, line: int, depth: int, top: bool) -> _Expansions:
        out: _Expansions = [()]
        empty = True
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            if token.text in ("|", ")", "]"):
                break
            self.at += 1
            if token.text == "->":
                alias = self.peek()
                if not top or not _RULE.fullmatch(alias):
                    raise _Trouble(token.line, "-> stands before no name", "write -> name")
                self.at += 1
                if self.peek() not in ("|", ""):
                    raise _Trouble(token.line, "something stands behind the alias", "put it before")
                break
            item = self.item(token, depth)
            empty = False
            if len(out) * len(item) > MAX_EXPANSIONS:
                self.grown([()] * (MAX_EXPANSIONS + 1), token.line)
            out = self.grown([one + other for one in out for other in item], token.line)
            if max(map(len, out)) > MAX_LENGTH:
                raise _Trouble(
                    token.line, f"is longer than {MAX_LENGTH} symbols", "split it into rules"
                )
        if empty:
            raise _Trouble(
                line, "an alternative is empty", "write the symbols, or use [ ] around it"
            )
        return out

    def item(self, token: _Token, depth: int) -> _Expansions:
        text = token.text
        if text in ("(", "["):
            inner = self.alternatives(token.line, depth + 1)
            close = ")" if text == "(" else "]"
            if self.peek() != close:
                raise _Trouble(token.line, f"{text!r} is not closed", f"put {close!r} behind it")
            self.at += 1
            out = inner if text == "(" else [*inner, ()]
        elif len(text) > MAX_NAME:
            raise _Trouble(
                token.line, f"{shown(text)} is too long a name", f"use up to {MAX_NAME} letters"
            )
        elif _RULE.fullmatch(text) or _CLASS.fullmatch(text):
            out = [(text,)]
        else:
            what, cure = _WHY.get(text[0], (repr(text), "use names, | ( ) [ ] ? * + and ->"))
            raise _Trouble(token.line, f"{what} is not allowed here", cure)
        while self.peek() in ("?", "*", "+") and self.peek():
            sign = self.peek()
            self.at += 1
            if sign in ("*", "+"):
                key = tuple(sorted(filter(None, out)))
                name = self.helpers.get(key)
                if name is None:
                    name = self.helpers[key] = f"__{len(self.helpers)}"
                    plain = [one for one in out if one]
                    self.rules[name] = self.grown(
                        [*plain, *((name, *one) for one in plain)], token.line
                    )
                    self.lines[name] = token.line
                out = [(name,)]
            if sign in ("?", "*"):
                out = list(dict.fromkeys([*out, ()]))
        return out


def _undefined(rules: dict[str, _Expansions], lines: dict[str, int]) -> Iterator[Flaw]:
    from difflib import get_close_matches

    told: set[str] = set()
    for name, expansions in rules.items():
        for symbol in (symbol for one in expansions for symbol in one):
            if symbol not in rules and not _CLASS.fullmatch(symbol) and symbol not in told:
                told.add(symbol)
                near = get_close_matches(symbol, [r for r in rules if r[:2] != "__"], 1, 0.6)
                cure = f"did you mean {near[0]!r}?" if near else f"add a rule {symbol}: …"
                yield Flaw(lines[name], f"{name} uses {symbol!r}, which is no rule", cure)


def _reach(rules: dict[str, _Expansions]) -> dict[str, set[str]]:
    reach = {name: {s for one in body for s in one if s in rules} for name, body in rules.items()}
    changed = True
    while changed:
        changed = False
        for found in reach.values():
            more = set().union(*(reach[name] for name in found)) - found
            if more:
                found |= more
                changed = True
    return reach


def _unused(rules: dict[str, _Expansions], lines: dict[str, int], start: str) -> Iterator[Flaw]:
    used = _reach(rules)[start] | {start}
    for name in rules:
        if name not in used and not name.startswith("__"):
            yield Flaw(
                lines[name], f"the rule {name!r} is never used", "use it in a rule, or take it out"
            )


def _recursion(rules: dict[str, _Expansions], lines: dict[str, int]) -> Iterator[Flaw]:
    reach = _reach(rules)
    nullable = _nullable(rules)
    for name, expansions in rules.items():
        if name.startswith("__"):
            continue
        shown = False
        for one in expansions:
            for place, symbol in enumerate(one):
                again = symbol == name or name in reach.get(symbol, ())
                if not again or shown:
                    continue
                if place:
                    shown = True
                    yield Flaw(
                        lines[name],
                        f"{name} calls itself behind its first symbol",
                        f"turn it round: {name}: {name} X | X, or use X+",
                    )
                elif all(other in nullable for other in one[1:]):
                    shown = True
                    yield Flaw(
                        lines[name],
                        f"{name} calls itself and adds nothing",
                        "take that alternative out",
                    )


def _nullable(rules: dict[str, _Expansions]) -> set[str]:
    found: set[str] = set()
    while True:
        more = {
            name
            for name, body in rules.items()
            if name not in found and any(all(s in found for s in one) for one in body)
        }
        if not more:
            return found
        found |= more


def _states(rules: dict[str, _Expansions], start: str) -> Iterator[Flaw]:
    """Count the states that the tables will have, without building them, and stop at the bound."""
    flat = [(name, one) for name, body in rules.items() for one in body]
    of: dict[str, list[int]] = {}
    for number, (name, _) in enumerate(flat):
        of.setdefault(name, []).append(number)

    def closed(kernel: frozenset[tuple[int, int]]) -> set[tuple[int, int]]:
        items, waiting = set(kernel), list(kernel)
        while waiting:
            number, dot = waiting.pop()
            body = flat[number][1]
            if dot < len(body):
                for other in of.get(body[dot], ()):
                    if (other, 0) not in items:
                        items.add((other, 0))
                        waiting.append((other, 0))
        return items

    first = frozenset((number, 0) for number in of[start])
    seen, waiting, work = {first}, [first], 0
    while waiting:
        moves: dict[str, set[tuple[int, int]]] = {}
        items = closed(waiting.pop())
        work += len(items)
        for number, dot in items:
            body = flat[number][1]
            if dot < len(body):
                moves.setdefault(body[dot], set()).add((number, dot + 1))
        for kernel in map(frozenset, moves.values()):
            if kernel not in seen:
                seen.add(kernel)
                waiting.append(kernel)
        if len(seen) > MAX_STATES or work > MAX_STATES * 250:
            yield Flaw(
                0,
                f"needs more than {MAX_STATES} states",
                "make it smaller: fewer alternatives that begin alike",
            )
            return
