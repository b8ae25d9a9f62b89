"""Texts from files, folders, JSON Lines, compressed files and standard input, one after the other.

Records are read as they are needed, so a file of millions of lines takes no more memory than its
longest. What cannot be read is reported and passed over, file by file and record by record.
"""

from __future__ import annotations

import codecs
import gzip
import io
import json
import re
import sys
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from itertools import islice
from pathlib import Path
from typing import IO, Any

import attrs

from .errors import ClaimlibError, why_not

__all__ = [
    "InputError",
    "Source",
    "Written",
    "is_markup",
    "known_encoding",
    "read_sources",
    "resume",
    "written",
]

_STDIN = "-"
_TEXT = (".txt", ".txt.gz")
_RECORDS = (".jsonl", ".jsonl.gz", ".ndjson", ".ndjson.gz")
_JSON = (".json", ".json.gz")
_GZIP = b"\x1f\x8b"
#: What files begin with that hold text for another program, and what to do about them.
_OTHERS = {
    b"%PDF": ("a PDF", "save it as plain text first, for example with pdftotext"),
    b"PK\x03\x04": ("a zip file, as .docx and .odt are", "save what it holds as plain text first"),
    b"\xd0\xcf\x11\xe0": ("an old Word or Excel file", "save it as plain text first"),
}
_MARKUP = re.compile(r"\s*<(?:!doctype|html|head|body|article|div|p|rss|\?xml)\b", re.I)
_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class InputError(ClaimlibError):
    """A file or record cannot be read; the message says which, why, and what to do."""


@attrs.frozen
class Source:
    """One text, where it comes from, and how many bytes it took on the disk.

    ``name`` is the file, with the line behind a colon where a line is a text. ``record`` is the
    whole object of a line of JSON.
    """

    name: str
    text: str
    size: int
    record: dict[str, Any] | None = attrs.field(default=None, eq=False, repr=False)


def known_encoding(name: str) -> str:
    """Return the name of an encoding when Python knows it.

    >>> known_encoding("windows-1256")
    'windows-1256'

    Raises:
        InputError: there is no such encoding.
    """
    try:
        "".encode(name)
    except LookupError:
        raise InputError(f"no encoding is called {name!r}; try utf-8 or windows-1256") from None
    return name


def is_markup(text: str) -> bool:
    """Tell whether a text is a page of HTML or XML, tags and all.

    >>> is_markup("<!DOCTYPE html><html>"), is_markup("قال <الوزير>")
    (True, False)
    """
    return _MARKUP.match(text) is not None


def read_sources(
    names: Sequence[str],
    *,
    encoding: str = "utf-8",
    lines: bool = False,
    jsonl: bool = False,
    field: str = "text",
    skip: Path | None = None,
    on_error: Callable[[InputError], None] | None = None,
    on_total: Callable[[int], None] | None = None,
) -> Iterator[Source]:
    r"""Yield the texts in the order of ``names``; a folder's files sorted by path.

    A name that ends in ``.jsonl`` (or ``.ndjson``) is read as JSON Lines; what gzip has packed is
    unpacked, whatever it is called, from standard input as well. A ``.json`` is read as JSON Lines
    only when ``jsonl`` says so.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     _ = Path(folder, "a.jsonl").write_text('{"text": "one"}\n{"text": "two"}\n')
    ...     [source.text for source in read_sources([folder])]
    ['one', 'two']

    Args:
        names: files, folders, or ``-`` for standard input.
        encoding: of every text; a byte order mark of UTF-8 is dropped.
        lines: yield each line of a text file as a text of its own.
        jsonl: read every name as JSON Lines, whatever it is called.
        field: where in a line of JSON the text is.
        skip: a file to leave out of folders, such as the one that is written.
        on_error: called for each file or record that cannot be read; reading goes on when it
            returns. Without it the error is raised.
        on_total: called once with the number of bytes to come, 0 when unknown.

    Raises:
        InputError: something cannot be read, and there is no ``on_error``.
    """
    report = on_error if on_error is not None else _stop
    paths: list[str] = []
    for name in names:
        try:
            paths += _expand(name, skip)
        except InputError as error:
            report(error)
    if on_total is not None:
        known = all(path != _STDIN for path in paths)
        on_total(sum(_size(path) for path in paths) if known else 0)
    codec = "utf-8-sig" if encoding.lower().replace("_", "-") in ("utf-8", "utf8") else encoding
    for path in paths:
        reader = _Reader(path, codec, field, report)
        try:
            if jsonl or path.endswith(_RECORDS):
                yield from reader.records()
            elif lines:
                yield from reader.lines()
            elif path.endswith(_JSON):
                report(InputError(f"{path}: JSON is read a record a line; add --jsonl if it is so"))
            else:
                yield reader.whole()
        except InputError as error:
            report(error)


