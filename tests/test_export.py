"""Results in other formats, read again; tests/ext/test_readers.py has readers that are not ours."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimlib
from claimlib.export import (
    BRAT_CONF,
    COLUMNS,
    UNITS,
    from_dict,
    from_jsonl,
    span_converter,
    to_brat,
    to_conllu,
    to_csv,
    to_dict,
    to_jsonl,
    to_rows,
    to_web_annotations,
)
from claimlib.model import Document
from sample import TEXT, sample, with_text

ASTRAL = "\U0001f600 قالت رويترز: \U00010400 إن الوزير أكد أن الأسعار قد ترتفع.\r\nوأضاف أنه باق."


def documents() -> list[Document]:
    return [sample(), claimlib.analyze(ASTRAL), claimlib.analyze("")]


# Units


def cut(text: str, pair: list[int], unit: str) -> str:
    """Cut a stretch as a consumer that counts in this unit does."""
    start, end = pair
    if unit == "utf16":
        data = text.encode("utf-16-le", "surrogatepass")
        return data[2 * start : 2 * end].decode("utf-16-le", "surrogatepass")
    if unit == "utf8":
        return text.encode("utf-8", "surrogatepass")[start:end].decode("utf-8", "surrogatepass")
    return text[start:end]


@pytest.mark.parametrize("unit", UNITS)
def test_offsets_are_exact_in_every_unit(unit: str) -> None:
    for document in documents():
        data = to_dict(document, unit=unit)
        assert data["unit"] == unit
        for row in data["statements"]:
            assert cut(document.text, row["span"], unit) == row["text"]
            for part in [*row["cues"], *row["sources"]]:
                if part["span"] is not None:
                    assert cut(document.text, part["span"], unit) == part["text"]
        for pair, sentence in zip(data["sentences"], document.sentences, strict=True):
            assert cut(document.text, pair, unit) == sentence.text
        assert from_dict(data) == document


def test_the_units_differ_where_they_should() -> None:
    document = claimlib.analyze(ASTRAL)
    spans = {unit: to_dict(document, unit=unit)["statements"][0]["span"] for unit in UNITS}
    assert len({tuple(span) for span in spans.values()}) == 3


def test_an_unknown_unit_is_refused() -> None:
    with pytest.raises(ValueError, match="use one of codepoint, utf16, utf8"):
        span_converter("", "bytes")
    with pytest.raises(claimlib.SchemaError, match="no unit"):
        from_dict({**sample().to_dict(), "unit": "bytes"})


def test_offsets_that_do_not_fit_are_refused() -> None:
    data = to_dict(sample(), unit="utf8")
    data["statements"][0]["span"] = [0, 10_000]
    with pytest.raises(claimlib.SchemaError, match="do not fit"):
        from_dict(data)


@pytest.mark.parametrize("unit", UNITS)
def test_a_document_itself_counts_in_every_unit(unit: str) -> None:
    document = claimlib.analyze(ASTRAL)
    assert document.to_dict(unit=unit) == to_dict(document, unit=unit)
    assert json.loads(document.to_json(unit=unit)) == to_dict(document, unit=unit)
    assert Document.from_json(document.to_json(unit=unit)) == document
    with pytest.raises(ValueError, match="use one of codepoint, utf16, utf8"):
        document.to_dict(unit="bytes")


def test_one_document_is_as_good_as_a_list_of_it() -> None:
    document = sample()
    assert list(to_jsonl(document)) == list(to_jsonl([document]))
    assert list(to_csv(document, unit="utf8")) == list(to_csv([document], unit="utf8"))


# JSON Lines


@pytest.mark.parametrize("unit", UNITS)
def test_json_lines(unit: str) -> None:
    lines = list(to_jsonl(documents(), unit=unit))
    assert all(line.endswith("\n") and line.count("\n") == 1 for line in lines)
    assert [json.loads(line)["text"] for line in lines] == [d.text for d in documents()]
    assert list(from_jsonl([*lines, "\n"])) == documents()


def test_json_lines_of_half_a_surrogate_can_be_written() -> None:
    document = claimlib.analyze("\ud800 قال الوزير إن الأسعار ترتفع.")
    (line,) = to_jsonl([document], unit="utf8")
    assert list(from_jsonl([line.encode("utf-8").decode("utf-8")])) == [document]


@pytest.mark.parametrize("line", ["{", "[]", '{"schema": "other/1"}', '{"unit": "utf8"}'])
def test_a_bad_line_is_named(line: str) -> None:
    good = next(to_jsonl([sample()]))
    with pytest.raises(claimlib.SchemaError, match=r"^line 2: "):
        list(from_jsonl([good, line]))


# CSV


def test_csv_is_read_again() -> None:
    lines = list(to_csv([(sample(), "a,b"), (claimlib.analyze(ASTRAL), 7)]))
    table = list(csv.DictReader(io.StringIO("".join(lines), newline="")))
    assert list(table[0]) == ["document", *COLUMNS]
    mine = [row for row in table if row["document"] == "a,b"]
    assert len(mine) == len(sample().statements)
    for row, statement in zip(mine, sample().statements, strict=True):
        assert row["statement"] == statement.text == TEXT[int(row["start"]) : int(row["end"])]
        assert row["factuality"] == statement.factuality.code
        assert [cue["rule"] for cue in json.loads(row["cues"])] == [c.rule for c in statement.cues]
    assert mine[0]["parent_id"] == ""
    assert mine[1]["parent_id"] == "1"
    assert json.loads(mine[1]["sources"]) == ["<author>", "الوزارة", "الخبراء"]
    assert mine[3]["source"] == "الوزارة"  # named by what the pronoun stands for
    assert {row["document"] for row in table} == {"a,b", "7"}


def test_rows_have_the_columns_and_their_types() -> None:
    types: dict[str, Any] = {
        "int": int,
        "int?": int | None,
        "str": str,
        "str?": str | None,
        "strings": list,
        "cues": list,
    }
    for document in documents():
        for row in to_rows(document):
            assert list(row) == list(COLUMNS)
            for column, kind in COLUMNS.items():
                assert isinstance(row[column], types[kind]), column


# Web Annotation


def resources(value: Any) -> list[dict[str, Any]]:
    """Find everything that points into the text, as a client without our code does."""
    found: list[dict[str, Any]] = []
    if isinstance(value, dict):
        if "selector" in value:
            found.append(value)
        for part in value.values():
            found += resources(part)
    elif isinstance(value, list):
        for part in value:
            found += resources(part)
    return found


def test_web_annotations_point_to_their_words() -> None:
    for document in documents():
        notes = json.loads(json.dumps(to_web_annotations(document, source="http://e.org/t")))
        page = notes["first"]
        assert notes["total"] == len(page["items"]) == len(document.statements)
        for resource in resources(notes):
            position, quote = resource["selector"]
            assert resource["source"] == "http://e.org/t"
            exact = document.text[position["start"] : position["end"]]
            assert exact == quote["exact"] != ""
            # The quote is found again by its surroundings alone.
            whole = quote["prefix"] + exact + quote["suffix"]
            assert document.text.find(whole) + len(quote["prefix"]) == position["start"]
        for item, statement in zip(page["items"], document.statements, strict=True):
            assert item["type"] == "Annotation"
            assert item["target"]["selector"][1]["exact"] == statement.text
            assert item["body"]["claimlib:factuality"] == statement.factuality.code


# brat


class Bound(NamedTuple):
    kind: str
    parts: list[tuple[int, int]]
    text: str


class Brat(NamedTuple):
    bounds: dict[str, Bound]
    relations: list[tuple[str, str, str]]
    attributes: dict[tuple[str, str], str]
    notes: dict[str, str]


def read_brat(ann: str, text: str) -> Brat:
    """Read standoff by the grammar of brat's own documentation."""
    out = Brat({}, [], {}, {})
    seen = set()
    for line in ann.splitlines():  # as strict as brat's codecs reader
        name, _, rest = line.partition("\t")
        assert name not in seen
        seen.add(name)
        if name[0] == "T":
            match = re.fullmatch(r"([A-Za-z_-]+) (\d+ \d+(?:;\d+ \d+)*)\t(.+)", rest)
            assert match, line
            parts = [tuple(map(int, p.split())) for p in match[2].split(";")]
            assert match[3] == " ".join(text[a:b] for a, b in parts)
            out.bounds[name] = Bound(match[1], parts, match[3])  # type: ignore[arg-type]
        elif name[0] == "R":
            match = re.fullmatch(r"([A-Za-z_-]+) Arg1:(T\d+) Arg2:(T\d+)", rest)
            assert match, line
            out.relations.append((match[1], match[2], match[3]))
        elif name[0] == "A":
            kind, what, value = rest.split(" ")
            assert (what, kind) not in out.attributes
            out.attributes[what, kind] = value
        else:
            match = re.fullmatch(r"AnnotatorNotes (T\d+)\t(\S+)", rest)
            assert name[0] == "#", line
            assert match, line
            out.notes[match[1]] = match[2]
    assert {end for r in out.relations for end in r[1:]} <= set(out.bounds)
    assert {what for what, _ in out.attributes} | set(out.notes) <= set(out.bounds)
    return out


