"""Texts from everywhere: records that are bad are named, the rest is read, little at a time."""

from __future__ import annotations

import gzip
import io
import json
import os
import threading
import tracemalloc
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from claimlib.cli import main
from claimlib.reading import InputError, Source, Written, read_sources, resume, written


def lines(rows: Iterable[Any]) -> bytes:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()


def read(*names: Path | str, **options: Any) -> tuple[list[Source], list[str]]:
    errors: list[str] = []
    found = list(
        read_sources(
            [str(name) for name in names],
            on_error=lambda error: errors.append(str(error)),
            **options,
        )
    )
    return found, errors


class Stdin:
    def __init__(self, data: bytes) -> None:
        self.buffer = io.BytesIO(data)


def test_json_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(
        b"\xef\xbb\xbf" + lines([{"text": "أ", "id": 7}]) + b"\r\n" + b'{"text": "\\ud800"}'
    )
    found, errors = read(path)
    assert errors == []
    assert [source.text for source in found] == ["أ", "\ud800"]
    assert [source.name for source in found] == [f"{path}:1", f"{path}:3"]
    assert found[0].record == {"text": "أ", "id": 7}
    assert read(path, field="id")[1] == [
        f"{path}:1: the field 'id' holds int, not text",
        f"{path}:3: no field 'id' (it has 'text'); name the one with the text with --field",
    ]


