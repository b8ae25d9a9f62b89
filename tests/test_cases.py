"""Every example and counter-example of the default pack comes out as it is written."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from claimlib.check import CaseFailure, read_known, run_cases
from claimlib.loading import default_pack

KNOWN_FILE = Path(__file__).resolve().parents[1] / "seeds" / "known-failures.toml"
KNOWN = read_known(KNOWN_FILE)
REFRESH = "python tools/update_known_failures.py"


@cache
def failures() -> dict[tuple[str, str], CaseFailure]:
    return {(failure.rule, failure.text): failure for failure in run_cases()}


@pytest.mark.parametrize("rule", [cue.id for cue in default_pack().cues])
def test_rule(rule: str) -> None:
    new = [str(f) for key, f in failures().items() if key[0] == rule and key not in KNOWN]
    assert not new, "\n".join(new)


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        pytest.param(*key, marks=pytest.mark.xfail(strict=True, reason=reason))
        for key, reason in KNOWN.items()
    ],
)
def test_known_failure(rule: str, text: str) -> None:
    """A row that passes here is mended: refresh the file (tools/update_known_failures.py)."""
    failure = failures().get((rule, text))
    assert failure is None, str(failure)


def test_known_failures_are_cases_of_the_pack() -> None:
    cases = {(cue.id, case.text) for cue in default_pack().cues for case in cue.cases}
    assert set(KNOWN) <= cases, f"rows without a case; run {REFRESH}"
