r"""Results in other people's formats: JSON Lines, rows, CSV, Web Annotation, brat, CoNLL-U.

Offsets count code points unless ``unit`` says ``"utf16"`` (JavaScript, Java) or ``"utf8"`` (bytes).
Everything here is plain data or ``str``; writing files is the caller's.

>>> from claimlib import analyze
>>> document = analyze("قال الوزير إن الأسعار قد ترتفع.")
>>> print(to_brat(document).splitlines()[0].replace("\t", " | "))
T1 | Statement 14 30 | الأسعار قد ترتفع
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Protocol

from .errors import SchemaError
from .model import Actor, Document, Statement
from .offsets import UNITS, span_converter
from .resources import schema_file
from .spans import Span
from .tokens import tokenize

__all__ = [
    "BRAT_CONF",
    "COLUMNS",
    "UNITS",
    "actor_name",
    "from_dict",
    "from_jsonl",
    "json_schema",
    "span_converter",
    "to_brat",
    "to_conllu",
    "to_csv",
    "to_dict",
    "to_jsonl",
    "to_rows",
    "to_web_annotations",
]

_Convert = Callable[[Span], Span]


# Plain data


def to_dict(document: Document, *, unit: str = "codepoint") -> dict[str, Any]:
    """Return ``document.to_dict(unit=unit)``.

    Raises:
        ValueError: ``unit`` is none of ``UNITS``.
    """
    return document.to_dict(unit=unit)


def from_dict(data: dict[str, Any]) -> Document:
    """Rebuild a document from :func:`to_dict`'s result, whatever its unit.

    Raises:
        SchemaError: when the data is no document of this schema.
    """
    return Document.from_dict(data)


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of :func:`to_dict` and of each line of :func:`to_jsonl`.

    >>> json_schema()["properties"]["schema"]
    {'const': 'claimlib/1'}
    """
    data: dict[str, Any] = json.loads(schema_file().read_text(encoding="utf-8"))
    return data


# JSON Lines


def to_jsonl(documents: Document | Iterable[Document], *, unit: str = "codepoint") -> Iterator[str]:
    r"""Yield each document as one line of JSON (``docs/schema.json``), with its line end.

    ``documents`` are several, or one.

    >>> from claimlib import analyze
    >>> (line,) = to_jsonl([analyze("قال الوزير إن الأسعار قد ترتفع.")], unit="utf8")
    >>> json.loads(line)["statements"][0]["span"]
    [25, 55]
    """
    for document in (documents,) if isinstance(documents, Document) else documents:
        yield document.to_json(unit=unit) + "\n"


def from_jsonl(lines: Iterable[str]) -> Iterator[Document]:
    """Yield the documents of lines of JSON, offsets back in code points; empty lines are skipped.

    Raises:
        SchemaError: when a line is no document of this schema; the message names the line.
    """
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield from_dict(json.loads(line))
        except SchemaError as error:
            raise SchemaError(f"line {number}: {error}") from error
        except ValueError as error:
            raise SchemaError(f"line {number}: not JSON: {error}") from error


# Rows, one a statement

#: The columns of a row, in order, with the type of each (see docs/integrations.md).
COLUMNS: dict[str, str] = {
    "statement_id": "int",
    "parent_id": "int?",
    "condition_id": "int?",
    "sentence": "int",
    "kind": "str",
    "statement": "str",
    "start": "int",
    "end": "int",
    "source_type": "str",
    "source": "str",
    "source_start": "int?",
    "source_end": "int?",
    "source_key": "str",
    "sources": "strings",
    "subject": "str?",
    "subject_start": "int?",
    "subject_end": "int?",
    "cues": "cues",
    "certainty": "str",
    "polarity": "str",
    "factuality": "str",
    "author_factuality": "str",
}


def actor_name(actor: Actor, text: str) -> str:
    """Return how the text names an actor: its own words, those it stands for, or ``""``.

    >>> from claimlib import analyze
    >>> text = "قال الوزير إن الأسعار قد ترتفع. وأضاف أن الحكومة مستعدة."
    >>> [(s.source.text, actor_name(s.source, text)) for s in analyze(text).statements]
    [('الوزير', 'الوزير'), ('', 'الوزير')]
    """
    if actor.text:
        return actor.text
    return text[actor.antecedent.slice] if actor.antecedent is not None else ""


