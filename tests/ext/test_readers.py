"""Each format that is written, read again by a program that is not ours and knows nothing of us."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

import claimlib
from claimlib.export import (
    COLUMNS,
    json_schema,
    to_brat,
    to_conllu,
    to_csv,
    to_jsonl,
    to_rows,
    to_web_annotations,
)
from claimlib.ext.annotations import Annotations
from claimlib.model import Document

SOURCE = "http://example.org/text"
TREES = sorted((Path(__file__).resolve().parents[2] / "seeds" / "trees").glob("*.conllu"))
TEXTS = (
    "قالت رويترز إن الوزير أكد أن الأسعار قد ترتفع. وأضاف أنه لن يستقيل إذا فاز حزبه.",
    "\U0001f600 ذكرت \U00010400 صحيفة أن الاتفاق  سيوقع غدًا،\r\nوربما تأجل.\tولا شك في ذلك.",
    "يعتقد خبراء أن السوق\nسيهدأ \"قريبا\"؛ نفى المدير ذلك، وقال: «لن تهدأ، a,b».",
    "لا شيء هنا",
    "",
)  # fmt: skip


@pytest.fixture(scope="module")
def documents() -> list[Document]:
    return [claimlib.analyze(text) for text in TEXTS]


# JSON Lines


def test_json_lines_are_what_the_schema_says(tool: Any, documents: list[Document]) -> None:
    validator = tool("jsonschema").Draft202012Validator(json_schema())
    for unit in ("codepoint", "utf16", "utf8"):
        for line in to_jsonl(documents, unit=unit):
            validator.validate(json.loads(line))


def test_pandas_reads_json_lines(tool: Any, documents: list[Document]) -> None:
    frame = tool("pandas").read_json(io.StringIO("".join(to_jsonl(documents))), lines=True)
    assert list(frame["text"]) == list(TEXTS)
    assert [len(statements) for statements in frame["statements"]] == [
        len(document.statements) for document in documents
    ]


CUT = """
const lines = require("fs").readFileSync(0, "utf8").split("\\n").filter(line => line);
const cut = lines.map(JSON.parse).map(d => d.statements.map(s =>
  [s, ...s.cues, ...s.sources.filter(o => o.span)].map(o => d.text.slice(...o.span) === o.text)));
process.stdout.write(JSON.stringify(cut.flat(2)));
"""


def test_javascript_cuts_the_text_where_we_say(documents: list[Document]) -> None:
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not installed")
    lines = "".join(to_jsonl(documents, unit="utf16"))
    ran = subprocess.run([node, "-e", CUT], input=lines.encode(), capture_output=True, check=True)
    found = json.loads(ran.stdout)
    assert len(found) > 20
    assert all(found)


# CSV


@pytest.mark.parametrize("engine", ["c", "python"])
def test_pandas_reads_csv(tool: Any, documents: list[Document], engine: Any) -> None:
    named = [(document, number) for number, document in enumerate(documents)]
    frame = tool("pandas").read_csv(
        io.StringIO("".join(to_csv(named)), newline=""), keep_default_na=False, engine=engine
    )
    wanted = [(row, number) for document, number in named for row in to_rows(document)]
    assert list(frame.columns) == ["document", *COLUMNS]
    assert len(frame) == len(wanted)
    for (row, number), got in zip(wanted, frame.to_dict("records"), strict=True):
        assert got["document"] == number
        assert TEXTS[number][int(got["start"]) : int(got["end"])] == row["statement"]
        for name in ("statement", "source", "factuality", "certainty", "kind"):
            assert got[name] == row[name]
        assert json.loads(got["cues"]) == row["cues"]
        assert json.loads(got["sources"]) == row["sources"]


# Web Annotation

#: What the standard's context (anno.jsonld) says of the terms used here; nothing is fetched.
OA, AS = "http://www.w3.org/ns/oa#", "http://www.w3.org/ns/activitystreams#"
LINK = {"@type": "@id"}
ANNO = {
    "@context": {
        "id": LINK | {"@id": "@id"},
        "type": LINK | {"@id": "@type"},
        "Annotation": OA + "Annotation",
        "SpecificResource": OA + "SpecificResource",
        "TextPositionSelector": OA + "TextPositionSelector",
        "TextQuoteSelector": OA + "TextQuoteSelector",
        "AnnotationCollection": AS + "OrderedCollection",
        "AnnotationPage": AS + "OrderedCollectionPage",
        "body": LINK | {"@id": OA + "hasBody"},
        "target": LINK | {"@id": OA + "hasTarget"},
        "source": LINK | {"@id": OA + "hasSource"},
        "selector": LINK | {"@id": OA + "hasSelector"},
        "start": OA + "start",
        "end": OA + "end",
        "exact": OA + "exact",
        "prefix": OA + "prefix",
        "suffix": OA + "suffix",
        "motivation": {"@id": OA + "motivatedBy", "@type": "@vocab"},
        "classifying": OA + "classifying",
        "first": LINK | {"@id": AS + "first"},
        "items": LINK | {"@id": AS + "items", "@container": "@list"},
        "partOf": LINK | {"@id": AS + "partOf"},
        "total": AS + "totalItems",
        "startIndex": AS + "startIndex",
        "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
        "label": "http://www.w3.org/2000/01/rdf-schema#label",
        "created": "http://purl.org/dc/terms/created",
    }
}
CLAIMS = "urn:claimlib:1#"


def load_context(url: str, options: dict[str, Any]) -> dict[str, Any]:
    """Stand in for the net: only the standard's own context may be asked for."""
    assert url == "http://www.w3.org/ns/anno.jsonld"
    return {"contextUrl": None, "documentUrl": url, "document": ANNO}


