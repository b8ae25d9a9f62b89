"""What matching hands on: cues that fired, cues that did not, and what the search knows."""

from __future__ import annotations

from typing import Final, NamedTuple

from .acyclic import mypyc_attr
from .context import Context
from .cues import CueForm, CueHit, Rule
from .inflect import Features
from .model import Category
from .phrases import Phrase
from .records import make_span
from .spans import Span

__all__ = ["CLAUSAL", "Match", "Refusal", "Search", "Sentence", "first_token"]

#: The complements that are clauses, as ``Match.alias`` names them.
CLAUSAL: Final = ("that", "governed_that", "quote", "colon", "colon_that")


class Refusal(NamedTuple):
    """A cue that was seen and did not fire, and why."""

    rule: str
    start: int
    end: int
    reason: str


@mypyc_attr(acyclic=True)
class Match:
    """A cue that fired. Token indices are into the document; ``cue_start`` is a code point."""

    __slots__ = (
        "_span",
        "agent",
        "alias",
        "article",
        "category",
        "complement",
        "content",
        "cue_start",
        "end",
        "features",
        "first",
        "form",
        "holder",
        "last",
        "negation",
        "object",
        "preposition",
        "pronoun",
        "rule",
        "start",
        "subject",
        "subject_side",
    )

    def __init__(self, rule: Rule, form: CueForm, hit: CueHit, first: int, last: int) -> None:
        self.rule = rule
        self.form = form
        self.first = first  # first token of the cue
        self.last = last  # last token, inclusive
        self.features: Features | None = form.features
        self.pronoun = hit.pronoun
        self.article = hit.article
        self.category: Category = rule.category
        self.alias = ""  # the frame that was found
        self.complement = -1  # token where the content begins
        self.content: tuple[int, int] | None = None  # tokens of the content, when already known
        self.preposition = ""
        self.subject: Phrase | None = None
        self.subject_side = (
            ""  # "after", "before", "relative", "object", "genitive", "borne", "quoted"
        )
        self.negation = -1
        self.object: Phrase | None = None  # the holder behind a preposition: نقل عن X
        self.agent: Phrase | None = None  # the subject of such a verb, who passes it on
        self.cue_start = 0
        self._span: Span | None = None
        self.start = 0
        self.end = 0
        self.holder: object = None

    def span(self, ends: list[int]) -> Span:
        """Return the place of the cue in the text; ``ends`` are those of the words."""
        if self._span is None:
            self._span = make_span(self.cue_start, ends[self.last])
        return self._span


def first_token(match: Match) -> int:
    """Return where a match begins, as a key to sort by."""
    return match.first


@mypyc_attr(acyclic=True)
class Sentence:
    """What matching found in one sentence."""

    __slots__ = ("high", "low", "matches", "refusals")

    def __init__(self, low: int, high: int, matches: list[Match], refusals: list[Refusal]) -> None:
        self.low = low
        self.high = high
        self.matches = matches
        self.refusals = refusals


@mypyc_attr(acyclic=True)
class Search:
    """A sentence while its cues are looked for: its words, and the cues that are settled so far."""

    __slots__ = ("context", "cue_tokens", "high", "low", "single_tokens", "words")

    def __init__(self, context: Context, low: int, high: int) -> None:
        self.context = context
        self.words = context.words
        self.low = low
        self.high = high
        self.cue_tokens: dict[int, Match] = {}  # the cues that fired, by their first token
        self.single_tokens: set[int] = set()  # the tokens that alone propose a cue