def to_rows(document: Document, *, unit: str = "codepoint") -> Iterator[dict[str, Any]]:
    """Yield one row a statement, with the keys of ``COLUMNS``.

    ``source`` names the holder: by its own words or those the pronoun stands for, ``""`` for the
    author and where nobody is named; ``source_start`` and ``source_end`` are the place of these
    words. ``sources`` is the chain from the author inwards, with the type in angle brackets where
    there is no name.

    >>> from claimlib import analyze
    >>> (row,) = to_rows(analyze("قال الوزير إن الأسعار قد ترتفع."))
    >>> row["source"], row["statement"], row["factuality"], row["sources"]
    ('الوزير', 'الأسعار قد ترتفع', 'PS+', ['<author>', 'الوزير'])

    Raises:
        ValueError: ``unit`` is none of ``UNITS``.
    """
    convert = span_converter(document.text, unit)
    for statement in document.statements:
        yield _row(statement, document.text, convert)


def _row(statement: Statement, text: str, convert: _Convert) -> dict[str, Any]:
    source, subject = statement.source, statement.subject
    start, end = convert(statement.span)
    source_start, source_end = _ends(source, convert)
    subject_start, subject_end = _ends(subject, convert)
    return {
        "statement_id": statement.id,
        "parent_id": statement.parent.id if statement.parent is not None else None,
        "condition_id": statement.condition.id if statement.condition is not None else None,
        "sentence": statement.sentence_index,
        "kind": statement.kind,
        "statement": statement.text,
        "start": start,
        "end": end,
        "source_type": source.type.value,
        "source": actor_name(source, text),
        "source_start": source_start,
        "source_end": source_end,
        "source_key": source.key,
        "sources": [actor_name(a, text) or f"<{a.type.value}>" for a in statement.sources],
        "subject": actor_name(subject, text) if subject is not None else None,
        "subject_start": subject_start,
        "subject_end": subject_end,
        "cues": [
            {
                "text": cue.text,
                "start": place.start,
                "end": place.end,
                "lemma": cue.lemma,
                "category": cue.category.value,
                "rule": cue.rule,
                "stance": cue.stance.value,
            }
            for cue in statement.cues
            for place in (convert(cue.span),)
        ],
        "certainty": statement.certainty.value,
        "polarity": statement.polarity.value,
        "factuality": statement.factuality.code,
        "author_factuality": statement.views[0].code,
    }


def _ends(actor: Actor | None, convert: _Convert) -> tuple[int | None, int | None]:
    span = (actor.span or actor.antecedent) if actor is not None else None
    return convert(span) if span is not None else (None, None)


def to_csv(
    documents: Document | Iterable[Document | tuple[Document, Any]], *, unit: str = "codepoint"
) -> Iterator[str]:
    r"""Yield the lines of a CSV table (RFC 4180), a head and one line a statement.

    ``documents`` are several, or one. The first column, ``document``, counts them from 0, or holds
    the second part of each pair (``Analyzer.pipe(..., as_tuples=True)``). ``sources`` and ``cues``
    are JSON. Open the file with ``newline=""``; spreadsheets want ``encoding="utf-8-sig"``.

    >>> from claimlib import analyze
    >>> rows = list(csv.DictReader(to_csv([analyze("قال الوزير إن الأسعار قد ترتفع.")])))
    >>> rows[0]["document"], rows[0]["source"], rows[0]["factuality"]
    ('0', 'الوزير', 'PS+')
    """
    buffer = io.StringIO()
    writer = csv.writer(buffer)

    def line(cells: Iterable[Any]) -> str:
        writer.writerow(cells)
        out = buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()
        return out

    yield line(["document", *COLUMNS])
    several = (documents,) if isinstance(documents, Document) else documents
    for number, item in enumerate(several):
        document, name = item if isinstance(item, tuple) else (item, number)
        for row in to_rows(document, unit=unit):
            yield line([name, *(_cell(row[column]) for column in COLUMNS)])


def _cell(value: Any) -> Any:
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False)
    return value


# W3C Web Annotation

_CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"claimlib": "urn:claimlib:1#"}]


