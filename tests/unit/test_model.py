"""What a user holds: look-ups, records, and the messages of what is refused."""

from __future__ import annotations

import json

import pytest

from claimlib import Document, SchemaError, SourceType, analyze
from claimlib.model import Statement

TEXT = "قالت رويترز إن الوزير أكد أن الأسعار قد ترتفع. وقال الوزير إن الأزمة عابرة. الطقس جميل."


def test_statements_by_a_holder_under_any_name() -> None:
    document = analyze(TEXT)
    (minister,) = [group for group in document.actors if group[0].text == "الوزير"]
    wanted = tuple(s for s in document.statements if s.source.text == "الوزير")
    assert len(wanted) == 2
    for name in ("الوزير", minister[0].key, minister[0]):
        assert document.statements_by(name) == wanted
    assert document.statements_by("") == ()
    assert document.statements_by("نجار") == ()
    author = document.statements[-1].source
    assert author.type is SourceType.AUTHOR
    assert document.statements_by(author) == document.statements[-1:]


def test_statements_by_a_type_of_source() -> None:
    document = analyze(TEXT)
    assert document.statements_by("author") == document.statements[-1:]
    assert document.statements_by(SourceType.AUTHOR) == document.statements[-1:]
    described = document.statements_by("described")
    assert described
    assert {s.source.type for s in described} == {SourceType.DESCRIBED}
    assert document.statements_by("evidence") == ()


def test_a_value_for_each_source_of_the_chain() -> None:
    inner = analyze(TEXT).statements[1]
    assert [actor.text for actor in inner.sources] == ["", "رويترز", "الوزير"]
    assert inner.factuality_for("الوزير").code == "PS+"
    assert inner.factuality_for(inner.source).code == "PS+"
    assert inner.factuality_for("author").code == "Uu"
    assert inner.factuality_for(SourceType.AUTHOR).code == "Uu"
    assert inner.factuality_for(inner.sources[1]).code == "Uu"
    with pytest.raises(ValueError, match="its chain is: author, رويترز, الوزير"):
        inner.factuality_for("نجار")


def test_a_statement_knows_its_place() -> None:
    document = analyze(TEXT)
    for statement in document.statements:
        assert statement in statement.sentence.statements
    assert document.statements[1].parent is document.statements[0]
    alone = analyze("الطقس جميل.").statements[0]
    rebuilt = Statement(
        id=alone.id, span=alone.span, text=alone.text, sources=alone.sources, cues=(),
        certainty=alone.certainty, polarity=alone.polarity, trace=alone.trace, views=alone.views,
    )  # fmt: skip
    with pytest.raises(ValueError, match="without a document"):
        _ = rebuilt.sentence


def test_a_consequence_hangs_on_its_condition() -> None:
    condition, consequence = analyze("إذا ارتفعت الأسعار فقد تتدخل الحكومة.").statements
    assert condition.condition is None
    assert consequence.condition is condition
    assert consequence.parent is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("إذا ارتفعت الأسعار ستتدخل الحكومة.", "Uu"),
        ("ستتدخل الحكومة إذا ارتفعت الأسعار.", "Uu"),
        ("إذا ارتفعت الأسعار فقد تتدخل الحكومة.", "PS+"),
        ("قد تتدخل الحكومة إذا ارتفعت الأسعار.", "PS+"),
    ],
)
def test_a_condition_may_stand_in_front_or_behind(text: str, code: str) -> None:
    document = analyze(text)
    (condition,) = [s for s in document.statements if s.text == "ارتفعت الأسعار"]
    (consequence,) = [s for s in document.statements if s.text != "ارتفعت الأسعار"]
    assert consequence.condition is condition
    assert condition.condition is None
    assert consequence.factuality.code == code
    assert consequence.kind == "speculative"
    assert consequence.replay() == consequence.factuality
    assert Document.from_json(document.to_json()) == document


@pytest.mark.parametrize(
    "text", ["سيستمر العمل حتى لو غاب المدير.", "مهما غاب المدير، سيستمر العمل."]
)
def test_what_stands_anyway_hangs_on_nothing(text: str) -> None:
    (stands,) = [s for s in analyze(text).statements if not s.cues]
    assert (stands.text, stands.factuality.code) == ("سيستمر العمل", "CT+")
    assert stands.condition is None


def test_a_condition_inside_what_is_said_is_embedded_in_it() -> None:
    said, condition = analyze("قال الوزير إن الدورة ستقام إذا تحسن الطقس.").statements
    assert said.factuality.code == "Uu"
    assert said.condition is None
    assert condition.parent is said


