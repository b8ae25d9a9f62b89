"""The normalizer beside pyarabic: equal where the two mean the same, and each difference named."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyarabic import araby

from claimlib import chars
from claimlib.chars import fold, light, marks
from claimlib.normalize import normalize

# Where both mean the same: letters, tashkeel, tatweel, blanks, punctuation, ASCII.
SHARED = chars.LETTERS + chars.TASHKEEL + chars.TATWEEL + " .،؟a1\n"


def stripped(text: str) -> str:
    """Strip as pyarabic does; its strip_tashkeel looks at the first mark only to save time."""
    return str(araby.strip_tatweel(araby.strip_tashkeel(text)))


@given(st.text(SHARED))
def test_09_light_is_the_strip_of_pyarabic(text):
    assert normalize(text).text == stripped(text)
    assert normalize(text).text == araby.strip_tatweel(araby.strip_diacritics(text))


@given(st.text(SHARED.replace("ى", "")))
def test_09_key_is_the_chain_of_pyarabic_without_alef_maqsura(text):
    chained = araby.normalize_teh(araby.normalize_alef(araby.normalize_ligature(stripped(text))))
    assert normalize(text, "key").text == chained


@given(st.text(SHARED))
def test_what_pyarabic_calls_vocalized_has_marks(text):
    words = text.split()
    for word in words:
        if not word.isalpha() and araby.is_vocalized(word):
            assert marks(word) != light(word)


def test_tatweel_hides_no_mark():
    assert araby.strip_tatweel("كـ\u064e") == marks("كـ\u064e")


# --- Deliberate differences -----------------------------------------------------------------------


@pytest.mark.parametrize(("word", "theirs", "ours"), [("إلى", "الا", "الي"), ("فتى", "فتا", "فتي")])
def test_alef_maqsura_is_a_yeh_not_an_alef(word, theirs, ours):
    assert araby.normalize_alef(word) == theirs
    assert fold(word) == ours


def test_dagger_alef_is_a_mark_not_a_letter():
    assert araby.normalize_alef("هٰذا") == "هاذا"
    assert fold("هٰذا") == "هذا"


def test_a_ligature_keeps_its_hamza():
    assert araby.normalize_ligature("ﻷن") == "لان"
    assert light("ﻷن") == "لأن"


def test_every_ligature_is_undone():
    assert araby.normalize_ligature("ﻼ") == "ﻼ"
    assert light("ﻼ") == "لا"


def test_combining_hamza_is_part_of_its_letter():
    apart = unicodedata.normalize("NFD", "مسؤول")
    assert araby.strip_diacritics(apart) == "مسوول"
    assert light(apart) == "مسؤول"


def test_hamza_on_waw_and_yeh_is_no_bare_hamza():
    assert araby.normalize_hamza("سؤال") == "سءال"
    assert fold("سؤال") == "سؤال"


def test_strip_tashkeel_keeps_quranic_marks_and_light_does_not():
    assert araby.strip_tashkeel("ق\u06d6ال") == "ق\u06d6ال"
    assert light("ق\u06d6ال") == "قال"


def test_lookalike_letters_are_repaired():
    assert araby.normalize_alef(stripped("کتابی")) == "کتابی"
    assert fold("کتابی") == "كتابي"


def test_none_is_no_text():
    assert araby.strip_tashkeel(None) is None
    with pytest.raises(TypeError, match="None is no text"):
        normalize(None)  # type: ignore[arg-type]
