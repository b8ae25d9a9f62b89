r"""A rule pack as it is shipped: read, indexed and compiled once, when the wheel is built.

Loading a pack from its files means TOML, folding every word, inflecting every verb, and Lark.
What comes of it is data, and :func:`dump` writes that down: the pack itself, the tables that Lark
made of its grammars, and the index by which the lexicon finds words. :func:`load` reads it again
and makes only what is asked for; a cue's form is built when a word first meets it. No code and no
pickle is in the file, and it says nothing that the pack's own files do not say: where there is none
(a checkout), the files are read.

The layout: one line that names the format, one line of JSON that gives the length of each section,
and the sections. A section is JSON, or plain text whose lines run parallel to those of another.

A pack that builds on the default pack shares what it did not change: :func:`tags_of` and
:func:`table_of` know the text that a table was made from.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import starmap
from typing import Any, NamedTuple, Protocol, TypeVar

import attrs

from .factuality import Certainty, Polarity
from .grammar import Table
from .inflect import Features
from .model import Category, PackInfo, Stance
from .rules import CueCase, CueRule, RulePack

__all__ = [
    "FILE",
    "Compiled",
    "FormIndex",
    "Index",
    "dump",
    "index_of",
    "load",
    "ordered",
    "shipped",
    "table_of",
    "tags_of",
]

#: The name of the file beside this module, in a wheel.
FILE = "_compiled.pack"

_FORMAT = b"claimlib compiled pack 1\n"
_SECTIONS = (
    *("pack", "cues", "tables", "forms"),
    *("tag_keys", "tag_codes", "bit_keys", "bit_codes"),
    *("rows", "cue_keys", "cue_rows", "pronoun_keys", "pronoun_rows"),
)

#: The first character that stands for a value of a column, and the bound: no surrogates.
_FIRST_CODE, _LAST_CODE = 0x100, 0xD7FF

_Value = TypeVar("_Value")
_Words = tuple[frozenset[str], ...]
#: What makes a form of a cue: the class that the lexicon keeps them in.
_Make = Callable[
    [CueRule, _Words, tuple[bool, ...], int, tuple[str, ...], Features | None],
    Any,
]


class _Form(Protocol):
    """A form of a cue, as the lexicon indexes it."""

    @property
    def rule(self) -> CueRule: ...
    @property
    def words(self) -> _Words: ...
    @property
    def stars(self) -> tuple[bool, ...]: ...
    @property
    def anchor(self) -> int: ...
    @property
    def spelling(self) -> tuple[str, ...]: ...
    @property
    def features(self) -> Features | None: ...


class _Indexed(Protocol):
    """What of a lexicon is written down: read only, so any mapping will do."""

    @property
    def tags(self) -> Mapping[str, tuple[str, str]]: ...
    @property
    def bits(self) -> Mapping[str, int]: ...
    @property
    def cues(self) -> Mapping[str, Sequence[_Form]]: ...
    @property
    def cues_pronoun(self) -> Mapping[str, Sequence[_Form]]: ...


class FormIndex(dict[str, Any]):
    """The forms of cues by key; a key's forms are made when it is first asked for.

    It holds the numbers of the forms as text, and in their place the list once it is made.
    """

    __slots__ = ("_form",)

    def __init__(self, rows: Iterable[tuple[str, str]], form: Callable[[int], Any]) -> None:
        super().__init__(rows)
        self._form = form

    def __getitem__(self, key: str) -> list[Any]:
        found = super().__getitem__(key)
        if type(found) is str:
            found = [self._form(int(number)) for number in found.split()]
            self[key] = found
        return found  # type: ignore[no-any-return]

    def get(self, key: str, default: Any = None) -> Any:
        """Return the forms of the key, or ``default``."""
        # dict.get would hand out the numbers.
        return self[key] if key in self else default  # noqa: SIM401

    def items(self) -> Any:
        """Return every key with its forms (all are made)."""
        return {key: self[key] for key in self}.items()

    def values(self) -> Any:
        """Return every key's forms (all are made)."""
        return {key: self[key] for key in self}.values()


