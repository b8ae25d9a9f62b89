"""What a user holds: documents, sentences, statements, cues and actors. All of it immutable.

Every span counts code points of the original text, half-open, and
``doc.text[span.start:span.end] == text`` for everything that carries both.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from enum import Enum
from typing import Any

import attrs

from .errors import SchemaError, shown
from .factuality import Certainty, Factuality, Polarity, direct
from .offsets import UNITS, span_converter, utf8_units, utf16_units
from .spans import Span
from .stored import BROKEN, hold_to, naming, reason, span_of
from .trace import Operation, Step, fold
from .unread import Unread

__all__ = [
    "SCHEMA",
    "Actor",
    "Category",
    "Cue",
    "Document",
    "PackInfo",
    "Sentence",
    "SourceType",
    "Stance",
    "Statement",
    "json_text",
]

SCHEMA = "claimlib/1"


class Category(Enum):
    """The eight classes of cue (after Szeged, FactBank and PARC; see docs/factuality.md)."""

    EPISTEMIC = "epistemic"
    EVIDENTIAL = "evidential"
    DOXASTIC = "doxastic"
    REPORTING = "reporting"
    CONDITIONAL = "conditional"
    QUESTION = "question"
    BOOSTER = "booster"
    APPROXIMATOR = "approximator"


class SourceType(Enum):
    """The seven kinds of holder a statement can have."""

    NAMED = "named"
    DESCRIBED = "described"
    PRONOUN = "pronoun"
    UNNAMED = "unnamed"
    IMPERSONAL = "impersonal"
    EVIDENCE = "evidence"
    AUTHOR = "author"


class Stance(Enum):
    """How the writer stands to what the cue reports."""

    ENDORSING = "endorsing"
    NEUTRAL = "neutral"
    DISTANCING = "distancing"


for _kind in (Category, SourceType, Stance):
    direct(_kind)


@attrs.frozen(slots=True)
class Actor:
    """One mention of a holder (or subject).

    ``span`` and ``text`` are the actor's own words: ``None`` and ``""`` for the author, an
    impersonal holder, and a pronoun that is only the verb's agreement. ``key`` is folded and
    groups mentions of one holder. ``antecedent`` is the span of the earlier mention that a
    pronoun stands for, in this or an earlier sentence, or ``None``.
    """

    type: SourceType
    span: Span | None = None
    text: str = ""
    key: str = ""
    antecedent: Span | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return plain data."""
        return {
            "type": self.type.value,
            "span": _pair(self.span),
            "text": self.text,
            "key": self.key,
            "antecedent": _pair(self.antecedent),
        }

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Actor:
        """Rebuild an actor from :meth:`to_dict`'s result."""
        return cls(
            SourceType(data["type"]),
            _span(data["span"]),
            data["text"],
            data["key"],
            _span(data["antecedent"]),
        )


@attrs.frozen(slots=True)
class Cue:
    """A word or phrase that tells whose commitment a proposition carries, or how strong it is."""

    text: str
    span: Span
    lemma: str
    category: Category
    rule: str
    stance: Stance = Stance.NEUTRAL

    def to_dict(self) -> dict[str, Any]:
        """Return plain data."""
        return {
            "text": self.text,
            "span": [self.span.start, self.span.end],
            "lemma": self.lemma,
            "category": self.category.value,
            "rule": self.rule,
            "stance": self.stance.value,
        }

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Cue:
        """Rebuild a cue from :meth:`to_dict`'s result."""
        return cls(
            data["text"],
            span_of(data["span"]),
            data["lemma"],
            Category(data["category"]),
            data["rule"],
            Stance(data["stance"]),
        )


_WEAK = (Certainty.UNKNOWN, Certainty.POSSIBLE, Certainty.PROBABLE)


