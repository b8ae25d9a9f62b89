"""Others' analyses: read, aligned with the text and with the engine's words, written again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimlib
from claimlib.export import to_conllu
from claimlib.ext.annotations import AlignmentError, Annotations, Range, Reading
from claimlib.spans import Span
from claimlib.tokens import tokenize

# Written for this test, in the manner of the Arabic treebanks.
TREE = """\
# newdoc id = d
# newpar
# sent_id = 1
# text = وأعلنت الوزارة أنها لم تتلق للوزير رداً.
1-2\tوأعلنت\t_\t_\t_\t_\t_\t_\t_\t_
1\tو\tو\tCCONJ\t_\t_\t2\tcc\t_\t_
2\tأعلنت\tأعلن\tVERB\t_\tAspect=Perf|Gender=Fem|Number=Sing|Person=3|VerbForm=Fin|Voice=Act\t0\troot\t_\t_
3\tالوزارة\tوزارة\tNOUN\t_\tCase=Nom|Gender=Fem|Number=Sing\t2\tnsubj\t_\t_
4-5\tأنها\t_\t_\t_\t_\t_\t_\t_\t_
4\tأن\tأن\tSCONJ\t_\t_\t7\tmark\t_\t_
5\tها\tهو\tPRON\t_\tGender=Fem\t7\tnsubj\t_\t_
6\tلم\tلم\tPART\t_\tPolarity=Neg\t7\tadvmod\t_\t_
7\tتتلق\tتلقى\tVERB\t_\tAspect=Imp|Mood=Jus|VerbForm=Fin|Voice=Act\t2\tccomp\t_\t_
8-9\tللوزير\t_\t_\t_\t_\t_\t_\t_\t_
8\tل\tل\tADP\t_\t_\t9\tcase\t_\t_
9\tالوزير\tوزير\tNOUN\t_\t_\t7\tobl\t_\t_
10\tرداً\tرد\tNOUN\t_\t_\t7\tobj\t_\tSpaceAfter=No
11\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\tSpaceAfter=No|Ref=x

# sent_id = 2
# text = وقيل إن الأسعار سترتفع.
1-2\tوقيل\t_\t_\t_\t_\t_\t_\t_\t_
1\tو\tو\tCCONJ\t_\t_\t2\tcc\t_\t_
2\tقيل\tقال\tVERB\t_\tAspect=Perf|Gender=Masc|Number=Sing|Person=3|Voice=Pass\t0\troot\t_\t_
3\tإن\tإن\tSCONJ\t_\t_\t6\tmark\t_\t_
4\tالأسعار\tسعر\tNOUN\t_\t_\t6\tnsubj\t_\t_
5-6\tسترتفع\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
5\tس\tس\tAUX\t_\t_\t6\taux\t_\t_
6\tترتفع\tارتفع\tVERB\t_\tAspect=Imp|Mood=Ind\t2\tccomp\t_\t_
6.1\tشيء\tشيء\tNOUN\t_\t_\t_\t_\t6:dep\t_
7\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_

# newpar
# text = تم.
1\tتم\tتم\tX\t_\t_\t0\troot\t_\tSpaceAfter=No
2\t.\t.\tPUNCT\t_\t_\t1\tpunct\t_\t_
"""


def readings(given: Annotations) -> dict[str, Reading | None]:
    """Return the readings of the engine's words, by their forms."""
    forms, starts = tokenize(given.text)
    ends = [start + len(form) for form, start in zip(forms, starts, strict=True)]
    return dict(zip(forms, given.readings(starts, ends), strict=True))


# CoNLL-U


