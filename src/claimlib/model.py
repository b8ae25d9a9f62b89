"""What a user holds: documents, sentences, statements, cues and actors. All of it immutable.

Every span counts code points of the original text, half-open, and
``doc.text[span.start:span.end] == text`` for everything that carries both.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from enum import Enum
from typing import Any

import attrs

from .errors import SchemaError
from .factuality import Certainty, Factuality, Polarity, direct
from .spans import Span
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
            Span(*data["span"]),
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
    parent: Statement | None = attrs.field(default=None, repr=False)
    condition: Statement | None = attrs.field(default=None, repr=False)
    sentence_index: int = 0
    _document: list[Document] = attrs.field(factory=list, eq=False, repr=False, alias="document")

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
        """Return plain data; ``parent`` and ``condition`` as ids."""
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
            needed = (rows[id_]["parent"], rows[id_]["condition"])
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

    def statements_by(self, actor: Actor | str) -> tuple[Statement, ...]:
        """Return the statements whose innermost source is this holder, under any of its names.

        ``actor`` is any mention of the holder, or its text or key.
        """
        wanted = {actor} if isinstance(actor, str) else {actor.key, actor.text}
        wanted.discard("")
        keys = set(wanted)
        for group in self.actors:
            if any(mention.key in wanted or mention.text in wanted for mention in group):
                keys.update(mention.key for mention in group)
        keys.discard("")
        if isinstance(actor, Actor) and not keys:
            return tuple(s for s in self.statements if s.source.type is actor.type)
        return tuple(s for s in self.statements if s.source.key in keys)

    def to_dict(self) -> dict[str, Any]:
        """Return plain data of the versioned schema (``docs/schema.json``)."""
        return {
            "schema": SCHEMA,
            "unit": "codepoint",
            "pack": attrs.asdict(self.pack),
            "text": self.text,
            "sentences": [[s.span.start, s.span.end] for s in self.sentences],
            "statements": [statement.to_dict() for statement in self.statements],
            "actors": [[mention.to_dict() for mention in group] for group in self.actors],
        }

    def to_json(self, *, indent: int | None = None) -> str:
        """Return :meth:`to_dict` as JSON, Arabic unescaped (lone surrogates escaped)."""
        return json_text(self.to_dict(), indent=indent)

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Document:
        """Rebuild a document from :meth:`to_dict`'s result.

        Raises:
            SchemaError: when the data is not a document of this schema.
        """
        if not isinstance(data, dict) or data.get("schema") != SCHEMA:
            found = data.get("schema") if isinstance(data, dict) else type(data).__name__
            raise SchemaError(
                f"expected a claimlib document of schema {SCHEMA!r}, found {found!r}; "
                "write it with Document.to_json() of the same major version"
            )
        try:
            return cls._from_dict(data)
        except (KeyError, TypeError, ValueError, IndexError, AttributeError) as error:
            raise SchemaError(
                f"the document breaks schema {SCHEMA!r}: {type(error).__name__}: {error}; "
                "write it with Document.to_json()"
            ) from error

    @classmethod
    def _from_dict(cls, data: dict[str, Any]) -> Document:
        if data.get("unit", "codepoint") != "codepoint":
            raise ValueError(
                f"offsets are in {data['unit']!r}, not in code points; "
                "read it with claimlib.export.from_dict()"
            )
        text = data["text"]
        rows = {row["id"]: row for row in data["statements"]}
        built: dict[int, Statement] = {}
        for row in _outer_first(rows):
            span = Span(*row["span"])
            parent, condition = row["parent"], row["condition"]
            built[row["id"]] = Statement(
                id=row["id"],
                span=span,
                text=text[span.slice],
                sources=tuple(Actor.from_dict(actor) for actor in row["sources"]),
                cues=tuple(Cue.from_dict(cue) for cue in row["cues"]),
                certainty=Certainty(row["certainty"]),
                polarity=Polarity(row["polarity"]),
                trace=tuple(Step.from_dict(step) for step in row["trace"]),
                views=tuple(
                    Factuality(Certainty(c), Polarity(p) if p else None) for c, p in row["views"]
                ),
                subject=Actor.from_dict(row["subject"]) if row["subject"] else None,
                parent=built[parent] if parent is not None else None,
                condition=built[condition] if condition is not None else None,
                sentence_index=row["sentence"],
            )
        statements = tuple(built[id_] for id_ in rows)
        sentences = tuple(
            Sentence(
                Span(start, end),
                text[start:end],
                tuple(s for s in statements if s.sentence_index == index),
            )
            for index, (start, end) in enumerate(data["sentences"])
        )
        return cls(
            text=text,
            sentences=sentences,
            statements=statements,
            actors=tuple(
                tuple(Actor.from_dict(mention) for mention in group) for group in data["actors"]
            ),
            pack=PackInfo(**data["pack"]),
        )

    @classmethod
    def from_json(cls, data: str) -> Document:
        """Rebuild a document from :meth:`to_json`'s result.

        Raises:
            SchemaError: when the JSON is broken or not a document of this schema.
        """
        try:
            parsed = json.loads(data)
        except ValueError as error:
            raise SchemaError(
                f"not JSON: {error}; pass the result of Document.to_json()"
            ) from error
        return cls.from_dict(parsed)


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
    return Span(*pair) if pair is not None else None
