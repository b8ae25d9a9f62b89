"""What the documents say is so: every snippet, command, table, link and module name, executed.

A table whose first column is headed ``sentence`` is a table of claims about claimlib. Its other
columns say which cue to look at and what its statement must be (see ``READERS``). A table with the
columns ``today`` and ``wanted`` lists known gaps: what is, and what the scheme asks for.
"""

from __future__ import annotations

import contextlib
import doctest
import gzip
import io
import re
import shlex
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

import claimlib
from claimlib import Actor, Category, Document, Stance, Statement
from claimlib.cli import main

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
#: Pages with snippets of Python that are doctests.
SNIPPETS = [ROOT / "README.md", DOCS / "architecture.md", DOCS / "factuality.md", DOCS / "why.md"]
#: Pages with commands and their output. (docs/rules.md has a test of its own.)
COMMANDS = [
    ROOT / "README.md",
    *(DOCS / f"{name}.md" for name in ("architecture", "factuality", "integrations", "why")),
]
#: Pages whose links are followed.
PAGES = sorted(
    [*ROOT.glob("*.md"), *DOCS.rglob("*.md"), *(ROOT / "grammars").glob("*.md")],
    key=lambda page: page.as_posix(),
)


def name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


# Tables


class Row(NamedTuple):
    """One row of a table of claims, by the names of its columns."""

    page: str
    line: int
    cells: dict[str, str]

    def __str__(self) -> str:
        return f"{self.page}:{self.line}"


def cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def tables(page: Path) -> Iterator[tuple[int, list[str], list[list[str]]]]:
    """Yield each table of a page: its first line, its heads and its rows."""
    lines = page.read_text(encoding="utf-8").splitlines()
    position = 0
    while position + 1 < len(lines):
        if lines[position].startswith("|") and re.match(r"\|[ -]+\|", lines[position + 1]):
            heads, first = cells(lines[position]), position + 1
            position += 2
            rows = []
            while position < len(lines) and lines[position].startswith("|"):
                rows.append(cells(lines[position]))
                position += 1
            yield first, heads, rows
        else:
            position += 1


def rows() -> list[Row]:
    found = []
    for page in PAGES:
        for first, heads, body in tables(page):
            if heads[0] != "sentence":
                continue
            for number, row in enumerate(body):
                line = first + 2 + number
                assert len(row) == len(heads), f"{name(page)}:{line}: a row with other columns"
                found.append(Row(name(page), line, dict(zip(heads, row, strict=True))))
    return found


ROWS = rows()
CLAIMS = [row for row in ROWS if "today" not in row.cells]
GAPS = [row for row in ROWS if "today" in row.cells]


@cache
def read(text: str) -> Document:
    return claimlib.analyze(text)


def of(actor: Actor, text: str) -> str:
    """Return the words of a holder: its own, those it stands for, or its type."""
    if actor.antecedent is not None and not actor.text:
        return f"= {text[actor.antecedent.slice]}"
    return actor.text or f"({actor.type.value})"


#: What a column says of the statement that the cue of the row is part of.
READERS: dict[str, Callable[[Document, Statement, str], str]] = {
    "value": lambda document, statement, cue: statement.factuality.code,
    "category": lambda document, statement, cue: cue_of(statement, cue).category.value,
    "stance": lambda document, statement, cue: cue_of(statement, cue).stance.value,
    "rule": lambda document, statement, cue: f"`{cue_of(statement, cue).rule}`",
    "proposition": lambda document, statement, cue: statement.text,
    "source": lambda document, statement, cue: of(statement.source, document.text),
    "source type": lambda document, statement, cue: statement.source.type.value,
    "author": lambda document, statement, cue: statement.factuality_for("author").code,
    "condition": lambda document, statement, cue: (
        statement.condition.text if statement.condition else "-"
    ),
}


def cue_of(statement: Statement, text: str) -> claimlib.Cue:
    return next(cue for cue in statement.cues if cue.text == text)


def statements(document: Document, cue: str) -> list[Statement]:
    """Return the statements with the cue; ``bare`` are those without any."""
    if cue == "bare":
        return [s for s in document.statements if not s.cues]
    return [s for s in document.statements if any(c.text == cue for c in s.cues)]


def observed(row: Row, columns: list[str]) -> list[tuple[str, ...]]:
    document = read(row.cells["sentence"])
    cue = row.cells["cue"]
    return [
        tuple(READERS[column](document, statement, cue) for column in columns)
        for statement in statements(document, cue)
    ]


