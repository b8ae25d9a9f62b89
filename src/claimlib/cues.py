"""Entries and forms of cues as the engine asks for them, and the index that finds them by a word.

A pack's entries are records (:class:`~claimlib.rules.CueRule`). Nothing is asked more often than
they are, so the engine has plain classes of its own for them, which are fast where it is compiled.
Of a compiled pack, an entry and its forms are made when a word first meets them, from rows that
Python reads as it reads its own compiled files: they hold numbers, text and tuples, and no code.
"""

from __future__ import annotations

import marshal
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from .acyclic import mypyc_attr
from .chars import fold
from .factuality import Certainty, Polarity
from .inflect import Features, count_radicals, verb_forms
from .model import Category, Stance
from .rules import CONSTRUCTIONS, SOURCES, CueRule

__all__ = [
    "MEMBERS",
    "CueForm",
    "CueHit",
    "CueIndex",
    "CueReader",
    "Guard",
    "Rows",
    "Rule",
    "form_row",
    "members",
    "packed",
    "rule_of",
    "rule_row",
]

#: Between the members of a list, between the alternatives of a word.
MEMBERS: Final = "\x1f"
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
        active: tuple[str, ...] | None,
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
                self._active_keys = frozenset(self._active)
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


def rule_row(rule: Rule) -> bytes:
    """Write an entry as :class:`CueReader` reads it."""
    negated = rule.negated
    return packed(
        (
            rule.id,
            _name_row(rule.construction),
            _CATEGORY_LIST.index(rule.category),
            rule.lemma,
            rule.verb,
            _name_row(rule.voice),
            MEMBERS.join(sorted(rule.takes)),
            _CERTAINTY_LIST.index(rule.certainty),
            _POLARITY_LIST.index(rule.polarity),
            _STANCE_LIST.index(rule.stance),
            _name_row(rule.source),
            _CATEGORY_LIST.index(rule.inanimate) if rule.inanimate is not None else -1,
            (_CERTAINTY_LIST.index(negated[0]), _POLARITY_LIST.index(negated[1]))
            if negated is not None
            else None,
            rule.told_when,
            rule.told_unless,
            rule.pseudo,
            # asked of impersonal verbs alone, which the active may be spelled like
            tuple(sorted(rule.active_keys())) if rule.construction == "impersonal" else None,
        )
    )


def _name_row(name: str) -> Any:
    return _OWN.index(name) if name in _OWN else name


def form_row(form: CueForm, rule: int, features: int) -> bytes:
    """Write a form as :class:`CueReader` reads it; its entry and features are given by number."""
    return packed((rule, features, form.anchor, form.words, form.stars, form.spelling))


def packed(row: tuple[Any, ...]) -> bytes:
    """Write a row of plain values: numbers, text, tuples, truth and ``None``.

    As the version of the format that has no references, so that the same row is the same bytes.
    """
    return marshal.dumps(row, 2)


def members(column: str) -> tuple[str, ...]:
    """Return what stands in a column that :data:`MEMBERS` divides."""
    return tuple(column.split(MEMBERS)) if column else ()


_CATEGORY_LIST: Final = list(Category)
_CERTAINTY_LIST: Final = list(Certainty)
_POLARITY_LIST: Final = list(Polarity)
_STANCE_LIST: Final = list(Stance)
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

    def row(self, number: int) -> bytes:
        """Return a row as it is written."""
        begin = self._number(4 * number) if number else 0
        end = self._number(4 * number + 4)
        return self._data[self._first + begin : self._first + end]

    def __getitem__(self, number: int) -> str:
        return self.row(number).decode("utf-8")

    def values(self, number: int) -> tuple[Any, ...]:
        """Return the values of a row that :func:`packed` wrote."""
        values: tuple[Any, ...] = marshal.loads(self.row(number))
        return values


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
            found = self._rules.setdefault(number, self._rule(self._rule_rows.values(number)))
        return found

    def form(self, number: int) -> CueForm:
        """Return a form by its number, always the same object."""
        found = self._forms.get(number)
        if found is None:
            found = self._forms.setdefault(number, self._form(self._form_rows.values(number)))
        return found

    def _rule(self, row: tuple[Any, ...]) -> Rule:
        listed: str = row[6]
        takes = self._shared.get(listed)
        if takes is None:
            takes = self._shared[listed] = frozenset(members(listed))
        inanimate: int = row[11]
        negated: tuple[int, int] | None = row[12]
        return Rule(
            row[0],
            _name(row[1]),
            _CATEGORY_LIST[row[2]],
            row[3],
            row[4],
            _name(row[5]),
            takes,
            _CERTAINTY_LIST[row[7]],
            _POLARITY_LIST[row[8]],
            _STANCE_LIST[row[9]],
            _name(row[10]),
            _CATEGORY_LIST[inanimate] if inanimate >= 0 else None,
            (_CERTAINTY_LIST[negated[0]], _POLARITY_LIST[negated[1]])
            if negated is not None
            else None,
            row[13],
            row[14],
            row[15],
            row[16],
        )

    def _form(self, row: tuple[Any, ...]) -> CueForm:
        told = self._features[row[1]]
        return CueForm(self.rule(row[0]), row[3], row[4], row[2], row[5], told)


def _name(name: Any) -> str:
    """Return a name of the rules' own, one string for each of them, or another's."""
    return _OWN[name] if isinstance(name, int) else name


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
            found = tuple([reader.form(number) for number in self._places.values(found)])
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