def to_web_annotations(document: Document, *, source: str, context: int = 32) -> dict[str, Any]:
    """Return the statements as a W3C Web Annotation collection (JSON-LD, plain data).

    Every place carries a TextPositionSelector (code points, as the standard has it) and a
    TextQuoteSelector. The terms of claimlib stand under ``claimlib:``.

    Args:
        document: the document.
        source: the IRI of the text; annotations are called ``<source>#claim-<id>``.
        context: how many code points a quote's prefix and suffix have.

    >>> from claimlib import analyze
    >>> document = analyze("قال الوزير إن الأسعار قد ترتفع.")
    >>> notes = to_web_annotations(document, source="http://example.org/1")
    >>> notes["first"]["items"][0]["target"]["selector"][0]
    {'type': 'TextPositionSelector', 'start': 14, 'end': 30}
    """
    text = document.text

    def place(span: Span) -> dict[str, Any]:
        return {
            "source": source,
            "selector": [
                {"type": "TextPositionSelector", "start": span.start, "end": span.end},
                {
                    "type": "TextQuoteSelector",
                    "exact": text[span.slice],
                    "prefix": text[max(0, span.start - context) : span.start],
                    "suffix": text[span.end : span.end + context],
                },
            ],
        }

    def resource(span: Span, **terms: Any) -> dict[str, Any]:
        named = {f"claimlib:{name}": value for name, value in terms.items() if value is not None}
        return {"type": "SpecificResource", **place(span), **named}

    def actor(who: Actor) -> dict[str, Any]:
        span = who.span or who.antecedent
        if span is not None:
            return resource(span, sourceType=who.type.value, key=who.key)
        return {"claimlib:sourceType": who.type.value}

    def name(statement: Statement | None) -> dict[str, str] | None:
        return {"id": f"{source}#claim-{statement.id}"} if statement is not None else None

    items = []
    for statement in document.statements:
        body: dict[str, Any] = {
            "type": "claimlib:Statement",
            "claimlib:kind": statement.kind,
            "claimlib:certainty": statement.certainty.value,
            "claimlib:polarity": statement.polarity.value,
            "claimlib:factuality": statement.factuality.code,
            "claimlib:source": actor(statement.source),
            "claimlib:sources": {"@list": [actor(who) for who in statement.sources]},
            "claimlib:cues": {
                "@list": [
                    resource(
                        cue.span,
                        lemma=cue.lemma,
                        category=cue.category.value,
                        rule=cue.rule,
                        stance=cue.stance.value,
                    )
                    for cue in statement.cues
                ]
            },
        }
        if statement.subject is not None:
            body["claimlib:subject"] = actor(statement.subject)
        if statement.parent is not None:
            body["claimlib:parent"] = name(statement.parent)
        if statement.condition is not None:
            body["claimlib:condition"] = name(statement.condition)
        items.append(
            {
                "id": f"{source}#claim-{statement.id}",
                "type": "Annotation",
                "motivation": "classifying",
                "body": body,
                "target": place(statement.span),
            }
        )
    return {
        "@context": _CONTEXT,
        "id": f"{source}#claims",
        "type": "AnnotationCollection",
        "total": len(items),
        "first": {
            "id": f"{source}#claims-1",
            "type": "AnnotationPage",
            "partOf": f"{source}#claims",
            "startIndex": 0,
            "items": items,
        },
    }


# brat

#: ``annotation.conf`` for brat: the types, relations and attributes that :func:`to_brat` writes.
BRAT_CONF = """\
[entities]
Statement
Cue
Source
Subject

[relations]
Source\tArg1:Statement, Arg2:Source
Subject\tArg1:Statement, Arg2:Subject
Cue\tArg1:Statement, Arg2:Cue
Parent\tArg1:Statement, Arg2:Statement
Condition\tArg1:Statement, Arg2:Statement
<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>

[events]

[attributes]
Kind\tArg:Statement, Value:assertive|speculative
Certainty\tArg:Statement, Value:certain|probable|possible|unknown
Polarity\tArg:Statement, Value:positive|negative
Factuality\tArg:Statement, Value:CT+|PR+|PS+|CT-|PR-|PS-|CTu|Uu
SourceType\tArg:Statement, Value:named|described|pronoun|unnamed|impersonal|evidence|author
Category\tArg:Cue, Value:epistemic|evidential|doxastic|reporting|conditional|question|booster|\
approximator
Stance\tArg:Cue, Value:endorsing|neutral|distancing
"""


