"""The command line among others: what may go wrong in pipes, on disks, with signals."""

from __future__ import annotations

import gzip
import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from claimlib.cli import main

Analyze = Callable[..., tuple[int, str, str]]
SRC = Path(__file__).resolve().parents[1] / "src"
TEXT = "قالت رويترز إن الأسعار قد ترتفع."
ROWS = [json.dumps({"text": f"{TEXT} {n}"}, ensure_ascii=False) + "\n" for n in range(400)]
RECORDS = "".join(ROWS).encode()

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals and /dev are POSIX's")


def start(*arguments: str, stdout: int | None = subprocess.PIPE) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "claimlib", "analyze", *arguments],
        env={**os.environ, "PYTHONPATH": str(SRC), "PYTHONUTF8": "0"},
        stdin=subprocess.PIPE,
        stdout=stdout,
        stderr=subprocess.PIPE,
        # A test run in the background has interrupts switched off, and children inherit that.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )


@pytest.fixture
def analyze(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., tuple[int, str, str]]:
    """Run the command within this process: a new one takes a second or more."""

    def run(*arguments: str, data: bytes = b"") -> tuple[int, str, str]:
        stdin = io.BufferedReader(io.BytesIO(data))  # type: ignore[type-var]
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(stdin, "utf-8"))
        status = main(["analyze", *arguments])
        out, errors = capsys.readouterr()
        return status, out, errors

    return run


def wait_for(what: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not what():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.05)


def texts(lines: str) -> list[str]:
    return [json.loads(line)["text"] for line in lines.splitlines()]


def test_what_gzip_packed_is_unpacked(analyze: Analyze, tmp_path: Path) -> None:
    packed = gzip.compress(RECORDS[: RECORDS.index(b"\n") + 1])
    (tmp_path / "no.name").write_bytes(packed)
    for arguments, data in ((["-"], packed), ([str(tmp_path / "no.name")], b"")):
        status, out, errors = analyze(*arguments, "--jsonl", "-f", "jsonl", data=data)
        assert (status, errors) == (0, "")
        assert texts(out) == [f"{TEXT} 0"]


def test_a_broken_archive_gives_what_it_has(analyze: Analyze, tmp_path: Path) -> None:
    packed = gzip.compress(RECORDS)
    path = tmp_path / "a.jsonl.gz"
    bent = bytearray(packed)
    bent[len(bent) // 2] ^= 0xFF
    for broken in (packed[: len(packed) // 2], bytes(bent), packed + b"and more"):
        path.write_bytes(broken)
        status, out, errors = analyze(str(path), "-f", "jsonl")
        assert status == 2
        assert "Traceback" not in errors
        # A bent byte may spoil letters as well, in records of their own.
        found = texts(out)
        assert found[:3] == [f"{TEXT} {n}" for n in range(3)]
        assert all(line.startswith(f"claimlib: {path}") for line in errors.splitlines())
        assert f"{path}: not a whole gzip file" in errors


def test_bad_records_are_named_one_by_one_and_the_rest_is_read(analyze: Analyze) -> None:
    good = json.dumps({"text": TEXT}, ensure_ascii=False)
    nul = json.dumps({"text": f"\0{TEXT}\0"}, ensure_ascii=False)
    lines = [
        b"\xef\xbb\xbf" + good.encode(),
        b"",
        b'{"text": "' + TEXT.encode()[:-2] + b'"}',
        b"\0",
        b'{"text": null}',
        nul.encode(),
        good.encode("utf-16-le"),
        good.encode()[:-1],
        b'{"text": ""}',
        good.encode(),
    ]
    status, out, errors = analyze("-", "--jsonl", "-f", "jsonl", data=b"\r\n".join(lines))
    assert status == 2
    assert texts(out) == [TEXT, f"\0{TEXT}\0", "", TEXT]
    places = [line.split(":")[2] for line in errors.splitlines()]
    assert places == ["3", "4", "5", "7", "8"]
    for line in out.splitlines():
        document = json.loads(line)
        for row in document["statements"]:
            assert document["text"][slice(*row["span"])] == row["text"]


def test_json_is_not_taken_for_prose(analyze: Analyze, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps([{"text": TEXT}], ensure_ascii=False, indent=1), "utf-8")
    status, out, errors = analyze(str(path))
    assert (status, out) == (2, "")
    assert "a record a line" in errors
    path.write_bytes(RECORDS)
    assert analyze(str(path), "--jsonl", "-f", "csv")[0] == 0


@pytest.mark.parametrize("content", [b"", gzip.compress(b"")], ids=["empty", "packed"])
def test_nothing_is_no_error(analyze: Analyze, content: bytes) -> None:
    assert analyze("-", "-f", "csv", data=content)[0] == 0
    assert analyze("-", "--jsonl", "-f", "jsonl", data=content) == (0, "", "")


def test_an_encoding_that_is_to_be_seen_is_named(analyze: Analyze) -> None:
    _, _, errors = analyze("-", data=TEXT.encode("utf-16"))
    assert errors.endswith("for example --encoding utf-16\n")


def test_an_interrupted_run_is_gone_on_with(analyze: Analyze, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    arguments = ["-", "--jsonl", "-f", "jsonl", "-o", str(out)]
    process = start(*arguments)
    assert process.stdin is not None
    assert process.stderr is not None
    process.stdin.write(RECORDS[: len(RECORDS) // 2])
    process.stdin.flush()
    wait_for(lambda: out.exists() and out.stat().st_size > 0)  # now it waits for more
    process.send_signal(signal.SIGINT)
    assert process.wait(60) == 130
    assert process.communicate()[1] == b""
    written = out.read_bytes()
    assert 0 < written.count(b"\n") < len(ROWS)
    # Interrupted while it wrote: a line without its end.
    out.write_bytes(written[:-7])
    assert analyze(*arguments, "--resume", data=RECORDS) == (0, "", "")
    assert texts(out.read_text("utf-8")) == [f"{TEXT} {n}" for n in range(len(ROWS))]


def test_a_reader_that_leaves_is_no_error(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(RECORDS)
    process = start(str(path), "-f", "csv")
    assert process.stdout is not None
    process.stdout.read(1)
    process.stdout.close()
    process.stdout = None
    assert process.communicate(timeout=60)[1] == b""
    assert process.returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_a_full_disk_is_told_in_one_line(analyze: Analyze, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(RECORDS)
    with Path("/dev/full").open("wb") as full:
        process = start(str(path), stdout=full.fileno())
        assert process.communicate(timeout=60)[1].count(b"\n") == 1
        assert process.returncode == 2
    status, _, errors = analyze(str(path), "-o", "/dev/full")
    assert (status, errors.count("\n")) == (2, 1)


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="there is no /proc here")
def test_workers_go_with_the_process_they_work_for() -> None:
    process = start("-", "--jsonl", "-f", "csv", "-o", "/dev/null", "--processes", "3")
    assert process.stdin is not None
    process.stdin.write(RECORDS)
    process.stdin.flush()
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")

    def started() -> bool:
        return len(children.read_text().split()) == 2

    def gone(worker: str) -> bool:
        try:
            state = Path(f"/proc/{worker}/stat").read_text().rpartition(")")[2].split()[0]
        except FileNotFoundError:
            return True
        return state == "Z"  # nobody is there to collect it

    wait_for(started)
    workers = children.read_text().split()
    process.kill()
    process.communicate()
    wait_for(lambda: all(map(gone, workers)))
