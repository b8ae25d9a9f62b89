"""What a worker process sends back is the document that it made."""

from __future__ import annotations

import copy
import pickle
from functools import cache
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import strategies
from claimlib import Analyzer, Document
from claimlib.transfer import flatten, unflatten

ROOT = Path(__file__).resolve().parents[2]
TEXT = "قالت الوزيرة سلمى حداد إن «الأسعار قد ترتفع»، وأضافت أنها لن تستقيل. لم يصل أحد."


@cache
def analyzer() -> Analyzer:
    return Analyzer()


def sent(document: Document) -> Document:
    return unflatten(document.text, document.pack, flatten(document))


def same(made: Document, document: Document) -> None:
    assert made.to_json() == document.to_json()
    assert made == document
    assert hash(made) == hash(document)
    assert repr(made) == repr(document)
    for own, other in zip(made.statements, document.statements, strict=True):
        assert attrs.asdict(own.source) == attrs.asdict(other.source)
        for ours, theirs in ((own.parent, other.parent), (own.condition, other.condition)):
            assert ours is (made.statements[theirs.id] if theirs is not None else None)
        assert own.sentence is made.sentences[own.sentence_index]
        assert own.explain() == other.explain()
    for part, whole in zip(made.sentences, document.sentences, strict=True):
        assert part == whole


ARTICLES = [*sorted((ROOT / "seeds").glob("*.txt")), ROOT / "benchmarks/sentences.txt"]


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_articles(path: Path) -> None:
    document = analyzer().analyze(path.read_text("utf-8"))
    same(sent(document), document)


def test_a_condition_that_stands_behind() -> None:
    document = analyzer().analyze("سترتفع الأسعار إذا انتهى الدعم، وقد تهبط إذا عاد.")
    assert document.statements[0].condition is document.statements[1]
    same(sent(document), document)


@given(st.one_of(strategies.texts(), strategies.noisy(TEXT)))
def test_any_text(text: str) -> None:
    document = analyzer().analyze(text)
    same(sent(document), document)


def test_records_are_made_when_one_is_asked_for() -> None:
    document = sent(analyzer().analyze(TEXT))
    with pytest.raises(AttributeError):
        object.__getattribute__(document, "statements")
    assert document.text == TEXT
    assert document.sentences is document.sentences
    assert object.__getattribute__(document, "statements") is document.statements
    with pytest.raises(AttributeError, match="no attribute 'statement'"):
        document.statement  # noqa: B018


def test_an_unread_document_is_copied_pickled_and_changed_like_any_other() -> None:
    document = analyzer().analyze(TEXT)
    same(copy.copy(sent(document)), document)
    same(copy.deepcopy(sent(document)), document)
    same(pickle.loads(pickle.dumps(sent(document))), document)
    assert attrs.evolve(sent(document), statements=()).sentences == document.sentences
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        sent(document).text = ""


@pytest.mark.parametrize("pack", [None, "own"])
def test_an_analyzer_takes_the_default_pack_by_name(pack: str | None) -> None:
    made = analyzer() if pack is None else Analyzer(disable={"epistemic.particle.rubbama"})
    data = pickle.dumps(made)
    assert (len(data) < 1000) is (pack is None)
    assert pickle.loads(data).analyze(TEXT) == made.analyze(TEXT)
