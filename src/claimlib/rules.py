"""A rule pack as a value: cues, word classes, composition, grammar. Pure data, immutable."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import attrs

from .factuality import Certainty, Polarity
from .model import Category, PackInfo, Stance
from .unread import Unread

__all__ = [
    "ABOUT",
    "CONSTRUCTIONS",
    "GUARDS",
    "SOURCES",
    "TAKES",
    "CueCase",
    "CueRule",
    "RulePack",
]

#: How a cue can stand in its clause (``construction`` in the lexicon).
CONSTRUCTIONS = (
    "verb",
    "impersonal",
    "predicate",
    "particle",
    "adverb",
    "according",
    "noun",
    "adjective",
    "condition",
    "question",
    "measure",
    "mark",
)

#: Where the holder of a cue's content is found (``source``).
SOURCES = ("subject", "object", "author", "impersonal")

PREPOSITIONS = ("على", "إلى", "عن", "من", "ب", "في", "ل", "حول")
#: The one that entries write for all that mean "about".
ABOUT = PREPOSITIONS[-1]
#: Those in front of what one is asked or speaks about.
TOPICS = (PREPOSITIONS[2], ABOUT)

#: What a complement can be (``takes``).
TAKES = (
    "that",
    "quote",
    "object",
    "masdar",
    "question",
    "small",
    "clause",
    "host",
    "accusative",
    *PREPOSITIONS,
    *(f"{preposition} that" for preposition in PREPOSITIONS),
    *(f"{preposition} masdar" for preposition in PREPOSITIONS),
)

#: The closed vocabulary of guards; ``word:`` guards take any word behind the colon.
GUARDS = (
    "next:perfect",
    "next:imperfect",
    "next:noun",
    "next:number",
    "next:span",
    "next:resumptive",
    "next:definite",
    "next:that",
    "next:anna",
    "next:construct",
    "next:dative",
    "next:negation",
    "next:preposition",
    "next:verb",
    "next:adjective",
    "next:masdar",
    "next:state",
    "next:word:",
    "previous:word:",
    "previous:kana",
    "previous:text",
    "previous:negation",
    "previous:verb",
    "previous:noun",
    "previous:preposition",
    "previous:number",
    "previous:asking",
    "previous:definite",
    "previous:done",
    "previous:refusal",
    "previous:open",
    "complement:word:",
    "complement:anna",
    "complement:governed",
    "subject:person",
    "subject:thing",
    "subject:unnamed",
    "start",
    "sentence:question",
    "sentence:start",
    "marks:passive",
    "marks:active",
    "marks:doubled",
    "definite",
    "indefinite",
    "pronoun",
)


class CueCase(NamedTuple):
    """An executed example (``expect`` says what must come out) or counter-example of a rule."""

    text: str
    expect: Mapping[str, str]
    counter: bool
    line: int


@attrs.frozen(slots=True, eq=False)
class CueRule(Unread):
    """One entry of the lexicon."""

    id: str
    construction: str
    category: Category
    lemma: str
    forms: tuple[str, ...] = ()
    verb: tuple[str, str] | None = None
    participle: str | None = None
    voice: str = "active"
    takes: frozenset[str] = frozenset()
    certainty: Certainty = Certainty.CERTAIN
    polarity: Polarity = Polarity.POSITIVE
    stance: Stance = Stance.NEUTRAL
    source: str = "author"
    inanimate: Category | None = None
    negated: tuple[Certainty, Polarity] | None = None
    when: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    pseudo: bool = False
    cases: tuple[CueCase, ...] = ()
    file: str = ""
    line: int = 0


@attrs.frozen(slots=True, eq=False)
class RulePack(Unread):
    """Everything the engine knows about the language. A value: nothing changes it after loading."""

    info: PackInfo
    cues: tuple[CueRule, ...]
    lists: Mapping[str, tuple[str, ...]]
    function: Mapping[str, tuple[str, ...]]
    terminators: Mapping[str, tuple[str, ...]]
    terminals: Mapping[str, tuple[str, ...]]
    negation: Mapping[Category, Mapping[Certainty, tuple[Certainty, Polarity]]]
    view: Mapping[Stance, str]
    grammars: Mapping[str, str]
    forms: str = attrs.field(default="", repr=False)

    @property
    def name(self) -> str:
        """The pack's name."""
        return self.info.name

    @property
    def version(self) -> str:
        """The pack's own version (minor: added, major: changed meaning)."""
        return self.info.version

    def __eq__(self, other: object) -> bool:
        return isinstance(other, RulePack) and self.info == other.info

    def __hash__(self) -> int:
        return hash(self.info)

    def without(self, disable: frozenset[str]) -> RulePack:
        """Return the pack without the cues of these ids (a new value; this one stays).

        Raises:
            ValueError: when an id is no cue of the pack.
        """
        known = {cue.id for cue in self.cues}
        unknown = sorted(disable - known)
        if unknown:
            raise ValueError(
                f"no cue has the id {unknown[0]!r}; `claimlib cues` lists the ids of the pack"
            )
        kept = tuple(cue for cue in self.cues if cue.id not in disable)
        if len(kept) == len(self.cues):
            return self
        # The hash of a pack stands for what it holds: two packs are equal when it is.
        import hashlib  # it loads OpenSSL, which few starts need

        text = "\0".join([self.info.sha256, *sorted(disable)])
        info = attrs.evolve(self.info, sha256=hashlib.sha256(text.encode()).hexdigest())
        return attrs.evolve(self, info=info, cues=kept)
