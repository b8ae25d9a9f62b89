"""What one written form can be, and the words of a text."""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import FUTURE
from .chars import light
from .classes import LPAR
from .cues import CueHit

__all__ = [
    "Word",
    "Words",
    "behind_letter",
    "behind_letters",
    "has_future",
    "keep_hits",
    "letter_at",
]


_NO_HITS: Final[list[CueHit]] = []
_NONE: Final[dict[str, tuple[int, ...]]] = {}


@mypyc_attr(acyclic=True)
class Word:
    """What one written form can be. Offsets are into the raw form."""

    __slots__ = (
        "after",
        "article",
        "bare",
        "bare_in",
        "before",
        "bits",
        "closes",
        "conjunction",
        "core",
        "core_in",
        "divides",
        "first",
        "given",
        "hits",
        "how",
        "inflected",
        "key",
        "key_in",
        "lead",
        "letter",
        "light",
        "notable",
        "opens",
        "preposition",
        "pronoun",
        "rare",
        "raw",
        "singles",
        "start",
        "symbols",
        "tags",
        "tense",
        "terminal",
        "terminators",
        "verbal",
        "vowels",
    )

    def __init__(self, raw: str, key: str) -> None:
        self.raw = raw
        self.light = raw  # the plain spelling: repaired and unvocalised
        self.key = key
        self.bare = key  # the key without its conjunction
        self.core = key  # the key without clitics
        self.bits = 0
        # The lists (``claimlib.lists``) that hold the core, the bare form, the key.
        self.core_in = 0
        self.bare_in = 0
        self.key_in = 0
        self.conjunction = ""
        self.preposition = ""
        self.article = False
        self.pronoun = ""
        self.lead = 0  # behind و / ف
        self.start = 0  # behind و / ف and a preposition
        self.tags = ""
        self.first = ""  # the likeliest tag
        self.given = False  # bare, and in the list of given names
        self.tense: str | None = ""  # of a finite verb, "" of none; None where its place decides
        self.hits: tuple[CueHit, ...] = ()
        # Of these the ones of cues of one word, by the ids of their entries.
        self.singles = _NO_HITS
        # Of the hits that anchor a phrase, the numbers, by the keys that the phrase wants beside
        # this word: behind it, or in front of it.
        self.after: dict[str, tuple[int, ...]] = _NONE
        self.before: dict[str, tuple[int, ...]] = _NONE
        self.terminal = ""  # the name that the grammar has for this very word, when it has one
        # Phrases that end a clause and begin so: keys, strength, whether a pronoun may be attached,
        # whether this spelling of the word can begin it.
        self.terminators: tuple[tuple[tuple[str, ...], str, bool, bool], ...] = ()
        self.inflected: str | None = None  # the lists of verbs that hold it; None until asked for
        self.how = -1  # whether it is shaped as a circumstance; -1 until it is asked
        self.verbal = False  # a verb by the table, or by a cue that is one
        self.symbols: tuple[tuple[str, ...], ...] = ()
        self.opens = False  # a clause can begin behind it
        self.divides = False  # a mark of quotation, a stop, a line break
        self.letter = False  # the name of a foreign letter: سي
        self.notable = False  # it divides, can anchor a cue, is a letter or a bracket that opens
        self.rare = False  # in one of the short lists that the reading of phrases asks of each word
        self.closes = True  # it may end a clause: a mark, a conjunction, the first of a phrase
        self.vowels = ("", "")  # written vowels: of the first letter, before the last radical


@mypyc_attr(acyclic=True)
class Words:
    """The words of a text, by parallel lists, and the places of those that rules look for."""

    __slots__ = ("brackets", "cues", "dividers", "ends", "letters", "starts", "words")

    def __init__(self) -> None:
        self.words: list[Word] = []
        self.starts: list[int] = []  # in code points
        self.ends: list[int] = []
        self.dividers: list[int] = []  # tokens that end a sentence or mark a quotation
        self.cues: list[int] = []  # tokens that can anchor a cue
        self.letters: list[int] = []  # tokens that can be the name of a foreign letter
        self.brackets: list[int] = []  # brackets that open

    def add(self, word: Word, start: int, end: int) -> None:
        """Add a token."""
        if word.notable:
            if word.divides:
                self.dividers.append(len(self.words))
            if word.hits:
                self.cues.append(len(self.words))
            if word.letter:
                self.letters.append(len(self.words))
            if word.bits & LPAR:
                self.brackets.append(len(self.words))
        self.words.append(word)
        self.starts.append(start)
        self.ends.append(end)


def keep_hits(word: Word, hits: list[CueHit]) -> None:
    """Give the word its hits, sorted out by what has to stand beside it."""
    word.hits = tuple(hits)
    word.notable = True
    word.singles = [hit for hit in hits if len(hit.form.words) == 1]
    if len(word.singles) > 1:
        word.singles.sort(key=_id_of)
    if len(word.singles) == len(hits):
        return
    after: dict[str, tuple[int, ...]] = {}
    before: dict[str, tuple[int, ...]] = {}
    for number, hit in enumerate(hits):
        form = hit.form
        if len(form.words) > 1:
            beside = before if form.anchor else after
            for key in form.words[form.anchor - 1 if form.anchor else 1]:
                beside[key] = (*beside.get(key, ()), number)
    word.after, word.before = after, before


def _id_of(hit: CueHit) -> str:
    return hit.form.rule.id


def has_future(word: Word) -> bool:
    """Tell whether the letter of the future stands in front of a verb: «سيرحل»."""
    if word.first != "i" or len(word.bare) == len(word.core):
        return False
    return word.bare[0] == FUTURE and word.bare[1:].startswith(word.core)


def behind_letter(word: Word) -> int:
    """Return where a word goes on behind its first letter and the marks on it (code points)."""
    offset = word.lead + 1
    while offset + 1 < len(word.raw) and not light(word.raw[offset]):
        offset += 1
    return offset


def behind_letters(word: Word, letters: int) -> int:
    """Return the offset behind the first ``letters`` letters of the raw form and their marks."""
    raw = word.raw
    if word.light == raw:
        return min(letters, len(raw))  # no marks: a character is a letter
    count = 0
    for offset, char in enumerate(raw):
        if light(char):
            count += 1
            if count > letters:
                return offset
    return len(raw)


def letter_at(word: Word, offset: int) -> str:
    """Return the letter at an offset of the raw form (code points), as it is plainly spelled.

    A presentation form is its letter, and so is an alef with its hamza behind it.
    """
    return light(word.raw[offset:])[:1]