def test_brat_is_read_again() -> None:
    for document in documents():
        brat = read_brat(to_brat(document), document.text)
        statements = {n: b for n, b in brat.bounds.items() if b.kind == "Statement"}
        assert [
            (b.parts[0][0], b.parts[-1][1], brat.attributes[n, "Factuality"])
            for n, b in statements.items()
        ] == [(s.span.start, s.span.end, s.factuality.code) for s in document.statements]
        for name, statement in zip(statements, document.statements, strict=True):
            cues = [o for kind, one, o in brat.relations if (kind, one) == ("Cue", name)]
            assert [brat.notes[cue] for cue in cues] == [c.rule for c in statement.cues]
    relations = read_brat(to_brat(sample()), TEXT)
    named = {n: b.text for n, b in relations.bounds.items()}
    triples = {(k, named[a], named[b]) for k, a, b in relations.relations}
    assert ("Parent", sample().statements[1].text, sample().statements[0].text) in triples
    assert ("Source", "لم يصب أحد", "الوزارة") in triples  # what the pronoun stands for


def test_brat_s_configuration_declares_what_is_written() -> None:
    sections: dict[str, list[str]] = {}
    for line in BRAT_CONF.splitlines():
        if line.startswith("["):
            current = sections.setdefault(line.strip("[]"), [])
        elif line:
            current.append(line)
    assert list(sections) == ["entities", "relations", "events", "attributes"]
    values = {
        line.split("\t")[0]: line.split("Value:")[1].split("|") for line in sections["attributes"]
    }
    for document in documents():
        brat = read_brat(to_brat(document), document.text)
        assert {b.kind for b in brat.bounds.values()} <= set(sections["entities"])
        declared = {line.split("\t")[0] for line in sections["relations"]}
        assert {r[0] for r in brat.relations} <= declared
        for (_, kind), value in brat.attributes.items():
            assert value in values[kind]