class Index:
    """What a lexicon finds words by. Nothing changes it, so lexicons share its tables."""

    def __init__(self, cues: Sequence[CueRule], sections: Mapping[str, bytes]) -> None:
        self._cues = cues
        self._sections = sections
        self._tags: dict[str, tuple[str, str]] | None = None

    @property
    def tags(self) -> dict[str, tuple[str, str]]:
        """The parts of speech and features of frequent forms."""
        if self._tags is None:
            kinds = [(tags, features) for tags, features in self._kinds("tag")]
            self._tags = self._column("tag", kinds)
        return self._tags

    @property
    def bits(self) -> dict[str, int]:
        """The classes of listed words."""
        return self._column("bit", self._kinds("bit"))

    def _kinds(self, name: str) -> list[Any]:
        kinds: list[Any] = json.loads(self._sections[f"{name}_codes"].partition(b"\n")[0])
        return kinds

    def _column(self, name: str, kinds: Sequence[_Value]) -> dict[str, _Value]:
        """Return a table of keys; each has one of a few values, named by a character.

        Python walks neither column: 50,000 forms are read in some milliseconds.
        """
        codes = self._sections[f"{name}_codes"].partition(b"\n")[2].decode()
        by_code = {chr(_FIRST_CODE + number): kind for number, kind in enumerate(kinds)}
        return dict(zip(self._lines(f"{name}_keys"), map(by_code.__getitem__, codes), strict=True))

    def _lines(self, name: str) -> list[str]:
        section = self._sections[name]
        return section.decode().split("\n") if section else []

    def forms(self, make: _Make) -> tuple[FormIndex, FormIndex]:
        """Return the cues by key, and those that stand in front of an attached pronoun.

        ``make`` makes a form of its rule, words, stars, anchor, spelling and features.
        """
        rows = self._lines("rows")
        made: dict[int, Any] = {}

        def form(number: int) -> Any:
            # The same form stands under several keys, and is one object there.
            found = made.get(number)
            if found is None:
                cue, words, stars, anchor, spelling, features = json.loads(rows[number])
                found = made[number] = make(
                    self._cues[cue],
                    tuple(map(frozenset, words)),
                    tuple(map(bool, stars)),
                    anchor,
                    tuple(spelling),
                    Features(*features) if features is not None else None,
                )
            return found

        cues, pronoun = (
            FormIndex(
                zip(self._lines(f"{name}_keys"), self._lines(f"{name}_rows"), strict=True), form
            )
            for name in ("cue", "pronoun")
        )
        return cues, pronoun


class Compiled(NamedTuple):
    """A compiled pack: the pack, its grammars' tables by name, the index of its words."""

    pack: RulePack
    tables: dict[str, Table]
    words: Index


# --- Writing --------------------------------------------------------------------------------------


def dump(pack: RulePack, lexicon: _Indexed, tables: Mapping[str, Table]) -> bytes:
    """Return what :func:`load` reads.

    ``lexicon`` is the pack's lexicon and ``tables`` what its grammars compile to, by name.
    """
    sections = {
        "pack": _json(_pack_head(pack)),
        "cues": _json([_cue_row(cue) for cue in pack.cues]),
        "tables": _json({name: list(ordered(table)) for name, table in tables.items()}),
        "forms": pack.forms.encode(),
        **_index(pack, lexicon),
    }
    lengths = {name: len(sections[name]) for name in _SECTIONS}
    head = _json({"sha256": pack.info.sha256, "sections": lengths})
    return b"".join((_FORMAT, head, b"\n", *(sections[name] for name in _SECTIONS)))