def test_a_bad_record_costs_only_itself(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    good = lines([{"text": "أ"}])
    path.write_bytes(
        good
        + b"{\n"
        + b"[1]\n"
        + b'{"text": null}\n'
        + b'{"text": "\xff"}\n'
        + b"[" * 100_000
        + b"\n"
        + good
    )
    found, errors = read(path)
    assert [source.name for source in found] == [f"{path}:1", f"{path}:7"]
    assert [error.split(": ")[0] for error in errors] == [f"{path}:{n}" for n in range(2, 7)]
    assert "not JSON" in errors[0]
    assert "not a JSON object" in errors[1]
    assert "NoneType, not text" in errors[2]
    assert "is not utf-8" in errors[3]
    with pytest.raises(InputError, match=r"a\.jsonl:2: not JSON"):
        list(read_sources([str(path)]))


def test_a_bad_line_costs_only_itself(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("أ\n".encode() + b"\xff\n" + "ب".encode())
    found, errors = read(path, lines=True)
    assert [source.text for source in found] == ["أ", "ب"]
    assert errors[0].startswith(f"{path}:2: byte 0 (0xff) is not utf-8")


def test_folders_hold_every_kind_but_the_output(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "b.txt").write_text("ب\nج", encoding="utf-8")
    (tmp_path / "sub" / "a.jsonl.gz").write_bytes(gzip.compress(lines([{"text": "أ"}] * 2)))
    (tmp_path / "z.jsonl").write_bytes(lines([{"text": "out"}]))
    (tmp_path / "notes.md").write_text("no", encoding="utf-8")
    (tmp_path / "d.txt").mkdir()
    found, errors = read(tmp_path, skip=tmp_path / "sub" / ".." / "z.jsonl")
    assert errors == []
    assert [source.text for source in found] == ["ب\nج", "أ", "أ"]


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    data = lines([{"t": "أ"}, {"t": "ب"}])
    monkeypatch.setattr("sys.stdin", Stdin(data))
    found, _ = read("-", jsonl=True, field="t")
    assert [(source.name, source.text) for source in found] == [
        ("standard input:1", "أ"),
        ("standard input:2", "ب"),
    ]
    monkeypatch.setattr("sys.stdin", Stdin("أ\nب\n".encode()))
    assert [source.text for source in read("-")[0]] == ["أ\nب\n"]


def test_standard_input_is_read_as_it_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    stdin = Stdin("أ\nب\n".encode())
    monkeypatch.setattr("sys.stdin", stdin)
    sources = read_sources(["-"], lines=True)
    assert next(sources).text == "أ"
    assert stdin.buffer.tell() == len("أ\n".encode())


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_named_pipe_is_a_file(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    writer = threading.Thread(target=path.write_bytes, args=("أ\nب\n".encode(),))
    writer.start()
    try:
        found, errors = read(path, lines=True)
    finally:
        writer.join()
    assert errors == []
    assert [(source.text, source.size) for source in found] == [("أ", 0), ("ب", 0)]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "windows-1256", "utf-8"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("قال\r\nأن\n".encode(encoding))
    assert [s.text for s in read(path, encoding=encoding, lines=True)[0]] == ["قال", "أن"]
    assert read(path, encoding=encoding)[0][0].text == "قال\r\nأن\n"


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz"])
def test_sizes_add_up(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    data = lines([{"text": f"{number} " * 50} for number in range(500)])
    path.write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    totals: list[int] = []
    found, _ = read(path, on_total=totals.append)
    assert totals == [path.stat().st_size]
    assert sum(source.size for source in found) == totals[0]


def test_a_cut_file_gives_what_it_has(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    data = lines([{"text": f"{number * 7919 % 10007}"} for number in range(20_000)])
    path.write_bytes(gzip.compress(data)[:-4000])
    found, errors = read(path)
    assert len(found) > 100
    assert len(errors) == 1
    assert "not a whole gzip file" in errors[0]


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz"])
def test_memory_does_not_grow_with_the_file(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    opened = gzip.open if name.endswith(".gz") else open
    with opened(path, "wb") as out:
        for _ in range(200):
            out.write(lines([{"text": "كلمة " * 20}] * 100))
    assert gzip.decompress(path.read_bytes()) if name.endswith(".gz") else path.stat().st_size > 3e6
    tracemalloc.start()
    try:
        count = sum(1 for _ in read_sources([str(path)]))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert count == 20_000
    assert peak < 1_000_000


# Going on


def test_what_is_written_is_found_and_skipped(tmp_path: Path) -> None:
    path, out = tmp_path / "a.jsonl", tmp_path / "out.jsonl"
    path.write_bytes(lines([{"text": str(number)} for number in range(5)]))
    assert written(out) == Written()
    whole = lines([{"file": f"{path}:1"}, {"file": f"{path}:2"}])
    out.write_bytes(whole + b'{"file": "half')
    done = written(out)
    assert done == Written(2, len(whole), f"{path}:2")
    skipped: list[Source] = []
    rest = resume(read_sources([str(path)]), done, on_skip=skipped.append)
    assert [source.text for source in rest] == ["2", "3", "4"]
    assert [source.text for source in skipped] == ["0", "1"]
    out.write_bytes(b'{"file": "half')
    assert written(out) == Written()


def test_results_of_other_files_are_not_gone_on_with(tmp_path: Path) -> None:
    path, out = tmp_path / "a.jsonl", tmp_path / "out.jsonl"
    path.write_bytes(lines([{"text": "أ"}]))
    out.write_bytes(lines([{"file": "b.jsonl:1"}]))
    with pytest.raises(InputError, match="begin anew"):
        list(resume(read_sources([str(path)]), written(out)))
    out.write_bytes(lines([{"file": f"{path}:1"}] * 3))
    with pytest.raises(InputError, match="another run"):
        list(resume(read_sources([str(path)]), Written(3, 9, f"{path}:3")))
    out.write_bytes(b"name,text\n")
    with pytest.raises(InputError, match="not a file of results"):
        written(out)


# The command line


def test_a_run_that_was_cut_short_is_gone_on_with(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, out = tmp_path / "a.jsonl", tmp_path / "out.jsonl"
    rows: list[Any] = [{"body": f"قال الوزير إن {number} أسعار ترتفع."} for number in range(6)]
    rows[1] = {"title": "no body"}
    path.write_bytes(lines(rows))
    arguments = ["analyze", str(tmp_path), "--field", "body", "-f", "jsonl", "-o", str(out)]
    assert main(arguments) == 2
    assert f"{path}:2: no field 'body'" in capsys.readouterr().err
    whole = out.read_bytes()
    assert whole.count(b"\n") == 5
    for cut in (0, 10, len(whole) // 2, len(whole) - 1, len(whole)):
        out.write_bytes(whole[:cut])
        assert main([*arguments, "--resume"]) == 2
        assert out.read_bytes() == whole
    # From the start, where there is nothing yet; and what cannot be.
    out.unlink()
    assert main([*arguments, "--resume"]) == 2
    assert out.read_bytes() == whole
    assert main(["analyze", str(path), "--resume"]) == 2
    assert "add -f jsonl -o OUT" in capsys.readouterr().err
    path.write_bytes(lines(rows[2:]))
    assert main([*arguments, "--resume"]) == 2
    assert "another run" in capsys.readouterr().err
    assert out.read_bytes() == whole


def test_fail_fast_stops_at_the_first_bad_record(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(lines([{"text": "قال إن الأسعار ترتفع."}, {}, {}]))
    assert main(["analyze", str(path), "-f", "csv"]) == 2
    first = capsys.readouterr()
    assert first.err.count("no field 'text'") == 2
    assert first.out.startswith("document,statement_id")
    assert main(["analyze", str(path), "--fail-fast"]) == 2
    assert capsys.readouterr().err.count("no field 'text'") == 1


def test_offsets_can_be_counted_for_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("\U0001f600 قال الوزير إن الأسعار ترتفع.", encoding="utf-8")
    starts = []
    for unit in ("codepoint", "utf16", "utf8"):
        assert main(["analyze", str(path), "-f", "jsonl", "--unit", unit]) == 0
        row = json.loads(capsys.readouterr().out)
        assert (row["unit"], row["file"]) == (unit, str(path))
        starts.append(row["statements"][0]["span"][0])
        assert main(["analyze", str(path), "-f", "csv", "--unit", unit]) == 0
        assert f",{starts[-1]}," in capsys.readouterr().out
    assert starts == [16, 17, 30]
