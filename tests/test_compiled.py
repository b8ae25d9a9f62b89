"""The compiled pack says what the pack's files say: the same pack, index and results."""

from __future__ import annotations

import copy
import json
import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Sequence
from functools import cache
from itertools import accumulate
from pathlib import Path

import attrs
import pytest

from claimlib import Analyzer, compiled, default_pack
from claimlib.classes import INFLECTED
from claimlib.cues import CueHit, CueReader, Rows, Rule, rule_of, rule_row
from claimlib.forms import Forms, FormTable, rows_of
from claimlib.grammar import compile_grammar
from claimlib.indexing import read_function_words
from claimlib.lexicon import Lexicon
from claimlib.loading import load_pack
from claimlib.phrases import Island
from claimlib.resources import grammar_root
from claimlib.rules import RulePack
from claimlib.words import Word

ROOT = Path(__file__).resolve().parents[1]
OFF = [name for name in CueHit.__slots__ if name != "form"]
RULE_PARTS = [*(name for name in Rule.__slots__ if name[0] != "_"), "when", "unless"]


@cache
def from_files() -> RulePack:
    """Return the default pack as its files are read, whatever is installed."""
    return load_pack(grammar_root(), extends=None)


@cache
def fresh() -> Analyzer:
    return Analyzer(from_files())


@cache
def frequent() -> tuple[str, ...]:
    """Return the forms that the wheel looks up when it is built."""
    lines = (ROOT / "tools/frequent_forms.txt").read_text("utf-8").splitlines()
    return tuple(line for line in lines if line and line[0] != "#")


def dumped() -> bytes:
    pack = from_files()
    tables = {name: compile_grammar(text, name) for name, text in pack.grammars.items()}
    return compiled.dump(pack, fresh()._lexicon, tables, frequent())


@cache
def loaded() -> compiled.Compiled:
    return compiled.load(dumped())


def rebuilt() -> Analyzer:
    """Return an analyzer that has nothing but what was loaded."""
    pack, tables, words = loaded()
    analyzer = Analyzer(pack)
    lexicon = analyzer._lexicon
    lexicon.tags, lexicon.bits, lexicon.proper = words.tags, words.bits, words.proper
    lexicon.cues, lexicon.cues_pronoun, lexicon.frequent = words.entries()
    analyzer._phrases, analyzer._frames = Island(tables["np"]), Island(tables["frame"])
    return analyzer