def test_conllu_words_have_their_places() -> None:
    made = Annotations.from_conllu(TREE)
    assert made.text == ("وأعلنت الوزارة أنها لم تتلق للوزير رداً.وقيل إن الأسعار سترتفع.\nتم.")
    assert [made.text[word.span.slice] for word in made.words[:5]] == [
        "و",
        "أعلنت",
        "الوزارة",
        "أن",
        "ها",
    ]
    # The last part takes what the spelling left of it.
    assert [made.text[word.span.slice] for word in made.words[7:9]] == ["ل", "لوزير"]
    assert made.words[2].head == 1
    assert made.words[1].head is None
    assert made.words[1].feat("Voice") == "Act"
    assert made.sentences == ((0, 11), (11, 18), (18, 20))


def test_conllu_from_a_file_and_with_the_original_text(tmp_path: Path) -> None:
    path = tmp_path / "tree.conllu"
    path.write_bytes(("\ufeff" + TREE).replace("\n", "\r\n").encode())
    assert Annotations.from_conllu(path) == Annotations.from_conllu(TREE)
    original = "\u200fوأعلنتِ  الــوزارة أنَّها لم تتلقّ\nللوزير رداً. وقيل إن الأسعار سترتفع.\n\nتمّ."
    made = Annotations.from_conllu(TREE, text=original)
    assert made.text == original
    assert [original[word.span.slice] for word in made.words[1:5]] == [
        "أعلنتِ",
        "الــوزارة",
        "أنَّ",
        "ها",
    ]
    assert readings(made)["الــوزارة"] is not None


def test_conllu_needs_no_text_comment() -> None:
    bare = "\n".join(line for line in TREE.splitlines() if not line.startswith("# text")) + "\n"
    assert Annotations.from_conllu(bare) == Annotations.from_conllu(TREE) or (
        Annotations.from_conllu(bare).words == Annotations.from_conllu(TREE).words
    )


def test_words_that_are_not_the_text_s_are_refused() -> None:
    with pytest.raises(
        AlignmentError, match=r"sentence 1: the next word should be 'الوزارة'.*'الحكومة"
    ):
        Annotations.from_conllu(TREE, text="وأعلنت الحكومة")
    with pytest.raises(AlignmentError, match="line 1: 2 columns"):
        Annotations.from_conllu("1\tقال\n")
    assert issubclass(AlignmentError, claimlib.ClaimlibError)


def test_nothing_gives_nothing() -> None:
    assert Annotations.from_conllu("") == Annotations("", ())
    assert Annotations.from_conllu("\n\n# a\n").readings([], []) == []


# Against the engine's words


def test_readings_are_of_the_engine_s_words() -> None:
    made = Annotations.from_conllu(TREE)
    found = readings(made)
    forms, _ = tokenize(made.text)
    said = found["وأعلنت"]
    assert said is not None
    assert (said.tense, said.voice, said.person, said.gender, said.number, said.lemma) == (
        "p",
        "a",
        3,
        "f",
        "s",
        "أعلن",
    )
    assert said.tree
    assert said.subject == Range(1, 2, 1)
    # Without complementizer (and its pronoun) and full stop.
    content = said.content
    assert content is not None
    assert forms[content.start : content.end] == ["لم", "تتلق", "للوزير", "رداً"]
    assert forms[content.head] == "تتلق"
    passive = found["وقيل"]
    assert passive is not None
    assert (passive.tense, passive.voice, passive.subject) == ("p", "p", None)
    future = found["سترتفع"]
    assert future is not None
    assert future.tense == "i"
    noun = found["الوزارة"]
    assert noun is not None
    assert noun.tense == ""
    unknown = found["تم"]
    assert unknown is not None
    assert unknown.tense is None


def test_a_token_without_annotation_has_no_reading() -> None:
    made = Annotations.from_words("قال الوزير", [[{"form": "قال", "upos": "VERB"}]])
    assert made.readings([0, 4], [3, 10])[1] is None
    first = made.readings([0, 4], [3, 10])[0]
    assert first == Reading(tense=None)