@pytest.mark.parametrize("row", CLAIMS, ids=str)
def test_claims(row: Row) -> None:
    cue = row.cells["cue"]
    if cue == "no cue" or cue.startswith("no "):
        wanted = cue.removeprefix("no ")
        found = [c.text for s in read(row.cells["sentence"]).statements for c in s.cues]
        assert not [text for text in found if wanted in ("cue", text)], f"{row}: {found}"
        return
    columns = [column for column in row.cells if column in READERS and row.cells[column]]
    assert columns, f"{row}: says nothing"
    wanted_values = tuple(row.cells[column] for column in columns)
    assert wanted_values in observed(row, columns), f"{row}: {columns} {observed(row, columns)}"


@pytest.mark.parametrize("row", GAPS, ids=str)
def test_gaps_are_as_they_were(row: Row) -> None:
    column = row.cells["what"]
    found = [values[0] for values in observed(row, [column])] or ["no cue"]
    wanted = row.cells["wanted"]
    assert wanted not in found, f"{row}: the gap is closed; move the row to its section"
    assert row.cells["today"] in found, f"{row}: changed to {found}; say so under 'today'"


def test_every_value_is_shown() -> None:
    shown = {row.cells.get("value") for row in CLAIMS}
    assert {"CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "Uu"} <= shown
    assert {c.value for c in Category} <= {row.cells.get("category") for row in CLAIMS}
    assert {s.value for s in Stance} <= {row.cells.get("stance") for row in CLAIMS}
    assert {t.value for t in claimlib.SourceType} <= {r.cells.get("source type") for r in CLAIMS}


def table_headed(page: Path, *heads: str) -> list[list[str]]:
    for _, found, body in tables(page):
        if found[: len(heads)] == list(heads):
            return body
    raise AssertionError(f"{name(page)} has no table with the heads {heads}")


def test_the_negation_table_is_the_packs() -> None:
    levels = list(reversed(claimlib.Certainty))
    body = table_headed(DOCS / "factuality.md", "category", *(level.value for level in levels))
    pack = claimlib.default_pack()
    told = {row[0]: row[1:] for row in body}
    kept = {
        category.value: [
            claimlib.Factuality(*pack.negation[category][level]).code for level in levels
        ]
        for category in Category
    }
    assert told == kept


def test_the_stance_table_is_the_packs() -> None:
    body = table_headed(DOCS / "factuality.md", "stance", "the author")
    pack = claimlib.default_pack()
    assert {row[0]: row[1] for row in body} == {s.value: pack.view[s] for s in Stance}


# Snippets and commands


@pytest.mark.parametrize("page", SNIPPETS, ids=name)
def test_snippets(page: Path) -> None:
    test = doctest.DocTestParser().get_doctest(
        page.read_text(encoding="utf-8"), {}, name(page), str(page), 0
    )
    runner = doctest.DocTestRunner()
    out = io.StringIO()
    runner.run(test, out=out.write)
    assert runner.summarize(verbose=False).failed == 0, out.getvalue()


def blocks(page: Path) -> Iterator[tuple[int, str]]:
    text = page.read_text(encoding="utf-8")
    for match in re.finditer(r"^```console\n(.*?)^```$", text, re.M | re.S):
        yield text.count("\n", 0, match.start()) + 1, match[1]


@pytest.mark.parametrize("page", COMMANDS, ids=name)
def test_commands(page: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    # Commands read files of the checkout and write none into it.
    monkeypatch.chdir(tmp_path)
    for folder in ("seeds", "grammars", "packs"):
        (tmp_path / folder).symlink_to(ROOT / folder)
    (tmp_path / "article.txt").write_text("قد ترتفع الأسعار.", encoding="utf-8")
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "one.txt").write_text("قد ترتفع الأسعار.", encoding="utf-8")
    tweet = '{"body": "ربما يستقيل الوزير."}\n'
    (tmp_path / "tweets.jsonl.gz").write_bytes(gzip.compress(tweet.encode()))
    for line, block in blocks(page):
        for part in re.split(r"^\$ ", block, flags=re.M)[1:]:
            command, _, wanted = part.partition("\n")
            words = shlex.split(command)
            if words[0] != "claimlib":
                continue  # what installs is run by the packaging test
            out = io.StringIO()
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
                status = main(words[1:])
            assert not status, f"{name(page)}:{line}: $ {command} ends with {status}"
            pattern = re.sub(r"^\.\.\.\n", "...", wanted, flags=re.M)
            same = doctest.OutputChecker().check_output(
                pattern, out.getvalue(), doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
            )
            assert not wanted.strip() or same, f"{name(page)}:{line}: $ {command}\n{out.getvalue()}"


# Names and places


def test_the_module_map_is_complete() -> None:
    package = ROOT / "src" / "claimlib"
    modules = {path.stem for path in package.glob("*.py") if not path.stem.startswith("__")}
    modules |= {path.parent.name for path in package.glob("*/__init__.py")}
    told = [row[0].strip("`") for row in table_headed(DOCS / "architecture.md", "module")]
    assert len(told) == len(set(told)), "docs/architecture.md: a module stands twice in the map"
    assert not modules - set(told), "docs/architecture.md: the map of modules lacks these"
    assert not set(told) - modules, "docs/architecture.md: the map names modules that are none"


def test_the_map_and_the_contract_have_the_same_layers() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    contract = re.search(r"^layers = \[\n(.*?)^\]", project, re.M | re.S)
    assert contract
    layers = [re.findall(r"\((\w+)\)", line) for line in contract[1].splitlines()]
    order = {module: number for number, layer in enumerate(layers) for module in layer}
    order["commands"] = order["ext"] = order["testing"]
    told = [row[0].strip("`") for row in table_headed(DOCS / "architecture.md", "module")]
    known = [order[module] for module in told if module in order]
    assert known == sorted(known), "docs/architecture.md: the map is not in the order of layers"


def test_rules_named_in_the_documents_exist() -> None:
    ids = {cue.id for cue in claimlib.default_pack().cues}
    starts = {cue_id.split(".")[0] for cue_id in ids}
    for page in (DOCS / "architecture.md", DOCS / "factuality.md", *(DOCS / "adr").glob("*.md")):
        text = page.read_text(encoding="utf-8")
        for told in re.findall(r"`([a-z]+(?:\.[a-z_]+){2,})`", text):
            if told.split(".")[0] in starts:
                assert told in ids, f"{name(page)}: there is no rule {told}"


def anchors(page: Path) -> set[str]:
    heads = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.M)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links(page: Path) -> None:
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.S)
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if "://" in target:
            continue
        path, _, anchor = target.partition("#")
        place = (page.parent / path) if path else page
        assert place.exists(), f"{name(page)}: {target} leads nowhere"
        if anchor:
            assert anchor in anchors(place), f"{name(page)}: {target}: there is no such heading"