def test_an_explanation_names_rule_words_and_value() -> None:
    told = analyze("ربما لم يصل الوفد.").statements[0].explain()
    assert told.startswith("PS- «لم يصل الوفد»")
    assert "epistemic.particle.rubbama" in told
    assert "CT+ > PS+" in told
    assert "negation.predicate" in told


@pytest.mark.parametrize(
    "data", ["", "{", "[]", "{}", "null", '{"schema": "claimlib/99"}', '{"schema": "claimlib/1"}']
)
def test_a_record_that_is_no_document_is_refused_with_a_cure(data: str) -> None:
    with pytest.raises(SchemaError, match="to_json"):
        Document.from_json(data)


@pytest.mark.parametrize("key", ["text", "statements", "sentences", "actors", "pack"])
def test_a_record_that_lacks_a_field_is_refused(key: str) -> None:
    record = json.loads(analyze(TEXT).to_json())
    del record[key]
    with pytest.raises(SchemaError, match=key):
        Document.from_dict(record)


@pytest.mark.parametrize(
    ("keys", "value", "words"),
    [
        (("text",), "abc", "statement 0: its text is"),
        (("text",), TEXT.replace("رويترز", "رويتزر"), "statement 0: a mention is 'رويترز' at 5:11"),
        (("text",), 7, "text is 7"),
        (("statements", 1, "span"), "x", r"statement 1: a span is \[start, end\].* not 'x'"),
        (("statements", 1, "span"), [3, 1], "statement 1: a span is"),
        (("statements", 1, "span"), [0, 10_000], "statement 1: its text is"),
        (("statements", 1, "text"), "ليس هنا", "statement 1: its text is 'ليس هنا' at"),
        (("statements", 1, "cues", 0, "span"), None, "statement 1: a span is"),
        (("statements", 1, "parent"), 99, "statement 1: its parent or condition 99 is not there"),
        (("statements", 1, "id"), 0, r"statements\[1\]: the id 0 is taken"),
        (("statements", 1, "certainty"), "sure", "statement 1: 'sure' is not a valid Certainty"),
        (("statements", 1, "sources"), [], "statement 1: it needs a source"),
        (("statements", 1), None, r"statements\[1\]: "),
        (("sentences", 0), "x", "a span is"),
        (("actors", 0, 0, "span"), [0, 1], "actors: a mention is"),
        (("unit",), "bytes", "use one of codepoint, utf16, utf8"),
    ],
)
def test_what_does_not_belong_together_is_told_with_its_place(
    keys: tuple[str | int, ...], value: object, words: str
) -> None:
    record = json.loads(analyze(TEXT).to_json())
    place = record
    for key in keys[:-1]:
        place = place[key]
    place[keys[-1]] = value
    with pytest.raises(SchemaError, match=words) as caught:
        Document.from_dict(record)
    assert "Error:" not in str(caught.value)


@pytest.mark.parametrize("key", ["id", "span", "text", "sources", "cues", "parent", "trace"])
def test_a_statement_that_lacks_a_field_is_named(key: str) -> None:
    record = json.loads(analyze(TEXT).to_json())
    del record["statements"][1][key]
    with pytest.raises(SchemaError, match=rf"statement(s\[1\]| 1): it has no '{key}'"):
        Document.from_dict(record)


def test_json_is_text() -> None:
    document = analyze(TEXT)
    with pytest.raises(TypeError, match=r"reads text, not dict; .* Document\.from_dict\(\)"):
        Document.from_json(document.to_dict())  # type: ignore[arg-type]
    assert Document.from_json(document.to_json().encode()) == document  # type: ignore[arg-type]


def test_a_statement_is_shown_in_a_line() -> None:
    inner = analyze(TEXT).statements[1]
    assert repr(inner) == "<Statement 1 PS+ «الأسعار قد ترتفع» by الوزير>"
    bare = analyze(TEXT).statements[-1]
    assert repr(bare) == f"<Statement {bare.id} CT+ «الطقس جميل» by author>"
    assert repr(inner) in repr(analyze(TEXT))


def test_equal_texts_make_equal_documents() -> None:
    one, other = analyze(TEXT), analyze(TEXT)
    assert one == other
    assert hash(one) == hash(other)
    assert len({one, other, analyze("الطقس جميل.")}) == 2
    assert one.statements[0] in set(other.statements)
