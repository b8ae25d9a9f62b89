"""Find the statements of texts: who claims what, and how surely."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TextIO

import attrs

from ..errors import why_not
from ..reading import (
    InputError,
    Source,
    Written,
    is_markup,
    known_encoding,
    read_sources,
    resume,
    written,
)
from .progress import Progress

if TYPE_CHECKING:
    from ..model import Document, Statement

__all__ = ["add_arguments", "run"]

#: From how many statements of a text on its page is too large for most browsers.
MANY_STATEMENTS = 10_000

_Results = Iterable[tuple["Document", Source]]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help="text file, .jsonl, .gz or folder (its *.txt and *.jsonl, also .gz); "
        "- reads standard input",
    )
    parser.add_argument(
        "-f",
        "--format",
        choices=tuple(_WRITERS),
        default="table",
        help="table (default), jsonl (a document a line), json (a list), csv (a statement a line) "
        "or html (a page)",
    )
    parser.add_argument("-o", "--output", metavar="OUT", help="write there instead of the screen")
    parser.add_argument(
        "--kind",
        choices=("assertive", "speculative"),
        help="only these statements; in JSON a link to one left out becomes null",
    )
    parser.add_argument(
        "--unit",
        choices=("codepoint", "utf16", "utf8"),
        default="codepoint",
        help="JSON and CSV: what offsets count (default: codepoint); JavaScript and Java: utf16",
    )
    parser.add_argument(
        "--bom",
        action="store_true",
        help="CSV: begin with a byte order mark, by which Excel knows that it is UTF-8",
    )
    parser.add_argument(
        "--pack",
        metavar="DIR",
        help="a folder of rules: on top of the default ones, or a whole pack",
    )
    parser.add_argument(
        "--encoding", default="utf-8", help="of the files (default: utf-8), e.g. windows-1256"
    )
    parser.add_argument(
        "--lines", action="store_true", help="take each line of a file as a text of its own"
    )
    parser.add_argument(
        "--jsonl", action="store_true", help="take each line as a JSON record, whatever the name"
    )
    parser.add_argument(
        "--field", default="text", help="of a JSON record: where its text is (default: text)"
    )
    parser.add_argument(
        "--resume",
        action="store_true",
        help="with -f jsonl -o OUT: go on behind what OUT holds from a run that was cut short",
    )
    parser.add_argument(
        "--processes", type=_positive, default=1, metavar="N", help="processes to share the work"
    )
    parser.add_argument(
        "--no-bidi",
        action="store_true",
        help="table: leave out the invisible marks that keep right-to-left cells in order",
    )
    parser.add_argument(
        "--fail-fast",
        action="store_true",
        help="stop at the first file or record that cannot be read",
    )


def run(options: argparse.Namespace) -> int:
    """Analyze the files and write the result; 2 when one of them could not be read."""
    from ..analyzer import Analyzer
    from .packs import load

    known_encoding(options.encoding)
    if options.resume and (options.format != "jsonl" or options.output is None):
        return _fail("--resume goes on with a file of lines: add -f jsonl -o OUT")
    if options.bom and options.format != "csv":
        return _fail("--bom is for spreadsheets: add -f csv")
    output = Path(options.output) if options.output is not None else None
    done = written(output) if options.resume and output is not None else Written()
    analyzer = Analyzer(load(options.pack))
    errors = 0

    def on_error(error: InputError) -> None:
        nonlocal errors
        errors += 1
        if options.fail_fast:
            raise error
        progress.clear()
        _fail(str(error))

    # Lines that run over the screen are progress enough.
    progress = Progress(sys.stderr, quiet=options.output is None and sys.stdout.isatty())
    sources = read_sources(
        options.files,
        encoding=options.encoding,
        lines=options.lines,
        jsonl=options.jsonl,
        field=options.field,
        skip=output,
        on_error=on_error,
        on_total=progress.set_total,
    )
    if options.resume:
        sources = resume(sources, done, on_skip=lambda source: progress.advance(source.size))
    texts = ((source.text, source) for source in _noted(sources, progress))
    results = analyzer.pipe(texts, as_tuples=True, processes=options.processes)
    try:
        with progress:
            status = _write(options, _watched(results, progress), done)
    except InputError as error:
        return _fail(str(error))
    return 2 if errors else status


def _write(options: argparse.Namespace, results: _Results, done: Written) -> int:
    write = _WRITERS[options.format]
    if options.output is None:
        write(results, sys.stdout, options)
    else:
        target = Path(options.output)
        if any(name != "-" and _same(target, Path(name)) for name in options.files):
            return _fail(f"{target} is one of the files to read; give -o another name")
        try:
            if options.resume and target.exists():
                with target.open("r+b") as cut:
                    cut.truncate(done.size)
            mode: Literal["a", "w"] = "a" if options.resume else "w"
            with target.open(mode, encoding="utf-8", errors="replace", newline="") as out:
                write(results, out, options)
        except OSError as error:
            return _fail(f"{target}: {why_not(error)}")
    return 0


def _noted(sources: Iterator[Source], progress: Progress) -> Iterator[Source]:
    """Say of the first page of HTML or XML that it is read as it stands."""
    told = False
    for source in sources:
        if not told and is_markup(source.text):
            told = True
            progress.clear()
            _fail(
                f"{source.name}: looks like HTML or XML, and its tags are read as text; save the "
                "page as plain text first"
            )
        yield source


def _watched(results: _Results, progress: Progress) -> Iterator[tuple[Document, Source]]:
    for document, source in results:
        progress.advance(source.size)
        progress.draw()
        yield document, source


def _kept(document: Document, kind: str | None) -> tuple[Statement, ...]:
    return tuple(s for s in document.statements if kind is None or s.kind == kind)


def _filtered(document: Document, kind: str | None) -> Document:
    """Leave the statements of one kind in the document."""
    if kind is None:
        return document
    built: dict[int, Statement] = {}
    kept = _kept(document, kind)

    def rebuilt(statement: Statement | None) -> Statement | None:
        # a condition may stand behind what hangs on it
        if statement is None or (kind is not None and statement.kind != kind):
            return None
        if statement.id not in built:
            built[statement.id] = attrs.evolve(
                statement,
                parent=rebuilt(statement.parent),
                condition=rebuilt(statement.condition),
                document=[],
            )
        return built[statement.id]

    statements = tuple(new for old in kept if (new := rebuilt(old)) is not None)
    sentences = tuple(
        attrs.evolve(sentence, statements=tuple(s for s in statements if s.sentence_index == index))
        for index, sentence in enumerate(document.sentences)
    )
    return attrs.evolve(document, sentences=sentences, statements=statements)


def _write_table(results: _Results, out: TextIO, options: argparse.Namespace) -> None:
    from ..table import to_table

    width = shutil.get_terminal_size((100, 24)).columns if out.isatty() else None
    before = ""
    # One plain file needs no heading; the name is known only when a second one comes.
    several = len(options.files) > 1 or options.lines or Path(options.files[0]).is_dir()
    for document, source in results:
        if several:
            out.write(f"{before}== {source.name}\n")
            before = "\n"
        statements = _kept(document, options.kind)
        out.write(to_table(document, statements, width=width, bidi=not options.no_bidi) + "\n")


def _as_json(document: Document, source: Source, options: argparse.Namespace) -> str:
    from ..export import to_jsonl

    # The name comes beside what Document.from_json() reads, which leaves it aside.
    head = json.dumps({"file": source.name})[:-1]
    (line,) = to_jsonl([_filtered(document, options.kind)], unit=options.unit)
    return f"{head}, {line[1:-1]}"


def _write_jsonl(results: _Results, out: TextIO, options: argparse.Namespace) -> None:
    for document, source in results:
        out.write(_as_json(document, source, options) + "\n")


def _write_json(results: _Results, out: TextIO, options: argparse.Namespace) -> None:
    before = "[\n"
    for document, source in results:
        out.write(before + _as_json(document, source, options))
        before = ",\n"
    out.write("[]\n" if before == "[\n" else "\n]\n")


def _write_csv(results: _Results, out: TextIO, options: argparse.Namespace) -> None:
    from ..export import to_csv

    named = ((_filtered(document, options.kind), source.name) for document, source in results)
    out.write("\ufeff" if options.bom else "")
    for line in to_csv(named, unit=options.unit):
        out.write(line)


def _write_html(results: _Results, out: TextIO, options: argparse.Namespace) -> None:
    from ..render import iter_html

    def named() -> Iterator[tuple[Document, str]]:
        for document, source in results:
            shown = _filtered(document, options.kind)
            if len(shown.statements) > MANY_STATEMENTS:
                _fail(
                    f"{source.name}: {len(shown.statements)} statements make a page that a browser "
                    "may not open; cut the text into several files, or use -f csv or jsonl"
                )
            yield shown, source.name

    for piece in iter_html(named()):
        out.write(piece)


_WRITERS: dict[str, Callable[[_Results, TextIO, argparse.Namespace], None]] = {
    "table": _write_table,
    "jsonl": _write_jsonl,
    "json": _write_json,
    "csv": _write_csv,
    "html": _write_html,
}


def _positive(word: str) -> int:
    if not word.isdecimal() or int(word) < 1:
        raise argparse.ArgumentTypeError(f"{word!r} is no whole number above 0")
    return int(word)


def _same(one: Path, other: Path) -> bool:
    return one.exists() and other.exists() and one.samefile(other)


def _fail(message: str) -> int:
    print(f"claimlib: {message}", file=sys.stderr)
    return 2
