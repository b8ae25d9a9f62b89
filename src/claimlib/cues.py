"""Entries and forms of cues as the engine asks for them, and the index that finds them by a word.

A pack's entries are records (:class:`~claimlib.rules.CueRule`). Nothing is asked more often than
they are, so the engine has plain classes of its own for them, which are fast where it is compiled.
Of a compiled pack, an entry and its forms are made when a word first meets them, from rows of
columns: a row takes a third of the time that it would take as JSON.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from typing import Any, Final

from .acyclic import mypyc_attr
from .chars import fold
from .factuality import Certainty, Polarity
from .inflect import Features, count_radicals, verb_forms
from .model import Category, Stance
from .rules import CONSTRUCTIONS, SOURCES, CueRule

__all__ = [
    "CueForm",
    "CueHit",
    "CueIndex",
    "CueReader",
    "Guard",
    "Rows",
    "Rule",
    "form_row",
    "rule_of",
    "rule_row",
]

#: Between columns, between the members of a column, between the alternatives of a word.
_TAB: Final = "\t"
_MEMBERS: Final = "\x1f"
_OR: Final = "|"


@mypyc_attr(acyclic=True)
class Guard:
    """A guard of an entry, taken apart: of ``next:word:a|b`` the side, ``word``, and a and b."""

    __slots__ = ("needs", "not_with", "side", "text", "what", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        self.side, _, rest = text.partition(":")
        self.what, _, words = rest.partition(":")
        self.words = frozenset(words.split(_OR))
        if self.side == "complement":
            # a head, whatever its clitics
            self.words = frozenset([fold(word) for word in self.words])
        # The reasons that it gives for a refusal.
        self.needs = f"needs {text}"
        self.not_with = f"not with {text}"


_guards: Final[dict[str, Guard]] = {}


def _taken_apart(guards: Iterable[str]) -> tuple[Guard, ...]:
    """Return the guards, one object for all entries that have the same one."""
    found: list[Guard] = []
    for text in guards:
        guard = _guards.get(text)
        if guard is None:
            guard = _guards.setdefault(text, Guard(text))
        found.append(guard)
    return tuple(found)


# What entries take that is asked for at many words, a bit each.
TAKES_THAT: Final = 1 << 0
TAKES_QUOTE: Final = 1 << 1
TAKES_HOST: Final = 1 << 2
TAKES_QUESTION: Final = 1 << 3
TAKES_OBJECT: Final = 1 << 4
TAKES_MASDAR: Final = 1 << 5
TAKES_SMALL: Final = 1 << 6
TAKES_ACCUSATIVE: Final = 1 << 7
#: Speech without أن, and with or without it.
TAKES_SPEECH: Final = TAKES_QUOTE | TAKES_HOST
TAKES_ANY_SPEECH: Final = TAKES_SPEECH | TAKES_THAT
#: What happens, or is made.
TAKES_DEED: Final = TAKES_OBJECT | TAKES_MASDAR

_TAKES: Final = {
    "that": TAKES_THAT,
    "quote": TAKES_QUOTE,
    "host": TAKES_HOST,
    "question": TAKES_QUESTION,
    "object": TAKES_OBJECT,
    "masdar": TAKES_MASDAR,
    "small": TAKES_SMALL,
    "accusative": TAKES_ACCUSATIVE,
}
# Some hundred sets are what thousands of entries take.
_known_bits: Final[dict[frozenset[str], int]] = {}


def takes_bits(takes: frozenset[str]) -> int:
    """Return the bits of what an entry takes."""
    bits = 0
    for name in takes:
        bits |= _TAKES.get(name, 0)
    return bits


@mypyc_attr(acyclic=True)
class Rule:
    """What the engine asks of an entry. The names are those of :class:`~claimlib.rules.CueRule`."""

    __slots__ = (
        "_active",
        "_active_keys",
        "_radicals",
        "_unless",
        "_when",
        "bits",
        "category",
        "certainty",
        "construction",
        "id",
        "inanimate",
        "lemma",
        "negated",
        "note",
        "polarity",
        "pseudo",
        "source",
        "stance",
        "takes",
        "told_unless",
        "told_when",
        "verb",
        "voice",
    )

    def __init__(
        self,
        id: str,
        construction: str,
        category: Category,
        lemma: str,
        verb: tuple[str, str] | None,
        voice: str,
        takes: frozenset[str],
        certainty: Certainty,
        polarity: Polarity,
        stance: Stance,
        source: str,
        inanimate: Category | None,
        negated: tuple[Certainty, Polarity] | None,
        when: tuple[str, ...],
        unless: tuple[str, ...],
        pseudo: bool,
        active: str | None,
    ) -> None:
        self.id = id
        self.construction = construction
        self.category = category
        self.lemma = lemma
        self.note = f"cue {lemma}"  # what the step of a trace says that it makes
        self.verb = verb
        self.voice = voice
        self.takes = takes
        bits = _known_bits.get(takes)
        if bits is None:
            bits = _known_bits[takes] = takes_bits(takes)
        self.bits = bits  # of what it takes, those that are asked for all the time
        self.certainty = certainty
        self.polarity = polarity
        self.stance = stance
        self.source = source
        self.inanimate = inanimate
        self.negated = negated
        # Its guards as they are written, and taken apart where the first word asks for them.
        self.told_when = when
        self.told_unless = unless
        self._when: tuple[Guard, ...] | None = None
        self._unless: tuple[Guard, ...] | None = None
        self.pseudo = pseudo
        # The keys of the verb's active forms, as they are written down, and those asked for.
        self._active = active
        self._active_keys: frozenset[str] | None = None
        self._radicals = -1

    @property
    def when(self) -> tuple[Guard, ...]:
        """The guards that must hold."""
        if self._when is None:
            self._when = _taken_apart(self.told_when)
        return self._when

    @property
    def unless(self) -> tuple[Guard, ...]:
        """The guards none of which may hold."""
        if self._unless is None:
            self._unless = _taken_apart(self.told_unless)
        return self._unless

    @property
    def radicals(self) -> int:
        """How many radicals the verb has, a doubled one twice; 0 where there is no verb."""
        if self._radicals < 0:
            self._radicals = count_radicals(self.verb[0]) if self.verb is not None else 0
        return self._radicals

    def active_keys(self) -> frozenset[str]:
        """Return the keys of the verb's active forms."""
        if self._active_keys is None:
            if self._active is not None:
                self._active_keys = frozenset(_members(self._active))
            elif self.verb is not None:
                active = verb_forms(self.verb[0], self.verb[1], voice="active")
                self._active_keys = frozenset([fold(form.text) for form in active])
            else:
                self._active_keys = frozenset()
        return self._active_keys


