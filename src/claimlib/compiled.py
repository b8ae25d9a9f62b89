r"""A rule pack as it is shipped: read, indexed and compiled once, when the wheel is built.

Loading a pack from its files means TOML, folding every word, inflecting every verb, and Lark.
What comes of it is data, and :func:`dump` writes that down: the pack itself, the tables that Lark
made of its grammars, and the index by which the lexicon finds words. :func:`load` reads it again
and makes only what is asked for: an entry and its forms when a word first meets them, an entry's
examples when it is checked, word lists and the text of the table of forms when another pack builds
on this one. Of the table of forms no dictionary is made: a form is looked up in a text; and what a
frequent form can be is there, looked up when the wheel was built (:mod:`claimlib.frequent`). No
code and no pickle is in the file, and it says nothing that the pack's own files do not say: where
there is none (a checkout), the files are read.

The layout: one line that names the format, one line of JSON that gives the length of each section,
and the sections. A section is JSON, rows that are read one by one (JSON, or plain values as Python
writes them in its own compiled files), or plain text whose lines run parallel to such rows. Text
that is read whole is UTF-16: with Arabic letters it takes the room of UTF-8 and a tenth of the
time.

A pack that builds on the default pack shares what it did not change: :func:`tags_of` and
:func:`table_of` know the text that a table was made from.
"""

from __future__ import annotations

import json
import sys
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import accumulate, chain, islice, repeat, starmap
from typing import Any, NamedTuple, Protocol

import attrs

from .cues import (
    MEMBERS,
    CueIndex,
    CueReader,
    Rows,
    form_row,
    members,
    packed,
    rule_of,
    rule_row,
)
from .factuality import Certainty, Polarity
from .forms import Forms, FormTable, rows_of
from .frequent import FrequentWords, written
from .grammar import Table
from .inflect import shared_features
from .model import Category, PackInfo, Stance
from .rules import CueCase, CueRule, RulePack
from .unread import unread
from .words import Word

