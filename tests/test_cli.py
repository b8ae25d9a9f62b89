"""The command line: what it prints, where, and with which exit status."""

from __future__ import annotations

import gzip
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from claimlib.cli import main
from claimlib.commands.inputs import InputError, Source, read_sources
from claimlib.commands.progress import Progress
from claimlib.model import Document
from claimlib.table import crop, display_width, to_table
from claimlib.version import __version__
from sample import TEXT, sample, with_text

ROOT = Path(__file__).resolve().parents[1]
HEDGED = "قال الوزير إن الأسعار قد ترتفع."
ISOLATES = ("\u2068", "\u2069")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


# Reading


def read(*names: Path | str, encoding: str = "utf-8", lines: bool = False) -> list[Source]:
    def stop(error: InputError) -> None:
        raise error

    return list(
        read_sources(
            [str(name) for name in names],
            encoding=encoding,
            lines=lines,
            on_error=stop,
            on_total=lambda total: None,
        )
    )


def test_files_are_read_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("\ufeffسطر\r\nآخر\u2028".encode())
    (source,) = read(tmp_path / "a.txt")
    assert source.text == "سطر\r\nآخر\u2028"
    assert source.size == (tmp_path / "a.txt").stat().st_size


def test_folders_and_gzip(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "b.txt").write_text("ب", encoding="utf-8")
    (tmp_path / "sub" / "a.txt.gz").write_bytes(gzip.compress("أ".encode()))
    (tmp_path / "notes.md").write_text("no", encoding="utf-8")
    assert [source.text for source in read(tmp_path)] == ["ب", "أ"]


def test_lines_are_texts_of_their_own(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("أ\r\n\nب\u2028ج\n".encode())
    sources = read(path, lines=True)
    assert [source.text for source in sources] == ["أ", "", "ب\u2028ج"]
    assert sources[2].name.endswith("a.txt:3")
    assert sum(source.size for source in sources) == path.stat().st_size


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("missing.txt", None, "there is no such file"),
        ("arabic.txt", "قال".encode("cp1256"), "--encoding windows-1256"),
        ("broken.gz", b"no gzip", "not a whole gzip file"),
        ("cut.gz", gzip.compress(b"abc" * 99)[:-9], "not a whole gzip file"),
    ],
)
def test_what_cannot_be_read_says_so(
    tmp_path: Path, name: str, content: bytes | None, message: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(InputError, match=message) as caught:
        read(tmp_path / name)
    assert str(caught.value).startswith(str(tmp_path / name))
    assert "\n" not in str(caught.value)


def test_an_empty_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="holds no"):
        read(tmp_path)


