"""A page for people: the text with its statements, cues and sources, and why each was found.

One self-contained HTML file. It fetches nothing: styles and script stand inside it, and its
content-security policy allows no others.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from html import escape
from itertools import pairwise
from pathlib import Path

from .factuality import Certainty, Polarity
from .model import Actor, Category, Document, SourceType, Statement
from .spans import Span

__all__ = ["iter_html", "to_html"]

_ASSETS = Path(__file__).resolve().parent / "assets"

#: What HTML cannot hold: control characters, and halves of a surrogate pair.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")

#: Runs of right-to-left letters with the blanks, marks and punctuation between them.
_RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_RTL_RUN = re.compile(f"[{_RTL}][^\x00-\x1f«»<>&;A-Za-z]*[{_RTL}]|[{_RTL}]")

_HOLDERS = {
    SourceType.AUTHOR: "the writer",
    SourceType.IMPERSONAL: "nobody in particular",
    SourceType.PRONOUN: "a pronoun",
}

_CERTAINTIES = (
    ("assertive certain", "certain"),
    ("assertive certain bare", "certain, no cue"),
    ("speculative probable", "probable"),
    ("speculative possible", "possible"),
    ("speculative unknown", "left open"),
)


def to_html(
    documents: Document | Iterable[Document],
    *,
    title: str = "Statements",
    names: Sequence[str] = (),
) -> str:
    """Return one self-contained HTML page that shows the documents.

    Args:
        documents: one document or several.
        title: the heading of the page.
        names: what to call each document, in order; numbers are used where it ends.

    >>> page = to_html(Document("", (), ()), title="Nothing & nobody")
    >>> page.startswith("<!doctype html>"), "Nothing &amp; nobody" in page
    (True, True)
    """
    if isinstance(documents, Document):
        documents = (documents,)
    named = (
        (document, names[number] if number < len(names) else f"Text {number + 1}")
        for number, document in enumerate(documents)
    )
    return "".join(iter_html(named, title=title))


def iter_html(
    documents: Iterable[tuple[Document, str]], *, title: str = "Statements"
) -> Iterator[str]:
    """Yield the page of :func:`to_html` piece by piece, one document in memory at a time.

    No piece is longer than what one statement, or one stretch of the text, takes.

    >>> pieces = list(iter_html([(Document("", (), ()), "empty.txt")]))
    >>> "empty.txt" in pieces[1]
    True
    """
    style, script = _asset("page.css"), _asset("page.js")
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    yield (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_safe(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n"
        f'<header class="top">\n<h1><bdi>{_safe(title)}</bdi></h1>\n'
        f"{_legend()}{_filters()}</header>\n<main>\n"
    )
    for number, (document, name) in enumerate(documents, 1):
        yield from _document(document, name, number)
    yield (
        '</main>\n<div id="card" class="card" role="status" hidden></div>\n'
        f"<script>{script}</script>\n</body>\n</html>\n"
    )


@cache
def _asset(name: str) -> str:
    return (_ASSETS / name).read_text(encoding="utf-8")


def _hash(source: str) -> str:
    digest = hashlib.sha256(source.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"


def _safe(text: str) -> str:
    return escape(_UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", text))


def _legend() -> str:
    swatches = "".join(
        f'<li><span class="swatch {classes}"></span>{label}</li>' for classes, label in _CERTAINTIES
    )
    return (
        '<ul class="legend" aria-label="Legend">'
        f"{swatches}"
        '<li><span class="swatch assertive certain negative"></span>held to be untrue</li>'
        '<li><span class="sample cue">cue</span></li>'
        '<li><span class="sample source">source</span></li>'
        "</ul>\n"
    )


def _filters() -> str:
    kinds = [("", "all"), ("assertive", "assertive"), ("speculative", "speculative")]
    categories = [
        ("", "any cue"),
        *((category.value, category.value) for category in Category),
        ("none", "no cue"),
    ]
    return "".join(
        f'<div class="filter" role="group" aria-label="{label}" data-filter="{key}">'
        f'<span class="filter-name">{label}</span>'
        + "".join(
            f'<button type="button" data-value="{value}"'
            f' aria-pressed="{"true" if not value else "false"}">{word}</button>'
            for value, word in choices
        )
        + "</div>\n"
        for key, label, choices in (("kind", "Kind", kinds), ("category", "Cue", categories))
    )


def _document(document: Document, name: str, number: int) -> Iterator[str]:
    numbers = {statement.id: index for index, statement in enumerate(document.statements, 1)}
    assertive = sum(statement.kind == "assertive" for statement in document.statements)
    yield (
        f'<section class="document" aria-label="{_safe(name)}">\n'
        f"<h2><bdi>{_safe(name)}</bdi> <small>{_count(len(document.sentences), 'sentence')}, "
        f"{_count(len(document.statements), 'statement')}: {assertive} assertive, "
        f"{len(document.statements) - assertive} speculative</small></h2>\n"
        '<div class="columns">\n'
    )
    yield from _article(document, number, numbers)
    yield from _groups(document, number, numbers)
    yield "</div>\n</section>\n"


def _count(many: int, noun: str) -> str:
    return f"{many} {noun}{'s' if many != 1 else ''}"


#: How many statements around a piece it keeps: text nested without end must not fill the disk.
_DEPTH = 32


class _Layer:
    """What the words of a cue or a source are, and for which statements."""

    __slots__ = ("cue_of", "is_source", "source_of")

    def __init__(self) -> None:
        self.cue_of: list[Statement] = []
        self.source_of: list[Statement] = []
        self.is_source = False


# The text: cut wherever anything begins or ends; each piece then carries everything that covers it.


def _article(document: Document, number: int, numbers: dict[int, int]) -> Iterator[str]:
    text = document.text
    statements = sorted(document.statements, key=lambda s: (s.span.start, -s.span.end, s.id))
    layers: dict[Span, _Layer] = {}
    for statement in statements:
        for cue in statement.cues:
            layers.setdefault(cue.span, _Layer()).cue_of.append(statement)
        for actor in statement.sources:
            if actor.span is not None:
                layer = layers.setdefault(actor.span, _Layer())
                layer.is_source = True
                if actor == statement.source:
                    layer.source_of.append(statement)
    marks: dict[int, list[Statement]] = {}
    for statement in statements:
        marks.setdefault(_word_start(text, statement.span.start), []).append(statement)

    cuts = {0, len(text), *marks}
    for statement in statements:
        cuts.update(statement.span)
    for span in layers:
        cuts.update(span)
    cuts.update(match.start() for match in _LINE_END.finditer(text))
    cuts.update(match.end() for match in _LINE_END.finditer(text))
    edges = sorted(cut for cut in cuts if 0 <= cut <= len(text))

    # A sweep: what is open at each edge, so that a long text costs no more than its pieces.
    opening: dict[int, list[Statement]] = {}
    for statement in statements:
        opening.setdefault(statement.span.start, []).append(statement)
    spans = sorted(layers.items())
    open_statements: list[Statement] = []
    open_layers: list[tuple[Span, _Layer]] = []
    next_layer = 0
    yield '<article lang="ar" dir="rtl">\n<p>'
    for start, end in pairwise(edges):
        open_statements = [s for s in open_statements if s.span.end > start]
        open_statements += opening.get(start, ())
        open_layers = [layer for layer in open_layers if layer[0][1] > start]
        while next_layer < len(spans) and spans[next_layer][0][0] <= start:
            open_layers.append(spans[next_layer])
            next_layer += 1
        for statement in marks.get(start, ()):
            yield _mark(statement, number, numbers[statement.id])
        piece = text[start:end]
        if _LINE_END.fullmatch(piece):
            yield "</p>\n<p>"
            continue
        yield _piece(piece, open_statements, [layer for _, layer in open_layers], number)
    yield "</p>\n</article>\n"


_LINE_END = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")


def _word_start(text: str, at: int) -> int:
    """Go back to the blank before a word: a mark inside it would tear its letters apart."""
    while at > 0 and not text[at - 1].isspace():
        at -= 1
    return at


def _piece(piece: str, covering: list[Statement], layers: list[_Layer], number: int) -> str:
    # The smallest statement colours the piece. The last one answers the pointer: the statement
    # of the cue pointed at, else the smallest, else one that the source pointed at is committed to.
    nested = sorted(covering, key=lambda s: (-s.span.length, s.id))[-_DEPTH:]
    answering = dict.fromkeys(s.id for layer in layers for s in reversed(layer.source_of))
    order = (*nested, *(s for layer in layers for s in layer.cue_of))
    for statement in order:
        answering.pop(statement.id, None)
        answering[statement.id] = None
    names = ["statement", *_shade(nested[-1])] if nested else []
    if any(layer.cue_of for layer in layers):
        names.append("cue")
    if any(layer.is_source for layer in layers):
        names.append("source")
    if not names:
        return _safe(piece)
    data = " ".join(f"d{number}-s{key}" for key in answering)
    of = f' data-of="{data}"' if data else ""
    return f'<span class="{" ".join(names)}"{of}>{_safe(piece)}</span>'


def _shade(statement: Statement) -> list[str]:
    names = [statement.kind, statement.certainty.value]
    if statement.polarity is Polarity.NEGATIVE and statement.certainty is not Certainty.UNKNOWN:
        names.append("negative")
    if not statement.cues:
        names.append("bare")
    return names


def _mark(statement: Statement, number: int, shown: int) -> str:
    label = f"Statement {shown}: {statement.kind}, {statement.factuality.code}"
    return (
        f'<button type="button" class="mark {statement.kind}" data-for="d{number}-s{statement.id}"'
        f' data-number="{shown}" aria-label="{label}"></button>'
    )


# The list beside it.


def _groups(document: Document, number: int, numbers: dict[int, int]) -> Iterator[str]:
    holders: dict[object, int] = {}
    for index, group in enumerate(document.actors):
        for mention in group:
            for name in (mention.key, mention.span):
                if name:
                    holders.setdefault(name, index)
    groups: dict[object, list[Statement]] = {}
    for statement in document.statements:
        source = statement.source
        key: object = source.key or source.antecedent or source.type
        groups.setdefault(holders.get(key, key), []).append(statement)
    yield '<aside aria-label="Statements by source">\n'
    for statements in groups.values():
        actor = statements[0].source
        yield (
            f'<section class="group"><h3>{_holder(actor, document)}'
            f" <small>{actor.type.value} \N{MIDDLE DOT} "
            f'<span class="shown">{len(statements)}</span></small></h3>\n'
        )
        for statement in statements:
            yield _entry(statement, document, number, numbers)
        yield "</section>\n"
    if not groups:
        yield '<p class="none">No statement was found.</p>\n'
    yield "</aside>\n"


def _entry(statement: Statement, document: Document, number: int, numbers: dict[int, int]) -> str:
    categories = " ".join(sorted({cue.category.value for cue in statement.cues})) or "none"
    cues = "".join(
        f'<span class="chip"><bdi lang="ar">{_safe(cue.text)}</bdi> {cue.category.value}</span>'
        for cue in statement.cues
    )
    values = "".join(
        f"<li>{_holder(actor, document)} <b>{view.code}</b></li>"
        for actor, view in zip(statement.sources, statement.views, strict=False)
    )
    links = "".join(
        f'<div>{label} <a href="#d{number}-s{other.id}">{numbers[other.id]}</a></div>'
        for label, other in (("inside", statement.parent), ("depends on", statement.condition))
        if other is not None and other.id in numbers
    )
    subject = (
        f'<div>about <bdi lang="ar">{_safe(statement.subject.text)}</bdi></div>'
        if statement.subject is not None and statement.subject.text
        else ""
    )
    return (
        f'<details class="entry" id="d{number}-s{statement.id}" data-kind="{statement.kind}"'
        f' data-category="{categories}">\n<summary>'
        f'<span class="code {" ".join(_shade(statement))}">{statement.factuality.code}</span>'
        f'<span class="ordinal">{numbers[statement.id]}</span>'
        f'<span class="proposition" lang="ar" dir="rtl">{_safe(statement.text)}</span>'
        f"</summary>\n"
        f'<div class="why"><div class="facts">{cues}{subject}{links}'
        f'<ul class="chain" aria-label="As each source sees it">{values}</ul></div>'
        f"<pre>{_explanation(statement)}</pre></div>\n</details>\n"
    )


def _holder(actor: Actor, document: Document) -> str:
    if actor.text:
        return f'<bdi lang="ar">{_safe(actor.text)}</bdi>'
    if actor.antecedent is not None:
        return f'<bdi lang="ar">{_safe(document.text[actor.antecedent.slice])}</bdi>'
    return f"<i>{_HOLDERS.get(actor.type, actor.type.value)}</i>"


def _explanation(statement: Statement) -> str:
    """Escape the explanation and keep each Arabic stretch in its own order."""
    return _RTL_RUN.sub(
        lambda run: f'<bdi lang="ar">{run.group()}</bdi>', _safe(statement.explain())
    )