def _stop(error: InputError) -> None:
    raise error


def _expand(name: str, skip: Path | None) -> list[str]:
    if name == _STDIN:
        return [name]
    path = Path(name)
    if path.is_dir():
        suffixes = (*_TEXT, *_RECORDS)
        left_out = skip.resolve() if skip is not None else None
        found = sorted(
            str(p)
            for p in path.rglob("*")
            if p.name.endswith(suffixes) and p.is_file() and p.resolve() != left_out
        )
        if not found:
            raise InputError(f"{name}: this folder holds no {', '.join(suffixes[:4])} file")
        return found
    if not path.exists():
        raise InputError(f"{name}: there is no such file; {_hint(path)}")
    return [name]


def _hint(path: Path) -> str:
    """Say which file may have been meant."""
    from difflib import get_close_matches

    try:
        near = get_close_matches(path.name, [node.name for node in path.parent.iterdir()], 1, 0.75)
    except OSError:
        near = []
    if near:
        return f"did you mean {path.with_name(near[0])}?"
    return "check its name, and the folder it should be in"


def _begins_with(raw: IO[bytes], mark: bytes) -> bool:
    """Look at the first bytes without taking them, where that can be done."""
    return isinstance(raw, io.BufferedReader) and raw.peek(len(mark)).startswith(mark)


def _size(name: str) -> int:
    try:
        return 0 if name == _STDIN else Path(name).stat().st_size
    except OSError:
        return 0  # reading it will tell what is wrong


