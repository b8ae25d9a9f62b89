"""The cues that were seen in a text and did not fire, each with the reason."""

from __future__ import annotations

from typing import NamedTuple

from .analyzer import Analyzer
from .context import Context
from .cues import CueHit, Rule
from .matches import Sentence
from .matching import Matcher, find_matches
from .model import Document
from .spans import Span

__all__ = ["Unfired", "unfired"]


class Unfired(NamedTuple):
    """An entry whose form stands in the text and that gave no cue there."""

    rule: str
    span: Span
    text: str
    reason: str

    def __str__(self) -> str:
        return f"-- {self.rule:<31} «{self.text}» {self.reason}  {self.span.start}:{self.span.end}"


def unfired(analyzer: Analyzer, document: Document) -> list[Unfired]:
    """Return what was seen in an analyzed text and did not fire, in text order.

    >>> analyzer = Analyzer()
    >>> document = analyzer.analyze("قد يكون الوزير وافق.")
    >>> [u.reason for u in unfired(analyzer, document) if u.rule == "booster.particle.qad"]
    ['needs next:perfect']
    """
    context = Context(document.text, analyzer._lexicon, analyzer._phrases)
    fired = {(cue.rule, cue.span.end) for s in document.statements for cue in s.cues}
    out: list[Unfired] = []
    for low, high in context.sentences:
        if any(word.hits for word in context.words[low:high]):
            found = find_matches(context, low, high, analyzer._frames)
            out += _Unfired(context, found, analyzer, fired).run()
    return out


class _Unfired:
    """One sentence: every proposal of the lexicon against what became of it."""

    def __init__(
        self, context: Context, found: Sentence, analyzer: Analyzer, fired: set[tuple[str, int]]
    ) -> None:
        self.c = context
        self.found = found
        self.fired = fired
        self.matcher = Matcher(context, found.low, found.high, analyzer._frames)
        self.reasons: dict[tuple[str, int, int], list[str]] = {}
        for refusal in found.refusals:
            key = (refusal.rule, refusal.start, refusal.end)
            reasons = self.reasons.setdefault(key, [])
            if refusal.reason not in reasons:
                reasons.append(refusal.reason)
        self.proposals: list[tuple[Rule, int, int, CueHit]] = []
        for index in range(found.low, found.high):
            for hit in context.words[index].hits:
                place = self.matcher.place(index, hit)
                if place is not None:
                    self.proposals.append((hit.form.rule, *place, hit))

    def run(self) -> list[Unfired]:
        out: dict[tuple[int, int, str], Unfired] = {}
        for rule, first, last, hit in self.proposals:
            start, end = self.c.starts[first], self.c.ends[last]
            if (rule.id, end) in self.fired or (start, end, rule.id) in out:
                continue
            reason = self.reason(rule, first, last, hit)
            if reason:
                text = self.c.text[start:end]
                out[start, end, rule.id] = Unfired(rule.id, Span(start, end), text, reason)
        return [out[key] for key in sorted(out)]

    def reason(self, rule: Rule, first: int, last: int, hit: CueHit) -> str:
        if rule.pseudo:
            refused = self.matcher.guards.refusing(rule, first, last, hit)
            return f"blocks nothing here: {refused}" if refused is not None else ""
        key = (rule.id, self.c.starts[first], self.c.ends[last])
        reasons = [r for r in self.reasons.get(key, ()) if not r.startswith("shadowed")]
        if reasons:
            return "; ".join(reasons)
        return self.shadow(rule, first, last)

    def shadow(self, rule: Rule, first: int, last: int) -> str:
        """Name what stands over the proposal: a pseudo entry, a longer cue, a better entry."""
        for other, low, high, hit in self.proposals:
            over = low <= last and first <= high and high - low >= last - first
            if not (other.pseudo and over):
                continue
            if self.matcher.guards.refusing(other, low, high, hit) is None:
                return f"blocked by the pseudo cue «{self.words(low, high)}» ({other.id})"
        for match in self.found.matches:
            if match.first <= last and first <= match.last:
                if match.rule.id == rule.id:
                    return "no content was found for it"
                longer = match.last - match.first > last - first
                kind = "shadowed by the longer" if longer else "another entry fits better:"
                return f"{kind} «{self.words(match.first, match.last)}» ({match.rule.id})"
        return "another cue carries its content"

    def words(self, first: int, last: int) -> str:
        return self.c.text[self.c.starts[first] : self.c.ends[last]]
