"""Where a holder's name begins and ends."""

from __future__ import annotations

import pytest

from claimlib.analyzer import Analyzer
from claimlib.context import Context

ANALYZER = Analyzer()


def name(text: str) -> str:
    """Return the noun phrase that begins behind the verb in front."""
    context = Context(text, ANALYZER._lexicon, ANALYZER._phrases)
    found = context.phrases.parse(1, len(context.words))
    assert found is not None
    return text[context.starts[found.start] : context.ends[found.end - 1]]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("قال الوزير إن الأسعار ترتفع", "الوزير"),
        ("أعلنت وزارة الصحة تسجيل حالات", "وزارة الصحة"),
        ("قال وزير الخارجية المصري سامح شكري إن", "وزير الخارجية المصري سامح شكري"),
        ("قال المتحدث باسم الحكومة إن", "المتحدث باسم الحكومة"),
        ("قال رئيس الوزراء أمس إن", "رئيس الوزراء"),
        ("قال الرئيس التونسي إن", "الرئيس التونسي"),
        ("قال الوزير الذي عاد إن", "الوزير"),
        ("قال محمد سالم إن", "محمد سالم"),
        ("قال محمد علي إن", "محمد علي"),
        ("قال الوزير والسفير إن", "الوزير والسفير"),
        ("قالت مصادر مطلعة إن", "مصادر مطلعة"),
        ("قال مدير عام الشركة إن", "مدير عام الشركة"),
        ("قال د. أحمد سالم إن", "د. أحمد سالم"),
        ("قال هذا المسؤول إن", "هذا المسؤول"),
        ("قال أحد الخبراء إن", "أحد الخبراء"),
        ("قال عدد من الخبراء إن", "عدد من الخبراء"),
        ("قال الوزير. وعاد", "الوزير"),
        ("قال الوزير، إن", "الوزير"),
    ],
)
def test_where_a_name_ends(text: str, wanted: str) -> None:
    assert name(text) == wanted


@pytest.mark.parametrize("text", ["قال إن الأسعار ترتفع", "قال ، نعم", "قال لم يعد"])
def test_what_begins_no_name(text: str) -> None:
    context = Context(text, ANALYZER._lexicon, ANALYZER._phrases)
    assert context.phrases.parse(1, len(context.words)) is None


def test_the_limit_is_kept() -> None:
    text = "قال وزير الخارجية المصري"
    context = Context(text, ANALYZER._lexicon, ANALYZER._phrases)
    for limit in range(2, len(context.words) + 1):
        found = context.phrases.until(1, limit)
        assert found is None or found.end <= limit


def test_a_name_without_end_is_cut() -> None:
    context = Context("قال " + "محمد " * 500, ANALYZER._lexicon, ANALYZER._phrases)
    found = context.phrases.parse(1, len(context.words))
    assert found is not None
    assert found.end - found.start <= 60