def test_pyld_reads_web_annotations(tool: Any, documents: list[Document]) -> None:
    jsonld = tool("pyld").jsonld
    for document in documents:
        notes = json.loads(json.dumps(to_web_annotations(document, source=SOURCE)))
        options = {"documentLoader": load_context}
        (collection,) = jsonld.expand(notes, options)
        (page,) = collection[AS + "first"]
        items = page[AS + "items"][0]["@list"] if AS + "items" in page else []
        assert len(items) == len(document.statements)
        for item, statement in zip(items, document.statements, strict=True):
            assert item["@type"] == [OA + "Annotation"]
            (target,) = item[OA + "hasTarget"]
            assert target[OA + "hasSource"] == [{"@id": SOURCE}]
            position, quote = target[OA + "hasSelector"]
            assert position["@type"] == [OA + "TextPositionSelector"]
            start, end = (position[OA + key][0]["@value"] for key in ("start", "end"))
            assert document.text[start:end] == quote[OA + "exact"][0]["@value"] == statement.text
            (body,) = item[OA + "hasBody"]
            assert body[CLAIMS + "factuality"][0]["@value"] == statement.factuality.code
        # No term is lost on the way to triples, which would pass unseen above.
        told = jsonld.to_rdf(notes, options | {"format": "application/n-quads"})
        assert told.count(OA + "exact") >= len(document.statements)


def test_rdflib_asks_web_annotations_in_sparql(tool: Any, documents: list[Document]) -> None:
    rdflib = tool("rdflib")
    for document in documents:
        notes = to_web_annotations(document, source=SOURCE)
        notes["@context"] = [ANNO["@context"], *notes["@context"][1:]]
        graph = rdflib.Graph().parse(data=json.dumps(notes), format="json-ld")
        found = graph.query(
            f"PREFIX oa: <{OA}> PREFIX c: <{CLAIMS}> SELECT ?id ?exact ?code WHERE {{"
            "?id a oa:Annotation ; oa:hasBody ?b ; oa:hasTarget ?t . ?b a c:Statement ; "
            "c:factuality ?code . ?t oa:hasSelector ?s . ?s oa:exact ?exact }"
        )
        assert sorted((str(i), str(e), str(c)) for i, e, c in found) == sorted(
            (f"{SOURCE}#claim-{s.id}", s.text, s.factuality.code) for s in document.statements
        )


# brat


