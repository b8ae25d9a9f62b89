"""Hold a rule pack to its own word: run every example and counter-example of its entries."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

import attrs

from .analyzer import Analyzer
from .model import Cue, Document, SourceType, Statement
from .rules import CueCase, CueRule, RulePack

__all__ = ["CaseFailure", "run_cases"]


@attrs.frozen(slots=True)
class CaseFailure:
    """An example that did not come out as written, or a counter-example where the entry fired."""

    rule: str
    text: str
    counter: bool
    reason: str
    file: str = ""
    line: int = 0

    def __str__(self) -> str:
        kind = "counter-example" if self.counter else "example"
        return f"{self.file}:{self.line}: {self.rule}: {kind} «{self.text}»: {self.reason}"


def run_cases(
    pack: RulePack | Analyzer | None = None, ids: Collection[str] | None = None
) -> list[CaseFailure]:
    """Run the examples and counter-examples of a pack's entries; return those that fail.

    Args:
        pack: a pack, or an analyzer that is already built with one; the default pack without it.
        ids: only the entries with these ids.

    >>> run_cases(ids={"epistemic.particle.rubbama"})
    []
    """
    analyzer = pack if isinstance(pack, Analyzer) else Analyzer(pack)
    return list(_Cases(analyzer).run(ids))


class _Cases:
    """The cases of one pack, with the analyzers that they need."""

    def __init__(self, analyzer: Analyzer) -> None:
        self.analyzer = analyzer
        self._open: Analyzer | None = None

    def run(self, ids: Collection[str] | None) -> Iterator[CaseFailure]:
        for rule in self.analyzer.pack.cues:
            if ids is not None and rule.id not in ids:
                continue
            for case in rule.cases:
                reason = self.reason(rule, case)
                if reason is not None:
                    yield CaseFailure(
                        rule.id, case.text, case.counter, reason, rule.file, case.line
                    )

    def reason(self, rule: CueRule, case: CueCase) -> str | None:
        """Return what is wrong with a case, or ``None`` when it comes out as written."""
        document = self.analyzer.analyze(case.text)
        if rule.pseudo:
            if case.counter:
                return self.blocks(rule, document)
            return _let_through(document, case.expect.get("cue", ""))
        if case.counter:
            for cue in _cues(document):
                if cue.rule == rule.id:
                    return f"the entry fires, on «{cue.text}»"
            return None
        return _expectations(rule, case, document)

    def blocks(self, rule: CueRule, document: Document) -> str | None:
        """Tell which cue the pseudo entry takes away in its counter-example."""
        here = {(cue.span, cue.rule) for cue in _cues(document)}
        # One analyzer without any pseudo entry serves nearly all; the exact one is built on
        # suspicion.
        if {(cue.span, cue.rule) for cue in _cues(self.open.analyze(document.text))} <= here:
            return None
        without = Analyzer(self.analyzer.pack, disable={rule.id})
        for cue in _cues(without.analyze(document.text)):
            if (cue.span, cue.rule) not in here:
                return f"the entry blocks «{cue.text}» ({cue.rule})"
        return None

    @property
    def open(self) -> Analyzer:
        """The analyzer without pseudo entries, built when first needed."""
        if self._open is None:
            pack = self.analyzer.pack
            pseudo = frozenset(cue.id for cue in pack.cues if cue.pseudo)
            self._open = Analyzer(pack.without(pseudo))
        return self._open


def _cues(document: Document) -> Iterator[Cue]:
    for statement in document.statements:
        yield from statement.cues


def _stretches(text: str, words: str) -> Iterator[tuple[int, int]]:
    start = text.find(words)
    while start >= 0:
        yield start, start + len(words)
        start = text.find(words, start + 1)


def _let_through(document: Document, words: str) -> str | None:
    """Tell which cue fires inside the stretch that a pseudo entry should block."""
    if not words:
        return 'no stretch is given: write cue = "…", the words that the entry blocks'
    for start, end in _stretches(document.text, words):
        for cue in _cues(document):
            if start <= cue.span.start and cue.span.end <= end:
                return f"«{cue.text}» ({cue.rule}) fires inside the blocked stretch"
    return None


def _source_text(statement: Statement, text: str) -> str:
    source = statement.source
    if source.type is SourceType.PRONOUN and source.antecedent is not None:
        return text[source.antecedent.slice]
    return source.text


def _found(statement: Statement, cue: Cue, text: str) -> dict[str, str]:
    return {
        "cue": cue.text,
        "content": statement.text,
        "source": _source_text(statement, text),
        "source_type": statement.source.type.value,
        "certainty": statement.certainty.value,
        "polarity": statement.polarity.value,
        "category": cue.category.value,
    }


def _expectations(rule: CueRule, case: CueCase, document: Document) -> str | None:
    """Tell how the nearest firing of the entry differs from what the example says."""
    nearest: list[str] | None = None
    for statement in document.statements:
        for cue in statement.cues:
            if cue.rule != rule.id:
                continue
            found = _found(statement, cue, document.text)
            wrong = [
                f"{key} is «{found[key]}», not «{wanted}»"
                for key, wanted in case.expect.items()
                if found.get(key) != wanted
            ]
            if nearest is None or len(wrong) < len(nearest):
                nearest = wrong
    if nearest is None:
        return f"the entry does not fire; {_what_fires(_cues(document))}"
    return "; ".join(nearest) or None


def _what_fires(cues: Iterable[Cue]) -> str:
    fired = [f"«{cue.text}» ({cue.rule})" for cue in cues]
    return f"what fires: {', '.join(fired)}" if fired else "nothing does"