def texts() -> list[str]:
    sentences = (ROOT / "benchmarks/sentences.txt").read_text("utf-8").splitlines()
    articles = [path.read_text("utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
    spoken = (ROOT / "seeds/spoken.gold.jsonl").read_text("utf-8").splitlines()
    return [
        *(line for line in sentences if line and line[0] != "#"),
        *articles,
        *(str(row["text"]) for row in map(json.loads, spoken) if "text" in row),
    ]


def test_the_pack_is_the_same() -> None:
    pack, made = from_files(), loaded().pack
    for field in attrs.fields(RulePack):
        if field.name != "cues":
            assert getattr(made, field.name) == getattr(pack, field.name), field.name
    assert len(made.cues) == len(pack.cues)
    for own, other in zip(made.cues, pack.cues, strict=True):
        for field in attrs.fields(type(other)):
            mine, theirs = getattr(own, field.name), getattr(other, field.name)
            assert mine == theirs, (other.id, field.name)
            assert type(mine) is type(theirs), (other.id, field.name)


def test_the_tables_are_the_same() -> None:
    for name, text in from_files().grammars.items():
        assert loaded().tables[name] == compiled.ordered(compile_grammar(text, name))


def test_a_table_of_forms_answers_as_a_dictionary() -> None:
    table = {
        "قد": ("f", ""),
        "قدر": ("pn", "F"),
        "قدرة": ("n", ""),
        "قدرات": ("n", "P"),
        "ق": ("n", ""),
    }
    kinds, rows = rows_of(table.items())
    parts = ["".join(together) for together in rows.values()]
    made = FormTable(list(rows), [0, *accumulate(map(len, parts))], "".join(parts), kinds)
    assert dict(made.items()) == table
    assert len(made) == len(table)
    assert {form: made.get(form) for form in table} == table
    held = Forms(table)
    assert held.items() == made.items()
    assert {form: (held.get(form), held.tags(form), form in held) for form in table} == {
        form: (kind, kind[0], True) for form, kind in table.items()
    }
    for absent in ("", "ر", "قدرت", "در", "قدر\t", "\nقدر", "قدر\t\ue001"):
        for each in (made, held):
            assert absent not in each
            assert each.get(absent) == ("", "")
            assert each.tags(absent) == ""


def test_the_index_is_the_same() -> None:
    lexicon, words = fresh()._lexicon, loaded().words
    assert dict(words.tags.items()) == dict(lexicon.tags.items())
    assert words.bits == lexicon.bits
    assert words.proper == lexicon.proper
    assert words.folded == lexicon.folded
    told = words.function_words()
    assert told == read_function_words(from_files())
    assert (told.bits, told.before_pronoun) == (lexicon.function, lexicon.function_pronoun)
    assert told.in_maqsura == lexicon.in_maqsura
    assert told.with_hamza_above == lexicon.with_hamza_above
    assert all(told)
    assert dict(words.inflected.items()) == dict(lexicon.inflected.items())
    assert {letter for _, (letters, _) in words.inflected.items() for letter in letters} == {
        *INFLECTED.values()
    }
    ids: dict[int, int] = {}
    others: dict[int, int] = {}
    cues, pronoun = words.cue_forms()
    for mine, theirs in ((cues, lexicon.cues), (pronoun, lexicon.cues_pronoun)):
        assert list(mine) == list(theirs)
        for key, forms in theirs.items():
            for form, other in zip(mine[key], forms, strict=True):
                for name in ("words", "stars", "anchor", "spelling", "features"):
                    assert getattr(form, name) == getattr(other, name), (key, name)
                assert form.rule.active_keys() == other.rule.active_keys(), other.rule.id
                for name in RULE_PARTS:
                    told, wanted = getattr(form.rule, name), getattr(other.rule, name)
                    assert told == wanted, (other.rule.id, name)
                    assert type(told) is type(wanted), (other.rule.id, name)
                # What is one form under two keys is one object.
                first = ids.setdefault(id(form), len(ids))
                assert first == others.setdefault(id(other), len(others))
    assert "no such key" not in cues


def hits_of(hits: Sequence[CueHit]) -> list[tuple[object, ...]]:
    return [
        (hit.form.rule.id, hit.form.words, hit.form.features, *(getattr(hit, name) for name in OFF))
        for hit in hits
    ]


def test_a_frequent_word_is_the_one_that_would_be_looked_up() -> None:
    lexicon, stored = fresh()._lexicon, loaded().words.entries()[2]
    parts = [name for name in Word.__slots__ if name not in ("hits", "singles")]
    there = 0
    for form in frequent():
        found, made = stored.find(form), lexicon._make(form, plain=True)
        if found is None:
            assert made.terminators, form
            continue
        there += 1
        for name in parts:
            assert getattr(found, name) == getattr(made, name), (form, name)
        assert hits_of(found.hits) == hits_of(made.hits), form
        assert hits_of(found.singles) == hits_of(made.singles), form
    assert there > 18_000
    for absent in ("", "لاتوجدكلمة", "الوزي", "الوزير\t", "\nالوزير"):
        assert stored.find(absent) is None


def test_the_results_are_the_same_to_the_byte() -> None:
    analyzer, other = rebuilt(), fresh()
    for text in texts():
        assert analyzer.analyze(text).to_json() == other.analyze(text).to_json()


def test_entries_are_read_when_they_are_asked_for() -> None:
    pack, _, words = compiled.load(dumped())
    cues, _ = words.cue_forms()
    some = {form.rule.id for form in cues["قد"]}
    assert cues._reader is not None
    rules = cues._reader._rules
    assert {rule.id for rule in rules.values()} == some  # those of the word, no more
    assert not words._cues  # and no record for what the engine asks
    for number, rule in rules.items():
        assert cues._reader.rule(number) is rule  # an entry is one object
        assert pack.cues[number].id == rule.id
    assert pack.cues is pack.cues
    with pytest.raises(AttributeError, match="no attribute 'cue'"):
        pack.cue  # noqa: B018


@pytest.mark.parametrize("copied", [copy.copy, lambda pack: pickle.loads(pickle.dumps(pack))])
def test_a_copy_holds_what_was_not_read_yet(copied: Callable[[RulePack], RulePack]) -> None:
    pack, other = copied(compiled.load(dumped()).pack), from_files()
    assert pack == other
    assert [cue.id for cue in pack.cues] == [cue.id for cue in other.cues]
    assert pack.forms == other.forms
    assert pack.lists == other.lists


def test_an_entry_is_read_back_whatever_it_holds() -> None:
    cue = from_files().cues[0]
    for changed in ({"lemma": "a\tb\n"}, {"id": "a\x1fb|"}, {"when": ("next:word:a\x1fb|c",)}):
        rule = rule_of(attrs.evolve(cue, **changed))
        rows = [Rows(compiled._rows(lines)) for lines in ([rule_row(rule)], [])]
        made = CueReader(rows[0], rows[1], [None]).rule(0)
        for name in RULE_PARTS:
            assert getattr(made, name) == getattr(rule, name), (changed, name)


def test_writing_twice_gives_the_same_bytes() -> None:
    pack, tables, _ = loaded()
    assert compiled.dump(pack, Lexicon(pack), tables, frequent()) == dumped()


def test_every_build_gives_the_same_bytes() -> None:
    code = (
        "import hashlib, test_compiled; print(hashlib.sha256(test_compiled.dumped()).hexdigest())"
    )
    path = os.pathsep.join([str(ROOT / "tests"), *sys.path])
    found = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONPATH": path, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(found) == 1


@pytest.mark.parametrize("damage", ["short", "format", "empty", "header"])
def test_damaged_data_is_refused(damage: str) -> None:
    data = dumped()
    broken = {
        "short": data[:-1],
        "format": b"x" + data,
        "empty": b"",
        "header": data.replace(b'"tables"', b'"chairs"', 1),
    }[damage]
    with pytest.raises(ValueError, match="build it again"):
        compiled.load(broken)


def test_only_the_shipped_pack_itself_is_answered_for(monkeypatch: pytest.MonkeyPatch) -> None:
    made = loaded()
    monkeypatch.setattr(compiled, "_shipped", made)
    assert compiled.index_of(made.pack) is made.words
    # Cues exchanged by hand leave the pack's hash as it is: it is no longer that pack.
    changed = attrs.evolve(made.pack, cues=made.pack.cues[1:])
    assert compiled.index_of(changed) is None
    assert compiled.index_of(from_files()) is None
    # What it did not change it shares.
    assert compiled.tags_of(changed.forms) is made.words.tags
    assert compiled.tags_of("x\tn\n") is None
    assert compiled.table_of(changed.grammars["np"], "np") is made.tables["np"]
    assert compiled.table_of("np: N\n", "np") is None


def test_a_checkout_reads_its_files(monkeypatch: pytest.MonkeyPatch) -> None:
    if compiled.shipped() is None:
        assert not (Path(compiled.__file__).parent / compiled.FILE).exists()
    monkeypatch.setattr(compiled, "FILE", "no such file")
    monkeypatch.setattr(compiled, "_looked", False)
    monkeypatch.setattr(compiled, "_shipped", None)
    assert compiled.shipped() is None
    assert default_pack().cues