@mypyc_attr(acyclic=True)
class CueForm:
    """One form of a cue, as it is looked up.

    ``words`` are the alternatives of each word of a phrase, as keys; ``anchor`` is the place of the
    word by which the phrase is indexed (its longest, so that a frequent particle starts nothing).
    """

    __slots__ = ("anchor", "features", "rule", "spelling", "stars", "words")

    def __init__(
        self,
        rule: Rule,
        words: tuple[tuple[str, ...], ...],
        stars: tuple[bool, ...],
        anchor: int,
        spelling: tuple[str, ...],
        features: Features | None,
    ) -> None:
        self.rule = rule
        self.words = words
        self.stars = stars
        self.anchor = anchor
        self.spelling = spelling
        self.features = features


@mypyc_attr(acyclic=True)
class CueHit:
    """A word that can anchor a cue: where the cue's word begins in it, and how it was stripped."""

    __slots__ = ("article", "conjunction", "form", "preposition", "pronoun", "start")

    def __init__(
        self,
        form: CueForm,
        start: int,
        conjunction: bool,
        preposition: str,
        article: bool,
        pronoun: str,
    ) -> None:
        self.form = form
        self.start = start  # offset in the raw token (behind و / ف and a preposition)
        self.conjunction = conjunction
        self.preposition = preposition
        self.article = article
        self.pronoun = pronoun