def test_other_encodings(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("قال".encode("cp1256"))
    assert read(tmp_path / "a.txt", encoding="windows-1256")[0].text == "قال"


# The table


def test_a_table_names_every_statement() -> None:
    lines = to_table(sample(), bidi=False).splitlines()
    assert len(lines) == 6
    assert lines[2].split()[:3] == ["\u25cb", "PS-", "الخبراء"]
    assert "= الوزارة" in lines[4]
    assert lines[-1].startswith("4 statements: \u25cf 3 assertive, \u25cb 1 speculative")


def test_right_to_left_cells_are_isolated() -> None:
    table = to_table(sample())
    assert table.count(ISOLATES[0]) == table.count(ISOLATES[1]) == 10
    assert to_table(sample(), bidi=False) == table.translate({0x2068: None, 0x2069: None})
    for line in table.splitlines():
        assert line.count(ISOLATES[0]) == line.count(ISOLATES[1])


@pytest.mark.parametrize("width", [60, 80, 200])
def test_a_table_keeps_to_its_width(width: int) -> None:
    for line in to_table(sample(), width=width).splitlines()[:-1]:
        assert display_width(line) <= width


def test_a_text_cannot_steer_the_terminal_or_leave_its_cell() -> None:
    document = sample()
    bad = "\u202eأ\x1b[31m\n\u2069ب\ud800"
    changed = with_text(document, bad + TEXT[len(bad) :])
    table = to_table(changed)
    assert "\x1b" not in table
    assert "\u202e" not in table
    assert len(table.splitlines()) == 6
    assert table.count(ISOLATES[0]) == table.count(ISOLATES[1])


def test_cropping_keeps_marks_with_their_letter() -> None:
    assert crop("قَدْ قَالَ", 3) == "قَدْ…"
    assert crop("قال", 0) == ""
    assert display_width("ق\u0651\u064e\u200d") == 1


# The bar


def test_the_bar_shows_only_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter(range(100))
    monkeypatch.setattr("time.monotonic", lambda: float(next(clock)))
    for stream, shows in ((Terminal(), True), (io.StringIO(), False)):
        with Progress(stream) as progress:
            progress.set_total(200)
            progress.advance(100)
            progress.draw()
            assert ("50%" in stream.getvalue()) is shows
        assert stream.getvalue().endswith("\x1b[K") is shows


def test_a_bar_without_a_total_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter(range(100))
    monkeypatch.setattr("time.monotonic", lambda: float(next(clock)))
    stream = Terminal()
    progress = Progress(stream)
    progress.advance(7)
    progress.draw()
    assert "1 texts" in stream.getvalue()


# The commands


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--version"])
    assert caught.value.code == 0
    assert capsys.readouterr().out == f"claimlib {__version__}\n"


@pytest.mark.parametrize("arguments", [[], ["analyze"], ["explain"], ["nonsense"]])
def test_wrong_use_exits_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert "usage: claimlib" in capsys.readouterr().err


@pytest.fixture
def article(tmp_path: Path) -> Path:
    pytest.importorskip("claimlib.analyzer")
    path = tmp_path / "news.txt"
    path.write_text(HEDGED, encoding="utf-8")
    return path


def test_analyze_prints_a_table(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["analyze", "--no-bidi", str(article)]) == 0
    out, err = capsys.readouterr()
    assert "PS+    الوزير" in out
    assert "==" not in out
    assert err == ""


def test_jsonl_is_a_document_a_line(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["analyze", "--format", "jsonl", str(article), str(article)]) == 0
    rows = capsys.readouterr().out.splitlines()
    assert len(rows) == 2
    assert json.loads(rows[0])["file"] == str(article)
    assert Document.from_json(rows[0]).text == HEDGED


def test_json_is_a_list(article: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    assert main(["analyze", "--format", "json", "-o", str(out), str(article)]) == 0
    (row,) = json.loads(out.read_text(encoding="utf-8"))
    assert Document.from_dict(row).statements[0].factuality.code == "PS+"


def test_html_is_a_page(article: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.html"
    assert main(["analyze", "-f", "html", "-o", str(out), str(article)]) == 0
    page = out.read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert str(article) in page


def test_a_page_of_many_statements_is_warned_of(
    article: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    arguments = ["analyze", "-f", "html", "-o", str(tmp_path / "out.html"), str(article)]
    article.write_text(f"{HEDGED}\n" * 3, encoding="utf-8")
    assert main(arguments) == 0
    assert capsys.readouterr().err == ""
    page = (tmp_path / "out.html").read_text(encoding="utf-8")
    monkeypatch.setattr("claimlib.commands.analyze.MANY_STATEMENTS", 2)
    assert main(arguments) == 0
    err = capsys.readouterr().err
    assert f"{article}: 3 statements make a page that a browser may not open; cut the text" in err
    assert (tmp_path / "out.html").read_text(encoding="utf-8") == page


def test_csv_with_a_byte_order_mark(article: Path, tmp_path: Path) -> None:
    plain, marked = tmp_path / "plain.csv", tmp_path / "marked.csv"
    assert main(["analyze", "-f", "csv", "-o", str(plain), str(article)]) == 0
    assert main(["analyze", "-f", "csv", "--bom", "-o", str(marked), str(article)]) == 0
    assert marked.read_bytes() == b"\xef\xbb\xbf" + plain.read_bytes()


def test_a_misspelt_name_is_guessed(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["analyze", str(article.with_name("nwes.txt"))]) == 2
    assert capsys.readouterr().err.endswith(f"did you mean {article}?\n")


@pytest.mark.parametrize("kind", ["assertive", "speculative"])
def test_kind_keeps_the_others_out(
    article: Path, kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    article.write_text(
        "قالت رويترز إن الوزير أكد أن الأسعار قد ترتفع. عقد الاجتماع أمس.", encoding="utf-8"
    )
    assert main(["analyze", "--kind", kind, "-f", "jsonl", str(article)]) == 0
    document = Document.from_json(capsys.readouterr().out)
    assert {statement.kind for statement in document.statements} == {kind}
    inside = [s for sentence in document.sentences for s in sentence.statements]
    assert inside == list(document.statements)


def test_one_bad_file_does_not_stop_the_others(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = str(tmp_path / "missing.txt")
    assert main(["analyze", "--no-bidi", missing, str(article)]) == 2
    out, err = capsys.readouterr()
    assert "PS+" in out
    assert err == (
        f"claimlib: {missing}: there is no such file; check its name, and the folder it should be "
        "in\n"
    )
    assert main(["analyze", "--fail-fast", missing, str(article)]) == 2
    out, err = capsys.readouterr()
    assert "PS+" not in out
    assert err == (
        f"claimlib: {missing}: there is no such file; check its name, and the folder it should be "
        "in\n"
    )


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--encoding", "klingon"], "no encoding is called 'klingon'"),
        (["-o", "{article}"], "is one of the files to read"),
        (["-o", "{article}/deep/out"], "out: what stands in front of its last / is no folder"),
        (["-o", "{article}.none/out"], "out: there is no such file or folder; check its name"),
        (["--bom"], "--bom is for spreadsheets: add -f csv"),
        (["--pack", "{article}.missing"], "missing"),
    ],
)
def test_wrong_options_say_so(
    article: Path, options: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    filled = [option.format(article=article) for option in options]
    assert main(["analyze", *filled, str(article)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert message in err
    assert err.startswith("claimlib: ")
    assert article.read_text(encoding="utf-8") == HEDGED


def claimlib(*arguments: str, data: bytes = b"", **env: str) -> subprocess.CompletedProcess[bytes]:
    path = os.pathsep.join(filter(None, [str(ROOT / "src"), os.environ.get("PYTHONPATH")]))
    return subprocess.run(
        [sys.executable, "-m", "claimlib", *arguments],
        input=data,
        env={**os.environ, "PYTHONPATH": path, **env},
        capture_output=True,
    )


def test_standard_input_in_any_locale(article: Path) -> None:
    done = claimlib("analyze", "-", data=article.read_bytes(), LC_ALL="C", PYTHONUTF8="0")
    assert done.returncode == 0, done.stderr
    assert "الأسعار قد ترتفع" in done.stdout.decode()


def test_explain_prints_every_step(article: Path) -> None:
    done = claimlib("explain", HEDGED)
    assert done.returncode == 0, done.stderr
    assert done.stdout.decode().startswith("PS+")
    assert claimlib("explain", "-", data=HEDGED.encode()).stdout == done.stdout
    assert claimlib("explain", "-", data=b"\xff").returncode == 2
    assert claimlib("explain", "").stdout == b"no statements\n"


def test_explain_reads_a_file(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explain", HEDGED]) == 0
    wanted = capsys.readouterr().out
    assert main(["explain", "--file", str(article)]) == 0
    assert capsys.readouterr().out == wanted
    article.write_bytes(HEDGED.encode("cp1256"))
    assert main(["explain", "--encoding", "windows-1256", "--file", str(article)]) == 0
    assert capsys.readouterr().out == wanted
    assert main(["explain", "--file", str(article)]) == 2
    assert "--encoding windows-1256" in capsys.readouterr().err
    article.write_text(HEDGED, encoding="utf-8")
    (tmp_path / "other.txt").write_text(HEDGED, encoding="utf-8")
    assert main(["explain", "--file", str(tmp_path)]) == 0
    out = capsys.readouterr().out
    assert out.count(wanted) == 2
    assert f"== {article}\n" in out


def test_explain_says_that_a_name_is_no_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "my news.txt").write_text(HEDGED, encoding="utf-8")
    assert main(["explain", "my news.txt"]) == 0
    out, err = capsys.readouterr()
    assert "«my news.txt»" in out
    assert "write claimlib explain --file 'my news.txt'" in err
    for text in (HEDGED * 30, "\0", "none.txt"):
        assert main(["explain", text]) == 0
        assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    "page", ["<!DOCTYPE html>\n<p>", "\n<html><body>", '<?xml version="1.0"?>']
)
def test_a_page_of_tags_is_noted(
    page: str, article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    article.write_text(page + HEDGED, encoding="utf-8")
    assert main(["analyze", str(article), str(article)]) == 0
    out, err = capsys.readouterr()
    assert "الأسعار قد ترتفع" in out
    assert err.count("its tags are read as text; save the page as plain text first") == 1
    article.write_text("<قال> " + HEDGED, encoding="utf-8")
    assert main(["analyze", str(article)]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("start", [b"%PDF-1.7 ", b"PK\x03\x04", b"\xd0\xcf\x11\xe0"])
def test_a_file_of_another_program_says_so(
    start: bytes, article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    article.write_bytes(start + b"\xff")
    assert main(["analyze", str(article)]) == 2
    assert "as plain text first" in capsys.readouterr().err


def test_processes_change_nothing(article: Path) -> None:
    article.write_text(f"{HEDGED}\n" * 8, encoding="utf-8")
    one, two = (
        claimlib("analyze", "--lines", "-f", "jsonl", "--processes", count, str(article))
        for count in ("1", "2")
    )
    assert one.stdout == two.stdout
    assert len(one.stdout.splitlines()) == 8
