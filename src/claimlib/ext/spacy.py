"""spaCy: the pipeline component ``claimlib``. Needs ``claimlib[spacy]``.

spaCy finds the component by itself: ``nlp.add_pipe("claimlib")``. The statements stand in
``doc.spans["claimlib"]``, widened to whole tokens, and exactly in ``doc._.claims``, a claimlib
``Document``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..analyzer import Analyzer
from ..loading import load_pack
from ..model import Document
from .annotations import Annotations
from .extras import load

if TYPE_CHECKING:
    from spacy.tokens import Doc  # type: ignore[import-not-found, unused-ignore]

__all__ = ["Claims", "claims_of", "make_claims"]

_DEFAULTS: dict[str, Any] = {
    "pack": None,
    "extends": "default",
    "disable": [],
    "annotations": False,
    "spans_key": "claimlib",
    "attr": "claims",
    "force": False,
}


class _Getter:
    """Reads the document that the component left in ``doc.user_data``."""

    def __init__(self, key: str) -> None:
        self.key = key

    def __call__(self, doc: Doc) -> Document | None:
        data = doc.user_data.get(self.key)
        return Document.from_dict(data) if data is not None else None


def claims_of(doc: Doc, attr: str = "claims") -> Document | None:
    """Return what the component found in ``doc``, also without its extension (a worker, a file)."""
    return _Getter(_key(attr))(doc)


def _key(attr: str) -> str:
    return f"claimlib.{attr}"


class Claims:
    """The component. Results are plain data in ``doc.user_data``, so they go where the doc goes.

    Args:
        analyzer: with the rules to use.
        annotations: use the tags, features and dependencies that other components have set.
        spans_key: where in ``doc.spans`` the statements stand; each span's label is its factuality
            code, its id the statement's.
        attr: the name of the extension: ``doc._.<attr>`` builds the claimlib ``Document``.
        force: replace an extension of that name that is not claimlib's.

    Raises:
        ValueError: there is an extension called ``attr`` already.
    """

    def __init__(
        self,
        analyzer: Analyzer,
        *,
        annotations: bool = False,
        spans_key: str = "claimlib",
        attr: str = "claims",
        force: bool = False,
    ) -> None:
        self.analyzer = analyzer
        self.annotations = annotations
        self.spans_key = spans_key
        self.attr = attr
        self.force = force
        self._register()

    def _register(self) -> None:
        doc = load("spacy.tokens", "spacy").Doc
        if doc.has_extension(self.attr):
            getter = doc.get_extension(self.attr)[2]
            if isinstance(getter, _Getter):
                return
            if not self.force:
                raise ValueError(
                    f"doc._.{self.attr} exists already; choose another name with "
                    f"config={{'attr': …}}, or replace it with config={{'force': True}}"
                )
        doc.set_extension(self.attr, getter=_Getter(_key(self.attr)), force=True)

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
        self._register()

    def __call__(self, doc: Doc) -> Doc:
        """Analyze the text of a doc and write the result into it."""
        given = Annotations.from_spacy(doc) if self.annotations else None
        self._put(doc, self.analyzer.analyze(doc.text, annotations=given))
        return doc

    def pipe(self, stream: Iterable[Doc], batch_size: int = 128) -> Iterator[Doc]:
        """Do the same for many docs, one after the other."""
        for doc in stream:
            yield self(doc)

    def _put(self, doc: Doc, document: Document) -> None:
        doc.user_data[_key(self.attr)] = document.to_dict()
        spans = []
        for statement in document.statements:
            span = doc.char_span(
                statement.span.start,
                statement.span.end,
                label=statement.factuality.code,
                span_id=str(statement.id),
                alignment_mode="expand",
            )
            if span is not None:
                spans.append(span)
        doc.spans[self.spans_key] = spans

    # What the component needs is in the pipeline's configuration; there is nothing to write.

    def to_bytes(self, **options: Any) -> bytes:
        """Return nothing: the configuration makes the component again."""
        return b""

    def from_bytes(self, data: bytes, **options: Any) -> Claims:
        """Return the component as it is."""
        return self

    def to_disk(self, path: Any, **options: Any) -> None:
        """Write nothing: the configuration makes the component again."""

    def from_disk(self, path: Any, **options: Any) -> Claims:
        """Return the component as it is."""
        return self


def make_claims(
    nlp: Any,  # a Language; spaCy reads this annotation when it is not imported yet
    name: str,
    pack: str | None,
    extends: str | None,
    disable: list[str],
    annotations: bool,
    spans_key: str,
    attr: str,
    force: bool,
) -> Claims:
    """Make the component from a pipeline's configuration.

    Args:
        nlp: the pipeline.
        name: what the component is called in it.
        pack: a folder of rules; the default ones otherwise. The pipeline's configuration keeps the
            path, so the folder must be there where the pipeline is loaded.
        extends: what that pack adds to: ``"default"``, or ``None`` to use it alone.
        disable: rules to leave out, by id.
        annotations: use what a tagger, morphologizer or parser in front has set.
        spans_key: where in ``doc.spans`` the statements stand.
        attr: the name of the extension.
        force: replace an extension of that name that is not claimlib's.
    """
    rules = load_pack(Path(pack), extends=extends) if pack is not None else None
    analyzer = Analyzer(rules, disable=disable)
    return Claims(analyzer, annotations=annotations, spans_key=spans_key, attr=attr, force=force)


# spaCy imports this module by its entry point and looks for the factory then. Without spaCy there
# is nobody to tell.
with suppress(ModuleNotFoundError):
    from spacy.language import (  # type: ignore[import-not-found, unused-ignore]
        Language as _Language,
    )

    _Language.factory(
        "claimlib",
        default_config=_DEFAULTS,
        assigns=["doc.spans"],
        func=make_claims,
    )