# --- Entries --------------------------------------------------------------------------------------


def rule_of(cue: CueRule) -> Rule:
    """Return what the engine asks of an entry."""
    return Rule(
        cue.id,
        _NAMES.get(cue.construction, cue.construction),
        cue.category,
        cue.lemma,
        cue.verb,
        _NAMES.get(cue.voice, cue.voice),
        cue.takes,
        cue.certainty,
        cue.polarity,
        cue.stance,
        _NAMES.get(cue.source, cue.source),
        cue.inanimate,
        cue.negated,
        cue.when,
        cue.unless,
        cue.pseudo,
        None,
    )


def rule_row(rule: Rule) -> str:
    """Write an entry as :class:`CueReader` reads it.

    Raises:
        ValueError: when a part of it holds one of the characters that divide rows.
    """
    negated = rule.negated
    return _row(
        (rule.id,),
        (rule.construction,),
        (rule.category.value,),
        (rule.lemma,),
        rule.verb or (),
        (rule.voice,),
        sorted(rule.takes),
        (rule.certainty.value,),
        (rule.polarity.value,),
        (rule.stance.value,),
        (rule.source,),
        (rule.inanimate.value,) if rule.inanimate is not None else (),
        (negated[0].value, negated[1].value) if negated is not None else (),
        rule.told_when,
        rule.told_unless,
        ("pseudo",) if rule.pseudo else (),
        # asked of impersonal verbs alone, which the active may be spelled like
        sorted(rule.active_keys()) if rule.construction == "impersonal" else (),
    )


def form_row(form: CueForm, rule: int, features: int) -> str:
    """Write a form as :class:`CueReader` reads it; its entry and features are given by number.

    Raises:
        ValueError: when a part of it holds one of the characters that divide rows.
    """
    return _row(
        (str(rule),),
        [_OR.join(word) for word in form.words],
        ["*" if star else "" for star in form.stars],
        (str(form.anchor),),
        form.spelling,
        (str(features),),
    )


def _row(*columns: Sequence[str]) -> str:
    row = _TAB.join([_MEMBERS.join(column) for column in columns])
    if row.count(_TAB) != len(columns) - 1 or row.count(_MEMBERS) != sum(
        max(len(column) - 1, 0) for column in columns
    ):
        raise ValueError(f"this holds a character that divides the rows of a pack: {columns[0][0]}")
    return row


def _members(column: str) -> tuple[str, ...]:
    return tuple(column.split(_MEMBERS)) if column else ()


def _by_value(kind: type[Enum]) -> dict[str, Any]:
    return {member.value: member for member in kind}


_CATEGORIES: Final = _by_value(Category)
_CERTAINTIES: Final = _by_value(Certainty)
_POLARITIES: Final = _by_value(Polarity)
_STANCES: Final = _by_value(Stance)
# One string for each name of the rules' own: names are compared all the time.
_OWN: Final = (*CONSTRUCTIONS, *SOURCES, "active", "passive")
_NAMES: Final = {name: name for name in _OWN}


class Rows:
    """Rows of text in bytes: how many, where each ends (in four bytes each), the rows."""

    __slots__ = ("_data", "_first")

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._first = 4 + 4 * len(self)

    def _number(self, place: int) -> int:
        data = self._data
        low = data[place] | data[place + 1] << 8
        return low | data[place + 2] << 16 | data[place + 3] << 24

    def __len__(self) -> int:
        return self._number(0)

    def __getitem__(self, number: int) -> str:
        begin = self._number(4 * number) if number else 0
        end = self._number(4 * number + 4)
        return self._data[self._first + begin : self._first + end].decode("utf-8")


