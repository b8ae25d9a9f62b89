"""Packs are values, whatever the order; and no folder at all makes loading or matching go wrong."""

from __future__ import annotations

import pickle
import shutil
import tempfile
from pathlib import Path
from typing import Any
from unittest.mock import patch

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from claimlib import Analyzer, load_pack
from claimlib.errors import ClaimlibError, RulePackError
from claimlib.grammar import compile_grammar
from claimlib.loading import _Loader, default_pack, read_pack, with_cues
from claimlib.notation import classes_of, flaws_of
from claimlib.rules import CONSTRUCTIONS, GUARDS, TAKES, CueRule, RulePack
from claimlib.testing import arabic_words, texts

HEAD = '[pack]\nname = "{}"\nversion = "1"\nschema = 1\n'
FEW = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))

#: The tables of the default pack without its cues and words: quick to build upon.
BASE = attrs.evolve(with_cues(default_pack(), ()), forms="", lists={})


def fields(cue: CueRule) -> tuple[Any, ...]:
    """What a rule says, without the place where it stands."""
    return tuple(
        getattr(cue, field.name)
        for field in attrs.fields(CueRule)
        if field.name not in ("file", "line", "cases")
    )


def entry(number: int, form: str, certainty: str, construction: str = "adverb") -> str:
    return (
        f'[[cue]]\nid = "t.n{number}"\nconstruction = "{construction}"\ncategory = "epistemic"\n'
        f'certainty = "{certainty}"\nforms = ["{form}"]\n'
        f'[[cue.example]]\ntext = "{form}"\n[[cue.counter]]\ntext = "لا شيء"\n'
    )


def folder(files: dict[str, str | bytes]) -> Path:
    root = Path(tempfile.mkdtemp(prefix="pack"))
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8", "replace") if isinstance(text, str) else text)
    return root


def load(files: dict[str, str | bytes], extends: RulePack | None = BASE) -> RulePack:
    root = folder({"pack.toml": HEAD.format("t"), **files})
    try:
        return load_pack(root, extends=extends)
    finally:
        shutil.rmtree(root)


certainties = st.sampled_from(["certain", "probable", "possible", "unknown"])
entries = st.lists(
    st.tuples(st.integers(0, 8), arabic_words(), certainties),
    min_size=1,
    max_size=6,
    unique_by=lambda row: row[0],
)

# -- any data -------------------------------------------------------------------------------------

scalars = st.one_of(
    st.text(max_size=12),
    st.integers(-9, 9),
    st.booleans(),
    st.floats(allow_nan=False),
    st.sampled_from(
        ["", "قد", "*", "|", "a.b", "certain", "verb", "that", "next:word:", "قال يقول"]
    ),
)
KNOWN_KEYS = (
    *("cue", "pack", "id", "forms", "verb", "participle", "takes", "when", "unless", "negated"),
    *("example", "counter", "text", "words", "terminal", "terminator", "negation", "view"),
    *("order", "name", "version", "schema", "disable", "pseudo", "lemma"),
)
keys = st.one_of(st.text(max_size=8), st.sampled_from(KNOWN_KEYS))


