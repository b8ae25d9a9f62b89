"""Records of the model, filled as plainly as Python can, before anybody sees them.

attrs fills a frozen record field by field through ``object.__setattr__``, which takes four times as
long as assignment. So each record is made as a twin of its class that can be written, and becomes
one of the class itself when it is full: ``claimlib.records`` does that.
"""

from __future__ import annotations

from typing import Any

from .factuality import Certainty, Factuality, Polarity
from .model import Actor, Category, Cue, Document, PackInfo, Sentence, SourceType, Stance, Statement
from .spans import Span
from .trace import Step

__all__ = ["MadeActor", "MadeCue", "MadeDocument", "MadeSentence", "MadeStatement"]

_set: Any = object.__setattr__
_delete: Any = object.__delattr__

# Both methods are put back in each class: with one of them inherited, Python would take the slow
# way to the other, too.


class MadeActor(Actor):
    """An actor in the making."""

    __slots__ = ()
    __setattr__ = _set
    __delattr__ = _delete

    def __init__(
        self, type: SourceType, span: Span | None, text: str, key: str, antecedent: Span | None
    ) -> None:
        self.type = type  # type: ignore[misc]
        self.span = span  # type: ignore[misc]
        self.text = text  # type: ignore[misc]
        self.key = key  # type: ignore[misc]
        self.antecedent = antecedent  # type: ignore[misc]


class MadeCue(Cue):
    """A cue in the making."""

    __slots__ = ()
    __setattr__ = _set
    __delattr__ = _delete

    def __init__(
        self, text: str, span: Span, lemma: str, category: Category, rule: str, stance: Stance
    ) -> None:
        self.text = text  # type: ignore[misc]
        self.span = span  # type: ignore[misc]
        self.lemma = lemma  # type: ignore[misc]
        self.category = category  # type: ignore[misc]
        self.rule = rule  # type: ignore[misc]
        self.stance = stance  # type: ignore[misc]


class MadeStatement(Statement):
    """A statement in the making."""

    __slots__ = ()
    __setattr__ = _set
    __delattr__ = _delete

    def __init__(
        self,
        id: int,
        span: Span,
        text: str,
        sources: tuple[Actor, ...],
        cues: tuple[Cue, ...],
        certainty: Certainty,
        polarity: Polarity,
        trace: tuple[Step, ...],
        views: tuple[Factuality, ...],
        subject: Actor | None,
        parent: Statement | None,
        condition: Statement | None,
        sentence_index: int,
        document: list[Document],
    ) -> None:
        self.id = id  # type: ignore[misc]
        self.span = span  # type: ignore[misc]
        self.text = text  # type: ignore[misc]
        self.sources = sources  # type: ignore[misc]
        self.cues = cues  # type: ignore[misc]
        self.certainty = certainty  # type: ignore[misc]
        self.polarity = polarity  # type: ignore[misc]
        self.trace = trace  # type: ignore[misc]
        self.views = views  # type: ignore[misc]
        self.subject = subject  # type: ignore[misc]
        self.parent = parent  # type: ignore[misc]
        self.condition = condition  # type: ignore[misc]
        self.sentence_index = sentence_index  # type: ignore[misc]
        self._document = document  # type: ignore[misc]


class MadeSentence(Sentence):
    """A sentence in the making."""

    __slots__ = ()
    __setattr__ = _set
    __delattr__ = _delete

    def __init__(self, span: Span, text: str, statements: tuple[Statement, ...]) -> None:
        self.span = span  # type: ignore[misc]
        self.text = text  # type: ignore[misc]
        self.statements = statements  # type: ignore[misc]


class MadeDocument(Document):
    """A document in the making; its statements are told of it by whoever makes it."""

    __slots__ = ()
    __setattr__ = _set
    __delattr__ = _delete

    def __init__(
        self,
        text: str,
        sentences: tuple[Sentence, ...],
        statements: tuple[Statement, ...],
        actors: tuple[tuple[Actor, ...], ...],
        pack: PackInfo,
    ) -> None:
        self.text = text  # type: ignore[misc]
        self.sentences = sentences  # type: ignore[misc]
        self.statements = statements  # type: ignore[misc]
        self.actors = actors  # type: ignore[misc]
        self.pack = pack  # type: ignore[misc]
