"""Every file, command and output of docs/rules.md, executed in order in a folder of its own."""

from __future__ import annotations

import contextlib
import io
import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from doctest import ELLIPSIS, NORMALIZE_WHITESPACE, OutputChecker
from pathlib import Path

import pytest

from claimlib.cli import main

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "rules.md"


def blocks() -> Iterator[tuple[int, str, str]]:
    text = PAGE.read_text(encoding="utf-8")
    for match in re.finditer(r"^```(\w+)\n(.*?)^```$", text, re.M | re.S):
        yield text.count("\n", 0, match.start()) + 1, match[1], match[2]


def run(command: str) -> str:
    out = io.StringIO()
    words = shlex.split(command)
    if words[0] != "claimlib":
        done = subprocess.run(command, shell=True, capture_output=True, text=True, check=True)
        return done.stdout
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        main(words[1:])
    return out.getvalue()


def steps(block: str) -> Iterator[tuple[str, str]]:
    for part in re.split(r"^\$ ", block, flags=re.M)[1:]:
        command, _, output = part.partition("\n")
        yield command, output


def same(wanted: str, got: str) -> bool:
    # A line "..." stands for any lines, none included.
    wanted = re.sub(r"^\.\.\.\n", "...", wanted, flags=re.M)
    return OutputChecker().check_output(wanted, got, ELLIPSIS | NORMALIZE_WHITESPACE)


def test_every_edit_is_portable() -> None:
    commands = [
        command for _, kind, block in blocks() if kind == "console" for command, _ in steps(block)
    ]
    assert any(command.startswith("sed ") for command in commands)
    assert not [command for command in commands if " -i" in command]  # of GNU's sed only


def test_the_page_leads_to_every_table() -> None:
    linked = set(re.findall(r"\]\(\.\./grammars/README\.md#([\w-]+)\)", PAGE.read_text("utf-8")))
    assert {"a-cue", "constructions", "complements", "holders-and-negation", "guards"} <= linked


def test_the_page_shows_a_verb() -> None:
    assert any(re.search(r"^verb +=", block, re.M) for _, kind, block in blocks() if kind == "toml")


def test_the_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if shutil.which("sed") is None:
        pytest.skip("the page edits files with sed")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "packs").symlink_to(ROOT / "packs")
    (tmp_path / "article.txt").write_text("قد ترتفع الأسعار.", encoding="utf-8")
    kinds = set()
    for line, kind, block in blocks():
        kinds.add(kind)
        if kind == "console":
            for command, wanted in steps(block):
                got = run(command)
                assert same(wanted, got), f"docs/rules.md:{line}: $ {command}\n{got}"
        elif kind == "python":
            exec(compile(block, f"docs/rules.md:{line}", "exec"), {})
        else:
            head, _, rest = block.partition("\n")
            found = re.fullmatch(r"# file: (\S+)", head)
            assert found, f"docs/rules.md:{line}: a block of {kind} names no file"
            # The head is a comment, so the lines that are told are those of the page.
            (tmp_path / found[1]).write_text(rest, encoding="utf-8")
    assert kinds == {"console", "toml", "python"}
