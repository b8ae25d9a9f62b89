"""Every example of docs/integrations.md runs and prints what stands below it."""

from __future__ import annotations

import contextlib
import io
import os
import re
import shutil
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, NamedTuple

import pytest

DOCS = Path(__file__).resolve().parents[2] / "docs"


class Section(NamedTuple):
    title: str
    needs: str
    blocks: list[tuple[str, str]]  # language, content


def sections(page: str) -> list[Section]:
    found = []
    for part in re.split(r"^## ", page, flags=re.M)[1:]:
        title = part.partition("\n")[0]
        needs = re.search(r"<!-- needs: (\S+) -->", part)
        blocks = re.findall(r"^```(\w+)\n(.*?)^```$", part, flags=re.M | re.S)
        found.append(Section(title, needs[1] if needs else "", blocks))
    return found


SECTIONS = sections((DOCS / "integrations.md").read_text(encoding="utf-8"))


def test_every_section_says_what_it_needs() -> None:
    assert [s.title for s in SECTIONS if not s.needs] == []
    assert len(SECTIONS) == 9


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.title)
def test_the_examples_print_what_they_say(
    section: Section, tool: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    tool(section.needs)
    if section.needs == "spacy":
        try:
            version("claimlib")
        except PackageNotFoundError:
            pytest.skip("claimlib is not installed, so spaCy cannot see its entry point")
    if section.needs == "datasets":
        tool("datasets").disable_progress_bars()
    if section.needs == "pyspark":
        if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
            pytest.skip("Java is not installed")
        monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
        monkeypatch.setenv("PYTHONPATH", os.pathsep.join(path for path in sys.path if path))
        monkeypatch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
    namespace: dict[str, Any] = {"__name__": "docs"}
    printed = ""
    run = 0
    for language, content in section.blocks:
        if language == "python":
            assert printed == "", "what was printed is not shown"
            out = io.StringIO()
            with contextlib.redirect_stdout(out):
                exec(compile(content, f"integrations.md, {section.title}", "exec"), namespace)
            printed = out.getvalue()
            run += 1
        elif language == "text":
            assert printed == content
            printed = ""
    assert printed == ""
    assert run
    if "spark" in namespace:
        namespace["spark"].stop()
