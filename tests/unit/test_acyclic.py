"""What an analysis makes on its way holds no cycle, as its classes promise the compiler."""

from __future__ import annotations

import gc
from pathlib import Path

from claimlib import Analyzer

ROOT = Path(__file__).resolve().parents[2]
#: What users hold: a statement leads to its document, which leads to it.
RECORDS = {"claimlib.model", "claimlib.spans", "claimlib.trace", "builtins"}


def test_only_records_lead_back_to_themselves() -> None:
    lines = (ROOT / "benchmarks/sentences.txt").read_text("utf-8").splitlines()
    analyze = Analyzer().analyze
    gc.collect()
    gc.disable()
    try:
        for line in lines:
            analyze(line)
        gc.set_debug(gc.DEBUG_SAVEALL)
        gc.collect()
        found = {type(item).__module__ for item in gc.garbage}
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
        gc.enable()
    assert {name for name in found if name.startswith("claimlib")} <= RECORDS