class CueReader:
    """Makes entries and forms of their rows, each once, when it is asked for."""

    __slots__ = ("_features", "_form_rows", "_forms", "_rule_rows", "_rules", "_shared")

    def __init__(self, rules: Rows, forms: Rows, features: Sequence[Features | None]) -> None:
        self._rule_rows = rules
        self._form_rows = forms
        self._features = features
        self._rules: dict[int, Rule] = {}
        self._forms: dict[int, CueForm] = {}
        self._shared: dict[str, frozenset[str]] = {}  # what entries take, by its column

    # Threads may both make the same one; both go away with the one that was there first.

    def rule(self, number: int) -> Rule:
        """Return an entry by its place in the pack, always the same object."""
        found = self._rules.get(number)
        if found is None:
            found = self._rules.setdefault(number, self._rule(self._rule_rows[number]))
        return found

    def form(self, number: int) -> CueForm:
        """Return a form by its number, always the same object."""
        found = self._forms.get(number)
        if found is None:
            found = self._forms.setdefault(number, self._form(self._form_rows[number]))
        return found

    def _rule(self, row: str) -> Rule:
        columns = row.split(_TAB)
        takes = self._shared.get(columns[6])
        if takes is None:
            takes = self._shared[columns[6]] = frozenset(_members(columns[6]))
        verb, negated = columns[4], columns[12]
        perfect, _, imperfect = verb.partition(_MEMBERS)
        certainty, _, polarity = negated.partition(_MEMBERS)
        return Rule(
            columns[0],
            _NAMES.get(columns[1], columns[1]),
            _CATEGORIES[columns[2]],
            columns[3],
            (perfect, imperfect) if verb else None,
            _NAMES.get(columns[5], columns[5]),
            takes,
            _CERTAINTIES[columns[7]],
            _POLARITIES[columns[8]],
            _STANCES[columns[9]],
            _NAMES.get(columns[10], columns[10]),
            _CATEGORIES[columns[11]] if columns[11] else None,
            (_CERTAINTIES[certainty], _POLARITIES[polarity]) if negated else None,
            _members(columns[13]),
            _members(columns[14]),
            columns[15] != "",
            columns[16] if columns[1] == "impersonal" else None,
        )

    def _form(self, row: str) -> CueForm:
        columns = row.split(_TAB)
        rule, words, stars = self.rule(int(columns[0])), columns[1], columns[2]
        told = self._features[int(columns[5])]
        if _MEMBERS not in words and _OR not in words:  # one word, spelled one way: most are
            return CueForm(rule, ((words,),), (stars != "",), 0, (columns[4],), told)
        return CueForm(
            rule,
            tuple([tuple(word.split(_OR)) for word in words.split(_MEMBERS)]),
            tuple([star != "" for star in stars.split(_MEMBERS)]),
            int(columns[3]),
            tuple(columns[4].split(_MEMBERS)),
            told,
        )


class CueIndex:
    """The forms of cues by key.

    ``rows`` has every key, with its forms or, until they are asked for, the number of its row in
    ``places``, which names them.
    """

    __slots__ = ("_places", "_reader", "rows")

    def __init__(
        self, rows: dict[str, Any], places: Rows | None = None, reader: CueReader | None = None
    ) -> None:
        self.rows = rows
        self._places = places
        self._reader = reader

    def __getitem__(self, key: str) -> tuple[CueForm, ...]:
        found = self.rows[key]
        if isinstance(found, int):
            assert self._places is not None
            assert self._reader is not None
            reader = self._reader
            found = tuple([reader.form(int(number)) for number in self._places[found].split()])
            self.rows[key] = found
        forms: tuple[CueForm, ...] = found
        return forms

    def __contains__(self, key: str) -> bool:
        return key in self.rows

    def __iter__(self) -> Iterator[str]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def items(self) -> list[tuple[str, tuple[CueForm, ...]]]:
        """Return every key with its forms (all are made)."""
        return [(key, self[key]) for key in self.rows]

    def values(self) -> list[tuple[CueForm, ...]]:
        """Return every key's forms (all are made)."""
        return [self[key] for key in self.rows]