def ordered(table: Table) -> Table:
    """Return the same table with its states and rules numbered by first use from the start.

    Lark numbers them anew in every run; a build must give the same bytes for the same files.
    """
    states = {table.start: 0}
    rules: dict[int, int] = {}
    waiting = [table.start]
    for state in waiting:
        row, goto = table.actions[state], table.gotos[state]
        for symbol in sorted(row):
            if row[symbol] < 0:
                rules.setdefault(~row[symbol], len(rules))
        shifts = {symbol: target for symbol, target in row.items() if target >= 0} | goto
        for _, target in sorted(shifts.items()):
            if target not in states:
                states[target] = len(states)
                waiting.append(target)
    return Table(
        0,
        tuple(
            {
                symbol: states[target] if target >= 0 else ~rules[~target]
                for symbol, target in sorted(table.actions[state].items())
            }
            for state in waiting
        ),
        tuple(
            {symbol: states[target] for symbol, target in sorted(table.gotos[state].items())}
            for state in waiting
        ),
        tuple(table.rules[rule] for rule in rules),
        states[table.accept],
    )


def _json(data: Any) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()


def _pack_head(pack: RulePack) -> dict[str, Any]:
    return {
        "info": [pack.info.name, pack.info.version, pack.info.sha256],
        "lists": {name: list(words) for name, words in pack.lists.items()},
        "function": {name: list(words) for name, words in pack.function.items()},
        "terminators": {name: list(words) for name, words in pack.terminators.items()},
        "terminals": {name: list(words) for name, words in pack.terminals.items()},
        "negation": {
            category.value: {
                certainty.value: [made.value, polarity.value]
                for certainty, (made, polarity) in row.items()
            }
            for category, row in pack.negation.items()
        },
        "view": {stance.value: word for stance, word in pack.view.items()},
        "grammars": dict(pack.grammars),
    }


def _cue_row(cue: CueRule) -> dict[str, Any]:
    row: dict[str, Any] = {}
    for field in attrs.fields(CueRule):
        value = getattr(cue, field.name)
        if value == field.default:
            continue
        if field.name == "cases":
            value = [[case.text, dict(case.expect), case.counter, case.line] for case in value]
        elif field.name == "negated":
            value = [part.value for part in value]
        elif field.name in _ENUMS:
            value = value.value
        elif isinstance(value, frozenset):
            value = sorted(value)
        row[field.name] = value
    return row


def _index(pack: RulePack, lexicon: _Indexed) -> dict[str, bytes]:
    cues = {id(cue): number for number, cue in enumerate(pack.cues)}
    numbers: dict[int, int] = {}
    rows: list[str] = []

    def places(mapping: Mapping[str, Sequence[_Form]]) -> bytes:
        lines = []
        for forms in mapping.values():
            found = []
            for form in forms:
                if id(form) not in numbers:
                    numbers[id(form)] = len(rows)
                    rows.append(_json(_form_row(form, cues)).decode())
                found.append(str(numbers[id(form)]))
            lines.append(" ".join(found))
        return "\n".join(lines).encode()

    places_of = {"cue_rows": places(lexicon.cues), "pronoun_rows": places(lexicon.cues_pronoun)}
    return {
        "tag_keys": "\n".join(lexicon.tags).encode(),
        "tag_codes": _codes(lexicon.tags.values()),
        "bit_keys": "\n".join(lexicon.bits).encode(),
        "bit_codes": _codes(lexicon.bits.values()),
        "rows": "\n".join(rows).encode(),
        "cue_keys": "\n".join(lexicon.cues).encode(),
        "pronoun_keys": "\n".join(lexicon.cues_pronoun).encode(),
        **places_of,
    }


def _codes(values: Iterable[Any]) -> bytes:
    """Write a column: the values that there are, and one character a row that names its value."""
    column = list(values)
    code: dict[Any, str] = {}
    for value in column:
        code.setdefault(value, chr(_FIRST_CODE + len(code)))
    if _FIRST_CODE + len(code) > _LAST_CODE:
        raise ValueError("the table of forms has too many kinds of rows to be compiled")
    return _json(list(code)) + b"\n" + "".join(map(code.__getitem__, column)).encode()


def _form_row(form: _Form, cues: Mapping[int, int]) -> list[Any]:
    return [
        cues[id(form.rule)],
        [sorted(words) for words in form.words],
        [int(star) for star in form.stars],
        form.anchor,
        list(form.spelling),
        list(form.features) if form.features is not None else None,
    ]


# --- Reading --------------------------------------------------------------------------------------