def nested(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.one_of(scalars, st.lists(inner, max_size=3), st.dictionaries(keys, inner, max_size=3))


data = nested(nested(scalars))
tables = st.dictionaries(keys, data, max_size=5)


@given(st.lists(tables, min_size=5, max_size=5), st.dictionaries(keys, data, max_size=14))
@settings(max_examples=200, deadline=None)
def test_any_toml_gives_a_pack_or_problems(given: list[dict[str, Any]], cue: Any) -> None:
    """Each problem has a place and a cure, and nothing else is raised."""
    files = ("pack.toml", "composition.toml", "function.toml", "lexicon/a.toml", "lexicon/b.toml")
    contents = dict(zip(files, given, strict=True))
    contents["lexicon/b.toml"] = {"cue": [cue]}
    root = folder(dict.fromkeys(files, "[[cue]]\n"))
    with patch.object(_Loader, "toml", lambda self, path, text: contents[path]):
        _, problems = read_pack(root, extends=BASE)
    shutil.rmtree(root)
    assert problems
    for problem in problems:
        assert problem.code
        assert problem.file
        assert problem.reason
        assert problem.cure


@given(
    st.dictionaries(
        st.sampled_from(
            ["pack.toml", "lexicon/a.toml", "words/person.txt", "words/forms.tsv", "function.toml"]
        ),
        st.one_of(st.binary(max_size=60), st.text(max_size=60)),
    )
)
@settings(max_examples=80, deadline=None)
def test_any_bytes_give_a_pack_or_problems(files: dict[str, str | bytes]) -> None:
    root = folder({"pack.toml": HEAD.format("t"), **files})
    try:
        pack = load_pack(root, extends=BASE)
        Analyzer(pack).analyze("قال الوزير إن الأسعار ترتفع.")
    except ClaimlibError:
        pass
    finally:
        shutil.rmtree(root)


symbols = st.sampled_from(
    ["np", "a", "b", "N", "DEF", "AND", "|", "(", ")", "[", "]", "?", "*", "+", "->", ":", "\n"]
)


@given(st.lists(symbols, max_size=25).map(" ".join), st.text(max_size=10))
@settings(max_examples=300, deadline=None)
def test_a_construction_is_refused_or_compiles(source: str, odd: str) -> None:
    from lark.exceptions import LarkError

    flaws_of(odd, "np")
    text = f"np: {source}\na: N | a DEF\nb: AND\n".replace("\n ", "\n")
    if flaws_of(text, "np"):
        return
    assert classes_of(text)
    try:
        table = compile_grammar(text, "np")
    except LarkError:
        return
    assert table.actions


# -- any pack on any text -------------------------------------------------------------------------


@st.composite
def cue_rules(draw: st.DrawFn) -> str:
    number = draw(st.integers(0, 10**6))
    form = " ".join(draw(st.lists(arabic_words(), min_size=1, max_size=3)))
    guards = [g + "قد" if g.endswith(":") else g for g in draw(st.lists(st.sampled_from(GUARDS)))]
    takes = draw(st.lists(st.sampled_from(TAKES)))
    quoted = [", ".join(f'"{word}"' for word in words) for words in (guards, takes)]
    text = entry(number, form, draw(certainties), draw(st.sampled_from(CONSTRUCTIONS)))
    head, _, rest = text.partition("forms")
    return f"{head}when = [{quoted[0]}]\ntakes = [{quoted[1]}]\nforms{rest}"


@given(st.lists(cue_rules(), min_size=1, max_size=4), texts(), st.data())
@FEW
def test_any_pack_reads_any_text(rules: list[str], text: str, data: st.DataObject) -> None:
    try:
        pack = load({"lexicon/a.toml": "\n".join(rules)})
    except RulePackError:  # an id twice
        return
    forms = [form for cue in pack.cues for form in cue.forms]
    pieces = data.draw(st.lists(st.sampled_from([*forms, "أن", "الوزير", "،", "."]), max_size=12))
    for sample in (text, " ".join(pieces)):
        document = Analyzer(pack).analyze(sample)
        for statement in document.statements:
            assert sample[statement.span.slice] == statement.text
            assert statement.replay() == statement.factuality


# -- values ---------------------------------------------------------------------------------------


@given(entries, st.randoms(use_true_random=False))
@FEW
def test_the_order_of_entries_and_files_is_nothing(
    rows: list[tuple[int, str, str]], random: Any
) -> None:
    made = [entry(*row) for row in rows]
    one = load({"lexicon/a.toml": "\n".join(made)})
    random.shuffle(made)
    cut = random.randint(0, len(made))
    two = load({"lexicon/z.toml": "\n".join(made[:cut]), "lexicon/b.toml": "\n".join(made[cut:])})
    assert [fields(cue) for cue in one.cues] == [fields(cue) for cue in two.cues]


@given(entries)
@FEW
def test_packs_are_pickled_hashed_and_compared(rows: list[tuple[int, str, str]]) -> None:
    files: dict[str, str | bytes] = {"lexicon/a.toml": "\n".join(entry(*row) for row in rows)}
    pack, again = load(files), load(files)
    assert pack == again
    assert hash(pack) == hash(again)
    other = pickle.loads(pickle.dumps(pack))
    assert other == pack
    assert hash(other) == hash(pack)
    assert [fields(cue) for cue in other.cues] == [fields(cue) for cue in pack.cues]
    less = pack.without(frozenset({pack.cues[0].id}))
    assert less != pack
    assert less.info.sha256 != pack.info.sha256
    assert pack.without(frozenset()) == pack
    changed = load({**files, "words/person.txt": "بطل"})
    assert changed != pack


@given(arabic_words(), certainties)
@FEW
def test_a_document_carries_its_pack(form: str, certainty: str) -> None:
    pack = load({"lexicon/a.toml": entry(1, form, certainty)})
    analyzer = Analyzer(pack)
    document = analyzer.analyze(f"تتحسن الحال {form}.")
    assert document.pack == pack.info
    assert pickle.loads(pickle.dumps(analyzer)).analyze(document.text) == document


class Packs(RuleBasedStateMachine):
    """Packs built on packs, and entries left out, in any order."""

    @initialize()
    def begin(self) -> None:
        self.pack = BASE
        self.wanted: dict[str, tuple[str, str]] = {}
        self.before: list[tuple[RulePack, list[tuple[Any, ...]]]] = []

    def keep(self) -> None:
        self.before.append((self.pack, [fields(cue) for cue in self.pack.cues]))

    @rule(rows=entries)
    def extend(self, rows: list[tuple[int, str, str]]) -> None:
        self.keep()
        text = "\n".join(entry(*row) for row in rows)
        self.pack = load({"lexicon/a.toml": text}, extends=self.pack)
        self.wanted |= {f"t.n{number}": (form, value) for number, form, value in rows}

    @rule(data=st.data())
    def disable(self, data: st.DataObject) -> None:
        if self.wanted:
            self.keep()
            gone = data.draw(st.sampled_from(sorted(self.wanted)))
            self.pack = self.pack.without(frozenset({gone}))
            del self.wanted[gone]

    @rule()
    def refuse_the_unknown(self) -> None:
        with pytest.raises(ValueError, match="no cue has the id"):
            self.pack.without(frozenset({"t.unknown"}))

    @invariant()
    def holds_what_was_put_in(self) -> None:
        found = {cue.id: (cue.forms[0], cue.certainty.value) for cue in self.pack.cues}
        assert found == self.wanted
        text = "\n".join(
            entry(int(name[3:]), form, value) for name, (form, value) in self.wanted.items()
        )
        at_once = load({"lexicon/a.toml": text})
        assert [fields(cue) for cue in at_once.cues] == [fields(cue) for cue in self.pack.cues]

    @invariant()
    def leaves_those_before_alone(self) -> None:
        for pack, cues in self.before:
            assert [fields(cue) for cue in pack.cues] == cues


Packs.TestCase.settings = settings(max_examples=15, stateful_step_count=8, deadline=None)
TestPacks = Packs.TestCase