__all__ = [
    "FILE",
    "Compiled",
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

_FORMAT = b"claimlib compiled pack 7\n"
_SECTIONS = (
    *("pack", "cues", "cases", "function", "lists", "tables", "forms"),
    *("tag_beginnings", "tag_ends", "tag_text", "tag_kinds", "bit_keys", "bit_values", "proper"),
    *("inflected_beginnings", "inflected_ends", "inflected_text", "inflected_kinds"),
    *("folded", "function_keys", "function_values"),
    *("rules", "features", "rows"),
    *("cue_keys", "cue_rows", "pronoun_keys", "pronoun_rows"),
    *("word_beginnings", "word_ends", "word_text", "word_kinds"),
)
_TEXT = "utf-16-le"

#: Names of several words by the first: the further words, classes, whether it is proper.
Proper = Mapping[str, tuple[tuple[tuple[str, ...], int, bool], ...]]


class FunctionWords(NamedTuple):
    """The classes of function words, by key."""

    bits: dict[str, int]
    #: Of those that an attached pronoun may follow.
    before_pronoun: dict[str, int]
    #: The keys that are spelled with the one of two letters that fold into one: على.
    in_maqsura: set[str]
    #: The keys that are always spelled with the hamza above the alef: أن has one key with إن.
    with_hamza_above: set[str]


class _Indexed(Protocol):
    """What of a lexicon is written down: read only, so any mapping will do."""

    @property
    def tags(self) -> Forms: ...
    @property
    def bits(self) -> Mapping[str, int]: ...
    @property
    def proper(self) -> Proper: ...
    @property
    def folded(self) -> Mapping[str, tuple[str, ...]]: ...
    @property
    def function(self) -> Mapping[str, int]: ...
    @property
    def function_pronoun(self) -> Mapping[str, int]: ...
    @property
    def in_maqsura(self) -> AbstractSet[str]: ...
    @property
    def with_hamza_above(self) -> AbstractSet[str]: ...
    @property
    def inflected(self) -> Forms: ...
    @property
    def cues(self) -> CueIndex: ...
    @property
    def cues_pronoun(self) -> CueIndex: ...
    def word(self, raw: str, /) -> Word: ...


def _numbers(data: bytes | memoryview) -> array[int]:
    numbers = array("I", bytes(data))
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


class Index:
    """What a lexicon finds words by. Nothing changes it, so lexicons share its tables."""

    def __init__(self, sections: Mapping[str, memoryview]) -> None:
        self._sections = sections
        self._rows = self._rows_of("cues")
        self._cases = self._rows_of("cases")
        self._cues: dict[int, CueRule] = {}
        self._tags: FormTable | None = None
        self._bits: dict[str, int] | None = None
        self._proper: Proper | None = None
        self._inflected: FormTable | None = None
        self._folded: dict[str, tuple[str, ...]] | None = None
        self._function: FunctionWords | None = None

    def cue(self, number: int) -> CueRule:
        """Return an entry by its place in the pack, always the same object."""
        found = self._cues.get(number)
        if found is None:
            # Threads may both come this far; both go away with the entry that was there first.
            found = self._cues.setdefault(number, self._cue(number))
        return found

    def _cue(self, number: int) -> CueRule:
        row = _scan(self._rows[number], 0)[0]
        for name in row:
            if name in _READERS:
                row[name] = _READERS[name](row[name])

        def examples(_: CueRule, name: str) -> Mapping[str, Any]:
            if name != "cases":
                return {}
            return {"cases": tuple(starmap(CueCase, json.loads(self._cases[number])))}

        return unread(CueRule, {**_PLAIN_CUE, **row}, examples)

    def cues(self) -> tuple[CueRule, ...]:
        """Return every entry, in the order of the pack."""
        return tuple(map(self.cue, range(len(self._rows))))

    @property
    def tags(self) -> FormTable:
        """The parts of speech and features of frequent forms."""
        if self._tags is None:
            self._tags = self._form_table("tag")
        return self._tags

    def _form_table(self, name: str) -> FormTable:
        return FormTable(
            self._lines(f"{name}_beginnings"),
            _numbers(self._sections[f"{name}_ends"]).tolist(),
            str(self._sections[f"{name}_text"], _TEXT),
            [(kind[0], kind[1]) for kind in _read_json(self._sections[f"{name}_kinds"])],
        )

    @property
    def bits(self) -> dict[str, int]:
        """The classes of listed words."""
        if self._bits is None:
            # The keys are sorted by their value: Python walks neither column.
            counted = _read_json(self._sections["bit_values"])
            values = chain.from_iterable(repeat(value, count) for value, count in counted)
            self._bits = dict(zip(self._lines("bit_keys"), values, strict=True))
        return self._bits

    @property
    def inflected(self) -> FormTable:
        """The lists that give verbs by their principal parts: the letters of a form's lists."""
        if self._inflected is None:
            self._inflected = self._form_table("inflected")
        return self._inflected

    @property
    def folded(self) -> dict[str, tuple[str, ...]]:
        """The lists of function words and of names, as they are looked up."""
        if self._folded is None:
            rows = (row.split("\t") for row in self._lines("folded"))
            self._folded = {name: members(words) for name, words in rows}
        return self._folded

    def function_words(self) -> FunctionWords:
        """Return the classes of function words, by key."""
        if self._function is None:
            keys = iter(self._lines("function_keys"))
            made = FunctionWords({}, {}, set(), set())
            for (bits, before_pronoun, maqsura, above), count in _read_json(
                self._sections["function_values"]
            ):
                together = list(islice(keys, count))
                made.bits.update(dict.fromkeys(together, bits))
                if before_pronoun:
                    made.before_pronoun.update(dict.fromkeys(together, before_pronoun))
                if maqsura:
                    made.in_maqsura.update(together)
                if above:
                    made.with_hamza_above.update(together)
            self._function = made
        return self._function

    @property
    def proper(self) -> Proper:
        """The names of several words, by the first."""
        if self._proper is None:
            self._proper = {
                first: tuple((tuple(rest), bits, proper) for rest, bits, proper in rows)
                for first, rows in _read_json(self._sections["proper"]).items()
            }
        return self._proper

    def _rows_of(self, name: str) -> Rows:
        return Rows(bytes(self._sections[name]))

    def _lines(self, name: str) -> list[str]:
        text = str(self._sections[name], _TEXT)
        return text.split("\n") if text else []

    def cue_forms(self) -> tuple[CueIndex, CueIndex]:
        """Return the cues by key, and those that stand in front of an attached pronoun."""
        return self._cue_forms(self._reader())

    def entries(self) -> tuple[CueIndex, CueIndex, FrequentWords]:
        """Return the cues as :meth:`cue_forms` does, and the frequent words, which have them."""
        reader = self._reader()
        words = FrequentWords(
            self._lines("word_beginnings"),
            _numbers(self._sections["word_ends"]).tolist(),
            str(self._sections["word_text"], _TEXT),
            self._rows_of("word_kinds"),
            reader,
        )
        return (*self._cue_forms(reader), words)

    def _reader(self) -> CueReader:
        told = [
            shared_features(*parts) if parts is not None else None
            for parts in _read_json(self._sections["features"])
        ]
        return CueReader(self._rows_of("rules"), self._rows_of("rows"), told)

    def _cue_forms(self, reader: CueReader) -> tuple[CueIndex, CueIndex]:
        def index(name: str) -> CueIndex:
            keys = self._lines(f"{name}_keys")
            places = self._rows_of(f"{name}_rows")
            return CueIndex(dict(zip(keys, range(len(keys)), strict=True)), places, reader)

        return index("cue"), index("pronoun")


class Compiled(NamedTuple):
    """A compiled pack: the pack, its grammars' tables by name, the index of its words."""

    pack: RulePack
    tables: dict[str, Table]
    words: Index


# --- Writing --------------------------------------------------------------------------------------


def dump(
    pack: RulePack, lexicon: _Indexed, tables: Mapping[str, Table], frequent: Iterable[str] = ()
) -> bytes:
    """Return what :func:`load` reads.

    ``lexicon`` is the pack's lexicon, ``tables`` what its grammars compile to, by name, and
    ``frequent`` are forms that are looked up now, once and for all.
    """
    sections = {
        "pack": _json(_pack_head(pack)),
        "cues": _rows(_json(_cue_row(cue)).decode() for cue in pack.cues),
        "cases": _rows(_json(_case_rows(cue)).decode() for cue in pack.cues),
        "function": _json({name: list(words) for name, words in pack.function.items()}),
        "lists": _json({name: list(words) for name, words in pack.lists.items()}),
        "tables": _json({name: list(ordered(table)) for name, table in tables.items()}),
        "forms": pack.forms.encode(_TEXT),
        **_index(pack, lexicon, frequent),
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
        if value == field.default or field.name == "cases":
            continue
        if field.name == "negated":
            value = [part.value for part in value]
        elif field.name in _ENUMS:
            value = value.value
        elif isinstance(value, frozenset):
            value = sorted(value)
        row[field.name] = value
    return row


def _case_rows(cue: CueRule) -> list[list[Any]]:
    return [[case.text, dict(case.expect), case.counter, case.line] for case in cue.cases]


def _index(pack: RulePack, lexicon: _Indexed, frequent: Iterable[str]) -> dict[str, bytes]:
    cues = {cue.id: number for number, cue in enumerate(pack.cues)}
    numbers: dict[int, int] = {}
    told: dict[tuple[Any, ...] | None, int] = {None: 0}
    rows: list[bytes] = []

    def places(index: CueIndex) -> bytes:
        lines = []
        for forms in index.values():
            found = []
            for form in forms:
                if id(form) not in numbers:
                    numbers[id(form)] = len(rows)
                    parts = form.features.parts if form.features is not None else None
                    features = told.setdefault(parts, len(told))
                    rows.append(form_row(form, cues[form.rule.id], features))
                found.append(numbers[id(form)])
            lines.append(packed(tuple(found)))
        return _rows(lines)

    places_of = {"cue_rows": places(lexicon.cues), "pronoun_rows": places(lexicon.cues_pronoun)}
    words, kinds = written(map(lexicon.word, frequent), numbers)
    bit_keys, bit_values = _sorted_column(lexicon.bits)
    function_keys, function_values = _sorted_column(
        {
            key: (
                bits,
                lexicon.function_pronoun.get(key, 0),
                key in lexicon.in_maqsura,
                key in lexicon.with_hamza_above,
            )
            for key, bits in lexicon.function.items()
        }
    )
    return {
        **_form_table("tag", lexicon.tags),
        **_form_table("inflected", lexicon.inflected),
        "bit_keys": bit_keys,
        "bit_values": bit_values,
        "proper": _json(lexicon.proper),
        "folded": _lists(lexicon.folded),
        "function_keys": function_keys,
        "function_values": function_values,
        "rules": _rows(rule_row(rule_of(cue)) for cue in pack.cues),
        "features": _json(list(told)),
        "rows": _rows(rows),
        "cue_keys": _text(lexicon.cues),
        "pronoun_keys": _text(lexicon.cues_pronoun),
        **places_of,
        **_by_beginning("word", words),
        "word_kinds": _rows(kinds),
    }


def _text(lines: Iterable[str]) -> bytes:
    return "\n".join(lines).encode(_TEXT)


def _lists(lists: Mapping[str, Iterable[str]]) -> bytes:
    """Write lists of words, a line each."""
    return _text(f"{name}\t{MEMBERS.join(words)}" for name, words in lists.items())


def _rows(rows: Iterable[str | bytes]) -> bytes:
    """Write what :class:`~claimlib.cues.Rows` reads."""
    lines = [row.encode() if isinstance(row, str) else row for row in rows]
    return b"".join((_bytes([len(lines), *accumulate(map(len, lines))]), *lines))


def _bytes(numbers: Iterable[int]) -> bytes:
    """Write what :func:`_numbers` reads."""
    made = array("I", numbers)
    if sys.byteorder == "big":
        made.byteswap()
    return made.tobytes()


def _form_table(name: str, table: Forms) -> dict[str, bytes]:
    """Write what a :class:`FormTable` is made of."""
    kinds, rows = rows_of(table.items())
    return {**_by_beginning(name, rows), f"{name}_kinds": _json(kinds)}


def _by_beginning(name: str, rows: Mapping[str, Sequence[str]]) -> dict[str, bytes]:
    """Write rows that are looked for by what their forms begin with."""
    parts = ["".join(together) for together in rows.values()]
    return {
        f"{name}_beginnings": _text(rows),
        f"{name}_ends": _bytes([0, *accumulate(map(len, parts))]),
        f"{name}_text": "".join(parts).encode(_TEXT),
    }


def _sorted_column(table: Mapping[str, Any]) -> tuple[bytes, bytes]:
    """Write a table: its keys sorted by their value, and how many there are of each value."""
    by_value: dict[Any, list[str]] = {}
    for key, value in table.items():
        by_value.setdefault(value, []).append(key)
    counts = [[value, len(keys)] for value, keys in by_value.items()]
    return _text(chain.from_iterable(by_value.values())), _json(counts)


# --- Reading --------------------------------------------------------------------------------------

_CATEGORIES = {member.value: member for member in Category}
_ENUMS: dict[str, Callable[[str], Any]] = {
    "category": _CATEGORIES.__getitem__,
    "inanimate": _CATEGORIES.__getitem__,
    "certainty": {member.value: member for member in Certainty}.__getitem__,
    "polarity": {member.value: member for member in Polarity}.__getitem__,
    "stance": {member.value: member for member in Stance}.__getitem__,
}
#: What is made of a part of an entry's row; the others are as they stand.
_READERS: dict[str, Callable[[Any], Any]] = {
    **_ENUMS,
    **dict.fromkeys(("forms", "verb", "when", "unless"), tuple),
    "takes": frozenset,
    "negated": lambda pair: (Certainty(pair[0]), Polarity(pair[1])),
}
_PLAIN_CUE = {
    field.name: field.default
    for field in attrs.fields(CueRule)
    if field.default is not attrs.NOTHING and field.name != "cases"
}
# What is inside json.loads: most of the time of a short row goes to what is around it.
_scan: Callable[[str, int], tuple[Any, int]] = getattr(json.JSONDecoder(), "scan_once")  # noqa: B009


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
    sections: dict[str, memoryview] = {}
    whole = memoryview(data)  # its parts are no copies
    for name, length in lengths.items():
        sections[name] = whole[line : line + length]
        line += length
    words = Index(sections)
    tables = {
        name: Table(start, tuple(actions), tuple(gotos), tuple(map(_rule, rules)), accept)
        for name, (start, actions, gotos, rules, accept) in _read_json(sections["tables"]).items()
    }
    return Compiled(_pack(sections, words), tables, words)


def _read_json(section: memoryview) -> Any:
    return json.loads(str(section, "utf-8"))


def _rule(row: Sequence[Any]) -> tuple[str, int, str]:
    origin, length, alias = row
    return origin, length, alias


def _pack(sections: Mapping[str, memoryview], words: Index) -> RulePack:
    head = _read_json(sections["pack"])
    readers: dict[str, Callable[[], Any]] = {
        "cues": words.cues,
        "function": lambda: _tuples(_read_json(sections["function"])),
        "lists": lambda: _tuples(_read_json(sections["lists"])),
        "forms": lambda: str(sections["forms"], _TEXT),
    }
    return unread(
        RulePack,
        {
            "info": PackInfo(*head["info"]),
            "terminators": _tuples(head["terminators"]),
            "terminals": _tuples(head["terminals"]),
            "negation": {
                Category(category): {
                    Certainty(certainty): (Certainty(made), Polarity(polarity))
                    for certainty, (made, polarity) in row.items()
                }
                for category, row in head["negation"].items()
            },
            "view": {Stance(stance): word for stance, word in head["view"].items()},
            "grammars": head["grammars"],
        },
        lambda _, name: {name: readers[name]()} if name in readers else {},
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


def tags_of(forms: str) -> Forms | None:
    """Return the table of forms that a text makes, when it is the text that ships."""
    if _shipped is not None and forms is _shipped.pack.forms:
        return _shipped.words.tags
    return None


def table_of(source: str, start: str) -> Table | None:
    """Return the table that a grammar compiles to, when it is the grammar that ships."""
    if _shipped is not None and _shipped.pack.grammars.get(start) == source:
        return _shipped.tables.get(start)
    return None
