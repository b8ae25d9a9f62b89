"""Everything claimlib raises on purpose, under one base class."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = [
    "ClaimlibError",
    "Problem",
    "RulePackError",
    "SchemaError",
    "shown",
    "text_type_message",
    "why_not",
]

#: How much of a value a message repeats.
MAX_SHOWN = 60


class ClaimlibError(Exception):
    """Base class of every error that claimlib raises on purpose."""


class SchemaError(ClaimlibError, ValueError):
    """A JSON record is not a claimlib document of a version that this release reads."""


class Problem:
    """One thing that is wrong with a rule pack, where, and what would be right.

    ``file`` is relative to the pack, ``line`` counts from 1 (0 when the whole file is meant),
    ``rule`` is the id of the entry or ``""``.
    """

    __slots__ = ("code", "cure", "file", "line", "reason", "rule")

    def __init__(self, code: str, file: str, line: int, rule: str, reason: str, cure: str) -> None:
        self.code = code
        self.file = file
        self.line = line
        self.rule = rule
        self.reason = reason
        self.cure = cure

    def __str__(self) -> str:
        rule = f" {self.rule}:" if self.rule else ""
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}{': ' if place else ''}[{self.code}]{rule} {self.reason}. Cure: {self.cure}"

    def __repr__(self) -> str:
        return f"Problem({str(self)!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Problem) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def _key(self) -> tuple[str, str, int, str, str, str]:
        return (self.code, self.file, self.line, self.rule, self.reason, self.cure)


class RulePackError(ClaimlibError, ValueError):
    """A rule pack cannot be used; ``problems`` lists everything found, not only the first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        count = len(self.problems)
        head = f"the rule pack has {count} problem{'s' if count != 1 else ''}:"
        super().__init__("\n".join([head, *(f"  {problem}" for problem in self.problems)]))

    def __reduce__(self) -> tuple[type[RulePackError], tuple[tuple[Problem, ...]]]:
        return (RulePackError, (self.problems,))


def shown(value: object) -> str:
    """Return a value as a message repeats it: enough to find it again, however long it is.

    >>> shown("abc"), len(shown("abc" * 100_000))
    ("'abc'", 60)
    """
    # What stands behind the part that is shown need not be written out first.
    text = repr(value[:MAX_SHOWN] if isinstance(value, str | bytes | list) else value)
    whole = not isinstance(value, str | bytes | list) or len(value) <= MAX_SHOWN
    if whole and len(text) <= MAX_SHOWN:
        return text
    return f"{text[: MAX_SHOWN - 2]}…{text[-1]}"


def why_not(error: OSError) -> str:
    """Say why a file cannot be read or written, and what to do about it.

    >>> why_not(FileNotFoundError(2, "No such file or directory"))
    'there is no such file or folder; check its name, and the folder it should be in'
    """
    if isinstance(error, FileNotFoundError):
        return "there is no such file or folder; check its name, and the folder it should be in"
    if isinstance(error, IsADirectoryError):
        return "is a folder; name a file in it"
    if isinstance(error, NotADirectoryError):
        return "what stands in front of its last / is no folder; give another place"
    if isinstance(error, PermissionError):
        return "you have no right to it; change its permissions, or give another place"
    return str(error.strerror or error)


def text_type_message(value: object) -> str:
    """Say what to do about an argument that is no ``str``.

    >>> print(text_type_message(b"abc"))  # doctest: +ELLIPSIS
    claimlib reads text as str, not bytes. Decode it first, ...
    """
    kind = type(value).__name__
    if isinstance(value, bytes | bytearray | memoryview):
        cure = "Decode it first, for example data.decode('utf-8')."
    elif value is None:
        cure = "None is no text: skip the missing value, or pass '' for an empty one."
    elif isinstance(value, list | tuple | set | frozenset):
        cure = "Pass one text at a time, or use analyzer.pipe(texts) for many."
    else:
        cure = "Pass the text itself, or str(value) if that is what you mean."
    return f"claimlib reads text as str, not {kind}. {cure}"