def to_brat(document: Document) -> str:
    """Return brat standoff (the ``.ann`` file); the ``.txt`` file is the text itself.

    Statements, cues, sources and subjects are text bounds, joined by relations; values are
    attributes; the rule of a cue is its note. A pronoun's source is the mention it stands for. A
    span over a line break is written in fragments, as brat wants it. brat counts code points.
    """
    text = document.text
    lines: list[str] = []
    known: dict[tuple[str, Span], str] = {}
    counts = {"T": 0, "R": 0, "A": 0, "#": 0}

    def add(sort: str, rest: str) -> str:
        counts[sort] += 1
        lines.append(f"{sort}{counts[sort]}\t{rest}")
        return f"{sort}{counts[sort]}"

    def bound(kind: str, span: Span) -> str:
        parts = _fragments(text, span)
        places = ";".join(f"{part.start} {part.end}" for part in parts)
        return add("T", f"{kind} {places}\t{' '.join(text[part.slice] for part in parts)}")

    def shared(kind: str, span: Span) -> str:
        if (kind, span) not in known:
            known[kind, span] = bound(kind, span)
        return known[kind, span]

    def relate(kind: str, one: str, other: str) -> None:
        add("R", f"{kind} Arg1:{one} Arg2:{other}")

    def mark(kind: str, what: str, value: str) -> None:
        add("A", f"{kind} {what} {value}")

    names: dict[int, str] = {}
    for statement in document.statements:
        one = names[statement.id] = bound("Statement", statement.span)
        mark("Kind", one, statement.kind)
        mark("Certainty", one, statement.certainty.value)
        mark("Polarity", one, statement.polarity.value)
        mark("Factuality", one, statement.factuality.code)
        mark("SourceType", one, statement.source.type.value)
        for kind, actor in (("Source", statement.source), ("Subject", statement.subject)):
            span = (actor.span or actor.antecedent) if actor is not None else None
            if span is not None:
                relate(kind, one, shared(kind, span))
        for cue in statement.cues:
            new = ("Cue", cue.span) not in known
            other = shared("Cue", cue.span)
            if new:
                mark("Category", other, cue.category.value)
                mark("Stance", other, cue.stance.value)
                add("#", f"AnnotatorNotes {other}\t{cue.rule}")
            relate("Cue", one, other)
    for statement in document.statements:
        if statement.parent is not None:
            relate("Parent", names[statement.id], names[statement.parent.id])
        if statement.condition is not None:
            relate("Condition", names[statement.id], names[statement.condition.id])
    return "".join(f"{line}\n" for line in lines)


def _fragments(text: str, span: Span) -> list[Span]:
    """Cut a span at what some reader takes for the end of a line or a field, blanks trimmed."""
    out: list[Span] = []
    start = span.start
    for line in text[span.slice].replace("\t", "\n").splitlines(keepends=True):
        bare = line.strip()
        if bare:
            begin = start + len(line) - len(line.lstrip())
            out.append(Span(begin, begin + len(bare)))
        start += len(line)
    return out or [span]


# CoNLL-U


class ConlluRow(Protocol):
    """A line of a CoNLL-U file and its place in the text (``None`` for an empty node)."""

    @property
    def columns(self) -> tuple[str, ...]:
        """The ten columns."""

    @property
    def span(self) -> Span | None:
        """The place of the word in the text."""


class ConlluSentence(Protocol):
    """A sentence of a CoNLL-U file; ``claimlib.ext.annotations`` makes them."""

    @property
    def comments(self) -> Sequence[str]:
        """The lines above the words, each with its ``#``."""

    @property
    def rows(self) -> Sequence[ConlluRow]:
        """The words."""


def to_conllu(document: Document, sentences: Iterable[ConlluSentence] | None = None) -> str:
    """Return CoNLL-U with the statements in the MISC column and in comments.

    ``ClaimStatement=1:B`` says that statement 1 begins with this word, ``1:I`` that it goes on;
    ``ClaimCue``, ``ClaimSource`` and ``ClaimSubject`` likewise, a cue with its category
    (``1:reporting:B``). Words in several have them divided by commas. A comment
    ``# claimlib_statement_1 = …`` holds each statement's values and exact offsets, which may lie
    inside a word.

    Args:
        document: the document.
        sentences: the lines to add to, such as ``Annotations.conllu`` of the treebank the text
            came from. Without them claimlib's own words are written, with no analysis.
    """
    given = list(sentences) if sentences is not None else list(_own_sentences(document))
    notes = _Notes(document)
    out: list[str] = []
    for sentence in given:
        spans = [row.span for row in sentence.rows if row.span is not None]
        begun = notes.begin(spans)
        out += [line for line in sentence.comments if not line.startswith("# claimlib_")]
        out += begun
        for row in sentence.rows:
            columns = list(row.columns)
            kept = [
                part
                for part in columns[9].split("|")
                if part != "_" and not part.startswith(_MISC_KEYS)
            ]
            if row.span is not None:
                kept += notes.misc(row.span)
            columns[9] = "|".join(kept) or "_"
            out.append("\t".join(columns))
        out.append("")
    return "".join(f"{line}\n" for line in out)