def test_brat_cuts_a_span_at_line_ends() -> None:
    text = TEXT.replace("الأسعار قد لا ترتفع", "الأسعار\u2028قد\rلا\tترتفع")
    assert len(text) == len(TEXT) != len(text.split())
    document = with_text(sample(), text)
    brat = read_brat(to_brat(document), text)
    assert [len(b.parts) for b in brat.bounds.values() if b.kind == "Statement"] == [4, 4, 1, 1]


# CoNLL-U


def test_conllu_is_read_again() -> None:
    conllu = pytest.importorskip("conllu")
    document = sample()
    sentences = conllu.parse(to_conllu(document))
    assert [s.metadata["text"] for s in sentences] == [s.text for s in document.sentences]
    words: dict[str, list[str]] = {}
    for sentence in sentences:
        for token in sentence:
            for label in ((token["misc"] or {}).get("ClaimStatement") or "").split(","):
                if label:
                    words.setdefault(label.split(":")[0], []).append(token["form"])
    assert {number: " ".join(forms) for number, forms in words.items() if number != "3"} == {
        str(s.id): s.text for s in document.statements if s.id != 3
    }
    # "and" is written onto the first word, where the proposition does not begin.
    assert " ".join(words["3"]) == "و" + document.statements[2].text
    assert sentences[1].metadata["claimlib_statement_3"].startswith("span=")
    first = sentences[0]
    assert first[0]["misc"] == {"ClaimCue": "1:reporting:B"}
    assert first[1]["misc"] == {"ClaimSource": "1:B"}
    assert (
        "".join(
            t["form"] + ("" if (t["misc"] or {}).get("SpaceAfter") == "No" else " ") for t in first
        ).strip()
        == document.sentences[0].text
    )


def test_conllu_words_have_ten_columns_and_begin_once() -> None:
    for document in documents():
        text = to_conllu(document)
        begun = re.findall(r"(\d+:(?:[a-z]+:)?)B\b", text)
        assert text == "" or text.endswith("\n\n")
        for line in text.splitlines():
            assert not line or line[0] == "#" or len(line.split("\t")) == 10
        for statement in document.statements:
            assert text.count(f"ClaimStatement={statement.id}:B") <= 1
        assert len(begun) >= len(document.statements)


# Anything


@given(
    st.text(st.sampled_from('قال إن الوزيرَأكد.،\n\r\t\u2028\u200f"«»\U0001f600\ud800'), max_size=60)
)
def test_any_document_can_be_exported(text: str) -> None:
    document = claimlib.analyze(text)
    for unit in UNITS:
        assert from_dict(to_dict(document, unit=unit)) == document
    read_brat(to_brat(document), text)
    rows = list(csv.DictReader(io.StringIO("".join(to_csv([document])), newline="")))
    assert len(rows) == len(document.statements)
    to_conllu(document)
    to_web_annotations(document, source="urn:x")
