"""What trees are worth, on sentences of our own (seeds/trees)."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimlib
from claimlib.ext.annotations import Annotations
from claimlib.tokens import tokenize

ROOT = Path(__file__).resolve().parents[2]
TREES = sorted((ROOT / "seeds" / "trees").glob("*.conllu"))


@pytest.fixture(scope="module")
def score() -> ModuleType:
    """benchmarks/score_trees.py."""
    folder = str(ROOT / "benchmarks")
    sys.path.insert(0, folder)
    try:
        spec = importlib.util.find_spec("score_trees")
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(folder)
    return module


@pytest.mark.parametrize("path", TREES, ids=lambda path: path.stem)
def test_a_spacy_doc_says_what_its_tree_says(path: Path, tool: Any) -> None:
    """The same trees, read by spaCy and taken from its docs, where clitics stand in one token."""
    convert = tool("spacy.training.converters").conllu_to_docs
    analyzer = claimlib.Analyzer()
    blocks = [block for block in path.read_text("utf-8").split("\n\n") if block.strip()]
    for block in blocks:
        (doc,) = convert(f"{block}\n\n", no_print=True, merge_subtokens=True)
        found = [
            analyzer.analyze(doc.text, annotations=annotations)
            for annotations in (
                Annotations.from_spacy(doc),
                Annotations.from_conllu(f"{block}\n", text=doc.text),
            )
        ]
        one, two = (
            [(s.text, s.source.text, s.factuality, s.cues) for s in document.statements]
            for document in found
        )
        assert one == two


@pytest.mark.parametrize("path", TREES, ids=lambda path: path.stem)
def test_the_trees_are_trees(path: Path, score: ModuleType) -> None:
    for tree in score.read(path):
        words = tree.given.words
        assert [word.head for word in words].count(None) == 1, tree.id
        assert [word.deprel for word in words if word.head is None] == ["root"], tree.id
        for index, word in enumerate(words):
            above = [index]
            while words[above[-1]].head is not None:
                above.append(words[above[-1]].head)
                assert len(above) <= len(words), f"{tree.id}: {word.form} hangs in a circle"
        assert tree.claims is not None, f"{tree.id} says nothing of what has to be found"
        for claim in tree.claims:
            for part in (claim.cue, claim.source, claim.content):
                assert part in tree.given.text, tree.id


def test_conllu_reads_them_as_we_do(score: ModuleType, tool: Any) -> None:
    conllu = tool("conllu")
    for path in TREES:
        theirs = conllu.parse(path.read_text("utf-8"))
        ours = list(score.read(path))
        assert [s.metadata["sent_id"] for s in theirs] == [tree.id for tree in ours]
        for sentence, tree in zip(theirs, ours, strict=True):
            words = [token for token in sentence if isinstance(token["id"], int)]
            assert [word["form"] for word in words] == [word.form for word in tree.given.words]
            assert sentence.metadata["text"] == tree.given.text


@pytest.mark.parametrize(
    ("name", "least", "gain"), [("ambiguous", 0.9, 0.2), ("second", 0.8, 0.2), ("plain", 0.95, 0)]
)
def test_trees_make_it_better(name: str, least: float, gain: float, score: ModuleType) -> None:
    bare, told = score.compare(ROOT / "seeds" / "trees" / f"{name}.conllu", claimlib.Analyzer())
    # Where the text is plain nothing may get worse; where it is not, attribution and قد get better.
    assert told.share("sentences") >= least, told.misses
    # What is read right without a tree cannot be mended: no more than all can be right.
    assert told.share("sentences") >= min(1, bare.share("sentences") + gain)
    assert told.share("sources") >= min(1, bare.share("sources") + gain)
    assert told.share("قد") == 1, told.misses
    assert bare.share("قد") <= told.share("قد")


def test_two_trees_of_one_text_give_two_readings(score: ModuleType) -> None:
    """The same words: who tells whom, and whether somebody believes or it is believed."""
    analyzer = claimlib.Analyzer()
    readings: dict[str, set[str]] = {}
    for tree in score.read(ROOT / "seeds" / "trees" / "ambiguous.conllu"):
        document = analyzer.analyze(tree.given.text, annotations=tree.given)
        source = document.statements[-1].source
        readings.setdefault(tree.given.text, set()).add(
            f"{source.type.value} {source.text}".strip()
        )
    assert readings["أبلغ الوزير مدير الشركة أن الخطة تأخرت."] == {
        "described الوزير",
        "described مدير الشركة",
    }
    assert readings["ويعتقد أن السفينة غرقت قبل أسبوع."] == {"impersonal", "pronoun"}


def test_the_subject_of_a_statement_is_the_tree_s(score: ModuleType) -> None:
    trees = {tree.id: tree for path in TREES for tree in score.read(path)}

    def subject(name: str) -> str | None:
        given = trees[name].given
        told = claimlib.Analyzer().analyze(given.text, annotations=given).statements[-1].subject
        return told.text if told is not None else None

    assert subject("noun-01") == "كتب الوزير"
    assert subject("voice-07") == "الفريق"
    assert subject("qad-13") == "الجارتان"


def test_a_real_treebank_is_scored_against_its_trees(
    score: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bank = tmp_path / "bank.conllu"
    lines = (ROOT / "seeds" / "trees" / "ambiguous.conllu").read_text("utf-8").splitlines()
    bank.write_text(
        "\n".join(line for line in lines if not line.startswith(("# claim", "# optional"))) + "\n",
        "utf-8",
    )
    assert score.main([str(bank), "-v"]) == 0
    out = capsys.readouterr().out
    assert "source holds head" in out
    assert "none invented" in out


def test_frames_are_given_in_part(
    score: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = (
        "sent_id orig governor_lemma governor_form gloss",
        "source_nsubj compl ccomp_head ccomp_text text",
    )
    row = ("1", "", "أكد", "أكد", "", "الوزير", "أن", "ترتفع", "أن الأسعار ترتفع")
    path = tmp_path / "frames.tsv"
    path.write_text(
        "\t".join(" ".join(names).split())
        + "\n"
        + "\t".join((*row, "أكد الوزير أن الأسعار ترتفع."))
        + "\n",
        "utf-8",
    )
    assert score.main(["--frames", str(path)]) == 0
    assert "both given" in capsys.readouterr().out


# What a reading says


def rows(*lines: str) -> Annotations:
    names = ("form", "upos", "feats", "head", "deprel")
    words = [dict(zip(names, line.split(" "), strict=True)) for line in lines]
    return Annotations.from_words(" ".join(word["form"] for word in words), [words])


def first(given: Annotations) -> Any:
    starts = [word.span.start for word in given.words]
    reading = given.readings(starts, [word.span.end for word in given.words])[0]
    assert reading is not None
    return reading


def test_the_nucleus_of_a_subject_has_no_prepositional_phrase() -> None:
    reading = first(
        rows(
            "قال VERB Aspect=Perf 0 root",
            "مدير NOUN Definite=Cons 1 nsubj",
            "الشركة NOUN Definite=Def 2 nmod",
            "في ADP _ 5 case",
            "تونس PROPN _ 2 nmod",
            "أمس ADV _ 1 advmod",
        )
    )
    assert reading.subject[:2] == (1, 5)
    assert reading.nucleus[:2] == (1, 3)
    assert not reading.named  # تونس is where he is, not who he is


@pytest.mark.parametrize(
    ("definite", "relation", "named"),
    [
        ("Def", "nmod", True),
        ("Cons", "nmod", False),
        ("Cons", "appos", True),
        ("Cons", "flat:name", True),
    ],
)
def test_a_name_beside_a_title(definite: str, relation: str, named: bool) -> None:
    reading = first(
        rows(
            "قال VERB Aspect=Perf 0 root",
            f"الرئيس NOUN Definite={definite} 1 nsubj",
            f"سليم PROPN _ 2 {relation}",
        )
    )
    assert reading.named is named
    assert reading.nucleus[:2] == (1, 3)


def test_a_holder_behind_a_preposition_is_not_the_tree_s_subject() -> None:
    rows = (
        "1 نقلت نقل VERB _ Aspect=Perf|Voice=Act 0 root _ _",
        "2 الصحيفة صحيفة NOUN _ Case=Nom 1 nsubj _ _",
        "3 عن عن ADP _ _ 4 case _ _",
        "4 وزير وزير NOUN _ _ 1 obl:arg _ _",
        "5 الصحة صحة NOUN _ _ 4 nmod _ _",
        "6 أن أن SCONJ _ _ 8 mark _ _",
        "7 الوباء وباء NOUN _ _ 8 nsubj _ _",
        "8 تراجع تراجع VERB _ Aspect=Perf|Voice=Act 1 ccomp _ _",
    )
    given = Annotations.from_conllu("\n".join(row.replace(" ", "\t") for row in rows))
    document = claimlib.Analyzer().analyze(given.text, annotations=given)
    assert [s.source.text for s in document.statements] == ["وزير الصحة"]


def test_a_pronoun_on_another_word_is_no_subject_of_its_own() -> None:
    text = "قال إنه يعتقد أن الباب مغلق"
    words = [
        {"id": 1, "form": "قال", "upos": "VERB", "feats": "Aspect=Perf", "head": 0},
        {"id": (2, 3), "form": "إنه"},
        {"id": 2, "form": "إن", "upos": "SCONJ", "head": 4, "deprel": "mark"},
        {"id": 3, "form": "ه", "upos": "PRON", "head": 4, "deprel": "nsubj"},
        {"id": 4, "form": "يعتقد", "upos": "VERB", "feats": "Aspect=Imp|Voice=Act", "head": 1}
        | {"deprel": "ccomp"},
        {"id": 5, "form": "أن", "upos": "SCONJ", "head": 7, "deprel": "mark"},
        {"id": 6, "form": "الباب", "upos": "NOUN", "head": 7, "deprel": "nsubj"},
        {"id": 7, "form": "مغلق", "upos": "ADJ", "head": 4, "deprel": "ccomp"},
    ]
    given = Annotations.from_words(text, [words])
    document = claimlib.Analyzer().analyze(text, annotations=given)
    assert [s.source.type.value for s in document.statements] == ["pronoun", "pronoun"]
    assert [s.text for s in document.statements] == ["يعتقد أن الباب مغلق", "الباب مغلق"]


def test_what_stands_in_front_of_a_complementizer_is_no_content() -> None:
    given = rows(
        "أشار VERB Aspect=Perf 0 root",
        "الوزير NOUN _ 1 nsubj",
        "إلى ADP _ 6 case",
        "أن SCONJ _ 6 mark",
        "الأسعار NOUN _ 6 nsubj",
        "ترتفع VERB Aspect=Imp 1 ccomp",
    )
    assert first(given).content[:2] == (4, 6)


def test_the_relation_of_the_subject_tells_the_voice() -> None:
    for relation, voice in (("nsubj:pass", "p"), ("nsubj", "")):
        given = rows("ذكر VERB Aspect=Perf 0 root", f"الاسم NOUN _ 1 {relation}")
        assert first(given).voice == voice


# Trees that make no sense

SENTENCES = (
    "قال الوزير إن السعر ارتفع وغادر القاعة.",
    "أكد الخبر المتحدث باسم الشركة، «وهو قديم»، ويعتقد أنه صحيح.",
    "قد تغير الموقف، ويمكن أن تتأخر الرحلة بحسب المدير.",
    "وذكرت أمس الأول أن الرحلة ألغيت! لا شك في ذلك: نفى الخبر مصدر.",
)
TAGS = ("VERB", "NOUN", "PROPN", "PRON", "PUNCT", "ADP", "X", "")
FEATS = ("", "Aspect=Perf|Voice=Act", "Aspect=Imp|Voice=Pass", "Definite=Def", "VerbForm=Part")
RELATIONS = (
    "nsubj", "nsubj:pass", "obj", "ccomp", "csubj", "conj", "acl:relcl", "appos", "flat:name",
    "nmod", "case", "mark", "punct", "",
)  # fmt: skip


#: A bit pattern for each word says everything of it: one draw a sentence, not five a word.
WORDS = st.lists(st.integers(0, 2**20), min_size=20, max_size=20)
ANALYZER = claimlib.Analyzer()


@given(st.sampled_from(SENTENCES), WORDS)
def test_any_tree_gives_a_result(text: str, bits: list[int]) -> None:
    forms, starts = tokenize(text)
    words = [
        {
            "form": form,
            "start": start,
            "end": start + len(form),
            "upos": TAGS[bit % len(TAGS)],
            "feats": FEATS[bit // 8 % len(FEATS)],
            "head": bit // 64 % (len(forms) + 1),
            "deprel": RELATIONS[bit // 2048 % len(RELATIONS)],
        }
        for form, start, bit in zip(forms, starts, bits, strict=False)
    ]
    given_words = Annotations.from_words(text, [words])
    document = ANALYZER.analyze(text, annotations=given_words)
    assert claimlib.Document.from_json(document.to_json()) == document
    for statement in document.statements:
        assert text[statement.span.slice] == statement.text != ""
        assert statement.replay() == statement.factuality
        for actor in (*statement.sources, statement.subject):
            if actor is not None and actor.span is not None:
                assert text[actor.span.slice] == actor.text != ""