def test_every_page_is_linked_from_the_start() -> None:
    start = (ROOT / "README.md").read_text(encoding="utf-8").partition("## Read on")[2]
    linked = set(re.findall(r"\]\(([^)\s]+)\)", start))
    pages = {name(page) for page in DOCS.glob("*.md")}
    assert pages | {"grammars/README.md", "docs/adr/README.md", "GLOSSARY.md"} <= linked


@pytest.mark.parametrize(
    "page", [p for p in DOCS.glob("*.md") if len(p.read_text("utf-8").split()) > 2_500], ids=name
)
def test_a_long_page_begins_with_its_contents(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    linked = set(re.findall(r"\]\(#([^)\s]+)\)", text))
    heads = {
        re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-")
        for head in re.findall(r"^## (.+)$", text, re.M)
    }
    assert heads <= linked, f"{name(page)}: {heads - linked}"


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_no_item_of_a_list_is_an_essay(page: Path) -> None:
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.S)
    items = re.findall(r"^ *[-*] (?:.+\n)(?:(?! *[-*|] )[ ]+\S.*\n)*", text, re.M)
    long = [item for item in items if len(item.split()) > 100]
    assert not long, f"{name(page)}: {long[0]}"


def test_options_that_are_named_are_there() -> None:
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.suppress(SystemExit):
        main(["analyze", "--help"])
    with contextlib.redirect_stdout(said), contextlib.suppress(SystemExit):
        main(["explain", "--help"])
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for option in ("--bom", "--file", "--format"):
        assert option in readme
        assert option in said.getvalue()


def test_the_records_are_numbered_and_listed() -> None:
    records = sorted(path.name for path in (DOCS / "adr").glob("[0-9]*.md"))
    assert [int(record[:4]) for record in records] == list(range(1, len(records) + 1))
    listed = (DOCS / "adr" / "README.md").read_text(encoding="utf-8")
    assert re.findall(r"\]\((\d{4}-[^)]+)\)", listed) == records