class _Reader:
    """Reads one file, in one of three ways."""

    def __init__(
        self, name: str, codec: str, field: str, report: Callable[[InputError], None]
    ) -> None:
        self.name = name
        self.codec = codec
        self.field = field
        self.report = report
        self.shown = "standard input" if name == _STDIN else name

    def whole(self) -> Source:
        """Return the file as one text."""
        data = b"".join(part for part, _ in self._parts(None))
        for mark, (what, cure) in _OTHERS.items():
            if data.startswith(mark):
                raise InputError(f"{self.shown}: is {what}, not text; {cure}")
        return Source(self.shown, self._decode(data, self.shown), _size(self.name))

    def lines(self) -> Iterator[Source]:
        """Yield each line as a text."""
        for place, row, size in self._rows():
            yield Source(place, row, size)

    def records(self) -> Iterator[Source]:
        """Yield the text of each line of JSON; empty lines are passed over."""
        for place, row, size in self._rows():
            if not row.strip():
                continue
            try:
                record = json.loads(row)
            except (ValueError, RecursionError) as error:
                self.report(InputError(f"{place}: not JSON ({error})"))
                continue
            if not isinstance(record, dict):
                problem = "not a JSON object"
            elif self.field not in record:
                fields = ", ".join(map(repr, islice(record, 8))) or "none"
                problem = (
                    f"no field {self.field!r} (it has {fields}); name the one with the text with "
                    "--field"
                )
            elif not isinstance(record[self.field], str):
                kind = type(record[self.field]).__name__
                problem = f"the field {self.field!r} holds {kind}, not text"
            else:
                yield Source(place, record[self.field], size, record)
                continue
            self.report(InputError(f"{place}: {problem}"))

    def _rows(self) -> Iterator[tuple[str, str, int]]:
        """Yield each line with its place and its bytes on the disk; a bad one is reported."""
        if "\n".encode(self.codec.removesuffix("-sig")) != b"\n":
            yield from self._wide_rows()
            return
        for number, (data, size) in enumerate(self._parts(b"\n"), 1):
            place = f"{self.shown}:{number}"
            data = data.removesuffix(b"\n").removesuffix(b"\r")
            # The mark of the byte order stands at the start of the file only.
            codec = self.codec if number == 1 else self.codec.removesuffix("-sig")
            try:
                text = self._decode(data, place, codec)
            except InputError as error:
                self.report(error)
                continue
            yield place, text, size

    def _wide_rows(self) -> Iterator[tuple[str, str, int]]:
        """Do the same for an encoding whose line ends are no single byte (UTF-16)."""
        source = self.whole()
        rows = source.text.replace("\r\n", "\n").split("\n")
        if not rows[-1]:
            rows.pop()
        share, left = divmod(source.size, max(1, len(rows)))
        for number, row in enumerate(rows, 1):
            last = left if number == len(rows) else 0
            yield f"{self.shown}:{number}", row, share + last

    def _parts(self, end: bytes | None) -> Iterator[tuple[bytes, int]]:
        """Yield the file in pieces (lines when ``end`` is given), with their bytes on the disk."""
        try:
            with self._open() as raw:
                packed = self.name.endswith(".gz") or _begins_with(raw, _GZIP)
                stream = gzip.GzipFile(fileobj=raw) if packed else raw
                # A pipe has no place to ask for; what it takes is not known.
                measured = raw is not sys.stdin.buffer and raw.seekable()
                before = 0
                while piece := stream.read() if end is None else stream.readline():
                    after = raw.tell() if measured else 0
                    yield piece, after - before
                    before = after
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            raise InputError(f"{self.shown}: not a whole gzip file ({error})") from error
        except OSError as error:
            raise InputError(f"{self.shown}: {why_not(error)}") from error

    def _open(self) -> AbstractContextManager[IO[bytes]]:
        if self.name == _STDIN:
            return nullcontext(sys.stdin.buffer)  # not ours to close
        return Path(self.name).open("rb")

    def _decode(self, data: bytes, place: str, codec: str | None = None) -> str:
        try:
            return data.decode(codec if codec is not None else self.codec)
        except UnicodeDecodeError as error:
            wrong = f" (0x{data[error.start]:02x})" if error.start < len(data) else ""
            likely = "utf-16" if data.startswith(_WIDE_MARKS) else "windows-1256"
            raise InputError(
                f"{place}: byte {error.start}{wrong} is not {self.codec.removesuffix('-sig')}; "
                f"name the file's own with --encoding, for example --encoding {likely}"
            ) from error


# Going on with a file of results


@attrs.frozen
class Written:
    """What an earlier run wrote: how many whole lines, in how many bytes, the last one's name."""

    count: int = 0
    size: int = 0
    last: str = ""


def written(path: Path) -> Written:
    """Look at a file of JSON Lines that ``claimlib analyze -f jsonl`` wrote, if there is one.

    A last line that was cut short is not counted: cut the file to ``size`` and go on from there.

    Raises:
        InputError: the file is something else.
    """
    count = size = 0
    last = b""
    try:
        with path.open("rb") as stream:
            for line in stream:
                if line.endswith(b"\n"):
                    count, size, last = count + 1, size + len(line), line
    except FileNotFoundError:
        return Written()
    except OSError as error:
        raise InputError(f"{path}: {why_not(error)}") from error
    if not count:
        return Written()
    try:
        name = json.loads(last)["file"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise InputError(
            f"{path}: not a file of results that could be gone on with; give another name"
        ) from error
    return Written(count, size, str(name))


def resume(
    sources: Iterator[Source],
    done: Written,
    *,
    on_skip: Callable[[Source], None] | None = None,
) -> Iterator[Source]:
    """Yield the sources behind those that are written already.

    ``on_skip`` is called with each of these.

    >>> texts = iter([Source("a", "", 0), Source("b", "", 0), Source("c", "", 0)])
    >>> [source.name for source in resume(texts, Written(2, 9, "b"))]
    ['c']

    Raises:
        InputError: the sources are not those that the results came from.
    """
    last = ""
    for source in islice(sources, done.count):
        last = source.name
        if on_skip is not None:
            on_skip(source)
    if last != done.last:
        raise InputError(
            f"the results end with {done.last!r}, which is no. {done.count} of another run: these "
            f"files have {last!r} there. Give the same files in the same order, or begin anew"
        )
    yield from sources