_MISC_KEYS = ("ClaimStatement=", "ClaimCue=", "ClaimSource=", "ClaimSubject=")


class _Notes:
    """What there is to say about a word."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.places: list[tuple[str, str, Span]] = []
        for statement in document.statements:
            number = str(statement.id)
            self.places.append(("ClaimStatement", number, statement.span))
            for cue in statement.cues:
                self.places.append(("ClaimCue", f"{number}:{cue.category.value}", cue.span))
            for key, actor in (
                ("ClaimSource", statement.source),
                ("ClaimSubject", statement.subject),
            ):
                if actor is not None and actor.span is not None:
                    self.places.append((key, number, actor.span))
        self.told: set[int] = set()
        self.near: list[tuple[str, str, Span]] = []
        # Where the first word of each place that overlaps begins, seen per sentence.
        self.first: dict[tuple[str, str, Span], int] = {}

    def begin(self, spans: list[Span]) -> list[str]:
        """Turn to a sentence of words in these places; return its comments."""
        if not spans:
            self.near = []
            return []
        whole = Span(min(s.start for s in spans), max(s.end for s in spans))
        self.near = [place for place in self.places if place[2].overlaps(whole)]
        for place in self.near:
            starts = [span.start for span in spans if span.overlaps(place[2])]
            if starts and place not in self.first:
                self.first[place] = min(starts)
        lines = []
        for statement in self.document.statements:
            if statement.id in self.told or not statement.span.overlaps(whole):
                continue
            self.told.add(statement.id)
            parts = {
                "span": f"{statement.span.start}:{statement.span.end}",
                "factuality": statement.factuality.code,
                "source": statement.source.type.value,
                "parent": str(statement.parent.id) if statement.parent is not None else "_",
                "condition": (
                    str(statement.condition.id) if statement.condition is not None else "_"
                ),
            }
            values = "|".join(f"{key}={value}" for key, value in parts.items())
            lines.append(f"# claimlib_statement_{statement.id} = {values}")
        return lines

    def misc(self, span: Span) -> list[str]:
        """Return the entries for the word in this place."""
        found: dict[str, list[str]] = {}
        for place in self.near:
            key, label, where = place
            if span.overlaps(where):
                part = "B" if span.start <= self.first.get(place, span.start) else "I"
                found.setdefault(key, []).append(f"{label}:{part}")
        return [
            f"{key[:-1]}={','.join(found[key[:-1]])}" for key in _MISC_KEYS if key[:-1] in found
        ]


class _OwnRow:
    def __init__(self, number: int, form: str, span: Span, spaced: bool) -> None:
        misc = "_" if spaced else "SpaceAfter=No"
        self.columns: tuple[str, ...] = (str(number), form, *"_" * 7, misc)
        self.span: Span | None = span


class _OwnSentence:
    def __init__(self, comments: list[str], rows: list[_OwnRow]) -> None:
        self.comments: Sequence[str] = comments
        self.rows: Sequence[_OwnRow] = rows


def _own_sentences(document: Document) -> Iterator[_OwnSentence]:
    for number, sentence in enumerate(document.sentences, 1):
        forms, starts = tokenize(sentence.text)
        words = [
            (form, start) for form, start in zip(forms, starts, strict=True) if not form.isspace()
        ]
        rows = []
        for index, (form, start) in enumerate(words, 1):
            end = start + len(form)
            follows = words[index][1] if index < len(words) else end + 1
            span = Span(start, end).shift(sentence.span.start)
            rows.append(_OwnRow(index, form, span, spaced=follows > end))
        shown = " ".join(sentence.text.split())
        if rows:
            yield _OwnSentence([f"# sent_id = {number}", f"# text = {shown}"], rows)
