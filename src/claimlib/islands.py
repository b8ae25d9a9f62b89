"""Island parses: the states of an LALR table that are reached from a word forward."""

from __future__ import annotations

from .acyclic import mypyc_attr
from .grammar import END, Table

__all__ = ["Island"]


@mypyc_attr(acyclic=True)
class Island:
    """The states of one LALR table that stacks reach, built as they are met."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.numbers: dict[tuple[int, ...], int] = {(table.start,): 0}
        self.stacks: list[tuple[int, ...]] = [(table.start,)]
        self.moves: list[dict[str, int]] = [{}]
        self.accepts: list[str | bool | None] = [False]

    def step(self, state: int, symbol: str) -> int:
        """Return the state behind ``symbol``, or -1 when it cannot follow."""
        row = self.moves[state]
        found = row.get(symbol)
        if found is None:
            found = row[symbol] = self._step(self.stacks[state], symbol)
        return found

    def accepted(self, state: int) -> str | None:
        """Return the alias (or ``""``) when the phrase may end in this state, else ``None``."""
        known = self.accepts[state]
        if known is False:
            known = self.accepts[state] = self._accept(self.stacks[state])
        return known  # type: ignore[return-value]

    def _number(self, stack: tuple[int, ...]) -> int:
        found = self.numbers.get(stack)
        if found is None:
            found = self.numbers[stack] = len(self.stacks)
            self.stacks.append(stack)
            self.moves.append({})
            self.accepts.append(False)
        return found

    def _reduce(self, stack: list[int], symbol: str) -> tuple[bool, str]:
        actions, gotos, rules = self.table.actions, self.table.gotos, self.table.rules
        alias = ""
        while True:
            if symbol == END and stack[-1] == self.table.accept:
                return True, alias
            action = actions[stack[-1]].get(symbol)
            if action is None:
                return False, alias
            if action >= 0:
                stack.append(action)
                return True, alias
            origin, length, name = rules[~action]
            alias = name or alias
            if length:
                del stack[-length:]
            stack.append(gotos[stack[-1]][origin])

    def _step(self, stack: tuple[int, ...], symbol: str) -> int:
        work = list(stack)
        done, _ = self._reduce(work, symbol)
        return self._number(tuple(work)) if done else -1

    def _accept(self, stack: tuple[int, ...]) -> str | None:
        done, alias = self._reduce(list(stack), END)
        return alias if done else None