def test_a_subject_stands_without_its_relative_clause() -> None:
    words = [
        {"form": "قال", "upos": "VERB", "head": 0, "deprel": "root"},
        {"form": "وزير", "upos": "NOUN", "head": 1, "deprel": "nsubj"},
        {"form": "المالية", "upos": "NOUN", "head": 2, "deprel": "nmod"},
        {"form": "الذي", "upos": "PRON", "head": 5, "deprel": "nsubj"},
        {"form": "زار", "upos": "VERB", "head": 2, "deprel": "acl:relcl"},
    ]
    made = Annotations.from_words("قال وزير المالية الذي زار", [words])
    said = readings(made)["قال"]
    assert said is not None
    assert said.subject == Range(1, 3, 1)


def test_circles_in_a_tree_do_no_harm() -> None:
    words = [
        {"form": "قال", "upos": "VERB", "head": 2, "deprel": "ccomp"},
        {"form": "قيل", "upos": "VERB", "head": 1, "deprel": "ccomp"},
    ]
    made = Annotations.from_words("قال قيل", [words])
    assert readings(made)["قال"] is not None


# Written again


def test_a_treebank_gets_its_claims() -> None:
    conllu = pytest.importorskip("conllu")
    made = Annotations.from_conllu(TREE)
    document = claimlib.analyze(made.text)
    assert len(document.statements) >= 2
    written = to_conllu(document, made.conllu)
    sentences, before = conllu.parse(written), conllu.parse(TREE)
    assert [[t["form"] for t in s] for s in sentences] == [[t["form"] for t in s] for s in before]
    assert [s.metadata["text"] for s in sentences[:2]] == [s.metadata["text"] for s in before[:2]]
    marked: dict[str, list[Span]] = {}
    for sentence, rows in zip(sentences, made.conllu, strict=True):
        for token, row in zip(sentence, rows.rows, strict=True):
            for label in ((token["misc"] or {}).get("ClaimStatement") or "").split(","):
                if label and row.span is not None:
                    marked.setdefault(label.split(":")[0], []).append(row.span)
    for statement in document.statements:
        spans = marked[str(statement.id)]
        assert min(s.start for s in spans) <= statement.span.start
        assert max(s.end for s in spans) >= statement.span.end
    last = sentences[0][-1]
    assert last["misc"] == {"SpaceAfter": "No", "Ref": "x"}
    # Once more changes nothing.
    again = Annotations.from_conllu(written, text=made.text)
    assert to_conllu(document, again.conllu) == written


# Words from anywhere


def test_stanza_s_dictionaries() -> None:
    sentence = [
        {"id": (1, 2), "text": "وقال", "start_char": 0, "end_char": 4},
        {"id": 1, "text": "و", "upos": "CCONJ", "head": 2, "deprel": "cc"},
        {"id": 2, "text": "قال", "upos": "VERB", "feats": "Aspect=Perf|Voice=Act", "head": 0},
        {"id": 3, "text": "الوزير", "upos": "NOUN", "head": 2, "deprel": "nsubj"}
        | {"start_char": 5, "end_char": 11},
    ]
    made = Annotations.from_words("وقال الوزير", [sentence])
    assert [word.span for word in made.words] == [Span(0, 1), Span(1, 4), Span(5, 11)]
    found = made.readings([0, 5], [4, 11])
    assert found[0] is not None
    assert (found[0].tense, found[0].subject) == ("p", Range(1, 2, 1))


def test_words_outside_the_text_are_refused() -> None:
    with pytest.raises(AlignmentError, match="code points"):
        Annotations.from_words("قال", [[{"form": "قال", "start": 1, "end": 4}]])