_ENUMS: dict[str, Callable[[str], Any]] = {
    "category": Category,
    "inanimate": Category,
    "certainty": Certainty,
    "polarity": Polarity,
    "stance": Stance,
}
_TUPLES = ("forms", "verb", "when", "unless")


def load(data: bytes) -> Compiled:
    """Read what :func:`dump` wrote.

    Raises:
        ValueError: when the data is of another format, or cut short.
    """
    if not data.startswith(_FORMAT):
        raise ValueError("this is no compiled pack of this release; build it again")
    line = data.index(b"\n", len(_FORMAT)) + 1
    lengths = json.loads(data[len(_FORMAT) : line])["sections"]
    if tuple(lengths) != _SECTIONS or line + sum(lengths.values()) != len(data):
        raise ValueError("the compiled pack is damaged; build it again")
    sections: dict[str, bytes] = {}
    for name, length in lengths.items():
        sections[name] = data[line : line + length]
        line += length
    cues = tuple(_cue(row) for row in json.loads(sections["cues"]))
    pack = _pack(json.loads(sections["pack"]), cues, sections["forms"].decode())
    tables = {
        name: Table(start, tuple(actions), tuple(gotos), tuple(map(_rule, rules)), accept)
        for name, (start, actions, gotos, rules, accept) in json.loads(sections["tables"]).items()
    }
    return Compiled(pack, tables, Index(cues, sections))


def _rule(row: Sequence[Any]) -> tuple[str, int, str]:
    origin, length, alias = row
    return origin, length, alias


def _cue(row: dict[str, Any]) -> CueRule:
    for name, value in row.items():
        if name in _ENUMS:
            row[name] = _ENUMS[name](value)
        elif name in _TUPLES:
            row[name] = tuple(value)
        elif name == "takes":
            row[name] = frozenset(value)
        elif name == "negated":
            row[name] = (Certainty(value[0]), Polarity(value[1]))
        elif name == "cases":
            row[name] = tuple(starmap(CueCase, value))
    return CueRule(**row)


def _pack(head: dict[str, Any], cues: tuple[CueRule, ...], forms: str) -> RulePack:
    return RulePack(
        info=PackInfo(*head["info"]),
        cues=cues,
        lists=_tuples(head["lists"]),
        function=_tuples(head["function"]),
        terminators=_tuples(head["terminators"]),
        terminals=_tuples(head["terminals"]),
        negation={
            Category(category): {
                Certainty(certainty): (Certainty(made), Polarity(polarity))
                for certainty, (made, polarity) in row.items()
            }
            for category, row in head["negation"].items()
        },
        view={Stance(stance): word for stance, word in head["view"].items()},
        grammars=head["grammars"],
        forms=forms,
    )


def _tuples(table: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(words) for name, words in table.items()}


# --- The pack that ships --------------------------------------------------------------------------

_shipped: Compiled | None = None
_looked = False


def shipped() -> RulePack | None:
    """Return the default pack as it was compiled into the wheel; ``None`` where it was not."""
    global _shipped, _looked
    if not _looked:
        try:
            # No pathlib, no importlib.resources: they would cost a tenth of the time to a result.
            with open(f"{__file__.rpartition('compiled')[0]}{FILE}", "rb") as file:  # noqa: PTH123
                _shipped = load(file.read())
        except (OSError, ValueError):
            _shipped = None  # a checkout, or a file of another release: the sources tell the same
        _looked = True
    return _shipped.pack if _shipped is not None else None


def index_of(pack: RulePack) -> Index | None:
    """Return the index of a pack, when it is the one that ships (and no changed copy of it)."""
    return _shipped.words if _shipped is not None and pack is _shipped.pack else None


def tags_of(forms: str) -> dict[str, tuple[str, str]] | None:
    """Return the table of forms that a text makes, when it is the text that ships."""
    if _shipped is not None and forms is _shipped.pack.forms:
        return _shipped.words.tags
    return None


def table_of(source: str, start: str) -> Table | None:
    """Return the table that a grammar compiles to, when it is the grammar that ships."""
    if _shipped is not None and _shipped.pack.grammars.get(start) == source:
        return _shipped.tables.get(start)
    return None