@attrs.frozen(slots=True)
class Statement:
    """A proposition as a source commits itself to it.

    ``sources`` is the chain from the author inwards and ``source`` its last link; ``cues`` are
    the cues of this very statement, outermost first (``()`` for a bare assertion); ``parent`` is
    the statement this one is embedded in; ``condition`` the conditional statement it hangs on.
    """

    id: int
    span: Span
    text: str
    sources: tuple[Actor, ...]
    cues: tuple[Cue, ...]
    certainty: Certainty
    polarity: Polarity
    trace: tuple[Step, ...]
    views: tuple[Factuality, ...]
    subject: Actor | None = None
    parent: Statement | None = None
    condition: Statement | None = None
    sentence_index: int = 0
    _document: list[Document] = attrs.field(factory=list, eq=False, alias="document")

    def __repr__(self) -> str:
        by = self.source.text or self.source.type.value if self.sources else "nobody"
        return f"<Statement {self.id} {self.factuality.code} «{self.text}» by {by}>"

    @property
    def source(self) -> Actor:
        """Whose commitment it is: the innermost holder."""
        return self.sources[-1]

    @property
    def kind(self) -> str:
        """``"assertive"`` when the source is certain (true or false), else ``"speculative"``."""
        return "speculative" if self.certainty in _WEAK else "assertive"

    @property
    def factuality(self) -> Factuality:
        """Certainty and polarity together; ``.code`` gives FactBank's code."""
        return Factuality(self.certainty, self.polarity)

    @property
    def sentence(self) -> Sentence:
        """The sentence that the statement stands in."""
        if not self._document:
            raise ValueError("this statement was made without a document, so it has no sentence")
        return self._document[0].sentences[self.sentence_index]

    def factuality_for(self, source: Actor | SourceType | str) -> Factuality:
        """Return the proposition's value as one source of the chain sees it.

        ``source`` is an actor of ``sources`` (where one stands in the chain twice, its inner
        view), a source type, or the word of one (``"author"``).

        Raises:
            ValueError: when no source of the chain fits.
        """
        for actor, view in zip(reversed(self.sources), reversed(self.views), strict=True):
            if source is actor or source == actor:
                return view
        wanted = source.value if isinstance(source, SourceType) else source
        if isinstance(wanted, str):
            for actor, view in zip(self.sources, self.views, strict=True):
                if wanted in (actor.type.value, actor.text, actor.key):
                    return view
        chain = ", ".join(actor.text or actor.type.value for actor in self.sources)
        raise ValueError(f"{source!r} is no source of this statement; its chain is: {chain}")

    def replay(self) -> Factuality:
        """Fold the recorded trace again; always equal to :attr:`factuality`."""
        return fold(self.trace)

    def explain(self) -> str:
        """Say, line by line, which rule decided what, on which words.

        A rendering of :attr:`trace`, the steps that made the decision.
        """
        by = " > ".join(actor.text or actor.type.value for actor in self.sources)
        lines = [f"{self.factuality.code:<4}«{self.text}»  by {by}"]
        done: list[Step] = []
        value = fold(())
        for step in self.trace:
            done.append(step)
            after = fold(done)
            if step.operation is Operation.NOTE:
                change = ""
            elif step.operation is Operation.START:
                change = after.code
            else:
                change = f"{value.code} > {after.code}" if after != value else f"{after.code} stays"
            value = after
            where = f"  {step.span.start}:{step.span.end}" if step.span is not None else ""
            lines.append(f"-- {step.rule:<31} {change:<12}{step.note}{where}".rstrip())
        return "\n".join(lines)

    def to_dict(self) -> dict[str, Any]:
        """Return plain data; ``parent`` and ``condition`` are the ids of these statements."""
        return {
            "id": self.id,
            "kind": self.kind,
            "span": [self.span.start, self.span.end],
            "text": self.text,
            "sentence": self.sentence_index,
            "source": self.source.to_dict(),
            "sources": [actor.to_dict() for actor in self.sources],
            "subject": self.subject.to_dict() if self.subject is not None else None,
            "cues": [cue.to_dict() for cue in self.cues],
            "parent": self.parent.id if self.parent is not None else None,
            "condition": self.condition.id if self.condition is not None else None,
            "certainty": self.certainty.value,
            "polarity": self.polarity.value,
            "factuality": self.factuality.code,
            "views": [
                [view.certainty.value, view.polarity.value if view.polarity else None]
                for view in self.views
            ],
            "trace": [step.to_dict() for step in self.trace],
        }


@attrs.frozen(slots=True)
class Sentence:
    """A sentence of the text with the statements that begin in it."""

    span: Span
    text: str
    statements: tuple[Statement, ...] = attrs.field(default=(), repr=False)


@attrs.frozen(slots=True)
class PackInfo:
    """Which rules made a result: name, version and hash of the pack."""

    name: str = ""
    version: str = ""
    sha256: str = ""