def test_a_spacy_doc(tool: Any) -> None:
    spacy = tool("spacy")
    nlp = spacy.blank("ar")
    plain = Annotations.from_spacy(nlp("قال الوزير."))
    assert [word.span for word in plain.words] == [Span(0, 3), Span(4, 10), Span(10, 11)]
    assert readings(plain)["قال"] == Reading()
    assert Annotations.from_spacy(nlp("")) == Annotations("", ())
    doc = spacy.tokens.Doc(
        nlp.vocab,
        words=["قال", "الوزير", "."],
        spaces=[True, False, False],
        pos=["VERB", "NOUN", "PUNCT"],
        morphs=["Aspect=Perf|Voice=Act", "", ""],
        heads=[0, 0, 0],
        deps=["ROOT", "nsubj", "punct"],
    )
    made = Annotations.from_spacy(doc)
    assert made.sentences == ((0, 3),)
    said = readings(made)["قال"]
    assert said is not None
    assert (said.tense, said.voice, said.subject) == ("p", "a", Range(1, 2, 1))


# Anything


@given(
    st.lists(
        st.text(st.sampled_from("قالو.\u064e\u0640\u200f"), min_size=1, max_size=5), max_size=6
    ),
    st.data(),
)
def test_forms_that_make_up_a_text_are_found_in_it(forms: list[str], data: st.DataObject) -> None:
    gaps = [data.draw(st.sampled_from([" ", "\n", "  ", "\u00a0"])) for _ in forms]
    text = "".join(form + gap for form, gap in zip(forms, gaps, strict=True))
    made = Annotations.from_words(text, [[{"form": form} for form in forms]])
    spans = [word.span for word in made.words]
    assert spans == sorted(spans)
    place = 0
    for form, gap, span in zip(forms, gaps, spans, strict=True):
        assert place <= span.start
        assert span.end <= place + len(form)
        place += len(form) + len(gap)


@given(st.text(st.sampled_from("1234-.\t\n#_قال= "), max_size=80))
def test_broken_conllu_is_refused_politely(source: str) -> None:
    try:
        made = Annotations.from_conllu(source)
    except AlignmentError:
        return
    made.readings([0], [1])


# What they change

PERFECT, IMPERFECT = "Aspect=Perf|Voice=Act", "Aspect=Imp|Voice=Act"


def told(*rows: str) -> tuple[claimlib.Document, claimlib.Document]:
    """Analyze bare, and with the annotations (form, tag, features, head, relation)."""
    words = [
        dict(zip(("form", "upos", "feats", "head", "deprel"), row.split(" "), strict=True))
        for row in rows
    ]
    text = " ".join(word["form"] for word in words)
    analyzer = claimlib.Analyzer()
    return analyzer.analyze(text), analyzer.analyze(
        text, annotations=Annotations.from_words(text, [words])
    )


def test_the_aspect_of_a_tree_decides_what_qad_is() -> None:
    # A feminine subject would make this form an imperfect; the tree says that it is none.
    _, with_tree = told(
        "قد PART _ 2 aux",
        f"تسبب VERB {PERFECT} 0 root",
        "العاصفة NOUN _ 2 nsubj",
        "أضرارا NOUN _ 2 obj",
    )
    assert [s.factuality.code for s in with_tree.statements] == ["CT+"]
    _, other = told(
        "قد PART _ 2 aux",
        f"تسبب VERB {IMPERFECT} 0 root",
        "العاصفة NOUN _ 2 nsubj",
        "أضرارا NOUN _ 2 obj",
    )
    assert [s.factuality.code for s in other.statements] == ["PS+"]


def test_the_voice_of_a_tree_decides_who_speaks() -> None:
    _, with_tree = told(
        "ذكرت VERB Aspect=Perf|Voice=Pass 0 root",
        "الأسماء NOUN _ 1 nsubj:pass",
        "في ADP _ 4 case",
        "التقرير NOUN _ 1 obl",
    )
    assert [cue.rule for s in with_tree.statements for cue in s.cues] == []


def test_annotations_of_another_text_are_refused() -> None:
    analyzer = claimlib.Analyzer()
    with pytest.raises(ValueError, match="another text"):
        analyzer.analyze("قال", annotations=Annotations.from_words("قيل", [[{"form": "قيل"}]]))
