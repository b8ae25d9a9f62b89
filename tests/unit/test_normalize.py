"""The public face of normalize and offsets, case by case."""

from __future__ import annotations

import pytest

from claimlib.normalize import clusters, normalize
from claimlib.offsets import OffsetMap, utf8_units, utf16_units
from claimlib.spans import Span


def test_the_last_mark_belongs_to_the_span():
    made = normalize("قالَ الوزيرُ.")
    assert made.text == "قال الوزير."
    start = made.text.index("الوزير")
    assert made.original[made.map.to_original(start, start + 6).slice] == "الوزيرُ"
    assert made.map.to_normalized(4, 5) == (3, 4)


def test_controls_stand_outside_the_spans_of_words():
    made = normalize("\u200fقال\u200f زيد\u200f")
    assert made.text == "قال زيد"
    assert made.map.to_original(0, 3) == (1, 4)
    assert made.map.to_original(4, 7) == (6, 9)
    assert made.map.to_original(3, 3) == (5, 5)
    assert made.map.to_original(7, 7) == (10, 10)
    assert made.map.to_normalized(4, 5) == (3, 3)


def test_a_ligature_is_one_cluster():
    made = normalize("ﻷ\u064eن")
    assert made.text == "لأن"
    assert [made.map.to_original(i, i + 1) for i in range(3)] == [(0, 2), (0, 2), (2, 3)]
    assert made.map.to_normalized(1, 2) == (0, 2)
    assert [made.marks_at(i) for i in range(3)] == ["", "\u064e", ""]


def test_marks_at():
    made = normalize("\u064eيُؤكـ\u0650\u0651د. x\u064e", "key")
    assert [made.marks_at(i) for i in range(len(made.text))] == [
        "\u064f", "", "\u0651\u0650", "", "", "", "\u064e",
    ]  # fmt: skip
    for wrong in (-1, 7):
        with pytest.raises(IndexError, match="no character"):
            made.marks_at(wrong)


def test_levels():
    assert normalize("أين، ٣٫٥٪؟ نعم؛ «إلى»۔").text == "أين، ٣٫٥٪؟ نعم؛ «إلى»۔"
    assert normalize("أين، ٣٫٥٪؟ نعم؛ «إلى»۔", "key").text == "اين، 3.5%؟ نعم؛ «الي»."
    assert normalize("أين") != normalize("أين", "key")
    with pytest.raises(ValueError, match="'light' or 'key'"):
        normalize("أين", "heavy")  # type: ignore[arg-type]


@pytest.mark.parametrize("value", [b"abc", None, ["abc"], 3])
def test_only_text(value):
    with pytest.raises(TypeError, match="claimlib reads text as str"):
        normalize(value)


@pytest.mark.parametrize("text", ["", "\u064e", "\u200f", "ـ", "\u064e\u200f\u064e"])
def test_texts_that_leave_nothing(text):
    made = normalize(text)
    assert made.text == ""
    assert len(made.map) == 0
    assert made.map.to_original(0, 0) == (len(text), len(text))
    assert made.map.to_normalized(0, len(text)) == (0, 0)


@pytest.mark.parametrize("text", ["", "abc", "قال", "a\u200fb"])
def test_stretches_outside_the_text(text):
    offsets = normalize(text).map
    for ask, length in (
        (offsets.to_original, offsets.target_length),
        (offsets.to_normalized, offsets.source_length),
        (utf8_units(text).to_units, len(text)),
        (utf16_units(text).from_units, len(text)),
    ):
        assert ask(0, length).start == 0 or length == 0
        for start, end in ((-1, 0), (1, 0), (0, length + 1)):
            with pytest.raises(ValueError, match="no stretch"):
                ask(start, end)


def test_compose_needs_lengths_that_meet():
    with pytest.raises(ValueError, match="ends in 3 characters, the second starts from 4"):
        OffsetMap.identity(3).compose(OffsetMap.identity(4))
    with pytest.raises(ValueError, match="as many ends as starts"):
        OffsetMap([0], [], 1)


def test_long_texts_have_the_same_map():
    """Beyond some length the arrays are made another way."""
    piece = "قالَ \u200fالوزيرُ ﻻ. "
    short, long = normalize(piece), normalize(piece * 500)
    assert long.text == short.text * 500
    for time in (0, 7, 499):
        for i in range(len(short.text)):
            place = short.map.to_original(i, i + 1).shift(time * len(piece))
            at = i + time * len(short.text)
            assert long.map.to_original(at, at + 1) == place


def test_repr_and_equality():
    made = normalize("قالَ")
    assert repr(made) == "<NormalizedText light 'قال'>"
    assert repr(made.map) == "<OffsetMap of 3 onto 4 characters>"
    assert made == normalize("قالَ")
    assert made != "قال"
    assert made.map != "قال"
    assert clusters("قالَ")[-1] == Span(2, 4)