def _outer_first(rows: dict[int, dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield the rows, each after its parent and the condition it hangs on."""
    done: set[int] = set()
    inside: set[int] = set()
    for first in rows:
        waiting = [first]
        while waiting:
            id_ = waiting[-1]
            with naming(f"statement {id_}"):
                needed = (rows[id_]["parent"], rows[id_]["condition"])
                for other in needed:
                    if other is not None and other not in rows:
                        raise ValueError(f"its parent or condition {shown(other)} is not there")
            missing = [other for other in needed if other is not None and other not in done]
            if id_ not in done and not missing:
                done.add(id_)
                yield rows[id_]
            if id_ in done:
                waiting.pop()
            elif id_ in inside:
                raise ValueError(f"statement {id_} is, by parent or condition, inside itself")
            else:
                inside.add(id_)
                waiting += missing


@attrs.frozen(slots=True)
class Document(Unread):
    """A text with its sentences, statements (in text order) and grouped actors."""

    text: str = attrs.field(repr=False)
    sentences: tuple[Sentence, ...] = attrs.field(repr=False)
    statements: tuple[Statement, ...]
    actors: tuple[tuple[Actor, ...], ...] = attrs.field(default=(), repr=False)
    pack: PackInfo = PackInfo()

    def __attrs_post_init__(self) -> None:
        for statement in self.statements:
            statement._document.append(self)

    def statements_by(self, actor: Actor | SourceType | str) -> tuple[Statement, ...]:
        """Return the statements whose innermost source is this holder, under any of its names.

        ``actor`` is any mention of the holder, or its text or key; else a source type, or the word
        of one (``"author"``). ``()`` where nobody of that name says anything: ``actors`` has all.
        """
        wanted = {actor} if isinstance(actor, str) else set[str]()
        if isinstance(actor, Actor):
            wanted = {actor.key, actor.text}
        wanted.discard("")
        keys = set(wanted)
        for group in self.actors:
            if any(mention.key in wanted or mention.text in wanted for mention in group):
                keys.update(mention.key for mention in group)
        keys.discard("")
        found = tuple(s for s in self.statements if s.source.key in keys)
        if found or (isinstance(actor, Actor) and keys):
            return found
        kind = actor.type if isinstance(actor, Actor) else actor
        return tuple(s for s in self.statements if kind in (s.source.type, s.source.type.value))

    def to_dict(self, *, unit: str = "codepoint") -> dict[str, Any]:
        """Return plain data of the versioned schema (``docs/schema.json``).

        ``unit`` is what its offsets count, ``"codepoint"``, ``"utf16"`` or ``"utf8"``; the data
        says so in ``unit``.

        Raises:
            ValueError: there is no such unit.
        """
        convert = span_converter(self.text, unit)
        data = {
            "schema": SCHEMA,
            "unit": "codepoint",
            "pack": attrs.asdict(self.pack),
            "text": self.text,
            "sentences": [[s.span.start, s.span.end] for s in self.sentences],
            "statements": [statement.to_dict() for statement in self.statements],
            "actors": [[mention.to_dict() for mention in group] for group in self.actors],
        }
        return data if unit == "codepoint" else _converted(data, unit, convert)

    def to_json(self, *, indent: int | None = None, unit: str = "codepoint") -> str:
        """Return :meth:`to_dict` as JSON, Arabic unescaped (lone surrogates escaped)."""
        return json_text(self.to_dict(unit=unit), indent=indent)

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Document:
        """Rebuild a document from :meth:`to_dict`'s result, whatever its unit.

        Raises:
            SchemaError: when the data is not a document of this schema, or its parts do not belong
                together; the message names the statement.
        """
        if not isinstance(data, dict) or data.get("schema") != SCHEMA:
            found = data.get("schema") if isinstance(data, dict) else type(data).__name__
            raise SchemaError(
                f"expected a claimlib document of schema {SCHEMA!r}, found {shown(found)}; "
                "write it with Document.to_json() of the same major version"
            )
        try:
            return cls._from_dict(_in_code_points(data))
        except BROKEN as error:
            raise SchemaError(
                f"the document breaks schema {SCHEMA!r}: {reason(error)}; "
                "write it with Document.to_json()"
            ) from error

    @classmethod
    def _from_dict(cls, data: dict[str, Any]) -> Document:
        text = data["text"]
        if not isinstance(text, str):
            raise ValueError(f"text is {shown(text)}, which is no text")
        rows: dict[int, dict[str, Any]] = {}
        for number, row in enumerate(data["statements"]):
            with naming(f"statements[{number}]"):
                if row["id"] in rows:
                    raise ValueError(f"the id {shown(row['id'])} is taken")
                rows[row["id"]] = row
        built: dict[int, Statement] = {}
        for row in _outer_first(rows):
            with naming(f"statement {row['id']}"):
                built[row["id"]] = _stored_statement(row, text, built)
        statements = tuple(built[id_] for id_ in rows)
        sentences = tuple(
            Sentence(
                span,
                text[span.slice],
                tuple(s for s in statements if s.sentence_index == index),
            )
            for index, span in enumerate(map(span_of, data["sentences"]))
        )
        with naming("actors"):
            actors = tuple(
                tuple(_stored_actor(mention, text) for mention in group) for group in data["actors"]
            )
        return cls(
            text=text,
            sentences=sentences,
            statements=statements,
            actors=actors,
            pack=PackInfo(**data["pack"]),
        )

    @classmethod
    def from_json(cls, data: str) -> Document:
        """Rebuild a document from :meth:`to_json`'s result.

        Raises:
            SchemaError: when the JSON is broken or not a document of this schema.
            TypeError: when it is no text; plain data is for :meth:`from_dict`.
        """
        if not isinstance(data, str | bytes | bytearray):
            raise TypeError(
                f"from_json() reads text, not {type(data).__name__}; "
                "plain data is for Document.from_dict()"
            )
        try:
            parsed = json.loads(data)
        except (ValueError, RecursionError) as error:
            raise SchemaError(
                f"not JSON: {error}; pass the result of Document.to_json()"
            ) from error
        return cls.from_dict(parsed)


def _stored_actor(data: Any, text: str) -> Actor:
    actor = Actor.from_dict(data)
    if actor.span is not None:
        hold_to(text, actor.span, actor.text, "a mention")
    return actor


def _stored_cue(data: Any, text: str) -> Cue:
    cue = Cue.from_dict(data)
    hold_to(text, cue.span, cue.text, "a cue")
    return cue


def _stored_statement(row: dict[str, Any], text: str, built: dict[int, Statement]) -> Statement:
    span = span_of(row["span"])
    hold_to(text, span, row["text"], "its text")
    if not row["sources"] or len(row["sources"]) != len(row["views"]):
        raise ValueError("it needs a source, and a view for each of its sources")
    parent, condition = row["parent"], row["condition"]
    return Statement(
        id=row["id"],
        span=span,
        text=text[span.slice],
        sources=tuple(_stored_actor(actor, text) for actor in row["sources"]),
        cues=tuple(_stored_cue(cue, text) for cue in row["cues"]),
        certainty=Certainty(row["certainty"]),
        polarity=Polarity(row["polarity"]),
        trace=tuple(Step.from_dict(step) for step in row["trace"]),
        views=tuple(Factuality(Certainty(c), Polarity(p) if p else None) for c, p in row["views"]),
        subject=_stored_actor(row["subject"], text) if row["subject"] else None,
        parent=built[parent] if parent is not None else None,
        condition=built[condition] if condition is not None else None,
        sentence_index=row["sentence"],
    )


def _in_code_points(data: dict[str, Any]) -> dict[str, Any]:
    unit = data.get("unit", "codepoint")
    if unit not in UNITS:
        raise ValueError(f"no unit is called {shown(unit)}; use one of {', '.join(UNITS)}")
    if unit == "codepoint":
        return data
    make = utf16_units if unit == "utf16" else utf8_units
    units = make(data["text"])
    with naming(f"the offsets in {unit} do not fit the text"):
        return _converted(data, "codepoint", lambda span: units.from_units(*span))


def _converted(data: dict[str, Any], unit: str, convert: Callable[[Span], Span]) -> dict[str, Any]:
    """Return the data of a document with each of its offsets converted."""

    def walk(value: Any, key: str = "") -> Any:
        if key in ("span", "antecedent"):
            return None if value is None else list(convert(span_of(value)))
        if isinstance(value, dict):
            return {name: walk(part, name) for name, part in value.items()}
        if isinstance(value, list):
            return [walk(part) for part in value]
        return value

    out: dict[str, Any] = {**data, "unit": unit}
    out["sentences"] = [list(convert(span_of(pair))) for pair in data["sentences"]]
    out["statements"] = walk(data["statements"])
    out["actors"] = walk(data["actors"])
    return out


def json_text(data: Any, *, indent: int | None = None) -> str:
    """Return data as JSON with Arabic unescaped, lone surrogates escaped: UTF-8 has none."""
    text = json.dumps(data, ensure_ascii=False, indent=indent)
    try:
        text.encode()  # fifty times as fast as to look every character up
    except UnicodeEncodeError:
        return re.sub("[\ud800-\udfff]", lambda found: f"\\u{ord(found[0]):04x}", text)
    return text


def _pair(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span is not None else None


def _span(pair: list[int] | None) -> Span | None:
    return span_of(pair) if pair is not None else None
