"""Imports point down, heavy packages have one door, and importing claimlib stays light."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


def python(*arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join(filter(None, [str(ROOT / "src"), os.environ.get("PYTHONPATH")]))
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


def lint(cwd: Path, source: Path) -> subprocess.CompletedProcess[str]:
    code = (
        f"import sys; sys.path.insert(0, {str(source)!r}); "
        "from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    )
    return python("-c", code, cwd=cwd)


def test_the_contracts_hold() -> None:
    pytest.importorskip("importlinter")
    done = lint(ROOT, ROOT / "src")
    assert done.returncode == 0, done.stdout


def test_importing_claimlib_loads_nothing_of_the_extras() -> None:
    code = (
        "import sys\n"
        "before = set(sys.modules)\n"
        "import claimlib, claimlib.cli\n"
        "heavy = {'spacy', 'pandas', 'polars', 'pyspark', 'dask', 'datasets', 'hypothesis',"
        " 'numpy', 'importlib.resources', 'importlib.metadata'}\n"
        "print(sorted(heavy & (set(sys.modules) - before)))"
    )
    done = python("-c", code)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "[]"


def test_every_module_has_its_layer() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    (layers,) = (
        contract["layers"]
        for contract in project["tool"]["importlinter"]["contracts"]
        if contract["type"] == "layers"
    )
    placed = {name.strip(" ()") for layer in layers for name in layer.split("|")}
    package = ROOT / "src" / "claimlib"
    modules = {path.stem for path in package.glob("*.py")} - {"__init__", "__main__"}
    modules |= {path.parent.name for path in package.glob("*/__init__.py")}
    assert modules <= placed, f"give a layer to: {sorted(modules - placed)}"
