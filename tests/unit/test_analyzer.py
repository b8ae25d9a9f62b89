"""What an analyzer refuses, and the words in which it does so."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from claimlib import Analyzer

TEXT = "قال الوزير إن الأسعار قد ترتفع."


@pytest.mark.parametrize(
    ("pack", "cure"),
    [
        ("own", r"load_pack\('own'\)"),
        (Path("own"), r"load_pack\('own'\)"),
        ({}, r"load_pack\('DIR'\)"),
    ],
)
def test_a_folder_is_no_pack(pack: Any, cure: str) -> None:
    with pytest.raises(TypeError, match=cure):
        Analyzer(pack)


def test_one_id_is_no_list_of_ids() -> None:
    with pytest.raises(TypeError, match=r"disable=\['booster\.particle\.qad'\]"):
        Analyzer(disable="booster.particle.qad")


@pytest.mark.parametrize("text", [TEXT, TEXT.encode()])
@pytest.mark.parametrize("options", [{}, {"processes": 2}, {"as_tuples": True}])
def test_one_text_is_no_stream_of_texts(text: Any, options: dict[str, Any]) -> None:
    pipe: Callable[..., object] = Analyzer().pipe
    with pytest.raises(TypeError, match=r"pipe\(\[text\]\), or use analyze\(text\)"):
        pipe(text, **options)  # before the first document is asked for
