"""The spaCy component, found by its entry point."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, entry_points, version
from pathlib import Path
from typing import Any

import pytest

import claimlib

TEXT = "قالت رويترز إن الوزير أكد أن الأسعار قد ترتفع.\nوأضاف أنه متفائل."
HEDGE = "epistemic.particle.rubbama"


@pytest.fixture
def spacy(tool: Any) -> Iterator[Any]:
    made = tool("spacy")
    try:
        version("claimlib")
    except PackageNotFoundError:
        pytest.skip("claimlib is not installed, so spaCy cannot see its entry point")
    yield made
    doc = made.tokens.Doc
    for name in ("claims", "mine"):
        if doc.has_extension(name):
            doc.remove_extension(name)


@pytest.fixture
def nlp(spacy: Any) -> Any:
    made = spacy.blank("ar")
    made.add_pipe("claimlib")
    return made


def test_the_entry_point_is_declared(spacy: Any) -> None:
    (entry,) = entry_points(group="spacy_factories", name="claimlib")
    assert entry.value == "claimlib.ext.spacy:make_claims"


def test_a_doc_has_its_statements(nlp: Any) -> None:
    doc = nlp(TEXT)
    expected = claimlib.analyze(TEXT)
    assert doc._.claims == expected
    spans = doc.spans["claimlib"]
    assert len(spans) == len(expected.statements) >= 3
    for span, statement in zip(spans, expected.statements, strict=True):
        assert span.label_ == statement.factuality.code
        assert span.id_ == str(statement.id)
        # Whole tokens, and never less than the statement.
        assert span.start_char <= statement.span.start
        assert span.end_char >= statement.span.end


def test_exact_offsets_are_kept_where_tokens_are_coarser(spacy: Any) -> None:
    nlp = spacy.blank("ar")
    nlp.tokenizer = lambda text: spacy.tokens.Doc(
        nlp.vocab, words=text.split(" "), spaces=[True] * text.count(" ") + [False]
    )
    nlp.add_pipe("claimlib")
    text = "قال الوزير إن الأسعار ترتفع، بحسب رويترز."
    doc = nlp(text)
    first = doc._.claims.statements[0]
    assert doc.text[first.span.start : first.span.end] == first.text
    assert doc.char_span(first.span.start, first.span.end) is None
    assert doc.spans["claimlib"][0].text.startswith(first.text)


@pytest.mark.parametrize("processes", [1, 2])
def test_many_texts(nlp: Any, processes: int) -> None:
    texts = [TEXT, "", "يعتقد الخبراء أن الاقتصاد سيتعافى."] * 3
    docs = list(nlp.pipe(texts, n_process=processes, batch_size=2))
    assert [doc._.claims for doc in docs] == [claimlib.analyze(text) for text in texts]
    assert [len(doc.spans["claimlib"]) for doc in docs] == [
        len(claimlib.analyze(text).statements) for text in texts
    ]


def test_a_pipeline_goes_to_disk_and_back(spacy: Any, tmp_path: Path) -> None:
    nlp = spacy.blank("ar")
    nlp.add_pipe("claimlib", config={"disable": [HEDGE], "spans_key": "mine", "attr": "mine"})
    nlp.to_disk(tmp_path / "nlp")
    again = spacy.load(tmp_path / "nlp")
    doc = again("ربما ترتفع الأسعار.")
    assert [span.label_ for span in doc.spans["mine"]] == ["CT+"]
    assert doc._.mine == nlp("ربما ترتفع الأسعار.")._.mine
    assert spacy.blank("ar").from_bytes is not None
    assert again.from_bytes(nlp.to_bytes()).pipe_names == ["claimlib"]


def test_docs_go_to_disk_and_back(spacy: Any, nlp: Any, tmp_path: Path) -> None:
    doc = nlp(TEXT)
    stored = spacy.tokens.DocBin(store_user_data=True, docs=[doc])
    stored.to_disk(tmp_path / "docs.spacy")
    found = spacy.tokens.DocBin().from_disk(tmp_path / "docs.spacy")
    (again,) = found.get_docs(spacy.blank("ar").vocab)
    assert again._.claims == doc._.claims
    assert [s.label_ for s in again.spans["claimlib"]] == [s.label_ for s in doc.spans["claimlib"]]
    loaded = spacy.tokens.Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert loaded._.claims == doc._.claims
    # Also where no pipeline was made, as in a worker that only reads.
    from claimlib.ext.spacy import claims_of

    assert claims_of(again) == doc._.claims
    assert claims_of(spacy.blank("ar")("")) is None


def test_the_component_can_be_pickled(nlp: Any) -> None:
    component = pickle.loads(pickle.dumps(nlp.get_pipe("claimlib")))
    assert component(nlp.make_doc(TEXT))._.claims == claimlib.analyze(TEXT)


def test_your_own_rules(spacy: Any, tmp_path: Path) -> None:
    (tmp_path / "pack.toml").write_text(
        '[pack]\nname = "mine"\nversion = "1"\nschema = 1\n', "utf-8"
    )
    nlp = spacy.blank("ar")
    nlp.add_pipe("claimlib", config={"pack": str(tmp_path)})
    assert nlp(TEXT)._.claims.pack.name == "mine"


def test_another_s_extension_is_left_alone(spacy: Any) -> None:
    spacy.tokens.Doc.set_extension("claims", default=7)
    nlp = spacy.blank("ar")
    with pytest.raises(ValueError, match="exists already"):
        nlp.add_pipe("claimlib")
    assert nlp.make_doc("")._.claims == 7
    nlp.add_pipe("claimlib", config={"attr": "mine"})
    doc = nlp(TEXT)
    assert doc._.claims == 7
    assert doc._.mine == claimlib.analyze(TEXT)
    forced = spacy.blank("ar")
    forced.add_pipe("claimlib", config={"force": True})
    assert forced(TEXT)._.claims == claimlib.analyze(TEXT)


def test_two_pipelines_share_the_extension(spacy: Any, nlp: Any) -> None:
    other = spacy.blank("ar")
    other.add_pipe("claimlib", config={"disable": [HEDGE]})
    text = "ربما ترتفع الأسعار."
    one, two = nlp(text), other(text)
    assert one._.claims.statements[0].kind == "speculative"
    assert two._.claims.statements[0].kind == "assertive"


def test_displacy_shows_the_spans_right_to_left(tool: Any, nlp: Any) -> None:
    page = tool("spacy.displacy").render(
        nlp(TEXT), style="span", options={"spans_key": "claimlib"}, jupyter=False, page=True
    )
    assert 'dir="rtl"' in page or "direction: rtl" in page
    assert "CT+" in page
    assert "PS+" in page


def test_any_language_can_be_the_pipeline_s(spacy: Any) -> None:
    nlp = spacy.blank("xx")
    nlp.add_pipe("claimlib", last=True)
    assert nlp.analyze_pipes()["problems"]["claimlib"] == []
    assert nlp(TEXT)._.claims == claimlib.analyze(TEXT)


def test_tags_and_trees_of_the_pipeline_are_used(spacy: Any) -> None:
    tree = (
        ("VERB", 0, "ROOT"),
        ("NOUN", 0, "obj"),
        ("NOUN", 0, "nsubj"),
        ("NOUN", 2, "nmod"),
        ("SCONJ", 6, "mark"),
        ("NOUN", 6, "nsubj"),
        ("VERB", 0, "ccomp"),
    )

    def parse(doc: Any) -> Any:
        """Stand in for a parser: the object comes before the subject."""
        for token, (pos, head, dep) in zip(doc, tree, strict=True):
            token.pos_, token.head, token.dep_ = pos, doc[head], dep
        for verb in (0, 6):
            doc[verb].set_morph("Aspect=Perf|Voice=Act")
        return doc

    spacy.Language.component("a_parser", func=parse)
    sources = []
    for used in (False, True):
        nlp = spacy.blank("ar")
        nlp.add_pipe("a_parser")
        nlp.add_pipe("claimlib", config={"annotations": used})
        doc = nlp("أبلغ الوزير مدير الشركة أن الخطة تأخرت")
        sources.append(doc._.claims.statements[0].source.text)
    assert sources == ["الوزير", "مدير الشركة"]


def test_a_doc_without_tags_can_be_asked_for_them(spacy: Any) -> None:
    nlp = spacy.blank("ar")
    nlp.add_pipe("claimlib", config={"annotations": True})
    doc = nlp("قالت رويترز إن الأسعار قد ترتفع.")
    assert doc._.claims == claimlib.analyze(doc.text)
