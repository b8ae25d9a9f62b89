"""Checked by mypy, never run: the public names have the types that users rely on."""

from __future__ import annotations

from collections.abc import Iterator

import claimlib


def read(text: str) -> None:
    document: claimlib.Document = claimlib.analyze(text)
    for statement in document.statements:
        kind: str = statement.kind
        start: int = statement.span.start
        certainty: claimlib.Certainty = statement.certainty
        code: str = statement.factuality.code
        chain: tuple[claimlib.Actor, ...] = statement.sources
        parent: claimlib.Statement | None = statement.parent
        cues: list[claimlib.Category] = [cue.category for cue in statement.cues]
        why: str = statement.explain()
        print(kind, start, certainty, code, chain, parent, cues, why)


def configure(texts: list[str]) -> Iterator[claimlib.Document]:
    pack = claimlib.load_pack("my_rules", extends="default")
    analyzer = claimlib.Analyzer(pack, disable=("epistemic.particle.qad",))
    for document, row in analyzer.pipe([(text, 7) for text in texts], as_tuples=True):
        number: int = row
        print(document.text, number)
    return iter(analyzer.pipe(texts))
