"""Texts from files, folders, compressed files and standard input, one after the other."""

from __future__ import annotations

import gzip
import sys
import zlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import attrs

from ..errors import ClaimlibError

__all__ = ["InputError", "Source", "read_sources"]

_STDIN = "-"
_SUFFIXES = (".txt", ".txt.gz")


class InputError(ClaimlibError):
    """A file cannot be read; the message says which, why, and what to do."""


@attrs.frozen
class Source:
    """One text, where it comes from, and how many bytes it took on the disk."""

    name: str
    text: str
    size: int


def read_sources(
    names: Sequence[str],
    *,
    encoding: str,
    lines: bool,
    on_error: Callable[[InputError], None],
    on_total: Callable[[int], None],
) -> Iterator[Source]:
    """Yield the texts in the order of ``names``; a folder's files sorted by path.

    Args:
        names: files, folders, or ``-`` for standard input.
        encoding: of every text; a byte order mark of UTF-8 is dropped.
        lines: yield each line as a text of its own.
        on_error: called for each file that cannot be read; reading goes on when it returns.
        on_total: called once with the number of bytes to come, 0 when unknown.
    """
    paths: list[str] = []
    for name in names:
        try:
            paths += _expand(name)
        except InputError as error:
            on_error(error)
    known = all(path != _STDIN for path in paths)
    on_total(sum(_size(path) for path in paths) if known else 0)
    for path in paths:
        try:
            yield from _read(path, "utf-8-sig" if _is_utf8(encoding) else encoding, lines)
        except InputError as error:
            on_error(error)


def _is_utf8(encoding: str) -> bool:
    return encoding.lower().replace("_", "-") in ("utf-8", "utf8")


def _expand(name: str) -> list[str]:
    if name == _STDIN:
        return [name]
    path = Path(name)
    if path.is_dir():
        found = sorted(str(p) for p in path.rglob("*") if p.name.endswith(_SUFFIXES))
        if not found:
            raise InputError(f"{name}: this folder holds no {' or '.join(_SUFFIXES)} file")
        return found
    if not path.exists():
        raise InputError(f"{name}: there is no such file")
    return [name]


def _size(name: str) -> int:
    return 0 if name == _STDIN else Path(name).stat().st_size


def _read(name: str, encoding: str, lines: bool) -> Iterator[Source]:
    try:
        data = sys.stdin.buffer.read() if name == _STDIN else Path(name).read_bytes()
        if name.endswith(".gz"):
            data = gzip.decompress(data)
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(
            f"{name}: byte {error.start} (0x{error.object[error.start]:02x}) is not "
            f"{encoding.removesuffix('-sig')}; name the file's own with --encoding, "
            "for example --encoding windows-1256"
        ) from error
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise InputError(f"{name}: not a whole gzip file ({error})") from error
    except OSError as error:
        raise InputError(f"{name}: {error.strerror or error}") from error
    shown = "standard input" if name == _STDIN else name
    if not lines:
        yield Source(shown, text, _size(name))
        return
    # Only these end a line: str.splitlines() also breaks at characters inside a text.
    rows = text.replace("\r\n", "\n").split("\n")
    if rows and not rows[-1]:
        rows.pop()
    share, left = divmod(_size(name), max(1, len(rows)))
    for number, row in enumerate(rows, 1):
        yield Source(f"{shown}:{number}", row, share + (left if number == len(rows) else 0))