def test_bratly_reads_brat(
    tool: Any, documents: list[Document], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    reader = tool("bratly.io")
    for document in documents:
        path = tmp_path / "text.ann"
        path.write_text(to_brat(document), encoding="utf-8", newline="\n")
        # As it stands: bratly would number, sort and drop what it takes for the same.
        read = reader.read_and_load_ann_file(
            str(path), no_duplicates=False, sorting=False, renumerotize=False
        )
        assert capsys.readouterr().out == ""  # where it tells of lines that it cannot read
        assert "".join(f"{note}\n" for note in read.annotations) == to_brat(document)
        sorts: dict[str, list[Any]] = {}
        for note in read.annotations:
            sorts.setdefault(type(note).__name__, []).append(note)
        bounds = {note.id: note for note in sorts.get("EntityAnnotation", [])}
        for note in bounds.values():
            parts = [document.text[part.start : part.end] for part in note.fragments]
            assert note.content == " ".join(parts)
        statements = [note for note in bounds.values() if note.label == "Statement"]
        values = {
            note.component.id: note.values
            for note in sorts.get("AttributeAnnotation", [])
            if note.label == "Factuality"
        }
        assert [values[note.id] for note in statements] == [
            [s.factuality.code] for s in document.statements
        ]
        rules = {note.component.id: note.value for note in sorts.get("NoteAnnotation", [])}
        for note, statement in zip(statements, document.statements, strict=True):
            cues = [
                relation.argument2[1].id
                for relation in sorts.get("RelationAnnotation", [])
                if (relation.label, relation.argument1[1].id) == ("Cue", note.id)
            ]
            assert [rules[cue] for cue in cues] == [cue.rule for cue in statement.cues]


# CoNLL-U


def passes(tool: Any, lines: str, tmp_path: Path, level: int) -> bool:
    """Ask the validator of Universal Dependencies, which prints what it finds."""
    validator = tool("udtools.validator").Validator(lang="ar", level=level)
    path = tmp_path / "text.conllu"
    path.write_text(lines, encoding="utf-8", newline="\n")
    return bool(validator.validate_files([str(path)]).passed())


def test_udtools_finds_our_conllu_well_formed(
    tool: Any, documents: list[Document], tmp_path: Path
) -> None:
    for document in documents[:-1]:
        assert passes(tool, to_conllu(document), tmp_path, level=1)
    assert not passes(tool, to_conllu(documents[0]).replace("1\t", "1 ", 1), tmp_path, level=1)


@pytest.mark.parametrize("path", TREES, ids=lambda path: path.stem)
def test_a_treebank_stays_valid_with_its_claims(tool: Any, path: Path, tmp_path: Path) -> None:
    given = Annotations.from_conllu(path)
    lines = to_conllu(claimlib.analyze(given.text), given.conllu)
    assert lines.count("ClaimCue=") > 20
    assert passes(tool, lines, tmp_path, level=2)


def test_udapi_finds_the_words_of_each_statement(tool: Any, documents: list[Document]) -> None:
    core = tool("udapi.core.document")
    for document in documents[:-1]:
        read = core.Document()
        read.from_conllu_string(to_conllu(document))
        assert [bundle.trees[0].text for bundle in read.bundles] == [
            " ".join(sentence.text.split()) for sentence in document.sentences
        ]
        words: dict[str, list[str]] = {}
        for node in read.nodes:
            for label in filter(None, node.misc["ClaimStatement"].split(",")):
                words.setdefault(label.split(":")[0], []).append(node.form)
        for statement in document.statements:
            ours = "".join(statement.text.split())
            assert ours in "".join(words[str(statement.id)])


def test_pyconll_reads_misc(tool: Any, documents: list[Document]) -> None:
    pyconll = tool("pyconll")
    for document in documents[:-1]:
        read = pyconll.load_from_string(to_conllu(document))
        rules = [
            label.split(":")[1]
            for sentence in read
            for token in sentence
            for label in token.misc.get("ClaimCue", ())
            if label.endswith(":B")
        ]
        cues = {cue.span: cue for s in document.statements for cue in s.cues}
        assert sorted(rules) == sorted(cue.category.value for cue in cues.values())
